/** The rule that opens tickets, as migration 1795600000100 stores it: switched off, since it needs the process deployed. */
import type { z } from 'zod';
import type { filterRule } from '../filter/rule.js';

const SUBJECT = `if message.subject != null then message.subject
  else if message.reply = "" then "(" + message.channel + ")"
  else if string length(message.reply) > 80 then substring(replace(message.reply, "\\s+", " "), 1, 79) + "…"
  else replace(message.reply, "\\s+", " ")`;

/** Who is no customer yet is told by address; what is no number that can be answered is left to staff. */
const CUSTOMER = `if message.customerId != null then { id: message.customerId } else {
  email: if contains(message.from, "@") then message.from else null,
  phone: if matches(message.from, "^[+][0-9]{7,15}$") then message.from else null,
  name: message.fromName }`;

export const supportRequestRule = {
  name: 'Open a ticket',
  order: 900,
  active: false,
  channels: ['email', 'sms', 'web'],
  condition: { kind: 'not', of: { kind: 'field', field: 'party', is: ['staff', 'supplier'], weight: 1 } },
  actions: [
    {
      kind: 'startProcess',
      processId: 'support-escalation',
      variables: {
        subject: SUBJECT,
        text: 'message.reply',
        channel: 'message.channel',
        customer: CUSTOMER,
        inboundMessageId: 'message.id',
      },
    },
  ],
  examples: [
    {
      name: 'a question of somebody new',
      fires: true,
      message: { channel: 'email', from: 'ada@customer.example', body: 'How do I change my password?' },
    },
    {
      name: 'a supplier’s news',
      fires: false,
      message: { channel: 'email', party: 'supplier', from: 'sales@supplier.example', body: 'Our new price list.' },
    },
  ],
} satisfies z.input<typeof filterRule>;
