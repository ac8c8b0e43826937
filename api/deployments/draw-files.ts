import { draw } from '../../processes/drawing/index.js';
import type { Diagnostic } from '../../workflows/bpmn/codes.js';
import { isBpmn, type UploadedFile } from './compile-resources.js';

/** The diagram of one file; `message` says why there is none. */
export interface FileDrawing {
  readonly file: string;
  readonly svg: string | null;
  readonly message: string | null;
}

/** The BPMN files among those that were sent, with what was found in each marked. */
export function drawFiles(
  uploaded: readonly UploadedFile[],
  diagnostics: readonly Diagnostic[],
): Promise<readonly FileDrawing[]> {
  const drawings = uploaded.filter(isBpmn).map(async ({ name, content }): Promise<FileDrawing> => {
    const found = diagnostics.filter(({ file }) => file === name);
    const drawing = await draw({ xml: content, diagnostics: found });
    return drawing.ok
      ? { file: name, svg: drawing.svg, message: null }
      : { file: name, svg: null, message: drawing.message };
  });
  return Promise.all(drawings);
}
