import { useQuery } from '@tanstack/react-query'
import { accountApi, ask } from '@/shared/api/clients'
import { useRegion } from '@/shared/me'

const RARELY_CHANGED = 600_000
const A_TEAM = 200

/** Who sells in the region: whose leads one looks at, to whom one gives them. */
export function useSellers(wanted = true) {
  const region = useRegion()
  return useQuery({
    queryKey: ['sellers', region],
    queryFn: () => ask(accountApi.GET('/api/people', { params: { query: { region, role: 'sales', limit: A_TEAM } } })),
    select: (page) => (page.items ?? []).map(({ id, name }) => ({ value: id!, label: name! })),
    staleTime: RARELY_CHANGED,
    enabled: wanted,
  })
}
