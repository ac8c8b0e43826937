/** What tasks that are done by a job have in common: how their work is declared, checked, lowered and started. */
import type { Catalogue } from './catalogue.js';
import {
  isFailure,
  type CheckContext,
  type Execution,
  type Expression,
  type Failure,
  type JobImplementation,
  type JobRequest,
  type LowerContext,
  type Outcome,
} from './define.js';
import { evaluateInteger, evaluateText } from './evaluate.js';
import type { Source, SourceJob, SourceText } from './source.js';

export interface JobSpec {
  readonly type: Expression;
  readonly retries: Expression;
  readonly headers: Readonly<Record<string, string>>;
  /** A list, which becomes the local variable `arguments`. */
  readonly arguments?: Expression;
  readonly implementation: JobImplementation;
}

/** Camunda's default number of tries. */
const DEFAULT_RETRIES: Expression = { language: 'literal', value: '3' };
const FOREIGN = /^temporal:([^/]+)\/(.+)$/;

export function checkJob(source: Source, context: CheckContext): void {
  const job = source.extensions.job;
  if (job === undefined || job.type.text === '') {
    context.report(
      'JOB_TYPE_MISSING',
      source,
      `Expected a task type on ${source.type} '${source.id}', but there is no zeebe:taskDefinition with a type.`,
    );
    return;
  }
  checkRetries(job, source, context);
  const given = new Set(source.extensions.inputs.map((input) => input.target.split('.')[0]));
  for (const input of catalogued(job.type, context.catalogue)?.inputs ?? []) {
    if (input.required && !given.has(input.name)) {
      context.report(
        'ACTIVITY_INPUT_MISSING',
        source,
        `Expected an input '${input.name}' for activity '${job.type.text}', but ${source.type} '${source.id}' maps none.`,
      );
    }
  }
}

export function checkRetries({ retries }: SourceJob, source: Source, context: CheckContext): void {
  if (retries?.language !== 'literal' || /^\d+$/.test(retries.text)) return;
  context.report(
    'JOB_RETRIES',
    { line: retries.line, id: source.id },
    `Expected a whole number of retries, but found '${retries.text}'.`,
  );
}

function catalogued(type: SourceText, catalogue: Catalogue): Catalogue[string] | undefined {
  return type.language === 'literal' && Object.hasOwn(catalogue, type.text) ? catalogue[type.text] : undefined;
}

/** The job of a task whose `check` found one; what it lacks is reported there. */
export function lowerJobOf(source: Source, context: LowerContext): JobSpec {
  const { line, extensions } = source;
  return lowerJob(
    extensions.job ?? { type: { language: 'literal', text: '', line }, headers: {}, line },
    source,
    context,
  );
}

export function lowerJob(
  { type, retries, headers, arguments: given }: SourceJob,
  source: Source,
  context: LowerContext,
): JobSpec {
  const lowered = context.optional(given, source);
  return {
    type: context.expression(type, source),
    retries: context.optional(retries, source) ?? DEFAULT_RETRIES,
    headers,
    ...(lowered && { arguments: lowered }),
    implementation: implementationOf(type, context.catalogue),
  };
}

function implementationOf(type: SourceText, catalogue: Catalogue): JobImplementation {
  const activity = catalogued(type, catalogue);
  if (activity !== undefined) {
    return {
      by: 'activity',
      execution: activity.execution,
      inputs: activity.inputs.map((input) => input.name),
      startToCloseMs: activity.startToCloseMs,
      maximumAttempts: activity.maximumAttempts,
      initialIntervalMs: activity.initialIntervalMs,
    };
  }
  const foreign = FOREIGN.exec(type.text);
  return foreign === null
    ? { by: 'worker' }
    : { by: 'foreign', taskQueue: foreign[1] as string, activityType: foreign[2] as string };
}

export function startJob(execution: Execution, spec: JobSpec): Outcome {
  const request = requestOf(execution, spec);
  if (isFailure(request)) return request;
  execution.startJob(request);
}

/** What is to be done, its expressions evaluated and its arguments set. */
export function requestOf(execution: Execution, spec: JobSpec): JobRequest | Failure {
  const type = evaluateText(execution, spec.type, 'the task type');
  if (isFailure(type)) return type;
  const retries = evaluateInteger(execution, spec.retries, 'the number of retries');
  if (isFailure(retries)) return retries;
  const given = spec.arguments && execution.evaluate(spec.arguments, 'IO_MAPPING_ERROR');
  if (isFailure(given)) return given;
  if (given !== undefined) execution.setLocal({ arguments: given.value });
  return { type, retries, headers: spec.headers, implementation: spec.implementation };
}
