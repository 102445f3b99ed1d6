import { expect } from 'chai';
import {
  asciiServerPattern,
  certificateIdentifierPattern,
  hardenedPathPattern,
  pipePattern,
  serverNamePattern,
  serverWildcardPattern,
  sharePattern,
} from '../../src/catalogue/settings/names.js';

const invisible = [
  '\u200B',
  '\u200D',
  '\uFEFF',
  '\u00AD',
  '\u2060',
  '\u3164',
  '\uFE0F',
  '\u2800',
  '\u2028',
  '\u00A0',
  '\u0000',
  '\u{E0041}',
];

const names: Readonly<
  Record<string, { readonly pattern: string; readonly takes: readonly string[]; readonly refuses: readonly string[] }>
> = {
  'the name of a server': {
    pattern: serverNamePattern,
    takes: ['nas01', 'nas01.corp.example', '192.0.2.10', 'fe80::1', '::1', 'fe80::1%12', 'nas_1', 'größe', 'файлы'],
    refuses: [
      '',
      'nas 01',
      ' nas01',
      'nas01 ',
      '\\\\nas01',
      'nas01\\share',
      'nas01/share',
      'nas01:445',
      '[fe80::1]',
      'a=b',
      'nas*',
      'nas?',
    ],
  },
  'the name of a server with wildcards': {
    pattern: serverWildcardPattern,
    takes: ['nas01', '*.corp.example', 'nas0?', '*', 'fe80::1'],
    refuses: ['', 'nas 01', '\\\\nas01', 'nas01:445'],
  },
  'the name of a server to QUIC': {
    pattern: asciiServerPattern,
    takes: ['edge01.contoso.com', 'edge_1', '2001:db8::10', '::1'],
    refuses: ['', 'edge01:443', '*.contoso.com', 'größe', '-edge'],
  },
  'a share': {
    pattern: sharePattern,
    takes: ['public', 'Team Files', 'C$', 'größe', 'a'.repeat(80)],
    refuses: ['', ' ', 'public ', ' public', 'a=b', 'a*', 'a\\b', 'a:b', 'a'.repeat(81)],
  },
  'a pipe': { pattern: pipePattern, takes: ['netlogon', 'my pipe', 'a:b'], refuses: ['', 'spoolss ', ' spoolss', '\\pipe\\spoolss'] },
  'a hardened path': {
    pattern: hardenedPathPattern,
    takes: ['\\\\*\\SYSVOL', '\\\\fs01.corp.example\\Team Files', '\\\\fs01\\*', '\\\\fs01'],
    refuses: [
      'fs01\\payroll',
      '\\\\fs 01\\payroll',
      '\\\\fs01\\payroll ',
      '\\\\*\\SYSVOL=1',
      '\\\\a=b\\c',
      '\\\\fs01\\a\\b',
      '\\\\fs01:445\\a',
      '\\\\',
    ],
  },
  'what names a certificate': {
    pattern: certificateIdentifierPattern,
    takes: ['CN=Contoso Issuing CA, DC=contoso', '9f86'],
    refuses: ['', ' CN=a', 'CN=a '],
  },
};

describe('a pattern of names', () => {
  for (const [name, { pattern, takes, refuses }] of Object.entries(names)) {
    const expression = new RegExp(pattern, 'u');

    it(`knows ${name}`, () => {
      expect(takes.filter((text) => !expression.test(text))).to.deep.equal([]);
      expect(refuses.filter((text) => expression.test(text))).to.deep.equal([]);
    });

    it(`takes nothing that nobody sees for a part of ${name}`, () => {
      const [first] = takes as [string];
      const within = invisible.map((letter) => `${first.slice(0, -1)}${letter}${first.slice(-1)}`);
      expect(within.filter((text) => expression.test(text))).to.deep.equal([]);
    });
  }
});
