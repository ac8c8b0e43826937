/** The page of each section, loaded when it is opened. */
import { lazy } from 'react';

export const sectionPages = {
  users: lazy(async () => ({ default: (await import('./identity/users.page.js')).UsersPage })),
  groups: lazy(async () => ({ default: (await import('./identity/groups.page.js')).GroupsPage })),
  roles: lazy(async () => ({ default: (await import('./identity/roles.page.js')).RolesPage })),
  authorizations: lazy(async () => ({
    default: (await import('./identity/authorizations.page.js')).AuthorizationsPage,
  })),
  'api-keys': lazy(async () => ({ default: (await import('./identity/api-keys.page.js')).ApiKeysPage })),
  'mapping-rules': lazy(async () => ({ default: (await import('./identity/mapping-rules.page.js')).MappingRulesPage })),
  tenants: lazy(async () => ({ default: (await import('./identity/tenants.page.js')).TenantsPage })),
  calendars: lazy(async () => ({ default: (await import('./calendars/calendars.page.js')).CalendarsPage })),
  channels: lazy(async () => ({ default: (await import('./channels/channels.page.js')).ChannelsPage })),
  'chat-channels': lazy(async () => ({ default: (await import('./channels/chat-channels.page.js')).ChatChannelsPage })),
  templates: lazy(async () => ({ default: (await import('./templates/templates.page.js')).TemplatesPage })),
  suppressions: lazy(async () => ({ default: (await import('./channels/suppressions.page.js')).SuppressionsPage })),
  webhooks: lazy(async () => ({ default: (await import('./webhooks/webhooks.page.js')).WebhooksPage })),
  audit: lazy(async () => ({ default: (await import('./audit/audit.page.js')).AuditPage })),
  'access-log': lazy(async () => ({ default: (await import('./audit/access-log.page.js')).AccessLogPage })),
  status: lazy(async () => ({ default: (await import('./status/status.page.js')).StatusPage })),
  departments: lazy(async () => ({ default: (await import('./rules/departments.page.js')).DepartmentsPage })),
  staff: lazy(async () => ({ default: (await import('./rules/staff.page.js')).StaffPage })),
  'field-permissions': lazy(async () => ({
    default: (await import('./rules/field-permissions.page.js')).FieldPermissionsPage,
  })),
};

export type SectionId = keyof typeof sectionPages;
