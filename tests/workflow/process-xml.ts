/** Small BPMN files for tests: process content in, file out. */

/** @param content - flow nodes and flows; `definitions` - messages and errors beside the process */
export function processXml(options: {
  readonly id: string;
  readonly content: string;
  readonly definitions?: string;
}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
  xmlns:modeler="http://camunda.org/schema/modeler/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.8.0" id="d" targetNamespace="test">
  ${options.definitions ?? ''}
  <bpmn:process id="${options.id}" isExecutable="true">${options.content}</bpmn:process>
</bpmn:definitions>`;
}

/** A sequence of elements with the flows between them; each entry is the element's XML, with an `id`. */
export function sequence(...elements: readonly string[]): string {
  const ids = elements.map((element) => /id="([^"]+)"/.exec(element)?.[1] ?? '');
  const flows = ids
    .slice(1)
    .map((id, index) => `<bpmn:sequenceFlow id="f_${ids[index]}_${id}" sourceRef="${ids[index]}" targetRef="${id}" />`);
  return [...elements, ...flows].join('\n');
}

export const startEvent = '<bpmn:startEvent id="start" />';
export const endEvent = '<bpmn:endEvent id="end" />';

export function serviceTask(id: string, type: string, extra = ''): string {
  return `<bpmn:serviceTask id="${id}" name="${id}"><bpmn:extensionElements><zeebe:taskDefinition type="${type}" retries="2" />${extra}</bpmn:extensionElements></bpmn:serviceTask>`;
}

export function userTask(id: string): string {
  return `<bpmn:userTask id="${id}"><bpmn:extensionElements><zeebe:userTask /></bpmn:extensionElements></bpmn:userTask>`;
}

export function timerCatch(id: string, duration: string): string {
  return `<bpmn:intermediateCatchEvent id="${id}"><bpmn:timerEventDefinition id="t_${id}"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">${duration}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>`;
}

export function messageDefinition(id: string, name: string): string {
  return `<bpmn:message id="${id}" name="${name}"><bpmn:extensionElements><zeebe:subscription correlationKey="=key" /></bpmn:extensionElements></bpmn:message>`;
}

export function messageCatch(id: string, message: string): string {
  return `<bpmn:intermediateCatchEvent id="${id}"><bpmn:messageEventDefinition id="m_${id}" messageRef="${message}" /></bpmn:intermediateCatchEvent>`;
}

export function boundaryTimer(options: {
  readonly id: string;
  readonly on: string;
  readonly duration: string;
}): string {
  return `<bpmn:boundaryEvent id="${options.id}" attachedToRef="${options.on}"><bpmn:timerEventDefinition id="t_${options.id}"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">${options.duration}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>`;
}

export function boundaryError(options: { readonly id: string; readonly on: string; readonly error: string }): string {
  return `<bpmn:boundaryEvent id="${options.id}" attachedToRef="${options.on}"><bpmn:errorEventDefinition id="e_${options.id}" errorRef="${options.error}" /></bpmn:boundaryEvent>`;
}

export function flow(source: string, target: string): string {
  return `<bpmn:sequenceFlow id="f_${source}_${target}" sourceRef="${source}" targetRef="${target}" />`;
}

export function callActivity(id: string, processId: string): string {
  return `<bpmn:callActivity id="${id}"><bpmn:extensionElements><zeebe:calledElement processId="${processId}" propagateAllChildVariables="true" /></bpmn:extensionElements></bpmn:callActivity>`;
}

/** A user task; each message `more`, by `key`, appends its `item` to `seen`. */
export function collecting(id: string): string {
  return processXml({
    id,
    content: [
      sequence(startEvent, userTask('wait'), endEvent),
      '<bpmn:boundaryEvent id="more" attachedToRef="wait" cancelActivity="false"><bpmn:messageEventDefinition id="md" messageRef="m" /></bpmn:boundaryEvent>',
      sequence(
        '<bpmn:scriptTask id="add"><bpmn:extensionElements><zeebe:script expression="=append(seen, item)" resultVariable="seen" /></bpmn:extensionElements></bpmn:scriptTask>',
        '<bpmn:endEvent id="added" />',
      ),
      flow('more', 'add'),
    ].join('\n'),
    definitions: messageDefinition('m', 'more'),
  });
}
