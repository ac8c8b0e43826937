import { defineElement } from '../define.js';

export const manualTask = defineElement({
  kind: 'manual-task',
  bpmn: 'manualTask',
  elementType: 'MANUAL_TASK',
  activity: true,
  doc: {
    title: 'Manual task',
    spec: '§10.3.3',
    summary: 'Work that happens outside of the engine; the token passes.',
  },

  check() {},

  lower: () => ({}),

  enter(execution) {
    execution.complete();
  },
});
