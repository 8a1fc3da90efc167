import { styleText } from 'node:util';
import type { SizeRange } from '../../policy/size';
import type { AccessEntry, RoleCard, TrustEntry } from '../role-card';

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const LABEL_WIDTH = 13;
const SENTENCE_WIDTH = 46;

/** Role cards as text, aligned; `coloured` for a terminal. */
export function roleCardsText(cards: readonly RoleCard[], coloured: boolean): string {
  const paint: Paint = coloured
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_, text) => text;
  return cards.map((card) => cardText(card, paint)).join('\n\n');
}

function cardText(card: RoleCard, paint: Paint): string {
  const title = `${paint('bold', card.name)} · ${card.construct} · ${paint('dim', card.path)}`;
  return [
    title,
    ...card.assumedBy.flatMap((entry) => trustLines(entry, paint)),
    ...section('for', [duration(card.maxSessionSeconds)], paint),
    ...section('may', card.may.length ? card.may.flatMap((entry) => accessLines(entry, paint)) : ['do nothing'], paint),
    ...section(
      'others gave',
      card.othersGave.length ? card.othersGave.map(({ sentence }) => sentence) : ['nothing'],
      paint,
    ),
    ...section('boundary', [card.boundary ?? 'none'], paint),
    ...section('sizes', [sizesText(card.sizes)], paint),
  ].join('\n');
}

/** `sts:AssumeRole` or one of its kin alone is what everybody expects of a trust. */
const PLAIN = /^sts:AssumeRole(WithSAML|WithWebIdentity)?$/;

function trustLines({ effect, principals, actions, onlyIf }: TrustEntry, paint: Paint): string[] {
  const conditions = onlyIf.map(({ sentence, caveat }) =>
    caveat ? `${sentence.padEnd(SENTENCE_WIDTH)} ${paint('dim', `(${caveat})`)}` : sentence,
  );
  return [
    ...section(effect === 'deny' ? 'never by' : 'assumed by', principals, paint),
    ...(actions.every((action) => PLAIN.test(action)) ? [] : section('with', [actions.join(', ')], paint)),
    ...(conditions.length ? section(effect === 'deny' ? 'if' : 'only if', conditions, paint) : []),
  ];
}

function accessLines({ sentence, actions, reason }: AccessEntry, paint: Paint): string[] {
  const line = `${sentence.padEnd(SENTENCE_WIDTH)} ${paint('dim', actions.join(', '))}`;
  return reason ? [line, paint('italic', `because ${reason}`)] : [line];
}

/** The label stands on the first line only; the rest is aligned below it. */
function section(label: string, lines: readonly string[], paint: Paint): string[] {
  return lines.map((line, index) => {
    const head = (index === 0 ? label : '').padEnd(LABEL_WIDTH);
    return `  ${index === 0 ? paint('cyan', head) : head}${line}`.trimEnd();
  });
}

function sizesText({
  trust,
  trustQuota,
  managedPolicies,
  managedPoliciesQuota,
  largestPolicy,
  policyQuota,
}: RoleCard['sizes']) {
  const policies = `${managedPolicies} ${managedPolicies === 1 ? 'policy' : 'policies'} of ${managedPoliciesQuota}`;
  const largest = largestPolicy ? `, the largest ${range(largestPolicy)} of ${grouped(policyQuota)}` : '';
  return `trust ${range(trust)} of ${grouped(trustQuota)} · ${policies}${largest}`;
}

function range({ min, max }: SizeRange): string {
  return min === max ? grouped(min) : `${grouped(min)}-${grouped(max)}`;
}

function grouped(value: number): string {
  return value.toLocaleString('en-US');
}

function duration(seconds?: number): string {
  if (seconds === undefined) return 'as long as CloudFormation is told';
  const minutes = Math.round((seconds % 3600) / 60);
  return `up to ${Math.floor(seconds / 3600)} h${minutes ? ` ${minutes} min` : ''}`;
}
