import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import { invalid } from '../problem/problem.js';

const NAME = 'Idempotency-Key';

/** Printable ASCII, in the quotes of a structured field (RFC 8941 §3.3.3) or without any. */
const QUOTED = /^"((?:[ !#-[\]-~]|\\["\\]){1,255})"$/;
const BARE = /^[!#-~]{1,255}$/;

/** The client's id of its request (draft-ietf-httpapi-idempotency-key-header); undefined where it gives none. */
export const RequestId = createParamDecorator((_: unknown, context: ExecutionContext): string | undefined => {
  const given = context.switchToHttp().getRequest<Request>().get(NAME)?.trim();
  return given === undefined ? undefined : requestIdOf(given);
});

/** @throws Problem of status 400 */
export function requestIdOf(given: string): string {
  const quoted = QUOTED.exec(given)?.[1]?.replace(/\\(.)/g, '$1');
  if (quoted !== undefined) return quoted;
  if (BARE.test(given)) return given;
  throw invalid(`Expected ${NAME} to be 1 to 255 visible characters, best in quotes, but it is '${given}'.`);
}

/** The header's place in the OpenAPI document. */
export const ApiRequestId = (): MethodDecorator =>
  ApiHeader({
    name: NAME,
    required: false,
    description:
      "The client's own id of this request. Within a day a repetition with the same body makes nothing new and returns the first; one with another body is refused (422).",
  }) as MethodDecorator;
