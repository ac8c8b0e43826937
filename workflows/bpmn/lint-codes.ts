/**
 * Codes of what a file can be deployed with, but had better not: rules over whole graphs. `warning`: instances go wrong,
 * or may; `info`: worth a look. A shop sets their severities otherwise (docs/lint.md).
 */
import type { CodeDoc } from './codes.js';

export const GRAPH_CODES = {
  JOIN_DEADLOCK: {
    severity: 'warning',
    title: 'A parallel join waits for a token that does not come.',
    help: 'Join with a gateway of the kind that split: what an exclusive gateway parts, an exclusive gateway joins.',
    spec: 'BPMN 2.0.2 §10.6.4, §13.4.1',
  },
  MERGE_REPEATED: {
    severity: 'warning',
    title: 'Several tokens run through a merge, and repeat all that follows.',
    help: 'Join with a parallel (or inclusive) gateway what was split by one, before the flow goes on.',
    spec: 'BPMN 2.0.2 §10.6.2, §13.4.2',
  },
  CYCLE_ENDLESS: {
    severity: 'warning',
    title: 'A cycle has no way out.',
    help: 'Add a gateway or boundary event that leaves it.',
    spec: 'BPMN 2.0.2 §13.3.1',
  },
  IMPLICIT_END_IN_LOOP: {
    severity: 'warning',
    title: 'The way out of a loop ends at an element that is no end event.',
    help: 'Draw the flow that is missing, or an end event.',
    spec: 'BPMN 2.0.2 §8.4.13',
  },
  DEFAULT_FLOW_MISSING: {
    severity: 'info',
    title: 'Where no condition holds, there is no default flow to take.',
    help: 'Make one flow the default; an incident is raised where none holds.',
    spec: 'BPMN 2.0.2 §10.6.2',
  },
  DEFAULT_FLOW_CONDITION: {
    severity: 'warning',
    title: 'A default flow has a condition, which nobody looks at.',
    help: 'Remove the condition, or make another flow the default.',
    spec: 'BPMN 2.0.2 §8.4.13',
  },
  EVENT_FLOW_CONDITION: {
    severity: 'warning',
    title: 'A flow out of an event has a condition.',
    help: 'Put an exclusive gateway behind the event: BPMN allows conditions behind activities and gateways only.',
    spec: 'BPMN 2.0.2 §8.4.13',
  },
  EVENT_SUB_PROCESS_STARTS: {
    severity: 'warning',
    title: 'An event subprocess has several start events.',
    help: 'Give it one with several triggers, or make an event subprocess of each: BPMN allows one, Baton begins by each.',
    spec: 'BPMN 2.0.2 §10.3.5',
  },
  FLOW_NEVER_TAKEN: {
    severity: 'warning',
    title: 'A flow can never be taken.',
    help: 'An exclusive gateway takes the first flow whose condition holds: correct the condition, or remove the flow.',
    spec: 'BPMN 2.0.2 §10.6.2',
  },
  FLOW_NAME_DUPLICATE: {
    severity: 'info',
    title: 'Two flows out of a gateway have the same name.',
    help: 'Name each flow by what it is chosen for.',
  },
  BOUNDARY_FLOW_MISSING: {
    severity: 'warning',
    title: 'Nothing follows a boundary event.',
    help: 'Draw what is to happen; an interrupting event without a flow ends the token.',
    spec: 'BPMN 2.0.2 §10.5.4',
  },
  LINK_SOURCE_MISSING: {
    severity: 'warning',
    title: 'No link leads to a link catch event.',
    help: 'Add a link throw event of the same name in its scope, or remove it.',
    spec: 'BPMN 2.0.2 §10.5.5',
  },
  CATCH_DUPLICATE: {
    severity: 'warning',
    title: 'Two events catch the same thing at the same place.',
    help: 'Keep one: only the first catches it.',
    spec: 'BPMN 2.0.2 §10.5.6',
  },
  EVENT_UNCAUGHT: {
    severity: 'info',
    title: 'Nothing in the file catches what an event throws.',
    help: 'Right where a caller or another process catches it; an error that nobody catches is an incident.',
    spec: 'BPMN 2.0.2 §10.5.6',
  },
  START_TRIGGER_DUPLICATE: {
    severity: 'warning',
    title: 'Two start events of a process have the same trigger.',
    help: 'Keep one: which of them starts the instance is not said.',
    spec: 'BPMN 2.0.2 §10.5.2',
  },
  START_CYCLE: {
    severity: 'warning',
    title: 'Each instance of a process starts another, without end.',
    help: 'Make it depend on a condition whether the message or signal is sent, or the process is called.',
    spec: 'BPMN 2.0.2 §13.1',
  },
  TIMER_ABSURD: {
    severity: 'warning',
    title: 'A timer is due at once, in the past, all the time or not in this century.',
    help: 'Correct the date, duration or cycle.',
    spec: 'BPMN 2.0.2 §10.5.5',
  },
  VARIABLE_UNWRITTEN: {
    severity: 'warning',
    title: 'A variable is read that nothing writes.',
    help: 'Correct its name, or write it before.',
  },
  VARIABLE_EXTERNAL: {
    severity: 'info',
    title: 'A variable is read that only comes from outside.',
    help: 'Whoever starts the process, or answers a job, task or message, has to bring it.',
  },
  VARIABLE_UNREAD: {
    severity: 'info',
    title: 'A variable is written that nothing in the process reads.',
    help: 'Remove it, unless it is a result of the process.',
  },
  CALLED_PROCESS_UNKNOWN: {
    severity: 'warning',
    title: 'A called process is not deployed.',
    help: 'Deploy it together with this file, or before an instance gets there.',
    spec: 'BPMN 2.0.2 §10.3.6',
  },
  DECISION_UNKNOWN: {
    severity: 'warning',
    title: 'A called decision is not deployed.',
    help: 'Deploy it together with this file, or before an instance gets there.',
  },
  FORM_UNKNOWN: {
    severity: 'warning',
    title: 'The form of a task is not deployed.',
    help: 'Deploy it together with this file, or before an instance gets there.',
  },
} as const satisfies Record<string, CodeDoc>;

const bpmnlint = <Severity extends CodeDoc['severity']>(
  severity: Severity,
  title: string,
  help: string,
): { readonly severity: Severity; readonly title: string; readonly help: string; readonly rule: 'bpmnlint' } => ({
  severity,
  title,
  help,
  rule: 'bpmnlint',
});

/** bpmnlint's recommended rules. `warning`: what its set has as errors; `info`: its warnings, and matters of taste. */
export const RECOMMENDED_CODES = {
  LINT_AD_HOC_SUB_PROCESS: bpmnlint(
    'warning',
    'An ad-hoc subprocess has a start or end event, or a task in it no way out.',
    'Leave start and end events out of it.',
  ),
  LINT_CONDITIONAL_FLOWS: bpmnlint(
    'warning',
    'One of several conditional flows has no condition and is no default.',
    'Give it a condition, or make it the default flow.',
  ),
  LINT_END_EVENT_REQUIRED: bpmnlint('warning', 'A process or subprocess has no end event.', 'Add one.'),
  LINT_EVENT_BASED_GATEWAY: bpmnlint(
    'warning',
    'An event-based gateway has one way out, or a conditional one.',
    'Give it two events at least, without conditions.',
  ),
  LINT_EVENT_SUB_PROCESS_TYPED_START_EVENT: bpmnlint(
    'warning',
    'A start event of an event subprocess has no trigger.',
    'Give it an event definition.',
  ),
  LINT_FAKE_JOIN: bpmnlint(
    'info',
    'Several flows enter a task or event, which looks like a join and is none.',
    'Draw the gateway that is meant.',
  ),
  LINT_GLOBAL: bpmnlint(
    'info',
    'An error, escalation, message or signal is unused, nameless or named like another.',
    'Remove it, or name it.',
  ),
  LINT_LABEL_REQUIRED: bpmnlint('info', 'An element has no name.', 'Name it.'),
  LINT_LINK_EVENT: bpmnlint('warning', 'A link event has no name or no partner.', 'Name it like its partner.'),
  LINT_NO_BPMNDI: bpmnlint('info', 'An element is not drawn.', 'Open the file in a modeler and draw it.'),
  LINT_NO_COMPLEX_GATEWAY: bpmnlint('info', 'There is a complex gateway, which few understand.', 'Use another one.'),
  LINT_NO_DISCONNECTED: bpmnlint('warning', 'An element is connected to nothing.', 'Connect or remove it.'),
  LINT_NO_DUPLICATE_SEQUENCE_FLOWS: bpmnlint(
    'warning',
    'Two flows connect the same elements on the same condition.',
    'Remove one.',
  ),
  LINT_NO_GATEWAY_JOIN_FORK: bpmnlint('warning', 'A gateway both joins and forks.', 'Draw two gateways.'),
  LINT_NO_IMPLICIT_SPLIT: bpmnlint(
    'warning',
    'A task or event forks the flow without a gateway.',
    'Draw the gateway that is meant.',
  ),
  LINT_NO_IMPLICIT_END: bpmnlint('warning', 'The flow ends at an element that is no end event.', 'Add an end event.'),
  LINT_NO_IMPLICIT_START: bpmnlint(
    'warning',
    'The flow begins at an element that is no start event.',
    'Add a start event.',
  ),
  LINT_NO_INCLUSIVE_GATEWAY: bpmnlint('info', 'There is an inclusive gateway.', 'Use exclusive and parallel ones.'),
  LINT_NO_OVERLAPPING_ELEMENTS: bpmnlint('info', 'Elements are drawn over each other.', 'Move them apart.'),
  LINT_SINGLE_BLANK_START_EVENT: bpmnlint('warning', 'There are several start events without trigger.', 'Keep one.'),
  LINT_SINGLE_EVENT_DEFINITION: bpmnlint('info', 'An event has several event definitions.', 'Draw several events.'),
  LINT_START_EVENT_REQUIRED: bpmnlint('warning', 'A process or subprocess has no start event.', 'Add one.'),
  LINT_SUB_PROCESS_BLANK_START_EVENT: bpmnlint(
    'warning',
    'A start event of an embedded subprocess has a trigger.',
    'Remove its event definition.',
  ),
  LINT_SUPERFLUOUS_GATEWAY: bpmnlint('info', 'A gateway has one flow in and one out.', 'Remove it.'),
  LINT_SUPERFLUOUS_LABEL: bpmnlint('info', 'A flow without condition has a name.', 'Remove the name.'),
  LINT_SUPERFLUOUS_TERMINATION: bpmnlint(
    'info',
    'A terminate end event ends nothing but itself.',
    'Draw a plain end event.',
  ),
} as const;
