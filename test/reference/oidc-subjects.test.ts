import { OIDC_ISSUERS, oidcIssuerNamed } from '../../lib/reference/oidc-issuers';
import { readSubject } from '../../lib/reference/oidc-subjects';

const { subjects } = oidcIssuerNamed('GitHub Actions');

test.each([
  ['repo:octo-org/octo-repo:ref:refs/heads/main', { owner: 'octo-org', repository: 'octo-repo', branch: 'main' }],
  [
    'repo:octo-org/octo-repo:ref:refs/heads/release/*',
    { owner: 'octo-org', repository: 'octo-repo', branch: 'release/*' },
  ],
  [
    'repo:octo-org@123456/octo-repo@456789:pull_request',
    { owner: 'octo-org', ownerId: '123456', repository: 'octo-repo', repositoryId: '456789' },
  ],
  ['repo:octo-org/octo-repo:*', { owner: 'octo-org', repository: 'octo-repo' }],
  ['repo:octo-org/*', { owner: 'octo-org' }],
  ['repo:octo-org/octo-repo:environment:prod:job_workflow_ref:x', undefined],
  ['repository_id:456789', undefined],
  ['xrepo:octo-org/octo-repo:pull_request', undefined],
])('%s holds %j', (subject, blanks) => {
  expect(readSubject(subjects, subject)?.blanks).toEqual(blanks);
});

test.each(OIDC_ISSUERS.flatMap((fact) => fact.subjects.map((shape) => [fact.name, shape.template, shape] as const)))(
  '%s: every blank of the sentence and of the claims is in %s',
  (_, template, { sentence, implies }) => {
    const used = [sentence, ...Object.values(implies)].flatMap((text) => [...text.matchAll(/<\w+>/g)]);
    expect(used.filter(([blank]) => !template.includes(blank))).toEqual([]);
  },
);
