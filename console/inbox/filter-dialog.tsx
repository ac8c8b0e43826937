import { Button, Checkbox, Group, Modal, MultiSelect, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '../session/me.js';
import { useSaveFilter, type FilterRequest } from './saved-filters.js';

/** What a filter is called, and who has it beside oneself. */
export function FilterDialog(props: {
  /** Absent: it is a new one. */
  readonly filterKey?: string;
  readonly request: FilterRequest;
  readonly onClose: () => void;
  readonly onSaved?: (filterKey: string) => void;
}) {
  const { filterKey, request, onClose, onSaved } = props;
  const { t } = useTranslation('inbox');
  const me = useMe();
  const save = useSaveFilter(filterKey);
  const groups = [...new Set([...me.groups, ...request.groups])];
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(filterKey === undefined ? 'saved.create' : 'saved.change')}
      closeButtonProps={{ 'aria-label': t('close') }}
      centered
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const given = new FormData(event.currentTarget);
          const chosen = String(given.get('groups') ?? '');
          save.mutate(
            {
              ...request,
              name: String(given.get('name')).trim(),
              groups: chosen === '' ? [] : chosen.split(','),
              forAll: given.has('forAll'),
            },
            {
              onSuccess: (saved) => {
                onSaved?.(saved.filterKey);
                onClose();
              },
            },
          );
        }}
      >
        <Stack>
          <TextInput
            name="name"
            label={t('saved.name')}
            defaultValue={request.name}
            required
            withAsterisk={false}
            maxLength={255}
            data-autofocus
          />
          {groups.length > 0 && (
            <MultiSelect
              name="groups"
              label={t('saved.groups')}
              description={t('saved.groupsHint')}
              comboboxProps={{ withinPortal: false }}
              data={groups}
              defaultValue={request.groups}
            />
          )}
          {me.may('tasks:assign') && (
            <Checkbox name="forAll" label={t('saved.forAll')} defaultChecked={request.forAll} />
          )}
          <Text size="sm" c="dimmed">
            {t('saved.hint')}
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('saved.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
