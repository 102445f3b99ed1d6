import type { headKeys, justificationKeys, stateWords, waiverKeys } from './keys.js';

type Says<Words extends readonly string[]> = Readonly<Record<Words[number], string>>;

/** What the keys at the top of a policy mean, but for its three sides. */
export const headMeanings: Says<readonly [...typeof headKeys, 'waivers']> = {
  $schema: 'Where the editor finds this schema; smbward does not read it.',
  language: 'Number of the policy language.',
  name: 'Short name in lower case: names of artefacts are made from it.',
  title: 'What a reviewer reads; the name when it is missing.',
  description: 'Anything worth knowing about the policy.',
  extends: 'Policies that this one builds on: relative files inside the repository. What this policy says overrides them.',
  appliesTo: 'The Windows that the policy is for: product, or product@build.revision, then edition, "+dc" for a domain controller.',
  targets:
    'What is deployed: the artefacts that "check" judges and "compile" writes, all of them where this is left out. It replaces what a base of "extends" names.',
  waivers: 'Diagnostics that are silenced openly.',
};

/** What `"default"` and `"unmanaged"` do in place of a value. */
export const stateMeanings: Says<typeof stateWords> = {
  default: 'Restore what Windows has without a policy.',
  unmanaged: 'Take away what a base of "extends" assigns; nothing is written.',
};

/** What the keys of a value in its long form mean. */
export const longMeanings: Says<readonly ['value', ...typeof justificationKeys]> = {
  value: 'The value itself; the reason for it stands next to it.',
  reason: 'Why the policy says so.',
  owner: 'Who answers for it: a team, a person, a ticket.',
  until: 'Last day on which the reason holds, in UTC; "check" reports it afterwards.',
};

/** What the keys of an edit of a list mean. */
export const editMeanings: Says<readonly ['add', 'remove']> = {
  add: 'Entries that the list has besides those of the base.',
  remove: 'Entries of the base that the list leaves out.',
};

/** What the key means by which the rows of an additive list are the only ones. */
export const onlyMeanings: Says<readonly ['only']> = {
  only: 'The rows, and no others: whatever else stands there is removed, whoever wrote it.',
};

/** What the keys of a waiver mean. */
export const waiverMeanings: Says<typeof waiverKeys> = {
  code: 'Code of the diagnostic.',
  at: 'Where it stands: a path such as client.signing, appliesTo for what the Windows of the policy do not read, or a JSON Pointer. It covers what is below.',
  reason: 'Why it is accepted.',
  owner: 'Who accepts it.',
  until: 'Last day on which the waiver holds, in UTC.',
};
