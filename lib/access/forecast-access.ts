import type { Access, AccessOptions } from './access';
import { intent } from './private/intent';
import { intentsFrom } from './private/intents-from';
import { namedArn, type ArnRule } from './private/named-arn';

const { on } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_forecast.html',
  '2026-09',
);

const QUERY = on('{forecast}', 'query forecast {forecast}', 'forecast:QueryForecast');

const FORECAST: ArnRule = {
  property: 'forecastArn',
  what: 'a forecast',
  format: 'arn:<partition>:forecast:<region>:<account>:forecast/<name>',
};

/**
 * Access to Amazon Forecast, which takes no new customers since 2024-07 (unverified).
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_forecast.html (2026-09)
 */
export class ForecastAccess {
  /**
   * Ask one forecast for the values of an item: `forecast:QueryForecast`.
   *
   * @param forecastArn `arn:<partition>:forecast:<region>:<account>:forecast/<name>`, or a token.
   * @throws KeylessError `InvalidValue` for the ARN of anything else, `WildcardForbidden` for a wildcard
   */
  public static query(forecastArn: string, options: AccessOptions = {}): Access {
    return intent(QUERY, { forecast: namedArn(forecastArn, FORECAST) }, options);
  }
}
