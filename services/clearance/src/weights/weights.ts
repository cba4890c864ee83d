import { Injectable } from '@nestjs/common';
import { millisecondsOf } from '@onegate/codes';
import { type Fact, newId } from '@onegate/contracts';
import type { Cause } from '@onegate/messaging';
import type { HeardName } from '../movement/domain/input.ts';
import type { MovementFile } from '../movement/domain/movement-file.ts';
import { weightObligation, WEIGHT_BEYOND_TOLERANCE } from '../movement/domain/weighed.ts';
import type { OpenMovement } from '../movement/open-movement.ts';
import { Registers } from '../register/registers.ts';
import { type Judgement, judge } from './domain/judge.ts';

const RULE = 'rule:clearance.weight-tolerance';

/** After these a load may weigh otherwise than was declared, or as it was declared after all. */
const WEIGHED_ANEW: ReadonlySet<HeardName> = new Set(['yard.entered', 'declaration.amended']);

/** A load beyond the tolerance of its goods asks the enterprise for a customs amendment; nothing is blocked by it. */
@Injectable()
export class Weights {
  constructor(private readonly registers: Registers) {}

  async heard(movement: OpenMovement, fact: Fact<HeardName>, cause: Cause): Promise<void> {
    const { file } = movement;
    if (!file || !WEIGHED_ANEW.has(fact.name)) return;
    const register = await this.registers.at(file.gate);
    const tolerances = register.tolerancesOf(file.gate, file.recordedAt);
    const judgement = judge(file, tolerances?.percents);
    if (!judgement) return;
    const weighing = { ...judgement, tolerancesVersion: tolerances?.version ?? 0 };
    const owed = weightObligation(file);
    const unit = register.unitOf(file.gate, 'CUSTOMS');
    if (judgement.beyond && owed === undefined) await this.#ask(movement, file, { weighing, unit, cause });
    if (!judgement.beyond && owed !== undefined)
      await this.#settle(movement, owed, { weighing, unit, cause, evidence: fact.id });
  }

  async #ask(movement: OpenMovement, file: MovementFile, { weighing, unit, cause }: About): Promise<void> {
    const register = await this.registers.at(file.gate);
    const since = Date.parse(file.weighed?.at ?? file.recordedAt);
    const within = register.limitOf(file, 'CUSTOMS_AMENDMENT');
    const data = {
      subject: { kind: 'MOVEMENT' as const, id: file.movementId },
      ...{ obligationId: newId(), kind: 'CUSTOMS_AMENDMENT' as const, agency: 'CUSTOMS' as const, unit },
      cause: WEIGHT_BEYOND_TOLERANCE,
      dueAt: new Date(since + millisecondsOf(within)).toISOString(),
    };
    await movement.apply({ name: 'obligation.created', data, noted: { weighing }, ...byRule(unit) }, cause);
  }

  async #settle(
    movement: OpenMovement,
    obligationId: string,
    { weighing, unit, cause, evidence = '' }: About & { readonly evidence?: string },
  ): Promise<void> {
    const data = {
      subject: { kind: 'MOVEMENT' as const, id: movement.file?.movementId ?? '' },
      ...{ obligationId, kind: 'CUSTOMS_AMENDMENT' as const, reasonCode: 'AMENDED', evidence },
    };
    await movement.apply(
      { name: 'obligation.discharged', data, noted: { weighing }, ...byRule(unit) },
      cause,
    );
  }
}

interface About {
  readonly weighing: Judgement & { readonly tolerancesVersion: number };
  readonly unit: string;
  readonly cause: Cause;
}

const byRule = (unit: string) => ({ eventId: newId(), actor: `system:${RULE}:${unit}` });
