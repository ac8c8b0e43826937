/** Whether an instance can go on by another definition. */
import type { Plan, PlanNode } from '../../workflows/bpmn/plan.js';
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

/**
 * Every element onto that of its id, where instances of it can go on there; else one that is gone onto the only new one
 * of its kind and name, or else of its kind.
 */
export function proposedMapping(source: Plan, target: Plan): readonly Mapping[] {
  const gone = Object.values(source.nodes).filter(({ id }) => !Object.hasOwn(target.nodes, id));
  const added = Object.values(target.nodes).filter(({ id }) => !Object.hasOwn(source.nodes, id));
  const byId = Object.keys(source.nodes)
    .filter((id) => id !== source.processId && Object.hasOwn(target.nodes, id))
    .map((id) => ({ sourceId: id, targetId: id }));
  const byName = pairs(gone, added, ({ kind, name }) => name && `${kind} ${name}`);
  const left = (nodes: readonly PlanNode[]): readonly PlanNode[] =>
    nodes.filter(({ id }) => !byName.some(({ sourceId, targetId }) => sourceId === id || targetId === id));
  const byKind = pairs(left(gone), left(added), ({ kind }) => kind);
  return [...byId, ...byName, ...byKind].filter((mapping) => {
    const map = new MigrationMap(source, target, [mapping]);
    map.check({ elements: {}, subscriptions: {}, incidents: {}, jobs: {} });
    return map.problems.length === 0;
  });
}

/** Of one and the other, those of which each has one alone of this description. */
function pairs(
  gone: readonly PlanNode[],
  added: readonly PlanNode[],
  describe: (node: PlanNode) => string | undefined,
): readonly Mapping[] {
  const only = (nodes: readonly PlanNode[], description: string): PlanNode | undefined => {
    const found = nodes.filter((node) => describe(node) === description);
    return found.length === 1 ? found[0] : undefined;
  };
  return gone.flatMap((node) => {
    const description = describe(node);
    if (!description) return [];
    const target = only(gone, description) && only(added, description);
    return target ? [{ sourceId: node.id, targetId: target.id }] : [];
  });
}
