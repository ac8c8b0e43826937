import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { GrantedBy } from '../auth/granted-by.js';
import { Requires } from '../auth/requires.js';
import { ActorHeader } from '../actor.js';
import { ApiCommand } from '../openapi/routes.js';
import { ApiGet, ApiSearch } from '../search/openapi.js';
import type { SearchResult } from '../search/search.js';
import { KeyPipe } from '../validation/key.js';
import { BatchOperationsService, type BatchOperation, type BatchOperationItem } from './batch-operations.service.js';
import { batchOperationItems, batchOperations } from './batch-operations.table.js';

@ApiTags('Batch operation')
@Controller()
@Requires('instances:read', 'instances:operate')
@GrantedBy('BATCH:READ', 'BATCH:UPDATE')
export class BatchOperationsController {
  constructor(@Inject(BatchOperationsService) private readonly service: BatchOperationsService) {}

  @Post('batch-operations/search')
  @ApiSearch(batchOperations, { summary: 'Search batch operations' })
  search(@Body() body: unknown): Promise<SearchResult<BatchOperation>> {
    return this.service.search(body);
  }

  @Post('batch-operation-items/search')
  @ApiSearch(batchOperationItems, { summary: 'Search the items of batch operations' })
  searchItems(@Body() body: unknown): Promise<SearchResult<BatchOperationItem>> {
    return this.service.searchItems(body);
  }

  @Get('batch-operations/:batchOperationKey')
  @ApiGet(batchOperations, { summary: 'One batch operation, and how far it is' })
  get(@Param('batchOperationKey', KeyPipe) key: string): Promise<BatchOperation> {
    return this.service.get(key);
  }

  @Post('batch-operations/:batchOperationKey/suspension')
  @ApiCommand({ summary: 'Suspend a batch operation', refusals: [404, 409] })
  suspend(@Param('batchOperationKey', KeyPipe) key: string, @ActorHeader() actor?: string): Promise<void> {
    return this.service.suspend(key, actor);
  }

  @Post('batch-operations/:batchOperationKey/resumption')
  @ApiCommand({ summary: 'Resume a suspended batch operation', refusals: [404, 409] })
  resume(@Param('batchOperationKey', KeyPipe) key: string, @ActorHeader() actor?: string): Promise<void> {
    return this.service.resume(key, actor);
  }

  @Post('batch-operations/:batchOperationKey/cancellation')
  @ApiCommand({ summary: 'Cancel a batch operation: what is not done yet is not done', refusals: [404, 409] })
  cancel(@Param('batchOperationKey', KeyPipe) key: string, @ActorHeader() actor?: string): Promise<void> {
    return this.service.cancel(key, actor);
  }
}
