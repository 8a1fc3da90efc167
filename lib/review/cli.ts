import { parseArgs } from 'node:util';
import { KeylessError } from '../errors';
import { readAssembly } from './inputs/assembly';
import { rolesOf } from './inputs/roles';
import { roleCardsText } from './reports/role-card-text';
import { roleCard } from './role-card';

/** Where the command line writes, and whether it is a terminal. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  readonly coloured: boolean;
}

const HELP = `cdk-keyless - explain the IAM roles of a CDK app, offline

Usage
  cdk-keyless cards [cdk.out] [--json]

Commands
  cards     Print a card for each role of an assembly: who may assume it, from where and under which
            conditions, for how long, what it may do and why, what others granted it, its boundary,
            and its sizes against the IAM quotas. The assembly is what \`cdk synth\` wrote.

Options
  --json    The same as data
  --help    This text

Exit codes
  0  printed    1  could not run
`;

/** Run the command line; returns the exit code. Needs no AWS account, no network and no CDK. */
export function run(args: readonly string[], terminal: Terminal): number {
  try {
    const { values, positionals } = parse(args);
    if (values.help || positionals.length === 0) {
      terminal.out(HELP);
      return 0;
    }
    terminal.out(cards(positionals, values.json, terminal.coloured));
    return 0;
  } catch (error) {
    terminal.err(`cdk-keyless: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

function parse(args: readonly string[]) {
  const options = {
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  } as const;
  return parseArgs({ args: [...args], options, allowPositionals: true });
}

function cards([command, directory = 'cdk.out', ...rest]: readonly string[], json: boolean, coloured: boolean): string {
  if (command !== 'cards') {
    throw new KeylessError(
      'InvalidValue',
      `\`${String(command)}\` is no command`,
      'write `cdk-keyless cards`, or `--help`',
    );
  }
  if (rest.length > 0) {
    throw new KeylessError('InvalidValue', `\`${rest.join(' ')}\` is one argument too many`, 'name one assembly');
  }
  const all = readAssembly(directory).flatMap(rolesOf).map(roleCard);
  return json ? `${JSON.stringify(all, null, 2)}\n` : `${roleCardsText(all, coloured)}\n`;
}
