import { Badge } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { When } from '../entity/cells.js';
import type { Entity } from '../entity/entity.js';
import { EntityPage } from '../entity/entity-page.js';
import type { Calendar } from './calendar.js';
import { CalendarEditor } from './calendar-editor.js';
import { calendarEntity } from './calendar-entity.js';

/** When people work. */
export function CalendarsPage() {
  const { t } = useTranslation('administration');
  const entity = useMemo<Entity<Calendar>>(
    () => ({
      ...calendarEntity,
      editor: CalendarEditor,
      columns: [
        { id: 'name', title: t('field.name'), sortable: true, cell: ({ name }) => name },
        { id: 'timeZone', title: t('field.timeZone'), cell: ({ timeZone }) => timeZone },
        {
          id: 'days',
          title: t('holidays'),
          width: '120px',
          cell: ({ holidays }) => t('holidayCount', { count: holidays.length }),
        },
        {
          id: 'updateDate',
          title: t('changed'),
          width: '150px',
          sortable: true,
          cell: ({ updateDate }) => <When at={updateDate} />,
        },
        {
          id: 'isDefault',
          title: t('default'),
          width: '110px',
          cell: ({ isDefault }) => isDefault && <Badge variant="light">{t('default')}</Badge>,
        },
      ],
    }),
    [t],
  );
  return <EntityPage entity={entity} />;
}
