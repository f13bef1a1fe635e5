export const id = 228;
export const ids = [228];
export const modules = {

/***/ 228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  build: () => (/* binding */ build_build)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/adapters/clock.js
/** The machine's clock. */
const clock = { now: () => new Date(), monotonic: () => performance.now() };

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/adapters/files.js




/** Go makes the directories of modules read-only, so that nobody but root could empty them. */
const unlock = async (path) => {
    await (0,promises_.chmod)(path, 0o700);
    for (const entry of await (0,promises_.readdir)(path, { withFileTypes: true }))
        if (entry.isDirectory())
            await unlock((0,external_node_path_.join)(path, entry.name));
};
const remove = async (path) => {
    const isGone = await (0,promises_.rm)(path, { recursive: true, force: true }).then(() => true, () => false);
    if (isGone)
        return;
    await unlock(path).catch(() => undefined);
    await (0,promises_.rm)(path, { recursive: true, force: true });
};
const hasCode = (error, ...codes) => codes.includes(error.code ?? '');
/** Links where the file system can, else copies; a file that is there already is left alone. */
const linkOrCopy = async (from, to) => {
    try {
        await (0,promises_.link)(from, to);
    }
    catch (error) {
        if (hasCode(error, 'ENOENT', 'EEXIST'))
            throw error;
        await (0,promises_.copyFile)(from, to, promises_.constants.COPYFILE_EXCL);
    }
};
const linkFile = async (from, to) => {
    try {
        const found = await (0,promises_.lstat)(from);
        if (!found.isFile())
            return null;
        await linkOrCopy(from, to).catch(async (error) => {
            if (!hasCode(error, 'ENOENT'))
                throw error;
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(to), { recursive: true });
            await linkOrCopy(from, to);
        });
        return found.size;
    }
    catch {
        return null;
    }
};
/** Opens the machine's file system; temporary directories are made under `root` or the system's place for them. */
const diskFiles = (root = process.env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)()) => {
    const made = [];
    return {
        read: (path) => (0,promises_.readFile)(path, 'utf8').catch(() => null),
        write: async (path, text) => {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
            await (0,promises_.writeFile)(path, text);
        },
        exists: (path) => (0,promises_.access)(path).then(() => true, () => false),
        isDirectory: (path) => (0,promises_.stat)(path).then((found) => found.isDirectory(), () => false),
        list: async (path) => {
            const entries = await (0,promises_.readdir)(path, { withFileTypes: true }).catch(() => []);
            return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort();
        },
        real: (path) => (0,promises_.realpath)(path).catch(() => null),
        temporary: async (prefix) => {
            await (0,promises_.mkdir)(root, { recursive: true });
            const path = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(root, `${prefix}-`));
            made.push(path);
            return path;
        },
        remove,
        link: linkFile,
        close: async () => {
            for (const path of made.splice(0))
                await remove(path).catch(() => undefined);
        },
    };
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/adapters/hash.js

/** SHA-256 of a text, as hex. */
const sha256 = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');

;// CONCATENATED MODULE: ./build/adapters/identity.js


const UNTRUSTED = new Set([
    'pull_request',
    'pull_request_target',
    'pull_request_review',
    'pull_request_review_comment',
    'issue_comment',
    'workflow_run',
    'merge_group',
]);
const readEvent = (path) => {
    if (!path)
        return {};
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8')) ?? {};
    }
    catch {
        return {};
    }
};
const runUrl = (env) => env['GITHUB_RUN_ID'] && env['GITHUB_REPOSITORY']
    ? `${env['GITHUB_SERVER_URL'] || 'https://github.com'}/${env['GITHUB_REPOSITORY']}/actions/runs/${env['GITHUB_RUN_ID']}`
    : null;
/** https://docs.github.com/actions/reference/workflows-and-actions/variables (GITHUB_ACTION_REPOSITORY, GITHUB_ACTION_REF) */
const pagesOf = (env) => {
    const [repository = '', ref = ''] = [env['GITHUB_ACTION_REPOSITORY'], env['GITHUB_ACTION_REF']];
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^[\w./-]+$/.test(ref))
        return null;
    return `${env['GITHUB_SERVER_URL'] || 'https://github.com'}/${repository}/blob/${ref}/docs/failures`;
};
/** Reads the identity of the run from the runner's environment; on a laptop nearly all of it is null. */
const readRunFacts = (env) => {
    const event = readEvent(env['GITHUB_EVENT_PATH']);
    const pull = event.pull_request;
    const ref = env['GITHUB_REF'] || null;
    return {
        identity: {
            repository: env['GITHUB_REPOSITORY'] || null,
            workflow: env['GITHUB_WORKFLOW'] || null,
            job: env['GITHUB_JOB'] || null,
            runId: env['GITHUB_RUN_ID'] || null,
            runAttempt: Number(env['GITHUB_RUN_ATTEMPT']) || null,
            event: env['GITHUB_EVENT_NAME'] || null,
            ref,
            headSha: pull?.head?.sha ?? (env['GITHUB_SHA'] || null),
            baseSha: pull?.base?.sha ?? event.merge_group?.base_sha ?? null,
            pullRequest: pull?.number ?? null,
            actor: env['GITHUB_ACTOR'] || null,
            url: runUrl(env),
            traceId: (0,external_node_crypto_.randomBytes)(16).toString('hex'),
        },
        isUntrusted: UNTRUSTED.has(env['GITHUB_EVENT_NAME'] ?? '') || (ref?.startsWith('refs/pull/') ?? false),
        pages: pagesOf(env),
        branch: ref?.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : null,
    };
};

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var lib_core = __webpack_require__(6421);
;// CONCATENATED MODULE: ./build/text/neutralise.js

/** Visible mark before every line of foreign text, so that none starts with `::`. */
const GUTTER = '| ';
/** Ends of lines in .NET's reader and in terminals, besides `\n`. */
const LINE_ENDS = /\r\n|[\r\n\u0085\u2028\u2029]/;
/**
 * Makes foreign text inert for the runner: no line of it can be read as a workflow command in either form,
 * `::name::` at the start or `##[name]` anywhere.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
const neutralise = (text) => text
    .split(LINE_ENDS)
    .map((line) => GUTTER + stripControls(line).replaceAll('##[', '## ['))
    .join('\n');
/** Our own text with foreign parts, colours kept: the same promise as `neutralise`, without the gutter. */
const disarm = (text) => text
    .split(LINE_ENDS)
    .map((line) => line.replaceAll('##[', '## [').replace(/^(\s*)::/, '$1: :'))
    .join('\n');

;// CONCATENATED MODULE: ./build/adapters/log.js


/** Log of a workflow: groups fold, and no text given to it is a command of the runner. */
const actionsLog = {
    info: (text) => lib_core/* info */.pq(disarm(text)),
    warning: (text) => lib_core/* warning */.$e(text),
    status: () => undefined,
    group: (title) => lib_core/* startGroup */.Oh(title),
    endGroup: () => lib_core/* endGroup */.N4(),
};
/** Log of a terminal, or of a workflow that runs the command, on standard error, so that standard output holds answers only. */
const terminalLog = (colour, columns = 0) => {
    const paint = (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
    let status = '';
    const line = (text) => {
        const wiped = status === '' ? '' : '\r\u001b[K';
        process.stderr.write(`${wiped}${disarm(text)}\n${status}`);
    };
    return {
        info: line,
        warning: (text) => line(paint('33', `warning: ${text}`)),
        status: (text) => {
            const shown = disarm(text).slice(0, Math.max(0, columns - 1));
            if (columns === 0 || shown === status)
                return;
            process.stderr.write(`\r\u001b[K${shown}`);
            status = shown;
        },
        group: (title) => line(paint('1', title)),
        endGroup: () => undefined,
    };
};
/** Puts an annotation on the run by a workflow command. https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
const annotateByCommand = (annotation) => {
    const write = { failure: core.error, warning: core.warning, notice: core.notice }[annotation.level];
    write(annotation.message, {
        title: annotation.title,
        file: annotation.path,
        startLine: annotation.startLine,
        endLine: annotation.endLine,
        ...(annotation.startColumn === undefined ? {} : { startColumn: annotation.startColumn }),
    });
};
/** Appends to the job summary; false where the runner gives no summary file or it is full. https://docs.github.com/actions/reference/workflow-commands-for-github-actions#adding-a-job-summary */
const appendSummary = async (markdown) => {
    if (!process.env['GITHUB_STEP_SUMMARY'])
        return false;
    return core.summary
        .emptyBuffer()
        .addRaw(markdown, true)
        .write()
        .then(() => true, () => false);
};

// EXTERNAL MODULE: ./build/adapters/shell.js
var shell = __webpack_require__(5031);
// EXTERNAL MODULE: ./build/catalogue/rules/index.js + 195 modules
var rules = __webpack_require__(8896);
// EXTERNAL MODULE: ./build/git/git.js
var git_git = __webpack_require__(75);
;// CONCATENATED MODULE: ./build/inputs/checks.js
const CALLS = ['build', 'check', 'lint', 'outline', 'targets', 'subrequests.describe'];
/** Limits that docker knows by name. https://github.com/docker/go-units/blob/master/ulimit.go */
const ULIMITS = 'core cpu data fsize locks memlock msgqueue nice nofile nproc rss rtprio rttime sigpending stack'.split(' ');
/** A method of evaluation as buildx reads `--call`: a name, with `format=` and `ignorestatus=` beside it. */
const checkCall = (value) => {
    const fields = value.split(',').map((field) => field.trim());
    const names = fields.filter((field) => !field.includes('='));
    const options = fields.filter((field) => field.includes('='));
    const known = names.length <= 1 && names.every((name) => CALLS.includes(name));
    if (known && options.every((field) => /^(format|ignorestatus)=/.test(field)))
        return null;
    return { seen: value, remedy: `use one of ${CALLS.join(', ')}, with \`,format=json\` behind it if wanted` };
};
/** A size in bytes as docker reads it. https://github.com/docker/go-units/blob/master/size.go */
const checkSize = (value) => /^\d+(\.\d+)? ?([kmgtp](i?b)?|b)?$/i.test(value)
    ? null
    : { seen: value, remedy: 'give a number with a unit b, k, m, g or t, for example `2g`' };
/** A resource limit `NAME=SOFT[:HARD]`. */
const checkUlimit = (value) => {
    const remedy = 'give NAME=SOFT:HARD, for example `nofile=1024:2048`';
    const [, name, soft, hard] = /^(\w+)=(-?\d+)(?::(-?\d+))?$/.exec(value) ?? [];
    if (name === undefined)
        return { seen: value, remedy };
    if (!ULIMITS.includes(name))
        return { seen: value, remedy: `use one of ${ULIMITS.join(', ')} as its name` };
    const isAbove = hard !== undefined && hard !== '-1' && (soft === '-1' || Number(soft) > Number(hard));
    return isAbove ? { seen: value, remedy: 'make the hard limit at least the soft one' } : null;
};
/** A pair whose name is not empty; the example shows what is meant. */
const checkPair = (example) => (value) => /^[^=]+=/.test(value.trim())
    ? null
    : { seen: value, remedy: `write each item as NAME=VALUE, for example \`${example}\`` };
/** A host with its address, `HOST:IP` or `HOST=IP`. */
const checkHost = (value) => /^[^:=]+[:=]./.test(value)
    ? null
    : { seen: value, remedy: 'write each item as HOST:IP, for example `db.example.org:10.0.0.2`' };
/** A secret `NAME=VALUE`; what stands there is never repeated, it may be part of a value. */
const checkSecret = (value) => /^[^=\s][^=]*=/.test(value)
    ? null
    : {
        seen: 'an item without NAME= (hidden)',
        remedy: 'write each secret as NAME=VALUE; put double quotes around a whole `NAME=VALUE` of several lines',
    };

;// CONCATENATED MODULE: ./build/inputs/go-auth.js
const HOST = /^(?=.{1,253}(?::|$))[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\d{1,5})?$/;
/** Users that go with a token alone. https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/authenticating-as-a-github-app-installation https://support.atlassian.com/bitbucket-cloud/docs/using-access-tokens/ */
const userOf = (host) => (host === 'bitbucket.org' ? 'x-token-auth' : 'x-access-token');
const REMEDY = 'write `HOST USER TOKEN`, `HOST TOKEN` or `ssh`, for example `github.com` and a secret of the repository';
/** Reads one line of go-auth; a refusal never repeats what may be a secret. */
const parseGoAuth = (line) => {
    const refuse = (seen) => ({ ok: false, seen, remedy: REMEDY });
    const words = line.split(/\s+/);
    if (line === 'ssh')
        return { ok: true, value: { kind: 'ssh' } };
    if (words.length === 1)
        return refuse('one word, which is not `ssh` (hidden); the token may be empty');
    if (words.length > 3)
        return refuse(`${words.length} words (hidden)`);
    const [given = '', second = '', third] = words;
    const host = given.toLowerCase();
    if (!HOST.test(host))
        return refuse('the first word (hidden) is not a host name');
    if (third === undefined && second === userOf(host))
        return refuse('a user without a token; the token may be empty');
    if (third === undefined)
        return { ok: true, value: { kind: 'token', host, user: userOf(host), token: second } };
    return { ok: true, value: { kind: 'token', host, user: second, token: third } };
};

;// CONCATENATED MODULE: ./build/text/csv.js
/** Cuts comma-separated lines into fields with the leniency of csv-parse's relax_quotes, as build-push-action reads lists; empty lines are skipped. Null: a quote is never closed. */
function parseCsv(text, options = {}) {
    const cursor = { text, breaks: null, quote: options.quote !== false, at: 0 };
    const records = [];
    let record = [];
    while (cursor.at < text.length) {
        if (record.length === 0 && skipBreak(cursor))
            continue;
        const field = readField(cursor);
        if (field === null)
            return null;
        record.push(options.trim ? field.trim() : field);
        if (skip(cursor, ',')) {
            if (cursor.at < text.length && breakAt(cursor) === null)
                continue;
            record.push('');
        }
        skipBreak(cursor);
        records.push(record);
        record = [];
    }
    return records;
}
function breakAt(cursor) {
    const { text, at } = cursor;
    cursor.breaks ??= ['\r\n', '\n', '\r'].find((one) => text.startsWith(one, at)) ?? null;
    return cursor.breaks !== null && text.startsWith(cursor.breaks, at) ? cursor.breaks : null;
}
function skipBreak(cursor) {
    const found = breakAt(cursor);
    cursor.at += found?.length ?? 0;
    return found !== null;
}
function skip(cursor, text) {
    if (!cursor.text.startsWith(text, cursor.at))
        return false;
    cursor.at += text.length;
    return true;
}
function endsField(cursor) {
    const { text, at } = cursor;
    return at >= text.length || text[at] === ',' || breakAt(cursor) !== null;
}
function readField(cursor) {
    let field = '';
    if (cursor.quote && cursor.text[cursor.at] === '"') {
        const quoted = readQuoted(cursor);
        if (quoted === null || endsField(cursor))
            return quoted;
        // Text behind the closing quote: the quotes were part of the text.
        field = `"${quoted}"`;
    }
    while (!endsField(cursor))
        field += cursor.text[cursor.at++];
    return field;
}
function readQuoted(cursor) {
    let field = '';
    cursor.at++;
    while (cursor.at < cursor.text.length) {
        if (skip(cursor, '""'))
            field += '"';
        else if (skip(cursor, '"'))
            return field;
        else
            field += cursor.text[cursor.at++];
    }
    return null;
}

;// CONCATENATED MODULE: ./build/inputs/list.js

/** Reads a list input, one item a line or comma-separated; null when a double quote is never closed. */
function parseList(text, options = {}) {
    const keepBlanks = options.trim === false;
    const records = parseCsv(keepBlanks ? text : text.trim(), { quote: options.quote !== false });
    if (records === null)
        return null;
    const items = records.flatMap((record) => {
        if (options.ignoreComma)
            return [record.join(',')];
        return record.length === 1 ? (record[0] ?? '').split(',') : record;
    });
    return items.map((item) => (keepBlanks ? item : item.trim())).filter((item) => item.trim() !== '');
}

;// CONCATENATED MODULE: ./build/inputs/reader.js

/** Opens a reader; an input that is not given reads as empty text. */
function openReader(read) {
    const problems = [];
    const test = (input, value, check) => {
        const found = value === '' ? null : check?.(value);
        if (found)
            problems.push({ input, ...found });
    };
    const text = (name, check) => {
        const value = read(name).trim();
        test(name, value, check);
        return value;
    };
    return {
        problems,
        text,
        flag(name) {
            const value = text(name);
            // YAML 1.2 core schema, as core.getBooleanInput reads it.
            if (/^(true|True|TRUE)$/.test(value))
                return true;
            if (!/^(false|False|FALSE|)$/.test(value))
                problems.push({ input: name, seen: value, remedy: 'use true or false' });
            return false;
        },
        list(name, options, check) {
            const items = parseList(read(name), options);
            if (items === null)
                problems.push({
                    input: name,
                    seen: 'a double quote that is not closed',
                    remedy: 'close it; inside a quoted item write `""` for a double quote',
                });
            for (const item of items ?? [])
                test(name, item, check);
            return items ?? [];
        },
        lines(name, parse) {
            return read(name)
                .split(/\r?\n/)
                .flatMap((line, at) => {
                if (line.trim() === '')
                    return [];
                const parsed = parse(line.trim());
                if (parsed.ok)
                    return [parsed.value];
                problems.push({ input: name, seen: `line ${at + 1}: ${parsed.seen}`, remedy: parsed.remedy });
                return [];
            });
        },
        choice(name, allowed) {
            const value = text(name);
            const chosen = allowed.find((one) => one === value);
            if (chosen === undefined && value !== '')
                problems.push({ input: name, seen: value, remedy: `use one of ${allowed.join(', ')}` });
            return chosen ?? allowed[0];
        },
    };
}

;// CONCATENATED MODULE: ./build/inputs.js



const LINES = { ignoreComma: true };
/** Parses every input and reports all problems at once; `read` gives the text of an input with its blanks, empty when it is not given. */
function parseInputs(read) {
    const reader = openReader(read);
    const inputs = { build: parseBuild(reader), own: parseOwn(reader) };
    return reader.problems.length > 0 ? { ok: false, problems: reader.problems } : { ok: true, value: inputs };
}
// Each list is read with the options build-push-action gives it.
// https://github.com/docker/build-push-action/blob/v7.3.0/src/context.ts
function parseBuild(reader) {
    return { ...parseLists(reader), ...parseSecrets(reader), ...parseSingles(reader) };
}
function parseLists(reader) {
    return {
        addHosts: reader.list('add-hosts', {}, checkHost),
        allow: reader.list('allow'),
        annotations: reader.list('annotations', LINES, checkPair('org.opencontainers.image.title=server')),
        attests: reader.list('attests', LINES),
        buildArgs: reader.list('build-args', LINES),
        buildContexts: reader.list('build-contexts', LINES, checkPair('shared=./shared')),
        cacheFrom: reader.list('cache-from', LINES),
        cacheTo: reader.list('cache-to', LINES),
        labels: reader.list('labels', LINES),
        noCacheFilters: reader.list('no-cache-filters'),
        outputs: reader.list('outputs', { ...LINES, quote: false }),
        platforms: reader.list('platforms'),
        ssh: reader.list('ssh'),
        tags: reader.list('tags'),
        ulimit: reader.list('ulimit', LINES, checkUlimit),
    };
}
function parseSecrets(reader) {
    return {
        secrets: reader.list('secrets', { ...LINES, trim: false }, checkSecret),
        secretEnvs: reader.list('secret-envs', {}, checkPair('TOKEN=TOKEN_VARIABLE')),
        secretFiles: reader.list('secret-files', LINES, checkPair('netrc=./netrc')),
        githubToken: reader.text('github-token'),
    };
}
function parseSingles(reader) {
    return {
        builder: reader.text('builder'),
        call: reader.text('call', checkCall),
        cgroupParent: reader.text('cgroup-parent'),
        context: reader.text('context'),
        file: reader.text('file'),
        load: reader.flag('load'),
        network: reader.text('network'),
        noCache: reader.flag('no-cache'),
        provenance: reader.text('provenance'),
        pull: reader.flag('pull'),
        push: reader.flag('push'),
        sbom: reader.text('sbom'),
        shmSize: reader.text('shm-size', checkSize),
        target: reader.text('target'),
    };
}
function parseOwn(reader) {
    return {
        goCache: reader.choice('go-cache', ['auto', 'read', 'off']),
        rewrite: reader.choice('rewrite', ['auto', 'off']),
        goProxy: reader.text('go-proxy'),
        goPrivate: reader.text('go-private'),
        goAuth: reader.lines('go-auth', parseGoAuth),
        checkName: reader.text('check-name'),
    };
}

// EXTERNAL MODULE: ./build/mirror/index.js + 34 modules
var mirror = __webpack_require__(8224);
;// CONCATENATED MODULE: ./build/model/problem.js
/** The problem as one line: input, value, remedy. */
const sentenceOf = ({ input, seen, remedy }) => {
    if (seen === '')
        return `${input}: ${remedy}`;
    return `${input}: ${seen}${/[.!?]$/.test(seen) ? '' : '.'} ${remedy}`;
};

// EXTERNAL MODULE: ./build/model/version.js
var version = __webpack_require__(178);
// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
;// CONCATENATED MODULE: ./build/pipeline/account.js
/** Single modules, hosts and faults told of one run. */
const MOST = 20;
const seconds = (value) => Math.round(value * 1000) / 1000;
const modulesOf = (account, { given }) => {
    const used = account.modules.filter(({ hits }) => given !== null || hits > 0);
    const came = account.modules.filter(({ from }) => from !== 'store');
    return {
        count: given?.versions ?? used.length,
        bytes: given?.bytes ?? account.bytes,
        fromNetwork: used.filter(({ from }) => from !== 'store').length,
        ahead: account.ahead,
        aheadBytes: account.aheadBytes,
        dropped: account.dropped.slice(0, MOST),
        hosts: account.hosts.slice(0, MOST).map((one) => ({ ...one, seconds: seconds(one.seconds) })),
        slowest: came
            .sort((a, b) => b.seconds - a.seconds)
            .slice(0, MOST)
            .map(({ module, version, host, bytes, retries, ...use }) => ({
            ...{ module, version, host, bytes, retries },
            seconds: seconds(use.seconds),
        })),
        faults: account.faults.slice(0, MOST).map((fault) => ({ ...fault, seconds: seconds(fault.seconds) })),
    };
};
/** What the module cache did, once the build is over. */
const accountOf = (prewarmed, prepared) => {
    const account = prepared.mirror?.account() ?? null;
    const isUsed = prepared.secrets.length > 0;
    const { delivery, plan } = prepared;
    const [refused] = plan?.withoutHost ?? [];
    const unused = refused === undefined
        ? 'No RUN line takes modules from the host.'
        : `Line ${refused.line}: ${refused.why}.`;
    return {
        key: prewarmed.key,
        restored: prewarmed.restored,
        delivery: isUsed ? delivery.kind : 'off',
        why: delivery.kind === 'off' ? delivery.why : isUsed ? null : unused,
        served: account?.served ?? 0,
        fetched: account?.fetched ?? 0,
        bytes: account?.bytes ?? 0,
        prewarmSeconds: seconds(prewarmed.seconds + prepared.seconds),
        modules: account === null ? null : modulesOf(account, prepared),
    };
};

;// CONCATENATED MODULE: ./build/pipeline/degradation.js
/** 0 as planned; 1 something worked around; 2 built without the module cache of the host. */
const degradedLevel = (degradations, delivery, wanted) => {
    if (degradations.length === 0)
        return 0;
    return wanted && delivery === 'off' ? 2 : 1;
};

// EXTERNAL MODULE: ./build/dockerfile/parse.js + 2 modules
var parse = __webpack_require__(7465);
// EXTERNAL MODULE: ./node_modules/@balena/dockerignore/ignore.js
var dockerignore_ignore = __webpack_require__(4158);
// EXTERNAL MODULE: ./build/dockerfile/environment.js
var environment = __webpack_require__(414);
;// CONCATENATED MODULE: ./build/stages/locate/directories.js

const CHANGES = /^[\s({]*(?:cd|pushd)\s+(?:--\s+)?("[^"]*"|'[^']*'|[^\s;&|)]+)/;
const RUNS_IN = /(?:^|[\s/])(?:go|make|git|task|just|gmake)\s+(?:[^&|;]*?\s)?(?:-C|--directory|--dir|--chdir)[\s=]+("[^"]*"|'[^']*'|[^\s;&|)]+)/;
const COMPILES = /(?:^|[\s/({])(?:go|gotestsum|golangci-lint|make|xx-go|garble|task|mage|goreleaser|\.\/\S+)(?:\s|$)/;
const bare = (word) => word.replace(/^(["'])(.*)\1$/, '$2');
/** Directories a script runs its Go commands in, those of Go commands first, then where it passes through; `variables` fills `$NAME`. */
const directoriesOf = (script, workdir, variables) => {
    const fill = (word) => bare(word).replace(/\$\{?(\w+)\}?/g, (all, name) => variables.get(name) ?? all);
    const active = [];
    const passed = workdir === null ? [] : [workdir];
    let current = workdir;
    for (const command of script.split(/&&|\|\||[;\n|]/)) {
        const change = CHANGES.exec(command);
        const next = change ? (0,environment/* resolvePath */.o1)(fill(change[1] ?? ''), current) : null;
        if (next !== null) {
            current = next;
            passed.push(next);
            continue;
        }
        const inside = RUNS_IN.exec(command);
        const there = inside ? (0,environment/* resolvePath */.o1)(fill(inside[1] ?? ''), current) : null;
        if (there !== null)
            active.push(there);
        else if (current !== null && COMPILES.test(command))
            active.push(current);
    }
    return [...new Set([...active, ...passed.reverse()])];
};

;// CONCATENATED MODULE: ./build/stages/locate/dockerfile-line.js
/** Whether the place of a failure is a line of the Dockerfile. */
const isAboutDockerfile = (diagnosis) => /^(?:dockerfile|image|context)\./.test(diagnosis.id);
const withoutTag = (image) => image.replace(/@.*$/, '').replace(/^docker\.io\/(?:library\/)?/, '');
const lineOfImage = (dockerfile, image) => {
    const wanted = withoutTag(image);
    const stage = dockerfile.stages.find((one) => [one.base ?? '', one.from].some((base) => base !== '' && [withoutTag(base), `${withoutTag(base)}:latest`].includes(wanted)));
    if (stage)
        return stage.line;
    for (const one of dockerfile.stages)
        for (const { flags, line } of one.instructions)
            if (flags.some(({ name, value }) => name === 'from' && value !== null && withoutTag(value) === wanted))
                return line;
    return null;
};
/** The Dockerfile line of a failure that is about the Dockerfile: the one pointed at, the one the message names, or the FROM of the image. */
const dockerfileLine = (diagnosis, log, dockerfile, spot) => {
    if (log.pointer)
        return log.pointer.line;
    const written = Number(diagnosis.facts['line']);
    if (Number.isInteger(written) && written > 0)
        return written;
    const image = diagnosis.facts['image'];
    const ofImage = image !== undefined && dockerfile ? lineOfImage(dockerfile, image) : null;
    return ofImage ?? spot?.instruction.line ?? null;
};

;// CONCATENATED MODULE: ./build/stages/locate/module-line.js
const MODULE_RULES = /^(?:gomod|sumdb|vendor|proxy|auth\.private|vcs|toolchain|lint\.go-version)/;
/** Whether the place of a failure is a line of go.mod rather than of the code. */
const isAboutGoMod = (diagnosis) => MODULE_RULES.test(diagnosis.id);
const escaped = (text) => text.replace(/[.*+?^$(){}|[\]\\]/g, '\\$&');
const patternsFor = ({ id, facts }) => {
    if (/^toolchain\.|go-version/.test(id))
        return [/^\s*go\s+\d/, /^\s*toolchain\s/];
    const directory = facts['directory'] ?? (/replace/.test(id) ? facts['path'] : undefined);
    const name = (facts['module'] ?? facts['package'])?.replace(/@.*$/, '');
    const parts = name?.split('/') ?? [];
    const prefixes = parts.map((_, at) => escaped(parts.slice(0, parts.length - at).join('/')));
    const replaced = directory === undefined ? [] : [directory, directory.split('/').at(-1) ?? directory];
    return [
        ...replaced.map((path) => new RegExp(`=>\\s+\\S*${escaped(path)}/?\\s*(?://.*)?$`)),
        ...prefixes
            .filter((prefix) => prefix.includes('.'))
            .map((prefix) => new RegExp(`^\\s*(?:require\\s+|replace\\s+|exclude\\s+)?"?${prefix}"?(?:\\s|$)`)),
    ];
};
/** The line of a go.mod that brings in what the diagnosis names. */
const moduleLine = async (tree, path, diagnosis) => {
    const lines = (await tree.read(path))?.split('\n') ?? [];
    const version = diagnosis.facts['version'];
    for (const pattern of patternsFor(diagnosis)) {
        const found = lines.flatMap((line, at) => (pattern.test(line) ? [at] : []));
        const at = found.find((index) => version !== undefined && lines[index]?.includes(version)) ?? found[0];
        if (at !== undefined)
            return { path, line: at + 1, column: null };
    }
    return null;
};

// EXTERNAL MODULE: ./build/dockerfile/expand.js
var expand = __webpack_require__(2011);
;// CONCATENATED MODULE: ./build/stages/locate/origins.js



/** Copies followed from stage to stage at most. */
const MAX_DEPTH = 12;
/** Paths of the repository a file of the image can come from, the most probable first; not checked to exist. */
const originsOf = (dockerfile, given, stage, line, path) => [...new Set(search({ dockerfile, given, depth: 0 }, stage, line, path))];
const search = (find, stage, line, path) => {
    if (find.depth > MAX_DEPTH)
        return [];
    const found = [];
    for (const one of (0,environment/* chainOf */.dR)(find.dockerfile, stage.index).reverse()) {
        for (const instruction of [...one.instructions].reverse()) {
            const isBefore = one.index !== stage.index || instruction.line < line;
            const isHere = one.index === stage.index && instruction.line === line;
            if (isHere && instruction.keyword === 'RUN')
                found.push(...throughMounts(find, one, instruction, path));
            else if (isBefore)
                found.push(...throughCopy(find, one, instruction, path));
        }
    }
    return found;
};
const flag = (instruction, name) => instruction.flags.find((one) => one.name === name)?.value;
/** Follows a path of what is copied from: the context, a named context or another stage. */
const throughSource = (find, from, path) => {
    const { given, dockerfile } = find;
    if (from === null || from === '') {
        const clean = path.replace(/^\/+/, '');
        return given.contextDir === null || given.isIgnored(clean) ? [] : [external_node_path_.posix.join(given.contextDir, clean)];
    }
    const own = given.buildContexts[from];
    if (own !== undefined)
        return [external_node_path_.posix.join(own, path.replace(/^\/+/, ''))];
    const stage = dockerfile.stages.findLast((one) => one.name === from.toLowerCase()) ??
        (/^\d+$/.test(from) ? dockerfile.stages[Number(from)] : undefined);
    if (!stage)
        return [];
    const absolute = path.startsWith('/') ? path : `/${path}`;
    return search({ ...find, depth: find.depth + 1 }, stage, Number.POSITIVE_INFINITY, absolute);
};
const throughMounts = (find, stage, run, path) => {
    const found = [];
    const { workdir } = (0,environment/* environmentAt */.Ff)(find.dockerfile, stage.index, run.line);
    for (const { name, value } of [...run.flags].reverse()) {
        if (name !== 'mount' || value === null)
            continue;
        const options = new Map(value.split(',').map((part) => {
            const [key = '', ...rest] = part.split('=');
            return [key.trim().toLowerCase(), rest.join('=')];
        }));
        if ((options.get('type') ?? 'bind') !== 'bind')
            continue;
        const target = (0,environment/* resolvePath */.o1)(options.get('target') ?? options.get('dst') ?? options.get('destination') ?? '', workdir);
        const rest = target === null ? null : below(path, target);
        if (rest === null)
            continue;
        const source = options.get('source') ?? options.get('src') ?? '';
        found.push(...throughSource(find, options.get('from') ?? null, external_node_path_.posix.join(source || '.', rest)));
    }
    return found;
};
const throughCopy = (find, stage, copy, path) => {
    if (copy.keyword !== 'COPY' && copy.keyword !== 'ADD')
        return [];
    const { values, workdir } = (0,environment/* environmentAt */.Ff)(find.dockerfile, stage.index, copy.line);
    const words = copy.args.map((word) => (0,expand/* expand */.f)(word, values, find.dockerfile.escape));
    const target = words.at(-1);
    const to = target ? (0,environment/* resolvePath */.o1)(target, workdir) : null;
    const rest = to === null ? null : below(path, to);
    if (to === null || rest === null)
        return [];
    const from = flag(copy, 'from') ?? null;
    const hasParents = flag(copy, 'parents') !== undefined;
    const sources = words.slice(0, -1).filter((word) => word !== null);
    return sources
        .reverse()
        .flatMap((source) => (hasParents ? withParents(source, rest) : sourcesFor(source, rest)))
        .flatMap((source) => throughSource(find, from, source));
};
/** The rest of a path below a directory, '' for the directory itself; null when it is elsewhere. */
const below = (path, dir) => {
    if (path === dir)
        return '';
    const start = dir === '/' ? '/' : `${dir}/`;
    return path.startsWith(start) ? path.slice(start.length) : null;
};
/** What in the source of a copy is `rest` below its destination: a file of that name, or something in the directory. */
const sourcesFor = (written, rest) => {
    if (/^(?:https?|git|ssh):|^git@|^<</.test(written))
        return [];
    const source = external_node_path_.posix.normalize(written.replace(/^\/+/, '') || '.');
    if (rest === '')
        return [source];
    const name = external_node_path_.posix.basename(source);
    if (/[*?[]/.test(source)) {
        const dir = external_node_path_.posix.dirname(source);
        return /[*?[]/.test(dir) || !globToExpression(name).test(rest) ? [] : [external_node_path_.posix.join(dir, rest)];
    }
    return name === rest ? [source, external_node_path_.posix.join(source, rest)] : [external_node_path_.posix.join(source, rest)];
};
const withParents = (written, rest) => {
    const [before, after] = written.includes('/./') ? written.split('/./', 2) : ['', written];
    const pattern = external_node_path_.posix.normalize((after ?? '').replace(/^\/+/, '') || '.');
    const start = pattern.split('/').filter((part) => !/[*?[]/.test(part))[0] ?? '.';
    const fits = pattern === '.' ||
        start === '.' ||
        rest === start ||
        rest.startsWith(`${start}/`) ||
        /^[*?[]/.test(pattern);
    return fits ? [external_node_path_.posix.join(before ?? '', rest)] : [];
};
const globToExpression = (glob) => new RegExp(`^${glob
    .replace(/[.+^$(){}|\\]/g, '\\$&')
    .replace(/\*+/g, '[^/]*')
    .replace(/\?/g, '[^/]')}$`);

;// CONCATENATED MODULE: ./build/stages/locate/repository.js

/** Directories read in a search for a file. */
const MAX_DIRECTORIES = 3000;
const LEFT_OUT = new Set(['.git/', 'node_modules/', '.idea/']);
const listAll = async (files, root) => {
    const found = [];
    const waiting = [''];
    for (let read = 0; waiting.length > 0 && read < MAX_DIRECTORIES; read++) {
        const dir = waiting.shift() ?? '';
        for (const name of await files.list(external_node_path_.posix.join(root, dir))) {
            if (!name.endsWith('/'))
                found.push(dir + name);
            else if (!LEFT_OUT.has(name))
                waiting.push(dir + name);
        }
    }
    return found;
};
/** Opens the repository; nothing outside its root is ever answered. */
const openTree = (files, root) => {
    let all;
    const file = async (path) => {
        const clean = external_node_path_.posix.normalize(path);
        if (clean === '.' || clean === '..' || clean.startsWith('../') || clean.startsWith('/'))
            return null;
        const real = await files.real(external_node_path_.posix.join(root, clean));
        const top = await files.real(root);
        if (real === null || top === null || !real.startsWith(`${top.replace(/\/$/, '')}/`))
            return null;
        return (await files.isDirectory(real)) ? null : clean;
    };
    return {
        file,
        read: async (path) => ((await file(path)) === null ? null : files.read(external_node_path_.posix.join(root, path))),
        bySuffix: async (suffix) => {
            all ??= listAll(files, root);
            const found = (await all).filter((path) => path === suffix || path.endsWith(`/${suffix}`));
            return found.length === 1 ? (found[0] ?? null) : null;
        },
    };
};

;// CONCATENATED MODULE: ./build/stages/locate/step.js
/** Instructions BuildKit counts in `[stage 2/5]`. */
const COUNTED = new Set(['ADD', 'COPY', 'RUN', 'WORKDIR']);
const spaced = (text) => text.replace(/\s+/g, ' ').trim();
const wordingOf = (instruction) => {
    const flags = instruction.flags.map(({ name, value }) => value === null ? `--${name}` : `--${name}=${value}`);
    return spaced([instruction.keyword, ...flags, instruction.text].join(' '));
};
const atLine = (dockerfile, line) => {
    for (const stage of dockerfile.stages)
        for (const instruction of stage.instructions)
            if (instruction.line <= line && line <= instruction.endLine)
                return { stage, instruction };
    return null;
};
const stageNamed = (dockerfile, name) => {
    const number = /^stage-(\d+)$/.exec(name)?.[1];
    return (dockerfile.stages.findLast((stage) => stage.name === name.toLowerCase()) ??
        (number === undefined ? null : (dockerfile.stages[Number(number)] ?? null)));
};
const byPosition = (stage, step) => {
    const position = /^\[[^\]]*?(\d+)\/\d+\]/.exec(step.name)?.[1];
    if (position === undefined)
        return null;
    const isPulled = stage.parent === null && stage.from.toLowerCase() !== 'scratch';
    const counted = stage.instructions.filter((one) => COUNTED.has(one.keyword));
    return counted[Number(position) - (isPulled ? 2 : 1)] ?? null;
};
const byStep = (dockerfile, step) => {
    const named = step.stage === undefined ? null : stageNamed(dockerfile, step.stage);
    const words = spaced(step.instruction ?? step.name);
    for (const stage of named ? [named] : dockerfile.stages) {
        const placed = named ? byPosition(stage, step) : null;
        const keyword = words.split(' ')[0]?.toUpperCase();
        const instruction = stage.instructions.find((one) => wordingOf(one) === words) ??
            stage.instructions.find((one) => spaced(`${one.keyword} ${one.text}`) === words) ??
            (placed?.keyword === keyword ? placed : null);
        if (instruction)
            return { stage, instruction };
    }
    return null;
};
/** The instruction a diagnosis happened in: the one its step names, else the one the end of the log points at. */
const findSpot = (diagnosis, log, dockerfile) => {
    const { pointer, failedStep } = log;
    const isPointed = pointer && (diagnosis.step === undefined || diagnosis.step === failedStep);
    const pointed = isPointed ? atLine(dockerfile, pointer.line) : null;
    if (pointed)
        return pointed;
    const step = log.steps[diagnosis.step ?? failedStep ?? -1];
    return step ? byStep(dockerfile, step) : null;
};

;// CONCATENATED MODULE: ./build/stages/locate/index.js









/** Positions mapped at most. */
const MAX_MENTIONED = 50;
/** Roots of code that is not of the repository. */
const FOREIGN = /^(?:\/usr\/(?:local\/)?(?:go|lib)\/|\/root\/go\/pkg\/|\S*\/pkg\/mod\/|\/root\/\.cache\/)/;
const toGiven = (where) => {
    const rules = where.ignore === null ? null : dockerignore_ignore["default"]().add(where.ignore);
    const isIgnored = (path) => rules !== null && path !== '' && path !== '.' && !path.startsWith('..') && rules.ignores(path);
    return { contextDir: where.contextDir, buildContexts: where.buildContexts, isIgnored };
};
const directoriesAt = (dockerfile, spot) => {
    const { stage, instruction } = spot;
    const { workdir, values } = (0,environment/* environmentAt */.Ff)(dockerfile, stage.index, instruction.line);
    const script = [instruction.text, ...instruction.heredocs.map(({ body }) => body)].join('\n');
    return directoriesOf(instruction.execForm ? instruction.args.join(' ') : script, workdir, values);
};
/** Paths of the repository a file of the image can be, before anything is checked. */
const candidatesFor = ({ given, dockerfile, spot, directories }, printed) => {
    if (!dockerfile || !spot) {
        const own = given.contextDir === null || printed.startsWith('/') ? [] : [external_node_path_.posix.join(given.contextDir, printed)];
        return [...own, printed];
    }
    const inImage = printed.startsWith('/') ? [printed] : directories.map((dir) => (0,environment/* resolvePath */.o1)(printed, dir));
    return inImage.flatMap((path) => path === null ? [] : originsOf(dockerfile, given, spot.stage, spot.instruction.line, path));
};
const firstFile = async (tree, candidates) => {
    for (const candidate of candidates) {
        const path = await tree.file(candidate);
        if (path !== null)
            return path;
    }
    return null;
};
/** A go.mod of the failing step: of the directories its commands ran in, each with those above it. */
const goModOf = async (scene) => {
    const ups = ['go.mod', '../go.mod', '../../go.mod', '../../../go.mod'];
    const fallback = [external_node_path_.posix.join(scene.given.contextDir ?? '', 'go.mod')];
    return firstFile(scene.tree, [...ups.flatMap((path) => candidatesFor(scene, path)), ...fallback]);
};
/** The path in the module of a file printed with its import path, e.g. `example.org/app/x.go`. */
const inModule = async (scene, printed) => {
    const goMod = /^[\w-]+(?:\.[\w-]+)+\/|^[\w.-]+\//.test(printed) ? await goModOf(scene) : null;
    const text = goMod === null ? null : await scene.tree.read(goMod);
    const name = /^\s*module\s+"?([^\s"]+)/m.exec(text ?? '')?.[1];
    if (goMod === null || name === undefined || !printed.startsWith(`${name}/`))
        return [];
    return [external_node_path_.posix.join(external_node_path_.posix.dirname(goMod), printed.slice(name.length + 1))];
};
const mapPath = async (scene, printed) => {
    if (FOREIGN.test(printed))
        return null;
    const direct = await firstFile(scene.tree, candidatesFor(scene, printed));
    if (direct !== null)
        return direct;
    const named = await firstFile(scene.tree, await inModule(scene, printed));
    if (named !== null || scene.given.contextDir === null)
        return named;
    const parts = external_node_path_.posix
        .normalize(printed)
        .split('/')
        .filter((part) => part !== '' && part !== '..' && part !== '.');
    const least = printed.startsWith('/') ? Math.min(2, parts.length) : parts.length;
    for (let length = parts.length; length >= least; length--) {
        const found = await scene.tree.bySuffix(parts.slice(-length).join('/'));
        if (found !== null)
            return scene.tree.file(found);
    }
    return null;
};
const mapAll = async (scene, mentioned) => {
    const found = new Map();
    for (const { path: printed, line, column } of mentioned.slice(0, MAX_MENTIONED)) {
        const path = await mapPath(scene, printed);
        if (path !== null && !found.has(`${path}:${line}`))
            found.set(`${path}:${line}`, { path, line, column });
    }
    return [...found.values()];
};
/** Finds where in the repository a failure is: the line of the code, of go.mod or of the Dockerfile, and the instruction that hit it. */
const locate = async (diagnosis, log, dockerfile, where, files, root) => {
    const spot = dockerfile ? findSpot(diagnosis, log, dockerfile) : null;
    const directories = dockerfile && spot ? directoriesAt(dockerfile, spot) : [];
    const scene = { tree: openTree(files, root), given: toGiven(where), dockerfile, spot, directories };
    const file = await scene.tree.file(where.dockerfilePath);
    const inFile = (line) => file === null || line === null ? null : { path: file, line, column: null };
    const instruction = inFile(spot?.instruction.line ?? null);
    if (isAboutDockerfile(diagnosis))
        return { location: inFile(dockerfileLine(diagnosis, log, dockerfile, spot)), instruction, places: [] };
    const places = await mapAll(scene, diagnosis.mentioned);
    const goMod = isAboutGoMod(diagnosis) && places.length === 0 ? await goModOf(scene) : null;
    const required = goMod === null ? null : await moduleLine(scene.tree, goMod, diagnosis);
    const [first, ...others] = places;
    const location = first ?? required ?? (diagnosis.blame === 'yes' ? instruction : null);
    return { location, instruction, places: others };
};

// EXTERNAL MODULE: ./build/pipeline/modules.js + 2 modules
var modules = __webpack_require__(92);
;// CONCATENATED MODULE: ./build/pipeline/find.js




/** Finds where in the repository a failure is: its line, and the instruction that hit it. */
const find = async (diagnosis, log, inputs, ready, root, env, { files }) => {
    const text = ready.dockerfile === null ? null : await files.read(ready.dockerfile);
    const isOwnGit = ready.context.kind === 'remote' && ready.context.argument === ready.defaultContext;
    const dir = ready.context.kind === 'local' ? ready.context.dir : isOwnGit ? root : null;
    const ignore = dir === null
        ? null
        : ((await files.read(`${ready.dockerfile}.dockerignore`)) ?? (await files.read(`${dir}/.dockerignore`)));
    return locate(diagnosis, log, text === null ? null : (0,parse/* withBuildArgs */.W)((0,parse/* parseDockerfile */.A)(text), (0,modules/* buildArgTable */.V)(inputs.build.buildArgs, env)), {
        dockerfilePath: ready.dockerfile === null ? '' : (0,posix_.relative)(root, ready.dockerfile),
        contextDir: dir === null ? null : (0,posix_.relative)(root, dir),
        buildContexts: localContexts(inputs, ready, root),
        ignore,
    }, files, root);
};
const localContexts = (inputs, ready, root) => Object.fromEntries(inputs.build.buildContexts
    .map((pair) => pair.split(/=(.*)/s))
    .filter(([, where]) => where !== undefined && !/^[a-z-]+:\/\//.test(where))
    .map(([name, where = '']) => [
    name,
    (0,posix_.relative)(root, where.startsWith('/') ? where : `${ready.cwd}/${where}`),
]));

;// CONCATENATED MODULE: ./build/pipeline/prewarm-request.js
/** What prewarm is to know of the inputs, the machine and the context; a build that is left as it is takes no modules from here, so none are restored. */
const prewarmRequest = async ({ own }, { context, dockerfile, go }, world, { files }) => {
    const dir = context.kind === 'local' ? context.dir : '';
    const ignore = (await files.read(`${dockerfile}.dockerignore`)) ??
        (dir === '' ? null : await files.read(`${dir}/.dockerignore`));
    return {
        context: { dir, dockerfile: dockerfile === null ? null : await files.read(dockerfile), ignore },
        goCache: own.rewrite === 'off' || dockerfile === null ? 'off' : own.goCache,
        isUntrusted: world.isUntrusted,
        ref: world.identity.ref,
        goProxy: own.goProxy,
        goPrivate: own.goPrivate,
        goAuth: own.goAuth,
        goOnHost: go,
        runnerOs: world.os,
        runnerArch: world.arch,
        env: world.env,
        hash: world.hash,
    };
};

// EXTERNAL MODULE: ./build/text/redact.js
var redact = __webpack_require__(6953);
;// CONCATENATED MODULE: ./build/pipeline/redact-incident.js

const afterEquals = (pair) => pair.slice(pair.indexOf('=') + 1);
/** User and password of each entry of a GOPROXY list. */
const inChain = (chain) => [...chain.matchAll(/\/\/([^/@,|]*)@/g)].flatMap(([, userinfo = '']) => {
    const [user = '', password = ''] = userinfo.split(/:(.*)/s);
    const secret = password || user;
    return [secret, decoded(secret)];
});
const decoded = (text) => {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
};
/** Secrets that give access to modules, with the form that goes over the wire. */
const moduleSecrets = ({ own }, env) => [
    ...own.goAuth.flatMap((auth) => auth.kind === 'token' ? [auth.token, Buffer.from(`${auth.user}:${auth.token}`).toString('base64')] : []),
    ...inChain(own.goProxy),
    ...inChain(env['GOPROXY'] ?? ''),
];
const secretsOf = (inputs, env) => [
    ...moduleSecrets(inputs, env),
    ...buildSecrets(inputs, env),
];
const buildSecrets = ({ build }, env) => [
    build.githubToken,
    ...build.secrets.map(afterEquals),
    ...build.secretEnvs.map((pair) => env[afterEquals(pair)] ?? ''),
    ...build.buildArgs.filter((arg) => (0,redact/* isSecretName */.e)(arg.split('=')[0] ?? '')).map(afterEquals),
];
const redactAll = (value, redact) => {
    if (typeof value === 'string')
        return redact(value);
    if (Array.isArray(value))
        return value.map((item) => redactAll(item, redact));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redactAll(item, redact)]));
};
/** The incident with every secret that was given to the run, and every token of known form, as `***`. */
const redactIncident = (incident, inputs, env) => redactAll(incident, (0,redact/* redactor */.$)(secretsOf(inputs, env)));

// EXTERNAL MODULE: ./build/stages/prewarm/entries.js
var entries = __webpack_require__(9137);
;// CONCATENATED MODULE: ./build/pipeline/remember.js


/** Leaves for the post step which module versions this build is made of: those of its sums and those it was given. Null when nothing is to be saved. */
const remember = async (prewarmed, { mirror }, { failed }, world, { files }) => {
    const { key, gomodcache, shouldSave, wanted } = prewarmed;
    if (key === null || !shouldSave || mirror === null)
        return null;
    const without = new Set(failed.map(({ module, version }) => `${module}@${version}`));
    const used = new Map();
    for (const { module, version } of mirror.account().modules.filter(({ hits }) => hits > 0))
        used.set(`${module}@${version}`, { module, version, zip: false });
    for (const one of wanted)
        used.set(`${one.module}@${one.version}`, one);
    const list = `${(0,posix_.dirname)(world.incidentPath)}/modules.txt`;
    await files.write(list, (0,entries/* toLines */.P_)([...used.values()].filter(({ module, version }) => !without.has(`${module}@${version}`))));
    return { key, gomodcache, list };
};

;// CONCATENATED MODULE: ./build/pipeline/reproduce.js

/** Quotes a word for a POSIX shell when it needs it. */
const quote = (word) => /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
const each = (flag, values) => values.flatMap((value) => [flag, value]);
/** The command that repeats the build on a laptop: the user's own Dockerfile and context, no secret, nothing of this run. */
const reproduceCommand = (inputs, dockerfile, context) => {
    const buildArgs = inputs.buildArgs.filter((arg) => !(0,redact/* isSecretName */.e)(arg.split('=')[0] ?? ''));
    const words = [
        ...['docker', 'buildx', 'build', '--file', dockerfile],
        ...(inputs.target === '' ? [] : ['--target', inputs.target]),
        ...each('--platform', inputs.platforms),
        ...each('--build-arg', buildArgs),
        ...each('--build-context', inputs.buildContexts),
        ...(inputs.network === '' ? [] : ['--network', inputs.network]),
        context,
    ];
    return words.map(quote).join(' ');
};

;// CONCATENATED MODULE: ./build/pipeline/step.js
/** Runs one stage inside a log group of its own. */
const step = async (title, log, work) => {
    log.group(title);
    try {
        return await work();
    }
    finally {
        log.endGroup();
    }
};

;// CONCATENATED MODULE: ./build/pipeline/tell-faults.js
/** Rules that speak of the way to modules, of which Go itself often knows no more than `EOF`. */
const OF_THE_NETWORK = /^(?:proxy|sumdb|network)\./;
const inText = (fault) => {
    const status = fault.status === null || fault.what.includes(`${fault.status}`) ? '' : `${fault.status}, `;
    const took = fault.seconds >= 0.1 ? ` after ${fault.seconds.toFixed(1)} s` : '';
    return `${status}${fault.what}${took}`;
};
const tell_faults_escaped = (module) => module.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
/** The fault behind the failure: of the module it names, else of the host it names, else the only one there is. */
const behind = ({ facts }, faults) => {
    const { module, host } = facts;
    const ofModule = module === undefined ? [] : faults.filter(({ path }) => path.startsWith(`${tell_faults_escaped(module)}/@v/`));
    const ofHost = faults.filter((fault) => fault.host === host);
    return ofModule.at(-1) ?? ofHost.at(-1) ?? (faults.length === 1 ? (faults[0] ?? null) : null);
};
/** The build could not reach the module server itself. */
const unreached = (diagnosis, url) => ({
    ...diagnosis,
    cause: `${diagnosis.cause} That address is the module server of this run, which no request of the build reached: a firewall on this machine may keep containers from it.`,
    do: [
        `Let containers reach ${new URL(url).hostname} on this machine, or set the input \`go-cache: off\` to build without the module server.`,
        ...diagnosis.do,
    ],
});
/** Failures of a connection that was never made. */
const UNREACHED = new Set(['proxy.connection-refused', 'proxy.timeout', 'proxy.network-unreachable']);
/** The upstream in the place of the address of our server, which only passed its answer on. */
const inUpstreamsName = (diagnosis, upstream) => {
    const { host = '' } = diagnosis.facts;
    const named = (text) => text.replaceAll(host, upstream);
    return {
        ...diagnosis,
        title: named(diagnosis.title),
        facts: { ...diagnosis.facts, host: upstream },
        cause: named(diagnosis.cause),
        do: diagnosis.do.map(named),
    };
};
/** Adds to a failure of the module network what the mirror saw of it: host, status, seconds. Everything else stays. */
const tellFaults = (diagnosis, mirror) => {
    if (mirror === null || !OF_THE_NETWORK.test(diagnosis.id))
        return diagnosis;
    const { faults, served, hosts } = mirror.account();
    const fault = behind(diagnosis, faults);
    const isMirror = diagnosis.facts['host']?.replace(/:\d+$/, '') === new URL(mirror.url).hostname;
    if (fault === null && isMirror) {
        if (UNREACHED.has(diagnosis.id))
            return served === 0 ? unreached(diagnosis, mirror.url) : diagnosis;
        const [upstream, ...others] = hosts;
        return upstream === undefined || others.length > 0 ? diagnosis : inUpstreamsName(diagnosis, upstream.host);
    }
    if (fault === null)
        return diagnosis;
    return {
        ...diagnosis,
        facts: {
            ...diagnosis.facts,
            host: fault.host,
            ...(fault.status === null ? {} : { status: `${fault.status}` }),
            seconds: fault.seconds.toFixed(1),
        },
        cause: `${diagnosis.cause} The module server asked ${fault.host} for ${fault.path}: ${inText(fault)}.`,
    };
};

// EXTERNAL MODULE: ./build/stages/attribute/index.js + 6 modules
var attribute = __webpack_require__(2890);
;// CONCATENATED MODULE: ./build/text/template.js
/** Fills `{{defaultContext}}` as build-push-action does; other names are empty, as there. */
function expandTemplate(text, defaultContext) {
    return text.replace(/\{\{\{?\s*([A-Za-z_]\w*)\s*\}?\}\}/g, (_, name) => name === 'defaultContext' ? (defaultContext ?? '') : '');
}

// EXTERNAL MODULE: ./build/text/version.js
var text_version = __webpack_require__(3758);
;// CONCATENATED MODULE: ./build/stages/build/attest.js


/** The `--attest` arguments: `provenance` and `sbom` win over `attests`, and provenance is made by default where the builder can. */
function attestArguments(inputs, facts) {
    const found = [];
    const provenance = chooseProvenance(inputs, facts);
    if (provenance)
        found.push(provenance);
    if (inputs.sbom)
        found.push(resolveBooleans(`type=sbom,${inputs.sbom}`));
    for (const attest of inputs.attests) {
        if (hasType('provenance', attest)) {
            if (!inputs.provenance)
                found.push(addBuilderId(attest, facts.origin.runUrl));
        }
        else if (hasType('sbom', attest)) {
            if (!inputs.sbom)
                found.push(attest);
        }
        else
            found.push(resolveBooleans(attest));
    }
    return found.flatMap((value) => ['--attest', value]);
}
/** Whether one of the outputs has this type; an output without a type is a local directory. */
function hasExporter(type, outputs) {
    return outputs.some((output) => {
        const fields = fieldsOf(output);
        if (fields.length === 1 && !fields[0]?.startsWith('type='))
            return type === 'local';
        return hasType(type, output);
    });
}
function chooseProvenance(inputs, facts) {
    const { runUrl, isPrivate, noDefaultAttestations } = facts.origin;
    if (inputs.provenance)
        return resolveBooleans(`type=provenance,${expandProvenance(inputs.provenance, runUrl)}`);
    if (inputs.attests.some((attest) => hasType('provenance', attest)))
        return null;
    if (noDefaultAttestations || runUrl === null || !canAttest(facts))
        return null;
    if (inputs.load || hasExporter('docker', inputs.outputs))
        return null;
    // https://github.com/docker/buildx/blob/fb27e3f919dcbf614d7126b10c2bc2d0b1927eb6/build/build.go#L603
    return `type=provenance,${addBuilderId(isPrivate ? 'mode=min,inline-only=true' : 'mode=max', runUrl)}`;
}
/** BuildKit inside the Docker engine says its version as `v0.11.0-moby` when it can. */
function canAttest({ driver, buildkit }) {
    if (driver === 'docker' && !buildkit?.endsWith('-moby'))
        return false;
    return (0,text_version/* isAtLeast */.d)(buildkit?.replace(/-moby$/, '') ?? null, '0.11.0');
}
function expandProvenance(value, runUrl) {
    if (/^(true|True|TRUE)$/.test(value))
        return runUrl === null ? 'true' : `builder-id=${runUrl}`;
    if (/^(false|False|FALSE)$/.test(value))
        return 'false';
    return addBuilderId(value, runUrl);
}
function addBuilderId(attributes, runUrl) {
    const hasOne = fieldsOf(attributes).some((field) => field.split('=')[0]?.trim() === 'builder-id');
    return hasOne || runUrl === null ? attributes : `${attributes},builder-id=${runUrl}`;
}
/** A bare boolean switches the attestation. https://github.com/docker/buildx/blob/v0.30.0/util/buildflags/attests.go */
function resolveBooleans(attributes) {
    return fieldsOf(attributes)
        .map((field) => {
        if (/^(1|t|T|true|TRUE|True)$/.test(field))
            return 'disabled=false';
        return /^(0|f|F|false|FALSE|False)$/.test(field) ? 'disabled=true' : field;
    })
        .join(',');
}
function hasType(type, attributes) {
    return fieldsOf(attributes).some((field) => {
        const [key, value] = field.split('=').map((part) => part.trim());
        return key === 'type' && value === type;
    });
}
function fieldsOf(attributes) {
    return parseCsv(attributes, { trim: true })?.flat() ?? [attributes];
}

;// CONCATENATED MODULE: ./build/stages/build/secrets.js
/** Turns secrets into `--secret` arguments whose values stand in files and variables, never in an argument. */
function secretArguments(inputs, facts) {
    const warnings = [];
    const pairs = (input, items) => {
        const all = items.map(split);
        for (const { key, value } of all)
            if (value === '')
                warnings.push(`${input}: ${key.trim()} is empty and is left out`);
        return all.filter(({ value }) => value !== '');
    };
    const envs = pairs('secret-envs', inputs.secretEnvs);
    const values = pairs('secrets', inputs.secrets);
    const files = pairs('secret-files', inputs.secretFiles);
    for (const { key, value } of files)
        if (facts.missingFiles.includes(value))
            warnings.push(`secret-files: ${value}, given for ${key}, is not there and is left out`);
    const found = files.filter(({ value }) => !facts.missingFiles.includes(value));
    const token = tokenSecret(inputs, facts.tokenHost);
    const place = ({ key }, at) => ({ key, value: `${facts.secretDir}/secret-${at}` });
    const placed = [...values, ...token].map(place);
    return {
        envs: toArguments(envs, 'env'),
        values: [
            ...toArguments(placed.slice(0, values.length), 'src'),
            ...toArguments(found, 'src'),
            ...toArguments(placed.slice(values.length), 'src'),
            ...toArguments(facts.planned.map(({ id }, at) => ({ key: id, value: variableName(at) })), 'env'),
        ],
        files: [...values, ...token].map((pair, at) => ({ path: place(pair, at).value, text: pair.value })),
        variables: Object.fromEntries(facts.planned.map(({ value }, at) => [variableName(at), value])),
        warnings,
    };
}
function split(item) {
    const at = item.indexOf('=');
    return { key: item.slice(0, at), value: item.slice(at + 1) };
}
function variableName(at) {
    return `GO_DOCKER_BUILD_SECRET_${at}`;
}
function toArguments(pairs, kind) {
    return pairs.flatMap(({ key, value }) => ['--secret', `id=${key},${kind}=${value}`]);
}
/** The token for the Git context, unless a secret of that name is already given. */
function tokenSecret(inputs, host) {
    if (inputs.githubToken === '' || host === null)
        return [];
    const names = ['GIT_AUTH_TOKEN=', `GIT_AUTH_TOKEN.${host}=`];
    if (inputs.secrets.some((secret) => names.some((name) => secret.startsWith(name))))
        return [];
    return [{ key: `GIT_AUTH_TOKEN.${host}`, value: inputs.githubToken }];
}

;// CONCATENATED MODULE: ./build/stages/build/command.js




/** The `docker buildx build` command line with the flags of build-push-action in its order, and what the plan adds. */
function buildCommand(inputs, facts) {
    const { preflight } = facts;
    const isAtLeastBuildx = (version) => (0,text_version/* isAtLeast */.d)(preflight.buildx, version, true);
    // A version that could not be asked is taken for a recent one, except for the format of the log.
    const supports = (version) => preflight.buildx === null || isAtLeastBuildx(version);
    const progress = isAtLeastBuildx('0.13.0') ? 'rawjson' : 'plain';
    const secrets = secretArguments(inputs, { ...facts, tokenHost: findTokenHost(preflight) });
    const old = inputs.annotations.length > 0 && !supports('0.12.0');
    const args = [
        'buildx',
        'build',
        ...repeat('--add-host', inputs.addHosts),
        ...repeat('--allow', inputs.allow),
        ...(old ? [] : repeat('--annotation', inputs.annotations)),
        ...repeat('--build-arg', inputs.buildArgs),
        ...contextArguments(inputs, facts),
        ...repeat('--cache-from', inputs.cacheFrom),
        ...repeat('--cache-to', inputs.cacheTo),
        ...given('--call', inputs.call),
        ...given('--cgroup-parent', inputs.cgroupParent),
        ...secrets.envs,
        ...given('--file', facts.dockerfile ?? inputs.file),
        ...imageIdArguments(inputs, facts),
        ...repeat('--label', inputs.labels),
        ...repeat('--no-cache-filter', inputs.noCacheFilters),
        ...repeat('--output', inputs.outputs),
        ...given('--platform', inputs.platforms.join(',')),
        ...(supports('0.10.0') ? attestArguments(inputs, preflight) : []),
        ...secrets.values,
        ...runArguments(inputs),
        ...commonArguments(inputs, facts.metadataFile),
        `--progress=${progress}`,
        preflight.context.argument,
    ];
    const warnings = old ? ['annotations: buildx 0.12.0 or newer is needed; they are left out'] : [];
    return {
        args,
        env: { BUILDX_METADATA_WARNINGS: 'true', ...secrets.variables },
        secretFiles: secrets.files,
        warnings: [...warnings, ...attestWarnings(inputs, supports('0.10.0')), ...secrets.warnings],
        progress,
    };
}
function repeat(flag, values) {
    return values.flatMap((value) => [flag, value]);
}
function given(flag, value) {
    return value === '' ? [] : [flag, value];
}
function contextArguments(inputs, { preflight, contexts }) {
    const theirs = inputs.buildContexts.map((context) => expandTemplate(context, preflight.defaultContext));
    const ours = contexts.map(({ name, dir }) => `${name}=${dir}`);
    return repeat('--build-context', [...theirs, ...ours]);
}
/** Local and tar outputs have no image, so no id of one. */
function imageIdArguments({ outputs }, { imageIdFile }) {
    return hasExporter('local', outputs) || hasExporter('tar', outputs) ? [] : ['--iidfile', imageIdFile];
}
function runArguments(inputs) {
    return [
        ...given('--shm-size', inputs.shmSize),
        ...repeat('--ssh', inputs.ssh),
        ...repeat('--tag', inputs.tags),
        ...given('--target', inputs.target),
        ...repeat('--ulimit', inputs.ulimit),
    ];
}
function commonArguments(inputs, metadataFile) {
    return [
        ...given('--builder', inputs.builder),
        ...(inputs.load ? ['--load'] : []),
        ...['--metadata-file', metadataFile],
        ...given('--network', inputs.network),
        ...(inputs.noCache ? ['--no-cache'] : []),
        ...(inputs.pull ? ['--pull'] : []),
        ...(inputs.push ? ['--push'] : []),
    ];
}
function attestWarnings(inputs, isSupported) {
    const isAsked = inputs.attests.length > 0 || inputs.provenance !== '' || inputs.sbom !== '';
    return isAsked && !isSupported
        ? ['attests, provenance, sbom: buildx 0.10.0 or newer is needed; they are left out']
        : [];
}
/** The builder reads the repository itself only when the context is the Git context. */
function findTokenHost({ context, defaultContext, origin }) {
    if (defaultContext === null || !context.argument.startsWith(defaultContext))
        return null;
    return URL.canParse(origin.serverUrl) ? new URL(origin.serverUrl).host : null;
}

;// CONCATENATED MODULE: ./build/text/step-name.js
/** A text without the flags we put into RUN lines: as its author wrote it. */
const withoutFlags = (text, inserted) => inserted.reduce((rest, flag) => rest.replaceAll(`${flag} `, ''), text);
/** A build step's name as a person reads it: one line, without the flags we put in, without digests and the default registry. */
const readableStep = (name, inserted) => withoutFlags(name, inserted)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/(?<=\s)docker\.io\/(?:library\/)?(?=\S+[:@])/g, '')
    .replace(/(?<=\S)@sha256:[0-9a-f]{64}\b/g, '');

;// CONCATENATED MODULE: ./build/stages/build/records.js
/** The record on a line of `--progress=rawjson`; null when the line is text for people. */
function parseProgress(line) {
    if (!/^\{"(?:vertexes|statuses|logs|warnings)":/.test(line))
        return null;
    try {
        return JSON.parse(line);
    }
    catch {
        return null;
    }
}
/** Seconds between two times as BuildKit writes them; 0 when one is missing. */
function secondsBetween(from, to) {
    const milliseconds = Date.parse(to ?? '') - Date.parse(from ?? '');
    return Number.isFinite(milliseconds) ? Math.max(0, milliseconds / 1000) : 0;
}
/** Bytes for people, in powers of 1000 as docker prints them. */
function renderBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
    return `${power === 0 ? bytes : (bytes / 1000 ** power).toFixed(1)}${units[power]}`;
}

;// CONCATENATED MODULE: ./build/stages/build/step.js

/** What stands before each line a step printed. */
const step_GUTTER = '  ';
/** Seconds between two lines about bytes on their way. */
const NEWS = 5;
/** Seconds up to which a step of BuildKit's own is nobody's news. */
const SHORT = 2;
/** One step as it is shown: a line when it starts to speak, its lines below, its end; its transfers as one sum. */
class ShownStep {
    name;
    /** Lines not yet shown. */
    lines = [];
    partial = '';
    closing = null;
    decoder = new TextDecoder();
    transfers = new Map();
    warned = new Set();
    isHeaded = false;
    isOver = false;
    told = 0;
    /** The vertices of the step: one, or all of a progress group. */
    vertices = new Map();
    vertex = {};
    constructor(name) {
        this.name = name;
    }
    get isRunning() {
        return this.vertex.started !== undefined && this.vertex.completed === undefined;
    }
    /** A step of the Dockerfile, not of BuildKit's own: `[build 2/5] RUN …`. */
    get isOfDockerfile() {
        return /^\[(?!internal\]|auth\])/.test(this.name);
    }
    /** Takes the newest word on the step; true when it has just ended. */
    update(changed) {
        this.vertices.set(changed.digest, changed);
        const vertex = merge([...this.vertices.values()]);
        const hasEnded = vertex.completed !== undefined && vertex.completed !== this.vertex.completed;
        this.vertex = vertex;
        if (!hasEnded)
            return false;
        this.flush();
        if (!this.isOver || vertex.error)
            this.closing = this.ending();
        return true;
    }
    write(data) {
        const text = this.partial + this.decoder.decode(Buffer.from(data, 'base64'), { stream: true });
        const lines = text.split(/\r?\n/);
        this.partial = lines.pop() ?? '';
        this.lines.push(...lines.map(lastOverwritten));
    }
    warn(text) {
        if (!this.warned.has(text))
            this.lines.push(`WARN: ${text}`);
        this.warned.add(text);
    }
    transfer(record) {
        this.transfers.set(record.id, record);
        const since = secondsBetween(this.vertex.started, record.timestamp);
        if (record.completed !== undefined || since - this.told < NEWS)
            return;
        this.told = since;
        this.lines.push(this.onTheWay(record));
    }
    /** The lines to show now: nothing while there is nothing to say, one line for a step that only ended. */
    take(isContinued) {
        const { lines, closing } = this;
        if (lines.length === 0 && closing === null)
            return this.announce();
        this.lines = [];
        this.closing = null;
        if (closing !== null)
            this.isOver = true;
        if (lines.length === 0)
            return this.endOnly(closing, isContinued);
        const head = isContinued ? [] : [this.isHeaded ? `${this.name}  (continued)` : this.name];
        this.isHeaded = true;
        return [...head, ...[...lines, ...(closing === null ? [] : [closing])].map((line) => step_GUTTER + line)];
    }
    /** What a RUN line does may take long in silence, so its start is told. */
    announce() {
        if (this.isHeaded || !this.isRunning || !/^\[[^\]]*\] RUN\b/.test(this.name))
            return [];
        this.isHeaded = true;
        return [this.name];
    }
    endOnly(closing, isContinued) {
        if (isContinued && this.isHeaded)
            return [step_GUTTER + closing];
        const took = secondsBetween(this.vertex.started, this.vertex.completed);
        const isNews = this.isOfDockerfile || this.isHeaded || took >= SHORT || this.vertex.error;
        return isNews ? [`${this.name}  ${closing}`] : [];
    }
    flush() {
        if (this.partial !== '')
            this.lines.push(lastOverwritten(this.partial));
        this.partial = '';
    }
    ending() {
        const { error, cached, started, completed } = this.vertex;
        if (error)
            return error.endsWith('context canceled') ? 'CANCELED' : `ERROR: ${error}`;
        if (cached)
            return 'CACHED';
        const moved = this.sum();
        const bytes = moved.total > 0 ? `, ${renderBytes(moved.total)}` : '';
        return `done ${secondsBetween(started, completed).toFixed(1)}s${bytes}`;
    }
    /** Bytes of all transfers whose size is known. */
    sum() {
        const sized = [...this.transfers.values()].filter((one) => one.total);
        const add = (of) => sized.reduce((sum, one) => sum + of(one), 0);
        return { current: add((one) => one.current ?? 0), total: add((one) => one.total ?? 0) };
    }
    onTheWay({ id, current, started, timestamp }) {
        const { current: have, total } = this.sum();
        if (have < total)
            return `${bar(have / total)} ${renderBytes(have)} of ${renderBytes(total)}`;
        const size = current ? ` ${renderBytes(current)}` : '';
        return `${id.replace(/(sha256:[0-9a-f]{12})[0-9a-f]+/, '$1')}${size} ${secondsBetween(started, timestamp).toFixed(1)}s`;
    }
}
const WIDTH = 20;
/** A bar that is full at 1. */
const bar = (share) => {
    const full = Math.round(Math.min(1, Math.max(0, share)) * WIDTH);
    return '█'.repeat(full) + '·'.repeat(WIDTH - full);
};
/** A group runs from its first start until all of it has ended. */
function merge(all) {
    const started = all.flatMap((one) => one.started ?? []).sort()[0];
    const completed = all.flatMap((one) => one.completed ?? []).sort();
    const error = all.find((one) => one.error)?.error;
    return {
        ...(started !== undefined && { started }),
        ...(completed.length === all.length && { completed: completed.at(-1) ?? '' }),
        ...(error !== undefined && { error }),
        cached: all.every((one) => one.cached === true),
    };
}
/** What a terminal would show of a line that was overwritten with carriage returns. */
function lastOverwritten(line) {
    const parts = line.split('\r').filter((part) => part !== '');
    return parts.at(-1) ?? '';
}

;// CONCATENATED MODULE: ./build/stages/build/progress.js



/** Seconds of silence after which a running step is named again. */
const SILENCE = 15;
/** Turns the standard error of buildx into lines for people: one running step is shown live, the others whole when they end. */
class ProgressView {
    steps = new Map();
    keys = new Map();
    since = new Map();
    decoder = new TextDecoder();
    inserted;
    now;
    rest = '';
    live = null;
    last = null;
    spoken;
    /** `inserted` are flags of ours that nobody needs to read; `now` gives seconds. */
    constructor(inserted, now) {
        this.inserted = inserted;
        this.now = now;
        this.spoken = now();
    }
    /** Takes bytes as they come and gives the lines they complete. */
    feed(chunk) {
        const lines = (this.rest + this.decoder.decode(chunk, { stream: true })).split('\n');
        this.rest = lines.pop() ?? '';
        return this.spoke(lines.flatMap((line) => this.take(line)));
    }
    /** Gives what is still held back when the build has ended. */
    end() {
        const rest = this.rest === '' ? [] : this.take(this.rest);
        this.rest = '';
        const open = [...this.steps.values()].filter((step) => step.isRunning);
        return [...rest, ...open.flatMap((step) => this.show(step))];
    }
    /** A line that says what is still running, when nothing was said for a while. */
    beat() {
        const oldest = this.oldest();
        if (oldest === undefined || this.now() - this.spoken < SILENCE)
            return [];
        this.last = null;
        return this.spoke([`${oldest.name}  ${this.age(oldest)} s so far`]);
    }
    /** Where the build stands, in one line. */
    status() {
        const ours = [...this.steps.values()].filter((step) => step.isOfDockerfile);
        const known = Math.max(ours.length, this.total());
        const done = ours.filter((step) => !step.isRunning).length;
        const oldest = this.oldest();
        const doing = oldest === undefined ? '' : `  ${this.age(oldest)} s  ${oldest.name}`;
        return `${bar(known === 0 ? 0 : done / known)} ${done} of ${known} steps${doing}`;
    }
    /** Steps of all stages seen, by the count each step's name carries: `[build 2/5]`. */
    total() {
        const stages = new Map();
        for (const { name } of this.steps.values()) {
            const [, stage = '', count] = /^\[(.*?)\s?\d+\/(\d+)\]/.exec(name) ?? [];
            if (count !== undefined)
                stages.set(stage, Number(count));
        }
        return [...stages.values()].reduce((sum, count) => sum + count, 0);
    }
    oldest() {
        const running = [...this.steps.values()].filter((step) => step.isRunning);
        return running.find((step) => step.isOfDockerfile) ?? running[0];
    }
    age(step) {
        return Math.round(this.now() - (this.since.get(step) ?? this.now()));
    }
    spoke(lines) {
        if (lines.length > 0)
            this.spoken = this.now();
        return lines;
    }
    take(line) {
        const record = parseProgress(line);
        if (record !== null)
            return this.apply(record);
        const text = line.replace(/\r$/, '');
        if (text !== '')
            this.last = null;
        return [withoutFlags(text, this.inserted)];
    }
    apply(record) {
        const ended = new Set();
        for (const log of record.logs ?? [])
            this.find(log.vertex)?.write(log.data ?? '');
        for (const status of record.statuses ?? [])
            this.find(status.vertex)?.transfer(status);
        for (const { vertex, short = '', url } of record.warnings ?? [])
            this.find(vertex)?.warn(Buffer.from(short, 'base64').toString('utf8') + (url ? ` (${url})` : ''));
        for (const vertex of record.vertexes ?? []) {
            const step = this.open(vertex);
            if (step.update(vertex))
                ended.add(step);
            if (step.isRunning && !this.since.has(step))
                this.since.set(step, this.now());
        }
        return this.render(ended);
    }
    render(ended) {
        const shown = [];
        if (this.live !== null)
            shown.push(...this.show(this.live));
        for (const step of ended)
            shown.push(...this.show(step));
        if (this.live?.isRunning)
            return shown;
        this.live = [...this.steps.values()].find((step) => step.isRunning) ?? null;
        if (this.live !== null)
            shown.push(...this.show(this.live));
        return shown;
    }
    show(step) {
        const lines = step.take(this.last === step);
        if (lines.length > 0)
            this.last = step;
        return lines;
    }
    find(digest) {
        return this.steps.get(this.keys.get(digest) ?? digest);
    }
    open(vertex) {
        const group = vertex.progressGroup;
        const id = group ? `group ${group.id}` : vertex.digest;
        this.keys.set(vertex.digest, id);
        const known = this.steps.get(id);
        if (known)
            return known;
        const step = new ShownStep(readableStep(group?.name || vertex.name || vertex.digest, this.inserted));
        this.steps.set(id, step);
        return step;
    }
}

;// CONCATENATED MODULE: ./build/stages/build/build.js



/** Runs one build, shows its progress and reads what it made. */
async function build(request, ports) {
    const dir = await ports.files.temporary('build');
    const results = { imageIdFile: (0,posix_.join)(dir, 'image-id.txt'), metadataFile: (0,posix_.join)(dir, 'metadata.json') };
    const command = buildCommand(request.inputs, {
        ...request,
        ...results,
        dockerfile: await copyDockerfile(request, dir, ports),
        planned: request.secrets,
        secretDir: dir,
        missingFiles: await findMissing(request, ports),
    });
    for (const warning of command.warnings)
        ports.log.warning(warning);
    for (const { path, text } of command.secretFiles)
        await ports.files.write(path, text);
    const startedAt = ports.clock.now().toISOString();
    const begin = ports.clock.monotonic();
    const finished = await run(request, command, ports);
    const seconds = (ports.clock.monotonic() - begin) / 1000;
    const metadata = readMetadata(await ports.files.read(results.metadataFile));
    const imageId = (await ports.files.read(results.imageIdFile))?.trim() || null;
    await ports.files.remove(dir);
    const digest = metadata?.['containerimage.digest'];
    return {
        exitCode: finished.code,
        startedAt,
        seconds,
        log: finished.stderr,
        progress: command.progress,
        stdout: finished.stdout,
        message: findMessage(request.inputs, finished),
        metadata,
        imageId,
        digest: typeof digest === 'string' ? digest : null,
        args: command.args,
        warnings: command.warnings,
    };
}
const TICK = 1_000;
async function run({ preflight, inserted = [] }, command, { shell, log, clock }) {
    const show = (lines) => {
        for (const line of lines)
            log.info(line);
    };
    const now = () => clock.monotonic() / 1000;
    const progress = new ProgressView(inserted, now);
    const answer = new ProgressView(inserted, now);
    const tick = () => {
        show(progress.beat());
        log.status(progress.status());
    };
    const finished = await shell.run('docker', command.args, {
        cwd: preflight.cwd,
        env: command.env,
        onStderr: (chunk) => show(progress.feed(chunk)),
        onStdout: (chunk) => show(answer.feed(chunk)),
        tick: { everyMs: TICK, call: tick },
    });
    log.status('');
    show([...progress.end(), ...answer.end()]);
    return finished;
}
/** Files BuildKit looks for beside the Dockerfile, by the name of it. https://docs.docker.com/build/concepts/context/#filename-and-location */
const COMPANIONS = ['.dockerignore', '.rego'];
/** Puts the text under the name of the original, so that messages name it, with the files that belong to it. */
async function copyDockerfile({ dockerfile, preflight }, dir, { files }) {
    if (dockerfile === null || preflight.dockerfile === null)
        return null;
    const path = (0,posix_.join)(dir, 'dockerfile', (0,posix_.basename)(preflight.dockerfile));
    await files.write(path, dockerfile);
    for (const ending of COMPANIONS) {
        const text = await files.read(preflight.dockerfile + ending);
        if (text !== null)
            await files.write(path + ending, text);
    }
    return path;
}
async function findMissing({ inputs, preflight }, { files }) {
    const paths = inputs.secretFiles.map((item) => item.slice(item.indexOf('=') + 1));
    const found = await Promise.all(paths.map((path) => files.exists((0,posix_.isAbsolute)(path) ? path : (0,posix_.join)(preflight.cwd, path))));
    return paths.filter((_, at) => !found[at]);
}
function readMetadata(text) {
    try {
        const value = JSON.parse(text ?? 'null');
        return typeof value === 'object' && value !== null && !Array.isArray(value)
            ? value
            : null;
    }
    catch {
        return null;
    }
}
/** As build-push-action words it: a check tells its result on standard output, all else its last line. */
function findMessage({ call }, { code, stdout, stderr }) {
    if (code === 0)
        return null;
    if (call === 'check' && stdout !== '')
        return stdout.split('\n')[0]?.trim() ?? '';
    const last = stderr.trimEnd().split('\n').at(-1)?.trim();
    return last ? `buildx failed with: ${last}` : `buildx failed with exit code ${code}`;
}

// EXTERNAL MODULE: ./build/stages/classify/index.js + 4 modules
var classify = __webpack_require__(2334);
// EXTERNAL MODULE: ./build/stages/classify/unknown.js
var unknown = __webpack_require__(4895);
;// CONCATENATED MODULE: ./build/stages/preflight/builder.js

/** A limit for each question to the machine: none of them boots anything. */
const LIMIT_MS = 10_000;
/** Asks for the tools, all at once, each for a few seconds at most; no answer in time is no problem yet. */
async function inspectTools(asked, cwd, shell) {
    const ask = (program, args) => shell.run(program, args, { cwd, timeoutMs: LIMIT_MS, env: { GOTOOLCHAIN: 'local' } });
    const [version, inspect, engine, network, go] = await Promise.all([
        ask('docker', ['buildx', 'version']),
        ask('docker', ['buildx', 'inspect', ...(asked === '' ? [] : [asked])]),
        ask('docker', ['version', '--format', '{{.Server.Version}}']),
        ask('docker', ['network', 'inspect', 'bridge', '--format', '{{json .IPAM.Config}}']),
        ask('go', ['env', 'GOVERSION']),
    ]);
    const found = parseInspect(inspect.stdout);
    const driver = found.driver ?? 'unknown';
    const hasBridge = driver === 'docker' || driver === 'docker-container';
    return {
        builder: found.name ?? asked,
        driver,
        buildx: /\sv?([0-9a-f]{7}|[0-9]+(?:\.[0-9]+)+)/.exec(version.stdout)?.[1] ?? null,
        buildkit: found.buildkit,
        go: go.code === 0 ? (/^go(\d\S*)/.exec(go.stdout)?.[1] ?? null) : null,
        gateway: hasBridge ? findGateway(network) : null,
        problems: findProblem(asked, found, { version, inspect, engine, network }),
    };
}
/** Reads `docker buildx inspect`. https://github.com/docker/buildx/blob/v0.30.0/commands/inspect.go */
function parseInspect(text) {
    const [head = '', nodes = ''] = text.split(/^Nodes:\s*$/m);
    const value = (part, name) => new RegExp(`^${name}:[ \\t]*(\\S.*?)[ \\t\\r]*$`, 'im').exec(part)?.[1] ?? null;
    const errors = nodes
        .split(/^(?=Name:)/m)
        .filter((node) => node.startsWith('Name:'))
        .map((node) => value(node, 'Error'));
    const isDown = errors.every((error) => error !== null);
    return {
        name: value(head, 'Name'),
        driver: value(head, 'Driver'),
        // Before buildx 0.13 the line was `Buildkit:`.
        buildkit: value(nodes, '(?:BuildKit version|Buildkit)'),
        error: value(head, 'Error') ?? (isDown ? (errors[0] ?? null) : null),
    };
}
const TIMED_OUT = 124;
function findProblem(asked, found, answers) {
    const { version, inspect, engine } = answers;
    if (version.code === 127)
        return [{ input: 'docker', seen: 'not found on PATH', remedy: 'install Docker on this machine' }];
    if (version.code !== 0 && version.code !== TIMED_OUT)
        return [{ input: 'docker buildx', seen: lastLine(version), remedy: SETUP }];
    const input = 'builder';
    const name = asked || found.name || 'the default builder';
    if (inspect.code === TIMED_OUT)
        return [];
    if (/no builder .* found/i.test(inspect.stderr))
        return [{ input, seen: name, remedy: 'use a name that `docker buildx ls` shows, or leave builder empty' }];
    const isLocal = found.driver === null || found.driver === 'docker' || found.driver === 'docker-container';
    if (isLocal && engine.code !== 0 && engine.code !== TIMED_OUT)
        return [{ input: 'docker', seen: lastLine(engine), remedy: DAEMON }];
    if (found.error !== null)
        return [{ input, seen: `${name}: ${found.error}`, remedy: START }];
    return inspect.code === 0 ? [] : [{ input, seen: `${name}: ${lastLine(inspect)}`, remedy: START }];
}
const SETUP = 'install buildx, in a workflow with the step `uses: docker/setup-buildx-action@v3`';
const DAEMON = 'start the Docker daemon, or set DOCKER_HOST to one that runs and that this user may use';
const START = 'start it (`docker buildx inspect --bootstrap` shows why it does not answer) or name another builder';
function lastLine({ stdout, stderr }) {
    const lines = (stderr.trim() || stdout.trim()).split('\n').map((line) => line.trim());
    return (lines.find((line) => /cannot connect|error|unknown command|not a docker command/i.test(line)) ??
        lines.at(-1) ??
        '');
}
function findGateway({ code, stdout }) {
    if (code !== 0)
        return null;
    const gateways = [...stdout.matchAll(/"Gateway":"([^"]+)"/g)].map((match) => match[1] ?? '');
    return gateways.find((address) => /^\d+(\.\d+){3}$/.test(address)) ?? null;
}
/** What the inputs ask of buildx that its version cannot do. */
function findTooOld(call, buildx) {
    if (call === '' || buildx === null || (0,text_version/* isAtLeast */.d)(buildx, '0.15.0', true))
        return [];
    return [{ input: 'call', seen: `${call} with buildx ${buildx}`, remedy: 'use buildx 0.15.0 or newer' }];
}

;// CONCATENATED MODULE: ./build/stages/preflight/origin.js

/** Reads the webhook payload; anything unexpected counts as not said. */
function parseEvent(text) {
    try {
        const event = JSON.parse(text ?? '{}');
        const sha = event?.pull_request?.head?.sha;
        return {
            pullHeadSha: typeof sha === 'string' ? sha : null,
            isPrivate: event?.repository?.private === true,
        };
    }
    catch {
        return { pullHeadSha: null, isPrivate: false };
    }
}
/** Where the run comes from. */
function readOrigin(variables, { isPrivate }) {
    const serverUrl = variables['GITHUB_SERVER_URL'] || 'https://github.com';
    const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = variables;
    const attempt = variables['GITHUB_RUN_ATTEMPT'] || '1';
    return {
        serverUrl,
        runUrl: repository && run ? `${serverUrl}/${repository}/actions/runs/${run}/attempts/${attempt}` : null,
        isPrivate,
        noDefaultAttestations: isTrue(variables['BUILDX_NO_DEFAULT_ATTESTATIONS']),
    };
}
/** The Git context of this commit as build-push-action composes it; null outside a workflow. */
function findGitContext(variables, event, buildx) {
    const { GITHUB_REPOSITORY: repository, GITHUB_REF: given = '', GITHUB_SHA: sha } = variables;
    if (!repository || (!given && !sha))
        return null;
    const isPull = given.startsWith('refs/pull/');
    const isHead = isPull && isTrue(variables['DOCKER_DEFAULT_GIT_CONTEXT_PR_HEAD_REF']);
    const branch = given.startsWith('refs/') ? given : `refs/heads/${given}`;
    const ref = isHead ? branch.replace(/\/merge$/, '/head') : branch;
    const pinned = isPull && ref.endsWith('/head') ? (event.pullHeadSha ?? ref) : sha || ref;
    const isQuery = isTrue(variables['BUILDX_SEND_GIT_QUERY_AS_INPUT']) && (0,text_version/* isAtLeast */.d)(buildx, '0.29.0', true);
    const url = `${variables['GITHUB_SERVER_URL'] || 'https://github.com'}/${repository}.git`;
    return isQuery ? `${url}?ref=${pinned}` : `${url}#${pinned}`;
}
/** As Go reads a boolean; anything else counts as false. */
function isTrue(value) {
    return /^(1|t|T|true|TRUE|True)$/.test(value ?? '');
}

;// CONCATENATED MODULE: ./build/stages/preflight/source.js


const REMOTE = /^(?:(?:https?|git|ssh):\/\/|git@|github\.com\/)/;
/** Finds what is built: the context given, else the directory when it holds the Dockerfile, else the Git context. */
async function findSource(inputs, bounds, gitContext, files) {
    const argument = expandTemplate(inputs.context, gitContext);
    if (REMOTE.test(argument))
        return fromRemote(argument);
    if (argument !== '')
        return fromDirectory(inputs, argument, bounds, files);
    const here = await fromDirectory(inputs, '.', bounds, files);
    const isEscape = here.dockerfile !== null;
    return here.problems.length === 0 || gitContext === null || isEscape ? here : fromRemote(gitContext);
}
function fromRemote(argument) {
    return { context: { kind: 'remote', argument }, dockerfile: null, problems: [] };
}
async function fromDirectory({ file }, argument, bounds, files) {
    const dir = (0,posix_.isAbsolute)(argument) ? argument : (0,posix_.join)(bounds.cwd, argument);
    const context = { kind: 'local', argument, dir };
    const problems = await checkDirectory(argument, dir, bounds, files);
    if (REMOTE.test(file) || file === '-' || problems.length > 0)
        return { context, dockerfile: null, problems };
    const wanted = file === '' ? (0,posix_.join)(dir, 'Dockerfile') : (0,posix_.isAbsolute)(file) ? file : (0,posix_.join)(bounds.cwd, file);
    const dockerfile = await findDockerfile(wanted, files);
    if (dockerfile === null)
        return { context, dockerfile, problems: [missingDockerfile(file, wanted)] };
    const isFree = (0,posix_.isAbsolute)(file === '' ? argument : file);
    return {
        context,
        dockerfile,
        problems: isFree ? [] : await checkInside('file', file, dockerfile, bounds, files),
    };
}
async function checkDirectory(seen, dir, bounds, files) {
    if (!(await files.isDirectory(dir)))
        return [
            {
                input: 'context',
                seen,
                remedy: `${dir} is not a directory; check the path, and that actions/checkout ran`,
            },
        ];
    return (0,posix_.isAbsolute)(seen) ? [] : checkInside('context', seen, dir, bounds, files);
}
async function checkInside(input, seen, path, { workspace }, files) {
    if (workspace === null)
        return [];
    const root = (await files.real(workspace)) ?? workspace;
    const real = (await files.real(path)) ?? path;
    if (real === root || real.startsWith(root.endsWith('/') ? root : `${root}/`))
        return [];
    return [
        {
            input,
            seen: seen || path,
            remedy: `it leads to ${real}, outside the workspace; use a path inside ${root} or an absolute path`,
        },
    ];
}
/** As buildx does, `dockerfile` serves where `Dockerfile` is asked for and missing. */
async function findDockerfile(path, files) {
    if (await isFile(path, files))
        return path;
    const lower = (0,posix_.join)((0,posix_.dirname)(path), 'dockerfile');
    return (0,posix_.basename)(path) === 'Dockerfile' && (await isFile(lower, files)) ? lower : null;
}
async function isFile(path, files) {
    return (await files.exists(path)) && !(await files.isDirectory(path));
}
function missingDockerfile(file, wanted) {
    return file === ''
        ? { input: 'file', seen: '', remedy: `there is no ${wanted}; give the path of the Dockerfile in file` }
        : {
            input: 'file',
            seen: file,
            remedy: `there is no ${wanted}; paths start at the workspace, not at the context`,
        };
}

;// CONCATENATED MODULE: ./build/stages/preflight.js



/** Checks what a build needs before it starts and finds what it is made of; all problems are told at once. */
async function preflight({ build }, { variables, cwd, isAction }, { shell, files }) {
    const [tools, eventText] = await Promise.all([
        inspectTools(build.builder || variables['BUILDX_BUILDER'] || '', cwd, shell),
        files.read(variables['GITHUB_EVENT_PATH'] || '/nonexistent'),
    ]);
    const event = parseEvent(eventText);
    const defaultContext = findGitContext(variables, event, tools.buildx);
    const bounds = { cwd, workspace: isAction ? (variables['GITHUB_WORKSPACE'] ?? cwd) : null };
    const source = await findSource(build, bounds, defaultContext, files);
    const problems = [...tools.problems, ...findTooOld(build.call, tools.buildx), ...source.problems];
    if (problems.length > 0)
        return { ok: false, problems };
    const { problems: _, ...found } = tools;
    const { context, dockerfile } = source;
    const origin = readOrigin(variables, event);
    return { ok: true, value: { cwd, ...found, context, dockerfile, defaultContext, origin } };
}

// EXTERNAL MODULE: ./build/text/proxy-list.js
var proxy_list = __webpack_require__(6767);
;// CONCATENATED MODULE: ./build/stages/prewarm/access.js

const NO_AGENT = 'go-auth: `ssh` is given, but there is no SSH agent in the environment (SSH_AUTH_SOCK). Start one before this step and add the key, for example with webfactory/ssh-agent.';
const NO_HOST = 'go-auth: `ssh` is given, but go-private and GOPRIVATE name no host. Give patterns that start with one, for example `github.com/octo/*`.';
/** What patterns of private modules say before the first glob: hosts, with the path that is sure. */
const prefixes = (patterns) => {
    const found = patterns.split(',').map((pattern) => {
        const elements = pattern.trim().split('/');
        const at = elements.findIndex((element) => /[*?[\\]/.test(element));
        const sure = at < 0 ? elements : elements.slice(0, at);
        return /^[\w.-]+\.[\w-]+$/.test(sure[0] ?? '') ? sure.join('/') + (at < 0 ? '' : '/') : '';
    });
    return [...new Set(found.filter((prefix) => prefix !== ''))];
};
/** An empty header first takes back one that the machine's own configuration adds. https://git-scm.com/docs/git-config#Documentation/git-config.txt-httpextraHeader */
const headers = ({ host, user, token }) => {
    const key = `http.https://${host}/.extraHeader`;
    const basic = Buffer.from(`${user}:${token}`).toString('base64');
    return [
        [key, ''],
        [key, `Authorization: Basic ${basic}`],
    ];
};
/** Git's configuration by variables alone, behind what the environment holds already. https://git-scm.com/docs/git-config#ENVIRONMENT */
const gitConfig = (pairs, env) => {
    if (pairs.length === 0)
        return {};
    const first = Number(env['GIT_CONFIG_COUNT']) || 0;
    const entries = pairs.flatMap(([key, value], at) => [
        [`GIT_CONFIG_KEY_${first + at}`, key],
        [`GIT_CONFIG_VALUE_${first + at}`, value],
    ]);
    return { ...Object.fromEntries(entries), GIT_CONFIG_COUNT: String(first + pairs.length) };
};
/** Go takes one netrc file, so the user's own lines go along; those of the same hosts do not. https://go.dev/ref/mod#private-module-proxy-auth */
const netrc = (tokens, own) => {
    const isOurs = (host) => tokens.some((token) => token.host.replace(/:\d+$/, '') === host);
    const kept = own
        .split(/^(?=[ \t]*(?:machine|default|macdef)\b)/m)
        .filter((entry) => !isOurs(/^\s*machine\s+(\S+)/.exec(entry)?.[1] ?? ''));
    const lines = tokens.map(({ host, user, token }) => `machine ${host.replace(/:\d+$/, '')} login ${user} password ${token}\n`);
    return [...lines, ...kept].join('');
};
/** What a repository could put in the way is switched off; the machine's own git configuration and keys stay in force. https://go.dev/ref/mod#environment-variables */
const guarded = (settings, isUntrusted) => ({
    LC_ALL: 'C',
    GOENV: 'off',
    GOFLAGS: '',
    GOWORK: 'off',
    GOTOOLCHAIN: 'local',
    GOMODCACHE: settings.gomodcache,
    GOPRIVATE: settings.private,
    GONOPROXY: settings.private,
    GONOSUMDB: settings.noSums,
    GOSUMDB: settings.sumdb,
    GOVCS: settings.govcs || (isUntrusted ? '*:git' : ''),
    GIT_TERMINAL_PROMPT: '0',
    GIT_ALLOW_PROTOCOL: 'https:ssh',
});
/** Makes the environment in which the host fetches private modules: tokens by variables of git and a netrc in a private directory, SSH through the agent; the machine's own access stays as it is. */
const openAccess = async (auth, settings, run, files) => {
    const tokens = auth.filter((one) => one.kind === 'token');
    const wantsSsh = auth.some(({ kind }) => kind === 'ssh');
    const bySsh = wantsSsh
        ? prefixes(settings.private).filter((prefix) => !tokens.some(({ host }) => prefix.split('/')[0] === host))
        : [];
    const pairs = [
        ...tokens.flatMap(headers),
        ...bySsh.map((prefix) => [`url.ssh://git@${prefix}.insteadOf`, `https://${prefix}`]),
    ];
    const env = { ...guarded(settings, run.isUntrusted), ...gitConfig(pairs, run.env) };
    if (tokens.length > 0) {
        const own = (await files.read(run.env['NETRC'] || `${run.env['HOME'] ?? ''}/.netrc`)) ?? '';
        env['NETRC'] = `${await files.temporary('access')}/netrc`;
        await files.write(env['NETRC'], netrc(tokens, own));
    }
    const credentials = (host) => tokens.find((token) => token.host === host) ?? null;
    return {
        env,
        upstream: (0,proxy_list/* withUserinfo */.mb)(settings.chain, credentials),
        degradations: [
            ...(wantsSsh && !run.env['SSH_AUTH_SOCK'] ? [NO_AGENT] : []),
            ...(wantsSsh && bySsh.length === 0 && tokens.length === 0 ? [NO_HOST] : []),
        ],
    };
};

;// CONCATENATED MODULE: ./build/stages/prewarm/carry.js

/**
 * The directory that goes to the cache service and comes back, beside the store and always of this name, for the name is part of what the service looks up.
 * The client unpacks with `tar -P`, so an archive could write anywhere this user may: only tiers that a more trusted run wrote are asked for,
 * and of what lies here only files of module versions go into the store, where the mirror hashes them before it serves them.
 * https://github.com/actions/toolkit/blob/main/packages/cache/src/internal/tar.ts
 */
const carrierOf = (gomodcache) => `${gomodcache}/cache/go-docker-build/saved`;
/** The store of a module cache. https://go.dev/ref/mod#module-cache */
const storeOf = (gomodcache) => `${gomodcache}/cache/download`;
const LIST = 'modules.txt';
/** Brings what the cache service has under the key, or under the newest key of a prefix, into the store; the key that matched, null on a miss. */
const restoreInto = async (gomodcache, keys, { cache, files }) => {
    const carrier = carrierOf(gomodcache);
    await files.remove(carrier);
    const found = await cache.restore([carrier], keys.key, keys.prefixes);
    if (found !== null) {
        const versions = (0,entries/* fromLines */.OY)((await files.read(`${carrier}/${LIST}`)) ?? '');
        await (0,entries/* linkVersions */.C_)(versions, carrier, storeOf(gomodcache), files);
    }
    await files.remove(carrier);
    return found;
};
/** Packs these versions, so far as they are in the store, for the cache service; the store stays as it is. */
const pack = async (gomodcache, versions, { files }) => {
    const carrier = carrierOf(gomodcache);
    await files.remove(carrier);
    const { linked, bytes } = await linkVersions(versions, storeOf(gomodcache), carrier, files);
    if (linked.length > 0)
        await files.write(`${carrier}/${LIST}`, toLines(linked));
    return { carrier, versions: linked.length, bytes };
};

// EXTERNAL MODULE: ./build/stages/prewarm/go-settings.js
var go_settings = __webpack_require__(4961);
;// CONCATENATED MODULE: ./build/stages/prewarm/keys.js
/** The key of this run's module cache and the starts of keys that help when it is missing; pull requests also read what branches saved. https://docs.github.com/actions/reference/workflows-and-actions/dependency-caching */
const cacheKeys = (parts) => {
    const digest = parts.hash(parts.text);
    const start = (tier) => `go-docker-build-mod-v2-${parts.runnerOs}-${parts.runnerArch}-${tier}-`.replaceAll(',', '_');
    const own = start(parts.tier);
    const branch = start('branch');
    const borrowed = parts.tier === 'pr' ? [`${branch}${digest}`] : [];
    return {
        key: `${own}${digest}`,
        /** Keys under which exactly these modules were saved. */
        same: [`${own}${digest}`, ...borrowed],
        prefixes: [...borrowed, own, ...(parts.tier === 'pr' ? [branch] : [])],
    };
};

;// CONCATENATED MODULE: ./build/stages/prewarm/walk.js


const DEEPEST = 8;
const MOST_DIRECTORIES = 5_000;
/** Go looks into none of these for packages, or their modules are not the build's. https://pkg.go.dev/cmd/go#hdr-Package_lists_and_patterns */
const SKIPPED = new Set(['vendor/', 'node_modules/', '.git/', 'testdata/']);
const TELLING = /^(?:go\.(?:mod|sum|work|work\.sum)|[\w.-]+\.mod|[\w.-]+\.sum)$/;
/** Walks a build context for module and workspace files; what .dockerignore leaves out is not there. */
const walk = async (top, ignore, files) => {
    const rules = ignore === null ? null : dockerignore_ignore["default"]().add(ignore);
    const isLeftOut = (path) => rules?.ignores(external_node_path_.posix.relative(top, path)) ?? false;
    // A directory that is left out may still hold what a later `!` line takes back.
    const canSkip = ignore !== null && !/^\s*!/m.test(ignore);
    const seen = [];
    let level = [top];
    let looked = 0;
    for (let depth = 0; depth <= DEEPEST && level.length > 0; depth++) {
        const next = [];
        for (const dir of level) {
            if (++looked > MOST_DIRECTORIES)
                return { seen, isCut: true };
            const all = await files.list(dir);
            const names = all.filter((name) => TELLING.test(name) && !isLeftOut(external_node_path_.posix.join(dir, name)));
            if (names.length > 0)
                seen.push({ dir, names });
            for (const name of all) {
                const path = external_node_path_.posix.join(dir, name.slice(0, -1));
                if (name.endsWith('/') && !SKIPPED.has(name) && !(canSkip && isLeftOut(path)))
                    next.push(path);
            }
        }
        level = next;
    }
    return { seen, isCut: false };
};

;// CONCATENATED MODULE: ./build/stages/prewarm/roots.js


const MOST_ROOTS = 64;
/** Directories a workspace file uses. https://go.dev/ref/mod#go-work-file-use */
const usedBy = (work, dir) => {
    const text = work.replace(/\/\/.*$/gm, '');
    const blocks = [...text.matchAll(/^\s*use\s*\(([^)]*)\)/gm)].flatMap((block) => block[1].split('\n'));
    const lines = [...text.matchAll(/^\s*use\s+([^\s(].*)$/gm)].map((line) => line[1]);
    return [...blocks, ...lines]
        .map((line) => line.trim().replace(/^["`](.*)["`]$/, '$1'))
        .filter((path) => path !== '')
        .map((path) => external_node_path_.posix.resolve(dir, path));
};
const hasRequirements = (text) => /^\s*require\b/m.test(text);
/** The `go` and `toolchain` lines, which decide how much of the module graph is read. https://go.dev/ref/mod#go-mod-file-go */
const versionLines = (text) => (text.match(/^\s*(?:go|toolchain)\s+\S+/gm) ?? []).map((line) => line.trim()).join('\n');
/** Files that RUN lines give to `-modfile`, the sums of which lie beside them. https://go.dev/ref/mod#build-commands */
const modfiles = (dockerfile) => [...dockerfile.matchAll(/-modfile[= ]["']?([\w./-]+\.mod)\b/g)].map((found) => external_node_path_.posix.normalize(found[1]).replace(/^(?:\.?\.?\/)+/, ''));
class Finder {
    seen;
    files;
    constructor(seen, files) {
        this.seen = seen;
        this.files = files;
    }
    async read(dir, name) {
        const isThere = this.seen.some((one) => one.dir === dir && one.names.includes(name));
        return isThere ? ((await this.files.read(`${dir}/${name}`)) ?? '') : '';
    }
    async texts(pairs) {
        const texts = await Promise.all(pairs.map(([dir, name]) => this.read(dir, name)));
        return texts.filter((text) => text !== '');
    }
    isVendored(dir) {
        return this.files.exists(`${dir}/vendor/modules.txt`);
    }
    having(name) {
        return this.seen.filter(({ names }) => names.includes(name)).map(({ dir }) => dir);
    }
    async workspaces() {
        const roots = [];
        const covered = new Set();
        for (const dir of this.having('go.work')) {
            const used = usedBy(await this.read(dir, 'go.work'), dir);
            for (const path of used)
                covered.add(path);
            const needs = await this.texts(used.map((path) => [path, 'go.mod']));
            if (!needs.some(hasRequirements) || (await this.isVendored(dir)))
                continue;
            const sums = await this.texts([[dir, 'go.work.sum'], ...used.map((path) => [path, 'go.sum'])]);
            roots.push({ dir, gowork: `${dir}/go.work`, sums, mods: [...needs, await this.read(dir, 'go.work')] });
        }
        return { roots, covered };
    }
    async modules(covered) {
        const roots = [];
        for (const dir of this.having('go.mod')) {
            const mod = await this.read(dir, 'go.mod');
            if (covered.has(dir) || !hasRequirements(mod) || (await this.isVendored(dir)))
                continue;
            roots.push({ dir, gowork: 'off', sums: await this.texts([[dir, 'go.sum']]), mods: [mod] });
        }
        return roots;
    }
    /** Where the Dockerfile is when it names such a file is not known, so every file of that name counts. */
    async others(dockerfile) {
        const roots = [];
        for (const path of new Set(modfiles(dockerfile))) {
            const name = external_node_path_.posix.basename(path);
            for (const { dir, names } of this.seen) {
                if (name === 'go.mod' || !names.includes(name) || !`${dir}/${name}`.endsWith(`/${path}`))
                    continue;
                const sums = await this.texts([[dir, name.replace(/\.mod$/, '.sum')]]);
                if (sums.length > 0)
                    roots.push({ dir, gowork: 'off', sums, mods: await this.texts([[dir, name]]) });
            }
        }
        return roots;
    }
    async versions() {
        const pairs = this.seen.flatMap(({ dir, names }) => ['go.mod', 'go.work'].filter((name) => names.includes(name)).map((name) => [dir, name]));
        return (await this.texts(pairs)).map(versionLines).sort().join('\n');
    }
}
/** Finds every module and workspace of the context that needs modules from elsewhere; vendored ones and those of .dockerignore need none. */
const findRoots = async (context, files) => {
    if (context.dir === '')
        return { roots: [], text: '', degradations: [] };
    const { seen, isCut } = await walk(context.dir, context.ignore, files);
    const finder = new Finder(seen, files);
    const { roots: workspaces, covered } = await finder.workspaces();
    const roots = [
        ...workspaces,
        ...(await finder.modules(covered)),
        ...(await finder.others(context.dockerfile ?? '')),
    ];
    const isLimited = isCut || roots.length > MOST_ROOTS;
    const used = roots.slice(0, MOST_ROOTS);
    const sums = used.map(({ dir, sums, mods }) => [external_node_path_.posix.relative(context.dir, dir), ...(sums.length > 0 ? sums : mods)].join('\n'));
    return {
        roots: used,
        text: [...sums.sort(), await finder.versions()].join('\n'),
        degradations: isLimited ? ['The context is large: not all of its Go modules were looked at.'] : [],
    };
};

// EXTERNAL MODULE: ./build/text/module-path.js
var module_path = __webpack_require__(494);
;// CONCATENATED MODULE: ./build/stages/prewarm/wanted.js

const GO_MOD = '/go.mod';
/** Module versions that go.sum and go.work.sum texts name, each once; only a go.mod where no text has a sum of the zip. https://go.dev/ref/mod#go-sum-files */
const wantedOf = (texts) => {
    const wanted = new Map();
    for (const line of texts.flatMap((text) => text.split('\n'))) {
        const [module = '', raw = '', sum = ''] = line.trim().split(/\s+/);
        const isMod = raw.endsWith(GO_MOD);
        const version = isMod ? raw.slice(0, -GO_MOD.length) : raw;
        if (!sum.startsWith('h1:') || (0,module_path/* modulePath */.M)(module, version) === null)
            continue;
        const key = `${module}@${version}`;
        wanted.set(key, { module, version, zip: !isMod || wanted.get(key)?.zip === true });
    }
    return [...wanted.values()];
};
/** Lines of a directive of go.mod, in a block or alone, comments and quotes taken off. https://go.dev/ref/mod#go-mod-file-lexical */
const directives = (goMod, name) => {
    const text = goMod.replace(/\/\/.*$/gm, '').replace(/["`]/g, '');
    const blocks = [...text.matchAll(new RegExp(`^\\s*${name}\\s*\\(([^)]*)\\)`, 'gm'))];
    const lines = [...text.matchAll(new RegExp(`^\\s*${name}\\s+([^\\s(].*)$`, 'gm'))];
    const found = [
        ...blocks.flatMap((block) => block[1].split('\n')),
        ...lines.map((line) => line[1]),
    ];
    return found.map((line) => (line ?? '').trim()).filter((line) => line !== '');
};
/** Module versions that go.mod files require, as their `replace` lines and those of go.work have them. https://go.dev/ref/mod#go-mod-file-require */
const requiredBy = (mods) => {
    const replaced = new Map();
    for (const line of mods.flatMap((mod) => directives(mod, 'replace'))) {
        const [from = '', to = ''] = line.split(/\s*=>\s*/);
        replaced.set(from.replace(/\s+/, '@'), to.replace(/\s+/, '@'));
    }
    return mods
        .flatMap((mod) => directives(mod, 'require'))
        .flatMap((line) => {
        const own = line.replace(/\s+/, '@');
        const [module = '', version = ''] = (replaced.get(own) ??
            replaced.get(own.replace(/@.*/, '')) ??
            own).split('@');
        return (0,module_path/* modulePath */.M)(module, version) === null ? [] : [{ module, version, zip: true }];
    });
};
/** From Go 1.17 on a go.mod requires every module that a build of it reads; before, only the direct ones. https://go.dev/ref/mod#graph-pruning */
const isWhole = (mod) => {
    const [, major, minor] = /^\s*go\s+(\d+)\.(\d+)/m.exec(mod) ?? [];
    return Number(major) > 1 || Number(minor) >= 17;
};
/** What builds of these roots will ask for: of the versions in their sums the zips that their go.mod files require, and each go.mod; without sums, the requirements. */
const wantedBy = (roots) => {
    const wanted = new Map();
    for (const { sums, mods } of roots) {
        const required = requiredBy(mods);
        const keys = new Set(required.map(({ module, version }) => `${module}@${version}`));
        const isNarrow = mods.every(isWhole);
        for (const one of sums.length > 0 ? wantedOf(sums) : required) {
            const key = `${one.module}@${one.version}`;
            const zip = one.zip && (!isNarrow || keys.has(key));
            wanted.set(key, { ...one, zip: zip || wanted.get(key)?.zip === true });
        }
    }
    return [...wanted.values()];
};

;// CONCATENATED MODULE: ./build/stages/prewarm.js







const NOTHING = {
    key: null,
    restored: 'off',
    shouldSave: false,
    gomodcache: '',
    serve: null,
    why: 'The input go-cache is off.',
    chain: '',
    tail: '',
    wanted: [],
    seconds: 0,
    degradations: [],
};
const NO_CHAIN = 'go-proxy: nothing is given, GOPROXY is not set and there is no go on this machine to ask. Give the module proxies in go-proxy, or add actions/setup-go before this step.';
const NO_STORE = 'GOMODCACHE, GOPATH and HOME are not set and there is no go on this machine to ask. Set GOMODCACHE, or add actions/setup-go before this step.';
/** Restores the store from the cache service, in the trust tier of this run. */
const restore = async (request, { gomodcache }, { text }, ports) => {
    const tier = request.isUntrusted ? 'pr' : request.ref?.startsWith('refs/tags/') ? 'release' : 'branch';
    const keys = cacheKeys({ ...request, tier, text });
    if (!ports.cache.available)
        return { key: keys.key, restored: 'off', shouldSave: false };
    const found = await restoreInto(gomodcache, keys, ports);
    const restored = found === null ? 'miss' : keys.same.includes(found) ? 'exact' : 'prefix';
    const mayWrite = request.goCache === 'auto' && !request.isUntrusted;
    return { key: keys.key, restored, shouldSave: mayWrite && restored !== 'exact' };
};
/**
 * Origins are asked by the host's go, with its git and its access, where the run can be trusted.
 * On a run that cannot, a module of the public may name any host and any repository: only private patterns are fetched by the host, and `direct` is left to the build.
 */
const serveWith = async (request, settings, { roots }, ports) => {
    const access = await openAccess(request.goAuth, settings, request, ports.files);
    const isLeftToBuild = request.isUntrusted || !settings.hasGo;
    const { list, tail } = isLeftToBuild ? (0,proxy_list/* cutDirect */.gq)(access.upstream) : { list: access.upstream, tail: '' };
    return {
        tail,
        degradations: access.degradations,
        serve: {
            store: storeOf(settings.gomodcache),
            upstream: list,
            private: settings.private,
            noSums: settings.noSums,
            sumdb: settings.sumdb,
            sums: roots.flatMap(({ sums }) => sums),
            originEnv: access.env,
        },
    };
};
const settle = async (request, ports) => {
    const [settings, roots] = await Promise.all([
        (0,go_settings/* findSettings */.n)(request, request.env, ports.shell),
        findRoots(request.context, ports.files),
    ]);
    const { gomodcache, chain } = settings;
    const missing = gomodcache === '' ? NO_STORE : chain === '' ? NO_CHAIN : null;
    if (missing !== null) {
        const isNeeded = roots.roots.length > 0;
        return { ...NOTHING, why: missing, degradations: isNeeded ? [missing] : [] };
    }
    const served = await serveWith(request, settings, roots, ports);
    const settled = {
        ...NOTHING,
        ...served,
        gomodcache,
        why: '',
        chain: (0,proxy_list/* withoutUserinfo */.Q3)(chain),
        degradations: [...roots.degradations, ...served.degradations],
    };
    if (roots.roots.length === 0)
        return settled;
    const { upstream = '', private: patterns = '' } = served.serve ?? {};
    const hasSource = upstream !== '' || patterns !== '';
    return {
        ...settled,
        ...(await restore(request, settings, roots, ports)),
        wanted: hasSource ? wantedBy(roots.roots) : [],
    };
};
/** Makes the host's modules ready for the build: restored from the cache service, listed, with the way to the rest; never fails. */
const prewarm = async (request, ports) => {
    if (request.goCache === 'off')
        return NOTHING;
    const start = ports.clock.monotonic();
    const done = await settle(request, ports);
    return { ...done, seconds: (ports.clock.monotonic() - start) / 1000 };
};

;// CONCATENATED MODULE: ./build/stages/range.js

const isCommit = (id) => id !== null && /^[0-9a-f]{7,64}$/i.test(id);
/** The commits to look at: of a pull request what it adds to its base, else everything since the last green run; null when neither is known. */
const findRange = async (run, lastGreen, repository, shell) => {
    if (!isCommit(run.headSha))
        return null;
    const head = run.headSha.toLowerCase();
    if (isCommit(run.baseSha)) {
        const merged = await (0,git_git/* openGit */.zY)(shell, repository.dir)(['merge-base', run.baseSha, head]);
        const base = merged.stdout.trim();
        return { base: merged.code === 0 && isCommit(base) ? base : run.baseSha.toLowerCase(), head };
    }
    if (run.pullRequest !== null || !isCommit(lastGreen) || lastGreen.toLowerCase() === head)
        return null;
    return { base: lastGreen.toLowerCase(), head };
};

// EXTERNAL MODULE: ./build/stages/read-log/index.js + 17 modules
var read_log = __webpack_require__(3198);
// EXTERNAL MODULE: ./build/text/controls.js
var controls = __webpack_require__(7430);
;// CONCATENATED MODULE: ./build/text/escape.js

/** Invisible joint that keeps GitHub from seeing a mention, reference or link. */
const JOINT = '\u200b';
/** Lines joined by one blank; blanks at both ends of the text stay. */
const oneLine = (text) => {
    const [first = '', ...rest] = (0,controls/* stripControls */.$)(text).split('\n');
    const last = rest.pop();
    if (last === undefined)
        return first;
    const lines = [first.trimEnd(), ...rest.map((line) => line.trim()), last.trimStart()];
    return lines.filter((line) => line !== '').join(' ');
};
/** Foreign text for a Markdown line: nothing in it is markup, mention, reference, link, image or comment. */
const escapeMarkdown = (text) => oneLine(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]()|~!$]/g, '\\$&')
    .replace(/^[-+=]|^#(?=#*(?:\s|$))/, '\\$&')
    .replace(/^(\d{1,9})\./, '$1\\.')
    .replace(/([@#])(?=[\w-])/g, `$1${JOINT}`)
    .replace(/(GH)-(?=\d)/gi, `$1-${JOINT}`)
    .replace(/(https?|ftp|www)(:\/\/|\.)/gi, `$1${JOINT}$2`);
/** A fence or mark longer than any run of backquotes in the text. */
const longerThanIn = (text, least) => {
    const longest = [...text.matchAll(/`+/g)].reduce((most, run) => Math.max(most, run[0].length), 0);
    return '`'.repeat(Math.max(least, longest + 1));
};
/** Foreign text as a block of code, in a fence longer than any run of backquotes in it. */
const fence = (text, language = 'text') => {
    const clean = (0,controls/* stripControls */.$)(text);
    const mark = longerThanIn(clean, 3);
    return `${mark}${language}\n${clean}\n${mark}`;
};
/** Foreign text as code inside a line. */
const codeSpan = (text) => {
    const clean = oneLine(text).trim();
    const mark = longerThanIn(clean, 1);
    const pad = /^`|`$/.test(clean) ? ' ' : '';
    return clean === '' ? '' : `${mark}${pad}${clean}${pad}${mark}`;
};
/** The text cut to at most `bytes` bytes of UTF-8 on a character, ending in `…` when something was cut. */
const cutBytes = (text, bytes) => {
    const whole = Buffer.from(text, 'utf8');
    if (whole.length <= bytes)
        return text;
    if (bytes < 3)
        return '';
    let end = bytes - 3;
    while (end > 0 && (whole[end] & 0xc0) === 0x80)
        end--;
    return `${whole.subarray(0, end).toString('utf8')}…`;
};
/** The text as a title: one line of at most so many characters, never ending in half of one. */
const cutTitle = (text, characters) => oneLine(text)
    .trim()
    .slice(0, characters)
    .replace(/[\ud800-\udbff]$/, '');

// EXTERNAL MODULE: ./build/text/size.js
var size = __webpack_require__(7397);
;// CONCATENATED MODULE: ./build/stages/report/wording.js

/** `4.7 s` below a minute, `2 min 5 s` above. */
const inWords = (seconds) => {
    if (seconds < 59.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    return `${Math.floor(whole / 60)} min ${whole % 60} s`;
};
/** The failure or the success in one line. */
const headline = (incident) => {
    if (incident.outcome === 'success')
        return `Built in ${inWords(incident.seconds)}`;
    return incident.diagnosis?.title ?? 'The build failed';
};
/** URL of the page of the failure; null when nobody recognised it, or it is not known where the pages are. */
const pageOf = ({ tool, diagnosis }) => diagnosis === null || diagnosis.id === 'unknown' || tool.pages === null
    ? null
    : `${tool.pages}/${diagnosis.id}.md`;
/** First seven digits of a commit, as git shows it. */
const wording_short = (commit) => commit.slice(0, 7);
const asSentence = (text) => text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;
/** Whose the failure is, in one line, with the reasons. */
const whose = (attribution) => {
    const [first] = attribution.suspects;
    switch (attribution.verdict) {
        case 'infra':
            return `Not you: infrastructure. ${asSentence(attribution.why)}`;
        case 'author':
            return first
                ? `Likely committer: ${first.author.login ? `${first.author.name} (${first.author.login})` : first.author.name}, commit ${wording_short(first.commit)} “${first.subject}”: ${first.reasons.join('; ')}`
                : attribution.why;
        case 'unknown':
            return `Likely committer: unknown. ${asSentence(attribution.why)}`;
    }
};
const RESTORED = {
    exact: 'module cache restored',
    prefix: 'an older module cache restored',
    miss: 'no module cache to restore',
    off: 'module cache of this machine',
};
const counted = (modules, seconds) => [
    `${modules.count} ${modules.count === 1 ? 'module' : 'modules'}`,
    (0,size/* inMegabytes */.B)(modules.bytes),
    `${modules.fromNetwork} from the network`,
    inWords(seconds),
].join(', ');
/** What the module cache did, in one line: how many modules, their bytes, how many came over the network, and the seconds the build waited for them. */
const cacheLine = (cache) => {
    const parts = [];
    if (cache.delivery === 'off' || cache.modules === null)
        parts.push(`not given to the build: ${cache.why ?? 'nothing to give'}`);
    else
        parts.push(counted(cache.modules, cache.prewarmSeconds));
    parts.push(RESTORED[cache.restored]);
    if (cache.delivery === 'context')
        parts.push('handed to the builder as a build context');
    const damaged = cache.modules?.dropped.length ?? 0;
    if (damaged > 0)
        parts.push(`${damaged} damaged and fetched anew`);
    return parts.join('; ');
};
/** `path:12:5`, as editors and compilers write a position. */
const position = (place) => [place.path, place.line, place.column].filter((part) => part !== null && part !== undefined).join(':');

;// CONCATENATED MODULE: ./build/stages/report/annotations.js



/** Limits of the Checks API: 64 KB of message, 255 characters of title. https://docs.github.com/rest/checks/runs#create-a-check-run */
const MESSAGE_BYTES = 64_000;
const TITLE_CHARACTERS = 255;
/** A line of the log quoted in front of its explanation, which must keep its place. */
const QUOTE_BYTES = 2_000;
/** Annotations made for one failure at most; the API takes 50 in a request. */
const annotations_MOST = 50;
const listed = (title, items) => items.length === 0 ? [] : ['', `${title}:`, ...items.map((item) => `- ${item}`)];
const quoted = (evidence) => cutBytes((0,controls/* stripControls */.$)(evidence.text).trim(), QUOTE_BYTES);
/** The line of the log that names the place; containers know its directories by other names. */
const quoteOf = (place, quotes) => {
    const file = place.path.split('/').at(-1);
    const naming = quotes.filter((quote) => quote.text.includes(`${file}:${place.line}:`));
    return naming.find((quote) => quote.text.includes(`${place.path}:${place.line}:`)) ?? naming[0];
};
/** The text of the main annotation: the quoted line, why, what to do, whose, what changed, how to reproduce. */
const annotationMessage = (incident) => {
    const { diagnosis, attribution } = incident;
    if (diagnosis === null)
        return headline(incident);
    const files = attribution.files.slice(0, 10).map((file) => `${file.path} (${file.why})`);
    const more = attribution.files.length - files.length;
    const page = pageOf(incident);
    const lines = [
        `> ${quoted(diagnosis.evidence)}`,
        '',
        `Why: ${diagnosis.cause}`,
        ...listed('What to do', diagnosis.do),
        '',
        whose(attribution),
        ...listed('Changed files', more > 0 ? [...files, `and ${more} more`] : files),
        ...(incident.reproduce === null ? [] : ['', `Reproduce: ${incident.reproduce}`]),
        ...(page === null ? [] : ['', `More: ${page}`]),
    ];
    return cutBytes((0,controls/* stripControls */.$)(lines.join('\n')), MESSAGE_BYTES);
};
const at = (place) => {
    const line = place.line ?? 1;
    return {
        path: place.path,
        startLine: line,
        endLine: line,
        ...(place.column === null ? {} : { startColumn: place.column }),
    };
};
const title = (text) => cutTitle(text, TITLE_CHARACTERS);
const same = (a, b) => b !== null && a.path === b.path && a.line === b.line;
/** Every annotation of a failure, the root first: its line, the RUN line that hit it, then the other lines of the same failure. */
const annotationsOf = (incident) => {
    const { diagnosis, location, instruction } = incident;
    if (diagnosis === null)
        return [];
    const made = [];
    if (location !== null) {
        made.push({
            ...at(location),
            level: 'failure',
            title: title(headline(incident)),
            message: annotationMessage(incident),
        });
    }
    if (instruction !== null && !(location !== null && same(instruction, location))) {
        const where = location === null ? annotationMessage(incident) : `This instruction failed: ${headline(incident)}`;
        made.push({
            ...at(instruction),
            level: location === null ? 'failure' : 'warning',
            title: title(`Failed here: ${headline(incident)}`),
            message: cutBytes((0,controls/* stripControls */.$)(where), MESSAGE_BYTES),
        });
    }
    for (const place of incident.places) {
        if (made.length >= annotations_MOST || same(place, location))
            continue;
        const quote = quoteOf(place, diagnosis.quotes);
        made.push({
            ...at(place),
            level: 'failure',
            title: title(`Same failure: ${diagnosis.id}`),
            message: quote === undefined ? headline(incident) : quoted(quote),
        });
    }
    return made;
};

;// CONCATENATED MODULE: ./build/stages/report/markdown.js


/** Of one line of the log, so that a long one leaves room for what it means. */
const markdown_QUOTE_BYTES = 2_000;
/** Changed files and steps shown before the rest is only counted. */
const FILES_SHOWN = 20;
const STEPS_SHOWN = 40;
const section = (title, lines) => lines.length === 0 ? [] : ['', `### ${title}`, '', ...lines];
const failure = (incident) => {
    const { diagnosis } = incident;
    if (diagnosis === null)
        return [];
    const quotes = (diagnosis.quotes.length === 0 ? [diagnosis.evidence] : diagnosis.quotes).slice(0, 10);
    const where = incident.location ?? incident.instruction;
    const page = pageOf(incident);
    return [
        ...(where === null ? [] : [`At ${codeSpan(position(where))}`, '']),
        fence(quotes.map((quote) => cutBytes(quote.text, markdown_QUOTE_BYTES)).join('\n')),
        '',
        keepCode(diagnosis.cause),
        ...section('What to do', diagnosis.do.map((line) => `- ${keepCode(line)}`)),
        ...(page === null ? [] : ['', `[More about this failure](${page})`]),
    ];
};
/** Escapes a remedy but leaves its code spans, which are commands to paste. */
const keepCode = (line) => line
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? codeSpan(part.slice(1, -1)) : escapeMarkdown(part)))
    .join('');
const changedFiles = (incident) => {
    const { files } = incident.attribution;
    const shown = files
        .slice(0, FILES_SHOWN)
        .map((file) => `- ${codeSpan(file.path)} ${file.change}: ${escapeMarkdown(file.why)}`);
    return files.length > shown.length ? [...shown, `- and ${files.length - shown.length} more`] : shown;
};
const stepTable = (attempt) => {
    const steps = (attempt?.steps ?? []).filter((step) => step.stage !== undefined || step.error !== undefined);
    if (steps.length === 0)
        return [];
    const rows = steps.slice(0, STEPS_SHOWN).map((step) => {
        const result = step.error !== undefined ? '**failed**' : step.cached ? 'cached' : 'done';
        return `| ${escapeMarkdown(cutBytes(step.name, 160))} | ${step.seconds === undefined ? '' : inWords(step.seconds)} | ${result} |`;
    });
    return ['| Step | Time | Result |', '|---|---|---|', ...rows];
};
const plan = (incident) => {
    const changes = incident.plan.changes.map((change) => `- line ${change.line}: ${codeSpan(change.flag)} (${escapeMarkdown(change.why)})`);
    const skipped = incident.plan.skipped.map((skip) => `- line ${skip.line} left as it is: ${escapeMarkdown(skip.why)}`);
    return [...changes, ...skipped];
};
const folded = (title, lines) => lines.length === 0 ? [] : ['', `<details><summary>${title}</summary>`, '', ...lines, '', '</details>'];
/** The report as Markdown without its heading: what failed, why, what to do, whose, what changed, the steps, the caches. */
const toMarkdown = (incident) => {
    const isFailure = incident.outcome === 'failure';
    return [
        ...failure(incident),
        ...(isFailure ? section('Whose', [escapeMarkdown(whose(incident.attribution))]) : []),
        ...(isFailure ? section('Changed files', changedFiles(incident)) : []),
        ...(isFailure && incident.reproduce !== null
            ? section('Reproduce', [fence(incident.reproduce, 'sh')])
            : []),
        ...section('Modules', [escapeMarkdown(cacheLine(incident.cache))]),
        ...section('Not as planned', incident.degradations.map((line) => `- ${escapeMarkdown(line)}`)),
        ...folded('Steps', stepTable(incident.attempts.at(-1))),
        ...folded('What was put into the Dockerfile', plan(incident)),
    ]
        .join('\n')
        .trim();
};
/** The report for the job summary, with its heading. A summary holds 1 MiB. https://docs.github.com/actions/reference/workflow-commands-for-github-actions#step-isolation-and-limits */
const toSummary = (incident) => {
    const mark = incident.outcome === 'success' ? '✅' : '❌';
    const id = incident.diagnosis === null ? '' : `\n\n${codeSpan(incident.diagnosis.id)}`;
    return cutBytes(`## ${mark} ${escapeMarkdown(headline(incident))}${id}\n\n${toMarkdown(incident)}\n`, 1_000_000);
};

;// CONCATENATED MODULE: ./build/stages/report/check-run.js




/** A check run's summary holds 65,535 characters. https://docs.github.com/rest/checks/runs#create-a-check-run */
const SUMMARY_BYTES = 65_000;
/** The check run of an incident, told from those of other steps and matrix legs by the trace; a run without a commit has none. */
const toCheckRun = (incident, name) => {
    const { headSha, runId, runAttempt, job, url, traceId } = incident.run;
    if (headSha === null)
        return null;
    return {
        name,
        headSha,
        conclusion: incident.outcome,
        externalId: [runId ?? 'local', runAttempt ?? 1, job ?? name, traceId].join('/'),
        title: cutTitle(headline(incident), 255),
        summary: cutBytes(toMarkdown(incident) || headline(incident), SUMMARY_BYTES),
        annotations: annotationsOf(incident),
        ...(url === null ? {} : { detailsUrl: url }),
    };
};

;// CONCATENATED MODULE: ./build/stages/report/publish.js



const REMEDIES = {
    401: 'the token is not valid: leave the input github-token at its default',
    403: 'the token may not write checks: give the job `permissions: checks: write` (pull requests of forks never get it)',
    404: 'the token does not see the repository: give the job `permissions: checks: write`',
};
/** GitHub refuses with 403 also for being asked too often, which no permission helps. */
const remedyOf = (status, message) => {
    const remedy = /rate limit|abuse/i.test(message) ? undefined : REMEDIES[status];
    if (status === 0)
        return `GitHub could not be reached: ${message}`;
    return remedy ?? `GitHub answered ${status}: ${message}`;
};
const sendCheckRun = async (incident, name, sinks) => {
    const check = toCheckRun(incident, name);
    if (sinks.github === null)
        return { to: 'check-run', status: 'skipped', detail: 'no token' };
    if (check === null)
        return { to: 'check-run', status: 'skipped', detail: 'the commit is not known' };
    const sent = await sinks.github.createCheckRun(check);
    if (sent.ok)
        return { to: 'check-run', status: 'sent', detail: sent.url };
    return {
        to: 'check-run',
        status: 'failed',
        detail: remedyOf(sent.status, sent.message),
    };
};
/** Annotations of the run itself stand in for those of a check run that could not be made. */
const annotateRun = (incident, hasCheckRun, sinks) => {
    const annotations = annotationsOf(incident);
    if (hasCheckRun || annotations.length === 0) {
        return {
            to: 'annotations',
            status: 'skipped',
            detail: hasCheckRun ? 'the check run has them' : 'nothing to mark',
        };
    }
    for (const annotation of annotations)
        sinks.annotate(annotation);
    return { to: 'annotations', status: 'sent', detail: `${annotations.length}` };
};
const attemptDelivery = async (to, send) => {
    try {
        return await send();
    }
    catch (error) {
        return { to, status: 'failed', detail: error instanceof Error ? error.message : String(error) };
    }
};
/** Delivers the incident everywhere it belongs; a sink that fails is a value and keeps none of the others from theirs. */
const publish = async (incident, targets, sinks) => {
    const check = await attemptDelivery('check-run', () => sendCheckRun(incident, targets.checkName, sinks));
    const marks = await attemptDelivery('annotations', () => annotateRun(incident, check.status === 'sent', sinks));
    const summary = await attemptDelivery('summary', async () => (await sinks.summary(toSummary(incident)))
        ? { to: 'summary', status: 'sent', detail: '' }
        : { to: 'summary', status: 'skipped', detail: 'no job summary here' });
    const delivered = [check, marks, summary];
    const file = await attemptDelivery('incident-file', async () => {
        const own = { to: 'incident-file', status: 'sent', detail: targets.incidentPath };
        await sinks.files.write(targets.incidentPath, `${JSON.stringify({ ...incident, deliveries: [...delivered, own] }, null, 2)}\n`);
        return own;
    });
    return [...delivered, file];
};

;// CONCATENATED MODULE: ./build/pipeline.js





















const NOWHERE = { location: null, instruction: null, places: [] };
const NOBODY = {
    verdict: 'unknown',
    suspects: [],
    files: [],
    why: 'nothing failed',
    range: null,
};
/** The whole run, top to bottom; each line makes one value out of the values above it. Problems are of what the user gave, before anything was built. */
const pipeline_run = async (inputs, catalogue, world, ports) => {
    const started = ports.clock.now();
    const begun = ports.clock.monotonic();
    const checked = await preflight(inputs, { variables: world.env, cwd: world.workspace, isAction: world.isAction }, ports);
    if (!checked.ok)
        return checked;
    const ready = checked.value;
    const [prewarmed, prepared] = await step('Fetch modules', ports.log, async () => {
        const warm = await prewarm(await prewarmRequest(inputs, ready, world, ports), ports);
        return [warm, await (0,modules/* prepare */.i)(inputs, ready, warm, world, ports)];
    });
    showPlan(prepared, ports);
    const outcome = await build({
        inputs: inputs.build,
        preflight: ready,
        dockerfile: prepared.plan?.dockerfile ?? null,
        inserted: prepared.plan?.changes.map(({ flag }) => flag) ?? [],
        ...prepared,
    }, ports);
    const brought = await prepared.settle();
    const keep = await remember(prewarmed, prepared, brought, world, ports);
    const log = (0,read_log/* readLog */.x6)(outcome.log, (0,classify/* literalsOf */.c)(catalogue.rules));
    const failure = outcome.exitCode === 0 ? null : ((0,classify/* classify */.L)(log, catalogue.rules) ?? (0,unknown/* unknownFailure */.P)(log));
    const diagnosis = failure === null ? null : tellFaults(failure, prepared.mirror);
    const root = await repositoryRoot(world, ports);
    const located = diagnosis === null ? NOWHERE : await find(diagnosis, log, inputs, ready, root, world.env, ports);
    const attribution = diagnosis === null ? NOBODY : await blame(diagnosis, located, root, world, ports);
    const cache = accountOf(prewarmed, prepared);
    const degradations = [...prewarmed.degradations, ...prepared.degradations, ...brought.degradations];
    const incident = redactIncident({
        schema: 1,
        tool: { name: 'go-docker-build', version: world.version, pages: world.pages },
        run: world.identity,
        outcome: outcome.exitCode === 0 ? 'success' : 'failure',
        startedAt: started.toISOString(),
        seconds: pipeline_seconds(ports.clock.monotonic() - begun),
        dockerfile: ready.dockerfile === null
            ? null
            : { path: (0,posix_.relative)(root, ready.dockerfile), target: inputs.build.target || null },
        plan: { changes: prepared.plan?.changes ?? [], skipped: prepared.plan?.skipped ?? [] },
        attempts: [attemptOf(outcome, log, prepared)],
        diagnosis,
        ...located,
        attribution,
        cache,
        degradations,
        degraded: degradedLevel(degradations, cache.delivery, inputs.own.goCache !== 'off'),
        deliveries: [],
        reproduce: diagnosis === null ? null : reproduction(inputs, ready, root),
        image: outcome.exitCode === 0 ? { id: outcome.imageId, digest: outcome.digest } : null,
    }, inputs, world.env);
    if (world.isAction)
        for (const one of incident.degradations)
            ports.log.info(`Not as planned: ${one}`);
    const deliveries = await publish(incident, { checkName: inputs.own.checkName || checkName(world), incidentPath: world.incidentPath }, ports);
    for (const one of deliveries) {
        if (one.status === 'failed')
            ports.log.warning(`${one.to} was not delivered: ${one.detail}`);
    }
    return {
        ok: true,
        value: {
            incident: { ...incident, deliveries },
            incidentPath: world.incidentPath,
            image: {
                imageid: outcome.imageId ?? '',
                digest: outcome.digest ?? '',
                metadata: outcome.metadata === null ? '' : JSON.stringify(outcome.metadata, null, 2),
            },
            keep,
            stdout: outcome.stdout,
        },
    };
};
const pipeline_seconds = (milliseconds) => Math.round(milliseconds) / 1000;
const checkName = ({ identity }) => ['go-docker-build', identity.workflow, identity.job].filter((part) => part !== null).join(' / ');
const showPlan = ({ plan, delivery }, { log }) => {
    if (plan === null)
        return;
    log.group('Dockerfile as it is built');
    for (const change of plan.changes)
        log.info(`line ${change.line}: RUN ${change.flag}  (${change.why})`);
    for (const skip of plan.skipped)
        log.info(`line ${skip.line} stays as it is: ${skip.why}`);
    if (delivery.kind !== 'off')
        for (const { line, why } of plan.withoutHost)
            log.info(`line ${line} takes no modules from the host: ${why}`);
    if (delivery.kind === 'off')
        log.info(`Modules come from the network of the build: ${delivery.why}`);
    log.endGroup();
};
const repositoryRoot = async (world, { shell }) => {
    const found = await shell.run('git', ['-C', world.workspace, '-c', 'safe.directory=*', 'rev-parse', '--show-toplevel'], { timeoutMs: 10_000 });
    return found.code === 0 ? found.stdout.trim() : world.workspace;
};
const blame = async (diagnosis, located, root, world, ports) => {
    const isPush = world.identity.pullRequest === null && world.branch !== null;
    const green = isPush && ports.github !== null ? await ports.github.lastGreen(world.branch) : null;
    const range = await findRange(world.identity, green, { dir: root }, ports.shell);
    const goMod = located.location?.path.endsWith('go.mod') ? (0,posix_.dirname)(located.location.path) : null;
    const repository = { dir: root, ...(goMod === null || goMod === '.' ? {} : { moduleDir: goMod }) };
    return (0,attribute/* attribute */.l)(diagnosis, located.location, located.places, range, repository, ports.shell);
};
/** A step's text as its author wrote it, without the flags of the plan. */
const asWritten = (text, { plan }) => withoutFlags(text, (plan?.changes ?? []).map(({ flag }) => flag));
const attemptOf = (outcome, log, prepared) => ({
    number: 1,
    startedAt: outcome.startedAt,
    seconds: pipeline_seconds(outcome.seconds * 1000),
    exitCode: outcome.exitCode,
    steps: log.steps.map(({ index, name, stage, instruction, cached, seconds: took, error, exitCode }) => ({
        index,
        name: asWritten(name, prepared),
        cached,
        ...(stage === undefined ? {} : { stage }),
        ...(instruction === undefined ? {} : { instruction: asWritten(instruction, prepared) }),
        ...(took === undefined ? {} : { seconds: took }),
        ...(error === undefined ? {} : { error: asWritten(error, prepared) }),
        ...(exitCode === undefined ? {} : { exitCode }),
    })),
});
const reproduction = (inputs, ready, root) => ready.dockerfile === null || ready.context.kind !== 'local'
    ? null
    : reproduceCommand(inputs.build, (0,posix_.relative)(root, ready.dockerfile), (0,posix_.relative)(root, ready.context.dir) || '.');

;// CONCATENATED MODULE: ./build/stages/report/terminal.js




/** Of one line of the log, so that a long one leaves what it means on the screen. */
const terminal_QUOTE_BYTES = 1_000;
const CODES = { bold: '1', red: '31', green: '32', yellow: '33', cyan: '36', grey: '90' };
const wrap = (text, width, indent) => {
    const lines = [];
    let line = '';
    for (const word of text.split(/\s+/)) {
        if (line !== '' && indent.length + line.length + 1 + word.length > width) {
            lines.push(indent + line);
            line = '';
        }
        line = line === '' ? word : `${line} ${word}`;
    }
    return line === '' ? lines : [...lines, indent + line];
};
/** The report for a terminal, inert where the runner reads it: the failure in one line, where, the quoted lines, why, what to do, whose, the steps. */
const toTerminal = (incident, style) => {
    const paint = (code, text) => style.colour && text !== '' ? `\u001b[${CODES[code]}m${text}\u001b[0m` : text;
    const heading = (text) => ['', paint('bold', text)];
    const body = (text, indent = '  ') => wrap((0,controls/* stripControls */.$)(text), style.width, indent);
    const { diagnosis } = incident;
    const lines = [''];
    const [first = '', ...more] = body(headline(incident)).map((line) => line.trim());
    const isFailure = incident.outcome === 'failure';
    lines.push(paint(isFailure ? 'red' : 'green', `${isFailure ? '✗' : '✓'} ${first}`));
    lines.push(...more.map((line) => paint(isFailure ? 'red' : 'green', `  ${line}`)));
    if (diagnosis !== null) {
        const where = incident.location ?? incident.instruction;
        const place = where === null ? '' : `${paint('cyan', (0,controls/* stripControls */.$)(position(where)))}  `;
        lines.push(`  ${place}${paint('grey', diagnosis.id)}`);
        lines.push('');
        const quotes = diagnosis.quotes.length === 0 ? [diagnosis.evidence] : diagnosis.quotes;
        for (const quote of quotes.slice(0, 10))
            lines.push(`  ${paint('grey', `${String(quote.line).padStart(5)} │`)} ${(0,controls/* stripControls */.$)(cutBytes(quote.text, terminal_QUOTE_BYTES))}`);
        if (quotes.length > 10)
            lines.push(`  ${paint('grey', `      │ and ${quotes.length - 10} more`)}`);
        lines.push(...heading('Why'), ...body(diagnosis.cause));
        if (diagnosis.do.length > 0)
            lines.push(...heading('What to do'));
        for (const remedy of diagnosis.do)
            lines.push(`  • ${body(remedy, '    ').join('\n').trimStart()}`);
        lines.push(...heading('Whose'), ...body(whose(incident.attribution)));
        const files = incident.attribution.files.slice(0, 8);
        if (files.length > 0)
            lines.push(...heading('Changed files'), ...files.map((file) => `  ${(0,controls/* stripControls */.$)(file.path)}  ${paint('grey', (0,controls/* stripControls */.$)(file.why))}`));
        if (incident.reproduce !== null)
            lines.push(...heading('Reproduce'), `  ${(0,controls/* stripControls */.$)(incident.reproduce)}`);
    }
    const steps = stepsOf(incident, paint, style.width);
    if (steps.length > 0)
        lines.push(...heading('Steps'), ...steps);
    lines.push(...heading('Modules'), ...body(cacheLine(incident.cache)));
    if (incident.degradations.length > 0) {
        lines.push(...heading('Not as planned'), ...incident.degradations.flatMap((line) => body(line).map((text) => paint('yellow', text))));
    }
    return `${disarm(lines.join('\n'))}\n`;
};
/** Columns of a step before its name: mark, bar, time. */
const STEP_PREFIX = 37;
const stepsOf = (incident, paint, width) => {
    const steps = (incident.attempts.at(-1)?.steps ?? []).filter((step) => step.stage !== undefined || step.error !== undefined);
    const room = Math.max(20, width - STEP_PREFIX);
    const longest = Math.max(0.1, ...steps.map((step) => step.seconds ?? 0));
    return steps.map((step) => {
        const seconds = step.seconds ?? 0;
        const bar = '█'.repeat(Math.round((seconds / longest) * 20)).padEnd(20, '·');
        const mark = step.error !== undefined ? paint('red', '✗') : step.cached ? paint('grey', '=') : paint('green', '✓');
        return `  ${mark} ${paint('grey', bar)} ${(step.cached ? 'cached' : inWords(seconds)).padStart(10)}  ${cutTitle(step.name, room)}`;
    });
};

// EXTERNAL MODULE: ./build/cli/command.js
var command = __webpack_require__(3192);
;// CONCATENATED MODULE: ./build/cli/build.js


















/** On a laptop the module cache is the machine's own; there is no service to restore it from. */
const NO_SERVICE = { available: false, restore: async () => null, save: async () => false };
const many = (name, input, value, short) => ({
    name,
    input,
    value,
    type: 'string',
    multiple: true,
    help: 'As docker buildx build',
    ...(short === undefined ? {} : { short }),
});
const one = (name, input, value, short) => ({
    ...many(name, input, value, short),
    multiple: false,
});
const build_flag = (name, input) => ({
    name,
    input,
    type: 'boolean',
    help: 'As docker buildx build',
});
const own = (name, value, help) => ({
    name,
    input: name,
    value,
    type: 'string',
    help,
});
/** Options of buildx and the inputs they are; both mean the same. https://docs.docker.com/reference/cli/docker/buildx/build/ */
const OPTIONS = [
    one('file', 'file', 'FILE', 'f'),
    many('tag', 'tags', 'NAME', 't'),
    one('target', 'target', 'STAGE'),
    many('platform', 'platforms', 'OS/ARCH'),
    many('build-arg', 'build-args', 'NAME=VALUE'),
    many('build-context', 'build-contexts', 'NAME=PATH'),
    many('secret', 'secrets', 'ID=VALUE'),
    many('ssh', 'ssh', 'ID'),
    many('label', 'labels', 'NAME=VALUE'),
    many('annotation', 'annotations', 'NAME=VALUE'),
    many('add-host', 'add-hosts', 'HOST:ADDRESS'),
    many('allow', 'allow', 'ENTITLEMENT'),
    many('attest', 'attests', 'TYPE'),
    many('cache-from', 'cache-from', 'SOURCE'),
    many('cache-to', 'cache-to', 'TARGET'),
    many('no-cache-filter', 'no-cache-filters', 'STAGE'),
    many('output', 'outputs', 'TARGET', 'o'),
    many('ulimit', 'ulimit', 'LIMIT'),
    one('builder', 'builder', 'NAME'),
    one('call', 'call', 'METHOD'),
    one('cgroup-parent', 'cgroup-parent', 'GROUP'),
    one('network', 'network', 'MODE'),
    one('provenance', 'provenance', 'VALUE'),
    one('sbom', 'sbom', 'VALUE'),
    one('shm-size', 'shm-size', 'SIZE'),
    build_flag('load', 'load'),
    build_flag('push', 'push'),
    build_flag('pull', 'pull'),
    build_flag('no-cache', 'no-cache'),
    own('go-proxy', 'CHAIN', 'Upstream chain of the module server (default: the machine’s GOPROXY)'),
    own('go-private', 'PATTERNS', 'Private modules (default: the machine’s GOPRIVATE)'),
    own('go-cache', 'MODE', 'auto, read or off'),
    own('rewrite', 'MODE', 'auto or off: flags in a copy of the Dockerfile'),
];
const BASE = {
    name: 'base',
    type: 'string',
    value: 'REF',
    help: 'Last commit known to build (default: where the work tree left the branch it follows)',
};
/** Commit the build is compared with when it fails. */
const baseOf = async (given, git) => {
    if (given === undefined)
        return (0,git_git/* forkPoint */.tw)(git);
    const base = await (0,git_git/* commitId */.xk)(git, given);
    if (base === null)
        throw new command/* UsageError */.eb(`--base ${JSON.stringify(given)} is no commit of this repository; give a branch, a tag or a commit that built`);
    return base;
};
const reader = (args) => (input) => {
    if (input === 'context')
        return args.words[0] ?? '.';
    const option = OPTIONS.find((candidate) => candidate.input === input);
    if (option === undefined)
        return '';
    if (option.type === 'boolean')
        return args.flag(option.name) ? 'true' : 'false';
    return args.all(option.name).join('\n');
};
/** Says what stands in the way; a machine without a working docker is not a wrong use. */
const refuse = (problems, console) => {
    for (const problem of problems)
        console.say(`go-docker-build: ${sentenceOf(problem)}`);
    return problems.every(({ input }) => input.startsWith('docker')) ? 3 : 2;
};
const execute = async (args, console) => {
    if (args.words.length > 1)
        throw new command/* UsageError */.eb(`one DIR is allowed, seen ${args.words.join(' ')}`);
    const inputs = parseInputs(reader(args));
    if (!inputs.ok)
        return refuse(inputs.problems, console);
    const temp = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'go-docker-build-'));
    const files = diskFiles(temp);
    const git = (0,git_git/* openGit */.zY)(shell/* shell */.v, console.cwd);
    const headSha = await (0,git_git/* commitId */.xk)(git, 'HEAD');
    const baseSha = await baseOf(args.text('base'), git);
    const facts = readRunFacts({});
    try {
        const result = await pipeline_run(inputs.value, { rules: rules/* rules */.a }, {
            ...facts,
            identity: { ...facts.identity, headSha, baseSha },
            version: version/* VERSION */.x,
            workspace: (0,external_node_path_.resolve)(console.cwd),
            env: console.env,
            os: process.platform,
            arch: process.arch,
            isAction: false,
            incidentPath: (0,external_node_path_.join)(temp, 'incident.json'),
            hash: sha256,
        }, {
            shell: shell/* shell */.v,
            files,
            cache: NO_SERVICE,
            github: null,
            log: terminalLog(console.colour, process.stderr.isTTY ? process.stderr.columns : 0),
            clock: clock,
            annotate: () => undefined,
            summary: async () => false,
            openMirror: (0,mirror/* mirrorWith */.k)(console.env),
        });
        if (!result.ok)
            return refuse(result.problems, console);
        const { incident } = result.value;
        if (args.json)
            console.answer(incident);
        else
            console.say(toTerminal(incident, console));
        return incident.outcome === 'success' ? 0 : 1;
    }
    finally {
        await files.close();
        await files.remove(temp);
    }
};
/** The whole pipeline on a laptop: progress while it runs, the report at the end. */
const build_build = {
    name: 'build',
    usage: 'build [DIR] [buildx options]',
    help: 'Build DIR with docker buildx, the modules taken from this machine, and say what failed.',
    options: [...OPTIONS.map(({ input: _, ...option }) => option), BASE],
    run: execute,
};


/***/ })

};
