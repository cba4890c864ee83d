import { Controller, Get, Param, Query } from '@nestjs/common';
import { Operation, type Page, pageOf } from '@onegate/http';
import { Clock, Database } from '@onegate/persistence';
import { GateParam } from '../../gate/gate-param.ts';
import { GateRegister } from '../../gate/gate-register.ts';
import { listClosures } from '../closure.repository.ts';
import { ClosurePage, type ClosureView, closureView } from '../closure.view.ts';
import { CLOSURE_SORTS, ListClosuresQuery } from './list-closures.query.ts';

const DEFAULT_LIMIT = 50;

@Controller('v1/gates/:gate/closures')
export class ListClosuresController {
  constructor(
    private readonly database: Database,
    private readonly gates: GateRegister,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Operation('gates.closures', {
    kind: 'READ',
    audience: 'enterprise',
    summary: 'Closures of the gate, the newest first unless sorted',
    answer: ClosurePage,
    problems: ['logistics.gate.not-found', 'http.validation'],
  })
  async list(
    @Param() { gate: code }: GateParam,
    @Query() query: ListClosuresQuery,
  ): Promise<Page<ClosureView>> {
    const gate = await this.gates.get(this.database, code);
    const { at = null, limit = DEFAULT_LIMIT } = query;
    const sorted = CLOSURE_SORTS.asked(query);
    const found = await listClosures(this.database, code, { at, sorted, limit: limit + 1 });
    const now = this.clock.now();
    return pageOf(
      found,
      limit,
      (closure) => closureView(closure, gate.class, now),
      (closure) => sorted.placeOf(closure, closure.id),
    );
  }
}
