/** The elements of a diagram that can be active, in the order of the file. */
export interface DiagramElement {
  readonly id: string;
  readonly name: string;
  /** As the file calls it: `userTask`. */
  readonly kind: string;
}

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const FLOW_NODE = /^(.*Task|task|subProcess|adHocSubProcess|transaction|callActivity|.*Event|.*Gateway)$/;

export function readElements(xml: string): readonly DiagramElement[] {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  return [...document.getElementsByTagNameNS(BPMN, '*')].flatMap((element) => {
    const id = element.getAttribute('id');
    if (id === null || !FLOW_NODE.test(element.localName)) return [];
    return [{ id, name: element.getAttribute('name')?.trim() || id, kind: element.localName }];
  });
}
