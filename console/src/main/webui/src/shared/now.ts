import { useEffect, useState } from 'react'

/** The present, again every minute: clocks on the page go on while nobody touches it. */
export function useNow(everyMillis = 60_000) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), everyMillis)
    return () => clearInterval(ticking)
  }, [everyMillis])
  return now
}
