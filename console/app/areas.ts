/** THE list of areas: what navigation, palette and shortcuts lead to. Their routes are in `router.ts`. */
import type { LinkProps } from '@tanstack/react-router';
import { House, Inbox, Workflow, type LucideIcon } from 'lucide-react';
import type { Permission } from '../session/me.js';

export interface Area {
  /** Its folder, and its name in `words/*.json` under `area`. */
  readonly id: 'home' | 'inbox' | 'processes';
  readonly link: LinkProps;
  readonly icon: LucideIcon;
  /** Without it one does not see the area. */
  readonly permission?: Permission;
  /** `g`, then this key, leads there. */
  readonly key: string;
}

export const areas: readonly Area[] = [
  { id: 'home', link: { to: '/' }, icon: House, key: 'h' },
  { id: 'inbox', link: { to: '/inbox' }, icon: Inbox, permission: 'tasks:work', key: 'i' },
  { id: 'processes', link: { to: '/processes' }, icon: Workflow, permission: 'definitions:read', key: 'p' },
];
