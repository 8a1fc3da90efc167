import type { Principal, PrincipalType } from '../policy/model';
import { ARN_PARTS, splitParts } from './arn-parts';
import { matchSymbolic } from './symbolic';
import { textOf, type Sym, type Text } from './text';
import { both, type Truth } from './truth';

/** The fields of the ARN of an account, user, role or session. */
export interface Identity {
  readonly partition: Text;
  readonly account: Text;
  /** `root`, `user`, `role`, `assumed-role` or `federated-user`. */
  readonly kind: string;
  /** The name of a role, of a session that of its role; else empty. */
  readonly role: Text;
}

/** A principal of a policy or a request. Type `*` is everybody; in a request, a caller without credentials. */
export interface PrincipalPattern {
  readonly type: PrincipalType;
  readonly text: Text;
  /** Absent when the text is no such ARN, or hides in a token. */
  readonly identity?: Identity;
}

export function readPrincipal({ type, value }: Principal): PrincipalPattern {
  const text = textOf(value);
  const identity = type === 'AWS' ? readIdentity(text) : undefined;
  return identity === undefined ? { type, text } : { type, text, identity };
}

/**
 * Whether a principal of a policy covers the one that asks. An account covers all of its users and sessions, a role its
 * sessions; a session ARN leaves the role's path out, which is no doubt, since names are unique in an account.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html (read 2026-11)
 */
export function coversPrincipal(own: PrincipalPattern, asked: PrincipalPattern): Truth {
  if (own.type === '*') return true;
  if (own.type === 'Token' || asked.type === 'Token') return undefined;
  if (own.type === 'AWS' && own.text === '*')
    return asked.type === 'AWS' || asked.type === '*' || asked.type === 'CanonicalUser';
  if (own.type !== asked.type) return coversOtherType(own, asked);
  const same = equalTexts(own.text, asked.text);
  return own.type === 'AWS' && same !== true ? coversAws(own, asked, same) : same;
}

/** A canonical user id is an account under another name; a token may turn out to be `*`. */
function coversOtherType(own: PrincipalPattern, asked: PrincipalPattern): Truth {
  const types = [own.type, asked.type];
  if (types.includes('AWS') && types.includes('CanonicalUser')) return undefined;
  return own.type === 'AWS' && asked.type === '*' && typeof own.text !== 'string' ? undefined : false;
}

function coversAws(own: PrincipalPattern, asked: PrincipalPattern, same: Truth): Truth {
  const [whole, part] = [own.identity, asked.identity];
  if (whole === undefined || part === undefined) {
    return typeof own.text === 'string' && typeof asked.text === 'string' ? false : undefined;
  }
  if (whole.kind === 'root') return sameAccount(whole, part);
  if (whole.kind === 'role' && part.kind === 'assumed-role') return sameRole(whole, part);
  if (whole.kind === 'assumed-role' && part.kind === 'role' && sameRole(whole, part) !== false) return undefined;
  return same;
}

function sameAccount(a: Identity, b: Identity): Truth {
  const accounts = equalTexts(a.account, b.account);
  return a.partition === ANY_PARTITION || b.partition === ANY_PARTITION
    ? accounts
    : both(accounts, equalTexts(a.partition, b.partition));
}

function sameRole(a: Identity, b: Identity): Truth {
  return both(sameAccount(a, b), equalTexts(a.role, b.role));
}

export function equalTexts(a: Text, b: Text): Truth {
  if (typeof a === 'string' && typeof b === 'string') return a === b;
  return matchSymbolic([typeof a === 'string' ? [a] : a.parts], false, b);
}

/** A bare account id does not name its partition. */
const ANY_PARTITION = '';

function readIdentity(text: Text): Identity | undefined {
  if (typeof text === 'string' && /^\d{12}$/.test(text)) {
    return { partition: ANY_PARTITION, account: text, kind: 'root', role: '' };
  }
  const parts = splitParts(typeof text === 'string' ? [text] : text.parts);
  if (parts.length < ARN_PARTS) return undefined;
  const [scheme, partition, service, , account, resource] = parts.map(joinText) as [Text, Text, Text, Text, Text, Text];
  const [kind = '', ...names] = slashed(resource);
  if (scheme !== 'arn' || typeof service !== 'string' || typeof kind !== 'string') return undefined;
  if (!KINDS.has(`${service} ${kind}`)) return undefined;
  return { partition, account, kind, role: roleOf(kind, names) };
}

/** Roles may have a path before the name; sessions drop it. */
function roleOf(kind: string, names: readonly Text[]): Text {
  if (kind === 'role') return names.at(-1) ?? '';
  return kind === 'assumed-role' ? (names[0] ?? '') : '';
}

const KINDS = new Set(['iam root', 'iam user', 'iam role', 'sts assumed-role', 'sts federated-user']);

function joinText(parts: readonly (string | Sym)[]): Text {
  const [first = '', ...others] = parts;
  return typeof first === 'string' && others.length === 0 ? first : { parts };
}

/** The text between slashes; those in symbols do not count. */
function slashed(text: Text): readonly Text[] {
  if (typeof text === 'string') return text.split('/');
  const found: (string | Sym)[][] = [[]];
  for (const part of text.parts) {
    const pieces = typeof part === 'string' ? part.split('/') : [part];
    pieces.forEach((piece, index) => {
      if (index > 0) found.push([]);
      if (piece !== '') found.at(-1)?.push(piece);
    });
  }
  return found.map(joinText);
}
