import { expect } from 'chai';
import fc from 'fast-check';
import { getSetting } from '../../src/catalogue/settings/index.js';
import { digestPolicy } from '../../src/policy/digest.js';
import { type LoadedPolicy, loadPolicy } from '../../src/policy/load.js';
import type { Policy } from '../../src/policy/policy.js';
import { writtenValue } from '../../src/policy/written.js';
import type { Range, SourceNode } from '../../src/source/document.js';
import { parseSourceText } from '../../src/source/parse.js';
import { documentOf, type Json, shuffleKeys, writtenPolicy } from '../arbitrary/policy.js';
import { memoryHost } from '../memory-host.js';

function load(document: Json): LoadedPolicy {
  const text = typeof document === 'string' ? document : JSON.stringify(document, null, 2);
  return loadPolicy('policy.json', memoryHost({ 'policy.json': text }));
}

function wishesOf(policy: Policy): readonly unknown[] {
  return [...policy.assignments.values()].map(({ setting, wanted }) => [
    setting,
    wanted.kind === 'value' ? { kind: 'value', data: wanted.data, ...(wanted.only === true ? { only: true } : {}) } : wanted,
  ]);
}

describe('every policy made from the catalogue', () => {
  it('is valid and bound to what was written', () => {
    fc.assert(
      fc.property(writtenPolicy(), ({ document, written }) => {
        const { policy, diagnostics } = load(document);
        expect(diagnostics.map(({ message }) => message)).to.deep.equal([]);
        expect(wishesOf(policy!)).to.deep.equal(written.map(({ id, wanted }) => [id, wanted]));
      }),
      { numRuns: 60 },
    );
  });

  it('asks for the same where each value is written as we show it', () => {
    fc.assert(
      fc.property(writtenPolicy(), ({ document }) => {
        const policy = load(document).policy!;
        const shown = [...policy.assignments.values()].map(({ setting, wanted }) => {
          const row = getSetting(setting);
          return { policyPath: row.policyPath, json: writtenValue(row, wanted) as Json };
        });
        const { language, name, appliesTo } = document;
        const again = load(documentOf({ language: language!, name: name!, appliesTo: appliesTo! }, shown));
        expect(again.diagnostics).to.deep.equal([]);
        expect(wishesOf(again.policy!)).to.deep.equal(wishesOf(policy));
      }),
      { numRuns: 60 },
    );
  });

  it('means the same whatever the order of its keys', () => {
    fc.assert(
      fc.property(writtenPolicy(), fc.integer(), ({ document }, seed) => {
        const one = load(document).policy!;
        const other = load(shuffleKeys(document, seed)).policy!;
        expect(digestPolicy(other)).to.equal(digestPolicy(one));
        expect([...other.assignments.keys()]).to.deep.equal([...one.assignments.keys()]);
      }),
      { numRuns: 40 },
    );
  });

  it('means the same when a base says it', () => {
    fc.assert(
      fc.property(writtenPolicy(), ({ document }) => {
        const direct = load(document).policy!;
        const head = { language: 1, name: document['name']!, extends: ['./base.json'] };
        const files = { 'policy.json': JSON.stringify(head), 'base.json': JSON.stringify(document) };
        expect(digestPolicy(loadPolicy('policy.json', memoryHost(files)).policy!)).to.equal(digestPolicy(direct));
      }),
      { numRuns: 40 },
    );
  });

  it('changes its digest with any assignment that is taken away', () => {
    fc.assert(
      fc.property(writtenPolicy(), ({ document, written }) => {
        fc.pre(written.length > 0);
        const without = structuredClone(document);
        const [side, ...rest] = written[0]!.policyPath.split('.');
        let group = without[side!] as { [key: string]: Json };
        for (const segment of rest.slice(0, -1)) group = group[segment] as { [key: string]: Json };
        Reflect.deleteProperty(group, rest.at(-1)!);
        expect(digestPolicy(load(without).policy!)).to.not.equal(digestPolicy(load(document).policy!));
      }),
      { numRuns: 40 },
    );
  });
});

describe('loadPolicy', () => {
  it('answers any bytes with diagnostics, never with an exception', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[{}[\]:,"'a-z0-9 \n\\/*-]{0,80}$/),
      fc.json().map((text) => text.replaceAll('"a"', '"client"')),
    );
    const bytes = fc.oneof(
      fc.uint8Array(),
      texts.map((text) => new TextEncoder().encode(text)),
    );
    fc.assert(
      fc.property(bytes, (content) => {
        const { policy, diagnostics } = loadPolicy('policy.json', memoryHost({ 'policy.json': content }));
        expect(policy).to.equal(null);
        expect(diagnostics).to.not.be.empty;
      }),
      { numRuns: 1000 },
    );
  });

  it('finds a mistake in a policy wherever one value is replaced by null', () => {
    fc.assert(
      fc.property(writtenPolicy(), fc.nat(), ({ document }, index) => {
        const text = JSON.stringify(document);
        const places = scalarsOf(parseSourceText('policy.json', text).document.root!);
        const { start, end } = places[index % places.length]!;
        const { diagnostics } = load(`${text.slice(0, start)}null${text.slice(end)}`);
        const found = diagnostics.map(({ code, span }) => ({ code, start: span?.start.offset }));
        expect(found).to.deep.equal([{ code: 'value-is-null', start }]);
      }),
      { numRuns: 60 },
    );
  });
});

function scalarsOf(node: SourceNode): readonly Range[] {
  if (node.kind === 'object') return node.members.flatMap(({ value }) => scalarsOf(value));
  return node.kind === 'array' ? node.items.flatMap(scalarsOf) : [node.range];
}
