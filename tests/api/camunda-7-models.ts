/** Small models as Camunda Modeler writes them for Camunda 7. */

interface Camunda7Model {
  readonly id: string;
  /** Further root elements: messages, errors. */
  readonly roots?: string;
  readonly body: string;
}

export function camunda7Model({ id, roots = '', body }: Camunda7Model): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="definitions" targetNamespace="http://bpmn.io/schema/bpmn" modeler:executionPlatform="Camunda Platform" modeler:executionPlatformVersion="7.23.0">
${roots}
<bpmn:process id="${id}" name="${id}" isExecutable="true" camunda:versionTag="v1" camunda:historyTimeToLive="P30D">
${body}
</bpmn:process>
</bpmn:definitions>
`;
}

const flow = (source: string, target: string): string =>
  `<bpmn:sequenceFlow id="${source}-${target}" sourceRef="${source}" targetRef="${target}"/>`;

/** start → external task `charge` of topic `charge-card` → external task `ship` → end; error `NO-MONEY` at `charge` leads to user task `call`. */
export const ORDER = camunda7Model({
  id: 'order',
  roots: '<bpmn:error id="no-money" name="No money" errorCode="NO-MONEY"/>',
  body: `<bpmn:startEvent id="start"/>${flow('start', 'charge')}
<bpmn:serviceTask id="charge" name="Charge the card" camunda:type="external" camunda:topic="charge-card"><bpmn:extensionElements>
<camunda:properties><camunda:property name="currency" value="EUR"/></camunda:properties>
<camunda:inputOutput><camunda:inputParameter name="total">\${amount}</camunda:inputParameter></camunda:inputOutput>
<camunda:failedJobRetryTimeCycle>R3/PT0S</camunda:failedJobRetryTimeCycle></bpmn:extensionElements></bpmn:serviceTask>
<bpmn:boundaryEvent id="declined" attachedToRef="charge"><bpmn:errorEventDefinition id="declined-definition" errorRef="no-money"/></bpmn:boundaryEvent>
${flow('declined', 'call')}<bpmn:userTask id="call" name="Call the customer" camunda:candidateGroups="sales"/>${flow('call', 'given-up')}<bpmn:endEvent id="given-up"/>
${flow('charge', 'ship')}<bpmn:serviceTask id="ship" name="Ship" camunda:type="external" camunda:topic="ship-parcel"/>
${flow('ship', 'end')}<bpmn:endEvent id="end"/>`,
});

/** start → user task `approve` with fields, candidates and a due date → gateway → end; error `REJECTED` leads to `rejected`. */
export const APPROVAL = camunda7Model({
  id: 'approval',
  roots: '<bpmn:error id="rejection" name="Rejected" errorCode="REJECTED"/>',
  body: `<bpmn:startEvent id="start"><bpmn:extensionElements><camunda:formData><camunda:formField id="applicant" label="Applicant" type="string" defaultValue="nobody"/></camunda:formData></bpmn:extensionElements></bpmn:startEvent>
${flow('start', 'approve')}<bpmn:userTask id="approve" name="Approve it" camunda:candidateGroups="managers" camunda:candidateUsers="mia" camunda:priority="70" camunda:dueDate="2030-01-02T03:04:05Z" camunda:formKey="embedded:app:approve.html"/>
<bpmn:boundaryEvent id="refused" attachedToRef="approve"><bpmn:errorEventDefinition id="refused-definition" errorRef="rejection"/></bpmn:boundaryEvent>
${flow('refused', 'rejected')}<bpmn:endEvent id="rejected"/>${flow('approve', 'sign')}
<bpmn:userTask id="sign" name="Sign it" camunda:assignee="\${signer}"><bpmn:extensionElements><camunda:formData><camunda:formField id="signed" label="Signed" type="boolean"/></camunda:formData></bpmn:extensionElements></bpmn:userTask>
${flow('sign', 'end')}<bpmn:endEvent id="end"/>`,
});

/** message `ordered` starts it → receives message `paid` → receives signal `closed` → end */
export const PAYMENT = camunda7Model({
  id: 'payment',
  roots:
    '<bpmn:message id="ordered" name="ordered"/><bpmn:message id="paid" name="paid"/><bpmn:signal id="closed" name="closed"/>',
  body: `<bpmn:startEvent id="start"><bpmn:messageEventDefinition id="start-definition" messageRef="ordered"/></bpmn:startEvent>
${flow('start', 'pay')}<bpmn:receiveTask id="pay" name="Wait for payment" messageRef="paid"/>${flow('pay', 'close')}
<bpmn:intermediateCatchEvent id="close"><bpmn:signalEventDefinition id="close-definition" signalRef="closed"/></bpmn:intermediateCatchEvent>
${flow('close', 'end')}<bpmn:endEvent id="end"/>`,
});
