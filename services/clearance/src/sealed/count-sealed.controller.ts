import { Controller, Get, Param } from '@nestjs/common';
import { Operation, Text } from '@onegate/http';
import { Clock, Database } from '@onegate/persistence';
import { countView } from './sealed-views.ts';
import { listOutside } from './sealed.repository.ts';
import { SealedCountView } from './sealed.view.ts';

export class GateParam {
  @Text({ meaning: 'Gate.', max: 8, example: 'LT' })
  gate!: string;
}

@Controller('v1/gates')
export class CountSealedController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Get(':gate/sealed-holds')
  @Operation('sealed-holds.count', {
    kind: 'READ',
    summary: 'How many sealed holds are open at a gate, and how old they are',
    answer: SealedCountView,
  })
  async count(@Param() { gate }: GateParam): Promise<SealedCountView> {
    const found = await listOutside(this.database, [gate]);
    return countView(gate, found, this.clock.now());
  }
}
