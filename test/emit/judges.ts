import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import v8 from 'node:v8';
import { expect } from 'chai';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { Language, Parser } from 'web-tree-sitter';
import { parseLgpoText } from '../../src/formats/lgpo-text/parse.js';
import type { Parsed } from '../../src/formats/parsed.js';
import { parseReg } from '../../src/formats/reg/parse.js';
import { parseRegistryPol } from '../../src/formats/registry-pol/parse.js';
import { parseSecurityTemplate } from '../../src/formats/security-template/parse.js';
import { parseWmiFilter } from '../../src/formats/wmi-filter/parse.js';
import { decodeUtf16, decodeUtf16File } from '../../src/text/utf16.js';
import { withoutPlaces } from '../formats/places.js';
import { foundInPolicyRules } from './found.js';
import { foundInDsc, readYaml } from './found-in-yaml.js';

/** What a reader of a format gets of a file, in the order of the file; it fails where something is not of the format. */
export type Judge = (bytes: Uint8Array) => unknown;

/** A judge by how the name of a file ends, the first that fits. A target with files of another format needs one more. */
export const judges: readonly (readonly [end: string, judge: Judge])[] = [
  ['.reg', ours(parseReg)],
  ['.pol', ours(parseRegistryPol)],
  ['.inf', ours(parseSecurityTemplate)],
  ['.txt', ours(parseLgpoText)],
  ['.mof', ours(parseWmiFilter)],
  ['.json', (bytes) => JSON.parse(utf8(bytes)) as unknown],
  ['.cmt', (bytes) => decodeUtf16(bytes)?.split('\r\n')],
  ['.xml', readXml],
  ['.cmtx', readXml],
  ['.admx', readXml],
  ['.adml', readXml],
  ['.PolicyRules', (bytes) => withoutPlaces(foundInPolicyRules(bytes))],
  ['.dsc.yaml', foundInDsc],
  ['.winget', readYaml],
  ['.yml', readYaml],
  ['.ps1', readScript],
];

function ours(parse: (file: string, bytes: Uint8Array) => Parsed<object>): Judge {
  return (bytes) => {
    const { model, diagnostics } = withoutPlaces(parse('file', bytes));
    expect(diagnostics).to.deep.equal([]);
    return model;
  };
}

function readXml(bytes: Uint8Array): unknown {
  const text = decodeUtf16File(bytes) ?? utf8(bytes);
  expect(XMLValidator.validate(text)).to.equal(true);
  const options = { preserveOrder: true, ignoreAttributes: false, parseTagValue: false, trimValues: false, htmlEntities: true } as const;
  return new XMLParser({ ...options, cdataPropName: '#cdata', commentPropName: '#comment' }).parse(text) as unknown;
}

// V8's optimising compiler spends seconds on the lexer of this grammar
v8.setFlagsFromString('--liftoff-only');
await Parser.init();
const grammar = dirname(createRequire(import.meta.url).resolve('tree-sitter-powershell/package.json'));
const powershell = new Parser();
powershell.setLanguage(await Language.load(join(grammar, 'tree-sitter-powershell.wasm')));

/** What a script does, as a grammar of PowerShell sees it: all that is called, run within a text or a bracket, or taken from a variable. Its data may differ. */
function readScript(bytes: Uint8Array): unknown {
  expect([...bytes].filter((byte) => byte > 0x7e)).to.deep.equal([]);
  const root = powershell.parse(utf8(bytes))?.rootNode;
  expect(root?.hasError).to.equal(false);
  const acting = ['command', 'invokation_expression', 'sub_expression', 'expandable_string_literal', 'variable', 'script_block', 'comment'];
  return root?.descendantsOfType(acting).map((node) => (/^(?:script_block|comment)$/.test(node?.type ?? '') ? node?.type : node?.text));
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
