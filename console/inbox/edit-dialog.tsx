import { Button, Group, Modal, NumberInput, Stack, TagsInput } from '@mantine/core';
import { DatesProvider, DateTimePicker } from '@mantine/dates';
import '@mantine/dates/styles.css';
import 'dayjs/locale/zh-cn';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from './task-queries.js';
import { useUpdateTask, type TaskChange } from './use-update-task.js';

/** `2026-11-22 09:30:00`, as the picker has it, in the time of the browser. */
const fromPicker = (local: string | null): string =>
  local === null ? '' : new Date(local.replace(' ', 'T')).toISOString();
const toPicker = (iso: string | null): Date | null => (iso === null ? null : new Date(iso));

/** When a task is due and to be followed up, how urgent it is, and whose it may be. */
export function EditDialog({ task, onClose }: { readonly task: Task; readonly onClose: () => void }) {
  const { t, i18n } = useTranslation('inbox');
  const update = useUpdateTask(task);
  const [change, setChange] = useState<TaskChange>({});
  const dates = { clearable: true, clearButtonProps: { 'aria-label': t('edit.clear') } } as const;
  return (
    <Modal opened onClose={onClose} title={t('edit.title')} closeButtonProps={{ 'aria-label': t('close') }} centered>
      <DatesProvider settings={{ locale: i18n.language.toLowerCase() }}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (Object.keys(change).length > 0) update.mutate(change);
            onClose();
          }}
        >
          <Stack>
            <DateTimePicker
              {...dates}
              label={t('due')}
              defaultValue={toPicker(task.dueDate)}
              onChange={(value) => setChange({ ...change, dueDate: fromPicker(value) })}
              data-autofocus
            />
            <DateTimePicker
              {...dates}
              label={t('followUp')}
              description={t('edit.followUpHint')}
              defaultValue={toPicker(task.followUpDate)}
              onChange={(value) => setChange({ ...change, followUpDate: fromPicker(value) })}
            />
            <NumberInput
              label={t('priority')}
              description={t('edit.priorityHint')}
              min={0}
              max={100}
              step={10}
              allowDecimal={false}
              clampBehavior="strict"
              defaultValue={task.priority}
              onChange={(value) => {
                if (typeof value === 'number') setChange({ ...change, priority: value });
              }}
            />
            <TagsInput
              label={t('groups')}
              description={t('edit.groupsHint')}
              defaultValue={[...task.candidateGroups]}
              onChange={(candidateGroups) => setChange({ ...change, candidateGroups })}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {t('cancel')}
              </Button>
              <Button type="submit">{t('edit.save')}</Button>
            </Group>
          </Stack>
        </form>
      </DatesProvider>
    </Modal>
  );
}
