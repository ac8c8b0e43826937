import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

/** Who gives the command, for the audit log: the request's header `Baton-Actor`. */
export const ActorHeader = createParamDecorator((_: unknown, context: ExecutionContext): string | undefined => {
  const actor = context.switchToHttp().getRequest<Request>().get('baton-actor')?.trim();
  return actor === '' ? undefined : actor;
});
