import type { ListedKey, RotationEvent, RotationWorld, SecretKey } from '../../../lib/roles/rotation/rotate-access-key';

export const USER = 'arn:aws:iam::111122223333:user/machines/Scanner';
export const SECRET = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:Scanner-a1b2c3';
export const DAY = 24 * 3600000;

/** The function stops here, as when its time is over: nothing after this call happens. */
class Killed extends Error {}

interface Version {
  value?: string;
  readonly stages: Set<string>;
}

interface Key extends Required<ListedKey> {
  Status: 'Active' | 'Inactive';
  lastUsed?: Date;
}

export interface Accidents {
  /** Stop at these calls, counted over the whole life of the account. */
  readonly at?: readonly number[];
  /** Whether the call that it stops at is still done. */
  readonly done?: boolean;
  /** After each new key, how often IAM lists the keys without it. */
  readonly staleLists?: number;
  /** Whether Secrets Manager begins anew after a failure of the last step, although its version is the current one. */
  readonly forgetful?: boolean;
  /** How often a new key is refused before it is known everywhere. */
  readonly refusals?: number;
}

/** IAM, Secrets Manager and STS for one user and one secret, as far as a rotation sees them. */
export class SimulatedAccount {
  public readonly keys: Key[] = [];
  public readonly versions = new Map<string, Version>();
  public readonly answers: object[] = [];
  public readonly calls: string[] = [];
  public now = Date.parse('2027-01-01T00:00:00Z');
  public readonly errors: string[] = [];
  /** What must never happen. */
  public readonly losses: string[] = [];
  public lastRotated?: Date;
  private made = 0;
  private stale = 0;
  private refused = 0;
  private tokens = 0;
  private unfinished?: string;
  private kill: (error: Error) => void = () => undefined;

  public constructor(private readonly accidents: Accidents = {}) {
    this.versions.set('first', { value: '{"placeholder":"x"}', stages: new Set(['AWSCURRENT']) });
  }

  /** What the function sees. */
  public world(): RotationWorld {
    return {
      iam: {
        listAccessKeys: () => this.call('ListAccessKeys', () => ({ AccessKeyMetadata: this.listed() })),
        createAccessKey: () => this.call('CreateAccessKey', () => ({ AccessKey: this.create() })),
        updateAccessKey: ({ AccessKeyId }) =>
          this.call('UpdateAccessKey', () => (this.keyOf(AccessKeyId).Status = 'Inactive')),
        deleteAccessKey: ({ AccessKeyId }) =>
          this.call('DeleteAccessKey', () => this.keys.splice(this.keys.indexOf(this.keyOf(AccessKeyId)), 1)),
        getAccessKeyLastUsed: ({ AccessKeyId }) =>
          this.call('GetAccessKeyLastUsed', () => ({
            AccessKeyLastUsed: { LastUsedDate: this.keyOf(AccessKeyId).lastUsed },
          })),
      },
      secrets: {
        describeSecret: () => this.call('DescribeSecret', () => this.described()),
        getSecretValue: ({ VersionId, VersionStage }) =>
          this.call('GetSecretValue', () => ({ SecretString: this.valueAt(VersionStage, VersionId) })),
        putSecretValue: (input) =>
          this.call('PutSecretValue', () => this.put(input.ClientRequestToken, input.SecretString)),
        updateSecretVersionStage: (input) =>
          this.call('UpdateSecretVersionStage', () => this.move(input.MoveToVersionId, input.RemoveFromVersionId)),
      },
      signIn: ({ accessKeyId }) => this.call('GetCallerIdentity', () => this.signIn(accessKeyId)),
      answer: async (_, body) => void this.answers.push(body),
      pause: () => Promise.resolve(),
      now: () => this.now,
      user: USER,
      secret: SECRET,
      rotateDays: 30,
      overlapDays: 7,
    };
  }

  /** One invocation; false when it was stopped or failed. */
  public async invoke(handler: (event: RotationEvent) => Promise<void>, event: RotationEvent): Promise<boolean> {
    const killed = new Promise<never>((_, reject) => (this.kill = reject));
    return Promise.race([handler(event), killed]).then(
      () => true,
      (error: unknown) => {
        this.errors.push(String(error));
        return false;
      },
    );
  }

  /** What Secrets Manager does: the four steps with one version, all of them anew after a failure. */
  public async rotate(handler: (event: RotationEvent) => Promise<void>): Promise<boolean> {
    const ClientRequestToken = this.version();
    for (const Step of ['createSecret', 'setSecret', 'testSecret', 'finishSecret']) {
      if (!(await this.invoke(handler, { Step, SecretId: SECRET, ClientRequestToken }))) return false;
    }
    this.unfinished = undefined;
    this.lastRotated = new Date(this.now);
    return true;
  }

  /** The key that whoever reads the secret now gets; undefined before the first rotation. */
  public get current(): Key | undefined {
    const { AccessKeyId } = JSON.parse(this.valueAt('AWSCURRENT')) as Partial<SecretKey>;
    return this.keys.find((key) => key.AccessKeyId === AccessKeyId);
  }

  private async call<T>(name: string, act: () => T): Promise<T> {
    this.calls.push(name);
    const dies = this.accidents.at?.includes(this.calls.length) ?? false;
    if (dies && !this.accidents.done) return this.die();
    const working = this.current;
    const result = act();
    this.assertNothingLost(name, working);
    return dies ? this.die() : Promise.resolve(result);
  }

  private die(): Promise<never> {
    this.kill(new Killed());
    return new Promise<never>(() => undefined);
  }

  private assertNothingLost(name: string, before?: Key): void {
    if (before === undefined) return;
    if (this.current?.Status !== 'Active') this.losses.push(`after ${name} the secret holds no working key`);
    if (!this.keys.includes(before)) this.losses.push(`${name} took away the key of the secret`);
  }

  private listed(): Key[] {
    if (this.stale === 0) return [...this.keys];
    this.stale -= 1;
    return this.keys.slice(0, -1);
  }

  private create(): SecretKey {
    if (this.keys.length >= 2) throw named('LimitExceededException');
    const AccessKeyId = `AKIA${++this.made}`;
    this.keys.push({ AccessKeyId, Status: 'Active', CreateDate: new Date(this.now) });
    this.stale = this.accidents.staleLists ?? 0;
    this.refused = this.accidents.refusals ?? 0;
    return { AccessKeyId, SecretAccessKey: `secret of ${AccessKeyId}` };
  }

  private keyOf(id?: string): Key {
    const key = this.keys.find(({ AccessKeyId }) => AccessKeyId === id);
    if (key === undefined) throw named('NoSuchEntityException');
    return key;
  }

  private signIn(id: string): string {
    if (this.refused-- > 0) throw named('InvalidClientTokenId');
    const key = this.keyOf(id);
    key.lastUsed = new Date(this.now);
    return USER;
  }

  private described() {
    const entries = [...this.versions].map(([id, { stages }]): [string, string[]] => [id, [...stages]]);
    return { LastRotatedDate: this.lastRotated, VersionIdsToStages: Object.fromEntries(entries) };
  }

  private valueAt(stage: string, id?: string): string {
    const [, version] =
      [...this.versions].find(([name, { stages }]) => stages.has(stage) && (id ?? name) === name) ?? [];
    if (version?.value === undefined) throw named('ResourceNotFoundException');
    return version.value;
  }

  private put(id: string, value: string): void {
    const version = this.versions.get(id);
    if (version?.value !== undefined && version.value !== value) throw named('ResourceExistsException');
    this.versions.set(id, { value, stages: version?.stages ?? new Set(['AWSPENDING']) });
  }

  private move(to?: string, from?: string): void {
    const [next, before] = [this.versions.get(to ?? ''), this.versions.get(from ?? '')];
    if (next === undefined || next === before || !before?.stages.delete('AWSCURRENT'))
      throw named('InvalidParameterException');
    for (const { stages } of this.versions.values()) stages.delete('AWSPREVIOUS');
    before.stages.add('AWSPREVIOUS');
    next.stages.add('AWSCURRENT');
  }

  /** An unfinished version is tried again; without one there is a new version. */
  private version(): string {
    const { unfinished } = this;
    const done = this.versions.get(unfinished ?? '')?.stages.has('AWSCURRENT') ?? true;
    if (unfinished !== undefined && !(done && this.accidents.forgetful)) return unfinished;
    for (const { stages } of this.versions.values()) stages.delete('AWSPENDING');
    this.unfinished = `version-${++this.tokens}`;
    this.versions.set(this.unfinished, { stages: new Set(['AWSPENDING']) });
    return this.unfinished;
  }
}

function named(name: string): Error {
  return Object.assign(new Error(name), { name });
}
