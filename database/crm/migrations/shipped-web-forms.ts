/** A form to begin with, as the migration stores it. */
import type { z } from 'zod';
import type { webForm } from '../inbound/web-form.js';

const contact: { readonly name: string } & z.input<typeof webForm> = {
  name: 'contact',
  title: { en: 'Write to us', 'zh-CN': '联系我们' },
  fields: [
    { key: 'name', label: { en: 'Your name', 'zh-CN': '姓名' }, type: 'text', required: true },
    { key: 'email', label: { en: 'E-mail address', 'zh-CN': '电子邮箱' }, type: 'email', required: true },
    {
      key: 'phone',
      label: { en: 'Telephone, with country code', 'zh-CN': '电话（含国家代码）' },
      type: 'phone',
      required: false,
    },
    { key: 'company', label: { en: 'Company', 'zh-CN': '公司' }, type: 'text', required: false },
    { key: 'subject', label: { en: 'What is it about?', 'zh-CN': '主题' }, type: 'text', required: false },
    { key: 'message', label: { en: 'Your message', 'zh-CN': '留言' }, type: 'textarea', required: true },
  ],
  consent: {
    text: { en: 'You may write to me about news and offers.', 'zh-CN': '我同意接收新闻和优惠信息。' },
    purpose: 'marketing',
    required: false,
  },
};

export const shippedWebForms = [contact];
