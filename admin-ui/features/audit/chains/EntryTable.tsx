import { Link } from 'react-router';
import type { LedgerEntry } from '../../../api/ledger.ts';
import { useWords } from '../../../messages/words.tsx';
import { recordedText } from '../../../shared/dates.ts';
import {
  entryHashes,
  entryRemarks,
  entryText,
  shortHash,
  subjectAddress,
} from '../../../shared/ledger/entry-text.ts';
import { ledgerWords } from '../../../shared/ledger/ledger-words.ts';
import { WindowedBodies } from '../../../shared/windowed/WindowedBodies.tsx';
import css from './Chains.module.css';
import { chainsWords } from './chains-words.ts';

/** The entries of a chain in their order. */
export function EntryTable({ pages }: { pages: readonly (readonly LedgerEntry[])[] }) {
  const { t } = useWords(chainsWords);
  return (
    <div className={css.scroll}>
      <table className={css.table}>
        <thead>
          <tr>
            {(['seq', 'at', 'by', 'done', 'hashes'] as const).map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <WindowedBodies pages={pages} columns={5}>
          {(entry) => <Row key={entry.seq} recorded={entry} />}
        </WindowedBodies>
      </table>
    </div>
  );
}

function Row({ recorded }: { recorded: LedgerEntry }) {
  const { t } = useWords(ledgerWords);
  const chains = useWords(chainsWords);
  const { stream, seq, at, actor, entry, hash } = recorded;
  const address = subjectAddress(stream, entry);
  const remarks = entryRemarks(entry, t);
  return (
    <tr>
      <td className={css.seq}>{seq}</td>
      <td className={css.whole}>
        <time dateTime={at}>{recordedText(at)}</time>
      </td>
      <td>{actor === 'system' ? t('system') : actor}</td>
      <td>
        {entryText(entry, t)}
        {address ? (
          <>
            {' '}
            <Link to={address} aria-label={`${chains.t('open')} ${entryText(entry, t)}`}>
              {chains.t('open')}
            </Link>
          </>
        ) : null}
        {remarks.map((remark) => (
          <p key={remark} className={css.remark}>
            {remark}
          </p>
        ))}
      </td>
      <td className={css.hashes}>
        {entryHashes(entry).map(({ name, hash: text }) => (
          <span key={name} title={text}>
            {t(name)} <code>{shortHash(text)}</code>
          </span>
        ))}
        <span title={hash}>
          {t('entryHash')} <code>{shortHash(hash)}</code>
        </span>
      </td>
    </tr>
  );
}
