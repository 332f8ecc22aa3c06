import { useTranslation } from 'react-i18next'

const STANDARD = ['PREPARE', 'SCREEN', 'CONTACT', 'DISCOVER', 'PROPOSE', 'NEGOTIATE', 'SIGN', 'REVIEW'] as const

const COLOURS = ['#5b6b82', '#2f6fed', '#0e7c86', '#7a4fd6', '#b35c00', '#a8326e', '#0b7a4b', '#4a5768']

export const colourOf = (place: number) => COLOURS[place % COLOURS.length]!

/** What the eight standard steps are called; a playbook's own stages are called as it calls them. */
export function useStageName() {
  const { t } = useTranslation('board')
  return (stage: string) => {
    const known = STANDARD.find((one) => one === stage)
    return known ? t(`stage.${known}`) : stage
  }
}
