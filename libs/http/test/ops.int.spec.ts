import { Controller, Module } from '@nestjs/common';
import { messageOf, sampleFact } from '@onegate/contracts';
import { applied, EventPattern, type Outcome } from '@onegate/messaging';
import { bootService, type BootedService, type Mouth, type Person, speak, until } from '@onegate/testing';
import { CONFIG } from '../src/index.ts';
import { clerk, WRITER } from './clerk.ts';

/** The cause of what is stuck, until somebody mends it. */
let broken = true;

@Controller()
class Reaction {
  @EventPattern('vehicle.called')
  called(): Outcome {
    if (broken) throw new TypeError('no idea who that is');
    return applied;
  }
}

@Module({ controllers: [Reaction] })
class HearingModule {}

const TOPIC = 'onegate.logistics.v1';
const OPERATOR = { sub: 'operations1', roles: ['OPERATIONS'] } as const;

let service: BootedService;
let operator: Person;
let mouth: Mouth;

beforeAll(async () => {
  service = await bootService({ ...clerk, module: HearingModule });
  operator = service.as(OPERATOR);
  const { KAFKA_TOPIC_PREFIX: prefix } = service.app.get<{ KAFKA_TOPIC_PREFIX: string }>(CONFIG);
  mouth = await speak({ prefix });
});

afterAll(async () => {
  await mouth.close();
  await service.close();
});

interface Shown {
  readonly id: string;
  readonly reason: string;
  readonly bytes: string;
  readonly masked: boolean;
}

const shown = async (key: string): Promise<Shown> => {
  const id = await until(async () => {
    const { body } = await operator.get<{ items: Shown[] }>(`/v1/ops/clearance/parked?key=${key}`);
    return body.items[0]?.id;
  });
  return (await operator.get<Shown>(`/v1/ops/clearance/parked/${id}`)).body;
};

const textOf = ({ bytes }: Shown): string => Buffer.from(bytes, 'base64').toString();

describe('a message that is put aside', () => {
  it('is shown as it came where it keeps its contract, and is gone once its cause is mended', async () => {
    const fact = sampleFact('vehicle.called');
    await service.tell(fact);
    const stuck = await shown(fact.key);
    expect(stuck).toMatchObject({ id: fact.id, reason: 'POISON', masked: false });
    expect(textOf(stuck)).toBe(messageOf(fact).value);
    const retry = `/v1/ops/clearance/parked/${fact.id}/retry`;
    expect((await operator.post(retry)).body).toEqual({ released: 0, free: false });
    broken = false;
    expect((await operator.post(retry)).body).toEqual({ released: 1, free: true });
    expect((await operator.get(`/v1/ops/clearance/parked?key=${fact.key}`)).body['items']).toEqual([]);
  });

  it.each([
    ['is no event', 'loose', '{"driver":"Nguyễn Văn An","phone":"0907654321"}'],
    ['is no JSON', 'broken', '{"driver":"Nguyễn Văn An, 0907654321'],
  ])('shows nobody who is in it where it %s, and is given up with a reason', async (_, key, value) => {
    await mouth.send(TOPIC, { key, value });
    const stuck = await shown(key);
    expect(stuck.masked).toBe(true);
    expect(textOf(stuck)).toContain('xxxxxx xxx xx');
    expect(textOf(stuck)).not.toMatch(/Nguy|0907/);
    const discard = `/v1/ops/clearance/parked/${stuck.id}/discard`;
    expect((await operator.post(discard, {})).status).toBe(422);
    expect((await operator.post(discard, { reason: 'Sent by hand, by mistake.' })).status).toBe(200);
  });

  it('is not for those who do not operate the platform', async () => {
    expect((await service.as(WRITER).get('/v1/ops/clearance/parked')).status).toBe(403);
  });
});
