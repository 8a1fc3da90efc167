import { TrustCondition as C } from '../../lib/trust/trust-condition';
import { trustPolicy } from '../../lib/trust/trust-policy';
import { TrustedPrincipal as P } from '../../lib/trust/trusted-principal';
import { SUBJECT, account, failure, organization, role, user } from './samples';

const ID = C.externalId('a-long-external-id-01');
const IP = C.sourceIp('203.0.113.0/24');

test('a principal named twice under the same conditions is one', () => {
  const grants = [
    { principal: role(), conditions: [ID, IP] },
    { principal: role(), conditions: [IP, ID] },
  ];
  expect(trustPolicy(SUBJECT, grants).document).toEqual(trustPolicy(SUBJECT, grants.slice(1)).document);
});

test('a role or user beside its whole account is superfluous', () => {
  const grants = [role(), account(), user()].map((principal) => ({ principal, conditions: [ID] }));
  expect(trustPolicy(SUBJECT, grants).warnings).toEqual([
    {
      id: 'cdk-keyless:redundant-principal',
      message:
        'role TheirCallerRole of account 222233334444 is covered by any identity of account 222233334444; remove one of the two',
    },
    {
      id: 'cdk-keyless:redundant-principal',
      message:
        'user deploy of account 222233334444 is covered by any identity of account 222233334444; remove one of the two',
    },
  ]);
});

test.each<[string, P, C[], P, C[]]>([
  ['an account under conditions the role is free of', role(), [], account(), [ID]],
  ['a role and its account under unrelated conditions', role(), [ID], account(), [IP]],
  ['a role and another account', role(), [ID], P.account('999999999999', 'a partner'), []],
  ['two organizations', organization(), [], P.organization('o-zzzzzzzzzz'), []],
])('%s may stand side by side', (_, left, ours, right, theirs) => {
  const grants = [
    { principal: left, conditions: ours },
    { principal: right, conditions: theirs },
  ];
  const { document, warnings } = trustPolicy(SUBJECT, grants);
  expect(document.Statement).toHaveLength(2);
  expect(warnings).toEqual([]);
});

test('an account let in more easily undoes the conditions on its role, in whatever order', () => {
  const grants = [
    { principal: account(), conditions: [IP] },
    { principal: role(), conditions: [ID, IP] },
  ];
  expect(failure(() => trustPolicy(SUBJECT, grants))).toMatch(/^ConditionContradiction: /);
  expect(failure(() => trustPolicy(SUBJECT, [...grants].reverse()))).toMatch(/^ConditionContradiction: /);
});
