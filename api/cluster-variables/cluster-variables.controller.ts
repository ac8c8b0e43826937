import { Body, Controller, Delete, Get, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { GrantedBy } from '../auth/granted-by.js';
import { Requires } from '../auth/requires.js';
import { ApiCommand, ApiRead } from '../openapi/routes.js';
import { ApiSearch, itemSchema } from '../search/openapi.js';
import type { SearchResult } from '../search/search.js';
import { VariableSearchOptions } from '../variables/variables.dto.js';
import { ClusterVariableCreation, ClusterVariableUpdate } from './cluster-variables.dto.js';
import {
  ClusterVariablesService,
  type ClusterVariable,
  type FoundClusterVariable,
} from './cluster-variables.service.js';
import { clusterVariables } from './cluster-variables.table.js';

const ITEM = itemSchema(clusterVariables);

/** Variables of no instance; they are stored, and not yet seen by expressions. */
@ApiTags('Cluster variable')
@Controller('cluster-variables')
@Requires('definitions:read', 'instances:operate')
@GrantedBy('CLUSTER_VARIABLE:READ', 'CLUSTER_VARIABLE:UPDATE')
export class ClusterVariablesController {
  constructor(@Inject(ClusterVariablesService) private readonly service: ClusterVariablesService) {}

  @Post('search')
  @ApiSearch(clusterVariables, { summary: 'Search cluster variables' })
  search(
    @Body() body: unknown,
    @Query() { truncateValues }: VariableSearchOptions,
  ): Promise<SearchResult<FoundClusterVariable>> {
    return this.service.search(body, truncateValues !== 'false');
  }

  @Post('global')
  @GrantedBy('CLUSTER_VARIABLE:CREATE')
  @ApiCommand({ summary: 'Create a variable of all', status: 200, schema: ITEM, refusals: [409, 413] })
  create(@Body() { name, value }: ClusterVariableCreation): Promise<ClusterVariable> {
    return this.service.create({ name }, value);
  }

  @Get('global/:name')
  @ApiRead({ summary: 'A variable of all', schema: ITEM })
  get(@Param('name') name: string): Promise<ClusterVariable> {
    return this.service.get({ name });
  }

  @Put('global/:name')
  @ApiCommand({ summary: 'Change a variable of all', status: 200, schema: ITEM, refusals: [404, 413] })
  update(@Param('name') name: string, @Body() { value }: ClusterVariableUpdate): Promise<ClusterVariable> {
    return this.service.update({ name }, value);
  }

  @Delete('global/:name')
  @GrantedBy('CLUSTER_VARIABLE:DELETE')
  @ApiCommand({ summary: 'Delete a variable of all', refusals: [404] })
  delete(@Param('name') name: string): Promise<void> {
    return this.service.delete({ name });
  }

  @Post('tenants/:tenantId')
  @GrantedBy('CLUSTER_VARIABLE:CREATE')
  @ApiCommand({ summary: 'Create a variable of a tenant', status: 200, schema: ITEM, refusals: [409, 413] })
  createOfTenant(
    @Param('tenantId') tenantId: string,
    @Body() { name, value }: ClusterVariableCreation,
  ): Promise<ClusterVariable> {
    return this.service.create({ name, tenantId }, value);
  }

  @Get('tenants/:tenantId/:name')
  @ApiRead({ summary: 'A variable of a tenant', schema: ITEM })
  getOfTenant(@Param('tenantId') tenantId: string, @Param('name') name: string): Promise<ClusterVariable> {
    return this.service.get({ name, tenantId });
  }

  @Put('tenants/:tenantId/:name')
  @ApiCommand({ summary: 'Change a variable of a tenant', status: 200, schema: ITEM, refusals: [404, 413] })
  updateOfTenant(
    @Param('tenantId') tenantId: string,
    @Param('name') name: string,
    @Body() { value }: ClusterVariableUpdate,
  ): Promise<ClusterVariable> {
    return this.service.update({ name, tenantId }, value);
  }

  @Delete('tenants/:tenantId/:name')
  @GrantedBy('CLUSTER_VARIABLE:DELETE')
  @ApiCommand({ summary: 'Delete a variable of a tenant', refusals: [404] })
  deleteOfTenant(@Param('tenantId') tenantId: string, @Param('name') name: string): Promise<void> {
    return this.service.delete({ name, tenantId });
  }
}
