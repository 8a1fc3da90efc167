import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { CfnQueue, IQueue, IQueueRef } from 'aws-cdk-lib/aws-sqs';
import type { AccessStatement } from '../../access';
import { keyThroughService } from '../../private/customer-key';
import { displayName, nameInArn } from '../../private/display-name';
import type { Named } from '../../private/intent';

type AnyQueue = IQueueRef &
  Partial<Pick<IQueue, 'encryptionMasterKey'> & Pick<CfnQueue, 'kmsMasterKeyId' | 'queueName'>>;

export function namedQueue(queue: AnyQueue): Named {
  const { queueArn: arn } = queue.queueRef;
  return { arn, name: displayName(queue, nameInArn(arn), queue.queueName) };
}

/** What reading the messages of a queue needs of its customer managed key. */
export function ofQueue(queue: AnyQueue, key?: IKeyRef): readonly AccessStatement[] {
  const configured = queue.encryptionMasterKey ?? queue.kmsMasterKeyId;
  return keyThroughService({ service: 'sqs', actions: ['kms:Decrypt'], resource: queue, key, configured });
}
