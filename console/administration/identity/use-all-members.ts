import { useMemo } from 'react';
import { useOptions } from '../options.js';
import type { Members } from './party.js';

/** Everybody who can be given a role, or be of a tenant. */
export function useAllMembers(): Members {
  const users = useOptions('users');
  const groups = useOptions('groups');
  const clients = useOptions('clients');
  return useMemo(() => ({ users, groups, clients }), [users, groups, clients]);
}
