import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { compareMatrix } from './compare.js';
import type { MatrixFile } from './row.js';

const file = JSON.parse(readFileSync('test/referees/smb-matrix-results.json', 'utf8')) as MatrixFile;

describe('measured connections of smbclient to smbd', () => {
  const comparison = compareMatrix(file);

  it('are 481, with NTLM and with Kerberos', () => {
    expect(comparison.rows).to.equal(481);
  });

  it('end as predicted, or differ for a reason with a name', () => {
    expect(comparison.details).to.deep.equal([]);
  });

  it('agree in result, dialect, encryption and mechanism, one client of its own mind aside', () => {
    for (const field of ['dialect', 'encrypted', 'auth'] as const)
      expect(comparison.byField[field].agreed, field).to.equal(comparison.byField[field].of);
    expect(comparison.byField.result.of - comparison.byField.result.agreed).to.equal(1);
  });

  it('agree in the status of at least 95 of 100 that failed', () => {
    const { agreed, of } = comparison.byField.ntstatus;
    expect(agreed / of).to.be.at.least(0.95);
  });

  it('a row that nobody could explain would be listed', () => {
    const [row] = file.rows;
    const impossible = { ...row!, id: 'impossible', result: { ...row!.result, connected: false, phase: 'negotiate', ntstatus: null } };
    expect(compareMatrix({ ...file, rows: [impossible], kerberosRows: [] }).unexplained).to.deep.equal(['impossible']);
  });
});
