import { Text } from '@mantine/core';
import { useFormat } from '../language/use-format.js';
import type { Task } from './task-queries.js';

/** "in 2 days"; red where it is past. */
export function DueLabel({ task }: { readonly task: Pick<Task, 'dueDate' | 'state'> }) {
  const format = useFormat();
  const { dueDate, state } = task;
  if (dueDate === null) return <span aria-hidden>–</span>;
  const late = state === 'CREATED' && format.isPast(dueDate);
  return (
    <Text
      component="span"
      size="sm"
      fw={late ? 600 : 400}
      className={late ? 'baton-late' : ''}
      title={format.time(dueDate)}
    >
      {format.ago(dueDate)}
    </Text>
  );
}
