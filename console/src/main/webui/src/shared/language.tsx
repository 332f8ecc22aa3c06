import i18n from 'i18next'
import { createContext, useContext } from 'react'

/** The two languages of the product; everything a person reads exists in both. */
export type Language = 'zh-CN' | 'en'

export const LANGUAGES: Record<Language, string> = { 'zh-CN': '中文', en: 'English' }

interface LanguageChoice {
  language: Language
  choose: (language: Language) => void
}

export const LanguageContext = createContext<LanguageChoice>({ language: 'zh-CN', choose: () => {} })

export const useLanguage = () => useContext(LanguageContext)

/** For what is no component, such as the clients of the services. */
export const currentLanguage = () => (i18n.language ?? 'zh-CN') as Language
