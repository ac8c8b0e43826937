import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useDoneToast } from '../../parts/done-toast.js';
import { useProblemToast } from '../../parts/problem-toast.js';
import { entityKey, type Entity } from './entity.js';

interface RemoveButtonProps<Item extends object> {
  readonly entity: Pick<Entity<Item>, 'id' | 'remove' | 'restore'>;
  readonly item: Item;
  readonly name: string;
  readonly onRemoved: () => void;
}

/** Asks where something is lost; else it is done at once, and can be undone. */
export function RemoveButton<Item extends object>({ entity, item, name, onRemoved }: RemoveButtonProps<Item>) {
  const { t } = useTranslation('administration');
  const { id } = entity;
  const queries = useQueryClient();
  const tell = useProblemToast();
  const done = useDoneToast();
  const [asking, { open, close }] = useDisclosure(false);
  const again = entity.restore !== undefined;
  // What is open is not there any more: the list alone is read anew.
  const renew = (): Promise<void> => queries.invalidateQueries({ queryKey: [...entityKey(id), 'list'] });
  const restore = useMutation({
    mutationFn: async () => entity.restore?.(item),
    onError: tell,
    onSettled: renew,
  });
  const remove = useMutation({
    mutationFn: async () => entity.remove?.(item),
    onSuccess: () => {
      done(t('removed', { name }), again ? () => restore.mutate() : undefined);
      onRemoved();
    },
    onError: tell,
    onSettled: renew,
  });
  return (
    <Group>
      <Button
        variant="subtle"
        color="red"
        className="baton-remove"
        leftSection={<Trash2 size={16} aria-hidden />}
        loading={remove.isPending}
        onClick={again ? () => remove.mutate() : open}
      >
        {t('remove')}
      </Button>
      <Modal
        opened={asking}
        onClose={close}
        title={t('removeTitle', { name })}
        closeButtonProps={{ 'aria-label': t('close') }}
        centered
      >
        <Text size="sm">{t(`section.${id}.lost`)}</Text>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={close} data-autofocus>
            {t('cancel')}
          </Button>
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
            {t('remove')}
          </Button>
        </Group>
      </Modal>
    </Group>
  );
}
