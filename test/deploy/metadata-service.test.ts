import { serveMetadata, type MetadataService } from './metadata-service';

const CREDENTIALS = { accessKeyId: 'ASIA1', secretAccessKey: 'secret', sessionToken: 'token' };
const FOLDER = '/latest/meta-data/iam/security-credentials/';

let service: MetadataService;

beforeAll(async () => {
  service = await serveMetadata('reader', CREDENTIALS);
});
afterAll(() => service.close());

async function get(path: string, token?: string) {
  const response = await fetch(service.url + path, { headers: token ? { 'x-aws-ec2-metadata-token': token } : {} });
  return { status: response.status, text: await response.text() };
}

async function session(): Promise<string> {
  return (await fetch(`${service.url}/latest/api/token`, { method: 'PUT' })).text();
}

test('a request without a session token is refused', async () => {
  expect((await get(FOLDER)).status).toBe(401);
});

test('it names the role and hands its credentials out', async () => {
  const token = await session();
  expect((await get(FOLDER, token)).text).toBe('reader');
  expect(JSON.parse((await get(`${FOLDER}reader`, token)).text)).toMatchObject({
    Code: 'Success',
    AccessKeyId: 'ASIA1',
    SecretAccessKey: 'secret',
    Token: 'token',
  });
});

test('it knows nothing else', async () => {
  expect((await get('/latest/user-data', await session())).status).toBe(404);
});
