import { Controller, Get, Query } from '@nestjs/common';
import { ACTING_AGENCIES } from '@onegate/codes';
import { type Caller, scopeOf } from '@onegate/auth';
import { Command, Operation, type Page, pageOf, TheCommand } from '@onegate/http';
import { InspectionPage } from '../inspection-list.view.ts';
import type { InspectionView } from '../inspection.view.ts';
import { InspectionRepository, type WorklistFilter } from '../inspection.repository.ts';
import { showInspection } from '../show-inspection.ts';
import { isOpen, type Status } from '../domain/status.ts';
import { WORKLIST_SORTS, WorklistQuery } from './worklist.query.ts';

const PAGE = 50;

@Controller('v1/inspections')
export class WorklistController {
  constructor(private readonly inspections: InspectionRepository) {}

  @Get()
  @Operation('inspections.list', {
    kind: 'READ',
    summary: "Your agency's worklist, most urgent first",
    description:
      'Tasks of the caller’s agency at the caller’s gates, ordered by when their norm runs out unless `sort` says otherwise; those whose clock has not started come last. Without `status` only open tasks.',
    answer: InspectionPage,
    problems: ['http.validation'],
  })
  async list(
    @Query() query: WorklistQuery,
    @TheCommand() { caller }: Command,
  ): Promise<Page<InspectionView>> {
    const limit = query.limit ?? PAGE;
    const sorted = WORKLIST_SORTS.asked(query);
    const rows = await this.inspections.page(filterOf(query, caller), sorted, limit + 1);
    return pageOf(
      rows,
      limit,
      (row) => showInspection(row, caller),
      (row) => sorted.placeOf(row, row.id),
    );
  }
}

function filterOf(query: WorklistQuery, caller: Caller): WorklistFilter {
  const { status, agency, gate } = query;
  const everyAgency = scopeOf('inspections.list', caller) === 'OWN_GATE';
  const visible = everyAgency ? ACTING_AGENCIES : ACTING_AGENCIES.filter((one) => one === caller.agency);
  return {
    agencies: visible.filter((one) => agency === undefined || one === agency),
    gates: caller.gates.filter((one) => gate === undefined || one === gate),
    open: status === undefined || isOpen(status as Status),
    status: status ?? null,
    kind: query.kind ?? null,
    movementId: query.movementId ?? null,
    subjectId: query.shipmentId ?? null,
    officer: query.mine === 'true' ? caller.id : null,
  };
}
