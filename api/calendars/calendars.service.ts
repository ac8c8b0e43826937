import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Calendar as StoredCalendar } from '../../database/engine/calendar.entity.js';
import { auditIdentity } from '../identity/audit-identity.js';
import { callersTenants, currentCaller } from '../auth/caller.js';
import { notFound, Problem } from '../problem/problem.js';
import { get, search, type SearchResult } from '../search/search.js';
import type { ItemOf } from '../search/table.js';
import type { CalendarCreation, CalendarUpdate } from './calendars.dto.js';
import { calendars } from './calendars.table.js';
import { holidaysOf, weeklyHoursOf } from './hours.js';
import { assertTimeZone } from './time-zone.js';

export type Calendar = ItemOf<typeof calendars>;

/** What durations are measured by. */
export type WorkingHours = Pick<StoredCalendar, 'timeZone' | 'weeklyHours' | 'holidays'>;

/** Business calendars of a tenant; one of them is its default. */
@Injectable()
export class CalendarsService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  search(body: unknown): Promise<SearchResult<Calendar>> {
    return search(this.database, { table: calendars, body });
  }

  get(id: string): Promise<Calendar> {
    return get(this.database, calendars, id);
  }

  async create(request: CalendarCreation, actor: string | undefined): Promise<Calendar> {
    const { calendarId } = request;
    const tenantId = currentCaller()?.tenants[0] ?? '<default>';
    const values = checked(request);
    await this.database.transaction(async (transaction) => {
      if (request.isDefault) await noDefault(transaction, tenantId);
      const made = await transaction.query<unknown[]>(
        `INSERT INTO engine.calendars (tenant_id, id, name, time_zone, weekly_hours, holidays, is_default, updated_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (tenant_id, id) DO NOTHING RETURNING 1`,
        [tenantId, calendarId, ...values, actor ?? null],
      );
      if (made.length === 0)
        throw new Problem({
          status: 409,
          code: 'ALREADY_EXISTS',
          detail: `Expected the calendar ${calendarId} to be new, but it is there.`,
        });
      const after = await get(transaction, calendars, calendarId);
      await auditIdentity(transaction, { ...audited(calendarId, actor), operation: 'CREATE', after });
    });
    return this.get(calendarId);
  }

  async update(id: string, request: CalendarUpdate, actor: string | undefined): Promise<Calendar> {
    const before = await this.get(id);
    const { tenantId } = before;
    const values = checked(request);
    await this.database.transaction(async (transaction) => {
      if (request.isDefault) await noDefault(transaction, tenantId);
      await transaction.query(
        `UPDATE engine.calendars SET name = $3, time_zone = $4, weekly_hours = $5, holidays = $6, is_default = $7,
           updated_by = $8, updated_at = now() WHERE tenant_id = $1 AND id = $2`,
        [tenantId, id, ...values, actor ?? null],
      );
      const after = await get(transaction, calendars, id);
      await auditIdentity(transaction, { ...audited(id, actor), operation: 'UPDATE', before, after });
    });
    return this.get(id);
  }

  async delete(id: string, actor: string | undefined): Promise<void> {
    const before = await this.get(id);
    await this.database.transaction(async (transaction) => {
      await transaction.query('DELETE FROM engine.calendars WHERE tenant_id = $1 AND id = $2', [before.tenantId, id]);
      await auditIdentity(transaction, { ...audited(id, actor), operation: 'DELETE', before });
    });
  }

  /** `business` is the default one; undefined for `wall`: every hour counts. */
  async workingHours(name: string): Promise<WorkingHours | undefined> {
    if (name === 'wall') return undefined;
    const [found] = await this.database.query<WorkingHours[]>(
      `SELECT time_zone AS "timeZone", weekly_hours AS "weeklyHours", holidays FROM engine.calendars
       WHERE ($1 = 'business' AND is_default OR id = $1) AND ($2::text[] IS NULL OR tenant_id = ANY($2))
       ORDER BY tenant_id LIMIT 1`,
      [name, callersTenants()],
    );
    if (found) return found;
    throw name === 'business'
      ? new Problem({
          status: 404,
          code: 'NOT_FOUND',
          detail: 'Expected a calendar that is the default, but there is none. Create one with isDefault.',
        })
      : notFound('calendar', name);
  }
}

const audited = (entityId: string, actor: string | undefined) => ({ actor, entityType: 'CALENDAR', entityId }) as const;

/** One at a time: there is one default afterwards. */
async function noDefault(transaction: EntityManager, tenantId: string): Promise<void> {
  await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended('default calendar ' || $1, 0))`, [tenantId]);
  await transaction.query('UPDATE engine.calendars SET is_default = false WHERE tenant_id = $1 AND is_default', [
    tenantId,
  ]);
}

/** The columns between the id and who changed it. */
function checked(request: CalendarUpdate): readonly unknown[] {
  const { name, timeZone, isDefault } = request;
  assertTimeZone(timeZone);
  return [
    name,
    timeZone,
    JSON.stringify(weeklyHoursOf(request)),
    JSON.stringify(holidaysOf(request)),
    isDefault ?? false,
  ];
}
