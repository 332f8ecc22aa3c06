import type { AnyRoute } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** A place of the rail, and of the palette. */
export interface Destination {
  to: string
  /** Key of its title in the feature's texts. */
  title: string
  icon: ReactNode
  /** Place in the rail; the first three are in the phone's bottom bar. */
  order: number
  /** Second key after "g". */
  key?: string
  /** Who sees it; nobody named means everybody. */
  roles?: string[]
}

/** Something the palette can do. */
export interface Command {
  /** Key of its title in the feature's texts. */
  title: string
  to: string
  search?: Record<string, string>
  roles?: string[]
  key?: string
}

/** What a feature folder tells the app about itself; its texts are found by the folder's name. */
export interface Feature {
  name: string
  destinations: Destination[]
  commands?: Command[]
  routes: readonly AnyRoute[]
}
