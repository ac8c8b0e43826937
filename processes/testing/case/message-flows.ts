/** Message flows between the pools of a file: what one element sends reaches the other. */
import { attribute, child, children, type ModdleElement } from '../../compiler/moddle-element.js';

export interface MessageFlow {
  readonly id: string;
  readonly source: string;
  readonly target: string;
}

export function messageFlowsOf(definitions: ModdleElement): readonly MessageFlow[] {
  const idOf = (element: ModdleElement | undefined): string => (element && attribute(element, 'id')) ?? '';
  return children(definitions, 'rootElements')
    .flatMap((element) => children(element, 'messageFlows'))
    .map((flow) => ({
      id: idOf(flow),
      source: idOf(child(flow, 'sourceRef')),
      target: idOf(child(flow, 'targetRef')),
    }));
}
