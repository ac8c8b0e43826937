/** Words in boxes: SVG breaks no lines, so they are broken here by the width that letters have on average. */
import type { Bounds } from './picture.js';
import { escape, rounded, tag, type Svg } from './svg.js';

export const FONT_SIZE = 11;
const LINE_HEIGHT = 13;
const LETTER_WIDTH = 5.8;
/** More is cut; the whole name is in the title. */
const MAXIMUM_LINES = 12;

/** Keeps words readable on lines. */
const HALO = { 'paint-order': 'stroke', stroke: 'white', 'stroke-width': 2.5 } as const;

export interface TextOptions {
  readonly align?: 'middle' | 'start';
  /** `below`: begins at the upper edge of the box. */
  readonly place?: 'middle' | 'below';
  readonly turned?: boolean;
}

export function textIn(text: string, box: Bounds, options: TextOptions = {}): Svg {
  if (text === '') return '';
  const { align = 'middle', place = 'middle', turned = false } = options;
  const [width, height] = turned ? [box.height, box.width] : [box.width, box.height];
  const lines = broken(text, Math.max(8, Math.floor(width / LETTER_WIDTH)));
  const x = align === 'middle' ? 0 : -width / 2;
  const top = place === 'middle' ? -((lines.length - 1) * LINE_HEIGHT) / 2 : -height / 2 + LINE_HEIGHT / 2;
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  const spans = lines.map((line, index) =>
    tag('tspan', { x, y: top + index * LINE_HEIGHT + FONT_SIZE * 0.35 }, escape(line)),
  );
  const transform = `translate(${rounded(cx)} ${rounded(cy)})${turned ? ' rotate(-90)' : ''}`;
  return tag('text', { transform, 'text-anchor': align, ...HALO }, ...spans);
}

function broken(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(/\s+/)) {
      for (let rest = word; rest !== ''; rest = rest.slice(letters)) {
        const part = rest.slice(0, letters);
        if (line !== '' && line.length + part.length + 1 > letters) {
          lines.push(line);
          line = part;
        } else {
          line = line === '' ? part : `${line} ${part}`;
        }
        if (lines.length > MAXIMUM_LINES) return [...lines.slice(0, MAXIMUM_LINES - 1), '…'];
      }
    }
    lines.push(line);
  }
  return lines.length > MAXIMUM_LINES ? [...lines.slice(0, MAXIMUM_LINES - 1), '…'] : lines;
}
