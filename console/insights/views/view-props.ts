import type { ChangeSearch, InsightSearch } from '../insight-search.js';
import type { ProcessScope } from '../process-scope.js';

/** What every view is given. */
export interface ViewProps {
  readonly search: InsightSearch;
  readonly change: ChangeSearch;
  readonly scope: ProcessScope;
}
