import type { Stack } from 'aws-cdk-lib/core';
import { Aws } from 'aws-cdk-lib/core';
import { KeylessError } from '../errors';
import { KubernetesServiceAccount } from '../roles/kubernetes-service-account';
import { crossAccountGrants } from '../roles/private/cross-account-grants';
import { ecsTasksOf } from '../roles/private/ecs-trust';
import { TrustCondition } from '../trust/trust-condition';
import type { TrustGrant } from '../trust/trust-policy';
import { TrustedPrincipal } from '../trust/trusted-principal';
import { ExternalIdPolicy } from './external-id-policy';
import type { ParameterSheet } from './private/parameter-sheet';
import type { RemoteVendor } from './remote-vendor';

/** What an identity adds to the template of its vendor. */
interface TrustContext {
  readonly stack: Stack;
  readonly vendor: string;
  readonly subject: string;
  readonly sheet: ParameterSheet;
}

/**
 * What becomes the vendor's role: the vendor from its own account, or its software that runs in the customer's.
 */
export class VendorIdentity {
  /**
   * The vendor calls from its own account, with an external id, and best from known addresses.
   *
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html (2026)
   * @throws KeylessError `MissingValue` for an empty list
   */
  public static remote(vendor: RemoteVendor): VendorIdentity {
    for (const name of ['trusted', 'addresses', 'conditions'] as const) {
      if (vendor[name]?.length !== 0) continue;
      const help = name === 'trusted' ? 'name the role that calls' : 'list at least one, or leave it out';
      throw new KeylessError('MissingValue', `\`${name}\` is empty`, help);
    }
    const advice = 'Tell the vendor the number of the account, or the ARN in the output `RoleArn`.';
    return new VendorIdentity((context) => remoteGrants(vendor, context), advice);
  }

  /** The vendor's software runs as an ECS task of the customer, in the region of the stack. */
  public static ecsTask(): VendorIdentity {
    const advice =
      'Create the stack in the region of the tasks, and set the ARN in the output `RoleArn` as the task role of their task definition.';
    return new VendorIdentity(({ stack }) => [...ecsTasksOf(stack)], advice);
  }

  /** The vendor's software runs on EC2 instances of the customer. The template makes the instance profile too. */
  public static ec2Instance(): VendorIdentity {
    const grant = { principal: TrustedPrincipal.service('ec2.amazonaws.com'), conditions: [] };
    const advice = 'Attach the instance profile in the output `InstanceProfileName` to the instances.';
    return new VendorIdentity(() => [grant], advice, true);
  }

  /**
   * The vendor's software runs in pods of an EKS cluster of the customer (IRSA). The customer gives the cluster's OIDC issuer
   * in the parameter `OidcIssuer`; its IAM OIDC provider has to exist.
   *
   * @see https://docs.aws.amazon.com/eks/latest/userguide/iam-roles-for-service-accounts.html (2023)
   * @throws KeylessError `InvalidValue` for a namespace or name that Kubernetes refuses, `WildcardForbidden` for a wildcard
   */
  public static serviceAccount(namespace: string, name: string): VendorIdentity {
    KubernetesServiceAccount.ofIssuer('oidc.example.com', Aws.NO_VALUE, namespace, name); // refuses bad names at once
    const advice = `Annotate the service account \`${name}\` in the namespace \`${namespace}\` with \`eks.amazonaws.com/role-arn\` and the ARN in the output \`RoleArn\`.`;
    return new VendorIdentity((context) => podGrants(namespace, name, context), advice);
  }

  private constructor(
    /** @internal */
    public readonly _grants: (context: TrustContext) => TrustGrant[],
    /** @internal What the customer does once the role is there. */
    public readonly _advice: string,
    /** @internal */
    public readonly _instanceProfile: boolean = false,
  ) {}
}

function remoteGrants(vendor: RemoteVendor, { stack, vendor: name, subject, sheet }: TrustContext): TrustGrant[] {
  const { trusted, externalId = ExternalIdPolicy.madeByVendor(), addresses, conditions = [] } = vendor;
  const parameter = sheet.add({
    name: 'ExternalId',
    group: `Who may use the role`,
    label: 'External id',
    description: externalId._description(name),
    pattern: externalId._pattern,
    constraint: externalId._constraint,
    // https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html (2026-05)
    minLength: 2,
    maxLength: 1224,
  });
  return crossAccountGrants(subject, stack.account, {
    trusted,
    externalId: parameter.valueAsString,
    conditions: [...conditions, ...(addresses ? [TrustCondition.sourceIp(...addresses)] : [])],
  });
}

function podGrants(namespace: string, name: string, { sheet }: TrustContext): TrustGrant[] {
  const issuer = sheet.add({
    name: 'OidcIssuer',
    group: 'Who may use the role',
    label: 'OIDC issuer of the cluster, without https://',
    description:
      'Printed by: aws eks describe-cluster --name <cluster> --query cluster.identity.oidc.issuer. Without https://.',
    pattern: '^[a-z0-9.-]+/id/[0-9A-Z]{32}$',
    constraint: 'leave out https://, as in oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE',
  }).valueAsString;
  const provider = `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:oidc-provider/${issuer}`;
  const { subject } = KubernetesServiceAccount.ofIssuer(issuer, provider, namespace, name);
  const conditions = [
    TrustCondition._claim(issuer, 'aud', 'sts.amazonaws.com'),
    TrustCondition._claim(issuer, 'sub', subject),
  ];
  return [{ principal: TrustedPrincipal.oidcProvider(provider, issuer), conditions }];
}
