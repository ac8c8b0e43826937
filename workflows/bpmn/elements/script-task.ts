import { defineElement } from '../define.js';
import { lowerExpression, runExpression, type ExpressionSpec } from '../expression-task.js';
import { checkJob, lowerJobOf, startJob, type JobSpec } from '../job-task.js';
import { SCRIPT_ACTIVITY, SCRIPT_IMPLEMENTATION } from '../script-job.js';

export type ScriptTaskSpec =
  ExpressionSpec | { readonly code: string; readonly resultVariable?: string } | { readonly job: JobSpec };

export const scriptTask = defineElement({
  kind: 'script-task',
  bpmn: 'scriptTask',
  elementType: 'SCRIPT_TASK',
  activity: true,
  doc: {
    title: 'Script task',
    spec: '§10.3.3',
    summary: 'Evaluates a FEEL expression or JavaScript into a variable, or hands its script to a job worker.',
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
    if (script?.expression.language === 'javascript') {
      const { expression, resultVariable } = script;
      return { code: expression.text, ...(resultVariable !== undefined && { resultVariable }) };
    }
    return lowerExpression(source, context) ?? { job: lowerJobOf(source, context) };
  },

  enter(execution, { spec }) {
    if ('job' in spec) return startJob(execution, spec.job);
    if ('code' in spec) {
      const { code: script, resultVariable } = spec;
      return execution.startJob({
        type: SCRIPT_ACTIVITY,
        retries: 1,
        headers: { script, ...(resultVariable !== undefined && { resultVariable }) },
        implementation: SCRIPT_IMPLEMENTATION,
      });
    }
    return runExpression(execution, spec);
  },

  resume(execution, _node, happening) {
    execution.complete(happening.variables);
  },
});
