import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Case } from './support';

/** A case both sides can answer: no tokens, nothing open. */
export interface Question extends Omit<Case, 'name' | 'outcome' | 'principal' | 'context'> {
  readonly principal?: string;
  readonly context: Readonly<Record<string, string | readonly string[]>>;
  /** Through the validation of the oracle too; needed for session policies and for actions without resource. */
  readonly checked?: boolean;
}

export type Answer = 'Allowed' | 'ExplicitlyDenied' | 'ImplicitlyDenied' | string;

const ACCOUNT = '111122223333';

/** What iam-simulate says to all questions, in one child process. */
export function askOracle(questions: readonly Question[]): readonly Answer[] {
  const input = questions.map((question) => JSON.stringify(simulationOf(question))).join('\n');
  const output = execFileSync(process.execPath, [join(__dirname, 'oracle.mjs')], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return output.trimEnd().split('\n');
}

function simulationOf({ checked = false, version = '2012-10-17', ...question }: Question): unknown {
  const policy = (list: readonly unknown[]) => ({ ...(version !== null && { Version: version }), Statement: list });
  const named = (list: readonly unknown[] | undefined) => (list ? [{ name: 'policy', policy: policy(list) }] : []);
  const all = [{ Effect: 'Allow', Action: '*', Resource: '*' }];
  const role = `arn:aws:iam::${ACCOUNT}:role/Asked`;
  const simulation = {
    request: {
      principal: question.principal ?? `arn:aws:sts::${ACCOUNT}:assumed-role/Asked/session`,
      action: question.action,
      resource: { resource: question.trust ? role : question.resource, accountId: ACCOUNT },
      contextVariables: question.context,
    },
    identityPolicies: named(question.trust ? all : question.statements),
    serviceControlPolicies: [],
    resourceControlPolicies: [],
    ...(question.trust && { resourcePolicy: policy(question.trust) }),
    ...(question.boundary && { permissionBoundaryPolicies: named(question.boundary) }),
    ...(question.session && { sessionPolicy: policy(question.session) }),
  };
  return { checked: checked || question.trust !== undefined, simulation };
}
