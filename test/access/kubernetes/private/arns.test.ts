import { arns, iamArn, serviceLinkedRole } from '../../../../lib/access/kubernetes/private/arns';

test.each([
  [
    arns('ec2', 'volume/*', 'instance/*').join(' '),
    'arn:{partition}:ec2:{region}:{account}:volume/* arn:{partition}:ec2:{region}:{account}:instance/*',
  ],
  [iamArn('instance-profile/*'), 'arn:{partition}:iam::{account}:instance-profile/*'],
  [
    serviceLinkedRole('fsx.amazonaws.com', 'AWSServiceRoleForAmazonFSx'),
    'arn:{partition}:iam::{account}:role/aws-service-role/fsx.amazonaws.com/AWSServiceRoleForAmazonFSx',
  ],
])('%s leaves the place to the intent', (given, expected) => expect(given).toBe(expected));
