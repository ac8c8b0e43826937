import { currentCaller } from '../../auth/caller.js';
import type { Parameters } from '../../search/parameters.js';
import { defineTable } from '../../search/table.js';
import { LANGUAGES, REPORT_GROUPS, REPORT_VIEWS, RHYTHMS } from './reports.dto.js';

const messages = (states: string): string =>
  `EXISTS (SELECT FROM crm.outbox o WHERE o.message_id = ANY(r.last_message_ids) AND o.state IN (${states}))`;

/** Of the last mails: what the outbox knows of them. */
const OUTCOME = `CASE
  WHEN r.last_error IS NOT NULL THEN 'FAILED'
  WHEN ${messages(`'failed', 'rejected', 'bounced', 'suppressed', 'undelivered'`)} THEN 'UNDELIVERED'
  WHEN ${messages(`'queued', 'pending'`)} THEN 'SENDING'
  WHEN r.last_run_at IS NOT NULL THEN 'SENT' END`;

const of = (name: string): string => `r.request->>'${name}'`;
const number = (name: string): string => `(${of(name)})::int`;

export const insightReports = defineTable({
  noun: 'report of insights',
  from: 'engine.insight_reports r',
  key: 'insightReportKey',
  fields: {
    insightReportKey: { type: 'key', column: 'r.key', sort: true },
    name: { type: 'text', column: 'r.name', sort: true },
    view: { type: 'text', column: of('view'), values: REPORT_VIEWS, sort: true },
    processDefinitionId: { type: 'text', column: of('processDefinitionId'), nullable: true },
    processDefinitionKey: { type: 'key', column: `(${of('processDefinitionKey')})::bigint`, nullable: true },
    calendar: { type: 'text', column: of('calendar'), nullable: true },
    groupBy: { type: 'text', column: of('groupBy'), values: REPORT_GROUPS, nullable: true },
    days: { type: 'integer', column: number('days'), nullable: true },
    rhythm: { type: 'text', column: of('rhythm'), values: RHYTHMS },
    weekday: { type: 'integer', column: number('weekday'), nullable: true },
    dayOfMonth: { type: 'integer', column: number('dayOfMonth'), nullable: true },
    hour: { type: 'integer', column: number('hour') },
    timeZone: { type: 'text', column: 'r.time_zone' },
    recipients: { type: 'texts', column: 'r.recipients' },
    language: { type: 'text', column: `COALESCE(${of('language')}, 'en')`, values: LANGUAGES },
    active: { type: 'boolean', column: 'r.active' },
    /** Null: it pauses. */
    nextRunDate: { type: 'date', column: 'CASE WHEN r.active THEN r.next_run_at END', nullable: true, sort: true },
    lastRunDate: { type: 'date', column: 'r.last_run_at', nullable: true, sort: true },
    lastOutcome: {
      type: 'text',
      column: OUTCOME,
      values: ['FAILED', 'SENDING', 'SENT', 'UNDELIVERED'],
      nullable: true,
    },
    lastError: { type: 'text', column: 'r.last_error', nullable: true },
    owner: { type: 'text', column: 'r.owner', nullable: true },
    creationDate: { type: 'date', column: 'r.created_at', sort: true },
    updateDate: { type: 'date', column: 'r.updated_at', sort: true },
    tenantId: { type: 'text', column: 'r.tenant_id' },
  },
  visible: ofOwner,
});

/** Nobody sees what another has sent to whom. */
function ofOwner(parameters: Parameters): string {
  const caller = currentCaller();
  return caller ? `r.owner = ${parameters.add(caller.name)}` : 'true';
}
