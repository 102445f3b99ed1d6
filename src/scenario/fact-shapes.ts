import { credentialShapes, networkShapes, shareShapes } from './circumstance-shapes.js';
import { clientShapes } from './client-shapes.js';
import { serverShapes } from './server-shapes.js';
import type { Shape } from './shape.js';

/** Every fact that a scenario can state, by part of the connection and name. */
export const factShapes = {
  client: clientShapes,
  server: serverShapes,
  credentials: credentialShapes,
  share: shareShapes,
  network: networkShapes,
} as const;

/** One of the five parts of a connection. */
export type FactPart = keyof typeof factShapes;

/** The parts in the order in which a scenario names them. */
export const factParts = Object.keys(factShapes) as readonly FactPart[];

/** The shapes of one part, their names no longer known by type. */
export function shapesOf(part: FactPart): Readonly<Record<string, Shape>> {
  return factShapes[part];
}
