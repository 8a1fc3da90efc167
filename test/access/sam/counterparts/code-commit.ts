import type { Difference } from '../counterpart';

function differ(reason: string, ...names: readonly string[]): Difference {
  return { actions: names.map((name) => `codecommit:${name}`), reason };
}

/** What SAM lets a reader of a repository do beside reading its code. */
export const BESIDE_READING: readonly Difference[] = [
  differ(
    'belongs to reviewing pull requests, which people do: reading code and building it need none of it',
    'BatchDescribeMergeConflicts',
    'BatchGetPullRequests',
    'DescribeMergeConflicts',
    'DescribePullRequestEvents',
    'GetComment',
    'GetCommentsForComparedCommit',
    'GetCommentsForPullRequest',
    'GetMergeCommit',
    'GetMergeConflicts',
    'GetMergeOptions',
    'GetPullRequest',
    'ListPullRequests',
  ),
  differ(
    'shows settings, tags and triggers, which are known where the repository is deployed',
    'GetRepository',
    'GetRepositoryTriggers',
    'ListTagsForResource',
  ),
  differ(
    'sends test events to whatever the triggers name, functions among them: no reading at all',
    'TestRepositoryTriggers',
  ),
  differ(
    'only the console and CodePipeline ask for these: AWS has no call of such a name for a workload',
    'GetCommitHistory',
    'GetCommitsFromMergeBase',
    'GetObjectIdentifier',
    'GetUploadArchiveStatus',
  ),
  differ(
    'reads many commits at once for the console: a workload reads the one commit that it knows',
    'BatchGetCommits',
  ),
];

/** What SAM lets a writer of a repository do beside pushing. */
export const BESIDE_PUSHING: readonly Difference[] = [
  differ(
    'writes code without Git, by the API: one way to write is enough, and Git is the one that keeps history in order',
    'CreateBranch',
    'CreateCommit',
    'CreateUnreferencedMergeCommit',
    'DeleteBranch',
    'DeleteFile',
    'PutFile',
  ),
  differ(
    'merging and reviewing are decisions of people: a workload that merges its own work defeats the review',
    'CreatePullRequest',
    'DeleteCommentContent',
    'MergeBranchesByFastForward',
    'MergeBranchesBySquash',
    'MergeBranchesByThreeWay',
    'MergePullRequestByFastForward',
    'MergePullRequestBySquash',
    'MergePullRequestByThreeWay',
    'PostCommentForComparedCommit',
    'PostCommentForPullRequest',
    'PostCommentReply',
    'UpdateComment',
    'UpdatePullRequestDescription',
    'UpdatePullRequestStatus',
    'UpdatePullRequestTitle',
  ),
  differ(
    'changes the repository itself, and so belongs to the stack: a trigger sends every push to a function or topic',
    'PutRepositoryTriggers',
    'TagResource',
    'UntagResource',
    'UpdateDefaultBranch',
    'UpdateRepositoryDescription',
  ),
  differ('CodePipeline fetches its source by these: no workload calls them', 'CancelUploadArchive', 'UploadArchive'),
];
