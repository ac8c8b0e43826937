import { Group, Paper, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

/** A chart or a table with its title, and what can be chosen of it. */
export function FigureSection(props: {
  readonly title: string;
  readonly choices?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={id} className="baton-figures">
      <Group justify="space-between" mb="sm" gap="xs">
        <Title order={2} size="h5" id={id}>
          {props.title}
        </Title>
        {props.choices}
      </Group>
      {props.children}
    </Paper>
  );
}
