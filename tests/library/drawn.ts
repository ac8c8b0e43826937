/** The diagram interchange of a model, read as text. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** Elements with their bounds. */
export function boxesOf(xml: string): readonly Box[] {
  return [
    ...xml.matchAll(
      /<bpmndi:BPMNShape [^>]*bpmnElement="([^"]+)"[^>]*>\s*<dc:Bounds x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"/g,
    ),
  ].map(([, id = '', x, y, width, height]) => ({
    id,
    x: Number(x),
    y: Number(y),
    width: Number(width),
    height: Number(height),
  }));
}

/** Lines with their waypoints. */
export function edgesOf(xml: string): readonly { readonly id: string; readonly waypoints: readonly Point[] }[] {
  return [...xml.matchAll(/<bpmndi:BPMNEdge [^>]*bpmnElement="([^"]+)"[^>]*>(.*?)<\/bpmndi:BPMNEdge>/gs)].map(
    ([, id = '', body = '']) => ({
      id,
      waypoints: [...body.matchAll(/<di:waypoint x="(\d+)" y="(\d+)"/g)].map(([, x, y]) => ({
        x: Number(x),
        y: Number(y),
      })),
    }),
  );
}

export function onBorder(box: Box | undefined, point: Point | undefined): boolean {
  if (box === undefined || point === undefined) return false;
  const across = point.x >= box.x && point.x <= box.x + box.width;
  const along = point.y >= box.y && point.y <= box.y + box.height;
  const onEdge = [box.x, box.x + box.width].includes(point.x) || [box.y, box.y + box.height].includes(point.y);
  return across && along && onEdge;
}

export function overlap(one: Box, other: Box): boolean {
  const across = one.x < other.x + other.width && other.x < one.x + one.width;
  return across && one.y < other.y + other.height && other.y < one.y + one.height;
}
