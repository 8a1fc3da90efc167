/** One request and the answer it must get. */
export interface Probe {
  readonly name: string;
  /** `allowed`, or the names of errors of which one must come. */
  readonly expect: 'allowed' | readonly string[];
  readonly send: () => Promise<unknown>;
}

/** Sends the requests one after another; one line for each that was not answered as it should be. */
export async function runProbes(probes: readonly Probe[]): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const probe of probes) {
    const answer = await answerTo(probe);
    const isExpected = probe.expect === 'allowed' ? answer === 'allowed' : probe.expect.includes(answer);
    if (!isExpected) lines.push(`${probe.name}: expected ${wanted(probe)}, got ${answer}`);
  }
  return lines;
}

async function answerTo({ send }: Probe): Promise<string> {
  try {
    await send();
    return 'allowed';
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}

function wanted({ expect }: Probe): string {
  return expect === 'allowed' ? expect : expect.join(' or ');
}
