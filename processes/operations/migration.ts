/** Whether an instance can go on by another definition. */
import type { Plan } from '../../workflows/bpmn/plan.js';
import { migrationProblems, type InstanceState, type Mapping } from '../../workflows/engine/index.js';

/** Every reason why it cannot, "Expected …, but …"; none where it can. */
export function problemsOfMigration(
  instance: { readonly plan: Plan; readonly state: InstanceState },
  to: { readonly plan: Plan; readonly mapping: readonly Mapping[] },
): readonly string[] {
  const { processDefinitionKey, version } = instance.state.info;
  const { plan: target, mapping } = to;
  return migrationProblems(instance.plan, instance.state, {
    kind: 'migrate',
    target,
    planHash: '',
    processDefinitionKey,
    version,
    mapping,
  });
}
