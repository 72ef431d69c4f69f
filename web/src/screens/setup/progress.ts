/** How far the first set-up has come in this browser: to go on with it later. */
import { recall, remember } from '../../lib/storage';

export const STEPS = ['portal', 'team', 'data'] as const;
export type SetupStep = (typeof STEPS)[number];

export const isSetupStep = (step: unknown): step is SetupStep => (STEPS as readonly unknown[]).includes(step);

/** The step at which the set-up was left, or null where none is under way. */
export function openStep(): SetupStep | null {
  const step = recall('setup');
  return isSetupStep(step) ? step : null;
}

/** Null when it is done. */
export const keepStep = (step: SetupStep | null) => remember('setup', step);
