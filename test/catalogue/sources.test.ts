import { expect } from 'chai';
import { certaintyOf, weakerCertainty } from '../../src/catalogue/certainty.js';
import { peers } from '../../src/catalogue/peers/index.js';
import { settings } from '../../src/catalogue/settings/index.js';
import { ciphers, signingAlgorithms } from '../../src/catalogue/smb/ciphers.js';
import { causes } from '../../src/catalogue/smb/causes.js';
import { dialects } from '../../src/catalogue/smb/dialects.js';
import { errors } from '../../src/catalogue/smb/errors.js';
import { events } from '../../src/catalogue/smb/events.js';
import { findSource, sourceAliases, sources, type SourceDefinition } from '../../src/catalogue/sources.js';
import { defaultRows } from '../../src/catalogue/windows/defaults/index.js';
import { securityBaselines } from '../../src/catalogue/windows/baselines.js';
import { securityFixes } from '../../src/catalogue/windows/fixes.js';
import { milestones } from '../../src/catalogue/windows/milestones.js';

/** All texts under a key `source` or `sources`, or in a list `by`, anywhere in a value. */
function citations(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return key === 'source' || key === 'sources' || key === 'by' ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => citations(item, key));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, item]) => citations(item, name));
}

const rooms = {
  settings,
  defaultRows,
  milestones,
  securityFixes,
  securityBaselines,
  causes,
  errors,
  events,
  dialects,
  ciphers,
  signingAlgorithms,
  peers,
};
const rows: readonly (readonly [string, SourceDefinition])[] = Object.entries(sources);

describe('sources', () => {
  for (const [room, content] of Object.entries(rooms)) {
    it(`cited by ${room} are in the table`, () => {
      const cited = [...new Set(citations(content))];
      expect(cited).to.not.be.empty;
      expect(cited.filter((citation) => findSource(citation) === undefined)).to.deep.equal([]);
    });
  }

  it('name a document and no machine of ours', () => {
    for (const [id, row] of rows) {
      expect(row.title, id).to.not.equal('');
      expect(`${row.title} ${row.where}`, id).to.not.match(/\/work\/|\/tmp\/|[Ii]ndex (document|id)|[Ss]eed document/);
    }
  });

  it('have a date that begins with a year, or none', () => {
    for (const [id, row] of rows) if (row.date !== null) expect(row.date, id).to.match(/^(before )?20\d\d(-\d\d){0,2}$/);
  });

  it('are found with the place in them', () => {
    expect(findSource('MS-SMB2 3.3.5.5')).to.include({ id: 'MS-SMB2', place: '3.3.5.5' });
    expect(findSource('connection rules §6')).to.include({ id: 'connection rules', place: '§6' });
    expect(findSource('D-GUEST')).to.include({ id: 'D-GUEST', place: '' });
  });

  it('are found by their second key', () => {
    for (const [alias, id] of Object.entries(sourceAliases)) expect(findSource(alias)?.id).to.equal(id);
  });

  it('are not found by the beginning of a key', () => {
    expect(findSource('MS-SMB3')).to.equal(undefined);
    expect(findSource('D-GUESTS')).to.equal(undefined);
  });
});

describe('certainty', () => {
  it('of a specification or of source code is documented, of a measurement observed, of a table inferred, of the press unconfirmed', () => {
    expect(['spec', 'source', 'measured', 'table', 'press'].map(certaintyOf)).to.deep.equal([
      'documented',
      'documented',
      'observed',
      'inferred',
      'unconfirmed',
    ]);
  });

  it('of a word that nobody knows is unconfirmed', () => {
    expect(certaintyOf('toString')).to.equal('unconfirmed');
  });

  it('of two facts together is the weaker one', () => {
    expect(weakerCertainty('observed', 'documented')).to.equal('observed');
    expect(weakerCertainty('inferred', 'unconfirmed')).to.equal('unconfirmed');
  });
});
