// Types of the five services' APIs, from the documents they commit: what an API no longer offers, the app no longer compiles with.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'

const SERVICES = ['lead', 'account', 'visit', 'contract', 'notification']
const ROOT = '../../../..'
const OUT = 'src/shared/api/generated'

mkdirSync(OUT, { recursive: true })
for (const service of SERVICES) {
  const document = join(ROOT, `${service}-service`, 'openapi.yaml')
  const source = astToString(await openapiTS(pathToFileURL(document), { alphabetize: true }))
  const types = `// Made by "npm run api" from ${service}-service/openapi.yaml\n${source}`
  const file = join(OUT, `${service}.ts`)
  if (!existsSync(file) || readFileSync(file, 'utf8') !== types) writeFileSync(file, types)
}
