import { factShapes } from '../scenario/fact-shapes.js';
import type { ShapeFor } from '../scenario/shape.js';
import type { PartName, Parts } from '../simulate/facts.js';

/** A shape for every fact of the simulator, of the type that the simulator gives the fact. */
type Statable = { readonly [P in PartName]: { readonly [N in keyof Parts[P]]-?: ShapeFor<Parts[P][N]> } };

/** How each fact of the simulator is stated; a fact that no scenario can state, or states otherwise than the simulator reads it, does not compile. */
export const statable: Statable = factShapes;
