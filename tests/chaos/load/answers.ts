/** What people and partners answer, by the task's element or the message's name: each instance comes to an end by it. */

type Answers = Readonly<Record<string, (choice: number) => object>>;

const solved = (choice: number): object => ({
  ...{ decision: 'solved', resolution: 'Update to 4.2.' },
  ...(choice % 2 === 0 && { creditAmount: 12.5, creditReason: 'Lost a day' }),
});

export const TASKS: Answers = {
  confirm: () => ({ confirmed: true }),
  'accept-lead': () => ({ decision: 'accept' }),
  'qualify-lead': () => ({
    ...{ need: 'Reports', decisionMaker: 'Ada', timeline: 'now', qualificationNotes: '', qualified: true },
  }),
  'onboard-customer': () => ({ contactRole: 'CTO', handoverNotes: 'Likes tea', onboardingDone: true }),
  'follow-up': () => ({ followUpResult: 'Training agreed' }),
  'work-level-1': (choice) => (choice % 3 === 0 ? { decision: 'escalate' } : solved(choice)),
  'work-level-2': (choice) => (choice % 3 === 0 ? { decision: 'escalate' } : solved(choice)),
  'work-engineering': solved,
  vote: () => ({ choice: 'approve', comment: null }),
  'receive-delivery': () => ({ deliveryAccepted: true, defects: null }),
  'rate-delivery': () => ({ supplierScore: 5 }),
  'choose-value': () => ({ choice: 'theirs' }),
};

export const REPLIES: Answers = {
  'feedback-received': () => ({ feedbackScore: 5, feedbackComment: 'Quiet.' }),
  'resolution-answered': () => ({ reply: 'Yes, thank you!' }),
  'quotation-received': (choice) => ({ amount: 500 + (choice % 500), deliveryDays: 3 + (choice % 20) }),
  'order-confirmed': () => ({ confirmedDate: '2036-03-20' }),
  'sharing-revoked': () => ({ revokedBy: 'dora' }),
  'customer-reply': () => ({ reply: 'On Windows', replyChannel: 'email' }),
};

/** Whoever waits for these goes on without them. */
export const BY_CHANCE: ReadonlySet<string> = new Set(['customer-reply']);
