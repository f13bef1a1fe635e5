export const id = 890;
export const ids = [890];
export const modules = {

/***/ 75:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   tw: () => (/* binding */ forkPoint),
/* harmony export */   xk: () => (/* binding */ commitId),
/* harmony export */   zY: () => (/* binding */ openGit)
/* harmony export */ });
const SETTINGS = ['safe.directory=*', 'core.quotepath=off', 'core.fsmonitor=false', 'log.showSignature=false'];
const ENVIRONMENT = { GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
const CALL_MS = 10_000;
/** Opens a repository, bare or with a work tree, for reading only; `-c` settings keep its own programs out. */
const openGit = (shell, dir) => (args) => shell.run('git', ['-C', dir, ...SETTINGS.flatMap((setting) => ['-c', setting]), ...args], {
    env: ENVIRONMENT,
    timeoutMs: CALL_MS,
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


/***/ }),

/***/ 2890:
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

;// CONCATENATED MODULE: ./build/stages/attribute/clues.js

/** Escapes a text for a POSIX extended expression. */
const literal = (text) => text.replace(/[.*+?^$(){}|[\]\\]/g, '\\$&');
const word = (name) => `(^|[^A-Za-z0-9_])${literal(name)}([^A-Za-z0-9_]|$)`;
const definition = (name) => {
    const n = literal(name);
    return `^(func (\\([^)]*\\) )?|type |var |const )${n}([^A-Za-z0-9_]|$)|^[[:blank:]]+${n}([[:blank:](,]|$)`;
};
const method = (name) => `^func (\\([^)]*\\) )?${literal(name)}[[(]|^[[:blank:]]+${literal(name)}\\([^)]*\\)([[:blank:]]+[^{]*)?$|^[[:blank:]]+${literal(name)}[[:blank:]]+[^:=[:blank:]]`;
const GO_FILES = '*.go';
/** Identifier expressions of Go's messages; the group is `X`, `pkg.X` or `a.b.Method`. */
const IDENTIFIERS = [
    { match: /undefined: ([\w.]+)/, kind: 'name' },
    {
        match: /(?:undefined|not declared) \(.*?(?:no field or method|has no (?:field|method)) (\w+)/,
        kind: 'member',
    },
    { match: /missing method (\w+)/, kind: 'member' },
    { match: /\(wrong type for method (\w+)\)/, kind: 'member' },
    { match: /(?:arguments in call to|in argument to) ([\w.]+)/, kind: 'member' },
    { match: /assignment mismatch: .*? but ([\w.]+)(?:\(.*\))? returns/, kind: 'member' },
    { match: /unknown field (\w+)/, kind: 'member' },
    { match: /(\w+) redeclared in this block/, kind: 'name' },
    { match: /method [\w.]*?(\w+) already declared/, kind: 'member' },
    { match: /(?:name|cannot refer to unexported \w+) ([\w.]+)(?: not exported)?/, kind: 'member' },
    { match: /declared and not used: (\w+)|^.*?: (\w+) declared (?:and|but) not used/, kind: 'local' },
];
const packagePaths = (dir) => [`:(glob)${dir === '.' ? '' : `${dir}/`}*.go`];
const identifierClue = (text, path, line) => {
    for (const { match, kind } of IDENTIFIERS) {
        const found = match.exec(text);
        const full = found?.[1] ?? found?.[2];
        if (!full)
            continue;
        const name = full.split('.').at(-1) ?? full;
        const use = { pattern: exactly(line) ?? word(name), paths: [`:(literal)${path}`], compare: 'any' };
        const mention = { pattern: word(name), paths: [`:(literal)${path}`], compare: 'any' };
        if (kind === 'local')
            return { name, probes: [{ ...mention, compare: 'lines' }] };
        if (kind === 'member')
            return { name, probes: [use, { pattern: method(name), paths: [GO_FILES], compare: 'declarations' }] };
        const paths = full.includes('.') ? [GO_FILES] : packagePaths(external_node_path_.posix.dirname(path));
        return { name, probes: [mention, { pattern: definition(name), paths, compare: 'declarations' }] };
    }
    return null;
};
const exactly = (line) => {
    const text = line.trim();
    return text === '' || text.length > 400 ? null : `^[[:blank:]]*${literal(text)}[[:blank:]]*$`;
};
const lineClue = (text, path, line) => {
    const own = [`:(literal)${path}`];
    const unused = /"([^"]+)" imported (?:as (\w+) )?and not used/.exec(text);
    if (unused) {
        const name = unused[2] ?? (unused[1] ?? '').split('/').at(-1) ?? '';
        return {
            name,
            probes: [
                {
                    pattern: `"${literal(unused[1] ?? '')}"|(^|[^A-Za-z0-9_])${literal(name)}\\.`,
                    paths: own,
                    compare: 'lines',
                },
            ],
        };
    }
    const left = /no new variables/.test(text) ? /^\s*(?:if |for |switch )?([\w, ]+?)\s*:=/.exec(line) : null;
    if (left) {
        const names = (left[1] ?? '')
            .split(',')
            .map((name) => name.trim())
            .filter((name) => name && name !== '_');
        const rarest = names.filter((name) => name !== 'err')[0] ?? names[0];
        if (rarest)
            return {
                name: rarest,
                probes: [{ pattern: `${word(rarest)}.*:=|:=.*${word(rarest)}`, paths: own, compare: 'lines' }],
            };
    }
    const exact = /syntax error|missing return|non-declaration/.test(text) ? exactly(line) : null;
    return exact ? { name: line.trim(), probes: [{ pattern: exact, paths: own, compare: 'lines' }] } : null;
};
/** Module or package path in a message of the go command about modules. */
const MODULE = /(?:providing package|provides package|imports|module|for|package) ((?:[\w~-]+\.)+[a-z]+(?:\/[\w.~-]+)+)/;
const moduleClue = (diagnosis, place, line, dir) => {
    const { text } = diagnosis.evidence;
    const found = diagnosis.facts['package'] ?? diagnosis.facts['module'] ?? MODULE.exec(text)?.[1];
    const name = (/imports (\S+) from implicitly/.exec(text)?.[1] ?? found)?.replace(/@.*$/, '');
    if (!name)
        return null;
    const parts = name.split('/');
    const own = dir === '.' || dir === '' ? '' : `${dir}/`;
    const prefixes = parts
        .map((_, at) => literal(parts.slice(0, at + 1).join('/')))
        .slice(parts.length > 1 ? 1 : 0);
    const pattern = `(^|[[:blank:]])(${prefixes.join('|')})([[:blank:]]|/go\\.mod)`;
    const isImport = place?.path.endsWith('.go') === true && line.includes(`"${name}`);
    const imports = [isImport ? `:(literal)${place.path}` : `${own}*.go`];
    return {
        name,
        probes: [
            { pattern, paths: [`:(literal)${own}go.mod`, `:(literal)${own}go.sum`], compare: 'lines' },
            { pattern: `"${literal(name)}["/]`, paths: imports, compare: 'any' },
        ],
    };
};
/** True for failures that are about modules and their files, not about code. */
const isAboutModules = (diagnosis) => /^(?:gomod|sumdb|vendor|workspace)\./.test(diagnosis.id) ||
    /go\.sum entry|module providing package|implicitly required module|updates to go\.mod/.test(diagnosis.evidence.text);
/** The clues of a diagnosis, the first error's first; `lineAt` gives a line's text at the head. */
const cluesOf = async (diagnosis, positions, moduleDir, lineAt) => {
    const first = positions[0] ?? null;
    if (isAboutModules(diagnosis)) {
        const line = first ? await lineAt(first) : '';
        const clue = moduleClue(diagnosis, first, line, moduleDir);
        return clue ? [clue] : [];
    }
    const clues = [];
    const texts = diagnosis.quotes.length > 0 ? diagnosis.quotes : [diagnosis.evidence];
    for (const { text } of texts.slice(0, 12)) {
        const spot = /([^\s:]+\.go):(\d+)/.exec(text);
        const place = spot
            ? positions.find((p) => p.line === Number(spot[2]) && sameFile(p.path, spot[1] ?? ''))
            : first;
        if (!place || clues.length >= 3)
            continue;
        const line = await lineAt(place);
        const clue = identifierClue(text, place.path, line) ?? lineClue(text, place.path, line);
        if (clue && !clues.some((other) => other.name === clue.name))
            clues.push(clue);
    }
    return clues;
};
const sameFile = (path, printed) => external_node_path_.posix.basename(path) === external_node_path_.posix.basename(printed);

;// CONCATENATED MODULE: ./build/stages/attribute/commits.js

/** Commits looked at, newest first. */
const MAX_COMMITS = 200;
const FORMAT = '%x1e%H%x1f%P%x1f%aN%x1f%aE%x1f%s%x1f';
const readCommit = (record) => {
    const [id = '', parents = '', name = '', email = '', subject = '', paths = ''] = record.split('\x1f');
    return {
        id: id.trim(),
        parents: parents.split(' ').filter(Boolean),
        name,
        email,
        subject,
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
    const text = await (0,git_git/* textOf */.b6)(git, ['log', ...options, ...quiet, '--end-of-options', `${base}..${head}`, '--']);
    return text.split('\x1e').slice(1).map(readCommit);
};
/** Whether a commit is by a program: those are suspected only when nobody else is there. */
const isBot = (commit) => /\[bot\]|^(?:dependabot|renovate|github-actions|greenkeeper|mergify|web-flow)\b/i.test(commit.name) ||
    /\[bot\]@|^(?:bot|renovate|dependabot)@/i.test(commit.email);
/** Whether a commit changed only blanks and empty lines. */
const isOnlyFormat = async (git, commit) => {
    const [parent] = commit.parents;
    if (parent === undefined || commit.parents.length > 1 || commit.paths.length === 0)
        return false;
    const done = await git([
        'diff',
        '--no-ext-diff',
        '--no-textconv',
        '-w',
        '--ignore-blank-lines',
        '--shortstat',
        '--end-of-options',
        parent,
        commit.id,
        '--',
    ]);
    return done.code === 0 && done.stdout.trim() === '';
};

;// CONCATENATED MODULE: ./build/stages/attribute/positions.js


/** Places of a diagnosis looked at. */
const MAX_PLACES = 20;
/** Repository positions of a failure as far as they are known: those given, else those the log mentions, looked up in the tree of the head. */
const positionsOf = async (git, head, diagnosis, known, moduleDir) => {
    if (known.length > 0)
        return known.slice(0, MAX_PLACES);
    const text = await (0,git_git/* textOf */.b6)(git, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', head]);
    const paths = new Set(text.split('\0').filter(Boolean));
    return diagnosis.mentioned.slice(0, MAX_PLACES).flatMap((mention) => {
        const path = findPath(mention.path, paths, moduleDir);
        return path === null ? [] : [{ ...mention, path }];
    });
};
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
/** The text of one line at a commit; empty when it is not there. */
const lineText = async (git, commit, place) => {
    if (place.line === null)
        return '';
    const text = await (0,git_git/* textOf */.b6)(git, ['cat-file', 'blob', '--end-of-options', `${commit}:${place.path}`]);
    return text.split('\n')[place.line - 1]?.replace(/\r$/, '') ?? '';
};
/** The commit that wrote a line as it stands at the head; null when it is older than the range or not there. */
const writerOf = async (git, range, place) => {
    if (place.line === null)
        return null;
    const options = ['--porcelain', '--no-textconv', '-w', '-L', `${place.line},${place.line}`];
    // blame knows no --end-of-options; both ends are full commit ids.
    const ends = [`${range.base}..${range.head}`, '--', place.path];
    const text = await (0,git_git/* textOf */.b6)(git, ['blame', ...options, ...ends]);
    return /\nboundary\n/.test(text) ? null : (/^[0-9a-f]{40,64}/.exec(text)?.[0] ?? null);
};

;// CONCATENATED MODULE: ./build/stages/attribute/score.js

const POINTS = { turning: 60, mergedSide: 12, writer: 20, name: 12, file: 10, directory: 3 };
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
const addPlaces = (tally, commit, findings) => {
    const written = findings.positions.filter((_, index) => findings.writers[index] === commit.id);
    const [first] = written;
    if (first) {
        const isFirst = findings.writers[0] === commit.id;
        tally.score += POINTS.writer * (isFirst ? 1 : 0.5);
        tally.reasons.push(`wrote the failing line ${at(first)}`);
    }
    const paths = findings.positions.map((place) => place.path);
    const file = paths.find((path) => commit.paths.includes(path));
    const near = paths.find((path) => commit.paths.some((other) => external_node_path_.posix.dirname(other) === external_node_path_.posix.dirname(path) && /\.(?:go|mod|sum)$/.test(other)));
    if (file !== undefined) {
        tally.score += POINTS.file;
        if (!first)
            tally.reasons.push(`changed ${file}, where the build fails`);
    }
    else if (near !== undefined) {
        tally.score += POINTS.directory;
        tally.reasons.push(`changed the package of ${near}`);
    }
};
/** The commits something speaks against, most first; commits of equal score newest first. */
const scoreCommits = (commits, findings) => {
    const merges = commits.filter((c) => findings.trails.some(({ trail }) => trail.turning.has(c.id)) && c.parents.length > 1);
    const scored = commits.map((commit) => {
        const tally = { score: 0, reasons: [] };
        addTrails(tally, commit, findings.trails);
        addPlaces(tally, commit, findings);
        const merge = merges.find((other) => other.parents.includes(commit.id));
        if (merge && tally.score > 0) {
            tally.score += POINTS.mergedSide;
            tally.reasons.push(`is a side of the merge ${merge.id.slice(0, 12)}`);
        }
        return { commit, ...tally };
    });
    return scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
};

;// CONCATENATED MODULE: ./build/stages/attribute/turning-point.js

const QUIET = ['--no-ext-diff', '--no-textconv', '--no-renames'];
/** Lines of a declaration that are compared, from its name to the brace that opens its body. */
const DECLARATION_LINES = 12;
const grep = (git, probe, options, ids) => {
    const plain = ['grep', '-E', '-I', '--no-textconv', '--full-name', '--no-color', ...options];
    return git([...plain, '-e', probe.pattern, ...ids, '--', ...probe.paths]);
};
/** Files that hold a declaration at either end of the range. */
const declaringFiles = async (git, probe, range) => {
    const done = await grep(git, probe, ['-l', '-z'], [range.base, range.head]);
    const paths = done.stdout.split('\0').map((entry) => entry.slice(entry.indexOf(':') + 1));
    return [...new Set(paths.filter(Boolean))].map((path) => `:(literal)${path}`);
};
const touching = async (git, probe, range, isWhole) => {
    const options = ['--format=%H', '--full-history', ...(isWhole ? [] : [`-G${probe.pattern}`])];
    const ends = ['--end-of-options', `${range.base}..${range.head}`, '--', ...probe.paths];
    return (await (0,git_git/* textOf */.b6)(git, ['log', ...QUIET, ...options, ...ends])).split('\n').filter(Boolean);
};
/** The declarations that start in a group of lines: every line that matches, with the rest of its signature. */
const declarationsIn = (lines, pattern) => {
    const starts = new RegExp(pattern.replaceAll('[:blank:]', ' \\t'));
    return lines.flatMap((line, at) => {
        if (!starts.test(line))
            return [];
        const block = lines.slice(at, at + DECLARATION_LINES);
        const end = block.findIndex((one) => /\{\s*$/.test(one) || /^\S.*\)$/.test(one) || /^\)/.test(one));
        return [block.slice(0, /^func /.test(line) ? end + 1 || 1 : 1).join('\n')];
    });
};
/** What a probe finds in each of some commits, as one comparable text per commit. */
const statesOf = async (git, probe, ids) => {
    const isBlock = probe.compare === 'declarations';
    const done = await grep(git, probe, ['-z', ...(isBlock ? ['-A', `${DECLARATION_LINES}`] : [])], ids);
    if (done.code > 1)
        return null;
    const found = new Map(ids.map((id) => [id, []]));
    for (const group of isBlock ? done.stdout.split('\n--\n') : [done.stdout]) {
        const entries = group.split('\n').filter((line) => line.includes('\0'));
        const id = /^[0-9a-f]+/.exec(entries[0] ?? '')?.[0] ?? '';
        if (isBlock)
            found.get(id)?.push(...declarationsIn(entries.map((line) => line.slice(line.indexOf('\0') + 1)), probe.pattern));
        else
            for (const line of entries)
                found.get(line.slice(0, line.indexOf(':')))?.push(line.replace(/^[^:]*:/, ''));
    }
    return new Map([...found].map(([id, lines]) => [
        id,
        probe.compare === 'any' ? String(lines.length > 0) : lines.sort().join('\n'),
    ]));
};
/** A probe for declarations narrowed to the files that hold them; the commits that touch those count. */
const prepare = async (git, probe, range) => {
    const files = probe.compare === 'declarations' ? await declaringFiles(git, probe, range) : [];
    const narrowed = files.length > 0 && files.length <= 60 ? { ...probe, paths: files } : probe;
    const touched = await touching(git, narrowed, range, narrowed !== probe);
    return { probe: narrowed, touched, changed: await touching(git, narrowed, range, false) };
};
/** Follows a clue through the range: where its lines changed, and at which commit they first were as they are at the head. */
const followClue = async (git, clue, commits, range) => {
    const probes = await Promise.all(clue.probes.map((probe) => prepare(git, probe, range)));
    const candidates = new Set(probes.flatMap((probe) => probe.touched));
    const touched = new Set(probes.flatMap((probe) => probe.changed));
    const known = commits.filter((commit) => candidates.has(commit.id) || commit.parents.length > 1);
    const ids = [...new Set([range.head, ...known.flatMap((commit) => [commit.id, ...commit.parents])])];
    const states = await Promise.all(probes.map(({ probe }) => statesOf(git, probe, ids)));
    if (known.length === 0 || states.some((state) => state === null))
        return { touched, turning: new Set() };
    const isAsAtHead = (id) => states.every((state) => state?.get(id) === state?.get(range.head));
    const turning = known.filter((commit) => isAsAtHead(commit.id) && !commit.parents.some(isAsAtHead));
    return { touched, turning: new Set(turning.map((commit) => commit.id)) };
};

;// CONCATENATED MODULE: ./build/stages/attribute/index.js







/** Suspects named at most. */
const MAX_SUSPECTS = 5;
/** Failing positions whose writer is asked. */
const MAX_BLAMED = 6;
const FETCH = 'check out with `fetch-depth: 0` so that the history is there';
const answer = (verdict, why, more = {}) => ({
    verdict,
    suspects: [],
    files: [],
    why,
    range: null,
    ...more,
});
const toSuspect = ({ commit, score, reasons }) => ({
    commit: commit.id,
    author: { name: commit.name, email: commit.email },
    subject: commit.subject,
    score,
    reasons,
});
/** The range with full ids and its commits, or the sentence that says why they are not there. */
const readRange = async (git, range) => {
    const head = await (0,git_git/* commitId */.xk)(git, range.head);
    const base = await (0,git_git/* commitId */.xk)(git, range.base);
    if (head === null)
        return `commit ${range.head.slice(0, 12)} is not in the checkout; ${FETCH}`;
    if (base === null)
        return `commit ${range.base.slice(0, 12)}, where the range starts, is not in the checkout; ${FETCH}`;
    const commits = await commitsOf(git, base, head);
    const shallow = (await (0,git_git/* textOf */.b6)(git, ['rev-parse', '--is-shallow-repository'])).trim() === 'true';
    if (shallow && commits.some((commit) => commit.parents.length === 0))
        return `the checkout is shallow and ends inside the range; ${FETCH}`;
    return { range: { base, head }, commits };
};
/** Does the file differ from what is committed; false in a bare repository. */
const isChangedHere = async (git, path) => (await (0,git_git/* textOf */.b6)(git, ['status', '--porcelain', '--untracked-files=no', '--', `:(top,literal)${path}`])) !== '';
const investigate = async (git, diagnosis, known, found, moduleDir) => {
    const { range, commits } = found;
    const positions = await positionsOf(git, range.head, diagnosis, known, moduleDir);
    const lineAt = (place) => lineText(git, range.head, place);
    const clues = await cluesOf(diagnosis, positions, moduleDir, lineAt);
    const writers = await Promise.all(positions.slice(0, MAX_BLAMED).map((place) => writerOf(git, range, place)));
    const trails = [];
    for (const clue of clues)
        trails.push({ clue, trail: await followClue(git, clue, commits, range) });
    return { positions, writers, trails };
};
/** Leaves out programs and commits that only format, unless there is nobody else. */
const blamable = async (git, scored) => {
    const people = scored.filter(({ commit }) => !isBot(commit));
    const top = (people.length > 0 ? people : scored).slice(0, MAX_SUSPECTS * 2);
    const format = await Promise.all(top.map(({ commit }) => isOnlyFormat(git, commit)));
    const kept = top.filter((_, index) => format[index] === false);
    return (kept.length > 0 ? kept : top).slice(0, MAX_SUSPECTS);
};
const onlyCommit = (commit, scored) => {
    const reasons = scored.find((one) => one.commit === commit)?.reasons ?? [];
    return toSuspect({ commit, score: 100, reasons: ['only commit in range', ...reasons] });
};
/** Says whose a failure is: nobody's when it is infrastructure, else the commits of the range that git's history points at, with reasons. */
const attribute = async (diagnosis, location, places, range, repository, shell) => {
    if (diagnosis.blame === 'no')
        return answer('infra', 'the cause is infrastructure, not a change');
    const git = (0,git_git/* openGit */.zY)(shell, repository.dir);
    if (location !== null && (await isChangedHere(git, location.path)))
        return answer('unknown', `${location.path} has changes that are not committed, and the failure is in it`);
    if (range === null)
        return answer('unknown', 'it is not known since which commit the build fails: no base to compare with and no earlier green run');
    const found = await readRange(git, range);
    if (typeof found === 'string')
        return answer('unknown', found);
    const { commits } = found;
    const known = location ? [location, ...places] : places;
    const findings = await investigate(git, diagnosis, known, found, repository.moduleDir ?? '');
    const scored = await blamable(git, scoreCommits(commits, findings));
    const failing = findings.positions.map((place) => place.path);
    const suspected = new Set(findings.trails.flatMap(({ trail }) => commits.filter((c) => trail.touched.has(c.id) && c.parents.length < 2).flatMap((c) => c.paths)));
    const files = await changedFiles(git, found.range, failing, suspected);
    const more = { files, range: found.range };
    const [only] = commits;
    if (commits.length === 0 || !only)
        return answer('unknown', 'no commit lies in the range', more);
    if (diagnosis.blame === 'evidence' && !scored.some(isStrong))
        return answer('unknown', 'the message can have causes outside the repository and no change in the range points at it', more);
    if (commits.length === 1)
        return answer('author', 'one commit lies in the range', { ...more, suspects: [onlyCommit(only, scored)] });
    if (scored.length === 0)
        return answer('unknown', 'no commit in the range touches what the failure names', more);
    const why = `${commits.length}${commits.length === MAX_COMMITS ? ' newest' : ''} commits of the range were compared with what the failure names`;
    return answer('author', why, { ...more, suspects: scored.map(toSuspect) });
};
/** More than a change next to the failure. */
const isStrong = ({ score }) => score >= 10;


/***/ })

};
