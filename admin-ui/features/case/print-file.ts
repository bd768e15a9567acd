/**
 * Prints a PDF of ours without leaving the page: a hidden frame opens it and the browser's own print dialogue appears.
 * A browser that shows no PDF inside pages gets it in a new tab, to print from there.
 */
export function printFile(url: string): void {
  if (!navigator.pdfViewerEnabled) {
    window.open(url, '_blank', 'noopener');
    return;
  }
  document.getElementById('print-frame')?.remove();
  const frame = document.createElement('iframe');
  frame.id = 'print-frame';
  frame.title = url;
  frame.hidden = true;
  frame.src = url;
  frame.addEventListener('load', () => frame.contentWindow?.print());
  document.body.append(frame);
}
