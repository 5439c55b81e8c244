import net from 'node:net';

export type PortState = 'free' | 'taken' | 'forbidden';

/** Without a host: on every address of this computer. */
export function portState(port: number, host?: string): Promise<PortState> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code === 'EACCES' ? 'forbidden' : 'taken');
    });
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () =>
      server.close(() => resolve('free')),
    );
  });
}

/** A port nobody listens on now; somebody may take it before we do, so be ready to ask again. */
export function anyPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
