/** Whether this browser shows one user his notifications: the browser's own permission, and his yes on this device. */
import { useSyncExternalStore } from 'react';
import { recall, remember } from '../lib/storage';

/** `insecure`, `impossible`: it cannot be here, without https or with this browser. `blocked`: by the browser itself. */
export type Consent = 'insecure' | 'impossible' | 'blocked' | 'off' | 'on';

const watchers = new Set<() => void>();
const keyOf = (user: number) => `notices.${user}`;

export function consentOf(user: number): Consent {
  if (!window.isSecureContext) return 'insecure';
  if (!('Notification' in window)) return 'impossible';
  if (Notification.permission === 'denied') return 'blocked';
  return Notification.permission === 'granted' && recall(keyOf(user)) ? 'on' : 'off';
}

/** Another user of the same browser is asked anew; signing out leaves it as it is. */
export function keepConsent(user: number, yes: boolean): void {
  remember(keyOf(user), yes ? 'on' : null);
  lookAgain();
}

/** To be called where the browser's permission may have changed. */
export function lookAgain(): void {
  for (const watcher of watchers) watcher();
}

export const useConsent = (user: number): Consent => useSyncExternalStore(watch, () => consentOf(user));

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  window.addEventListener('storage', watcher);
  return () => {
    watchers.delete(watcher);
    window.removeEventListener('storage', watcher);
  };
}
