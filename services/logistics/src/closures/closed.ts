import { Refusal } from '@onegate/problems';
import type { Source } from '../movement/movement.repository.ts';
import { closureAt } from './closure.repository.ts';

/** While nobody passes the barrier a queue that leads to it stands, each truck at its place. @throws Refusal */
export async function refuseWhileClosed(
  source: Source,
  { gate, direction }: { readonly gate: string; readonly direction: string },
  now: Date,
): Promise<void> {
  if (direction !== 'EXPORT') return;
  const closure = await closureAt(source, gate, now);
  if (!closure) return;
  const { id, kind, from, to } = closure;
  const members = { closureId: id, kind, from: from.toISOString(), ...(to && { to: to.toISOString() }) };
  throw new Refusal('logistics.closure.closed', { members });
}
