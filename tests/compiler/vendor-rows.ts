/** What becomes of each attribute and element of `zeebe:` and `camunda:`; « and » are around the one that a row is about. */
import { extensions, flow } from './bpmn-text.js';

export interface Row {
  /** Names that the row is about, as the descriptors have them. */
  readonly name: string;
  /** An element `t`, or all of a file's content where `whole`. */
  readonly text: string;
  readonly is: 'honoured' | 'no effect' | 'told' | 'refused';
  /** What a diagnostic says, where that is not the name. */
  readonly says?: string;
  readonly whole?: boolean;
  readonly roots?: string;
}

type Verdict = Row['is'];
type Options = Pick<Row, 'says' | 'whole' | 'roots'>;

const row = (name: string, is: Verdict, text: string, options: Options = {}): Row => ({ name, is, text, ...options });
const inside = (type: string, content: string, attributes = ''): string =>
  `<${type} id="t" ${attributes}>${extensions(content)}</${type}>`;
const process = (attributes: string, content = ''): string =>
  `<process id="p" isExecutable="true" ${attributes}>${content}<startEvent id="s"/>${flow('s', 'e')}<endEvent id="e"/></process>`;
const WHOLE: Options = { whole: true };

// ------------------------------------------------------------------------------------------------------------ zeebe

const job = '<zeebe:taskDefinition type="w"/>';
const service = (content: string): string => inside('serviceTask', `${job}${content}`);
const user = (content: string): string => inside('userTask', `<zeebe:userTask/>${content}`);
const z = {
  call: (attributes: string): string => inside('callActivity', `<zeebe:calledElement processId="c" ${attributes}/>`),
  decision: (attributes: string): string =>
    inside('businessRuleTask', `<zeebe:calledDecision decisionId="d" ${attributes}/>`),
  loop: (attributes: string): string =>
    `<userTask id="t"><multiInstanceLoopCharacteristics>${extensions(`<zeebe:loopCharacteristics inputCollection="= a" ${attributes}/>`)}</multiInstanceLoopCharacteristics></userTask>`,
  adHoc: (attributes: string): string =>
    `<adHocSubProcess id="t">${extensions(`<zeebe:adHoc ${attributes}/>`)}<task id="a"/></adHocSubProcess>`,
  condition: (content: string): string =>
    `<intermediateCatchEvent id="t"><conditionalEventDefinition>${extensions(content)}<condition xsi:type="tFormalExpression">= a</condition></conditionalEventDefinition></intermediateCatchEvent>`,
  listener: (attributes: string, content = ''): string =>
    service(
      `<zeebe:executionListeners><zeebe:executionListener eventType="start" type="l" ${attributes}>${content}</zeebe:executionListener></zeebe:executionListeners>`,
    ),
};

export const ZEEBE: readonly Row[] = [
  row('retryCounter', 'no effect', `<serviceTask id="t" «zeebe:retryCounter="1"»>${extensions(job)}</serviceTask>`),
  row(
    'modelerTemplate modelerTemplateVersion modelerTemplateIcon',
    'no effect',
    `<serviceTask id="t" «zeebe:modelerTemplate="x" zeebe:modelerTemplateVersion="1" zeebe:modelerTemplateIcon="i"»>${extensions(job)}</serviceTask>`,
  ),
  row(
    'modelerConfigurationTemplate modelerConfigurationName',
    'no effect',
    service(
      '<zeebe:ioMapping><zeebe:input source="= 1" target="a" «modelerConfigurationTemplate="x" modelerConfigurationName="n"»/></zeebe:ioMapping>',
    ),
  ),
  row(
    'input source target',
    'honoured',
    service('<zeebe:ioMapping>«<zeebe:input source="= 1" target="a"/>»</zeebe:ioMapping>'),
  ),
  row('output', 'honoured', service('<zeebe:ioMapping>«<zeebe:output source="= 1" target="a"/>»</zeebe:ioMapping>')),
  row('subscription correlationKey', 'honoured', '<receiveTask id="t" messageRef="m"/>', {
    roots: `<message id="m" name="n">${extensions('<zeebe:subscription correlationKey="= k«1»"/>')}</message>`,
  }),
  row(
    'taskHeaders header key value',
    'honoured',
    service('«<zeebe:taskHeaders><zeebe:header id="h" key="k" value="v"/></zeebe:taskHeaders>»'),
  ),
  row('taskDefinition type', 'honoured', inside('serviceTask', '<zeebe:taskDefinition type="w«1»"/>')),
  row('retries', 'honoured', inside('serviceTask', '<zeebe:taskDefinition type="w" «retries="5"»/>')),
  row('inputCollection inputElement', 'honoured', z.loop('«inputElement="i"»')),
  row('outputCollection outputElement', 'honoured', z.loop('«outputCollection="o" outputElement="= x"»')),
  row('calledElement processId', 'honoured', inside('callActivity', '<zeebe:calledElement processId="c«1»"/>')),
  row('processIdExpression', 'honoured', z.call('«processIdExpression="a"»')),
  row('propagateAllChildVariables', 'honoured', z.call('«propagateAllChildVariables="false"»')),
  row('propagateAllParentVariables', 'honoured', z.call('«propagateAllParentVariables="false"»')),
  row('businessId', 'honoured', z.call('«businessId="= b"»')),
  row('bindingType', 'honoured', z.call('«bindingType="deployment"»')),
  row('versionTag', 'honoured', z.call('bindingType="versionTag" «versionTag="v"»')),
  row(
    'bindingType of a decision',
    'honoured',
    z.decision('resultVariable="r" «bindingType="versionTag" versionTag="v"»'),
  ),
  row('bindingType of a form', 'honoured', user('<zeebe:formDefinition formId="f" «bindingType="deployment"»/>')),
  row(
    'userTaskForm',
    'honoured',
    process('', extensions('«<zeebe:userTaskForm id="f">{"components":[]}</zeebe:userTaskForm>»')),
    WHOLE,
  ),
  row('formDefinition formId', 'honoured', user('«<zeebe:formDefinition formId="f"/>»')),
  row('formKey', 'honoured', user('«<zeebe:formDefinition formKey="f"/>»')),
  row('externalReference', 'honoured', user('«<zeebe:formDefinition externalReference="f"/>»')),
  row(
    'linkedResources linkedResource resourceId resourceType linkName',
    'refused',
    service('«<zeebe:linkedResources><zeebe:linkedResource resourceId="r"/></zeebe:linkedResources>»'),
    { says: 'linked resources' },
  ),
  row('userTask', 'no effect', inside('userTask', '«<zeebe:userTask/>»')),
  row('calledDecision decisionId resultVariable', 'honoured', z.decision('resultVariable="r«1»"')),
  row('assignmentDefinition assignee', 'honoured', user('«<zeebe:assignmentDefinition assignee="a"/>»')),
  row('candidateGroups', 'honoured', user('«<zeebe:assignmentDefinition candidateGroups="a"/>»')),
  row('candidateUsers', 'honoured', user('«<zeebe:assignmentDefinition candidateUsers="a"/>»')),
  row('priorityDefinition priority', 'honoured', user('«<zeebe:priorityDefinition priority="7"/>»')),
  row('jobPriorityDefinition', 'refused', service('«<zeebe:jobPriorityDefinition priority="7"/>»'), {
    says: 'job priorities',
  }),
  row('taskSchedule dueDate', 'honoured', user('«<zeebe:taskSchedule dueDate="= now()"/>»')),
  row('followUpDate', 'honoured', user('«<zeebe:taskSchedule followUpDate="= now()"/>»')),
  row(
    'property name',
    'honoured',
    service('«<zeebe:properties><zeebe:property name="a" value="b"/></zeebe:properties>»'),
  ),
  row('script expression', 'honoured', inside('scriptTask', '<zeebe:script expression="= 1«0»" resultVariable="r"/>')),
  row(
    'executionListeners executionListener eventType headers',
    'honoured',
    z.listener('', '«<zeebe:taskHeaders><zeebe:header key="k" value="v"/></zeebe:taskHeaders>»'),
  ),
  row(
    'executionListener on an event',
    'honoured',
    inside(
      'intermediateThrowEvent',
      '«<zeebe:executionListeners><zeebe:executionListener eventType="end" type="l"/></zeebe:executionListeners>»',
    ),
  ),
  row(
    'executionListener of what is not heard',
    'refused',
    inside(
      'manualTask',
      '«<zeebe:executionListeners><zeebe:executionListener eventType="cancel" type="l"/></zeebe:executionListeners>»',
    ),
    { says: "an execution listener of 'cancel'" },
  ),
  row(
    'taskListeners taskListener',
    'honoured',
    user('«<zeebe:taskListeners><zeebe:taskListener eventType="completing" type="l"/></zeebe:taskListeners>»'),
  ),
  row(
    'taskListener of what is not heard',
    'refused',
    user('«<zeebe:taskListeners><zeebe:taskListener eventType="canceling" type="l"/></zeebe:taskListeners>»'),
    { says: "a task listener of 'canceling'" },
  ),
  row('versionTag of a process', 'honoured', process('', extensions('«<zeebe:versionTag value="v"/>»')), WHOLE),
  row('adHoc activeElementsCollection', 'honoured', z.adHoc('«activeElementsCollection="= a"»')),
  row('adHoc outputCollection', 'honoured', z.adHoc('«outputCollection="o" outputElement="= x"»')),
  row('conditionalFilter variableNames', 'honoured', z.condition('«<zeebe:conditionalFilter variableNames="b"/>»')),
  row('variableEvents', 'told', z.condition('«<zeebe:conditionalFilter variableNames="a" variableEvents="create"/>»')),
  row('agentDefinition agentType', 'refused', service('«<zeebe:agentDefinition agentType="a"/>»'), {
    says: 'agent definitions',
  }),
];

// ---------------------------------------------------------------------------------------------------------- camunda

const c = {
  user: (attributes: string, content = ''): string =>
    `<userTask id="t" ${attributes}>${content === '' ? '' : extensions(content)}</userTask>`,
  service: (content: string, attributes = 'camunda:class="x.Y"'): string => inside('serviceTask', content, attributes),
  call: (content: string, attributes = ''): string =>
    inside('callActivity', content, `calledElement="c" ${attributes}`),
  rule: (attributes: string): string => `<businessRuleTask id="t" camunda:decisionRef="d" ${attributes}/>`,
  io: (content: string): string => inside('manualTask', `<camunda:inputOutput>${content}</camunda:inputOutput>`),
  form: (content: string): string => c.user('', `<camunda:formData>${content}</camunda:formData>`),
  property: (attributes: string, content = ''): string =>
    c.user('', `<camunda:formProperty id="a" ${attributes}>${content}</camunda:formProperty>`),
  listener: (attributes: string, content = ''): string =>
    inside(
      'manualTask',
      `<camunda:executionListener event="start" ${attributes}>${content}</camunda:executionListener>`,
    ),
  boundary: (definition: string): string =>
    `<startEvent id="start"/>${flow('start', 'w')}<userTask id="w" camunda:asyncBefore="true"/><boundaryEvent id="t" attachedToRef="w">${definition}</boundaryEvent><endEvent id="end"/>${flow('t', 'end')}`,
};
const wholeOf = (content: string): string => `<process id="p" isExecutable="true">${content}</process>`;

export const CAMUNDA: readonly Row[] = [
  row('diagramRelationId', 'no effect', '<userTask id="t" «camunda:diagramRelationId="x"»/>'),
  row('in', 'honoured', c.call('«<camunda:in source="a" target="b"/>»')),
  row('source', 'honoured', c.call('<camunda:in source="a«1»" target="b"/>')),
  row('target', 'honoured', c.call('<camunda:in source="a" target="b«1»"/>')),
  row('sourceExpression', 'honoured', c.call('«<camunda:in sourceExpression="${a}" target="b"/>»')),
  row('businessKey', 'honoured', c.call('«<camunda:in businessKey="#{execution.processBusinessKey}"/>»')),
  row('local', 'honoured', c.call('<camunda:in variables="all" «local="true"»/>')),
  row('variables', 'honoured', c.call('«<camunda:in variables="all"/>»')),
  row('out', 'honoured', c.call('«<camunda:out source="a" target="b"/>»')),
  row(
    'in of signal events',
    'refused',
    '<intermediateThrowEvent id="t"><signalEventDefinition signalRef="s">«' +
      extensions('<camunda:in source="a" target="b"/>') +
      '»</signalEventDefinition></intermediateThrowEvent>',
    { roots: '<signal id="s" name="n"/>', says: 'camunda:in' },
  ),
  row('async', 'no effect', c.user('camunda:assignee="a" «camunda:async="true"»')),
  row('asyncBefore', 'no effect', c.user('camunda:assignee="a" «camunda:asyncBefore="true"»')),
  row('asyncAfter', 'no effect', c.user('camunda:assignee="a" «camunda:asyncAfter="true"»')),
  row('exclusive', 'no effect', c.user('camunda:assignee="a" «camunda:exclusive="false"»')),
  row('jobPriority', 'no effect', c.user('camunda:assignee="a" «camunda:jobPriority="5"»')),
  row(
    'taskPriority',
    'no effect',
    c.service('<camunda:properties/>', 'camunda:type="external" camunda:topic="t" «camunda:taskPriority="5"»'),
  ),
  row(
    'errorCodeVariable',
    'honoured',
    wholeOf(c.boundary('<errorEventDefinition «camunda:errorCodeVariable="v"»/>')),
    WHOLE,
  ),
  row(
    'errorMessageVariable',
    'honoured',
    wholeOf(c.boundary('<errorEventDefinition «camunda:errorMessageVariable="v"»/>')),
    WHOLE,
  ),
  row(
    'escalationCodeVariable',
    'honoured',
    wholeOf(c.boundary('<escalationEventDefinition «camunda:escalationCodeVariable="v"»/>')),
    WHOLE,
  ),
  row(
    'errorEventDefinition',
    'honoured',
    inside(
      'serviceTask',
      '«<camunda:errorEventDefinition id="x" errorRef="E" expression="${externalTask.errorMessage == \'no\'}"/>»',
      'camunda:type="external" camunda:topic="t"',
    ),
    { roots: '<error id="E" errorCode="e"/>' },
  ),
  row(
    'errorEventDefinition of another task',
    'refused',
    inside(
      'serviceTask',
      '«<camunda:errorEventDefinition id="x" errorRef="E" expression="${true}"/>»',
      'camunda:class="x.Y"',
    ),
    { roots: '<error id="E" errorCode="e"/>', says: 'camunda:errorEventDefinition without an expression' },
  ),
  row(
    'errorMessage',
    'honoured',
    wholeOf(
      `<startEvent id="start"/>${flow('start', 'end')}<endEvent id="end"><errorEventDefinition errorRef="E"/></endEvent>`,
    ) + '<error id="E" errorCode="e" «camunda:errorMessage="late"»/>',
    WHOLE,
  ),
  row(
    'potentialStarter',
    'no effect',
    process('camunda:versionTag="1"', extensions('«<camunda:potentialStarter/>»')),
    WHOLE,
  ),
  row('formHandlerClass', 'refused', c.user('«camunda:formHandlerClass="x.Y"»')),
  row('formKey', 'honoured', c.user('«camunda:formKey="f"»')),
  row('formRef', 'honoured', c.user('«camunda:formRef="f"»')),
  row('formRefBinding', 'honoured', c.user('camunda:formRef="f" «camunda:formRefBinding="deployment"»')),
  row(
    'formRefVersion',
    'honoured',
    c.user('camunda:formRef="f" camunda:formRefBinding="version" camunda:formRefVersion="1«2»"'),
  ),
  row('modelerTemplate', 'no effect', c.user('camunda:assignee="a" «camunda:modelerTemplate="x"»')),
  row('modelerTemplateVersion', 'no effect', c.user('camunda:assignee="a" «camunda:modelerTemplateVersion="1"»')),
  row(
    'initiator',
    'honoured',
    wholeOf(`<startEvent id="start" «camunda:initiator="who"»/>${flow('start', 'end')}<endEvent id="end"/>`),
    WHOLE,
  ),
  row(
    'resultVariable',
    'honoured',
    '<scriptTask id="t" scriptFormat="javascript" camunda:asyncBefore="true" «camunda:resultVariable="r"»><script>1</script></scriptTask>',
  ),
  row(
    'resource',
    'honoured',
    '<scriptTask id="t" scriptFormat="javascript" camunda:asyncBefore="true" «camunda:resource="x.js"»><script>1</script></scriptTask>',
  ),
  row(
    'candidateStarterGroups',
    'no effect',
    process('camunda:versionTag="1" «camunda:candidateStarterGroups="g"»'),
    WHOLE,
  ),
  row(
    'candidateStarterUsers',
    'no effect',
    process('camunda:versionTag="1" «camunda:candidateStarterUsers="g"»'),
    WHOLE,
  ),
  row('versionTag', 'honoured', process('«camunda:versionTag="1"»'), WHOLE),
  row('historyTimeToLive', 'no effect', process('camunda:versionTag="1" «camunda:historyTimeToLive="P1D"»'), WHOLE),
  row(
    'isStartableInTasklist',
    'no effect',
    process('camunda:versionTag="1" «camunda:isStartableInTasklist="false"»'),
    WHOLE,
  ),
  row('assignee', 'honoured', c.user('«camunda:assignee="a"»')),
  row('candidateUsers', 'honoured', c.user('«camunda:candidateUsers="a"»')),
  row('candidateGroups', 'honoured', c.user('«camunda:candidateGroups="a"»')),
  row('dueDate', 'honoured', c.user('«camunda:dueDate="${d}"»')),
  row('followUpDate', 'honoured', c.user('«camunda:followUpDate="${d}"»')),
  row('priority', 'honoured', c.user('«camunda:priority="7"»')),
  row(
    'calledElementBinding',
    'honoured',
    c.call('<camunda:properties/>', '«camunda:calledElementBinding="deployment"»'),
  ),
  row(
    'calledElementVersion',
    'honoured',
    c.call('<camunda:properties/>', 'camunda:calledElementBinding="version" camunda:calledElementVersion="1«2»"'),
  ),
  row(
    'calledElementVersionTag',
    'honoured',
    c.call('<camunda:properties/>', 'camunda:calledElementBinding="versionTag" «camunda:calledElementVersionTag="v"»'),
  ),
  row('calledElementTenantId', 'honoured', c.call('<camunda:properties/>', '«camunda:calledElementTenantId="v"»')),
  row('caseRef', 'refused', c.call('<camunda:properties/>', '«camunda:caseRef="v"»')),
  row('caseBinding', 'refused', c.call('<camunda:properties/>', '«camunda:caseBinding="latest"»')),
  row('caseVersion', 'refused', c.call('<camunda:properties/>', '«camunda:caseVersion="1"»')),
  row('caseTenantId', 'refused', c.call('<camunda:properties/>', '«camunda:caseTenantId="1"»')),
  row('variableMappingClass', 'honoured', c.call('<camunda:properties/>', '«camunda:variableMappingClass="x.Y"»')),
  row(
    'variableMappingDelegateExpression',
    'honoured',
    c.call('<camunda:properties/>', '«camunda:variableMappingDelegateExpression="${x}"»'),
  ),
  row(
    'variableMappingDelegateExpression of more than a bean',
    'refused',
    c.call('<camunda:properties/>', '«camunda:variableMappingDelegateExpression="${x.y}"»'),
    { says: 'variableMappingDelegateExpression="${x.y}"' },
  ),
  row('expression', 'honoured', '<serviceTask id="t" camunda:expression="${a«b»}"/>'),
  row('expression of a bean', 'honoured', '<serviceTask id="t" camunda:expression="${bean.send«To»(a)}"/>'),
  row('assignee by a bean', 'honoured', c.user('«camunda:assignee="${bean.findOwner(a)}"»')),
  row('class', 'honoured', '<serviceTask id="t" camunda:class="x.Y«Z»"/>'),
  row('delegateExpression', 'honoured', '<serviceTask id="t" camunda:delegateExpression="${a«b»}"/>'),
  row('decisionRef', 'honoured', '<businessRuleTask id="t" camunda:decisionRef="d«1»"/>'),
  row('decisionRefBinding', 'honoured', c.rule('«camunda:decisionRefBinding="deployment"»')),
  row(
    'decisionRefVersion',
    'honoured',
    c.rule('camunda:decisionRefBinding="version" camunda:decisionRefVersion="1«2»"'),
  ),
  row(
    'decisionRefVersionTag',
    'honoured',
    c.rule('camunda:decisionRefBinding="versionTag" «camunda:decisionRefVersionTag="1"»'),
  ),
  row('mapDecisionResult', 'honoured', c.rule('camunda:resultVariable="r" «camunda:mapDecisionResult="singleEntry"»')),
  row('decisionRefTenantId', 'honoured', c.rule('«camunda:decisionRefTenantId="t"»')),
  row('type', 'honoured', '<serviceTask id="t" camunda:class="x.Y" camunda:topic="w" «camunda:type="external"»/>'),
  row('type of other vendors', 'refused', '<serviceTask id="t" camunda:class="x.Y" «camunda:type="mail"»/>', {
    says: 'type="mail"',
  }),
  row('topic', 'honoured', '<serviceTask id="t" camunda:type="external" camunda:topic="w«1»"/>'),
  row(
    'properties property',
    'honoured',
    c.user('', '«<camunda:properties><camunda:property id="i" name="a" value="b"/></camunda:properties>»'),
  ),
  row(
    'connector connectorId',
    'honoured',
    inside(
      'serviceTask',
      '«<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>»',
      'camunda:class="x.Y"',
    ),
  ),
  row(
    'inputOutput of a connector',
    'honoured',
    inside(
      'serviceTask',
      '<camunda:connector><camunda:connectorId>http</camunda:connectorId>«<camunda:inputOutput><camunda:inputParameter name="url">u</camunda:inputParameter></camunda:inputOutput>»</camunda:connector>',
    ),
  ),
  row(
    'inputOutput inputParameters inputParameter',
    'honoured',
    c.io('«<camunda:inputParameter name="a">b</camunda:inputParameter>»'),
  ),
  row(
    'outputParameters outputParameter',
    'honoured',
    c.io('«<camunda:outputParameter name="a">b</camunda:outputParameter>»'),
  ),
  row(
    'list',
    'honoured',
    c.io(
      '<camunda:inputParameter name="a"><camunda:list><camunda:value>1</camunda:value>«<camunda:value>2</camunda:value>»</camunda:list></camunda:inputParameter>',
    ),
  ),
  row(
    'map entry key',
    'honoured',
    c.io(
      '<camunda:inputParameter name="a"><camunda:map>«<camunda:entry key="k">v</camunda:entry>»</camunda:map></camunda:inputParameter>',
    ),
  ),
  row(
    'script scriptFormat',
    'honoured',
    c.io(
      '<camunda:inputParameter name="a"><camunda:script scriptFormat="javascript">1«0»</camunda:script></camunda:inputParameter>',
    ),
  ),
  row(
    'scriptFormat of other languages',
    'refused',
    c.io(
      '<camunda:inputParameter name="a">«<camunda:script scriptFormat="groovy">1</camunda:script>»</camunda:inputParameter>',
    ),
    { says: "a mapping's script in 'groovy'" },
  ),
  row(
    'resource of a mapping',
    'honoured',
    c.io(
      '<camunda:inputParameter name="a">«<camunda:script scriptFormat="javascript" resource="deployment://x.js"/>»</camunda:inputParameter>',
    ),
  ),
  row(
    'resource of a condition',
    'honoured',
    '<task id="t"/><sequenceFlow id="x" sourceRef="t" targetRef="t"><conditionExpression xsi:type="tFormalExpression" language="javascript" «camunda:resource="classpath://org/x.js"»>1</conditionExpression></sequenceFlow>',
  ),
  row('field stringValue string', 'honoured', c.service('«<camunda:field name="a" stringValue="b"/>»')),
  row('field with an expression', 'honoured', c.service('«<camunda:field name="a" expression="${b}"/>»')),
  row(
    'field with an expression of Java',
    'honoured',
    c.service('«<camunda:field name="a" expression="${bean.of(b)}"/>»'),
  ),
  row('field without a value', 'refused', c.service('«<camunda:field name="a"/>»'), {
    says: "field 'a' without a value",
  }),
  row(
    'collection',
    'honoured',
    '<userTask id="t"><multiInstanceLoopCharacteristics camunda:collection="a«b»"/></userTask>',
  ),
  row(
    'elementVariable',
    'honoured',
    '<userTask id="t"><multiInstanceLoopCharacteristics camunda:collection="a" «camunda:elementVariable="e"»/></userTask>',
  ),
  row(
    'failedJobRetryTimeCycle',
    'honoured',
    c.service('«<camunda:failedJobRetryTimeCycle>R5/PT1M</camunda:failedJobRetryTimeCycle>»'),
  ),
  row('executionListener event', 'honoured', c.listener('class="x.Y«Z»"')),
  row(
    'executionListener script',
    'honoured',
    inside(
      'manualTask',
      '<camunda:properties/>«<camunda:executionListener event="end"><camunda:script scriptFormat="javascript">1</camunda:script></camunda:executionListener>»',
    ),
  ),
  row(
    'taskListener',
    'honoured',
    c.user('camunda:assignee="a"', '«<camunda:taskListener event="create" id="l" expression="${a}"/>»'),
  ),
  row(
    'taskListener of what is not heard',
    'refused',
    c.user('', '«<camunda:taskListener event="timeout" class="x.Y"/>»'),
    { says: 'taskListener event="timeout"' },
  ),
  row('formProperty', 'honoured', c.user('camunda:assignee="a"', '«<camunda:formProperty id="a"/>»')),
  row('required', 'honoured', c.property('«required="true"»')),
  row('readable', 'honoured', c.property('«readable="false"»')),
  row('writable', 'honoured', c.property('«writable="false"»')),
  row('variable', 'honoured', c.property('«variable="b"»')),
  row('default', 'honoured', c.property('«default="b"»')),
  row('expression of a form property', 'told', c.property('«expression="${b}"»'), {
    says: "an expression of form field 'a'",
  }),
  row('datePattern', 'told', c.property('type="date" «datePattern="dd/MM"»'), {
    says: "a date pattern of form field 'a'",
  }),
  row(
    'formData fields formField',
    'honoured',
    c.form('<camunda:formField id="a" type="string"/>«<camunda:formField id="b" type="long"/>»'),
  ),
  row(
    'businessKey of a form',
    'told',
    c.user('', '<camunda:formData «businessKey="a"»><camunda:formField id="a"/></camunda:formData>'),
    { says: 'businessKey' },
  ),
  row('label', 'honoured', c.form('<camunda:formField id="a" type="string" «label="A"»/>')),
  row('defaultValue', 'honoured', c.form('<camunda:formField id="a" type="string" «defaultValue="A"»/>')),
  row('type of a form field', 'honoured', c.form('<camunda:formField id="a" type="«boolean»"/>')),
  row(
    'value of a form field',
    'honoured',
    c.form('<camunda:formField id="a" type="enum">«<camunda:value id="x" name="X"/>»</camunda:formField>'),
  ),
  row(
    'properties of a form field',
    'honoured',
    c.form(
      '<camunda:formField id="a" type="string">«<camunda:properties><camunda:property id="x" value="X"/></camunda:properties>»</camunda:formField>',
    ),
  ),
  row(
    'validation constraint',
    'honoured',
    c.form(
      '<camunda:formField id="a" type="string"><camunda:validation>«<camunda:constraint name="maxlength" config="3"/>»</camunda:validation></camunda:formField>',
    ),
  ),
  row(
    'constraint of a class',
    'told',
    c.form(
      '<camunda:formField id="a" type="string"><camunda:validation>«<camunda:constraint name="validator" config="x.Y"/>»</camunda:validation></camunda:formField>',
    ),
    { says: "constraint 'validator'" },
  ),
  row(
    'variableName',
    'honoured',
    '<intermediateCatchEvent id="t"><conditionalEventDefinition «camunda:variableName="b"»><condition xsi:type="tFormalExpression">${a}</condition></conditionalEventDefinition></intermediateCatchEvent>',
  ),
  row(
    'variableEvents',
    'told',
    '<intermediateCatchEvent id="t"><conditionalEventDefinition «camunda:variableEvents="create"»><condition xsi:type="tFormalExpression">${a}</condition></conditionalEventDefinition></intermediateCatchEvent>',
  ),
];
