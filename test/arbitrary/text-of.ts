import fc from 'fast-check';
import {
  asciiServerPattern,
  certificateIdentifierPattern,
  hardenedPathPattern,
  pipePattern,
  securityDescriptorPattern,
  sharePattern,
  thumbprintPattern,
} from '../../src/catalogue/settings/names.js';

/** Texts of each pattern of the catalogue; some of its patterns ask for more than a generator can read from them. */
const texts: Readonly<Record<string, RegExp>> = {
  [asciiServerPattern]: /^[a-zA-Z0-9][a-z0-9_-]{0,8}(\.[a-z]{2,5}){0,2}$/,
  [certificateIdentifierPattern]: /^[A-Za-z0-9ß€]([A-Za-z0-9 =,;"'\\]{0,20}[A-Za-z0-9'])?$/,
  [hardenedPathPattern]: /^\\\\([a-z0-9.ß-]{1,12}|\*)\\([a-z0-9.$€-]{1,8}( [a-z'()]{1,6})?|\*)$/,
  [pipePattern]: /^[A-Za-z0-9_:*.'ß-]{1,10}( [a-z]{1,4})?$/,
  [securityDescriptorPattern]: /^((O:BA)?(G:SY)?D:P?(\((A|D);;RC;;;(BA|S-1-5-21-[0-9]{1,4})\)){1,3})?$/,
  [sharePattern]: /^[A-Za-z0-9$_'ß-]{1,10}( [a-z]{1,4})?$/,
  [thumbprintPattern]: /^[0-9A-Fa-f]{40}$/,
};

/** Any text that a pattern of the catalogue takes, as far as such texts differ for anybody. */
export function textOf(pattern: string): fc.Arbitrary<string> {
  const form = texts[pattern];
  if (form === undefined) throw new Error(`nobody said which texts ${pattern} takes`);
  return fc.stringMatching(form, { size: '-1' });
}
