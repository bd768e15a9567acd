import { Checkbox, Radio, Select } from 'antd';
import { useSession } from '../../api/session.ts';
import type { Channel, ShownItem } from '../../api/types.ts';
import { useMessages } from '../../messages/index.tsx';
import { MomentInput } from '../TimeInput.tsx';
import type { ApplicationDraft, ChangeDraft } from './application-draft.ts';
import css from './Circumstances.module.css';

const CHANNELS: readonly Channel[] = ['window', 'online', 'mail', 'department-desk', 'secret-desk'];

/** Which variant, by which channel, when: what is known before the form is. */
export function Circumstances({
  item,
  draft,
  change,
}: {
  item: ShownItem;
  draft: ApplicationDraft;
  change: ChangeDraft;
}) {
  const { t } = useMessages();
  const session = useSession();
  return (
    <section className="paper" aria-labelledby="circumstances-title">
      <h2 id="circumstances-title">{t('desk.circumstances')}</h2>
      <div className={css.circumstances}>
        {item.variants.length > 0 ? (
          <div className={css.variant}>
            <span className={css.label} id="variant-label">
              {t('desk.variant')}
            </span>
            <Radio.Group
              role="radiogroup"
              aria-labelledby="variant-label"
              optionType="button"
              buttonStyle="solid"
              value={draft.variant}
              options={item.variants.map((variant) => ({ value: variant, label: variant }))}
              onChange={(event) => change({ variant: event.target.value as string })}
            />
          </div>
        ) : null}
        <div>
          <label className={css.label} htmlFor="channel">
            {t('desk.channel')}
          </label>
          <Select
            id="channel"
            value={draft.channel}
            style={{ width: '100%' }}
            options={CHANNELS.map((channel) => ({ value: channel, label: t(`channel.${channel}`) }))}
            onChange={(channel) => change({ channel })}
          />
        </div>
        <div>
          <label className={css.label} htmlFor="submitted-at">
            {t('desk.submittedAt')}
          </label>
          <MomentInput
            id="submitted-at"
            value={draft.submittedAt ?? undefined}
            onChange={(submittedAt) => change({ submittedAt: submittedAt ?? null })}
          />
          <p className={css.help}>{t(draft.submittedAt ? 'desk.submittedAt.set' : 'desk.submittedAt.now')}</p>
        </div>
        <div className={css.checks}>
          <Checkbox
            checked={draft.deferralRequested}
            onChange={(event) => change({ deferralRequested: event.target.checked })}
          >
            {t('desk.deferral')}
          </Checkbox>
          <Checkbox
            checked={draft.creditBad}
            onChange={(event) => change({ creditBad: event.target.checked })}
          >
            {t('desk.creditBad')}
          </Checkbox>
        </div>
      </div>
      {session === null ? <p className={css.help}>{t('desk.trial')}</p> : null}
    </section>
  );
}
