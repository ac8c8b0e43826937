/**
 * Behaviour cases that Baton does not fulfil on purpose, each with the reason. Cases that fail and are not here are
 * bugs; cases that are here and pass are to be taken out.
 */

export const ARGUED: Readonly<Record<string, string>> = {
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
  'camunda-platform-scenario/ex/insuranceapplication/InsuranceApplicationProcessTest/testRedScenario':
    'Several rules of the decision match, and a Java class makes one value of theirs (execution listener MapDmnResult): neither the model nor the case says how.',
};
