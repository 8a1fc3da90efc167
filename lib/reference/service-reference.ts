/** What an action does to a resource, as the Service Authorization Reference grades it. */
export type AccessLevel = 'read' | 'list' | 'write' | 'tagging' | 'permissions management';

/** How AWS compares the values of a condition key; `unknown` where an action names a key that no list describes. */
export type ReferenceKeyType =
  | 'String'
  | 'ArrayOfString'
  | 'ARN'
  | 'ArrayOfARN'
  | 'Bool'
  | 'ArrayOfBool'
  | 'Numeric'
  | 'Date'
  | 'IPAddress'
  | 'unknown';

/** A condition key that a service names; `${TagKey}` and the like stand for any text. */
export interface ReferenceKey {
  readonly key: string;
  readonly type: ReferenceKeyType;
}

/** A kind of resource, such as `object`. */
export interface ResourceType {
  readonly name: string;
  /** Its ARNs, with `${Partition}`, `${Region}`, `${Account}` and names of its own in place of what differs. */
  readonly arns: readonly string[];
  readonly conditionKeys: readonly string[];
}

/** A resource type that an action takes. */
export interface ActionResource {
  readonly type: ResourceType;
  /** Whether a statement without such a resource never allows the action. */
  readonly required: boolean;
  /** Keys that a call carries for this resource, beside those of the action and of the type. */
  readonly conditionKeys: readonly string[];
}

/** One action of a service. */
export interface ActionReference {
  /** As AWS spells it: `s3:GetObject`. */
  readonly name: string;
  readonly level: AccessLevel;
  /** Empty where AWS has no resource-level permission: such an action stands on `*`. */
  readonly resources: readonly ActionResource[];
  readonly conditionKeys: readonly string[];
}

/** One service of the Service Authorization Reference. */
export interface ServiceReference {
  readonly prefix: string;
  /** Its name for people: `Amazon S3`. */
  readonly title: string;
  readonly resourceTypes: readonly ResourceType[];
  readonly conditionKeys: readonly ReferenceKey[];

  /** The action of a name without prefix, whatever its case, as IAM reads it. */
  action(name: string): ActionReference | undefined;

  /** Every action, those of one shape together. */
  actions(): readonly ActionReference[];
}
