import { type IUserPool, UserPool } from 'aws-cdk-lib/aws-cognito';
import type { Stack } from 'aws-cdk-lib/core';
import type { Access } from '../../lib/access/access';
import { CognitoAccess } from '../../lib/access/cognito-access';
import { allowed } from './allowed';
import { newStack } from './support';

const people = (stack: Stack): IUserPool => UserPool.fromUserPoolId(stack, 'People', 'eu-west-1_Ab1Cd2Ef3');

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'readUsers',
    (stack) => CognitoAccess.readUsers(people(stack)),
    'read single users of pool eu-west-1_Ab1Cd2Ef3',
    [
      'cognito-idp:AdminGetUser, cognito-idp:AdminListGroupsForUser on arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_Ab1Cd2Ef3',
    ],
  ],
  [
    'listUsers',
    (stack) => CognitoAccess.listUsers(people(stack)),
    'list the users of pool eu-west-1_Ab1Cd2Ef3',
    [
      'cognito-idp:ListUsers, cognito-idp:ListUsersInGroup on arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_Ab1Cd2Ef3',
    ],
  ],
  [
    'signIn',
    (stack) => CognitoAccess.signIn(people(stack)),
    'sign in users of pool eu-west-1_Ab1Cd2Ef3',
    [
      'cognito-idp:AdminInitiateAuth, cognito-idp:AdminRespondToAuthChallenge on arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_Ab1Cd2Ef3',
    ],
  ],
  [
    'createUsers',
    (stack) => CognitoAccess.createUsers(people(stack)),
    'create users of pool eu-west-1_Ab1Cd2Ef3',
    ['cognito-idp:AdminCreateUser on arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_Ab1Cd2Ef3'],
  ],
  [
    'changeUsers',
    (stack) => CognitoAccess.changeUsers(people(stack)),
    'change, disable and enable users of pool eu-west-1_Ab1Cd2Ef3',
    [
      'cognito-idp:AdminDisableUser, cognito-idp:AdminEnableUser, cognito-idp:AdminUpdateUserAttributes on arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_Ab1Cd2Ef3',
    ],
  ],
  [
    'setPasswords',
    (stack) => CognitoAccess.setPasswords(people(stack)),
    'set passwords of users of pool eu-west-1_Ab1Cd2Ef3',
    ['cognito-idp:AdminSetUserPassword on arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_Ab1Cd2Ef3'],
  ],
  [
    'changeGroups',
    (stack) => CognitoAccess.changeGroups(people(stack)),
    'change the groups of users of pool eu-west-1_Ab1Cd2Ef3',
    [
      'cognito-idp:AdminAddUserToGroup, cognito-idp:AdminRemoveUserFromGroup on arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_Ab1Cd2Ef3',
    ],
  ],
  [
    'deleteUsers',
    (stack) => CognitoAccess.deleteUsers(people(stack)),
    'delete users of pool eu-west-1_Ab1Cd2Ef3',
    ['cognito-idp:AdminDeleteUser on arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_Ab1Cd2Ef3'],
  ],
  [
    'readUsers, of this app',
    (stack) => CognitoAccess.readUsers(new UserPool(stack, 'Users')),
    'read single users of pool Users',
    ['cognito-idp:AdminGetUser, cognito-idp:AdminListGroupsForUser on {Users0A0EEA89.Arn}'],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});
