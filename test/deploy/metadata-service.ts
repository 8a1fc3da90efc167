import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Credentials } from './clients';

const FOLDER = '/latest/meta-data/iam/security-credentials/';
const TOKEN = 'session';

export interface MetadataService {
  readonly url: string;
  close(): Promise<void>;
}

/** The part of an EC2 instance's metadata service (version 2) from which an SDK takes the credentials of the role. */
export function serveMetadata(roleName: string, credentials: Required<Credentials>): Promise<MetadataService> {
  const server = createServer((request, response) => answer(request, response, roleName, credentials));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve({ url: urlOf(server), close: () => close(server) }));
  });
}

function answer(request: IncomingMessage, response: ServerResponse, role: string, credentials: Required<Credentials>) {
  if (request.method === 'PUT' && request.url === '/latest/api/token') return response.end(TOKEN);
  if (request.headers['x-aws-ec2-metadata-token'] !== TOKEN) return response.writeHead(401).end();
  if (request.url === FOLDER) return response.end(role);
  if (request.url === FOLDER + role) return response.end(documentOf(credentials));
  return response.writeHead(404).end();
}

function documentOf({ accessKeyId, secretAccessKey, sessionToken }: Required<Credentials>): string {
  return JSON.stringify({
    Code: 'Success',
    Type: 'AWS-HMAC',
    AccessKeyId: accessKeyId,
    SecretAccessKey: secretAccessKey,
    Token: sessionToken,
    LastUpdated: new Date().toISOString(),
    Expiration: new Date(Date.now() + 3_600_000).toISOString(),
  });
}

function urlOf(server: Server): string {
  const address = server.address();
  return typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : '';
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
