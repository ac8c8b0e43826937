/** Texts in the form in which they are compared: case and width do not count, and every place leads back to the text. */

export interface Folded {
  readonly text: string;
  /** Of each UTF-16 unit of `text`, and of its end: where it stands in the text it was made of. */
  readonly places: readonly number[];
}

/** A letter with its marks: no part of it is normalised alone. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;
const PAUSE = /[\s\p{P}]/u;

/** NFKC and case folding (Unicode 15 §3.13): `ＳＴＲＡSSE` and `straße` are the same. */
export function fold(text: string): Folded {
  const places: number[] = [];
  let folded = '';
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const form = cluster.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
    for (let unit = 0; unit < form.length; unit += 1) places.push(index);
    folded += form;
  }
  return { text: folded, places: [...places, text.length] };
}

/** White space and punctuation as one space: `not  working` and `Not—working!` have the same words. */
export function words({ text, places }: Folded): Folded {
  const kept: number[] = [];
  let joined = '';
  for (let unit = 0; unit < text.length; unit += 1) {
    const pause = PAUSE.test(text.charAt(unit));
    if (pause && joined.endsWith(' ')) continue;
    joined += pause ? ' ' : text.charAt(unit);
    kept.push(places[unit] ?? 0);
  }
  return { text: joined, places: [...kept, places.at(-1) ?? 0] };
}
