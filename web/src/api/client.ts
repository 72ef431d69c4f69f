/** The query client with the house's habits: no retries of refusals, old data stays while new data comes. */
import { keepPreviousData, QueryClient } from '@tanstack/react-query';
import { ApiError } from './errors';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 600_000,
      refetchOnWindowFocus: false,
      placeholderData: keepPreviousData,
      retry: (count, error) => isPassing(error) && count < 2,
      retryDelay: (count) => Math.min(500 * 2 ** count, 4000),
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** Worth another try by itself: the database away for a moment, a full queue. */
function isPassing(error: Error): boolean {
  return error instanceof ApiError && [502, 503, 504].includes(error.status);
}
