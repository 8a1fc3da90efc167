/** What stands in the blanks of a template. */
export type Blanks = Readonly<Record<string, string>>;

const BLANK = /<(\w+)>/g;

/** `template` with its blanks, such as `<branch>`, filled in; an unknown blank stays. */
export function fillTemplate(template: string, blanks: Blanks): string {
  return template.replace(BLANK, (blank, name: string) => blanks[name] ?? blank);
}

/**
 * What of `text` stands in the blanks of `template`; `undefined` when it has another form.
 *
 * @param ends characters that no blank holds.
 */
export function readTemplate(template: string, text: string, ends = ':'): Blanks | undefined {
  const match = patternOf(template, ends).exec(text);
  return match === null ? undefined : { ...match.groups };
}

const PATTERNS = new Map<string, RegExp>();

function patternOf(template: string, ends: string): RegExp {
  const id = `${ends} ${template}`;
  const known = PATTERNS.get(id);
  if (known !== undefined) return known;
  const parts = template
    .split(BLANK)
    .map((part, index) => (index % 2 === 0 ? literal(part) : `(?<${part}>[^${ends}]+?)`));
  const pattern = new RegExp(`^${parts.join('')}$`);
  PATTERNS.set(id, pattern);
  return pattern;
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
