import { KeylessError } from '../errors';
import { hasMarker } from '../policy/token';
import { exactPart } from './subject-text';

const OWNER = '[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?';
const REPOSITORY_HELP =
  '`octo-org/octo-repo`, or `octo-org@123456/octo-repo@456789` where its tokens carry the ids of owner and repository';

/** Throws unless `value` names one repository, with both ids or with none; returns it. @internal */
export function checkRepository(value: string): string {
  const form = new RegExp(`^${OWNER}(?:/[\\w.-]{1,100}|@\\d+/[\\w.-]{1,100}@\\d+)$`);
  return exactPart({ label: 'repository', form, help: REPOSITORY_HELP }, value);
}

/** Throws unless `value` names one user or organization; returns it. @internal */
export function checkOwner(value: string): string {
  const help = 'the name of one user or organization, such as `octo-org` or `octo-org@123456`';
  return exactPart({ label: 'owner', form: new RegExp(`^${OWNER}(?:@\\d+)?$`), help }, value);
}

/** Throws unless `value` names one reusable workflow at one ref; returns it. @internal */
export function checkWorkflow(value: string): string {
  const form = new RegExp(`^${OWNER}/[\\w.-]+/\\.github/workflows/[\\w.-]+\\.ya?ml@(?:refs/[^\\s:]+|[0-9a-f]{40})$`);
  const help = '`octo-org/octo-automation/.github/workflows/deploy.yml@refs/heads/main`';
  return exactPart({ label: 'workflow', form, help }, value);
}

/** A value as a subject holds it: GitHub writes a colon as `%3A`. @internal */
export function escaped(value: string): string {
  return hasMarker(value) ? value : value.replaceAll(':', '%3A');
}

/** What a subject with a wildcard has to start with, so that no other owner can have it. */
const ANCHORED =
  /^(repo:[^:/*?]+\/|(repository|job_workflow_ref):[^:/*?]+\/|(repository_owner|enterprise):[^:*?]+:|(repository_id|repository_owner_id|enterprise_id):\d+:)/;

/** Throws when a wildcard of a subject stands before its owner ends, or in it. @internal */
export function checkAnchored(text: string): string {
  const [start = ''] = text.split(/[*?]/, 1);
  if (start === text || hasMarker(start) || ANCHORED.test(start)) return text;
  throw new KeylessError(
    'WildcardForbidden',
    `\`text\` \`${text}\` has a wildcard before its owner ends, so that strangers could match it`,
    'start with the whole owner, as in `repo:octo-org/`',
  );
}
