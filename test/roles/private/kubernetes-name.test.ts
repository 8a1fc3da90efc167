import { Token } from 'aws-cdk-lib/core';
import { checkNamespace, checkServiceAccountName } from '../../../lib/roles/private/kubernetes-name';
import { failure } from '../../failure';

const ENDS = 'starting and ending with a letter or digit';
const ONE = 'name one service account; a wildcard lets whoever can create one become the role';

test.each(['a', '0', 'data-plane', 'n'.repeat(63), Token.asString({ Ref: 'Namespace' })])(
  '%s is a namespace',
  (value) => {
    expect(checkNamespace('namespace', value)).toBe(value);
  },
);

test.each(['a', 'reader.v1', 'n'.repeat(253), `${Token.asString({ Ref: 'Name' })}-READER`])(
  '%s is a name of a service account',
  (value) => {
    expect(checkServiceAccountName('name', value)).toBe(value);
  },
);

test.each(['', 'Default', 'kube.system', 'team-', '-team', 'a b', 'n'.repeat(64)])('`%s` is no namespace', (value) => {
  expect(failure(() => checkNamespace('namespace', value))).toBe(
    `InvalidValue: \`namespace\` \`${value}\` is no Kubernetes name; use at most 63 characters of a-z 0-9 -, ${ENDS}`,
  );
});

test.each(['', 'my_reader', 'default:reader', '.reader', 'reader.', 'n'.repeat(254)])(
  '`%s` is no name of a service account',
  (value) => {
    expect(failure(() => checkServiceAccountName('name', value))).toBe(
      `InvalidValue: \`name\` \`${value}\` is no Kubernetes name; use at most 253 characters of a-z 0-9 - ., ${ENDS}`,
    );
  },
);

test.each(['*', 'team-?', 'reader-*'])('`%s` would name more than one', (value) => {
  const message = `WildcardForbidden: \`name\` \`${value}\` holds a wildcard; ${ONE}`;
  expect(failure(() => checkNamespace('name', value))).toBe(message);
  expect(failure(() => checkServiceAccountName('name', value))).toBe(message);
});
