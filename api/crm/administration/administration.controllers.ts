import { Body, Controller, Delete, Get, Inject, Param, Post, Put, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../../auth/requires.js';
import { ApiCommand } from '../../openapi/routes.js';
import { ApiGet, ApiSearch, itemSchema } from '../../search/openapi.js';
import type { SearchResult } from '../../search/search.js';
import type { ItemOf } from '../../search/table.js';
import { KeyPipe } from '../../validation/key.js';
import { DepartmentRequest, FieldPermissionRequest, OrganisationRequest, StaffRequest } from './administration.dto.js';
import { AdministrationService } from './administration.service.js';
import {
  accessLog,
  departments,
  fieldPermissions,
  organisations,
  sharingGrants,
  staff,
} from './administration.tables.js';

@ApiTags('CRM')
@Controller('crm/staff')
@Requires('crm:read', 'crm:administer')
class StaffController {
  constructor(@Inject(AdministrationService) private readonly service: AdministrationService) {}

  @Post('search')
  @ApiSearch(staff, { summary: 'Search the staff of your organisation' })
  search(@Body() body: unknown): Promise<SearchResult<ItemOf<typeof staff>>> {
    return this.service.search(staff, body);
  }

  @Get(':username')
  @ApiGet(staff, { summary: 'One member of staff' })
  get(@Param('username') username: string): Promise<ItemOf<typeof staff>> {
    return this.service.get(staff, username);
  }

  @Put(':username')
  @ApiCommand({
    summary: 'Add or change a member of staff',
    description: 'Who comes in with this username is this person: of this department and its organisation.',
    status: 200,
    schema: itemSchema(staff),
    refusals: [404],
  })
  put(@Param('username') username: string, @Body() body: StaffRequest): Promise<ItemOf<typeof staff>> {
    return this.service.putStaff(username, body);
  }
}

@ApiTags('CRM')
@Controller('crm/departments')
@Requires('crm:read', 'crm:administer')
class DepartmentsController {
  constructor(@Inject(AdministrationService) private readonly service: AdministrationService) {}

  @Post('search')
  @ApiSearch(departments, { summary: 'Search the departments of your organisation' })
  search(@Body() body: unknown): Promise<SearchResult<ItemOf<typeof departments>>> {
    return this.service.search(departments, body);
  }

  @Put(':department')
  @ApiCommand({
    summary: 'Add or change a department',
    description: 'A candidate group of user tasks has the same name.',
    status: 200,
    schema: itemSchema(departments),
    refusals: [],
  })
  put(@Param('department') name: string, @Body() body: DepartmentRequest): Promise<ItemOf<typeof departments>> {
    return this.service.putDepartment(name, body);
  }
}

@ApiTags('CRM')
@Controller('crm/organisations')
@Requires('crm:read', 'crm:administer')
class OrganisationsController {
  constructor(@Inject(AdministrationService) private readonly service: AdministrationService) {}

  @Post('search')
  @ApiSearch(organisations, { summary: 'Search organisations' })
  search(@Body() body: unknown): Promise<SearchResult<ItemOf<typeof organisations>>> {
    return this.service.search(organisations, body);
  }

  @Post()
  @ApiCommand({ summary: 'Add an organisation', status: 201, schema: itemSchema(organisations), refusals: [409] })
  create(@Body() body: OrganisationRequest): Promise<ItemOf<typeof organisations>> {
    return this.service.createOrganisation(body);
  }

  @Get(':organisationId')
  @ApiGet(organisations, { summary: 'One organisation' })
  get(@Param('organisationId', KeyPipe) id: string): Promise<ItemOf<typeof organisations>> {
    return this.service.get(organisations, id);
  }

  @Put(':organisationId')
  @ApiCommand({
    summary: 'Change an organisation',
    status: 200,
    schema: itemSchema(organisations),
    refusals: [404, 409],
  })
  update(
    @Param('organisationId', KeyPipe) id: string,
    @Body() body: OrganisationRequest,
  ): Promise<ItemOf<typeof organisations>> {
    return this.service.updateOrganisation(id, body);
  }
}

@ApiTags('CRM')
@Controller('crm/field-permissions')
@Requires('crm:administer')
class FieldPermissionsController {
  constructor(@Inject(AdministrationService) private readonly service: AdministrationService) {}

  @Post('search')
  @ApiSearch(fieldPermissions, { summary: 'Search the rules of who reads and writes which field' })
  search(@Body() body: unknown): Promise<SearchResult<ItemOf<typeof fieldPermissions>>> {
    return this.service.search(fieldPermissions, body);
  }

  @Put(':department/:recordType/:field')
  @ApiCommand({
    summary: 'Say what a department may do with a field',
    description: '`*` is every department, or every field, without a rule of its own; the most specific rule counts.',
    status: 200,
    schema: itemSchema(fieldPermissions),
    refusals: [404],
  })
  put(
    @Param('department') department: string,
    @Param('recordType') recordType: string,
    @Param('field') field: string,
    @Body() body: FieldPermissionRequest,
  ): Promise<ItemOf<typeof fieldPermissions>> {
    return this.service.putRule({ department, recordType, field }, body);
  }

  @Delete(':department/:recordType/:field')
  @ApiCommand({ summary: 'Take a rule back', refusals: [404] })
  delete(
    @Param('department') department: string,
    @Param('recordType') recordType: string,
    @Param('field') field: string,
  ): Promise<void> {
    return this.service.deleteRule({ department, recordType, field });
  }
}

@ApiTags('CRM')
@Controller('crm/sharing-grants')
@Requires('crm:read', 'crm:administer')
class SharingGrantsController {
  constructor(@Inject(AdministrationService) private readonly service: AdministrationService) {}

  @Post('search')
  @ApiSearch(sharingGrants, { summary: 'Search what your organisation shares, and what is shared with it' })
  search(@Body() body: unknown): Promise<SearchResult<ItemOf<typeof sharingGrants>>> {
    return this.service.search(sharingGrants, body);
  }

  @Post(':grantId/revocation')
  @ApiCommand({
    summary: 'Revoke a sharing grant',
    description: 'At once: the other organisation sees nothing of it any more.',
    status: 200,
    schema: itemSchema(sharingGrants),
    refusals: [403, 404, 409],
  })
  revoke(@Param('grantId', KeyPipe) id: string): Promise<ItemOf<typeof sharingGrants>> {
    return this.service.revoke(id);
  }
}

@ApiTags('CRM')
@Controller('crm/access-log')
@Requires('crm:administer')
class AccessLogController {
  constructor(@Inject(AdministrationService) private readonly service: AdministrationService) {}

  @Post('search')
  @ApiSearch(accessLog, { summary: 'Search who saw and changed which records' })
  search(@Body() body: unknown): Promise<SearchResult<ItemOf<typeof accessLog>>> {
    return this.service.search(accessLog, body);
  }
}

export const administrationControllers: readonly Type[] = [
  StaffController,
  DepartmentsController,
  OrganisationsController,
  FieldPermissionsController,
  SharingGrantsController,
  AccessLogController,
];
