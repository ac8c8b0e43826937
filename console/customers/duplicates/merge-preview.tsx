import { List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../parts/failure.js';
import { RowsSkeleton } from '../../parts/rows-skeleton.js';
import { useFieldText } from '../record/field-value.js';
import { FIELDS } from '../record/fields.js';
import { previewOptions, type MergeRequest } from './duplicate-queries.js';

/** What would change, before it does. */
export function MergePreview({ request }: { readonly request: MergeRequest }) {
  const { t } = useTranslation('customers');
  const text = useFieldText();
  const preview = useQuery(previewOptions(request));
  if (preview.isError) return <Failure error={preview.error} />;
  if (preview.isPending) return <RowsSkeleton rows={2} />;
  const { changes, references } = preview.data;
  const moved = references.reduce((sum, { count }) => sum + count, 0);
  const changed = FIELDS[request.recordType].flatMap((field) => {
    const change = changes[field.name];
    return change ? [{ field, ...change }] : [];
  });
  return (
    <>
      <Text size="sm">{t('mergeOf', { loser: request.loser, winner: request.winner })}</Text>
      <List size="sm" mt={4}>
        {changed.map(({ field, before, value }) => (
          <List.Item key={field.name}>
            {t('becomes', {
              field: t(`field.${field.name}`),
              before: text(field, before),
              value: text(field, value),
            })}
          </List.Item>
        ))}
        <List.Item>{t('referencesMove', { count: moved })}</List.Item>
      </List>
    </>
  );
}
