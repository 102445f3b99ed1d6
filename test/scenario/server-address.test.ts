import { expect } from 'chai';
import { nameKindOf, readAddress, shareKindOf } from '../../src/scenario/server-address.js';

/** What an address is read as: server, share, realm; or the kind of problem. */
function read(text: string): object {
  const found = readAddress(text);
  return 'problem' in found ? found.problem : found.address;
}

const server = (name: string, share?: string, realm?: string): object => ({ server: name, share, realm });
const misread = (reason: string, instead?: string): object => ({ kind: 'not-understood', reason, instead });

describe('what is typed for a server', () => {
  const rows: readonly (readonly [text: string, address: object])[] = [
    ['nas01', server('nas01')],
    ['files.corp.example', server('files.corp.example')],
    ['files.corp.example.', server('files.corp.example.')],
    [' nas_01 ', server('nas_01')],
    ['büro-nas', server('büro-nas')],
    ['192.0.2.10', server('192.0.2.10')],
    ['2001:db8::10', server('2001:db8::10')],
    ['fe80::1%eth0', server('fe80::1%eth0')],
    ['[2001:db8::10]', server('2001:db8::10')],
    ['2001-db8--10.ipv6-literal.net', server('2001-db8--10.ipv6-literal.net')],
    ['\\\\nas01', server('nas01')],
    ['\\\\nas01\\', server('nas01')],
    ['\\\\nas01\\scans', server('nas01', 'scans')],
    ['\\\\nas01\\scans\\2026\\march', server('nas01', 'scans')],
    ['\\\\192.0.2.10\\C$', server('192.0.2.10', 'C$')],
    ['\\\\?\\UNC\\nas01\\scans', server('nas01', 'scans')],
    ['//nas01/scans', server('nas01', 'scans')],
    ['smb://nas01/scans', server('nas01', 'scans')],
    ['nas01@CORP.EXAMPLE', server('nas01', undefined, 'CORP.EXAMPLE')],
    ['\\\\nas01@CORP\\scans', server('nas01', 'scans', 'CORP')],
    ['fs01:8445', { kind: 'port', server: 'fs01', port: '8445' }],
    ['192.0.2.7:446', { kind: 'port', server: '192.0.2.7', port: '446' }],
    ['[2001:db8::10]:445', { kind: 'port', server: '[2001:db8::10]', port: '445' }],
    ['smb://nas01:445/scans', { kind: 'port', server: 'nas01', port: '445' }],
    ['alice@nas01', { kind: 'user', user: 'alice', server: 'nas01' }],
    ['smb://alice@nas01/scans', { kind: 'user', user: 'alice', server: 'nas01' }],
    ['alice@corp.example', { kind: 'user', user: 'alice', server: 'corp.example' }],
    ['\\\\nas01@SSL\\DavWWWRoot', { kind: 'not-smb', by: 'WebDAV' }],
    ['\\\\nas01@8443\\docs', { kind: 'not-smb', by: 'WebDAV' }],
    ['https://nas01/scans', { kind: 'not-smb', by: 'HTTPS' }],
    ['nfs://nas01/scans', { kind: 'not-smb', by: 'NFS' }],
    ['Z:', { kind: 'not-smb', by: 'a drive of the client' }],
    ['C:\\Users', { kind: 'not-smb', by: 'a drive of the client' }],
    ['nas01\\scans', misread('a path begins with two backslashes, and a user is no part of it', '\\\\nas01\\scans')],
    ['nas01/scans', misread('a path begins with two backslashes, and a user is no part of it', '\\\\nas01\\scans')],
    ['192.168.1', misread('an IPv4 address has four numbers from 0 to 255')],
    ['192.168.1.300', misread('an IPv4 address has four numbers from 0 to 255')],
    ['192.168.1.1/24', misread('a path begins with two backslashes, and a user is no part of it', '\\\\192.168.1.1\\24')],
    ['nas 01', misread('"nas 01" cannot be part of a server name')],
    ['nas..corp', misread('two dots follow each other')],
    ['nas01:scans', misread('no server name has a colon in it')],
    ['\\\\nas01\\a:b', misread('"a:b" cannot be the name of a share')],
    ['\\\\\\scans', misread('it has no server in it')],
    ['a@b@c', misread('no server name has several @ in it')],
    ['*', misread('"*" cannot be part of a server name')],
  ];
  for (const [text, address] of rows) {
    it(text, () => {
      expect(read(text)).to.deep.equal(address);
    });
  }

  it('is an address, a full name or a host name', () => {
    expect(['192.0.2.10', '2001:db8::10', '2001-db8--10.ipv6-literal.net', 'files.corp.example', 'nas01'].map(nameKindOf)).to.deep.equal([
      'ip',
      'ip',
      'ip',
      'fqdn',
      'hostname',
    ]);
  });

  it('names shares that every Windows has with their kind', () => {
    expect(['ADMIN$', 'c$', 'IPC$', 'SYSVOL', 'netlogon', 'hidden$', 'scans'].map(shareKindOf)).to.deep.equal([
      'admin',
      'admin',
      'ipc',
      'files',
      'files',
      undefined,
      undefined,
    ]);
  });
});
