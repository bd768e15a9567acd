#!/usr/bin/env node
/**
 * The command line: `onewindow <command>`. A command reads files or the database of DATABASE_URL, does what a command of server/commands
 * does, and says in words what came of it. Must never: decide anything itself. Start reading at command.ts; each command is a file.
 */

import { readConfig } from '../config.ts';
import { addKey } from './add-key.ts';
import { addUser } from './add-user.ts';
import { checkRules } from './check-rules.ts';
import type { Command } from './command.ts';
import { dump } from './dump.ts';
import { exportRules } from './export-rules.ts';
import { importRules } from './import-rules.ts';
import { replay } from './replay.ts';
import { rotateKey } from './rotate-key.ts';
import { runLine } from './run-line.ts';
import { serve } from './serve.ts';
import { testRules } from './test-rules.ts';
import { verify } from './verify.ts';

const commands: readonly Command[] = [
  ...[serve, addUser],
  ...[exportRules, importRules, checkRules, testRules],
  ...[replay, verify, dump],
  ...[rotateKey, addKey],
];

process.exitCode = await runLine(commands, process.argv.slice(2), {
  out: (line) => console.log(line),
  error: (line) => console.error(line),
  config: () => readConfig(),
  now: () => new Date(),
});
