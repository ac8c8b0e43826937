import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../app/shortcuts.js';

/** A key that does something with the row that has the focus. */
export interface RowKey<Row> {
  readonly keys: string;
  readonly title: string;
  readonly run: (row: Row) => void;
}

interface RowKeysOptions<Row> {
  readonly rows: readonly Row[];
  readonly more: readonly RowKey<Row>[];
  /** Brings the row into sight, so that it is drawn. */
  readonly scrollTo: (index: number) => void;
}

/** Rows are numbered for assistive technology, the titles being the first. */
const FIRST = 2;

const rowAt = (index: number): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[role="row"][aria-rowindex="${String(index + FIRST)}"]`);

/** -1 where no row has the focus. */
function focusedIndex(): number {
  const row = document.activeElement?.closest('[role="row"][aria-rowindex]');
  return row ? Number(row.getAttribute('aria-rowindex')) - FIRST : -1;
}

/** False where the row is not drawn yet. */
function focusRow(index: number): boolean {
  const row = rowAt(index);
  row?.querySelector<HTMLElement>('a, button')?.focus();
  return row !== null;
}

/** `j` and `k` move the focus from row to row, `e` opens the row that has it. */
export function useRowKeys<Row>({ rows, more, scrollTo }: RowKeysOptions<Row>): void {
  const { t } = useTranslation('parts');
  const move = (step: number): void => {
    const index = Math.max(0, Math.min(rows.length - 1, focusedIndex() + step));
    scrollTo(index);
    if (!focusRow(index)) requestAnimationFrame(() => focusRow(index));
  };
  useShortcuts([
    { keys: 'j', title: t('shortcut.next'), run: () => move(1) },
    { keys: 'k', title: t('shortcut.previous'), run: () => move(-1) },
    { keys: 'e', title: t('shortcut.open'), run: () => rowAt(focusedIndex())?.querySelector('a')?.click() },
    ...more.map(({ keys, title, run }) => ({
      keys,
      title,
      run: () => {
        const row = rows[focusedIndex()];
        if (row) run(row);
      },
    })),
  ]);
}
