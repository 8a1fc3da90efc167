import { checkPod, podTags } from '../../../lib/roles/private/pod-conditions';
import { failure } from '../../failure';

const pod = { namespace: 'data-plane', serviceAccount: 'reader' };

test('the tags name one service account in some clusters, and none is left out', () => {
  const conditions = podTags(pod, [
    'arn:aws:eks:eu-west-1:111122223333:cluster/blue',
    'arn:aws:eks:eu-west-1:111122223333:cluster/green',
  ]);

  expect(conditions.map(({ sentence }) => sentence)).toEqual([
    'the session tag eks-cluster-arn is arn:aws:eks:eu-west-1:111122223333:cluster/blue or arn:aws:eks:eu-west-1:111122223333:cluster/green',
    'the session tag kubernetes-namespace is data-plane',
    'the session tag kubernetes-service-account is reader',
  ]);
});

test.each([
  ['namespace', { ...pod, namespace: 'Data' }],
  ['serviceAccount', { ...pod, serviceAccount: 'Reader' }],
])('%s is checked under its own name', (property, wrong) => {
  expect(failure(() => checkPod(pod))).toBe('');
  expect(failure(() => checkPod(wrong))).toMatch(new RegExp(`^InvalidValue: \`${property}\` `));
});
