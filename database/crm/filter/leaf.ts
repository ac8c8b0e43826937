/** Whether one condition holds of a message, and where. */
import { expression, type FilteredText, type Leaf } from './condition.js';
import { fold } from './fold.js';
import { haystack, keywordPlaces, phrasePlaces, type Haystack, type Place } from './keyword.js';
import { detectLanguage } from './language.js';
import type { FilteredMessage } from './rule.js';

/** So much of a text is read. */
const LONGEST = 100_000;
/** So many places of one condition are told. */
const MOST_PLACES = 10;

export interface Hit extends Place {
  readonly in: FilteredText;
  /** Of the rule's words the one that was met. */
  readonly what: string;
}

/** A message, its texts folded once for all rules. */
export interface ReadMessage {
  readonly message: FilteredMessage;
  readonly language: string | null;
  text(name: FilteredText): string;
  hay(name: FilteredText): Haystack;
}

export function readMessage(message: FilteredMessage): ReadMessage {
  const hays = new Map<FilteredText, Haystack>();
  const text = (name: FilteredText): string => {
    const found =
      name === 'attachments' ? message.attachments.map(({ fileName }) => fileName).join('\n') : message[name];
    return (found ?? '').slice(0, LONGEST);
  };
  return {
    message,
    language: detectLanguage(`${text('subject')}\n${text('body')}`),
    text,
    hay: (name) => {
      const made = hays.get(name) ?? haystack(text(name));
      hays.set(name, made);
      return made;
    },
  };
}

/** The places are empty where it holds of the message as a whole. */
export function test(leaf: Leaf, read: ReadMessage): { readonly holds: boolean; readonly places: readonly Hit[] } {
  const { message, language } = read;
  switch (leaf.kind) {
    case 'keyword':
      return places(leaf, leaf.words, (word, text) => keywordPlaces(word, read.hay(text)));
    case 'phrase':
      return places(leaf, leaf.phrases, (phrase, text) => phrasePlaces(phrase, read.hay(text)));
    case 'regex':
      return places(leaf, [leaf.pattern], (pattern, text) => matches(pattern, read.text(text)));
    case 'field': {
      const value = fieldOf(message, leaf.field);
      return whole(value !== '' && (leaf.is?.some((wanted) => same(wanted, value)) ?? true));
    }
    case 'from-domain': {
      const domain = `.${message.from.split('@')[1] ?? ''}`;
      return whole(leaf.domains.some((wanted) => domain.endsWith(`.${wanted.toLowerCase()}`)));
    }
    case 'has-attachment':
      return whole(message.attachments.some(({ contentType }) => contentType.startsWith(leaf.contentType ?? '')));
    case 'language':
      return whole(language !== null && leaf.languages.includes(language));
  }
}

function places(
  leaf: { readonly in: readonly FilteredText[] },
  wanted: readonly string[],
  find: (what: string, text: FilteredText) => readonly Place[],
): ReturnType<typeof test> {
  const found = leaf.in.flatMap((text) =>
    wanted.flatMap((what) => find(what, text).map(({ start, end }) => ({ in: text, what, start, end }))),
  );
  return { holds: found.length > 0, places: found.slice(0, MOST_PLACES) };
}

function matches(pattern: string, text: string): readonly Place[] {
  const matcher = expression(pattern).matcher(text);
  const found: Place[] = [];
  while (found.length < MOST_PLACES && matcher.find()) found.push({ start: matcher.start(), end: matcher.end() });
  return found;
}

/** Empty where the message has none of the name. */
function fieldOf(message: FilteredMessage, name: string): string {
  const { fields, channel, from, to, automatic, party } = message;
  const own = { channel, from, to: to ?? '', automatic: automatic ?? '', party: party ?? '' };
  const all: Readonly<Record<string, string>> = { ...fields, ...own };
  return Object.hasOwn(all, name) ? (all[name] ?? '') : '';
}

const same = (one: string, other: string): boolean => fold(one.trim()).text === fold(other.trim()).text;
const whole = (holds: boolean): ReturnType<typeof test> => ({ holds, places: [] });
