import { Controller, Get, Param } from '@nestjs/common';
import { Operation } from '@onegate/http';
import { Database } from '@onegate/persistence';
import { GateParam } from '../gate-param.ts';
import { GateRegister } from '../gate-register.ts';
import { LanesView } from './lanes.view.ts';
import { TariffsView } from './tariffs.view.ts';

@Controller('v1/gates')
export class ShowGateController {
  constructor(
    private readonly database: Database,
    private readonly gates: GateRegister,
  ) {}

  @Get(':gate/tariffs')
  @Operation('gates.tariffs', {
    kind: 'READ',
    audience: 'public',
    summary: 'The published tariffs of the gate',
    answer: TariffsView,
    problems: ['logistics.gate.not-found'],
  })
  async tariffs(@Param() { gate }: GateParam): Promise<TariffsView> {
    const { tariffs } = await this.gates.get(this.database, gate);
    return { items: tariffs.map((tariff) => ({ ...tariff, name: { ...tariff.name } })) };
  }

  @Get(':gate/lanes')
  @Operation('gates.lanes', {
    kind: 'READ',
    audience: 'enterprise',
    summary: 'The exit lanes of the gate',
    answer: LanesView,
    problems: ['logistics.gate.not-found'],
  })
  async lanes(@Param() { gate }: GateParam): Promise<LanesView> {
    const { lanes } = await this.gates.get(this.database, gate);
    return { items: lanes.map(({ id, direction }) => ({ lane: id, direction })) };
  }
}
