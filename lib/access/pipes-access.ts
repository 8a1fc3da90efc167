import type { CfnPipe, IPipeRef } from 'aws-cdk-lib/aws-pipes';
import type { Access, AccessOptions } from './access';
import { intent, type Intent, type Named } from './private/intent';
import { namedResource } from './private/named-resource';

const PAGE = 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_pipes.html';

const START: Intent = {
  sentence: 'start pipe {pipe}',
  statements: [{ actions: ['pipes:StartPipe'], on: ['{pipe}'] }],
  page: PAGE,
  date: '2026-09',
};

const STOP: Intent = {
  sentence: 'stop pipe {pipe}',
  statements: [{ actions: ['pipes:StopPipe'], on: ['{pipe}'] }],
  page: PAGE,
  date: '2026-09',
};

/**
 * Access to pipes of EventBridge: nothing is sent to a pipe itself, it reads its source with a role of its own.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_pipes.html (2026-09)
 */
export class PipesAccess {
  /** Start a stopped pipe: `pipes:StartPipe`. */
  public static start(pipe: IPipeRef, options: AccessOptions = {}): Access {
    return intent(START, { pipe: named(pipe) }, options);
  }

  /** Stop a pipe, as before maintenance of its target: `pipes:StopPipe`. */
  public static stop(pipe: IPipeRef, options: AccessOptions = {}): Access {
    return intent(STOP, { pipe: named(pipe) }, options);
  }
}

function named(pipe: IPipeRef & Partial<Pick<CfnPipe, 'name'>>): Named {
  const { pipeArn, pipeName } = pipe.pipeRef;
  return namedResource(pipe, pipeArn, pipeName, pipe.name);
}
