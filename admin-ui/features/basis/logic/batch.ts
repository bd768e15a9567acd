/**
 * Changes of several items, written one after the other, each into one draft against the revision that was read: what somebody
 * else has changed meanwhile is left alone and told. What was written is taken back as long as nobody has touched it since.
 */
import type { RuleDocument, SavedDraft } from '../../../api/drafts.ts';

export interface Planned {
  readonly code: string;
  readonly name: string;
  readonly before: RuleDocument;
  readonly after: RuleDocument;
  /** Of the draft that is extended; null begins one. */
  readonly revision: number | null;
  readonly version: number | null;
  /** Who else has the draft: nothing is written. */
  readonly heldBy: string | null;
}

export type Outcome =
  | { readonly at: 'waiting' | 'saving' | 'undoing' | 'undone' }
  | { readonly at: 'saved'; readonly revision: number; readonly errors: number }
  /** `held`: another person's draft; `changed`: saved or begun by somebody since it was read. */
  | { readonly at: 'skipped'; readonly why: 'held' | 'changed' }
  /** Written here, and touched by somebody since: it stays. */
  | { readonly at: 'kept' }
  /** `saved` tells an undoing that failed, and can be tried again. */
  | { readonly at: 'failed'; readonly error: unknown; readonly saved?: Extract<Outcome, { at: 'saved' }> };

export interface BatchPorts {
  readonly save: (
    planned: Planned,
    text: { document: RuleDocument; revision: number | null },
  ) => Promise<SavedDraft>;
  readonly discard: (planned: Planned, revision: number) => Promise<void>;
  /** Whether an error says that somebody else was faster. */
  readonly isStale: (error: unknown) => boolean;
}

export interface BatchEntry {
  readonly planned: Planned;
  readonly outcome: Outcome;
}

export class Batch {
  #entries: readonly BatchEntry[];
  readonly #ports: BatchPorts;
  readonly #listeners = new Set<() => void>();

  constructor(planned: readonly Planned[], ports: BatchPorts) {
    this.#entries = planned.map((each) => ({ planned: each, outcome: { at: 'waiting' } }));
    this.#ports = ports;
  }

  readonly snapshot = (): readonly BatchEntry[] => this.#entries;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #put(code: string, outcome: Outcome): void {
    this.#entries = this.#entries.map((entry) =>
      entry.planned.code === code ? { ...entry, outcome } : entry,
    );
    for (const listener of this.#listeners) listener();
  }

  async apply(): Promise<void> {
    for (const { planned } of this.#entries) {
      this.#put(planned.code, planned.heldBy === null ? { at: 'saving' } : { at: 'skipped', why: 'held' });
      if (planned.heldBy === null) this.#put(planned.code, await this.#written(planned));
    }
  }

  async #written(planned: Planned): Promise<Outcome> {
    try {
      const { after: document, revision } = planned;
      const saved = await this.#ports.save(planned, { document, revision });
      const errors = saved.findings.filter(({ severity }) => severity === 'error').length;
      return { at: 'saved', revision: saved.revision, errors };
    } catch (error) {
      return this.#ports.isStale(error) ? { at: 'skipped', why: 'changed' } : { at: 'failed', error };
    }
  }

  /** The last first. */
  async undo(): Promise<void> {
    for (const { planned, outcome } of [...this.#entries].reverse()) {
      const saved = outcome.at === 'failed' ? outcome.saved : outcome;
      if (saved?.at !== 'saved') continue;
      this.#put(planned.code, { at: 'undoing' });
      this.#put(planned.code, await this.#takenBack(planned, saved));
    }
  }

  async #takenBack(planned: Planned, saved: Extract<Outcome, { at: 'saved' }>): Promise<Outcome> {
    try {
      if (planned.revision === null) await this.#ports.discard(planned, saved.revision);
      else await this.#ports.save(planned, { document: planned.before, revision: saved.revision });
      return { at: 'undone' };
    } catch (error) {
      return this.#ports.isStale(error) ? { at: 'kept' } : { at: 'failed', error, saved };
    }
  }
}
