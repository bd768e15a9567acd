import type { ChangeSentence } from '../../../../server/core/index.ts';
import { useSession } from '../../../api/session.ts';
import type { ListedVersion, VersionVerb } from '../../../api/versions.ts';
import { useDepartmentName } from '../../../shared/versions/use-names.ts';
import { PublishDialog } from './PublishDialog.tsx';
import { ReturnDialog, type Writing } from './ReturnDialog.tsx';
import type { Done } from './use-step.ts';
import { WordsDialog } from './WordsDialog.tsx';

/** The dialog in which a step is taken. */
export function VerbDialog({
  verb,
  version,
  sentences,
  remarks,
  onRemarks,
  onDone,
  onCancel,
}: {
  verb: VersionVerb;
  version: ListedVersion;
  sentences: readonly ChangeSentence[];
  remarks: readonly Writing[];
  onRemarks: (remarks: readonly Writing[]) => void;
  onDone: (done: Done) => void;
  onCancel: () => void;
}) {
  const departmentName = useDepartmentName();
  const session = useSession();
  const common = { version, onDone, onCancel };
  if (verb === 'return')
    return <ReturnDialog {...common} sentences={sentences} remarks={remarks} onChange={onRemarks} />;
  if (verb === 'publish') return <PublishDialog {...common} />;
  return (
    <WordsDialog {...common} verb={verb} department={departmentName(session?.user.department ?? null)} />
  );
}
