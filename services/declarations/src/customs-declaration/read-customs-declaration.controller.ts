import { Controller, Get, Param } from '@nestjs/common';
import { parseCustomsDeclarationNumber } from '@onegate/codes';
import { Checked, type Command, Operation, TheCommand } from '@onegate/http';
import { Database } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { CustomsDeclarationOverview } from './customs-declaration.view.ts';
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
    summary: 'A customs declaration over its trucks: parts, what became of each, and the balance',
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
    return {
      number: parsed.number,
      kind: parsed.kind,
      channel: strictest(parts.map(({ channel }) => channel)),
      complete: isComplete(parts),
      balance: balanceOf(parts),
      parts,
    };
  }
}
