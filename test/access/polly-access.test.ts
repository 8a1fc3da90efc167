import { type Stack, Token } from 'aws-cdk-lib/core';
import type { Access } from '../../lib/access/access';
import { PollyAccess } from '../../lib/access/polly-access';
import { failure } from '../failure';
import { allowed } from './allowed';
import { newStack } from './support';

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'speak',
    () => PollyAccess.speak(),
    'turn text into speech with Polly (AWS has no resource-level permission for it)',
    ['polly:SynthesizeSpeech on *'],
  ],
  [
    'manageLexicon',
    () => PollyAccess.manageLexicon('names'),
    'read, replace and delete the lexicon names',
    ['polly:DeleteLexicon, polly:GetLexicon, polly:PutLexicon on arn:aws:polly:eu-west-1:111122223333:lexicon/names'],
  ],
  [
    'manageLexicon, named at deployment',
    () => PollyAccess.manageLexicon(Token.asString({ Ref: 'Lexicon' })),
    'read, replace and delete the lexicon named at deployment',
    [
      'polly:DeleteLexicon, polly:GetLexicon, polly:PutLexicon on arn:aws:polly:eu-west-1:111122223333:lexicon/{Lexicon}',
    ],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});

test.each<readonly [string, (stack: Stack) => Access, string]>([
  [
    'a name that is none is refused',
    () => PollyAccess.manageLexicon('my names'),
    'InvalidValue: `lexiconName` `my names` does not name a lexicon; use 1 to 20 characters of A-Z a-z 0-9',
  ],
])('%s', (_, make, message) => {
  expect(failure(() => make(newStack()))).toBe(message);
});
