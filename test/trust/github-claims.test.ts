import { oidcIssuerNamed } from '../../lib/reference/oidc-issuers';
import { claimsOfGitHub } from '../../lib/trust/github-claims';

const all = {
  reusableWorkflows: ['w'],
  refs: ['r'],
  environments: ['e'],
  repositoryIds: ['1'],
  ownerIds: ['2'],
  enterpriseIds: ['3'],
  actorIds: ['4'],
};

test('every claim has the name that the token has for it', () => {
  expect(claimsOfGitHub(all)).toEqual({
    job_workflow_ref: ['w'],
    ref: ['r'],
    environment: ['e'],
    repository_id: ['1'],
    repository_owner_id: ['2'],
    enterprise_id: ['3'],
    actor_id: ['4'],
  });
});

test('AWS documents a key for each', () => {
  expect(Object.keys(oidcIssuerNamed('GitHub Actions').claims)).toEqual(
    expect.arrayContaining(Object.keys(claimsOfGitHub(all))),
  );
});

test('without claims nothing is asked', () => {
  expect(Object.values(claimsOfGitHub()).filter((values) => values !== undefined)).toEqual([]);
});
