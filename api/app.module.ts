import { Module, type DynamicModule, type Type } from '@nestjs/common';
import type { Logger } from 'pino';
import { APP_GUARD } from '@nestjs/core';
import { attachmentsControllers } from './attachments/attachments.controllers.js';
import { AttachmentsService } from './attachments/attachments.service.js';
import { AuditLogsController } from './audit-logs/audit-logs.controller.js';
import { AuditLogsService } from './audit-logs/audit-logs.service.js';
import { AuthGuard } from './auth/auth.guard.js';
import { Callers } from './auth/callers.service.js';
import { Sessions } from './auth/sessions.service.js';
import { Tokens } from './auth/tokens.service.js';
import { Visibility } from './auth/visibility.service.js';
import { AuthorizationsController } from './authorizations/authorizations.controller.js';
import { AuthorizationsService } from './authorizations/authorizations.service.js';
import { CalendarsController } from './calendars/calendars.controller.js';
import { CalendarsService } from './calendars/calendars.service.js';
import { ClusterVariablesController } from './cluster-variables/cluster-variables.controller.js';
import { ClusterVariablesService } from './cluster-variables/cluster-variables.service.js';
import { CommentsController } from './comments/comments.controller.js';
import { CommentsService } from './comments/comments.service.js';
import { BatchOperationsController } from './batch-operations/batch-operations.controller.js';
import { BatchOperationsService } from './batch-operations/batch-operations.service.js';
import { BatchRunnerService } from './batch-operations/batch-runner.service.js';
import { InstanceBatchesController } from './batch-operations/instance-batches.controller.js';
import { ConditionalsController } from './conditionals/conditionals.controller.js';
import { ConditionalsService } from './conditionals/conditionals.service.js';
import type { ApiConfig } from './config.js';
import { ConsentsController } from './consents/consents.controller.js';
import { ConsentsService } from './consents/consents.service.js';
import { CorrelatedMessageSubscriptionsController } from './correlated-message-subscriptions/correlated-message-subscriptions.controller.js';
import { databaseProvider } from './database/database.provider.js';
import { Notifications } from './database/notifications.service.js';
import { crmControllers, crmServices } from './crm/index.js';
import { DataStoresController } from './data-stores/data-stores.controller.js';
import { DecisionDefinitionsController } from './decision-definitions/decision-definitions.controller.js';
import { DecisionDefinitionsService } from './decision-definitions/decision-definitions.service.js';
import { EvaluateDecisionService } from './decision-definitions/evaluate-decision.service.js';
import { DecisionInstancesController } from './decision-instances/decision-instances.controller.js';
import { DecisionInstancesService } from './decision-instances/decision-instances.service.js';
import { DecisionRequirementsController } from './decision-requirements/decision-requirements.controller.js';
import { DecisionRequirementsService } from './decision-requirements/decision-requirements.service.js';
import { DeploymentsController } from './deployments/deployments.controller.js';
import { DeploymentsService } from './deployments/deployments.service.js';
import { TimerStarts } from './deployments/timer-starts.service.js';
import { DesignFilesController } from './design-files/design-files.controller.js';
import { DesignFilesService } from './design-files/design-files.service.js';
import { DocumentsController } from './documents/documents.controller.js';
import { DocumentsService } from './documents/documents.service.js';
import { ElementInstanceOperationsController } from './element-instances/element-instance-operations.controller.js';
import { ElementInstanceOperationsService } from './element-instances/element-instance-operations.service.js';
import { ElementInstancesController } from './element-instances/element-instances.controller.js';
import { ElementInstancesService } from './element-instances/element-instances.service.js';
import { ElementTemplatesController } from './element-templates/element-templates.controller.js';
import { engineRestControllers, engineRestServices } from './engine-rest/index.js';
import { EventsController } from './events/events.controller.js';
import { EventRetention } from './events/event-retention.service.js';
import { EventStreams } from './events/event-streams.service.js';
import { EventTail } from './events/event-tail.service.js';
import { ExpressionController } from './expression/expression.controller.js';
import { FeedbackController } from './feedback/feedback.controller.js';
import { FeedbackService } from './feedback/feedback.service.js';
import { AuthenticationController } from './identity/authentication.controller.js';
import { FirstAdmin } from './identity/first-admin.service.js';
import { MappingRulesController } from './identity/mapping-rules.controller.js';
import { SessionsController } from './identity/sessions.controller.js';
import { partyControllers } from './identity/parties.controllers.js';
import { PartiesService } from './identity/parties.service.js';
import { UsersController } from './identity/users.controller.js';
import { UsersService } from './identity/users.service.js';
import { IncidentsController } from './incidents/incidents.controller.js';
import { IncidentsService } from './incidents/incidents.service.js';
import { insightsControllers, insightsServices } from './insights/index.js';
import { JobCommandsService } from './jobs/job-commands.service.js';
import { JobStatisticsController } from './jobs/job-statistics.controller.js';
import { JobStatisticsService } from './jobs/job-statistics.service.js';
import { JobsController } from './jobs/jobs.controller.js';
import { JobsService } from './jobs/jobs.service.js';
import { LicenseController } from './license/license.controller.js';
import { MessageSubscriptionsController } from './message-subscriptions/message-subscriptions.controller.js';
import { MessageSubscriptionsService } from './message-subscriptions/message-subscriptions.service.js';
import { DeliveryService } from './messages/delivery.service.js';
import { MessagesController } from './messages/messages.controller.js';
import { MessagesService } from './messages/messages.service.js';
import { DefinitionDiffController } from './process-definitions/definition-diff.controller.js';
import { DefinitionDiffService } from './process-definitions/definition-diff.service.js';
import { InstanceStatisticsService } from './process-definitions/instance-statistics.service.js';
import { ProcessDefinitionsController } from './process-definitions/process-definitions.controller.js';
import { ProcessDefinitionsService } from './process-definitions/process-definitions.service.js';
import { HistoryController } from './process-instances/history.controller.js';
import { HistoryService } from './process-instances/history.service.js';
import { InstanceReplays } from './process-instances/instance-replays.service.js';
import { MigrationValidations } from './process-instances/migration-validations.service.js';
import { ForkInstance } from './process-instances/fork-instance.service.js';
import { InstanceOperationsController } from './process-instances/instance-operations.controller.js';
import { InstanceOperationsService } from './process-instances/instance-operations.service.js';
import { ProcessInstanceCommandsService } from './process-instances/process-instance-commands.service.js';
import { ProcessInstancesController } from './process-instances/process-instances.controller.js';
import { ProcessInstancesService } from './process-instances/process-instances.service.js';
import { ExpressStart } from './express/express-start.service.js';
import { Promotions } from './express/promotions.service.js';
import { InstanceResults } from './process-instances/instance-results.service.js';
import { RequestIds } from './requests/request-ids.service.js';
import { StartInstance } from './process-instances/start-instance.service.js';
import { QuotationsController } from './quotations/quotations.controller.js';
import { QuotationsService } from './quotations/quotations.service.js';
import { Replies } from './replies/replies.service.js';
import { ResourcesController } from './resources/resources.controller.js';
import { DeleteResource } from './resources/delete-resource.service.js';
import { ResourcesService } from './resources/resources.service.js';
import { SignalDeliveryService } from './signals/signal-delivery.service.js';
import { SignalsController } from './signals/signals.controller.js';
import { SignalsService } from './signals/signals.service.js';
import { ProcessDurationsController, TaskDurationsController } from './statistics/durations.controllers.js';
import { InstanceRetention } from './retention/instance-retention.service.js';
import { DurationSketches } from './statistics/duration-sketches.service.js';
import { MeasuringService } from './statistics/measuring.service.js';
import { ProcessDurationsService } from './statistics/process-durations.service.js';
import { TaskDurationsService } from './statistics/task-durations.service.js';
import { StatusController } from './status/status.controller.js';
import { StatusService } from './status/status.service.js';
import { SystemController } from './system/system.controller.js';
import { ComponentsService } from './system/components.service.js';
import { SystemService } from './system/system.service.js';
import { temporalProvider } from './temporal.provider.js';
import { EndedOutside } from './temporal/ended-outside.service.js';
import { InstanceCommands } from './temporal/instance-commands.service.js';
import { UnconfirmedSteps } from './temporal/unconfirmed-steps.service.js';
import { CONFIG, LOG } from './tokens.js';
import { CodecController } from './temporal-codec/codec.controller.js';
import { TopologyController } from './topology/topology.controller.js';
import { TopologyService } from './topology/topology.service.js';
import { TaskFiltersController } from './task-filters/task-filters.controller.js';
import { TaskFiltersService } from './task-filters/task-filters.service.js';
import { BulkUserTasksController } from './user-tasks/bulk-user-tasks.controller.js';
import { BulkUserTasksService } from './user-tasks/bulk-user-tasks.service.js';
import { CaseHistoryService } from './user-tasks/case-history.service.js';
import { TaskPeopleService } from './user-tasks/task-people.service.js';
import { UserTaskDraftsController } from './user-tasks/user-task-drafts.controller.js';
import { UserTaskDraftsService } from './user-tasks/user-task-drafts.service.js';
import { UserTaskCommandsService } from './user-tasks/user-task-commands.service.js';
import { UserTaskDelegationService } from './user-tasks/user-task-delegation.service.js';
import { UserTaskRows } from './user-tasks/user-task-rows.service.js';
import { UserTaskSurroundingsController } from './user-tasks/user-task-surroundings.controller.js';
import { UserTasksController } from './user-tasks/user-tasks.controller.js';
import { UserTasksService } from './user-tasks/user-tasks.service.js';
import { MediaTypeGuard } from './validation/media-type.guard.js';
import { VariablesController } from './variables/variables.controller.js';
import { VariablesService } from './variables/variables.service.js';
import { WebhookFeed } from './webhooks/webhook-feed.service.js';
import { WebhookSender } from './webhooks/webhook-sender.service.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';
import { WebhooksService } from './webhooks/webhooks.service.js';

/** All of the API. One module: a resource is a folder, not a module of its own. */
@Module({})
export class AppModule {
  static readonly controllers: Type[] = [
    AuditLogsController,
    BatchOperationsController,
    InstanceBatchesController,
    CalendarsController,
    ClusterVariablesController,
    ConditionalsController,
    ConsentsController,
    CorrelatedMessageSubscriptionsController,
    DataStoresController,
    DecisionDefinitionsController,
    DecisionInstancesController,
    DecisionRequirementsController,
    DefinitionDiffController,
    DeploymentsController,
    DesignFilesController,
    DocumentsController,
    ElementInstanceOperationsController,
    ElementInstancesController,
    ElementTemplatesController,
    EventsController,
    ExpressionController,
    FeedbackController,
    HistoryController,
    IncidentsController,
    ...insightsControllers,
    InstanceOperationsController,
    JobStatisticsController,
    JobsController,
    LicenseController,
    MessagesController,
    MessageSubscriptionsController,
    ProcessDurationsController,
    TaskDurationsController,
    ProcessDefinitionsController,
    ProcessInstancesController,
    QuotationsController,
    ResourcesController,
    SignalsController,
    StatusController,
    SystemController,
    CodecController,
    TopologyController,
    BulkUserTasksController,
    CommentsController,
    TaskFiltersController,
    UserTaskDraftsController,
    UserTaskSurroundingsController,
    UserTasksController,
    ...attachmentsControllers,
    VariablesController,
    WebhooksController,
    AuthenticationController,
    SessionsController,
    AuthorizationsController,
    MappingRulesController,
    UsersController,
    ...partyControllers,
    ...crmControllers,
    ...engineRestControllers,
  ];

  static with({ config, log }: { readonly config: ApiConfig; readonly log: Logger }): DynamicModule {
    return {
      module: AppModule,
      controllers: AppModule.controllers,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: LOG, useValue: log },
        { provide: APP_GUARD, useClass: AuthGuard },
        { provide: APP_GUARD, useClass: MediaTypeGuard },
        Callers,
        Sessions,
        Tokens,
        Visibility,
        AuthorizationsService,
        PartiesService,
        UsersService,
        FirstAdmin,
        databaseProvider,
        temporalProvider,
        Notifications,
        InstanceCommands,
        UnconfirmedSteps,
        InstanceReplays,
        ForkInstance,
        HistoryService,
        InstanceOperationsService,
        MigrationValidations,
        EndedOutside,
        BatchOperationsService,
        BatchRunnerService,
        ExpressStart,
        InstanceResults,
        Promotions,
        RequestIds,
        StartInstance,
        TimerStarts,
        DeliveryService,
        SignalDeliveryService,
        CalendarsService,
        ClusterVariablesService,
        MeasuringService,
        DurationSketches,
        ProcessDurationsService,
        TaskDurationsService,
        ConditionalsService,
        ConsentsService,
        DecisionDefinitionsService,
        DecisionInstancesService,
        DecisionRequirementsService,
        DefinitionDiffService,
        EvaluateDecisionService,
        AuditLogsService,
        DeploymentsService,
        DesignFilesService,
        DocumentsService,
        ElementInstancesService,
        EventRetention,
        InstanceRetention,
        EventStreams,
        EventTail,
        ElementInstanceOperationsService,
        FeedbackService,
        IncidentsService,
        ...insightsServices,
        JobCommandsService,
        JobStatisticsService,
        JobsService,
        MessagesService,
        MessageSubscriptionsService,
        InstanceStatisticsService,
        ProcessDefinitionsService,
        ProcessInstanceCommandsService,
        ProcessInstancesService,
        QuotationsService,
        Replies,
        DeleteResource,
        ResourcesService,
        SignalsService,
        StatusService,
        ComponentsService,
        SystemService,
        TopologyService,
        AttachmentsService,
        BulkUserTasksService,
        CaseHistoryService,
        TaskPeopleService,
        CommentsService,
        TaskFiltersService,
        UserTaskCommandsService,
        UserTaskDelegationService,
        UserTaskDraftsService,
        UserTaskRows,
        UserTasksService,
        VariablesService,
        WebhookFeed,
        WebhookSender,
        WebhooksService,
        ...crmServices,
        ...engineRestServices,
      ],
    };
  }
}
