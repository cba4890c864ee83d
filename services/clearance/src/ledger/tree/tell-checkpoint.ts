import { topicOf } from '@onegate/contracts';
import type { Cause, NewFact } from '@onegate/messaging';
import type { Transaction } from '@onegate/persistence';
import type { Published } from '../checkpoints/checkpoint.repository.ts';

export const LEDGER_TOPIC = topicOf('ledger').name;

/** Who signs: a rule of the service's own. */
export const LEDGER_CAUSE: Omit<Cause, 'correlationId'> = {
  actor: { kind: 'SYSTEM', id: 'rule:clearance.checkpoint' },
};

const GATE = 'SELECT min(code) AS gate FROM gate';

/** The log is one over all gates; its fact names the first. */
export async function gateOf(tx: Transaction): Promise<string> {
  const [row] = await tx.read<{ gate: string }>(GATE);
  if (!row) throw new Error('no gate is loaded');
  return row.gate;
}

export function checkpointFact({ origin, size, root, note }: Published, gate: string): NewFact {
  return {
    name: 'checkpoint.published',
    key: origin,
    subject: origin,
    gate,
    occurredAt: new Date(),
    data: { origin, size, root: root.toString('base64'), note },
  };
}
