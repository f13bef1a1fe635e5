export const id = 981;
export const ids = [981];
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

/***/ 2981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   diagnose: () => (/* binding */ diagnose)
/* harmony export */ });
/* harmony import */ var _catalogue_rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9712);
/* harmony import */ var _stages_classify_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2195);
/* harmony import */ var _stages_classify_unknown_draft_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2149);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3192);
/* harmony import */ var _logs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2770);
/* harmony import */ var _rules_repository_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1337);






/** The answer of `diagnose` for one log: the documented fields, `others` when the build has further failures, and `draft` of a rule when none recognises it. */
const answerOf = (file, diagnosis, draft) => ({
    file,
    failure: diagnosis === null
        ? null
        : {
            id: diagnosis.id,
            title: diagnosis.title,
            blame: diagnosis.blame,
            retryable: diagnosis.retryable,
            evidence: diagnosis.evidence,
            facts: diagnosis.facts,
            location: diagnosis.mentioned[0] ?? null,
            cause: diagnosis.cause,
            do: diagnosis.do,
            confidence: diagnosis.confidence,
            ...(diagnosis.others && { others: diagnosis.others }),
            ...(draft !== '' && { draft }),
        },
});
const toText = (file, diagnosis, draft) => {
    if (diagnosis === null)
        return `${file}: no failure`;
    return [
        `${file}: ${diagnosis.title} [${diagnosis.id}]`,
        `  ${diagnosis.evidence.line} │ ${diagnosis.evidence.text}`,
        `  ${diagnosis.cause}`,
        ...diagnosis.do.map((remedy) => `  • ${remedy}`),
        ...(diagnosis.others ?? []).map(({ id, title, evidence }) => `  also: ${title} [${id}]\n  ${evidence.line} │ ${evidence.text}`),
        ...(draft === '' ? [] : ['', '  A rule that would recognise it:', '', draft.trimEnd()]),
    ].join('\n');
};
/** What is known of one log. */
const diagnoseFile = async (file, rules, own, console) => {
    const log = await (0,_logs_js__WEBPACK_IMPORTED_MODULE_4__/* .readLogFile */ .j)('FILE', file, (0,_stages_classify_index_js__WEBPACK_IMPORTED_MODULE_1__/* .literalsOf */ .c)(rules), console);
    const diagnosis = (0,_stages_classify_index_js__WEBPACK_IMPORTED_MODULE_1__/* .classify */ .L)(log, rules);
    for (const slow of own.slow(log))
        console.say(`go-docker-build: ${slow}`);
    return { diagnosis, draft: diagnosis?.id === 'unknown' ? (0,_stages_classify_unknown_draft_js__WEBPACK_IMPORTED_MODULE_2__/* .draftRule */ .c)(diagnosis, log) : '' };
};
/** Classifies logs; a log that shows a failure is an answer, not a failure of the command. */
const diagnose = {
    name: 'diagnose',
    usage: 'diagnose FILE... | -',
    help: 'Say what failed in build logs: BuildKit plain or rawjson, a downloaded Actions log, bare go output.',
    options: [_rules_repository_js__WEBPACK_IMPORTED_MODULE_5__/* .RULES_OPTION */ .W],
    async run(args, console) {
        if (args.words.length === 0)
            throw new _command_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb('diagnose needs at least one FILE, or - for standard input');
        const own = await (0,_rules_repository_js__WEBPACK_IMPORTED_MODULE_5__/* .ownRulesFor */ .F)(args.text('rules'), console);
        const rules = [..._catalogue_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .rules */ .a, ...own.rules];
        for (const file of args.words) {
            const { diagnosis, draft } = await diagnoseFile(file, rules, own, console);
            if (args.json)
                console.answer(answerOf(file, diagnosis, draft));
            else
                console.say(toText(file, diagnosis, draft));
        }
        return 0;
    },
};


/***/ }),

/***/ 2770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readLogFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _stages_read_log_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2625);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3192);




const CHUNK = 1_048_576;
/** Reads a build log, given as the argument `what`, from a file, or from standard input for `-`, in bounded memory; lines in which a literal stands are kept. */
const readLogFile = async (what, file, literals, console) => {
    const reader = new _stages_read_log_index_js__WEBPACK_IMPORTED_MODULE_2__/* .LogReader */ .w0(literals);
    try {
        const bytes = file === '-' ? console.input() : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(console.cwd, file), { highWaterMark: CHUNK });
        for await (const chunk of bytes)
            reader.push(chunk);
    }
    catch (error) {
        const why = error.code ?? String(error);
        throw new _command_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`${what} ${JSON.stringify(file)} cannot be read (${why}); give the path of a build log, or - for standard input`);
    }
    return reader.end();
};


/***/ }),

/***/ 1337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ ownRulesFor),
/* harmony export */   W: () => (/* binding */ RULES_OPTION)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _adapters_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3058);
/* harmony import */ var _pipeline_own_rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1269);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3192);





/** The option that names the rules of the repository itself. */
const RULES_OPTION = {
    name: 'rules',
    type: 'string',
    value: 'PATH',
    help: `File or directory of rules of your own (default: ${_pipeline_own_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .OWN_RULES */ .P} of the repository)`,
};
/** Root of the repository a directory is in; the directory itself where it is in none. */
const rootOf = (cwd) => {
    for (let dir = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd);; dir = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(dir)) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, '.git')))
            return dir;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(dir) === dir)
            return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd);
    }
};
/** Rules of the repository the command runs in, or those at a given path, which must be there; problems are said to the user. */
const ownRulesFor = async (given, console) => {
    const files = (0,_adapters_files_js__WEBPACK_IMPORTED_MODULE_2__/* .diskFiles */ .T)();
    if (given !== undefined && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(console.cwd, given)))
        throw new _command_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`--rules ${JSON.stringify(given)} is not there; give a file of rules, or a directory with rules.yml or rules/NAME.yml`);
    const own = given === undefined
        ? await (0,_pipeline_own_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .loadOwnRules */ .m)(_pipeline_own_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .OWN_RULES */ .P, rootOf(console.cwd), files)
        : await (0,_pipeline_own_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .loadOwnRules */ .m)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(console.cwd, given), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(console.cwd), files);
    for (const problem of own.problems)
        console.say(`go-docker-build: a rule is left out: ${problem}`);
    return own;
};


/***/ }),

/***/ 2149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ draftRule)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _text_linear_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7241);


/** Characters of the evidence that the expression is made of. */
const LONGEST = 240;
/** Characters of the line that is the example. */
const LONGEST_EXAMPLE = 2_000;
/** Fixed text that every expression needs. */
const LEAST = 3;
/** Steps that the expression may take on its own line. */
const STEPS = 10_000_000;
/** The first so many of what varies are positions in files. */
const POSITIONS = 2;
/** What differs between two runs, and the expression in its place; a position becomes facts. */
const VARYING = [
    [
        /(?<![\w./@+-])(?:[\w.@+-]{1,100}\/){0,20}[\w.@+-]{1,100}\.[A-Za-z]{1,10}:\d{1,9}:\d{1,9}/,
        '(?P<file>\\S+):(?P<line>\\d+):(?P<column>\\d+)',
    ],
    [
        /(?<![\w./@+-])(?:[\w.@+-]{1,100}\/){0,20}[\w.@+-]{1,100}\.[A-Za-z]{1,10}:\d{1,9}/,
        '(?P<file>\\S+):(?P<line>\\d+)',
    ],
    [/(?:sha(?:256|512):|h1:)[A-Za-z0-9+/=]{8,128}|0x[0-9a-fA-F]+/, '\\S+'],
    [/(?<![\w./])\/?(?:[\w.@+-]{1,100}\/){2,20}[\w.@+-]{0,100}/, '\\S+'],
    [/\bv?\d{1,9}\.\d{1,9}(?:\.\d{1,19})?(?:[-+][0-9A-Za-z.+-]{1,100})?\b/, '[\\w.+-]+'],
    [/\b(?=[a-f]{0,64}\d)[0-9a-f]{7,64}\b/, '[0-9a-f]+'],
    [/\d+/, '\\d+'],
];
const escaped = (text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/[ \t]+/g, '\\s+');
/** The text as an expression; what varies is replaced from left to right, the first position by facts. */
const generalised = (text) => {
    const pieces = [];
    let isPlaced = false;
    for (let rest = text; rest !== '';) {
        const found = VARYING.flatMap(([varying, source], kind) => {
            const match = kind < POSITIONS && isPlaced ? null : varying.exec(rest);
            return match === null ? [] : [{ at: match.index, length: match[0].length, source, kind }];
        });
        const next = found.sort((a, b) => a.at - b.at || a.kind - b.kind)[0];
        pieces.push(escaped(rest.slice(0, next?.at)));
        if (next === undefined)
            break;
        pieces.push(next.source);
        isPlaced ||= next.kind < POSITIONS;
        rest = rest.slice(next.at + next.length);
    }
    return pieces.join('');
};
/** The expression with the facts it finds in the line, where it has enough fixed text. */
const tried = (source, line) => {
    const made = (0,_text_linear_index_js__WEBPACK_IMPORTED_MODULE_1__/* .compile */ .w)(source);
    if ('message' in made || made.required.length === 0)
        return null;
    if (made.required.some((text) => text.length < LEAST))
        return null;
    const facts = made.search(line, { left: STEPS });
    return facts === null ? null : { source, facts };
};
const drafted = (line) => {
    const text = [...line].slice(0, LONGEST).join('').trimEnd();
    return tried(generalised(text), line) ?? tried(escaped(text), line);
};
const nameOf = (evidence, fingerprint) => {
    const words = evidence.toLowerCase().match(/[a-z]{3,16}/g) ?? [];
    return [
        'own',
        [...words.filter((word) => word !== 'error').slice(0, 4), fingerprint.slice(0, 6)].join('-'),
    ].join('.');
};
const titleOf = (evidence) => {
    const text = evidence.replace(/[{}]/g, ' ').replace(/\s+/g, ' ').trim();
    return text.length > 120 ? `${text.slice(0, 119).trimEnd()}…` : text;
};
const HEAD = `# Put this into .github/go-docker-build/rules.yml, say in cause and do what your team knows of it, and run:
#   go-docker-build rules test .github/go-docker-build/rules.yml
`;
/** A rule of the repository's own for a failure that no rule recognises, as a YAML file with its test; empty where the line has too little text to know it by. */
const draftRule = (diagnosis, log) => {
    const { text, line } = diagnosis.evidence;
    const whole = log.lines.find(({ number }) => number === line)?.text ?? text;
    const evidence = whole.trim().slice(0, LONGEST_EXAMPLE);
    const draft = drafted(text.trim().slice(0, LONGEST_EXAMPLE));
    if (draft === null)
        return '';
    const { source, facts } = draft;
    const example = { log: evidence, ...(Object.keys(facts).length > 0 && { facts }) };
    const rule = {
        id: nameOf(text, diagnosis.fingerprint),
        title: titleOf(text),
        blame: 'evidence',
        retryable: false,
        confidence: 0.9,
        patterns: [{ match: source }],
        cause: 'Say here why this breaks the build.',
        do: ['Say here what to do; a command in backquotes can be pasted.'],
        examples: { matches: [example], ignores: [] },
    };
    return HEAD + (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)({ rules: [rule] }, { lineWidth: 0, aliasDuplicateObjects: false });
};


/***/ })

};
