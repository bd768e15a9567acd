import {
  CloseCircleOutlined,
  CreditCardOutlined,
  FieldTimeOutlined,
  FileDoneOutlined,
  InfoCircleOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { memo, type ReactNode } from 'react';
import type { Material } from '../../../../../schemas/generated/types.ts';
import { materialSentence } from '../../../../../server/core/explain/material-sentence.ts';
import { quoted } from '../../../../../server/core/explain/names.ts';
import { withChinesePunctuation } from '../../../../../server/core/explain/punctuation.ts';
import type { RuleSources } from '../../../../../server/core/explain/rule-sentence.ts';
import type { Finding } from '../../../../../server/core/language/finding.ts';
import { useWords } from '../../../../messages/words.tsx';
import { Tag } from '../../../../shared/Tag.tsx';
import css from './MaterialRow.module.css';
import { materialsWords } from './materials-words.ts';

interface MaterialRowProps {
  material: Material;
  index: number;
  sources: RuleSources;
  findings: readonly Finding[];
  isOpen: boolean;
  onOpen: (id: string) => void;
  handle: ReactNode;
}

/** One material of the list: its number, its name, what the rules say of it, and what is wrong with it. */
export const MaterialRow = memo(function MaterialRow(props: MaterialRowProps) {
  const { material, index, sources, findings, isOpen, onOpen, handle } = props;
  const { t, language } = useWords(materialsWords);
  const shown = (text: string) => (language === 'zh' ? withChinesePunctuation(text) : text);
  const name = shown(material.name) || t('unnamed');
  const sentence = materialSentence(material, sources, language)
    .slice(quoted(material.name).length)
    .replace(/^: /, '');
  const banned = findings.find(({ code }) => code === 'not-demanded');
  return (
    <div className={css.row} data-entry={material.id} data-open={isOpen} data-banned={banned !== undefined}>
      {handle}
      <button
        type="button"
        className={css.open}
        aria-current={isOpen}
        aria-label={t('open.label', { n: index + 1, name })}
        onClick={() => onOpen(material.id)}
      >
        <span className={css.name}>
          <span className={css.number}>{index + 1}</span>
          <strong>{name}</strong>
        </span>
        <span className={css.sentence}>{shown(sentence)}</span>
        <span className={css.badges}>
          <Badges material={material} />
          <Counts findings={findings} />
        </span>
        {banned ? (
          <span className={css.banned}>
            <CloseCircleOutlined aria-hidden="true" /> {shown(banned.message)}
          </span>
        ) : null}
      </button>
    </div>
  );
});

function Badges({ material }: { material: Material }) {
  const { t } = useWords(materialsWords);
  const { required, deferrable, licence, internal, samples } = material;
  return (
    <>
      <Tag tone={required === true ? 'blue' : 'plain'}>
        {t(required === true ? 'badge.always' : 'badge.conditional')}
      </Tag>
      {deferrable ? <Tag icon={<FieldTimeOutlined aria-hidden="true" />}>{t('badge.deferrable')}</Tag> : null}
      {licence ? <Tag icon={<CreditCardOutlined aria-hidden="true" />}>{t('badge.licence')}</Tag> : null}
      {internal ? <Tag icon={<TeamOutlined aria-hidden="true" />}>{t('badge.internal')}</Tag> : null}
      {samples ? <Tag icon={<FileDoneOutlined aria-hidden="true" />}>{t('badge.samples')}</Tag> : null}
    </>
  );
}

function Counts({ findings }: { findings: readonly Finding[] }) {
  const { t } = useWords(materialsWords);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  return (
    <>
      {errors > 0 ? (
        <Tag tone="bad" icon={<CloseCircleOutlined aria-hidden="true" />}>
          {t('badge.errors', { n: errors })}
        </Tag>
      ) : null}
      {warnings > 0 ? (
        <Tag tone="wait" icon={<InfoCircleOutlined aria-hidden="true" />}>
          {t('badge.warnings', { n: warnings })}
        </Tag>
      ) : null}
    </>
  );
}
