/** Whether an instance can go on by another definition. */
import type { Plan } from '../../workflows/bpmn/plan.js';
import { migrationProblems, type InstanceState, type Mapping } from '../../workflows/engine/index.js';
import { MigrationMap } from '../../workflows/engine/migration-map.js';

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

/** Every element onto that of its id, where instances of it can go on there. */
export function mappingById(source: Plan, target: Plan): readonly Mapping[] {
  return Object.keys(source.nodes)
    .filter((id) => id !== source.processId && Object.hasOwn(target.nodes, id))
    .map((id) => ({ sourceId: id, targetId: id }))
    .filter((mapping) => {
      const map = new MigrationMap(source, target, [mapping]);
      map.check({ elements: {}, subscriptions: {}, incidents: {}, jobs: {} });
      return map.problems.length === 0;
    });
}
