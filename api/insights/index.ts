/** What insights add to the module of the API. */
import type { Provider, Type } from '@nestjs/common';
import { InsightSettingsController } from './insight-settings.controller.js';
import { InsightSettingsService } from './insight-settings.service.js';
import { figureControllers } from './insights.controllers.js';
import { InsightsService } from './insights.service.js';
import { OutliersController } from './outliers.controller.js';
import { OutliersService } from './outliers.service.js';
import { ReportFiguresService } from './reports/report-figures.service.js';
import { ReportSender } from './reports/report-sender.service.js';
import { ReportsController } from './reports/reports.controller.js';
import { ReportsService } from './reports/reports.service.js';

export const insightsControllers: readonly Type[] = [
  OutliersController,
  InsightSettingsController,
  ReportsController,
  ...figureControllers,
];

export const insightsServices: readonly Provider[] = [
  InsightsService,
  InsightSettingsService,
  OutliersService,
  ReportsService,
  ReportFiguresService,
  ReportSender,
];
