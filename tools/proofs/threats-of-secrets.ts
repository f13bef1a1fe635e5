import { proof, type Row } from './row.ts'

const PRIVATE = 'e2e/tests/modules-private'

/** What may get out of a run. */
export const ofSecrets: readonly Row[] = [
  {
    id: 'T5',
    what: 'Secrets in arguments, layers, history and provenance',
    promise:
      'A secret given to us is in no argument of a program and in no layer, history, provenance or cache of the image.',
    proofs: [
      proof(
        '__tests__/stages/build',
        'secrets',
        'values stand in files, never in an argument; empty and missing ones are left out and named',
      ),
      proof(
        'e2e/threats/canaries',
        'secrets of every channel are in none of nine sinks of a real build, in no form',
      ),
      proof(
        PRIVATE,
        'a token given by go-auth brings private modules of all kinds into the build, and is found nowhere afterwards',
      ),
      proof(
        '__tests__/pipeline/modules',
        'modules on their way to the build',
        'a password of the upstream reaches nothing the build sees',
      ),
    ],
  },
  {
    id: 'T6',
    what: 'Credentials at rest',
    promise:
      'After main, after post, and after SIGKILL and post, no credential of ours lies in the workspace, the home or the temporary files.',
    proofs: [
      proof(
        PRIVATE,
        'a token given by go-auth brings private modules of all kinds into the build, and is found nowhere afterwards',
      ),
      proof(PRIVATE, 'go-auth ssh brings them with the key of the agent, which is found nowhere afterwards'),
      proof(
        'e2e/tests/modules-store',
        'a run that is killed in mid download leaves no credential and no half file, and the next one passes',
      ),
      proof(
        '__tests__/stages/build',
        'a build',
        'gives image id, digest and metadata and leaves no secret behind',
      ),
    ],
  },
  {
    id: 'T7',
    what: 'Secrets that slip through masking',
    promise:
      'What leaves the run is without every secret it was given or its machine holds, in plain, URL, JSON and base64 form, and without tokens of known form, wherever they were cut or coloured.',
    proofs: [
      proof('__tests__/text/redact', 'a given secret', 'in base64 behind %d bytes'),
      proof('__tests__/text/redact', 'a token of known form', '%s'),
      proof('__tests__/pipeline/report-log', 'a secret is gone, also where colours run through it'),
      proof('__tests__/threats/split-secret', 'a secret that is %s is in no file and in no report'),
      proof(
        '__tests__/pipeline/hidden-secrets',
        'the secrets a machine holds',
        'are those of .netrc, git and docker',
      ),
      proof(
        '__tests__/pipeline/snapshot',
        'the snapshot of a build that failed',
        'has no secret the run was given or the machine holds, in any form',
      ),
    ],
  },
  {
    id: 'T11',
    what: 'Webhook and telemetry URLs that lead elsewhere',
    promise:
      'No redirect is followed, no address of the machine’s credentials is asked, by name or number, before or after the name changes; answers are read to 64 KiB for 5 s; the URL is never told.',
    proofs: [
      proof('__tests__/adapters/http', 'a POST', 'follows no redirect'),
      proof(
        '__tests__/adapters/http',
        'a POST',
        'goes to the address that was checked, though the name changes',
      ),
      proof('__tests__/adapters/http', 'a POST', 'to %s with %j asks nobody'),
      proof('__tests__/adapters/http', 'a POST', 'reads 64 KiB of an answer without end'),
      proof('__tests__/adapters/http', 'a POST', 'that finds nobody is told without the URL'),
      proof(
        '__tests__/adapters/sink-client',
        'a client for sinks',
        'never asks a name that leads to such an address',
      ),
      proof('__tests__/adapters/http-address', 'an address', '%s is never asked'),
      proof(
        '__tests__/mirror/credentials',
        'credentials of upstreams',
        'are not sent on to where an upstream redirects',
      ),
    ],
  },
  {
    id: 'T17',
    what: 'The snapshot of a failed build is read by strangers',
    promise:
      'A fork’s run leaves none unless asked; it has the names of the environment and none of its values, is bounded, and stays 14 days.',
    proofs: [
      proof(
        '__tests__/pipeline/snapshot',
        'the snapshot of a build that failed',
        'by the input %s, failed: %s, in %j: %s',
      ),
      proof(
        '__tests__/stages/snapshot/collect',
        'what the machine is asked about a build that failed',
        'names the environment and tells none of its values',
      ),
      proof(
        '__tests__/stages/snapshot/upload',
        'the upload of a snapshot',
        'takes the first name, for fourteen days, says so and leaves nothing behind',
      ),
      proof(
        '__tests__/stages/snapshot/fit',
        'the size of a snapshot',
        'is kept by cutting the largest first, in its middle, and saying so',
      ),
      proof(
        'e2e/tests/snapshot',
        'the snapshot of a real build that failed',
        'is uploaded by the post step, which leaves the record and the report',
      ),
      proof(
        'e2e/tests/snapshot',
        'the snapshot of a real build that failed',
        'has no secret of any channel, in no form, in no file',
      ),
    ],
  },
  {
    id: 'T21',
    what: 'Addresses of people',
    promise:
      'Names and logins are shown, after .mailmap; an e-mail address is in no annotation, check run, page, message, trace or metric. It stands in incident.json and in the output `suspects`.',
    proofs: [
      proof('__tests__/threats/privacy', 'an e-mail address', 'is looked for in people who are really shown'),
      proof('__tests__/threats/privacy', 'an e-mail address', 'is not in the %s'),
      proof(
        '__tests__/stages/attribute',
        'who is suspected',
        '.mailmap gives the name, in a bare repository too',
      ),
    ],
  },
]
