import type { InfiniteData } from '@tanstack/react-query'
import type { components } from '@/shared/api/generated/notification'

export type Item = components['schemas']['InboxItemView']
export type Items = InfiniteData<components['schemas']['PageInboxItemView']>

/** The list without an item that is somewhere else now. */
export const without = (items: Items, id: string): Items => ({
  ...items,
  pages: items.pages.map((page) => ({ ...page, items: page.items?.filter((item) => item.id !== id) })),
})
