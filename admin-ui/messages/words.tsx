/**
 * The sentences of one part of the screens, kept beside its code and loaded with it, so that the shell does not carry the
 * words of the editor. A catalogue has the same keys in both languages (the compiler sees to it); what all screens share is in zh.ts and en.ts.
 */
import { useMemo } from 'react';
import { filled, type Language, type Read, useMessages, type Values } from './index.tsx';

export type Words<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

/** A catalogue whose languages have the same keys. */
export function words<Key extends string>(
  zh: Readonly<Record<Key, string>>,
  en: Readonly<Record<NoInfer<Key>, string>>,
): Words<Key> {
  return { zh, en };
}

/** `t` of a catalogue in the language of the screen, with what shows the server's sentences and data in it. */
export function useWords<Key extends string>(
  catalogue: Words<Key>,
): { language: Language; t: (key: Key, values?: Values) => string; said: Read; read: Read } {
  const { language, said, read } = useMessages();
  return useMemo(
    () => ({ language, said, read, t: (key, values) => filled(catalogue[language][key], values) }),
    [language, said, read, catalogue],
  );
}
