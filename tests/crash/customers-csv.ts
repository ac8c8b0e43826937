/** A file of customers, always the same: of each twenty rows two are bad and one is somebody who came before. */

const WORD_LETTERS = 'bcdfghklmnprstvwz';
const VOWELS = 'aeiou';

export interface CustomersFile {
  readonly csv: string;
  readonly good: number;
  readonly bad: number;
  readonly duplicates: number;
}

interface Person {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

const BAD: readonly ((person: Person) => string)[] = [
  ({ name, phone }) => `${name},no address,${phone},Germany`,
  ({ email, phone }) => `,${email},${phone},Germany`,
  ({ name, email }) => `${name},${email},12,Germany`,
  ({ name, email, phone }) => `${name},${email},${phone},Atlantis`,
];

export function customersFile(rows: number): CustomersFile {
  const random = generator(20_261_121);
  const lines: string[] = ['Name,E-Mail,Phone,Country'];
  const counts = { good: 0, bad: 0, duplicates: 0 };
  let last = person(random, 0);
  for (let index = 0; index < rows; index += 1) {
    const next = person(random, index + 1);
    const place = index % 20;
    if (place === 3 || place === 13) {
      counts.bad += 1;
      lines.push((BAD[(index >> 1) % BAD.length] ?? BAD[0])?.(next) ?? '');
    } else if (place === 7) {
      counts.duplicates += 1;
      lines.push(`"${last.name.toUpperCase()}, Ltd.",${last.email.toUpperCase()},${last.phone},DE`);
    } else {
      counts.good += 1;
      lines.push(`${next.name},${next.email},${next.phone},Germany`);
      if (place === 2) last = next;
    }
  }
  return { csv: `${lines.join('\r\n')}\r\n`, ...counts };
}

function person(random: () => number, index: number): Person {
  const [first, second] = [word(random), word(random)];
  const phone = `+49151${String(20_000_000 + index).padStart(8, '0')}`;
  return { name: `${first} ${second}`, email: `${word(random)}.${second}@${word(random)}.example`, phone };
}

function word(random: () => number): string {
  let text = '';
  for (let letters = 0; letters < 4; letters += 1)
    text += (WORD_LETTERS[random() % WORD_LETTERS.length] ?? '') + (VOWELS[random() % VOWELS.length] ?? '');
  return text;
}

/** Numerical Recipes' linear congruential generator, its upper bits. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}
