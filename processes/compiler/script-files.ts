/** Scripts that are deployed beside the models that name them. */
export function isScript(name: string): boolean {
  return /\.js$/i.test(name);
}

/** The texts of the scripts among some files, by their names and the last parts of these: what `compile` takes. */
export function scriptsIn(
  files: readonly { readonly name: string; readonly content: Uint8Array }[],
): ReadonlyMap<string, string> {
  return new Map(
    files
      .filter(({ name }) => isScript(name))
      .flatMap(({ name, content }) => {
        const text = new TextDecoder().decode(content);
        return [name, name.slice(name.lastIndexOf('/') + 1)].map((known) => [known, text] as const);
      }),
  );
}
