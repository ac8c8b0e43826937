import { Button, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { SlidersHorizontal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { InstanceSearch } from './instance-search.js';

const FIELDS = ['element', 'variable', 'value', 'error', 'from', 'to'] as const;

type Conditions = Pick<InstanceSearch, (typeof FIELDS)[number]>;

/** What one looks for less often: element, variable, message of an incident, days. */
export function MoreFilters(props: {
  readonly search: InstanceSearch;
  readonly onChange: (change: Conditions) => void;
}) {
  const { search, onChange } = props;
  const { t } = useTranslation('operations');
  const [opened, { toggle, close }] = useDisclosure(false);
  const set = FIELDS.filter((name) => search[name] !== undefined).length;
  return (
    <Popover position="bottom-start" trapFocus returnFocus opened={opened} onDismiss={close} width={360}>
      <Popover.Target>
        <Button
          variant={set > 0 ? 'light' : 'default'}
          leftSection={<SlidersHorizontal size={16} aria-hidden />}
          onClick={toggle}
        >
          {set > 0 ? t('filtersSet', { count: set }) : t('filters')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const form = new FormData(event.currentTarget);
            onChange(Object.fromEntries(FIELDS.map((name) => [name, String(form.get(name)).trim() || undefined])));
            close();
          }}
        >
          <Stack gap="sm">
            <TextInput name="element" label={t('elementFilter')} defaultValue={search.element ?? ''} />
            <Group grow gap="sm" align="flex-end">
              <TextInput name="variable" label={t('variableFilter')} defaultValue={search.variable ?? ''} />
              <TextInput name="value" label={t('valueFilter')} defaultValue={search.value ?? ''} />
            </Group>
            <Text size="xs" c="dimmed" mt={-6}>
              {t('valueHint')}
            </Text>
            <TextInput name="error" label={t('errorFilter')} defaultValue={search.error ?? ''} />
            <Group grow gap="sm">
              <TextInput type="date" name="from" label={t('startedFrom')} defaultValue={search.from ?? ''} />
              <TextInput type="date" name="to" label={t('startedTo')} defaultValue={search.to ?? ''} />
            </Group>
            <Group justify="flex-end">
              <Button
                variant="default"
                onClick={() => {
                  onChange(Object.fromEntries(FIELDS.map((name) => [name, undefined])));
                  close();
                }}
              >
                {t('noFilters')}
              </Button>
              <Button type="submit">{t('apply')}</Button>
            </Group>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
