/** What the rows and groups of one builder share: the words they choose from, what was found, and the one way to change the tree. */
import { createContext, useCallback, useContext } from 'react';
import type { Schema } from 'react-querybuilder';
import type { ServiceItem } from '../../../../schemas/generated/types.ts';
import type { Finding } from '../../../../server/core/language/finding.ts';
import type { Vocabulary } from '../../../../server/core/language/vocabulary.ts';
import type { ConditionGroup } from './tree/condition-tree.ts';

/** Where the keyboard goes on after something was done. */
export interface Focus {
  id: string;
  part: 'fact' | 'operator' | 'value' | 'up' | 'down' | 'more' | 'delete' | 'add';
}

export interface Aftermath {
  focus?: Focus | undefined;
  /** What a screen reader says. */
  said?: string;
  /** Consecutive edits about the same thing are one step of undo. */
  about?: string;
}

/** Does not change while people type: rows are drawn again only when they themselves have changed. */
export interface Builder {
  readonly vocabulary: Vocabulary;
  readonly conditions: ServiceItem['conditions'];
  /** Facts and named conditions to choose from, by groups. */
  readonly choices: FactChoices;
  readonly announce: (aftermath: Aftermath) => void;
  /** Deletes, or asks where it is the last that counts. */
  readonly remove: (id: string) => void;
}

export interface FactChoice {
  value: string;
  label: string;
}
export type FactChoices = readonly { label: string; options: readonly FactChoice[] }[];

export const BuilderContext = createContext<Builder | null>(null);
export const FindingsContext = createContext<ReadonlyMap<string, readonly Finding[]>>(new Map());

export function useBuilder(): Builder {
  const builder = useContext(BuilderContext);
  if (builder === null) throw new Error('useBuilder outside a condition editor');
  return builder;
}

export type BuilderSchema = Schema<never, string>;
export type TreeEdit = (change: (root: ConditionGroup) => ConditionGroup, aftermath?: Aftermath) => void;

export function useTreeEdit(schema: Pick<BuilderSchema, 'getQuery' | 'dispatchQuery'>): TreeEdit {
  const { announce } = useBuilder();
  return useCallback(
    (change, aftermath = {}) => {
      announce(aftermath);
      // The builder holds the tree it was given, which is one of ours.
      schema.dispatchQuery(change(schema.getQuery() as ConditionGroup));
    },
    [schema, announce],
  );
}
