import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { ofCallersTenants } from '../auth/caller.js';
import { authorizedRows } from '../auth/grants.js';
import { Requires } from '../auth/requires.js';
import { processInstances } from '../process-instances/process-instances.table.js';
import { get } from '../search/search.js';
import type { Parameters } from '../search/parameters.js';
import { userTasks } from '../user-tasks/user-tasks.table.js';
import { KeyPipe } from '../validation/key.js';
import { ApiEventStream, cursorOf, INBOX_PAUSE_MS } from './event-stream.js';
import { EventStreams } from './event-streams.service.js';
import { TASKS } from './event-tail.service.js';
import { EventStreamQuery } from './events.dto.js';
import { readEvents } from './read-events.js';

@ApiTags('Event')
@Controller()
export class EventsController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(EventStreams) private readonly streams: EventStreams,
  ) {}

  @Requires('instances:read')
  @Get('process-instances/:processInstanceKey/events')
  @ApiEventStream({
    summary: 'Follow a process instance',
    description: 'Elements, tasks, incidents, names of variables and the state of the instance, as they change.',
  })
  async ofInstance(
    @Param('processInstanceKey', KeyPipe) key: string,
    @Query() query: EventStreamQuery,
    @Headers('last-event-id') last: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const after = cursorOf(last, query);
    await get(this.database, processInstances, key);
    const rows = (parameters: Parameters): string =>
      `e.process_instance_key = ${parameters.add(key)} AND ${ofCallersTenants('e.tenant_id', parameters)}`;
    await this.streams.send(response, {
      topic: key,
      after,
      pauseMs: 0,
      read: (from) => readEvents(this.database, { after: from, rows }),
    });
  }

  @Requires('tasks:work')
  @Get('user-tasks/events')
  @ApiEventStream({
    summary: 'Follow the tasks that one may see',
    description:
      'Created, assigned, changed, completed and canceled ones. `user-task.gone` says of a task that was to be seen that it is not any more.',
  })
  async ofTasks(
    @Query() query: EventStreamQuery,
    @Headers('last-event-id') last: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const visible = (parameters: Parameters): string => authorizedRows(userTasks, parameters);
    const rows = (parameters: Parameters): string => `e.of_tasks AND ${ofCallersTenants('e.tenant_id', parameters)}`;
    const before = (parameters: Parameters): string =>
      `EXISTS (SELECT FROM jsonb_populate_record(t, o.event->'previous') t WHERE ${visible(parameters)})`;
    await this.streams.send(response, {
      topic: TASKS,
      after: cursorOf(last, query),
      pauseMs: INBOX_PAUSE_MS,
      read: (from) =>
        readEvents(this.database, {
          after: from,
          rows,
          events: (parameters) =>
            `t.key IS NOT NULL AND (${visible(parameters)} OR (o.event ? 'previous' AND ${before(parameters)}))`,
          shown: visible,
        }),
    });
  }
}
