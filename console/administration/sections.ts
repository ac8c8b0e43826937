/** THE list of sections: the menu at the left. Their pages are in `section-pages.ts`. */
import {
  Ban,
  Building,
  Building2,
  CalendarDays,
  Eye,
  FileClock,
  FileText,
  Fingerprint,
  HeartPulse,
  IdCard,
  KeyRound,
  ListChecks,
  LockKeyhole,
  MessagesSquare,
  Send,
  ShieldCheck,
  User,
  Users,
  Webhook,
  type LucideIcon,
} from 'lucide-react';
import type { Permission } from '../session/me.js';
import type { SectionId } from './section-pages.js';

export const GROUPS = ['access', 'setup', 'crm', 'control'] as const;

interface Section {
  readonly id: SectionId;
  readonly group: (typeof GROUPS)[number];
  readonly icon: LucideIcon;
  readonly permission: Permission;
}

export const sections: readonly Section[] = [
  { id: 'users', group: 'access', icon: User, permission: 'identity:manage' },
  { id: 'groups', group: 'access', icon: Users, permission: 'identity:manage' },
  { id: 'roles', group: 'access', icon: ShieldCheck, permission: 'identity:manage' },
  { id: 'authorizations', group: 'access', icon: LockKeyhole, permission: 'identity:manage' },
  { id: 'api-keys', group: 'access', icon: KeyRound, permission: 'identity:manage' },
  { id: 'mapping-rules', group: 'access', icon: Fingerprint, permission: 'identity:manage' },
  { id: 'tenants', group: 'access', icon: Building2, permission: 'identity:manage' },
  { id: 'calendars', group: 'setup', icon: CalendarDays, permission: 'calendars:manage' },
  { id: 'channels', group: 'setup', icon: Send, permission: 'crm:administer' },
  { id: 'chat-channels', group: 'setup', icon: MessagesSquare, permission: 'crm:administer' },
  { id: 'templates', group: 'setup', icon: FileText, permission: 'crm:administer' },
  { id: 'suppressions', group: 'setup', icon: Ban, permission: 'crm:administer' },
  { id: 'webhooks', group: 'setup', icon: Webhook, permission: 'webhooks:manage' },
  { id: 'departments', group: 'crm', icon: Building, permission: 'crm:administer' },
  { id: 'staff', group: 'crm', icon: IdCard, permission: 'crm:administer' },
  { id: 'field-permissions', group: 'crm', icon: ListChecks, permission: 'crm:administer' },
  { id: 'audit', group: 'control', icon: FileClock, permission: 'audit:read' },
  { id: 'access-log', group: 'control', icon: Eye, permission: 'crm:administer' },
  { id: 'status', group: 'control', icon: HeartPulse, permission: 'instances:operate' },
];
