import type { Access } from '../../access/access';
import type { TrustGrant } from '../../trust/trust-policy';
import type { LaunchLinkOptions } from '../launch-link-options';
import type { VendorAccess } from '../vendor-access';
import type { VendorFeature } from '../vendor-feature';
import type { SheetEntry } from './parameter-sheet';
import { plainText, wordsOf } from './words';

const IAM = 'https://docs.aws.amazon.com/IAM/latest/UserGuide';
const CLOUDFORMATION = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide';

/** What a customer has to know, as Markdown: in the words of the role card, and in the order of what it does. */
export function instructions(access: VendorAccess, { templateUrl }: LaunchLinkOptions, link: string): string {
  const sections = [
    `# Give ${access.vendor} access to your AWS account\n\n${access.purpose} Version ${access.version}.`,
    `## What the role may do\n\n${features(access)}`,
    `## Who may use it\n\n${trust(access)}`,
    `## What to check first\n\n${checks(access, templateUrl)}`,
    `## Create it\n\n${creation(access, link)}`,
    `## For every account of your organization\n\n${organization(access)}`,
    `## Upgrade it\n\n${UPGRADE(access.vendor)}`,
    `## Remove it\n\n${REMOVAL(access.vendor)}`,
    `## Read more\n\n${LINKS}`,
  ];
  return `${sections.join('\n\n')}\n`;
}

function features(access: VendorAccess): string {
  return [...access._features].map(([name, feature]) => featureText(access, name, feature)).join('\n\n');
}

function featureText(
  access: VendorAccess,
  name: string,
  { description, optional, access: given }: VendorFeature,
): string {
  const title = optional ? `### ${name} (optional)` : `### ${name}`;
  const off = optional ? [`Off until you set \`Enable${name}\` to \`true\`.`] : [];
  const may = given.map((one) => `- ${escaped(wordsOf(access, one))}: ${codes(actionsOf(one))}`);
  return [title, escaped(description), ...off, may.join('\n')].join('\n\n');
}

function actionsOf({ _statements }: Access): string[] {
  return [...new Set(_statements.flatMap(({ actions }) => actions))].sort();
}

function trust(access: VendorAccess): string {
  const conditions = [...new Set(access._trust.flatMap((grant) => conditionLines(access, grant)))];
  const who = access._trust.map(({ principal }) => `- ${escaped(plainText(access, principal.sentence))}`);
  const onlyIf = conditions.length > 0 ? ['\nOnly if:\n', ...conditions] : [];
  return [...who, ...onlyIf, ...sessions(access)].join('\n');
}

/**
 * What a role says of its sessions does not hold for the credentials of instances.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateRole.html (2026)
 */
function sessions(access: VendorAccess): string[] {
  const isService = access._trust.some(({ principal }) => principal._facts.kind === 'service');
  return isService ? [] : ['\nA session ends after 1 hour at the latest.'];
}

function conditionLines(access: VendorAccess, { conditions }: TrustGrant): string[] {
  return conditions.map(({ sentence, caveat }) => {
    const text = plainText(access, sentence);
    return `- ${escaped(caveat === undefined ? text : `${text} (${caveat})`)}`;
  });
}

function checks(access: VendorAccess, templateUrl: string): string {
  return [
    `1. The template comes from ${access.vendor}: <${templateUrl}>`,
    `2. It makes these resources and no others: ${codes(access.resourceNames)}.`,
    `3. The trust policy of \`Role\` names who is listed above, and nobody else.`,
    `4. Each policy allows what is listed above for its feature; its metadata in the template says the same.`,
  ].join('\n');
}

function creation(access: VendorAccess, link: string): string {
  return [
    `[Open the CloudFormation console](${link}) in the account that ${access.vendor} should reach, and sign in. The role is global: create the stack in one region only.`,
    ...parameterTable(access._sheet.entries),
    `The console asks you to acknowledge that the stack creates an IAM role with a name of its own, \`${access.roleName}\`. When the stack is complete, the output \`RoleArn\` holds its ARN.`,
    `Then:\n\n${access._nextSteps.map((step, index) => `${index + 1}. ${step}`).join('\n')}`,
  ].join('\n\n');
}

function parameterTable(entries: readonly SheetEntry[]): string[] {
  if (entries.length === 0) return [];
  const head = ['| parameter | what it is | if you leave it alone |', '| --- | --- | --- |'];
  return [[...head, ...entries.map(parameterRow)].join('\n')];
}

function parameterRow({ name, description, default: given }: SheetEntry): string {
  const untouched = given === undefined ? 'not possible' : `\`${given}\``;
  return `| \`${name}\` | ${escaped(description)} | ${given === '' ? 'empty' : untouched} |`;
}

function organization(access: VendorAccess): string {
  return [
    `Use a CloudFormation stack set with service-managed permissions and automatic deployment, in one region. It needs trusted access between StackSets and AWS Organizations, and reaches every account of the chosen units except the management account. ${access.vendor} finds the role of each account by its name, \`${access.roleName}\`.`,
    `Detect drift on the stack set to find accounts in which somebody changed the trust policy, or what a policy of the template says. A further policy that somebody attached to the role is no drift: look at the role for that.`,
  ].join('\n\n');
}

const UPGRADE = (vendor: string): string =>
  `Update the stack with the new template. The role and its ARN stay; new features come as policies of their own, and optional ones stay off until you switch them on. Look at the change set first: it must not replace \`Role\`. ${vendor} cannot update the stack itself.`;

const REMOVAL = (vendor: string): string =>
  `Delete the stack, or the stack instances and then the stack set. That deletes the role and all of its policies: ${vendor} can then start no session, and sessions that have begun lose their access. To stop at once without deleting anything, revoke the active sessions of the role in the IAM console.`;

const LINKS = [
  `- [Access for third parties](${IAM}/id_roles_common-scenarios_third-party.html), and why there is an external id`,
  `- [Revoking the sessions of a role](${IAM}/id_roles_use_revoke-sessions.html)`,
  `- [Quick-create links](${CLOUDFORMATION}/cfn-console-create-stacks-quick-create-links.html)`,
  `- [Stack sets for an organization](${CLOUDFORMATION}/stacksets-orgs-associate-stackset-with-org.html)`,
  `- [Drift of stack sets](${CLOUDFORMATION}/stacksets-drift.html)`,
].join('\n');

function codes(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

/** Text that Markdown would read as markup. */
function escaped(text: string): string {
  return text.replace(/[\\`*_<>[\]|]/g, '\\$&');
}
