import { Group, SegmentedControl, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../language/use-format.js';
import { countsOptions } from './instance-queries.js';
import { STATES, type InstanceSearch, type InstanceState } from './instance-search.js';

/** The states, with how many instances are in each. */
export function InstanceStates(props: {
  readonly search: InstanceSearch;
  readonly onChange: (state: InstanceState) => void;
}) {
  const { search, onChange } = props;
  const { t } = useTranslation('operations');
  const format = useFormat();
  const { data } = useQuery(countsOptions(search));
  return (
    <SegmentedControl
      aria-label={t('states')}
      mb="md"
      value={search.state ?? 'running'}
      onChange={(state) => onChange(state as InstanceState)}
      data={STATES.map((value) => ({
        value,
        label: (
          <Group gap={6} wrap="nowrap" justify="center">
            {t(`stateFilter.${value}`)}
            {data && (
              <Text component="span" size="xs" c="dimmed">
                {format.number(data[value])}
              </Text>
            )}
          </Group>
        ),
      }))}
    />
  );
}
