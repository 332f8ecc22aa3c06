import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Problem, wordsOf } from './api/problem'

/** Long enough to read why and to say "again". */
const SECONDS_TO_READ = 8

interface Optimistic<Input, Cached, Answer> {
  /** All cached queries that begin with this change at once. */
  key: QueryKey
  /** Or only the one of exactly this key. */
  exact?: boolean
  change: (cached: Cached, input: Input) => Cached
  send: (input: Input) => Promise<Answer>
  onDone?: (answer: Answer, input: Input) => void
}

/**
 * Shows the outcome at the click; where the service refuses, everything is as before and the reader is told why. Where nobody answered, the same is offered
 * again.
 */
export function useOptimistic<Input, Cached, Answer = unknown>({
  key: queryKey,
  exact,
  change,
  send,
  onDone,
}: Optimistic<Input, Cached, Answer>) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { t } = useTranslation('shared')
  const tell = (failure: unknown, again: () => void) => {
    const told = crypto.randomUUID()
    const retry = () => {
      message.destroy(told)
      again()
    }
    const passing = failure instanceof Problem && failure.passing
    const content = (
      <>
        {wordsOf(failure, t)}{' '}
        {passing && (
          <Button size="small" onClick={retry}>
            {t('again')}
          </Button>
        )}
      </>
    )
    void message.error({ key: told, content, duration: SECONDS_TO_READ })
  }
  const mutation = useMutation({
    mutationFn: send,
    onMutate: async (input) => {
      await queries.cancelQueries({ queryKey })
      const before = queries.getQueriesData<Cached>({ queryKey, exact })
      queries.setQueriesData<Cached>({ queryKey, exact }, (cached) => cached && change(cached, input))
      return before
    },
    onError: (failure, input, before) => {
      for (const [cachedKey, cached] of before ?? []) queries.setQueryData(cachedKey, cached)
      tell(failure, () => mutation.mutate(input))
    },
    onSuccess: (answer, input) => onDone?.(answer, input),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  })
  return mutation
}
