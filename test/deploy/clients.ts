import { IAMClient } from '@aws-sdk/client-iam';
import { S3Client } from '@aws-sdk/client-s3';
import { STSClient } from '@aws-sdk/client-sts';
import { REGION } from './emulator';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** What the deploying side uses while the emulator looks at nobody's permissions. */
export const ADMIN: Credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

export interface Clients {
  readonly iam: IAMClient;
  readonly s3: S3Client;
  readonly sts: STSClient;
}

/** Clients with the given credentials, or else with those the SDK finds by itself. */
export function clientsOf(endpoint: string, credentials?: Credentials): Clients {
  const config = { endpoint, region: REGION, maxAttempts: 1, ...(credentials && { credentials }) };
  return {
    iam: new IAMClient(config),
    s3: new S3Client({ ...config, forcePathStyle: true }),
    sts: new STSClient(config),
  };
}
