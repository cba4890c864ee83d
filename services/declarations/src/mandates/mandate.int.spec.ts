import { type BootedService } from '@onegate/testing';
import { bootDeclarations } from '../../test/boot.ts';
import {
  boardAdmin,
  boardOfficer,
  counterClerk,
  declarant,
  ENTERPRISE,
  OTHER_ENTERPRISE,
  representative,
  stranger,
} from '../../test/people.ts';

let service: BootedService;
beforeAll(async () => {
  service = await bootDeclarations();
  for (const enterprise of [ENTERPRISE, OTHER_ENTERPRISE, 'KH:L001-901'])
    await service
      .as(boardAdmin)
      .post('/v1/enterprises', { enterprise, name: 'X', capacities: ['DECLARANT'] });
});
afterAll(async () => {
  await service.close();
});

interface Mandate {
  mandateId: string;
  state: string;
  from: string;
  to?: string;
  allowedActions: string[];
}

const url = `/v1/enterprises/${ENTERPRISE}/mandates`;
const agent = OTHER_ENTERPRISE;
const agentsBoss = { ...representative, sub: 'owner2', enterprise: agent };
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const give = (body: object, who = representative) => service.as(who).post<Mandate>(url, body);
const end = ({ mandateId }: Mandate, body: object = {}, who = representative) =>
  service
    .as(who)
    .post<Mandate>(`/v1/enterprises/${who.enterprise ?? ENTERPRISE}/mandates/${mandateId}/ending`, {
      reasonCode: 'REVOKED_BY_PRINCIPAL',
      ...body,
    });
const codesOf = (body: unknown) =>
  (body as { errors: { code: string; field: string }[] }).errors.map(({ code, field }) => `${field} ${code}`);

describe('a mandate', () => {
  it('is refused with everything that is wrong', async () => {
    const past = { from: '2026-01-01T00:00:00Z', to: '2025-01-01T00:00:00Z', scopes: ['DECLARE'] };
    expect(codesOf((await give({ ...past, agent: ENTERPRISE, paper: 'GUQ 1' })).body)).toEqual([
      '/agent declarations.mandate.to-itself',
      '/from declarations.mandate.past',
      '/to declarations.mandate.order',
      '/paper declarations.mandate.paper-unasked',
    ]);
    expect(codesOf((await give({ agent: '5900000007', scopes: ['DECLARE'] })).body)).toEqual([
      '/agent declarations.mandate.agent-unknown',
    ]);
    expect(codesOf((await give({ agent, scopes: [], from: 'soon', x: 1 })).body).toSorted()).toEqual([
      '/from validation.offset-time',
      '/scopes validation.array-min-size',
      '/x validation.unknown-field',
    ]);
    expect((await give({ agent, scopes: ['RULE'] })).status).toBe(422);
  });

  it('is given by who may bind the principal, or by the counter from a signed paper', async () => {
    const body = { agent: 'KH:L001-901', scopes: ['NOTICES'] };
    for (const who of [declarant, agentsBoss, boardOfficer]) expect((await give(body, who)).status).toBe(403);
    expect(codesOf((await give(body, counterClerk)).body)).toEqual([
      '/paper declarations.mandate.paper-needed',
    ]);
    const { status, body: given } = await give({ ...body, paper: 'GUQ-2026-0117' }, counterClerk);
    expect([status, given]).toEqual([
      201,
      expect.objectContaining({ state: 'IN_FORCE', paper: 'GUQ-2026-0117' }),
    ]);
    expect(
      (await service.as(boardAdmin).post('/v1/enterprises/5900000007/mandates', { ...body, paper: 'GUQ 2' }))
        .status,
    ).toBe(404);
  });

  it('never meets another of the same two enterprises', async () => {
    const scopes = ['DECLARE', 'BOOK'];
    const first = await give({ agent, scopes, from: inDays(10), to: inDays(20) });
    expect(first.body).toMatchObject({ state: 'PLANNED', allowedActions: ['end'] });
    const clash = await give({ agent, scopes: ['PAY'], from: inDays(19) });
    expect([clash.status, (clash.body as unknown as { mandates: string[] }).mandates]).toEqual([
      409,
      [first.body.mandateId],
    ]);
    expect((await give({ agent, scopes })).status).toBe(409);
    const [one, other] = await Promise.all([
      give({ agent, scopes, to: inDays(5) }),
      give({ agent, scopes, to: inDays(6) }),
    ]);
    expect([one.status, other.status].toSorted()).toEqual([201, 409]);
    expect((await give({ agent, scopes, from: first.body.to ?? '' })).status).toBe(201);
  });

  it('ends now, later or before it began, by either side, and says so to the others', async () => {
    interface Listed {
      items: Mandate[];
      next?: string;
    }
    const list = async (query = '', who = representative) =>
      (await service.as(who).get<Listed>(`/v1/enterprises/${who.enterprise ?? ''}/mandates${query}`)).body
        .items;
    const [open, current, planned] = await list(`?as=PRINCIPAL`);
    if (!open || !planned || !current) throw new Error('the tests before gave three');
    expect(codesOf((await end(current, { at: '2026-01-01T00:00:00Z' })).body)).toEqual([
      '/at declarations.mandate.past',
    ]);
    expect(codesOf((await end(current, { at: inDays(99) })).body)).toEqual([
      '/at declarations.mandate.later-end',
    ]);
    expect((await end(current, {}, { ...declarant })).status).toBe(403);
    expect((await end(current, {}, stranger)).status).toBe(403);
    const resigned = await end(current, { reasonCode: 'RESIGNED_BY_AGENT' }, agentsBoss);
    expect([resigned.status, resigned.body.state, resigned.body.allowedActions]).toEqual([201, 'ENDED', []]);
    expect((await end(current)).body).toMatchObject({ code: 'declarations.mandate.over' });
    expect((await end(open)).body.state).toBe('WITHDRAWN');
    expect((await end(planned, { at: inDays(15) })).body.state).toBe('PLANNED');
    const told = (await service.facts()).filter(({ name }) => name === 'mandate.published');
    expect(told.at(-2)).toMatchObject({ key: ENTERPRISE, data: { to: open.from, from: open.from } });
    expect(await list('', agentsBoss)).toHaveLength(3);
    expect(await list('?as=PRINCIPAL', agentsBoss)).toEqual([]);
    expect(await list(`?at=${inDays(12)}&as=PRINCIPAL`)).toMatchObject(
      [{ scopes: ['NOTICES'] }, { mandateId: planned.mandateId }].toReversed(),
    );
    const url = `/v1/enterprises/${agent}/mandates/${current.mandateId}`;
    expect((await service.as(stranger).get<Mandate>(url)).body).toMatchObject({ state: 'ENDED' });
    expect((await service.as(agentsBoss).get(`${url.slice(0, -12)}000000000000`)).status).toBe(404);
  });

  it('is neither given by nor to an enterprise that is not active', async () => {
    const suspend = (enterprise: string, status: string, version: number) =>
      service
        .as(boardAdmin)
        .patch(`/v1/enterprises/${enterprise}`, { status }, { 'if-match': `"${version}"` });
    await suspend(agent, 'SUSPENDED', 1);
    expect((await give({ agent, scopes: ['PAY'] })).status).toBe(422);
    await suspend(ENTERPRISE, 'CLOSED', 1);
    expect((await give({ agent: 'KH:L001-901', scopes: ['PAY'], from: inDays(1) })).body).toMatchObject({
      code: 'declarations.enterprise.not-active',
    });
  });
});
