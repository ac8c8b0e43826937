/** Colours for people: where the terminal has them and nobody says otherwise (https://no-color.org, FORCE_COLOR). */
import { inspect } from 'node:util';

export type Colour = 'bold' | 'cyan' | 'dim' | 'green' | 'red' | 'yellow';

/** The part of a terminal's stream that knows of colours. */
export interface Terminal {
  readonly isTTY?: boolean;
  hasColors?(): boolean;
}

export function hasColours(stream: Terminal, env: NodeJS.ProcessEnv): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0';
  return stream.isTTY === true && stream.hasColors?.() === true;
}

let coloured = false;

/** From now on `paint` paints, or does not, as before. */
export function useColours(wanted: boolean): void {
  coloured = wanted;
}

export function paint(colour: Colour | undefined, text: string): string {
  const codes = colour && inspect.colors[colour];
  return coloured && codes ? `\u001b[${codes[0]}m${text}\u001b[${codes[1]}m` : text;
}

const OF_STATES: Readonly<Record<string, Colour>> = {
  ACTIVE: 'green',
  CREATED: 'green',
  COMPLETED: 'dim',
  CANCELED: 'yellow',
  SUSPENDED: 'yellow',
  TERMINATED: 'yellow',
  error: 'red',
  warning: 'yellow',
};

/** Of the state of an instance or a task, or of the severity of a diagnostic. */
export function colourOf(state: string | undefined): Colour | undefined {
  return state === undefined ? undefined : OF_STATES[state];
}
