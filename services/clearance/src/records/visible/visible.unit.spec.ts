import { readFileSync } from 'node:fs';
import { type Kind, KINDS, READERS, seesAs, VISIBLE } from '@onegate/auth';
import { sampleFact } from '@onegate/contracts';
import { format } from 'prettier';
import { OWN, HEARD, LINKED } from '../../movement/domain/input.ts';
import { visibilityDocument } from './document.ts';
import { EVENT_KINDS, kindOfField, shownFields } from './entry-kinds.ts';

const TOLD = [...HEARD, ...LINKED, ...OWN];
const facts = TOLD.map((name) => sampleFact(name, {}));

describe('what each reader sees of an entry', () => {
  it('is the page of the documentation; npm run visibility writes it', async () => {
    const page = await format(visibilityDocument(), {
      parser: 'markdown',
      printWidth: 120,
      proseWrap: 'preserve',
    });
    expect(readFileSync('deploy/docs/visibility.md', 'utf8')).toBe(page);
  });

  it.each(READERS)('%s: every field of every fact as the table says, and nothing beside', (reader) => {
    for (const { name, data } of facts) {
      const values: Record<string, unknown> = { type: name, actor: 'person:x:CUSTOMS:LT-HQ', ...data };
      const fields = Object.fromEntries(
        Object.entries(values).map(([field, value]) => [field, ['salt', value] as const]),
      );
      const shown = shownFields(fields, seesAs(reader)).map(([field]) => field);
      const expected = Object.keys(values).filter((field) => {
        const kind = kindOfField(field, { type: name, agency: values['agency'] });
        return kind !== undefined && VISIBLE[kind].includes(reader);
      });
      expect({ name, shown }).toEqual({ name, shown: expected });
    }
  });

  it('keeps whatever is told in events apart from what is not for them', () => {
    for (const { name, data } of facts)
      for (const field of Object.keys(data)) {
        const kind = kindOfField(field, { type: name });
        expect({
          name,
          field,
          kind,
          told: kind !== undefined && VISIBLE[kind].includes('EVENTS'),
        }).toMatchObject({
          told: true,
        });
      }
  });

  it('shows of a type that nobody knows what is the same in all, and no more', () => {
    expect(kindOfField('anything', { type: 'something.new' })).toBeUndefined();
    expect(kindOfField('type', { type: 'constructor' })).toBeUndefined();
    expect(kindOfField('holder', { type: 'something.new' })).toBe('ANSWERING');
  });

  it('takes what was found for medical where the agency was erased', () => {
    const kind = (agency?: string) => kindOfField('findingCodes', { type: 'inspection.concluded', agency });
    expect([kind('CUSTOMS'), kind('HEALTH_QUARANTINE'), kind()]).toEqual(['FINDINGS', 'MEDICAL', 'MEDICAL']);
  });

  it('uses every kind but what other services keep', () => {
    const used = new Set<Kind | undefined>(
      Object.entries(EVENT_KINDS).flatMap(([type, rule]) => [
        ...(typeof rule === 'string' ? [rule] : [rule.as, ...Object.values(rule.but)]),
        ...['actor', 'holder', 'declaration', 'findingCodes', 'approver'].map((field) =>
          kindOfField(field, { type }),
        ),
      ]),
    );
    used.add(kindOfField('findingCodes', { type: 'inspection.concluded', agency: 'CUSTOMS' }));
    const unused = (Object.keys(KINDS) as Kind[]).filter((kind) => !used.has(kind));
    expect(unused).toEqual(['CREW', 'TRACKING']);
  });
});
