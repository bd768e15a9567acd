/** Two texts compared line by line, read-only. Loaded lazily: it brings CodeMirror. */
import { json } from '@codemirror/lang-json';
import { defaultHighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { MergeView, unifiedMergeView } from '@codemirror/merge';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import css from './VersionPage.module.css';

export interface MergeWords {
  readonly label: string;
  /** `$` is the number of lines that are left out. */
  readonly unchanged: string;
}

function readOnly({ label, unchanged }: MergeWords): Extension[] {
  return [
    lineNumbers(),
    json(),
    syntaxHighlighting(defaultHighlightStyle),
    EditorState.phrases.of({ '$ unchanged lines': unchanged }),
    EditorState.readOnly.of(true),
    EditorView.editable.of(false),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ tabindex: '0', 'aria-label': label }),
  ];
}

const COLLAPSED = { margin: 3, minSize: 6 };

export function JsonMerge({
  before,
  after,
  isSplit,
  words,
}: {
  before: string;
  after: string;
  isSplit: boolean;
  words: MergeWords;
}) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const parent = place.current;
    if (!parent) return;
    const extensions = readOnly(words);
    const view = isSplit
      ? new MergeView({
          a: { doc: before, extensions },
          b: { doc: after, extensions },
          parent,
          collapseUnchanged: COLLAPSED,
        })
      : new EditorView({
          doc: after,
          extensions: [
            ...extensions,
            unifiedMergeView({ original: before, mergeControls: false, collapseUnchanged: COLLAPSED }),
          ],
          parent,
        });
    return () => view.destroy();
  }, [before, after, isSplit, words]);
  return <div ref={place} className={css.merge} />;
}
