/** The colours of the theme, for what draws diagrams: they change with it without a new drawing. */
export const DIAGRAM_COLORS = {
  defaultFillColor: 'var(--baton-diagram-fill)',
  defaultStrokeColor: 'var(--baton-diagram-stroke)',
  defaultLabelColor: 'var(--baton-diagram-label)',
} as const;
