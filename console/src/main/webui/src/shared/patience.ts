import { useEffect, useState } from 'react'

/** Whether something lasts longer than one waits without asking oneself what is wrong. */
export function useLate(waiting: boolean, millis = 1_500) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    setLate(false)
    if (!waiting) return
    const patience = setTimeout(() => setLate(true), millis)
    return () => clearTimeout(patience)
  }, [waiting, millis])
  return late
}
