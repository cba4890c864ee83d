import type { Person } from '@onegate/testing';
import { type Check, TestMovement } from '../../test/a-movement.ts';
import { factsOf, House } from '../../test/house.ts';

const CREW: Check = { agency: 'BORDER_GUARD', kind: 'CREW_AND_VEHICLE', phase: 'ARRIVAL' };
const CUSTOMS: Check = { agency: 'CUSTOMS', shipment: 0 };
/** Of no version that a record ever had: whoever may act is told that it is stale, and nothing happens. */
const STALE = { 'if-match': '"999999"' };

type Body = Record<string, unknown>;

/** Bodies with nothing wrong in them. */
const ON_RECORDS = {
  handovers: { toUnit: 'LT-KDTV', reasonCode: 'SPECIALIST_NEEDED' },
  contest: { reasonCode: 'NOT_COMPETENT' },
  assignments: { toUnit: 'LT-HQ', reasonCode: 'RULE_STANDS' },
  holds: {
    legalBasis: 'CUSTOMS-LAW',
    reasonCode: 'PAPERS_DOUBTFUL',
    reviewAt: new Date(Date.now() + 86_400_000).toISOString(),
    approver: 'customs.leader1',
  },
} as const;

describe('what is allowed', () => {
  let house: House;
  let people: Readonly<Record<string, Person>>;
  beforeAll(async () => {
    house = await House.open();
    await house.stopTimers();
    const claims = { roles: ['OFFICER'], agency: 'CUSTOMS', gate: ['LT'] };
    people = {
      board: house.board,
      boardHead: house.boardHead,
      customs: house.customs,
      customsHead: house.customsHead,
      'customs of another unit': house.service.as({ sub: 'o', unit: 'LT-HQ-2', ...claims }),
      'customs of another gate': house.service.as({ sub: 'g', unit: 'XX-1', ...claims, gate: ['XX'] }),
      plant: house.plant,
      borderGuard: house.borderGuard,
      borderGuardHead: house.borderGuardHead,
      auditor: house.auditor,
      declarant: house.declarant,
      reader: house.service.as({ sub: 't', roles: ['READER'], agency: 'TAX', gate: ['LT'] }),
    };
  });
  afterAll(() => house.close());

  const inspected = async (): Promise<TestMovement> => {
    const movement = new TestMovement().submitted().accepted().planned([CREW, CUSTOMS]).assessed();
    await house.follow(...factsOf(movement.arrived().concluded(CREW).inYard()));
    return movement;
  };
  const pathOf = (movement: TestMovement): string => `/v1/records/${movement.idOf(0)}`;
  const id = ({ body }: { body: Body }, name: string): string => String(body[name]);

  const STATES: Readonly<Record<string, () => Promise<TestMovement>>> = {
    submitted: async () => {
      const movement = new TestMovement().submitted();
      await house.follow(...factsOf(movement));
      return movement;
    },
    'under inspection': inspected,
    offered: async () => {
      const movement = await inspected();
      await house.customs.post(`${pathOf(movement)}/handovers`, ON_RECORDS.handovers);
      return movement;
    },
    contested: async () => {
      const movement = await inspected();
      await house.customs.post(`${pathOf(movement)}/contest`, ON_RECORDS.contest);
      return movement;
    },
    'contested by the board itself': async () => {
      const movement = new TestMovement().submitted().accepted();
      await house.follow(...factsOf(movement));
      await house.boardHead.post(`${pathOf(movement)}/contest`, ON_RECORDS.contest);
      return movement;
    },
    held: async () => {
      const movement = await inspected();
      await house.customsHead.post(`${pathOf(movement)}/holds`, ON_RECORDS.holds);
      return movement;
    },
    cancelled: async () => {
      const movement = new TestMovement().submitted();
      movement.happens('cancellation.requested', {
        cancellationId: movement.movementId,
        declarationId: movement.movementId,
        reasonCode: 'NOT_COMING',
      });
      await house.follow(...factsOf(movement));
      return movement;
    },
  };

  it.each(Object.keys(STATES))(
    'to a record that is %s: what is listed goes, what is not is refused',
    async (state) => {
      const movement = await STATES[state]!();
      for (const [name, person] of Object.entries(people)) {
        const { status, body } = await person.get(pathOf(movement));
        const listed = status === 200 ? (body['allowedActions'] as string[]) : [];
        for (const [action, valid] of Object.entries(ON_RECORDS)) {
          const came = await person.post(`${pathOf(movement)}/${action}`, valid, STALE);
          const refused = came.status === 403 || came.status === 409;
          expect([state, name, action, refused, came.body['code']]).toEqual([
            state,
            name,
            action,
            !listed.includes(action),
            listed.includes(action) ? 'http.if-match-stale' : came.body['code'],
          ]);
        }
      }
    },
  );

  /** Whoever is shown an action can do it, and everyone else is refused; what was changed is made anew. */
  const bothWays = async (
    actions: Readonly<Record<string, Body>>,
    made: () => Promise<{ show: string; act: (action: string) => string }>,
  ): Promise<string[]> => {
    const possible: string[] = [];
    let fresh = await made();
    for (const [name, person] of Object.entries(people))
      for (const [action, valid] of Object.entries(actions)) {
        const { show, act } = fresh;
        const { status, body } = await person.get(show);
        const listed = status === 200 && (body['allowedActions'] as string[]).includes(action);
        const came = await person.post(act(action), valid);
        expect([name, action, came.status < 300, came.status === 403 || came.status === 409]).toEqual([
          name,
          action,
          listed,
          !listed,
        ]);
        if (!listed) continue;
        possible.push(`${name} ${action}`);
        fresh = await made();
      }
    return possible;
  };

  it('with an offer: the unit asked accepts or refuses, the one that asked takes it back', async () => {
    const made = async () => {
      const movement = await inspected();
      const offer = await house.customs.post(`${pathOf(movement)}/handovers`, ON_RECORDS.handovers);
      const show = `/v1/handovers/${id(offer, 'handoverId')}`;
      return { show, act: (action: string) => `${show}/${action}` };
    };
    const answers = { acceptance: {}, refusal: { reasonCode: 'NO_CAPACITY' }, withdrawal: {} };
    expect(await bothWays(answers, made)).toEqual([
      'customs withdrawal',
      'customsHead withdrawal',
      'plant acceptance',
      'plant refusal',
    ]);
  });

  it('with a hold: its agency’s leaders extend and lift it, the enterprise objects, another leader answers', async () => {
    const extension = { reviewAt: ON_RECORDS.holds.reviewAt, reasonCode: 'INVESTIGATION_GOES_ON' };
    const held = async () => {
      const movement = await inspected();
      const hold = await house.customsLeader.post(`${pathOf(movement)}/holds`, {
        ...ON_RECORDS.holds,
        approver: 'customs.head',
      });
      const show = `/v1/holds/${id(hold, 'holdId')}`;
      return { show, act: (action: string) => `${show}/${action}` };
    };
    const acts = {
      extension: { ...extension, approver: 'customs.leader1' },
      lifting: {},
      objections: { reasonCode: 'NO_LEGAL_BASIS' },
    };
    expect(await bothWays(acts, held)).toEqual([
      'customsHead extension',
      'customsHead lifting',
      'declarant objections',
    ]);
    const objected = async () => {
      const { show } = await held();
      const { body } = await house.declarant.post(`${show}/objections`, acts.objections);
      const { objectionId = '' } = body['objection'] as { objectionId?: string };
      expect((await house.customsLeader.get(show)).body['allowedActions']).toEqual(['extension', 'lifting']);
      return { show, act: () => `/v1/objections/${objectionId}/answer` };
    };
    const answer = { answer: { decision: 'REJECTED', reasonCode: 'GROUNDS_STAND' } };
    expect(await bothWays(answer, objected)).toEqual(['customsHead answer']);
  });

  it('with what is before the board: its leaders assign, and none who opened it', async () => {
    const contested = async () => {
      const movement = await inspected();
      const contest = await house.customs.post(`${pathOf(movement)}/contest`, ON_RECORDS.contest);
      return {
        show: `/v1/contests/${id(contest, 'contestId')}`,
        act: (action: string) => `${pathOf(movement)}/${action}`,
      };
    };
    expect(await bothWays({ assignments: ON_RECORDS.assignments }, contested)).toEqual([
      'boardHead assignments',
    ]);
    const movement = await STATES['contested by the board itself']!();
    const list = await house.boardHead.get<{ items: Body[] }>('/v1/contests?state=OPEN');
    const own = list.body.items.find(({ recordId }) => recordId === movement.idOf(0));
    expect(own).toMatchObject({ state: 'OPEN', allowedActions: [] });
  });
});
