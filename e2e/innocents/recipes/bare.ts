import type { Recipe, Recipes } from '../recipe.ts'
import { loud } from './go.ts'

const bare = (script: string, files: Recipe['files'] = {}): Recipe => ({
  files: { 'go.mod': 'module example.org/shop\n\ngo 1.24\n', ...loud, ...files },
  script: `exec 2>&1; export GOPROXY=off GOFLAGS=-buildvcs=false GOTOOLCHAIN=local; ${script}`,
})

const MAIN =
  'package main\n\nimport "log"\n\nfunc main() { log.Println("cannot reach the cache, going on") }\n'

/** Output of commands without a build around them. */
export const commands: Recipes = {
  'bare-go-test-verbose': bare('go test -v ./...'),
  'bare-go-test-quiet': bare('go test ./...'),
  'bare-go-test-json': bare('go test -json ./...'),
  'bare-go-build-verbose': bare('go build -v ./... && go vet ./... && echo built'),
  'bare-go-run': bare('go run .', { 'main.go': MAIN }),
  'bare-no-packages': bare('mkdir none && go list ./none/... && go test -run NoSuchTest ./cart/'),
  'bare-go-mod-tidy': bare('go mod tidy -v && go mod verify', { 'main.go': MAIN }),
  'bare-git-chatter': bare(
    'git init -q -b main r && cd r && git -c user.name=a -c user.email=a@example.org commit -q --allow-empty -m "Fix error: exit" && git checkout --detach && git log --format=%s',
  ),
  'bare-make': bare('make', { Makefile: 'all: clean\n\tgo vet ./...\n\t@echo done\nclean:\n\t-rm none\n' }),
  'bare-retry': bare(
    'for n in 1 2 3; do test $n = 3 && break; echo "attempt $n: could not connect, trying again"; done; echo connected',
  ),
}
