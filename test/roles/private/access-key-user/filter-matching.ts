type Json = Readonly<Record<string, unknown>>;

/**
 * Whether a JSON filter pattern of CloudWatch Logs takes an event, as far as our patterns go. What is compared has to be there.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html (2026-11)
 */
export function matchesFilter(pattern: string, event: unknown): boolean {
  const [, body = ''] = /^\{ (.*) \}$/s.exec(pattern) ?? [];
  const tokens = [...body.matchAll(/\(|\)|&&|\|\||\$[\w.]+|!=|=|NOT EXISTS|"[^"]*"|%[^%]*%/g)].map(([token]) => token);
  return new Reader(tokens, event).read();
}

class Reader {
  public constructor(
    private readonly tokens: string[],
    private readonly event: unknown,
  ) {}

  public read(): boolean {
    const result = this.any();
    if (this.tokens.length > 0) throw new Error(`left over: ${this.tokens.join(' ')}`);
    return result;
  }

  private any(): boolean {
    let result = this.all();
    while (this.tokens[0] === '||') result = (this.next(), this.all()) || result;
    return result;
  }

  private all(): boolean {
    let result = this.one();
    while (this.tokens[0] === '&&') result = (this.next(), this.one()) && result;
    return result;
  }

  private one(): boolean {
    if (this.tokens[0] !== '(') return this.comparison();
    this.next();
    const result = this.any();
    if (this.next() !== ')') throw new Error('a parenthesis is not closed');
    return result;
  }

  private comparison(): boolean {
    const found = valueAt(this.event, this.next());
    const operator = this.next();
    if (operator === 'NOT EXISTS') return found === undefined;
    const equal = same(this.next(), found);
    return found !== undefined && equal === (operator === '=');
  }

  private next(): string {
    return this.tokens.shift() ?? '';
  }
}

function valueAt(event: unknown, path: string): string | undefined {
  const names = path.split('.').slice(1);
  return names.reduce<unknown>((value, name) => (value as Json | undefined)?.[name], event) as string | undefined;
}

function same(expected: string, value = ''): boolean {
  if (expected.startsWith('%')) return new RegExp(expected.slice(1, -1)).test(value);
  const text = expected.slice(1, -1);
  return text.startsWith('*') ? value.endsWith(text.slice(1)) : value === text;
}
