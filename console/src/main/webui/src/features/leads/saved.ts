import { useQuery } from '@tanstack/react-query'
import { ask, leadApi } from '@/shared/api/clients'
import { useMe, useRegion } from '@/shared/me'
import { useZone } from '@/shared/zone'
import type { LeadsSearch } from './search'
import { isChanged, type SavedView, type SaveView } from './views'

export const VIEWS = ['lead-views']

/** The saved views one may use, one's own and the team's, and the one that is open. */
export function useViews(search: LeadsSearch) {
  const me = useMe()
  const zone = useZone()
  const region = useRegion()
  const key = [...VIEWS, region]
  const views = useQuery({
    queryKey: key,
    queryFn: () => ask(leadApi.GET('/api/leads/views', { params: { query: { region } } })),
    staleTime: 60_000,
  })
  const open = views.data?.find((view) => view.id === search.view)
  return { key, views: views.data ?? [], open, changed: open !== undefined && isChanged(search, open, me.id, zone) }
}

export const saveView = (body: SaveView, key: string) =>
  ask(leadApi.POST('/api/leads/views', { body, params: { header: { 'Idempotency-Key': key } } }))

const asSeen = ({ id, version }: SavedView) => ({ params: { path: { id: id! } }, headers: { 'If-Match': `"${version}"` } })

export const changeView = (view: SavedView, body: SaveView) => ask(leadApi.PUT('/api/leads/views/{id}', { ...asSeen(view), body }))

/** Sent even when the page is being left: the time to undo is over then. */
export const deleteView = (view: SavedView) => ask(leadApi.DELETE('/api/leads/views/{id}', { ...asSeen(view), keepalive: true }))
