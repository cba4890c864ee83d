import { newId } from '@onegate/contracts';
import { Database, streamLock } from '@onegate/persistence';
import { type BootedService } from '@onegate/testing';
import { bootDeclarations } from '../../test/boot.ts';
import { giveReferences, newTrackingCode, type Subject } from './reference.repository.ts';

let service: BootedService;
beforeAll(async () => {
  service = await bootDeclarations();
});
afterAll(async () => {
  await service.close();
});

const give = (subjects: readonly Subject[], draws: string[]) =>
  service.app.get(Database).write(async (tx) => {
    await tx.lock([streamLock('test', 'references')]);
    const at = { gate: 'LT', year: 2026, declarationId: newId() };
    return await giveReferences(tx, at, subjects, () => draws.shift() ?? 'the-last');
  });
const subjects = (count: number): Subject[] =>
  Array.from({ length: count }, () => ({ subjectId: newId(), trackingCode: newTrackingCode() }));

describe('references', () => {
  it('are drawn again where one was given before, or twice in the same draw', async () => {
    expect(await give(subjects(2), ['A', 'B'])).toEqual(['A', 'B']);
    expect(await give(subjects(3), ['A', 'C', 'C', 'B', 'D', 'E'])).toHaveLength(3);
    const given = await service.database.query<{ ref: string }>('SELECT ref FROM reference ORDER BY ref');
    expect(given.map(({ ref }) => ref)).toEqual(['A', 'B', 'C', 'D', 'E']);
  });

  it('are refused, and nothing kept, when no draw is free', async () => {
    await expect(give(subjects(2), ['F', 'A', 'A', 'A', 'A', 'A'])).rejects.toMatchObject({
      code: 'declarations.references.exhausted',
    });
    expect(await service.database.query("SELECT FROM reference WHERE ref = 'F'")).toEqual([]);
  });
});
