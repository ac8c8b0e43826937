import {
  Injectable,
  StreamableFile,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { Response } from 'express';
import { map, type Observable } from 'rxjs';
import { camundaDate } from './dates.js';

/**
 * JSON with the content type `application/json` alone, as Camunda's client for JavaScript demands it: with a charset
 * behind, it takes the answer for bytes.
 */
@Injectable()
export class PlainJson implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(map((value: unknown) => (isPlain(value) ? file(value) : value)));
  }
}

/** For routes that answer 204 where there is nothing to say, and 200 else. */
export function send(response: Response, value: unknown): void {
  if (value === undefined) response.status(204).end();
  else response.status(200).setHeader('content-type', 'application/json').end(camundaJson(value));
}

/** Dates as Camunda 7 writes them. */
export function camundaJson(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, name: string, written: unknown) {
    const own = this[name];
    return own instanceof Date ? camundaDate(own) : written;
  });
}

function isPlain(value: unknown): boolean {
  return value !== undefined && !(value instanceof StreamableFile);
}

function file(value: unknown): StreamableFile {
  return new StreamableFile(Buffer.from(camundaJson(value)), { type: 'application/json' });
}
