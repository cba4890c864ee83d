import { Database } from '@onegate/persistence';
import type { BootedService } from '@onegate/testing';

/** How PostgreSQL would run a statement if it could help reading a whole table, however small. */
export async function plannedBy(
  service: BootedService,
  sql: string,
  values: readonly unknown[],
): Promise<string> {
  return await service.app.get(Database).write(async (tx) => {
    await tx.read(`SELECT set_config('enable_seqscan', 'off', true)`);
    const plan = await tx.read<Record<'QUERY PLAN', string>>(`EXPLAIN ${sql}`, values);
    return plan.map((line) => line['QUERY PLAN']).join('\n');
  });
}
