// Reads every file below a folder and says what became of it: read, refused with the reason, not ours, or lost. Ends with 1 where something was lost.
import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { knownFormats } from '../src/formats/known-formats.js';
import { makeVisible } from '../src/text/visible.js';
import { filesBelow, type Found } from './samples/files-below.js';
import { judgeFile, judgeLargeFile, type Judgement } from './samples/judge.js';
import { countOutcomes } from './samples/totals.js';

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean', default: false } }, allowPositionals: true });
const [folder] = positionals;

function judge(found: Found): Judgement {
  if ('bytes' in found) return judgeFile(found.path, found.bytes);
  if ('head' in found) return judgeLargeFile(found.path, found.head, found.size);
  return { format: null, canonical: false, ...found };
}

/** One line, whatever a name or a text of the file holds. */
function lineOf({ path, format, outcome, canonical, note }: Judgement): string {
  const what = format === null ? '' : `${knownFormats[format].title}: `;
  return makeVisible(
    `${outcome.padEnd(8)} ${path}: ${what}${[canonical ? 'canonical' : '', note].filter((each) => each !== '').join('; ')}`,
  );
}

if (folder === undefined || positionals.length > 1 || statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
  console.error('usage: npm run samples -- DIR [--json]; DIR is a folder');
  process.exitCode = 2;
} else {
  const files: Judgement[] = [];
  for (const found of filesBelow(folder)) {
    const judgement = judge(found);
    files.push(judgement);
    if (!values.json) console.log(lineOf(judgement));
  }
  const totals = countOutcomes(files);
  if (values.json) console.log(JSON.stringify({ files, totals }, null, 2));
  else {
    const { read, canonical, refused, lost } = totals;
    console.log(
      `\n${files.length} files: ${read} read, ${canonical} of all canonical, ${refused} refused, ${totals['not-ours']} not ours, ${lost} lost`,
    );
  }
  process.exitCode = totals.lost === 0 ? 0 : 1;
}
