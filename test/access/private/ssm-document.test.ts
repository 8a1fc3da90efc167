import { ssmDocument } from '../../../lib/access/private/ssm-document';
import { thrownBy } from '../../failure';

const INSTANCE = { env: { account: '111122223333', region: 'eu-west-1' } };

test.each([
  ['patch-shop', ':ssm:eu-west-1:111122223333:document/patch-shop'],
  ['SSM-SessionManagerRunShell', ':ssm:eu-west-1:111122223333:document/SSM-SessionManagerRunShell'],
  ['AWSomeScript', ':ssm:eu-west-1:111122223333:document/AWSomeScript'],
  ['AWS-RunPatchBaseline', ':ssm:eu-west-1::document/AWS-RunPatchBaseline'],
  ['AmazonCloudWatch-ManageAgent', ':ssm:eu-west-1::document/AmazonCloudWatch-ManageAgent'],
])('%s is %s', (document, end) => {
  const { arn, name } = ssmDocument(INSTANCE, document);
  expect(arn.endsWith(end)).toBe(true);
  expect(name).toBe(document);
});

test('a name that is none is refused', () => {
  const message = '`document` `a b` does not name a document; use 3 to 128 characters of A-Z a-z 0-9 _ . -';
  expect(thrownBy(() => ssmDocument(INSTANCE, 'a b'))).toMatchObject({ code: 'InvalidValue', message });
});
