// Shows smbward at work with the built tool: compiles a policy and prints its coverage, then plays the story of insecure guest logons.
import { spawnSync, type StdioOptions } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What `simulate --json` answers, as far as the story shows it; schemas/json/ has the whole shape. */
interface Answer {
  readonly result: {
    readonly scenarios: readonly {
      readonly name: string;
      readonly groups: readonly {
        readonly outcome: {
          readonly result: string;
          readonly cause: string | null;
          readonly protection: { readonly dialect: string; readonly signed: { readonly messages: boolean }; readonly identity: string };
          readonly errors: readonly {
            readonly space: string;
            readonly number: number;
            readonly hex: string;
            readonly shownBy: readonly string[];
          }[];
          readonly events: readonly { readonly log: string; readonly id: number }[];
        };
      }[];
    }[];
  };
}

/** Runs the tool as a user would, its words and results shown; answers what it wrote where `stdout` is a pipe. */
function smbward(words: readonly string[], stdout: 'inherit' | 'pipe'): string {
  const stdio: StdioOptions = ['ignore', stdout, 'inherit'];
  const { status, stdout: written } = spawnSync(process.execPath, [join(root, 'bin/run.js'), ...words], {
    cwd: root,
    encoding: 'utf8',
    stdio,
  });
  if (status !== 0) process.exit(status ?? 2);
  return written;
}

function printTable(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    );
}

console.log('$ smbward compile examples/small-office/policy.json --out out/small-office\n');
smbward(['compile', 'examples/small-office/policy.json', '--out', 'out/small-office'], 'inherit');

const story = 'examples/scenarios/guest-story.json';
console.log(`\n$ smbward simulate --scenario ${story}\n`);
const { result } = JSON.parse(smbward(['simulate', '--scenario', story, '--json'], 'pipe')) as Answer;
printTable([
  ['Client', 'Against a NAS that knows only guests', 'net use', 'Explorer', 'Events'],
  ...result.scenarios.map(({ name, groups }) => {
    const { result: verdict, cause, protection, errors, events } = groups[0]!.outcome;
    const how = `${protection.dialect}, ${protection.signed.messages ? 'signed' : 'unsigned'}, as ${protection.identity}`;
    const shownBy = (program: string): typeof errors => errors.filter((error) => error.shownBy.includes(program));
    return [
      name,
      verdict === 'connected' ? `connected: SMB ${how}` : `${verdict}: ${cause ?? 'it depends'}`,
      shownBy('net-use')
        .map((error) => String(error.number))
        .join(', '),
      shownBy('explorer')
        .map((error) => error.hex)
        .join(', '),
      events.map(({ log, id }) => `${log.replace('Microsoft-Windows-', '')} ${String(id)}`).join(', '),
    ];
  }),
]);
console.log(
  '\nThe whole answer for one of them: node bin/run.js simulate --client windows-11-24h2/pro --server guest-only-nas --account local',
);
