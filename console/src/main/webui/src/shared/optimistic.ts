import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { wordsOf } from './api/problem'

interface Optimistic<Input, Cached, Answer> {
  /** All cached queries that begin with this change at once. */
  key: QueryKey
  change: (cached: Cached, input: Input) => Cached
  send: (input: Input) => Promise<Answer>
  onDone?: (answer: Answer, input: Input) => void
}

/** Shows the outcome at the click; where the service refuses, everything is as before and the reader is told why. */
export function useOptimistic<Input, Cached, Answer = unknown>({ key, change, send, onDone }: Optimistic<Input, Cached, Answer>) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { t } = useTranslation('shared')
  return useMutation({
    mutationFn: send,
    onMutate: async (input) => {
      await queries.cancelQueries({ queryKey: key })
      const before = queries.getQueriesData<Cached>({ queryKey: key })
      queries.setQueriesData<Cached>({ queryKey: key }, (cached) => cached && change(cached, input))
      return before
    },
    onError: (failure, _input, before) => {
      for (const [cachedKey, cached] of before ?? []) queries.setQueryData(cachedKey, cached)
      void message.error(wordsOf(failure, t))
    },
    onSuccess: (answer, input) => onDone?.(answer, input),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
}
