/** Small BPMN models for tests of the API. */

export interface ModelOptions {
  readonly id: string;
  readonly name?: string;
  /** Further root elements: messages, errors. */
  readonly roots?: string;
  /** Flow nodes and sequence flows. */
  readonly body: string;
}

export function model({ id, name = id, roots = '', body }: ModelOptions): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="definitions" targetNamespace="http://example.org" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.6.0">
${roots}
<bpmn:process id="${id}" name="${name}" isExecutable="true">
${body}
</bpmn:process>
</bpmn:definitions>
`;
}

export const flow = (source: string, target: string): string =>
  `<bpmn:sequenceFlow id="${source}-${target}" sourceRef="${source}" targetRef="${target}"/>`;

/** start → user task `review` → end */
export function userTaskModel(id: string, extensions = ''): string {
  return model({
    id,
    name: 'Review',
    body: `<bpmn:startEvent id="start"/>${flow('start', 'review')}
<bpmn:userTask id="review" name="Review it"><bpmn:extensionElements><zeebe:userTask/>${extensions}</bpmn:extensionElements></bpmn:userTask>
${flow('review', 'end')}<bpmn:endEvent id="end"/>`,
  });
}

/** start → service task `work` of this job type → end; an error boundary event `caught` for code `NO` leads to `refused`. */
export function jobModel(id: string, type: string): string {
  return model({
    id,
    roots: '<bpmn:error id="error" name="no" errorCode="NO"/>',
    body: `<bpmn:startEvent id="start"/>${flow('start', 'work')}
<bpmn:serviceTask id="work"><bpmn:extensionElements><zeebe:taskDefinition type="${type}" retries="3"/>
<zeebe:taskHeaders><zeebe:header key="color" value="red"/></zeebe:taskHeaders>
<zeebe:ioMapping><zeebe:input source="=order" target="item"/></zeebe:ioMapping></bpmn:extensionElements></bpmn:serviceTask>
${flow('work', 'end')}<bpmn:endEvent id="end"/>
<bpmn:boundaryEvent id="caught" attachedToRef="work"><bpmn:errorEventDefinition id="definition" errorRef="error"/></bpmn:boundaryEvent>
${flow('caught', 'refused')}<bpmn:endEvent id="refused"/>`,
  });
}

/** start → wait for message `paid` by `=order` → end */
export function messageModel(id: string): string {
  return model({
    id,
    roots:
      '<bpmn:message id="message" name="paid"><bpmn:extensionElements><zeebe:subscription correlationKey="=order"/></bpmn:extensionElements></bpmn:message>',
    body: `<bpmn:startEvent id="start"/>${flow('start', 'wait')}
<bpmn:intermediateCatchEvent id="wait"><bpmn:messageEventDefinition id="definition" messageRef="message"/></bpmn:intermediateCatchEvent>
${flow('wait', 'end')}<bpmn:endEvent id="end"/>`,
  });
}

/** message start `ordered` → user task → end */
export function messageStartModel(id: string, message: string): string {
  return model({
    id,
    roots: `<bpmn:message id="message" name="${message}"/>`,
    body: `<bpmn:startEvent id="begin"><bpmn:messageEventDefinition id="definition" messageRef="message"/></bpmn:startEvent>${flow('begin', 'review')}
<bpmn:userTask id="review"><bpmn:extensionElements><zeebe:userTask/></bpmn:extensionElements></bpmn:userTask>
${flow('review', 'end')}<bpmn:endEvent id="end"/>`,
  });
}

/** timer start → end; `timer` e.g. `<bpmn:timeCycle>R3/PT10S</bpmn:timeCycle>` */
export function timerStartModel(id: string, timer: string): string {
  return model({
    id,
    body: `<bpmn:startEvent id="begin"><bpmn:timerEventDefinition id="definition">${timer}</bpmn:timerEventDefinition></bpmn:startEvent>${flow('begin', 'end')}
<bpmn:endEvent id="end"/>`,
  });
}

/** start → script task `sum` (`=a + b` → `total`) → end */
export function scriptModel(id: string): string {
  return model({
    id,
    body: `<bpmn:startEvent id="start"/>${flow('start', 'sum')}
<bpmn:scriptTask id="sum"><bpmn:extensionElements><zeebe:script expression="=a + b" resultVariable="total"/></bpmn:extensionElements></bpmn:scriptTask>
${flow('sum', 'end')}<bpmn:endEvent id="end"/>`,
  });
}

/** start → gateway on `=amount > 10` → end `much` or `little`: without `amount` an incident. */
export function conditionModel(id: string): string {
  return model({
    id,
    body: `<bpmn:startEvent id="start"/>${flow('start', 'choice')}
<bpmn:exclusiveGateway id="choice" default="choice-little"/>
<bpmn:sequenceFlow id="choice-much" sourceRef="choice" targetRef="much"><bpmn:conditionExpression>=amount &gt; 10</bpmn:conditionExpression></bpmn:sequenceFlow>
${flow('choice', 'little')}<bpmn:endEvent id="much"/><bpmn:endEvent id="little"/>`,
  });
}

export function form(id: string, key = 'name'): string {
  return JSON.stringify({
    id,
    type: 'default',
    schemaVersion: 16,
    components: [{ key, label: 'Name', type: 'textfield' }],
  });
}

/** Decision `discount`: 20 percent for a gold `customer`. */
export const DISCOUNT = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="discounts" name="Discounts" namespace="http://example.org/dmn">
<decision id="discount" name="Discount"><decisionTable id="table" hitPolicy="FIRST">
<input id="customer" label="Customer"><inputExpression id="customerExpression"><text>customer</text></inputExpression></input>
<output id="percent" name="percent"/>
<rule id="gold"><inputEntry id="i1"><text>"gold"</text></inputEntry><outputEntry id="o1"><text>20</text></outputEntry></rule>
</decisionTable></decision></definitions>`;

/** start → `count`, which adds `by` to the data store `counter` → end */
export const counting = model({
  id: 'counting',
  roots: '<bpmn:dataStore id="counter" name="The counter"/>',
  body: `<bpmn:dataStoreReference id="reference" dataStoreRef="counter"/><bpmn:startEvent id="start"/>${flow('start', 'count')}
<bpmn:task id="count"><bpmn:property id="before"/>
<bpmn:dataInputAssociation><bpmn:sourceRef>reference</bpmn:sourceRef><bpmn:targetRef>before</bpmn:targetRef><bpmn:transformation>if counter = null then 0 else counter</bpmn:transformation></bpmn:dataInputAssociation>
<bpmn:dataOutputAssociation><bpmn:targetRef>reference</bpmn:targetRef><bpmn:transformation>before + by</bpmn:transformation></bpmn:dataOutputAssociation>
</bpmn:task>${flow('count', 'end')}<bpmn:endEvent id="end"/>`,
});

/** start → user task `a` → user task `last` → end */
export function stepsModel(id: string, last: string): string {
  const task = (name: string): string =>
    `<bpmn:userTask id="${name}"><bpmn:extensionElements><zeebe:userTask/></bpmn:extensionElements></bpmn:userTask>`;
  return model({
    id,
    body: `<bpmn:startEvent id="start"/>${flow('start', 'a')}${task('a')}${flow('a', last)}${task(last)}${flow(last, 'end')}<bpmn:endEvent id="end"/>`,
  });
}
