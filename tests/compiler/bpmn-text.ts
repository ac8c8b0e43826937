/** Short ways to write BPMN files in tests. Ids of flows follow from what they connect: `a` → `b` is `a-b`. */

const NAMESPACES = [
  'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"',
  'xmlns:camunda="http://camunda.org/schema/1.0/bpmn"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

/** Two lines stand before `content`: its first line is line 3 of the file. */
export function definitions(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<definitions ${NAMESPACES} id="definitions" targetNamespace="test">\n${content}\n</definitions>\n`;
}

/** Three lines stand before `content`: its first line is line 4 of the file. */
export function processOf(content: string, extra = ''): string {
  return definitions(`<process id="p" isExecutable="true">\n${content}\n</process>\n${extra}`);
}

export function flow(source: string, target: string, condition?: string): string {
  const id = `${source}-${target}`;
  const body =
    condition === undefined
      ? ''
      : `<conditionExpression xsi:type="tFormalExpression">${condition}</conditionExpression>`;
  return `<sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}">${body}</sequenceFlow>`;
}

/** start → `id` → end around one element that is written out in `element`. */
export function around(id: string, element: string, extra = ''): string {
  return processOf(
    `${element}\n<startEvent id="start"/><endEvent id="end"/>${flow('start', id)}${flow(id, 'end')}`,
    extra,
  );
}

export function extensions(content: string): string {
  return `<extensionElements>${content}</extensionElements>`;
}
