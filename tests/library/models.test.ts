/** What every shipped model keeps: it compiles, has its activities and forms, is drawn readably, and is documented. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { catalogue } from '../../activities/index.js';
import { compile, compileForm } from '../../processes/compiler/index.js';
import { compileDecisions } from '../../processes/decisions/index.js';
import { draw } from '../../processes/drawing/index.js';
import { boxesOf, edgesOf, onBorder, overlap } from './drawn.js';

const folder = 'processes/library';
const files = await readdir(folder);
const withSuffix = (suffix: string): readonly string[] =>
  files.filter((file) => file.endsWith(suffix)).map((file) => file.slice(0, -suffix.length));
const models = await Promise.all(
  withSuffix('.bpmn').map(async (name) => {
    const xml = await readFile(`${folder}/${name}.bpmn`, 'utf8');
    return { name, xml, ...(await compile({ file: `${name}.bpmn`, xml, catalogue })) };
  }),
);

describe.each(models)('$name.bpmn', ({ name, xml, plans, diagnostics }) => {
  const nodes = Object.assign({}, ...plans.map(({ plan }) => plan.nodes)) as (typeof plans)[0]['plan']['nodes'];
  const flows = Object.assign({}, ...plans.map(({ plan }) => plan.flows)) as (typeof plans)[0]['plan']['flows'];
  const processes = plans.map(({ plan }) => plan.processId);
  const ids = [...Object.keys(nodes), ...Object.keys(flows)].filter((id) => !processes.includes(id));
  const [shapes, edges] = [boxesOf(xml), edgesOf(xml)];
  const shapeOf = (id: string | undefined) => shapes.find((shape) => shape.id === id);

  test('compiles without any diagnostic', () => {
    expect([diagnostics, processes.includes(name)]).toEqual([[], true]);
  });

  test('runs its service tasks by activities of the catalogue alone', () => {
    const types = [...xml.matchAll(/taskDefinition type="([^"]+)"/g)].map(([, type]) => type);
    expect(types.filter((type) => type === undefined || !Object.hasOwn(catalogue, type))).toEqual([]);
    expect(types.length).toBeGreaterThan(0);
  });

  test('draws every node and flow once, flows at right angles from border to border, nodes apart from one another', () => {
    const drawnIds = [...shapes, ...edges].map(({ id }) => id);
    expect(ids.filter((id) => drawnIds.filter((other) => other === id).length !== 1)).toEqual([]);
    for (const { id, waypoints } of edges) {
      const bent = waypoints
        .slice(1)
        .filter(({ x, y }, index) => x !== waypoints[index]?.x && y !== waypoints[index]?.y);
      const flow = flows[id];
      const ends =
        flow === undefined ||
        (onBorder(shapeOf(flow.source), waypoints[0]) && onBorder(shapeOf(flow.target), waypoints.at(-1)));
      expect([id, bent, ends]).toEqual([id, [], true]);
    }
    const attached = new Set([...xml.matchAll(/<bpmn:boundaryEvent id="([^"]+)"/g)].map(([, id]) => id));
    const inside = (id: string, outer: string): boolean => {
      const scope = nodes[id]?.scope;
      return scope !== undefined && (scope === outer || inside(scope, outer));
    };
    const apart = shapes.filter(({ id }) => ids.includes(id) && !attached.has(id));
    const pairs = apart.flatMap((one, index) => apart.slice(index + 1).map((other) => [one, other] as const));
    expect(
      pairs
        .filter(([one, other]) => !inside(one.id, other.id) && !inside(other.id, one.id) && overlap(one, other))
        .map(([one, other]) => `${one.id} ${other.id}`),
    ).toEqual([]);
  });

  test('every node of a process with lanes stands in one of them', () => {
    const inLanes = [...xml.matchAll(/<bpmn:flowNodeRef>([^<]+)</g)].map(([, id]) => id);
    const withLanes = plans.filter(({ plan }) => Object.keys(plan.nodes).some((id) => inLanes.includes(id)));
    const expected = withLanes.flatMap(({ plan }) =>
      Object.values(plan.nodes).flatMap(({ id, scope }) => (scope === plan.processId ? [id] : [])),
    );
    expect(withLanes.length).toBeGreaterThan(0);
    expect([...inLanes].sort()).toEqual(expected.sort());
  });

  test('looks in the documentation as it does in the modeler', async () => {
    const [page, picture] = [`docs/processes/${name}.md`, `docs/processes/${name}.svg`];
    const drawing = await draw({ xml });
    if (!drawing.ok) throw new Error(drawing.message);
    if (process.env['UPDATE'] === '1') await writeFile(picture, drawing.svg);
    expect(await readFile(picture, 'utf8')).toBe(drawing.svg);
    const text = await readFile(page, 'utf8');
    const userTasks = [...xml.matchAll(/<bpmn:userTask id="[^"]+" name="([^"]+)"/g)].map(([, title = '']) => title);
    expect([`${name}.svg`, ...userTasks].filter((words) => !text.includes(words))).toEqual([]);
  });
});

test('models have every form that they name, and name every form of the library', async () => {
  const named = new Set(models.flatMap(({ xml }) => [...xml.matchAll(/formId="([^"]+)"/g)].map(([, id]) => id)));
  expect([...withSuffix('.form')].sort()).toEqual([...named].sort());
  for (const name of withSuffix('.form')) {
    const text = await readFile(`${folder}/${name}.form`, 'utf8');
    expect(compileForm({ file: `${name}.form`, text })).toMatchObject({
      diagnostics: [],
      form: { formId: name, schema: { type: 'default', schemaVersion: 18 } },
    });
  }
});

test('models have every decision that they call', async () => {
  const called = models.flatMap(({ xml }) => [...xml.matchAll(/decisionId="([^"=]+)"/g)].map(([, id]) => id));
  const compiled = await Promise.all(
    withSuffix('.dmn').map(async (name) =>
      compileDecisions({ file: `${name}.dmn`, xml: await readFile(`${folder}/${name}.dmn`, 'utf8') }),
    ),
  );
  expect(compiled.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  const there = compiled.flatMap(({ compiled: file }) => file?.decisions.map(({ id }) => id));
  expect(called.filter((id) => !there.includes(id))).toEqual([]);
});
