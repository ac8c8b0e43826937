import { useTranslation } from 'react-i18next';
import { NoAccess } from '../../parts/no-access.js';
import { useMe } from '../../session/me.js';
import { Reports } from './reports.js';

/** One's reports by mail. */
export function ReportsPage() {
  const { t } = useTranslation('insights');
  return useMe().may('measures:read') ? <Reports /> : <NoAccess title={t('report.title')} />;
}
