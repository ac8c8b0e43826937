/** A view as a picture, as it is on the screen. */
import { toPng } from 'html-to-image';

/** Answers a data URL. Buttons that only move the picture are left out. */
export function pictureOf(element: HTMLElement): Promise<string> {
  const { backgroundColor } = getComputedStyle(document.body);
  return toPng(element, {
    backgroundColor,
    pixelRatio: 2,
    skipFonts: true,
    filter: (node) => !(node instanceof HTMLElement && node.classList.contains('baton-diagram-buttons')),
  });
}
