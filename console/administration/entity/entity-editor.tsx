import { Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDoneToast } from '../../parts/done-toast.js';
import { Failure } from '../../parts/failure.js';
import { useProblemToast } from '../../parts/problem-toast.js';
import { RowsSkeleton } from '../../parts/rows-skeleton.js';
import { EntityForm } from './entity-form.js';
import { entityKey, type EditorProps, type Entity } from './entity.js';
import { emptyOf, type Field, type Values } from './field.js';
import { RemoveButton } from './remove-button.js';

interface EntityEditorProps<Item extends object> extends EditorProps<Item> {
  readonly entity: Entity<Item>;
}

const nothing = (fields: readonly Field[]): Values =>
  Object.fromEntries(fields.map((field) => [field.name, emptyOf(field)]));

/** Makes or changes one thing. */
export function EntityEditor<Item extends object>({ entity, item, onClose }: EntityEditorProps<Item>) {
  const { t } = useTranslation('administration');
  const { id, fields, nameOf, keyOf } = entity;
  const queries = useQueryClient();
  const done = useDoneToast();
  const [made, setMade] = useState<ReactNode>();
  const before = useQuery({
    queryKey: [...entityKey(id), 'values', item && keyOf(item)],
    queryFn: (): Values | Promise<Values> => (item ? (entity.valuesOf?.(item) ?? {}) : nothing(fields)),
    ...(item ? {} : { initialData: nothing(fields) }),
    staleTime: item ? 0 : Infinity,
    gcTime: 0,
  });
  const save = useMutation({
    mutationFn: async (values: Values) =>
      item ? entity.change?.(item, values, before.data ?? {}) : entity.create?.(values),
    onSuccess: (answer) => {
      const shown = item ? undefined : entity.made?.(answer);
      if (shown !== undefined) return setMade(shown);
      done(t(item ? 'saved' : 'made'));
      onClose();
    },
    onError: useProblemToast(),
    onSettled: () => queries.invalidateQueries({ queryKey: entityKey(id) }),
  });
  if (made !== undefined) return made;
  if (before.isError) return <Failure error={before.error} retry={() => void before.refetch()} />;
  if (!before.data) return <RowsSkeleton rows={5} />;
  const changeable = item ? entity.change !== undefined : true;
  return (
    <Stack>
      {changeable && (
        <EntityForm
          fields={fields.filter(({ once, later }) => (item ? once : later) !== true)}
          values={before.data}
          saving={save.isPending}
          onSave={save.mutate}
          onCancel={onClose}
          adding={!item}
        />
      )}
      {item && entity.beside?.(item)}
      {item && entity.remove && entity.removable?.(item) !== false && (
        <RemoveButton entity={entity} item={item} name={nameOf(item)} onRemoved={onClose} />
      )}
    </Stack>
  );
}
