import type { App } from 'aws-cdk-lib/core';
import { CfnParameter, NestedStack, Stack, Stage } from 'aws-cdk-lib/core';
import { oidcProviderArn } from '../../lib/roles/oidc-provider';
import { ENV, newApp, newStack, resourcesOf, templateOf } from './support';
import { providerArn } from './oidc-support';
import { Construct } from 'constructs';

const ISSUER = 'token.actions.githubusercontent.com';
const needs = { issuer: ISSUER, audience: 'sts.amazonaws.com', thumbprints: [] };

let count = 0;
const scope = (stack: Construct): Construct => new Construct(stack, `Role${(count += 1)}`);
const providersOf = (stack: Stack) => resourcesOf(stack, 'AWS::IAM::OIDCProvider').map(({ Properties }) => Properties);

test('is made by the first role that asks, without thumbprints', () => {
  const stack = newStack({ env: ENV });

  const arn = oidcProviderArn(scope(stack), needs);

  expect(stack.resolve(arn)).toEqual(providerArn(ISSUER));
  expect(providersOf(stack)).toEqual([{ Url: `https://${ISSUER}`, ClientIdList: ['sts.amazonaws.com'] }]);
});

test('is no custom resource, and has an id that tells the issuer', () => {
  const stack = newStack({ env: ENV });
  oidcProviderArn(scope(stack), needs);

  expect(Object.keys(templateOf(stack))).toEqual(['OidcProvidertokenactionsgithubusercontentcom']);
});

test('is shared by all roles of a stack, with the audiences and thumbprints of each, in any order', () => {
  const [forth, back] = [newStack(), newStack()];
  const wanted = [
    { ...needs, thumbprints: ['b'.repeat(40)] },
    { ...needs, audience: 'other', thumbprints: ['a'.repeat(40)] },
    needs,
  ];

  for (const one of wanted) oidcProviderArn(scope(forth), one);
  for (const one of wanted.reverse()) oidcProviderArn(scope(back), one);

  expect(providersOf(forth)).toEqual([
    {
      Url: `https://${ISSUER}`,
      ClientIdList: ['other', 'sts.amazonaws.com'],
      ThumbprintList: ['a'.repeat(40), 'b'.repeat(40)],
    },
  ]);
  expect(providersOf(back)).toEqual(providersOf(forth));
});

test('is shared by all stacks of an account, whatever their region, and deployed before them', () => {
  const app = newApp();
  const [first, second] = [
    new Stack(app, 'First', { env: ENV }),
    new Stack(app, 'Second', { env: { ...ENV, region: 'us-east-1' } }),
  ];
  oidcProviderArn(scope(first), needs);

  const arn = oidcProviderArn(scope(second), { ...needs, audience: 'other' });

  expect(second.resolve(arn)).toEqual(providerArn(ISSUER));
  const assembly = app.synth();
  expect(assembly.getStackArtifact('Second').dependencies.map(({ id }) => id)).toContain('First');
  expect(assembly.getStackArtifact('First').template.Outputs).toBeUndefined();
  expect(providersOf(first)).toEqual([{ Url: `https://${ISSUER}`, ClientIdList: ['other', 'sts.amazonaws.com'] }]);
  expect(Object.keys(assembly.getStackArtifact('Second').template.Resources ?? {})).toEqual([]);
});

test('is shared with a nested stack', () => {
  const stack = newStack({ env: ENV });
  oidcProviderArn(scope(stack), needs);
  const nested = new NestedStack(stack, 'Nested');

  oidcProviderArn(scope(nested), needs);

  expect(resourcesOf(stack, 'AWS::IAM::OIDCProvider')).toHaveLength(1);
});

test.each([
  ['another account', (app: App) => new Stack(app, 'Other', { env: { ...ENV, account: '222233334444' } })],
  ['another stage', (app: App) => new Stack(new Stage(app, 'Stage'), 'Other', { env: ENV })],
])('%s has a provider of its own', (_, make) => {
  const app = newApp();
  const stack = new Stack(app, 'First', { env: ENV });
  const other = make(app);

  for (const one of [stack, other]) oidcProviderArn(scope(one), needs);

  expect(stack.node.tryFindChild(`OidcProvider-${ISSUER}-`)).toBeDefined();
  expect(other.node.tryFindChild(`OidcProvider-${ISSUER}-`)).toBeDefined();
});

test('another issuer has a provider of its own', () => {
  const stack = newStack();
  for (const issuer of [ISSUER, 'gitlab.com']) oidcProviderArn(scope(stack), { ...needs, issuer });
  expect(providersOf(stack)).toHaveLength(2);
});

test('an issuer that is a token stays one', () => {
  const stack = newStack();
  const host = new CfnParameter(stack, 'Host').valueAsString;

  oidcProviderArn(scope(stack), { ...needs, issuer: host });

  expect(providersOf(stack)).toMatchObject([{ Url: { 'Fn::Join': ['', ['https://', { Ref: 'Host' }]] } }]);
});
