import type { FormatId } from '../../src/formats/recognize.js';
import { formsOf, lineCounter, normalize, type Piece } from './piece.js';

/** What readers of XML formats leave out of account: elements and attributes by local name (`Element`, `Element@attribute`, `@attribute`), some of one value only (`@attribute=value`) or beside an action (`@action=D@attribute`), with the reason. */
const leftOut: Readonly<Partial<Record<FormatId, Readonly<Record<string, readonly string[]>>>>> = {
  'registry-preferences': {
    'what the console shows and how it goes on after an error': [
      'RegistrySettings@clsid',
      'Registry@clsid',
      'Collection@clsid',
      'Collection@changed',
      'Collection@uid',
      '@status',
      '@image',
      'Registry@name',
      '@displayDecimal',
      '@bypassErrors',
    ],
    'data of what is deleted': ['@action=D@type', '@action=D@value'],
    'what goes without saying': ['@default=0', '@disabled=0', '@userContext=0', '@removePolicy=0', '@hive=HKEY_LOCAL_MACHINE'],
  },
  'backup-manifest': { 'the domain and the day of the backup': ['GPODomainGuid', 'GPODomainController', 'BackupTime', '@version'] },
  'backup-description': {
    'permissions, and paths and versions in the old domain': [
      'Sid',
      'SamAccountName',
      'Type',
      'NetBIOSDomainName',
      'DnsDomainName',
      'UPN',
      'SecurityDescriptor',
      'UserVersionNumber',
      'MachineVersionNumber',
      '@Source',
      '@Path',
      '@SourceExpandedPath',
      '@ReEvaluateFunction',
      '@ID',
      '@type',
    ],
    'which sides are switched off, and what reads a file': ['Options', '@DescName'],
  },
  'comment-texts': { 'the version of the file': ['@revision', '@schemaVersion', '@minRequiredRevision'] },
  'policy-comments': {
    'how a comment finds its policy and its text': [
      '@prefix',
      '@revision',
      '@schemaVersion',
      '@minRequiredRevision',
      '@policyRef',
      '@commentText',
      '@id',
    ],
  },
};

/** How models say what a format says by a letter or a number. */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Properties@action': { C: 'create', R: 'replace', U: 'update', D: 'delete' },
};
const flags: Readonly<Record<string, string>> = { '1': 'true', '0': 'false' };

const token = /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[([^]*?)\]\]>|<\/[^>]*>|<([^\s/>]+)((?:[^>"']|"[^"]*"|'[^']*')*)>|[^<]+/g;
const attribute = /([^\s=<>"'/]+)\s*=\s*("[^"]*"|'[^']*')/g;
const entity = /&(?:#x([0-9a-f]+)|#([0-9]+)|(lt|gt|amp|quot|apos));/gi;
const characters: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** An element that has begun and not ended. */
interface Open {
  readonly name: string;
  readonly line: number;
}

/** Every text and every attribute of an XML file, as a look for angle brackets finds them. */
export function xmlPieces(text: string, format: FormatId): readonly Piece[] {
  const lineOf = lineCounter(text);
  const reasons = Object.entries(leftOut[format] ?? {});
  const open: Open[] = [];
  const pieces: Piece[] = [];
  const add = (written: string, lines: readonly number[], name: string, ...more: readonly string[]): void => {
    const names = [name, ...more].flatMap((each) => [each, `${each}=${written}`]);
    const reason = reasons.find(([, left]) => names.some((each) => left.includes(each)))?.[0];
    const forms = [...formsOf(decode(written)), (words[name] ?? flags)[written] ?? '', ...pathForms(written)].filter((form) => form !== '');
    const within = open.map(({ line }) => line);
    pieces.push({ text: normalize(written), forms, lines, within, ...(reason === undefined ? {} : { leftOut: reason }) });
  };
  for (const { 0: whole, 1: cdata, 2: tag, 3: rest = '', index } of text.matchAll(token)) {
    if (whole.startsWith('</')) open.pop();
    else if (tag !== undefined) {
      const name = localName(tag);
      open.push({ name, line: lineOf(index) });
      if (name === 'delete') add(name, [lineOf(index)], name);
      const attributes = attributesIn(rest);
      const action = attributes.find((each) => each.name === 'action')?.value ?? '';
      for (const { name: own, value, offset } of attributes) {
        add(value, [lineOf(index + 1 + tag.length + offset)], `${name}@${own}`, `@${own}`, `@action=${action}@${own}`);
      }
      if (rest.endsWith('/')) open.pop();
    } else if (!/^<!--|^<\?/.test(whole) && (cdata ?? whole).trim() !== '') {
      const parent = open.at(-1);
      add(cdata === undefined ? whole : cdata.replaceAll('&', '&amp;'), [lineOf(index), parent?.line ?? 1], parent?.name ?? '');
    }
  }
  return pieces;
}

/** Attributes by local name, without the declarations of namespaces and what XML Schema says of an instance. */
function attributesIn(tag: string): readonly { readonly name: string; readonly value: string; readonly offset: number }[] {
  return [...tag.matchAll(attribute)]
    .filter(([, name = '']) => !/^(?:xmlns|xml|xsi)(?::|$)/.test(name))
    .map(({ 1: name = '', 2: value = '', index }) => ({ name: localName(name), value: value.slice(1, -1), offset: index }))
    .filter(({ value }) => value.trim() !== '');
}

/** A path with forward slashes, and a key without backslashes at its ends. */
function pathForms(written: string): readonly string[] {
  return written.includes('\\') ? [decode(written).replaceAll('\\', '/'), decode(written).replace(/^\\+|\\+$/g, '')] : [];
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function decode(text: string): string {
  return text.replace(entity, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return characters[name.toLowerCase()] ?? whole;
    return String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(hex ?? decimal ?? '0', hex === undefined ? 10 : 16)));
  });
}
