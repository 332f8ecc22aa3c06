import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { Problem } from '@/shared/api/problem'
import { fetchMe, MeContext } from '@/shared/me'
import { Refused } from '@/shared/Refused'
import { Languages } from './Languages'
import { router } from './router'

const REFUSED_FOR_GOOD = 500

const isRefusal = ({ status }: Problem) => status > 0 && status < REFUSED_FOR_GOOD

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // Without a network the reader is told so, and not kept waiting for one.
      networkMode: 'always',
      refetchOnReconnect: true,
      // What was refused stays refused, and who kept us waiting would again; who was away may be back.
      retry: (failures, failure) => failures < 2 && !(failure instanceof Problem && (failure.slow || isRefusal(failure))),
    },
    mutations: { networkMode: 'always' },
  },
})

export function Root() {
  return (
    <QueryClientProvider client={queries}>
      <SignedIn />
    </QueryClientProvider>
  )
}

/** Nothing is shown before we know to whom. */
function SignedIn() {
  const me = useQuery({ queryKey: ['me'], queryFn: fetchMe, staleTime: Number.POSITIVE_INFINITY })
  if (me.isPending) return null
  return (
    <Languages directory={me.data?.locale}>
      {me.data ? (
        <MeContext.Provider value={me.data}>
          <RouterProvider router={router} />
        </MeContext.Provider>
      ) : (
        <Refused failure={me.error} again={() => location.reload()} />
      )}
    </Languages>
  )
}
