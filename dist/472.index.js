export const id = 472;
export const ids = [472];
export const modules = {

/***/ 26091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  phase: () => (/* binding */ phase)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./build/adapters/archives.js
var archives = __webpack_require__(46502);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/adapters/artifact.js


/** The client asks a service in trouble five times, over half a minute, which is longer than anybody waits for a snapshot. */
const PATIENCE = { answerMs: 9_500, perMegabyteMs: 500 };
/** Words of the client and of the service. https://github.com/actions/toolkit/blob/main/packages/artifact/src/internal/shared/artifact-twirp-client.ts */
const KINDS = [
    [/quota|insufficient usage/i, 'full'],
    [/\(409\)|already exists/i, 'taken'],
    [/\(40[13]\)|response from backend was not ok/i, 'denied'],
    [/not currently supported on GHES/i, 'absent'],
];
const refusalOf = (error) => {
    const why = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    return { ok: false, kind: KINDS.find(([words]) => words.test(why))?.[1] ?? 'failed', why };
};
const isOffered = (env) => Boolean(env['ACTIONS_RESULTS_URL'] && env['ACTIONS_RUNTIME_TOKEN']);
const send = async ({ name, directory, files, days }) => {
    // Loaded only when it is used: the client is large and a run without an artifact does not need it.
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(110), __webpack_require__.e(351), __webpack_require__.e(935)]).then(__webpack_require__.bind(__webpack_require__, 77935));
    const paths = files.map((file) => (0,external_node_path_.join)(directory, file));
    const sent = await new DefaultArtifactClient().uploadArtifact(name, paths, directory, {
        retentionDays: days,
    });
    return { ok: true, id: sent.id ?? 0, bytes: sent.size ?? 0 };
};
const bytesOf = async ({ directory, files }) => {
    const sizes = await Promise.all(files.map((file) => (0,promises_.stat)((0,external_node_path_.join)(directory, file)).then(({ size }) => size)));
    return sizes.reduce((sum, size) => sum + size, 0);
};
/** The work's answer, or `late` when it takes longer; what is given up goes on unseen. */
const within = async (milliseconds, work) => {
    let timer;
    const why = `no end after ${Math.round(milliseconds / 100) / 10} s`;
    const late = new Promise((resolve) => {
        timer = setTimeout(resolve, milliseconds, { ok: false, kind: 'late', why });
    });
    return Promise.race([work, late]).finally(() => clearTimeout(timer));
};
/** The artifact service of the runner; it is waited for as long as `patience` says. */
const actionsArtifactsWith = (patience) => ({
    async upload(request) {
        if (!isOffered(process.env))
            return { ok: false, kind: 'absent', why: 'the runner names no service' };
        try {
            const megabytes = (await bytesOf(request)) / 1_000_000;
            const limit = patience.answerMs + megabytes * patience.perMegabyteMs;
            return await within(limit, send(request).catch(refusalOf));
        }
        catch (error) {
            return refusalOf(error);
        }
    },
});
/** The artifact service of the runner with the patience of a snapshot: 10 s, and 20 s for the largest. */
const actionsArtifacts = actionsArtifactsWith(PATIENCE);

// EXTERNAL MODULE: ./build/adapters/cache.js
var cache = __webpack_require__(88299);
// EXTERNAL MODULE: ./build/adapters/clock.js
var clock = __webpack_require__(21759);
// EXTERNAL MODULE: ./build/adapters/files.js
var adapters_files = __webpack_require__(63058);
// EXTERNAL MODULE: ./build/adapters/log.js + 1 modules
var log = __webpack_require__(35687);
// EXTERNAL MODULE: ./build/adapters/shell.js
var shell = __webpack_require__(15031);
// EXTERNAL MODULE: ./build/model/version.js
var version = __webpack_require__(90178);
// EXTERNAL MODULE: ./build/text/size.js
var size = __webpack_require__(97397);
// EXTERNAL MODULE: ./build/stages/layers/seal.js
var layers_seal = __webpack_require__(35412);
;// CONCATENATED MODULE: ./build/stages/layers/keep.js


/** More than this is built again sooner than it is kept beside everything else. */
const MOST_BYTES = 256 * 1024 ** 2;
/** Saves the layers that the build left, sealed; a line of the log says so, or why not. True when they were stored. */
const keepLayers = async ({ key, dir, images, isVoid }, { cache, files, log }) => {
    const refuse = (why) => {
        log.info(`The layers were not saved: ${why}.`);
        return false;
    };
    if (!cache.available)
        return false;
    try {
        if (isVoid)
            await files.remove(dir);
        const bytes = isVoid ? 0 : await (0,layers_seal/* verifyLayout */.a1)(dir, files);
        if (typeof bytes === 'string')
            return refuse(bytes);
        if (bytes > MOST_BYTES)
            return refuse(`${(0,size/* inMegabytes */.B)(bytes)} are more than ${(0,size/* inMegabytes */.B)(MOST_BYTES)}`);
        const seal = { schema: 1, images: isVoid ? {} : images };
        await files.write(`${dir}/${layers_seal/* SEAL */.El}`, JSON.stringify(seal));
        if (!(await cache.save([dir], key)))
            return refuse('the cache service did not take them');
        log.info(isVoid
            ? 'The builder made nothing of the saved layers; they are not given again.'
            : `Saved the layers as ${key}: ${(0,size/* inMegabytes */.B)(bytes)}.`);
        return true;
    }
    finally {
        await files.remove(dir);
    }
};

// EXTERNAL MODULE: ./build/stages/prewarm/carry.js
var carry = __webpack_require__(36006);
// EXTERNAL MODULE: ./build/stages/prewarm/entries.js
var entries = __webpack_require__(59137);
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

// EXTERNAL MODULE: ./build/stages/seed/balance.js
var seed_balance = __webpack_require__(36694);
// EXTERNAL MODULE: ./build/stages/seed/dockerfiles.js
var dockerfiles = __webpack_require__(46649);
// EXTERNAL MODULE: ./build/stages/seed/fill.js
var fill = __webpack_require__(65457);
// EXTERNAL MODULE: ./build/stages/seed/listen.js
var listen = __webpack_require__(42799);
// EXTERNAL MODULE: ./build/stages/seed/manifest.js
var manifest = __webpack_require__(66573);
// EXTERNAL MODULE: ./build/stages/seed/pack.js
var pack = __webpack_require__(33541);
// EXTERNAL MODULE: ./build/stages/seed/stream.js
var stream = __webpack_require__(48412);
// EXTERNAL MODULE: ./build/stages/seed/wire.js
var wire = __webpack_require__(65005);
;// CONCATENATED MODULE: ./build/stages/seed/keep.js









/** Less than this part of new bytes is compiled again sooner than it is stored and brought. */
const LEAST_PERCENT = 10;
/** Takes what is to be kept out of the builder, to the carrier; null when the builder does not give it. */
const takeOut = async (state, ports) => {
    const { carrier, plan, helper, isTrimmed } = state;
    const rule = { isTrimmed, leastPercent: LEAST_PERCENT };
    await ports.files.remove(carrier);
    const sent = await (0,stream/* sendKept */.$)(state, rule, ports);
    if (sent?.code === 0)
        return 'zstd';
    if (sent !== null && !(0,listen/* says */.F)(sent.stderr, wire/* UNREACHED */.U3))
        return null;
    const dockerfile = (0,pack/* keepDockerfile */.ij)(plan, rule);
    const output = `type=local,dest=${carrier}`;
    const built = await (0,fill/* runHelper */.UA)(helper, { name: 'keep', dockerfile, context: helper.dir, output }, ports);
    return built.code === 0 ? 'gzip' : null;
};
/** Packs the mounts into the carrier and seals it; the sentence says why there is nothing to save. */
const packSeed = async (state, begun, ports) => {
    const { carrier, plan, cold } = state;
    const { files, clock } = ports;
    const compression = await takeOut(state, ports);
    if (compression === null)
        return 'the builder did not give it out';
    const counts = ((await files.read(`${carrier}/${pack/* COUNTS */.Js}`)) ?? '').trim().split('\n');
    if (!(await files.exists(`${carrier}/${(0,dockerfiles/* archiveOf */.YH)(0, compression)}`)))
        return `too little of it is new (entries, bytes, new entries, new bytes: ${counts.join('; ')})`;
    const mounts = [];
    for (const [at, { name, owner, below }] of plan.mounts.entries()) {
        const [entries = 0, bytes = 0] = (counts[at] ?? '').split(' ').map(Number);
        if (!(entries > 0 && bytes > 0))
            return 'a mount is empty';
        if (!(await files.exists(`${carrier}/${(0,dockerfiles/* archiveOf */.YH)(at, compression)}`)))
            return 'an archive is missing';
        mounts.push({ name, owner, below, entries, bytes });
    }
    const keepSeconds = Math.round(clock.monotonic() - begun) / 1000;
    const seal = { schema: 2, compression, mounts, cold, keepSeconds };
    if ((0,manifest/* parseManifest */.Ng)(JSON.stringify(seal)) === null)
        return 'it is larger than anyone would take back';
    await files.write(`${carrier}/${manifest/* SEAL */.El}`, JSON.stringify(seal));
    await files.remove(`${carrier}/${pack/* COUNTS */.Js}`);
    const sum = (of) => mounts.reduce((all, one) => all + of(one), 0);
    return { entries: sum((one) => one.entries), bytes: sum((one) => one.bytes) };
};
const save = async (state, begun, ports) => {
    const packed = await packSeed(state, begun, ports);
    const spent = () => ((ports.clock.monotonic() - begun) / 1000).toFixed(1);
    if (typeof packed === 'string') {
        ports.log.info(`The build cache was not saved: ${packed} (${spent()} s).`);
        return false;
    }
    const isSaved = await ports.cache.save([state.carrier], state.key);
    ports.log.info(isSaved
        ? `Saved the build cache as ${state.key}: ${packed.entries} entries, ${(0,size/* inMegabytes */.B)(packed.bytes)}, ${spent()} s.`
        : `The build cache was not saved: the cache service did not take it (${spent()} s).`);
    return isSaved;
};
/** Takes what this build compiled and used out of the builder and saves it, where that is worth it; counts losses; true when it was stored. */
const keepSeed = async (state, ports) => {
    if (!ports.cache.available)
        return false;
    const begun = ports.clock.monotonic();
    try {
        const isSaved = await save(state, begun, ports);
        if (state.savedSeconds !== null) {
            const balance = state.savedSeconds - (ports.clock.monotonic() - begun) / 1000;
            const losses = await (0,seed_balance/* writeLosses */.fI)(state.balance, state.run, state.losses, balance < 0, ports);
            if (losses === seed_balance/* MOST_LOSSES */.Qx)
                ports.log.info(`The build cache lost time in ${seed_balance/* MOST_LOSSES */.Qx} runs in a row; it is off until the Dockerfile changes.`);
        }
        return isSaved;
    }
    finally {
        await ports.files.remove(state.carrier);
    }
};

// EXTERNAL MODULE: ./build/stages/snapshot/manifest.js
var snapshot_manifest = __webpack_require__(10662);
;// CONCATENATED MODULE: ./build/stages/snapshot/upload.js

const REASONS = {
    absent: 'this runner has no artifact service',
    taken: 'all its names are taken in this workflow run',
    denied: 'the token of this job may not upload artifacts',
    full: 'the storage for artifacts is used up; delete old ones, or set the input artifact to never',
    late: 'the artifact service did not end in time',
    failed: 'the artifact service failed',
};
const upload_send = async ({ names, directory, files }, artifacts) => {
    let answer = { ok: false, kind: 'taken', why: '' };
    let name = '';
    for (name of names) {
        answer = await artifacts.upload({ name, directory, files, days: snapshot_manifest/* DAYS */.q });
        if (answer.ok || answer.kind !== 'taken')
            break;
    }
    return { ...answer, name };
};
/** Uploads a snapshot under the first name that is free and removes its directory, whatever came of it; says so in one line and never fails the job. */
const upload = async (snapshot, { artifacts, files, log, }) => {
    try {
        const sent = await upload_send(snapshot, artifacts);
        if (sent.ok) {
            const kilobytes = Math.ceil(sent.bytes / 1000);
            log.info(`The snapshot is the artifact ${sent.name} (${kilobytes} kB), kept for ${snapshot_manifest/* DAYS */.q} days at most.`);
        }
        else {
            const why = sent.why === '' ? '' : ` (${sent.why})`;
            log.info(`The snapshot was not uploaded: ${REASONS[sent.kind]}${why}. The build does not depend on it.`);
        }
    }
    finally {
        await files.remove(snapshot.directory);
    }
};

// EXTERNAL MODULE: ./build/state/green.js
var state_green = __webpack_require__(25045);
// EXTERNAL MODULE: ./build/state/snapshot.js
var state_snapshot = __webpack_require__(8936);
// EXTERNAL MODULE: ./build/state.js
var state = __webpack_require__(28801);
;// CONCATENATED MODULE: ./build/post.js
















const words = (error) => (error instanceof Error ? error.message : String(error));
/** What goes wrong here is a line of the log and nothing more. */
const isolated = async (what, work) => {
    try {
        await work();
    }
    catch (error) {
        log/* actionsLog */._D.info(`${what}: ${words(error)}`);
    }
};
/** The post step: removes what a killed main left behind, uploads the snapshot of a build that failed, and keeps the caches of modules, layers and compiled packages for the next run; never fails the job. */
const phase = async () => {
    const files = (0,adapters_files/* diskFiles */.T)();
    const temporary = (0,state/* readTemporary */.SK)(core/* getState */.Gu('temporary'), process.env['RUNNER_TEMP'] ?? '');
    if (temporary !== null)
        await isolated(`${temporary} was not removed`, () => files.remove(temporary));
    const snapshot = (0,state_snapshot/* readSnapshotState */.Ym)(core/* getState */.Gu('snapshot'), process.env['RUNNER_TEMP'] ?? '');
    if (snapshot !== null)
        await isolated('The snapshot was not uploaded', () => upload(snapshot, { artifacts: actionsArtifacts, files, log: log/* actionsLog */._D }));
    const { modules = null, build = null, layers = null } = (0,state/* readState */.un)(core/* getState */.Gu('run'), version/* VERSION */.x)?.keep ?? {};
    const ports = {
        archives: archives/* archives */.E,
        cache: cache/* actionsCache */.k,
        files,
        log: log/* actionsLog */._D,
        clock: clock/* clock */.p,
        shell: (0,shell/* tracedShell */._I)(core/* getState */.Gu('trace')),
    };
    if (modules !== null)
        await isolated('The module cache was not saved', () => keep(modules, ports));
    if (layers !== null)
        await isolated('The layers were not saved', () => keepLayers(layers, ports));
    const green = (0,state_green/* readGreenState */.Px)(core/* getState */.Gu('green'), process.env['RUNNER_TEMP'] ?? '');
    if (green !== null)
        await isolated('The record of this build was not saved', async () => {
            await cache/* actionsCache */.k.save([green.directory], green.key);
            await files.remove(green.directory);
        });
    if (build !== null)
        await isolated('The build cache was not saved', () => keepSeed(build, ports));
};


/***/ })

};
