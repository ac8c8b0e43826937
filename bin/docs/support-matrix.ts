/** The support matrix of `docs/elements.md`: every symbol of BPMN's process diagrams, and what the compiler makes of it. */
import { compile } from '../../processes/compiler/index.js';
import { aligned } from './markdown.js';
import { EVENTS, eventModel, GROUPS, POSITIONS, type Symbol } from './symbols.js';

const NAMESPACES =
  'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** `executed`, or why the smallest model of a symbol is refused. */
export async function verdictOf(model: string): Promise<string> {
  const xml = `<definitions ${NAMESPACES} id="definitions" targetNamespace="t">${model}</definitions>`;
  const { plans, diagnostics } = await compile({ file: 'symbol.bpmn', xml, catalogue: {}, now: 0 });
  const refusal = diagnostics.find(({ severity }) => severity === 'error');
  return plans.length > 0 && refusal === undefined ? 'executed' : `refused: ${refusal?.code ?? 'no plan'}`;
}

export async function supportMatrix(): Promise<readonly string[]> {
  const events = await Promise.all(EVENTS.map(eventRow));
  const groups = await Promise.all(
    GROUPS.map(async ({ title, symbols }) => [
      `### ${title}`,
      '',
      aligned([['symbol', 'support'], ...(await Promise.all(symbols.map(row)))]),
      '',
    ]),
  );
  return [
    '## Support matrix',
    '',
    'Every symbol of BPMN 2.0.2’s process diagrams. Each is compiled in the smallest model that has it: `executed` is what',
    'the compiler says. Events stand at the positions of the specification’s Table 10.93; `beside` does not interrupt; `–`:',
    'BPMN has no such event.',
    '',
    '### Events',
    '',
    aligned([['event', ...POSITIONS], ...events]),
    '',
    ...groups.flat(),
  ];
}

async function eventRow(event: string): Promise<readonly string[]> {
  const cells = POSITIONS.map((position) => {
    const model = eventModel(event, position);
    return model === undefined ? Promise.resolve('–') : verdictOf(model);
  });
  return [event, ...(await Promise.all(cells))];
}

async function row({ name, model, reason = '' }: Symbol): Promise<readonly string[]> {
  return [name, model === undefined ? reason : await verdictOf(model)];
}
