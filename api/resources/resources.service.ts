import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import { get, search, type SearchResult } from '../search/search.js';
import type { ItemOf } from '../search/table.js';
import { resources } from './resources.table.js';

export type Resource = ItemOf<typeof resources>;

@Injectable()
export class ResourcesService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  search(body: unknown): Promise<SearchResult<Resource>> {
    return search(this.database, { table: resources, body });
  }

  get(key: Key): Promise<Resource> {
    return get(this.database, resources, key);
  }

  /** The file, byte for byte. */
  async content(key: Key): Promise<Buffer> {
    const { resourceName, deploymentKey } = await this.get(key);
    const [{ content }] = await this.database.query<[{ readonly content: Buffer }]>(
      'SELECT content FROM engine.resources WHERE deployment_key = $1 AND name = $2',
      [deploymentKey, resourceName],
    );
    return content;
  }
}
