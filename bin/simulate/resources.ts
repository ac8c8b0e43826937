/** Where the files of a case are looked for: a case names them relative to itself, to its collection or to where one stands. */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, resolve } from 'node:path';

import type { ReadFile } from '../../processes/testing/simulate.js';

export interface ResourcePlaces {
  /** Path of the case file; absent for standard input. */
  readonly caseFile?: string | undefined;
  /** A folder that is looked at first. */
  readonly resources?: string | undefined;
}

/** Folders beside which cases are kept apart from their models. */
const COLLECTIONS = ['.', 'corpus', 'shared/corpus'];

/**
 * Reads from the first folder that has the file: the one given, that of the case, the current one, then all above either,
 * and collections in them.
 */
export function resourceReader({ caseFile, resources }: ResourcePlaces): ReadFile {
  const beside = caseFile === undefined ? [] : above(dirname(resolve(caseFile)));
  const around = [...beside, ...above(process.cwd())];
  const folders = [
    ...(resources === undefined ? [] : [resolve(resources)]),
    ...beside.slice(0, 1),
    process.cwd(),
    ...around.flatMap((folder) => COLLECTIONS.map((collection) => join(folder, collection))),
  ];
  return async (path) => {
    for (const candidate of isAbsolute(path) ? [path] : folders.map((folder) => join(folder, path))) {
      const content = await readFile(candidate).catch(() => undefined);
      if (content !== undefined) return content;
    }
    throw new Error(
      `Expected the file ${path} beside the case, in a folder above it or in --resources, but it is not there.`,
    );
  };
}

/** All models in a folder and below it. */
export async function modelsBeside(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && /\.(?:bpmn|dmn|form)$/i.test(entry.name));
  return files.map((entry) => resolve(entry.parentPath, entry.name)).sort();
}

function above(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...above(parent)];
}
