import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { moved } from './balance'
import { type Distribution, distributionKey, type Move, revise } from './distributions'

/** Moves show at once and are saved one after the other, each on what the one before left; a refused one is told, and the draft is as it is saved. */
export function useMoves(id: string) {
  const { t } = useTranslation('distribution')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const key = distributionKey(id)
  return useMutation({
    mutationKey: key,
    scope: { id: key.join() },
    mutationFn: (move: Move) => revise(id, queries.getQueryData<Distribution>(key)!.version!, move),
    onMutate: async (move) => {
      await queries.cancelQueries({ queryKey: key })
      queries.setQueryData<Distribution>(key, (draft) => draft && moved(draft, move))
    },
    onSuccess: (saved) => {
      // While more are on their way the page shows those already.
      const last = queries.isMutating({ mutationKey: key }) === 1
      queries.setQueryData<Distribution>(key, (shown) => (last || !shown ? saved : { ...shown, version: saved.version }))
    },
    onError: (failure) => {
      void message.error(wordsOf(failure, t))
      void queries.invalidateQueries({ queryKey: key })
    },
  })
}
