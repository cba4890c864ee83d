import { Controller, Get } from '@nestjs/common';
import { Operation } from '@onegate/http';
import { Clock } from '@onegate/persistence';
import { Registers } from '../registers.ts';
import { UnitList } from './unit.view.ts';

@Controller('v1/units')
export class ListUnitsController {
  constructor(
    private readonly registers: Registers,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Operation('register.units', {
    kind: 'READ',
    summary: 'The units of the agencies, who heads each and who leads its shift now',
    answer: UnitList,
    audience: 'public',
  })
  async list(): Promise<UnitList> {
    const register = await this.registers.current();
    const now = this.clock.now().toISOString();
    return {
      items: register.data.units.map(({ id, gate, agency }) => {
        const leader = register.leaderOnDuty(id, now);
        return { id, gate, agency, head: register.headOf(id, now), ...(leader !== null && { leader }) };
      }),
    };
  }
}
