import fc from 'fast-check';
import { CHANNELS } from '@onegate/codes';
import { aMovement, aShipment, beef, durian, goods, NOON, planned, steel } from '../../../test/builders.ts';
import type { Inspection } from '../../inspection/domain/inspection.ts';
import { isOpen } from '../../inspection/domain/status.ts';
import { dueTasks } from '../../rules/domain/due-tasks.ts';
import { declaredFor } from './declared-truck.ts';
import type { Movement } from './movement.ts';

const aLoad = fc.record({
  channel: fc.constantFrom(...CHANNELS),
  goods: fc.subarray([durian, steel, beef, goods('440710'), goods('081060', '7 KGM')]),
});
const aChange = fc.oneof(
  fc.record({ kind: fc.constant('AMEND' as const), loads: fc.array(aLoad, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('ADMIT' as const) }),
  fc.record({ kind: fc.constant('YARD' as const) }),
  fc.record({
    kind: fc.constant('WORK' as const),
    task: fc.nat(),
    to: fc.constantFrom('CLAIMED' as const, 'STARTED' as const, 'CONCLUDED' as const),
    failed: fc.boolean(),
  }),
);

/** The tasks of a movement under changes in any order; the new plan after each amendment is checked. */
class Story {
  #movement: Movement = aMovement(aShipment('GREEN'), aShipment('YELLOW', durian), aShipment('RED', steel));
  #tasks = new Map<string, Inspection>();

  tell(change: typeof aChange extends fc.Arbitrary<infer Change> ? Change : never): void {
    if (change.kind === 'WORK') this.#work(change.task, change.to, change.failed);
    else if (change.kind === 'ADMIT') this.#movement = { ...this.#movement, admittedAt: NOON };
    else if (change.kind === 'YARD')
      this.#movement = { ...this.#movement, admittedAt: NOON, yardEnteredAt: NOON };
    else this.#amend(change.loads);
    this.#plan();
  }

  #work(index: number, to: 'CLAIMED' | 'STARTED' | 'CONCLUDED', failed: boolean): void {
    const open = [...this.#tasks.values()].filter(({ status }) => isOpen(status) && status !== 'PLANNED');
    const task = open[index % Math.max(open.length, 1)];
    if (!task) return;
    const result = to === 'CONCLUDED' ? (failed ? 'FAILED' : 'PASSED') : null;
    this.#tasks.set(task.id, { ...task, status: to, officer: 'o', unit: 'u', result });
  }

  #amend(loads: readonly { channel: (typeof CHANNELS)[number]; goods: (typeof durian)[] }[]): void {
    const { declared, declarationVersion } = this.#movement;
    const shipments = declared.shipments.map((shipment, index) => {
      const load = loads[index] ?? { channel: 'GREEN' as const, goods: [] };
      return {
        ...shipment,
        goods: load.goods,
        customsDeclarations: shipment.customsDeclarations.map(({ number }) => ({
          number,
          channel: load.channel,
        })),
      };
    });
    this.#movement = {
      ...this.#movement,
      declarationVersion: declarationVersion + 1,
      declared: { ...declared, shipments },
    };
  }

  #plan(): void {
    const before = [...this.#tasks.values()];
    const plan = planned(this.#movement, before);
    for (const task of [...plan.added, ...plan.changed]) this.#tasks.set(task.id, task);
    const due = dueTasks(declaredFor(this.#movement, new Map()));
    const keyOf = (rule: string, subject: string) => `${rule} ${subject}`;
    expect(plan.valid.map(({ rule, subject }) => keyOf(rule.id, subject.id)).sort()).toEqual(
      due.map(({ rule, subject }) => keyOf(rule.id, subject.id)).sort(),
    );
    for (const task of plan.valid) {
      expect(task.status).not.toBe('VOIDED');
      expect(task.superseded).toBe(false);
      const { material } = due.find(
        (one) => one.rule.id === task.rule.id && one.subject.id === task.subject.id,
      )!;
      expect(task.material).toBe(material);
    }
    for (const task of before) {
      const after = this.#tasks.get(task.id)!;
      expect(after.result).toBe(task.result);
      expect(after.officer).toBe(task.officer);
    }
    const again = planned(this.#movement, [...this.#tasks.values()]);
    expect([...again.added, ...again.changed]).toEqual([]);
  }
}

describe('plans, whatever happens in between', () => {
  it('have exactly one task that counts for each check that is due, on the goods as they are, and lose no work', () => {
    fc.assert(
      fc.property(fc.array(aChange, { maxLength: 25 }), (changes) => {
        const story = new Story();
        for (const change of changes) story.tell(change);
      }),
    );
  });
});
