/** The numbers that measures need and no record has, by name and subject. */

interface SettingKind {
  readonly description: string;
  /** Where nobody has set it; absent: what needs it is left out. */
  readonly byDefault?: number;
}

export const measureSettings = {
  'expected-satisfaction': { description: 'Score that is expected of customers, by process.', byDefault: 4 },
  'best-score': { description: 'Best score there is, by process.', byDefault: 5 },
  'expected-loyalty': { description: 'Purchases that are expected of a customer in the period.', byDefault: 1 },
  'planned-hours': {
    description: 'Planned duration of a user task without a due date, by process or process/element.',
  },
  'messages-per-hour': { description: 'Transfer rate v of a channel.' },
  'cost-per-message': { description: 'Cost of a message, by channel.' },
  'cost-per-hour': { description: 'Cost of an hour, by department.' },
  'channel-weight': { description: 'Weight of a channel in integration.', byDefault: 1 },
  'record-weight': { description: 'Weight of a kind of record in sharing and consolidation.', byDefault: 1 },
} as const satisfies Readonly<Record<string, SettingKind>>;

export type SettingName = keyof typeof measureSettings;

export const ALL_SUBJECTS = '*';

export interface SettingRow {
  readonly name: string;
  readonly subject: string;
  readonly value: number;
}

/** The setting of the first subject that has one, else of all others, else the default. */
export type Settings = (name: SettingName, ...subjects: readonly (string | null)[]) => number | undefined;

export function settingsOf(rows: readonly SettingRow[]): Settings {
  const values = new Map(rows.map(({ name, subject, value }) => [`${name} ${subject}`, value]));
  return (name, ...subjects) => {
    const found = [...subjects, ALL_SUBJECTS].find((subject) => subject !== null && values.has(`${name} ${subject}`));
    const kind: SettingKind = measureSettings[name];
    return found === undefined || found === null ? kind.byDefault : values.get(`${name} ${found}`);
  };
}
