import { Anchor, Group, Paper, Title } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A short list, with a link to the whole of it. */
export function Section(props: {
  readonly title: string;
  readonly all: string;
  readonly link: LinkProps;
  readonly children: ReactNode;
}) {
  return (
    <Paper withBorder component="section">
      <Group justify="space-between" p="md" pb="xs">
        <Title order={2} size="h4">
          {props.title}
        </Title>
        <Anchor size="sm" renderRoot={(rest) => <Link {...props.link} {...rest} />}>
          {props.all}
        </Anchor>
      </Group>
      {props.children}
    </Paper>
  );
}
