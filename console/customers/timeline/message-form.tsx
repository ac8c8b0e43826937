import { Alert, Box, Button, Group, SegmentedControl, Select, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { LANGUAGES } from '../../language/language.js';
import { useProblemToast } from '../../parts/problem-toast.js';
import { useAddPending } from './pending-messages.js';
import { submitOnCtrlEnter } from './submit-key.js';
import { inLanguage, templatesOptions, wantedBy } from './templates.js';
import type { Subject } from './timeline-queries.js';

/** Whom one writes to, as far as one may read it. */
export interface Person {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly locale: string;
  /** Of an answer: what it is about. */
  readonly subject?: string;
  /** What templates may say beside what is of the record. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** In place of what the writer may not read: it is not sent. */
const HIDDEN = '[…]';

interface MessageFormProps {
  readonly subject: Subject;
  readonly channel: 'email' | 'sms';
  readonly person: Person;
}

/** A mail or an SMS, from a template or one's own words: what one sees is what is sent. */
export function MessageForm({ subject, channel, person }: MessageFormProps) {
  const { t } = useTranslation('customers');
  const { data: templates = [] } = useQuery(templatesOptions(channel));
  const [name, setName] = useState<string | null>(null);
  const [language, setLanguage] = useState(person.locale);
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  const [title, setTitle] = useState(person.subject ?? '');
  const [body, setBody] = useState('');
  const tell = useProblemToast();
  const addPending = useAddPending(subject);
  const template = name === null ? undefined : inLanguage(templates, name, language);
  const known: Readonly<Record<string, string>> = { name: person.name, ...person.variables };
  const wanted = template ? wantedBy(template).filter((one) => known[one] === undefined) : [];
  const address = channel === 'email' ? person.email : person.phone;

  const preview = useMutation({
    mutationFn: ({ templateId, variables }: { templateId: string; variables: Readonly<Record<string, string>> }) =>
      answerOf(
        api.POST('/v2/crm/templates/{templateId}/preview', {
          params: { path: { templateId } },
          body: { variables, recordType: subject.type, recordId: subject.id },
        }),
      ),
    onSuccess: (text) => {
      if (text.subject !== null) setTitle(text.subject);
      setBody(text.body.trim());
    },
    onError: tell,
  });
  const fill = (next: { name: string | null; language: string; given: Readonly<Record<string, string>> }): void => {
    const found = next.name === null ? undefined : inLanguage(templates, next.name, next.language);
    if (!found || wantedBy(found).some((one) => (known[one] ?? next.given[one] ?? '') === '')) return;
    preview.mutate({ templateId: found.templateId, variables: { ...known, ...next.given } });
  };
  const send = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/v2/crm/messages', {
          body: {
            key: crypto.randomUUID(),
            channel,
            recordType: subject.type,
            recordId: subject.id,
            subject: channel === 'email' ? title.trim() : null,
            body: body.trim(),
          },
        }),
      ),
    onSuccess: ({ outboxId }) => {
      addPending({ outboxId, channel, subject: title, body, at: new Date().toISOString() });
      setName(null);
      setTitle(person.subject ?? '');
      setBody('');
    },
    onError: tell,
  });

  if (address === null)
    return (
      <Text size="sm" c="dimmed">
        {t(channel === 'email' ? 'composer.noEmail' : 'composer.noPhone')}
      </Text>
    );
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
      onKeyDown={submitOnCtrlEnter}
    >
      <Stack gap="sm">
        <Group gap="sm" align="flex-end">
          <Select
            label={t('composer.template')}
            placeholder={t('composer.noTemplate')}
            size="xs"
            flex={1}
            miw={180}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('clear') }}
            data={[...new Set(templates.map((one) => one.name))]}
            value={name}
            onChange={(next) => {
              setName(next);
              setGiven({});
              fill({ name: next, language, given: {} });
            }}
          />
          <SegmentedControl
            size="xs"
            aria-label={t('field.locale')}
            value={language}
            onChange={(next) => {
              setLanguage(next);
              fill({ name, language: next, given });
            }}
            data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
          />
        </Group>
        {wanted.length > 0 && (
          <Group gap="sm" align="flex-end">
            {wanted.map((one) => (
              <TextInput
                key={one}
                size="xs"
                label={t('composer.value', { name: one })}
                value={given[one] ?? ''}
                onChange={({ currentTarget }) => setGiven({ ...given, [one]: currentTarget.value })}
              />
            ))}
            <Button
              size="xs"
              variant="light"
              disabled={wanted.some((one) => (given[one] ?? '') === '')}
              onClick={() => fill({ name, language, given })}
            >
              {t('composer.fill')}
            </Button>
          </Group>
        )}
        <Text size="sm" c="dimmed">
          {t('composer.to', { address })}
        </Text>
        {channel === 'email' && (
          <TextInput
            label={t('composer.subject')}
            required
            withAsterisk={false}
            value={title}
            onChange={({ currentTarget }) => setTitle(currentTarget.value)}
          />
        )}
        <Textarea
          label={t('composer.text')}
          required
          withAsterisk={false}
          autosize
          minRows={channel === 'email' ? 5 : 2}
          maxRows={20}
          value={body}
          onChange={({ currentTarget }) => setBody(currentTarget.value)}
        />
        {body.includes(HIDDEN) && (
          <Alert color="yellow" variant="light">
            {t('composer.hidden')}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button
            type="submit"
            size="sm"
            loading={send.isPending}
            disabled={body.trim() === '' || body.includes(HIDDEN)}
          >
            {t('composer.send')}
          </Button>
        </Group>
      </Stack>
    </Box>
  );
}
