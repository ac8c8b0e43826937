import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { currentCaller, type Caller } from '../auth/caller.js';
import { grantsOf } from '../auth/grants.js';
import { PERMISSIONS, type Permission } from '../auth/permissions.js';
import { Requires } from '../auth/requires.js';
import { ApiRead, type SchemaObject } from '../openapi/routes.js';

/** As Camunda 8 answers it, and `permissions`. */
interface Authentication {
  readonly username: string;
  readonly displayName: string | null;
  readonly email: string | null;
  readonly authorizedComponents: readonly string[];
  readonly tenants: readonly {
    readonly tenantId: string;
    readonly name: string;
    readonly description: string | null;
  }[];
  readonly groups: readonly string[];
  readonly roles: readonly string[];
  readonly permissions: readonly Permission[];
  readonly salesPlanType: null;
  readonly c8Links: Readonly<Record<string, string>>;
  readonly canLogout: boolean;
}

const TEXTS = { type: 'array', items: { type: 'string' } } as const satisfies SchemaObject;
const TEXT_OR_NULL = { type: 'string', nullable: true } as const satisfies SchemaObject;

const AUTHENTICATION = {
  type: 'object',
  required: ['username', 'displayName', 'email', 'tenants', 'groups', 'roles', 'permissions', 'canLogout'],
  properties: {
    username: { type: 'string', description: '`anonymous` where nobody has to say who he is.' },
    displayName: TEXT_OR_NULL,
    email: TEXT_OR_NULL,
    authorizedComponents: TEXTS,
    tenants: {
      type: 'array',
      items: {
        type: 'object',
        required: ['tenantId', 'name'],
        properties: { tenantId: { type: 'string' }, name: { type: 'string' }, description: TEXT_OR_NULL },
      },
    },
    groups: TEXTS,
    roles: TEXTS,
    permissions: { type: 'array', items: { type: 'string', enum: [...PERMISSIONS] } },
    salesPlanType: TEXT_OR_NULL,
    c8Links: { type: 'object' },
    canLogout: { type: 'boolean' },
  },
} as const satisfies SchemaObject;

@ApiTags('Identity')
@Controller('authentication')
export class AuthenticationController {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  @Get('me')
  @Requires('authenticated')
  @ApiRead({ summary: 'Who you are', schema: AUTHENTICATION, refusals: [401] })
  async me(): Promise<Authentication> {
    const caller = currentCaller();
    const [user] = await this.database.query<{ readonly name: string | null; readonly email: string | null }[]>(
      'SELECT name, email FROM identity.users WHERE username = $1',
      [caller?.name ?? ''],
    );
    const tenants = await this.database.query<Authentication['tenants']>(
      `SELECT id AS "tenantId", name, description FROM identity.parties WHERE kind = 'TENANT' AND id = ANY($1) ORDER BY id`,
      [caller?.tenants ?? ['<default>']],
    );
    return {
      username: caller?.name ?? 'anonymous',
      displayName: user?.name ?? null,
      email: user?.email ?? null,
      authorizedComponents: caller ? componentsOf(caller) : ['*'],
      tenants,
      groups: caller?.groups ?? [],
      roles: caller?.roles ?? ['admin'],
      permissions: caller ? [...caller.permissions] : PERMISSIONS,
      salesPlanType: null,
      c8Links: {},
      canLogout: caller !== undefined,
    };
  }
}

/** Who has a role may open everything: what he sees there is told by his rights. Others what they are authorized for. */
function componentsOf(caller: Caller): readonly string[] {
  if (caller.permissions.size > 0) return ['*'];
  return grantsOf(caller, ['COMPONENT:ACCESS']).flatMap(({ ids = ['*'] }) => ids);
}
