import { declaredStatement } from '../../../lib/roles/private/declared-statement';

test('a statement keeps its evidence and the sentence of its access, and is written sorted', () => {
  const statement = { actions: ['s3:PutObject', 's3:GetObject'], resources: ['arn:aws:s3:::b/*'], evidence: 'because' };

  expect(declaredStatement(statement, { sentence: 'use objects' })).toEqual({
    text: '{"Action":["s3:GetObject","s3:PutObject"],"Effect":"Allow","Resource":"arn:aws:s3:::b/*"}',
    json: { Action: ['s3:GetObject', 's3:PutObject'], Effect: 'Allow', Resource: 'arn:aws:s3:::b/*' },
    evidence: 'because',
    sentence: 'use objects',
  });
});
