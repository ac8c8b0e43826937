import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { Json } from '../../workflows/engine/record.js';
import { VariableMasking } from '../crm/masking/variable-masking.service.js';
import type { Parameters } from '../search/parameters.js';
import { get, search, type SearchResult } from '../search/search.js';
import { foundVariable, type FoundVariable, type Variable } from './shown-variable.js';
import { variables } from './variables.table.js';
import { scopesSql } from './visible-variables.js';

export interface VariableSearch {
  readonly body: unknown;
  readonly truncateValues: boolean;
  readonly within?: (parameters: Parameters) => string;
}

@Injectable()
export class VariablesService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(VariableMasking) private readonly masking: VariableMasking,
  ) {}

  async search({ body, truncateValues, within }: VariableSearch): Promise<SearchResult<FoundVariable>> {
    const found = await search(this.database, { table: variables, body, ...(within ? { within } : {}) });
    const items = await this.shown(found.items);
    return { ...found, items: items.map((variable) => foundVariable(variable, truncateValues)) };
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
    const [variable] = await this.shown([await get(this.database, variables, key)]);
    if (!variable) throw new Error('Expected a variable to be shown, but there is none.');
    return variable;
  }

  /** Without what their reader may not read in the CRM. */
  private async shown(found: readonly Variable[]): Promise<readonly Variable[]> {
    const parsed = found.map((variable) => ({ ...variable, value: JSON.parse(variable.value) as Json }));
    const masked = await this.masking.masked(parsed);
    return masked.map((variable) => ({ ...variable, value: JSON.stringify(variable.value) }));
  }
}
