import type { Principal, PrincipalType } from './model';
import { checkElements, readList, readText } from './read';
import { describe, isObject, memberPath, syntaxError } from './syntax';
import { asToken } from './token';

const TYPES = ['AWS', 'Service', 'Federated', 'CanonicalUser'] as const satisfies readonly PrincipalType[];

/** Reads the value of `Principal` or `NotPrincipal`: `*`, a map by type, or a token. */
export function parsePrincipals(input: unknown, path: string): readonly Principal[] {
  if (input === '*') return [{ type: '*', value: '*' }];
  const token = asToken(input);
  if (token !== undefined) return [{ type: 'Token', value: token }];
  if (!isObject(input))
    throw syntaxError(path, `found ${describe(input)}`, 'write `*` or an object such as `{ "AWS": ... }`');
  checkElements(input, TYPES, path);
  const present = TYPES.filter((type) => Object.hasOwn(input, type));
  if (present.length === 0) throw syntaxError(path, 'found an empty object', 'name at least one principal');
  return present.flatMap((type) =>
    readList(input[type], memberPath(path, type), readText).map((value) => ({ type, value })),
  );
}
