export const id = 762;
export const ids = [762];
export const modules = {

/***/ 9548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ playbooks)
});

;// CONCATENATED MODULE: ./build/catalogue/playbooks/builder-damaged.js
/** What the builder keeps is damaged: another builder has its own. */
const builderDamaged = {
    id: 'builder-damaged',
    when: { labels: ['buildkit.state-corrupt', 'buildkit.frontend-crashed', 'image.layer-corrupt'] },
    budget: { attempts: 1, minutes: 30 },
    do: [{ kind: 'switch-builder' }, { kind: 'retry' }],
};

;// CONCATENATED MODULE: ./build/catalogue/playbooks/builder-lost.js
/** The builder is gone: the next one is taken, else this one is asked again. */
const builderLost = {
    id: 'builder-lost',
    when: { labels: ['buildkit.connection-lost', 'buildkit.boot-failed', 'daemon.connection-lost'] },
    budget: { attempts: 2, minutes: 30 },
    do: [{ kind: 'switch-builder' }, { kind: 'wait', seconds: 2 }, { kind: 'retry' }],
};

;// CONCATENATED MODULE: ./build/catalogue/playbooks/disk-full.js
/** The builder has no room: build cache that nothing uses is removed. */
const diskFull = {
    id: 'disk-full',
    when: { labels: ['runner.disk-full'] },
    budget: { attempts: 1, minutes: 30 },
    do: [{ kind: 'free-disk' }, { kind: 'retry' }],
};

;// CONCATENATED MODULE: ./build/catalogue/playbooks/download.js
/** A server that RUN lines fetch from did not answer. */
const download = {
    id: 'download',
    when: { labels: ['step.dns', 'step.download-failed', 'step.pkg-mirror-network', 'vcs.remote-unavailable'] },
    budget: { attempts: 2, minutes: 20 },
    do: [{ kind: 'wait', seconds: 10 }, { kind: 'retry' }],
};

;// CONCATENATED MODULE: ./build/catalogue/playbooks/frontend-pull.js
/** The image of the Dockerfile frontend did not come. */
const frontendPull = {
    id: 'frontend-pull',
    when: { labels: ['buildkit.frontend-pull-failed'] },
    budget: { attempts: 2, minutes: 20 },
    do: [{ kind: 'wait', seconds: 10 }, { kind: 'retry' }],
};

;// CONCATENATED MODULE: ./build/catalogue/playbooks/image-rate-limited.js
/** The registry counts pulls: a minute is its shortest measure. */
const imageRateLimited = {
    id: 'image-rate-limited',
    when: { labels: ['image.rate-limited'] },
    budget: { attempts: 2, minutes: 20 },
    do: [{ kind: 'wait', seconds: 60 }, { kind: 'retry' }],
};

;// CONCATENATED MODULE: ./build/catalogue/playbooks/layer-cache.js
/** The cache of layers cannot be read or written: the image does not need it. */
const layerCache = {
    id: 'layer-cache',
    when: {
        labels: [
            'cache.blob-missing',
            'cache.export-failed',
            'cache.export-unsupported',
            'cache.service-retired',
        ],
    },
    budget: { attempts: 2, minutes: 30 },
    do: [{ kind: 'drop-cache', of: 'failed' }, { kind: 'retry' }],
};

;// CONCATENATED MODULE: ./build/catalogue/playbooks/module-cache-corrupt.js
/** Modules in a cache mount are damaged: the next attempt begins with empty mounts. */
const moduleCacheCorrupt = {
    id: 'module-cache-corrupt',
    when: { labels: ['modcache.corrupt'] },
    budget: { attempts: 1, minutes: 30 },
    do: [{ kind: 'drop-cache', of: 'mounts' }, { kind: 'retry' }],
};

;// CONCATENATED MODULE: ./build/catalogue/playbooks/module-proxy.js
/** The way to modules broke: another proxy is asked first, where there is one. */
const moduleProxy = {
    id: 'module-proxy',
    when: { families: ['proxy', 'sumdb', 'network'] },
    budget: { attempts: 2, minutes: 20 },
    do: [{ kind: 'switch-proxy' }, { kind: 'wait', seconds: 5 }, { kind: 'retry' }],
};

;// CONCATENATED MODULE: ./build/catalogue/playbooks/module-proxy-busy.js
/** The module proxy asks for fewer requests: another one is asked first, after half a minute. */
const moduleProxyBusy = {
    id: 'module-proxy-busy',
    when: { labels: ['proxy.rate-limited'] },
    budget: { attempts: 2, minutes: 20 },
    do: [{ kind: 'switch-proxy' }, { kind: 'wait', seconds: 30 }, { kind: 'retry' }],
};

;// CONCATENATED MODULE: ./build/catalogue/playbooks/out-of-memory.js
/** The kernel ended a process for memory: go compiles one package at a time, once. */
const outOfMemory = {
    id: 'out-of-memory',
    when: { labels: ['runner.oom'] },
    budget: { attempts: 1, minutes: 30 },
    do: [{ kind: 'lower-parallelism' }, { kind: 'retry' }],
};

;// CONCATENATED MODULE: ./build/catalogue/playbooks/passing.js
/** Any other failure that passes by itself; a machine that is going away takes the next attempt with it. */
const passing = {
    id: 'passing',
    when: {},
    unless: { families: ['runner', 'test', 'vet'] },
    budget: { attempts: 2, minutes: 20 },
    do: [{ kind: 'wait', seconds: 5 }, { kind: 'retry' }],
};

;// CONCATENATED MODULE: ./build/catalogue/playbooks/registry.js
/** The registry did not answer, or not well. */
const registry = {
    id: 'registry',
    when: { families: ['registry'] },
    budget: { attempts: 2, minutes: 20 },
    do: [{ kind: 'wait', seconds: 10 }, { kind: 'retry' }],
};

;// CONCATENATED MODULE: ./build/catalogue/playbooks/index.js













/** The playbooks of this program; the first that means a failure is followed, so those for more come last. */
const playbooks = [
    moduleProxyBusy,
    moduleProxy,
    imageRateLimited,
    registry,
    frontendPull,
    builderLost,
    builderDamaged,
    layerCache,
    moduleCacheCorrupt,
    diskFull,
    outOfMemory,
    download,
    passing,
];


/***/ }),

/***/ 3728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ct: () => (/* binding */ OWN_PLAYBOOKS),
  Q8: () => (/* binding */ forUntrusted),
  F0: () => (/* binding */ loadOwnPlaybooks)
});

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
// EXTERNAL MODULE: ./build/model/problem.js
var problem = __webpack_require__(9241);
// EXTERNAL MODULE: ./build/catalogue/own/document.js
var own_document = __webpack_require__(672);
// EXTERNAL MODULE: ./build/catalogue/own/fields.js
var own_fields = __webpack_require__(7456);
// EXTERNAL MODULE: ./build/catalogue/playbooks/index.js + 13 modules
var playbooks = __webpack_require__(9548);
;// CONCATENATED MODULE: ./build/catalogue/own-playbooks/decode.js
const ID = {
    most: 60,
    isVerbatim: true,
    pattern: /^[a-z][a-z0-9-]*$/,
    allowed: 'small letters, digits and `-`, e.g. `vpn-down`',
};
const LABEL = {
    most: 80,
    isVerbatim: true,
    pattern: /^(?:unknown|[a-z][a-z0-9-]*\.[a-z0-9][a-z0-9-]*)$/,
    allowed: 'the label of a failure, e.g. `proxy.timeout`; `go-docker-build rules` lists them',
};
const FAMILY = {
    most: 40,
    isVerbatim: true,
    pattern: /^[a-z][a-z0-9-]*$/,
    allowed: 'the first part of labels, e.g. `proxy`',
};
const FACT = { most: 500, isVerbatim: true };
const SENTENCE = { most: 500 };
const MIRROR = {
    most: 300,
    isVerbatim: true,
    pattern: /^[a-z0-9][a-z0-9.-]*(?::\d{1,5})?(?:\/[a-z0-9._-]+)*$/,
    allowed: 'a registry, with a path if need be, e.g. `mirror.example.org/hub`',
};
const TAG = {
    most: 50,
    isVerbatim: true,
    pattern: /^[^,\r\n]+$/,
    allowed: 'the name of a label of the repository, without a comma',
};
/** Most attempts, minutes and seconds of waiting a playbook may ask for. */
const MOST = { attempts: 5, minutes: 120, seconds: 600 };
const PLAIN = [
    'retry',
    'switch-proxy',
    'switch-builder',
    'drop-cache',
    'drop-rewriting',
    'free-disk',
    'lower-parallelism',
    'notify',
    'open-issue',
];
const WITH = ['wait', 'drop-cache', 'pull-base-from-mirror', 'annotate', 'label'];
const PARTS = ['failed', 'import', 'export', 'mounts'];
const wholeOf = (fields, value, path, least, most) => {
    if (value === undefined)
        return undefined;
    const { content } = value;
    if (content.kind === 'number' &&
        Number.isInteger(content.number) &&
        content.number >= least &&
        content.number <= most)
        return content.number;
    const seen = content.kind === 'number' ? `${content.number}` : 'no number';
    return fields.refuse(value, path, seen, `write a whole number, ${least} to ${most}`);
};
const plain = (kind) => kind === 'drop-cache' ? { kind, of: 'failed' } : { kind };
const withValue = (fields, kind, value, path) => {
    const place = `${path}.${kind}`;
    switch (kind) {
        case 'wait': {
            const seconds = wholeOf(fields, value, place, 0, MOST.seconds);
            return seconds === undefined ? undefined : { kind, seconds };
        }
        case 'drop-cache': {
            const of = fields.oneOf(value, place, PARTS);
            return of && { kind, of };
        }
        case 'pull-base-from-mirror': {
            const mirror = fields.text(value, place, MIRROR);
            return mirror === undefined ? undefined : { kind, mirror };
        }
        case 'annotate': {
            const text = fields.text(value, place, SENTENCE);
            return text === undefined ? undefined : { kind, text };
        }
        case 'label': {
            const name = fields.text(value, place, TAG);
            return name === undefined ? undefined : { kind, name };
        }
    }
};
const ALLOWED = `steps are ${PLAIN.map((name) => `\`${name}\``).join(', ')}, or with a value ${WITH.map((name) => `\`${name}: …\``).join(', ')}`;
const step = (fields, value, path) => {
    const { content } = value;
    if (content.kind === 'text') {
        const kind = PLAIN.find((name) => name === content.text);
        return kind === undefined
            ? fields.refuse(value, path, JSON.stringify(content.text.slice(0, 60)), ALLOWED)
            : plain(kind);
    }
    const [only, ...more] = content.kind === 'mapping' ? [...content.fields] : [];
    const kind = WITH.find((name) => name === only?.[0]);
    if (only === undefined || more.length > 0 || kind === undefined)
        return fields.refuse(value, path, only === undefined ? 'no step' : `\`${only[0]}\``, ALLOWED);
    return withValue(fields, kind, only[1], path);
};
const facts = (fields, value, path) => {
    const names = value?.content.kind === 'mapping' ? [...value.content.fields.keys()] : [];
    const has = value && fields.mapping(value, path, [], names);
    const read = [...(has ?? [])].map(([name, one]) => [name, fields.text(one, `${path}.${name}`, FACT)]);
    return Object.fromEntries(read.flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])));
};
const condition = (fields, value, path) => {
    if (value === undefined)
        return undefined;
    const has = fields.mapping(value, path, [], ['labels', 'families', 'facts', 'attempt']);
    if (has?.size === 0)
        return fields.refuse(value, path, 'no condition', 'add `labels:`, `families:`, `facts:` or `attempt:`');
    const at = (name) => `${path}.${name}`;
    const labels = has?.has('labels') && fields.texts(has.get('labels'), at('labels'), 1, 50, LABEL);
    const families = has?.has('families') && fields.texts(has.get('families'), at('families'), 1, 50, FAMILY);
    const attempt = wholeOf(fields, has?.get('attempt'), at('attempt'), 1, MOST.attempts + 1);
    return {
        ...(labels && { labels }),
        ...(families && { families }),
        ...(has?.has('facts') === true && { facts: facts(fields, has.get('facts'), at('facts')) ?? {} }),
        ...(attempt !== undefined && { attempt }),
    };
};
const DEFAULT_BUDGET = { attempts: 2, minutes: 20 };
const budget = (fields, value, path) => {
    if (value === undefined)
        return DEFAULT_BUDGET;
    const has = fields.mapping(value, path, [], ['attempts', 'minutes']);
    return {
        attempts: wholeOf(fields, has?.get('attempts'), `${path}.attempts`, 1, MOST.attempts) ?? DEFAULT_BUDGET.attempts,
        minutes: wholeOf(fields, has?.get('minutes'), `${path}.minutes`, 1, MOST.minutes) ?? DEFAULT_BUDGET.minutes,
    };
};
/** Reads one playbook; undefined when something is wrong with it, which the fields then tell. */
const decodePlaybook = (fields, value, path, file) => {
    const before = fields.count;
    const has = fields.mapping(value, path, ['id', 'when', 'do'], ['unless', 'budget']);
    const id = fields.text(has?.get('id'), `${path}.id`, ID);
    const when = condition(fields, has?.get('when'), `${path}.when`);
    const unless = condition(fields, has?.get('unless'), `${path}.unless`);
    const limits = budget(fields, has?.get('budget'), `${path}.budget`);
    const steps = fields.each(fields.list(has?.get('do'), `${path}.do`, 1, 20), `${path}.do`, (item, place) => step(fields, item, place));
    const early = steps?.findIndex(({ kind }) => kind === 'retry') ?? -1;
    if (steps !== undefined && early >= 0 && early !== steps.length - 1)
        fields.refuse(value, `${path}.do`, '`retry` before other steps', 'put it last, once: it ends what is done');
    if (fields.count > before || !id || !when || !steps)
        return undefined;
    return {
        id,
        when,
        ...(unless && { unless }),
        budget: limits,
        do: steps,
        source: `${file}:${value.line}`,
    };
};

;// CONCATENATED MODULE: ./build/catalogue/own-playbooks/index.js





/** Most playbooks of a repository. */
const own_playbooks_MOST = 100;
/** Most problems that are told; the rest is counted. */
const MOST_TOLD = 50;
/** Reads the playbooks of files; one with a problem is left out, the others stay. The id of one of ours is taken. */
const readOwnPlaybooks = (files) => {
    const all = [];
    const problems = [];
    for (const { path, text } of files) {
        const fields = new own_fields/* Fields */.C(path);
        const { value, troubles } = (0,own_document/* readDocument */.u)(text);
        for (const trouble of troubles)
            fields.refuse(trouble, '', trouble.seen, trouble.remedy);
        const items = troubles.length > 0
            ? []
            : (fields.list(fields.mapping(value, '', ['playbooks'], [])?.get('playbooks'), 'playbooks', 0, own_playbooks_MOST) ?? []);
        items.forEach((item, index) => {
            const place = `playbooks[${index}]`;
            const playbook = decodePlaybook(fields, item, place, path);
            if (playbook === undefined)
                return;
            const twin = [...playbooks/* playbooks */.n, ...all].find(({ id }) => id === playbook.id);
            if (twin !== undefined)
                fields.refuse(item, `${place}.id`, `${playbook.id} a second time`, `it stands at ${twin.source ?? 'the list of this program'} already; give this one another name`);
            else if (all.length >= own_playbooks_MOST)
                fields.refuse(item, place, `more than ${own_playbooks_MOST} playbooks`, 'keep the ones that are needed');
            else
                all.push(playbook);
        });
        problems.push(...fields.problems());
    }
    const told = problems.slice(0, MOST_TOLD).map(problem/* sentenceOf */.$);
    const rest = problems.length - told.length;
    return {
        playbooks: all,
        problems: rest > 0 ? [...told, `${rest} more problems are in the playbooks`] : told,
    };
};

;// CONCATENATED MODULE: ./build/pipeline/own-playbooks.js


/** Where a repository keeps playbooks of its own, relative to its root. */
const OWN_PLAYBOOKS = '.github/go-docker-build';
/** Most files that are read. */
const MOST_FILES = 50;
const NAME = /^playbooks\.ya?ml$/;
const YAML = /\.ya?ml$/;
const pathsIn = async (dir, files) => {
    const direct = (await files.list(dir)).filter((name) => NAME.test(name));
    const further = (await files.list((0,posix_.join)(dir, 'playbooks'))).filter((name) => YAML.test(name));
    return [...direct.map((name) => (0,posix_.join)(dir, name)), ...further.map((name) => (0,posix_.join)(dir, 'playbooks', name))];
};
/**
 * The playbooks of a repository: of `playbooks.yml` and `playbooks/*.yml` in the directory `place`, or of the one file `place`,
 * relative to `root`. The default directory may be missing; one that was asked for may not. Never fails: what is wrong is a sentence.
 */
const loadOwnPlaybooks = async (place, root, files) => {
    const given = place.trim() || OWN_PLAYBOOKS;
    const path = (0,posix_.isAbsolute)(given) ? given : (0,posix_.join)(root, given);
    const isDirectory = await files.isDirectory(path);
    if (!isDirectory && given === OWN_PLAYBOOKS)
        return { playbooks: [], problems: [] };
    const paths = isDirectory ? await pathsIn(path, files) : [path];
    const known = [];
    const problems = [];
    for (const one of paths.slice(0, MOST_FILES)) {
        const text = await files.read(one);
        const shown = one.startsWith(`${root}/`) ? (0,posix_.relative)(root, one) : one;
        if (text !== null)
            known.push({ path: shown, text });
        else
            problems.push(`playbooks: seen ${shown}, which is no readable file. Give a file, or a directory with playbooks.yml or playbooks/NAME.yml`);
    }
    if (paths.length > MOST_FILES)
        problems.push(`playbooks: seen ${paths.length} files in ${given}. At most ${MOST_FILES} are read; put playbooks together`);
    if (isDirectory && paths.length === 0 && given !== OWN_PLAYBOOKS)
        problems.push(`playbooks: seen ${given} without playbooks.yml or playbooks/NAME.yml. Add one, or give another directory`);
    const read = readOwnPlaybooks(known);
    return { ...read, problems: [...problems, ...read.problems] };
};
/** Steps that reach beyond this build. */
const REACHING = new Set(['free-disk', 'notify', 'open-issue', 'label']);
/** The playbooks as a run may follow them that builds what somebody without write access proposes: without steps that reach beyond this build, each told. */
const forUntrusted = ({ playbooks, problems }) => {
    const left = playbooks.map((one) => ({ ...one, do: one.do.filter(({ kind }) => !REACHING.has(kind)) }));
    const told = playbooks.flatMap(({ source, id, do: steps }) => {
        const gone = steps.map(({ kind }) => kind).filter((kind) => REACHING.has(kind));
        return gone.length === 0
            ? []
            : [
                `${source ?? id}: the steps ${gone.join(', ')} are left out, for this run builds what somebody without write access proposes`,
            ];
    });
    return { playbooks: left.filter((one) => one.do.length > 0), problems: [...problems, ...told] };
};


/***/ }),

/***/ 503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ AS_ASKED),
  L: () => (/* binding */ decide)
});

;// CONCATENATED MODULE: ./build/stages/attempt/ours.js
/** Failures of the way to modules, where our server was on that way; a module that does not exist is none. */
const OF_MODULES = /^(?:proxy|sumdb|network|auth|vcs|toolchain\.download)\b/;
const NOT_OF_MODULES = new Set(['proxy.not-found', 'proxy.off']);
/** Failures of mounts, and of what they hold. */
const OF_MOUNTS = /^(?:buildkit\.(?:mount-failed|secret-missing|frontend-crashed)|modcache\.|gocache\.)/;
/** Failures that mounts of ours do not cause: what the code is tested for. */
const OF_CODE = /^(?:test|vet|lint|compile|link|cross|cgo)\./;
const OURS = 'go-docker-build';
const lineOf = ({ facts, mentioned }) => [
    Number(facts['line']),
    ...mentioned.map(({ line }) => line ?? 0),
];
/** Why a failure could be caused by what we put around the build, one clause; null when it could not. */
const oursBecause = (diagnosis, { changes, hasMirror, unreached, step }) => {
    const { id, blame, evidence } = diagnosis;
    if (changes.length === 0 && !hasMirror)
        return null;
    if (unreached !== undefined)
        return `no request of the build reached the module server of this run at ${unreached}: let containers through the firewall of this machine to that address, or set go-cache: off`;
    if (evidence.text.includes(OURS))
        return 'the failure names something of ours';
    if (id.startsWith('dockerfile.')) {
        const isChanged = lineOf(diagnosis).some((line) => changes.some((change) => change.line === line));
        return isChanged || changes.some(({ flag }) => evidence.text.includes(flag))
            ? 'the line has flags of ours in the copy of the Dockerfile'
            : null;
    }
    if (blame === 'yes' || OF_CODE.test(id))
        return null;
    if (hasMirror && OF_MODULES.test(id) && !NOT_OF_MODULES.has(id))
        return 'the modules came through the module server of this run';
    if (changes.length > 0 && OF_MOUNTS.test(id))
        return 'mounts of ours were in the RUN lines';
    const isInChanged = step !== null && changes.some(({ flag }) => step.includes(flag));
    return isInChanged && (id === 'unknown' || id.startsWith('step.'))
        ? 'the step that failed has mounts of ours'
        : null;
};

;// CONCATENATED MODULE: ./build/stages/attempt/select.js
const hasText = (pattern, text) => {
    const [first = '', ...rest] = pattern.split('*');
    const last = rest.pop();
    if (last === undefined)
        return text === pattern;
    if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length)
        return false;
    const end = text.length - last.length;
    let at = first.length;
    for (const part of rest) {
        const found = text.indexOf(part, at);
        if (found < 0 || found + part.length > end)
            return false;
        at = found + part.length;
    }
    return true;
};
const holds = (condition, symptom, attempt) => {
    const { labels, families, facts = {}, attempt: wanted } = condition;
    const family = symptom.id.split('.')[0] ?? '';
    const isNamed = (labels === undefined && families === undefined) ||
        labels?.includes(symptom.id) === true ||
        families?.includes(family) === true;
    return (isNamed &&
        (wanted === undefined || wanted === attempt) &&
        Object.entries(facts).every(([name, value]) => {
            const fact = symptom.facts[name];
            return fact !== undefined && hasText(value, fact);
        }));
};
/** Whether steps of this playbook may build again: never what a person is to blame for, nor what does not pass unless its label is named. */
const mayBuildAgain = ({ when }, symptom) => symptom.blame !== 'yes' && (symptom.retryable || when.labels?.includes(symptom.id) === true);
/** The first playbook that means this failure of this attempt; null when none does. */
const playbookFor = (playbooks, symptom, attempt) => playbooks.find((playbook) => holds(playbook.when, symptom, attempt) &&
    (playbook.unless === undefined || !holds(playbook.unless, symptom, attempt)) &&
    (!playbook.do.some(({ kind }) => kind === 'retry') || mayBuildAgain(playbook, symptom))) ?? null;

;// CONCATENATED MODULE: ./build/stages/attempt/steps.js
/** Parts by the family of the failure they can be behind. */
const FAILED = {
    cache: ['cache-import', 'cache-export'],
    modcache: ['mounts'],
    gocache: ['mounts'],
    proxy: ['mirror'],
    sumdb: ['mirror'],
    network: ['mirror'],
    registry: ['cache-export', 'cache-import'],
};
/** Words of the parts in reports. */
const PARTS = {
    'cache-import': 'cache-from',
    'cache-export': 'cache-to',
    mounts: 'what the cache mounts held',
    mirror: 'the module server',
    rewriting: 'the flags put into the Dockerfile copy',
};
/** The parts that can be behind a failure with this label, of those the build has; an export that failed is no fault of the import. */
const failedParts = (label, parts) => {
    if (label === 'cache.blob-missing')
        return parts.filter((part) => part === 'cache-import');
    if (label.startsWith('cache.export'))
        return parts.filter((part) => part === 'cache-export');
    const suspected = FAILED[label.split('.')[0] ?? ''] ?? [];
    return parts.filter((part) => suspected.includes(part));
};
const same = (course, detail) => ({ course, detail });
const lowered = (level) => (level === 0 ? 1 : level);
/** The course without some parts, and the sentence that tells it. */
const drop = (course, parts, whenNone) => {
    const gone = parts.filter((part) => !course.without.includes(part));
    if (gone.length === 0)
        return same(course, whenNone);
    return {
        course: { ...course, level: lowered(course.level), without: [...course.without, ...gone] },
        detail: `The next attempt goes without ${gone.map((part) => PARTS[part]).join(' and ')}.`,
    };
};
const OF = {
    import: 'cache-import',
    export: 'cache-export',
    mounts: 'mounts',
};
/** Applies a step that only changes how the next build is made; undefined for one that acts on the world. */
const turn = (step, course, label, means) => {
    switch (step.kind) {
        case 'switch-builder': {
            const [next] = means.builders;
            if (next === undefined)
                return same(course, 'There is no further builder; the input builders names them.');
            return { course: { ...course, builder: next }, detail: `The next attempt uses the builder ${next}.` };
        }
        case 'switch-proxy':
            if (means.proxies === 0)
                return same(course, 'The chain of module proxies has no other one.');
            return {
                course: { ...course, proxiesPassed: course.proxiesPassed + 1 },
                detail: 'The module server asks the next proxy of its chain first.',
            };
        case 'drop-cache': {
            const of = step.of === 'failed' ? failedParts(label, means.parts) : [OF[step.of]];
            const there = of.filter((part) => means.parts.includes(part));
            return drop(course, there, 'The build has no such cache.');
        }
        case 'drop-rewriting':
            return drop(course, means.parts.filter((part) => part === 'rewriting'), 'Nothing was put into the Dockerfile.');
        case 'pull-base-from-mirror': {
            if (means.images.length === 0)
                return same(course, 'No base image can be pulled from another registry.');
            const detail = `${means.images.join(', ')} from ${step.mirror}.`;
            return { course: { ...course, level: lowered(course.level), baseMirror: step.mirror }, detail };
        }
        case 'lower-parallelism':
            if (!means.parts.includes('rewriting'))
                return same(course, 'No RUN line takes flags of ours, so none can be told to do less at once.');
            return {
                course: { ...course, level: lowered(course.level), isSerial: true },
                detail: 'RUN lines with go run one compiler process at a time (GOMAXPROCS=1).',
            };
        default:
            return undefined;
    }
};

;// CONCATENATED MODULE: ./build/stages/attempt/decide.js



/** The course of a first attempt. */
const AS_ASKED = {
    level: 0,
    builder: null,
    without: [],
    proxiesPassed: 0,
    baseMirror: null,
    isSerial: false,
};
const ACTS = {
    'free-disk': 'Unused build cache of the builder is removed.',
    notify: 'A message is sent, whatever notify-on says.',
    'open-issue': 'An issue is opened.',
};
const toMove = (step) => {
    if (step.kind === 'retry')
        return { step: 'retry', detail: 'The build runs again.' };
    if (step.kind === 'wait')
        return { step: 'wait', detail: `The next attempt waits ${step.seconds} s.`, act: step };
    if (step.kind === 'annotate')
        return { step: 'annotate', detail: step.text, act: step };
    if (step.kind === 'label')
        return { step: 'label', detail: `The pull request gets the label ${step.name}.`, act: step };
    return { step: step.kind, detail: ACTS[step.kind] ?? step.kind, act: step };
};
const spent = ({ budget, id }, { added, minutes }) => {
    if (added >= budget.attempts)
        return `the playbook ${id} allows ${budget.attempts} more attempts`;
    return minutes >= budget.minutes
        ? `the playbook ${id} allows attempts within ${budget.minutes} minutes of the first failure`
        : null;
};
const BUILDS_AGAIN = new Set([
    'retry',
    'wait',
    'switch-proxy',
    'switch-builder',
    'drop-cache',
    'drop-rewriting',
    'pull-base-from-mirror',
    'free-disk',
    'lower-parallelism',
]);
/** The steps of a playbook in turn; without a retry, only those that tell people. */
const follow = (playbook, situation, isAgain) => {
    const { diagnosis, means } = situation;
    const steps = isAgain ? playbook.do : playbook.do.filter(({ kind }) => !BUILDS_AGAIN.has(kind));
    let { course } = situation;
    const moves = [];
    for (const step of steps) {
        const turned = turn(step, course, diagnosis.id, means);
        if (turned === undefined)
            moves.push(toMove(step));
        else {
            course = turned.course;
            moves.push({ step: step.kind, detail: turned.detail });
        }
    }
    return { playbook: playbook.id, moves, next: isAgain ? course : null, why: '' };
};
/** With `degrade`, a retry also goes without what can be behind the failure. */
const degraded = (decision, { diagnosis, means }) => {
    if (decision.next === null)
        return decision;
    const turned = drop(decision.next, failedParts(diagnosis.id, means.parts), '');
    if (turned.detail === '')
        return decision;
    return {
        ...decision,
        next: turned.course,
        moves: [...decision.moves, { step: 'drop-cache', detail: turned.detail }],
    };
};
/** The plain build, where what failed could be ours: a job is red only for the build's own reason. */
const plainly = (situation, told, playbook) => {
    const reason = situation.course.level === 2 ? null : oursBecause(situation.diagnosis, situation.around);
    if (reason === null)
        return null;
    const detail = `The build runs once more with nothing of ours around it: ${reason}.`;
    return {
        playbook,
        moves: [...told, { step: 'plain-build', detail }],
        next: { ...situation.course, level: 2, isSerial: false },
        why: reason,
    };
};
/** The image is built and its cache cannot be written, whatever label that has: the image does not need it. */
const withoutExport = (situation) => {
    const { diagnosis, course, means, around, onTransient } = situation;
    const isExport = /^exporting (?:cache\b|to .{1,60} cache$)/i.test(around.step ?? '');
    const parts = means.parts.filter((part) => part === 'cache-export' && !course.without.includes(part));
    if (!isExport || parts.length === 0 || diagnosis.blame === 'yes' || onTransient === 'fail')
        return null;
    const turned = drop(course, parts, '');
    const moves = [{ step: 'drop-cache', detail: turned.detail }, toMove({ kind: 'retry' })];
    return { playbook: 'layer-cache', moves, next: turned.course, why: '' };
};
/** Says what follows a failed attempt: a playbook within its budget, else the plain build where it could pass, else the end. */
const decide = (situation, playbooks) => {
    const { diagnosis, attempt, onTransient, around } = situation;
    const exported = withoutExport(situation);
    if (exported !== null)
        return exported;
    // What no request reaches now is not reached by asking again.
    const past = around.unreached === undefined ? null : plainly(situation, [], null);
    if (past !== null)
        return past;
    const found = playbookFor(playbooks, diagnosis, attempt);
    const end = (why) => ({ playbook: null, moves: [], next: null, why });
    if (found === null)
        return plainly(situation, [], null) ?? end('no playbook means this failure');
    const isAgain = found.do.some(({ kind }) => kind === 'retry');
    const over = !isAgain
        ? 'the playbook does not build again'
        : onTransient === 'fail'
            ? 'the input on-transient is fail'
            : spent(found, situation);
    if (over === null) {
        const followed = follow(found, situation, true);
        return onTransient === 'degrade' ? degraded(followed, situation) : followed;
    }
    const told = follow(found, situation, false);
    return plainly(situation, told.moves, told.playbook) ?? { ...told, why: over };
};


/***/ })

};
