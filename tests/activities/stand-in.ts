/** A process that scenarios play where another calls it: told by a task, again and again, it escalates, or at last ends. */
import { flow, processXml, sequence, userTask } from '../workflow/process-xml.js';

/** The task that tells it: with `escalationCode` it escalates, and waits again; with null there it ends. */
export const PLAY = 'play';

/** @param escalates - variables that go with an escalation */
export function standInXml(processId: string, escalates: readonly string[]): string {
  const inputs = escalates.map((name) => `<zeebe:input source="=${name}" target="${name}" />`).join('');
  const mapping =
    inputs && `<bpmn:extensionElements><zeebe:ioMapping>${inputs}</zeebe:ioMapping></bpmn:extensionElements>`;
  return processXml({
    id: processId,
    definitions: '<bpmn:escalation id="any" escalationCode="=escalationCode" />',
    content: [
      sequence(
        '<bpmn:startEvent id="start" />',
        userTask(PLAY),
        '<bpmn:exclusiveGateway id="over" default="f_over_end" />',
        '<bpmn:endEvent id="end" />',
      ),
      `<bpmn:sequenceFlow id="goes-on" sourceRef="over" targetRef="escalate">
         <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">=escalationCode != null</bpmn:conditionExpression>
       </bpmn:sequenceFlow>`,
      `<bpmn:intermediateThrowEvent id="escalate">${mapping}<bpmn:escalationEventDefinition id="e" escalationRef="any" /></bpmn:intermediateThrowEvent>`,
      flow('escalate', PLAY),
    ].join('\n'),
  });
}
