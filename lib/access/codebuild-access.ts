import type { CfnProject, IProjectRef } from 'aws-cdk-lib/aws-codebuild';
import type { Access, AccessOptions } from './access';
import { intent, type Intent, type Named } from './private/intent';
import { namedResource } from './private/named-resource';

/** What a call may change of a project for its build. */
export interface CodeBuildStartOptions extends AccessOptions {
  /**
   * Whether a build may bring its own buildspec, source and image. Who may, runs any command as the role of the project.
   *
   * @default false - builds run what the project says, with any source version and environment variables
   */
  readonly overrides?: boolean;
}

const PAGE = 'https://docs.aws.amazon.com/codebuild/latest/userguide/action-context-keys.html';

const START_ANY: Intent = {
  sentence: 'start builds of project {project}, with any buildspec, source and image',
  statements: [{ actions: ['codebuild:StartBuild'], on: ['{project}'] }],
  page: PAGE,
  date: '2026-11',
};

/** AWS documents `Null` on these keys: they are there where the call sets what they are named after. */
const START: Intent = {
  sentence: 'start builds of project {project}, as the project says',
  statements: [
    {
      actions: ['codebuild:StartBuild'],
      on: ['{project}'],
      conditions: {
        Null: {
          'codebuild:environment.image': 'true',
          'codebuild:source.buildspec': 'true',
          'codebuild:source.location': 'true',
        },
      },
    },
  ],
  page: PAGE,
  date: '2026-11',
};

const READ: Intent = {
  sentence: 'read the state of builds of project {project}',
  statements: [{ actions: ['codebuild:BatchGetBuilds'], on: ['{project}'] }],
  page: 'https://docs.aws.amazon.com/codebuild/latest/userguide/auth-and-access-control-permissions-reference.html',
  date: '2026',
};

const STOP: Intent = {
  sentence: 'stop builds of project {project}',
  statements: [{ actions: ['codebuild:StopBuild'], on: ['{project}'] }],
  page: READ.page,
  date: READ.date,
};

/**
 * Access to builds of AWS CodeBuild.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_codebuild.html (2026-09)
 */
export class CodeBuildAccess {
  /**
   * Start builds of one project: `codebuild:StartBuild`, not of batches.
   *
   * A build does what the role of the project may do. So the call may not set the buildspec, the location of the source
   * or the image, unless `overrides` says so; another role of the build needs `iam:PassRole` as well.
   *
   * @see https://docs.aws.amazon.com/codebuild/latest/userguide/action-context-keys.html (2026-11; the page shows the
   * buildspec, and that the other keys are there only where the call sets them is unverified)
   */
  public static start(project: IProjectRef, options: CodeBuildStartOptions = {}): Access {
    return intent(options.overrides ? START_ANY : START, { project: named(project) }, options);
  }

  /** Read state, logs location and environment of builds whose ids are known: `codebuild:BatchGetBuilds`. */
  public static readBuilds(project: IProjectRef, options: AccessOptions = {}): Access {
    return intent(READ, { project: named(project) }, options);
  }

  /** Stop builds of one project: `codebuild:StopBuild`. */
  public static stop(project: IProjectRef, options: AccessOptions = {}): Access {
    return intent(STOP, { project: named(project) }, options);
  }
}

function named(project: IProjectRef & Partial<Pick<CfnProject, 'name'>>): Named {
  const { projectArn, projectName } = project.projectRef;
  return namedResource(project, projectArn, projectName, project.name);
}
