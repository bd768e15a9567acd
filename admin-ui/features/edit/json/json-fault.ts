/**
 * Why a text is no JSON document, and where: the first thing that is wrong, by its kind, so that it can be said in words.
 * A key that stands twice is a fault here, because a parser drops the first without a word.
 */

export type FaultKind =
  | 'value'
  | 'comma-or-brace'
  | 'comma-or-bracket'
  | 'last-comma'
  | 'colon'
  | 'key'
  | 'unclosed-text'
  | 'escape'
  | 'number'
  | 'after-end'
  | 'too-short'
  | 'twice';

export interface JsonFault {
  readonly kind: FaultKind;
  /** Offset into the text. */
  readonly at: number;
  /** The key that stands twice. */
  readonly key?: string;
}

const SPACE = /[ \t\r\n]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON allows none of them inside of a text
const TEXT = /"(?:[^"\\\u0000-\u001f]|\\.)*"/y;
const ESCAPES = /^(?:[^\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*$/;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const NUMBER_LIKE = /[-+.\deE]+/y;
const WORD = /true|false|null/y;

class Stop {
  readonly fault: JsonFault;
  constructor(fault: JsonFault) {
    this.fault = fault;
  }
}

class Reader {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  document(): void {
    this.space();
    this.value();
    this.space();
    if (this.at < this.text.length) this.stop('after-end');
  }

  private value(): void {
    const first = this.text[this.at];
    if (first === '{') this.object();
    else if (first === '[') this.list();
    else if (first === '"') this.string();
    else if (first !== undefined && /[-+.\d]/.test(first)) this.number();
    else if (this.take(WORD) === undefined) this.stop('value');
  }

  private object(): void {
    const keys = new Set<string>();
    this.parts('}', () => {
      const at = this.at;
      if (this.text[at] !== '"') this.stop('key');
      const key = JSON.parse(this.string()) as string;
      if (keys.has(key)) throw new Stop({ kind: 'twice', at, key });
      keys.add(key);
      this.space();
      if (this.text[this.at] !== ':') this.stop('colon');
      this.at += 1;
      this.space();
      this.value();
    });
  }

  private list(): void {
    this.parts(']', () => this.value());
  }

  private parts(end: '}' | ']', part: () => void): void {
    this.at += 1;
    this.space();
    if (this.text[this.at] === end) {
      this.at += 1;
      return;
    }
    for (;;) {
      part();
      this.space();
      const mark = this.text[this.at];
      if (mark !== ',' && mark !== end) this.stop(end === '}' ? 'comma-or-brace' : 'comma-or-bracket');
      const comma = this.at;
      this.at += 1;
      if (mark === end) return;
      this.space();
      if (this.text[this.at] === end) throw new Stop({ kind: 'last-comma', at: comma });
    }
  }

  private string(): string {
    const at = this.at;
    const taken = this.take(TEXT);
    if (taken === undefined) this.stop('unclosed-text');
    if (!ESCAPES.test(taken)) throw new Stop({ kind: 'escape', at });
    return taken;
  }

  private number(): void {
    const at = this.at;
    const whole = this.take(NUMBER_LIKE);
    NUMBER.lastIndex = at;
    if (NUMBER.exec(this.text)?.[0] !== whole) throw new Stop({ kind: 'number', at });
  }

  private space(): void {
    this.take(SPACE);
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const taken = pattern.exec(this.text)?.[0];
    if (taken !== undefined) this.at += taken.length;
    return taken;
  }

  private stop(kind: FaultKind): never {
    const isOver = this.at >= this.text.length;
    throw new Stop({ kind: isOver ? 'too-short' : kind, at: Math.min(this.at, this.text.length) });
  }
}

/** Null for a text that is JSON with no key twice in one object. */
export function jsonFault(text: string): JsonFault | null {
  try {
    new Reader(text).document();
    return null;
  } catch (error) {
    if (error instanceof Stop) return error.fault;
    throw error;
  }
}

/** Line and column of an offset, both from 1. */
export function lineOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
