import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { currentCaller, type Caller } from '../auth/caller.js';
import { grantsOf } from '../auth/grants.js';
import { Requires } from '../auth/requires.js';
import { ApiRead } from '../openapi/routes.js';

/** As Camunda 8 answers it. */
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
  readonly salesPlanType: null;
  readonly c8Links: Readonly<Record<string, string>>;
  readonly canLogout: boolean;
}

@ApiTags('Identity')
@Controller('authentication')
export class AuthenticationController {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  @Get('me')
  @Requires('authenticated')
  @ApiRead({ summary: 'Who you are', refusals: [401] })
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
      salesPlanType: null,
      c8Links: {},
      canLogout: false,
    };
  }
}

/** Who has a role may open everything: what he sees there is told by his rights. Others what they are authorized for. */
function componentsOf(caller: Caller): readonly string[] {
  if (caller.permissions.size > 0) return ['*'];
  return grantsOf(caller, ['COMPONENT:ACCESS']).flatMap(({ ids = ['*'] }) => ids);
}
