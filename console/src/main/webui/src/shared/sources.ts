import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '@/shared/language'
import { useRegion } from '@/shared/me'
import { fetchSources } from './leads'

const RARELY_CHANGED = 600_000

/** Where leads come from, as the region's playbook names it in the reader's language. */
export function useSources() {
  const region = useRegion()
  const { language } = useLanguage()
  return useQuery({ queryKey: ['lead-sources', region, language], queryFn: () => fetchSources(region), staleTime: RARELY_CHANGED })
}
