/** What reports say, in each language. */
import type { ReportLanguage } from './reports.dto.js';

interface ReportWords {
  readonly ended: string;
  readonly median: string;
  readonly p95: string;
  readonly withinTarget: string;
  readonly noTarget: string;
  /** `change`: "+12%". */
  readonly against: (change: string) => string;
  readonly bottlenecks: string;
  readonly share: (share: string) => string;
  readonly nothing: string;
  readonly open: string;
  readonly attached: string;
  readonly footer: (owner: string) => string;
  /** What stays in the outbox: the figures are for the recipients alone. */
  readonly kept: string;
}

export const REPORT_WORDS: Readonly<Record<ReportLanguage, ReportWords>> = {
  en: {
    ended: 'Instances ended',
    median: 'Median cycle time',
    p95: '95% ended within',
    withinTarget: 'Within target',
    noTarget: 'no target is set',
    against: (change) => `${change} on the period before`,
    bottlenecks: 'Where work waited the longest',
    share: (share) => `${share} of all waiting`,
    nothing: 'Nothing ended in this time.',
    open: 'Open in Baton',
    attached: 'All figures are attached as CSV.',
    footer: (owner) => `Sent by Baton for ${owner}.`,
    kept: 'A report of insights. Its figures went to its recipients alone.',
  },
  'zh-CN': {
    ended: '已结束实例',
    median: '周期时间中位数',
    p95: '95% 的实例不超过',
    withinTarget: '达标率',
    noTarget: '未设目标',
    against: (change) => `较上一时段 ${change}`,
    bottlenecks: '等待最久的环节',
    share: (share) => `占总等待时间的 ${share}`,
    nothing: '该时段内没有实例结束。',
    open: '在 Baton 中查看',
    attached: '完整数据见附件（CSV）。',
    footer: (owner) => `由 Baton 代 ${owner} 发送。`,
    kept: '洞察报告。其数据仅发送给收件人。',
  },
};
