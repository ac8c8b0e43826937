/** What of BPMN is executed without being a flow node: THE list, for the docs. The compiler reads it into flow nodes. */
import type { Doc } from './define.js';

export interface BesideTheFlow {
  readonly kind: string;
  /** Names of the BPMN elements. */
  readonly bpmn: readonly string[];
  readonly doc: Doc;
}

export const besideTheFlow: readonly BesideTheFlow[] = [
  {
    kind: 'data-object',
    bpmn: ['dataObject', 'dataObjectReference', 'property', 'dataInput', 'dataOutput'],
    doc: {
      title: 'Data object, property, data input and output',
      spec: '§10.4.1',
      summary:
        'A variable of the process, subprocess, activity or event that holds it, by its name, else by its id. The `dataState` that an association writes is in a variable of that name with `_state` behind it.',
      limits: '`isCollection` says that the value is a list, and is not checked.',
    },
  },
  {
    kind: 'data-store',
    bpmn: ['dataStore', 'dataStoreReference'],
    doc: {
      title: 'Data store',
      spec: '§10.4.1',
      summary:
        'A row of PostgreSQL that outlives instances and is shared by all processes of a tenant that name it: by the id of the `dataStore`, else by the name, else the id of the reference. Input associations read it before an element begins, output associations write it when it has completed, each once: the whole, a part by assignments (`stock.pears`), or an item where its item definition is a collection. More items than its `capacity` are an incident. `GET /v2/data-stores/{key}` shows what it holds and who wrote it.',
      limits:
        'Of those who write the whole at the same time, the last one stays. `dataState` of a data store has no effect.',
    },
  },
  {
    kind: 'data-association',
    bpmn: ['dataInputAssociation', 'dataOutputAssociation', 'ioSpecification', 'inputSet', 'outputSet'],
    doc: {
      title: 'Data association',
      spec: '§10.4.2, §13.3.2',
      summary:
        'Runs where it has a transformation, assignments or both its ends: into an activity or throw event before it begins, out of an activity or catch event when it completes. An activity waits until one of its input sets is there, for the data that another association writes. One that is only drawn changes nothing.',
      limits:
        'Output sets, data inputs and outputs of the process itself, and what may come while an activity runs, are not looked at.',
    },
  },
  {
    kind: 'lane',
    bpmn: ['laneSet', 'lane', 'childLaneSet'],
    doc: {
      title: 'Lane',
      spec: '§10.8',
      summary:
        'Where asked for, the candidate group of the user tasks in it that name nobody themselves: by a property `baton:lanes` of the process (`candidate-groups` or `drawn`), else by `BATON_LANES` of the API. The innermost lane counts, and holds what is inside its subprocesses.',
      limits:
        'Only drawn unless asked for, as Camunda has it. `partitionElement` is not looked at. A pool is no group.',
    },
  },
  {
    kind: 'message-flow',
    bpmn: ['collaboration', 'participant', 'messageFlow'],
    doc: {
      title: 'Pool and message flow',
      spec: '§9.2, §9.4',
      summary:
        'A send task, or a message throw or end event, without a job reaches the message start event, catch event, receive task, boundary event or event subprocess in another executable pool of the file that its flow leads to. What has no message name gets one, and what has no correlation key goes to its conversation: an instance that a message flow started belongs to that of its sender; every other to that of its caller, else of its business id, else to one of its own. Messages wait 30 days.',
      limits:
        'A flow that begins or ends at a pool, a black box or another element is only drawn. Names and keys that the model has stay, and both sides have to have a key then. Message flows do not cross files.',
    },
  },
];
