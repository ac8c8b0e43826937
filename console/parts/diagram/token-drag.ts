/** Tokens that are dragged from one element to another, by mouse, pen or finger. */

interface TokenDrag {
  /** The token is above this element, or above none. */
  readonly onOver: (elementId: string | undefined) => void;
  readonly onDrop: (elementId: string) => void;
}

export function makeDraggable(token: HTMLElement, { onOver, onDrop }: TokenDrag): void {
  token.classList.add('baton-badge-token');
  token.addEventListener('pointerdown', (start) => {
    if (start.button !== 0) return;
    start.preventDefault();
    start.stopPropagation();
    const ghost = token.cloneNode(true) as HTMLElement;
    ghost.classList.add('baton-badge-ghost');
    document.body.append(ghost);
    const move = (event: PointerEvent): void => {
      ghost.style.translate = `${String(event.clientX)}px ${String(event.clientY)}px`;
      onOver(elementAt(event));
    };
    const end = (event: PointerEvent): void => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', end);
      removeEventListener('pointercancel', end);
      ghost.remove();
      onOver(undefined);
      const target = event.type === 'pointerup' ? elementAt(event) : undefined;
      if (target !== undefined) onDrop(target);
    };
    // Of the window: the token itself may be drawn anew meanwhile.
    addEventListener('pointermove', move);
    addEventListener('pointerup', end);
    addEventListener('pointercancel', end);
    move(start);
  });
}

/** The innermost element there; a label stands for its element. */
function elementAt({ clientX, clientY }: PointerEvent): string | undefined {
  const shapes = document.elementsFromPoint(clientX, clientY).flatMap((found) => {
    const shape = found.closest<SVGElement>('.djs-shape');
    return shape ? [shape.dataset['elementId']?.replace(/_label$/, '')] : [];
  });
  return shapes[0];
}
