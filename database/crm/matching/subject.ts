/** What is compared of a record. Which of these fields a record type has follows from its entity. */
export const matchedFields = ['name', 'email', 'phone', 'company', 'country'] as const;
export type MatchedField = (typeof matchedFields)[number];

/** Cleaned values; null or absent where there is none. */
export type Subject = Readonly<Partial<Record<MatchedField, string | null>>>;

export function subjectOf(values: object): Subject {
  return Object.fromEntries(
    matchedFields.map((field) => [field, Reflect.get(values, field) as unknown]).filter(([, value]) => filled(value)),
  ) as Subject;
}

const filled = (value: unknown): boolean => typeof value === 'string' && value !== '';
