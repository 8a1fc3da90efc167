/** Says what is being done, and afterwards how long each step took. */
export class Stopwatch {
  private readonly steps: string[] = [];

  public async time<T>(step: string, work: () => Promise<T>): Promise<T> {
    console.log(`· ${step}`);
    const start = performance.now();
    const result = await work();
    this.steps.push(`${step} ${((performance.now() - start) / 1000).toFixed(1)} s`);
    return result;
  }

  public toString(): string {
    return this.steps.join(', ');
  }
}
