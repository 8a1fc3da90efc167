import { oidcIssuer, subjectShapes } from './oidc-issuers';
import { readSubject } from './oidc-subjects';
import { fillTemplate } from './oidc-template';

/** A key of a web identity token: `<issuer>:<claim>`. */
export interface ClaimKey {
  readonly issuer: string;
  readonly claim: string;
}

/** The issuer and the claim of a key; `undefined` for a key of another kind. */
export function claimKey(key: string): ClaimKey | undefined {
  const colon = key.lastIndexOf(':');
  const issuer = key.slice(0, Math.max(colon, 0));
  return issuer.includes('.') ? { issuer, claim: key.slice(colon + 1) } : undefined;
}

/** A condition on a claim in words: `the workflow runs on branch main of octo-org/octo-repo`; `undefined` without any. */
export function claimSentence(key: string, values: readonly string[]): string | undefined {
  const split = claimKey(key);
  if (split === undefined) return undefined;
  const { issuer, claim } = split;
  const list = values.join(' or ');
  if (claim === 'aud') return `the token is meant for ${list}`;
  if (claim === 'sub') return subjectSentence(issuer, values);
  const sentence = oidcIssuer(issuer)?.fact.claims[claim];
  return sentence === undefined ? undefined : fillTemplate(sentence, { values: list });
}

/** What a reader of a condition on a claim would get wrong, if anything. */
export function claimCaveat(key: string): string | undefined {
  const split = claimKey(key);
  return split?.claim === 'sub' ? oidcIssuer(split.issuer)?.fact.caveat : undefined;
}

/** Subjects in words; `undefined` where the issuer is unknown and one of them has no known form. */
function subjectSentence(issuer: string, subjects: readonly string[]): string | undefined {
  const shapes = subjectShapes(issuer);
  const sentences = subjects.map((subject) => {
    const read = readSubject(shapes, subject);
    return read && fillTemplate(read.shape.sentence, read.blanks);
  });
  if (oidcIssuer(issuer) === undefined && sentences.includes(undefined)) return undefined;
  return sentences.map((sentence, index) => sentence ?? `the subject of the token is ${subjects[index]}`).join(' or ');
}
