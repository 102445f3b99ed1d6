import { expect } from 'chai';
import { candidatesOf } from '../../src/connect/end-candidates.js';
import { readPage } from './markdown.js';

describe('the page of peers', () => {
  it('names ends that there are, each in the column of its side', () => {
    const table = /^\| you have .*\n(?:\|.*\n)+/m.exec(readPage('docs/peers.md').text)?.[0] ?? '';
    const rows = table.trimEnd().split('\n').slice(2);
    const unknown = rows.flatMap((row) => {
      const [, , ofServer = '', ofClient = ''] = row.split('|');
      return (['server', 'client'] as const).flatMap((side) => {
        const names = [...(side === 'server' ? ofServer : ofClient).matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
        return names.filter((text) => 'diagnostic' in candidatesOf(side, { kind: 'either', text, span: undefined, pointer: undefined }));
      });
    });
    expect(rows).to.have.length(11);
    expect(unknown).to.deep.equal([]);
  });
});
