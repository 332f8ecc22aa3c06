const DOING = ['appeal', 'answer'] as const

/** Which form a message opens; whoever is asked to rule sees both sides first. */
export const contestSearch = (search: Record<string, unknown>): { do?: (typeof DOING)[number] } => ({
  do: DOING.find((doing) => doing === search.do),
})
