import type { ServerResponse } from 'node:http';
import { request } from 'undici';
import { aGateway, type RunningGateway } from './a-gateway.ts';

const ENTRY = {
  code: 'things.gone',
  status: 409,
  title: 'It is <gone>',
  remedy: 'Look elsewhere.',
  texts: { vi: { title: 'Không còn', remedy: 'Tìm nơi khác.' }, km: { title: 'លែងមាន' } },
};

const respond = (value: unknown) => (_request: unknown, response: ServerResponse) =>
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));

let gateway: RunningGateway;

beforeAll(async () => {
  gateway = await aGateway({ 'GET /v1/things': respond({}), 'GET /problems.json': respond([ENTRY]) });
});

afterAll(() => gateway.close());

async function ask(path: string, headers: Record<string, string> = {}) {
  const answer = await request(`${gateway.url}${path}`, { headers });
  return { status: answer.statusCode, headers: answer.headers, text: await answer.body.text() };
}

const AS_BROWSER = { accept: 'text/html,application/xhtml+xml' };

describe('problems', () => {
  it('are explained to people as a page and to programs as JSON', async () => {
    const asJson = await ask('/problems/things.gone');
    expect(JSON.parse(asJson.text)).toEqual(ENTRY);
    const asPage = await ask('/problems/things.gone', AS_BROWSER);
    expect(asPage.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', vary: 'Accept' });
    for (const text of ['It is &lt;gone&gt;', 'Tìm nơi khác.', 'លែងមាន', 'lang="km"'])
      expect(asPage.text).toContain(text);
    expect((await ask('/problems/no.such')).status).toBe(404);
  });

  it('are listed, also when a service is away', async () => {
    const codes = async () =>
      (JSON.parse((await ask('/problems')).text) as { code: string }[]).map(({ code }) => code);
    expect(await codes()).toEqual(
      expect.arrayContaining(['things.gone', 'gateway.overloaded', 'http.not-found']),
    );
    await gateway.service.stop();
    expect(await codes()).toContain('things.gone');
    await gateway.service.start();
    expect((await ask('/problems', AS_BROWSER)).text).toContain('href="/problems/things.gone"');
  });
});

describe('events', () => {
  it('are readable, and every schema linked has an address', async () => {
    const { status, text } = await ask('/docs/events');
    expect(status).toBe(200);
    const links = new Set([...text.matchAll(/href="(\/schemas\/[^"]+)"/g)].map(([, link]) => link ?? ''));
    expect(links.size).toBeGreaterThan(20);
    for (const link of links) {
      const schema = await ask(link);
      expect([link, schema.status, schema.headers['content-type']]).toEqual([
        link,
        200,
        expect.stringMatching(/^application\/schema\+json/),
      ]);
    }
    expect((await ask('/schemas/no/such/v1')).status).toBe(404);
  });
});

describe('the console', () => {
  it('brings its own files and nothing else of the package', async () => {
    for (const path of [
      '/docs',
      '/docs/',
      '/docs/console/console.js',
      '/docs/console/words.js',
      '/docs/swagger-ui.css',
      '/docs/oauth2-redirect.html',
    ]) {
      const { status, headers } = await ask(path);
      expect([path, status]).toEqual([path, 200]);
      expect(headers['content-security-policy']).toMatch(/script-src 'self';.*frame-ancestors 'none'/);
    }
    for (const path of ['/docs/package.json', '/docs/../package.json', '/docs/%2e%2e/package.json'])
      expect((await ask(path)).status).toBe(404);
  });

  it('is in the language of its reader: as asked for, else as preferred', async () => {
    for (const [path, preferred, language, word] of [
      ['/docs', 'fr', 'en', 'Console'],
      ['/docs', 'vi-VN,vi;q=0.9,en;q=0.8', 'vi', 'Bảng điều khiển'],
      ['/docs?lang=en', 'vi', 'en', 'Console'],
      ['/docs?lang=vi', 'en', 'vi', 'Bảng điều khiển'],
      ['/docs?lang=<i>', 'en', 'en', 'Console'],
    ] as const) {
      const { headers, text } = await ask(path, { 'accept-language': preferred });
      expect([path, preferred, headers['content-language']]).toEqual([path, preferred, language]);
      expect(headers['vary']).toMatch(/accept-language/i);
      expect(text).toContain(`<html lang="${language}">`);
      expect(text).toContain(`<span>${word}</span>`);
      for (const other of ['en', 'vi']) expect(text).toContain(`href="/docs?lang=${other}"`);
    }
  });

  it('shows the document in the same language', async () => {
    const described = async (path: string, preferred?: string) => {
      const { headers, text } = await ask(path, preferred ? { 'accept-language': preferred } : {});
      const { info } = JSON.parse(text) as { info: { description: string } };
      return [headers['content-language'], info.description.slice(0, 8)];
    };
    expect(await described('/openapi.json')).toEqual(['en', 'The digi']);
    expect(await described('/openapi.json', 'vi')).toEqual(['vi', 'Nền tảng']);
    expect(await described('/openapi.json?lang=vi', 'en')).toEqual(['vi', 'Nền tảng']);
  });

  it('has no script in its page', async () => {
    expect((await ask('/docs')).text).not.toMatch(/<script(?! (?:type="module" )?src=)|\son\w+=/);
  });
});
