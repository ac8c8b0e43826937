import { defineElement, isFailure, type Expression } from '../define.js';
import type { Binding } from '../plan.js';
import { evaluateOptionalText, evaluateText } from '../evaluate.js';

export interface CallActivitySpec {
  readonly processId: Expression;
  readonly binding: Binding;
  readonly versionTag?: string;
  readonly businessId?: Expression;
  readonly tenantId?: Expression;
  readonly propagateAllParentVariables: boolean;
  readonly propagateAllChildVariables: boolean;
  /** Its variables stay inside, for the listener that maps them. */
  readonly mapped?: true;
}

export const callActivity = defineElement({
  kind: 'call-activity',
  bpmn: 'callActivity',
  elementType: 'CALL_ACTIVITY',
  activity: true,
  doc: {
    title: 'Call activity',
    spec: '§10.3.6',
    summary: 'Runs another deployed process as a Temporal child workflow and waits for its end.',
  },

  check(source, context) {
    const processId = source.extensions.calledElement?.processId.text ?? '';
    if (processId === '') {
      context.report(
        'CALLED_PROCESS_MISSING',
        source,
        `Expected call activity '${source.id}' to name a process, but it has no zeebe:calledElement with a processId.`,
      );
    }
  },

  lower(source, context): CallActivitySpec {
    const called = source.extensions.calledElement;
    const businessId = context.optional(called?.businessId, source);
    const tenantId = context.optional(called?.tenantId, source);
    return {
      processId: context.optional(called?.processId, source) ?? { language: 'literal', value: '' },
      binding: called?.binding ?? 'latest',
      ...(called?.versionTag !== undefined && { versionTag: called.versionTag }),
      ...(businessId && { businessId }),
      ...(tenantId && { tenantId }),
      propagateAllParentVariables: called?.propagateAllParentVariables ?? true,
      propagateAllChildVariables: called?.propagateAllChildVariables ?? true,
      ...(called?.mapped && { mapped: true }),
    };
  },

  enter(execution, { spec }) {
    const processId = evaluateText(execution, spec.processId, 'the id of the called process');
    if (isFailure(processId)) return processId;
    const businessId = evaluateOptionalText(execution, spec.businessId, 'the business id');
    if (isFailure(businessId)) return businessId;
    const tenantId = evaluateOptionalText(execution, spec.tenantId, 'the tenant of the called process');
    if (isFailure(tenantId)) return tenantId;
    execution.callProcess({
      processId,
      binding: spec.binding,
      ...(spec.versionTag !== undefined && { versionTag: spec.versionTag }),
      ...(businessId !== undefined && { businessId }),
      ...(tenantId !== undefined && { tenantId }),
      variables: spec.propagateAllParentVariables ? execution.visibleVariables() : execution.localVariables(),
    });
  },

  resume(execution, node, happening) {
    const { propagateAllChildVariables: all, mapped } = node.spec;
    const { variables } = happening;
    const mappings = node.outputs.length > 0;
    if (mapped !== true || mappings) return execution.complete(all || mappings ? variables : {});
    if (all) execution.propagate(variables);
    execution.setLocal(variables);
    execution.complete();
  },
});
