import { execFileSync } from 'node:child_process'
import { type Person, type Repository, repositoryOf } from '../support/repository.ts'
import { BAD, type Breakage, begin, GOOD, TEAM } from './changes.ts'
import type { Dice } from './dice.ts'

/** What a head does not build for, and the commit that did it. */
export interface Broken {
  readonly kind: Breakage
  readonly commit: string
}

/** A head that people push, and what there is to know of it. */
export interface Pushed {
  readonly event: 'push' | 'pull_request'
  readonly isFork: boolean
  readonly branch: string
  readonly pull: number | null
  readonly base: string
  readonly head: string
  /** Null where the head builds. */
  readonly broken: Broken | null
}

/** People at work in one repository. */
export interface Team {
  readonly repository: Repository
  /** The next push; `wantsModule`: with a version of the module that nobody had yet. */
  next(wantsModule: boolean): Pushed
}

interface Pull {
  readonly number: number
  readonly branch: string
  readonly isFork: boolean
  readonly base: string
  head: string
  broken: Broken | null
}

const PULLS_BROKEN = 0.35
const PUSHES_BROKEN = 0.2

/** Starts the repository; the dice say who does what. */
export const startTeam = (dice: Dice): Team => {
  const repository = repositoryOf('hello')
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'advice.detachedHead=false', ...args], {
      cwd: repository.dir,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  const as = (person: Person, ...args: readonly string[]): string => {
    git('-c', `user.name=${person.name}`, '-c', `user.email=${person.email}`, ...args)
    return git('rev-parse', 'HEAD')
  }
  begin(repository)
  let numbers = 0
  let pulls = 0
  let main = repository.commit(dice.pick(TEAM), 'Say hello')
  let good = main
  let mainBroken: Broken | null = null
  let open: readonly Pull[] = []

  const improve = (kind: keyof typeof GOOD = dice.pick(['code', 'code', 'docs', 'module'])): string => {
    const number = ++numbers
    GOOD[kind](repository, number)
    return repository.commit(dice.pick(TEAM), `Add ${kind} ${number}`)
  }
  const spoil = (): Broken => {
    const kind = dice.pick(Object.keys(BAD) as readonly Breakage[])
    const number = ++numbers
    BAD[kind](repository, number)
    return { kind, commit: repository.commit(dice.pick(TEAM), `Change ${number}`) }
  }
  const work = (isBroken: boolean, wantsModule: boolean): Broken | null => {
    const before = Math.floor(dice.roll() * 3)
    if (wantsModule) improve('module')
    for (let at = 0; at < before; at++) improve()
    const broken = isBroken ? spoil() : null
    if (isBroken ? dice.chance(0.4) : before === 0 && !wantsModule) improve(isBroken ? 'docs' : undefined)
    return broken
  }
  const repair = (branch: string, { commit }: Broken): string => {
    git('checkout', '--quiet', branch)
    return as(dice.pick(TEAM), 'revert', '--no-edit', commit)
  }
  const pushed = (base: string): Pushed => {
    if (mainBroken === null) good = main
    const place = { event: 'push', isFork: false, branch: 'main', pull: null } as const
    return { ...place, base, head: main, broken: mainBroken }
  }
  const ofPull = ({ number, branch, isFork, base, head, broken }: Pull): Pushed => ({
    ...{ event: 'pull_request', pull: number, branch, isFork, base, head, broken },
  })
  const onMain = (wantsModule: boolean): Pushed => {
    const base = main
    git('checkout', '--quiet', 'main')
    mainBroken = work(dice.chance(PUSHES_BROKEN), wantsModule)
    main = git('rev-parse', 'HEAD')
    return pushed(base)
  }
  const newPull = (wantsModule: boolean): Pushed => {
    const number = ++pulls
    const branch = `topic-${number}`
    git('checkout', '--quiet', '-b', branch, good)
    const broken = work(dice.chance(PULLS_BROKEN), wantsModule)
    const head = git('rev-parse', 'HEAD')
    const pull = { number, branch, isFork: dice.chance(0.3), base: good, head, broken }
    open = [...open, pull]
    return ofPull(pull)
  }
  const merge = (pull: Pull): Pushed => {
    const base = main
    open = open.filter((one) => one !== pull)
    git('checkout', '--quiet', 'main')
    const message = `Merge pull request #${pull.number}`
    main = as(dice.pick(TEAM), 'merge', '--quiet', '--no-ff', '-X', 'theirs', '-m', message, pull.branch)
    return pushed(base)
  }
  let isFirst = true
  const next = (wantsModule: boolean): Pushed => {
    if (isFirst) {
      isFirst = false
      return pushed(main)
    }
    const red = open.find(({ broken }) => broken !== null)
    const green = open.find(({ broken }) => broken === null)
    if (!wantsModule && red?.broken && dice.chance(0.5)) {
      red.head = repair(red.branch, red.broken)
      red.broken = null
      return ofPull(red)
    }
    if (mainBroken !== null) {
      const base = main
      main = repair('main', mainBroken)
      mainBroken = null
      return pushed(base)
    }
    if (!wantsModule && green !== undefined && dice.chance(0.4)) return merge(green)
    return dice.chance(0.3) ? onMain(wantsModule) : newPull(wantsModule)
  }
  return { repository, next }
}
