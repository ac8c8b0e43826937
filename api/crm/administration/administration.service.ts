import { Inject, Injectable } from '@nestjs/common';
import { cleanRecord } from '../../../database/crm/cleaning/index.js';
import { recordFields } from '../../../database/crm/record-fields.js';
import { isRecordType } from '../../../database/crm/records.js';
import { conflict, invalid, notFound, Problem } from '../../problem/problem.js';
import { get, search, type SearchResult } from '../../search/search.js';
import type { ItemOf, SearchTable } from '../../search/table.js';
import { CrmSession } from '../crm-session.js';
import { refusedByDatabase } from '../records/database-refusals.js';
import type {
  DepartmentRequest,
  FieldPermissionRequest,
  OrganisationRequest,
  StaffRequest,
} from './administration.dto.js';
import { departments, fieldPermissions, organisations, sharingGrants, staff } from './administration.tables.js';

export interface RuleKey {
  readonly department: string;
  readonly recordType: string;
  readonly field: string;
}

/** What the CRM is set up with: people, departments, organisations, rules of fields, grants. */
@Injectable()
export class AdministrationService {
  constructor(@Inject(CrmSession) private readonly session: CrmSession) {}

  search<T extends SearchTable>(table: T, body: unknown): Promise<SearchResult<ItemOf<T>>> {
    return this.session.administer((manager) => search(manager, { table, body }));
  }

  get<T extends SearchTable>(table: T, key: string): Promise<ItemOf<T>> {
    return this.session.administer((manager) => get(manager, table, key));
  }

  putStaff(username: string, request: StaffRequest): Promise<ItemOf<typeof staff>> {
    const { values, problems } = cleanRecord({ email: request.email, phone: request.phone });
    if (problems.length > 0) throw invalid(problems.map(({ message }) => message).join(' '));
    return this.session.administer(async (manager) => {
      const put = await refusedByDatabase(() =>
        manager.query<unknown[]>(
          `INSERT INTO crm.users AS u (username, name, email, phone, department, organisation_id, territories, skills, locale, time_zone, active)
           SELECT $1, $2, $3, $4, d.name, d.organisation_id, $6, $7, $8, $9, $10 FROM crm.departments d WHERE d.name = $5
           ON CONFLICT (username) DO UPDATE SET name = EXCLUDED.name, email = EXCLUDED.email, phone = EXCLUDED.phone,
             department = EXCLUDED.department, organisation_id = EXCLUDED.organisation_id, territories = EXCLUDED.territories,
             skills = EXCLUDED.skills, locale = EXCLUDED.locale, time_zone = EXCLUDED.time_zone, active = EXCLUDED.active
           RETURNING 1`,
          [
            username,
            request.name,
            values['email'],
            values['phone'] ?? null,
            request.department,
            request.territories ?? [],
            request.skills ?? [],
            request.locale ?? 'en',
            request.timeZone ?? 'UTC',
            request.active ?? true,
          ],
        ),
      );
      if (put.length === 0) throw notFound('department', request.department);
      return get(manager, { ...staff, visible: () => 'true' }, username);
    });
  }

  putDepartment(
    name: string,
    { title, manager: chief, organisationId }: DepartmentRequest,
  ): Promise<ItemOf<typeof departments>> {
    return this.session.administer(async (manager) => {
      await refusedByDatabase(() =>
        manager.query(
          `INSERT INTO crm.departments (name, title, manager, organisation_id)
           VALUES ($1, $2, $3, coalesce($4, crm.home_organisation()))
           ON CONFLICT (name) DO UPDATE SET title = EXCLUDED.title, manager = EXCLUDED.manager,
             organisation_id = EXCLUDED.organisation_id`,
          [name, title, chief ?? null, organisationId ?? null],
        ),
      );
      return get(manager, { ...departments, visible: () => 'true' }, name);
    });
  }

  createOrganisation(request: OrganisationRequest): Promise<ItemOf<typeof organisations>> {
    return this.session.administer(async (manager) => {
      const [made] = await refusedByDatabase(() =>
        manager.query<[{ readonly id: string }]>(
          'INSERT INTO crm.organisations (name, kind, domain, country) VALUES ($1, $2, $3, $4) RETURNING id',
          columnsOf(request),
        ),
      );
      return get(manager, organisations, made.id);
    });
  }

  /** The house keeps its kind. */
  updateOrganisation(id: string, request: OrganisationRequest): Promise<ItemOf<typeof organisations>> {
    return this.session.administer(async (manager) => {
      await refusedByDatabase(() =>
        manager.query(
          `UPDATE crm.organisations SET name = $1, kind = CASE kind WHEN 'home' THEN 'home' ELSE $2 END, domain = $3, country = $4
           WHERE id = $5`,
          [...columnsOf(request), id],
        ),
      );
      return get(manager, organisations, id);
    });
  }

  putRule(key: RuleKey, { canRead, canWrite }: FieldPermissionRequest): Promise<ItemOf<typeof fieldPermissions>> {
    const { department, recordType, field } = key;
    assertField(recordType, field);
    if (canWrite && !canRead) throw invalid('Expected canRead with canWrite, but a field that is written is read too.');
    return this.session.administer(async (manager) => {
      await manager.query(
        `INSERT INTO crm.field_permissions VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (department, record_type, field) DO UPDATE SET can_read = $4, can_write = $5`,
        [department, recordType, field, canRead, canWrite],
      );
      return get(manager, fieldPermissions, `${department}/${recordType}/${field}`);
    });
  }

  deleteRule({ department, recordType, field }: RuleKey): Promise<void> {
    return this.session.administer(async (manager) => {
      const gone = await manager.query<[unknown[], number]>(
        'DELETE FROM crm.field_permissions WHERE department = $1 AND record_type = $2 AND field = $3',
        [department, recordType, field],
      );
      if (gone[1] === 0) throw notFound('field permission', `${department}/${recordType}/${field}`);
    });
  }

  /** From this moment on the other organisation sees nothing of what was granted. */
  revoke(grantId: string): Promise<ItemOf<typeof sharingGrants>> {
    return this.session.administer(async (manager, caller) => {
      const grant = await get(manager, sharingGrants, grantId);
      if (grant.fromOrganisation !== caller.organisationId) {
        throw new Problem({
          status: 403,
          code: 'FORBIDDEN',
          detail: `Expected sharing grant ${grantId} to be of your own organisation, but it is of organisation ${grant.fromOrganisation}.`,
        });
      }
      if (grant.state !== 'active' && grant.state !== 'requested')
        throw conflict(`Expected sharing grant ${grantId} to be active or requested, but it is ${grant.state}.`);
      await manager.query(
        `UPDATE crm.sharing_grants SET state = 'revoked', revoked_at = now(), revoked_by = $2 WHERE id = $1`,
        [grantId, caller.username],
      );
      return get(manager, sharingGrants, grantId);
    });
  }
}

const columnsOf = ({ name, kind, domain, country }: OrganisationRequest): readonly unknown[] => [
  name,
  kind ?? 'other',
  domain ?? null,
  country ?? null,
];

function assertField(recordType: string, field: string): void {
  if (!isRecordType(recordType)) throw notFound('record type', recordType);
  if (field !== '*' && !recordFields(recordType).some(({ name }) => name === field))
    throw notFound(`field of ${recordType}`, field);
}
