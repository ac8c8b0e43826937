/** All of `/engine-rest`. */
import type { Type } from '@nestjs/common';
import { EngineRestDeploymentsController } from './deployments/deployments.controller.js';
import { ExternalTasksController } from './external-tasks/external-tasks.controller.js';
import { ExternalTasksService } from './external-tasks/external-tasks.service.js';
import { EngineRestIncidentsController } from './incidents/incidents.controller.js';
import { CorrelationService } from './messages/correlation.service.js';
import { EngineRestMessagesController, EngineRestSignalsController } from './messages/messages.controllers.js';
import { processDefinitionControllers } from './process-definitions/process-definition.controllers.js';
import { ProcessDefinitionListController } from './process-definitions/process-definitions.controller.js';
import { StartService } from './process-definitions/start.service.js';
import { EngineRestInstancesController } from './process-instances/process-instances.controller.js';
import { EngineRestSystemController } from './system/system.controller.js';
import { IdentityLinksController } from './tasks/identity-links.controller.js';
import { TaskCommentsController } from './tasks/task-comments.controller.js';
import { TaskFormsController } from './tasks/task-forms.controller.js';
import { TasksController } from './tasks/tasks.controller.js';
import { TasksService } from './tasks/tasks.service.js';
import { ScopeVariables } from './variables/scope-variables.service.js';
import { variablesControllers } from './variables/variables.controllers.js';

/** In the order in which routes are tried: `count` before any id. */
export const engineRestControllers: readonly Type[] = [
  ExternalTasksController,
  TasksController,
  TaskFormsController,
  IdentityLinksController,
  TaskCommentsController,
  ProcessDefinitionListController,
  ...processDefinitionControllers,
  EngineRestInstancesController,
  ...variablesControllers,
  EngineRestMessagesController,
  EngineRestSignalsController,
  EngineRestDeploymentsController,
  EngineRestIncidentsController,
  EngineRestSystemController,
];

export const engineRestServices: readonly Type[] = [
  CorrelationService,
  ExternalTasksService,
  ScopeVariables,
  StartService,
  TasksService,
];
