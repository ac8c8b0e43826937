/** Where words stand in a text: with borders in scripts that have spaces, anywhere in those that have none. */
import { fold, words, type Folded } from './fold.js';

export interface Place {
  /** UTF-16 units of the text, the end excluded. */
  readonly start: number;
  readonly end: number;
}

/** Written without spaces between words (UAX #29 leaves them to dictionaries). */
const UNSPACED = /[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
const LETTER = /[\p{L}\p{N}\p{M}_]/u;

/** A text to look for several words in. */
export interface Haystack {
  readonly letters: Folded;
  readonly words: Folded;
}

export function haystack(text: string): Haystack {
  const letters = fold(text);
  return { letters, words: words(letters) };
}

/** `refund*` is met by refunds and refunded, too. */
export function keywordPlaces(keyword: string, { letters }: Haystack): readonly Place[] {
  const open = keyword.endsWith('*');
  return places(fold(open ? keyword.slice(0, -1) : keyword).text, letters, { open });
}

/** Its words one after the other, whatever space and punctuation is between them. */
export function phrasePlaces(phrase: string, hay: Haystack): readonly Place[] {
  return places(words(fold(phrase)).text.trim(), hay.words, { open: false });
}

function places(needle: string, hay: Folded, { open }: { readonly open: boolean }): readonly Place[] {
  const found: Place[] = [];
  if (needle === '') return found;
  for (let at = hay.text.indexOf(needle); at >= 0; at = hay.text.indexOf(needle, at + 1)) {
    const end = at + needle.length;
    const begins = !joined(lastOf(hay.text.slice(0, at)), firstOf(needle));
    const ends = open || !joined(lastOf(needle), firstOf(hay.text.slice(end, end + 2)));
    if (begins && ends) found.push({ start: hay.places[at] ?? 0, end: hay.places[end] ?? 0 });
  }
  return found;
}

/** Two letters that belong to one word. */
function joined(one: string, next: string): boolean {
  return [one, next].every((character) => LETTER.test(character) && !UNSPACED.test(character));
}

const firstOf = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 0x20);
const lastOf = (text: string): string => /.$/su.exec(text.slice(-2))?.[0] ?? ' ';
