/** A name in quotation marks; the marks inside it become single ones. */
export function quoted(text: string): string {
  return `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** Rule texts come with and without a full stop; a document sets its own. */
export function sentence(text: string): string {
  return `${text.trim().replace(/[。;;.]+$/u, '')}。`;
}
