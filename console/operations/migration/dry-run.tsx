import { Alert, List, Skeleton, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../api/client.js';
import { Failure } from '../../parts/failure.js';

export type Validation = Answer<'/v2/process-instances/migration/validation', 'post'>;

const MOST_SHOWN = 5;

/** What the migration would be refused for. */
export function DryRun({ query }: { readonly query: UseQueryResult<Validation> }) {
  const { t } = useTranslation('operations');
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (query.data === undefined) return <Skeleton h={56} />;
  const { validated, remaining, items } = query.data;
  if (items.length === 0)
    return (
      <Alert color="teal" variant="light" icon={<CircleCheck aria-hidden />} role="status">
        <Text size="sm">{t('dryRunGood', { count: validated })}</Text>
        {remaining > 0 && <Text size="sm">{t('dryRunRemaining', { count: remaining })}</Text>}
      </Alert>
    );
  const problems = [...new Set(items.flatMap((item) => item.problems ?? []))];
  return (
    <Alert
      color="red"
      variant="light"
      icon={<CircleAlert aria-hidden />}
      role="status"
      title={t('dryRunBad', { count: items.length, validated })}
    >
      <List size="sm">
        {problems.slice(0, MOST_SHOWN).map((problem) => (
          <List.Item key={problem}>{problem}</List.Item>
        ))}
      </List>
      {problems.length > MOST_SHOWN && (
        <Text size="sm">{t('moreProblems', { count: problems.length - MOST_SHOWN })}</Text>
      )}
    </Alert>
  );
}
