import { WarningOutlined } from '@ant-design/icons';
import { Component, type ReactNode, Suspense } from 'react';
import { useWords } from '../../../messages/words.tsx';
import { Loading } from '../../../shared/states/Loading.tsx';
import { Notice } from '../../../shared/states/Notice.tsx';
import { useEditing } from '../editing/editing.ts';
import { frameWords } from './frame-words.ts';
import { SCREENS } from './part-screens.ts';
import type { PartId } from './part-words.ts';

/** One part; where its text cannot be shown, the rest of the editor goes on. */
export function PartScreen({ part }: { part: PartId }) {
  const { document } = useEditing();
  const Screen = SCREENS[part];
  return (
    <Unbroken text={document}>
      <Suspense fallback={<Loading />}>
        <Screen />
      </Suspense>
    </Unbroken>
  );
}

interface UnbrokenProps {
  /** Whatever may be mended by changing: another text is tried again. */
  text: unknown;
  children: ReactNode;
}

/** React knows no other way to catch what a part throws than a class. */
class Unbroken extends Component<UnbrokenProps, { brokenAt: unknown }> {
  override state = { brokenAt: undefined as unknown };

  static getDerivedStateFromError(): { brokenAt: unknown } {
    return { brokenAt: true };
  }

  override componentDidUpdate({ text }: UnbrokenProps): void {
    if (this.state.brokenAt !== undefined && text !== this.props.text) this.setState({ brokenAt: undefined });
  }

  override render(): ReactNode {
    return this.state.brokenAt === undefined ? this.props.children : <Unreadable />;
  }
}

function Unreadable() {
  const { t } = useWords(frameWords);
  return (
    <Notice icon={<WarningOutlined />} title={t('part.failed')}>
      {t('part.failed.text')}
    </Notice>
  );
}
