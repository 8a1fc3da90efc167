import { KeylessError } from '../errors';
import { hasMarker } from '../policy/token';
import { checkOwner, checkRepository, checkWorkflow, escaped } from './github-names';
import { exactPart } from './subject-text';

/** A subject of a template of one's own. @internal */
export interface TemplateSubject {
  readonly value: string;
  /** What it lets in beyond one kind of workflow of one repository. */
  readonly wide?: string;
}

const REPOSITORY = ['repo', 'repository', 'repository_id'];
const OWNER = ['repository_owner', 'repository_owner_id', 'enterprise', 'enterprise_id', 'job_workflow_ref'];
const NARROWING = ['context', 'environment', 'ref', 'job_workflow_ref', 'workflow_ref'];

/** Throws unless every key has a value and one of them names an owner; returns the subject. @internal */
export function checkTemplate(keys: readonly string[], claims: Readonly<Record<string, string>>): TemplateSubject {
  const stray = Object.keys(claims).find((key) => !keys.includes(key));
  if (stray !== undefined) {
    const problem = `\`claims\` has \`${stray}\`, which is not in \`claimKeys\``;
    throw new KeylessError('InvalidValue', problem, 'list the keys of the template in their order');
  }
  const value = keys.map((key) => `${key === 'context' ? '' : `${key}:`}${claimValue(key, claims[key])}`).join(':');
  const has = (names: readonly string[]): boolean => names.some((name) => keys.includes(name));
  if (!has([...REPOSITORY, ...OWNER])) {
    const problem = `\`claimKeys\` \`${keys.join(', ')}\` names no owner, so that any repository of GitHub could match it`;
    throw new KeylessError('InvalidValue', problem, 'add `repo`, `repository_id` or `repository_owner_id`');
  }
  if (!has(REPOSITORY)) return { value, wide: `every repository with \`${value}\`` };
  return has(NARROWING) ? { value } : { value, wide: `every workflow with \`${value}\`` };
}

function claimValue(key: string, value: string | undefined): string {
  if (value === undefined) {
    throw new KeylessError('MissingValue', `\`claims\` has no \`${key}\``, 'give every key of the template a value');
  }
  if (key === 'repo') return checkRepository(value);
  if (key === 'repository_owner') return checkOwner(value);
  if (key === 'job_workflow_ref') return checkWorkflow(value);
  const form = /_id$/.test(key) ? /^\d+$/ : /^[^${}]+$/;
  const text = exactPart({ label: key, form, help: 'its value as the token has it' }, value);
  return key === 'context' || hasMarker(text) ? text : escaped(text);
}
