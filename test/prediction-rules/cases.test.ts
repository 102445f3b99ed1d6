import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { caseFileOf, completeCase, type WrittenCase } from '../cases/complete-case.js';
import { predictCase } from '../cases/predict.js';
import { scoreCases } from '../cases/score.js';

const written = JSON.parse(readFileSync('test/prediction-rules/cases.json', 'utf8')) as readonly WrittenCase[];

describe('rules of predictions, by invented cases', () => {
  for (const known of written.map(completeCase)) {
    const { result, cause } = known.expected;
    it(`${known.id} ends ${cause === null ? result : `${result}, ${cause}`}`, () => {
      const { misses } = scoreCases(caseFileOf([known]), [predictCase(known).prediction]);
      expect(misses).to.deep.equal([]);
    });
  }
});
