import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useMe } from '@/shared/me'
import { isTyping } from '@/shared/shortcuts'
import { commandsFor, placesFor } from './places'

const BETWEEN_TWO_KEYS = 1_500

/** Ctrl+K opens the palette anywhere; "g" and a letter goes somewhere, a command's letter does it. */
export function useKeys(togglePalette: () => void) {
  const me = useMe()
  const navigate = useNavigate()
  const latest = useRef(togglePalette)
  latest.current = togglePalette
  useEffect(() => {
    const places = new Map(placesFor(me).map((place) => [place.key, place.to]))
    const commands = new Map(commandsFor(me).map((command) => [command.key, command]))
    let going = 0
    const listen = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        latest.current()
        return
      }
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event) || document.querySelector('[role=dialog]')) return
      if (event.key === 'g') {
        going = event.timeStamp
        return
      }
      const to = event.timeStamp - going < BETWEEN_TWO_KEYS ? places.get(event.key) : undefined
      const command = commands.get(event.key)
      going = 0
      if (to) void navigate({ to })
      else if (command) {
        event.preventDefault()
        void navigate({ to: command.to, search: command.search as never })
      }
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [me, navigate])
}
