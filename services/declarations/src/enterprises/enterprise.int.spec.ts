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
} from '../../test/people.ts';

let service: BootedService;
beforeAll(async () => {
  service = await bootDeclarations();
});
afterAll(async () => {
  await service.close();
});

const CONTACT = { role: 'DISPATCH', name: 'Marked Person', phone: '+84 269 300 0000' };
const own = {
  enterprise: ENTERPRISE,
  name: 'Công ty Chư Prông',
  capacities: ['DECLARANT'],
  contacts: [CONTACT],
};
const url = `/v1/enterprises/${ENTERPRISE}`;
const codesOf = (body: Record<string, unknown>) =>
  (body['errors'] as { code: string; field: string }[]).map(({ code, field }) => `${field} ${code}`).sort();

describe('the register of enterprises', () => {
  it('is told everything that is wrong at once, and what only the board may say', async () => {
    const bad = {
      enterprise: '12',
      name: '',
      capacities: ['KING'],
      contacts: [{ role: 'X', name: 'y', email: 'z' }],
    };
    const refused = await service.as(representative).post('/v1/enterprises', { ...bad, more: 1 });
    expect(refused.status).toBe(422);
    expect(codesOf(refused.body)).toEqual([
      '/capacities validation.not-on-list',
      '/contacts/0/email validation.matches',
      '/contacts/0/role validation.not-on-list',
      '/enterprise validation.enterprise',
      '/more validation.unknown-field',
      '/name validation.min-length',
    ]);
    const bold = { ...own, status: 'ACTIVE', authorisedOperator: 'AEO-1', servedAtCounter: true };
    expect(codesOf((await service.as(representative).post('/v1/enterprises', bold)).body)).toEqual([
      '/authorisedOperator declarations.enterprise.boards-word',
      '/servedAtCounter declarations.enterprise.boards-word',
      '/status declarations.enterprise.boards-word',
    ]);
  });

  it('takes an enterprise once, from its representative and from nobody else of it or of others', async () => {
    const other = { ...own, enterprise: OTHER_ENTERPRISE };
    for (const [who, body] of [
      [declarant, own],
      [boardOfficer, own],
      [representative, other],
    ] as const)
      expect((await service.as(who).post('/v1/enterprises', body)).status).toBe(403);
    const { status, body, headers } = await service.as(representative).post('/v1/enterprises', own);
    expect([status, headers['location'], headers['etag']]).toEqual([201, url, '"1"']);
    expect(body).toMatchObject({
      enterprise: ENTERPRISE,
      kind: 'ENTERPRISE',
      country: 'VN',
      status: 'ACTIVE',
      servedAtCounter: false,
      contacts: [CONTACT],
      allowedActions: ['change', 'give-mandate'],
    });
    const again = await service.as(boardAdmin).post('/v1/enterprises', own);
    expect([again.status, again.body['code']]).toEqual([409, 'declarations.enterprise.known']);
  });

  it('keeps what it said before, and tells the others neither names nor contacts', async () => {
    const before = await service.as(boardAdmin).get(url);
    const at = new Date().toISOString();
    const change = { status: 'SUSPENDED', authorisedOperator: 'AEO-7', nameLatin: 'Chu Prong' };
    expect((await service.as(boardAdmin).patch(url, change)).status).toBe(428);
    expect((await service.as(boardAdmin).patch(url, change, { 'if-match': '"9"' })).status).toBe(412);
    const etag = String(before.headers['etag']);
    const changed = await service.as(boardAdmin).patch(url, change, { 'if-match': etag });
    expect([changed.status, changed.body['version'], changed.body['status']]).toEqual([200, 2, 'SUSPENDED']);
    expect((await service.as(boardAdmin).get(`${url}?at=${at}`)).body).toMatchObject({
      version: 1,
      status: 'ACTIVE',
    });
    expect((await service.as(boardAdmin).get(`${url}?at=2020-01-01T00:00:00Z`)).status).toBe(404);
    const told = (await service.facts()).filter(({ name }) => name === 'enterprise.published');
    expect(told.map(({ data, key }) => [key, data])).toEqual([
      [ENTERPRISE, expect.objectContaining({ version: 1, status: 'ACTIVE', authorisedOperator: false })],
      [ENTERPRISE, expect.objectContaining({ version: 2, status: 'SUSPENDED', authorisedOperator: true })],
    ]);
    expect(JSON.stringify(told)).not.toMatch(/Marked|Prong|300 0000/);
    await service.as(boardAdmin).patch(url, { status: 'ACTIVE' }, { 'if-match': '"2"' });
  });

  it('shows contacts to the enterprise and the board alone', async () => {
    expect((await service.as(declarant).get(url)).body['contacts']).toEqual([CONTACT]);
    expect((await service.as(counterClerk).get(url)).body['contacts']).toEqual([CONTACT]);
    expect((await service.as(boardOfficer).get(url)).body['contacts']).toBeUndefined();
    const stranger = { ...representative, enterprise: OTHER_ENTERPRISE };
    expect((await service.as(stranger).get(url)).status).toBe(403);
  });

  it('is listed: the own entry to an enterprise, page by page to those who serve at a gate', async () => {
    for (const enterprise of ['KH:L001-901', 'LA:77'])
      await service
        .as(boardAdmin)
        .post('/v1/enterprises', { ...own, enterprise, name: `Foreign ${enterprise}` });
    interface Listed {
      items: { enterprise: string; contacts?: unknown }[];
      next?: string;
    }
    const names = (reply: { body: Listed }) => reply.body.items.map(({ enterprise }) => enterprise);
    const officer = service.as(boardOfficer);
    expect(names(await service.as(declarant).get<Listed>('/v1/enterprises'))).toEqual([ENTERPRISE]);
    const first = await officer.get<Listed>('/v1/enterprises?limit=2');
    expect(names(first)).toEqual([ENTERPRISE, 'KH:L001-901']);
    expect(first.body.items.some(({ contacts }) => contacts)).toBe(false);
    const rest = await officer.get<Listed>(`/v1/enterprises?limit=2&after=${first.body.next ?? ''}`);
    expect([names(rest), rest.body.next]).toEqual([['LA:77'], undefined]);
    expect(names(await officer.get<Listed>('/v1/enterprises?q=foreign'))).toEqual(['KH:L001-901', 'LA:77']);
    expect(names(await officer.get<Listed>('/v1/enterprises?q=kh:'))).toEqual(['KH:L001-901']);
    expect(names(await officer.get<Listed>('/v1/enterprises?capacity=CARRIER'))).toEqual([]);
    expect((await officer.get('/v1/enterprises?after=nonsense')).status).toBe(422);
  });
});
