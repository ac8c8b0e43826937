import { Alert, Paper, Stack, Tabs, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemText } from '../../parts/problem-text.js';
import { RowsSkeleton } from '../../parts/rows-skeleton.js';
import { previewOptions, type Draft } from './template.js';
import './preview.css';

const PAUSE_MS = 300;

/** What a template says with sample values, while one types. */
export function Preview({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('administration');
  const [samples, setSamples] = useState<Readonly<Record<string, string>>>({});
  const [settled] = useDebouncedValue(draft, PAUSE_MS);
  const [values] = useDebouncedValue(samples, PAUSE_MS);
  const preview = useQuery(previewOptions(settled, values));
  const said = preview.data;
  return (
    <Stack component="section" aria-label={t('preview')} className="baton-preview">
      <Title order={3} size="h5">
        {t('preview')}
      </Title>
      {preview.isError && (
        <Alert color="red" role="alert">
          <ProblemText error={preview.error} />
        </Alert>
      )}
      {!said && !preview.isError && <RowsSkeleton rows={4} />}
      {said && (
        <Paper withBorder p="md">
          {said.subject !== null && (
            <Text fw={600} mb="sm" data-preview-subject>
              {said.subject}
            </Text>
          )}
          <Tabs defaultValue={said.html === null ? 'text' : 'html'} key={String(said.html === null)}>
            <Tabs.List mb="sm">
              {said.html !== null && <Tabs.Tab value="html">{t('asHtml')}</Tabs.Tab>}
              <Tabs.Tab value="text">{t('asText')}</Tabs.Tab>
            </Tabs.List>
            {said.html !== null && (
              <Tabs.Panel value="html">
                <iframe title={t('preview')} sandbox="" srcDoc={said.html} className="baton-mail" />
              </Tabs.Panel>
            )}
            <Tabs.Panel value="text">
              <Text size="sm" className="baton-text" data-preview-text>
                {said.body}
              </Text>
            </Tabs.Panel>
          </Tabs>
        </Paper>
      )}
      {said && said.variables.length > 0 && (
        <Paper withBorder p="md">
          <Title order={4} size="h6" mb={4}>
            {t('samples')}
          </Title>
          <Text size="xs" c="dimmed" mb="sm">
            {t('samplesHint')}
          </Text>
          <Stack gap="xs">
            {said.variables.map((name) => (
              <TextInput
                key={name}
                size="xs"
                label={name}
                value={samples[name] ?? ''}
                onChange={({ currentTarget }) => setSamples((before) => ({ ...before, [name]: currentTarget.value }))}
              />
            ))}
          </Stack>
        </Paper>
      )}
    </Stack>
  );
}
