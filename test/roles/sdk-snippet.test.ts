import { Token } from 'aws-cdk-lib/core';
import { SDK_LANGUAGES } from '../../lib/roles/sdk-language';
import { sdkSnippet } from '../../lib/roles/sdk-snippet';
import { failure } from '../failure';
import { FACTS } from './private/sdk-snippet/samples';

describe.each(SDK_LANGUAGES)('in %s', (language) => {
  test.each(FACTS)('a role that is %s is asked who it is', (_, facts) => {
    const program = sdkSnippet(language, facts);
    expect(program).toMatch(/get_?caller_?identity/i);
    expect(program).toMatch(/[^\n]\n$/);
    expect(program).not.toMatch(/[ \t]\n/);
  });

  test('a role whose ARN only deployment knows has a placeholder, and no trace of the token', () => {
    const program = sdkSnippet(language, { kind: 'assume-role', roleArn: Token.asString({ Ref: 'Role' }) });
    expect(program).toContain('<role ARN>');
    expect(program).not.toContain('${Token');
  });
});

test('no other language has one', () => {
  expect(failure(() => sdkSnippet('rust' as never, { kind: 'in-place' }))).toMatch(/^InvalidValue: `language` `rust`/);
});
