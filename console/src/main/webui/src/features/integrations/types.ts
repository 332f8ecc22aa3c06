/** What an integrator can be told of a deal, in the order a deal lives. */
export const TYPES = [
  'deal.opened.v1',
  'deal.changed.v1',
  'deal.stage-changed.v1',
  'deal.proposal-accepted.v1',
  'deal.contract-submitted.v1',
  'deal.contract-approved.v1',
  'deal.contract-signed.v1',
  'deal.contract-amended.v1',
  'deal.contract-voided.v1',
  'deal.won.v1',
  'deal.lost.v1',
  'deal.reopened.v1',
  'deal.milestone-reached.v1',
  'deal.follow-up-scheduled.v1',
  'deal.follow-up-completed.v1',
]

/** Tells a subscriber what it was not given and will not be given by itself. */
export const GAP = 'stream.gap.v1'
