import { Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import type { Access, AccessStatement } from '../../lib/access/access';
import { asIntrinsic, flatten, pseudoParameter } from '../../lib/policy/token';
import type { Token } from '../../lib/policy/model';
import { ACCOUNT } from './support';

/**
 * What an access allows, a line a statement: `s3:GetObject on arn:aws:s3:::uploads/*`, and ` if` with its conditions.
 *
 * An attribute that only deployment knows stands as `{LogicalId.Arn}`, the partition, region and account of the stack as
 * `aws`, `eu-west-1` and the account of all tests.
 */
export function allowed(access: Access, scope: IConstruct): readonly string[] {
  const statements = literal(Stack.of(scope).resolve(access._statements)) as readonly AccessStatement[];
  return statements.map(({ actions, resources, conditions }) => {
    const line = `${actions.join(', ')} on ${resources.join(', ')}`;
    return conditions === undefined ? line : `${line} if ${JSON.stringify(conditions)}`;
  });
}

/** Resolved statements with text in place of intrinsics. */
function literal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(literal);
  const intrinsic = asIntrinsic(value);
  if (intrinsic !== undefined) return flatten(intrinsic, known);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, literal(member)]));
}

const PSEUDO: Readonly<Record<string, string>> = {
  'AWS::Partition': 'aws',
  'AWS::Region': 'eu-west-1',
  'AWS::AccountId': ACCOUNT,
  'AWS::URLSuffix': 'amazonaws.com',
};

function known(token: Token): string {
  const parts = [token.argument].flat().map((part) => (typeof part === 'string' ? part : JSON.stringify(part)));
  return PSEUDO[pseudoParameter(token) ?? ''] ?? `{${parts.join('.')}}`;
}
