import { checkServicePrincipal, listedService } from '../../lib/trust/service-name';
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

test.each([
  ['glue.amazonaws.com', 'glue.amazonaws.com'],
  ['states.eu-west-1.amazonaws.com', 'states.amazonaws.com'],
  ['ec2.amazonaws.com.cn', 'ec2.amazonaws.com'],
])('%s is known as %s', (value, principal) => {
  expect(listedService('ServiceRole `Role`', value)?.principal).toBe(principal);
});

test('of a token nothing is known', () => {
  expect(listedService('ServiceRole `Role`', token('Service'))).toBeUndefined();
});

test.each([
  ['glu.amazonaws.com', '`glue.amazonaws.com`'],
  ['state.amazonaws.com', '`states.amazonaws.com`'],
  ['sheduler.amazonaws.com', '`scheduler.amazonaws.com`'],
  ['Glue.amazonaws.com', '`glue.amazonaws.com`'],
  ['codebuild', '`codebuild.amazonaws.com`'],
  ['codebuild.amazon.com', '`codebuild.amazonaws.com`'],
  ['apprunner.amazonaws.com', '`build.apprunner.amazonaws.com` or `tasks.apprunner.amazonaws.com`'],
  ['stepfunctions', '`states.amazonaws.com`'],
  ['step-functions.amazonaws.com', '`states.amazonaws.com`'],
  ['nothing-like-it.amazonaws.com', 'it as the page of the service has it'],
])('%s is not known: write %s', (value, meant) => {
  const help = `write ${meant}, or set \`unlisted: true\` for a service that is newer than this library`;
  expect(failure(() => listedService('ServiceRole `Role`', value))).toBe(
    `InvalidValue: ServiceRole \`Role\`: \`service\` \`${value}\` is no service principal that is known here; ${help}`,
  );
});
