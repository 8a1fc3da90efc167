import { oidcIssuerNamed } from '../../lib/reference/oidc-issuers';
import { claimsOfGitLab } from '../../lib/trust/gitlab-claims';

const all = { projectIds: ['1'], namespaceIds: ['2'], protectedRef: true, pipelineSources: ['push'] };

test('every claim has the name that the token has for it', () => {
  expect(claimsOfGitLab(all)).toEqual({
    project_id: ['1'],
    namespace_id: ['2'],
    ref_protected: ['true'],
    pipeline_source: ['push'],
  });
});

test('AWS documents a key for each', () => {
  expect(Object.keys(oidcIssuerNamed('GitLab').claims)).toEqual(
    expect.arrayContaining(Object.keys(claimsOfGitLab(all))),
  );
});

test.each([[undefined], [{}], [{ protectedRef: false }]])('%j asks for nothing', (claims) => {
  expect(Object.values(claimsOfGitLab(claims)).filter((values) => values !== undefined)).toEqual([]);
});
