import { Select, SimpleGrid, Stack, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { EditorActions } from '../editor-actions.js';
import type { EditorProps } from '../entity/entity.js';
import { RemoveButton } from '../entity/remove-button.js';
import { useSave } from '../entity/use-save.js';
import { newDraft, type Calendar, type Draft } from './calendar.js';
import { calendarEntity, saved } from './calendar-entity.js';
import { HolidaysEditor } from './holidays-editor.js';
import { WeekEditor } from './week-editor.js';
import { YearView } from './year-view.js';

const ZONES = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])];

/** When people work: the week, the days that are free, and the year that comes of it. */
export function CalendarEditor({ item, onClose }: EditorProps<Calendar>) {
  const { t } = useTranslation('administration');
  const [draft, setDraft] = useState<Draft>(() => (item ? { ...item } : newDraft()));
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const save = useSave('calendars', {
    send: () => {
      const { calendarId } = draft;
      return item
        ? api.PUT('/v2/calendars/{calendarId}', { params: { path: { calendarId } }, body: saved(draft) })
        : api.POST('/v2/calendars', { body: { calendarId, ...saved(draft) } });
    },
    done: onClose,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(undefined);
      }}
    >
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <Stack>
          {!item && (
            <TextInput
              label={t('field.id')}
              description={t('calendarIdHint')}
              required
              withAsterisk={false}
              maxLength={64}
              data-autofocus
              value={draft.calendarId}
              onChange={({ currentTarget }) => change({ calendarId: currentTarget.value })}
            />
          )}
          <TextInput
            label={t('field.name')}
            required
            withAsterisk={false}
            maxLength={255}
            value={draft.name}
            onChange={({ currentTarget }) => change({ name: currentTarget.value })}
          />
          <Select
            label={t('field.timeZone')}
            data={ZONES.includes(draft.timeZone) ? ZONES : [draft.timeZone, ...ZONES]}
            searchable
            allowDeselect={false}
            value={draft.timeZone}
            onChange={(timeZone) => timeZone !== null && change({ timeZone })}
            nothingFoundMessage={t('nothing')}
          />
          <Switch
            label={t('isDefault')}
            description={t('isDefaultHint')}
            checked={draft.isDefault}
            onChange={({ currentTarget }) => change({ isDefault: currentTarget.checked })}
          />
          <WeekEditor hours={draft.weeklyHours} onChange={(weeklyHours) => change({ weeklyHours })} />
          <HolidaysEditor holidays={draft.holidays} onChange={(holidays) => change({ holidays })} />
        </Stack>
        <YearView draft={draft} />
      </SimpleGrid>
      <EditorActions
        remove={item && <RemoveButton entity={calendarEntity} item={item} name={item.name} onRemoved={onClose} />}
        saving={save.isPending}
        onCancel={onClose}
      />
    </form>
  );
}
