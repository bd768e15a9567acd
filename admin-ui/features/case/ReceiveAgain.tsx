import { App } from 'antd';
import { useNavigate } from 'react-router';
import type { CaseAnswer, GuideAnswer } from '../../api/types.ts';
import { useWords } from '../../messages/words.tsx';
import { draftKey } from '../../shared/application/application-draft.ts';
import { draftAgain } from './again.ts';
import { viewWords } from './view-words.ts';

/** To the receiving page with what the applicant had handed in; the case itself stays as it is. */
export function ReceiveAgain({ stored, item }: { stored: CaseAnswer; item: GuideAnswer['item'] }) {
  const { t } = useWords(viewWords);
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const key = draftKey(item.code);
  function begin(): void {
    sessionStorage.setItem(key, JSON.stringify(draftAgain(stored.application, item.form)));
    void navigate(`/items/${item.code}/receive`);
  }
  function ask(): void {
    if (sessionStorage.getItem(key) === null) begin();
    else
      void modal.confirm({
        title: t('again.replace'),
        content: t('again.replace.text'),
        okText: t('again.replace.ok'),
        cancelText: t('again.replace.cancel'),
        onOk: begin,
      });
  }
  return (
    <button type="button" className="text-button" title={t('again.text')} onClick={ask}>
      {t('again')}
    </button>
  );
}
