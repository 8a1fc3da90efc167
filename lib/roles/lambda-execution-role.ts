import type { ILogGroupRef } from 'aws-cdk-lib/aws-logs';
import { Token } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { Access } from '../access/access';
import { LogsAccess } from '../access/logs-access';
import { NetworkInterfacesAccess } from '../access/network-interfaces-access';
import { XRayAccess } from '../access/xray-access';
import { KeylessError } from '../errors';
import { TrustCondition } from '../trust/trust-condition';
import type { TrustGrant } from '../trust/trust-policy';
import { TrustedPrincipal } from '../trust/trusted-principal';
import type { KeylessRoleProps } from './keyless-role';
import { KeylessRole } from './keyless-role';

/** What a `LambdaExecutionRole` accepts. Give either `logGroup` or `functionName`. */
export interface LambdaExecutionRoleProps extends KeylessRoleProps {
  /**
   * The log group of the function. Pass the same one to the function.
   *
   * @default - the log group that Lambda makes for `functionName`
   */
  readonly logGroup?: ILogGroupRef;

  /**
   * The name of the function, which names the log group that Lambda makes for it: `/aws/lambda/<name>`.
   *
   * @default - the function logs to `logGroup`
   */
  readonly functionName?: string;

  /**
   * Whether the function runs in a VPC: Lambda then manages its network interfaces with this role.
   *
   * @default false
   */
  readonly vpc?: boolean;

  /**
   * Whether the function sends traces to X-Ray.
   *
   * @default false
   */
  readonly tracing?: boolean;

  /**
   * Whether the trust carries `aws:SourceAccount` with the stack's account.
   *
   * Off, since no AWS page says that Lambda sends the key when it assumes an execution role. Others have it in use;
   * try it on a function that may fail first.
   *
   * @default false
   */
  readonly sourceAccountCondition?: boolean;
}

/**
 * The execution role of one Lambda function, which writes only to that function's own log group.
 *
 * Takes the place of the AWS managed policies `AWSLambdaBasicExecutionRole` and `AWSLambdaVPCAccessExecutionRole`, which
 * allow writing to every log group.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html (2026)
 * @throws KeylessError `MissingValue` or `InvalidValue` without a log group or function name, or with both
 */
export class LambdaExecutionRole extends KeylessRole {
  public constructor(scope: Construct, id: string, props: LambdaExecutionRoleProps) {
    super(scope, id, 'LambdaExecutionRole', props);
    this.allow(this.logs(props));
    if (props.vpc) this.allow(NetworkInterfacesAccess.manage());
    if (props.tracing) this.allow(XRayAccess.trace());
    this._assumableByService(props.sourceAccountCondition ? lambdaOf(this.env.account) : LAMBDA);
  }

  private logs({ logGroup, functionName }: LambdaExecutionRoleProps): Access {
    if (logGroup && functionName !== undefined) {
      const help = 'keep the one the function logs to';
      throw new KeylessError('InvalidValue', `${this._subject} has both \`logGroup\` and \`functionName\``, help);
    }
    if (logGroup) return LogsAccess.write(logGroup);
    if (functionName === undefined) {
      const help = 'pass `logGroup` to the role and the function, or name the function with `functionName`';
      throw new KeylessError('MissingValue', `${this._subject} knows no log group`, help);
    }
    return LogsAccess._createAndWrite(`/aws/lambda/${this.checked(functionName)}`);
  }

  /** @see https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html (2026-05) */
  private checked(functionName: string): string {
    if (Token.isUnresolved(functionName) || /^[\w-]{1,64}$/.test(functionName)) return functionName;
    const problem = `${this._subject}: \`functionName\` \`${functionName}\` is no function name`;
    throw new KeylessError(
      'InvalidValue',
      problem,
      'use 1 to 64 characters of A-Z a-z 0-9 _ -, without ARN or version',
    );
  }
}

const LAMBDA = [{ principal: TrustedPrincipal.service('lambda.amazonaws.com'), conditions: [] }];

function lambdaOf(account: string): TrustGrant[] {
  return LAMBDA.map(({ principal }) => ({ principal, conditions: [TrustCondition.sourceAccount(account)] }));
}
