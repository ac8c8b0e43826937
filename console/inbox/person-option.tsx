import { Group, Text } from '@mantine/core';
import { personName, type Person } from './people-queries.js';

/** Name, and what tells people of one name apart. */
export function PersonOption({ person }: { readonly person: Person }) {
  const { username, name, department } = person;
  const more = [...(name === null ? [] : [username]), ...(department === null ? [] : [department])];
  return (
    <Group gap="xs" wrap="nowrap">
      <Text span size="sm">
        {personName(person)}
      </Text>
      <Text span size="xs" c="dimmed">
        {more.join(' · ')}
      </Text>
    </Group>
  );
}
