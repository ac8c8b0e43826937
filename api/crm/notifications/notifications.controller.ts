import { Body, Controller, Get, Headers, Inject, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { notificationKinds } from '../../../database/crm/notification.entity.js';
import { ActorHeader } from '../../actor.js';
import { Requires } from '../../auth/requires.js';
import { ApiEventStream, cursorOf, INBOX_PAUSE_MS } from '../../events/event-stream.js';
import { EventStreams } from '../../events/event-streams.service.js';
import { newsOf } from '../../events/event-tail.service.js';
import { EventStreamQuery } from '../../events/events.dto.js';
import { ApiCommand, ApiRead } from '../../openapi/routes.js';
import { notFound } from '../../problem/problem.js';
import { ApiSearch } from '../../search/openapi.js';
import { search, type SearchResult } from '../../search/search.js';
import { ChoicesField } from '../../validation/fields.js';
import { KeyPipe } from '../../validation/key.js';
import { notifications, opened, type Notification } from './notifications.table.js';
import { readNotifications } from './read-notifications.js';

class NotificationSettings {
  @ChoicesField({ description: 'Kinds that come by e-mail too.', values: notificationKinds })
  readonly byEmail!: readonly string[];
}

const SETTINGS = {
  type: 'object' as const,
  required: ['byEmail'],
  properties: { byEmail: { type: 'array' as const, items: { type: 'string' as const, enum: [...notificationKinds] } } },
};

/** What the caller is to know: everybody has his own. */
@ApiTags('Notification')
@Controller('crm/notifications')
@Requires('authenticated')
export class CrmNotificationsController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(EventStreams) private readonly streams: EventStreams,
  ) {}

  @Post('search')
  @ApiSearch(notifications, { summary: 'Search one’s own notifications' })
  async search(@Body() body: unknown, @ActorHeader() actor?: string): Promise<SearchResult<Notification>> {
    const { items, page } = await search(this.database, {
      table: notifications,
      body,
      within: (parameters) => `n.username = ${parameters.add(actor ?? null)}`,
    });
    return { items: items.map(opened), page };
  }

  @Get('events')
  @ApiEventStream({
    summary: 'Follow one’s own notifications',
    description: '`notification.created`, its `data` as the search shows a notification.',
  })
  async events(
    @Query() query: EventStreamQuery,
    @Headers('last-event-id') last: string | undefined,
    @Res() response: Response,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    const username = actor ?? '';
    await this.streams.send(response, {
      topic: newsOf(username),
      after: cursorOf(last, query),
      pauseMs: INBOX_PAUSE_MS,
      read: (after) => readNotifications(this.database, { username, after }),
    });
  }

  @Get('unread')
  @ApiRead({
    summary: 'How many of one’s own notifications are unread',
    schema: { type: 'object', required: ['count'], properties: { count: { type: 'integer' } } },
    refusals: [],
  })
  async unread(@ActorHeader() actor?: string): Promise<{ readonly count: number }> {
    const [row] = await this.database.query<[{ readonly count: number }]>(
      'SELECT count(*)::int AS count FROM crm.notifications WHERE username = $1 AND read_at IS NULL',
      [actor ?? null],
    );
    return row;
  }

  @Post('read')
  @ApiCommand({ summary: 'Mark all of one’s own notifications as read', refusals: [] })
  async readAll(@ActorHeader() actor?: string): Promise<void> {
    await this.database.query('UPDATE crm.notifications SET read_at = now() WHERE username = $1 AND read_at IS NULL', [
      actor ?? null,
    ]);
  }

  @Post(':notificationId/read')
  @ApiCommand({ summary: 'Mark a notification of one’s own as read', refusals: [404] })
  async read(@Param('notificationId', KeyPipe) id: string, @ActorHeader() actor?: string): Promise<void> {
    const read = await this.database.query<unknown[]>(
      `WITH read AS (UPDATE crm.notifications SET read_at = COALESCE(read_at, now()) WHERE id = $1 AND username = $2
         RETURNING 1) SELECT * FROM read`,
      [id, actor ?? null],
    );
    if (read.length === 0) throw notFound(notifications.noun, id);
  }

  @Get('settings')
  @ApiRead({ summary: 'What comes to oneself by e-mail', schema: SETTINGS, refusals: [] })
  async settings(@ActorHeader() actor?: string): Promise<NotificationSettings> {
    const [row] = await this.database.query<NotificationSettings[]>(
      'SELECT by_email AS "byEmail" FROM crm.notification_settings WHERE username = $1',
      [actor ?? null],
    );
    return row ?? { byEmail: [] };
  }

  @Put('settings')
  @ApiCommand({ summary: 'Choose what comes to oneself by e-mail', refusals: [] })
  async choose(@Body() { byEmail }: NotificationSettings, @ActorHeader() actor?: string): Promise<void> {
    await this.database.query(
      `INSERT INTO crm.notification_settings (username, by_email) VALUES ($1, $2)
       ON CONFLICT (username) DO UPDATE SET by_email = $2`,
      [actor ?? '', byEmail],
    );
  }
}
