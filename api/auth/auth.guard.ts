import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { ApiConfig } from '../config.js';
import { forbidden, Problem } from '../problem/problem.js';
import { CONFIG } from '../tokens.js';
import { setScope, type Caller, type RequestScope } from './caller.js';
import { Callers } from './callers.service.js';
import { isNarrowable, rightsOf, type GuardedRoute } from './granted-by.js';
import { grantedProperties, grantsOf, namesGranted } from './grants.js';
import type { Permission, Requirement } from './permissions.js';
import { requirementOf } from './requires.js';
import { Visibility } from './visibility.service.js';

/** What is made or sent is of the one tenant that requests can name. */
const IN_DEFAULT_TENANT: readonly (Requirement | undefined)[] = [
  'crm:administer',
  'crm:read',
  'crm:synchronise',
  'crm:write',
  'decisions:evaluate',
  'definitions:deploy',
  'documents:use',
  'messages:send',
  'webhooks:manage',
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
    const caller = await this.callers.find(request);
    if (!caller) throw unknown(request, context.switchToHttp().getResponse<Response>());
    const scope = this.scopeOf(
      caller,
      { controller: context.getClass(), handler: context.getHandler(), requirement },
      request.params,
    );
    if (IN_DEFAULT_TENANT.includes(requirement) && !caller.tenants.includes('<default>'))
      throw forbidden(
        `Expected ${caller.name} to be of the tenant <default>, where this happens, but it is of another.`,
      );
    setScope(request, scope);
    await this.visibility.assertVisible(request.params, requirement);
    return true;
  }

  /** Throws a `Problem` of status 403 where neither a role nor an authorization of the caller opens the route. */
  private scopeOf(
    caller: Caller,
    route: GuardedRoute,
    path: Readonly<Record<string, unknown>>,
  ): RequestScope & { readonly caller: Caller } {
    const { requirement } = route;
    const rights = rightsOf(route);
    const grants = grantsOf(caller, rights);
    const permitted = requirement === 'authenticated' || caller.permissions.has(requirement as Permission);
    const everywhere = permitted || grants.some(({ ids }) => ids === undefined) || namesGranted(path, grants);
    if (everywhere) return { caller, rights, grants, narrowed: false };
    const somewhere = grants.length > 0 || grantedProperties(caller, rights).length > 0;
    if (somewhere && isNarrowable(route, this.visibility.keys)) return { caller, rights, grants, narrowed: true };
    throw forbidden(
      `Expected ${caller.name} to have the permission ${requirement ?? 'for this route'}, but no role of ${caller.name} gives it${
        rights.length === 0 ? '' : `, and no authorization (${rights.join(', ')})`
      }.`,
    );
  }
}

/** To the challenge browsers answer with a dialog of their own, even where a page of ours asks: it shows its own. */
function unknown(request: Request, response: Response): Problem {
  if ((request.get('sec-fetch-mode') ?? 'navigate') === 'navigate')
    response.set('www-authenticate', 'Basic realm="Baton", charset="UTF-8"');
  return new Problem({
    status: 401,
    code: 'UNAUTHENTICATED',
    detail:
      'Expected an Authorization header with a user and password, an API key or a token, but there is none that is known.',
  });
}
