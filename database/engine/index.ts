import { Attachment } from './attachment.entity.js';
import { AuditLogEntry } from './audit-log-entry.entity.js';
import { Calendar } from './calendar.entity.js';
import { ClusterVariable } from './cluster-variable.entity.js';
import { BatchOperation } from './batch-operation.entity.js';
import { BatchOperationItem } from './batch-operation-item.entity.js';
import { Comment } from './comment.entity.js';
import { Commit } from './commit.entity.js';
import { ConditionalStart } from './conditional-start.entity.js';
import { DataStore } from './data-store.entity.js';
import { DataStoreWrite } from './data-store-write.entity.js';
import { DecisionDefinition } from './decision-definition.entity.js';
import { DecisionInstance } from './decision-instance.entity.js';
import { DecisionRequirements } from './decision-requirements.entity.js';
import { Deployment } from './deployment.entity.js';
import { DesignFile } from './design-file.entity.js';
import { Document } from './document.entity.js';
import { DurationPeriod } from './duration-period.entity.js';
import { DurationSketch } from './duration-sketch.entity.js';
import { ElementInstance } from './element-instance.entity.js';
import { Event } from './event.entity.js';
import { Form } from './form.entity.js';
import { Incident } from './incident.entity.js';
import { InsightReport } from './insight-report.entity.js';
import { InsightSetting } from './insight-setting.entity.js';
import { Job } from './job.entity.js';
import { MessageDelivery } from './message-delivery.entity.js';
import { MessageStartSubscription } from './message-start-subscription.entity.js';
import { MessageSubscription } from './message-subscription.entity.js';
import { Message } from './message.entity.js';
import { PlanEntity } from './plan.entity.js';
import { ProcessDefinition } from './process-definition.entity.js';
import { ProcessInstance } from './process-instance.entity.js';
import { Promotion } from './promotion.entity.js';
import { ClientRequest } from './request.entity.js';
import { Resource } from './resource.entity.js';
import { SequenceFlow } from './sequence-flow.entity.js';
import { SignalDelivery } from './signal-delivery.entity.js';
import { SignalStartSubscription } from './signal-start-subscription.entity.js';
import { SignalSubscription } from './signal-subscription.entity.js';
import { Signal } from './signal.entity.js';
import { TaskFilter } from './task-filter.entity.js';
import { UnconfirmedStep } from './unconfirmed-step.entity.js';
import { UserTaskDraft } from './user-task-draft.entity.js';
import { UserTask } from './user-task.entity.js';
import { VariableType } from './variable-type.entity.js';
import { Variable } from './variable.entity.js';
import { Webhook } from './webhook.entity.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';

export {
  Attachment,
  AuditLogEntry,
  BatchOperation,
  BatchOperationItem,
  Calendar,
  ClientRequest,
  ClusterVariable,
  Comment,
  Commit,
  ConditionalStart,
  DataStore,
  DataStoreWrite,
  DecisionDefinition,
  DecisionInstance,
  DecisionRequirements,
  Deployment,
  DesignFile,
  Document,
  DurationPeriod,
  DurationSketch,
  ElementInstance,
  Event,
  Form,
  Incident,
  InsightReport,
  InsightSetting,
  Job,
  Message,
  MessageDelivery,
  MessageStartSubscription,
  MessageSubscription,
  PlanEntity,
  ProcessDefinition,
  ProcessInstance,
  Promotion,
  Resource,
  SequenceFlow,
  Signal,
  SignalDelivery,
  SignalStartSubscription,
  SignalSubscription,
  TaskFilter,
  UserTask,
  UnconfirmedStep,
  UserTaskDraft,
  Variable,
  Webhook,
  WebhookDelivery,
  VariableType,
};

/** Every table of schema `engine`. */
export const engineEntities = [
  Attachment,
  AuditLogEntry,
  BatchOperation,
  BatchOperationItem,
  Calendar,
  ClientRequest,
  ClusterVariable,
  Comment,
  Commit,
  ConditionalStart,
  DataStore,
  DataStoreWrite,
  DecisionDefinition,
  DecisionInstance,
  DecisionRequirements,
  Deployment,
  DesignFile,
  Document,
  ElementInstance,
  Event,
  Form,
  Incident,
  InsightReport,
  InsightSetting,
  Job,
  Message,
  MessageDelivery,
  MessageStartSubscription,
  MessageSubscription,
  PlanEntity,
  ProcessDefinition,
  ProcessInstance,
  Resource,
  SequenceFlow,
  Signal,
  SignalDelivery,
  SignalStartSubscription,
  SignalSubscription,
  TaskFilter,
  UserTask,
  UserTaskDraft,
  Variable,
  Webhook,
  WebhookDelivery,
  VariableType,
] as const;
