import { Due } from '../parts/due.js';
import type { Task } from './task-queries.js';

export function DueLabel({ task: { dueDate, state } }: { readonly task: Pick<Task, 'dueDate' | 'state'> }) {
  return <Due at={dueDate} open={state === 'CREATED'} />;
}
