import { CfnInstanceProfile } from 'aws-cdk-lib/aws-iam';
import { CfnCondition, CfnOutput, Fn, LegacyStackSynthesizer, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { ROLE_METADATA_TYPE } from '../policy/role-description';
import type { CustomerValue } from './customer-value';
import type { LaunchLinkOptions } from './launch-link-options';
import { addCustomerValue } from './private/customer-parameter';
import { FeaturePolicies } from './private/feature-policies';
import { instructions } from './private/instructions';
import { launchLink } from './private/launch-link';
import { parameterValues } from './private/parameter-values';
import { ParameterSheet } from './private/parameter-sheet';
import { placed } from './private/placed-feature';
import { roleFacts } from './private/role-facts';
import { upgradeProblems } from './private/upgrade-problems';
import { checkFeature, checkVendor } from './private/vendor-checks';
import { VendorRole } from './private/vendor-role';
import { wordsOf } from './private/words';
import type { VendorChoices } from './vendor-choices';
import type { VendorFeature } from './vendor-feature';
import type { VendorIdentity } from './vendor-identity';
import type { TrustGrant } from '../trust/trust-policy';

/** What a vendor says of itself. */
export interface VendorAccessProps {
  /** The name of the vendor as customers know it. */
  readonly vendor: string;

  /** What the vendor does with the access, in a sentence for the customer. */
  readonly purpose: string;

  /** The version of the template, such as `1.2.0`. Letters, digits and . _ + - only, at most 32. */
  readonly version: string;

  /** What becomes the role. */
  readonly identity: VendorIdentity;

  /**
   * The name of the role in every customer's account, 1 to 64 characters. It is a promise: CloudFormation replaces a role
   * whose name changes, and the vendor finds the role of an account by it.
   *
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html (2026)
   */
  readonly roleName: string;

  /**
   * What the customer does once the role is there, beside handing it to what becomes it: one step each, as Markdown.
   *
   * @default - nothing else
   */
  readonly nextSteps?: string[];

  /**
   * The name of the stack that a launch link proposes: letters, digits and hyphens, at most 128, with a letter first.
   *
   * @default - made from the id
   */
  readonly stackName?: string;
}

/**
 * What a vendor needs in its customers' accounts, as a template that they deploy: one role, and a managed policy for each
 * feature. It needs no CDK, no bootstrap and no assets, and says in its metadata what each policy is for.
 *
 * `cdk synth` writes the template; publish it in S3. Then `launchLink` leads a customer to it, `instructions` explains it, and
 * a `VendorStackSet` brings it into every account of an organization.
 *
 * @throws KeylessError `MissingValue` and `InvalidValue` for props that are empty or malformed
 */
export class VendorAccess extends Stack {
  /** The name of the vendor. */
  public readonly vendor: string;

  /** What the vendor does with the access. */
  public readonly purpose: string;

  /** The version of the template. */
  public readonly version: string;

  /** The name of the role in every customer's account. */
  public readonly roleName: string;

  /** @internal */
  public readonly _features = new Map<string, VendorFeature>();
  /** @internal */
  public readonly _sheet: ParameterSheet;
  /** @internal */
  public readonly _trust: readonly TrustGrant[];
  /** @internal */
  public readonly _nextSteps: readonly string[];
  private readonly policies: FeaturePolicies;
  private readonly subject: string;
  private readonly predecessors: Record<string, unknown>[] = [];

  public constructor(scope: Construct, id: string, props: VendorAccessProps) {
    const subject = `VendorAccess \`${id}\``;
    super(scope, id, {
      stackName: props.stackName,
      description: checkVendor(subject, props),
      synthesizer: new LegacyStackSynthesizer(),
      analyticsReporting: false,
    });
    // Paths of constructs mean nothing to a customer.
    this.node.setContext('aws:cdk:enable-path-metadata', false);
    this.subject = subject;
    this.vendor = props.vendor;
    this.purpose = props.purpose;
    this.version = props.version;
    this.roleName = props.roleName;
    this._sheet = new ParameterSheet(this, subject);
    this._trust = props.identity._grants({ stack: this, vendor: props.vendor, subject, sheet: this._sheet });
    this._nextSteps = [props.identity._advice, ...(props.nextSteps ?? [])];
    this.policies = this.makeRole(props);
    this.node.addValidation({ validate: () => this.atSynthesis() });
  }

  /** The logical ids of all resources of the template, for the customer to compare. */
  public get resourceNames(): string[] {
    const profile = this.node.tryFindChild('InstanceProfile') ? ['InstanceProfile'] : [];
    return ['Role', ...profile, ...this.policies.names];
  }

  /**
   * Ask the customer for a value, such as the name of its bucket. Use what is returned in the access of features:
   * `Bucket.fromBucketName(this, 'ExportBucket', this.ask('ExportBucket', { ... }))`.
   *
   * @param name the name of the parameter: letters and digits with a letter first. A template keeps it for ever.
   * @returns a token for the value
   * @throws KeylessError `InvalidValue` for a name that is none or that exists, and for a pattern that is none or that
   * matches nothing
   */
  public ask(name: string, value: CustomerValue): string {
    return addCustomerValue(this, this._sheet, name, value);
  }

  /**
   * Add a feature with what the role may do for it.
   *
   * @param name letters and digits with a capital first, such as `Exports`. A template keeps it for ever: the policy, and the
   * switch `EnableExports` of an optional feature, are called after it.
   * @throws KeylessError `InvalidValue` for a name that is none or that exists, `MissingValue` without access or description,
   * `TooLarge` for more policies than IAM attaches to a role, or more text than it takes in a policy
   */
  public addFeature(name: string, feature: VendorFeature): void {
    checkFeature(this.subject, name, feature, this._features);
    this._features.set(name, feature);
    const words = feature.access.map((access) => wordsOf(this, access));
    this.policies.add(placed(name, feature, words, this.switchOf(name, feature)));
  }

  /**
   * A link to the CloudFormation console of the customer, with the template and the given values filled in.
   *
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-console-create-stacks-quick-create-links.html (2026)
   * @throws KeylessError `InvalidValue` for a URL, region, stack name or value that CloudFormation would refuse
   */
  public launchLink(options: LaunchLinkOptions): string {
    return launchLink(this.subject, options.stackName ?? this.stackName, options, this._values(options));
  }

  /**
   * What a customer has to know before, while and after it deploys the template, as Markdown. It tells of the features that
   * were added before.
   *
   * @throws KeylessError as `launchLink` does
   */
  public instructions(options: LaunchLinkOptions): string {
    return instructions(this, options, this.launchLink(options));
  }

  /**
   * Fail at synthesis where this version could not take the place of an earlier one in a customer's stack: a role that
   * would be replaced, a parameter that is gone although updates still give it a value, or a new one without a default.
   *
   * @param template the template of the earlier version, parsed: keep what you publish
   */
  public upgrades(template: Record<string, unknown>): void {
    this.predecessors.push(template);
  }

  /** @internal The parameters of the template for these choices, checked. */
  public _values(choices: VendorChoices): Record<string, string> {
    return parameterValues(this.subject, this._sheet.entries, choices);
  }

  private makeRole({ roleName, identity }: VendorAccessProps): FeaturePolicies {
    // Without the version: an upgrade leaves the role as it is.
    const props = { roleName, description: `${this.vendor}: ${this.purpose}` };
    const role = new VendorRole(this, roleName, props, this._trust);
    new CfnOutput(this, 'RoleArn', { value: role.roleArn, description: `The role of ${this.vendor} in this account` });
    if (identity._instanceProfile) {
      const profile = new CfnInstanceProfile(this, 'InstanceProfile', { roles: [role.roleName] });
      new CfnOutput(this, 'InstanceProfileName', {
        value: profile.ref,
        description: 'For the instances, which get the role by it',
      });
    }
    new CfnOutput(this, 'TemplateVersion', {
      value: this.version,
      description: `The version of ${this.vendor}'s template`,
    });
    return new FeaturePolicies(role, role.resource, this.subject);
  }

  private switchOf(name: string, { optional, description }: VendorFeature): CfnCondition | undefined {
    if (!optional) return undefined;
    const { logicalId } = this._sheet.add({
      name: `Enable${name}`,
      group: 'Optional features',
      label: `Switch on ${name}`,
      description,
      allowed: ['true', 'false'],
      default: 'false',
    });
    const condition = new CfnCondition(this, `${name}IsOn`);
    condition.expression = Fn.conditionEquals(Fn.ref(logicalId), 'true');
    return condition;
  }

  /** Of the stack, since a stack is validated before its role: the first description of a role is the one that is read. */
  private atSynthesis(): string[] {
    this.node.findChild(this.roleName).node.addMetadata(ROLE_METADATA_TYPE, roleFacts(this));
    this.policies.acknowledgeWildcards();
    return [
      ...(this._features.size === 0 ? [`${this.subject} has no feature; call \`addFeature\``] : []),
      ...this.predecessors.flatMap((template) => upgradeProblems(this, template)),
    ];
  }
}
