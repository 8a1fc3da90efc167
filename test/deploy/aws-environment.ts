import { join } from 'node:path';
import { REGION } from './emulator';
import type { Workspace } from './workspace';

/**
 * Takes everything that could lead to a real account out of this process's environment, and with it out of every
 * process it starts: variables of AWS and proxies; the files in the home folder are hidden by names that do not exist.
 */
export function isolateFromAws(workspace: Workspace): void {
  for (const name of Object.keys(process.env)) {
    if (/^(AWS|AMAZON)_/.test(name) || /^(https?|all)_proxy$/i.test(name)) Reflect.deleteProperty(process.env, name);
  }
  Object.assign(process.env, {
    AWS_REGION: REGION,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: join(workspace.folder, 'no-config'),
    AWS_SHARED_CREDENTIALS_FILE: join(workspace.folder, 'no-credentials'),
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  });
}
