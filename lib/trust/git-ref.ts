import { KeylessError } from '../errors';
import { hasMarker } from '../policy/token';
import { exactPart } from './subject-text';

/** The kinds of names that a git ref can have. @internal */
export type RefKind = 'branch' | 'tag';

/**
 * A name that git takes: no space, colon, caret, tilde, backslash or bracket, no `..`, `@{` or `//`, no slash or dot at an end.
 *
 * @see https://git-scm.com/docs/git-check-ref-format (2026-11)
 */
const NAME = /^(?!\/|.*(?:\.\.|\/\/|@\{|\/$|\.$|\.lock$))[^\s:~^\\[\u0000-\u0020\u007f]+$/;

/** What takes a pattern, in the classes that have such a method. */
const WIDER: Readonly<Record<RefKind, string>> = { branch: 'branchesLike', tag: 'tagsLike' };

/** Throws unless `value` names one branch or one tag; returns it. `wider` is what takes a pattern. @internal */
export function exactRef(kind: RefKind, value: string, wider: string = WIDER[kind]): string {
  refuseFullRef(kind, value);
  const help = `the name of one ${kind}, or use \`${wider}\` with a reason`;
  return exactPart({ label: kind, form: NAME, help }, value);
}

/** Throws unless `value` is a pattern of branches or tags; returns it. @internal */
export function refPattern(kind: RefKind, value: string): string {
  refuseFullRef(kind, value);
  if (hasMarker(value)) return value;
  if (!/[*?]/.test(value)) {
    throw new KeylessError('InvalidValue', `\`pattern\` \`${value}\` has no wildcard`, `use \`${kind}\``);
  }
  if (NAME.test(value)) return value;
  throw new KeylessError('InvalidValue', `\`pattern\` \`${value}\` matches no ${kind}`, 'write it as in `release/*`');
}

function refuseFullRef(kind: RefKind, value: string): void {
  const [start = ''] = /^refs\/(heads|tags)\//.exec(value) ?? [];
  if (start === '') return;
  const help = `write \`${value.slice(start.length)}\``;
  throw new KeylessError('InvalidValue', `\`${kind}\` \`${value}\` repeats \`${start}\``, help);
}
