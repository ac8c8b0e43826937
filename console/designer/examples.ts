/** What one may begin with. Ids are new for each copy: two of them are two processes. */
import type { DesignKind } from './file-queries.js';

export interface Example {
  readonly id: 'process' | 'approval' | 'decision' | 'form';
  readonly kind: DesignKind;
}

export const EXAMPLES: readonly Example[] = [
  { id: 'process', kind: 'BPMN' },
  { id: 'approval', kind: 'BPMN' },
  { id: 'decision', kind: 'DMN' },
  { id: 'form', kind: 'FORM' },
];

interface ExampleFile {
  readonly name: string;
  readonly content: string;
}

const ENDING = { BPMN: 'bpmn', DMN: 'dmn', FORM: 'form' } as const;
const contents = import.meta.glob<string>('./examples/*', { query: '?raw', import: 'default' });

/** Its files, the one that is opened first. `NEW` and `NAME` in them are placeholders. */
export async function filesOf({ id, kind }: Example, name: string): Promise<readonly [ExampleFile, ...ExampleFile[]]> {
  const id7 = crypto.randomUUID().slice(0, 7);
  const read = async (ending: string): Promise<ExampleFile> => {
    const text = (await contents[`./examples/${id}.${ending}`]?.()) ?? '';
    return { name: `${name}.${ending}`, content: text.replaceAll('NEW', id7).replaceAll('NAME', name) };
  };
  const first = await read(ENDING[kind]);
  return id === 'approval' ? [first, await read('form')] : [first];
}
