/** What differs between two versions of a process, as the engine runs them. */
import { describe, expect, it } from '@jest/globals';
import { compile } from '../../processes/compiler/index.js';
import { planDiff, touchedElements, type PlanDiff } from '../../processes/diff/plan-diff.js';
import { sentencesOf } from '../../processes/diff/sentences.js';
import { proposedMapping } from '../../processes/operations/migration.js';
import type { Plan } from '../../workflows/bpmn/plan.js';
import { conditionModel, flow, jobModel, messageModel, model, userTaskModel } from '../api/models.js';

async function planOf(xml: string): Promise<Plan> {
  const { plans, diagnostics } = await compile({ file: 'process.bpmn', xml, catalogue: {} });
  if (!plans[0]) throw new Error(diagnostics.map(({ message }) => message).join(' '));
  return plans[0].plan;
}

async function compared(before: string, after: string): Promise<{ diff: PlanDiff; from: Plan; to: Plan }> {
  const [from, to] = await Promise.all([planOf(before), planOf(after)]);
  return { diff: planDiff(from, to), from, to };
}

describe('the difference of two versions', () => {
  it('is none where order and layout alone differ', async () => {
    const before = jobModel('p', 'work');
    const [head = '', ...rest] = before.split('<bpmn:serviceTask');
    const after = `${head}<bpmn:serviceTask${rest.join('<bpmn:serviceTask')}`.replace(
      '</bpmn:definitions>',
      `<bpmndi:BPMNDiagram xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" id="d"/></bpmn:definitions>`,
    );
    const moved = after
      .replace('<bpmn:endEvent id="refused"/>', '')
      .replace('<bpmn:startEvent id="start"/>', '<bpmn:endEvent id="refused"/><bpmn:startEvent id="start"/>');
    const { diff } = await compared(before, moved);
    expect(sentencesOf(diff)).toEqual([]);
  });

  it('names each attribute in words, with what it was and is', async () => {
    const assigned = (groups: string): string => `<zeebe:assignmentDefinition candidateGroups="${groups}"/>`;
    const { diff, from } = await compared(
      userTaskModel('p', assigned('sales')),
      userTaskModel('p', assigned('support')).replace('Review it', 'Check it'),
    );
    expect(diff.elements).toEqual({
      added: [],
      removed: [],
      changed: [
        {
          elementId: 'review',
          elementName: 'Check it',
          elementKind: 'user-task',
          changes: [
            { attribute: 'name', from: 'Review it', to: 'Check it' },
            { attribute: 'candidate groups', from: 'sales', to: 'support' },
          ],
        },
      ],
    });
    expect([...touchedElements(diff, from)]).toEqual(['review']);
    expect(sentencesOf(diff)).toEqual([
      'User task ‘Check it’ (review): name is ‘Check it’, was ‘Review it’.',
      'User task ‘Check it’ (review): candidate groups is ‘support’, was ‘sales’.',
    ]);
  });

  it('names the type, the headers and the inputs of a job', async () => {
    const { diff } = await compared(
      jobModel('p', 'work'),
      jobModel('p', 'toil').replace('value="red"', 'value="blue"').replace('source="=order"', 'source="=order.item"'),
    );
    expect(diff.elements.changed[0]?.changes).toEqual(
      expect.arrayContaining([
        { attribute: 'input ‘item’', from: '=order', to: '=order.item' },
        { attribute: 'type', from: 'work', to: 'toil' },
        { attribute: 'header color', from: 'red', to: 'blue' },
      ]),
    );
  });

  it('names the message that is waited for, and its correlation key', async () => {
    const { diff } = await compared(
      messageModel('p'),
      messageModel('p').replace('name="paid"', 'name="settled"').replace('"=order"', '"=invoice"'),
    );
    expect(diff.elements.changed).toHaveLength(1);
    expect(diff.elements.changed[0]).toMatchObject({ elementId: 'wait' });
    const told = sentencesOf(diff).join('\n');
    expect(told).toContain('is ‘settled’, was ‘paid’');
    expect(told).toContain('is ‘=invoice’, was ‘=order’');
  });

  it('tells flows that lead elsewhere, and conditions', async () => {
    const { diff, from } = await compared(
      conditionModel('p'),
      conditionModel('p')
        .replace('amount &gt; 10', 'amount &gt; 20')
        .replace('sourceRef="choice" targetRef="little"', 'sourceRef="choice" targetRef="much"')
        .replace('<bpmn:endEvent id="little"/>', ''),
    );
    expect(diff.sequenceFlows.changed).toEqual([
      expect.objectContaining({
        sequenceFlowId: 'choice-much',
        changes: [{ attribute: 'condition', from: '=amount > 10', to: '=amount > 20' }],
      }),
      expect.objectContaining({
        sequenceFlowId: 'choice-little',
        changes: [{ attribute: 'target', from: 'little', to: 'much' }],
      }),
    ]);
    expect(diff.elements.removed.map(({ elementId }) => elementId)).toEqual(['little']);
    expect([...touchedElements(diff, from)].sort()).toEqual(['choice', 'little']);
  });

  it('tells new elements; what they follow is touched; what can go on is mapped', async () => {
    const longer = model({
      id: 'p',
      name: 'Review',
      body: `<bpmn:startEvent id="start"/>${flow('start', 'review')}
<bpmn:userTask id="review" name="Review it"><bpmn:extensionElements><zeebe:userTask/></bpmn:extensionElements></bpmn:userTask>
${flow('review', 'approve')}<bpmn:userTask id="approve"><bpmn:extensionElements><zeebe:userTask/></bpmn:extensionElements></bpmn:userTask>
${flow('approve', 'end')}<bpmn:endEvent id="end"/>`,
    });
    const { diff, from, to } = await compared(userTaskModel('p'), longer);
    expect(diff.elements.added.map(({ elementId }) => elementId)).toEqual(['approve']);
    expect(diff.sequenceFlows.added.map(({ sequenceFlowId }) => sequenceFlowId).sort()).toEqual([
      'approve-end',
      'review-approve',
    ]);
    expect(diff.sequenceFlows.removed.map(({ sequenceFlowId }) => sequenceFlowId)).toEqual(['review-end']);
    expect([...touchedElements(diff, from)]).toEqual(['review']);
    expect(
      proposedMapping(from, to)
        .map(({ sourceId }) => sourceId)
        .sort(),
    ).toEqual(['end', 'review', 'start']);
    const asJob = userTaskModel('p').replaceAll('bpmn:userTask', 'bpmn:manualTask').replace('<zeebe:userTask/>', '');
    const other = await compared(userTaskModel('p'), asJob);
    expect(proposedMapping(other.from, other.to).map(({ sourceId }) => sourceId)).not.toContain('review');
  });

  it('maps what is gone by its name and kind, else by its kind, where there is one alone', async () => {
    const renamed = userTaskModel('p').replaceAll('"review"', '"check"').replaceAll('review-', 'check-');
    const { from, to } = await compared(userTaskModel('p'), renamed);
    expect(proposedMapping(from, to)).toContainEqual({ sourceId: 'review', targetId: 'check' });
    const other = await compared(userTaskModel('p'), renamed.replace('name="Review it"', 'name="Check it"'));
    expect(proposedMapping(other.from, other.to)).toContainEqual({ sourceId: 'review', targetId: 'check' });
    const two = renamed
      .replace(
        '<bpmn:endEvent id="end"/>',
        `${flow('check', 'again')}<bpmn:userTask id="again"><bpmn:extensionElements><zeebe:userTask/></bpmn:extensionElements></bpmn:userTask>${flow('again', 'end')}<bpmn:endEvent id="end"/>`,
      )
      .replace('name="Review it"', '');
    const ambiguous = await compared(userTaskModel('p'), two);
    expect(proposedMapping(ambiguous.from, ambiguous.to).map(({ sourceId }) => sourceId)).not.toContain('review');
  });
});
