import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../../auth/requires.js';
import { ApiCommand, ApiRead } from '../../openapi/routes.js';
import { TextField } from '../../validation/fields.js';
import { KeyPipe } from '../../validation/key.js';
import { PersonalDataService, type Erasure, type PersonalData } from './personal-data.service.js';

export class ErasureRequest {
  @TextField({ description: 'Why: it is kept in the access log.', maxLength: 1000 })
  readonly purpose!: string;
}

const anyObject = { type: 'object', additionalProperties: true } as const;

@ApiTags('CRM')
@Controller('crm/customers/:customerId')
@Requires('crm:administer')
export class PersonalDataController {
  constructor(@Inject(PersonalDataService) private readonly service: PersonalDataService) {}

  @Get('personal-data')
  @ApiRead({
    summary: 'All that is known of a customer',
    description: 'Every row that hangs on the customer, and the variables of the processes about them.',
    schema: {
      type: 'object',
      properties: {
        customerId: { type: 'string' },
        records: anyObject,
        processInstances: { type: 'array', items: anyObject },
      },
    },
    refusals: [403, 404],
  })
  export(@Param('customerId', KeyPipe) id: string): Promise<PersonalData> {
    return this.service.export(id);
  }

  @Post('erasure')
  @ApiCommand({
    summary: 'Erase a customer',
    description:
      'Who they were goes from every record, document, message and ended process, and from Temporal; that something ' +
      'happened, when, and who looked stays. Processes about the customer have to be ended before.',
    status: 200,
    schema: {
      type: 'object',
      properties: {
        customerId: { type: 'string' },
        rows: { type: 'object', additionalProperties: { type: 'integer' } },
        processInstanceKeys: { type: 'array', items: { type: 'string' } },
      },
    },
    refusals: [403, 404, 409, 503],
  })
  erase(@Param('customerId', KeyPipe) id: string, @Body() { purpose }: ErasureRequest): Promise<Erasure> {
    return this.service.erase(id, purpose);
  }
}
