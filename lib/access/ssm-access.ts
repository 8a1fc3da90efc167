import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { CfnParameter, IParameterRef } from 'aws-cdk-lib/aws-ssm';
import { Stack, Token } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { KeylessError } from '../errors';
import type { AccessOptions, AccessStatement } from './access';
import { Access } from './access';
import type { EncryptedResource } from './private/customer-key';
import { keyThroughService } from './private/customer-key';
import { displayName } from './private/display-name';

/** What an access to parameters may say besides them. */
export interface SsmAccessOptions extends AccessOptions {
  /**
   * The customer managed key that encrypts the `SecureString` parameters, where a parameter does not say so itself.
   *
   * @default - the key that the parameter was imported with; none for parameters under `aws/ssm`
   */
  readonly key?: IKeyRef;
}

/**
 * Access to parameters of the Systems Manager Parameter Store.
 *
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/ps-retrieval-authorization.html (2026-10)
 */
export class SsmAccess {
  /**
   * Read one parameter: `ssm:GetParameter` and `ssm:GetParameters`, not its history.
   *
   * With a customer managed key `kms:Decrypt`, only for the encryption context of this parameter.
   */
  public static read(parameter: IParameterRef, options: SsmAccessOptions = {}): Access {
    return read(parameter, options);
  }

  /**
   * Read every parameter under a path, such as `/app/prod`, in the account and region of a construct: one by one, or at
   * once with `ssm:GetParametersByPath`.
   *
   * Parameter Store checks the path of such a call, not the parameters it returns: everything below is readable, also
   * what other statements deny. With a customer managed key `kms:Decrypt`, only for parameters under the path.
   *
   * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/ps-retrieval-authorization.html (2026-10)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for a path without a leading slash, an empty level, the
   * root or a wildcard
   */
  public static readPath(scope: IConstruct, path: string, options: SsmAccessOptions = {}): Access {
    return readPath(scope, checkedPath(path), options);
  }
}

/** @see https://docs.aws.amazon.com/systems-manager/latest/userguide/secure-string-parameter-kms-encryption.html (2026, unverified) */
const CONTEXT = 'kms:EncryptionContext:PARAMETER_ARN';

type AnyParameter = IParameterRef & Partial<Pick<CfnParameter, 'name'>> & { readonly encryptionKey?: IKeyRef };

function read(parameter: AnyParameter, options: SsmAccessOptions): Access {
  const { parameterArn: arn, parameterName } = parameter.parameterRef;
  const onParameter = { actions: ['ssm:GetParameter', 'ssm:GetParameters'], resources: [arn] };
  const onKey = decrypt(parameter, options.key ?? parameter.encryptionKey, 'StringEquals', arn);
  const name = displayName(parameter, parameterName, parameter.name);
  return Access._of(`read parameter ${name}`, [onParameter, ...onKey], options);
}

function readPath(scope: IConstruct, path: string, options: SsmAccessOptions): Access {
  const arn = Stack.of(scope).formatArn({ service: 'ssm', resource: `parameter${path}` });
  const below: AccessStatement = {
    actions: ['ssm:GetParameter', 'ssm:GetParameters', 'ssm:GetParametersByPath'],
    resources: [`${arn}/*`],
    evidence: `the parameters under the declared path ${path}/`,
  };
  const itself: AccessStatement = { actions: ['ssm:GetParametersByPath'], resources: [arn] };
  const onKey = options.key ? decrypt(options.key, options.key, 'StringLike', `${arn}/*`) : [];
  return Access._of(`read parameters under ${path}/`, [below, itself, ...onKey], options);
}

/** Parameter Store names the parameter in the encryption context of each call, which ties the key to it. */
function decrypt(
  resource: EncryptedResource,
  key: IKeyRef | undefined,
  operator: 'StringEquals' | 'StringLike',
  parameterArn: string,
): AccessStatement[] {
  return keyThroughService({ service: 'ssm', actions: ['kms:Decrypt'], resource, key }).map((statement) => {
    const existing = statement.conditions?.[operator];
    const conditions = { ...statement.conditions, [operator]: { ...existing, [CONTEXT]: parameterArn } };
    return { ...statement, conditions };
  });
}

function checkedPath(path: string): string {
  const trimmed = path.replace(/\/+$/, '');
  if (Token.isUnresolved(path)) return trimmed;
  if (/[*?]/.test(path)) {
    const help = 'leave it out: everything under the path is covered';
    throw new KeylessError('WildcardForbidden', `\`path\` \`${path}\` holds a wildcard`, help);
  }
  if (trimmed === '') {
    const help = 'name a path, such as `/app/prod`';
    throw new KeylessError('WildcardForbidden', `\`path\` \`${path}\` is every parameter of the account`, help);
  }
  if (!path.startsWith('/')) {
    throw new KeylessError('InvalidValue', `\`path\` \`${path}\` has no leading slash`, `write \`/${trimmed}\``);
  }
  if (!/^(\/[\w.-]+)+$/.test(trimmed)) {
    const help = 'use levels of a-z A-Z 0-9 _ . - between single slashes';
    throw new KeylessError('InvalidValue', `\`path\` \`${path}\` is not a path of parameter names`, help);
  }
  return trimmed;
}
