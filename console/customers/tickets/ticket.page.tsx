import { Anchor, Badge, Group } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
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
import type { Person } from '../timeline/message-form.js';
import type { Subject } from '../timeline/timeline-queries.js';
import { PriorityBadge, ServiceLevel } from './ticket-labels.js';
import type { Ticket } from './ticket-queries.js';

const route = getRouteApi('/shell/tickets/$ticketId');

export function TicketPage() {
  const { t } = useTranslation('customers');
  return useMe().may('crm:read') ? <TicketRecord /> : <NotAllowed title={t('tab.tickets')} />;
}

/** One request: the conversation, with an answer by mail first. */
function TicketRecord() {
  const { t } = useTranslation('customers');
  const { ticketId } = route.useParams();
  const { data: ticket } = useSuspenseQuery(recordOptions('ticket', ticketId));
  const person = usePerson(ticket);
  const subject: Subject = { type: 'ticket', id: ticketId };
  const { number, subject: title, status, priority, customerId } = ticket;
  return (
    <RecordPage
      title={title ?? number ?? t('masked')}
      crumb={{ label: t('tab.tickets'), link: { to: '/tickets' } }}
      subject={subject}
      variables={{ ticketId, ...(customerId === null ? {} : { customerId }) }}
      subtitle={
        <Group gap="xs" mt={4}>
          <Badge variant="default">{number}</Badge>
          {status !== null && <Badge variant="light">{t(`choice.${status}`)}</Badge>}
          <PriorityBadge priority={priority} />
          {customerId !== null && (
            <Anchor
              size="sm"
              renderRoot={(props) => <Link to="/customers/$customerId" params={{ customerId }} {...props} />}
            >
              {person?.name ?? t('customer')}
            </Anchor>
          )}
        </Group>
      }
      facts={
        <>
          <Panel title={t('sla.title')}>
            <ServiceLevel ticket={ticket} />
          </Panel>
          <Panel title={t('details')}>
            <RecordFields type="ticket" record={ticket} />
          </Panel>
          <ProcessesPanel subject={subject} />
          <DocumentsPanel subject={subject} />
        </>
      }
    >
      <RecordTimeline subject={subject} ways={['email', 'sms', 'phone', 'note', 'comment']} person={person} />
    </RecordPage>
  );
}

/** Who asked: the contact, or else the customer; the number in the subject brings the answer back to the ticket. */
function usePerson({ customerId, contactId, number, subject, language }: Ticket): Person | undefined {
  const customer = useQuery({ ...recordOptions('customer', customerId ?? ''), enabled: customerId !== null }).data;
  const contact = useQuery({ ...recordOptions('contact', contactId ?? ''), enabled: contactId !== null }).data;
  if (!customer || (contactId !== null && !contact)) return undefined;
  return {
    name: contact?.name ?? customer.name ?? '',
    email: contact?.email ?? customer.email,
    phone: contact?.phone ?? customer.phone,
    locale: language?.startsWith('zh') ? 'zh-CN' : 'en',
    subject: `[${number ?? ''}] ${subject ?? ''}`,
    variables: { number: number ?? '', subject: subject ?? '' },
  };
}
