import type { Source } from '../../../workflows/bpmn/source.js';
import { walkAll } from '../model.js';
import type { Rule } from './rule.js';

const NO_INCOMING = ['startEvent', 'boundaryEvent'];
const NO_OUTGOING = ['endEvent'];
const NEEDS_OUTGOING = ['eventBasedGateway'];

/** BPMN 2.0.2 §10.5.2-§10.5.4, §10.6.6: which elements may, and must, have flows in and out. */
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
    if (NO_INCOMING.includes(type) && incoming.length > 0) forbid(source, 'incoming');
    if (NO_OUTGOING.includes(type) && outgoing.length > 0) forbid(source, 'outgoing');
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
