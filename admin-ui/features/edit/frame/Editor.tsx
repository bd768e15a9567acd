import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Finding } from '../../../../server/core/language/finding.ts';
import type { DraftAnswer } from '../../../api/drafts.ts';
import type { RuleAddress } from '../../../api/rules.ts';
import type { SharedRules } from '../../../api/shared-rules.ts';
import type { User } from '../../../api/types.ts';
import type { VersionAnswer } from '../../../api/versions.ts';
import { useTitle } from '../../../shared/use-title.ts';
import { brokenItems } from '../check/broken-items.ts';
import { useFindings } from '../check/use-findings.ts';
import { type Editing, EditingContext } from '../editing/editing.ts';
import { ItemEditingProvider } from '../editing/ItemEditingProvider.tsx';
import { useDraftStore } from '../editing/use-draft-store.ts';
import { ConflictDialog } from './ConflictDialog.tsx';
import css from './Editor.module.css';
import { EditorHead } from './EditorHead.tsx';
import { LeaveGuard } from './LeaveGuard.tsx';
import { PartNav } from './PartNav.tsx';
import { PartScreen } from './PartScreen.tsx';
import { partNamed, partsOf } from './part-places.ts';
import { Rail } from './Rail.tsx';
import { useUndoKeys } from './use-undo-keys.ts';
import { useUndoOffer } from './use-undo-offer.tsx';

interface EditorProps {
  checker: Worker | null;
  at: RuleAddress;
  person: User;
  shared: SharedRules;
  standing: VersionAnswer | null;
  draft: DraftAnswer | null;
  document: Record<string, unknown>;
}

/** Parts on the left, the chosen one in the middle, what is wrong with it on the right; above all of them the state of the draft. */
export function Editor({ checker, at, person, shared, standing, draft, document: opened }: EditorProps) {
  const { kind, code } = at;
  const [store, snapshot, served] = useDraftStore({
    ...at,
    ground: { document: opened, revision: draft?.revision ?? null },
    person: person.name,
    basedOn: standing?.version ?? null,
    findings: draft?.findings ?? NO_FINDINGS,
  });
  const { document } = snapshot;
  const name = String(document.name ?? '');
  useTitle(name);
  useUndoKeys(store);
  const offerUndo = useUndoOffer(store, document);
  const [address] = useSearchParams();
  const parts = partsOf(kind);
  const part = partNamed(kind, address.get('part'));
  const isReadOnly = !mayEdit(person, at, standing?.document ?? opened);
  const context = useMemo(
    () => ({ ...shared.documents, effectiveFrom: shared.on, confirmedOnly: shared.confirmedOnly }),
    [shared],
  );
  const known = useFindings(checker, { kind, document }, context);
  const checked = useMemo(
    () => ({ ...known, findings: [...known.findings, ...brokenItems(served, standing?.document ?? null)] }),
    [known, served, standing],
  );
  const departments = useMemo(
    () => new Map((shared.documents.directory?.departments ?? []).map(({ id, name }) => [id, name])),
    [shared],
  );
  const editing = useMemo<Editing>(
    () => ({
      ...{ kind, code, document, departments, isReadOnly },
      standing: standing?.document ?? null,
      beside: shared.documents,
      findings: checked.findings,
      offerUndo,
      save: () => store.flush(),
      edit: (change, about) => {
        if (!isReadOnly) store.edit(change, about);
      },
    }),
    [kind, code, document, departments, isReadOnly, standing, shared, checked.findings, store, offerUndo],
  );
  const [isRailOpen, setIsRailOpen] = useState(true);
  return (
    <EditingContext value={editing}>
      <ItemEditingProvider>
        <EditorHead {...{ at, store, snapshot, draft, standing, name }} />
        <div className={css.columns} data-rail={isRailOpen}>
          <PartNav parts={parts} current={part} />
          <section className={css.middle}>
            {part ? <PartScreen key={part.id} part={part.id} /> : null}
          </section>
          <Rail checked={checked} isOpen={isRailOpen} onToggle={() => setIsRailOpen(!isRailOpen)} />
        </div>
        <ConflictDialog store={store} snapshot={snapshot} />
        <LeaveGuard sync={snapshot.sync} />
      </ItemEditingProvider>
    </EditingContext>
  );
}

const NO_FINDINGS: readonly Finding[] = [];

/** What the server will say anyway, said before anybody has typed: an editor of the department that keeps it. */
function mayEdit(
  { roles, department }: User,
  { kind }: RuleAddress,
  document: Record<string, unknown>,
): boolean {
  if (!roles.includes('editor')) return false;
  return kind === 'service-item' ? department === document.owner : department === undefined;
}
