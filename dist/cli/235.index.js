export const id = 235;
export const ids = [235];
export const modules = {

/***/ 3058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ diskFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);





/** Go makes the directories of modules read-only, so that nobody but root could empty them. */
const unlock = async (path) => {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod)(path, 0o700);
    for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(path, { withFileTypes: true }))
        if (entry.isDirectory())
            await unlock((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(path, entry.name));
};
const remove = async (path) => {
    const isGone = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { recursive: true, force: true }).then(() => true, () => false);
    if (isGone)
        return;
    await unlock(path).catch(() => undefined);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { recursive: true, force: true });
};
const hasCode = (error, ...codes) => codes.includes(error.code ?? '');
/** Links where the file system can, else copies; a file that is there already is left alone. */
const linkOrCopy = async (from, to) => {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.link)(from, to);
    }
    catch (error) {
        if (hasCode(error, 'ENOENT', 'EEXIST'))
            throw error;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.copyFile)(from, to, node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.constants.COPYFILE_EXCL);
    }
};
const linkFile = async (from, to) => {
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(from);
        if (!found.isFile())
            return null;
        await linkOrCopy(from, to).catch(async (error) => {
            if (!hasCode(error, 'ENOENT'))
                throw error;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(to), { recursive: true });
            await linkOrCopy(from, to);
        });
        return found.size;
    }
    catch {
        return null;
    }
};
const digest = async (path) => {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let bytes = 0;
    try {
        for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path)) {
            hash.update(chunk);
            bytes += chunk.length;
        }
    }
    catch {
        return null;
    }
    return { sha256: hash.digest('hex'), bytes };
};
/** What a build needs at least for the files that tell of it. */
const ROOM = 1_048_576;
/** Memory as files, on Linux. https://man7.org/linux/man-pages/man7/shm_overview.7.html */
const MEMORY = '/dev/shm';
const hasRoom = async (place) => {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(place, { recursive: true });
        const { bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.statfs)(place);
        return bavail * bsize >= ROOM;
    }
    catch {
        return false;
    }
};
/** The first place with room; the one that is asked for where none has any. */
const placeFor = async (root) => {
    for (const place of [root, (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)(), MEMORY])
        if (await hasRoom(place))
            return place;
    return root;
};
/** Opens the machine's file system; temporary directories are made under `root` or the system's place for them, or where there is room when the disk there is full. */
const diskFiles = (root = process.env['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)()) => {
    const made = [];
    return {
        read: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path, 'utf8').catch(() => null),
        write: async (path, text) => {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(path), { recursive: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(path, text);
        },
        exists: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.access)(path).then(() => true, () => false),
        isDirectory: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).then((found) => found.isDirectory(), () => false),
        list: async (path) => {
            const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(path, { withFileTypes: true }).catch(() => []);
            return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort();
        },
        real: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(path).catch(() => null),
        temporary: async (prefix) => {
            const path = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(await placeFor(root), `${prefix}-`));
            made.push(path);
            return path;
        },
        remove,
        link: linkFile,
        digest,
        close: async () => {
            for (const path of made.splice(0))
                await remove(path).catch(() => undefined);
        },
    };
};


/***/ }),

/***/ 5031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PH: () => (/* binding */ endChildren),
/* harmony export */   Ro: () => (/* binding */ shellWith),
/* harmony export */   _I: () => (/* binding */ tracedShell),
/* harmony export */   vf: () => (/* binding */ shell)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);


/** Output kept of a process, per stream; what comes later is still given to the listeners. */
const KEPT_BYTES = 256 * 1024 * 1024;
class Kept {
    chunks = [];
    bytes = 0;
    add(chunk) {
        if (this.bytes < KEPT_BYTES)
            this.chunks.push(chunk);
        this.bytes += chunk.length;
    }
    text() {
        return Buffer.concat(this.chunks).toString('utf8');
    }
}
const environment = (changes) => {
    const env = { ...process.env };
    for (const [name, value] of Object.entries(changes ?? {})) {
        if (value === undefined)
            delete env[name];
        else
            env[name] = value;
    }
    return env;
};
/** How long a program may take to end by itself once it was asked to. */
const GRACE_MS = 3_000;
/** A program that runs; with a group of its own, its children get what it gets. */
class Running {
    closed;
    child;
    isGroup;
    timer;
    constructor(child, isGroup) {
        this.child = child;
        this.isGroup = isGroup;
        this.closed = new Promise((resolve) => {
            child.on('close', () => {
                clearTimeout(this.timer);
                resolve();
            });
            child.on('error', () => resolve());
        });
    }
    kill(signal) {
        const { pid } = this.child;
        if (!this.isGroup || pid === undefined)
            return void this.child.kill(signal);
        try {
            process.kill(-pid, signal);
        }
        catch {
            this.child.kill(signal);
        }
    }
    /** Asks it to end, once, and kills it when it does not. */
    end(signal) {
        if (this.timer !== undefined)
            return;
        this.kill(signal);
        this.timer = setTimeout(() => this.kill('SIGKILL'), GRACE_MS);
    }
}
const running = new Set();
let stoppedBy = null;
/** Passes a signal on to all programs that run, kills those that stay for 3 s more, and starts no further ones; resolves when all have ended. */
const endChildren = async (signal) => {
    stoppedBy = signal;
    for (const one of running)
        one.end(signal);
    await Promise.all([...running].map(({ closed }) => closed));
};
/** Forwards what stops the action to its children, so that a cancelled job leaves no build behind. */
const forward = (signal) => {
    for (const one of running)
        one.end(signal);
};
/** One listener serves all children: Node warns of more than ten. https://nodejs.org/api/events.html#emittersetmaxlistenersn */
const enter = (one) => {
    if (running.size === 0)
        process.on('SIGINT', forward).on('SIGTERM', forward);
    running.add(one);
};
const leave = (one) => {
    if (running.delete(one) && running.size === 0)
        process.off('SIGINT', forward).off('SIGTERM', forward);
};
/** Exit code of a process as a shell reports it. */
const codeOf = (code, signal) => code ?? 128 + (signal === null ? 0 : (node_os__WEBPACK_IMPORTED_MODULE_1__.constants.signals[signal] ?? 0));
/** Some faults are thrown where others are events: a list of arguments that is too long, a zero byte in one. */
const start = (program, args, options) => {
    try {
        return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, [...args], options);
    }
    catch (error) {
        return error instanceof Error ? error : new Error(String(error));
    }
};
const run = (program, args, options = {}) => new Promise((resolve) => {
    const stdout = new Kept();
    const stderr = new Kept();
    if (stoppedBy !== null) {
        resolve({
            code: codeOf(null, stoppedBy),
            stdout: '',
            stderr: `${program}: not started: ${stoppedBy}\n`,
        });
        return;
    }
    const isGroup = options.isGroup === true && process.platform !== 'win32';
    const child = start(program, args, {
        cwd: options.cwd,
        env: environment(options.env),
        shell: false,
        detached: isGroup,
        stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    if (child instanceof Error) {
        resolve({ code: 126, stdout: '', stderr: `${program}: ${child.message}\n` });
        return;
    }
    const one = new Running(child, isGroup);
    enter(one);
    const abort = () => one.end('SIGTERM');
    options.signal?.addEventListener('abort', abort);
    const finish = (code, problem = '') => {
        leave(one);
        options.signal?.removeEventListener('abort', abort);
        clearTimeout(timer);
        clearInterval(ticking);
        resolve({ code, stdout: stdout.text(), stderr: stderr.text() + problem });
    };
    /** Children of the child may hold its output open: what they write is not waited for. */
    const stop = () => {
        one.kill('SIGKILL');
        for (const stream of [child.stdin, child.stdout, child.stderr])
            stream?.destroy();
        finish(124);
    };
    const timer = options.timeoutMs === undefined ? undefined : setTimeout(stop, options.timeoutMs);
    const ticking = options.tick === undefined ? undefined : setInterval(options.tick.call, options.tick.everyMs);
    child.stdout?.on('data', (chunk) => {
        stdout.add(chunk);
        options.onStdout?.(chunk);
    });
    child.stderr?.on('data', (chunk) => {
        stderr.add(chunk);
        options.onStderr?.(chunk);
    });
    child.stdin?.on('error', () => undefined).end(options.input);
    child.on('error', (error) => finish(error.code === 'ENOENT' ? 127 : 126, `${program}: ${error.message}\n`));
    child.on('close', (code, signal) => finish(codeOf(code, signal)));
});
/** Runs programs as child processes without a shell; a failed or missing program is a value. */
const shell = { run };
/** The same, with variables that all programs get; what a program is given by itself goes before them. */
const shellWith = (env) => ({
    run: (program, args, options = {}) => run(program, args, { ...options, env: { ...env, ...options.env } }),
});
/** The same, with the spans of all programs below the one that TRACEPARENT names; as it is without one. */
const tracedShell = (traceparent) => traceparent === '' ? shell : shellWith({ TRACEPARENT: traceparent });


/***/ }),

/***/ 8095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ globalValues)
/* harmony export */ });
/* harmony import */ var _assignments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7581);
/* harmony import */ var _expand_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2011);


/** Values of the ARGs before the first FROM, build arguments first; a name without any value is missing. */
function globalValues(globalArgs, mark, buildArgs) {
    const values = new Map();
    for (const instruction of globalArgs) {
        for (const { name, value } of (0,_assignments_js__WEBPACK_IMPORTED_MODULE_0__/* .assignments */ .T)(instruction, mark)) {
            const given = buildArgs[name];
            if (given !== undefined)
                values.set(name, given);
            else if (value !== null)
                values.set(name, (0,_expand_js__WEBPACK_IMPORTED_MODULE_1__/* .expand */ .f)(value, values, mark));
        }
    }
    return values;
}


/***/ }),

/***/ 7581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ assignments)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7398);

/** What an ENV or ARG instruction sets, quotes and variables as written. */
function assignments(instruction, mark) {
    const { words } = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .rawWords */ .Yy)(instruction.text, mark);
    const first = words[0] ?? '';
    if (instruction.keyword === 'ENV' && !first.includes('=')) {
        return first ? [{ name: first, value: instruction.text.slice(first.length).trim() }] : [];
    }
    return words.map((word) => {
        const equals = word.indexOf('=');
        return equals < 0
            ? { name: word, value: null }
            : { name: word.slice(0, equals), value: word.slice(equals + 1) };
    });
}


/***/ }),

/***/ 414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ff: () => (/* binding */ environmentAt),
/* harmony export */   dR: () => (/* binding */ chainOf),
/* harmony export */   o1: () => (/* binding */ resolvePath)
/* harmony export */ });
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8095);
/* harmony import */ var _assignments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7581);
/* harmony import */ var _expand_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2011);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6929);




/** The stages a stage is built FROM, itself last; the first of them starts from an image. */
function chainOf(dockerfile, index) {
    const chain = [];
    let stage = dockerfile.stages[index];
    while (stage && !chain.includes(stage)) {
        chain.unshift(stage);
        stage = stage.parent === null ? undefined : dockerfile.stages[stage.parent];
    }
    return chain;
}
/** The environment just before the instruction at `line` of a stage, inherited through FROM. */
function environmentAt(dockerfile, stageIndex, line, buildArgs = {}) {
    const chain = chainOf(dockerfile, stageIndex);
    const image = chain[0]?.base ?? chain[0]?.from ?? null;
    const defaults = (0,_images_js__WEBPACK_IMPORTED_MODULE_0__/* .imageDefaults */ .wL)(image);
    const state = {
        values: new Map(Object.entries(defaults.env)),
        workdir: defaults.workdir,
        user: defaults.known ? '' : null,
        shell: ['/bin/sh', '-c'],
    };
    const globals = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .globalValues */ .w)(dockerfile.globalArgs, dockerfile.escape, buildArgs);
    for (const stage of chain) {
        for (const instruction of stage.instructions) {
            if (stage.index === stageIndex && instruction.line >= line)
                break;
            apply(state, instruction, { globals, buildArgs, mark: dockerfile.escape });
        }
    }
    return { ...state, image, known: defaults.known };
}
function apply(state, instruction, scope) {
    if (instruction.keyword === 'ENV')
        applyEnv(state, instruction, scope);
    else if (instruction.keyword === 'ARG')
        applyArg(state, instruction, scope);
    else if (instruction.keyword === 'USER')
        state.user = (0,_expand_js__WEBPACK_IMPORTED_MODULE_2__/* .expand */ .f)(instruction.text, state.values, scope.mark);
    else if (instruction.keyword === 'SHELL')
        state.shell = instruction.args;
    else if (instruction.keyword === 'WORKDIR') {
        const path = (0,_expand_js__WEBPACK_IMPORTED_MODULE_2__/* .expand */ .f)(instruction.text, state.values, scope.mark);
        state.workdir = path === null ? null : resolvePath(path, state.workdir);
    }
}
function applyEnv(state, instruction, { mark }) {
    const before = new Map(state.values);
    for (const { name, value } of (0,_assignments_js__WEBPACK_IMPORTED_MODULE_3__/* .assignments */ .T)(instruction, mark)) {
        state.values.set(name, (0,_expand_js__WEBPACK_IMPORTED_MODULE_2__/* .expand */ .f)(value ?? '', before, mark));
    }
}
function applyArg(state, instruction, { globals, buildArgs, mark }) {
    for (const { name, value } of (0,_assignments_js__WEBPACK_IMPORTED_MODULE_3__/* .assignments */ .T)(instruction, mark)) {
        const given = buildArgs[name];
        if (given !== undefined)
            state.values.set(name, given);
        else if (value !== null)
            state.values.set(name, (0,_expand_js__WEBPACK_IMPORTED_MODULE_2__/* .expand */ .f)(value, state.values, mark));
        else if (globals.has(name))
            state.values.set(name, globals.get(name) ?? null);
        else if (_images_js__WEBPACK_IMPORTED_MODULE_0__/* .PLATFORM_ARGS */ .KJ.has(name))
            state.values.set(name, null);
    }
}
/** An absolute path without `.`, `..` and double slashes; null when it stays relative. */
function resolvePath(path, workdir) {
    if (!path.startsWith('/') && workdir === null)
        return null;
    const parts = [];
    for (const part of (path.startsWith('/') ? path : `${workdir}/${path}`).split('/')) {
        if (part === '..')
            parts.pop();
        else if (part && part !== '.')
            parts.push(part);
    }
    return `/${parts.join('/')}`;
}


/***/ }),

/***/ 2011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ expand)
/* harmony export */ });
/** Text with variables replaced and quotes removed as a Dockerfile does; null when a value is unknown. */
function expand(text, values, mark = '\\') {
    return scanText({ text, values, mark, at: 0 }, '');
}
function scanText(scan, stop) {
    let out = '';
    let quote = '';
    while (scan.at < scan.text.length) {
        const ch = scan.text.charAt(scan.at);
        if (!quote && stop && ch === stop)
            break;
        scan.at += 1;
        if (quote ? ch === quote : ch === '"' || ch === "'")
            quote = quote ? '' : ch;
        else if (ch === scan.mark && quote !== "'")
            out = append(out, scanEscape(scan, quote));
        else if (ch === '$' && quote !== "'")
            out = append(out, scanVariable(scan));
        else
            out = append(out, ch);
    }
    return out;
}
function append(left, right) {
    return left === null || right === null ? null : left + right;
}
function scanEscape(scan, quote) {
    const next = scan.text.charAt(scan.at);
    scan.at += 1;
    if (quote === '"' && next !== '"' && next !== '$' && next !== scan.mark)
        return scan.mark + next;
    return next;
}
function scanVariable(scan) {
    const braced = scan.text.charAt(scan.at) === '{';
    const start = scan.at + (braced ? 1 : 0);
    const name = /^(?:[A-Za-z_]\w*|\d)/.exec(scan.text.slice(start))?.[0];
    if (!name)
        return braced ? null : '$';
    scan.at = start + name.length;
    const value = scan.values.has(name) ? (scan.values.get(name) ?? null) : undefined;
    if (!braced)
        return value === undefined ? '' : value;
    return scanModifier(scan, value);
}
function scanModifier(scan, value) {
    const match = /^(:?[-+?]|##?|%%?|\/\/?)/.exec(scan.text.slice(scan.at));
    const operator = match?.[0] ?? '';
    scan.at += operator.length;
    const word = scanText(scan, '}');
    scan.at += 1;
    if (operator === '')
        return value === undefined ? '' : value;
    if (!/[-+?]$/.test(operator))
        return value ? null : (value ?? '');
    if (value === null)
        return null;
    const isSet = operator.startsWith(':') ? Boolean(value) : value !== undefined;
    if (operator.endsWith('+'))
        return isSet ? word : '';
    if (operator.endsWith('-'))
        return isSet ? (value ?? '') : word;
    return isSet ? (value ?? '') : null;
}


/***/ }),

/***/ 1168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ factsOf)
});

// EXTERNAL MODULE: ./build/dockerfile/environment.js
var dockerfile_environment = __webpack_require__(414);
// EXTERNAL MODULE: ./build/dockerfile/go-use.js
var go_use = __webpack_require__(9843);
// EXTERNAL MODULE: ./build/dockerfile/images.js
var dockerfile_images = __webpack_require__(6929);
// EXTERNAL MODULE: ./build/dockerfile/mounts.js
var mounts = __webpack_require__(7137);
;// CONCATENATED MODULE: ./build/dockerfile/off.js
/**
 * The comment `# go-docker-build: off` that counts for a RUN: inside or above it, right above the FROM of its
 * stage, or at the top of the file and not right above a FROM; null without one.
 */
function offOf(file, stage, run) {
    const instructions = [...file.globalArgs, ...file.stages.flatMap((one) => one.instructions)];
    const starts = [...instructions, ...file.stages].map(({ line }) => line).sort((a, b) => a - b);
    for (const line of file.offLines) {
        if (line >= run.line && line <= run.endLine)
            return { line, scope: 'line' };
        if (instructions.some((one) => line > one.line && line <= one.endLine))
            continue;
        const next = starts.find((start) => start > line);
        if (next === undefined)
            continue;
        if (next === starts[0] && !isRightAboveFrom(file, line))
            return { line, scope: 'file' };
        if (next === run.line)
            return { line, scope: 'line' };
        if (next === stage.line)
            return { line, scope: 'stage' };
    }
    return null;
}
/** Whether nothing but comments stands between a line and the first FROM. */
function isRightAboveFrom({ text, stages }, line) {
    const end = (stages[0]?.line ?? 0) - 1;
    return text
        .split('\n')
        .slice(line - 1, end)
        .every((one) => one.trimStart().startsWith('#'));
}

// EXTERNAL MODULE: ./build/dockerfile/owner.js
var dockerfile_owner = __webpack_require__(4488);
// EXTERNAL MODULE: ./build/dockerfile/paths.js
var paths = __webpack_require__(5847);
// EXTERNAL MODULE: ./build/dockerfile/script.js
var dockerfile_script = __webpack_require__(5356);
// EXTERNAL MODULE: ./build/dockerfile/targets.js
var dockerfile_targets = __webpack_require__(5421);
;// CONCATENATED MODULE: ./build/dockerfile/facts.js









const TOOLCHAIN = /\bgo\d[\w.]*\.linux|\bgo\$\{?\w+\}?\.linux|(?:go\.dev|golang\.org)\/dl|dl\.google\.com\/go|storage\.googleapis\.com\/golang/;
const PACKAGE = /\b(?:apk|apt|apt-get|dnf|yum|microdnf|pacman|zypper|brew)\b[^;&|]*\s(?:go|golang(?:-[\w.]+)?)(?=\s|$|[=~<>;&|])/;
/** Facts of all RUNs of a stage that build Go; `wanted` says which stages to look at. */
function factsOf(file, stage, buildArgs) {
    const seen = { commands: [], persisted: [], go: false };
    const facts = [];
    for (const part of (0,dockerfile_environment/* chainOf */.dR)(file, stage.index)) {
        seen.go ||= (0,dockerfile_images/* isGolangImage */.Yj)(part.base ?? part.from);
        for (const instruction of part.instructions) {
            seen.go ||= bringsGo(file, instruction);
            if (instruction.keyword !== 'RUN')
                continue;
            const fact = readRun(file, part, instruction, buildArgs, seen);
            if (part.index === stage.index && fact)
                facts.push(fact);
        }
    }
    return facts;
}
function bringsGo(file, instruction) {
    if (instruction.keyword === 'RUN')
        return TOOLCHAIN.test(instruction.text) || PACKAGE.test(instruction.text);
    if (instruction.keyword === 'ADD')
        return TOOLCHAIN.test(instruction.text);
    if (instruction.keyword !== 'COPY')
        return false;
    const from = instruction.flags.find((flag) => flag.name === 'from')?.value ?? null;
    const stage = file.stages.find((other) => other.name !== null && other.name === from?.toLowerCase());
    const image = stage ? stage.base : from;
    return (0,dockerfile_images/* isGolangImage */.Yj)(image) && instruction.args.slice(0, -1).some((path) => (0,paths/* overlaps */.$)(path, '/usr/local/go'));
}
function readRun(file, stage, run, buildArgs, seen) {
    const environment = (0,dockerfile_environment/* environmentAt */.Ff)(file, stage.index, run.line, buildArgs);
    const script = (0,dockerfile_script/* scriptOf */.F)(run, environment);
    const commands = script.readable ? script.commands : [];
    const { values } = environment;
    const owner = (0,dockerfile_owner/* ownerOf */.b)(environment.user, seen.commands);
    const use = (0,go_use/* goUse */.C)(commands, values.get('GOFLAGS') ?? '');
    seen.persisted.push(...use.persisted);
    seen.commands.push(...commands.map((c) => ({ ...c, words: c.words.map((w) => (0,dockerfile_targets/* shellWord */.r7)(w, values) ?? w) })));
    const lookup = (0,dockerfile_targets/* lookupOf */._H)(environment, use.settings, seen.persisted, owner);
    const targets = (0,dockerfile_targets/* targetsOf */.QR)(lookup, environment, owner);
    const known = new Map([['HOME', owner.home], ...values]);
    const mentions = seen.go && targets.mod !== null && mentionsPath(script.text, targets.mod, known);
    const builds = use.direct || use.cleansModules || (use.indirect && seen.go) || mentions;
    const unread = !script.readable && /\bgo\b/.test(script.text) && seen.go;
    seen.go ||= use.direct;
    if (!builds && !unread)
        return null;
    const touches = touched(commands, environment, known);
    const why = script.readable ? null : script.why;
    return {
        ...{ stage: stage.index, run, environment, use, targets, owner },
        closed: closedBy(file, stage, run, environment, use, why),
        mounts: (0,mounts/* mountsOf */.c)(run, environment),
        ...networkOf(run, script.text, use, lookup, isOld(environment.image)),
        touchesModules: use.cleansModules || touches(targets.mod, 'MOD'),
        touchesCache: use.cleansCache || touches(targets.cache, 'CACHE'),
    };
}
/** Go before 1.11 knows no modules and no GOPROXY. */
function isOld(image) {
    const [major, minor] = (0,dockerfile_images/* goVersionOf */.aS)(image) ?? [1, 11];
    return major === 1 && minor < 11;
}
function networkOf(run, text, use, lookup, old) {
    const proxy = lookup('GOPROXY');
    const cut = run.flags.some(({ name, value }) => name === 'network' && value === 'none');
    return {
        modules: (use.direct || use.indirect ? use.modules : true) && !old && lookup('GO111MODULE') !== 'off',
        offline: cut || proxy === 'off',
        inlineProxy: /\bGOPROXY=/.test(text) || use.settings.some(({ name }) => name === 'GOPROXY'),
        proxy: proxy || null,
        noProxy: lookup('GONOPROXY') || lookup('GOPRIVATE') || null,
    };
}
/** Says of a path whether these commands remove, move or pack it. */
function touched(commands, environment, known) {
    return (target, kind) => commands.some(({ words }) => {
        const program = (words[0] ?? '').split('/').at(-1) ?? '';
        const removes = /^(?:rm|rmdir|mv|ln)$/.test(program);
        const packs = /^(?:cp|tar|rsync|zip|find)$/.test(program);
        if (!removes && !packs)
            return false;
        return words.slice(1).some((word) => {
            if (removes && word.includes('$()'))
                return asksGo(commands, kind);
            if (target === null || /^-/.test(word))
                return false;
            const path = (0,dockerfile_environment/* resolvePath */.o1)((0,dockerfile_targets/* shellWord */.r7)(word.replace(/^~(?=\/|$)/, '$HOME'), known) ?? '\0', environment.workdir);
            if (!path)
                return false;
            return removes
                ? (0,paths/* overlaps */.$)(path, target)
                : path !== '/' && (0,paths/* within */.u)(target, path) && (program !== 'find' || words.includes('-delete'));
        });
    });
}
function asksGo(commands, kind) {
    const names = kind === 'MOD' ? /^GO(?:MODCACHE|PATH)$/ : /^GOCACHE$/;
    return commands.some(({ words }) => words[1] === 'env' && words.some((word) => names.test(word)));
}
function mentionsPath(text, target, values) {
    const plain = text.replace(/\$\{?(\w+)\}?/g, (whole, name) => values.get(name) ?? whole);
    return plain.includes(target);
}
const OFF_FOR = { line: '', stage: ' for its stage', file: ' for the whole file' };
function closedBy(file, stage, run, environment, use, unread) {
    const off = offOf(file, stage, run);
    if (off)
        return `line ${off.line} says go-docker-build: off${OFF_FOR[off.scope]}`;
    const platform = stage.platform ?? '';
    if ((0,dockerfile_images/* isWindowsImage */.n)(environment.image) || /^windows/.test(platform))
        return 'the stage is one of Windows';
    if (unread)
        return unread;
    if (use.switchesUser)
        return 'a part of it runs as another user';
    return /^\s*run(?=\s)/i.test(file.text.split('\n')[run.line - 1] ?? '')
        ? null
        : 'RUN stands alone on its line';
}


/***/ }),

/***/ 9843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ goUse),
/* harmony export */   s: () => (/* binding */ goSubcommand)
/* harmony export */ });
const GO = /^(?:go|xx-go|gotip|garble|tinygo|go\d+(?:\.\d+)*(?:rc\d+)?)$/;
const TOOLS = new Set(`make gmake task mage just goreleaser ginkgo golangci-lint gotestsum govulncheck staticcheck wire ko gox
  xgo wails gqlgen sqlboiler buf controller-gen mockgen swag packr packr2 statik kubebuilder operator-sdk
  richgo bee buffalo revel templ dagger promu`.split(/\s+/));
const IDLE = new Set(['env', 'version', 'help', 'fmt', 'clean', 'telemetry', 'bug', 'doc']);
const LIGHT = new Set(['mod', 'work', 'list']);
const SWITCHERS = new Set(['su', 'gosu', 'su-exec', 'runuser', 'setpriv', 'chroot', 'doas', 'sudo']);
const WRAPPERS = new Set([
    ...SWITCHERS,
    'find',
    'parallel',
    'retry',
    'unshare',
    'xvfb-run',
    'dbus-run-session',
]);
/** Looks through the commands of a RUN for Go; `flags` is GOFLAGS as the environment has it. */
function goUse(commands, flags) {
    const calls = commands.flatMap(({ words }) => subcommand(goCall(words)));
    const active = calls.filter(({ name }) => name !== '' && !IDLE.has(name));
    const indirect = commands.some(({ words }) => isTool(words) || isScript(words));
    const settings = goSettings(commands);
    const given = settings.findLast(({ name }) => name === 'GOFLAGS')?.value ?? flags;
    const vendored = (active.length > 0 || (indirect && inVendor(given))) && active.every((call) => isVendored(call, given));
    const cleans = calls.filter(({ name }) => name === 'clean').flatMap(({ args }) => args);
    return {
        direct: active.length > 0,
        indirect,
        compiles: indirect || active.some(compiles),
        modules: (indirect && !inVendor(given)) || active.some((call) => !isVendored(call, given) && !isLocal(call)),
        vendored,
        cleansModules: cleans.some((arg) => /^--?modcache/.test(arg)),
        cleansCache: cleans.some((arg) => /^--?cache/.test(arg)),
        sums: active.some((call) => downloads(call) && !isPlainDownload(call)),
        installs: active.some(({ name }) => name === 'install' || name === 'get'),
        switchesUser: commands.some(runsGoAsOther),
        settings,
        persisted: calls
            .filter(({ name, args }) => name === 'env' && args.includes('-w'))
            .flatMap(({ args }) => pairs(args)),
    };
}
/** The words from go on, also behind a program that runs another; null when go is not called. */
function goCall(words) {
    if (GO.test(baseName(words[0])))
        return words;
    if (!WRAPPERS.has(baseName(words[0])))
        return null;
    const at = words.findIndex((word, index) => index > 0 && GO.test(baseName(word)));
    return at < 0 ? null : words.slice(at);
}
function runsGoAsOther({ words }) {
    if (!SWITCHERS.has(baseName(words[0])))
        return false;
    return words.some((word) => word.split(/[\s;&|]+/).some((part) => GO.test(baseName(part)) || isTool([part])));
}
/** What go is called for, behind a program that runs another too, and its `-C DIR`; null when go is not called. */
function goSubcommand(words) {
    const whole = goCall(words);
    const [call] = subcommand(whole);
    if (whole === null || call === undefined)
        return null;
    const at = whole.indexOf('-C');
    return { ...call, directory: at === 1 ? (whole[2] ?? null) : null };
}
function subcommand(words) {
    if (words === null)
        return [];
    let at = 1;
    while (words[at]?.startsWith('-'))
        at += words[at] === '-C' ? 2 : 1;
    const name = words[at] ?? '';
    return [{ name: /^[a-z]+$/.test(name) ? name : '', args: words.slice(at + 1) }];
}
function compiles({ name, args }) {
    return !LIGHT.has(name) && !(name === 'get' && args.includes('-d'));
}
function downloads({ name, args }) {
    if (name === 'mod' || name === 'work')
        return true;
    if (name === 'get')
        return true;
    return (name === 'install' || name === 'run') && args.some((arg) => /^[^-].*@/.test(arg));
}
/** Modules that go.sum names already need no checksum database. */
function isPlainDownload({ name, args }) {
    return (name === 'mod' && args[0] !== 'tidy') || name === 'work';
}
function isVendored(call, flags) {
    if (downloads(call))
        return false;
    if (call.args.some((arg, index) => /^--?mod=vendor$/.test(arg) || (/^--?mod$/.test(arg) && call.args[index + 1] === 'vendor')))
        return true;
    return inVendor(flags) && !call.args.some((arg) => /^--?mod=/.test(arg));
}
function inVendor(flags) {
    return /(?:^|\s)--?mod=vendor\b/.test(flags);
}
function isLocal({ name, args }) {
    return name === 'mod' && /^(?:init|edit)$/.test(args[0] ?? '');
}
/** Settings that reach go: exported, standing alone, or before a command that may call it. */
function goSettings(commands) {
    return commands.flatMap(({ settings, words }) => {
        const program = words[0] ?? '';
        const reaches = words.length === 0 || program === 'export' || /^(?:declare|typeset|readonly)$/.test(program);
        return reaches || goCall(words) !== null || isTool(words) || isScript(words) || /sh$/.test(program)
            ? settings
            : [];
    });
}
function pairs(args) {
    return args.flatMap((arg) => {
        const match = /^([A-Z]\w*)=(.*)$/s.exec(arg);
        return match ? [{ name: match[1] ?? '', value: match[2] ?? '' }] : [];
    });
}
function isTool(words) {
    return TOOLS.has(baseName(words[0])) && !/^--?(?:version|help)$/.test(words[1] ?? '');
}
/** A script that came with the sources: `./build.sh`, `hack/build`, `sh build.sh`, `/src/build.sh`. */
function isScript(words) {
    const [first = '', ...rest] = words;
    if (/^(?:ba|da|a|z|k)?sh$|^(?:source|\.)$/.test(baseName(first) || first)) {
        const script = rest.find((word) => !/^[-+]/.test(word));
        return (script !== undefined &&
            !rest.some((word) => /^-[a-zA-Z]*[cs]$/.test(word)) &&
            !/^\/etc\/|[<>$]/.test(script));
    }
    if (/^\/.*\.(?:sh|bash)$/.test(first))
        return true;
    return /^(?!\/|\$|~|-|>|<).*\//.test(first) && !/[=:()]/.test(first);
}
function baseName(word) {
    return (word ?? '').split('/').at(-1) ?? '';
}


/***/ }),

/***/ 4799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ targetStage),
/* harmony export */   G5: () => (/* binding */ transfersOf),
/* harmony export */   Gq: () => (/* binding */ reachable),
/* harmony export */   OZ: () => (/* binding */ lineage)
/* harmony export */ });
/* unused harmony export parentsOf */
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(414);
/* harmony import */ var _expand_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2011);
/* harmony import */ var _mounts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7137);



/** Stages a stage may be built FROM: several when a variable in its base is unknown. */
function parentsOf(file, stage) {
    if (stage.parent !== null)
        return [stage.parent];
    if (stage.base !== null)
        return [];
    const pattern = stage.from.replace(/[.*+?^()|[\]\\]/g, '\\$&').replace(/\$(?:\{[^}]*\}|\w+)/g, '.*');
    let name;
    try {
        name = new RegExp(`^${pattern}$`, 'i');
    }
    catch {
        return [];
    }
    return file.stages
        .slice(0, stage.index)
        .flatMap((s) => (s.name !== null && name.test(s.name) ? [s.index] : []));
}
/** A stage and all it may be built FROM. */
function lineage(file, index, seen = new Set()) {
    const stage = file.stages[index];
    if (!stage || seen.has(index))
        return seen;
    seen.add(index);
    for (const parent of parentsOf(file, stage))
        lineage(file, parent, seen);
    return seen;
}
/** The stage that is built: by name, by number, or the last one. */
function targetStage(file, target) {
    if (target === null || target === '')
        return file.stages.length > 0 ? file.stages.length - 1 : null;
    const named = file.stages.findLast((stage) => stage.name === target.toLowerCase());
    return named?.index ?? (/^\d+$/.test(target) && file.stages[Number(target)] ? Number(target) : null);
}
/** All stages that the target needs. */
function reachable(file, target, transfers) {
    const seen = new Set();
    const open = [target];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
        const stage = file.stages[index];
        if (!stage || seen.has(index))
            continue;
        seen.add(index);
        open.push(...parentsOf(file, stage));
        for (const { to, from } of transfers)
            if (to === index && from !== null)
                open.push(from);
    }
    return seen;
}
/** Every COPY, ADD and mount of the file that takes files from somewhere. */
function transfersOf(file, buildArgs) {
    return file.stages.flatMap((stage) => stage.instructions.flatMap((instruction) => {
        if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') {
            return [copied(file, stage, instruction, buildArgs)];
        }
        return instruction.keyword === 'RUN' ? mounted(file, stage, instruction, buildArgs) : [];
    }));
}
function copied(file, stage, copy, buildArgs) {
    const environment = (0,_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentAt */ .Ff)(file, stage.index, copy.line, buildArgs);
    const any = new Map([...environment.values].map(([name, value]) => [name, value ?? '*']));
    const words = copy.args.map((word) => (0,_expand_js__WEBPACK_IMPORTED_MODULE_2__/* .expand */ .f)(word.replaceAll('\\', ''), any) ?? '*');
    const last = copy.args.at(-1) ?? '';
    const dest = (0,_expand_js__WEBPACK_IMPORTED_MODULE_2__/* .expand */ .f)(last, environment.values);
    const name = copy.flags.find((flag) => flag.name === 'from')?.value ?? null;
    return {
        to: stage.index,
        line: copy.line,
        from: sourceStage(file, stage, name),
        sources: words.slice(0, -1).flatMap((word) => (0,_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .resolvePath */ .o1)(word, '/') ?? []),
        dest: dest === null ? null : (0,_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .resolvePath */ .o1)(dest, environment.workdir),
    };
}
function mounted(file, stage, run, buildArgs) {
    return (0,_mounts_js__WEBPACK_IMPORTED_MODULE_1__/* .mountsOf */ .c)(run, (0,_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentAt */ .Ff)(file, stage.index, run.line, buildArgs)).flatMap((mount) => {
        if (mount.from === null)
            return [];
        const source = mount.source ?? '/';
        const whole = source === '/' && mount.target !== null && !run.text.includes(`${mount.target}/go/`);
        const sources = whole ? [] : [source];
        return [
            { to: stage.index, line: run.line, from: sourceStage(file, stage, mount.from), sources, dest: null },
        ];
    });
}
function sourceStage(file, stage, name) {
    if (name === null)
        return null;
    const lower = name.toLowerCase();
    const named = file.stages.slice(0, stage.index).findLast((earlier) => earlier.name === lower);
    const later = named ?? file.stages.findLast((other) => other.name === lower);
    return later?.index ?? (/^\d+$/.test(name) && file.stages[Number(name)] ? Number(name) : null);
}


/***/ }),

/***/ 6929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KJ: () => (/* binding */ PLATFORM_ARGS),
/* harmony export */   Uq: () => (/* binding */ shortImage),
/* harmony export */   Yj: () => (/* binding */ isGolangImage),
/* harmony export */   aS: () => (/* binding */ goVersionOf),
/* harmony export */   n: () => (/* binding */ isWindowsImage),
/* harmony export */   wL: () => (/* binding */ imageDefaults)
/* harmony export */ });
/** ARG names the builder fills by itself, each with a value that depends on the platform. */
const PLATFORM_ARGS = new Set(['BUILD', 'TARGET'].flatMap((side) => ['PLATFORM', 'OS', 'ARCH', 'VARIANT', 'OSVERSION'].map((x) => side + x)));
const GOLANG = /^(?:golang(?:[-_].*|ci-lint)?|.*[-_]golang|goreleaser(?:-cross|-pro)?|xgo)$/;
const PLAIN = new Set(`alpine debian ubuntu fedora centos stream rockylinux rockylinux-minimal almalinux amazonlinux archlinux
  leap tumbleweed oraclelinux photon busybox buildpack-deps minideb gcc node python rust ruby php perl openjdk
  eclipse-temurin maven gradle swift erlang elixir haskell cuda ubi ubi8 ubi9 ubi10 ubi-minimal ubi8-minimal
  ubi9-minimal wolfi-base scratch xx`.split(/\s+/));
/** The variables and directory an image brings, for images of Go and plain systems. */
function imageDefaults(image) {
    if (isGolangImage(image)) {
        const path = '/go/bin:/usr/local/go/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
        return { env: { GOPATH: '/go', GOLANG_VERSION: null, PATH: path }, workdir: '/go', known: true };
    }
    const known = image !== null && PLAIN.has(imageName(image));
    return { env: known ? {} : { PATH: null }, workdir: known ? '/' : null, known };
}
/** Whether an image is the golang image, a mirror of it or one built on it with the same layout. */
function isGolangImage(image) {
    if (image === null)
        return false;
    return GOLANG.test(imageName(image)) || /(?:^|\/)xx:golang\b/.test(image);
}
/** Whether an image is one of Windows. */
function isWindowsImage(image) {
    return image !== null && /windowsservercore|nanoserver|(?:^|[/.])windows(?:[/:]|$)/i.test(image);
}
/** Go's version as the tag of a golang image gives it; null when it does not. */
function goVersionOf(image) {
    const match = isGolangImage(image) ? /:(?:go)?(\d+)\.(\d+)/.exec(image ?? '') : null;
    return match ? [Number(match[1]), Number(match[2])] : null;
}
function imageName(image) {
    const path = image.replace(/@.*$/, '').split('/').at(-1) ?? '';
    return path.replace(/:.*$/, '').toLowerCase();
}
/** The name of an image without the default registry, tag and digest as written. */
const shortImage = (image) => image.replace(/^docker\.io\/(?:library\/)?/, '');


/***/ }),

/***/ 3172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nj: () => (/* binding */ logicalLines),
/* harmony export */   pl: () => (/* binding */ directives),
/* harmony export */   rS: () => (/* binding */ syntaxOf),
/* harmony export */   vc: () => (/* binding */ physicalLines),
/* harmony export */   xc: () => (/* binding */ offLines)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7398);

const DIRECTIVE = /^([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(.+?)\s*$/;
const OFF = /(?:^|\s)#\s*go-docker-build:\s*off\b/i;
/** Physical lines without line ends and byte order mark, be it decoded as UTF-8 or byte by byte. */
function physicalLines(text) {
    return text
        .replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)/, '')
        .split('\n')
        .map((line) => line.replace(/\r+$/, ''));
}
/** Parser directives in force: only at the top, before any comment, blank line or instruction. */
function directives(lines, prefix = '#') {
    const found = new Map();
    for (const line of lines) {
        const match = line.startsWith(prefix) ? DIRECTIVE.exec(line.slice(prefix.length).trimStart()) : null;
        const key = match?.[1]?.toLowerCase();
        if (!match?.[2] || !key || !['syntax', 'escape', 'check'].includes(key) || found.has(key))
            break;
        found.set(key, match[2]);
    }
    return found;
}
/** The frontend image a `syntax` directive names; null when none is in force. */
function syntaxOf(lines) {
    const rest = lines[0]?.startsWith('#!') ? lines.slice(1) : lines;
    const value = directives(rest).get('syntax') ?? directives(rest, '//').get('syntax');
    return value?.split(' ')[0] ?? null;
}
/** 1-based lines with the comment that switches a rewriting off. */
function offLines(lines) {
    return lines.flatMap((line, index) => (OFF.test(line) ? [index + 1] : []));
}
/** Joins physical lines to logical ones as BuildKit's parser does. */
function logicalLines(lines, mark) {
    const out = [];
    let at = 0;
    while (at < lines.length) {
        const start = at;
        const joined = joinContinuations(lines, at, mark);
        at = joined.next;
        if (joined.text === null)
            continue;
        const bodies = heredocBodies(lines, at, joined.text, mark);
        at = bodies.next;
        const text = joined.text.trim();
        if (text)
            out.push({ line: start + 1, endLine: at, text, heredocs: bodies.heredocs });
    }
    return out;
}
function joinContinuations(lines, start, mark) {
    let at = start;
    const first = lines[at] ?? '';
    at += 1;
    if (isComment(first) || !first.trim())
        return { text: null, next: at };
    let { text, more } = cutContinuation(first.trimStart(), mark);
    let last = at;
    while (more && at < lines.length) {
        const line = lines[at] ?? '';
        at += 1;
        if (isComment(line) || !line.trim())
            continue;
        last = at;
        const cut = cutContinuation(line, mark);
        const blank = /\s$/.test(text) || /^\s/.test(cut.text);
        text = blank ? `${text.trimEnd()} ${cut.text.trimStart()}` : text + cut.text;
        more = cut.more;
    }
    return { text, next: last };
}
function cutContinuation(line, mark) {
    const match = mark === '`' ? /(?<!`)`[ \t]*$/.exec(line) : /(?<!\\)\\[ \t]*$/.exec(line);
    return match ? { text: line.slice(0, match.index), more: true } : { text: line, more: false };
}
function isComment(line) {
    return line.trimStart().startsWith('#');
}
function heredocBodies(lines, start, text, mark) {
    const heredocs = [];
    let next = start;
    if (!text.includes('<<') || !takesHeredoc(text, mark))
        return { heredocs, next };
    for (const { name, chomp, expand } of (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .heredocStarts */ .g4)(text)) {
        let end = next;
        while (end < lines.length && (chomp ? lines[end]?.replace(/^\t+/, '') : lines[end]) !== name)
            end += 1;
        const body = lines.slice(next, end).map((line) => `${chomp ? line.replace(/^\t+/, '') : line}\n`);
        heredocs.push({ name, body: body.join(''), expand });
        next = Math.min(end + 1, lines.length);
    }
    return { heredocs, next };
}
function takesHeredoc(text, mark) {
    const match = /^(?:onbuild\s+)?(?:run|copy|add)\s+(.*)$/is.exec(text);
    return match?.[1] !== undefined && (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonWords */ .WY)((0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .splitFlags */ .g0)(match[1], mark).rest) === null;
}


/***/ }),

/***/ 7137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ mountsOf)
/* harmony export */ });
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(414);
/* harmony import */ var _expand_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2011);


/** The mounts an author gave a RUN. */
function mountsOf(run, environment) {
    return run.flags.flatMap(({ name, value }) => name === 'mount' && value !== null ? [readMount(value, environment)] : []);
}
function readMount(value, environment) {
    const pairs = new Map(fields(value).map((field) => split(field)));
    const text = (...names) => names.map((name) => pairs.get(name)).find((found) => found !== undefined);
    const target = text('target', 'dst', 'destination');
    const source = text('source', 'src');
    const type = text('type') ?? 'bind';
    const place = target === undefined ? null : (0,_expand_js__WEBPACK_IMPORTED_MODULE_1__/* .expand */ .f)(target, environment.values);
    return {
        type,
        target: place === null ? null : (0,_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .resolvePath */ .o1)(place, environment.workdir),
        source: source === undefined ? null : (0,_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .resolvePath */ .o1)((0,_expand_js__WEBPACK_IMPORTED_MODULE_1__/* .expand */ .f)(source, environment.values) ?? source, '/'),
        from: text('from') ?? null,
        env: text('env') ?? null,
    };
}
/** Fields of a line of CSV, where quotes may surround a whole field or a value. */
function fields(value) {
    return [...value.matchAll(/(?:"[^"]*"|'[^']*'|[^,"'])+/g)].map(([field]) => field.replace(/["']/g, ''));
}
function split(field) {
    const equals = field.indexOf('=');
    return equals < 0
        ? [field.trim().toLowerCase(), '']
        : [field.slice(0, equals).trim().toLowerCase(), field.slice(equals + 1)];
}


/***/ }),

/***/ 4488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ ownerOf)
/* harmony export */ });
const ROOT = { uid: '0', gid: '0', home: '/root' };
/** Looks a USER up among the accounts that earlier RUNs made; null stands for an unknown USER. */
function ownerOf(user, commands) {
    if (user === null)
        return { uid: null, gid: null, home: null };
    const [name = '', group] = user.split(':');
    if (/^(?:|root|0)$/.test(name))
        return { ...ROOT, gid: numeric(group) ?? (group ? null : '0') };
    const made = commands
        .filter(makesUser)
        .find((command) => accountOf(command) === name || uidOf(command) === name);
    const account = made ? accountOf(made) : null;
    return {
        uid: numeric(name) ?? (made ? uidOf(made) : null),
        gid: numeric(group) ??
            groupOf(group ?? (made ? option(made, /^(?:-g|--gid|-G|--ingroup)$/) : null), commands),
        home: made && account ? (option(made, /^(?:-d|--home|--home-dir|-h)$/) ?? `/home/${account}`) : null,
    };
}
function makesUser({ words }) {
    return /(?:^|\/)(?:useradd|adduser)$/.test(words[0] ?? '');
}
/** The account is the last word, but for `adduser NAME GROUP`, where it is the first without a dash. */
function accountOf(command) {
    const free = [];
    for (let i = 1; i < command.words.length; i += 1) {
        const word = command.words[i] ?? '';
        if (!word.startsWith('-'))
            free.push(word);
        else if (takesValue(word, command.words[0] ?? ''))
            i += 1;
    }
    return free[0] ?? null;
}
function takesValue(word, program) {
    if (word.includes('='))
        return false;
    if (/^--(?:uid|gid|home|home-dir|shell|ingroup|gecos|comment|groups|password|base-dir|skel)$/.test(word))
        return true;
    const last = word.startsWith('--') ? '' : word.slice(-1);
    return (program.endsWith('useradd') ? 'ugGdsckbpKe' : 'uGghsk').includes(last) && last !== '';
}
function uidOf(command) {
    return numeric(option(command, /^(?:-u|--uid|-[a-zA-Z]+u)$/) ?? undefined);
}
function option({ words }, names) {
    for (const [index, word] of words.entries()) {
        const equals = word.indexOf('=');
        if (equals > 0 && names.test(word.slice(0, equals)))
            return word.slice(equals + 1);
        if (names.test(word))
            return words[index + 1] ?? null;
    }
    return null;
}
function groupOf(group, commands) {
    if (group === null)
        return null;
    if (numeric(group))
        return group;
    const made = commands.find(({ words }) => /(?:^|\/)(?:groupadd|addgroup)$/.test(words[0] ?? '') && words.includes(group));
    return numeric((made && option(made, /^(?:-g|--gid|-[a-zA-Z]+g)$/)) ?? undefined);
}
function numeric(text) {
    return text !== undefined && /^\d+$/.test(text) ? text : null;
}


/***/ }),

/***/ 9732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ parseDockerfile),
  W: () => (/* binding */ withBuildArgs)
});

// EXTERNAL MODULE: ./build/dockerfile/arguments.js
var dockerfile_arguments = __webpack_require__(8095);
// EXTERNAL MODULE: ./build/dockerfile/expand.js
var expand = __webpack_require__(2011);
// EXTERNAL MODULE: ./build/dockerfile/images.js
var dockerfile_images = __webpack_require__(6929);
// EXTERNAL MODULE: ./build/dockerfile/words.js
var dockerfile_words = __webpack_require__(7398);
;// CONCATENATED MODULE: ./build/dockerfile/instruction.js

const EXEC_FORMS = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'SHELL', 'COPY', 'ADD', 'VOLUME']);
const SHELL_FORMS = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK']);
/** Reads a logical line as an instruction with its flags and words. */
function readInstruction(line, mark) {
    const match = /^(\S+)(?:\s+(.*))?$/s.exec(line.text);
    const keyword = (match?.[1] ?? '').toUpperCase();
    const { flags, rest } = (0,dockerfile_words/* splitFlags */.g0)(match?.[2] ?? '', mark);
    const json = EXEC_FORMS.has(keyword) ? (0,dockerfile_words/* jsonWords */.WY)(rest) : null;
    const trigger = keyword === 'ONBUILD' && rest ? readInstruction({ ...line, text: rest }, mark) : undefined;
    const words = SHELL_FORMS.has(keyword) ? [] : (0,dockerfile_words/* rawWords */.Yy)(rest, mark).words.map((w) => (0,dockerfile_words/* unquote */._n)(w, mark));
    return {
        keyword,
        line: line.line,
        endLine: line.endLine,
        flags,
        text: rest,
        args: json ?? words,
        execForm: json !== null,
        heredocs: line.heredocs,
        ...(trigger ? { trigger } : {}),
    };
}

// EXTERNAL MODULE: ./build/dockerfile/lines.js
var dockerfile_lines = __webpack_require__(3172);
;// CONCATENATED MODULE: ./build/dockerfile/parse.js





/** Reads a Dockerfile as BuildKit does; what BuildKit would refuse is read as far as it goes. */
function parseDockerfile(text) {
    const lines = (0,dockerfile_lines/* physicalLines */.vc)(text);
    const mark = (0,dockerfile_lines/* directives */.pl)(lines.map((line) => line.trimStart())).get('escape') === '`' ? '`' : '\\';
    const instructions = (0,dockerfile_lines/* logicalLines */.Nj)(lines, mark).map((line) => readInstruction(line, mark));
    const first = instructions.findIndex(({ keyword }) => keyword === 'FROM');
    const head = first < 0 ? instructions : instructions.slice(0, first);
    const globalArgs = head.filter(({ keyword }) => keyword === 'ARG');
    return {
        text,
        escape: mark,
        syntax: (0,dockerfile_lines/* syntaxOf */.rS)(lines),
        globalArgs,
        stages: readStages(instructions.slice(head.length), (0,dockerfile_arguments/* globalValues */.w)(globalArgs, mark, {})),
        offLines: (0,dockerfile_lines/* offLines */.xc)(lines),
    };
}
/** The same Dockerfile with the bases of its stages as build arguments make them. */
function withBuildArgs(dockerfile, buildArgs) {
    const globals = (0,dockerfile_arguments/* globalValues */.w)(dockerfile.globalArgs, dockerfile.escape, buildArgs);
    for (const name of dockerfile_images/* PLATFORM_ARGS */.KJ) {
        const value = buildArgs[name];
        if (!globals.has(name) && value)
            globals.set(name, value);
    }
    const stages = [];
    for (const stage of dockerfile.stages)
        stages.push({ ...stage, ...baseOf(stage.from, stages, globals) });
    return { ...dockerfile, stages };
}
function readStages(instructions, globals) {
    const stages = [];
    let open = [];
    for (const instruction of instructions) {
        if (instruction.keyword !== 'FROM') {
            open.push(instruction);
            continue;
        }
        open = [];
        stages.push(readStage(instruction, stages, globals, open));
    }
    return stages;
}
function readStage(from, earlier, globals, body) {
    const [image = '', as, name] = from.args;
    return {
        index: earlier.length,
        name: as?.toLowerCase() === 'as' && name ? name.toLowerCase() : null,
        from: image,
        ...baseOf(image, earlier, globals),
        platform: from.flags.find((flag) => flag.name === 'platform')?.value ?? null,
        line: from.line,
        instructions: body,
    };
}
function baseOf(from, earlier, globals) {
    const base = (from.includes('$') ? expandKnown(from, globals) : from) || null;
    const parent = earlier.findLast((stage) => stage.name !== null && stage.name === base?.toLowerCase());
    return { base, parent: parent?.index ?? null };
}
/** Expands; a plain variable without any value makes the whole unknown. */
function expandKnown(text, globals) {
    const names = [...text.matchAll(/\$\{?(\w+)(?!\w|:?[-+])/g)].map((match) => match[1] ?? '');
    return names.every((name) => globals.has(name)) ? (0,expand/* expand */.f)(text, globals) : null;
}


/***/ }),

/***/ 5847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ overlaps),
/* harmony export */   u: () => (/* binding */ within)
/* harmony export */ });
/** Whether one of two absolute paths is the other or lies in it; `*` stands for any part of a name. */
function overlaps(left, right) {
    const [a, b] = [segments(left), segments(right)];
    return matches(a, b, Math.min(a.length, b.length));
}
/** Whether `inner` is `outer` or lies in it. */
function within(inner, outer) {
    const [a, b] = [segments(inner), segments(outer)];
    return a.length >= b.length && matches(a, b, b.length);
}
function segments(path) {
    return path.split('/').filter(Boolean);
}
function matches(left, right, length) {
    for (let i = 0; i < length; i += 1) {
        const [a = '', b = ''] = [left[i], right[i]];
        if (a !== b && !glob(a).test(b) && !glob(b).test(a))
            return false;
    }
    return true;
}
function glob(text) {
    const source = text
        .replace(/[.+^${}()|\\]/g, '\\$&')
        .replace(/\*+/g, '.*')
        .replace(/\?/g, '.');
    try {
        return new RegExp(`^${source}$`);
    }
    catch {
        return /^$/;
    }
}


/***/ }),

/***/ 5356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ scriptOf)
/* harmony export */ });
/* harmony import */ var _shell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6057);

const POSIX = /^(?:ba|da|a|z|k|mk)?sh$/;
const INTERPRETER = /^#!\s*(\S+)(?:\s+(?:-\S+\s+)*(\S+))?/;
/** Reads the commands of a RUN in the shell in force. */
function scriptOf(run, environment) {
    const text = [run.text, ...run.heredocs.map(({ body }) => body)].join('\n');
    if (run.execForm)
        return { readable: true, commands: execCommands(run.args), text };
    const names = environment.shell.map((word) => word.split('/').at(-1)?.toLowerCase() ?? '');
    const program = (/^(?:env|busybox)$/.test(names[0] ?? '') ? names[1] : names[0]) ?? '';
    const posix = POSIX.test(program);
    if (!posix)
        return { readable: false, why: `the shell ${program || 'in force'} is not one we read`, text };
    return withHeredocs(run, text);
}
function execCommands(args) {
    const outer = { settings: [], words: args };
    const scripts = (0,_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .innerScripts */ .Z)(outer);
    if (scripts.length > 0)
        return scripts.flatMap((script) => (0,_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .shellCommands */ .h)(script));
    const envWords = args[0]?.endsWith('env') ? args.slice(1) : args;
    const at = envWords.findIndex((word) => !/^\w+=/.test(word));
    const settings = envWords.slice(0, Math.max(at, 0)).map((word) => ({
        name: word.slice(0, word.indexOf('=')),
        value: word.slice(word.indexOf('=') + 1),
    }));
    return [{ settings, words: envWords.slice(Math.max(at, 0)) }];
}
/** Bodies of heredocs are scripts when the line is nothing else, or gives them to a shell. */
function withHeredocs(run, text) {
    const outside = run.text.replace(/\d*<<-?\s*(?:"[^"]*"|'[^']*'|[\w.-]+)/g, ' ').trim();
    const first = run.heredocs[0];
    if (!first)
        return { readable: true, commands: (0,_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .shellCommands */ .h)(run.text), text };
    if (outside === '') {
        const match = INTERPRETER.exec(first.body);
        const named = match?.[1]?.endsWith('/env') ? match[2] : match?.[1];
        const program = named?.split('/').at(-1) ?? 'sh';
        if (!POSIX.test(program))
            return { readable: false, why: `the heredoc is a script for ${program}`, text };
        return { readable: true, commands: (0,_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .shellCommands */ .h)(first.body), text };
    }
    const commands = (0,_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .shellCommands */ .h)(outside);
    const readers = commands.filter(({ words }) => POSIX.test(words[0]?.split('/').at(-1) ?? ''));
    if (readers.length > 0) {
        return {
            readable: true,
            commands: [...commands, ...(0,_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .shellCommands */ .h)(run.heredocs.map((h) => h.body).join('\n'))],
            text,
        };
    }
    const others = commands.find(({ words }) => /^(?:python|perl|ruby|node|pwsh|powershell)/.test(words[0] ?? ''));
    if (others)
        return { readable: false, why: `the heredoc is a script for ${others.words[0]}`, text };
    return { readable: true, commands, text };
}


/***/ }),

/***/ 6057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ innerScripts),
/* harmony export */   h: () => (/* binding */ shellCommands)
/* harmony export */ });
const KEYWORDS = new Set('if then else elif fi do done while until for case esac in ! { } time'.split(' '));
const PREFIXES = new Set('exec env nice nohup command builtin sudo time timeout xargs setarch linux32 linux64 stdbuf ionice'.split(' '));
/** Reads the simple commands of a shell script, those of `$( )` and of inner `sh -c` scripts included. */
function shellCommands(text, depth = 0) {
    const scan = { text, at: 0, words: [], word: null, commands: [] };
    const inner = scanCommands(scan);
    const commands = scan.commands.map(toCommand);
    if (depth > 4)
        return commands;
    const nested = commands.flatMap((command) => innerScripts(command));
    return [...commands, ...[...inner, ...nested].flatMap((script) => shellCommands(script, depth + 1))];
}
/** The script a shell, `eval` or `su` is given in a word; empty for other commands. */
function innerScripts({ words }) {
    const program = (words[0] ?? '').split('/').at(-1) ?? '';
    if (program === 'eval')
        return [words.slice(1).join(' ')];
    if (!/^(?:ba|da|a|z|k)?sh$|^su$|^runuser$/.test(program))
        return [];
    const flag = words.findIndex((word, index) => index > 0 && /^-[a-zA-Z]*c$/.test(word));
    return flag > 0 ? words.slice(flag + 1, flag + 2) : [];
}
function scanCommands(scan) {
    const inner = [];
    while (scan.at < scan.text.length) {
        const ch = scan.text.charAt(scan.at);
        if (ch === '#' && scan.word === null)
            skipComment(scan);
        else if (/[\n;&|()]/.test(ch))
            endCommand(scan);
        else if (/\s/.test(ch))
            endWord(scan);
        else if (ch === '\\')
            scanEscape(scan);
        else if (ch === "'")
            scanSingle(scan);
        else if (ch === '"')
            inner.push(...scanDouble(scan));
        else if (ch === '`' || scan.text.startsWith('$(', scan.at))
            inner.push(scanSubstitution(scan));
        else
            scan.word = (scan.word ?? '') + ch;
        scan.at += 1;
    }
    endCommand(scan);
    return inner;
}
function endWord(scan) {
    if (scan.word !== null)
        scan.words.push(scan.word);
    scan.word = null;
}
function endCommand(scan) {
    const ch = scan.text.charAt(scan.at);
    if (ch === '&' && /[<>]/.test(scan.text.charAt(scan.at - 1)))
        return;
    endWord(scan);
    if (scan.words.length > 0)
        scan.commands.push(scan.words);
    scan.words = [];
}
function skipComment(scan) {
    const end = scan.text.indexOf('\n', scan.at);
    scan.at = (end < 0 ? scan.text.length : end) - 1;
}
function scanEscape(scan) {
    scan.at += 1;
    const next = scan.text.charAt(scan.at);
    if (next !== '\n')
        scan.word = (scan.word ?? '') + next;
}
function scanSingle(scan) {
    const end = scan.text.indexOf("'", scan.at + 1);
    const stop = end < 0 ? scan.text.length : end;
    scan.word = (scan.word ?? '') + scan.text.slice(scan.at + 1, stop);
    scan.at = stop;
}
function scanDouble(scan) {
    const inner = [];
    scan.word ??= '';
    scan.at += 1;
    while (scan.at < scan.text.length && scan.text.charAt(scan.at) !== '"') {
        const ch = scan.text.charAt(scan.at);
        if (ch === '\\' && /["\\$`\n]/.test(scan.text.charAt(scan.at + 1)))
            scanEscape(scan);
        else if (ch === '`' || scan.text.startsWith('$(', scan.at))
            inner.push(scanSubstitution(scan));
        else
            scan.word += ch;
        scan.at += 1;
    }
    return inner;
}
/** Leaves the marker `$()` in the word and gives the script inside. */
function scanSubstitution(scan) {
    scan.word = `${scan.word ?? ''}$()`;
    if (scan.text.charAt(scan.at) === '`') {
        const end = scan.text.indexOf('`', scan.at + 1);
        const script = scan.text.slice(scan.at + 1, end < 0 ? undefined : end);
        scan.at = end < 0 ? scan.text.length : end;
        return script;
    }
    const start = scan.at + 2;
    let depth = 1;
    let at = start;
    while (at < scan.text.length && depth > 0) {
        const ch = scan.text.charAt(at);
        depth += ch === '(' ? 1 : ch === ')' ? -1 : 0;
        at += 1;
    }
    scan.at = at - 1;
    return scan.text.slice(start, at - 1);
}
function toCommand(all) {
    const settings = [];
    let at = 0;
    let prefixed = false;
    for (; at < all.length; at += 1) {
        const word = all[at] ?? '';
        const set = /^([A-Za-z_]\w*)=(.*)$/s.exec(word);
        if (set)
            settings.push({ name: set[1] ?? '', value: set[2] ?? '' });
        else if (word === 'sudo' && /^(?:-\w*u|--user)/.test(all[at + 1] ?? ''))
            break;
        else if (PREFIXES.has(word))
            prefixed = true;
        else if (!KEYWORDS.has(word) && !(prefixed && /^(?:-|\d+[smh]?$|[%{}@]+$)/.test(word)))
            break;
    }
    const words = all.slice(at);
    if (/^(?:export|declare|typeset|local|readonly|g?make)$/.test(words[0] ?? '')) {
        for (const word of words.slice(1)) {
            const set = /^([A-Za-z_]\w*)=(.*)$/s.exec(word);
            if (set)
                settings.push({ name: set[1] ?? '', value: set[2] ?? '' });
        }
    }
    return { settings, words };
}


/***/ }),

/***/ 5421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QR: () => (/* binding */ targetsOf),
/* harmony export */   _H: () => (/* binding */ lookupOf),
/* harmony export */   r7: () => (/* binding */ shellWord)
/* harmony export */ });
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(414);
/* harmony import */ var _expand_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2011);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6929);



/** A word of a shell script with its variables replaced; null when one is unknown. */
function shellWord(word, values) {
    if (/[`]|\$[^A-Za-z_{]|\$\(\)/.test(word))
        return null;
    const names = [...word.matchAll(/\$\{?([A-Za-z_]\w*)(:?-)?/g)];
    const known = names.every(([, name = '', fallback]) => fallback || values.has(name));
    return known ? (0,_expand_js__WEBPACK_IMPORTED_MODULE_2__/* .expand */ .f)(word, values) : null;
}
/** Variables as the go commands of a RUN see them: its own settings, ENV and ARG, `go env -w`. */
function lookupOf(environment, own, persisted, owner) {
    const values = new Map(environment.values);
    if (!values.has('HOME'))
        values.set('HOME', owner.home);
    values.set('PWD', null);
    const set = new Map();
    for (const { name, value } of own) {
        const next = shellWord(value.replace(/^~(?=\/|$)/, '$HOME'), new Map([...values, ...set]));
        set.set(name, set.has(name) && set.get(name) !== next ? null : next);
    }
    return (name) => {
        if (set.has(name))
            return set.get(name);
        const value = environment.values.get(name);
        if (value !== undefined && value !== '')
            return value;
        const written = persisted.findLast((setting) => setting.name === name);
        return written ? shellWord(written.value, values) : value;
    };
}
/** Where go keeps modules and compiled packages. */
function targetsOf(lookup, environment, owner) {
    const home = known(lookup('HOME'), environment.known ? owner.home : null);
    const version = (0,_images_js__WEBPACK_IMPORTED_MODULE_1__/* .goVersionOf */ .aS)(environment.image);
    const before = (minor) => version !== null && version[0] === 1 && version[1] < minor;
    return {
        mod: before(11) ? null : modTarget(lookup, home, environment.known),
        cache: before(10) ? null : cacheTarget(lookup, home),
    };
}
function modTarget(lookup, home, isKnown) {
    const moved = lookup('GOMODCACHE');
    if (moved !== undefined && moved !== '')
        return absolute(moved);
    const path = lookup('GOPATH');
    if (path === null)
        return null;
    if (path)
        return absolute(path.split(':')[0] ?? '', '/pkg/mod');
    return isKnown || home !== null ? absolute(home, '/go/pkg/mod') : null;
}
function cacheTarget(lookup, home) {
    const moved = lookup('GOCACHE');
    if (moved !== undefined && moved !== '')
        return absolute(moved);
    const base = lookup('XDG_CACHE_HOME');
    if (base !== undefined && base !== '')
        return absolute(base, '/go-build');
    return absolute(home, '/.cache/go-build');
}
function known(value, fallback) {
    return value === undefined || value === '' ? fallback : value;
}
function absolute(path, below = '') {
    if (!path?.startsWith('/') || /[\s,"']/.test(path))
        return null;
    const whole = (0,_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .resolvePath */ .o1)(path + below, null);
    return whole === '/' ? null : whole;
}


/***/ }),

/***/ 7398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WY: () => (/* binding */ jsonWords),
/* harmony export */   Yy: () => (/* binding */ rawWords),
/* harmony export */   _n: () => (/* binding */ unquote),
/* harmony export */   g0: () => (/* binding */ splitFlags),
/* harmony export */   g4: () => (/* binding */ heredocStarts)
/* harmony export */ });
const BLANK = /\s/;
/** Words between blanks; quotes and escapes stay in the words, an open quote reaches to the end. */
function rawWords(text, mark) {
    const words = [];
    let word = '';
    let quote = '';
    for (let i = 0; i < text.length; i += 1) {
        const ch = text.charAt(i);
        if (ch === mark && quote !== "'" && i + 1 < text.length) {
            word += ch + text.charAt(i + 1);
            i += 1;
        }
        else if (!quote && BLANK.test(ch)) {
            if (word)
                words.push(word);
            word = '';
        }
        else {
            if (quote ? ch === quote : ch === '"' || ch === "'")
                quote = quote ? '' : ch;
            word += ch;
        }
    }
    if (word)
        words.push(word);
    return { words, open: quote !== '' };
}
/** A word without its quotes and escapes, as a Dockerfile reads it. */
function unquote(word, mark) {
    let out = '';
    let quote = '';
    for (let i = 0; i < word.length; i += 1) {
        const ch = word.charAt(i);
        if (quote ? ch === quote : ch === '"' || ch === "'") {
            quote = quote ? '' : ch;
        }
        else if (ch === mark && quote !== "'" && i + 1 < word.length) {
            const next = word.charAt(i + 1);
            const kept = quote === '"' && next !== '"' && next !== '$' && next !== mark;
            out += kept ? ch + next : next;
            i += 1;
        }
        else {
            out += ch;
        }
    }
    return out;
}
/** The flags at the start of an instruction's arguments, and what follows them. */
function splitFlags(text, mark) {
    const flags = [];
    let rest = text.trimStart();
    while (rest.startsWith('--')) {
        const end = wordEnd(rest, mark);
        const word = flagWord(rest.slice(0, end), mark);
        rest = rest.slice(end).trimStart();
        if (word === '--')
            break;
        const equals = word.indexOf('=');
        const name = (equals < 0 ? word : word.slice(0, equals)).slice(2);
        flags.push({ name, value: equals < 0 ? null : word.slice(equals + 1) });
    }
    return { flags, rest: rest.trim() };
}
/** A JSON array of strings; null when the text is none. */
function jsonWords(text) {
    if (!text.startsWith('['))
        return null;
    try {
        const value = JSON.parse(text);
        return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : null;
    }
    catch {
        return null;
    }
}
/** Heredocs an instruction opens, in the order of their bodies. */
function heredocStarts(line) {
    const { words, open } = rawWords(line, '\\');
    if (open)
        return [];
    return words.flatMap((word) => {
        const match = /^\d*<<(-?)\s*([^<]+)$/.exec(word);
        const raw = match?.[2];
        if (!raw)
            return [];
        const name = unquote(raw, '\\');
        return name ? [{ name, chomp: match[1] === '-', expand: !/["']/.test(raw) }] : [];
    });
}
function wordEnd(text, mark) {
    let quote = '';
    for (let i = 0; i < text.length; i += 1) {
        const ch = text.charAt(i);
        if (ch === mark)
            i += 1;
        else if (!quote && BLANK.test(ch))
            return i;
        else if (quote ? ch === quote : ch === '"' || ch === "'")
            quote = quote ? '' : ch;
    }
    return text.length;
}
/** Flags know escapes in every quote, unlike other words. */
function flagWord(word, mark) {
    let out = '';
    let quote = '';
    for (let i = 0; i < word.length; i += 1) {
        const ch = word.charAt(i);
        if (quote ? ch === quote : ch === '"' || ch === "'") {
            quote = quote ? '' : ch;
        }
        else if (ch === mark) {
            i += 1;
            out += word.charAt(i);
        }
        else {
            out += ch;
        }
    }
    return out;
}


/***/ }),

/***/ 9656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vt: () => (/* binding */ buildArgTable),
  s6: () => (/* binding */ nothing),
  Su: () => (/* binding */ planOptions),
  iA: () => (/* binding */ prepare)
});

// EXTERNAL MODULE: ./build/dockerfile/parse.js + 1 modules
var parse = __webpack_require__(9732);
// EXTERNAL MODULE: ./build/stages/plan/plan.js + 3 modules
var plan = __webpack_require__(3727);
// EXTERNAL MODULE: ./build/text/size.js
var size = __webpack_require__(7397);
;// CONCATENATED MODULE: ./build/stages/prewarm/bring.js

/** Silence up to here is no news; each further line comes after twice as long. */
const QUIET = 2_000;
const LONGEST_SILENCE = 16_000;
/** Characters of a reason. */
const MOST = 400;
/** Go and git tell over several lines. */
const inOneLine = (text) => {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length > MOST ? `${line.slice(0, MOST)}…` : line;
};
const progress = ({ log, clock }) => {
    let next = clock.monotonic() + QUIET;
    let silence = QUIET;
    return (done, of, bytes) => {
        const now = clock.monotonic();
        if (now < next || done === of)
            return;
        silence = Math.min(silence * 2, LONGEST_SILENCE);
        next = now + silence;
        log.info(`Fetching Go modules: ${done} of ${of}, ${(0,size/* inMegabytes */.B)(bytes)}`);
    };
};
/** Has the mirror fetch these versions before they are asked for; a failure is a sentence, never a verdict. */
const bring = async (mirror, wanted, signal, ports) => {
    if (wanted.length === 0)
        return { failed: [], degradations: [] };
    const { failed } = await mirror.warm(wanted, { signal, onProgress: progress(ports) });
    const [first] = failed;
    if (signal.aborted || first === undefined)
        return { failed: signal.aborted ? [] : failed, degradations: [] };
    const name = `${first.module}@${first.version}`;
    const others = failed.length === 1 ? '' : ` (and ${failed.length - 1} more)`;
    return {
        failed,
        degradations: [`${name}${others} could not be fetched ahead of the build: ${inOneLine(first.why)}`],
    };
};

// EXTERNAL MODULE: ./build/stages/prewarm/delivery.js
var delivery = __webpack_require__(7233);
// EXTERNAL MODULE: ./build/stages/prewarm/entries.js
var entries = __webpack_require__(9137);
// EXTERNAL MODULE: ./build/text/version.js
var version = __webpack_require__(3758);
;// CONCATENATED MODULE: ./build/pipeline/modules.js






/** BuildKit whose own Dockerfile frontend is 1.10, the first to give secrets as variables. https://docs.docker.com/build/buildkit/dockerfile-release-notes/#1100 */
const FIRST_WITH_SECRET_ENV = '0.16.0';
const NOTHING_BROUGHT = { failed: [], degradations: [] };
/** A build from the Dockerfile as it is written, with no modules from here. */
const nothing = (why) => ({
    plan: null,
    delivery: { kind: 'off', why },
    mirror: null,
    secrets: [],
    contexts: [],
    degradations: [],
    given: null,
    seconds: 0,
    settle: async () => NOTHING_BROUGHT,
});
/** What RUN lines get as GOPROXY: the mirror or the mounted modules first, then what the Dockerfile itself names. */
const proxyValue = (delivery, own, { chain, tail }) => {
    const [theirs] = own;
    switch (delivery.kind) {
        case 'proxy':
            return theirs === undefined ? `${delivery.url}${tail}` : `${delivery.url}|${theirs}`;
        case 'context':
            return ['file:///run/go-docker-build/modules', theirs ?? chain].filter((part) => part !== '').join(',');
        case 'off':
            return theirs ?? chain;
    }
};
/** What the stages keep from proxies and the host does not fetch: that stays as it is. `none` matches no module. */
const noProxyValue = (own, hosts) => {
    const known = hosts.split(',');
    const left = own.flatMap((list) => list.split(',')).filter((pattern) => !known.includes(pattern.trim()));
    return [...new Set(left.map((pattern) => pattern.trim()))].join(',') || 'none';
};
/** Build arguments as a table; a name alone takes its value from the environment, as docker does. */
const buildArgTable = (args, env) => Object.fromEntries(args.map((arg) => {
    const [name = '', value] = arg.split(/=(.*)/s);
    return [name, value ?? env[name] ?? ''];
}));
/** Mounts of one repository and one level of trust are never those of another. */
const idPrefix = (world) => [
    'go-docker-build',
    world.identity.repository?.replace(/[^\w.-]+/g, '-') ?? 'local',
    ...(world.isUntrusted ? ['pr'] : []),
].join('-');
const frontendIn = ({ buildkit }) => {
    if (buildkit === null)
        return 'unknown';
    return (0,version/* isAtLeast */.d)(buildkit, FIRST_WITH_SECRET_ENV, true) ? 'ok' : 'old';
};
/** What the plan is made of before it is known how modules are delivered. */
const planOptions = (inputs, preflight, world) => ({
    target: inputs.build.target === '' ? null : inputs.build.target,
    buildArgs: buildArgTable(inputs.build.buildArgs, world.env),
    delivery: null,
    platforms: inputs.build.platforms,
    idPrefix: idPrefix(world),
    frontend: frontendIn(preflight),
});
/** Starts what brings modules ahead: beside the build where it asks the mirror, before it where it is given files. */
const start = async ({ delivery, mirror }, prewarmed, ports) => {
    if (mirror === null || prewarmed.serve === null)
        return { given: null, seconds: 0, settle: async () => NOTHING_BROUGHT };
    const { store } = prewarmed.serve;
    const begun = ports.clock.monotonic();
    const stop = new AbortController();
    const isGiven = delivery.kind === 'context';
    // Files that are handed over pass no server that would verify them, so all of them are gone through.
    const wanted = isGiven ? prewarmed.wanted : await (0,entries/* missingIn */.EH)(store, prewarmed.wanted, ports.files);
    const brought = bring(mirror, wanted, stop.signal, ports);
    if (isGiven)
        await brought;
    const { linked, bytes } = await (0,entries/* linkVersions */.C_)(isGiven ? wanted : [], store, isGiven ? delivery.dir : '', ports.files);
    const seconds = (ports.clock.monotonic() - begun) / 1000;
    const settle = async () => {
        stop.abort();
        await mirror.close();
        return brought;
    };
    return { given: isGiven ? { versions: linked.length, bytes } : null, seconds, settle };
};
/** Picks how modules reach the build, opens the mirror, writes the Dockerfile copy that uses both, and starts what brings them. */
const prepare = async (inputs, preflight, prewarmed, world, ports) => {
    if (inputs.own.rewrite === 'off')
        return nothing('The input rewrite is off.');
    const text = preflight.dockerfile === null ? null : await ports.files.read(preflight.dockerfile);
    if (text === null)
        return nothing(preflight.withoutDockerfile ?? 'The Dockerfile is not on this machine, so it is built as it is.');
    const patterns = prewarmed.serve?.private ?? '';
    const picked = await (0,delivery/* pickDelivery */.a)({
        driver: preflight.driver,
        gateway: preflight.gateway,
        hasNetwork: inputs.build.network !== 'none',
        serve: prewarmed.serve,
        why: prewarmed.why,
        hasModules: prewarmed.wanted.length > 0,
        dir: await ports.files.temporary('modules'),
    }, ports.openMirror);
    const options = planOptions(inputs, preflight, world);
    const made = (0,plan/* plan */.e)((0,parse/* parseDockerfile */.A)(text), {
        ...options,
        delivery: picked.delivery,
        hasPrivate: patterns !== '',
    });
    const values = {
        GOPROXY: proxyValue(picked.delivery, made.ownProxies, prewarmed),
        GONOPROXY: noProxyValue(made.ownNoProxy, patterns),
    };
    const isUsed = made.secrets.length > 0;
    const started = await start(picked, isUsed ? prewarmed : { ...prewarmed, wanted: [] }, ports);
    return {
        plan: made,
        ...picked,
        ...started,
        secrets: made.secrets.map(({ id, env }) => ({ id, value: values[env] })),
        contexts: made.moduleContext !== undefined && picked.delivery.kind === 'context'
            ? [{ name: made.moduleContext, dir: picked.delivery.dir }]
            : [],
    };
};


/***/ }),

/***/ 3727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ plan)
});

;// CONCATENATED MODULE: ./build/dockerfile/frontend.js
/** Reads the version out of a `syntax` image; without one the frontend of the builder decides. */
function frontendOf(syntax, builtin) {
    if (syntax === null) {
        return {
            mounts: true,
            secretEnv: builtin === 'ok',
            why: builtin === 'unknown'
                ? 'the builder did not tell its version'
                : 'the frontend of the builder is older than 1.10',
        };
    }
    const name = syntax.replace(/@.*$/, '').split('/').at(-1) ?? '';
    const [image = '', tag = syntax.includes('@') ? null : 'latest'] = name.split(':');
    const why = `the frontend ${syntax} is older than 1.10`;
    if (!/^dockerfile(?:-upstream)?$/.test(image)) {
        return { mounts: false, secretEnv: false, why: `the frontend ${syntax} is not one we know` };
    }
    if (tag === null)
        return { mounts: true, secretEnv: false, why: `nobody knows the version of ${syntax}` };
    if (tag === 'experimental')
        return { mounts: true, secretEnv: false, why };
    const match = /^(\d+)(?:\.(\d+))?(?:\.\d+)?(-.*)?$/.exec(tag);
    if (!match)
        return { mounts: true, secretEnv: true, why };
    const [major, minor] = [
        Number(match[1]),
        match[2] === undefined ? Number.POSITIVE_INFINITY : Number(match[2]),
    ];
    const mounts = major > 1 || minor >= 2 || /experimental/.test(match[3] ?? '');
    return {
        mounts,
        secretEnv: major > 1 || minor >= 10,
        why: mounts ? why : `the frontend ${syntax} knows no mounts`,
    };
}

// EXTERNAL MODULE: ./build/dockerfile/parse.js + 1 modules
var parse = __webpack_require__(9732);
// EXTERNAL MODULE: ./build/dockerfile/environment.js
var environment = __webpack_require__(414);
// EXTERNAL MODULE: ./build/dockerfile/facts.js + 1 modules
var dockerfile_facts = __webpack_require__(1168);
// EXTERNAL MODULE: ./build/dockerfile/graph.js
var graph = __webpack_require__(4799);
// EXTERNAL MODULE: ./build/dockerfile/paths.js
var paths = __webpack_require__(5847);
;// CONCATENATED MODULE: ./build/stages/plan/blocks.js




/** Decides for each stage whether its module and build cache may live in mounts. */
function verdicts(file, target, buildArgs) {
    const transfers = (0,graph/* transfersOf */.G5)(file, buildArgs);
    const index = (0,graph/* targetStage */.Ae)(file, target);
    const reached = index === null ? new Set() : (0,graph/* reachable */.Gq)(file, index, transfers);
    const shipped = index === null ? new Set() : (0,graph/* lineage */.OZ)(file, index);
    const facts = file.stages.flatMap((stage) => (0,dockerfile_facts/* factsOf */.x)(file, stage, buildArgs));
    const work = {
        file,
        facts: facts.filter(({ stage }) => reached.has(stage)),
        mod: new Map(),
        cache: new Map(),
    };
    for (const transfer of transfers)
        if (reached.has(transfer.to))
            blockTransfer(work, transfer);
    for (const fact of work.facts)
        blockRun(work, fact);
    blockTriggers(work, reached);
    const mod = spread(work, reached, shipped);
    return { facts, shipped, reached, mod, cache: inherit(work, work.cache, reached) };
}
function blockTransfer(work, transfer) {
    const givers = transfer.from === null ? new Set() : (0,graph/* lineage */.OZ)(work.file, transfer.from);
    for (const { stage, targets } of work.facts) {
        if (!givers.has(stage))
            continue;
        const why = `line ${transfer.line} copies from this stage what would lie in the mount`;
        if (takes(transfer, targets.mod))
            put(work.mod, stage, why);
        if (takes(transfer, targets.cache))
            put(work.cache, stage, why);
    }
    const { dest } = transfer;
    if (dest === null)
        return;
    const full = [...givers].some((giver) => work.mod.has(giver));
    for (const fact of work.facts) {
        if (!(0,environment/* chainOf */.dR)(work.file, fact.stage).some(({ index }) => index === transfer.to))
            continue;
        const why = `the mount would hide what line ${transfer.line} copies there`;
        if (hides(dest, fact.targets.mod, full))
            put(work.mod, transfer.to, why);
        if (hides(dest, fact.targets.cache, false))
            put(work.cache, transfer.to, why);
    }
}
function takes(transfer, target) {
    return target !== null && transfer.sources.some((source) => (0,paths/* overlaps */.$)(source, target));
}
function hides(dest, target, full) {
    if (target === null)
        return false;
    return (0,paths/* within */.u)(dest, target) || (full && (0,paths/* within */.u)(target, dest));
}
function blockRun(work, fact) {
    const why = refusal(fact);
    if (why)
        put(work.mod, fact.stage, `line ${fact.run.line} ${why}`);
}
/** Why a RUN keeps modules out of the mounts of its stage. */
function refusal(fact) {
    if (fact.touchesModules)
        return 'removes or packs the module directory';
    if (!fact.modules)
        return null;
    if (writesBeside(fact))
        return 'writes beside the mount, whose parent belongs to root';
    if (fact.offline)
        return 'builds without network from modules of the layers';
    return fact.closed ? `would not see the mount: ${fact.closed}` : null;
}
/** Directories that a mount makes belong to root: /go/pkg for the sumdb, ~/go for bin. */
function writesBeside({ owner, use, targets }) {
    if (owner.uid === '0')
        return false;
    return use.sums || (use.installs && !targets.mod?.startsWith('/go/'));
}
function blockTriggers({ file, mod }, reached) {
    for (const stage of file.stages) {
        if (!reached.has(stage.index))
            continue;
        const above = (0,environment/* chainOf */.dR)(file, stage.index).slice(0, -1);
        const trigger = above
            .flatMap(({ instructions }) => instructions)
            .find((i) => i.trigger?.keyword === 'RUN' && /\bgo\b|\bmake\b/.test(i.trigger.text));
        if (trigger)
            put(mod, stage.index, `the ONBUILD of line ${trigger.line} would not see the mount`);
    }
}
function put(map, stage, why) {
    if (!map.has(stage))
        map.set(stage, why);
}
/** Reasons of the stages below count for a stage too. */
function inherit({ file }, own, reached) {
    const all = new Map(own);
    for (const index of [...reached].sort((a, b) => a - b)) {
        for (const ancestor of (0,graph/* lineage */.OZ)(file, index)) {
            const why = own.get(ancestor);
            if (why)
                put(all, index, why);
        }
    }
    return all;
}
/** Stages that share layers in which modules are read keep them together: in mounts, or in layers. */
function spread(work, reached, shipped) {
    const all = inherit(work, work.mod, reached);
    const users = new Set(work.facts.filter(({ modules }) => modules).map(({ stage }) => stage));
    for (const stage of users)
        if (shipped.has(stage))
            put(all, stage, 'its layers ship with the image, modules included');
    const links = [...reached].flatMap((index) => [...(0,graph/* lineage */.OZ)(work.file, index)].filter((a) => a !== index && users.has(a)).map((a) => [a, index]));
    for (let changed = true; changed;) {
        const before = all.size;
        for (const [left, right] of links) {
            const why = all.get(left) ?? all.get(right);
            if (why !== undefined && !(all.has(left) && all.has(right))) {
                put(all, left, why);
                put(all, right, why);
            }
        }
        changed = all.size > before;
    }
    return all;
}

// EXTERNAL MODULE: ./build/dockerfile/images.js
var dockerfile_images = __webpack_require__(6929);
;// CONCATENATED MODULE: ./build/stages/plan/flags.js


/** Id of the secret that fills GOPROXY. */
const PROXY_SECRET = 'go-docker-build-proxy';
/** Id of the secret that fills GONOPROXY. */
const NO_PROXY_SECRET = 'go-docker-build-no-proxy';
/** Name of the build context that holds modules for a builder that reaches no server of ours. */
const MODULE_CONTEXT = 'go-docker-build-modules';
/** Where that context is mounted. */
const MODULE_DIR = '/run/go-docker-build/modules';
/** Chooses the flags of a RUN that builds Go. */
function flagsOf(fact, verdict, options) {
    const none = (why) => ({
        ...{ changes: [], caches: [], proxy: false, noProxy: false, why },
        withoutHost: fact.modules && !fact.use.vendored && verdict.reached.has(fact.stage) ? why : null,
    });
    if (!verdict.reached.has(fact.stage))
        return none('the target does not need its stage');
    if (fact.closed)
        return none(fact.closed);
    if (!options.frontend.mounts)
        return none(options.frontend.why);
    const ships = verdict.shipped.has(fact.stage) ? 'its layers ship with the image' : null;
    const noMod = ships ?? modRefusal(fact, verdict);
    const noCache = ships ?? cacheRefusal(fact, verdict);
    const caches = [
        ...(noMod ? [] : [mount(fact, 'mod', options)]),
        ...(noCache ? [] : [mount(fact, 'build', options)]),
    ];
    const changes = caches.map((cache) => ({
        line: fact.run.line,
        flag: cacheFlag(cache, fact, options),
        why: cache.kind === 'mod'
            ? 'modules are kept outside the layers'
            : `compiled packages are kept outside the layers${noMod ? `; no module mount: ${noMod}` : ''}`,
    }));
    const isBound = options.delivery?.kind === 'context';
    const noProxy = proxyRefusal(fact, options) ?? (isBound ? ships : null);
    const proxy = noProxy
        ? []
        : proxyFlags(fact, options).map((flag) => ({
            line: fact.run.line,
            flag,
            why: ships === null ? PROXY_WHY : `${PROXY_WHY}; no cache mounts: ${ships}`,
        }));
    return {
        changes: [...changes, ...proxy],
        caches,
        proxy: !noProxy,
        noProxy: !noProxy && replacesNoProxy(fact, options),
        why: [...new Set([noMod, noCache].filter((one) => one !== null))].join('; ') || (noProxy ?? ''),
        withoutHost: fact.modules && !fact.use.vendored ? noProxy : null,
    };
}
const PROXY_WHY = 'modules come from the cache of the host; the value is not part of any layer or key';
function modRefusal(fact, verdict) {
    if (fact.use.vendored)
        return 'it builds from vendor/';
    if (!fact.modules)
        return 'it uses no modules';
    const blocked = verdict.mod.get(fact.stage);
    if (blocked)
        return blocked;
    if (fact.targets.mod === null)
        return 'nobody can tell where its modules go';
    return mountRefusal(fact, fact.targets.mod);
}
function cacheRefusal(fact, verdict) {
    if (!fact.use.compiles)
        return 'it compiles nothing';
    const blocked = verdict.cache.get(fact.stage);
    if (blocked)
        return blocked;
    if (fact.touchesCache)
        return 'it removes or packs the build cache';
    if (fact.targets.cache === null)
        return hasCache(fact) ? 'nobody can tell where its build cache is' : 'its Go keeps no build cache yet';
    return mountRefusal(fact, fact.targets.cache);
}
/** https://go.dev/doc/go1.10#build */
function hasCache({ environment }) {
    const [major, minor] = (0,dockerfile_images/* goVersionOf */.aS)(environment.image) ?? [1, 10];
    return major > 1 || minor >= 10;
}
function mountRefusal(fact, target) {
    const places = fact.mounts.filter(({ type }) => type !== 'ssh');
    if (places.some((own) => own.target === null && (own.type === 'cache' || own.type === 'bind'))) {
        return 'nobody can tell where one of its own mounts is';
    }
    return places.some((own) => own.target !== null && own.type !== 'secret' && (0,paths/* overlaps */.$)(own.target, target))
        ? `it has a mount of its own at ${target}`
        : null;
}
function proxyRefusal(fact, { delivery, frontend }) {
    if (delivery?.kind === 'off')
        return delivery.why;
    if (!frontend.secretEnv)
        return frontend.why;
    if (!fact.modules)
        return 'it uses no modules';
    if (fact.offline)
        return 'it builds without network';
    if (fact.inlineProxy)
        return 'it sets GOPROXY itself';
    return fact.mounts.some(({ env }) => env === 'GOPROXY') ? 'it has a secret for GOPROXY' : null;
}
function replacesNoProxy({ noProxy, mounts }, { hasPrivate }) {
    return hasPrivate && noProxy !== null && !mounts.some(({ env }) => env === 'GONOPROXY');
}
function proxyFlags(fact, options) {
    const bind = `--mount=type=bind,from=${MODULE_CONTEXT},target=${MODULE_DIR}`;
    const secret = `--mount=type=secret,id=${PROXY_SECRET},env=GOPROXY`;
    const noProxy = `--mount=type=secret,id=${NO_PROXY_SECRET},env=GONOPROXY`;
    return [
        ...(options.delivery?.kind === 'context' ? [bind] : []),
        secret,
        ...(replacesNoProxy(fact, options) ? [noProxy] : []),
    ];
}
function mount(fact, kind, options) {
    const { uid, gid } = fact.owner;
    const root = uid === '0';
    const suffix = root ? '' : uid === null ? '-any' : `-u${uid}`;
    const prefix = options.idPrefix.replace(/[^\w.@/-]+/g, '-');
    const owner = root ? '' : uid === null ? 'mode=1777' : `uid=${uid}${gid === null ? '' : `,gid=${gid}`}`;
    const target = (kind === 'mod' ? fact.targets.mod : fact.targets.cache) ?? '';
    return { kind, id: `${prefix}-${kind}${suffix}`, target, owner };
}
/**
 * The build cache is locked, so that a seed goes first; modules only when several platforms unpack at
 * once. BuildKit takes locks in the order of the targets, which must be the same for all RUNs.
 */
function cacheFlag({ kind, id, target, owner }, { targets }, { platforms }) {
    const ordered = targets.cache === null || (targets.mod ?? '') < targets.cache;
    const locked = kind === 'build' || (platforms.length > 1 && ordered);
    return `--mount=type=cache,id=${id},target=${target}${owner && `,${owner}`}${locked ? ',sharing=locked' : ''}`;
}

// EXTERNAL MODULE: ./build/stages/plan/spared.js
var plan_spared = __webpack_require__(731);
;// CONCATENATED MODULE: ./build/stages/plan/plan.js





/** Puts cache mounts and the module proxy into RUN lines that build Go; nothing else changes. */
function plan(dockerfile, options) {
    const buildArgs = { ...platformArgs(options.platforms), ...options.buildArgs };
    const file = (0,parse/* withBuildArgs */.W)(dockerfile, buildArgs);
    const verdict = verdicts(file, options.target, buildArgs);
    const frontend = frontendOf(options.buildArgs['BUILDKIT_SYNTAX'] ?? file.syntax, options.frontend);
    const chosen = verdict.facts.map((fact) => ({
        fact,
        flags: flagsOf(fact, verdict, { hasPrivate: false, ...options, frontend }),
    }));
    const spared = (0,plan_spared/* sparedLines */.vq)(chosen.filter(({ fact }) => verdict.reached.has(fact.stage)));
    const changes = chosen.flatMap(({ fact, flags }) => [
        ...flags.changes,
        ...(spared.has(fact) ? plan_spared/* spareFlags */.zG.map((flag) => ({ line: fact.run.line, flag, why: SPARE_WHY })) : []),
    ]);
    const proxied = chosen.some(({ flags }) => flags.proxy);
    return {
        dockerfile: insert(dockerfile.text, changes),
        changes,
        skipped: [...skippedOf(chosen), ...triggersOf(file)].sort((a, b) => a.line - b.line),
        ownProxies: valuesOf(chosen, ({ proxy }) => proxy),
        ownNoProxy: valuesOf(chosen, ({ noProxy }) => noProxy),
        secrets: [
            ...(proxied ? [{ id: PROXY_SECRET, env: 'GOPROXY' }] : []),
            ...(chosen.some(({ flags }) => flags.noProxy)
                ? [{ id: NO_PROXY_SECRET, env: 'GONOPROXY' }]
                : []),
        ],
        spared: [...spared].map(({ run }) => run.line),
        withoutHost: chosen.flatMap(({ fact, flags }) => flags.withoutHost === null ? [] : [{ line: fact.run.line, why: flags.withoutHost }]),
        ...(proxied && options.delivery?.kind === 'context' ? { moduleContext: MODULE_CONTEXT } : {}),
        caches: distinct(chosen.flatMap(({ flags }) => flags.caches)),
    };
}
const SPARE_WHY = 'it downloads nothing when the last build that passed had the same modules';
/** TARGETPLATFORM and its parts, known when one platform is built. */
function platformArgs(platforms) {
    const only = platforms.length === 1 ? platforms[0] : undefined;
    if (!only)
        return {};
    const [os = '', arch = '', variant = ''] = only.split('/');
    return { TARGETPLATFORM: only, TARGETOS: os, TARGETARCH: arch, TARGETVARIANT: variant };
}
function insert(text, changes) {
    const lines = text.split('\n');
    const byLine = Map.groupBy(changes, ({ line }) => line);
    for (const [line, all] of byLine) {
        const flags = all.map(({ flag }) => flag).join(' ');
        lines[line - 1] = (lines[line - 1] ?? '').replace(/^\s*run(?=\s)/i, (run) => `${run} ${flags}`);
    }
    return lines.join('\n');
}
function skippedOf(chosen) {
    return chosen.flatMap(({ fact, flags }) => flags.changes.length === 0 ? [{ line: fact.run.line, why: flags.why }] : []);
}
function triggersOf(file) {
    const runs = file.stages
        .flatMap(({ instructions }) => instructions)
        .filter((i) => i.trigger?.keyword === 'RUN');
    return runs.map(({ line }) => ({ line, why: 'ONBUILD runs in another build' }));
}
/** Values that stages which were changed have of their own, each once. */
function valuesOf(chosen, read) {
    const values = chosen.flatMap(({ fact, flags }) => {
        const value = flags.changes.length > 0 ? read(fact) : null;
        return value === null ? [] : [value];
    });
    return [...new Set(values)];
}
function distinct(caches) {
    const keyed = new Map(caches.map((cache) => [`${cache.id} ${cache.target} ${cache.owner}`, cache]));
    return [...keyed.values()];
}


/***/ }),

/***/ 731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Br: () => (/* binding */ SPARING),
/* harmony export */   vq: () => (/* binding */ sparedLines),
/* harmony export */   zG: () => (/* binding */ spareFlags)
/* harmony export */ });
/* unused harmony exports SPARE_SECRET, NO_MODULES_SECRET, NO_MODULES_FILE */
/* harmony import */ var _dockerfile_go_use_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9843);
/* harmony import */ var _dockerfile_images_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6929);
/* harmony import */ var _dockerfile_script_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5356);



/** Id of the secret that fills GOFLAGS of a line that is spared. */
const SPARE_SECRET = 'go-docker-build-spare';
/** Id of the secret that is a go.mod without requirements, and where it is mounted. */
const NO_MODULES_SECRET = 'go-docker-build-no-modules';
const NO_MODULES_FILE = '/run/go-docker-build/none.mod';
/** First Go that has the flag `-modfile`, and with it says nothing of go.sum. https://go.dev/ref/mod#build-commands */
const FIRST_MINOR = 16;
/** Programs that do nothing to modules. */
const BESIDE = new Set(['', 'echo', 'printf', 'true', ':', 'set', 'export', 'mkdir', 'test', '[']);
/** What go does that downloads whatever it needs and is not there, and nothing reads modules behind its back. */
const FETCHES = new Set(['build', 'install', 'vet', 'version', 'fmt', 'mod']);
const STEERING = /^GO(?:FLAGS|WORK|111MODULE|MODCACHE|PATH)$/;
const programOf = ({ words }) => (words[0] ?? '').split('/').at(-1) ?? '';
const isSteered = (settings, { environment }) => settings.some(({ name }) => STEERING.test(name)) ||
    [...environment.values.keys()].some((name) => /^GO(?:FLAGS|WORK|111MODULE)$/.test(name));
const hasModfile = ({ environment }) => {
    // An image of Go without a version in its name is the newest, or near it.
    const [major, minor] = (0,_dockerfile_images_js__WEBPACK_IMPORTED_MODULE_1__/* .goVersionOf */ .aS)(environment.image) ?? [(0,_dockerfile_images_js__WEBPACK_IMPORTED_MODULE_1__/* .isGolangImage */ .Yj)(environment.image) ? 2 : 0, 0];
    return major > 1 || (major === 1 && minor >= FIRST_MINOR);
};
const hasOwnMount = ({ mounts, targets }) => mounts.some(({ type, target }) => type === 'cache' && target !== null && target === targets.mod);
const commandsOf = ({ run, environment }) => {
    const script = (0,_dockerfile_script_js__WEBPACK_IMPORTED_MODULE_2__/* .scriptOf */ .F)(run, environment);
    return script.readable ? script.commands : [];
};
/** A RUN with nothing in it but `go mod download`, and perhaps `go mod verify`, of the module it stands in; one that is given access which other lines lack is none. */
const onlyDownloads = (fact) => {
    if (fact.mounts.some(({ type }) => type === 'secret' || type === 'ssh'))
        return false;
    const calls = commandsOf(fact).filter((command) => !BESIDE.has(programOf(command)));
    const isWhole = ({ words }) => {
        const call = words[0] === 'go' ? (0,_dockerfile_go_use_js__WEBPACK_IMPORTED_MODULE_0__/* .goSubcommand */ .s)(words) : null;
        const [verb, ...rest] = call?.args ?? [];
        if (call?.name !== 'mod' || call.directory !== null)
            return false;
        return verb === 'download' ? rest.every((arg) => arg === '-x') : verb === 'verify' && rest.length === 0;
    };
    return calls.some(({ words }) => words[2] === 'download') && calls.every(isWhole);
};
/** A RUN that gets the modules it needs when they are not there: it calls go alone, and names no directory of modules. */
const fetches = (fact) => {
    const { run, use } = fact;
    const text = [run.text, ...run.heredocs.map(({ body }) => body)].join('\n');
    if (use.indirect || /pkg\/mod\b|GOMODCACHE|GOPATH|\bgo\s+list\b/.test(text))
        return false;
    return commandsOf(fact).every(({ words }) => {
        const call = (0,_dockerfile_go_use_js__WEBPACK_IMPORTED_MODULE_0__/* .goSubcommand */ .s)(words);
        return call === null ? !/\bgo\b/.test(words[0] ?? '') : FETCHES.has(call.name);
    });
};
/** RUN lines that need not run when the modules are those of a build that passed: they only download, and every other line with modules downloads what it needs by itself, from the same place. `chosen` are all lines that build Go in the stages the target needs. */
const sparedLines = (chosen) => {
    const withModules = chosen.filter(({ fact }) => fact.modules && !fact.use.vendored);
    const isSafe = withModules.every(({ fact, flags }) => flags.proxy &&
        (flags.caches.some(({ kind }) => kind === 'mod') || hasOwnMount(fact)) &&
        !isSteered(fact.use.settings, fact) &&
        fact.use.persisted.length === 0 &&
        fetches(fact));
    const spared = withModules.map(({ fact }) => fact).filter((fact) => onlyDownloads(fact) && hasModfile(fact));
    return new Set(isSafe ? spared : []);
};
/** Flags that let a run of the build spare a line; without the secrets they change nothing. */
const spareFlags = [
    `--mount=type=secret,id=${SPARE_SECRET},env=GOFLAGS`,
    `--mount=type=secret,id=${NO_MODULES_SECRET},target=${NO_MODULES_FILE},mode=0444`,
];
/** The secrets that spare the lines: go then finds no module to download. */
const SPARING = [
    { id: SPARE_SECRET, value: `-modfile=${NO_MODULES_FILE}` },
    { id: NO_MODULES_SECRET, value: 'module none\n\ngo 1.14\n' },
];


/***/ }),

/***/ 7233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ pickDelivery),
/* harmony export */   l: () => (/* binding */ isOnThisMachine)
/* harmony export */ });
const LOOPBACK = '127.0.0.1';
/** Whether builders of a driver run where this run does. */
const isOnThisMachine = (driver) => driver === 'docker' || driver === 'docker-container';
/** The modules are collected through a server that only this machine reaches, and handed over as files. */
const asContext = async (request, why, openMirror) => {
    const off = (reason) => ({
        delivery: { kind: 'off', why: reason },
        mirror: null,
        degradations: [],
    });
    if (!request.hasModules)
        return off(why);
    const opened = await openMirror({ ...request.serve, listen: LOOPBACK });
    if (!opened.ok)
        return { ...off(opened.why), degradations: [opened.why] };
    return { delivery: { kind: 'context', dir: request.dir }, mirror: opened.mirror, degradations: [] };
};
/**
 * Picks the module server where the builder runs on this machine, else the modules as a named context.
 * The driver and the address decide, not a trial: to see whether a remote builder reaches this machine takes a build of its own,
 * half a second to a second of every run, and the answer would seldom be yes.
 */
const pickDelivery = async (request, openMirror) => {
    const { driver, gateway, serve } = request;
    if (serve === null)
        return { delivery: { kind: 'off', why: request.why }, mirror: null, degradations: [] };
    if (!isOnThisMachine(driver)) {
        const why = `A builder of the ${driver} driver does not reach this machine, and it is not known which modules it will ask for.`;
        return asContext({ ...request, serve }, why, openMirror);
    }
    if (!request.hasNetwork)
        return asContext({ ...request, serve }, 'RUN lines have no network (input network), and it is not known which modules they will ask for.', openMirror);
    const opened = gateway === null
        ? { ok: false, why: 'The address of this machine as the builder sees it is not known.' }
        : await openMirror({ ...serve, listen: gateway });
    if (opened.ok)
        return { delivery: { kind: 'proxy', url: opened.mirror.url }, mirror: opened.mirror, degradations: [] };
    const picked = await asContext({ ...request, serve }, opened.why, openMirror);
    return { ...picked, degradations: [...new Set([opened.why, ...picked.degradations])] };
};


/***/ }),

/***/ 9137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C_: () => (/* binding */ linkVersions),
/* harmony export */   EH: () => (/* binding */ missingIn),
/* harmony export */   OY: () => (/* binding */ fromLines),
/* harmony export */   P_: () => (/* binding */ toLines)
/* harmony export */ });
/* harmony import */ var _text_module_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(494);

/** Files of a module version in the download cache, the one it cannot do without first; locks and lists are not carried. https://go.dev/ref/mod#module-cache */
const ENDINGS = ['zip', 'mod', 'info', 'ziphash'];
/** What is carried of a version whose packages the build does not read. */
const WITHOUT_ZIP = ['mod', 'info'];
const AT_ONCE = 32;
/** Module versions as lines, `MODULE@VERSION`, with `/go.mod` behind it where only that is there. */
const toLines = (versions) => versions.map(({ module, version, zip }) => `${module}@${version}${zip ? '' : '/go.mod'}\n`).join('');
/** Reads what `toLines` wrote; a line that is no module version is left out. */
const fromLines = (text) => text.split('\n').flatMap((line) => {
    const [, module = '', version = '', mod] = /^([^@\s]+)@([^@\s/]+)(\/go\.mod)?$/.exec(line) ?? [];
    return (0,_text_module_path_js__WEBPACK_IMPORTED_MODULE_0__/* .modulePath */ .M)(module, version) === null ? [] : [{ module, version, zip: mod === undefined }];
});
const inGroups = async (items, work) => {
    const done = [];
    for (let at = 0; at < items.length; at += AT_ONCE)
        done.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(work))));
    return done;
};
/** Versions whose files are not in the store. */
const missingIn = async (store, wanted, files) => {
    const there = await inGroups(wanted, async ({ module, version, zip }) => {
        const path = `${store}/${(0,_text_module_path_js__WEBPACK_IMPORTED_MODULE_0__/* .modulePath */ .M)(module, version)}`;
        return (await files.exists(`${path}.mod`)) && (!zip || (await files.exists(`${path}.zip`)));
    });
    return wanted.filter((_, at) => there[at] === false);
};
/** Links the files of these versions, the zip only where it is wanted, and no others, from one store into another; tells which came whole, and the bytes. */
const linkVersions = async (versions, from, to, files) => {
    let bytes = 0;
    const whole = await inGroups(versions, async ({ module, version, zip }) => {
        const path = (0,_text_module_path_js__WEBPACK_IMPORTED_MODULE_0__/* .modulePath */ .M)(module, version);
        if (path === null)
            return false;
        const endings = zip ? ENDINGS : WITHOUT_ZIP;
        const sizes = await Promise.all(endings.map((ending) => files.link(`${from}/${path}.${ending}`, `${to}/${path}.${ending}`)));
        for (const size of sizes)
            bytes += size ?? 0;
        return sizes[0] !== null;
    });
    return { linked: versions.filter((_, at) => whole[at] === true), bytes };
};


/***/ }),

/***/ 494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ modulePath)
/* harmony export */ });
const PATH = /^[\w~][\w.~-]*(?:\/[\w~-][\w.~-]*)*$/;
const VERSION = /^v[\w.+~-]+$/;
/** The path below a module proxy or store, `PATH/@v/VERSION` with capitals escaped; null for what is no module path or version. https://go.dev/ref/mod#goproxy-protocol */
const modulePath = (module, version) => {
    if (!PATH.test(module) || !VERSION.test(version) || version.includes('..'))
        return null;
    return `${module}/@v/${version}`.replace(/[A-Z]/g, (capital) => `!${capital.toLowerCase()}`);
};


/***/ }),

/***/ 7397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ inMegabytes)
/* harmony export */ });
/** Bytes as `1.2 MB`, without the fraction from 10 MB on. */
const inMegabytes = (bytes) => `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`;


/***/ }),

/***/ 3758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ isAtLeast)
/* harmony export */ });
/** Says whether a version such as `v0.12.4` or `0.11.0+d3e6` is a release not older than `least`; commit hashes (builds from source) are when `hashes` is true. */
function isAtLeast(version, least, hashes = false) {
    if (version === null)
        return false;
    if (/^[0-9a-f]{7}$/.test(version))
        return hashes;
    const parts = /^v?(\d+)\.(\d+)(?:\.(\d+))?(?:\+.*)?$/.exec(version)?.slice(1, 4);
    if (!parts)
        return false;
    const wanted = least.split('.').map(Number);
    for (const [index, part] of parts.entries()) {
        const difference = Number(part ?? 0) - (wanted[index] ?? 0);
        if (difference !== 0)
            return difference > 0;
    }
    return true;
}


/***/ })

};
