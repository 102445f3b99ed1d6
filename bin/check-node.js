// Ends the program with one sentence where Node is too old for it. Any Node since 6 can read this file: it comes before all others.
const needed = /(\d+)\.(\d+)/.exec(require('../package.json').engines.node);

/** Why this version of Node, such as 18.20.4, cannot run smbward; undefined when it can. */
function findRefusal(version) {
  const own = version.split('.').map(Number);
  const isEnough = own[0] > Number(needed[1]) || (own[0] === Number(needed[1]) && own[1] >= Number(needed[2]));
  return isEnough ? undefined : `smbward needs Node ${needed[0]} or later; this is Node ${version}`;
}

/** Exit code 2 and the sentence on standard error, unless this Node is new enough. */
function checkNode() {
  const refusal = findRefusal(process.versions.node);
  if (refusal === undefined) return;
  console.error(refusal);
  process.exit(2);
}

module.exports = { checkNode, findRefusal };
