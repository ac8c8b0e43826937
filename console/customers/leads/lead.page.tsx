import { Anchor, Badge, Group } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../session/me.js';
import { NotAllowed } from '../not-allowed.js';
import { DocumentsPanel } from '../panels/documents-panel.js';
import { Panel } from '../panels/panel.js';
import { ProcessesPanel } from '../panels/processes-panel.js';
import { RecordPage } from '../record-page.js';
import { RecordTimeline } from '../record-timeline.js';
import { RecordFields } from '../record/record-fields.js';
import { recordOptions } from '../record/records.js';
import type { Subject } from '../timeline/timeline-queries.js';

const route = getRouteApi('/shell/leads/$leadId');

export function LeadPage() {
  const { t } = useTranslation('customers');
  return useMe().may('crm:read') ? <LeadRecord /> : <NotAllowed title={t('tab.leads')} />;
}

/** One lead, and all that happened on the way. */
function LeadRecord() {
  const { t } = useTranslation('customers');
  const { leadId } = route.useParams();
  const { data: lead } = useSuspenseQuery(recordOptions('lead', leadId));
  const subject: Subject = { type: 'lead', id: leadId };
  const { name, email, phone, locale, status, customerId } = lead;
  return (
    <RecordPage
      title={name ?? t('masked')}
      crumb={{ label: t('tab.leads'), link: { to: '/leads' } }}
      subject={subject}
      variables={{ leadId }}
      subtitle={
        <Group gap="xs" mt={4}>
          {status !== null && <Badge variant="light">{t(`choice.${status}`)}</Badge>}
          {customerId !== null && (
            <Anchor
              size="sm"
              renderRoot={(props) => <Link to="/customers/$customerId" params={{ customerId }} {...props} />}
            >
              {t('becameCustomer')}
            </Anchor>
          )}
        </Group>
      }
      facts={
        <>
          <Panel title={t('details')}>
            <RecordFields type="lead" record={lead} />
          </Panel>
          <ProcessesPanel subject={subject} />
          <DocumentsPanel subject={subject} />
        </>
      }
    >
      <RecordTimeline
        subject={subject}
        ways={['note', 'phone', 'comment', 'email', 'sms']}
        person={{ name: name ?? '', email, phone, locale: locale ?? 'en' }}
      />
    </RecordPage>
  );
}
