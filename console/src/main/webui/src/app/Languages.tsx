import { LoadingOutlined } from '@ant-design/icons'
import { App, ConfigProvider } from 'antd'
import type { Locale } from 'antd/es/locale'
import dayjs from 'dayjs'
import i18n from 'i18next'
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { initReactI18next } from 'react-i18next'
import { LANGUAGES, type Language, LanguageContext } from '@/shared/language'
import { useCalm, usePhone } from '@/shared/phone'
import { themeFor } from './theme'

const KEPT_AS = 'kaituo.language'

void i18n.use(initReactI18next).init({
  resources: {},
  lng: 'zh-CN',
  fallbackLng: false,
  defaultNS: 'shared',
  fallbackNS: 'shared',
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
})

const catalogues = { 'zh-CN': () => import('./texts.zh-CN'), en: () => import('./texts.en') }

const known = (wish: string | null | undefined) => (Object.keys(LANGUAGES) as Language[]).find((language) => language === wish)

/** The reader's choice on this device, else what the directory knows, else the browser's. */
export const preferred = (directory?: string): Language =>
  known(localStorage.getItem(KEPT_AS)) ?? known(directory) ?? (navigator.language.startsWith('zh') ? 'zh-CN' : 'en')

/** `/src/features/leads/texts/en.json` → `leads` */
const namespaceOf = (file: string) => file.split('/').at(-3)!

/** What opens stands in the page from its first moment, so that its first field gets the focus it asks for. */
const inThePage = () => document.body

/** On a phone one thing is told at a time, where no button of the page is. */
const OVER_THE_HEAD = { top: 8, maxCount: 1 }

/** Words, dates and the components' own texts in the reader's language. */
export function Languages({ directory, children }: { directory?: string; children: ReactNode }) {
  const [ready, setReady] = useState<{ language: Language; antd: Locale }>()
  const show = useCallback(async (language: Language) => {
    const { texts, antd, dayjsLocale } = await catalogues[language]()
    for (const [file, words] of Object.entries(texts)) i18n.addResourceBundle(language, namespaceOf(file), words, true, true)
    dayjs.locale(dayjsLocale)
    document.documentElement.lang = language
    await i18n.changeLanguage(language)
    setReady({ language, antd })
  }, [])
  useEffect(() => void show(preferred(directory)), [show, directory])
  const choice = useMemo(
    () => ({
      language: ready?.language ?? 'zh-CN',
      choose: (language: Language) => {
        localStorage.setItem(KEPT_AS, language)
        void show(language)
      },
    }),
    [ready, show],
  )
  const phone = usePhone()
  const calm = useCalm()
  const theme = useMemo(() => themeFor(phone, calm), [phone, calm])
  const button = useMemo(() => ({ autoInsertSpace: false, loadingIcon: ready && <AtWork /> }), [ready])
  if (!ready) return null
  return (
    <LanguageContext.Provider value={choice}>
      <ConfigProvider locale={ready.antd} theme={theme} button={button} getPopupContainer={inThePage}>
        <App message={phone ? OVER_THE_HEAD : undefined}>{children}</App>
      </ConfigProvider>
    </LanguageContext.Provider>
  )
}

/** antd's own icon slides into a button and out of it; where the answer comes before it began to slide, it stays for ever and the button seems at work. */
const AtWork = () => <LoadingOutlined aria-label={i18n.t('loading')} />
