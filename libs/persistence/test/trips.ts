import { connect, createServer, type AddressInfo } from 'node:net';

/** A way to a server whose answers take their time, so that what is sent together is seen to be. */
export interface CountedWay {
  readonly url: string;
  /** How often something was sent after an answer had come, since it was asked last. */
  trips(): number;
  close(): Promise<void>;
}

const ANSWER_AFTER_MS = 15;

export async function countedWayTo(address: string): Promise<CountedWay> {
  const target = new URL(address);
  let count = 0;
  const server = createServer((incoming) => {
    const outgoing = connect(Number(target.port), target.hostname);
    let answered = true;
    incoming.on('data', (data) => {
      if (answered) count += 1;
      answered = false;
      outgoing.write(data);
    });
    outgoing.on('data', (data) => {
      setTimeout(() => {
        answered = true;
        incoming.write(data);
      }, ANSWER_AFTER_MS);
    });
    for (const socket of [incoming, outgoing]) socket.on('error', () => undefined);
    incoming.on('close', () => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(address);
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    trips: () => {
      const trips = count;
      count = 0;
      return trips;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
