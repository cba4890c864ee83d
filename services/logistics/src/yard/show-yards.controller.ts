import { Controller, Get, Param } from '@nestjs/common';
import { Operation } from '@onegate/http';
import { Database } from '@onegate/persistence';
import { capacityOf } from '../gate/domain/gate.ts';
import { GateParam } from '../gate/gate-param.ts';
import { GateRegister } from '../gate/gate-register.ts';
import { YardsView } from './yards.view.ts';
import { occupancyOf } from './yard.repository.ts';

@Controller('v1/gates')
export class ShowYardsController {
  constructor(
    private readonly database: Database,
    private readonly gates: GateRegister,
  ) {}

  @Get(':gate/yards')
  @Operation('gates.yards', {
    kind: 'READ',
    summary: 'Yards of the gate and how full they are',
    answer: YardsView,
    problems: ['logistics.gate.not-found'],
  })
  async yards(@Param() { gate: code }: GateParam): Promise<YardsView> {
    const gate = await this.gates.get(this.database, code);
    const occupied = await occupancyOf(this.database, gate.code);
    const inside = [...occupied.values()].reduce((sum, count) => sum + count, 0);
    return {
      items: gate.yards.map(({ id, capacity }) => ({ yard: id, capacity, occupied: occupied.get(id) ?? 0 })),
      withoutPlace: occupied.get('') ?? 0,
      free: Math.max(capacityOf(gate) - inside, 0),
    };
  }
}
