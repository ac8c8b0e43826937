import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SectionId } from '../section-pages.js';

/** What a section is for, below its title. */
export function SectionHint({ id }: { readonly id: SectionId }) {
  const { t } = useTranslation('administration');
  return (
    <Text c="dimmed" size="sm" mt={4} maw={760}>
      {t(`section.${id}.hint`)}
    </Text>
  );
}
