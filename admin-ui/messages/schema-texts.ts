import type { Read } from './index.tsx';

/** The same schemas, their titles and descriptions as `say` says them. */
export function withTexts<Node>(node: Node, say: Read): Node {
  if (Array.isArray(node)) return node.map((part) => withTexts(part, say)) as Node; // the same list
  if (node === null || typeof node !== 'object') return node;
  const parts = Object.entries(node).map(([key, part]) => {
    const isText = (key === 'title' || key === 'description') && typeof part === 'string';
    return [key, isText ? say(part) : withTexts(part, say)];
  });
  return Object.fromEntries(parts) as Node; // the same keys
}
