const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/** Announces a piece of work, does it, and says how long it took. */
export async function step<T>(label: string, work: (say: (text: string) => void) => Promise<T>): Promise<T> {
  const started = performance.now();
  const bar = process.stdout.isTTY;
  if (bar) process.stdout.write(`  … ${label}`);
  const say = (text: string): void => {
    if (bar)
      process.stdout.write(`\r\u001b[K  … ${label}: ${text} (${seconds(performance.now() - started)})`);
    else console.log(`  … ${label}: ${text} (${seconds(performance.now() - started)})`);
  };
  try {
    const result = await work(say);
    console.log(`${bar ? '\r\u001b[K' : ''}  ✓ ${label} (${seconds(performance.now() - started)})`);
    return result;
  } catch (error) {
    console.log(`${bar ? '\r\u001b[K' : ''}  ✗ ${label} (${seconds(performance.now() - started)})`);
    throw error;
  }
}

export const elapsedSince = (started: number): string => seconds(performance.now() - started);
