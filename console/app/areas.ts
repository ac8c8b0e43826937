/** THE list of areas: what navigation, palette and shortcuts lead to. Their routes are in `router.ts`. */
import type { LinkProps } from '@tanstack/react-router';
import {
  Activity,
  ChartNoAxesCombined,
  House,
  Inbox,
  PencilRuler,
  Settings,
  UsersRound,
  Workflow,
  type LucideIcon,
} from 'lucide-react';
import type { Permission } from '../session/me.js';

export interface Area {
  /** Its folder, and its name in `words/*.json` under `area`. */
  readonly id: 'administration' | 'customers' | 'designer' | 'home' | 'inbox' | 'insights' | 'operations' | 'processes';
  readonly link: LinkProps;
  /** Beginnings of paths that are of the area, too. */
  readonly also?: readonly string[];
  readonly icon: LucideIcon;
  /** Without it one does not see the area. */
  readonly permission?: Permission;
  /** `g`, then this key, leads there. */
  readonly key: string;
}

export const areas: readonly Area[] = [
  { id: 'home', link: { to: '/' }, icon: House, key: 'h' },
  { id: 'inbox', link: { to: '/inbox' }, icon: Inbox, permission: 'tasks:work', key: 'i' },
  {
    id: 'customers',
    link: { to: '/customers' },
    also: ['/leads', '/tickets', '/suppliers', '/duplicates', '/imports', '/systems'],
    icon: UsersRound,
    permission: 'crm:read',
    key: 'c',
  },
  { id: 'processes', link: { to: '/processes' }, icon: Workflow, permission: 'definitions:read', key: 'p' },
  { id: 'designer', link: { to: '/designer' }, icon: PencilRuler, permission: 'definitions:deploy', key: 'd' },
  { id: 'operations', link: { to: '/instances' }, icon: Activity, permission: 'instances:read', key: 'o' },
  { id: 'insights', link: { to: '/insights' }, icon: ChartNoAxesCombined, permission: 'measures:read', key: 'n' },
  { id: 'administration', link: { to: '/administration' }, icon: Settings, permission: 'calendars:manage', key: 'a' },
];
