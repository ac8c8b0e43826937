/**
 * Behaviour cases that Baton does not fulfil on purpose, each with the reason. Cases that fail and are not here are
 * bugs; cases that are here and pass are to be taken out.
 */
const IMPLICIT_START =
  'BPMN 2.0.2 §10.5.2: where there is a start event, nothing else may begin without a flow. The file is accepted with a warning (ELEMENT_UNREACHABLE), and what no flow enters does not run.';
const BROADCAST =
  'BPMN 2.0.2 §10.5.5: a signal is a broadcast. The boundary event of the subprocess hears it as well as the event subprocess inside, and interrupts both; the suite lets the inner one keep it to itself.';
const MALFORMED = 'XML 1.0 §3.1: an attribute is given twice, so the file is not well-formed and is refused.';
const NOT_ON_EVENTS =
  'BPMN 2.0.2 §8.4.13: conditional flows leave activities and gateways, not start events; the file is refused.';

export const ARGUED: Readonly<Record<string, string>> = {
  'token-simulation/error/error-no-catch':
    'An error that nobody catches is an incident for an operator (UNHANDLED_ERROR_EVENT); the suite goes on as if nothing had happened.',
  'token-simulation/signal/signal-consume': BROADCAST,
  'token-simulation/signal/signal-rethrow': BROADCAST,
  'token-simulation/process/process-implicit-start-none-event': IMPLICIT_START,
  'token-simulation/process/process-implicit-start-trigger': IMPLICIT_START,
  'token-simulation/process/process-implicit-start-collaboration': IMPLICIT_START,
  'token-simulation/process/process-implicit-start-collaboration-message-trigger': IMPLICIT_START,
  'token-simulation/event-sub-process/event-sub-process-implicit-start': IMPLICIT_START,
  'token-simulation/sub-process/sub-process-multiple-starts':
    'BPMN 2.0.2 §13.3.4: a subprocess has a unique start event without trigger, or none. The file is refused (START_EVENT_MULTIPLE).',
  'token-simulation/event-sub-process/event-sub-process-multiple-starts':
    'BPMN 2.0.2 §10.3.5: an event subprocess has exactly one start event. The file is refused (EVENT_SUB_PROCESS_START).',
  'token-simulation/compensation/compensation-nested':
    'BPMN 2.0.2 §13.5.5: an activity is compensated by its boundary event’s handler or, where it has none, from within. The suite runs both.',
  'bpmn-spec/core/spec-instructions-style/complete-process':
    'The case expects the task it has completed to be active still.',
  'lib-bpmn-engine/Test_missing_variables_dont_create_error_but_eval_to_null':
    'A condition over a variable that is not there gives null in FEEL, which is no boolean: a CONDITION_ERROR incident, as in Camunda 8.',
  'lib-bpmn-engine/Test_inclusive_gateway_executes_all_paths':
    'BPMN 2.0.2 §10.6.3: the default flow is taken only where no condition holds; the suite takes it with the others.',
  'lib-bpmn-engine/Test_intermediate_message_catch_event_publishes_variables_into_instance':
    'Where an event has output mappings, only their targets reach the instance, as in Camunda 8.',
  'lib-bpmn-engine/Test_intermediate_message_catch_event_output_mapping_failed':
    'DMN 1.5 §10.3.2.12: `X / Y` of variables that are not there is null, which is a value; the suite’s evaluator fails.',
  'lib-bpmn-engine/Test_task_InputOutput_mapping_happy_path':
    'Where a task has output mappings, only their targets reach the instance, as in Camunda 8.',
  'olive-bpmn/TestTrueFormalExpression': NOT_ON_EVENTS,
  'olive-bpmn/TestFalseFormalExpression': NOT_ON_EVENTS,
  'olive-bpmn/TestInterruptingEvent': MALFORMED,
  'olive-bpmn/TestNonInterruptingEvent': MALFORMED,
};
