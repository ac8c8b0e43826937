import { Body, Get, HttpCode, Inject, Param, Post, Query, type PipeTransform, type Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Key } from '../../../workflows/bpmn/plan.js';
import type { Json } from '../../../workflows/engine/record.js';
import { ActorHeader } from '../../actor.js';
import { Requires } from '../../auth/requires.js';
import { notFound } from '../../problem/problem.js';
import { ProcessDefinitionsService } from '../../process-definitions/process-definitions.service.js';
import { startableDefinition } from '../../process-instances/startable-definition.js';
import { get } from '../../search/search.js';
import { EngineRest } from '../support/engine-rest.js';
import { IdPipe } from '../support/id.pipe.js';
import { shownTenant } from '../support/tenants.js';
import { writeTypedValue } from '../variables/typed-values.js';
import type { TypedVariables } from '../variables/typed-variables.js';
import { FormVariablesQuery } from '../variables/variables.dto.js';
import { StartRequest } from './process-definitions.dto.js';
import { processDefinitions } from './process-definitions.table.js';
import { StartService, type StartedInstance } from './start.service.js';
import { activityStatistics } from './statistics.js';

interface Naming {
  readonly path: string;
  readonly parameter: string;
  readonly pipes: readonly Type<PipeTransform>[];
  keyOf(database: DataSource, name: string): Promise<Key>;
}

const NAMINGS: readonly Naming[] = [
  {
    path: 'process-definition/key/:processId',
    parameter: 'processId',
    pipes: [],
    keyOf: async (database, processDefinitionId) =>
      (await startableDefinition(database, { processDefinitionId })).processDefinitionKey,
  },
  {
    path: 'process-definition/:processDefinitionKey',
    parameter: 'processDefinitionKey',
    pipes: [IdPipe],
    keyOf: (_, key) => Promise.resolve(key),
  },
];

/** One process definition: the latest of a key, or the one of an id. */
export const processDefinitionControllers: readonly Type[] = NAMINGS.map(controllerOf);

interface FormSchema {
  readonly components?: readonly { readonly key?: string; readonly defaultValue?: Json }[];
}

function controllerOf({ path, parameter, pipes, keyOf }: Naming): Type {
  @EngineRest(path, 'definitions:read', 'instances:start')
  class ProcessDefinitionController {
    constructor(
      @Inject(DataSource) private readonly database: DataSource,
      @Inject(ProcessDefinitionsService) private readonly definitions: ProcessDefinitionsService,
      @Inject(StartService) private readonly starter: StartService,
    ) {}

    @Get()
    async get(@Param(parameter, ...pipes) name: string): Promise<unknown> {
      return shownTenant(await get(this.database, processDefinitions, await keyOf(this.database, name)));
    }

    @Get('xml')
    async xml(@Param(parameter, ...pipes) name: string): Promise<unknown> {
      const id = await keyOf(this.database, name);
      return { id, bpmn20Xml: (await this.definitions.xml(id)).toString('utf8') };
    }

    @Post('start')
    @HttpCode(200)
    async start(
      @Param(parameter, ...pipes) name: string,
      @Body() body: StartRequest,
      @ActorHeader() actor?: string,
    ): Promise<StartedInstance> {
      return this.starter.start(await keyOf(this.database, name), body, actor);
    }

    @Post('submit-form')
    @HttpCode(200)
    async submitForm(
      @Param(parameter, ...pipes) name: string,
      @Body() body: StartRequest,
      @ActorHeader() actor?: string,
    ): Promise<StartedInstance> {
      return this.starter.start(await keyOf(this.database, name), body, actor);
    }

    @Get('startForm')
    async startForm(@Param(parameter, ...pipes) name: string): Promise<unknown> {
      const form = await this.definitions.startForm(await keyOf(this.database, name));
      const camundaFormRef = form ? { key: form.formId, binding: 'latest', version: null } : null;
      return { key: null, camundaFormRef, contextPath: null };
    }

    @Get('deployed-start-form')
    async deployedStartForm(@Param(parameter, ...pipes) name: string): Promise<unknown> {
      const form = await this.definitions.startForm(await keyOf(this.database, name));
      if (!form) throw notFound('start form of the process definition', name);
      return JSON.parse(form.schema);
    }

    /** What the fields of the start form have before anybody fills it in. */
    @Get('form-variables')
    async formVariables(
      @Param(parameter, ...pipes) name: string,
      @Query() { variableNames }: FormVariablesQuery,
    ): Promise<TypedVariables> {
      const form = await this.definitions.startForm(await keyOf(this.database, name));
      const names = variableNames?.split(',');
      const { components = [] } = JSON.parse(form?.schema ?? '{}') as FormSchema;
      return Object.fromEntries(
        components.flatMap(({ key, defaultValue }) =>
          key === undefined || defaultValue === undefined || names?.includes(key) === false
            ? []
            : [[key, writeTypedValue(defaultValue, undefined)]],
        ),
      );
    }

    @Requires('measures:read')
    @Get('statistics')
    async statistics(@Param(parameter, ...pipes) name: string): Promise<unknown> {
      return activityStatistics(this.database, await keyOf(this.database, name));
    }
  }
  return ProcessDefinitionController;
}
