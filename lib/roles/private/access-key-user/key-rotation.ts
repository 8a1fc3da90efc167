import { CfnRule } from 'aws-cdk-lib/aws-events';
import type { CfnManagedPolicy, CfnUser } from 'aws-cdk-lib/aws-iam';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { CfnRotationSchedule } from 'aws-cdk-lib/aws-secretsmanager';
import { CfnCustomResource, Duration, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Access } from '../../../access/access';
import { SecretsAccess } from '../../../access/secrets-access';
import { ServiceAccess } from '../../../access/service-access';
import { LambdaExecutionRole } from '../../lambda-execution-role';
import { HANDLER_CODE } from '../../rotation/handler-code';

interface KeyRotationProps {
  readonly user: CfnUser;
  readonly secret: Secret;
  /** What has to stand before there is a key. */
  readonly limits: CfnManagedPolicy;
  readonly rotateEvery: Duration;
  readonly overlap: Duration;
  /** The name under which the function tries a new key. */
  readonly agent: string;
  readonly encryptionKey?: IKey;
}

/**
 * Makes the first key right after deployment, a new one every so many days, and ends the overlap of the two.
 *
 * Secrets Manager calls for a new key, a schedule once a day for the end of an overlap, CloudFormation for the end of all.
 */
export class KeyRotation extends Construct {
  public readonly function: Function;

  public constructor(
    scope: Construct,
    id: string,
    private readonly props: KeyRotationProps,
  ) {
    super(scope, id);
    const { encryptionKey } = props;
    const logGroup = new LogGroup(this, 'Log', { retention: RetentionDays.ONE_YEAR, encryptionKey });
    this.function = new Function(this, 'Function', {
      description: 'Rotates an access key: the working one is always in its secret',
      runtime: Runtime.NODEJS_24_X,
      handler: 'index.handler',
      code: Code.fromInline(HANDLER_CODE),
      timeout: Duration.minutes(2),
      role: new LambdaExecutionRole(this, 'Role', {
        description: 'Rotates the access key of one user',
        logGroup,
        access: this.access(),
      }),
      logGroup,
      environment: this.environment(),
    });
    const keys = this.deleteKeysFirst();
    this.rotate(keys);
    this.endOverlaps(keys);
  }

  private access(): Access[] {
    const { user, secret } = this.props;
    return [
      ServiceAccess.actions(
        'iam:CreateAccessKey',
        'iam:DeleteAccessKey',
        'iam:GetAccessKeyLastUsed',
        'iam:ListAccessKeys',
        'iam:UpdateAccessKey',
      ).on(user),
      SecretsAccess.read(secret, { describe: true }),
      SecretsAccess.write(secret),
      ServiceAccess.actions('secretsmanager:UpdateSecretVersionStage').on(secret.secretArn),
    ];
  }

  private environment(): Record<string, string> {
    const { user, secret, rotateEvery, overlap, agent } = this.props;
    return {
      USER_ARN: user.attrArn,
      SECRET_ARN: secret.secretArn,
      ROTATE_DAYS: String(rotateEvery.toDays()),
      OVERLAP_DAYS: String(overlap.toDays()),
      USER_AGENT: agent,
    };
  }

  /** IAM deletes no user that has keys, and CloudFormation does not know of these. */
  private deleteKeysFirst(): CfnCustomResource {
    const keys = new CfnCustomResource(this, 'Keys', {
      serviceToken: this.function.functionArn,
      serviceTimeout: Duration.minutes(5).toSeconds(),
    });
    keys.node.addDependency(this.props.user, this.props.limits);
    return keys;
  }

  /**
   * After `keys`, hence stopped before they are deleted.
   *
   * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets-required-permissions-function.html (2026-11)
   */
  private rotate(keys: CfnCustomResource): void {
    const { secret, rotateEvery } = this.props;
    this.function.addPermission('SecretsManager', {
      principal: new ServicePrincipal('secretsmanager.amazonaws.com'),
      sourceAccount: Stack.of(this).account,
    });
    const schedule = new CfnRotationSchedule(this, 'Schedule', {
      secretId: secret.secretArn,
      rotationLambdaArn: this.function.functionArn,
      rotationRules: { automaticallyAfterDays: rotateEvery.toDays() },
    });
    schedule.node.addDependency(keys, this.function);
  }

  private endOverlaps(keys: CfnCustomResource): void {
    const daily = new CfnRule(this, 'Daily', {
      description: 'Ends the overlap of two access keys, and looks after the rotation',
      scheduleExpression: 'rate(1 day)',
      targets: [{ id: 'Rotation', arn: this.function.functionArn, input: '{}' }],
    });
    daily.node.addDependency(keys);
    const principal = new ServicePrincipal('events.amazonaws.com');
    this.function.addPermission('Daily', { principal, sourceArn: daily.attrArn });
  }
}
