export const id = 725;
export const ids = [725];
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

/***/ 3711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ languageOf),
/* harmony export */   l: () => (/* binding */ LANGUAGE_OPTION)
/* harmony export */ });
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3192);

const LANGUAGES = ['en', 'zh-CN'];
/** The option `--language` of commands whose texts are in more than one. */
const LANGUAGE_OPTION = {
    name: 'language',
    type: 'string',
    value: 'LANG',
    help: `Of the texts: ${LANGUAGES.join(', ')} (default: en)`,
};
/** The language that is asked for; throws UsageError for one that is none of ours. */
const languageOf = (args) => {
    const given = args.text('language') ?? 'en';
    const language = LANGUAGES.find((one) => one === given);
    if (language === undefined)
        throw new _command_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`--language ${JSON.stringify(given)} is none of ours; allowed are ${LANGUAGES.join(', ')}`);
    return language;
};


/***/ }),

/***/ 1725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rules: () => (/* binding */ rules_rules)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/adapters/files.js
var files = __webpack_require__(3058);
// EXTERNAL MODULE: ./build/catalogue/rules/index.js + 211 modules
var rules = __webpack_require__(9712);
// EXTERNAL MODULE: ./build/pipeline/own-rules.js
var own_rules = __webpack_require__(1269);
// EXTERNAL MODULE: ./build/cli/command.js
var command = __webpack_require__(3192);
// EXTERNAL MODULE: ./build/cli/language.js
var cli_language = __webpack_require__(3711);
// EXTERNAL MODULE: ./build/stages/classify/index.js + 6 modules
var classify = __webpack_require__(2195);
// EXTERNAL MODULE: ./build/stages/read-log/index.js + 14 modules
var read_log = __webpack_require__(2625);
;// CONCATENATED MODULE: ./build/cli/rules/examples.js


const said = (found) => found === null
    ? 'no failure is found in it'
    : `${found.id} wins on line ${found.evidence.line}: ${found.evidence.text.trim().slice(0, 200)}`;
const wrongOf = (rule, example, found) => {
    if (found?.id !== rule.id)
        return said(found);
    const text = found.evidence.text.trim();
    const wanted = example.evidence?.trim();
    if (wanted !== undefined && !wanted.endsWith(text))
        return `the evidence is ${JSON.stringify(text)}, not ${JSON.stringify(wanted)}`;
    for (const [name, value] of Object.entries(example.facts ?? {}))
        if (found.facts[name] !== value)
            return `the fact ${name} is ${JSON.stringify(found.facts[name] ?? null)}, not ${JSON.stringify(value)}`;
    return null;
};
/** Tries each example of a rule against a whole catalogue, which holds the rule; an excerpt stands for a build that failed. */
const tryExamples = (rule, all) => {
    const diagnose = (log) => (0,classify/* classify */.L)({ ...(0,read_log/* readLog */.x6)(log, (0,classify/* literalsOf */.c)(all)), failed: true }, all);
    const result = (example, index, why) => ({
        rule: rule.id,
        example,
        number: index + 1,
        ok: why === null,
        why,
    });
    return [
        ...rule.examples.matches.map((example, index) => result('matches', index, wrongOf(rule, example, diagnose(example.log)))),
        ...rule.examples.ignores.map((log, index) => {
            const found = diagnose(log);
            return result('ignores', index, found?.id === rule.id ? said(found) : null);
        }),
    ];
};

// EXTERNAL MODULE: ./build/cli/rules/repository.js
var repository = __webpack_require__(1337);
;// CONCATENATED MODULE: ./build/cli/rules/show.js
/** The texts of a rule in a language, English where it has no others. */
const textsOf = (rule, language) => (language === 'zh-CN' ? rule.zh : undefined) ?? {
    title: rule.title,
    cause: rule.cause,
    remedies: rule.remedies,
    prevention: rule.prevention ?? '',
};
const expressionsOf = (rule) => rule.own?.patterns ?? rule.patterns.map(({ match }) => match.source);
/** Path of the page of a rule of ours, in our repository. */
const pageOf = (rule) => (rule.own === undefined ? `docs/failures/${rule.id}.md` : null);
/** A rule in the list, as JSON. */
const toRow = (rule, language) => ({
    id: rule.id,
    title: textsOf(rule, language).title,
    blame: rule.blame,
    retryable: rule.retryable,
    own: rule.own !== undefined,
});
/** All of a rule, as JSON. */
const toRecord = (rule, language) => {
    const { cause, remedies, prevention } = textsOf(rule, language);
    return {
        ...toRow(rule, language),
        confidence: rule.confidence,
        patterns: expressionsOf(rule),
        cause,
        do: remedies,
        prevention: prevention === '' ? null : prevention,
        source: rule.source,
        page: pageOf(rule),
    };
};
/** The list for people: id, blame, whether a retry can help, title; own rules are marked with `*`. */
const toTable = (rules, language) => {
    const rows = rules.map((rule) => [
        `${rule.id}${rule.own === undefined ? '' : ' *'}`,
        rule.blame,
        rule.retryable ? 'yes' : 'no',
        textsOf(rule, language).title,
    ]);
    const all = [['RULE', 'BLAME', 'RETRY', 'TITLE'], ...rows];
    const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
    const lines = all.map((row) => row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd());
    return rules.some(({ own }) => own !== undefined) ? [...lines, '', '* of this repository'] : lines;
};
/** All of a rule for people. */
const toText = (rule, language) => {
    const { title, cause, remedies, prevention } = textsOf(rule, language);
    const page = pageOf(rule);
    return [
        `${rule.id}: ${title}`,
        `  blame ${rule.blame}, retry ${rule.retryable ? 'can help' : 'does not help'}, confidence ${rule.confidence}${rule.own === undefined ? '' : ', of this repository'}`,
        '',
        `  ${cause}`,
        ...remedies.map((remedy) => `  • ${remedy}`),
        ...(prevention === '' ? [] : ['', `  ${prevention}`]),
        '',
        ...expressionsOf(rule).map((source) => `  /${source}/`),
        `  source: ${rule.source}`,
        ...(page === null ? [] : [`  page: ${page}`]),
    ];
};

;// CONCATENATED MODULE: ./build/cli/rules.js










const nearest = (id, ids) => {
    const [family = '', name = ''] = id.split('.');
    const near = ids.filter((one) => one.startsWith(`${family}.`) || (name.length > 2 && one.includes(name)));
    return near.length === 0
        ? 'list them with `go-docker-build rules`'
        : `near it are ${near.slice(0, 12).join(', ')}`;
};
const list = async (args, console) => {
    const language = (0,cli_language/* languageOf */.e)(args);
    const own = await (0,repository/* ownRulesFor */.F)(args.text('rules'), console);
    const all = [...rules/* rules */.a, ...own.rules];
    const [id, ...more] = args.words;
    if (more.length > 0)
        throw new command/* UsageError */.eb(`one ID is allowed, seen ${args.words.join(' ')}; to check a file write rules test FILE`);
    if (id === undefined) {
        if (args.json)
            for (const rule of all)
                console.answer(toRow(rule, language));
        else
            for (const line of toTable(all, language))
                console.say(line);
        return 0;
    }
    const rule = all.find((one) => one.id === id);
    if (rule === undefined)
        throw new command/* UsageError */.eb(`there is no rule ${JSON.stringify(id)}; ${nearest(id, all.map((one) => one.id))}`);
    if (args.json)
        console.answer(toRecord(rule, language));
    else
        for (const line of toText(rule, language))
            console.say(line);
    return 0;
};
/** Checks one file, or directory, of rules. True when nothing is wrong. */
const testFile = async (file, args, console) => {
    const path = (0,external_node_path_.resolve)(console.cwd, file);
    const found = await (0,promises_.stat)(path).catch(() => null);
    if (found === null)
        throw new command/* UsageError */.eb(`FILE ${JSON.stringify(file)} is not there; give the path of a file of rules, e.g. .github/go-docker-build/rules.yml`);
    const own = await (0,own_rules/* loadOwnRules */.m)(path, (0,external_node_path_.resolve)(console.cwd), (0,files/* diskFiles */.T)());
    const all = [...rules/* rules */.a, ...own.rules];
    for (const problem of own.problems) {
        if (args.json)
            console.answer({ file, ok: false, why: problem });
        else
            console.say(`✗ ${problem}`);
    }
    const results = own.rules.flatMap((rule) => tryExamples(rule, all));
    for (const result of results) {
        const { rule, example, number, ok, why } = result;
        if (args.json)
            console.answer({ file, ...result });
        else
            console.say(`${ok ? '✓' : '✗'} ${rule} ${example}[${number - 1}]${why === null ? '' : `: ${why}`}`);
    }
    const failed = results.filter(({ ok }) => !ok).length;
    if (!args.json)
        console.say(`${file}: ${own.rules.length} rules, ${results.length - failed} of ${results.length} examples as they should be, ${own.problems.length} problems`);
    return failed === 0 && own.problems.length === 0;
};
const test = async (args, console) => {
    const [, ...files] = args.words;
    if (files.length === 0)
        throw new command/* UsageError */.eb('rules test needs a FILE, e.g. .github/go-docker-build/rules.yml');
    let isGood = true;
    for (const file of files)
        isGood = (await testFile(file, args, console)) && isGood;
    return isGood ? 0 : 1;
};
/** Lists the catalogue, shows one rule, or checks a file of rules with its examples against the whole catalogue. */
const rules_rules = {
    name: 'rules',
    usage: 'rules [ID] | rules test FILE...',
    help: 'List the failures that are recognised, show one, or test rules of your own.',
    options: [repository/* RULES_OPTION */.W, cli_language/* LANGUAGE_OPTION */.l],
    run: (args, console) => (args.words[0] === 'test' ? test(args, console) : list(args, console)),
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


/***/ })

};
