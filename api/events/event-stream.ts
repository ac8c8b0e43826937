/** What every route has that answers with a stream of events. */
import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiProduces } from '@nestjs/swagger';
import { ApiRead } from '../openapi/routes.js';
import { readEventCursor, START, type EventCursor } from './cursor.js';
import type { EventStreamQuery } from './events.dto.js';

/** How often what is for one person is read at most, ms. */
export const INBOX_PAUSE_MS = 500;

/** Where a stream goes on. @param last - header `Last-Event-ID`, which counts before the query */
export function cursorOf(last: string | undefined, { after }: EventStreamQuery): EventCursor | undefined {
  const given = last === undefined || last === '' ? after : last;
  if (given === undefined || given === null) return undefined;
  return given === 'start' ? START : readEventCursor(given);
}

export function ApiEventStream(options: { readonly summary: string; readonly description: string }): MethodDecorator {
  const description = `${options.description} Server-sent events, each \`{type, timestamp, data}\`; \`Last-Event-ID\` goes on after an event. The stream ends after five minutes: an \`EventSource\` comes again by itself.`;
  return applyDecorators(
    ApiProduces('text/event-stream'),
    ApiHeader({ name: 'Last-Event-ID', required: false, description: 'Id of the last event that came.' }),
    ApiRead({ summary: options.summary, description, schema: { type: 'string' }, refusals: [404, 503] }),
  ) as MethodDecorator;
}
