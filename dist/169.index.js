export const id = 169;
export const ids = [169];
export const modules = {

/***/ 8299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ actionsCache)
/* harmony export */ });
/** Loaded only when it is used: the client is large and a run without a cache does not need it. */
const load = () => __webpack_require__.e(/* import() */ 735).then(__webpack_require__.bind(__webpack_require__, 5735));
/** Same answer as the client's isFeatureAvailable, without loading it. https://github.com/actions/toolkit/blob/main/packages/cache/src/cache.ts */
const isOffered = (env) => Boolean(env['ACTIONS_CACHE_SERVICE_V2'] ? env['ACTIONS_RESULTS_URL'] : env['ACTIONS_CACHE_URL']);
/** A lookup takes a fraction of a second; in trouble the client repeats it for half a minute, which is longer than the modules take. */
const LOOKUP_MS = 4_000;
const orNull = async (work) => {
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(resolve, LOOKUP_MS, null);
    });
    return Promise.race([work, late]).finally(() => clearTimeout(timer));
};
/** The cache service of the runner; every fault is a miss, every denial a save that did not happen. */
const actionsCache = {
    get available() {
        return isOffered(process.env);
    },
    async restore(paths, key, prefixes) {
        try {
            const client = await load();
            if (!client.isFeatureAvailable())
                return null;
            const restore = (options) => client.restoreCache([...paths], key, [...prefixes], options);
            const found = await orNull(restore({ lookupOnly: true }));
            return found ? ((await restore({ lookupOnly: false })) ?? null) : null;
        }
        catch {
            return null;
        }
    },
    async save(paths, key) {
        try {
            const client = await load();
            return client.isFeatureAvailable() && (await client.saveCache([...paths], key)) !== -1;
        }
        catch {
            return false;
        }
    },
};


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
    group: (title) => core/* startGroup */.Oh(title),
    endGroup: () => core/* endGroup */.N4(),
};
/** Log of a terminal, or of a workflow that runs the command, on standard error, so that standard output holds answers only. */
const terminalLog = (colour) => {
    const paint = (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
    const line = (text) => void process.stderr.write(`${disarm(text)}\n`);
    return {
        info: line,
        warning: (text) => line(paint('33', `warning: ${text}`)),
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

/***/ 8169:
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
// EXTERNAL MODULE: ./build/adapters/files.js
var files = __webpack_require__(3058);
// EXTERNAL MODULE: ./build/adapters/log.js + 1 modules
var log = __webpack_require__(5687);
// EXTERNAL MODULE: ./build/model/version.js
var version = __webpack_require__(178);
;// CONCATENATED MODULE: ./build/stages/keep.js
/** Saves the module cache under its key when there is something new in it; true when it was stored. */
const keep = async (state, ports) => {
    const { cache, files, log } = ports;
    if (!state.shouldSave || state.restored === 'exact' || !cache.available)
        return false;
    const store = `${state.gomodcache}/cache/download`;
    const names = await files.list(store);
    if (!names.some((name) => name.endsWith('/') && name !== 'sumdb/')) {
        log.info(`The module cache was not saved: there are no modules in ${store}.`);
        return false;
    }
    const isSaved = await cache.save([store], state.key);
    log.info(isSaved
        ? `Saved the module cache as ${state.key}.`
        : 'The module cache was not saved: the cache service did not take it.');
    return isSaved;
};

// EXTERNAL MODULE: ./build/state.js
var build_state = __webpack_require__(8801);
;// CONCATENATED MODULE: ./build/post.js







/** The post step: keeps the module cache for the next run; never fails the job. */
const phase = async () => {
    const state = (0,build_state/* readState */.u)(core/* getState */.Gu('run'), version/* VERSION */.x);
    if (state?.keep == null)
        return;
    try {
        await keep(state.keep, { cache: cache/* actionsCache */.k, files: (0,files/* diskFiles */.T)(), log: log/* actionsLog */._D });
    }
    catch (error) {
        core/* info */.pq(`The module cache was not saved: ${error instanceof Error ? error.message : String(error)}`);
    }
};


/***/ }),

/***/ 8801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ writeState),
/* harmony export */   u: () => (/* binding */ readState)
/* harmony export */ });
/** The state as text, for the one key it is stored under. */
const writeState = (state) => JSON.stringify(state);
const RESTORED = ['exact', 'prefix', 'miss', 'off'];
const isKeep = (value) => {
    if (value === null)
        return true;
    const keep = (typeof value === 'object' ? value : {});
    const isText = typeof keep.key === 'string' && typeof keep.gomodcache === 'string';
    return isText && typeof keep.shouldSave === 'boolean' && RESTORED.includes(keep.restored);
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


/***/ })

};
