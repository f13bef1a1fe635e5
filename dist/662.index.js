export const id = 662;
export const ids = [662];
export const modules = {

/***/ 8299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ actionsCache)
/* harmony export */ });
/* unused harmony export actionsCacheWith */
/* harmony import */ var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3053);

/** Loaded only when it is used: the client is large and a run without a cache does not need it. */
const load = () => __webpack_require__.e(/* import() */ 735).then(__webpack_require__.bind(__webpack_require__, 5735));
/** Same answer as the client's isFeatureAvailable, without loading it. https://github.com/actions/toolkit/blob/main/packages/cache/src/cache.ts */
const isOffered = (env) => Boolean(env['ACTIONS_CACHE_SERVICE_V2'] ? env['ACTIONS_RESULTS_URL'] : env['ACTIONS_CACHE_URL']);
/** A lookup takes a fraction of a second; in trouble the client repeats it for half a minute, which is longer than the modules take. */
const PATIENCE = { lookupMs: 4_000, restoreMs: 30_000, reserveMs: 10_000 };
/** The work's value, or null when it takes longer; what is given up goes on unseen. */
const within = async (milliseconds, work) => {
    let timer;
    work.catch(() => undefined);
    const late = new Promise((resolve) => {
        timer = setTimeout(resolve, milliseconds, null);
    });
    return Promise.race([work, late]).finally(() => clearTimeout(timer));
};
/** Node tells of every request it starts. https://nodejs.org/api/diagnostics_channel.html#http */
const REQUESTS = 'http.client.request.start';
/** Null when this long after its first request the archive is not on its way: the client asks five times for a place, with growing pauses. */
const unlessSending = async (milliseconds, work) => {
    let timer;
    let see = (_) => undefined;
    work.catch(() => undefined);
    const late = new Promise((resolve) => {
        see = (message) => {
            const isSending = /^(?:PUT|PATCH)$/.test(message.request.method);
            if (isSending)
                clearTimeout(timer);
            else
                timer ??= setTimeout(resolve, milliseconds, null);
        };
    });
    (0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__.subscribe)(REQUESTS, see);
    return Promise.race([work, late]).finally(() => {
        (0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__.unsubscribe)(REQUESTS, see);
        clearTimeout(timer);
    });
};
/** The cache service of the runner; every fault is a miss, every denial a save that did not happen, and neither holds a run up for long. */
const actionsCacheWith = (patience) => ({
    get available() {
        return isOffered(process.env);
    },
    async restore(paths, key, prefixes) {
        try {
            const client = await load();
            if (!client.isFeatureAvailable())
                return null;
            const restore = (options) => client.restoreCache([...paths], key, [...prefixes], {
                ...options,
                segmentTimeoutInMs: patience.restoreMs,
            });
            const found = await within(patience.lookupMs, restore({ lookupOnly: true }));
            if (!found)
                return null;
            return (await within(patience.restoreMs, restore({ lookupOnly: false }))) ?? null;
        }
        catch {
            return null;
        }
    },
    async save(paths, key) {
        try {
            const client = await load();
            if (!client.isFeatureAvailable())
                return false;
            const saved = await unlessSending(patience.reserveMs, client.saveCache([...paths], key));
            return saved !== null && saved !== -1;
        }
        catch {
            return false;
        }
    },
});
/** The cache service of the runner with the patience of a build. */
const actionsCache = actionsCacheWith(PATIENCE);


/***/ }),

/***/ 1759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ clock)
/* harmony export */ });
/** The machine's clock. */
const clock = { now: () => new Date(), monotonic: () => performance.now() };


/***/ }),

/***/ 3058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ diskFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);




/** Go makes the directories of modules read-only, so that nobody but root could empty them. */
const unlock = async (path) => {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(path, 0o700);
    for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(path, { withFileTypes: true }))
        if (entry.isDirectory())
            await unlock((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(path, entry.name));
};
const remove = async (path) => {
    const isGone = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true }).then(() => true, () => false);
    if (isGone)
        return;
    await unlock(path).catch(() => undefined);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true });
};
const hasCode = (error, ...codes) => codes.includes(error.code ?? '');
/** Links where the file system can, else copies; a file that is there already is left alone. */
const linkOrCopy = async (from, to) => {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(from, to);
    }
    catch (error) {
        if (hasCode(error, 'ENOENT', 'EEXIST'))
            throw error;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(from, to, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_EXCL);
    }
};
const linkFile = async (from, to) => {
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(from);
        if (!found.isFile())
            return null;
        await linkOrCopy(from, to).catch(async (error) => {
            if (!hasCode(error, 'ENOENT'))
                throw error;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(to), { recursive: true });
            await linkOrCopy(from, to);
        });
        return found.size;
    }
    catch {
        return null;
    }
};
/** Opens the machine's file system; temporary directories are made under `root` or the system's place for them. */
const diskFiles = (root = process.env['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)()) => {
    const made = [];
    return {
        read: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8').catch(() => null),
        write: async (path, text) => {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(path, text);
        },
        exists: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path).then(() => true, () => false),
        isDirectory: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).then((found) => found.isDirectory(), () => false),
        list: async (path) => {
            const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(path, { withFileTypes: true }).catch(() => []);
            return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort();
        },
        real: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path).catch(() => null),
        temporary: async (prefix) => {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(root, { recursive: true });
            const path = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, `${prefix}-`));
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


/***/ }),

/***/ 5687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _D: () => (/* binding */ actionsLog),
  $1: () => (/* binding */ annotateByCommand),
  fe: () => (/* binding */ appendSummary)
});

// UNUSED EXPORTS: terminalLog

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(3838);
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
const neutralise_disarm = (text) => text
    .split(LINE_ENDS)
    .map((line) => line.replaceAll('##[', '## [').replace(/^(\s*)::/, '$1: :'))
    .join('\n');

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

/***/ 178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Version of this program; the same as in package.json and the release tag. */
const VERSION = '0.1.0';


/***/ }),

/***/ 8662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  phase: () => (/* binding */ phase)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(3838);
// EXTERNAL MODULE: ./build/adapters/cache.js
var cache = __webpack_require__(8299);
// EXTERNAL MODULE: ./build/adapters/clock.js
var clock = __webpack_require__(1759);
// EXTERNAL MODULE: ./build/adapters/files.js
var adapters_files = __webpack_require__(3058);
// EXTERNAL MODULE: ./build/adapters/log.js + 1 modules
var log = __webpack_require__(5687);
// EXTERNAL MODULE: ./build/model/version.js
var version = __webpack_require__(178);
// EXTERNAL MODULE: ./build/text/size.js
var size = __webpack_require__(7397);
// EXTERNAL MODULE: ./build/stages/prewarm/carry.js
var carry = __webpack_require__(6006);
// EXTERNAL MODULE: ./build/stages/prewarm/entries.js
var entries = __webpack_require__(9137);
;// CONCATENATED MODULE: ./build/stages/prewarm/keep.js



/** Part of a build's modules that must be there; with less the build was over before they came, or something took them away. */
const ENOUGH = 0.8;
const store = async (state, { cache, files, log, clock }) => {
    const begun = clock.monotonic();
    const versions = (0,entries/* fromLines */.OY)((await files.read(state.list)) ?? '');
    const packed = await (0,carry/* pack */.qq)(state.gomodcache, versions, { files });
    const share = `${packed.versions} of the ${versions.length} modules of this build are in ${state.gomodcache}`;
    if (packed.versions === 0 || packed.versions < versions.length * ENOUGH) {
        log.info(`The module cache was not saved: ${share}.`);
        return false;
    }
    const isSaved = await cache.save([packed.carrier], state.key);
    const seconds = ((clock.monotonic() - begun) / 1000).toFixed(1);
    log.info(isSaved
        ? `Saved the module cache as ${state.key}: ${packed.versions} modules, ${(0,size/* inMegabytes */.B)(packed.bytes)}, ${seconds} s.`
        : `The module cache was not saved: the cache service did not take it (${seconds} s).`);
    return isSaved;
};
/** Saves the modules of this build under their key, and nothing else of the store; true when they were stored. */
const keep = async (state, ports) => {
    if (!ports.cache.available)
        return false;
    try {
        return await store(state, ports);
    }
    finally {
        await ports.files.remove((0,carry/* carrierOf */.YQ)(state.gomodcache));
    }
};

// EXTERNAL MODULE: ./build/state.js
var build_state = __webpack_require__(8801);
;// CONCATENATED MODULE: ./build/post.js








const words = (error) => (error instanceof Error ? error.message : String(error));
/** The post step: removes what a killed main left behind, and keeps the module cache for the next run; never fails the job. */
const phase = async () => {
    const files = (0,adapters_files/* diskFiles */.T)();
    const temporary = (0,build_state/* readTemporary */.SK)(core/* getState */.Gu('temporary'), process.env['RUNNER_TEMP'] ?? '');
    if (temporary !== null)
        await files
            .remove(temporary)
            .catch((error) => core/* info */.pq(`${temporary} was not removed: ${words(error)}`));
    const state = (0,build_state/* readState */.un)(core/* getState */.Gu('run'), version/* VERSION */.x);
    if (state?.keep == null)
        return;
    try {
        await keep(state.keep, { cache: cache/* actionsCache */.k, files, log: log/* actionsLog */._D, clock: clock/* clock */.p });
    }
    catch (error) {
        core/* info */.pq(`The module cache was not saved: ${words(error)}`);
    }
};


/***/ }),

/***/ 6006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YQ: () => (/* binding */ carrierOf),
/* harmony export */   p5: () => (/* binding */ restoreInto),
/* harmony export */   qq: () => (/* binding */ pack),
/* harmony export */   xX: () => (/* binding */ storeOf)
/* harmony export */ });
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9137);

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

/***/ 9137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C_: () => (/* binding */ linkVersions),
/* harmony export */   EH: () => (/* binding */ missingIn),
/* harmony export */   OY: () => (/* binding */ fromLines),
/* harmony export */   P_: () => (/* binding */ toLines)
/* harmony export */ });
/* harmony import */ var _text_module_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(494);

/** Files of a module version in the download cache; locks and lists are not carried. https://go.dev/ref/mod#module-cache */
const ENDINGS = ['zip', 'mod', 'info', 'ziphash'];
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
/** Links the files of these versions, and no others, from one store into another; tells which came whole, and the bytes. */
const linkVersions = async (versions, from, to, files) => {
    let bytes = 0;
    const whole = await inGroups(versions, async ({ module, version, zip }) => {
        const path = (0,_text_module_path_js__WEBPACK_IMPORTED_MODULE_0__/* .modulePath */ .M)(module, version);
        if (path === null)
            return false;
        const sizes = await Promise.all(ENDINGS.map((ending) => files.link(`${from}/${path}.${ending}`, `${to}/${path}.${ending}`)));
        for (const size of sizes)
            bytes += size ?? 0;
        const [ofZip, ofMod] = sizes;
        return zip ? ofZip !== null : ofMod !== null;
    });
    return { linked: versions.filter((_, at) => whole[at] === true), bytes };
};


/***/ }),

/***/ 8801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jq: () => (/* binding */ writeState),
/* harmony export */   SK: () => (/* binding */ readTemporary),
/* harmony export */   un: () => (/* binding */ readState),
/* harmony export */   xw: () => (/* binding */ runDirectory)
/* harmony export */ });
/** The state as text, for the one key it is stored under. */
const writeState = (state) => JSON.stringify(state);
const isKeep = (value) => {
    if (value === null)
        return true;
    const { key, gomodcache, list } = (typeof value === 'object' ? value : {});
    return [key, gomodcache, list].every((text) => typeof text === 'string' && text !== '');
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


/***/ })

};
