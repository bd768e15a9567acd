import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Input, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { saveDraft } from '../../../api/drafts.ts';
import { catalogueQuery } from '../../../api/items.ts';
import { type ListedAcross, versionQuery } from '../../../api/versions.ts';
import { useWords } from '../../../messages/words.tsx';
import { useProblemText } from '../../../shared/use-problem-text.ts';
import { codeFault, copiedItem, freeCode } from './copied-item.ts';
import css from './RulesPage.module.css';
import { rulesWords } from './rules-words.ts';

/** Begins a new item of one's own department from another one, and opens the editor on it. */
export function CopyDialog({
  source,
  department,
  begun,
  onCancel,
}: {
  source: ListedAcross;
  department: string;
  /** Codes of items that are there already, in effect or as one's own drafts. */
  begun: readonly string[];
  onCancel: () => void;
}) {
  const { t } = useWords(rulesWords);
  const problemText = useProblemText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { data: items = [] } = useQuery(catalogueQuery);
  const taken = [...begun, ...items.map((item) => item.code)];
  const [typedCode, setCode] = useState<string>();
  const [name, setName] = useState('');
  // A code that is free, for who has no own in mind.
  const code = typedCode ?? freeCode(source.code, taken);
  const fault = code === '' ? undefined : codeFault(code, taken);
  const copy = useMutation({
    mutationFn: async () => {
      const { document } = await queries.fetchQuery(versionQuery(source));
      const copied = copiedItem(document, { code, name: name.trim(), owner: department });
      // Without a revision: where somebody has begun a draft of this code, the server says so and nothing is overwritten.
      await saveDraft({ kind: 'service-item', code }, { document: copied, revision: null });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['drafts'] });
      await navigate(`/rules/service-item/${code}/edit`);
    },
  });
  return (
    <Modal
      open
      title={t('copy.title')}
      okText={t('copy.ok')}
      cancelText={t('copy.cancel')}
      confirmLoading={copy.isPending}
      okButtonProps={{ disabled: code === '' || fault !== undefined || name.trim() === '' }}
      onOk={() => copy.mutate()}
      onCancel={onCancel}
    >
      <div className={css.dialog}>
        <p>{t('copy.text', { name: source.title })}</p>
        <div>
          <label htmlFor="copy-name">{t('copy.name')}</label>
          <Input
            autoFocus
            id="copy-name"
            value={name}
            maxLength={200}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <div>
          <label htmlFor="copy-code">{t('copy.code')}</label>
          <Input
            id="copy-code"
            value={code}
            maxLength={64}
            status={fault ? 'error' : ''}
            aria-invalid={fault !== undefined}
            aria-describedby="copy-code-help"
            onChange={(event) => setCode(event.target.value)}
          />
          <p id="copy-code-help" className={css.small} data-fault={fault !== undefined}>
            {t(fault ? `copy.code.${fault}` : 'copy.code.help')}
          </p>
        </div>
        {copy.error ? (
          <Alert type="error" showIcon role="alert" title={problemText(copy.error).join(' ')} />
        ) : null}
      </div>
    </Modal>
  );
}
