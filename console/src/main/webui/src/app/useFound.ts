import { useQueries } from '@tanstack/react-query'
import { useDebounced } from '@/shared/debounced'
import { useMe, useRegion } from '@/shared/me'
import { findersFor } from './places'

const REST = 180
const STILL_TRUE = 30_000

/** One letter says nothing yet; one Chinese character does. */
export const worthAsking = (typed: string) => typed.length > 1 || /\p{Script=Han}/u.test(typed)

/** Records of every kind that have what was typed, asked for once the keys rest; what is still on its way is given up when somebody types on. */
export function useFound(typed: string) {
  const me = useMe()
  const region = useRegion()
  const asked = useDebounced(typed.trim(), REST)
  const enabled = worthAsking(asked)
  return useQueries({
    queries: findersFor(me).map(({ title, find }) => ({
      queryKey: ['palette', title, region, asked],
      queryFn: ({ signal }: { signal: AbortSignal }) => find(asked, region, signal),
      enabled,
      staleTime: STILL_TRUE,
      select: (found: Awaited<ReturnType<typeof find>>) => ({ title, found }),
    })),
    combine: (answers) => ({
      kinds: answers.flatMap(({ data }) => (data && data.found.length > 0 ? [data] : [])),
      pending: worthAsking(typed.trim()) && (asked !== typed.trim() || answers.some(({ isFetching }) => isFetching)),
      failed: answers.some(({ isError }) => isError),
    }),
  })
}
