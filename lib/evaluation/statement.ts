import { holds } from './condition';
import { matchText } from './match-text';
import type { Rule, Test } from './model';
import type { TextPattern } from './pattern';
import { coversPrincipal } from './principal';
import type { Request } from './request';
import type { Sym } from './text';
import { every, not, some, type Truth } from './truth';

/** Whether a statement applies to the request: its action, principal, resource and all of its conditions. */
export function applies(rule: Rule, coversAction: Truth, request: Request): Truth {
  const resource = coversResource(rule, request);
  if (resource === false) return false;
  const caller = coversCaller(rule, request);
  if (caller === false) return false;
  const met = every(rule.tests, meets, request);
  return met === false ? false : met && resource && caller && coversAction;
}

export function meets(test: Test | Sym, request: Request): Truth {
  return 'symbol' in test ? undefined : holds(test, request);
}

/** A trust policy has no resource: it is about the role itself. */
export function coversResource({ resources }: Rule, request: Request): Truth {
  if (resources === undefined) return true;
  const covers = some(resources.values, matchesResource, request);
  return resources.not ? not(covers) : covers;
}

function matchesResource(pattern: TextPattern, request: Request): Truth {
  return matchText(pattern, request.resource, request);
}

/**
 * `NotPrincipal` with `Deny` spares a principal only if its account, and for a session its role too, are listed; which
 * of them IAM checks depends on the service, so that one listed is not judged.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html (read 2026-11)
 */
export function coversCaller({ effect, principals }: Rule, { principal }: Request): Truth {
  if (principals === undefined) return true;
  if (principal === undefined) return undefined;
  const covers = some(principals.values, coversPrincipal, principal);
  if (!principals.not) return covers;
  return effect === 'Allow' || covers === false ? not(covers) : undefined;
}

export function coversAction({ actions }: Rule, request: Request): Truth {
  const covers = some(actions.values, matchesAction, request);
  return actions.not ? not(covers) : covers;
}

function matchesAction(pattern: TextPattern, request: Request): Truth {
  return matchText(pattern, request.action, request);
}
