import { expect } from 'chai';
import { findWindows } from '../../src/catalogue/windows/name.js';
import type { WindowsTarget } from '../../src/catalogue/windows/definition.js';
import { kindsOf, nameKind, queryFor } from '../../src/emit/windows-query.js';

const windowsOf = (text: string): WindowsTarget => {
  const found = findWindows(text);
  if ('problem' in found) throw new Error(text);
  return found.windows;
};
const from = 'SELECT * FROM Win32_OperatingSystem WHERE ';
/** The query for some of the Windows of a policy. */
const ask = (chosen: readonly string[], all = chosen): string =>
  queryFor(chosen.map(windowsOf).map(kindsOf(all.map(windowsOf)))).replace(from, '');
const kinds = (all: readonly string[]): number =>
  new Set(
    all
      .map(windowsOf)
      .map(kindsOf(all.map(windowsOf)))
      .map(nameKind),
  ).size;

describe('emit/windows-query', () => {
  it('asks for the kind of machine, the build as a text that is equal, and the numbers of the edition', () => {
    expect(ask(['windows-11-24h2/enterprise'])).to.equal(
      'ProductType = 1 AND (OperatingSystemSKU = 4 OR OperatingSystemSKU = 27 OR OperatingSystemSKU = 72 OR OperatingSystemSKU = 84) AND BuildNumber = "26100"',
    );
    // it tells WMI that it is a server
    expect(ask(['windows-11-24h2/enterprise-multi-session'])).to.equal(
      'ProductType = 3 AND OperatingSystemSKU = 175 AND BuildNumber = "26100"',
    );
  });

  it('asks Windows Vista for Business, which it has in place of Pro', () => {
    expect(ask(['windows-vista/pro'])).to.equal(
      'ProductType = 1 AND (OperatingSystemSKU = 6 OR OperatingSystemSKU = 16) AND BuildNumber = "6002"',
    );
    expect(ask(['windows-7/pro'])).to.match(/^ProductType = 1 AND \(OperatingSystemSKU = 48 OR OperatingSystemSKU = 49\)/);
  });

  it('tells a server from a domain controller', () => {
    const both = ['windows-server-2025/standard', 'windows-server-2025/standard+dc'];
    const skus = '(OperatingSystemSKU = 7 OR OperatingSystemSKU = 13 OR OperatingSystemSKU = 79)';
    expect([ask([both[0]!]), ask([both[1]!])]).to.deep.equal([
      `ProductType = 3 AND ${skus} AND BuildNumber = "26100"`,
      `ProductType = 2 AND ${skus} AND BuildNumber = "26100"`,
    ]);
    expect(ask(both)).to.equal(
      `(ProductType = 3 AND ${skus} AND BuildNumber = "26100") OR (ProductType = 2 AND ${skus} AND BuildNumber = "26100")`,
    );
  });

  it('asks for builds of one edition together', () => {
    expect(ask(['windows-11-23h2/education', 'windows-11-24h2/education'])).to.equal(
      'ProductType = 1 AND (OperatingSystemSKU = 121 OR OperatingSystemSKU = 122) AND (BuildNumber = "22631" OR BuildNumber = "26100")',
    );
  });

  it('never asks which build is greater: WMI compares them letter by letter', () => {
    expect(ask(['windows-10-22h2', 'windows-11-24h2', 'windows-server-2025'])).to.not.match(/[<>]|LIKE/i);
  });

  it('asks for no edition where a Windows of the same build is of any, or of one whose numbers are not known', () => {
    expect(ask(['windows-11-24h2/pro'], ['windows-11-24h2/pro', 'windows-11-24h2'])).to.equal('ProductType = 1 AND BuildNumber = "26100"');
    expect(ask(['windows-server-2022/standard'], ['windows-server-2022/standard', 'windows-server-2022/essentials'])).to.equal(
      'ProductType = 3 AND BuildNumber = "20348"',
    );
  });

  it('takes for one what WMI cannot tell apart: revisions, and machines that were upgraded', () => {
    expect(kinds(['windows-11@26100.3612/pro', 'windows-11-24h2/pro', 'windows-11-24h2/pro+upgraded'])).to.equal(1);
    expect(kinds(['windows-11-24h2/pro', 'windows-11-24h2/enterprise', 'windows-server-2025/standard'])).to.equal(3);
  });
});
