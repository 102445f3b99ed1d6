import { XMLParser } from 'fast-xml-parser';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRegistryPol } from '../../src/formats/registry-pol/parse.js';

/** A value that a baseline writes below HKEY_LOCAL_MACHINE: a fact of it, and none of its text. */
export interface BaselineValue {
  readonly key: string;
  readonly valueName: string;
  readonly type: string;
  readonly data: number | string;
}

/** A baseline of the vendor, and where the extra fixtures have it. */
export const baselines = [
  {
    name: 'windows-11-24h2',
    read: (root: string) =>
      readBackup(join(root, 'gpo-backup/MSFT-Windows-11-24H2/{DAD42DA1-8499-42FE-A1CD-9E39196D8B98}/DomainSysvol/GPO/Machine')),
  },
  { name: 'windows-11-25h2', read: (root: string) => readPolicyRules(join(root, 'policyrules/MSFT-Win11-v25H2.PolicyRules')) },
] as const;

/** The keys of SMB, NTLM, LSA, NetBT, name resolution of the DNS client, and network providers, and one value that stands elsewhere. */
const about =
  /\\(Lanman(Server|Workstation)|MrxSmb\w+|Bowser|NetworkProvider|NetBT|DNSClient)(\\|$)|\\Control\\Lsa(\\|$)|\\Policies\\System\\LocalAccountTokenFilterPolicy$/i;

function isAbout({ key, valueName }: BaselineValue): boolean {
  return about.test(`${key}\\${valueName}`);
}

/** What a GPO backup writes: its registry.pol and the registry values of its security template. */
function readBackup(machine: string): readonly BaselineValue[] {
  const { model } = parseRegistryPol('registry.pol', readFileSync(join(machine, 'registry.pol')));
  const records = (model?.entries ?? []).map(({ key, valueName, type, data }) =>
    valueOf(key, valueName, typeNames[type] ?? String(type), data),
  );
  const template = readFileSync(join(machine, 'microsoft/windows nt/SecEdit/GptTmpl.inf')).toString('utf16le');
  return [...records, ...template.split('\r\n').flatMap(readTemplateLine)].filter(isAbout);
}

/** What the rules of the Policy Analyzer hold: values, and lines of a security template. */
function readPolicyRules(file: string): readonly BaselineValue[] {
  const parser = new XMLParser({ trimValues: false, parseTagValue: false });
  const rules = parser.parse(readFileSync(file, 'utf8')) as { PolicyRules: Record<string, readonly Record<string, string>[]> };
  const { ComputerConfig: values = [], SecurityTemplate: lines = [] } = rules.PolicyRules;
  const written = values.map(({ Key = '', Value = '', RegType = '', RegData = '' }) => ({
    key: Key,
    valueName: Value,
    type: RegType,
    data: RegType === 'REG_DWORD' ? Number(RegData) : RegData,
  }));
  return [...written, ...lines.flatMap(({ LineItem = '' }) => readTemplateLine(LineItem))].filter(isAbout);
}

const typeNames: Readonly<Record<number, string>> = { 1: 'REG_SZ', 4: 'REG_DWORD', 7: 'REG_MULTI_SZ' };

function valueOf(key: string, valueName: string, type: string, data: Uint8Array): BaselineValue {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const text = new TextDecoder('utf-16le').decode(data).replace(/\0+$/, '');
  return { key, valueName, type, data: type === 'REG_DWORD' ? view.getUint32(0, true) : text };
}

/** A line such as `MACHINE\System\CurrentControlSet\Control\Lsa\LmCompatibilityLevel=4,5`. */
function readTemplateLine(line: string): readonly BaselineValue[] {
  const [, path = '', type = '', data = ''] = /^MACHINE\\(.+?)=(\d),(.*)$/.exec(line.trim()) ?? [];
  if (path === '') return [];
  const end = path.lastIndexOf('\\');
  return [
    {
      key: path.slice(0, end),
      valueName: path.slice(end + 1),
      type: typeNames[Number(type)] ?? type,
      data: type === '4' ? Number(data) : data.replace(/^"(.*)"$/, '$1'),
    },
  ];
}
