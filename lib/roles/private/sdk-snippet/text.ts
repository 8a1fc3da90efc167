import type { RolesAnywhereFacts } from './facts';
import { ROLES_ANYWHERE_PROFILE } from './facts';

/** A string literal of TypeScript, Python, Java and Go, which read the escapes of JSON alike. */
export function doubleQuoted(text: string): string {
  return JSON.stringify(text);
}

/** A string literal of Ruby, in which `#{...}` means nothing. */
export function singleQuoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

/** The line for a value that is there; no line for one that is not. */
export function optional<Value>(value: Value | undefined, line: (value: Value) => string): readonly string[] {
  return value === undefined ? [] : [line(value)];
}

/** The entries of a list, or no line at all for an empty one. */
export function listed(
  tags: Readonly<Record<string, string>> | undefined,
  entry: (key: string, value: string) => string,
  line: (entries: string) => string,
): readonly string[] {
  const entries = Object.entries(tags ?? {}).map(([key, value]) => entry(key, value));
  return entries.length === 0 ? [] : [line(entries.join(', '))];
}

export function indented(depth: string, lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === '' ? line : `${depth}${line}`));
}

/**
 * The shared configuration (`~/.aws/config`) that every SDK reads, as comments.
 *
 * @see https://docs.aws.amazon.com/rolesanywhere/latest/userguide/credential-helper.html (2026)
 */
export function helperConfig(mark: string, facts: RolesAnywhereFacts): readonly string[] {
  const { trustAnchorArn, profileArn, roleArn } = facts;
  const command = [
    'aws_signing_helper credential-process',
    '--certificate /path/to/certificate.pem --private-key /path/to/private-key.pem',
    `--trust-anchor-arn ${oneLine(trustAnchorArn)} --profile-arn ${oneLine(profileArn)} --role-arn ${oneLine(roleArn)}`,
  ];
  return [
    `${mark} In ~/.aws/config, with the credential helper of IAM Roles Anywhere on the path:`,
    `${mark}   [profile ${ROLES_ANYWHERE_PROFILE}]`,
    `${mark}   credential_process = ${command.join(' ')}`,
  ];
}

/** A comment ends with its line, which in Java may also be written `\u000a`. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\\]+/gu, ' ').trim();
}
