import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { Variable } from '../instance/instance-queries.js';
import { parsed, pretty } from './json.js';
import { useSetVariable } from './use-set-variable.js';
import { VariableDialog, type Scope } from './variable-dialog.js';
import { VariableHistory } from './variable-history.js';

/** In full: lists cut long values off. */
const valueOptions = (variable: Variable | undefined) =>
  queryOptions({
    queryKey: ['instances', 'one', variable?.processInstanceKey, 'variable', variable?.variableKey],
    queryFn: async () => {
      const { variableKey = '' } = variable ?? {};
      return (await answerOf(api.GET('/v2/variables/{variableKey}', { params: { path: { variableKey } } }))).value;
    },
    enabled: variable !== undefined,
    gcTime: 0,
  });

/** Changes a variable, or makes one. */
export function EditVariable(props: {
  readonly processInstanceKey: string;
  readonly variable?: Variable;
  readonly scopes: readonly Scope[];
  readonly readOnly: boolean;
  readonly onClose: () => void;
}) {
  const { processInstanceKey, variable, scopes, readOnly, onClose } = props;
  const change = useSetVariable(processInstanceKey);
  const { data: value } = useQuery(valueOptions(variable));
  if (variable && value === undefined) return null;
  const before = value === undefined ? undefined : parsed(value);
  return (
    <VariableDialog
      {...(variable ? { name: variable.name, value: pretty(value ?? '') } : {})}
      scopes={scopes}
      readOnly={readOnly}
      pending={change.isPending}
      onClose={onClose}
      onSave={({ name, scopeKey, value: next }) =>
        change.mutate(
          { name, scopeKey: variable?.scopeKey ?? scopeKey, value: next, ...(before ? { before } : {}) },
          { onSuccess: onClose },
        )
      }
    >
      {variable && (
        <VariableHistory processInstanceKey={processInstanceKey} scopeKey={variable.scopeKey} name={variable.name} />
      )}
    </VariableDialog>
  );
}
