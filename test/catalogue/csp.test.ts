import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { Csp, SettingDefinition } from '../../src/catalogue/settings/definition.js';
import { masksOf } from '../../src/catalogue/settings/flags.js';
import { settings } from '../../src/catalogue/settings/index.js';

/** A node as its page in the Policy CSP reference has it; `values` is a list or a range. */
interface ReferenceNode {
  readonly node: string;
  readonly format: 'int' | 'chr';
  readonly source: string;
  readonly values?: readonly number[] | string;
  readonly delimiter?: string;
  readonly policy?: string;
  readonly file?: string;
  readonly first?: string;
}

const reference = JSON.parse(readFileSync(new URL('../fixtures/csp/reference.json', import.meta.url), 'utf8')) as {
  readonly sources: Readonly<Record<string, string>>;
  readonly nodes: readonly ReferenceNode[];
};
const rows: readonly SettingDefinition[] = settings;
const named = rows.flatMap((row) => ('none' in row.on.csp ? [] : row.on.csp.names.map((csp) => ({ row, csp }))));
const nodeOf = ({ omaUri }: Csp): string => omaUri.replace('./Device/Vendor/MSFT/Policy/Config/', '');
const pageOf = (csp: Csp): ReferenceNode | undefined => reference.nodes.find(({ node }) => node === nodeOf(csp));

describe('CSP nodes of the catalogue against the reference', () => {
  it('are nodes of the reference, spelt the same, and of its format', () => {
    for (const { row, csp } of named) expect(pageOf(csp)?.format, `${row.id} ${csp.omaUri}`).to.equal(csp.format === 'int' ? 'int' : 'chr');
  });

  it('every node of the reference belongs to a setting', () => {
    const known = named.map(({ csp }) => nodeOf(csp));
    expect(reference.nodes.map(({ node }) => node).filter((node) => !known.includes(node))).to.deep.equal([]);
  });

  it('take the stored numbers themselves', () => {
    for (const { row, csp } of named) {
      if (csp.format !== 'int') continue;
      const { value } = row;
      const stored = storedBy(value);
      if (typeof stored === 'string') expect(pageOf(csp)?.values, row.id).to.equal(stored);
      else expect(pageOf(csp)?.values, row.id).to.have.members(stored as number[]);
    }
  });

  it('join a list by the delimiter of the page', () => {
    for (const { row, csp } of named)
      if (csp.format === 'chr')
        expect(`0x${csp.separator.charCodeAt(0).toString(16).toUpperCase()}`, row.id).to.equal(pageOf(csp)?.delimiter);
  });

  it('that stand for a policy of a template name it as the page does, with all its elements', () => {
    for (const { row, csp } of named) {
      expect(csp.format === 'admx', row.id).to.equal(pageOf(csp)?.policy !== undefined);
      if (csp.format !== 'admx') continue;
      const policy = 'none' in row.on.admx ? undefined : row.on.admx.names.find((each) => each.policy === csp.admx.policy);
      expect(csp.admx.policy, row.id).to.equal(pageOf(csp)?.policy);
      expect(policy?.file.toLowerCase(), row.id).to.equal(pageOf(csp)?.file?.toLowerCase());
      expect(csp.admx.elements, row.id).to.deep.equal(policy?.elements.map(({ id }) => id));
    }
  });

  it('begin with the first build of the page', () => {
    for (const { row, csp } of named) {
      const first = pageOf(csp)?.first;
      const since = 'none' in row.on.csp ? [] : row.on.csp.since;
      const stated = 'notBefore' in since ? 'unknown' : since.slice(0, 1).map(({ branch, build }) => `${branch} ${build}`);
      if (first === 'unknown') expect(stated, row.id).to.equal('unknown');
      else if (first !== undefined) expect(stated, row.id).to.deep.equal([`client ${first}`]);
    }
  });

  it('the pages are named', () => {
    for (const { node, source } of reference.nodes) expect(reference.sources, node).to.have.property(source);
  });
});

/** The numbers that a value stores: each, or from which to which. */
function storedBy(value: SettingDefinition['value']): readonly unknown[] | string {
  switch (value.kind) {
    case 'choice':
      return value.choices.map(({ data }) => data);
    case 'flags':
      return masksOf(value.flags);
    case 'integer':
      return `${value.min}-${value.max}`;
    default:
      return [];
  }
}
