import { Badge, Group, Stack, Tabs, Text } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../session/me.js';
import { NotAllowed } from './not-allowed.js';
import { ConsentsPanel } from './panels/consents-panel.js';
import { ContactsPanel } from './panels/contacts-panel.js';
import { documentsOptions } from './panels/document-queries.js';
import { DocumentsPanel } from './panels/documents-panel.js';
import { Panel } from './panels/panel.js';
import { ProcessesPanel } from './panels/processes-panel.js';
import { ProtectionPanel } from './panels/protection-panel.js';
import { FeedbackPanel, LeadsPanel, TicketsPanel } from './panels/related-panel.js';
import { SharingPanel } from './panels/sharing-panel.js';
import type { Customer } from './customer-queries.js';
import { RecordPage } from './record-page.js';
import { RecordTimeline } from './record-timeline.js';
import { countryName } from './record/field-value.js';
import { RecordFields } from './record/record-fields.js';
import { recordOptions } from './record/records.js';
import { useNameOf } from './staff.js';
import { processesOfOptions, type Subject } from './timeline/timeline-queries.js';

const route = getRouteApi('/shell/customers/$customerId');
const TABS = ['timeline', 'work', 'documents', 'protection'] as const;

export function CustomerPage() {
  const { t } = useTranslation('customers');
  return useMe().may('crm:read') ? <CustomerRecord /> : <NotAllowed title={t('tab.customers')} />;
}

/** One customer: who it is, and all that happened, on whatever channel. */
function CustomerRecord() {
  const { t } = useTranslation('customers');
  const { customerId } = route.useParams();
  const { tab } = route.useSearch();
  const navigate = route.useNavigate();
  const me = useMe();
  const { data: customer } = useSuspenseQuery(recordOptions('customer', customerId));
  const subject: Subject = { type: 'customer', id: customerId };
  const { data: processes = [] } = useQuery(processesOfOptions(subject));
  const { data: documents = [] } = useQuery(documentsOptions(subject));
  const running = processes.filter(({ endDate }) => endDate === null).length;
  const counts = { timeline: 0, work: running, documents: documents.length, protection: 0 };
  const tabs = TABS.filter((one) => one !== 'protection' || me.may('crm:administer'));
  const { name, email, phone, locale } = customer;
  return (
    <RecordPage
      title={name ?? t('masked')}
      crumb={{ label: t('tab.customers'), link: { to: '/customers' } }}
      subtitle={<Subtitle customer={customer} />}
      subject={subject}
      variables={{ customerId }}
      facts={
        <>
          <Panel title={t('details')}>
            <RecordFields type="customer" record={customer} />
          </Panel>
          <ContactsPanel customerId={customerId} />
          <ConsentsPanel customerId={customerId} />
          <FeedbackPanel customerId={customerId} />
          <SharingPanel subject={subject} />
        </>
      }
    >
      <Tabs
        value={tabs.find((one) => one === tab) ?? 'timeline'}
        onChange={(next) =>
          void navigate({
            search: (before) => ({ ...before, tab: next === 'timeline' ? undefined : (next ?? undefined) }),
          })
        }
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one} rightSection={counts[one] > 0 && <Badge size="sm">{counts[one]}</Badge>}>
              {t(`recordTab.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="timeline">
          <RecordTimeline
            subject={subject}
            ways={['note', 'phone', 'comment', 'email', 'sms']}
            person={{ name: name ?? '', email, phone, locale: locale ?? 'en' }}
          />
        </Tabs.Panel>
        <Tabs.Panel value="work">
          <Stack>
            <ProcessesPanel subject={subject} />
            <TicketsPanel customerId={customerId} />
            <LeadsPanel customerId={customerId} />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="documents">
          <DocumentsPanel subject={subject} />
        </Tabs.Panel>
        {tabs.includes('protection') && (
          <Tabs.Panel value="protection">
            <ProtectionPanel customer={customer} />
          </Tabs.Panel>
        )}
      </Tabs>
    </RecordPage>
  );
}

function Subtitle({ customer }: { readonly customer: Customer }) {
  const { t, i18n } = useTranslation('customers');
  const nameOf = useNameOf();
  const { status, country, owner, mergedInto } = customer;
  return (
    <Group gap="xs" mt={4}>
      {mergedInto !== null && (
        <Badge color="orange" variant="light">
          {t('merged', { id: mergedInto })}
        </Badge>
      )}
      {status !== null && (
        <Badge variant="light" color={status === 'active' ? 'teal' : 'gray'}>
          {t(`choice.${status}`)}
        </Badge>
      )}
      <Text size="sm" c="dimmed">
        {[
          country === null ? undefined : countryName(country, i18n.language),
          owner === null ? t('noOwner') : t('ownedBy', { name: nameOf(owner) }),
        ]
          .filter((one) => one !== undefined)
          .join(' · ')}
      </Text>
    </Group>
  );
}
