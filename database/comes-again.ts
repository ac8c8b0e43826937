/**
 * SQL: when what was tried comes again by itself. After the first pause, each time after twice as long.
 *
 * @param attempts - SQL: how many there were before
 * @param first - SQL: ms
 * @param longest - SQL: ms; a minute where absent: what an outage of Temporal held up goes on soon after it
 */
export const comesAgain = (attempts: string, first: string, longest = '60000'): string =>
  `now() + least(${first} * power(2, least(${attempts}, 20)), ${longest}) * interval '1 millisecond'`;
