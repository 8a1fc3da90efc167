import type { IUserPoolRef } from 'aws-cdk-lib/aws-cognito';
import type { Access, AccessOptions } from './access';
import { intent } from './private/intent';
import { intentsFrom } from './private/intents-from';
import { namedResource } from './private/named-resource';

const { on } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_cognito-idp.html',
  '2026-09',
);

const READ_USERS = on(
  '{pool}',
  'read single users of pool {pool}',
  'cognito-idp:AdminGetUser',
  'cognito-idp:AdminListGroupsForUser',
);
const LIST_USERS = on(
  '{pool}',
  'list the users of pool {pool}',
  'cognito-idp:ListUsers',
  'cognito-idp:ListUsersInGroup',
);
const SIGN_IN = on(
  '{pool}',
  'sign in users of pool {pool}',
  'cognito-idp:AdminInitiateAuth',
  'cognito-idp:AdminRespondToAuthChallenge',
);
const CREATE_USERS = on('{pool}', 'create users of pool {pool}', 'cognito-idp:AdminCreateUser');
const CHANGE_USERS = on(
  '{pool}',
  'change, disable and enable users of pool {pool}',
  'cognito-idp:AdminDisableUser',
  'cognito-idp:AdminEnableUser',
  'cognito-idp:AdminUpdateUserAttributes',
);
const SET_PASSWORDS = on('{pool}', 'set passwords of users of pool {pool}', 'cognito-idp:AdminSetUserPassword');
const CHANGE_GROUPS = on(
  '{pool}',
  'change the groups of users of pool {pool}',
  'cognito-idp:AdminAddUserToGroup',
  'cognito-idp:AdminRemoveUserFromGroup',
);
const DELETE_USERS = on('{pool}', 'delete users of pool {pool}', 'cognito-idp:AdminDeleteUser');

/**
 * Access to the users of one Cognito user pool. What people do with their own tokens needs no permission.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_cognito-idp.html (2026-09)
 */
export class CognitoAccess {
  /** Read single users and their groups: `cognito-idp:AdminGetUser` and `AdminListGroupsForUser`. */
  public static readUsers(userPool: IUserPoolRef, options: AccessOptions = {}): Access {
    return intent(READ_USERS, { pool: namedResource(userPool, userPool.userPoolRef.userPoolArn) }, options);
  }

  /** List and search every user, also of a group: `cognito-idp:ListUsers` and `ListUsersInGroup`. */
  public static listUsers(userPool: IUserPoolRef, options: AccessOptions = {}): Access {
    return intent(LIST_USERS, { pool: namedResource(userPool, userPool.userPoolRef.userPoolArn) }, options);
  }

  /** Sign users in from a server: `cognito-idp:AdminInitiateAuth` and `AdminRespondToAuthChallenge`. */
  public static signIn(userPool: IUserPoolRef, options: AccessOptions = {}): Access {
    return intent(SIGN_IN, { pool: namedResource(userPool, userPool.userPoolRef.userPoolArn) }, options);
  }

  /** Create users, and invite them: `cognito-idp:AdminCreateUser`. */
  public static createUsers(userPool: IUserPoolRef, options: AccessOptions = {}): Access {
    return intent(CREATE_USERS, { pool: namedResource(userPool, userPool.userPoolRef.userPoolArn) }, options);
  }

  /**
   * Change attributes of users, and disable and enable them: `cognito-idp:AdminUpdateUserAttributes`,
   * `AdminDisableUser` and `AdminEnableUser`.
   *
   * Whoever sets an email address as verified can take over the account behind it.
   */
  public static changeUsers(userPool: IUserPoolRef, options: AccessOptions = {}): Access {
    return intent(CHANGE_USERS, { pool: namedResource(userPool, userPool.userPoolRef.userPoolArn) }, options);
  }

  /** Set the password of any user: `cognito-idp:AdminSetUserPassword`. Whoever sets it can sign in as the user. */
  public static setPasswords(userPool: IUserPoolRef, options: AccessOptions = {}): Access {
    return intent(SET_PASSWORDS, { pool: namedResource(userPool, userPool.userPoolRef.userPoolArn) }, options);
  }

  /**
   * Put users into groups and take them out: `cognito-idp:AdminAddUserToGroup` and `AdminRemoveUserFromGroup`.
   *
   * A group may carry an IAM role: this decides who gets it.
   */
  public static changeGroups(userPool: IUserPoolRef, options: AccessOptions = {}): Access {
    return intent(CHANGE_GROUPS, { pool: namedResource(userPool, userPool.userPoolRef.userPoolArn) }, options);
  }

  /** Delete users: `cognito-idp:AdminDeleteUser`. */
  public static deleteUsers(userPool: IUserPoolRef, options: AccessOptions = {}): Access {
    return intent(DELETE_USERS, { pool: namedResource(userPool, userPool.userPoolRef.userPoolArn) }, options);
  }
}
