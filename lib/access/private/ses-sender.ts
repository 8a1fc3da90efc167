import type { CfnEmailIdentity, IConfigurationSetRef, IEmailIdentity, IEmailIdentityRef } from 'aws-cdk-lib/aws-ses';
import { Token } from 'aws-cdk-lib/core';
import type { IEnvironmentAware } from 'aws-cdk-lib/interfaces';
import { KeylessError } from '../../errors';
import { arnIn } from './arn-in';
import { displayName } from './display-name';

type EmailIdentityLike = IEmailIdentityRef & Partial<Pick<IEmailIdentity, 'emailIdentityArn'>>;

/** An identity that sends. */
export interface Sender {
  readonly arn: string;
  /** A domain or an address; a token where only the deployment knows it. */
  readonly name: string;
  readonly shown: string;
  /** Its default configuration set. */
  readonly setArn?: string;
}

/** An identity of the app, or one that was imported. */
export function senderOf(identity: EmailIdentityLike): Sender {
  const { emailIdentity } = identity.emailIdentityRef;
  const resource = (identity.node.defaultChild ?? identity) as Partial<CfnEmailIdentity>;
  const name = resource.emailIdentity ?? emailIdentity;
  const setName = defaultSetName(resource.configurationSetAttributes);
  return {
    arn: identity.emailIdentityArn ?? arnOf(identity, 'identity', emailIdentity),
    name,
    shown: displayName(identity, name),
    setArn: setName && arnOf(identity, 'configuration-set', setName),
  };
}

function defaultSetName(attributes: CfnEmailIdentity['configurationSetAttributes']): string | undefined {
  if (!attributes || Token.isUnresolved(attributes)) return undefined;
  return (attributes as CfnEmailIdentity.ConfigurationSetAttributesProperty).configurationSetName;
}

/** A configuration set, which SES authorizes beside the identity. */
export function setArnOf(set: IConfigurationSetRef): string {
  return arnOf(set, 'configuration-set', set.configurationSetRef.configurationSetName);
}

function arnOf(environment: IEnvironmentAware, type: string, name: string): string {
  return arnIn(environment, 'ses', `${type}/${name}`);
}

/** @throws KeylessError `InvalidValue` or `WildcardForbidden` for what is no domain and no address */
export function checkedIdentity(identityName: string): string {
  if (Token.isUnresolved(identityName)) return identityName;
  assertNoWildcard('identityName', identityName);
  if (!isDomain(identityName) && !isAddress(identityName)) {
    const help = 'write its name: `example.com` or `welcome@example.com`';
    throw new KeylessError('InvalidValue', `\`identityName\` \`${identityName}\` is no domain and no address`, help);
  }
  return identityName;
}

/** @throws KeylessError `InvalidValue` or `WildcardForbidden` for an address that is malformed or not of the identity */
export function assertFromAddress(fromAddress: string, identity: string): void {
  if (Token.isUnresolved(fromAddress)) return;
  assertNoWildcard('fromAddress', fromAddress);
  const bare = /<([^<>]*)>/.exec(fromAddress)?.[1];
  if (bare !== undefined) {
    const help = `SES compares the address alone: write \`${bare}\``;
    throw new KeylessError('InvalidValue', `\`fromAddress\` \`${fromAddress}\` holds a display name`, help);
  }
  if (!isAddress(fromAddress)) {
    const help = 'write one address such as `welcome@example.com`';
    throw new KeylessError('InvalidValue', `\`fromAddress\` \`${fromAddress}\` is no email address`, help);
  }
  if (!Token.isUnresolved(identity) && !covers(identity.toLowerCase(), fromAddress.toLowerCase())) {
    const help = `the identity is \`${identity}\`: write an address of it, or name the identity of the address`;
    throw new KeylessError('InvalidValue', `\`fromAddress\` \`${fromAddress}\` is not of the identity`, help);
  }
}

/** A domain covers its subdomains; an address covers its labels, as in `me+label@example.com`. */
function covers(identity: string, address: string): boolean {
  if (isAddress(identity)) return address.replace(/\+[^@]*/, '') === identity.replace(/\+[^@]*/, '');
  return `.${address.slice(address.indexOf('@') + 1)}`.endsWith(`.${identity}`);
}

function assertNoWildcard(property: string, value: string): void {
  if (!/[*?]/.test(value)) return;
  const help = property === 'fromAddress' ? 'write one address, or leave it out' : 'name one identity';
  throw new KeylessError('WildcardForbidden', `\`${property}\` \`${value}\` holds a wildcard`, help);
}

/** Whether a name is a domain rather than an address. */
export function isDomain(value: string): boolean {
  return value.length <= 253 && /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,63}$/i.test(value);
}

function isAddress(value: string): boolean {
  const at = value.indexOf('@');
  return (
    value.length <= 320 &&
    /^[^\s@<>()[\],;:"\\]+$/.test(value.slice(0, Math.max(at, 0))) &&
    isDomain(value.slice(at + 1))
  );
}
