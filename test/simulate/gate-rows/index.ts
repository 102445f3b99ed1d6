import { logOnReadings } from './log-on.js';
import { mechanismReadings } from './mechanism.js';
import { negotiateReadings } from './negotiate.js';
import type { RowReadings } from './reading.js';
import { sessionReadings } from './session.js';
import { transportReadings } from './transport.js';
import { treeConnectReadings } from './tree-connect.js';

/** The second reading of every row of every gate. */
export const readings: RowReadings = {
  ...transportReadings,
  ...negotiateReadings,
  ...mechanismReadings,
  ...logOnReadings,
  ...sessionReadings,
  ...treeConnectReadings,
};
