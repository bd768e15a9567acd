import { foldAll, unfoldAll } from '@codemirror/language';
import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { Button } from 'antd';
import { useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { Finding } from '../../../../server/core/language/finding.ts';
import { useMessages } from '../../../messages/index.tsx';
import { withTexts } from '../../../messages/schema-texts.ts';
import { useWords } from '../../../messages/words.tsx';
import { ItemEditingContext, useEditing } from '../editing/editing.ts';
import { describedAt } from './completions.ts';
import { editorExtensions } from './editor-extensions.ts';
import css from './JsonEditor.module.css';
import { JsonStatus } from './JsonStatus.tsx';
import { jsonTextOf, type TextSources } from './json-language.ts';
import { type JsonText, rangeOfPointer } from './json-places.ts';
import { jsonWords } from './json-words.ts';
import { schemaFiles } from './schemas.ts';
import { textChange } from './text-change.ts';
import { type TextFault, wordsOf } from './text-fault.ts';
import { useJsonDraft } from './use-json-draft.ts';

export interface JsonEditorProps {
  /** One part of the document, by its key; the whole document without one. */
  section?: string | undefined;
}

/** The draft, or one part of it, as text. */
export function JsonEditor({ section }: JsonEditorProps) {
  const { t, language, said } = useWords(jsonWords);
  const { kind, document, departments, findings, isReadOnly } = useEditing();
  const vocabulary = useContext(ItemEditingContext)?.vocabulary;
  const draft = useJsonDraft(section);
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  /** A text that was kept is at fault from the first moment: where, is known only when the editor is there. */
  const [, setMade] = useState<EditorView | null>(null);
  const { schemaText } = useMessages();
  const files = useMemo(() => withTexts(schemaFiles, schemaText), [schemaText]);
  const described = { files, file: `${kind}.json`, document };
  const keys = section === undefined ? [] : [section];
  const sources: TextSources = { ...described, keys, kind, vocabulary, departments, language, schemaText };
  const title = section === undefined ? '' : (describedAt(described, keys)?.title ?? section);
  const label = t(section === undefined ? 'json.label' : 'json.label.section', { title });
  const now = useRef({ sources, draft });
  now.current = { sources, draft };

  useEffect(() => {
    if (!place.current) return;
    const { draft: current } = now.current;
    const sourcesNow = () => now.current.sources;
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: view.current?.state.doc ?? current.firstText,
        extensions: [
          editorExtensions({ language, label, isReadOnly, sources: sourcesNow }),
          EditorView.updateListener.of((update) => {
            const isOurs = update.transactions.some((transaction) => transaction.isUserEvent('draft'));
            if (update.docChanged && !isOurs) now.current.draft.typed(update.state.doc.toString());
          }),
          EditorView.domEventHandlers({ blur: () => now.current.draft.take() }),
        ],
      }),
    });
    view.current = editor;
    setMade(editor);
    return () => editor.destroy();
  }, [language, label, isReadOnly]);

  const { wanted, fault } = draft;
  useEffect(() => {
    const editor = view.current;
    const change = editor && wanted !== null ? textChange(editor.state.doc.toString(), wanted) : null;
    if (change) editor?.dispatch({ changes: change, userEvent: 'draft' });
    if (wanted !== null) now.current.draft.shown();
  }, [wanted]);

  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const json = jsonTextOf(editor.state);
    const marks = fault
      ? [faultMark(json, fault, t(`fault.${fault.kind}`, wordsOf(fault)))]
      : findingsOf(findings, section).map((finding) =>
          findingMark(json, finding, [said(finding.message), t('lint.fix', { fix: said(finding.fix) })]),
        );
    editor.dispatch(setDiagnostics(editor.state, marks));
  }, [fault, findings, section, t, said]);

  const shown = view.current && jsonTextOf(view.current.state);

  function goTo(at: number): void {
    view.current?.dispatch({
      selection: { anchor: at },
      effects: EditorView.scrollIntoView(at, { y: 'center' }),
    });
    view.current?.focus();
  }

  return (
    <div className={css.frame}>
      <JsonStatus
        draft={draft}
        isReadOnly={isReadOnly}
        text={shown?.text ?? ''}
        at={shown && fault ? faultPlace(shown, fault) : 0}
        onGoTo={goTo}
      />
      <div ref={place} className={css.text} />
      <div className={css.help}>
        <span>{t('json.keys')}</span>
        <Button size="small" type="text" onClick={() => view.current && foldAll(view.current)}>
          {t('json.fold')}
        </Button>
        <Button size="small" type="text" onClick={() => view.current && unfoldAll(view.current)}>
          {t('json.unfold')}
        </Button>
      </div>
    </div>
  );
}

/** As the findings of one part: pointers from there. */
function findingsOf(findings: readonly Finding[], section: string | undefined): Finding[] {
  if (section === undefined) return [...findings];
  const start = `/${section}`;
  return findings
    .filter(({ pointer }) => pointer === start || pointer.startsWith(`${start}/`))
    .map((finding) => ({ ...finding, pointer: finding.pointer.slice(start.length) }));
}

function findingMark(json: JsonText, finding: Finding, [message, fix]: [string, string]): Diagnostic {
  const { severity, pointer } = finding;
  const text = finding.fix === '' ? message : `${message}\n${fix}`;
  return { ...rangeOfPointer(json, pointer), severity, message: text };
}

function faultPlace(json: JsonText, fault: TextFault): number {
  return 'at' in fault ? fault.at : rangeOfPointer(json, fault.pointer).from;
}

function faultMark(json: JsonText, fault: TextFault, message: string): Diagnostic {
  const from = Math.min(faultPlace(json, fault), json.text.length);
  return { from, to: Math.min(from + 1, json.text.length), severity: 'error', message };
}
