import { Paper, Skeleton, Text } from '@mantine/core';

interface FigureTileProps {
  readonly label: string;
  /** Undefined: it is on its way. */
  readonly value: string | undefined;
  /** Below it, e.g. what it was before. */
  readonly note?: string;
  readonly tone?: 'good' | 'bad';
}

/** One figure, large. */
export function FigureTile({ label, value, note = '', tone }: FigureTileProps) {
  return (
    <Paper withBorder p="md">
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      {value === undefined ? (
        <Skeleton h={28} w={80} my={3} />
      ) : (
        <Text fz={24} lh={1.4} fw={650} className="baton-figure">
          {value}
        </Text>
      )}
      <Text size="xs" mih={18} {...(tone === undefined ? { c: 'dimmed' } : { className: `baton-figure-${tone}` })}>
        {note}
      </Text>
    </Paper>
  );
}
