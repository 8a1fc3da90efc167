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
    return use(
      'read',
      parameter,
      { actions: ['ssm:GetParameter', 'ssm:GetParameters'], onKey: ['kms:Decrypt'] },
      options,
    );
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

  /**
   * Write one parameter, new or not, without reading it: `ssm:PutParameter`.
   *
   * With a customer managed key `kms:Encrypt` (standard parameters) and `kms:GenerateDataKey` (advanced ones), only for
   * the encryption context of this parameter.
   *
   * @see https://docs.aws.amazon.com/kms/latest/developerguide/services-parameter-store.html (2026-11, unverified)
   */
  public static write(parameter: IParameterRef, options: SsmAccessOptions = {}): Access {
    const uses = { actions: ['ssm:PutParameter'], onKey: ['kms:Encrypt', 'kms:GenerateDataKey'] };
    return use('write', parameter, uses, options);
  }

  /** Delete one parameter: `ssm:DeleteParameter` and `ssm:DeleteParameters`. */
  public static delete(parameter: IParameterRef, options: AccessOptions = {}): Access {
    return use('delete', parameter, { actions: ['ssm:DeleteParameter', 'ssm:DeleteParameters'], onKey: [] }, options);
  }
}

/** @see https://docs.aws.amazon.com/systems-manager/latest/userguide/secure-string-parameter-kms-encryption.html (2026, unverified) */
const CONTEXT = 'kms:EncryptionContext:PARAMETER_ARN';

type AnyParameter = IParameterRef & Partial<Pick<CfnParameter, 'name'>> & { readonly encryptionKey?: IKeyRef };

interface Use {
  readonly actions: readonly string[];
  readonly onKey: readonly string[];
}

function use(verb: string, parameter: AnyParameter, { actions, onKey }: Use, options: SsmAccessOptions): Access {
  const { parameterArn: arn, parameterName } = parameter.parameterRef;
  const key = onKey.length > 0 ? (options.key ?? parameter.encryptionKey) : undefined;
  const ofKey = tied(parameter, key, onKey, 'StringEquals', arn);
  const name = displayName(parameter, parameterName, parameter.name);
  return Access._of(`${verb} parameter ${name}`, [{ actions, resources: [arn] }, ...ofKey], options);
}

function readPath(scope: IConstruct, path: string, options: SsmAccessOptions): Access {
  const arn = Stack.of(scope).formatArn({ service: 'ssm', resource: `parameter${path}` });
  const below: AccessStatement = {
    actions: ['ssm:GetParameter', 'ssm:GetParameters', 'ssm:GetParametersByPath'],
    resources: [`${arn}/*`],
    evidence: `the parameters under the declared path ${path}/`,
  };
  const itself: AccessStatement = { actions: ['ssm:GetParametersByPath'], resources: [arn] };
  const onKey = options.key ? tied(options.key, options.key, ['kms:Decrypt'], 'StringLike', `${arn}/*`) : [];
  return Access._of(`read parameters under ${path}/`, [below, itself, ...onKey], options);
}

/** Parameter Store names the parameter in the encryption context of each call, which ties the key to it. */
function tied(
  resource: EncryptedResource,
  key: IKeyRef | undefined,
  actions: readonly string[],
  operator: 'StringEquals' | 'StringLike',
  parameterArn: string,
): AccessStatement[] {
  return keyThroughService({ service: 'ssm', actions, resource, key }).map((statement) => {
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
