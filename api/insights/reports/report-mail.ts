/** A report as a mail: key figures in the language of who gets it, the view attached. */
import { escapeHtml } from '../../../activities/feedback/escape-html.js';
import type { MessageContent } from '../../../database/crm/outbox/content.js';
import type { ReportFigures } from './report-figures.service.js';
import type { ReportRun } from './report-run.js';
import { REPORT_WORDS } from './report-words.js';
import type { ReportLanguage } from './reports.dto.js';

interface MailOptions {
  readonly run: ReportRun;
  readonly figures: ReportFigures;
  readonly language: ReportLanguage;
  /** Environment `BATON_PUBLIC_URL`. */
  readonly publicUrl: string;
}

interface Line {
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

export function reportMail({ run, figures, language, publicUrl }: MailOptions): MessageContent {
  const words = REPORT_WORDS[language];
  const days = daysOf(figures, run, language);
  const lines = linesOf(figures, language);
  const slow = figures.bottlenecks.map(({ name, share }) => ({ name, share: words.share(percent(share, language)) }));
  const nothing = figures.now.count === 0;
  const url = `${publicUrl}/insights?${queryOf(run, figures)}`;
  const footer = run.owner === null ? '' : words.footer(run.owner);
  const text = [
    `${run.name}\n${days}`,
    ...(nothing
      ? [words.nothing]
      : [lines.map(({ label, value, note }) => `${label}: ${value}${note && ` (${note})`}`).join('\n')]),
    ...(slow.length === 0
      ? []
      : [`${words.bottlenecks}\n${slow.map(({ name, share }) => `- ${name}: ${share}`).join('\n')}`]),
    `${words.open}: ${url}`,
    words.attached,
    ...(footer === '' ? [] : [footer]),
  ].join('\n\n');
  const row = ({ label, value, note }: Line): string =>
    `<tr><td style="padding:6px 16px 6px 0">${escapeHtml(label)}</td><td style="padding:6px 16px 6px 0"><b>${escapeHtml(value)}</b></td><td style="color:#565d65">${escapeHtml(note)}</td></tr>`;
  const html = `<div style="font-family:system-ui,'PingFang SC','Microsoft YaHei',sans-serif" lang="${language}">
<h1 style="font-size:20px;margin:0">${escapeHtml(run.name)}</h1><p style="color:#565d65;margin:4px 0 16px">${escapeHtml(days)}</p>
${nothing ? `<p>${words.nothing}</p>` : `<table>${lines.map(row).join('')}</table>`}
${slow.length === 0 ? '' : `<h2 style="font-size:16px">${words.bottlenecks}</h2><ol>${slow.map(({ name, share }) => `<li>${escapeHtml(name)}: ${escapeHtml(share)}</li>`).join('')}</ol>`}
<p><a href="${escapeHtml(url)}">${words.open}</a> · ${words.attached}</p>
<p style="color:#565d65">${escapeHtml(footer)}</p></div>`;
  return {
    subject: `${run.name}: ${days}`,
    body: text,
    html,
    bodyToKeep: words.kept,
    // A spreadsheet takes UTF-8 for what it is by its mark.
    attachments: figures.files.map(({ filename, content }) => ({
      filename,
      content: `\uFEFF${content}`,
      contentType: 'text/csv; charset=utf-8',
    })),
  };
}

function linesOf({ now, before, withinTarget }: ReportFigures, language: ReportLanguage): readonly Line[] {
  const words = REPORT_WORDS[language];
  const note = (is: number | null, was: number | null): string =>
    is === null || was === null || was === 0 || is === was
      ? ''
      : words.against(percent((is - was) / was, language, { signDisplay: 'exceptZero', maximumFractionDigits: 0 }));
  const timed = (label: string, name: 'p50' | 'p95'): Line => ({
    label,
    value: span(now.duration[name], language),
    note: note(now.duration[name], before.duration[name]),
  });
  return [
    {
      label: words.ended,
      value: new Intl.NumberFormat(language).format(now.count),
      note: note(now.count, before.count),
    },
    timed(words.median, 'p50'),
    timed(words.p95, 'p95'),
    {
      label: words.withinTarget,
      value: withinTarget === null ? '–' : percent(withinTarget, language),
      note: withinTarget === null ? words.noTarget : '',
    },
  ];
}

const percent = (share: number, language: string, options: Intl.NumberFormatOptions = {}): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1, ...options }).format(share);

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** In the largest unit that it fills, with one decimal: "3.4 hours". */
function span(ms: number | null, language: string): string {
  if (ms === null) return '–';
  const [unit, length] = UNITS.find(([, least]) => ms >= least) ?? (['second', 1_000] as const);
  const options = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, options).format(ms / length);
}

/** The last moment is before `endedBefore`: midnight is of the day that it ends. */
function daysOf({ window }: ReportFigures, { timeZone }: ReportRun, language: string): string {
  const last = new Date(Date.parse(window.endedBefore) - 1);
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone }).formatRange(
    new Date(window.endedFrom),
    last,
  );
}

/** What the web app shows under this address is what the report tells. */
function queryOf({ request, timeZone }: ReportRun, { window }: ReportFigures): string {
  // Swedish writes dates as ISO 8601 does.
  const day = (iso: string, less = 0): string =>
    new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(Date.parse(iso) - less));
  return new URLSearchParams({
    view: request.view,
    ...(request.processDefinitionId ? { process: request.processDefinitionId } : {}),
    ...(request.calendar === 'business' ? { clock: 'business' } : {}),
    ...(request.groupBy ? { group: request.groupBy } : {}),
    from: day(window.endedFrom),
    to: day(window.endedBefore, 1),
  }).toString();
}
