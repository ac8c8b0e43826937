import { describe, expect, test } from '@jest/globals';
import { readReply } from '../../activities/feedback/read-reply.js';

describe('a reply to a survey', () => {
  test.each([
    ['4 nice', 4, 'nice'],
    ['5', 5, null],
    ['3/5', 3, null],
    ['2 of 5 - too slow', 2, 'too slow'],
    ['Score: 1, never again', 1, 'never again'],
    ['My rating is 4.', 4, null],
    ['４分 很好', 4, '很好'],
    ['五星', 5, null],
    ['评分：3', 3, null],
    ['5 stars!\nThank you', 5, 'Thank you'],
    ['4 ok\n\nOn Monday Support wrote:\n> Answer with 5', 4, 'ok'],
  ])('%j is %d, %j', (text, score, comment) => {
    expect(readReply(text)).toEqual({ kind: 'score', score, comment });
  });

  test.each(['STOP', 'stop.', 'Unsubscribe', '退订', 'unsubscribe\n> Answer with a number'])('%j refuses', (text) => {
    expect(readReply(text)).toEqual({ kind: 'refusal' });
  });

  test.each(['', 'nice', '10', '4.5', '6', '0', '45 days', 'I waited 3 days', '> 5'])('%j is unclear', (text) => {
    expect(readReply(text)).toEqual({ kind: 'unclear' });
  });
});
