import fc from 'fast-check';
import { peers } from '../../src/catalogue/peers/index.js';
import { smb2Dialects } from '../../src/catalogue/smb/dialects.js';
import { releaseNames } from '../../src/catalogue/windows/name.js';
import { noneWord } from '../../src/facts/shape.js';
import type { DocumentObject, FactShape, Shape } from '../../src/scenario/shape.js';
import { type Json, writtenPolicy } from './policy.js';

/** Names of Windows and of peers: what many texts of a scenario are. */
const names = [
  ...releaseNames,
  ...releaseNames.map((name) => `${name}/pro`),
  ...peers.map(({ id }) => id),
  'policy',
  '192.0.2.10',
  'nas01.corp.example',
];

/** What an author may write where a shape says what can stand; it is well formed, and may mean nothing. */
export function writtenShape(shape: Shape): fc.Arbitrary<Json> {
  switch (shape.kind) {
    case 'flag':
      return fc.boolean();
    case 'word':
      return fc.constantFrom(...shape.words);
    case 'text':
      return shape.form === undefined ? fc.constantFrom(...shape.examples, ...names) : fc.constantFrom(...shape.examples);
    case 'integer':
      return fc.integer({ min: shape.min, max: shape.max });
    case 'dialect-set':
      return fc.subarray([...smb2Dialects], { minLength: 1 });
    case 'list':
      return fc.array(writtenShape(shape.of), { minLength: shape.atLeastOne ? 1 : 0, maxLength: 3 });
    case 'object':
      return writtenObject(shape);
    case 'optional':
      return fc.oneof(fc.constant(noneWord), writtenShape(shape.of));
    case 'fact':
      return writtenFact(shape);
    case 'forms':
      return fc.oneof(...[shape.text, shape.list, shape.object].flatMap((form) => (form === undefined ? [] : [writtenShape(form)])));
    case 'settings':
      return writtenPolicy().map(({ document: { language: _, name: __, appliesTo: ___, ...settings } }) => settings);
  }
}

/** All members that are required, and a few others. */
function writtenObject({ members, required }: DocumentObject): fc.Arbitrary<Json> {
  const others = Object.keys(members).filter((key) => !required.includes(key) && key !== '$schema');
  return fc
    .subarray(others, { maxLength: Math.min(others.length, 5) })
    .chain((chosen) => fc.record(Object.fromEntries([...required, ...chosen].map((key) => [key, writtenShape(members[key]!)]))));
}

function writtenFact({ of, cannotBeUnknown }: FactShape): fc.Arbitrary<Json> {
  const value = writtenShape(of);
  const several = fc.array(value, { minLength: 1, maxLength: 3 }).map((oneOf) => ({ oneOf }));
  return cannotBeUnknown === undefined ? fc.oneof(value, several, fc.constant({ unknown: true })) : fc.oneof(value, several);
}
