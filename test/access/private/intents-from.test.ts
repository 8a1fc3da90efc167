import { intentsFrom } from '../../../lib/access/private/intents-from';

const SOURCE = { page: 'https://docs.aws.amazon.com/polly', date: '2026-11' };
const { everywhere, on } = intentsFrom(SOURCE.page, SOURCE.date);

test('an intent on a resource carries its page and date', () => {
  expect(on('{lexicon}', 'read {lexicon}', 'polly:GetLexicon')).toEqual({
    sentence: 'read {lexicon}',
    statements: [{ actions: ['polly:GetLexicon'], on: ['{lexicon}'] }],
    ...SOURCE,
  });
});

test('an intent may stand on several resources', () => {
  expect(on(['{a}', '{b}'], 'join', 'a:Join', 'a:Look').statements).toEqual([
    { actions: ['a:Join', 'a:Look'], on: ['{a}', '{b}'] },
  ]);
});

test('an intent without a resource says so', () => {
  expect(everywhere('list the voices', 'polly:DescribeVoices')).toEqual({
    sentence: 'list the voices (AWS has no resource-level permission for it)',
    statements: [{ actions: ['polly:DescribeVoices'], on: ['*'] }],
    ...SOURCE,
  });
});
