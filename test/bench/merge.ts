import { PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { App, Stack } from 'aws-cdk-lib/core';
import { mergeStatements } from '../../lib/policy/merge';

/** A line of the benchmark. */
export interface MergeRow {
  readonly what: string;
  readonly goal: string;
  readonly value: string;
  readonly met: boolean;
}

type Kind = 'of one resource' | 'of one action' | 'under conditions of their own';

/** The last kind has nothing to merge, so that the CDK is quick, too: shown, without a goal. */
const KINDS: readonly (readonly [kind: Kind, goal?: number])[] = [
  ['of one resource', 0.1],
  ['of one action', 0.1],
  ['under conditions of their own'],
];

function statementOf(kind: Kind, index: number): object {
  const one = { Action: 's3:GetObject', Effect: 'Allow', Resource: 'arn:aws:s3:::bucket/*' };
  switch (kind) {
    case 'of one resource':
      return { ...one, Action: `s3:Action${index}` };
    case 'of one action':
      return { ...one, Resource: `arn:aws:s3:::bucket-${index}/*` };
    case 'under conditions of their own':
      return { ...one, Condition: { StringEquals: { 'aws:PrincipalTag/team': `team-${index}` } } };
  }
}

/** Milliseconds that merging `count` statements takes with this library. */
export function mergeOurs(kind: Kind, count: number): number {
  const statements = Array.from({ length: count }, (_, index) => {
    const json = statementOf(kind, index);
    return { json, text: JSON.stringify(json) };
  });
  return milliseconds(() => mergeStatements(statements));
}

/** Milliseconds that the CDK takes to render a document of the same statements, which it merges pair by pair. */
export function mergeCdk(kind: Kind, count: number): number {
  const stack = new Stack(new App(), 'Stack');
  const document = new PolicyDocument({ minimize: true });
  for (let index = 0; index < count; index++) {
    document.addStatements(PolicyStatement.fromJson(statementOf(kind, index)));
  }
  return milliseconds(() => stack.resolve(document));
}

function milliseconds(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** What the benchmark says of merging: both ways side by side in one process, in turn. */
export function mergeRows(rounds: number): MergeRow[] {
  return KINDS.flatMap(([kind, goal]) => {
    const measured = Array.from({ length: rounds + 2 }, () => ({
      ours: mergeOurs(kind, 1000),
      cdk: mergeCdk(kind, 1000),
      small: median(Array.from({ length: 9 }, () => mergeOurs(kind, 100))),
    })).slice(2); // the first rounds warm up both
    const [ours, cdk, small] = (['ours', 'cdk', 'small'] as const).map((key) =>
      median(measured.map((one) => one[key])),
    );
    return [
      row(`merging 1000 statements ${kind}, CDK ${cdk?.toFixed(0)} ms`, (ours ?? NaN) / (cdk ?? NaN), goal),
      row(`merging ${kind}, 1000 / 100 statements`, (ours ?? NaN) / (small ?? NaN), 12),
    ];
  });
}

function row(what: string, ratio: number, goal?: number): MergeRow {
  return {
    what,
    goal: goal === undefined ? '-' : `at most ${goal.toFixed(2)}`,
    value: ratio.toFixed(3),
    met: goal === undefined || ratio <= goal,
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
