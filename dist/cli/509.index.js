export const id = 509;
export const ids = [509];
export const modules = {

/***/ 9890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plan: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _dockerfile_parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7465);
/* harmony import */ var _pipeline_modules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92);
/* harmony import */ var _stages_plan_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3056);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3192);






const readDockerfile = async (file) => {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8');
    }
    catch (error) {
        const why = error.code ?? String(error);
        throw new _command_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb(`the Dockerfile ${JSON.stringify(file)} cannot be read (${why}); give its path with -f FILE, or the build context as DIR`);
    }
};
const writeDockerfile = async (file, text) => {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, text);
    }
    catch (error) {
        const why = error.code ?? String(error);
        throw new _command_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb(`--write ${JSON.stringify(file)} cannot be written (${why}); give a path in a directory that is there`);
    }
};
const difference = (before, after, plan, colour) => {
    const paint = (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
    const [old, now] = [before.split('\n'), after.split('\n')];
    return old.flatMap((line, index) => {
        if (line === now[index])
            return [];
        const whys = new Set(plan.changes.filter((change) => change.line === index + 1).map((change) => change.why));
        return [
            paint('36', `@@ line ${index + 1}: ${[...whys].join('; ')}`),
            paint('31', `- ${line}`),
            paint('32', `+ ${now[index]}`),
        ];
    });
};
/** Shows the Dockerfile as it would be built, and why; `--write` keeps it. */
const plan = {
    name: 'plan',
    usage: 'plan [DIR] [-f FILE] [--target STAGE]',
    help: 'Show the Dockerfile as it would be built: the flags put into RUN lines, and why.',
    options: [
        { name: 'file', short: 'f', type: 'string', value: 'FILE', help: 'Dockerfile (default: DIR/Dockerfile)' },
        { name: 'target', type: 'string', value: 'STAGE', help: 'Stage to build (default: the last one)' },
        { name: 'build-arg', type: 'string', multiple: true, value: 'NAME=VALUE', help: 'Build argument' },
        { name: 'platform', type: 'string', multiple: true, value: 'OS/ARCH', help: 'Platform to build for' },
        { name: 'write', type: 'string', value: 'FILE', help: 'Write the Dockerfile there' },
    ],
    async run(args, console) {
        if (args.words.length > 1)
            throw new _command_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb(`one DIR is allowed, seen ${args.words.join(' ')}`);
        const dir = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(console.cwd, args.words[0] ?? '.');
        const given = args.text('file');
        const text = await readDockerfile(given === undefined ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'Dockerfile') : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(console.cwd, given));
        const made = (0,_stages_plan_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .plan */ .e)((0,_dockerfile_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDockerfile */ .A)(text), {
            target: args.text('target') ?? null,
            buildArgs: (0,_pipeline_modules_js__WEBPACK_IMPORTED_MODULE_3__/* .buildArgTable */ .V)(args.all('build-arg'), console.env),
            delivery: null,
            platforms: args.all('platform').flatMap((value) => value.split(',')),
            idPrefix: 'go-docker-build',
            frontend: 'ok',
        });
        const write = args.text('write');
        if (write !== undefined)
            await writeDockerfile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(console.cwd, write), made.dockerfile);
        if (args.json) {
            console.answer({ dockerfile: made.dockerfile, changes: made.changes, skipped: made.skipped });
            return 0;
        }
        for (const line of difference(text, made.dockerfile, made, console.colour))
            console.say(line);
        if (made.changes.length === 0)
            console.say('Nothing is put into this Dockerfile.');
        for (const skip of made.skipped)
            console.say(`line ${skip.line} stays as it is: ${skip.why}`);
        return 0;
    },
};


/***/ })

};
