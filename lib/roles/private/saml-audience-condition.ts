import type { Stack } from 'aws-cdk-lib/core';
import { Aws, CfnMapping, Token } from 'aws-cdk-lib/core';
import { KeylessError } from '../../errors';
import type { SamlAudienceFact } from '../../reference/saml-audiences';
import { SAML_AUDIENCES, samlAudience, samlAudienceFact } from '../../reference/saml-audiences';
import { TrustCondition } from '../../trust/trust-condition';

/** Where a role's people sign in. */
export interface SamlSignIn {
  readonly signInRegions?: readonly string[];
  readonly encryptionId?: string;
  readonly conditions?: readonly TrustCondition[];
}

/** The assertion has to be meant for AWS: a condition on `SAML:aud`, unless the author wrote one. */
export function samlAudienceCondition(subject: string, stack: Stack, signIn: SamlSignIn): TrustCondition[] {
  const own = signIn.conditions?.some(({ _clauses }) => _clauses.some(({ key }) => key === 'SAML:aud'));
  return own ? [] : [TrustCondition.of('StringEquals', 'SAML:aud', audiences(subject, stack, signIn))];
}

function audiences(subject: string, stack: Stack, { signInRegions, encryptionId }: SamlSignIn): string[] {
  if (signInRegions?.length === 0) {
    const help = 'name a region, or leave it out';
    throw new KeylessError('MissingValue', `${subject}: \`signInRegions\` is empty`, help);
  }
  const expected = Token.isUnresolved(stack.region) ? undefined : factOf(subject, 'region', stack.region);
  if (signInRegions) return signInRegions.map((region) => regional(subject, region, expected, encryptionId));
  return [expected ? samlAudience(expected, undefined, encryptionId) : ofPartition(stack, encryptionId)];
}

function regional(subject: string, region: string, expected?: SamlAudienceFact, encryptionId?: string): string {
  if (Token.isUnresolved(region)) {
    const problem = `${subject}: \`signInRegions\` has a region that is not known yet`;
    throw new KeylessError('InvalidValue', problem, 'write its code, such as `eu-west-1`');
  }
  const fact = factOf(subject, 'signInRegions', region);
  const place = `${subject}: \`signInRegions\` \`${region}\``;
  if (!fact.regional) {
    throw new KeylessError('InvalidValue', `${place} has no sign-in endpoint of its own`, 'leave `signInRegions` out');
  }
  if (expected && expected !== fact) {
    const problem = `${place} is of partition \`${fact.partition}\`, and the role of \`${expected.partition}\``;
    throw new KeylessError('InvalidValue', problem, `name regions of \`${expected.partition}\``);
  }
  return samlAudience(fact, region, encryptionId);
}

function factOf(subject: string, label: string, region: string): SamlAudienceFact {
  const fact = samlAudienceFact(region);
  if (fact) return fact;
  throw new KeylessError(
    'MissingValue',
    `${subject}: no sign-in endpoint is known for \`${label}\` \`${region}\``,
    "give it yourself: `conditions: [TrustCondition.of('StringEquals', 'SAML:aud', ['https://...'])]`",
  );
}

/** A stack that may be deployed anywhere asks at deployment which partition it is in. */
function ofPartition(stack: Stack, encryptionId?: string): string {
  const id = 'SamlSignIn';
  const known = stack.node.tryFindChild(id) as CfnMapping | undefined;
  const mapping = known ?? new CfnMapping(stack, id, { mapping: BY_PARTITION });
  const endpoint = mapping.findInMap(Aws.PARTITION, 'url');
  return encryptionId === undefined ? endpoint : `${endpoint}/acs/${encryptionId}`;
}

const BY_PARTITION = Object.fromEntries(SAML_AUDIENCES.map((fact) => [fact.partition, { url: samlAudience(fact) }]));
