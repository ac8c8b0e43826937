/** What cells of lists are made of. */
import { useTranslation } from 'react-i18next';
import { Badge, Group, Text } from '@mantine/core';
import { useFormat } from '../../language/use-format.js';

const MOST = 3;

/** A few words as labels, and how many more there are. */
export function Tags({ of }: { readonly of: readonly string[] }) {
  if (of.length === 0) return <span aria-hidden>–</span>;
  return (
    <Group gap={4} wrap="nowrap" title={of.join(', ')}>
      {of.slice(0, MOST).map((one) => (
        <Badge key={one} variant="light" size="sm">
          {one}
        </Badge>
      ))}
      {of.length > MOST && (
        <Text span size="xs" c="dimmed">
          +{of.length - MOST}
        </Text>
      )}
    </Group>
  );
}

/** "3 days ago"; the exact time where one points at it. */
export function When({ at }: { readonly at: string | null }) {
  const format = useFormat();
  return at === null ? <span aria-hidden>–</span> : <span title={format.time(at)}>{format.ago(at)}</span>;
}

export function ActiveLabel({ active }: { readonly active: boolean }) {
  const { t } = useTranslation('administration');
  return (
    <Badge variant="light" color={active ? 'teal' : 'gray'} className="baton-state">
      {t(active ? 'active' : 'disabled')}
    </Badge>
  );
}

export function Technical({ of }: { readonly of: string }) {
  return (
    <Text span size="sm" ff="monospace">
      {of}
    </Text>
  );
}
