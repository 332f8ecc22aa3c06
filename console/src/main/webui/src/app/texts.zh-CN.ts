import antd from 'antd/locale/zh_CN'
import 'dayjs/locale/zh-cn'

/** Everything this language needs, in one chunk: who reads the other never loads it. */
export const dayjsLocale = 'zh-cn'
export const texts: Record<string, object> = import.meta.glob(['/src/{app,shared}/texts/zh-CN.json', '/src/features/*/texts/zh-CN.json'], {
  eager: true,
  import: 'default',
})
export { antd }
