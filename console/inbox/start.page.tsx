import { Button, Group, Paper, Text } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Play } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../parts/failure.js';
import { ProcessForm, type ProcessFormHandle } from '../parts/form/process-form.js';
import { NoAccess } from '../parts/no-access.js';
import { Page } from '../parts/page.js';
import { RowsSkeleton } from '../parts/rows-skeleton.js';
import { processName, processOptions, type Process } from '../processes/process-queries.js';
import { useMe } from '../session/me.js';
import { forgetStartDraft, keepStartDraft, readStartDraft } from './start-draft.js';
import { startFormOptions } from './start-queries.js';
import { useStart } from './use-start.js';
import { ValuesEditor } from './values-editor.js';

const route = getRouteApi('/shell/processes/$processDefinitionKey/start');

/** The form of a process, and the button that starts it. */
export function StartPage() {
  const { t } = useTranslation('inbox');
  const { processDefinitionKey } = route.useParams();
  const { may } = useMe();
  const { data: process } = useSuspenseQuery(processOptions(processDefinitionKey));
  const name = processName(process);
  const title = t('start.title', { name });
  if (!may('instances:start')) return <NoAccess title={title} />;
  return (
    <Page
      title={title}
      crumbs={[{ label: name, link: { to: '/processes/$processDefinitionKey', params: { processDefinitionKey } } }]}
    >
      <StartForm key={processDefinitionKey} process={process} />
    </Page>
  );
}

function StartForm({ process }: { readonly process: Process }) {
  const { t } = useTranslation('inbox');
  const { processDefinitionKey } = process;
  const form = useQuery(startFormOptions(processDefinitionKey));
  const start = useStart(process);
  const handle = useRef<ProcessFormHandle>(null);
  const [first, setFirst] = useState(() => ({ id: 0, values: readStartDraft(processDefinitionKey) }));
  const [kept, setKept] = useState(Object.keys(first.values).length > 0);
  if (form.isError) return <Failure error={form.error} retry={() => void form.refetch()} />;
  if (form.data === undefined) return <RowsSkeleton rows={6} />;
  const schema = form.data;
  return (
    <Paper withBorder p="md" maw={860}>
      {schema === null || schema === 'missing' ? (
        <>
          <Text mb="md">{t(schema === null ? 'start.noForm' : 'start.formMissing')}</Text>
          <ValuesEditor ref={handle} />
        </>
      ) : (
        <ProcessForm
          key={first.id}
          ref={handle}
          schema={schema}
          values={first.values}
          onChange={(filled) => {
            keepStartDraft(processDefinitionKey, filled);
            setKept(true);
          }}
        />
      )}
      <Group justify="flex-end" mt="md">
        {kept && (
          <>
            <Text size="sm" c="dimmed" role="status">
              {t('draft')}
            </Text>
            <Button
              variant="subtle"
              onClick={() => {
                forgetStartDraft(processDefinitionKey);
                setKept(false);
                setFirst({ id: first.id + 1, values: {} });
              }}
            >
              {t('start.clear')}
            </Button>
          </>
        )}
        <Button
          leftSection={<Play size={16} aria-hidden />}
          loading={start.isPending}
          onClick={() => {
            const filled = handle.current?.submit();
            if (filled) start.mutate(filled);
          }}
        >
          {t('start.do')}
        </Button>
      </Group>
    </Paper>
  );
}
