import {
  type CSSProperties,
  type KeyboardEvent,
  type RefObject,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import css from './grid.module.css';

interface ChoiceInputProps {
  label: string;
  text: string;
  choices: readonly string[];
  placeholder: string;
  /** Whether somebody has typed: then the first choice that fits is the one that Enter takes. */
  isTyped: boolean;
  onType: (text: string) => void;
  onChoose: (choice: string) => void;
}

/**
 * A text with what may be chosen below it, for the cells of a grid: arrows go through the list, Enter takes what is marked
 * there and leaves every other key to the grid.
 */
export function ChoiceInput({
  label,
  text,
  choices,
  placeholder,
  isTyped,
  onType,
  onChoose,
}: ChoiceInputProps) {
  const id = useId();
  const [marked, setMarked] = useState<number | null>(null);
  const input = useSelectedInput();
  const place = usePlaceBelow(input);
  const active = marked ?? (isTyped && text !== '' ? 0 : -1);
  const choice = choices[active];
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && choices.length > 0) {
      event.preventDefault();
      event.stopPropagation();
      setMarked(Math.max(0, Math.min(choices.length - 1, active + step)));
    } else if (event.key === 'Enter' && choice !== undefined && !event.nativeEvent.isComposing) {
      event.preventDefault();
      event.stopPropagation();
      onChoose(choice);
    }
  };
  return (
    <>
      <input
        ref={input}
        className={css.input}
        role="combobox"
        aria-label={label}
        aria-expanded={choices.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={choice === undefined ? undefined : `${id}-${active}`}
        autoComplete="off"
        value={text}
        placeholder={placeholder}
        onChange={({ target }) => {
          setMarked(null);
          onType(target.value);
        }}
        onKeyDown={onKeyDown}
      />
      {createPortal(
        <div className={css.choices} style={place} role="listbox" id={`${id}-list`} aria-label={label}>
          {choices.map((name, i) => (
            <Choice
              key={name}
              id={`${id}-${i}`}
              name={name}
              isActive={i === active}
              onChoose={() => onChoose(name)}
            />
          ))}
        </div>,
        document.body,
      )}
    </>
  );
}

function Choice({
  id,
  name,
  isActive,
  onChoose,
}: {
  id: string;
  name: string;
  isActive: boolean;
  onChoose: () => void;
}) {
  const option = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isActive) option.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and names the marked option
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's
    <div
      ref={option}
      id={id}
      role="option"
      aria-selected={isActive}
      className={css.choice}
      onClick={onChoose}
    >
      {name}
    </div>
  );
}

/** The text of a cell is selected as it opens, so that typing replaces it as in a spreadsheet. */
function useSelectedInput() {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  return input;
}

const LIST_HEIGHT = 280;

/** Below the cell, or above it where there is no room. */
function usePlaceBelow(input: RefObject<HTMLInputElement | null>) {
  const [place, setPlace] = useState<CSSProperties>({ visibility: 'hidden' });
  useLayoutEffect(() => {
    const box = input.current?.getBoundingClientRect();
    if (!box) return;
    const isBelow = box.bottom + LIST_HEIGHT < window.innerHeight;
    const vertical = isBelow ? { top: box.bottom + 2 } : { bottom: window.innerHeight - box.top + 2 };
    setPlace({ left: box.left, minWidth: box.width, ...vertical });
  }, [input]);
  return place;
}
