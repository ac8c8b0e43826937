import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { useDoneToast } from '../../parts/done-toast.js';
import { useProblemToast } from '../../parts/problem-toast.js';
import { lastChangeOptions } from './changes.js';
import { changeRecord, recordKey, recordOptions, type Records, type RecordType, type Values } from './records.js';

/** Somebody else changed the record after one began to write. */
export interface Conflict<Type extends RecordType> {
  /** What one wants. */
  readonly values: Values;
  /** As one saw it. */
  readonly seen: Records[Type];
  readonly now: Records[Type];
  /** Who it was; null where nobody knows. */
  readonly actor: string | null;
}

interface Change<Type extends RecordType> {
  readonly values: Values;
  /** The record as it was when one began: a change of another one is refused. */
  readonly seen: Records[Type];
  /** Takes another change back: there is nothing to undo about it. */
  readonly undoes?: boolean;
}

export interface RecordChange<Type extends RecordType> {
  change(values: Values, seen: Records[Type]): void;
  readonly conflict: Conflict<Type> | undefined;
  /** With one's own values, or with nothing, which leaves what the other made of it. */
  resolve(values: Values): void;
}

/** Changes fields of a record: shown at once, taken back where refused, undone by a button. */
export function useRecordChange<Type extends RecordType>(type: Type, id: string): RecordChange<Type> {
  const { t } = useTranslation('customers');
  const queries = useQueryClient();
  const done = useDoneToast();
  const tell = useProblemToast();
  const [conflict, setConflict] = useState<Conflict<Type>>();
  const queryKey: QueryKey = recordKey(type, id);
  const mutation = useMutation({
    mutationFn: ({ values, seen }: Change<Type>) => changeRecord(type, seen, values),
    onMutate: async ({ values }) => {
      await queries.cancelQueries({ queryKey });
      const before = queries.getQueryData<Records[Type]>(queryKey);
      queries.setQueryData<Records[Type]>(queryKey, (cached) => cached && { ...cached, ...values });
      return before;
    },
    onSuccess: (changed, { values, seen, undoes = false }) => {
      queries.setQueryData(queryKey, changed);
      if (undoes) return done(t('undone'));
      const before = Object.fromEntries(Object.keys(values).map((name) => [name, (seen as Values)[name]]));
      done(t('saved'), () => mutation.mutate({ values: before, seen: changed, undoes: true }));
    },
    onError: async (error, { values, seen }, before) => {
      queries.setQueryData(queryKey, before);
      if (!isProblem(error, 409) || error.code !== 'VERSION_CONFLICT') return tell(error);
      const now = await queries.fetchQuery({ ...recordOptions(type, id), staleTime: 0 });
      const last = await queries.fetchQuery({ ...lastChangeOptions(type, id), staleTime: 0 });
      setConflict({ values, seen, now, actor: last?.actor ?? null });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['crm', 'list'] }),
  });
  return {
    change: (values, seen) => mutation.mutate({ values, seen }),
    conflict,
    resolve: (values) => {
      if (conflict && Object.keys(values).length > 0) mutation.mutate({ values, seen: conflict.now });
      setConflict(undefined);
    },
  };
}
