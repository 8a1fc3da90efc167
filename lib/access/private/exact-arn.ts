import { KeylessError } from '../../errors';

/** The ARN of one resource, before its author's wildcards are added: an imported one may already hold one. */
export function exactArn(arn: string): string {
  if (!/[*?]/.test(arn)) return arn;
  throw new KeylessError('WildcardForbidden', `resource \`${arn}\` holds a wildcard`, 'name the one resource');
}
