import { defineElement, isFailure, type Expression } from '../define.js';
import type { Binding } from '../plan.js';
import type { Source, SourceText } from '../source.js';
import { evaluateInteger, evaluateOptionalText, evaluateTexts } from '../evaluate.js';

export interface UserTaskSpec {
  readonly assignee?: Expression;
  readonly candidateGroups?: Expression;
  readonly candidateUsers?: Expression;
  readonly dueDate?: Expression;
  readonly followUpDate?: Expression;
  readonly priority: Expression;
  readonly formId?: Expression;
  readonly formKey?: Expression;
  readonly externalFormReference?: Expression;
  readonly formBinding?: Binding;
  readonly formVersionTag?: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Camunda's default, in the middle of 0 to 100. */
const DEFAULT_PRIORITY: Expression = { language: 'literal', value: '50' };

/** Who works in the lane may do the task, where the task itself says nothing of who may. */
function laneOf({ lane, line, extensions }: Source): SourceText | undefined {
  if (lane === undefined || extensions.assignee !== undefined || extensions.candidateUsers !== undefined)
    return undefined;
  return { language: 'list', text: lane, line, items: [{ language: 'literal', text: lane, line }] };
}

export const userTask = defineElement({
  kind: 'user-task',
  bpmn: 'userTask',
  elementType: 'USER_TASK',
  activity: true,
  doc: {
    title: 'User task',
    spec: '§10.3.3, §10.3.4',
    summary: 'Work for a person: waits in the inbox of its assignee or candidates until somebody completes it.',
  },

  check(source, context) {
    const { priority } = source.extensions;
    if (priority?.language === 'literal' && !(/^\d+$/.test(priority.text) && Number(priority.text) <= 100)) {
      context.report(
        'USER_TASK_PRIORITY',
        { line: priority.line, id: source.id },
        `Expected a priority from 0 to 100, but found '${priority.text}'.`,
      );
    }
  },

  lower(source, context): UserTaskSpec {
    const { extensions } = source;
    const { form } = extensions;
    const texts = {
      assignee: extensions.assignee,
      candidateGroups: extensions.candidateGroups ?? laneOf(source),
      candidateUsers: extensions.candidateUsers,
      dueDate: extensions.dueDate,
      followUpDate: extensions.followUpDate,
      formId: form?.formId,
      formKey: form?.formKey,
      externalFormReference: form?.externalReference,
    };
    const expressions = Object.fromEntries(
      Object.entries(texts).flatMap(([name, text]) =>
        text === undefined ? [] : [[name, context.expression(text, source)]],
      ),
    );
    return {
      ...expressions,
      priority: context.optional(extensions.priority, source) ?? DEFAULT_PRIORITY,
      ...(form && { formBinding: form.binding }),
      ...(form?.versionTag !== undefined && { formVersionTag: form.versionTag }),
      headers: extensions.job?.headers ?? {},
    };
  },

  enter(execution, { spec }) {
    const text = (expression: Expression | undefined, what: string) =>
      evaluateOptionalText(execution, expression, what);
    const assignee = text(spec.assignee, 'the assignee');
    if (isFailure(assignee)) return assignee;
    const candidateGroups = evaluateTexts(execution, spec.candidateGroups, 'the candidate groups');
    if (isFailure(candidateGroups)) return candidateGroups;
    const candidateUsers = evaluateTexts(execution, spec.candidateUsers, 'the candidate users');
    if (isFailure(candidateUsers)) return candidateUsers;
    const dueDate = text(spec.dueDate, 'the due date');
    if (isFailure(dueDate)) return dueDate;
    const followUpDate = text(spec.followUpDate, 'the follow-up date');
    if (isFailure(followUpDate)) return followUpDate;
    const priority = evaluateInteger(execution, spec.priority, 'the priority');
    if (isFailure(priority)) return priority;
    const formId = text(spec.formId, 'the form id');
    if (isFailure(formId)) return formId;
    const formKey = text(spec.formKey, 'the form key');
    if (isFailure(formKey)) return formKey;
    const externalFormReference = text(spec.externalFormReference, 'the external form reference');
    if (isFailure(externalFormReference)) return externalFormReference;
    execution.createUserTask({
      ...(assignee !== undefined && { assignee }),
      candidateGroups,
      candidateUsers,
      ...(dueDate !== undefined && { dueDate }),
      ...(followUpDate !== undefined && { followUpDate }),
      priority: Math.min(100, Math.max(0, priority)),
      ...(formId !== undefined && { formId }),
      ...(formKey !== undefined && { formKey }),
      ...(externalFormReference !== undefined && { externalFormReference }),
      ...(spec.formBinding !== undefined && { formBinding: spec.formBinding }),
      ...(spec.formVersionTag !== undefined && { formVersionTag: spec.formVersionTag }),
      headers: spec.headers,
    });
  },

  resume(execution, _node, happening) {
    execution.complete(happening.variables);
  },
});
