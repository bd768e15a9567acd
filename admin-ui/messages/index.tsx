/**
 * Every sentence of the screens, by key, in Chinese and English. What rules and guides say is data and stays in the language
 * it was written in; what the server says of them is put into English from a book of phrases (english/). Start with zh.ts; en.ts must
 * have the same keys (the compiler sees to it).
 */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { withChinesePunctuation } from '../../server/core/explain/punctuation.ts';
import { zh } from './zh.ts';

export type Language = 'zh' | 'en';
export type MessageKey = keyof typeof zh;
export type Values = Record<string, string | number>;
export type Translate = (key: MessageKey, values?: Values) => string;

/** Shows one more text as the reader of the screen reads it. */
export type Read = (text: string) => string;

type Catalogue = Readonly<Record<MessageKey, string>>;
type English = typeof import('./english/index.ts');

/** English comes when somebody asks for it: most never do, and the first screen should not wait for it. */
const others: { en: English | undefined } = { en: undefined };
const STORED = 'onewindow.language';

interface Messages {
  language: Language;
  setLanguage: (language: Language) => void;
  t: Translate;
  /** A sentence of the server: in English, or with Chinese punctuation. */
  said: Read;
  /** Data, which stays in Chinese: a title, a name, a sentence made in the language of the screen. */
  read: Read;
  /** A title or a description of our schemas. */
  schemaText: Read;
}

const MessagesContext = createContext<Messages | null>(null);

/** Fills `{name}` with the value of that name. */
export function filled(sentence: string, values: Values = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

function storedLanguage(): Language {
  return localStorage.getItem(STORED) === 'en' ? 'en' : 'zh';
}

async function loadEnglish(): Promise<English> {
  others.en ??= await import('./english/index.ts');
  return others.en;
}

const asItIs: Read = (text) => text;

export function MessagesProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(storedLanguage);
  const [english, setEnglish] = useState(others.en);
  useEffect(() => {
    localStorage.setItem(STORED, language);
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    if (language === 'en') void loadEnglish().then(setEnglish);
  }, [language]);
  const catalogue: Catalogue | undefined = language === 'zh' ? zh : english?.en;
  const messages = useMemo<Messages>(
    () => ({
      language,
      // Only when its words are here: what is open on the screen stays open.
      setLanguage: (next) => {
        if (next === 'zh') setLanguage('zh');
        else
          void loadEnglish().then((loaded) => {
            setEnglish(loaded);
            setLanguage('en');
          });
      },
      t: (key, values) => filled((catalogue ?? zh)[key], values),
      said: language === 'zh' ? withChinesePunctuation : (english?.inEnglish ?? asItIs),
      read: language === 'zh' ? withChinesePunctuation : asItIs,
      schemaText: language === 'zh' ? asItIs : (english?.schemaTextInEnglish ?? asItIs),
    }),
    [language, catalogue, english],
  );
  // A page that is opened in English waits for it, so that no sentence is first said in another language.
  if (catalogue === undefined) return null;
  return <MessagesContext value={messages}>{children}</MessagesContext>;
}

export function useMessages(): Messages {
  const messages = useContext(MessagesContext);
  if (!messages) throw new Error('useMessages outside MessagesProvider');
  return messages;
}
