import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useDoneToast } from '../../parts/done-toast.js';
import { useProblemToast } from '../../parts/problem-toast.js';
import { oneKey } from '../instance/instance-queries.js';

export interface VariableChange {
  /** Of the instance, or of an element instance. */
  readonly scopeKey: string;
  readonly name: string;
  readonly value: unknown;
  /** What it was; there was none where absent. */
  readonly before?: { readonly value: unknown };
}

/** Sets a variable in its scope; the value before comes back by a button. */
export function useSetVariable(processInstanceKey: string) {
  const { t } = useTranslation('operations');
  const queries = useQueryClient();
  const done = useDoneToast();
  const change = useMutation({
    mutationFn: ({ scopeKey, name, value }: VariableChange) =>
      api.PUT('/v2/element-instances/{elementInstanceKey}/variables', {
        params: { path: { elementInstanceKey: scopeKey } },
        body: { variables: { [name]: value }, local: true },
      }),
    onSuccess: (_answer, { before, ...now }) => {
      const undo = before && (() => change.mutate({ ...now, value: before.value, before: { value: now.value } }));
      done(t('variableSet', { name: now.name }), undo);
    },
    onError: useProblemToast(),
    onSettled: () => queries.invalidateQueries({ queryKey: oneKey(processInstanceKey) }),
  });
  return change;
}
