import { bootService, type BootedService } from '@onegate/testing';
import { registerOf } from '../../test/boot.ts';
import { declarant } from '../../test/people.ts';
import { Story } from '../../test/story.ts';
import { anExport } from '../../test/written.ts';
import { declarations } from '../declarations.service-definition.ts';

let service: BootedService;
beforeAll(async () => {
  service = await bootService(declarations);
});
afterAll(async () => {
  await service.close();
});

const hear = async (...facts: ReturnType<typeof registerOf>[]): Promise<void> => {
  await service.tell(...facts);
  await service.settled(...facts);
};
const ready = async (): Promise<number> => (await service.as(declarant).get('/health/ready')).status;
const faultsOf = async (written: object): Promise<string[]> => {
  const { body } = await service
    .as(declarant)
    .post<{ faults: { code: string }[] }>('/v1/declarations/validation', written);
  return body.faults.map(({ code }) => code);
};
const actorOf = async (): Promise<string | undefined> => {
  const story = new Story(service);
  const accepted = await story.accepted();
  return (await story.factsAbout(accepted)).find(({ name }) => name === 'declaration.accepted')?.actor;
};

describe('the gates that may be declared at', () => {
  it('are none until clearance has told one: the service is not ready before', async () => {
    expect(await ready()).toBe(503);
    expect(await faultsOf(anExport())).toEqual(['declarations.gate-unknown']);
  });

  it('are those that were told, without a restart', async () => {
    await hear(registerOf('LT', 'LT-BQL', 3));
    expect(await ready()).toBe(200);
    expect(await faultsOf(anExport())).toEqual([]);
    expect(await faultsOf({ ...anExport(), gate: 'XX' })).toEqual(['declarations.gate-unknown']);
    await hear(registerOf('XX', 'XX-BQL'));
    expect(await faultsOf({ ...anExport(), gate: 'XX' })).toEqual([]);
  });

  it('name the unit of the board that answers for automatic acts, the newest that was told', async () => {
    expect(await actorOf()).toBe('system:rule:declarations.automatic-check:LT-BQL');
    await hear(registerOf('LT', 'LT-BQL2', 4), registerOf('LT', 'LT-BQL', 2));
    expect(await actorOf()).toBe('system:rule:declarations.automatic-check:LT-BQL2');
  });
});
