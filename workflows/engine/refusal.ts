/** Why a command is not taken. */
export interface Refusal {
  readonly code:
    'NOT_FOUND' | 'INSTANCE_BEHIND' | 'INSTANCE_ENDED' | 'INVALID_ARGUMENT' | 'INVALID_STATE' | 'INSTANCE_SUSPENDED';
  /** "Expected …, but …" */
  readonly message: string;
}

export function isRefusal(value: object): value is Refusal {
  return 'code' in value && 'message' in value;
}

export function invalid(message: string): Refusal {
  return { code: 'INVALID_ARGUMENT', message };
}
