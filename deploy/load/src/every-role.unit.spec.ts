import { everybody, type Persona } from '../test/access/personas.ts';
import { against } from '../test/access/verdict.ts';

const all = everybody('LT', '5900123453');
const somebody = (sub: string): Persona => all.find((persona) => persona.sub === sub)!;
const came = (status: number, code?: string, items?: number) => ({ status, code, items });

describe('an answer beside the policy table', () => {
  it('gives nothing more', () => {
    expect(against('declarations.create', somebody('OPERATIONS'), came(201))).toBeDefined();
    expect(against('records.show', somebody('OFFICER-CUSTOMS-XX'), came(200))).toBeDefined();
    expect(against('records.list', somebody('DECLARANT-other'), came(200, undefined, 3))).toBeDefined();
    expect(against('records.list', somebody('DECLARANT-other'), came(200, undefined, 0))).toBeUndefined();
  });

  it('gives nothing less', () => {
    expect(against('records.show', somebody('OFFICER-CUSTOMS'), came(403, 'auth.forbidden'))).toBeDefined();
    expect(against('ledger.checkpoint', somebody('NEIGHBOUR'), came(403, 'auth.forbidden'))).toBeDefined();
  });
});
