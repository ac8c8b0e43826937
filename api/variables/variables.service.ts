import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { Parameters } from '../search/parameters.js';
import { get, search, type SearchResult } from '../search/search.js';
import { foundVariable, wholeVariable, type FoundVariable, type Variable } from './shown-variable.js';
import { variables } from './variables.table.js';
import { scopesSql } from './visible-variables.js';

export interface VariableSearch {
  readonly body: unknown;
  readonly truncateValues: boolean;
  readonly within?: (parameters: Parameters) => string;
}

@Injectable()
export class VariablesService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  async search({ body, truncateValues, within }: VariableSearch): Promise<SearchResult<FoundVariable>> {
    const found = await search(this.database, { table: variables, body, ...(within ? { within } : {}) });
    return { ...found, items: found.items.map((variable) => foundVariable(variable, truncateValues)) };
  }

  /** Variables of an element instance and of the scopes around it; of one name only the nearest, unless `shadowed`. */
  searchSeenFrom(
    elementInstanceKey: Key,
    options: VariableSearch & { readonly shadowed: boolean },
  ): Promise<SearchResult<FoundVariable>> {
    return this.search({
      ...options,
      within: (parameters) => `v.key IN (WITH ${scopesSql(parameters.add([elementInstanceKey]))}
        SELECT ${options.shadowed ? '' : 'DISTINCT ON (seen.name)'} seen.key
        FROM scopes s JOIN engine.variables seen ON seen.scope_key = s.scope_key ORDER BY seen.name, s.depth)`,
    });
  }

  async get(key: Key): Promise<Variable> {
    return wholeVariable(await get(this.database, variables, key));
  }
}
