export const id = 287;
export const ids = [287];
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

/***/ 672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readDocument)
/* harmony export */ });
/* unused harmony export LONGEST_FILE */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

/** Longest file; the time to read a hostile one stays below a second or two. */
const LONGEST_FILE = 64_000;
const DEEPEST = 12;
class Converter {
    troubles = [];
    lines;
    constructor(lines) {
        this.lines = lines;
    }
    place(offset) {
        const { line, col } = this.lines.linePos(offset);
        return { line: Math.max(1, line), column: Math.max(1, col) };
    }
    refuse(offset, seen, remedy) {
        this.troubles.push({ ...this.place(offset), seen, remedy });
        return { kind: 'nothing' };
    }
    value(node, offset, depth) {
        const at = node?.range?.[0] ?? offset;
        return { ...this.place(at), content: this.content(node, at, depth) };
    }
    content(node, at, depth) {
        if (node === null || node === undefined)
            return { kind: 'nothing' };
        if (depth > DEEPEST)
            return this.refuse(at, `values more than ${DEEPEST} deep`, 'a rule is not that deep');
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node))
            return this.scalar(node.value, at);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
            return { kind: 'list', items: node.items.map((item) => this.value(item, at, depth + 1)) };
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
            return this.refuse(at, 'an alias', 'write the value out instead of `*NAME`');
        const fields = new Map();
        for (const { key, value } of node.items) {
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) && typeof key.value === 'string')
                fields.set(key.value, this.value(value, key.range?.[0] ?? at, depth + 1));
            else
                this.refuse(at, 'a key that is not text', 'give each key as a word and a colon, e.g. `title:`');
        }
        return { kind: 'mapping', fields };
    }
    scalar(value, at) {
        if (value === null)
            return { kind: 'nothing' };
        if (typeof value === 'string')
            return { kind: 'text', text: value };
        if (typeof value === 'number')
            return { kind: 'number', number: value };
        if (typeof value === 'boolean')
            return { kind: 'truth', truth: value };
        return this.refuse(at, 'a value of a special kind', 'write text, a number, `true` or `false`');
    }
}
/** Reads a YAML 1.2 file into values with their places; with any trouble the value is not to be used. https://yaml.org/spec/1.2.2/ */
const readDocument = (text) => {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const converter = new Converter(lines);
    const nothing = { line: 1, column: 1, content: { kind: 'nothing' } };
    if (text.length > LONGEST_FILE) {
        const remedy = `put the rules into several files of at most ${LONGEST_FILE} characters under rules/`;
        return { value: nothing, troubles: [{ line: 1, column: 1, seen: `${text.length} characters`, remedy }] };
    }
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter: lines, prettyErrors: false, version: '1.2' });
    for (const { message, pos } of [...document.errors, ...document.warnings].slice(0, 5))
        converter.refuse(pos[0], message.split('\n')[0] ?? '', 'write valid YAML; put quotes around texts with special characters');
    if (converter.troubles.length > 0)
        return { value: nothing, troubles: converter.troubles };
    const value = converter.value(document.contents, 0, 0);
    return { value, troubles: converter.troubles };
};


/***/ }),

/***/ 7456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ Fields)
/* harmony export */ });
const NAMES = {
    mapping: 'a mapping',
    list: 'a list',
    text: 'text',
    number: 'a number',
    truth: '`true` or `false`',
    nothing: 'nothing',
};
const shown = ({ content }) => {
    if (content.kind === 'text')
        return JSON.stringify(content.text.length > 60 ? `${content.text.slice(0, 60)}…` : content.text);
    if (content.kind === 'number')
        return String(content.number);
    if (content.kind === 'truth')
        return String(content.truth);
    return NAMES[content.kind];
};
/** Reads values of one file and collects what is wrong with them; a field that is wrong reads as undefined. */
class Fields {
    told = [];
    file;
    constructor(file) {
        this.file = file;
    }
    /** How many problems were told. */
    get count() {
        return this.told.length;
    }
    /** The problems in the order of the file. */
    problems() {
        const sorted = this.told.toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
        return sorted.map(({ problem }) => problem);
    }
    /** Tells of a trouble at a place; `path` says which field it is. */
    refuse({ line, column }, path, seen, remedy) {
        const input = `${this.file}:${line}:${column}${path === '' ? '' : ` ${path}`}`;
        this.told.push({ at: { line, column }, problem: { input, seen: `seen ${seen}`, remedy } });
        return undefined;
    }
    /** The fields of a mapping that has those it must have and no unknown ones. */
    mapping(value, path, must, may) {
        const { content } = value;
        const allowed = [...must, ...may];
        if (content.kind !== 'mapping')
            return this.refuse(value, path, shown(value), `write a mapping of ${allowed.map((name) => `\`${name}:\``).join(', ') || 'names to texts'}`);
        for (const [name, field] of content.fields)
            if (!allowed.includes(name))
                this.refuse(field, path, `\`${name}\``, `allowed are ${allowed.join(', ')}; remove it or correct its name`);
        for (const name of must)
            if (!content.fields.has(name))
                this.refuse(value, path, `no \`${name}\``, `add \`${name}:\` to it`);
        return content.fields;
    }
    list(value, path, least, most) {
        if (value === undefined)
            return undefined;
        const { content } = value;
        if (content.kind !== 'list')
            return this.refuse(value, path, shown(value), 'write a list, each item on a line after `- `');
        if (content.items.length < least || content.items.length > most)
            return this.refuse(value, path, `${content.items.length} items`, `give ${least} to ${most}`);
        return content.items;
    }
    /** A text; white space within is made single spaces unless it is to be kept. */
    text(value, path, bounds) {
        if (value === undefined)
            return undefined;
        const { content } = value;
        if (content.kind !== 'text')
            return this.refuse(value, path, shown(value), 'write text; put quotes around it where YAML sees something else');
        const length = [...content.text].length;
        if (length > bounds.most)
            return this.refuse(value, path, `${length} characters`, `write at most ${bounds.most}`);
        if (!/\S/.test(content.text))
            return this.refuse(value, path, 'an empty text', 'write what it is to say, or remove the field');
        if (bounds.pattern !== undefined && !bounds.pattern.test(content.text))
            return this.refuse(value, path, shown(value), `allowed: ${bounds.allowed}`);
        return bounds.isVerbatim === true ? content.text : content.text.replace(/\s+/g, ' ').trim();
    }
    texts(value, path, least, most, bounds) {
        return this.each(this.list(value, path, least, most), path, (item, place) => this.text(item, place, bounds));
    }
    /** Each item read; undefined when one of them is wrong. */
    each(items, path, read) {
        const all = items?.map((item, index) => read(item, `${path}[${index}]`));
        const good = all?.filter((one) => one !== undefined);
        return good?.length === all?.length ? good : undefined;
    }
    truth(value, path) {
        if (value === undefined)
            return undefined;
        if (value.content.kind === 'truth')
            return value.content.truth;
        return this.refuse(value, path, shown(value), 'write `true` or `false`');
    }
    share(value, path) {
        if (value === undefined)
            return undefined;
        const { content } = value;
        if (content.kind === 'number' && content.number > 0 && content.number <= 1)
            return content.number;
        return this.refuse(value, path, shown(value), 'write a number above 0 and at most 1, e.g. 0.9');
    }
    oneOf(value, path, allowed) {
        if (value === undefined)
            return undefined;
        const { content } = value;
        const found = content.kind === 'text' ? allowed.find((one) => one === content.text) : undefined;
        return (found ??
            this.refuse(value, path, shown(value), `write one of ${allowed.map((one) => `"${one}"`).join(', ')}`));
    }
}


/***/ }),

/***/ 5539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  playbooks: () => (/* binding */ playbooks_playbooks)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/adapters/files.js
var files = __webpack_require__(3058);
// EXTERNAL MODULE: ./build/catalogue/playbooks/index.js + 13 modules
var playbooks = __webpack_require__(9548);
// EXTERNAL MODULE: ./build/catalogue/rules/index.js + 211 modules
var rules = __webpack_require__(9712);
// EXTERNAL MODULE: ./build/pipeline/own-playbooks.js + 2 modules
var own_playbooks = __webpack_require__(3728);
// EXTERNAL MODULE: ./build/stages/attempt/decide.js + 3 modules
var decide = __webpack_require__(503);
;// CONCATENATED MODULE: ./build/stages/attempt/rehearse.js

/** Says what would be done if each attempt failed in the same way, to the end; nothing is done. */
const rehearse = (diagnosis, assumed, playbooks) => {
    const all = [];
    let course = decide/* AS_ASKED */.o;
    let added = 0;
    for (let attempt = 1;; attempt++) {
        const { builders, proxies } = assumed.means;
        const isPlain = course.level === 2;
        const tried = builders.indexOf(course.builder ?? '');
        const means = {
            ...assumed.means,
            builders: builders.slice(tried + 1),
            proxies: Math.max(0, proxies - course.proxiesPassed),
            parts: isPlain ? [] : assumed.means.parts,
        };
        const situation = { ...assumed, diagnosis, attempt, course, means, added, minutes: 0 };
        const decision = (0,decide/* decide */.L)(situation, playbooks);
        all.push({ attempt, course, decision });
        if (decision.next === null)
            return all;
        if (decision.moves.some(({ step }) => step === 'retry'))
            added++;
        course = decision.next;
    }
};

// EXTERNAL MODULE: ./build/cli/command.js
var command = __webpack_require__(3192);
;// CONCATENATED MODULE: ./build/cli/playbooks.js









const MODES = ['retry', 'degrade', 'fail'];
const FLAG = '--mount=type=cache';
/** A build with everything a step can change. */
const everything = (onTransient, builders) => ({
    onTransient,
    means: {
        builders,
        proxies: 1,
        parts: ['cache-import', 'cache-export', 'rewriting', 'mounts', 'mirror'],
        images: ['the base images'],
    },
    around: {
        changes: [{ line: 0, flag: FLAG, why: '' }],
        hasMirror: true,
        step: `RUN ${FLAG}`,
    },
});
/** What the build of an incident had. */
const asRecorded = ({ plan, cache }, onTransient, builders) => {
    const all = everything(onTransient, builders);
    const hasMirror = cache.delivery !== 'off';
    const isChanged = plan.changes.length > 0;
    const parts = all.means.parts.filter((part) => part === 'mirror' ? hasMirror : part === 'rewriting' || part === 'mounts' ? isChanged : true);
    return {
        ...all,
        means: { ...all.means, parts },
        around: { ...all.around, changes: plan.changes, hasMirror, step: isChanged ? all.around.step : null },
    };
};
const factsOf = (args) => Object.fromEntries(args.all('fact').map((pair) => {
    const [, name, value] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
    if (name === undefined || value === undefined)
        throw new command/* UsageError */.eb(`--fact ${JSON.stringify(pair)} is no fact; write NAME=VALUE`);
    return [name, value];
}));
const ofLabel = (label, args) => {
    const rule = rules/* rules */.a.find(({ id }) => id === label);
    return {
        id: label,
        title: rule?.title ?? label,
        blame: rule?.blame ?? 'evidence',
        // A label of none of ours is one of the repository's own.
        retryable: rule?.retryable ?? label !== 'unknown',
        evidence: { line: 1, text: '' },
        quotes: [],
        facts: factsOf(args),
        cause: '',
        do: [],
        confidence: 1,
        fingerprint: '000000000000',
        mentioned: [],
    };
};
const rootOf = (cwd) => {
    for (let dir = (0,external_node_path_.resolve)(cwd);; dir = (0,external_node_path_.dirname)(dir)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(dir, '.git')))
            return dir;
        if ((0,external_node_path_.dirname)(dir) === dir)
            return (0,external_node_path_.resolve)(cwd);
    }
};
const allFor = async (args, console) => {
    const given = args.text('playbooks');
    if (given !== undefined && !(0,external_node_fs_.existsSync)((0,external_node_path_.resolve)(console.cwd, given)))
        throw new command/* UsageError */.eb(`--playbooks ${JSON.stringify(given)} is not there; give a file, or a directory with playbooks.yml`);
    const place = given === undefined ? own_playbooks/* OWN_PLAYBOOKS */.ct : (0,external_node_path_.resolve)(console.cwd, given);
    const own = await (0,own_playbooks/* loadOwnPlaybooks */.F0)(place, rootOf(console.cwd), (0,files/* diskFiles */.T)());
    for (const problem of own.problems)
        console.say(`go-docker-build: a playbook is left out: ${problem}`);
    return [...own.playbooks, ...playbooks/* playbooks */.n];
};
const incidentIn = async (path) => {
    try {
        return JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch (error) {
        throw new command/* UsageError */.eb(`INCIDENT ${JSON.stringify(path)} cannot be read: ${error instanceof Error ? error.message : error}`);
    }
};
const dryRun = async (args, console) => {
    const [, about, ...more] = args.words;
    if (about === undefined || more.length > 0)
        throw new command/* UsageError */.eb('playbooks dry-run needs one LABEL, e.g. proxy.timeout, or an incident.json');
    const mode = args.text('on-transient') ?? 'retry';
    const onTransient = MODES.find((one) => one === mode);
    if (onTransient === undefined)
        throw new command/* UsageError */.eb(`--on-transient ${JSON.stringify(mode)} is none of ours; allowed are ${MODES.join(', ')}`);
    const builders = (args.text('builders') ?? '').split(/[\s,]+/).filter((name) => name !== '');
    const isFile = about.endsWith('.json');
    const incident = isFile ? await incidentIn((0,external_node_path_.resolve)(console.cwd, about)) : null;
    const diagnosis = incident === null ? ofLabel(about, args) : incident.diagnosis;
    if (diagnosis === null || diagnosis === undefined)
        throw new command/* UsageError */.eb(`INCIDENT ${JSON.stringify(about)} has no diagnosis: its build passed`);
    const assumed = incident === null ? everything(onTransient, builders) : asRecorded(incident, onTransient, builders);
    for (const { attempt, decision } of rehearse(diagnosis, assumed, await allFor(args, console))) {
        const { playbook, moves, next, why } = decision;
        const steps = moves.map(({ step, detail }) => ({ step, detail }));
        const told = {
            attempt,
            label: diagnosis.id,
            playbook,
            steps,
            again: next !== null,
            level: next?.level ?? null,
        };
        if (args.json)
            console.answer(told);
        else {
            console.say(`attempt ${attempt} fails with ${diagnosis.id}:`);
            for (const { step, detail } of steps)
                console.say(`  ${playbook ?? 'fallback'}  ${step}  ${detail}`);
            if (next === null)
                console.say(`  the build is red: ${why || 'the playbook does not build again'}`);
        }
    }
    return 0;
};
const list = async (args, console) => {
    if (args.words.length > 0)
        throw new command/* UsageError */.eb(`allowed is dry-run LABEL, seen ${JSON.stringify(args.words.join(' '))}`);
    for (const { id, when, do: steps, budget, source } of await allFor(args, console)) {
        if (args.json)
            console.answer({ id, when, budget, do: steps, own: source !== undefined });
        else {
            const meant = [...(when.labels ?? []), ...(when.families ?? []).map((one) => `${one}.*`)];
            const kinds = steps.map(({ kind }) => kind).join(', ');
            console.say(`${id}${source === undefined ? '' : ' *'}: ${meant.join(' ') || 'what passes by itself'} → ${kinds}`);
        }
    }
    return 0;
};
/** Lists the playbooks, or says what they would do about a failure, without a build. */
const playbooks_playbooks = {
    name: 'playbooks',
    usage: 'playbooks | playbooks dry-run LABEL|INCIDENT.json',
    help: 'List what is done about failures that pass, or say what would be done about one.',
    options: [
        {
            name: 'playbooks',
            type: 'string',
            value: 'PATH',
            help: `Playbooks of your own (default: ${own_playbooks/* OWN_PLAYBOOKS */.ct})`,
        },
        { name: 'fact', type: 'string', multiple: true, value: 'NAME=VALUE', help: 'A fact of the failure' },
        { name: 'on-transient', type: 'string', value: 'MODE', help: `${MODES.join(', ')} (default: retry)` },
        { name: 'builders', type: 'string', value: 'NAMES', help: 'Builders to fall back to' },
    ],
    run: (args, console) => (args.words[0] === 'dry-run' ? dryRun(args, console) : list(args, console)),
};


/***/ }),

/***/ 9241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ sentenceOf)
/* harmony export */ });
/** The problem as one line: input, value, remedy. */
const sentenceOf = ({ input, seen, remedy }) => {
    if (seen === '')
        return `${input}: ${remedy}`;
    return `${input}: ${seen}${/[.!?]$/.test(seen) ? '' : '.'} ${remedy}`;
};


/***/ })

};
