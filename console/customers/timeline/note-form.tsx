import { Box, Button, Group, SegmentedControl, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { useDoneToast } from '../../parts/done-toast.js';
import { useProblemToast } from '../../parts/problem-toast.js';
import { linkOf, timelineKey, type Subject } from './timeline-queries.js';
import { submitOnCtrlEnter } from './submit-key.js';

const LONGEST_SUBJECT = 120;
type Direction = 'inbound' | 'outbound';

/** Something that one wants to keep: a note, or what was said on the telephone. Its first line is its title. */
export function NoteForm({ subject, channel }: { readonly subject: Subject; readonly channel: 'note' | 'phone' }) {
  const { t } = useTranslation('customers');
  const queries = useQueryClient();
  const done = useDoneToast();
  const [text, setText] = useState('');
  const [direction, setDirection] = useState<Direction>('inbound');
  const add = useMutation({
    mutationFn: () => {
      const [title = '', ...rest] = text.trim().split('\n');
      const short = title.length <= LONGEST_SUBJECT;
      const words = short
        ? { subject: title, body: rest.join('\n').trim() || null }
        : { subject: `${title.slice(0, LONGEST_SUBJECT)}…`, body: text.trim() };
      const link = linkOf(subject);
      return answerOf(
        api.POST('/v2/crm/interactions', {
          body: {
            channel,
            direction: channel === 'note' ? 'internal' : direction,
            ...words,
            ...(link === undefined ? {} : { [link]: subject.id }),
          },
        }),
      );
    },
    onSuccess: () => {
      setText('');
      done(t('noted'));
    },
    onError: useProblemToast(),
    onSettled: () => queries.invalidateQueries({ queryKey: timelineKey(subject) }),
  });
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate();
      }}
      onKeyDown={submitOnCtrlEnter}
    >
      <Textarea
        aria-label={t(`composer.${channel}`)}
        placeholder={t(channel === 'note' ? 'composer.noteHint' : 'composer.callHint')}
        autosize
        minRows={2}
        maxRows={12}
        required
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Group justify="flex-end" mt="sm">
        {channel === 'phone' && (
          <SegmentedControl
            size="xs"
            aria-label={t('directionTitle')}
            value={direction}
            onChange={(next) => setDirection(next as Direction)}
            data={(['inbound', 'outbound'] as const).map((value) => ({ value, label: t(`callDirection.${value}`) }))}
          />
        )}
        <Button type="submit" size="sm" loading={add.isPending} disabled={text.trim() === ''}>
          {t('composer.add')}
        </Button>
      </Group>
    </Box>
  );
}
