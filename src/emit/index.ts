import type { Emitter, EmitterId } from './emitter.js';
import { intuneSettingsCatalogEmitter } from './intune-settings-catalog.js';
import { regEmitter } from './reg.js';
import { registryPolEmitter } from './registry-pol.js';

/** All targets by id; one that is missing does not compile. */
export const emitters: Readonly<Record<EmitterId, Emitter>> = {
  reg: regEmitter,
  'registry-pol': registryPolEmitter,
  'intune-settings-catalog': intuneSettingsCatalogEmitter,
};

/** Ids of all targets, in the order in which they are shown. */
export const emitterIds = Object.keys(emitters) as readonly EmitterId[];
