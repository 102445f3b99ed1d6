// Loads a package as oclif would: from where oclif is installed, in the version that it asks for.
const oclif = '@oclif/core';

module.exports = (name) => require(require.resolve(name, { paths: [require.resolve(oclif)] }));
