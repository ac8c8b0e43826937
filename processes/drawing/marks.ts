/** The spots where something was found: coloured by the worst of it, with a title that says all of it. */
import type { Diagnostic, Severity } from '../../workflows/bpmn/codes.js';
import { middle, pointsOf } from './lines.js';
import type { Line, Shape } from './picture.js';
import { escape, tag, type Svg } from './svg.js';

const COLOURS: Readonly<Record<Severity, string>> = { error: '#c62828', warning: '#ef6c00', info: '#1565c0' };
const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];
const MARGIN = 5;

/** `drawn` is what the mark lies on, and is inside it, so that its title shows wherever the pointer is. */
export function mark(on: Shape | Line, found: readonly Diagnostic[], drawn: Svg): Svg {
  const severity = worstOf(found);
  const colour = COLOURS[severity];
  const halo =
    on.kind === 'shape'
      ? tag('rect', {
          x: on.bounds.x - MARGIN,
          y: on.bounds.y - MARGIN,
          width: on.bounds.width + 2 * MARGIN,
          height: on.bounds.height + 2 * MARGIN,
          rx: 8,
          fill: colour,
          'fill-opacity': 0.15,
          stroke: colour,
          'stroke-width': 2.5,
        })
      : tag('polyline', {
          points: pointsOf(on.points),
          fill: 'none',
          stroke: colour,
          'stroke-width': 7,
          'stroke-opacity': 0.4,
        });
  const spot = on.kind === 'shape' ? { x: on.bounds.x + on.bounds.width, y: on.bounds.y } : middle(on.points);
  const badge =
    tag('circle', { cx: spot.x, cy: spot.y, r: 9, fill: colour }) +
    tag('text', { x: spot.x, y: spot.y + 4, 'text-anchor': 'middle', fill: 'white' }, String(found.length));
  const attributes = {
    class: `mark ${severity}`,
    'data-element-id': on.element.id,
    'data-codes': [...new Set(found.map(({ code }) => code))].join(' '),
  };
  return tag('g', attributes, tag('title', {}, escape(found.map(sentence).join('\n'))), drawn, halo, badge);
}

function worstOf(found: readonly Diagnostic[]): Severity {
  return WORST_FIRST.find((severity) => found.some((one) => one.severity === severity)) ?? 'info';
}

function sentence({ code, message }: Diagnostic): string {
  return `${code}: ${message}`;
}

/** What is about nothing that is drawn, as lines of text below the diagram. */
export function listed(found: readonly Diagnostic[], { x, y }: { readonly x: number; readonly y: number }): Svg {
  return found
    .map((one, index) => {
      const attributes = { class: `mark ${one.severity}`, 'data-codes': one.code };
      const text = { x, y: y + index * LISTED_HEIGHT, fill: COLOURS[one.severity] };
      return tag(
        'g',
        attributes,
        tag('title', {}, escape(sentence(one))),
        tag('text', text, escape(`line ${one.line}: ${sentence(one)}`)),
      );
    })
    .join('');
}

export const LISTED_HEIGHT = 16;
