import { BooleanField, IntegerField, KeyField, TextField, TextListField } from '../../validation/fields.js';

export const REPORT_VIEWS = ['overview', 'heat-map', 'bottlenecks', 'people', 'outliers', 'satisfaction'] as const;
export type ReportView = (typeof REPORT_VIEWS)[number];

export const RHYTHMS = ['DAILY', 'WEEKLY', 'MONTHLY'] as const;
export const REPORT_GROUPS = ['assignee', 'candidateGroup', 'department'] as const;
export const LANGUAGES = ['en', 'zh-CN'] as const;
export type ReportLanguage = (typeof LANGUAGES)[number];

export class InsightReportRequest {
  @TextField({ description: 'What people call it; the subject of its mails.', minLength: 1, maxLength: 255 })
  readonly name!: string;

  @TextField({ description: 'What it shows; its figures are attached as CSV.', values: REPORT_VIEWS })
  readonly view!: ReportView;

  @TextField({ description: 'Of this process; of all where absent.', optional: true, minLength: 1, maxLength: 255 })
  readonly processDefinitionId?: string | null;

  @KeyField({ description: 'Of this version of the process.', optional: true })
  readonly processDefinitionKey?: string | null;

  @TextField({
    description: '`wall`: every hour counts; `business`: the hours of the default calendar; else the id of a calendar.',
    optional: true,
    minLength: 1,
    maxLength: 64,
  })
  readonly calendar?: string | null;

  @TextField({
    description: 'Whom the rows of `people` are about; `assignee` where absent.',
    optional: true,
    values: REPORT_GROUPS,
  })
  readonly groupBy?: string | null;

  @IntegerField({
    description:
      'How many days before the one on which it goes out are shown. Where absent, those since it last went out: one day, seven, or a month.',
    optional: true,
    minimum: 1,
    maximum: 3660,
  })
  readonly days?: number | null;

  @TextField({ description: 'How often it goes out.', values: RHYTHMS })
  readonly rhythm!: (typeof RHYTHMS)[number];

  @IntegerField({
    description: 'Of WEEKLY: 1 is Monday, which it is where absent.',
    optional: true,
    minimum: 1,
    maximum: 7,
  })
  readonly weekday?: number | null;

  @IntegerField({ description: 'Of MONTHLY: the day; 1 where absent.', optional: true, minimum: 1, maximum: 28 })
  readonly dayOfMonth?: number | null;

  @IntegerField({ description: 'The hour in which it goes out.', minimum: 0, maximum: 23 })
  readonly hour!: number;

  @TextField({
    description: 'Of hour and days, of the IANA database.',
    minLength: 1,
    maxLength: 64,
    example: 'Asia/Shanghai',
  })
  readonly timeZone!: string;

  @TextListField({ description: 'E-mail addresses.', maxItems: 50, maxLength: 254 })
  readonly recipients!: readonly string[];

  @TextField({
    description: 'For recipients who are no members of staff: these get it in their own. `en` where absent.',
    optional: true,
    values: LANGUAGES,
  })
  readonly language?: ReportLanguage | null;

  @BooleanField({ description: 'False: it pauses. True where absent.', optional: true })
  readonly active?: boolean | null;
}
