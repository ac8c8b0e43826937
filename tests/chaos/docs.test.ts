/** `docs/reliability.md` names each disturbance and each invariant, in the words of the code. */
import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { INVARIANTS } from './invariants/index.js';
import { KINDS } from './plan.js';

const rows = readFile(new URL('../../docs/reliability.md', import.meta.url), 'utf8').then((text) =>
  text.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    return cells.length === 4 ? [cells.slice(1, 3)] : [];
  }),
);

const table = async (head: string): Promise<readonly (readonly string[])[]> => {
  const all = await rows;
  const begin = all.findIndex(([first]) => first === head) + 2;
  const others = ['Disturbance', 'Invariant'];
  const end = all.findIndex(([first = ''], index) => index >= begin && others.includes(first));
  return all.slice(begin, end < 0 ? undefined : end);
};

it('names the disturbances', async () => {
  expect(await table('Disturbance')).toEqual(Object.entries(KINDS).map(([kind, { how }]) => [kind, how]));
});

it('names the invariants', async () => {
  expect(await table('Invariant')).toEqual(INVARIANTS.map(({ name, sentence }) => [name, sentence]));
});
