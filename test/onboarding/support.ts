import type { App } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R5Checks, PCIDSS321Checks, ServerlessChecks } from 'cdk-nag';
import { Access } from '../../lib/access/access';
import { VendorAccess, type VendorAccessProps } from '../../lib/onboarding/vendor-access';
import type { VendorFeature } from '../../lib/onboarding/vendor-feature';
import { VendorIdentity } from '../../lib/onboarding/vendor-identity';
import { TrustedPrincipal } from '../../lib/trust/trusted-principal';
import { newApp } from '../roles/support';

export { failure } from '../failure';
export { newApp } from '../roles/support';

export const CALLER = TrustedPrincipal.role('222233334444', 'TheirCallerRole');
export const EXTERNAL_ID = 'your-unique-external-id';
export const LINK = { templateUrl: 'https://vendor.s3.eu-west-1.amazonaws.com/t.json', region: 'eu-west-1' };

export function remote(): VendorIdentity {
  return VendorIdentity.remote({ trusted: [CALLER] });
}

/** A vendor without a feature. */
export function vendor(props: Partial<VendorAccessProps> = {}, app: App = newApp()): VendorAccess {
  return new VendorAccess(app, 'Acme', {
    vendor: 'Acme',
    purpose: 'Shows what you have.',
    version: '1.0.0',
    roleName: 'AcmeReader',
    identity: remote(),
    ...props,
  });
}

/** A feature that may read one object. */
export function reads(object: string, options: Partial<VendorFeature> = {}): VendorFeature {
  const resources = [`arn:aws:s3:::acme/${object}`];
  const access = [Access._of(`read ${object}`, [{ actions: ['s3:GetObject'], resources }])];
  return { description: `Reads ${object}.`, access, ...options };
}

export interface TemplateResource {
  readonly Type: string;
  readonly Condition?: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly Metadata?: Readonly<Record<string, unknown>>;
}

export interface VendorTemplate {
  readonly Description?: string;
  readonly Metadata?: unknown;
  readonly Parameters: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly Conditions?: Readonly<Record<string, unknown>>;
  readonly Rules?: Readonly<Record<string, unknown>>;
  readonly Resources: Readonly<Record<string, TemplateResource>>;
  readonly Outputs: Readonly<Record<string, unknown>>;
}

/** The template as it is published. */
export function templateOf(access: VendorAccess): VendorTemplate {
  return JSON.parse(templateText(access)) as VendorTemplate;
}

export function templateText(access: VendorAccess): string {
  const assembly = (access.node.root as App).synth();
  return JSON.stringify(assembly.getStackArtifact(access.artifactId).template, undefined, 1);
}

/** The statements of a policy. */
export function statementsOf({ Resources }: VendorTemplate, logicalId: string): readonly unknown[] {
  return (Resources[logicalId]?.Properties.PolicyDocument as { readonly Statement: readonly unknown[] }).Statement;
}

const PACKS = [AwsSolutionsChecks, NIST80053R5Checks, HIPAASecurityChecks, PCIDSS321Checks, ServerlessChecks];

/** What the packs of cdk-nag say of a whole app, as `path: rule`. */
export function nagFindings(app: App): readonly string[] {
  app.synth();
  return PACKS.flatMap((Pack) => new Pack().validateScope(app).violations).flatMap(({ ruleName, violatingResources }) =>
    violatingResources.map(({ constructPath }) => `${String(constructPath)}: ${ruleName}`),
  );
}
