import type { Diagnosis } from '../../model/diagnosis.ts'
import type { PlaybookStep } from '../../model/playbook.ts'
import type { Ports } from '../../ports/ports.ts'

/** What steps that act on the world are about. */
export interface Scene {
  readonly diagnosis: Diagnosis
  readonly playbook: string
  /** Builder of the failed attempt; empty for the one buildx picks. */
  readonly builder: string
  readonly cwd: string
  /** Dockerfile relative to the repository; null where it is not on this machine. */
  readonly dockerfile: string | null
  readonly pullRequest: number | null
  /** Takes secrets out of what leaves this machine. */
  readonly redact: (text: string) => string
}

/** The ports these steps need; without a tracker there are no issues and labels. */
export type PerformPorts = Pick<Ports, 'shell' | 'pause' | 'annotate' | 'tracker'>

/** Longest time unused build cache may take to be removed. */
const PRUNE_MS = 120_000

const NO_TRACKER = 'There is no token, so no issue or label can be made.'

const quoted = (text: string): string => text.replace(/`{3,}/g, (ticks) => "'".repeat(ticks.length))

const issueOf = ({ diagnosis, playbook, redact }: Scene) => {
  const { title, evidence, cause, fingerprint } = diagnosis
  const mark = `go-docker-build:${fingerprint}`
  const lines = [
    cause,
    '',
    '```text',
    quoted(evidence.text.slice(0, 2_000)),
    '```',
    '',
    ...diagnosis.do.map((one) => `- ${one}`),
    '',
    `Opened by the playbook \`${playbook}\`.`,
    `<!-- ${mark} -->`,
  ]
  return {
    title: redact(title.slice(0, 200)),
    body: redact(lines.join('\n')).replace(/@(?=\w)/g, '@\u200b'),
    mark,
  }
}

/** Carries out a step that acts on the world; gives what came of it, or null where there is nothing to add. A failure is a sentence. */
export const perform = async (
  step: PlaybookStep,
  scene: Scene,
  ports: PerformPorts,
): Promise<string | null> => {
  switch (step.kind) {
    case 'wait':
      await ports.pause(step.seconds * 1000)
      return null
    case 'free-disk': {
      const args = [
        'buildx',
        'prune',
        '--force',
        ...(scene.builder === '' ? [] : ['--builder', scene.builder]),
      ]
      const { code, stdout, stderr } = await ports.shell.run('docker', args, {
        cwd: scene.cwd,
        timeoutMs: PRUNE_MS,
      })
      const total = /^Total:\s*(\S+)/m.exec(stdout)?.[1]
      if (code === 0) return `Unused build cache was removed${total === undefined ? '' : `: ${total}`}.`
      return `Unused build cache could not be removed: ${(stderr.trim().split('\n').at(-1) ?? '').slice(0, 300)}`
    }
    case 'annotate':
      ports.annotate({
        path: scene.dockerfile ?? 'Dockerfile',
        startLine: 1,
        endLine: 1,
        level: 'notice',
        title: `Playbook ${scene.playbook}`,
        message: step.text,
      })
      return null
    case 'open-issue': {
      if (!ports.tracker) return NO_TRACKER
      const { title, body, mark } = issueOf(scene)
      const made = await ports.tracker.openIssue(title, body, mark)
      return made.ok ? `The issue is ${made.url}` : `No issue was opened: ${made.why}`
    }
    case 'label': {
      if (scene.pullRequest === null) return `There is no pull request to put the label ${step.name} on.`
      if (!ports.tracker) return NO_TRACKER
      const made = await ports.tracker.label(scene.pullRequest, step.name)
      return made.ok ? null : `The label ${step.name} was not put on the pull request: ${made.why}`
    }
    default:
      return null
  }
}
