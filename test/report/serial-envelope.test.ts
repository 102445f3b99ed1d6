import { expect } from 'chai';
import * as fc from 'fast-check';
import { renderEnvelope } from '../../src/report/envelope.js';
import { closeEnvelope, openEnvelope, SerialList } from '../../src/report/serial-envelope.js';
import { diagnosticOf } from './samples.js';

const json = fc.jsonValue({ depthSize: 'small' });
const members = fc.dictionary(fc.string(), json, { maxKeys: 4 });

describe('a JSON answer in pieces', () => {
  it('is the text that it would be as a whole', () => {
    const answers = fc.record({ head: members, entries: fc.array(members, { minLength: 1, maxLength: 4 }), ok: fc.boolean() });
    fc.assert(
      fc.property(answers, ({ head, entries, ok }) => {
        const { all: _, ...rest } = head;
        const list = new SerialList(rest, 'all', 'indented');
        const pieces = [
          openEnvelope('check'),
          ...entries.map((entry) => list.add(entry)),
          list.close(),
          closeEnvelope(ok, [diagnosticOf({})]),
        ];
        const whole = {
          schemaVersion: 1,
          command: 'check',
          ok,
          diagnostics: [diagnosticOf({})],
          result: { ...rest, all: entries },
        } as const;
        expect(pieces.join('')).to.equal(renderEnvelope(whole));
      }),
      { seed: 20261130, numRuns: 200 },
    );
  });

  it('has no result where no entry came', () => {
    const list = new SerialList({ failOn: 'error' }, 'policies', 'indented');
    const pieces = [openEnvelope('check'), list.close(), closeEnvelope(false, [])];
    expect(JSON.parse(pieces.join(''))).to.deep.equal({ schemaVersion: 1, command: 'check', result: null, ok: false, diagnostics: [] });
  });

  it('has entries of one line each where lines are wanted', () => {
    const list = new SerialList({}, 'scenarios', 'line');
    expect(list.add({ name: 'a', result: 'failed' }) + list.add({ name: 'b' }) + list.close()).to.equal(
      '{\n    "scenarios": [\n      {"name":"a","result":"failed"},\n      {"name":"b"}\n    ]\n  }',
    );
  });
});
