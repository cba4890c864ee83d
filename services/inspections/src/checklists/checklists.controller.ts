import { Controller, Get } from '@nestjs/common';
import { INSPECTION_KINDS } from '@onegate/codes';
import { Operation } from '@onegate/http';
import { FINDINGS, MEASURES } from '../code-lists/findings.ts';
import { checklistOf } from './domain/checklists.ts';
import { ChecklistCollection, type CodeView } from './checklists.view.ts';

@Controller('v1/checklists')
export class ChecklistsController {
  @Get()
  @Operation('inspections.checklists', {
    kind: 'READ',
    audience: 'public',
    summary: 'What agencies may ask for, find and order',
    description:
      'Only what is on the checklist of a kind of inspection may be asked for, and only that stops the clock.',
    answer: ChecklistCollection,
  })
  list(): ChecklistCollection {
    return {
      items: INSPECTION_KINDS.map((kind) => ({ kind, items: [...checklistOf(kind)] })),
      findings: codesOf(FINDINGS),
      measures: codesOf(MEASURES),
    };
  }
}

const codesOf = (list: Readonly<Record<string, string>>): CodeView[] =>
  Object.entries(list).map(([code, title]) => ({ code, title }));
