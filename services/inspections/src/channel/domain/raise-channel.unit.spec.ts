import { refusalOf } from '../../../test/refusals.ts';
import { type Part, raiseChannel } from './raise-channel.ts';

const part = (movementId: string, channel: Part['channel'], closed = false): Part => ({
  movementId,
  gate: 'LT',
  channel,
  closed,
});

describe('raising a channel', () => {
  it('concerns the trucks that are below it and have not left', () => {
    const parts = [part('a', 'YELLOW'), part('b', 'RED'), part('c', 'GREEN'), part('d', 'YELLOW', true)];
    expect(raiseChannel('RED', 'RED', parts).map(({ movementId }) => movementId)).toEqual(['a', 'c']);
  });

  it.each([
    ['YELLOW', 'GREEN', [part('a', 'YELLOW')], 'inspections.channel.lowering-needs-second-approver'],
    ['YELLOW', 'YELLOW', [part('a', 'YELLOW')], 'inspections.channel.unchanged'],
    ['YELLOW', 'RED', [part('a', 'YELLOW', true)], 'inspections.movement.closed'],
  ] as const)('from %s to %s is refused', (inForce, to, parts, code) => {
    expect(refusalOf(() => raiseChannel(inForce, to, parts))).toBe(code);
  });
});
