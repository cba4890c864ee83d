import { Database } from '@onegate/persistence';
import type { BootedService } from '@onegate/testing';

/** How PostgreSQL would run a statement if it could help reading a whole table, however small, and what else is named. */
export async function plannedBy(
  service: BootedService,
  sql: string,
  values: readonly unknown[],
  without: readonly ('enable_sort' | 'enable_bitmapscan')[] = [],
): Promise<string> {
  return await service.app.get(Database).write(async (tx) => {
    for (const way of ['enable_seqscan', ...without])
      await tx.read(`SELECT set_config($1, 'off', true)`, [way]);
    const plan = await tx.read<Record<'QUERY PLAN', string>>(`EXPLAIN ${sql}`, values);
    return plan.map((line) => line['QUERY PLAN']).join('\n');
  });
}
