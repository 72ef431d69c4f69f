/** The portal's accent on the page; remembered, so that the next visit begins in it. */
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { lookQuery } from '../api/portal';
import { recall, remember } from '../lib/storage';
import { HUES } from '../lib/theme';

export function paintAccent(accent: string | null | undefined): void {
  const { dataset } = document.documentElement;
  if (HUES.some((hue) => hue === accent)) dataset.accent = accent as string;
  else delete dataset.accent;
}

export const paintRemembered = () => paintAccent(recall('accent'));

export function usePortalAccent(): void {
  const { data } = useQuery(lookQuery);
  useEffect(() => {
    if (!data) return;
    paintAccent(data.accent);
    remember('accent', data.accent || null);
  }, [data]);
}
