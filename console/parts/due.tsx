import { Text } from '@mantine/core';
import { useFormat } from '../language/use-format.js';

/** When something is due, "in 2 days": red where that is past and it is still open. */
export function Due({ at, open }: { readonly at: string | null; readonly open: boolean }) {
  const format = useFormat();
  if (at === null) return <span aria-hidden>–</span>;
  const late = open && format.isPast(at);
  return (
    <Text component="span" size="sm" fw={late ? 600 : 400} className={late ? 'baton-late' : ''} title={format.time(at)}>
      {format.ago(at)}
    </Text>
  );
}
