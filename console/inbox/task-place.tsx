import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Diagram } from '../parts/diagram/diagram.js';
import { Failure } from '../parts/failure.js';
import { xmlOptions } from '../processes/process-queries.js';
import { caseHistoryOptions } from './surroundings-queries.js';
import type { Task } from './task-queries.js';

const HEIGHT = 'min(60vh, 560px)';

/** The diagram of the process: where the task is, and what is done already. */
export function TaskPlace({ task }: { readonly task: Task }) {
  const { elementId, processInstanceKey, processDefinitionKey, processName, processDefinitionId, state } = task;
  const xml = useQuery(xmlOptions(processDefinitionKey));
  const { data: history } = useQuery(caseHistoryOptions(task.userTaskKey));
  const marks = useMemo(
    () => ({
      active: state === 'CREATED' ? [elementId] : [],
      done: (history?.items ?? [])
        .filter((entry) => entry.processInstanceKey === processInstanceKey && entry.state === 'COMPLETED')
        .map((entry) => entry.elementId)
        .filter((id) => id !== elementId || state !== 'CREATED'),
    }),
    [elementId, state, history, processInstanceKey],
  );
  if (xml.isError) return <Failure error={xml.error} retry={() => void xml.refetch()} />;
  if (xml.data === undefined) return <Skeleton h={HEIGHT} />;
  return <Diagram xml={xml.data} name={processName ?? processDefinitionId} height={HEIGHT} marks={marks} />;
}
