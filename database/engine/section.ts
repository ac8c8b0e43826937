import type { Row } from './rows.js';

/** Rows created in this step and patches of rows of earlier steps, by key. */
export class Section {
  readonly created = new Map<string, Row>();
  readonly changed = new Map<string, Row>();

  create(key: string, row: Row): void {
    this.created.set(key, { key, ...row });
  }

  change(key: string, patch: Row): void {
    const row = this.created.get(key) ?? this.changed.get(key);
    if (row === undefined) this.changed.set(key, { key, ...patch });
    else Object.assign(row, patch);
  }
}

/** The rows of a section; undefined where there are none. */
export function rows(section: ReadonlyMap<string, Row | object>): readonly Row[] | undefined {
  return section.size === 0 ? undefined : ([...section.values()] as Row[]);
}
