import { Badge, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../language/use-format.js';
import { Due } from '../../parts/due.js';
import type { Ticket } from './ticket-queries.js';

const ENDED = new Set<Ticket['status']>(['resolved', 'closed', 'withdrawn']);
const COLORS = { low: 'gray', normal: 'indigo', high: 'orange', urgent: 'red' } as const;
/** Percent of the time from which on one should hurry. */
const SOON = 75;

export function PriorityBadge({ priority }: { readonly priority: Ticket['priority'] }) {
  const { t } = useTranslation('customers');
  if (priority === null) return null;
  return (
    <Badge variant="light" color={COLORS[priority]}>
      {t(`choice.${priority}`)}
    </Badge>
  );
}

/** When it has to be solved. */
export function TicketDue({ ticket: { dueAt, status } }: { readonly ticket: Ticket }) {
  return <Due at={dueAt} open={!ENDED.has(status)} />;
}

/** How much of the time that was agreed is gone, and when somebody answered first. */
export function ServiceLevel({ ticket }: { readonly ticket: Ticket }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const { openedAt, dueAt, firstResponseAt, resolvedAt, closedAt } = ticket;
  const ended = resolvedAt ?? closedAt;
  const late = dueAt !== null && (ended === null ? format.isPast(dueAt) : ended > dueAt);
  const word = ended === null ? (late ? 'late' : 'due') : late ? 'missed' : 'kept';
  return (
    <>
      {dueAt !== null && openedAt !== null && (
        <>
          <Gone openedAt={openedAt} dueAt={dueAt} ended={ended} late={late} />
          <Text size="sm" className={late ? 'baton-late' : ''}>
            {t(`sla.${word}`, { ago: format.ago(dueAt), at: format.time(dueAt) })}
          </Text>
        </>
      )}
      <Text size="sm" c="dimmed">
        {firstResponseAt === null ? t('sla.noResponse') : t('sla.response', { at: format.time(firstResponseAt) })}
      </Text>
      {openedAt !== null && (
        <Text size="sm" c="dimmed">
          {t('sla.opened', { at: format.time(openedAt) })}
        </Text>
      )}
    </>
  );
}

function Gone(props: {
  readonly openedAt: string;
  readonly dueAt: string;
  readonly ended: string | null;
  readonly late: boolean;
}) {
  const { openedAt, dueAt, ended, late } = props;
  const { t } = useTranslation('customers');
  const format = useFormat();
  const percent = format.shareGone(openedAt, dueAt, ended);
  return (
    <Progress
      value={percent}
      color={late ? 'red' : percent > SOON ? 'orange' : 'teal'}
      mb={6}
      aria-label={t('sla.gone', { percent })}
    />
  );
}
