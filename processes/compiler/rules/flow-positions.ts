import type { Source } from '../../../workflows/bpmn/source.js';
import { walkAll } from '../model.js';
import type { Rule } from './rule.js';

const NO_INCOMING = ['startEvent', 'boundaryEvent'];
const NO_OUTGOING = ['endEvent'];
const NEEDS_OUTGOING = ['eventBasedGateway'];

const links = ({ triggers }: Source): boolean => triggers.some(({ kind }) => kind === 'link');
const besideTheFlow = ({ triggeredByEvent, forCompensation }: Source): boolean => triggeredByEvent || forCompensation;

function takesNoIncoming(source: Source): boolean {
  const { type, instantiate = false } = source;
  const linkedTo = type === 'intermediateCatchEvent' && links(source);
  return NO_INCOMING.includes(type) || besideTheFlow(source) || linkedTo || instantiate;
}

function takesNoOutgoing(source: Source): boolean {
  const { type, triggers } = source;
  const linksOn = type === 'intermediateThrowEvent' && links(source);
  const compensates = type === 'boundaryEvent' && triggers.some(({ kind }) => kind === 'compensation');
  return NO_OUTGOING.includes(type) || besideTheFlow(source) || linksOn || compensates;
}

/** BPMN 2.0.2 §10.3.5, §10.5.2-§10.5.5, §10.6.6, §13.5.5: which elements may, and must, have flows in and out. */
export const flowPositions: Rule = (model, report) => {
  const forbid = ({ id, line, type }: Source, direction: string): void =>
    report({
      code: 'FLOW_FORBIDDEN',
      line,
      id,
      message: `Expected ${type} '${id}' to have no ${direction} flow, but it has one.`,
    });
  for (const source of walkAll(model)) {
    const { id, line, type, incoming, outgoing } = source;
    if (incoming.length > 0 && takesNoIncoming(source)) forbid(source, 'incoming');
    if (outgoing.length > 0 && takesNoOutgoing(source)) forbid(source, 'outgoing');
    if (NEEDS_OUTGOING.includes(type) && outgoing.length === 0) {
      report({
        code: 'FLOW_REQUIRED',
        line,
        id,
        message: `Expected ${type} '${id}' to have outgoing flows, but it has none.`,
      });
    }
  }
};
