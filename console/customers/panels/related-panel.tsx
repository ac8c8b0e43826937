import { Anchor, Badge, Group, Rating, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../language/use-format.js';
import { Failure } from '../../parts/failure.js';
import { RowsSkeleton } from '../../parts/rows-skeleton.js';
import { customerLeadsOptions, customerTicketsOptions } from '../customer-queries.js';
import { feedbackOptions } from '../timeline/timeline-queries.js';
import { Panel } from './panel.js';

/** Tickets of a customer. */
export function TicketsPanel({ customerId }: { readonly customerId: string }) {
  const { t } = useTranslation('customers');
  const tickets = useQuery(customerTicketsOptions(customerId));
  return (
    <Related
      title={t('tab.tickets')}
      query={tickets}
      none={t('noTickets')}
      row={({ id, number, subject, status }) => (
        <RelatedRow
          key={id}
          link={{ to: '/tickets/$ticketId', params: { ticketId: id } }}
          label={`${number ?? id} · ${subject ?? t('masked')}`}
          badge={status && t(`choice.${status}`)}
        />
      )}
    />
  );
}

/** Leads that became this customer. */
export function LeadsPanel({ customerId }: { readonly customerId: string }) {
  const { t } = useTranslation('customers');
  const leads = useQuery(customerLeadsOptions(customerId));
  return (
    <Related
      title={t('tab.leads')}
      query={leads}
      none={t('noLeads')}
      row={({ id, name, interest, status }) => (
        <RelatedRow
          key={id}
          link={{ to: '/leads/$leadId', params: { leadId: id } }}
          label={[name ?? t('masked'), interest].filter(Boolean).join(' · ')}
          badge={status && t(`choice.${status}`)}
        />
      )}
    />
  );
}

/** How satisfied a customer is: the mean of what was answered. */
export function FeedbackPanel({ customerId }: { readonly customerId: string }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const { data = [] } = useQuery(feedbackOptions({ type: 'customer', id: customerId }));
  const scores = data.flatMap(({ score }) => (score === null ? [] : [score]));
  if (scores.length === 0) return null;
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const rounded = Math.round(mean * 10) / 10;
  return (
    <Panel title={t('satisfaction')}>
      <Group gap="xs">
        <span aria-hidden>
          <Rating value={mean} fractions={4} readOnly />
        </span>
        <Text size="sm">{t('meanScore', { count: scores.length, score: format.number(rounded) })}</Text>
      </Group>
    </Panel>
  );
}

interface Rows<Row> {
  readonly data: readonly Row[] | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

function Related<Row>(props: {
  readonly title: string;
  readonly query: Rows<Row>;
  readonly none: string;
  readonly row: (row: Row) => ReactNode;
}) {
  const { title, query, none, row } = props;
  return (
    <Panel title={title}>
      {query.data === undefined ? (
        query.error ? (
          <Failure error={query.error} retry={() => void query.refetch()} />
        ) : (
          <RowsSkeleton rows={2} />
        )
      ) : query.data.length === 0 ? (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      ) : (
        <Stack gap="xs">{query.data.map(row)}</Stack>
      )}
    </Panel>
  );
}

function RelatedRow(props: { readonly link: LinkProps; readonly label: string; readonly badge: ReactNode }) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs">
      <Anchor size="sm" truncate renderRoot={(anchor) => <Link {...props.link} {...anchor} />}>
        {props.label}
      </Anchor>
      <Badge variant="light" style={{ flex: 'none' }}>
        {props.badge}
      </Badge>
    </Group>
  );
}
