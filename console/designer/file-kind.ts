/** What files may be drawn, by their endings. */

/** Those that the designer takes; `.xml` is how some tools end BPMN. */
export const ENDINGS = ['.bpmn', '.bpmn20.xml', '.xml', '.dmn', '.form', '.json'] as const;

/** The name under which a file is kept; undefined where it is none that can be drawn. */
export function keptName(name: string, content: string): string | undefined {
  if (/\.(bpmn|bpmn20\.xml|dmn|form)$/i.test(name)) return name;
  const stem = name.replace(/\.\w+$/, '');
  if (content.includes('http://www.omg.org/spec/BPMN/20100524/MODEL')) return `${stem}.bpmn`;
  if (/https?:\/\/www\.omg\.org\/spec\/DMN\//.test(content)) return `${stem}.dmn`;
  return /"components"\s*:/.test(content) ? `${stem}.form` : undefined;
}
