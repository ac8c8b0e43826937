/**
 * A BPMN file as SVG, drawn from its own diagrams without a browser, with the spots marked where the compiler found
 * something. A file without diagrams is laid out first.
 */
import { layoutProcess } from 'bpmn-auto-layout';
import type { Diagnostic } from '../../workflows/bpmn/codes.js';
import { decodeXml } from '../compiler/decode.js';
import { parse } from '../compiler/parse.js';
import { drawLine, LINE_ENDS } from './lines.js';
import { listed, LISTED_HEIGHT, mark } from './marks.js';
import type { Line, Picture, Shape } from './picture.js';
import { readPictures } from './read-pictures.js';
import { drawShape } from './shapes.js';
import { escape, rounded, tag, type Svg } from './svg.js';
import { FONT_SIZE } from './text.js';

export interface DrawOptions {
  /** Bytes are decoded as their byte order mark or XML declaration says. */
  readonly xml: string | Uint8Array;
  /** Of this file. */
  readonly diagnostics?: readonly Diagnostic[];
}

export type Drawing = { readonly ok: true; readonly svg: string } | { readonly ok: false; readonly message: string };

export async function draw({ xml, diagnostics = [] }: DrawOptions): Promise<Drawing> {
  const text = typeof xml === 'string' ? xml : decodeXml(xml);
  const parsed = await parse(text, { drawing: true });
  if (parsed.definitions === undefined) return { ok: false, message: parsed.findings[0]?.message ?? '' };
  const pictures = readPictures(parsed.definitions);
  if (pictures.length > 0) return { ok: true, svg: drawPictures(pictures, diagnostics) };
  const laidOut = await layOut(text);
  return laidOut.length > 0
    ? { ok: true, svg: drawPictures(laidOut, diagnostics) }
    : { ok: false, message: 'Expected a diagram, but the file has none and cannot be laid out.' };
}

/** The library says by throwing, or by leaving everything out, that it cannot lay a file out. */
async function layOut(xml: string): Promise<readonly Picture[]> {
  try {
    const parsed = await parse(await layoutProcess(xml), { drawing: true });
    return parsed.definitions ? readPictures(parsed.definitions) : [];
  } catch {
    return [];
  }
}

const MARGIN = 30;
/** What stands behind comes first. */
const LAYERS: readonly ((shape: Shape) => boolean)[] = [
  ({ element }) => element.type === 'participant',
  ({ element }) => element.type === 'lane',
  ({ element, expanded }) => /subProcess$|transaction/i.test(element.type) && expanded,
  () => true,
];

function drawPictures(pictures: readonly Picture[], diagnostics: readonly Diagnostic[]): Svg {
  const drawnIds = new Set(pictures.flatMap(({ shapes, lines }) => [...shapes, ...lines].flatMap(idsOf)));
  const unplaced = diagnostics.filter(({ elementId }) => elementId === undefined || !drawnIds.has(elementId));
  const parts: Svg[] = [];
  let [width, height] = [0, 0];
  for (const picture of pictures) {
    const box = extent(picture);
    const transform = `translate(${rounded(MARGIN - box.x)} ${rounded(height + MARGIN - box.y)})`;
    parts.push(tag('g', { class: 'diagram', transform }, drawPicture(picture, diagnostics)));
    width = Math.max(width, box.width + 2 * MARGIN);
    height += box.height + 2 * MARGIN;
  }
  parts.push(listed(unplaced, { x: MARGIN, y: height }));
  height += unplaced.length * LISTED_HEIGHT;
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
      width,
      height,
      'font-family': 'Arial, sans-serif',
      'font-size': FONT_SIZE,
    },
    tag('title', {}, escape(pictures[0]?.name || 'BPMN')),
    LINE_ENDS,
    tag('rect', { width, height, fill: 'white' }),
    ...parts,
  );
}

function drawPicture({ shapes, lines }: Picture, diagnostics: readonly Diagnostic[]): Svg {
  const layerOf = (shape: Shape): number => LAYERS.findIndex((isIn) => isIn(shape));
  const layered = [...shapes].sort((one, other) => layerOf(one) - layerOf(other));
  const behind = layered.filter((shape) => layerOf(shape) < LAYERS.length - 1);
  return [...behind, ...lines, ...layered.slice(behind.length)]
    .map((part) => {
      const drawn = part.kind === 'shape' ? drawShape(part) : drawLine(part);
      const found = diagnostics.filter(({ elementId }) => elementId !== undefined && idsOf(part).includes(elementId));
      const attributes = { class: part.element.type, 'data-element-id': part.element.id };
      return found.length > 0 ? mark(part, found, drawn) : tag('g', attributes, drawn);
    })
    .join('\n');
}

/** A pool stands for its process, too. */
function idsOf({ element }: Shape | Line): readonly string[] {
  return element.processId === undefined ? [element.id] : [element.id, element.processId];
}

function extent({ shapes, lines }: Picture): {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
} {
  const boxes = [...shapes.map(({ bounds }) => bounds), ...[...shapes, ...lines].flatMap(({ label }) => label ?? [])];
  const corners = [
    ...boxes.flatMap(({ x, y, width, height }) => [
      { x, y },
      { x: x + width, y: y + height + FONT_SIZE * 2 },
    ]),
    ...lines.flatMap(({ points }) => points),
  ];
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of corners) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
