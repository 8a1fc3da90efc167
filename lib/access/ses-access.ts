import type { CfnEmailIdentity, IConfigurationSetRef, IEmailIdentity, IEmailIdentityRef } from 'aws-cdk-lib/aws-ses';
import { Aws, Token } from 'aws-cdk-lib/core';
import { KeylessError } from '../errors';
import type { AccessOptions } from './access';
import { Access } from './access';
import { displayName } from './private/display-name';

/** What may be sent through an identity of SES. */
export interface SesAccessOptions extends AccessOptions {
  /**
   * The only "From" address allowed: the bare address, without a display name.
   *
   * The match is case-sensitive: write it as the sender does. It must belong to the identity.
   *
   * @default - any address that the identity covers
   */
  readonly fromAddress?: string;

  /**
   * The configuration set that sends name: SES authorizes it beside the identity.
   *
   * @default - the identity's default configuration set, where the identity is made in this app; none otherwise
   */
  readonly configurationSet?: IConfigurationSetRef;
}

/** What may be sent through an identity that is not in the app. */
export interface SesNamedAccessOptions extends SesAccessOptions {
  /**
   * The region of the identity.
   *
   * @default - the region of the stack that receives the access
   */
  readonly region?: string;
}

type EmailIdentityLike = IEmailIdentityRef & Partial<Pick<IEmailIdentity, 'emailIdentityArn'>>;

interface Sender {
  readonly arn: string;
  /** A domain or an address; a token where only the deployment knows it. */
  readonly name: string;
  readonly shown: string;
  readonly setArn?: string;
}

/**
 * Access to Amazon SES: send email as one verified identity.
 *
 * In the SES sandbox, SES also authorizes the identities of the recipients: leave the sandbox, or allow these too.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_ses.html (2026)
 */
export class SesAccess {
  /**
   * Send email as an identity: `ses:SendEmail` (also templates and raw messages of SES v2) and `ses:SendRawEmail`.
   *
   * Where an address and its domain are both identities, SES authorizes the address: name that one here.
   *
   * @see https://docs.aws.amazon.com/ses/latest/dg/sending-authorization-policy-examples.html (2026)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for an address that is malformed or not of the identity
   */
  public static send(identity: IEmailIdentityRef, options: SesAccessOptions = {}): Access {
    return send(senderOf(identity), options);
  }

  /**
   * Send email as an identity that is not in the app, by name: a domain (`example.com`) or an address.
   *
   * The identity belongs to the account that receives the access. Actions and conditions are those of `send`.
   *
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for a name or an address that is malformed
   */
  public static sendAs(identityName: string, options: SesNamedAccessOptions = {}): Access {
    const name = checkedIdentity(identityName);
    const arn = `arn:${Aws.PARTITION}:ses:${options.region ?? Aws.REGION}:${Aws.ACCOUNT_ID}:identity/${name}`;
    return send({ arn, name, shown: Token.isUnresolved(name) ? 'the named identity' : name }, options);
  }
}

function send({ arn, name, shown, setArn }: Sender, options: SesAccessOptions): Access {
  const { fromAddress, configurationSet } = options;
  if (fromAddress !== undefined) assertFromAddress(fromAddress, name);
  const set = configurationSet ? setArnOf(configurationSet, configurationSet) : setArn;
  const statement = {
    actions: ['ses:SendEmail', 'ses:SendRawEmail'],
    resources: set ? [arn, set] : [arn],
    conditions: fromAddress === undefined ? undefined : { StringEquals: { 'ses:FromAddress': fromAddress } },
  };
  return Access._of(`send email from ${sentBy(shown, fromAddress)}`, [statement], options);
}

function sentBy(shown: string, fromAddress?: string): string {
  if (fromAddress !== undefined && !Token.isUnresolved(fromAddress)) return fromAddress;
  return fromAddress === undefined && isDomain(shown) ? `any address of ${shown}` : shown;
}

function senderOf(identity: EmailIdentityLike): Sender {
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

function setArnOf({ configurationSetRef }: IConfigurationSetRef, environment: Pick<IEmailIdentityRef, 'env'>): string {
  return arnOf(environment, 'configuration-set', configurationSetRef.configurationSetName);
}

function arnOf({ env }: Pick<IEmailIdentityRef, 'env'>, type: string, name: string): string {
  return `arn:${Aws.PARTITION}:ses:${env.region}:${env.account}:${type}/${name}`;
}

function checkedIdentity(identityName: string): string {
  if (Token.isUnresolved(identityName)) return identityName;
  assertNoWildcard('identityName', identityName);
  if (!isDomain(identityName) && !isAddress(identityName)) {
    const help = 'write its name: `example.com` or `welcome@example.com`';
    throw new KeylessError('InvalidValue', `\`identityName\` \`${identityName}\` is no domain and no address`, help);
  }
  return identityName;
}

function assertFromAddress(fromAddress: string, identity: string): void {
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

function isDomain(value: string): boolean {
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
