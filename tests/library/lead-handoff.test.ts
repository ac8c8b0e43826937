import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { catalogue } from '../../activities/index.js';
import { compile, compileForm } from '../../processes/compiler/index.js';

const folder = 'processes/library';
const xml = await readFile(`${folder}/lead-handoff.bpmn`, 'utf8');
const { plans, diagnostics } = await compile({ file: 'lead-handoff.bpmn', xml, catalogue });

interface Point {
  readonly x: number;
  readonly y: number;
}
interface Box extends Point {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** The diagram interchange, read as text: element ids with bounds, and with waypoints. */
const shapes: readonly Box[] = [
  ...xml.matchAll(
    /<bpmndi:BPMNShape [^>]*bpmnElement="([^"]+)"[^>]*>\s*<dc:Bounds x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"/g,
  ),
].map(([, id = '', x, y, width, height]) => ({
  id,
  x: Number(x),
  y: Number(y),
  width: Number(width),
  height: Number(height),
}));
const edges: readonly { readonly id: string; readonly waypoints: readonly Point[] }[] = [
  ...xml.matchAll(/<bpmndi:BPMNEdge [^>]*bpmnElement="([^"]+)"[^>]*>(.*?)<\/bpmndi:BPMNEdge>/gs),
].map(([, id = '', body = '']) => ({
  id,
  waypoints: [...body.matchAll(/<di:waypoint x="(\d+)" y="(\d+)"/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  })),
}));

describe('lead-handoff.bpmn', () => {
  test('compiles without any diagnostic', () => {
    expect(diagnostics).toEqual([]);
    expect(plans.map(({ plan }) => plan.processId)).toEqual(['lead-handoff']);
  });

  test('runs its service tasks by activities of the catalogue alone', () => {
    const types = [...xml.matchAll(/taskDefinition type="([^"]+)"/g)].map(([, type]) => type);
    expect(types.filter((type) => type === undefined || !Object.hasOwn(catalogue, type))).toEqual([]);
    expect(types.length).toBeGreaterThan(15);
  });

  test('has every form that it names, and names every form of the library', async () => {
    const names = (text: string): readonly string[] =>
      [...text.matchAll(/formId="([^"]+)"/g)].map(([, id]) => `${id}.form`);
    const files = await readdir(folder);
    const models = files.filter((file) => file.endsWith('.bpmn')).map((file) => readFile(`${folder}/${file}`, 'utf8'));
    const named = new Set((await Promise.all(models)).flatMap(names));
    const forms = files.filter((file) => file.endsWith('.form'));
    expect(forms.sort()).toEqual([...named].sort());
    expect(names(xml).filter((file) => !forms.includes(file))).toEqual([]);
    for (const file of forms) {
      const { diagnostics: problems, ...compiled } = compileForm({
        file,
        text: await readFile(`${folder}/${file}`, 'utf8'),
      });
      expect([file, problems]).toEqual([file, []]);
      expect(compiled).toMatchObject({
        form: { formId: file.replace('.form', ''), schema: { type: 'default', schemaVersion: 18 } },
      });
    }
  });

  test('draws every node and flow once, flows at right angles from border to border, nodes apart from one another', () => {
    const [compiled] = plans;
    const ids = Object.keys({ ...compiled?.plan.nodes, ...compiled?.plan.flows }).filter((id) => id !== 'lead-handoff');
    const drawnIds = [...shapes, ...edges].map(({ id }) => id);
    expect(ids.filter((id) => drawnIds.filter((other) => other === id).length !== 1)).toEqual([]);

    const shapeOf = (id: string | undefined) => shapes.find((shape) => shape.id === id);
    for (const { id, waypoints } of edges) {
      const flow = compiled?.plan.flows[id];
      const bent = waypoints
        .slice(1)
        .filter(({ x, y }, index) => x !== waypoints[index]?.x && y !== waypoints[index]?.y);
      const ends = [onBorder(shapeOf(flow?.source), waypoints[0]), onBorder(shapeOf(flow?.target), waypoints.at(-1))];
      expect([id, bent, ends]).toEqual([id, [], [true, true]]);
    }
    const attached = new Set([...xml.matchAll(/<bpmn:boundaryEvent id="([^"]+)"/g)].map(([, id]) => id));
    const nodes = shapes.filter(({ id }) => ids.includes(id) && !attached.has(id));
    const pairs = nodes.flatMap((one, index) => nodes.slice(index + 1).map((other) => [one, other] as const));
    expect(pairs.filter(([one, other]) => overlap(one, other)).map(([one, other]) => `${one.id} ${other.id}`)).toEqual(
      [],
    );
  });

  test('looks in the documentation as it does in the modeler', async () => {
    const picture = await readFile('docs/processes/lead-handoff.svg', 'utf8');
    const lines = edges.map(({ waypoints }) => `points="${waypoints.map(({ x, y }) => `${x},${y}`).join(' ')}"`);
    expect(lines.filter((line) => !picture.includes(line))).toEqual([]);
    expect(picture.match(/<polyline/g)).toHaveLength(edges.length);
  });

  test('every node stands in one lane', () => {
    const lanes = [...xml.matchAll(/<bpmn:flowNodeRef>([^<]+)</g)].map(([, id]) => id);
    const [compiled] = plans;
    expect([...lanes].sort()).toEqual(
      Object.keys(compiled?.plan.nodes ?? {})
        .filter((id) => id !== 'lead-handoff')
        .sort(),
    );
  });
});

function onBorder(box: Box | undefined, point: Point | undefined): boolean {
  if (box === undefined || point === undefined) return false;
  const across = point.x >= box.x && point.x <= box.x + box.width;
  const along = point.y >= box.y && point.y <= box.y + box.height;
  const onEdge = [box.x, box.x + box.width].includes(point.x) || [box.y, box.y + box.height].includes(point.y);
  return across && along && onEdge;
}

function overlap(one: Box, other: Box): boolean {
  const across = one.x < other.x + other.width && other.x < one.x + one.width;
  return across && one.y < other.y + other.height && other.y < one.y + one.height;
}
