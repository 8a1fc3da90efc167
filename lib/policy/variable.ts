import type { PolicyVersion } from './model';

/** `${aws:username}`, or with a default `${aws:PrincipalTag/team, 'none'}`. The key is not case-sensitive. */
export interface Variable {
  readonly key: string;
  readonly fallback?: string;
}

/** `${*}`, `${?}` or `${$}`: the character itself, never a wildcard. */
export interface Escape {
  readonly literal: string;
}

export type TemplatePart = string | Variable | Escape;

/** Brackets never occur in a key, so the CDK's `${Token[...]}` is not a variable. */
const VARIABLE = /\$\{(?:([*?$])|([^{}$,'[\]]+)(?:,\s*'([^']*)'\s*)?)\}/g;

/**
 * Takes text apart at its policy variables. Before version `2012-10-17` there are none, and `${...}` is plain text.
 *
 * What is not a well-formed variable (a key without a service prefix, an open brace) stays text.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html (read 2026-11)
 */
export function splitVariables(text: string, version: PolicyVersion | undefined): readonly TemplatePart[] {
  if (version !== '2012-10-17' || !text.includes('${')) return [text];
  const found: TemplatePart[] = [];
  let end = 0;
  for (const match of text.matchAll(VARIABLE)) {
    const part = readVariable(match[1], match[2], match[3]);
    if (part === undefined) continue;
    if (match.index > end) found.push(text.slice(end, match.index));
    found.push(part);
    end = match.index + match[0].length;
  }
  return end === text.length ? found : [...found, text.slice(end)];
}

function readVariable(
  escaped: string | undefined,
  name: string | undefined,
  fallback: string | undefined,
): Variable | Escape | undefined {
  if (escaped !== undefined) return { literal: escaped };
  const key = name?.trim();
  if (key === undefined || !/^[^:]+:./.test(key)) return undefined;
  return fallback === undefined ? { key } : { key, fallback };
}
