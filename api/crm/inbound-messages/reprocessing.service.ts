import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DELIVERIES_CHANNEL } from '../../../database/engine/messages.js';
import { conflict, forbidden } from '../../problem/problem.js';
import { CrmSession } from '../crm-session.js';
import { one } from '../records/records.service.js';

/** Handling a message again, where nothing came of it yet. */
@Injectable()
export class ReprocessingService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(CrmSession) private readonly session: CrmSession,
  ) {}

  async reprocess(id: string): Promise<void> {
    await this.session.run(async (manager) => {
      const { state } = await one(manager, 'inboundMessage', id);
      await manager.query('SELECT 1 FROM crm.inbound_messages WHERE id = $1 FOR UPDATE', [id]);
      if (state === 'received') throw conflict(`Expected message ${id} to be handled, but it waits for that.`);
      if (await this.cameToSomething(id))
        throw conflict(`Expected message ${id} to have come to nothing, but an instance has it.`);
      const changed = await manager.query<unknown[]>(
        `WITH changed AS (UPDATE crm.inbound_messages SET state = 'received', verdict = NULL, error = NULL, attempts = 0,
           next_attempt_at = now() WHERE id = $1 RETURNING 1) SELECT 1 FROM changed`,
        [id],
      );
      if (changed.length === 0) throw forbidden(`Expected message ${id} to be yours to write, but it is not.`);
      await manager.query(`SELECT pg_notify($1, '')`, [DELIVERIES_CHANNEL]);
    });
  }

  private async cameToSomething(id: string): Promise<boolean> {
    const found = await this.database.query<unknown[]>(
      `SELECT 1 FROM crm.inbound_messages m WHERE m.id = $1 AND (jsonb_array_length(m.verdict->'published') > 0 OR EXISTS (
         SELECT FROM jsonb_array_elements(m.verdict->'starts') s
         JOIN engine.process_instances p ON p.key = (s->>'processInstanceKey')::bigint))`,
      [id],
    );
    return found.length > 0;
  }
}
