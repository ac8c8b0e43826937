/** A rule looks at the whole model, beside what each element and trigger checks of itself. */
import type { Finding } from '../findings.js';
import type { Model } from '../model.js';

export type Rule = (model: Model, report: (finding: Finding) => void) => void;
