import { assertNoEscape, neverEscalate } from '../../../lib/guards/private/never-escalate';
import { action } from '../../../lib/reference/actions';
import { declaredStatement } from '../../../lib/roles/private/declared-statement';
import { failure } from '../../failure';

const OWN = 'arn:aws:iam::111122223333:policy/ceiling';
const [bounded, ...others] = neverEscalate(OWN);

const declared = (actions: string[], resources: string[]) => [
  declaredStatement({ actions, resources, evidence: 'the test' }, { sentence: 'do' }),
];

test('every action that it makes depend on the boundary carries the boundary, by the reference', () => {
  const without = (bounded?.Action ?? []).filter(
    (name) =>
      !action(name)
        .conditionKeys.concat(action(name).resources.flatMap((each) => each.conditionKeys))
        .includes('iam:PermissionsBoundary'),
  );

  expect(without).toEqual([]);
});

test('every action that it denies exists', () => {
  expect(others.flatMap(({ Action }) => Action).map((name) => action(name).name)).toEqual(
    others.flatMap(({ Action }) => Action),
  );
});

test.each([
  ['a named user', ['iam:CreateAccessKey'], ['arn:aws:iam::111122223333:user/mailer']],
  ['an action that the boundary governs', ['iam:CreateRole'], ['*']],
  ['an action that leads nowhere', ['iam:ListRoles'], ['*']],
])('takes %s', (_, actions, resources) => {
  expect(failure(() => assertNoEscape('Boundary `B`', declared(actions, resources)))).toBe('');
});

test.each(['iam:PassRole', 'iam:passrole', 'sts:AssumeRole', 'iam:AddUserToGroup'])(
  'refuses %s by a wildcard',
  (name) => {
    expect(
      failure(() => assertNoEscape('Boundary `B`', declared([name], ['arn:aws:iam::1:a', 'arn:aws:iam::1:?']))),
    ).toBe(
      `WildcardForbidden: Boundary \`B\`: \`${name}\` on \`arn:aws:iam::1:?\` reaches identities that are not under it; name each of them by its ARN`,
    );
  },
);
