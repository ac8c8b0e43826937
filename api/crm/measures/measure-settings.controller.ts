import { Body, Controller, Delete, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { IsNumber } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { measureSettings as kinds } from '../../../database/crm/measures/settings.js';
import { ActorHeader } from '../../actor.js';
import { Requires } from '../../auth/requires.js';
import { ApiCommand } from '../../openapi/routes.js';
import { notFound } from '../../problem/problem.js';
import { ApiSearch } from '../../search/openapi.js';
import { search, type SearchResult } from '../../search/search.js';
import type { ItemOf } from '../../search/table.js';
import { measureSettings } from './measure-settings.table.js';

class SettingValue {
  @ApiProperty({ type: Number, description: 'In the unit that the name says.' })
  @IsNumber({ allowNaN: false, allowInfinity: false }, { message: 'to be a number' })
  readonly value!: number;
}

/** What measures need beside the records: what is expected, and what things cost. */
@ApiTags('Measure')
@Controller('crm/measure-settings')
@Requires('measures:read', 'crm:administer')
export class MeasureSettingsController {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  @Post('search')
  @ApiSearch(measureSettings, {
    summary: 'Search the settings of measures',
    description: Object.entries(kinds)
      .map(([name, { description }]) => `\`${name}\`: ${description}`)
      .join(' '),
  })
  search(@Body() body: unknown): Promise<SearchResult<ItemOf<typeof measureSettings>>> {
    return search(this.database, { table: measureSettings, body });
  }

  @Put(':settingName/:subject')
  @ApiParam({ name: 'settingName', enum: Object.keys(kinds) })
  @ApiParam({ name: 'subject', description: '`*`: everything that has none of its own.' })
  @ApiCommand({ summary: 'Set a number that measures need', refusals: [404] })
  async set(
    @Param('settingName') name: string,
    @Param('subject') subject: string,
    @Body() { value }: SettingValue,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    if (!Object.hasOwn(kinds, name)) throw notFound(measureSettings.noun, name);
    await this.database.query(
      `INSERT INTO crm.measure_settings (name, subject, value, updated_by) VALUES ($1, $2, $3, $4)
       ON CONFLICT (name, subject) DO UPDATE SET value = $3, updated_by = $4, updated_at = now()`,
      [name, subject, value, actor ?? null],
    );
  }

  @Delete(':settingName/:subject')
  @ApiCommand({ summary: 'Forget a number that measures need', refusals: [404] })
  async delete(@Param('settingName') name: string, @Param('subject') subject: string): Promise<void> {
    const gone = await this.database.query<unknown[]>(
      'WITH gone AS (DELETE FROM crm.measure_settings WHERE name = $1 AND subject = $2 RETURNING 1) SELECT * FROM gone',
      [name, subject],
    );
    if (gone.length === 0) throw notFound(measureSettings.noun, `${name}/${subject}`);
  }
}
