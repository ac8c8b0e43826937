import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NoAccess } from '../../parts/no-access.js';
import { Page } from '../../parts/page.js';
import { useMe } from '../../session/me.js';
import { BusinessCalendar } from './business-calendar.js';
import { Settings } from './settings.js';

/** What figures are held against: targets, costs, and the hours that count as business hours. */
export function SettingsPage() {
  const { t } = useTranslation('insights');
  const { may } = useMe();
  if (!may('measures:read')) return <NoAccess title={t('setting.title')} />;
  const changes = may('calendars:manage');
  return (
    <Page title={t('setting.title')} crumbs={[{ label: t('title'), link: { to: '/insights' } }]}>
      <Stack>
        <Settings changes={changes} />
        <BusinessCalendar changes={changes} />
      </Stack>
    </Page>
  );
}
