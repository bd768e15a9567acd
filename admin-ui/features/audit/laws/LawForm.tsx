import { useQueries, useQuery } from '@tanstack/react-query';
import { AutoComplete, Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { catalogueQuery, guideQuery } from '../../../api/items.ts';
import { useWords } from '../../../messages/words.tsx';
import { DayInput } from '../../../shared/TimeInput.tsx';
import css from './Laws.module.css';
import { lawsWords } from './laws-words.ts';

interface LawFormProps {
  law: string;
  on: string;
  onAsk: (asked: { law: string; on: string }) => void;
}

/** As many items are looked through for the names of their laws; with more one types. */
const mostLookedThrough = 60;

/** Which law and which day. Laws that items stand on are offered; any other may be typed. */
export function LawForm({ law, on, onAsk }: LawFormProps) {
  const { t } = useWords(lawsWords);
  const [typed, setTyped] = useState(law);
  const [day, setDay] = useState<string | undefined>(on);
  const [isOpen, setIsOpen] = useState(false);
  const names = useLawNames(isOpen);
  const isReady = typed.trim().length >= 2 && day !== undefined;
  function ask(chosen: string): void {
    if (chosen.trim().length >= 2 && day) onAsk({ law: chosen.trim(), on: day });
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    ask(typed);
  }
  return (
    <form className={css.form} onSubmit={submit}>
      <div>
        <label htmlFor="law-name">{t('law')}</label>
        <AutoComplete
          id="law-name"
          value={typed}
          options={names.map((value) => ({ value }))}
          showSearch={{
            filterOption: (input, option) =>
              String(option?.value ?? '').includes(input.replace(/[《》]/g, '')),
          }}
          placeholder={t('law.hint')}
          onFocus={() => setIsOpen(true)}
          onChange={(value: string) => setTyped(value)}
          onSelect={(value: string) => ask(value)}
        />
      </div>
      <div>
        <label htmlFor="law-on">{t('on')}</label>
        <DayInput id="law-on" value={day} onChange={setDay} />
      </div>
      <Button type="primary" htmlType="submit" disabled={!isReady}>
        {t('ask')}
      </Button>
    </form>
  );
}

/** Laws that the items in effect stand on, each once. */
function useLawNames(isWanted: boolean): string[] {
  const { data: items = [] } = useQuery({ ...catalogueQuery, enabled: isWanted });
  const guides = useQueries({
    queries: items
      .slice(0, mostLookedThrough)
      .map(({ code }) => ({ ...guideQuery(code), enabled: isWanted })),
  });
  const laws = guides.flatMap(({ data }) => data?.item.basis.map(({ law }) => law) ?? []);
  return [...new Set(laws)].sort((a, b) => a.localeCompare(b, 'zh-CN'));
}
