import type { Annotation, CheckRun, GitHub } from '../../ports/ports.ts'
import { annotationsIn, checkRunIn, checkRunsIn, type ToldCheckRun } from './answers.ts'
import { type Refusal, refusalOf } from './api.ts'
import { isRefusal, type Session } from './session.ts'

/** Annotations one request takes. https://docs.github.com/rest/checks/runs#update-a-check-run */
const PER_REQUEST = 50

/** Annotations one page of a list holds, and pages that are read of an earlier check run. */
const PER_PAGE = 100
const PAGES = 20

type Sent = Awaited<ReturnType<GitHub['createCheckRun']>>

/** A check run that exists, and how many annotations it has. */
interface Made {
  readonly id: number
  readonly url: string
  count: number
}

const toApi = (annotation: Annotation) => ({
  path: annotation.path,
  start_line: annotation.startLine,
  end_line: annotation.endLine,
  ...(annotation.startColumn !== undefined && annotation.startLine === annotation.endLine
    ? { start_column: annotation.startColumn, end_column: annotation.startColumn }
    : {}),
  annotation_level: annotation.level,
  title: annotation.title,
  message: annotation.message,
  ...(annotation.rawDetails === undefined ? {} : { raw_details: annotation.rawDetails }),
})

/** The answer to a request that made none, as far as it says: whether it did has to be looked up. */
const NO_CHECK_RUN: Refusal = { status: 0, message: 'the answer holds no check run', waitSeconds: null }

/** What makes two annotations the same for a reader: place, level and title. */
const markOf = (path: string, start: number, end: number, level = '', title = '') =>
  JSON.stringify([path, start, end, level, title])

const toMark = (one: Annotation): string => markOf(one.path, one.startLine, one.endLine, one.level, one.title)

const plain = (text: string | null | undefined): string => (text ?? '').replaceAll('\r\n', '\n').trimEnd()

const batches = (annotations: readonly Annotation[]): readonly (readonly Annotation[])[] =>
  Array.from({ length: Math.ceil(annotations.length / PER_REQUEST) }, (_all, at) =>
    annotations.slice(at * PER_REQUEST, (at + 1) * PER_REQUEST),
  )

/** Brings one check run to GitHub. */
export class CheckRunDelivery {
  private readonly session: Session
  private readonly check: CheckRun
  private readonly left: Annotation[] = []

  constructor(session: Session, check: CheckRun) {
    this.session = session
    this.check = check
  }

  private get checks() {
    return this.session.octokit.rest.checks
  }

  private output(annotations: readonly Annotation[]) {
    const { title, summary, text } = this.check
    return { title, summary, ...(text === undefined ? {} : { text }), annotations: annotations.map(toApi) }
  }

  /** Check runs of this name and identity, newest first; undefined when that cannot be told. */
  private async list(): Promise<readonly ToldCheckRun[] | undefined> {
    const { headSha, name, externalId } = this.check
    const asked = { ref: headSha, check_name: name, filter: 'all' as const, per_page: 100 }
    const found = await this.checks.listForRef({ ...this.session.request(), ...asked }).catch(() => undefined)
    return checkRunsIn(found?.data)
      ?.filter((one) => one.external_id === externalId)
      .toSorted((a, b) => b.id - a.id)
  }

  /** The check run a request made although its answer was lost: it says what we said. */
  private async find(): Promise<Made | null | undefined> {
    const { summary, text } = this.check
    const listed = await this.list()
    const run = listed?.find(
      ({ output }) => plain(output.summary) === plain(summary) && plain(output.text) === plain(text),
    )
    if (run === undefined) return listed === undefined ? undefined : null
    return { id: run.id, url: run.html_url ?? '', count: run.output.annotations_count ?? 0 }
  }

  private async create(annotations: readonly Annotation[]): Promise<Made | Refusal> {
    const { name, headSha, conclusion, externalId, detailsUrl } = this.check
    const made = await this.checks
      .create({
        ...this.session.request(),
        ...{ name, head_sha: headSha, status: 'completed', conclusion, external_id: externalId },
        ...(detailsUrl === undefined ? {} : { details_url: detailsUrl }),
        output: this.output(annotations),
      })
      .catch(refusalOf)
    if (!('data' in made)) return made
    const run = checkRunIn(made.data)
    return run === null ? NO_CHECK_RUN : { id: run.id, url: run.html_url ?? '', count: annotations.length }
  }

  /** Annotations are appended, so that a repeated request would double them. https://docs.github.com/rest/checks/runs#update-a-check-run */
  private async update(run: Made, annotations: readonly Annotation[]): Promise<Refusal | null> {
    const request = { check_run_id: run.id, output: this.output(annotations) }
    const done = await this.session.once<Made>(
      async () => {
        const answer = await this.checks.update({ ...this.session.request(), ...request }).catch(refusalOf)
        return 'data' in answer ? { ...run, count: run.count + annotations.length } : answer
      },
      async () => {
        const found = await this.checks
          .get({ ...this.session.request(), check_run_id: run.id })
          .catch(() => undefined)
        const count = checkRunIn(found?.data)?.output.annotations_count
        return count === undefined ? undefined : count === run.count ? null : { ...run, count }
      },
    )
    if (isRefusal(done)) return done
    run.count = done.count
    return null
  }

  /** Appends annotations; what GitHub finds invalid is halved until only the invalid ones are left out. False when GitHub cannot be reached any more. */
  private async append(run: Made, annotations: readonly Annotation[]): Promise<boolean> {
    const refusal = await this.update(run, annotations)
    if (refusal === null) return true
    if (refusal.status !== 422 || annotations.length <= 1) {
      this.left.push(...annotations)
      return refusal.status === 422
    }
    const half = Math.ceil(annotations.length / 2)
    const goesOn = await this.append(run, annotations.slice(0, half))
    if (goesOn) return this.append(run, annotations.slice(half))
    this.left.push(...annotations.slice(half))
    return false
  }

  private async appendAll(run: Made, annotations: readonly Annotation[]): Promise<void> {
    const parts = batches(annotations)
    for (const [at, part] of parts.entries()) {
      if (await this.append(run, part)) continue
      this.left.push(...parts.slice(at + 1).flat())
      return
    }
  }

  private async annotationsOf(run: ToldCheckRun): Promise<readonly string[] | null> {
    const { annotations_count: count } = run.output
    const pages = Math.ceil((count ?? Number.POSITIVE_INFINITY) / PER_PAGE)
    if (pages > PAGES) return null
    const marks: string[] = []
    for (let page = 1; page <= pages; page++) {
      const found = await this.checks
        .listAnnotations({ ...this.session.request(), check_run_id: run.id, per_page: PER_PAGE, page })
        .catch(() => null)
      if (found === null) return null
      marks.push(
        ...annotationsIn(found.data).map((one) =>
          markOf(one.path, one.start_line, one.end_line, one.annotation_level, one.title),
        ),
      )
    }
    return marks.length === count ? marks : null
  }

  /** The check run of an earlier attempt when all it says is still true, and the annotations it lacks; null when a new one has to take its place, since annotations cannot be taken away. */
  private async earlier(): Promise<{ run: Made; missing: readonly Annotation[] } | null> {
    const [run] = (await this.list()) ?? []
    if (run === undefined || run.conclusion !== this.check.conclusion) return null
    const marks = await this.annotationsOf(run)
    const wanted = new Set(this.check.annotations.map(toMark))
    if (marks === null || !marks.every((mark) => wanted.has(mark))) return null
    const there = new Set(marks)
    const missing = this.check.annotations.filter((one) => !there.has(toMark(one)))
    return { run: { id: run.id, url: run.html_url ?? '', count: marks.length }, missing }
  }

  private sent(run: Made): Sent {
    return { ok: true, url: run.url, ...(this.left.length === 0 ? {} : { left: this.left }) }
  }

  /** Makes the check run with all its valid annotations once, or brings the one of an earlier attempt up to date. */
  async send(): Promise<Sent> {
    const before = this.check.isRerun ? await this.earlier() : null
    if (before !== null && (await this.update(before.run, [])) === null) {
      await this.appendAll(before.run, before.missing)
      return this.sent(before.run)
    }
    const [first = [], ...rest] = batches(this.check.annotations)
    const make = (annotations: readonly Annotation[]) =>
      this.session.once<Made>(
        () => this.create(annotations),
        () => this.find(),
      )
    let made = await make(first)
    const isInvalid = isRefusal(made) && made.status === 422 && first.length > 0
    if (isInvalid) made = await make([])
    if (isRefusal(made)) return { ok: false, status: made.status, message: made.message }
    await this.appendAll(made, isInvalid ? this.check.annotations : rest.flat())
    return this.sent(made)
  }
}
