import type { LowerContext } from '../../workflows/bpmn/define.js';
import type { PlanData, PlanDataAssociation } from '../../workflows/bpmn/plan.js';
import type { Source, SourceData, SourceDataAssociation } from '../../workflows/bpmn/source.js';
import { walk } from './model.js';

/** Data associations and input sets (BPMN 2.0.2 §10.4) as the engine runs them. */
export function lowerData(source: Source, data: SourceData, context: LowerContext): PlanData {
  const association = ({ copies, mappings, target, reads, writes }: SourceDataAssociation): PlanDataAssociation => ({
    mappings: mappings.map((mapping) => ({
      source: context.expression(mapping.source, source),
      target: mapping.target,
    })),
    ...(copies !== undefined && { copies: true }),
    ...(reads !== undefined && { reads }),
    ...(writes !== undefined && { writes }),
    ...(target.scope !== undefined && { scope: target.scope }),
    ...(target.state !== undefined && { state: { variable: target.variable, name: target.state } }),
  });
  const required = requiredSets(data, written(processOf(source, context)));
  return {
    inputs: data.inputs.map(association),
    outputs: data.outputs.map(association),
    ...(required && { required }),
    carried: data.carried,
  };
}

/**
 * An input is waited for where an association fills it with what another association of the process writes: nobody would
 * ever bring anything else. A set without such an input is always available, and then nothing is waited for.
 */
function requiredSets({ inputs, inputSets }: SourceData, writtenSomewhere: ReadonlySet<string>): PlanData['required'] {
  const filled = new Set(
    inputs
      .filter(({ copies, reads }) => copies !== undefined && reads === undefined && writtenSomewhere.has(copies))
      .map(({ target }) => target.variable),
  );
  const sets = inputSets.map((set) => set.filter((name) => filled.has(name)));
  return sets.length === 0 || sets.some((set) => set.length === 0) ? undefined : sets;
}

function processOf(source: Source, context: LowerContext): Source {
  const outer = source.scope === undefined ? undefined : context.element(source.scope);
  return outer === undefined ? source : processOf(outer, context);
}

/** Variables that the output associations inside a process write. */
function written(process: Source): ReadonlySet<string> {
  const outputs = walk(process).flatMap(({ data }) => data?.outputs ?? []);
  return new Set(outputs.filter(({ writes }) => writes === undefined).map(({ target }) => target.variable));
}
