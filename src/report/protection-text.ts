import { signingAlgorithms } from '../catalogue/smb/ciphers.js';
import { identityWords, mechanismWords, nameFact, transportWords } from '../explain/outcome-words.js';
import type { DecidedOutcome, Detail, Protection } from '../simulate/outcome.js';
import type { Style } from './style.js';
import { renderTable } from './table.js';

const algorithmNames: ReadonlyMap<string, string> = new Map(signingAlgorithms.map(({ id, name }) => [id, name]));

/** A line of the table: what it tells, and the details that it is made from. */
interface Line {
  readonly name: string;
  readonly text: string;
  readonly from: readonly Detail[];
}

/** The protection of a session as a table; of a failed connection, as far as it got. A detail that depends on something unknown says on what. */
export function renderProtection(outcome: DecidedOutcome, style: Style): string {
  const failed = outcome.result === 'failed';
  const rows = linesOf(outcome.protection, failed)
    .filter(({ text }) => text !== '')
    .map(({ name, text, from }) => [
      { text: name, paint: style.paint.dim },
      isOpen(outcome, from) ? `depends on ${dependenceOf(outcome)}` : text,
    ]);
  const [, ...lines] = renderTable(['', ''], rows, style).split('\n');
  return (failed ? 'As far as it got:\n' : '') + lines.join('\n');
}

function linesOf({ dialect, transport, port, signed, encrypted, mechanism, identity }: Protection, failed: boolean): readonly Line[] {
  const by = {
    none: failed ? '' : '; neither end requires it',
    client: '; the client requires it',
    server: '; the server requires it',
    both: '; both ends require it',
  };
  const algorithm = signed.algorithm === null ? '' : `, ${algorithmNames.get(signed.algorithm) ?? signed.algorithm}`;
  const messages = signed.messages ? `yes${algorithm}` : encrypted.session ? 'no, encryption takes its place' : 'no';
  const alsoSigned = [signed.sessionSetup ? 'session setup' : '', signed.treeConnect ? 'tree connect' : ''];
  const encryptedParts = [encrypted.session ? 'session' : '', encrypted.share ? 'share' : '', encrypted.tls ? 'TLS 1.3 of QUIC' : ''];
  const cipher = encrypted.cipher !== null && (encrypted.session || encrypted.share) ? encrypted.cipher : '';
  return [
    { name: 'Dialect', text: dialect === null ? 'none agreed on' : `SMB ${dialect}`, from: ['dialect'] },
    { name: 'Transport', text: `${transportWords[transport]} ${port}`, from: ['transport', 'port'] },
    { name: 'Messages signed', text: messages + by[signed.requiredBy], from: ['signed.messages', 'signed.requiredBy', 'signed.algorithm'] },
    { name: 'Signed by rule', text: joinParts(alsoSigned), from: ['signed.sessionSetup', 'signed.treeConnect'] },
    {
      name: 'Encrypted',
      text: joinParts([...encryptedParts, cipher]) || 'no',
      from: ['encrypted.session', 'encrypted.share', 'encrypted.cipher', 'encrypted.tls'],
    },
    { name: 'Authenticated by', text: mechanism === null ? '' : mechanismWords[mechanism], from: ['mechanism'] },
    { name: 'Runs as', text: identityWords[identity], from: ['identity'] },
  ];
}

function joinParts(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}

function isOpen({ open }: DecidedOutcome, from: readonly Detail[]): boolean {
  return open !== null && from.some((detail) => open.details.includes(detail));
}

function dependenceOf({ open }: DecidedOutcome): string {
  return (open?.dependsOn ?? []).map(({ fact }) => nameFact(fact)).join(' and ');
}
