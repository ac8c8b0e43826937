/** Hands a file to the browser, which keeps it where downloads go. */
export function download({ name, content }: { readonly name: string; readonly content: string }): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
