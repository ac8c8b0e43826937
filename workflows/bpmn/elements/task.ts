import { defineElement } from '../define.js';

export const task = defineElement({
  kind: 'task',
  bpmn: 'task',
  elementType: 'TASK',
  activity: true,
  doc: {
    title: 'Undefined task',
    spec: '§10.3.3',
    summary: 'A task of no type; the token passes.',
  },

  check() {},

  lower: () => ({}),

  enter(execution) {
    execution.complete();
  },
});
