import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SdkFacts } from '../../../../lib/roles/private/sdk-snippet/facts';

const roleArn = 'arn:aws:iam::111122223333:role/YourLimitedReadRole';

/** Text that would break out of a string, or mean something in one, in some language. */
export const HOSTILE = 'a"b\'c\\u000ad#{e}${f}`g`\nh\t%i\u2028';

/** Every way to use a role, with as little and as much as there is to say. */
export const FACTS: readonly (readonly [string, SdkFacts])[] = [
  ['in place', { kind: 'in-place' }],
  ['in place, in a region', { kind: 'in-place', region: 'eu-west-1' }],
  ['assumed', { kind: 'assume-role', roleArn }],
  [
    'assumed with all there is',
    {
      kind: 'assume-role',
      roleArn,
      externalId: 'your-unique-external-id',
      sessionName: 'svc-backend-001',
      sourceIdentity: 'alice',
      sessionTags: { team: 'payments', 'cost centre': '7' },
      durationSeconds: 900,
      region: 'eu-west-1',
    },
  ],
  [
    'assumed with odd text everywhere',
    {
      kind: 'assume-role',
      roleArn: HOSTILE,
      externalId: HOSTILE,
      sessionName: HOSTILE,
      sourceIdentity: HOSTILE,
      sessionTags: { [HOSTILE]: HOSTILE },
      region: HOSTILE,
    },
  ],
  ['web identity', { kind: 'web-identity', roleArn }],
  ['web identity with a name', { kind: 'web-identity', roleArn, sessionName: 'deploy', region: 'eu-west-1' }],
  ['SAML', { kind: 'saml', roleArn, providerArn: 'arn:aws:iam::111122223333:saml-provider/Corporate' }],
  ['SAML in a region', { kind: 'saml', roleArn, providerArn: HOSTILE, region: 'eu-west-1' }],
  [
    'Roles Anywhere',
    {
      kind: 'roles-anywhere',
      roleArn,
      trustAnchorArn: 'arn:aws:rolesanywhere:eu-west-1:111122223333:trust-anchor/anchor',
      profileArn: 'arn:aws:rolesanywhere:eu-west-1:111122223333:profile/profile',
    },
  ],
  [
    'Roles Anywhere with odd text',
    { kind: 'roles-anywhere', roleArn: HOSTILE, trustAnchorArn: HOSTILE, profileArn: HOSTILE, region: 'eu-west-1' },
  ],
];

/** What a language's tool has to say about a program: nothing when it takes it. */
export type Tool = (program: string) => string;

/**
 * Runs a tool of the machine on a program; undefined, with a loud word, where the machine has no such tool.
 *
 * @param probe arguments with which the tool only says that it is there.
 */
export function toolOf(
  command: string,
  probe: readonly string[],
  file: string,
  ...args: readonly string[]
): Tool | undefined {
  if (spawnSync(command, probe).error) {
    process.stderr.write(
      `SKIPPED: no \`${command}\` on this machine, so its snippets are compared with the documented calls only\n`,
    );
    return undefined;
  }
  return (program) => {
    const directory = mkdtempSync(join(tmpdir(), 'snippet-'));
    try {
      writeFileSync(join(directory, file), program);
      const { status, stdout, stderr } = spawnSync(command, [...args, file], { cwd: directory, encoding: 'utf8' });
      return status === 0 ? stdout : `${stderr}${stdout}` || `status ${status}`;
    } finally {
      rmSync(directory, { recursive: true });
    }
  };
}
