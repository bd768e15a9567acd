/**
 * Every sentence of the screens, by key, in Chinese and English. What rules, guides and decisions say is data and
 * stays in the language it was written in. Start with zh.ts; en.ts must have the same keys (the compiler sees to it).
 */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { zh } from './zh.ts';

export type Language = 'zh' | 'en';
export type MessageKey = keyof typeof zh;
export type Values = Record<string, string | number>;
export type Translate = (key: MessageKey, values?: Values) => string;

type Catalogue = Readonly<Record<MessageKey, string>>;

/** English comes when somebody asks for it: most never do, and the first screen should not wait for it. */
const others: { en: Catalogue | undefined } = { en: undefined };
const STORED = 'onewindow.language';

interface Messages {
  language: Language;
  setLanguage: (language: Language) => void;
  t: Translate;
}

const MessagesContext = createContext<Messages | null>(null);

/** Fills `{name}` with the value of that name. */
export function filled(sentence: string, values: Values = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

function storedLanguage(): Language {
  return localStorage.getItem(STORED) === 'en' ? 'en' : 'zh';
}

async function loadEnglish(): Promise<Catalogue> {
  others.en ??= (await import('./en.ts')).en;
  return others.en;
}

export function MessagesProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(storedLanguage);
  const [english, setEnglish] = useState(others.en);
  useEffect(() => {
    localStorage.setItem(STORED, language);
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    if (language === 'en') void loadEnglish().then(setEnglish);
  }, [language]);
  const catalogue = language === 'zh' ? zh : english;
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
    }),
    [language, catalogue],
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
