export const id = 707;
export const ids = [707];
export const modules = {

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

/***/ 1707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  serve: () => (/* binding */ serve)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/adapters/shell.js
var shell = __webpack_require__(5031);
// EXTERNAL MODULE: ./build/mirror/index.js + 37 modules
var build_mirror = __webpack_require__(2579);
// EXTERNAL MODULE: ./build/stages/prewarm/go-settings.js
var go_settings = __webpack_require__(4961);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/text/proxy-list.js
var proxy_list = __webpack_require__(6767);
// EXTERNAL MODULE: ./build/cli/command.js
var command = __webpack_require__(3192);
;// CONCATENATED MODULE: ./build/cli/serve/options.js




/** The options `serve` has. */
const OPTIONS = [
    {
        name: 'listen',
        type: 'string',
        value: 'HOST:PORT',
        help: 'Address to listen on (default: 127.0.0.1:0, any free port)',
    },
    {
        name: 'store',
        type: 'string',
        value: 'DIR',
        help: 'Where modules are kept, as GOMODCACHE has them, in DIR/cache/download (default: ~/.cache/go-docker-build/modules)',
    },
    {
        name: 'max-size',
        type: 'string',
        value: 'SIZE',
        help: 'Let go of the versions not served for longest above this size, as in 20GB (default: no limit)',
    },
    {
        name: 'upstream',
        type: 'string',
        value: 'CHAIN',
        help: 'Where modules come from, as GOPROXY (default: GOPROXY of this machine)',
    },
    {
        name: 'private',
        type: 'string',
        value: 'PATTERNS',
        help: 'Modules fetched from their origin by the go and git of this machine, as GOPRIVATE (default: GOPRIVATE of this machine)',
    },
    {
        name: 'sumdb',
        type: 'string',
        value: 'NAME',
        help: 'Checksum database, as GOSUMDB (default: GOSUMDB of this machine)',
    },
    {
        name: 'prefix',
        type: 'string',
        value: 'PATH',
        help: 'Serve under this path (default: an unguessable one, new at each start)',
    },
    { name: 'open', type: 'boolean', help: 'Serve without a path prefix, to everyone who reaches the address' },
];
const UNITS = {
    '': 1,
    k: 1e3,
    m: 1e6,
    g: 1e9,
    t: 1e12,
    ki: 2 ** 10,
    mi: 2 ** 20,
    gi: 2 ** 30,
    ti: 2 ** 40,
};
/** Bytes of a text as `20GB`, `512MiB` or `1000000`; null when it is no size. */
const parseSize = (text) => {
    const [, number = '', unit = ''] = /^(\d{1,15}(?:\.\d{1,3})?) ?(?:([kmgt]i?)b?|b)?$/i.exec(text.trim()) ?? [];
    return number === '' ? null : Math.floor(Number(number) * UNITS[unit.toLowerCase()]);
};
/** Host and port of `HOST:PORT` or `[IPV6]:PORT`; null when it is neither. */
const parseAddress = (text) => {
    const [, ipv6, name, port = ''] = /^(?:\[([0-9a-fA-F:.]+)\]|([A-Za-z0-9.-]+)):(\d{1,5})$/.exec(text) ?? [];
    const host = ipv6 ?? name;
    return host === undefined || Number(port) > 65_535 ? null : { host, port: Number(port) };
};
const isProxy = (to) => {
    if (to === 'direct' || to === 'off')
        return true;
    const url = to.includes('://') ? to : `https://${to}`;
    return URL.canParse(url) && ['http:', 'https:', 'file:'].includes(new URL(url).protocol);
};
/** An entry of the chain as it may be shown. */
const shown = (to) => JSON.stringify(to.replace(/\/\/[^/@]*@/, '//***@'));
const problemWithChain = (chain) => {
    const links = (0,proxy_list/* parseProxyList */.WY)(chain);
    if (links.length === 0)
        return '--upstream is missing, and this machine has no GOPROXY; give a list as GOPROXY has it, e.g. https://goproxy.cn,direct';
    const wrong = links.find(({ to }) => !isProxy(to));
    return wrong
        ? `--upstream ${shown(wrong.to)} is no module proxy; allowed are http, https and file URLs, direct and off, joined by , or |`
        : null;
};
const PREFIX = /^[A-Za-z0-9_~-][\w.~-]*(?:\/[A-Za-z0-9_~-][\w.~-]*)*$/;
/** The smallest store that holds one module of the largest size. https://go.dev/ref/mod#zip-path-size-constraints */
const LEAST = 500 * 2 ** 20;
const problemWithPrefix = (prefix, isOpen) => {
    if (prefix !== null && isOpen)
        return '--prefix and --open exclude each other; leave one out';
    if (prefix === null || PREFIX.test(prefix))
        return null;
    return `--prefix ${JSON.stringify(prefix)} is no path; allowed are letters, digits, . _ ~ - and / between them, e.g. team/4f1c`;
};
const storeOf = (asked, console) => {
    const { XDG_CACHE_HOME: cache, HOME: home = (0,external_node_os_.homedir)() } = console.env;
    const dir = asked ?? (0,external_node_path_.join)(cache || (0,external_node_path_.join)(home, '.cache'), 'go-docker-build', 'modules');
    const path = (0,external_node_path_.resolve)(console.cwd, dir);
    return path.endsWith('/cache/download') ? path : (0,external_node_path_.join)(path, 'cache', 'download');
};
/** Reads the options of `serve`, with this machine's settings of go as defaults; throws UsageError that names every problem. */
const readServeOptions = (args, settings, console) => {
    const listen = args.text('listen') ?? '127.0.0.1:0';
    const address = parseAddress(listen);
    const size = args.text('max-size');
    const maxBytes = size === undefined ? null : parseSize(size);
    const upstream = args.text('upstream') ?? settings.chain;
    const given = args.text('prefix')?.replace(/^\/|\/$/g, '') ?? null;
    const isOpen = args.flag('open');
    const problems = [
        args.words.length > 0 ? `serve takes no words, seen ${args.words.join(' ')}` : null,
        address === null
            ? `--listen ${JSON.stringify(listen)} is no address; give HOST:PORT, e.g. 127.0.0.1:8080 or [::1]:0`
            : null,
        size !== undefined && (maxBytes === null || maxBytes < LEAST)
            ? `--max-size ${JSON.stringify(size)} is no size; give 500MiB or more, e.g. 20GB`
            : null,
        problemWithChain(upstream),
        problemWithPrefix(given, isOpen),
    ].filter((problem) => problem !== null);
    if (address === null || problems.length > 0)
        throw new command/* UsageError */.eb(problems.join('; '));
    const own = args.text('private');
    return {
        ...address,
        store: storeOf(args.text('store'), console),
        upstream,
        private: own ?? settings.private,
        noSums: own ?? settings.noSums,
        sumdb: args.text('sumdb') ?? settings.sumdb,
        goauth: settings.goauth,
        prefix: isOpen ? '' : given,
        maxBytes,
    };
};

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/cli/serve/metrics.js
/** Upper bounds of the times of answers, in seconds. */
const BOUNDS = [0.005, 0.02, 0.1, 0.5, 2, 10, 60];
/** A label value as the text format wants it. https://prometheus.io/docs/instrumenting/exposition_formats/#comments-help-text-and-type-information */
const quote = (text) => text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/"/g, '\\"');
const labelled = (labels) => {
    const pairs = Object.entries(labels).map(([name, value]) => `${name}="${quote(value)}"`);
    return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
};
const metric = (name, type, help, samples) => [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${type}`,
    ...samples.map(([labels, value]) => `${name}${labelled(labels)} ${value}`),
    '',
].join('\n');
const NO_LABELS = {};
const STATES = ['good', 'slow', 'dead'];
const sumOf = (values) => values.reduce((sum, value) => sum + value, 0);
/** The kind of a request, from its path. */
const kindOf = (path) => {
    if (path.startsWith('sumdb/'))
        return 'sumdb';
    const [, kind] = /(?:@v\/[^/]*\.|@v\/|\/@)(info|mod|zip|list|latest)$/.exec(path) ?? [];
    return kind ?? 'other';
};
/** Counts the answers of the server. */
class Counters {
    requests = new Map();
    times = BOUNDS.map(() => 0);
    count = 0;
    seconds = 0;
    add({ kind, status, bytes, seconds }) {
        const labels = { kind, status: String(status) };
        const key = `${kind} ${status}`;
        const known = this.requests.get(key) ?? { labels, count: 0, bytes: 0 };
        known.count++;
        known.bytes += bytes;
        this.requests.set(key, known);
        this.count++;
        this.seconds += seconds;
        const at = BOUNDS.findIndex((bound) => seconds <= bound);
        if (at >= 0)
            this.times[at] = this.times[at] + 1;
    }
    histogram() {
        const name = 'mirror_request_duration_seconds';
        let sum = 0;
        const buckets = BOUNDS.map((bound, at) => {
            sum += this.times[at];
            return `${name}_bucket{le="${bound}"} ${sum}`;
        });
        return [
            `# HELP ${name} Time to answer a request, to its last byte.`,
            `# TYPE ${name} histogram`,
            ...buckets,
            `${name}_bucket{le="+Inf"} ${this.count}`,
            `${name}_sum ${this.seconds}`,
            `${name}_count ${this.count}`,
            '',
        ].join('\n');
    }
    /** Everything known, in the text format of Prometheus. https://prometheus.io/docs/instrumenting/exposition_formats/ */
    text({ hosts, fetched, dropped }, shelf, memoryBytes) {
        const requests = [...this.requests.values()];
        const names = [...new Set(hosts.map(({ host }) => host))];
        const perHost = (value) => names.map((name) => [{ host: name }, sumOf(hosts.filter(({ host }) => host === name).map(value))]);
        const states = STATES.flatMap((state) => names.map((host) => {
            const isSo = hosts.some((one) => one.host === host && one.state === state);
            return [{ host, state }, Number(isSo)];
        }));
        const one = (name, type, help, value) => metric(name, type, help, [[NO_LABELS, value]]);
        const total = (name, help, samples) => metric(name, 'counter', help, samples);
        const counts = requests.map(({ labels, count }) => [labels, count]);
        const given = requests.map(({ labels, bytes }) => [labels, bytes]);
        const asked = perHost((host) => host.requests);
        const failed = perHost((host) => host.failures);
        const got = perHost((host) => host.bytes);
        const spent = perHost((host) => host.seconds);
        return [
            total('mirror_requests_total', 'Requests by kind and status.', counts),
            total('mirror_response_bytes_total', 'Bytes given by kind and status.', given),
            this.histogram(),
            one('mirror_fetched_total', 'counter', 'Files an upstream gave to answer a request.', fetched),
            total('mirror_upstream_requests_total', 'Requests to an upstream.', asked),
            total('mirror_upstream_failures_total', 'Requests an upstream failed.', failed),
            total('mirror_upstream_bytes_total', 'Bytes an upstream gave.', got),
            total('mirror_upstream_seconds_total', 'Time spent on an upstream.', spent),
            metric('mirror_upstream_state', 'gauge', 'How an upstream does: 1 at its state.', states),
            one('mirror_damaged_total', 'counter', 'Stored files that were damaged and dropped.', dropped.length),
            one('mirror_store_bytes', 'gauge', 'Bytes of the store at the last count.', shelf.bytes),
            one('mirror_store_versions', 'gauge', 'Versions in the store at the last count.', shelf.versions),
            one('mirror_evictions_total', 'counter', 'Versions let go of for room.', shelf.evictions),
            one('mirror_evicted_bytes_total', 'counter', 'Bytes let go of for room.', shelf.evictedBytes),
            one('mirror_memory_bytes', 'gauge', 'Memory of the server.', memoryBytes),
        ].join('');
    }
}

;// CONCATENATED MODULE: ./build/cli/serve/pages.js


const PLAIN = 'text/plain; charset=utf-8';
/** https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format */
const METRICS = 'text/plain; version=0.0.4; charset=utf-8';
/** The asker went away before an answer; the status nginx logs for it. https://nginx.org/en/docs/dev/development_guide.html#http_requests_to_other_servers */
const GONE = 499;
const canWrite = (dir) => {
    try {
        (0,external_node_fs_.accessSync)(dir, external_node_fs_.constants.W_OK);
        return true;
    }
    catch {
        return false;
    }
};
/** Watches requests, and tells of them: `/metrics` below the prefix, `/healthz` below and without it. */
class Monitor {
    told;
    counters = new Counters();
    underWay = 0;
    waiting = [];
    constructor(told) {
        this.told = told;
    }
    /** A request for a path of the protocol came, and is answered by this response. */
    watch = (path, response) => {
        const start = performance.now();
        // The response has no socket of its own yet while the one before it on the same connection is being ended.
        const { socket } = response.req;
        const before = socket.bytesWritten;
        this.underWay++;
        response.once('close', () => {
            const bytes = socket.bytesWritten - before;
            const status = response.headersSent ? response.statusCode : GONE;
            this.counters.add({ kind: kindOf(path), status, bytes, seconds: (performance.now() - start) / 1000 });
            if (status === 200 && /\/@v\/v[^/]+\.(?:info|mod|zip)$/.test(path))
                this.told.shelf.touch(path, new Date());
            this.underWay--;
            if (this.underWay === 0)
                for (const ended of this.waiting.splice(0))
                    ended();
        });
    };
    /** The page at a path; null where there is none. */
    page = (path) => {
        const { store, prefix, shelf, account } = this.told;
        if (path === '/healthz' || path === `${prefix}/healthz`)
            return canWrite(store)
                ? { status: 200, type: PLAIN, text: 'ok' }
                : { status: 503, type: PLAIN, text: 'the store cannot be written' };
        if (path !== `${prefix}/metrics`)
            return null;
        return {
            status: 200,
            type: METRICS,
            text: this.counters.text(account(), shelf.read(), process.memoryUsage.rss()),
        };
    };
    /** Waits until no request is under way, for so long at most. */
    quiet(limitMs) {
        if (this.underWay === 0)
            return Promise.resolve();
        return new Promise((resolve) => {
            const timer = setTimeout(resolve, limitMs);
            this.waiting.push(() => {
                clearTimeout(timer);
                resolve();
            });
        });
    }
}

;// CONCATENATED MODULE: ./build/cli/serve/shelf.js


/** How far the store is emptied, so that not every new file makes it full again. */
const ROOM = 0.9;
const list = (dir) => (0,promises_.readdir)(dir, { withFileTypes: true }).catch(() => []);
const FILE = /^(v.+)\.(?:info|mod|zip|ziphash|lock)$/;
const readVersions = async (dir, below) => {
    const groups = new Map();
    const names = (await list(dir)).map(({ name }) => name);
    const stats = await Promise.all(names.map((name) => (0,promises_.lstat)((0,external_node_path_.join)(dir, name)).catch(() => null)));
    for (const [at, name] of names.entries()) {
        const [, version] = FILE.exec(name) ?? [];
        const found = stats[at];
        if (version === undefined || !found?.isFile())
            continue;
        const group = groups.get(version) ?? { files: [], bytes: 0, usedAt: 0 };
        group.files.push((0,external_node_path_.join)(dir, name));
        group.bytes += found.size;
        group.usedAt = Math.max(group.usedAt, found.atimeMs, found.mtimeMs);
        groups.set(version, group);
    }
    return [...groups].map(([version, group]) => ({ stem: `${below}/${version}`, ...group }));
};
/** Every version below a directory; links are not followed. */
const walk = async (dir, below) => {
    const found = [];
    for (const entry of await list(dir)) {
        if (!entry.isDirectory() || (below === '' && entry.name === 'sumdb'))
            continue;
        const [inner, path] = [(0,external_node_path_.join)(dir, entry.name), below === '' ? entry.name : `${below}/${entry.name}`];
        found.push(...(await (entry.name === '@v' ? readVersions(inner, path) : walk(inner, path))));
    }
    return found;
};
/** Zips go first, so that a version half gone is one whose zip is to be fetched anew. */
const remove = async ({ files }) => {
    const order = [...files].sort((left, right) => Number(right.endsWith('.zip')) - Number(left.endsWith('.zip')));
    for (const file of order)
        await (0,promises_.unlink)(file).catch(() => undefined);
    const [first = ''] = files;
    await (0,promises_.rmdir)((0,external_node_path_.join)(first, '..')).catch(() => undefined);
};
/** Files whose access time tells when a version was served; the ones whose change costs least come first. */
const MARKS = ['.ziphash', '.info', '.mod', '.zip'];
/** Keeps the store below its limit: the versions not served for longest leave first. When a version was served stays on disk as its access time. */
class Shelf {
    store;
    maxBytes;
    served = new Map();
    state = { bytes: 0, versions: 0, evictions: 0, evictedBytes: 0 };
    turn = Promise.resolve();
    constructor(store, maxBytes) {
        this.store = store;
        this.maxBytes = maxBytes;
    }
    /** A file of the store, `PATH/@v/VERSION.EXT`, was served. */
    touch(path, at) {
        this.served.set(path.replace(/\.[a-z]+$/, ''), at);
    }
    /** How full it was when it was counted last. */
    read() {
        return this.state;
    }
    /** Counts the store and removes what is too much; one at a time, and never rejects. */
    tidy() {
        const tidied = this.turn.then(() => this.tidyNow());
        this.turn = tidied;
        return tidied;
    }
    async tidyNow() {
        const served = this.served;
        this.served = new Map();
        await this.remember(served);
        const versions = await walk(this.store, '');
        const { evictions, evictedBytes } = this.state;
        const bytes = versions.reduce((sum, version) => sum + version.bytes, 0);
        const isFull = this.maxBytes !== null && bytes > this.maxBytes;
        const left = isFull ? await this.evict(versions, bytes - (this.maxBytes ?? 0) * ROOM) : [];
        const leftBytes = left.reduce((sum, version) => sum + version.bytes, 0);
        this.state = {
            bytes: bytes - leftBytes,
            versions: versions.length - left.length,
            evictions: evictions + left.length,
            evictedBytes: evictedBytes + leftBytes,
        };
        return this.state;
    }
    /** Lets go of the oldest until so many bytes are free. */
    async evict(versions, wanted) {
        const left = [];
        let free = 0;
        for (const version of [...versions].sort((one, other) => one.usedAt - other.usedAt)) {
            if (free >= wanted)
                break;
            if (this.served.has(version.stem))
                continue;
            await remove(version);
            left.push(version);
            free += version.bytes;
        }
        return left;
    }
    async remember(served) {
        for (const [stem, at] of served) {
            for (const extension of MARKS) {
                const path = (0,external_node_path_.join)(this.store, `${stem}${extension}`);
                const found = await (0,promises_.lstat)(path).catch(() => null);
                if (!found?.isFile())
                    continue;
                await (0,promises_.utimes)(path, at, found.mtime).catch(() => undefined);
                break;
            }
        }
    }
}

;// CONCATENATED MODULE: ./build/cli/serve.js








/** How often the store is counted and new faults are told. */
const LOOK_MS = 30_000;
/** How long requests under way may last once the server is to end. */
const GRACE_MS = 10_000;
const ended = () => new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'])
        process.once(signal, () => resolve());
});
/** The server, or why it cannot start. */
const serve_open = async (options, prefix, console) => {
    const shelf = new Shelf(options.store, options.maxBytes);
    let mirror = null;
    const account = () => mirror.account();
    const monitor = new Monitor({ store: options.store, prefix, shelf, account });
    const wanted = {
        ...{ store: options.store, upstream: options.upstream, private: options.private },
        ...{ noSums: options.noSums, sumdb: options.sumdb, sums: [] },
        originEnv: options.goauth === '' ? {} : { GOAUTH: options.goauth },
        ...{ listen: options.host, port: options.port, prefix },
        page: monitor.page,
        asked: monitor.watch,
    };
    const opened = await (0,build_mirror/* mirrorWith */.k)(console.env)(wanted);
    if (!opened.ok)
        return opened.why;
    mirror = opened.mirror;
    return { mirror, monitor, shelf };
};
/** Counts the store and tells of faults that are new, until it is called off. */
const look = ({ mirror, shelf }, console) => {
    let told = 0;
    const timer = setInterval(() => {
        void shelf.tidy();
        const { faults } = mirror.account();
        for (const { host, what, path } of faults.slice(told))
            console.say(`upstream ${host}: ${what} (${path})`);
        told = faults.length;
    }, LOOK_MS);
    return () => clearInterval(timer);
};
/** A server on all addresses is reached on loopback too. */
const reachable = (url) => url.replace(/^http:\/\/(?:0\.0\.0\.0|\[::\]):/, 'http://127.0.0.1:');
/** Runs the module server alone, for a team, until SIGTERM or SIGINT. */
const serve = {
    name: 'serve',
    usage: 'serve [--listen HOST:PORT] [--store DIR] [--upstream CHAIN]',
    help: 'Serve Go modules to a team: kept on disk, verified, from a chain of upstreams. The address told is a GOPROXY.',
    options: OPTIONS,
    async run(args, console) {
        const settings = await (0,go_settings/* findSettings */.n)({ goProxy: '', goPrivate: '', goOnHost: 'go' }, console.env, shell/* shell */.vf);
        const options = readServeOptions(args, settings, console);
        const prefix = options.prefix ?? (0,external_node_crypto_.randomBytes)(16).toString('hex');
        const made = await (0,promises_.mkdir)(options.store, { recursive: true }).catch(({ code }) => code);
        if (made !== undefined && !made.startsWith('/')) {
            console.say(`serve cannot keep modules in ${options.store} (${made}); give --store a directory of its own`);
            return 3;
        }
        const stop = ended();
        const server = await serve_open(options, prefix === '' ? '' : `/${prefix}`, console);
        if (typeof server === 'string') {
            console.say(`${server} Give --listen another HOST:PORT; port 0 is any free one.`);
            return 3;
        }
        const url = reachable(server.mirror.url);
        if (args.json)
            console.answer({ ready: url });
        else
            console.say(`Modules are served: export GOPROXY=${url}\nKept in ${options.store}.`);
        const rest = look(server, console);
        void server.shelf.tidy();
        await stop;
        rest();
        await server.monitor.quiet(GRACE_MS);
        await server.mirror.close();
        await server.shelf.tidy();
        console.say('The module server has ended.');
        return 0;
    },
};


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
