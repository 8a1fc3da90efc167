import type { Stack } from 'aws-cdk-lib/core';
import { Token } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { KeylessError } from '../../errors';
import { policySize } from '../../policy/size';
import { memberPath } from '../../policy/syntax';
import { QUOTAS } from '../../reference/quotas';
import type { TrustDocument, TrustGrant, TrustStatement, TrustWarning } from '../../trust/trust-policy';
import { trustPolicy } from '../../trust/trust-policy';
import { AccountQuotas } from '../account-quotas';

/** A trust policy as `CfnRole` takes it, with what its author should know. */
export interface RenderedTrust {
  readonly document: object | string;
  readonly warnings: readonly TrustWarning[];
}

/** Check and render who may assume a role; `subject` begins every error. */
export function renderTrust(
  role: IConstruct,
  subject: string,
  grants: readonly TrustGrant[],
  roleName: string,
): RenderedTrust {
  const { document, warnings } = trustPolicy(subject, grants, roleName);
  return { document: documentOf(document), warnings: [...warnings, ...sizeWarnings(role, subject, document)] };
}

/** Certainly over the quota is an error; a warning where only deployment can tell, since tokens leave the size open. */
function sizeWarnings(role: IConstruct, subject: string, document: TrustDocument): TrustWarning[] {
  const { min, max } = policySize(document);
  if (max <= QUOTAS.trustPolicy.standard) return [];
  const quota = AccountQuotas._quota(role, 'trustPolicyLength');
  if (min > quota) throw tooLarge(subject, document, min, quota);
  if (max <= quota) return [];
  const message = `${subject} has a trust policy of ${min} to ${max} characters, which its tokens leave open, and IAM takes ${quota}`;
  return [{ id: 'cdk-keyless:large-trust', message }];
}

function tooLarge(subject: string, document: TrustDocument, size: number, quota: number): KeylessError {
  const [path, partSize] = largestPart(document);
  const problem = `${subject} has a trust policy of at least ${size} characters, and IAM takes ${quota}; its largest part is \`${path}\` with ${partSize}`;
  const { maximum } = QUOTAS.trustPolicy;
  const raised = `, or declare the quota of the account with \`AccountQuotas.of(scope).raise({ trustPolicyLength: ${maximum} })\``;
  const help = `trust fewer principals, or fewer values of a condition, in one role${size <= maximum ? raised : ''}`;
  return new KeylessError('TooLarge', problem, help);
}

/** The longest list of principals or of values of a condition key, with its size. */
function largestPart({ Statement }: TrustDocument): readonly [path: string, size: number] {
  const parts = Statement.flatMap(({ Principal, Condition = {} }, index) => {
    const at = `Statement[${index}]`;
    const blocks = Object.entries({ ...Condition, Principal });
    return blocks.flatMap(([name, values]) => {
      const block = memberPath(name === 'Principal' ? at : `${at}.Condition`, name);
      return Object.entries(values).map(([key, value]): [string, number] => [
        memberPath(block, key),
        policySize(value).min,
      ]);
    });
  });
  return parts.reduce((most, each) => (each[1] > most[1] ? each : most), ['', 0]);
}

const SERVICE_TRUSTS = new WeakMap<readonly TrustGrant[], object>();

/**
 * The same for services of the stack's own account, whose roles share one list of grants: rendered once a stack.
 *
 * Resolved at once, too. That is safe here only: such a trust holds pseudo parameters, never another resource.
 */
export function renderServiceTrust(subject: string, grants: readonly TrustGrant[], stack: Stack): object {
  const known = SERVICE_TRUSTS.get(grants);
  if (known) return known;
  const document = stack.resolve(trustPolicy(subject, grants).document) as object;
  SERVICE_TRUSTS.set(grants, document);
  return document;
}

/**
 * A condition key that holds a token (the issuer of a cluster made in the same app) cannot be a key of a template, where
 * keys are literal. CloudFormation also takes the document as JSON text, in which a token may stand anywhere; issuers and
 * ARNs hold nothing that JSON would escape.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html (2026)
 */
function documentOf(document: TrustDocument): object | string {
  return document.Statement.some(hasTokenKey) ? JSON.stringify(document) : document;
}

function hasTokenKey({ Condition = {} }: TrustStatement): boolean {
  return Object.values(Condition).some((keys) => Object.keys(keys).some((key) => Token.isUnresolved(key)));
}
