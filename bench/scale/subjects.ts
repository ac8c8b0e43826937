/** What people ask of a large database, each time of something else, through the services that the API's routes call. */
import type { DataSource } from 'typeorm';

import { type Caller, runAs } from '../../api/auth/caller.js';
import { permissionsOf } from '../../api/auth/permissions.js';
import { elementInstances } from '../../api/element-instances/element-instances.table.js';
import { incidents } from '../../api/incidents/incidents.table.js';
import { definitionStatistics } from '../../api/process-definitions/instance-statistics.table.js';
import { processInstances } from '../../api/process-instances/process-instances.table.js';
import { writeCursor } from '../../api/search/cursor.js';
import { get, search, type SearchResult } from '../../api/search/search.js';
import type { SearchTable } from '../../api/search/table.js';
import { userTasks } from '../../api/user-tasks/user-tasks.table.js';

export interface Subject {
  readonly name: string;
  run(): Promise<unknown>;
}

/** A whole number from 0, below `limit`. */
export type Draw = (limit: number) => number;

/** What all others are held against: the row of one key, as `GET /v2/process-instances/{key}` reads it. */
export const LOOK_UP = 'process instance by its key';

export function searches(database: DataSource, instances: number, draw: Draw): readonly Subject[] {
  const key = (): string => `${String(1001 + draw(instances))}0000000`;
  const definition = (): string => `${String((1 + draw(5)) * 10 + 1 + draw(4))}0000000`;
  const page = { limit: 50 };
  const one = (name: string, table: SearchTable, body: () => object): Subject => ({
    name,
    run: () => search(database, { table, body: { page, ...body() } }),
  });
  const asked = (name: string, table: SearchTable, filter: () => object, ...sort: readonly object[]): Subject =>
    one(name, table, () => ({ filter: filter(), sort }));
  const newest = { field: 'startDate', order: 'DESC' };
  const worker = (): Caller => {
    const number = draw(500);
    return {
      kind: 'USER',
      name: `user-${String(number)}`,
      roles: ['staff'],
      groups: [`group-${String(number % 40)}`, `group-${String(40 + (number % 20))}`],
      tenants: ['<default>'],
      permissions: permissionsOf(['staff']),
      authorizations: [],
    };
  };
  const inbox = (name: string, filter: (caller: Caller) => object, ...sort: readonly object[]): Subject => ({
    name,
    run: () => {
      const caller = worker();
      const body = { filter: { state: 'CREATED', ...filter(caller) }, sort, page };
      return runAs(caller, () => search(database, { table: userTasks, body }));
    },
  });
  const due = { field: 'dueDate', order: 'ASC' };
  return [
    { name: LOOK_UP, run: () => get(database, processInstances, key()) },
    asked('instances by key', processInstances, () => ({ processInstanceKey: key() })),
    asked('instances, newest first', processInstances, () => ({}), newest),
    asked(
      'instances by state',
      processInstances,
      () => ({ state: ['ACTIVE', 'COMPLETED', 'TERMINATED'][draw(3)] }),
      newest,
    ),
    asked(
      'instances of a version that run',
      processInstances,
      () => ({ state: 'ACTIVE', processDefinitionKey: definition() }),
      newest,
    ),
    asked(
      'instances of a process',
      processInstances,
      () => ({ processDefinitionId: `process-${String(1 + draw(5))}` }),
      newest,
    ),
    asked('instances by business key', processInstances, () => ({
      businessId: `order-${String(1 + draw(instances))}`,
    })),
    asked(
      'instances by a rare variable',
      processInstances,
      () => ({ variables: [{ name: 'customerId', value: `"C-${String(draw(instances / 10))}"` }] }),
      newest,
    ),
    asked(
      'instances by a common variable',
      processInstances,
      () => ({ variables: [{ name: 'channel', value: `"${['web', 'mail', 'shop'][draw(3)] ?? ''}"` }] }),
      newest,
    ),
    asked(
      'instances with an incident',
      processInstances,
      () => ({ hasIncident: true, processDefinitionKey: definition() }),
      newest,
    ),
    asked(
      'instances where a token is',
      processInstances,
      () => ({ activeElementId: 'approve', processDefinitionKey: definition() }),
      newest,
    ),
    one('instances, a page far behind', processInstances, () => ({
      filter: { state: 'COMPLETED' },
      sort: [newest],
      page: { ...page, after: writeCursor([someTime(draw), '0'], byStart) },
    })),
    asked('element instances of an instance', elementInstances, () => ({ processInstanceKey: key() }), {
      field: 'startDate',
      order: 'ASC',
    }),
    asked('incidents that are open', incidents, () => ({ state: 'ACTIVE' }), { field: 'creationTime', order: 'DESC' }),
    asked('incidents of a version', incidents, () => ({ state: 'ACTIVE', processDefinitionKey: definition() }), {
      field: 'creationTime',
      order: 'DESC',
    }),
    inbox('inbox: mine, next due first', ({ name }) => ({ assignee: name }), due),
    inbox('inbox: all I may do, next due first', () => ({}), due),
    inbox('inbox: nobody has it yet, next due first', () => ({ assignee: { $exists: false } }), due),
    inbox('inbox: of a group, most urgent first', ({ groups }) => ({ candidateGroup: groups[0] }), {
      field: 'priority',
      order: 'DESC',
    }),
    inbox('inbox: a text in the name', () => ({ name: { $ilike: `*order ${String(draw(instances))}*` } }), due),
    inbox('inbox: overdue', () => ({ overdue: true }), due),
    one('running instances by process', definitionStatistics, () => ({})),
    { name: 'counts by state', run: () => countsByState(database) },
  ];
}

/** As the operations view shows them beside its list. */
function countsByState(database: DataSource): Promise<readonly SearchResult<unknown>[]> {
  const states = ['ACTIVE', 'SUSPENDED', 'COMPLETED', 'TERMINATED'];
  return Promise.all(
    states.map((state) =>
      search(database, { table: processInstances, body: { filter: { state }, page: { limit: 0 } } }),
    ),
  );
}

/** As the searches' cursors write their order: the newest first, and by key where two are as new. */
const byStart = [
  { field: 'startDate', descending: true },
  { field: 'processInstanceKey', descending: false },
];

/** In the year of which there are instances. */
function someTime(draw: Draw): string {
  return new Date(Date.UTC(2025, 6, 10) + draw(340 * 86_400) * 1000).toISOString();
}
