import { Type } from 'class-transformer';
import { Code, Id, ListOf, Nested, Sort, Sorting, Text, Time, Whole } from '../src/index.ts';

const ID = '019d0000-0000-7000-8000-000000000000';
const SLIPS = ['CODE', 'PARSER', 'DATABASE', 'CONSTRAINT', 'VALUE'] as const;

export class Signature {
  @Text({ meaning: 'Who signs.', max: 60, personal: true, example: 'A person' })
  readonly name!: string;
}

export class WriteNote {
  @Text({ meaning: 'What it says.', max: 200, example: 'A note' })
  readonly text!: string;

  @Code({ meaning: 'Which unexpected failure to run into.', of: SLIPS, optional: true })
  readonly slip?: (typeof SLIPS)[number];

  @Whole({ meaning: 'How much it matters.', min: 1, max: 5, optional: true })
  readonly weight?: number;

  @Nested(() => Signature, { meaning: 'Who signs.', optional: true })
  readonly signature?: Signature;

  @Text({ meaning: 'A remark, null where there is expressly none.', max: 20, optional: true, nullable: true })
  readonly remark?: string | null;

  @Time({ meaning: 'Until when it matters.', optional: true })
  readonly dueAt?: string;
}

export class ChangeNote {
  @Text({ meaning: 'What it says from now on.', max: 200, example: 'Another note' })
  readonly text!: string;
}

export class NoteParams {
  @Id({ meaning: 'Id of the note.', example: ID })
  readonly id!: string;
}

export const NOTE_SORTS = new Sorting(
  {
    id: { kind: 'ID' },
    dueAt: { sql: 'note.due_at', kind: 'TIME' },
    version: { sql: 'note.version', kind: 'WHOLE' },
  },
  'id',
);

export class NoteQuery {
  @Type(() => Number)
  @Whole({ meaning: 'How many at most.', min: 1, max: 100, example: 10, optional: true })
  readonly limit: number = 10;

  @Text({ meaning: 'Id of the last note of the page before.', max: 200, optional: true })
  readonly after?: string;

  @Sort(NOTE_SORTS)
  readonly sort?: string;
}

export class NoteView {
  @Id({ meaning: 'Id of the note.', example: ID })
  readonly id!: string;

  @Text({ meaning: 'What it says.', max: 200, example: 'A note' })
  readonly text!: string;

  @Whole({ meaning: 'Version.', min: 1, max: 1_000_000, example: 1 })
  readonly version!: number;

  @Code({ meaning: 'Its mood.', of: ['GLAD', 'SAD'], nullable: true, optional: true })
  readonly mood?: string | null;

  @Nested(() => Signature, { meaning: 'Who signed.', nullable: true, optional: true })
  readonly signature?: Signature | null;
}

export class NotePage {
  @ListOf(() => NoteView, { meaning: 'In order of their ids.', max: 100 })
  readonly items!: NoteView[];

  @Text({ meaning: 'Cursor of the next page; absent on the last.', max: 200, optional: true })
  readonly next?: string;
}
