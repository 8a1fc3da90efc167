import { App, Stack } from 'aws-cdk-lib/core';
import { AI } from './ai';
import { COMPUTE } from './compute';
import { DATABASE } from './database';
import { ACCOUNT, REGION, type IntentSample } from './intent-sample';
import { KUBERNETES } from './kubernetes';
import { MESSAGING } from './messaging';
import { MONITORING } from './monitoring';
import { OTHER } from './other';
import { SECURITY } from './security';
import { STORAGE } from './storage';

/** The intents by group, in the order of the page that lists them. */
export const INTENTS: Readonly<Record<string, readonly IntentSample[]>> = {
  Storage: STORAGE,
  'Databases and streams': DATABASE,
  'Messages and workflows': MESSAGING,
  Compute: COMPUTE,
  'Kubernetes add-ons': KUBERNETES,
  'Machine learning': AI,
  'Security and configuration': SECURITY,
  Monitoring: MONITORING,
  Other: OTHER,
};

/** A stack of its own for each sample, so that none of them sees the resources of another. */
export function sampleStack(): Stack {
  const app = new App({ builtinCloudFormationValidation: false });
  return new Stack(app, 'Samples', { env: { account: ACCOUNT, region: REGION } });
}
