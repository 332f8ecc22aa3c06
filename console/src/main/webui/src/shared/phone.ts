import { useSyncExternalStore } from 'react'

const media = (asked: string) => {
  const subscribe = (listener: () => void) => {
    const query = matchMedia(asked)
    query.addEventListener('change', listener)
    return () => query.removeEventListener('change', listener)
  }
  return () => useSyncExternalStore(subscribe, () => matchMedia(asked).matches)
}

/** Whether the page is as narrow as a phone. */
export const usePhone = media('(max-width: 767px)')

/** Whether the reader asked their device for less motion. */
export const useCalm = media('(prefers-reduced-motion: reduce)')
