import { Body, Controller, Get, Inject, Param, Put } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Max, Min } from 'class-validator';
import { isMatched, matchedTypes } from '../../../database/crm/matching/matched-types.js';
import type { MatchSettings } from '../../../database/crm/matching/settings.js';
import { isRecordType, type RecordTypeName } from '../../../database/crm/records.js';
import { Requires } from '../../auth/requires.js';
import { ApiCommand, ApiRead } from '../../openapi/routes.js';
import { notFound } from '../../problem/problem.js';
import { DuplicatesService } from './duplicates.service.js';

const BETWEEN = { message: 'to be a number from 0.001 to 1' };

export class MatchSettingsRequest implements MatchSettings {
  @ApiProperty({ description: 'Score from which on two records may be the same.', minimum: 0.001, maximum: 1 })
  @Min(0.001, BETWEEN)
  @Max(1, BETWEEN)
  readonly possible!: number;

  @ApiProperty({ description: 'Score from which on they are: an import acts on it.', minimum: 0.001, maximum: 1 })
  @Min(0.001, BETWEEN)
  @Max(1, BETWEEN)
  readonly certain!: number;
}

const number = { type: 'number' } as const;
const SCHEMA = { type: 'object' as const, properties: { possible: number, certain: number } };

@ApiTags('CRM data quality')
@Controller('crm/match-settings')
@Requires('crm:read', 'crm:administer')
export class MatchSettingsController {
  constructor(@Inject(DuplicatesService) private readonly service: DuplicatesService) {}

  @Get(':recordType')
  @ApiRead({ summary: 'From which score on records are the same', schema: SCHEMA })
  async get(@Param('recordType') type: string): Promise<MatchSettings> {
    return this.service.settings(matched(type));
  }

  @Put(':recordType')
  @ApiCommand({
    summary: 'Change from which score on records are the same',
    status: 200,
    schema: SCHEMA,
    refusals: [404],
  })
  async change(@Param('recordType') type: string, @Body() body: MatchSettingsRequest): Promise<MatchSettings> {
    return this.service.change(matched(type), body);
  }
}

function matched(type: string): RecordTypeName {
  if (isRecordType(type) && isMatched(type)) return type;
  throw notFound(`record type among ${matchedTypes().join(', ')}`, type);
}
