import { useSyncExternalStore } from 'react'

const NARROW = '(max-width: 767px)'

/** Whether the page is as narrow as a phone. */
export const usePhone = () =>
  useSyncExternalStore(
    (listener) => {
      const query = matchMedia(NARROW)
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => matchMedia(NARROW).matches,
  )
