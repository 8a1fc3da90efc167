import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { ADMIN, clientsOf } from './clients';

export const BUCKET = 'my-bucket';
export const INSIDE = 'read-prefix/report.csv';
export const OUTSIDE = 'private/salaries.csv';

/** What the examples refer to but do not make themselves. */
export async function prepareAccount(endpoint: string): Promise<void> {
  const { s3 } = clientsOf(endpoint, ADMIN);
  for (const Bucket of [BUCKET, 'my-app-bucket']) await s3.send(new CreateBucketCommand({ Bucket }));
  for (const Key of [INSIDE, OUTSIDE]) await s3.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body: 'a,b\n1,2\n' }));
}
