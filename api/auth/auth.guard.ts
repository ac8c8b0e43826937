import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { ApiConfig } from '../config.js';
import { forbidden, Problem } from '../problem/problem.js';
import { CONFIG } from '../tokens.js';
import { setCaller } from './caller.js';
import { Callers } from './callers.service.js';
import type { Requirement } from './permissions.js';
import { requirementOf } from './requires.js';
import { Visibility } from './visibility.service.js';

/** What is made or sent is of the one tenant that requests can name. */
const IN_DEFAULT_TENANT: readonly Requirement[] = [
  'decisions:evaluate',
  'definitions:deploy',
  'documents:use',
  'messages:send',
];

/** Lets a request in where its caller may do what the route does, with the things that its path names. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(Callers) private readonly callers: Callers,
    @Inject(Visibility) private readonly visibility: Visibility,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.config.auth.mode === 'none') return true;
    const requirement = requirementOf(context.getClass(), context.getHandler());
    if (requirement === 'public') return true;
    const request = context.switchToHttp().getRequest<Request>();
    const caller = await this.callers.find(request.get('authorization') ?? '', request.ip ?? '');
    if (!caller) throw unknown(context.switchToHttp().getResponse<Response>());
    if (requirement !== 'authenticated' && (requirement === undefined || !caller.permissions.has(requirement))) {
      throw forbidden(
        `Expected ${caller.name} to have the permission ${requirement ?? 'for this route'}, but no role of ${caller.name} gives it.`,
      );
    }
    if (IN_DEFAULT_TENANT.includes(requirement) && !caller.tenants.includes('<default>'))
      throw forbidden(
        `Expected ${caller.name} to be of the tenant <default>, where this happens, but it is of another.`,
      );
    setCaller(request, caller);
    await this.visibility.assertVisible(request.params);
    return true;
  }
}

function unknown(response: Response): Problem {
  response.set('www-authenticate', 'Basic realm="Baton", charset="UTF-8"');
  return new Problem({
    status: 401,
    code: 'UNAUTHENTICATED',
    detail:
      'Expected an Authorization header with a user and password, an API key or a token, but there is none that is known.',
  });
}
