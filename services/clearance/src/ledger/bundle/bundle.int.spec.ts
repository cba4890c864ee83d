import { type Report, runCommandLine, verifyBundle } from '@onegate/verify';
import { type Check, TestMovement } from '../../../test/a-movement.ts';
import { factsOf, House } from '../../../test/house.ts';
import { Log, sizeOf } from '../../../test/log.ts';

const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL', norm: 'PT30M' };
const DOCUMENTS: Check = { agency: 'CUSTOMS', shipment: 0 };

describe('the bundle of a record', () => {
  let house: House;
  let log: Log;
  let movement: TestMovement;
  beforeAll(async () => {
    house = await House.open({ LEDGER_CHECKPOINT_EVERY: 'PT1S' });
    log = new Log(house);
    movement = new TestMovement('EXPORT', 2).submitted().accepted().planned([CREW, DOCUMENTS]).assessed();
    movement.arrived().claimed(CREW).concluded(CREW).inYard().claimed(DOCUMENTS).concluded(DOCUMENTS);
    await house.follow(...factsOf(movement));
    await log.checkpoint();
  });
  afterAll(() => house.close());

  const ref = (): string => movement.shipmentRefs[0] ?? '';

  it('verifies offline, and says who answered when', async () => {
    const report = verifyBundle(await log.bundle(house.customs, ref()), { keys: await log.keys() });
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({ verified: true, ref: ref(), notYetCovered: [], hidden: 0 });
    const held = report.holdings.map(({ stage, agency, cause }) => `${stage} ${agency} ${cause}`);
    expect(held).toContain('UNDER_INSPECTION CUSTOMS CLAIM');
    expect(held[0]).toBe('SUBMITTED MANAGEMENT_BOARD RULE');
  });

  it('shows an enterprise less, and verifies all the same', async () => {
    const report = verifyBundle(await log.bundle(house.declarant, ref()), { keys: await log.keys() });
    expect(report).toMatchObject({ verified: true, findings: [] });
    expect(report.hidden).toBeGreaterThan(0);
    expect((await house.stranger.get(`/v1/records/${ref()}/bundle`)).status).toBe(403);
    expect((await house.customs.get(`/v1/records/${ref()}/bundle?from=999999`)).status).toBe(422);
  });

  it('proves that it contains a checkpoint that somebody kept', async () => {
    const checkpoint = await log.checkpoint();
    const other = new TestMovement('EXPORT').submitted();
    await house.hear(...factsOf(other));
    const newer = await log.checkpoint();
    expect(sizeOf(newer)).toBeGreaterThan(sizeOf(checkpoint));
    const keys = await log.keys();
    const bundle = await log.bundle(house.customs, ref(), sizeOf(checkpoint));
    expect(verifyBundle(bundle, { keys, checkpoint }).findings).toEqual([]);
    const without = verifyBundle(await log.bundle(house.customs, ref()), { keys, checkpoint });
    expect(without.findings).toMatchObject([{ code: 'CONSISTENCY' }]);
    const ahead = verifyBundle(await log.bundle(house.customs, other.movementId), {
      keys,
      checkpoint: newer,
    });
    expect(ahead.findings).toEqual([]);
  });

  it('is found out at every flipped bit of an entry, which is named', async () => {
    const bundle = JSON.parse((await log.bundle(house.customs, ref())).toString()) as {
      entries: Record<'body' | 'hash', string>[];
    };
    const keys = await log.keys();
    for (const member of ['body', 'hash'] as const) {
      const entry = bundle.entries[2]!;
      const right = entry[member];
      for (let at = 0; at < right.length; at += 7) {
        const bytes = Buffer.from(right);
        bytes[at] = bytes[at]! ^ 1;
        entry[member] = bytes.toString();
        const report: Report = verifyBundle(Buffer.from(JSON.stringify(bundle)), { keys });
        expect(report.verified).toBe(false);
        expect(report.findings[0]).toMatchObject({ seq: 3 });
      }
      entry[member] = right;
    }
    expect(verifyBundle(Buffer.from(JSON.stringify(bundle)), { keys }).verified).toBe(true);
  });

  it('is checked by a command with exit codes for scripts', async () => {
    const { items } = (await house.service.app.inject({ method: 'GET', url: '/v1/ledger/keys' })).json<{
      items: { verifierKey: string }[];
    }>();
    const key = items[0]?.verifierKey ?? '';
    const bundle = await log.bundle(house.customs, ref());
    const run = (files: Record<string, Uint8Array>, ...args: string[]) => {
      const lines: string[] = [];
      const read = (file: string): Uint8Array => {
        const found = files[file];
        if (!found) throw new Error(`there is no file ${file}`);
        return found;
      };
      return { code: runCommandLine(args, read, (line) => lines.push(line)), text: lines.join('\n') };
    };
    const good = run({ 'b.json': bundle }, 'b.json', '--key', key);
    expect(good).toMatchObject({ code: 0, text: expect.stringContaining(`VERIFIED ${ref()}`) });
    expect(good.text).toContain('UNDER_INSPECTION  CUSTOMS LT-HQ  CUSTOMS.o (head customs.head)  CLAIM');
    const bad = Buffer.from(bundle.toString().replace('"hash":"', '"hash":"A'));
    expect(run({ 'b.json': bad }, 'b.json', '--key', key)).toMatchObject({
      code: 1,
      text: expect.stringContaining('entry 1: its hash is not 32 bytes'),
    });
    expect(run({}, 'b.json', '--key', key).code).toBe(2);
    expect(run({ 'b.json': bundle }, 'b.json').code).toBe(2);
    expect(run({ 'b.json': bundle }, 'b.json', '--key', key.replace('+', '+0')).code).toBe(2);
    expect(run({ 'b.json': bundle }, 'b.json', '--key', key, '--nonsense').code).toBe(2);
  });
});
