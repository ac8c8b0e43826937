import { walkAll } from '../model.js';
import type { Rule } from './rule.js';

/** Vendor features that change what runs are executed or refused; what else has no effect is told. */
export const extensionsExecuted: Rule = (model, report) => {
  for (const { id, extensions } of walkAll(model)) {
    for (const { feature, line } of extensions.ignored ?? []) {
      const message = `Expected extensions with an effect on '${id}', but found ${feature}.`;
      report({ code: 'EXTENSION_IGNORED', line, id, message });
    }
    for (const { feature, line } of extensions.unsupported) {
      const message = `Expected extensions that are executed on '${id}', but found ${feature}.`;
      report({ code: 'EXTENSION_UNSUPPORTED', line, id, message });
    }
  }
};
