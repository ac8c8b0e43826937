/** What each role may do. */

export const PERMISSIONS = [
  'audit:read',
  'calendars:manage',
  /** Rules of the CRM: who may read and write what, what is sent when; every field of one's own organisation. */
  'crm:administer',
  /** Records of the CRM, as far as the rules let one's department. */
  'crm:read',
  /** Hand in records of another system. */
  'crm:synchronise',
  'crm:write',
  'decisions:evaluate',
  'definitions:deploy',
  'definitions:read',
  'documents:use',
  'identity:manage',
  'instances:operate',
  'instances:read',
  'instances:start',
  'jobs:work',
  'measures:read',
  'messages:send',
  /** See every task; without it those of one's own departments, or one's own. */
  'tasks:all',
  /** Give the tasks one sees to somebody, those of the people in one's groups among them. */
  'tasks:assign',
  /** The tasks one may claim. */
  'tasks:work',
  /** Whatever Temporal keeps of every process and tenant, past all other rules. */
  'temporal:decode',
  /** Who outside is told what happens. */
  'webhooks:manage',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

/** `public`: for anybody; `authenticated`: for whoever has come in. */
export type Requirement = Permission | 'authenticated' | 'public';

export const ROLES: Readonly<Record<string, readonly Permission[]>> = {
  admin: PERMISSIONS,
  /** Another system, by its API key. */
  connector: ['crm:synchronise'],
  designer: [
    'decisions:evaluate',
    'definitions:deploy',
    'definitions:read',
    'documents:use',
    'instances:read',
    'instances:start',
  ],
  manager: [
    'calendars:manage',
    'crm:read',
    'crm:write',
    'definitions:read',
    'documents:use',
    'instances:start',
    'measures:read',
    'tasks:assign',
    'tasks:work',
  ],
  operator: [
    'audit:read',
    'calendars:manage',
    'crm:read',
    'decisions:evaluate',
    'definitions:read',
    'documents:use',
    'instances:operate',
    'instances:read',
    'instances:start',
    'jobs:work',
    'measures:read',
    'messages:send',
    'tasks:all',
    'tasks:assign',
    'tasks:work',
    'webhooks:manage',
  ],
  staff: ['crm:read', 'crm:write', 'definitions:read', 'documents:use', 'instances:start', 'tasks:work'],
};

export function permissionsOf(roles: readonly string[]): ReadonlySet<Permission> {
  return new Set(roles.flatMap((role) => (Object.hasOwn(ROLES, role) ? (ROLES[role] ?? []) : [])));
}
