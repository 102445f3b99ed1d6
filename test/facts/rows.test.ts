import { expect } from 'chai';
import { events, nameEvent } from '../../src/catalogue/smb/events.js';
import { combinedChanges } from '../../src/facts/combined-changes.js';
import { factIds, findFact, factTableOf } from '../../src/facts/index.js';
import { valuesWhenUnknown, whyNeverUnknown } from '../../src/facts/row.js';
import type { ValueShape } from '../../src/facts/shape.js';
import { distinctValues, isSameValue, readValue } from '../../src/facts/value.js';
import { printSetValue } from '../../src/scenario/set-fact.js';
import { parseSetStatement } from '../../src/scenario/set-statement.js';

const rows = factIds.map((id) => ({ id, row: findFact(id)! }));

/** Whether somebody can state a value, and is understood. */
function isOfShape(id: string, value: unknown, shape: ValueShape): boolean {
  const read = parseSetStatement(`${id}=${printSetValue(value, shape)}`);
  const statement = 'facts' in read ? read.facts[0]?.statement : undefined;
  return statement?.kind === 'value' && isSameValue(readValue(statement.value, shape), value);
}

describe('rows of facts', () => {
  it('have words of their own, which no other row has', () => {
    const words = rows.map(({ row }) => row.words);
    expect(words.filter((each, place) => each.trim() !== each || each === '' || words.indexOf(each) !== place)).to.deep.equal([]);
  });

  it('have a usual value that somebody can state; only the server name may be left out', () => {
    const unstatable = rows.filter(({ id, row }) => !isOfShape(id, row.usual, row.shape)).map(({ id }) => id);
    expect(unstatable).to.deep.equal(['credentials.target']);
  });

  it('try the usual value when they are unknown, and others, each once and each of the shape', () => {
    const wrong = rows.filter(({ id, row }) => {
      const values = valuesWhenUnknown(row);
      if (values === undefined) return (whyNeverUnknown(row) ?? '') === '';
      const isUsualThere = values.some((value) => isSameValue(value, row.usual));
      const isEachOnce = distinctValues(values).length === values.length;
      return values.length < 2 || !isUsualThere || !isEachOnce || !values.every((value) => isOfShape(id, value, row.shape));
    });
    expect(wrong.map(({ id }) => id)).to.deep.equal([]);
  });

  it('switch on events that the end in question writes, each event by one row', () => {
    const switched = rows.flatMap(({ id, row }) => (row.switchesOn ?? []).map((event) => ({ end: id.split('.')[0], event })));
    const writerOf = (name: string): string | undefined => events.find((event) => nameEvent(event) === name)?.writtenBy;
    expect(switched.filter(({ end, event }) => writerOf(event) !== end)).to.deep.equal([]);
    expect(switched.map(({ event }) => event)).to.have.lengthOf(new Set(switched.map(({ event }) => event)).size);
  });

  it('change to values of their shape, from others', () => {
    const wrong = rows.filter(({ id, row }) =>
      (row.changes ?? []).some((change) => {
        const to = 'to' in change ? change.to : change.find({ before: row.usual, typedName: 'nas01' });
        const from = change.from ?? [];
        return !isOfShape(id, to, row.shape) || from.some((value) => isSameValue(value, to) || !isOfShape(id, value, row.shape));
      }),
    );
    expect(wrong.map(({ id }) => id)).to.deep.equal([]);
  });

  it('leave to the list of combined changes what concerns more than one of them', () => {
    const single = combinedChanges.filter(({ to, ends }) => Object.keys(to).length < 2 && (ends ?? []).length < 2);
    expect(single).to.deep.equal([]);
  });

  it('change in combination to values of their shape', () => {
    const wrong = combinedChanges.flatMap(({ part, to }) =>
      Object.entries(to).filter(([name, value]) => !isOfShape(`${part}.${name}`, value, factTableOf(part)[name]!.shape)),
    );
    expect(wrong).to.deep.equal([]);
  });
});
