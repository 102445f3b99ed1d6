import { testRows } from './row.js';
import { tables } from './tables/index.js';

describe('gates of a connection', () => {
  for (const [title, rows] of Object.entries(tables)) {
    describe(title, () => testRows(rows));
  }
});
