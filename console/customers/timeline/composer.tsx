import { Paper, Tabs } from '@mantine/core';
import { Mail, MessageSquare, Phone, Smartphone, StickyNote } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../session/me.js';
import { CommentForm } from './comment-form.js';
import { MessageForm, type Person } from './message-form.js';
import { NoteForm } from './note-form.js';
import type { Subject } from './timeline-queries.js';

const WAYS = [
  ['note', StickyNote],
  ['phone', Phone],
  ['comment', MessageSquare],
  ['email', Mail],
  ['sms', Smartphone],
] as const;

export type Way = (typeof WAYS)[number][0];

interface ComposerProps {
  readonly subject: Subject;
  /** Who is written to. */
  readonly person: Person;
  /** Which of the ways there are; the first is open. */
  readonly ways: readonly Way[];
}

/** Adds to a timeline: a note, a call, a word to colleagues, a mail, an SMS. */
export function Composer({ subject, person, ways }: ComposerProps) {
  const { t } = useTranslation('customers');
  const [way, setWay] = useState<Way>(ways[0] ?? 'comment');
  if (!useMe().may('crm:write')) return null;
  return (
    <Paper withBorder mb="md" component="section" aria-label={t('composer.title')}>
      <Tabs
        value={way}
        onChange={(next) => setWay(WAYS.find(([one]) => one === next)?.[0] ?? 'comment')}
        keepMounted={false}
      >
        <Tabs.List>
          {WAYS.filter(([one]) => ways.includes(one)).map(([one, Icon]) => (
            <Tabs.Tab key={one} value={one} leftSection={<Icon size={15} aria-hidden />}>
              {t(`composer.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {ways.map((one) => (
          <Tabs.Panel key={one} value={one} p="md">
            {one === 'comment' ? (
              <CommentForm subject={subject} />
            ) : one === 'note' || one === 'phone' ? (
              <NoteForm subject={subject} channel={one} />
            ) : (
              <MessageForm subject={subject} channel={one} person={person} />
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Paper>
  );
}
