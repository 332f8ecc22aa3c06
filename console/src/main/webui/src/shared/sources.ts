import { useQuery } from '@tanstack/react-query'
import { ask, leadApi } from './api/clients'
import { useLanguage } from './language'
import { useRegion } from './me'

const RARELY_CHANGED = 600_000

const fetchSources = (region: string | undefined) => ask(leadApi.GET('/api/leads/sources', { params: { query: { region } } }))

/** Where leads come from, as the region's playbook names it in the reader's language. */
export function useSources() {
  const region = useRegion()
  const { language } = useLanguage()
  return useQuery({ queryKey: ['lead-sources', region, language], queryFn: () => fetchSources(region), staleTime: RARELY_CHANGED })
}

/** What a source is called; one the playbook does not know any more by its code. */
export function useSourceName() {
  const { data: sources } = useSources()
  return (code?: string) => sources?.find((source) => source.code === code)?.title ?? code
}
