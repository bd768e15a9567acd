/** Reads a line, finds its command and runs it. Whatever goes wrong is said in a sentence, never with a stack. */
import { parseArgs } from 'node:util';
import { ConfigFaults } from '../config.ts';
import { Refused } from '../errors.ts';
import { type Command, type Given, type Terminal, WrongUsage } from './command.ts';

const name = 'onewindow';

function usageOf({ name: command, takes, summary, options }: Command): string[] {
  const lines = Object.entries(options).map(([option, { type, help }]) => {
    const written = `--${option}${type === 'string' ? ' …' : ''}`;
    return `      ${written.padEnd(24)} ${help}`;
  });
  return [`  ${name} ${command} ${takes}`.trimEnd(), `      ${summary}`, ...lines];
}

function givenIn(
  { options, positionals: [least, most], takes, name: command }: Command,
  args: readonly string[],
): Given {
  const parsed = (() => {
    try {
      return parseArgs({ args: [...args], options, allowPositionals: true });
    } catch (error) {
      throw new WrongUsage((error as Error).message); // parseArgs throws TypeErrors that name the option
    }
  })();
  const { length } = parsed.positionals;
  if (length < least || length > most) throw new WrongUsage(`用法:${name} ${command} ${takes}`);
  const values = parsed.values as Readonly<Record<string, string | boolean | undefined>>; // no option is repeated
  return {
    option: (option) => (typeof values[option] === 'string' ? values[option] : undefined),
    flag: (option) => values[option] === true,
    positionals: parsed.positionals,
  };
}

/** What somebody at the terminal can put right, in a sentence; the rest by its message. */
function explained(error: unknown): string {
  if (error instanceof ConfigFaults) return error.faults.join('\n');
  if (error instanceof Refused) {
    const { detail, errors = [] } = error.details;
    return [detail ?? error.message, ...errors.map(({ pointer, message }) => `  ${pointer} ${message}`)].join(
      '\n',
    );
  }
  return error instanceof Error ? error.message : String(error);
}

/** @returns the exit code: 0 done, 1 something is wrong, 2 the line is */
export async function runLine(
  commands: readonly Command[],
  [asked, ...args]: readonly string[],
  terminal: Terminal,
): Promise<number> {
  if (asked === undefined || asked === 'help' || asked === '--help') {
    terminal.out(['用法 / usage:', ...commands.flatMap(usageOf)].join('\n'));
    return asked === undefined ? 2 : 0;
  }
  const command = commands.find((known) => known.name === asked);
  if (command === undefined) {
    const known = commands.map((each) => each.name).join('、');
    terminal.error(`没有命令“${asked}”。可用的命令:${known}`);
    return 2;
  }
  try {
    return await command.run(givenIn(command, args), terminal);
  } catch (error) {
    terminal.error(explained(error));
    if (!(error instanceof WrongUsage)) return 1;
    terminal.error(usageOf(command).join('\n'));
    return 2;
  }
}
