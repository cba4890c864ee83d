import { Body, Controller, Param, Patch, Post } from '@nestjs/common';
import type { ActingAgency } from '@onegate/codes';
import { type Answer, type Command, created, ok, Operation, TheCommand } from '@onegate/http';
import { Refusal } from '@onegate/problems';
import type { Book } from '../keep/domain/book.ts';
import { foundUnit, renameUnit } from '../keep/domain/units.ts';
import { entryOfBook, RegisterKeeper } from '../keep/register-keeper.ts';
import { FoundUnitRequest, RenameUnitRequest, UnitParam } from './unit.request.ts';
import { UnitView } from './unit.view.ts';

const SUCCESSOR = {
  unit: 'LT-KDDV2',
  gate: 'LT',
  agency: 'ANIMAL_QUARANTINE',
  name: {
    vi: 'Kiểm dịch động vật cửa khẩu quốc tế Lệ Thanh',
    en: 'Animal Quarantine of Lệ Thanh International Border Gate',
  },
  from: '2027-01-01T00:00:00+07:00',
};

@Controller('v1/units')
export class KeepUnitsController {
  constructor(private readonly keeper: RegisterKeeper) {}

  @Post()
  @Operation('register.units.found', {
    kind: 'CREATE',
    summary: 'Found the unit by which an agency acts at a gate',
    description:
      'Where the agency has a unit already, the new one succeeds it: its people, head and shifts serve in the new one from then on. The unit before ends there.',
    answer: UnitView,
    examples: { request: SUCCESSOR },
    problems: ['clearance.register.refused', 'auth.not-yours'],
  })
  async found(@Body() request: FoundUnitRequest, @TheCommand() command: Command): Promise<Answer<UnitView>> {
    command.authorize({ gate: request.gate });
    const asked = { ...request, agency: request.agency as ActingAgency };
    return await this.keeper.change(
      command,
      async ({ tx, book, earliest }) => {
        const known = await tx.read('SELECT id FROM unit WHERE id = $1', [request.unit]);
        return foundUnit(book, asked, earliest, known.length > 0);
      },
      (book, opened) => created(viewIn(book, opened.get('unit')?.[0] ?? ''), { version: 1 }),
    );
  }

  @Patch(':unit')
  @Operation('register.units.rename', {
    kind: 'CHANGE',
    summary: 'Give a unit another name from an instant on',
    description:
      'If-Match names the version of the entry that stands now. A unit ends only when another succeeds it.',
    answer: UnitView,
    problems: ['clearance.register.refused', 'clearance.register.unit-not-found', 'auth.not-yours'],
  })
  async rename(
    @Param() { unit }: UnitParam,
    @Body() request: RenameUnitRequest,
    @TheCommand() command: Command,
  ): Promise<Answer<UnitView>> {
    return await this.keeper.change(
      command,
      ({ book, earliest }) => {
        const from = request.from === undefined ? earliest : new Date(request.from).toISOString();
        const terms = book.unit.filter((entry) => entry.unit === unit);
        const term = terms.findLast((entry) => entry.from <= from) ?? terms[0];
        if (!term) throw new Refusal('clearance.register.unit-not-found');
        command.authorize({ gate: term.gate });
        command.expectVersion(term.version, 'REQUIRED');
        return renameUnit(term, request, earliest);
      },
      (book, opened) => {
        const view = viewIn(book, opened.get('unit')?.[0] ?? '');
        return ok(view, { version: view.version });
      },
    );
  }
}

/** The unit as it will stand when the entry begins. */
function viewIn(book: Book, id: string): UnitView {
  const { id: termId, unit, ...term } = entryOfBook(book, 'unit', id);
  const then = <E extends { unit: string; from: string; to: string | null }>(entries: readonly E[]) =>
    entries.find(
      (entry) =>
        entry.unit === unit && entry.from <= term.from && (entry.to === null || entry.to > term.from),
    );
  const leader = then(book.shift)?.leader;
  const head = then(book.head)?.officer ?? '';
  return { ...term, id: unit, termId, head, ...(leader !== undefined && { leader }) };
}
