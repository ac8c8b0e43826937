/** The chunks of a stored file, one at a time. */
import type { DataSource, EntityManager } from 'typeorm';

/** Of one file, by its own name or by that of its import. */
export type FileOf = { readonly file: string } | { readonly importId: string };

export async function* fileChunks(database: DataSource | EntityManager, of: FileOf): AsyncGenerator<Buffer> {
  const [column, value] = 'file' in of ? ['file', of.file] : ['import_id', of.importId];
  for (let number = 0; ; number += 1) {
    const [chunk] = await database.query<{ readonly content: Buffer }[]>(
      `SELECT content FROM crm.import_chunks WHERE ${column} = $1 AND number = $2`,
      [value, number],
    );
    if (!chunk) return;
    yield chunk.content;
  }
}
