import type { IConfigurationSetRef, IEmailIdentityRef } from 'aws-cdk-lib/aws-ses';
import { Aws, Token } from 'aws-cdk-lib/core';
import { KeylessError } from '../errors';
import type { AccessOptions, AccessStatement } from './access';
import { Access } from './access';
import { arnIn, OWN_STACK } from './private/arn-in';
import { intent, type Intent, type Named } from './private/intent';
import { namedText, type NameRule } from './private/named-text';
import { assertFromAddress, checkedIdentity, isDomain, senderOf, setArnOf, type Sender } from './private/ses-sender';

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

/** What may be sent by a template. */
export interface SesTemplateOptions extends SesAccessOptions {
  /**
   * Also to many recipients in one call. Not together with `fromAddress`, which AWS does not list for bulk email.
   *
   * @default false
   */
  readonly bulk?: boolean;
}

const MANAGE_TEMPLATE: Intent = {
  sentence: 'make, change, read and try out email template {template}',
  statements: [
    {
      actions: [
        'ses:CreateEmailTemplate',
        'ses:GetEmailTemplate',
        'ses:TestRenderEmailTemplate',
        'ses:UpdateEmailTemplate',
      ],
      on: ['{template}'],
    },
  ],
  page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_ses.html',
  date: '2026-09',
};

const TEMPLATE: NameRule = {
  what: 'a template',
  pattern: /^[\w-]{1,64}$/,
  help: 'use 1 to 64 characters of a-z A-Z 0-9 _ -',
};

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

  /**
   * Send email as an identity by one template: `ses:SendEmail` and `ses:SendTemplatedEmail`; with `bulk` also
   * `ses:SendBulkEmail` and `ses:SendBulkTemplatedEmail`. SES authorizes identity, template and configuration set.
   *
   * `ses:SendEmail` on its own identity also sends what is no template: a template is no limit to what is said.
   *
   * @param templateName the name of the template in the account and region of the role's stack.
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_ses.html (2026-09)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for a template or an address that is malformed,
   * `ConditionNotCarried` for a `fromAddress` of bulk email
   */
  public static sendTemplate(
    identity: IEmailIdentityRef,
    templateName: string,
    options: SesTemplateOptions = {},
  ): Access {
    return sendTemplate(senderOf(identity), templateName, options);
  }

  /**
   * Make, change, read and try out one template: `ses:CreateEmailTemplate`, `UpdateEmailTemplate`, `GetEmailTemplate` and
   * `TestRenderEmailTemplate` of SES v2. AWS cannot scope those of SES v1.
   *
   * @param templateName the name of the template in the account and region of the role's stack.
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_ses.html (2026-09)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for a template that is malformed
   */
  public static manageTemplate(templateName: string, options: AccessOptions = {}): Access {
    return intent(MANAGE_TEMPLATE, { template: templateOf(templateName) }, options);
  }

  /**
   * Bounce email that was received by an identity: `ses:SendBounce`.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_ses.html (2026-09)
   */
  public static bounce(identity: IEmailIdentityRef, options: AccessOptions = {}): Access {
    const { arn, shown } = senderOf(identity);
    return Access._of(
      `bounce email received by ${shown}`,
      [{ actions: ['ses:SendBounce'], resources: [arn] }],
      options,
    );
  }
}

function send(sender: Sender, options: SesAccessOptions): Access {
  const statement = { actions: ['ses:SendEmail', 'ses:SendRawEmail'], ...sentAs(sender, options) };
  return Access._of(`send email from ${sentBy(sender.shown, options.fromAddress)}`, [statement], options);
}

function sendTemplate(sender: Sender, templateName: string, options: SesTemplateOptions): Access {
  const { bulk = false, fromAddress } = options;
  if (bulk && fromAddress !== undefined) {
    const problem = '`fromAddress` is given for bulk email, whose calls AWS does not list it for';
    throw new KeylessError(
      'ConditionNotCarried',
      problem,
      'leave one of them out, or name the identity of the address',
    );
  }
  const template = templateOf(templateName);
  const { resources, conditions } = sentAs(sender, options);
  const more = bulk ? ['ses:SendBulkEmail', 'ses:SendBulkTemplatedEmail'] : [];
  const actions = [...more, 'ses:SendEmail', 'ses:SendTemplatedEmail'];
  const kind = bulk ? 'bulk email' : 'email';
  const sentence = `send ${kind} from ${sentBy(sender.shown, fromAddress)} by template ${template.name}`;
  return Access._of(sentence, [{ actions, resources: [...resources, template.arn], conditions }], options);
}

function templateOf(templateName: string): Named {
  const { arn, name } = namedText('templateName', templateName, TEMPLATE);
  return { arn: arnIn(OWN_STACK, 'ses', `template/${arn}`), name };
}

/** The identity with its configuration set, and the only sender. */
function sentAs(
  { arn, name, setArn }: Sender,
  { fromAddress, configurationSet }: SesAccessOptions,
): Pick<AccessStatement, 'resources' | 'conditions'> {
  if (fromAddress !== undefined) assertFromAddress(fromAddress, name);
  const set = configurationSet ? setArnOf(configurationSet) : setArn;
  const conditions = fromAddress === undefined ? undefined : { StringEquals: { 'ses:FromAddress': fromAddress } };
  return { resources: set ? [arn, set] : [arn], conditions };
}

function sentBy(shown: string, fromAddress?: string): string {
  if (fromAddress !== undefined && !Token.isUnresolved(fromAddress)) return fromAddress;
  return fromAddress === undefined && isDomain(shown) ? `any address of ${shown}` : shown;
}
