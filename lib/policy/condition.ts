import type { Condition, OpaqueCondition, Value } from './model';
import { parseOperator, printOperator, type Operator } from './operator';
import { readList } from './read';
import { describe, isObject, memberPath, shorten, syntaxError, type JsonObject } from './syntax';
import { asIntrinsic, asToken, hasMarker } from './token';

/**
 * Reads a condition block. Operators and keys are not case-sensitive, so one spelt in two ways is refused as a repetition.
 */
export function parseConditions(input: unknown, path: string): readonly (Condition | OpaqueCondition)[] {
  const token = asToken(input);
  if (token !== undefined) return [{ token }];
  const block = readMap(input, path, 'write an object of operators');
  const operators = Object.keys(block).map((name) => parseOperator(name, memberPath(path, name)));
  checkDistinct(operators.map(printOperator), Object.keys(block), path);
  return Object.keys(block).flatMap((name, index) =>
    readKeys(operators[index] as Operator, block[name], memberPath(path, name)),
  );
}

function readKeys(operator: Operator, input: unknown, path: string): readonly (Condition | OpaqueCondition)[] {
  const token = asToken(input);
  if (token !== undefined) return [{ operator, token }];
  const map = readMap(input, path, 'write an object of condition keys');
  const keys = Object.keys(map);
  const malformed = keys.find((key) => !/^[^:]+:./.test(key) && !hasMarker(key));
  if (malformed !== undefined) {
    throw syntaxError(memberPath(path, malformed), 'is not a condition key', 'write a key such as `aws:SourceIp`');
  }
  checkDistinct(
    keys.map((key) => key.toLowerCase()),
    keys,
    path,
  );
  return keys.map((key) => ({ operator, key, values: readList(map[key], memberPath(path, key), readConditionValue) }));
}

/** Numbers and booleans become strings: IAM takes both. */
function readConditionValue(input: unknown, path: string): Value {
  if (typeof input === 'string') return input;
  if (typeof input === 'boolean' || (typeof input === 'number' && Number.isFinite(input))) return String(input);
  const token = asIntrinsic(input);
  if (token !== undefined) return token;
  throw syntaxError(path, `found ${describe(input)}`, 'write a string, a number or a boolean');
}

function readMap(input: unknown, path: string, help: string): JsonObject {
  if (isObject(input)) return input;
  throw syntaxError(path, `found ${describe(input)}`, help);
}

function checkDistinct(canonical: readonly string[], spelt: readonly string[], path: string): void {
  const index = canonical.findIndex((name, position) => canonical.indexOf(name) < position);
  if (index < 0) return;
  const first = spelt[canonical.indexOf(canonical[index] as string)];
  const problem = `repeats \`${shorten(String(first))}\` in another case`;
  throw syntaxError(memberPath(path, String(spelt[index])), problem, 'write it once, with all its values');
}
