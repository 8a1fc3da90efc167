import type { CfnRole } from 'aws-cdk-lib/aws-iam';
import { CfnManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { CfnCondition, Fn } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { KeylessError } from '../../errors';
import { policySize } from '../../policy/size';
import { QUOTAS } from '../../reference/quotas';
import { AccountQuotas } from '../../roles/account-quotas';
import { acknowledgeWildcards } from '../../roles/private/wildcard-evidence';
import type { PlacedFeature } from './placed-feature';
import { statementOf } from './placed-feature';

interface FeaturePolicy {
  readonly name: string;
  readonly resource: CfnManagedPolicy;
  readonly features: PlacedFeature[];
}

/**
 * One managed policy for each feature, or for each group of features, attached from the policy's side: an upgrade that adds
 * a feature adds a resource, and leaves the role and every other policy alone.
 *
 * The policies have neither a name nor a description, since CloudFormation replaces a policy whose name or description changes.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-managedpolicy.html (2020)
 */
export class FeaturePolicies {
  private readonly policies = new Map<string, FeaturePolicy>();

  public constructor(
    private readonly scope: Construct,
    private readonly role: CfnRole,
    private readonly subject: string,
  ) {}

  /** The logical ids of the policies. */
  public get names(): readonly string[] {
    return [...this.policies.keys()].map(logicalId);
  }

  public add(feature: PlacedFeature): void {
    const name = feature.policy;
    const policy = this.policies.get(name) ?? this.create(name);
    this.checkSwitch(policy, feature);
    policy.features.push(feature);
    this.checkSize(policy);
    const alone = policy.features.length === 1;
    const statements = policy.features.flatMap((each) => each.statements.map((one) => statementOf(each, one, alone)));
    policy.resource.policyDocument = { Version: '2012-10-17', Statement: statements };
    policy.resource.cfnOptions.condition = this.conditionOf(policy);
    policy.resource.addMetadata(
      'Features',
      Object.fromEntries(policy.features.map((each) => [each.name, each.comment])),
    );
  }

  /** Tell cdk-nag, finding by finding, why each wildcard stands where it does. */
  public acknowledgeWildcards(): void {
    for (const { resource, features } of this.policies.values()) {
      acknowledgeWildcards(
        resource,
        features.flatMap(({ statements }) => statements),
      );
    }
  }

  private create(name: string): FeaturePolicy {
    const index = this.policies.size + 1;
    this.checkCount(index);
    // The role card takes policies of these ids for declared access.
    const id = `Access${index === 1 ? '' : index}`;
    const resource = new CfnManagedPolicy(this.scope, id, { policyDocument: {}, roles: [this.role.ref] });
    resource.overrideLogicalId(logicalId(name));
    const policy = { name, resource, features: [] };
    this.policies.set(name, policy);
    return policy;
  }

  /** Of its only feature, or that one of several is on. Undefined for features that always are. */
  private conditionOf({ name, features }: FeaturePolicy): CfnCondition | undefined {
    const switches = features.flatMap(({ isOn }) => isOn ?? []);
    if (switches.length < 2) return switches[0];
    const id = `${name}IsNeeded`;
    const condition =
      (this.scope.node.tryFindChild(id) as CfnCondition | undefined) ?? new CfnCondition(this.scope, id);
    condition.overrideLogicalId(id);
    condition.expression = Fn.conditionOr(...switches);
    return condition;
  }

  private checkCount(count: number): void {
    const quota = AccountQuotas._quota(this.scope, 'managedPoliciesPerRole');
    if (count <= quota) return;
    const problem = `${this.subject}: its features take ${count} managed policies, and IAM attaches ${quota} to a role of a customer`;
    const help = 'give features that belong together the same `policy`, such as `Storage`';
    throw new KeylessError('TooLarge', problem, help);
  }

  private checkSwitch({ name, features: [first] }: FeaturePolicy, feature: PlacedFeature): void {
    if (first === undefined || (first.isOn === undefined) === (feature.isOn === undefined)) return;
    const [optional, always] = feature.isOn ? [feature, first] : [first, feature];
    const problem = `${this.subject}: the policy \`${name}\` holds \`${optional.name}\`, which is optional, and \`${always.name}\`, which is not`;
    throw new KeylessError('InvalidValue', problem, 'give one of them another `policy`');
  }

  private checkSize({ name, features }: FeaturePolicy): void {
    const { standard } = QUOTAS.managedPolicy;
    const sizes = features.map((each) => policySize(each.statements.map(({ json }) => json)).max);
    const size = sizes.reduce((sum, each) => sum + each, EMPTY_POLICY);
    if (size <= standard) return;
    const largest = features[sizes.indexOf(Math.max(...sizes))]?.name;
    const problem = `${this.subject}: the policy \`${name}\` takes up to ${size} characters, and IAM takes ${standard}; its largest part is the feature \`${largest}\``;
    throw new KeylessError('TooLarge', problem, 'divide that feature into several, each with a `policy` of its own');
  }
}

/** `{"Version":"2012-10-17","Statement":}`; each feature brings the brackets, which are no fewer than the commas between them. */
const EMPTY_POLICY = 37;

function logicalId(policy: string): string {
  return `${policy}Policy`;
}
