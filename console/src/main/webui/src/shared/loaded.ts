import { type QueryKey, useIsFetching, useQueryClient } from '@tanstack/react-query'

/** Whether all of these are answered: what stands below a list waits for it, so that nothing moves. */
export function useLoaded(...keys: QueryKey[]) {
  const queries = useQueryClient()
  useIsFetching()
  return keys.every((queryKey) => ['success', 'error'].includes(queries.getQueryState(queryKey)?.status ?? ''))
}
