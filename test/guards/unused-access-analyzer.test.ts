import { Duration, Lazy } from 'aws-cdk-lib/core';
import type { UnusedAccess, UnusedAccessAnalyzerProps } from '../../lib/guards/unused-access-analyzer';
import { UnusedAccessAnalyzer } from '../../lib/guards/unused-access-analyzer';
import { failure, newStack, resourcesOf, templateOf } from '../roles/support';
import { nagFindings } from './support';

const ROLE = 'arn:aws:iam::111122223333:role/BreakGlass';
const known = { 'break-glass': { resources: [ROLE], reason: 'for the day when nothing else works' } };

function analyzerOf(props?: UnusedAccessAnalyzerProps): unknown {
  const stack = newStack();
  new UnusedAccessAnalyzer(stack, 'Unused', props);
  return resourcesOf(stack, 'AWS::AccessAnalyzer::Analyzer').map(({ Properties }) => Properties)[0];
}

test('reports what the account has not used for 90 days', () => {
  expect(analyzerOf()).toEqual({
    AnalyzerConfiguration: { UnusedAccessConfiguration: { UnusedAccessAge: 90 } },
    Type: 'ACCOUNT_UNUSED_ACCESS',
  });
});

test('archives what is known, in every account of an organization', () => {
  const permissions = { resources: [`${ROLE}2`], reason: 'a release a year', findings: ['UnusedPermission' as const] };

  expect(
    analyzerOf({ organization: true, unusedFor: Duration.days(30), known: { ...known, yearly: permissions } }),
  ).toEqual({
    AnalyzerConfiguration: { UnusedAccessConfiguration: { UnusedAccessAge: 30 } },
    ArchiveRules: [
      { RuleName: 'break-glass', Filter: [{ Property: 'resource', Eq: [ROLE] }] },
      {
        RuleName: 'yearly',
        Filter: [
          { Property: 'resource', Eq: [`${ROLE}2`] },
          { Property: 'findingType', Eq: ['UnusedPermission'] },
        ],
      },
    ],
    Type: 'ORGANIZATION_UNUSED_ACCESS',
  });
});

test('says why in the template, and its ARN', () => {
  const stack = newStack();
  const { analyzerArn } = new UnusedAccessAnalyzer(stack, 'Unused', { known });

  const [resource] = Object.entries(templateOf(stack));
  expect(resource?.[1]).toMatchObject({
    Metadata: { 'cdk-keyless:break-glass': 'for the day when nothing else works' },
  });
  expect(stack.resolve(analyzerArn)).toEqual({ 'Fn::GetAtt': [resource?.[0], 'Arn'] });
});

test('the packs of cdk-nag have nothing to say', () => {
  expect(nagFindings((stack) => new UnusedAccessAnalyzer(stack, 'Unused', { known }))).toEqual([]);
});

test('lets a time that is a token pass', () => {
  const unusedFor = Duration.days(Lazy.number({ produce: () => 30 }));

  expect(analyzerOf({ unusedFor })).toMatchObject({
    AnalyzerConfiguration: { UnusedAccessConfiguration: { UnusedAccessAge: 30 } },
  });
});

const SUBJECT = 'UnusedAccessAnalyzer `Unused`:';

test.each<[string, UnusedAccessAnalyzerProps, string]>([
  [
    'no day',
    { unusedFor: Duration.days(0) },
    `InvalidValue: ${SUBJECT} \`unusedFor\` \`0 days\` is out of range; use whole days, 1 to 365: \`Duration.days(90)\``,
  ],
  [
    'more than a year',
    { unusedFor: Duration.days(366) },
    `InvalidValue: ${SUBJECT} \`unusedFor\` \`366 days\` is out of range; use whole days, 1 to 365: \`Duration.days(90)\``,
  ],
  [
    'half a day',
    { unusedFor: Duration.hours(12) },
    `InvalidValue: ${SUBJECT} \`unusedFor\` \`0.5 days\` is out of range; use whole days, 1 to 365: \`Duration.days(90)\``,
  ],
  [
    'a name with a blank',
    { known: { 'break glass': known['break-glass'] } },
    `InvalidValue: ${SUBJECT} \`known\` has the name \`break glass\`; use a letter, then up to 254 characters of A-Z a-z 0-9 _ . -`,
  ],
  [
    'nothing known',
    { known: { none: { resources: [], reason: 'r' } } },
    `MissingValue: ${SUBJECT} \`none\` has no \`resources\`; name the roles and users`,
  ],
  [
    'no reason',
    { known: { old: { resources: [ROLE], reason: ' ' } } },
    `ReasonRequired: ${SUBJECT} \`old\` has no \`reason\`; say why the access stays although nobody uses it`,
  ],
  [
    'no finding',
    { known: { old: { ...known['break-glass'], findings: [] } } },
    `MissingValue: ${SUBJECT} \`old\` has no \`findings\`; name at least one, or leave it out for all`,
  ],
  [
    'a finding that is none',
    { known: { old: { ...known['break-glass'], findings: ['UnusedRole' as UnusedAccess] } } },
    `InvalidValue: ${SUBJECT} \`old\` has the finding \`UnusedRole\`; use one of UnusedIAMRole, UnusedIAMUserAccessKey, UnusedIAMUserPassword, UnusedPermission`,
  ],
])('refuses %s', (_, props, message) => {
  expect(failure(() => analyzerOf(props))).toBe(message);
});
