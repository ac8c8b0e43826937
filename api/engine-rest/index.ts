/** All of `/engine-rest`. */
import type { Type } from '@nestjs/common';
import { ExternalTasksController } from './external-tasks/external-tasks.controller.js';
import { ExternalTasksService } from './external-tasks/external-tasks.service.js';
import { EngineRestSystemController } from './system/system.controller.js';

export const engineRestControllers: readonly Type[] = [ExternalTasksController, EngineRestSystemController];

export const engineRestServices: readonly Type[] = [ExternalTasksService];
