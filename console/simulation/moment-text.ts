/** What happened, in the words of whoever looks at the diagram. */
import { useTranslation } from 'react-i18next';
import type { Step } from '../../processes/simulation/scenario.js';
import { nameOfNode, nameOfPlan } from './models.js';
import type { Moment, Playback } from './playback.js';

export interface MomentText {
  step(step: Step): string;
  moment(moment: Moment): string;
}

export function useMomentText({ world }: Playback): MomentText {
  const { t } = useTranslation('simulation');
  const nameOf = (elementId: string): string => {
    const holder = world.instances.find(({ plan }) => elementId in plan.nodes);
    return holder ? nameOfNode(holder.plan, elementId) : elementId;
  };
  const nameAt = (sought: { readonly elementId?: string; readonly type?: string }): string =>
    sought.elementId === undefined ? (sought.type ?? '') : nameOf(sought.elementId);
  return {
    step(step) {
      if ('start' in step) return t('did.start');
      if ('completeUserTask' in step) return t('did.complete', { name: nameAt(step.completeUserTask) });
      if ('completeJob' in step) return t('did.complete', { name: nameAt(step.completeJob) });
      if ('throwError' in step) return t('did.error', { name: nameAt(step.throwError), code: step.throwError.code });
      if ('failJob' in step) return t('did.fail', { name: nameAt(step.failJob) });
      if ('publishMessage' in step) return t('did.publish', { name: step.publishMessage.name });
      if ('broadcastSignal' in step) return t('did.broadcast', { name: step.broadcastSignal.name });
      if ('fireTimer' in step) return t('did.fire', { name: nameAt(step.fireTimer) });
      if ('advanceTime' in step) return t('did.pass', { duration: step.advanceTime });
      if ('setVariables' in step) return t('did.set', { names: Object.keys(step.setVariables).join(', ') });
      if ('resolveIncident' in step) return t('did.resolve', { name: nameAt(step.resolveIncident) });
      if ('activateAdHoc' in step)
        return t('did.activate', { names: step.activateAdHoc.activities.map(nameOf).join(', ') });
      const [verb = '', argument] = Object.entries(step).find(([name]) => name !== 'instance') ?? [];
      return `${verb} ${JSON.stringify(argument)}`;
    },
    moment({ instance, records }) {
      const { plan } = world.instances[instance] ?? {};
      if (!plan) return t('happened.nothing');
      const incident = records.find(({ type }) => type === 'incident-raised');
      if (incident?.type === 'incident-raised')
        return t('happened.incident', { name: nameOfNode(plan, incident.elementId), code: incident.errorType });
      const end = records.find(({ type }) => type === 'instance-ended');
      if (end?.type === 'instance-ended')
        return t(end.state === 'COMPLETED' ? 'happened.completed' : 'happened.terminated', { name: nameOfPlan(plan) });
      const reached = records.flatMap((record) =>
        record.type === 'element-activated' && record.elementId !== plan.processId ? [record.elementId] : [],
      );
      if (reached.length > 0) return [...new Set(reached)].map((id) => nameOfNode(plan, id)).join(', ');
      const sent = records.find(({ type }) => type === 'message-published');
      if (sent?.type === 'message-published') return t('happened.message', { name: sent.messageName });
      const taken = records.flatMap((record) => (record.type === 'flow-taken' ? [plan.flows[record.flowId]] : []));
      const [flow] = taken;
      if (flow) return t('happened.waits', { name: nameOfNode(plan, flow.target) });
      const variables = records.flatMap((record) => (record.type === 'variable-set' ? [record.name] : []));
      if (variables.length > 0) return t('happened.variables', { names: [...new Set(variables)].join(', ') });
      return t('happened.nothing');
    },
  };
}
