/** Where people of one partition present their SAML assertions: the value of `SAML:aud`. */
export interface SamlAudienceFact {
  readonly partition: string;
  /** The host of the sign-in endpoint that is not written with its region. */
  readonly host: string;
  /** The region whose endpoint that is, which therefore has no other. */
  readonly homeRegion?: string;
  /** Whether AWS documents `<region>.<host>` for its regions. */
  readonly regional: boolean;
  /** What the regions of the partition begin with. */
  readonly regions: RegExp;
  /** Where the host is documented. */
  readonly page: string;
  /** The month, or the year, of the copy that was read; re-check before a release. */
  readonly date: string;
}

const ENDPOINTS = 'https://docs.aws.amazon.com/general/latest/gr/signin-service.html';
const CHINA = 'https://docs.amazonaws.cn/en_us/IAM/latest/UserGuide/id_roles_providers_create_saml_relying-party.html';
// No public AWS page that names these hosts was found: they stand in the region facts of the CDK (2.276).
const CDK = 'https://docs.aws.amazon.com/cdk/api/v2/';

/**
 * The sign-in endpoints by partition. A partition without a row has none that could be found documented.
 *
 * The recipient of an assertion is such an endpoint for console sign-in, and for tools that fetch temporary credentials
 * with the same assertion.
 */
export const SAML_AUDIENCES: readonly SamlAudienceFact[] = [
  {
    partition: 'aws',
    host: 'signin.aws.amazon.com',
    homeRegion: 'us-east-1',
    regional: true,
    regions: /^(af|ap|ca|eu|il|me|mx|sa|us)-(?!gov-|iso)/,
    page: ENDPOINTS,
    date: '2026',
  },
  {
    partition: 'aws-us-gov',
    host: 'signin.amazonaws-us-gov.com',
    homeRegion: 'us-gov-west-1',
    regional: true,
    regions: /^us-gov-/,
    page: ENDPOINTS,
    date: '2026',
  },
  // The page gives both forms, and no list of regions.
  { partition: 'aws-cn', host: 'signin.amazonaws.cn', regional: true, regions: /^cn-/, page: CHINA, date: '2026' },
  {
    partition: 'aws-iso',
    host: 'signin.c2shome.ic.gov',
    regional: false,
    regions: /^us-iso-/,
    page: CDK,
    date: '2026-11',
  },
  {
    partition: 'aws-iso-b',
    host: 'signin.sc2shome.sgov.gov',
    regional: false,
    regions: /^us-isob-/,
    page: CDK,
    date: '2026-11',
  },
];

/** The endpoints of the partition that a region belongs to. */
export function samlAudienceFact(region: string): SamlAudienceFact | undefined {
  return SAML_AUDIENCES.find(({ regions }) => regions.test(region));
}

/**
 * The audience of an endpoint; `region` names one that is written with its region.
 *
 * @param encryptionId the id of a provider whose assertions are encrypted.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html (2026)
 */
export function samlAudience(fact: SamlAudienceFact, region?: string, encryptionId?: string): string {
  const host = region === undefined || region === fact.homeRegion ? fact.host : `${region}.${fact.host}`;
  return `https://${host}/saml${encryptionId === undefined ? '' : `/acs/${encryptionId}`}`;
}
