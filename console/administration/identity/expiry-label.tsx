import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../language/use-format.js';

const SOON_MS = 14 * 86_400_000;

const isSoon = (at: string): boolean => Date.parse(at) - Date.now() < SOON_MS;

/** When a key ends; loud where that is soon. */
export function ExpiryLabel({ at }: { readonly at: string | null }) {
  const { t } = useTranslation('administration');
  const format = useFormat();
  if (at === null)
    return (
      <Text span size="sm" c="dimmed">
        {t('endless')}
      </Text>
    );
  if (format.isPast(at))
    return (
      <Badge color="gray" variant="light" className="baton-state" title={format.time(at)}>
        {t('expired')}
      </Badge>
    );
  return (
    <span title={format.time(at)} className={isSoon(at) ? 'baton-late' : ''}>
      {format.ago(at)}
    </span>
  );
}
