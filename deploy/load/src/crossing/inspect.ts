import type { Schemas } from '@onegate/client';
import type { Client } from '../api/client.ts';
import type { Pace } from './crossing.ts';
import { until } from './wait.ts';

const DESKS: Readonly<Record<string, string>> = {
  BORDER_GUARD: 'border-guard',
  HEALTH_QUARANTINE: 'health',
  CUSTOMS: 'customs',
  PLANT_QUARANTINE: 'plant',
  ANIMAL_QUARANTINE: 'animal',
};

/**
 * Does all tasks of a phase, several agencies at once, those that wait for others as they become ready.
 * @returns the event of the last conclusion, if there was a task.
 */
export async function inspect(
  client: Client,
  movementId: string,
  phase: string,
  pace: Pace,
): Promise<string | undefined> {
  let last: string | undefined;
  for (;;) {
    const ready = await until(`tasks of phase ${phase}`, async () => {
      const tasks = await tasksOf(client, movementId, phase);
      const open = tasks.filter((task) => task.status !== 'CONCLUDED' && task.status !== 'VOIDED');
      const now = open.filter((task) => task.status === 'READY');
      return open.length === 0 ? [] : now.length > 0 ? now : undefined;
    });
    if (ready.length === 0) return last;
    const events = await Promise.all(ready.map((task, index) => perform(client, task, index, pace)));
    last = events.at(-1);
  }
}

type Task = Schemas['InspectionView'];

async function tasksOf(client: Client, movementId: string, phase: string): Promise<Task[]> {
  const { body } = await client.read('board.officer1', (api) =>
    api.GET('/v1/movements/{id}/inspections', { params: { path: { id: movementId } } }),
  );
  return body.items.filter((task) => task.phase === phase);
}

async function perform(client: Client, task: Task, index: number, pace: Pace): Promise<string | undefined> {
  const officer = `${DESKS[task.agency] ?? 'board'}.officer${(index % 2) + 1}`;
  const params = { path: { id: task.id } };
  await client.command(officer, 'claim', (api) =>
    api.POST('/v1/inspections/{id}/claim', { params, body: {} }),
  );
  await client.command(officer, 'start', (api) =>
    api.POST('/v1/inspections/{id}/start', { params, body: {} }),
  );
  await pace();
  const { event } = await client.command(officer, 'conclude', (api) =>
    api.POST('/v1/inspections/{id}/conclusion', { params, body: { result: 'PASSED', findingCodes: [] } }),
  );
  return event;
}
