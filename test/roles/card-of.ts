import { type App, type Stack, Stage } from 'aws-cdk-lib/core';
import { readAssembly } from '../../lib/review/inputs/assembly';
import { rolesOf } from '../../lib/review/inputs/roles';
import { roleCardsText } from '../../lib/review/reports/role-card-text';
import { roleCard } from '../../lib/review/role-card';

/** The role cards of the app that a stack belongs to, as `cdk-keyless cards` prints them. */
export function cardsOf(stack: Stack): string {
  const { directory } = (Stage.of(stack) as App).synth();
  return roleCardsText(readAssembly(directory).flatMap(rolesOf).map(roleCard), false);
}
