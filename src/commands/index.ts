import type { CommandEntry } from '../cli/command.js';

/** Every command, in the order in which the help lists them. A command's file is read only when it runs, so that each starts fast. */
export const commands: Readonly<Record<string, CommandEntry>> = {
  check: {
    summary: 'Validate policies: structure, meaning, and the Windows that they are for.',
    load: async () => (await import('./check.js')).default,
  },
  compile: {
    summary: 'Write every artefact of a policy: .reg, registry.pol, Intune settings catalog.',
    load: async () => (await import('./compile.js')).default,
  },
  effective: {
    summary: 'Show what one Windows ends up with, each value with its origin.',
    load: async () => (await import('./effective.js')).default,
  },
  explain: {
    summary: 'Explain a setting, diagnostic, error number, event, cause, dialect or Windows.',
    load: async () => (await import('./explain.js')).default,
  },
  settings: {
    summary: 'Browse the settings that a policy can assign.',
    load: async () => (await import('./settings.js')).default,
  },
  simulate: {
    summary: 'Predict SMB connections: outcome, protection, errors, events, what decides.',
    load: async () => (await import('./simulate.js')).default,
  },
  test: {
    summary: 'Run the expectations of policies.',
    load: async () => (await import('./test.js')).default,
  },
  windows: {
    summary: 'List every Windows of the catalogue, or show what one does with nothing configured.',
    load: async () => (await import('./windows.js')).default,
  },
};
