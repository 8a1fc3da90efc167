import { ebsStatements, INSTANCE_OF_CLUSTER } from '../../../../lib/access/kubernetes/private/ebs-statements';
import { unconditioned } from '../support';
import { unfounded } from './statements';

const statements = ebsStatements('https://example.com, 2026-11', INSTANCE_OF_CLUSTER, true);

test('every wildcard is founded on a page', () => {
  expect(unfounded(statements)).toEqual([]);
});

test('what no tag narrows is exactly this', () => {
  expect(unconditioned(statements).sort()).toEqual([]);
});
