import { relative } from 'node:path/posix'
import type { Attempt } from '../model/incident.ts'
import type { Course, Remedy } from '../model/playbook.ts'
import type { Preflight } from '../model/preflight.ts'
import { sentenceOf } from '../model/problem.ts'
import type { Ports } from '../ports/ports.ts'
import { AS_ASKED, type Decision, decide } from '../stages/attempt/decide.ts'
import { perform } from '../stages/attempt/perform.ts'
import { heartbeat } from '../stages/failover/heartbeat.ts'
import type { Brought } from '../stages/prewarm/bring.ts'
import { attempt, type Tried } from './attempt.ts'
import { keepAttemptLog } from './attempt-log.ts'
import { inspectBuilder } from './builders.ts'
import { faultOf } from './guard.ts'
import { nothing, type Prepared } from './modules.ts'
import { runRedactor } from './redact-incident.ts'
import { type Rig, rigOf } from './rig.ts'
import { situationOf } from './situation.ts'
import { isStopped } from './stop.ts'
import { traceparentOf } from './traceparent.ts'
import type { Catalogue, World } from './world.ts'

/** What came of all attempts together. */
export interface Attempted {
  /** The attempt the report is about, and what it was built with. */
  readonly tried: Tried
  readonly rig: Rig
  /** What came of the modules on their way to it. */
  readonly brought: Brought
  readonly attempts: readonly Attempt[]
  readonly remedies: readonly Remedy[]
  /** One sentence for each step down and each fault of ours. */
  readonly degradations: readonly string[]
  readonly level: Course['level']
  /** A playbook wants a message sent, whatever notify-on says. */
  readonly mustNotify: boolean
}

/** Faults of ours that are worked around in one run; there is nothing left to leave out after them. */
const MOST_FAULTS = 2

/** Failures that a build without the module server has for the want of it, so that an earlier one tells more. */
const FOR_WANT_OF_IT = /^(?:auth|proxy|sumdb|network|vcs)\./

/** All that goes on between the first attempt and the last. */
class Loop {
  readonly remedies: Remedy[] = []
  readonly degradations: string[] = []
  readonly attempts: Attempt[] = []
  mustNotify = false
  private readonly first: Rig
  private readonly catalogue: Pick<Catalogue, 'rules' | 'playbooks'>
  private readonly world: World
  private readonly ports: Ports
  private rig: Rig
  private faults = 0
  private added = 0
  private failedAt: number | null = null
  private readonly used: string[]
  private readonly settled = new Map<Prepared, Promise<Brought>>()
  private readonly redact: (text: string) => string

  constructor(first: Rig, catalogue: Pick<Catalogue, 'rules' | 'playbooks'>, world: World, ports: Ports) {
    this.first = first
    this.rig = first
    this.catalogue = catalogue
    this.world = world
    this.ports = ports
    this.redact = runRedactor(first.inputs, world.env, world.hidden)
    this.used = [first.inputs.build.builder, first.preflight.builder]
  }

  async run(): Promise<Attempted> {
    let kept: { tried: Tried; rig: Rig } | null = null
    for (let number = 1; ; number++) {
      const tried = await this.build(number)
      if (tried === null) continue
      const { label, ...rest } = { label: tried.diagnosis?.id ?? null, ...tried.attempt }
      const { builder } = this.rig.preflight
      const isWorse = kept !== null && this.rig.course.level === 2 && this.tellsLess(tried, kept.tried)
      if (!isWorse) kept = { tried, rig: this.rig }
      const decision = isStopped(this.world) ? null : this.decide(tried, number)
      const isLast = (decision?.next ?? null) === null
      const log = isLast
        ? {}
        : await keepAttemptLog(number, tried.log, this.redact, this.world, this.ports.files)
      this.attempts.push({ ...rest, builder, level: this.rig.course.level, label, ...log })
      if (decision !== null) await this.follow(decision, tried, number)
      if (decision === null || decision.next === null || isStopped(this.world))
        return this.result(kept ?? { tried, rig: this.rig })
      await this.take(decision.next, decision.why, tried)
    }
  }

  private async result({ tried, rig }: { tried: Tried; rig: Rig }): Promise<Attempted> {
    const { attempts, remedies, degradations, mustNotify } = this
    const { level } = this.rig.course
    await this.settle(this.rig)
    const brought = await this.settle(rig)
    return { tried, rig, brought, attempts, remedies, degradations, level, mustNotify }
  }

  /** A plain build that fails as before, or for the want of the module server, or in words nobody knows, tells less than the one before it. */
  private tellsLess({ diagnosis }: Tried, before: Tried): boolean {
    if (diagnosis === null) return false
    const { id } = diagnosis
    return id === 'unknown' || id === before.diagnosis?.id || FOR_WANT_OF_IT.test(id)
  }

  /** One build; null where a fault of ours kept it from its end, and the next one has less of ours. */
  private async build(number: number): Promise<Tried | null> {
    const { inputs, preflight, prepared } = this.rig
    const isWatched = inputs.own.builders.length > 0
    const watch = isWatched ? heartbeat(preflight.builder, preflight.cwd, this.ports) : null
    try {
      const env = { TRACEPARENT: traceparentOf(this.world, number) }
      return await attempt(number, inputs, preflight, prepared, this.catalogue, this.ports, watch, env)
    } catch (error) {
      if (++this.faults > MOST_FAULTS) throw error
      const told = faultOf('build', error)
      this.degradations.push(`${told} The next attempt is the plain build.`)
      await this.settle(this.rig)
      this.rig = {
        ...this.rig,
        course: { ...this.rig.course, level: 2, isSerial: false },
        inputs: { build: this.rig.asked, own: { ...inputs.own, rewrite: 'off' } },
        prepared: nothing('A fault of go-docker-build.'),
      }
      return null
    } finally {
      watch?.end()
    }
  }

  private decide(tried: Tried, attempt: number): Decision | null {
    const { diagnosis } = tried
    if (diagnosis === null) return null
    const now = this.ports.clock.monotonic()
    this.failedAt ??= now
    const minutes = (now - this.failedAt) / 60_000
    const used = { attempt, added: this.added, minutes, builders: this.used }
    return decide(situationOf(diagnosis, tried, this.rig, this.first.inputs, used), this.catalogue.playbooks)
  }

  private async follow(
    { moves, playbook, next }: Decision,
    { diagnosis }: Tried,
    attempt: number,
  ): Promise<void> {
    if (diagnosis === null) return
    const { clock, log } = this.ports
    const { preflight } = this.rig
    const id = playbook ?? 'fallback'
    const scene = {
      diagnosis,
      playbook: id,
      builder: preflight.builder,
      cwd: preflight.cwd,
      dockerfile: preflight.dockerfile === null ? null : relative(this.world.workspace, preflight.dockerfile),
      pullRequest: this.world.identity.pullRequest,
      redact: this.redact,
    }
    if (moves.length > 0) log.info(`Attempt ${attempt} failed with ${diagnosis.id}: ${diagnosis.title}`)
    for (const { step, detail, act } of moves) {
      const begun = clock.monotonic()
      if (step === 'notify') this.mustNotify = true
      log.info(`${id}: ${detail}`)
      const came = act === undefined ? null : await this.act(() => perform(act, scene, this.ports))
      if (came !== null) log.info(`${id}: ${came}`)
      const seconds = Math.round(clock.monotonic() - begun) / 1000
      this.remedies.push({ attempt, playbook: id, step, detail: came ?? detail, seconds })
    }
    if (next !== null && moves.some(({ step }) => step === 'retry')) this.added++
  }

  private async act(work: () => Promise<string | null>): Promise<string | null> {
    try {
      return await work()
    } catch (error) {
      return faultOf('a playbook', error)
    }
  }

  /** Prepares the next attempt; a course that cannot be taken leaves the one before it. */
  private async take(next: Course, why: string, { diagnosis, attempt: { number } }: Tried): Promise<void> {
    const { course } = this.rig
    if (next.level > course.level) {
      const label = diagnosis?.id ?? 'unknown'
      const what = next.level === 2 ? 'is the plain build' : 'goes without a part of what was asked'
      const reason = next.level === 2 && why !== '' ? `, and ${why}` : ''
      this.degradations.push(
        `Attempt ${number + 1} ${what}: attempt ${number} failed with ${label}${reason}. The next run tries all of it again.`,
      )
    }
    const old = this.rig
    try {
      const preflight = next.builder === course.builder ? old.preflight : await this.switchTo(next.builder)
      const builder = preflight === null ? course.builder : next.builder
      const taken = { ...next, builder }
      this.rig = await rigOf(taken, why, this.first, old, preflight ?? old.preflight, this.world, this.ports)
    } catch (error) {
      this.degradations.push(faultOf('what prepares the next attempt', error))
      this.rig = { ...old, course: { ...next, level: 2 }, prepared: nothing('A fault of go-docker-build.') }
    }
    if (this.rig.prepared !== old.prepared) await this.settle(old)
  }

  /** Ends what goes on beside a build, once. */
  private settle({ prepared }: Rig): Promise<Brought> {
    const known = this.settled.get(prepared)
    if (known !== undefined) return known
    const made = prepared.settle().catch((error: unknown) => {
      this.degradations.push(faultOf('what ends the module server', error))
      return { failed: [], degradations: [] }
    })
    this.settled.set(prepared, made)
    return made
  }

  /** What is known of another builder; null when it cannot be used, which is told. */
  private async switchTo(builder: string | null): Promise<Preflight | null> {
    if (builder === null) return null
    this.used.push(builder)
    const checked = await inspectBuilder(this.first.inputs, builder, this.world, this.ports)
    if (checked.ok) return checked.value
    const why = checked.problems.map(sentenceOf).join(' ')
    this.degradations.push(`The builder ${builder} was not taken: ${why}`)
    return null
  }
}

/** Builds until it works or nobody has an idea: what fails in passing is met by playbooks, what could be ours by the plain build. */
export const attempts = (
  first: Rig,
  catalogue: Pick<Catalogue, 'rules' | 'playbooks'>,
  world: World,
  ports: Ports,
): Promise<Attempted> => new Loop({ ...first, course: AS_ASKED }, catalogue, world, ports).run()
