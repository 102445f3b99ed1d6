// check-ps1.mjs FILE.ps1...   Syntax of PowerShell scripts by the tree-sitter grammar (WASM), where there is no .NET for run-ps1.sh.
// Prints one line an error (file:line:column) and, a file, the commands that it uses; exits 1 when there is an error. The grammar refuses some valid
// code on one line (cases/ps1/valid-but-refused.ps1) and knows no cmdlets.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import v8 from 'node:v8';
import { Language, Parser } from 'web-tree-sitter';

// V8's optimising compiler spends 7 s on this grammar's lexer
v8.setFlagsFromString('--liftoff-only');
await Parser.init();
const grammar = dirname(createRequire(import.meta.url).resolve('tree-sitter-powershell/package.json'));
const language = await Language.load(join(grammar, 'tree-sitter-powershell.wasm'));

function textOf(file) {
  const bytes = readFileSync(file);
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return bytes.toString(isUtf16 ? 'utf16le' : 'utf8').replace(/^\ufeff/, '');
}

function faultOf(node) {
  if (node.isMissing) return `missing ${node.type}`;
  if (node.isError) return `syntax error near ${JSON.stringify(node.text.slice(0, 40))}`;
  // the grammar lets a lone try pass, PowerShell does not
  const isLoneTry = node.type === 'try_statement' && !node.children.some((child) => /catch|finally/.test(child?.type ?? ''));
  return isLoneTry ? 'try without catch or finally' : undefined;
}

function* nodesBelow(node) {
  yield node;
  for (const child of node.children) if (child) yield* nodesBelow(child);
}

for (const file of process.argv.slice(2)) {
  const parser = new Parser();
  parser.setLanguage(language);
  const nodes = [...nodesBelow(parser.parse(textOf(file)).rootNode)];
  const faults = nodes.flatMap((node) => {
    const fault = faultOf(node);
    return fault === undefined ? [] : [`${file}:${node.startPosition.row + 1}:${node.startPosition.column + 1}: ${fault}`];
  });
  const commands = new Set(nodes.filter(({ type }) => type === 'command_name').map(({ text }) => text));
  for (const fault of faults) console.log(fault);
  console.log(`${file}: ${faults.length} errors, commands: ${[...commands].sort().join(' ')}`);
  if (faults.length > 0) process.exitCode = 1;
}
