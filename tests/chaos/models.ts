/** Small processes beside the shipped ones: what those do not have, and where each effect can be counted. */
import { flow, model } from '../api/models.js';

const caught = (id: string, definition: string): string =>
  `<bpmn:intermediateCatchEvent id="${id}">${definition}</bpmn:intermediateCatchEvent>`;
const message = (id: string): string => `<bpmn:messageEventDefinition id="${id}-definition" messageRef="paid"/>`;

/** Message `ordered` → catch `paid` → catch `paid` → end: a message that is taken twice would end it. */
const order = model({
  id: 'chaos-order',
  roots: `<bpmn:message id="ordered" name="chaos-ordered"/>
<bpmn:message id="paid" name="chaos-paid"><bpmn:extensionElements><zeebe:subscription correlationKey="=order"/></bpmn:extensionElements></bpmn:message>`,
  body: `<bpmn:startEvent id="begin"><bpmn:messageEventDefinition id="begin-definition" messageRef="ordered"/></bpmn:startEvent>
${flow('begin', 'deposit')}${caught('deposit', message('deposit'))}${flow('deposit', 'rest')}${caught('rest', message('rest'))}
${flow('rest', 'end')}<bpmn:endEvent id="end"/>`,
});

/** Seconds that a parcel lies. */
export const LIES_S = 3;

/**
 * At the same time: a timer, the signal `chaos-departure`, and a called process for each of the items; then a job, then a
 * user task, then the end.
 */
const parcel = model({
  id: 'chaos-parcel',
  roots: '<bpmn:signal id="departure" name="chaos-departure"/>',
  body: `<bpmn:startEvent id="start"/>${flow('start', 'fork')}<bpmn:parallelGateway id="fork"/>
${flow('fork', 'lie')}${caught('lie', `<bpmn:timerEventDefinition id="lie-definition"><bpmn:timeDuration>PT${String(LIES_S)}S</bpmn:timeDuration></bpmn:timerEventDefinition>`)}${flow('lie', 'join')}
${flow('fork', 'depart')}${caught('depart', '<bpmn:signalEventDefinition id="depart-definition" signalRef="departure"/>')}${flow('depart', 'join')}
${flow('fork', 'stamp')}<bpmn:callActivity id="stamp"><bpmn:extensionElements><zeebe:calledElement processId="chaos-stamp" propagateAllChildVariables="false"/>
<zeebe:ioMapping><zeebe:output source="=stamped" target="stamped"/></zeebe:ioMapping></bpmn:extensionElements>
<bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=items" inputElement="item" outputCollection="stamps" outputElement="=stamped"/></bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics></bpmn:callActivity>${flow('stamp', 'join')}
<bpmn:parallelGateway id="join"/>${flow('join', 'deliver')}
<bpmn:serviceTask id="deliver"><bpmn:extensionElements><zeebe:taskDefinition type="chaos-deliver" retries="100"/></bpmn:extensionElements></bpmn:serviceTask>${flow('deliver', 'confirm')}
<bpmn:userTask id="confirm"><bpmn:extensionElements><zeebe:userTask/></bpmn:extensionElements></bpmn:userTask>${flow('confirm', 'end')}<bpmn:endEvent id="end"/>`,
});

/** Called once for each item of a parcel. */
const stamp = model({
  id: 'chaos-stamp',
  body: `<bpmn:startEvent id="start"/>${flow('start', 'press')}
<bpmn:scriptTask id="press"><bpmn:extensionElements><zeebe:script expression="=item * 2" resultVariable="stamped"/></bpmn:extensionElements></bpmn:scriptTask>
${flow('press', 'end')}<bpmn:endEvent id="end"/>`,
});

export const MODELS: Readonly<Record<string, string>> = {
  'chaos-order.bpmn': order,
  'chaos-parcel.bpmn': parcel,
  'chaos-stamp.bpmn': stamp,
};
