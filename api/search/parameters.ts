/** Values of a query under construction: each is sent beside the SQL, never in it. */
export class Parameters {
  readonly values: unknown[] = [];

  /** Answers the placeholder. */
  add(value: unknown): string {
    this.values.push(value);
    return `$${String(this.values.length)}`;
  }
}
