import { proof, type Row } from './row.ts'

const ATTEMPTS = 'e2e/tests/resilience-attempts'
const WEATHER = 'e2e/tests/bad-weather'
const FAULTS = '__tests__/mirror/faults'
const DRILLS = ['e2e/drills/drills', 'the chain answers to'] as const

/** What breaks on the way of modules and caches. */
export const ofModules: readonly Row[] = [
  {
    id: '1',
    what: 'The module proxy refuses, cuts or times out once',
    promise:
      'It is asked again, three times at most, after the pause it names up to 30 s; the build passes, and one line tells of it.',
    seen: 'A green build; the report has the step taken.',
    proofs: [
      proof(FAULTS, 'one upstream', '%s is tried again, and what comes then is stored'),
      proof(FAULTS, 'one upstream', 'Retry-After is waited for up to 30 s, in seconds or as a date'),
      proof(
        ATTEMPTS,
        'what passes by itself',
        'a module proxy that dies in the middle of a download and comes back: the second attempt is green',
      ),
    ],
  },
  {
    id: '2',
    what: 'A module proxy is down for good, another one is there',
    promise: 'The next one serves, the dead one is left alone, and the build passes.',
    seen: 'A green build; the report names the host with its failures.',
    proofs: [
      proof('__tests__/mirror/failover', 'two upstreams', 'after a bar %s moves on'),
      proof(
        '__tests__/mirror/failover',
        'two upstreams',
        'a dead one is asked once, then left alone until its rest is over',
      ),
      proof('e2e/tests/modules-faults', 'an upstream that', '%s, with a second one: the build passes'),
    ],
  },
  {
    id: '3',
    what: 'Every module proxy is down, or the network is gone',
    promise:
      'The image is tried all the same; what fails then is infrastructure, the host is named and no person.',
    seen: 'A red build: “not you: infrastructure”, with host and fault.',
    proofs: [
      proof(
        'e2e/tests/modules-faults',
        'an upstream that',
        '%s, alone: the build fails, the host and the fault are named, nobody else',
      ),
      proof(
        'e2e/tests/red-around',
        'a build that something around the code breaks, on the real engine',
        'a proxy that refuses connections is nobody’s fault',
      ),
      proof(
        'e2e/faults/no-network',
        'the network is gone in the middle of the job: the image is tried, the failure is infrastructure, and nobody is named',
      ),
    ],
  },
  {
    id: '4',
    what: 'A proxy or registry limits the rate: 429',
    promise:
      'The pause it names is kept, else a growing one; the label says rate limit and nobody is blamed.',
    seen: 'A later green attempt, or “infrastructure: rate limited”.',
    proofs: [
      proof(
        '__tests__/failures',
        'image.rate-limited--429',
        'has its label, its decisive line and its facts',
      ),
      proof(
        '__tests__/failures',
        'proxy.rate-limited--answers-429',
        'has its label, its decisive line and its facts',
      ),
      proof('__tests__/stages/attribute', 'when nobody is named', 'infrastructure asks git nothing'),

      proof(FAULTS, 'one upstream', 'Retry-After is waited for up to 30 s, in seconds or as a date'),
      proof(
        '__tests__/stages/attempt/decide',
        'every failure that passes by itself is met, but for a machine that goes away',
      ),
      proof(
        '__tests__/pipeline/attempts',
        'attempts',
        'base images come from a mirror where a playbook of the repository says so',
      ),
    ],
  },
  {
    id: '5',
    what: 'A module comes cut short, or with other bytes',
    promise: 'It is neither kept nor served; a cut is told from a wrong checksum.',
    seen: 'A green build from another upstream, or the module with its reason.',
    proofs: [
      proof(FAULTS, 'one upstream', '%s for good is neither stored nor served'),
      proof('__tests__/mirror/protocol', 'the mirror as a server', 'a cut answer is never given, and noted'),
      proof(
        '__tests__/mirror/store',
        'what is put into the store',
        'what the checksum database has recorded, and nothing else',
      ),
      proof(...DRILLS, 'bad-checksum'),
    ],
  },
  {
    id: '6',
    what: 'The cache service is down, answers 500, or hangs',
    promise:
      'A miss, after 4 s for the question and 30 s for the archive; what does not answer twice is not asked again in this step; the build is not touched.',
    seen: 'A green build; “the cache gave nothing”, with the reason.',
    proofs: [
      proof(WEATHER, 'without what makes it fast', 'a cache service that %s: the build passes, in time'),
      proof(
        '__tests__/adapters/cache-faults',
        'a cache service in trouble',
        'that takes the question and never answers is a miss after four seconds, and after two is not asked again',
      ),
      proof(
        '__tests__/adapters/cache-faults',
        'a cache service in trouble',
        'that cannot be reached twice is not asked again',
      ),
      proof(
        '__tests__/adapters/cache-faults',
        'a cache service in trouble',
        'that cannot give a place is not waited for longer than ten seconds',
      ),
    ],
  },
  {
    id: '7',
    what: 'The cache may not be written: a read-only token',
    promise: 'Nothing is uploaded, one line says so, the job stays green.',
    seen: 'One line in the log of the post step.',
    proofs: [
      proof(
        '__tests__/adapters/cache-faults',
        'a cache service in trouble',
        'that denies writes is a save that did not happen, and uploads nothing',
      ),
      proof(
        '__tests__/stages/prewarm/keep',
        'keep',
        'a denied save is said with its time, not thrown; without a service nothing is done',
      ),
    ],
  },
  {
    id: '8',
    what: 'An entry of the cache was damaged or poisoned',
    promise:
      'Each file is hashed before it is served; what does not match is dropped, counted and fetched anew.',
    seen: 'A green build; the report counts what was dropped.',
    proofs: [
      proof(
        '__tests__/mirror/store',
        'what is found in the store',
        '%s is dropped, counted and fetched anew',
      ),
      proof('e2e/tests/modules-store', 'a stored file that was damaged is dropped, told, and fetched anew'),
      proof(
        'e2e/tests/cache-refused',
        'a build whose seed goes wrong',
        'passes when the seed is killed on its way',
      ),
      proof(
        'e2e/tests/cache-refused',
        'a build whose seed goes wrong',
        'passes without an archive that holds other files than it should, and unpacks none of it',
      ),
      proof(
        '__tests__/stages/seed/manifest',
        'what the cache service gives back',
        'is refused with a link in the place of an entry, or of an archive',
      ),
    ],
  },
  {
    id: '9',
    what: 'The image is built, but its cache cannot be exported',
    promise: 'The image is made without that cache; the job is green and the reason is told.',
    seen: 'A green build with degraded = 1 and its reason.',
    proofs: [
      proof(
        ATTEMPTS,
        'what passes by itself',
        'a cache that cannot be written: the image is built without it, and the reason is told',
      ),
      proof(
        'e2e/faults/cache-export',
        'the cache of Actions that answers 500 to an export: the image is made, the job is green and the reason is told',
      ),
    ],
  },
]
