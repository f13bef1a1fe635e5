export const id = 506;
export const ids = [506];
export const modules = {

/***/ 5031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ shell)
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
/** Forwards what stops the action to its child, so that a cancelled job leaves no build behind. */
const forwardSignals = (child) => {
    const forward = (signal) => void child.kill(signal);
    process.on('SIGINT', forward).on('SIGTERM', forward);
    return () => void process.off('SIGINT', forward).off('SIGTERM', forward);
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
    const child = start(program, args, {
        cwd: options.cwd,
        env: environment(options.env),
        shell: false,
        stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    if (child instanceof Error) {
        resolve({ code: 126, stdout: '', stderr: `${program}: ${child.message}\n` });
        return;
    }
    const release = forwardSignals(child);
    const finish = (code, problem = '') => {
        clearTimeout(timer);
        clearInterval(ticking);
        release();
        resolve({ code, stdout: stdout.text(), stderr: stderr.text() + problem });
    };
    /** Children of the child may hold its output open: what they write is not waited for. */
    const stop = () => {
        child.kill('SIGKILL');
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


/***/ }),

/***/ 1506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   culprit: () => (/* binding */ culprit)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _adapters_shell_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5031);
/* harmony import */ var _catalogue_rules_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8896);
/* harmony import */ var _stages_attribute_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2890);
/* harmony import */ var _stages_classify_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2334);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3192);
/* harmony import */ var _logs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2770);







const needed = (args, name, what) => {
    const value = args.text(name);
    if (value === undefined || value === '')
        throw new _command_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb(`--${name} is missing; give ${what}`);
    return value;
};
const toText = (found) => [
    `${found.verdict}: ${found.why}`,
    ...found.suspects.map((suspect) => `  ${suspect.commit.slice(0, 12)} ${suspect.author.name}: ${suspect.subject} (${suspect.reasons.join('; ')})`),
    ...found.files.slice(0, 20).map((file) => `  ${file.path} ${file.change}: ${file.why}`),
].join('\n');
/** Says whose a failure is from its log and the range of commits alone. */
const culprit = {
    name: 'culprit',
    usage: 'culprit --repo GITDIR --base SHA --head SHA --log FILE [--module-dir DIR]',
    help: 'Name the commits that probably caused a failure, with reasons; nobody when it is infrastructure.',
    options: [
        {
            name: 'repo',
            type: 'string',
            value: 'GITDIR',
            help: 'Work tree or git directory; a bare one is enough',
        },
        { name: 'base', type: 'string', value: 'SHA', help: 'Last commit known to build' },
        { name: 'head', type: 'string', value: 'SHA', help: 'Commit that failed' },
        { name: 'log', type: 'string', value: 'FILE', help: 'What the build printed' },
        {
            name: 'module-dir',
            type: 'string',
            value: 'DIR',
            help: 'Directory of the Go module in the repository',
        },
    ],
    async run(args, console) {
        if (args.words.length > 0)
            throw new _command_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb(`culprit takes options only, seen ${args.words.join(' ')}`);
        const dir = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(console.cwd, needed(args, 'repo', 'a work tree or a git directory'));
        const range = {
            base: needed(args, 'base', 'the last commit known to build'),
            head: needed(args, 'head', 'the commit that failed'),
        };
        const log = await (0,_logs_js__WEBPACK_IMPORTED_MODULE_6__/* .readLogFile */ .j)('--log', needed(args, 'log', 'the path of the build log'), (0,_stages_classify_index_js__WEBPACK_IMPORTED_MODULE_4__/* .literalsOf */ .c)(_catalogue_rules_index_js__WEBPACK_IMPORTED_MODULE_2__/* .rules */ .a), console);
        const diagnosis = (0,_stages_classify_index_js__WEBPACK_IMPORTED_MODULE_4__/* .classify */ .L)(log, _catalogue_rules_index_js__WEBPACK_IMPORTED_MODULE_2__/* .rules */ .a);
        if (diagnosis === null)
            throw new _command_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb('--log shows no failure; give the log of a failed build');
        const moduleDir = args.text('module-dir');
        const found = await (0,_stages_attribute_index_js__WEBPACK_IMPORTED_MODULE_3__/* .attribute */ .l)(diagnosis, null, [], range, { dir, ...(moduleDir === undefined ? {} : { moduleDir }) }, _adapters_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .shell */ .v);
        if (args.json)
            console.answer({ verdict: found.verdict, suspects: found.suspects, files: found.files });
        else
            console.say(toText(found));
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
/* harmony import */ var _stages_read_log_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3198);
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


/***/ })

};
