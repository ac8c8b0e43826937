/** Flags of `baton view`. */
export const VIEW_OPTIONS = { instance: { type: 'string', multiple: true }, json: { type: 'boolean' } } as const;
