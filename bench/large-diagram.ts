/** A drawn diagram of so many flow nodes and sequence flows, as a modeler saves it: tasks, choices, mappings, conditions. */

/** Flow nodes and sequence flows of one block: task, split, two tasks, join. */
const BLOCK = 11;

export function largeDiagram(elements: number): string {
  const nodes: string[] = [];
  const drawn: string[] = [];
  let flows = 0;
  const node = (text: string, id: string, x: number, size: readonly [number, number]): void => {
    nodes.push(text);
    drawn.push(
      `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}">\n<dc:Bounds x="${x}" y="80" width="${size[0]}" height="${size[1]}" />\n<bpmndi:BPMNLabel />\n</bpmndi:BPMNShape>`,
    );
  };
  const flow = (from: string, to: string, inside = ''): void => {
    const id = `Flow_${flows}`;
    flows += 1;
    nodes.push(
      inside === ''
        ? `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}" />`
        : `<bpmn:sequenceFlow id="${id}" name="is so" sourceRef="${from}" targetRef="${to}">${inside}</bpmn:sequenceFlow>`,
    );
    drawn.push(
      `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}">\n<di:waypoint x="${flows * 100}" y="120" />\n<di:waypoint x="${flows * 100 + 50}" y="120" />\n</bpmndi:BPMNEdge>`,
    );
  };
  const task = (id: string, x: number, inside: string): void =>
    node(
      `<bpmn:serviceTask id="${id}" name="Do ${id}">\n<bpmn:extensionElements>\n<zeebe:taskDefinition type="work" />\n${inside}</bpmn:extensionElements>\n</bpmn:serviceTask>`,
      id,
      x,
      [100, 80],
    );

  node('<bpmn:startEvent id="Start" name="Begun" />', 'Start', 0, [36, 36]);
  let last = 'Start';
  const blocks = Math.max(1, Math.floor((elements - 3) / BLOCK));
  for (let block = 0; block < blocks; block += 1) {
    const x = 100 + block * 600;
    const id = (what: string): string => `${what}_${block}`;
    const mapping = `<zeebe:ioMapping>\n<zeebe:input source="=order.items[${block}].price" target="price" />\n</zeebe:ioMapping>\n`;
    task(id('Prepare'), x, mapping);
    node(
      `<bpmn:exclusiveGateway id="${id('Split')}" name="Enough?" default="Flow_${flows + 3}" />`,
      id('Split'),
      x + 150,
      [50, 50],
    );
    task(id('One'), x + 250, '');
    task(id('Other'), x + 250, '');
    node(`<bpmn:exclusiveGateway id="${id('Join')}" />`, id('Join'), x + 400, [50, 50]);
    flow(last, id('Prepare'));
    flow(id('Prepare'), id('Split'));
    flow(
      id('Split'),
      id('One'),
      `\n<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">=order.total &gt; ${block}</bpmn:conditionExpression>\n`,
    );
    flow(id('Split'), id('Other'));
    flow(id('One'), id('Join'));
    flow(id('Other'), id('Join'));
    last = id('Join');
  }
  node('<bpmn:endEvent id="End" name="Done" />', 'End', 100 + blocks * 600, [36, 36]);
  flow(last, 'End');
  const namespaces = [
    'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"',
    'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"',
    'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"',
    'xmlns:di="http://www.omg.org/spec/DD/20100524/DI"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
    'xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"',
  ].join(' ');
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions ${namespaces} id="Definitions" targetNamespace="http://bpmn.io/schema/bpmn">
<bpmn:process id="Large" name="Large" isExecutable="true">
${nodes.join('\n')}
</bpmn:process>
<bpmndi:BPMNDiagram id="Diagram"><bpmndi:BPMNPlane id="Plane" bpmnElement="Large">
${drawn.join('\n')}
</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}
