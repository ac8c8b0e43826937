import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { get, search, type SearchResult } from '../search/search.js';
import type { ItemOf } from '../search/table.js';
import { auditLogs } from './audit-logs.table.js';

export type AuditLog = ItemOf<typeof auditLogs>;

@Injectable()
export class AuditLogsService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  search(body: unknown): Promise<SearchResult<AuditLog>> {
    return search(this.database, { table: auditLogs, body });
  }

  searchOfUserTask(userTaskKey: string, body: unknown): Promise<SearchResult<AuditLog>> {
    return search(this.database, {
      table: auditLogs,
      body,
      within: (parameters) => `a.entity_key = ${parameters.add(userTaskKey)}`,
    });
  }

  get(key: string): Promise<AuditLog> {
    return get(this.database, auditLogs, key);
  }
}
