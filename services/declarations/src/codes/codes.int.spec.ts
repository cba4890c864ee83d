import { type BootedService } from '@onegate/testing';
import { bootDeclarations } from '../../test/boot.ts';

let service: BootedService;
beforeAll(async () => {
  service = await bootDeclarations();
});
afterAll(async () => {
  await service.close();
});

const get = async (url: string) => {
  const response = await service.app.inject({ url });
  return { status: response.statusCode, body: response.json<Record<string, unknown>>() };
};

describe('code lists', () => {
  it('are open to everyone, by name', async () => {
    const { status, body } = await get('/v1/codes');
    expect(status).toBe(200);
    expect(body['items']).toContainEqual(expect.objectContaining({ list: 'units', title: 'Units' }));
  });

  it('are searched by code or name, with or without accents', async () => {
    expect((await get('/v1/codes/units?q=KGM')).body).toMatchObject({ total: 1, items: [{ code: 'KGM' }] });
    const { body } = await get('/v1/codes/countries?q=campuchia&limit=1');
    expect(body['items']).toEqual([expect.objectContaining({ code: 'KH' })]);
  });

  it('refuse unknown names and filters', async () => {
    expect((await get('/v1/codes/colours')).body).toMatchObject({ code: 'declarations.code-list.not-found' });
    expect((await get('/v1/codes/units?limit=0')).status).toBe(422);
    expect((await get('/v1/codes/units?colour=red')).status).toBe(422);
  });
});
