/** Cases of the DMN kit that Baton answers otherwise, and why. One that begins to pass must leave the list. */
const JAVA = 'Calls a Java function: logic outside FEEL is refused by name (DMN_LOGIC_UNSUPPORTED).';
const RANGE_TYPE = "The grammar of FEEL's parser lacks the type range<…>.";
const CALENDAR = 'The duration is longer than any that the calendar library holds.';
const FRACTION = 'Fractions of a second count in comparisons; the kit ignores them.';

export const DEVIATIONS: Readonly<Record<string, string>> = {
  '0050-feel-abs-function-test-01#007/decision007':
    "Camunda's name of the parameter, number, is accepted beside DMN's n.",
  '0068-feel-equality-test-01#time_005/time_005': FRACTION,
  '0068-feel-equality-test-01#datetime_003_a/datetime_003_a': FRACTION,
  '0068-feel-equality-test-01#range_010/range_010':
    '(=10) is the range [10..10], as in the prose of DMN; the kit tells the two apart.',
  '0068-feel-equality-test-01#range_012/range_012': 'The unary test (!=10) as a value has no range to stand for it.',
  ...all('0076-feel-external-java-test-01', JAVA, [
    'boxed_001',
    ...Array.from({ length: 12 }, (_, index) => `literal_${String(index + 1).padStart(3, '0')}`),
    'varargs_001',
  ]),
  ...Object.fromEntries(
    ['034_aa9cbb21a6', '035_93eef01ae7', '036_5f2775875e', '037_8c9ea9c0e6'].map((test) => [
      `1120-feel-duration-function-test-01#${test}/feel-duration-function_${test}`,
      CALENDAR,
    ]),
  ),
  ...Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e', 'g', 'h', 'i'].map((letter) => [
      `1156-range-function-test-01#001_${letter}/decision001_${letter}`,
      RANGE_TYPE,
    ]),
  ),
};

function all(file: string, reason: string, tests: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(tests.map((test) => [`${file}#${test}/${test}`, reason]));
}
