/**
 * A text and the draft kept together: what parses is taken into the draft when typing pauses, what changes elsewhere comes into the
 * text, and a text that cannot be taken stays as it is, with what is wrong with it, until it is put right or given up.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { merge } from '../../../../server/core/diff/merge.ts';
import { sameJson } from '../../../../server/core/diff/same-json.ts';
import { useEditing } from '../editing/editing.ts';
import { keepText, keptText } from './kept-texts.ts';
import { documentText, schemaFiles } from './schemas.ts';
import { type TextFault, textFault } from './text-fault.ts';

const PAUSE_MS = 300;

export interface JsonDraft {
  /** To begin with; after that the editor has it. */
  readonly firstText: string;
  /** The text that the draft asks for when it differs from what was taken last; null while there is nothing to show. */
  readonly wanted: string | null;
  /** What the draft asked for is in the editor now. */
  readonly shown: () => void;
  readonly fault: TextFault | null;
  readonly isTyping: boolean;
  /** The draft has changed elsewhere while the text could not be taken. */
  readonly isBehind: boolean;
  readonly typed: (text: string) => void;
  /** Takes what was typed without waiting for the pause. */
  readonly take: () => void;
  readonly discard: () => void;
}

export function useJsonDraft(section: string | undefined): JsonDraft {
  const { kind, code, document, edit } = useEditing();
  const address = `${kind}/${code}/${section ?? ''}`;
  const value = section === undefined ? document : document[section];
  const [first] = useState(() => keptText(address));
  /** What the text was last the same as. A ref: the draft may be shown again before a state of ours would be. */
  const base = useRef<unknown>(first ? first.base : value);
  const [fault, setFault] = useState<TextFault | null>(() => faultOf(first?.text, { kind, section }));
  const latest = useRef({ kind, section, address, edit });
  latest.current = { kind, section, address, edit };

  const takeText = useCallback((text: string) => {
    const { current } = latest;
    const found = faultOf(text, current);
    setFault(found);
    keepText(current.address, found ? { text, base: base.current } : null);
    if (found) return;
    const [before, mine]: unknown[] = [base.current, JSON.parse(text)];
    base.current = mine;
    if (!sameJson(mine, before)) current.edit(taking({ section: current.section, before, mine }), 'json');
  }, []);
  const { isTyping, typed, take, callOff } = usePause(takeText);

  const isApart = !sameJson(value, base.current);
  return {
    firstText: first?.text ?? documentText(value),
    wanted: isApart && fault === null && !isTyping ? documentText(value) : null,
    shown: () => {
      base.current = value;
    },
    fault,
    isTyping,
    isBehind: isApart && fault !== null,
    typed,
    take,
    discard: () => {
      callOff();
      keepText(address, null);
      setFault(null);
      // The text is not that of anything any more, so that the draft's own is asked for.
      base.current = undefined;
    },
  };
}

/** Takes a text when typing pauses, when it is asked to, or when the view is left. */
function usePause(takeText: (text: string) => void) {
  const waiting = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  const [isTyping, setTyping] = useState(false);
  const callOff = useCallback(() => {
    clearTimeout(waiting.current?.timer);
    waiting.current = null;
    setTyping(false);
  }, []);
  const take = useCallback(() => {
    const text = waiting.current?.text;
    callOff();
    if (text !== undefined) takeText(text);
  }, [callOff, takeText]);
  const typed = useCallback(
    (text: string) => {
      clearTimeout(waiting.current?.timer);
      waiting.current = { text, timer: setTimeout(take, PAUSE_MS) };
      setTyping(true);
    },
    [take],
  );
  useEffect(() => take, [take]);
  return { isTyping, typed, take, callOff };
}

function faultOf(
  text: string | undefined,
  { kind, section }: { kind: string; section: string | undefined },
): TextFault | null {
  if (text === undefined) return null;
  const keys = section === undefined ? [] : [section];
  return textFault(text, { files: schemaFiles, file: `${kind}.json`, keys });
}

type Whole = Record<string, unknown>;

/** Puts what was typed on what the draft has by now, which others may have changed since. */
function taking({ section, before, mine }: { section: string | undefined; before: unknown; mine: unknown }) {
  return (document: Whole): Whole => {
    const theirs = section === undefined ? document : document[section];
    const next = merge({ base: before, mine, theirs }).document;
    return section === undefined ? (next as Whole) : { ...document, [section]: next }; // an object: checked before it is taken
  };
}
