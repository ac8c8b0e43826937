import { Body, Controller, Delete, Get, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Key } from '../../workflows/bpmn/plan.js';
import { ActorHeader } from '../actor.js';
import { GrantedBy } from '../auth/granted-by.js';
import { Requires } from '../auth/requires.js';
import { RESOURCES } from '../auth/rights.js';
import { ApiCommand, ApiRead } from '../openapi/routes.js';
import { ApiGet, ApiSearch } from '../search/openapi.js';
import type { SearchResult } from '../search/search.js';
import { KeyPipe } from '../validation/key.js';
import { AuthorizationRequest } from './authorizations.dto.js';
import { AuthorizationsService, type Authorization } from './authorizations.service.js';
import { authorizations } from './authorizations.table.js';

@ApiTags('Identity')
@Controller('authorizations')
@Requires('identity:manage')
@GrantedBy('AUTHORIZATION:READ', 'AUTHORIZATION:UPDATE')
export class AuthorizationsController {
  constructor(@Inject(AuthorizationsService) private readonly service: AuthorizationsService) {}

  @Post()
  @GrantedBy('AUTHORIZATION:CREATE')
  @ApiCommand({
    summary: 'Create an authorization',
    description:
      'Permits its owner something with one resource, or with all of a kind, that no role of the owner does.',
    status: 201,
    schema: { type: 'object', required: ['authorizationKey'], properties: { authorizationKey: { type: 'string' } } },
    refusals: [404, 409],
  })
  create(
    @Body() body: AuthorizationRequest,
    @ActorHeader() actor?: string,
  ): Promise<{ readonly authorizationKey: Key }> {
    return this.service.create(body, actor);
  }

  @Post('search')
  @ApiSearch(authorizations, { summary: 'Search authorizations' })
  search(@Body() body: unknown): Promise<SearchResult<Authorization>> {
    return this.service.search(body);
  }

  @Get('resource-types')
  @ApiRead({
    summary: 'What can be permitted for each kind of resource',
    schema: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
    refusals: [],
  })
  resourceTypes(): typeof RESOURCES {
    return RESOURCES;
  }

  @Get(':authorizationKey')
  @ApiGet(authorizations, { summary: 'One authorization' })
  get(@Param('authorizationKey', KeyPipe) key: string): Promise<Authorization> {
    return this.service.get(key);
  }

  @Put(':authorizationKey')
  @ApiCommand({ summary: 'Change an authorization', refusals: [404, 409] })
  update(
    @Param('authorizationKey', KeyPipe) key: string,
    @Body() body: AuthorizationRequest,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    return this.service.update(key, body, actor);
  }

  @Delete(':authorizationKey')
  @GrantedBy('AUTHORIZATION:DELETE')
  @ApiCommand({ summary: 'Delete an authorization', refusals: [404] })
  delete(@Param('authorizationKey', KeyPipe) key: string, @ActorHeader() actor?: string): Promise<void> {
    return this.service.delete(key, actor);
  }
}
