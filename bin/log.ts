/** Where progress goes: one sentence a call, for the person at the terminal. */
export type Log = (line: string) => void;

/** Why something cannot go on, as a sentence for the person at the terminal; printed without a stack. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
