/** What insights add to the module of the API. */
import type { Provider, Type } from '@nestjs/common';
import { InsightSettingsController } from './insight-settings.controller.js';
import { InsightSettingsService } from './insight-settings.service.js';
import { figureControllers } from './insights.controllers.js';
import { InsightsService } from './insights.service.js';
import { OutliersController } from './outliers.controller.js';
import { OutliersService } from './outliers.service.js';

export const insightsControllers: readonly Type[] = [
  OutliersController,
  InsightSettingsController,
  ...figureControllers,
];

export const insightsServices: readonly Provider[] = [InsightsService, InsightSettingsService, OutliersService];
