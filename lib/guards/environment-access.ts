import type { Access } from '../access/access';
import { KeylessError } from '../errors';
import { nearest } from '../policy/nearest';

/** What a role may do, environment by environment. */
export interface EnvironmentAccessProps {
  /** By the name of the environment, what the role may do in this one only: `{ dev: [...], staging: [...], prod: [...] }`. */
  readonly environments: { readonly [environment: string]: Access[] };

  /**
   * What the role may do in every environment.
   *
   * @default - nothing
   */
  readonly everywhere?: Access[];
}

/**
 * One description of a role that stands in several environments, with less to do in some than in others.
 *
 * Write it once, and give each role its part: `access: thumbnailer.allowedIn('prod')`. An environment that the
 * description does not name is an error, never the access of another. The same part fits a `Boundary`.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege (2023)
 * @throws KeylessError `MissingValue` without an environment, and for one in which nothing is allowed
 */
export class EnvironmentAccess {
  /** The names of the environments, in the order of the description. */
  public readonly environments: string[];

  private readonly props: EnvironmentAccessProps;

  public constructor(props: EnvironmentAccessProps) {
    this.props = props;
    this.environments = Object.keys(props.environments);
    if (this.environments.length === 0) {
      const help = 'name at least one: `{ dev: [...], prod: [...] }`';
      throw new KeylessError('MissingValue', '`environments` is empty', help);
    }
    const bare = this.environments.find((environment) => this.allowedIn(environment).length === 0);
    if (bare === undefined) return;
    const help = 'list what the role may do there, or leave the environment out';
    throw new KeylessError('MissingValue', `\`environments\`: nothing is allowed in \`${bare}\``, help);
  }

  /**
   * What the role may do in one environment: what it may everywhere, and what it may only there.
   *
   * @throws KeylessError `InvalidValue` for an environment that the description does not name
   */
  public allowedIn(environment: string): Access[] {
    const { environments, everywhere = [] } = this.props;
    if (!Object.hasOwn(environments, environment)) throw unknown(environment, this.environments);
    return [...everywhere, ...(environments[environment] as Access[])];
  }
}

function unknown(environment: string, known: readonly string[]): KeylessError {
  const near = nearest(environment, known);
  const names = known.map((name) => `\`${name}\``).join(', ');
  const help = near === undefined ? `write one of ${names}` : `did you mean \`${near}\`?`;
  return new KeylessError('InvalidValue', `\`environment\` \`${environment}\` is not described`, help);
}
