export const id = 8;
export const ids = [8];
export const modules = {

/***/ 1759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ clock)
/* harmony export */ });
/** The machine's clock. */
const clock = { now: () => new Date(), monotonic: () => performance.now() };


/***/ }),

/***/ 4993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ listing)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** Directories read at a time. */
const AT_ONCE = 32;
const read = async (top, dir) => {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(top, dir), { withFileTypes: true }).catch(() => []);
    const at = (name) => (dir === '' ? name : `${dir}/${name}`);
    const names = entries.filter((entry) => !entry.isDirectory()).map((entry) => at(entry.name));
    const files = names.map(async (path) => ({
        path,
        bytes: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(top, path)).then(({ size }) => size, () => 0),
    }));
    return {
        files: await Promise.all(files),
        dirs: entries.filter((entry) => entry.isDirectory()).map((entry) => at(entry.name)),
    };
};
/** Lists the machine's directories, level by level. */
const listing = {
    async files(dir, most) {
        const files = [];
        let level = [''];
        while (level.length > 0) {
            const next = [];
            for (let at = 0; at < level.length; at += AT_ONCE) {
                const found = await Promise.all(level.slice(at, at + AT_ONCE).map((one) => read(dir, one)));
                for (const one of found) {
                    files.push(...one.files);
                    next.push(...one.dirs);
                }
                if (files.length > most)
                    return { files: files.slice(0, most), isCut: true };
            }
            level = next;
        }
        return { files, isCut: false };
    },
};


/***/ }),

/***/ 9644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ machine)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);


/** A file system that does not answer, such as a dead network share, is given up after this long. */
const LIMIT_MS = 4_000;
const inTime = (answer) => {
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(() => resolve(null), LIMIT_MS);
    });
    return Promise.race([answer.catch(() => null), late]).finally(() => clearTimeout(timer));
};
const numberIn = async (path) => {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch(() => '');
    return /^\d+\s*$/.test(text) ? Number(text) : null;
};
/** The memory limit of a control group and what it uses; null without one. https://docs.kernel.org/admin-guide/cgroup-v2.html#memory */
const groupMemory = async (root) => {
    const own = /^0::(\/.*)$/m.exec(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/proc/self/cgroup', 'utf8').catch(() => ''))?.[1] ?? '/';
    for (const dir of [`${root}${own === '/' ? '' : own}`, root]) {
        const [limit, used] = await Promise.all([
            numberIn(`${dir}/memory.max`),
            numberIn(`${dir}/memory.current`),
        ]);
        if (limit !== null && used !== null)
            return { limit, used };
    }
    const [limit, used] = await Promise.all([
        numberIn(`${root}/memory/memory.limit_in_bytes`),
        numberIn(`${root}/memory/memory.usage_in_bytes`),
    ]);
    return limit === null || used === null ? null : { limit, used };
};
/** Memory that can be had without swapping: caches of files count as free. https://docs.kernel.org/filesystems/proc.html#meminfo */
const availableMemory = async () => {
    const kilobytes = /^MemAvailable:\s+(\d+) kB/m.exec(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/proc/meminfo', 'utf8').catch(() => ''))?.[1];
    return kilobytes === undefined ? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.freemem)() : Number(kilobytes) * 1024;
};
/** The machine this process runs on. */
const machine = (groups = '/sys/fs/cgroup') => ({
    disk: (path) => inTime((0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(path).then(({ bavail, bsize, files, ffree }) => ({
        freeBytes: bavail * bsize,
        freeInodes: files === 0 ? null : ffree,
    }))),
    memory: async () => {
        const [group, available] = await Promise.all([groupMemory(groups), availableMemory()]);
        const total = (0,node_os__WEBPACK_IMPORTED_MODULE_1__.totalmem)();
        // A group without a limit has one above all memory.
        if (group === null || group.limit >= total)
            return { availableBytes: available, totalBytes: total };
        return {
            availableBytes: Math.min(available, Math.max(0, group.limit - group.used)),
            totalBytes: group.limit,
        };
    },
});


/***/ }),

/***/ 2927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ openProbe)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);


/** Asks servers over the network, through the HTTP proxy of `env` if it names one. https://nodejs.org/api/http.html#built-in-proxy-support */
const openProbe = (env) => ({
    probe: (text, { timeoutMs }) => {
        const begun = performance.now();
        const seconds = () => Math.round(performance.now() - begun) / 1000;
        if (!URL.canParse(text) || !/^https?:/.test(text))
            return Promise.resolve({ why: 'it is no http address', seconds: 0 });
        const url = new URL(text);
        const isTls = url.protocol === 'https:';
        const isHere = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
        const options = isHere ? {} : { proxyEnv: env };
        const agent = isTls ? new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent(options) : new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent(options);
        return new Promise((resolve) => {
            const end = (answer) => {
                clearTimeout(timer);
                resolve(answer);
                request.destroy();
                agent.destroy();
            };
            const request = (isTls ? node_https__WEBPACK_IMPORTED_MODULE_1__.request : node_http__WEBPACK_IMPORTED_MODULE_0__.request)(url, { agent, method: 'GET' }, (response) => {
                end({ status: response.statusCode ?? 0, date: response.headers.date ?? null, seconds: seconds() });
            });
            const timer = setTimeout(() => end({ why: `no answer within ${timeoutMs / 1000} s`, seconds: seconds() }), timeoutMs);
            request.on('error', (error) => end({ why: error.code ?? error.message, seconds: seconds() }));
            request.end();
        });
    },
});


/***/ }),

/***/ 4945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ findingsOf)
});

// UNUSED EXPORTS: findingKinds

// EXTERNAL MODULE: ./build/dockerfile/environment.js
var dockerfile_environment = __webpack_require__(414);
// EXTERNAL MODULE: ./build/dockerfile/targets.js
var targets = __webpack_require__(5421);
;// CONCATENATED MODULE: ./build/catalogue/findings/go-version.js
/** Reads `1.22`, `1.22.5`, `go1.22.5`; null for anything else, release candidates among it. */
const parseGoVersion = (text) => {
    const match = /^(?:go)?1\.(\d+)(?:\.(\d+))?$/.exec(text);
    return match ? { minor: Number(match[1]), patch: match[2] === undefined ? null : Number(match[2]) } : null;
};
/** Go's version in the tag of a golang image; null when the tag does not tell, as `1`, `latest` and a bare digest. */
const imageGoVersion = (image) => {
    const match = /(?:^|\/)(?:[\w.-]+[-_])?golang:1\.(\d+)(?:\.(\d+))?(?![\d.]|rc|beta)/.exec(image ?? '');
    return match ? { minor: Number(match[1]), patch: match[2] === undefined ? null : Number(match[2]) } : null;
};
/** Whether a version is older than the one that is wanted; a tag without patch stands for the newest one. */
const isOlder = (have, want) => have.minor < want.minor ||
    (have.minor === want.minor && have.patch !== null && want.patch !== null && have.patch < want.patch);

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/dockerfile/copied.js
var copied = __webpack_require__(8511);
// EXTERNAL MODULE: ./build/dockerfile/expand.js
var expand = __webpack_require__(2011);
// EXTERNAL MODULE: ./build/dockerfile/go-use.js
var go_use = __webpack_require__(9843);
// EXTERNAL MODULE: ./build/dockerfile/images.js
var dockerfile_images = __webpack_require__(6929);
// EXTERNAL MODULE: ./build/dockerfile/mounts.js
var dockerfile_mounts = __webpack_require__(7137);
// EXTERNAL MODULE: ./build/dockerfile/paths.js
var paths = __webpack_require__(5847);
// EXTERNAL MODULE: ./build/dockerfile/script.js
var dockerfile_script = __webpack_require__(5356);
;// CONCATENATED MODULE: ./build/dockerfile/contents.js









/** Stages followed from copy to copy at most. */
const DEEPEST = 10;
/** What a stage holds of the build context just before (for a RUN: while) its instruction at `line` runs. */
function contentsAt(file, stage, line, given, buildArgs = {}) {
    return fill({ file, given, buildArgs, depth: 0 }, stage, line);
}
/** Whether all files below a directory of the image are known. */
function isKnown({ unknown }, path) {
    return !unknown.some((dir) => (0,paths/* overlaps */.$)(dir, path));
}
function fill(work, stage, line) {
    const chain = (0,dockerfile_environment/* chainOf */.dR)(work.file, stage);
    const base = chain[0]?.base ?? null;
    const draft = {
        files: new Map(),
        unknown: (0,dockerfile_images/* imageDefaults */.wL)(base).known ? [] : ['/'],
        isRewritten: false,
    };
    for (const part of chain) {
        for (const instruction of part.instructions) {
            const isHere = part.index === stage && instruction.line === line;
            if (part.index === stage && instruction.line > line)
                break;
            if (instruction.keyword === 'RUN') {
                if (isHere)
                    mount(work, part, instruction, draft);
                run(work, part, instruction, draft, isHere);
            }
            else if (!isHere)
                copy(work, part, instruction, draft);
        }
    }
    return draft;
}
function copy(work, stage, instruction, draft) {
    if (instruction.keyword !== 'COPY' && instruction.keyword !== 'ADD')
        return;
    const { values, workdir } = (0,dockerfile_environment/* environmentAt */.Ff)(work.file, stage.index, instruction.line, work.buildArgs);
    const words = instruction.args.map((word) => (0,expand/* expand */.f)(word, values, work.file.escape));
    const last = words.at(-1) ?? null;
    const dest = last === null ? null : (0,dockerfile_environment/* resolvePath */.o1)(last, workdir);
    const sources = words.slice(0, -1);
    const from = instruction.flags.find(({ name }) => name === 'from')?.value ?? null;
    const origin = from === null ? { files: work.given, unknown: [] } : sourceOf(work, stage, from);
    const isUnread = sources.includes(null) || sources.some((source) => (0,copied/* isRemote */.Vx)(source ?? '', instruction));
    if (dest === null || last === null)
        draft.unknown.push('/');
    else if (origin === null || isUnread)
        draft.unknown.push(dest);
    else {
        const isDir = /(?:^|\/)\.?$/.test(last) || dest === workdir || hasBelow(draft, dest);
        const target = { dest, isDir: isDir || sources.length > 1 };
        for (const [to, path] of (0,copied/* copied */.pG)(instruction, sources, target, origin.files))
            draft.files.set(to, path);
        const hidden = sources.some((source) => origin.unknown.some((dir) => (0,paths/* overlaps */.$)(dir, (0,dockerfile_environment/* resolvePath */.o1)(source ?? '', '/') ?? '/')));
        if (hidden)
            draft.unknown.push(dest);
    }
}
function hasBelow({ files }, dir) {
    return [...files.keys()].some((path) => path.startsWith(`${dir}/`));
}
/** What can be copied from another stage; null for an image or a named context. */
function sourceOf(work, stage, from) {
    const earlier = work.file.stages.slice(0, stage.index);
    const found = earlier.findLast(({ name }) => name === from.toLowerCase()) ??
        (/^\d+$/.test(from) ? earlier[Number(from)] : undefined);
    if (found === undefined || work.depth > DEEPEST)
        return null;
    const { files, unknown } = fill({ ...work, depth: work.depth + 1 }, found.index, Number.POSITIVE_INFINITY);
    return { files: (0,copied/* taken */.uU)(files), unknown };
}
/** Files of bind mounts are there while the RUN runs. */
function mount(work, stage, instruction, draft) {
    const environment = (0,dockerfile_environment/* environmentAt */.Ff)(work.file, stage.index, instruction.line, work.buildArgs);
    for (const { type, target, source, from } of (0,dockerfile_mounts/* mountsOf */.c)(instruction, environment)) {
        if (type !== 'bind')
            continue;
        if (target === null || from !== null)
            draft.unknown.push(target ?? '/');
        else {
            const path = (source ?? '/').slice(1);
            for (const name of work.given.keys()) {
                if (name === path)
                    draft.files.set(target, name);
                else if (path === '' || name.startsWith(`${path}/`))
                    draft.files.set(external_node_path_.posix.join(target, path === '' ? name : name.slice(path.length + 1)), name);
            }
        }
    }
}
const IDLE = new Set(`apt-get apt apk yum dnf microdnf update-ca-certificates adduser addgroup useradd groupadd usermod chown chmod
  mkdir set export cd true : test [ echo printf cat ls pwd env which sha256sum upx strip go-junit-report date
  ssh-keyscan ldconfig localedef install-php-extensions exit sleep file readelf ldd dpkg dpkg-reconfigure`.split(/\s+/));
/** A RUN that may make, move or remove files leaves nobody sure of any; of the one that runs, what comes before go counts. */
function run(work, stage, instruction, draft, isHere) {
    const environment = (0,dockerfile_environment/* environmentAt */.Ff)(work.file, stage.index, instruction.line, work.buildArgs);
    const script = (0,dockerfile_script/* scriptOf */.F)(instruction, environment);
    const commands = script.readable ? script.commands : [];
    const first = commands.findIndex(({ words }) => READING.has((0,go_use/* goSubcommand */.s)(words)?.name ?? ''));
    const counted = isHere && first >= 0 ? commands.slice(0, first + 1) : commands;
    if (!script.readable || !counted.every(isIdle))
        draft.unknown.push('/');
    if (counted.some(({ words }) => rewrites((0,go_use/* goSubcommand */.s)(words))))
        draft.isRewritten = true;
}
/** What go does with the files that are there. */
const READING = new Set(['build', 'install', 'test', 'vet', 'run', 'list', 'generate']);
function isIdle({ words }) {
    const program = (words[0] ?? '').split('/').at(-1) ?? '';
    if (words.length === 0)
        return true;
    if (words.some((word) => /^\d*>/.test(word) && !/^\d*>+(?:&\d|\/dev\/null|$)/.test(word)))
        return false;
    if (words.some((word, index) => /^1?>+$/.test(word) && !/^\/(?:etc|dev)\//.test(words[index + 1] ?? '')))
        return false;
    if (program === 'rm')
        return words.slice(1).every((word) => /^-|^\/(?:var|tmp|root\/\.cache)\//.test(word));
    if (program === 'git')
        return words[1] === 'config';
    if (program === 'sed')
        return words.slice(1).every((word) => !/^\.?\.?\/?(?!etc\/)[\w./-]*go\.\w+$/.test(word));
    const call = (0,go_use/* goSubcommand */.s)(words);
    if (call !== null)
        return isIdleGo(call.name);
    return IDLE.has(program);
}
/** https://go.dev/ref/mod#mod-commands */
function rewrites(call) {
    if (call?.name === 'get' || call?.name === 'work')
        return true;
    return call?.name === 'mod' && !['download', 'verify', 'graph', 'why'].includes(call.args[0] ?? '');
}
function isIdleGo(name) {
    const known = 'env version vet build install test list clean fmt tool mod work get'.split(' ');
    return name === '' || known.includes(name);
}

;// CONCATENATED MODULE: ./build/text/go-mod.js
/** Reads go.mod or go.work; a line that Go would refuse is passed over. */
const parseGoMod = (text) => {
    const requires = [];
    const replaces = [];
    const uses = [];
    const single = new Map();
    for (const { verb, words, line } of directives(text)) {
        const [first, second] = words;
        if (first === undefined)
            continue;
        if (verb === 'require' && second !== undefined)
            requires.push({ path: first, version: second, line });
        else if (verb === 'replace')
            replaces.push(...replacement(words, line));
        else if (verb === 'use')
            uses.push({ value: first, line });
        else if (!single.has(verb))
            single.set(verb, { value: first, line });
    }
    return {
        module: single.get('module')?.value ?? null,
        go: single.get('go') ?? null,
        toolchain: single.get('toolchain') ?? null,
        requires,
        replaces,
        uses,
    };
};
/** Whether a replacement leads to a directory and not to another module. https://go.dev/ref/mod#go-mod-file-replace */
const isDirectory = ({ to, toVersion }) => toVersion === null && /^(?:\.{1,2}(?:\/|$)|\/)/.test(to);
const directives = (text) => {
    const found = [];
    let block = '';
    for (const [index, whole] of text.split(/\r?\n/).entries()) {
        const words = wordsOf(whole);
        const [first = '', ...rest] = words;
        if (words.length === 0)
            continue;
        if (block !== '' && first === ')')
            block = '';
        else if (block !== '')
            found.push({ verb: block, words, line: index + 1 });
        else if (rest[0] === '(')
            block = first;
        else
            found.push({ verb: first, words: rest, line: index + 1 });
    }
    return found;
};
const wordsOf = (line) => [...line.replace(/(^|\s)\/\/.*$/, '$1').matchAll(/"([^"]*)"|`([^`]*)`|[()]|[^\s()]+/g)].map(([word, quoted, raw]) => quoted ?? raw ?? word);
const replacement = (words, line) => {
    const arrow = words.indexOf('=>');
    const [path, version] = words.slice(0, Math.max(arrow, 0));
    const [to, toVersion] = words.slice(arrow + 1);
    if (path === undefined || to === undefined)
        return [];
    return [{ path, version: version ?? null, to, toVersion: toVersion ?? null, line }];
};

;// CONCATENATED MODULE: ./build/catalogue/findings/modules.js



const LOADING = new Set('build install run test vet list generate mod get'.split(' '));
/** Whether a call reads the go.mod it runs under. */
const loadsModule = ({ name, args }) => {
    if (name === 'mod')
        return ['download', 'verify', 'graph', 'why', 'vendor', 'tidy'].includes(args[0] ?? '');
    if (name === 'install' || name === 'run')
        return !args.some((arg) => /^[^-].*@/.test(arg));
    return LOADING.has(name);
};
/** Whether a call compiles packages of its module, and so needs all of go.sum. */
const compilesModule = (call) => /^(?:build|install|run|test|vet|list)$/.test(call.name) && loadsModule(call);
const above = (dir) => (dir === '/' ? ['/'] : [dir, ...above(external_node_path_.posix.dirname(dir))]);
const nearest = (scene, files, dir, name) => {
    for (const one of above(dir)) {
        const path = files.get(external_node_path_.posix.join(one, name));
        const mod = path === undefined ? null : scene.mod(path);
        if (mod !== null)
            return { mod, dir: one };
    }
    return null;
};
/** Value of a flag of go, from the call or GOFLAGS: `-mod=vendor` is `vendor` for `mod`. */
const goFlag = ({ args, lookup }, name) => {
    const words = [...(lookup('GOFLAGS') ?? '').split(/\s+/), ...args];
    const at = words.findLastIndex((word) => new RegExp(`^--?${name}(?:=|$)`).test(word));
    const word = words[at];
    if (word === undefined)
        return null;
    return word.includes('=') ? word.slice(word.indexOf('=') + 1) : (words[at + 1] ?? '');
};
/** The calls of go whose module is known; `isWhole` looks as if .dockerignore were not there. */
const moduleCalls = (scene, isWhole = false) => scene.runs.flatMap((run) => run.calls.flatMap((call) => {
    if (call.cwd === null || !loadsModule(call))
        return [];
    const view = isWhole ? scene.unfiltered : scene.contents;
    const contents = view(run.stage.index, run.run.line);
    const found = nearest(scene, contents.files, call.cwd, 'go.mod');
    if (found === null || call.lookup('GO111MODULE') === 'off')
        return [];
    const hasOther = !['', undefined].includes(call.lookup('GOWORK') ?? undefined);
    const work = hasOther ? null : nearest(scene, contents.files, call.cwd, 'go.work');
    const vendor = contents.files.has(external_node_path_.posix.join(work?.dir ?? found.dir, 'vendor/modules.txt'));
    const mode = goFlag(call, 'mod');
    const isVendored = call.name !== 'mod' && (mode === 'vendor' || (mode === null && vendor));
    return [{ run, call, ...found, contents, work, isVendored }];
}));
/** Those of them whose go.mod, go.sum and vendor/ are as the repository has them. */
const untouchedCalls = (scene, isWhole = false) => moduleCalls(scene, isWhole).filter(({ contents }) => !contents.isRewritten);
/** Whether nothing but the context can have put files below a directory of the image. */
const isSure = ({ contents }, dir) => isKnown(contents, dir);
/** The modules a go.mod needs from elsewhere, after its replacements by other modules. */
const outsideModules = (mod, replaces = mod.replaces) => mod.requires.flatMap((one) => {
    const to = replaces.find(({ path, version }) => path === one.path && (version ?? one.version) === one.version);
    if (to === undefined)
        return [one];
    return isDirectory(to) || to.toVersion === null ? [] : [{ ...one, path: to.to, version: to.toVersion }];
});

;// CONCATENATED MODULE: ./build/catalogue/findings/packages.js


const OTHER_SYSTEM = /_(?:windows|darwin|freebsd|netbsd|openbsd|dragonfly|solaris|illumos|aix|plan9|js|wasip1|android|ios|wasm)(?:_\w+)?\.go$/;
/** Sources a build for Linux reads; generated ignores, tests and other systems are left out. https://pkg.go.dev/cmd/go#hdr-Build_constraints */
const isBuilt = (path, text) => !path.endsWith('_test.go') &&
    !OTHER_SYSTEM.test(path) &&
    !/^\/\/(?:go:build|\s*\+build)\s/m.test(head(text));
const head = (text) => text.slice(0, Math.max(text.search(/^package\s/m), 0));
const importsOf = (text) => {
    const plain = text.slice(0, 20_000).replace(/\/\*[\s\S]*?\*\//g, '');
    const blocks = [...plain.matchAll(/^import\s*\(([^)]*)\)/gm)].map((found) => found[1] ?? '');
    const lines = [...plain.matchAll(/^import\s+([^(\n].*)$/gm)].map((found) => found[1] ?? '');
    return [...blocks, ...lines].flatMap((part) => part.split('\n').flatMap((line) => /^\s*(?:[\w.]+\s+)?"([^"]+)"/.exec(line)?.[1] ?? []));
};
/** Sources of the context by directory, hidden ones too. */
const packagesOf = (scene) => {
    const known = CACHE.get(scene);
    if (known !== undefined)
        return known;
    const found = new Map();
    for (const [path, text] of scene.context?.texts ?? []) {
        if (!path.endsWith('.go') || !isBuilt(path, text))
            continue;
        const dir = path.includes('/') ? external_node_path_.posix.dirname(path) : '';
        found.set(dir, [...(found.get(dir) ?? []), { path, text, imports: importsOf(text) }]);
    }
    CACHE.set(scene, found);
    return found;
};
const CACHE = new WeakMap();
const VALUED = /^--?(?:o|ldflags|tags|mod|modfile|p|gcflags|asmflags|installsuffix|buildmode|pkgdir|overlay|run|timeout|count|bench|coverprofile|covermode|coverpkg|exec|toolexec|cpu|parallel|C|compiler|gccgoflags|pgo|f|skip)$/;
/** Package arguments of a call with variables replaced; null when one is unknown. */
const argumentsOf = ({ call, run }) => {
    const words = [];
    for (let at = 0; at < call.args.length; at += 1) {
        const word = call.args[at] ?? '';
        if (VALUED.test(word))
            at += 1;
        else if (/^\d*[<>]/.test(word))
            break;
        else if (!word.startsWith('-'))
            words.push(word);
    }
    const read = words.map((word) => (0,targets/* shellWord */.r7)(word, run.environment.values));
    return read.some((word) => word === null || word === '') ? null : read;
};
/** Directories of the context that a call names as packages; null when nobody can tell. */
const namedPackages = (scene, found) => {
    const { call, mod, dir, work } = found;
    const words = /^(?:build|install|test|vet|run)$/.test(call.name) ? argumentsOf(found) : null;
    if (words === null || call.cwd === null)
        return null;
    const own = call.name === 'run' ? words.slice(0, 1) : words;
    const all = [...packagesOf(scene).keys()];
    const dirs = [];
    for (const word of own.length === 0 ? ['.'] : own) {
        const local = /^\.{0,2}(?:\/|$)|^\.{1,2}$/.test(word) || word.endsWith('.go');
        const inside = word === mod.module || word.startsWith(`${mod.module}/`);
        if (!local && !inside)
            return null;
        const path = local
            ? external_node_path_.posix.resolve(call.cwd, word)
            : external_node_path_.posix.join(dir, word.slice((mod.module ?? '').length));
        const relative = external_node_path_.posix.relative(dir, path);
        if (relative.startsWith('..'))
            return null;
        // In a workspace a path below this module may be one of another module.
        if (work !== null && scene.mod(external_node_path_.posix.join(mod.dir, relative, 'go.mod')) !== null && relative !== '')
            return null;
        const base = external_node_path_.posix.join(mod.dir, relative).replace(/^\.$/, '');
        if (base.endsWith('.go'))
            dirs.push(external_node_path_.posix.dirname(base).replace(/^\.$/, ''));
        else if (base.endsWith('...'))
            dirs.push(...all.filter((one) => isBelow(one, base.replace(/\/?\.\.\.$/, ''))));
        else
            dirs.push(base);
    }
    return dirs;
};
const isBelow = (dir, top) => (top === '' || dir === top || dir.startsWith(`${top}/`)) &&
    !/(?:^|\/)(?:vendor|testdata|_[^/]*|\.[^/]*)(?:\/|$)/.test(dir);
/** The named packages and all packages of the same module they import, as directories of the context. */
const closure = (scene, found) => {
    const start = namedPackages(scene, found);
    if (start === null || found.mod.module === null)
        return null;
    const packages = packagesOf(scene);
    const seen = new Set();
    const open = [...start];
    for (let dir = open.pop(); dir !== undefined; dir = open.pop()) {
        if (seen.has(dir))
            continue;
        seen.add(dir);
        for (const { imports } of packages.get(dir) ?? [])
            for (const path of imports)
                if (path.startsWith(`${found.mod.module}/`))
                    open.push(external_node_path_.posix.join(found.mod.dir, path.slice(found.mod.module.length + 1)));
    }
    return seen;
};
/** Sources of all packages of the module that a call compiles; null when nobody can tell. */
const compiledSources = (scene, found) => {
    const dirs = closure(scene, found);
    if (dirs === null)
        return null;
    const packages = packagesOf(scene);
    const sources = [...dirs].flatMap((dir) => packages.get(dir) ?? []);
    return sources.length === 0 ? null : sources;
};

;// CONCATENATED MODULE: ./build/catalogue/findings/cgo.dynamic-binary.js





/** A binary linked to the C library of one image is copied to an image that has another, or none. */
const cgoDynamicBinary = {
    id: 'cgo.dynamic-binary',
    severity: 'warning',
    title: 'A binary linked to glibc goes to an image without glibc',
    why: 'On the Debian variants of golang cgo is on, and a program that uses net or os/user is linked to glibc: in scratch, distroless/static and alpine it does not start, with "no such file or directory" (https://pkg.go.dev/net#hdr-Name_Resolution).',
    fix: 'Build with CGO_ENABLED=0, or use a final image with glibc.',
    prevents: null,
    find: (scene) => scene.runs.flatMap((run) => findIn(scene, run)),
};
const findIn = (scene, run) => {
    const image = run.environment.image ?? '';
    // Pure Go programs never used glibc for these; musl images link to musl.
    if (!/(?:^|\/)golang(?::(?!\S*(?:alpine|windows|nano))\S*)?(?:@\S+)?$/.test(image) || hasCross(run))
        return [];
    for (const call of run.calls) {
        if (call.name !== 'build' && call.name !== 'install')
            continue;
        const enabled = call.lookup('CGO_ENABLED');
        const output = outputOf(call.args, call.cwd, run);
        if (enabled === '0' ||
            enabled === null ||
            output === null ||
            isStatic(run, goFlag(call, 'ldflags'), goFlag(call, 'tags')))
            continue;
        const uses = evidence(scene, run);
        const copy = uses === null ? null : copyOut(scene, run.stage, output);
        if (uses === null || copy === null)
            continue;
        return [
            {
                line: run.run.line,
                text: `cgo is on here and ${uses}: the program is linked to glibc, which ${copy.image} does not have (copied on line ${copy.line}). It would not start.`,
                do: 'Write `CGO_ENABLED=0 go build …`, or put `ENV CGO_ENABLED=0` before this line.',
            },
        ];
    }
    return [];
};
/** Cross compiling switches cgo off by itself. https://pkg.go.dev/cmd/cgo */
const hasCross = ({ calls, environment }) => calls.some(({ lookup }) => lookup('GOARCH') === null || lookup('GOOS') === null || (lookup('GOARCH') ?? '') !== '') || /^\s*windows/.test(environment.image ?? '');
const isStatic = ({ run }, ldflags, tags) => /-static\b|-linkmode[= ]internal/.test(`${ldflags ?? ''} ${run.text}`) ||
    /\bnetgo\b/.test(`${tags ?? ''} ${run.text}`) ||
    /\$/.test(ldflags ?? '');
/** What in the sources makes the linker take glibc; a Dockerfile without its sources cannot tell. */
const evidence = (scene, run) => {
    const found = moduleCalls(scene).find((one) => one.run === run);
    const sources = found === undefined ? null : compiledSources(scene, found);
    const minor = imageGoVersion(run.environment.image)?.minor;
    if (minor !== undefined && minor < 5)
        return null;
    for (const { path, imports } of sources ?? []) {
        const name = imports.find((one) => /^(?:net|net\/http|os\/user|C)$/.test(one));
        if (name !== undefined)
            return `${scene.named(path)} imports ${name}`;
    }
    return null;
};
const outputOf = (args, cwd, run) => {
    const at = args.findIndex((arg) => /^--?o$/.test(arg));
    const word = at >= 0 ? args[at + 1] : args.find((arg) => /^--?o=/.test(arg))?.replace(/^--?o=/, '');
    if (word === undefined)
        return cwd === '/' ? null : cwd;
    const path = (0,targets/* shellWord */.r7)(word, run.environment.values);
    return path === null ? null : (0,dockerfile_environment/* resolvePath */.o1)(path, cwd);
};
/** The copy of a path into a stage that ships and has no glibc; null when there is none, or the image is not known. */
const copyOut = (scene, stage, output) => {
    for (const other of scene.stages) {
        if (!scene.shipped.has(other.index))
            continue;
        const root = (0,dockerfile_environment/* chainOf */.dR)(scene.repository.dockerfile, other.index)[0];
        const image = root?.base ?? '';
        if (!/^scratch$|distroless\/static|(?:^|\/)alpine(?::|@|$)/.test(image) || addsGlibc(other))
            continue;
        const copy = other.instructions.find((one) => takes(one, stage, output));
        if (copy !== undefined)
            return { line: copy.line, image };
    }
    return null;
};
const takes = (one, stage, output) => {
    const from = one.flags.find(({ name }) => name === 'from')?.value;
    if (one.keyword !== 'COPY' || (from?.toLowerCase() !== stage.name && from !== String(stage.index)))
        return false;
    return one.args.slice(0, -1).some((path) => {
        const source = (0,dockerfile_environment/* resolvePath */.o1)(path, '/') ?? '';
        return source === output || source.startsWith(`${output}/`) || output.startsWith(`${source}/`);
    });
};
const addsGlibc = ({ instructions }) => instructions.some(({ text }) => /gcompat|libc6-compat|glibc|ld-linux|\/lib64?\//.test(text));

;// CONCATENATED MODULE: ./build/catalogue/findings/cgo.no-compiler.js




/** Code that needs a C compiler is built on an image that has none. */
const cgoNoCompiler = {
    id: 'cgo.no-compiler',
    severity: 'error',
    title: 'cgo is needed and the image has no C compiler',
    why: 'The alpine variants of golang have no gcc. With CGO_ENABLED=1 the build stops; without it, since Go 1.20, files that import "C" are left out in silence (https://pkg.go.dev/cmd/cgo).',
    fix: 'Install a compiler with `apk add --no-cache gcc musl-dev`, or build with CGO_ENABLED=0.',
    prevents: 'cgo.no-compiler',
    find: (scene) => scene.runs.flatMap((run) => cgo_no_compiler_findIn(scene, run)),
};
const COMPILER = /(?:^|\s)(?:gcc|g\+\+|build-base|clang|musl-dev|cc|zig|build-essential|alpine-sdk|xx-apk|gcc-\S+)(?:\s|$|[=~<>;&|])/;
/** Modules that are nothing without cgo. */
const CGO_MODULES = /^github\.com\/(?:mattn\/go-sqlite3|confluentinc\/confluent-kafka-go(?:\/v\d)?|h2non\/bimg|davidbyttow\/govips(?:\/v\d)?|shoenig\/go-m1cpu|mutecomm\/go-sqlcipher(?:\/v\d)?|libgit2\/git2go(?:\/v\d+)?|gographics\/imagick)$/;
const cgo_no_compiler_findIn = (scene, run) => {
    const { image } = run.environment;
    if (!/(?:^|\/)(?:[\w.-]+[-_])?golang:\S*alpine/.test(image ?? '') || hasCompiler(scene, run))
        return [];
    const calls = run.calls.filter(({ name }) => /^(?:build|install|test|run)$/.test(name));
    for (const call of calls) {
        const enabled = call.lookup('CGO_ENABLED');
        if (enabled === '0' || enabled === null)
            continue;
        const isRace = call.args.includes('-race');
        const needs = moduleCalls(scene).find((one) => one.run === run && one.call.name === call.name);
        const reason = needs === undefined ? null : reasonOf(scene, needs);
        const isFatal = enabled === '1' || isRace || (imageGoVersion(image)?.minor ?? 20) < 20;
        if (enabled !== '1' && !isRace && reason === null)
            continue;
        return [
            {
                line: run.run.line,
                severity: reason !== null || isRace ? 'error' : 'warning',
                prevents: isFatal ? 'cgo.no-compiler' : 'compile.build-constraints',
                text: `${reason ?? (isRace ? '-race needs cgo' : 'CGO_ENABLED=1 is set')} and ${image} has no C compiler${isFatal ? ': "gcc": executable file not found.' : ': files that need cgo are left out.'}`,
                do: 'Put `RUN apk add --no-cache gcc musl-dev` before this line, or build with `CGO_ENABLED=0` if nothing needs C.',
            },
        ];
    }
    return [];
};
const reasonOf = (scene, found) => {
    const sources = compiledSources(scene, found) ?? [];
    const own = sources.find(({ imports }) => imports.includes('C'));
    if (own !== undefined)
        return `${scene.named(own.path)} imports "C"`;
    const imported = sources.flatMap(({ imports }) => imports).find((path) => CGO_MODULES.test(path));
    return imported === undefined ? null : `${imported} is built with cgo`;
};
const hasCompiler = (scene, { stage, run }) => (0,dockerfile_environment/* chainOf */.dR)(scene.repository.dockerfile, stage.index).some(({ instructions, index }) => instructions.some((one) => (index !== stage.index || one.line <= run.line) &&
    ((one.keyword === 'RUN' &&
        isInstalling([one.text, ...one.heredocs.map(({ body }) => body)].join('\n'))) ||
        (one.keyword === 'COPY' && one.flags.some(({ name }) => name === 'from')) ||
        (one.keyword === 'ENV' && /\bCC[= ]/.test(one.text)))));
const isInstalling = (text) => /\b(?:apk|apt-get|apt|xx-apk)\b/.test(text) &&
    (COMPILER.test(text) || /\$/.test(text.replace(/.*?\badd\b/s, '')) || /xargs/.test(text));

// EXTERNAL MODULE: ./build/dockerfile/lines.js
var dockerfile_lines = __webpack_require__(3172);
;// CONCATENATED MODULE: ./build/catalogue/findings/silence.js

const COMMENT = /(?:^|\s)#\s*go-docker-build:\s*ignore\b[ \t]*([\w-]+(?:\.[\w-]+)*(?:\s*,\s*[\w-]+(?:\.[\w-]+)*)*)?/i;
/**
 * The comments that silence findings: inside or above an instruction for it, at the top of the file with an empty
 * line below for all of the build; one that is above nothing is left out.
 */
const silencesOf = (file) => {
    const lines = (0,dockerfile_lines/* physicalLines */.vc)(file.text);
    const spans = [
        ...[...file.globalArgs, ...file.stages.flatMap(({ instructions }) => instructions)],
        ...file.stages.map(({ line }) => ({ line, endLine: line })),
    ].sort((a, b) => a.line - b.line);
    return lines.flatMap((text, index) => {
        const match = COMMENT.exec(text);
        if (match === null)
            return [];
        const line = index + 1;
        const ids = (match[1] ?? '').split(/\s*,\s*/).filter((id) => id !== '');
        const around = spans.find((span) => line >= span.line && line <= span.endLine);
        const next = around ?? spans.find((span) => span.line > line);
        if (next === undefined)
            return [];
        const isApart = lines.slice(line, next.line - 1).some((one) => one.trim() === '');
        const isWhole = around === undefined && next === spans[0] && isApart;
        return [{ line, ids, covers: isWhole ? null : next.line }];
    });
};
/** Whether a comment silences a finding of this name; `line` is null for what is not in the Dockerfile. */
const isSilenced = (silences, id, line) => silences.some(({ ids, covers }) => ids.includes(id) && (covers === null || covers === line));

;// CONCATENATED MODULE: ./build/catalogue/findings/comment.unknown-finding.js

/** A comment that silences a finding there is none of; `known` are the names of those there are. */
const commentUnknownFinding = (known) => ({
    id: 'comment.unknown-finding',
    severity: 'notice',
    title: '`# go-docker-build: ignore` names no finding there is',
    why: 'A name that is written wrong silences nothing.',
    fix: 'Write the name as doctor shows it in brackets.',
    prevents: null,
    find: ({ repository }) => silencesOf(repository.dockerfile).flatMap(({ line, ids }) => {
        if (ids.length > 0 && ids.every((id) => known.includes(id)))
            return [];
        const wrong = ids.filter((id) => !known.includes(id)).map((id) => `\`${id}\``);
        return [
            {
                line,
                text: wrong.length === 0
                    ? 'This comment names no finding, so that it silences nothing.'
                    : `No finding in files has the name ${wrong.join(', ')}, so that this comment does not silence it.`,
                do: 'Write the name as doctor shows it in brackets, e.g. `# go-docker-build: ignore layers.clock-in-run`.',
            },
        ];
    }),
});

;// CONCATENATED MODULE: ./build/catalogue/findings/compile.rebuild-all.js

/** go is told to compile what is compiled already. */
const compileRebuildAll = {
    id: 'compile.rebuild-all',
    severity: 'warning',
    title: '`go build -a` compiles every package again',
    why: 'With -a go takes nothing from its build cache, neither packages of modules nor those of the standard library: every build takes as long as the first (https://pkg.go.dev/cmd/go#hdr-Compile_packages_and_dependencies). Since Go 1.10 the cache tells flags and variables apart by itself (https://go.dev/doc/go1.10#build).',
    fix: 'Remove `-a`.',
    prevents: null,
    find: (scene) => scene.runs.flatMap((run) => compile_rebuild_all_findIn(scene, run)),
};
const compile_rebuild_all_findIn = (scene, run) => {
    const calls = run.calls.filter(({ name }) => /^(?:build|install|run|test)$/.test(name));
    const told = calls.find(hasAll);
    if (told !== undefined)
        return [
            {
                line: run.run.line,
                text: `\`go ${told.name} -a\` compiles every package again, those of Go itself too, whatever the cache holds.`,
                do: 'Remove `-a`: go finds out by itself what has changed.',
            },
        ];
    if (!calls.some(({ lookup }) => isAll((lookup('GOFLAGS') ?? '').split(/\s+/))))
        return [];
    return [
        {
            line: setting(scene, run) ?? run.run.line,
            text: `GOFLAGS holds \`-a\`: line ${run.run.line} compiles every package again, those of Go itself too, whatever the cache holds.`,
            do: 'Remove `-a` from GOFLAGS: go finds out by itself what has changed.',
        },
    ];
};
/** Flags whose value is the next word. https://pkg.go.dev/cmd/go#hdr-Compile_packages_and_dependencies */
const compile_rebuild_all_VALUED = /^--?(?:C|o|p|exec|tags|mod|modfile|overlay|pgo|pkgdir|toolexec|buildmode|compiler|installsuffix|asmflags|gccgoflags|gcflags|ldflags|covermode|coverpkg)$/;
/** Whether the flags before the packages hold -a; words behind them are those of the program. */
const hasAll = ({ name, args }) => {
    const flags = [];
    for (let at = 0; at < args.length; at += 1) {
        const word = args[at] ?? '';
        if (word === '-args' || (!word.startsWith('-') && name !== 'test'))
            break;
        flags.push(word);
        if (compile_rebuild_all_VALUED.test(word))
            at += 1;
    }
    return isAll(flags);
};
const isAll = (flags) => /^--?a(?:=(?:1|t|true))?$/i.test(flags.findLast((word) => /^--?a(?:=|$)/.test(word)) ?? '');
/** The line of ENV or ARG that puts -a into GOFLAGS; null when it is none of this Dockerfile's stages. */
const setting = ({ repository }, { stage, run }) => (0,dockerfile_environment/* chainOf */.dR)(repository.dockerfile, stage.index)
    .flatMap(({ instructions, index }) => instructions.filter(({ line }) => index !== stage.index || line < run.line))
    .findLast(({ keyword, text }) => /^(?:ENV|ARG)$/.test(keyword) && /\bGOFLAGS\b.*\s?--?a(?![\w-])/.test(text))?.line ?? null;

;// CONCATENATED MODULE: ./build/catalogue/findings/whole-copy.js

/** Whether an instruction copies the whole build context. */
const isWholeCopy = ({ keyword, flags, args }) => (keyword === 'COPY' || keyword === 'ADD') &&
    !flags.some(({ name }) => name === 'from') &&
    args.slice(0, -1).some((source) => /^\.?\/?\.?\*?$/.test(source) && source !== '');
/** The first COPY of the whole context before a RUN in its own stage; null when there is none, or a stage below has one. */
const wholeCopy = (scene, { stage, run }) => {
    const below = (0,dockerfile_environment/* chainOf */.dR)(scene.repository.dockerfile, stage.index).slice(0, -1);
    if (below.some(({ instructions }) => instructions.some(isWholeCopy)))
        return null;
    return stage.instructions.find((one) => one.line < run.line && isWholeCopy(one)) ?? null;
};

;// CONCATENATED MODULE: ./build/catalogue/findings/context.too-large.js



/** More than this is worth a word. */
const LIMIT_MB = 100;
/** The context that is sent to the builder is large. */
const contextTooLarge = {
    id: 'context.too-large',
    severity: 'warning',
    title: `More than ${LIMIT_MB} MB are sent to the builder, vendored modules not counted`,
    why: 'The whole context is read, compared and sent before the first step that copies it, and fills the disk of the builder (https://docs.docker.com/build/concepts/context/).',
    fix: 'Name what no build needs in .dockerignore.',
    prevents: 'runner.disk-full',
    find: (scene) => {
        const line = takesAll(scene);
        if (line === null)
            return [];
        const vendored = [...scene.sent].flatMap((path) => /(?:^|\/)vendor\/modules\.txt$/.test(path) ? [external_node_path_.posix.dirname(path)] : []);
        const isNeeded = (path) => vendored.some((dir) => path.startsWith(`${dir}/`));
        const sent = (scene.context?.files ?? []).filter(({ path, isIgnored }) => !isIgnored && !isNeeded(path));
        const total = megabytes(sent.reduce((sum, { bytes }) => sum + bytes, 0));
        if (total <= LIMIT_MB)
            return [];
        const largest = largestOf(sent);
        const ignore = scene.context?.ignore?.path ?? scene.named('.dockerignore');
        return [
            {
                path: ignore,
                line: null,
                text: `${total}${scene.context?.isCut ? ' or more' : ''} MB are sent to the builder for line ${line} of the Dockerfile; most of it: ${largest.map(([dir, bytes]) => `${dir} (${megabytes(bytes)} MB)`).join(', ')}.`,
                do: `Add to ${ignore} what no build needs of: ${largest.map(([dir]) => `\`${dir}\``).join(', ')}.`,
            },
        ];
    },
};
const megabytes = (bytes) => Math.round(bytes / 1e6);
/** The first line for which all of the context is needed; null when only parts are. */
const takesAll = (scene) => {
    const copies = scene.stages.flatMap(({ instructions }) => instructions.filter(isWholeCopy));
    const mounts = scene.runs.filter(({ run, environment }) => (0,dockerfile_mounts/* mountsOf */.c)(run, environment).some(({ type, source, from }) => type === 'bind' && from === null && (source === null || source === '/')));
    return copies[0]?.line ?? mounts[0]?.run.line ?? null;
};
/** The three heaviest directories, at most two levels deep. */
const largestOf = (files) => {
    const sizes = new Map();
    for (const { path, bytes } of files) {
        const parts = external_node_path_.posix.dirname(path).split('/').slice(0, 2).join('/');
        const dir = parts === '.' ? path : parts;
        sizes.set(dir, (sizes.get(dir) ?? 0) + bytes);
    }
    return [...sizes].sort((a, b) => b[1] - a[1]).slice(0, 3);
};

// EXTERNAL MODULE: ./node_modules/@balena/dockerignore/ignore.js
var ignore = __webpack_require__(4158);
;// CONCATENATED MODULE: ./build/catalogue/findings/ignored.js

/** The 1-based line of .dockerignore that keeps a path out; null when none does. https://docs.docker.com/build/concepts/context/#dockerignore-files */
const ignoringLine = ({ text }, path) => {
    const lines = text.split(/\r?\n/);
    const isOut = (count) => ignore["default"]().add(lines.slice(0, count).join('\n')).ignores(path);
    for (let count = lines.length; count > 0; count -= 1)
        if (isOut(count) && !isOut(count - 1))
            return count;
    return null;
};
/** The pattern on a line of .dockerignore. */
const patternAt = ({ text }, line) => line === null ? '' : (text.split(/\r?\n/)[line - 1] ?? '').trim();

;// CONCATENATED MODULE: ./build/catalogue/findings/dockerignore.hides-embedded.js





/** .dockerignore hides every file that a `//go:embed` of a built package names. */
const dockerignoreHidesEmbedded = {
    id: 'dockerignore.hides-embedded',
    severity: 'error',
    title: '.dockerignore hides files that //go:embed names',
    why: 'A pattern of //go:embed that matches no file is a compile error (https://pkg.go.dev/embed).',
    fix: 'Add an exception with `!` for the embedded files.',
    prevents: 'compile.embed-no-match',
    find: (scene) => {
        if (!scene.context?.ignore)
            return [];
        const calls = moduleCalls(scene).filter(({ call }) => compilesModule(call) && call.name !== 'list');
        const sources = new Map(calls.flatMap((found) => (compiledSources(scene, found) ?? []).map((one) => [one.path, one])));
        return [...sources.values()]
            .filter(({ path }) => scene.sent.has(path))
            .flatMap((one) => dockerignore_hides_embedded_findIn(scene, one));
    },
};
const dockerignore_hides_embedded_findIn = (scene, { path, text }) => {
    const ignore = scene.context?.ignore;
    if (!ignore || !text.includes('//go:embed'))
        return [];
    const dir = external_node_path_.posix.dirname(path);
    return text.split('\n').flatMap((line, index) => {
        const patterns = /^\s*\/\/go:embed\s+(.+)$/.exec(line)?.[1];
        return dockerignore_hides_embedded_wordsOf(patterns ?? '').flatMap((pattern) => {
            const source = external_node_path_.posix.join(dir, pattern.replace(/^all:/, ''));
            const files = matching(scene.context?.files ?? [], source);
            const first = files[0];
            if (first === undefined || files.some(({ isIgnored }) => !isIgnored))
                return [];
            const at = ignoringLine(ignore, first.path);
            return [
                {
                    path: ignore.path,
                    line: at,
                    text: `\`${patternAt(ignore, at)}\` hides all that ${scene.named(path)}:${index + 1} embeds (\`${pattern}\`): the package does not compile.`,
                    do: `Add \`!${source}\` below that line.`,
                },
            ];
        });
    });
};
const dockerignore_hides_embedded_wordsOf = (text) => [...text.matchAll(/"([^"]+)"|`([^`]+)`|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '');
const matching = (files, source) => files.filter(({ path }) => (0,copied/* below */.Gz)(path, source) !== null);

;// CONCATENATED MODULE: ./build/catalogue/findings/dockerignore.hides-module-files.js






/** .dockerignore keeps go.mod, go.sum, vendor/ or something that COPY names away from the builder. */
const dockerignoreHidesModuleFiles = {
    id: 'dockerignore.hides-module-files',
    severity: 'error',
    title: '.dockerignore hides go.mod, go.sum, vendor or a file that COPY names',
    why: 'What .dockerignore matches never reaches the builder: COPY of it fails as if the file were not there (https://docs.docker.com/build/concepts/context/#dockerignore-files).',
    fix: 'Take the pattern away or add an exception with `!` below it.',
    prevents: 'dockerfile.copy-missing',
    find: (scene) => [...copies(scene), ...needed(scene)],
};
/** A COPY of one path that is there and wholly hidden. */
const copies = (scene) => scene.stages.flatMap((stage) => stage.instructions.flatMap((one) => (isOfContext(one) ? hiddenSources(scene, stage, one) : [])));
const isOfContext = ({ keyword, flags }) => (keyword === 'COPY' || keyword === 'ADD') && !flags.some(({ name }) => name === 'from');
const hiddenSources = (scene, stage, copy) => {
    const { dockerfile, buildArgs } = scene.repository;
    const { values } = (0,dockerfile_environment/* environmentAt */.Ff)(dockerfile, stage.index, copy.line, buildArgs);
    return copy.args.slice(0, -1).flatMap((word) => {
        const written = (0,expand/* expand */.f)(word, values, dockerfile.escape);
        if (written === null || /[*?[]|^<<|:\/\//.test(written))
            return [];
        const source = external_node_path_.posix.normalize(written).replace(/^\/+|\/+$/g, '') || '.';
        const inside = (scene.context?.files ?? []).filter(({ path }) => (0,copied/* below */.Gz)(path, source) !== null);
        if (inside.length === 0 || inside.some(({ isIgnored }) => !isIgnored))
            return [];
        return dockerignore_hides_module_files_hidden(scene, inside[0]?.path ?? source, source, `line ${copy.line} of the Dockerfile copies it`, 'dockerfile.copy-missing');
    });
};
const needed = (scene) => untouchedCalls(scene, true).flatMap((found) => {
    const { mod, call, isVendored, contents } = found;
    const isOut = (path) => !scene.sent.has(path);
    const there = new Set(contents.files.values());
    const why = `line ${found.run.run.line} of the Dockerfile runs \`go ${call.name}\` there`;
    if (isOut(mod.path))
        return dockerignore_hides_module_files_hidden(scene, mod.path, mod.path, why, 'gomod.file-not-found');
    const sum = external_node_path_.posix.join(mod.dir, 'go.sum');
    if (!isVendored && compilesModule(call) && there.has(sum) && isOut(sum) && outsideModules(mod).length > 0)
        return dockerignore_hides_module_files_hidden(scene, sum, sum, why, 'gomod.missing-go-sum');
    const vendor = external_node_path_.posix.join(mod.dir, 'vendor/modules.txt');
    if (goFlag(call, 'mod') === 'vendor' && there.has(vendor) && isOut(vendor))
        return dockerignore_hides_module_files_hidden(scene, vendor, external_node_path_.posix.dirname(vendor), `${why} with -mod=vendor`, 'vendor.inconsistent');
    return [];
});
const dockerignore_hides_module_files_hidden = (scene, path, shown, why, prevents) => {
    const ignore = scene.context?.ignore;
    if (!ignore)
        return [];
    const line = ignoringLine(ignore, path);
    return [
        {
            path: ignore.path,
            line,
            prevents,
            text: `\`${patternAt(ignore, line)}\` keeps ${scene.named(shown)} away from the builder, and ${why}.`,
            do: `Add \`!${shown}\` below that line, or take the line away.`,
        },
    ];
};

;// CONCATENATED MODULE: ./build/catalogue/findings/frontend.too-old.js
/** The Dockerfile pins a frontend that does not know what it uses. */
const frontendTooOld = {
    id: 'frontend.too-old',
    severity: 'error',
    title: 'The pinned frontend is too old for what the Dockerfile uses',
    why: 'The `# syntax=` line names the program that reads the Dockerfile; an older one refuses flags and heredocs it does not know (https://docs.docker.com/reference/dockerfile/).',
    fix: 'Write `# syntax=docker/dockerfile:1`.',
    prevents: 'dockerfile.parse-error',
    find: (scene) => {
        const pinned = versionOf(scene.repository.dockerfile.syntax);
        if (pinned === null)
            return [];
        const all = scene.repository.dockerfile.stages.flatMap(({ instructions }) => instructions);
        const needs = all
            .flatMap((one) => needsOf(one))
            .filter(({ minor, labs }) => minor > pinned.minor && !(labs !== undefined && pinned.isLabs && pinned.minor >= labs));
        return needs.length === 0 ? [] : [found(scene, needs)];
    },
};
const found = (scene, needs) => {
    const first = needs[0];
    const most = Math.max(...needs.map(({ minor }) => minor));
    return {
        line: 1 +
            Math.max(0, scene.repository.dockerfile.text
                .split('\n')
                .findIndex((line) => /^\s*(?:#|\/\/)\s*syntax\s*=/i.test(line))),
        text: `${scene.repository.dockerfile.syntax} is pinned, and line ${first.line} uses ${first.what}, which came with 1.${first.minor}.`,
        do: `Write \`# syntax=docker/dockerfile:1\` here, or 1.${most} at least.`,
    };
};
/** The minor version of an official frontend; null when the tag does not tell, or floats. */
const versionOf = (syntax) => {
    const match = /(?:^|\/)dockerfile(?:-upstream)?:1\.(\d+)(?:\.\d+)?(-labs|-experimental)?$/.exec((syntax ?? '').replace(/@.*$/, ''));
    if (match === null || match[2] === '-experimental')
        return null;
    return { minor: Number(match[1]), isLabs: match[2] === '-labs' };
};
/** First versions of the flags. https://docs.docker.com/reference/dockerfile/ */
const FLAGS = {
    RUN: { mount: [2], network: [3], security: [20, 0], device: [14, 14] },
    COPY: { chmod: [2], link: [4], parents: [20, 7], exclude: [19, 7] },
    ADD: { chmod: [2], link: [4], checksum: [6], 'keep-git-dir': [1], unpack: [17], exclude: [19, 7] },
};
const needsOf = ({ keyword, flags, heredocs, line }) => [
    ...flags.flatMap(({ name, value }) => {
        const since = FLAGS[keyword]?.[name];
        const env = name === 'mount' && /\btype=secret\b/.test(value ?? '') && /(?:^|,)env=/.test(value ?? '');
        const own = since === undefined
            ? []
            : [
                {
                    line,
                    what: `${keyword} --${name}`,
                    minor: since[0],
                    ...(since[1] === undefined ? {} : { labs: since[1] }),
                },
            ];
        return env ? [...own, { line, what: 'a secret as a variable (env=)', minor: 10 }] : own;
    }),
    ...(heredocs.length > 0 ? [{ line, what: 'a heredoc', minor: 4, labs: 3 }] : []),
];

;// CONCATENATED MODULE: ./build/catalogue/findings/gopath.layout.js




/** Sources are laid out for GOPATH: module mode is off, or there is no go.mod for a Go that wants one. */
const gopathLayout = {
    id: 'gopath.layout',
    severity: 'error',
    title: 'Sources are laid out for GOPATH',
    why: 'Since Go 1.16 go builds in module mode wherever the sources lie and stops without go.mod; with GO111MODULE=off it reads neither go.mod nor go.sum, and takes whatever version is there (https://go.dev/ref/mod#mod-commands).',
    fix: 'Run `go mod init` and `go mod tidy`, commit both files, and drop GO111MODULE.',
    prevents: 'gomod.file-not-found',
    find: (scene) => scene.runs.flatMap((run) => gopath_layout_findIn(scene, run)),
};
const gopath_layout_findIn = (scene, run) => {
    const call = run.calls.find((one) => compilesModule(one));
    if (call === undefined)
        return [];
    const mode = call.lookup('GO111MODULE');
    const hasMod = scene.sent.has('go.mod');
    if (mode === 'off') {
        return [
            {
                line: run.run.line,
                severity: hasMod ? 'warning' : 'notice',
                prevents: 'gopath.package-not-in-std',
                text: hasMod
                    ? 'GO111MODULE=off is in force here: go ignores go.mod and looks for every import in GOPATH and vendor/ only.'
                    : 'GO111MODULE=off is in force here: no go.mod says which version of a package is built.',
                do: hasMod
                    ? 'Take `GO111MODULE=off` away and build in a directory outside of GOPATH, e.g. `WORKDIR /src`.'
                    : `Run \`go mod init MODULE && go mod tidy\`, commit go.mod and go.sum, and take \`GO111MODULE=off\` away.`,
            },
        ];
    }
    return withoutMod(scene, run, call.cwd, mode ?? '');
};
const withoutMod = (scene, run, cwd, mode) => {
    const version = imageGoVersion(run.environment.image);
    const contents = scene.contents(run.stage.index, run.run.line);
    const isBelow = cwd !== null && /^\/(?:go|gopath)\/src(?:\/|$)/.test(cwd);
    if (scene.context === null || scene.context.isCut || version === null || version.minor < 16)
        return [];
    if (!isBelow || mode === 'auto' || contents.isRewritten || !isKnown(contents, cwd))
        return [];
    const isThere = [...contents.files].some(([path]) => path.endsWith('/go.mod') && within(cwd, external_node_path_.posix.dirname(path)));
    const hasSources = [...contents.files.keys()].some((path) => path.startsWith(`${cwd}/`) && path.endsWith('.go'));
    if (isThere || !hasSources)
        return [];
    return [
        {
            line: run.run.line,
            text: `${cwd} has no go.mod, and Go 1.${version.minor} builds nothing without one: "go.mod file not found".`,
            do: 'Run `go mod init MODULE && go mod tidy` in the repository and commit go.mod and go.sum. `ENV GO111MODULE=off` keeps the old way going for a while.',
        },
    ];
};
const within = (dir, top) => top === '/' || dir === top || dir.startsWith(`${top}/`);

;// CONCATENATED MODULE: ./build/catalogue/findings/image.no-ca-certificates.js



/** A program that opens TLS connections ships in an image without certificates of authorities. */
const imageNoCaCertificates = {
    id: 'image.no-ca-certificates',
    severity: 'warning',
    title: 'The image has no ca-certificates and the program uses TLS',
    why: 'Go reads the authorities it trusts from the image: without them every https request fails with "certificate signed by unknown authority" (https://pkg.go.dev/crypto/x509#SystemCertPool).',
    fix: 'Copy /etc/ssl/certs/ca-certificates.crt from the build stage.',
    prevents: null,
    find: (scene) => {
        const last = scene.stages.at(-1);
        const chain = last === undefined ? [] : (0,dockerfile_environment/* chainOf */.dR)(scene.repository.dockerfile, last.index);
        const root = chain[0];
        if (last === undefined || root?.base !== 'scratch')
            return [];
        const isThere = chain.some(({ instructions }) => instructions.some(({ keyword, text, args }) => /ssl|certs?\b|pki|\.crt|\.pem/i.test(text) ||
            (/^(?:COPY|ADD)$/.test(keyword) &&
                args.slice(0, -1).some((path) => /^\/(?:etc\/?)?$|^\/?[^/]*root?fs/i.test(path)))));
        const use = isThere ? null : tlsUse(scene);
        return use === null ? [] : [image_no_ca_certificates_found(last.line, use)];
    },
};
const image_no_ca_certificates_found = (line, use) => ({
    line,
    text: `${use}, and an image made from scratch trusts no authority: every such request fails.`,
    do: 'Put `COPY --from=STAGE /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/` into this stage, where STAGE is the golang stage (on alpine after `apk add --no-cache ca-certificates`).',
});
const OWN = /^(?:golang\.org\/x\/crypto\/x509roots\/fallback|github\.com\/(?:breml\/rootcerts|certifi\/gocertifi))/;
const REQUEST = /\bhttp\.(?:Get|Post|PostForm|Head|NewRequest|NewRequestWithContext)\([^)\n]*"https:\/\/(?!localhost|127\.)[^"]+"/;
/** Only a request to a written https address is a proof. */
const tlsUse = (scene) => {
    const sources = moduleCalls(scene).flatMap((one) => compiledSources(scene, one) ?? []);
    if (sources.some(({ imports }) => imports.some((path) => OWN.test(path))))
        return null;
    for (const { path, text } of sources) {
        const at = text.split('\n').findIndex((line) => REQUEST.test(line));
        if (at >= 0)
            return `${scene.named(path)}:${at + 1} opens an https address`;
    }
    return null;
};

;// CONCATENATED MODULE: ./build/catalogue/findings/image.untagged.js

/** A base image has no tag, or the tag latest. */
const imageUntagged = {
    id: 'image.untagged',
    severity: 'warning',
    title: 'A base image has no tag, or the tag latest',
    why: 'The same commit builds with another image from one day to the next; with golang it is another Go (https://docs.docker.com/build/building/best-practices/#pin-base-image-versions).',
    fix: 'Name a version, and a digest for a build that repeats.',
    prevents: 'toolchain.language-version',
    find: (scene) => scene.stages.flatMap((stage) => (stage.parent === null ? image_untagged_findIn(scene, stage.base, stage.line) : [])),
};
const image_untagged_findIn = (scene, base, line) => {
    if (base === null || base === 'scratch' || base.includes('@') || !/^[\w.:/-]+$/.test(base))
        return [];
    const name = base.split('/').at(-1) ?? '';
    const tag = name.includes(':') ? name.slice(name.indexOf(':') + 1) : null;
    if (tag !== null && tag !== 'latest')
        return [];
    if (tag === null && scene.repository.dockerfile.stages.some((stage) => stage.name === base.toLowerCase()))
        return [];
    const isGo = (0,dockerfile_images/* isGolangImage */.Yj)(base);
    const wants = scene.mod('go.mod')?.go?.value;
    const fixed = base.replace(/:latest$/, '');
    return [
        {
            line,
            severity: isGo ? 'warning' : 'notice',
            prevents: isGo ? 'toolchain.language-version' : null,
            text: `${base} ${tag === null ? 'has no tag' : 'is a moving tag'}: what this builds ${isGo ? 'and with which Go ' : ''}changes without a commit.`,
            do: isGo
                ? `Write \`FROM ${fixed}:${wants ?? '1.MINOR'}\` here.`
                : `Write a version: \`FROM ${fixed}:VERSION\`, or a digest: \`FROM ${fixed}@sha256:…\`.`,
        },
    ];
};

// EXTERNAL MODULE: ./build/dockerfile/assignments.js
var assignments = __webpack_require__(7581);
;// CONCATENATED MODULE: ./build/catalogue/findings/layers.changing-argument.js

/** An ARG that differs in every build stands before slow steps that do not need it. */
const layersChangingArgument = {
    id: 'layers.changing-argument',
    severity: 'warning',
    title: 'An ARG with the commit or the time stands before the download of modules or packages',
    why: 'A changed ARG changes every RUN below it: nothing after it comes from the layer cache (https://docs.docker.com/build/cache/invalidation/#build-arguments).',
    fix: 'Move the ARG to right before the RUN that uses it.',
    prevents: null,
    find: (scene) => scene.stages.flatMap((stage) => layers_changing_argument_findIn(scene, scene.runs.filter((run) => run.stage === stage))),
};
const CHANGING = /^(?:.*_)?(?:(?:GIT_?)?(?:COMMIT|SHA|REVISION|HASH)(?:_?(?:SHA|HASH|ID|DATE|TIME))?|BUILD_?(?:DATE|TIME|TIMESTAMP|ID|NUMBER|TS)|TIMESTAMP|CACHE_?BUST(?:ER)?|NOW)$/i;
const isSlow = ({ calls, commands }) => calls.some(({ name, args }) => name === 'mod' && args[0] === 'download') ||
    commands.some(({ words }) => /^(?:apk|apt-get|apt)$/.test(words[0] ?? '') &&
        words.some((word) => word === 'add' || word === 'install'));
const layers_changing_argument_findIn = (scene, runs) => {
    const slow = runs.find(isSlow);
    if (slow === undefined)
        return [];
    const text = [slow.run.text, ...slow.run.heredocs.map(({ body }) => body)].join('\n');
    return slow.stage.instructions
        .filter(({ keyword, line }) => keyword === 'ARG' && line < slow.run.line)
        .flatMap((arg) => (0,assignments/* assignments */.T)(arg, scene.repository.dockerfile.escape)
        .filter(({ name }) => CHANGING.test(name) && !text.includes(name))
        .map(({ name }) => ({
        line: arg.line,
        text: `${name} differs in every build and line ${slow.run.line}, below it, does not need it: what that line downloads never comes from the cache.`,
        do: `Move \`ARG ${name}\` below line ${slow.run.line}, right before the RUN that uses it.`,
    })));
};

;// CONCATENATED MODULE: ./build/catalogue/findings/layers.clock-in-run.js
/** A RUN that compiles writes the time into what it makes. */
const layersClockInRun = {
    id: 'layers.clock-in-run',
    severity: 'notice',
    title: '`date` in a RUN that compiles',
    why: 'The same sources give another binary each time, so that the layer is pushed and pulled anew, and a layer from the cache tells an old time (https://docs.docker.com/build/ci/github-actions/reproducible-builds/).',
    fix: 'Give the time by a build argument right before the RUN, or take the commit time that `go version -m` shows.',
    prevents: null,
    find: ({ runs }) => runs
        .filter(({ facts, run }) => facts?.use.compiles === true &&
        /(?:\$\(|`)\s*(?:\S*\/)?date\b/.test([run.text, ...run.heredocs.map(({ body }) => body)].join('\n')))
        .map(({ run }) => ({
        line: run.line,
        text: 'This line compiles the time into the program: no two builds of a commit are the same.',
        do: 'Write `ARG BUILD_DATE` right before this line, use `$BUILD_DATE` for `$(date …)`, and give `build-args: BUILD_DATE=…` for releases only.',
    })),
};

;// CONCATENATED MODULE: ./build/catalogue/findings/layers.copy-before-download.js




/** Sources are copied before modules are downloaded, so that every change downloads them again. */
const layersCopyBeforeDownload = {
    id: 'layers.copy-before-download',
    severity: 'warning',
    title: '`COPY . .` stands before `go mod download`, or nothing downloads modules by itself',
    why: 'A layer is used again only when nothing before it changed: with the sources in front, each commit downloads all modules anew (https://docs.docker.com/build/cache/optimize/#order-your-layers).',
    fix: 'Copy go.mod and go.sum first, run `go mod download`, then copy the rest.',
    prevents: null,
    find: (scene) => scene.stages.flatMap((stage) => layers_copy_before_download_findIn(scene, scene.runs.filter((run) => run.stage === stage))),
};
const FIX = '`COPY go.mod go.sum ./` and `RUN go mod download`';
const isDownload = ({ calls }) => calls.some(({ name, args }) => name === 'mod' && args[0] === 'download');
const layers_copy_before_download_findIn = (scene, runs) => {
    const first = runs.find((run) => run.facts?.modules && run.facts.use.direct && !isInstall(run));
    const copy = first === undefined ? null : wholeCopy(scene, first);
    if (first === undefined || copy === null || hasCache(first) || needsNothing(scene, first))
        return [];
    if (isDownload(first) && !compilesToo(first))
        return [
            {
                line: copy.line,
                text: `All sources are copied before line ${first.run.line} downloads modules: every commit downloads them again.`,
                do: `Put ${FIX} before line ${copy.line}, and take the download out of line ${first.run.line}.`,
            },
        ];
    if (!first.facts?.use.compiles || downloadedBefore(scene, first))
        return [];
    return [
        {
            line: copy.line,
            severity: 'notice',
            text: `Line ${first.run.line} downloads modules and compiles in one: every commit downloads all modules again.`,
            do: `Put ${FIX} before line ${copy.line}.`,
        },
    ];
};
const compilesToo = ({ calls }) => calls.some(compilesModule);
const isInstall = ({ calls, facts }) => !facts?.use.indirect &&
    calls.every(({ name, args }) => (name === 'install' || name === 'run') && args.some((arg) => arg.includes('@')));
const hasCache = ({ mounts, facts }) => mounts.some(({ type, target }) => type === 'cache' && target !== null && (0,paths/* overlaps */.$)(target, facts?.targets.mod ?? '/go/pkg/mod'));
/** A stage below, or modules copied from another stage, brings what was downloaded. */
const downloadedBefore = (scene, { stage, run }) => {
    const below = (0,dockerfile_environment/* chainOf */.dR)(scene.repository.dockerfile, stage.index).slice(0, -1);
    const isBelow = scene.runs.some((one) => below.includes(one.stage) && isDownload(one));
    const isCopied = ({ keyword, flags, text, line }) => line < run.line && keyword === 'COPY' && flags.some(({ name }) => name === 'from') && /\/go\b/.test(text);
    return isBelow || stage.instructions.some(isCopied);
};
/** Sources that lie in GOPATH and have no go.mod are not built as a module. */
const isGopath = (scene, run) => !scene.sent.has('go.mod') &&
    /GOPATH|\/src\/[\w-]+\.[a-z]+\//.test(`${wholeCopy(scene, run)?.text} ${run.environment.workdir}`);
/** Modules of the context that need nothing from elsewhere, or have it in vendor/. */
const needsNothing = (scene, run) => {
    const found = moduleCalls(scene).filter((one) => one.run === run);
    // Without a go.mod in sight the sources are elsewhere, and most programs need modules.
    if (found.length === 0)
        return isGopath(scene, run) || (scene.sent.has('go.mod') && !scene.sent.has('go.sum'));
    return found.every(({ mod, isVendored, contents }) => isVendored ||
        outsideModules(mod).length === 0 ||
        [...contents.files.values()].some((path) => path.endsWith('vendor/modules.txt')));
};

;// CONCATENATED MODULE: ./build/catalogue/findings/layers.download-by-add.js
/** ADD fetches a URL whose content nothing checks. */
const layersDownloadByAdd = {
    id: 'layers.download-by-add',
    severity: 'notice',
    title: 'ADD fetches a URL without a checksum',
    why: 'The builder asks the server in every build, and when the file there changed all layers below are built anew, with other bytes (https://docs.docker.com/reference/dockerfile/#add---checksum).',
    fix: 'Add `--checksum=sha256:…`.',
    prevents: 'step.download-failed',
    find: ({ stages }) => stages
        .flatMap(({ instructions }) => instructions)
        .filter(({ keyword, flags }) => keyword === 'ADD' && !flags.some(({ name }) => name === 'checksum'))
        .flatMap((one) => {
        const url = one.args
            .slice(0, -1)
            .find((source) => /^https?:\/\//.test(source) && !/\.git(?:[#?]|$)/.test(source));
        if (url === undefined)
            return [];
        return [
            {
                line: one.line,
                text: `ADD asks for ${url} in every build, and what it gets may differ each time.`,
                do: `Write \`ADD --checksum=sha256:SUM ${one.text}\`, with the sum of \`curl -fsSL ${url} | sha256sum\`.`,
            },
        ];
    }),
};

;// CONCATENATED MODULE: ./build/catalogue/findings/layers.git-in-context.js

/** The whole context is copied with its .git, which every commit and fetch changes. */
const layersGitInContext = {
    id: 'layers.git-in-context',
    severity: 'notice',
    title: '`COPY . .` takes .git along',
    why: '.git changes with every commit, fetch and checkout: the layer of the sources is never used again, even when no source changed (https://docs.docker.com/build/concepts/context/#dockerignore-files).',
    fix: 'Put `.git` into .dockerignore, or use a Git context.',
    prevents: null,
    find: (scene) => {
        const isSent = scene.sent.has('.git/HEAD');
        const usesGit = scene.runs.some(({ run, facts }) => /\bgit\s+(?:-\S+\s+)*(?:describe|rev-parse|log|show|tag|rev-list|status|diff|submodule)\b|-buildvcs=(?:true|auto)|goreleaser/.test(run.text) || facts?.use.indirect === true);
        return isSent && !usesGit
            ? scene.stages.flatMap((stage) => layers_git_in_context_findIn(scene, stage.instructions.find(isWholeCopy)?.line)).slice(0, 1)
            : [];
    },
};
const layers_git_in_context_findIn = (scene, line) => {
    if (line === undefined)
        return [];
    const ignore = scene.context?.ignore?.path ?? '.dockerignore';
    return [
        {
            line,
            text: '.git is part of the context and copied here: it changes with every commit and fetch, and nothing in this Dockerfile asks git.',
            do: `Add a line \`.git\` to ${ignore}. (go then stamps no commit into the binary; keep it if you read that.)`,
        },
    ];
};

;// CONCATENATED MODULE: ./build/catalogue/findings/modules.go-sum.js



/** go.sum is not in the repository, not in the image, or lacks modules that go.mod requires. */
const modulesGoSum = {
    id: 'modules.go-sum',
    severity: 'error',
    title: 'go.sum is missing, is not copied, or lacks modules of go.mod',
    why: 'Since Go 1.16 a build changes neither go.mod nor go.sum: a module without its sums stops it (https://go.dev/ref/mod#go-sum-files).',
    fix: 'Run `go mod tidy`, commit go.sum and copy it beside go.mod.',
    prevents: 'gomod.missing-go-sum',
    find: (scene) => untouchedCalls(scene).flatMap((found) => modules_go_sum_findIn(scene, found)),
};
const modules_go_sum_findIn = (scene, found) => {
    const { mod, dir, call, run, work, contents, isVendored } = found;
    const needs = outsideModules(mod);
    const mode = goFlag(call, 'mod');
    const isOld = (imageGoVersion(run.environment.image)?.minor ?? 16) < 16;
    const first = needs[0];
    if (first === undefined || isVendored || isOld || mode === 'mod' || goFlag(call, 'modfile') !== null)
        return [];
    if (!compilesModule(call) || call.name === 'list')
        return [];
    const path = external_node_path_.posix.join(mod.dir, 'go.sum');
    const sum = scene.text(path);
    const target = external_node_path_.posix.join(dir, 'go.sum');
    if (sum === null) {
        if (scene.context?.isCut || work !== null || !isSure(found, target))
            return [];
        const text = `${scene.named(mod.path)} requires ${first.path} and there is no go.sum: \`go ${call.name}\` refuses modules without sums.`;
        return [
            {
                path: scene.named(mod.path),
                line: first.line,
                text,
                do: `${inDir('go mod tidy', scene.named(mod.dir))} and commit go.sum.`,
            },
        ];
    }
    if (!scene.sent.has(path))
        return [];
    if (!contents.files.has(target) && work === null && isSure(found, target)) {
        const text = `${scene.named(path)} is in the repository and not in the image when this line runs: \`go ${call.name}\` finds no sum of ${first.path}.`;
        return [
            {
                line: run.run.line,
                text,
                do: `Put \`COPY ${path} ${target}\` before line ${run.run.line}, beside go.mod.`,
            },
        ];
    }
    return work === null && contents.files.has(target) ? lacking(scene, found, sum) : [];
};
/** Modules without any sum; those go.sum knows one of may not be loaded at all. */
const lacking = (scene, { mod, call }, sum) => {
    const known = new Set([...sum.matchAll(/^(\S+) (v\S+?)(?:\/go\.mod)? h1:/gm)].map(([, path, version]) => `${path} ${version}`));
    const missing = outsideModules(mod).filter(({ path, version }) => !known.has(`${path} ${version}`));
    const [first] = missing;
    if (first === undefined)
        return [];
    const more = missing.length > 1 ? ` and ${missing.length - 1} more` : '';
    return [
        {
            path: scene.named(mod.path),
            line: first.line,
            text: `go.sum has no line for ${first.path} ${first.version}${more}: \`go ${call.name}\` stops with "missing go.sum entry".`,
            do: `${inDir('go mod tidy', scene.named(mod.dir))} and commit go.mod and go.sum.`,
        },
    ];
};
const inDir = (command, dir) => `Run \`${dir === '' ? '' : `cd ${dir} && `}${command}\``;

;// CONCATENATED MODULE: ./build/catalogue/findings/source-fix.js


/** How a directory of the context (null: none of it) gets to a place in the image before a RUN. */
const copyFix = (scene, source, target, { run, environment }) => {
    const { context } = scene;
    if (source === null || source.startsWith('..'))
        return `Build with a context that holds the directory, or hand it in with \`--build-context NAME=DIR\` and \`COPY --from=NAME . ${target}\` before line ${run.line}.`;
    const inside = (context?.files ?? []).filter(({ path }) => path.startsWith(`${source}/`));
    const hidden = inside.find(({ isIgnored }) => isIgnored);
    if (inside.length === 0)
        return `Add ${source} to the repository, or take its line out.`;
    if (hidden !== undefined && inside.every(({ isIgnored }) => isIgnored) && context?.ignore) {
        const line = ignoringLine(context.ignore, hidden.path);
        return `Take the pattern on line ${line ?? 1} of ${context.ignore.path} away, or add \`!${source}\` below it, and copy it before line ${run.line}: \`COPY ${source} ${target}\`.`;
    }
    const relative = environment.workdir === null ? target : external_node_path_.posix.relative(environment.workdir, target);
    const dest = relative.startsWith('..') || relative === '' ? target : `./${relative}`;
    return `Put \`COPY ${source} ${dest}\` before line ${run.line}.`;
};

;// CONCATENATED MODULE: ./build/catalogue/findings/modules.replace-not-copied.js




/** A directory that go.mod replaces a module with is not in the image when go needs it. */
const modulesReplaceNotCopied = {
    id: 'modules.replace-not-copied',
    severity: 'error',
    title: 'The directory of a replace is not copied before go needs it',
    why: 'go reads the go.mod of every replacement before anything else, for `go mod download` too (https://go.dev/ref/mod#go-mod-file-replace).',
    fix: 'Copy the directory, or at least its go.mod, before the first go command.',
    prevents: 'gomod.replace-dir-missing',
    find: (scene) => untouchedCalls(scene).flatMap((found) => modules_replace_not_copied_findIn(scene, found)),
};
const modules_replace_not_copied_findIn = (scene, found) => {
    const { mod, dir, contents, call, run, isVendored } = found;
    const isIdle = isVendored || call.name === 'list' || (call.name === 'mod' && call.args[0] === 'verify');
    if (isIdle)
        return [];
    const needed = mod.replaces.filter((one) => isDirectory(one) && mod.requires.some(({ path }) => path === one.path));
    return needed.flatMap((one) => {
        const target = external_node_path_.posix.resolve(dir, one.to);
        if (contents.files.has(external_node_path_.posix.join(target, 'go.mod')) || !isSure(found, target))
            return [];
        const source = one.to.startsWith('/') ? null : external_node_path_.posix.join(mod.dir, one.to);
        return [
            {
                line: run.run.line,
                text: `${scene.named(mod.path)}:${one.line} replaces ${one.path} with ${one.to}, and ${target} is not in the image when this line runs: \`go ${call.name}\` stops.`,
                do: copyFix(scene, source, target, run),
            },
        ];
    });
};

;// CONCATENATED MODULE: ./build/catalogue/findings/modules.workspace-not-copied.js



/** A module of go.work is not in the image, or go.work itself is not and is needed. */
const modulesWorkspaceNotCopied = {
    id: 'modules.workspace-not-copied',
    severity: 'error',
    title: 'A module of the workspace is not copied before go needs it',
    why: 'Every go command under go.work reads the go.mod of all modules it uses, also of those that are not built (https://go.dev/ref/mod#workspaces).',
    fix: 'Copy the go.mod of each module of go.work before the first go command, or set GOWORK=off.',
    prevents: 'gomod.file-not-found',
    find: (scene) => untouchedCalls(scene).flatMap((found) => [...usesOf(scene, found), ...leftOut(scene, found)]),
};
const usesOf = (scene, found) => {
    const { work, contents, run } = found;
    return (work?.mod.uses ?? []).flatMap(({ value, line }) => {
        const target = external_node_path_.posix.resolve(work?.dir ?? '/', value);
        if (contents.files.has(external_node_path_.posix.join(target, 'go.mod')) || !isSure(found, target))
            return [];
        const source = value.startsWith('/') ? null : external_node_path_.posix.join(work?.mod.dir ?? '', value);
        return [
            {
                line: run.run.line,
                text: `${scene.named(work?.mod.path ?? '')}:${line} uses ${value}, and ${external_node_path_.posix.join(target, 'go.mod')} is not in the image when this line runs: go cannot load the workspace.`,
                do: `${copyFix(scene, source, target, run)} Its go.mod and go.sum are enough for \`go mod download\`. \`ENV GOWORK=off\` builds without the workspace.`,
            },
        ];
    });
};
/** A version that only a workspace or a replace can stand for: no repository has it. */
const NOWHERE = /^v0\.0\.0(?:-00010101000000-000000000000)?$/;
const leftOut = (scene, found) => {
    const { mod, work, run, contents, dir, call, isVendored } = found;
    const path = [...scene.sent]
        .filter((one) => /(?:^|\/)go\.work$/.test(one))
        .find((one) => holds(scene, one, mod));
    const isOff = call.lookup('GOWORK') === 'off' || goneFrom(contents.files, path);
    if (work !== null || path === undefined || isVendored || !isOff || !isSure(found, dir))
        return [];
    const others = new Set((scene.mod(path)?.uses ?? []).map(({ value }) => moduleAt(scene, path, value)?.module));
    const missing = mod.requires.find((one) => NOWHERE.test(one.version) &&
        others.has(one.path) &&
        !mod.replaces.some((other) => other.path === one.path));
    if (missing === undefined)
        return [];
    return [
        {
            line: run.run.line,
            prevents: 'gomod.unknown-revision',
            text: `${scene.named(mod.path)}:${missing.line} requires ${missing.path} ${missing.version}, which only ${scene.named(path)} knows, and the workspace is not in force here.`,
            do: `Put \`COPY ${path} ${external_node_path_.posix.join(path, '..') === '.' ? '.' : `${external_node_path_.posix.dirname(path)}/`}\` and the modules it uses before line ${run.run.line}.`,
        },
    ];
};
const goneFrom = (files, path) => path !== undefined && ![...files.values()].includes(path);
const moduleAt = (scene, work, use) => scene.mod(external_node_path_.posix.join(external_node_path_.posix.dirname(work), use, 'go.mod'));
const holds = (scene, work, mod) => (scene.mod(work)?.uses ?? []).some(({ value }) => moduleAt(scene, work, value)?.path === mod.path);

;// CONCATENATED MODULE: ./build/catalogue/findings/mounts.owner.js
/** A cache or secret mount belongs to root and the RUN runs as somebody else. */
const mountsOwner = {
    id: 'mounts.owner',
    severity: 'error',
    title: 'A mount belongs to root and the USER in force is another',
    why: 'A cache mount is made with owner 0 and mode 0755, a secret with mode 0400: another user cannot write the one nor read the other (https://docs.docker.com/reference/dockerfile/#run---mounttypecache).',
    fix: 'Give the mount `uid=` and `gid=` of the USER.',
    prevents: 'modcache.permission',
    find: ({ runs }) => runs.flatMap(mounts_owner_findIn),
};
const mounts_owner_findIn = (run) => {
    const { owner, environment } = run;
    const user = environment.user;
    if (!user || owner.uid === '0' || /^(?:root|0)(?::|$)/.test(user) || user.includes('$'))
        return [];
    return run.run.flags.flatMap(({ name, value }) => {
        const options = name === 'mount' && value !== null ? optionsOf(value) : new Map();
        const type = options.get('type');
        if (type !== 'cache' && type !== 'secret')
            return [];
        const mode = Number.parseInt(options.get('mode') ?? (type === 'cache' ? '755' : '400'), 8);
        const isOpen = (mode & (type === 'cache' ? 0o002 : 0o004)) !== 0;
        const isOwned = options.has('uid') && options.get('uid') !== '0';
        // A source stage brings its own owners; a secret given as a variable has no file.
        const isElse = options.has('from') || (options.has('env') && !options.has('target') && !options.has('dst'));
        if (isOpen || isOwned || options.has('gid') || isElse)
            return [];
        const uid = owner.uid ?? 'UID';
        const gid = owner.gid ?? (owner.uid === null ? 'GID' : owner.uid);
        const target = options.get('target') ?? options.get('dst') ?? options.get('destination') ?? options.get('id') ?? '';
        return [
            {
                line: run.run.line,
                prevents: type === 'secret'
                    ? 'step.permission-denied'
                    : /build/.test(target)
                        ? 'gocache.permission'
                        : 'modcache.permission',
                text: `The ${type} mount ${target} belongs to root and this line runs as ${user}: it cannot be ${type === 'cache' ? 'written' : 'read'}.`,
                do: `Write \`--mount=${value},uid=${uid},gid=${gid}\`.`,
            },
        ];
    });
};
const optionsOf = (value) => new Map(value.split(',').map((part) => {
    const [key = '', ...rest] = part.split('=');
    return [key.trim().toLowerCase(), rest.join('=').replace(/["']/g, '')];
}));

;// CONCATENATED MODULE: ./build/catalogue/findings/packages.no-index.js

/** apt-get installs without an index of packages, or with one from an older layer. */
const packagesNoIndex = {
    id: 'packages.no-index',
    severity: 'error',
    title: '`apt-get install` without `apt-get update` in the same RUN',
    why: 'The images of Debian, Ubuntu and golang hold no package index: without one nothing is found. One from an earlier RUN comes from the layer cache and names packages that are gone (https://docs.docker.com/build/building/best-practices/#apt-get).',
    fix: 'Write `apt-get update && apt-get install -y --no-install-recommends …` in one RUN.',
    prevents: 'step.apt-package-missing',
    find: (scene) => scene.runs.flatMap((run) => packages_no_index_findIn(scene, run)),
};
const BARE = /(?:^|\/)(?:debian|ubuntu|buildpack-deps|golang)(?::(?!\S*alpine)(?:latest|\d|bookworm|bullseye|buster|trixie|stretch|jammy|noble|focal)\S*)?(?:@\S+)?$/;
const packages_no_index_findIn = (scene, { stage, run, commands, environment, mounts }) => {
    const install = commands.findIndex(packages_no_index_isInstall);
    const installed = commands[install];
    if (installed === undefined || !BARE.test(environment.image ?? ''))
        return [];
    if (installed.words.some((word) => /\.deb$|^\.?\//.test(word)))
        return [];
    if (commands.some(isUpdate) || mounts.some(({ target }) => /^\/var\/lib\/apt/.test(target ?? '')))
        return [];
    const other = scene.runs.findLast((one) => (0,dockerfile_environment/* chainOf */.dR)(scene.repository.dockerfile, stage.index).includes(one.stage) &&
        isBefore(one, stage.index, run.line) &&
        one.commands.some(isUpdate));
    const isKept = other !== undefined && !/rm\s+-\w*r\w*\s+\S*\/var\/lib\/apt\/lists/.test(other.run.text);
    const packages = installed.words
        .slice(1)
        .filter((word) => !word.startsWith('-') && word !== 'install')
        .join(' ');
    return [
        {
            line: run.line,
            severity: isKept ? 'notice' : 'error',
            text: isKept
                ? `The package index comes from line ${other.run.line}, which may be a layer of months ago: packages it names are gone from the mirror by then.`
                : `${environment.image} holds no package index and this line makes none: "Unable to locate package".`,
            do: `Write \`RUN apt-get update && apt-get install -y --no-install-recommends ${packages} && rm -rf /var/lib/apt/lists/*\`.`,
        },
    ];
};
const isBefore = (one, stage, line) => one.stage.index !== stage || one.run.line < line;
const packages_no_index_isInstall = ({ words }) => /^(?:apt|apt-get)$/.test(words[0] ?? '') && words.includes('install');
const isUpdate = ({ words }) => (/^(?:apt|apt-get|aptitude)$/.test(words[0] ?? '') && words.includes('update')) ||
    /\.sh$|^(?:sh|bash|curl|make)$/.test(words[0] ?? '');

// EXTERNAL MODULE: ./build/dockerfile/graph.js
var graph = __webpack_require__(4799);
;// CONCATENATED MODULE: ./build/catalogue/findings/platform.emulated-compile.js




/** A stage compiles Go for another platform than the builder's, and runs on that platform. */
const platformEmulatedCompile = {
    id: 'platform.emulated-compile',
    severity: 'warning',
    title: 'Go is compiled under emulation',
    why: 'A stage without `--platform=$BUILDPLATFORM` runs on each target platform: under QEMU the compiler is five to twenty times slower, and sometimes crashes (https://docs.docker.com/build/building/multi-platform/#cross-compilation).',
    fix: 'Pin the stage to $BUILDPLATFORM and compile with GOOS and GOARCH of the target.',
    prevents: 'step.emulation-crash',
    find: (scene) => {
        const foreign = scene.repository.platforms.filter((one) => !isSame(one, scene.repository.hostPlatform));
        const runs = foreign.length === 0 ? [] : scene.runs.filter((run) => isEmulated(scene, run));
        const roots = new Map();
        for (const run of runs) {
            const line = rootOf(scene, run)?.line ?? run.stage.line;
            if (!roots.has(line) || isOwnBuild(run))
                roots.set(line, run);
        }
        return [...roots].map(([line, run]) => platform_emulated_compile_found(line, run, foreign));
    },
};
const isSame = (left, right) => left.split('/').slice(0, 2).join('/') === right.split('/').slice(0, 2).join('/');
const rootOf = (scene, { stage }) => (0,dockerfile_environment/* chainOf */.dR)(scene.repository.dockerfile, stage.index)[0];
const isEmulated = (scene, run) => run.facts?.use.compiles === true &&
    run.facts.use.direct &&
    !ships(scene, run) &&
    !(0,dockerfile_images/* isWindowsImage */.n)(run.environment.image) &&
    (0,dockerfile_environment/* chainOf */.dR)(scene.repository.dockerfile, run.stage.index).every(({ platform }) => platform === null || /TARGETPLATFORM/.test(platform));
/** Layers of the stage, or of one below it, are part of the image: pinned, they would be those of another platform. */
const ships = (scene, { stage }) => {
    const { dockerfile, buildArgs } = scene.repository;
    const chain = (0,dockerfile_environment/* chainOf */.dR)(dockerfile, stage.index).map(({ index }) => index);
    const isCopied = (0,graph/* transfersOf */.G5)(dockerfile, buildArgs).some(({ from, to, sources }) => from !== null && chain.includes(from) && scene.shipped.has(to) && sources.includes('/'));
    return isCopied || chain.some((index) => scene.shipped.has(index));
};
/** It makes a program of the module, which must be one for the target; tools run where they are built. */
const isOwnBuild = ({ calls }) => calls.some((call) => compilesModule(call) && (call.name === 'build' || call.name === 'install'));
const platform_emulated_compile_found = (line, run, foreign) => {
    const hasArgs = run.stage.instructions.some(({ keyword, text }) => keyword === 'ARG' && /\bTARGETARCH\b/.test(text));
    const hasCgo = run.calls.some(({ lookup }) => lookup('CGO_ENABLED') === '1');
    const cross = hasCgo ? ' cgo then needs a compiler for the target, e.g. that of tonistiigi/xx.' : '';
    const needs = hasArgs || !isOwnBuild(run)
        ? ''
        : ' Add `ARG TARGETOS TARGETARCH` and compile with `GOOS=$TARGETOS GOARCH=$TARGETARCH go build …`.';
    return {
        line,
        text: `Line ${run.run.line} compiles Go, and for ${foreign.join(', ')} this stage runs under emulation.`,
        do: `Write \`FROM --platform=$BUILDPLATFORM ${run.environment.image ?? 'IMAGE'}\` here.${needs}${cross}`,
    };
};

// EXTERNAL MODULE: ./build/dockerfile/facts.js + 1 modules
var dockerfile_facts = __webpack_require__(1168);
;// CONCATENATED MODULE: ./build/dockerfile/go-calls.js




/** The calls of go in a RUN, in order; those of build tools and scripts are not among them. */
function goCallsOf(facts) {
    const { run, environment } = facts;
    const script = (0,dockerfile_script/* scriptOf */.F)(run, environment);
    if (!script.readable)
        return [];
    const cwds = directoriesOf(script.commands, environment, script.text);
    return script.commands.flatMap((command, index) => {
        const call = (0,go_use/* goSubcommand */.s)(command.words);
        if (call === null || call.name === '')
            return [];
        const at = cwds[index] ?? null;
        const moved = call.directory === null ? at : resolve(call.directory, at, environment);
        const lookup = (0,targets/* lookupOf */._H)(environment, [...facts.use.settings, ...command.settings], [], facts.owner);
        return [{ name: call.name, args: call.args, cwd: moved, lookup }];
    });
}
/** Where each command of a script runs: `cd` moves all that follow; in `( )` nobody can tell how far. */
function directoriesOf(commands, environment, text) {
    let cwd = environment.workdir;
    const isNested = /[()]|\b(?:ba|da|a|z)?sh\s+-\w*c\b/.test(text);
    return commands.map(({ words }) => {
        const here = cwd;
        if (words[0] === 'pushd' || words[0] === 'popd')
            cwd = null;
        if (words[0] === 'cd')
            cwd = isNested ? null : resolve(words[1] ?? '', cwd, environment);
        return here;
    });
}
function resolve(word, cwd, { values }) {
    if (word === '' || word === '-' || word.startsWith('~'))
        return null;
    const path = (0,targets/* shellWord */.r7)(word, values);
    return path === null || path === '' ? null : (0,dockerfile_environment/* resolvePath */.o1)(path, cwd);
}

// EXTERNAL MODULE: ./build/dockerfile/owner.js
var dockerfile_owner = __webpack_require__(4488);
// EXTERNAL MODULE: ./build/dockerfile/shell.js
var shell = __webpack_require__(6057);
;// CONCATENATED MODULE: ./build/catalogue/findings/scene.js










/** Files that findings follow from the context into the image. */
const FOLLOWED = /(?:^|\/)(?:go\.(?:mod|sum|work|work\.sum)|modules\.txt)$|\.go$/;
/** Prepares a repository for its findings. */
const sceneOf = (repository) => {
    const { dockerfile, buildArgs, target, context } = repository;
    const index = (0,graph/* targetStage */.Ae)(dockerfile, target);
    const transfers = (0,graph/* transfersOf */.G5)(dockerfile, buildArgs);
    const reached = index === null ? new Set() : (0,graph/* reachable */.Gq)(dockerfile, index, transfers);
    const stages = dockerfile.stages.filter((stage) => reached.has(stage.index));
    const sent = new Set((context?.files ?? []).flatMap(({ path, isIgnored }) => (isIgnored ? [] : [path])));
    const viewOf = (paths) => {
        const given = new Map([...paths].filter((path) => FOLLOWED.test(path)).map((path) => [path, path]));
        const held = new Map();
        return (stage, line) => {
            const key = `${stage} ${line}`;
            const known = held.get(key) ?? contentsAt(dockerfile, stage, line, given, buildArgs);
            held.set(key, known);
            return known;
        };
    };
    const text = (path) => context?.texts.get(path) ?? null;
    return {
        repository,
        context,
        stages,
        shipped: index === null ? new Set() : (0,graph/* lineage */.OZ)(dockerfile, index),
        runs: stages.flatMap((stage) => runsOf(repository, stage)),
        sent,
        contents: viewOf(sent),
        unfiltered: viewOf((context?.files ?? []).map(({ path }) => path)),
        mod: (path) => {
            const found = text(path);
            if (found === null)
                return null;
            const dir = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
            return { ...parseGoMod(found), path, dir };
        },
        text,
        named: (path) => (context === null || context.path === '' ? path : `${context.path}/${path}`),
    };
};
const runsOf = ({ dockerfile, buildArgs }, stage) => {
    const facts = new Map((0,dockerfile_facts/* factsOf */.x)(dockerfile, stage, buildArgs).map((fact) => [fact.run.line, fact]));
    const before = [];
    return stage.instructions
        .filter(({ keyword }) => keyword === 'RUN')
        .map((run) => {
        const environment = (0,dockerfile_environment/* environmentAt */.Ff)(dockerfile, stage.index, run.line, buildArgs);
        const script = (0,dockerfile_script/* scriptOf */.F)(run, environment);
        const commands = script.readable ? script.commands : [];
        const fact = facts.get(run.line) ?? null;
        const owner = fact?.owner ?? (0,dockerfile_owner/* ownerOf */.b)(environment.user, [...earlier(dockerfile, stage), ...before]);
        before.push(...commands);
        const calls = fact === null ? [] : goCallsOf(fact);
        return {
            stage,
            run,
            environment,
            commands,
            owner,
            mounts: (0,dockerfile_mounts/* mountsOf */.c)(run, environment),
            facts: fact,
            calls,
        };
    });
};
/** Commands of the stages below, for the accounts they made. */
const earlier = ({ stages }, stage) => {
    const parent = stage.parent === null ? undefined : stages[stage.parent];
    if (parent === undefined)
        return [];
    const own = parent.instructions.filter(({ keyword }) => keyword === 'RUN');
    return [
        ...earlier({ stages }, parent),
        ...own.flatMap(({ text }) => (0,shell/* shellCommands */.h)(text)),
    ];
};

;// CONCATENATED MODULE: ./build/catalogue/findings/secrets.copied-file.js
/** A file that holds credentials is copied into a layer. */
const secretsCopiedFile = {
    id: 'secrets.copied-file',
    severity: 'warning',
    title: 'A file with credentials is copied into a layer',
    why: 'A layer keeps the file even when a later RUN removes it, and so does every cache of the stage (https://docs.docker.com/build/building/secrets/).',
    fix: 'Mount it: `RUN --mount=type=secret,id=netrc,target=/root/.netrc …` or `RUN --mount=type=ssh …`.',
    prevents: null,
    find: ({ stages }) => stages
        .flatMap(({ instructions }) => instructions)
        .filter(({ keyword, flags }) => (keyword === 'COPY' || keyword === 'ADD') && !flags.some(({ name }) => name === 'from'))
        .flatMap((one) => {
        const source = one.args.slice(0, -1).find((path) => FILE.test(path));
        if (source === undefined)
            return [];
        const isKey = /ssh|id_(?:rsa|dsa|ecdsa|ed25519)/.test(source);
        return [
            {
                line: one.line,
                text: `${source} holds credentials and becomes part of a layer.`,
                do: isKey
                    ? 'Take the line away, write `RUN --mount=type=ssh …` where the key is needed, and give `ssh: default`.'
                    : `Take the line away, write \`RUN --mount=type=secret,id=netrc,target=/root/.netrc …\` where it is needed, and give \`secret-files: netrc=${source}\`.`,
            },
        ];
    }),
};
const FILE = /(?:^|\/)(?:[._]netrc|\.git-credentials|\.ssh\/?|id_(?:rsa|dsa|ecdsa|ed25519)|\.docker\/config\.json)$/;

;// CONCATENATED MODULE: ./build/catalogue/findings/secrets.in-arg-or-env.js

/** An ARG or ENV holds a credential. */
const secretsInArgOrEnv = {
    id: 'secrets.in-arg-or-env',
    severity: 'warning',
    title: 'A credential is given by ARG or ENV',
    why: 'Build arguments stand in the history and provenance of the image and environment variables in its configuration: whoever can pull it can read them (https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/).',
    fix: 'Give it as a secret: `RUN --mount=type=secret,id=NAME,env=NAME …`.',
    prevents: null,
    find: ({ repository, stages }) => [...repository.dockerfile.globalArgs, ...stages.flatMap(({ instructions }) => instructions)]
        .filter(({ keyword }) => keyword === 'ARG' || keyword === 'ENV')
        .flatMap((one) => (0,assignments/* assignments */.T)(one, repository.dockerfile.escape)
        .filter(({ name, value }) => isSecret(name) && !isHarmless(value))
        .map(({ name }) => ({
        line: one.line,
        text: `${one.keyword} ${name} looks like a credential, and its value stays readable in the image${one.keyword === 'ARG' ? "'s history and provenance" : ''}.`,
        do: `Take it out, write \`RUN --mount=type=secret,id=${name.toLowerCase()},env=${name} …\` where it is needed, and give \`secrets: ${name.toLowerCase()}=\${{ secrets.${name} }}\`.`,
    }))),
};
const WORD = /(?:^|_)(?:apikey|api_key|auth_token|credentials?|password|pword|passwd|secret|token|private_key|access_key|netrc|ssh_key)(?:_|$)/i;
const HARMLESS_NAME = /(?:^|_)(?:public|file|path|version|url|dir|id|name|user|endpoint|uri|expiry|ttl|length)(?:_|$)/i;
const isSecret = (name) => WORD.test(name) && !HARMLESS_NAME.test(name);
/** Paths, switches and numbers are no credentials. */
const isHarmless = (value) => value !== null &&
    /^["']?(?:true|false|\d*|\/[\w./-]*|https?:\/\/[^@]*)["']?$/i.test(value) &&
    value !== '' &&
    !/^["']{0,2}$/.test(value);

;// CONCATENATED MODULE: ./build/catalogue/findings/secrets.in-url.js
/** A URL of the Dockerfile carries a password or token. */
const secretsInUrl = {
    id: 'secrets.in-url',
    severity: 'warning',
    title: 'A URL carries a password or token',
    why: 'The text of each instruction stands in the image history, and git writes such a URL down in a file of the layer (https://docs.docker.com/build/building/secrets/).',
    fix: 'Give a netrc as a secret mount.',
    prevents: null,
    find: ({ stages }) => stages
        .flatMap(({ instructions }) => instructions)
        .filter(({ keyword }) => /^(?:RUN|ENV|ARG|ADD)$/.test(keyword))
        .flatMap((one) => {
        const text = [one.text, ...one.heredocs.map(({ body }) => body)].join('\n');
        const url = [...text.matchAll(URL)].find((match) => !isFromSecret(match[1] ?? '', one.flags.some(({ value }) => /type=secret/.test(value ?? ''))));
        if (url === undefined)
            return [];
        const host = url[2] ?? 'HOST';
        return [
            {
                line: one.line,
                text: `The URL of ${host} carries a credential, which stays in the image history${one.keyword === 'RUN' ? ' and in what git writes down' : ''}.`,
                do: `Write \`RUN --mount=type=secret,id=netrc,target=/root/.netrc …\` instead, and give \`secret-files: netrc=…\` with a line \`machine ${host} login USER password TOKEN\`.`,
            },
        ];
    }),
};
const URL = /\bhttps?:\/\/([^\s/@"'`]*:[^\s/@"'`]+|\$\{?\w*(?:TOKEN|PASSWORD|SECRET|PAT)\w*\}?)@([\w.-]+)/gi;
/** A value read from a secret mount in the same RUN is not in the text; an empty or masked one is none. */
const isFromSecret = (userinfo, hasSecret) => {
    const password = userinfo.includes(':') ? userinfo.slice(userinfo.indexOf(':') + 1) : userinfo;
    return (hasSecret && /[$`]/.test(password)) || /^(?:\*+|x+|<.*>)$/i.test(password);
};

;// CONCATENATED MODULE: ./build/catalogue/findings/secrets.workflow-build-arg.js
/** A workflow gives a secret as a build argument. */
const secretsWorkflowBuildArg = {
    id: 'secrets.workflow-build-arg',
    severity: 'warning',
    title: 'A workflow gives a secret as a build argument',
    why: 'Build arguments are written into the history and the provenance of the image, where no masking reaches (https://docs.docker.com/build/building/variables/#security).',
    fix: 'Move the line to the input `secrets` and read it with `RUN --mount=type=secret`.',
    prevents: null,
    find: ({ repository }) => repository.workflows.flatMap(({ path, text }) => linesOf(text).map((one) => ({ path, ...one }))),
};
const SECRET = /^\s*-?\s*["']?([A-Za-z_]\w*)\s*=.*\$\{\{\s*(?:secrets\.(\w+)|github\.token)/;
const linesOf = (text) => {
    const lines = text.split(/\r?\n/);
    let indent = null;
    return lines.flatMap((line, index) => {
        const depth = line.search(/\S/);
        if (depth < 0)
            return [];
        if (indent !== null && depth <= indent)
            indent = null;
        const single = /^\s*build-args:\s*(?![|>]|$)(.*)$/.exec(line);
        const match = SECRET.exec(single?.[1] ?? (indent === null ? '' : line));
        if (/^\s*build-args:\s*[|>]/.test(line))
            indent = depth;
        if (match === null)
            return [];
        const name = match[1] ?? '';
        const value = match[2] === undefined ? 'github.token' : `secrets.${match[2]}`;
        return [
            {
                line: index + 1,
                text: `The build argument ${name} is ${value}: it can be read in the history of the image.`,
                do: `Give \`secrets: ${name.toLowerCase()}=\${{ ${value} }}\` instead, and write \`RUN --mount=type=secret,id=${name.toLowerCase()},env=${name} …\` in the Dockerfile.`,
            },
        ];
    });
};

;// CONCATENATED MODULE: ./build/catalogue/findings/sources.not-copied.js




/** A package that is built, or imported by one that is, has no file in the image. */
const sourcesNotCopied = {
    id: 'sources.not-copied',
    severity: 'error',
    title: 'A package that is built is not copied, or .dockerignore hides it',
    why: 'Directories copied one by one go stale when a package is added; a pattern of .dockerignore may match a package by its name.',
    fix: 'Copy the directory before the build, or name it in .dockerignore with `!`.',
    prevents: 'gomod.package-not-in-module',
    find: (scene) => moduleCalls(scene).flatMap((found) => sources_not_copied_findIn(scene, found)),
};
const sources_not_copied_findIn = (scene, found) => {
    const { mod, dir, call, contents, run } = found;
    const dirs = compilesModule(call) ? closure(scene, found) : null;
    if (dirs === null)
        return [];
    const inImage = new Set([...contents.files.keys()].map((path) => external_node_path_.posix.dirname(path)));
    const named = new Set(namedPackages(scene, found));
    for (const one of dirs) {
        const target = external_node_path_.posix.join(dir, external_node_path_.posix.relative(mod.dir, one));
        const sources = packagesOf(scene).get(one) ?? [];
        if (sources.length === 0 || inImage.has(target) || !isSure(found, target))
            continue;
        const importer = [...dirs].find((other) => importsIt(scene, other, one, found));
        const why = importer === undefined || named.has(one)
            ? `\`go ${call.name}\` builds it here`
            : `${scene.named(importer) || '.'} imports it`;
        return [
            {
                line: run.run.line,
                prevents: named.has(one) ? 'compile.no-go-files' : 'gomod.package-not-in-module',
                text: `The package ${scene.named(one) || '.'} is not in the image when this line runs, and ${why}.`,
                do: copyFix(scene, one || '.', target, run),
            },
        ];
    }
    return [];
};
const importsIt = (scene, from, to, { mod }) => {
    const path = external_node_path_.posix.join(mod.module ?? '', external_node_path_.posix.relative(mod.dir, to));
    return (packagesOf(scene).get(from) ?? []).some(({ imports }) => imports.includes(path));
};

;// CONCATENATED MODULE: ./build/catalogue/findings/toolchain.image-too-old.js



/** The base image brings an older Go than go.mod or go.work asks for. */
const toolchainImageTooOld = {
    id: 'toolchain.image-too-old',
    severity: 'error',
    title: 'The base image brings an older Go than go.mod wants',
    why: 'The golang images set GOTOOLCHAIN=local since 1.21: go refuses a module that wants a newer Go. With GOTOOLCHAIN=auto every build downloads another toolchain (https://go.dev/doc/toolchain).',
    fix: 'Raise the tag of the golang image to the version of the go line.',
    prevents: 'toolchain.go-too-old',
    find: (scene) => untouchedCalls(scene).flatMap((found) => toolchain_image_too_old_findIn(scene, found)),
};
const toolchain_image_too_old_findIn = (scene, found) => {
    const { run, mod, work } = found;
    const have = imageGoVersion(run.environment.image);
    const root = (0,dockerfile_environment/* chainOf */.dR)(scene.repository.dockerfile, run.stage.index)[0];
    if (have === null || root === undefined)
        return [];
    const files = work === null ? [mod] : [work.mod, mod];
    for (const file of files) {
        const made = have.minor < 21 ? beforeToolchains(found, have, file) : local(found, have, file.go, file.path);
        if (made !== null) {
            const wants = file.go?.value ?? file.toolchain?.value.replace(/^go/, '') ?? '';
            return [{ line: root.line, ...made, do: fixOf(run.environment.image ?? '', root.from, wants) }];
        }
    }
    return [];
};
/** From 1.21 on go knows what it needs, and fetches it or refuses. */
const local = ({ call, run }, have, go, path) => {
    const want = parseGoVersion(go?.value ?? '');
    if (go === null || want === null || !isOlder(have, want))
        return null;
    const image = run.environment.image ?? '';
    const mode = call.lookup('GOTOOLCHAIN') ?? (/golang:/.test(image) ? 'local' : 'auto');
    if (mode === null || /^go\d/.test(mode))
        return null;
    if (/auto|path/.test(mode)) {
        return {
            severity: 'notice',
            prevents: 'toolchain.download-failed',
            text: `${path}:${go.line} wants Go ${go.value} and ${image} is older: every build downloads that toolchain first.`,
        };
    }
    return {
        text: `${path}:${go.line} wants Go ${go.value}, ${image} is older and may not fetch another: go stops with "requires go >= ${go.value}".`,
    };
};
/** Before 1.21 go reads neither `toolchain` nor a version with three parts. https://go.dev/doc/toolchain#config */
const beforeToolchains = ({ run }, have, { go, toolchain, path, }) => {
    const image = run.environment.image ?? '';
    const want = parseGoVersion(go?.value ?? '');
    if (go !== null && want !== null && want.patch !== null)
        return {
            prevents: 'toolchain.gomod-version-format',
            text: `${path}:${go.line} says go ${go.value}, which the Go of ${image} cannot read: before 1.21 a version has two parts.`,
        };
    if (toolchain !== null)
        return {
            prevents: 'toolchain.unknown-directive',
            text: `${path}:${toolchain.line} has a toolchain line, which the Go of ${image} does not know.`,
        };
    if (go === null || want === null || !isOlder(have, want))
        return null;
    return {
        severity: 'warning',
        prevents: 'toolchain.language-version',
        text: `${path}:${go.line} says go ${go.value} and ${image} is older: code that uses what is new since then does not compile.`,
    };
};
const fixOf = (image, written, wants) => {
    const suffix = /-(?:alpine|windowsservercore|nanoserver)\b/.exec(image)?.[0] ?? '';
    const fixed = `${image.replace(/[:@].*$/, '')}:${wants}${suffix}`;
    return written.includes('$')
        ? `Set the build arguments of \`${written}\` so that it is \`${fixed}\` or newer.`
        : `Write \`FROM ${fixed}\` here, or a newer version.`;
};

;// CONCATENATED MODULE: ./build/catalogue/findings/vendor.stale.js



/** vendor/modules.txt does not say what go.mod says. */
const vendorStale = {
    id: 'vendor.stale',
    severity: 'error',
    title: 'vendor/modules.txt does not fit go.mod',
    why: 'From go 1.14 in go.mod on, a build from vendor/ first compares the two and stops at any difference (https://go.dev/ref/mod#vendoring).',
    fix: 'Run `go mod vendor` and commit vendor/.',
    prevents: 'vendor.inconsistent',
    find: (scene) => {
        const vendored = untouchedCalls(scene).filter(({ isVendored, work, run }) => isVendored && work === null && (imageGoVersion(run.environment.image)?.minor ?? 14) >= 14);
        const mods = new Map(vendored.map(({ mod }) => [mod.path, mod]));
        return [...mods.values()].flatMap((mod) => vendor_stale_findIn(scene, mod));
    },
};
const vendor_stale_findIn = (scene, mod) => {
    const path = external_node_path_.posix.join(mod.dir, 'vendor/modules.txt');
    const text = scene.text(path);
    const version = parseGoVersion(mod.go?.value ?? '');
    if (text === null || text.startsWith('## workspace') || version === null || version.minor < 14)
        return [];
    const differences = compare(mod, parse(text));
    const [first] = differences;
    if (first === undefined)
        return [];
    const more = differences.length > 1 ? `, and ${differences.length - 1} more` : '';
    return [
        {
            path: scene.named(mod.path),
            line: first.line,
            text: `${scene.named(path)} does not fit go.mod: ${first.text}${more}. A build from vendor/ stops at this.`,
            do: `Run \`${mod.dir === '' ? '' : `cd ${scene.named(mod.dir)} && `}go mod vendor\` and commit vendor/.`,
        },
    ];
};
/** Reads `# PATH VERSION => PATH VERSION` lines and their `## explicit` marks. https://go.dev/ref/mod#vendoring */
const parse = (text) => {
    const found = new Map();
    let last = '';
    for (const line of text.split(/\r?\n/)) {
        const module = /^# (\S+)(?: (v\S+))?(?: => (\S+(?: v\S+)?))?$/.exec(line);
        const old = found.get(last);
        if (module?.[1] !== undefined) {
            last = module[1];
            const known = found.get(last);
            found.set(last, {
                version: module[2] ?? known?.version ?? null,
                to: module[3] ?? null,
                isExplicit: known?.isExplicit ?? false,
            });
        }
        else if (/^## (?:.*; *)?explicit\b/.test(line) && old !== undefined)
            found.set(last, { ...old, isExplicit: true });
    }
    return found;
};
/** The comparison that go makes. https://github.com/golang/go/blob/go1.24.0/src/cmd/go/internal/modload/vendor.go */
const compare = (mod, vendored) => {
    const found = [];
    for (const { path, version, line } of mod.requires) {
        const one = vendored.get(path);
        if (one === undefined || !one.isExplicit || one.version === null)
            found.push({ line, text: `${path} ${version} is required and not marked as explicit there` });
        else if (one.version !== version)
            found.push({ line, text: `${path} is ${version} in go.mod and ${one.version} there` });
    }
    for (const one of mod.replaces) {
        const there = vendored.get(one.path);
        const isMeant = there !== undefined && (one.version === null || one.version === there.version);
        if (isMeant && there.to !== target(one))
            found.push({
                line: one.line,
                text: `${one.path} is replaced by ${target(one)} in go.mod and ${there.to ?? 'not replaced'} there`,
            });
    }
    for (const [path, { isExplicit }] of vendored)
        if (isExplicit && !mod.requires.some((one) => one.path === path))
            found.push({ line: null, text: `${path} is marked as explicit there and not required` });
    return found;
};
const target = ({ to, toVersion }) => (toVersion === null ? to : `${to} ${toVersion}`);

;// CONCATENATED MODULE: ./build/catalogue/findings/index.js































const inBuilds = [
    toolchainImageTooOld,
    modulesReplaceNotCopied,
    modulesWorkspaceNotCopied,
    modulesGoSum,
    dockerignoreHidesModuleFiles,
    dockerignoreHidesEmbedded,
    sourcesNotCopied,
    vendorStale,
    gopathLayout,
    cgoNoCompiler,
    mountsOwner,
    frontendTooOld,
    packagesNoIndex,
    cgoDynamicBinary,
    imageNoCaCertificates,
    platformEmulatedCompile,
    secretsInArgOrEnv,
    secretsInUrl,
    secretsCopiedFile,
    secretsWorkflowBuildArg,
    imageUntagged,
    compileRebuildAll,
    layersCopyBeforeDownload,
    layersChangingArgument,
    contextTooLarge,
    layersGitInContext,
    layersDownloadByAdd,
    layersClockInRun,
];
/** Everything that is looked for before a build, the worst first. */
const findingKinds = [
    ...inBuilds,
    commentUnknownFinding(inBuilds.map(({ id }) => id)),
];
const WEIGHT = { error: 0, warning: 1, notice: 2 };
/** All findings of a repository that no comment silences, errors first, then by file and line; the same place and text once. */
const findingsOf = (repository, kinds = findingKinds) => {
    const scene = sceneOf(repository);
    const made = kinds.flatMap((kind) => kind.find(scene).map(({ line, path, severity, text, do: remedy, prevents }) => ({
        id: kind.id,
        severity: severity ?? kind.severity,
        path: path ?? repository.dockerfilePath,
        line,
        text,
        do: remedy,
        prevents: prevents === undefined ? kind.prevents : prevents,
    })));
    const silences = silencesOf(repository.dockerfile);
    const told = made.filter(({ id, path, line }) => !isSilenced(silences, id, path === repository.dockerfilePath ? line : null));
    const once = new Map(told.map((one) => [[one.id, one.path, one.line, one.do].join('\n'), one]));
    return [...once.values()].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] ||
        (a.path ?? '').localeCompare(b.path ?? '', 'en') ||
        (a.line ?? 0) - (b.line ?? 0));
};


/***/ }),

/***/ 8511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gz: () => (/* binding */ below),
/* harmony export */   Vx: () => (/* binding */ isRemote),
/* harmony export */   pG: () => (/* binding */ copied),
/* harmony export */   uU: () => (/* binding */ taken)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5847);


/** Files of a stage as something to copy from. */
function taken(files) {
    return new Map([...files].map(([path, name]) => [path.slice(1), name]));
}
/** Whether a source of COPY or ADD is none of the build context: a URL, a repository, an archive that is unpacked, a heredoc. */
function isRemote(source, { keyword }) {
    if (source.startsWith('<<'))
        return true;
    return (keyword === 'ADD' &&
        (/^(?:\w+:\/\/|git@)/.test(source) || /\.(?:tar|tgz|t?[gx]z|bz2|tar\.\w+)$/.test(source)));
}
/** The files a COPY puts somewhere: path in the image and path in the context. https://docs.docker.com/reference/dockerfile/#copy */
function copied(instruction, sources, { dest, isDir }, given) {
    const hasParents = instruction.flags.some(({ name }) => name === 'parents');
    const excluded = instruction.flags.flatMap(({ name, value }) => name === 'exclude' && value !== null ? [value] : []);
    const found = [];
    for (const written of sources) {
        const source = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(written).replace(/^\/+|\/+$/g, '') || '.';
        for (const [path, name] of given) {
            const rest = below(path, source);
            if (rest === null || excluded.some((pattern) => isExcluded(path, pattern)))
                continue;
            if (hasParents)
                found.push([node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(dest, path), name]);
            else if (rest !== '')
                found.push([node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(dest, rest), name]);
            else
                found.push([isDir || /[*?[]/.test(source) ? node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(dest, node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path)) : dest, name]);
        }
    }
    return found;
}
/** What is left of a path below a source, '' for the source itself; null when it is elsewhere. */
function below(path, source) {
    if (source === '.')
        return path;
    if (!(0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .within */ .u)(`/${path}`, `/${source}`))
        return null;
    return path.split('/').slice(source.split('/').length).join('/');
}
function isExcluded(path, pattern) {
    const clean = pattern.replace(/^\*\*\//, '').replace(/^\/+|\/+$/g, '');
    if (!pattern.startsWith('**/'))
        return below(path, clean) !== null;
    const parts = path.split('/');
    return parts.some((_, index) => below(parts.slice(index).join('/'), clean) !== null);
}


/***/ }),

/***/ 3569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ defaultDockerfile),
/* harmony export */   k: () => (/* binding */ gather)
/* harmony export */ });
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _balena_dockerignore__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4158);
/* harmony import */ var _dockerfile_parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9732);



/** Files of a context looked at, and Go sources read of it. */
const MOST_FILES = 50_000;
const MOST_TEXTS = 4_000;
const MOST_BYTES = 32_000_000;
const MODULE_FILE = /(?:^|\/)(?:go\.(?:mod|sum|work|work\.sum)|vendor\/modules\.txt)$/;
/** Go takes no package of the build from these. https://pkg.go.dev/cmd/go#hdr-Package_lists_and_patterns */
const ELSEWHERE = /(?:^|\/)(?:vendor|node_modules|testdata|\.git)\//;
/** Reads what findings are made of; null when the Dockerfile cannot be read. Nothing is changed, nothing is run. */
const gather = async (request, { files, listing }) => {
    const text = await files.read(request.dockerfile);
    if (text === null)
        return null;
    const [context, workflows] = await Promise.all([
        request.contextDir === null ? null : readContext(request, request.contextDir, files, listing),
        readWorkflows(request.root, files),
    ]);
    return {
        dockerfilePath: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.relative)(request.root, request.dockerfile) || (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.basename)(request.dockerfile),
        dockerfile: (0,_dockerfile_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .withBuildArgs */ .W)((0,_dockerfile_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDockerfile */ .A)(text), request.buildArgs),
        buildArgs: request.buildArgs,
        target: request.target,
        platforms: request.platforms,
        hostPlatform: request.hostPlatform,
        context,
        workflows,
    };
};
const readContext = async ({ root, dockerfile }, dir, files, listing) => {
    const [found, ignore] = await Promise.all([
        listing.files(dir, MOST_FILES),
        readIgnore(root, dir, dockerfile, files),
    ]);
    const rules = ignore === null ? null : _balena_dockerignore__WEBPACK_IMPORTED_MODULE_1__["default"]().add(ignore.text);
    const all = found.files.map((file) => ({ ...file, isIgnored: rules?.ignores(file.path) ?? false }));
    return {
        path: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.relative)(root, dir),
        files: all,
        isCut: found.isCut,
        ignore,
        texts: await readTexts(dir, all, files),
    };
};
/** The file beside the Dockerfile goes before that of the context. https://docs.docker.com/build/concepts/context/#filename-and-location */
const readIgnore = async (root, dir, dockerfile, files) => {
    for (const path of [`${dockerfile}.dockerignore`, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.join)(dir, '.dockerignore')]) {
        const text = await files.read(path);
        if (text !== null)
            return { path: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.relative)(root, path), text };
    }
    return null;
};
const readTexts = async (dir, all, files) => {
    const texts = new Map();
    const wanted = all.filter(({ path }) => MODULE_FILE.test(path) || (path.endsWith('.go') && !ELSEWHERE.test(path)));
    let bytes = 0;
    const chosen = [...wanted].sort(byUse).filter((file, index) => {
        bytes += file.bytes;
        return index < MOST_TEXTS && bytes < MOST_BYTES;
    });
    for (let at = 0; at < chosen.length; at += 64) {
        const some = chosen.slice(at, at + 64);
        const read = await Promise.all(some.map(({ path }) => files.read((0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.join)(dir, path))));
        for (const [index, text] of read.entries())
            if (text !== null)
                texts.set(some[index]?.path ?? '', text);
    }
    return texts;
};
/** Module files first, then what lies shallow; tests last. */
const byUse = (left, right) => weight(left) - weight(right);
const weight = ({ path }) => MODULE_FILE.test(path) ? 0 : path.split('/').length + (path.endsWith('_test.go') ? 100 : 0);
const readWorkflows = async (root, files) => {
    const dir = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.join)(root, '.github/workflows');
    const names = (await files.list(dir)).filter((name) => /\.ya?ml$/.test(name));
    const read = await Promise.all(names.map(async (name) => [name, await files.read((0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.join)(dir, name))]));
    return read.flatMap(([name, text]) => text === null ? [] : [{ path: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.relative)(root, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.join)(dir, name)), text }]);
};
/** The default Dockerfile of a context, absolute; `dockerfile` serves where the other is missing. */
const defaultDockerfile = async (dir, files) => {
    const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.join)(dir, 'Dockerfile');
    const lower = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.dirname)(path), 'dockerfile');
    return !(await files.exists(path)) && (await files.exists(lower)) ? lower : path;
};


/***/ }),

/***/ 8852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ baseImagesOf)
/* harmony export */ });
/* harmony import */ var _dockerfile_graph_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4799);

/** Base images of the stages that are built, with variables filled in; those that nobody can tell are left out. */
const baseImagesOf = ({ dockerfile, buildArgs, target }) => {
    const index = (0,_dockerfile_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .targetStage */ .Ae)(dockerfile, target);
    if (index === null)
        return [];
    const reached = (0,_dockerfile_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .reachable */ .Gq)(dockerfile, index, (0,_dockerfile_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .transfersOf */ .G5)(dockerfile, buildArgs));
    const bases = dockerfile.stages.flatMap(({ index: at, base, parent }) => reached.has(at) && parent === null && base !== null && base !== 'scratch' ? [base] : []);
    return [...new Set(bases)];
};


/***/ }),

/***/ 5071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ healthFindings)
/* harmony export */ });
/** Failure that each kind of check stands for. */
const PREVENTS = {
    proxy: 'proxy.timeout',
    sumdb: 'sumdb.network',
    registry: 'registry.timeout',
    disk: 'runner.disk-full',
    inodes: 'runner.disk-full',
    memory: 'runner.oom',
    clock: 'registry.tls',
};
/** What is failed or slow as findings without a file; what is well or unknown is none. */
const healthFindings = (results) => results.flatMap(({ id, state, text, do: remedy }) => {
    if (state !== 'failed' && state !== 'slow')
        return [];
    const kind = id.split(':')[0] ?? id;
    // The build goes on without the cache service, and waits for what is slow.
    const severity = state === 'slow' || kind === 'cache' ? 'notice' : 'warning';
    return [
        {
            id: `health.${kind}`,
            severity,
            path: null,
            line: null,
            text,
            do: remedy ?? '',
            prevents: PREVENTS[kind] ?? null,
        },
    ];
});


/***/ }),

/***/ 2008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ checkHealth)
});

;// CONCATENATED MODULE: ./build/stages/health/clock-skew.js
/** Certificates and signed requests bear no more than minutes. */
const MOST_SECONDS = 60;
/** Compares our clock with the Date headers of the answers; the nearest counts, for one may come from a cache. */
const clockResult = (answers) => {
    const skews = answers.flatMap(({ answer, at }) => {
        const then = 'status' in answer && answer.date !== null ? Date.parse(answer.date) : Number.NaN;
        return Number.isNaN(then) ? [] : [(at.getTime() - then) / 1000];
    });
    const [skew] = skews.sort((a, b) => Math.abs(a) - Math.abs(b));
    if (skew === undefined)
        return { id: 'clock', state: 'unknown', seconds: 0, text: 'No server told the time.', do: null };
    const seconds = Math.round(Math.abs(skew));
    if (seconds <= MOST_SECONDS)
        return { id: 'clock', state: 'ok', seconds: 0, text: 'The clock is right.', do: null };
    return {
        id: 'clock',
        state: 'failed',
        seconds: 0,
        text: `The clock of this machine is ${seconds} s ${skew > 0 ? 'ahead' : 'behind'}: certificates and logins may not be accepted.`,
        do: 'Set the clock, e.g. with `sudo timedatectl set-ntp true`.',
    };
};

;// CONCATENATED MODULE: ./build/stages/health/room.js
const GB = 1e9;
/** Less than this and a build of a common service stops: sources, modules, compiled packages, layers. */
const LEAST_DISK = 2 * GB;
/** Modules of a common service unpack to so many files. */
const LEAST_INODES = 50_000;
/** The compiler and linker of a common service take so much. */
const LEAST_MEMORY = 1 * GB;
/** Space and inodes of one file system. */
const diskResults = (name, path, disk) => {
    const id = `disk:${name}`;
    if (disk === null)
        return [
            {
                id,
                state: 'unknown',
                seconds: 0,
                text: `The file system of ${path} did not say what is free.`,
                do: null,
            },
        ];
    const free = `${(disk.freeBytes / GB).toFixed(1)} GB are free at ${path}.`;
    const isFull = disk.freeBytes < LEAST_DISK;
    const space = {
        id,
        state: isFull ? 'failed' : 'ok',
        seconds: 0,
        text: free,
        do: isFull ? MAKE_ROOM : null,
    };
    if (disk.freeInodes === null)
        return [space];
    const isOut = disk.freeInodes < LEAST_INODES;
    const text = `${disk.freeInodes} inodes are free at ${path}${isOut ? ', and the modules of one service take tens of thousands' : ''}.`;
    return [
        space,
        { id: `inodes:${name}`, state: isOut ? 'failed' : 'ok', seconds: 0, text, do: isOut ? MAKE_ROOM : null },
    ];
};
const MAKE_ROOM = 'Make room with `docker buildx prune --force` and `docker system prune --force`, or use a larger disk.';
/** Memory that is left. */
const memoryResult = (memory) => {
    if (memory === null)
        return {
            id: 'memory',
            state: 'unknown',
            seconds: 0,
            text: 'The memory that is left is not known.',
            do: null,
        };
    const isShort = memory.availableBytes < LEAST_MEMORY;
    const text = `${(memory.availableBytes / GB).toFixed(1)} of ${(memory.totalBytes / GB).toFixed(1)} GB of memory are left.`;
    const remedy = 'Build with less at a time, `go build -p 1`, or on a machine with more memory: the kernel ends the compiler else.';
    return { id: 'memory', state: isShort ? 'failed' : 'ok', seconds: 0, text, do: isShort ? remedy : null };
};

// EXTERNAL MODULE: ./build/text/proxy-list.js
var proxy_list = __webpack_require__(6767);
;// CONCATENATED MODULE: ./build/stages/health/servers.js

/** An answer that takes longer is worth a word. */
const SLOW_SECONDS = 2;
/** Servers a build asks, each once. */
const serversOf = ({ proxies, sumdb, images, cacheUrl }) => {
    const all = [
        ...proxyServers(proxies),
        ...sumdbServers(sumdb),
        ...images.map((image) => registryOf(image)),
        ...(cacheUrl === null || !URL.canParse(cacheUrl)
            ? []
            : [{ kind: 'cache', host: new URL(cacheUrl).host, url: new URL('/', cacheUrl).href }]),
    ];
    return [...new Map(all.map((server) => [`${server.kind} ${server.url}`, server])).values()];
};
/** A list that every public proxy has at hand; one of private modules answers that it has none, which is well too. https://go.dev/ref/mod#goproxy-protocol */
const proxyServers = (proxies) => (0,proxy_list/* parseProxyList */.WY)(proxies).flatMap(({ to }) => {
    if (!/^https?:\/\//.test(to) || !URL.canParse(to))
        return [];
    return [
        {
            kind: 'proxy',
            host: new URL(to).host,
            url: `${to.replace(/\/+$/, '')}/golang.org/x/mod/@v/list`,
        },
    ];
});
/** https://go.dev/ref/mod#environment-variables (GOSUMDB) */
const sumdbServers = (value) => {
    const [name = '', written] = value.trim().split(/\s+/);
    if (name === '' || name === 'off')
        return [];
    const url = written ?? `https://${name.replace(/\+.*$/, '')}`;
    if (!URL.canParse(url))
        return [];
    return [{ kind: 'sumdb', host: new URL(url).host, url: `${url.replace(/\/+$/, '')}/latest` }];
};
/** The registry in a reference, as Docker reads it. https://docs.docker.com/reference/cli/docker/image/tag/ */
const registryOf = (image) => {
    const [first = '', second] = image.split('/');
    const isHost = second !== undefined && (/[.:]/.test(first) || first === 'localhost');
    const host = isHost ? first : 'docker.io';
    const api = /^(?:index\.)?docker\.io$/.test(host) ? 'registry-1.docker.io' : host;
    const scheme = /^(?:localhost|127\.\d+\.\d+\.\d+)(?::|$)/.test(api) ? 'http' : 'https';
    return { kind: 'registry', host, url: `${scheme}://${api}/v2/` };
};
const NAMES = {
    proxy: 'The module proxy',
    sumdb: 'The checksum database',
    registry: 'The registry',
    cache: 'The cache service',
};
const REMEDIES = {
    proxy: 'Name another proxy first in `go-proxy`, e.g. `go-proxy: https://goproxy.cn|https://goproxy.io|direct`.',
    sumdb: 'Name one that can be reached, e.g. `GOSUMDB=sum.golang.google.cn`, or a proxy that passes it on.',
    registry: 'Check that this machine may reach it, or name a mirror of it in the configuration of BuildKit.',
    cache: 'Nothing to do: the build goes on without the cache and is slower.',
};
/** A proxy or registry is well when it answers at all, be it that it has no such path or wants a login. */
const isWell = ({ kind }, status) => {
    if (status >= 500 || status === 429)
        return false;
    if (kind === 'registry')
        return status < 400 || status === 401 || status === 403;
    if (kind === 'sumdb')
        return status < 400;
    return kind === 'cache' || ![401, 403, 407].includes(status);
};
/** What the answer of a server says of it. */
const serverResult = (server, answer) => {
    const { kind, host } = server;
    const made = { id: `${kind}:${host}`, seconds: answer.seconds };
    const name = `${NAMES[kind]} ${host}`;
    if ('why' in answer)
        return { ...made, state: 'failed', text: `${name} cannot be reached: ${answer.why}.`, do: REMEDIES[kind] };
    if (!isWell(server, answer.status))
        return {
            ...made,
            state: 'failed',
            text: `${name} answers ${answer.status}.`,
            do: refused(server, answer.status),
        };
    if (answer.seconds > SLOW_SECONDS)
        return { ...made, state: 'slow', text: `${name} took ${answer.seconds} s to answer.`, do: REMEDIES[kind] };
    return { ...made, state: 'ok', text: `${name} answers.`, do: null };
};
const refused = ({ kind, host }, status) => kind === 'proxy' && status < 500 && status !== 429
    ? `Give the login of ${host} in \`go-auth\`: \`${host} USER TOKEN\`.`
    : REMEDIES[kind];

;// CONCATENATED MODULE: ./build/stages/health/index.js



/** Longer than this no build waits. */
const LIMIT_MS = 5_000;
/** Looks at everything a build depends on, all at once, within 5 s in all; never rejects for what it finds. */
const checkHealth = async (request, ports) => {
    const asked = async (server) => ({
        server,
        answer: await ports.probe.probe(server.url, {
            timeoutMs: Math.min(request.limitMs ?? LIMIT_MS, LIMIT_MS),
        }),
        at: ports.clock.now(),
    });
    const [answers, disks, memory] = await Promise.all([
        Promise.all(serversOf(request).map(asked)),
        Promise.all(Object.entries(request.directories).map(async ([name, path]) => diskResults(name, path, await ports.machine.disk(path)))),
        ports.machine.memory(),
    ]);
    return [
        ...answers.map(({ server, answer }) => serverResult(server, answer)),
        ...disks.flat(),
        memoryResult(memory),
        ...builderResult(request.builder),
        clockResult(answers),
    ];
};
const builderResult = (builder) => {
    if (builder === null)
        return [];
    const isThere = builder.driver !== 'unknown';
    return [
        {
            id: 'builder',
            state: isThere ? 'ok' : 'unknown',
            seconds: 0,
            text: isThere
                ? `${builder.name || 'The builder'} (${builder.driver}) answers.`
                : `${builder.name === '' ? 'The builder' : `The builder ${builder.name}`} did not answer in time.`,
            do: isThere ? null : 'See why with `docker buildx inspect --bootstrap`.',
        },
    ];
};


/***/ }),

/***/ 9093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ parseInspect),
/* harmony export */   Zs: () => (/* binding */ findTooOld),
/* harmony export */   ev: () => (/* binding */ inspectTools)
/* harmony export */ });
/* harmony import */ var _text_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3758);

/** A limit for each question to the machine: none of them boots anything. */
const LIMIT_MS = 10_000;
/** The builder is asked once more, for longer: without its version modules cannot be given to the build. */
const AGAIN_MS = 20_000;
const TIMED_OUT = 124;
/** Asks for the tools, all at once, each for a few seconds at most; no answer in time is no problem yet. */
async function inspectTools(asked, cwd, shell) {
    const ask = (program, args, timeoutMs = LIMIT_MS) => shell.run(program, args, { cwd, timeoutMs, env: { GOTOOLCHAIN: 'local' } });
    const askBuilder = async () => {
        const named = [...(asked.startsWith('-') ? ['--'] : []), ...(asked === '' ? [] : [asked])];
        const first = await ask('docker', ['buildx', 'inspect', ...named]);
        return first.code === TIMED_OUT ? ask('docker', ['buildx', 'inspect', ...named], AGAIN_MS) : first;
    };
    const [version, inspect, engine, network, go] = await Promise.all([
        ask('docker', ['buildx', 'version']),
        askBuilder(),
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
    if (call === '' || buildx === null || (0,_text_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isAtLeast */ .d)(buildx, '0.15.0', true))
        return [];
    return [{ input: 'call', seen: `${call} with buildx ${buildx}`, remedy: 'use buildx 0.15.0 or newer' }];
}


/***/ }),

/***/ 8559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ goArchitecture)
/* harmony export */ });
/** Go's names of processors, by those of Node and of the runner (`X64`) in small letters. https://go.dev/doc/install/source#environment */
const NAMES = { x64: 'amd64', x86: '386', ia32: '386', ppc64: 'ppc64le' };
/** Go's name of a processor that Node or the runner names; `x64` and `X64` are `amd64`. */
const goArchitecture = (name) => NAMES[name.toLowerCase()] ?? name.toLowerCase();


/***/ }),

/***/ 6767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mj: () => (/* binding */ writeProxyList),
/* harmony export */   Q3: () => (/* binding */ withoutUserinfo),
/* harmony export */   WY: () => (/* binding */ parseProxyList),
/* harmony export */   gq: () => (/* binding */ cutDirect),
/* harmony export */   mb: () => (/* binding */ withUserinfo)
/* harmony export */ });
/** Reads a GOPROXY list; empty entries do not count, nor does what stands after `direct` or `off`. */
const parseProxyList = (list) => {
    const links = [];
    for (const [, entry = '', mark = ''] of list.matchAll(/([^,|]*)([,|]|$)/g)) {
        const to = entry.trim();
        if (to === '')
            continue;
        links.push({ to, mark: mark });
        if (to === 'direct' || to === 'off')
            break;
    }
    return links;
};
/** Writes a GOPROXY list; the mark of the last entry is left out. */
const writeProxyList = (links) => links.map(({ to, mark }, at) => (at === links.length - 1 ? to : `${to}${mark || ','}`)).join('');
/** The list without entries that carry a user or password, for eyes and places that must not see one. */
const withoutUserinfo = (list) => writeProxyList(parseProxyList(list).filter(({ to }) => !/^[^/]*\/\/[^/]*@/.test(to) && !/^[^/]*@/.test(to)));
/** The list with user and password at the hosts that `credentials` knows, where the list names none itself. */
const withUserinfo = (list, credentials) => writeProxyList(parseProxyList(list).map((link) => {
    const url = URL.canParse(link.to) ? new URL(link.to) : null;
    const found = url?.protocol === 'https:' && url.username === '' ? credentials(url.host) : null;
    if (url === null || found === null)
        return link;
    url.username = encodeURIComponent(found.user);
    url.password = encodeURIComponent(found.token);
    return { ...link, to: url.href.replace(/\/$/, '') };
}));
/** The list without a `direct` at its end, and that end with its mark, which belongs behind a server of the rest. */
const cutDirect = (list) => {
    const links = parseProxyList(list);
    if (links.at(-1)?.to !== 'direct')
        return { list, tail: '' };
    return { list: writeProxyList(links.slice(0, -1)), tail: `${links.at(-2)?.mark || ','}direct` };
};


/***/ })

};
