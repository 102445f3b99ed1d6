import { expect } from 'chai';
import type { PreferenceAction } from '../../src/formats/registry-preferences/model.js';
import { printRegistryPreferences } from '../../src/formats/registry-preferences/print.js';

const uid = '{11111111-1111-8111-8111-111111111111}';
const changed = '2000-01-01 00:00:00';
const linesOf = (action: PreferenceAction): readonly string[] => {
  const item = { key: 'SYSTEM\\A', valueName: 'V', action, uid, changed, description: 'What "it" is' };
  return new TextDecoder().decode(printRegistryPreferences({ items: [item] })).split('\n');
};
const item = (more: string): string =>
  `  <Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="V" status="V" ${more}desc="What &quot;it&quot; is">`;
const at = `changed="${changed}" uid="${uid}" `;
const place = 'displayDecimal="1" default="0" hive="HKEY_LOCAL_MACHINE" key="SYSTEM\\A" name="V"';

describe('formats/registry-preferences', () => {
  it('is UTF-8 with a declaration, and a line end behind it', () => {
    expect(new TextDecoder().decode(printRegistryPreferences({ items: [] }))).to.equal(
      '<?xml version="1.0" encoding="utf-8"?>\n<RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}"/>\n',
    );
  });

  it('replaces a value that is to go with the Group Policy object; a number is eight hexadecimal digits', () => {
    const data = { type: 'REG_DWORD', value: 250 } as const;
    expect(linesOf({ kind: 'replace', data, removesWhenGone: true }).slice(2, 4)).to.deep.equal([
      item(`image="11" ${at}removePolicy="1" `),
      `    <Properties action="R" ${place} type="REG_DWORD" value="000000FA"/>`,
    ]);
  });

  it('updates a value that is to stay', () => {
    expect(linesOf({ kind: 'update', data: { type: 'REG_SZ', text: 'a & b' } }).slice(2, 4)).to.deep.equal([
      item(`image="7" ${at}`),
      `    <Properties action="U" ${place} type="REG_SZ" value="a &amp; b"/>`,
    ]);
  });

  it('writes a list as one text and as elements', () => {
    expect(linesOf({ kind: 'update', data: { type: 'REG_MULTI_SZ', texts: ['a', 'b c'] } }).slice(3, 9)).to.deep.equal([
      `    <Properties action="U" ${place} type="REG_MULTI_SZ" value="a b c">`,
      '      <Values>',
      '        <Value>a</Value>',
      '        <Value>b c</Value>',
      '      </Values>',
      '    </Properties>',
    ]);
  });

  it('deletes a value', () => {
    expect(linesOf({ kind: 'delete' }).slice(2, 4)).to.deep.equal([
      item(`image="8" ${at}`),
      `    <Properties action="D" ${place} type="REG_SZ" value=""/>`,
    ]);
  });
});
