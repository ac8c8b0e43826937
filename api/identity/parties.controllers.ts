/** The routes of groups, roles and tenants: the same for each, made once. */
import { Body, Controller, Delete, Get, Inject, Param, Post, Put, type Type } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { MemberKind } from '../../database/identity/membership.entity.js';
import type { PartyKind } from '../../database/identity/party.entity.js';
import { ActorHeader } from '../actor.js';
import { GrantedBy } from '../auth/granted-by.js';
import { Requires } from '../auth/requires.js';
import { ApiCommand } from '../openapi/routes.js';
import { ApiGet, ApiSearch, itemSchema } from '../search/openapi.js';
import type { SearchResult } from '../search/search.js';
import { validationPipe } from '../validation/validation-pipe.js';
import { GroupCreation, PartyUpdate, RoleCreation, TenantCreation } from './identity.dto.js';
import { PartiesService } from './parties.service.js';
import { ID_OF, memberTable, partyTable, PATH_OF } from './parties.table.js';

type Shown = Readonly<Record<string, unknown>>;

const CREATION = { GROUP: GroupCreation, ROLE: RoleCreation, TENANT: TenantCreation } as const;

function partyController(kind: PartyKind): Type {
  const noun = kind.toLowerCase();
  const idName = ID_OF[kind];
  const table = partyTable(kind);
  const creation = CREATION[kind];
  const pipe = validationPipe({ expectedType: creation });

  @ApiTags('Identity')
  @Controller(PATH_OF[kind])
  @Requires('identity:manage')
  @GrantedBy(`${kind}:READ`, `${kind}:UPDATE`)
  class PartyController {
    constructor(@Inject(PartiesService) private readonly service: PartiesService) {}

    @Post()
    @ApiBody({ type: creation })
    @ApiCommand({ summary: `Create a ${noun}`, status: 201, schema: itemSchema(table), refusals: [409] })
    @GrantedBy(`${kind}:CREATE`)
    create(@Body(pipe) body: object, @ActorHeader() actor?: string): Promise<Shown> {
      return this.service.create({ kind, id: String(Reflect.get(body, idName)) }, body as PartyUpdate, actor);
    }

    @Post('search')
    @ApiSearch(table, { summary: `Search ${noun}s` })
    search(@Body() body: unknown): Promise<SearchResult<Shown>> {
      return this.service.search(kind, body);
    }

    @Get(`:${idName}`)
    @ApiGet(table, { summary: `One ${noun}` })
    get(@Param(idName) id: string): Promise<Shown> {
      return this.service.get({ kind, id });
    }

    @Put(`:${idName}`)
    @ApiCommand({ summary: `Change a ${noun}`, status: 200, schema: itemSchema(table), refusals: [404] })
    update(@Param(idName) id: string, @Body() body: PartyUpdate, @ActorHeader() actor?: string): Promise<Shown> {
      return this.service.update({ kind, id }, body, actor);
    }

    @Delete(`:${idName}`)
    @ApiCommand({ summary: `Delete a ${noun}`, refusals: [404, 409] })
    @GrantedBy(`${kind}:DELETE`)
    delete(@Param(idName) id: string, @ActorHeader() actor?: string): Promise<void> {
      return this.service.delete({ kind, id }, actor);
    }
  }
  return named(PartyController, PATH_OF[kind]);
}

/** A group is a member of its roles: they are given to it there, and only shown here. */
@ApiTags('Identity')
@Controller('groups/:groupId/roles')
@Requires('identity:manage')
@GrantedBy('GROUP:READ')
class GroupsRolesController {
  constructor(@Inject(PartiesService) private readonly service: PartiesService) {}

  @Post('search')
  @ApiSearch(partyTable('ROLE'), { summary: 'Search the roles of a group' })
  search(@Param('groupId') id: string, @Body() body: unknown): Promise<SearchResult<Shown>> {
    return this.service.rolesOf({ kind: 'GROUP', id }, body);
  }
}

/** The members of one kind. */
function membersController(kind: PartyKind, member: MemberKind): Type {
  const idName = ID_OF[kind];
  const memberName = ID_OF[member];
  const path = PATH_OF[member];

  @ApiTags('Identity')
  @Controller(`${PATH_OF[kind]}/:${idName}/${path}`)
  @Requires('identity:manage')
  @GrantedBy(`${kind}:READ`, `${kind}:UPDATE`)
  class MembersController {
    constructor(@Inject(PartiesService) private readonly service: PartiesService) {}

    @Post('search')
    @ApiSearch(memberTable(member), { summary: `Search the ${path} of a ${kind.toLowerCase()}` })
    search(@Param(idName) id: string, @Body() body: unknown): Promise<SearchResult<Shown>> {
      return this.service.members({ kind, id }, member, body);
    }

    @Put(`:${memberName}`)
    @ApiCommand({ summary: `Add to the ${path} of a ${kind.toLowerCase()}`, refusals: [404] })
    add(@Param(idName) id: string, @Param(memberName) memberId: string, @ActorHeader() actor?: string): Promise<void> {
      return this.service.add({ kind, id }, { kind: member, id: memberId }, actor);
    }

    @Delete(`:${memberName}`)
    @ApiCommand({ summary: `Take from the ${path} of a ${kind.toLowerCase()}`, refusals: [404] })
    remove(
      @Param(idName) id: string,
      @Param(memberName) memberId: string,
      @ActorHeader() actor?: string,
    ): Promise<void> {
      return this.service.remove({ kind, id }, { kind: member, id: memberId }, actor);
    }
  }
  return named(MembersController, `${PATH_OF[kind]}-${path}`);
}

/** Operation ids of the OpenAPI document begin with the name of the class. */
function named(controller: Type, path: string): Type {
  const name = path.replaceAll(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
  Object.defineProperty(controller, 'name', { value: `${name}Controller` });
  return controller;
}

const MEMBERS: Readonly<Record<PartyKind, readonly MemberKind[]>> = {
  GROUP: ['CLIENT', 'MAPPING_RULE', 'USER'],
  ROLE: ['CLIENT', 'GROUP', 'MAPPING_RULE', 'USER'],
  TENANT: ['CLIENT', 'GROUP', 'MAPPING_RULE', 'ROLE', 'USER'],
};

export const partyControllers: readonly Type[] = [
  ...(Object.keys(MEMBERS) as PartyKind[]).flatMap((kind) => [
    partyController(kind),
    ...MEMBERS[kind].map((member) => membersController(kind, member)),
  ]),
  GroupsRolesController,
];
