// Builds the app into dist/, unless dist/ was built from exactly these inputs.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { hashOf } from './hash.mjs'

const stamp = 'node_modules/.built'
const inputs = hashOf(['src', 'public', 'tools', 'index.html', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'])
if (existsSync('dist/index.html') && existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) process.exit(0)
const run = (...command) => execFileSync(process.execPath, command, { stdio: 'inherit' })
run('node_modules/typescript/bin/tsc', '--noEmit')
run('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn')
run('tools/budget.mjs')
writeFileSync(stamp, inputs)
