// The first route, with all it needs before it can be used, stays within its budget.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const BUDGET = 330 * 1024
const FIRST_ROUTE = ['src/features/today/TodayPage.tsx', 'src/app/texts.zh-CN.ts']
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'))

const files = new Set()
const follow = (key) => {
  const chunk = manifest[key]
  if (!chunk) throw new Error(`${key} is not in the build: tools/budget.mjs names the first route`)
  if (files.has(chunk.file)) return
  files.add(chunk.file)
  for (const style of chunk.css ?? []) files.add(style)
  for (const imported of chunk.imports ?? []) follow(imported)
}
for (const key of ['index.html', ...FIRST_ROUTE]) follow(key)

const sizes = [...files].map((file) => [gzipSync(readFileSync(join('dist', file)), { level: 6 }).length, file])
const total = sizes.reduce((sum, [size]) => sum + size, 0)
const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`
console.log(`First route: ${kib(total)} gzip of ${kib(BUDGET)}`)
if (total > BUDGET) {
  for (const [size, file] of sizes.sort(([a], [b]) => b - a)) console.error(`  ${kib(size)}  ${file}`)
  console.error('The first route is over its budget: load what it does not need lazily.')
  process.exit(1)
}
