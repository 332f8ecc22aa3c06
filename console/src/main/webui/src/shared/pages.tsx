import { keepPreviousData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

/** A page of any list of ours: what comes next is asked for by its cursor. */
export interface Page<Item> {
  items?: Item[]
  next?: string
}

interface PagesOptions<P> {
  queryKey: QueryKey
  fetchPage: (after: string | undefined) => Promise<P>
  enabled?: boolean
  /** What was asked before stays until the answer comes. */
  keep?: boolean
}

/** A list that grows at its end. */
export function usePages<P extends Page<unknown>>({ queryKey, fetchPage, enabled, keep }: PagesOptions<P>) {
  const pages = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => fetchPage(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled,
    placeholderData: keep ? keepPreviousData : undefined,
  })
  const items = (pages.data?.pages.flatMap((page) => page.items ?? []) ?? []) as NonNullable<P['items']>
  return { ...pages, items }
}

interface MoreProps {
  of: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> }
}

export function More({ of: { hasNextPage, isFetchingNextPage, fetchNextPage } }: MoreProps) {
  const { t } = useTranslation('shared')
  if (!hasNextPage) return null
  return (
    <div className="more">
      <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        {t('more')}
      </Button>
    </div>
  )
}
