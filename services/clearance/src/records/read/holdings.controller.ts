import { Controller, Get, Param } from '@nestjs/common';
import { masked, seesOf } from '@onegate/auth';
import { type Command, Operation, TheCommand } from '@onegate/http';
import { Database } from '@onegate/persistence';
import { RecordParam } from '../record-param.ts';
import { getRecord } from '../record.repository.ts';
import { readResource } from '../resource.ts';
import { HOLDING_KINDS } from '../visible/record-kinds.ts';
import { HoldingList, type HoldingView } from './holding.view.ts';

interface Row {
  stage: string;
  agency: string;
  unit: string;
  officer: string | null;
  head: string;
  cause: string;
  from: Date;
  to: Date | null;
}

const HOLDINGS = `
  SELECT stage, agency, unit, officer, head, cause, lower(valid) AS "from", upper(valid) AS "to"
  FROM holding WHERE record_id = $1 ORDER BY lower(valid)`;

@Controller('v1/records')
export class HoldingsController {
  constructor(private readonly database: Database) {}

  @Get(':ref/holders')
  @Operation('records.holders', {
    kind: 'READ',
    summary: 'Everyone who has answered for a record, each with its time',
    description: 'Without gap and without overlap from the first instant of the record to its last.',
    answer: HoldingList,
    problems: ['clearance.record.not-found', 'auth.not-yours'],
  })
  async holders(@Param() { ref }: RecordParam, @TheCommand() command: Command): Promise<HoldingList> {
    const { file, recordId } = await getRecord(this.database, ref);
    const resource = readResource(file, recordId);
    command.authorize(resource);
    const sees = seesOf(command.caller, resource.enterprises);
    const rows = await this.database.read<Row>(HOLDINGS, [recordId]);
    return { items: rows.map((row) => masked(viewOf(row), HOLDING_KINDS, sees)) };
  }
}

const viewOf = ({ officer, from, to, ...holding }: Row): HoldingView => ({
  ...holding,
  ...(officer !== null && { officer }),
  from: from.toISOString(),
  ...(to !== null && { to: to.toISOString() }),
});
