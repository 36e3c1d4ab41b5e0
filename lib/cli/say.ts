/** A line for the person who watches the start. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Says what is being done, every five seconds that it is still being done, and how long it took. */
export async function step<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const startedAt = performance.now();
  const seconds = () => ((performance.now() - startedAt) / 1000).toFixed(1);
  say(`${what} …`);
  const patience = setInterval(() => say(`  still at it, ${seconds()} s`), 5_000);
  try {
    const result = await work();
    say(`  done in ${seconds()} s`);
    return result;
  } finally {
    clearInterval(patience);
  }
}
