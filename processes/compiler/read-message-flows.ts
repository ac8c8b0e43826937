/** Message flows between the pools of a file, as they are drawn: what one element sends reaches the other. */
import { attribute, child, children, type ModdleElement } from './moddle-element.js';

export interface DrawnMessageFlow {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** What the flow itself says it carries. */
  readonly message: ModdleElement | undefined;
}

export function readMessageFlows(definitions: ModdleElement): readonly DrawnMessageFlow[] {
  const idOf = (element: ModdleElement | undefined): string => (element && attribute(element, 'id')) ?? '';
  return children(definitions, 'rootElements')
    .flatMap((element) => children(element, 'messageFlows'))
    .map((flow) => ({
      id: idOf(flow),
      source: idOf(child(flow, 'sourceRef')),
      target: idOf(child(flow, 'targetRef')),
      message: child(flow, 'messageRef'),
    }));
}
