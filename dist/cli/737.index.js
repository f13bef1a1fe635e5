export const id = 737;
export const ids = [737];
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

/***/ 3058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ diskFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);




/** Go makes the directories of modules read-only, so that nobody but root could empty them. */
const unlock = async (path) => {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(path, 0o700);
    for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(path, { withFileTypes: true }))
        if (entry.isDirectory())
            await unlock((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(path, entry.name));
};
const remove = async (path) => {
    const isGone = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true }).then(() => true, () => false);
    if (isGone)
        return;
    await unlock(path).catch(() => undefined);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true });
};
const hasCode = (error, ...codes) => codes.includes(error.code ?? '');
/** Links where the file system can, else copies; a file that is there already is left alone. */
const linkOrCopy = async (from, to) => {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(from, to);
    }
    catch (error) {
        if (hasCode(error, 'ENOENT', 'EEXIST'))
            throw error;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(from, to, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_EXCL);
    }
};
const linkFile = async (from, to) => {
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(from);
        if (!found.isFile())
            return null;
        await linkOrCopy(from, to).catch(async (error) => {
            if (!hasCode(error, 'ENOENT'))
                throw error;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(to), { recursive: true });
            await linkOrCopy(from, to);
        });
        return found.size;
    }
    catch {
        return null;
    }
};
/** Opens the machine's file system; temporary directories are made under `root` or the system's place for them. */
const diskFiles = (root = process.env['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)()) => {
    const made = [];
    return {
        read: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8').catch(() => null),
        write: async (path, text) => {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(path, text);
        },
        exists: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path).then(() => true, () => false),
        isDirectory: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).then((found) => found.isDirectory(), () => false),
        list: async (path) => {
            const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(path, { withFileTypes: true }).catch(() => []);
            return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort();
        },
        real: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path).catch(() => null),
        temporary: async (prefix) => {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(root, { recursive: true });
            const path = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, `${prefix}-`));
            made.push(path);
            return path;
        },
        remove,
        link: linkFile,
        close: async () => {
            for (const path of made.splice(0))
                await remove(path).catch(() => undefined);
        },
    };
};


/***/ }),

/***/ 5031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ endChildren),
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


/***/ }),

/***/ 874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/adapters/files.js
var adapters_files = __webpack_require__(3058);
// EXTERNAL MODULE: ./build/adapters/listing.js
var listing = __webpack_require__(4993);
// EXTERNAL MODULE: ./build/catalogue/findings/index.js + 37 modules
var findings = __webpack_require__(5267);
// EXTERNAL MODULE: ./build/pipeline/modules.js + 2 modules
var modules = __webpack_require__(92);
// EXTERNAL MODULE: ./build/stages/doctor/gather.js
var gather = __webpack_require__(3569);
;// CONCATENATED MODULE: ./build/stages/health/findings.js
/** Failure that each kind of check stands for. */
const PREVENTS = {
    proxy: 'proxy.timeout',
    sumdb: 'sumdb.network',
    registry: 'registry.timeout',
    disk: 'runner.disk-full',
    inodes: 'runner.disk-full',
    memory: 'runner.oom',
    clock: 'registry.tls',
};
/** What is failed or slow as findings without a file; what is well or unknown is none. */
const healthFindings = (results) => results.flatMap(({ id, state, text, do: remedy }) => {
    if (state !== 'failed' && state !== 'slow')
        return [];
    const kind = id.split(':')[0] ?? id;
    // The build goes on without the cache service, and waits for what is slow.
    const severity = state === 'slow' || kind === 'cache' ? 'notice' : 'warning';
    return [
        {
            id: `health.${kind}`,
            severity,
            path: null,
            line: null,
            text,
            do: remedy ?? '',
            prevents: PREVENTS[kind] ?? null,
        },
    ];
});

// EXTERNAL MODULE: ./build/cli/command.js
var command = __webpack_require__(3192);
// EXTERNAL MODULE: ./build/adapters/clock.js
var clock = __webpack_require__(1759);
// EXTERNAL MODULE: ./build/adapters/machine.js
var machine = __webpack_require__(9644);
// EXTERNAL MODULE: ./build/adapters/probe.js
var probe = __webpack_require__(2927);
// EXTERNAL MODULE: ./build/adapters/shell.js
var shell = __webpack_require__(5031);
// EXTERNAL MODULE: ./build/stages/doctor/images.js
var doctor_images = __webpack_require__(8852);
// EXTERNAL MODULE: ./build/stages/health/index.js + 3 modules
var health = __webpack_require__(2008);
// EXTERNAL MODULE: ./build/stages/preflight/builder.js
var builder = __webpack_require__(9093);
;// CONCATENATED MODULE: ./build/cli/doctor/look-around.js







/** Programs of the machine come first, and tell which servers are asked: 5 s in all. */
const PROGRAMS_MS = 1_500;
const SERVERS_MS = 3_500;
const ask = async (program, args, cwd) => {
    const { code, stdout } = await shell/* shell */.v.run(program, args, {
        cwd,
        timeoutMs: PROGRAMS_MS,
        env: { GOTOOLCHAIN: 'local' },
    });
    return code === 0 ? stdout.trim() : '';
};
/** Looks at what a build of this repository depends on: servers, disk, memory, builder, clock. */
const lookAround = async (repository, dir, env) => {
    const [settings, root, inspect] = await Promise.all([
        ask('go', ['env', 'GOPROXY', 'GOSUMDB'], dir),
        ask('docker', ['info', '--format', '{{.DockerRootDir}}'], dir),
        ask('docker', ['buildx', 'inspect'], dir),
    ]);
    const [proxies = '', sumdb = ''] = settings.split('\n');
    const { name, driver } = (0,builder/* parseInspect */.E7)(inspect);
    return (0,health/* checkHealth */.N)({
        proxies: env['GOPROXY'] || proxies,
        sumdb: env['GOSUMDB'] || sumdb,
        images: (0,doctor_images/* baseImagesOf */.r)(repository),
        cacheUrl: env['ACTIONS_RESULTS_URL'] || env['ACTIONS_CACHE_URL'] || null,
        directories: { work: dir, ...(root === '' ? {} : { docker: root }) },
        builder: { name: name ?? '', driver: driver ?? 'unknown' },
        limitMs: SERVERS_MS,
    }, { probe: (0,probe/* openProbe */.R)(env), machine: (0,machine/* machine */.A)(), clock: clock/* clock */.p });
};

;// CONCATENATED MODULE: ./build/cli/doctor/paint.js
const COLOURS = { error: '31', warning: '33', notice: '36' };
/** Findings for people, file by file, worst first, then how many there are. */
const paintFindings = (findings, results, isColoured) => {
    const paint = (code, text) => (isColoured ? `\u001b[${code}m${text}\u001b[0m` : text);
    const groups = Map.groupBy(findings, ({ path }) => path ?? 'This machine');
    const lines = [...groups].flatMap(([path, all]) => [
        paint('1', path),
        ...all.flatMap((one) => [
            `  ${paint(COLOURS[one.severity], one.severity)}${one.line === null ? '' : ` line ${one.line}`}  ${one.text} ${paint('2', `[${one.id}]`)}`,
            `    • ${one.do}`,
        ]),
        '',
    ]);
    const well = results.filter(({ state }) => state === 'ok').map(({ id }) => id);
    const unknown = results.filter(({ state }) => state === 'unknown').map(({ text }) => `Not known: ${text}`);
    return [...lines, ...(well.length === 0 ? [] : [`Well: ${well.join(', ')}`]), ...unknown, sumOf(findings)];
};
const sumOf = (findings) => {
    if (findings.length === 0)
        return 'Nothing was found.';
    const counts = ['error', 'warning', 'notice'].flatMap((severity) => {
        const count = findings.filter((one) => one.severity === severity).length;
        return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
    });
    return `Found: ${counts.join(', ')}.`;
};

;// CONCATENATED MODULE: ./build/cli/doctor.js










const PLATFORM = /^[a-z0-9]+\/[a-z0-9]+(?:\/[a-z0-9.]+)?$/;
/** Go's name of the processor of this machine. */
const ARCHITECTURES = {
    x64: 'amd64',
    arm64: 'arm64',
    arm: 'arm',
    ppc64: 'ppc64le',
};
const hostPlatform = `linux/${ARCHITECTURES[process.arch] ?? process.arch}`;
const platformsOf = (args) => {
    const platforms = args.all('platform').flatMap((value) => value.split(',').map((one) => one.trim()));
    const wrong = platforms.find((one) => !PLATFORM.test(one));
    if (wrong !== undefined)
        throw new command/* UsageError */.eb(`--platform ${JSON.stringify(wrong)} is none; write OS/ARCH, e.g. --platform linux/amd64,linux/arm64`);
    return platforms;
};
const look = async (args, console, dir) => {
    const files = (0,adapters_files/* diskFiles */.T)();
    if (!(await files.isDirectory(dir)))
        throw new command/* UsageError */.eb(`DIR ${JSON.stringify(args.words[0] ?? '.')} is not a directory; give that of the build context`);
    const given = args.text('file');
    const dockerfile = given === undefined ? await (0,gather/* defaultDockerfile */.e)(dir, files) : (0,external_node_path_.resolve)(console.cwd, given);
    const target = args.text('target') ?? null;
    const repository = await (0,gather/* gather */.k)({
        ...{ root: dir, contextDir: dir, dockerfile, target, hostPlatform },
        buildArgs: (0,modules/* buildArgTable */.Vt)(args.all('build-arg'), console.env),
        platforms: platformsOf(args),
    }, { files, listing: listing/* listing */.R });
    if (repository === null)
        throw new command/* UsageError */.eb(`the Dockerfile ${JSON.stringify(given ?? (0,external_node_path_.join)(dir, 'Dockerfile'))} cannot be read; give its path with -f FILE, or the build context as DIR`);
    const names = repository.dockerfile.stages.flatMap(({ name }) => name ?? []);
    const isStage = target === null ||
        names.includes(target.toLowerCase()) ||
        repository.dockerfile.stages[Number(target)] !== undefined;
    if (!isStage)
        throw new command/* UsageError */.eb(`--target ${JSON.stringify(target)} is no stage of ${(0,external_node_path_.relative)(console.cwd, dockerfile)}; allowed are ${names.join(', ') || 'numbers only'}`);
    return { repository, findings: (0,findings/* findingsOf */.W)(repository) };
};
/** Looks for what will break or slow a build before it runs; exit 1 when there is an error or a warning. */
const doctor = {
    name: 'doctor',
    usage: 'doctor [DIR] [-f FILE] [--target STAGE] [--platform OS/ARCH]',
    help: 'Look for what will break or slow a build, without building: Dockerfile, modules, context, network.',
    options: [
        { name: 'file', short: 'f', type: 'string', value: 'FILE', help: 'Dockerfile (default: DIR/Dockerfile)' },
        { name: 'target', type: 'string', value: 'STAGE', help: 'Stage to build (default: the last one)' },
        { name: 'build-arg', type: 'string', multiple: true, value: 'NAME=VALUE', help: 'Build argument' },
        { name: 'platform', type: 'string', multiple: true, value: 'OS/ARCH', help: 'Platform to build for' },
        { name: 'no-network', type: 'boolean', help: 'Ask no server, builder or disk: files only' },
    ],
    async run(args, console) {
        if (args.words.length > 1)
            throw new command/* UsageError */.eb(`one DIR is allowed, seen ${args.words.join(' ')}`);
        const dir = (0,external_node_path_.resolve)(console.cwd, args.words[0] ?? '.');
        const { repository, findings: seen } = await look(args, console, dir);
        const results = args.flag('no-network') ? [] : await lookAround(repository, dir, console.env);
        const findings = [...seen, ...healthFindings(results)];
        if (args.json) {
            console.answer({
                findings: findings.map(({ id, severity, path, line, text, do: remedy }) => ({
                    ...{ id, severity, path, line, text },
                    do: remedy,
                })),
            });
        }
        else
            for (const line of paintFindings(findings, results, console.colour))
                console.say(line);
        return findings.some(({ severity }) => severity !== 'notice') ? 1 : 0;
    },
};


/***/ }),

/***/ 6767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mj: () => (/* binding */ writeProxyList),
/* harmony export */   Q3: () => (/* binding */ withoutUserinfo),
/* harmony export */   WY: () => (/* binding */ parseProxyList),
/* harmony export */   gq: () => (/* binding */ cutDirect),
/* harmony export */   mb: () => (/* binding */ withUserinfo)
/* harmony export */ });
/** Reads a GOPROXY list; empty entries do not count, nor does what stands after `direct` or `off`. */
const parseProxyList = (list) => {
    const links = [];
    for (const [, entry = '', mark = ''] of list.matchAll(/([^,|]*)([,|]|$)/g)) {
        const to = entry.trim();
        if (to === '')
            continue;
        links.push({ to, mark: mark });
        if (to === 'direct' || to === 'off')
            break;
    }
    return links;
};
/** Writes a GOPROXY list; the mark of the last entry is left out. */
const writeProxyList = (links) => links.map(({ to, mark }, at) => (at === links.length - 1 ? to : `${to}${mark || ','}`)).join('');
/** The list without entries that carry a user or password, for eyes and places that must not see one. */
const withoutUserinfo = (list) => writeProxyList(parseProxyList(list).filter(({ to }) => !/^[^/]*\/\/[^/]*@/.test(to) && !/^[^/]*@/.test(to)));
/** The list with user and password at the hosts that `credentials` knows, where the list names none itself. */
const withUserinfo = (list, credentials) => writeProxyList(parseProxyList(list).map((link) => {
    const url = URL.canParse(link.to) ? new URL(link.to) : null;
    const found = url?.protocol === 'https:' && url.username === '' ? credentials(url.host) : null;
    if (url === null || found === null)
        return link;
    url.username = encodeURIComponent(found.user);
    url.password = encodeURIComponent(found.token);
    return { ...link, to: url.href.replace(/\/$/, '') };
}));
/** The list without a `direct` at its end, and that end with its mark, which belongs behind a server of the rest. */
const cutDirect = (list) => {
    const links = parseProxyList(list);
    if (links.at(-1)?.to !== 'direct')
        return { list, tail: '' };
    return { list: writeProxyList(links.slice(0, -1)), tail: `${links.at(-2)?.mark || ','}direct` };
};


/***/ })

};
