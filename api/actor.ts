import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { senderOf } from './auth/caller.js';

/** Who gives the command, for the audit log: the caller; where nobody has to say who he is, the header `Baton-Actor`. */
export const ActorHeader = createParamDecorator((_: unknown, context: ExecutionContext): string | undefined => {
  const request = context.switchToHttp().getRequest<Request>();
  const sender = senderOf(request);
  if (sender) return sender.name;
  const actor = request.get('baton-actor')?.trim();
  return actor === '' ? undefined : actor;
});
