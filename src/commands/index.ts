import { Check } from './check.js';
import { Compile } from './compile.js';
import { Drift } from './drift.js';
import { Effective } from './effective.js';
import { Explain } from './explain.js';
import { Import } from './import.js';
import { Init } from './init.js';
import { Observe } from './observe.js';
import { Peers } from './peers.js';
import { Settings } from './settings.js';
import { Simulate } from './simulate.js';
import { Store } from './store.js';
import { Test } from './test.js';
import { Textconv } from './textconv.js';
import { Windows } from './windows.js';

/** Every command by the name that users type; a colon in a name is a blank on the command line. */
export const commands = {
  check: Check,
  compile: Compile,
  drift: Drift,
  effective: Effective,
  explain: Explain,
  import: Import,
  init: Init,
  observe: Observe,
  peers: Peers,
  settings: Settings,
  simulate: Simulate,
  store: Store,
  test: Test,
  textconv: Textconv,
  windows: Windows,
};
