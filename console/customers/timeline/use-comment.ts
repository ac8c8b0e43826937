import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { useProblemToast } from '../../parts/problem-toast.js';
import { timelineKey, type Subject } from './timeline-queries.js';

/** Says something to colleagues about a record; `@name` tells that person. */
export function useComment(subject: Subject) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: string) =>
      answerOf(api.POST('/v2/crm/comments', { body: { recordType: subject.type, recordId: subject.id, body } })),
    onError: useProblemToast(),
    onSettled: () => queries.invalidateQueries({ queryKey: timelineKey(subject) }),
  });
}
