/** Intercepts nothing: the workflows bundled with it are of another text, and do the same. */
import type { WorkflowInterceptors } from '@temporalio/workflow';

export const interceptors = (): WorkflowInterceptors => ({});
