import { askOracle, type Answer, type Question } from '../evaluation/oracle';
import { FAULTS } from '../evaluation/oracle-faults';
import { questionsOf } from '../evaluation/questions';
import { evaluate } from '../evaluation/support';
import type { Decision } from '../../lib/evaluation/decide';

const COMPARED = 20_000;
const SEED = Number(process.env.ORACLE_SEED ?? Date.now() % 1_000_000_000);

function decide({ principal, ...question }: Question): Decision {
  return evaluate({ ...question, ...(principal !== undefined && { principal: { [typeOf(principal)]: principal } }) });
}

function typeOf(principal: string): 'AWS' | 'Service' | 'Federated' {
  if (principal.endsWith('.amazonaws.com')) return 'Service';
  return principal.includes('-provider/') ? 'Federated' : 'AWS';
}

function answerOf({ outcome, statements }: Decision): Answer {
  if (outcome === 'allow') return 'Allowed';
  return statements.length > 0 ? 'ExplicitlyDenied' : 'ImplicitlyDenied';
}

test(`${COMPARED} generated requests are decided as by iam-simulate, its faults aside`, () => {
  const questions = questionsOf(SEED, COMPARED * 1.1).filter(
    (question) => !FAULTS.some((fault) => fault.covers?.(question)),
  );
  const answers = askOracle(questions);
  const compared = questions.flatMap((question, index) => {
    const decision = decide(question);
    return decision.outcome === 'unknown' ? [] : [{ question, ours: answerOf(decision), theirs: answers[index] }];
  });
  const different = compared.filter(({ ours, theirs }) => ours !== theirs);
  expect({ seed: SEED, different: different.slice(0, 3) }).toEqual({ seed: SEED, different: [] });
  expect(compared.length).toBeGreaterThanOrEqual(COMPARED);
  for (const outcome of ['Allowed', 'ExplicitlyDenied', 'ImplicitlyDenied']) {
    expect(compared.filter(({ ours }) => ours === outcome).length).toBeGreaterThan(COMPARED / 20);
  }
}, 120_000);

describe('known faults of iam-simulate', () => {
  const answers = askOracle(FAULTS.map(({ question }) => question));

  test.each(FAULTS.map((fault, index) => ({ ...fault, answer: answers[index] })))('$name', (fault) => {
    expect(fault.answer).toBe(fault.says);
    expect(decide(fault.question).outcome).toBe(fault.right);
  });
});
