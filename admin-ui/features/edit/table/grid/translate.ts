import type { Values } from '../../../../messages/index.tsx';
import type { gridWords } from './grid-words.ts';

export type Translate = (key: keyof (typeof gridWords)['zh'], values?: Values) => string;
