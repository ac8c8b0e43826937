import type { Key } from '../../../workflows/bpmn/plan.js';
import type { InsightReportRequest } from './reports.dto.js';

/** A report that is to go out. */
export interface ReportRun {
  readonly key: Key;
  readonly name: string;
  readonly request: Omit<InsightReportRequest, 'active' | 'name' | 'recipients' | 'timeZone'>;
  readonly recipients: readonly string[];
  readonly cron: string;
  readonly timeZone: string;
  readonly owner: string | null;
  /** When it is due. */
  readonly at: Date;
  /** Somebody wants it now; its rhythm goes on as before. */
  readonly byHand: boolean;
}
