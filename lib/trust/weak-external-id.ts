import { hasMarker } from '../policy/token';

/** Something that deploys but deserves a look; `id` is stable and can be acknowledged. */
export interface TrustWarning {
  readonly id: string;
  readonly message: string;
}

const STRONG_LENGTH = 16;

/** What is weak about an external id that STS accepts: at most one warning. */
export function weakExternalId(value: string, roleName?: string): readonly TrustWarning[] {
  if (hasMarker(value)) return [];
  const weakness = weaknessOf(value, roleName);
  if (weakness === undefined) return [];
  const message = `external id \`${value}\` ${weakness}; ask the vendor for one that is unique to you and hard to guess`;
  return [{ id: 'cdk-keyless:weak-external-id', message }];
}

function weaknessOf(value: string, roleName?: string): string | undefined {
  if (roleName !== undefined && value === roleName) return 'is the name of the role';
  if (/^\d{12}$/.test(value)) return 'is an account id';
  if (/^\d+$/.test(value)) return 'has only digits';
  if (value.length < STRONG_LENGTH) return `has ${value.length} characters, fewer than ${STRONG_LENGTH}`;
  return undefined;
}
