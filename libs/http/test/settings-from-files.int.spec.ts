import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../src/index.ts';
import { clerk } from './clerk.ts';

const URL = 'postgres://app:secret@127.0.0.1/db';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onegate-settings-'));
  writeFileSync(join(folder, 'url'), `${URL}\n`);
});

afterAll(() => rmSync(folder, { recursive: true }));

const usual = { PORT: '8080', KAFKA_BROKERS: '127.0.0.1:1' };

describe('a secret', () => {
  it('may be given as a file', () => {
    expect(readConfig(clerk, { ...usual, DATABASE_URL_FILE: join(folder, 'url') }).DATABASE_URL).toBe(URL);
  });

  it('that stands in the environment too is taken from there', () => {
    const env = { ...usual, DATABASE_URL: 'postgres://other/db', DATABASE_URL_FILE: join(folder, 'url') };
    expect(readConfig(clerk, env).DATABASE_URL).toBe('postgres://other/db');
  });

  it('whose file is not there stops the start, which names the settings', () => {
    const gone = join(folder, 'gone');
    expect(() => readConfig(clerk, { ...usual, DATABASE_URL_FILE: gone, OIDC_ISSUER_FILE: gone })).toThrow(
      /OIDC_ISSUER_FILE, DATABASE_URL_FILE|DATABASE_URL_FILE, OIDC_ISSUER_FILE/,
    );
  });
});
