import type { Access, AccessOptions } from './access';
import { intent, type Intent } from './private/intent';
import { intentsFrom } from './private/intents-from';
import { namedPart } from './private/named-part';
import type { NameRule } from './private/named-text';

const PAGE = 'https://docs.aws.amazon.com/polly/latest/dg/api-permissions-reference.html';
const DATE = '2026-11';
const { on } = intentsFrom(PAGE, DATE);

const SPEAK: Intent = {
  sentence: 'turn text into speech with Polly (AWS has no resource-level permission for it)',
  statements: [
    {
      actions: ['polly:SynthesizeSpeech'],
      on: ['*'],
      evidence: `AWS authorizes polly:SynthesizeSpeech on *, with and without lexicons (${PAGE}, ${DATE})`,
    },
  ],
  page: PAGE,
  date: DATE,
};

const MANAGE = on(
  'arn:{partition}:polly:{region}:{account}:lexicon/{lexicon}',
  'read, replace and delete the lexicon {lexicon}',
  'polly:DeleteLexicon',
  'polly:GetLexicon',
  'polly:PutLexicon',
);

const LEXICON: NameRule = {
  what: 'a lexicon',
  pattern: /^[A-Za-z0-9]{1,20}$/,
  help: 'use 1 to 20 characters of A-Z a-z 0-9',
};

/**
 * Access to Amazon Polly.
 *
 * @see https://docs.aws.amazon.com/polly/latest/dg/api-permissions-reference.html (2026-11)
 */
export class PollyAccess {
  /**
   * Turn text into speech, with any voice and any lexicon: `polly:SynthesizeSpeech`.
   *
   * AWS has no resource-level permission for it: narrow it by region or network with
   * `.when(AccessCondition.requestedRegion(...))` or `.when(AccessCondition.sourceVpce(...))`.
   */
  public static speak(options: AccessOptions = {}): Access {
    return intent(SPEAK, {}, options);
  }

  /**
   * Read, replace and delete one lexicon: `polly:GetLexicon`, `PutLexicon` and `DeleteLexicon`.
   *
   * AWS's own pages differ on `PutLexicon`: the Service Authorization Reference names the lexicon, the developer guide
   * `*`. This is the narrower of the two.
   *
   * @param lexiconName 1 to 20 letters or digits, in the account and region of the stack.
   * @throws KeylessError `InvalidValue` for what is no such name, `WildcardForbidden` for a wildcard
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_polly.html (2026-09)
   */
  public static manageLexicon(lexiconName: string, options: AccessOptions = {}): Access {
    return intent(MANAGE, { lexicon: namedPart('lexiconName', lexiconName, LEXICON) }, options);
  }
}
