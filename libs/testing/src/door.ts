import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a server that a test can shut and open: shut, it is as if the server were away. */
export interface Door {
  /** The server's address, through the door. */
  readonly url: string;
  open(): Promise<void>;
  /** Ends what goes through and takes nothing more. */
  shut(): Promise<void>;
}

/** An open door to the server at the address. */
export async function doorTo(address: string): Promise<Door> {
  const target = new URL(address);
  const through = new Set<Socket>();
  const server = createServer((incoming) => {
    const outgoing = connect(Number(target.port), target.hostname);
    for (const [socket, other] of [
      [incoming, outgoing],
      [outgoing, incoming],
    ] as const) {
      through.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        through.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  });
  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const url = new URL(address);
  url.port = String(port);
  return {
    url: url.href.replace(/\/$/, address.endsWith('/') ? '/' : ''),
    open: () => listen(port),
    shut: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of through) socket.destroy();
      await closed;
    },
  };
}
