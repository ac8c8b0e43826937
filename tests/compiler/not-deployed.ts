export const NOT_DEPLOYED: readonly { readonly codes: string; readonly files: readonly string[] }[] = [];
