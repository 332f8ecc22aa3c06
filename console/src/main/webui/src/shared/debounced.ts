import { useEffect, useState } from 'react'

/** The value once it has rested for a moment: what is asked for while somebody types. */
export function useDebounced<Value>(value: Value, millis = 250) {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const resting = setTimeout(() => setRested(value), millis)
    return () => clearTimeout(resting)
  }, [value, millis])
  return rested
}
