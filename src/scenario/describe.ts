import { quote, quoteList } from '../diagnostics/quote.js';
import { noneWord } from '../facts/shape.js';
import type { Shape } from './shape.js';

/** What a shape takes, as a sentence goes on after "is not" or "write". */
export function describeShape(shape: Shape): string {
  switch (shape.kind) {
    case 'flag':
      return 'true or false';
    case 'word':
      return `one of ${quoteList(shape.words)}`;
    case 'text':
      return 'a text in quotation marks';
    case 'integer':
      return shape.min === shape.max ? String(shape.min) : `a whole number from ${shape.min} to ${shape.max}`;
    case 'dialect-set':
      return 'a list of dialects of SMB2 and SMB3';
    case 'list':
      return 'a list in [ ]';
    case 'object':
    case 'settings':
      return 'an object in { }';
    case 'optional':
      return `${describeShape(shape.of)}, or ${quote(noneWord)}`;
    case 'fact':
      return `${describeShape(shape.of)}, or { "oneOf": [ ] }${shape.cannotBeUnknown === undefined ? ', or { "unknown": true }' : ''}`;
    case 'forms':
      return [shape.text, shape.list, shape.object].flatMap((form) => (form === undefined ? [] : [describeShape(form)])).join(', or ');
  }
}
