// Tells the V8 of Node 20 and 21 what a program needs that runs for a second or two. It must be called before the program is loaded.
const v8 = require('v8');

/** The V8 for which the flags were measured; others would complain of one they do not know on standard error. */
const tunedVersion = '11.';

const flags = [
  // How many bytes of code a function runs through before V8 thinks of optimizing it, by itself about a fifteenth: it starts so early that a tool which
  // soon ends does so before that has paid. Later versions wait by themselves.
  '--interrupt-budget=2000000',
  // By how much the space for new objects grows when it is full, by itself twice: from its first megabyte on it is full, and searched, over and over.
  '--semi-space-growth-factor=16',
];

function tuneV8() {
  for (const flag of flagsFor(process.versions.v8)) v8.setFlagsFromString(flag);
}

/** The flags for a version of V8. */
function flagsFor(version) {
  return version.startsWith(tunedVersion) ? flags : [];
}

module.exports = { tuneV8, flagsFor };
