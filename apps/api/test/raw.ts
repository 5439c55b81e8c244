import { connect, type Socket } from 'node:net';

interface Raw {
  readonly status: number;
  readonly text: string;
}

const answerIn = (text: string): Raw => ({
  status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0),
  text,
});

/** Sends these very bytes, which no HTTP client would, and reads until the server closes or falls silent. */
export function sendRaw(origin: string, lines: readonly string[], body = ''): Promise<Raw> {
  return converse(origin, (socket) => socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`), 8_000);
}

/** Sends a little now and then, as whoever wants to hold a connection for good does. */
export function dribble(origin: string, head: string, drop: string): Promise<Raw> {
  return converse(
    origin,
    (socket) => {
      socket.write(head);
      const drops = setInterval(() => socket.write(drop), 200);
      socket.on('close', () => clearInterval(drops));
    },
    20_000,
  );
}

function converse(origin: string, speak: (socket: Socket) => void, patience: number): Promise<Raw> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve) => {
    let text = '';
    const socket = connect({ host: hostname, port: Number(port) }, () => speak(socket));
    socket.setTimeout(patience, () => socket.destroy());
    socket.on('data', (part) => (text += part.toString('latin1')));
    // A reset after the answer is how a server hangs up on somebody who is still talking.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => resolve(answerIn(text)));
  });
}
