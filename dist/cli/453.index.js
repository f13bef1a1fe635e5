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
// EXTERNAL MODULE: ./build/dockerfile/parse.js + 1 modules
var parse = __webpack_require__(9732);
// EXTERNAL MODULE: ./build/pipeline/modules.js + 1 modules
var modules = __webpack_require__(9656);
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
// EXTERNAL MODULE: ./build/adapters/files.js
var files = __webpack_require__(3058);
// EXTERNAL MODULE: ./build/adapters/shell.js
var shell = __webpack_require__(5031);
// EXTERNAL MODULE: ./build/stages/plan/work-tree.js + 1 modules
var work_tree = __webpack_require__(8311);
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
const elsewhere = (seen, why) => new command/* UsageError */.eb(`${seen} is not on this machine: ${why}; clone it and give its directory, or give the Dockerfile on standard input with -f -`);
/** The Dockerfile of a Git context, where the work tree of the command is of that repository and has it. */
const readRemote = async (argument, file, { cwd }) => {
    const found = await (0,work_tree/* workTreeDockerfile */.Q)({ argument, file, dir: cwd, own: null }, { shell: shell/* shell */.vf, files: (0,files/* diskFiles */.T)() });
    if (!found.ok)
        throw elsewhere(`DIR ${JSON.stringify(argument)}`, found.why);
    return { name: (0,external_node_path_.relative)(cwd, found.path), text: found.text, encoding: 'utf8' };
};
/** Reads the Dockerfile of a command line: `-f FILE`, `-f -` for standard input, else that of DIR, which may be a Git context of the repository at hand. */
const readSource = async (args, console) => {
    if (args.words.length > 1)
        throw new command/* UsageError */.eb(`one DIR is allowed, seen ${args.words.join(' ')}`);
    const [word = '.'] = args.words;
    const given = args.text('file');
    if (given === '-')
        return decoded('Dockerfile', await readInput(console));
    if (REMOTE.test(given ?? ''))
        throw elsewhere(`-f ${JSON.stringify(given)}`, 'it is a URL');
    if (REMOTE.test(word))
        return readRemote(word, given ?? '', console);
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


/***/ }),

/***/ 75:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nu: () => (/* binding */ isChangedHere),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   tw: () => (/* binding */ forkPoint),
/* harmony export */   xk: () => (/* binding */ commitId),
/* harmony export */   zY: () => (/* binding */ openGit)
/* harmony export */ });
/** Keeps the programs out that a repository's configuration names, and every transport: missing objects are not fetched. https://git-scm.com/docs/git-config */
const SETTINGS = [
    'safe.directory=*',
    'core.quotepath=off',
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'log.showSignature=false',
    'blame.ignoreRevsFile=',
    'diff.submodule=short',
    'protocol.allow=never',
];
const ENVIRONMENT = { GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
const CALL_MS = 10_000;
/** Opens a repository, bare or with a work tree, for reading only; `-c` settings keep its own programs out. */
const openGit = (shell, dir) => (args, options = {}) => shell.run('git', ['-C', dir, ...SETTINGS.flatMap((setting) => ['-c', setting]), ...args], {
    timeoutMs: CALL_MS,
    ...options,
    env: ENVIRONMENT,
});
/** Standard output of a command that succeeded, else an empty text. */
const textOf = async (git, args) => {
    const done = await git(args);
    return done.code === 0 ? done.stdout : '';
};
/** The full id of a commit; null when the repository does not hold it. */
const commitId = async (git, name) => {
    const found = await textOf(git, [
        'rev-parse',
        '--verify',
        '--quiet',
        '--end-of-options',
        `${name}^{commit}`,
    ]);
    return /^[0-9a-f]{40,64}$/.test(found.trim()) ? found.trim() : null;
};
/** The commit at which the work tree left the branch it follows, else the default branch of origin; null when there is none or it is the head. */
const forkPoint = async (git) => {
    for (const branch of ['@{upstream}', 'origin/HEAD']) {
        const base = (await textOf(git, ['merge-base', 'HEAD', branch])).trim();
        if (base !== '')
            return base === (await commitId(git, 'HEAD')) ? null : base;
    }
    return null;
};
/** Whether a file of the work tree differs from what is committed, asked without the filters that the configuration names; false in a bare repository. */
const isChangedHere = async (git, path) => {
    const named = await textOf(git, ['config', '--name-only', '-z', '--get-regexp', '^filter\\.']);
    const names = [
        ...new Set(named.split('\0').flatMap((key) => /^filter\.(.*)\.[^.]*$/s.exec(key)?.[1] ?? [])),
    ];
    // `-c` cannot take a name with an equals sign.
    if (names.some((name) => /[=\n]/.test(name)))
        return false;
    const off = names.flatMap((name) => ['clean=', 'process=', 'smudge=', 'required=false'].flatMap((end) => ['-c', `filter.${name}.${end}`]));
    const options = ['--porcelain', '--untracked-files=no', '--ignore-submodules=all'];
    return (await textOf(git, [...off, 'status', ...options, '--', `:(top,literal)${path}`])) !== '';
};


/***/ }),

/***/ 8311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ workTreeDockerfile)
});

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
// EXTERNAL MODULE: ./build/git/git.js
var git_git = __webpack_require__(75);
;// CONCATENATED MODULE: ./build/stages/plan/remote.js


const FULL = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** A Dockerfile is not larger. */
const MOST_BYTES = 1_000_000;
const MOST_LINKS = 5;
/** Reads a Git context as buildx does: a URL with `#REF:SUBDIR`, or with a query; null for an archive or anything else. https://docs.docker.com/build/concepts/context/#git-repositories */
const parseGitContext = (argument) => {
    const [address = '', fragment = ''] = argument.split(/#(.*)/s);
    const [url = '', query = ''] = address.split(/\?(.*)/s);
    const asked = new URLSearchParams(query);
    const bare = url.replace(/^(?:\w+:\/\/(?:[^/@]*@)?|git@)/, '').replace(/^([^/:]+):(?=\D)/, '$1/');
    const isGit = /\.git$/.test(bare) || /^git(?:@|:)|^ssh:/.test(url) || bare.startsWith('github.com/');
    if (!isGit || /\.(?:tar(?:\.\w+)?|tgz|zip)$/.test(bare))
        return null;
    const [ref = '', subdir = ''] = fragment.split(/:(.*)/s);
    return {
        repository: bare.replace(/\.git$/, '').toLowerCase(),
        ref: ref ||
            asked.get('commit') ||
            asked.get('checksum') ||
            asked.get('ref') ||
            asked.get('tag') ||
            asked.get('branch') ||
            '',
        subdir: subdir || asked.get('subdir') || '',
    };
};
const no = (why) => ({ ok: false, why });
/** Reads the Dockerfile of a Git context from the repository on this machine: only where the context is that repository at a full commit that is there, because a branch may stand for another commit by the time the builder fetches it. BuildKit takes a copy of it with `--file` and an absolute path; no `.dockerignore` counts for such contexts. `own` is the repository's address, e.g. `https://github.com/octocat/app`. */
const remoteDockerfile = async (argument, file, own, git) => {
    const context = parseGitContext(argument);
    if (context === null)
        return no('the context is an archive that the builder fetches by itself');
    if (context.repository !== parseGitContext(`${own.replace(/\.git$/, '')}.git`)?.repository)
        return no('the context is another repository, which the builder fetches by itself');
    if (!FULL.test(context.ref))
        return no(`the context is at ${context.ref === '' ? 'the default branch' : JSON.stringify(context.ref)}, which may be another commit by now; a full commit id tells`);
    if ((await (0,git_git/* commitId */.xk)(git, context.ref)) === null)
        return no('the commit of the context is not on this machine; actions/checkout brings it');
    if (file === '-' || /^(?:\/|\w+:\/\/)/.test(file))
        return no('the Dockerfile is none of the context');
    for (const name of file === '' ? ['Dockerfile', 'dockerfile'] : [file]) {
        const path = await followLinks(git, context, name);
        const text = path === null ? null : await readAt(git, context.ref, path);
        if (path !== null && text !== null)
            return { ok: true, path, text };
    }
    return no(`the commit has no ${(0,posix_.join)(context.subdir, file || 'Dockerfile')}`);
};
/** The path of the file that a name in the context leads to; null when there is none, or it leads out of the context. */
const followLinks = async (git, { ref, subdir }, name) => {
    const root = (0,posix_.normalize)(`./${subdir}/`);
    let path = (0,posix_.normalize)((0,posix_.join)(root, name));
    for (let links = 0; links <= MOST_LINKS; links += 1) {
        if (root === './' ? /^(?:\.\.)?\//.test(path) : !path.startsWith(root))
            return null;
        const row = await (0,git_git/* textOf */.b6)(git, ['ls-tree', '-z', '--full-tree', ref, '--', path]);
        const mode = /^(\d+) blob /.exec(row)?.[1];
        if (mode !== '120000')
            return mode === undefined ? null : path;
        path = (0,posix_.normalize)((0,posix_.join)((0,posix_.dirname)(path), await (0,git_git/* textOf */.b6)(git, ['cat-file', 'blob', `${ref}:${path}`])));
    }
    return null;
};
const readAt = async (git, commit, path) => {
    const object = `${commit}:${path}`;
    const size = Number(await (0,git_git/* textOf */.b6)(git, ['cat-file', '-s', object]));
    if (!(size > 0 && size <= MOST_BYTES))
        return null;
    const done = await git(['cat-file', 'blob', object]);
    return done.code === 0 ? done.stdout : null;
};

;// CONCATENATED MODULE: ./build/stages/plan/work-tree.js



/** Finds the Dockerfile of a Git context in the work tree: only where the work tree has what the commit has, so that each line is at the same place in both. */
const workTreeDockerfile = async ({ argument, file, dir, own }, { shell, files }) => {
    const git = (0,git_git/* openGit */.zY)(shell, dir);
    const address = own ?? (await (0,git_git/* textOf */.b6)(git, ['config', '--get', 'remote.origin.url'])).trim();
    const found = await remoteDockerfile(argument, file, address, git);
    if (!found.ok)
        return found;
    const root = (await (0,git_git/* textOf */.b6)(git, ['rev-parse', '--show-toplevel'])).trim();
    const path = (0,posix_.join)(root, found.path);
    const isSame = root !== '' && (await files.read(path)) === found.text;
    if (isSame)
        return { ok: true, path, text: found.text };
    const why = `${found.path} of the work tree is not as the commit of the context has it`;
    return { ok: false, why };
};


/***/ })

};
