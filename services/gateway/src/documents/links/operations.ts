import { UPSTREAMS } from '../../config.ts';
import { type Follow, follow, inAnswer, type Links } from './link.ts';

/** What is paused is resumed; a message that was put aside is tried again or given up. */
export const operationsLinks: Links = Object.fromEntries<readonly Follow[]>(
  UPSTREAMS.flatMap((service) => {
    const of = (name: string): string => `ops.${service}.${name}`;
    const first = { id: inAnswer('/items/0/id') };
    return [
      ...['consumer', 'relay'].map(
        (part) => [of(`${part}.pause`), [follow(of(`${part}.resume`), 'Let it go on.')]] as const,
      ),
      [
        of('parked.list'),
        [
          follow(of('parked.show'), 'One message.', first),
          follow(of('parked.retry'), 'Try it again.', first),
          follow(of('parked.discard'), 'Give it up.', first),
        ],
      ] as const,
    ];
  }),
);
