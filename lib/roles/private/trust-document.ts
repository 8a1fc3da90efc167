import type { Stack } from 'aws-cdk-lib/core';
import { Token } from 'aws-cdk-lib/core';
import { KeylessError } from '../../errors';
import { policySize } from '../../policy/size';
import { QUOTAS } from '../../reference/quotas';
import type { TrustDocument, TrustGrant, TrustStatement, TrustWarning } from '../../trust/trust-policy';
import { trustPolicy } from '../../trust/trust-policy';

/** A trust policy as `CfnRole` takes it, with what its author should know. */
export interface RenderedTrust {
  readonly document: object | string;
  readonly warnings: readonly TrustWarning[];
}

/** Check and render who may assume a role; `subject` begins every error. */
export function renderTrust(subject: string, grants: readonly TrustGrant[], roleName: string): RenderedTrust {
  const { document, warnings } = trustPolicy(subject, grants, roleName);
  return { document: documentOf(document), warnings: [...warnings, ...sizeWarnings(subject, document)] };
}

/** Over the most that IAM ever allows is an error, over what it allows without asking a warning. */
function sizeWarnings(subject: string, document: TrustDocument): TrustWarning[] {
  const { min } = policySize(document);
  const { standard, maximum } = QUOTAS.trustPolicy;
  if (min <= standard) return [];
  const size = `${subject} has a trust policy of at least ${min} characters`;
  if (min > maximum) {
    throw new KeylessError(
      'TooLarge',
      `${size}, and IAM takes ${maximum} at most`,
      'trust fewer principals in one role',
    );
  }
  return [{ id: 'cdk-keyless:large-trust', message: `${size}; IAM takes ${standard} without a quota increase` }];
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
