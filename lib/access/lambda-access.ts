import type { IAliasRef, IFunctionRef, IVersionRef } from 'aws-cdk-lib/aws-lambda';
import { Token } from 'aws-cdk-lib/core';
import { KeylessError } from '../errors';
import type { AccessOptions } from './access';
import { Access } from './access';
import { displayName } from './private/display-name';

/** Which invocations of a function. */
export interface LambdaAccessOptions extends AccessOptions {
  /**
   * The version or alias that callers name: `3`, `live` or `$LATEST`.
   *
   * @default - invocations that name none; for an alias or a version, exactly that one
   */
  readonly qualifier?: string;
}

/**
 * Access to Lambda functions.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_lambda.html (2026)
 */
export class LambdaAccess {
  /**
   * Invoke a function, one alias or one version of it: `lambda:InvokeFunction`.
   *
   * Lambda authorizes the ARN that the caller names: a function's own ARN admits no call that names an alias or a
   * version, and an alias admits no call that names the version behind it. So no `:*` is ever added.
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-api-permissions-ref.html (2026)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for a qualifier that is malformed, or given twice
   */
  public static invoke(handler: IFunctionRef | IAliasRef | IVersionRef, options: LambdaAccessOptions = {}): Access {
    const qualifier = checkedQualifier(options.qualifier);
    const arn = arnOf(handler);
    if (qualifier && isQualified(handler, arn)) {
      const help = 'leave `qualifier` out, or pass the function itself';
      throw new KeylessError('InvalidValue', `\`qualifier\` \`${qualifier}\` is given for an alias or a version`, help);
    }
    const suffix = qualifier ? `:${qualifier}` : '';
    const statement = { actions: ['lambda:InvokeFunction'], resources: [`${arn}${suffix}`] };
    return Access._of(`invoke ${nameOf(handler)}${suffix}`, [statement], options);
  }

  /**
   * Call the URL of a function or an alias, with signed requests (`AWS_IAM`): `lambda:InvokeFunctionUrl`, and
   * `lambda:InvokeFunction` for calls by the URL only, which Lambda asks for as well.
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html (2026-11)
   */
  public static invokeUrl(handler: IFunctionRef | IAliasRef, options: AccessOptions = {}): Access {
    const resources = [arnOf(handler)];
    const byUrl = { Bool: { 'lambda:InvokedViaFunctionUrl': 'true' } };
    const statements = [
      { actions: ['lambda:InvokeFunctionUrl'], resources },
      { actions: ['lambda:InvokeFunction'], resources, conditions: byUrl },
    ];
    return Access._of(`call the URL of ${nameOf(handler)}`, statements, options);
  }
}

function arnOf(handler: IFunctionRef | IAliasRef | IVersionRef): string {
  if ('aliasRef' in handler) return handler.aliasRef.aliasArn;
  return 'versionRef' in handler ? handler.versionRef.functionArn : handler.functionRef.functionArn;
}

function nameOf(handler: IFunctionRef | IAliasRef | IVersionRef): string {
  if ('functionRef' in handler) return displayName(handler, handler.functionRef.functionName);
  return displayName(handler, arnOf(handler));
}

function isQualified(handler: IFunctionRef | IAliasRef | IVersionRef, arn: string): boolean {
  return 'aliasRef' in handler || 'versionRef' in handler || /:function:[^:]+:[^:]+$/.test(arn);
}

function checkedQualifier(qualifier?: string): string | undefined {
  if (qualifier === undefined || Token.isUnresolved(qualifier)) return qualifier;
  if (/[*?]/.test(qualifier)) {
    const help = 'name one version or alias';
    throw new KeylessError('WildcardForbidden', `\`qualifier\` \`${qualifier}\` holds a wildcard`, help);
  }
  if (!/^(\$LATEST|[\w-]{1,128})$/.test(qualifier)) {
    const help = 'write a version such as `3`, an alias of 1 to 128 characters of A-Z a-z 0-9 - _, or `$LATEST`';
    throw new KeylessError('InvalidValue', `\`qualifier\` \`${qualifier}\` is no version and no alias`, help);
  }
  return qualifier;
}
