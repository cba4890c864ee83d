import { Controller, Get, Param } from '@nestjs/common';
import { type Answer, ok, Operation } from '@onegate/http';
import { Clock, Database } from '@onegate/persistence';
import { GateRegister } from '../../gate/gate-register.ts';
import { ClosureParam } from '../closure.param.ts';
import { getClosure } from '../closure.repository.ts';
import { ClosureView, closureView } from '../closure.view.ts';

@Controller('v1/gates/:gate/closures')
export class ShowClosureController {
  constructor(
    private readonly database: Database,
    private readonly gates: GateRegister,
    private readonly clock: Clock,
  ) {}

  @Get(':id')
  @Operation('gates.closure', {
    kind: 'READ',
    audience: 'enterprise',
    summary: 'One closure of the gate',
    answer: ClosureView,
    problems: ['logistics.gate.not-found', 'logistics.closure.not-found'],
  })
  async show(@Param() { gate: code, id }: ClosureParam): Promise<Answer<ClosureView>> {
    const gate = await this.gates.get(this.database, code);
    const closure = await getClosure(this.database, code, id);
    return ok(closureView(closure, gate.class, this.clock.now()), { version: closure.version });
  }
}
