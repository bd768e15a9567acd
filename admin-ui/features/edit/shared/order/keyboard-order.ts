/**
 * Putting a list in order from the keyboard: space takes a row up, the arrows move it, space lays it down, Escape leaves
 * it where it was. It counts rows and measures nothing, so it does not matter where on the screen they are just then.
 */
import { type KeyboardEvent, useRef, useState } from 'react';
import { useWords } from '../../../../messages/words.tsx';
import { moved } from './moved.ts';
import { orderWords } from './order-words.ts';

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** What the handle of a row has to listen to. */
export interface HandleKeys {
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onBlur: () => void;
}

interface KeyboardOrder {
  /** The list as it would be if the row were laid down now. */
  shown: readonly string[];
  /** The row in hand. */
  takenId: string | undefined;
  /** What happened last, for who listens. */
  told: string;
  keysOf: (id: string) => HandleKeys;
}

interface OrderedList {
  ids: readonly string[];
  nameOf: (id: string) => string;
  onMove: (from: number, to: number) => void;
}

export function useKeyboardOrder({ ids, nameOf, onMove }: OrderedList): KeyboardOrder {
  const { t } = useWords(orderWords);
  const [held, setHeld] = useState<{ id: string; to: number }>();
  const [told, setTold] = useState('');
  // Two presses may come before the screen has been drawn anew: the second goes on from the first.
  const inHand = useRef(held);
  const hold = (id: string, to: number | undefined) => {
    inHand.current = to === undefined ? undefined : { id, to };
    setHeld(inHand.current);
  };
  const say = (key: 'order.taken' | 'order.over' | 'order.laid' | 'order.left', id: string, at: number) =>
    setTold(t(key, { name: nameOf(id), n: at + 1 }));
  const layDown = (id: string, to: number) => {
    const from = ids.indexOf(id);
    hold(id, undefined);
    say('order.laid', id, to);
    if (from !== to) onMove(from, to);
  };
  const leave = (id: string) => {
    hold(id, undefined);
    say('order.left', id, ids.indexOf(id));
  };
  const step = (id: string, to: number) => {
    if (to < 0 || to >= ids.length) return;
    hold(id, to);
    say('order.over', id, to);
  };
  const take = (id: string) => {
    hold(id, ids.indexOf(id));
    say('order.taken', id, ids.indexOf(id));
  };
  /** What a key does to a row, in hand (then it stands at `to`) or not; undefined for a key that is not ours. */
  const doingOf = (id: string, to: number | undefined, key: string): (() => void) | undefined => {
    if (key === ' ' || key === 'Enter') return to === undefined ? () => take(id) : () => layDown(id, to);
    if (to === undefined) return undefined;
    if (key === 'Escape') return () => leave(id);
    const by = STEPS[key];
    return by === undefined ? undefined : () => step(id, to + by);
  };
  const onKeyDown = (id: string, event: KeyboardEvent<HTMLElement>) => {
    const doing = doingOf(id, inHand.current?.id === id ? inHand.current.to : undefined, event.key);
    if (!doing) return;
    event.preventDefault();
    event.stopPropagation();
    doing();
  };
  const taken = held && ids.includes(held.id) ? held : undefined;
  return {
    shown: taken ? moved(ids, ids.indexOf(taken.id), taken.to) : ids,
    takenId: taken?.id,
    told,
    keysOf: (id) => ({
      onKeyDown: (event) => onKeyDown(id, event),
      onBlur: () => {
        if (inHand.current?.id === id) leave(id);
      },
    }),
  };
}
