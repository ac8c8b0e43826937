import { Group, Select, SimpleGrid, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useFormat } from '../../language/use-format.js';
import { CHANNELS } from '../channels/channel.js';
import { EditorActions } from '../editor-actions.js';
import type { EditorProps } from '../entity/entity.js';
import type { Option } from '../entity/field.js';
import { RemoveButton } from '../entity/remove-button.js';
import { useSave } from '../entity/use-save.js';
import { useOptions } from '../options.js';
import { Preview } from './preview.js';
import { draftOf, textsOf, type Draft, type Template } from './template.js';

const removal = {
  id: 'templates' as const,
  remove: ({ templateId }: Template) =>
    api.DELETE('/v2/crm/templates/{templateId}', { params: { path: { templateId } } }),
  restore: (template: Template) => createTemplate(draftOf(template)),
};

const createTemplate = (draft: Draft) => {
  const { name, channel, locale } = draft;
  return api.POST('/v2/crm/templates', { body: { name, channel, locale, ...textsOf(draft) } });
};

/** What was chosen may be gone. */
const withChosen = (options: readonly Option[], chosen: string | null): Option[] =>
  chosen === null || options.some(({ value }) => value === chosen)
    ? [...options]
    : [...options, { value: chosen, label: chosen }];

/** The texts of a template, and beside them what it will say. */
export function TemplateEditor({ item, onClose }: EditorProps<Template>) {
  const { t } = useTranslation('administration');
  const format = useFormat();
  const departments = useOptions('departments');
  const [draft, setDraft] = useState<Draft>(() => draftOf(item));
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const mail = draft.channel === 'email';
  const save = useSave('templates', {
    send: async (): Promise<unknown> =>
      item
        ? api.PATCH('/v2/crm/templates/{templateId}', {
            params: { path: { templateId: item.templateId } },
            body: textsOf(draft),
          })
        : createTemplate(draft),
    done: onClose,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(undefined);
      }}
    >
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <Stack>
          {item ? (
            <Text size="sm" c="dimmed">
              {t('templateVersion', { version: item.version, time: format.time(item.lastUpdateDate) })}
            </Text>
          ) : (
            <>
              <TextInput
                label={t('field.name')}
                description={t('templateNameHint')}
                required
                withAsterisk={false}
                maxLength={100}
                data-autofocus
                value={draft.name}
                onChange={({ currentTarget }) => change({ name: currentTarget.value })}
              />
              <Group grow align="flex-start">
                <Select
                  label={t('field.channel')}
                  data={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
                  allowDeselect={false}
                  value={draft.channel}
                  onChange={(channel) => channel !== null && change({ channel: channel as Draft['channel'] })}
                />
                <TextInput
                  label={t('field.locale')}
                  required
                  withAsterisk={false}
                  value={draft.locale}
                  onChange={({ currentTarget }) => change({ locale: currentTarget.value })}
                />
              </Group>
            </>
          )}
          <TextInput
            label={t('field.subject')}
            required={mail}
            withAsterisk={false}
            maxLength={900}
            value={draft.subject}
            onChange={({ currentTarget }) => change({ subject: currentTarget.value })}
          />
          <Textarea
            label={t('field.body')}
            description={t('bodyHint', { open: '{{', close: '}}' })}
            required
            withAsterisk={false}
            autosize
            minRows={8}
            maxRows={20}
            value={draft.body}
            onChange={({ currentTarget }) => change({ body: currentTarget.value })}
          />
          {mail && (
            <Textarea
              label={t('field.html')}
              description={t('htmlHint')}
              autosize
              minRows={3}
              maxRows={16}
              styles={{ input: { fontFamily: 'monospace' } }}
              value={draft.html}
              onChange={({ currentTarget }) => change({ html: currentTarget.value })}
            />
          )}
          <Select
            label={t('field.department')}
            data={withChosen(departments, draft.department)}
            clearable
            clearButtonProps={{ 'aria-label': t('clear') }}
            value={draft.department}
            onChange={(department) => change({ department })}
          />
          <Switch
            label={t('field.inUse')}
            checked={draft.active}
            onChange={({ currentTarget }) => change({ active: currentTarget.checked })}
          />
        </Stack>
        <Preview draft={draft} />
      </SimpleGrid>
      <EditorActions
        remove={item && <RemoveButton entity={removal} item={item} name={item.name} onRemoved={onClose} />}
        saving={save.isPending}
        onCancel={onClose}
      />
    </form>
  );
}
