import { spawn, type ChildProcess } from 'node:child_process';
import { root } from './workspace.js';

export interface ChildOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Lets the output through as it comes, besides collecting it. */
  readonly show?: 'nothing' | 'stderr' | 'both';
}

export interface Finished {
  readonly code: number;
  readonly output: string;
}

const running = new Set<ChildProcess>();

process.on('exit', () => {
  for (const child of running) child.kill();
});

/** Runs a Node program of the checkout to its end. */
export function runNode(
  args: readonly string[],
  { env = {}, show = 'nothing' }: ChildOptions = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    let output = '';
    const collect = (to: NodeJS.WriteStream, visible: boolean) => (chunk: Buffer) => {
      output += chunk.toString('utf8');
      if (visible) to.write(chunk);
    };
    child.stdout.on('data', collect(process.stdout, show === 'both'));
    child.stderr.on('data', collect(process.stderr, show !== 'nothing'));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve({ code: code ?? 1, output: signal ? `${output}\nended by ${signal}` : output });
    });
  });
}
