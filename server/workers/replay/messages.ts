/** What the server and its replaying threads say to each other. Everything here is plain data. */
import type { Tally } from '../../core/impact/tally.ts';
import type { KeyRing } from '../../personal-data/sealing.ts';
import type { CaseWindow } from '../../storage/index.ts';
import type { ReplayedDraft } from './replay-window.ts';

/** What a thread is started with. */
export interface ThreadData {
  readonly databaseUrl: string;
  readonly keys: KeyRing;
  readonly draft: ReplayedDraft;
  /** The cases of this item; undefined: of every item. */
  readonly itemCode: string | undefined;
}

/** `windows`: list what there is to do. `replay`: do this. `end`: stop, after the page at hand. */
export type ToThread =
  | { readonly type: 'windows' }
  | { readonly type: 'replay'; readonly window: CaseWindow }
  | { readonly type: 'end' };

export type FromThread =
  | { readonly type: 'windows'; readonly windows: readonly CaseWindow[] }
  | { readonly type: 'page'; readonly cases: number }
  | { readonly type: 'tally'; readonly tally: Tally }
  | { readonly type: 'failed'; readonly message: string; readonly stack: string | undefined };
