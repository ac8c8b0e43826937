import { Anchor, Badge, Rating, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import {
  CircleCheck,
  Mail,
  MessagesSquare,
  Pencil,
  Phone,
  Play,
  Plus,
  Smartphone,
  Star,
  StickyNote,
  Users,
  Globe,
  CircleStop,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { FIELDS, type FieldName } from '../record/fields.js';
import { useNameOf } from '../staff.js';
import { CommentEntry } from './comment-entry.js';
import type { Entry } from './entries.js';
import { EntryFrame } from './entry-frame.js';
import type { Interaction, Subject } from './timeline-queries.js';

const CHANNELS: Readonly<Record<NonNullable<Interaction['channel']>, LucideIcon>> = {
  email: Mail,
  sms: Smartphone,
  phone: Phone,
  meeting: Users,
  chat: MessagesSquare,
  web: Globe,
  note: StickyNote,
};

const STEPS = { started: Play, ended: CircleStop, taskDone: CircleCheck } as const;

export function EntryItem({ entry, subject }: { readonly entry: Entry; readonly subject: Subject }) {
  switch (entry.kind) {
    case 'comment':
      return <CommentEntry comment={entry.comment} subject={subject} />;
    case 'process':
      return <ProcessEntry entry={entry} />;
    case 'feedback':
      return <FeedbackEntry entry={entry} />;
    case 'change':
      return <ChangeEntry entry={entry} subject={subject} />;
    default:
      return <InteractionEntry interaction={entry.interaction} at={entry.at} subject={subject} />;
  }
}

function InteractionEntry(props: {
  readonly interaction: Interaction;
  readonly at: string;
  readonly subject: Subject;
}) {
  const { at, subject } = props;
  const { channel, direction, subject: title, body, delivery, ticketId, hiddenFields } = props.interaction;
  const { t } = useTranslation('customers');
  const icon = CHANNELS[channel ?? 'note'];
  return (
    <EntryFrame
      icon={icon}
      color={direction === 'inbound' ? 'teal' : direction === 'outbound' ? 'indigo' : 'yellow'}
      at={at}
      head={
        <>
          <Text component="span" size="sm" fw={600}>
            {title === '' || title === null ? t(`channel.${channel ?? 'note'}`) : title}
          </Text>
          {channel !== 'note' && (
            <Text component="span" size="xs" c="dimmed">
              {t(`channel.${channel ?? 'note'}`)} · {t(`direction.${direction ?? 'internal'}`)}
            </Text>
          )}
          {delivery !== null && delivery !== 'sent' && delivery !== 'delivered' && (
            <Badge size="sm" color={delivery === 'pending' || delivery === 'queued' ? 'gray' : 'red'} variant="light">
              {t(`delivery.${delivery as 'failed'}`, { defaultValue: delivery })}
            </Badge>
          )}
          {ticketId !== null && subject.type !== 'ticket' && <TicketLink ticketId={ticketId} />}
        </>
      }
    >
      {hiddenFields.includes('body') ? (
        <Text size="sm" c="dimmed">
          {t('masked')}
        </Text>
      ) : (
        body !== null &&
        body !== '' && (
          <div className="baton-entry-card">
            <Text size="sm" className="baton-entry-body">
              {body}
            </Text>
          </div>
        )
      )}
    </EntryFrame>
  );
}

function TicketLink({ ticketId }: { readonly ticketId: string }) {
  const { t } = useTranslation('customers');
  return (
    <Anchor size="xs" renderRoot={(props) => <Link to="/tickets/$ticketId" params={{ ticketId }} {...props} />}>
      {t('ticket')}
    </Anchor>
  );
}

type Of<Kind extends Entry['kind']> = { readonly entry: Extract<Entry, { kind: Kind }> };

function ProcessEntry({ entry: { process, step, task, at } }: Of<'process'>) {
  const { t } = useTranslation('customers');
  const nameOf = useNameOf();
  const name = process.processName ?? process.processDefinitionId;
  return (
    <EntryFrame
      icon={STEPS[step]}
      color="gray"
      at={at}
      head={
        <Text component="span" size="sm">
          {step === 'taskDone'
            ? t('step.taskDone', { task: task?.name, person: nameOf(task?.assignee ?? null), name })
            : step === 'started'
              ? t('step.started', { name })
              : t(process.state === 'TERMINATED' ? 'step.cancelled' : 'step.ended', { name })}
        </Text>
      }
    />
  );
}

function FeedbackEntry({ entry: { feedback, at } }: Of<'feedback'>) {
  const { t } = useTranslation('customers');
  const { score, comment, subject } = feedback;
  return (
    <EntryFrame
      icon={Star}
      color="yellow"
      at={at}
      head={
        <>
          <Text component="span" size="sm" fw={600}>
            {t('feedbackGiven')}
          </Text>
          {score !== null && (
            <span role="img" aria-label={t('scoreOf', { score })}>
              <Rating value={score} readOnly size="xs" aria-hidden />
            </span>
          )}
        </>
      }
    >
      <div className="baton-entry-card">
        <Text size="xs" c="dimmed">
          {subject}
        </Text>
        {comment !== null && comment !== '' && (
          <Text size="sm" className="baton-entry-body">
            {comment}
          </Text>
        )}
      </div>
    </EntryFrame>
  );
}

function ChangeEntry({ entry: { change, at }, subject }: Of<'change'> & { readonly subject: Subject }) {
  const { t } = useTranslation('customers');
  const nameOf = useNameOf();
  const known = new Set<string>(FIELDS[subject.type].map(({ name }) => name));
  const names = change.fields.filter((field) => known.has(field)).map((field) => t(`field.${field as FieldName}`));
  const who =
    change.actor === null
      ? t(change.source === 'baton' ? 'system' : 'otherSystem', { source: change.source })
      : nameOf(change.actor);
  const { operation } = change;
  return (
    <EntryFrame
      icon={operation === 'create' ? Plus : Pencil}
      color="gray"
      at={at}
      head={
        <Text component="span" size="sm" c="dimmed">
          {operation === 'update'
            ? t('changed', { who, fields: names.join(t('listSeparator')) || t('something') })
            : t(`operation.${operation}`, { who })}
        </Text>
      }
    />
  );
}
