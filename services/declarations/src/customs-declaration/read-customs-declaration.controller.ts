import { Controller, Get, Param } from '@nestjs/common';
import { seesOf } from '@onegate/auth';
import { parseCustomsDeclarationNumber } from '@onegate/codes';
import { Checked, type Command, Operation, TheCommand } from '@onegate/http';
import { Database } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { CustomsDeclarationOverview } from './customs-declaration.view.ts';
import { channelAfter, isRefusedWhole } from './decisions/decision.ts';
import { decisionsOn } from './decisions/decision.repository.ts';
import { decisionViews } from './decisions/decision-view-of.ts';
import { balanceOf, isComplete, strictest } from './domain/balance.ts';
import { findParts } from './find-parts.ts';

class NumberParam {
  @Checked({
    code: 'customs-number',
    max: 12,
    check: (text) => parseCustomsDeclarationNumber(text).ok,
    should: 'must have 11 digits, or 12 of which the last counts amendments',
    meaning: 'VNACCS number: 11 digits, a 12th does not count here.',
    example: '30123456782',
  })
  number!: string;
}

@Controller('v1/customs-declarations')
export class ReadCustomsDeclarationController {
  constructor(private readonly database: Database) {}

  @Get(':number')
  @Operation('customs-declarations.read', {
    kind: 'READ',
    summary:
      'A customs declaration over its trucks: parts, what became of each, what was decided, and the balance',
    answer: CustomsDeclarationOverview,
    problems: ['declarations.customs-declaration.not-found', 'http.validation'],
  })
  async read(
    @Param() { number: text }: NumberParam,
    @TheCommand() { caller }: Command,
  ): Promise<CustomsDeclarationOverview> {
    const parsed = parseCustomsDeclarationNumber(text);
    const parts = parsed.ok ? await findParts(this.database, caller, parsed.number) : [];
    if (!parsed.ok || parts.length === 0) throw new Refusal('declarations.customs-declaration.not-found');
    const decisions = await decisionsOn(this.database, {
      number: parsed.number,
      shipmentIds: parts.map(({ shipmentId }) => shipmentId),
      movementIds: parts.map(({ movementId }) => movementId),
      declarationIds: parts.map(({ declarationId }) => declarationId),
    });
    const sees = seesOf(caller, caller.enterprise === undefined ? [] : [caller.enterprise]);
    return {
      number: parsed.number,
      kind: parsed.kind,
      channel: channelAfter(decisions) ?? strictest(parts.map(({ channel }) => channel)),
      complete: isComplete(parts),
      refused: isRefusedWhole(decisions),
      decisions: decisionViews(decisions, sees),
      balance: balanceOf(parts),
      parts,
    };
  }
}
