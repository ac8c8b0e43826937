/** What was started lately in this browser, the latest first: most people start the same few processes. */
import { useLocalStorage } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { Process } from '../processes/process-queries.js';
import { useMe } from '../session/me.js';
import { startableOptions } from './start-queries.js';

const MOST = 12;

export function useRecentStarts(): readonly [ids: readonly string[], remember: (processDefinitionId: string) => void] {
  const [ids, setIds] = useLocalStorage<readonly string[]>({
    key: 'baton.recent-starts',
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  return [ids, (id) => setIds([id, ...ids.filter((one) => one !== id)].slice(0, MOST))];
}

/** What one may start, lately started ones first; undefined while it is read. */
export function useStartable(): readonly Process[] | undefined {
  const me = useMe();
  const may = me.may('instances:start') && me.may('definitions:read');
  const { data } = useQuery({ ...startableOptions, enabled: may });
  const [recent] = useRecentStarts();
  if (!may) return [];
  const rank = ({ processDefinitionId }: Process): number => {
    const at = recent.indexOf(processDefinitionId);
    return at === -1 ? recent.length : at;
  };
  return data && [...data].sort((one, other) => rank(one) - rank(other));
}
