/** The templates that the shipped processes send, English and Chinese, as migration 1795600000030 writes them. */

interface Wording {
  /** Absent where the channel has none. */
  readonly subject?: string;
  readonly body: string;
}

interface ShippedTemplate {
  readonly name: string;
  readonly channel: 'email' | 'sms';
  readonly department: string;
  readonly en: Wording;
  readonly zh: Wording;
}

const SHIPPED: readonly ShippedTemplate[] = [
  {
    name: 'welcome',
    channel: 'email',
    department: 'onboarding',
    en: {
      subject: 'Welcome',
      body: 'Hello {{ name }},\n\nwelcome! {{ ownerName | default: "Our team" }} looks after you. Our onboarding team will write to you next about the first steps.\n',
    },
    zh: {
      subject: '欢迎',
      body: '{{ name }}，您好！\n\n欢迎您！{{ ownerName | default: "我们的团队" }}将为您服务。我们的客户启用团队会尽快与您联系，介绍后续步骤。\n',
    },
  },
  {
    name: 'welcome',
    channel: 'sms',
    department: 'onboarding',
    en: { body: 'Welcome, {{ name }}! {{ ownerName | default: "Our team" }} looks after you.' },
    zh: { body: '{{ name }}，欢迎您！{{ ownerName | default: "我们的团队" }}将为您服务。' },
  },
  {
    name: 'reminder',
    channel: 'email',
    department: 'sales',
    en: {
      subject: 'Reminder: {{ subject }}',
      body: 'Hello {{ name }},\n\n{{ subject }} waits for you. It is due {{ due | default: "now" }}.\n{{ link | default: "" }}\n',
    },
    zh: {
      subject: '提醒：{{ subject }}',
      body: '{{ name }}，您好！\n\n{{ subject }}正在等待您处理，期限：{{ due | default: "现在" }}。\n{{ link | default: "" }}\n',
    },
  },
  {
    name: 'reminder',
    channel: 'sms',
    department: 'sales',
    en: { body: 'Reminder: {{ subject }} waits for you. {{ link | default: "" }}' },
    zh: { body: '提醒：{{ subject }}正在等待您处理。{{ link | default: "" }}' },
  },
  {
    name: 'escalation',
    channel: 'email',
    department: 'support',
    en: {
      subject: 'Overdue: {{ subject }}',
      body: 'Hello {{ name }},\n\n{{ subject }} was not dealt with in time by {{ owner | default: "anybody" }}. Please decide how it goes on.\n\n{{ reason | default: "" }}\n',
    },
    zh: {
      subject: '已逾期：{{ subject }}',
      body: '{{ name }}，您好！\n\n{{ subject }}未由{{ owner | default: "任何人" }}按时处理，请决定后续安排。\n\n{{ reason | default: "" }}\n',
    },
  },
  {
    name: 'ticket-received',
    channel: 'email',
    department: 'support',
    en: {
      subject: 'We have your request {{ number }}: {{ subject }}',
      body: 'Hello {{ name }},\n\nthank you for writing to us. Your request has the number {{ number }}. You will hear from us by {{ due | default: "the next working day" }}.\n',
    },
    zh: {
      subject: '我们已收到您的请求 {{ number }}：{{ subject }}',
      body: '{{ name }}，您好！\n\n感谢您的来信。您的请求编号为 {{ number }}，我们将在{{ due | default: "下一个工作日" }}之前回复您。\n',
    },
  },
  {
    name: 'ticket-received',
    channel: 'sms',
    department: 'support',
    en: { body: 'We have your request {{ number }} and will come back to you.' },
    zh: { body: '我们已收到您的请求 {{ number }}，将尽快回复您。' },
  },
  {
    name: 'status-update',
    channel: 'email',
    department: 'support',
    en: {
      subject: '{{ number }}: {{ status }}',
      body: 'Hello {{ name }},\n\nyour request {{ number }} ({{ subject }}) is now: {{ status }}.\n\n{{ message | default: "" }}\n',
    },
    zh: {
      subject: '{{ number }}：{{ status }}',
      body: '{{ name }}，您好！\n\n您的请求 {{ number }}（{{ subject }}）当前状态：{{ status }}。\n\n{{ message | default: "" }}\n',
    },
  },
  {
    name: 'status-update',
    channel: 'sms',
    department: 'support',
    en: { body: '{{ number }}: {{ status }}. {{ message | default: "" }}' },
    zh: { body: '{{ number }}：{{ status }}。{{ message | default: "" }}' },
  },
  {
    name: 'resolution',
    channel: 'email',
    department: 'support',
    en: {
      subject: 'Solved: {{ number }} {{ subject }}',
      body: 'Hello {{ name }},\n\nyour request {{ number }} is solved:\n\n{{ resolution }}\n\nIf it is not, answer this mail.\n',
    },
    zh: {
      subject: '已解决：{{ number }} {{ subject }}',
      body: '{{ name }}，您好！\n\n您的请求 {{ number }} 已解决：\n\n{{ resolution }}\n\n如果问题仍然存在，请直接回复本邮件。\n',
    },
  },
  {
    name: 'resolution',
    channel: 'sms',
    department: 'support',
    en: { body: 'Your request {{ number }} is solved: {{ resolution }}' },
    zh: { body: '您的请求 {{ number }} 已解决：{{ resolution }}' },
  },
  {
    name: 'survey',
    channel: 'email',
    department: 'support',
    en: {
      subject: 'How was it? {{ subject }}',
      body: 'Hello {{ name | default: "" }},\n\nhow satisfied are you with {{ subject }}? Two clicks tell us; you need no account:\n\n{{ link }}\n',
    },
    zh: {
      subject: '您是否满意？{{ subject }}',
      body: '{{ name | default: "" }}您好！\n\n您对“{{ subject }}”是否满意？只需点击两下，无需登录：\n\n{{ link }}\n',
    },
  },
  {
    name: 'survey',
    channel: 'sms',
    department: 'support',
    en: { body: 'How satisfied are you with {{ subject }}? {{ link }}' },
    zh: { body: '您对“{{ subject }}”是否满意？{{ link }}' },
  },
  {
    name: 'survey-reminder',
    channel: 'email',
    department: 'support',
    en: {
      subject: 'Your opinion counts: {{ subject }}',
      body: 'Hello {{ name | default: "" }},\n\nwe have not heard from you about {{ subject }} yet. It takes two clicks:\n\n{{ link }}\n\nWe will not ask again.\n',
    },
    zh: {
      subject: '期待您的意见：{{ subject }}',
      body: '{{ name | default: "" }}您好！\n\n我们尚未收到您对“{{ subject }}”的反馈，只需点击两下：\n\n{{ link }}\n\n我们不会再次打扰您。\n',
    },
  },
  {
    name: 'survey-reminder',
    channel: 'sms',
    department: 'support',
    en: { body: 'Your opinion on {{ subject }} counts: {{ link }}' },
    zh: { body: '期待您对“{{ subject }}”的意见：{{ link }}' },
  },
  {
    name: 'rfq',
    channel: 'email',
    department: 'purchasing',
    en: {
      subject: 'Request for quotation {{ number }}',
      body: 'Hello {{ name }},\n\nplease send us your quotation for {{ number }} by {{ deadline }}:\n\n{{ items }}\n\n{{ link | default: "Answer this mail with price and delivery time." }}\n',
    },
    zh: {
      subject: '询价单 {{ number }}',
      body: '{{ name }}，您好！\n\n请于 {{ deadline }} 之前就询价单 {{ number }} 报价：\n\n{{ items }}\n\n{{ link | default: "请直接回复本邮件，注明价格和交货期。" }}\n',
    },
  },
  {
    name: 'rfq-reminder',
    channel: 'email',
    department: 'purchasing',
    en: {
      subject: 'Your quotation for {{ number }}',
      body: 'Hello {{ name }},\n\nwe have no quotation from you for {{ number }} yet. It is due by {{ deadline }}.\n\n{{ link | default: "" }}\n',
    },
    zh: {
      subject: '询价单 {{ number }} 的报价',
      body: '{{ name }}，您好！\n\n我们尚未收到您对询价单 {{ number }} 的报价，截止时间为 {{ deadline }}。\n\n{{ link | default: "" }}\n',
    },
  },
  {
    name: 'rfq-declined',
    channel: 'email',
    department: 'purchasing',
    en: {
      subject: 'Our decision on {{ number }}',
      body: 'Hello {{ name }},\n\nthank you for your quotation for {{ number }}. This time we decided for another one.\n',
    },
    zh: {
      subject: '关于询价单 {{ number }} 的决定',
      body: '{{ name }}，您好！\n\n感谢您对询价单 {{ number }} 的报价。这一次我们选择了其他供应商。\n',
    },
  },
  {
    name: 'order',
    channel: 'email',
    department: 'purchasing',
    en: {
      subject: 'Purchase order {{ number }}',
      body: 'Hello {{ name }},\n\nwe order, with number {{ number }}, for {{ total }}, to be delivered by {{ deliveryDate }}:\n\n{{ items }}\n\n{{ link | default: "Please confirm by answering this mail." }}\n',
    },
    zh: {
      subject: '采购订单 {{ number }}',
      body: '{{ name }}，您好！\n\n我们向贵公司订购以下货物，订单编号 {{ number }}，金额 {{ total }}，请于 {{ deliveryDate }} 之前交付：\n\n{{ items }}\n\n{{ link | default: "请回复本邮件确认。" }}\n',
    },
  },
  {
    name: 'sharing-request',
    channel: 'email',
    department: 'purchasing',
    en: {
      subject: '{{ organisation }} asks for data: {{ purpose }}',
      body: 'Hello {{ name }},\n\n{{ organisation }} asks us to share {{ fields }} for this purpose: {{ purpose }}. Please decide by {{ deadline | default: "the next working day" }}.\n',
    },
    zh: {
      subject: '{{ organisation }}申请数据：{{ purpose }}',
      body: '{{ name }}，您好！\n\n{{ organisation }}申请共享 {{ fields }}，用途：{{ purpose }}。请于{{ deadline | default: "下一个工作日" }}之前作出决定。\n',
    },
  },
  {
    name: 'sharing-decision',
    channel: 'email',
    department: 'purchasing',
    en: {
      subject: 'Data sharing for {{ purpose }}: {{ decision }}',
      body: 'Hello {{ name }},\n\nyour request to share {{ fields }} for {{ purpose }}: {{ decision }}. {{ until | default: "" }}\n',
    },
    zh: {
      subject: '数据共享（{{ purpose }}）：{{ decision }}',
      body: '{{ name }}，您好！\n\n您关于共享 {{ fields }}（用途：{{ purpose }}）的申请：{{ decision }}。{{ until | default: "" }}\n',
    },
  },
  {
    name: 'task-assigned',
    channel: 'email',
    department: 'sales',
    en: {
      subject: 'A task for you: {{ task }}',
      body: 'Hello {{ name }},\n\n{{ task }} is yours now. Due: {{ due | default: "open" }}.\n{{ link | default: "" }}\n',
    },
    zh: {
      subject: '您有新的任务：{{ task }}',
      body: '{{ name }}，您好！\n\n任务“{{ task }}”已分配给您，期限：{{ due | default: "未定" }}。\n{{ link | default: "" }}\n',
    },
  },
  {
    name: 'mention',
    channel: 'email',
    department: 'sales',
    en: {
      subject: '{{ author }} mentioned you: {{ subject }}',
      body: 'Hello {{ name }},\n\n{{ author }} wrote on {{ subject }}:\n\n{{ text }}\n\n{{ link | default: "" }}\n',
    },
    zh: {
      subject: '{{ author }} 提到了您：{{ subject }}',
      body: '{{ name }}，您好！\n\n{{ author }} 在“{{ subject }}”中写道：\n\n{{ text }}\n\n{{ link | default: "" }}\n',
    },
  },
];

/** Rows of `crm.templates`: name, channel, department, locale, subject, body. */
export const shippedTemplateRows: readonly (readonly (string | null)[])[] = SHIPPED.flatMap(
  ({ name, channel, department, en, zh }) =>
    (
      [
        ['en', en],
        ['zh-CN', zh],
      ] as const
    ).map(([locale, { subject = null, body }]) => [name, channel, department, locale, subject, body]),
);
