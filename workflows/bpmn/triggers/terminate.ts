import { defineTrigger, type Execution } from '../define.js';

/** BPMN 2.0.2 §10.5.5, terminate event definition: ends everything in its scope, without compensation. */
export const terminate = defineTrigger({
  kind: 'terminate',
  doc: {
    title: 'Terminate',
    spec: '§10.5.5',
    summary: 'Ends all other activities of its process or subprocess at once; the scope itself completes.',
  },
  positions: ['end'],

  check() {},

  lower: () => ({}),

  throw(execution: Execution) {
    execution.scope.terminateInside(execution.self.key);
  },
});
