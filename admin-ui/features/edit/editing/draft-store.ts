/**
 * A draft while it is being edited: what stands on the screen, what the server has of it, and how the two come together. Every
 * change is kept on this machine at once and on the server a moment later; what somebody else saved meanwhile is merged. It
 * never drops what was typed: where a save is not possible it says why and goes on keeping.
 */

import { type MergeConflict, type Merged, merge } from '../../../../server/core/diff/merge.ts';
import { sameJson } from '../../../../server/core/diff/same-json.ts';
import type { Ground, RuleText } from './ground.ts';
import { changed, type History, historyOf, paused, rebased, redone, undone } from './history.ts';
import { type Failure, failureOf } from './save-failure.ts';

/** What is kept on this machine: enough to go on after the window was closed without a line. */
export interface LocalCopy {
  readonly ground: Ground;
  readonly document: RuleText;
}

export interface DraftPorts {
  readonly save: (text: RuleText, revision: number | null) => Promise<{ revision: number }>;
  /** Null when there is nothing left to keep. */
  readonly keep: (copy: LocalCopy | null) => void;
  /** Calls back after so many milliseconds, until it is called off. */
  readonly later: (callback: () => void, ms: number) => () => void;
}

export type Sync =
  | { readonly state: 'saved' | 'unsaved' | 'saving' }
  /** Nothing was lost, and saving goes on once the reason is gone. */
  | { readonly state: 'failed'; readonly failure: Failure }
  /** Both changed the same places: somebody has to choose. */
  | { readonly state: 'conflict'; readonly by: string; readonly conflicts: readonly MergeConflict[] };

export interface DraftSnapshot {
  readonly document: RuleText;
  readonly revision: number | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly sync: Sync;
  /** Whose changes were taken in last, and how often any were. */
  readonly mergedFrom: { readonly by: string; readonly times: number } | null;
}

const AUTOSAVE_MS = 1_000;
const SAME_STEP_MS = 1_500;
const RETRY_MS = 4_000;

export class DraftStore {
  private shown: DraftSnapshot;
  private history: History<RuleText>;
  private ground: Ground;
  private sync: Sync = { state: 'saved' };
  private merged: DraftSnapshot['mergedFrom'] = null;
  private saving: Promise<void> | null = null;
  private callOff: () => void = () => undefined;
  private endStep: () => void = () => undefined;
  private readonly listeners = new Set<() => void>();
  private readonly ports: DraftPorts;

  /** @param copy what was left on this machine the last time, on the ground that it had then */
  constructor(opened: Ground, ports: DraftPorts, copy?: LocalCopy) {
    this.ports = ports;
    this.ground = opened;
    this.history = historyOf(opened.document);
    this.shown = this.taken();
    if (copy !== undefined) this.takeUp(copy);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): DraftSnapshot => this.shown;

  edit(change: (document: RuleText) => RuleText, about?: string): void {
    const next = changed(this.history, change(this.history.present), about);
    if (next === this.history) return;
    this.history = next;
    this.endStep();
    this.endStep = this.ports.later(() => {
      this.history = paused(this.history);
    }, SAME_STEP_MS);
    this.touched();
  }

  undo(): void {
    this.turn(undone);
  }

  redo(): void {
    this.turn(redone);
  }

  private turn(how: (history: History<RuleText>) => History<RuleText>): void {
    const next = how(this.history);
    if (next.present === this.history.present) return;
    this.history = next;
    this.touched();
  }

  private takeUp({ ground, document }: LocalCopy): void {
    const { document: onto, conflicts } = mergedText({
      base: ground.document,
      mine: document,
      theirs: this.ground.document,
    });
    if (sameJson(onto, this.ground.document)) return;
    this.history = changed(this.history, onto, undefined);
    if (conflicts.length > 0) this.show({ state: 'conflict', by: '', conflicts });
    else this.touched();
  }

  /** Saves now; resolved when nothing is on its way any more. */
  async flush(): Promise<void> {
    this.callOff();
    await this.saving;
    if (this.isDirty() && this.sync.state !== 'conflict') await this.save();
  }

  /** Ends a conflict with the document that somebody chose. */
  resolve(document: RuleText): void {
    if (this.sync.state !== 'conflict') return;
    this.history = changed(this.history, document, undefined);
    this.sync = { state: 'unsaved' };
    this.touched();
  }

  /** The server has a newer revision: it is taken in, and nothing of what is here is lost. */
  adopt(theirs: Ground, by: string): void {
    const conflicts = this.take(theirs, by);
    if (conflicts.length > 0) this.show({ state: 'conflict', by, conflicts });
    else if (this.isDirty()) this.touched();
    else this.show({ state: 'saved' });
  }

  /** The draft is gone from the server: the next save begins a new one. */
  beginAnew(): void {
    this.ground = { ...this.ground, revision: null };
    void this.save();
  }

  stop(): void {
    this.callOff();
    this.endStep();
  }

  private touched(): void {
    this.ports.keep({ ground: this.ground, document: this.history.present });
    const stands = this.sync.state === 'conflict' || this.sync.state === 'failed';
    this.show(stands ? this.sync : { state: 'unsaved' });
    if (this.sync.state !== 'conflict') this.saveLater(AUTOSAVE_MS);
  }

  private saveLater(ms: number): void {
    this.callOff();
    this.callOff = this.ports.later(() => void this.save(), ms);
  }

  private save(): Promise<void> {
    this.saving ??= this.saveOnce().finally(() => {
      this.saving = null;
      if (this.isDirty() && this.sync.state === 'unsaved') this.saveLater(AUTOSAVE_MS);
    });
    return this.saving;
  }

  private async saveOnce(): Promise<void> {
    const text = this.history.present;
    if (!this.isDirty() && this.ground.revision !== null) return this.settle();
    if (this.sync.state !== 'failed') this.show({ state: 'saving' });
    try {
      const { revision } = await this.ports.save(text, this.ground.revision);
      this.ground = { document: text, revision };
      this.settle();
    } catch (error) {
      this.failed(failureOf(error));
    }
  }

  private settle(): void {
    const isDirty = this.isDirty();
    this.ports.keep(isDirty ? { ground: this.ground, document: this.history.present } : null);
    this.show({ state: isDirty ? 'unsaved' : 'saved' });
  }

  private failed(failure: Failure): void {
    if (failure.why === 'newer') {
      this.sync = { state: 'unsaved' };
      this.adopt(failure.ground, failure.by);
    } else {
      this.show({ state: 'failed', failure });
      if (failure.why === 'no-answer') this.saveLater(RETRY_MS);
    }
  }

  /** Takes in what somebody else saved; my own steps stand on it from now on. */
  private take(theirs: Ground, by: string): readonly MergeConflict[] {
    const base = this.ground.document;
    const onto = (mine: RuleText): Merged & { document: RuleText } =>
      mergedText({ base, mine, theirs: theirs.document });
    const { conflicts } = onto(this.history.present);
    this.history = rebased(this.history, (mine) => onto(mine).document);
    this.ground = theirs;
    this.merged = { by, times: (this.merged?.times ?? 0) + 1 };
    this.ports.keep(this.isDirty() ? { ground: theirs, document: this.history.present } : null);
    return conflicts;
  }

  private isDirty(): boolean {
    return !sameJson(this.history.present, this.ground.document);
  }

  private show(sync: Sync): void {
    this.sync = sync;
    this.shown = this.taken();
    for (const listener of this.listeners) listener();
  }

  private taken(): DraftSnapshot {
    return {
      document: this.history.present,
      revision: this.ground.revision,
      canUndo: this.history.past.length > 0,
      canRedo: this.history.future.length > 0,
      sync: this.sync,
      mergedFrom: this.merged,
    };
  }
}

/** All three are documents, so what comes of them is one. */
function mergedText(sides: {
  base: RuleText;
  mine: RuleText;
  theirs: RuleText;
}): Merged & { document: RuleText } {
  return merge(sides) as Merged & { document: RuleText };
}
