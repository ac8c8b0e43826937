import { Center, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface EmptyProps {
  readonly icon: LucideIcon;
  readonly title: string;
  /** What to do next. */
  readonly hint: string;
  /** A button that does it. */
  readonly action?: ReactNode;
}

/** In place of a list that has nothing to show. */
export function Empty({ icon: Icon, title, hint, action }: EmptyProps) {
  return (
    <Center mih={260} p="xl">
      <Stack align="center" gap="xs" maw={420}>
        <ThemeIcon size={56} radius="xl" variant="light" aria-hidden>
          <Icon size={28} strokeWidth={1.5} />
        </ThemeIcon>
        <Title order={2} size="h4" ta="center" mt="xs">
          {title}
        </Title>
        <Text c="dimmed" ta="center" size="sm">
          {hint}
        </Text>
        {action}
      </Stack>
    </Center>
  );
}
