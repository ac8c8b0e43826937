import { ActionIcon, Button, Checkbox, FileButton, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { FileUp, Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useDoneToast } from '../../parts/done-toast.js';
import type { Holiday } from './calendar.js';
import { readIcalendar } from './read-icalendar.js';

interface HolidaysEditorProps {
  readonly holidays: readonly Holiday[];
  readonly onChange: (holidays: readonly Holiday[]) => void;
}

/** Days that are free, or have other hours: one by one, or from a calendar file. */
export function HolidaysEditor({ holidays, onChange }: HolidaysEditorProps) {
  const { t } = useTranslation('administration');
  const done = useDoneToast();
  const change = (index: number, part: Partial<Holiday>): void =>
    onChange(holidays.map((one, at) => (at === index ? { ...one, ...part } : one)));
  const add = (): void =>
    onChange([...holidays, { date: new Date().toISOString().slice(0, 10), name: '', yearly: false }]);
  const read = async (file: File | null): Promise<void> => {
    if (!file) return;
    const found = readIcalendar(await file.text()).filter(({ date }) => !holidays.some((one) => one.date === date));
    onChange([...holidays, ...found].sort((one, other) => one.date.localeCompare(other.date)));
    done(t('holidaysRead', { count: found.length }), () => onChange(holidays));
  };
  return (
    <section aria-label={t('holidays')}>
      <Group justify="space-between" mb="xs">
        <Title order={3} size="h5">
          {t('holidays')}
        </Title>
        <Group gap="xs">
          <FileButton accept=".ics,text/calendar" onChange={(file) => void read(file)}>
            {(props) => (
              <Button
                {...props}
                size="compact-sm"
                variant="default"
                leftSection={<FileUp size={14} aria-hidden />}
                title={t('holidaysFileHint')}
              >
                {t('holidaysFile')}
              </Button>
            )}
          </FileButton>
          <Button size="compact-sm" variant="light" leftSection={<Plus size={14} aria-hidden />} onClick={add}>
            {t('holidayAdd')}
          </Button>
        </Group>
      </Group>
      {holidays.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('noHolidays')}
        </Text>
      )}
      <Stack gap={6}>
        {holidays.map(({ date, name, yearly }, index) => (
          <Group key={index} gap="xs" wrap="nowrap">
            <TextInput
              size="xs"
              type="date"
              required
              aria-label={t('holidayDate', { name: name ?? '' })}
              value={date}
              onChange={({ currentTarget }) => change(index, { date: currentTarget.value })}
            />
            <TextInput
              size="xs"
              style={{ flex: 1 }}
              maxLength={255}
              aria-label={t('holidayName', { date })}
              placeholder={t('holidayHint')}
              value={name ?? ''}
              onChange={({ currentTarget }) => change(index, { name: currentTarget.value })}
            />
            <Checkbox
              size="xs"
              label={t('yearly')}
              checked={yearly}
              onChange={({ currentTarget }) => change(index, { yearly: currentTarget.checked })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('holidayRemove', { date })}
              onClick={() => onChange(holidays.filter((_, at) => at !== index))}
            >
              <X size={14} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
      </Stack>
    </section>
  );
}
