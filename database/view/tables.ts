/**
 * The tables of the view of instances, and what in them is PostgreSQL's own: columns that no record of an instance tells,
 * or that are changed without its workflow. Everything else must be what the instance's commits make of it.
 */
export interface ViewTable {
  readonly name: string;
  /** Column with the key of the process instance. */
  readonly instance: string;
  /** Column that names a row among those of an instance. */
  readonly id: string;
  /** Columns that PostgreSQL alone knows: never compared, never written over. */
  readonly own: readonly string[];
  /** Columns that are PostgreSQL's own where an SQL condition holds of the row as it is (`a`) and as it is told (`e`). */
  readonly ownWhere: Readonly<Record<string, string>>;
}

const table = (name: string, options: Partial<ViewTable> = {}): ViewTable => ({
  name,
  instance: 'process_instance_key',
  id: 'key',
  own: [],
  ownWhere: {},
  ...options,
});

/** A task without listeners is changed by people, without its workflow. */
const BY_PEOPLE = 'NOT a.listened';

/** THE list. */
export const VIEW_TABLES: readonly ViewTable[] = [
  table('process_instances', { instance: 'key' }),
  table('element_instances'),
  table('sequence_flows', { id: 'flow_id' }),
  table('variables'),
  table('user_tasks', {
    own: ['owner', 'delegation_state', 'claimed_at'],
    ownWhere: {
      assignee: BY_PEOPLE,
      candidate_groups: BY_PEOPLE,
      candidate_users: BY_PEOPLE,
      due_date: BY_PEOPLE,
      follow_up_date: BY_PEOPLE,
      priority: BY_PEOPLE,
    },
  }),
  table('jobs', {
    // Who works on it until when, and what went wrong as long as retries are left.
    own: [
      'worker',
      'deadline',
      'retry_at',
      'priority',
      'retries',
      'activated_at',
      'error_code',
      'error_message',
      'error_details',
    ],
    ownWhere: { state: `num_nulls(a.ended_at, e.ended_at) = 2 AND a.state IN ('CREATED', 'FAILED', 'TIMED_OUT')` },
  }),
  table('incidents'),
  table('message_subscriptions'),
  table('signal_subscriptions'),
  // What a step's commit answered depends on the messages that were there; how to take it back, on what people changed.
  // When it was committed, each attempt at it tells anew.
  table('commits', { id: 'sequence', own: ['at', 'result', 'undo'] }),
];
