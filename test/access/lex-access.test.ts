import { CfnBotAlias } from 'aws-cdk-lib/aws-lex';
import type { Stack } from 'aws-cdk-lib/core';
import { arn } from '../../bin/intents/intent-sample';
import type { Access } from '../../lib/access/access';
import { LexAccess } from '../../lib/access/lex-access';
import { failure } from '../failure';
import { allowed } from './allowed';
import { newStack } from './support';

const ALIAS = arn('lex', 'bot-alias/BOTID12345/TSTALIASID');

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'talk',
    () => LexAccess.talk(ALIAS),
    'talk to the bot alias TSTALIASID',
    ['lex:RecognizeText, lex:RecognizeUtterance on arn:aws:lex:eu-west-1:111122223333:bot-alias/BOTID12345/TSTALIASID'],
  ],
  [
    'stream',
    () => LexAccess.stream(ALIAS),
    'talk in a stream to the bot alias TSTALIASID',
    ['lex:StartConversation on arn:aws:lex:eu-west-1:111122223333:bot-alias/BOTID12345/TSTALIASID'],
  ],
  [
    'talk, of this app',
    (stack) => LexAccess.talk(new CfnBotAlias(stack, 'Live', { botAliasName: 'live', botId: 'BOTID12345' })),
    'talk to the bot alias Live',
    ['lex:RecognizeText, lex:RecognizeUtterance on {Live.Arn}'],
  ],
  [
    'stream, of this app',
    (stack) => LexAccess.stream(new CfnBotAlias(stack, 'Talking', { botAliasName: 'live', botId: 'BOTID12345' })),
    'talk in a stream to the bot alias Talking',
    ['lex:StartConversation on {Talking.Arn}'],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});

test.each<readonly [string, (stack: Stack) => Access, string]>([
  [
    'another ARN is refused',
    () => LexAccess.talk(arn('lex', 'bot/BOTID12345')),
    'InvalidValue: `botAlias` `arn:aws:lex:eu-west-1:111122223333:bot/BOTID12345` is not the ARN of a bot alias; write `arn:<partition>:lex:<region>:<account>:bot-alias/<bot>/<alias>`',
  ],
])('%s', (_, make, message) => {
  expect(failure(() => make(newStack()))).toBe(message);
});
