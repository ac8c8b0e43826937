/** Range functions (DMN 1.5 §10.3.4.7, table 78): relations between points and ranges. */
import { FeelRange } from 'feelin';
import { equal, includes, order } from '../comparison.js';
import { show } from '../display.js';
import type { Evaluation } from '../evaluation.js';
import { parseRange } from '../range-literal.js';
import { range } from '../values.js';
import { define, type Signature } from './define.js';

type Relation = (left: FeelRange, right: FeelRange) => boolean | null;

export const rangeFunctions: readonly Signature[] = [
  relation('before', before),
  relation('after', (left, right) => before(right, left)),
  between('meets', meets),
  between('met by', (left, right) => meets(right, left)),
  between('overlaps', overlaps),
  between('overlaps before', overlapsBefore),
  between('overlaps after', (left, right) => overlapsBefore(right, left)),
  pointed('finishes', 'point', finishes),
  pointed('finished by', 'range', (left, right) => finishes(right, left)),
  pointed('includes', 'range', covers),
  pointed('during', 'point', (left, right) => covers(right, left)),
  pointed('starts', 'point', starts),
  pointed('started by', 'range', (left, right) => starts(right, left)),
  relation('coincides', (left, right) => equal(left, right)),
  define('range', [['from', 'string']], ([from], evaluation) => {
    return (
      parseRange(from) ?? evaluation.warn(`Expected a range such as "[1..3]" for 'range', but found ${show(from)}`)
    );
  }),
];

/** Any of the two may be a point: it stands for the range that holds it alone. */
function relation(name: string, holds: Relation): Signature {
  return define(
    name,
    [
      ['left', 'any'],
      ['right', 'any'],
    ],
    ([left, right], evaluation) => decide(name, holds, left, right, evaluation),
  );
}

function between(name: string, holds: Relation): Signature {
  return define(
    name,
    [
      ['range1', 'range'],
      ['range2', 'range'],
    ],
    ([left, right], evaluation) => decide(name, holds, left, right, evaluation),
  );
}

/** `side` says which of the two may be a point. */
function pointed(name: string, side: 'point' | 'range', holds: Relation): Signature {
  return side === 'point'
    ? define(
        name,
        [
          ['point', 'any'],
          ['range', 'range'],
        ],
        ([left, right], evaluation) => decide(name, holds, left, right, evaluation),
      )
    : define(
        name,
        [
          ['range', 'range'],
          ['point', 'any'],
        ],
        ([left, right], evaluation) => decide(name, holds, left, right, evaluation),
      );
}

function decide(name: string, holds: Relation, left: unknown, right: unknown, evaluation: Evaluation): boolean | null {
  const [first, second] = [left, right].map((value) =>
    value instanceof FeelRange ? value : range(value, value, true, true),
  );
  const result =
    first === undefined || second === undefined || left === null || right === null ? null : holds(first, second);
  return (
    result ??
    evaluation.warn(`Expected comparable values or ranges for '${name}', but found ${show(left)} and ${show(right)}`)
  );
}

/** Sign of `left - right`; an open start is before, an open end after everything. */
function compareBounds(
  left: unknown,
  right: unknown,
  open: { readonly left: number; readonly right: number },
): number | null {
  if (left === undefined && right === undefined) return open.left === open.right ? 0 : open.left - open.right;
  if (left === undefined) return open.left;
  if (right === undefined) return -open.right;
  return order(left, right);
}

const STARTS = { left: -1, right: -1 };
const ENDS = { left: 1, right: 1 };
const END_TO_START = { left: 1, right: -1 };

function before(left: FeelRange, right: FeelRange): boolean | null {
  const gap = compareBounds(left.end, right.start, END_TO_START);
  return gap === null ? null : gap < 0 || (gap === 0 && !(left['end included'] && right['start included']));
}

function meets(left: FeelRange, right: FeelRange): boolean | null {
  const gap = compareBounds(left.end, right.start, END_TO_START);
  return gap === null ? null : gap === 0 && left['end included'] && right['start included'];
}

function overlaps(left: FeelRange, right: FeelRange): boolean | null {
  const first = before(left, right);
  const second = before(right, left);
  return first === null || second === null ? null : !first && !second;
}

/** Starts earlier, ends inside. */
function overlapsBefore(left: FeelRange, right: FeelRange): boolean | null {
  const start = startsBefore(left, right);
  const end = endsBefore(right, left);
  const overlap = overlaps(left, right);
  return start === null || end === null || overlap === null ? null : start && !end && overlap;
}

function startsBefore(left: FeelRange, right: FeelRange): boolean | null {
  const difference = compareBounds(left.start, right.start, STARTS);
  return difference === null
    ? null
    : difference < 0 || (difference === 0 && left['start included'] && !right['start included']);
}

function endsBefore(left: FeelRange, right: FeelRange): boolean | null {
  const difference = compareBounds(left.end, right.end, ENDS);
  return difference === null
    ? null
    : difference < 0 || (difference === 0 && !left['end included'] && right['end included']);
}

function covers(outer: FeelRange, inner: FeelRange): boolean | null {
  if (inner.start === inner.end && inner['start included']) return includes(outer, inner.start);
  const start = startsBefore(inner, outer);
  const end = endsBefore(outer, inner);
  return start === null || end === null ? null : !start && !end;
}

function finishes(left: FeelRange, right: FeelRange): boolean | null {
  const difference = compareBounds(left.end, right.end, ENDS);
  const start = startsBefore(left, right);
  if (difference === null || start === null) return null;
  return difference === 0 && left['end included'] === right['end included'] && !start;
}

function starts(left: FeelRange, right: FeelRange): boolean | null {
  const difference = compareBounds(left.start, right.start, STARTS);
  const end = endsBefore(right, left);
  if (difference === null || end === null) return null;
  return difference === 0 && left['start included'] === right['start included'] && !end;
}
