/** A program. */
export const MAIN = 'package main\n\nimport "example.org/shop/price"\n\nfunc main() { price.Of() }\n'
/** Its package. */
export const PRICE = 'package price\n\nfunc Of() {}\n'
/** Its go.mod. */
export const MOD = 'module example.org/shop\n\ngo 1.24\n\nrequire example.org/tax v1.2.0\n'
/** Its go.sum. */
export const SUM = 'example.org/tax v1.2.0 h1:a=\nexample.org/tax v1.2.0/go.mod h1:b=\n'
/** Compiles it. */
export const BUILD = 'RUN CGO_ENABLED=0 go build -o /out/shop .\n'
/** Starts the stage that does. */
export const HEAD = 'FROM golang:1.24 AS build\nWORKDIR /src\n'
/** Downloads modules. */
export const DEPS = 'COPY go.mod go.sum ./\nRUN go mod download\n'
/** The final stage. */
export const SHIP = 'FROM alpine:3.20\nCOPY --from=build /out/shop /shop\n'
/** A Dockerfile without mistakes. */
export const GOOD = `${HEAD}${DEPS}COPY . .\n${BUILD}${SHIP}`
/** The sources. */
export const CODE = { 'main.go': MAIN, 'price/price.go': PRICE, 'go.mod': MOD, 'go.sum': SUM }
/** Sources and Dockerfile. */
export const SHOP = { ...CODE, Dockerfile: GOOD }
/** With a replaced module. */
export const LOCAL = {
  ...SHOP,
  'go.mod': `${MOD}\nreplace example.org/tax => ./tax\n`,
  'tax/go.mod': 'module example.org/tax\n',
}
/** A vendor/modules.txt. */
export const VENDOR = '# example.org/tax v1.2.0\n## explicit; go 1.24\nexample.org/tax\n'
/** With vendor/. */
export const VENDORED = {
  ...SHOP,
  Dockerfile: `${HEAD}COPY . .\nRUN CGO_ENABLED=0 go build -mod=vendor -o /out/shop .\n${SHIP}`,
  'vendor/modules.txt': VENDOR,
}
/** A workspace. */
export const WORK = {
  'go.work': 'go 1.24\n\nuse (\n\t./app\n\t./lib\n)\n',
  'app/go.mod': 'module example.org/app\n\ngo 1.24\n',
  'app/main.go': 'package main\n\nfunc main() {}\n',
  'lib/go.mod': 'module example.org/lib\n\ngo 1.24\n',
  'lib/lib.go': 'package lib\n',
}

/** That Dockerfile with a text in place of another. */
export const swap = (from: string, to: string): string => GOOD.replace(from, to)

/** The repository without any mistake. */
export const FAULTLESS = { ...SHOP, '.dockerignore': '.git\n', '.git/HEAD': 'ref: x\n' }
