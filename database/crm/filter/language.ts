/** The language of a message, as far as a filter needs it: by script, and by small words where the script is Latin. */

const SCRIPTS: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ja', /[\p{sc=Hira}\p{sc=Kana}]/gu],
  ['ko', /\p{sc=Hang}/gu],
  ['zh', /\p{sc=Hani}/gu],
  ['ru', /\p{sc=Cyrl}/gu],
  ['ar', /\p{sc=Arab}/gu],
];

const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the and is are was you your we our my it this that to of for with not have has can please hello hi i do does',
  de: 'der die das und ist sind nicht ich wir sie ein eine mit für auf zu von bitte hallo mein meine kann wie',
  fr: 'le la les et est sont ne pas je nous vous un une avec pour sur de des merci bonjour mon ma peut',
  es: 'el los las y es son no yo nosotros un una con para por de del gracias hola mi puede que',
};

/** Letters of another script that make a text one of it: Chinese mails name products in Latin letters. */
const SHARE = 0.2;
const LONGEST = 5_000;

/** ISO 639-1, or null where it cannot be told. */
export function detectLanguage(text: string): string | null {
  const read = text.slice(0, LONGEST);
  const letters = read.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  const script = SCRIPTS.find(([, pattern]) => (read.match(pattern)?.length ?? 0) / letters > SHARE);
  return script?.[0] ?? latin(read.toLowerCase().match(/\p{L}+/gu) ?? []);
}

function latin(words: readonly string[]): string | null {
  const [best, next] = Object.entries(SMALL_WORDS)
    .map(([language, small]) => {
      const known = new Set(small.split(' '));
      return { language, count: words.filter((word) => known.has(word)).length };
    })
    .sort((one, other) => other.count - one.count);
  return best !== undefined && best.count > (next?.count ?? 0) ? best.language : null;
}
