/** What the CRM is set up with, as searches see it. Those of organisations: one's own. */
import { grantStates } from '../../../database/crm/sharing-grant.entity.js';
import { locales } from '../../../database/crm/locales.js';
import { organisationKinds } from '../../../database/crm/organisation.entity.js';
import { defineTable } from '../../search/table.js';

const ofCaller = (column: string) => () => `${column} = (SELECT crm.caller_organisation())`;

export const staff = defineTable({
  noun: 'member of staff',
  from: 'crm.users u',
  key: 'username',
  visible: ofCaller('u.organisation_id'),
  fields: {
    username: { type: 'text', column: 'u.username', sort: true },
    name: { type: 'text', column: 'u.name', sort: true },
    email: { type: 'text', column: 'u.email', sort: true },
    phone: { type: 'text', column: 'u.phone', nullable: true },
    department: { type: 'text', column: 'u.department', sort: true },
    organisationId: { type: 'key', column: 'u.organisation_id' },
    territories: { type: 'texts', column: 'u.territories' },
    skills: { type: 'texts', column: 'u.skills' },
    locale: { type: 'text', column: 'u.locale', values: locales },
    timeZone: { type: 'text', column: 'u.time_zone' },
    openLoad: { type: 'integer', column: 'u.open_load', sort: true },
    active: { type: 'boolean', column: 'u.active' },
  },
});

export const departments = defineTable({
  noun: 'department',
  from: 'crm.departments d',
  key: 'department',
  visible: ofCaller('d.organisation_id'),
  fields: {
    department: { type: 'text', column: 'd.name', sort: true },
    title: { type: 'text', column: 'd.title', sort: true },
    manager: { type: 'text', column: 'd.manager', nullable: true },
    organisationId: { type: 'key', column: 'd.organisation_id' },
  },
});

export const organisations = defineTable({
  noun: 'organisation',
  from: 'crm.organisations o',
  key: 'organisationId',
  fields: {
    organisationId: { type: 'key', column: 'o.id', sort: true },
    name: { type: 'text', column: 'o.name', sort: true },
    kind: { type: 'text', column: 'o.kind', values: organisationKinds, sort: true },
    domain: { type: 'text', column: 'o.domain', nullable: true },
    country: { type: 'text', column: 'o.country', nullable: true },
  },
});

export const fieldPermissions = defineTable({
  noun: 'field permission',
  from: 'crm.field_permissions p',
  key: 'ruleId',
  fields: {
    ruleId: { type: 'text', column: `concat_ws('/', p.department, p.record_type, p.field)`, sort: true },
    department: { type: 'text', column: 'p.department', sort: true },
    recordType: { type: 'text', column: 'p.record_type', sort: true },
    field: { type: 'text', column: 'p.field', sort: true },
    canRead: { type: 'boolean', column: 'p.can_read' },
    canWrite: { type: 'boolean', column: 'p.can_write' },
  },
});

export const sharingGrants = defineTable({
  noun: 'sharing grant',
  from: 'crm.sharing_grants g',
  key: 'grantId',
  visible: () => '(SELECT crm.caller_organisation()) IN (g.from_organisation, g.to_organisation)',
  fields: {
    grantId: { type: 'key', column: 'g.id', sort: true },
    fromOrganisation: { type: 'key', column: 'g.from_organisation' },
    toOrganisation: { type: 'key', column: 'g.to_organisation' },
    recordType: { type: 'text', column: 'g.record_type' },
    recordId: { type: 'key', column: 'g.record_id', nullable: true },
    fields: { type: 'texts', column: 'g.fields' },
    purpose: { type: 'text', column: 'g.purpose' },
    state: { type: 'text', column: 'g.state', values: grantStates, sort: true },
    validFrom: { type: 'date', column: 'g.valid_from', sort: true },
    expiresAt: { type: 'date', column: 'g.expires_at', sort: true },
    revokedAt: { type: 'date', column: 'g.revoked_at', nullable: true },
    revokedBy: { type: 'text', column: 'g.revoked_by', nullable: true },
    processInstanceKey: { type: 'key', column: 'g.process_instance_key', nullable: true },
  },
});

export const accessLog = defineTable({
  noun: 'access',
  from: 'crm.access_log a',
  key: 'accessKey',
  fields: {
    accessKey: { type: 'key', column: 'a.id', sort: true },
    at: { type: 'date', column: 'a.at', sort: true },
    username: { type: 'text', column: 'a.username', nullable: true, sort: true },
    organisationId: { type: 'key', column: 'a.organisation_id', nullable: true },
    department: { type: 'text', column: 'a.department', nullable: true },
    action: { type: 'text', column: 'a.action' },
    recordType: { type: 'text', column: 'a.record_type' },
    recordIds: { type: 'texts', column: 'a.record_ids::text[]' },
    fields: { type: 'texts', column: 'a.fields' },
    via: { type: 'text', column: 'a.via' },
    purpose: { type: 'text', column: 'a.purpose', nullable: true },
  },
});
