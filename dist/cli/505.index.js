export const id = 505;
export const ids = [505];
export const modules = {

/***/ 4158:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {


/**
 * @license
 * Copyright 2020 Balena Ltd.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *    http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 *
 * ------------------------------------------------------------------------
 *
 * Copyright 2018 Zeit, Inc.
 * Licensed under the MIT License. See file LICENSE.md for a full copy.
 *
 * ------------------------------------------------------------------------
 */

/**
 * This module implements the [dockerignore
 * spec](https://docs.docker.com/engine/reference/builder/#dockerignore-file),
 * closely following Docker's (Moby) Golang implementation:
 * https://github.com/moby/moby/blob/v19.03.8/builder/dockerignore/dockerignore.go
 * https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go
 * https://github.com/moby/moby/blob/v19.03.8/pkg/archive/archive.go#L825
 *
 * Something the spec is not clear about, but we discovered by reading source code
 * and testing against the "docker build" command, is the handling of backslashes and
 * forward slashes as path separators and escape characters in the .dockerignore file
 * across platforms including Windows, Linux and macOS:
 *
 * * On Linux and macOS, only forward slashes can be used as path separators in the
 *   .dockerignore file, and the backslash works as an escape character.
 * * On Windows, both forward slashes and backslashes are allowed as path separators
 *   in the .dockerignore file, and the backslash is not used as an escape character.
 *
 * This is consistent with how Windows works generally: both forward slashes and
 * backslashes are accepted as path separators by the cmd.exe Command Prompt or
 * PowerShell, and by library functions like the Golang filepath.Clean or the
 * Node.js path.normalize.
 *
 * Similarly, path strings provided to the IgnoreBase.ignores() and IgnoreBase.filter()
 * methods can use either forward slashes or backslashes as path separators on Windows,
 * but only forward slashes are accepted as path separators on Linux and macOS.
 */

const path = __webpack_require__(6928);

const factory = options => new IgnoreBase(options); // https://github.com/kaelzhang/node-ignore/blob/5.1.4/index.js#L538-L539
// Fixes typescript module import


factory.default = factory;
module.exports = factory;

function make_array(subject) {
  return Array.isArray(subject) ? subject : [subject];
}

const REGEX_TRAILING_SLASH = /(?<=.)\/$/;
const REGEX_TRAILING_BACKSLASH = /(?<=.)\\$/;
const REGEX_TRAILING_PATH_SEP = path.sep === '\\' ? REGEX_TRAILING_BACKSLASH : REGEX_TRAILING_SLASH;
const KEY_IGNORE = typeof Symbol !== 'undefined' ? Symbol.for('dockerignore') : 'dockerignore'; // An implementation of Go's filepath.Clean
// https://golang.org/pkg/path/filepath/#Clean
// https://github.com/golang/go/blob/master/src/path/filepath/path.go
// Note that, like Go, on Windows this function converts forward slashes
// to backslashes.

function cleanPath(file) {
  return path.normalize(file).replace(REGEX_TRAILING_PATH_SEP, '');
} // Javascript port of Golang's filepath.ToSlash
// https://golang.org/pkg/path/filepath/#ToSlash
// https://github.com/golang/go/blob/master/src/path/filepath/path.go
// Convert any OS-specific path separator to '/'. Backslash is converted
// to forward slash on Windows, but not on Linux/macOS.
// Note that both forward slashes and backslashes are valid path separators on
// Windows. As a result, code such as `pattern.split(path.sep).join('/')` fails
// on Windows when forward slashes are used as path separators.


function toSlash(file) {
  if (path.sep === '/') {
    return file;
  }

  return file.replace(/\\/g, '/');
} // Javascript port of Golang's filepath.FromSlash
// https://github.com/golang/go/blob/master/src/path/filepath/path.go


function fromSlash(file) {
  if (path.sep === '/') {
    return file;
  }

  return file.replace(/\//g, path.sep);
}

class IgnoreBase {
  constructor({
    // https://github.com/kaelzhang/node-ignore/blob/5.1.4/index.js#L372
    ignorecase = true
  } = {}) {
    this._rules = [];
    this._ignorecase = ignorecase;
    this[KEY_IGNORE] = true;

    this._initCache();
  }

  _initCache() {
    this._cache = {};
  } // @param {Array.<string>|string|Ignore} pattern


  add(pattern) {
    this._added = false;

    if (typeof pattern === 'string') {
      pattern = pattern.split(/\r?\n/g);
    }

    make_array(pattern).forEach(this._addPattern, this); // Some rules have just added to the ignore,
    // making the behavior changed.

    if (this._added) {
      this._initCache();
    }

    return this;
  } // legacy


  addPattern(pattern) {
    return this.add(pattern);
  }

  _addPattern(pattern) {
    // https://github.com/kaelzhang/node-ignore/issues/32
    if (pattern && pattern[KEY_IGNORE]) {
      this._rules = this._rules.concat(pattern._rules);
      this._added = true;
      return;
    }

    if (this._checkPattern(pattern)) {
      const rule = this._createRule(pattern.trim());

      if (rule !== null) {
        this._added = true;

        this._rules.push(rule);
      }
    }
  }

  _checkPattern(pattern) {
    // https://github.com/moby/moby/blob/v19.03.8/builder/dockerignore/dockerignore.go#L34-L40
    return pattern && typeof pattern === 'string' && pattern.indexOf('#') !== 0 && pattern.trim() !== "";
  }

  filter(paths) {
    return make_array(paths).filter(path => this._filter(path));
  }

  createFilter() {
    return path => this._filter(path);
  }

  ignores(path) {
    return !this._filter(path);
  } // https://github.com/moby/moby/blob/v19.03.8/builder/dockerignore/dockerignore.go#L41-L53
  // https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go#L29-L55


  _createRule(pattern) {
    const origin = pattern;
    let negative = false; // > An optional prefix "!" which negates the pattern;
    // https://github.com/moby/moby/blob/v19.03.8/builder/dockerignore/dockerignore.go#L43-L46

    if (pattern[0] === '!') {
      negative = true;
      pattern = pattern.substring(1).trim();
    } // https://github.com/moby/moby/blob/v19.03.8/builder/dockerignore/dockerignore.go#L47-L53


    if (pattern.length > 0) {
      pattern = cleanPath(pattern);
      pattern = toSlash(pattern);

      if (pattern.length > 1 && pattern[0] === '/') {
        pattern = pattern.slice(1);
      }
    } // https://github.com/moby/moby/blob/v19.03.8/builder/dockerignore/dockerignore.go#L54-L55


    if (negative) {
      pattern = '!' + pattern;
    } // https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go#L30


    pattern = pattern.trim();

    if (pattern === "") {
      return null;
    } // https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go#L34
    // convert forward slashes to backslashes on Windows


    pattern = cleanPath(pattern); // https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go#L36-L42

    if (pattern[0] === '!') {
      if (pattern.length === 1) {
        return null;
      }

      negative = true;
      pattern = pattern.substring(1);
    } else {
      negative = false;
    }

    return {
      origin,
      pattern,
      // https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go#L54
      dirs: pattern.split(path.sep),
      negative
    };
  } // @returns `Boolean` true if the `path` is NOT ignored


  _filter(path) {
    if (!path) {
      return false;
    }

    if (path in this._cache) {
      return this._cache[path];
    }

    return this._cache[path] = this._test(path);
  } // @returns {Boolean} true if a file is NOT ignored
  // https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go#L62


  _test(file) {
    file = fromSlash(file); // equivalent to golang filepath.Dir() https://golang.org/src/path/filepath/path.go

    const parentPath = cleanPath(path.dirname(file));
    const parentPathDirs = parentPath.split(path.sep);
    let matched = false;

    this._rules.forEach(rule => {
      let match = this._match(file, rule); // https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go#L80


      if (!match && parentPath !== ".") {
        // Check to see if the pattern matches one of our parent dirs.
        if (rule.dirs.includes('**')) {
          // Ah shucks! We have to test every possible parent path that has 
          // a number of dirs _n_ where 
          // `rule.dirs.filter(doubleStar).length <= _n_ <= parentPathDirs.length`
          // since the ** can imply any number of directories including 0
          for (let i = rule.dirs.filter(x => x !== '**').length; i <= parentPathDirs.length; i++) {
            match = match || this._match(parentPathDirs.slice(0, i).join(path.sep), rule);
          }
        } else if (rule.dirs.length <= parentPathDirs.length) {
          // https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go#L83
          match = this._match(parentPathDirs.slice(0, rule.dirs.length).join(path.sep), rule);
        }
      }

      if (match) {
        matched = !rule.negative;
      }
    });

    return !matched;
  } // @returns {Boolean} true if a file is matched by a rule


  _match(file, rule) {
    return this._compile(rule).regexp.test(file);
  } // https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go#L139


  _compile(rule) {
    if (rule.regexp) {
      return rule;
    }

    let regStr = '^'; // Go through the pattern and convert it to a regexp.

    let escapedSlash = path.sep === '\\' ? '\\\\' : path.sep;

    for (let i = 0; i < rule.pattern.length; i++) {
      const ch = rule.pattern[i];

      if (ch === '*') {
        if (rule.pattern[i + 1] === '*') {
          // is some flavor of "**"
          i++; // Treat **/ as ** so eat the "/"

          if (rule.pattern[i + 1] === path.sep) {
            i++;
          }

          if (rule.pattern[i + 1] === undefined) {
            // is "**EOF" - to align with .gitignore just accept all
            regStr += ".*";
          } else {
            // is "**"
            // Note that this allows for any # of /'s (even 0) because
            // the .* will eat everything, even /'s
            regStr += `(.*${escapedSlash})?`;
          }
        } else {
          // is "*" so map it to anything but "/"
          regStr += `[^${escapedSlash}]*`;
        }
      } else if (ch === '?') {
        // "?" is any char except "/"
        regStr += `[^${escapedSlash}]`;
      } else if (ch === '.' || ch === '$') {
        // Escape some regexp special chars that have no meaning
        // in golang's filepath.Match
        regStr += `\\${ch}`;
      } else if (ch === '\\') {
        // escape next char. Note that a trailing \ in the pattern
        // will be left alone (but need to escape it)
        if (path.sep === '\\') {
          // On windows map "\" to "\\", meaning an escaped backslash,
          // and then just continue because filepath.Match on
          // Windows doesn't allow escaping at all
          regStr += escapedSlash;
          continue;
        }

        if (rule.pattern[i + 1] !== undefined) {
          regStr += '\\' + rule.pattern[i + 1];
          i++;
        } else {
          regStr += '\\';
        }
      } else {
        regStr += ch;
      }
    }

    regStr += "$";
    rule.regexp = new RegExp(regStr, this._ignorecase ? 'i' : '');
    return rule;
  }

}


/***/ }),

/***/ 1759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ clock)
/* harmony export */ });
/** The machine's clock. */
const clock = { now: () => new Date(), monotonic: () => performance.now() };


/***/ }),

/***/ 5031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PH: () => (/* binding */ endChildren),
/* harmony export */   Ro: () => (/* binding */ shellWith),
/* harmony export */   _I: () => (/* binding */ tracedShell),
/* harmony export */   vf: () => (/* binding */ shell)
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
/** How long a program may take to end by itself once it was asked to. */
const GRACE_MS = 3_000;
/** A program that runs; with a group of its own, its children get what it gets. */
class Running {
    closed;
    child;
    isGroup;
    timer;
    constructor(child, isGroup) {
        this.child = child;
        this.isGroup = isGroup;
        this.closed = new Promise((resolve) => {
            child.on('close', () => {
                clearTimeout(this.timer);
                resolve();
            });
            child.on('error', () => resolve());
        });
    }
    kill(signal) {
        const { pid } = this.child;
        if (!this.isGroup || pid === undefined)
            return void this.child.kill(signal);
        try {
            process.kill(-pid, signal);
        }
        catch {
            this.child.kill(signal);
        }
    }
    /** Asks it to end, once, and kills it when it does not. */
    end(signal) {
        if (this.timer !== undefined)
            return;
        this.kill(signal);
        this.timer = setTimeout(() => this.kill('SIGKILL'), GRACE_MS);
    }
}
const running = new Set();
let stoppedBy = null;
/** Passes a signal on to all programs that run, kills those that stay for 3 s more, and starts no further ones; resolves when all have ended. */
const endChildren = async (signal) => {
    stoppedBy = signal;
    for (const one of running)
        one.end(signal);
    await Promise.all([...running].map(({ closed }) => closed));
};
/** Forwards what stops the action to its children, so that a cancelled job leaves no build behind. */
const forward = (signal) => {
    for (const one of running)
        one.end(signal);
};
/** One listener serves all children: Node warns of more than ten. https://nodejs.org/api/events.html#emittersetmaxlistenersn */
const enter = (one) => {
    if (running.size === 0)
        process.on('SIGINT', forward).on('SIGTERM', forward);
    running.add(one);
};
const leave = (one) => {
    if (running.delete(one) && running.size === 0)
        process.off('SIGINT', forward).off('SIGTERM', forward);
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
    if (stoppedBy !== null) {
        resolve({
            code: codeOf(null, stoppedBy),
            stdout: '',
            stderr: `${program}: not started: ${stoppedBy}\n`,
        });
        return;
    }
    const isGroup = options.isGroup === true && process.platform !== 'win32';
    const child = start(program, args, {
        cwd: options.cwd,
        env: environment(options.env),
        shell: false,
        detached: isGroup,
        stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    if (child instanceof Error) {
        resolve({ code: 126, stdout: '', stderr: `${program}: ${child.message}\n` });
        return;
    }
    const one = new Running(child, isGroup);
    enter(one);
    const abort = () => one.end('SIGTERM');
    options.signal?.addEventListener('abort', abort);
    const finish = (code, problem = '') => {
        leave(one);
        options.signal?.removeEventListener('abort', abort);
        clearTimeout(timer);
        clearInterval(ticking);
        resolve({ code, stdout: stdout.text(), stderr: stderr.text() + problem });
    };
    /** Children of the child may hold its output open: what they write is not waited for. */
    const stop = () => {
        one.kill('SIGKILL');
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
/** The same, with variables that all programs get; what a program is given by itself goes before them. */
const shellWith = (env) => ({
    run: (program, args, options = {}) => run(program, args, { ...options, env: { ...env, ...options.env } }),
});
/** The same, with the spans of all programs below the one that TRACEPARENT names; as it is without one. */
const tracedShell = (traceparent) => traceparent === '' ? shell : shellWith({ TRACEPARENT: traceparent });


/***/ }),

/***/ 2830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  culprit: () => (/* binding */ culprit)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/adapters/shell.js
var shell = __webpack_require__(5031);
// EXTERNAL MODULE: ./build/catalogue/rules/index.js + 211 modules
var rules = __webpack_require__(9712);
// EXTERNAL MODULE: ./build/stages/attribute/index.js + 20 modules
var attribute = __webpack_require__(9655);
// EXTERNAL MODULE: ./build/stages/classify/index.js + 6 modules
var classify = __webpack_require__(2195);
// EXTERNAL MODULE: ./build/cli/command.js
var cli_command = __webpack_require__(3192);
// EXTERNAL MODULE: ./build/cli/logs.js
var logs = __webpack_require__(2770);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/adapters/clock.js
var clock = __webpack_require__(1759);
// EXTERNAL MODULE: ./build/git/git.js
var git_git = __webpack_require__(75);
;// CONCATENATED MODULE: ./build/git/worktree.js
/** Checking files out of a large repository may take long. */
const CHECKOUT_MS = 120_000;
/** No hook, filter, submodule or background job of the repository runs. */
const QUIET = ['core.hooksPath=/dev/null', 'submodule.recurse=false', 'gc.auto=0', 'maintenance.auto=false'];
const args = (...words) => [
    ...QUIET.flatMap((setting) => ['-c', setting]),
    ...words,
];
/** Puts the files of a commit into a new directory, without touching the work tree or a branch; works for bare repositories. False when git refuses. */
const addWorktree = async (git, dir, commit) => {
    const done = await git(args('worktree', 'add', '--detach', '--force', '--quiet', dir, commit), {
        timeoutMs: CHECKOUT_MS,
    });
    return done.code === 0;
};
/** Takes such a directory away again, its files included. */
const removeWorktree = async (git, dir) => {
    await git(args('worktree', 'remove', '--force', '--force', dir), { timeoutMs: CHECKOUT_MS });
};

// EXTERNAL MODULE: ./build/stages/attribute/commits.js
var attribute_commits = __webpack_require__(9383);
;// CONCATENATED MODULE: ./build/stages/attribute/verify.js
/** Builds suspects and their parents, the best first, then halves the range; stops when one is proved or the budget is spent. */
const verify = async (commits, candidates, buildAt, budget) => {
    const known = new Map();
    const end = budget.now() + budget.milliseconds;
    let isSpent = false;
    const result = async (id) => {
        const before = known.get(id);
        if (before !== undefined)
            return before;
        if (budget.now() >= end) {
            isSpent = true;
            return 'skip';
        }
        const built = await buildAt(id);
        known.set(id, built);
        return built;
    };
    const isCulprit = async ({ id, parents }) => {
        if (parents.length === 0 || (await result(id)) !== 'bad')
            return false;
        for (const parent of parents)
            if ((await result(parent)) !== 'good')
                return false;
        return true;
    };
    const proved = (culprit, why) => ({ culprit, builds: known.size, why });
    const spent = () => proved(null, `the budget was spent after ${known.size} builds without a proof`);
    const [head] = commits;
    if (head === undefined)
        return proved(null, 'no commit lies in the range');
    for (const id of candidates) {
        const link = commits.find((commit) => commit.id === id);
        if (link && (await isCulprit(link)))
            return proved(id, 'it fails to build and its parents build');
        if (isSpent)
            return spent();
    }
    const last = await result(head.id);
    if (isSpent)
        return spent();
    if (last === 'good')
        return proved(null, 'the head builds here: the failure is not of the code alone');
    if (last === 'skip')
        return proved(null, 'the head could not be built here');
    return halve();
    /** First the ancestors that are half of what is left, as git bisect does. */
    async function halve() {
        let suspects = ancestorsIn(commits, head?.id ?? '');
        while (suspects.size > 1) {
            const tried = await tryMiddle(suspects);
            if (isSpent)
                return spent();
            if (tried === null)
                return proved(null, 'the commits in question could not be built');
            const below = ancestorsIn(commits, tried.id);
            suspects = new Set([...suspects].filter((id) => below.has(id) === (tried.built === 'bad')));
        }
        const link = commits.find(({ id }) => suspects.has(id));
        if (link && (await isCulprit(link)))
            return proved(link.id, 'it fails to build and its parents build');
        return isSpent ? spent() : proved(null, 'the build was broken before the range');
    }
    async function tryMiddle(suspects) {
        const sized = [...suspects].map((id) => {
            const size = [...ancestorsIn(commits, id)].filter((one) => suspects.has(one)).length;
            return { id, worth: Math.min(size, suspects.size - size) };
        });
        for (const { id, worth } of sized.sort((a, b) => b.worth - a.worth)) {
            if (worth === 0 && suspects.size > 1)
                continue;
            const built = await result(id);
            if (built !== 'skip' || isSpent)
                return { id, built };
        }
        return null;
    }
};
/** A commit and all before it that lie among `commits`. */
const ancestorsIn = (commits, id) => {
    const links = new Map(commits.map((commit) => [commit.id, commit.parents]));
    const found = new Set();
    for (let next = [id]; next.length > 0;) {
        const own = next.filter((one) => links.has(one) && !found.has(one));
        for (const one of own)
            found.add(one);
        next = own.flatMap((one) => links.get(one) ?? []);
    }
    return found;
};
/** The suspects with what builds showed: a proved one first, told as verified; one that is not in the list is added. */
const withProof = (suspects, verified, added) => {
    if (verified.culprit === null)
        return suspects;
    const own = suspects.find(({ commit }) => commit === verified.culprit) ?? added;
    if (own === null)
        return suspects;
    const proof = {
        ...own,
        score: 100,
        verified: true,
        reasons: [`verified: ${verified.why}`, ...own.reasons],
    };
    return [proof, ...suspects.filter(({ commit }) => commit !== verified.culprit)];
};

;// CONCATENATED MODULE: ./build/cli/prove.js









/** Exit code by which a command says that a commit cannot be tested. https://git-scm.com/docs/git-bisect#_bisect_run */
const UNTESTABLE = 125;
const toSuspect = (commit) => commit === undefined
    ? null
    : { commit: commit.id, author: commit.author, subject: commit.subject, score: 100, reasons: [] };
/** Builds suspects and their parents in directories of their own and puts a proved one first; a verdict of infrastructure stays as it is. */
const prove = async (found, repository, proof) => {
    if (found.range === null || found.verdict === 'infra')
        return { found, verified: null };
    const git = (0,git_git/* openGit */.zY)(shell/* shell */.vf, repository.dir);
    const root = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'culprit-'));
    const end = clock/* clock */.p.monotonic() + proof.milliseconds;
    const buildAt = async (commit) => {
        const dir = (0,external_node_path_.join)(root, commit);
        try {
            if (!(await addWorktree(git, dir, commit)))
                return 'skip';
            const done = await shell/* shell */.vf.run('sh', ['-c', proof.command], {
                cwd: (0,external_node_path_.join)(dir, repository.moduleDir ?? '.'),
                timeoutMs: Math.max(1, end - clock/* clock */.p.monotonic()),
            });
            if (done.code === 0)
                return 'good';
            const isUntold = done.code === UNTESTABLE || (done.code >= 124 && done.code <= 127);
            return isUntold ? 'skip' : 'bad';
        }
        finally {
            await removeWorktree(git, dir);
        }
    };
    try {
        const commits = await (0,attribute_commits/* commitsOf */.g)(git, found.range.base, found.range.head);
        const candidates = found.suspects.map(({ commit }) => commit);
        const budget = { milliseconds: proof.milliseconds, now: () => clock/* clock */.p.monotonic() };
        const verified = await verify(commits, candidates, buildAt, budget);
        const added = toSuspect(commits.find(({ id }) => id === verified.culprit));
        const suspects = withProof(found.suspects, verified, added);
        if (verified.culprit === null)
            return { found, verified };
        return {
            found: { ...found, verdict: 'author', suspects, why: `verified by ${verified.builds} builds` },
            verified,
        };
    }
    finally {
        await (0,promises_.rm)(root, { recursive: true, force: true });
    }
};

;// CONCATENATED MODULE: ./build/cli/culprit.js








const needed = (args, name, what) => {
    const value = args.text(name);
    if (value === undefined || value === '')
        throw new cli_command/* UsageError */.eb(`--${name} is missing; give ${what}`);
    return value;
};
/** What `--verify` asks for; null without it. */
const proofOf = (args) => {
    const [command, minutes] = [args.text('build'), args.text('budget')];
    if (!args.flag('verify')) {
        const given = command === undefined ? (minutes === undefined ? null : '--budget') : '--build';
        if (given !== null)
            throw new cli_command/* UsageError */.eb(`${given} is of use with --verify only; add --verify`);
        return null;
    }
    const value = Number(minutes ?? '10');
    if (!(value > 0 && value <= 1440))
        throw new cli_command/* UsageError */.eb(`--budget is ${JSON.stringify(minutes)}; give minutes, more than 0 and at most 1440`);
    return { command: needed(args, 'build', 'the command that builds a commit'), milliseconds: value * 60_000 };
};
const toText = (found) => [
    `${found.verdict}: ${found.why}`,
    ...found.suspects.map((suspect) => `  ${suspect.commit.slice(0, 12)} ${suspect.author.name}: ${suspect.subject} (${suspect.reasons.join('; ')})`),
    ...found.files.slice(0, 20).map((file) => `  ${file.path} ${file.change}: ${file.why}`),
].join('\n');
/** Says whose a failure is from its log and the range of commits alone. */
const culprit = {
    name: 'culprit',
    usage: 'culprit --repo GITDIR --base SHA --head SHA --log FILE [--module-dir DIR] [--verify --build COMMAND [--budget MINUTES]]',
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
        {
            name: 'verify',
            type: 'boolean',
            help: 'Build suspects and their parents, and say which of them is proved',
        },
        {
            name: 'build',
            type: 'string',
            value: 'COMMAND',
            help: 'For --verify: builds a commit in its own directory; exit code 125 says that it cannot be told',
        },
        {
            name: 'budget',
            type: 'string',
            value: 'MINUTES',
            help: 'For --verify: how long all builds may take (10)',
        },
    ],
    async run(args, console) {
        if (args.words.length > 0)
            throw new cli_command/* UsageError */.eb(`culprit takes options only, seen ${args.words.join(' ')}`);
        const proof = proofOf(args);
        const dir = (0,external_node_path_.resolve)(console.cwd, needed(args, 'repo', 'a work tree or a git directory'));
        const range = {
            base: needed(args, 'base', 'the last commit known to build'),
            head: needed(args, 'head', 'the commit that failed'),
        };
        const log = await (0,logs/* readLogFile */.j)('--log', needed(args, 'log', 'the path of the build log'), (0,classify/* literalsOf */.c)(rules/* rules */.a), console);
        const diagnosis = (0,classify/* classify */.L)(log, rules/* rules */.a);
        if (diagnosis === null)
            throw new cli_command/* UsageError */.eb('--log shows no failure; give the log of a failed build');
        const moduleDir = args.text('module-dir');
        const repository = { dir, ...(moduleDir === undefined ? {} : { moduleDir }) };
        const likely = await (0,attribute/* attribute */.l)(diagnosis, null, [], range, repository, shell/* shell */.vf, { log });
        const { found, verified } = proof === null ? { found: likely, verified: null } : await prove(likely, repository, proof);
        if (verified !== null && verified.culprit === null)
            console.say(`Not verified: ${verified.why}.`);
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


/***/ })

};
