import type { CfnCondition } from 'aws-cdk-lib/core';
import type { Merged } from '../../policy/merge';
import { mergeStatements } from '../../policy/merge';
import { byText } from '../../reference/text-order';
import type { DeclaredStatement } from '../../roles/private/declared-statement';
import { declaredStatement } from '../../roles/private/declared-statement';
import type { VendorFeature } from '../vendor-feature';

/** A feature as it stands in the template. */
export interface PlacedFeature {
  readonly name: string;
  readonly feature: VendorFeature;
  /** The policy that holds it. */
  readonly policy: string;
  readonly statements: readonly Merged<DeclaredStatement>[];
  /** What the customer's security team reads beside the policy. */
  readonly comment: object;
  /** True while the customer has it switched on; undefined where it always is. */
  readonly isOn?: CfnCondition;
}

/** @param words sentences without tokens, in the order of the access */
export function placed(
  name: string,
  feature: VendorFeature,
  words: readonly string[],
  isOn?: CfnCondition,
): PlacedFeature {
  const declared = feature.access.flatMap((access) =>
    access._statements.map((statement) => declaredStatement(statement, access)),
  );
  const statements = mergeStatements(declared, byText);
  const evidence = [...new Set(declared.flatMap((statement) => statement.evidence ?? []))].sort(byText);
  const comment = {
    Description: feature.description,
    May: words,
    ...(evidence.length > 0 && { WhyWildcards: evidence }),
  };
  return { name, feature, policy: feature.policy ?? name, statements, comment, isOn };
}

/** The statement, dropped by CloudFormation while its feature is off and another of the same policy is on. */
export function statementOf({ isOn }: PlacedFeature, { json }: Merged<DeclaredStatement>, alone: boolean): unknown {
  if (isOn === undefined || alone) return json;
  return { 'Fn::If': [isOn.logicalId, json, { Ref: 'AWS::NoValue' }] };
}
