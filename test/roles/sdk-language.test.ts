import { SDK_LANGUAGES, checkSdkLanguage } from '../../lib/roles/sdk-language';
import { failure } from '../failure';

test.each(SDK_LANGUAGES)('%s is one', (language) => {
  expect(checkSdkLanguage(language)).toBe(language);
});

test.each([
  ['typscript', 'InvalidValue: `language` `typscript` is no language with a snippet; write `typescript`'],
  [
    'cobol',
    'InvalidValue: `language` `cobol` is no language with a snippet; use one of typescript, python, java, go, ruby',
  ],
])('%s is none', (language, message) => {
  expect(failure(() => checkSdkLanguage(language))).toBe(message);
});
