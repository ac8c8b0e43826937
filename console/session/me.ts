/** Who is there, and what he may do. */
import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { answerOf, api, type Answer } from '../api/client.js';
import { isProblem } from '../api/problem.js';
import { actAs, useActingAs } from './acting-as.js';

type Authentication = Answer<'/v2/authentication/me', 'get'>;

export type Permission = Authentication['permissions'][number];

export interface Me {
  /** Absent where nobody has to say who he is, and nobody was chosen. */
  readonly name?: string;
  readonly displayName: string;
  readonly groups: readonly string[];
  readonly roles: readonly string[];
  /** Authentication is off: one is who one says. */
  readonly open: boolean;
  may(permission: Permission): boolean;
}

/** Null: somebody has to sign in. */
export const meOptions = queryOptions({
  queryKey: ['me'],
  queryFn: async (): Promise<Authentication | null> => {
    try {
      return await answerOf(api.GET('/v2/authentication/me'));
    } catch (error) {
      if (isProblem(error, 401)) return null;
      throw error;
    }
  },
  staleTime: Infinity,
});

/** Below the shell somebody is always there. */
export function useMe(): Me {
  const { data } = useSuspenseQuery(meOptions);
  const chosen = useActingAs();
  if (data === null) throw new Error('Expected somebody to be signed in, but nobody is.');
  const open = !data.canLogout;
  const name = open ? chosen : data.username;
  return {
    ...(name === undefined ? {} : { name }),
    displayName: open ? (chosen ?? '') : (data.displayName ?? data.username),
    groups: data.groups,
    roles: data.roles,
    open,
    may: (permission) => data.permissions.includes(permission),
  };
}

/** What was read for one person is not for the next. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await api.DELETE('/v2/authentication/session');
    actAs('');
    queries.setQueryData(meOptions.queryKey, null);
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meOptions.queryKey[0] });
  };
}
