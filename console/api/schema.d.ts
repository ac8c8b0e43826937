/* Written by `UPDATE=1 npm run test:quick -- api-types` from the routes in api/; change those. */
export interface paths {
    "/v2/audit-logs/search": {
        parameters: {
        };
        post: operations["AuditLogsController_search"];
    };
    "/v2/audit-logs/{auditLogKey}": {
        parameters: {
        };
        get: operations["AuditLogsController_get"];
    };
    "/v2/batch-operations/search": {
        parameters: {
        };
        post: operations["BatchOperationsController_search"];
    };
    "/v2/batch-operation-items/search": {
        parameters: {
        };
        post: operations["BatchOperationsController_searchItems"];
    };
    "/v2/batch-operations/{batchOperationKey}": {
        parameters: {
        };
        get: operations["BatchOperationsController_get"];
    };
    "/v2/batch-operations/{batchOperationKey}/suspension": {
        parameters: {
        };
        post: operations["BatchOperationsController_suspend"];
    };
    "/v2/batch-operations/{batchOperationKey}/resumption": {
        parameters: {
        };
        post: operations["BatchOperationsController_resume"];
    };
    "/v2/batch-operations/{batchOperationKey}/cancellation": {
        parameters: {
        };
        post: operations["BatchOperationsController_cancel"];
    };
    "/v2/process-instances/cancellation": {
        parameters: {
        };
        post: operations["InstanceBatchesController_cancel"];
    };
    "/v2/process-instances/deletion": {
        parameters: {
        };
        post: operations["InstanceBatchesController_delete"];
    };
    "/v2/process-instances/incident-resolution": {
        parameters: {
        };
        post: operations["InstanceBatchesController_resolveIncidents"];
    };
    "/v2/process-instances/migration": {
        parameters: {
        };
        post: operations["InstanceBatchesController_migrate"];
    };
    "/v2/process-instances/migration/validation": {
        parameters: {
        };
        post: operations["InstanceBatchesController_validateMigration"];
    };
    "/v2/process-instances/modification": {
        parameters: {
        };
        post: operations["InstanceBatchesController_modify"];
    };
    "/v2/process-instances/suspension": {
        parameters: {
        };
        post: operations["InstanceBatchesController_suspend"];
    };
    "/v2/process-instances/resumption": {
        parameters: {
        };
        post: operations["InstanceBatchesController_resume"];
    };
    "/v2/process-instances/{processInstanceKey}/incident-resolution": {
        parameters: {
        };
        post: operations["InstanceBatchesController_resolveIncidentsOf"];
    };
    "/v2/calendars": {
        parameters: {
        };
        post: operations["CalendarsController_create"];
    };
    "/v2/calendars/search": {
        parameters: {
        };
        post: operations["CalendarsController_search"];
    };
    "/v2/calendars/{calendarId}": {
        parameters: {
        };
        get: operations["CalendarsController_get"];
        put: operations["CalendarsController_update"];
        delete: operations["CalendarsController_delete"];
    };
    "/v2/cluster-variables/search": {
        parameters: {
        };
        post: operations["ClusterVariablesController_search"];
    };
    "/v2/cluster-variables/global": {
        parameters: {
        };
        post: operations["ClusterVariablesController_create"];
    };
    "/v2/cluster-variables/global/{name}": {
        parameters: {
        };
        get: operations["ClusterVariablesController_get"];
        put: operations["ClusterVariablesController_update"];
        delete: operations["ClusterVariablesController_delete"];
    };
    "/v2/cluster-variables/tenants/{tenantId}": {
        parameters: {
        };
        post: operations["ClusterVariablesController_createOfTenant"];
    };
    "/v2/cluster-variables/tenants/{tenantId}/{name}": {
        parameters: {
        };
        get: operations["ClusterVariablesController_getOfTenant"];
        put: operations["ClusterVariablesController_updateOfTenant"];
        delete: operations["ClusterVariablesController_deleteOfTenant"];
    };
    "/v2/conditionals/evaluation": {
        parameters: {
        };
        post: operations["ConditionalsController_evaluate"];
    };
    "/v2/correlated-message-subscriptions/search": {
        parameters: {
        };
        post: operations["CorrelatedMessageSubscriptionsController_search"];
    };
    "/v2/data-stores/search": {
        parameters: {
        };
        post: operations["DataStoresController_search"];
    };
    "/v2/data-stores/{dataStoreKey}": {
        parameters: {
        };
        get: operations["DataStoresController_get"];
    };
    "/v2/decision-definitions/search": {
        parameters: {
        };
        post: operations["DecisionDefinitionsController_search"];
    };
    "/v2/decision-definitions/evaluation": {
        parameters: {
        };
        post: operations["DecisionDefinitionsController_evaluate"];
    };
    "/v2/decision-definitions/{decisionDefinitionKey}": {
        parameters: {
        };
        get: operations["DecisionDefinitionsController_get"];
    };
    "/v2/decision-definitions/{decisionDefinitionKey}/xml": {
        parameters: {
        };
        get: operations["DecisionDefinitionsController_xml"];
    };
    "/v2/decision-instances/search": {
        parameters: {
        };
        post: operations["DecisionInstancesController_search"];
    };
    "/v2/decision-instances/deletion": {
        parameters: {
        };
        post: operations["DecisionInstancesController_deleteAll"];
    };
    "/v2/decision-instances/{decisionEvaluationKey}/deletion": {
        parameters: {
        };
        post: operations["DecisionInstancesController_delete"];
    };
    "/v2/decision-instances/{decisionEvaluationInstanceKey}": {
        parameters: {
        };
        get: operations["DecisionInstancesController_get"];
    };
    "/v2/decision-requirements/search": {
        parameters: {
        };
        post: operations["DecisionRequirementsController_search"];
    };
    "/v2/decision-requirements/{decisionRequirementsKey}": {
        parameters: {
        };
        get: operations["DecisionRequirementsController_get"];
    };
    "/v2/decision-requirements/{decisionRequirementsKey}/xml": {
        parameters: {
        };
        get: operations["DecisionRequirementsController_xml"];
    };
    "/v2/process-definitions/{processDefinitionKey}/diff": {
        parameters: {
        };
        get: operations["DefinitionDiffController_diff"];
        post: operations["DefinitionDiffController_diffWith"];
    };
    "/v2/deployments": {
        parameters: {
        };
        post: operations["DeploymentsController_deploy"];
    };
    "/v2/deployments/validation": {
        parameters: {
        };
        post: operations["DeploymentsController_validate"];
    };
    "/v2/documents": {
        parameters: {
        };
        post: operations["DocumentsController_create"];
    };
    "/v2/documents/batch": {
        parameters: {
        };
        post: operations["DocumentsController_createAll"];
    };
    "/v2/documents/links/{token}": {
        parameters: {
        };
        get: operations["DocumentsController_linked"];
    };
    "/v2/documents/{documentId}": {
        parameters: {
        };
        get: operations["DocumentsController_get"];
        delete: operations["DocumentsController_delete"];
    };
    "/v2/documents/{documentId}/links": {
        parameters: {
        };
        post: operations["DocumentsController_link"];
    };
    "/v2/element-instances/{elementInstanceKey}/timer-trigger": {
        parameters: {
        };
        post: operations["ElementInstanceOperationsController_triggerTimer"];
    };
    "/v2/element-instances/ad-hoc-activities/{adHocSubProcessInstanceKey}/activation": {
        parameters: {
        };
        post: operations["ElementInstanceOperationsController_activate"];
    };
    "/v2/element-instances/search": {
        parameters: {
        };
        post: operations["ElementInstancesController_search"];
    };
    "/v2/element-instances/wait-states/search": {
        parameters: {
        };
        post: operations["ElementInstancesController_waitStates"];
    };
    "/v2/element-instances/{elementInstanceKey}": {
        parameters: {
        };
        get: operations["ElementInstancesController_get"];
    };
    "/v2/element-instances/{elementInstanceKey}/incidents/search": {
        parameters: {
        };
        post: operations["ElementInstancesController_searchIncidents"];
    };
    "/v2/element-instances/{elementInstanceKey}/variables": {
        parameters: {
        };
        put: operations["ElementInstancesController_setVariables"];
    };
    "/v2/element-templates": {
        parameters: {
        };
        get: operations["ElementTemplatesController_all"];
    };
    "/v2/process-instances/{processInstanceKey}/events": {
        parameters: {
        };
        get: operations["EventsController_ofInstance"];
    };
    "/v2/user-tasks/events": {
        parameters: {
        };
        get: operations["EventsController_ofTasks"];
    };
    "/v2/expression/evaluation": {
        parameters: {
        };
        post: operations["ExpressionController_evaluate"];
    };
    "/v2/process-instances/{processInstanceKey}/history": {
        parameters: {
        };
        get: operations["HistoryController_read"];
    };
    "/v2/incidents/search": {
        parameters: {
        };
        post: operations["IncidentsController_search"];
    };
    "/v2/incidents/statistics/process-instances-by-error": {
        parameters: {
        };
        post: operations["IncidentsController_byError"];
    };
    "/v2/incidents/statistics/process-instances-by-definition": {
        parameters: {
        };
        post: operations["IncidentsController_byDefinition"];
    };
    "/v2/incidents/{incidentKey}": {
        parameters: {
        };
        get: operations["IncidentsController_get"];
    };
    "/v2/incidents/{incidentKey}/resolution": {
        parameters: {
        };
        post: operations["IncidentsController_resolve"];
    };
    "/v2/insights/outliers/search": {
        parameters: {
        };
        post: operations["OutliersController_search"];
    };
    "/v2/insights/settings/search": {
        parameters: {
        };
        post: operations["InsightSettingsController_search"];
    };
    "/v2/insights/settings": {
        parameters: {
        };
        put: operations["InsightSettingsController_put"];
    };
    "/v2/insights/settings/{insightSettingKey}": {
        parameters: {
        };
        delete: operations["InsightSettingsController_delete"];
    };
    "/v2/insights/bottlenecks": {
        parameters: {
        };
        post: operations["InsightsBottlenecksController_read"];
    };
    "/v2/insights/comparison": {
        parameters: {
        };
        post: operations["InsightsComparisonController_read"];
    };
    "/v2/insights/cycle-time": {
        parameters: {
        };
        post: operations["InsightsCycleTimeController_read"];
    };
    "/v2/insights/elements": {
        parameters: {
        };
        post: operations["InsightsElementsController_read"];
    };
    "/v2/insights/histogram": {
        parameters: {
        };
        post: operations["InsightsHistogramController_read"];
    };
    "/v2/insights/people": {
        parameters: {
        };
        post: operations["InsightsPeopleController_read"];
    };
    "/v2/insights/sla": {
        parameters: {
        };
        post: operations["InsightsSlaController_read"];
    };
    "/v2/insights/trend": {
        parameters: {
        };
        post: operations["InsightsTrendController_read"];
    };
    "/v2/process-instances/{processInstanceKey}/cancellation": {
        parameters: {
        };
        post: operations["InstanceOperationsController_cancel"];
    };
    "/v2/process-instances/{processInstanceKey}/suspension": {
        parameters: {
        };
        post: operations["InstanceOperationsController_suspend"];
    };
    "/v2/process-instances/{processInstanceKey}/resumption": {
        parameters: {
        };
        post: operations["InstanceOperationsController_resume"];
    };
    "/v2/process-instances/{processInstanceKey}/fork": {
        parameters: {
        };
        post: operations["InstanceOperationsController_fork"];
    };
    "/v2/process-instances/{processInstanceKey}/timers": {
        parameters: {
        };
        get: operations["InstanceOperationsController_timers"];
    };
    "/v2/process-instances/{processInstanceKey}/deletion": {
        parameters: {
        };
        post: operations["InstanceOperationsController_delete"];
    };
    "/v2/process-instances/{processInstanceKey}/modification": {
        parameters: {
        };
        post: operations["InstanceOperationsController_modify"];
    };
    "/v2/process-instances/{processInstanceKey}/migration": {
        parameters: {
        };
        post: operations["InstanceOperationsController_migrate"];
    };
    "/v2/process-instances/{processInstanceKey}/migration/validation": {
        parameters: {
        };
        post: operations["InstanceOperationsController_validateMigration"];
    };
    "/v2/jobs/statistics/global": {
        parameters: {
        };
        get: operations["JobStatisticsController_all"];
    };
    "/v2/jobs/statistics/by-types": {
        parameters: {
        };
        post: operations["JobStatisticsController_byTypes"];
    };
    "/v2/jobs/statistics/by-workers": {
        parameters: {
        };
        post: operations["JobStatisticsController_byWorkers"];
    };
    "/v2/jobs/statistics/errors": {
        parameters: {
        };
        post: operations["JobStatisticsController_errors"];
    };
    "/v2/jobs/statistics/time-series": {
        parameters: {
        };
        post: operations["JobStatisticsController_timeSeries"];
    };
    "/v2/jobs/search": {
        parameters: {
        };
        post: operations["JobsController_search"];
    };
    "/v2/jobs/activation": {
        parameters: {
        };
        post: operations["JobsController_activate"];
    };
    "/v2/jobs/{jobKey}": {
        parameters: {
        };
        get: operations["JobsController_get"];
        patch: operations["JobsController_update"];
    };
    "/v2/jobs/{jobKey}/completion": {
        parameters: {
        };
        post: operations["JobsController_complete"];
    };
    "/v2/jobs/{jobKey}/failure": {
        parameters: {
        };
        post: operations["JobsController_fail"];
    };
    "/v2/jobs/{jobKey}/error": {
        parameters: {
        };
        post: operations["JobsController_throwError"];
    };
    "/v2/license": {
        parameters: {
        };
        get: operations["LicenseController_license"];
    };
    "/v2/messages/publication": {
        parameters: {
        };
        post: operations["MessagesController_publish"];
    };
    "/v2/messages/correlation": {
        parameters: {
        };
        post: operations["MessagesController_correlate"];
    };
    "/v2/message-subscriptions/search": {
        parameters: {
        };
        post: operations["MessageSubscriptionsController_search"];
    };
    "/v2/process-definitions/statistics/durations": {
        parameters: {
        };
        post: operations["ProcessDurationsController_read"];
    };
    "/v2/user-tasks/statistics/durations": {
        parameters: {
        };
        post: operations["TaskDurationsController_read"];
    };
    "/v2/process-definitions/search": {
        parameters: {
        };
        post: operations["ProcessDefinitionsController_search"];
    };
    "/v2/process-definitions/statistics/process-instances": {
        parameters: {
        };
        post: operations["ProcessDefinitionsController_instanceStatistics"];
    };
    "/v2/process-definitions/statistics/process-instances-by-version": {
        parameters: {
        };
        post: operations["ProcessDefinitionsController_versionStatistics"];
    };
    "/v2/process-definitions/statistics/message-subscriptions": {
        parameters: {
        };
        post: operations["ProcessDefinitionsController_subscriptionStatistics"];
    };
    "/v2/process-definitions/{processDefinitionKey}": {
        parameters: {
        };
        get: operations["ProcessDefinitionsController_get"];
    };
    "/v2/process-definitions/{processDefinitionKey}/xml": {
        parameters: {
        };
        get: operations["ProcessDefinitionsController_xml"];
    };
    "/v2/process-definitions/{processDefinitionKey}/plan": {
        parameters: {
        };
        get: operations["ProcessDefinitionsController_plan"];
    };
    "/v2/process-definitions/{processDefinitionKey}/form": {
        parameters: {
        };
        get: operations["ProcessDefinitionsController_startForm"];
    };
    "/v2/process-definitions/{processDefinitionKey}/statistics/element-instances": {
        parameters: {
        };
        post: operations["ProcessDefinitionsController_elementStatistics"];
    };
    "/v2/process-definitions/{processDefinitionKey}/statistics/durations": {
        parameters: {
        };
        post: operations["ProcessDefinitionsController_durations"];
    };
    "/v2/process-instances": {
        parameters: {
        };
        post: operations["ProcessInstancesController_create"];
    };
    "/v2/process-instances/search": {
        parameters: {
        };
        post: operations["ProcessInstancesController_search"];
    };
    "/v2/process-instances/{processInstanceKey}": {
        parameters: {
        };
        get: operations["ProcessInstancesController_get"];
    };
    "/v2/process-instances/{processInstanceKey}/incidents/search": {
        parameters: {
        };
        post: operations["ProcessInstancesController_searchIncidents"];
    };
    "/v2/process-instances/{processInstanceKey}/call-hierarchy": {
        parameters: {
        };
        get: operations["ProcessInstancesController_callHierarchy"];
    };
    "/v2/process-instances/{processInstanceKey}/timeline": {
        parameters: {
        };
        get: operations["ProcessInstancesController_timeline"];
    };
    "/v2/process-instances/{processInstanceKey}/sequence-flows": {
        parameters: {
        };
        get: operations["ProcessInstancesController_sequenceFlows"];
    };
    "/v2/process-instances/{processInstanceKey}/statistics/element-instances": {
        parameters: {
        };
        get: operations["ProcessInstancesController_elementStatistics"];
    };
    "/v2/resources/search": {
        parameters: {
        };
        post: operations["ResourcesController_search"];
    };
    "/v2/resources/{resourceKey}": {
        parameters: {
        };
        get: operations["ResourcesController_get"];
    };
    "/v2/resources/{resourceKey}/content": {
        parameters: {
        };
        get: operations["ResourcesController_content"];
    };
    "/v2/resources/{resourceKey}/deletion": {
        parameters: {
        };
        post: operations["ResourcesController_delete"];
    };
    "/v2/signals/broadcast": {
        parameters: {
        };
        post: operations["SignalsController_broadcast"];
    };
    "/v2/status": {
        parameters: {
        };
        get: operations["StatusController_check"];
    };
    "/v2/system/configuration": {
        parameters: {
        };
        get: operations["SystemController_configuration"];
    };
    "/v2/system/usage-metrics": {
        parameters: {
        };
        get: operations["SystemController_usage"];
    };
    "/v2/topology": {
        parameters: {
        };
        get: operations["TopologyController_topology"];
    };
    "/v2/user-tasks/assignment": {
        parameters: {
        };
        post: operations["BulkUserTasksController_assign"];
    };
    "/v2/user-tasks/unassignment": {
        parameters: {
        };
        post: operations["BulkUserTasksController_unassign"];
    };
    "/v2/user-tasks": {
        parameters: {
        };
        patch: operations["BulkUserTasksController_update"];
    };
    "/v2/user-tasks/comments/search": {
        parameters: {
        };
        post: operations["CommentsController_search"];
    };
    "/v2/user-tasks/{userTaskKey}/comments": {
        parameters: {
        };
        post: operations["CommentsController_add"];
    };
    "/v2/user-tasks/{userTaskKey}/comments/search": {
        parameters: {
        };
        post: operations["CommentsController_searchOf"];
    };
    "/v2/user-tasks/{userTaskKey}/comments/{commentKey}": {
        parameters: {
        };
        get: operations["CommentsController_get"];
        delete: operations["CommentsController_delete"];
        patch: operations["CommentsController_edit"];
    };
    "/v2/user-tasks/filters": {
        parameters: {
        };
        post: operations["TaskFiltersController_create"];
    };
    "/v2/user-tasks/filters/search": {
        parameters: {
        };
        post: operations["TaskFiltersController_search"];
    };
    "/v2/user-tasks/filters/{filterKey}": {
        parameters: {
        };
        get: operations["TaskFiltersController_get"];
        put: operations["TaskFiltersController_update"];
        delete: operations["TaskFiltersController_delete"];
    };
    "/v2/user-tasks/filters/{filterKey}/count": {
        parameters: {
        };
        get: operations["TaskFiltersController_count"];
    };
    "/v2/user-tasks/filters/{filterKey}/user-tasks/search": {
        parameters: {
        };
        post: operations["TaskFiltersController_tasks"];
    };
    "/v2/user-tasks/{userTaskKey}/draft": {
        parameters: {
        };
        get: operations["UserTaskDraftsController_get"];
        put: operations["UserTaskDraftsController_put"];
        delete: operations["UserTaskDraftsController_delete"];
    };
    "/v2/user-tasks/search": {
        parameters: {
        };
        post: operations["UserTasksController_search"];
    };
    "/v2/user-tasks/{userTaskKey}": {
        parameters: {
        };
        get: operations["UserTasksController_get"];
        patch: operations["UserTasksController_update"];
    };
    "/v2/user-tasks/{userTaskKey}/form": {
        parameters: {
        };
        get: operations["UserTasksController_form"];
    };
    "/v2/user-tasks/{userTaskKey}/assignment": {
        parameters: {
        };
        post: operations["UserTasksController_assign"];
    };
    "/v2/user-tasks/{userTaskKey}/assignee": {
        parameters: {
        };
        delete: operations["UserTasksController_unassign"];
    };
    "/v2/user-tasks/{userTaskKey}/delegation": {
        parameters: {
        };
        post: operations["UserTasksController_delegate"];
    };
    "/v2/user-tasks/{userTaskKey}/resolution": {
        parameters: {
        };
        post: operations["UserTasksController_resolve"];
    };
    "/v2/user-tasks/{userTaskKey}/completion": {
        parameters: {
        };
        post: operations["UserTasksController_complete"];
    };
    "/v2/user-tasks/{userTaskKey}/error": {
        parameters: {
        };
        post: operations["UserTasksController_throwError"];
    };
    "/v2/user-tasks/{userTaskKey}/variables/search": {
        parameters: {
        };
        post: operations["UserTasksController_searchVariables"];
    };
    "/v2/user-tasks/{userTaskKey}/effective-variables/search": {
        parameters: {
        };
        post: operations["UserTasksController_searchEffectiveVariables"];
    };
    "/v2/user-tasks/{userTaskKey}/audit-logs/search": {
        parameters: {
        };
        post: operations["UserTasksController_searchAuditLogs"];
    };
    "/v2/user-tasks/{userTaskKey}/attachments": {
        parameters: {
        };
        post: operations["UsertaskAttachmentsController_add"];
    };
    "/v2/user-tasks/{userTaskKey}/attachments/search": {
        parameters: {
        };
        post: operations["UsertaskAttachmentsController_search"];
    };
    "/v2/user-tasks/{userTaskKey}/attachments/{attachmentKey}": {
        parameters: {
        };
        get: operations["UsertaskAttachmentsController_get"];
        delete: operations["UsertaskAttachmentsController_remove"];
    };
    "/v2/user-tasks/{userTaskKey}/attachments/{attachmentKey}/content": {
        parameters: {
        };
        get: operations["UsertaskAttachmentsController_content"];
    };
    "/v2/process-instances/{processInstanceKey}/attachments": {
        parameters: {
        };
        post: operations["ProcessinstanceAttachmentsController_add"];
    };
    "/v2/process-instances/{processInstanceKey}/attachments/search": {
        parameters: {
        };
        post: operations["ProcessinstanceAttachmentsController_search"];
    };
    "/v2/process-instances/{processInstanceKey}/attachments/{attachmentKey}": {
        parameters: {
        };
        get: operations["ProcessinstanceAttachmentsController_get"];
        delete: operations["ProcessinstanceAttachmentsController_remove"];
    };
    "/v2/process-instances/{processInstanceKey}/attachments/{attachmentKey}/content": {
        parameters: {
        };
        get: operations["ProcessinstanceAttachmentsController_content"];
    };
    "/v2/variables/search": {
        parameters: {
        };
        post: operations["VariablesController_search"];
    };
    "/v2/variables/{variableKey}": {
        parameters: {
        };
        get: operations["VariablesController_get"];
    };
    "/v2/webhooks": {
        parameters: {
        };
        post: operations["WebhooksController_create"];
    };
    "/v2/webhooks/search": {
        parameters: {
        };
        post: operations["WebhooksController_search"];
    };
    "/v2/webhooks/{webhookKey}": {
        parameters: {
        };
        get: operations["WebhooksController_get"];
        delete: operations["WebhooksController_delete"];
        patch: operations["WebhooksController_update"];
    };
    "/v2/webhooks/{webhookKey}/ping": {
        parameters: {
        };
        post: operations["WebhooksController_ping"];
    };
    "/v2/webhooks/{webhookKey}/secret-rotation": {
        parameters: {
        };
        post: operations["WebhooksController_rotate"];
    };
    "/v2/webhooks/{webhookKey}/deliveries/search": {
        parameters: {
        };
        post: operations["WebhooksController_searchDeliveries"];
    };
    "/v2/webhooks/{webhookKey}/deliveries/{deliveryKey}": {
        parameters: {
        };
        get: operations["WebhooksController_delivery"];
    };
    "/v2/webhooks/{webhookKey}/deliveries/{deliveryKey}/redelivery": {
        parameters: {
        };
        post: operations["WebhooksController_redeliver"];
    };
    "/v2/authentication/me": {
        parameters: {
        };
        get: operations["AuthenticationController_me"];
    };
    "/v2/authentication/session": {
        parameters: {
        };
        post: operations["SessionsController_open"];
        delete: operations["SessionsController_close"];
    };
    "/v2/authorizations": {
        parameters: {
        };
        post: operations["AuthorizationsController_create"];
    };
    "/v2/authorizations/search": {
        parameters: {
        };
        post: operations["AuthorizationsController_search"];
    };
    "/v2/authorizations/{authorizationKey}": {
        parameters: {
        };
        get: operations["AuthorizationsController_get"];
        put: operations["AuthorizationsController_update"];
        delete: operations["AuthorizationsController_delete"];
    };
    "/v2/mapping-rules": {
        parameters: {
        };
        post: operations["MappingRulesController_create"];
    };
    "/v2/mapping-rules/search": {
        parameters: {
        };
        post: operations["MappingRulesController_search"];
    };
    "/v2/mapping-rules/{mappingRuleId}": {
        parameters: {
        };
        get: operations["MappingRulesController_get"];
        put: operations["MappingRulesController_update"];
        delete: operations["MappingRulesController_delete"];
    };
    "/v2/setup/user": {
        parameters: {
        };
        post: operations["UsersController_createAdmin"];
    };
    "/v2/users": {
        parameters: {
        };
        post: operations["UsersController_create"];
    };
    "/v2/users/search": {
        parameters: {
        };
        post: operations["UsersController_search"];
    };
    "/v2/users/{username}": {
        parameters: {
        };
        get: operations["UsersController_get"];
        put: operations["UsersController_update"];
        delete: operations["UsersController_delete"];
    };
    "/v2/api-keys": {
        parameters: {
        };
        post: operations["UsersController_createKey"];
    };
    "/v2/api-keys/{clientId}": {
        parameters: {
        };
        delete: operations["UsersController_deleteKey"];
    };
    "/v2/groups": {
        parameters: {
        };
        post: operations["GroupsController_create"];
    };
    "/v2/groups/search": {
        parameters: {
        };
        post: operations["GroupsController_search"];
    };
    "/v2/groups/{groupId}": {
        parameters: {
        };
        get: operations["GroupsController_get"];
        put: operations["GroupsController_update"];
        delete: operations["GroupsController_delete"];
    };
    "/v2/groups/{groupId}/clients/search": {
        parameters: {
        };
        post: operations["GroupsClientsController_search"];
    };
    "/v2/groups/{groupId}/clients/{clientId}": {
        parameters: {
        };
        put: operations["GroupsClientsController_add"];
        delete: operations["GroupsClientsController_remove"];
    };
    "/v2/groups/{groupId}/mapping-rules/search": {
        parameters: {
        };
        post: operations["GroupsMappingRulesController_search"];
    };
    "/v2/groups/{groupId}/mapping-rules/{mappingRuleId}": {
        parameters: {
        };
        put: operations["GroupsMappingRulesController_add"];
        delete: operations["GroupsMappingRulesController_remove"];
    };
    "/v2/groups/{groupId}/users/search": {
        parameters: {
        };
        post: operations["GroupsUsersController_search"];
    };
    "/v2/groups/{groupId}/users/{username}": {
        parameters: {
        };
        put: operations["GroupsUsersController_add"];
        delete: operations["GroupsUsersController_remove"];
    };
    "/v2/roles": {
        parameters: {
        };
        post: operations["RolesController_create"];
    };
    "/v2/roles/search": {
        parameters: {
        };
        post: operations["RolesController_search"];
    };
    "/v2/roles/{roleId}": {
        parameters: {
        };
        get: operations["RolesController_get"];
        put: operations["RolesController_update"];
        delete: operations["RolesController_delete"];
    };
    "/v2/roles/{roleId}/clients/search": {
        parameters: {
        };
        post: operations["RolesClientsController_search"];
    };
    "/v2/roles/{roleId}/clients/{clientId}": {
        parameters: {
        };
        put: operations["RolesClientsController_add"];
        delete: operations["RolesClientsController_remove"];
    };
    "/v2/roles/{roleId}/groups/search": {
        parameters: {
        };
        post: operations["RolesGroupsController_search"];
    };
    "/v2/roles/{roleId}/groups/{groupId}": {
        parameters: {
        };
        put: operations["RolesGroupsController_add"];
        delete: operations["RolesGroupsController_remove"];
    };
    "/v2/roles/{roleId}/mapping-rules/search": {
        parameters: {
        };
        post: operations["RolesMappingRulesController_search"];
    };
    "/v2/roles/{roleId}/mapping-rules/{mappingRuleId}": {
        parameters: {
        };
        put: operations["RolesMappingRulesController_add"];
        delete: operations["RolesMappingRulesController_remove"];
    };
    "/v2/roles/{roleId}/users/search": {
        parameters: {
        };
        post: operations["RolesUsersController_search"];
    };
    "/v2/roles/{roleId}/users/{username}": {
        parameters: {
        };
        put: operations["RolesUsersController_add"];
        delete: operations["RolesUsersController_remove"];
    };
    "/v2/tenants": {
        parameters: {
        };
        post: operations["TenantsController_create"];
    };
    "/v2/tenants/search": {
        parameters: {
        };
        post: operations["TenantsController_search"];
    };
    "/v2/tenants/{tenantId}": {
        parameters: {
        };
        get: operations["TenantsController_get"];
        put: operations["TenantsController_update"];
        delete: operations["TenantsController_delete"];
    };
    "/v2/tenants/{tenantId}/clients/search": {
        parameters: {
        };
        post: operations["TenantsClientsController_search"];
    };
    "/v2/tenants/{tenantId}/clients/{clientId}": {
        parameters: {
        };
        put: operations["TenantsClientsController_add"];
        delete: operations["TenantsClientsController_remove"];
    };
    "/v2/tenants/{tenantId}/groups/search": {
        parameters: {
        };
        post: operations["TenantsGroupsController_search"];
    };
    "/v2/tenants/{tenantId}/groups/{groupId}": {
        parameters: {
        };
        put: operations["TenantsGroupsController_add"];
        delete: operations["TenantsGroupsController_remove"];
    };
    "/v2/tenants/{tenantId}/mapping-rules/search": {
        parameters: {
        };
        post: operations["TenantsMappingRulesController_search"];
    };
    "/v2/tenants/{tenantId}/mapping-rules/{mappingRuleId}": {
        parameters: {
        };
        put: operations["TenantsMappingRulesController_add"];
        delete: operations["TenantsMappingRulesController_remove"];
    };
    "/v2/tenants/{tenantId}/roles/search": {
        parameters: {
        };
        post: operations["TenantsRolesController_search"];
    };
    "/v2/tenants/{tenantId}/roles/{roleId}": {
        parameters: {
        };
        put: operations["TenantsRolesController_add"];
        delete: operations["TenantsRolesController_remove"];
    };
    "/v2/tenants/{tenantId}/users/search": {
        parameters: {
        };
        post: operations["TenantsUsersController_search"];
    };
    "/v2/tenants/{tenantId}/users/{username}": {
        parameters: {
        };
        put: operations["TenantsUsersController_add"];
        delete: operations["TenantsUsersController_remove"];
    };
    "/v2/groups/{groupId}/roles/search": {
        parameters: {
        };
        post: operations["GroupsRolesController_search"];
    };
    "/v2/crm/comments": {
        parameters: {
        };
        post: operations["RecordCommentsController_add"];
    };
    "/v2/crm/comments/{recordType}/{recordId}/search": {
        parameters: {
        };
        post: operations["RecordCommentsController_search"];
    };
    "/v2/crm/comments/{commentId}": {
        parameters: {
        };
        get: operations["RecordCommentsController_get"];
        delete: operations["RecordCommentsController_delete"];
        patch: operations["RecordCommentsController_edit"];
    };
    "/v2/crm/documents": {
        parameters: {
        };
        post: operations["SharedDocumentsController_create"];
    };
    "/v2/crm/documents/search": {
        parameters: {
        };
        post: operations["SharedDocumentsController_search"];
    };
    "/v2/crm/documents/{documentId}": {
        parameters: {
        };
        get: operations["SharedDocumentsController_get"];
        delete: operations["SharedDocumentsController_delete"];
    };
    "/v2/crm/documents/{documentId}/versions": {
        parameters: {
        };
        post: operations["SharedDocumentsController_addVersion"];
    };
    "/v2/crm/documents/{documentId}/versions/search": {
        parameters: {
        };
        post: operations["SharedDocumentsController_versions"];
    };
    "/v2/crm/documents/{documentId}/content": {
        parameters: {
        };
        get: operations["SharedDocumentsController_latest"];
    };
    "/v2/crm/documents/{documentId}/versions/{versionNumber}/content": {
        parameters: {
        };
        get: operations["SharedDocumentsController_content"];
    };
    "/v2/crm/documents/{documentId}/shares": {
        parameters: {
        };
        post: operations["SharedDocumentsController_share"];
    };
    "/v2/crm/documents/{documentId}/shares/search": {
        parameters: {
        };
        post: operations["SharedDocumentsController_searchShares"];
    };
    "/v2/crm/documents/{documentId}/shares/{shareId}": {
        parameters: {
        };
        delete: operations["SharedDocumentsController_revokeShare"];
    };
    "/v2/crm/documents/{documentId}/links": {
        parameters: {
        };
        post: operations["SharedDocumentsController_link"];
    };
    "/v2/crm/documents/{documentId}/links/search": {
        parameters: {
        };
        post: operations["SharedDocumentsController_searchLinks"];
    };
    "/v2/crm/documents/{documentId}/links/{linkId}": {
        parameters: {
        };
        delete: operations["SharedDocumentsController_revokeLink"];
    };
    "/v2/crm/notifications/search": {
        parameters: {
        };
        post: operations["CrmNotificationsController_search"];
    };
    "/v2/crm/notifications/events": {
        parameters: {
        };
        get: operations["CrmNotificationsController_events"];
    };
    "/v2/crm/notifications/unread": {
        parameters: {
        };
        get: operations["CrmNotificationsController_unread"];
    };
    "/v2/crm/notifications/read": {
        parameters: {
        };
        post: operations["CrmNotificationsController_readAll"];
    };
    "/v2/crm/notifications/{notificationId}/read": {
        parameters: {
        };
        post: operations["CrmNotificationsController_read"];
    };
    "/v2/crm/notifications/settings": {
        parameters: {
        };
        get: operations["CrmNotificationsController_settings"];
        put: operations["CrmNotificationsController_choose"];
    };
    "/v2/crm/measures/{measure}": {
        parameters: {
        };
        get: operations["MeasuresController_get"];
        post: operations["MeasuresController_post"];
    };
    "/v2/crm/measure-settings/search": {
        parameters: {
        };
        post: operations["MeasureSettingsController_search"];
    };
    "/v2/crm/measure-settings/{settingName}/{subject}": {
        parameters: {
        };
        put: operations["MeasureSettingsController_set"];
        delete: operations["MeasureSettingsController_delete"];
    };
    "/v2/crm/communication-protocols": {
        parameters: {
        };
        post: operations["ProtocolsController_create"];
    };
    "/v2/crm/communication-protocols/search": {
        parameters: {
        };
        post: operations["ProtocolsController_search"];
    };
    "/v2/crm/communication-protocols/{protocolId}": {
        parameters: {
        };
        get: operations["ProtocolsController_get"];
        put: operations["ProtocolsController_update"];
        delete: operations["ProtocolsController_delete"];
    };
    "/v2/crm/communication-protocols/{protocolId}/deliveries/search": {
        parameters: {
        };
        post: operations["ProtocolsController_deliveries"];
    };
    "/v2/crm/communication-protocols/{protocolId}/test": {
        parameters: {
        };
        post: operations["ProtocolsController_test"];
    };
    "/v2/crm/duplicates/search": {
        parameters: {
        };
        post: operations["DuplicatesController_search"];
    };
    "/v2/crm/duplicates/{duplicateKey}/dismissal": {
        parameters: {
        };
        post: operations["DuplicatesController_dismiss"];
    };
    "/v2/crm/customers/export": {
        parameters: {
        };
        post: operations["customerExportController_export"];
    };
    "/v2/crm/contacts/export": {
        parameters: {
        };
        post: operations["contactExportController_export"];
    };
    "/v2/crm/leads/export": {
        parameters: {
        };
        post: operations["leadExportController_export"];
    };
    "/v2/crm/opportunities/export": {
        parameters: {
        };
        post: operations["opportunityExportController_export"];
    };
    "/v2/crm/products/export": {
        parameters: {
        };
        post: operations["productExportController_export"];
    };
    "/v2/crm/interactions/export": {
        parameters: {
        };
        post: operations["interactionExportController_export"];
    };
    "/v2/crm/inbound-messages/export": {
        parameters: {
        };
        post: operations["inboundMessageExportController_export"];
    };
    "/v2/crm/tickets/export": {
        parameters: {
        };
        post: operations["ticketExportController_export"];
    };
    "/v2/crm/credits/export": {
        parameters: {
        };
        post: operations["creditExportController_export"];
    };
    "/v2/crm/consents/export": {
        parameters: {
        };
        post: operations["consentExportController_export"];
    };
    "/v2/crm/feedback-answers/export": {
        parameters: {
        };
        post: operations["feedbackExportController_export"];
    };
    "/v2/crm/suppliers/export": {
        parameters: {
        };
        post: operations["supplierExportController_export"];
    };
    "/v2/crm/quotation-requests/export": {
        parameters: {
        };
        post: operations["quotationRequestExportController_export"];
    };
    "/v2/crm/quotations/export": {
        parameters: {
        };
        post: operations["quotationExportController_export"];
    };
    "/v2/crm/purchase-orders/export": {
        parameters: {
        };
        post: operations["purchaseOrderExportController_export"];
    };
    "/v2/crm/disputes/export": {
        parameters: {
        };
        post: operations["disputeExportController_export"];
    };
    "/v2/crm/imports": {
        parameters: {
        };
        post: operations["ImportsController_create"];
    };
    "/v2/crm/imports/search": {
        parameters: {
        };
        post: operations["ImportsController_search"];
    };
    "/v2/crm/imports/{importKey}": {
        parameters: {
        };
        get: operations["ImportsController_get"];
    };
    "/v2/crm/imports/{importKey}/errors.csv": {
        parameters: {
        };
        get: operations["ImportsController_errors"];
    };
    "/v2/crm/imports/{importKey}/cancellation": {
        parameters: {
        };
        post: operations["ImportsController_cancel"];
    };
    "/v2/crm/imports/{importKey}/undo": {
        parameters: {
        };
        post: operations["ImportsController_undo"];
    };
    "/v2/crm/match-settings/{recordType}": {
        parameters: {
        };
        get: operations["MatchSettingsController_get"];
        put: operations["MatchSettingsController_change"];
    };
    "/v2/crm/merges/search": {
        parameters: {
        };
        post: operations["MergesController_search"];
    };
    "/v2/crm/merges/{mergeKey}": {
        parameters: {
        };
        get: operations["MergesController_get"];
        delete: operations["MergesController_undo"];
    };
    "/v2/crm/customers/{recordId}/merge": {
        parameters: {
        };
        post: operations["customerMergesController_merge"];
    };
    "/v2/crm/customers/{recordId}/merge-preview": {
        parameters: {
        };
        post: operations["customerMergesController_preview"];
    };
    "/v2/crm/contacts/{recordId}/merge": {
        parameters: {
        };
        post: operations["contactMergesController_merge"];
    };
    "/v2/crm/contacts/{recordId}/merge-preview": {
        parameters: {
        };
        post: operations["contactMergesController_preview"];
    };
    "/v2/crm/leads/{recordId}/merge": {
        parameters: {
        };
        post: operations["leadMergesController_merge"];
    };
    "/v2/crm/leads/{recordId}/merge-preview": {
        parameters: {
        };
        post: operations["leadMergesController_preview"];
    };
    "/v2/crm/customers/{recordId}/duplicates": {
        parameters: {
        };
        get: operations["customerDuplicatesController_duplicates"];
    };
    "/v2/crm/contacts/{recordId}/duplicates": {
        parameters: {
        };
        get: operations["contactDuplicatesController_duplicates"];
    };
    "/v2/crm/leads/{recordId}/duplicates": {
        parameters: {
        };
        get: operations["leadDuplicatesController_duplicates"];
    };
    "/v2/crm/templates/search": {
        parameters: {
        };
        post: operations["TemplatesController_search"];
    };
    "/v2/crm/templates": {
        parameters: {
        };
        post: operations["TemplatesController_create"];
    };
    "/v2/crm/templates/{templateId}": {
        parameters: {
        };
        get: operations["TemplatesController_get"];
        delete: operations["TemplatesController_delete"];
        patch: operations["TemplatesController_update"];
    };
    "/v2/crm/templates/{templateId}/preview": {
        parameters: {
        };
        post: operations["TemplatesController_preview"];
    };
    "/v2/crm/channel-settings/search": {
        parameters: {
        };
        post: operations["ChannelSettingsController_search"];
    };
    "/v2/crm/channel-settings/{channel}": {
        parameters: {
        };
        get: operations["ChannelSettingsController_get"];
        patch: operations["ChannelSettingsController_update"];
    };
    "/v2/crm/chat-channels/search": {
        parameters: {
        };
        post: operations["ChatChannelsController_search"];
    };
    "/v2/crm/chat-channels": {
        parameters: {
        };
        post: operations["ChatChannelsController_create"];
    };
    "/v2/crm/chat-channels/{chatChannelId}": {
        parameters: {
        };
        get: operations["ChatChannelsController_get"];
        delete: operations["ChatChannelsController_delete"];
        patch: operations["ChatChannelsController_update"];
    };
    "/v2/crm/suppressions/search": {
        parameters: {
        };
        post: operations["SuppressionsController_search"];
    };
    "/v2/crm/suppressions": {
        parameters: {
        };
        post: operations["SuppressionsController_create"];
    };
    "/v2/crm/suppressions/{suppressionId}": {
        parameters: {
        };
        get: operations["SuppressionsController_get"];
        delete: operations["SuppressionsController_delete"];
    };
    "/v2/crm/outbox/search": {
        parameters: {
        };
        post: operations["OutboxController_search"];
    };
    "/v2/crm/customers/search": {
        parameters: {
        };
        post: operations["CrmCustomerController_search"];
    };
    "/v2/crm/customers": {
        parameters: {
        };
        post: operations["CrmCustomerController_create"];
    };
    "/v2/crm/customers/{recordId}": {
        parameters: {
        };
        get: operations["CrmCustomerController_get"];
        patch: operations["CrmCustomerController_update"];
    };
    "/v2/crm/contacts/search": {
        parameters: {
        };
        post: operations["CrmContactController_search"];
    };
    "/v2/crm/contacts": {
        parameters: {
        };
        post: operations["CrmContactController_create"];
    };
    "/v2/crm/contacts/{recordId}": {
        parameters: {
        };
        get: operations["CrmContactController_get"];
        patch: operations["CrmContactController_update"];
    };
    "/v2/crm/leads/search": {
        parameters: {
        };
        post: operations["CrmLeadController_search"];
    };
    "/v2/crm/leads": {
        parameters: {
        };
        post: operations["CrmLeadController_create"];
    };
    "/v2/crm/leads/{recordId}": {
        parameters: {
        };
        get: operations["CrmLeadController_get"];
        patch: operations["CrmLeadController_update"];
    };
    "/v2/crm/opportunities/search": {
        parameters: {
        };
        post: operations["CrmOpportunityController_search"];
    };
    "/v2/crm/opportunities": {
        parameters: {
        };
        post: operations["CrmOpportunityController_create"];
    };
    "/v2/crm/opportunities/{recordId}": {
        parameters: {
        };
        get: operations["CrmOpportunityController_get"];
        patch: operations["CrmOpportunityController_update"];
    };
    "/v2/crm/products/search": {
        parameters: {
        };
        post: operations["CrmProductController_search"];
    };
    "/v2/crm/products": {
        parameters: {
        };
        post: operations["CrmProductController_create"];
    };
    "/v2/crm/products/{recordId}": {
        parameters: {
        };
        get: operations["CrmProductController_get"];
        patch: operations["CrmProductController_update"];
    };
    "/v2/crm/interactions/search": {
        parameters: {
        };
        post: operations["CrmInteractionController_search"];
    };
    "/v2/crm/interactions": {
        parameters: {
        };
        post: operations["CrmInteractionController_create"];
    };
    "/v2/crm/interactions/{recordId}": {
        parameters: {
        };
        get: operations["CrmInteractionController_get"];
        patch: operations["CrmInteractionController_update"];
    };
    "/v2/crm/inbound-messages/search": {
        parameters: {
        };
        post: operations["CrmInboundMessageController_search"];
    };
    "/v2/crm/inbound-messages/{recordId}": {
        parameters: {
        };
        get: operations["CrmInboundMessageController_get"];
        patch: operations["CrmInboundMessageController_update"];
    };
    "/v2/crm/tickets/search": {
        parameters: {
        };
        post: operations["CrmTicketController_search"];
    };
    "/v2/crm/tickets": {
        parameters: {
        };
        post: operations["CrmTicketController_create"];
    };
    "/v2/crm/tickets/{recordId}": {
        parameters: {
        };
        get: operations["CrmTicketController_get"];
        patch: operations["CrmTicketController_update"];
    };
    "/v2/crm/credits/search": {
        parameters: {
        };
        post: operations["CrmCreditController_search"];
    };
    "/v2/crm/credits": {
        parameters: {
        };
        post: operations["CrmCreditController_create"];
    };
    "/v2/crm/credits/{recordId}": {
        parameters: {
        };
        get: operations["CrmCreditController_get"];
        patch: operations["CrmCreditController_update"];
    };
    "/v2/crm/consents/search": {
        parameters: {
        };
        post: operations["CrmConsentController_search"];
    };
    "/v2/crm/consents": {
        parameters: {
        };
        post: operations["CrmConsentController_create"];
    };
    "/v2/crm/consents/{recordId}": {
        parameters: {
        };
        get: operations["CrmConsentController_get"];
        patch: operations["CrmConsentController_update"];
    };
    "/v2/crm/feedback-answers/search": {
        parameters: {
        };
        post: operations["CrmFeedbackController_search"];
    };
    "/v2/crm/feedback-answers/{recordId}": {
        parameters: {
        };
        get: operations["CrmFeedbackController_get"];
        patch: operations["CrmFeedbackController_update"];
    };
    "/v2/crm/suppliers/search": {
        parameters: {
        };
        post: operations["CrmSupplierController_search"];
    };
    "/v2/crm/suppliers": {
        parameters: {
        };
        post: operations["CrmSupplierController_create"];
    };
    "/v2/crm/suppliers/{recordId}": {
        parameters: {
        };
        get: operations["CrmSupplierController_get"];
        patch: operations["CrmSupplierController_update"];
    };
    "/v2/crm/quotation-requests/search": {
        parameters: {
        };
        post: operations["CrmQuotationRequestController_search"];
    };
    "/v2/crm/quotation-requests": {
        parameters: {
        };
        post: operations["CrmQuotationRequestController_create"];
    };
    "/v2/crm/quotation-requests/{recordId}": {
        parameters: {
        };
        get: operations["CrmQuotationRequestController_get"];
        patch: operations["CrmQuotationRequestController_update"];
    };
    "/v2/crm/quotations/search": {
        parameters: {
        };
        post: operations["CrmQuotationController_search"];
    };
    "/v2/crm/quotations": {
        parameters: {
        };
        post: operations["CrmQuotationController_create"];
    };
    "/v2/crm/quotations/{recordId}": {
        parameters: {
        };
        get: operations["CrmQuotationController_get"];
        patch: operations["CrmQuotationController_update"];
    };
    "/v2/crm/purchase-orders/search": {
        parameters: {
        };
        post: operations["CrmPurchaseOrderController_search"];
    };
    "/v2/crm/purchase-orders": {
        parameters: {
        };
        post: operations["CrmPurchaseOrderController_create"];
    };
    "/v2/crm/purchase-orders/{recordId}": {
        parameters: {
        };
        get: operations["CrmPurchaseOrderController_get"];
        patch: operations["CrmPurchaseOrderController_update"];
    };
    "/v2/crm/disputes/search": {
        parameters: {
        };
        post: operations["CrmDisputeController_search"];
    };
    "/v2/crm/disputes": {
        parameters: {
        };
        post: operations["CrmDisputeController_create"];
    };
    "/v2/crm/disputes/{recordId}": {
        parameters: {
        };
        get: operations["CrmDisputeController_get"];
        patch: operations["CrmDisputeController_update"];
    };
    "/v2/crm/customers/{customerId}/personal-data": {
        parameters: {
        };
        get: operations["PersonalDataController_export"];
    };
    "/v2/crm/customers/{customerId}/erasure": {
        parameters: {
        };
        post: operations["PersonalDataController_erase"];
    };
    "/v2/crm/staff/search": {
        parameters: {
        };
        post: operations["StaffController_search"];
    };
    "/v2/crm/staff/{username}": {
        parameters: {
        };
        get: operations["StaffController_get"];
        put: operations["StaffController_put"];
    };
    "/v2/crm/departments/search": {
        parameters: {
        };
        post: operations["DepartmentsController_search"];
    };
    "/v2/crm/departments/{department}": {
        parameters: {
        };
        put: operations["DepartmentsController_put"];
    };
    "/v2/crm/organisations/search": {
        parameters: {
        };
        post: operations["OrganisationsController_search"];
    };
    "/v2/crm/organisations": {
        parameters: {
        };
        post: operations["OrganisationsController_create"];
    };
    "/v2/crm/organisations/{organisationId}": {
        parameters: {
        };
        get: operations["OrganisationsController_get"];
        put: operations["OrganisationsController_update"];
    };
    "/v2/crm/field-permissions/search": {
        parameters: {
        };
        post: operations["FieldPermissionsController_search"];
    };
    "/v2/crm/field-permissions/{department}/{recordType}/{field}": {
        parameters: {
        };
        put: operations["FieldPermissionsController_put"];
        delete: operations["FieldPermissionsController_delete"];
    };
    "/v2/crm/sharing-grants/search": {
        parameters: {
        };
        post: operations["SharingGrantsController_search"];
    };
    "/v2/crm/sharing-grants/{grantId}/revocation": {
        parameters: {
        };
        post: operations["SharingGrantsController_revoke"];
    };
    "/v2/crm/access-log/search": {
        parameters: {
        };
        post: operations["AccessLogController_search"];
    };
    "/v2/crm/changes": {
        parameters: {
        };
        get: operations["ChangesController_read"];
    };
    "/v2/crm/conflict-rules/search": {
        parameters: {
        };
        post: operations["ConflictRulesController_search"];
    };
    "/v2/crm/conflict-rules/{recordType}/{field}": {
        parameters: {
        };
        put: operations["ConflictRulesController_put"];
        delete: operations["ConflictRulesController_delete"];
    };
    "/v2/crm/conflicts/search": {
        parameters: {
        };
        post: operations["ConflictsController_search"];
    };
    "/v2/crm/conflicts/{conflictId}": {
        parameters: {
        };
        get: operations["ConflictsController_get"];
    };
    "/v2/crm/connectors": {
        parameters: {
        };
        post: operations["ConnectorsController_create"];
    };
    "/v2/crm/connectors/search": {
        parameters: {
        };
        post: operations["ConnectorsController_search"];
    };
    "/v2/crm/connectors/{connectorName}": {
        parameters: {
        };
        get: operations["ConnectorsController_get"];
        delete: operations["ConnectorsController_delete"];
        patch: operations["ConnectorsController_update"];
    };
    "/v2/crm/connectors/{connectorName}/records": {
        parameters: {
        };
        post: operations["InboundController_take"];
    };
    "/v2/crm/connectors/{connectorName}/files": {
        parameters: {
        };
        post: operations["InboundController_upload"];
    };
    "/v2/crm/connectors/{connectorName}/check": {
        parameters: {
        };
        post: operations["InboundController_check"];
    };
    "/v2/crm/connectors/{connectorName}/reconcile": {
        parameters: {
        };
        post: operations["InboundController_reconcile"];
    };
    "/v2/crm/connectors/{connectorName}/export": {
        parameters: {
        };
        post: operations["InboundController_export"];
    };
    "/v2/crm/connectors/{connectorName}/runs/search": {
        parameters: {
        };
        post: operations["SyncRunsController_search"];
    };
    "/v2/crm/connectors/{connectorName}/runs/{runId}": {
        parameters: {
        };
        get: operations["SyncRunsController_get"];
    };
    "/v2/crm/connectors/{connectorName}/runs/{runId}/items/search": {
        parameters: {
        };
        post: operations["SyncRunsController_items"];
    };
    "/v2/crm/connectors/{connectorName}/runs/{runId}/differences/search": {
        parameters: {
        };
        post: operations["SyncRunsController_differences"];
    };
    "/v2/crm/connectors/{connectorName}/runs/{runId}/file": {
        parameters: {
        };
        get: operations["SyncRunsController_file"];
    };
    "/v2/crm/filter-rules": {
        parameters: {
        };
        post: operations["FilterRulesController_create"];
    };
    "/v2/crm/filter-rules/search": {
        parameters: {
        };
        post: operations["FilterRulesController_search"];
    };
    "/v2/crm/filter-rules/test": {
        parameters: {
        };
        post: operations["FilterRulesController_test"];
    };
    "/v2/crm/filter-rules/{filterRuleId}": {
        parameters: {
        };
        get: operations["FilterRulesController_get"];
        put: operations["FilterRulesController_replace"];
        delete: operations["FilterRulesController_delete"];
    };
    "/v2/crm/inbound-messages/{recordId}/reprocess": {
        parameters: {
        };
        post: operations["InboundMessagesController_reprocess"];
    };
    "/v2/crm/web-forms/search": {
        parameters: {
        };
        post: operations["WebFormsController_search"];
    };
    "/v2/crm/web-forms/{webFormName}": {
        parameters: {
        };
        get: operations["WebFormsController_get"];
        put: operations["WebFormsController_replace"];
        delete: operations["WebFormsController_delete"];
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        BatchRequest: {
            /** @description Which ones, as their search takes it. */
            filter: {
                [key: string]: unknown;
            };
            /** @description A number of the caller’s own; accepted, and kept nowhere. */
            operationReference?: number | null;
        };
        MappingInstruction: {
            /** @description Id of an element of the definition it runs by. */
            sourceElementId: string;
            /** @description Id of the element that it becomes. */
            targetElementId: string;
        };
        MigrationPlan: {
            /** @description The definition to go on by. */
            targetProcessDefinitionKey: string;
            /** @description Every active element needs one; events that are waited for beside it are given up without one. */
            mappingInstructions: components["schemas"]["MappingInstruction"][];
        };
        BatchMigrationRequest: {
            /** @description Which ones, as their search takes it. */
            filter: {
                [key: string]: unknown;
            };
            /** @description A number of the caller’s own; accepted, and kept nowhere. */
            operationReference?: number | null;
            /** @description By which definition they go on, and how. */
            migrationPlan: components["schemas"]["MigrationPlan"];
        };
        BatchMove: {
            /** @description Id of the element that is terminated. */
            sourceElementId: string;
            /** @description Id of the element that is started in its place. */
            targetElementId: string;
        };
        BatchModificationRequest: {
            /** @description Which ones, as their search takes it. */
            filter: {
                [key: string]: unknown;
            };
            /** @description A number of the caller’s own; accepted, and kept nowhere. */
            operationReference?: number | null;
            /** @description Elements to end, and others to start in their place. */
            moveInstructions: components["schemas"]["BatchMove"][];
        };
        WeeklyHoursRequest: {
            /**
             * @description Day of the week.
             * @enum {string}
             */
            day: "MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY" | "SUNDAY";
            /**
             * @description `HH:MM`
             * @example 09:00
             */
            from: string;
            /**
             * @description `HH:MM`, up to `24:00`.
             * @example 17:30
             */
            to: string;
        };
        HolidayRequest: {
            /**
             * @description `YYYY-MM-DD`
             * @example 2026-12-25
             */
            date: string;
            /** @description What people call it. */
            name?: string | null;
            /** @description On the same day of every year. */
            yearly?: boolean | null;
            /** @description Where the day has hours after all: their begin. */
            from?: string | null;
            /** @description Where the day has hours after all: their end. */
            to?: string | null;
        };
        CalendarCreation: {
            /**
             * @description What people call it.
             * @example Berlin office
             */
            name: string;
            /**
             * @description Of the IANA database.
             * @example Europe/Berlin
             */
            timeZone: string;
            /** @description Several entries of one day are its shifts; what goes over midnight is two entries. */
            weeklyHours: components["schemas"]["WeeklyHoursRequest"][];
            /** @description Days without hours, or with others. */
            holidays?: components["schemas"]["HolidayRequest"][] | null;
            /** @description The one that is meant where none is named; it was another until now. */
            isDefault?: boolean | null;
            /**
             * @description Not `wall` and not `business`.
             * @example berlin
             */
            calendarId: string;
        };
        CalendarUpdate: {
            /**
             * @description What people call it.
             * @example Berlin office
             */
            name: string;
            /**
             * @description Of the IANA database.
             * @example Europe/Berlin
             */
            timeZone: string;
            /** @description Several entries of one day are its shifts; what goes over midnight is two entries. */
            weeklyHours: components["schemas"]["WeeklyHoursRequest"][];
            /** @description Days without hours, or with others. */
            holidays?: components["schemas"]["HolidayRequest"][] | null;
            /** @description The one that is meant where none is named; it was another until now. */
            isDefault?: boolean | null;
        };
        ClusterVariableCreation: {
            /** @description A JSON value. */
            value: unknown[] | boolean | number | Record<string, never> | string;
            /** @description Name of the variable. */
            name: string;
        };
        ClusterVariableUpdate: {
            /** @description A JSON value. */
            value: unknown[] | boolean | number | Record<string, never> | string;
        };
        ConditionalEvaluationRequest: {
            /** @description What the conditions are asked with, and what the started instances begin with. */
            variables: {
                [key: string]: unknown;
            };
            /** @description One version of a process; the latest version of each process where absent. */
            processDefinitionKey?: string | null;
            /** @description BPMN id of the process to ask: an addition of Baton. */
            processDefinitionId?: string | null;
            /**
             * @description Tenant; only `<default>` exists.
             * @enum {string|null}
             */
            tenantId?: "<default>" | null;
        };
        DecisionEvaluationRequest: {
            /** @description DMN id of the decision; its latest version is evaluated. Either this or `decisionDefinitionKey`. */
            decisionDefinitionId?: string | null;
            /** @description One version of a decision. Either this or `decisionDefinitionId`. */
            decisionDefinitionKey?: string | null;
            /** @description What the decision sees. */
            variables?: {
                [key: string]: unknown;
            } | null;
            /**
             * @description Tenant; only `<default>` exists.
             * @enum {string|null}
             */
            tenantId?: "<default>" | null;
        };
        DeletionRequest: {
            /** @description A number of the caller’s own; accepted, and kept nowhere. */
            operationReference?: number | null;
        };
        DeploymentUpload: {
            /**
             * @description Tenant; only `<default>` exists.
             * @enum {string|null}
             */
            tenantId?: "<default>" | null;
            /** @description .bpmn, .dmn and .form files */
            resources: string[];
        };
        ValidationUpload: {
            /**
             * @description Tenant; only `<default>` exists.
             * @enum {string|null}
             */
            tenantId?: "<default>" | null;
            /** @description Severities of rules, before those of `BATON_LINT`: `JOIN_DEADLOCK=error, LINT_*=off`. */
            lint?: string | null;
            /**
             * @description The diagram of each BPMN file as SVG, with what was found marked.
             * @enum {string|null}
             */
            svg?: "true" | "false" | null;
            /**
             * @description The compiled plans of the processes, for simulation. Their shape is not stable.
             * @enum {string|null}
             */
            plans?: "true" | "false" | null;
            /** @description .bpmn, .dmn and .form files */
            resources: string[];
        };
        DocumentMetadata: {
            /** @description Media type; that of the upload where absent. */
            contentType?: string | null;
            /** @description Name of the file; that of the upload where absent. */
            fileName?: string | null;
            /**
             * Format: date-time
             * @description When it may be forgotten; never where absent.
             */
            expiresAt?: string | null;
            /** @description Of no consequence: the size is counted. */
            size?: number | null;
            /** @description The process it belongs to. */
            processDefinitionId?: string | null;
            /** @description The instance it belongs to. */
            processInstanceKey?: string | null;
            /** @description Anything else to say of it. */
            customProperties?: {
                [key: string]: unknown;
            } | null;
        };
        DocumentUpload: {
            /** Format: binary */
            file: string;
            metadata?: components["schemas"]["DocumentMetadata"];
        };
        DocumentsUpload: {
            files: string[];
        };
        DocumentLinkRequest: {
            /** @description How long the link works, ms; an hour where absent. */
            timeToLive?: number | null;
        };
        TimerRequest: {
            /** @description Of the event whose timer it is; needed where timers of several events are waited for. */
            elementId?: string | null;
        };
        AdHocActivity: {
            /** @description Id of an activity that no flow enters. */
            elementId: string;
            /** @description Variables to start with. */
            variables?: {
                [key: string]: unknown;
            } | null;
        };
        AdHocActivationRequest: {
            /** @description Activities to start, each once. */
            elements: components["schemas"]["AdHocActivity"][];
            /** @description true: what runs in the ad-hoc subprocess is terminated first. */
            cancelRemainingInstances?: boolean | null;
        };
        SetVariablesRequest: {
            /** @description Values by name. */
            variables: {
                [key: string]: unknown;
            };
            /** @description true: in this scope alone. Otherwise each where it is found, from here upwards. */
            local?: boolean | null;
            /** @description A number of the caller’s own; accepted, and kept nowhere. */
            operationReference?: number | null;
        };
        ExpressionEvaluationRequest: {
            /** @description FEEL, with or without the `=` of diagrams. */
            expression: string;
            /** @description What the expression may name. */
            variables?: {
                [key: string]: unknown;
            } | null;
            /**
             * @description Tenant; only `<default>` exists.
             * @enum {string|null}
             */
            tenantId?: "<default>" | null;
        };
        IncidentResolutionRequest: {
            /** @description A number of the caller’s own; accepted, and kept nowhere. */
            operationReference?: number | null;
        };
        InsightsFilter: {
            /**
             * Format: date-time
             * @description Ended at this time or later.
             */
            endedFrom?: string | null;
            /**
             * Format: date-time
             * @description Ended before this time.
             */
            endedBefore?: string | null;
            /**
             * @description How they ended; COMPLETED where absent.
             * @enum {string|null}
             */
            state?: "COMPLETED" | "TERMINATED" | null;
            /** @description Of this process, in all its versions. */
            processDefinitionId?: string | null;
            /** @description Of this version of a process. */
            processDefinitionKey?: string | null;
            /** @description Of this tenant. */
            tenantId?: string | null;
            /** @description Of this element, or of instances that came by it. */
            elementId?: string | null;
            /** @description Tasks of this person, whom one may be told of by name. */
            assignee?: string | null;
            /** @description Tasks that name this group as a candidate. */
            candidateGroup?: string | null;
            /** @description Tasks of this department: of its staff, or of nobody and with it as the first group. */
            department?: string | null;
            /** @description Needs the permission `instances:read`. */
            businessId?: string | null;
            /** @description Needs the permission `instances:read`. */
            tag?: string | null;
        };
        InsightSettingRequest: {
            /**
             * @description `END_WITHIN` and `CLAIM_WITHIN`: a target in ms, of a process or an element; `COST_PER_HOUR`: what an hour of work costs, of the nearest of element, department, process and all.
             * @enum {string}
             */
            kind: "CLAIM_WITHIN" | "COST_PER_HOUR" | "END_WITHIN";
            /** @description Needed for targets. */
            processDefinitionId?: string | null;
            /** @description Needs a process; `CLAIM_WITHIN` needs it. */
            elementId?: string | null;
            /** @description Of costs alone. */
            department?: string | null;
            value: number;
        };
        InsightsRequest: {
            /** @description `wall`: every hour counts; `business`: the hours of the default calendar; else the id of a calendar. `wall` where absent. */
            calendar?: string | null;
            /**
             * @description How long a period is, grouped by `period`; `day` where absent. A week begins on Monday.
             * @enum {string|null}
             */
            period?: "hour" | "day" | "week" | "month" | null;
            /**
             * @description Of the periods, of the IANA database; that of the calendar where absent, else UTC.
             * @example Europe/Berlin
             */
            timeZone?: string | null;
            /** @description What counts; everything that has ended where absent. */
            filter?: components["schemas"]["InsightsFilter"] | null;
        };
        ComparisonRequest: {
            /** @description `wall`: every hour counts; `business`: the hours of the default calendar; else the id of a calendar. `wall` where absent. */
            calendar?: string | null;
            /**
             * @description How long a period is, grouped by `period`; `day` where absent. A week begins on Monday.
             * @enum {string|null}
             */
            period?: "hour" | "day" | "week" | "month" | null;
            /**
             * @description Of the periods, of the IANA database; that of the calendar where absent, else UTC.
             * @example Europe/Berlin
             */
            timeZone?: string | null;
            /** @description What counts; everything that has ended where absent. */
            filter?: components["schemas"]["InsightsFilter"] | null;
            /** @description Key of the version to compare from. */
            from: string;
            /** @description Key of the version to compare with. */
            to: string;
        };
        CycleTimeRequest: {
            /** @description `wall`: every hour counts; `business`: the hours of the default calendar; else the id of a calendar. `wall` where absent. */
            calendar?: string | null;
            /**
             * @description How long a period is, grouped by `period`; `day` where absent. A week begins on Monday.
             * @enum {string|null}
             */
            period?: "hour" | "day" | "week" | "month" | null;
            /**
             * @description Of the periods, of the IANA database; that of the calendar where absent, else UTC.
             * @example Europe/Berlin
             */
            timeZone?: string | null;
            /** @description What counts; everything that has ended where absent. */
            filter?: components["schemas"]["InsightsFilter"] | null;
            /** @description What a row is about; `process` where absent. */
            groupBy?: (("process" | "version" | "tenant" | "period") | ("process" | "version" | "tenant" | "period")[]) | null;
        };
        HistogramRequest: {
            /** @description `wall`: every hour counts; `business`: the hours of the default calendar; else the id of a calendar. `wall` where absent. */
            calendar?: string | null;
            /**
             * @description How long a period is, grouped by `period`; `day` where absent. A week begins on Monday.
             * @enum {string|null}
             */
            period?: "hour" | "day" | "week" | "month" | null;
            /**
             * @description Of the periods, of the IANA database; that of the calendar where absent, else UTC.
             * @example Europe/Berlin
             */
            timeZone?: string | null;
            /** @description What counts; everything that has ended where absent. */
            filter?: components["schemas"]["InsightsFilter"] | null;
            /** @description How many buckets; 20 where absent. */
            buckets?: number | null;
        };
        PeopleRequest: {
            /** @description `wall`: every hour counts; `business`: the hours of the default calendar; else the id of a calendar. `wall` where absent. */
            calendar?: string | null;
            /**
             * @description How long a period is, grouped by `period`; `day` where absent. A week begins on Monday.
             * @enum {string|null}
             */
            period?: "hour" | "day" | "week" | "month" | null;
            /**
             * @description Of the periods, of the IANA database; that of the calendar where absent, else UTC.
             * @example Europe/Berlin
             */
            timeZone?: string | null;
            /** @description What counts; everything that has ended where absent. */
            filter?: components["schemas"]["InsightsFilter"] | null;
            /** @description What a row is about; `assignee` where absent. */
            groupBy?: (("process" | "element" | "period" | "assignee" | "candidateGroup" | "department") | ("process" | "element" | "period" | "assignee" | "candidateGroup" | "department")[]) | null;
        };
        SlaRequest: {
            /** @description `wall`: every hour counts; `business`: the hours of the default calendar; else the id of a calendar. `wall` where absent. */
            calendar?: string | null;
            /**
             * @description How long a period is, grouped by `period`; `day` where absent. A week begins on Monday.
             * @enum {string|null}
             */
            period?: "hour" | "day" | "week" | "month" | null;
            /**
             * @description Of the periods, of the IANA database; that of the calendar where absent, else UTC.
             * @example Europe/Berlin
             */
            timeZone?: string | null;
            /** @description What counts; everything that has ended where absent. */
            filter?: components["schemas"]["InsightsFilter"] | null;
            /** @description What a row is about; `element` where absent. Without it, process instances are held against targets. */
            groupBy?: (("process" | "version" | "element" | "period") | ("process" | "version" | "element" | "period")[]) | null;
        };
        CancellationRequest: {
            /** @description A number of the caller’s own; accepted, and kept nowhere. */
            operationReference?: number | null;
        };
        ForkRequest: {
            /** @description The copy is as the instance was when this element instance had just begun; as it is now where absent. */
            elementInstanceKey?: string | null;
            /** @description A number of the caller’s own; accepted, and kept nowhere. */
            operationReference?: number | null;
        };
        VariableInstruction: {
            /** @description Variables to set. */
            variables: {
                [key: string]: unknown;
            };
            /** @description Id of the element that is started, or of a scope around it; the process where absent or empty. */
            scopeId?: string | null;
        };
        ActivateInstruction: {
            /** @description Id of the element to start. */
            elementId: string;
            /** @description Variables to start with. */
            variableInstructions?: components["schemas"]["VariableInstruction"][] | null;
            /** @description The scope to start in; found by itself where there is only one. Scopes between are started anew. */
            ancestorElementInstanceKey?: string | null;
        };
        SourceElementInstruction: {
            /**
             * @description Whether all instances of an element move, or one.
             * @enum {string}
             */
            sourceType: "byId" | "byKey";
            /** @description With `byId`: the element. */
            sourceElementId?: string | null;
            /** @description With `byKey`: the element instance. */
            sourceElementInstanceKey?: string | null;
        };
        AncestorScopeInstruction: {
            /**
             * @description `direct`: the one named; `inferred`: the nearest scope around the source that is also one of the target’s; `sourceParent`: the one the source stands in.
             * @enum {string}
             */
            ancestorScopeType: "direct" | "inferred" | "sourceParent";
            /** @description With `direct`: the scope to start in. */
            ancestorElementInstanceKey?: string | null;
        };
        MoveInstruction: {
            /** @description What is terminated. */
            sourceElementInstruction: components["schemas"]["SourceElementInstruction"];
            /** @description Id of the element to start for each instance that is terminated. */
            targetElementId: string;
            /** @description The scope to start in. */
            ancestorScopeInstruction?: components["schemas"]["AncestorScopeInstruction"] | null;
            /** @description Variables to start with. */
            variableInstructions?: components["schemas"]["VariableInstruction"][] | null;
        };
        TerminateInstruction: {
            /** @description All instances of this element. Either this or a key. */
            elementId?: string | null;
            /** @description This element instance. */
            elementInstanceKey?: string | null;
        };
        ModificationRequest: {
            /** @description Elements to start. */
            activateInstructions?: components["schemas"]["ActivateInstruction"][] | null;
            /** @description Elements to end, and others to start in their place. */
            moveInstructions?: components["schemas"]["MoveInstruction"][] | null;
            /** @description Elements to end. */
            terminateInstructions?: components["schemas"]["TerminateInstruction"][] | null;
            /** @description A number of the caller’s own; accepted, and kept nowhere. */
            operationReference?: number | null;
        };
        MigrationRequest: {
            /** @description The definition to go on by. */
            targetProcessDefinitionKey: string;
            /** @description Every active element needs one; events that are waited for beside it are given up without one. */
            mappingInstructions: components["schemas"]["MappingInstruction"][];
            /** @description A number of the caller’s own; accepted, and kept nowhere. */
            operationReference?: number | null;
        };
        JobActivationRequest: {
            /**
             * @description Task type, as in the model.
             * @example payment
             */
            type: string;
            /** @description Name of the worker, for people who look for it. */
            worker?: string | null;
            /** @description How long the jobs are the worker’s alone, ms. */
            timeout: number;
            /** @description Most jobs to answer. */
            maxJobsToActivate: number;
            /** @description Variables to send along; all that the job sees where absent. */
            fetchVariable?: string[] | null;
            /** @description How long to wait for a job, ms. 0: 10 s. Negative: not at all. */
            requestTimeout?: number | null;
            /** @description Only `<default>` exists. */
            tenantIds?: string[] | null;
            /**
             * @description Where the tenants come from; of no consequence here.
             * @enum {string|null}
             */
            tenantFilter?: "PROVIDED" | "ASSIGNED" | null;
        };
        JobChangeset: {
            /** @description Tries left. */
            retries?: number | null;
            /** @description How long the job stays its worker’s from now on, ms. */
            timeout?: number | null;
        };
        JobUpdateRequest: {
            /** @description What changes; what is absent stays. */
            changeset: components["schemas"]["JobChangeset"];
            /** @description A number of the caller’s own; accepted, and kept nowhere. */
            operationReference?: number | null;
        };
        UserTaskCorrections: {
            /** @description An empty text: nobody. */
            assignee?: string | null;
            /** @description ISO-8601; an empty text removes it. */
            dueDate?: (string) | null;
            /** @description ISO-8601; an empty text removes it. */
            followUpDate?: (string) | null;
            /** @description Who may claim the task. */
            candidateUsers?: string[] | null;
            /** @description Groups whose members may claim the task. */
            candidateGroups?: string[] | null;
            /** @description From 0 to 100. */
            priority?: number | null;
        };
        JobResult: {
            /**
             * @description Whose result it is.
             * @enum {string|null}
             */
            type?: "userTask" | "adHocSubProcess" | null;
            /** @description What was to happen to the user task does not. */
            denied?: boolean | null;
            /** @description For people. */
            deniedReason?: string | null;
            /** @description Attributes of the user task that become others. */
            corrections?: components["schemas"]["UserTaskCorrections"] | null;
        };
        JobCompletionRequest: {
            /** @description Results of the job. */
            variables?: {
                [key: string]: unknown;
            } | null;
            /** @description Of a job of a user task’s listener, else refused. */
            result?: components["schemas"]["JobResult"] | null;
        };
        JobFailureRequest: {
            /** @description Tries left. 0 raises an incident. */
            retries?: number | null;
            /** @description Why it failed. */
            errorMessage?: string | null;
            /** @description How long nobody may try it again, ms. */
            retryBackOff?: number | null;
            /** @description Set in the scope of the job’s element. */
            variables?: {
                [key: string]: unknown;
            } | null;
        };
        JobErrorRequest: {
            /** @description Code of the BPMN error, for boundary events to catch. */
            errorCode: string;
            /** @description For people. */
            errorMessage?: string | null;
            /** @description Set where the error is caught. */
            variables?: {
                [key: string]: unknown;
            } | null;
        };
        MessagePublicationRequest: {
            /**
             * @description Name of the message, as in the model.
             * @example payment-received
             */
            name: string;
            /** @description What it is matched by; without one it can only start instances. */
            correlationKey?: string | null;
            /** @description Its payload. */
            variables?: {
                [key: string]: unknown;
            } | null;
            /**
             * @description Tenant; only `<default>` exists.
             * @enum {string|null}
             */
            tenantId?: "<default>" | null;
            /** @description How long it waits for somebody who waits for it, ms. 0: taken now or dropped. */
            timeToLive?: number | null;
            /** @description The publisher’s own id: a second message of this id, name and key is refused while the first waits. */
            messageId?: string | null;
        };
        MessageCorrelationRequest: {
            /**
             * @description Name of the message, as in the model.
             * @example payment-received
             */
            name: string;
            /** @description What it is matched by; without one it can only start instances. */
            correlationKey?: string | null;
            /** @description Its payload. */
            variables?: {
                [key: string]: unknown;
            } | null;
            /**
             * @description Tenant; only `<default>` exists.
             * @enum {string|null}
             */
            tenantId?: "<default>" | null;
        };
        ProcessDurationsFilter: {
            /**
             * Format: date-time
             * @description Ended at this time or later.
             */
            endedFrom?: string | null;
            /**
             * Format: date-time
             * @description Ended before this time.
             */
            endedBefore?: string | null;
            /**
             * @description How they ended; COMPLETED where absent.
             * @enum {string|null}
             */
            state?: "COMPLETED" | "TERMINATED" | null;
            /** @description Of this process, in all its versions. */
            processDefinitionId?: string | null;
        };
        ProcessDurationsRequest: {
            /** @description `wall`: every hour counts; `business`: the hours of the default calendar; else the id of a calendar. `wall` where absent. */
            calendar?: string | null;
            /**
             * @description How long a period is, grouped by `period`; `day` where absent. A week begins on Monday.
             * @enum {string|null}
             */
            period?: "hour" | "day" | "week" | "month" | null;
            /**
             * @description Of the periods, of the IANA database; that of the calendar where absent, else UTC.
             * @example Europe/Berlin
             */
            timeZone?: string | null;
            /** @description What a row is about; `process` where absent. `element` needs `filter.processDefinitionId`. */
            groupBy?: (("process" | "element" | "period") | ("process" | "element" | "period")[]) | null;
            /** @description Which instances count. */
            filter?: components["schemas"]["ProcessDurationsFilter"] | null;
        };
        TaskDurationsRequest: {
            /** @description `wall`: every hour counts; `business`: the hours of the default calendar; else the id of a calendar. `wall` where absent. */
            calendar?: string | null;
            /**
             * @description How long a period is, grouped by `period`; `day` where absent. A week begins on Monday.
             * @enum {string|null}
             */
            period?: "hour" | "day" | "week" | "month" | null;
            /**
             * @description Of the periods, of the IANA database; that of the calendar where absent, else UTC.
             * @example Europe/Berlin
             */
            timeZone?: string | null;
            /** @description What a row is about; `element` where absent. */
            groupBy?: (("process" | "element" | "assignee" | "candidateGroup" | "period") | ("process" | "element" | "assignee" | "candidateGroup" | "period")[]) | null;
            /** @description Which tasks count: a filter as `POST /user-tasks/search` takes it, of those that are completed. */
            filter?: {
                [key: string]: unknown;
            } | null;
        };
        ElementStatisticsRequest: {
            /** @description Of which process instances: a filter as `POST /process-instances/search` takes it. */
            filter?: {
                [key: string]: unknown;
            } | null;
        };
        DurationsFilter: {
            /**
             * Format: date-time
             * @description Ended at this time or later.
             */
            endedFrom?: string | null;
            /**
             * Format: date-time
             * @description Ended before this time.
             */
            endedBefore?: string | null;
            /**
             * @description How they ended; COMPLETED where absent.
             * @enum {string|null}
             */
            state?: "COMPLETED" | "TERMINATED" | null;
        };
        DefinitionDurationsRequest: {
            /** @description `wall`: every hour counts; `business`: the hours of the default calendar; else the id of a calendar. `wall` where absent. */
            calendar?: string | null;
            /**
             * @description How long a period is, grouped by `period`; `day` where absent. A week begins on Monday.
             * @enum {string|null}
             */
            period?: "hour" | "day" | "week" | "month" | null;
            /**
             * @description Of the periods, of the IANA database; that of the calendar where absent, else UTC.
             * @example Europe/Berlin
             */
            timeZone?: string | null;
            /** @description What a row is about; `element` where absent. */
            groupBy?: (("element" | "period") | ("element" | "period")[]) | null;
            /** @description Which instances count. */
            filter?: components["schemas"]["DurationsFilter"] | null;
        };
        StartInstruction: {
            /** @description Id of the element to start at. */
            elementId: string;
        };
        RuntimeInstruction: {
            /**
             * @description What happens then; there is nothing else.
             * @enum {string|null}
             */
            type?: "TERMINATE_PROCESS_INSTANCE" | null;
            /** @description Id of the element after which the instance is terminated. */
            afterElementId: string;
        };
        ProcessInstanceCreation: {
            /** @description BPMN id of the process. Either this or `processDefinitionKey`. */
            processDefinitionId?: string | null;
            /** @description One version of a process. Either this or `processDefinitionId`. */
            processDefinitionKey?: string | null;
            /** @description Version of `processDefinitionId`; the latest where absent or -1. */
            processDefinitionVersion?: number | null;
            /** @description Variables of the instance. */
            variables?: {
                [key: string]: unknown;
            } | null;
            /** @description The business’s own id for this instance; not unique. */
            businessId?: string | null;
            /** @description Up to ten words to find the instance by. */
            tags?: string[] | null;
            /** @description true: answer when the instance has ended, with its variables. */
            awaitCompletion?: boolean | null;
            /** @description With `awaitCompletion`: variables to answer; all where absent. */
            fetchVariables?: string[] | null;
            /** @description With `awaitCompletion`: how long to wait, ms. 0: 10 s. */
            requestTimeout?: number | null;
            /** @description One start event to start at, or other elements to start with in its place. */
            startInstructions?: components["schemas"]["StartInstruction"][] | null;
            /** @description Terminates the instance as soon as one of these elements has ended. */
            runtimeInstructions?: components["schemas"]["RuntimeInstruction"][] | null;
            /**
             * @description Tenant; only `<default>` exists.
             * @enum {string|null}
             */
            tenantId?: "<default>" | null;
            /** @description A number of the caller’s own; accepted, and kept nowhere. */
            operationReference?: number | null;
        };
        ResourceDeletion: {
            /** @description A number of the caller’s own; accepted, and kept nowhere. */
            operationReference?: number | null;
            /** @description Whether its history is deleted, too; not of forms. */
            deleteHistory?: boolean | null;
        };
        SignalBroadcastRequest: {
            /**
             * @description Name of the signal, as in the model.
             * @example store-closed
             */
            signalName: string;
            /** @description Its payload. */
            variables?: {
                [key: string]: unknown;
            } | null;
            /**
             * @description Tenant; only `<default>` exists.
             * @enum {string|null}
             */
            tenantId?: "<default>" | null;
        };
        BulkAssignmentRequest: {
            /**
             * @description Who is to do the task.
             * @example ada
             */
            assignee: string;
            /** @description false: only where nobody else has the task, so that of two people who claim it one gets it. */
            allowOverride?: boolean | null;
            /** @description What the person did, e.g. `claim`; kept in the audit log. */
            action?: string | null;
            /** @description Of which tasks; or `filter`. */
            userTaskKeys?: string[] | null;
            /** @description Of which tasks, at most 1000: a filter as `POST /user-tasks/search` takes it; or `userTaskKeys`. */
            filter?: {
                [key: string]: unknown;
            } | null;
        };
        BulkUnassignmentRequest: {
            /** @description Of which tasks; or `filter`. */
            userTaskKeys?: string[] | null;
            /** @description Of which tasks, at most 1000: a filter as `POST /user-tasks/search` takes it; or `userTaskKeys`. */
            filter?: {
                [key: string]: unknown;
            } | null;
        };
        UserTaskChangeset: {
            /** @description ISO-8601; an empty text removes it. */
            dueDate?: (string) | null;
            /** @description ISO-8601; an empty text removes it. */
            followUpDate?: (string) | null;
            /** @description Who may claim the task; an empty list removes all. */
            candidateUsers?: string[] | null;
            /** @description Groups whose members may claim the task; an empty list removes all. */
            candidateGroups?: string[] | null;
            /** @description From 0 to 100; 50 where the model is silent. */
            priority?: number | null;
        };
        BulkUpdateRequest: {
            /** @description Of which tasks; or `filter`. */
            userTaskKeys?: string[] | null;
            /** @description Of which tasks, at most 1000: a filter as `POST /user-tasks/search` takes it; or `userTaskKeys`. */
            filter?: {
                [key: string]: unknown;
            } | null;
            /** @description What changes; what is absent stays. */
            changeset: components["schemas"]["UserTaskChangeset"];
            /** @description What the person did; kept in the audit log. */
            action?: string | null;
        };
        CommentRequest: {
            /** @description What there is to say. */
            text: string;
            /** @description Usernames of whom it concerns; they find it by `mention`. */
            mentions?: string[] | null;
        };
        SortField: {
            /** @description As `POST /user-tasks/search` takes it. */
            field: string;
            /**
             * @description ASC where absent.
             * @enum {string|null}
             */
            order?: "ASC" | "DESC" | null;
        };
        TaskFilterRequest: {
            /**
             * @description What people call it.
             * @example Urgent in the north
             */
            name: string;
            /** @description What it is for. */
            description?: string | null;
            /** @description As `POST /user-tasks/search` takes it. */
            filter: {
                [key: string]: unknown;
            };
            /** @description As `POST /user-tasks/search` takes it. */
            sort?: components["schemas"]["SortField"][] | null;
            /** @description Groups whose members use it too. */
            groups?: string[] | null;
            /** @description Everybody uses it. */
            forAll?: boolean | null;
        };
        UserTaskDraftRequest: {
            /** @description Values of the form by their names. */
            variables: {
                [key: string]: unknown;
            };
        };
        UserTaskUpdateRequest: {
            /** @description What changes; what is absent stays. */
            changeset?: components["schemas"]["UserTaskChangeset"] | null;
            /** @description What the person did, e.g. `claim`; kept in the audit log. */
            action?: string | null;
        };
        UserTaskAssignmentRequest: {
            /**
             * @description Who is to do the task.
             * @example ada
             */
            assignee: string;
            /** @description false: only where nobody else has the task, so that of two people who claim it one gets it. */
            allowOverride?: boolean | null;
            /** @description What the person did, e.g. `claim`; kept in the audit log. */
            action?: string | null;
        };
        UserTaskDelegationRequest: {
            /**
             * @description Who is to work on the task.
             * @example ada
             */
            assignee: string;
        };
        UserTaskResolutionRequest: {
            /** @description What came out of it. */
            variables?: {
                [key: string]: unknown;
            } | null;
        };
        UserTaskCompletionRequest: {
            /** @description Results of the task. */
            variables?: {
                [key: string]: unknown;
            } | null;
            /** @description What the person did; accepted as Camunda 8 does. */
            action?: string | null;
        };
        UserTaskErrorRequest: {
            /** @description Code of the BPMN error, for boundary events to catch. */
            errorCode: string;
            /** @description For people. */
            errorMessage?: string | null;
            /** @description Set where the error is caught. */
            variables?: {
                [key: string]: unknown;
            } | null;
        };
        AttachmentRequest: {
            /** @description Of a document that was uploaded by `POST /documents`. */
            documentId: string;
            /** @description What people call it; the name of the file where absent. */
            name?: string | null;
            /** @description What it is. */
            description?: string | null;
        };
        WebhookCreation: {
            /** @description For people. */
            name?: string | null;
            /** @description Types of the events that are sent, e.g. `user-task.created` or `incident.*`; an empty list: all. */
            eventTypes?: string[] | null;
            /** @description Ids of the processes whose events are sent; an empty list: all. */
            processDefinitionIds?: string[] | null;
            /** @description false: nothing is sent, and what happens meanwhile is not sent later. */
            active?: boolean | null;
            /**
             * @description Where to send: https, and no private address unless `BATON_WEBHOOK_PRIVATE=1`.
             * @example https://hooks.example/baton
             */
            url: string;
            /** @description `whsec_` and 24 to 64 bytes in base64, to sign with; made where absent. */
            secret?: string | null;
        };
        WebhookUpdate: {
            /** @description For people. */
            name?: string | null;
            /** @description Types of the events that are sent, e.g. `user-task.created` or `incident.*`; an empty list: all. */
            eventTypes?: string[] | null;
            /** @description Ids of the processes whose events are sent; an empty list: all. */
            processDefinitionIds?: string[] | null;
            /** @description false: nothing is sent, and what happens meanwhile is not sent later. */
            active?: boolean | null;
            /**
             * @description Where to send: https, and no private address unless `BATON_WEBHOOK_PRIVATE=1`.
             * @example https://hooks.example/baton
             */
            url?: string | null;
        };
        SecretRotation: {
            /** @description The secret until now signs beside the new one for so long, ms; a day where absent. */
            gracePeriod?: number | null;
        };
        AuthorizationRequest: {
            /**
             * @description Whose right it is.
             * @example sales
             */
            ownerId: string;
            /**
             * @description What the owner is.
             * @enum {string}
             */
            ownerType: "CLIENT" | "GROUP" | "MAPPING_RULE" | "ROLE" | "USER";
            /**
             * @description Kind of the resources.
             * @enum {string}
             */
            resourceType: "AUDIT_LOG" | "AUTHORIZATION" | "BATCH" | "CLUSTER_VARIABLE" | "COMPONENT" | "DECISION_DEFINITION" | "DECISION_REQUIREMENTS_DEFINITION" | "DOCUMENT" | "EXPRESSION" | "GLOBAL_LISTENER" | "GROUP" | "MAPPING_RULE" | "MESSAGE" | "PROCESS_DEFINITION" | "RESOURCE" | "ROLE" | "SYSTEM" | "TENANT" | "USER" | "USER_TASK";
            /** @description Id of the resource, e.g. the BPMN process id; `*`: all of the kind. Either this or a property. */
            resourceId?: string | null;
            /**
             * @description Of user tasks: the right holds for those that have the owner here.
             * @enum {string|null}
             */
            resourcePropertyName?: "assignee" | "candidateGroups" | "candidateUsers" | null;
            /** @description What is permitted, of: ACCESS, CANCEL_PROCESS_INSTANCE, CLAIM, CLAIM_USER_TASK, COMPLETE, COMPLETE_USER_TASK, CREATE, CREATE_BATCH_OPERATION_CANCEL_PROCESS_INSTANCE, CREATE_BATCH_OPERATION_DELETE_DECISION_DEFINITION, CREATE_BATCH_OPERATION_DELETE_DECISION_INSTANCE, CREATE_BATCH_OPERATION_DELETE_PROCESS_DEFINITION, CREATE_BATCH_OPERATION_DELETE_PROCESS_INSTANCE, CREATE_BATCH_OPERATION_MIGRATE_PROCESS_INSTANCE, CREATE_BATCH_OPERATION_MODIFY_PROCESS_INSTANCE, CREATE_BATCH_OPERATION_RESOLVE_INCIDENT, CREATE_DECISION_INSTANCE, CREATE_PROCESS_INSTANCE, CREATE_TASK_LISTENER, DELETE, DELETE_DECISION_INSTANCE, DELETE_DRD, DELETE_FORM, DELETE_PROCESS, DELETE_PROCESS_INSTANCE, DELETE_RESOURCE, DELETE_TASK_LISTENER, EVALUATE, MODIFY_PROCESS_INSTANCE, READ, READ_DECISION_DEFINITION, READ_DECISION_INSTANCE, READ_JOB_METRIC, READ_PROCESS_DEFINITION, READ_PROCESS_INSTANCE, READ_TASK_LISTENER, READ_USAGE_METRIC, READ_USER_TASK, UPDATE, UPDATE_PROCESS_INSTANCE, UPDATE_TASK_LISTENER, UPDATE_USER_TASK. */
            permissionTypes: string[];
        };
        MappingRuleCreation: {
            /** @description Name to show. */
            name: string;
            /** @description Claim of the token. */
            claimName: string;
            /** @description Its value, or one of its values. */
            claimValue: string;
            /** @description Id of the rule. */
            mappingRuleId: string;
        };
        MappingRuleUpdate: {
            /** @description Name to show. */
            name: string;
            /** @description Claim of the token. */
            claimName: string;
            /** @description Its value, or one of its values. */
            claimValue: string;
        };
        UserCreation: {
            /** @description What the person comes in with. */
            username: string;
            /** @description Of 8 characters and more. */
            password: string;
            /** @description Name to show. */
            name?: string | null;
            /** @description Address for mail. */
            email?: string | null;
        };
        UserUpdate: {
            /** @description Stays as it is where absent. */
            password?: string | null;
            /** @description Name to show. */
            name?: string | null;
            /** @description Address for mail. */
            email?: string | null;
        };
        ApiKeyCreation: {
            /** @description Name of the machine; roles and groups are given to it by this name. */
            clientId: string;
        };
        GroupCreation: {
            /** @description Name to show. */
            name: string;
            /** @description What it is for. */
            description?: string | null;
            /** @description As user tasks name it in their candidate groups. */
            groupId: string;
        };
        PartyUpdate: {
            /** @description Name to show. */
            name: string;
            /** @description What it is for. */
            description?: string | null;
        };
        RoleCreation: {
            /** @description Name to show. */
            name: string;
            /** @description What it is for. */
            description?: string | null;
            /** @description Id of the role. */
            roleId: string;
        };
        TenantCreation: {
            /** @description Name to show. */
            name: string;
            /** @description What it is for. */
            description?: string | null;
            /** @description Id of the tenant. */
            tenantId: string;
        };
        RecordCommentCreation: {
            /** @description What there is to say; `@username` tells that person of it. */
            body: string;
            /**
             * @description What it is about.
             * @enum {string}
             */
            recordType: "customer" | "contact" | "lead" | "opportunity" | "product" | "interaction" | "inboundMessage" | "ticket" | "credit" | "consent" | "feedback" | "supplier" | "quotationRequest" | "quotation" | "purchaseOrder" | "dispute";
            /** @description Id of the record. */
            recordId: string;
        };
        RecordCommentUpdate: {
            /** @description What there is to say; `@username` tells that person of it. */
            body: string;
        };
        SharedDocumentForm: {
            /** @description What people call it; the name of the file where absent. */
            title?: string | null;
            /**
             * @description Type of the record it belongs to.
             * @enum {string|null}
             */
            recordType?: "customer" | "contact" | "lead" | "opportunity" | "product" | "interaction" | "inboundMessage" | "ticket" | "credit" | "consent" | "feedback" | "supplier" | "quotationRequest" | "quotation" | "purchaseOrder" | "dispute" | null;
            /** @description Id of the record it belongs to. */
            recordId?: string | null;
            /** Format: binary */
            file: string;
        };
        DocumentVersionForm: {
            /** Format: binary */
            file: string;
        };
        DocumentShareCreation: {
            /** @description The department that gets it. */
            department?: string | null;
            /** @description The person who gets it. */
            username?: string | null;
            /** @description The organisation that gets it. */
            organisationId?: string | null;
            /**
             * @description `write`: may add versions, share it and make links.
             * @enum {string}
             */
            access: "read" | "write";
            /**
             * Format: date-time
             * @description Until then; until it is revoked where absent.
             */
            expirationDate?: string | null;
        };
        DocumentLinkCreation: {
            /** @description What it is for: it is in the access log. */
            purpose: string;
            /** @description How long it works, ms; a week where absent. */
            timeToLive?: number | null;
            /** @description How often it works; without a limit where absent. */
            maximumDownloads?: number | null;
            /** @description The version it leads to; the latest at the time where absent. */
            versionNumber?: number | null;
        };
        NotificationSettings: {
            /** @description Kinds that come by e-mail too. */
            byEmail: ("mention" | "share" | "protocol") | ("mention" | "share" | "protocol")[];
        };
        Object: Record<string, never>;
        MeasureRequest: {
            /** @description `wall`: every hour counts; `business`: the hours of the default calendar; else the id of a calendar. `wall` where absent. */
            calendar?: string | null;
            /**
             * @description How long a period is, grouped by `period`; `day` where absent. A week begins on Monday.
             * @enum {string|null}
             */
            period?: "hour" | "day" | "week" | "month" | null;
            /**
             * @description Of the periods, of the IANA database; that of the calendar where absent, else UTC.
             * @example Europe/Berlin
             */
            timeZone?: string | null;
            /**
             * Format: date-time
             * @description From this time on.
             */
            from?: string | null;
            /**
             * Format: date-time
             * @description Before this time.
             */
            before?: string | null;
            /** @description Of this process, in all its versions. */
            processDefinitionId?: string | null;
            /** @description Of this department. */
            department?: string | null;
            /** @description On this channel. */
            channel?: string | null;
            /** @description What a row is about; none where absent: one measure of all. */
            groupBy?: (("period" | "process" | "department" | "channel") | ("period" | "process" | "department" | "channel")[]) | null;
            /**
             * @description `json` where absent; `Accept: text/csv` asks for the other too.
             * @enum {string|null}
             */
            format?: "json" | "csv" | null;
        };
        SettingValue: {
            /** @description In the unit that the name says. */
            value: number;
        };
        ProtocolRequest: {
            /** @description For people. */
            name: string;
            /** @description The process, in all its versions. */
            processDefinitionId: string;
            /**
             * @description What has to happen.
             * @enum {string}
             */
            event: "process-started" | "process-completed" | "element-started" | "element-completed" | "element-escalated" | "task-overdue" | "incident" | "named";
            /** @description To which element; any where absent. */
            elementId?: string | null;
            /** @description Name of a `named` event; any where absent. */
            eventName?: string | null;
            /** @description FEEL over the variables of the instance and `event`; always where absent. */
            condition?: string | null;
            /**
             * @description Who is told: `customer`, `supplier`, `owner` of the customer or lead, `manager` of the owner’s department, `assignee` of the task, `department:<name>`, `user:<username>`, or `contact:<role>` at the customer.
             * @example department:sales
             */
            audience: string;
            /**
             * @description `preferred`: a customer’s own, the list of notifications for staff.
             * @enum {string}
             */
            channel: "preferred" | "email" | "sms" | "inbox";
            /** @description Name of the template. */
            template: string;
            /**
             * @description `service` where absent.
             * @enum {string|null}
             */
            purpose?: "service" | "marketing" | null;
            /** @description false: nothing is told, and what happens meanwhile is not told later; true where absent. */
            active?: boolean | null;
        };
        ProtocolTestRequest: {
            /** @description Of an instance whose variables count. */
            processInstanceKey?: string | null;
            /** @description The element it happens to. */
            elementId?: string | null;
            /** @description Over those of the instance. */
            variables?: {
                [key: string]: unknown;
            } | null;
        };
        ExportSort: {
            /** @description A field that the search sorts by. */
            field: string;
            /**
             * @description `ASC` where absent.
             * @enum {string|null}
             */
            order?: "ASC" | "DESC" | null;
        };
        ExportRequest: {
            /** @description As the search of the records takes it. */
            filter?: {
                [key: string]: unknown;
            } | null;
            /** @description As the search takes it. */
            sort?: components["schemas"]["ExportSort"][] | null;
            /** @description Fields, in the order of the columns; all of them where absent. */
            columns?: string[] | null;
            /** @description Begin with a byte-order mark, by which Excel knows UTF-8. */
            byteOrderMark?: boolean | null;
        };
        ImportCreationForm: {
            /**
             * @description What the rows are.
             * @enum {string}
             */
            recordType: "customer" | "contact" | "lead";
            /**
             * @description JSON object: header of a column to name of a field. Headers that are names of fields, where absent.
             * @example {"Firma": "name", "E-Mail": "email"}
             */
            mapping?: string | null;
            /**
             * @description What becomes of rows that are certainly somebody known: left out, put into the record, or imported and reported.
             * @enum {string|null}
             */
            duplicates?: "skip" | "update" | "report" | null;
            /**
             * @description Told from the first line where absent.
             * @enum {string|null}
             */
            delimiter?: "," | ";" | "\t" | "|" | null;
            /**
             * @description Told from the bytes where absent.
             * @enum {string|null}
             */
            encoding?: "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "windows-1252" | null;
            /**
             * @description `true`: counts and reports, and imports nothing.
             * @enum {string|null}
             */
            dryRun?: "true" | "false" | null;
            /**
             * Format: binary
             * @description CSV with headers in its first line; at most 512 MiB.
             */
            file: string;
        };
        MatchSettingsRequest: {
            /** @description Score from which on two records may be the same. */
            possible: number;
            /** @description Score from which on they are: an import acts on it. */
            certain: number;
        };
        MergeRequest: {
            /** @description Ids of the records that are merged into this one. */
            loserIds: string[];
            /** @description By field, which value survives: keep, most-recent, longest, source-priority; `keep` where none is given. */
            rules?: {
                [key: string]: unknown;
            } | null;
            /** @description By field, the id of the record whose value survives, whatever the rules say. */
            fields?: {
                [key: string]: unknown;
            } | null;
            /** @description Sources of records, the best first, for `source-priority`. */
            sources?: string[] | null;
        };
        ErasureRequest: {
            /** @description Why: it is kept in the access log. */
            purpose: string;
        };
        StaffRequest: {
            /** @description As people call them. */
            name: string;
            /** @description E-mail address. */
            email: string;
            /** @description Department; its organisation is theirs. */
            department: string;
            /** @description Telephone number, E.164. */
            phone?: string | null;
            /** @description Countries they look after (ISO 3166-1 alpha-2); `*`: the rest. */
            territories?: string[] | null;
            /** @description What they can do: tasks may ask for it. */
            skills?: string[] | null;
            /**
             * @description Language of what is sent to them.
             * @enum {string|null}
             */
            locale?: "en" | "zh-CN" | null;
            /** @description IANA time zone. */
            timeZone?: string | null;
            /** @description false: on leave or gone, given nothing new and shown nothing. */
            active?: boolean | null;
        };
        DepartmentRequest: {
            /** @description As people call it. */
            title: string;
            /** @description Username of its manager: escalations go there. */
            manager?: string | null;
            /** @description Organisation; the house where absent. */
            organisationId?: string | null;
        };
        OrganisationRequest: {
            /** @description Name, unique. */
            name: string;
            /**
             * @description What it is to us.
             * @enum {string|null}
             */
            kind?: "partner" | "supplier" | "customer" | "other" | null;
            /** @description Internet domain. */
            domain?: string | null;
            /** @description ISO 3166-1 alpha-2. */
            country?: string | null;
        };
        FieldPermissionRequest: {
            /** @description Whether the department sees the field. */
            canRead: boolean;
            /** @description Whether it may change it; needs `canRead`. */
            canWrite: boolean;
        };
        ConflictRuleRequest: {
            /**
             * @description Who wins: the system that comes first, the later change, we, they, or whom people choose.
             * @enum {string}
             */
            rule: "source-priority" | "last-writer" | "ours" | "theirs" | "manual";
            /** @description For `source-priority`: systems, `baton` for ourselves; by the priorities of connectors where absent. */
            sources?: string[] | null;
        };
        FieldMappingRequest: {
            /**
             * @description Our field.
             * @example name
             */
            field: string;
            /**
             * @description Name in their records, or header of their column.
             * @example KUNNR_NAME
             */
            theirs: string;
            /** @description FEEL over `value` and `record` (theirs): our value. */
            in?: string | null;
            /** @description FEEL over `value` and `record` (ours): their value. */
            out?: string | null;
        };
        ConnectorCreation: {
            /** @description Name of a whole number in their records that grows with each change. */
            versionField?: string | null;
            /** @description Name of the time of the last change in their records. */
            changedAtField?: string | null;
            /** @description Where a webhook sends to: https. */
            url?: string | null;
            /** @description Where all of theirs can be read, JSON or CSV. */
            listUrl?: string | null;
            /** @description Of CSV; a comma where absent. */
            delimiter?: string | null;
            /**
             * @description When a CSV file is written and the list is read: `R/PT1H` or cron of six fields, UTC.
             * @example R/PT1H
             */
            schedule?: string | null;
            /** @description Client id of the one API key that may post records; any where absent. */
            client?: string | null;
            /** @description The lower goes first where a rule lists no systems; 100 where absent. */
            priority?: number | null;
            /** @description false: nothing is sent or taken; what changes meanwhile is sent later. */
            active?: boolean | null;
            /**
             * @description Letters, digits, `.`, `_` and `-`.
             * @example erp-customers
             */
            connectorName: string;
            /**
             * @description How it is sent.
             * @enum {string}
             */
            kind: "webhook" | "csv";
            /**
             * @description Seen from here.
             * @enum {string}
             */
            direction: "in" | "out" | "both";
            /**
             * @description Whose records.
             * @enum {string}
             */
            recordType: "customer" | "contact" | "lead" | "opportunity" | "product" | "interaction" | "inboundMessage" | "ticket" | "credit" | "consent" | "feedback" | "supplier" | "quotationRequest" | "quotation" | "purchaseOrder" | "dispute";
            /** @description The source of what comes from there; the name where absent. */
            system?: string | null;
            /**
             * @description Name of the id in their records.
             * @example id
             */
            idField: string;
            /** @description Which fields are kept the same. */
            mapping: components["schemas"]["FieldMappingRequest"][];
            /**
             * @description Under whose rights records are read and written.
             * @example sales
             */
            department: string;
            /** @description `whsec_` and 24 to 64 bytes in base64, to sign with; made where absent. */
            secret?: string | null;
        };
        ConnectorUpdate: {
            /** @description Name of a whole number in their records that grows with each change. */
            versionField?: string | null;
            /** @description Name of the time of the last change in their records. */
            changedAtField?: string | null;
            /** @description Where a webhook sends to: https. */
            url?: string | null;
            /** @description Where all of theirs can be read, JSON or CSV. */
            listUrl?: string | null;
            /** @description Of CSV; a comma where absent. */
            delimiter?: string | null;
            /**
             * @description When a CSV file is written and the list is read: `R/PT1H` or cron of six fields, UTC.
             * @example R/PT1H
             */
            schedule?: string | null;
            /** @description Client id of the one API key that may post records; any where absent. */
            client?: string | null;
            /** @description The lower goes first where a rule lists no systems; 100 where absent. */
            priority?: number | null;
            /** @description false: nothing is sent or taken; what changes meanwhile is sent later. */
            active?: boolean | null;
            /** @description Which fields are kept the same. */
            mapping?: components["schemas"]["FieldMappingRequest"][] | null;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @description What was expected and what came instead. */
            detail: string;
            /** @description Path of the request. */
            instance: string;
            /** @description Stable; what a client may switch on. */
            code: string;
        };
        Filter1: string | {
            $eq?: string;
            $neq?: string;
            $exists?: boolean;
            $in?: string[];
            $notIn?: string[];
        };
        Filter2: string | {
            $eq?: string;
            $neq?: string;
            $exists?: boolean;
            $in?: string[];
            $notIn?: string[];
            $like?: string;
        };
        Filter3: string | {
            /** Format: date-time */
            $eq?: string;
            /** Format: date-time */
            $neq?: string;
            $exists?: boolean;
            $in?: string[];
            $notIn?: string[];
            /** Format: date-time */
            $gt?: string;
            /** Format: date-time */
            $gte?: string;
            /** Format: date-time */
            $lt?: string;
            /** Format: date-time */
            $lte?: string;
        };
        Filter4: ("ACTIVE" | "SUSPENDED" | "COMPLETED" | "CANCELED") | {
            /** @enum {string} */
            $eq?: "ACTIVE" | "SUSPENDED" | "COMPLETED" | "CANCELED";
            /** @enum {string} */
            $neq?: "ACTIVE" | "SUSPENDED" | "COMPLETED" | "CANCELED";
            $exists?: boolean;
            $in?: ("ACTIVE" | "SUSPENDED" | "COMPLETED" | "CANCELED")[];
            $notIn?: ("ACTIVE" | "SUSPENDED" | "COMPLETED" | "CANCELED")[];
            /** @enum {string} */
            $like?: "ACTIVE" | "SUSPENDED" | "COMPLETED" | "CANCELED";
        };
        Filter5: ("CANCEL_PROCESS_INSTANCE" | "DELETE_DECISION_INSTANCE" | "DELETE_PROCESS_INSTANCE" | "MIGRATE_PROCESS_INSTANCE" | "MODIFY_PROCESS_INSTANCE" | "RESOLVE_INCIDENT" | "RESUME_PROCESS_INSTANCE" | "SUSPEND_PROCESS_INSTANCE") | {
            /** @enum {string} */
            $eq?: "CANCEL_PROCESS_INSTANCE" | "DELETE_DECISION_INSTANCE" | "DELETE_PROCESS_INSTANCE" | "MIGRATE_PROCESS_INSTANCE" | "MODIFY_PROCESS_INSTANCE" | "RESOLVE_INCIDENT" | "RESUME_PROCESS_INSTANCE" | "SUSPEND_PROCESS_INSTANCE";
            /** @enum {string} */
            $neq?: "CANCEL_PROCESS_INSTANCE" | "DELETE_DECISION_INSTANCE" | "DELETE_PROCESS_INSTANCE" | "MIGRATE_PROCESS_INSTANCE" | "MODIFY_PROCESS_INSTANCE" | "RESOLVE_INCIDENT" | "RESUME_PROCESS_INSTANCE" | "SUSPEND_PROCESS_INSTANCE";
            $exists?: boolean;
            $in?: ("CANCEL_PROCESS_INSTANCE" | "DELETE_DECISION_INSTANCE" | "DELETE_PROCESS_INSTANCE" | "MIGRATE_PROCESS_INSTANCE" | "MODIFY_PROCESS_INSTANCE" | "RESOLVE_INCIDENT" | "RESUME_PROCESS_INSTANCE" | "SUSPEND_PROCESS_INSTANCE")[];
            $notIn?: ("CANCEL_PROCESS_INSTANCE" | "DELETE_DECISION_INSTANCE" | "DELETE_PROCESS_INSTANCE" | "MIGRATE_PROCESS_INSTANCE" | "MODIFY_PROCESS_INSTANCE" | "RESOLVE_INCIDENT" | "RESUME_PROCESS_INSTANCE" | "SUSPEND_PROCESS_INSTANCE")[];
            /** @enum {string} */
            $like?: "CANCEL_PROCESS_INSTANCE" | "DELETE_DECISION_INSTANCE" | "DELETE_PROCESS_INSTANCE" | "MIGRATE_PROCESS_INSTANCE" | "MODIFY_PROCESS_INSTANCE" | "RESOLVE_INCIDENT" | "RESUME_PROCESS_INSTANCE" | "SUSPEND_PROCESS_INSTANCE";
        };
        Filter6: ("ACTIVE" | "COMPLETED" | "FAILED" | "CANCELED") | {
            /** @enum {string} */
            $eq?: "ACTIVE" | "COMPLETED" | "FAILED" | "CANCELED";
            /** @enum {string} */
            $neq?: "ACTIVE" | "COMPLETED" | "FAILED" | "CANCELED";
            $exists?: boolean;
            $in?: ("ACTIVE" | "COMPLETED" | "FAILED" | "CANCELED")[];
            $notIn?: ("ACTIVE" | "COMPLETED" | "FAILED" | "CANCELED")[];
            /** @enum {string} */
            $like?: "ACTIVE" | "COMPLETED" | "FAILED" | "CANCELED";
        };
        Filter7: boolean | {
            $eq?: boolean;
            $neq?: boolean;
            $exists?: boolean;
        };
        Filter8: ("GLOBAL" | "TENANT") | {
            /** @enum {string} */
            $eq?: "GLOBAL" | "TENANT";
            /** @enum {string} */
            $neq?: "GLOBAL" | "TENANT";
            $exists?: boolean;
            $in?: ("GLOBAL" | "TENANT")[];
            $notIn?: ("GLOBAL" | "TENANT")[];
            /** @enum {string} */
            $like?: "GLOBAL" | "TENANT";
        };
        Filter9: number | {
            $eq?: number;
            $neq?: number;
            $exists?: boolean;
            $in?: number[];
            $notIn?: number[];
            $gt?: number;
            $gte?: number;
            $lt?: number;
            $lte?: number;
        };
        Filter10: ("EVALUATED" | "FAILED" | "UNSPECIFIED" | "UNKNOWN") | {
            /** @enum {string} */
            $eq?: "EVALUATED" | "FAILED" | "UNSPECIFIED" | "UNKNOWN";
            /** @enum {string} */
            $neq?: "EVALUATED" | "FAILED" | "UNSPECIFIED" | "UNKNOWN";
            $exists?: boolean;
            $in?: ("EVALUATED" | "FAILED" | "UNSPECIFIED" | "UNKNOWN")[];
            $notIn?: ("EVALUATED" | "FAILED" | "UNSPECIFIED" | "UNKNOWN")[];
            /** @enum {string} */
            $like?: "EVALUATED" | "FAILED" | "UNSPECIFIED" | "UNKNOWN";
        };
        Filter11: ("DECISION_TABLE" | "LITERAL_EXPRESSION" | "UNSPECIFIED" | "UNKNOWN") | {
            /** @enum {string} */
            $eq?: "DECISION_TABLE" | "LITERAL_EXPRESSION" | "UNSPECIFIED" | "UNKNOWN";
            /** @enum {string} */
            $neq?: "DECISION_TABLE" | "LITERAL_EXPRESSION" | "UNSPECIFIED" | "UNKNOWN";
            $exists?: boolean;
            $in?: ("DECISION_TABLE" | "LITERAL_EXPRESSION" | "UNSPECIFIED" | "UNKNOWN")[];
            $notIn?: ("DECISION_TABLE" | "LITERAL_EXPRESSION" | "UNSPECIFIED" | "UNKNOWN")[];
            /** @enum {string} */
            $like?: "DECISION_TABLE" | "LITERAL_EXPRESSION" | "UNSPECIFIED" | "UNKNOWN";
        };
        Filter12: ("UNSPECIFIED" | "PROCESS" | "SUB_PROCESS" | "EVENT_SUB_PROCESS" | "AD_HOC_SUB_PROCESS" | "AD_HOC_SUB_PROCESS_INNER_INSTANCE" | "START_EVENT" | "INTERMEDIATE_CATCH_EVENT" | "INTERMEDIATE_THROW_EVENT" | "BOUNDARY_EVENT" | "END_EVENT" | "SERVICE_TASK" | "RECEIVE_TASK" | "USER_TASK" | "MANUAL_TASK" | "TASK" | "EXCLUSIVE_GATEWAY" | "INCLUSIVE_GATEWAY" | "PARALLEL_GATEWAY" | "EVENT_BASED_GATEWAY" | "SEQUENCE_FLOW" | "MULTI_INSTANCE_BODY" | "CALL_ACTIVITY" | "BUSINESS_RULE_TASK" | "SCRIPT_TASK" | "SEND_TASK" | "UNKNOWN") | {
            /** @enum {string} */
            $eq?: "UNSPECIFIED" | "PROCESS" | "SUB_PROCESS" | "EVENT_SUB_PROCESS" | "AD_HOC_SUB_PROCESS" | "AD_HOC_SUB_PROCESS_INNER_INSTANCE" | "START_EVENT" | "INTERMEDIATE_CATCH_EVENT" | "INTERMEDIATE_THROW_EVENT" | "BOUNDARY_EVENT" | "END_EVENT" | "SERVICE_TASK" | "RECEIVE_TASK" | "USER_TASK" | "MANUAL_TASK" | "TASK" | "EXCLUSIVE_GATEWAY" | "INCLUSIVE_GATEWAY" | "PARALLEL_GATEWAY" | "EVENT_BASED_GATEWAY" | "SEQUENCE_FLOW" | "MULTI_INSTANCE_BODY" | "CALL_ACTIVITY" | "BUSINESS_RULE_TASK" | "SCRIPT_TASK" | "SEND_TASK" | "UNKNOWN";
            /** @enum {string} */
            $neq?: "UNSPECIFIED" | "PROCESS" | "SUB_PROCESS" | "EVENT_SUB_PROCESS" | "AD_HOC_SUB_PROCESS" | "AD_HOC_SUB_PROCESS_INNER_INSTANCE" | "START_EVENT" | "INTERMEDIATE_CATCH_EVENT" | "INTERMEDIATE_THROW_EVENT" | "BOUNDARY_EVENT" | "END_EVENT" | "SERVICE_TASK" | "RECEIVE_TASK" | "USER_TASK" | "MANUAL_TASK" | "TASK" | "EXCLUSIVE_GATEWAY" | "INCLUSIVE_GATEWAY" | "PARALLEL_GATEWAY" | "EVENT_BASED_GATEWAY" | "SEQUENCE_FLOW" | "MULTI_INSTANCE_BODY" | "CALL_ACTIVITY" | "BUSINESS_RULE_TASK" | "SCRIPT_TASK" | "SEND_TASK" | "UNKNOWN";
            $exists?: boolean;
            $in?: ("UNSPECIFIED" | "PROCESS" | "SUB_PROCESS" | "EVENT_SUB_PROCESS" | "AD_HOC_SUB_PROCESS" | "AD_HOC_SUB_PROCESS_INNER_INSTANCE" | "START_EVENT" | "INTERMEDIATE_CATCH_EVENT" | "INTERMEDIATE_THROW_EVENT" | "BOUNDARY_EVENT" | "END_EVENT" | "SERVICE_TASK" | "RECEIVE_TASK" | "USER_TASK" | "MANUAL_TASK" | "TASK" | "EXCLUSIVE_GATEWAY" | "INCLUSIVE_GATEWAY" | "PARALLEL_GATEWAY" | "EVENT_BASED_GATEWAY" | "SEQUENCE_FLOW" | "MULTI_INSTANCE_BODY" | "CALL_ACTIVITY" | "BUSINESS_RULE_TASK" | "SCRIPT_TASK" | "SEND_TASK" | "UNKNOWN")[];
            $notIn?: ("UNSPECIFIED" | "PROCESS" | "SUB_PROCESS" | "EVENT_SUB_PROCESS" | "AD_HOC_SUB_PROCESS" | "AD_HOC_SUB_PROCESS_INNER_INSTANCE" | "START_EVENT" | "INTERMEDIATE_CATCH_EVENT" | "INTERMEDIATE_THROW_EVENT" | "BOUNDARY_EVENT" | "END_EVENT" | "SERVICE_TASK" | "RECEIVE_TASK" | "USER_TASK" | "MANUAL_TASK" | "TASK" | "EXCLUSIVE_GATEWAY" | "INCLUSIVE_GATEWAY" | "PARALLEL_GATEWAY" | "EVENT_BASED_GATEWAY" | "SEQUENCE_FLOW" | "MULTI_INSTANCE_BODY" | "CALL_ACTIVITY" | "BUSINESS_RULE_TASK" | "SCRIPT_TASK" | "SEND_TASK" | "UNKNOWN")[];
            /** @enum {string} */
            $like?: "UNSPECIFIED" | "PROCESS" | "SUB_PROCESS" | "EVENT_SUB_PROCESS" | "AD_HOC_SUB_PROCESS" | "AD_HOC_SUB_PROCESS_INNER_INSTANCE" | "START_EVENT" | "INTERMEDIATE_CATCH_EVENT" | "INTERMEDIATE_THROW_EVENT" | "BOUNDARY_EVENT" | "END_EVENT" | "SERVICE_TASK" | "RECEIVE_TASK" | "USER_TASK" | "MANUAL_TASK" | "TASK" | "EXCLUSIVE_GATEWAY" | "INCLUSIVE_GATEWAY" | "PARALLEL_GATEWAY" | "EVENT_BASED_GATEWAY" | "SEQUENCE_FLOW" | "MULTI_INSTANCE_BODY" | "CALL_ACTIVITY" | "BUSINESS_RULE_TASK" | "SCRIPT_TASK" | "SEND_TASK" | "UNKNOWN";
        };
        Filter13: ("ACTIVE" | "COMPLETED" | "TERMINATED") | {
            /** @enum {string} */
            $eq?: "ACTIVE" | "COMPLETED" | "TERMINATED";
            /** @enum {string} */
            $neq?: "ACTIVE" | "COMPLETED" | "TERMINATED";
            $exists?: boolean;
            $in?: ("ACTIVE" | "COMPLETED" | "TERMINATED")[];
            $notIn?: ("ACTIVE" | "COMPLETED" | "TERMINATED")[];
            /** @enum {string} */
            $like?: "ACTIVE" | "COMPLETED" | "TERMINATED";
        };
        Filter14: ("USER_TASK" | "JOB" | "MESSAGE" | "SIGNAL" | "INCIDENT" | "CALLED_INSTANCE") | {
            /** @enum {string} */
            $eq?: "USER_TASK" | "JOB" | "MESSAGE" | "SIGNAL" | "INCIDENT" | "CALLED_INSTANCE";
            /** @enum {string} */
            $neq?: "USER_TASK" | "JOB" | "MESSAGE" | "SIGNAL" | "INCIDENT" | "CALLED_INSTANCE";
            $exists?: boolean;
            $in?: ("USER_TASK" | "JOB" | "MESSAGE" | "SIGNAL" | "INCIDENT" | "CALLED_INSTANCE")[];
            $notIn?: ("USER_TASK" | "JOB" | "MESSAGE" | "SIGNAL" | "INCIDENT" | "CALLED_INSTANCE")[];
            /** @enum {string} */
            $like?: "USER_TASK" | "JOB" | "MESSAGE" | "SIGNAL" | "INCIDENT" | "CALLED_INSTANCE";
        };
        Filter15: ("IO_MAPPING_ERROR" | "EXTRACT_VALUE_ERROR" | "CONDITION_ERROR" | "JOB_NO_RETRIES" | "EXECUTION_LISTENER_NO_RETRIES" | "TASK_LISTENER_NO_RETRIES" | "UNHANDLED_ERROR_EVENT" | "CALLED_ELEMENT_ERROR" | "CALLED_DECISION_ERROR" | "DECISION_EVALUATION_ERROR" | "DATA_STORE_FULL" | "FORM_NOT_FOUND" | "MESSAGE_SIZE_EXCEEDED" | "UNSPECIFIED") | {
            /** @enum {string} */
            $eq?: "IO_MAPPING_ERROR" | "EXTRACT_VALUE_ERROR" | "CONDITION_ERROR" | "JOB_NO_RETRIES" | "EXECUTION_LISTENER_NO_RETRIES" | "TASK_LISTENER_NO_RETRIES" | "UNHANDLED_ERROR_EVENT" | "CALLED_ELEMENT_ERROR" | "CALLED_DECISION_ERROR" | "DECISION_EVALUATION_ERROR" | "DATA_STORE_FULL" | "FORM_NOT_FOUND" | "MESSAGE_SIZE_EXCEEDED" | "UNSPECIFIED";
            /** @enum {string} */
            $neq?: "IO_MAPPING_ERROR" | "EXTRACT_VALUE_ERROR" | "CONDITION_ERROR" | "JOB_NO_RETRIES" | "EXECUTION_LISTENER_NO_RETRIES" | "TASK_LISTENER_NO_RETRIES" | "UNHANDLED_ERROR_EVENT" | "CALLED_ELEMENT_ERROR" | "CALLED_DECISION_ERROR" | "DECISION_EVALUATION_ERROR" | "DATA_STORE_FULL" | "FORM_NOT_FOUND" | "MESSAGE_SIZE_EXCEEDED" | "UNSPECIFIED";
            $exists?: boolean;
            $in?: ("IO_MAPPING_ERROR" | "EXTRACT_VALUE_ERROR" | "CONDITION_ERROR" | "JOB_NO_RETRIES" | "EXECUTION_LISTENER_NO_RETRIES" | "TASK_LISTENER_NO_RETRIES" | "UNHANDLED_ERROR_EVENT" | "CALLED_ELEMENT_ERROR" | "CALLED_DECISION_ERROR" | "DECISION_EVALUATION_ERROR" | "DATA_STORE_FULL" | "FORM_NOT_FOUND" | "MESSAGE_SIZE_EXCEEDED" | "UNSPECIFIED")[];
            $notIn?: ("IO_MAPPING_ERROR" | "EXTRACT_VALUE_ERROR" | "CONDITION_ERROR" | "JOB_NO_RETRIES" | "EXECUTION_LISTENER_NO_RETRIES" | "TASK_LISTENER_NO_RETRIES" | "UNHANDLED_ERROR_EVENT" | "CALLED_ELEMENT_ERROR" | "CALLED_DECISION_ERROR" | "DECISION_EVALUATION_ERROR" | "DATA_STORE_FULL" | "FORM_NOT_FOUND" | "MESSAGE_SIZE_EXCEEDED" | "UNSPECIFIED")[];
            /** @enum {string} */
            $like?: "IO_MAPPING_ERROR" | "EXTRACT_VALUE_ERROR" | "CONDITION_ERROR" | "JOB_NO_RETRIES" | "EXECUTION_LISTENER_NO_RETRIES" | "TASK_LISTENER_NO_RETRIES" | "UNHANDLED_ERROR_EVENT" | "CALLED_ELEMENT_ERROR" | "CALLED_DECISION_ERROR" | "DECISION_EVALUATION_ERROR" | "DATA_STORE_FULL" | "FORM_NOT_FOUND" | "MESSAGE_SIZE_EXCEEDED" | "UNSPECIFIED";
        };
        Filter16: ("ACTIVE" | "RESOLVED" | "MIGRATED" | "PENDING" | "UNKNOWN") | {
            /** @enum {string} */
            $eq?: "ACTIVE" | "RESOLVED" | "MIGRATED" | "PENDING" | "UNKNOWN";
            /** @enum {string} */
            $neq?: "ACTIVE" | "RESOLVED" | "MIGRATED" | "PENDING" | "UNKNOWN";
            $exists?: boolean;
            $in?: ("ACTIVE" | "RESOLVED" | "MIGRATED" | "PENDING" | "UNKNOWN")[];
            $notIn?: ("ACTIVE" | "RESOLVED" | "MIGRATED" | "PENDING" | "UNKNOWN")[];
            /** @enum {string} */
            $like?: "ACTIVE" | "RESOLVED" | "MIGRATED" | "PENDING" | "UNKNOWN";
        };
        Filter17: ("CLAIM_WITHIN" | "COST_PER_HOUR" | "END_WITHIN") | {
            /** @enum {string} */
            $eq?: "CLAIM_WITHIN" | "COST_PER_HOUR" | "END_WITHIN";
            /** @enum {string} */
            $neq?: "CLAIM_WITHIN" | "COST_PER_HOUR" | "END_WITHIN";
            $exists?: boolean;
            $in?: ("CLAIM_WITHIN" | "COST_PER_HOUR" | "END_WITHIN")[];
            $notIn?: ("CLAIM_WITHIN" | "COST_PER_HOUR" | "END_WITHIN")[];
            /** @enum {string} */
            $like?: "CLAIM_WITHIN" | "COST_PER_HOUR" | "END_WITHIN";
        };
        Filter18: ("CANCELED" | "COMPLETED" | "CREATED" | "ERROR_THROWN" | "FAILED" | "MIGRATED" | "RETRIES_UPDATED" | "TIMED_OUT") | {
            /** @enum {string} */
            $eq?: "CANCELED" | "COMPLETED" | "CREATED" | "ERROR_THROWN" | "FAILED" | "MIGRATED" | "RETRIES_UPDATED" | "TIMED_OUT";
            /** @enum {string} */
            $neq?: "CANCELED" | "COMPLETED" | "CREATED" | "ERROR_THROWN" | "FAILED" | "MIGRATED" | "RETRIES_UPDATED" | "TIMED_OUT";
            $exists?: boolean;
            $in?: ("CANCELED" | "COMPLETED" | "CREATED" | "ERROR_THROWN" | "FAILED" | "MIGRATED" | "RETRIES_UPDATED" | "TIMED_OUT")[];
            $notIn?: ("CANCELED" | "COMPLETED" | "CREATED" | "ERROR_THROWN" | "FAILED" | "MIGRATED" | "RETRIES_UPDATED" | "TIMED_OUT")[];
            /** @enum {string} */
            $like?: "CANCELED" | "COMPLETED" | "CREATED" | "ERROR_THROWN" | "FAILED" | "MIGRATED" | "RETRIES_UPDATED" | "TIMED_OUT";
        };
        Filter19: ("BPMN_ELEMENT" | "EXECUTION_LISTENER" | "TASK_LISTENER") | {
            /** @enum {string} */
            $eq?: "BPMN_ELEMENT" | "EXECUTION_LISTENER" | "TASK_LISTENER";
            /** @enum {string} */
            $neq?: "BPMN_ELEMENT" | "EXECUTION_LISTENER" | "TASK_LISTENER";
            $exists?: boolean;
            $in?: ("BPMN_ELEMENT" | "EXECUTION_LISTENER" | "TASK_LISTENER")[];
            $notIn?: ("BPMN_ELEMENT" | "EXECUTION_LISTENER" | "TASK_LISTENER")[];
            /** @enum {string} */
            $like?: "BPMN_ELEMENT" | "EXECUTION_LISTENER" | "TASK_LISTENER";
        };
        Filter20: ("CREATED" | "CORRELATED" | "DELETED" | "MIGRATED") | {
            /** @enum {string} */
            $eq?: "CREATED" | "CORRELATED" | "DELETED" | "MIGRATED";
            /** @enum {string} */
            $neq?: "CREATED" | "CORRELATED" | "DELETED" | "MIGRATED";
            $exists?: boolean;
            $in?: ("CREATED" | "CORRELATED" | "DELETED" | "MIGRATED")[];
            $notIn?: ("CREATED" | "CORRELATED" | "DELETED" | "MIGRATED")[];
            /** @enum {string} */
            $like?: "CREATED" | "CORRELATED" | "DELETED" | "MIGRATED";
        };
        Filter21: ("ACTIVE" | "DRAINING" | "DELETED") | {
            /** @enum {string} */
            $eq?: "ACTIVE" | "DRAINING" | "DELETED";
            /** @enum {string} */
            $neq?: "ACTIVE" | "DRAINING" | "DELETED";
            $exists?: boolean;
            $in?: ("ACTIVE" | "DRAINING" | "DELETED")[];
            $notIn?: ("ACTIVE" | "DRAINING" | "DELETED")[];
            /** @enum {string} */
            $like?: "ACTIVE" | "DRAINING" | "DELETED";
        };
        Filter22: ("ACTIVE" | "SUSPENDED" | "COMPLETED" | "TERMINATED") | {
            /** @enum {string} */
            $eq?: "ACTIVE" | "SUSPENDED" | "COMPLETED" | "TERMINATED";
            /** @enum {string} */
            $neq?: "ACTIVE" | "SUSPENDED" | "COMPLETED" | "TERMINATED";
            $exists?: boolean;
            $in?: ("ACTIVE" | "SUSPENDED" | "COMPLETED" | "TERMINATED")[];
            $notIn?: ("ACTIVE" | "SUSPENDED" | "COMPLETED" | "TERMINATED")[];
            /** @enum {string} */
            $like?: "ACTIVE" | "SUSPENDED" | "COMPLETED" | "TERMINATED";
        };
        Filter23: ("CREATING" | "CREATED" | "ASSIGNING" | "UPDATING" | "COMPLETING" | "COMPLETED" | "CANCELING" | "CANCELED" | "FAILED") | {
            /** @enum {string} */
            $eq?: "CREATING" | "CREATED" | "ASSIGNING" | "UPDATING" | "COMPLETING" | "COMPLETED" | "CANCELING" | "CANCELED" | "FAILED";
            /** @enum {string} */
            $neq?: "CREATING" | "CREATED" | "ASSIGNING" | "UPDATING" | "COMPLETING" | "COMPLETED" | "CANCELING" | "CANCELED" | "FAILED";
            $exists?: boolean;
            $in?: ("CREATING" | "CREATED" | "ASSIGNING" | "UPDATING" | "COMPLETING" | "COMPLETED" | "CANCELING" | "CANCELED" | "FAILED")[];
            $notIn?: ("CREATING" | "CREATED" | "ASSIGNING" | "UPDATING" | "COMPLETING" | "COMPLETED" | "CANCELING" | "CANCELED" | "FAILED")[];
            /** @enum {string} */
            $like?: "CREATING" | "CREATED" | "ASSIGNING" | "UPDATING" | "COMPLETING" | "COMPLETED" | "CANCELING" | "CANCELED" | "FAILED";
        };
        Filter24: ("PENDING" | "RESOLVED") | {
            /** @enum {string} */
            $eq?: "PENDING" | "RESOLVED";
            /** @enum {string} */
            $neq?: "PENDING" | "RESOLVED";
            $exists?: boolean;
            $in?: ("PENDING" | "RESOLVED")[];
            $notIn?: ("PENDING" | "RESOLVED")[];
            /** @enum {string} */
            $like?: "PENDING" | "RESOLVED";
        };
        Filter25: ("PENDING" | "DELIVERED" | "DEAD") | {
            /** @enum {string} */
            $eq?: "PENDING" | "DELIVERED" | "DEAD";
            /** @enum {string} */
            $neq?: "PENDING" | "DELIVERED" | "DEAD";
            $exists?: boolean;
            $in?: ("PENDING" | "DELIVERED" | "DEAD")[];
            $notIn?: ("PENDING" | "DELIVERED" | "DEAD")[];
            /** @enum {string} */
            $like?: "PENDING" | "DELIVERED" | "DEAD";
        };
        Filter26: ("CLIENT" | "GROUP" | "MAPPING_RULE" | "ROLE" | "USER") | {
            /** @enum {string} */
            $eq?: "CLIENT" | "GROUP" | "MAPPING_RULE" | "ROLE" | "USER";
            /** @enum {string} */
            $neq?: "CLIENT" | "GROUP" | "MAPPING_RULE" | "ROLE" | "USER";
            $exists?: boolean;
            $in?: ("CLIENT" | "GROUP" | "MAPPING_RULE" | "ROLE" | "USER")[];
            $notIn?: ("CLIENT" | "GROUP" | "MAPPING_RULE" | "ROLE" | "USER")[];
            /** @enum {string} */
            $like?: "CLIENT" | "GROUP" | "MAPPING_RULE" | "ROLE" | "USER";
        };
        Filter27: ("AUDIT_LOG" | "AUTHORIZATION" | "BATCH" | "CLUSTER_VARIABLE" | "COMPONENT" | "DECISION_DEFINITION" | "DECISION_REQUIREMENTS_DEFINITION" | "DOCUMENT" | "EXPRESSION" | "GLOBAL_LISTENER" | "GROUP" | "MAPPING_RULE" | "MESSAGE" | "PROCESS_DEFINITION" | "RESOURCE" | "ROLE" | "SYSTEM" | "TENANT" | "USER" | "USER_TASK") | {
            /** @enum {string} */
            $eq?: "AUDIT_LOG" | "AUTHORIZATION" | "BATCH" | "CLUSTER_VARIABLE" | "COMPONENT" | "DECISION_DEFINITION" | "DECISION_REQUIREMENTS_DEFINITION" | "DOCUMENT" | "EXPRESSION" | "GLOBAL_LISTENER" | "GROUP" | "MAPPING_RULE" | "MESSAGE" | "PROCESS_DEFINITION" | "RESOURCE" | "ROLE" | "SYSTEM" | "TENANT" | "USER" | "USER_TASK";
            /** @enum {string} */
            $neq?: "AUDIT_LOG" | "AUTHORIZATION" | "BATCH" | "CLUSTER_VARIABLE" | "COMPONENT" | "DECISION_DEFINITION" | "DECISION_REQUIREMENTS_DEFINITION" | "DOCUMENT" | "EXPRESSION" | "GLOBAL_LISTENER" | "GROUP" | "MAPPING_RULE" | "MESSAGE" | "PROCESS_DEFINITION" | "RESOURCE" | "ROLE" | "SYSTEM" | "TENANT" | "USER" | "USER_TASK";
            $exists?: boolean;
            $in?: ("AUDIT_LOG" | "AUTHORIZATION" | "BATCH" | "CLUSTER_VARIABLE" | "COMPONENT" | "DECISION_DEFINITION" | "DECISION_REQUIREMENTS_DEFINITION" | "DOCUMENT" | "EXPRESSION" | "GLOBAL_LISTENER" | "GROUP" | "MAPPING_RULE" | "MESSAGE" | "PROCESS_DEFINITION" | "RESOURCE" | "ROLE" | "SYSTEM" | "TENANT" | "USER" | "USER_TASK")[];
            $notIn?: ("AUDIT_LOG" | "AUTHORIZATION" | "BATCH" | "CLUSTER_VARIABLE" | "COMPONENT" | "DECISION_DEFINITION" | "DECISION_REQUIREMENTS_DEFINITION" | "DOCUMENT" | "EXPRESSION" | "GLOBAL_LISTENER" | "GROUP" | "MAPPING_RULE" | "MESSAGE" | "PROCESS_DEFINITION" | "RESOURCE" | "ROLE" | "SYSTEM" | "TENANT" | "USER" | "USER_TASK")[];
            /** @enum {string} */
            $like?: "AUDIT_LOG" | "AUTHORIZATION" | "BATCH" | "CLUSTER_VARIABLE" | "COMPONENT" | "DECISION_DEFINITION" | "DECISION_REQUIREMENTS_DEFINITION" | "DOCUMENT" | "EXPRESSION" | "GLOBAL_LISTENER" | "GROUP" | "MAPPING_RULE" | "MESSAGE" | "PROCESS_DEFINITION" | "RESOURCE" | "ROLE" | "SYSTEM" | "TENANT" | "USER" | "USER_TASK";
        };
        Filter28: ("read" | "write") | {
            /** @enum {string} */
            $eq?: "read" | "write";
            /** @enum {string} */
            $neq?: "read" | "write";
            $exists?: boolean;
            $in?: ("read" | "write")[];
            $notIn?: ("read" | "write")[];
            /** @enum {string} */
            $like?: "read" | "write";
        };
        Filter29: ("mention" | "share" | "protocol") | {
            /** @enum {string} */
            $eq?: "mention" | "share" | "protocol";
            /** @enum {string} */
            $neq?: "mention" | "share" | "protocol";
            $exists?: boolean;
            $in?: ("mention" | "share" | "protocol")[];
            $notIn?: ("mention" | "share" | "protocol")[];
            /** @enum {string} */
            $like?: "mention" | "share" | "protocol";
        };
        Filter30: ("expected-satisfaction" | "best-score" | "expected-loyalty" | "planned-hours" | "messages-per-hour" | "cost-per-message" | "cost-per-hour" | "channel-weight" | "record-weight") | {
            /** @enum {string} */
            $eq?: "expected-satisfaction" | "best-score" | "expected-loyalty" | "planned-hours" | "messages-per-hour" | "cost-per-message" | "cost-per-hour" | "channel-weight" | "record-weight";
            /** @enum {string} */
            $neq?: "expected-satisfaction" | "best-score" | "expected-loyalty" | "planned-hours" | "messages-per-hour" | "cost-per-message" | "cost-per-hour" | "channel-weight" | "record-weight";
            $exists?: boolean;
            $in?: ("expected-satisfaction" | "best-score" | "expected-loyalty" | "planned-hours" | "messages-per-hour" | "cost-per-message" | "cost-per-hour" | "channel-weight" | "record-weight")[];
            $notIn?: ("expected-satisfaction" | "best-score" | "expected-loyalty" | "planned-hours" | "messages-per-hour" | "cost-per-message" | "cost-per-hour" | "channel-weight" | "record-weight")[];
            /** @enum {string} */
            $like?: "expected-satisfaction" | "best-score" | "expected-loyalty" | "planned-hours" | "messages-per-hour" | "cost-per-message" | "cost-per-hour" | "channel-weight" | "record-weight";
        };
        Filter31: ("process-started" | "process-completed" | "element-started" | "element-completed" | "element-escalated" | "task-overdue" | "incident" | "named") | {
            /** @enum {string} */
            $eq?: "process-started" | "process-completed" | "element-started" | "element-completed" | "element-escalated" | "task-overdue" | "incident" | "named";
            /** @enum {string} */
            $neq?: "process-started" | "process-completed" | "element-started" | "element-completed" | "element-escalated" | "task-overdue" | "incident" | "named";
            $exists?: boolean;
            $in?: ("process-started" | "process-completed" | "element-started" | "element-completed" | "element-escalated" | "task-overdue" | "incident" | "named")[];
            $notIn?: ("process-started" | "process-completed" | "element-started" | "element-completed" | "element-escalated" | "task-overdue" | "incident" | "named")[];
            /** @enum {string} */
            $like?: "process-started" | "process-completed" | "element-started" | "element-completed" | "element-escalated" | "task-overdue" | "incident" | "named";
        };
        Filter32: ("preferred" | "email" | "sms" | "inbox") | {
            /** @enum {string} */
            $eq?: "preferred" | "email" | "sms" | "inbox";
            /** @enum {string} */
            $neq?: "preferred" | "email" | "sms" | "inbox";
            $exists?: boolean;
            $in?: ("preferred" | "email" | "sms" | "inbox")[];
            $notIn?: ("preferred" | "email" | "sms" | "inbox")[];
            /** @enum {string} */
            $like?: "preferred" | "email" | "sms" | "inbox";
        };
        Filter33: ("service" | "marketing") | {
            /** @enum {string} */
            $eq?: "service" | "marketing";
            /** @enum {string} */
            $neq?: "service" | "marketing";
            $exists?: boolean;
            $in?: ("service" | "marketing")[];
            $notIn?: ("service" | "marketing")[];
            /** @enum {string} */
            $like?: "service" | "marketing";
        };
        Filter34: ("told" | "skipped" | "failed") | {
            /** @enum {string} */
            $eq?: "told" | "skipped" | "failed";
            /** @enum {string} */
            $neq?: "told" | "skipped" | "failed";
            $exists?: boolean;
            $in?: ("told" | "skipped" | "failed")[];
            $notIn?: ("told" | "skipped" | "failed")[];
            /** @enum {string} */
            $like?: "told" | "skipped" | "failed";
        };
        Filter35: ("customer" | "contact" | "lead") | {
            /** @enum {string} */
            $eq?: "customer" | "contact" | "lead";
            /** @enum {string} */
            $neq?: "customer" | "contact" | "lead";
            $exists?: boolean;
            $in?: ("customer" | "contact" | "lead")[];
            $notIn?: ("customer" | "contact" | "lead")[];
            /** @enum {string} */
            $like?: "customer" | "contact" | "lead";
        };
        Filter36: string | {
            $eq?: string;
            $neq?: string;
            $exists?: boolean;
            $in?: string[];
            $notIn?: string[];
            $gt?: string;
            $gte?: string;
            $lt?: string;
            $lte?: string;
        };
        Filter37: ("open" | "dismissed" | "merged") | {
            /** @enum {string} */
            $eq?: "open" | "dismissed" | "merged";
            /** @enum {string} */
            $neq?: "open" | "dismissed" | "merged";
            $exists?: boolean;
            $in?: ("open" | "dismissed" | "merged")[];
            $notIn?: ("open" | "dismissed" | "merged")[];
            /** @enum {string} */
            $like?: "open" | "dismissed" | "merged";
        };
        Filter38: ("pending" | "running" | "completed" | "failed" | "canceled" | "undone") | {
            /** @enum {string} */
            $eq?: "pending" | "running" | "completed" | "failed" | "canceled" | "undone";
            /** @enum {string} */
            $neq?: "pending" | "running" | "completed" | "failed" | "canceled" | "undone";
            $exists?: boolean;
            $in?: ("pending" | "running" | "completed" | "failed" | "canceled" | "undone")[];
            $notIn?: ("pending" | "running" | "completed" | "failed" | "canceled" | "undone")[];
            /** @enum {string} */
            $like?: "pending" | "running" | "completed" | "failed" | "canceled" | "undone";
        };
        Filter39: ("skip" | "update" | "report") | {
            /** @enum {string} */
            $eq?: "skip" | "update" | "report";
            /** @enum {string} */
            $neq?: "skip" | "update" | "report";
            $exists?: boolean;
            $in?: ("skip" | "update" | "report")[];
            $notIn?: ("skip" | "update" | "report")[];
            /** @enum {string} */
            $like?: "skip" | "update" | "report";
        };
        Filter40: ("merged" | "undone") | {
            /** @enum {string} */
            $eq?: "merged" | "undone";
            /** @enum {string} */
            $neq?: "merged" | "undone";
            $exists?: boolean;
            $in?: ("merged" | "undone")[];
            $notIn?: ("merged" | "undone")[];
            /** @enum {string} */
            $like?: "merged" | "undone";
        };
        Filter41: ("email" | "sms" | "voice" | "chat") | {
            /** @enum {string} */
            $eq?: "email" | "sms" | "voice" | "chat";
            /** @enum {string} */
            $neq?: "email" | "sms" | "voice" | "chat";
            $exists?: boolean;
            $in?: ("email" | "sms" | "voice" | "chat")[];
            $notIn?: ("email" | "sms" | "voice" | "chat")[];
            /** @enum {string} */
            $like?: "email" | "sms" | "voice" | "chat";
        };
        Filter42: ("all" | "marketing") | {
            /** @enum {string} */
            $eq?: "all" | "marketing";
            /** @enum {string} */
            $neq?: "all" | "marketing";
            $exists?: boolean;
            $in?: ("all" | "marketing")[];
            $notIn?: ("all" | "marketing")[];
            /** @enum {string} */
            $like?: "all" | "marketing";
        };
        Filter43: ("slack" | "teams" | "feishu" | "dingtalk") | {
            /** @enum {string} */
            $eq?: "slack" | "teams" | "feishu" | "dingtalk";
            /** @enum {string} */
            $neq?: "slack" | "teams" | "feishu" | "dingtalk";
            $exists?: boolean;
            $in?: ("slack" | "teams" | "feishu" | "dingtalk")[];
            $notIn?: ("slack" | "teams" | "feishu" | "dingtalk")[];
            /** @enum {string} */
            $like?: "slack" | "teams" | "feishu" | "dingtalk";
        };
        Filter44: ("opt-out" | "bounce" | "complaint") | {
            /** @enum {string} */
            $eq?: "opt-out" | "bounce" | "complaint";
            /** @enum {string} */
            $neq?: "opt-out" | "bounce" | "complaint";
            $exists?: boolean;
            $in?: ("opt-out" | "bounce" | "complaint")[];
            $notIn?: ("opt-out" | "bounce" | "complaint")[];
            /** @enum {string} */
            $like?: "opt-out" | "bounce" | "complaint";
        };
        Filter45: ("queued" | "pending" | "sent" | "delivered" | "undelivered" | "failed" | "bounced" | "rejected" | "suppressed") | {
            /** @enum {string} */
            $eq?: "queued" | "pending" | "sent" | "delivered" | "undelivered" | "failed" | "bounced" | "rejected" | "suppressed";
            /** @enum {string} */
            $neq?: "queued" | "pending" | "sent" | "delivered" | "undelivered" | "failed" | "bounced" | "rejected" | "suppressed";
            $exists?: boolean;
            $in?: ("queued" | "pending" | "sent" | "delivered" | "undelivered" | "failed" | "bounced" | "rejected" | "suppressed")[];
            $notIn?: ("queued" | "pending" | "sent" | "delivered" | "undelivered" | "failed" | "bounced" | "rejected" | "suppressed")[];
            /** @enum {string} */
            $like?: "queued" | "pending" | "sent" | "delivered" | "undelivered" | "failed" | "bounced" | "rejected" | "suppressed";
        };
        Filter46: ("en" | "zh-CN") | {
            /** @enum {string} */
            $eq?: "en" | "zh-CN";
            /** @enum {string} */
            $neq?: "en" | "zh-CN";
            $exists?: boolean;
            $in?: ("en" | "zh-CN")[];
            $notIn?: ("en" | "zh-CN")[];
            /** @enum {string} */
            $like?: "en" | "zh-CN";
        };
        Filter47: ("email" | "sms") | {
            /** @enum {string} */
            $eq?: "email" | "sms";
            /** @enum {string} */
            $neq?: "email" | "sms";
            $exists?: boolean;
            $in?: ("email" | "sms")[];
            $notIn?: ("email" | "sms")[];
            /** @enum {string} */
            $like?: "email" | "sms";
        };
        Filter48: ("active" | "inactive") | {
            /** @enum {string} */
            $eq?: "active" | "inactive";
            /** @enum {string} */
            $neq?: "active" | "inactive";
            $exists?: boolean;
            $in?: ("active" | "inactive")[];
            $notIn?: ("active" | "inactive")[];
            /** @enum {string} */
            $like?: "active" | "inactive";
        };
        Filter49: ("new" | "assigned" | "accepted" | "qualified" | "nurture" | "closed" | "duplicate" | "converted") | {
            /** @enum {string} */
            $eq?: "new" | "assigned" | "accepted" | "qualified" | "nurture" | "closed" | "duplicate" | "converted";
            /** @enum {string} */
            $neq?: "new" | "assigned" | "accepted" | "qualified" | "nurture" | "closed" | "duplicate" | "converted";
            $exists?: boolean;
            $in?: ("new" | "assigned" | "accepted" | "qualified" | "nurture" | "closed" | "duplicate" | "converted")[];
            $notIn?: ("new" | "assigned" | "accepted" | "qualified" | "nurture" | "closed" | "duplicate" | "converted")[];
            /** @enum {string} */
            $like?: "new" | "assigned" | "accepted" | "qualified" | "nurture" | "closed" | "duplicate" | "converted";
        };
        Filter50: ("qualification" | "proposal" | "negotiation" | "won" | "lost") | {
            /** @enum {string} */
            $eq?: "qualification" | "proposal" | "negotiation" | "won" | "lost";
            /** @enum {string} */
            $neq?: "qualification" | "proposal" | "negotiation" | "won" | "lost";
            $exists?: boolean;
            $in?: ("qualification" | "proposal" | "negotiation" | "won" | "lost")[];
            $notIn?: ("qualification" | "proposal" | "negotiation" | "won" | "lost")[];
            /** @enum {string} */
            $like?: "qualification" | "proposal" | "negotiation" | "won" | "lost";
        };
        Filter51: string | {
            /** Format: date */
            $eq?: string;
            /** Format: date */
            $neq?: string;
            $exists?: boolean;
            $in?: string[];
            $notIn?: string[];
            /** Format: date */
            $gt?: string;
            /** Format: date */
            $gte?: string;
            /** Format: date */
            $lt?: string;
            /** Format: date */
            $lte?: string;
        };
        Filter52: ("email" | "sms" | "phone" | "meeting" | "chat" | "web" | "note") | {
            /** @enum {string} */
            $eq?: "email" | "sms" | "phone" | "meeting" | "chat" | "web" | "note";
            /** @enum {string} */
            $neq?: "email" | "sms" | "phone" | "meeting" | "chat" | "web" | "note";
            $exists?: boolean;
            $in?: ("email" | "sms" | "phone" | "meeting" | "chat" | "web" | "note")[];
            $notIn?: ("email" | "sms" | "phone" | "meeting" | "chat" | "web" | "note")[];
            /** @enum {string} */
            $like?: "email" | "sms" | "phone" | "meeting" | "chat" | "web" | "note";
        };
        Filter53: ("inbound" | "outbound" | "internal") | {
            /** @enum {string} */
            $eq?: "inbound" | "outbound" | "internal";
            /** @enum {string} */
            $neq?: "inbound" | "outbound" | "internal";
            $exists?: boolean;
            $in?: ("inbound" | "outbound" | "internal")[];
            $notIn?: ("inbound" | "outbound" | "internal")[];
            /** @enum {string} */
            $like?: "inbound" | "outbound" | "internal";
        };
        Filter54: ("email" | "sms" | "chat" | "voice" | "web") | {
            /** @enum {string} */
            $eq?: "email" | "sms" | "chat" | "voice" | "web";
            /** @enum {string} */
            $neq?: "email" | "sms" | "chat" | "voice" | "web";
            $exists?: boolean;
            $in?: ("email" | "sms" | "chat" | "voice" | "web")[];
            $notIn?: ("email" | "sms" | "chat" | "voice" | "web")[];
            /** @enum {string} */
            $like?: "email" | "sms" | "chat" | "voice" | "web";
        };
        Filter55: ("received" | "handled" | "suppressed" | "failed") | {
            /** @enum {string} */
            $eq?: "received" | "handled" | "suppressed" | "failed";
            /** @enum {string} */
            $neq?: "received" | "handled" | "suppressed" | "failed";
            $exists?: boolean;
            $in?: ("received" | "handled" | "suppressed" | "failed")[];
            $notIn?: ("received" | "handled" | "suppressed" | "failed")[];
            /** @enum {string} */
            $like?: "received" | "handled" | "suppressed" | "failed";
        };
        Filter56: ("low" | "normal" | "high" | "urgent") | {
            /** @enum {string} */
            $eq?: "low" | "normal" | "high" | "urgent";
            /** @enum {string} */
            $neq?: "low" | "normal" | "high" | "urgent";
            $exists?: boolean;
            $in?: ("low" | "normal" | "high" | "urgent")[];
            $notIn?: ("low" | "normal" | "high" | "urgent")[];
            /** @enum {string} */
            $like?: "low" | "normal" | "high" | "urgent";
        };
        Filter57: ("email" | "sms" | "phone" | "meeting" | "chat" | "web") | {
            /** @enum {string} */
            $eq?: "email" | "sms" | "phone" | "meeting" | "chat" | "web";
            /** @enum {string} */
            $neq?: "email" | "sms" | "phone" | "meeting" | "chat" | "web";
            $exists?: boolean;
            $in?: ("email" | "sms" | "phone" | "meeting" | "chat" | "web")[];
            $notIn?: ("email" | "sms" | "phone" | "meeting" | "chat" | "web")[];
            /** @enum {string} */
            $like?: "email" | "sms" | "phone" | "meeting" | "chat" | "web";
        };
        Filter58: ("L1" | "L2" | "engineering") | {
            /** @enum {string} */
            $eq?: "L1" | "L2" | "engineering";
            /** @enum {string} */
            $neq?: "L1" | "L2" | "engineering";
            $exists?: boolean;
            $in?: ("L1" | "L2" | "engineering")[];
            $notIn?: ("L1" | "L2" | "engineering")[];
            /** @enum {string} */
            $like?: "L1" | "L2" | "engineering";
        };
        Filter59: ("open" | "pending" | "escalated" | "resolved" | "closed" | "withdrawn") | {
            /** @enum {string} */
            $eq?: "open" | "pending" | "escalated" | "resolved" | "closed" | "withdrawn";
            /** @enum {string} */
            $neq?: "open" | "pending" | "escalated" | "resolved" | "closed" | "withdrawn";
            $exists?: boolean;
            $in?: ("open" | "pending" | "escalated" | "resolved" | "closed" | "withdrawn")[];
            $notIn?: ("open" | "pending" | "escalated" | "resolved" | "closed" | "withdrawn")[];
            /** @enum {string} */
            $like?: "open" | "pending" | "escalated" | "resolved" | "closed" | "withdrawn";
        };
        Filter60: ("promised" | "granted" | "withdrawn") | {
            /** @enum {string} */
            $eq?: "promised" | "granted" | "withdrawn";
            /** @enum {string} */
            $neq?: "promised" | "granted" | "withdrawn";
            $exists?: boolean;
            $in?: ("promised" | "granted" | "withdrawn")[];
            $notIn?: ("promised" | "granted" | "withdrawn")[];
            /** @enum {string} */
            $like?: "promised" | "granted" | "withdrawn";
        };
        Filter61: ("given" | "withdrawn") | {
            /** @enum {string} */
            $eq?: "given" | "withdrawn";
            /** @enum {string} */
            $neq?: "given" | "withdrawn";
            $exists?: boolean;
            $in?: ("given" | "withdrawn")[];
            $notIn?: ("given" | "withdrawn")[];
            /** @enum {string} */
            $like?: "given" | "withdrawn";
        };
        Filter62: ("active" | "blocked" | "inactive") | {
            /** @enum {string} */
            $eq?: "active" | "blocked" | "inactive";
            /** @enum {string} */
            $neq?: "active" | "blocked" | "inactive";
            $exists?: boolean;
            $in?: ("active" | "blocked" | "inactive")[];
            $notIn?: ("active" | "blocked" | "inactive")[];
            /** @enum {string} */
            $like?: "active" | "blocked" | "inactive";
        };
        Filter63: ("open" | "decided" | "cancelled" | "closed") | {
            /** @enum {string} */
            $eq?: "open" | "decided" | "cancelled" | "closed";
            /** @enum {string} */
            $neq?: "open" | "decided" | "cancelled" | "closed";
            $exists?: boolean;
            $in?: ("open" | "decided" | "cancelled" | "closed")[];
            $notIn?: ("open" | "decided" | "cancelled" | "closed")[];
            /** @enum {string} */
            $like?: "open" | "decided" | "cancelled" | "closed";
        };
        Filter64: ("asked" | "received" | "declined" | "late" | "accepted" | "refused") | {
            /** @enum {string} */
            $eq?: "asked" | "received" | "declined" | "late" | "accepted" | "refused";
            /** @enum {string} */
            $neq?: "asked" | "received" | "declined" | "late" | "accepted" | "refused";
            $exists?: boolean;
            $in?: ("asked" | "received" | "declined" | "late" | "accepted" | "refused")[];
            $notIn?: ("asked" | "received" | "declined" | "late" | "accepted" | "refused")[];
            /** @enum {string} */
            $like?: "asked" | "received" | "declined" | "late" | "accepted" | "refused";
        };
        Filter65: ("draft" | "ordered" | "confirmed" | "delivered" | "disputed" | "cancelled" | "closed") | {
            /** @enum {string} */
            $eq?: "draft" | "ordered" | "confirmed" | "delivered" | "disputed" | "cancelled" | "closed";
            /** @enum {string} */
            $neq?: "draft" | "ordered" | "confirmed" | "delivered" | "disputed" | "cancelled" | "closed";
            $exists?: boolean;
            $in?: ("draft" | "ordered" | "confirmed" | "delivered" | "disputed" | "cancelled" | "closed")[];
            $notIn?: ("draft" | "ordered" | "confirmed" | "delivered" | "disputed" | "cancelled" | "closed")[];
            /** @enum {string} */
            $like?: "draft" | "ordered" | "confirmed" | "delivered" | "disputed" | "cancelled" | "closed";
        };
        Filter66: ("open" | "settled" | "cancelled") | {
            /** @enum {string} */
            $eq?: "open" | "settled" | "cancelled";
            /** @enum {string} */
            $neq?: "open" | "settled" | "cancelled";
            $exists?: boolean;
            $in?: ("open" | "settled" | "cancelled")[];
            $notIn?: ("open" | "settled" | "cancelled")[];
            /** @enum {string} */
            $like?: "open" | "settled" | "cancelled";
        };
        Filter67: ("home" | "partner" | "supplier" | "customer" | "other") | {
            /** @enum {string} */
            $eq?: "home" | "partner" | "supplier" | "customer" | "other";
            /** @enum {string} */
            $neq?: "home" | "partner" | "supplier" | "customer" | "other";
            $exists?: boolean;
            $in?: ("home" | "partner" | "supplier" | "customer" | "other")[];
            $notIn?: ("home" | "partner" | "supplier" | "customer" | "other")[];
            /** @enum {string} */
            $like?: "home" | "partner" | "supplier" | "customer" | "other";
        };
        Filter68: ("requested" | "active" | "revoked" | "refused") | {
            /** @enum {string} */
            $eq?: "requested" | "active" | "revoked" | "refused";
            /** @enum {string} */
            $neq?: "requested" | "active" | "revoked" | "refused";
            $exists?: boolean;
            $in?: ("requested" | "active" | "revoked" | "refused")[];
            $notIn?: ("requested" | "active" | "revoked" | "refused")[];
            /** @enum {string} */
            $like?: "requested" | "active" | "revoked" | "refused";
        };
        Filter69: ("customer" | "contact" | "lead" | "opportunity" | "product" | "interaction" | "inboundMessage" | "ticket" | "credit" | "consent" | "feedback" | "supplier" | "quotationRequest" | "quotation" | "purchaseOrder" | "dispute") | {
            /** @enum {string} */
            $eq?: "customer" | "contact" | "lead" | "opportunity" | "product" | "interaction" | "inboundMessage" | "ticket" | "credit" | "consent" | "feedback" | "supplier" | "quotationRequest" | "quotation" | "purchaseOrder" | "dispute";
            /** @enum {string} */
            $neq?: "customer" | "contact" | "lead" | "opportunity" | "product" | "interaction" | "inboundMessage" | "ticket" | "credit" | "consent" | "feedback" | "supplier" | "quotationRequest" | "quotation" | "purchaseOrder" | "dispute";
            $exists?: boolean;
            $in?: ("customer" | "contact" | "lead" | "opportunity" | "product" | "interaction" | "inboundMessage" | "ticket" | "credit" | "consent" | "feedback" | "supplier" | "quotationRequest" | "quotation" | "purchaseOrder" | "dispute")[];
            $notIn?: ("customer" | "contact" | "lead" | "opportunity" | "product" | "interaction" | "inboundMessage" | "ticket" | "credit" | "consent" | "feedback" | "supplier" | "quotationRequest" | "quotation" | "purchaseOrder" | "dispute")[];
            /** @enum {string} */
            $like?: "customer" | "contact" | "lead" | "opportunity" | "product" | "interaction" | "inboundMessage" | "ticket" | "credit" | "consent" | "feedback" | "supplier" | "quotationRequest" | "quotation" | "purchaseOrder" | "dispute";
        };
        Filter70: ("source-priority" | "last-writer" | "ours" | "theirs" | "manual") | {
            /** @enum {string} */
            $eq?: "source-priority" | "last-writer" | "ours" | "theirs" | "manual";
            /** @enum {string} */
            $neq?: "source-priority" | "last-writer" | "ours" | "theirs" | "manual";
            $exists?: boolean;
            $in?: ("source-priority" | "last-writer" | "ours" | "theirs" | "manual")[];
            $notIn?: ("source-priority" | "last-writer" | "ours" | "theirs" | "manual")[];
            /** @enum {string} */
            $like?: "source-priority" | "last-writer" | "ours" | "theirs" | "manual";
        };
        Filter71: ("OPEN" | "RESOLVED") | {
            /** @enum {string} */
            $eq?: "OPEN" | "RESOLVED";
            /** @enum {string} */
            $neq?: "OPEN" | "RESOLVED";
            $exists?: boolean;
            $in?: ("OPEN" | "RESOLVED")[];
            $notIn?: ("OPEN" | "RESOLVED")[];
            /** @enum {string} */
            $like?: "OPEN" | "RESOLVED";
        };
        Filter72: ("ours" | "theirs" | "other" | "agreed") | {
            /** @enum {string} */
            $eq?: "ours" | "theirs" | "other" | "agreed";
            /** @enum {string} */
            $neq?: "ours" | "theirs" | "other" | "agreed";
            $exists?: boolean;
            $in?: ("ours" | "theirs" | "other" | "agreed")[];
            $notIn?: ("ours" | "theirs" | "other" | "agreed")[];
            /** @enum {string} */
            $like?: "ours" | "theirs" | "other" | "agreed";
        };
        Filter73: ("webhook" | "csv") | {
            /** @enum {string} */
            $eq?: "webhook" | "csv";
            /** @enum {string} */
            $neq?: "webhook" | "csv";
            $exists?: boolean;
            $in?: ("webhook" | "csv")[];
            $notIn?: ("webhook" | "csv")[];
            /** @enum {string} */
            $like?: "webhook" | "csv";
        };
        Filter74: ("in" | "out" | "both") | {
            /** @enum {string} */
            $eq?: "in" | "out" | "both";
            /** @enum {string} */
            $neq?: "in" | "out" | "both";
            $exists?: boolean;
            $in?: ("in" | "out" | "both")[];
            $notIn?: ("in" | "out" | "both")[];
            /** @enum {string} */
            $like?: "in" | "out" | "both";
        };
        Filter75: ("import" | "export" | "check" | "reconcile") | {
            /** @enum {string} */
            $eq?: "import" | "export" | "check" | "reconcile";
            /** @enum {string} */
            $neq?: "import" | "export" | "check" | "reconcile";
            $exists?: boolean;
            $in?: ("import" | "export" | "check" | "reconcile")[];
            $notIn?: ("import" | "export" | "check" | "reconcile")[];
            /** @enum {string} */
            $like?: "import" | "export" | "check" | "reconcile";
        };
        Filter76: ("ACTIVE" | "COMPLETED" | "FAILED") | {
            /** @enum {string} */
            $eq?: "ACTIVE" | "COMPLETED" | "FAILED";
            /** @enum {string} */
            $neq?: "ACTIVE" | "COMPLETED" | "FAILED";
            $exists?: boolean;
            $in?: ("ACTIVE" | "COMPLETED" | "FAILED")[];
            $notIn?: ("ACTIVE" | "COMPLETED" | "FAILED")[];
            /** @enum {string} */
            $like?: "ACTIVE" | "COMPLETED" | "FAILED";
        };
        Filter77: ("MISSING_HERE" | "MISSING_THERE" | "DIFFERENT" | "STALE_HERE" | "STALE_THERE") | {
            /** @enum {string} */
            $eq?: "MISSING_HERE" | "MISSING_THERE" | "DIFFERENT" | "STALE_HERE" | "STALE_THERE";
            /** @enum {string} */
            $neq?: "MISSING_HERE" | "MISSING_THERE" | "DIFFERENT" | "STALE_HERE" | "STALE_THERE";
            $exists?: boolean;
            $in?: ("MISSING_HERE" | "MISSING_THERE" | "DIFFERENT" | "STALE_HERE" | "STALE_THERE")[];
            $notIn?: ("MISSING_HERE" | "MISSING_THERE" | "DIFFERENT" | "STALE_HERE" | "STALE_THERE")[];
            /** @enum {string} */
            $like?: "MISSING_HERE" | "MISSING_THERE" | "DIFFERENT" | "STALE_HERE" | "STALE_THERE";
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    AuditLogsController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        auditLogKey?: components["schemas"]["Filter1"];
                        entityKey?: string;
                        entityType?: components["schemas"]["Filter2"];
                        operationType?: components["schemas"]["Filter2"];
                        timestamp?: components["schemas"]["Filter3"];
                        actorId?: components["schemas"]["Filter2"];
                        actorType?: components["schemas"]["Filter2"];
                        tenantId?: components["schemas"]["Filter2"];
                        result?: components["schemas"]["Filter2"];
                        category?: components["schemas"]["Filter2"];
                        processDefinitionId?: components["schemas"]["Filter2"];
                        processDefinitionKey?: components["schemas"]["Filter1"];
                        processInstanceKey?: components["schemas"]["Filter1"];
                        rootProcessInstanceKey?: components["schemas"]["Filter1"];
                        userTaskKey?: components["schemas"]["Filter1"];
                        jobKey?: components["schemas"]["Filter1"];
                        elementInstanceKey?: components["schemas"]["Filter1"];
                        deploymentKey?: components["schemas"]["Filter1"];
                        formKey?: components["schemas"]["Filter1"];
                        resourceKey?: components["schemas"]["Filter1"];
                        batchOperationKey?: components["schemas"]["Filter1"];
                        batchOperationType?: components["schemas"]["Filter2"];
                        agentElementId?: components["schemas"]["Filter2"];
                        decisionRequirementsId?: components["schemas"]["Filter2"];
                        decisionRequirementsKey?: components["schemas"]["Filter1"];
                        decisionDefinitionId?: components["schemas"]["Filter2"];
                        decisionDefinitionKey?: components["schemas"]["Filter1"];
                        decisionEvaluationKey?: components["schemas"]["Filter1"];
                        relatedEntityKey?: components["schemas"]["Filter1"];
                        relatedEntityType?: components["schemas"]["Filter2"];
                        entityDescription?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "auditLogKey" | "entityKey" | "entityType" | "operationType" | "timestamp" | "actorId" | "actorType" | "tenantId" | "result" | "category" | "processDefinitionId" | "processDefinitionKey" | "processInstanceKey" | "userTaskKey" | "jobKey" | "elementInstanceKey";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            auditLogKey: string;
                            entityKey: string;
                            entityType: string;
                            operationType: string;
                            /** Format: date-time */
                            timestamp: string;
                            actorId: string | null;
                            actorType: string;
                            tenantId: string;
                            result: string;
                            category: string;
                            processDefinitionId: string | null;
                            processDefinitionKey: string | null;
                            processInstanceKey: string | null;
                            rootProcessInstanceKey: string | null;
                            userTaskKey: string | null;
                            jobKey: string | null;
                            elementInstanceKey: string | null;
                            deploymentKey: string | null;
                            formKey: string | null;
                            resourceKey: string | null;
                            batchOperationKey: string | null;
                            batchOperationType: string | null;
                            agentElementId: string | null;
                            decisionRequirementsId: string | null;
                            decisionRequirementsKey: string | null;
                            decisionDefinitionId: string | null;
                            decisionDefinitionKey: string | null;
                            decisionEvaluationKey: string | null;
                            relatedEntityKey: string | null;
                            relatedEntityType: string | null;
                            entityDescription: string | null;
                            details: {
                                [key: string]: unknown;
                            };
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    AuditLogsController_get: {
        parameters: {
            path: {
                auditLogKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        auditLogKey: string;
                        entityKey: string;
                        entityType: string;
                        operationType: string;
                        /** Format: date-time */
                        timestamp: string;
                        actorId: string | null;
                        actorType: string;
                        tenantId: string;
                        result: string;
                        category: string;
                        processDefinitionId: string | null;
                        processDefinitionKey: string | null;
                        processInstanceKey: string | null;
                        rootProcessInstanceKey: string | null;
                        userTaskKey: string | null;
                        jobKey: string | null;
                        elementInstanceKey: string | null;
                        deploymentKey: string | null;
                        formKey: string | null;
                        resourceKey: string | null;
                        batchOperationKey: string | null;
                        batchOperationType: string | null;
                        agentElementId: string | null;
                        decisionRequirementsId: string | null;
                        decisionRequirementsKey: string | null;
                        decisionDefinitionId: string | null;
                        decisionDefinitionKey: string | null;
                        decisionEvaluationKey: string | null;
                        relatedEntityKey: string | null;
                        relatedEntityType: string | null;
                        entityDescription: string | null;
                        details: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    BatchOperationsController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        batchOperationKey?: components["schemas"]["Filter1"];
                        state?: components["schemas"]["Filter4"];
                        operationType?: components["schemas"]["Filter5"];
                        startDate?: components["schemas"]["Filter3"];
                        endDate?: components["schemas"]["Filter3"];
                        actorType?: components["schemas"]["Filter2"];
                        actorId?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "batchOperationKey" | "state" | "operationType" | "startDate" | "endDate" | "actorType" | "actorId";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            batchOperationKey: string;
                            /** @enum {string} */
                            state: "ACTIVE" | "SUSPENDED" | "COMPLETED" | "CANCELED";
                            /** @enum {string} */
                            batchOperationType: "CANCEL_PROCESS_INSTANCE" | "DELETE_DECISION_INSTANCE" | "DELETE_PROCESS_INSTANCE" | "MIGRATE_PROCESS_INSTANCE" | "MODIFY_PROCESS_INSTANCE" | "RESOLVE_INCIDENT" | "RESUME_PROCESS_INSTANCE" | "SUSPEND_PROCESS_INSTANCE";
                            /** Format: date-time */
                            startDate: string;
                            /** Format: date-time */
                            endDate: string | null;
                            actorType: string;
                            actorId: string | null;
                            operationsTotalCount: number;
                            operationsFailedCount: number;
                            operationsCompletedCount: number;
                            errors: Record<string, never>[];
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    BatchOperationsController_searchItems: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        operationType?: components["schemas"]["Filter5"];
                        batchOperationKey?: components["schemas"]["Filter1"];
                        itemKey?: components["schemas"]["Filter1"];
                        processInstanceKey?: components["schemas"]["Filter1"];
                        rootProcessInstanceKey?: components["schemas"]["Filter1"];
                        state?: components["schemas"]["Filter6"];
                        processedDate?: components["schemas"]["Filter3"];
                        errorMessage?: components["schemas"]["Filter2"];
                        tenantId?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "batchOperationKey" | "itemKey" | "place" | "processInstanceKey" | "state" | "processedDate";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            operationType: "CANCEL_PROCESS_INSTANCE" | "DELETE_DECISION_INSTANCE" | "DELETE_PROCESS_INSTANCE" | "MIGRATE_PROCESS_INSTANCE" | "MODIFY_PROCESS_INSTANCE" | "RESOLVE_INCIDENT" | "RESUME_PROCESS_INSTANCE" | "SUSPEND_PROCESS_INSTANCE";
                            batchOperationKey: string;
                            itemKey: string;
                            processInstanceKey: string;
                            rootProcessInstanceKey: string | null;
                            /** @enum {string} */
                            state: "ACTIVE" | "COMPLETED" | "FAILED" | "CANCELED";
                            /** Format: date-time */
                            processedDate: string | null;
                            errorMessage: string | null;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    BatchOperationsController_get: {
        parameters: {
            path: {
                batchOperationKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        batchOperationKey: string;
                        /** @enum {string} */
                        state: "ACTIVE" | "SUSPENDED" | "COMPLETED" | "CANCELED";
                        /** @enum {string} */
                        batchOperationType: "CANCEL_PROCESS_INSTANCE" | "DELETE_DECISION_INSTANCE" | "DELETE_PROCESS_INSTANCE" | "MIGRATE_PROCESS_INSTANCE" | "MODIFY_PROCESS_INSTANCE" | "RESOLVE_INCIDENT" | "RESUME_PROCESS_INSTANCE" | "SUSPEND_PROCESS_INSTANCE";
                        /** Format: date-time */
                        startDate: string;
                        /** Format: date-time */
                        endDate: string | null;
                        actorType: string;
                        actorId: string | null;
                        operationsTotalCount: number;
                        operationsFailedCount: number;
                        operationsCompletedCount: number;
                        errors: Record<string, never>[];
                    };
                };
            };
        };
    };
    BatchOperationsController_suspend: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                batchOperationKey: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    BatchOperationsController_resume: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                batchOperationKey: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    BatchOperationsController_cancel: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                batchOperationKey: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    InstanceBatchesController_cancel: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        batchOperationKey: string;
                        batchOperationType: string;
                    };
                };
            };
        };
    };
    InstanceBatchesController_delete: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        batchOperationKey: string;
                        batchOperationType: string;
                    };
                };
            };
        };
    };
    InstanceBatchesController_resolveIncidents: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        batchOperationKey: string;
                        batchOperationType: string;
                    };
                };
            };
        };
    };
    InstanceBatchesController_migrate: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchMigrationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        batchOperationKey: string;
                        batchOperationType: string;
                    };
                };
            };
        };
    };
    InstanceBatchesController_validateMigration: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchMigrationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        validated: number;
                        remaining: number;
                        items: {
                            processInstanceKey?: string;
                            problems?: string[];
                        }[];
                    };
                };
            };
        };
    };
    InstanceBatchesController_modify: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchModificationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        batchOperationKey: string;
                        batchOperationType: string;
                    };
                };
            };
        };
    };
    InstanceBatchesController_suspend: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        batchOperationKey: string;
                        batchOperationType: string;
                    };
                };
            };
        };
    };
    InstanceBatchesController_resume: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        batchOperationKey: string;
                        batchOperationType: string;
                    };
                };
            };
        };
    };
    InstanceBatchesController_resolveIncidentsOf: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                processInstanceKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        batchOperationKey: string;
                        batchOperationType: string;
                    };
                };
            };
        };
    };
    CalendarsController_create: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarCreation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        calendarId: string;
                        name: string;
                        timeZone: string;
                        weeklyHours: {
                            /** @enum {string} */
                            day: "MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY" | "SUNDAY";
                            from: string;
                            to: string;
                        }[];
                        holidays: {
                            /** Format: date */
                            date: string;
                            name: string | null;
                            yearly: boolean;
                            from?: string;
                            to?: string;
                        }[];
                        isDefault: boolean;
                        /** Format: date-time */
                        updateDate: string;
                        updatedBy: string | null;
                        tenantId: string;
                    };
                };
            };
        };
    };
    CalendarsController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        calendarId?: components["schemas"]["Filter2"];
                        name?: components["schemas"]["Filter2"];
                        timeZone?: components["schemas"]["Filter2"];
                        isDefault?: components["schemas"]["Filter7"];
                        updateDate?: components["schemas"]["Filter3"];
                        updatedBy?: components["schemas"]["Filter2"];
                        tenantId?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "calendarId" | "name" | "updateDate";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            calendarId: string;
                            name: string;
                            timeZone: string;
                            weeklyHours: {
                                /** @enum {string} */
                                day: "MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY" | "SUNDAY";
                                from: string;
                                to: string;
                            }[];
                            holidays: {
                                /** Format: date */
                                date: string;
                                name: string | null;
                                yearly: boolean;
                                from?: string;
                                to?: string;
                            }[];
                            isDefault: boolean;
                            /** Format: date-time */
                            updateDate: string;
                            updatedBy: string | null;
                            tenantId: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    CalendarsController_get: {
        parameters: {
            path: {
                calendarId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        calendarId: string;
                        name: string;
                        timeZone: string;
                        weeklyHours: {
                            /** @enum {string} */
                            day: "MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY" | "SUNDAY";
                            from: string;
                            to: string;
                        }[];
                        holidays: {
                            /** Format: date */
                            date: string;
                            name: string | null;
                            yearly: boolean;
                            from?: string;
                            to?: string;
                        }[];
                        isDefault: boolean;
                        /** Format: date-time */
                        updateDate: string;
                        updatedBy: string | null;
                        tenantId: string;
                    };
                };
            };
        };
    };
    CalendarsController_update: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                calendarId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarUpdate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        calendarId: string;
                        name: string;
                        timeZone: string;
                        weeklyHours: {
                            /** @enum {string} */
                            day: "MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY" | "SUNDAY";
                            from: string;
                            to: string;
                        }[];
                        holidays: {
                            /** Format: date */
                            date: string;
                            name: string | null;
                            yearly: boolean;
                            from?: string;
                            to?: string;
                        }[];
                        isDefault: boolean;
                        /** Format: date-time */
                        updateDate: string;
                        updatedBy: string | null;
                        tenantId: string;
                    };
                };
            };
        };
    };
    CalendarsController_delete: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                calendarId: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ClusterVariablesController_search: {
        parameters: {
            query?: {
                truncateValues?: "true" | "false" | null;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        name?: components["schemas"]["Filter2"];
                        scope?: components["schemas"]["Filter8"];
                        tenantId?: components["schemas"]["Filter2"];
                        value?: components["schemas"]["Filter2"];
                        isTruncated?: components["schemas"]["Filter7"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "name" | "scope" | "tenantId" | "value";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            name: string;
                            /** @enum {string} */
                            scope: "GLOBAL" | "TENANT";
                            tenantId: string | null;
                            value: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    ClusterVariablesController_create: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClusterVariableCreation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        /** @enum {string} */
                        scope: "GLOBAL" | "TENANT";
                        tenantId: string | null;
                        value: string;
                    };
                };
            };
        };
    };
    ClusterVariablesController_get: {
        parameters: {
            path: {
                name: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        /** @enum {string} */
                        scope: "GLOBAL" | "TENANT";
                        tenantId: string | null;
                        value: string;
                    };
                };
            };
        };
    };
    ClusterVariablesController_update: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                name: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClusterVariableUpdate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        /** @enum {string} */
                        scope: "GLOBAL" | "TENANT";
                        tenantId: string | null;
                        value: string;
                    };
                };
            };
        };
    };
    ClusterVariablesController_delete: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                name: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ClusterVariablesController_createOfTenant: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                tenantId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClusterVariableCreation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        /** @enum {string} */
                        scope: "GLOBAL" | "TENANT";
                        tenantId: string | null;
                        value: string;
                    };
                };
            };
        };
    };
    ClusterVariablesController_getOfTenant: {
        parameters: {
            path: {
                tenantId: string;
                name: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        /** @enum {string} */
                        scope: "GLOBAL" | "TENANT";
                        tenantId: string | null;
                        value: string;
                    };
                };
            };
        };
    };
    ClusterVariablesController_updateOfTenant: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                tenantId: string;
                name: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClusterVariableUpdate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        /** @enum {string} */
                        scope: "GLOBAL" | "TENANT";
                        tenantId: string | null;
                        value: string;
                    };
                };
            };
        };
    };
    ClusterVariablesController_deleteOfTenant: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                tenantId: string;
                name: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ConditionalsController_evaluate: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConditionalEvaluationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CorrelatedMessageSubscriptionsController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        subscriptionKey?: components["schemas"]["Filter1"];
                        messageKey?: components["schemas"]["Filter1"];
                        messageName?: components["schemas"]["Filter2"];
                        correlationKey?: components["schemas"]["Filter2"];
                        correlationTime?: components["schemas"]["Filter3"];
                        elementId?: components["schemas"]["Filter2"];
                        elementInstanceKey?: components["schemas"]["Filter1"];
                        partitionId?: components["schemas"]["Filter9"];
                        processDefinitionId?: components["schemas"]["Filter2"];
                        processDefinitionKey?: components["schemas"]["Filter1"];
                        processInstanceKey?: components["schemas"]["Filter1"];
                        tenantId?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "subscriptionKey" | "messageKey" | "messageName" | "correlationKey" | "correlationTime" | "elementId" | "elementInstanceKey" | "partitionId" | "processDefinitionId" | "processDefinitionKey" | "processInstanceKey" | "tenantId";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            subscriptionKey: string;
                            messageKey: string;
                            messageName: string;
                            correlationKey: string | null;
                            /** Format: date-time */
                            correlationTime: string;
                            elementId: string;
                            elementInstanceKey: string | null;
                            partitionId: number;
                            processDefinitionId: string;
                            processDefinitionKey: string;
                            processInstanceKey: string;
                            rootProcessInstanceKey: string | null;
                            tenantId: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    DataStoresController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        dataStoreKey?: components["schemas"]["Filter1"];
                        dataStoreId?: components["schemas"]["Filter2"];
                        name?: components["schemas"]["Filter2"];
                        version?: components["schemas"]["Filter9"];
                        updatedAt?: components["schemas"]["Filter3"];
                        processInstanceKey?: components["schemas"]["Filter1"];
                        processDefinitionKey?: components["schemas"]["Filter1"];
                        elementId?: components["schemas"]["Filter2"];
                        tenantId?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "dataStoreKey" | "dataStoreId" | "name" | "version" | "updatedAt" | "processInstanceKey" | "processDefinitionKey" | "elementId" | "tenantId";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            dataStoreKey: string;
                            dataStoreId: string;
                            name: string | null;
                            value: unknown;
                            version: number;
                            /** Format: date-time */
                            updatedAt: string;
                            processInstanceKey: string;
                            processDefinitionKey: string;
                            elementId: string;
                            tenantId: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    DataStoresController_get: {
        parameters: {
            path: {
                dataStoreKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dataStoreKey: string;
                        dataStoreId: string;
                        name: string | null;
                        value: unknown;
                        version: number;
                        /** Format: date-time */
                        updatedAt: string;
                        processInstanceKey: string;
                        processDefinitionKey: string;
                        elementId: string;
                        tenantId: string;
                    };
                };
            };
        };
    };
    DecisionDefinitionsController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        decisionDefinitionKey?: components["schemas"]["Filter1"];
                        decisionDefinitionId?: components["schemas"]["Filter2"];
                        name?: components["schemas"]["Filter2"];
                        version?: components["schemas"]["Filter9"];
                        versionTag?: components["schemas"]["Filter2"];
                        decisionRequirementsId?: components["schemas"]["Filter2"];
                        decisionRequirementsKey?: components["schemas"]["Filter1"];
                        decisionRequirementsName?: components["schemas"]["Filter2"];
                        decisionRequirementsVersion?: components["schemas"]["Filter9"];
                        tenantId?: components["schemas"]["Filter2"];
                        isLatestVersion?: boolean;
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "decisionDefinitionKey" | "decisionDefinitionId" | "name" | "version" | "versionTag" | "decisionRequirementsId" | "decisionRequirementsKey" | "decisionRequirementsName" | "decisionRequirementsVersion" | "tenantId";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            decisionDefinitionKey: string;
                            decisionDefinitionId: string;
                            name: string;
                            version: number;
                            versionTag: string | null;
                            decisionRequirementsId: string;
                            decisionRequirementsKey: string;
                            decisionRequirementsName: string;
                            decisionRequirementsVersion: number;
                            tenantId: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    DecisionDefinitionsController_evaluate: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DecisionEvaluationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DecisionDefinitionsController_get: {
        parameters: {
            path: {
                decisionDefinitionKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        decisionDefinitionKey: string;
                        decisionDefinitionId: string;
                        name: string;
                        version: number;
                        versionTag: string | null;
                        decisionRequirementsId: string;
                        decisionRequirementsKey: string;
                        decisionRequirementsName: string;
                        decisionRequirementsVersion: number;
                        tenantId: string;
                    };
                };
            };
        };
    };
    DecisionDefinitionsController_xml: {
        parameters: {
            path: {
                decisionDefinitionKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DecisionInstancesController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        decisionEvaluationInstanceKey?: components["schemas"]["Filter2"];
                        decisionEvaluationKey?: components["schemas"]["Filter1"];
                        state?: components["schemas"]["Filter10"];
                        evaluationDate?: components["schemas"]["Filter3"];
                        evaluationFailure?: components["schemas"]["Filter2"];
                        processDefinitionKey?: components["schemas"]["Filter1"];
                        processInstanceKey?: components["schemas"]["Filter1"];
                        rootProcessInstanceKey?: components["schemas"]["Filter1"];
                        elementInstanceKey?: components["schemas"]["Filter1"];
                        decisionDefinitionKey?: components["schemas"]["Filter1"];
                        decisionDefinitionId?: components["schemas"]["Filter2"];
                        decisionDefinitionName?: components["schemas"]["Filter2"];
                        decisionDefinitionVersion?: components["schemas"]["Filter9"];
                        decisionDefinitionType?: components["schemas"]["Filter11"];
                        decisionRequirementsId?: components["schemas"]["Filter2"];
                        decisionRequirementsKey?: components["schemas"]["Filter1"];
                        rootDecisionDefinitionKey?: components["schemas"]["Filter1"];
                        tenantId?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "decisionEvaluationInstanceKey" | "decisionEvaluationKey" | "state" | "evaluationDate" | "evaluationFailure" | "processDefinitionKey" | "processInstanceKey" | "elementInstanceKey" | "decisionDefinitionKey" | "decisionDefinitionId" | "decisionDefinitionName" | "decisionDefinitionVersion" | "decisionDefinitionType" | "rootDecisionDefinitionKey" | "tenantId";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            decisionEvaluationInstanceKey: string;
                            decisionEvaluationKey: string;
                            /** @enum {string} */
                            state: "EVALUATED" | "FAILED" | "UNSPECIFIED" | "UNKNOWN";
                            /** Format: date-time */
                            evaluationDate: string;
                            evaluationFailure: string | null;
                            processDefinitionKey: string | null;
                            processInstanceKey: string | null;
                            rootProcessInstanceKey: string | null;
                            elementInstanceKey: string | null;
                            decisionDefinitionKey: string;
                            decisionDefinitionId: string;
                            decisionDefinitionName: string;
                            decisionDefinitionVersion: number;
                            /** @enum {string} */
                            decisionDefinitionType: "DECISION_TABLE" | "LITERAL_EXPRESSION" | "UNSPECIFIED" | "UNKNOWN";
                            decisionRequirementsId: string;
                            decisionRequirementsKey: string;
                            rootDecisionDefinitionKey: string;
                            result: string;
                            tenantId: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    DecisionInstancesController_deleteAll: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        batchOperationKey: string;
                        batchOperationType: string;
                    };
                };
            };
        };
    };
    DecisionInstancesController_delete: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                decisionEvaluationKey: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DeletionRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DecisionInstancesController_get: {
        parameters: {
            path: {
                decisionEvaluationInstanceKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        decisionEvaluationInstanceKey: string;
                        decisionEvaluationKey: string;
                        /** @enum {string} */
                        state: "EVALUATED" | "FAILED" | "UNSPECIFIED" | "UNKNOWN";
                        /** Format: date-time */
                        evaluationDate: string;
                        evaluationFailure: string | null;
                        processDefinitionKey: string | null;
                        processInstanceKey: string | null;
                        rootProcessInstanceKey: string | null;
                        elementInstanceKey: string | null;
                        decisionDefinitionKey: string;
                        decisionDefinitionId: string;
                        decisionDefinitionName: string;
                        decisionDefinitionVersion: number;
                        /** @enum {string} */
                        decisionDefinitionType: "DECISION_TABLE" | "LITERAL_EXPRESSION" | "UNSPECIFIED" | "UNKNOWN";
                        decisionRequirementsId: string;
                        decisionRequirementsKey: string;
                        rootDecisionDefinitionKey: string;
                        result: string;
                        tenantId: string;
                    };
                };
            };
        };
    };
    DecisionRequirementsController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        decisionRequirementsKey?: components["schemas"]["Filter1"];
                        decisionRequirementsId?: components["schemas"]["Filter2"];
                        decisionRequirementsName?: components["schemas"]["Filter2"];
                        version?: components["schemas"]["Filter9"];
                        resourceName?: components["schemas"]["Filter2"];
                        tenantId?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "decisionRequirementsKey" | "decisionRequirementsId" | "decisionRequirementsName" | "version" | "resourceName" | "tenantId";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            decisionRequirementsKey: string;
                            decisionRequirementsId: string;
                            decisionRequirementsName: string;
                            version: number;
                            resourceName: string;
                            tenantId: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    DecisionRequirementsController_get: {
        parameters: {
            path: {
                decisionRequirementsKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        decisionRequirementsKey: string;
                        decisionRequirementsId: string;
                        decisionRequirementsName: string;
                        version: number;
                        resourceName: string;
                        tenantId: string;
                    };
                };
            };
        };
    };
    DecisionRequirementsController_xml: {
        parameters: {
            path: {
                decisionRequirementsKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DefinitionDiffController_diff: {
        parameters: {
            query: {
                to: string;
            };
            path: {
                processDefinitionKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        from: {
                            processDefinitionKey: string;
                            processDefinitionId: string;
                            name: string | null;
                            version: number;
                            versionTag: string | null;
                            resourceName: string;
                            hasStartForm: boolean;
                            /** @enum {string} */
                            state: "ACTIVE" | "DRAINING" | "DELETED";
                            tenantId: string;
                            deploymentKey: string;
                            /** Format: date-time */
                            deploymentDate: string;
                        };
                        elements: {
                            added: {
                                elementId: string;
                                elementName: string;
                                elementKind: string;
                            }[];
                            removed: {
                                elementId: string;
                                elementName: string;
                                elementKind: string;
                            }[];
                            changed: {
                                elementId: string;
                                elementName: string;
                                elementKind: string;
                                changes: {
                                    attribute: string;
                                    from: string | null;
                                    to: string | null;
                                }[];
                            }[];
                        };
                        sequenceFlows: {
                            added: {
                                sequenceFlowId: string;
                                sourceId: string;
                                targetId: string;
                            }[];
                            removed: {
                                sequenceFlowId: string;
                                sourceId: string;
                                targetId: string;
                            }[];
                            changed: {
                                sequenceFlowId: string;
                                sourceId: string;
                                targetId: string;
                                changes: {
                                    attribute: string;
                                    from: string | null;
                                    to: string | null;
                                }[];
                            }[];
                        };
                        sentences: string[];
                        mappingInstructions: {
                            sourceElementId: string;
                            targetElementId: string;
                        }[];
                        instances: {
                            running: number;
                            touched: number;
                            onElementsGone: {
                                elementId: string;
                                count: number;
                            }[];
                            items: {
                                processInstanceKey: string;
                                elementIds: string[];
                                migrationProblems: string[];
                            }[];
                        };
                        to: {
                            processDefinitionKey: string;
                            processDefinitionId: string;
                            name: string | null;
                            version: number;
                            versionTag: string | null;
                            resourceName: string;
                            hasStartForm: boolean;
                            /** @enum {string} */
                            state: "ACTIVE" | "DRAINING" | "DELETED";
                            tenantId: string;
                            deploymentKey: string;
                            /** Format: date-time */
                            deploymentDate: string;
                        };
                    };
                };
            };
        };
    };
    DefinitionDiffController_diffWith: {
        parameters: {
            path: {
                processDefinitionKey: string;
            };
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["DeploymentUpload"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        from: {
                            processDefinitionKey: string;
                            processDefinitionId: string;
                            name: string | null;
                            version: number;
                            versionTag: string | null;
                            resourceName: string;
                            hasStartForm: boolean;
                            /** @enum {string} */
                            state: "ACTIVE" | "DRAINING" | "DELETED";
                            tenantId: string;
                            deploymentKey: string;
                            /** Format: date-time */
                            deploymentDate: string;
                        };
                        elements: {
                            added: {
                                elementId: string;
                                elementName: string;
                                elementKind: string;
                            }[];
                            removed: {
                                elementId: string;
                                elementName: string;
                                elementKind: string;
                            }[];
                            changed: {
                                elementId: string;
                                elementName: string;
                                elementKind: string;
                                changes: {
                                    attribute: string;
                                    from: string | null;
                                    to: string | null;
                                }[];
                            }[];
                        };
                        sequenceFlows: {
                            added: {
                                sequenceFlowId: string;
                                sourceId: string;
                                targetId: string;
                            }[];
                            removed: {
                                sequenceFlowId: string;
                                sourceId: string;
                                targetId: string;
                            }[];
                            changed: {
                                sequenceFlowId: string;
                                sourceId: string;
                                targetId: string;
                                changes: {
                                    attribute: string;
                                    from: string | null;
                                    to: string | null;
                                }[];
                            }[];
                        };
                        sentences: string[];
                        mappingInstructions: {
                            sourceElementId: string;
                            targetElementId: string;
                        }[];
                        instances: {
                            running: number;
                            touched: number;
                            onElementsGone: {
                                elementId: string;
                                count: number;
                            }[];
                            items: {
                                processInstanceKey: string;
                                elementIds: string[];
                                migrationProblems: string[];
                            }[];
                        };
                    };
                };
            };
        };
    };
    DeploymentsController_deploy: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["DeploymentUpload"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DeploymentsController_validate: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ValidationUpload"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DocumentsController_create: {
        parameters: {
            query?: {
                storeId?: "postgres" | null;
                documentId?: string | null;
            };
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["DocumentUpload"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DocumentsController_createAll: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["DocumentsUpload"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DocumentsController_linked: {
        parameters: {
            path: {
                token: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DocumentsController_get: {
        parameters: {
            query?: {
                storeId?: "postgres" | null;
                contentHash?: string | null;
            };
            path: {
                documentId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DocumentsController_delete: {
        parameters: {
            query?: {
                storeId?: "postgres" | null;
                contentHash?: string | null;
            };
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                documentId: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DocumentsController_link: {
        parameters: {
            query?: {
                storeId?: "postgres" | null;
                contentHash?: string | null;
            };
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                documentId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DocumentLinkRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ElementInstanceOperationsController_triggerTimer: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                elementInstanceKey: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TimerRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ElementInstanceOperationsController_activate: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                adHocSubProcessInstanceKey: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdHocActivationRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ElementInstancesController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        elementInstanceKey?: components["schemas"]["Filter1"];
                        processInstanceKey?: components["schemas"]["Filter1"];
                        processDefinitionKey?: components["schemas"]["Filter1"];
                        processDefinitionId?: components["schemas"]["Filter2"];
                        elementId?: components["schemas"]["Filter2"];
                        elementName?: components["schemas"]["Filter2"];
                        type?: components["schemas"]["Filter12"];
                        state?: components["schemas"]["Filter13"];
                        startDate?: components["schemas"]["Filter3"];
                        endDate?: components["schemas"]["Filter3"];
                        hasIncident?: components["schemas"]["Filter7"];
                        incidentKey?: components["schemas"]["Filter1"];
                        tenantId?: components["schemas"]["Filter2"];
                        elementInstanceScopeKey?: components["schemas"]["Filter1"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "elementInstanceKey" | "processInstanceKey" | "processDefinitionKey" | "processDefinitionId" | "elementId" | "elementName" | "type" | "state" | "startDate" | "endDate" | "incidentKey" | "tenantId";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            elementInstanceKey: string;
                            processInstanceKey: string;
                            rootProcessInstanceKey: string;
                            processDefinitionKey: string;
                            processDefinitionId: string;
                            elementId: string;
                            elementName: string;
                            /** @enum {string} */
                            type: "UNSPECIFIED" | "PROCESS" | "SUB_PROCESS" | "EVENT_SUB_PROCESS" | "AD_HOC_SUB_PROCESS" | "AD_HOC_SUB_PROCESS_INNER_INSTANCE" | "START_EVENT" | "INTERMEDIATE_CATCH_EVENT" | "INTERMEDIATE_THROW_EVENT" | "BOUNDARY_EVENT" | "END_EVENT" | "SERVICE_TASK" | "RECEIVE_TASK" | "USER_TASK" | "MANUAL_TASK" | "TASK" | "EXCLUSIVE_GATEWAY" | "INCLUSIVE_GATEWAY" | "PARALLEL_GATEWAY" | "EVENT_BASED_GATEWAY" | "SEQUENCE_FLOW" | "MULTI_INSTANCE_BODY" | "CALL_ACTIVITY" | "BUSINESS_RULE_TASK" | "SCRIPT_TASK" | "SEND_TASK" | "UNKNOWN";
                            /** @enum {string} */
                            state: "ACTIVE" | "COMPLETED" | "TERMINATED";
                            /** Format: date-time */
                            startDate: string;
                            /** Format: date-time */
                            endDate: string | null;
                            hasIncident: boolean;
                            incidentKey: string | null;
                            tenantId: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    ElementInstancesController_waitStates: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        waitingForKey?: components["schemas"]["Filter1"];
                        waitingFor?: components["schemas"]["Filter14"];
                        detail?: components["schemas"]["Filter2"];
                        since?: components["schemas"]["Filter3"];
                        elementInstanceKey?: components["schemas"]["Filter1"];
                        elementId?: components["schemas"]["Filter2"];
                        elementType?: components["schemas"]["Filter2"];
                        processInstanceKey?: components["schemas"]["Filter1"];
                        rootProcessInstanceKey?: components["schemas"]["Filter1"];
                        processDefinitionId?: components["schemas"]["Filter2"];
                        processDefinitionKey?: components["schemas"]["Filter1"];
                        tenantId?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "waitingForKey" | "waitingFor" | "since" | "elementInstanceKey" | "elementId" | "elementType" | "processInstanceKey" | "processDefinitionId" | "processDefinitionKey" | "tenantId";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            waitingForKey: string;
                            /** @enum {string} */
                            waitingFor: "USER_TASK" | "JOB" | "MESSAGE" | "SIGNAL" | "INCIDENT" | "CALLED_INSTANCE";
                            detail: string;
                            /** Format: date-time */
                            since: string;
                            elementInstanceKey: string;
                            elementId: string;
                            elementType: string;
                            processInstanceKey: string;
                            rootProcessInstanceKey: string;
                            processDefinitionId: string;
                            processDefinitionKey: string;
                            tenantId: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    ElementInstancesController_get: {
        parameters: {
            path: {
                elementInstanceKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        elementInstanceKey: string;
                        processInstanceKey: string;
                        rootProcessInstanceKey: string;
                        processDefinitionKey: string;
                        processDefinitionId: string;
                        elementId: string;
                        elementName: string;
                        /** @enum {string} */
                        type: "UNSPECIFIED" | "PROCESS" | "SUB_PROCESS" | "EVENT_SUB_PROCESS" | "AD_HOC_SUB_PROCESS" | "AD_HOC_SUB_PROCESS_INNER_INSTANCE" | "START_EVENT" | "INTERMEDIATE_CATCH_EVENT" | "INTERMEDIATE_THROW_EVENT" | "BOUNDARY_EVENT" | "END_EVENT" | "SERVICE_TASK" | "RECEIVE_TASK" | "USER_TASK" | "MANUAL_TASK" | "TASK" | "EXCLUSIVE_GATEWAY" | "INCLUSIVE_GATEWAY" | "PARALLEL_GATEWAY" | "EVENT_BASED_GATEWAY" | "SEQUENCE_FLOW" | "MULTI_INSTANCE_BODY" | "CALL_ACTIVITY" | "BUSINESS_RULE_TASK" | "SCRIPT_TASK" | "SEND_TASK" | "UNKNOWN";
                        /** @enum {string} */
                        state: "ACTIVE" | "COMPLETED" | "TERMINATED";
                        /** Format: date-time */
                        startDate: string;
                        /** Format: date-time */
                        endDate: string | null;
                        hasIncident: boolean;
                        incidentKey: string | null;
                        tenantId: string;
                    };
                };
            };
        };
    };
    ElementInstancesController_searchIncidents: {
        parameters: {
            path: {
                elementInstanceKey: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        incidentKey?: components["schemas"]["Filter1"];
                        processDefinitionId?: components["schemas"]["Filter2"];
                        processDefinitionKey?: components["schemas"]["Filter1"];
                        processInstanceKey?: components["schemas"]["Filter1"];
                        rootProcessInstanceKey?: components["schemas"]["Filter1"];
                        errorType?: components["schemas"]["Filter15"];
                        errorMessage?: components["schemas"]["Filter2"];
                        elementId?: components["schemas"]["Filter2"];
                        elementInstanceKey?: components["schemas"]["Filter1"];
                        creationTime?: components["schemas"]["Filter3"];
                        state?: components["schemas"]["Filter16"];
                        jobKey?: components["schemas"]["Filter1"];
                        tenantId?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "incidentKey" | "processDefinitionId" | "processDefinitionKey" | "processInstanceKey" | "errorType" | "elementId" | "elementInstanceKey" | "creationTime" | "state" | "jobKey" | "tenantId";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            incidentKey: string;
                            processDefinitionId: string;
                            processDefinitionKey: string;
                            processInstanceKey: string;
                            rootProcessInstanceKey: string;
                            /** @enum {string} */
                            errorType: "IO_MAPPING_ERROR" | "EXTRACT_VALUE_ERROR" | "CONDITION_ERROR" | "JOB_NO_RETRIES" | "EXECUTION_LISTENER_NO_RETRIES" | "TASK_LISTENER_NO_RETRIES" | "UNHANDLED_ERROR_EVENT" | "CALLED_ELEMENT_ERROR" | "CALLED_DECISION_ERROR" | "DECISION_EVALUATION_ERROR" | "DATA_STORE_FULL" | "FORM_NOT_FOUND" | "MESSAGE_SIZE_EXCEEDED" | "UNSPECIFIED";
                            errorMessage: string;
                            elementId: string;
                            elementInstanceKey: string;
                            /** Format: date-time */
                            creationTime: string;
                            /** @enum {string} */
                            state: "ACTIVE" | "RESOLVED" | "MIGRATED" | "PENDING" | "UNKNOWN";
                            jobKey: string | null;
                            tenantId: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    ElementInstancesController_setVariables: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                elementInstanceKey: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetVariablesRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ElementTemplatesController_all: {
        parameters: {
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        $schema: string;
                        id: string;
                        name: string;
                        appliesTo: string[];
                        properties: Record<string, never>[];
                    }[];
                };
            };
        };
    };
    EventsController_ofInstance: {
        parameters: {
            query?: {
                after?: string | null;
            };
            header?: {
                "Last-Event-ID"?: string;
            };
            path: {
                processInstanceKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
        };
    };
    EventsController_ofTasks: {
        parameters: {
            query?: {
                after?: string | null;
            };
            header?: {
                "Last-Event-ID"?: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
        };
    };
    ExpressionController_evaluate: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExpressionEvaluationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    HistoryController_read: {
        parameters: {
            query?: {
                from?: number | null;
                limit?: number | null;
            };
            path: {
                processInstanceKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: ({
                            index: number;
                            /** Format: date-time */
                            timestamp: string;
                            type: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                        totalItems: number;
                    };
                };
            };
        };
    };
    IncidentsController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        incidentKey?: components["schemas"]["Filter1"];
                        processDefinitionId?: components["schemas"]["Filter2"];
                        processDefinitionKey?: components["schemas"]["Filter1"];
                        processInstanceKey?: components["schemas"]["Filter1"];
                        rootProcessInstanceKey?: components["schemas"]["Filter1"];
                        errorType?: components["schemas"]["Filter15"];
                        errorMessage?: components["schemas"]["Filter2"];
                        elementId?: components["schemas"]["Filter2"];
                        elementInstanceKey?: components["schemas"]["Filter1"];
                        creationTime?: components["schemas"]["Filter3"];
                        state?: components["schemas"]["Filter16"];
                        jobKey?: components["schemas"]["Filter1"];
                        tenantId?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "incidentKey" | "processDefinitionId" | "processDefinitionKey" | "processInstanceKey" | "errorType" | "elementId" | "elementInstanceKey" | "creationTime" | "state" | "jobKey" | "tenantId";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            incidentKey: string;
                            processDefinitionId: string;
                            processDefinitionKey: string;
                            processInstanceKey: string;
                            rootProcessInstanceKey: string;
                            /** @enum {string} */
                            errorType: "IO_MAPPING_ERROR" | "EXTRACT_VALUE_ERROR" | "CONDITION_ERROR" | "JOB_NO_RETRIES" | "EXECUTION_LISTENER_NO_RETRIES" | "TASK_LISTENER_NO_RETRIES" | "UNHANDLED_ERROR_EVENT" | "CALLED_ELEMENT_ERROR" | "CALLED_DECISION_ERROR" | "DECISION_EVALUATION_ERROR" | "DATA_STORE_FULL" | "FORM_NOT_FOUND" | "MESSAGE_SIZE_EXCEEDED" | "UNSPECIFIED";
                            errorMessage: string;
                            elementId: string;
                            elementInstanceKey: string;
                            /** Format: date-time */
                            creationTime: string;
                            /** @enum {string} */
                            state: "ACTIVE" | "RESOLVED" | "MIGRATED" | "PENDING" | "UNKNOWN";
                            jobKey: string | null;
                            tenantId: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    IncidentsController_byError: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: Record<string, never>;
                    sort?: {
                        /** @enum {string} */
                        field: "errorMessage" | "activeInstancesWithErrorCount";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            errorHashCode: number;
                            errorMessage: string;
                            activeInstancesWithErrorCount: number;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    IncidentsController_byDefinition: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        errorHashCode: number;
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "processDefinitionKey" | "tenantId" | "activeInstancesWithErrorCount";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            processDefinitionKey: string;
                            processDefinitionId: string;
                            processDefinitionName: string;
                            processDefinitionVersion: number;
                            tenantId: string;
                            activeInstancesWithErrorCount: number;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    IncidentsController_get: {
        parameters: {
            path: {
                incidentKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        incidentKey: string;
                        processDefinitionId: string;
                        processDefinitionKey: string;
                        processInstanceKey: string;
                        rootProcessInstanceKey: string;
                        /** @enum {string} */
                        errorType: "IO_MAPPING_ERROR" | "EXTRACT_VALUE_ERROR" | "CONDITION_ERROR" | "JOB_NO_RETRIES" | "EXECUTION_LISTENER_NO_RETRIES" | "TASK_LISTENER_NO_RETRIES" | "UNHANDLED_ERROR_EVENT" | "CALLED_ELEMENT_ERROR" | "CALLED_DECISION_ERROR" | "DECISION_EVALUATION_ERROR" | "DATA_STORE_FULL" | "FORM_NOT_FOUND" | "MESSAGE_SIZE_EXCEEDED" | "UNSPECIFIED";
                        errorMessage: string;
                        elementId: string;
                        elementInstanceKey: string;
                        /** Format: date-time */
                        creationTime: string;
                        /** @enum {string} */
                        state: "ACTIVE" | "RESOLVED" | "MIGRATED" | "PENDING" | "UNKNOWN";
                        jobKey: string | null;
                        tenantId: string;
                    };
                };
            };
        };
    };
    IncidentsController_resolve: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                incidentKey: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["IncidentResolutionRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    OutliersController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: components["schemas"]["InsightsFilter"];
                    calendar?: string;
                    /**
                     * @default process
                     * @enum {string}
                     */
                    of?: "process" | "element";
                    /**
                     * @default P95
                     * @enum {string}
                     */
                    beyond?: "P95" | "IQR";
                    sort?: {
                        /** @enum {string} */
                        field: "key" | "processInstanceKey" | "elementId" | "processDefinitionId" | "processDefinitionVersion" | "startDate" | "endDate" | "duration" | "excess";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            key: string;
                            processInstanceKey: string;
                            elementInstanceKey: string | null;
                            elementId: string | null;
                            elementName: string | null;
                            processDefinitionId: string;
                            processDefinitionKey: string;
                            processDefinitionVersion: number;
                            /** Format: date-time */
                            startDate: string;
                            /** Format: date-time */
                            endDate: string;
                            duration: number;
                            limit: number;
                            excess: number;
                            tenantId: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                    "text/csv": {
                        items: {
                            key: string;
                            processInstanceKey: string;
                            elementInstanceKey: string | null;
                            elementId: string | null;
                            elementName: string | null;
                            processDefinitionId: string;
                            processDefinitionKey: string;
                            processDefinitionVersion: number;
                            /** Format: date-time */
                            startDate: string;
                            /** Format: date-time */
                            endDate: string;
                            duration: number;
                            limit: number;
                            excess: number;
                            tenantId: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    InsightSettingsController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        insightSettingKey?: components["schemas"]["Filter1"];
                        kind?: components["schemas"]["Filter17"];
                        processDefinitionId?: components["schemas"]["Filter2"];
                        elementId?: components["schemas"]["Filter2"];
                        department?: components["schemas"]["Filter2"];
                        updateDate?: components["schemas"]["Filter3"];
                        updatedBy?: components["schemas"]["Filter2"];
                        tenantId?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "insightSettingKey" | "kind" | "processDefinitionId" | "elementId" | "department" | "updateDate";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            insightSettingKey: string;
                            /** @enum {string} */
                            kind: "CLAIM_WITHIN" | "COST_PER_HOUR" | "END_WITHIN";
                            processDefinitionId: string | null;
                            elementId: string | null;
                            department: string | null;
                            value: number;
                            /** Format: date-time */
                            updateDate: string;
                            updatedBy: string | null;
                            tenantId: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    InsightSettingsController_put: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InsightSettingRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        insightSettingKey: string;
                        /** @enum {string} */
                        kind: "CLAIM_WITHIN" | "COST_PER_HOUR" | "END_WITHIN";
                        processDefinitionId: string | null;
                        elementId: string | null;
                        department: string | null;
                        value: number;
                        /** Format: date-time */
                        updateDate: string;
                        updatedBy: string | null;
                        tenantId: string;
                    };
                };
            };
        };
    };
    InsightSettingsController_delete: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                insightSettingKey: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    InsightsBottlenecksController_read: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["InsightsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: {
                            processDefinitionId?: string;
                            elementId?: string;
                            elementName?: string;
                            elementType?: string;
                            count?: number;
                            waiting?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                            waitingSum?: number | null;
                            share?: number | null;
                        };
                        items: {
                            processDefinitionId?: string;
                            elementId?: string;
                            elementName?: string;
                            elementType?: string;
                            count?: number;
                            waiting?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                            waitingSum?: number | null;
                            share?: number | null;
                        }[];
                    };
                    "text/csv": {
                        total: {
                            processDefinitionId?: string;
                            elementId?: string;
                            elementName?: string;
                            elementType?: string;
                            count?: number;
                            waiting?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                            waitingSum?: number | null;
                            share?: number | null;
                        };
                        items: {
                            processDefinitionId?: string;
                            elementId?: string;
                            elementName?: string;
                            elementType?: string;
                            count?: number;
                            waiting?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                            waitingSum?: number | null;
                            share?: number | null;
                        }[];
                    };
                };
            };
        };
    };
    InsightsComparisonController_read: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ComparisonRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: {
                            processDefinitionId?: string;
                            elementId?: string;
                            elementName?: string;
                            elementType?: string;
                            from?: {
                                count?: number;
                                duration?: {
                                    count?: number;
                                    min?: number | null;
                                    avg?: number | null;
                                    p50?: number | null;
                                    p90?: number | null;
                                    p95?: number | null;
                                    p99?: number | null;
                                    max?: number | null;
                                };
                                waiting?: {
                                    count?: number;
                                    min?: number | null;
                                    avg?: number | null;
                                    p50?: number | null;
                                    p90?: number | null;
                                    p95?: number | null;
                                    p99?: number | null;
                                    max?: number | null;
                                };
                                work?: {
                                    count?: number;
                                    min?: number | null;
                                    avg?: number | null;
                                    p50?: number | null;
                                    p90?: number | null;
                                    p95?: number | null;
                                    p99?: number | null;
                                    max?: number | null;
                                };
                                cost?: number | null;
                            } | null;
                            to?: {
                                count?: number;
                                duration?: {
                                    count?: number;
                                    min?: number | null;
                                    avg?: number | null;
                                    p50?: number | null;
                                    p90?: number | null;
                                    p95?: number | null;
                                    p99?: number | null;
                                    max?: number | null;
                                };
                                waiting?: {
                                    count?: number;
                                    min?: number | null;
                                    avg?: number | null;
                                    p50?: number | null;
                                    p90?: number | null;
                                    p95?: number | null;
                                    p99?: number | null;
                                    max?: number | null;
                                };
                                work?: {
                                    count?: number;
                                    min?: number | null;
                                    avg?: number | null;
                                    p50?: number | null;
                                    p90?: number | null;
                                    p95?: number | null;
                                    p99?: number | null;
                                    max?: number | null;
                                };
                                cost?: number | null;
                            } | null;
                            change?: {
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            } | null;
                        };
                        items: {
                            processDefinitionId?: string;
                            elementId?: string;
                            elementName?: string;
                            elementType?: string;
                            from?: {
                                count?: number;
                                duration?: {
                                    count?: number;
                                    min?: number | null;
                                    avg?: number | null;
                                    p50?: number | null;
                                    p90?: number | null;
                                    p95?: number | null;
                                    p99?: number | null;
                                    max?: number | null;
                                };
                                waiting?: {
                                    count?: number;
                                    min?: number | null;
                                    avg?: number | null;
                                    p50?: number | null;
                                    p90?: number | null;
                                    p95?: number | null;
                                    p99?: number | null;
                                    max?: number | null;
                                };
                                work?: {
                                    count?: number;
                                    min?: number | null;
                                    avg?: number | null;
                                    p50?: number | null;
                                    p90?: number | null;
                                    p95?: number | null;
                                    p99?: number | null;
                                    max?: number | null;
                                };
                                cost?: number | null;
                            } | null;
                            to?: {
                                count?: number;
                                duration?: {
                                    count?: number;
                                    min?: number | null;
                                    avg?: number | null;
                                    p50?: number | null;
                                    p90?: number | null;
                                    p95?: number | null;
                                    p99?: number | null;
                                    max?: number | null;
                                };
                                waiting?: {
                                    count?: number;
                                    min?: number | null;
                                    avg?: number | null;
                                    p50?: number | null;
                                    p90?: number | null;
                                    p95?: number | null;
                                    p99?: number | null;
                                    max?: number | null;
                                };
                                work?: {
                                    count?: number;
                                    min?: number | null;
                                    avg?: number | null;
                                    p50?: number | null;
                                    p90?: number | null;
                                    p95?: number | null;
                                    p99?: number | null;
                                    max?: number | null;
                                };
                                cost?: number | null;
                            } | null;
                            change?: {
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            } | null;
                        }[];
                    };
                    "text/csv": {
                        total: {
                            processDefinitionId?: string;
                            elementId?: string;
                            elementName?: string;
                            elementType?: string;
                            from?: {
                                count?: number;
                                duration?: {
                                    count?: number;
                                    min?: number | null;
                                    avg?: number | null;
                                    p50?: number | null;
                                    p90?: number | null;
                                    p95?: number | null;
                                    p99?: number | null;
                                    max?: number | null;
                                };
                                waiting?: {
                                    count?: number;
                                    min?: number | null;
                                    avg?: number | null;
                                    p50?: number | null;
                                    p90?: number | null;
                                    p95?: number | null;
                                    p99?: number | null;
                                    max?: number | null;
                                };
                                work?: {
                                    count?: number;
                                    min?: number | null;
                                    avg?: number | null;
                                    p50?: number | null;
                                    p90?: number | null;
                                    p95?: number | null;
                                    p99?: number | null;
                                    max?: number | null;
                                };
                                cost?: number | null;
                            } | null;
                            to?: {
                                count?: number;
                                duration?: {
                                    count?: number;
                                    min?: number | null;
                                    avg?: number | null;
                                    p50?: number | null;
                                    p90?: number | null;
                                    p95?: number | null;
                                    p99?: number | null;
                                    max?: number | null;
                                };
                                waiting?: {
                                    count?: number;
                                    min?: number | null;
                                    avg?: number | null;
                                    p50?: number | null;
                                    p90?: number | null;
                                    p95?: number | null;
                                    p99?: number | null;
                                    max?: number | null;
                                };
                                work?: {
                                    count?: number;
                                    min?: number | null;
                                    avg?: number | null;
                                    p50?: number | null;
                                    p90?: number | null;
                                    p95?: number | null;
                                    p99?: number | null;
                                    max?: number | null;
                                };
                                cost?: number | null;
                            } | null;
                            change?: {
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            } | null;
                        };
                        items: {
                            processDefinitionId?: string;
                            elementId?: string;
                            elementName?: string;
                            elementType?: string;
                            from?: {
                                count?: number;
                                duration?: {
                                    count?: number;
                                    min?: number | null;
                                    avg?: number | null;
                                    p50?: number | null;
                                    p90?: number | null;
                                    p95?: number | null;
                                    p99?: number | null;
                                    max?: number | null;
                                };
                                waiting?: {
                                    count?: number;
                                    min?: number | null;
                                    avg?: number | null;
                                    p50?: number | null;
                                    p90?: number | null;
                                    p95?: number | null;
                                    p99?: number | null;
                                    max?: number | null;
                                };
                                work?: {
                                    count?: number;
                                    min?: number | null;
                                    avg?: number | null;
                                    p50?: number | null;
                                    p90?: number | null;
                                    p95?: number | null;
                                    p99?: number | null;
                                    max?: number | null;
                                };
                                cost?: number | null;
                            } | null;
                            to?: {
                                count?: number;
                                duration?: {
                                    count?: number;
                                    min?: number | null;
                                    avg?: number | null;
                                    p50?: number | null;
                                    p90?: number | null;
                                    p95?: number | null;
                                    p99?: number | null;
                                    max?: number | null;
                                };
                                waiting?: {
                                    count?: number;
                                    min?: number | null;
                                    avg?: number | null;
                                    p50?: number | null;
                                    p90?: number | null;
                                    p95?: number | null;
                                    p99?: number | null;
                                    max?: number | null;
                                };
                                work?: {
                                    count?: number;
                                    min?: number | null;
                                    avg?: number | null;
                                    p50?: number | null;
                                    p90?: number | null;
                                    p95?: number | null;
                                    p99?: number | null;
                                    max?: number | null;
                                };
                                cost?: number | null;
                            } | null;
                            change?: {
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            } | null;
                        }[];
                    };
                };
            };
        };
    };
    InsightsCycleTimeController_read: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CycleTimeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: {
                            processDefinitionId?: string;
                            processName?: string | null;
                            processDefinitionKey?: string;
                            processDefinitionVersion?: number;
                            tenantId?: string;
                            /** Format: date-time */
                            period?: string;
                            count?: number;
                            duration?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                        };
                        items: {
                            processDefinitionId?: string;
                            processName?: string | null;
                            processDefinitionKey?: string;
                            processDefinitionVersion?: number;
                            tenantId?: string;
                            /** Format: date-time */
                            period?: string;
                            count?: number;
                            duration?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                        }[];
                    };
                    "text/csv": {
                        total: {
                            processDefinitionId?: string;
                            processName?: string | null;
                            processDefinitionKey?: string;
                            processDefinitionVersion?: number;
                            tenantId?: string;
                            /** Format: date-time */
                            period?: string;
                            count?: number;
                            duration?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                        };
                        items: {
                            processDefinitionId?: string;
                            processName?: string | null;
                            processDefinitionKey?: string;
                            processDefinitionVersion?: number;
                            tenantId?: string;
                            /** Format: date-time */
                            period?: string;
                            count?: number;
                            duration?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                        }[];
                    };
                };
            };
        };
    };
    InsightsElementsController_read: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["InsightsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: {
                            processDefinitionId?: string;
                            elementId?: string;
                            elementName?: string;
                            elementType?: string;
                            count?: number;
                            instanceCount?: number;
                            duration?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                            waiting?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                            work?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                            cost?: number | null;
                        };
                        items: {
                            processDefinitionId?: string;
                            elementId?: string;
                            elementName?: string;
                            elementType?: string;
                            count?: number;
                            instanceCount?: number;
                            duration?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                            waiting?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                            work?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                            cost?: number | null;
                        }[];
                    };
                    "text/csv": {
                        total: {
                            processDefinitionId?: string;
                            elementId?: string;
                            elementName?: string;
                            elementType?: string;
                            count?: number;
                            instanceCount?: number;
                            duration?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                            waiting?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                            work?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                            cost?: number | null;
                        };
                        items: {
                            processDefinitionId?: string;
                            elementId?: string;
                            elementName?: string;
                            elementType?: string;
                            count?: number;
                            instanceCount?: number;
                            duration?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                            waiting?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                            work?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                            cost?: number | null;
                        }[];
                    };
                };
            };
        };
    };
    InsightsHistogramController_read: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["HistogramRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: {
                            from?: number;
                            before?: number;
                            count?: number;
                            duration?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                        };
                        items: {
                            from?: number;
                            before?: number;
                            count?: number;
                            duration?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                        }[];
                    };
                    "text/csv": {
                        total: {
                            from?: number;
                            before?: number;
                            count?: number;
                            duration?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                        };
                        items: {
                            from?: number;
                            before?: number;
                            count?: number;
                            duration?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                        }[];
                    };
                };
            };
        };
    };
    InsightsPeopleController_read: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PeopleRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: {
                            processDefinitionId?: string;
                            processName?: string | null;
                            elementId?: string;
                            elementName?: string;
                            elementType?: string;
                            /** Format: date-time */
                            period?: string;
                            assignee?: string | null;
                            candidateGroup?: string | null;
                            department?: string | null;
                            count?: number;
                            duration?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                            waiting?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                            work?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                            cost?: number | null;
                            due?: {
                                count?: number;
                                met?: number;
                                share?: number | null;
                            };
                        };
                        items: {
                            processDefinitionId?: string;
                            processName?: string | null;
                            elementId?: string;
                            elementName?: string;
                            elementType?: string;
                            /** Format: date-time */
                            period?: string;
                            assignee?: string | null;
                            candidateGroup?: string | null;
                            department?: string | null;
                            count?: number;
                            duration?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                            waiting?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                            work?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                            cost?: number | null;
                            due?: {
                                count?: number;
                                met?: number;
                                share?: number | null;
                            };
                        }[];
                    };
                    "text/csv": {
                        total: {
                            processDefinitionId?: string;
                            processName?: string | null;
                            elementId?: string;
                            elementName?: string;
                            elementType?: string;
                            /** Format: date-time */
                            period?: string;
                            assignee?: string | null;
                            candidateGroup?: string | null;
                            department?: string | null;
                            count?: number;
                            duration?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                            waiting?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                            work?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                            cost?: number | null;
                            due?: {
                                count?: number;
                                met?: number;
                                share?: number | null;
                            };
                        };
                        items: {
                            processDefinitionId?: string;
                            processName?: string | null;
                            elementId?: string;
                            elementName?: string;
                            elementType?: string;
                            /** Format: date-time */
                            period?: string;
                            assignee?: string | null;
                            candidateGroup?: string | null;
                            department?: string | null;
                            count?: number;
                            duration?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                            waiting?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                            work?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                            cost?: number | null;
                            due?: {
                                count?: number;
                                met?: number;
                                share?: number | null;
                            };
                        }[];
                    };
                };
            };
        };
    };
    InsightsSlaController_read: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SlaRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: {
                            processDefinitionId?: string;
                            processName?: string | null;
                            processDefinitionKey?: string;
                            processDefinitionVersion?: number;
                            elementId?: string;
                            elementName?: string;
                            elementType?: string;
                            /** Format: date-time */
                            period?: string;
                            count?: number;
                            due?: {
                                count?: number;
                                met?: number;
                                share?: number | null;
                            };
                            endTarget?: number | null;
                            end?: {
                                count?: number;
                                met?: number;
                                share?: number | null;
                            };
                            claimTarget?: number | null;
                            claim?: {
                                count?: number;
                                met?: number;
                                share?: number | null;
                            };
                        };
                        items: {
                            processDefinitionId?: string;
                            processName?: string | null;
                            processDefinitionKey?: string;
                            processDefinitionVersion?: number;
                            elementId?: string;
                            elementName?: string;
                            elementType?: string;
                            /** Format: date-time */
                            period?: string;
                            count?: number;
                            due?: {
                                count?: number;
                                met?: number;
                                share?: number | null;
                            };
                            endTarget?: number | null;
                            end?: {
                                count?: number;
                                met?: number;
                                share?: number | null;
                            };
                            claimTarget?: number | null;
                            claim?: {
                                count?: number;
                                met?: number;
                                share?: number | null;
                            };
                        }[];
                    };
                    "text/csv": {
                        total: {
                            processDefinitionId?: string;
                            processName?: string | null;
                            processDefinitionKey?: string;
                            processDefinitionVersion?: number;
                            elementId?: string;
                            elementName?: string;
                            elementType?: string;
                            /** Format: date-time */
                            period?: string;
                            count?: number;
                            due?: {
                                count?: number;
                                met?: number;
                                share?: number | null;
                            };
                            endTarget?: number | null;
                            end?: {
                                count?: number;
                                met?: number;
                                share?: number | null;
                            };
                            claimTarget?: number | null;
                            claim?: {
                                count?: number;
                                met?: number;
                                share?: number | null;
                            };
                        };
                        items: {
                            processDefinitionId?: string;
                            processName?: string | null;
                            processDefinitionKey?: string;
                            processDefinitionVersion?: number;
                            elementId?: string;
                            elementName?: string;
                            elementType?: string;
                            /** Format: date-time */
                            period?: string;
                            count?: number;
                            due?: {
                                count?: number;
                                met?: number;
                                share?: number | null;
                            };
                            endTarget?: number | null;
                            end?: {
                                count?: number;
                                met?: number;
                                share?: number | null;
                            };
                            claimTarget?: number | null;
                            claim?: {
                                count?: number;
                                met?: number;
                                share?: number | null;
                            };
                        }[];
                    };
                };
            };
        };
    };
    InsightsTrendController_read: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["InsightsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: {
                            /** Format: date-time */
                            period?: string;
                            count?: number;
                            duration?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                        };
                        items: {
                            /** Format: date-time */
                            period?: string;
                            count?: number;
                            duration?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                        }[];
                    };
                    "text/csv": {
                        total: {
                            /** Format: date-time */
                            period?: string;
                            count?: number;
                            duration?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                        };
                        items: {
                            /** Format: date-time */
                            period?: string;
                            count?: number;
                            duration?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                        }[];
                    };
                };
            };
        };
    };
    InstanceOperationsController_cancel: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                processInstanceKey: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CancellationRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    InstanceOperationsController_suspend: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                processInstanceKey: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CancellationRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    InstanceOperationsController_resume: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                processInstanceKey: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CancellationRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    InstanceOperationsController_fork: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                processInstanceKey: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ForkRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    InstanceOperationsController_timers: {
        parameters: {
            path: {
                processInstanceKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            elementInstanceKey: string;
                            elementId: string;
                            /** Format: date-time */
                            dueDate: string;
                            repeats: boolean;
                        }[];
                    };
                };
            };
        };
    };
    InstanceOperationsController_delete: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                processInstanceKey: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CancellationRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    InstanceOperationsController_modify: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                processInstanceKey: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ModificationRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    InstanceOperationsController_migrate: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                processInstanceKey: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MigrationRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    InstanceOperationsController_validateMigration: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                processInstanceKey: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MigrationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        problems: string[];
                    };
                };
            };
        };
    };
    JobStatisticsController_all: {
        parameters: {
            query: {
                from: string;
                to: string;
                jobType?: string | null;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    JobStatisticsController_byTypes: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        jobType?: components["schemas"]["Filter2"];
                        /** Format: date-time */
                        from: string;
                        /** Format: date-time */
                        to: string;
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "jobType";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            jobType: string;
                            created: {
                                [key: string]: unknown;
                            };
                            completed: {
                                [key: string]: unknown;
                            };
                            failed: {
                                [key: string]: unknown;
                            };
                            workers: number;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    JobStatisticsController_byWorkers: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        /** Format: date-time */
                        from: string;
                        /** Format: date-time */
                        to: string;
                        jobType: string;
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "worker";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            worker: string;
                            created: {
                                [key: string]: unknown;
                            };
                            completed: {
                                [key: string]: unknown;
                            };
                            failed: {
                                [key: string]: unknown;
                            };
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    JobStatisticsController_errors: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        errorCode?: components["schemas"]["Filter2"];
                        errorMessage?: components["schemas"]["Filter2"];
                        /** Format: date-time */
                        from: string;
                        /** Format: date-time */
                        to: string;
                        jobType: string;
                    };
                    sort?: {
                        /** @enum {string} */
                        field: never;
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            errorCode: string;
                            errorMessage: string;
                            workers: number;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    JobStatisticsController_timeSeries: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        /** Format: date-time */
                        from: string;
                        /** Format: date-time */
                        to: string;
                        jobType: string;
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "time";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            time: string;
                            created: {
                                [key: string]: unknown;
                            };
                            completed: {
                                [key: string]: unknown;
                            };
                            failed: {
                                [key: string]: unknown;
                            };
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    JobsController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        jobKey?: components["schemas"]["Filter1"];
                        type?: components["schemas"]["Filter2"];
                        state?: components["schemas"]["Filter18"];
                        kind?: components["schemas"]["Filter19"];
                        listenerEventType?: components["schemas"]["Filter2"];
                        worker?: components["schemas"]["Filter2"];
                        retries?: components["schemas"]["Filter9"];
                        deadline?: components["schemas"]["Filter3"];
                        creationTime?: components["schemas"]["Filter3"];
                        lastUpdateTime?: components["schemas"]["Filter3"];
                        endTime?: components["schemas"]["Filter3"];
                        errorCode?: components["schemas"]["Filter2"];
                        errorMessage?: components["schemas"]["Filter2"];
                        hasFailedWithRetriesLeft?: components["schemas"]["Filter7"];
                        deniedReason?: components["schemas"]["Filter2"];
                        isDenied?: components["schemas"]["Filter7"];
                        elementId?: components["schemas"]["Filter2"];
                        elementInstanceKey?: components["schemas"]["Filter1"];
                        processInstanceKey?: components["schemas"]["Filter1"];
                        processDefinitionId?: components["schemas"]["Filter2"];
                        processDefinitionKey?: components["schemas"]["Filter1"];
                        tenantId?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "jobKey" | "type" | "state" | "kind" | "listenerEventType" | "worker" | "retries" | "deadline" | "endTime" | "errorCode" | "errorMessage" | "hasFailedWithRetriesLeft" | "deniedReason" | "isDenied" | "elementId" | "elementInstanceKey" | "processInstanceKey" | "processDefinitionId" | "processDefinitionKey" | "tenantId";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            jobKey: string;
                            type: string;
                            /** @enum {string} */
                            state: "CANCELED" | "COMPLETED" | "CREATED" | "ERROR_THROWN" | "FAILED" | "MIGRATED" | "RETRIES_UPDATED" | "TIMED_OUT";
                            /** @enum {string} */
                            kind: "BPMN_ELEMENT" | "EXECUTION_LISTENER" | "TASK_LISTENER";
                            listenerEventType: string;
                            worker: string;
                            retries: number;
                            /** Format: date-time */
                            deadline: string | null;
                            /** Format: date-time */
                            creationTime: string | null;
                            /** Format: date-time */
                            lastUpdateTime: string | null;
                            /** Format: date-time */
                            endTime: string | null;
                            errorCode: string | null;
                            errorMessage: string | null;
                            hasFailedWithRetriesLeft: boolean;
                            deniedReason: string | null;
                            isDenied: boolean | null;
                            customHeaders: {
                                [key: string]: unknown;
                            };
                            elementId: string | null;
                            elementInstanceKey: string;
                            processInstanceKey: string;
                            rootProcessInstanceKey: string;
                            processDefinitionId: string;
                            processDefinitionKey: string;
                            tenantId: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    JobsController_activate: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobActivationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    JobsController_get: {
        parameters: {
            path: {
                jobKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        jobKey: string;
                        type: string;
                        /** @enum {string} */
                        state: "CANCELED" | "COMPLETED" | "CREATED" | "ERROR_THROWN" | "FAILED" | "MIGRATED" | "RETRIES_UPDATED" | "TIMED_OUT";
                        /** @enum {string} */
                        kind: "BPMN_ELEMENT" | "EXECUTION_LISTENER" | "TASK_LISTENER";
                        listenerEventType: string;
                        worker: string;
                        retries: number;
                        /** Format: date-time */
                        deadline: string | null;
                        /** Format: date-time */
                        creationTime: string | null;
                        /** Format: date-time */
                        lastUpdateTime: string | null;
                        /** Format: date-time */
                        endTime: string | null;
                        errorCode: string | null;
                        errorMessage: string | null;
                        hasFailedWithRetriesLeft: boolean;
                        deniedReason: string | null;
                        isDenied: boolean | null;
                        customHeaders: {
                            [key: string]: unknown;
                        };
                        elementId: string | null;
                        elementInstanceKey: string;
                        processInstanceKey: string;
                        rootProcessInstanceKey: string;
                        processDefinitionId: string;
                        processDefinitionKey: string;
                        tenantId: string;
                    };
                };
            };
        };
    };
    JobsController_update: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                jobKey: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobUpdateRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    JobsController_complete: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                jobKey: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["JobCompletionRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    JobsController_fail: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                jobKey: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["JobFailureRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    JobsController_throwError: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                jobKey: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobErrorRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    LicenseController_license: {
        parameters: {
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MessagesController_publish: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessagePublicationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MessagesController_correlate: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageCorrelationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MessageSubscriptionsController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        messageSubscriptionKey?: components["schemas"]["Filter1"];
                        processDefinitionId?: components["schemas"]["Filter2"];
                        processDefinitionKey?: components["schemas"]["Filter1"];
                        processInstanceKey?: components["schemas"]["Filter1"];
                        rootProcessInstanceKey?: components["schemas"]["Filter1"];
                        elementId?: components["schemas"]["Filter2"];
                        elementInstanceKey?: components["schemas"]["Filter1"];
                        messageSubscriptionState?: components["schemas"]["Filter20"];
                        lastUpdatedDate?: components["schemas"]["Filter3"];
                        messageName?: components["schemas"]["Filter2"];
                        correlationKey?: components["schemas"]["Filter2"];
                        tenantId?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "messageSubscriptionKey" | "processDefinitionId" | "processInstanceKey" | "elementId" | "elementInstanceKey" | "messageSubscriptionState" | "lastUpdatedDate" | "messageName" | "correlationKey" | "tenantId";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            messageSubscriptionKey: string;
                            processDefinitionId: string;
                            processDefinitionKey: string;
                            processInstanceKey: string;
                            rootProcessInstanceKey: string;
                            elementId: string;
                            elementInstanceKey: string;
                            /** @enum {string} */
                            messageSubscriptionState: "CREATED" | "CORRELATED" | "DELETED" | "MIGRATED";
                            /** Format: date-time */
                            lastUpdatedDate: string;
                            messageName: string;
                            correlationKey: string;
                            tenantId: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    ProcessDurationsController_read: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ProcessDurationsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: {
                            count?: number;
                            min?: number | null;
                            avg?: number | null;
                            p50?: number | null;
                            p90?: number | null;
                            p95?: number | null;
                            p99?: number | null;
                            max?: number | null;
                        };
                        items: {
                            processDefinitionId?: string;
                            processName?: string | null;
                            elementId?: string;
                            elementName?: string;
                            elementType?: string;
                            /** Format: date-time */
                            period?: string;
                            count?: number;
                            min?: number | null;
                            avg?: number | null;
                            p50?: number | null;
                            p90?: number | null;
                            p95?: number | null;
                            p99?: number | null;
                            max?: number | null;
                        }[];
                    };
                };
            };
        };
    };
    TaskDurationsController_read: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TaskDurationsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: {
                            processDefinitionId?: string;
                            processName?: string | null;
                            elementId?: string;
                            elementName?: string;
                            assignee?: string | null;
                            candidateGroup?: string | null;
                            /** Format: date-time */
                            period?: string;
                            count?: number;
                            total?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                            waiting?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                            working?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                            dueCount?: number;
                            breachCount?: number;
                            breachRate?: number | null;
                            late?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                        };
                        items: {
                            processDefinitionId?: string;
                            processName?: string | null;
                            elementId?: string;
                            elementName?: string;
                            assignee?: string | null;
                            candidateGroup?: string | null;
                            /** Format: date-time */
                            period?: string;
                            count?: number;
                            total?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                            waiting?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                            working?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                            dueCount?: number;
                            breachCount?: number;
                            breachRate?: number | null;
                            late?: {
                                count?: number;
                                min?: number | null;
                                avg?: number | null;
                                p50?: number | null;
                                p90?: number | null;
                                p95?: number | null;
                                p99?: number | null;
                                max?: number | null;
                            };
                        }[];
                    };
                };
            };
        };
    };
    ProcessDefinitionsController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        processDefinitionKey?: components["schemas"]["Filter1"];
                        processDefinitionId?: components["schemas"]["Filter2"];
                        name?: components["schemas"]["Filter2"];
                        version?: components["schemas"]["Filter9"];
                        versionTag?: components["schemas"]["Filter2"];
                        resourceName?: components["schemas"]["Filter2"];
                        hasStartForm?: components["schemas"]["Filter7"];
                        state?: components["schemas"]["Filter21"];
                        tenantId?: components["schemas"]["Filter2"];
                        deploymentKey?: components["schemas"]["Filter1"];
                        deploymentDate?: components["schemas"]["Filter3"];
                        isLatestVersion?: boolean;
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "processDefinitionKey" | "processDefinitionId" | "name" | "version" | "versionTag" | "resourceName" | "tenantId" | "deploymentDate";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            processDefinitionKey: string;
                            processDefinitionId: string;
                            name: string | null;
                            version: number;
                            versionTag: string | null;
                            resourceName: string;
                            hasStartForm: boolean;
                            /** @enum {string} */
                            state: "ACTIVE" | "DRAINING" | "DELETED";
                            tenantId: string;
                            deploymentKey: string;
                            /** Format: date-time */
                            deploymentDate: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    ProcessDefinitionsController_instanceStatistics: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        processDefinitionId?: components["schemas"]["Filter2"];
                        tenantId?: components["schemas"]["Filter2"];
                        latestProcessDefinitionName?: components["schemas"]["Filter2"];
                        hasMultipleVersions?: components["schemas"]["Filter7"];
                        activeInstancesWithoutIncidentCount?: components["schemas"]["Filter9"];
                        activeInstancesWithIncidentCount?: components["schemas"]["Filter9"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "processDefinitionId" | "tenantId" | "latestProcessDefinitionName" | "activeInstancesWithoutIncidentCount" | "activeInstancesWithIncidentCount";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            processDefinitionId: string;
                            tenantId: string;
                            latestProcessDefinitionName: string | null;
                            hasMultipleVersions: boolean;
                            activeInstancesWithoutIncidentCount: number;
                            activeInstancesWithIncidentCount: number;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    ProcessDefinitionsController_versionStatistics: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        processDefinitionKey?: components["schemas"]["Filter1"];
                        processDefinitionId?: components["schemas"]["Filter2"];
                        processDefinitionName?: components["schemas"]["Filter2"];
                        processDefinitionVersion?: components["schemas"]["Filter9"];
                        tenantId?: components["schemas"]["Filter2"];
                        activeInstancesWithoutIncidentCount?: components["schemas"]["Filter9"];
                        activeInstancesWithIncidentCount?: components["schemas"]["Filter9"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "processDefinitionKey" | "processDefinitionId" | "processDefinitionName" | "processDefinitionVersion" | "tenantId" | "activeInstancesWithoutIncidentCount" | "activeInstancesWithIncidentCount";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            processDefinitionKey: string;
                            processDefinitionId: string;
                            processDefinitionName: string | null;
                            processDefinitionVersion: number;
                            tenantId: string;
                            activeInstancesWithoutIncidentCount: number;
                            activeInstancesWithIncidentCount: number;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    ProcessDefinitionsController_subscriptionStatistics: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        messageSubscriptionKey?: components["schemas"]["Filter1"];
                        processDefinitionId?: components["schemas"]["Filter2"];
                        processDefinitionKey?: components["schemas"]["Filter1"];
                        processInstanceKey?: components["schemas"]["Filter1"];
                        rootProcessInstanceKey?: components["schemas"]["Filter1"];
                        elementId?: components["schemas"]["Filter2"];
                        elementInstanceKey?: components["schemas"]["Filter1"];
                        messageSubscriptionState?: components["schemas"]["Filter20"];
                        lastUpdatedDate?: components["schemas"]["Filter3"];
                        messageName?: components["schemas"]["Filter2"];
                        correlationKey?: components["schemas"]["Filter2"];
                        tenantId?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "processDefinitionKey" | "processDefinitionId" | "tenantId";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            processDefinitionKey: string;
                            processDefinitionId: string;
                            tenantId: string;
                            processInstancesWithActiveSubscriptions: number;
                            activeSubscriptions: number;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    ProcessDefinitionsController_get: {
        parameters: {
            path: {
                processDefinitionKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        processDefinitionKey: string;
                        processDefinitionId: string;
                        name: string | null;
                        version: number;
                        versionTag: string | null;
                        resourceName: string;
                        hasStartForm: boolean;
                        /** @enum {string} */
                        state: "ACTIVE" | "DRAINING" | "DELETED";
                        tenantId: string;
                        deploymentKey: string;
                        /** Format: date-time */
                        deploymentDate: string;
                    };
                };
            };
        };
    };
    ProcessDefinitionsController_xml: {
        parameters: {
            path: {
                processDefinitionKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ProcessDefinitionsController_plan: {
        parameters: {
            path: {
                processDefinitionKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    ProcessDefinitionsController_startForm: {
        parameters: {
            path: {
                processDefinitionKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        formKey: string;
                        formId: string;
                        version: number;
                        tenantId: string;
                        schema: string;
                    };
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ProcessDefinitionsController_elementStatistics: {
        parameters: {
            path: {
                processDefinitionKey: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ElementStatisticsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            elementId: string;
                            active: number;
                            canceled: number;
                            incidents: number;
                            completed: number;
                        }[];
                    };
                };
            };
        };
    };
    ProcessDefinitionsController_durations: {
        parameters: {
            path: {
                processDefinitionKey: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DefinitionDurationsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        process: {
                            count?: number;
                            min?: number | null;
                            avg?: number | null;
                            p50?: number | null;
                            p90?: number | null;
                            p95?: number | null;
                            p99?: number | null;
                            max?: number | null;
                        };
                        items: {
                            processDefinitionId?: string;
                            processName?: string | null;
                            elementId?: string;
                            elementName?: string;
                            elementType?: string;
                            /** Format: date-time */
                            period?: string;
                            count?: number;
                            min?: number | null;
                            avg?: number | null;
                            p50?: number | null;
                            p90?: number | null;
                            p95?: number | null;
                            p99?: number | null;
                            max?: number | null;
                        }[];
                    };
                };
            };
        };
    };
    ProcessInstancesController_create: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ProcessInstanceCreation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ProcessInstancesController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        processInstanceKey?: components["schemas"]["Filter1"];
                        processDefinitionKey?: components["schemas"]["Filter1"];
                        processDefinitionId?: components["schemas"]["Filter2"];
                        processDefinitionName?: components["schemas"]["Filter2"];
                        processDefinitionVersion?: components["schemas"]["Filter9"];
                        processDefinitionVersionTag?: components["schemas"]["Filter2"];
                        state?: components["schemas"]["Filter22"];
                        startDate?: components["schemas"]["Filter3"];
                        endDate?: components["schemas"]["Filter3"];
                        hasIncident?: components["schemas"]["Filter7"];
                        parentProcessInstanceKey?: components["schemas"]["Filter1"];
                        parentElementInstanceKey?: components["schemas"]["Filter1"];
                        rootProcessInstanceKey?: components["schemas"]["Filter1"];
                        businessId?: components["schemas"]["Filter2"];
                        tags?: components["schemas"]["Filter2"];
                        tenantId?: components["schemas"]["Filter2"];
                        workflowId?: components["schemas"]["Filter2"];
                        variables?: {
                            name: string;
                            value: string;
                        }[];
                        errorMessage?: unknown;
                        elementId?: unknown;
                        elementInstanceState?: unknown;
                        hasRetriesLeft?: boolean;
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "processInstanceKey" | "processDefinitionKey" | "processDefinitionId" | "processDefinitionName" | "processDefinitionVersion" | "processDefinitionVersionTag" | "state" | "startDate" | "endDate" | "hasIncident" | "parentProcessInstanceKey" | "parentElementInstanceKey" | "businessId" | "tenantId";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            processInstanceKey: string;
                            processDefinitionKey: string;
                            processDefinitionId: string;
                            processDefinitionName: string | null;
                            processDefinitionVersion: number;
                            processDefinitionVersionTag: string | null;
                            /** @enum {string} */
                            state: "ACTIVE" | "SUSPENDED" | "COMPLETED" | "TERMINATED";
                            /** Format: date-time */
                            startDate: string;
                            /** Format: date-time */
                            endDate: string | null;
                            hasIncident: boolean;
                            parentProcessInstanceKey: string | null;
                            parentElementInstanceKey: string | null;
                            rootProcessInstanceKey: string;
                            businessId: string | null;
                            tags: string[];
                            tenantId: string;
                            workflowId: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    ProcessInstancesController_get: {
        parameters: {
            path: {
                processInstanceKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        processInstanceKey: string;
                        processDefinitionKey: string;
                        processDefinitionId: string;
                        processDefinitionName: string | null;
                        processDefinitionVersion: number;
                        processDefinitionVersionTag: string | null;
                        /** @enum {string} */
                        state: "ACTIVE" | "SUSPENDED" | "COMPLETED" | "TERMINATED";
                        /** Format: date-time */
                        startDate: string;
                        /** Format: date-time */
                        endDate: string | null;
                        hasIncident: boolean;
                        parentProcessInstanceKey: string | null;
                        parentElementInstanceKey: string | null;
                        rootProcessInstanceKey: string;
                        businessId: string | null;
                        tags: string[];
                        tenantId: string;
                        workflowId: string;
                    };
                };
            };
        };
    };
    ProcessInstancesController_searchIncidents: {
        parameters: {
            path: {
                processInstanceKey: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        incidentKey?: components["schemas"]["Filter1"];
                        processDefinitionId?: components["schemas"]["Filter2"];
                        processDefinitionKey?: components["schemas"]["Filter1"];
                        processInstanceKey?: components["schemas"]["Filter1"];
                        rootProcessInstanceKey?: components["schemas"]["Filter1"];
                        errorType?: components["schemas"]["Filter15"];
                        errorMessage?: components["schemas"]["Filter2"];
                        elementId?: components["schemas"]["Filter2"];
                        elementInstanceKey?: components["schemas"]["Filter1"];
                        creationTime?: components["schemas"]["Filter3"];
                        state?: components["schemas"]["Filter16"];
                        jobKey?: components["schemas"]["Filter1"];
                        tenantId?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "incidentKey" | "processDefinitionId" | "processDefinitionKey" | "processInstanceKey" | "errorType" | "elementId" | "elementInstanceKey" | "creationTime" | "state" | "jobKey" | "tenantId";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            incidentKey: string;
                            processDefinitionId: string;
                            processDefinitionKey: string;
                            processInstanceKey: string;
                            rootProcessInstanceKey: string;
                            /** @enum {string} */
                            errorType: "IO_MAPPING_ERROR" | "EXTRACT_VALUE_ERROR" | "CONDITION_ERROR" | "JOB_NO_RETRIES" | "EXECUTION_LISTENER_NO_RETRIES" | "TASK_LISTENER_NO_RETRIES" | "UNHANDLED_ERROR_EVENT" | "CALLED_ELEMENT_ERROR" | "CALLED_DECISION_ERROR" | "DECISION_EVALUATION_ERROR" | "DATA_STORE_FULL" | "FORM_NOT_FOUND" | "MESSAGE_SIZE_EXCEEDED" | "UNSPECIFIED";
                            errorMessage: string;
                            elementId: string;
                            elementInstanceKey: string;
                            /** Format: date-time */
                            creationTime: string;
                            /** @enum {string} */
                            state: "ACTIVE" | "RESOLVED" | "MIGRATED" | "PENDING" | "UNKNOWN";
                            jobKey: string | null;
                            tenantId: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    ProcessInstancesController_callHierarchy: {
        parameters: {
            path: {
                processInstanceKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ProcessInstancesController_timeline: {
        parameters: {
            path: {
                processInstanceKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ProcessInstancesController_sequenceFlows: {
        parameters: {
            path: {
                processInstanceKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ProcessInstancesController_elementStatistics: {
        parameters: {
            path: {
                processInstanceKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ResourcesController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        resourceKey?: components["schemas"]["Filter1"];
                        resourceId?: components["schemas"]["Filter2"];
                        resourceName?: components["schemas"]["Filter2"];
                        version?: components["schemas"]["Filter9"];
                        versionTag?: components["schemas"]["Filter2"];
                        deploymentKey?: components["schemas"]["Filter1"];
                        tenantId?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "resourceKey" | "resourceId" | "resourceName" | "version" | "deploymentKey" | "tenantId";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            resourceKey: string;
                            resourceId: string;
                            resourceName: string;
                            version: number;
                            versionTag: string | null;
                            deploymentKey: string;
                            tenantId: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    ResourcesController_get: {
        parameters: {
            path: {
                resourceKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        resourceKey: string;
                        resourceId: string;
                        resourceName: string;
                        version: number;
                        versionTag: string | null;
                        deploymentKey: string;
                        tenantId: string;
                    };
                };
            };
        };
    };
    ResourcesController_content: {
        parameters: {
            path: {
                resourceKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    ResourcesController_delete: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                resourceKey: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ResourceDeletion"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        resourceKey: string;
                        batchOperation: {
                            batchOperationKey?: string;
                            batchOperationType?: string;
                        } | null;
                    };
                };
            };
        };
    };
    SignalsController_broadcast: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignalBroadcastRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    StatusController_check: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SystemController_configuration: {
        parameters: {
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SystemController_usage: {
        parameters: {
            query: {
                startTime: string;
                endTime: string;
                tenantId?: string | null;
                withTenants?: "true" | "false" | null;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TopologyController_topology: {
        parameters: {
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    BulkUserTasksController_assign: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkAssignmentRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doneCount: number;
                        refusedCount: number;
                        items: {
                            userTaskKey: string;
                            /** @enum {string} */
                            status: "DONE" | "REFUSED";
                            code: string | null;
                            detail: string | null;
                        }[];
                    };
                };
            };
        };
    };
    BulkUserTasksController_unassign: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["BulkUnassignmentRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doneCount: number;
                        refusedCount: number;
                        items: {
                            userTaskKey: string;
                            /** @enum {string} */
                            status: "DONE" | "REFUSED";
                            code: string | null;
                            detail: string | null;
                        }[];
                    };
                };
            };
        };
    };
    BulkUserTasksController_update: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkUpdateRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doneCount: number;
                        refusedCount: number;
                        items: {
                            userTaskKey: string;
                            /** @enum {string} */
                            status: "DONE" | "REFUSED";
                            code: string | null;
                            detail: string | null;
                        }[];
                    };
                };
            };
        };
    };
    CommentsController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        commentKey?: components["schemas"]["Filter1"];
                        userTaskKey?: components["schemas"]["Filter1"];
                        processInstanceKey?: components["schemas"]["Filter1"];
                        author?: components["schemas"]["Filter2"];
                        text?: components["schemas"]["Filter2"];
                        mention?: components["schemas"]["Filter2"];
                        creationDate?: components["schemas"]["Filter3"];
                        editDate?: components["schemas"]["Filter3"];
                        tenantId?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "commentKey" | "author" | "creationDate" | "editDate";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            commentKey: string;
                            userTaskKey: string;
                            processInstanceKey: string;
                            author: string | null;
                            text: string;
                            mentions: string[];
                            /** Format: date-time */
                            creationDate: string;
                            /** Format: date-time */
                            editDate: string | null;
                            tenantId: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    CommentsController_add: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                userTaskKey: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        commentKey: string;
                        userTaskKey: string;
                        processInstanceKey: string;
                        author: string | null;
                        text: string;
                        mentions: string[];
                        /** Format: date-time */
                        creationDate: string;
                        /** Format: date-time */
                        editDate: string | null;
                        tenantId: string;
                    };
                };
            };
        };
    };
    CommentsController_searchOf: {
        parameters: {
            path: {
                userTaskKey: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        commentKey?: components["schemas"]["Filter1"];
                        userTaskKey?: components["schemas"]["Filter1"];
                        processInstanceKey?: components["schemas"]["Filter1"];
                        author?: components["schemas"]["Filter2"];
                        text?: components["schemas"]["Filter2"];
                        mention?: components["schemas"]["Filter2"];
                        creationDate?: components["schemas"]["Filter3"];
                        editDate?: components["schemas"]["Filter3"];
                        tenantId?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "commentKey" | "author" | "creationDate" | "editDate";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            commentKey: string;
                            userTaskKey: string;
                            processInstanceKey: string;
                            author: string | null;
                            text: string;
                            mentions: string[];
                            /** Format: date-time */
                            creationDate: string;
                            /** Format: date-time */
                            editDate: string | null;
                            tenantId: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    CommentsController_get: {
        parameters: {
            path: {
                userTaskKey: string;
                commentKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        commentKey: string;
                        userTaskKey: string;
                        processInstanceKey: string;
                        author: string | null;
                        text: string;
                        mentions: string[];
                        /** Format: date-time */
                        creationDate: string;
                        /** Format: date-time */
                        editDate: string | null;
                        tenantId: string;
                    };
                };
            };
        };
    };
    CommentsController_delete: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                userTaskKey: string;
                commentKey: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CommentsController_edit: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                userTaskKey: string;
                commentKey: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        commentKey: string;
                        userTaskKey: string;
                        processInstanceKey: string;
                        author: string | null;
                        text: string;
                        mentions: string[];
                        /** Format: date-time */
                        creationDate: string;
                        /** Format: date-time */
                        editDate: string | null;
                        tenantId: string;
                    };
                };
            };
        };
    };
    TaskFiltersController_create: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskFilterRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        filterKey: string;
                        name: string;
                        request: {
                            [key: string]: unknown;
                        };
                        owner: string | null;
                        groups: string[];
                        forAll: boolean;
                        /** Format: date-time */
                        creationDate: string;
                        /** Format: date-time */
                        updateDate: string;
                        tenantId: string;
                    };
                };
            };
        };
    };
    TaskFiltersController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        filterKey?: components["schemas"]["Filter1"];
                        name?: components["schemas"]["Filter2"];
                        owner?: components["schemas"]["Filter2"];
                        groups?: components["schemas"]["Filter2"];
                        forAll?: components["schemas"]["Filter7"];
                        creationDate?: components["schemas"]["Filter3"];
                        updateDate?: components["schemas"]["Filter3"];
                        tenantId?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "filterKey" | "name" | "owner" | "creationDate" | "updateDate";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            filterKey: string;
                            name: string;
                            request: {
                                [key: string]: unknown;
                            };
                            owner: string | null;
                            groups: string[];
                            forAll: boolean;
                            /** Format: date-time */
                            creationDate: string;
                            /** Format: date-time */
                            updateDate: string;
                            tenantId: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    TaskFiltersController_get: {
        parameters: {
            path: {
                filterKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        filterKey: string;
                        name: string;
                        request: {
                            [key: string]: unknown;
                        };
                        owner: string | null;
                        groups: string[];
                        forAll: boolean;
                        /** Format: date-time */
                        creationDate: string;
                        /** Format: date-time */
                        updateDate: string;
                        tenantId: string;
                    };
                };
            };
        };
    };
    TaskFiltersController_update: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                filterKey: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskFilterRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        filterKey: string;
                        name: string;
                        request: {
                            [key: string]: unknown;
                        };
                        owner: string | null;
                        groups: string[];
                        forAll: boolean;
                        /** Format: date-time */
                        creationDate: string;
                        /** Format: date-time */
                        updateDate: string;
                        tenantId: string;
                    };
                };
            };
        };
    };
    TaskFiltersController_delete: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                filterKey: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TaskFiltersController_count: {
        parameters: {
            path: {
                filterKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        hasMore: boolean;
                    };
                };
            };
        };
    };
    TaskFiltersController_tasks: {
        parameters: {
            path: {
                filterKey: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        userTaskKey?: components["schemas"]["Filter1"];
                        name?: components["schemas"]["Filter2"];
                        state?: components["schemas"]["Filter23"];
                        assignee?: components["schemas"]["Filter2"];
                        owner?: components["schemas"]["Filter2"];
                        delegationState?: components["schemas"]["Filter24"];
                        elementId?: components["schemas"]["Filter2"];
                        elementInstanceKey?: components["schemas"]["Filter1"];
                        candidateGroup?: components["schemas"]["Filter2"];
                        candidateUser?: components["schemas"]["Filter2"];
                        processDefinitionId?: components["schemas"]["Filter2"];
                        processDefinitionKey?: components["schemas"]["Filter1"];
                        processInstanceKey?: components["schemas"]["Filter1"];
                        creationDate?: components["schemas"]["Filter3"];
                        claimDate?: components["schemas"]["Filter3"];
                        completionDate?: components["schemas"]["Filter3"];
                        followUpDate?: components["schemas"]["Filter3"];
                        dueDate?: components["schemas"]["Filter3"];
                        priority?: components["schemas"]["Filter9"];
                        tags?: components["schemas"]["Filter2"];
                        tenantId?: components["schemas"]["Filter2"];
                        processInstanceVariables?: {
                            name: string;
                            value: string;
                        }[];
                        localVariables?: {
                            name: string;
                            value: string;
                        }[];
                        mine?: boolean;
                        overdue?: boolean;
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "userTaskKey" | "name" | "creationDate" | "claimDate" | "completionDate" | "followUpDate" | "dueDate" | "priority";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            userTaskKey: string;
                            name: string | null;
                            /** @enum {string} */
                            state: "CREATING" | "CREATED" | "ASSIGNING" | "UPDATING" | "COMPLETING" | "COMPLETED" | "CANCELING" | "CANCELED" | "FAILED";
                            assignee: string | null;
                            owner: string | null;
                            /** @enum {string|null} */
                            delegationState: "PENDING" | "RESOLVED" | null;
                            elementId: string;
                            elementInstanceKey: string;
                            candidateGroups: string[];
                            candidateUsers: string[];
                            processDefinitionId: string;
                            processDefinitionKey: string;
                            processDefinitionVersion: number;
                            processName: string | null;
                            processInstanceKey: string;
                            rootProcessInstanceKey: string;
                            /** Format: date-time */
                            creationDate: string;
                            /** Format: date-time */
                            claimDate: string | null;
                            /** Format: date-time */
                            completionDate: string | null;
                            /** Format: date-time */
                            followUpDate: string | null;
                            /** Format: date-time */
                            dueDate: string | null;
                            priority: number;
                            formKey: string | null;
                            externalFormReference: string | null;
                            customHeaders: {
                                [key: string]: unknown;
                            };
                            tags: string[];
                            tenantId: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    UserTaskDraftsController_get: {
        parameters: {
            path: {
                userTaskKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userTaskKey: string;
                        variables: {
                            [key: string]: unknown;
                        };
                        /** Format: date-time */
                        updateDate: string;
                    };
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UserTaskDraftsController_put: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                userTaskKey: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserTaskDraftRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userTaskKey: string;
                        variables: {
                            [key: string]: unknown;
                        };
                        /** Format: date-time */
                        updateDate: string;
                    };
                };
            };
        };
    };
    UserTaskDraftsController_delete: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                userTaskKey: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UserTasksController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        userTaskKey?: components["schemas"]["Filter1"];
                        name?: components["schemas"]["Filter2"];
                        state?: components["schemas"]["Filter23"];
                        assignee?: components["schemas"]["Filter2"];
                        owner?: components["schemas"]["Filter2"];
                        delegationState?: components["schemas"]["Filter24"];
                        elementId?: components["schemas"]["Filter2"];
                        elementInstanceKey?: components["schemas"]["Filter1"];
                        candidateGroup?: components["schemas"]["Filter2"];
                        candidateUser?: components["schemas"]["Filter2"];
                        processDefinitionId?: components["schemas"]["Filter2"];
                        processDefinitionKey?: components["schemas"]["Filter1"];
                        processInstanceKey?: components["schemas"]["Filter1"];
                        creationDate?: components["schemas"]["Filter3"];
                        claimDate?: components["schemas"]["Filter3"];
                        completionDate?: components["schemas"]["Filter3"];
                        followUpDate?: components["schemas"]["Filter3"];
                        dueDate?: components["schemas"]["Filter3"];
                        priority?: components["schemas"]["Filter9"];
                        tags?: components["schemas"]["Filter2"];
                        tenantId?: components["schemas"]["Filter2"];
                        processInstanceVariables?: {
                            name: string;
                            value: string;
                        }[];
                        localVariables?: {
                            name: string;
                            value: string;
                        }[];
                        mine?: boolean;
                        overdue?: boolean;
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "userTaskKey" | "name" | "creationDate" | "claimDate" | "completionDate" | "followUpDate" | "dueDate" | "priority";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            userTaskKey: string;
                            name: string | null;
                            /** @enum {string} */
                            state: "CREATING" | "CREATED" | "ASSIGNING" | "UPDATING" | "COMPLETING" | "COMPLETED" | "CANCELING" | "CANCELED" | "FAILED";
                            assignee: string | null;
                            owner: string | null;
                            /** @enum {string|null} */
                            delegationState: "PENDING" | "RESOLVED" | null;
                            elementId: string;
                            elementInstanceKey: string;
                            candidateGroups: string[];
                            candidateUsers: string[];
                            processDefinitionId: string;
                            processDefinitionKey: string;
                            processDefinitionVersion: number;
                            processName: string | null;
                            processInstanceKey: string;
                            rootProcessInstanceKey: string;
                            /** Format: date-time */
                            creationDate: string;
                            /** Format: date-time */
                            claimDate: string | null;
                            /** Format: date-time */
                            completionDate: string | null;
                            /** Format: date-time */
                            followUpDate: string | null;
                            /** Format: date-time */
                            dueDate: string | null;
                            priority: number;
                            formKey: string | null;
                            externalFormReference: string | null;
                            customHeaders: {
                                [key: string]: unknown;
                            };
                            tags: string[];
                            tenantId: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    UserTasksController_get: {
        parameters: {
            path: {
                userTaskKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userTaskKey: string;
                        name: string | null;
                        /** @enum {string} */
                        state: "CREATING" | "CREATED" | "ASSIGNING" | "UPDATING" | "COMPLETING" | "COMPLETED" | "CANCELING" | "CANCELED" | "FAILED";
                        assignee: string | null;
                        owner: string | null;
                        /** @enum {string|null} */
                        delegationState: "PENDING" | "RESOLVED" | null;
                        elementId: string;
                        elementInstanceKey: string;
                        candidateGroups: string[];
                        candidateUsers: string[];
                        processDefinitionId: string;
                        processDefinitionKey: string;
                        processDefinitionVersion: number;
                        processName: string | null;
                        processInstanceKey: string;
                        rootProcessInstanceKey: string;
                        /** Format: date-time */
                        creationDate: string;
                        /** Format: date-time */
                        claimDate: string | null;
                        /** Format: date-time */
                        completionDate: string | null;
                        /** Format: date-time */
                        followUpDate: string | null;
                        /** Format: date-time */
                        dueDate: string | null;
                        priority: number;
                        formKey: string | null;
                        externalFormReference: string | null;
                        customHeaders: {
                            [key: string]: unknown;
                        };
                        tags: string[];
                        tenantId: string;
                    };
                };
            };
        };
    };
    UserTasksController_update: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                userTaskKey: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["UserTaskUpdateRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UserTasksController_form: {
        parameters: {
            path: {
                userTaskKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        formKey: string;
                        formId: string;
                        version: number;
                        tenantId: string;
                        schema: string;
                    };
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UserTasksController_assign: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                userTaskKey: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserTaskAssignmentRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UserTasksController_unassign: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                userTaskKey: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UserTasksController_delegate: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                userTaskKey: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserTaskDelegationRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UserTasksController_resolve: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                userTaskKey: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["UserTaskResolutionRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UserTasksController_complete: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                userTaskKey: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["UserTaskCompletionRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UserTasksController_throwError: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                userTaskKey: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserTaskErrorRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UserTasksController_searchVariables: {
        parameters: {
            query?: {
                truncateValues?: "true" | "false" | null;
            };
            path: {
                userTaskKey: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        variableKey?: components["schemas"]["Filter1"];
                        name?: components["schemas"]["Filter2"];
                        value?: components["schemas"]["Filter2"];
                        scopeKey?: components["schemas"]["Filter1"];
                        processInstanceKey?: components["schemas"]["Filter1"];
                        rootProcessInstanceKey?: components["schemas"]["Filter1"];
                        tenantId?: components["schemas"]["Filter2"];
                        isTruncated?: components["schemas"]["Filter7"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "variableKey" | "name" | "value" | "scopeKey" | "processInstanceKey" | "tenantId";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            variableKey: string;
                            name: string;
                            value: string;
                            scopeKey: string;
                            processInstanceKey: string;
                            rootProcessInstanceKey: string;
                            tenantId: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    UserTasksController_searchEffectiveVariables: {
        parameters: {
            query?: {
                truncateValues?: "true" | "false" | null;
            };
            path: {
                userTaskKey: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        variableKey?: components["schemas"]["Filter1"];
                        name?: components["schemas"]["Filter2"];
                        value?: components["schemas"]["Filter2"];
                        scopeKey?: components["schemas"]["Filter1"];
                        processInstanceKey?: components["schemas"]["Filter1"];
                        rootProcessInstanceKey?: components["schemas"]["Filter1"];
                        tenantId?: components["schemas"]["Filter2"];
                        isTruncated?: components["schemas"]["Filter7"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "variableKey" | "name" | "value" | "scopeKey" | "processInstanceKey" | "tenantId";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            variableKey: string;
                            name: string;
                            value: string;
                            scopeKey: string;
                            processInstanceKey: string;
                            rootProcessInstanceKey: string;
                            tenantId: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    UserTasksController_searchAuditLogs: {
        parameters: {
            path: {
                userTaskKey: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        auditLogKey?: components["schemas"]["Filter1"];
                        entityKey?: string;
                        entityType?: components["schemas"]["Filter2"];
                        operationType?: components["schemas"]["Filter2"];
                        timestamp?: components["schemas"]["Filter3"];
                        actorId?: components["schemas"]["Filter2"];
                        actorType?: components["schemas"]["Filter2"];
                        tenantId?: components["schemas"]["Filter2"];
                        result?: components["schemas"]["Filter2"];
                        category?: components["schemas"]["Filter2"];
                        processDefinitionId?: components["schemas"]["Filter2"];
                        processDefinitionKey?: components["schemas"]["Filter1"];
                        processInstanceKey?: components["schemas"]["Filter1"];
                        rootProcessInstanceKey?: components["schemas"]["Filter1"];
                        userTaskKey?: components["schemas"]["Filter1"];
                        jobKey?: components["schemas"]["Filter1"];
                        elementInstanceKey?: components["schemas"]["Filter1"];
                        deploymentKey?: components["schemas"]["Filter1"];
                        formKey?: components["schemas"]["Filter1"];
                        resourceKey?: components["schemas"]["Filter1"];
                        batchOperationKey?: components["schemas"]["Filter1"];
                        batchOperationType?: components["schemas"]["Filter2"];
                        agentElementId?: components["schemas"]["Filter2"];
                        decisionRequirementsId?: components["schemas"]["Filter2"];
                        decisionRequirementsKey?: components["schemas"]["Filter1"];
                        decisionDefinitionId?: components["schemas"]["Filter2"];
                        decisionDefinitionKey?: components["schemas"]["Filter1"];
                        decisionEvaluationKey?: components["schemas"]["Filter1"];
                        relatedEntityKey?: components["schemas"]["Filter1"];
                        relatedEntityType?: components["schemas"]["Filter2"];
                        entityDescription?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "auditLogKey" | "entityKey" | "entityType" | "operationType" | "timestamp" | "actorId" | "actorType" | "tenantId" | "result" | "category" | "processDefinitionId" | "processDefinitionKey" | "processInstanceKey" | "userTaskKey" | "jobKey" | "elementInstanceKey";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            auditLogKey: string;
                            entityKey: string;
                            entityType: string;
                            operationType: string;
                            /** Format: date-time */
                            timestamp: string;
                            actorId: string | null;
                            actorType: string;
                            tenantId: string;
                            result: string;
                            category: string;
                            processDefinitionId: string | null;
                            processDefinitionKey: string | null;
                            processInstanceKey: string | null;
                            rootProcessInstanceKey: string | null;
                            userTaskKey: string | null;
                            jobKey: string | null;
                            elementInstanceKey: string | null;
                            deploymentKey: string | null;
                            formKey: string | null;
                            resourceKey: string | null;
                            batchOperationKey: string | null;
                            batchOperationType: string | null;
                            agentElementId: string | null;
                            decisionRequirementsId: string | null;
                            decisionRequirementsKey: string | null;
                            decisionDefinitionId: string | null;
                            decisionDefinitionKey: string | null;
                            decisionEvaluationKey: string | null;
                            relatedEntityKey: string | null;
                            relatedEntityType: string | null;
                            entityDescription: string | null;
                            details: {
                                [key: string]: unknown;
                            };
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    UsertaskAttachmentsController_add: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                userTaskKey: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachmentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        attachmentKey: string;
                        userTaskKey: string | null;
                        processInstanceKey: string;
                        documentId: string;
                        name: string;
                        contentType: string;
                        size: number;
                        author: string | null;
                        /** Format: date-time */
                        creationDate: string;
                        tenantId: string;
                    };
                };
            };
        };
    };
    UsertaskAttachmentsController_search: {
        parameters: {
            path: {
                userTaskKey: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        attachmentKey?: components["schemas"]["Filter1"];
                        userTaskKey?: components["schemas"]["Filter1"];
                        processInstanceKey?: components["schemas"]["Filter1"];
                        documentId?: components["schemas"]["Filter2"];
                        name?: components["schemas"]["Filter2"];
                        contentType?: components["schemas"]["Filter2"];
                        size?: components["schemas"]["Filter9"];
                        author?: components["schemas"]["Filter2"];
                        creationDate?: components["schemas"]["Filter3"];
                        tenantId?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "attachmentKey" | "name" | "size" | "author" | "creationDate";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            attachmentKey: string;
                            userTaskKey: string | null;
                            processInstanceKey: string;
                            documentId: string;
                            name: string;
                            contentType: string;
                            size: number;
                            author: string | null;
                            /** Format: date-time */
                            creationDate: string;
                            tenantId: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    UsertaskAttachmentsController_get: {
        parameters: {
            path: {
                userTaskKey: string;
                attachmentKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        attachmentKey: string;
                        userTaskKey: string | null;
                        processInstanceKey: string;
                        documentId: string;
                        name: string;
                        contentType: string;
                        size: number;
                        author: string | null;
                        /** Format: date-time */
                        creationDate: string;
                        tenantId: string;
                    };
                };
            };
        };
    };
    UsertaskAttachmentsController_remove: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                userTaskKey: string;
                attachmentKey: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UsertaskAttachmentsController_content: {
        parameters: {
            path: {
                userTaskKey: string;
                attachmentKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ProcessinstanceAttachmentsController_add: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                processInstanceKey: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachmentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        attachmentKey: string;
                        userTaskKey: string | null;
                        processInstanceKey: string;
                        documentId: string;
                        name: string;
                        contentType: string;
                        size: number;
                        author: string | null;
                        /** Format: date-time */
                        creationDate: string;
                        tenantId: string;
                    };
                };
            };
        };
    };
    ProcessinstanceAttachmentsController_search: {
        parameters: {
            path: {
                processInstanceKey: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        attachmentKey?: components["schemas"]["Filter1"];
                        userTaskKey?: components["schemas"]["Filter1"];
                        processInstanceKey?: components["schemas"]["Filter1"];
                        documentId?: components["schemas"]["Filter2"];
                        name?: components["schemas"]["Filter2"];
                        contentType?: components["schemas"]["Filter2"];
                        size?: components["schemas"]["Filter9"];
                        author?: components["schemas"]["Filter2"];
                        creationDate?: components["schemas"]["Filter3"];
                        tenantId?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "attachmentKey" | "name" | "size" | "author" | "creationDate";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            attachmentKey: string;
                            userTaskKey: string | null;
                            processInstanceKey: string;
                            documentId: string;
                            name: string;
                            contentType: string;
                            size: number;
                            author: string | null;
                            /** Format: date-time */
                            creationDate: string;
                            tenantId: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    ProcessinstanceAttachmentsController_get: {
        parameters: {
            path: {
                processInstanceKey: string;
                attachmentKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        attachmentKey: string;
                        userTaskKey: string | null;
                        processInstanceKey: string;
                        documentId: string;
                        name: string;
                        contentType: string;
                        size: number;
                        author: string | null;
                        /** Format: date-time */
                        creationDate: string;
                        tenantId: string;
                    };
                };
            };
        };
    };
    ProcessinstanceAttachmentsController_remove: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                processInstanceKey: string;
                attachmentKey: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ProcessinstanceAttachmentsController_content: {
        parameters: {
            path: {
                processInstanceKey: string;
                attachmentKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    VariablesController_search: {
        parameters: {
            query?: {
                truncateValues?: "true" | "false" | null;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        variableKey?: components["schemas"]["Filter1"];
                        name?: components["schemas"]["Filter2"];
                        value?: components["schemas"]["Filter2"];
                        scopeKey?: components["schemas"]["Filter1"];
                        processInstanceKey?: components["schemas"]["Filter1"];
                        rootProcessInstanceKey?: components["schemas"]["Filter1"];
                        tenantId?: components["schemas"]["Filter2"];
                        isTruncated?: components["schemas"]["Filter7"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "variableKey" | "name" | "value" | "scopeKey" | "processInstanceKey" | "tenantId";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            variableKey: string;
                            name: string;
                            value: string;
                            scopeKey: string;
                            processInstanceKey: string;
                            rootProcessInstanceKey: string;
                            tenantId: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    VariablesController_get: {
        parameters: {
            path: {
                variableKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        variableKey: string;
                        name: string;
                        value: string;
                        scopeKey: string;
                        processInstanceKey: string;
                        rootProcessInstanceKey: string;
                        tenantId: string;
                    };
                };
            };
        };
    };
    WebhooksController_create: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookCreation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        webhookKey: string;
                        name: string | null;
                        url: string;
                        eventTypes: string[];
                        processDefinitionIds: string[];
                        active: boolean;
                        failures: number;
                        /** Format: date-time */
                        pausedUntil: string | null;
                        /** Format: date-time */
                        previousSecretUntil: string | null;
                        /** Format: date-time */
                        creationDate: string;
                        createdBy: string | null;
                        tenantId: string;
                    } & {
                        secret: string;
                    };
                };
            };
        };
    };
    WebhooksController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        webhookKey?: components["schemas"]["Filter1"];
                        name?: components["schemas"]["Filter2"];
                        url?: components["schemas"]["Filter2"];
                        eventTypes?: components["schemas"]["Filter2"];
                        processDefinitionIds?: components["schemas"]["Filter2"];
                        active?: components["schemas"]["Filter7"];
                        failures?: components["schemas"]["Filter9"];
                        pausedUntil?: components["schemas"]["Filter3"];
                        previousSecretUntil?: components["schemas"]["Filter3"];
                        creationDate?: components["schemas"]["Filter3"];
                        createdBy?: components["schemas"]["Filter2"];
                        tenantId?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "webhookKey" | "name" | "url" | "failures" | "creationDate";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            webhookKey: string;
                            name: string | null;
                            url: string;
                            eventTypes: string[];
                            processDefinitionIds: string[];
                            active: boolean;
                            failures: number;
                            /** Format: date-time */
                            pausedUntil: string | null;
                            /** Format: date-time */
                            previousSecretUntil: string | null;
                            /** Format: date-time */
                            creationDate: string;
                            createdBy: string | null;
                            tenantId: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    WebhooksController_get: {
        parameters: {
            path: {
                webhookKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        webhookKey: string;
                        name: string | null;
                        url: string;
                        eventTypes: string[];
                        processDefinitionIds: string[];
                        active: boolean;
                        failures: number;
                        /** Format: date-time */
                        pausedUntil: string | null;
                        /** Format: date-time */
                        previousSecretUntil: string | null;
                        /** Format: date-time */
                        creationDate: string;
                        createdBy: string | null;
                        tenantId: string;
                    };
                };
            };
        };
    };
    WebhooksController_delete: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                webhookKey: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    WebhooksController_update: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                webhookKey: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["WebhookUpdate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        webhookKey: string;
                        name: string | null;
                        url: string;
                        eventTypes: string[];
                        processDefinitionIds: string[];
                        active: boolean;
                        failures: number;
                        /** Format: date-time */
                        pausedUntil: string | null;
                        /** Format: date-time */
                        previousSecretUntil: string | null;
                        /** Format: date-time */
                        creationDate: string;
                        createdBy: string | null;
                        tenantId: string;
                    };
                };
            };
        };
    };
    WebhooksController_ping: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                webhookKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deliveryKey: string;
                        webhookKey: string;
                        eventType: string;
                        /** @enum {string} */
                        state: "PENDING" | "DELIVERED" | "DEAD";
                        attempts: number;
                        /** Format: date-time */
                        nextAttemptDate: string | null;
                        /** Format: date-time */
                        lastAttemptDate: string | null;
                        responseStatus: number | null;
                        errorMessage: string | null;
                        /** Format: date-time */
                        creationDate: string;
                        payload: {
                            [key: string]: unknown;
                        };
                        tenantId: string;
                    };
                };
            };
        };
    };
    WebhooksController_rotate: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                webhookKey: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SecretRotation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        secret: string;
                    };
                };
            };
        };
    };
    WebhooksController_searchDeliveries: {
        parameters: {
            path: {
                webhookKey: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        deliveryKey?: components["schemas"]["Filter1"];
                        webhookKey?: components["schemas"]["Filter1"];
                        eventType?: components["schemas"]["Filter2"];
                        state?: components["schemas"]["Filter25"];
                        attempts?: components["schemas"]["Filter9"];
                        nextAttemptDate?: components["schemas"]["Filter3"];
                        lastAttemptDate?: components["schemas"]["Filter3"];
                        responseStatus?: components["schemas"]["Filter9"];
                        errorMessage?: components["schemas"]["Filter2"];
                        creationDate?: components["schemas"]["Filter3"];
                        tenantId?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "deliveryKey" | "eventType" | "state" | "attempts" | "nextAttemptDate" | "lastAttemptDate" | "creationDate";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            deliveryKey: string;
                            webhookKey: string;
                            eventType: string;
                            /** @enum {string} */
                            state: "PENDING" | "DELIVERED" | "DEAD";
                            attempts: number;
                            /** Format: date-time */
                            nextAttemptDate: string | null;
                            /** Format: date-time */
                            lastAttemptDate: string | null;
                            responseStatus: number | null;
                            errorMessage: string | null;
                            /** Format: date-time */
                            creationDate: string;
                            payload: {
                                [key: string]: unknown;
                            };
                            tenantId: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    WebhooksController_delivery: {
        parameters: {
            path: {
                webhookKey: string;
                deliveryKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deliveryKey: string;
                        webhookKey: string;
                        eventType: string;
                        /** @enum {string} */
                        state: "PENDING" | "DELIVERED" | "DEAD";
                        attempts: number;
                        /** Format: date-time */
                        nextAttemptDate: string | null;
                        /** Format: date-time */
                        lastAttemptDate: string | null;
                        responseStatus: number | null;
                        errorMessage: string | null;
                        /** Format: date-time */
                        creationDate: string;
                        payload: {
                            [key: string]: unknown;
                        };
                        tenantId: string;
                    };
                };
            };
        };
    };
    WebhooksController_redeliver: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                webhookKey: string;
                deliveryKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deliveryKey: string;
                        webhookKey: string;
                        eventType: string;
                        /** @enum {string} */
                        state: "PENDING" | "DELIVERED" | "DEAD";
                        attempts: number;
                        /** Format: date-time */
                        nextAttemptDate: string | null;
                        /** Format: date-time */
                        lastAttemptDate: string | null;
                        responseStatus: number | null;
                        errorMessage: string | null;
                        /** Format: date-time */
                        creationDate: string;
                        payload: {
                            [key: string]: unknown;
                        };
                        tenantId: string;
                    };
                };
            };
        };
    };
    AuthenticationController_me: {
        parameters: {
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        username: string;
                        displayName: string | null;
                        email: string | null;
                        authorizedComponents?: string[];
                        tenants: {
                            tenantId: string;
                            name: string;
                        }[];
                        groups: string[];
                        roles: string[];
                        permissions: ("audit:read" | "calendars:manage" | "crm:administer" | "crm:read" | "crm:synchronise" | "crm:write" | "decisions:evaluate" | "definitions:deploy" | "definitions:read" | "documents:use" | "identity:manage" | "instances:operate" | "instances:read" | "instances:start" | "jobs:work" | "measures:read" | "messages:send" | "tasks:all" | "tasks:assign" | "tasks:work" | "webhooks:manage")[];
                        salesPlanType?: string | null;
                        c8Links?: Record<string, never>;
                        canLogout: boolean;
                    };
                };
            };
        };
    };
    SessionsController_open: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SessionsController_close: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AuthorizationsController_create: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthorizationRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        authorizationKey: string;
                    };
                };
            };
        };
    };
    AuthorizationsController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        authorizationKey?: components["schemas"]["Filter1"];
                        ownerId?: components["schemas"]["Filter2"];
                        ownerType?: components["schemas"]["Filter26"];
                        resourceType?: components["schemas"]["Filter27"];
                        resourceId?: components["schemas"]["Filter2"];
                        resourcePropertyName?: components["schemas"]["Filter2"];
                        permissionTypes?: components["schemas"]["Filter2"];
                        resourceIds?: string[];
                        resourcePropertyNames?: string[];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "authorizationKey" | "ownerId" | "ownerType" | "resourceType" | "resourceId" | "resourcePropertyName";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            authorizationKey: string;
                            ownerId: string;
                            /** @enum {string} */
                            ownerType: "CLIENT" | "GROUP" | "MAPPING_RULE" | "ROLE" | "USER";
                            /** @enum {string} */
                            resourceType: "AUDIT_LOG" | "AUTHORIZATION" | "BATCH" | "CLUSTER_VARIABLE" | "COMPONENT" | "DECISION_DEFINITION" | "DECISION_REQUIREMENTS_DEFINITION" | "DOCUMENT" | "EXPRESSION" | "GLOBAL_LISTENER" | "GROUP" | "MAPPING_RULE" | "MESSAGE" | "PROCESS_DEFINITION" | "RESOURCE" | "ROLE" | "SYSTEM" | "TENANT" | "USER" | "USER_TASK";
                            resourceId: string | null;
                            resourcePropertyName: string | null;
                            permissionTypes: string[];
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    AuthorizationsController_get: {
        parameters: {
            path: {
                authorizationKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        authorizationKey: string;
                        ownerId: string;
                        /** @enum {string} */
                        ownerType: "CLIENT" | "GROUP" | "MAPPING_RULE" | "ROLE" | "USER";
                        /** @enum {string} */
                        resourceType: "AUDIT_LOG" | "AUTHORIZATION" | "BATCH" | "CLUSTER_VARIABLE" | "COMPONENT" | "DECISION_DEFINITION" | "DECISION_REQUIREMENTS_DEFINITION" | "DOCUMENT" | "EXPRESSION" | "GLOBAL_LISTENER" | "GROUP" | "MAPPING_RULE" | "MESSAGE" | "PROCESS_DEFINITION" | "RESOURCE" | "ROLE" | "SYSTEM" | "TENANT" | "USER" | "USER_TASK";
                        resourceId: string | null;
                        resourcePropertyName: string | null;
                        permissionTypes: string[];
                    };
                };
            };
        };
    };
    AuthorizationsController_update: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                authorizationKey: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthorizationRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AuthorizationsController_delete: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                authorizationKey: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MappingRulesController_create: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MappingRuleCreation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mappingRuleId: string;
                        name: string;
                        claimName: string;
                        claimValue: string;
                    };
                };
            };
        };
    };
    MappingRulesController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        mappingRuleId?: components["schemas"]["Filter2"];
                        name?: components["schemas"]["Filter2"];
                        claimName?: components["schemas"]["Filter2"];
                        claimValue?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "mappingRuleId" | "name" | "claimName" | "claimValue";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            mappingRuleId: string;
                            name: string;
                            claimName: string;
                            claimValue: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    MappingRulesController_get: {
        parameters: {
            path: {
                mappingRuleId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mappingRuleId: string;
                        name: string;
                        claimName: string;
                        claimValue: string;
                    };
                };
            };
        };
    };
    MappingRulesController_update: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                mappingRuleId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MappingRuleUpdate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mappingRuleId: string;
                        name: string;
                        claimName: string;
                        claimValue: string;
                    };
                };
            };
        };
    };
    MappingRulesController_delete: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                mappingRuleId: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UsersController_createAdmin: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserCreation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        username: string;
                        name: string | null;
                        email: string | null;
                    };
                };
            };
        };
    };
    UsersController_create: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserCreation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        username: string;
                        name: string | null;
                        email: string | null;
                    };
                };
            };
        };
    };
    UsersController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        username?: components["schemas"]["Filter2"];
                        name?: components["schemas"]["Filter2"];
                        email?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "username" | "name" | "email";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            username: string;
                            name: string | null;
                            email: string | null;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    UsersController_get: {
        parameters: {
            path: {
                username: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        username: string;
                        name: string | null;
                        email: string | null;
                    };
                };
            };
        };
    };
    UsersController_update: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                username: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["UserUpdate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        username: string;
                        name: string | null;
                        email: string | null;
                    };
                };
            };
        };
    };
    UsersController_delete: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                username: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UsersController_createKey: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyCreation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UsersController_deleteKey: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                clientId: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    GroupsController_create: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupCreation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        groupId: string;
                        name: string;
                    };
                };
            };
        };
    };
    GroupsController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        groupId?: components["schemas"]["Filter2"];
                        name?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "groupId" | "name";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            groupId: string;
                            name: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    GroupsController_get: {
        parameters: {
            path: {
                groupId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        groupId: string;
                        name: string;
                    };
                };
            };
        };
    };
    GroupsController_update: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                groupId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartyUpdate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        groupId: string;
                        name: string;
                    };
                };
            };
        };
    };
    GroupsController_delete: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                groupId: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    GroupsClientsController_search: {
        parameters: {
            path: {
                groupId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        clientId?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "clientId";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            clientId: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    GroupsClientsController_add: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                groupId: string;
                clientId: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    GroupsClientsController_remove: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                groupId: string;
                clientId: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    GroupsMappingRulesController_search: {
        parameters: {
            path: {
                groupId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        mappingRuleId?: components["schemas"]["Filter2"];
                        name?: components["schemas"]["Filter2"];
                        claimName?: components["schemas"]["Filter2"];
                        claimValue?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "mappingRuleId" | "name" | "claimName" | "claimValue";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            mappingRuleId: string;
                            name: string;
                            claimName: string;
                            claimValue: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    GroupsMappingRulesController_add: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                groupId: string;
                mappingRuleId: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    GroupsMappingRulesController_remove: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                groupId: string;
                mappingRuleId: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    GroupsUsersController_search: {
        parameters: {
            path: {
                groupId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        username?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "username";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            username: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    GroupsUsersController_add: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                groupId: string;
                username: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    GroupsUsersController_remove: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                groupId: string;
                username: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RolesController_create: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleCreation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        roleId: string;
                        name: string;
                    };
                };
            };
        };
    };
    RolesController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        roleId?: components["schemas"]["Filter2"];
                        name?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "roleId" | "name";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            roleId: string;
                            name: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    RolesController_get: {
        parameters: {
            path: {
                roleId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        roleId: string;
                        name: string;
                    };
                };
            };
        };
    };
    RolesController_update: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                roleId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartyUpdate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        roleId: string;
                        name: string;
                    };
                };
            };
        };
    };
    RolesController_delete: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                roleId: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RolesClientsController_search: {
        parameters: {
            path: {
                roleId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        clientId?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "clientId";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            clientId: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    RolesClientsController_add: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                roleId: string;
                clientId: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RolesClientsController_remove: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                roleId: string;
                clientId: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RolesGroupsController_search: {
        parameters: {
            path: {
                roleId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        groupId?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "groupId";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            groupId: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    RolesGroupsController_add: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                roleId: string;
                groupId: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RolesGroupsController_remove: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                roleId: string;
                groupId: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RolesMappingRulesController_search: {
        parameters: {
            path: {
                roleId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        mappingRuleId?: components["schemas"]["Filter2"];
                        name?: components["schemas"]["Filter2"];
                        claimName?: components["schemas"]["Filter2"];
                        claimValue?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "mappingRuleId" | "name" | "claimName" | "claimValue";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            mappingRuleId: string;
                            name: string;
                            claimName: string;
                            claimValue: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    RolesMappingRulesController_add: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                roleId: string;
                mappingRuleId: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RolesMappingRulesController_remove: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                roleId: string;
                mappingRuleId: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RolesUsersController_search: {
        parameters: {
            path: {
                roleId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        username?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "username";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            username: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    RolesUsersController_add: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                roleId: string;
                username: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RolesUsersController_remove: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                roleId: string;
                username: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TenantsController_create: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TenantCreation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tenantId: string;
                        name: string;
                    };
                };
            };
        };
    };
    TenantsController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        tenantId?: components["schemas"]["Filter2"];
                        name?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "tenantId" | "name";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            tenantId: string;
                            name: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    TenantsController_get: {
        parameters: {
            path: {
                tenantId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tenantId: string;
                        name: string;
                    };
                };
            };
        };
    };
    TenantsController_update: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                tenantId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartyUpdate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tenantId: string;
                        name: string;
                    };
                };
            };
        };
    };
    TenantsController_delete: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                tenantId: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TenantsClientsController_search: {
        parameters: {
            path: {
                tenantId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        clientId?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "clientId";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            clientId: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    TenantsClientsController_add: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                tenantId: string;
                clientId: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TenantsClientsController_remove: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                tenantId: string;
                clientId: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TenantsGroupsController_search: {
        parameters: {
            path: {
                tenantId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        groupId?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "groupId";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            groupId: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    TenantsGroupsController_add: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                tenantId: string;
                groupId: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TenantsGroupsController_remove: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                tenantId: string;
                groupId: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TenantsMappingRulesController_search: {
        parameters: {
            path: {
                tenantId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        mappingRuleId?: components["schemas"]["Filter2"];
                        name?: components["schemas"]["Filter2"];
                        claimName?: components["schemas"]["Filter2"];
                        claimValue?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "mappingRuleId" | "name" | "claimName" | "claimValue";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            mappingRuleId: string;
                            name: string;
                            claimName: string;
                            claimValue: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    TenantsMappingRulesController_add: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                tenantId: string;
                mappingRuleId: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TenantsMappingRulesController_remove: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                tenantId: string;
                mappingRuleId: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TenantsRolesController_search: {
        parameters: {
            path: {
                tenantId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        roleId?: components["schemas"]["Filter2"];
                        name?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "roleId" | "name";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            roleId: string;
                            name: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    TenantsRolesController_add: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                tenantId: string;
                roleId: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TenantsRolesController_remove: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                tenantId: string;
                roleId: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TenantsUsersController_search: {
        parameters: {
            path: {
                tenantId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        username?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "username";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            username: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    TenantsUsersController_add: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                tenantId: string;
                username: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TenantsUsersController_remove: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                tenantId: string;
                username: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    GroupsRolesController_search: {
        parameters: {
            path: {
                groupId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        roleId?: components["schemas"]["Filter2"];
                        name?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "roleId" | "name";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            roleId: string;
                            name: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    RecordCommentsController_add: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordCommentCreation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        commentId: string;
                        recordType: string;
                        recordId: string;
                        author: string | null;
                        body: string;
                        mentions: string[];
                        /** Format: date-time */
                        creationDate: string;
                        /** Format: date-time */
                        editDate: string | null;
                    };
                };
            };
        };
    };
    RecordCommentsController_search: {
        parameters: {
            path: {
                recordType: string;
                recordId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        commentId?: components["schemas"]["Filter1"];
                        recordType?: components["schemas"]["Filter2"];
                        recordId?: components["schemas"]["Filter1"];
                        author?: components["schemas"]["Filter2"];
                        mentions?: components["schemas"]["Filter2"];
                        creationDate?: components["schemas"]["Filter3"];
                        editDate?: components["schemas"]["Filter3"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "commentId" | "author" | "creationDate";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            commentId: string;
                            recordType: string;
                            recordId: string;
                            author: string | null;
                            body: string;
                            mentions: string[];
                            /** Format: date-time */
                            creationDate: string;
                            /** Format: date-time */
                            editDate: string | null;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    RecordCommentsController_get: {
        parameters: {
            path: {
                commentId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        commentId: string;
                        recordType: string;
                        recordId: string;
                        author: string | null;
                        body: string;
                        mentions: string[];
                        /** Format: date-time */
                        creationDate: string;
                        /** Format: date-time */
                        editDate: string | null;
                    };
                };
            };
        };
    };
    RecordCommentsController_delete: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                commentId: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RecordCommentsController_edit: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                commentId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordCommentUpdate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        commentId: string;
                        recordType: string;
                        recordId: string;
                        author: string | null;
                        body: string;
                        mentions: string[];
                        /** Format: date-time */
                        creationDate: string;
                        /** Format: date-time */
                        editDate: string | null;
                    };
                };
            };
        };
    };
    SharedDocumentsController_create: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["SharedDocumentForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        documentId: string;
                        title: string;
                        recordType: string | null;
                        recordId: string | null;
                        owner: string | null;
                        department: string | null;
                        ownedBy: string;
                        /** Format: date-time */
                        creationDate: string;
                        /** Format: date-time */
                        updateDate: string;
                    };
                };
            };
        };
    };
    SharedDocumentsController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        documentId?: components["schemas"]["Filter1"];
                        title?: components["schemas"]["Filter2"];
                        recordType?: components["schemas"]["Filter2"];
                        recordId?: components["schemas"]["Filter1"];
                        owner?: components["schemas"]["Filter2"];
                        department?: components["schemas"]["Filter2"];
                        ownedBy?: components["schemas"]["Filter1"];
                        creationDate?: components["schemas"]["Filter3"];
                        updateDate?: components["schemas"]["Filter3"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "documentId" | "title" | "owner" | "creationDate" | "updateDate";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            documentId: string;
                            title: string;
                            recordType: string | null;
                            recordId: string | null;
                            owner: string | null;
                            department: string | null;
                            ownedBy: string;
                            /** Format: date-time */
                            creationDate: string;
                            /** Format: date-time */
                            updateDate: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    SharedDocumentsController_get: {
        parameters: {
            path: {
                documentId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        documentId: string;
                        title: string;
                        recordType: string | null;
                        recordId: string | null;
                        owner: string | null;
                        department: string | null;
                        ownedBy: string;
                        /** Format: date-time */
                        creationDate: string;
                        /** Format: date-time */
                        updateDate: string;
                    };
                };
            };
        };
    };
    SharedDocumentsController_delete: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                documentId: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SharedDocumentsController_addVersion: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                documentId: string;
            };
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["DocumentVersionForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                        documentId: string;
                        fileName: string;
                        mediaType: string;
                        size: number;
                        sha256: string;
                        createdBy: string | null;
                        /** Format: date-time */
                        creationDate: string;
                    };
                };
            };
        };
    };
    SharedDocumentsController_versions: {
        parameters: {
            path: {
                documentId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        number?: components["schemas"]["Filter9"];
                        documentId?: components["schemas"]["Filter1"];
                        fileName?: components["schemas"]["Filter2"];
                        mediaType?: components["schemas"]["Filter2"];
                        size?: components["schemas"]["Filter9"];
                        sha256?: components["schemas"]["Filter2"];
                        createdBy?: components["schemas"]["Filter2"];
                        creationDate?: components["schemas"]["Filter3"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "number" | "size" | "creationDate";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            number: number;
                            documentId: string;
                            fileName: string;
                            mediaType: string;
                            size: number;
                            sha256: string;
                            createdBy: string | null;
                            /** Format: date-time */
                            creationDate: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    SharedDocumentsController_latest: {
        parameters: {
            path: {
                documentId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SharedDocumentsController_content: {
        parameters: {
            path: {
                documentId: string;
                versionNumber: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SharedDocumentsController_share: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                documentId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentShareCreation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        shareId: string;
                        documentId: string;
                        department: string | null;
                        username: string | null;
                        organisationId: string | null;
                        /** @enum {string} */
                        access: "read" | "write";
                        /** Format: date-time */
                        expirationDate: string | null;
                        createdBy: string | null;
                        /** Format: date-time */
                        creationDate: string;
                        /** Format: date-time */
                        revocationDate: string | null;
                    };
                };
            };
        };
    };
    SharedDocumentsController_searchShares: {
        parameters: {
            path: {
                documentId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        shareId?: components["schemas"]["Filter1"];
                        documentId?: components["schemas"]["Filter1"];
                        department?: components["schemas"]["Filter2"];
                        username?: components["schemas"]["Filter2"];
                        organisationId?: components["schemas"]["Filter1"];
                        access?: components["schemas"]["Filter28"];
                        expirationDate?: components["schemas"]["Filter3"];
                        createdBy?: components["schemas"]["Filter2"];
                        creationDate?: components["schemas"]["Filter3"];
                        revocationDate?: components["schemas"]["Filter3"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "shareId" | "expirationDate" | "creationDate";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            shareId: string;
                            documentId: string;
                            department: string | null;
                            username: string | null;
                            organisationId: string | null;
                            /** @enum {string} */
                            access: "read" | "write";
                            /** Format: date-time */
                            expirationDate: string | null;
                            createdBy: string | null;
                            /** Format: date-time */
                            creationDate: string;
                            /** Format: date-time */
                            revocationDate: string | null;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    SharedDocumentsController_revokeShare: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                documentId: string;
                shareId: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SharedDocumentsController_link: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                documentId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentLinkCreation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        linkId: string;
                        documentId: string;
                        versionNumber: number | null;
                        purpose: string;
                        /** Format: date-time */
                        expirationDate: string;
                        maximumDownloads: number | null;
                        downloads: number;
                        /** Format: date-time */
                        revocationDate: string | null;
                        createdBy: string | null;
                        /** Format: date-time */
                        creationDate: string;
                    } & {
                        url: string;
                    };
                };
            };
        };
    };
    SharedDocumentsController_searchLinks: {
        parameters: {
            path: {
                documentId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        linkId?: components["schemas"]["Filter1"];
                        documentId?: components["schemas"]["Filter1"];
                        versionNumber?: components["schemas"]["Filter9"];
                        purpose?: components["schemas"]["Filter2"];
                        expirationDate?: components["schemas"]["Filter3"];
                        maximumDownloads?: components["schemas"]["Filter9"];
                        downloads?: components["schemas"]["Filter9"];
                        revocationDate?: components["schemas"]["Filter3"];
                        createdBy?: components["schemas"]["Filter2"];
                        creationDate?: components["schemas"]["Filter3"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "linkId" | "expirationDate" | "downloads" | "creationDate";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            linkId: string;
                            documentId: string;
                            versionNumber: number | null;
                            purpose: string;
                            /** Format: date-time */
                            expirationDate: string;
                            maximumDownloads: number | null;
                            downloads: number;
                            /** Format: date-time */
                            revocationDate: string | null;
                            createdBy: string | null;
                            /** Format: date-time */
                            creationDate: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    SharedDocumentsController_revokeLink: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                documentId: string;
                linkId: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CrmNotificationsController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        notificationId?: components["schemas"]["Filter1"];
                        kind?: components["schemas"]["Filter29"];
                        actor?: components["schemas"]["Filter2"];
                        recordType?: components["schemas"]["Filter2"];
                        recordId?: components["schemas"]["Filter1"];
                        userTaskKey?: components["schemas"]["Filter1"];
                        processInstanceKey?: components["schemas"]["Filter1"];
                        creationDate?: components["schemas"]["Filter3"];
                        readDate?: components["schemas"]["Filter3"];
                        isRead?: components["schemas"]["Filter7"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "notificationId" | "creationDate";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            notificationId: string;
                            /** @enum {string} */
                            kind: "mention" | "share" | "protocol";
                            title: string;
                            body: string | null;
                            actor: string | null;
                            recordType: string | null;
                            recordId: string | null;
                            userTaskKey: string | null;
                            processInstanceKey: string | null;
                            /** Format: date-time */
                            creationDate: string;
                            /** Format: date-time */
                            readDate: string | null;
                            isRead: boolean;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    CrmNotificationsController_events: {
        parameters: {
            query?: {
                after?: string | null;
            };
            header?: {
                "Last-Event-ID"?: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
        };
    };
    CrmNotificationsController_unread: {
        parameters: {
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                    };
                };
            };
        };
    };
    CrmNotificationsController_readAll: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CrmNotificationsController_read: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                notificationId: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CrmNotificationsController_settings: {
        parameters: {
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        byEmail: ("mention" | "share" | "protocol")[];
                    };
                };
            };
        };
    };
    CrmNotificationsController_choose: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationSettings"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MeasuresController_get: {
        parameters: {
            query?: {
                calendar?: string | null;
                period?: "hour" | "day" | "week" | "month" | null;
                timeZone?: string | null;
                from?: string | null;
                before?: string | null;
                processDefinitionId?: string | null;
                department?: string | null;
                channel?: string | null;
                groupBy?: (components["schemas"]["Object"] & (("period" | "process" | "department" | "channel") | ("period" | "process" | "department" | "channel")[])) | null;
                format?: "json" | "csv" | null;
            };
            path: {
                measure: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        measure: string;
                        total: {
                            [key: string]: {
                                value: number | null;
                                formula: string;
                                n: number;
                                leftOut: {
                                    reason?: string;
                                    count?: number;
                                }[];
                                reason: string | null;
                                note?: string;
                            };
                        };
                        items: {
                            group?: Record<string, never>;
                            measures?: {
                                [key: string]: {
                                    value: number | null;
                                    formula: string;
                                    n: number;
                                    leftOut: {
                                        reason?: string;
                                        count?: number;
                                    }[];
                                    reason: string | null;
                                    note?: string;
                                };
                            };
                        }[];
                    };
                    "text/csv": {
                        measure: string;
                        total: {
                            [key: string]: {
                                value: number | null;
                                formula: string;
                                n: number;
                                leftOut: {
                                    reason?: string;
                                    count?: number;
                                }[];
                                reason: string | null;
                                note?: string;
                            };
                        };
                        items: {
                            group?: Record<string, never>;
                            measures?: {
                                [key: string]: {
                                    value: number | null;
                                    formula: string;
                                    n: number;
                                    leftOut: {
                                        reason?: string;
                                        count?: number;
                                    }[];
                                    reason: string | null;
                                    note?: string;
                                };
                            };
                        }[];
                    };
                };
            };
        };
    };
    MeasuresController_post: {
        parameters: {
            path: {
                measure: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["MeasureRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        measure: string;
                        total: {
                            [key: string]: {
                                value: number | null;
                                formula: string;
                                n: number;
                                leftOut: {
                                    reason?: string;
                                    count?: number;
                                }[];
                                reason: string | null;
                                note?: string;
                            };
                        };
                        items: {
                            group?: Record<string, never>;
                            measures?: {
                                [key: string]: {
                                    value: number | null;
                                    formula: string;
                                    n: number;
                                    leftOut: {
                                        reason?: string;
                                        count?: number;
                                    }[];
                                    reason: string | null;
                                    note?: string;
                                };
                            };
                        }[];
                    };
                    "text/csv": {
                        measure: string;
                        total: {
                            [key: string]: {
                                value: number | null;
                                formula: string;
                                n: number;
                                leftOut: {
                                    reason?: string;
                                    count?: number;
                                }[];
                                reason: string | null;
                                note?: string;
                            };
                        };
                        items: {
                            group?: Record<string, never>;
                            measures?: {
                                [key: string]: {
                                    value: number | null;
                                    formula: string;
                                    n: number;
                                    leftOut: {
                                        reason?: string;
                                        count?: number;
                                    }[];
                                    reason: string | null;
                                    note?: string;
                                };
                            };
                        }[];
                    };
                };
            };
        };
    };
    MeasureSettingsController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        settingKey?: components["schemas"]["Filter2"];
                        name?: components["schemas"]["Filter30"];
                        subject?: components["schemas"]["Filter2"];
                        updateDate?: components["schemas"]["Filter3"];
                        updatedBy?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "settingKey" | "name" | "subject" | "updateDate";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            settingKey: string;
                            /** @enum {string} */
                            name: "expected-satisfaction" | "best-score" | "expected-loyalty" | "planned-hours" | "messages-per-hour" | "cost-per-message" | "cost-per-hour" | "channel-weight" | "record-weight";
                            subject: string;
                            value: number;
                            /** Format: date-time */
                            updateDate: string;
                            updatedBy: string | null;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    MeasureSettingsController_set: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                settingName: string;
                subject: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingValue"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MeasureSettingsController_delete: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                settingName: string;
                subject: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ProtocolsController_create: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProtocolRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        protocolId: string;
                        name: string;
                        processDefinitionId: string;
                        /** @enum {string} */
                        event: "process-started" | "process-completed" | "element-started" | "element-completed" | "element-escalated" | "task-overdue" | "incident" | "named";
                        elementId: string | null;
                        eventName: string | null;
                        condition: string | null;
                        audience: string;
                        /** @enum {string} */
                        channel: "preferred" | "email" | "sms" | "inbox";
                        template: string;
                        /** @enum {string} */
                        purpose: "service" | "marketing";
                        active: boolean;
                        /** Format: date-time */
                        activeSince: string;
                        /** Format: date-time */
                        creationDate: string;
                        /** Format: date-time */
                        updateDate: string;
                    };
                };
            };
        };
    };
    ProtocolsController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        protocolId?: components["schemas"]["Filter1"];
                        name?: components["schemas"]["Filter2"];
                        processDefinitionId?: components["schemas"]["Filter2"];
                        event?: components["schemas"]["Filter31"];
                        elementId?: components["schemas"]["Filter2"];
                        eventName?: components["schemas"]["Filter2"];
                        condition?: components["schemas"]["Filter2"];
                        audience?: components["schemas"]["Filter2"];
                        channel?: components["schemas"]["Filter32"];
                        template?: components["schemas"]["Filter2"];
                        purpose?: components["schemas"]["Filter33"];
                        active?: components["schemas"]["Filter7"];
                        activeSince?: components["schemas"]["Filter3"];
                        creationDate?: components["schemas"]["Filter3"];
                        updateDate?: components["schemas"]["Filter3"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "protocolId" | "name" | "processDefinitionId" | "event" | "creationDate" | "updateDate";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            protocolId: string;
                            name: string;
                            processDefinitionId: string;
                            /** @enum {string} */
                            event: "process-started" | "process-completed" | "element-started" | "element-completed" | "element-escalated" | "task-overdue" | "incident" | "named";
                            elementId: string | null;
                            eventName: string | null;
                            condition: string | null;
                            audience: string;
                            /** @enum {string} */
                            channel: "preferred" | "email" | "sms" | "inbox";
                            template: string;
                            /** @enum {string} */
                            purpose: "service" | "marketing";
                            active: boolean;
                            /** Format: date-time */
                            activeSince: string;
                            /** Format: date-time */
                            creationDate: string;
                            /** Format: date-time */
                            updateDate: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    ProtocolsController_get: {
        parameters: {
            path: {
                protocolId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        protocolId: string;
                        name: string;
                        processDefinitionId: string;
                        /** @enum {string} */
                        event: "process-started" | "process-completed" | "element-started" | "element-completed" | "element-escalated" | "task-overdue" | "incident" | "named";
                        elementId: string | null;
                        eventName: string | null;
                        condition: string | null;
                        audience: string;
                        /** @enum {string} */
                        channel: "preferred" | "email" | "sms" | "inbox";
                        template: string;
                        /** @enum {string} */
                        purpose: "service" | "marketing";
                        active: boolean;
                        /** Format: date-time */
                        activeSince: string;
                        /** Format: date-time */
                        creationDate: string;
                        /** Format: date-time */
                        updateDate: string;
                    };
                };
            };
        };
    };
    ProtocolsController_update: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                protocolId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProtocolRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        protocolId: string;
                        name: string;
                        processDefinitionId: string;
                        /** @enum {string} */
                        event: "process-started" | "process-completed" | "element-started" | "element-completed" | "element-escalated" | "task-overdue" | "incident" | "named";
                        elementId: string | null;
                        eventName: string | null;
                        condition: string | null;
                        audience: string;
                        /** @enum {string} */
                        channel: "preferred" | "email" | "sms" | "inbox";
                        template: string;
                        /** @enum {string} */
                        purpose: "service" | "marketing";
                        active: boolean;
                        /** Format: date-time */
                        activeSince: string;
                        /** Format: date-time */
                        creationDate: string;
                        /** Format: date-time */
                        updateDate: string;
                    };
                };
            };
        };
    };
    ProtocolsController_delete: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                protocolId: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ProtocolsController_deliveries: {
        parameters: {
            path: {
                protocolId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        deliveryKey?: components["schemas"]["Filter2"];
                        eventId?: components["schemas"]["Filter2"];
                        recipient?: components["schemas"]["Filter2"];
                        state?: components["schemas"]["Filter34"];
                        channel?: components["schemas"]["Filter2"];
                        reason?: components["schemas"]["Filter2"];
                        processInstanceKey?: components["schemas"]["Filter1"];
                        date?: components["schemas"]["Filter3"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "deliveryKey" | "state" | "date";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            deliveryKey: string;
                            eventId: string;
                            recipient: string;
                            /** @enum {string} */
                            state: "told" | "skipped" | "failed";
                            channel: string | null;
                            reason: string | null;
                            processInstanceKey: string;
                            /** Format: date-time */
                            date: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    ProtocolsController_test: {
        parameters: {
            path: {
                protocolId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ProtocolTestRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recipient?: {
                            [key: string]: unknown;
                        };
                        /** @enum {string} */
                        state: "told" | "skipped" | "failed";
                        channel: string | null;
                        address: string | null;
                        subject: string | null;
                        body: string | null;
                        html?: string | null;
                        reason: string | null;
                    }[];
                };
            };
        };
    };
    DuplicatesController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        duplicateKey?: components["schemas"]["Filter1"];
                        recordType?: components["schemas"]["Filter35"];
                        oneId?: components["schemas"]["Filter1"];
                        otherId?: components["schemas"]["Filter1"];
                        score?: components["schemas"]["Filter36"];
                        state?: components["schemas"]["Filter37"];
                        foundAt?: components["schemas"]["Filter3"];
                        decidedAt?: components["schemas"]["Filter3"];
                        decidedBy?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "duplicateKey" | "recordType" | "score" | "state" | "foundAt" | "decidedAt";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: ({
                            duplicateKey: string;
                            /** @enum {string} */
                            recordType: "customer" | "contact" | "lead";
                            oneId: string;
                            otherId: string;
                            score: string;
                            /** @enum {string} */
                            state: "open" | "dismissed" | "merged";
                            /** Format: date-time */
                            foundAt: string;
                            /** Format: date-time */
                            decidedAt: string | null;
                            decidedBy: string | null;
                        } & {
                            explanation?: {
                                field?: string;
                                values?: string[];
                                similarity?: number;
                                weight?: number;
                                contribution?: number;
                            }[];
                        })[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    DuplicatesController_dismiss: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                duplicateKey: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    customerExportController_export: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    contactExportController_export: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    leadExportController_export: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    opportunityExportController_export: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    productExportController_export: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    interactionExportController_export: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    inboundMessageExportController_export: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ticketExportController_export: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    creditExportController_export: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    consentExportController_export: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    feedbackExportController_export: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    supplierExportController_export: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    quotationRequestExportController_export: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    quotationExportController_export: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    purchaseOrderExportController_export: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    disputeExportController_export: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ImportsController_create: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ImportCreationForm"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        importKey: string;
                        /** @enum {string} */
                        recordType: "customer" | "contact" | "lead";
                        /** @enum {string} */
                        state: "pending" | "running" | "completed" | "failed" | "canceled" | "undone";
                        fileName: string;
                        size: number;
                        mapping: {
                            [key: string]: unknown;
                        };
                        /** @enum {string} */
                        delimiter: "," | ";" | "\t" | "|";
                        /** @enum {string} */
                        encoding: "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "windows-1252";
                        /** @enum {string} */
                        duplicates: "skip" | "update" | "report";
                        dryRun: boolean;
                        rowsRead: number;
                        rowsNew: number;
                        rowsUpdated: number;
                        rowsBad: number;
                        rowsDuplicate: number;
                        error: string | null;
                        createdBy: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        startedAt: string | null;
                        /** Format: date-time */
                        endedAt: string | null;
                    };
                };
            };
        };
    };
    ImportsController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        importKey?: components["schemas"]["Filter1"];
                        recordType?: components["schemas"]["Filter35"];
                        state?: components["schemas"]["Filter38"];
                        fileName?: components["schemas"]["Filter2"];
                        duplicates?: components["schemas"]["Filter39"];
                        dryRun?: components["schemas"]["Filter7"];
                        createdBy?: components["schemas"]["Filter2"];
                        createdAt?: components["schemas"]["Filter3"];
                        startedAt?: components["schemas"]["Filter3"];
                        endedAt?: components["schemas"]["Filter3"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "importKey" | "state" | "fileName" | "createdBy" | "createdAt" | "startedAt" | "endedAt";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            importKey: string;
                            /** @enum {string} */
                            recordType: "customer" | "contact" | "lead";
                            /** @enum {string} */
                            state: "pending" | "running" | "completed" | "failed" | "canceled" | "undone";
                            fileName: string;
                            size: number;
                            mapping: {
                                [key: string]: unknown;
                            };
                            /** @enum {string} */
                            delimiter: "," | ";" | "\t" | "|";
                            /** @enum {string} */
                            encoding: "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "windows-1252";
                            /** @enum {string} */
                            duplicates: "skip" | "update" | "report";
                            dryRun: boolean;
                            rowsRead: number;
                            rowsNew: number;
                            rowsUpdated: number;
                            rowsBad: number;
                            rowsDuplicate: number;
                            error: string | null;
                            createdBy: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            startedAt: string | null;
                            /** Format: date-time */
                            endedAt: string | null;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    ImportsController_get: {
        parameters: {
            path: {
                importKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        importKey: string;
                        /** @enum {string} */
                        recordType: "customer" | "contact" | "lead";
                        /** @enum {string} */
                        state: "pending" | "running" | "completed" | "failed" | "canceled" | "undone";
                        fileName: string;
                        size: number;
                        mapping: {
                            [key: string]: unknown;
                        };
                        /** @enum {string} */
                        delimiter: "," | ";" | "\t" | "|";
                        /** @enum {string} */
                        encoding: "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "windows-1252";
                        /** @enum {string} */
                        duplicates: "skip" | "update" | "report";
                        dryRun: boolean;
                        rowsRead: number;
                        rowsNew: number;
                        rowsUpdated: number;
                        rowsBad: number;
                        rowsDuplicate: number;
                        error: string | null;
                        createdBy: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        startedAt: string | null;
                        /** Format: date-time */
                        endedAt: string | null;
                    };
                };
            };
        };
    };
    ImportsController_errors: {
        parameters: {
            path: {
                importKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ImportsController_cancel: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                importKey: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ImportsController_undo: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                importKey: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MatchSettingsController_get: {
        parameters: {
            path: {
                recordType: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        possible?: number;
                        certain?: number;
                    };
                };
            };
        };
    };
    MatchSettingsController_change: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                recordType: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatchSettingsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        possible?: number;
                        certain?: number;
                    };
                };
            };
        };
    };
    MergesController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        mergeKey?: components["schemas"]["Filter1"];
                        recordType?: components["schemas"]["Filter35"];
                        recordId?: components["schemas"]["Filter1"];
                        loserIds?: components["schemas"]["Filter2"];
                        state?: components["schemas"]["Filter40"];
                        mergedAt?: components["schemas"]["Filter3"];
                        mergedBy?: components["schemas"]["Filter2"];
                        undoneAt?: components["schemas"]["Filter3"];
                        undoneBy?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "mergeKey" | "state" | "mergedAt";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            mergeKey: string;
                            /** @enum {string} */
                            recordType: "customer" | "contact" | "lead";
                            recordId: string;
                            loserIds: string[];
                            /** @enum {string} */
                            state: "merged" | "undone";
                            /** Format: date-time */
                            mergedAt: string;
                            mergedBy: string | null;
                            /** Format: date-time */
                            undoneAt: string | null;
                            undoneBy: string | null;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    MergesController_get: {
        parameters: {
            path: {
                mergeKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mergeKey: string;
                        /** @enum {string} */
                        recordType: "customer" | "contact" | "lead";
                        recordId: string;
                        loserIds: string[];
                        /** @enum {string} */
                        state: "merged" | "undone";
                        /** Format: date-time */
                        mergedAt: string;
                        mergedBy: string | null;
                        /** Format: date-time */
                        undoneAt: string | null;
                        undoneBy: string | null;
                    };
                };
            };
        };
    };
    MergesController_undo: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                mergeKey: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changedSince?: string[];
                        referencesChangedSince?: number;
                    };
                };
            };
        };
    };
    customerMergesController_merge: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                recordId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mergeKey: string;
                        /** @enum {string} */
                        recordType: "customer" | "contact" | "lead";
                        recordId: string;
                        loserIds: string[];
                        /** @enum {string} */
                        state: "merged" | "undone";
                        /** Format: date-time */
                        mergedAt: string;
                        mergedBy: string | null;
                        /** Format: date-time */
                        undoneAt: string | null;
                        undoneBy: string | null;
                    };
                };
            };
        };
    };
    customerMergesController_preview: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                recordId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes?: {
                            [key: string]: unknown;
                        };
                        references?: Record<string, never>[];
                    };
                };
            };
        };
    };
    contactMergesController_merge: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                recordId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mergeKey: string;
                        /** @enum {string} */
                        recordType: "customer" | "contact" | "lead";
                        recordId: string;
                        loserIds: string[];
                        /** @enum {string} */
                        state: "merged" | "undone";
                        /** Format: date-time */
                        mergedAt: string;
                        mergedBy: string | null;
                        /** Format: date-time */
                        undoneAt: string | null;
                        undoneBy: string | null;
                    };
                };
            };
        };
    };
    contactMergesController_preview: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                recordId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes?: {
                            [key: string]: unknown;
                        };
                        references?: Record<string, never>[];
                    };
                };
            };
        };
    };
    leadMergesController_merge: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                recordId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mergeKey: string;
                        /** @enum {string} */
                        recordType: "customer" | "contact" | "lead";
                        recordId: string;
                        loserIds: string[];
                        /** @enum {string} */
                        state: "merged" | "undone";
                        /** Format: date-time */
                        mergedAt: string;
                        mergedBy: string | null;
                        /** Format: date-time */
                        undoneAt: string | null;
                        undoneBy: string | null;
                    };
                };
            };
        };
    };
    leadMergesController_preview: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                recordId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes?: {
                            [key: string]: unknown;
                        };
                        references?: Record<string, never>[];
                    };
                };
            };
        };
    };
    customerDuplicatesController_duplicates: {
        parameters: {
            path: {
                recordId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items?: ({
                            duplicateKey: string;
                            /** @enum {string} */
                            recordType: "customer" | "contact" | "lead";
                            oneId: string;
                            otherId: string;
                            score: string;
                            /** @enum {string} */
                            state: "open" | "dismissed" | "merged";
                            /** Format: date-time */
                            foundAt: string;
                            /** Format: date-time */
                            decidedAt: string | null;
                            decidedBy: string | null;
                        } & {
                            explanation?: {
                                field?: string;
                                values?: string[];
                                similarity?: number;
                                weight?: number;
                                contribution?: number;
                            }[];
                        })[];
                    };
                };
            };
        };
    };
    contactDuplicatesController_duplicates: {
        parameters: {
            path: {
                recordId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items?: ({
                            duplicateKey: string;
                            /** @enum {string} */
                            recordType: "customer" | "contact" | "lead";
                            oneId: string;
                            otherId: string;
                            score: string;
                            /** @enum {string} */
                            state: "open" | "dismissed" | "merged";
                            /** Format: date-time */
                            foundAt: string;
                            /** Format: date-time */
                            decidedAt: string | null;
                            decidedBy: string | null;
                        } & {
                            explanation?: {
                                field?: string;
                                values?: string[];
                                similarity?: number;
                                weight?: number;
                                contribution?: number;
                            }[];
                        })[];
                    };
                };
            };
        };
    };
    leadDuplicatesController_duplicates: {
        parameters: {
            path: {
                recordId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items?: ({
                            duplicateKey: string;
                            /** @enum {string} */
                            recordType: "customer" | "contact" | "lead";
                            oneId: string;
                            otherId: string;
                            score: string;
                            /** @enum {string} */
                            state: "open" | "dismissed" | "merged";
                            /** Format: date-time */
                            foundAt: string;
                            /** Format: date-time */
                            decidedAt: string | null;
                            decidedBy: string | null;
                        } & {
                            explanation?: {
                                field?: string;
                                values?: string[];
                                similarity?: number;
                                weight?: number;
                                contribution?: number;
                            }[];
                        })[];
                    };
                };
            };
        };
    };
    TemplatesController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        templateId?: components["schemas"]["Filter1"];
                        name?: components["schemas"]["Filter2"];
                        channel?: components["schemas"]["Filter41"];
                        locale?: components["schemas"]["Filter2"];
                        subject?: components["schemas"]["Filter2"];
                        body?: components["schemas"]["Filter2"];
                        html?: components["schemas"]["Filter2"];
                        department?: components["schemas"]["Filter2"];
                        active?: components["schemas"]["Filter7"];
                        version?: components["schemas"]["Filter9"];
                        creationDate?: components["schemas"]["Filter3"];
                        lastUpdateDate?: components["schemas"]["Filter3"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "templateId" | "name" | "channel" | "locale" | "department" | "version" | "creationDate" | "lastUpdateDate";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            templateId: string;
                            name: string;
                            /** @enum {string} */
                            channel: "email" | "sms" | "voice" | "chat";
                            locale: string;
                            subject: string | null;
                            body: string;
                            html: string | null;
                            department: string | null;
                            active: boolean;
                            version: number;
                            /** Format: date-time */
                            creationDate: string;
                            /** Format: date-time */
                            lastUpdateDate: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    TemplatesController_create: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    channel: "email" | "sms" | "voice" | "chat";
                    locale: string;
                    /** @default null */
                    subject?: string | null;
                    body: string;
                    /** @default null */
                    html?: string | null;
                    /** @default null */
                    department?: string | null;
                    /** @default true */
                    active?: boolean;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        templateId: string;
                        name: string;
                        /** @enum {string} */
                        channel: "email" | "sms" | "voice" | "chat";
                        locale: string;
                        subject: string | null;
                        body: string;
                        html: string | null;
                        department: string | null;
                        active: boolean;
                        version: number;
                        /** Format: date-time */
                        creationDate: string;
                        /** Format: date-time */
                        lastUpdateDate: string;
                    };
                };
            };
        };
    };
    TemplatesController_get: {
        parameters: {
            path: {
                templateId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        templateId: string;
                        name: string;
                        /** @enum {string} */
                        channel: "email" | "sms" | "voice" | "chat";
                        locale: string;
                        subject: string | null;
                        body: string;
                        html: string | null;
                        department: string | null;
                        active: boolean;
                        version: number;
                        /** Format: date-time */
                        creationDate: string;
                        /** Format: date-time */
                        lastUpdateDate: string;
                    };
                };
            };
        };
    };
    TemplatesController_delete: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                templateId: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TemplatesController_update: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                templateId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    subject?: string | null;
                    body?: string;
                    html?: string | null;
                    department?: string | null;
                    active?: boolean;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        templateId: string;
                        name: string;
                        /** @enum {string} */
                        channel: "email" | "sms" | "voice" | "chat";
                        locale: string;
                        subject: string | null;
                        body: string;
                        html: string | null;
                        department: string | null;
                        active: boolean;
                        version: number;
                        /** Format: date-time */
                        creationDate: string;
                        /** Format: date-time */
                        lastUpdateDate: string;
                    };
                };
            };
        };
    };
    TemplatesController_preview: {
        parameters: {
            path: {
                templateId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default {} */
                    variables?: {
                        [key: string]: unknown;
                    };
                    /** @enum {string} */
                    recordType?: "customer" | "contact" | "lead" | "opportunity" | "product" | "interaction" | "inboundMessage" | "ticket" | "credit" | "consent" | "feedback" | "supplier" | "quotationRequest" | "quotation" | "purchaseOrder" | "dispute";
                    recordId?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        subject: string | null;
                        body: string;
                        html: string | null;
                        hidden: string[];
                    };
                };
            };
        };
    };
    ChannelSettingsController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        channel?: components["schemas"]["Filter41"];
                        rateLimit?: components["schemas"]["Filter9"];
                        rateWindowSeconds?: components["schemas"]["Filter9"];
                        quietFrom?: components["schemas"]["Filter2"];
                        quietTo?: components["schemas"]["Filter2"];
                        quietFor?: components["schemas"]["Filter42"];
                        timeZone?: components["schemas"]["Filter2"];
                        softBounceLimit?: components["schemas"]["Filter9"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "channel";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            channel: "email" | "sms" | "voice" | "chat";
                            rateLimit: number | null;
                            rateWindowSeconds: number;
                            quietFrom: string | null;
                            quietTo: string | null;
                            /** @enum {string} */
                            quietFor: "all" | "marketing";
                            timeZone: string;
                            softBounceLimit: number;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    ChannelSettingsController_get: {
        parameters: {
            path: {
                channel: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        channel: "email" | "sms" | "voice" | "chat";
                        rateLimit: number | null;
                        rateWindowSeconds: number;
                        quietFrom: string | null;
                        quietTo: string | null;
                        /** @enum {string} */
                        quietFor: "all" | "marketing";
                        timeZone: string;
                        softBounceLimit: number;
                    };
                };
            };
        };
    };
    ChannelSettingsController_update: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                channel: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    rateLimit?: number | null;
                    rateWindowSeconds?: number;
                    quietFrom?: string | null;
                    quietTo?: string | null;
                    /** @enum {string} */
                    quietFor?: "all" | "marketing";
                    timeZone?: string;
                    softBounceLimit?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        channel: "email" | "sms" | "voice" | "chat";
                        rateLimit: number | null;
                        rateWindowSeconds: number;
                        quietFrom: string | null;
                        quietTo: string | null;
                        /** @enum {string} */
                        quietFor: "all" | "marketing";
                        timeZone: string;
                        softBounceLimit: number;
                    };
                };
            };
        };
    };
    ChatChannelsController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        chatChannelId?: components["schemas"]["Filter1"];
                        name?: components["schemas"]["Filter2"];
                        flavour?: components["schemas"]["Filter43"];
                        signed?: components["schemas"]["Filter7"];
                        active?: components["schemas"]["Filter7"];
                        creationDate?: components["schemas"]["Filter3"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "chatChannelId" | "name" | "flavour" | "creationDate";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            chatChannelId: string;
                            name: string;
                            /** @enum {string} */
                            flavour: "slack" | "teams" | "feishu" | "dingtalk";
                            signed: boolean;
                            active: boolean;
                            /** Format: date-time */
                            creationDate: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    ChatChannelsController_create: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    flavour: "slack" | "teams" | "feishu" | "dingtalk";
                    /** Format: uri */
                    url: string;
                    /** @default null */
                    secret?: string | null;
                    /** @default true */
                    active?: boolean;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        chatChannelId: string;
                        name: string;
                        /** @enum {string} */
                        flavour: "slack" | "teams" | "feishu" | "dingtalk";
                        signed: boolean;
                        active: boolean;
                        /** Format: date-time */
                        creationDate: string;
                    };
                };
            };
        };
    };
    ChatChannelsController_get: {
        parameters: {
            path: {
                chatChannelId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        chatChannelId: string;
                        name: string;
                        /** @enum {string} */
                        flavour: "slack" | "teams" | "feishu" | "dingtalk";
                        signed: boolean;
                        active: boolean;
                        /** Format: date-time */
                        creationDate: string;
                    };
                };
            };
        };
    };
    ChatChannelsController_delete: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                chatChannelId: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ChatChannelsController_update: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                chatChannelId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** Format: uri */
                    url?: string;
                    secret?: string | null;
                    active?: boolean;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        chatChannelId: string;
                        name: string;
                        /** @enum {string} */
                        flavour: "slack" | "teams" | "feishu" | "dingtalk";
                        signed: boolean;
                        active: boolean;
                        /** Format: date-time */
                        creationDate: string;
                    };
                };
            };
        };
    };
    SuppressionsController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        suppressionId?: components["schemas"]["Filter1"];
                        channel?: components["schemas"]["Filter41"];
                        reason?: components["schemas"]["Filter44"];
                        since?: components["schemas"]["Filter3"];
                        address?: string;
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "suppressionId" | "channel" | "reason" | "since";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            suppressionId: string;
                            /** @enum {string} */
                            channel: "email" | "sms" | "voice" | "chat";
                            address: string;
                            /** @enum {string} */
                            reason: "opt-out" | "bounce" | "complaint";
                            /** Format: date-time */
                            since: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    SuppressionsController_create: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    channel: "email" | "sms" | "voice" | "chat";
                    address: string;
                    /**
                     * @default opt-out
                     * @enum {string}
                     */
                    reason?: "opt-out" | "bounce" | "complaint";
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        suppressionId: string;
                        /** @enum {string} */
                        channel: "email" | "sms" | "voice" | "chat";
                        address: string;
                        /** @enum {string} */
                        reason: "opt-out" | "bounce" | "complaint";
                        /** Format: date-time */
                        since: string;
                    };
                };
            };
        };
    };
    SuppressionsController_get: {
        parameters: {
            path: {
                suppressionId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        suppressionId: string;
                        /** @enum {string} */
                        channel: "email" | "sms" | "voice" | "chat";
                        address: string;
                        /** @enum {string} */
                        reason: "opt-out" | "bounce" | "complaint";
                        /** Format: date-time */
                        since: string;
                    };
                };
            };
        };
    };
    SuppressionsController_delete: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                suppressionId: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    OutboxController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        outboxId?: components["schemas"]["Filter1"];
                        channel?: components["schemas"]["Filter41"];
                        purpose?: components["schemas"]["Filter33"];
                        state?: components["schemas"]["Filter45"];
                        messageId?: components["schemas"]["Filter2"];
                        providerId?: components["schemas"]["Filter2"];
                        attempts?: components["schemas"]["Filter9"];
                        notBefore?: components["schemas"]["Filter3"];
                        sentDate?: components["schemas"]["Filter3"];
                        customerId?: components["schemas"]["Filter1"];
                        leadId?: components["schemas"]["Filter1"];
                        processInstanceKey?: components["schemas"]["Filter1"];
                        creationDate?: components["schemas"]["Filter3"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "outboxId" | "channel" | "state" | "attempts" | "notBefore" | "sentDate" | "creationDate";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            outboxId: string;
                            /** @enum {string} */
                            channel: "email" | "sms" | "voice" | "chat";
                            /** @enum {string} */
                            purpose: "service" | "marketing";
                            /** @enum {string} */
                            state: "queued" | "pending" | "sent" | "delivered" | "undelivered" | "failed" | "bounced" | "rejected" | "suppressed";
                            messageId: string;
                            providerId: string | null;
                            attempts: number;
                            /** Format: date-time */
                            notBefore: string | null;
                            /** Format: date-time */
                            sentDate: string | null;
                            errorMessage: string | null;
                            customerId: string | null;
                            leadId: string | null;
                            processInstanceKey: string | null;
                            /** Format: date-time */
                            creationDate: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    CrmCustomerController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        id?: components["schemas"]["Filter1"];
                        ownedBy?: components["schemas"]["Filter1"];
                        createdAt?: components["schemas"]["Filter3"];
                        updatedAt?: components["schemas"]["Filter3"];
                        version?: components["schemas"]["Filter9"];
                        name?: components["schemas"]["Filter2"];
                        organisationId?: components["schemas"]["Filter1"];
                        country?: components["schemas"]["Filter2"];
                        locale?: components["schemas"]["Filter46"];
                        timeZone?: components["schemas"]["Filter2"];
                        preferredChannel?: components["schemas"]["Filter47"];
                        owner?: components["schemas"]["Filter2"];
                        source?: components["schemas"]["Filter2"];
                        status?: components["schemas"]["Filter48"];
                        mergedInto?: components["schemas"]["Filter1"];
                        email?: string;
                        phone?: string;
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "id" | "ownedBy" | "createdAt" | "updatedAt" | "version" | "name" | "organisationId" | "country" | "locale" | "timeZone" | "preferredChannel" | "owner" | "source" | "status" | "mergedInto";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            ownedBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                            name: string | null;
                            organisationId: string | null;
                            email: string | null;
                            phone: string | null;
                            address: string | null;
                            country: string | null;
                            /** @enum {string|null} */
                            locale: "en" | "zh-CN" | null;
                            timeZone: string | null;
                            /** @enum {string|null} */
                            preferredChannel: "email" | "sms" | null;
                            owner: string | null;
                            source: string | null;
                            /** @enum {string|null} */
                            status: "active" | "inactive" | null;
                            mergedInto: string | null;
                            attributes: {
                                [key: string]: unknown;
                            } | null;
                            hiddenFields: string[];
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    CrmCustomerController_create: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    organisationId?: string | null;
                    email?: string | null;
                    phone?: string | null;
                    address?: string | null;
                    country?: string | null;
                    /** @enum {string} */
                    locale?: "en" | "zh-CN";
                    timeZone?: string;
                    /** @enum {string} */
                    preferredChannel?: "email" | "sms";
                    owner?: string | null;
                    source?: string | null;
                    /** @enum {string} */
                    status?: "active" | "inactive";
                    attributes?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        name: string | null;
                        organisationId: string | null;
                        email: string | null;
                        phone: string | null;
                        address: string | null;
                        country: string | null;
                        /** @enum {string|null} */
                        locale: "en" | "zh-CN" | null;
                        timeZone: string | null;
                        /** @enum {string|null} */
                        preferredChannel: "email" | "sms" | null;
                        owner: string | null;
                        source: string | null;
                        /** @enum {string|null} */
                        status: "active" | "inactive" | null;
                        mergedInto: string | null;
                        attributes: {
                            [key: string]: unknown;
                        } | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmCustomerController_get: {
        parameters: {
            path: {
                recordId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        name: string | null;
                        organisationId: string | null;
                        email: string | null;
                        phone: string | null;
                        address: string | null;
                        country: string | null;
                        /** @enum {string|null} */
                        locale: "en" | "zh-CN" | null;
                        timeZone: string | null;
                        /** @enum {string|null} */
                        preferredChannel: "email" | "sms" | null;
                        owner: string | null;
                        source: string | null;
                        /** @enum {string|null} */
                        status: "active" | "inactive" | null;
                        mergedInto: string | null;
                        attributes: {
                            [key: string]: unknown;
                        } | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmCustomerController_update: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                recordId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    name?: string;
                    organisationId?: string | null;
                    email?: string | null;
                    phone?: string | null;
                    address?: string | null;
                    country?: string | null;
                    /** @enum {string} */
                    locale?: "en" | "zh-CN";
                    timeZone?: string;
                    /** @enum {string} */
                    preferredChannel?: "email" | "sms";
                    owner?: string | null;
                    source?: string | null;
                    /** @enum {string} */
                    status?: "active" | "inactive";
                    attributes?: {
                        [key: string]: unknown;
                    };
                    version?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        name: string | null;
                        organisationId: string | null;
                        email: string | null;
                        phone: string | null;
                        address: string | null;
                        country: string | null;
                        /** @enum {string|null} */
                        locale: "en" | "zh-CN" | null;
                        timeZone: string | null;
                        /** @enum {string|null} */
                        preferredChannel: "email" | "sms" | null;
                        owner: string | null;
                        source: string | null;
                        /** @enum {string|null} */
                        status: "active" | "inactive" | null;
                        mergedInto: string | null;
                        attributes: {
                            [key: string]: unknown;
                        } | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmContactController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        id?: components["schemas"]["Filter1"];
                        ownedBy?: components["schemas"]["Filter1"];
                        createdAt?: components["schemas"]["Filter3"];
                        updatedAt?: components["schemas"]["Filter3"];
                        version?: components["schemas"]["Filter9"];
                        customerId?: components["schemas"]["Filter1"];
                        name?: components["schemas"]["Filter2"];
                        role?: components["schemas"]["Filter2"];
                        locale?: components["schemas"]["Filter46"];
                        mergedInto?: components["schemas"]["Filter1"];
                        email?: string;
                        phone?: string;
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "id" | "ownedBy" | "createdAt" | "updatedAt" | "version" | "customerId" | "name" | "role" | "locale" | "mergedInto";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            ownedBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                            customerId: string | null;
                            name: string | null;
                            email: string | null;
                            phone: string | null;
                            role: string | null;
                            /** @enum {string|null} */
                            locale: "en" | "zh-CN" | null;
                            mergedInto: string | null;
                            hiddenFields: string[];
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    CrmContactController_create: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    customerId: string;
                    name: string;
                    email?: string | null;
                    phone?: string | null;
                    role?: string | null;
                    /** @enum {string} */
                    locale?: "en" | "zh-CN";
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        customerId: string | null;
                        name: string | null;
                        email: string | null;
                        phone: string | null;
                        role: string | null;
                        /** @enum {string|null} */
                        locale: "en" | "zh-CN" | null;
                        mergedInto: string | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmContactController_get: {
        parameters: {
            path: {
                recordId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        customerId: string | null;
                        name: string | null;
                        email: string | null;
                        phone: string | null;
                        role: string | null;
                        /** @enum {string|null} */
                        locale: "en" | "zh-CN" | null;
                        mergedInto: string | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmContactController_update: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                recordId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    customerId?: string;
                    name?: string;
                    email?: string | null;
                    phone?: string | null;
                    role?: string | null;
                    /** @enum {string} */
                    locale?: "en" | "zh-CN";
                    version?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        customerId: string | null;
                        name: string | null;
                        email: string | null;
                        phone: string | null;
                        role: string | null;
                        /** @enum {string|null} */
                        locale: "en" | "zh-CN" | null;
                        mergedInto: string | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmLeadController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        id?: components["schemas"]["Filter1"];
                        ownedBy?: components["schemas"]["Filter1"];
                        createdAt?: components["schemas"]["Filter3"];
                        updatedAt?: components["schemas"]["Filter3"];
                        version?: components["schemas"]["Filter9"];
                        name?: components["schemas"]["Filter2"];
                        company?: components["schemas"]["Filter2"];
                        country?: components["schemas"]["Filter2"];
                        source?: components["schemas"]["Filter2"];
                        interest?: components["schemas"]["Filter2"];
                        score?: components["schemas"]["Filter9"];
                        status?: components["schemas"]["Filter49"];
                        owner?: components["schemas"]["Filter2"];
                        customerId?: components["schemas"]["Filter1"];
                        processInstanceKey?: components["schemas"]["Filter1"];
                        locale?: components["schemas"]["Filter46"];
                        timeZone?: components["schemas"]["Filter2"];
                        mergedInto?: components["schemas"]["Filter1"];
                        email?: string;
                        phone?: string;
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "id" | "ownedBy" | "createdAt" | "updatedAt" | "version" | "name" | "company" | "country" | "source" | "interest" | "score" | "status" | "owner" | "customerId" | "processInstanceKey" | "locale" | "timeZone" | "mergedInto";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            ownedBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                            name: string | null;
                            company: string | null;
                            email: string | null;
                            phone: string | null;
                            country: string | null;
                            source: string | null;
                            interest: string | null;
                            score: number | null;
                            /** @enum {string|null} */
                            status: "new" | "assigned" | "accepted" | "qualified" | "nurture" | "closed" | "duplicate" | "converted" | null;
                            owner: string | null;
                            customerId: string | null;
                            processInstanceKey: string | null;
                            /** @enum {string|null} */
                            locale: "en" | "zh-CN" | null;
                            timeZone: string | null;
                            mergedInto: string | null;
                            attributes: {
                                [key: string]: unknown;
                            } | null;
                            hiddenFields: string[];
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    CrmLeadController_create: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    company?: string | null;
                    email?: string | null;
                    phone?: string | null;
                    country?: string | null;
                    source?: string | null;
                    interest?: string | null;
                    score?: number | null;
                    /** @enum {string} */
                    status?: "new" | "assigned" | "accepted" | "qualified" | "nurture" | "closed" | "duplicate" | "converted";
                    owner?: string | null;
                    customerId?: string | null;
                    /** @enum {string} */
                    locale?: "en" | "zh-CN";
                    timeZone?: string;
                    attributes?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        name: string | null;
                        company: string | null;
                        email: string | null;
                        phone: string | null;
                        country: string | null;
                        source: string | null;
                        interest: string | null;
                        score: number | null;
                        /** @enum {string|null} */
                        status: "new" | "assigned" | "accepted" | "qualified" | "nurture" | "closed" | "duplicate" | "converted" | null;
                        owner: string | null;
                        customerId: string | null;
                        processInstanceKey: string | null;
                        /** @enum {string|null} */
                        locale: "en" | "zh-CN" | null;
                        timeZone: string | null;
                        mergedInto: string | null;
                        attributes: {
                            [key: string]: unknown;
                        } | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmLeadController_get: {
        parameters: {
            path: {
                recordId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        name: string | null;
                        company: string | null;
                        email: string | null;
                        phone: string | null;
                        country: string | null;
                        source: string | null;
                        interest: string | null;
                        score: number | null;
                        /** @enum {string|null} */
                        status: "new" | "assigned" | "accepted" | "qualified" | "nurture" | "closed" | "duplicate" | "converted" | null;
                        owner: string | null;
                        customerId: string | null;
                        processInstanceKey: string | null;
                        /** @enum {string|null} */
                        locale: "en" | "zh-CN" | null;
                        timeZone: string | null;
                        mergedInto: string | null;
                        attributes: {
                            [key: string]: unknown;
                        } | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmLeadController_update: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                recordId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    name?: string;
                    company?: string | null;
                    email?: string | null;
                    phone?: string | null;
                    country?: string | null;
                    source?: string | null;
                    interest?: string | null;
                    score?: number | null;
                    /** @enum {string} */
                    status?: "new" | "assigned" | "accepted" | "qualified" | "nurture" | "closed" | "duplicate" | "converted";
                    owner?: string | null;
                    customerId?: string | null;
                    /** @enum {string} */
                    locale?: "en" | "zh-CN";
                    timeZone?: string;
                    attributes?: {
                        [key: string]: unknown;
                    };
                    version?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        name: string | null;
                        company: string | null;
                        email: string | null;
                        phone: string | null;
                        country: string | null;
                        source: string | null;
                        interest: string | null;
                        score: number | null;
                        /** @enum {string|null} */
                        status: "new" | "assigned" | "accepted" | "qualified" | "nurture" | "closed" | "duplicate" | "converted" | null;
                        owner: string | null;
                        customerId: string | null;
                        processInstanceKey: string | null;
                        /** @enum {string|null} */
                        locale: "en" | "zh-CN" | null;
                        timeZone: string | null;
                        mergedInto: string | null;
                        attributes: {
                            [key: string]: unknown;
                        } | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmOpportunityController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        id?: components["schemas"]["Filter1"];
                        ownedBy?: components["schemas"]["Filter1"];
                        createdAt?: components["schemas"]["Filter3"];
                        updatedAt?: components["schemas"]["Filter3"];
                        version?: components["schemas"]["Filter9"];
                        title?: components["schemas"]["Filter2"];
                        customerId?: components["schemas"]["Filter1"];
                        leadId?: components["schemas"]["Filter1"];
                        owner?: components["schemas"]["Filter2"];
                        stage?: components["schemas"]["Filter50"];
                        amount?: components["schemas"]["Filter36"];
                        currency?: components["schemas"]["Filter2"];
                        probability?: components["schemas"]["Filter9"];
                        expectedCloseDate?: components["schemas"]["Filter51"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "id" | "ownedBy" | "createdAt" | "updatedAt" | "version" | "title" | "customerId" | "leadId" | "owner" | "stage" | "amount" | "currency" | "probability" | "expectedCloseDate";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            ownedBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                            title: string | null;
                            customerId: string | null;
                            leadId: string | null;
                            owner: string | null;
                            /** @enum {string|null} */
                            stage: "qualification" | "proposal" | "negotiation" | "won" | "lost" | null;
                            amount: string | null;
                            currency: string | null;
                            probability: number | null;
                            /** Format: date */
                            expectedCloseDate: string | null;
                            hiddenFields: string[];
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    CrmOpportunityController_create: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    customerId?: string | null;
                    leadId?: string | null;
                    owner?: string | null;
                    /** @enum {string} */
                    stage?: "qualification" | "proposal" | "negotiation" | "won" | "lost";
                    amount?: string | null;
                    currency?: string;
                    probability?: number | null;
                    /** Format: date */
                    expectedCloseDate?: string | null;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        title: string | null;
                        customerId: string | null;
                        leadId: string | null;
                        owner: string | null;
                        /** @enum {string|null} */
                        stage: "qualification" | "proposal" | "negotiation" | "won" | "lost" | null;
                        amount: string | null;
                        currency: string | null;
                        probability: number | null;
                        /** Format: date */
                        expectedCloseDate: string | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmOpportunityController_get: {
        parameters: {
            path: {
                recordId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        title: string | null;
                        customerId: string | null;
                        leadId: string | null;
                        owner: string | null;
                        /** @enum {string|null} */
                        stage: "qualification" | "proposal" | "negotiation" | "won" | "lost" | null;
                        amount: string | null;
                        currency: string | null;
                        probability: number | null;
                        /** Format: date */
                        expectedCloseDate: string | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmOpportunityController_update: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                recordId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    title?: string;
                    customerId?: string | null;
                    leadId?: string | null;
                    owner?: string | null;
                    /** @enum {string} */
                    stage?: "qualification" | "proposal" | "negotiation" | "won" | "lost";
                    amount?: string | null;
                    currency?: string;
                    probability?: number | null;
                    /** Format: date */
                    expectedCloseDate?: string | null;
                    version?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        title: string | null;
                        customerId: string | null;
                        leadId: string | null;
                        owner: string | null;
                        /** @enum {string|null} */
                        stage: "qualification" | "proposal" | "negotiation" | "won" | "lost" | null;
                        amount: string | null;
                        currency: string | null;
                        probability: number | null;
                        /** Format: date */
                        expectedCloseDate: string | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmProductController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        id?: components["schemas"]["Filter1"];
                        ownedBy?: components["schemas"]["Filter1"];
                        createdAt?: components["schemas"]["Filter3"];
                        updatedAt?: components["schemas"]["Filter3"];
                        version?: components["schemas"]["Filter9"];
                        sku?: components["schemas"]["Filter2"];
                        name?: components["schemas"]["Filter2"];
                        unit?: components["schemas"]["Filter2"];
                        listPrice?: components["schemas"]["Filter36"];
                        currency?: components["schemas"]["Filter2"];
                        active?: components["schemas"]["Filter7"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "id" | "ownedBy" | "createdAt" | "updatedAt" | "version" | "sku" | "name" | "description" | "unit" | "listPrice" | "currency";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            ownedBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                            sku: string | null;
                            name: string | null;
                            unit: string | null;
                            listPrice: string | null;
                            currency: string | null;
                            active: boolean | null;
                            hiddenFields: string[];
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    CrmProductController_create: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    sku: string;
                    name: string;
                    unit?: string;
                    listPrice?: string | null;
                    currency?: string;
                    active?: boolean;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        sku: string | null;
                        name: string | null;
                        unit: string | null;
                        listPrice: string | null;
                        currency: string | null;
                        active: boolean | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmProductController_get: {
        parameters: {
            path: {
                recordId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        sku: string | null;
                        name: string | null;
                        unit: string | null;
                        listPrice: string | null;
                        currency: string | null;
                        active: boolean | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmProductController_update: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                recordId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    sku?: string;
                    name?: string;
                    unit?: string;
                    listPrice?: string | null;
                    currency?: string;
                    active?: boolean;
                    version?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        sku: string | null;
                        name: string | null;
                        unit: string | null;
                        listPrice: string | null;
                        currency: string | null;
                        active: boolean | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmInteractionController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        id?: components["schemas"]["Filter1"];
                        channel?: components["schemas"]["Filter52"];
                        direction?: components["schemas"]["Filter53"];
                        subject?: components["schemas"]["Filter2"];
                        customerId?: components["schemas"]["Filter1"];
                        leadId?: components["schemas"]["Filter1"];
                        ticketId?: components["schemas"]["Filter1"];
                        outboxId?: components["schemas"]["Filter1"];
                        inboundId?: components["schemas"]["Filter1"];
                        delivery?: components["schemas"]["Filter2"];
                        processInstanceKey?: components["schemas"]["Filter1"];
                        ownedBy?: components["schemas"]["Filter1"];
                        occurredAt?: components["schemas"]["Filter3"];
                        updatedAt?: components["schemas"]["Filter3"];
                        version?: components["schemas"]["Filter9"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "id" | "channel" | "direction" | "subject" | "customerId" | "leadId" | "ticketId" | "outboxId" | "inboundId" | "delivery" | "processInstanceKey" | "ownedBy" | "occurredAt" | "updatedAt" | "version";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {string|null} */
                            channel: "email" | "sms" | "phone" | "meeting" | "chat" | "web" | "note" | null;
                            /** @enum {string|null} */
                            direction: "inbound" | "outbound" | "internal" | null;
                            subject: string | null;
                            body: string | null;
                            customerId: string | null;
                            leadId: string | null;
                            ticketId: string | null;
                            outboxId: string | null;
                            inboundId: string | null;
                            delivery: string | null;
                            processInstanceKey: string | null;
                            ownedBy: string;
                            /** Format: date-time */
                            occurredAt: string | null;
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                            hiddenFields: string[];
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    CrmInteractionController_create: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    channel: "email" | "sms" | "phone" | "meeting" | "chat" | "web" | "note";
                    /** @enum {string} */
                    direction: "inbound" | "outbound" | "internal";
                    subject: string;
                    body?: string | null;
                    customerId?: string | null;
                    leadId?: string | null;
                    ticketId?: string | null;
                    /** Format: date-time */
                    occurredAt?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string|null} */
                        channel: "email" | "sms" | "phone" | "meeting" | "chat" | "web" | "note" | null;
                        /** @enum {string|null} */
                        direction: "inbound" | "outbound" | "internal" | null;
                        subject: string | null;
                        body: string | null;
                        customerId: string | null;
                        leadId: string | null;
                        ticketId: string | null;
                        outboxId: string | null;
                        inboundId: string | null;
                        delivery: string | null;
                        processInstanceKey: string | null;
                        ownedBy: string;
                        /** Format: date-time */
                        occurredAt: string | null;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmInteractionController_get: {
        parameters: {
            path: {
                recordId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string|null} */
                        channel: "email" | "sms" | "phone" | "meeting" | "chat" | "web" | "note" | null;
                        /** @enum {string|null} */
                        direction: "inbound" | "outbound" | "internal" | null;
                        subject: string | null;
                        body: string | null;
                        customerId: string | null;
                        leadId: string | null;
                        ticketId: string | null;
                        outboxId: string | null;
                        inboundId: string | null;
                        delivery: string | null;
                        processInstanceKey: string | null;
                        ownedBy: string;
                        /** Format: date-time */
                        occurredAt: string | null;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmInteractionController_update: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                recordId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    channel?: "email" | "sms" | "phone" | "meeting" | "chat" | "web" | "note";
                    /** @enum {string} */
                    direction?: "inbound" | "outbound" | "internal";
                    subject?: string;
                    body?: string | null;
                    customerId?: string | null;
                    leadId?: string | null;
                    ticketId?: string | null;
                    /** Format: date-time */
                    occurredAt?: string;
                    version?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string|null} */
                        channel: "email" | "sms" | "phone" | "meeting" | "chat" | "web" | "note" | null;
                        /** @enum {string|null} */
                        direction: "inbound" | "outbound" | "internal" | null;
                        subject: string | null;
                        body: string | null;
                        customerId: string | null;
                        leadId: string | null;
                        ticketId: string | null;
                        outboxId: string | null;
                        inboundId: string | null;
                        delivery: string | null;
                        processInstanceKey: string | null;
                        ownedBy: string;
                        /** Format: date-time */
                        occurredAt: string | null;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmInboundMessageController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        id?: components["schemas"]["Filter1"];
                        ownedBy?: components["schemas"]["Filter1"];
                        createdAt?: components["schemas"]["Filter3"];
                        updatedAt?: components["schemas"]["Filter3"];
                        version?: components["schemas"]["Filter9"];
                        channel?: components["schemas"]["Filter54"];
                        providerId?: components["schemas"]["Filter2"];
                        senderName?: components["schemas"]["Filter2"];
                        inReplyTo?: components["schemas"]["Filter2"];
                        references?: components["schemas"]["Filter2"];
                        automatic?: components["schemas"]["Filter2"];
                        attachments?: components["schemas"]["Filter2"];
                        webForm?: components["schemas"]["Filter2"];
                        receivedAt?: components["schemas"]["Filter3"];
                        customerId?: components["schemas"]["Filter1"];
                        contactId?: components["schemas"]["Filter1"];
                        leadId?: components["schemas"]["Filter1"];
                        ticketId?: components["schemas"]["Filter1"];
                        supplierId?: components["schemas"]["Filter1"];
                        state?: components["schemas"]["Filter55"];
                        department?: components["schemas"]["Filter2"];
                        priority?: components["schemas"]["Filter56"];
                        tags?: components["schemas"]["Filter2"];
                        processInstanceKey?: components["schemas"]["Filter1"];
                        error?: components["schemas"]["Filter2"];
                        attempts?: components["schemas"]["Filter9"];
                        nextAttemptAt?: components["schemas"]["Filter3"];
                        sender?: string;
                        recipient?: string;
                        threadId?: string;
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "id" | "ownedBy" | "createdAt" | "updatedAt" | "version" | "channel" | "providerId" | "senderName" | "inReplyTo" | "automatic" | "webForm" | "receivedAt" | "customerId" | "contactId" | "leadId" | "ticketId" | "supplierId" | "state" | "department" | "priority" | "processInstanceKey" | "error" | "attempts" | "nextAttemptAt";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            ownedBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                            /** @enum {string|null} */
                            channel: "email" | "sms" | "chat" | "voice" | "web" | null;
                            providerId: string | null;
                            sender: string | null;
                            senderName: string | null;
                            recipient: string | null;
                            subject: string | null;
                            body: string | null;
                            fields: string | null;
                            inReplyTo: string | null;
                            references: string[] | null;
                            threadId: string | null;
                            automatic: string | null;
                            attachments: string[] | null;
                            webForm: string | null;
                            /** Format: date-time */
                            receivedAt: string | null;
                            customerId: string | null;
                            contactId: string | null;
                            leadId: string | null;
                            ticketId: string | null;
                            supplierId: string | null;
                            /** @enum {string|null} */
                            state: "received" | "handled" | "suppressed" | "failed" | null;
                            department: string | null;
                            /** @enum {string|null} */
                            priority: "low" | "normal" | "high" | "urgent" | null;
                            tags: string[] | null;
                            verdict: {
                                [key: string]: unknown;
                            } | null;
                            processInstanceKey: string | null;
                            error: string | null;
                            attempts: number | null;
                            /** Format: date-time */
                            nextAttemptAt: string | null;
                            hiddenFields: string[];
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    CrmInboundMessageController_get: {
        parameters: {
            path: {
                recordId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        /** @enum {string|null} */
                        channel: "email" | "sms" | "chat" | "voice" | "web" | null;
                        providerId: string | null;
                        sender: string | null;
                        senderName: string | null;
                        recipient: string | null;
                        subject: string | null;
                        body: string | null;
                        fields: string | null;
                        inReplyTo: string | null;
                        references: string[] | null;
                        threadId: string | null;
                        automatic: string | null;
                        attachments: string[] | null;
                        webForm: string | null;
                        /** Format: date-time */
                        receivedAt: string | null;
                        customerId: string | null;
                        contactId: string | null;
                        leadId: string | null;
                        ticketId: string | null;
                        supplierId: string | null;
                        /** @enum {string|null} */
                        state: "received" | "handled" | "suppressed" | "failed" | null;
                        department: string | null;
                        /** @enum {string|null} */
                        priority: "low" | "normal" | "high" | "urgent" | null;
                        tags: string[] | null;
                        verdict: {
                            [key: string]: unknown;
                        } | null;
                        processInstanceKey: string | null;
                        error: string | null;
                        attempts: number | null;
                        /** Format: date-time */
                        nextAttemptAt: string | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmInboundMessageController_update: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                recordId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    customerId?: string | null;
                    contactId?: string | null;
                    leadId?: string | null;
                    ticketId?: string | null;
                    supplierId?: string | null;
                    department?: string | null;
                    /** @enum {string|null} */
                    priority?: "low" | "normal" | "high" | "urgent" | null;
                    tags?: string[];
                    version?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        /** @enum {string|null} */
                        channel: "email" | "sms" | "chat" | "voice" | "web" | null;
                        providerId: string | null;
                        sender: string | null;
                        senderName: string | null;
                        recipient: string | null;
                        subject: string | null;
                        body: string | null;
                        fields: string | null;
                        inReplyTo: string | null;
                        references: string[] | null;
                        threadId: string | null;
                        automatic: string | null;
                        attachments: string[] | null;
                        webForm: string | null;
                        /** Format: date-time */
                        receivedAt: string | null;
                        customerId: string | null;
                        contactId: string | null;
                        leadId: string | null;
                        ticketId: string | null;
                        supplierId: string | null;
                        /** @enum {string|null} */
                        state: "received" | "handled" | "suppressed" | "failed" | null;
                        department: string | null;
                        /** @enum {string|null} */
                        priority: "low" | "normal" | "high" | "urgent" | null;
                        tags: string[] | null;
                        verdict: {
                            [key: string]: unknown;
                        } | null;
                        processInstanceKey: string | null;
                        error: string | null;
                        attempts: number | null;
                        /** Format: date-time */
                        nextAttemptAt: string | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmTicketController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        id?: components["schemas"]["Filter1"];
                        ownedBy?: components["schemas"]["Filter1"];
                        createdAt?: components["schemas"]["Filter3"];
                        updatedAt?: components["schemas"]["Filter3"];
                        version?: components["schemas"]["Filter9"];
                        number?: components["schemas"]["Filter2"];
                        customerId?: components["schemas"]["Filter1"];
                        contactId?: components["schemas"]["Filter1"];
                        channel?: components["schemas"]["Filter57"];
                        subject?: components["schemas"]["Filter2"];
                        language?: components["schemas"]["Filter2"];
                        category?: components["schemas"]["Filter2"];
                        priority?: components["schemas"]["Filter56"];
                        level?: components["schemas"]["Filter58"];
                        department?: components["schemas"]["Filter2"];
                        owner?: components["schemas"]["Filter2"];
                        status?: components["schemas"]["Filter59"];
                        tags?: components["schemas"]["Filter2"];
                        openedAt?: components["schemas"]["Filter3"];
                        firstResponseAt?: components["schemas"]["Filter3"];
                        dueAt?: components["schemas"]["Filter3"];
                        resolvedAt?: components["schemas"]["Filter3"];
                        closedAt?: components["schemas"]["Filter3"];
                        processInstanceKey?: components["schemas"]["Filter1"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "id" | "ownedBy" | "createdAt" | "updatedAt" | "version" | "number" | "customerId" | "contactId" | "channel" | "subject" | "language" | "category" | "priority" | "level" | "department" | "owner" | "status" | "openedAt" | "firstResponseAt" | "dueAt" | "resolvedAt" | "closedAt" | "processInstanceKey";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            ownedBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                            number: string | null;
                            customerId: string | null;
                            contactId: string | null;
                            /** @enum {string|null} */
                            channel: "email" | "sms" | "phone" | "meeting" | "chat" | "web" | null;
                            subject: string | null;
                            language: string | null;
                            category: string | null;
                            /** @enum {string|null} */
                            priority: "low" | "normal" | "high" | "urgent" | null;
                            /** @enum {string|null} */
                            level: "L1" | "L2" | "engineering" | null;
                            department: string | null;
                            owner: string | null;
                            /** @enum {string|null} */
                            status: "open" | "pending" | "escalated" | "resolved" | "closed" | "withdrawn" | null;
                            tags: string[] | null;
                            /** Format: date-time */
                            openedAt: string | null;
                            /** Format: date-time */
                            firstResponseAt: string | null;
                            /** Format: date-time */
                            dueAt: string | null;
                            /** Format: date-time */
                            resolvedAt: string | null;
                            /** Format: date-time */
                            closedAt: string | null;
                            resolution: string | null;
                            processInstanceKey: string | null;
                            hiddenFields: string[];
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    CrmTicketController_create: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    customerId: string;
                    contactId?: string | null;
                    /** @enum {string} */
                    channel: "email" | "sms" | "phone" | "meeting" | "chat" | "web";
                    subject: string;
                    language?: string;
                    category?: string | null;
                    /** @enum {string} */
                    priority?: "low" | "normal" | "high" | "urgent";
                    /** @enum {string} */
                    level?: "L1" | "L2" | "engineering";
                    department?: string | null;
                    owner?: string | null;
                    /** @enum {string} */
                    status?: "open" | "pending" | "escalated" | "resolved" | "closed" | "withdrawn";
                    tags?: string[];
                    /** Format: date-time */
                    firstResponseAt?: string | null;
                    /** Format: date-time */
                    dueAt?: string | null;
                    /** Format: date-time */
                    resolvedAt?: string | null;
                    resolution?: string | null;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        number: string | null;
                        customerId: string | null;
                        contactId: string | null;
                        /** @enum {string|null} */
                        channel: "email" | "sms" | "phone" | "meeting" | "chat" | "web" | null;
                        subject: string | null;
                        language: string | null;
                        category: string | null;
                        /** @enum {string|null} */
                        priority: "low" | "normal" | "high" | "urgent" | null;
                        /** @enum {string|null} */
                        level: "L1" | "L2" | "engineering" | null;
                        department: string | null;
                        owner: string | null;
                        /** @enum {string|null} */
                        status: "open" | "pending" | "escalated" | "resolved" | "closed" | "withdrawn" | null;
                        tags: string[] | null;
                        /** Format: date-time */
                        openedAt: string | null;
                        /** Format: date-time */
                        firstResponseAt: string | null;
                        /** Format: date-time */
                        dueAt: string | null;
                        /** Format: date-time */
                        resolvedAt: string | null;
                        /** Format: date-time */
                        closedAt: string | null;
                        resolution: string | null;
                        processInstanceKey: string | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmTicketController_get: {
        parameters: {
            path: {
                recordId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        number: string | null;
                        customerId: string | null;
                        contactId: string | null;
                        /** @enum {string|null} */
                        channel: "email" | "sms" | "phone" | "meeting" | "chat" | "web" | null;
                        subject: string | null;
                        language: string | null;
                        category: string | null;
                        /** @enum {string|null} */
                        priority: "low" | "normal" | "high" | "urgent" | null;
                        /** @enum {string|null} */
                        level: "L1" | "L2" | "engineering" | null;
                        department: string | null;
                        owner: string | null;
                        /** @enum {string|null} */
                        status: "open" | "pending" | "escalated" | "resolved" | "closed" | "withdrawn" | null;
                        tags: string[] | null;
                        /** Format: date-time */
                        openedAt: string | null;
                        /** Format: date-time */
                        firstResponseAt: string | null;
                        /** Format: date-time */
                        dueAt: string | null;
                        /** Format: date-time */
                        resolvedAt: string | null;
                        /** Format: date-time */
                        closedAt: string | null;
                        resolution: string | null;
                        processInstanceKey: string | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmTicketController_update: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                recordId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    customerId?: string;
                    contactId?: string | null;
                    /** @enum {string} */
                    channel?: "email" | "sms" | "phone" | "meeting" | "chat" | "web";
                    subject?: string;
                    language?: string;
                    category?: string | null;
                    /** @enum {string} */
                    priority?: "low" | "normal" | "high" | "urgent";
                    /** @enum {string} */
                    level?: "L1" | "L2" | "engineering";
                    department?: string | null;
                    owner?: string | null;
                    /** @enum {string} */
                    status?: "open" | "pending" | "escalated" | "resolved" | "closed" | "withdrawn";
                    tags?: string[];
                    /** Format: date-time */
                    firstResponseAt?: string | null;
                    /** Format: date-time */
                    dueAt?: string | null;
                    /** Format: date-time */
                    resolvedAt?: string | null;
                    resolution?: string | null;
                    version?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        number: string | null;
                        customerId: string | null;
                        contactId: string | null;
                        /** @enum {string|null} */
                        channel: "email" | "sms" | "phone" | "meeting" | "chat" | "web" | null;
                        subject: string | null;
                        language: string | null;
                        category: string | null;
                        /** @enum {string|null} */
                        priority: "low" | "normal" | "high" | "urgent" | null;
                        /** @enum {string|null} */
                        level: "L1" | "L2" | "engineering" | null;
                        department: string | null;
                        owner: string | null;
                        /** @enum {string|null} */
                        status: "open" | "pending" | "escalated" | "resolved" | "closed" | "withdrawn" | null;
                        tags: string[] | null;
                        /** Format: date-time */
                        openedAt: string | null;
                        /** Format: date-time */
                        firstResponseAt: string | null;
                        /** Format: date-time */
                        dueAt: string | null;
                        /** Format: date-time */
                        resolvedAt: string | null;
                        /** Format: date-time */
                        closedAt: string | null;
                        resolution: string | null;
                        processInstanceKey: string | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmCreditController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        id?: components["schemas"]["Filter1"];
                        ownedBy?: components["schemas"]["Filter1"];
                        createdAt?: components["schemas"]["Filter3"];
                        updatedAt?: components["schemas"]["Filter3"];
                        version?: components["schemas"]["Filter9"];
                        ticketId?: components["schemas"]["Filter1"];
                        customerId?: components["schemas"]["Filter1"];
                        amount?: components["schemas"]["Filter36"];
                        currency?: components["schemas"]["Filter2"];
                        status?: components["schemas"]["Filter60"];
                        processInstanceKey?: components["schemas"]["Filter1"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "id" | "ownedBy" | "createdAt" | "updatedAt" | "version" | "ticketId" | "customerId" | "amount" | "currency" | "status" | "processInstanceKey";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            ownedBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                            ticketId: string | null;
                            customerId: string | null;
                            amount: string | null;
                            currency: string | null;
                            /** @enum {string|null} */
                            status: "promised" | "granted" | "withdrawn" | null;
                            reason: string | null;
                            processInstanceKey: string | null;
                            hiddenFields: string[];
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    CrmCreditController_create: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    ticketId: string;
                    customerId: string;
                    amount: string;
                    currency?: string;
                    /** @enum {string} */
                    status?: "promised" | "granted" | "withdrawn";
                    reason?: string | null;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        ticketId: string | null;
                        customerId: string | null;
                        amount: string | null;
                        currency: string | null;
                        /** @enum {string|null} */
                        status: "promised" | "granted" | "withdrawn" | null;
                        reason: string | null;
                        processInstanceKey: string | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmCreditController_get: {
        parameters: {
            path: {
                recordId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        ticketId: string | null;
                        customerId: string | null;
                        amount: string | null;
                        currency: string | null;
                        /** @enum {string|null} */
                        status: "promised" | "granted" | "withdrawn" | null;
                        reason: string | null;
                        processInstanceKey: string | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmCreditController_update: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                recordId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    ticketId?: string;
                    customerId?: string;
                    amount?: string;
                    currency?: string;
                    /** @enum {string} */
                    status?: "promised" | "granted" | "withdrawn";
                    reason?: string | null;
                    version?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        ticketId: string | null;
                        customerId: string | null;
                        amount: string | null;
                        currency: string | null;
                        /** @enum {string|null} */
                        status: "promised" | "granted" | "withdrawn" | null;
                        reason: string | null;
                        processInstanceKey: string | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmConsentController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        id?: components["schemas"]["Filter1"];
                        ownedBy?: components["schemas"]["Filter1"];
                        createdAt?: components["schemas"]["Filter3"];
                        updatedAt?: components["schemas"]["Filter3"];
                        version?: components["schemas"]["Filter9"];
                        customerId?: components["schemas"]["Filter1"];
                        purpose?: components["schemas"]["Filter2"];
                        channel?: components["schemas"]["Filter2"];
                        state?: components["schemas"]["Filter61"];
                        source?: components["schemas"]["Filter2"];
                        recordedAt?: components["schemas"]["Filter3"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "id" | "ownedBy" | "createdAt" | "updatedAt" | "version" | "customerId" | "purpose" | "channel" | "state" | "source" | "recordedAt";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            ownedBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                            customerId: string | null;
                            purpose: string | null;
                            channel: string | null;
                            /** @enum {string|null} */
                            state: "given" | "withdrawn" | null;
                            source: string | null;
                            /** Format: date-time */
                            recordedAt: string | null;
                            hiddenFields: string[];
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    CrmConsentController_create: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    customerId: string;
                    purpose: string;
                    channel?: string | null;
                    /** @enum {string} */
                    state: "given" | "withdrawn";
                    source: string;
                    /** Format: date-time */
                    recordedAt?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        customerId: string | null;
                        purpose: string | null;
                        channel: string | null;
                        /** @enum {string|null} */
                        state: "given" | "withdrawn" | null;
                        source: string | null;
                        /** Format: date-time */
                        recordedAt: string | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmConsentController_get: {
        parameters: {
            path: {
                recordId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        customerId: string | null;
                        purpose: string | null;
                        channel: string | null;
                        /** @enum {string|null} */
                        state: "given" | "withdrawn" | null;
                        source: string | null;
                        /** Format: date-time */
                        recordedAt: string | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmConsentController_update: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                recordId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    customerId?: string;
                    purpose?: string;
                    channel?: string | null;
                    /** @enum {string} */
                    state?: "given" | "withdrawn";
                    source?: string;
                    /** Format: date-time */
                    recordedAt?: string;
                    version?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        customerId: string | null;
                        purpose: string | null;
                        channel: string | null;
                        /** @enum {string|null} */
                        state: "given" | "withdrawn" | null;
                        source: string | null;
                        /** Format: date-time */
                        recordedAt: string | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmFeedbackController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        id?: components["schemas"]["Filter1"];
                        ownedBy?: components["schemas"]["Filter1"];
                        createdAt?: components["schemas"]["Filter3"];
                        updatedAt?: components["schemas"]["Filter3"];
                        version?: components["schemas"]["Filter9"];
                        score?: components["schemas"]["Filter9"];
                        subject?: components["schemas"]["Filter2"];
                        expiresAt?: components["schemas"]["Filter3"];
                        answeredAt?: components["schemas"]["Filter3"];
                        correlationKey?: components["schemas"]["Filter2"];
                        processInstanceKey?: components["schemas"]["Filter1"];
                        customerId?: components["schemas"]["Filter1"];
                        leadId?: components["schemas"]["Filter1"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "id" | "ownedBy" | "createdAt" | "updatedAt" | "version" | "score" | "subject" | "expiresAt" | "answeredAt" | "correlationKey" | "processInstanceKey" | "customerId" | "leadId";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            ownedBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                            score: number | null;
                            comment: string | null;
                            subject: string | null;
                            /** Format: date-time */
                            expiresAt: string | null;
                            /** Format: date-time */
                            answeredAt: string | null;
                            correlationKey: string | null;
                            processInstanceKey: string | null;
                            customerId: string | null;
                            leadId: string | null;
                            hiddenFields: string[];
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    CrmFeedbackController_get: {
        parameters: {
            path: {
                recordId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        score: number | null;
                        comment: string | null;
                        subject: string | null;
                        /** Format: date-time */
                        expiresAt: string | null;
                        /** Format: date-time */
                        answeredAt: string | null;
                        correlationKey: string | null;
                        processInstanceKey: string | null;
                        customerId: string | null;
                        leadId: string | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmFeedbackController_update: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                recordId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    subject?: string;
                    customerId?: string | null;
                    leadId?: string | null;
                    version?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        score: number | null;
                        comment: string | null;
                        subject: string | null;
                        /** Format: date-time */
                        expiresAt: string | null;
                        /** Format: date-time */
                        answeredAt: string | null;
                        correlationKey: string | null;
                        processInstanceKey: string | null;
                        customerId: string | null;
                        leadId: string | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmSupplierController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        id?: components["schemas"]["Filter1"];
                        ownedBy?: components["schemas"]["Filter1"];
                        createdAt?: components["schemas"]["Filter3"];
                        updatedAt?: components["schemas"]["Filter3"];
                        version?: components["schemas"]["Filter9"];
                        name?: components["schemas"]["Filter2"];
                        organisationId?: components["schemas"]["Filter1"];
                        categories?: components["schemas"]["Filter2"];
                        rating?: components["schemas"]["Filter36"];
                        ratedOrders?: components["schemas"]["Filter9"];
                        status?: components["schemas"]["Filter62"];
                        preferredChannel?: components["schemas"]["Filter47"];
                        locale?: components["schemas"]["Filter46"];
                        email?: string;
                        phone?: string;
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "id" | "ownedBy" | "createdAt" | "updatedAt" | "version" | "name" | "organisationId" | "rating" | "ratedOrders" | "status" | "preferredChannel" | "locale";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            ownedBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                            name: string | null;
                            organisationId: string | null;
                            email: string | null;
                            phone: string | null;
                            categories: string[] | null;
                            rating: string | null;
                            ratedOrders: number | null;
                            /** @enum {string|null} */
                            status: "active" | "blocked" | "inactive" | null;
                            /** @enum {string|null} */
                            preferredChannel: "email" | "sms" | null;
                            /** @enum {string|null} */
                            locale: "en" | "zh-CN" | null;
                            hiddenFields: string[];
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    CrmSupplierController_create: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    organisationId?: string | null;
                    email?: string | null;
                    phone?: string | null;
                    categories?: string[];
                    rating?: string | null;
                    /** @enum {string} */
                    status?: "active" | "blocked" | "inactive";
                    /** @enum {string} */
                    preferredChannel?: "email" | "sms";
                    /** @enum {string} */
                    locale?: "en" | "zh-CN";
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        name: string | null;
                        organisationId: string | null;
                        email: string | null;
                        phone: string | null;
                        categories: string[] | null;
                        rating: string | null;
                        ratedOrders: number | null;
                        /** @enum {string|null} */
                        status: "active" | "blocked" | "inactive" | null;
                        /** @enum {string|null} */
                        preferredChannel: "email" | "sms" | null;
                        /** @enum {string|null} */
                        locale: "en" | "zh-CN" | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmSupplierController_get: {
        parameters: {
            path: {
                recordId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        name: string | null;
                        organisationId: string | null;
                        email: string | null;
                        phone: string | null;
                        categories: string[] | null;
                        rating: string | null;
                        ratedOrders: number | null;
                        /** @enum {string|null} */
                        status: "active" | "blocked" | "inactive" | null;
                        /** @enum {string|null} */
                        preferredChannel: "email" | "sms" | null;
                        /** @enum {string|null} */
                        locale: "en" | "zh-CN" | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmSupplierController_update: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                recordId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    name?: string;
                    organisationId?: string | null;
                    email?: string | null;
                    phone?: string | null;
                    categories?: string[];
                    rating?: string | null;
                    /** @enum {string} */
                    status?: "active" | "blocked" | "inactive";
                    /** @enum {string} */
                    preferredChannel?: "email" | "sms";
                    /** @enum {string} */
                    locale?: "en" | "zh-CN";
                    version?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        name: string | null;
                        organisationId: string | null;
                        email: string | null;
                        phone: string | null;
                        categories: string[] | null;
                        rating: string | null;
                        ratedOrders: number | null;
                        /** @enum {string|null} */
                        status: "active" | "blocked" | "inactive" | null;
                        /** @enum {string|null} */
                        preferredChannel: "email" | "sms" | null;
                        /** @enum {string|null} */
                        locale: "en" | "zh-CN" | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmQuotationRequestController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        id?: components["schemas"]["Filter1"];
                        ownedBy?: components["schemas"]["Filter1"];
                        createdAt?: components["schemas"]["Filter3"];
                        updatedAt?: components["schemas"]["Filter3"];
                        version?: components["schemas"]["Filter9"];
                        number?: components["schemas"]["Filter2"];
                        title?: components["schemas"]["Filter2"];
                        currency?: components["schemas"]["Filter2"];
                        neededBy?: components["schemas"]["Filter51"];
                        deadline?: components["schemas"]["Filter3"];
                        status?: components["schemas"]["Filter63"];
                        requestedBy?: components["schemas"]["Filter2"];
                        processInstanceKey?: components["schemas"]["Filter1"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "id" | "ownedBy" | "createdAt" | "updatedAt" | "version" | "number" | "title" | "currency" | "neededBy" | "deadline" | "status" | "requestedBy" | "processInstanceKey";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            ownedBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                            number: string | null;
                            title: string | null;
                            items: {
                                [key: string]: unknown;
                            } | null;
                            currency: string | null;
                            /** Format: date */
                            neededBy: string | null;
                            /** Format: date-time */
                            deadline: string | null;
                            /** @enum {string|null} */
                            status: "open" | "decided" | "cancelled" | "closed" | null;
                            requestedBy: string | null;
                            processInstanceKey: string | null;
                            hiddenFields: string[];
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    CrmQuotationRequestController_create: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    items: {
                        [key: string]: unknown;
                    };
                    currency?: string;
                    /** Format: date */
                    neededBy?: string | null;
                    /** Format: date-time */
                    deadline: string;
                    /** @enum {string} */
                    status?: "open" | "decided" | "cancelled" | "closed";
                    requestedBy?: string | null;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        number: string | null;
                        title: string | null;
                        items: {
                            [key: string]: unknown;
                        } | null;
                        currency: string | null;
                        /** Format: date */
                        neededBy: string | null;
                        /** Format: date-time */
                        deadline: string | null;
                        /** @enum {string|null} */
                        status: "open" | "decided" | "cancelled" | "closed" | null;
                        requestedBy: string | null;
                        processInstanceKey: string | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmQuotationRequestController_get: {
        parameters: {
            path: {
                recordId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        number: string | null;
                        title: string | null;
                        items: {
                            [key: string]: unknown;
                        } | null;
                        currency: string | null;
                        /** Format: date */
                        neededBy: string | null;
                        /** Format: date-time */
                        deadline: string | null;
                        /** @enum {string|null} */
                        status: "open" | "decided" | "cancelled" | "closed" | null;
                        requestedBy: string | null;
                        processInstanceKey: string | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmQuotationRequestController_update: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                recordId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    title?: string;
                    items?: {
                        [key: string]: unknown;
                    };
                    currency?: string;
                    /** Format: date */
                    neededBy?: string | null;
                    /** Format: date-time */
                    deadline?: string;
                    /** @enum {string} */
                    status?: "open" | "decided" | "cancelled" | "closed";
                    requestedBy?: string | null;
                    version?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        number: string | null;
                        title: string | null;
                        items: {
                            [key: string]: unknown;
                        } | null;
                        currency: string | null;
                        /** Format: date */
                        neededBy: string | null;
                        /** Format: date-time */
                        deadline: string | null;
                        /** @enum {string|null} */
                        status: "open" | "decided" | "cancelled" | "closed" | null;
                        requestedBy: string | null;
                        processInstanceKey: string | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmQuotationController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        id?: components["schemas"]["Filter1"];
                        ownedBy?: components["schemas"]["Filter1"];
                        createdAt?: components["schemas"]["Filter3"];
                        updatedAt?: components["schemas"]["Filter3"];
                        version?: components["schemas"]["Filter9"];
                        requestId?: components["schemas"]["Filter1"];
                        supplierId?: components["schemas"]["Filter1"];
                        state?: components["schemas"]["Filter64"];
                        amount?: components["schemas"]["Filter36"];
                        currency?: components["schemas"]["Filter2"];
                        deliveryDays?: components["schemas"]["Filter9"];
                        validUntil?: components["schemas"]["Filter51"];
                        receivedAt?: components["schemas"]["Filter3"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "id" | "ownedBy" | "createdAt" | "updatedAt" | "version" | "requestId" | "supplierId" | "state" | "amount" | "currency" | "deliveryDays" | "validUntil" | "receivedAt";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            ownedBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                            requestId: string | null;
                            supplierId: string | null;
                            /** @enum {string|null} */
                            state: "asked" | "received" | "declined" | "late" | "accepted" | "refused" | null;
                            amount: string | null;
                            currency: string | null;
                            deliveryDays: number | null;
                            /** Format: date */
                            validUntil: string | null;
                            notes: string | null;
                            /** Format: date-time */
                            receivedAt: string | null;
                            hiddenFields: string[];
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    CrmQuotationController_create: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    requestId: string;
                    supplierId: string;
                    amount?: string | null;
                    currency?: string | null;
                    deliveryDays?: number | null;
                    /** Format: date */
                    validUntil?: string | null;
                    notes?: string | null;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        requestId: string | null;
                        supplierId: string | null;
                        /** @enum {string|null} */
                        state: "asked" | "received" | "declined" | "late" | "accepted" | "refused" | null;
                        amount: string | null;
                        currency: string | null;
                        deliveryDays: number | null;
                        /** Format: date */
                        validUntil: string | null;
                        notes: string | null;
                        /** Format: date-time */
                        receivedAt: string | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmQuotationController_get: {
        parameters: {
            path: {
                recordId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        requestId: string | null;
                        supplierId: string | null;
                        /** @enum {string|null} */
                        state: "asked" | "received" | "declined" | "late" | "accepted" | "refused" | null;
                        amount: string | null;
                        currency: string | null;
                        deliveryDays: number | null;
                        /** Format: date */
                        validUntil: string | null;
                        notes: string | null;
                        /** Format: date-time */
                        receivedAt: string | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmQuotationController_update: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                recordId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    requestId?: string;
                    supplierId?: string;
                    amount?: string | null;
                    currency?: string | null;
                    deliveryDays?: number | null;
                    /** Format: date */
                    validUntil?: string | null;
                    notes?: string | null;
                    version?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        requestId: string | null;
                        supplierId: string | null;
                        /** @enum {string|null} */
                        state: "asked" | "received" | "declined" | "late" | "accepted" | "refused" | null;
                        amount: string | null;
                        currency: string | null;
                        deliveryDays: number | null;
                        /** Format: date */
                        validUntil: string | null;
                        notes: string | null;
                        /** Format: date-time */
                        receivedAt: string | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmPurchaseOrderController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        id?: components["schemas"]["Filter1"];
                        ownedBy?: components["schemas"]["Filter1"];
                        createdAt?: components["schemas"]["Filter3"];
                        updatedAt?: components["schemas"]["Filter3"];
                        version?: components["schemas"]["Filter9"];
                        number?: components["schemas"]["Filter2"];
                        supplierId?: components["schemas"]["Filter1"];
                        quotationId?: components["schemas"]["Filter1"];
                        status?: components["schemas"]["Filter65"];
                        total?: components["schemas"]["Filter36"];
                        currency?: components["schemas"]["Filter2"];
                        orderedAt?: components["schemas"]["Filter3"];
                        expectedAt?: components["schemas"]["Filter3"];
                        deliveredAt?: components["schemas"]["Filter3"];
                        processInstanceKey?: components["schemas"]["Filter1"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "id" | "ownedBy" | "createdAt" | "updatedAt" | "version" | "number" | "supplierId" | "quotationId" | "status" | "total" | "currency" | "orderedAt" | "expectedAt" | "deliveredAt" | "processInstanceKey";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            ownedBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                            number: string | null;
                            supplierId: string | null;
                            quotationId: string | null;
                            /** @enum {string|null} */
                            status: "draft" | "ordered" | "confirmed" | "delivered" | "disputed" | "cancelled" | "closed" | null;
                            total: string | null;
                            currency: string | null;
                            /** Format: date-time */
                            orderedAt: string | null;
                            /** Format: date-time */
                            expectedAt: string | null;
                            /** Format: date-time */
                            deliveredAt: string | null;
                            processInstanceKey: string | null;
                            hiddenFields: string[];
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    CrmPurchaseOrderController_create: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    supplierId: string;
                    quotationId?: string | null;
                    /** @enum {string} */
                    status?: "draft" | "ordered" | "confirmed" | "delivered" | "disputed" | "cancelled" | "closed";
                    total: string;
                    currency: string;
                    /** Format: date-time */
                    orderedAt?: string | null;
                    /** Format: date-time */
                    expectedAt?: string | null;
                    /** Format: date-time */
                    deliveredAt?: string | null;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        number: string | null;
                        supplierId: string | null;
                        quotationId: string | null;
                        /** @enum {string|null} */
                        status: "draft" | "ordered" | "confirmed" | "delivered" | "disputed" | "cancelled" | "closed" | null;
                        total: string | null;
                        currency: string | null;
                        /** Format: date-time */
                        orderedAt: string | null;
                        /** Format: date-time */
                        expectedAt: string | null;
                        /** Format: date-time */
                        deliveredAt: string | null;
                        processInstanceKey: string | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmPurchaseOrderController_get: {
        parameters: {
            path: {
                recordId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        number: string | null;
                        supplierId: string | null;
                        quotationId: string | null;
                        /** @enum {string|null} */
                        status: "draft" | "ordered" | "confirmed" | "delivered" | "disputed" | "cancelled" | "closed" | null;
                        total: string | null;
                        currency: string | null;
                        /** Format: date-time */
                        orderedAt: string | null;
                        /** Format: date-time */
                        expectedAt: string | null;
                        /** Format: date-time */
                        deliveredAt: string | null;
                        processInstanceKey: string | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmPurchaseOrderController_update: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                recordId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    supplierId?: string;
                    quotationId?: string | null;
                    /** @enum {string} */
                    status?: "draft" | "ordered" | "confirmed" | "delivered" | "disputed" | "cancelled" | "closed";
                    total?: string;
                    currency?: string;
                    /** Format: date-time */
                    orderedAt?: string | null;
                    /** Format: date-time */
                    expectedAt?: string | null;
                    /** Format: date-time */
                    deliveredAt?: string | null;
                    version?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        number: string | null;
                        supplierId: string | null;
                        quotationId: string | null;
                        /** @enum {string|null} */
                        status: "draft" | "ordered" | "confirmed" | "delivered" | "disputed" | "cancelled" | "closed" | null;
                        total: string | null;
                        currency: string | null;
                        /** Format: date-time */
                        orderedAt: string | null;
                        /** Format: date-time */
                        expectedAt: string | null;
                        /** Format: date-time */
                        deliveredAt: string | null;
                        processInstanceKey: string | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmDisputeController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        id?: components["schemas"]["Filter1"];
                        ownedBy?: components["schemas"]["Filter1"];
                        createdAt?: components["schemas"]["Filter3"];
                        updatedAt?: components["schemas"]["Filter3"];
                        version?: components["schemas"]["Filter9"];
                        orderId?: components["schemas"]["Filter1"];
                        state?: components["schemas"]["Filter66"];
                        closedAt?: components["schemas"]["Filter3"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "id" | "ownedBy" | "createdAt" | "updatedAt" | "version" | "orderId" | "state" | "closedAt";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            ownedBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            version: number;
                            orderId: string | null;
                            reason: string | null;
                            /** @enum {string|null} */
                            state: "open" | "settled" | "cancelled" | null;
                            resolution: string | null;
                            /** Format: date-time */
                            closedAt: string | null;
                            hiddenFields: string[];
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    CrmDisputeController_create: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    orderId: string;
                    reason: string;
                    /** @enum {string} */
                    state?: "open" | "settled" | "cancelled";
                    resolution?: string | null;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        orderId: string | null;
                        reason: string | null;
                        /** @enum {string|null} */
                        state: "open" | "settled" | "cancelled" | null;
                        resolution: string | null;
                        /** Format: date-time */
                        closedAt: string | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmDisputeController_get: {
        parameters: {
            path: {
                recordId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        orderId: string | null;
                        reason: string | null;
                        /** @enum {string|null} */
                        state: "open" | "settled" | "cancelled" | null;
                        resolution: string | null;
                        /** Format: date-time */
                        closedAt: string | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    CrmDisputeController_update: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                recordId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    orderId?: string;
                    reason?: string;
                    /** @enum {string} */
                    state?: "open" | "settled" | "cancelled";
                    resolution?: string | null;
                    version?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        ownedBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        updatedAt: string;
                        version: number;
                        orderId: string | null;
                        reason: string | null;
                        /** @enum {string|null} */
                        state: "open" | "settled" | "cancelled" | null;
                        resolution: string | null;
                        /** Format: date-time */
                        closedAt: string | null;
                        hiddenFields: string[];
                    };
                };
            };
        };
    };
    PersonalDataController_export: {
        parameters: {
            path: {
                customerId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        customerId?: string;
                        records?: {
                            [key: string]: unknown;
                        };
                        processInstances?: {
                            [key: string]: unknown;
                        }[];
                    };
                };
            };
        };
    };
    PersonalDataController_erase: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                customerId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        customerId?: string;
                        rows?: {
                            [key: string]: number;
                        };
                        processInstanceKeys?: string[];
                    };
                };
            };
        };
    };
    StaffController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        username?: components["schemas"]["Filter2"];
                        name?: components["schemas"]["Filter2"];
                        email?: components["schemas"]["Filter2"];
                        phone?: components["schemas"]["Filter2"];
                        department?: components["schemas"]["Filter2"];
                        organisationId?: components["schemas"]["Filter1"];
                        territories?: components["schemas"]["Filter2"];
                        skills?: components["schemas"]["Filter2"];
                        locale?: components["schemas"]["Filter46"];
                        timeZone?: components["schemas"]["Filter2"];
                        openLoad?: components["schemas"]["Filter9"];
                        active?: components["schemas"]["Filter7"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "username" | "name" | "email" | "department" | "openLoad";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            username: string;
                            name: string;
                            email: string;
                            phone: string | null;
                            department: string;
                            organisationId: string;
                            territories: string[];
                            skills: string[];
                            /** @enum {string} */
                            locale: "en" | "zh-CN";
                            timeZone: string;
                            openLoad: number;
                            active: boolean;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    StaffController_get: {
        parameters: {
            path: {
                username: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        username: string;
                        name: string;
                        email: string;
                        phone: string | null;
                        department: string;
                        organisationId: string;
                        territories: string[];
                        skills: string[];
                        /** @enum {string} */
                        locale: "en" | "zh-CN";
                        timeZone: string;
                        openLoad: number;
                        active: boolean;
                    };
                };
            };
        };
    };
    StaffController_put: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                username: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        username: string;
                        name: string;
                        email: string;
                        phone: string | null;
                        department: string;
                        organisationId: string;
                        territories: string[];
                        skills: string[];
                        /** @enum {string} */
                        locale: "en" | "zh-CN";
                        timeZone: string;
                        openLoad: number;
                        active: boolean;
                    };
                };
            };
        };
    };
    DepartmentsController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        department?: components["schemas"]["Filter2"];
                        title?: components["schemas"]["Filter2"];
                        manager?: components["schemas"]["Filter2"];
                        organisationId?: components["schemas"]["Filter1"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "department" | "title";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            department: string;
                            title: string;
                            manager: string | null;
                            organisationId: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    DepartmentsController_put: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                department: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepartmentRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        department: string;
                        title: string;
                        manager: string | null;
                        organisationId: string;
                    };
                };
            };
        };
    };
    OrganisationsController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        organisationId?: components["schemas"]["Filter1"];
                        name?: components["schemas"]["Filter2"];
                        kind?: components["schemas"]["Filter67"];
                        domain?: components["schemas"]["Filter2"];
                        country?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "organisationId" | "name" | "kind";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            organisationId: string;
                            name: string;
                            /** @enum {string} */
                            kind: "home" | "partner" | "supplier" | "customer" | "other";
                            domain: string | null;
                            country: string | null;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    OrganisationsController_create: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        organisationId: string;
                        name: string;
                        /** @enum {string} */
                        kind: "home" | "partner" | "supplier" | "customer" | "other";
                        domain: string | null;
                        country: string | null;
                    };
                };
            };
        };
    };
    OrganisationsController_get: {
        parameters: {
            path: {
                organisationId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        organisationId: string;
                        name: string;
                        /** @enum {string} */
                        kind: "home" | "partner" | "supplier" | "customer" | "other";
                        domain: string | null;
                        country: string | null;
                    };
                };
            };
        };
    };
    OrganisationsController_update: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                organisationId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        organisationId: string;
                        name: string;
                        /** @enum {string} */
                        kind: "home" | "partner" | "supplier" | "customer" | "other";
                        domain: string | null;
                        country: string | null;
                    };
                };
            };
        };
    };
    FieldPermissionsController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        ruleId?: components["schemas"]["Filter2"];
                        department?: components["schemas"]["Filter2"];
                        recordType?: components["schemas"]["Filter2"];
                        field?: components["schemas"]["Filter2"];
                        canRead?: components["schemas"]["Filter7"];
                        canWrite?: components["schemas"]["Filter7"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "ruleId" | "department" | "recordType" | "field";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            ruleId: string;
                            department: string;
                            recordType: string;
                            field: string;
                            canRead: boolean;
                            canWrite: boolean;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    FieldPermissionsController_put: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                department: string;
                recordType: string;
                field: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FieldPermissionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ruleId: string;
                        department: string;
                        recordType: string;
                        field: string;
                        canRead: boolean;
                        canWrite: boolean;
                    };
                };
            };
        };
    };
    FieldPermissionsController_delete: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                department: string;
                recordType: string;
                field: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SharingGrantsController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        grantId?: components["schemas"]["Filter1"];
                        fromOrganisation?: components["schemas"]["Filter1"];
                        toOrganisation?: components["schemas"]["Filter1"];
                        recordType?: components["schemas"]["Filter2"];
                        recordId?: components["schemas"]["Filter1"];
                        fields?: components["schemas"]["Filter2"];
                        purpose?: components["schemas"]["Filter2"];
                        state?: components["schemas"]["Filter68"];
                        validFrom?: components["schemas"]["Filter3"];
                        expiresAt?: components["schemas"]["Filter3"];
                        revokedAt?: components["schemas"]["Filter3"];
                        revokedBy?: components["schemas"]["Filter2"];
                        processInstanceKey?: components["schemas"]["Filter1"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "grantId" | "state" | "validFrom" | "expiresAt";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            grantId: string;
                            fromOrganisation: string;
                            toOrganisation: string;
                            recordType: string;
                            recordId: string | null;
                            fields: string[];
                            purpose: string;
                            /** @enum {string} */
                            state: "requested" | "active" | "revoked" | "refused";
                            /** Format: date-time */
                            validFrom: string;
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: date-time */
                            revokedAt: string | null;
                            revokedBy: string | null;
                            processInstanceKey: string | null;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    SharingGrantsController_revoke: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                grantId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        grantId: string;
                        fromOrganisation: string;
                        toOrganisation: string;
                        recordType: string;
                        recordId: string | null;
                        fields: string[];
                        purpose: string;
                        /** @enum {string} */
                        state: "requested" | "active" | "revoked" | "refused";
                        /** Format: date-time */
                        validFrom: string;
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: date-time */
                        revokedAt: string | null;
                        revokedBy: string | null;
                        processInstanceKey: string | null;
                    };
                };
            };
        };
    };
    AccessLogController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        accessKey?: components["schemas"]["Filter1"];
                        at?: components["schemas"]["Filter3"];
                        username?: components["schemas"]["Filter2"];
                        organisationId?: components["schemas"]["Filter1"];
                        department?: components["schemas"]["Filter2"];
                        action?: components["schemas"]["Filter2"];
                        recordType?: components["schemas"]["Filter2"];
                        recordIds?: components["schemas"]["Filter2"];
                        fields?: components["schemas"]["Filter2"];
                        via?: components["schemas"]["Filter2"];
                        purpose?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "accessKey" | "at" | "username";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            accessKey: string;
                            /** Format: date-time */
                            at: string;
                            username: string | null;
                            organisationId: string | null;
                            department: string | null;
                            action: string;
                            recordType: string;
                            recordIds: string[];
                            fields: string[];
                            via: string;
                            purpose: string | null;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    ChangesController_read: {
        parameters: {
            query?: {
                after?: string | null;
                recordType?: "customer" | "contact" | "lead" | "opportunity" | "product" | "interaction" | "inboundMessage" | "ticket" | "credit" | "consent" | "feedback" | "supplier" | "quotationRequest" | "quotation" | "purchaseOrder" | "dispute" | null;
                limit?: number | null;
                timeout?: number | null;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id?: string;
                            /** Format: date-time */
                            timestamp?: string;
                            recordType?: string;
                            recordId?: string;
                            /** @enum {string} */
                            operation?: "create" | "update" | "delete" | "merge" | "erase";
                            fields?: string[];
                            source?: string;
                            actor?: string | null;
                            processInstanceKey?: string | null;
                            version?: number;
                        }[];
                        next: string;
                        more: boolean;
                    };
                };
            };
        };
    };
    ConflictRulesController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        ruleId?: components["schemas"]["Filter2"];
                        recordType?: components["schemas"]["Filter69"];
                        field?: components["schemas"]["Filter2"];
                        rule?: components["schemas"]["Filter70"];
                        sources?: components["schemas"]["Filter2"];
                        updateDate?: components["schemas"]["Filter3"];
                        updatedBy?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "ruleId" | "recordType" | "field" | "updateDate";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            ruleId: string;
                            /** @enum {string} */
                            recordType: "customer" | "contact" | "lead" | "opportunity" | "product" | "interaction" | "inboundMessage" | "ticket" | "credit" | "consent" | "feedback" | "supplier" | "quotationRequest" | "quotation" | "purchaseOrder" | "dispute";
                            field: string;
                            /** @enum {string} */
                            rule: "source-priority" | "last-writer" | "ours" | "theirs" | "manual";
                            sources: string[];
                            /** Format: date-time */
                            updateDate: string;
                            updatedBy: string | null;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    ConflictRulesController_put: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                recordType: string;
                field: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConflictRuleRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ruleId: string;
                        /** @enum {string} */
                        recordType: "customer" | "contact" | "lead" | "opportunity" | "product" | "interaction" | "inboundMessage" | "ticket" | "credit" | "consent" | "feedback" | "supplier" | "quotationRequest" | "quotation" | "purchaseOrder" | "dispute";
                        field: string;
                        /** @enum {string} */
                        rule: "source-priority" | "last-writer" | "ours" | "theirs" | "manual";
                        sources: string[];
                        /** Format: date-time */
                        updateDate: string;
                        updatedBy: string | null;
                    };
                };
            };
        };
    };
    ConflictRulesController_delete: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                recordType: string;
                field: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ConflictsController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        conflictId?: components["schemas"]["Filter1"];
                        system?: components["schemas"]["Filter2"];
                        recordType?: components["schemas"]["Filter2"];
                        recordId?: components["schemas"]["Filter1"];
                        field?: components["schemas"]["Filter2"];
                        rule?: components["schemas"]["Filter70"];
                        state?: components["schemas"]["Filter71"];
                        choice?: components["schemas"]["Filter72"];
                        oursSource?: components["schemas"]["Filter2"];
                        oursDate?: components["schemas"]["Filter3"];
                        theirsDate?: components["schemas"]["Filter3"];
                        resolutionDate?: components["schemas"]["Filter3"];
                        resolvedBy?: components["schemas"]["Filter2"];
                        processInstanceKey?: components["schemas"]["Filter1"];
                        creationDate?: components["schemas"]["Filter3"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "conflictId" | "system" | "recordType" | "recordId" | "field" | "resolutionDate" | "creationDate";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            conflictId: string;
                            system: string;
                            recordType: string;
                            recordId: string;
                            field: string;
                            /** @enum {string} */
                            rule: "source-priority" | "last-writer" | "ours" | "theirs" | "manual";
                            /** @enum {string} */
                            state: "OPEN" | "RESOLVED";
                            /** @enum {string|null} */
                            choice: "ours" | "theirs" | "other" | "agreed" | null;
                            base: unknown;
                            ours: unknown;
                            theirs: unknown;
                            oursSource: string;
                            /** Format: date-time */
                            oursDate: string;
                            /** Format: date-time */
                            theirsDate: string;
                            /** Format: date-time */
                            resolutionDate: string | null;
                            resolvedBy: string | null;
                            processInstanceKey: string | null;
                            /** Format: date-time */
                            creationDate: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    ConflictsController_get: {
        parameters: {
            path: {
                conflictId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        conflictId: string;
                        system: string;
                        recordType: string;
                        recordId: string;
                        field: string;
                        /** @enum {string} */
                        rule: "source-priority" | "last-writer" | "ours" | "theirs" | "manual";
                        /** @enum {string} */
                        state: "OPEN" | "RESOLVED";
                        /** @enum {string|null} */
                        choice: "ours" | "theirs" | "other" | "agreed" | null;
                        base: unknown;
                        ours: unknown;
                        theirs: unknown;
                        oursSource: string;
                        /** Format: date-time */
                        oursDate: string;
                        /** Format: date-time */
                        theirsDate: string;
                        /** Format: date-time */
                        resolutionDate: string | null;
                        resolvedBy: string | null;
                        processInstanceKey: string | null;
                        /** Format: date-time */
                        creationDate: string;
                    };
                };
            };
        };
    };
    ConnectorsController_create: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectorCreation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        connectorName: string;
                        /** @enum {string} */
                        kind: "webhook" | "csv";
                        /** @enum {string} */
                        direction: "in" | "out" | "both";
                        recordType: string;
                        system: string;
                        priority: number;
                        idField: string;
                        versionField: string | null;
                        changedAtField: string | null;
                        mapping: {
                            field: string;
                            theirs: string;
                            in?: string;
                            out?: string;
                        }[];
                        url: string | null;
                        listUrl: string | null;
                        delimiter: string;
                        schedule: string | null;
                        client: string | null;
                        department: string;
                        active: boolean;
                        pending: number;
                        failures: number;
                        /** Format: date-time */
                        pausedUntil: string | null;
                        /** Format: date-time */
                        nextRunDate: string | null;
                        /** Format: date-time */
                        creationDate: string;
                    } & {
                        secret: string;
                    };
                };
            };
        };
    };
    ConnectorsController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        connectorName?: components["schemas"]["Filter2"];
                        kind?: components["schemas"]["Filter73"];
                        direction?: components["schemas"]["Filter74"];
                        recordType?: components["schemas"]["Filter2"];
                        system?: components["schemas"]["Filter2"];
                        priority?: components["schemas"]["Filter9"];
                        idField?: components["schemas"]["Filter2"];
                        versionField?: components["schemas"]["Filter2"];
                        changedAtField?: components["schemas"]["Filter2"];
                        url?: components["schemas"]["Filter2"];
                        listUrl?: components["schemas"]["Filter2"];
                        delimiter?: components["schemas"]["Filter2"];
                        schedule?: components["schemas"]["Filter2"];
                        client?: components["schemas"]["Filter2"];
                        department?: components["schemas"]["Filter2"];
                        active?: components["schemas"]["Filter7"];
                        pending?: components["schemas"]["Filter9"];
                        failures?: components["schemas"]["Filter9"];
                        pausedUntil?: components["schemas"]["Filter3"];
                        nextRunDate?: components["schemas"]["Filter3"];
                        creationDate?: components["schemas"]["Filter3"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "connectorName" | "recordType" | "system" | "priority" | "department" | "failures" | "nextRunDate" | "creationDate";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            connectorName: string;
                            /** @enum {string} */
                            kind: "webhook" | "csv";
                            /** @enum {string} */
                            direction: "in" | "out" | "both";
                            recordType: string;
                            system: string;
                            priority: number;
                            idField: string;
                            versionField: string | null;
                            changedAtField: string | null;
                            mapping: {
                                field: string;
                                theirs: string;
                                in?: string;
                                out?: string;
                            }[];
                            url: string | null;
                            listUrl: string | null;
                            delimiter: string;
                            schedule: string | null;
                            client: string | null;
                            department: string;
                            active: boolean;
                            pending: number;
                            failures: number;
                            /** Format: date-time */
                            pausedUntil: string | null;
                            /** Format: date-time */
                            nextRunDate: string | null;
                            /** Format: date-time */
                            creationDate: string;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    ConnectorsController_get: {
        parameters: {
            path: {
                connectorName: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        connectorName: string;
                        /** @enum {string} */
                        kind: "webhook" | "csv";
                        /** @enum {string} */
                        direction: "in" | "out" | "both";
                        recordType: string;
                        system: string;
                        priority: number;
                        idField: string;
                        versionField: string | null;
                        changedAtField: string | null;
                        mapping: {
                            field: string;
                            theirs: string;
                            in?: string;
                            out?: string;
                        }[];
                        url: string | null;
                        listUrl: string | null;
                        delimiter: string;
                        schedule: string | null;
                        client: string | null;
                        department: string;
                        active: boolean;
                        pending: number;
                        failures: number;
                        /** Format: date-time */
                        pausedUntil: string | null;
                        /** Format: date-time */
                        nextRunDate: string | null;
                        /** Format: date-time */
                        creationDate: string;
                    };
                };
            };
        };
    };
    ConnectorsController_delete: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                connectorName: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ConnectorsController_update: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                connectorName: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ConnectorUpdate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        connectorName: string;
                        /** @enum {string} */
                        kind: "webhook" | "csv";
                        /** @enum {string} */
                        direction: "in" | "out" | "both";
                        recordType: string;
                        system: string;
                        priority: number;
                        idField: string;
                        versionField: string | null;
                        changedAtField: string | null;
                        mapping: {
                            field: string;
                            theirs: string;
                            in?: string;
                            out?: string;
                        }[];
                        url: string | null;
                        listUrl: string | null;
                        delimiter: string;
                        schedule: string | null;
                        client: string | null;
                        department: string;
                        active: boolean;
                        pending: number;
                        failures: number;
                        /** Format: date-time */
                        pausedUntil: string | null;
                        /** Format: date-time */
                        nextRunDate: string | null;
                        /** Format: date-time */
                        creationDate: string;
                    };
                };
            };
        };
    };
    InboundController_take: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                connectorName: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    records: {
                        [key: string]: unknown;
                    }[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: {
                            externalId: string | null;
                            /** @enum {string} */
                            result: "CREATED" | "UPDATED" | "UNCHANGED" | "STALE" | "REFUSED";
                            recordId: string | null;
                            conflicts: string[];
                            code?: string;
                            detail?: string;
                        }[];
                    };
                };
            };
        };
    };
    InboundController_upload: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                connectorName: string;
            };
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        runId: string;
                    };
                };
            };
        };
    };
    InboundController_check: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                connectorName: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    records?: {
                        [key: string]: unknown;
                    }[];
                    /** Format: date-time */
                    takenAt?: string;
                };
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        runId: string;
                    };
                };
            };
        };
    };
    InboundController_reconcile: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                connectorName: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    records?: {
                        [key: string]: unknown;
                    }[];
                    /** Format: date-time */
                    takenAt?: string;
                };
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        runId: string;
                    };
                };
            };
        };
    };
    InboundController_export: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                connectorName: string;
            };
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        runId: string;
                    };
                };
            };
        };
    };
    SyncRunsController_search: {
        parameters: {
            path: {
                connectorName: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        runId?: components["schemas"]["Filter1"];
                        connectorName?: components["schemas"]["Filter2"];
                        kind?: components["schemas"]["Filter75"];
                        state?: components["schemas"]["Filter76"];
                        total?: components["schemas"]["Filter9"];
                        done?: components["schemas"]["Filter9"];
                        errorMessage?: components["schemas"]["Filter2"];
                        startedBy?: components["schemas"]["Filter2"];
                        startDate?: components["schemas"]["Filter3"];
                        endDate?: components["schemas"]["Filter3"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "runId" | "connectorName" | "startDate" | "endDate";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            runId: string;
                            connectorName: string;
                            /** @enum {string} */
                            kind: "import" | "export" | "check" | "reconcile";
                            /** @enum {string} */
                            state: "ACTIVE" | "COMPLETED" | "FAILED";
                            total: number | null;
                            done: number;
                            counts: {
                                [key: string]: unknown;
                            };
                            errorMessage: string | null;
                            startedBy: string | null;
                            /** Format: date-time */
                            startDate: string;
                            /** Format: date-time */
                            endDate: string | null;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    SyncRunsController_get: {
        parameters: {
            path: {
                connectorName: string;
                runId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        runId: string;
                        connectorName: string;
                        /** @enum {string} */
                        kind: "import" | "export" | "check" | "reconcile";
                        /** @enum {string} */
                        state: "ACTIVE" | "COMPLETED" | "FAILED";
                        total: number | null;
                        done: number;
                        counts: {
                            [key: string]: unknown;
                        };
                        errorMessage: string | null;
                        startedBy: string | null;
                        /** Format: date-time */
                        startDate: string;
                        /** Format: date-time */
                        endDate: string | null;
                    };
                };
            };
        };
    };
    SyncRunsController_items: {
        parameters: {
            path: {
                connectorName: string;
                runId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        number?: components["schemas"]["Filter9"];
                        externalId?: components["schemas"]["Filter2"];
                        result?: components["schemas"]["Filter2"];
                        detail?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "number" | "externalId";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            number: number;
                            externalId: string | null;
                            result: string | null;
                            detail: string | null;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    SyncRunsController_differences: {
        parameters: {
            path: {
                connectorName: string;
                runId: string;
            };
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        differenceId?: components["schemas"]["Filter1"];
                        kind?: components["schemas"]["Filter77"];
                        recordId?: components["schemas"]["Filter1"];
                        externalId?: components["schemas"]["Filter2"];
                        field?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "differenceId" | "recordId" | "externalId" | "field";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            differenceId: string;
                            /** @enum {string} */
                            kind: "MISSING_HERE" | "MISSING_THERE" | "DIFFERENT" | "STALE_HERE" | "STALE_THERE";
                            recordId: string | null;
                            externalId: string | null;
                            field: string | null;
                            ours: unknown;
                            theirs: unknown;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    SyncRunsController_file: {
        parameters: {
            path: {
                connectorName: string;
                runId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    FilterRulesController_create: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @default 100 */
                    order?: number;
                    /** @default true */
                    active?: boolean;
                    /** @default [] */
                    channels?: ("email" | "sms" | "chat" | "voice" | "web")[];
                    /** @default null */
                    language?: string | null;
                    condition: {
                        kind: string;
                    } & {
                        [key: string]: unknown;
                    };
                    /** @default null */
                    threshold?: number | null;
                    actions: ({
                        /** @enum {string} */
                        kind: "route";
                        department: string;
                    } | {
                        /** @enum {string} */
                        kind: "tag";
                        tags: string[];
                    } | {
                        /** @enum {string} */
                        kind: "priority";
                        /** @enum {string} */
                        priority: "low" | "normal" | "high" | "urgent";
                    } | {
                        /** @enum {string} */
                        kind: "suppress";
                    } | {
                        /** @enum {string} */
                        kind: "withdrawConsent";
                    } | {
                        /** @enum {string} */
                        kind: "startProcess";
                        processId: string;
                        /** @default {} */
                        variables?: {
                            [key: string]: string;
                        };
                    } | {
                        /** @enum {string} */
                        kind: "publishMessage";
                        name: string;
                        correlationKey?: string;
                        /** @default {} */
                        variables?: {
                            [key: string]: string;
                        };
                    } | {
                        /** @enum {string} */
                        kind: "stop";
                    })[];
                    /** @default [] */
                    examples?: {
                        name: string;
                        message: {
                            /** @enum {string} */
                            channel: "email" | "sms" | "chat" | "voice" | "web";
                            /** @default  */
                            from?: string;
                            /** @default null */
                            fromName?: string | null;
                            /** @default null */
                            to?: string | null;
                            /** @default null */
                            subject?: string | null;
                            /** @default  */
                            body?: string;
                            /** @default null */
                            party?: string | null;
                            /** @default null */
                            automatic?: string | null;
                            /** @default {} */
                            fields?: {
                                [key: string]: string;
                            };
                            /** @default [] */
                            attachments?: {
                                fileName: string;
                                contentType: string;
                            }[];
                        };
                        fires: boolean;
                    }[];
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        filterRuleId: string;
                        name: string;
                        order: number;
                        active: boolean;
                        channels: string[];
                        language: string | null;
                        condition: {
                            [key: string]: unknown;
                        };
                        threshold: number | null;
                        actions: {
                            [key: string]: unknown;
                        }[];
                        examples: {
                            [key: string]: unknown;
                        }[];
                        /** Format: date-time */
                        updateDate: string;
                        updatedBy: string | null;
                    };
                };
            };
        };
    };
    FilterRulesController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        filterRuleId?: components["schemas"]["Filter1"];
                        name?: components["schemas"]["Filter2"];
                        order?: components["schemas"]["Filter9"];
                        active?: components["schemas"]["Filter7"];
                        channels?: components["schemas"]["Filter2"];
                        language?: components["schemas"]["Filter2"];
                        updateDate?: components["schemas"]["Filter3"];
                        updatedBy?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "filterRuleId" | "name" | "order" | "updateDate";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            filterRuleId: string;
                            name: string;
                            order: number;
                            active: boolean;
                            channels: string[];
                            language: string | null;
                            condition: {
                                [key: string]: unknown;
                            };
                            threshold: number | null;
                            actions: {
                                [key: string]: unknown;
                            }[];
                            examples: {
                                [key: string]: unknown;
                            }[];
                            /** Format: date-time */
                            updateDate: string;
                            updatedBy: string | null;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    FilterRulesController_test: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    rule: {
                        name: string;
                        /** @default 100 */
                        order?: number;
                        /** @default true */
                        active?: boolean;
                        /** @default [] */
                        channels?: ("email" | "sms" | "chat" | "voice" | "web")[];
                        /** @default null */
                        language?: string | null;
                        condition: {
                            kind: string;
                        } & {
                            [key: string]: unknown;
                        };
                        /** @default null */
                        threshold?: number | null;
                        actions: ({
                            /** @enum {string} */
                            kind: "route";
                            department: string;
                        } | {
                            /** @enum {string} */
                            kind: "tag";
                            tags: string[];
                        } | {
                            /** @enum {string} */
                            kind: "priority";
                            /** @enum {string} */
                            priority: "low" | "normal" | "high" | "urgent";
                        } | {
                            /** @enum {string} */
                            kind: "suppress";
                        } | {
                            /** @enum {string} */
                            kind: "withdrawConsent";
                        } | {
                            /** @enum {string} */
                            kind: "startProcess";
                            processId: string;
                            /** @default {} */
                            variables?: {
                                [key: string]: string;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "publishMessage";
                            name: string;
                            correlationKey?: string;
                            /** @default {} */
                            variables?: {
                                [key: string]: string;
                            };
                        } | {
                            /** @enum {string} */
                            kind: "stop";
                        })[];
                        /** @default [] */
                        examples?: {
                            name: string;
                            message: {
                                /** @enum {string} */
                                channel: "email" | "sms" | "chat" | "voice" | "web";
                                /** @default  */
                                from?: string;
                                /** @default null */
                                fromName?: string | null;
                                /** @default null */
                                to?: string | null;
                                /** @default null */
                                subject?: string | null;
                                /** @default  */
                                body?: string;
                                /** @default null */
                                party?: string | null;
                                /** @default null */
                                automatic?: string | null;
                                /** @default {} */
                                fields?: {
                                    [key: string]: string;
                                };
                                /** @default [] */
                                attachments?: {
                                    fileName: string;
                                    contentType: string;
                                }[];
                            };
                            fires: boolean;
                        }[];
                    };
                    /** @default [] */
                    examples?: {
                        name: string;
                        message: {
                            /** @enum {string} */
                            channel: "email" | "sms" | "chat" | "voice" | "web";
                            /** @default  */
                            from?: string;
                            /** @default null */
                            fromName?: string | null;
                            /** @default null */
                            to?: string | null;
                            /** @default null */
                            subject?: string | null;
                            /** @default  */
                            body?: string;
                            /** @default null */
                            party?: string | null;
                            /** @default null */
                            automatic?: string | null;
                            /** @default {} */
                            fields?: {
                                [key: string]: string;
                            };
                            /** @default [] */
                            attachments?: {
                                fileName: string;
                                contentType: string;
                            }[];
                        };
                        fires: boolean;
                    }[];
                    stored?: {
                        /** @enum {string} */
                        channel?: "email" | "sms" | "chat" | "voice" | "web";
                        /** @default 100 */
                        limit?: number;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    FilterRulesController_get: {
        parameters: {
            path: {
                filterRuleId: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        filterRuleId: string;
                        name: string;
                        order: number;
                        active: boolean;
                        channels: string[];
                        language: string | null;
                        condition: {
                            [key: string]: unknown;
                        };
                        threshold: number | null;
                        actions: {
                            [key: string]: unknown;
                        }[];
                        examples: {
                            [key: string]: unknown;
                        }[];
                        /** Format: date-time */
                        updateDate: string;
                        updatedBy: string | null;
                    };
                };
            };
        };
    };
    FilterRulesController_replace: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                filterRuleId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @default 100 */
                    order?: number;
                    /** @default true */
                    active?: boolean;
                    /** @default [] */
                    channels?: ("email" | "sms" | "chat" | "voice" | "web")[];
                    /** @default null */
                    language?: string | null;
                    condition: {
                        kind: string;
                    } & {
                        [key: string]: unknown;
                    };
                    /** @default null */
                    threshold?: number | null;
                    actions: ({
                        /** @enum {string} */
                        kind: "route";
                        department: string;
                    } | {
                        /** @enum {string} */
                        kind: "tag";
                        tags: string[];
                    } | {
                        /** @enum {string} */
                        kind: "priority";
                        /** @enum {string} */
                        priority: "low" | "normal" | "high" | "urgent";
                    } | {
                        /** @enum {string} */
                        kind: "suppress";
                    } | {
                        /** @enum {string} */
                        kind: "withdrawConsent";
                    } | {
                        /** @enum {string} */
                        kind: "startProcess";
                        processId: string;
                        /** @default {} */
                        variables?: {
                            [key: string]: string;
                        };
                    } | {
                        /** @enum {string} */
                        kind: "publishMessage";
                        name: string;
                        correlationKey?: string;
                        /** @default {} */
                        variables?: {
                            [key: string]: string;
                        };
                    } | {
                        /** @enum {string} */
                        kind: "stop";
                    })[];
                    /** @default [] */
                    examples?: {
                        name: string;
                        message: {
                            /** @enum {string} */
                            channel: "email" | "sms" | "chat" | "voice" | "web";
                            /** @default  */
                            from?: string;
                            /** @default null */
                            fromName?: string | null;
                            /** @default null */
                            to?: string | null;
                            /** @default null */
                            subject?: string | null;
                            /** @default  */
                            body?: string;
                            /** @default null */
                            party?: string | null;
                            /** @default null */
                            automatic?: string | null;
                            /** @default {} */
                            fields?: {
                                [key: string]: string;
                            };
                            /** @default [] */
                            attachments?: {
                                fileName: string;
                                contentType: string;
                            }[];
                        };
                        fires: boolean;
                    }[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        filterRuleId: string;
                        name: string;
                        order: number;
                        active: boolean;
                        channels: string[];
                        language: string | null;
                        condition: {
                            [key: string]: unknown;
                        };
                        threshold: number | null;
                        actions: {
                            [key: string]: unknown;
                        }[];
                        examples: {
                            [key: string]: unknown;
                        }[];
                        /** Format: date-time */
                        updateDate: string;
                        updatedBy: string | null;
                    };
                };
            };
        };
    };
    FilterRulesController_delete: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                filterRuleId: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    InboundMessagesController_reprocess: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                recordId: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    WebFormsController_search: {
        parameters: {
        };
        requestBody?: {
            content: {
                "application/json": {
                    filter?: {
                        name?: components["schemas"]["Filter2"];
                        department?: components["schemas"]["Filter2"];
                        active?: components["schemas"]["Filter7"];
                        updateDate?: components["schemas"]["Filter3"];
                        updatedBy?: components["schemas"]["Filter2"];
                    };
                    sort?: {
                        /** @enum {string} */
                        field: "name" | "updateDate";
                        /**
                         * @default ASC
                         * @enum {string}
                         */
                        order?: "ASC" | "DESC";
                    }[];
                    page?: {
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        from?: number | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        after?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    } | {
                        before?: string | null;
                        /** @default 100 */
                        limit?: number | null;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            name: string;
                            title: {
                                [key: string]: unknown;
                            };
                            fields: {
                                [key: string]: unknown;
                            }[];
                            department: string | null;
                            consent: {
                                [key: string]: unknown;
                            } | null;
                            actions: {
                                [key: string]: unknown;
                            }[];
                            active: boolean;
                            /** Format: date-time */
                            updateDate: string;
                            updatedBy: string | null;
                        }[];
                        page: {
                            totalItems?: number;
                            hasMoreTotalItems?: boolean;
                            startCursor?: string | null;
                            endCursor?: string | null;
                        };
                    };
                };
            };
        };
    };
    WebFormsController_get: {
        parameters: {
            path: {
                webFormName: string;
            };
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        title: {
                            [key: string]: unknown;
                        };
                        fields: {
                            [key: string]: unknown;
                        }[];
                        department: string | null;
                        consent: {
                            [key: string]: unknown;
                        } | null;
                        actions: {
                            [key: string]: unknown;
                        }[];
                        active: boolean;
                        /** Format: date-time */
                        updateDate: string;
                        updatedBy: string | null;
                    };
                };
            };
        };
    };
    WebFormsController_replace: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                webFormName: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    title: {
                        en: string;
                        "zh-CN"?: string;
                    };
                    fields: {
                        key: string;
                        label: {
                            en: string;
                            "zh-CN"?: string;
                        };
                        /**
                         * @default text
                         * @enum {string}
                         */
                        type?: "text" | "email" | "phone" | "textarea" | "select";
                        /** @default false */
                        required?: boolean;
                        options?: string[];
                    }[];
                    /** @default null */
                    department?: string | null;
                    /** @default null */
                    consent?: {
                        text: {
                            en: string;
                            "zh-CN"?: string;
                        };
                        purpose: string;
                        /** @default false */
                        required?: boolean;
                    } | null;
                    /** @default [] */
                    actions?: ({
                        /** @enum {string} */
                        kind: "route";
                        department: string;
                    } | {
                        /** @enum {string} */
                        kind: "tag";
                        tags: string[];
                    } | {
                        /** @enum {string} */
                        kind: "priority";
                        /** @enum {string} */
                        priority: "low" | "normal" | "high" | "urgent";
                    } | {
                        /** @enum {string} */
                        kind: "suppress";
                    } | {
                        /** @enum {string} */
                        kind: "withdrawConsent";
                    } | {
                        /** @enum {string} */
                        kind: "startProcess";
                        processId: string;
                        /** @default {} */
                        variables?: {
                            [key: string]: string;
                        };
                    } | {
                        /** @enum {string} */
                        kind: "publishMessage";
                        name: string;
                        correlationKey?: string;
                        /** @default {} */
                        variables?: {
                            [key: string]: string;
                        };
                    } | {
                        /** @enum {string} */
                        kind: "stop";
                    })[];
                    /** @default true */
                    active?: boolean;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        title: {
                            [key: string]: unknown;
                        };
                        fields: {
                            [key: string]: unknown;
                        }[];
                        department: string | null;
                        consent: {
                            [key: string]: unknown;
                        } | null;
                        actions: {
                            [key: string]: unknown;
                        }[];
                        active: boolean;
                        /** Format: date-time */
                        updateDate: string;
                        updatedBy: string | null;
                    };
                };
            };
        };
    };
    WebFormsController_delete: {
        parameters: {
            header?: {
                "Baton-Actor"?: string;
            };
            path: {
                webFormName: string;
            };
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
