import { Body, Controller, Delete, Get, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Key } from '../../workflows/bpmn/plan.js';
import { ActorHeader } from '../actor.js';
import { Requires } from '../auth/requires.js';
import { ApiCommand, ApiRead } from '../openapi/routes.js';
import { ApiGet, ApiSearch, itemSchema } from '../search/openapi.js';
import type { SearchResult } from '../search/search.js';
import type { UserTask } from '../user-tasks/user-tasks.service.js';
import { userTasks } from '../user-tasks/user-tasks.table.js';
import { KeyPipe } from '../validation/key.js';
import { TaskFilterRequest } from './task-filters.dto.js';
import { TaskFiltersService, type TaskFilter } from './task-filters.service.js';
import { taskFilters } from './task-filters.table.js';

const schema = itemSchema(taskFilters);

@ApiTags('User task')
@Controller('user-tasks/filters')
@Requires('tasks:work')
export class TaskFiltersController {
  constructor(@Inject(TaskFiltersService) private readonly service: TaskFiltersService) {}

  @Post()
  @ApiCommand({
    summary: 'Keep a search for user tasks under a name',
    description: 'Who may not assign tasks shares it with groups of their own alone.',
    status: 201,
    schema,
    refusals: [403],
  })
  create(@Body() body: TaskFilterRequest, @ActorHeader() actor?: string): Promise<TaskFilter> {
    return this.service.create(body, actor);
  }

  @Post('search')
  @ApiSearch(taskFilters, { summary: 'Search saved filters: one’s own and shared ones' })
  search(@Body() body: unknown): Promise<SearchResult<TaskFilter>> {
    return this.service.search(body);
  }

  @Get(':filterKey')
  @ApiGet(taskFilters, { summary: 'One saved filter' })
  get(@Param('filterKey', KeyPipe) key: Key): Promise<TaskFilter> {
    return this.service.get(key);
  }

  @Put(':filterKey')
  @ApiCommand({ summary: 'Change a saved filter', status: 200, schema, refusals: [403, 404] })
  update(@Param('filterKey', KeyPipe) key: Key, @Body() body: TaskFilterRequest): Promise<TaskFilter> {
    return this.service.update(key, body);
  }

  @Delete(':filterKey')
  @ApiCommand({ summary: 'Delete a saved filter', refusals: [403, 404] })
  delete(@Param('filterKey', KeyPipe) key: Key): Promise<void> {
    return this.service.delete(key);
  }

  @Get(':filterKey/count')
  @ApiRead({
    summary: 'How many user tasks a saved filter finds',
    description: 'Of those that one may see. Counted up to 10,000.',
    schema: {
      type: 'object',
      required: ['count', 'hasMore'],
      properties: { count: { type: 'integer' }, hasMore: { type: 'boolean' } },
    },
  })
  count(@Param('filterKey', KeyPipe) key: Key): Promise<{ readonly count: number; readonly hasMore: boolean }> {
    return this.service.count(key);
  }

  @Post(':filterKey/user-tasks/search')
  @ApiSearch(userTasks, {
    summary: 'Search the user tasks that a saved filter finds',
    description: 'The request’s own filter narrows further, and its sort replaces the saved one.',
  })
  tasks(@Param('filterKey', KeyPipe) key: Key, @Body() body: unknown): Promise<SearchResult<UserTask>> {
    return this.service.tasks(key, body);
  }
}
