/** Whose work a job is, as Camunda 8 names it: SQL over `engine.jobs j`. */

export const KINDS = ['BPMN_ELEMENT', 'EXECUTION_LISTENER', 'TASK_LISTENER'] as const;

export type JobKind = (typeof KINDS)[number];

export const KIND = `CASE j.listener WHEN 'execution' THEN 'EXECUTION_LISTENER' WHEN 'task' THEN 'TASK_LISTENER' ELSE 'BPMN_ELEMENT' END`;

/** `beforeAll` is BEFORE_ALL; the others are their event in capitals. */
export const LISTENER_EVENT_TYPE = `COALESCE(upper(regexp_replace(j.listener_event, '([a-z])([A-Z])', '\\1_\\2', 'g')), 'UNSPECIFIED')`;
