/** How one talks with a customer; stored by these names. */
export const CHANNELS = ['phone', 'wechat', 'visit', 'email', 'other'] as const
