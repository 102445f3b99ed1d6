/** The classes of the elements of Registry.xml (MS-GPPREF 2.2.1.17). */
export const classIds = {
  settings: '{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}',
  item: '{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}',
  collection: '{53B533F5-224C-47e3-B01B-CA3B3F3FF4BF}',
} as const;

/** The letters of the actions (MS-GPPREF 2.2.1.17). */
export const actionLetters = { create: 'C', replace: 'R', update: 'U', delete: 'D' } as const;

/** The hive of an item that names none in a model. */
export const usualHive = 'HKEY_LOCAL_MACHINE';

/**
 * The attributes of an item and of a group that are understood (MS-GPPREF 2.2.1.1). Names, states and icons of the console repeat what the item says, and
 * `descr` is what its wizard writes on every item that it makes: none of them is kept.
 */
const ownAttributes = ['clsid', 'name', 'status', 'image', 'changed', 'uid', 'bypassErrors', 'disabled', 'desc', 'descr'];

/** The attributes that are understood, by element; `displayDecimal` is how the console shows a number. */
export const knownAttributes = {
  root: ['clsid'],
  collection: ownAttributes,
  item: [...ownAttributes, 'userContext', 'removePolicy'],
  properties: ['action', 'displayDecimal', 'default', 'hive', 'key', 'name', 'type', 'value'],
} as const;
