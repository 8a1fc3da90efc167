import { KeylessError } from '../errors';
import { nearest } from '../policy/nearest';

/** A language of the AWS SDK: TypeScript (SDK v3), Python (boto3), Java (v2), Go (v2) or Ruby (v3). */
export type SdkLanguage = 'typescript' | 'python' | 'java' | 'go' | 'ruby';

/** The languages in the order of the guides. @internal */
export const SDK_LANGUAGES: readonly SdkLanguage[] = ['typescript', 'python', 'java', 'go', 'ruby'];

/** Throws unless `language` is one: callers of other languages are not held to the type. @internal */
export function checkSdkLanguage(language: string): SdkLanguage {
  const known = SDK_LANGUAGES.find((name) => name === language);
  if (known !== undefined) return known;
  const near = nearest(language, SDK_LANGUAGES);
  const help = near === undefined ? `use one of ${SDK_LANGUAGES.join(', ')}` : `write \`${near}\``;
  throw new KeylessError('InvalidValue', `\`language\` \`${language}\` is no language with a snippet`, help);
}
