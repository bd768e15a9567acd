/** How the JSON editor is put together: its keys, its look, what it folds and marks. What it does to the draft is not here. */
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import {
  bracketMatching,
  codeFolding,
  foldGutter,
  foldKeymap,
  HighlightStyle,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Language } from '../../../../server/core/explain/names.ts';
import { completionSource, placeTooltip, type SourcesNow } from './json-language.ts';
import { chinesePhrases } from './json-words.ts';

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--blue)' },
  { tag: tags.string, color: 'var(--green)' },
  { tag: tags.number, color: 'var(--amber)' },
  { tag: [tags.bool, tags.null], color: 'var(--red)' },
  { tag: [tags.separator, tags.squareBracket, tags.brace], color: 'var(--ink-2)' },
]);

const look = EditorView.theme({
  '&': { fontSize: '14px', backgroundColor: 'var(--paper)', color: 'var(--ink)', height: '100%' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'ui-monospace, Consolas, var(--font)', lineHeight: '1.6' },
  '.cm-gutters': {
    backgroundColor: 'var(--ground)',
    color: 'var(--ink-3)',
    borderRight: '1px solid var(--line)',
  },
  '.cm-activeLine': { backgroundColor: '#f2f6fb66' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--blue-soft)', color: 'var(--ink)' },
  '.cm-foldPlaceholder': {
    backgroundColor: 'var(--grey-soft)',
    border: '1px solid var(--line-strong)',
    color: 'var(--ink-2)',
    padding: '0 6px',
  },
  '.cm-fold-mark': { padding: '0 3px', cursor: 'pointer', color: 'var(--ink-2)', fontWeight: '600' },
  '.cm-panels': {
    backgroundColor: 'var(--ground)',
    color: 'var(--ink)',
    borderColor: 'var(--line)',
    fontFamily: 'var(--font)',
  },
  '.cm-panel.cm-search': { padding: '8px 34px 8px 10px', fontSize: '14px' },
  '.cm-panel.cm-search label': { fontSize: '14px' },
  '.cm-textfield, .cm-button': { fontSize: '14px', backgroundImage: 'none' },
  '.cm-tooltip': {
    backgroundColor: 'var(--paper)',
    border: '1px solid var(--line-strong)',
    borderRadius: '4px',
    fontFamily: 'var(--font)',
    fontSize: '14px',
  },
  '.cm-place-tooltip': { maxWidth: '460px', padding: '6px 10px' },
  '.cm-place-tooltip p': { color: 'var(--ink-2)', fontSize: '13px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--font)', maxHeight: '18em' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '2px 10px', lineHeight: '1.6' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--blue)', color: '#fff' },
  '.cm-completionDetail': { fontStyle: 'normal', color: 'var(--ink-2)', marginLeft: '1em' },
  'li[aria-selected] .cm-completionDetail': { color: '#fff' },
  '.cm-tooltip.cm-completionInfo': { maxWidth: '380px', padding: '6px 10px' },
  '.cm-diagnostic': { padding: '6px 10px', whiteSpace: 'pre-line' },
});

/** Marks that every font has. */
function foldMark(isOpen: boolean): HTMLElement {
  const mark = document.createElement('span');
  mark.textContent = isOpen ? '−' : '+';
  mark.className = 'cm-fold-mark';
  return mark;
}

export interface EditorWishes {
  readonly language: Language;
  readonly label: string;
  readonly isReadOnly: boolean;
  readonly sources: SourcesNow;
}

export function editorExtensions({ language, label, isReadOnly, sources }: EditorWishes): Extension[] {
  return [
    json(),
    lineNumbers(),
    foldGutter({ markerDOM: foldMark }),
    codeFolding(),
    lintGutter(),
    history(),
    drawSelection(),
    highlightSpecialChars(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSelectionMatches(),
    bracketMatching(),
    closeBrackets(),
    search({ top: true }),
    autocompletion({ override: [completionSource(sources)], icons: false, maxRenderedOptions: 200 }),
    placeTooltip(sources),
    indentUnit.of('  '),
    syntaxHighlighting(colours),
    look,
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
    EditorState.readOnly.of(isReadOnly),
    EditorState.phrases.of(language === 'zh' ? { ...chinesePhrases } : {}),
    keymap.of([
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...searchKeymap,
      ...foldKeymap,
      ...lintKeymap,
      ...historyKeymap,
      ...defaultKeymap,
      // Esc and then Tab leaves: CodeMirror sees to it.
      indentWithTab,
    ]),
  ];
}
