import { symbol, textOf } from '../../../lib/review/inputs/text';

test.each<[unknown, string]>([
  ['arn:aws:s3:::b', 'arn:aws:s3:::b'],
  [{ Ref: 'Bucket' }, '<Bucket>'],
  [{ Ref: 'AWS::Partition' }, '<partition>'],
  [{ Ref: 'AWS::AccountId' }, '<this account>'],
  [{ Ref: 'AWS::Region' }, '<this region>'],
  [{ Ref: 'AWS::StackName' }, '<AWS::StackName>'],
  [{ 'Fn::GetAtt': ['Bucket', 'Arn'] }, '<Bucket.Arn>'],
  [{ 'Fn::GetAtt': 'Bucket.Arn' }, '<Bucket.Arn>'],
  [{ 'Fn::GetAtt': ['Bucket', { Ref: 'Attribute' }] }, '<Bucket.<Attribute>>'],
  [
    { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':s3:::', { Ref: 'Bucket' }]] },
    'arn:<partition>:s3:::<Bucket>',
  ],
  [{ 'Fn::Sub': 'arn:${AWS::Partition}:s3:::${Bucket}/in/*' }, 'arn:<partition>:s3:::<Bucket>/in/*'],
  [{ 'Fn::ImportValue': 'Owner:Bucket' }, '<{"Fn::ImportValue":"Owner:Bucket"}>'],
  [42, '42'],
  [['a', 'b'], '["a","b"]'],
])('%j reads `%s`', (value, text) => {
  expect(textOf(value)).toBe(text);
});

test('a token is shown by the name a reader knows it by', () => {
  expect(symbol({ name: 'Ref', argument: 'toString' })).toBe('<toString>');
  expect(symbol({ name: 'Token', argument: '${Token[TOKEN.1]}' })).toBe('<{"Token":"${Token[TOKEN.1]}"}>');
});
