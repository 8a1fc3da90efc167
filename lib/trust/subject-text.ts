import { KeylessError } from '../errors';
import { hasMarker } from '../policy/token';
import { hasWildcard } from '../reference/opaque-text';
import type { SubjectShape } from '../reference/oidc-subjects';

/** Why a role trusts more than one exact subject. */
export interface SubjectReason {
  /** One sentence: why nothing narrower will do. */
  readonly reason: string;
}

/** A subject of any issuer, as a role takes it. @internal */
export interface SubjectText {
  /** The `sub` claim, or a pattern of it. */
  readonly value: string;
  /** Whether `*` and `?` in it are wildcards. */
  readonly pattern: boolean;
  /** The form it was built from; absent for a text of the user's own. */
  readonly shape?: SubjectShape;
}

/** One part of a subject: what it is called, and how it may be written. @internal */
export interface PartRule {
  readonly label: string;
  readonly form: RegExp;
  /** What to write, after "write". */
  readonly help: string;
}

/** Throws unless `value` is one exact part; returns it. @internal */
export function exactPart(rule: PartRule, value: string): string {
  const { label, form, help } = rule;
  if (hasMarker(value)) return value;
  if (hasWildcard(value)) {
    throw new KeylessError('WildcardForbidden', `\`${label}\` \`${value}\` holds a wildcard`, `write ${help}`);
  }
  if (form.test(value)) return value;
  throw new KeylessError('InvalidValue', `\`${label}\` \`${value}\` is no ${label}`, `write ${help}`);
}

/** Throws unless `reason` says something; returns it without the space around it. @internal */
export function checkReason(what: string, { reason }: SubjectReason, instead: string): string {
  if (typeof reason === 'string' && reason.trim() !== '') return reason.trim();
  throw new KeylessError('ReasonRequired', `trusting ${what} has no \`reason\``, `say why, or ${instead}`);
}

/** Throws on text that IAM would read as a policy variable, or that is empty; returns it. @internal */
export function checkText(label: string, value: string): string {
  if (value === '') throw new KeylessError('InvalidValue', `\`${label}\` is empty`, 'write it as the token has it');
  if (hasMarker(value) || !value.includes('${')) return value;
  const problem = `\`${label}\` \`${value}\` holds \`\${\`, which IAM reads as a policy variable`;
  throw new KeylessError('InvalidValue', problem, 'write it as the token has it');
}
