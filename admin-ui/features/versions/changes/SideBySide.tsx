import { useMemo } from 'react';
import { useWords } from '../../../messages/words.tsx';
import css from './changes.module.css';
import { changesWords } from './changes-words.ts';
import { type Piece, wordDiff } from './word-diff.ts';

/** What the sides are called where neither came before the other: two items. */
export interface SideNames {
  readonly a: string;
  readonly b: string;
}

/** A sentence as it was and as it will be; what differs is struck out on one side and underlined on the other. */
export function SideBySide({
  before,
  after,
  names,
}: {
  before: string;
  after: string;
  names?: SideNames | undefined;
}) {
  const { t } = useWords(changesWords);
  const [was, is] = useMemo(() => wordDiff(before, after), [before, after]);
  return (
    <dl className={css.sides}>
      <div>
        <dt>{names?.a ?? t('before')}</dt>
        <dd>
          <Pieces pieces={was} mark="del" />
        </dd>
      </div>
      <div>
        <dt>{names?.b ?? t('after')}</dt>
        <dd>
          <Pieces pieces={is} mark="ins" />
        </dd>
      </div>
    </dl>
  );
}

function Pieces({ pieces, mark: Mark }: { pieces: readonly Piece[]; mark: 'del' | 'ins' }) {
  return pieces.map(({ text, isOwn }, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence are told apart by their places alone
    isOwn ? <Mark key={place}>{text}</Mark> : <span key={place}>{text}</span>,
  );
}
