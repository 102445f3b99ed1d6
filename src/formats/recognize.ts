/** A file format of Windows that can be read. */
export type FormatId =
  | 'registry-pol'
  | 'reg'
  | 'security-template'
  | 'gpt-ini'
  | 'registry-preferences'
  | 'lgpo-text'
  | 'policy-rules'
  | 'backup-manifest'
  | 'backup-description'
  | 'policy-comments'
  | 'comment-texts'
  | 'migration-table'
  | 'wmi-filter'
  | 'admx'
  | 'adml';

/** How far into a file is looked. */
const headSize = 65_536;

/** The root elements of formats that are XML, by local name. */
const roots: ReadonlyMap<string, FormatId> = new Map([
  ['PolicyRules', 'policy-rules'],
  ['RegistrySettings', 'registry-preferences'],
  ['Backups', 'backup-manifest'],
  ['BackupInst', 'backup-manifest'],
  ['GroupPolicyBackupScheme', 'backup-description'],
  ['policyComments', 'policy-comments'],
  ['commentDefinitionResources', 'comment-texts'],
  ['MigrationTable', 'migration-table'],
  ['policyDefinitions', 'admx'],
  ['policyDefinitionResources', 'adml'],
]);

/** Sections that a security template has and other .inf and .ini files do not (MS-GPSB 2.2). */
const templateSection =
  /^[ \t]*\[(?:Unicode|System Access|Kerberos Policy|Event Audit|Registry Values|Privilege Rights|Service General Setting|Registry Keys|File Security|Group Membership)\][ \t]*$/im;

/** What the beginning of formats that are no XML looks like. Each piece of a pattern matches in one way only, so that no beginning takes long. */
const beginnings: readonly (readonly [FormatId, RegExp])[] = [
  ['registry-pol', /^PReg\u0001/],
  ['reg', /^[ \t]*(?:Windows Registry Editor|REGEDIT)/i],
  ['wmi-filter', /^(?:\s|\/\/.*[\r\n]|\/\*(?:[^*]|\*(?!\/))*\*\/)*instance\s+of\s+MSFT_SomFilter\b/i],
  ['lgpo-text', /^(?:[ \t]*(?:;.*)?[\r\n])*(?:Computer|User(?::.+)?)[\r\n]+[^\\\r\n]*\\.*[\r\n]/i],
  ['gpt-ini', /^[ \t]*\[General\][ \t]*[\r\n][^[]*^[ \t]*Version[ \t]*=[ \t]*\d+[ \t]*$/im],
  ['security-template', templateSection],
];

/** Names that only files of one format have, in lower case. */
const names: readonly (readonly [FormatId, RegExp])[] = [
  ['registry-pol', /\.pol$/],
  ['reg', /\.reg$/],
  ['security-template', /(?:^|\.)gpttmpl\.inf$/],
  ['gpt-ini', /(?:^|\.)gpt\.ini$/],
  ['policy-rules', /\.policyrules$/],
  ['policy-comments', /\.cmtx$/],
  ['comment-texts', /\.cmtl$/],
  ['migration-table', /\.migtable$/],
  ['backup-manifest', /^bkupinfo\.xml$/],
  ['admx', /\.admx$/],
  ['adml', /\.adml$/],
];

/**
 * The format of a file: by what it holds, and where that says nothing, by a name that only files of one format have. Its reader then tells what is wrong
 * with it. `name` is without folders. Undefined where it is neither.
 */
export function recognizeFormat(name: string, bytes: Uint8Array): FormatId | undefined {
  const head = readHead(bytes);
  const root = rootIn(head);
  if (root !== undefined) return roots.get(root) ?? namedFormat(name);
  return beginnings.find(([, beginning]) => beginning.test(head))?.[0] ?? namedFormat(name);
}

function namedFormat(name: string): FormatId | undefined {
  return names.find(([, pattern]) => pattern.test(name.toLowerCase()))?.[0];
}

/** The beginning of a file as text, whatever its encoding: what is looked for is ASCII, and every second byte of that is NUL in UTF-16. */
function readHead(bytes: Uint8Array): string {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, headSize).filter((byte) => byte !== 0));
  return head.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '');
}

/** The local name of the root element of an XML text; undefined where it does not begin as one. */
function rootIn(head: string): string | undefined {
  const skipped = /^(?:\s+|<\?[^]*?\?>|<!--[^]*?-->)*/.exec(head)?.[0].length ?? 0;
  return /^<(?:[^\s<>/:]+:)?([^\s<>/:]+)/.exec(head.slice(skipped))?.[1];
}
