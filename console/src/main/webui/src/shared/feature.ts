import type { AnyRoute } from '@tanstack/react-router'
import type { ComponentType, ReactNode } from 'react'

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

/** A record that somebody looked for, and where it is. */
export interface Found {
  id: string
  label: string
  /** What tells it from others of the same name. */
  hint?: string
  to: string
  params?: Record<string, string>
  search?: Record<string, string>
}

/** Records of one kind, as the palette finds them. */
export interface Finder {
  /** Key of what they are called together in the feature's texts. */
  title: string
  roles?: string[]
  /** The best few; cancelled when somebody types on. */
  find: (asked: string, region: string | undefined, signal: AbortSignal) => Promise<Found[]>
}

/** What a feature folder tells the app about itself; its texts are found by the folder's name. */
export interface Feature {
  name: string
  destinations: Destination[]
  commands?: Command[]
  finders?: Finder[]
  routes: readonly AnyRoute[]
  /** What stands in the head of every page. */
  tool?: ComponentType
}
