import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Requires } from '../auth/requires.js';
import { ApiGet, ApiSearch } from '../search/openapi.js';
import { get, search, type SearchResult } from '../search/search.js';
import type { ItemOf } from '../search/table.js';
import { KeyPipe } from '../validation/key.js';
import { dataStores } from './data-stores.table.js';

type DataStore = ItemOf<typeof dataStores>;

/** Data that processes share by data associations. */
@ApiTags('Data store')
@Controller('data-stores')
@Requires('instances:read')
export class DataStoresController {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  @Post('search')
  @ApiSearch(dataStores, { summary: 'Search data stores' })
  search(@Body() body: unknown): Promise<SearchResult<DataStore>> {
    return search(this.database, { table: dataStores, body });
  }

  @Get(':dataStoreKey')
  @ApiGet(dataStores, { summary: 'What a data store holds, and who wrote it last' })
  get(@Param('dataStoreKey', KeyPipe) key: string): Promise<DataStore> {
    return get(this.database, dataStores, key);
  }
}
