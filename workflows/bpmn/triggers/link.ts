import {
  defineTrigger,
  type CheckContext,
  type Execution,
  type LowerContext,
  type Outcome,
  type Thrown,
  type TriggerPlace,
} from '../define.js';
import type { Source, SourceTrigger } from '../source.js';

export interface LinkSpec {
  /** Throw side: the catch event of the same name in the same scope. */
  readonly target?: string;
}

function catchOf(trigger: SourceTrigger, source: Source, context: CheckContext): Source | undefined {
  return context
    .element(source.scope ?? '')
    ?.children.find(
      ({ type, triggers }) =>
        type === 'intermediateCatchEvent' &&
        triggers.some(({ kind, name }) => kind === 'link' && name?.text === trigger.name?.text),
    );
}

/** BPMN 2.0.2 §10.5.5, link event definition: a sequence flow too long to draw. */
export const link = defineTrigger({
  kind: 'link',
  doc: { title: 'Link', spec: '§10.5.5', summary: 'Goes on at the link catch event of its name in the same scope.' },
  positions: ['catch', 'throw'],

  check(trigger: SourceTrigger, { source, position }: TriggerPlace, context: CheckContext) {
    const at = { line: trigger.line, id: source.id };
    if (trigger.name === undefined || trigger.name.text === '') {
      context.report(
        'LINK_NAME_MISSING',
        at,
        `Expected link event '${source.id}' to have a link name, but it has none.`,
      );
    } else if (position === 'throw' && catchOf(trigger, source, context) === undefined) {
      context.report(
        'LINK_TARGET_MISSING',
        at,
        `Expected a link catch event '${trigger.name.text}' in the scope of '${source.id}', but there is none.`,
      );
    }
  },

  lower(trigger: SourceTrigger, { source, position }: TriggerPlace, context: LowerContext): LinkSpec {
    const target = position === 'throw' ? catchOf(trigger, source, context)?.id : undefined;
    return target === undefined ? {} : { target };
  },

  /** A token only comes here by its link: there is nothing to wait for. */
  subscribe(execution: Execution): Outcome {
    execution.complete();
  },

  throw(execution: Execution, { target }: LinkSpec): Thrown {
    if (target !== undefined) execution.leaveTo(target);
    return 'waiting';
  },
});
