import { createRootRoute } from '@tanstack/react-router'

/** What all features' routes hang on; the app puts its shell around them. */
export const root = createRootRoute()
