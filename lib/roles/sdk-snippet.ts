import type { SdkFacts, SnippetWriters } from './private/sdk-snippet/facts';
import { shownFacts } from './private/sdk-snippet/facts';
import { go } from './private/sdk-snippet/go';
import { java } from './private/sdk-snippet/java';
import { python } from './private/sdk-snippet/python';
import { ruby } from './private/sdk-snippet/ruby';
import { typescript } from './private/sdk-snippet/typescript';
import type { SdkLanguage } from './sdk-language';
import { checkSdkLanguage } from './sdk-language';

const LANGUAGES: Readonly<Record<SdkLanguage, SnippetWriters>> = { typescript, python, java, go, ruby };

/**
 * A short program that uses a role. It ends with a question that every role may ask: who am I?
 *
 * What only deployment knows stands in angle brackets, such as `<role ARN>`.
 *
 * @internal
 */
export function sdkSnippet(language: SdkLanguage, facts: SdkFacts): string {
  const writers = LANGUAGES[checkSdkLanguage(language)];
  const write = writers[facts.kind] as (facts: SdkFacts) => readonly string[];
  return `${write(shownFacts(facts)).join('\n')}\n`;
}
