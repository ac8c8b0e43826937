import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource, type EntityManager } from 'typeorm';
import { queueMessage } from '../../../database/crm/outbox/queue-message.js';
import type { Key } from '../../../workflows/bpmn/plan.js';
import { runAs, type Caller } from '../../auth/caller.js';
import { Callers } from '../../auth/callers.service.js';
import type { ApiConfig } from '../../config.js';
import { Notifications } from '../../database/notifications.service.js';
import { DeliveryLoop } from '../../messages/delivery-loop.js';
import { forbidden, notFound, Problem } from '../../problem/problem.js';
import { CONFIG, LOG } from '../../tokens.js';
import { ReportFiguresService, type ReportFigures } from './report-figures.service.js';
import { reportMail } from './report-mail.js';
import type { ReportRun } from './report-run.js';
import type { ReportLanguage } from './reports.dto.js';
import { nextRun } from './rhythm.js';

/** Who says nothing for so long has died; another process makes the report. */
const LEASE = `interval '2 minutes'`;

const COLUMNS = `key, name, request, recipients, cron, time_zone AS "timeZone", owner`;

/**
 * Sends reports that are due. Every API process does it; a lease keeps two from making the same. The mails go to the outbox
 * in the transaction that moves the report on to its next time, which happens once for each time, whoever dies when.
 */
@Injectable()
export class ReportSender extends DeliveryLoop<ReportRun> {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(ReportFiguresService) private readonly figures: ReportFiguresService,
    @Inject(Callers) private readonly callers: Callers,
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(Notifications) notifications: Notifications,
    @Inject(LOG) log: Logger,
  ) {
    super(notifications, log);
  }

  /** Throws a `Problem` where it cannot be made. */
  async sendNow(key: Key): Promise<void> {
    const [run] = await this.database.query<ReportRun[]>(
      `SELECT ${COLUMNS}, now() AS at, true AS "byHand" FROM engine.insight_reports WHERE key = $1`,
      [key],
    );
    if (!run) throw notFound('report of insights', key);
    const figures = await this.read(run);
    await this.database.transaction((manager) => this.queue(manager, run, figures));
  }

  protected due(limit: number): Promise<readonly ReportRun[]> {
    return this.database.query<ReportRun[]>(
      `WITH due AS (SELECT key FROM engine.insight_reports
         WHERE active AND next_run_at <= now() AND COALESCE(leased_until <= now(), true)
         ORDER BY next_run_at LIMIT $1 FOR UPDATE SKIP LOCKED),
       leased AS (UPDATE engine.insight_reports r SET leased_until = now() + ${LEASE} FROM due WHERE r.key = due.key
         RETURNING r.*)
       SELECT ${COLUMNS}, next_run_at AS at, false AS "byHand" FROM leased`,
      [limit],
    );
  }

  /** What its owner may not see any more, or what is not there, is told to him; it is tried again at its next time. */
  protected async deliver(run: ReportRun): Promise<void> {
    const made = await this.read(run).catch((error: unknown) => {
      if (error instanceof Problem) return error;
      throw error;
    });
    await this.database.transaction(async (manager) => {
      if (!(await this.moveOn(manager, run))) return;
      if (made instanceof Problem) await note(manager, run, { error: made.message, messageIds: [] });
      else await this.queue(manager, run, made);
    });
  }

  /** False where another process was faster, or the report was changed meanwhile. */
  private async moveOn(manager: EntityManager, { key, at, cron, timeZone }: ReportRun): Promise<boolean> {
    const next = nextRun({ cron, timeZone, after: new Date(Math.max(at.getTime(), Date.now())) });
    const moved = await manager.query<unknown[]>(
      `WITH moved AS (UPDATE engine.insight_reports SET next_run_at = $3, leased_until = NULL
         WHERE key = $1 AND active AND next_run_at = $2 RETURNING 1) SELECT * FROM moved`,
      [key, at, next],
    );
    return moved.length === 1;
  }

  private async read(run: ReportRun): Promise<ReportFigures> {
    const caller = await this.ownerOf(run);
    return runAs(caller, () => this.figures.read(run));
  }

  /** Undefined where authentication is off. Throws a `Problem` of status 403 where the owner may not measure any more. */
  private async ownerOf({ owner }: ReportRun): Promise<Caller | undefined> {
    if (this.config.auth.mode === 'none') return undefined;
    const name = owner ?? '';
    const caller = await this.callers.ofUser(name);
    if (caller?.permissions.has('measures:read')) return caller;
    throw forbidden(
      `Expected ${name} to have the permission measures:read, but ${caller ? `no role of ${name} gives it` : 'this user is disabled'}.`,
    );
  }

  /** Told once for each recipient and time: the Message-ID comes of both. */
  private async queue(manager: EntityManager, run: ReportRun, figures: ReportFigures): Promise<void> {
    const languages = await languagesOf(manager, run);
    const messageIds: string[] = [];
    for (const recipient of run.recipients) {
      const language = languages.get(recipient.toLowerCase()) ?? run.request.language ?? 'en';
      const content = reportMail({ run, figures, language, publicUrl: this.config.inbound.publicUrl });
      const key = `insight-report ${run.key} ${run.at.toISOString()}${run.byHand ? ' by hand' : ''} ${recipient}`;
      const { messageId } = await queueMessage(manager, { key, channel: 'email', recipient, content, now: new Date() });
      messageIds.push(messageId);
    }
    await note(manager, run, { error: null, messageIds });
  }
}

async function note(
  manager: EntityManager,
  { key }: ReportRun,
  { error, messageIds }: { readonly error: string | null; readonly messageIds: readonly string[] },
): Promise<void> {
  await manager.query(
    'UPDATE engine.insight_reports SET last_run_at = now(), last_error = $2, last_message_ids = $3 WHERE key = $1',
    [key, error, messageIds],
  );
}

/** Those of members of staff, by their addresses. */
async function languagesOf(
  manager: EntityManager,
  { recipients }: ReportRun,
): Promise<ReadonlyMap<string, ReportLanguage>> {
  const staff = await manager.query<{ readonly email: string; readonly locale: ReportLanguage }[]>(
    'SELECT lower(email) AS email, locale FROM crm.users WHERE lower(email) = ANY($1)',
    [recipients.map((one) => one.toLowerCase())],
  );
  return new Map(staff.map(({ email, locale }) => [email, locale]));
}
