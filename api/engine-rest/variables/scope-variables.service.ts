import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Key } from '../../../workflows/bpmn/plan.js';
import { VariableMasking } from '../../crm/masking/variable-masking.service.js';
import { ElementInstancesService } from '../../element-instances/element-instances.service.js';
import { visibleVariables } from '../../variables/visible-variables.js';
import { keepTypes, readVariables, typesOf, type TypedVariables } from './typed-variables.js';

/** Where variables are read and set: an element instance, or the process instance itself. */
export interface Scope {
  readonly processInstanceKey: Key;
  readonly scopeKey: Key;
  /** Its own alone; with those around it where absent. */
  readonly local?: boolean;
}

@Injectable()
export class ScopeVariables {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(ElementInstancesService) private readonly elements: ElementInstancesService,
    @Inject(VariableMasking) private readonly masking: VariableMasking,
  ) {}

  /** `names`: these alone, as far as they are there. */
  async all(
    { processInstanceKey, scopeKey, local }: Scope,
    { names, deserialize = true }: { readonly names?: readonly string[]; readonly deserialize?: boolean } = {},
  ): Promise<TypedVariables> {
    const seen = await visibleVariables(this.database, {
      elementInstanceKeys: [scopeKey],
      ...(names ? { names } : {}),
    });
    const typed = await typesOf(this.database, [processInstanceKey]);
    const wanted = seen.filter((variable) => local !== true || variable.scopeKey === scopeKey);
    const variables = await this.masking.masked(wanted);
    return Object.fromEntries(variables.map((variable) => [variable.name, typed(variable, deserialize)]));
  }

  /** Typed values by name, as Camunda 7 writes them. */
  async set(
    { processInstanceKey, scopeKey, local = false }: Scope,
    given: Readonly<Record<string, unknown>>,
    { path, actor }: { readonly path: string; readonly actor: string | undefined },
  ): Promise<void> {
    const { values, types } = readVariables(given, path);
    await keepTypes(this.database, processInstanceKey, types);
    if (Object.keys(values).length === 0) return;
    await this.elements.setVariables(scopeKey, { variables: values, local }, actor);
  }
}
