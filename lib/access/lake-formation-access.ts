import type { Access, AccessOptions } from './access';
import { intent, type Intent } from './private/intent';

const GET_DATA: Intent = {
  sentence: 'read and write what Lake Formation grants it',
  statements: [{ actions: ['lakeformation:GetDataAccess'], on: ['*'] }],
  page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_lakeformation.html',
  date: '2026-09',
};

/**
 * Access to data that AWS Lake Formation governs. What the role may see is granted in Lake Formation, by database, table,
 * column and tag.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_lakeformation.html (2026-09)
 */
export class LakeFormationAccess {
  /**
   * Ask Lake Formation for the data: `lakeformation:GetDataAccess`, for which AWS has no resource type. By itself it
   * reaches nothing. Queries also need `GlueAccess.read` and, in Athena, `AthenaAccess.query`.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_lakeformation.html (2026-09)
   */
  public static getData(options: AccessOptions = {}): Access {
    return intent(GET_DATA, {}, options);
  }
}
