import { Token } from 'aws-cdk-lib/core';
import { checkStackSet } from '../../../lib/onboarding/private/stack-set-checks';
import { EXTERNAL_ID, LINK, reads, vendor } from '../support';

test('what passes is the parameters of the template; tokens pass', () => {
  const access = vendor();
  access.addFeature('Exports', reads('exports.csv', { optional: true }));
  const percentage = Token.asNumber({ Ref: 'Percentage' });

  expect(
    checkStackSet('It', {
      ...LINK,
      access,
      organizationalUnits: ['r-abcd'],
      externalId: EXTERNAL_ID,
      features: ['Exports'],
      maxConcurrentPercentage: percentage,
      failureTolerancePercentage: percentage,
    }),
  ).toEqual({ ExternalId: EXTERNAL_ID, EnableExports: 'true' });
});
