/** Numeric functions (DMN 1.5 §10.3.4.5). Rounding works on the decimal digits a number shows, not on its binary form. */
import type { FeelDuration } from 'feelin';
import { minus, over, times } from '../decimal.js';
import { show } from '../display.js';
import type { Evaluation } from '../evaluation.js';
import { rounded, type Rounding } from '../rounding.js';
import { scaleDuration } from '../temporal-arithmetic.js';
import { magnitude } from '../magnitude.js';
import { define, type Signature } from './define.js';

const { abs, exp, floor, log, sqrt } = Math;

export const numericFunctions: readonly Signature[] = [
  rounding('decimal', 'half even'),
  rounding('round half even', 'half even'),
  rounding('floor', 'floor'),
  rounding('ceiling', 'ceiling'),
  rounding('round up', 'up'),
  rounding('round down', 'down'),
  rounding('round half up', 'half up'),
  rounding('round half down', 'half down'),
  define('abs', [['number', 'number']], ([number]) => abs(number)),
  define('abs', [['n', 'number']], ([number]) => abs(number)),
  define('abs', [['n', 'duration']], ([duration]) => absolute(duration)),
  define(
    'modulo',
    [
      ['dividend', 'number'],
      ['divisor', 'number'],
    ],
    ([dividend, divisor], evaluation) => {
      if (divisor === 0)
        return evaluation.warn(`Expected a divisor other than 0 of 'modulo', but found ${show(divisor)}`);
      return minus(dividend, times(divisor, floor(over(dividend, divisor))));
    },
  ),
  define('sqrt', [['number', 'number']], ([number], evaluation) =>
    number < 0 ? outside('sqrt', 'of at least 0', number, evaluation) : sqrt(number),
  ),
  define('log', [['number', 'number']], ([number], evaluation) =>
    number <= 0 ? outside('log', 'above 0', number, evaluation) : log(number),
  ),
  define('exp', [['number', 'number']], ([number]) => exp(number)),
  define('odd', [['number', 'number']], ([number]) => abs(number) % 2 === 1),
  define('even', [['number', 'number']], ([number]) => number % 2 === 0),
  define('random number', [], (_, { environment }) => environment.random()),
];

/** Scale 0 where it is absent, as Camunda has it. */
function rounding(name: string, mode: Rounding): Signature {
  return define(
    name,
    [
      ['n', 'number'],
      ['scale', 'number?'],
    ],
    ([number, scale], evaluation) => {
      if (scale === null) return evaluation.warn(`Expected a number as parameter 'scale' of '${name}', but found null`);
      if (scale !== undefined && (scale < -6111 || scale > 6176))
        return outside(name, 'from -6111 to 6176 as scale', scale, evaluation);
      return rounded(number, scale === undefined ? 0 : floor(scale), mode);
    },
  );
}

function outside(name: string, domain: string, number: number, evaluation: Evaluation): null {
  return evaluation.warn(`Expected a number ${domain} for '${name}', but found ${show(number)}`);
}

function absolute(duration: FeelDuration): FeelDuration | null {
  return (magnitude(duration) ?? 0) < 0 ? scaleDuration(duration, -1) : duration;
}
