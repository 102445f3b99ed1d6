import { expect } from 'chai';
import { printPowerShell } from '../../../src/formats/powershell/print.js';

describe('print a PowerShell script', () => {
  it('writes ASCII with CRLF, without a byte order mark', () => {
    const text = new TextDecoder().decode(printPowerShell('registry', {}));
    expect(text).to.match(/^# The registry as a 64-bit process sees it[ -~]*\r\n(?:[ -~]*\r\n)+$/);
  });
});
