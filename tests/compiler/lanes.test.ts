/** When lanes are candidate groups: asked for by the process, else by whoever compiles. */
import { expect, test } from '@jest/globals';
import { compile, type LaneMeaning } from '../../processes/compiler/index.js';
import type { PlanNode } from '../../workflows/bpmn/plan.js';
import { extensions, flow, processOf } from './bpmn-text.js';

const property = (value: string): string =>
  extensions(`<zeebe:properties><zeebe:property name="baton:lanes" value="${value}"/></zeebe:properties>`);

test.each<readonly [asked: string, process: string, LaneMeaning | undefined, groups: boolean]>([
  ['nobody', '', undefined, false],
  ['the compiler', '', 'candidate-groups', true],
  ['the process', property('candidate-groups'), undefined, true],
  ['the compiler, but not the process', property('drawn'), 'candidate-groups', false],
])('lanes are asked for by %s', async (_name, said, lanes, groups) => {
  const xml = processOf(
    `${said}<laneSet><lane id="sales"><flowNodeRef>t</flowNodeRef></lane></laneSet>
<startEvent id="start"/><userTask id="t"/>${flow('start', 't')}`,
  );
  const { plans, diagnostics } = await compile({
    file: 'model.bpmn',
    xml,
    catalogue: {},
    now: 0,
    ...(lanes && { lanes }),
  });
  expect(diagnostics).toEqual([]);
  const { spec } = plans[0]?.plan.nodes['t'] as PlanNode<{ readonly candidateGroups?: unknown }>;
  expect(spec.candidateGroups !== undefined).toBe(groups);
});
