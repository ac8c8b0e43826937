import { Alert, Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { SearchX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDoneToast } from '../../parts/done-toast.js';
import { Empty } from '../../parts/empty.js';
import { Failure } from '../../parts/failure.js';
import { Page } from '../../parts/page.js';
import { useProblemToast } from '../../parts/problem-toast.js';
import { RowsSkeleton } from '../../parts/rows-skeleton.js';
import { useMe } from '../../session/me.js';
import { NotAllowed } from '../not-allowed.js';
import {
  dismiss,
  merge,
  pairOptions,
  recordsOfPair,
  undoMerge,
  type MergeRequest,
  type Pair,
} from './duplicate-queries.js';
import { MergePreview } from './merge-preview.js';
import { MergeTable, type Choice } from './merge-table.js';
import { Reasons, usePairName } from './pair-name.js';

const route = getRouteApi('/shell/duplicates/$duplicateKey');

export function DuplicatePage() {
  const { t } = useTranslation('customers');
  return useMe().may('crm:read') ? <OnePair /> : <NotAllowed title={t('tab.duplicates')} />;
}

function OnePair() {
  const { t } = useTranslation('customers');
  const { duplicateKey } = route.useParams();
  const { data: pair } = useSuspenseQuery(pairOptions(duplicateKey));
  const crumbs = [{ label: t('tab.duplicates'), link: { to: '/duplicates' as const } }];
  const nameOf = usePairName();
  if (pair === null)
    return (
      <Page title={t('tab.duplicates')} crumbs={crumbs}>
        <Empty icon={SearchX} title={t('pairGone')} hint={t('pairGoneHint')} />
      </Page>
    );
  return (
    <Page
      title={nameOf(pair)}
      crumbs={crumbs}
      subtitle={
        <Group gap="xs" mt={4}>
          <Badge variant="light">{`${String(Math.round(Number(pair.score) * 100))} %`}</Badge>
          <Reasons pair={pair} />
        </Group>
      }
    >
      <Side key={duplicateKey} pair={pair} />
    </Page>
  );
}

/** Both records side by side: one chooses who stays, and what of the other. */
function Side({ pair }: { readonly pair: Pair }) {
  const { t } = useTranslation('customers');
  const may = useMe().may('crm:write');
  const records = useQuery(recordsOfPair(pair));
  const [winner, setWinner] = useState(pair.oneId);
  const [fields, setFields] = useState<Choice>({});
  const open = pair.state === 'open';
  const request: MergeRequest = {
    recordType: pair.recordType,
    winner,
    loser: winner === pair.oneId ? pair.otherId : pair.oneId,
    fields,
  };
  const { join, part } = useDecide(pair);
  if (records.isError) return <Failure error={records.error} retry={() => void records.refetch()} />;
  if (records.isPending) return <RowsSkeleton />;
  return (
    <Stack>
      {!open && (
        <Alert variant="light" color="indigo">
          {t(`pairDecided.${pair.state === 'merged' ? 'merged' : 'dismissed'}`)}
        </Alert>
      )}
      <MergeTable
        pair={pair}
        {...records.data}
        winner={winner}
        fields={fields}
        onWinner={(id) => {
          setWinner(id);
          setFields({});
        }}
        onField={(name, id) => setFields({ ...fields, [name]: id })}
        disabled={!open || !may}
      />
      {open && (
        <Paper withBorder p="md" component="section" aria-label={t('mergePreview')}>
          <Title order={2} size="h5" mb="sm">
            {t('mergePreview')}
          </Title>
          <MergePreview request={request} />
          {may && (
            <Group justify="flex-end" mt="md">
              <Button variant="default" loading={part.isPending} onClick={() => part.mutate()}>
                {t('notTheSame')}
              </Button>
              <Button loading={join.isPending} onClick={() => join.mutate(request)}>
                {t('merge')}
              </Button>
            </Group>
          )}
          <Text size="xs" c="dimmed" mt="xs" ta="right">
            {t('mergeHint')}
          </Text>
        </Paper>
      )}
    </Stack>
  );
}

/** Joins the two, which can be undone; or says that they are not the same. */
function useDecide({ duplicateKey }: Pair) {
  const { t } = useTranslation('customers');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const done = useDoneToast();
  const tell = useProblemToast();
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: ['crm'] });
  const undo = useMutation({
    mutationFn: undoMerge,
    onSuccess: ({ changedSince }) =>
      done(changedSince.length === 0 ? t('unmerged') : t('unmergedBut', { fields: changedSince.join(', ') })),
    onError: tell,
    onSettled: again,
  });
  const join = useMutation({
    mutationFn: merge,
    onSuccess: async ({ mergeKey }) => {
      done(t('mergedToOne'), () => undo.mutate(mergeKey));
      await navigate({ to: '/duplicates' });
    },
    onError: tell,
    onSettled: again,
  });
  const part = useMutation({
    mutationFn: () => dismiss(duplicateKey),
    onSuccess: async () => {
      done(t('parted'));
      await navigate({ to: '/duplicates' });
    },
    onError: tell,
    onSettled: again,
  });
  return { join, part };
}
