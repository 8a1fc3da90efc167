import { CONTROLLER, recordsIn } from '../../../../lib/access/kubernetes/private/app-mesh-statements';
import { unconditioned } from '../support';
import { unfounded } from './statements';

test('every wildcard is founded on a page', () => {
  expect(unfounded([...CONTROLLER.statements, ...recordsIn(['arn'])])).toEqual([]);
});

test('outside the mesh it changes services of Cloud Map alone', () => {
  const outside = unconditioned(CONTROLLER.statements.filter(({ on }) => !on.some((arn) => arn.startsWith('{mesh}'))));
  expect(outside.filter((action) => !/:(Describe|Get|List)/.test(action))).toEqual([
    'servicediscovery:DeleteService',
    'servicediscovery:DeregisterInstance',
    'servicediscovery:RegisterInstance',
    'servicediscovery:UpdateInstanceCustomHealthStatus',
    'servicediscovery:CreateService',
  ]);
});

test('a definition may refer to what is beside it in the mesh', () => {
  const route = CONTROLLER.statements.find(({ actions }) => actions.includes('appmesh:CreateRoute'));
  expect(route?.on).toEqual(['{mesh}/virtualRouter/*/route/*', '{mesh}/virtualNode/*']);
});

test('without a zone no record is changed', () => expect(recordsIn([])).toEqual([]));
