import { ActionIcon, Checkbox, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DAYS, type Day, type Hours } from './calendar.js';

interface WeekEditorProps {
  readonly hours: readonly Hours[];
  readonly onChange: (hours: readonly Hours[]) => void;
}

/** The hours of each day of the week; several of one day are its shifts. */
export function WeekEditor({ hours, onChange }: WeekEditorProps) {
  const { t } = useTranslation('administration');
  return (
    <section aria-label={t('weeklyHours')}>
      <Title order={3} size="h5" mb="xs">
        {t('weeklyHours')}
      </Title>
      <Stack gap={6}>
        {DAYS.map((day) => (
          <DayHours key={day} day={day} hours={hours} onChange={onChange} />
        ))}
      </Stack>
    </section>
  );
}

function DayHours({ day, hours, onChange }: WeekEditorProps & { readonly day: Day }) {
  const { t } = useTranslation('administration');
  const name = t(`weekday.${day}`);
  const own = hours.filter((one) => one.day === day);
  const change = (index: number, part: Partial<Hours>): void => {
    const target = own[index];
    onChange(hours.map((one) => (one === target ? { ...one, ...part } : one)));
  };
  const add = (): void => {
    const from = own.at(-1)?.to ?? '09:00';
    onChange([...hours, { day, from, to: from < '17:00' ? '17:00' : '23:00' }]);
  };
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap" mih={32}>
      <Checkbox
        w={120}
        pt={6}
        label={name}
        checked={own.length > 0}
        onChange={({ currentTarget }) =>
          currentTarget.checked ? add() : onChange(hours.filter((one) => one.day !== day))
        }
      />
      <Stack gap={4}>
        {own.length === 0 && (
          <Text size="sm" c="dimmed" pt={5}>
            {t('day.free')}
          </Text>
        )}
        {own.map(({ from, to }, index) => (
          <Group key={index} gap={6} wrap="nowrap">
            <TextInput
              size="xs"
              type="time"
              required
              aria-label={t('hoursFrom', { day: name })}
              value={from}
              onChange={({ currentTarget }) => change(index, { from: currentTarget.value })}
            />
            <span aria-hidden>–</span>
            <TextInput
              size="xs"
              type="time"
              required
              aria-label={t('hoursTo', { day: name })}
              value={to}
              onChange={({ currentTarget }) => change(index, { to: currentTarget.value })}
            />
            {own.length > 1 && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('shiftRemove', { day: name, from })}
                onClick={() => onChange(hours.filter((one) => one !== own[index]))}
              >
                <X size={14} aria-hidden />
              </ActionIcon>
            )}
            {index === own.length - 1 && (
              <ActionIcon variant="subtle" aria-label={t('shiftAdd', { day: name })} onClick={add}>
                <Plus size={14} aria-hidden />
              </ActionIcon>
            )}
          </Group>
        ))}
      </Stack>
    </Group>
  );
}
