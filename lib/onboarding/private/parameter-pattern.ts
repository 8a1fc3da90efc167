import { KeylessError } from '../../errors';

/**
 * The pattern as CloudFormation takes it: it has to match the whole value, and never nothing.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html (2026)
 */
export function wholeValue(label: string, pattern: string): string {
  const whole = `^(?:${pattern})$`;
  if (!matches(label, pattern, whole, '')) return whole;
  const help = 'write one that needs at least one character, such as `[a-z0-9.-]{3,63}`';
  throw new KeylessError('InvalidValue', `\`${label}\` \`${pattern}\` matches an empty value`, help);
}

function matches(label: string, pattern: string, whole: string, value: string): boolean {
  try {
    return new RegExp(whole).test(value);
  } catch {
    const help = 'write one that CloudFormation understands, such as `[a-z0-9.-]{3,63}`';
    throw new KeylessError('InvalidValue', `\`${label}\` \`${pattern}\` is no regular expression`, help);
  }
}
