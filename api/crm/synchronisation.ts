/** Keeping records the same in other systems: what of it the application is made of. */
import { ChangesController } from './changes/changes.controller.js';
import { ChangesService } from './changes/changes.service.js';
import { ConflictRulesController } from './conflict-rules/conflict-rules.controller.js';
import { ConflictRulesService } from './conflict-rules/conflict-rules.service.js';
import { ConflictsController } from './conflicts/conflicts.controller.js';
import { ConflictsService } from './conflicts/conflicts.service.js';
import { ConnectorFeed } from './connectors/connector-feed.service.js';
import { ConnectorSender } from './connectors/connector-sender.service.js';
import { ConnectorsController } from './connectors/connectors.controller.js';
import { ConnectorsService } from './connectors/connectors.service.js';
import { InboundController } from './connectors/inbound.controller.js';
import { InboundService } from './connectors/inbound.service.js';
import { SyncRunner } from './connectors/sync-runner.service.js';
import { SyncRunsController } from './connectors/sync-runs.controller.js';
import { SyncRunsService } from './connectors/sync-runs.service.js';

export const synchronisationControllers = [
  ChangesController,
  ConflictRulesController,
  ConflictsController,
  ConnectorsController,
  InboundController,
  SyncRunsController,
];

export const synchronisationServices = [
  ChangesService,
  ConflictRulesService,
  ConflictsService,
  ConnectorFeed,
  ConnectorSender,
  ConnectorsService,
  InboundService,
  SyncRunner,
  SyncRunsService,
];
