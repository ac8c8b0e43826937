/** Refusals as Camunda 7 answers them: `{type, message, code}`. */
import type { Response } from 'express';
import { Problem, type ProblemOptions } from '../../problem/problem.js';
import { camundaJson } from './plain-json.interceptor.js';

interface CamundaRefusal {
  readonly status: number;
  readonly type: string;
  readonly message: string;
  /** 0 of what the engine refuses, null of what is wrong with the request. */
  readonly code: number | null;
  /** Of a deployment: what was found in each file. */
  readonly details?: unknown;
}

const TYPES: Readonly<Record<number, string>> = {
  400: 'InvalidRequestException',
  401: 'AuthenticationException',
  403: 'AuthorizationException',
  404: 'InvalidRequestException',
  409: 'ProcessEngineException',
};

/** What the state of a thing does not allow is the engine's refusal in Camunda 7: 500, where `/v2` says 409. */
export function sendRefusal(response: Response, options: ProblemOptions): void {
  const { status, type, ...body } = refusalOf(options);
  response
    .status(status)
    .setHeader('content-type', 'application/json')
    .end(camundaJson({ type, ...body }));
}

function refusalOf({ status, detail, extensions = {} }: ProblemOptions): CamundaRefusal {
  const { type = TYPES[status] ?? 'RestException', details } = extensions as { type?: string; details?: unknown };
  return {
    status: status === 409 ? 500 : status,
    type,
    message: detail,
    code: status === 409 ? 0 : null,
    ...(details === undefined ? {} : { details }),
  };
}

/** What a command of a worker or client asks for and may not have: 400, of Camunda's type `RestException`. */
export function badUserRequest(detail: string): Problem {
  return new Problem({ status: 400, code: 'INVALID_ARGUMENT', detail, extensions: { type: 'RestException' } });
}
