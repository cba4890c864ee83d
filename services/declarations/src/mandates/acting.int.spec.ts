import { randomUUID } from 'node:crypto';
import { type BootedService, type Claims } from '@onegate/testing';
import { bootDeclarations, registerOf } from '../../test/boot.ts';
import {
  boardAdmin,
  counterClerk,
  declarant,
  ENTERPRISE,
  OTHER_ENTERPRISE,
  representative,
} from '../../test/people.ts';
import type { Receipt } from '../../test/story.ts';
import { anExport, anExportToReview, aPlate } from '../../test/written.ts';

const PRINCIPAL = ENTERPRISE;
const AGENT = OTHER_ENTERPRISE;
const agent: Claims = { sub: 'agent1', roles: ['DECLARANT', 'REPRESENTATIVE'], enterprise: AGENT };
const forPrincipal = { 'onegate-acting-for': PRINCIPAL };
const atCounter = { ...forPrincipal, 'onegate-paper': 'PT-2026-0117' };

let service: BootedService;
beforeAll(async () => {
  service = await bootDeclarations();
  const other = registerOf('XX', 'XX-BQL');
  await service.tell(other);
  await service.settled(other);
  for (const enterprise of [PRINCIPAL, AGENT])
    await service
      .as(boardAdmin)
      .post('/v1/enterprises', { enterprise, name: 'X', capacities: ['DECLARANT'] });
});
afterAll(async () => {
  await service.close();
});

const given: { mandateId: string }[] = [];
const give = async (...scopes: string[]): Promise<string> => {
  const url = `/v1/enterprises/${PRINCIPAL}/mandates`;
  const { body } = await service
    .as(representative)
    .post<{ mandateId: string }>(url, { agent: AGENT, scopes });
  given.push(body);
  return body.mandateId;
};
afterEach(async () => {
  for (const { mandateId } of given.splice(0))
    await service
      .as(representative)
      .post(`/v1/enterprises/${PRINCIPAL}/mandates/${mandateId}/ending`, { reasonCode: 'CONTRACT_ENDED' });
});

const draft = (who: Claims, headers: Record<string, string> = forPrincipal, written: object = anExport()) =>
  service.as(who).post<Receipt & { code: string }>('/v1/declarations', written, headers);
const one = ({ declarationId }: Receipt): string => `/v1/declarations/${declarationId}`;

describe('acting in the name of another enterprise', () => {
  it('needs a mandate in force, and a header that can be read', async () => {
    expect((await draft(agent)).body.code).toBe('auth.acting-for.none');
    for (const headers of [
      { 'onegate-acting-for': '12' },
      { 'onegate-acting-for': `${PRINCIPAL}, ${AGENT}` },
      { 'onegate-paper': 'PT-1' },
      atCounter,
    ])
      expect((await draft(agent, headers)).body.code).toBe('auth.acting-for.invalid');
    expect((await draft(agent, { 'onegate-acting-for': AGENT })).status).toBe(201);
  });

  it('lets the agent lodge, amend and cancel as the principal, and every fact names both', async () => {
    const mandateId = await give('DECLARE');
    const { body: receipt } = await draft(agent);
    const as = service.as(agent);
    expect((await as.get(one(receipt), forPrincipal)).body).toMatchObject({
      declarantEnterprise: PRINCIPAL,
      lodgedAs: { kind: 'MANDATE', agent: AGENT, mandateId },
      crew: [expect.objectContaining({ masked: false })],
    });
    expect((await service.as(declarant).get(one(receipt))).status).toBe(200);
    expect((await as.get(one(receipt))).status).toBe(403);
    const sent = await as.post<Receipt>(`${one(receipt)}/submission`, {}, forPrincipal);
    expect(sent.body).toMatchObject({ status: 'ACCEPTED', allowedActions: ['amend', 'cancel'] });
    const amended = await as.post(
      `${one(receipt)}/amendments`,
      { reasonCode: 'CHANGE_OF_VEHICLE', changes: { vehicle: { plate: aPlate() } } },
      forPrincipal,
    );
    expect(amended.status).toBe(201);
    const cancelled = await as.post(
      `${one(receipt)}/cancellation`,
      { reasonCode: 'GOODS_NOT_READY' },
      forPrincipal,
    );
    expect(cancelled.status).toBe(201);
    const told = (await service.facts()).filter(({ key }) => key === receipt.movementId);
    const by = `person:agent1:${AGENT}::for=${PRINCIPAL}:mandate=${mandateId}`;
    expect(told.map(({ name, actor }) => [name, actor])).toEqual([
      ['declaration.submitted', by],
      ['declaration.accepted', expect.stringMatching(/^system:/)],
      ['amendment.requested', by],
      ['cancellation.requested', by],
    ]);
  });

  it('goes no further than the mandate', async () => {
    await give('BOOK');
    expect((await draft(agent)).body.code).toBe('auth.acting-for.scope');
    const own = await draft(declarant, {});
    expect((await service.as(agent).get(one(own.body), forPrincipal)).status).toBe(200);
    expect((await service.as(agent).post(`${one(own.body)}/submission`, {}, forPrincipal)).status).toBe(403);
    const more = { agent: 'KH:L001-901', scopes: ['DECLARE'] };
    const mandates = `/v1/enterprises/${PRINCIPAL}/mandates`;
    expect((await service.as(agent).post(mandates, more, forPrincipal)).status).toBe(403);
    expect((await service.as(agent).get(mandates, forPrincipal)).status).toBe(403);
  });

  it('ends with the mandate, for commands said before and for reads', async () => {
    const mandateId = await give('DECLARE');
    const headers = { ...forPrincipal, 'idempotency-key': randomUUID() };
    const { body: receipt } = await draft(agent, headers);
    expect((await draft(agent, headers)).status).toBe(422);
    const written = anExport();
    const again = { ...forPrincipal, 'idempotency-key': randomUUID() };
    const first = await draft(agent, again, written);
    expect((await draft(agent, again, written)).body).toEqual(first.body);
    expect((await draft(agent, { 'idempotency-key': again['idempotency-key'] }, written)).status).toBe(422);
    const url = `/v1/enterprises/${PRINCIPAL}/mandates/${mandateId}/ending`;
    await service.as(representative).post(url, { reasonCode: 'REVOKED_BY_PRINCIPAL' });
    const as = service.as(agent);
    for (const reply of [
      await draft(agent, again, written),
      await as.post(`${one(receipt)}/submission`, {}, forPrincipal),
      await as.get(one(receipt), forPrincipal),
      await as.get('/v1/declarations', forPrincipal),
    ])
      expect(reply.body).toMatchObject({ code: 'auth.acting-for.none' });
  });

  it('ends while the principal is not active', async () => {
    await give('DECLARE');
    const standing = (status: string) =>
      service.as(boardAdmin).patch(`/v1/enterprises/${PRINCIPAL}`, { status }, { 'if-match': '*' });
    await standing('SUSPENDED');
    expect((await draft(agent)).status).toBe(403);
    await standing('ACTIVE');
    expect((await draft(agent)).status).toBe(201);
  });
});

describe('the counter of the board', () => {
  const serve = (servedAtCounter: boolean) =>
    service.as(boardAdmin).patch(`/v1/enterprises/${PRINCIPAL}`, { servedAtCounter }, { 'if-match': '*' });
  const clerkAndOfficer: Claims = { ...counterClerk, roles: ['COUNTER', 'OFFICER'] };

  it('lodges only for an enterprise that is served there, from a paper that it signed', async () => {
    await serve(false);
    expect((await draft(counterClerk, atCounter)).body.code).toBe('auth.acting-for.none');
    await serve(true);
    expect((await draft(counterClerk, forPrincipal)).body.code).toBe('auth.acting-for.paper-missing');
    expect((await draft(counterClerk, {})).body.code).toBe('auth.forbidden');
    expect((await draft(boardAdmin, atCounter)).body.code).toBe('auth.acting-for.none');
    const bad = { ...forPrincipal, 'onegate-paper': '<script>' };
    expect((await draft(counterClerk, bad)).body.code).toBe('auth.acting-for.invalid');
  });

  it('names the clerk, the unit, the enterprise and the paper', async () => {
    await serve(true);
    const paper = { ...forPrincipal, 'onegate-paper': encodeURIComponent('Phiếu 17/2026') };
    const { status, body: receipt } = await draft(counterClerk, paper);
    expect(status).toBe(201);
    await service.as(counterClerk).post(`${one(receipt)}/submission`, {}, paper);
    expect((await service.as(counterClerk).get(one(receipt), forPrincipal)).body).toMatchObject({
      declarantEnterprise: PRINCIPAL,
      status: 'ACCEPTED',
      lodgedAs: { kind: 'COUNTER', unit: 'LT-BQL', paper: 'Phiếu 17/2026' },
    });
    const [told] = (await service.facts()).filter(({ key }) => key === receipt.movementId);
    expect(told?.actor).toBe(
      `person:board.counter1:MANAGEMENT_BOARD:LT-BQL:for=${PRINCIPAL}:paper=Phiếu 17/2026`,
    );
  });

  it('serves at its own gate alone', async () => {
    await serve(true);
    expect((await draft(counterClerk, atCounter, { ...anExport(), gate: 'XX' })).body.code).toBe(
      'auth.not-yours',
    );
    const elsewhere = await draft(declarant, {}, { ...anExport(), gate: 'XX' });
    expect((await service.as(counterClerk).get(one(elsewhere.body), forPrincipal)).status).toBe(403);
  });

  it('does not accept what it lodged itself', async () => {
    await serve(true);
    const { body: receipt } = await draft(clerkAndOfficer, atCounter, anExportToReview());
    const sent = await service.as(clerkAndOfficer).post<Receipt>(`${one(receipt)}/submission`, {}, atCounter);
    const accept = (who: Claims) =>
      service.as(who).post(`${one(receipt)}/acceptance`, { reasonCode: 'SEEN_ON_THE_VEHICLE' });
    if (sent.body.status !== 'SUBMITTED') throw new Error(JSON.stringify(sent.body));
    expect((await accept(clerkAndOfficer)).body).toMatchObject({ code: 'declarations.review.own-act' });
  });
});
