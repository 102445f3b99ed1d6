import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import fc from 'fast-check';
import { parseObservation } from '../../src/formats/observation/parse.js';
import { MadeMachine } from './made-machine.js';
import { anySettings, anyWindows, applyAll } from './machines.js';
import { printObservation } from './print-observation.js';

const schema = JSON.parse(readFileSync('schemas/observation.schema.json', 'utf8')) as object;
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

function mistakesOf(bytes: Uint8Array): unknown {
  validate(JSON.parse(new TextDecoder().decode(bytes)));
  return validate.errors ?? [];
}

describe('the schema of an observation', () => {
  it('takes the example, which is an observation', () => {
    const bytes = new Uint8Array(readFileSync('examples/observations/pc-042.json'));
    expect(mistakesOf(bytes)).to.deep.equal([]);
    expect(parseObservation('pc-042.json', bytes).diagnostics).to.deep.equal([]);
  });

  it('takes whatever a machine answers', () => {
    fc.assert(
      fc.property(anyWindows, anySettings, (windows, wanted) => {
        const machine = MadeMachine.installed(windows);
        applyAll(machine, wanted);
        expect(mistakesOf(printObservation(machine.observe()))).to.deep.equal([]);
      }),
      { numRuns: 20 },
    );
  });

  it('takes no answer that is none', () => {
    const observation = { smbwardObservation: 1, elevated: true, powershell: '7.6', windows: {}, registry: [{ key: 'A' }], commands: [] };
    expect(validate(observation)).to.equal(false);
  });
});
