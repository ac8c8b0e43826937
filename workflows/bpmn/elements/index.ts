/**
 * THE list of elements: one file each. Kinds, docs, support matrix and console markers derive from it; adding an
 * element is its file, one line here, and its scenarios.
 */
import type { ElementDefinition } from '../define.js';
import { adHocSubProcess } from './ad-hoc-sub-process.js';
import { boundaryEvent } from './boundary-event.js';
import { businessRuleTask } from './business-rule-task.js';
import { callActivity } from './call-activity.js';
import { complexGateway } from './complex-gateway.js';
import { endEvent } from './end-event.js';
import { eventBasedGateway } from './event-based-gateway.js';
import { eventSubProcess } from './event-sub-process.js';
import { exclusiveGateway } from './exclusive-gateway.js';
import { inclusiveGateway } from './inclusive-gateway.js';
import { intermediateCatchEvent } from './intermediate-catch-event.js';
import { intermediateThrowEvent } from './intermediate-throw-event.js';
import { manualTask } from './manual-task.js';
import { multiInstance } from './multi-instance.js';
import { parallelGateway } from './parallel-gateway.js';
import { process } from './process.js';
import { receiveTask } from './receive-task.js';
import { scriptTask } from './script-task.js';
import { sendTask } from './send-task.js';
import { serviceTask } from './service-task.js';
import { standardLoop } from './standard-loop.js';
import { startEvent } from './start-event.js';
import { subProcess } from './sub-process.js';
import { task } from './task.js';
import { transaction } from './transaction.js';
import { userTask } from './user-task.js';

export const elements = [
  process,
  startEvent,
  endEvent,
  intermediateCatchEvent,
  intermediateThrowEvent,
  boundaryEvent,
  exclusiveGateway,
  parallelGateway,
  inclusiveGateway,
  eventBasedGateway,
  complexGateway,
  serviceTask,
  userTask,
  scriptTask,
  sendTask,
  receiveTask,
  businessRuleTask,
  manualTask,
  task,
  subProcess,
  eventSubProcess,
  transaction,
  adHocSubProcess,
  callActivity,
  multiInstance,
  standardLoop,
] as const;

export type ElementKind = (typeof elements)[number]['kind'];

const byKind: ReadonlyMap<string, ElementDefinition> = new Map(
  elements.map((element) => [element.kind, element as unknown as ElementDefinition]),
);

/** The definition of a kind that a plan names; a plan never names one that is not listed. */
export function elementOf(kind: string): ElementDefinition {
  return byKind.get(kind) as ElementDefinition;
}
