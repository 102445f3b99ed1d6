import { diagnosticCodes, severityOf } from '../../src/diagnostics/catalogue.js';
import { render } from './render.js';

/** `docs/reference/diagnostics.md`: every code, which never changes its meaning. */
export function diagnosticsPage(): string {
  return render('reference/diagnostics.hbs', { codes: diagnosticCodes.map((code) => ({ code, severity: severityOf(code) })) });
}
