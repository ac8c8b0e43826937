/**
 * Every diagnostic (upload) and incident (run time) that Baton can give: a stable code, what it means, what to do, and
 * where the specification says so. `docs/diagnostics.md` is generated from here; a code is never renamed or reused.
 */

import { GRAPH_CODES, RECOMMENDED_CODES } from './lint-codes.js';

/** `error` refuses the deployment; `warning` and `info` are answered beside a successful one. */
export type Severity = 'error' | 'warning' | 'info';

export interface CodeDoc {
  readonly severity: Severity;
  readonly title: string;
  readonly help: string;
  /** Section of BPMN 2.0.2, of DMN 1.5, or of the vendor's documentation. */
  readonly spec?: string;
  /** Of a rule that is another's. */
  readonly rule?: 'bpmnlint';
}

export const DIAGNOSTICS = {
  FILE_NOT_XML: {
    severity: 'error',
    title: 'The file is not well-formed XML.',
    help: 'Open the file in a modeler and save it again; the line is where the reader stopped.',
  },
  FILE_ATTRIBUTE_REPEATED: {
    severity: 'warning',
    title: 'An element has an attribute twice, with the same value.',
    help: 'Remove one of them: other readers refuse the file.',
    spec: 'XML 1.0 §3.1',
  },
  FILE_FORBIDDEN_XML: {
    severity: 'error',
    title: 'The file declares a DTD or entities.',
    help: 'Remove the DOCTYPE: BPMN needs none, and entities are how XML bombs are built.',
  },
  FILE_TOO_LARGE: {
    severity: 'error',
    title: 'The file is larger than allowed, or nested deeper.',
    help: 'Split the diagram into called processes.',
  },
  FILE_NOT_BPMN: {
    severity: 'error',
    title: 'The file is XML, but not BPMN 2.0.',
    help: 'Expected a root element `definitions` of http://www.omg.org/spec/BPMN/20100524/MODEL.',
    spec: 'BPMN 2.0.2 §15',
  },
  FILE_UNKNOWN_CONTENT: {
    severity: 'error',
    title: 'The file has an element that BPMN does not know at this place.',
    help: 'Remove it, or put vendor data into extensionElements under a namespace of its own.',
    spec: 'BPMN 2.0.2 §8.2.3',
  },
  ID_MISSING: {
    severity: 'error',
    title: 'An element has no id.',
    help: 'Give every flow node and sequence flow an id.',
    spec: 'BPMN 2.0.2 §8.2.1',
  },
  ID_DUPLICATE: {
    severity: 'error',
    title: 'Two elements have the same id.',
    help: 'Ids are unique in a file.',
    spec: 'BPMN 2.0.2 §8.2.1',
  },
  ID_FORBIDDEN: {
    severity: 'error',
    title: 'An id cannot be used.',
    help: 'Choose an id that is not a property name of JavaScript objects, such as constructor.',
  },
  REFERENCE_MISSING: {
    severity: 'error',
    title: 'An element refers to something that is not in the file.',
    help: 'Define the message, error, signal or element it names, or correct the reference.',
  },
  PROCESS_MISSING: {
    severity: 'error',
    title: 'The file has no executable process.',
    help: 'Set isExecutable="true" on the process that is to run.',
    spec: 'BPMN 2.0.2 §10.2',
  },
  PROCESS_ID_FORBIDDEN: {
    severity: 'error',
    title: 'The process id cannot be used.',
    help: 'Choose an id of at most 255 characters that is not a property name of JavaScript objects, such as constructor.',
  },
  ELEMENT_UNSUPPORTED: {
    severity: 'error',
    title: 'The element is not executed by this version.',
    help: 'See docs/elements.md for what is executed; replace the element.',
  },
  QUANTITY: {
    severity: 'error',
    title: 'The tokens that an activity takes or gives cannot be counted.',
    help: 'Give startQuantity and completionQuantity as whole numbers from 1, or leave them out.',
    spec: 'BPMN 2.0.2 §10.3.1',
  },
  TRIGGER_UNSUPPORTED: {
    severity: 'error',
    title: 'The event definition is not executed at this position.',
    help: 'See docs/elements.md for the triggers of each position.',
    spec: 'BPMN 2.0.2 §10.5',
  },
  TRIGGER_MISSING: {
    severity: 'error',
    title: 'The event needs an event definition.',
    help: 'Give the catch or boundary event a message, timer or error.',
    spec: 'BPMN 2.0.2 §10.5.4',
  },
  EXTENSION_UNSUPPORTED: {
    severity: 'error',
    title: 'A vendor extension is not executed by this version.',
    help: 'Remove it, or express it with what docs/elements.md lists.',
  },
  EXECUTION_UNKNOWN: {
    severity: 'error',
    title: 'How a process is executed is not known.',
    help: 'Set baton:execution to express, to begin instances in one transaction, or to workflow, or leave it out.',
  },
  EXTENSION_IGNORED: {
    severity: 'warning',
    title: 'A vendor extension is read, but has no effect.',
    help: 'Do without it, or do what it says in another way; docs/camunda-7.md says what is honoured.',
  },
  FLOW_SOURCE_MISSING: {
    severity: 'error',
    title: 'A sequence flow has no source.',
    help: 'Connect the flow to the element it leaves.',
    spec: 'BPMN 2.0.2 §8.4.13',
  },
  FLOW_TARGET_MISSING: {
    severity: 'error',
    title: 'A sequence flow has no target.',
    help: 'Connect the flow to the element it enters.',
    spec: 'BPMN 2.0.2 §8.4.13',
  },
  FLOW_CROSSES_SCOPE: {
    severity: 'error',
    title: 'A sequence flow crosses the border of a process or subprocess.',
    help: 'Connect elements of one scope only; use messages between pools.',
    spec: 'BPMN 2.0.2 §8.4.13',
  },
  FLOW_FORBIDDEN: {
    severity: 'error',
    title: 'The element may not have this sequence flow.',
    help: 'Start, boundary and link catch events take no incoming flow, end and link throw events no outgoing one; event subprocesses and compensation handlers have neither.',
    spec: 'BPMN 2.0.2 §10.5',
  },
  FLOW_REQUIRED: {
    severity: 'error',
    title: 'The element needs a sequence flow that is not there.',
    help: 'Connect the element.',
    spec: 'BPMN 2.0.2 §8.4.13',
  },
  CONDITION_MISSING: {
    severity: 'error',
    title: 'A flow out of an exclusive gateway has no condition and is not the default.',
    help: 'Give the flow a condition, or make it the default flow of the gateway.',
    spec: 'BPMN 2.0.2 §10.6.2',
  },
  CONDITION_ABSENT: {
    severity: 'warning',
    title:
      'A flow out of an exclusive or inclusive gateway has no condition and is not the default, as Camunda 7 allows.',
    help: 'Make it the default flow, or give it a condition that says when it is taken.',
    spec: 'BPMN 2.0.2 §10.6.2',
  },
  CONDITION_UNSUPPORTED: {
    severity: 'error',
    title: 'A condition or default flow stands where none is looked at.',
    help: 'Conditions belong on flows out of activities and exclusive, inclusive or complex gateways; a parallel or event-based gateway looks at none.',
    spec: 'BPMN 2.0.2 §8.4.13',
  },
  DEFAULT_FLOW_FOREIGN: {
    severity: 'error',
    title: 'The default flow does not leave the element that names it.',
    help: 'Choose one of the element’s own outgoing flows.',
    spec: 'BPMN 2.0.2 §10.6.2',
  },
  START_EVENT_MISSING: {
    severity: 'error',
    title: 'A process or subprocess has no start event.',
    help: 'Add a start event; a subprocess needs exactly one without a trigger.',
    spec: 'BPMN 2.0.2 §10.5.2',
  },
  START_EVENT_MULTIPLE: {
    severity: 'error',
    title: 'A subprocess has more than one start event without a trigger.',
    help: 'Keep one, and fork behind it where several paths are to begin.',
    spec: 'BPMN 2.0.2 §13.3.4',
  },
  BOUNDARY_HOST_MISSING: {
    severity: 'error',
    title: 'A boundary event is attached to nothing that can carry it.',
    help: 'Attach it to a task, subprocess or call activity of the same scope.',
    spec: 'BPMN 2.0.2 §10.5.4',
  },
  ERROR_NOT_INTERRUPTING: {
    severity: 'error',
    title: 'An event that catches errors is not interrupting.',
    help: 'Errors always interrupt; use an escalation where the activity is to go on.',
    spec: 'BPMN 2.0.2 §10.5.6',
  },
  ERROR_CODE_MISSING: {
    severity: 'error',
    title: 'An error that is thrown has no error code.',
    help: 'Give the error referred to an errorCode.',
    spec: 'BPMN 2.0.2 §10.5.5',
  },
  ERROR_CODE_EXPRESSION: {
    severity: 'error',
    title: 'An error or escalation is caught whose code is an expression.',
    help: 'Write the code itself: which error is caught where is known at deployment.',
    spec: 'BPMN 2.0.2 §10.5.5',
  },
  ESCALATION_CODE_MISSING: {
    severity: 'error',
    title: 'An escalation that is thrown has no code.',
    help: 'Give the escalation referred to an escalationCode.',
    spec: 'BPMN 2.0.2 §10.5.5',
  },
  SIGNAL_NAME_MISSING: {
    severity: 'error',
    title: 'A signal has no name.',
    help: 'Give the signal a name: it is what everyone who waits for it knows it by.',
    spec: 'BPMN 2.0.2 §10.5.5',
  },
  EVENT_CONDITION_MISSING: {
    severity: 'error',
    title: 'A conditional event has no condition.',
    help: 'Give the conditional event definition a condition.',
    spec: 'BPMN 2.0.2 §10.5.5',
  },
  COMPENSATION_HANDLER_MISSING: {
    severity: 'error',
    title: 'A compensation boundary event leads to no activity.',
    help: 'Draw an association from the event to an activity that is for compensation.',
    spec: 'BPMN 2.0.2 §13.5.5',
  },
  CANCEL_OUTSIDE_TRANSACTION: {
    severity: 'error',
    title: 'A cancel event does not belong to a transaction.',
    help: 'Put the end event into a transaction, and the boundary event on one.',
    spec: 'BPMN 2.0.2 §10.3.5',
  },
  LINK_NAME_MISSING: {
    severity: 'error',
    title: 'A link event has no link name.',
    help: 'Give the link event definition a name.',
    spec: 'BPMN 2.0.2 §10.5.5',
  },
  LINK_TARGET_MISSING: {
    severity: 'error',
    title: 'A link throw event has no catch event.',
    help: 'Add a link catch event of the same name in the same scope.',
    spec: 'BPMN 2.0.2 §10.5.5',
  },
  EVENT_SUB_PROCESS_START: {
    severity: 'error',
    title: 'An event subprocess does not have a start event with a trigger.',
    help: 'Give it one start event, and that a trigger.',
    spec: 'BPMN 2.0.2 §10.3.5',
  },
  LOOP_CONDITION_MISSING: {
    severity: 'error',
    title: 'A standard loop would never end.',
    help: 'Give it a loop condition or a maximum.',
    spec: 'BPMN 2.0.2 §10.3.8',
  },
  MESSAGE_NAME_MISSING: {
    severity: 'error',
    title: 'A message has no name.',
    help: 'Give the message a name: it is what a publisher calls it by.',
    spec: 'BPMN 2.0.2 §8.4.11',
  },
  MESSAGE_CORRELATION_KEY_MISSING: {
    severity: 'error',
    title: 'A message that is caught has no correlation key.',
    help: 'Add zeebe:subscription correlationKey to the message; only process start events do without.',
  },
  TIMER_DEFINITION: {
    severity: 'error',
    title: 'A timer needs exactly one of timeDate, timeDuration and timeCycle.',
    help: 'Keep one; intermediate and interrupting timers take no cycle.',
    spec: 'BPMN 2.0.2 §10.5.5',
  },
  TIMER_EXPRESSION: {
    severity: 'error',
    title: 'A timer’s text is not a date, duration or cycle.',
    help: 'Use ISO 8601 (2026-12-24T18:00:00Z, PT4H, R3/PT10M) or, for cycles, a cron expression of six fields.',
    spec: 'BPMN 2.0.2 §10.5.5',
  },
  GATEWAY_EVENT_TARGET: {
    severity: 'error',
    title: 'An event-based gateway leads to something that is not a catch event.',
    help: 'Connect it to intermediate message or timer catch events that have no other incoming flow.',
    spec: 'BPMN 2.0.2 §10.6.6',
  },
  GATEWAY_PARALLEL_EVENTS: {
    severity: 'error',
    title: 'A parallel event-based gateway does not start the process by messages alone.',
    help: 'Set instantiate="true" and let each of its events wait for a message with a correlation key.',
    spec: 'BPMN 2.0.2 §10.6.6',
  },
  JOB_TYPE_MISSING: {
    severity: 'error',
    title: 'A task that a worker is to do has no task type.',
    help: 'Add zeebe:taskDefinition with a type.',
  },
  JOB_RETRIES: {
    severity: 'error',
    title: 'The number of retries is not a whole number.',
    help: 'Write a number such as 3, or a FEEL expression.',
  },
  LISTENER_WORK_MISSING: {
    severity: 'error',
    title: 'A listener has nothing to do.',
    help: 'Give it a type (Camunda 8), or a class, an expression or a script (Camunda 7).',
  },
  ACTIVITY_INPUT_MISSING: {
    severity: 'error',
    title: 'An activity of the catalogue lacks an input that it requires.',
    help: 'Add a zeebe:input with this target; docs/activities.md lists the inputs.',
  },
  USER_TASK_PRIORITY: {
    severity: 'error',
    title: 'The priority of a user task is not between 0 and 100.',
    help: 'Write a whole number from 0 to 100, or a FEEL expression.',
  },
  SCRIPT_MISSING: {
    severity: 'error',
    title: 'A script task has neither an expression nor a task type.',
    help: 'Add zeebe:script with a FEEL expression and a result variable, or zeebe:taskDefinition.',
    spec: 'BPMN 2.0.2 §10.3.3',
  },
  SCRIPT_FILE_MISSING: {
    severity: 'error',
    title: 'A script is in a file of its own (camunda:resource), which is not part of the deployment.',
    help: 'Deploy the file together with the model, under the name by which the model calls it.',
    spec: 'BPMN 2.0.2 §10.3.3',
  },
  CALLED_PROCESS_MISSING: {
    severity: 'error',
    title: 'A call activity does not say which process it calls.',
    help: 'Add zeebe:calledElement with a processId.',
    spec: 'BPMN 2.0.2 §10.3.6',
  },
  LOOP_COLLECTION_MISSING: {
    severity: 'error',
    title: 'A multi-instance activity has neither input collection nor cardinality.',
    help: 'Add zeebe:loopCharacteristics with an inputCollection, or a loopCardinality.',
    spec: 'BPMN 2.0.2 §10.3.8',
  },
  LOOP_OUTPUT: {
    severity: 'error',
    title: 'A multi-instance activity has an output collection without output element, or the reverse.',
    help: 'Give both or neither.',
    spec: 'BPMN 2.0.2 §10.3.8',
  },
  MAPPING_TARGET: {
    severity: 'error',
    title: 'The target of a mapping is not a variable name.',
    help: 'Use a name, or names joined by dots.',
  },
  EXPRESSION_SYNTAX: {
    severity: 'error',
    title: 'An expression cannot be parsed.',
    help: 'Correct the FEEL expression; the message says where it stops making sense.',
  },
  EXPRESSION_FUNCTION: {
    severity: 'error',
    title: 'An expression calls a function that FEEL does not have.',
    help: 'Use one of the built-in functions.',
  },
  JUEL_SYNTAX: {
    severity: 'error',
    title: 'A JUEL expression is not well-formed.',
    help: 'The message says at which character; the language is EL 2.2, as in `${amount > 100}`.',
    spec: 'JSR 245 §1',
  },
  JUEL_UNSUPPORTED: {
    severity: 'error',
    title: 'A JUEL expression needs Java.',
    help: 'Beans and classes are not run: move the work into a job, or express it with variables and the methods in docs/camunda-7.md.',
  },
  SCRIPT_SYNTAX: {
    severity: 'error',
    title: 'A script is not JavaScript.',
    help: 'The message says at which line and column of the script.',
  },
  EXPRESSION_LANGUAGE: {
    severity: 'error',
    title: 'An expression is in a language that this version does not execute.',
    help: "Write it in FEEL (=…), in JUEL (${…}), in JavaScript where a language is named, or in XPath that reads data by getDataObject('…').",
  },
  DATA_ASSOCIATION_LANGUAGE: {
    severity: 'warning',
    title: 'A data association is in a language that is not executed.',
    help: 'It moves no data. Write its transformation or assignments in FEEL or JUEL, and what they assign to as a path (order.total).',
    spec: 'BPMN 2.0.2 §10.4.2',
  },
  DATA_STORE_UNSUPPORTED: {
    severity: 'warning',
    title: 'A data association reads a data store when its element ends, or writes one when it begins.',
    help: 'It moves no data. An input association reads a data store, an output association writes one.',
    spec: 'BPMN 2.0.2 §10.4.1',
  },
  FORM_INVALID: {
    severity: 'error',
    title: 'A form is not a form-js schema with an id.',
    help: 'Save the form with the form editor of Camunda Modeler.',
  },
  DECISION_ID_MISSING: {
    severity: 'error',
    title: 'A business rule task calls a decision without naming it.',
    help: 'Set the decision id, as the DMN file has it, or an expression that gives it.',
  },
  DMN_FILE: {
    severity: 'error',
    title: 'The file is XML, but not DMN.',
    help: 'Expected a root element `definitions` of a DMN MODEL namespace, 1.1 to 1.6.',
    spec: 'DMN 1.5 §6.3.2',
  },
  DMN_DECISION_MISSING: {
    severity: 'error',
    title: 'The file has no decision.',
    help: 'Add a decision; input data and knowledge models alone cannot be evaluated.',
    spec: 'DMN 1.5 §6.3.7',
  },
  DMN_ID_MISSING: {
    severity: 'error',
    title: 'A decision, input, knowledge model or decision service has neither id nor name.',
    help: 'Give it an id: it is what business rule tasks and requirements call it by.',
    spec: 'DMN 1.5 §6.3.1',
  },
  DMN_LOGIC_MISSING: {
    severity: 'error',
    title: 'A decision, knowledge model or part of a boxed expression has no logic.',
    help: 'Give it a decision table, a literal expression or another boxed expression.',
    spec: 'DMN 1.5 §7.3.1',
  },
  DMN_LOGIC_UNSUPPORTED: {
    severity: 'error',
    title: 'The logic is of a kind that is not executed.',
    help: 'Express it as FEEL: decision tables and boxed expressions of DMN 1.5 are; PMML and Java functions are not.',
    spec: 'DMN 1.5 §10.2',
  },
  DMN_LANGUAGE: {
    severity: 'error',
    title: 'An expression is in another language than FEEL.',
    help: 'Write it in FEEL and remove its expressionLanguage.',
    spec: 'DMN 1.5 §7.3.1',
  },
  DMN_REFERENCE: {
    severity: 'error',
    title: 'A requirement or service refers to something that is not there.',
    help: 'Correct the href, or add the element or the import it names.',
    spec: 'DMN 1.5 §6.3.2',
  },
  DMN_CYCLE: {
    severity: 'error',
    title: 'A decision requires itself.',
    help: 'Remove one of the requirements that form the circle.',
    spec: 'DMN 1.5 §6.3.7',
  },
  DMN_IMPORT: {
    severity: 'error',
    title: 'An imported model is not there.',
    help: 'Deploy the imported DMN file together with this one.',
    spec: 'DMN 1.5 §6.3.3',
  },
  DMN_TABLE: {
    severity: 'error',
    title: 'A decision table is not complete.',
    help: 'Give it an output, and each rule one entry for every input and output.',
    spec: 'DMN 1.5 §8.3',
  },
  DMN_HIT_POLICY: {
    severity: 'error',
    title: 'A decision table’s hit policy cannot be applied.',
    help: 'Use one of DMN’s hit policies; PRIORITY and OUTPUT ORDER need output values, an aggregation exactly one output.',
    spec: 'DMN 1.5 §8.2.10',
  },
  DMN_TYPE: {
    severity: 'warning',
    title: 'A type is not defined, so that any value fits.',
    help: 'Use a FEEL type, or add the item definition.',
    spec: 'DMN 1.5 §7.3.2',
  },
  RESOURCE_UNKNOWN: {
    severity: 'error',
    title: 'The kind of a file is not known.',
    help: 'Deploy .bpmn and .form files.',
  },
  ELEMENT_UNREACHABLE: {
    severity: 'warning',
    title: 'An element can never be reached.',
    help: 'Connect it to the flow, or remove it.',
    spec: 'BPMN 2.0.2 §8.4.13',
  },
  ...GRAPH_CODES,
  ...RECOMMENDED_CODES,
} as const satisfies Record<string, CodeDoc>;

export type DiagnosticCode = keyof typeof DIAGNOSTICS;

/** Incident types are Camunda 8's own, so that its clients know them. */
export const INCIDENTS = {
  IO_MAPPING_ERROR: {
    title: 'An input or output mapping, or a script, could not be evaluated.',
    help: 'Set the variables it reads, then resolve.',
  },
  EXTRACT_VALUE_ERROR: {
    title:
      'An expression of an attribute gave no value of the kind needed (a correlation key, due date, collection …).',
    help: 'Set the variables it reads, then resolve.',
  },
  CONDITION_ERROR: {
    title: 'No flow could be chosen: a condition gave no boolean, or none held and there is no default flow.',
    help: 'Set the variables the conditions read, then resolve.',
  },
  JOB_NO_RETRIES: {
    title: 'A job or activity failed and has no retries left.',
    help: 'Mend the cause, give it retries, then resolve.',
  },
  EXECUTION_LISTENER_NO_RETRIES: {
    title: 'An execution listener failed and has no retries left.',
    help: 'Mend the cause, give its job retries, then resolve.',
  },
  TASK_LISTENER_NO_RETRIES: {
    title: 'A listener of a user task failed and has no retries left.',
    help: 'Mend the cause, give its job retries, then resolve.',
  },
  UNHANDLED_ERROR_EVENT: {
    title: 'An error was thrown that no boundary event catches.',
    help: 'Resolve to run the activity again, or cancel the instance.',
  },
  CALLED_ELEMENT_ERROR: {
    title: 'The called process could not be started, or was ended from outside.',
    help: 'Deploy the process it calls, then resolve.',
  },
  CALLED_DECISION_ERROR: {
    title: 'The called decision is not deployed.',
    help: 'Deploy the decision it calls, then resolve.',
  },
  DECISION_EVALUATION_ERROR: {
    title: 'A decision could not be evaluated, or its result cannot be mapped.',
    help: 'Set the variables it reads or deploy a mended decision, then resolve.',
  },
  DATA_STORE_FULL: {
    title: 'The list of a data store would have more items than its capacity.',
    help: 'Take items out of the data store, then resolve.',
  },
  FORM_NOT_FOUND: { title: 'The form of a user task is not deployed.', help: 'Deploy the form, then resolve.' },
  MESSAGE_SIZE_EXCEEDED: {
    title: 'A value is larger than a workflow can hold.',
    help: 'Store it elsewhere and keep a reference.',
  },
  UNSPECIFIED: {
    title: 'The instance ran too many steps without ever waiting: its model loops.',
    help: 'Mend the model and migrate, or cancel the instance.',
  },
} as const satisfies Record<string, { readonly title: string; readonly help: string }>;

export type IncidentCode = keyof typeof INCIDENTS;

/** One finding of the compiler. `message` reads "Expected …, but …". */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string;
  /** 1-based line of the element in the file. */
  readonly line: number;
  readonly elementId?: string;
}
