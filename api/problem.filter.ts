import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { STATUS_CODES } from 'node:http';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { routeOf } from '../observability/http-metrics.js';
import { TooSlow } from '../workflows/bpmn/expression/bounded.js';
import { isEngineRest } from './engine-rest/support/engine-rest.js';
import { sendRefusal } from './engine-rest/support/refusals.js';
import { invalid, Problem, problemDocument, type ProblemOptions } from './problem/problem.js';

/** Answers whatever is thrown as `application/problem+json`, or as Camunda 7 does below its path; what is not a refusal is a bug, and logged as one. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const options = problemOf(error);
    if (options.status === 500) this.log.error({ err: error, route: routeOf(request) }, 'a request failed');
    if (response.headersSent) {
      response.end();
      return;
    }
    if (isEngineRest(request.path)) {
      sendRefusal(response, options);
      return;
    }
    response
      .status(options.status)
      .type('application/problem+json')
      .send(JSON.stringify(problemDocument(options, request.originalUrl.split('?')[0] ?? request.path)));
  }
}

function problemOf(error: unknown): ProblemOptions {
  if (error instanceof Problem) return error.options;
  if (error instanceof TooSlow) return invalid(error.message).options;
  if (error instanceof HttpException) return httpProblem(error.getStatus(), error.message);
  const status = clientErrorStatus(error);
  if (status !== undefined && error instanceof Error) return httpProblem(status, error.message);
  return {
    status: 500,
    code: 'INTERNAL_ERROR',
    detail: 'Expected to answer the request, but it failed; the log of the API says why.',
  };
}

/** Express's own middleware (body parser, router) throws errors that carry a status. */
function clientErrorStatus(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const status: unknown = Reflect.get(error, 'status') ?? Reflect.get(error, 'statusCode');
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}

function httpProblem(status: number, message: string): ProblemOptions {
  const title = STATUS_CODES[status] ?? 'Error';
  const code = status === 400 ? 'INVALID_ARGUMENT' : title.toUpperCase().replace(/[^A-Z]+/g, '_');
  return {
    status,
    code,
    detail:
      status === 404 ? `Expected a path of the API, but: ${message}.` : `Expected a valid request, but: ${message}.`,
  };
}
