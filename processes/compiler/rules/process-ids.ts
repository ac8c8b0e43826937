import type { Rule } from './rule.js';

const MAXIMUM_LENGTH = 255;

export const processIds: Rule = (model, report) => {
  for (const { source } of model.processes) {
    const { id, line } = source;
    if (id.length > MAXIMUM_LENGTH) {
      report({
        code: 'PROCESS_ID_FORBIDDEN',
        line,
        id,
        message: `Expected a process id of at most ${MAXIMUM_LENGTH} characters, but it has ${id.length}.`,
      });
    }
  }
};
