import { bootService, type BootedService } from '@onegate/testing';
import { clerk, WRITER } from './clerk.ts';

let service: BootedService;

beforeAll(async () => {
  service = await bootService(clerk);
});

afterAll(() => service.close());

const figures = async (): Promise<string> =>
  (await service.app.inject({ method: 'GET', url: '/metrics' })).payload;

describe('the figures of a service', () => {
  it('count requests by route and status, and never by address', async () => {
    await service.as(WRITER).get('/v1/notes?text=planted');
    await service.app.inject({ method: 'GET', url: '/v1/nowhere-planted' });
    const text = await figures();
    expect(text).toMatch(
      /onegate_http_request_seconds_count\{method="GET",route="\/v1\/notes",status="\d+"\}/,
    );
    expect(text).not.toContain('planted');
  });

  it('tell of connections to the database and of facts on their way out', async () => {
    const text = await figures();
    expect(text).toMatch(/^onegate_database_connections\{state="waiting"\} 0$/m);
    expect(text).toMatch(/^onegate_outbox_unpublished 0$/m);
    expect(text).toMatch(/^onegate_outbox_oldest_age_seconds 0$/m);
  });

  it('can be had, but for those of the database, while the database is away', async () => {
    await service.database.drop();
    const text = await figures();
    expect(text).toContain('onegate_http_request_seconds_count');
    expect(text).toMatch(/^onegate_outbox_unpublished Nan$/m);
  });
});
