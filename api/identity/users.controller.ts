import { Body, Controller, Delete, Get, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActorHeader } from '../actor.js';
import { GrantedBy } from '../auth/granted-by.js';
import { Requires } from '../auth/requires.js';
import { ApiCommand } from '../openapi/routes.js';
import { ApiGet, ApiSearch, itemSchema } from '../search/openapi.js';
import type { SearchResult } from '../search/search.js';
import { ApiKeyCreation, UserCreation, UserUpdate } from './identity.dto.js';
import { apiKeys, users } from './parties.table.js';
import { UsersService, type ApiKey, type User } from './users.service.js';

@ApiTags('Identity')
@Controller()
@Requires('identity:manage')
@GrantedBy('USER:READ', 'USER:UPDATE')
export class UsersController {
  constructor(@Inject(UsersService) private readonly service: UsersService) {}

  @Post('setup/user')
  @Requires('public')
  @ApiCommand({ summary: 'Create the first user, an admin', status: 201, schema: itemSchema(users), refusals: [403] })
  createAdmin(@Body() body: UserCreation): Promise<User> {
    return this.service.createAdmin(body);
  }

  @Post('users')
  @ApiCommand({ summary: 'Create a user', status: 201, schema: itemSchema(users), refusals: [409] })
  @GrantedBy('USER:CREATE')
  create(@Body() body: UserCreation, @ActorHeader() actor?: string): Promise<User> {
    return this.service.create(body, actor);
  }

  @Post('users/search')
  @ApiSearch(users, { summary: 'Search users' })
  search(@Body() body: unknown): Promise<SearchResult<User>> {
    return this.service.search(body);
  }

  @Get('users/:username')
  @ApiGet(users, { summary: 'One user' })
  get(@Param('username') username: string): Promise<User> {
    return this.service.get(username);
  }

  @Put('users/:username')
  @ApiCommand({ summary: 'Change a user', status: 200, schema: itemSchema(users), refusals: [404] })
  update(@Param('username') username: string, @Body() body: UserUpdate, @ActorHeader() actor?: string): Promise<User> {
    return this.service.update(username, body, actor);
  }

  @Delete('users/:username')
  @ApiCommand({ summary: 'Delete a user', refusals: [404] })
  @GrantedBy('USER:DELETE')
  delete(@Param('username') username: string, @ActorHeader() actor?: string): Promise<void> {
    return this.service.delete(username, actor);
  }

  @Post('api-keys')
  @ApiCommand({
    summary: 'Create the key of a machine',
    description: 'Sent as `Authorization: Bearer <key>`. It is shown this once. Give its client id a role.',
    status: 201,
    schema: {
      type: 'object',
      required: ['clientId', 'apiKey'],
      properties: { clientId: { type: 'string' }, apiKey: { type: 'string', pattern: '^baton_' } },
    },
    refusals: [409],
  })
  @GrantedBy('USER:CREATE')
  createKey(
    @Body() body: ApiKeyCreation,
    @ActorHeader() actor?: string,
  ): Promise<{ readonly clientId: string; readonly apiKey: string }> {
    return this.service.createKey(body, actor);
  }

  @Post('api-keys/search')
  @ApiSearch(apiKeys, { summary: 'Search the keys of machines' })
  searchKeys(@Body() body: unknown): Promise<SearchResult<ApiKey>> {
    return this.service.searchKeys(body);
  }

  @Delete('api-keys/:clientId')
  @ApiCommand({ summary: 'Delete the key of a machine', refusals: [404] })
  @GrantedBy('USER:DELETE')
  deleteKey(@Param('clientId') clientId: string, @ActorHeader() actor?: string): Promise<void> {
    return this.service.deleteKey(clientId, actor);
  }
}
