import { launchLink } from '../../../lib/onboarding/private/launch-link';
import { failure, LINK } from '../support';

test.each([
  ['eu-west-1', 'https://eu-west-1.console.aws.amazon.com/cloudformation/home?region=eu-west-1#/stacks/create/review'],
  ['cn-north-1', 'https://cn-north-1.console.amazonaws.cn/cloudformation/home?region=cn-north-1#/stacks/create/review'],
  [
    'us-gov-west-1',
    'https://us-gov-west-1.console.amazonaws-us-gov.com/cloudformation/home?region=us-gov-west-1#/stacks/create/review',
  ],
])('%s has the console of its partition', (region, start) => {
  expect(launchLink('It', 'Acme', { ...LINK, region }, {}).split('?templateURL=')[0]).toBe(start);
});

test('every value survives the URL, and Markdown around it', () => {
  const values = { ExternalId: "a+b=c,d@e:f/g&h#i?j%k l(m)'n*!", ExportBucket: 'bücket' };
  const link = launchLink('It', 'Acme', { ...LINK, templateUrl: `${LINK.templateUrl}?versionId=a%2Bb&x=1` }, values);

  expect(link).not.toMatch(/[ ()'*!"<>]/);
  expect(Object.fromEntries(new URLSearchParams(link.split('/review?')[1]))).toEqual({
    templateURL: `${LINK.templateUrl}?versionId=a%2Bb&x=1`,
    stackName: 'Acme',
    param_ExternalId: values.ExternalId,
    param_ExportBucket: values.ExportBucket,
  });
});

test.each(['us-iso-east-1', 'eusc-de-east-1', 'nowhere'])('the region %p has no console that is known', (region) => {
  expect(failure(() => launchLink('It', 'Acme', { ...LINK, region }, {}))).toBe(
    `InvalidValue: It: \`region\` \`${region}\` has no console that is known here; write one of the partitions aws, aws-cn and aws-us-gov, such as \`eu-west-1\``,
  );
});

test.each(['1Acme', 'Acme_Access', 'A'.repeat(129)])('the stack name %p is refused', (stackName) => {
  expect(failure(() => launchLink('It', stackName, LINK, {}))).toBe(
    `InvalidValue: It: \`stackName\` \`${stackName}\` is no name of a stack; use at most 128 letters, digits and hyphens with a letter first`,
  );
});
