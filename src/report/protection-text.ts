import { signingAlgorithms } from '../catalogue/smb/ciphers.js';
import { identityWords, mechanismWords, nameFact, transportWords } from '../explain/outcome-words.js';
import type { DecidedOutcome, Detail, Protection } from '../simulate/outcome.js';
import { decidesDetail } from '../simulate/protection.js';
import type { Style } from './style.js';
import { renderTable } from './table.js';

const algorithmNames: ReadonlyMap<string, string> = new Map(signingAlgorithms.map(({ id, name }) => [id, name]));

/** A line of the table: what it tells, and the details that it is made from. */
interface ProtectionRow {
  readonly name: string;
  readonly text: string;
  readonly from: readonly Detail[];
}

/** The protection of a session as a table; of a failed connection, as far as it got. A detail that depends on something unknown says on what. */
export function renderProtection(outcome: DecidedOutcome, style: Style): string {
  const failed = outcome.result === 'failed';
  const rows = protectionRows(outcome.protection, failed, outcome.open?.details)
    .filter(({ text }) => text !== '')
    .map((row) => [
      { text: row.name, paint: style.paint.dim },
      isOpen(outcome, row) ? `depends on ${dependenceOf(outcome, row.from)}` : row.text,
    ]);
  const [, ...lines] = renderTable(['', ''], rows, style).split('\n');
  return (failed ? 'As far as it got:\n' : '') + lines.join('\n');
}

/** What a possible outcome has in the place of details that are open: a line each, for what is not told elsewhere. */
export function renderDetails({ protection, result }: DecidedOutcome, details: readonly Detail[]): readonly string[] {
  return protectionRows(protection, result === 'failed', details)
    .filter(({ from }) => from.some((detail) => details.includes(detail)))
    .map(({ name, text }) => `${name}: ${text}`);
}

function protectionRows(protection: Protection, failed: boolean, open: readonly Detail[] = []): readonly ProtectionRow[] {
  const { dialect, transport, port, mechanism, identity } = protection;
  return [
    { name: 'Dialect', text: dialect === null ? 'none agreed on' : `SMB ${dialect}`, from: ['dialect'] },
    { name: 'Transport', text: `${transportWords[transport]} ${port}`, from: ['transport', 'port'] },
    ...signingRows(protection, failed, open),
    encryptionRow(protection),
    { name: 'Authenticated by', text: mechanism === null ? '' : mechanismWords[mechanism], from: ['mechanism'] },
    { name: 'Runs as', text: identityWords[identity], from: ['identity'] },
  ];
}

/** Where messages are not signed, nobody asks by which algorithm the rest is, unless that is what stays open. */
function signingRows({ signed, encrypted }: Protection, failed: boolean, open: readonly Detail[]): readonly ProtectionRow[] {
  const by = {
    none: failed ? '' : '; neither end requires it',
    client: '; the client requires it',
    server: '; the server requires it',
    both: '; both ends require it',
  };
  const algorithm = signed.algorithm === null ? '' : (algorithmNames.get(signed.algorithm) ?? signed.algorithm);
  const requiredBy = signed.requiredBy === null ? '' : by[signed.requiredBy];
  const rule = [signed.sessionSetup ? 'session setup' : '', signed.treeConnect ? 'tree connect' : ''];
  if (signed.messages) {
    return [
      {
        name: 'Messages signed',
        text: joinParts(['yes', algorithm]) + requiredBy,
        from: ['signed.messages', 'signed.requiredBy', 'signed.algorithm'],
      },
      { name: 'Signed by rule', text: joinParts(rule), from: ['signed.sessionSetup', 'signed.treeConnect'] },
    ];
  }
  return [
    {
      name: 'Messages signed',
      text: (encrypted.session ? 'no, encryption takes its place' : 'no') + requiredBy,
      from: ['signed.messages', 'signed.requiredBy'],
    },
    {
      name: 'Signed by rule',
      text: joinParts([...rule, open.includes('signed.algorithm') ? algorithm : '']),
      from: ['signed.sessionSetup', 'signed.treeConnect', 'signed.algorithm'],
    },
  ];
}

function encryptionRow({ encrypted }: Protection): ProtectionRow {
  const parts = [encrypted.session ? 'session' : '', encrypted.share ? 'share' : '', encrypted.tls ? 'TLS 1.3 of QUIC' : ''];
  const cipher = encrypted.cipher !== null && (encrypted.session || encrypted.share) ? encrypted.cipher : '';
  return {
    name: 'Encrypted',
    text: joinParts([...parts, cipher]) || 'no',
    from: ['encrypted.session', 'encrypted.share', 'encrypted.cipher', 'encrypted.tls'],
  };
}

function joinParts(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}

/** Whether a row tells something that is open, and not the same in every case. */
function isOpen({ open, result }: DecidedOutcome, { name, from }: ProtectionRow): boolean {
  if (open === null || !from.some((detail) => open.details.includes(detail))) return false;
  const texts = open.outcomes.map(({ protection }) => {
    return protectionRows(protection, result === 'failed', open.details).find((row) => row.name === name)?.text;
  });
  return texts.length === 0 || new Set(texts).size > 1;
}

/** The facts on which what a row tells depends. */
function dependenceOf({ open }: DecidedOutcome, from: readonly Detail[]): string {
  const dependences = open?.dependsOn ?? [];
  const deciding = dependences.filter((dependence) => from.some((detail) => decidesDetail(dependence, detail)));
  return (deciding.length > 0 ? deciding : dependences).map(({ fact }) => nameFact(fact)).join(' and ');
}
