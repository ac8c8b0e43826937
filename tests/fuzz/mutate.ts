/** Files of the corpus, changed at random in the ways files go wrong. The same seed makes the same file. */
import { randomOf } from '../support/random.js';

class Dice {
  constructor(private readonly random: () => number) {}

  below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  of<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item;
  }

  /** One of all matches in the text; undefined where there is none. */
  match(text: string, pattern: RegExp): RegExpExecArray | undefined {
    const matches = [...text.matchAll(pattern)];
    return matches.length === 0 ? undefined : this.of(matches);
  }
}

type Mutation = (text: string, dice: Dice) => string;

const ATTRIBUTE = / [\w:.-]+="[^"<]*"/g;
const ID = /(?<= id=")[^"]*/g;
const REFERENCE = /(?<=(?:Ref|default|bpmnElement)=")[^"]*/g;
const VALUE = /(?<=[\w.-]=")[^"<]*/g;
/** An element without elements inside. */
const LEAF = /<([\w:.-]+)(?:\s[^<>]*)?(?:\/>|>[^<]*<\/\1>)/g;
const EXPRESSION = /(?<=>)\s*[=$#][^<]+|(?<==")[=$#][^"]+/g;
const NAMESPACE = /(?<=xmlns(?::[\w-]+)?=")[^"]*/g;

const GARBAGE = [
  '=',
  '= (',
  '= {a: b[c',
  '${',
  '${a.b()}',
  '#{empty',
  `= ${'('.repeat(3000)}`,
  `\${${'!'.repeat(3000)}a}`,
  '= function(x) x(x)',
  `= ${'1 + '.repeat(2000)}1`,
  '= "&#0;"',
  'R/PT0S',
  'P99999999999Y',
  '9'.repeat(400),
];
const STRANGE = [
  '\u202e',
  '\ud800',
  '\u0000',
  '\ufeff',
  '𝕏'.repeat(50),
  'İ',
  '&',
  '<',
  ']]>',
  '&#xD800;',
  '__proto__',
  'constructor',
];

const OTHER_ELEMENTS = [
  'inclusiveGateway',
  'complexGateway',
  'subProcess',
  'callActivity',
  'boundaryEvent',
  'adHocSubProcess',
  'eventBasedGateway',
];

function splice(text: string, at: number, length: number, instead: string): string {
  return text.slice(0, at) + instead + text.slice(at + length);
}

/** Something that a pattern finds becomes something else. */
const replacing =
  (pattern: RegExp, instead: (found: string, dice: Dice, text: string) => string): Mutation =>
  (text, dice) => {
    const found = dice.match(text, pattern);
    return found ? splice(text, found.index, found[0].length, instead(found[0], dice, text)) : text;
  };

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  bytes: (text, dice) =>
    splice(text, dice.below(text.length), dice.below(20), dice.of([...GARBAGE.slice(0, 6), ...STRANGE, ''])),
  cut: (text, dice) => text.slice(0, dice.below(text.length)),
  attributeGone: replacing(ATTRIBUTE, () => ''),
  attributeTwice: replacing(ATTRIBUTE, (found) => found + found),
  valueStrange: replacing(VALUE, (found, dice) => found + dice.of(STRANGE)),
  valueHuge: replacing(VALUE, (found) => found + 'x'.repeat(200_000)),
  valueSwapped: replacing(VALUE, (_found, dice, text) => dice.match(text, VALUE)?.[0] ?? ''),
  elementGone: replacing(LEAF, () => ''),
  elementTwice: replacing(LEAF, (found) => found + found),
  elementMoved: (text, dice) => {
    const [from, to] = [dice.match(text, LEAF), dice.match(text, LEAF)];
    return from && to && to.index < from.index
      ? splice(splice(text, from.index, from[0].length, ''), to.index, 0, from[0])
      : text;
  },
  elementOther: replacing(
    /<(?:[\w-]{1,20}:)?(?:task|userTask|serviceTask|exclusiveGateway|parallelGateway|endEvent|startEvent)\b/g,
    (found, dice) => found.replace(/\w+$/, dice.of(OTHER_ELEMENTS)),
  ),
  idTaken: replacing(ID, (_found, dice, text) => dice.match(text, ID)?.[0] ?? ''),
  referenceBroken: replacing(REFERENCE, (_found, dice) => dice.of(['nowhere', '', ...STRANGE])),
  referenceOther: replacing(REFERENCE, (_found, dice, text) => dice.match(text, ID)?.[0] ?? ''),
  expression: replacing(EXPRESSION, (_found, dice) => dice.of(GARBAGE)),
  text: replacing(/(?<=>)[^<>\s][^<>]*(?=<)/g, (_found, dice) => dice.of(GARBAGE)),
  nested: replacing(LEAF, (found, dice) => {
    const depth = dice.of([10, 150, 300]);
    return `<subProcess id="n">`.repeat(depth) + found + '</subProcess>'.repeat(depth);
  }),
  namespace: replacing(NAMESPACE, (_found, dice, text) =>
    dice.of(['', 'urn:other', dice.match(text, NAMESPACE)?.[0] ?? '']),
  ),
  twin: (text) => text + text,
};

/** One to four mutations of one of the files. */
export function mutated(
  seed: number,
  files: readonly string[],
  read: (file: string) => string,
): { readonly file: string; readonly xml: string; readonly mutations: readonly string[] } {
  const dice = new Dice(randomOf(seed));
  const file = dice.of(files);
  const mutations = Array.from({ length: 1 + dice.below(4) }, () => dice.of(Object.keys(MUTATIONS)));
  const xml = mutations.reduce((text, name) => MUTATIONS[name]?.(text, dice) ?? text, read(file));
  return { file, xml, mutations };
}
