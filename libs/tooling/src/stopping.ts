type Work = () => Promise<unknown>;

export interface Stopping {
  readonly asked: Promise<void>;
  isAsked(): boolean;
  /** Gives up waiting for the work when the person does. */
  guard<T>(work: Promise<T>): Promise<T>;
  /** What to undo at the end, last come first; `force` is for a person who will not wait for it. */
  cleanUp(work: Work, force?: () => void): void;
  finish(): Promise<void>;
}

const SIGNALS: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
// One Ctrl-C reaches us twice under npm: from the terminal, and passed on by npm.
const ECHO = 800;

/** Under npm, our parent is npm; when it was killed nobody is left who could stop us. */
function watchParent(ask: () => void): NodeJS.Timeout | undefined {
  if (!process.env['npm_lifecycle_event']) return undefined;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) ask();
  }, 250);
  return watch.unref();
}

export function onStop(): Stopping {
  const work: { undo: Work; force: (() => void) | undefined }[] = [];
  let firstAsked: number | undefined;
  let settle: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => (settle = resolve));

  const ask = (): void => {
    if (firstAsked === undefined) {
      firstAsked = performance.now();
      console.log('\nStopping … (Ctrl-C again to force)');
      settle();
    } else if (performance.now() - firstAsked > ECHO) {
      for (const { force } of work) force?.();
      process.exit(130);
    }
  };
  for (const name of SIGNALS) process.on(name, ask);
  const watch = watchParent(() => {
    if (firstAsked === undefined) ask();
  });

  return {
    asked,
    isAsked: () => firstAsked !== undefined,
    guard: (promise) =>
      Promise.race([
        promise,
        asked.then(() => {
          throw new Error('Stopped before it was ready');
        }),
      ]),
    cleanUp: (undo, force) => void work.push({ undo, force }),
    finish: async () => {
      for (let last = work.at(-1); last; last = work.at(-1)) {
        await last.undo();
        work.pop();
      }
      clearInterval(watch);
      for (const name of SIGNALS) process.off(name, ask);
      if (firstAsked !== undefined) console.log('Stopped.');
    },
  };
}
