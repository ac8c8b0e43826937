/** Folders are parts of the paths of files: `Sales/Leads` is in `Sales`. */

export interface Folder {
  readonly path: string;
  readonly name: string;
  readonly fileCount: number;
}

interface FilledFolder {
  readonly folder: string;
  readonly fileCount: number;
}

/** Those that are directly in a folder, with the files anywhere below them. */
export function foldersIn(all: readonly FilledFolder[], parent: string): readonly Folder[] {
  const prefix = parent === '' ? '' : `${parent}/`;
  const counts = new Map<string, number>();
  for (const { folder, fileCount } of all) {
    if (folder === parent || !folder.startsWith(prefix)) continue;
    const name = folder.slice(prefix.length).split('/')[0] ?? '';
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + fileCount);
  }
  return [...counts].map(([name, fileCount]) => ({ path: prefix + name, name, fileCount }));
}

/** Every folder there is, those above others too: what one may move a file to. */
export function allFolders(all: readonly FilledFolder[]): readonly string[] {
  return [...new Set(all.flatMap(({ folder }) => [...ancestorsOf(folder), folder]))]
    .filter((path) => path !== '')
    .sort();
}

/** The folders around one, the outermost first. */
export function ancestorsOf(folder: string): readonly string[] {
  const names = folder.split('/');
  return names.slice(0, -1).map((_, index) => names.slice(0, index + 1).join('/'));
}

export function nameOf(folder: string): string {
  return folder.split('/').at(-1) ?? '';
}
