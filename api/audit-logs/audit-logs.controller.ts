import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../auth/requires.js';
import { ApiGet, ApiSearch } from '../search/openapi.js';
import type { SearchResult } from '../search/search.js';
import { KeyPipe } from '../validation/key.js';
import { AuditLogsService, type AuditLog } from './audit-logs.service.js';
import { auditLogs } from './audit-logs.table.js';

@ApiTags('Audit log')
@Controller('audit-logs')
@Requires('audit:read')
export class AuditLogsController {
  constructor(@Inject(AuditLogsService) private readonly service: AuditLogsService) {}

  @Post('search')
  @ApiSearch(auditLogs, { summary: 'Search the audit log' })
  search(@Body() body: unknown): Promise<SearchResult<AuditLog>> {
    return this.service.search(body);
  }

  @Get(':auditLogKey')
  @ApiGet(auditLogs, { summary: 'One entry of the audit log' })
  get(@Param('auditLogKey', KeyPipe) key: string): Promise<AuditLog> {
    return this.service.get(key);
  }
}
