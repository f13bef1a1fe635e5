export const id = 612;
export const ids = [612];
export const modules = {

/***/ 46502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ archives)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37067);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38522);








/** Bytes that are read or made at a time. */
const CHUNK = 1024 * 1024;
/** Levels at which a processor keeps up with a disk: 1 GB of compiled packages in 5 s, and in 11 s. */
const ZSTD = { chunkSize: CHUNK, params: { [node_zlib__WEBPACK_IMPORTED_MODULE_7__.constants.ZSTD_c_compressionLevel]: 1 } };
const GZIP = { chunkSize: CHUNK, level: 1 };
const unpacked = (path) => path.endsWith('.zst') ? (0,node_zlib__WEBPACK_IMPORTED_MODULE_7__.createZstdDecompress)({ chunkSize: CHUNK }) : (0,node_zlib__WEBPACK_IMPORTED_MODULE_7__.createGunzip)({ chunkSize: CHUNK });
const packed = (path) => path.endsWith('.zst') ? (0,node_zlib__WEBPACK_IMPORTED_MODULE_7__.createZstdCompress)(ZSTD) : new node_stream__WEBPACK_IMPORTED_MODULE_5__.PassThrough();
/** Lets so many bytes through and breaks off at the next one. */
const upTo = (most) => {
    let left = most;
    return new node_stream__WEBPACK_IMPORTED_MODULE_5__.Transform({
        transform(chunk, _, done) {
            left -= chunk.length;
            done(left < 0 ? new Error('longer than it may be') : null, chunk);
        },
    });
};
const give = async (given, response) => {
    if (given === null)
        response.writeHead(404).end();
    else if ('text' in given)
        response.end(given.text);
    else {
        const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(given.archive, { highWaterMark: CHUNK });
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_6__.pipeline)(read, unpacked(given.archive), upTo(given.most), response);
    }
};
const take = async (request, place, response) => {
    if (place === null)
        response.writeHead(404).end();
    else {
        const { path, most } = place;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(path), { recursive: true });
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_6__.pipeline)(request, upTo(most), packed(path), (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(path));
        response.end();
    }
};
const isSame = (left, right) => {
    const [a, b] = [Buffer.from(left), Buffer.from(right)];
    return a.length === b.length && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(a, b);
};
const serve = async (listen, desk) => {
    const prefix = `/${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString('hex')}/`;
    const answer = async (request, response) => {
        const path = request.url ?? '';
        const name = isSame(path.slice(0, prefix.length), prefix) ? path.slice(prefix.length) : null;
        if (name === null)
            return give(null, response);
        if (request.method === 'PUT')
            return take(request, desk.place(name), response);
        return give(request.method === 'GET' ? await desk.find(name) : null, response);
    };
    const server = (0,node_http__WEBPACK_IMPORTED_MODULE_3__.createServer)((request, response) => {
        answer(request, response).catch(() => response.destroy());
    });
    // An archive may be asked for long before it is here, and take long to be sent.
    server.requestTimeout = 0;
    const isOpen = await new Promise((resolve) => {
        server.once('error', () => resolve(false));
        server.listen(0, listen, () => resolve(true));
    });
    if (!isOpen)
        return null;
    server.unref();
    const { address, port, family } = server.address();
    const host = family === 'IPv6' ? `[${address}]` : address;
    return {
        url: `http://${host}:${port}${prefix.slice(0, -1)}`,
        close: () => new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
        }),
    };
};
/** Archives on this machine; a server is on a free port, answers GET and PUT below its path and nothing else, and keeps no process alive. */
const archives = {
    serve,
    toGzip: (from, to) => (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_6__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(from), unpacked(from), (0,node_zlib__WEBPACK_IMPORTED_MODULE_7__.createGzip)(GZIP), (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(to)).then(() => true, () => false),
};


/***/ }),

/***/ 88299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ actionsCache)
/* harmony export */ });
/* unused harmony export actionsCacheWith */
/* harmony import */ var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53053);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33838);


/** The client is large, and a run without a cache does not need it. */
const load = () => Promise.all(/* import() */[__webpack_require__.e(110), __webpack_require__.e(91)]).then(__webpack_require__.bind(__webpack_require__, 18091));
/** Where the service is; without an address there is none, as the client's isFeatureAvailable says, which is loaded only when it is used. https://github.com/actions/toolkit/blob/main/packages/cache/src/cache.ts */
const addressOf = (env) => (env['ACTIONS_CACHE_SERVICE_V2'] ? env['ACTIONS_RESULTS_URL'] : env['ACTIONS_CACHE_URL']) || undefined;
/** A lookup takes a fraction of a second; in trouble the client repeats it for half a minute, which is longer than the modules take. */
const PATIENCE = { lookupMs: 4_000, restoreMs: 30_000, reserveMs: 10_000, saveMs: 180_000 };
/** The work's value, or null when it takes longer; what is given up goes on unseen. */
const within = async (milliseconds, work) => {
    let timer;
    work.catch(() => undefined);
    const late = new Promise((resolve) => {
        timer = setTimeout(resolve, milliseconds, null);
    });
    return Promise.race([work, late]).finally(() => clearTimeout(timer));
};
/** Node tells of every request it starts, of its answer, and of its error. https://nodejs.org/api/diagnostics_channel.html#http */
const [STARTED, ANSWERED, FAILED] = [
    'http.client.request.start',
    'http.client.response.finish',
    'http.client.request.error',
];
/** Calls back at what Node tells of requests until the work is over. */
const listening = (listeners, work) => {
    const told = Object.entries(listeners).map(([channel, hear]) => [channel, (message) => hear(message)]);
    for (const [channel, hear] of told)
        (0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__.subscribe)(channel, hear);
    return work.finally(() => {
        for (const [channel, hear] of told)
            (0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__.unsubscribe)(channel, hear);
    });
};
/** Null when this long after its first request the archive is not on its way: the client asks five times for a place, with growing pauses. */
const unlessSending = async (milliseconds, work) => {
    let timer;
    const { promise: late, resolve } = Promise.withResolvers();
    work.catch(() => undefined);
    const see = ({ request }) => {
        if (/^(?:PUT|PATCH)$/.test(request.method))
            clearTimeout(timer);
        else
            timer ??= setTimeout(resolve, milliseconds, null);
    };
    return listening({ [STARTED]: see }, Promise.race([work, late])).finally(() => clearTimeout(timer));
};
/** Null when requests to the service failed and none was answered: the client says the same of a service that is not there and of an entry that is not. */
const unlessUnreached = async (env, work) => {
    const host = URL.parse(addressOf(env) ?? '')?.host;
    const isOfService = (request) => request.getHeader('host') === host;
    let [isAnswered, isFailed] = [false, false];
    const value = await listening({
        [ANSWERED]: ({ request }) => {
            isAnswered ||= isOfService(request);
        },
        [FAILED]: ({ request }) => {
            isFailed ||= isOfService(request);
        },
    }, work);
    return isFailed && !isAnswered ? null : value;
};
/** Questions in a row without an answer, after which no other is asked: one may be an accident. */
const MOST_UNANSWERED = 2;
/** The cache service of the runner; every fault is a miss, every denial a save that did not happen, and neither holds a run up for long. A service that does not answer twice in a row is no longer available. */
const actionsCacheWith = (patience = PATIENCE) => {
    let unanswered = 0;
    const isSilent = () => unanswered >= MOST_UNANSWERED;
    const counted = (value) => {
        const wasSilent = isSilent();
        unanswered = value === null ? unanswered + 1 : 0;
        if (isSilent() && !wasSilent)
            (0,_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .info */ .pq)('The cache service does not answer, and is not asked again in this step.');
        return value;
    };
    return {
        get available() {
            return !isSilent() && addressOf(process.env) !== undefined;
        },
        async restore(paths, key, prefixes, onFound) {
            if (isSilent())
                return null;
            try {
                const client = await load();
                if (!client.isFeatureAvailable())
                    return null;
                const restore = (options) => client.restoreCache([...paths], key, [...prefixes], {
                    ...options,
                    segmentTimeoutInMs: patience.restoreMs,
                });
                const looked = unlessUnreached(process.env, restore({ lookupOnly: true }));
                if (!counted(await within(patience.lookupMs, looked)))
                    return null;
                onFound?.();
                return (await within(patience.restoreMs, restore({ lookupOnly: false }))) ?? null;
            }
            catch {
                return null;
            }
        },
        async save(paths, key) {
            if (isSilent())
                return false;
            try {
                const client = await load();
                if (!client.isFeatureAvailable())
                    return false;
                const sent = unlessSending(patience.reserveMs, unlessUnreached(process.env, client.saveCache([...paths], key)));
                const saved = counted(await (patience.saveMs === undefined ? sent : within(patience.saveMs, sent)));
                return saved !== null && saved !== -1;
            }
            catch {
                return false;
            }
        },
    };
};
/** The cache service of the runner with the patience of a build. */
const actionsCache = actionsCacheWith();


/***/ }),

/***/ 21759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ clock)
/* harmony export */ });
/** The machine's clock. */
const clock = { now: () => new Date(), monotonic: () => performance.now() };


/***/ }),

/***/ 63058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ diskFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);





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

/***/ 35687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _D: () => (/* binding */ actionsLog),
  $1: () => (/* binding */ annotateByCommand),
  fe: () => (/* binding */ appendSummary)
});

// UNUSED EXPORTS: terminalLog

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./build/text/controls.js
var controls = __webpack_require__(47430);
;// CONCATENATED MODULE: ./build/text/neutralise.js

/** Visible mark before every line of foreign text, so that none starts with `::`. */
const GUTTER = '| ';
/** Ends of lines in .NET's reader and in terminals, besides `\n`. */
const LINE_ENDS = /\r\n|[\r\n\u0085\u2028\u2029]/;
/** Characters that nobody sees and that .NET passes over when it compares by the culture of the machine. https://learn.microsoft.com/dotnet/standard/base-types/best-practices-strings */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
/** What the runner compares. */
const bare = (line) => (0,controls/* stripControls */.$)(line).replace(UNSEEN, '');
const parted = (line) => line.replaceAll('##[', '## [');
/**
 * Makes foreign text inert for the runner: no line of it can be read as a workflow command in either form,
 * `::name::` at the start or `##[name]` anywhere.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
const neutralise = (text) => text
    .split(LINE_ENDS)
    .map((line) => {
    const seen = bare(line);
    return GUTTER + (seen.includes('##[') ? parted(seen) : stripControls(line));
})
    .join('\n');
/** Our own text with foreign parts, colours kept where nothing in the line is a command: the same promise as `neutralise`, without the gutter. */
const neutralise_disarm = (text) => text
    .split(LINE_ENDS)
    .map((line) => {
    const seen = bare(line);
    const isHarmless = !seen.includes('##[') && !/^\s*::/.test(seen);
    return isHarmless ? line : parted(seen).replace(/^(\s*)::/, '$1: :');
})
    .join('\n');
/** A value as one line of JSON that no reader takes for a command of the runner; it parses back to the same value. */
const jsonLine = (value) => {
    const escaped = (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`;
    const line = JSON.stringify(value).replace(/[\u0085\u2028\u2029]/g, escaped);
    return bare(line).includes('##[') ? line.replaceAll('#', '\\u0023') : line;
};

;// CONCATENATED MODULE: ./build/adapters/log.js


/** Log of a workflow: groups fold, and no text given to it is a command of the runner. */
const actionsLog = {
    info: (text) => core/* info */.pq(neutralise_disarm(text)),
    warning: (text) => core/* warning */.$e(text),
    status: () => undefined,
    group: (title) => core/* startGroup */.Oh(title),
    endGroup: () => core/* endGroup */.N4(),
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
    const write = { failure: core/* error */.z3, warning: core/* warning */.$e, notice: core/* notice */.lm }[annotation.level];
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
    return core/* summary */.z
        .emptyBuffer()
        .addRaw(markdown, true)
        .write()
        .then(() => true, () => false);
};


/***/ }),

/***/ 15031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PH: () => (/* binding */ endChildren),
/* harmony export */   _I: () => (/* binding */ tracedShell),
/* harmony export */   vf: () => (/* binding */ shell)
/* harmony export */ });
/* unused harmony export shellWith */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);


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

/***/ 90178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Version of this program; the same as in package.json and the release tag. */
const VERSION = '0.1.0';


/***/ }),

/***/ 35412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   El: () => (/* binding */ SEAL),
/* harmony export */   T7: () => (/* binding */ parseSeal),
/* harmony export */   a1: () => (/* binding */ verifyLayout)
/* harmony export */ });
/** Name of the seal beside what BuildKit wrote. */
const SEAL = 'go-docker-build.json';
/** Reads a seal; null for anything that is none. */
const parseSeal = (text) => {
    try {
        const found = JSON.parse(text ?? '');
        const isWhole = found?.schema === 1 &&
            typeof found.images === 'object' &&
            found.images !== null &&
            Object.values(found.images).every((digest) => typeof digest === 'string');
        return isWhole ? found : null;
    }
    catch {
        return null;
    }
};
/** The descriptors of an index or a manifest. https://github.com/opencontainers/image-spec/blob/main/manifest.md */
const descriptors = (text) => {
    try {
        const found = JSON.parse(text ?? '');
        const all = [
            ...(found?.manifests ?? []),
            ...(found?.layers ?? []),
            ...(found?.config ? [found.config] : []),
        ];
        const digests = all.map(({ digest }) => /^sha256:([0-9a-f]{64})$/.exec(String(digest))?.[1] ?? '');
        return digests.length === 0 || digests.includes('') ? null : digests;
    }
    catch {
        return null;
    }
};
const BROKEN = 'its list of layers is broken';
/** Bytes of a directory that BuildKit wrote, when each blob it names is there and has its digest; else a text that tells what is wrong. https://github.com/opencontainers/image-spec/blob/main/image-layout.md */
const verifyLayout = async (dir, files) => {
    const top = await files.real(dir);
    const blobs = `${dir}/blobs/sha256`;
    const tops = descriptors(await files.read(`${dir}/index.json`));
    if (top === null || tops === null)
        return BROKEN;
    const open = [...tops];
    const wanted = new Set();
    for (let digest = open.pop(); digest !== undefined; digest = open.pop()) {
        if (wanted.has(digest))
            continue;
        wanted.add(digest);
        const isTop = tops.includes(digest);
        const below = isTop ? descriptors(await files.read(`${blobs}/${digest}`)) : [];
        if (below === null)
            return BROKEN;
        open.push(...below);
    }
    let bytes = 0;
    for (const digest of wanted) {
        const path = `${blobs}/${digest}`;
        if ((await files.real(path)) !== `${top}/blobs/sha256/${digest}`)
            return 'a layer is missing';
        const found = await files.digest(path);
        if (found === null || found.sha256 !== digest)
            return 'a layer is not what its name says';
        bytes += found.bytes;
    }
    return bytes;
};


/***/ }),

/***/ 36006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YQ: () => (/* binding */ carrierOf),
/* harmony export */   p5: () => (/* binding */ restoreInto),
/* harmony export */   qq: () => (/* binding */ pack),
/* harmony export */   xX: () => (/* binding */ storeOf)
/* harmony export */ });
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59137);

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
        const versions = (0,_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .fromLines */ .OY)((await files.read(`${carrier}/${LIST}`)) ?? '');
        await (0,_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .linkVersions */ .C_)(versions, carrier, storeOf(gomodcache), files);
    }
    await files.remove(carrier);
    return found;
};
/** Packs these versions, so far as they are in the store, for the cache service; the store stays as it is. */
const pack = async (gomodcache, versions, { files }) => {
    const carrier = carrierOf(gomodcache);
    await files.remove(carrier);
    const { linked, bytes } = await (0,_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .linkVersions */ .C_)(versions, storeOf(gomodcache), carrier, files);
    if (linked.length > 0)
        await files.write(`${carrier}/${LIST}`, (0,_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .toLines */ .P_)(linked));
    return { carrier, versions: linked.length, bytes };
};


/***/ }),

/***/ 59137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C_: () => (/* binding */ linkVersions),
/* harmony export */   EH: () => (/* binding */ missingIn),
/* harmony export */   OY: () => (/* binding */ fromLines),
/* harmony export */   P_: () => (/* binding */ toLines)
/* harmony export */ });
/* harmony import */ var _text_module_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50494);

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

/***/ 36694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qx: () => (/* binding */ MOST_LOSSES),
/* harmony export */   fI: () => (/* binding */ writeLosses),
/* harmony export */   yz: () => (/* binding */ readLosses)
/* harmony export */ });
/** Losses in a row after which the cache is left alone. */
const MOST_LOSSES = 3;
const COUNT = 'losses';
/** How many runs in a row, up to the last one that wrote it down, lost more time by the build cache than they gained. */
const readLosses = async ({ dir, prefix }, { cache, files }) => {
    const found = await cache.restore([dir], prefix, []);
    const text = found === null ? null : await files.read(`${dir}/${COUNT}`);
    await files.remove(dir);
    return /^[0-9]$/.test(text ?? '') ? Number(text) : 0;
};
/** Writes the count down after a run, when it is another one than before. */
const writeLosses = async ({ dir, prefix }, run, before, isLoss, { cache, files }) => {
    const now = isLoss ? Math.min(before + 1, MOST_LOSSES) : 0;
    if (now === before)
        return now;
    await files.remove(dir);
    await files.write(`${dir}/${COUNT}`, String(now));
    await cache.save([dir], `${prefix}${run}`);
    await files.remove(dir);
    return now;
};


/***/ }),

/***/ 46649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Dg: () => (/* binding */ HERE),
/* harmony export */   It: () => (/* binding */ TOOLS),
/* harmony export */   M$: () => (/* binding */ MARK),
/* harmony export */   Py: () => (/* binding */ ENTRY),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   XG: () => (/* binding */ AWAY),
/* harmony export */   YH: () => (/* binding */ archiveOf),
/* harmony export */   dw: () => (/* binding */ stage),
/* harmony export */   g9: () => (/* binding */ pullDockerfile),
/* harmony export */   rl: () => (/* binding */ LIST)
/* harmony export */ });
/** File beside Go's entries whose time divides those that were put in from those that were used or made since. */
const MARK = 'go-docker-build.seed';
/** List of what was put in, beside the mark. */
const LIST = 'go-docker-build.list';
/** Directory of the mounts and files of a RUN of ours. */
const HERE = '/run/go-docker-build';
/** Files of Go's cache, as `find .` names them. https://github.com/golang/go/blob/go1.26.0/src/cmd/go/internal/cache/cache.go */
const ENTRY = '^\\./[0-9a-f][0-9a-f]/[0-9a-f]{64}-[ad]$';
/** Name of the archive of a mount, without what tells how it is compressed. */
const nameOf = (at) => `mount-${at}`;
/** Name of the file that is the archive of a mount. */
const archiveOf = (at, compression) => `${nameOf(at)}.tar.${compression === 'zstd' ? 'zst' : 'gz'}`;
/** Go's cache in the mount of a RUN of ours. */
const placeOf = (at, { below }) => `${HERE}/m${at}${below === '' ? '' : `/${below}`}`;
const flagOf = ({ id, owner, isLocked }, at) => `--mount=type=cache,id=${id},target=${HERE}/m${at}${owner && `,${owner}`},sharing=${isLocked ? 'locked' : 'shared'}`;
/** Flags of a RUN of ours: one that reaches no network, and sees the files of the context. */
const AWAY = ['--network=none', `--mount=type=bind,target=${HERE}/data`];
/** A stage of the base image in which a script has the mounts. */
const stage = ({ image, platform, mounts }, name, script, flags) => [
    `FROM ${platform === null ? '' : `--platform=${platform} `}${image} AS ${name}`,
    'USER 0:0',
    ['RUN', ...flags, ...mounts.map(flagOf), JSON.stringify(['/bin/sh', '-c', script])].join(' '),
    '',
].join('\n');
/** A Dockerfile that only brings the base image to the builder. */
const pullDockerfile = (plan) => stage({ ...plan, mounts: [] }, 'go-docker-build-base', ':', AWAY);
/** Start of a script: the entries of Go's cache in a directory, and the sum of the sizes of files; busybox knows the same options of these programs as the GNU ones. */
const TOOLS = [
    'set -e',
    'export LC_ALL=C',
    `entries() { find . -type f "$@" | grep -E '${ENTRY}' | sort; }`,
    `sizes() { xargs -r stat -c %s | awk '{ s += $1 } END { printf "%.0f", s }'; }`,
];


/***/ }),

/***/ 65457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oz: () => (/* binding */ startFilling),
/* harmony export */   UA: () => (/* binding */ runHelper),
/* harmony export */   aN: () => (/* binding */ pullSecondsOf)
/* harmony export */ });
/* harmony import */ var _listen_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42799);
/* harmony import */ var _unpack_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90658);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65005);



/** A helper build is given up after this long; one that brings a base image, this long after the image last came further, and after the longest time at the latest. */
const LIMIT_MS = 120_000;
const LONGEST_MS = 1_800_000;
/** The build, which needs the base image too, waits until the mounts are held, and no longer than this after the image last came further: whoever comes first then has them. */
const PATIENCE_MS = 45_000;
const TICK_MS = 500;
/** Variable in which buildx finds the secret of a Dockerfile of ours. */
const SECRET = 'GO_DOCKER_BUILD_HELPER_SECRET';
/** Runs a Dockerfile of ours on the builder of the build. */
const runHelper = async (helper, { name, dockerfile, context, output, secret }, { shell, files }, watch = {}) => {
    const path = `${helper.dir}/${name}.Dockerfile`;
    await files.write(path, dockerfile);
    return shell.run('docker', [
        ...['buildx', 'build', ...helper.args, '--file', path, '--output', output],
        ...(secret === undefined ? [] : ['--secret', `id=${secret.id},env=${SECRET}`]),
        ...['--progress=rawjson', context],
    ], {
        timeoutMs: LIMIT_MS,
        ...watch,
        env: {
            BUILDX_NO_DEFAULT_ATTESTATIONS: '1',
            ...(secret === undefined ? {} : { [SECRET]: secret.value }),
        },
    });
};
/** Seconds in which the base image of a helper came to the builder, as buildx's records tell. */
const pullSecondsOf = (records) => {
    const times = [...records.matchAll(/\{[^{}]*"name":"\[[^"\]]*\] FROM [^"]*"[^{}]*\}/g)].flatMap(([record]) => {
        const [, started] = /"started":"([^"]+)"/.exec(record) ?? [];
        const [, completed] = /"completed":"([^"]+)"/.exec(record) ?? [];
        return started === undefined || completed === undefined
            ? []
            : [(Date.parse(completed) - Date.parse(started)) / 1000];
    });
    return Math.max(0, ...times.filter(Number.isFinite));
};
/** Starts the build that unpacks archives into the mounts. While `isComing`, a seed that has the mounts waits for its archives and is not given up. */
const startFilling = (helper, build, ports, isComing = () => false) => {
    const begun = ports.clock.monotonic();
    const listener = new _listen_js__WEBPACK_IMPORTED_MODULE_0__/* .Listener */ .r();
    const end = new AbortController();
    const { promise: held, resolve } = Promise.withResolvers();
    let moved = begun;
    const done = runHelper(helper, { name: 'seed', output: 'type=cacheonly', ...build }, ports, {
        timeoutMs: LONGEST_MS,
        signal: end.signal,
        onStderr: (chunk) => {
            if (listener.hears(chunk))
                moved = ports.clock.monotonic();
            if (listener.isHeld)
                resolve('held');
        },
        tick: {
            everyMs: TICK_MS,
            call: () => {
                if (listener.isHeld && isComing())
                    moved = ports.clock.monotonic();
                const since = ports.clock.monotonic() - moved;
                if (since > PATIENCE_MS)
                    resolve('late');
                if (since > LIMIT_MS)
                    end.abort();
            },
        },
    }).then(({ code, stderr }) => {
        resolve('over');
        const seconds = (ports.clock.monotonic() - begun) / 1000;
        const said = (line) => code !== 0 && (0,_listen_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .F)(stderr, line);
        return {
            ...{ isFilled: code === 0, isRefused: said(_unpack_js__WEBPACK_IMPORTED_MODULE_1__/* .REFUSED */ .ln), isTaken: said(_unpack_js__WEBPACK_IMPORTED_MODULE_1__/* .TAKEN */ .Mt) },
            ...{ isUnreached: said(_wire_js__WEBPACK_IMPORTED_MODULE_2__/* .UNREACHED */ .U3), seconds, pullSeconds: pullSecondsOf(stderr) },
        };
    });
    return { held, done };
};


/***/ }),

/***/ 42799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ says),
/* harmony export */   r: () => (/* binding */ Listener)
/* harmony export */ });
/* harmony import */ var _text_typed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39494);
/* harmony import */ var _unpack_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90658);


const VERTEX = { digest: 'string', name: 'string' };
const STATUS = { vertex: 'string' };
/** The step that brings the base image to the builder, with what is asked of its registry before. */
const BASE = /^\[[^\]]*\] FROM |^\[internal\] load metadata /;
/** Whether records of buildx have a line that a RUN of ours printed. */
const says = (records, line) => [...records.matchAll(/"data":"([A-Za-z0-9+/=]+)"/g)].some(([, data = '']) => Buffer.from(data, 'base64').toString('utf8').includes(line));
const recordsIn = (line) => {
    const { vertexes, statuses } = objectIn(line);
    return {
        vertexes: (0,_text_typed_js__WEBPACK_IMPORTED_MODULE_1__/* .typedItems */ .t)(vertexes, VERTEX, ['digest', 'name']),
        statuses: (0,_text_typed_js__WEBPACK_IMPORTED_MODULE_1__/* .typedItems */ .t)(statuses, STATUS, ['vertex']),
    };
};
const objectIn = (line) => {
    try {
        return JSON.parse(line) ?? {};
    }
    catch {
        return {};
    }
};
/** Listens to the records of a seed as they come. */
class Listener {
    /** Whether a RUN said that it has its mounts. */
    isHeld = false;
    rest = '';
    decoder = new TextDecoder();
    bases = new Set();
    /** Takes what came; true when the base image came further with it. */
    hears(chunk) {
        const lines = (this.rest + this.decoder.decode(chunk, { stream: true })).split('\n');
        this.rest = lines.pop() ?? '';
        this.isHeld ||= lines.some((line) => says(line, _unpack_js__WEBPACK_IMPORTED_MODULE_0__/* .SEEDING */ .u));
        return lines.map((line) => this.isOfBase(recordsIn(line))).includes(true);
    }
    isOfBase({ vertexes, statuses }) {
        const bases = vertexes.filter(({ name }) => BASE.test(name));
        for (const { digest } of bases)
            this.bases.add(digest);
        return bases.length > 0 || statuses.some(({ vertex }) => this.bases.has(vertex));
    }
}


/***/ }),

/***/ 66573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   El: () => (/* binding */ SEAL),
/* harmony export */   MX: () => (/* binding */ verify),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   V0: () => (/* binding */ MOST_ENTRIES),
/* harmony export */   uZ: () => (/* binding */ MOST_BYTES)
/* harmony export */ });
/* harmony import */ var _dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46649);

/** Name of the seal beside the archives. */
const SEAL = 'seed.json';
/** Entries of one mount: more than a build leaves, and less than what fills a disk. */
const MOST_ENTRIES = 300_000;
/** Their bytes. */
const MOST_BYTES = 6 * 1024 ** 3;
const isCount = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
const isMount = (value) => {
    const { name, owner, below, entries, bytes } = (value ?? {});
    return ([name, owner, below].every((text) => typeof text === 'string') &&
        isCount(entries) &&
        isCount(bytes) &&
        entries <= MOST_ENTRIES &&
        bytes <= MOST_BYTES);
};
/** Reads a seal; null for anything that is none. */
const parseManifest = (text) => {
    try {
        const found = JSON.parse(text ?? '');
        const isWhole = found?.schema === 2 &&
            ['zstd', 'gzip'].includes(found.compression ?? '') &&
            Array.isArray(found.mounts) &&
            found.mounts.length > 0 &&
            found.mounts.every(isMount) &&
            typeof found.cold === 'object' &&
            found.cold !== null &&
            Object.values(found.cold).every((value) => typeof value === 'number' && value >= 0);
        return isWhole ? found : null;
    }
    catch {
        return null;
    }
};
/** Reads the seal of what came from the cache service and looks at the files beside it; a text tells why it is refused. What the archives hold is counted where they are unpacked: away from this machine, in the builder. */
const verify = async (dir, mounts, files) => {
    const manifest = parseManifest(await files.read(`${dir}/${SEAL}`));
    if (manifest === null)
        return 'its seal is missing or broken';
    const expected = [...manifest.mounts.map((_, at) => (0,_dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__/* .archiveOf */ .YH)(at, manifest.compression)), SEAL].sort();
    if ((await files.list(dir)).join(' ') !== expected.join(' '))
        return 'it holds other files than its seal says';
    const top = await files.real(dir);
    for (const name of expected)
        if ((await files.real(`${dir}/${name}`)) !== `${top}/${name}`)
            return 'it holds a link';
    const same = manifest.mounts.map(({ name, owner, below }) => `${name} ${owner} ${below}`).join('\n');
    if (same !== mounts.map(({ name, owner, below }) => `${name} ${owner} ${below}`).join('\n'))
        return 'it was made of other mounts';
    return manifest;
};


/***/ }),

/***/ 33541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Js: () => (/* binding */ COUNTS),
/* harmony export */   ij: () => (/* binding */ keepDockerfile),
/* harmony export */   p6: () => (/* binding */ sendDockerfile)
/* harmony export */ });
/* harmony import */ var _dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46649);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65005);


const weigh = (mount, at, { isTrimmed, leastPercent }) => {
    return `mkdir -p ${(0,_dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(at, mount)}
cd ${(0,_dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(at, mount)}
if [ -e ${_dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__/* .LIST */ .rl} ]; then cp ${_dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__/* .LIST */ .rl} /tmp/seeded; else : > /tmp/seeded; fi
entries > /tmp/all
if [ -e ${_dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__/* .MARK */ .M$} ]; then entries -newer ${_dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__/* .MARK */ .M$} > /tmp/used; else cp /tmp/all /tmp/used; fi
comm -13 /tmp/seeded /tmp/used > /tmp/new
cp ${isTrimmed ? '/tmp/used' : '/tmp/all'} /tmp/kept-${at}
kept=$(sizes < /tmp/kept-${at})
new=$(sizes < /tmp/new)
echo "$(wc -l < /tmp/kept-${at}) $kept $(wc -l < /tmp/new) $new" >> /out/${COUNTS}
if [ "$new" -gt 0 ] && [ $(( $new * 100 )) -ge $(( $kept * ${leastPercent} )) ]; then touch /tmp/worth; fi`;
};
/** Name of the file of `keepDockerfile` that says of each mount, a line each: entries to be kept, their bytes, new ones among those used, their bytes. */
const COUNTS = 'counts';
const weighing = (plan, rule) => [
    'mkdir /out',
    ...plan.mounts.map((mount, at) => weigh(mount, at, rule)),
];
/** A Dockerfile whose output is what is to be kept of the mounts: the counts and, where one of them is worth it, the archives. */
const keepDockerfile = (plan, rule) => {
    const pack = plan.mounts.map((mount, at) => `cd ${(0,_dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(at, mount)}\n{ tar -cf - -T /tmp/kept-${at} || touch /tmp/broken; } | gzip -1 > /out/${(0,_dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__/* .archiveOf */ .YH)(at, 'gzip')}\n[ ! -e /tmp/broken ]`);
    const script = [..._dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__/* .TOOLS */ .It, ...weighing(plan, rule), '[ -e /tmp/worth ] || exit 0', ...pack].join('\n');
    return `${(0,_dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__/* .stage */ .dw)(plan, 'go-docker-build-keep', script, _dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__/* .AWAY */ .XG)}FROM scratch\nCOPY --from=go-docker-build-keep /out/ /\n`;
};
/** Bytes of what GNU's tar makes of files: headers, files filled up to 512 bytes, two empty blocks, all filled up to a record of 1024 blocks. https://www.gnu.org/software/tar/manual/html_node/Blocking-Factor.html */
const TAR_BYTES = `bytes() { xargs -r stat -c %s | awk '{ s += 512 + int(($1 + 511) / 512) * 512 } END { printf "%.0f", int((s + 1024 + 524287) / 524288) * 524288 }'; }`;
/** The same, but all of it is sent to this machine. A builder that made the same RUN before would not run it again, so `nonce` is part of it. */
const sendDockerfile = (plan, rule, nonce) => {
    const send = plan.mounts.map((mount, at) => `cd ${(0,_dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(at, mount)}\nput ${(0,_dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__/* .archiveOf */ .YH)(at, 'zstd')} "$(bytes < /tmp/kept-${at})" tar -cf - $wide -T /tmp/kept-${at}`);
    const script = [
        ...[`: ${nonce}`, ..._dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__/* .TOOLS */ .It, _wire_js__WEBPACK_IMPORTED_MODULE_1__/* .SENDING */ .F6, TAR_BYTES, ...weighing(plan, rule)],
        `put ${COUNTS} "$(wc -c < /out/${COUNTS})" cat /out/${COUNTS}`,
        ...['[ -e /tmp/worth ] || exit 0', ...send],
    ].join('\n');
    return (0,_dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__/* .stage */ .dw)(plan, 'go-docker-build-keep', script, [_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .TOLD */ .Ev]);
};


/***/ }),

/***/ 48412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ sendKept),
/* harmony export */   f: () => (/* binding */ openStream)
/* harmony export */ });
/* harmony import */ var _dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46649);
/* harmony import */ var _fill_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65457);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66573);
/* harmony import */ var _pack_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33541);
/* harmony import */ var _unpack_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90658);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65005);






/** More than a seal allows has no use. */
const MOST = (0,_unpack_js__WEBPACK_IMPORTED_MODULE_4__/* .tarBytes */ .HQ)({ entries: _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_ENTRIES */ .V0, bytes: _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_BYTES */ .uZ });
const hello = (name) => (name === _wire_js__WEBPACK_IMPORTED_MODULE_5__/* .HELLO */ .tL ? { text: _wire_js__WEBPACK_IMPORTED_MODULE_5__/* .HELLO */ .tL } : null);
/** Opens the desk for the builder, and makes of a Dockerfile what is run with it; null where the builder cannot ask. */
const openDesk = async ({ address, dir }, desk, dockerfileOf, { archives, clock }) => {
    const server = address === null ? null : await archives.serve(address, desk);
    if (server === null)
        return null;
    const secret = { id: _wire_js__WEBPACK_IMPORTED_MODULE_5__/* .ARCHIVES_SECRET */ .pL, value: server.url };
    const dockerfile = dockerfileOf(clock.now().toISOString());
    return { build: { dockerfile, context: dir, secret }, close: server.close };
};
/**
 * Starts a seed that asks this machine for its archives, so that it holds the mounts while they are still on their way.
 * `coming` resolves when they are here and checked, with null when none will come. Null where the builder cannot ask.
 */
const openStream = async ({ plan, helper, carrier }, coming, ports) => {
    let isComing = true;
    const arrived = coming
        .catch(() => null)
        .finally(() => {
        isComing = false;
    });
    const find = async (name) => {
        const manifest = name === _wire_js__WEBPACK_IMPORTED_MODULE_5__/* .HELLO */ .tL ? null : await arrived;
        if (manifest === null)
            return hello(name);
        if (name === _unpack_js__WEBPACK_IMPORTED_MODULE_4__/* .SEALS */ .ho)
            return { text: (0,_unpack_js__WEBPACK_IMPORTED_MODULE_4__/* .sealLines */ .JD)(manifest.mounts) };
        const at = manifest.mounts.findIndex((_, index) => (0,_dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(index) === name);
        const mount = manifest.mounts[at];
        if (mount === undefined)
            return null;
        return { archive: `${carrier}/${(0,_dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__/* .archiveOf */ .YH)(at, manifest.compression)}`, most: (0,_unpack_js__WEBPACK_IMPORTED_MODULE_4__/* .tarBytes */ .HQ)(mount) };
    };
    const desk = await openDesk(helper, { find, place: () => null }, (nonce) => (0,_unpack_js__WEBPACK_IMPORTED_MODULE_4__/* .streamDockerfile */ .RX)(plan, nonce), ports);
    if (desk === null)
        return null;
    const filling = (0,_fill_js__WEBPACK_IMPORTED_MODULE_1__/* .startFilling */ .Oz)(helper, desk.build, ports, () => isComing);
    return { held: filling.held, done: filling.done.finally(desk.close) };
};
/** Has the builder send what is to be kept: counts, and archives where they are worth it, to the carrier. Null where the builder cannot send. */
const sendKept = async ({ plan, helper, carrier }, rule, ports) => {
    const names = [_pack_js__WEBPACK_IMPORTED_MODULE_3__/* .COUNTS */ .Js, ...plan.mounts.map((_, at) => (0,_dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__/* .archiveOf */ .YH)(at, 'zstd'))];
    const place = (name) => (names.includes(name) ? { path: `${carrier}/${name}`, most: MOST } : null);
    const desk = await openDesk(helper, { find: async (name) => hello(name), place }, (nonce) => (0,_pack_js__WEBPACK_IMPORTED_MODULE_3__/* .sendDockerfile */ .p6)(plan, rule, nonce), ports);
    if (desk === null)
        return null;
    const build = { name: 'keep', output: 'type=cacheonly', ...desk.build };
    return (0,_fill_js__WEBPACK_IMPORTED_MODULE_1__/* .runHelper */ .UA)(helper, build, ports).finally(desk.close);
};


/***/ }),

/***/ 90658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HQ: () => (/* binding */ tarBytes),
/* harmony export */   JD: () => (/* binding */ sealLines),
/* harmony export */   Mt: () => (/* binding */ TAKEN),
/* harmony export */   RX: () => (/* binding */ streamDockerfile),
/* harmony export */   ho: () => (/* binding */ SEALS),
/* harmony export */   k: () => (/* binding */ seedDockerfile),
/* harmony export */   ln: () => (/* binding */ REFUSED),
/* harmony export */   u: () => (/* binding */ SEEDING)
/* harmony export */ });
/* harmony import */ var _dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46649);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65005);


/** What the RUN of a seed prints when it has the mounts. */
const SEEDING = 'go-docker-build: the mounts are held';
/** What it prints of an archive that is not what its seal says. */
const REFUSED = 'go-docker-build: the archive is refused';
/** What it prints where a mount has entries already. */
const TAKEN = 'go-docker-build: a mount is in use';
/** Name of the lines that say what each archive holds: entries, a blank, bytes. */
const SEALS = 'seals';
/** Go notes a use only on an entry whose last use is an hour old. https://github.com/golang/go/blob/go1.26.0/src/cmd/go/internal/cache/cache.go */
const AGED = 7200;
const MARKED = 3600;
/** The lines of all archives. */
const sealLines = (sealed) => sealed.map(({ entries, bytes }) => `${entries} ${bytes}\n`).join('');
/** Bytes a tar of this may have. Files and directories have a header of 512 bytes and are filled up to 512. https://www.gnu.org/software/tar/manual/html_node/Standard.html */
const tarBytes = ({ entries, bytes }) => bytes + entries * 1024 + 1_000_000;
/** The archive is read no further than it may be long, and what it left is counted: anything else is taken out again. */
const fill = (mount, at, archive) => `d=${(0,_dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(at, mount)}
seal=$(sed -n ${at + 1}p /tmp/${SEALS})
mkdir -p $d
cd $d
if [ -z "$(entries | head -n 1)" ]; then
${archive} || true
entries > /tmp/list
if [ "$(wc -l < /tmp/list) $(sizes < /tmp/list)" != "$seal" ] || find . ! -type d | grep -qvE '${_dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__/* .ENTRY */ .Py}'; then
echo '${REFUSED}'
find . -mindepth 1 -delete
exit 4
fi
then=$(( $(date +%s) - ${AGED} ))
find . -type f -exec touch -d "@$then" {} +
cp /tmp/list ${_dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__/* .LIST */ .rl}
: > ${_dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__/* .MARK */ .M$}
touch -d "@$(( $then + ${AGED - MARKED} ))" ${_dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__/* .MARK */ .M$}
chown -R "$(stat -c %u:%g ${_dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__/* .HERE */ .Dg}/m${at})" .
chmod -R "$(stat -c %a ${_dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__/* .HERE */ .Dg}/m${at} | grep -q 7$ && echo a+rwX || echo u+rwX)" .
else
echo '${TAKEN}'
taken=5
fi`;
const seedStage = (plan, begin, archive, flags) => {
    const fills = plan.mounts.map((mount, at) => fill(mount, at, archive(at)));
    const script = [..._dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__/* .TOOLS */ .It, ...begin, 'taken=0', ...fills, 'exit $taken'].join('\n');
    return (0,_dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__/* .stage */ .dw)(plan, 'go-docker-build-seed', script, flags);
};
/** A Dockerfile whose RUN unpacks the archives of its context into mounts that are empty, and empties them again where one is not what its seal says. */
const seedDockerfile = (plan, sealed) => seedStage(plan, [`echo '${SEEDING}'`, `printf '${sealLines(sealed).replaceAll('\n', '\\n')}' > /tmp/${SEALS}`], (at) => `gzip -dc ${_dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__/* .HERE */ .Dg}/data/${(0,_dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__/* .archiveOf */ .YH)(at, 'gzip')} | head -c ${tarBytes(sealed[at] ?? { entries: 0, bytes: 0 })} | tar -xf -`, _dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__/* .AWAY */ .XG);
/**
 * The same with archives that are asked for while they are on their way: the mounts are held before anything of them is there.
 * A builder that made the same RUN before would not run it again, so `nonce` is part of it.
 */
const streamDockerfile = (plan, nonce) => seedStage(plan, [`: ${nonce}`, _wire_js__WEBPACK_IMPORTED_MODULE_1__/* .ASKING */ .S1, `echo '${SEEDING}'`, `ask ${SEALS} > /tmp/${SEALS}`], (at) => `draw ${(0,_dockerfiles_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(at)}`, [_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .TOLD */ .Ev]);


/***/ }),

/***/ 65005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ev: () => (/* binding */ TOLD),
/* harmony export */   F6: () => (/* binding */ SENDING),
/* harmony export */   S1: () => (/* binding */ ASKING),
/* harmony export */   U3: () => (/* binding */ UNREACHED),
/* harmony export */   pL: () => (/* binding */ ARCHIVES_SECRET),
/* harmony export */   tL: () => (/* binding */ HELLO)
/* harmony export */ });
/** Id of the secret that is the URL of this machine's archive server. */
const ARCHIVES_SECRET = 'go-docker-build-archives';
/** Flag of a RUN that is told it. */
const TOLD = `--mount=type=secret,id=${ARCHIVES_SECRET}`;
/** What is asked for first, and the answer. */
const HELLO = 'hello';
/** What a RUN prints that cannot ask. */
const UNREACHED = 'go-docker-build: no archive can be asked for';
/** The rest of the arguments runs with the answer as its input. https://www.gnu.org/software/bash/manual/bash.html#Redirections */
const GET = `exec 3<> /dev/tcp/$1/$2
printf "GET %s HTTP/1.0\\r\\n\\r\\n" "$3" >&3
read -r _ status _ <&3
while IFS= read -r line <&3 && [ "$line" != $'"'\\r'"' ]; do :; done
[ "$status" = 200 ] || exit 1
shift 3
exec "$@" <&3`;
/** The rest of the arguments runs with its output, of so many bytes, as what is sent. */
const PUT = `exec 3<> /dev/tcp/$1/$2
printf "PUT %s HTTP/1.0\\r\\nContent-Length: %s\\r\\n\\r\\n" "$3" "$4" >&3
shift 4
"$@" >&3 || exit 1
read -r _ status _ <&3
[ "$status" = 200 ]`;
const BEGIN = `url=$(cat /run/secrets/${ARCHIVES_SECRET})
unset http_proxy HTTP_PROXY all_proxy ALL_PROXY
place=\${url#http://}
address=\${place%%/*}
host=\${address%:*}
port=\${address##*:}
path=/\${place#*/}`;
const ASK_BY_BASH = `ask() { $soon bash -c '${GET}' bash "$host" "$port" "$path/$1" cat; }`;
const END = `soon='timeout 3'
if [ "$(ask ${HELLO} || true)" != ${HELLO} ]; then echo '${UNREACHED}'; exit 6; fi
soon=`;
/** GNU's tar reads and writes 10 KiB at a time unless it is told more; others know no such option. */
const WIDE = `wide=$(tar --version 2> /dev/null | grep -q GNU && echo '-b 1024' || true)`;
/**
 * Start of a script that asks this machine: `ask NAME` prints what it has, `draw NAME` unpacks it here.
 * Images on Debian have bash, whose tar reads from the connection itself, those on Alpine the wget of busybox, which knows no tries.
 * No proxy stands between a builder and its own machine.
 */
const ASKING = `${BEGIN}
${WIDE}
if command -v bash > /dev/null; then
${ASK_BY_BASH}
draw() { bash -c '${GET}' bash "$host" "$port" "$path/$1" tar -xf - $wide; }
else
if command -v curl > /dev/null; then
ask() { $soon curl -sf "$url/$1"; }
else
once=$(wget --version > /dev/null 2>&1 && echo --tries=1 || true)
ask() { $soon wget -q $once -O - "$url/$1"; }
fi
draw() { ask "$1" | tar -xf -; }
fi
${END}`;
/** Start of a script that sends to this machine: `put NAME BYTES PROGRAM...`. Only bash can, and the bytes of an archive are known for GNU's tar alone. */
const SENDING = `${BEGIN}
${WIDE}
${ASK_BY_BASH}
put() { name=$1; shift; bash -c '${PUT}' bash "$host" "$port" "$path/$name" "$@"; }
if [ -z "$wide" ]; then echo '${UNREACHED}'; exit 6; fi
${END}`;


/***/ }),

/***/ 10662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ manifestOf),
/* harmony export */   q: () => (/* binding */ DAYS)
/* harmony export */ });
/** Days the artifact is kept; the repository may set fewer. */
const DAYS = 14;
/** What each file is; the ones that are not there are left out of the manifest. */
const MEANINGS = {
    'incident.json': 'the record of the run: diagnosis, attribution, attempts, caches',
    'report.html': 'the report, to be opened in a browser',
    'build.ndjson': 'the log, a JSON object a line: timestamp, traceId, spanId, parentSpan, service, step, stream, text',
    Dockerfile: 'the Dockerfile as it was built',
    'go.txt': 'go version, go env and the Go programs below the directory of the module',
    'modules.txt': 'go.mod and the module graph, from what is on the machine',
    'versions.txt': 'docker, buildx, BuildKit, git and the system',
    'builder.txt': 'the builder and its disk use',
    'machine.txt': 'disks, memory, what the kernel says of memory, the largest processes',
    'engine.log': 'the end of the log of the engine',
    'environment.txt': 'names of the environment, without values',
};
const meaningOf = (name) => MEANINGS[name] ?? (/^attempt-\d+\.log$/.test(name) ? 'the log of an attempt before the last' : '');
/** The text of MANIFEST.txt: which run it is, what lies in the snapshot, and what does not. */
const manifestOf = ({ tool, run, outcome, diagnosis, startedAt }, files, lacks) => {
    const wide = Math.max(0, ...files.map(({ name }) => name.length));
    const line = ({ name, bytes }) => `  ${name.padEnd(wide)}  ${String(bytes).padStart(9)}  ${meaningOf(name)}`.trimEnd();
    return [
        `Snapshot of a build, go-docker-build ${tool.version}`,
        '',
        `Run:     ${run.url ?? run.runId ?? 'not known'}, job ${run.job ?? 'not known'}, attempt ${run.runAttempt ?? 1}`,
        `Started: ${startedAt}`,
        `Trace:   ${run.traceId}`,
        `Outcome: ${outcome}${diagnosis === null ? '' : `, ${diagnosis.id}: ${diagnosis.title}`}`,
        '',
        'Files and their bytes:',
        ...files.map(line),
        '',
        ...(lacks.length === 0
            ? []
            : ['Not here, or not whole:', ...lacks.map(({ name, why }) => `  ${name}: ${why}`), '']),
        `Secrets that the run knows of are replaced with ***. The artifact is kept for ${DAYS} days at most.`,
        '',
    ].join('\n');
};


/***/ }),

/***/ 28801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jq: () => (/* binding */ writeState),
/* harmony export */   SK: () => (/* binding */ readTemporary),
/* harmony export */   un: () => (/* binding */ readState),
/* harmony export */   xw: () => (/* binding */ runDirectory)
/* harmony export */ });
/** The state as text, for the one key it is stored under. */
const writeState = (state) => JSON.stringify(state);
const fieldsOf = (value) => typeof value === 'object' && value !== null ? value : {};
const isModules = (value) => {
    const { key, gomodcache, list } = fieldsOf(value);
    return [key, gomodcache, list].every((text) => typeof text === 'string' && text !== '');
};
const isBuild = (value) => {
    const { key, carrier, run, helper, plan, balance } = fieldsOf(value);
    const texts = [key, carrier, run, fieldsOf(helper)['dir'], fieldsOf(balance)['dir']];
    return (texts.every((text) => typeof text === 'string' && text !== '') &&
        Array.isArray(fieldsOf(helper)['args']) &&
        Array.isArray(fieldsOf(plan)['mounts']));
};
const isLayers = (value) => {
    const { key, dir, images, isVoid } = fieldsOf(value);
    const texts = [key, dir, ...Object.values(fieldsOf(images))];
    return texts.every((text) => typeof text === 'string' && text !== '') && typeof isVoid === 'boolean';
};
const isKeep = (value) => {
    const { modules, build, layers } = fieldsOf(value);
    return ((modules === null || isModules(modules)) &&
        (build === null || isBuild(build)) &&
        (layers === null || isLayers(layers)));
};
/** Reads what `writeState` wrote in the same version; null for anything else. */
const readState = (text, version) => {
    try {
        const state = JSON.parse(text);
        return state?.version === version && isKeep(state.keep) ? state : null;
    }
    catch {
        return null;
    }
};
/** Directory of a run below the runner's temporary one; everything of it but the incident is removed in the end. */
const runDirectory = (temp, id) => `${temp}/go-docker-build-${id}`;
/** The temporary files of a run, as main left their place for the post step; null for any other place. */
const readTemporary = (text, temp) => {
    const [start = '', rest = ''] = [text.slice(0, temp.length), text.slice(temp.length)];
    return temp !== '' && start === temp && /^\/go-docker-build-\d+\/temporary$/.test(rest) ? text : null;
};


/***/ }),

/***/ 25045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Px: () => (/* binding */ readGreenState),
/* harmony export */   sX: () => (/* binding */ writeGreenState),
/* harmony export */   xD: () => (/* binding */ greenDirectory)
/* harmony export */ });
/** The state as text, for the one key it is stored under. */
const writeGreenState = (state) => JSON.stringify(state);
/** Reads what `writeGreenState` wrote; null for anything else, and for any other directory below `temp`. */
const readGreenState = (text, temp) => {
    try {
        const { key, directory } = JSON.parse(text);
        const isOurs = temp !== '' && directory === greenDirectory(temp);
        return isOurs && typeof key === 'string' && key.startsWith('go-docker-build-green-')
            ? { key, directory: greenDirectory(temp) }
            : null;
    }
    catch {
        return null;
    }
};
/** Directory of the record below the runner's temporary one: the same in every run, as the cache service goes by it. */
const greenDirectory = (temp) => `${temp}/go-docker-build-green`;


/***/ }),

/***/ 8936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ writeSnapshotState),
/* harmony export */   Ym: () => (/* binding */ readSnapshotState),
/* harmony export */   gN: () => (/* binding */ snapshotDirectory)
/* harmony export */ });
const isNames = (value, form) => Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string' && form.test(one));
/** No path, no hidden file, and nothing the artifact service refuses. */
const NAME = /^[A-Za-z0-9][\w.-]{0,199}$/;
/** Directory of the snapshot in the directory of a run. */
const snapshotDirectory = (run) => `${run}/snapshot`;
/** The state as text, for the one key it is stored under. */
const writeSnapshotState = (state) => JSON.stringify(state);
/** Reads what `writeSnapshotState` wrote; null for anything else, and for a directory that is not of a run below `temp`. */
const readSnapshotState = (text, temp) => {
    try {
        const { names, directory, files } = JSON.parse(text);
        if (temp === '' || typeof directory !== 'string' || !directory.startsWith(temp))
            return null;
        const isOurs = /^\/go-docker-build-\d+\/snapshot$/.test(directory.slice(temp.length));
        if (!isOurs || !isNames(names, NAME) || !isNames(files, NAME))
            return null;
        return { names: names, directory, files: files };
    }
    catch {
        return null;
    }
};


/***/ }),

/***/ 47430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ stripControls)
/* harmony export */ });
// biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
/** Terminal sequences: CSI, OSC (ended by BEL or ST on the same line), and two-byte escapes. ECMA-48. */
const SEQUENCES = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b\n]*(?:\u0007|\u001b\\)|\u001b[@-_]/g;
/** C0 and C1 controls but tab and line feed, and the marks that reorder text. https://trojansource.codes */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
/** Text without colour, cursor movement, control characters and marks that reorder it. */
const stripControls = (text) => text.replace(SEQUENCES, '').replace(CONTROLS, '');


/***/ }),

/***/ 50494:
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

/***/ 97397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ inMegabytes)
/* harmony export */ });
/** Bytes as `1.2 MB`, without the fraction from 10 MB on. */
const inMegabytes = (bytes) => `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`;


/***/ }),

/***/ 39494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ typedItems)
/* harmony export */ });
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const fitting = (value, kind) => {
    if (typeof kind === 'string')
        return typeof value === kind ? value : undefined;
    return isObject(value) ? typed(value, kind) : undefined;
};
/** The object without the fields that have another type than the shape says; the same one when all fit. */
const typed = (value, shape) => {
    let copy;
    for (const name in shape) {
        const given = value[name];
        const kept = given === undefined ? undefined : fitting(given, shape[name]);
        if (kept === given)
            continue;
        copy ??= { ...value };
        if (kept === undefined)
            delete copy[name];
        else
            copy[name] = kept;
    }
    return copy ?? value;
};
/** The items of a list that are objects and have every needed field, each without fields of another type than the shape says; anything but a list has none. */
const typedItems = (list, shape, needed) => {
    const items = [];
    for (const item of Array.isArray(list) ? list : []) {
        if (!isObject(item))
            continue;
        const kept = typed(item, shape);
        if (needed.every((name) => kept[name] !== undefined))
            items.push(kept);
    }
    return items;
};


/***/ })

};
