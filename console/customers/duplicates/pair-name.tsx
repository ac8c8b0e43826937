import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Pair } from './duplicate-queries.js';

/** Both names, as far as one may read them. */
export function usePairName(): (pair: Pair) => string {
  const { t } = useTranslation('customers');
  return ({ oneId, otherId, explanation }) => {
    const names = explanation.find(({ field }) => field === 'name')?.values ?? [oneId, otherId];
    return t('pairOf', { one: names[0], other: names[1] });
  };
}

/** Which fields are alike, and how much. */
export function Reasons({ pair }: { readonly pair: Pair }) {
  const { t } = useTranslation('customers');
  const alike = [...pair.explanation].filter(({ similarity }) => similarity > 0.5);
  const words = alike
    .sort((one, other) => other.contribution - one.contribution)
    .map(({ field, similarity }) =>
      t(similarity === 1 ? 'same' : 'alike', {
        field: t(`field.${field as 'name'}`, { defaultValue: field }),
        percent: Math.round(similarity * 100),
      }),
    );
  return (
    <Text component="span" size="sm" c="dimmed">
      {words.join(' · ')}
    </Text>
  );
}
