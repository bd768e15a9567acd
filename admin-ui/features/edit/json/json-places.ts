/**
 * Between a JSON text and the places in it, both ways, by its syntax tree, which is there for a broken text too: where a
 * pointer is, what the cursor stands in, and what can be read of the whole.
 */
import type { jsonLanguage } from '@codemirror/lang-json';
import { pointerKeys } from '../../../../server/core/language/finding.ts';

type Tree = ReturnType<typeof jsonLanguage.parser.parse>;
type SyntaxNode = Tree['topNode'];

export interface JsonText {
  readonly tree: Tree;
  readonly text: string;
}

export interface TextRange {
  readonly from: number;
  readonly to: number;
}

export interface CursorPlace extends TextRange {
  /** Of the object whose key is being written, or of the value. */
  readonly keys: readonly string[];
  readonly kind: 'key' | 'value';
  /** What stands there already, without quotation marks, up to the cursor. */
  readonly typed: string;
}

const VALUES: ReadonlySet<string> = new Set(['Object', 'Array', 'String', 'Number', 'True', 'False', 'Null']);

function valuesIn(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (VALUES.has(child.name)) found.push(child);
  }
  return found;
}

function textOf(node: SyntaxNode, { text }: JsonText): string {
  const written = text.slice(node.from, node.to);
  try {
    return String(JSON.parse(written));
  } catch {
    return written.replace(/^"|"$/g, '');
  }
}

function nameOf(property: SyntaxNode, json: JsonText): string | undefined {
  const name = property.getChild('PropertyName');
  return name ? textOf(name, json) : undefined;
}

function rootOf({ tree }: JsonText): SyntaxNode | undefined {
  return valuesIn(tree.topNode)[0];
}

function propertyOf(node: SyntaxNode, key: string, json: JsonText): SyntaxNode | undefined {
  return node.getChildren('Property').find((property) => nameOf(property, json) === key);
}

/** The line's rest at most: an underline over hundreds of lines shows nothing. */
function shown(from: number, to: number, { text }: JsonText): TextRange {
  const end = text.indexOf('\n', from);
  return { from, to: Math.max(from, end < 0 ? to : Math.min(to, end)) };
}

/** Where a place is to be marked: its value, or its name where the value is long; of what is not there, what it would be in. */
export function rangeOfPointer(json: JsonText, pointer: string): TextRange {
  let value = rootOf(json);
  let name: SyntaxNode | null = null;
  for (const key of pointerKeys(pointer)) {
    if (!value) break;
    const property = value.name === 'Object' ? propertyOf(value, key, json) : undefined;
    const next: SyntaxNode | undefined = property ? valuesIn(property)[0] : elementOf(value, key);
    if (!next) break;
    value = next;
    name = property?.getChild('PropertyName') ?? null;
  }
  if (!value) return { from: 0, to: 0 };
  const isLong = value.name === 'Object' || value.name === 'Array';
  return isLong && name ? { from: name.from, to: name.to } : shown(value.from, value.to, json);
}

function elementOf(value: SyntaxNode, key: string): SyntaxNode | undefined {
  return value.name === 'Array' && /^\d+$/.test(key) ? valuesIn(value)[Number(key)] : undefined;
}

/** The keys that lead to a node. */
function keysOf(node: SyntaxNode, json: JsonText): string[] {
  const keys: string[] = [];
  for (let at: SyntaxNode | null = node; at; at = at.parent) {
    if (at.name === 'Property') keys.unshift(nameOf(at, json) ?? '');
    else if (at.parent?.name === 'Array') keys.unshift(String(indexIn(at.parent, at.from)));
  }
  return keys;
}

function indexIn(list: SyntaxNode, position: number): number {
  return valuesIn(list).filter(({ to }) => to <= position).length;
}

function container(node: SyntaxNode): SyntaxNode | null {
  for (let at: SyntaxNode | null = node; at; at = at.parent) {
    if (at.name === 'Property' || at.name === 'Object' || at.name === 'Array') return at;
  }
  return null;
}

const WORD_BEFORE = /"?[^\s"{}[\]:,]*$/;

function written(json: JsonText, position: number): TextRange & { typed: string } {
  const node = json.tree.resolveInner(position, -1);
  if (/^(String|PropertyName|Number|True|False|Null)$/.test(node.name) && node.from < position)
    return {
      from: node.from,
      to: node.to,
      typed: json.text.slice(node.from, position).replace(/^"|"$/g, ''),
    };
  const word = WORD_BEFORE.exec(json.text.slice(Math.max(0, position - 200), position))?.[0] ?? '';
  return { from: position - word.length, to: position, typed: word.replace(/^"/, '') };
}

/** What the cursor stands in; null where nothing is to be chosen. */
export function placeAt(json: JsonText, position: number): CursorPlace | null {
  const at = container(json.tree.resolveInner(position, -1));
  if (!at) return null;
  // Behind a closing mark nothing is to be written but a comma.
  if (/[}\]]/.test(json.text[position - 1] ?? '')) return null;
  const word = written(json, position);
  const keys = keysOf(at, json);
  if (at.name === 'Object') return { keys, kind: 'key', ...word };
  if (at.name === 'Array') return { keys: [...keys, String(indexIn(at, word.from))], kind: 'value', ...word };
  const name = at.getChild('PropertyName');
  if (!name || position > name.to) return { keys, kind: 'value', ...word };
  return { keys: keys.slice(0, -1), kind: 'key', ...word };
}

/** What can be read of a text, however broken: for choosing what may stand beside it. */
export function readable(json: JsonText): unknown {
  const root = rootOf(json);
  return root ? readableValue(root, json) : undefined;
}

function readableValue(node: SyntaxNode, json: JsonText): unknown {
  if (node.name === 'Array') return valuesIn(node).map((value) => readableValue(value, json));
  if (node.name !== 'Object') return scalarOf(node, json);
  return Object.fromEntries(
    node.getChildren('Property').flatMap((property) => {
      const [value] = valuesIn(property);
      const name = nameOf(property, json);
      return value && name !== undefined ? [[name, readableValue(value, json)]] : [];
    }),
  );
}

function scalarOf(node: SyntaxNode, { text }: JsonText): unknown {
  try {
    return JSON.parse(text.slice(node.from, node.to));
  } catch {
    return undefined;
  }
}
