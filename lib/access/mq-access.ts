import type { CfnBroker, IBrokerRef } from 'aws-cdk-lib/aws-amazonmq';
import type { Access, AccessOptions } from './access';
import { intent, type Intent } from './private/intent';
import { namedResource } from './private/named-resource';

const DESCRIBE: Intent = {
  sentence: 'read endpoints, state and settings of broker {broker}',
  statements: [{ actions: ['mq:DescribeBroker'], on: ['{broker}'] }],
  page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_mq.html',
  date: '2026-09',
};

/**
 * Access to brokers of Amazon MQ, as AWS sees them.
 *
 * IAM has no say in connecting, sending and receiving: a broker knows users of its own (or LDAP). Keep their password in
 * Secrets Manager, and give `SecretsAccess.read` to what connects.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_mq.html (2026-09)
 */
export class MqAccess {
  /** Read the endpoints, the state and the settings of a broker, without passwords: `mq:DescribeBroker`. */
  public static describe(broker: IBrokerRef, options: AccessOptions = {}): Access {
    return describe(broker, options);
  }
}

function describe(broker: IBrokerRef & Partial<Pick<CfnBroker, 'brokerName'>>, options: AccessOptions): Access {
  return intent(DESCRIBE, { broker: namedResource(broker, broker.brokerRef.brokerArn, broker.brokerName) }, options);
}
