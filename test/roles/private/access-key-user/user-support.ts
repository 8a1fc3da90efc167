import { ManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Stack } from 'aws-cdk-lib/core';
import type { AccessKeyUserProps } from '../../../../lib/roles/access-key-user';
import { AccessKeyUser } from '../../../../lib/roles/access-key-user';
import { ENV, accessTo, newStack } from '../../support';

/** What is the least that a user needs, with changes. */
export function userProps(stack: Stack, props: Partial<AccessKeyUserProps> = {}): AccessKeyUserProps {
  return {
    reason: 'firmware without certificates',
    access: [accessTo('arn:aws:s3:::my-bucket/scans')],
    permissionsBoundary: ManagedPolicy.fromManagedPolicyName(stack, 'Ceiling', 'Ceiling'),
    expires: new Date('2027-06-30T00:00:00Z'),
    addresses: ['203.0.113.0/24'],
    topic: new Topic(stack, 'Alarms'),
    ...props,
  };
}

export function makeUser(props: Partial<AccessKeyUserProps> = {}, stack = newStack({ env: ENV })): AccessKeyUser {
  return new AccessKeyUser(stack, 'Scanner', userProps(stack, props));
}

/** The stack of a user. */
export function stackOf(props: Partial<AccessKeyUserProps> = {}): Stack {
  const stack = newStack({ env: ENV });
  makeUser(props, stack);
  return stack;
}
