import { Badge, Group, Stack } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
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
import { OrdersPanel, QuotationsPanel } from './quotations-panel.js';
import { SupplierRating } from './supplier-rating.js';

const route = getRouteApi('/shell/suppliers/$supplierId');

export function SupplierPage() {
  const { t } = useTranslation('customers');
  return useMe().may('crm:read') ? <SupplierRecord /> : <NotAllowed title={t('tab.suppliers')} />;
}

/** One supplier: what was asked, offered, ordered and rated. */
function SupplierRecord() {
  const { t } = useTranslation('customers');
  const { supplierId } = route.useParams();
  const { data: supplier } = useSuspenseQuery(recordOptions('supplier', supplierId));
  const subject: Subject = { type: 'supplier', id: supplierId };
  const { name, email, phone, locale, status } = supplier;
  return (
    <RecordPage
      title={name ?? t('masked')}
      crumb={{ label: t('tab.suppliers'), link: { to: '/suppliers' } }}
      subject={subject}
      variables={{ supplierId }}
      subtitle={
        <Group gap="xs" mt={4}>
          {status !== null && <Badge variant="light">{t(`choice.${status}`)}</Badge>}
          <SupplierRating supplier={supplier} />
        </Group>
      }
      facts={
        <>
          <Panel title={t('details')}>
            <RecordFields type="supplier" record={supplier} />
          </Panel>
          <ProcessesPanel subject={subject} />
          <DocumentsPanel subject={subject} />
        </>
      }
    >
      <Stack>
        <QuotationsPanel supplierId={supplierId} />
        <OrdersPanel supplierId={supplierId} />
        <div>
          <RecordTimeline
            subject={subject}
            ways={['comment', 'email', 'sms']}
            person={{ name: name ?? '', email, phone, locale: locale ?? 'en' }}
          />
        </div>
      </Stack>
    </RecordPage>
  );
}
