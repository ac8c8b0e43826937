import { Select } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { processName, versionsOptions } from '../../processes/process-queries.js';
import type { InstanceSearch } from './instance-search.js';

const allProcessesOptions = queryOptions({
  queryKey: ['processes', 'all'],
  queryFn: () =>
    answerOf(
      api.POST('/v2/process-definitions/search', {
        body: { filter: { isLatestVersion: true }, sort: [{ field: 'name' }], page: { limit: 1_000 } },
      }),
    ),
  staleTime: 60_000,
});

/** Of which process the instances are, and of which version of it. */
export function ProcessFilter(props: {
  readonly search: InstanceSearch;
  readonly onChange: (change: Pick<InstanceSearch, 'process' | 'version' | 'element'>) => void;
}) {
  const { search, onChange } = props;
  const { t } = useTranslation('operations');
  const { data } = useQuery(allProcessesOptions);
  const versions = useQuery({ ...versionsOptions(search.process ?? ''), enabled: search.process !== undefined });
  const processes = new Map((data?.items ?? []).map((one) => [one.processDefinitionId, processName(one)]));
  if (search.process !== undefined && !processes.has(search.process)) processes.set(search.process, search.process);
  return (
    <>
      <Select
        aria-label={t('process')}
        placeholder={t('anyProcess')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('anyProcess') }}
        w={220}
        data={[...processes].map(([value, label]) => ({ value, label }))}
        value={search.process ?? null}
        onChange={(process) => onChange({ process: process ?? undefined, version: undefined, element: undefined })}
      />
      {search.process !== undefined && (
        <Select
          aria-label={t('version')}
          placeholder={t('anyVersion')}
          clearable
          clearButtonProps={{ 'aria-label': t('anyVersion') }}
          w={140}
          data={(versions.data?.items ?? []).map(({ version }) => ({
            value: String(version),
            label: t('versionOf', { version }),
          }))}
          value={search.version === undefined ? null : String(search.version)}
          onChange={(version) => onChange({ version: version === null ? undefined : Number(version) })}
        />
      )}
    </>
  );
}
