export const id = 98;
export const ids = [98];
export const modules = {

/***/ 6098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  build: () => (/* binding */ build)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./build/adapters/archives.js
var archives = __webpack_require__(6502);
// EXTERNAL MODULE: ./build/adapters/clock.js
var clock = __webpack_require__(1759);
// EXTERNAL MODULE: ./build/adapters/files.js
var adapters_files = __webpack_require__(3058);
// EXTERNAL MODULE: ./build/adapters/hash.js
var hash = __webpack_require__(653);
// EXTERNAL MODULE: ./build/adapters/hmac.js
var hmac = __webpack_require__(1942);
// EXTERNAL MODULE: ./build/adapters/http.js + 1 modules
var http = __webpack_require__(8455);
// EXTERNAL MODULE: ./build/adapters/identity.js + 1 modules
var identity = __webpack_require__(416);
// EXTERNAL MODULE: ./build/adapters/listing.js
var listing = __webpack_require__(4993);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var lib_core = __webpack_require__(6421);
// EXTERNAL MODULE: ./build/text/neutralise.js
var neutralise = __webpack_require__(1786);
;// CONCATENATED MODULE: ./build/adapters/log.js


/** Log of a workflow: groups fold, and no text given to it is a command of the runner. */
const actionsLog = {
    info: (text) => lib_core/* info */.pq((0,neutralise/* disarm */.Jt)(text)),
    warning: (text) => lib_core/* warning */.$e(text),
    status: () => undefined,
    group: (title) => lib_core/* startGroup */.Oh(title),
    endGroup: () => lib_core/* endGroup */.N4(),
};
/** Log of a terminal, or of a workflow that runs the command, on standard error, so that standard output holds answers only. */
const terminalLog = (colour, columns = 0) => {
    const paint = (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
    let status = '';
    const line = (text) => {
        const wiped = status === '' ? '' : '\r\u001b[K';
        process.stderr.write(`${wiped}${(0,neutralise/* disarm */.Jt)(text)}\n${status}`);
    };
    return {
        info: line,
        warning: (text) => line(paint('33', `warning: ${text}`)),
        status: (text) => {
            const shown = (0,neutralise/* disarm */.Jt)(text).slice(0, Math.max(0, columns - 1));
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
    const write = { failure: core.error, warning: core.warning, notice: core.notice }[annotation.level];
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
    return core.summary
        .emptyBuffer()
        .addRaw(markdown, true)
        .write()
        .then(() => true, () => false);
};

// EXTERNAL MODULE: ./build/adapters/machine.js
var machine = __webpack_require__(9644);
// EXTERNAL MODULE: ./build/adapters/probe.js
var probe = __webpack_require__(2927);
// EXTERNAL MODULE: ./build/adapters/shell.js
var shell = __webpack_require__(5031);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/adapters/stop.js



/** All must be cleaned when the runner kills: it sends SIGINT, SIGTERM after 7.5 s, SIGKILL after 2.5 s more. https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation */
const LIMIT_MS = 6_000;
/** What the work gets to leave nothing half done, once its programs have ended. */
const WINDING_UP_MS = 1_500;
/** Listens for SIGINT and SIGTERM: the first ends all child processes and lets no other start; after 6 s this process ends in any case. */
const listenForStop = () => {
    let asked = null;
    const done = Promise.withResolvers();
    /** What a stop breaks is no fault. */
    const unlessAsked = (error) => {
        if (asked === null)
            throw error;
        return done.promise;
    };
    const hear = (signal) => {
        if (asked !== null)
            return;
        asked = signal;
        const code = 128 + external_node_os_.constants.signals[signal];
        setTimeout(() => process.exit(code), LIMIT_MS).unref();
        void (0,shell/* endChildren */.PH)(signal).then(() => done.resolve(code));
    };
    const onInterrupt = () => hear('SIGINT');
    const onTerminate = () => hear('SIGTERM');
    process.on('SIGINT', onInterrupt).on('SIGTERM', onTerminate);
    return {
        asked: () => asked,
        orCode: async (work) => {
            const first = await Promise.race([work.catch(unlessAsked), done.promise]);
            if (asked === null)
                return first;
            const code = await done.promise;
            await Promise.race([work.catch(() => undefined), (0,promises_.setTimeout)(WINDING_UP_MS)]);
            return code;
        },
        close: () => void process.off('SIGINT', onInterrupt).off('SIGTERM', onTerminate),
    };
};

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/adapters/exclusive-file.js



/** A lock this old is of a process that died: nobody holds one for longer than a moment. */
const STALE_MS = 30_000;
const AGAIN_MS = 25;
const codeOf = (error) => error.code ?? String(error);
const take = async (lock) => {
    try {
        await (await (0,external_node_fs_promises_.open)(lock, 'wx')).close();
        return true;
    }
    catch (error) {
        if (codeOf(error) !== 'EEXIST')
            throw error;
        const found = await (0,external_node_fs_promises_.stat)(lock).catch(() => null);
        if (found !== null && Date.now() - found.mtimeMs > STALE_MS)
            await (0,external_node_fs_promises_.rm)(lock, { force: true });
        return false;
    }
};
const read = async (path) => {
    try {
        return await (0,external_node_fs_promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        if (codeOf(error) === 'ENOENT')
            return null;
        throw error;
    }
};
/** Replaces a file under the lock `PATH.lock`, by a rename, so that a reader sees the old text or the new one. */
const updateFile = async (path, change, limitMs) => {
    const lock = `${path}.lock`;
    const until = performance.now() + limitMs;
    try {
        await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        while (!(await take(lock))) {
            if (performance.now() > until)
                return `another process holds ${lock}; remove that file if none does`;
            await (0,http/* pause */.v7)(AGAIN_MS);
        }
    }
    catch (error) {
        return `cannot make ${lock}: ${codeOf(error)}`;
    }
    const part = `${path}.${process.pid}.part`;
    try {
        await (0,external_node_fs_promises_.writeFile)(part, change(await read(path)));
        await (0,external_node_fs_promises_.rename)(part, path);
        return null;
    }
    catch (error) {
        await (0,external_node_fs_promises_.rm)(part, { force: true }).catch(() => undefined);
        return `cannot write ${path}: ${codeOf(error)}`;
    }
    finally {
        await (0,external_node_fs_promises_.rm)(lock, { force: true }).catch(() => undefined);
    }
};

;// CONCATENATED MODULE: ./build/adapters/machine-load.js



/** Milliseconds all cores were busy, and there were, since the machine started. */
const spent = () => {
    let [busy, all] = [0, 0];
    for (const { times } of (0,external_node_os_.cpus)()) {
        const working = times.user + times.nice + times.sys + times.irq;
        busy += working;
        all += working + times.idle;
    }
    return { busy, all };
};
/** Readings that are kept at most; builds that take longer lose every second one, again and again. */
const MOST = 2_000;
/** Watches the machine this process runs on. */
const watchLoad = (path, everyMs) => {
    const { disk, memory } = (0,machine/* machine */.A)();
    let readings = [];
    let before = spent();
    let isReading = false;
    let diskBytes = null;
    (0,external_node_fs_promises_.statfs)(path).then(({ blocks, bsize }) => {
        diskBytes = blocks * bsize;
    }, () => undefined);
    const read = async () => {
        if (isReading)
            return;
        isReading = true;
        const now = spent();
        const [free, had] = await Promise.all([disk(path), memory()]);
        const passed = now.all - before.all;
        const cpu = passed > 0 ? (now.busy - before.busy) / passed : 0;
        before = now;
        readings.push({
            at: Date.now(),
            cpu: Math.min(1, Math.max(0, cpu)),
            memoryBytes: had === null ? 0 : Math.max(0, had.totalBytes - had.availableBytes),
            memoryTotalBytes: had?.totalBytes ?? 0,
            diskFreeBytes: free?.freeBytes ?? null,
        });
        if (readings.length > MOST)
            readings = readings.filter((_, at) => at % 2 === 0);
        isReading = false;
    };
    const timer = setInterval(() => void read(), everyMs);
    timer.unref();
    return {
        cores: (0,external_node_os_.cpus)().length,
        diskBytes: () => diskBytes,
        stop: () => {
            clearInterval(timer);
            return readings;
        },
    };
};

;// CONCATENATED MODULE: ./build/adapters/telemetry.js



/** What measuring needs of the machine; `env` has its proxies. */
const telemetryOf = (env) => ({
    ask: (0,http/* sinkClient */.TH)({ env }),
    update: updateFile,
    watchLoad: watchLoad,
});

// EXTERNAL MODULE: ./build/catalogue/localised.js
var localised = __webpack_require__(3652);
// EXTERNAL MODULE: ./build/catalogue/notifiers/index.js + 9 modules
var notifiers = __webpack_require__(1348);
// EXTERNAL MODULE: ./build/catalogue/playbooks/index.js + 13 modules
var playbooks = __webpack_require__(9548);
// EXTERNAL MODULE: ./build/catalogue/rules/index.js + 211 modules
var rules = __webpack_require__(9712);
// EXTERNAL MODULE: ./build/git/git.js
var git_git = __webpack_require__(75);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/inputs/config.js

/** Inputs a file may give: ours, but for the one that names the file. */
const CONFIGURABLE = [
    ...['go-cache', 'rewrite', 'go-proxy', 'go-private', 'go-auth', 'on-transient', 'builders'],
    ...['rules', 'playbooks', 'check-name', 'notify', 'notify-on', 'mentions', 'language'],
    ...['telemetry', 'artifact'],
];
/** More than any configuration needs, and less than what makes a parser slow. */
const MOST_CHARACTERS = 64_000;
const textOf = (node) => {
    if ((0,dist/* isScalar */.jn)(node))
        return node.value === null ? '' : String(node.source ?? node.value);
    if (!(0,dist/* isSeq */.oP)(node))
        return null;
    const items = node.items.map((item) => ((0,dist/* isScalar */.jn)(item) ? textOf(item) : null));
    return items.includes(null) ? null : items.join('\n');
};
/** Reads the text of a configuration file: a YAML mapping of inputs to a text, or to a list with an item a line. All problems are told at once, with their line. */
const parseConfig = (text, path) => {
    const problems = [];
    const lines = new dist/* LineCounter */.HN();
    const refuse = (offset, seen, remedy) => {
        const { line, col } = lines.linePos(offset);
        problems.push({ input: 'config', seen: `${path}:${line}:${col}: ${seen}`, remedy });
    };
    if (text.length > MOST_CHARACTERS)
        return {
            ok: false,
            problems: [
                {
                    input: 'config',
                    seen: `${path} has ${text.length} characters`,
                    remedy: `keep it below ${MOST_CHARACTERS}`,
                },
            ],
        };
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, uniqueKeys: true, maxAliasCount: 0 });
    for (const error of document.errors)
        refuse(error.pos[0], error.message.split('\n')[0]?.replace(/ at line.*$/, '') ?? '', 'write valid YAML');
    const { contents } = document;
    const root = (0,dist/* isScalar */.jn)(contents) && contents.value === null ? null : contents;
    const config = new Map();
    if (problems.length === 0 && root !== null && !(0,dist/* isMap */.jh)(root))
        refuse(0, 'no mapping', 'write `NAME: VALUE` lines, for example `go-proxy: https://goproxy.cn`');
    for (const { key, value } of problems.length === 0 && (0,dist/* isMap */.jh)(root) ? root.items : []) {
        const name = (0,dist/* isScalar */.jn)(key) ? String(key.value) : '';
        const offset = key?.range?.[0] ?? 0;
        const given = (0,dist/* isAlias */.Vj)(value) ? null : textOf(value);
        if (!CONFIGURABLE.includes(name))
            refuse(offset, JSON.stringify(name), `use ${CONFIGURABLE.join(', ')}`);
        else if (given === null)
            refuse(offset, `${name} is no text and no list of texts`, 'give a text, or a list with an item a line');
        else
            config.set(name, given);
    }
    return problems.length > 0 ? { ok: false, problems } : { ok: true, value: config };
};
/** Reads an input as given, else as the file has it. */
const withConfig = (read, config) => (name) => {
    const given = read(name);
    return given.trim() === '' ? (config.get(name) ?? given) : given;
};

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
;// CONCATENATED MODULE: ./build/inputs/read-config.js


const DEFAULT = '.github/go-docker-build.yml';
/** Reads the file the input `config` names; the default one may be missing, one that was asked for may not. */
const readConfig = async (given, workspace, read) => {
    const path = given.trim() || DEFAULT;
    const text = await read((0,posix_.isAbsolute)(path) ? path : (0,posix_.join)(workspace, path));
    if (text !== null)
        return parseConfig(text, path);
    if (given.trim() === '')
        return { ok: true, value: new Map() };
    return {
        ok: false,
        problems: [
            {
                input: 'config',
                seen: `${path} is no readable file`,
                remedy: 'check the path, relative to the repository, and that actions/checkout ran before this step',
            },
        ],
    };
};

// EXTERNAL MODULE: ./build/inputs.js + 7 modules
var build_inputs = __webpack_require__(278);
// EXTERNAL MODULE: ./build/mirror/index.js + 37 modules
var mirror = __webpack_require__(2579);
// EXTERNAL MODULE: ./build/model/problem.js
var model_problem = __webpack_require__(9241);
// EXTERNAL MODULE: ./build/model/version.js
var version = __webpack_require__(178);
// EXTERNAL MODULE: ./build/pipeline.js + 161 modules
var pipeline = __webpack_require__(4086);
// EXTERNAL MODULE: ./build/text/controls.js
var controls = __webpack_require__(7430);
// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(3699);
// EXTERNAL MODULE: ./build/wording/languages.js + 2 modules
var languages = __webpack_require__(2229);
// EXTERNAL MODULE: ./build/wording/message.js
var message = __webpack_require__(752);
// EXTERNAL MODULE: ./build/wording/translate.js + 7 modules
var translate = __webpack_require__(7071);
// EXTERNAL MODULE: ./build/wording/wording.js
var wording = __webpack_require__(1987);
// EXTERNAL MODULE: ./build/stages/report/not-as-planned.js
var not_as_planned = __webpack_require__(8518);
;// CONCATENATED MODULE: ./build/stages/report/terminal.js








/** Of one line of the log, so that a long one leaves what it means on the screen. */
const QUOTE_BYTES = 1_000;
const CODES = { bold: '1', red: '31', green: '32', yellow: '33', cyan: '36', grey: '90' };
const wrap = (text, width, indent) => {
    const lines = [];
    let line = '';
    for (const word of text.split(/\s+/)) {
        if (line !== '' && indent.length + line.length + 1 + word.length > width) {
            lines.push(indent + line);
            line = '';
        }
        line = line === '' ? word : `${line} ${word}`;
    }
    return line === '' ? lines : [...lines, indent + line];
};
/** The report for a terminal, inert where the runner reads it: the failure in one line, where, the quoted lines, why, what to do, whose, the steps. */
const toTerminal = (incident, style) => {
    const paint = (code, text) => style.colour && text !== '' ? `\u001b[${CODES[code]}m${text}\u001b[0m` : text;
    const heading = (text) => ['', paint('bold', text)];
    const body = (text, indent = '  ') => wrap((0,controls/* stripControls */.$)(text), style.width, indent);
    const { diagnosis, language } = incident;
    const words = (0,languages/* wordsOf */.Z)(language);
    const { headings } = words;
    const lines = [''];
    const [first = '', ...more] = body((0,wording/* headline */.Pl)(incident)).map((line) => line.trim());
    const isFailure = incident.outcome === 'failure';
    lines.push(paint(isFailure ? 'red' : 'green', `${isFailure ? '✗' : '✓'} ${first}`));
    lines.push(...more.map((line) => paint(isFailure ? 'red' : 'green', `  ${line}`)));
    const isOver = diagnosis === null && incident.history?.state === 'recovered';
    if (incident.history && isOver)
        lines.push(...heading(headings.history), ...body((0,message/* historySentence */.y)(incident.history, language)));
    if (diagnosis !== null) {
        const where = incident.location ?? incident.instruction;
        const place = where === null ? '' : `${paint('cyan', (0,controls/* stripControls */.$)((0,wording/* position */.G1)(where)))}  `;
        lines.push(`  ${place}${paint('grey', diagnosis.id)}`);
        lines.push('');
        const quotes = diagnosis.quotes.length === 0 ? [diagnosis.evidence] : diagnosis.quotes;
        for (const quote of quotes.slice(0, 10))
            lines.push(`  ${paint('grey', `${String(quote.line).padStart(5)} │`)} ${(0,controls/* stripControls */.$)((0,text_escape/* cutBytes */.Uw)(quote.text, QUOTE_BYTES))}`);
        if (quotes.length > 10)
            lines.push(`  ${paint('grey', `      │ ${words.more(quotes.length - 10)}`)}`);
        lines.push(...heading(headings.why), ...body(diagnosis.cause));
        if (diagnosis.do.length > 0)
            lines.push(...heading(headings.whatToDo));
        for (const remedy of diagnosis.do)
            lines.push(`  • ${body(remedy, '    ').join('\n').trimStart()}`);
        lines.push(...heading(headings.whose), ...body((0,wording/* whose */.vU)(incident.attribution, language)));
        const { history } = incident;
        if (history !== null && history !== undefined)
            lines.push(...heading(headings.history), ...body((0,message/* historySentence */.y)(history, language)));
        const files = incident.attribution.files.slice(0, 8);
        if (files.length > 0)
            lines.push(...heading(headings.changedFiles), ...files.map((file) => `  ${(0,controls/* stripControls */.$)(file.path)}  ${paint('grey', (0,controls/* stripControls */.$)((0,translate/* translate */.T)(file.why, language)))}`));
        if (incident.reproduce !== null)
            lines.push(...heading(headings.reproduce), `  ${(0,controls/* stripControls */.$)(incident.reproduce)}`);
    }
    const steps = stepsOf(incident, paint, style.width);
    if (steps.length > 0)
        lines.push(...heading(headings.steps), ...steps);
    lines.push(...heading(headings.modules), ...body((0,wording/* cacheLine */.n8)(incident.cache, language)));
    if ((0,not_as_planned/* notAsPlanned */.m)(incident).length > 0) {
        lines.push(...heading(headings.notAsPlanned), ...(0,not_as_planned/* notAsPlanned */.m)(incident).flatMap((line) => body((0,translate/* translate */.T)(line, language)).map((text) => paint('yellow', text))));
    }
    return `${(0,neutralise/* disarm */.Jt)(lines.join('\n'))}\n`;
};
/** Columns of a step before its name: mark, bar, time. */
const STEP_PREFIX = 37;
const stepsOf = (incident, paint, width) => {
    const steps = (incident.attempts.at(-1)?.steps ?? []).filter((step) => step.stage !== undefined || step.error !== undefined);
    const room = Math.max(20, width - STEP_PREFIX);
    const { cached } = (0,languages/* wordsOf */.Z)(incident.language).results;
    const longest = Math.max(0.1, ...steps.map((step) => step.seconds ?? 0));
    return steps.map((step) => {
        const seconds = step.seconds ?? 0;
        const bar = '█'.repeat(Math.round((seconds / longest) * 20)).padEnd(20, '·');
        const mark = step.error !== undefined ? paint('red', '✗') : step.cached ? paint('grey', '=') : paint('green', '✓');
        return `  ${mark} ${paint('grey', bar)} ${(step.cached ? cached : (0,wording/* inWords */.r4)(seconds, incident.language)).padStart(10)}  ${(0,text_escape/* cutTitle */.dr)(step.name, room)}`;
    });
};

// EXTERNAL MODULE: ./build/text/span-id.js
var span_id = __webpack_require__(9264);
// EXTERNAL MODULE: ./build/cli/command.js
var command = __webpack_require__(3192);
// EXTERNAL MODULE: ./build/stages/report/html.js + 14 modules
var html = __webpack_require__(6351);
;// CONCATENATED MODULE: ./build/cli/report.js






/** The absolute path of the page that `--report` names; null when it was not given. Throws UsageError for a name a browser would not open as a page. */
const reportPath = (given, { cwd }) => {
    if (given === undefined)
        return null;
    if (!/\.html?$/i.test(given))
        throw new command/* UsageError */.eb(`--report ${JSON.stringify(given)} does not end in .html; give the path of the page to write, e.g. report.html`);
    return (0,external_node_path_.resolve)(cwd, given);
};
/** Writes the HTML report and says where it is; false, with the reason said, when it cannot be written. */
const writeReport = async (path, incident, log, console) => {
    const { language } = incident;
    const page = (0,html/* toHtml */.V)(incident, log, {
        language,
        compress: (text) => (0,external_node_zlib_.gzipSync)(text, { level: 9 }),
        hash: hash/* sha256 */.s,
        findings: incident.findings,
    });
    try {
        await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,external_node_fs_promises_.writeFile)(path, page);
    }
    catch (error) {
        const why = error.code ?? String(error);
        console.say(`go-docker-build: the report cannot be written to ${path} (${why}); give --report a path that can be written`);
        return false;
    }
    console.say(`Report: ${path}`);
    return true;
};

;// CONCATENATED MODULE: ./build/cli/build.js


































/** On a laptop the module cache is the machine's own; there is no service to restore it from. */
const NO_SERVICE = { available: false, restore: async () => null, save: async () => false };
const many = (name, input, value, short) => ({
    name,
    input,
    value,
    type: 'string',
    multiple: true,
    help: 'As docker buildx build',
    ...(short === undefined ? {} : { short }),
});
const one = (name, input, value, short) => ({
    ...many(name, input, value, short),
    multiple: false,
});
const flag = (name, input) => ({
    name,
    input,
    type: 'boolean',
    help: 'As docker buildx build',
});
const own = (name, value, help) => ({
    name,
    input: name,
    value,
    type: 'string',
    help,
});
/** Options of buildx and the inputs they are; both mean the same. https://docs.docker.com/reference/cli/docker/buildx/build/ */
const OPTIONS = [
    one('file', 'file', 'FILE', 'f'),
    many('tag', 'tags', 'NAME', 't'),
    one('target', 'target', 'STAGE'),
    many('platform', 'platforms', 'OS/ARCH'),
    many('build-arg', 'build-args', 'NAME=VALUE'),
    many('build-context', 'build-contexts', 'NAME=PATH'),
    many('secret', 'secrets', 'ID=VALUE'),
    many('ssh', 'ssh', 'ID'),
    many('label', 'labels', 'NAME=VALUE'),
    many('annotation', 'annotations', 'NAME=VALUE'),
    many('add-host', 'add-hosts', 'HOST:ADDRESS'),
    many('allow', 'allow', 'ENTITLEMENT'),
    many('attest', 'attests', 'TYPE'),
    many('cache-from', 'cache-from', 'SOURCE'),
    many('cache-to', 'cache-to', 'TARGET'),
    many('no-cache-filter', 'no-cache-filters', 'STAGE'),
    many('output', 'outputs', 'TARGET', 'o'),
    many('ulimit', 'ulimit', 'LIMIT'),
    one('builder', 'builder', 'NAME'),
    one('call', 'call', 'METHOD'),
    one('cgroup-parent', 'cgroup-parent', 'GROUP'),
    one('network', 'network', 'MODE'),
    one('provenance', 'provenance', 'VALUE'),
    one('sbom', 'sbom', 'VALUE'),
    one('shm-size', 'shm-size', 'SIZE'),
    flag('load', 'load'),
    flag('push', 'push'),
    flag('pull', 'pull'),
    flag('no-cache', 'no-cache'),
    own('go-proxy', 'CHAIN', 'Upstream chain of the module server (default: the machine’s GOPROXY)'),
    own('go-private', 'PATTERNS', 'Private modules (default: the machine’s GOPRIVATE)'),
    own('go-cache', 'MODE', 'auto, read or off'),
    own('rewrite', 'MODE', 'auto or off: flags in a copy of the Dockerfile'),
    own('on-transient', 'MODE', 'retry, degrade or fail'),
    own('builders', 'NAMES', 'Builders to fall back to, in order'),
    own('rules', 'PATH', 'The repository’s own rules (default: .github/go-docker-build)'),
    own('playbooks', 'PATH', 'The repository’s own playbooks (default: .github/go-docker-build)'),
    own('language', 'LANGUAGE', 'en or zh-CN: of the report'),
    own('config', 'FILE', 'Defaults of these (default: .github/go-docker-build.yml)'),
];
const BASE = {
    name: 'base',
    type: 'string',
    value: 'REF',
    help: 'Last commit known to build (default: where the work tree left the branch it follows)',
};
const REPORT = {
    name: 'report',
    type: 'string',
    value: 'FILE.html',
    help: 'Write the report as one HTML page that needs no network',
};
/** Commit the build is compared with when it fails. */
const baseOf = async (given, git) => {
    if (given === undefined)
        return (0,git_git/* forkPoint */.tw)(git);
    const base = await (0,git_git/* commitId */.xk)(git, given);
    if (base === null)
        throw new command/* UsageError */.eb(`--base ${JSON.stringify(given)} is no commit of this repository; give a branch, a tag or a commit that built`);
    return base;
};
const reader = (args) => (input) => {
    if (input === 'context')
        return args.words[0] ?? '.';
    const option = OPTIONS.find((candidate) => candidate.input === input);
    if (option === undefined)
        return '';
    if (option.type === 'boolean')
        return args.flag(option.name) ? 'true' : 'false';
    return args.all(option.name).join('\n');
};
/** Says what stands in the way; a machine without a working docker is not a wrong use. */
const refuse = (problems, console) => {
    for (const problem of problems)
        console.say(`go-docker-build: ${(0,model_problem/* sentenceOf */.$)(problem)}`);
    return problems.every(({ input }) => input.startsWith('docker')) ? 3 : 2;
};
const execute = async (args, console) => {
    if (args.words.length > 1)
        throw new command/* UsageError */.eb(`one DIR is allowed, seen ${args.words.join(' ')}`);
    const report = reportPath(args.text('report'), console);
    const config = await readConfig(args.text('config') ?? '', (0,external_node_path_.resolve)(console.cwd), (0,adapters_files/* diskFiles */.T)().read);
    if (!config.ok)
        return refuse(config.problems, console);
    const inputs = (0,build_inputs/* parseInputs */.T)(withConfig(reader(args), config.value));
    if (!inputs.ok)
        return refuse(inputs.problems, console);
    const temp = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'go-docker-build-'));
    const files = (0,adapters_files/* diskFiles */.T)(temp);
    const git = (0,git_git/* openGit */.zY)(shell/* shell */.vf, console.cwd);
    const headSha = await (0,git_git/* commitId */.xk)(git, 'HEAD');
    const baseSha = await baseOf(args.text('base'), git);
    const facts = (0,identity/* readRunFacts */.F)({}, inputs.value.own.jobIdentity);
    const stop = listenForStop();
    let stoppedWith = null;
    try {
        const running = (0,pipeline/* run */.e)(inputs.value, { rules: (0,localised/* localised */.T)(rules/* rules */.a, inputs.value.own.language), notifiers: notifiers/* notifiers */.y, playbooks: playbooks/* playbooks */.n }, {
            ...facts,
            identity: { ...facts.identity, headSha, baseSha },
            version: version/* VERSION */.x,
            workspace: (0,external_node_path_.resolve)(console.cwd),
            env: console.env,
            os: process.platform,
            arch: process.arch,
            isAction: false,
            stop,
            incidentPath: (0,external_node_path_.join)(temp, 'incident.json'),
            hash: hash/* sha256 */.s,
            compress: (text) => (0,external_node_zlib_.gzipSync)(text, { level: 9 }),
        }, {
            shell: (0,shell/* tracedShell */._I)((0,span_id/* traceparent */.G$)(facts.identity.traceId, facts.identity.spanId)),
            files,
            cache: NO_SERVICE,
            github: null,
            recentChecks: null,
            http: (0,http/* httpClient */.ok)({ loopback: console.env[http/* ALLOW_LOOPBACK */.sA] === '1', env: console.env }),
            hmac: hmac/* hmacSha256 */.T,
            listing: listing/* listing */.R,
            probe: (0,probe/* openProbe */.R)(console.env),
            machine: (0,machine/* machine */.A)(),
            pause: http/* pause */.v7,
            telemetry: telemetryOf(console.env),
            log: terminalLog(console.colour, process.stderr.isTTY ? process.stderr.columns : 0),
            clock: clock/* clock */.p,
            annotate: () => undefined,
            summary: async () => false,
            openMirror: (0,mirror/* mirrorWith */.k)(console.env),
            archives: archives/* archives */.E,
        });
        const result = await stop.orCode(running);
        if (typeof result === 'number') {
            stoppedWith = result;
            console.say('go-docker-build: stopped');
            return 3;
        }
        if (!result.ok)
            return refuse(result.problems, console);
        const { incident } = result.value;
        if (args.json)
            console.answer(incident);
        else
            console.say(toTerminal(incident, console));
        const isWritten = report === null || (await writeReport(report, incident, result.value.reportLog(), console));
        return incident.outcome === 'failure' ? 1 : isWritten ? 0 : 3;
    }
    finally {
        stop.close();
        await files.close();
        await files.remove(temp);
        // What was going on beside the build would hold the process.
        if (stoppedWith !== null)
            process.exit(stoppedWith);
    }
};
/** The whole pipeline on a laptop: progress while it runs, the report at the end. */
const build = {
    name: 'build',
    usage: 'build [DIR] [buildx options]',
    help: 'Build DIR with docker buildx, the modules taken from this machine, and say what failed.',
    options: [...OPTIONS.map(({ input: _, ...option }) => option), BASE, REPORT],
    run: execute,
};


/***/ })

};
