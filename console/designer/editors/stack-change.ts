/** What the editors of bpmn.io tell when something was done, undone or drawn for the first time. */
export interface StackChange {
  readonly trigger?: 'execute' | 'undo' | 'redo' | 'clear';
}

/** Drawing a file clears what could be undone, which is no change of it. */
export function isEdit({ trigger }: StackChange): boolean {
  return trigger !== 'clear';
}
