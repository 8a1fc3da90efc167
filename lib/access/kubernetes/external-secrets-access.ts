import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { ISecretRef } from 'aws-cdk-lib/aws-secretsmanager';
import type { IParameterRef } from 'aws-cdk-lib/aws-ssm';
import { Access, type AccessOptions } from '../access';
import { SecretsAccess } from '../secrets-access';
import { SsmAccess } from '../ssm-access';
import { named } from './private/several';

/** What an access of the External Secrets Operator may say besides secrets or parameters. */
export interface ExternalSecretsAccessOptions extends AccessOptions {
  /**
   * The customer managed key of those that do not say so themselves (imported ones).
   *
   * @default - the key that each was made with; none under the keys of AWS
   */
  readonly key?: IKeyRef;
}

/**
 * Access for the External Secrets Operator, which copies secrets and parameters into Kubernetes.
 *
 * Only what is named: `find` and `dataFrom.find` list everything of the account, and are left out for that.
 *
 * @see https://external-secrets.io/latest/provider/aws-secrets-manager/ (2026-11)
 */
export class ExternalSecretsAccess {
  /**
   * Read these secrets of Secrets Manager: `secretsmanager:GetSecretValue` and `secretsmanager:DescribeSecret`, and
   * `kms:Decrypt` through Secrets Manager with a customer managed key.
   *
   * Narrower than the operator's own policy, without `GetResourcePolicy`, `ListSecretVersionIds`, `ListSecrets` and
   * `BatchGetSecretValue`: a plain `ExternalSecret` with `remoteRef` does not call them.
   *
   * @throws KeylessError `MissingValue` without a secret, `WildcardForbidden` for an imported one with a wildcard
   */
  public static readSecrets(secrets: ISecretRef[], options: ExternalSecretsAccessOptions = {}): Access {
    const { key } = options;
    const each = secrets.map((secret) => SecretsAccess.read(secret, { key, describe: true }));
    return together('secrets', 'read the secret ', each, options);
  }

  /**
   * Read these parameters of the Parameter Store: `ssm:GetParameter` and `ssm:GetParameters`, and `kms:Decrypt` for
   * their encryption contexts with a customer managed key.
   *
   * @throws KeylessError `MissingValue` without a parameter
   * @see https://external-secrets.io/latest/provider/aws-parameter-store/ (2026-11)
   */
  public static readParameters(parameters: IParameterRef[], options: ExternalSecretsAccessOptions = {}): Access {
    const { key } = options;
    const each = parameters.map((parameter) => SsmAccess.read(parameter, { key }));
    return together('parameters', 'read parameter ', each, options);
  }
}

function together(property: string, verb: string, each: readonly Access[], options: AccessOptions): Access {
  const names = named(
    property,
    each.map(({ sentence }) => sentence.slice(verb.length)),
  );
  const statements = each.flatMap(({ _statements }) => _statements);
  return Access._of(`read the ${property} ${names} for Kubernetes`, statements, options);
}
