export const id = 655;
export const ids = [655];
export const modules = {

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

/***/ 9383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ MAX_COMMITS),
/* harmony export */   g: () => (/* binding */ commitsOf)
/* harmony export */ });
/* harmony import */ var _git_git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75);

/** Commits looked at, newest first. */
const MAX_COMMITS = 200;
const FORMAT = '%x1e%H%x1f%P%x1f%aN%x1f%aE%x1f%cN%x1f%cE%x1f%s%x1f%b%x1f';
const readCommit = (record) => {
    const [id = '', parents = '', name = '', email = '', byName = '', byEmail = '', subject = '', body = '', paths = '',] = record.split('\x1f');
    return {
        id: id.trim(),
        parents: parents.split(' ').filter(Boolean),
        author: { name, email },
        committer: { name: byName, email: byEmail },
        subject,
        body,
        paths: paths
            .split('\0')
            .map((path) => path.trim())
            .filter(Boolean),
    };
};
/** The commits of a range in topological order, newest first, with the paths each changed. */
const commitsOf = async (git, base, head) => {
    const options = ['--topo-order', `--max-count=${MAX_COMMITS}`, `--format=${FORMAT}`, '-z', '--name-only'];
    const quiet = ['--no-ext-diff', '--no-textconv', '--no-renames', '--diff-merges=combined'];
    const text = await (0,_git_git_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(git, ['log', ...options, ...quiet, '--end-of-options', `${base}..${head}`, '--']);
    return text.split('\x1e').slice(1).map(readCommit);
};


/***/ }),

/***/ 9655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ attribute)
});

// EXTERNAL MODULE: ./build/git/git.js
var git_git = __webpack_require__(75);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/stages/attribute/changed-files.js


const CHANGES = {
    A: 'added',
    C: 'added',
    D: 'deleted',
    R: 'renamed',
};
/** Files kept in the list. */
const MAX_FILES = 300;
/** What changed between two commits: files of the failure first, then their packages, then what suspects changed. */
const changedFiles = async (git, range, failing, suspected) => {
    const options = ['--name-status', '-M', '-z', '--no-ext-diff', '--no-textconv'];
    const text = await (0,git_git/* textOf */.b6)(git, ['diff', ...options, '--end-of-options', range.base, range.head, '--']);
    const fields = text.split('\0');
    const files = [];
    for (let at = 0; at + 1 < fields.length;) {
        const status = fields[at] ?? '';
        const isPair = status.startsWith('R') || status.startsWith('C');
        const path = fields[at + (isPair ? 2 : 1)] ?? '';
        at += isPair ? 3 : 2;
        const { why, rank } = reasonFor(path, failing, suspected);
        files.push({ file: { path, change: CHANGES[status[0] ?? ''] ?? 'modified', why }, rank });
    }
    return files
        .sort((a, b) => a.rank - b.rank || (a.file.path < b.file.path ? -1 : 1))
        .slice(0, MAX_FILES)
        .map(({ file }) => file);
};
const reasonFor = (path, failing, suspected) => {
    if (failing.includes(path))
        return { why: 'the failure is in this file', rank: 0 };
    if (suspected.has(path))
        return { why: 'changed together with what the failure names', rank: 1 };
    const isNear = failing.some((other) => external_node_path_.posix.dirname(other) === external_node_path_.posix.dirname(path));
    if (isNear)
        return { why: 'in the directory of the failure', rank: 2 };
    if (/(?:^|\/)go\.(?:mod|sum|work)$/.test(path))
        return { why: 'decides which modules are used', rank: 3 };
    return { why: 'changed in the range', rank: 4 };
};

// EXTERNAL MODULE: ./build/stages/attribute/commits.js
var attribute_commits = __webpack_require__(9383);
;// CONCATENATED MODULE: ./build/stages/attribute/tokens.js
/** Strings, runes and raw strings are one token each; comments are none. https://go.dev/ref/spec#Lexical_elements */
const GO = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|`[^`]*`|'(?:[^'\\\n]|\\.)+'|[\p{L}_][\p{L}\p{Nd}_]*|\d[\w.]*|\.\d\w*|\S/gu;
/** Comments that the go command or cgo obeys. https://pkg.go.dev/cmd/compile#hdr-Compiler_Directives */
const OBEYED = /^\/\/(?:go:|export |line |\s*\+build |\s*#)|^\/\*[\s\S]*#(?:include|cgo|define)/;
/** Text of Go as the tokens the compiler sees; directives count, other comments and blanks do not. */
const goTokens = (text) => (text.match(GO) ?? []).filter((token) => !/^\/[/*]/.test(token) || OBEYED.test(token));
/** The same text whatever its layout and comments: two files that build the same have the same. */
const plainText = (path, text) => {
    if (path.endsWith('.go'))
        return goTokens(text).join(' ');
    const comment = /(?:^|\/)go\.(?:mod|work)$/.test(path) ? /(?:^|\s)\/\/.*$/ : null;
    const lines = text.split('\n').map((line) => (comment ? line.replace(comment, '') : line));
    return lines
        .map((line) => line.trim().replace(/\s+/g, ' '))
        .filter(Boolean)
        .join('\n');
};
const KEYWORDS = new Set(`break case chan const continue default defer else fallthrough for func go goto if import interface map
  package range return select struct switch type var nil true false error string int bool byte any err ctx
  len cap make new append panic recover ok`.split(/\s+/));
/** The names in a piece of Go that somebody may have declared, each once, in order. */
const namesIn = (text) => [
    ...new Set(goTokens(text).filter((token) => /^[\p{L}_]\w*$/u.test(token) && token !== '_' && !KEYWORDS.has(token))),
];

;// CONCATENATED MODULE: ./build/stages/attribute/changes.js


/** Files whose lines are read; of others only the path counts. */
const READ = [
    '*.go',
    '*go.mod',
    '*go.sum',
    '*go.work',
    '*Dockerfile*',
    '*.dockerignore',
    '*Makefile',
    '*.sh',
    '*.yml',
];
/** Code that nobody of the repository wrote. */
const FOREIGN = [':(exclude,glob)**/vendor/**', ':(exclude,glob)**/node_modules/**'];
const isLayout = (path, hunk) => plainText(path, hunk.removed.join('\n')) === plainText(path, hunk.added.join('\n'));
const readHunk = (text) => {
    const [head = '', ...lines] = text.split('\n');
    const of = (sign) => lines.filter((line) => line.startsWith(sign)).map((line) => line.slice(1));
    return { scope: head.replace(/^[^@]*@@ ?/, ''), removed: of('-'), added: of('+') };
};
const pathIn = (header, name) => {
    const found = new RegExp(`^${name} (.*)$`, 'm').exec(header)?.[1]?.replace(/\t$/, '');
    return found === undefined || found === '/dev/null' ? null : found;
};
const readChange = (commit, text) => {
    const [header = '', ...rest] = text.split('\n@@ ');
    const moved = pathIn(header, 'rename from');
    const path = pathIn(header, 'rename to') ?? pathIn(header, '\\+\\+\\+') ?? pathIn(header, '---');
    if (path === null)
        return null;
    const hunks = rest.map((hunk) => readHunk(hunk)).filter((hunk) => !isLayout(path, hunk));
    return hunks.length === 0 && moved === null ? null : { commit, path, from: moved, hunks };
};
/** Every change of Go code, module files and build files that commits of the range made, newest first; merges have none of their own. */
const changesOf = async (git, base, head, max) => {
    const options = ['-p', '-U0', '-M', '--no-merges', '--topo-order', `--max-count=${max}`, '--format=%x1e%H'];
    const plain = ['--no-ext-diff', '--no-textconv', '--no-color', '--src-prefix=', '--dst-prefix='];
    const ends = ['--end-of-options', `${base}..${head}`, '--', ...READ, ...FOREIGN];
    const text = await (0,git_git/* textOf */.b6)(git, ['log', ...options, ...plain, ...ends]);
    return text.split('\x1e').flatMap((record) => {
        const [id = '', ...parts] = record.split('\ndiff --git ');
        return parts.flatMap((part) => readChange(id.trim(), part) ?? []);
    });
};
/** The paths a file had in the range, the newest first. */
const pathsOf = (path, changes) => {
    const paths = [path];
    for (const change of changes)
        if (change.from !== null && change.path === paths.at(-1) && !paths.includes(change.from))
            paths.push(change.from);
    return paths;
};

// EXTERNAL MODULE: ./node_modules/@balena/dockerignore/ignore.js
var ignore = __webpack_require__(4158);
;// CONCATENATED MODULE: ./build/stages/attribute/declarations.js


/** Lines of a signature that are read, to the brace that opens its body. */
const SIGNATURE_LINES = 14;
const escaped = (text) => text.replace(/[.*+?^$(){}|[\]\\]/g, '\\$&');
/** A line that can declare a name: at the top level, in a group, as a method, or as a field. */
const declares = (name) => {
    const n = escaped(name);
    return new RegExp(`^func (?:\\([^)]*\\) )?${n}[[(]|^(?:type|var|const) (?:\\w+, )*${n}(?!\\w)|^[ \\t]+(?:\\w+, )*${n}(?:,| +\\S|\\(|$)`);
};
const signature = (lines, at) => {
    const first = lines[at] ?? '';
    if (!first.startsWith('func '))
        return goTokens(first).join(' ');
    const block = lines.slice(at, at + SIGNATURE_LINES);
    const end = block.findIndex((line) => /\{\s*$|\{.*\}\s*$/.test(line) || /^\S.*\)$/.test(line));
    return goTokens(block.slice(0, end + 1 || 1).join('\n'))
        .join(' ')
        .replace(/ \{.*$/, '');
};
/** What decides whether a file is built at all: constraint, suffix of its name, package, directory. https://pkg.go.dev/go/build#hdr-Build_Constraints */
const conditionsOf = (path, text) => {
    const lines = text.slice(0, 4000).match(/^\/\/(?:go:build| ?\+build) .*$|^package \w+/gm) ?? [];
    const suffix = external_node_path_.posix.basename(path, '.go').split('_').slice(1).slice(-2);
    return [external_node_path_.posix.dirname(path), ...suffix, ...lines].join(' ');
};
/** Is each line at the top level or in a group or type there, where an indented name is a declaration. */
const declaring = (lines) => {
    let isBody = false;
    return lines.map((line) => {
        if (/^func .*\{\s*$|^func [^{]*$/.test(line)) {
            isBody = true;
            return true;
        }
        if (/^[})]/.test(line))
            isBody = false;
        else if (/^(?:var|const|type|import)\b/.test(line))
            isBody = false;
        return !isBody;
    });
};
/** Every declaration of a name in a file, with what decides whether the file is built, as one comparable text; layout does not count. */
const declarationState = (path, text, name) => {
    if (text === null || !text.includes(name))
        return '';
    const pattern = declares(name);
    const lines = text.split('\n');
    const isDeclaring = declaring(lines);
    const found = lines.flatMap((line, at) => isDeclaring[at] && line.includes(name) && pattern.test(line) ? [signature(lines, at)] : []);
    return found.length === 0 ? '' : `${conditionsOf(path, text)}: ${found.sort().join('; ')}`;
};
/** The first and last line index of the declaration a line lies in; the line alone outside of any. */
const blockAround = (lines, at) => {
    let from = at;
    while (from > 0 && !/^(?:func|type|var|const)\b/.test(lines[from] ?? ''))
        from--;
    const end = lines.findIndex((line, index) => index > from && /^[})]/.test(line));
    return { from, to: end < 0 || end < at ? at : end };
};
/** How the functions of a name end in a file: their last statement, layout left out. */
const endingOf = (path, text, name) => {
    const lines = (text ?? '').split('\n');
    const start = new RegExp(`^func (?:\\([^)]*\\) )?${escaped(name)}[[(]`);
    return lines
        .flatMap((line, at) => (start.test(line) ? [blockAround(lines, at)] : []))
        .map(({ to }) => {
        const before = lines.slice(0, to).findLast((line) => plainText(path, line) !== '') ?? '';
        return plainText(path, before);
    })
        .join(' ; ');
};
/** How many brackets of each kind a file opens and does not close. */
const openBrackets = (text) => {
    const count = new Map();
    for (const token of goTokens(text ?? ''))
        if (/^[()[\]{}]$/.test(token))
            count.set(token, (count.get(token) ?? 0) + 1);
    const left = ['()', '[]', '{}'].map(([open = '', close = '']) => (count.get(open) ?? 0) - (count.get(close) ?? 0));
    return left.join(' ');
};

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/git/blobs.js

/** Bytes of one file that are read; larger ones count as empty. */
const MAX_BLOB_BYTES = 1_000_000;
/** Bytes read in one go; what comes after is left out. */
const MAX_TOTAL_BYTES = 64_000_000;
/** Files and directories asked for in one go. */
const MAX_ASKED = 20_000;
const keyOf = ({ commit, path }) => `${commit}:${path}`;
/** Reads many files at many commits with two git calls; what is not there has no entry, a directory and a file over 1 MB have an empty text. */
const readBlobs = async (git, asked, withText = true) => {
    // One question a line: a path with a line break cannot be asked for.
    const keys = [...new Set(asked.map(keyOf))].filter((key) => !/[\n\r]/.test(key)).slice(0, MAX_ASKED);
    if (keys.length === 0)
        return new Map();
    const format = '--batch-check=%(objectname) %(objecttype) %(objectsize)';
    const checked = await git(['cat-file', format], { input: `${keys.join('\n')}\n` });
    const rows = checked.stdout.split('\n');
    const found = keys.flatMap((key, at) => {
        const [, id, type, size] = /^([0-9a-f]{40,64}) (blob|tree|commit) (\d+)$/.exec(rows[at] ?? '') ?? [];
        return id === undefined ? [] : [{ key, id, isText: type === 'blob' && Number(size) <= MAX_BLOB_BYTES }];
    });
    const ids = [...new Set(found.filter(({ isText }) => isText).map(({ id }) => id))];
    const texts = withText ? await readTexts(git, ids) : new Map();
    return new Map(found.map(({ key, id }) => [key, { id, text: texts.get(id) ?? '' }]));
};
const readTexts = async (git, ids) => {
    const texts = new Map();
    if (ids.length === 0)
        return texts;
    const chunks = [];
    let bytes = 0;
    const keep = (chunk) => {
        bytes += chunk.length;
        if (bytes <= MAX_TOTAL_BYTES)
            chunks.push(chunk);
    };
    await git(['cat-file', '--batch'], { input: `${ids.join('\n')}\n`, onStdout: keep });
    const all = external_node_buffer_.Buffer.concat(chunks);
    for (let at = 0; at < all.length;) {
        const end = all.indexOf(10, at);
        const [id = '', , size = ''] = end < 0 ? [] : all.toString('latin1', at, end).split(' ');
        const length = Number(size);
        if (end < 0 || size === '' || end + 1 + length > all.length)
            break;
        texts.set(id, all.toString('utf8', end + 1, end + 1 + length));
        at = end + length + 2;
    }
    return texts;
};

;// CONCATENATED MODULE: ./build/stages/attribute/scene.js





/** Go modules of the repository that are told apart. */
const MAX_MODULES = 60;
const modulesOf = async (git, head, paths) => {
    const files = [...paths].filter((path) => /(?:^|\/)go\.mod$/.test(path) && !/(?:^|\/)vendor\//.test(path));
    const asked = files.slice(0, MAX_MODULES).map((path) => ({ commit: head, path }));
    const held = await readBlobs(git, asked);
    return [...held]
        .flatMap(([key, { text }]) => {
        const name = /^module[ \t]+"?([^\s"]+)/m.exec(text)?.[1];
        const dir = external_node_path_.posix.dirname(key.slice(key.indexOf(':') + 1));
        return name === undefined ? [] : [{ dir: dir === '.' ? '' : dir, name }];
    })
        .sort((a, b) => b.name.length - a.name.length);
};
/** Reads the tree of the head and what the range changed. */
const openScene = async (git, range, commits, moduleDir) => {
    const { base, head } = range;
    const [tree, changes] = await Promise.all([
        (0,git_git/* textOf */.b6)(git, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', head]),
        changesOf(git, base, head, attribute_commits/* MAX_COMMITS */.M),
    ]);
    const paths = new Set(tree.split('\0').filter(Boolean));
    const dir = external_node_path_.posix.normalize(moduleDir || '.');
    return {
        git,
        base,
        head,
        commits,
        changes,
        paths,
        touched: new Set([...commits.flatMap((commit) => commit.paths), ...changes.map(({ path }) => path)]),
        modules: await modulesOf(git, head, paths),
        moduleDir: dir === '.' ? '' : dir,
        texts: async (wanted) => {
            const held = await readBlobs(git, wanted.map((path) => ({ commit: head, path })));
            return wanted.map((path) => held.get(`${head}:${path}`)?.text ?? '');
        },
    };
};
/** The text of one line at the head; empty when it is not there. */
const lineAt = async (scene, place) => {
    if (place.line === null)
        return '';
    const [text = ''] = await scene.texts([place.path]);
    return text.split('\n')[place.line - 1]?.replace(/\r$/, '') ?? '';
};
/** Directory of a package of the repository, '' for the root; null when it is of another module. */
const directoryOf = (scene, importPath) => {
    const own = scene.modules.find(({ name }) => importPath === name || importPath.startsWith(`${name}/`));
    if (own === undefined)
        return null;
    return [own.dir, importPath.slice(own.name.length + 1)].filter(Boolean).join('/');
};
/** Directory of a file, '' for the root. */
const parentOf = (path) => {
    const dir = external_node_path_.posix.dirname(path);
    return dir === '.' ? '' : dir;
};
/** Imports of a Go file: the name each is used by (its last part where none is given) and its path. */
const importsIn = (text) => {
    const head = text.slice(0, 20_000);
    const block = [...head.matchAll(/^import\s*\(([^)]*)\)/gm)].map((match) => match[1] ?? '').join('\n');
    const single = [...head.matchAll(/^import\s+([^\n(]+)$/gm)].map((match) => match[1] ?? '').join('\n');
    return [...`${block}\n${single}`.matchAll(/^[ \t]*(?:([\w.]+)[ \t]+)?["`]([^"`\s]+)["`]/gm)].map((match) => {
        const path = match[2] ?? '';
        const parts = path.split('/').filter((part) => !/^v\d+$/.test(part));
        return { name: match[1] ?? (parts.at(-1) ?? '').replace(/^go-|\.v\d+$/g, ''), path };
    });
};

;// CONCATENATED MODULE: ./build/stages/attribute/probe.js




const linesOf = (change) => change.hunks.flatMap((hunk) => [...hunk.removed, ...hunk.added]);
/** Lines that match, in files of the range that `isWanted`: which they are, or with `any` only whether there are some. */
const lineProbe = (scene, pattern, isWanted, compare) => {
    const paths = [...scene.touched].filter(isWanted);
    const matching = (path, text) => text.split('\n').flatMap((line) => (pattern.test(line) ? [plainText(path, line)] : []));
    return {
        paths,
        state: (read) => {
            const found = paths.flatMap((path) => matching(path, read(path) ?? '')).filter(Boolean);
            return compare === 'any' ? String(found.length > 0) : found.sort().join('\n');
        },
        touches: (change) => paths.includes(change.path) && linesOf(change).some((line) => pattern.test(line)),
    };
};
/** The line of a failure as it stands at the head, wherever its file was: is it there. */
const presentProbe = (scene, path, line) => {
    const paths = pathsOf(path, scene.changes);
    const wanted = plainText(path, line);
    /** A line that was only broken or joined is still there. */
    const isIn = (text) => text.split('\n').some((other) => isSame(path, other, line, wanted)) ||
        (wanted.length > 2 && plainText(path, text).includes(wanted));
    return {
        paths,
        state: (read) => String(paths.some((one) => isIn(read(one) ?? ''))),
        touches: (change) => paths.includes(change.path) && linesOf(change).some((other) => isSame(path, other, line, wanted)),
    };
};
const isSame = (path, other, line, wanted) => other.trim() === line.trim() || (other.length < 1000 && plainText(path, other) === wanted && wanted !== '');
/** The declarations of a name in the Go files of the range that `isWanted`. */
const declarationProbe = (scene, name, isWanted) => {
    const pattern = declares(name);
    const named = scene.changes.filter((change) => isWanted(change.path) || (change.from !== null && isWanted(change.from)));
    const paths = [
        ...new Set([
            ...named.flatMap(({ path, from }) => (from === null ? [path] : [path, from])),
            ...[...scene.touched].filter((path) => isWanted(path)),
        ]),
    ].filter((path) => path.endsWith('.go') && !/(?:^|\/)vendor\//.test(path));
    return {
        paths,
        state: (read) => paths
            .map((path) => declarationState(path, read(path), name))
            .filter(Boolean)
            .sort()
            .join('\n'),
        touches: (change) => paths.includes(change.path) && linesOf(change).some((line) => pattern.test(line)),
    };
};
/** Whether a file or directory is there. */
const presenceProbe = (path) => ({
    paths: [path],
    state: (read) => String(read(path) !== null),
    touches: (change) => change.path === path || change.from === path || change.path.startsWith(`${path}/`),
});
/** A property of the text of one file, wherever it was in the range. */
const textProbe = (scene, path, state) => {
    const paths = pathsOf(path, scene.changes);
    return {
        paths,
        state: (read) => state(paths.map((one) => read(one)).find((text) => text !== null) ?? null),
        touches: (change) => paths.includes(change.path),
    };
};
/** What is built in a directory: each file that is not a test, with what decides whether it is. */
const packageProbe = (scene, dir) => {
    const paths = [...scene.touched].filter((path) => parentOf(path) === dir && /(?<!_test)\.go$/.test(path));
    return {
        paths,
        state: (read) => paths
            .flatMap((path) => (read(path) === null ? [] : [conditionsOf(path, read(path) ?? '')]))
            .sort()
            .join('\n'),
        touches: (change) => paths.includes(change.path),
    };
};

;// CONCATENATED MODULE: ./build/stages/attribute/clue-files.js




const clue_files_escaped = (text) => text.replace(/[.*+?^$(){}|[\]\\]/g, '\\$&');
/** The part of a pattern before its first wildcard, to a whole directory or file. */
const fixedPart = (pattern) => /[*?[]/.test(pattern) ? pattern.slice(0, pattern.search(/[*?[]/)).replace(/[^/]*$/, '') : pattern;
/** A file that code needs and that is not there: what `//go:embed` or `#include` names. */
const neededFileClue = (scene, text, place, line) => {
    const embed = /pattern (?:all:)?(\S+?): (?:no matching files|cannot embed)/.exec(text)?.[1];
    const header = /fatal error: '?([\w./+-]+\.\w+)'?(?: file not found|: No such file)/.exec(text)?.[1];
    const name = embed ?? header;
    if (name === undefined || place === null)
        return null;
    const path = external_node_path_.posix.join(parentOf(place.path), fixedPart(name)).replace(/\/$/, '');
    const elsewhere = header === undefined ? [] : [...scene.touched].filter((one) => one.endsWith(`/${header}`) && one !== path);
    return {
        name,
        probes: [
            presenceProbe(path),
            ...elsewhere.map((one) => presenceProbe(one)),
            ...(line === '' ? [] : [presentProbe(scene, place.path, line)]),
        ],
    };
};
/** Two package clauses in one directory. */
const clauseClue = (scene, text) => {
    const found = /found packages (\w+) \(([^)]+)\) and (\w+) \(([^)]+)\) in (\S+)/.exec(text);
    if (!found)
        return null;
    const [, , first = '', , second = '', printed = ''] = found;
    const dirs = [...scene.paths].filter((path) => external_node_path_.posix.basename(path) === first).map(parentOf);
    const own = dirs.filter((dir) => scene.paths.has(external_node_path_.posix.join(dir, second)));
    const dir = own
        .filter((one) => one === '' || printed.endsWith(`/${one}`))
        .sort((a, b) => b.length - a.length)[0];
    const files = [first, second].map((file) => external_node_path_.posix.join(dir ?? '', file));
    return {
        name: `the package clause of ${files.join(' and ')}`,
        probes: [lineProbe(scene, /^package\s/, (path) => files.includes(path), 'lines')],
    };
};
/** A directory whose Go files are all gone or left out of the build. */
const emptyPackageClue = (scene, text) => {
    const printed = /(?:no (?:non-test |buildable )?Go (?:source )?files in|exclude all Go files in) (\S+)/.exec(text)?.[1];
    if (printed === undefined)
        return null;
    const dirs = [...new Set([...scene.touched].filter((path) => path.endsWith('.go')).map(parentOf))];
    const own = dirs.filter((dir) => dir !== '' && (printed === dir || printed.endsWith(`/${dir}`)));
    const dir = own.sort((a, b) => b.length - a.length)[0];
    return dir === undefined ? null : { name: `the files of ${dir}`, probes: [packageProbe(scene, dir)] };
};
/** Packages that import each other in a ring: every import of the ring. */
const cycleClue = (scene, lines) => {
    const end = lines.findIndex((line) => /import cycle not allowed/.test(line));
    if (end < 0)
        return null;
    const ring = lines
        .slice(0, end + 1)
        .flatMap((line) => /(?:^|\s)(?:package|imports) ([^\s:]+)/.exec(line)?.[1] ?? []);
    const probes = ring.slice(1).flatMap((to, at) => {
        const dir = directoryOf(scene, ring[at] ?? '');
        if (dir === null)
            return [];
        const pattern = new RegExp(`["\`]${clue_files_escaped(to)}["\`]`);
        return [lineProbe(scene, pattern, (path) => path.endsWith('.go') && parentOf(path) === dir, 'any')];
    });
    return probes.length === 0 ? null : { name: 'the import cycle', probes };
};
/** A path that COPY or ADD asks for and that the context does not hold. https://docs.docker.com/reference/dockerfile/#copy */
const COPIED = /"(\/[^"]*)": not found|COPY failed: .*?(?:stat|lstat) (?:\S*\/)?([^:\s]+): (?:file does not exist|no such)/;
const ignoredProbe = (file, wanted) => ({
    paths: [file],
    state: (read) => {
        const text = read(file);
        return String(text !== null && ignore["default"]().add(text).ignores(wanted));
    },
    touches: (change) => change.path === file,
});
const copyClue = (scene, text) => {
    const found = COPIED.exec(text);
    const printed = (found?.[1] ?? found?.[2])?.replace(/^\/+|\/+$/g, '');
    if (!printed)
        return null;
    const dockerfiles = [...scene.paths].filter((path) => /Dockerfile[^/]*$|\.Dockerfile$/.test(path));
    const contexts = [...new Set(['', scene.moduleDir, ...dockerfiles.map(parentOf)])];
    const fixed = fixedPart(printed).replace(/\/$/, '');
    const lines = lineProbe(scene, new RegExp(`^\\s*(?:COPY|ADD)\\s.*${clue_files_escaped(external_node_path_.posix.basename(printed))}`, 'i'), (path) => /Dockerfile[^/]*$|\.Dockerfile$/.test(path), 'lines');
    const ignores = [...scene.touched].filter((path) => /\.dockerignore$/.test(path));
    return {
        name: printed,
        probes: [
            ...contexts.map((dir) => presenceProbe(external_node_path_.posix.join(dir, fixed))),
            ...ignores.map((path) => ignoredProbe(path, printed)),
            lines,
        ],
    };
};
/** What a failure that is about a file, not about code, points at. */
const fileClue = (scene, diagnosis, window, place, line) => {
    const { text } = diagnosis.evidence;
    return (neededFileClue(scene, text, place, line) ??
        clauseClue(scene, text) ??
        emptyPackageClue(scene, text) ??
        (/import cycle|^package |imports /.test(text) ? cycleClue(scene, window) : null) ??
        copyClue(scene, text));
};

;// CONCATENATED MODULE: ./build/stages/attribute/clue-lines.js


const clue_lines_escaped = (text) => text.replace(/[.*+?^$(){}|[\]\\]/g, '\\$&');
const word = (name) => `(?<![\\w])${clue_lines_escaped(name)}(?![\\w])`;
/** What a message about one line of one file points at: its imports, the names it declares, its text. */
const lineClue = (scene, text, place, line, file) => {
    const isOwn = (path) => path === place.path;
    const unused = /"([^"]+)" imported (?:as (\w+) )?and not used/.exec(text);
    if (unused) {
        const path = unused[1] ?? '';
        const name = unused[2] ?? path.split('/').at(-1) ?? '';
        const pattern = new RegExp(`"${clue_lines_escaped(path)}"|(?<![\\w])${clue_lines_escaped(name)}\\.`);
        return { name, probes: [lineProbe(scene, pattern, isOwn, 'lines')] };
    }
    const left = /no new variables/.test(text) ? /^\s*(?:if |for |switch )?([\w, ]+?)\s*:=/.exec(line) : null;
    const names = (left?.[1] ?? '').split(',').map((name) => name.trim());
    const rarest = names.find((name) => name && name !== '_' && name !== 'err') ?? names[0];
    if (rarest) {
        const pattern = new RegExp(`${word(rarest)}.*:=|:=.*${word(rarest)}`);
        return { name: rarest, probes: [lineProbe(scene, pattern, isOwn, 'lines')] };
    }
    const shape = shapeClue(scene, text, place, file);
    if (shape !== null)
        return shape;
    const isExact = /syntax error|missing return|non-declaration/.test(text) && line.trim() !== '';
    return isExact && line.trim().length > 1
        ? { name: line.trim(), probes: [presentProbe(scene, place.path, line)] }
        : null;
};
/** A message about how code is put together, told at another line than the one that is wrong: how a function ends, and which bracket stays open. */
const shapeClue = (scene, text, place, file) => {
    const lines = file.split('\n');
    const at = (place.line ?? 1) - 1;
    if (/missing return/.test(text)) {
        const name = /^func (?:\([^)]*\) )?(\w+)/.exec(lines[blockAround(lines, at).from] ?? '')?.[1];
        if (name === undefined)
            return null;
        return {
            name: `the end of ${name}`,
            probes: [textProbe(scene, place.path, (own) => endingOf(place.path, own, name))],
        };
    }
    const open = openBrackets(file);
    if (!/syntax error|non-declaration/.test(text) || /^0 0 0$/.test(open))
        return null;
    return { name: 'a bracket', probes: [textProbe(scene, place.path, openBrackets)] };
};

;// CONCATENATED MODULE: ./build/stages/attribute/clue-modules.js



const clue_modules_escaped = (text) => text.replace(/[.*+?^$(){}|[\]\\]/g, '\\$&');
/** Module or package path in a message of the go command about modules. */
const MODULE = /(?:providing package|provides package|imports|module|for|package|go:|^) ?((?:[\w~-]+\.)+[a-z]+(?:\/[\w.~-]+)+)/;
/** A Go version that a go.mod or a module asks for. */
const VERSION = /requires? go ?>= ?([\d.]+\w*)|invalid go version|toolchain not available|toolchain go[\d.]+/;
/** True for failures that are about modules and their files, not about code. */
const isAboutModules = (diagnosis) => /^(?:gomod|gosum|sumdb|vendor|workspace|toolchain)\./.test(diagnosis.id) ||
    /go\.sum entry|module providing package|implicitly required module|updates to go\.mod|is not in std|inconsistent vendoring|parsing go\.(?:mod|work)|go\.work file|replaced by/.test(diagnosis.evidence.text);
const inModule = (scene, name) => external_node_path_.posix.join(scene.moduleDir, name);
const isModuleFile = (scene, path) => {
    const names = ['go.mod', 'go.sum', 'go.work', 'go.work.sum', 'vendor/modules.txt'];
    return names.some((name) => path === name || path === inModule(scene, name));
};
const importProbe = (scene, name, place, line) => {
    const isKnown = place?.path.endsWith('.go') === true && line.includes(`"${name}`);
    const own = scene.moduleDir === '' ? '' : `${scene.moduleDir}/`;
    const isWanted = (path) => isKnown ? path === place.path : path.endsWith('.go') && path.startsWith(own);
    return lineProbe(scene, new RegExp(`["\`]${clue_modules_escaped(name)}["\`/]`), isWanted, 'any');
};
/** A package of the repository's own modules that is not found: its directory, and the import. */
const ownPackageClue = (scene, text, place, line) => {
    const names = [...text.matchAll(/(?<![\w./-])((?:[\w~-]+\.)?[\w.~-]+(?:\/[\w.~-]+)+)/g)].map((match) => match[1] ?? '');
    const name = names
        .map((one) => one.replace(/[@:].*$/, ''))
        .find((one) => !one.endsWith('.go') && directoryOf(scene, one) !== null);
    const dir = name === undefined ? null : directoryOf(scene, name);
    if (name === undefined || dir === null || dir === '')
        return null;
    return { name, probes: [presenceProbe(dir), importProbe(scene, name, place, line)] };
};
/** A directory that `replace` or `use` names and the go command does not find. */
const directoryClue = (scene, text) => {
    const found = /\(?replaced by (\.{1,2}\/[^\s)]+)\)?/.exec(text)?.[1] ??
        /cannot load module (\S+) listed in go\.work/.exec(text)?.[1];
    if (found === undefined)
        return null;
    const path = external_node_path_.posix.normalize(external_node_path_.posix.join(scene.moduleDir, found));
    const last = found.replace(/^(?:\.{1,2}\/)+/, '');
    const lines = lineProbe(scene, new RegExp(`(?:^|[ \\t/])${clue_modules_escaped(last)}(?=[ \\t]|$)`), (file) => isModuleFile(scene, file) && !file.endsWith('.sum'), 'lines');
    const isInside = !path.startsWith('..');
    return { name: found, probes: [lines, ...(isInside ? [presenceProbe(external_node_path_.posix.join(path, 'go.mod'))] : [])] };
};
const versionClue = (scene, text) => {
    if (!VERSION.test(text))
        return null;
    const module = /go: ([^\s@]+)@\S+ requires go/.exec(text)?.[1];
    const ofModule = module === undefined ? '' : `|(?:^|[ \\t])${clue_modules_escaped(module)}[ \\t]`;
    const isModFile = (path) => isModuleFile(scene, path) && !path.endsWith('.sum');
    return {
        name: module ?? 'the Go version',
        probes: [
            lineProbe(scene, new RegExp(`^(?:go|toolchain)[ \\t]${ofModule}`), isModFile, 'lines'),
            lineProbe(scene, /^FROM\s.*golang|^ARG\s+(?:GO|GOLANG)_?VERSION/i, (path) => /Dockerfile[^/]*$/.test(path), 'lines'),
        ],
    };
};
/** What a message of the go command about modules points at. */
const moduleClue = (scene, diagnosis, window, place, line) => {
    const text = diagnosis.evidence.text.replace(/ \(imported by [^)]*\)/, '');
    if (/parsing go\.(?:mod|work)/.test(text) && place !== null && line.trim() !== '')
        return { name: line.trim(), probes: [presentProbe(scene, place.path, line)] };
    const known = directoryClue(scene, text) ?? versionClue(scene, text) ?? ownPackageClue(scene, text, place, line);
    if (known !== null)
        return known;
    const fromFacts = diagnosis.facts['package'] ?? diagnosis.facts['module'];
    const found = fromFacts ?? MODULE.exec(text)?.[1] ?? window.flatMap((one) => MODULE.exec(one)?.[1] ?? [])[0];
    const name = (/imports (\S+) from implicitly/.exec(text)?.[1] ?? found)?.replace(/@.*$/, '');
    if (!name)
        return anyModuleClue(scene, text);
    if (/is replaced in go\.mod/.test(text)) {
        const replaced = new RegExp(`(?:^|[ \\t])${clue_modules_escaped(name)}[ \\t].*=>`);
        return { name, probes: [lineProbe(scene, replaced, (path) => isModuleFile(scene, path), 'lines')] };
    }
    const parts = name.split('/');
    const prefixes = parts
        .map((_, at) => clue_modules_escaped(parts.slice(0, at + 1).join('/')))
        .slice(parts.length > 1 ? 1 : 0);
    const pattern = new RegExp(`(?:^|[ \\t])(?:${prefixes.join('|')})(?=[ \\t]|/go\\.mod|$)`);
    return {
        name,
        probes: [
            lineProbe(scene, pattern, (path) => isModuleFile(scene, path), 'lines'),
            importProbe(scene, name, place, line),
        ],
    };
};
/** A message about a module file as a whole: the lines of it that count. */
const anyModuleClue = (scene, text) => {
    const file = /go\.(?:mod|work)\b/.exec(text)?.[0];
    if (file === undefined)
        return null;
    const isFile = (path) => path === file || path === inModule(scene, file) || (parentOf(path) === '' && path === file);
    return { name: file, probes: [lineProbe(scene, /\S/, isFile, 'lines')] };
};

;// CONCATENATED MODULE: ./build/stages/attribute/clue-names.js




/** Names on the failing line whose declarations are followed. */
const MAX_NAMES = 4;
/** How Go's messages name what they are about; the group is `X`, `pkg.X` or `a.b.Method`. https://pkg.go.dev/internal/types/errors */
const NAMED = [
    { match: /undefined: ([\w.]+)/, kind: 'name' },
    {
        match: /(?:undefined|not declared) \(.*?has no (?:field or method|field|method) (\w+)/,
        kind: 'member',
    },
    { match: /missing method (\w+)/, kind: 'member' },
    { match: /\(wrong type for method (\w+)\)/, kind: 'member' },
    { match: /(?:arguments in call to|in argument to) ([\w.]+)/, kind: 'member' },
    { match: /assignment mismatch: .*? but ([\w.]+)(?:\(.*\))? returns/, kind: 'member' },
    { match: /(?:multiple-value|value of) ([\w.]+)\(/, kind: 'member' },
    { match: /([\w.]+)\([^()]*\) \(no value\) used as value/, kind: 'member' },
    { match: /unknown field (\w+)/, kind: 'member' },
    { match: /(\w+) redeclared in this block|other declaration of (\w+)/, kind: 'name' },
    { match: /method [\w.]*?(\w+) already declared/, kind: 'member' },
    { match: /\bname ([\w.]+) not exported|cannot refer to unexported \w+ ([\w.]+)/, kind: 'member' },
    { match: /declared and not used: (\w+)|^.*?: (\w+) declared (?:and|but) not used/, kind: 'local' },
];
const clue_names_word = (name) => new RegExp(`(?<![\\w])${name}(?![\\w])`);
/** Where `qualifier.Name` of a file may be declared: the directory of the package, all of the repository, or nowhere in it. */
const declaredIn = async (scene, path, qualified) => {
    const [qualifier, name] = qualified.split('.');
    if (name === undefined)
        return (other) => parentOf(other) === parentOf(path);
    const [text = ''] = await scene.texts([path]);
    const found = importsIn(text).filter((one) => one.name === qualifier || one.path.endsWith(`/${qualifier}`));
    const dirs = found.map((one) => directoryOf(scene, one.path));
    const own = dirs.filter((dir) => dir !== null);
    return own.length === 0
        ? (other) => other.endsWith('.go')
        : (other) => own.includes(parentOf(other));
};
/** The module path by which a file imports `qualifier`, when that is not of the repository. */
const foreignImport = async (scene, path, qualifier) => {
    const [text = ''] = await scene.texts([path]);
    const found = importsIn(text).find((one) => one.name === qualifier);
    return found !== undefined && directoryOf(scene, found.path) === null && found.path.includes('.')
        ? found.path
        : null;
};
/** What a compiler message about a name points at: the line that uses it, and every declaration of it. */
const nameClue = async (scene, text, place, line) => {
    for (const { match, kind } of NAMED) {
        const found = match.exec(text);
        const full = found?.[1] ?? found?.[2];
        if (!full)
            continue;
        const name = full.split('.').at(-1) ?? full;
        const isOwn = (path) => path === place.path;
        if (kind === 'local')
            return { name, probes: [lineProbe(scene, clue_names_word(name), isOwn, 'lines')] };
        if (kind === 'member') {
            const everywhere = (path) => path.endsWith('.go');
            return {
                name,
                probes: [presentProbe(scene, place.path, line), declarationProbe(scene, name, everywhere)],
            };
        }
        const foreign = full.includes('.')
            ? await foreignImport(scene, place.path, full.split('.')[0] ?? '')
            : null;
        const mention = lineProbe(scene, clue_names_word(full), isOwn, 'any');
        if (foreign !== null)
            return { name, probes: [mention, requireProbe(scene, foreign)] };
        const declaration = declarationProbe(scene, name, await declaredIn(scene, place.path, full));
        if (full.includes('.'))
            return { name, probes: [mention, declaration] };
        const local = new RegExp(`(?<![\\w.])${name}\\b[^=\\n]*:=|\\bvar ${name}\\b`);
        return { name, probes: [mention, declaration, lineProbe(scene, local, isOwn, 'lines')] };
    }
    return null;
};
/** Lines of go.mod that decide which version of an imported package is used. */
const requireProbe = (scene, importPath) => {
    const parts = importPath.split('/');
    const prefixes = parts.map((_, at) => parts.slice(0, at + 1).join('/')).slice(parts.length > 1 ? 1 : 0);
    const pattern = new RegExp(`(?:^|[ \\t])(?:${prefixes.map((one) => one.replace(/[.*+?^$(){}|[\]\\]/g, '\\$&')).join('|')})(?=[ \\t]|$)`);
    return lineProbe(scene, pattern, (path) => /(?:^|\/)go\.(?:mod|work)$/.test(path), 'lines');
};
/** Names of the failing line and its message whose declarations changed in the range: with the line itself they make the failure. */
const lineNamesClue = (scene, text, place, line) => {
    const message = text.replace(/^.*?\.go:\d+(?::\d+)?:/, '');
    const isOwnName = /(?:^|[^.])\b(\w+)\b/g;
    const bare = new Set([...`${line} ${message}`.matchAll(isOwnName)].map((match) => match[1] ?? ''));
    const local = new Set(namesIn(/^\s*(?:var |const )?([\w, ]+?)\s*(?::=|=|\s\w)/.exec(line)?.[1] ?? ''));
    const isNear = (name) => (path) => path.endsWith('.go') && (!bare.has(name) || parentOf(path) === parentOf(place.path));
    const names = [...new Set([...namesIn(line), ...namesIn(message)])].filter((name) => name.length > 2 && !local.has(name));
    const isDeclared = (name) => scene.changes.some((change) => isNear(name)(change.path) &&
        change.hunks.some((hunk) => [...hunk.removed, ...hunk.added].some((one) => one.includes(name) && declares(name).test(one))));
    const changed = names.filter(isDeclared).slice(0, MAX_NAMES);
    if (line.trim() === '')
        return null;
    return {
        name: changed[0] ?? line.trim(),
        probes: [
            presentProbe(scene, place.path, line),
            ...changed.map((name) => declarationProbe(scene, name, isNear(name))),
        ],
    };
};

;// CONCATENATED MODULE: ./build/stages/attribute/people.js
/** Programs that write changes of their own: dependency updates and generated code. */
const DEPENDENCY_BOT = /dependabot|renovate|greenkeeper|depfu|snyk|github-actions|pre-commit-ci|imgbot/i;
const PROGRAM = /\[bot\]|^(?:dependabot|renovate|github-actions|greenkeeper|mergify|bors|web-flow|GitHub|copybara|k8s-ci-robot|kodiakhq)\b|[- ](?:bot|robot)$/i;
/** Whether somebody is a program. */
const isBot = (person) => PROGRAM.test(person.name) || /\[bot\]@|^(?:bot|renovate|dependabot|noreply|bors)@/i.test(person.email);
/** People that trailers of a message name. https://git-scm.com/docs/git-interpret-trailers */
const trailers = (commit, names) => [...commit.body.matchAll(/^([\w-]+): *([^<\n]{1,200}?) *<([^>\n]{1,200})>[ \t]*$/gm)]
    .filter((match) => names.test(match[1] ?? ''))
    .map((match) => ({ name: match[2] ?? '', email: match[3] ?? '' }));
const CO_AUTHOR = /^co-authored-by$/i;
const REVIEWER = /^(?:reviewed|approved|acked|merged|signed-off)-by$/i;
const people_isSame = (a, b) => a.email.toLowerCase() === b.email.toLowerCase() || a.name.toLowerCase() === b.name.toLowerCase();
const peopleOf = (commit, commits) => {
    const merge = commits.find((other) => other.parents.length > 1 && other.parents.slice(1).includes(commit.id));
    const helpers = trailers(commit, CO_AUTHOR).filter((person) => !isBot(person) && !people_isSame(person, commit.author));
    const around = [
        ...trailers(commit, REVIEWER),
        commit.committer,
        ...(merge ? [merge.author, merge.committer] : []),
    ];
    const reviewer = around.find((person) => !isBot(person) && !people_isSame(person, commit.author));
    const beside = reviewer === undefined ? {} : { reviewer };
    if (!isBot(commit.author)) {
        const coAuthors = helpers.length === 0 ? {} : { coAuthors: helpers };
        const role = commit.parents.length > 1 ? { role: 'merger' } : {};
        return { author: commit.author, ...role, ...coAuthors };
    }
    const [writer, ...others] = helpers;
    if (writer !== undefined && !DEPENDENCY_BOT.test(commit.author.name))
        return { author: writer, ...(others.length === 0 ? {} : { coAuthors: others }) };
    const side = commit.parents.length > 1 ? commits.find((other) => other.id === commit.parents[1]) : undefined;
    if (side !== undefined && !isBot(side.author))
        return { author: side.author };
    return { author: commit.author, role: 'bot', ...beside };
};
/** Who stands behind each of some commits, with names as .mailmap has them. */
const resolvePeople = async (git, wanted, commits) => {
    const all = wanted.map((commit) => peopleOf(commit, commits));
    const raw = all.flatMap(({ author, coAuthors = [], reviewer }) => [
        author,
        ...coAuthors,
        ...(reviewer ? [reviewer] : []),
    ]);
    if (raw.length === 0)
        return all;
    const lines = raw.map(({ name, email }) => `${name} <${email}>`.replace(/[\r\n]/g, ' '));
    const done = await git(['check-mailmap', '--stdin'], { input: `${lines.join('\n')}\n` });
    const rows = done.code === 0 ? done.stdout.split('\n') : [];
    const mapped = (person) => {
        const found = /^(.*?) ?<([^>]*)>$/.exec(rows[raw.indexOf(person)] ?? '');
        return found === null ? person : { name: found[1] || person.name, email: found[2] || person.email };
    };
    return all.map(({ author, coAuthors, reviewer, ...rest }) => ({
        ...rest,
        author: mapped(author),
        ...(coAuthors === undefined ? {} : { coAuthors: coAuthors.map(mapped) }),
        ...(reviewer === undefined ? {} : { reviewer: mapped(reviewer) }),
    }));
};
/** Commits that take each other back within the range. */
const undoneIn = (commits) => {
    const undone = new Set();
    for (const commit of commits) {
        if (undone.has(commit.id))
            continue;
        const id = /^This reverts commit ([0-9a-f]{7,64})/m.exec(commit.body)?.[1];
        const target = id === undefined ? undefined : commits.find((other) => other.id.startsWith(id));
        if (target === undefined)
            continue;
        undone.add(target.id);
        undone.add(commit.id);
    }
    return undone;
};

;// CONCATENATED MODULE: ./build/stages/attribute/positions.js


/** Places of a diagnosis looked at. */
const MAX_PLACES = 20;
/** Commits that blame is told to look through. */
const MAX_IGNORED = 20;
/** Repository positions of a failure as far as they are known: those given, else those the log mentions, looked up in the tree of the head. */
const positionsOf = (paths, diagnosis, known, moduleDir) => {
    if (known.length > 0)
        return known.slice(0, MAX_PLACES);
    return diagnosis.mentioned.slice(0, MAX_PLACES).flatMap((mention) => {
        const path = findPath(mention.path, paths, moduleDir);
        return path === null ? [] : [{ ...mention, path }];
    });
};
/** The one file of the repository that a log means by a path; null when several can be meant. */
const findPath = (printed, paths, moduleDir) => {
    const own = external_node_path_.posix.normalize(external_node_path_.posix.join(moduleDir, printed.replace(/^\/+/, '')));
    if (!printed.startsWith('/') && paths.has(own))
        return own;
    const parts = external_node_path_.posix
        .normalize(printed)
        .split('/')
        .filter((part) => part !== '' && part !== '..');
    for (let at = 0; at < parts.length; at++) {
        const suffix = parts.slice(at).join('/');
        if (paths.has(suffix))
            return suffix;
        const found = [...paths].filter((path) => path.endsWith(`/${suffix}`));
        if (found.length > 0)
            return found.length === 1 ? (found[0] ?? null) : null;
    }
    return null;
};
/** The commit that wrote a line as it stands at the head, looking through `ignored`; null when it is older than the range or not there. */
const writerOf = async (git, range, place, ignored = []) => {
    if (place.line === null)
        return null;
    const options = ['--porcelain', '--no-textconv', '-w', '-L', `${place.line},${place.line}`];
    const through = ignored.slice(0, MAX_IGNORED).map((id) => `--ignore-rev=${id}`);
    // blame knows no --end-of-options; both ends are full commit ids.
    const ends = [`${range.base}..${range.head}`, '--', place.path];
    const text = await (0,git_git/* textOf */.b6)(git, ['blame', ...options, ...through, ...ends]);
    return /\nboundary\n/.test(text) ? null : (/^[0-9a-f]{40,64}/.exec(text)?.[0] ?? null);
};

;// CONCATENATED MODULE: ./build/stages/attribute/reach.js


/** Calls followed from a failing test. */
const MAX_DEPTH = 6;
/** Packages and files read for it. */
const MAX_PACKAGES = 40;
const reach_MAX_FILES = 600;
/** The name that a line of the top level declares: functions, methods, types, and single variables. */
const declaredOn = (line) => /^func (?:\([^)]*\) )?(\w+)/.exec(line)?.[1] ?? /^(?:type|var|const) (\w+)/.exec(line)?.[1] ?? null;
const readPackage = (scene, texts) => {
    const uses = new Map();
    const imports = new Set();
    for (const text of texts) {
        for (const { path } of importsIn(text)) {
            const dir = directoryOf(scene, path);
            if (dir !== null)
                imports.add(dir);
        }
        let name = null;
        let body = [];
        const close = () => {
            if (name !== null)
                uses.set(name, [...(uses.get(name) ?? []), ...namesIn(body.join('\n'))]);
        };
        for (const line of text.split('\n')) {
            const next = declaredOn(line);
            if (next !== null || /^(?:var|const|type) \(/.test(line)) {
                close();
                name = next;
                body = [];
            }
            const grouped = name === null ? /^\t(\w+)(?: |$)/.exec(line)?.[1] : undefined;
            if (grouped !== undefined)
                uses.set(grouped, [...(uses.get(grouped) ?? []), ...namesIn(line)]);
            body.push(line);
        }
        close();
    }
    return { imports: [...imports], uses };
};
const filesIn = (scene, dir) => [...scene.paths].filter((path) => path.endsWith('.go') && parentOf(path) === dir);
/** The packages of the repository that a package imports, near ones first, itself included. */
const readPackages = async (scene, start) => {
    const packages = new Map();
    let files = 0;
    for (let next = [start]; next.length > 0 && packages.size < MAX_PACKAGES && files < reach_MAX_FILES;) {
        const wanted = next.slice(0, MAX_PACKAGES - packages.size).map((dir) => ({
            dir,
            paths: filesIn(scene, dir).filter((path) => dir === start || !path.endsWith('_test.go')),
        }));
        const texts = await scene.texts(wanted.flatMap(({ paths }) => paths));
        let at = 0;
        for (const { dir, paths } of wanted) {
            packages.set(dir, readPackage(scene, texts.slice(at, at + paths.length)));
            at += paths.length;
            files += paths.length;
        }
        next = [...new Set(wanted.flatMap(({ dir }) => packages.get(dir)?.imports ?? []))].filter((dir) => !packages.has(dir));
    }
    return packages;
};
/** What a failing test reaches by calls, within its package and the packages of the repository it imports. */
const reachOf = async (scene, dir, tests) => {
    const packages = await readPackages(scene, dir);
    const own = packages.get(dir);
    const starts = tests.length > 0 ? tests : [...(own?.uses.keys() ?? [])].filter((name) => /^Test[A-Z_]/.test(name));
    const reach = new Map(starts.map((name) => [`${dir}:${name}`, 0]));
    let edge = starts.map((name) => ({ dir, name }));
    for (let depth = 1; depth <= MAX_DEPTH && edge.length > 0; depth++) {
        const found = [];
        for (const at of edge) {
            const home = packages.get(at.dir);
            for (const name of home?.uses.get(at.name) ?? []) {
                const holds = (target) => packages.get(target)?.uses.has(name) === true;
                const near = [at.dir, ...(home?.imports ?? [])].filter(holds);
                // A method called through an interface may be of any package that is built in.
                for (const target of near.length > 0 ? near : [...packages.keys()].filter(holds)) {
                    const key = `${target}:${name}`;
                    if (reach.has(key))
                        continue;
                    reach.set(key, depth);
                    found.push({ dir: target, name });
                }
            }
        }
        edge = found;
    }
    return { calls: reach, packages: [...packages.keys()] };
};
/** How near a change is to what the test reaches; null when it is out of reach. */
const distanceOf = (change, reach) => {
    const dir = parentOf(change.path);
    const names = change.hunks.flatMap((hunk) => {
        const own = [...hunk.removed, ...hunk.added].flatMap((line) => declaredOn(line) ?? /^\t(\w+) /.exec(line)?.[1] ?? []);
        // What git shows is the declaration before the first line, which may start one of its own.
        const scope = /^[\w})]/.test(hunk.removed[0] ?? hunk.added[0] ?? '') ? null : declaredOn(hunk.scope);
        return scope === null ? own : [scope, ...own];
    });
    const found = names.flatMap((name) => {
        const depth = reach.calls.get(`${dir}:${name}`);
        return depth === undefined ? [] : [{ depth, name }];
    });
    return found.sort((a, b) => a.depth - b.depth)[0] ?? null;
};
/** Directories of the repository's packages that a package imports, near ones first, itself included. */
const importedBy = async (scene, dir) => [
    ...(await readPackages(scene, dir)).keys(),
];

;// CONCATENATED MODULE: ./build/stages/attribute/tests.js



const NAME = /--- FAIL: (Test\w+|Fuzz\w+|Example\w*)/g;
const PACKAGE = /^(?:\S* )?FAIL[ \t]+([\w.~-]+(?:\/[\w.~-]+)*)(?:[ \t]|$)|^# ([\w.~-]+(?:\/[\w.~-]+)*)(?: \[.*\])?$/gm;
/** The tests and packages that the lines of a log say failed. */
const failedTests = (scene, lines, positions) => {
    const text = lines.join('\n');
    const names = [...new Set([...text.matchAll(NAME)].map((match) => match[1] ?? ''))].slice(0, 20);
    const packages = [...text.matchAll(PACKAGE)].map((match) => match[1] ?? match[2] ?? '');
    const told = packages.flatMap((one) => directoryOf(scene, one) ?? []);
    const seen = positions.filter(({ path }) => path.endsWith('.go')).map(({ path }) => parentOf(path));
    return {
        names,
        directories: [...new Set([...seen, ...told])].filter((dir) => isPackage(scene, dir)).slice(0, 20),
    };
};
const isPackage = (scene, dir) => [...scene.paths].some((path) => path.endsWith('.go') && (external_node_path_.posix.dirname(path) === '.' ? '' : external_node_path_.posix.dirname(path)) === dir);
/** What the first failing package's failed tests reach; null when no test failed. */
const testReach = async (scene, failed) => {
    const [dir] = failed.directories;
    return dir === undefined || failed.names.length === 0 ? null : reachOf(scene, dir, failed.names);
};

;// CONCATENATED MODULE: ./build/stages/attribute/turning-point.js

/** Commits whose states are compared. */
const MAX_COMPARED = 120;
/** Commits at which a state can change: those that touched a path of the probes, and merges. */
const candidatesOf = (scene, paths) => {
    const touching = new Set(scene.changes
        .filter(({ path, from }) => hits(paths, path) || (from !== null && hits(paths, from)))
        .map((c) => c.commit));
    const own = scene.commits.filter((c) => touching.has(c.id) || c.paths.some((path) => hits(paths, path)));
    const merges = scene.commits.filter((c) => c.parents.length > 1 && !own.includes(c));
    return [...own, ...merges].slice(0, MAX_COMPARED);
};
const hits = (paths, path) => {
    if (paths.has(path))
        return true;
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
        if (paths.has(path.slice(0, end)))
            return true;
    return false;
};
/** Follows clues through the range, all with one reading of the files: where what they ask for changed, and at which commit it first was as it is at the head. */
const followClues = async (scene, clues) => {
    const plans = clues.map((clue) => {
        const paths = new Set(clue.probes.flatMap((probe) => probe.paths));
        const known = candidatesOf(scene, paths);
        return { clue, paths, known, ids: [scene.head, ...known.flatMap(({ id, parents }) => [id, ...parents])] };
    });
    const asked = plans.flatMap(({ paths, ids }) => [...new Set(ids)].flatMap((commit) => [...paths].map((path) => ({ commit, path }))));
    const held = await readBlobs(scene.git, asked);
    return plans.map(({ clue, known }) => {
        const memo = new Map();
        const stateAt = (commit) => {
            const before = memo.get(commit);
            if (before !== undefined)
                return before;
            const read = (path) => held.get(`${commit}:${path}`)?.text ?? null;
            const state = clue.probes.map((probe) => probe.state(read)).join('\0');
            memo.set(commit, state);
            return state;
        };
        const goal = stateAt(scene.head);
        const turning = known.filter(({ id, parents }) => stateAt(id) === goal && !parents.some((p) => stateAt(p) === goal));
        const touched = scene.changes.filter((change) => clue.probes.some((probe) => probe.touches(change)));
        return {
            touched: new Set(touched.map((change) => change.commit)),
            turning: new Set(turning.map(({ id }) => id)),
        };
    });
};

;// CONCATENATED MODULE: ./build/stages/attribute/investigate.js











/** Failing positions whose writer is asked, and clues followed. */
const MAX_BLAMED = 6;
const MAX_CLUES = 3;
/** Lines of the log read around the evidence. */
const BEFORE = 40;
const AFTER = 60;
/** Lines of the log around the evidence, of the same step; the quotes where there is no log. */
const windowOf = (diagnosis, log) => {
    const at = log?.lines.findIndex((line) => line.number === diagnosis.evidence.line) ?? -1;
    const quotes = [diagnosis.evidence, ...diagnosis.quotes].map(({ text }) => text);
    if (log === undefined || at < 0)
        return quotes;
    const { step } = log.lines[at] ?? {};
    return log.lines
        .slice(Math.max(0, at - BEFORE), at + AFTER)
        .filter((line) => line.step === step)
        .map((line) => line.text);
};
/** Positions that the window tells where the diagnosis has none: of module files, and of headers. */
const positionsInWindow = (scene, window) => window.flatMap((text) => {
    const found = /([\w./-]*(?:go\.(?:mod|work)|\.go)):(\d+)(?::(\d+))?/.exec(text);
    const path = found ? findPath(found[1] ?? '', scene.paths, scene.moduleDir) : null;
    return path === null ? [] : [{ path, line: Number(found?.[2]), column: null }];
});
/** Frames of a panic in files of the repository, the innermost first. https://pkg.go.dev/runtime/debug#Stack */
const framesOf = (scene, window) => {
    const start = window.findIndex((text) => /^panic: |^fatal error: /.test(text));
    return (start < 0 ? [] : window.slice(start)).flatMap((text) => {
        const found = /^\s+(\S+\.go):(\d+)(?: \+0x[0-9a-f]+)?$/.exec(text);
        const isForeign = /\/(?:pkg\/mod|usr\/local\/go|go\/src)\//.test(text);
        const path = found && !isForeign ? findPath(found[1] ?? '', scene.paths, scene.moduleDir) : null;
        return path === null ? [] : [{ path, line: Number(found?.[2]), column: null }];
    });
};
const sameFile = (path, printed) => path === printed || path.split('/').at(-1) === printed.split('/').at(-1);
const codeClues = async (scene, diagnosis, positions) => {
    const clues = [];
    const texts = diagnosis.quotes.length > 0 ? diagnosis.quotes : [diagnosis.evidence];
    for (const { text } of texts.slice(0, 12)) {
        const spot = /([^\s:]+\.go):(\d+)/.exec(text);
        const place = spot
            ? positions.find((one) => one.line === Number(spot[2]) && sameFile(one.path, spot[1] ?? ''))
            : positions[0];
        if (!place || clues.length >= MAX_CLUES)
            continue;
        const [file = ''] = await scene.texts([place.path]);
        const line = await lineAt(scene, place);
        const clue = (await nameClue(scene, text, place, line)) ??
            lineClue(scene, text, place, line, file) ??
            (clues.length === 0 ? lineNamesClue(scene, text, place, line) : null);
        if (clue && !clues.some((other) => other.name === clue.name))
            clues.push(clue);
    }
    return clues;
};
const cluesOf = async (scene, diagnosis, window, positions) => {
    const first = positions[0] ?? null;
    const line = first ? await lineAt(scene, first) : '';
    const file = fileClue(scene, diagnosis, window, first, line);
    if (file !== null)
        return [file];
    if (isAboutModules(diagnosis)) {
        const clue = moduleClue(scene, diagnosis, window, first, line);
        return clue ? [clue] : [];
    }
    // Only compilers and vet tell a column; what a test prints says nothing of the line it stands on.
    const isTold = !diagnosis.id.startsWith('test.') || /\.go:\d+:\d+: /.test(diagnosis.evidence.text);
    return isTold ? codeClues(scene, diagnosis, positions) : [];
};
/** Commits that changed only layout and comments of a file, under any name it had. */
const formattersOf = (scene, path) => {
    const names = pathsOf(path, scene.changes);
    const isChange = (commit) => scene.changes.some((change) => change.commit === commit.id && names.includes(change.path));
    return scene.commits
        .filter((commit) => commit.parents.length === 1 && commit.paths.some((one) => names.includes(one)))
        .filter((commit) => !isChange(commit))
        .map((commit) => commit.id);
};
/** Asks git what the range has to do with a failure. */
const investigate = async (scene, diagnosis, known, hints) => {
    const { git, commits, changes } = scene;
    const window = windowOf(diagnosis, hints.log);
    const told = positionsOf(scene.paths, diagnosis, known, scene.moduleDir);
    const frames = framesOf(scene, window);
    const seen = frames.length > 0 ? frames : told;
    const positions = seen.length > 0 ? seen : positionsInWindow(scene, window).slice(0, MAX_BLAMED);
    const range = { base: scene.base, head: scene.head };
    const blame = (place) => writerOf(git, range, place, place.path.endsWith('.go') ? formattersOf(scene, place.path) : []);
    const clues = await cluesOf(scene, diagnosis, window, positions);
    const failed = failedTests(scene, window, positions);
    const isTest = failed.names.length > 0 || diagnosis.id.startsWith('test.');
    const place = hints.instruction ?? null;
    const [writers, trails, reach, instruction] = await Promise.all([
        Promise.all(positions.slice(0, MAX_BLAMED).map(blame)),
        followClues(scene, clues),
        isTest ? testReach(scene, failed) : null,
        place === null ? null : blame(place).then((writer) => ({ place, writer })),
    ]);
    const followed = trails.flatMap((trail, at) => {
        const clue = clues[at];
        return clue === undefined ? [] : [{ clue, trail }];
    });
    const touching = new Set(followed.flatMap(({ trail }) => [...trail.touched]));
    const suspected = new Set(commits.filter((c) => touching.has(c.id) && c.parents.length < 2).flatMap((c) => c.paths));
    const { directories } = failed;
    const isTurned = trails.some(({ turning }) => turning.size > 0);
    const [dir] = directories;
    const imported = reach?.packages ?? (isTurned || dir === undefined ? [] : await importedBy(scene, dir));
    const findings = {
        positions,
        writers,
        trails: followed,
        changes,
        reach,
        directories,
        imported,
        instruction,
        undone: undoneIn(commits),
    };
    return { findings, suspected };
};

;// CONCATENATED MODULE: ./build/text/codeowners.js
/** Bytes above which GitHub does not load the file. https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners#codeowners-file-size */
const MAX_BYTES = 3_000_000;
const OWNER = /^(?:@[\w.-]+(?:\/[\w.-]+)?|[^\s@]+@[^\s@]+\.[^\s@]+)$/;
/** Words of a line; a backslash keeps the blank after it. */
const wordsOf = (line) => (line.match(/(?:\\.|\S)+/g) ?? []).map((word) => word.replace(/\\(\s)/g, '$1'));
/** Reads the lines of a CODEOWNERS file that count: negation, ranges, an escaped `#` and lines with anything but owners do not. https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners#codeowners-syntax */
const parseCodeowners = (text) => {
    if (text.length > MAX_BYTES)
        return [];
    return text.split(/\r?\n/).flatMap((line) => {
        const [pattern, ...rest] = wordsOf(line.trim());
        const comment = rest.findIndex((word) => word.startsWith('#'));
        const owners = comment < 0 ? rest : rest.slice(0, comment);
        if (pattern === undefined || /^[#!]|^\\#|[[\]]/.test(pattern))
            return [];
        return owners.every((owner) => OWNER.test(owner)) ? [{ pattern, owners }] : [];
    });
};
/** Does one name match one part of a pattern: `*` any text, `?` any character; in time linear in their product. */
const matchesName = (pattern, name) => {
    let [p, n, star, mark] = [0, 0, -1, 0];
    while (n < name.length) {
        if (p < pattern.length && (pattern[p] === '?' || (pattern[p] === name[n] && pattern[p] !== '*'))) {
            p++;
            n++;
        }
        else if (pattern[p] === '*') {
            star = p++;
            mark = n;
        }
        else if (star >= 0) {
            p = star + 1;
            n = ++mark;
        }
        else
            return false;
    }
    while (pattern[p] === '*')
        p++;
    return p === pattern.length;
};
/** How many parts of a path the parts of a pattern can stand for, from the first on; `**` stands for any number of them. */
const reachedBy = (pattern, path) => {
    let reached = new Set([0]);
    for (const part of pattern) {
        const next = new Set();
        const first = Math.min(...reached);
        if (part === '**')
            for (let to = first; to <= path.length; to++)
                next.add(to);
        else
            for (const at of reached) {
                const name = path[at];
                if (name !== undefined && matchesName(part, name))
                    next.add(at + 1);
            }
        reached = next;
    }
    return reached;
};
/** Does a pattern of a CODEOWNERS file cover the path of a file. */
const matchesOwned = (pattern, path) => {
    const parts = pattern.split('/').filter((part) => part !== '');
    const last = parts.at(-1);
    if (last === undefined)
        return false;
    const isAnchored = pattern.slice(0, -1).includes('/');
    const names = path.split('/');
    const reached = reachedBy(isAnchored ? parts : ['**', ...parts], names);
    const isBelow = [...reached].some((at) => at > 0 && at < names.length);
    if (pattern.endsWith('/') || (last === '**' && parts.length > 1))
        return isBelow;
    // `docs/*` covers the files of docs, not those below its directories.
    return reached.has(names.length) || (!(last === '*' && isAnchored) && isBelow);
};
/** The owners of a path: those of the last line that covers it; empty when none does or that line has none. */
const ownersFor = (rules, path) => rules.findLast(({ pattern }) => matchesOwned(pattern, path))?.owners ?? [];

;// CONCATENATED MODULE: ./build/stages/attribute/owners.js

/** Where GitHub looks, the first that is there. https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners#codeowners-file-location */
const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
/** Paths whose owners are told. */
const MAX_PATHS = 5;
/** The owners of some paths as CODEOWNERS of the head has them; paths without any are left out. */
const ownersOf = async (scene, paths) => {
    const place = PLACES.find((path) => scene.paths.has(path));
    if (place === undefined)
        return [];
    const [text = ''] = await scene.texts([place]);
    const rules = parseCodeowners(text);
    return paths
        .map((path) => ({ path, owners: ownersFor(rules, path) }))
        .filter(({ owners }) => owners.length > 0)
        .slice(0, MAX_PATHS);
};

;// CONCATENATED MODULE: ./build/stages/attribute/score.js


const POINTS = {
    turning: 60,
    mergedSide: 12,
    writer: 20,
    name: 12,
    reached: 40,
    perCall: 6,
    file: 10,
    instruction: 15,
    directory: 3,
    imported: 2,
};
/** A score from which on a commit is named: more than a change next to the failure. */
const STRONG = 10;
const at = (place) => `${place.path}${place.line === null ? '' : `:${place.line}`}`;
const addTrails = (tally, commit, trails) => {
    trails.forEach(({ clue, trail }, index) => {
        const share = index === 0 ? 1 : 0.5;
        if (trail.turning.has(commit.id)) {
            tally.score += POINTS.turning * share;
            tally.reasons.push(commit.parents.length > 1
                ? `merged two lines of work that disagree about ${clue.name}`
                : `first commit of the range with ${clue.name} as the failure finds it`);
        }
        else if (trail.touched.has(commit.id) && commit.parents.length < 2) {
            tally.score += POINTS.name * share;
            tally.reasons.push(`changed lines that name ${clue.name}`);
        }
    });
};
/** Paths that a commit changed in more than layout and comments. */
const score_pathsOf = (commit, changes) => {
    const own = new Set(changes.filter((one) => one.commit === commit.id).map(({ path }) => path));
    return commit.paths.filter((path) => commit.parents.length > 1 || !path.endsWith('.go') || own.has(path));
};
const addPlaces = (tally, commit, findings) => {
    const written = findings.positions.filter((_, index) => findings.writers[index] === commit.id);
    const [first] = written;
    if (first) {
        const isFirst = findings.writers[0] === commit.id;
        tally.score += POINTS.writer * (isFirst ? 1 : 0.5);
        tally.reasons.push(`wrote the failing line ${at(first)}`);
    }
    const touched = score_pathsOf(commit, findings.changes);
    const file = findings.positions.map((place) => place.path).find((path) => touched.includes(path));
    const near = findings.directories.find((dir) => touched.some((path) => parentOf(path) === dir && /\.(?:go|mod|sum|s|h|c)$/.test(path)));
    if (file !== undefined) {
        tally.score += POINTS.file;
        if (!first)
            tally.reasons.push(`changed ${file}, where the build fails`);
    }
    else if (near !== undefined) {
        tally.score += POINTS.directory;
        tally.reasons.push(`changed the package in ${near === '' ? 'the root' : near}, which fails`);
    }
    else
        addImported(tally, touched, findings);
};
const addImported = (tally, touched, { imported }) => {
    const dir = imported.find((one) => touched.some((path) => path.endsWith('.go') && parentOf(path) === one));
    if (dir === undefined)
        return;
    tally.score += POINTS.imported;
    tally.reasons.push(`changed the package in ${dir === '' ? 'the root' : dir}, which the failing one imports`);
};
const addReach = (tally, commit, { reach, changes }) => {
    if (reach === null)
        return;
    const found = changes
        .filter((change) => change.commit === commit.id)
        .flatMap((change) => distanceOf(change, reach) ?? [])
        .sort((a, b) => a.depth - b.depth)[0];
    if (found === undefined)
        return;
    tally.score += Math.max(POINTS.reached - POINTS.perCall * found.depth, POINTS.perCall);
    tally.reasons.push(found.depth === 0
        ? `changed the failing test ${found.name}`
        : `changed ${found.name}, which the failing test reaches`);
};
const addInstruction = (tally, commit, { instruction, changes }) => {
    if (instruction === null)
        return;
    const { place, writer } = instruction;
    if (writer === commit.id) {
        tally.score += POINTS.instruction;
        tally.reasons.push(`wrote the failing instruction ${at(place)}`);
    }
    else if (score_pathsOf(commit, changes).includes(place.path)) {
        tally.score += POINTS.directory;
        tally.reasons.push(`changed ${place.path}, whose instruction fails`);
    }
};
/** The commits something speaks against, most first; commits of equal score newest first. */
const scoreCommits = (commits, findings) => {
    const merges = commits.filter((c) => findings.trails.some(({ trail }) => trail.turning.has(c.id)) && c.parents.length > 1);
    const scored = commits.map((commit) => {
        const tally = { score: 0, reasons: [] };
        addTrails(tally, commit, findings.trails);
        addPlaces(tally, commit, findings);
        addReach(tally, commit, findings);
        addInstruction(tally, commit, findings);
        const merge = merges.find((other) => other.parents.includes(commit.id));
        if (merge && tally.score > 0) {
            tally.score += POINTS.mergedSide;
            tally.reasons.push(`is a side of the merge ${merge.id.slice(0, 12)}`);
        }
        if (findings.undone.has(commit.id) && tally.score < POINTS.turning) {
            tally.score /= 4;
            tally.reasons.push('but another commit of the range takes it back');
        }
        return { commit, ...tally };
    });
    return scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
};

;// CONCATENATED MODULE: ./build/stages/attribute/index.js








/** Suspects named at most. */
const MAX_SUSPECTS = 5;
const FETCH = 'check out with `fetch-depth: 0` so that the history is there';
const NO_RANGE = 'it is not known since which commit the build fails: no base to compare with and no earlier green run';
const answer = (verdict, why, more = {}) => ({
    verdict,
    suspects: [],
    files: [],
    why,
    range: null,
    ...more,
});
/** The range with full ids and its commits, or the sentence that says why they are not there. */
const readRange = async (git, range) => {
    const [head, base] = await Promise.all([(0,git_git/* commitId */.xk)(git, range.head), (0,git_git/* commitId */.xk)(git, range.base)]);
    if (head === null)
        return `commit ${range.head.slice(0, 12)} is not in the checkout; ${FETCH}`;
    if (base === null)
        return `commit ${range.base.slice(0, 12)}, where the range starts, is not in the checkout; ${FETCH}`;
    const [commits, shallow] = await Promise.all([
        (0,attribute_commits/* commitsOf */.g)(git, base, head),
        (0,git_git/* textOf */.b6)(git, ['rev-parse', '--is-shallow-repository']),
    ]);
    if (shallow.trim() === 'true' && commits.some((commit) => commit.parents.length === 0))
        return `the checkout is shallow and ends inside the range; ${FETCH}`;
    return { range: { base, head }, commits };
};
/** The best of those that something speaks against: beside a commit that stands out none that is only near, and a program's change only when it stands out itself. */
const nameable = (scored) => {
    const least = (scored[0]?.score ?? 0) >= STRONG * 6 ? STRONG : 0;
    const told = scored.filter(({ commit, score }) => score >= least && (score >= STRONG * 3 || !isBot(commit.author)));
    return (told.length > 0 ? told : scored).slice(0, MAX_SUSPECTS);
};
const toSuspects = async (git, scored, commits) => {
    const people = await resolvePeople(git, scored.map(({ commit }) => commit), commits);
    return scored.map(({ commit, score, reasons }, index) => ({
        commit: commit.id,
        ...(people[index] ?? { author: commit.author }),
        subject: commit.subject,
        score: Math.round(score),
        reasons,
    }));
};
/** Names nobody, but says whom to ask: the owners of what fails. */
const unowned = async (scene, why, positions, more) => {
    const owners = await ownersOf(scene, [...new Set(positions.map(({ path }) => path))]);
    return answer('unknown', why, { ...more, ...(owners.length === 0 ? {} : { owners }) });
};
const conclude = async (scene, diagnosis, { findings, suspected }, hints) => {
    const { git, commits } = scene;
    const range = { base: scene.base, head: scene.head };
    const scored = scoreCommits(commits, findings);
    const failing = findings.positions.map((place) => place.path);
    const files = await changedFiles(git, range, failing, suspected);
    const world = hints.world ?? [];
    const more = { files, range, ...(world.length === 0 ? {} : { world }) };
    const best = scored[0]?.score ?? 0;
    const ghost = world.find(({ isNamed }) => isNamed) ?? (best < STRONG ? world[0] : undefined);
    if (ghost !== undefined && best < STRONG * 5)
        return answer('infra', `no commit explains it; ${ghost.text}`, more);
    const [only] = commits;
    if (only === undefined)
        return unowned(scene, 'no commit lies in the range', findings.positions, more);
    if (diagnosis.blame === 'evidence' && best < STRONG)
        return unowned(scene, 'the message can have causes outside the repository and no change in the range points at it', findings.positions, more);
    if (commits.length === 1) {
        const found = scored[0] ?? { commit: only, score: 0, reasons: [] };
        const single = { commit: only, score: 100, reasons: ['only commit in range', ...found.reasons] };
        return answer('author', 'one commit lies in the range', {
            ...more,
            suspects: await toSuspects(git, [single], commits),
        });
    }
    if (scored.length === 0)
        return unowned(scene, 'no commit in the range touches what the failure names', findings.positions, more);
    const why = `${commits.length}${commits.length === attribute_commits/* MAX_COMMITS */.M ? ' newest' : ''} commits of the range were compared with what the failure names`;
    return answer('author', why, { ...more, suspects: await toSuspects(git, nameable(scored), commits) });
};
/** Says whose a failure is: nobody's when it is infrastructure or the world changed, else the commits of the range that git's history points at, with reasons. */
const attribute = async (diagnosis, location, places, range, repository, shell, hints = {}) => {
    const world = hints.world?.length ? { world: hints.world } : {};
    if (diagnosis.blame === 'no')
        return answer('infra', 'the cause is infrastructure, not a change', world);
    const git = (0,git_git/* openGit */.zY)(shell, repository.dir);
    if (location !== null && (await (0,git_git/* isChangedHere */.Nu)(git, location.path)))
        return answer('unknown', `${location.path} has changes that are not committed, and the failure is in it`, world);
    if (range === null)
        return answer('unknown', hints.noRange ?? NO_RANGE, world);
    const found = await readRange(git, range);
    if (typeof found === 'string')
        return answer('unknown', found, world);
    const scene = await openScene(git, found.range, found.commits, repository.moduleDir ?? '');
    const known = location ? [location, ...places] : places;
    return conclude(scene, diagnosis, await investigate(scene, diagnosis, known, hints), hints);
};


/***/ })

};
