import { KeyOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { ledgerKeyQuery } from '../../../api/ledger.ts';
import { useWords } from '../../../messages/words.tsx';
import { useProblemText } from '../../../shared/use-problem-text.ts';
import css from './VerifyPage.module.css';
import { verifyWords } from './verify-words.ts';

const ALGORITHMS = { ed25519: 'Ed25519', sm2: 'SM2 / SM3' } as const;

/** The key that checks the signatures, and why looking at it here alone is not enough. */
export function KeyCard() {
  const { t } = useWords(verifyWords);
  const problemText = useProblemText();
  const { data, error } = useQuery(ledgerKeyQuery);
  return (
    <section className="paper" aria-labelledby="key-title">
      <h2 id="key-title">
        <KeyOutlined aria-hidden="true" /> {t('key')}
      </h2>
      {error ? <p role="alert">{problemText(error).join(' ')}</p> : null}
      <dl className={css.facts}>
        <dt>{t('key.id')}</dt>
        <dd className={css.mono}>{data ? inFours(data.keyId) : '…'}</dd>
        <dt>{t('key.algorithm')}</dt>
        <dd>{data ? ALGORITHMS[data.algorithm] : '…'}</dd>
      </dl>
      <p className={css.advice}>{t('key.advice')}</p>
      {data ? (
        <details>
          <summary>{t('key.show')}</summary>
          <pre className={css.keyText}>{data.publicKey}</pre>
        </details>
      ) : null}
    </section>
  );
}

/** In groups that can be read out. */
function inFours(keyId: string): string {
  return keyId.replace(/(.{4})(?=.)/g, '$1 ');
}
