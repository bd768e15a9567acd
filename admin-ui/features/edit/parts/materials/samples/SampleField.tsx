import {
  CloseCircleFilled,
  DeleteOutlined,
  FileExcelOutlined,
  FileImageOutlined,
  FilePdfOutlined,
  FileWordOutlined,
  UploadOutlined,
} from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { type ReactNode, useRef } from 'react';
import type { Attachment } from '../../../../../../schemas/generated/types.ts';
import { fileKinds } from '../../../../../../server/core/attachments/file-kinds.ts';
import { withChinesePunctuation } from '../../../../../../server/core/explain/punctuation.ts';
import { attachmentAddress } from '../../../../../api/attachments.ts';
import { useWords } from '../../../../../messages/words.tsx';
import { fileSize } from '../../../../../shared/file-size.ts';
import css from './samples.module.css';
import { samplesWords } from './samples-words.ts';
import { type Upload, useUpload } from './use-upload.ts';

const ACCEPTED = fileKinds.flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`)).join();

const ICONS: Readonly<Record<string, ReactNode>> = {
  PDF: <FilePdfOutlined />,
  Word: <FileWordOutlined />,
  Excel: <FileExcelOutlined />,
  PNG: <FileImageOutlined />,
  JPEG: <FileImageOutlined />,
};

interface SampleFieldProps {
  which: 'blank' | 'filled';
  itemCode: string;
  value: Attachment | undefined;
  onChange: (next: Attachment | undefined) => void;
  isReadOnly: boolean;
}

/** One sample of a material: what is there to fetch, and a way to bring, replace or take away. */
export function SampleField({ which, itemCode, value, onChange, isReadOnly }: SampleFieldProps) {
  const { t } = useWords(samplesWords);
  const upload = useUpload(itemCode, onChange);
  return (
    <section className={css.sample} aria-label={t(which)}>
      <div className={css.head}>
        <h4>{t(which)}</h4>
        <p>{t(`${which}.about`)}</p>
      </div>
      {value ? <Kept attachment={value} /> : <p className={css.none}>{t('none')}</p>}
      <UnderWay upload={upload} />
      {isReadOnly ? null : (
        <div className={css.actions}>
          <Choose
            label={t(value ? 'replace' : 'upload', { what: t(which) })}
            short={t(value ? 'replace.short' : 'upload.short')}
            isBusy={upload.underWay !== undefined}
            onChoose={upload.begin}
          />
          {value ? (
            <Button
              icon={<DeleteOutlined aria-hidden="true" />}
              aria-label={t('remove', { what: t(which) })}
              onClick={() => onChange(undefined)}
            >
              {t('remove.short')}
            </Button>
          ) : null}
          <span className={css.rules}>{t('rules')}</span>
        </div>
      )}
    </section>
  );
}

function Kept({ attachment }: { attachment: Attachment }) {
  const kind = fileKinds.find(({ type }) => type === attachment.type);
  return (
    <p className={css.kept}>
      <span aria-hidden="true">{ICONS[kind?.title ?? '']}</span>
      <a href={attachmentAddress(attachment)}>{attachment.name}</a>
      <span className={css.size}>
        {kind?.title} · {fileSize(attachment.size)}
      </span>
    </p>
  );
}

function UnderWay({ upload: { underWay, refused, cancel } }: { upload: Upload }) {
  const { t, language } = useWords(samplesWords);
  return (
    <>
      {underWay ? (
        <div className={css.underWay}>
          <span role="status">
            {t(underWay.percent < 100 ? 'progress' : 'checking', { name: underWay.name })}
          </span>
          <Progress
            percent={underWay.percent}
            size="small"
            aria-label={t('progress', { name: underWay.name })}
          />
          <Button size="small" onClick={cancel}>
            {t('cancel')}
          </Button>
        </div>
      ) : null}
      {refused.length > 0 ? (
        <div className={css.refused} role="alert">
          <CloseCircleFilled aria-hidden="true" />
          <ul>
            {[...new Set(refused)].map((line) => (
              <li key={line}>{language === 'zh' ? withChinesePunctuation(line) : line}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}

interface ChooseProps {
  label: string;
  short: string;
  isBusy: boolean;
  onChoose: (file: File) => void;
}

function Choose({ label, short, isBusy, onChoose }: ChooseProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        aria-label={label}
        className="visually-hidden"
        tabIndex={-1}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file may be chosen again after it was mended.
          target.value = '';
          if (file) onChoose(file);
        }}
      />
      <Button
        icon={<UploadOutlined aria-hidden="true" />}
        aria-label={label}
        disabled={isBusy}
        onClick={() => input.current?.click()}
      >
        {short}
      </Button>
    </>
  );
}
