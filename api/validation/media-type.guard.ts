import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { Problem } from '../problem/problem.js';

/** Where `@ApiConsumes` keeps what it was given. */
const CONSUMES = 'swagger/apiConsumes';

/** 415 where a request has a body of a media type that its route does not take: JSON, unless `@ApiConsumes` names another. */
export class MediaTypeGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    const taken = (Reflect.getMetadata(CONSUMES, context.getHandler()) as string[] | undefined) ?? ['application/json'];
    // express answers null where there is no body, and false where it is of none of these types.
    if (request.headers['content-length'] === '0' || request.is(taken) !== false) return true;
    throw new Problem({
      status: 415,
      code: 'UNSUPPORTED_MEDIA_TYPE',
      detail: `Expected a body of media type ${taken.join(' or ')}, but it is ${request.get('content-type') ?? 'of none'}.`,
    });
  }
}
