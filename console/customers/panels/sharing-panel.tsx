import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../language/use-format.js';
import type { Subject } from '../timeline/timeline-queries.js';
import { Panel } from './panel.js';
import { grantsOptions, organisationsOptions } from './protection-queries.js';

/** Which other organisations see the record; nothing where it is shared with none. */
export function SharingPanel({ subject }: { readonly subject: Subject }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const { data: grants = [] } = useQuery(grantsOptions(subject));
  const { data: organisations = [] } = useQuery({ ...organisationsOptions, enabled: grants.length > 0 });
  if (grants.length === 0) return null;
  const nameOf = (id: string): string => organisations.find((one) => one.organisationId === id)?.name ?? id;
  return (
    <Panel title={t('sharing')}>
      <Stack gap={6}>
        {grants.map(({ grantId, toOrganisation, purpose, fields, expiresAt }) => (
          <div key={grantId}>
            <Text size="sm" fw={500}>
              {nameOf(toOrganisation)}
            </Text>
            <Text size="xs" c="dimmed">
              {t('sharedFields', { purpose, count: fields.length, until: format.time(expiresAt) })}
            </Text>
          </div>
        ))}
      </Stack>
    </Panel>
  );
}
