/** An ARN by part. `region` and `account` may be empty; `resource` may hold colons. */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  readonly resource: string;
}

/**
 * Takes an ARN, or a pattern of one, apart; undefined when it does not have six parts.
 *
 * Colons inside `${...}` and `#{...}` (policy variables, markers of the CDK) do not separate.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html (read 2026-11)
 */
export function parseArn(text: string): Arn | undefined {
  const [scheme, partition, service, region, account, resource] = splitParts(text);
  if (scheme !== 'arn' || !partition || !service) return undefined;
  if (region === undefined || account === undefined || !resource) return undefined;
  return { partition, service, region, account, resource };
}

export function printArn(arn: Arn): string {
  return `arn:${arn.partition}:${arn.service}:${arn.region}:${arn.account}:${arn.resource}`;
}

function splitParts(text: string): readonly string[] {
  const found: string[] = [];
  let start = 0;
  let depth = 0;
  for (let index = 0; index < text.length && found.length < 5; index++) {
    const char = text[index];
    if (char === '{' && (text[index - 1] === '$' || text[index - 1] === '#')) depth++;
    else if (char === '}' && depth > 0) depth--;
    else if (char === ':' && depth === 0) {
      found.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return [...found, text.slice(start)];
}
