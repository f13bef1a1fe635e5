import { build, type Recipe, type RecipeProxy, type Recipes } from '../recipe.ts'

const PRICE = { path: 'example.org/price', version: 'v1.0.0' }
const MOD = 'module example.org/shop\n\ngo 1.24\n\nrequire example.org/price v1.0.0\n'
const MAIN = 'package main\n\nimport _ "example.org/price"\n\nfunc main() {}\n'

const modules = (proxies: readonly RecipeProxy[], list: string, ...lines: readonly string[]): Recipe =>
  build(
    [
      'FROM golang:1.26',
      'WORKDIR /src',
      `ENV GOPROXY=${list} GONOSUMDB=* GOFLAGS=-mod=mod GOTOOLCHAIN=local`,
      'COPY . .',
      ...lines.map((line) => `RUN ${line}`),
      '',
    ].join('\n'),
    { 'go.mod': MOD, 'main.go': MAIN },
    { proxies, modules: [PRICE] },
  )

const AGAIN = 'for n in 1 2 3; do go mod download -x && break; echo "attempt $n failed, trying again"; done'
const fallback = (proxy: RecipeProxy): Recipe => modules([proxy, {}], '{proxies}', 'go mod download -x')
const again = (proxy: RecipeProxy): Recipe => modules([{ first: 1, ...proxy }], '{proxy1}', AGAIN)

const TOLD = [
  { ...PRICE, lines: ['retract v1.0.0 // total is wrong: error in rounding'] },
  {
    path: 'example.org/price',
    version: 'v1.1.0',
    lines: ['retract v1.0.0 // total is wrong: error in rounding'],
  },
]

/** Downloads of modules that pass, some at the second try. */
export const downloads: Recipes = {
  'proxy-refuses-next-answers': fallback({ fault: 'refuses' }),
  'proxy-has-no-name-next-answers': fallback({ fault: 'has no name' }),
  'proxy-resets-next-answers': fallback({ fault: 'resets' }),
  'proxy-503-next-answers': fallback({ fault: { status: 503 } }),
  'proxy-403-next-answers': fallback({ fault: { status: 403 } }),
  'proxy-404-next-answers': modules(
    [{ fault: { status: 404 } }, {}],
    '{proxy1},{proxy2}',
    'go mod download -x',
  ),
  'proxy-cuts-next-answers': fallback({ fault: 'cuts' }),
  'proxy-speaks-no-tls-next-answers': fallback({ fault: 'speaks no TLS' }),
  'proxy-unknown-certificate-next-answers': fallback({ fault: 'has an unknown certificate' }),
  'proxy-503-once': again({ fault: { status: 503 } }),
  'proxy-429-once': again({ fault: { status: 429, retryAfter: 1 } }),
  'proxy-reset-once': again({ fault: 'resets' }),
  'proxy-502-twice': again({ fault: { status: 502 }, first: 2 }),
  'modules-of-a-healthy-proxy': modules([{}], '{proxy1}', 'go mod download', 'go build -o /shop .'),
  'module-retracted': {
    ...modules([{}], '{proxy1}', 'go get example.org/price@v1.0.0', 'go list -m -u -retracted all'),
    modules: TOLD,
  },
  'module-tidy-chatter': modules(
    [{}],
    '{proxy1}',
    'go mod edit -droprequire example.org/price && go mod tidy -v',
  ),
  'module-not-there-survived': modules([{}], '{proxy1}', 'go get example.org/none@v1.0.0 || go mod download'),
  'module-version-unknown-survived': modules(
    [{}],
    '{proxy1}',
    'go get example.org/price@v9.9.9 || go get example.org/price@v1.0.0',
  ),
  'module-sum-missing-survived': modules(
    [{}],
    '{proxy1}',
    'go build -mod=readonly . || go build -mod=mod -o /shop .',
  ),
  'module-checksum-survived': modules(
    [{}],
    '{proxy1}',
    'echo "example.org/price v1.0.0 h1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=" > go.sum; go mod download || (rm go.sum && go mod download)',
  ),
  'module-offline-survived': modules([{}], '{proxy1}', 'GOPROXY=off go mod download || go mod download'),
}
