/** A command of the command line as a row of a table: what it is called, what it takes, what it does. */
import type { ParseArgsConfig } from 'node:util';
import type { Config } from '../config.ts';

/** Where a command writes and what it was started with. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
  /** The settings, read when a command needs them. */
  readonly config: () => Config;
  readonly now: () => Date;
}

/** An option as it stands on the line, with what it means. */
export type Option = NonNullable<ParseArgsConfig['options']>[string] & { readonly help: string };

export interface Given {
  /** The text after `--name`; undefined where it is not there. */
  readonly option: (name: string) => string | undefined;
  readonly flag: (name: string) => boolean;
  readonly positionals: readonly string[];
}

export interface Command {
  readonly name: string;
  /** What follows the name on the line: `<folder>`. */
  readonly takes: string;
  /** One sentence. */
  readonly summary: string;
  /** How many positionals at least and at most. */
  readonly positionals: readonly [least: number, most: number];
  readonly options: Readonly<Record<string, Option>>;
  /**
   * @returns the exit code: 0 done, 1 something is wrong with what was looked at
   * @throws WrongUsage for exit code 2
   */
  readonly run: (given: Given, terminal: Terminal) => Promise<number>;
}

/** The line cannot be understood; the message says what to write instead. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}
