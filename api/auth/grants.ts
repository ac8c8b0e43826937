/** What authorizations open to the caller of a request, and the rows that they open. */
import { forbidden } from '../problem/problem.js';
import type { Parameters } from '../search/parameters.js';
import type { SearchTable } from '../search/table.js';
import { callerMay, currentRequest, type Caller } from './caller.js';
import { ID_FIELD, splitRight, type Grant, type ResourceType, type Right, type TaskProperty } from './rights.js';

/** Rights of a route: one of them is enough. Resources on which the caller has none are not named. */
export function grantsOf({ authorizations }: Caller, rights: readonly Right[]): readonly Grant[] {
  return rights.flatMap((right): readonly Grant[] => {
    const [resource, permission] = splitRight(right);
    const ids = authorizations
      .filter(({ resourceType, permissions }) => resourceType === resource && permissions.includes(permission))
      .flatMap(({ resourceId }) => resourceId ?? []);
    if (ids.includes('*')) return [{ resource }];
    return ids.length === 0 ? [] : [{ resource, ids }];
  });
}

/** Properties of user tasks by which authorizations open them. */
export function grantedProperties({ authorizations }: Caller, rights: readonly Right[]): readonly TaskProperty[] {
  return authorizations.flatMap(({ resourceType, property, permissions }) =>
    property !== null &&
    permissions.some((permission) => (rights as readonly string[]).includes(`${resourceType}:${permission}`))
      ? [property]
      : [],
  );
}

/** SQL condition: one of the grants names the row. False where the table does not know such resources. */
export function grantedRows(table: SearchTable, grants: readonly Grant[], parameters: Parameters): string {
  const conditions = grants.flatMap(({ resource, ids }) => {
    const own = resource === 'PROCESS_DEFINITION' ? table.processId : undefined;
    const column = own ?? table.fields[ID_FIELD[resource] ?? '']?.column;
    if (column === undefined) return [];
    return [ids ? `(${column})::text = ANY(${parameters.add(ids)}::text[])` : 'true'];
  });
  return conditions.length === 0 ? 'false' : `(${conditions.join(' OR ')})`;
}

/** SQL condition: the request may touch the row, by the caller's permission or by an authorization. */
export function authorizedRows(table: SearchTable, parameters: Parameters): string {
  const { narrowed, grants } = currentRequest();
  if (table.mine) return `(${table.mine(parameters)} OR ${grantedRows(table, grants, parameters)})`;
  return narrowed ? grantedRows(table, grants, parameters) : 'true';
}

/** Ids of the resources of this kind that the request may touch; null: all. For SQL that numbers its parameters itself. */
export function callersResources(resource: ResourceType): readonly string[] | null {
  const { narrowed, grants } = currentRequest();
  const concerned = grants.filter((grant) => grant.resource === resource);
  if (!narrowed || concerned.length === 0 || concerned.some(({ ids }) => ids === undefined)) return null;
  return concerned.flatMap(({ ids }) => ids ?? []);
}

/** SQL condition: the column holds the id of such a resource. */
export function ofCallersResources(resource: ResourceType, column: string, parameters: Parameters): string {
  const ids = callersResources(resource);
  return ids ? `${column} = ANY(${parameters.add(ids)}::text[])` : 'true';
}

/** Throws a `Problem` of status 403 where the request may not touch the resource of this id. */
export function assertOpen(resource: ResourceType, id: string): void {
  if (callersResources(resource)?.includes(id) === false)
    throw forbidden(`Expected an authorization for ${resource} ${id}, but you have none.`);
}

/**
 * Throws a `Problem` of status 403 where the caller sees measures alone: counting what fulfils a filter would tell him what
 * is in single instances.
 */
export function assertSeesInstances(): void {
  if (!callerMay('instances:read') && currentRequest().grants.length === 0)
    throw forbidden('Expected the permission instances:read for a filter of instances, but no role of yours gives it.');
}

/** Whether the path names a resource by its id that one of the grants has. */
export function namesGranted(path: Readonly<Record<string, unknown>>, grants: readonly Grant[]): boolean {
  return grants.some(({ resource, ids }) => ids?.includes(String(path[ID_FIELD[resource] ?? ''])) === true);
}
