import { type ObservationFile, observationMark } from '../../src/formats/observation/model.js';

/** Prints an observation as the script of `smbward observe` does: ASCII alone, without the places at which it was found. */
export function printObservation(observation: ObservationFile): Uint8Array {
  const document = { [observationMark.member]: observationMark.form, ...observation };
  const text = JSON.stringify(document, (key, value: unknown) => (key === 'at' ? undefined : value), 2);
  const ascii = text.replaceAll(/[^\n -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return new TextEncoder().encode(`${ascii}\n`);
}
