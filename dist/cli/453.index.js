export const id = 453;
export const ids = [453];
export const modules = {

/***/ 6453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan_plan)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/dockerfile/graph.js
var graph = __webpack_require__(4799);
// EXTERNAL MODULE: ./build/dockerfile/parse.js + 2 modules
var parse = __webpack_require__(7465);
// EXTERNAL MODULE: ./build/pipeline/modules.js + 2 modules
var modules = __webpack_require__(92);
// EXTERNAL MODULE: ./build/stages/plan/plan.js + 3 modules
var plan = __webpack_require__(3727);
// EXTERNAL MODULE: ./build/cli/command.js
var command = __webpack_require__(3192);
;// CONCATENATED MODULE: ./build/cli/plan/difference.js
const NONE = { head: '', cut: '', added: '', off: '' };
const COLOURS = { head: '\u001b[36m', cut: '\u001b[31m', added: '\u001b[32m', off: '\u001b[0m' };
const whyOf = (changes) => [...new Set(changes.map(({ why }) => why))].join('; ');
/** The difference as `diff -U0` writes it, each place headed by its reasons; empty where nothing changed. */
const differenceOf = (name, before, { dockerfile, changes }, isColoured) => {
    const { head, cut, added, off } = isColoured ? COLOURS : NONE;
    const [old, now] = [before.split('\n'), dockerfile.split('\n')];
    const places = old.flatMap((line, index) => {
        if (line === now[index])
            return [];
        const number = index + 1;
        const why = whyOf(changes.filter((change) => change.line === number));
        return [
            `${head}@@ -${number} +${number} @@ ${why}${off}`,
            `${cut}-${line}${off}`,
            `${added}+${now[index]}${off}`,
        ];
    });
    return places.length === 0 ? [] : [`--- ${name}`, `+++ ${name}`, ...places];
};

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/cli/plan/source.js




const codeOf = (error) => error.code ?? String(error);
const REMOTE = /^(?:(?:https?|git|ssh):\/\/|git@|github\.com\/)/;
const decoded = (name, bytes) => {
    const encoding = (0,external_node_buffer_.isUtf8)(bytes) ? 'utf8' : 'latin1';
    return { name, text: bytes.toString(encoding), encoding };
};
const readInput = async (console) => {
    const chunks = [];
    for await (const chunk of console.input())
        chunks.push(chunk);
    return Buffer.concat(chunks);
};
/** As buildx does, `dockerfile` serves where `Dockerfile` is missing. */
const readFirst = async (file) => {
    try {
        return await (0,promises_.readFile)(file);
    }
    catch (error) {
        if ((0,external_node_path_.basename)(file) !== 'Dockerfile' || codeOf(error) !== 'ENOENT')
            throw error;
        return (0,promises_.readFile)((0,external_node_path_.join)((0,external_node_path_.dirname)(file), 'dockerfile')).catch(() => {
            throw error;
        });
    }
};
/** Reads the Dockerfile of a command line: `-f FILE`, `-f -` for standard input, else that of DIR. */
const readSource = async (args, console) => {
    if (args.words.length > 1)
        throw new command/* UsageError */.eb(`one DIR is allowed, seen ${args.words.join(' ')}`);
    const [word = '.'] = args.words;
    const given = args.text('file');
    if (given === '-')
        return decoded('Dockerfile', await readInput(console));
    if (REMOTE.test(word) || REMOTE.test(given ?? ''))
        throw new command/* UsageError */.eb(`${REMOTE.test(word) ? `DIR ${JSON.stringify(word)}` : `-f ${JSON.stringify(given)}`} is not on this machine; clone it and give its directory, or give the Dockerfile on standard input with -f -`);
    if (word === '-')
        throw new command/* UsageError */.eb('DIR "-" is an archive on standard input; unpack it and give its directory');
    const dir = (0,external_node_path_.resolve)(console.cwd, word);
    const isDirectory = await (0,promises_.stat)(dir).then((found) => found.isDirectory(), () => false);
    if (!isDirectory && given === undefined)
        throw new command/* UsageError */.eb(`DIR ${JSON.stringify(word)} is not a directory; give the build context as DIR`);
    const file = given === undefined ? (0,external_node_path_.join)(dir, 'Dockerfile') : (0,external_node_path_.resolve)(console.cwd, given);
    try {
        return decoded(given ?? 'Dockerfile', await readFirst(file));
    }
    catch (error) {
        throw new command/* UsageError */.eb(`the Dockerfile ${JSON.stringify(file)} cannot be read (${codeOf(error)}); give its path with -f FILE, or the build context as DIR`);
    }
};
/** Writes a Dockerfile in the encoding it was read in; a file that is there keeps its mode. */
const writeSource = async (file, text, encoding) => {
    try {
        await (0,promises_.writeFile)(file, text, encoding);
    }
    catch (error) {
        throw new command/* UsageError */.eb(`--write ${JSON.stringify(file)} cannot be written (${codeOf(error)}); give a path in a directory that is there`);
    }
};

;// CONCATENATED MODULE: ./build/cli/plan.js








/** A file that is kept builds anywhere: it needs no module server and no frontend that gives secrets as variables. */
const KEPT = { kind: 'off', why: 'a file that is kept gets cache mounts only' };
const PLATFORM = /^[a-z0-9_.-]+\/[a-z0-9_.-]+(?:\/[a-z0-9_.-]+)?$/;
const platformsOf = (args) => {
    const platforms = args
        .all('platform')
        .flatMap((value) => value.split(','))
        .map((value) => value.trim());
    const wrong = platforms.find((platform) => !PLATFORM.test(platform));
    if (wrong !== undefined)
        throw new command/* UsageError */.eb(`--platform ${JSON.stringify(wrong)} is not a platform; give OS/ARCH or OS/ARCH/VARIANT, e.g. linux/arm64`);
    return platforms;
};
const buildArgsOf = (args, { env }) => {
    const wrong = args.all('build-arg').find((value) => !/^[^=\s]+(?:=|$)/.test(value));
    if (wrong !== undefined)
        throw new command/* UsageError */.eb(`--build-arg ${JSON.stringify(wrong)} has no name; give NAME=VALUE, or NAME to take it from the environment`);
    return (0,modules/* buildArgTable */.Vt)(args.all('build-arg'), env);
};
const targetOf = (args, file) => {
    const target = args.text('target') ?? null;
    if (file.stages.length === 0 || (0,graph/* targetStage */.Ae)(file, target) !== null)
        return target;
    const names = file.stages.map(({ name, index }) => name ?? String(index)).join(', ');
    throw new command/* UsageError */.eb(`--target ${JSON.stringify(target)} is no stage of the Dockerfile; allowed are ${names}`);
};
const show = (name, before, made, console) => {
    for (const line of differenceOf(name, before, made, console.colour))
        console.say(line);
    if (made.changes.length === 0)
        console.say('Nothing is put into this Dockerfile.');
    for (const { line, why } of made.skipped)
        console.say(`line ${line} stays as it is: ${why}`);
    const told = new Set(made.skipped.map(({ line }) => line));
    for (const { line, why } of made.withoutHost)
        if (!told.has(line))
            console.say(`line ${line} takes no modules from the host: ${why}`);
};
/** Shows the Dockerfile as it would be built, and why; `--write` keeps a form of it that builds anywhere. */
const plan_plan = {
    name: 'plan',
    usage: 'plan [DIR] [-f FILE] [--target STAGE]',
    help: 'Show the Dockerfile as it would be built: the flags put into RUN lines, and why.',
    options: [
        {
            name: 'file',
            short: 'f',
            type: 'string',
            value: 'FILE',
            help: 'Dockerfile (default: DIR/Dockerfile), or - for standard input',
        },
        { name: 'target', type: 'string', value: 'STAGE', help: 'Stage to build (default: the last one)' },
        { name: 'build-arg', type: 'string', multiple: true, value: 'NAME=VALUE', help: 'Build argument' },
        { name: 'platform', type: 'string', multiple: true, value: 'OS/ARCH', help: 'Platform to build for' },
        {
            name: 'write',
            type: 'string',
            value: 'FILE',
            help: 'Write the Dockerfile there, with cache mounts only: it builds anywhere',
        },
    ],
    async run(args, console) {
        const [platforms, buildArgs] = [platformsOf(args), buildArgsOf(args, console)];
        const { name, text, encoding } = await readSource(args, console);
        const file = (0,parse/* parseDockerfile */.A)(text);
        const write = args.text('write');
        const made = (0,plan/* plan */.e)(file, {
            target: targetOf(args, file),
            buildArgs,
            delivery: write === undefined ? null : KEPT,
            platforms,
            idPrefix: 'go-docker-build',
            frontend: 'ok',
        });
        if (write !== undefined)
            await writeSource((0,external_node_path_.resolve)(console.cwd, write), made.dockerfile, encoding);
        if (args.json) {
            console.answer({ dockerfile: made.dockerfile, changes: made.changes, skipped: made.skipped });
            return 0;
        }
        if (file.stages.length === 0)
            console.say('There is no FROM in this Dockerfile.');
        show(name, text, made, console);
        return 0;
    },
};


/***/ })

};
