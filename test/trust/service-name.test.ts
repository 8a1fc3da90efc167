import { checkServicePrincipal } from '../../lib/trust/service-name';
import { failure, token } from './samples';

test.each(['ec2.amazonaws.com', 'pods.eks.amazonaws.com', 'ec2.amazonaws.com.cn', 'ec2.c2s.ic.gov', token('Service')])(
  '%s is a service principal',
  (value) => {
    expect(checkServicePrincipal(value)).toBe(value);
  },
);

test.each([
  ['ec2', '`ec2.amazonaws.com`'],
  ['https://Lambda.amazonaws.com/', '`lambda.amazonaws.com`'],
  ['lambda.amazon.com', '`lambda.amazonaws.com`'],
  ['*', 'its name, such as `ec2.amazonaws.com`'],
])('%s is none: write %s', (value, help) => {
  const message = `InvalidValue: \`servicePrincipal\` \`${value}\` is not a service principal; write ${help}`;
  expect(failure(() => checkServicePrincipal(value))).toBe(message);
});
