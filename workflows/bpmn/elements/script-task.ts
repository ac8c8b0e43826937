import { defineElement, isFailure, type Expression } from '../define.js';
import { checkJob, lowerJob, startJob, type JobSpec } from '../job-task.js';

export type ScriptTaskSpec =
  { readonly expression: Expression; readonly resultVariable: string } | { readonly job: JobSpec };

export const scriptTask = defineElement({
  kind: 'script-task',
  bpmn: 'scriptTask',
  elementType: 'SCRIPT_TASK',
  activity: true,
  doc: {
    title: 'Script task',
    spec: '§10.3.3',
    summary: 'Evaluates a FEEL expression into a variable, or hands its script to a job worker.',
  },

  check(source, context) {
    const { script, job } = source.extensions;
    if (script === undefined && job === undefined) {
      context.report(
        'SCRIPT_MISSING',
        source,
        `Expected script task '${source.id}' to have a FEEL expression or a task type, but it has neither.`,
      );
    } else if (script === undefined) {
      checkJob(source, context);
    }
  },

  lower(source, context): ScriptTaskSpec {
    const { script } = source.extensions;
    return script === undefined
      ? { job: lowerJob(source, context) }
      : { expression: context.expression(script.expression, source), resultVariable: script.resultVariable };
  },

  enter(execution, { spec }) {
    if ('job' in spec) return startJob(execution, spec.job);
    const result = execution.evaluate(spec.expression, 'IO_MAPPING_ERROR');
    if (isFailure(result)) return result;
    execution.complete({ [spec.resultVariable]: result.value });
  },

  resume(execution, _node, happening) {
    execution.complete(happening.variables);
  },
});
