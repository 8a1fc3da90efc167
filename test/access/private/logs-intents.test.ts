import { LOGS_INTENTS } from '../../../lib/access/private/logs-intents';

test.each(Object.entries(LOGS_INTENTS))(
  '%s names its page, and nothing outside log groups but what has no type',
  (_, it) => {
    expect(it.page).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
    expect(it.date).toMatch(/^\d{4}-\d{2}$/);
    const resources = it.statements.flatMap(({ on }) => on);
    expect(resources.filter((on) => on !== '*' && !on.startsWith('{group}') && !on.includes(':log-group:'))).toEqual(
      [],
    );
  },
);
