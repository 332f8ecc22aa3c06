import { useQuery } from '@tanstack/react-query'
import { accountApi, ask } from './api/clients'
import { useRegion } from './me'

const RARELY_CHANGED = 600_000
const A_TEAM = 200

/** Who sells in a region, the one that is looked at unless another is named: whose leads and deals one looks at, to whom one gives them. */
export function useSellers(wanted = true, of?: string) {
  const looked = useRegion()
  const region = of ?? looked
  return useQuery({
    queryKey: ['sellers', region],
    queryFn: () => ask(accountApi.GET('/api/people', { params: { query: { region, role: 'sales', limit: A_TEAM } } })),
    select: (page) => (page.items ?? []).map(({ id, name }) => ({ value: id!, label: name! })),
    staleTime: RARELY_CHANGED,
    enabled: wanted,
  })
}
