import type { IBotAliasRef } from 'aws-cdk-lib/aws-lex';
import type { Access, AccessOptions } from './access';
import { intent } from './private/intent';
import { intentsFrom } from './private/intents-from';
import { constructOrArn, type ArnRule } from './private/named-arn';

const { on } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_lex.html',
  '2026-09',
);

const TALK = on('{alias}', 'talk to the bot alias {alias}', 'lex:RecognizeText', 'lex:RecognizeUtterance');
const STREAM = on('{alias}', 'talk in a stream to the bot alias {alias}', 'lex:StartConversation');

const ALIAS: ArnRule = {
  property: 'botAlias',
  what: 'a bot alias',
  format: 'arn:<partition>:lex:<region>:<account>:bot-alias/<bot>/<alias>',
};

/**
 * Access to chatbots of Amazon Lex V2.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_lex.html (2026-09)
 */
export class LexAccess {
  /**
   * Talk to one alias of a bot, by text or by voice: `lex:RecognizeText` and `RecognizeUtterance`.
   *
   * @param botAlias a construct, or the ARN of a bot alias that is not of this app.
   * @throws KeylessError `InvalidValue` for the ARN of anything else, `WildcardForbidden` for a wildcard
   */
  public static talk(botAlias: IBotAliasRef | string, options: AccessOptions = {}): Access {
    return intent(TALK, { alias: constructOrArn(botAlias, ALIAS, (made) => made.botAliasRef.botAliasArn) }, options);
  }

  /**
   * Talk to one alias of a bot in a stream: `lex:StartConversation`.
   *
   * @param botAlias a construct, or the ARN of a bot alias that is not of this app.
   * @throws KeylessError `InvalidValue` for the ARN of anything else, `WildcardForbidden` for a wildcard
   */
  public static stream(botAlias: IBotAliasRef | string, options: AccessOptions = {}): Access {
    return intent(STREAM, { alias: constructOrArn(botAlias, ALIAS, (made) => made.botAliasRef.botAliasArn) }, options);
  }
}
