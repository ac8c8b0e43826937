import { Alert, Badge, Button, Group, Paper, Progress, SimpleGrid, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { CircleCheck, CircleX, Download, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../language/use-format.js';
import { Page } from '../../parts/page.js';
import { useProblemToast } from '../../parts/problem-toast.js';
import { useMe } from '../../session/me.js';
import { NotAllowed } from '../not-allowed.js';
import { saveFile } from '../save-file.js';
import { useNameOf } from '../staff.js';
import { useStart } from './import-dialog.js';
import {
  cancelImport,
  errorsOf,
  importOptions,
  isRunning,
  requestKey,
  undoImport,
  type Import,
  type ImportRequest,
} from './import-queries.js';
import { ImportState } from './import-state.js';

const route = getRouteApi('/shell/imports/$importKey');
const COUNTS = ['Read', 'New', 'Updated', 'Duplicate', 'Bad'] as const;

export function ImportPage() {
  const { t } = useTranslation('customers');
  return useMe().may('crm:read') ? <OneImport /> : <NotAllowed title={t('tab.imports')} />;
}

/** One import: how far it is, what came of it, and what did not. */
function OneImport() {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const nameOf = useNameOf();
  const { importKey } = route.useParams();
  const { data: one } = useSuspenseQuery(importOptions(importKey));
  const running = isRunning(one);
  return (
    <Page
      title={one.fileName}
      crumbs={[{ label: t('tab.imports'), link: { to: '/imports' } }]}
      subtitle={
        <Group gap="xs" mt={4}>
          <ImportState state={one.state} />
          {one.dryRun && <Badge variant="default">{t('trial')}</Badge>}
          <Text size="sm" c="dimmed">
            {t('importBy', {
              name: nameOf(one.createdBy),
              at: format.time(one.createdAt),
              type: t(`type.${one.recordType}`),
            })}
          </Text>
        </Group>
      }
      actions={<ImportActions one={one} />}
    >
      <Stack>
        <Paper withBorder p="md">
          <Progress
            value={100}
            animated={running}
            striped={running}
            color={one.state === 'failed' ? 'red' : one.state === 'completed' ? 'teal' : 'indigo'}
            mb="md"
            aria-label={t('progress')}
          />
          <SimpleGrid cols={{ base: 2, sm: 5 }}>
            {COUNTS.map((count) => (
              <div key={count}>
                <Text fz={24} fw={650} lh={1.2} className={count === 'Bad' && one.rowsBad > 0 ? 'baton-late' : ''}>
                  {format.number(one[`rows${count}`])}
                </Text>
                <Text size="sm" c="dimmed">
                  {t(`rowsOf.${count}`)}
                </Text>
              </div>
            ))}
          </SimpleGrid>
        </Paper>
        <Outcome one={one} />
      </Stack>
    </Page>
  );
}

function Outcome({ one }: { readonly one: Import }) {
  const { t } = useTranslation('customers');
  const tell = useProblemToast();
  const save = useMutation({
    mutationFn: async () => saveFile(await errorsOf(one.importKey), `${one.fileName}-errors.csv`),
    onError: tell,
  });
  if (one.state === 'failed')
    return (
      <Alert role="alert" color="red" variant="light" icon={<CircleX />} title={t('importFailed')}>
        {one.error}
      </Alert>
    );
  if (one.state !== 'completed') return null;
  return (
    <>
      <Alert color="teal" variant="light" icon={<CircleCheck />} role="status">
        {t(one.dryRun ? 'trialDone' : 'importDone', { count: one.rowsNew })}
      </Alert>
      {one.rowsBad + one.rowsDuplicate > 0 && (
        <Group>
          <Button
            variant="default"
            leftSection={<Download size={16} aria-hidden />}
            loading={save.isPending}
            onClick={() => save.mutate()}
          >
            {t('errorFile')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('errorFileHint')}
          </Text>
        </Group>
      )}
    </>
  );
}

function ImportActions({ one }: { readonly one: Import }) {
  const { t } = useTranslation('customers');
  const navigate = route.useNavigate();
  const queries = useQueryClient();
  const tell = useProblemToast();
  const may = useMe().may('crm:write');
  const { importKey, state, dryRun } = one;
  const { data: request } = useQuery<ImportRequest | null>({
    queryKey: requestKey(importKey),
    queryFn: () => null,
    staleTime: Infinity,
  });
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: ['crm'] });
  const cancel = useMutation({ mutationFn: () => cancelImport(importKey), onError: tell, onSettled: again });
  const undo = useMutation({ mutationFn: () => undoImport(importKey), onError: tell, onSettled: again });
  const start = useStart(
    (started) => void navigate({ to: '/imports/$importKey', params: { importKey: started.importKey } }),
  );
  if (!may) return null;
  if (isRunning(one))
    return (
      <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
        {t('cancelImport')}
      </Button>
    );
  if (state !== 'completed') return null;
  if (!dryRun)
    return (
      <Button
        variant="default"
        leftSection={<Undo2 size={16} aria-hidden />}
        loading={undo.isPending}
        onClick={() => undo.mutate()}
      >
        {t('undoImport')}
      </Button>
    );
  return (
    request && (
      <Button loading={start.isPending} onClick={() => start.mutate({ ...request, dryRun: false })}>
        {t('importNow')}
      </Button>
    )
  );
}
