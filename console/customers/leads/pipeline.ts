import type { Lead } from './lead-queries.js';

export type LeadStatus = NonNullable<Lead['status']>;

/** Those on their way, and those that became customers; who is out is in the table. */
export const PIPELINE: readonly LeadStatus[] = ['new', 'assigned', 'accepted', 'qualified', 'nurture', 'converted'];
