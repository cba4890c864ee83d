import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { newId } from '@onegate/contracts';
import { Outbox } from '@onegate/messaging';
import { Database, movementLock, type Transaction } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import {
  type Answer,
  type Command,
  Commands,
  created,
  ok,
  Operation,
  type Page,
  pageOf,
  type Placed,
  type Sorted,
  TheCommand,
} from '../src/index.ts';
import { ChangeNote, NOTE_SORTS, NotePage, NoteParams, NoteQuery, NoteView, WriteNote } from './notes.ts';
import { Turnstile } from './turnstile.ts';

interface Row {
  id: string;
  text: string;
  version: number;
}

const FIND = 'SELECT id, text, version FROM note WHERE id = $1';
const LIST = (sorted: Sorted): string => `
  SELECT id, text, version, ${sorted.placeSql} AS place FROM note
  WHERE ${sorted.behind('note.id', '$1', '$2')} ORDER BY ${sorted.order('note.id')} LIMIT $3`;
const ADD = 'INSERT INTO note (id, text, version, due_at) VALUES ($1, $2, 1, $3)';
const CHANGE = 'UPDATE note SET text = $2, version = version + 1 WHERE id = $1 RETURNING id, text, version';

/** A small service of notes, with all that the services of the gate do; it borrows its operations from the policy. */
@Controller()
export class ClerkController {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly turnstile: Turnstile,
  ) {}

  @Post('v1/notes')
  @Operation('declarations.create', { kind: 'CREATE', summary: 'Write a note', answer: NoteView })
  write(@Body() { text, slip, dueAt }: WriteNote, @TheCommand() command: Command): Promise<Answer<NoteView>> {
    return this.commands.execute(command, async (tx) => {
      command.authorize({ enterprises: ['0100109106'] });
      const id = newId();
      await tx.lock([movementLock(id)]);
      await tx.write(ADD, [id, text, dueAt ?? null]);
      await this.turnstile.pass(text, tx);
      await this.slip(slip, text, tx);
      const event = await this.tell(tx, command, id);
      return created({ id, text, version: 1 }, { event, version: 1, location: `/v1/notes/${id}` });
    });
  }

  @Patch('v1/notes/:id')
  @Operation('declarations.change', { kind: 'CHANGE', summary: 'Change a note', answer: NoteView })
  change(
    @Param() { id }: NoteParams,
    @Body() { text }: ChangeNote,
    @TheCommand() command: Command,
  ): Promise<Answer<NoteView>> {
    return this.commands.execute(command, async (tx) => {
      await tx.lock([movementLock(id)]);
      const [before] = await tx.read<Row>(FIND, [id]);
      if (!before) throw new Refusal('http.not-found');
      command.expectVersion(before.version, 'REQUIRED');
      const [after] = await tx.write<Row>(CHANGE, [id, text]);
      return ok(after!, { version: after!.version });
    });
  }

  @Post('v1/notes/:id/stamp')
  @Operation('declarations.submit', { kind: 'ACTION', summary: 'Act without a body', answer: NoteView })
  stamp(@Param() { id }: NoteParams, @TheCommand() command: Command): Promise<Answer<NoteView>> {
    return this.commands.execute(command, async (tx) => {
      await tx.lock([movementLock(id)]);
      const [note] = await tx.read<Row>(FIND, [id]);
      if (!note) throw new Refusal('http.not-found');
      command.expectVersion(note.version, 'OPTIONAL');
      return ok(note, { version: note.version });
    });
  }

  @Get('v1/notes')
  @Operation('declarations.list', { kind: 'READ', summary: 'Notes', answer: NotePage })
  async list(@Query() query: NoteQuery): Promise<Page<NoteView>> {
    const { limit } = query;
    const sorted = NOTE_SORTS.asked(query);
    const rows = await this.database.read<Row & Placed>(LIST(sorted), [...sorted.values, limit + 1]);
    return pageOf(
      rows,
      limit,
      ({ id, text, version }) => ({ id, text, version }),
      (row) => sorted.placeOf(row, row.id),
    );
  }

  @Get('v1/notes/:id')
  @Operation('declarations.read', { kind: 'READ', summary: 'A note', answer: NoteView })
  async show(@Param() { id }: NoteParams): Promise<Answer<NoteView>> {
    const [note] = await this.database.read<Row>(FIND, [id]);
    if (!note) throw new Refusal('http.not-found');
    return ok(note, { version: note.version });
  }

  /** Failures nobody expected, each of which carries what the caller sent. */
  private async slip(slip: WriteNote['slip'], text: string, tx: Transaction): Promise<void> {
    if (slip === 'CODE') throw new Error(`no idea what ${text} is`);
    if (slip === 'PARSER') JSON.parse(text);
    if (slip === 'DATABASE') await tx.read('SELECT $1::date AS day', [text]);
    if (slip === 'CONSTRAINT')
      await tx.write('INSERT INTO note (id, text, version) VALUES ($1, $2, 0)', [newId(), text]);
    if (slip === 'VALUE') throw Object.assign(new Error(text, { cause: new Error(text) }), { detail: text });
  }

  private async tell(tx: Transaction, command: Command, id: string): Promise<string> {
    const [event] = await this.outbox.append(tx, command.cause, [
      {
        name: 'movement.completed',
        key: id,
        subject: id,
        gate: 'LT',
        occurredAt: new Date(),
        data: { completedAt: new Date().toISOString() },
      },
    ]);
    return event!;
  }
}
