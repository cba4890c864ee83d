import { Controller, Get } from '@nestjs/common';
import { Operation } from '@onegate/http';
import { RuleList } from './rules.view.ts';
import { AMENDMENT_RULES } from './domain/amendment-rules.ts';
import { ANIMAL_PREFIXES, PLANT_PREFIXES } from './domain/goods.ts';
import { RULES } from './domain/rules.ts';

@Controller('v1/inspection-rules')
export class RulesController {
  @Get()
  @Operation('inspections.rules', {
    kind: 'READ',
    audience: 'public',
    summary: 'The published rules by which inspections become due',
    description:
      'Every task names the rule and version that asked for it. Goods under quarantine are listed by HS prefix.',
    answer: RuleList,
  })
  list(): RuleList {
    return {
      items: RULES.map(
        ({ id, version, title, legalBasis, agency, kind, subject, phase, blocking, norm, normIn }) => ({
          ...{ id, version, title, legalBasis, agency, kind, subject, phase, blocking, norm, normIn },
        }),
      ),
      amendments: Object.entries(AMENDMENT_RULES).map(([change, rule]) => ({ change, ...rule })),
      plantQuarantine: [...PLANT_PREFIXES],
      animalQuarantine: [...ANIMAL_PREFIXES],
    };
  }
}
