import antd from 'antd/locale/en_US'

/** Everything this language needs, in one chunk: who reads the other never loads it. */
export const dayjsLocale = 'en'
export const texts: Record<string, object> = import.meta.glob(['/src/{app,shared}/texts/en.json', '/src/features/*/texts/en.json'], {
  eager: true,
  import: 'default',
})
export { antd }
