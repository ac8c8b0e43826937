/** What the compiler knows of the registered activities: data alone, so that it needs none of their code. */

export interface CatalogueInput {
  readonly name: string;
  readonly required: boolean;
}

export interface CatalogueActivity {
  /** The task type (`zeebe:taskDefinition type`) that runs it, e.g. `crm:create-lead`. */
  readonly type: string;
  readonly title: string;
  readonly inputs: readonly CatalogueInput[];
  /** `local`: short database work, runs inside the workflow task. `remote`: everything else, retried by Temporal. */
  readonly execution: 'local' | 'remote';
  readonly startToCloseMs: number;
  /** Attempts in all, the first included. */
  readonly maximumAttempts: number;
  readonly initialIntervalMs: number;
}

export type Catalogue = Readonly<Record<string, CatalogueActivity>>;
