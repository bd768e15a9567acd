/** What CodeMirror knows of our documents: what may stand where, and what a place is called. Rendered as text, never as HTML. */
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { ensureSyntaxTree, syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import { type EditorView, hoverTooltip } from '@codemirror/view';
import { withChinesePunctuation } from '../../../../server/core/explain/punctuation.ts';
import { completionsAt, describedAt, type Offer, type OfferSources, valueAt } from './completions.ts';
import { type CursorPlace, type JsonText, placeAt, readable } from './json-places.ts';

const PARSE_MS = 100;

export interface TextSources extends OfferSources {
  /** Keys from the document to what the text is of. */
  readonly keys: readonly string[];
}

/** As it is when it is asked: the draft changes while the editor stands. */
export type SourcesNow = () => TextSources;

export function jsonTextOf(state: EditorState): JsonText {
  const tree = ensureSyntaxTree(state, state.doc.length, PARSE_MS) ?? syntaxTree(state);
  return { tree, text: state.doc.toString() };
}

/** The sources with the text as it stands in place of what the draft has there. */
function withText({ keys, document, ...sources }: TextSources, json: JsonText): OfferSources {
  const own = readable(json);
  const [section] = keys;
  const whole = section === undefined ? own : { ...(document as Record<string, unknown>), [section]: own };
  return { ...sources, document: whole };
}

export function completionSource(now: SourcesNow) {
  return (context: CompletionContext): CompletionResult | null => {
    const json = jsonTextOf(context.state);
    const place = placeAt(json, context.pos);
    if (!place || (place.typed === '' && json.text[place.from] !== '"' && !context.explicit)) return null;
    const sources = now();
    const offers = completionsAt(withText(sources, json), {
      ...place,
      keys: [...sources.keys, ...place.keys],
    });
    const isQuoted = json.text[place.from] === '"' && place.from < context.pos;
    return {
      from: place.from + (isQuoted ? 1 : 0),
      options: offers.map((offer, i) => option(offer, { place, rank: offers.length - i })),
      validFor: /^[^"\s{}[\],:]*$/,
    };
  };
}

function option(offer: Offer, { place, rank }: { place: CursorPlace; rank: number }): Completion {
  const plain = offer.text.replace(/^"|"$/g, '');
  return {
    // Both are searched, so that 受理 finds what is called so.
    label: `${plain} ${offer.title ?? ''}`,
    displayLabel: plain,
    ...(offer.title !== undefined && { detail: withChinesePunctuation(offer.title) }),
    ...(offer.description !== undefined && { info: withChinesePunctuation(offer.description) }),
    boost: Math.min(99, rank / 10),
    apply: (view) => write(view, { offer, place }),
  };
}

function write(view: EditorView, { offer, place }: { offer: Offer; place: CursorPlace }): void {
  const { doc, selection } = view.state;
  const end = Math.max(place.to, selection.main.head);
  // What stood there may have grown while it was being typed.
  const rest = /^[^"\s{}[\],:]*"?/.exec(doc.sliceString(end, Math.min(doc.length, end + 200)))?.[0] ?? '';
  const isFollowed = /^\s*:/.test(doc.sliceString(end + rest.length, end + rest.length + 20));
  const insert = place.kind === 'value' ? offer.text : `"${offer.text}"${isFollowed ? '' : ': '}`;
  view.dispatch({
    changes: { from: place.from, to: end + rest.length, insert },
    selection: { anchor: place.from + insert.length },
    userEvent: 'input.complete',
  });
}

/** The title and the meaning of what the pointer is over; of a fact, what it is called. */
export function placeTooltip(now: SourcesNow) {
  return hoverTooltip((view, position) => {
    const json = jsonTextOf(view.state);
    const place = placeAt(json, position);
    if (!place) return null;
    const sources = now();
    const name = json.text.slice(place.from, place.to).replace(/^"|"$/g, '');
    const keys = [...sources.keys, ...place.keys, ...(place.kind === 'key' ? [name] : [])];
    const text = wordsAt(withText(sources, json), keys);
    if (text.length === 0) return null;
    return { pos: place.from, end: place.to, above: true, create: () => ({ dom: tooltip(text) }) };
  });
}

function wordsAt(sources: OfferSources, keys: readonly string[]): string[] {
  const value = valueAt(sources.document, keys);
  const fact =
    keys.at(-1) === 'fact' && typeof value === 'string' ? sources.vocabulary?.get(value) : undefined;
  const described = describedAt(sources, keys);
  return [fact?.title, described?.title, described?.description].filter((part) => part !== undefined);
}

function tooltip(lines: readonly string[]): HTMLElement {
  const box = document.createElement('div');
  box.className = 'cm-place-tooltip';
  for (const [i, line] of lines.entries()) {
    const part = document.createElement(i === 0 ? 'strong' : 'p');
    part.textContent = withChinesePunctuation(line);
    box.append(part);
  }
  return box;
}
