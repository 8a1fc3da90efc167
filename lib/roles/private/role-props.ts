import { Token } from 'aws-cdk-lib/core';
import { KeylessError } from '../../errors';
import { QUOTAS } from '../../reference/quotas';
import type { KeylessRoleProps } from '../keyless-role';

/** Refuse what IAM would refuse at deployment, naming the property and what to write instead. */
export function checkRoleProps(subject: string, props: KeylessRoleProps): void {
  checkAccess(subject, props.access);
  checkName(subject, props.roleName);
  checkPath(subject, props.path);
  checkDescription(subject, props.description);
  checkSession(subject, props);
  checkTags(subject, props.tags);
}

function checkAccess(subject: string, access: KeylessRoleProps['access']): void {
  if (access?.length !== 0) return;
  const help = 'list what the role may do, or leave `access` out and call `allow` later';
  throw new KeylessError('MissingValue', `${subject}: \`access\` is empty`, help);
}

function checkName(subject: string, name: string | undefined): void {
  if (name === undefined || Token.isUnresolved(name) || /^[\w+=,.@-]{1,64}$/.test(name)) return;
  const { standard } = QUOTAS.roleName;
  if (name.length > standard) {
    const problem = `${subject}: \`roleName\` \`${name}\` has ${name.length} characters, and IAM takes ${standard}`;
    throw new KeylessError('TooLarge', problem, 'shorten it, or leave it out');
  }
  const help = 'use 1 to 64 characters of A-Z a-z 0-9 _ + = , . @ -, or leave it out';
  throw new KeylessError('InvalidValue', `${subject}: \`roleName\` \`${name}\` is no role name`, help);
}

function checkPath(subject: string, path: string | undefined): void {
  if (path === undefined || Token.isUnresolved(path)) return;
  if (path.length <= QUOTAS.path.standard && /^\/([\u0021-\u007e]+\/)?$/.test(path)) return;
  const help = `start and end it with a slash, in at most ${QUOTAS.path.standard} characters: \`/team/\``;
  throw new KeylessError('InvalidValue', `${subject}: \`path\` \`${path}\` is no path`, help);
}

function checkDescription(subject: string, description: string | undefined): void {
  if (description === undefined || Token.isUnresolved(description)) return;
  if (description.length > QUOTAS.roleDescription.standard) {
    const problem = `${subject}: \`description\` has ${description.length} characters`;
    throw new KeylessError('InvalidValue', problem, `use at most ${QUOTAS.roleDescription.standard}`);
  }
  if (!/^[\t\n\r\u0020-\u007e\u00a1-\u00ff]*$/.test(description)) {
    const [character] = /[^\t\n\r\u0020-\u007e\u00a1-\u00ff]/u.exec(description) ?? [];
    const problem = `${subject}: \`description\` holds \`${character}\`, which IAM refuses`;
    throw new KeylessError('InvalidValue', problem, 'use Latin-1 characters only');
  }
}

function checkSession(subject: string, { maxSessionDuration }: KeylessRoleProps): void {
  if (maxSessionDuration === undefined || maxSessionDuration.isUnresolved()) return;
  const seconds = maxSessionDuration.toSeconds({ integral: false });
  if (
    Number.isInteger(seconds) &&
    seconds >= (QUOTAS.maxSessionDuration.minimum ?? 0) &&
    seconds <= QUOTAS.maxSessionDuration.standard
  )
    return;
  const problem = `${subject}: \`maxSessionDuration\` \`${seconds} s\` is out of range`;
  throw new KeylessError('InvalidValue', problem, 'use 1 to 12 hours, such as `Duration.hours(4)`');
}

function checkTags(subject: string, tags: Record<string, string> = {}): void {
  for (const [key, value] of Object.entries(tags)) {
    if (Token.isUnresolved(key) || Token.isUnresolved(value)) continue;
    if (key.length < 1 || key.length > QUOTAS.tagKey.standard || /^aws:/i.test(key)) {
      const help = `use 1 to ${QUOTAS.tagKey.standard} characters that do not start with \`aws:\``;
      throw new KeylessError('InvalidValue', `${subject}: \`tags\` has the key \`${key}\``, help);
    }
    if (value.length > QUOTAS.tagValue.standard) {
      const problem = `${subject}: the tag \`${key}\` has a value of ${value.length} characters`;
      throw new KeylessError('InvalidValue', problem, `use at most ${QUOTAS.tagValue.standard}`);
    }
  }
}
