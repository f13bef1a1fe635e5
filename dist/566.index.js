export const id = 566;
export const ids = [566];
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

/***/ 8299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ actionsCache)
/* harmony export */ });
/** Loaded only when it is used: the client is large and a run without a cache does not need it. */
const load = () => __webpack_require__.e(/* import() */ 735).then(__webpack_require__.bind(__webpack_require__, 5735));
/** Same answer as the client's isFeatureAvailable, without loading it. https://github.com/actions/toolkit/blob/main/packages/cache/src/cache.ts */
const isOffered = (env) => Boolean(env['ACTIONS_CACHE_SERVICE_V2'] ? env['ACTIONS_RESULTS_URL'] : env['ACTIONS_CACHE_URL']);
/** A lookup takes a fraction of a second; in trouble the client repeats it for half a minute, which is longer than the modules take. */
const LOOKUP_MS = 4_000;
const orNull = async (work) => {
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(resolve, LOOKUP_MS, null);
    });
    return Promise.race([work, late]).finally(() => clearTimeout(timer));
};
/** The cache service of the runner; every fault is a miss, every denial a save that did not happen. */
const actionsCache = {
    get available() {
        return isOffered(process.env);
    },
    async restore(paths, key, prefixes) {
        try {
            const client = await load();
            if (!client.isFeatureAvailable())
                return null;
            const restore = (options) => client.restoreCache([...paths], key, [...prefixes], options);
            const found = await orNull(restore({ lookupOnly: true }));
            return found ? ((await restore({ lookupOnly: false })) ?? null) : null;
        }
        catch {
            return null;
        }
    },
    async save(paths, key) {
        try {
            const client = await load();
            return client.isFeatureAvailable() && (await client.saveCache([...paths], key)) !== -1;
        }
        catch {
            return false;
        }
    },
};


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
        close: async () => {
            for (const path of made.splice(0))
                await remove(path).catch(() => undefined);
        },
    };
};


/***/ }),

/***/ 5687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _D: () => (/* binding */ actionsLog),
  $1: () => (/* binding */ annotateByCommand),
  fe: () => (/* binding */ appendSummary)
});

// UNUSED EXPORTS: terminalLog

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(3838);
;// CONCATENATED MODULE: ./build/text/neutralise.js

/** Visible mark before every line of foreign text, so that none starts with `::`. */
const GUTTER = '| ';
/** Ends of lines in .NET's reader and in terminals, besides `\n`. */
const LINE_ENDS = /\r\n|[\r\n\u0085\u2028\u2029]/;
/**
 * Makes foreign text inert for the runner: no line of it can be read as a workflow command in either form,
 * `::name::` at the start or `##[name]` anywhere.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
const neutralise = (text) => text
    .split(LINE_ENDS)
    .map((line) => GUTTER + stripControls(line).replaceAll('##[', '## ['))
    .join('\n');
/** Our own text with foreign parts, colours kept: the same promise as `neutralise`, without the gutter. */
const neutralise_disarm = (text) => text
    .split(LINE_ENDS)
    .map((line) => line.replaceAll('##[', '## [').replace(/^(\s*)::/, '$1: :'))
    .join('\n');

;// CONCATENATED MODULE: ./build/adapters/log.js


/** Log of a workflow: groups fold, and no text given to it is a command of the runner. */
const actionsLog = {
    info: (text) => core/* info */.pq(neutralise_disarm(text)),
    warning: (text) => core/* warning */.$e(text),
    group: (title) => core/* startGroup */.Oh(title),
    endGroup: () => core/* endGroup */.N4(),
};
/** Log of a terminal, or of a workflow that runs the command, on standard error, so that standard output holds answers only. */
const terminalLog = (colour) => {
    const paint = (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
    const line = (text) => void process.stderr.write(`${disarm(text)}\n`);
    return {
        info: line,
        warning: (text) => line(paint('33', `warning: ${text}`)),
        group: (title) => line(paint('1', title)),
        endGroup: () => undefined,
    };
};
/** Puts an annotation on the run by a workflow command. https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
const annotateByCommand = (annotation) => {
    const write = { failure: core/* error */.z3, warning: core/* warning */.$e, notice: core/* notice */.lm }[annotation.level];
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
    return core/* summary */.z
        .emptyBuffer()
        .addRaw(markdown, true)
        .write()
        .then(() => true, () => false);
};


/***/ }),

/***/ 7566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  phase: () => (/* binding */ phase)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(3838);
// EXTERNAL MODULE: ./build/adapters/cache.js
var cache = __webpack_require__(8299);
;// CONCATENATED MODULE: ./build/adapters/clock.js
/** The machine's clock. */
const clock = { now: () => new Date(), monotonic: () => performance.now() };

// EXTERNAL MODULE: ./build/adapters/files.js
var adapters_files = __webpack_require__(3058);
;// CONCATENATED MODULE: ./build/adapters/github.js
/** Annotations one request takes. https://docs.github.com/rest/checks/runs#update-a-check-run */
const PER_REQUEST = 50;
/** Runs of a workflow looked through for one of this repository. */
const RUNS_LOOKED_AT = 20;
const PATIENCE = { requestMs: 10_000, totalMs: 30_000 };
const toApi = (annotation) => ({
    path: annotation.path,
    start_line: annotation.startLine,
    end_line: annotation.endLine,
    ...(annotation.startColumn !== undefined && annotation.startLine === annotation.endLine
        ? { start_column: annotation.startColumn, end_column: annotation.startColumn }
        : {}),
    annotation_level: annotation.level,
    title: annotation.title,
    message: annotation.message,
    ...(annotation.rawDetails === undefined ? {} : { raw_details: annotation.rawDetails }),
});
/** The client reports a fault of the network as status 500 without a response. */
const refusalOf = (error) => {
    const { status, response } = (error ?? {});
    return {
        status: typeof status === 'number' && response !== undefined ? status : 0,
        message: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
    };
};
const isPassing = (refusal) => refusal.status === 0 || refusal.status >= 500;
class Checks {
    octokit;
    owner;
    repo;
    requestMs;
    end;
    constructor(octokit, repository, patience) {
        this.octokit = octokit;
        const [owner = '', repo = ''] = repository.split('/');
        this.owner = owner;
        this.repo = repo;
        this.requestMs = patience.requestMs;
        this.end = AbortSignal.timeout(patience.totalMs);
    }
    request() {
        const signal = AbortSignal.any([AbortSignal.timeout(this.requestMs), this.end]);
        return { owner: this.owner, repo: this.repo, request: { signal } };
    }
    output(check, annotations) {
        const { title, summary, text } = check;
        return { title, summary, ...(text === undefined ? {} : { text }), annotations: annotations.map(toApi) };
    }
    /** The check run of this name and identity, when an earlier request made it after all; undefined when that cannot be told. */
    async find(check) {
        const found = await this.octokit.rest.checks
            .listForRef({
            ...this.request(),
            ref: check.headSha,
            check_name: check.name,
            filter: 'all',
            per_page: 100,
        })
            .catch(() => undefined);
        if (found === undefined)
            return undefined;
        const run = found.data.check_runs.find((one) => one.external_id === check.externalId);
        return run ? { id: run.id, url: run.html_url ?? '', count: run.output.annotations_count } : null;
    }
    async create(check, annotations) {
        const made = await this.octokit.rest.checks
            .create({
            ...this.request(),
            name: check.name,
            head_sha: check.headSha,
            status: 'completed',
            conclusion: check.conclusion,
            external_id: check.externalId,
            ...(check.detailsUrl === undefined ? {} : { details_url: check.detailsUrl }),
            output: this.output(check, annotations),
        })
            .catch(refusalOf);
        return 'data' in made
            ? { id: made.data.id, url: made.data.html_url ?? '', count: annotations.length }
            : made;
    }
    /** A request that failed in passing is repeated only when it surely left nothing behind. */
    async createOnce(check, annotations) {
        let made = await this.create(check, annotations);
        for (let again = 0; again < 2 && 'status' in made && isPassing(made); again++) {
            const found = await this.find(check);
            if (found !== undefined)
                made = found ?? (await this.create(check, annotations));
        }
        return made;
    }
    async update(run, check, annotations) {
        const done = await this.octokit.rest.checks
            .update({ ...this.request(), check_run_id: run.id, output: this.output(check, annotations) })
            .catch(refusalOf);
        if (!('data' in done))
            return done;
        run.count += annotations.length;
        return null;
    }
    /** Like `createOnce`: annotations would be appended a second time. */
    async updateOnce(run, check, annotations) {
        const refusal = await this.update(run, check, annotations);
        if (refusal === null || !isPassing(refusal))
            return refusal;
        const found = await this.octokit.rest.checks
            .get({ ...this.request(), check_run_id: run.id })
            .catch(() => undefined);
        const count = found?.data.output.annotations_count;
        if (count === run.count)
            return this.update(run, check, annotations);
        run.count = count ?? run.count;
        return refusal;
    }
    /** Appends annotations; what GitHub finds invalid is halved until only the invalid ones are left out. */
    async append(run, check, annotations) {
        if (annotations.length === 0)
            return;
        const refusal = await this.updateOnce(run, check, annotations);
        if (refusal?.status !== 422 || annotations.length === 1)
            return;
        const half = Math.ceil(annotations.length / 2);
        await this.append(run, check, annotations.slice(0, half));
        await this.append(run, check, annotations.slice(half));
    }
    /** Makes the check run with all its valid annotations, once. */
    async publish(check) {
        const first = check.annotations.slice(0, PER_REQUEST);
        let made = await this.createOnce(check, first);
        if ('status' in made && made.status === 422 && first.length > 0) {
            made = await this.createOnce(check, []);
            if (!('status' in made))
                await this.append(made, check, first);
        }
        if ('status' in made)
            return { ok: false, ...made };
        for (let at = PER_REQUEST; at < check.annotations.length; at += PER_REQUEST) {
            await this.append(made, check, check.annotations.slice(at, at + PER_REQUEST));
        }
        return { ok: true, url: made.url };
    }
    /** Branches of forks may have the same name: only a run of this repository's own commits counts. */
    async lastGreen(branch, workflowFile) {
        const own = `${this.owner}/${this.repo}`.toLowerCase();
        const found = await this.octokit.rest.actions
            .listWorkflowRuns({
            ...this.request(),
            workflow_id: workflowFile,
            branch,
            status: 'success',
            per_page: RUNS_LOOKED_AT,
        })
            .catch(() => null);
        const runs = found?.data.workflow_runs ?? [];
        return runs.find((run) => run.head_repository?.full_name?.toLowerCase() === own)?.head_sha ?? null;
    }
}
/** `o/r/.github/workflows/ci.yml@refs/heads/main` names the file `ci.yml`. */
const workflowFile = (ref) => /([^/@]+\.ya?ml)@/.exec(ref ?? '')?.[1] ?? null;
/** GitHub's API with this token; null without a token or repository. The client is loaded at the first call. */
const githubApi = (token, env, patience = PATIENCE) => {
    const repository = env['GITHUB_REPOSITORY'];
    if (token === '' || !repository?.includes('/'))
        return null;
    const baseUrl = env['GITHUB_API_URL'];
    const open = async () => {
        const { getOctokit } = await __webpack_require__.e(/* import() */ 413).then(__webpack_require__.bind(__webpack_require__, 2413));
        return new Checks(getOctokit(token, baseUrl ? { baseUrl } : {}), repository, patience);
    };
    return {
        createCheckRun: async (check) => {
            try {
                return await (await open()).publish(check);
            }
            catch (error) {
                return { ok: false, ...refusalOf(error) };
            }
        },
        lastGreen: async (branch) => {
            const file = workflowFile(env['GITHUB_WORKFLOW_REF']);
            return file === null ? null : (await open()).lastGreen(branch, file);
        },
    };
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/adapters/hash.js

/** SHA-256 of a text, as hex. */
const sha256 = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/adapters/identity.js


const UNTRUSTED = new Set([
    'pull_request',
    'pull_request_target',
    'pull_request_review',
    'pull_request_review_comment',
    'issue_comment',
    'workflow_run',
    'merge_group',
]);
const readEvent = (path) => {
    if (!path)
        return {};
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8')) ?? {};
    }
    catch {
        return {};
    }
};
const runUrl = (env) => env['GITHUB_RUN_ID'] && env['GITHUB_REPOSITORY']
    ? `${env['GITHUB_SERVER_URL'] || 'https://github.com'}/${env['GITHUB_REPOSITORY']}/actions/runs/${env['GITHUB_RUN_ID']}`
    : null;
/** Reads the identity of the run from the runner's environment; on a laptop nearly all of it is null. */
const readRunFacts = (env) => {
    const event = readEvent(env['GITHUB_EVENT_PATH']);
    const pull = event.pull_request;
    const ref = env['GITHUB_REF'] || null;
    return {
        identity: {
            repository: env['GITHUB_REPOSITORY'] || null,
            workflow: env['GITHUB_WORKFLOW'] || null,
            job: env['GITHUB_JOB'] || null,
            runId: env['GITHUB_RUN_ID'] || null,
            runAttempt: Number(env['GITHUB_RUN_ATTEMPT']) || null,
            event: env['GITHUB_EVENT_NAME'] || null,
            ref,
            headSha: pull?.head?.sha ?? (env['GITHUB_SHA'] || null),
            baseSha: pull?.base?.sha ?? event.merge_group?.base_sha ?? null,
            pullRequest: pull?.number ?? null,
            actor: env['GITHUB_ACTOR'] || null,
            url: runUrl(env),
            traceId: (0,external_node_crypto_.randomBytes)(16).toString('hex'),
        },
        isUntrusted: UNTRUSTED.has(env['GITHUB_EVENT_NAME'] ?? '') || (ref?.startsWith('refs/pull/') ?? false),
        isPrivateRepository: event.repository?.private ?? false,
        branch: ref?.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : null,
    };
};

// EXTERNAL MODULE: ./build/adapters/log.js + 1 modules
var log = __webpack_require__(5687);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/adapters/shell.js


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
const codeOf = (code, signal) => code ?? 128 + (signal === null ? 0 : (external_node_os_.constants.signals[signal] ?? 0));
/** Some faults are thrown where others are events: a list of arguments that is too long, a zero byte in one. */
const start = (program, args, options) => {
    try {
        return (0,external_node_child_process_.spawn)(program, [...args], options);
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

;// CONCATENATED MODULE: ./build/catalogue/rules/auth.host-key.js
/** SSH does not know the key of the git server. */
const authHostKey = {
    id: 'auth.host-key',
    title: 'SSH host key of the git server is not known',
    blame: 'no',
    retryable: false,
    confidence: 0.97,
    patterns: [
        { literal: 'host key verification failed', match: /Host key verification failed/ },
        {
            literal: 'no ed25519 host key is known for ',
            match: /No \S{1,20} host key is known for (?<host>[\w.-]{1,253})/,
        },
        { literal: 'remote host identification has changed', match: /REMOTE HOST IDENTIFICATION HAS CHANGED/ },
    ],
    cause: 'ssh stops because the key the server shows is not in known_hosts of the image; it is empty in a fresh image, and nobody can confirm the key in a build.',
    remedies: [
        'Add the key the host publishes: `COPY known_hosts /root/.ssh/known_hosts`, or compare `ssh-keyscan HOST` with the published fingerprints once and commit it.',
        'Do not set StrictHostKeyChecking=no: anyone on the way could then serve the code.',
    ],
    source: 'OpenSSH sshconnect.c (`Host key verification failed.`)',
    examples: {
        matches: [
            {
                log: '\tHost key verification failed.\n\tfatal: Could not read from remote repository.',
                evidence: '\tHost key verification failed.',
            },
            { log: 'No ED25519 host key is known for git.example.org and you have requested strict checking.' },
            { log: '@WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @' },
        ],
        ignores: ['git@git.example.org: Permission denied (publickey).'],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/auth.private-module.js
/** git wants credentials for a module and the build has none that fit. */
const authPrivateModule = {
    id: 'auth.private-module',
    title: 'No access to the repository of a private module',
    blame: 'evidence',
    retryable: false,
    confidence: 0.95,
    patterns: [
        {
            literal: 'could not read username for ',
            match: /could not read Username for '(?<repository>[^']{1,300})'/,
        },
        {
            literal: 'could not read password for ',
            match: /could not read Password for '(?<repository>[^']{1,300})'/,
        },
        {
            literal: 'authentication failed for ',
            match: /Authentication failed for '(?<repository>[^']{1,300})'/,
        },
        { literal: 'http basic: access denied', match: /remote: HTTP Basic: Access denied/ },
        { literal: 'terminal prompts disabled', match: /terminal prompts disabled/ },
        { literal: 'invalid username or ', match: /remote: Invalid username or (?:password|token)/ },
    ],
    cause: 'go fetches the module straight from its git repository, and git asked for a user name or had its credentials refused; a build has nobody to ask.',
    remedies: [
        'Mount a token for the one step that needs it: `RUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download`.',
        'Set `ENV GOPRIVATE=HOST/OWNER/*`, so that go does not ask a public proxy or the checksum database.',
        'Check the token when there is one: expired, or without read access to {repository}.',
    ],
    source: 'git credential.c (`could not read Username for`, `terminal prompts disabled`), cmd/go/internal/modfetch/codehost/git.go',
    examples: {
        matches: [
            {
                log: "go: git.example.org/team/lib@v1.0.0: invalid version: git ls-remote -q origin in /go/pkg/mod/cache/vcs/5b2e: exit status 128:\n\tfatal: could not read Username for 'https://git.example.org': terminal prompts disabled",
                evidence: "\tfatal: could not read Username for 'https://git.example.org': terminal prompts disabled",
                facts: { repository: 'https://git.example.org' },
            },
            {
                log: "\tfatal: Authentication failed for 'https://git.example.org/team/lib.git/'",
                facts: { repository: 'https://git.example.org/team/lib.git/' },
            },
            {
                log: "\tfatal: could not read Password for 'https://bot@git.example.org': No such device or address",
            },
            { log: '\tremote: HTTP Basic: Access denied' },
            { log: '\tremote: Invalid username or token.' },
        ],
        ignores: [
            '    login_test.go:8: Authentication failed for user',
            'git@git.example.org: Permission denied (publickey).',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/auth.ssh-key.js
/** The git server refuses the SSH key, or there is none. */
const authSshKey = {
    id: 'auth.ssh-key',
    title: 'SSH key refused by {host}',
    blame: 'no',
    retryable: false,
    confidence: 0.96,
    patterns: [
        {
            literal: 'permission denied (publickey',
            match: /(?<![\w.@-])(?:[\w.-]{1,60}@)?(?<host>[\w.-]{1,253}): Permission denied \(publickey/,
        },
    ],
    cause: 'git reached {host} over SSH and offered no key it accepts: the build has no SSH agent or key of the job.',
    remedies: [
        'Forward the agent to the step: `RUN --mount=type=ssh go mod download`, with `ssh: default` for the build.',
        'Load a deploy key that may read the repository into the agent of the job: `ssh-add -`.',
        'Use HTTPS with a token when no key is wanted: `git config --global url."https://{host}/".insteadOf "git@{host}:"`.',
    ],
    source: 'OpenSSH sshconnect2.c (`Permission denied (%s).`)',
    examples: {
        matches: [
            {
                log: 'git@git.example.org: Permission denied (publickey).\n\tfatal: Could not read from remote repository.',
                facts: { host: 'git.example.org' },
            },
        ],
        ignores: ['/bin/sh: ./build.sh: Permission denied', 'Host key verification failed.'],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/cgo.no-compiler.js
/** A package needs a C compiler the image does not have. */
const cgoNoCompiler = {
    id: 'cgo.no-compiler',
    title: 'C compiler {compiler} is not installed',
    blame: 'yes',
    retryable: false,
    confidence: 0.97,
    patterns: [
        { literal: 'c compiler "', match: /cgo: C compiler "(?<compiler>[^"]{1,200})" not found/ },
        {
            literal: 'executable file not found in $path',
            match: /cgo: (?:exec \S{1,200}: )?exec: "(?<compiler>[^"]{1,200})": executable file not found in \$PATH/,
        },
        {
            literal: 'executable file not found in $path',
            match: /(?:^|\s)exec: "(?<compiler>(?:[\w-]{1,60}-)?(?:gcc|g\+\+|clang|cc))": executable file not found in \$PATH/,
            guard: (_facts, context) => !/OCI runtime|runc run|unable to start/.test(context.line.text) &&
                !context.line.text.includes('cgo:'),
        },
    ],
    cause: 'A package with C code (net, os/user, sqlite drivers, or anything built with -race) is compiled with cgo, and {compiler} is missing in the image, as in the alpine and slim variants.',
    remedies: [
        'Build without cgo when no C code is needed: `ENV CGO_ENABLED=0`.',
        'Install a compiler in the builder stage: `RUN apk add --no-cache gcc musl-dev` (Alpine) or `RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev` (Debian).',
    ],
    source: 'cmd/cgo, cmd/go/internal/work/exec.go (`cgo: C compiler %q not found`)',
    examples: {
        matches: [
            {
                log: '# runtime/cgo\ncgo: C compiler "gcc" not found: exec: "gcc": executable file not found in $PATH',
                evidence: 'cgo: C compiler "gcc" not found: exec: "gcc": executable file not found in $PATH',
                facts: { compiler: 'gcc' },
            },
            { log: '# runtime/cgo\nexec: "gcc": executable file not found in $PATH', facts: { compiler: 'gcc' } },
        ],
        ignores: [
            '/bin/sh: 1: gcc: not found',
            'package example.org/app: build constraints exclude all Go files in /src',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/compile.build-constraints.js
/** Every Go file of a package is excluded for this platform. */
const compileBuildConstraints = {
    id: 'compile.build-constraints',
    title: 'Build constraints exclude every Go file in {directory}',
    blame: 'yes',
    retryable: false,
    confidence: 0.95,
    patterns: [
        {
            literal: 'build constraints exclude all go files in ',
            match: /build constraints exclude all Go files in (?<directory>\S{1,300})/,
        },
    ],
    cause: 'For the GOOS, GOARCH, tags and CGO_ENABLED of this build no file of {directory} remains; a package that needs cgo loses all its files when CGO_ENABLED=0.',
    remedies: [
        'Show what is excluded and why with `go list -e -json=IgnoredGoFiles,CgoFiles {directory}`.',
        'Set `CGO_ENABLED=1` and install a C compiler when the package uses `import "C"`.',
        'Pass the missing tag with `go build -tags=NAME`, or leave the package out for this platform.',
    ],
    source: 'go/build/build.go NoGoError, cmd/go/internal/load/pkg.go (`build constraints exclude all Go files in`)',
    examples: {
        matches: [
            {
                log: 'package example.org/app: build constraints exclude all Go files in /src/app',
                facts: { directory: '/src/app' },
            },
            {
                log: 'package example.org/app\n\timports example.org/app/x: build constraints exclude all Go files in /src/app/x',
                facts: { directory: '/src/app/x' },
            },
        ],
        ignores: ['go: warning: "./..." matched no packages', '//go:build constraints exclude nothing'],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/patterns.js
/** Position in a Go file as the go command and the compiler print it: `./cmd/x.go:12:5`. */
const GO_POSITION = String.raw `(?<file>[^\s:]{1,300}\.go):(?<line>\d{1,7}):(?<column>\d{1,5})`;
const HOST = String.raw `(?<host>[\w.\-]{1,253}(?::\d{1,5})?|\[[0-9a-f:]{2,45}\](?::\d{1,5})?)`;
const MODULE_VERSION = String.raw `(?<![^\s"(])(?<module>[^\s@:"(]{1,200})@(?<version>[^\s:"]{1,100})`;
const patterns_URL = String.raw `https?:\/{1,2}(?:[^\s\/@"]{1,200}@)?${HOST}(?:\/[^\s"]{0,600})?`;
const VET_PREFIX = /(?:^|\s)vet: /;
const VENDORED = /\/pkg\/mod\/|(?:^|\/)vendor\//;
const SUM_DATABASE = /\/sumdb\/|\/lookup\/|\/tile\//;
const REGISTRY = /\/v2\/|\/token\b|failed to do request|failed to authorize|oauth token|source metadata|Error response from daemon/;
const MODULE_REQUEST = /\/@(?:v\/|latest\b)/;
const HEADER = /^\s*# (?!\.)\S/;
/** True when the position lies in a dependency: the module cache or a vendor folder. */
const isDependency = (facts) => VENDORED.test(facts['file'] ?? '');
/** The `# package` line the go command printed above a compiler or vet message, if there is one. */
const packageHeader = ({ lines, at }) => {
    for (let back = at - 1; back >= 0 && back >= at - 60; back--) {
        const text = lines[back]?.text ?? '';
        if (HEADER.test(text))
            return text.trim();
        if (!/^\t|^\s{4}|\.go:\d/.test(text))
            return undefined;
    }
    return undefined;
};
/** True when go vet's analyzers speak here (header `# [package]`, or a step that runs vet), not its type check. */
const isVetReport = (context) => {
    if (VET_PREFIX.test(context.line.text))
        return false;
    const header = packageHeader(context);
    if (header !== undefined)
        return header.startsWith('# [');
    return /\bvet\b/.test(context.step?.instruction ?? '');
};
const ownCode = (facts, context) => !isDependency(facts) && !(facts['file'] ?? '').endsWith('_test.go') && !isVetReport(context);
/** A compiler message at a position in the project's own non-test code; `message` is what follows `file:line:col: `. */
const compilerMessage = (literal, message) => ({
    literal,
    match: new RegExp(String.raw `(?:^|\s)${GO_POSITION}: (?:${message})`),
    guard: ownCode,
});
/** What our module mirror passes on of a failing upstream: `upstream HOST: tail`; the line to trust when it is there. */
const upstreamFault = (literal, tail) => ({
    literal,
    match: new RegExp(String.raw `(?:^|\s)upstream ${HOST}: (?:\S{1,10} "[^"\s]{1,600}": )?(?:${tail})`),
    guard: (_facts, { lines, at }) => !lines.slice(Math.max(0, at - 3), at).some((line) => SUM_DATABASE.test(line.text)),
});
const requestFault = (literal, tail) => ({
    literal,
    match: new RegExp(`(?:${MODULE_VERSION}: )?(?:(?:Get|Head|Post|read) "|reading )${patterns_URL}"?: (?:${tail})`),
    guard: (facts, context) => {
        const text = context.line.text;
        if (SUM_DATABASE.test(text) || REGISTRY.test(text) || text.includes('?go-get=1'))
            return false;
        if (upstreamSpeaks(context))
            return false;
        return MODULE_REQUEST.test(text) || facts['module'] !== undefined;
    },
});
/** True when the next lines carry the mirror's `upstream HOST: …`, which names the real cause. */
const upstreamSpeaks = ({ lines, at }) => lines.slice(at + 1, at + 4).some((line) => /^\s*(?:server response: *)?upstream \S+: /.test(line.text));
/** A failed request to a Go module proxy, asked directly or through our mirror; `tail` is the wording of the fault. */
const moduleProxyFault = (literal, tail) => [
    upstreamFault(literal, tail),
    requestFault(literal, tail),
];
/** A failed request to an image registry or its token service; `tail` is the wording of the fault. */
const registryFault = (literal, tail) => ({
    literal,
    match: new RegExp(`(?:Get|Head|Post) "?${patterns_URL}"?: (?:${tail})`),
    guard: (_facts, { line }) => REGISTRY.test(line.text) && !MODULE_REQUEST.test(line.text),
});
/** A request to the checksum database that failed on the way; `tail` is the wording of the fault. */
const sumDatabaseFault = (literal, tail) => ({
    literal,
    match: new RegExp(`(?:Get "|reading )${patterns_URL}"?: (?:${tail})`),
    guard: (_facts, { line }) => SUM_DATABASE.test(line.text),
});
/** True when some line of the same step matches. */
const someLine = ({ lines }, what) => lines.some((line) => what.test(line.text));
/** Wordings of net.Dialer and the resolver when a host name cannot be resolved. */
const DNS_FAULT = String.raw `dial tcp: lookup [^\s:]{1,253}(?: on [^\s]{1,60})?: `;
/** Wording of net.Dialer when nothing listens at the address. */
const REFUSED_FAULT = String.raw `dial tcp [\d.:\[\]a-f]{1,60}: (?:(?:connect|getsockopt): connection refused|connectex: No connection could be made)`;
/** Wordings of net and net/http when an answer takes too long after the name was resolved. */
const TIMEOUT_FAULT = String.raw `(?:proxyconnect tcp: )?(?:dial|read) tcp [\d.:\[\]a-f>\-]{1,120}: (?:i\/o timeout|(?:connect|read): connection timed out|connectex: A connection attempt failed)|context deadline exceeded|net\/http: (?:request canceled|timeout awaiting response headers)`;

;// CONCATENATED MODULE: ./build/catalogue/rules/compile.dependency-code.js

/** Code of a dependency, not of the project, does not compile. */
const compileDependencyCode = {
    id: 'compile.dependency-code',
    title: 'A dependency does not compile: {message} ({file}:{line})',
    blame: 'evidence',
    retryable: false,
    confidence: 0.92,
    patterns: [
        {
            literal: '.go:',
            match: new RegExp(String.raw `(?:^|\s)${GO_POSITION}: (?<message>.{1,200})`),
            guard: (facts, context) => isDependency(facts) && packageHeader(context) !== undefined && !isVetReport(context),
        },
    ],
    cause: 'The compiler stops in {file}, which comes from a module you require: its version does not fit the Go release or the other versions chosen.',
    remedies: [
        'Show who asks for it with `go mod graph`, then move to a version that compiles: `go get MODULE@latest && go mod tidy`.',
        'Build with the Go release the module was written for when it uses compiler or runtime internals.',
    ],
    source: 'cmd/compile/internal/types2 messages at positions below $GOMODCACHE',
    examples: {
        matches: [
            {
                log: '# example.org/lib\n/go/pkg/mod/example.org/lib@v1.2.0/lib.go:12:9: undefined: other.Missing',
                facts: { file: '/go/pkg/mod/example.org/lib@v1.2.0/lib.go', line: '12' },
            },
        ],
        ignores: [
            '\t/go/pkg/mod/example.org/lib@v1.2.0/lib.go:12 +0x1d',
            '# example.org/app\n./main.go:18:2: undefined: y',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/compile.embed-no-match.js

/** A go:embed pattern finds no file to embed. */
const compileEmbedNoMatch = {
    id: 'compile.embed-no-match',
    title: 'go:embed pattern `{pattern}` matches no file ({file}:{line})',
    blame: 'yes',
    retryable: false,
    confidence: 0.96,
    patterns: [
        {
            literal: 'no matching files found',
            match: new RegExp(String.raw `(?:^|\s)${GO_POSITION}: pattern (?<pattern>\S{1,300}): no matching files found`),
        },
        {
            literal: 'cannot embed ',
            match: new RegExp(String.raw `(?:^|\s)${GO_POSITION}: pattern (?<pattern>\S{1,300}): cannot embed `),
        },
    ],
    cause: 'The files that {file} line {line} embeds are not in the build: they are made by an earlier step that did not run, not committed, or kept out by .dockerignore.',
    remedies: [
        'Build the embedded assets before `go build`, or copy them in: `COPY --from=assets /app/dist ./dist`.',
        'Check that .dockerignore and .gitignore let `{pattern}` through.',
        'Commit a placeholder file when an empty folder is meant; names that start with `.` or `_` need the `all:` prefix.',
    ],
    source: 'cmd/go/internal/load/pkg.go resolveEmbed (`pattern %s: no matching files found`)',
    examples: {
        matches: [
            {
                log: 'main.go:3:12: pattern dist/*: no matching files found',
                facts: { file: 'main.go', line: '3', pattern: 'dist/*' },
            },
            {
                log: 'web/web.go:3:12: pattern dist: cannot embed directory dist: contains no embeddable files',
                facts: { file: 'web/web.go', pattern: 'dist' },
            },
        ],
        ignores: ['go: warning: "./web/..." matched no packages'],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/compile.import-cycle.js
/** Packages that import each other in a circle. */
const compileImportCycle = {
    id: 'compile.import-cycle',
    title: 'Import cycle through {package}',
    blame: 'yes',
    retryable: false,
    confidence: 0.96,
    patterns: [
        {
            literal: 'import cycle not allowed',
            match: /imports (?<package>[^\s:]{1,300})(?: from [^\s:]{1,200})?: import cycle not allowed/,
        },
        {
            literal: 'import cycle not allowed',
            match: /(?:^|\s)package (?<package>[^\s:]{1,300}): import cycle not allowed/,
        },
        {
            literal: 'import cycle not allowed',
            match: /(?<![^\s"(])(?<package>[^\s:"(]{1,300}\.go:\d{1,7}:\d{1,5}): import cycle not allowed/,
        },
        { literal: 'import cycle not allowed', match: /(?:^|\s)import cycle not allowed in (?<package>test)/ },
    ],
    cause: 'Go compiles packages one after the other; {package} is reached again while it is still being loaded, as the `imports` lines above the message show.',
    remedies: [
        'Move what both packages need into a third package that imports neither of them.',
        'Replace one of the imports by an interface declared where it is used.',
        'Put a test that closes the cycle into the external test package (`package x_test`).',
    ],
    source: 'cmd/go/internal/load/pkg.go (`import cycle not allowed`)',
    examples: {
        matches: [
            {
                log: 'package example.org/app\n\timports example.org/app/a from main.go\n\timports example.org/app/b from a.go\n\timports example.org/app/a from b.go: import cycle not allowed',
                evidence: '\timports example.org/app/a from b.go: import cycle not allowed',
                facts: { package: 'example.org/app/a' },
            },
            { log: 'package example.org/app/a: import cycle not allowed' },
            { log: 'a/a.go:3:8: import cycle not allowed' },
            { log: 'import cycle not allowed in test' },
        ],
        ignores: ['invalid recursive type: import cycle allowed here'],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/compile.internal-package.js
/** An internal package imported from outside its tree. */
const compileInternalPackage = {
    id: 'compile.internal-package',
    title: 'Package {package} is internal and may not be imported here',
    blame: 'yes',
    retryable: false,
    confidence: 0.96,
    patterns: [
        {
            literal: 'use of internal package ',
            match: /use of internal package (?<package>\S{1,300}) not allowed/,
        },
    ],
    cause: 'Go lets only code below the parent folder of `internal` import {package}; the importing package lies outside.',
    remedies: [
        'Import a public package of that module in place of {package}.',
        'Move {package} out of `internal` when both sides are yours.',
    ],
    source: 'cmd/go/internal/load/pkg.go disallowInternal (`use of internal package %s not allowed`)',
    examples: {
        matches: [
            {
                log: 'package example.org/app\n\tmain.go:2:8: use of internal package example.org/lib/internal/abi not allowed',
                evidence: '\tmain.go:2:8: use of internal package example.org/lib/internal/abi not allowed',
                facts: { package: 'example.org/lib/internal/abi' },
            },
        ],
        ignores: ['ok  \texample.org/app/internal/abi\t0.004s'],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/compile.no-go-files.js
/** The go command was pointed at a folder without Go files. */
const compileNoGoFiles = {
    id: 'compile.no-go-files',
    title: 'No Go files in {directory}',
    blame: 'yes',
    retryable: false,
    confidence: 0.9,
    patterns: [
        { literal: 'no go files in ', match: /(?:^|\s)no Go files in (?<directory>\S{1,300})/ },
        { literal: 'no non-test go files in ', match: /(?:^|\s)no non-test Go files in (?<directory>\S{1,300})/ },
        { literal: ': directory not found', match: /(?:^|\s)stat (?<directory>\S{1,300}): directory not found/ },
        { literal: 'no go source files', match: /(?:^|\s)(?<directory>package \S{1,300}|): ?no Go source files/ },
    ],
    cause: 'The package path given to go leads to {directory}, which holds no Go file to build: the main package lives elsewhere, or the source was not copied into the image.',
    remedies: [
        'Name the folder of the main package, e.g. `go build ./cmd/app`; `grep -rl --include=*.go "^package main" .` finds it.',
        'Copy the source before building: `COPY . .` in front of the RUN, and check .dockerignore.',
    ],
    source: 'go/build/build.go NoGoError (`no Go files in`), cmd/go/internal/modload/load.go errDirectoryNotFound',
    examples: {
        matches: [
            { log: 'no Go files in /src', facts: { directory: '/src' } },
            { log: 'stat /src/cmd/x: directory not found', facts: { directory: '/src/cmd/x' } },
            {
                log: 'package example.org/app/cmd: no non-test Go files in /src/cmd',
                facts: { directory: '/src/cmd' },
            },
        ],
        ignores: [
            '?   \texample.org/app/model\t[no test files]',
            'package example.org/app: build constraints exclude all Go files in /src',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/compile.redeclared.js

/** The same name declared twice in one scope. */
const compileRedeclared = {
    id: 'compile.redeclared',
    title: '`{name}` is declared twice ({file}:{line})',
    blame: 'yes',
    retryable: false,
    confidence: 0.94,
    patterns: [
        compilerMessage(' redeclared', String.raw `(?<name>\w{1,200}) redeclared`),
        compilerMessage(' already declared ', String.raw `(?:method|field(?: and method with the same name)?) (?<name>[\w.]{1,200}) already declared at `),
        compilerMessage('field and method with the same name', String.raw `field and method with the same name (?<name>\w{1,200})`),
    ],
    cause: 'Two declarations of `{name}` are part of the same package; the line after the message shows the other one.',
    remedies: [
        'Rename or remove one of the two declarations of `{name}`.',
        'Look for a leftover copy of the file (a rename that git kept, a generated file committed and generated again).',
        'Check `-tags`: files kept apart by build tags meet when an operating system is given as a tag.',
    ],
    source: 'cmd/compile/internal/types2/decl.go and resolver.go (`%s redeclared in this block`, `other declaration of %s`)',
    examples: {
        matches: [
            {
                log: '# example.org/app\n./main.go:4:6: a redeclared in this block\n\t./main.go:3:6: other declaration of a',
                evidence: './main.go:4:6: a redeclared in this block',
                facts: { file: './main.go', line: '4', name: 'a' },
            },
            {
                log: '# example.org/app\n./main.go:8:23: A redeclared\n\t./main.go:8:16: other declaration of A',
                facts: { name: 'A' },
            },
            { log: './main.go:9:10: method T.Do already declared at ./main.go:7:10' },
            { log: './main.go:9:10: field and method with the same name Do' },
        ],
        ignores: ['conftest.c:4: error: conflicting types; a redeclared as different kind of symbol'],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/compile.syntax.js

/** The parser cannot read a Go file. */
const compileSyntax = {
    id: 'compile.syntax',
    title: 'Syntax error in {file}:{line}: {problem}',
    blame: 'yes',
    retryable: false,
    confidence: 0.95,
    patterns: [
        compilerMessage('syntax error: ', 'syntax error: (?<problem>.{1,200})'),
        compilerMessage("expected '", "(?<problem>expected '[^']{1,40}', found .{1,100})"),
        compilerMessage(' not terminated', String.raw `(?<problem>(?:string|rune|raw string|comment|newline in string)[\w ]{0,30} not terminated)`),
        compilerMessage('unexpected ', String.raw `(?<problem>unexpected \S{1,60}(?: in [\w ]{1,60})?[;,] expect(?:ing|ed) .{1,100})`),
        compilerMessage('newline in string', '(?<problem>newline in string)'),
    ],
    cause: 'The file {file} is not valid Go at line {line}, so nothing in its package can be compiled.',
    remedies: [
        'Correct {file} line {line}; the fault is often one line above (an open bracket, a missing comma, a merge marker).',
        'Run `gofmt -l -e .` before pushing; it lists every file that does not parse.',
    ],
    source: 'cmd/compile/internal/syntax/parser.go (`syntax error: unexpected …`), go/parser (`expected …, found …`)',
    examples: {
        matches: [
            {
                log: '# example.org/app\n./main.go:4:9: syntax error: unexpected comma; expected ]',
                facts: { file: './main.go', line: '4', problem: 'unexpected comma; expected ]' },
            },
            { log: "main.go:1:1: expected 'package', found pakage", facts: { file: 'main.go', line: '1' } },
            {
                log: 'main.go:2:8: string literal not terminated',
                facts: { problem: 'string literal not terminated' },
            },
            {
                log: '# example.org/app\n# [example.org/app]\nvet: ./main.go:4:9: unexpected comma; expecting ] (and 2 more errors)',
            },
            { log: './main.go:5:9: newline in string' },
        ],
        ignores: [
            '/bin/sh: 1: Syntax error: Unterminated quoted string',
            'dockerfile parse error on line 3: unknown instruction: RUNN',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/compile.type-error.js

const KNOWN = /: (?:undefined: |.{1,200} undefined \(|declared and not used|.{1,200}(?:declared|imported).{0,100} (?:and|but) not used|syntax error|.{1,200} redeclared|pattern |no required module|missing go\.sum|package .{1,300} is not in|cannot find |module |use of internal|could not import|expected '|unexpected |string literal not)/;
const WORDING = /: (?:cannot use |cannot (?:assign|convert|infer|call|range|slice|index|take|type switch|unmarshal|refer|define|embed|return|make|deref|indirect)|(?:not enough|too many) (?:arguments|return values)|missing return|invalid operation|invalid argument|impossible type|assignment mismatch|no new variables|.{1,200} does not (?:implement|satisfy|support)|.{1,200} \(.{1,200}\) is not (?:a type|used|an expression|an interface)|.{1,200} is not (?:a type|used|an expression)|first argument to |non-(?:boolean|name|constant)|unknown field|missing (?:argument|init)|duplicate (?:case|key|field|method)|invalid recursive|initialization cycle|.{1,200} overflows |unreachable|label |break |continue |func )/;
/** Any other message of the type checker at a position of the project's code. */
const compileTypeError = {
    id: 'compile.type-error',
    title: 'Type error in {file}:{line}: {message}',
    blame: 'yes',
    retryable: false,
    confidence: 0.9,
    patterns: [
        {
            literal: '.go:',
            match: new RegExp(String.raw `(?:^|\s)${GO_POSITION}: (?<message>.{1,200})`),
            guard: (facts, context) => {
                const text = context.line.text;
                const file = facts['file'] ?? '';
                if (isDependency(facts) || file.endsWith('_test.go') || isVetReport(context) || KNOWN.test(text))
                    return false;
                if (/^\s*\t/.test(text) || /: (?:other declaration of|too many errors)/.test(text))
                    return false;
                return /(?:^|\s)vet: /.test(text) || WORDING.test(text) || packageHeader(context) !== undefined;
            },
        },
    ],
    cause: 'The type checker rejects {file} line {line}; after a dependency or generated code changed, the caller is often the side to adapt.',
    remedies: [
        'Correct {file} line {line}; `go vet ./...` shows the same message without Docker.',
        'Run `go generate ./...` and commit the result when the other side is generated code.',
        'Compare the API with `go doc` of the version in go.mod when a dependency was updated.',
    ],
    source: 'cmd/compile/internal/types2 (errors.go and its callers), internal/types/errors/codes.go',
    examples: {
        matches: [
            {
                log: '# example.org/app\n./main.go:16:17: cannot use 1 (untyped int constant) as string value in variable declaration',
                facts: { file: './main.go', line: '16', column: '17' },
            },
            {
                log: '# example.org/app\n./main.go:19:4: not enough arguments in call to f\n\thave (number)\n\twant (int, int)',
                evidence: './main.go:19:4: not enough arguments in call to f',
            },
            { log: '# example.org/app\n# [example.org/app]\nvet: ./main.go:13:1: missing return' },
            { log: '# example.org/app\n./main.go:6:25: no new variables on left side of :=' },
        ],
        ignores: [
            '    main_test.go:16: cannot use 1',
            '\t/src/main.go:16 +0x1d',
            'main.go:16:2: hello from a log',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/compile.undefined.js

/** A name, member or package the compiler cannot find. */
const compileUndefined = {
    id: 'compile.undefined',
    title: '`{name}` is not defined ({file}:{line})',
    blame: 'yes',
    retryable: false,
    confidence: 0.94,
    patterns: [
        compilerMessage('undefined: ', String.raw `undefined: (?<name>[\w.]{1,200})`),
        compilerMessage('undefined (type ', String.raw `(?<name>[\w.()\[\]]{1,200}) undefined \(type `),
        compilerMessage(' not declared by package ', String.raw `(?<name>\w{1,200}) not declared by package `),
    ],
    cause: 'The compiler knows no `{name}` where {file} line {line} uses it: the declaration is missing, misspelt, excluded by a build tag, not copied into the image, or absent from the version of the dependency in go.mod.',
    remedies: [
        'Search for the declaration with `git grep -nw "{name}"`; when it is in a file git does not list, commit that file.',
        'Generate the code before the build (`RUN go generate ./...`) when `{name}` lives in a generated file.',
        'Check the `//go:build` line and the GOOS/GOARCH suffix of the file that declares it.',
    ],
    source: 'cmd/compile/internal/types2: typexpr.go, call.go, selection errors (`undefined: %s`, `%s undefined (type %s has no field or method %s)`)',
    examples: {
        matches: [
            {
                log: '# example.org/app\n./main.go:18:2: undefined: y',
                evidence: './main.go:18:2: undefined: y',
                facts: { file: './main.go', line: '18', column: '2', name: 'y' },
            },
            {
                log: '# example.org/app\n# [example.org/app]\nvet: ./server.go:25:6: undefined: fmt.Foo',
                facts: { name: 'fmt.Foo' },
            },
            {
                log: '# example.org/app\n./main.go:22:4: t.Bar undefined (type T has no field or method Bar)',
                facts: { name: 't.Bar' },
            },
            { log: './main.go:7:6: Missing not declared by package lib' },
        ],
        ignores: [
            'main.js:18:2: undefined: y is not a function',
            '    value_test.go:18: undefined: y',
            '--- PASS: TestUndefined (0.00s)',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/compile.unused.js

/** A variable or import nobody uses, which Go treats as an error. */
const compileUnused = {
    id: 'compile.unused',
    title: '`{name}` is declared or imported but not used ({file}:{line})',
    blame: 'yes',
    retryable: false,
    confidence: 0.9,
    patterns: [
        compilerMessage(' and not used', String.raw `declared and not used: (?<name>\w{1,200})`),
        compilerMessage(' and not used', String.raw `(?<name>\w{1,200}) declared (?:and|but) not used`),
        compilerMessage(' but not used', String.raw `(?<name>\w{1,200}) declared but not used`),
        compilerMessage(' and not used', String.raw `(?<name>"[^"]{1,300}") imported(?: as \S{1,100})? and not used`),
        compilerMessage('imported and not used: ', 'imported and not used: (?<name>"[^"]{1,300}")'),
    ],
    cause: 'Go refuses to compile a file with an unused local variable or import; {file} line {line} has one.',
    remedies: [
        'Remove `{name}` from {file}, or use it.',
        'Run `go vet ./...` before pushing; it reports the same without building.',
    ],
    source: 'cmd/compile/internal/types2: stmt.go (`declared and not used: %s`), resolver.go (`%q imported and not used`)',
    examples: {
        matches: [
            {
                log: '# example.org/app\n./main.go:16:6: declared and not used: s',
                facts: { file: './main.go', line: '16', column: '6', name: 's' },
            },
            { log: '# example.org/app\n./main.go:5:2: "os" imported and not used', facts: { name: '"os"' } },
            { log: '# example.org/app\n./main.go:9:2: x declared but not used', facts: { name: 'x' } },
            { log: './main.go:5:2: "example.org/lib" imported as other and not used' },
            { log: './main.go:5:2: imported and not used: "os"' },
        ],
        ignores: ['warning: variable s is declared and not used in script.sh'],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/dockerfile.copy-missing.js
/** COPY or ADD names something that is not there. */
const dockerfileCopyMissing = {
    id: 'dockerfile.copy-missing',
    title: '{path} is not there to be copied',
    blame: 'yes',
    retryable: false,
    confidence: 0.96,
    patterns: [
        {
            literal: 'failed to calculate checksum of ref ',
            match: /failed to calculate checksum of ref \S{1,200}: "(?<path>[^"]{1,300})": not found/,
        },
        {
            literal: 'failed to calculate checksum of ref ',
            match: /failed to calculate checksum of ref \S{1,200}: (?:lstat|stat|failed to walk \S{1,300}: lstat) (?<path>\S{1,300}): no such file or directory/,
        },
        {
            literal: 'failed to compute cache key: ',
            match: /failed to compute cache key: "(?<path>[^"]{1,300})"(?::)? not found/,
        },
        {
            literal: ' failed: ',
            match: /(?:COPY|ADD) failed: .{0,120}\b(?:stat|lstat) (?<path>\S{1,300}): (?:file does not exist|no such file or directory)/,
        },
    ],
    cause: 'COPY and ADD see the build context after .dockerignore, or with `--from` the file system of the other stage, and neither holds {path}.',
    remedies: [
        'Check that the file is committed and spelt the same, letter case included: `git ls-files ".{path}"`.',
        'Remove or narrow the .dockerignore pattern that excludes {path}; `grep -n . .dockerignore` shows them.',
        'Compare with the context: paths are relative to `context:`, not to the Dockerfile, and nothing above it can be copied.',
        'Check that the other stage writes {path} when the instruction is `COPY --from=STAGE`.',
    ],
    source: 'moby/buildkit solver/llbsolver/ops/opsutils/contenthash.go (`failed to calculate checksum of ref %s`), cache/contenthash',
    examples: {
        matches: [
            {
                log: 'ERROR: failed to build: failed to solve: failed to compute cache key: failed to calculate checksum of ref k2x7::p9d1: "/go.sum": not found',
                facts: { path: '/go.sum' },
            },
            {
                log: 'COPY failed: file not found in build context or excluded by .dockerignore: stat go.sum: file does not exist',
                facts: { path: 'go.sum' },
            },
            { log: 'failed to calculate checksum of ref k2x7::p9d1: lstat /vendor: no such file or directory' },
            { log: 'failed to compute cache key: "/go.sum" not found: not found' },
        ],
        ignores: [
            'CACHED [build 3/5] COPY go.mod go.sum ./',
            "cp: cannot stat '/go.sum': No such file or directory",
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/dockerfile.not-found.js
/** The Dockerfile itself cannot be read. */
const dockerfileNotFound = {
    id: 'dockerfile.not-found',
    title: 'Dockerfile {path} does not exist',
    blame: 'yes',
    retryable: false,
    confidence: 0.97,
    patterns: [
        {
            literal: 'failed to read dockerfile: ',
            match: /failed to read dockerfile: open (?<path>\S{1,300}): no such file or directory/,
        },
        {
            literal: 'dockerfile path: ',
            match: /unable to evaluate symlinks in Dockerfile path: lstat (?<path>\S{1,300}): no such file or directory/,
        },
        {
            literal: 'cannot locate specified dockerfile: ',
            match: /Cannot locate specified Dockerfile: (?<path>\S{1,300})/,
        },
    ],
    cause: 'The build was told to read {path}, and there is no such file in the repository as checked out.',
    remedies: [
        'Correct `file:` (or `-f`); the path is relative to the repository, not to the context.',
        'Check that it is committed, letter case included: `git ls-files "*ockerfile*"`.',
        'Run actions/checkout before the build.',
    ],
    source: 'moby/buildkit frontend/dockerui/config.go (`failed to read dockerfile`), docker/cli build context',
    examples: {
        matches: [
            {
                log: 'ERROR: failed to build: failed to solve: failed to read dockerfile: open Dockerfile.prod: no such file or directory',
                facts: { path: 'Dockerfile.prod' },
            },
            {
                log: 'unable to prepare context: unable to evaluate symlinks in Dockerfile path: lstat /app/Dockerfile: no such file or directory',
                facts: { path: '/app/Dockerfile' },
            },
            { log: 'Error response from daemon: Cannot locate specified Dockerfile: build/Dockerfile' },
        ],
        ignores: [
            'open config.yaml: no such file or directory',
            '[internal] load build definition from Dockerfile',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/dockerfile.parse-error.js
/** The Dockerfile cannot be parsed. */
const dockerfileParseError = {
    id: 'dockerfile.parse-error',
    title: 'Dockerfile cannot be parsed: {problem}',
    blame: 'yes',
    retryable: false,
    confidence: 0.97,
    patterns: [
        {
            literal: 'dockerfile parse error ',
            match: /[Dd]ockerfile parse error (?:on )?line (?<line>\d{1,6}): (?<problem>(?!file with no instructions|Unknown flag: (?:mount|platform)\b).{1,200})/,
        },
        {
            literal: 'unexpected end of statement while looking for matching ',
            match: /(?<problem>unexpected end of statement while looking for matching [\w\-"')\]}]{1,30})/,
        },
        {
            literal: 'no build stage in current context',
            match: /^\s*(?:ERROR: |Error response from daemon: )(?<problem>[Nn]o build stage in current context)/,
        },
        { literal: 'unterminated heredoc', match: /failed to solve: (?<problem>unterminated heredoc)/ },
    ],
    cause: 'BuildKit reads the whole Dockerfile before the first step and stops at what it does not understand: {problem}.',
    remedies: [
        'Correct line {line} of the Dockerfile; a missing `\\` at the end of the line above makes the rest of a RUN look like an instruction.',
        'Check it without building: `docker build --check .`.',
    ],
    source: 'moby/buildkit frontend/dockerfile/instructions/parse.go parseError (`dockerfile parse error on line %d`), frontend/dockerfile/shell/lex.go',
    examples: {
        matches: [
            {
                log: 'ERROR: failed to build: failed to solve: dockerfile parse error on line 3: unknown instruction: RUNN (did you mean RUN?)',
                facts: { line: '3', problem: 'unknown instruction: RUNN (did you mean RUN?)' },
            },
            {
                log: 'ERROR: failed to solve: failed to process "\\"$VERSION": unexpected end of statement while looking for matching double-quote',
            },
            { log: 'ERROR: failed to build: failed to solve: unterminated heredoc' },
            { log: 'Error response from daemon: No build stage in current context' },
        ],
        ignores: [
            'main.go:3:1: syntax error: non-declaration statement outside function body',
            'go: errors parsing go.mod:',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/dockerfile.stage-missing.js
/** A stage is named that the Dockerfile does not have. */
const dockerfileStageMissing = {
    id: 'dockerfile.stage-missing',
    title: 'The Dockerfile has no stage `{stage}`',
    blame: 'yes',
    retryable: false,
    confidence: 0.97,
    patterns: [
        { literal: 'target stage "', match: /target stage "(?<stage>[^"]{1,200})" could not be found/ },
        {
            literal: 'failed to reach build target ',
            match: /failed to reach build target (?<stage>\S{1,200}) in Dockerfile/,
        },
        {
            literal: 'cannot copy from stage "',
            match: /cannot copy from stage "(?<stage>[^"]{1,200})", it needs to be defined before/,
        },
        { literal: 'invalid from flag value ', match: /invalid from flag value (?<stage>[^\s:]{1,200}): / },
    ],
    cause: '`target:` or `COPY --from` names `{stage}`, and no `FROM … AS {stage}` stands in the Dockerfile before it.',
    remedies: [
        'List the stages with `grep -in "^from" Dockerfile` and use one of their names.',
        'Define the stage above the one that copies from it.',
    ],
    source: 'moby/buildkit frontend/dockerfile/dockerfile2llb/convert.go (`target stage %q could not be found`)',
    examples: {
        matches: [
            {
                log: 'ERROR: failed to build: failed to solve: target stage "prod" could not be found (did you mean production?)',
                facts: { stage: 'prod' },
            },
            { log: 'failed to reach build target prod in Dockerfile' },
            { log: 'cannot copy from stage "build", it needs to be defined before current stage "app"' },
            {
                log: 'invalid from flag value build: pull access denied for build, repository does not exist or may require',
            },
        ],
        ignores: ['[prod 2/4] COPY --from=build /out/app /app', 'error: target stage not set'],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/gomod.checksum-mismatch.js
/** A download differs from go.sum. */
const gomodChecksumMismatch = {
    id: 'gomod.checksum-mismatch',
    title: 'Checksum of {module}@{version} differs from go.sum',
    blame: 'evidence',
    retryable: false,
    confidence: 0.97,
    patterns: [
        {
            literal: ': checksum mismatch',
            match: /(?<![^\s"(])(?<module>[^\s@:"(]{1,300})@(?<version>[^\s:/]{1,100})(?:\/go\.mod)?: (?:verifying (?:module|go\.mod): )?checksum mismatch/,
        },
    ],
    cause: 'The bytes downloaded for {module}@{version} are not those go.sum recorded: the tag was moved, go.sum was merged or edited wrongly, or a proxy or cache delivered other bytes.',
    remedies: [
        'Compare go.sum with the last good commit: `git log -p -S"{module} {version}" -- go.sum`.',
        'Restore the line when it was changed by hand or by a merge, then `go clean -modcache && go mod verify`.',
        'Choose a newer tag when the old one was moved: `go get {module}@latest && go mod tidy`.',
    ],
    source: 'cmd/go/internal/modfetch/fetch.go checkModSum (`verifying %s@%s: checksum mismatch`)',
    examples: {
        matches: [
            {
                log: 'verifying example.org/lib@v1.0.0/go.mod: checksum mismatch\n\tdownloaded: h1:tZcMUHxLK3DYrkxo8vrVgATkxNEci8PO/8SC7lCb6Bw=\n\tgo.sum:     h1:AAAAUHxLK3DYrkxo8vrVgATkxNEci8PO/8SC7lCb6Bw=\n\nSECURITY ERROR',
                evidence: 'verifying example.org/lib@v1.0.0/go.mod: checksum mismatch',
                facts: { module: 'example.org/lib', version: 'v1.0.0' },
            },
        ],
        ignores: [
            'go: downloading example.org/lib v1.0.0',
            'sha256sum: WARNING: 1 computed checksum did NOT match',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/gomod.file-not-found.js

/** The go command runs where there is no go.mod. */
const gomodFileNotFound = {
    id: 'gomod.file-not-found',
    title: 'No go.mod where go runs',
    blame: 'yes',
    retryable: false,
    confidence: 0.92,
    patterns: [
        {
            literal: 'go.mod file not found',
            match: /go\.mod file not found in current directory or any parent directory/,
            guard: (_facts, context) => !someLine(context, /'go get' is no longer supported outside a module/),
        },
        {
            literal: 'does not contain main module',
            match: /directory prefix \S{1,300} does not contain main module/,
        },
        {
            literal: 'outside main module or its selected dependencies',
            match: /(?:^|\s)(?:current directory|directory \S{1,300}) outside main module or its selected dependencies/,
        },
        { literal: 'no modules specified', match: /go: no modules specified \(see 'go help mod download'\)/ },
        { literal: 'cannot find main module', match: /go: cannot find main module/ },
    ],
    cause: 'The go command looks for go.mod in its working directory and the folders above, and the image has none there: the file was not copied before the RUN, WORKDIR points elsewhere, or the module lives in a subfolder.',
    remedies: [
        'Copy the module files first and stay in their folder: `WORKDIR /src` then `COPY go.mod go.sum ./`.',
        'Enter the subfolder when the module is not at the root: `RUN go -C ./service build ./...`.',
        'Check that .dockerignore does not exclude go.mod.',
    ],
    source: 'cmd/go/internal/modload/init.go noMainModulesError (`go.mod file not found in current directory or any parent directory`)',
    examples: {
        matches: [
            {
                log: "go: go.mod file not found in current directory or any parent directory; see 'go help modules'",
            },
            { log: 'pattern ./...: directory prefix . does not contain main module or its selected dependencies' },
            { log: "go: no modules specified (see 'go help mod download')" },
            { log: 'current directory outside main module or its selected dependencies' },
            { log: 'go: cannot find main module, but found .git/config in /src' },
        ],
        ignores: [
            'pattern ./...: directory prefix . does not contain modules listed in go.work or their selected dependencies',
            'COPY go.mod go.sum ./',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/gomod.missing-go-sum.js
/** go.sum lacks the checksum of something the build needs. */
const gomodMissingGoSum = {
    id: 'gomod.missing-go-sum',
    title: 'go.sum has no entry for {needed}',
    blame: 'yes',
    retryable: false,
    confidence: 0.97,
    patterns: [
        {
            literal: 'missing go.sum entry',
            match: /(?<![^\s"(])(?<needed>(?<module>[^\s@:"(]{1,200})@(?<version>[^\s:]{1,100}))(?: \(replaced by [^\s)]{1,300}\))?: missing go\.sum entry/,
        },
        {
            literal: 'missing go.sum entry',
            match: /(?:(?<![^\s"(])(?<file>[^\s:"(]{1,300}\.go):(?<line>\d{1,7}):(?<column>\d{1,5}): )?missing go\.sum entry (?:for module providing|needed to verify) package (?<needed>(?<package>[^\s;]{1,300}))/,
        },
    ],
    cause: 'go.mod requires a module whose checksum go.sum does not hold, and a build never writes go.sum by itself: `go mod tidy` was not run or its result not committed, or go.sum was not copied into the image.',
    remedies: [
        'Run `go mod tidy` and commit go.mod and go.sum together.',
        'Copy both files before the first go command: `COPY go.mod go.sum ./`.',
        'Check that .dockerignore and .gitignore do not exclude go.sum.',
    ],
    source: 'cmd/go/internal/modload/import.go ImportMissingSumError, modload/load.go (`missing go.sum entry for go.mod file`)',
    examples: {
        matches: [
            {
                log: 'main.go:2:8: missing go.sum entry for module providing package example.org/lib (imported by example.org/app); to add:\n\tgo get example.org/app',
                evidence: 'main.go:2:8: missing go.sum entry for module providing package example.org/lib (imported by example.org/app); to add:',
                facts: { needed: 'example.org/lib' },
            },
            {
                log: 'go: example.org/lib@v1.0.0: missing go.sum entry for go.mod file; to add it:\n\tgo mod download example.org/lib',
                facts: { needed: 'example.org/lib@v1.0.0', module: 'example.org/lib', version: 'v1.0.0' },
            },
        ],
        ignores: ['go: downloading example.org/lib v1.0.0', 'COPY go.mod go.sum ./'],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/gomod.no-required-module.js
/** An imported package belongs to no module of go.mod. */
const gomodNoRequiredModule = {
    id: 'gomod.no-required-module',
    title: 'No module in go.mod provides package {package}',
    blame: 'yes',
    retryable: false,
    confidence: 0.95,
    patterns: [
        {
            literal: 'no required module provides package ',
            match: /no required module provides package (?<package>[^\s;:]{1,300})/,
        },
        {
            literal: 'is replaced but not required',
            match: /module \S{1,300} provides package (?<package>\S{1,300}) and is replaced but not required/,
        },
        {
            literal: 'cannot find module providing package ',
            match: /cannot find module providing package (?<package>[^\s;:]{1,300})(?:: import lookup disabled by -mod=(?!vendor)|\s*$)/,
        },
    ],
    cause: 'The code imports {package}, and neither the main module nor any `require` of go.mod contains it: a new import was not added to go.mod, or a folder of your own module was not copied into the image.',
    remedies: [
        'Run `go get {package}` and commit go.mod and go.sum.',
        'Copy the folder into the image (`COPY . .`, .dockerignore) when {package} is part of your own module, or generate it first.',
        'Add a `replace` or a go.work entry when it is another local module.',
    ],
    source: 'cmd/go/internal/modload/import.go ImportMissingError (`no required module provides package %s`)',
    examples: {
        matches: [
            {
                log: 'main.go:2:8: no required module provides package example.org/lib; to add it:\n\tgo get example.org/lib',
                evidence: 'main.go:2:8: no required module provides package example.org/lib; to add it:',
                facts: { package: 'example.org/lib' },
            },
            {
                log: 'main.go:2:8: module example.org/lib provides package example.org/lib/sub and is replaced but not required; to add it:',
            },
            {
                log: 'main.go:2:8: cannot find module providing package example.org/lib: import lookup disabled by -mod=readonly',
            },
        ],
        ignores: ['go: found example.org/lib in example.org/lib v1.0.0'],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/gomod.package-not-in-module.js
/** The module was found, the package inside it was not. */
const gomodPackageNotInModule = {
    id: 'gomod.package-not-in-module',
    title: 'Module {module} does not contain package {package}',
    blame: 'yes',
    retryable: false,
    confidence: 0.96,
    patterns: [
        {
            literal: 'but does not contain package ',
            match: /module (?<module>[^\s@]{1,300})(?:@\S{1,100})? found(?: \((?<version>[^\s)]{1,100})[^)]{0,300}\))?, but does not contain package (?<package>\S{1,300})/,
        },
        {
            literal: 'but not at required version ',
            match: /package (?<package>\S{1,300}) provided by (?<module>\S{1,300}) at latest version \S{1,100} but not at required version (?<version>\S{1,100})/,
        },
    ],
    cause: 'The chosen version of {module} has no folder {package}: the package was moved or removed, came in another version, or the replacement folder is incomplete.',
    remedies: [
        'List the versions with `go list -m -versions {module}` and choose one that has the package: `go get {module}@VERSION`.',
        'Correct the import path when the package moved (a new major version ends in `/v2`, `/v3`, …).',
        'Check that the folder is committed and copied when {module} is replaced by a local path.',
    ],
    source: 'cmd/go/internal/modload/query.go PackageNotInModuleError, import.go ImportMissingError',
    examples: {
        matches: [
            {
                log: 'main.go:2:8: module example.org/lib@latest found (v1.0.0), but does not contain package example.org/lib/sub',
                facts: { module: 'example.org/lib', version: 'v1.0.0', package: 'example.org/lib/sub' },
            },
            {
                log: 'go: module example.org/lib@upgrade found (v1.0.0), but does not contain package example.org/lib/sub',
                facts: { package: 'example.org/lib/sub' },
            },
            {
                log: 'main.go:2:8: package example.org/lib/sub provided by example.org/lib at latest version v1.2.0 but not at required version v1.0.0',
            },
        ],
        ignores: ['go: found example.org/lib/sub in example.org/lib v1.0.0'],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/gomod.replace-dir-missing.js
/** The folder a replace directive points to is not there. */
const gomodReplaceDirMissing = {
    id: 'gomod.replace-dir-missing',
    title: 'Replacement folder {directory} does not exist',
    blame: 'yes',
    retryable: false,
    confidence: 0.96,
    patterns: [
        {
            literal: 'replacement directory ',
            match: /replacement directory (?<directory>\S{1,300}) does not exist/,
        },
        {
            literal: '(replaced by ',
            match: /(?<![^\s"(])(?<module>[^\s@:"(]{1,300})(?:@(?<version>[^\s:]{1,100}))? \(replaced by (?<directory>[^\s)]{1,300})\): reading \S{1,300}go\.mod: open \S{1,300}: no such file or directory/,
        },
    ],
    cause: 'go.mod replaces a module by {directory}, and that folder is not inside the image: it lies outside the build context or was not copied yet.',
    remedies: [
        'Widen the build context so that it holds {directory}, and copy it before the first go command: `COPY . .`.',
        'Copy the go.mod of the replacement too when only module files are copied for `go mod download`.',
        'Drop the replace for released builds: `go mod edit -dropreplace MODULE && go mod tidy`, or keep it in a go.work file that is not committed.',
    ],
    source: 'cmd/go/internal/modload/import.go (`replacement directory %s does not exist`), modload/modfile.go (`(replaced by %s)`)',
    examples: {
        matches: [
            {
                log: 'main.go:2:8: example.org/lib@v1.0.0: replacement directory ../lib does not exist',
                facts: { directory: '../lib' },
            },
            {
                log: 'go: example.org/lib@v1.0.0 (replaced by ../lib): reading ../lib/go.mod: open /lib/go.mod: no such file or directory',
                facts: { directory: '../lib', module: 'example.org/lib' },
            },
        ],
        ignores: ['open /lib/config.yaml: no such file or directory'],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/gomod.unknown-revision.js
/** The tag or commit asked for does not exist. */
const gomodUnknownRevision = {
    id: 'gomod.unknown-revision',
    title: 'Module {module} has no version {version}',
    blame: 'evidence',
    retryable: false,
    confidence: 0.95,
    patterns: [
        {
            literal: 'unknown revision ',
            match: /(?<![^\s"(])(?<module>[^\s@:"(]{1,300})@(?<version>[^\s:"]{1,200}): (?:invalid (?:pseudo-)?version: )?unknown revision /,
        },
        {
            literal: ': no matching versions for query',
            match: /(?<![^\s"(])(?<module>[^\s@:"(]{1,300})@(?<version>[^\s:"]{1,200}): no matching versions for query/,
        },
        {
            literal: 'invalid version: ',
            match: /(?<![^\s"(])(?<module>[^\s@:"(]{1,300})@(?<version>[^\s:"]{1,200}): invalid (?:pseudo-)?version: (?!git |unknown revision|Get |module contains|should be|resolves)/,
        },
    ],
    cause: 'The repository of {module} answered, but has no tag or commit {version}: a typing mistake, a tag that was never pushed or was deleted, or a commit lost in a force push.',
    remedies: [
        'List what exists with `go list -m -versions {module}` and take one: `go get {module}@VERSION`.',
        'Push the tag when the module is yours: `git push origin {version}` (a module in a subfolder needs the tag `folder/{version}`).',
    ],
    source: 'cmd/go/internal/modfetch/codehost (UnknownRevisionError `unknown revision %s`), modload/query.go NoMatchingVersionError',
    examples: {
        matches: [
            {
                log: 'go: example.org/lib@v9.9.9: invalid version: unknown revision v9.9.9',
                facts: { module: 'example.org/lib', version: 'v9.9.9' },
            },
            {
                log: 'go: example.org/lib@v9: no matching versions for query "v9"',
                facts: { module: 'example.org/lib', version: 'v9' },
            },
            {
                log: 'go: example.org/lib@v1.0.0: invalid version: missing example.org/lib/go.mod at revision v1.0.0',
            },
        ],
        ignores: [
            'go: example.org/lib@v1.0.0: missing go.sum entry for go.mod file',
            'fatal: ambiguous argument: unknown revision or path not in the working tree.',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/gomod.updates-needed.js
/** go.mod or go.sum would have to change, but the build may only read them. */
const gomodUpdatesNeeded = {
    id: 'gomod.updates-needed',
    title: '{file} is not up to date with the code',
    blame: 'yes',
    retryable: false,
    confidence: 0.95,
    patterns: [
        { literal: 'updates to go.', match: /updates to (?<file>go\.(?:mod|sum|work)(?:\.sum)?) needed/ },
        {
            literal: 'existing contents have changed since last read',
            match: /updating (?<file>go\.(?:mod|sum)): existing contents have changed since last read/,
        },
    ],
    cause: 'The requirements the code needs differ from those in {file}, and go builds read-only (`-mod=readonly`) unless told otherwise.',
    remedies: [
        'Run `go mod tidy` and commit go.mod and go.sum.',
        'Raise the `go` line of go.mod together with the dependency that asks for it, then tidy again.',
        'Run `go work sync` when the build uses a go.work file.',
    ],
    source: 'cmd/go/internal/modload/init.go goModDirtyError, modfetch/fetch.go ErrGoSumDirty',
    examples: {
        matches: [
            {
                log: 'go: updates to go.mod needed; to update it:\n\tgo mod tidy',
                evidence: 'go: updates to go.mod needed; to update it:',
                facts: { file: 'go.mod' },
            },
            { log: 'go: updates to go.sum needed, disabled by -mod=readonly', facts: { file: 'go.sum' } },
            { log: 'go: updating go.mod: existing contents have changed since last read' },
        ],
        ignores: [
            'go: upgraded example.org/lib v1.0.0 => v1.1.0',
            'go: finding module for package example.org/lib',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/gopath.package-not-in-std.js
/** An import without a dot was looked up in the standard library. */
const gopathPackageNotInStd = {
    id: 'gopath.package-not-in-std',
    title: 'Package {package} is neither in the standard library nor in your module',
    blame: 'yes',
    retryable: false,
    confidence: 0.95,
    patterns: [
        { literal: ' is not in std', match: /package (?<package>\S{1,300}) is not in std\b/ },
        { literal: ' is not in goroot', match: /package (?<package>\S{1,300}) is not in GOROOT \(/ },
        {
            literal: 'cannot find package "',
            match: /cannot find package "(?<package>[^"]{1,300})" in (?:any of|GOROOT|:)/,
        },
    ],
    cause: 'A path whose first part has no dot is looked up in the Go installation; {package} is not there: the path lacks the module name as prefix, needs a newer Go, or belongs to a folder that is not in the image.',
    remedies: [
        'Import by module path: the first line of go.mod plus the folder.',
        'Write `./` in front of a folder on the command line: `go build ./{package}`.',
        'Raise the Go image when {package} was added to the standard library later than the Go in use.',
    ],
    source: 'cmd/go/internal/modload/import.go ImportMissingError (`package %s is not in std (%s)`)',
    examples: {
        matches: [
            {
                log: 'main.go:2:8: package app/foo is not in std (/usr/local/go/src/app/foo)',
                facts: { package: 'app/foo' },
            },
            {
                log: 'package cmd/server is not in std (/usr/local/go/src/cmd/server)',
                facts: { package: 'cmd/server' },
            },
            {
                log: 'main.go:3:8: cannot find package "foo" in any of:\n\t/usr/local/go/src/foo (from $GOROOT)',
                evidence: 'main.go:3:8: cannot find package "foo" in any of:',
                facts: { package: 'foo' },
            },
            { log: 'main.go:3:8: package slices is not in GOROOT (/usr/local/go/src/slices)' },
        ],
        ignores: [
            'E: Unable to locate package foo',
            'main.go:2:8: no required module provides package example.org/lib; to add it:',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/image.not-found.js
/** The registry has no such image or tag. */
const imageNotFound = {
    id: 'image.not-found',
    title: 'Image {image} does not exist',
    blame: 'evidence',
    retryable: false,
    confidence: 0.95,
    patterns: [
        {
            literal: ': not found',
            match: /failed to resolve source metadata for (?<image>\S{1,300}): .{0,400}: not found\s*$/,
        },
        {
            literal: 'manifest for ',
            match: /manifest for (?<image>\S{1,300}) not found(?:: manifest unknown|\s*$)/,
        },
        {
            literal: ': not found',
            match: /^\s*ERROR: (?<image>[\w.-]{1,200}(?::\d{1,5})?\/[\w.\-/]{1,200}:[\w.-]{1,128}): not found\s*$/,
        },
    ],
    cause: 'The registry answered and has no {image}: the tag was never published, was removed, or is misspelt.',
    remedies: [
        'Choose a tag that exists: `docker buildx imagetools inspect {image}` shows it or fails.',
        'Mirror base images you depend on, and pin them by digest.',
    ],
    source: 'containerd core/remotes/docker/resolver.go (errdefs.ErrNotFound), moby/buildkit client/llb/sourceresolver (`failed to resolve source metadata for %s`)',
    examples: {
        matches: [
            {
                log: 'ERROR: failed to build: failed to solve: golang:1.99: failed to resolve source metadata for registry.example.org/library/golang:1.99: registry.example.org/library/golang:1.99: not found',
                facts: { image: 'registry.example.org/library/golang:1.99' },
            },
            {
                log: 'manifest for registry.example.org/team/base:1 not found: manifest unknown: manifest unknown',
                facts: { image: 'registry.example.org/team/base:1' },
            },
            { log: 'ERROR: registry.example.org/library/golang:1.99: not found' },
        ],
        ignores: [
            '/bin/sh: 1: gcc: not found',
            'ERROR: failed to solve: failed to compute cache key: failed to calculate checksum of ref k2x7::p9d1: "/go.sum": not found',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/image.pull-denied.js
/** The registry does not say whether the image is missing or private. */
const imagePullDenied = {
    id: 'image.pull-denied',
    title: 'Image {image} does not exist or needs a login',
    blame: 'evidence',
    retryable: false,
    confidence: 0.96,
    patterns: [
        {
            literal: 'pull access denied',
            match: /failed to resolve source metadata for (?<image>\S{1,300}): pull access denied/,
        },
        {
            literal: 'pull access denied',
            match: /pull access denied for (?<image>[^\s,]{1,300}), repository does not exist or may require/,
        },
        {
            literal: 'pull access denied',
            match: /(?<![^\s"(])(?<image>[^\s"(]{1,300}): pull access denied, repository does not exist/,
            guard: (_facts, { line }) => !line.text.includes('source metadata for'),
        },
    ],
    cause: 'The registry answers the same for a missing repository and for a private one: {image} is misspelt, private without a login, or exists only on your machine. A wrong stage name in `COPY --from` is looked up as an image too.',
    remedies: [
        'Check the name and tag: `docker buildx imagetools inspect {image}`.',
        'Log in before the build, e.g. with docker/login-action.',
        'Compare the name with the stages of the Dockerfile when it stands in `COPY --from=`.',
    ],
    source: 'containerd core/remotes/docker/resolver.go (`pull access denied, repository does not exist or may require authorization`)',
    examples: {
        matches: [
            {
                log: 'ERROR: failed to build: failed to solve: registry.example.org/team/base:1: failed to resolve source metadata for registry.example.org/team/base:1: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
                facts: { image: 'registry.example.org/team/base:1' },
            },
            {
                log: 'pull access denied for registry.example.org/team/base, repository does not exist or may require docker login',
            },
            {
                log: 'ERROR: registry.example.org/team/base:1: pull access denied, repository does not exist or may require authorization',
            },
        ],
        ignores: [
            'ERROR: failed to push registry.example.org/team/app: denied: requested access to the resource is denied',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/image.rate-limited.js
/** The registry refuses the pull because a quota is used up. */
const imageRateLimited = {
    id: 'image.rate-limited',
    title: 'The registry limits the rate of pulls',
    blame: 'no',
    retryable: true,
    confidence: 0.97,
    patterns: [
        { literal: 'toomanyrequests', match: /toomanyrequests\b/ },
        {
            literal: '429 too many requests',
            match: /(?:unexpected status|\/v2\/|\/token|source metadata|failed to (?:authorize|fetch|copy)).{0,400}429 Too Many Requests/,
        },
        { literal: 'pull rate limit', match: /reached your (?:unauthenticated )?pull rate limit/ },
    ],
    cause: 'The registry counts pulls per account, or without a login per address, and the address of a shared runner is used by many.',
    remedies: [
        'Run the build again later.',
        'Log in before the build, e.g. with docker/login-action: the quota of an account is larger.',
        'Pull base images through a mirror or a cache of your own.',
    ],
    source: 'distribution spec error code TOOMANYREQUESTS, containerd core/remotes/errors/errors.go (`unexpected status from %s request to %s: %s`)',
    examples: {
        matches: [
            {
                log: 'ERROR: failed to build: failed to solve: golang:1.26: failed to resolve source metadata for registry.example.org/library/golang:1.26: failed to copy: httpReadSeeker: failed open: unexpected status from GET request to https://registry.example.org/v2/library/golang/manifests/sha256:1f2e: 429 Too Many Requests',
            },
            { log: 'toomanyrequests: You have reached your unauthenticated pull rate limit.' },
        ],
        ignores: [
            'go: example.org/lib@v1.0.0: reading https://goproxy.cn/example.org/lib/@v/v1.0.0.zip: 429 Too Many Requests',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/proxy.connection-refused.js

/** The address of the module proxy refuses connections. */
const proxyConnectionRefused = {
    id: 'proxy.connection-refused',
    title: 'Module proxy {host} refuses connections',
    blame: 'no',
    retryable: true,
    confidence: 0.96,
    patterns: [...moduleProxyFault('dial tcp ', REFUSED_FAULT)],
    cause: 'Nothing accepts connections at {host}: the proxy is down, the port is wrong, or a firewall rejects it. Inside a build `localhost` is the build container, not your machine.',
    remedies: [
        'Check host and port of GOPROXY: `curl -sS http://{host}/`.',
        'Name a second proxy, separated by `|` so that it is used for any fault: `GOPROXY="https://goproxy.cn|direct"`.',
    ],
    source: 'net.OpError (`dial tcp %s: connect: connection refused`)',
    examples: {
        matches: [
            {
                log: 'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.info": dial tcp 10.0.0.1:443: connect: connection refused',
                evidence: 'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.info": dial tcp 10.0.0.1:443: connect: connection refused',
                facts: { host: 'goproxy.cn' },
            },
            {
                log: 'go: example.org/lib@v1.0.0: reading http://172.17.0.1:41533/3f9ac1/mod/@v/v1.zip: 502 Bad Gateway\n\tserver response: upstream goproxy.example.org: dial tcp 10.0.0.1:443: connect: connection refused',
                evidence: '\tserver response: upstream goproxy.example.org: dial tcp 10.0.0.1:443: connect: connection refused',
                facts: { host: 'goproxy.example.org' },
            },
        ],
        ignores: [
            '    client_test.go:20: dial tcp 127.0.0.1:5432: connect: connection refused',
            'go: downloading example.org/lib v1.0.0',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/proxy.connection-reset.js

/** The connection to the module proxy is cut while in use. */
const proxyConnectionReset = {
    id: 'proxy.connection-reset',
    title: 'Connection to module proxy {host} was cut',
    blame: 'no',
    retryable: true,
    confidence: 0.95,
    patterns: [
        ...moduleProxyFault('connection reset by peer', '(?:read|write|dial) tcp [^\\s]{1,120}: (?:read|write|connect): connection reset by peer'),
        ...moduleProxyFault('broken pipe', '(?:read|write) tcp [^\\s]{1,120}: write: broken pipe'),
        ...moduleProxyFault('stream error: ', 'stream error: stream ID \\d{1,9}; \\w{1,40}'),
        ...moduleProxyFault('forcibly closed', '(?:read|write) tcp [^\\s]{1,120}: wsa(?:recv|send): An existing connection was forcibly closed'),
    ],
    cause: 'An established connection to {host} was reset: a middlebox, an overloaded proxy or a flaky link.',
    remedies: [
        'Run the build again, then try a nearer proxy: `GOPROXY="https://goproxy.cn|direct"`.',
        'Keep downloaded modules between builds: `RUN --mount=type=cache,target=/go/pkg/mod go mod download`.',
    ],
    source: 'syscall errors as net.OpError prints them, net/http/h2_bundle.go StreamError',
    examples: {
        matches: [
            {
                log: 'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.zip": read tcp 172.17.0.2:52588->10.0.0.1:443: read: connection reset by peer',
                evidence: 'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.zip": read tcp 172.17.0.2:52588->10.0.0.1:443: read: connection reset by peer',
                facts: { host: 'goproxy.cn' },
            },
            {
                log: 'go: example.org/lib@v1.0.0: read "https:/goproxy.cn/example.org/lib/@v/v1.0.0.zip": stream error: stream ID 41; INTERNAL_ERROR; received from peer',
                evidence: 'go: example.org/lib@v1.0.0: read "https:/goproxy.cn/example.org/lib/@v/v1.0.0.zip": stream error: stream ID 41; INTERNAL_ERROR; received from peer',
                facts: { host: 'goproxy.cn' },
            },
            {
                log: 'go: example.org/lib@v1.0.0: reading http://172.17.0.1:41533/3f9ac1/mod/@v/v1.zip: 502 Bad Gateway\n\tserver response: upstream goproxy.example.org: read tcp 10.0.0.9:52588->10.0.0.1:443: read: connection reset by peer',
                evidence: '\tserver response: upstream goproxy.example.org: read tcp 10.0.0.9:52588->10.0.0.1:443: read: connection reset by peer',
                facts: { host: 'goproxy.example.org' },
            },
            {
                log: 'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.zip": write tcp 172.17.0.2:52588->10.0.0.1:443: write: broken pipe',
            },
            {
                log: 'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.zip": read tcp 172.17.0.2:52588->10.0.0.1:443: wsarecv: An existing connection was forcibly closed by the remote host.',
            },
        ],
        ignores: [
            '    server_test.go:31: read tcp 127.0.0.1:1->127.0.0.1:2: read: connection reset by peer',
            'go: downloading example.org/lib v1.0.0',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/proxy.dns.js

/** The host name of the module proxy cannot be resolved. */
const proxyDns = {
    id: 'proxy.dns',
    title: 'Module proxy {host} cannot be resolved',
    blame: 'no',
    retryable: true,
    confidence: 0.96,
    patterns: [...moduleProxyFault('dial tcp: lookup ', `${DNS_FAULT}(?!.{0,200}network is unreachable)`)],
    cause: 'The resolver the build uses gives no address for {host}: the name is wrong, only known inside another network, or the resolver itself fails.',
    remedies: [
        'Check the name in GOPROXY: `nslookup {host}`.',
        'Give the builder a working resolver (`[dns]` in buildkitd.toml, `dns` in daemon.json).',
        'Run the build again when the message ends in `server misbehaving` or `i/o timeout`; `no such host` will not change by itself.',
    ],
    source: 'net/net.go DNSError (`lookup %s on %s: no such host`)',
    examples: {
        matches: [
            {
                log: 'go: example.org/lib@v1.0.0: Get "https://goproxy.example.org/example.org/lib/@v/v1.0.0.info": dial tcp: lookup goproxy.example.org on 10.0.0.2:53: no such host',
                evidence: 'go: example.org/lib@v1.0.0: Get "https://goproxy.example.org/example.org/lib/@v/v1.0.0.info": dial tcp: lookup goproxy.example.org on 10.0.0.2:53: no such host',
                facts: { host: 'goproxy.example.org' },
            },
            {
                log: 'go: example.org/lib@v1.0.0: reading http://172.17.0.1:41533/3f9ac1/mod/@v/v1.zip: 502 Bad Gateway\n\tserver response: upstream goproxy.example.org: dial tcp: lookup goproxy.example.org: no such host',
                evidence: '\tserver response: upstream goproxy.example.org: dial tcp: lookup goproxy.example.org: no such host',
                facts: { host: 'goproxy.example.org' },
            },
        ],
        ignores: [
            '    dial_test.go:9: dial tcp: lookup db.example.org: no such host',
            'go: downloading example.org/lib v1.0.0',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/proxy.eof.js

/** The module proxy closes the connection without an answer. */
const proxyEof = {
    id: 'proxy.eof',
    title: 'Module proxy {host} closed the connection without an answer',
    blame: 'no',
    retryable: true,
    confidence: 0.94,
    patterns: [...moduleProxyFault('eof', '(?:read tcp [^\\s:]{1,60}[^\\s]{0,60}: )?(?:unexpected )?EOF\\b')],
    cause: 'The connection to {host} ended before the answer was complete: the proxy or something in between cut it. The file position go prints in front only says which import asked for the module.',
    remedies: ['Run the build again, then try another proxy: `GOPROXY="https://goproxy.cn|direct"`.'],
    source: 'io.EOF as net/http reports it (net/url Error)',
    examples: {
        matches: [
            {
                log: 'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.zip": EOF',
                evidence: 'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.zip": EOF',
                facts: { host: 'goproxy.cn' },
            },
            {
                log: 'go: example.org/lib@v1.0.0: reading http://172.17.0.1:41533/3f9ac1/mod/@v/v1.zip: 502 Bad Gateway\n\tserver response: upstream goproxy.example.org: EOF',
                evidence: '\tserver response: upstream goproxy.example.org: EOF',
                facts: { host: 'goproxy.example.org' },
            },
        ],
        ignores: [
            'main.go:9:1: syntax error: unexpected EOF, expected }',
            'go: downloading example.org/lib v1.0.0',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/proxy.forbidden.js

/** The module proxy refuses the request for lack of rights. */
const proxyForbidden = {
    id: 'proxy.forbidden',
    title: 'Module proxy {host} refuses the request ({status})',
    blame: 'no',
    retryable: false,
    confidence: 0.95,
    patterns: [...moduleProxyFault(': 40', '(?<status>40[137] [A-Z][\\w ]{2,40})')],
    cause: 'The proxy {host} knows the request but does not allow it: a policy filters the module, or the proxy wants credentials the build does not have.',
    remedies: [
        'Ask for {module} to be allowed at the proxy.',
        'Mount credentials for the proxy: `RUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download`.',
    ],
    source: 'cmd/go/internal/web/api.go HTTPError (`reading %s: %v`, `server response: %s`)',
    examples: {
        matches: [
            {
                log: 'go: example.org/lib@v1.0.0: reading https://goproxy.example.org/example.org/lib/@v/v1.0.0.zip: 403 Forbidden\n\tserver response: blocked by policy',
                evidence: 'go: example.org/lib@v1.0.0: reading https://goproxy.example.org/example.org/lib/@v/v1.0.0.zip: 403 Forbidden',
                facts: { host: 'goproxy.example.org' },
            },
            {
                log: 'go: example.org/lib@v1.0.0: reading http://172.17.0.1:41533/3f9ac1/mod/@v/v1.zip: 502 Bad Gateway\n\tserver response: upstream goproxy.example.org: 401 Unauthorized',
                evidence: '\tserver response: upstream goproxy.example.org: 401 Unauthorized',
                facts: { host: 'goproxy.example.org' },
            },
        ],
        ignores: [
            'fatal: unable to access: The requested URL returned error: 403 Forbidden',
            'go: downloading example.org/lib v1.0.0',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/proxy.not-found.js

/** The module proxy has no such module or version. */
const proxyNotFound = {
    id: 'proxy.not-found',
    title: 'Proxy {host} has no such module version ({status})',
    blame: 'evidence',
    retryable: false,
    confidence: 0.96,
    patterns: [
        ...moduleProxyFault('404 not found', '(?<status>404 Not Found)'),
        ...moduleProxyFault('410 gone', '(?<status>410 Gone)'),
    ],
    cause: 'The proxy answered {status}: the version was never published, was deleted, or is a placeholder such as v0.0.0, or the module is private and was asked for at a public proxy.',
    remedies: [
        'Check the version with `go list -m -versions {module}` and correct the `require` line.',
        'Set `GOPRIVATE={module}` and give the build credentials when the module is private.',
        'Add a `replace` for a module that only exists in your repository.',
    ],
    source: 'cmd/go/internal/web/api.go HTTPError (`reading %s: %v`, `server response: %s`)',
    examples: {
        matches: [
            {
                log: 'go: example.org/lib@v9.9.9: reading https://goproxy.cn/example.org/lib/@v/v9.9.9.info: 404 Not Found\n\tserver response: not found: unknown revision v9.9.9',
                evidence: 'go: example.org/lib@v9.9.9: reading https://goproxy.cn/example.org/lib/@v/v9.9.9.info: 404 Not Found',
                facts: { host: 'goproxy.cn' },
            },
            {
                log: 'go: example.org/lib@v1.0.0: reading https://goproxy.cn/example.org/lib/@v/v1.0.0.zip: 410 Gone',
                evidence: 'go: example.org/lib@v1.0.0: reading https://goproxy.cn/example.org/lib/@v/v1.0.0.zip: 410 Gone',
                facts: { host: 'goproxy.cn' },
            },
            {
                log: 'go: example.org/lib@v1.0.0: reading http://172.17.0.1:41533/3f9ac1/mod/@v/v1.zip: 502 Bad Gateway\n\tserver response: upstream goproxy.example.org: 404 Not Found',
                evidence: '\tserver response: upstream goproxy.example.org: 404 Not Found',
                facts: { host: 'goproxy.example.org' },
            },
            { log: '\tserver response: upstream goproxy.example.org: 410 Gone' },
        ],
        ignores: [
            'curl: (22) The requested URL returned error: 404 Not Found',
            'go: downloading example.org/lib v1.0.0',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/proxy.off.js
/** Module downloads are switched off by GOPROXY=off. */
const proxyOff = {
    id: 'proxy.off',
    title: 'Module download is switched off (GOPROXY=off)',
    blame: 'evidence',
    retryable: false,
    confidence: 0.95,
    patterns: [
        {
            literal: 'module lookup disabled by goproxy=off',
            match: /(?:(?<![^\s"(])(?<module>[^\s@:"(]{1,300})@(?<version>[^\s:]{1,100}): )?module lookup disabled by GOPROXY=off/,
        },
    ],
    cause: 'A module is needed that the module cache of the image does not hold, and GOPROXY=off forbids to fetch it; with an import of your own module the package is simply missing.',
    remedies: [
        'Fetch the modules in an earlier step that may use the network: `COPY go.mod go.sum ./` then `RUN go mod download`.',
        'Use the same cache mount in both steps: `RUN --mount=type=cache,target=/go/pkg/mod …`.',
        'Correct the import, or copy the missing folder, when the package is part of your own module.',
    ],
    source: 'cmd/go/internal/modfetch/proxy.go errProxyOff (`module lookup disabled by GOPROXY=off`)',
    examples: {
        matches: [
            {
                log: 'go: example.org/lib@v1.0.0: module lookup disabled by GOPROXY=off',
                facts: { module: 'example.org/lib', version: 'v1.0.0' },
            },
            {
                log: 'main.go:2:8: cannot find module providing package example.org/lib: module lookup disabled by GOPROXY=off',
            },
        ],
        ignores: [
            'ENV GOPROXY=off',
            'main.go:2:8: no required module provides package example.org/lib; to add it:',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/proxy.rate-limited.js

/** The module proxy asks for fewer requests. */
const proxyRateLimited = {
    id: 'proxy.rate-limited',
    title: 'Module proxy {host} limits the rate of requests',
    blame: 'no',
    retryable: true,
    confidence: 0.96,
    patterns: [...moduleProxyFault('429 too many requests', '429 Too Many Requests')],
    cause: 'Too many requests reached {host} from the address of this build, which on shared runners others use too.',
    remedies: [
        'Run the build again later.',
        'Keep downloaded modules between builds: `RUN --mount=type=cache,target=/go/pkg/mod go mod download`.',
        'Use a proxy of your own.',
    ],
    source: 'cmd/go/internal/web/api.go HTTPError (`reading %s: %v`, `server response: %s`)',
    examples: {
        matches: [
            {
                log: 'go: example.org/lib@v1.0.0: reading https://goproxy.cn/example.org/lib/@v/v1.0.0.zip: 429 Too Many Requests',
                evidence: 'go: example.org/lib@v1.0.0: reading https://goproxy.cn/example.org/lib/@v/v1.0.0.zip: 429 Too Many Requests',
                facts: { host: 'goproxy.cn' },
            },
            {
                log: 'go: example.org/lib@v1.0.0: reading http://172.17.0.1:41533/3f9ac1/mod/@v/v1.zip: 502 Bad Gateway\n\tserver response: upstream goproxy.example.org: 429 Too Many Requests',
                evidence: '\tserver response: upstream goproxy.example.org: 429 Too Many Requests',
                facts: { host: 'goproxy.example.org' },
            },
        ],
        ignores: [
            'HEAD request to https://registry.example.org/v2/library/golang/manifests/1.26: 429 Too Many Requests',
            'go: downloading example.org/lib v1.0.0',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/proxy.server-error.js

/** The module proxy answers with a server error. */
const proxyServerError = {
    id: 'proxy.server-error',
    title: 'Module proxy {host} answers {status}',
    blame: 'no',
    retryable: true,
    confidence: 0.94,
    patterns: [...moduleProxyFault(': 5', '(?<status>5\\d\\d [A-Z][\\w ]{2,40})')],
    cause: 'The proxy {host}, or the server behind it, failed with {status}; your code has no part in it.',
    remedies: [
        'Run the build again after a pause.',
        'Name a second proxy separated by `|`, which unlike `,` is also used for server errors: `GOPROXY="https://{host}|https://goproxy.cn|direct"`.',
    ],
    source: 'cmd/go/internal/web/api.go HTTPError (`reading %s: %v`, `server response: %s`)',
    examples: {
        matches: [
            {
                log: 'go: example.org/lib@v1.0.0: reading https://goproxy.cn/example.org/lib/@v/v1.0.0.zip: 502 Bad Gateway\n\tserver response: bad gateway',
                evidence: 'go: example.org/lib@v1.0.0: reading https://goproxy.cn/example.org/lib/@v/v1.0.0.zip: 502 Bad Gateway',
                facts: { host: 'goproxy.cn' },
            },
            {
                log: 'go: example.org/lib@v1.0.0: reading http://172.17.0.1:41533/3f9ac1/mod/@v/v1.zip: 502 Bad Gateway\n\tserver response: upstream goproxy.example.org: 502 Bad Gateway',
                evidence: '\tserver response: upstream goproxy.example.org: 502 Bad Gateway',
                facts: { host: 'goproxy.example.org' },
            },
        ],
        ignores: [
            'ERROR: failed to push: unexpected status from PUT request: 502 Bad Gateway',
            'go: downloading example.org/lib v1.0.0',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/proxy.timeout.js

/** The module proxy does not answer in time. */
const proxyTimeout = {
    id: 'proxy.timeout',
    title: 'Module proxy {host} does not answer in time',
    blame: 'no',
    retryable: true,
    confidence: 0.95,
    patterns: [
        ...moduleProxyFault('i/o timeout', TIMEOUT_FAULT),
        ...moduleProxyFault('timed out', TIMEOUT_FAULT),
        ...moduleProxyFault('context deadline exceeded', 'context deadline exceeded'),
        ...moduleProxyFault('net/http: ', 'net\\/http: (?:request canceled|timeout awaiting response headers)'),
        ...moduleProxyFault('a connection attempt failed', 'dial tcp [\\d.:\\[\\]a-f]{1,60}: connectex: A connection attempt failed'),
    ],
    cause: 'The connection to {host} was opened too slowly or stayed silent: a blocked or slow network, or a proxy that is far away for this region.',
    remedies: [
        'Run the build again; if it repeats, use a proxy that is reachable: `GOPROXY="https://goproxy.cn|direct"`.',
        'Keep downloaded modules between builds: `RUN --mount=type=cache,target=/go/pkg/mod go mod download`.',
    ],
    source: 'net/net.go (`i/o timeout`), context (`context deadline exceeded`), net/http/client.go',
    examples: {
        matches: [
            {
                log: 'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.mod": dial tcp 10.0.0.1:443: i/o timeout',
                evidence: 'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.mod": dial tcp 10.0.0.1:443: i/o timeout',
                facts: { host: 'goproxy.cn' },
            },
            {
                log: 'go: example.org/lib@v1.0.0: read "https:/goproxy.cn/example.org/lib/@v/v1.0.0.zip": read tcp 172.17.0.2:41000->10.0.0.1:443: read: connection timed out',
                evidence: 'go: example.org/lib@v1.0.0: read "https:/goproxy.cn/example.org/lib/@v/v1.0.0.zip": read tcp 172.17.0.2:41000->10.0.0.1:443: read: connection timed out',
                facts: { host: 'goproxy.cn' },
            },
            {
                log: 'go: example.org/lib@v1.0.0: reading http://172.17.0.1:41533/3f9ac1/mod/@v/v1.zip: 502 Bad Gateway\n\tserver response: upstream goproxy.example.org: dial tcp 10.0.0.1:443: i/o timeout',
                evidence: '\tserver response: upstream goproxy.example.org: dial tcp 10.0.0.1:443: i/o timeout',
                facts: { host: 'goproxy.example.org' },
            },
            {
                log: 'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.mod": context deadline exceeded',
            },
            {
                log: 'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.mod": net/http: timeout awaiting response headers',
            },
            {
                log: 'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.mod": dial tcp 10.0.0.1:443: connectex: A connection attempt failed because the connected party did not properly respond',
            },
            { log: '\tserver response: upstream goproxy.example.org: context deadline exceeded' },
        ],
        ignores: ['panic: test timed out after 1s', 'go: downloading example.org/lib v1.0.0'],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/proxy.tls-handshake-timeout.js

/** TLS with the module proxy never completes. */
const proxyTlsHandshakeTimeout = {
    id: 'proxy.tls-handshake-timeout',
    title: 'TLS handshake with module proxy {host} timed out',
    blame: 'no',
    retryable: true,
    confidence: 0.96,
    patterns: [...moduleProxyFault('tls handshake timeout', 'net\\/http: TLS handshake timeout')],
    cause: 'The TCP connection to {host} stands, but the TLS handshake gets no answer: a filtering middlebox, an HTTP proxy that drops it, or a packet size (MTU) larger than the network carries.',
    remedies: [
        'Run the build again, then try another proxy: `GOPROXY="https://goproxy.cn|direct"`.',
        'Check HTTPS_PROXY and NO_PROXY of the build.',
        'Lower the MTU of the Docker network when large packets get lost (VPN, nested networks).',
    ],
    source: 'net/http/transport.go tlsHandshakeTimeoutError',
    examples: {
        matches: [
            {
                log: 'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.mod": net/http: TLS handshake timeout',
                evidence: 'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.mod": net/http: TLS handshake timeout',
                facts: { host: 'goproxy.cn' },
            },
            {
                log: 'go: example.org/lib@v1.0.0: reading http://172.17.0.1:41533/3f9ac1/mod/@v/v1.zip: 502 Bad Gateway\n\tserver response: upstream goproxy.example.org: net/http: TLS handshake timeout',
                evidence: '\tserver response: upstream goproxy.example.org: net/http: TLS handshake timeout',
                facts: { host: 'goproxy.example.org' },
            },
        ],
        ignores: [
            'Error response from daemon: Get "https://registry.example.org/v2/": net/http: TLS handshake timeout',
            'go: downloading example.org/lib v1.0.0',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/proxy.x509.js

/** The certificate of the module proxy is not trusted. */
const proxyX509 = {
    id: 'proxy.x509',
    title: 'Certificate of module proxy {host} is not trusted',
    blame: 'no',
    retryable: false,
    confidence: 0.97,
    patterns: [
        ...moduleProxyFault('x509: ', '(?:tls: failed to verify certificate: )?x509: (?<problem>.{1,200})'),
    ],
    cause: 'The build container cannot verify the certificate {host} shows: {problem}. An image without CA certificates, a company proxy that re-signs TLS, or a self-signed proxy.',
    remedies: [
        'Install the CA certificates in the builder stage: `RUN apk add --no-cache ca-certificates`.',
        'Add the company CA before the first download: `COPY company-ca.crt /usr/local/share/ca-certificates/` then `RUN update-ca-certificates`.',
        'Do not switch verification off: GOINSECURE and GONOSUMDB would let anyone replace your dependencies.',
    ],
    source: 'crypto/x509/verify.go, crypto/tls (`tls: failed to verify certificate`)',
    examples: {
        matches: [
            {
                log: 'go: example.org/lib@v1.0.0: Get "https://goproxy.example.org/example.org/lib/@v/v1.0.0.mod": tls: failed to verify certificate: x509: certificate signed by unknown authority',
                evidence: 'go: example.org/lib@v1.0.0: Get "https://goproxy.example.org/example.org/lib/@v/v1.0.0.mod": tls: failed to verify certificate: x509: certificate signed by unknown authority',
                facts: { host: 'goproxy.example.org' },
            },
            {
                log: 'go: example.org/lib@v1.0.0: reading http://172.17.0.1:41533/3f9ac1/mod/@v/v1.zip: 502 Bad Gateway\n\tserver response: upstream goproxy.example.org: x509: certificate has expired or is not yet valid',
                evidence: '\tserver response: upstream goproxy.example.org: x509: certificate has expired or is not yet valid',
                facts: { host: 'goproxy.example.org' },
            },
        ],
        ignores: [
            '    tls_test.go:12: x509: certificate signed by unknown authority',
            'go: downloading example.org/lib v1.0.0',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/registry.connection-refused.js

/** The address of the image registry refuses connections. */
const registryConnectionRefused = {
    id: 'registry.connection-refused',
    title: 'Registry {host} refuses connections',
    blame: 'no',
    retryable: true,
    confidence: 0.96,
    patterns: [registryFault('dial tcp ', REFUSED_FAULT)],
    cause: 'Nothing accepts connections at {host}: the registry is down, the port is wrong, or a firewall rejects it. For a builder in a container `localhost` is the builder itself.',
    remedies: [
        'Check that it runs: `curl -sSI https://{host}/v2/`.',
        'Give the builder the network of the host when the registry runs beside it: `docker buildx create --driver-opt network=host`.',
    ],
    source: 'containerd core/remotes/docker/resolver.go (`failed to do request: %w`), net.OpError',
    examples: {
        matches: [
            {
                log: 'ERROR: failed to push registry.example.org:5000/app: failed to do request: Head "https://registry.example.org:5000/v2/app/blobs/sha256:1f2e": dial tcp 10.0.0.1:5000: connect: connection refused',
                facts: { host: 'registry.example.org:5000' },
            },
        ],
        ignores: ['    client_test.go:20: dial tcp 127.0.0.1:5432: connect: connection refused'],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/registry.dns.js

/** The host name of the image registry cannot be resolved. */
const registryDns = {
    id: 'registry.dns',
    title: 'Registry {host} cannot be resolved',
    blame: 'no',
    retryable: true,
    confidence: 0.96,
    patterns: [registryFault('dial tcp: lookup ', DNS_FAULT)],
    cause: 'The resolver of the builder gives no address for {host}: the name is wrong or only known inside another network, a mirror in the daemon settings is gone, or the resolver fails.',
    remedies: [
        'Check the name: `nslookup {host}`, from the builder when it has its own network.',
        'Remove a dead mirror from `registry-mirrors` in daemon.json or buildkitd.toml.',
        'Run the build again when the message ends in `server misbehaving` or `i/o timeout`.',
    ],
    source: 'containerd core/remotes/docker/resolver.go (`failed to do request: %w`), net/net.go DNSError',
    examples: {
        matches: [
            {
                log: 'ERROR: failed to build: failed to solve: golang:1.26: failed to resolve source metadata for registry.example.org/library/golang:1.26: failed to do request: Head "https://registry.example.org/v2/library/golang/manifests/1.26": dial tcp: lookup registry.example.org on 10.0.0.2:53: no such host',
                facts: { host: 'registry.example.org' },
            },
        ],
        ignores: [
            'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.info": dial tcp: lookup goproxy.cn on 10.0.0.2:53: no such host',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/registry.timeout.js

/** The image registry does not answer in time. */
const registryTimeout = {
    id: 'registry.timeout',
    title: 'Registry {host} does not answer in time',
    blame: 'no',
    retryable: true,
    confidence: 0.95,
    patterns: [
        registryFault('i/o timeout', TIMEOUT_FAULT),
        registryFault('timed out', TIMEOUT_FAULT),
        registryFault('context deadline exceeded', 'context deadline exceeded'),
        registryFault('net/http: ', 'net/http: (?:TLS handshake timeout|request canceled|timeout awaiting response headers)'),
    ],
    cause: 'The registry {host}, its token service or the store behind it gave no answer in time: network, firewall or a slow registry.',
    remedies: [
        'Run the build again.',
        'Check from the builder: `curl -sSI https://{host}/v2/`.',
        'Use a mirror of the base images that is near the builder.',
    ],
    source: 'containerd core/remotes/docker/resolver.go (`failed to do request: %w`), net/http',
    examples: {
        matches: [
            {
                log: 'failed to resolve source metadata for registry.example.org/library/golang:1.26: failed to do request: Head "https://registry.example.org/v2/library/golang/manifests/1.26": dial tcp 10.0.0.1:443: i/o timeout',
                facts: { host: 'registry.example.org' },
            },
            {
                log: 'Error response from daemon: Get "https://registry.example.org/v2/": net/http: TLS handshake timeout',
            },
            {
                log: 'failed to fetch anonymous token: Get "https://auth.example.org/token?service=registry": context deadline exceeded',
            },
        ],
        ignores: [
            'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.mod": dial tcp 10.0.0.1:443: i/o timeout',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/runner.disk-full.js
/** The disk of the build host is full. */
const runnerDiskFull = {
    id: 'runner.disk-full',
    title: 'No space left on the disk of the builder',
    blame: 'no',
    retryable: false,
    confidence: 0.99,
    patterns: [
        { literal: 'no space left on device', match: /[Nn]o space left on device/ },
        { literal: 'enough free space in ', match: /You don't have enough free space in (?<path>\S{1,300})/ },
        { literal: 'there is not enough space on the disk', match: /There is not enough space on the disk/ },
        { literal: 'disk quota exceeded', match: /disk quota exceeded/ },
    ],
    cause: 'A write failed because the disk, or the quota, of the machine that builds is used up; errors after it are its consequence.',
    remedies: [
        'Free space before the build: `docker builder prune --all --force && docker image prune --all --force`.',
        'Remove toolchains the job does not use from the runner, or take a larger one.',
        'Keep large files out of the context with .dockerignore.',
    ],
    source: 'syscall ENOSPC (`no space left on device`), apt-get',
    examples: {
        matches: [
            {
                log: '# example.org/app\n/usr/local/go/pkg/tool/linux_amd64/link: mapping output file failed: no space left on device',
                evidence: '/usr/local/go/pkg/tool/linux_amd64/link: mapping output file failed: no space left on device',
            },
            {
                log: 'go: writing stat cache: write /go/pkg/mod/cache/download/example.org/lib/@v/v1.0.0.info: no space left on device',
            },
            { log: "E: You don't have enough free space in /var/cache/apt/archives/." },
            { log: 'There is not enough space on the disk.' },
            { log: 'write /var/lib/buildkit/cache: disk quota exceeded' },
        ],
        ignores: ['Filesystem      Size  Used Avail Use% Mounted on'],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/runner.oom.js

/** The build was killed for lack of memory. */
const runnerOom = {
    id: 'runner.oom',
    title: 'The builder ran out of memory',
    blame: 'no',
    retryable: false,
    confidence: 0.96,
    patterns: [
        { literal: 'cannot allocate memory', match: /[Cc]annot allocate memory/ },
        {
            literal: 'signal: killed',
            match: /\bsignal: killed\b/,
            guard: (_facts, context) => !someLine(context, /\*\*\* Test killed|context canceled/),
        },
        {
            literal: 'exit code: 137',
            match: /did not complete successfully: exit code: 137\b/,
            guard: (_facts, context) => !someLine(context, /context canceled/),
        },
        { literal: 'runtime: out of memory', match: /fatal error: runtime: (?:out of memory|cannot allocate)/ },
        { literal: 'killed', match: /^\s*Killed\s*$/ },
        { literal: 'returned a non-zero code: 137', match: /returned a non-zero code: 137\b/ },
    ],
    cause: 'The kernel killed a process of the build because memory ran out; for Go that is mostly the compiler or linker of a large package, run several times in parallel.',
    remedies: [
        'Lower the parallelism: `go build -p 1 ./...`, or `ENV GOFLAGS=-p=2`.',
        'Limit the memory of each compiler process: `ENV GOMEMLIMIT=1GiB GOGC=50`.',
        'Take a runner with more memory, or raise the limit of the builder container.',
    ],
    source: 'os/exec ExitError (`signal: killed`), syscall ENOMEM, moby/buildkit solver/llbsolver/ops/exec.go (`process %q did not complete successfully`)',
    examples: {
        matches: [
            { log: 'example.org/app/internal/gen: /usr/local/go/pkg/tool/linux_amd64/compile: signal: killed' },
            { log: 'ERROR: process "/bin/sh -c go build ./..." did not complete successfully: exit code: 137' },
            { log: 'go: fork/exec /usr/local/go/pkg/tool/linux_amd64/compile: cannot allocate memory' },
            {
                log: 'ERROR: failed to build: failed to solve: ResourceExhausted: process "/bin/sh -c go build ./..." did not complete successfully: cannot allocate memory',
            },
            { log: 'fatal error: runtime: out of memory' },
            { log: 'Killed' },
            { log: "The command '/bin/sh -c go build ./...' returned a non-zero code: 137" },
        ],
        ignores: [
            'ERROR: process "/bin/sh -c go build ./..." did not complete successfully: exit code: 1',
            '*** Test killed with quit: ran too long (11m0s).',
            'killed 3 idle workers',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/step.command-not-found.js
/** A RUN step calls a program its stage does not have. */
const stepCommandNotFound = {
    id: 'step.command-not-found',
    title: 'Command {program} is not in the image',
    blame: 'yes',
    retryable: false,
    confidence: 0.93,
    patterns: [
        {
            literal: 'not found',
            match: /^\s*(?:\S{0,100}\/)?(?:(?:ba|da|a|z|k)?sh|\S{1,100}\.sh): (?:(?:line )?\d{1,6}: )?(?<program>[^\s:"']{1,200}): (?:command )?not found\s*$/,
        },
        {
            literal: 'command not found',
            match: /^\s*(?:\S{1,200}: )?line \d{1,6}: (?<program>[^\s:"']{1,200}): command not found\s*$/,
        },
        {
            literal: ': exec: "',
            match: /(?:runc run failed|unable to start container process|OCI runtime).{0,300}exec: "(?<program>[^"]{1,200})": (?:executable file not found in \$PATH|stat \S{1,300}: no such file or directory)/,
        },
        {
            literal: 'env: ',
            match: /(?:^|\/|\s)env: (?:can't execute )?['‘]?(?<program>[\w.+\-/]{1,100})['’]?: No such file or directory/,
        },
        {
            literal: 'no such file or directory',
            match: /^\s*make(?:\[\d{1,2}\])?: (?<program>[\w.+\-/]{1,100}): No such file or directory/,
        },
    ],
    cause: 'The shell of the step looked for {program} and found none: it is not installed in the base image of this stage, or was installed in another stage only.',
    remedies: [
        'Install it in the stage that calls it: `RUN apk add --no-cache {program}` (Alpine) or `RUN apt-get update && apt-get install -y --no-install-recommends {program}` (Debian).',
        'Install Go tools by version, and call them by path: `RUN go install MODULE@VERSION` puts them into /go/bin.',
        'Run the command in the stage that has it and copy its result: `COPY --from=build …`.',
    ],
    source: 'POSIX shells (exit code 127: dash `%s: not found`, bash `%s: command not found`), opencontainers/runc (`executable file not found in $PATH`)',
    examples: {
        matches: [
            { log: '/bin/sh: 1: protoc: not found', facts: { program: 'protoc' } },
            { log: '/bin/sh: make: not found', facts: { program: 'make' } },
            { log: '/bin/bash: line 1: swag: command not found', facts: { program: 'swag' } },
            {
                log: 'runc run failed: unable to start container process: error during container init: exec: "/bin/bash": stat /bin/bash: no such file or directory',
                facts: { program: '/bin/bash' },
            },
            { log: 'make: protoc: No such file or directory', facts: { program: 'protoc' } },
            { log: "/usr/bin/env: 'bash': No such file or directory" },
            { log: './build.sh: line 3: swag: command not found' },
        ],
        ignores: [
            'ERROR: registry.example.org/library/golang:1.99: not found',
            'cgo: C compiler "gcc" not found: exec: "gcc": executable file not found in $PATH',
            'main.go: not found',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/sumdb.mismatch.js
/** Whose record the lines below `checksum mismatch` show against the download. */
const recordedBy = (below) => {
    if (below.some((text) => text.includes('does NOT match the one reported by the checksum server')))
        return 'database';
    const downloaded = below.findIndex((text) => /^\s*downloaded: /.test(text));
    const recorded = downloaded < 0 ? undefined : below[downloaded + 1];
    if (recorded === undefined)
        return undefined;
    return /^\s*\S*go\.(?:work\.)?sum:/.test(recorded) ? 'go.sum' : 'database';
};
/** A download differs from what the checksum database recorded. */
const sumdbMismatch = {
    id: 'sumdb.mismatch',
    title: 'Checksum of {module}@{version} differs from the checksum database',
    blame: 'evidence',
    retryable: false,
    confidence: 0.98,
    patterns: [
        {
            literal: ': checksum mismatch',
            match: /(?<![^\s"(])(?<module>[^\s@:"(]{1,300})@(?<version>[^\s:/]{1,100})(?:\/go\.mod)?: (?:verifying (?:module|go\.mod): )?checksum mismatch/,
            guard: (_facts, { lines, at }) => recordedBy(lines.slice(at + 1, at + 12).map((line) => line.text)) === 'database',
        },
    ],
    cause: 'What the proxy delivered for {module}@{version} is not what everyone else got when the version was first recorded: the tag was moved after publication, or the proxy in between altered or mixed up the file.',
    remedies: [
        'Do not retry and do not switch GOSUMDB off: find out first which side is wrong.',
        'Compare with another proxy: `GOPROXY=https://goproxy.cn GOFLAGS=-modcacherw go mod download {module}@{version}`.',
        'Move to a newer tag: `go get {module}@latest && go mod tidy`; a tag once published must not be moved.',
        'List the path in GOPRIVATE when {module} is private.',
    ],
    source: 'cmd/go/internal/modfetch/fetch.go checkSumDB (`checksum mismatch … downloaded: … sumdb`)',
    examples: {
        matches: [
            {
                log: 'go: example.org/lib@v1.0.0: verifying module: checksum mismatch\n\tdownloaded: h1:tZcMUHxLK3DYrkxo8vrVgATkxNEci8PO/8SC7lCb6Bw=\n\tsum.example.org: h1:AAAAUHxLK3DYrkxo8vrVgATkxNEci8PO/8SC7lCb6Bw=',
                evidence: 'go: example.org/lib@v1.0.0: verifying module: checksum mismatch',
                facts: { module: 'example.org/lib', version: 'v1.0.0' },
            },
        ],
        ignores: [
            'verifying example.org/lib@v1.0.0: checksum mismatch\n\tdownloaded: h1:tZcMUHxLK3DYrkxo8vrVgATkxNEci8PO/8SC7lCb6Bw=\n\tgo.sum:     h1:AAAAUHxLK3DYrkxo8vrVgATkxNEci8PO/8SC7lCb6Bw=',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/sumdb.network.js

/** The checksum database cannot be reached. */
const sumdbNetwork = {
    id: 'sumdb.network',
    title: 'Checksum database {host} cannot be reached',
    blame: 'no',
    retryable: true,
    confidence: 0.96,
    patterns: [
        sumDatabaseFault('dial tcp', '(?:proxyconnect tcp: )?dial tcp'),
        sumDatabaseFault('timeout', TIMEOUT_FAULT),
        sumDatabaseFault('tls handshake timeout', 'net/http: TLS handshake timeout'),
        sumDatabaseFault('eof', '(?:unexpected )?EOF'),
        sumDatabaseFault('connection reset', String.raw `(?:read|write) tcp \S{1,120}: (?:read|write): connection reset`),
        sumDatabaseFault('stream error', 'stream error'),
        sumDatabaseFault(': 5', String.raw `5\d\d [A-Z]`),
    ],
    cause: 'go checks every new module against the checksum database {host}, and the request failed on the network; the module itself may be fine.',
    remedies: [
        'Run the build again.',
        'Use a proxy that also passes on the checksum database, e.g. `GOPROXY=https://goproxy.cn`.',
        'Commit go.sum with all entries (`go mod tidy`): go then asks the database for nothing.',
    ],
    source: 'cmd/go/internal/modfetch/sumdb.go, cmd/go/internal/web/api.go',
    examples: {
        matches: [
            {
                log: 'go: example.org/lib@v1.0.0: verifying module: example.org/lib@v1.0.0: Get "https://sumdb.example.org/lookup/example.org/lib@v1.0.0": dial tcp 10.0.0.1:443: i/o timeout',
                facts: { host: 'sumdb.example.org' },
            },
            {
                log: 'go: example.org/lib@v1.0.0: verifying go.mod: example.org/lib@v1.0.0/go.mod: reading https://goproxy.cn/sumdb/sumdb.example.org/lookup/example.org/lib@v1.0.0: 502 Bad Gateway',
                facts: { host: 'goproxy.cn' },
            },
            {
                log: 'go: example.org/lib@v1.0.0: verifying module: Get "https://sumdb.example.org/lookup/example.org/lib@v1.0.0": net/http: TLS handshake timeout',
            },
            {
                log: 'go: example.org/lib@v1.0.0: verifying module: Get "https://sumdb.example.org/lookup/example.org/lib@v1.0.0": EOF',
            },
        ],
        ignores: [
            'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.mod": dial tcp 10.0.0.1:443: i/o timeout',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/test.build-failed.js

/** A test binary does not compile. */
const testBuildFailed = {
    id: 'test.build-failed',
    title: 'The tests of {where} do not compile',
    blame: 'yes',
    retryable: false,
    confidence: 0.94,
    patterns: [
        {
            literal: '_test.go:',
            match: new RegExp(String.raw `(?:^|\s)(?=(?<where>[^\s:]{1,300}_test\.go))${GO_POSITION}: (?<message>.{1,200})`),
            guard: (facts, context) => {
                if (isDependency(facts) || isVetReport(context) || /^\s*\t/.test(context.line.text))
                    return false;
                const header = packageHeader(context);
                return /(?:^|\s)vet: /.test(context.line.text) || header?.endsWith('.test]') === true;
            },
        },
        {
            literal: '[build failed]',
            match: /^\s*FAIL\s{1,4}(?<where>\S{1,300}) \[build failed\]/,
            guard: (_facts, context) => !someLine(context, /\.go:\d+:\d+: |cgo: C compiler|signal: killed|no space left/),
        },
    ],
    cause: 'go test compiles a package together with its test files; {where} does not pass the compiler, so no test of that package ran.',
    remedies: [
        'Correct {file} line {line}: {message}.',
        'Run `go vet ./...` before pushing: unlike `go build` it compiles the test files too.',
    ],
    source: 'cmd/go/internal/test/test.go (`FAIL\\t%s [build failed]`)',
    examples: {
        matches: [
            {
                log: '# example.org/app [example.org/app.test]\n./a_test.go:4:2: undefined: foo\nFAIL\texample.org/app [build failed]\nFAIL',
                evidence: './a_test.go:4:2: undefined: foo',
                facts: { file: './a_test.go', line: '4', message: 'undefined: foo' },
            },
            { log: 'FAIL\texample.org/app [build failed]\nFAIL', facts: { where: 'example.org/app' } },
        ],
        ignores: [
            'FAIL\texample.org/app\t0.004s',
            '# example.org/app [example.org/app.test]\n./a.go:2:11: undefined: y\nFAIL\texample.org/app [build failed]',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/test.data-race.js

/** The race detector caught unsynchronised access during a test. */
const testDataRace = {
    id: 'test.data-race',
    title: 'Data race detected',
    blame: 'yes',
    retryable: false,
    confidence: 0.97,
    patterns: [
        { literal: 'warning: data race', match: /(?:^|\s)WARNING: DATA RACE\s*$/ },
        {
            literal: 'race detected during execution of test',
            match: /testing\.go:\d{1,5}: race detected during execution of test/,
            guard: (_facts, context) => !someLine(context, /WARNING: DATA RACE/),
        },
        {
            literal: 'fatal error: concurrent map ',
            match: /fatal error: concurrent map (?:writes|read and map write|iteration and map write)/,
        },
    ],
    cause: 'Two goroutines used the same memory at the same time and at least one wrote; the report names both places and where the goroutines were started.',
    remedies: [
        'Guard the shared value with a sync.Mutex, an atomic or a channel at the two places the report shows.',
        'Repeat it locally with `go test -race -count=10 ./...`.',
    ],
    source: 'runtime/race, testing/testing.go (`race detected during execution of test`)',
    examples: {
        matches: [
            {
                log: '==================\nWARNING: DATA RACE\nRead at 0x00c000096188 by goroutine 8:\n  example.org/app.TestR.func1()\n      /src/a_test.go:6 +0x33\n--- FAIL: TestR (0.00s)\n    testing.go:1712: race detected during execution of test\nFAIL\nFAIL\texample.org/app\t0.049s',
                evidence: 'WARNING: DATA RACE',
            },
            { log: 'fatal error: concurrent map writes' },
        ],
        ignores: ['--- PASS: TestDataRaceWarning (0.00s)', 'RUN go test -race ./...'],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/test.failure.js

const deeperFollows = ({ lines, at }) => /^\s+--- FAIL: /.test(lines[at + 1]?.text ?? '');
/** A test reported a failure. */
const testFailure = {
    id: 'test.failure',
    title: 'Test {test} failed',
    blame: 'yes',
    retryable: false,
    confidence: 0.9,
    patterns: [
        {
            literal: '--- fail: ',
            match: /^\s*--- FAIL: (?<test>\S{1,300}) \(\d/,
            guard: (_facts, context) => !deeperFollows(context),
        },
        { literal: '=== fail: ', match: /^\s*=== FAIL: \S{1,300} (?<test>\S{1,300}) \(\d/ },
        {
            literal: 'fail\t',
            match: /^\s*FAIL\t(?<test>\S{1,300})\t\d+\.\d+s/,
            guard: (_facts, context) => !someLine(context, /^\s*(?:---|===) FAIL: |^\s*panic: |WARNING: DATA RACE/),
        },
    ],
    cause: 'An assertion in {test} did not hold, or its test binary ended with a failure; the lines around the quoted one carry its message.',
    remedies: [
        'Repeat it alone with `go test -run "^{test}$" -count=1 ./...`.',
        'Check what differs in the image when it passes on your machine: files left out by .dockerignore, time zone data, user id, network, missing services.',
    ],
    source: 'testing/testing.go (`--- FAIL: %s (%s)`), cmd/go/internal/test/test.go (`FAIL\\t%s\\t%s`)',
    examples: {
        matches: [
            {
                log: '--- FAIL: TestAdd (0.00s)\n    a_test.go:4: got 1\nFAIL\nFAIL\texample.org/app\t0.004s\nFAIL',
                evidence: '--- FAIL: TestAdd (0.00s)',
                facts: { test: 'TestAdd' },
            },
            {
                log: 'exit status 3\nFAIL\texample.org/app\t0.004s\nFAIL',
                evidence: 'FAIL\texample.org/app\t0.004s',
                facts: { test: 'example.org/app' },
            },
            { log: '=== FAIL: internal/api TestAdd (0.00s)' },
        ],
        ignores: [
            '--- PASS: TestAdd (0.00s)',
            'ok  \texample.org/app\t0.004s',
            'FAIL\texample.org/app [build failed]',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/test.panic.js

/** A test, or the code under it, panicked. */
const testPanic = {
    id: 'test.panic',
    title: 'A test panicked: {reason}',
    blame: 'yes',
    retryable: false,
    confidence: 0.95,
    patterns: [
        {
            literal: 'panic: ',
            match: /^\s*panic: (?!test timed out)(?<reason>.{1,200})/,
            guard: (_facts, context) => someLine(context, /^\s*FAIL\b|^\s*--- FAIL: /) &&
                someLine(context, /^\s*goroutine \d+ (?:gp=\S+ m=\S+ (?:mp=\S+ )?)?\[/),
        },
    ],
    cause: 'The panic ended the test binary, so the remaining tests of that package did not run; the first frame of your own code below `goroutine … [running]` is the place.',
    remedies: [
        'Correct the code at the first frame of the trace that belongs to your module.',
        'Repeat it alone with `go test -run "^TestName$" ./path` (the name is in the `--- FAIL` line or the trace).',
    ],
    source: 'testing/testing.go tRunner (`[recovered, repanicked]`), runtime/panic.go',
    examples: {
        matches: [
            {
                log: '--- FAIL: TestP (0.00s)\npanic: assignment to entry in nil map [recovered, repanicked]\n\ngoroutine 6 [running]:\ntesting.tRunner.func1.2({0x55a7a0, 0x6cae10})\n\t/usr/local/go/src/testing/testing.go:1974 +0x232\nFAIL\texample.org/app\t0.006s\nFAIL',
                evidence: 'panic: assignment to entry in nil map [recovered, repanicked]',
                facts: { reason: 'assignment to entry in nil map [recovered, repanicked]' },
            },
        ],
        ignores: [
            '    recover_test.go:9: panic: boom was recovered',
            '--- FAIL: TestPanic (0.00s)\n    a_test.go:4: want panic: boom\nFAIL',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/test.timeout.js
/** A test binary ran into go test's time limit. */
const testTimeout = {
    id: 'test.timeout',
    title: 'Tests timed out after {limit}',
    blame: 'evidence',
    retryable: false,
    confidence: 0.97,
    patterns: [
        {
            literal: 'panic: test timed out after ',
            match: /panic: test timed out after (?<limit>[\dhms.µn]{1,30})/,
        },
        {
            literal: '*** test killed',
            match: /\*\*\* Test killed(?: with [\w ]{1,20})?: ran too long \((?<limit>[\dhms.µn]{1,30})\)/,
        },
    ],
    cause: 'The test binary was still running after {limit}, the value of `-timeout` (10 minutes unless set), and was stopped with a dump of all goroutines.',
    remedies: [
        'Read `running tests:` below the message: it names the tests that hang; the dump shows where each goroutine waits.',
        'Raise the limit when the suite is only slow: `go test -timeout 20m ./...`.',
    ],
    source: 'testing/testing.go startAlarm (`test timed out after`), cmd/go/internal/test/test.go (`*** Test killed`)',
    examples: {
        matches: [
            {
                log: 'panic: test timed out after 1s\n\trunning tests:\n\t\tTestSlow (1s)\n\ngoroutine 17 [running]:\ntesting.(*M).startAlarm.func1()\nFAIL\texample.org/app\t1.006s\nFAIL',
                evidence: 'panic: test timed out after 1s',
                facts: { limit: '1s' },
            },
            { log: '*** Test killed with quit: ran too long (11m0s).' },
        ],
        ignores: ['    client_test.go:20: request timed out after 1s'],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/toolchain.dep-requires-newer-go.js
/** A dependency asks for a newer Go than the image has. */
const toolchainDepRequiresNewerGo = {
    id: 'toolchain.dep-requires-newer-go',
    title: '{dependency} wants Go {wanted}, the image has Go {running}',
    blame: 'yes',
    retryable: false,
    confidence: 0.97,
    patterns: [
        {
            literal: ' requires go >= ',
            match: /(?<![^\s"(])(?<dependency>[^\s():"]{1,300}) requires go >= (?<wanted>[\w.-]{1,40}) \(running go (?<running>[\w.-]{1,40})/,
            guard: (facts) => !/go\.(?:mod|work)$/.test(facts['dependency'] ?? ''),
        },
    ],
    cause: 'The go.mod of {dependency} names a newer Go than the {running} in the image, and switching to a downloaded toolchain is off (GOTOOLCHAIN=local).',
    remedies: [
        'Raise the image: `FROM golang:{wanted}`.',
        'Stay on an older version of the dependency until then: `go get MODULE@VERSION && go mod tidy`.',
        'Name a version in `go install …@VERSION`: `@latest` moves to releases that need a newer Go.',
    ],
    source: 'cmd/go/internal/gover/toolchain.go TooNewError (`%v requires go >= %v (running go %v%v)`)',
    examples: {
        matches: [
            {
                log: 'go: example.org/dep@v1.2.0 requires go >= 1.99 (running go 1.26.8; GOTOOLCHAIN=local)',
                facts: { dependency: 'example.org/dep@v1.2.0', wanted: '1.99', running: '1.26.8' },
            },
            {
                log: 'go: module ./dep requires go >= 1.99 (running go 1.26.8; GOTOOLCHAIN=local)',
                facts: { dependency: './dep' },
            },
        ],
        ignores: ['go: go.mod requires go >= 1.99 (running go 1.26.8; GOTOOLCHAIN=local)'],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/toolchain.go-too-old.js
/** go.mod asks for a newer Go than the image has. */
const toolchainGoTooOld = {
    id: 'toolchain.go-too-old',
    title: '{file} wants Go {wanted}, the image has Go {running}',
    blame: 'yes',
    retryable: false,
    confidence: 0.97,
    patterns: [
        {
            literal: ' requires go >= ',
            match: /(?<![^\s"(])(?<file>[^\s:"(]{0,200}go\.(?:mod|work)) requires go >= (?<wanted>[\w.-]{1,40}) \(running go (?<running>[\w.-]{1,40})/,
        },
        {
            literal: 'but maximum supported version is ',
            match: /(?<file>go\.(?:mod|work)) file indicates go (?<wanted>[\w.]{1,40}), but maximum supported version is (?<running>[\w.]{1,40})/,
        },
    ],
    cause: 'The `go` line of {file} names {wanted}, the Go in the image is {running}, and switching to a downloaded toolchain is off (GOTOOLCHAIN=local, the setting of the official images).',
    remedies: [
        'Raise the image: `FROM golang:{wanted}`.',
        'Lower the line when the code does not need the newer Go: `go mod edit -go={running}`.',
        'Allow the download instead: `ENV GOTOOLCHAIN=auto`.',
    ],
    source: 'cmd/go/internal/gover/toolchain.go TooNewError (`%v requires go >= %v (running go %v%v)`)',
    examples: {
        matches: [
            {
                log: 'go: go.mod requires go >= 1.99 (running go 1.26.8; GOTOOLCHAIN=local)',
                facts: { file: 'go.mod', wanted: '1.99', running: '1.26.8' },
            },
            {
                log: 'go: go.work requires go >= 1.99 (running go 1.26.8; GOTOOLCHAIN=local)',
                facts: { file: 'go.work' },
            },
            { log: 'go: go.mod file indicates go 1.21, but maximum supported version is 1.20' },
        ],
        ignores: [
            'go: example.org/dep@v1.2.0 requires go >= 1.99 (running go 1.26.8; GOTOOLCHAIN=local)',
            'go: example.org/dep@v1.2.0 requires go >= 1.99; switching to go1.99.1',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/toolchain.gomod-version-format.js
/** An old Go cannot read the version on the go line. */
const toolchainGomodVersionFormat = {
    id: 'toolchain.gomod-version-format',
    title: 'This Go cannot read `go {wanted}` in go.mod',
    blame: 'yes',
    retryable: false,
    confidence: 0.97,
    patterns: [
        {
            literal: 'invalid go version ',
            match: /invalid go version '(?<wanted>[^']{1,60})': must match format (?<format>[\d.]{1,20})/,
        },
    ],
    cause: 'The go line says {wanted}, and the Go in the image accepts only the form {format}: Go before 1.21 knows no third part such as in 1.22.0.',
    remedies: [
        'Raise the image to the Go the line names, at least 1.21: `FROM golang:{wanted}`.',
        'Write the line as {format} shows when an old Go has to build it: `go mod edit -go=1.20`.',
    ],
    source: 'golang.org/x/mod/modfile/rule.go (`invalid go version %s: must match format 1.23`)',
    examples: {
        matches: [
            {
                log: "go: errors parsing go.mod:\n/src/go.mod:3: invalid go version '1.22.0': must match format 1.23",
                evidence: "/src/go.mod:3: invalid go version '1.22.0': must match format 1.23",
                facts: { wanted: '1.22.0', format: '1.23' },
            },
        ],
        ignores: ['go version go1.22.0 linux/amd64'],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/vendor.inconsistent.js

/** go.mod and vendor/modules.txt disagree. */
const vendorInconsistent = {
    id: 'vendor.inconsistent',
    title: 'vendor/ does not match go.mod',
    blame: 'yes',
    retryable: false,
    confidence: 0.97,
    patterns: [
        { literal: 'inconsistent vendoring in ', match: /inconsistent vendoring in / },
        {
            literal: 'but not marked as explicit in vendor/modules.txt',
            match: /is explicitly required in go\.mod, but not marked as explicit in vendor\/modules\.txt/,
            guard: (_facts, context) => !someLine(context, /inconsistent vendoring in /),
        },
    ],
    cause: 'go.mod changed and the vendor folder was not written anew, so go refuses to build from it; the indented lines name the modules that differ.',
    remedies: [
        'Run `go mod tidy && go mod vendor` (in a workspace `go work vendor`) and commit vendor/ with go.mod and go.sum.',
        'Copy vendor/ whole: check that .dockerignore does not exclude vendor/modules.txt.',
    ],
    source: 'cmd/go/internal/modload/vendor.go checkVendorConsistency (`inconsistent vendoring in %s`)',
    examples: {
        matches: [
            {
                log: 'go: inconsistent vendoring in /src:\n\texample.org/lib@v1.0.0: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt\n\n\tTo ignore the vendor directory, use -mod=readonly or -mod=mod.',
                evidence: 'go: inconsistent vendoring in /src:',
            },
            {
                log: '\texample.org/lib@v1.0.0: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt',
            },
        ],
        ignores: ['ls: vendor/modules.txt'],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/vet.findings.js

const ANALYZERS = /(?:format %\S{1,20} |call has (?:arguments but no formatting directives|possible)|possible (?:formatting directive|Printf)|redundant newline|non-constant format string|needs \d+ args? but has|reads arg #|has (?:arg|unrecognized flag)|struct field (?:tag|repeats)|unreachable code|self-assignment of|(?:passes|copies|range var .{1,60} copies|assignment copies|literal copies|return copies) lock|unkeyed fields|result of .{1,120} call not used|impossible (?:interface conversion|type assertion)|direct assignment to atomic|(?:redundant|suspect) (?:or|and): |comparison of function|second argument to errors\.As|cancel function|captured by func literal|should have signature|(?:wrong|malformed) (?:signature|name|example)|refers to unknown|misuse of unsafe\.Pointer|from a non-test goroutine|yields a string of one rune|before checking for errors|misplaced \/\/go:|\+build|defers? .{0,40}time\.Since|context leak|address format "|bad syntax for struct tag|infinite recursive|nil dereference)/;
/** Findings of go vet's analyzers, which print in the shape of compiler errors. */
const vetFindings = {
    id: 'vet.findings',
    title: 'go vet: {message} ({file}:{line})',
    blame: 'yes',
    retryable: false,
    confidence: 0.93,
    patterns: [
        {
            literal: '.go:',
            match: new RegExp(String.raw `(?:^|\s)${GO_POSITION}: (?<message>.{1,200})`),
            guard: (facts, context) => {
                const text = context.line.text;
                if (isDependency(facts) ||
                    /(?:^|\s)vet: |: (?:pattern |no required module|missing go\.sum|package .{1,300} is not in|could not import)/.test(text))
                    return false;
                const header = packageHeader(context);
                if (header !== undefined)
                    return header.startsWith('# [') || ANALYZERS.test(facts['message'] ?? '');
                if (/\bvet\b/.test(context.step?.instruction ?? ''))
                    return true;
                return ANALYZERS.test(facts['message'] ?? '');
            },
        },
    ],
    cause: 'go vet found suspicious code in {file} line {line}; `go test` runs the most reliable of its checks too and then reports the package as `[build failed]`.',
    remedies: ['Correct {file} line {line}.', 'Run `go vet ./...` before pushing.'],
    source: 'cmd/vet and golang.org/x/tools/go/analysis/passes (printf, copylocks, structtag, unusedresult, …)',
    examples: {
        matches: [
            {
                log: '# example.org/app\n# [example.org/app]\n./main.go:4:14: fmt.Printf format %d has arg "x" of wrong type string\nFAIL\texample.org/app [build failed]\nFAIL',
                evidence: './main.go:4:14: fmt.Printf format %d has arg "x" of wrong type string',
                facts: { file: './main.go', line: '4', column: '14' },
            },
            {
                log: 'main_test.go:4:12: (*testing.common).Errorf format %d has arg "x" of wrong type string',
                facts: { file: 'main_test.go' },
            },
        ],
        ignores: [
            '# example.org/app\n# [example.org/app]\nvet: ./main.go:3:2: undefined: y',
            '# example.org/app\n./main.go:13:1: missing return',
        ],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/workspace.pattern-outside.js
/** A package pattern reaches no module of the workspace. */
const workspacePatternOutside = {
    id: 'workspace.pattern-outside',
    title: '`{pattern}` lies outside the modules of go.work',
    blame: 'yes',
    retryable: false,
    confidence: 0.96,
    patterns: [
        {
            literal: 'modules listed in go.work',
            match: /pattern (?<pattern>\S{1,300}): directory prefix \S{1,300} does not contain modules listed in go\.work/,
        },
        {
            literal: 'outside modules listed in go.work',
            match: /(?<pattern>current directory|directory \S{1,300}) outside modules listed in go\.work/,
        },
        {
            literal: 'listed in go.work',
            match: /directory (?<pattern>\S{1,300}) is contained in a module that is not one of the workspace modules listed in go\.work/,
        },
    ],
    cause: 'With a go.work file go only looks into the modules it lists, and `{pattern}` contains none of them, as happens at the root of a workspace that is itself no module.',
    remedies: [
        'Name the modules: `go build ./a/... ./b/...`, or run in each: `go -C a build ./...`.',
        'Add the module to the workspace with `go work use ./DIR` and commit go.work.',
        'Switch the workspace off for the image build when each module is built alone: `ENV GOWORK=off`.',
    ],
    source: 'cmd/go/internal/modload/load.go resolveLocalDirs (`directory prefix %s does not contain %s`)',
    examples: {
        matches: [
            {
                log: 'pattern ./...: directory prefix . does not contain modules listed in go.work or their selected dependencies',
                facts: { pattern: './...' },
            },
            { log: 'current directory outside modules listed in go.work or their selected dependencies' },
            {
                log: 'directory b is contained in a module that is not one of the workspace modules listed in go.work. You can add the module to the workspace using:',
            },
        ],
        ignores: ['pattern ./...: directory prefix . does not contain main module or its selected dependencies'],
    },
};

;// CONCATENATED MODULE: ./build/catalogue/rules/index.js






























































/** Every known failure; their order says nothing, confidence and place in the log decide between them. */
const rules = [
    runnerDiskFull,
    runnerOom,
    testDataRace,
    testTimeout,
    testPanic,
    sumdbMismatch,
    sumdbNetwork,
    gomodChecksumMismatch,
    authHostKey,
    authSshKey,
    authPrivateModule,
    toolchainGomodVersionFormat,
    toolchainGoTooOld,
    toolchainDepRequiresNewerGo,
    vendorInconsistent,
    workspacePatternOutside,
    gomodMissingGoSum,
    gomodUpdatesNeeded,
    gomodReplaceDirMissing,
    gomodPackageNotInModule,
    gomodNoRequiredModule,
    proxyX509,
    proxyTlsHandshakeTimeout,
    proxyDns,
    proxyConnectionRefused,
    proxyConnectionReset,
    proxyTimeout,
    proxyRateLimited,
    proxyForbidden,
    proxyNotFound,
    proxyServerError,
    proxyEof,
    proxyOff,
    gomodUnknownRevision,
    gopathPackageNotInStd,
    gomodFileNotFound,
    cgoNoCompiler,
    compileImportCycle,
    compileInternalPackage,
    compileEmbedNoMatch,
    compileBuildConstraints,
    compileNoGoFiles,
    compileSyntax,
    compileDependencyCode,
    compileRedeclared,
    compileUndefined,
    compileUnused,
    testBuildFailed,
    vetFindings,
    compileTypeError,
    testFailure,
    dockerfileParseError,
    dockerfileNotFound,
    dockerfileStageMissing,
    dockerfileCopyMissing,
    imageRateLimited,
    imagePullDenied,
    imageNotFound,
    registryDns,
    registryConnectionRefused,
    registryTimeout,
    stepCommandNotFound,
];

;// CONCATENATED MODULE: ./build/inputs/checks.js
const CALLS = ['build', 'check', 'lint', 'outline', 'targets', 'subrequests.describe'];
/** Limits that docker knows by name. https://github.com/docker/go-units/blob/master/ulimit.go */
const ULIMITS = 'core cpu data fsize locks memlock msgqueue nice nofile nproc rss rtprio rttime sigpending stack'.split(' ');
/** A method of evaluation as buildx reads `--call`: a name, with `format=` and `ignorestatus=` beside it. */
const checkCall = (value) => {
    const fields = value.split(',').map((field) => field.trim());
    const names = fields.filter((field) => !field.includes('='));
    const options = fields.filter((field) => field.includes('='));
    const known = names.length <= 1 && names.every((name) => CALLS.includes(name));
    if (known && options.every((field) => /^(format|ignorestatus)=/.test(field)))
        return null;
    return { seen: value, remedy: `use one of ${CALLS.join(', ')}, with \`,format=json\` behind it if wanted` };
};
/** A size in bytes as docker reads it. https://github.com/docker/go-units/blob/master/size.go */
const checkSize = (value) => /^\d+(\.\d+)? ?([kmgtp](i?b)?|b)?$/i.test(value)
    ? null
    : { seen: value, remedy: 'give a number with a unit b, k, m, g or t, for example `2g`' };
/** A resource limit `NAME=SOFT[:HARD]`. */
const checkUlimit = (value) => {
    const remedy = 'give NAME=SOFT:HARD, for example `nofile=1024:2048`';
    const [, name, soft, hard] = /^(\w+)=(-?\d+)(?::(-?\d+))?$/.exec(value) ?? [];
    if (name === undefined)
        return { seen: value, remedy };
    if (!ULIMITS.includes(name))
        return { seen: value, remedy: `use one of ${ULIMITS.join(', ')} as its name` };
    const isAbove = hard !== undefined && hard !== '-1' && (soft === '-1' || Number(soft) > Number(hard));
    return isAbove ? { seen: value, remedy: 'make the hard limit at least the soft one' } : null;
};
/** A pair whose name is not empty; the example shows what is meant. */
const checkPair = (example) => (value) => /^[^=]+=/.test(value.trim())
    ? null
    : { seen: value, remedy: `write each item as NAME=VALUE, for example \`${example}\`` };
/** A host with its address, `HOST:IP` or `HOST=IP`. */
const checkHost = (value) => /^[^:=]+[:=]./.test(value)
    ? null
    : { seen: value, remedy: 'write each item as HOST:IP, for example `db.example.org:10.0.0.2`' };
/** A secret `NAME=VALUE`; what stands there is never repeated, it may be part of a value. */
const checkSecret = (value) => /^[^=\s][^=]*=/.test(value)
    ? null
    : {
        seen: 'an item without NAME= (hidden)',
        remedy: 'write each secret as NAME=VALUE; put double quotes around a whole `NAME=VALUE` of several lines',
    };

;// CONCATENATED MODULE: ./build/text/csv.js
/** Cuts comma-separated lines into fields with the leniency of csv-parse's relax_quotes, as build-push-action reads lists; empty lines are skipped. Null: a quote is never closed. */
function parseCsv(text, options = {}) {
    const cursor = { text, breaks: null, quote: options.quote !== false, at: 0 };
    const records = [];
    let record = [];
    while (cursor.at < text.length) {
        if (record.length === 0 && skipBreak(cursor))
            continue;
        const field = readField(cursor);
        if (field === null)
            return null;
        record.push(options.trim ? field.trim() : field);
        if (skip(cursor, ',')) {
            if (cursor.at < text.length && breakAt(cursor) === null)
                continue;
            record.push('');
        }
        skipBreak(cursor);
        records.push(record);
        record = [];
    }
    return records;
}
function breakAt(cursor) {
    const { text, at } = cursor;
    cursor.breaks ??= ['\r\n', '\n', '\r'].find((one) => text.startsWith(one, at)) ?? null;
    return cursor.breaks !== null && text.startsWith(cursor.breaks, at) ? cursor.breaks : null;
}
function skipBreak(cursor) {
    const found = breakAt(cursor);
    cursor.at += found?.length ?? 0;
    return found !== null;
}
function skip(cursor, text) {
    if (!cursor.text.startsWith(text, cursor.at))
        return false;
    cursor.at += text.length;
    return true;
}
function endsField(cursor) {
    const { text, at } = cursor;
    return at >= text.length || text[at] === ',' || breakAt(cursor) !== null;
}
function readField(cursor) {
    let field = '';
    if (cursor.quote && cursor.text[cursor.at] === '"') {
        const quoted = readQuoted(cursor);
        if (quoted === null || endsField(cursor))
            return quoted;
        // Text behind the closing quote: the quotes were part of the text.
        field = `"${quoted}"`;
    }
    while (!endsField(cursor))
        field += cursor.text[cursor.at++];
    return field;
}
function readQuoted(cursor) {
    let field = '';
    cursor.at++;
    while (cursor.at < cursor.text.length) {
        if (skip(cursor, '""'))
            field += '"';
        else if (skip(cursor, '"'))
            return field;
        else
            field += cursor.text[cursor.at++];
    }
    return null;
}

;// CONCATENATED MODULE: ./build/inputs/list.js

/** Reads a list input, one item a line or comma-separated; null when a double quote is never closed. */
function parseList(text, options = {}) {
    const keepBlanks = options.trim === false;
    const records = parseCsv(keepBlanks ? text : text.trim(), { quote: options.quote !== false });
    if (records === null)
        return null;
    const items = records.flatMap((record) => {
        if (options.ignoreComma)
            return [record.join(',')];
        return record.length === 1 ? (record[0] ?? '').split(',') : record;
    });
    return items.map((item) => (keepBlanks ? item : item.trim())).filter((item) => item.trim() !== '');
}

;// CONCATENATED MODULE: ./build/inputs/reader.js

/** Opens a reader; an input that is not given reads as empty text. */
function openReader(read) {
    const problems = [];
    const test = (input, value, check) => {
        const found = value === '' ? null : check?.(value);
        if (found)
            problems.push({ input, ...found });
    };
    const text = (name, check) => {
        const value = read(name).trim();
        test(name, value, check);
        return value;
    };
    return {
        problems,
        text,
        flag(name) {
            const value = text(name);
            // YAML 1.2 core schema, as core.getBooleanInput reads it.
            if (/^(true|True|TRUE)$/.test(value))
                return true;
            if (!/^(false|False|FALSE|)$/.test(value))
                problems.push({ input: name, seen: value, remedy: 'use true or false' });
            return false;
        },
        list(name, options, check) {
            const items = parseList(read(name), options);
            if (items === null)
                problems.push({
                    input: name,
                    seen: 'a double quote that is not closed',
                    remedy: 'close it; inside a quoted item write `""` for a double quote',
                });
            for (const item of items ?? [])
                test(name, item, check);
            return items ?? [];
        },
        choice(name, allowed) {
            const value = text(name);
            const chosen = allowed.find((one) => one === value);
            if (chosen === undefined && value !== '')
                problems.push({ input: name, seen: value, remedy: `use one of ${allowed.join(', ')}` });
            return chosen ?? allowed[0];
        },
    };
}

;// CONCATENATED MODULE: ./build/inputs.js


const LINES = { ignoreComma: true };
/** Parses every input and reports all problems at once; `read` gives the text of an input with its blanks, empty when it is not given. */
function parseInputs(read) {
    const reader = openReader(read);
    const inputs = { build: parseBuild(reader), own: parseOwn(reader) };
    return reader.problems.length > 0 ? { ok: false, problems: reader.problems } : { ok: true, value: inputs };
}
// Each list is read with the options build-push-action gives it.
// https://github.com/docker/build-push-action/blob/v7.3.0/src/context.ts
function parseBuild(reader) {
    return { ...parseLists(reader), ...parseSecrets(reader), ...parseSingles(reader) };
}
function parseLists(reader) {
    return {
        addHosts: reader.list('add-hosts', {}, checkHost),
        allow: reader.list('allow'),
        annotations: reader.list('annotations', LINES, checkPair('org.opencontainers.image.title=server')),
        attests: reader.list('attests', LINES),
        buildArgs: reader.list('build-args', LINES),
        buildContexts: reader.list('build-contexts', LINES, checkPair('shared=./shared')),
        cacheFrom: reader.list('cache-from', LINES),
        cacheTo: reader.list('cache-to', LINES),
        labels: reader.list('labels', LINES),
        noCacheFilters: reader.list('no-cache-filters'),
        outputs: reader.list('outputs', { ...LINES, quote: false }),
        platforms: reader.list('platforms'),
        ssh: reader.list('ssh'),
        tags: reader.list('tags'),
        ulimit: reader.list('ulimit', LINES, checkUlimit),
    };
}
function parseSecrets(reader) {
    return {
        secrets: reader.list('secrets', { ...LINES, trim: false }, checkSecret),
        secretEnvs: reader.list('secret-envs', {}, checkPair('TOKEN=TOKEN_VARIABLE')),
        secretFiles: reader.list('secret-files', LINES, checkPair('netrc=./netrc')),
        githubToken: reader.text('github-token'),
    };
}
function parseSingles(reader) {
    return {
        builder: reader.text('builder'),
        call: reader.text('call', checkCall),
        cgroupParent: reader.text('cgroup-parent'),
        context: reader.text('context'),
        file: reader.text('file'),
        load: reader.flag('load'),
        network: reader.text('network'),
        noCache: reader.flag('no-cache'),
        provenance: reader.text('provenance'),
        pull: reader.flag('pull'),
        push: reader.flag('push'),
        sbom: reader.text('sbom'),
        shmSize: reader.text('shm-size', checkSize),
        target: reader.text('target'),
    };
}
function parseOwn(reader) {
    return {
        goCache: reader.choice('go-cache', ['auto', 'read', 'off']),
        rewrite: reader.choice('rewrite', ['auto', 'off']),
        goProxy: reader.text('go-proxy'),
        goPrivate: reader.text('go-private'),
        checkName: reader.text('check-name'),
    };
}

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/mirror/chain.js
/** Reads a GOPROXY list as Go does; nothing after `direct` or `off` counts. https://go.dev/ref/mod#goproxy-protocol */
const readChain = (list) => {
    const links = [];
    for (const [, entry = '', mark] of list.matchAll(/([^,|]*)([,|]|$)/g)) {
        const to = entry.trim();
        if (to === '')
            continue;
        const isBare = /[.:/]/.test(to) && !to.includes(':/') && !to.startsWith('/');
        links.push({ to: isBare ? `https://${to}` : to, passesFaults: mark === '|' });
        if (to === 'direct' || to === 'off')
            break;
    }
    return links;
};
/** A glob of path.Match as an expression: `*` and `?` stay within one element. https://pkg.go.dev/path#Match */
const glob = (pattern) => {
    const text = pattern
        .replace(/[\\^$.|+(){}]/g, '\\$&')
        .replaceAll('*', '[^/]*')
        .replaceAll('?', '[^/]');
    try {
        return new RegExp(`^${text}$`);
    }
    catch {
        return null;
    }
};
/** Does a GOPRIVATE list match the path or the start of it. https://pkg.go.dev/golang.org/x/mod/module#MatchPrefixPatterns */
const matchesPrivate = (patterns, module) => patterns.split(',').some((raw) => {
    const pattern = raw.trim().replace(/\/$/, '');
    if (pattern === '')
        return false;
    const elements = module.split('/');
    const wanted = pattern.split('/').length;
    return elements.length >= wanted && (glob(pattern)?.test(elements.slice(0, wanted).join('/')) ?? false);
});

;// CONCATENATED MODULE: ./build/mirror/request-path.js
/** Characters of escaped module paths, versions and checksum database paths. https://pkg.go.dev/golang.org/x/mod/module#EscapePath */
const SEGMENT = /^[A-Za-z0-9!._~+@-]{1,255}$/;
/** Paths the checksum database protocol knows. https://go.dev/design/25530-sumdb#checksum-database */
const SUMDB = /^sumdb\/[^/]+(?:\/[^/]+)*?\/(?:supported|latest|lookup\/.+|tile\/.+)$/;
const unescapeCapitals = (text) => text.replace(/!([a-z])/g, (_, letter) => letter.toUpperCase());
const decode = (raw) => {
    try {
        return decodeURIComponent(raw);
    }
    catch {
        return null;
    }
};
/** Reads the path of a request below the prefix; null for everything that is no file of the protocol. */
const readRequestPath = (raw) => {
    const path = decode(raw);
    if (path === null || path.length > 2000)
        return null;
    const segments = path.split('/');
    if (!segments.every((segment) => SEGMENT.test(segment) && !/^\.+$/.test(segment)))
        return null;
    if (segments[0] === 'sumdb')
        return SUMDB.test(path) ? { path, kind: 'sumdb', module: null, version: null } : null;
    const latest = /^([^@]+)\/@latest$/.exec(path);
    if (latest)
        return { path, kind: 'query', module: unescapeCapitals(latest[1]), version: null };
    const found = /^([^@]+)\/@v\/(?:(list)|([^/@]+)\.(?:info|mod|zip))$/.exec(path);
    if (!found)
        return null;
    const module = unescapeCapitals(found[1]);
    if (found[2] === 'list')
        return { path, kind: 'query', module, version: null };
    return { path, kind: 'file', module, version: unescapeCapitals(found[3]) };
};

;// CONCATENATED MODULE: ./build/mirror/resolve.js

const missing = (text) => ({ kind: 'missing', status: 404, text });
const fromOrigin = async (wanted, sources) => {
    const { module, version } = wanted;
    if (module === null)
        return missing('');
    if (version === null)
        return missing('not found: this server has no list of versions from the origin');
    if (!(await sources.direct?.(module, version)))
        return missing(`not found: ${module}@${version} could not be fetched from its origin`);
    const file = await sources.fromStore(wanted.path);
    return file ? { kind: 'stored', file } : missing(`not found: ${module}@${version}`);
};
/** Goes through the chain in Go's order, and keeps the most telling failure. https://go.dev/src/cmd/go/internal/modfetch/proxy.go */
const throughChain = async (wanted, sources) => {
    if (wanted.module !== null && matchesPrivate(sources.private, wanted.module))
        return fromOrigin(wanted, sources);
    let worst = null;
    for (const link of sources.links) {
        if (link.to === 'direct') {
            const outcome = await fromOrigin(wanted, sources);
            return outcome.kind === 'missing' ? (worst ?? outcome) : outcome;
        }
        if (link.to === 'off')
            return worst ?? missing('module lookup disabled by GOPROXY=off');
        const answer = await sources.ask(link.to, wanted.path);
        if (answer.kind === 'found')
            return { ...answer, kind: 'fetched' };
        if (answer.kind === 'fault') {
            sources.failed(answer.host, answer.what);
            worst = answer;
            if (!link.passesFaults)
                break;
        }
        else
            worst ??= answer;
    }
    return worst ?? missing('not found');
};
/** Files that never change come from the store first; lists and queries from the chain first, so that they are fresh. */
const resolveThrough = async (wanted, sources) => {
    const isAlive = wanted.kind === 'query' || /\/(?:latest|supported)$/.test(wanted.path);
    const early = isAlive ? null : await sources.fromStore(wanted.path);
    if (early)
        return { kind: 'stored', file: early };
    const outcome = await throughChain(wanted, sources);
    if (!isAlive || outcome.kind === 'fetched' || outcome.kind === 'stored')
        return outcome;
    const late = await sources.fromStore(wanted.path);
    return late ? { kind: 'stored', file: late } : outcome;
};

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/mirror/store.js



/** Opens a file of a directory in download-cache layout; null when it is not there, or a link leads out of it. */
const openStored = async (store, path) => {
    const root = await (0,external_node_fs_promises_.realpath)(store).catch(() => null);
    const real = root === null ? null : await (0,external_node_fs_promises_.realpath)((0,external_node_path_.join)(root, path)).catch(() => null);
    if (real === null || !real.startsWith(root + external_node_path_.sep))
        return null;
    const file = await (0,external_node_fs_promises_.open)(real, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW).catch(() => null);
    const found = await file?.stat().catch(() => null);
    if (!file || !found?.isFile() || found.size === 0) {
        await file?.close();
        return null;
    }
    return {
        size: found.size,
        stream: () => (0,external_node_fs_.createReadStream)('', { fd: file, start: 0, end: found.size - 1 }),
        close: () => file.close(),
    };
};

// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
;// CONCATENATED MODULE: ./build/mirror/faults.js
const endpoint = (error) => {
    if (error.address === undefined)
        return '';
    const address = error.address.includes(':') ? `[${error.address}]` : error.address;
    return ` ${address}:${error.port ?? 0}`;
};
/** What Go's `syscall.Errno` says, after `connect: `. https://pkg.go.dev/syscall#Errno */
const CONNECT = {
    ECONNREFUSED: 'connect: connection refused',
    EHOSTUNREACH: 'connect: no route to host',
    ENETUNREACH: 'connect: network is unreachable',
    EACCES: 'connect: permission denied',
    ETIMEDOUT: 'i/o timeout',
};
/** What Go's verifier says for what OpenSSL says. https://pkg.go.dev/crypto/x509 */
const CERTIFICATE = {
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate signed by unknown authority',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate signed by unknown authority',
    UNABLE_TO_GET_ISSUER_CERT: 'certificate signed by unknown authority',
    SELF_SIGNED_CERT_IN_CHAIN: 'certificate signed by unknown authority',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate signed by unknown authority',
    CERT_HAS_EXPIRED: 'certificate has expired or is not yet valid',
    CERT_NOT_YET_VALID: 'certificate has expired or is not yet valid',
};
/** A fault of Node's network in the words Go's own client would use. https://pkg.go.dev/net#OpError */
const inGoWords = (fault, host) => {
    const outer = fault;
    const error = outer.errors?.[0] ?? outer;
    const code = error.code ?? '';
    if (code in CONNECT)
        return `dial tcp${endpoint(error)}: ${CONNECT[code]}`;
    if (code === 'ENOTFOUND')
        return `dial tcp: lookup ${host}: no such host`;
    if (code === 'EAI_AGAIN')
        return `dial tcp: lookup ${host}: server misbehaving`;
    if (error.message === 'socket hang up')
        return 'EOF';
    if (code === 'ECONNRESET')
        return 'read: connection reset by peer';
    if (code === 'EPIPE')
        return 'write: broken pipe';
    if (code in CERTIFICATE)
        return `tls: failed to verify certificate: x509: ${CERTIFICATE[code]}`;
    if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
        return `tls: failed to verify certificate: x509: certificate is not valid for ${host}`;
    if (code === 'EPROTO' || code.startsWith('ERR_SSL_'))
        return 'tls: first record does not look like a TLS handshake';
    return (error.message ?? 'unknown fault').replace(/\s+/g, ' ').slice(0, 200);
};
/** Is it worth asking again: a lost connection, not a refused one. */
const isBroken = (fault) => {
    const { code, message } = fault;
    return code === 'ECONNRESET' || code === 'EPIPE' || message === 'socket hang up';
};

;// CONCATENATED MODULE: ./build/mirror/upstream.js



const TRIES = 3;
const TRANSIENT = new Set([429, 500, 502, 503, 504]);
const LONGEST_WAIT = 5_000;
/** Go stops after ten redirects. https://pkg.go.dev/net/http#Client */
const REDIRECTS = 10;
const TEXT_LIMIT = 4_096;
const readText = async (response) => {
    let text = '';
    if (!/^text\/plain\b/i.test(response.headers['content-type'] ?? '')) {
        response.resume();
        return text;
    }
    try {
        for await (const chunk of response.setEncoding('utf8')) {
            text += chunk;
            if (text.length > TEXT_LIMIT)
                break;
        }
    }
    catch {
        return text;
    }
    return text.slice(0, TEXT_LIMIT);
};
const waitBefore = (attempt, response) => {
    const asked = Number(response?.headers['retry-after']) * 1000;
    return Math.min(asked > 0 ? asked : 200 * 4 ** (attempt - 1), LONGEST_WAIT);
};
/** Opens the way to the upstreams; proxies of the host's environment are used. https://nodejs.org/api/http.html#built-in-proxy-support */
const openUpstreams = (line) => {
    const agents = {
        'http:': new external_node_http_.Agent({ keepAlive: true, proxyEnv: line.env }),
        'https:': new external_node_https_.Agent({ keepAlive: true, proxyEnv: line.env }),
    };
    const once = (url, method) => new Promise((resolve, reject) => {
        const send = url.protocol === 'https:' ? external_node_https_.request : external_node_http_.request;
        const options = { method, agent: agents[url.protocol] };
        const request = send(url, { ...options, headers: { 'accept-encoding': 'identity' } }, resolve);
        request.on('error', reject);
        request.setTimeout(line.timeoutMs, () => {
            const isConnected = request.socket?.remoteAddress !== undefined;
            const error = new Error('net/http: timeout awaiting response headers');
            request.destroy(isConnected ? error : Object.assign(error, { code: 'ETIMEDOUT' }));
        });
        request.end();
    });
    const follow = async (start, method) => {
        let url = start;
        for (let hops = 0; hops <= REDIRECTS; hops++) {
            const response = await once(url, method);
            const { location } = response.headers;
            if (![301, 302, 303, 307, 308].includes(response.statusCode ?? 0) || !location)
                return response;
            response.resume();
            const next = new URL(location, url);
            if (url.protocol === 'https:' && next.protocol !== 'https:')
                throw new Error('redirected from secure URL to insecure URL');
            if (!(next.protocol in agents))
                throw new Error('redirected to a URL that is not http or https');
            url = next;
        }
        throw new Error('stopped after 10 redirects');
    };
    const ask = async (base, path, method) => {
        if (!URL.canParse(base))
            return { kind: 'fault', host: '(upstream)', what: 'invalid proxy URL' };
        const url = new URL(base);
        if (!(url.protocol in agents))
            return {
                kind: 'fault',
                host: url.host,
                what: 'invalid proxy URL scheme (must be https, http)',
            };
        url.pathname = `${url.pathname.replace(/\/$/, '')}/${path}`;
        for (let attempt = 1;; attempt++) {
            const answer = await follow(url, method).catch((error) => ({ error }));
            const again = attempt < TRIES;
            if ('error' in answer) {
                if (!again || !isBroken(answer.error))
                    return { kind: 'fault', host: url.host, what: inGoWords(answer.error, url.hostname) };
                await line.pause(waitBefore(attempt));
                continue;
            }
            const status = answer.statusCode ?? 0;
            if (status === 200)
                return { kind: 'found', response: answer, host: url.host };
            if (status === 404 || status === 410)
                return { kind: 'missing', status, text: await readText(answer) };
            answer.resume();
            if (!again || !TRANSIENT.has(status))
                return { kind: 'fault', host: url.host, what: `${status} ${answer.statusMessage ?? ''}`.trim() };
            await line.pause(waitBefore(attempt, answer));
        }
    };
    return {
        ask,
        close: () => {
            for (const agent of Object.values(agents))
                agent.destroy();
        },
    };
};

;// CONCATENATED MODULE: ./build/mirror/server.js









/** Go prints a body of plain text after `server response:`. https://go.dev/src/cmd/go/internal/web/http.go */
const PLAIN = 'text/plain; charset=utf-8';
const TYPES = {
    info: 'application/json',
    mod: PLAIN,
    list: PLAIN,
    zip: 'application/zip',
};
class Account {
    served = 0;
    fetched = 0;
    bytes = 0;
    faults = new Map();
    gave(bytes, fromNetwork) {
        this.served++;
        this.bytes += bytes;
        if (fromNetwork)
            this.fetched++;
    }
    failed(host, what) {
        this.faults.set(`${host} ${what}`, { host, what });
    }
    read() {
        const { served, fetched, bytes } = this;
        return { served, fetched, bytes, faults: [...this.faults.values()] };
    }
}
const say = (response, status, text) => {
    const body = text === '' ? '' : `${text.trimEnd()}\n`;
    response.writeHead(status, { 'content-type': PLAIN, 'content-length': Buffer.byteLength(body) }).end(body);
};
const send = async (outcome, wanted, isHead, response, account) => {
    const isStored = outcome.kind === 'stored';
    const fallback = TYPES[wanted.path.split(/[./]/).at(-1) ?? ''] ?? 'application/octet-stream';
    const headers = isStored ? {} : outcome.response.headers;
    const size = isStored ? String(outcome.file.size) : headers['content-length'];
    response.writeHead(200, {
        'content-type': headers['content-type'] ?? fallback,
        ...(size === undefined ? {} : { 'content-length': size }),
    });
    if (isHead) {
        if (isStored)
            await outcome.file.close();
        else
            outcome.response.resume();
        response.end();
        return;
    }
    let bytes = 0;
    const source = isStored ? outcome.file.stream() : outcome.response;
    source.on('data', (chunk) => {
        bytes += chunk.length;
    });
    source.once('error', (error) => {
        if (!isStored && error.code === 'ECONNRESET')
            account.failed(outcome.host, 'unexpected EOF');
    });
    await (0,promises_.pipeline)(source, response);
    account.gave(bytes, !isStored);
};
const answer = async (wanted, request, response, context) => {
    const { options, upstreams, account } = context;
    const method = request.method === 'HEAD' ? 'HEAD' : 'GET';
    const outcome = await resolveThrough(wanted, {
        links: readChain(options.upstream),
        private: options.private,
        fromStore: (path) => openStored(options.store, path),
        ask: (base, path) => upstreams.ask(base, path, method),
        failed: (host, what) => account.failed(host, what),
        ...(options.direct ? { direct: options.direct } : {}),
    });
    if (outcome.kind === 'missing')
        return say(response, outcome.status, outcome.text);
    if (outcome.kind === 'fault')
        return say(response, 502, `upstream ${outcome.host}: ${outcome.what}`);
    try {
        await send(outcome, wanted, method === 'HEAD', response, account);
    }
    catch {
        response.destroy();
    }
};
const isSame = (left, right) => left.length === right.length && (0,external_node_crypto_.timingSafeEqual)(Buffer.from(left), Buffer.from(right));
const listen = (server, address, port) => new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => resolve(server.address()));
});
/** Opens the module server on one address under an unguessable path; rejects when the address cannot be listened on. */
const startMirror = async (options) => {
    const secret = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    const account = new Account();
    const upstreams = openUpstreams({
        env: options.env ?? {},
        timeoutMs: options.timeoutMs ?? 30_000,
        pause: options.pause ?? ((milliseconds) => (0,external_node_timers_promises_.setTimeout)(milliseconds)),
    });
    const server = (0,external_node_http_.createServer)((request, response) => {
        const [, prefix = '', raw = ''] = /^\/([0-9a-f]{32})\/([^?#]*)$/.exec(request.url ?? '') ?? [];
        const isRead = request.method === 'GET' || request.method === 'HEAD';
        const wanted = isRead && isSame(prefix, secret) ? readRequestPath(raw) : null;
        if (wanted === null)
            return say(response, 404, '');
        answer(wanted, request, response, { options, upstreams, account }).catch(() => {
            if (response.headersSent)
                response.destroy();
            else
                say(response, 500, 'fault of the module server');
        });
    });
    const { address, port, family } = await listen(server, options.listen, options.port ?? 0);
    const host = family === 'IPv6' ? `[${address}]` : address;
    return {
        url: `http://${host}:${port}/${secret}`,
        account: () => account.read(),
        close: () => new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
            upstreams.close();
        }),
    };
};

;// CONCATENATED MODULE: ./build/mirror/index.js





/** Longest time a module may take to come from its origin. */
const mirror_PATIENCE = 300_000;
/** Fetches modules from their origin into the store with the host's go, which also checks their sums. https://go.dev/ref/mod#private-modules */
const directByGo = (store, patterns, env) => (module, version) => new Promise((resolve) => {
    const changed = {
        ...env,
        GOMODCACHE: (0,external_node_path_.dirname)((0,external_node_path_.dirname)(store)),
        GOPROXY: 'direct',
        GOPRIVATE: patterns,
        GOENV: 'off',
        GOFLAGS: '',
        GOWORK: 'off',
        GOTOOLCHAIN: 'local',
        GIT_TERMINAL_PROMPT: '0',
        GIT_ALLOW_PROTOCOL: 'https:ssh',
        LC_ALL: 'C',
    };
    const options = { cwd: (0,external_node_os_.tmpdir)(), env: changed, timeout: mirror_PATIENCE };
    (0,external_node_child_process_.execFile)('go', ['mod', 'download', `${module}@${version}`], options, (error) => resolve(error === null));
});
/** Trusts what the machine trusts, as go does, and not only what Node brings. https://nodejs.org/api/tls.html#tlssetdefaultcacertificatescerts */
const trustTheMachine = () => external_node_tls_.setDefaultCACertificates([...external_node_tls_.getCACertificates('default'), ...external_node_tls_.getCACertificates('system')]);
/** The module server as a port; proxies and the ways of git come from the given environment. */
const mirrorWith = (env) => async (options) => {
    try {
        trustTheMachine();
        const direct = directByGo(options.store, options.private, env);
        return { ok: true, mirror: await startMirror({ ...options, env, direct }) };
    }
    catch (error) {
        const { code = '', message } = error;
        const isElsewhere = code === 'EADDRNOTAVAIL';
        const why = isElsewhere ? 'it is not an address of this machine' : message.replace(/\s+/g, ' ');
        return { ok: false, why: `The module server cannot listen on ${options.listen}: ${why}.` };
    }
};

;// CONCATENATED MODULE: ./build/model/problem.js
/** The problem as one line: input, value, remedy. */
const sentenceOf = ({ input, seen, remedy }) => {
    if (seen === '')
        return `${input}: ${remedy}`;
    return `${input}: ${seen}${/[.!?]$/.test(seen) ? '' : '.'} ${remedy}`;
};

// EXTERNAL MODULE: ./build/model/version.js
var version = __webpack_require__(178);
// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
;// CONCATENATED MODULE: ./build/pipeline/degradation.js
/** 0 as planned; 1 something worked around; 2 built without the module cache of the host. */
const degradedLevel = (degradations, delivery, wanted) => {
    if (degradations.length === 0)
        return 0;
    return wanted && delivery === 'off' ? 2 : 1;
};

;// CONCATENATED MODULE: ./build/dockerfile/words.js
const BLANK = /\s/;
/** Words between blanks; quotes and escapes stay in the words, an open quote reaches to the end. */
function rawWords(text, mark) {
    const words = [];
    let word = '';
    let quote = '';
    for (let i = 0; i < text.length; i += 1) {
        const ch = text.charAt(i);
        if (ch === mark && quote !== "'" && i + 1 < text.length) {
            word += ch + text.charAt(i + 1);
            i += 1;
        }
        else if (!quote && BLANK.test(ch)) {
            if (word)
                words.push(word);
            word = '';
        }
        else {
            if (quote ? ch === quote : ch === '"' || ch === "'")
                quote = quote ? '' : ch;
            word += ch;
        }
    }
    if (word)
        words.push(word);
    return { words, open: quote !== '' };
}
/** A word without its quotes and escapes, as a Dockerfile reads it. */
function unquote(word, mark) {
    let out = '';
    let quote = '';
    for (let i = 0; i < word.length; i += 1) {
        const ch = word.charAt(i);
        if (quote ? ch === quote : ch === '"' || ch === "'") {
            quote = quote ? '' : ch;
        }
        else if (ch === mark && quote !== "'" && i + 1 < word.length) {
            const next = word.charAt(i + 1);
            const kept = quote === '"' && next !== '"' && next !== '$' && next !== mark;
            out += kept ? ch + next : next;
            i += 1;
        }
        else {
            out += ch;
        }
    }
    return out;
}
/** The flags at the start of an instruction's arguments, and what follows them. */
function splitFlags(text, mark) {
    const flags = [];
    let rest = text.trimStart();
    while (rest.startsWith('--')) {
        const end = wordEnd(rest, mark);
        const word = flagWord(rest.slice(0, end), mark);
        rest = rest.slice(end).trimStart();
        if (word === '--')
            break;
        const equals = word.indexOf('=');
        const name = (equals < 0 ? word : word.slice(0, equals)).slice(2);
        flags.push({ name, value: equals < 0 ? null : word.slice(equals + 1) });
    }
    return { flags, rest: rest.trim() };
}
/** A JSON array of strings; null when the text is none. */
function jsonWords(text) {
    if (!text.startsWith('['))
        return null;
    try {
        const value = JSON.parse(text);
        return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : null;
    }
    catch {
        return null;
    }
}
/** Heredocs an instruction opens, in the order of their bodies. */
function heredocStarts(line) {
    const { words, open } = rawWords(line, '\\');
    if (open)
        return [];
    return words.flatMap((word) => {
        const match = /^\d*<<(-?)\s*([^<]+)$/.exec(word);
        const raw = match?.[2];
        if (!raw)
            return [];
        const name = unquote(raw, '\\');
        return name ? [{ name, chomp: match[1] === '-', expand: !/["']/.test(raw) }] : [];
    });
}
function wordEnd(text, mark) {
    let quote = '';
    for (let i = 0; i < text.length; i += 1) {
        const ch = text.charAt(i);
        if (ch === mark)
            i += 1;
        else if (!quote && BLANK.test(ch))
            return i;
        else if (quote ? ch === quote : ch === '"' || ch === "'")
            quote = quote ? '' : ch;
    }
    return text.length;
}
/** Flags know escapes in every quote, unlike other words. */
function flagWord(word, mark) {
    let out = '';
    let quote = '';
    for (let i = 0; i < word.length; i += 1) {
        const ch = word.charAt(i);
        if (quote ? ch === quote : ch === '"' || ch === "'") {
            quote = quote ? '' : ch;
        }
        else if (ch === mark) {
            i += 1;
            out += word.charAt(i);
        }
        else {
            out += ch;
        }
    }
    return out;
}

;// CONCATENATED MODULE: ./build/dockerfile/assignments.js

/** What an ENV or ARG instruction sets, quotes and variables as written. */
function assignments(instruction, mark) {
    const { words } = rawWords(instruction.text, mark);
    const first = words[0] ?? '';
    if (instruction.keyword === 'ENV' && !first.includes('=')) {
        return first ? [{ name: first, value: instruction.text.slice(first.length).trim() }] : [];
    }
    return words.map((word) => {
        const equals = word.indexOf('=');
        return equals < 0
            ? { name: word, value: null }
            : { name: word.slice(0, equals), value: word.slice(equals + 1) };
    });
}

;// CONCATENATED MODULE: ./build/dockerfile/expand.js
/** Text with variables replaced and quotes removed as a Dockerfile does; null when a value is unknown. */
function expand(text, values, mark = '\\') {
    return scanText({ text, values, mark, at: 0 }, '');
}
function scanText(scan, stop) {
    let out = '';
    let quote = '';
    while (scan.at < scan.text.length) {
        const ch = scan.text.charAt(scan.at);
        if (!quote && stop && ch === stop)
            break;
        scan.at += 1;
        if (quote ? ch === quote : ch === '"' || ch === "'")
            quote = quote ? '' : ch;
        else if (ch === scan.mark && quote !== "'")
            out = append(out, scanEscape(scan, quote));
        else if (ch === '$' && quote !== "'")
            out = append(out, scanVariable(scan));
        else
            out = append(out, ch);
    }
    return out;
}
function append(left, right) {
    return left === null || right === null ? null : left + right;
}
function scanEscape(scan, quote) {
    const next = scan.text.charAt(scan.at);
    scan.at += 1;
    if (quote === '"' && next !== '"' && next !== '$' && next !== scan.mark)
        return scan.mark + next;
    return next;
}
function scanVariable(scan) {
    const braced = scan.text.charAt(scan.at) === '{';
    const start = scan.at + (braced ? 1 : 0);
    const name = /^(?:[A-Za-z_]\w*|\d)/.exec(scan.text.slice(start))?.[0];
    if (!name)
        return braced ? null : '$';
    scan.at = start + name.length;
    const value = scan.values.has(name) ? (scan.values.get(name) ?? null) : undefined;
    if (!braced)
        return value === undefined ? '' : value;
    return scanModifier(scan, value);
}
function scanModifier(scan, value) {
    const match = /^(:?[-+?]|##?|%%?|\/\/?)/.exec(scan.text.slice(scan.at));
    const operator = match?.[0] ?? '';
    scan.at += operator.length;
    const word = scanText(scan, '}');
    scan.at += 1;
    if (operator === '')
        return value === undefined ? '' : value;
    if (!/[-+?]$/.test(operator))
        return value ? null : (value ?? '');
    if (value === null)
        return null;
    const isSet = operator.startsWith(':') ? Boolean(value) : value !== undefined;
    if (operator.endsWith('+'))
        return isSet ? word : '';
    if (operator.endsWith('-'))
        return isSet ? (value ?? '') : word;
    return isSet ? (value ?? '') : null;
}

;// CONCATENATED MODULE: ./build/dockerfile/arguments.js


/** Values of the ARGs before the first FROM, build arguments first; a name without any value is missing. */
function globalValues(globalArgs, mark, buildArgs) {
    const values = new Map();
    for (const instruction of globalArgs) {
        for (const { name, value } of assignments(instruction, mark)) {
            const given = buildArgs[name];
            if (given !== undefined)
                values.set(name, given);
            else if (value !== null)
                values.set(name, expand(value, values, mark));
        }
    }
    return values;
}

;// CONCATENATED MODULE: ./build/dockerfile/images.js
/** ARG names the builder fills by itself, each with a value that depends on the platform. */
const PLATFORM_ARGS = new Set(['BUILD', 'TARGET'].flatMap((side) => ['PLATFORM', 'OS', 'ARCH', 'VARIANT', 'OSVERSION'].map((x) => side + x)));
const GOLANG = /^(?:golang(?:[-_].*|ci-lint)?|.*[-_]golang|goreleaser(?:-cross|-pro)?|xgo)$/;
const images_PLAIN = new Set(`alpine debian ubuntu fedora centos stream rockylinux rockylinux-minimal almalinux amazonlinux archlinux
  leap tumbleweed oraclelinux photon busybox buildpack-deps minideb gcc node python rust ruby php perl openjdk
  eclipse-temurin maven gradle swift erlang elixir haskell cuda ubi ubi8 ubi9 ubi10 ubi-minimal ubi8-minimal
  ubi9-minimal wolfi-base scratch xx`.split(/\s+/));
/** The variables and directory an image brings, for images of Go and plain systems. */
function imageDefaults(image) {
    if (isGolangImage(image)) {
        const path = '/go/bin:/usr/local/go/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
        return { env: { GOPATH: '/go', GOLANG_VERSION: null, PATH: path }, workdir: '/go', known: true };
    }
    const known = image !== null && images_PLAIN.has(imageName(image));
    return { env: known ? {} : { PATH: null }, workdir: known ? '/' : null, known };
}
/** Whether an image is the golang image, a mirror of it or one built on it with the same layout. */
function isGolangImage(image) {
    if (image === null)
        return false;
    return GOLANG.test(imageName(image)) || /(?:^|\/)xx:golang\b/.test(image);
}
/** Whether an image is one of Windows. */
function isWindowsImage(image) {
    return image !== null && /windowsservercore|nanoserver|(?:^|[/.])windows(?:[/:]|$)/i.test(image);
}
/** Go's version as the tag of a golang image gives it; null when it does not. */
function goVersionOf(image) {
    const match = isGolangImage(image) ? /:(?:go)?(\d+)\.(\d+)/.exec(image ?? '') : null;
    return match ? [Number(match[1]), Number(match[2])] : null;
}
function imageName(image) {
    const path = image.replace(/@.*$/, '').split('/').at(-1) ?? '';
    return path.replace(/:.*$/, '').toLowerCase();
}

;// CONCATENATED MODULE: ./build/dockerfile/instruction.js

const EXEC_FORMS = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'SHELL', 'COPY', 'ADD', 'VOLUME']);
const SHELL_FORMS = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK']);
/** Reads a logical line as an instruction with its flags and words. */
function readInstruction(line, mark) {
    const match = /^(\S+)(?:\s+(.*))?$/s.exec(line.text);
    const keyword = (match?.[1] ?? '').toUpperCase();
    const { flags, rest } = splitFlags(match?.[2] ?? '', mark);
    const json = EXEC_FORMS.has(keyword) ? jsonWords(rest) : null;
    const trigger = keyword === 'ONBUILD' && rest ? readInstruction({ ...line, text: rest }, mark) : undefined;
    const words = SHELL_FORMS.has(keyword) ? [] : rawWords(rest, mark).words.map((w) => unquote(w, mark));
    return {
        keyword,
        line: line.line,
        endLine: line.endLine,
        flags,
        text: rest,
        args: json ?? words,
        execForm: json !== null,
        heredocs: line.heredocs,
        ...(trigger ? { trigger } : {}),
    };
}

;// CONCATENATED MODULE: ./build/dockerfile/lines.js

const DIRECTIVE = /^([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(.+?)\s*$/;
const OFF = /(?:^|\s)#\s*go-docker-build:\s*off\b/i;
/** Physical lines without line ends and byte order mark, be it decoded as UTF-8 or byte by byte. */
function physicalLines(text) {
    return text
        .replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)/, '')
        .split('\n')
        .map((line) => line.replace(/\r+$/, ''));
}
/** Parser directives in force: only at the top, before any comment, blank line or instruction. */
function directives(lines, prefix = '#') {
    const found = new Map();
    for (const line of lines) {
        const match = line.startsWith(prefix) ? DIRECTIVE.exec(line.slice(prefix.length).trimStart()) : null;
        const key = match?.[1]?.toLowerCase();
        if (!match?.[2] || !key || !['syntax', 'escape', 'check'].includes(key) || found.has(key))
            break;
        found.set(key, match[2]);
    }
    return found;
}
/** The frontend image a `syntax` directive names; null when none is in force. */
function syntaxOf(lines) {
    const rest = lines[0]?.startsWith('#!') ? lines.slice(1) : lines;
    const value = directives(rest).get('syntax') ?? directives(rest, '//').get('syntax');
    return value?.split(' ')[0] ?? null;
}
/** 1-based lines with the comment that switches a rewriting off. */
function offLines(lines) {
    return lines.flatMap((line, index) => (OFF.test(line) ? [index + 1] : []));
}
/** Joins physical lines to logical ones as BuildKit's parser does. */
function logicalLines(lines, mark) {
    const out = [];
    let at = 0;
    while (at < lines.length) {
        const start = at;
        const joined = joinContinuations(lines, at, mark);
        at = joined.next;
        if (joined.text === null)
            continue;
        const bodies = heredocBodies(lines, at, joined.text, mark);
        at = bodies.next;
        const text = joined.text.trim();
        if (text)
            out.push({ line: start + 1, endLine: at, text, heredocs: bodies.heredocs });
    }
    return out;
}
function joinContinuations(lines, start, mark) {
    let at = start;
    const first = lines[at] ?? '';
    at += 1;
    if (isComment(first) || !first.trim())
        return { text: null, next: at };
    let { text, more } = cutContinuation(first.trimStart(), mark);
    let last = at;
    while (more && at < lines.length) {
        const line = lines[at] ?? '';
        at += 1;
        if (isComment(line) || !line.trim())
            continue;
        last = at;
        const cut = cutContinuation(line, mark);
        const blank = /\s$/.test(text) || /^\s/.test(cut.text);
        text = blank ? `${text.trimEnd()} ${cut.text.trimStart()}` : text + cut.text;
        more = cut.more;
    }
    return { text, next: last };
}
function cutContinuation(line, mark) {
    const match = mark === '`' ? /(?<!`)`[ \t]*$/.exec(line) : /(?<!\\)\\[ \t]*$/.exec(line);
    return match ? { text: line.slice(0, match.index), more: true } : { text: line, more: false };
}
function isComment(line) {
    return line.trimStart().startsWith('#');
}
function heredocBodies(lines, start, text, mark) {
    const heredocs = [];
    let next = start;
    if (!text.includes('<<') || !takesHeredoc(text, mark))
        return { heredocs, next };
    for (const { name, chomp, expand } of heredocStarts(text)) {
        let end = next;
        while (end < lines.length && (chomp ? lines[end]?.replace(/^\t+/, '') : lines[end]) !== name)
            end += 1;
        const body = lines.slice(next, end).map((line) => `${chomp ? line.replace(/^\t+/, '') : line}\n`);
        heredocs.push({ name, body: body.join(''), expand });
        next = Math.min(end + 1, lines.length);
    }
    return { heredocs, next };
}
function takesHeredoc(text, mark) {
    const match = /^(?:onbuild\s+)?(?:run|copy|add)\s+(.*)$/is.exec(text);
    return match?.[1] !== undefined && jsonWords(splitFlags(match[1], mark).rest) === null;
}

;// CONCATENATED MODULE: ./build/dockerfile/parse.js





/** Reads a Dockerfile as BuildKit does; what BuildKit would refuse is read as far as it goes. */
function parseDockerfile(text) {
    const lines = physicalLines(text);
    const mark = directives(lines.map((line) => line.trimStart())).get('escape') === '`' ? '`' : '\\';
    const instructions = logicalLines(lines, mark).map((line) => readInstruction(line, mark));
    const first = instructions.findIndex(({ keyword }) => keyword === 'FROM');
    const head = first < 0 ? instructions : instructions.slice(0, first);
    const globalArgs = head.filter(({ keyword }) => keyword === 'ARG');
    return {
        text,
        escape: mark,
        syntax: syntaxOf(lines),
        globalArgs,
        stages: readStages(instructions.slice(head.length), globalValues(globalArgs, mark, {})),
        offLines: offLines(lines),
    };
}
/** The same Dockerfile with the bases of its stages as build arguments make them. */
function withBuildArgs(dockerfile, buildArgs) {
    const globals = globalValues(dockerfile.globalArgs, dockerfile.escape, buildArgs);
    for (const name of PLATFORM_ARGS) {
        const value = buildArgs[name];
        if (!globals.has(name) && value)
            globals.set(name, value);
    }
    const stages = [];
    for (const stage of dockerfile.stages)
        stages.push({ ...stage, ...baseOf(stage.from, stages, globals) });
    return { ...dockerfile, stages };
}
function readStages(instructions, globals) {
    const stages = [];
    let open = [];
    for (const instruction of instructions) {
        if (instruction.keyword !== 'FROM') {
            open.push(instruction);
            continue;
        }
        open = [];
        stages.push(readStage(instruction, stages, globals, open));
    }
    return stages;
}
function readStage(from, earlier, globals, body) {
    const [image = '', as, name] = from.args;
    return {
        index: earlier.length,
        name: as?.toLowerCase() === 'as' && name ? name.toLowerCase() : null,
        from: image,
        ...baseOf(image, earlier, globals),
        platform: from.flags.find((flag) => flag.name === 'platform')?.value ?? null,
        line: from.line,
        instructions: body,
    };
}
function baseOf(from, earlier, globals) {
    const base = (from.includes('$') ? expandKnown(from, globals) : from) || null;
    const parent = earlier.findLast((stage) => stage.name !== null && stage.name === base?.toLowerCase());
    return { base, parent: parent?.index ?? null };
}
/** Expands; a plain variable without any value makes the whole unknown. */
function expandKnown(text, globals) {
    const names = [...text.matchAll(/\$\{?(\w+)(?!\w|:?[-+])/g)].map((match) => match[1] ?? '');
    return names.every((name) => globals.has(name)) ? expand(text, globals) : null;
}

// EXTERNAL MODULE: ./node_modules/@balena/dockerignore/ignore.js
var ignore = __webpack_require__(4158);
;// CONCATENATED MODULE: ./build/dockerfile/environment.js




/** The stages a stage is built FROM, itself last; the first of them starts from an image. */
function chainOf(dockerfile, index) {
    const chain = [];
    let stage = dockerfile.stages[index];
    while (stage && !chain.includes(stage)) {
        chain.unshift(stage);
        stage = stage.parent === null ? undefined : dockerfile.stages[stage.parent];
    }
    return chain;
}
/** The environment just before the instruction at `line` of a stage, inherited through FROM. */
function environmentAt(dockerfile, stageIndex, line, buildArgs = {}) {
    const chain = chainOf(dockerfile, stageIndex);
    const image = chain[0]?.base ?? chain[0]?.from ?? null;
    const defaults = imageDefaults(image);
    const state = {
        values: new Map(Object.entries(defaults.env)),
        workdir: defaults.workdir,
        user: defaults.known ? '' : null,
        shell: ['/bin/sh', '-c'],
    };
    const globals = globalValues(dockerfile.globalArgs, dockerfile.escape, buildArgs);
    for (const stage of chain) {
        for (const instruction of stage.instructions) {
            if (stage.index === stageIndex && instruction.line >= line)
                break;
            apply(state, instruction, { globals, buildArgs, mark: dockerfile.escape });
        }
    }
    return { ...state, image, known: defaults.known };
}
function apply(state, instruction, scope) {
    if (instruction.keyword === 'ENV')
        applyEnv(state, instruction, scope);
    else if (instruction.keyword === 'ARG')
        applyArg(state, instruction, scope);
    else if (instruction.keyword === 'USER')
        state.user = expand(instruction.text, state.values, scope.mark);
    else if (instruction.keyword === 'SHELL')
        state.shell = instruction.args;
    else if (instruction.keyword === 'WORKDIR') {
        const path = expand(instruction.text, state.values, scope.mark);
        state.workdir = path === null ? null : resolvePath(path, state.workdir);
    }
}
function applyEnv(state, instruction, { mark }) {
    const before = new Map(state.values);
    for (const { name, value } of assignments(instruction, mark)) {
        state.values.set(name, expand(value ?? '', before, mark));
    }
}
function applyArg(state, instruction, { globals, buildArgs, mark }) {
    for (const { name, value } of assignments(instruction, mark)) {
        const given = buildArgs[name];
        if (given !== undefined)
            state.values.set(name, given);
        else if (value !== null)
            state.values.set(name, expand(value, state.values, mark));
        else if (globals.has(name))
            state.values.set(name, globals.get(name) ?? null);
        else if (PLATFORM_ARGS.has(name))
            state.values.set(name, null);
    }
}
/** An absolute path without `.`, `..` and double slashes; null when it stays relative. */
function resolvePath(path, workdir) {
    if (!path.startsWith('/') && workdir === null)
        return null;
    const parts = [];
    for (const part of (path.startsWith('/') ? path : `${workdir}/${path}`).split('/')) {
        if (part === '..')
            parts.pop();
        else if (part && part !== '.')
            parts.push(part);
    }
    return `/${parts.join('/')}`;
}

;// CONCATENATED MODULE: ./build/stages/locate/directories.js

const CHANGES = /^[\s({]*(?:cd|pushd)\s+(?:--\s+)?("[^"]*"|'[^']*'|[^\s;&|)]+)/;
const RUNS_IN = /(?:^|[\s/])(?:go|make|git|task|just|gmake)\s+(?:[^&|;]*?\s)?(?:-C|--directory|--dir|--chdir)[\s=]+("[^"]*"|'[^']*'|[^\s;&|)]+)/;
const COMPILES = /(?:^|[\s/({])(?:go|gotestsum|golangci-lint|make|xx-go|garble|task|mage|goreleaser|\.\/\S+)(?:\s|$)/;
const bare = (word) => word.replace(/^(["'])(.*)\1$/, '$2');
/** Directories a script runs its Go commands in, those of Go commands first, then where it passes through; `variables` fills `$NAME`. */
const directoriesOf = (script, workdir, variables) => {
    const fill = (word) => bare(word).replace(/\$\{?(\w+)\}?/g, (all, name) => variables.get(name) ?? all);
    const active = [];
    const passed = workdir === null ? [] : [workdir];
    let current = workdir;
    for (const command of script.split(/&&|\|\||[;\n|]/)) {
        const change = CHANGES.exec(command);
        const next = change ? resolvePath(fill(change[1] ?? ''), current) : null;
        if (next !== null) {
            current = next;
            passed.push(next);
            continue;
        }
        const inside = RUNS_IN.exec(command);
        const there = inside ? resolvePath(fill(inside[1] ?? ''), current) : null;
        if (there !== null)
            active.push(there);
        else if (current !== null && COMPILES.test(command))
            active.push(current);
    }
    return [...new Set([...active, ...passed.reverse()])];
};

;// CONCATENATED MODULE: ./build/stages/locate/dockerfile-line.js
/** Whether the place of a failure is a line of the Dockerfile. */
const isAboutDockerfile = (diagnosis) => /^(?:dockerfile|image|context)\./.test(diagnosis.id);
const withoutTag = (image) => image.replace(/@.*$/, '').replace(/^docker\.io\/(?:library\/)?/, '');
const lineOfImage = (dockerfile, image) => {
    const wanted = withoutTag(image);
    const stage = dockerfile.stages.find((one) => [one.base ?? '', one.from].some((base) => base !== '' && [withoutTag(base), `${withoutTag(base)}:latest`].includes(wanted)));
    if (stage)
        return stage.line;
    for (const one of dockerfile.stages)
        for (const { flags, line } of one.instructions)
            if (flags.some(({ name, value }) => name === 'from' && value !== null && withoutTag(value) === wanted))
                return line;
    return null;
};
/** The Dockerfile line of a failure that is about the Dockerfile: the one pointed at, the one the message names, or the FROM of the image. */
const dockerfileLine = (diagnosis, log, dockerfile, spot) => {
    if (log.pointer)
        return log.pointer.line;
    const written = Number(diagnosis.facts['line']);
    if (Number.isInteger(written) && written > 0)
        return written;
    const image = diagnosis.facts['image'];
    const ofImage = image !== undefined && dockerfile ? lineOfImage(dockerfile, image) : null;
    return ofImage ?? spot?.instruction.line ?? null;
};

;// CONCATENATED MODULE: ./build/stages/locate/module-line.js
const MODULE_RULES = /^(?:gomod|sumdb|vendor|proxy|auth\.private|vcs|toolchain|lint\.go-version)/;
/** Whether the place of a failure is a line of go.mod rather than of the code. */
const isAboutGoMod = (diagnosis) => MODULE_RULES.test(diagnosis.id);
const escaped = (text) => text.replace(/[.*+?^$(){}|[\]\\]/g, '\\$&');
const patternsFor = ({ id, facts }) => {
    if (/^toolchain\.|go-version/.test(id))
        return [/^\s*go\s+\d/, /^\s*toolchain\s/];
    const directory = facts['directory'] ?? (/replace/.test(id) ? facts['path'] : undefined);
    const name = (facts['module'] ?? facts['package'])?.replace(/@.*$/, '');
    const parts = name?.split('/') ?? [];
    const prefixes = parts.map((_, at) => escaped(parts.slice(0, parts.length - at).join('/')));
    const replaced = directory === undefined ? [] : [directory, directory.split('/').at(-1) ?? directory];
    return [
        ...replaced.map((path) => new RegExp(`=>\\s+\\S*${escaped(path)}/?\\s*(?://.*)?$`)),
        ...prefixes
            .filter((prefix) => prefix.includes('.'))
            .map((prefix) => new RegExp(`^\\s*(?:require\\s+|replace\\s+|exclude\\s+)?"?${prefix}"?(?:\\s|$)`)),
    ];
};
/** The line of a go.mod that brings in what the diagnosis names. */
const moduleLine = async (tree, path, diagnosis) => {
    const lines = (await tree.read(path))?.split('\n') ?? [];
    const version = diagnosis.facts['version'];
    for (const pattern of patternsFor(diagnosis)) {
        const found = lines.flatMap((line, at) => (pattern.test(line) ? [at] : []));
        const at = found.find((index) => version !== undefined && lines[index]?.includes(version)) ?? found[0];
        if (at !== undefined)
            return { path, line: at + 1, column: null };
    }
    return null;
};

;// CONCATENATED MODULE: ./build/stages/locate/origins.js



/** Copies followed from stage to stage at most. */
const MAX_DEPTH = 12;
/** Paths of the repository a file of the image can come from, the most probable first; not checked to exist. */
const originsOf = (dockerfile, given, stage, line, path) => [...new Set(search({ dockerfile, given, depth: 0 }, stage, line, path))];
const search = (find, stage, line, path) => {
    if (find.depth > MAX_DEPTH)
        return [];
    const found = [];
    for (const one of chainOf(find.dockerfile, stage.index).reverse()) {
        for (const instruction of [...one.instructions].reverse()) {
            const isBefore = one.index !== stage.index || instruction.line < line;
            const isHere = one.index === stage.index && instruction.line === line;
            if (isHere && instruction.keyword === 'RUN')
                found.push(...throughMounts(find, one, instruction, path));
            else if (isBefore)
                found.push(...throughCopy(find, one, instruction, path));
        }
    }
    return found;
};
const flag = (instruction, name) => instruction.flags.find((one) => one.name === name)?.value;
/** Follows a path of what is copied from: the context, a named context or another stage. */
const throughSource = (find, from, path) => {
    const { given, dockerfile } = find;
    if (from === null || from === '') {
        const clean = path.replace(/^\/+/, '');
        return given.contextDir === null || given.isIgnored(clean) ? [] : [external_node_path_.posix.join(given.contextDir, clean)];
    }
    const own = given.buildContexts[from];
    if (own !== undefined)
        return [external_node_path_.posix.join(own, path.replace(/^\/+/, ''))];
    const stage = dockerfile.stages.findLast((one) => one.name === from.toLowerCase()) ??
        (/^\d+$/.test(from) ? dockerfile.stages[Number(from)] : undefined);
    if (!stage)
        return [];
    const absolute = path.startsWith('/') ? path : `/${path}`;
    return search({ ...find, depth: find.depth + 1 }, stage, Number.POSITIVE_INFINITY, absolute);
};
const throughMounts = (find, stage, run, path) => {
    const found = [];
    const { workdir } = environmentAt(find.dockerfile, stage.index, run.line);
    for (const { name, value } of [...run.flags].reverse()) {
        if (name !== 'mount' || value === null)
            continue;
        const options = new Map(value.split(',').map((part) => {
            const [key = '', ...rest] = part.split('=');
            return [key.trim().toLowerCase(), rest.join('=')];
        }));
        if ((options.get('type') ?? 'bind') !== 'bind')
            continue;
        const target = resolvePath(options.get('target') ?? options.get('dst') ?? options.get('destination') ?? '', workdir);
        const rest = target === null ? null : below(path, target);
        if (rest === null)
            continue;
        const source = options.get('source') ?? options.get('src') ?? '';
        found.push(...throughSource(find, options.get('from') ?? null, external_node_path_.posix.join(source || '.', rest)));
    }
    return found;
};
const throughCopy = (find, stage, copy, path) => {
    if (copy.keyword !== 'COPY' && copy.keyword !== 'ADD')
        return [];
    const { values, workdir } = environmentAt(find.dockerfile, stage.index, copy.line);
    const words = copy.args.map((word) => expand(word, values, find.dockerfile.escape));
    const target = words.at(-1);
    const to = target ? resolvePath(target, workdir) : null;
    const rest = to === null ? null : below(path, to);
    if (to === null || rest === null)
        return [];
    const from = flag(copy, 'from') ?? null;
    const hasParents = flag(copy, 'parents') !== undefined;
    const sources = words.slice(0, -1).filter((word) => word !== null);
    return sources
        .reverse()
        .flatMap((source) => (hasParents ? withParents(source, rest) : sourcesFor(source, rest)))
        .flatMap((source) => throughSource(find, from, source));
};
/** The rest of a path below a directory, '' for the directory itself; null when it is elsewhere. */
const below = (path, dir) => {
    if (path === dir)
        return '';
    const start = dir === '/' ? '/' : `${dir}/`;
    return path.startsWith(start) ? path.slice(start.length) : null;
};
/** What in the source of a copy is `rest` below its destination: a file of that name, or something in the directory. */
const sourcesFor = (written, rest) => {
    if (/^(?:https?|git|ssh):|^git@|^<</.test(written))
        return [];
    const source = external_node_path_.posix.normalize(written.replace(/^\/+/, '') || '.');
    if (rest === '')
        return [source];
    const name = external_node_path_.posix.basename(source);
    if (/[*?[]/.test(source)) {
        const dir = external_node_path_.posix.dirname(source);
        return /[*?[]/.test(dir) || !globToExpression(name).test(rest) ? [] : [external_node_path_.posix.join(dir, rest)];
    }
    return name === rest ? [source, external_node_path_.posix.join(source, rest)] : [external_node_path_.posix.join(source, rest)];
};
const withParents = (written, rest) => {
    const [before, after] = written.includes('/./') ? written.split('/./', 2) : ['', written];
    const pattern = external_node_path_.posix.normalize((after ?? '').replace(/^\/+/, '') || '.');
    const start = pattern.split('/').filter((part) => !/[*?[]/.test(part))[0] ?? '.';
    const fits = pattern === '.' ||
        start === '.' ||
        rest === start ||
        rest.startsWith(`${start}/`) ||
        /^[*?[]/.test(pattern);
    return fits ? [external_node_path_.posix.join(before ?? '', rest)] : [];
};
const globToExpression = (glob) => new RegExp(`^${glob
    .replace(/[.+^$(){}|\\]/g, '\\$&')
    .replace(/\*+/g, '[^/]*')
    .replace(/\?/g, '[^/]')}$`);

;// CONCATENATED MODULE: ./build/stages/locate/repository.js

/** Directories read in a search for a file. */
const MAX_DIRECTORIES = 3000;
const LEFT_OUT = new Set(['.git/', 'node_modules/', '.idea/']);
const listAll = async (files, root) => {
    const found = [];
    const waiting = [''];
    for (let read = 0; waiting.length > 0 && read < MAX_DIRECTORIES; read++) {
        const dir = waiting.shift() ?? '';
        for (const name of await files.list(external_node_path_.posix.join(root, dir))) {
            if (!name.endsWith('/'))
                found.push(dir + name);
            else if (!LEFT_OUT.has(name))
                waiting.push(dir + name);
        }
    }
    return found;
};
/** Opens the repository; nothing outside its root is ever answered. */
const openTree = (files, root) => {
    let all;
    const file = async (path) => {
        const clean = external_node_path_.posix.normalize(path);
        if (clean === '.' || clean === '..' || clean.startsWith('../') || clean.startsWith('/'))
            return null;
        const real = await files.real(external_node_path_.posix.join(root, clean));
        const top = await files.real(root);
        if (real === null || top === null || !real.startsWith(`${top.replace(/\/$/, '')}/`))
            return null;
        return (await files.isDirectory(real)) ? null : clean;
    };
    return {
        file,
        read: async (path) => ((await file(path)) === null ? null : files.read(external_node_path_.posix.join(root, path))),
        bySuffix: async (suffix) => {
            all ??= listAll(files, root);
            const found = (await all).filter((path) => path === suffix || path.endsWith(`/${suffix}`));
            return found.length === 1 ? (found[0] ?? null) : null;
        },
    };
};

;// CONCATENATED MODULE: ./build/stages/locate/step.js
/** Instructions BuildKit counts in `[stage 2/5]`. */
const COUNTED = new Set(['ADD', 'COPY', 'RUN', 'WORKDIR']);
const spaced = (text) => text.replace(/\s+/g, ' ').trim();
const wordingOf = (instruction) => {
    const flags = instruction.flags.map(({ name, value }) => value === null ? `--${name}` : `--${name}=${value}`);
    return spaced([instruction.keyword, ...flags, instruction.text].join(' '));
};
const atLine = (dockerfile, line) => {
    for (const stage of dockerfile.stages)
        for (const instruction of stage.instructions)
            if (instruction.line <= line && line <= instruction.endLine)
                return { stage, instruction };
    return null;
};
const stageNamed = (dockerfile, name) => {
    const number = /^stage-(\d+)$/.exec(name)?.[1];
    return (dockerfile.stages.findLast((stage) => stage.name === name.toLowerCase()) ??
        (number === undefined ? null : (dockerfile.stages[Number(number)] ?? null)));
};
const byPosition = (stage, step) => {
    const position = /^\[[^\]]*?(\d+)\/\d+\]/.exec(step.name)?.[1];
    if (position === undefined)
        return null;
    const isPulled = stage.parent === null && stage.from.toLowerCase() !== 'scratch';
    const counted = stage.instructions.filter((one) => COUNTED.has(one.keyword));
    return counted[Number(position) - (isPulled ? 2 : 1)] ?? null;
};
const byStep = (dockerfile, step) => {
    const named = step.stage === undefined ? null : stageNamed(dockerfile, step.stage);
    const words = spaced(step.instruction ?? step.name);
    for (const stage of named ? [named] : dockerfile.stages) {
        const placed = named ? byPosition(stage, step) : null;
        const keyword = words.split(' ')[0]?.toUpperCase();
        const instruction = stage.instructions.find((one) => wordingOf(one) === words) ??
            stage.instructions.find((one) => spaced(`${one.keyword} ${one.text}`) === words) ??
            (placed?.keyword === keyword ? placed : null);
        if (instruction)
            return { stage, instruction };
    }
    return null;
};
/** The instruction a diagnosis happened in: the one its step names, else the one the end of the log points at. */
const findSpot = (diagnosis, log, dockerfile) => {
    const { pointer, failedStep } = log;
    const isPointed = pointer && (diagnosis.step === undefined || diagnosis.step === failedStep);
    const pointed = isPointed ? atLine(dockerfile, pointer.line) : null;
    if (pointed)
        return pointed;
    const step = log.steps[diagnosis.step ?? failedStep ?? -1];
    return step ? byStep(dockerfile, step) : null;
};

;// CONCATENATED MODULE: ./build/stages/locate/index.js









/** Positions mapped at most. */
const MAX_MENTIONED = 50;
/** Roots of code that is not of the repository. */
const FOREIGN = /^(?:\/usr\/(?:local\/)?(?:go|lib)\/|\/root\/go\/pkg\/|\S*\/pkg\/mod\/|\/root\/\.cache\/)/;
const toGiven = (where) => {
    const rules = where.ignore === null ? null : ignore["default"]().add(where.ignore);
    const isIgnored = (path) => rules !== null && path !== '' && path !== '.' && !path.startsWith('..') && rules.ignores(path);
    return { contextDir: where.contextDir, buildContexts: where.buildContexts, isIgnored };
};
const directoriesAt = (dockerfile, spot) => {
    const { stage, instruction } = spot;
    const { workdir, values } = environmentAt(dockerfile, stage.index, instruction.line);
    const script = [instruction.text, ...instruction.heredocs.map(({ body }) => body)].join('\n');
    return directoriesOf(instruction.execForm ? instruction.args.join(' ') : script, workdir, values);
};
/** Paths of the repository a file of the image can be, before anything is checked. */
const candidatesFor = ({ given, dockerfile, spot, directories }, printed) => {
    if (!dockerfile || !spot) {
        const own = given.contextDir === null || printed.startsWith('/') ? [] : [external_node_path_.posix.join(given.contextDir, printed)];
        return [...own, printed];
    }
    const inImage = printed.startsWith('/') ? [printed] : directories.map((dir) => resolvePath(printed, dir));
    return inImage.flatMap((path) => path === null ? [] : originsOf(dockerfile, given, spot.stage, spot.instruction.line, path));
};
const firstFile = async (tree, candidates) => {
    for (const candidate of candidates) {
        const path = await tree.file(candidate);
        if (path !== null)
            return path;
    }
    return null;
};
/** A go.mod of the failing step: of the directories its commands ran in, each with those above it. */
const goModOf = async (scene) => {
    const ups = ['go.mod', '../go.mod', '../../go.mod', '../../../go.mod'];
    const fallback = [external_node_path_.posix.join(scene.given.contextDir ?? '', 'go.mod')];
    return firstFile(scene.tree, [...ups.flatMap((path) => candidatesFor(scene, path)), ...fallback]);
};
/** The path in the module of a file printed with its import path, e.g. `example.org/app/x.go`. */
const inModule = async (scene, printed) => {
    const goMod = /^[\w-]+(?:\.[\w-]+)+\/|^[\w.-]+\//.test(printed) ? await goModOf(scene) : null;
    const text = goMod === null ? null : await scene.tree.read(goMod);
    const name = /^\s*module\s+"?([^\s"]+)/m.exec(text ?? '')?.[1];
    if (goMod === null || name === undefined || !printed.startsWith(`${name}/`))
        return [];
    return [external_node_path_.posix.join(external_node_path_.posix.dirname(goMod), printed.slice(name.length + 1))];
};
const mapPath = async (scene, printed) => {
    if (FOREIGN.test(printed))
        return null;
    const direct = await firstFile(scene.tree, candidatesFor(scene, printed));
    if (direct !== null)
        return direct;
    const named = await firstFile(scene.tree, await inModule(scene, printed));
    if (named !== null || scene.given.contextDir === null)
        return named;
    const parts = external_node_path_.posix
        .normalize(printed)
        .split('/')
        .filter((part) => part !== '' && part !== '..' && part !== '.');
    const least = printed.startsWith('/') ? Math.min(2, parts.length) : parts.length;
    for (let length = parts.length; length >= least; length--) {
        const found = await scene.tree.bySuffix(parts.slice(-length).join('/'));
        if (found !== null)
            return scene.tree.file(found);
    }
    return null;
};
const mapAll = async (scene, mentioned) => {
    const found = new Map();
    for (const { path: printed, line, column } of mentioned.slice(0, MAX_MENTIONED)) {
        const path = await mapPath(scene, printed);
        if (path !== null && !found.has(`${path}:${line}`))
            found.set(`${path}:${line}`, { path, line, column });
    }
    return [...found.values()];
};
/** Finds where in the repository a failure is: the line of the code, of go.mod or of the Dockerfile, and the instruction that hit it. */
const locate = async (diagnosis, log, dockerfile, where, files, root) => {
    const spot = dockerfile ? findSpot(diagnosis, log, dockerfile) : null;
    const directories = dockerfile && spot ? directoriesAt(dockerfile, spot) : [];
    const scene = { tree: openTree(files, root), given: toGiven(where), dockerfile, spot, directories };
    const file = await scene.tree.file(where.dockerfilePath);
    const inFile = (line) => file === null || line === null ? null : { path: file, line, column: null };
    const instruction = inFile(spot?.instruction.line ?? null);
    if (isAboutDockerfile(diagnosis))
        return { location: inFile(dockerfileLine(diagnosis, log, dockerfile, spot)), instruction, places: [] };
    const places = await mapAll(scene, diagnosis.mentioned);
    const goMod = isAboutGoMod(diagnosis) && places.length === 0 ? await goModOf(scene) : null;
    const required = goMod === null ? null : await moduleLine(scene.tree, goMod, diagnosis);
    const [first, ...others] = places;
    const location = first ?? required ?? (diagnosis.blame === 'yes' ? instruction : null);
    return { location, instruction, places: others };
};

;// CONCATENATED MODULE: ./build/stages/plan/go-use.js
const GO = /^(?:go|xx-go|gotip|garble|tinygo|go\d+(?:\.\d+)*(?:rc\d+)?)$/;
const TOOLS = new Set(`make gmake task mage just goreleaser ginkgo golangci-lint gotestsum govulncheck staticcheck wire ko gox
  xgo wails gqlgen sqlboiler buf controller-gen mockgen swag packr packr2 statik kubebuilder operator-sdk
  richgo bee buffalo revel templ dagger promu`.split(/\s+/));
const IDLE = new Set(['env', 'version', 'help', 'fmt', 'clean', 'telemetry', 'bug', 'doc']);
const LIGHT = new Set(['mod', 'work', 'list']);
const SWITCHERS = new Set(['su', 'gosu', 'su-exec', 'runuser', 'setpriv', 'chroot', 'doas', 'sudo']);
const WRAPPERS = new Set([
    ...SWITCHERS,
    'find',
    'parallel',
    'retry',
    'unshare',
    'xvfb-run',
    'dbus-run-session',
]);
/** Looks through the commands of a RUN for Go; `flags` is GOFLAGS as the environment has it. */
function goUse(commands, flags) {
    const calls = commands.flatMap(({ words }) => subcommand(goCall(words)));
    const active = calls.filter(({ name }) => name !== '' && !IDLE.has(name));
    const indirect = commands.some(({ words }) => isTool(words) || isScript(words));
    const settings = goSettings(commands);
    const given = settings.findLast(({ name }) => name === 'GOFLAGS')?.value ?? flags;
    const vendored = (active.length > 0 || (indirect && inVendor(given))) && active.every((call) => isVendored(call, given));
    const cleans = calls.filter(({ name }) => name === 'clean').flatMap(({ args }) => args);
    return {
        direct: active.length > 0,
        indirect,
        compiles: indirect || active.some(compiles),
        modules: (indirect && !inVendor(given)) || active.some((call) => !isVendored(call, given) && !isLocal(call)),
        vendored,
        cleansModules: cleans.some((arg) => /^--?modcache/.test(arg)),
        cleansCache: cleans.some((arg) => /^--?cache/.test(arg)),
        sums: active.some((call) => downloads(call) && !isPlainDownload(call)),
        installs: active.some(({ name }) => name === 'install' || name === 'get'),
        switchesUser: commands.some(runsGoAsOther),
        settings,
        persisted: calls
            .filter(({ name, args }) => name === 'env' && args.includes('-w'))
            .flatMap(({ args }) => pairs(args)),
    };
}
/** The words from go on, also behind a program that runs another; null when go is not called. */
function goCall(words) {
    if (GO.test(baseName(words[0])))
        return words;
    if (!WRAPPERS.has(baseName(words[0])))
        return null;
    const at = words.findIndex((word, index) => index > 0 && GO.test(baseName(word)));
    return at < 0 ? null : words.slice(at);
}
function runsGoAsOther({ words }) {
    if (!SWITCHERS.has(baseName(words[0])))
        return false;
    return words.some((word) => word.split(/[\s;&|]+/).some((part) => GO.test(baseName(part)) || isTool([part])));
}
function subcommand(words) {
    if (words === null)
        return [];
    let at = 1;
    while (words[at]?.startsWith('-'))
        at += words[at] === '-C' ? 2 : 1;
    const name = words[at] ?? '';
    return [{ name: /^[a-z]+$/.test(name) ? name : '', args: words.slice(at + 1) }];
}
function compiles({ name, args }) {
    return !LIGHT.has(name) && !(name === 'get' && args.includes('-d'));
}
function downloads({ name, args }) {
    if (name === 'mod' || name === 'work')
        return true;
    if (name === 'get')
        return true;
    return (name === 'install' || name === 'run') && args.some((arg) => /^[^-].*@/.test(arg));
}
/** Modules that go.sum names already need no checksum database. */
function isPlainDownload({ name, args }) {
    return (name === 'mod' && args[0] !== 'tidy') || name === 'work';
}
function isVendored(call, flags) {
    if (downloads(call))
        return false;
    if (call.args.some((arg, index) => /^--?mod=vendor$/.test(arg) || (/^--?mod$/.test(arg) && call.args[index + 1] === 'vendor')))
        return true;
    return inVendor(flags) && !call.args.some((arg) => /^--?mod=/.test(arg));
}
function inVendor(flags) {
    return /(?:^|\s)--?mod=vendor\b/.test(flags);
}
function isLocal({ name, args }) {
    return name === 'mod' && /^(?:init|edit)$/.test(args[0] ?? '');
}
/** Settings that reach go: exported, standing alone, or before a command that may call it. */
function goSettings(commands) {
    return commands.flatMap(({ settings, words }) => {
        const program = words[0] ?? '';
        const reaches = words.length === 0 || program === 'export' || /^(?:declare|typeset|readonly)$/.test(program);
        return reaches || goCall(words) !== null || isTool(words) || isScript(words) || /sh$/.test(program)
            ? settings
            : [];
    });
}
function pairs(args) {
    return args.flatMap((arg) => {
        const match = /^([A-Z]\w*)=(.*)$/s.exec(arg);
        return match ? [{ name: match[1] ?? '', value: match[2] ?? '' }] : [];
    });
}
function isTool(words) {
    return TOOLS.has(baseName(words[0])) && !/^--?(?:version|help)$/.test(words[1] ?? '');
}
/** A script that came with the sources: `./build.sh`, `hack/build`, `sh build.sh`, `/src/build.sh`. */
function isScript(words) {
    const [first = '', ...rest] = words;
    if (/^(?:ba|da|a|z|k)?sh$|^(?:source|\.)$/.test(baseName(first) || first)) {
        const script = rest.find((word) => !/^[-+]/.test(word));
        return (script !== undefined &&
            !rest.some((word) => /^-[a-zA-Z]*[cs]$/.test(word)) &&
            !/^\/etc\/|[<>$]/.test(script));
    }
    if (/^\/.*\.(?:sh|bash)$/.test(first))
        return true;
    return /^(?!\/|\$|~|-|>|<).*\//.test(first) && !/[=:()]/.test(first);
}
function baseName(word) {
    return (word ?? '').split('/').at(-1) ?? '';
}

;// CONCATENATED MODULE: ./build/stages/plan/mounts.js


/** The mounts an author gave a RUN. */
function mountsOf(run, environment) {
    return run.flags.flatMap(({ name, value }) => name === 'mount' && value !== null ? [readMount(value, environment)] : []);
}
function readMount(value, environment) {
    const pairs = new Map(fields(value).map((field) => split(field)));
    const text = (...names) => names.map((name) => pairs.get(name)).find((found) => found !== undefined);
    const target = text('target', 'dst', 'destination');
    const source = text('source', 'src');
    const type = text('type') ?? 'bind';
    const place = target === undefined ? null : expand(target, environment.values);
    return {
        type,
        target: place === null ? null : resolvePath(place, environment.workdir),
        source: source === undefined ? null : resolvePath(expand(source, environment.values) ?? source, '/'),
        from: text('from') ?? null,
        env: text('env') ?? null,
    };
}
/** Fields of a line of CSV, where quotes may surround a whole field or a value. */
function fields(value) {
    return [...value.matchAll(/(?:"[^"]*"|'[^']*'|[^,"'])+/g)].map(([field]) => field.replace(/["']/g, ''));
}
function split(field) {
    const equals = field.indexOf('=');
    return equals < 0
        ? [field.trim().toLowerCase(), '']
        : [field.slice(0, equals).trim().toLowerCase(), field.slice(equals + 1)];
}

;// CONCATENATED MODULE: ./build/stages/plan/owner.js
const ROOT = { uid: '0', gid: '0', home: '/root' };
/** Looks a USER up among the accounts that earlier RUNs made; null stands for an unknown USER. */
function ownerOf(user, commands) {
    if (user === null)
        return { uid: null, gid: null, home: null };
    const [name = '', group] = user.split(':');
    if (/^(?:|root|0)$/.test(name))
        return { ...ROOT, gid: numeric(group) ?? (group ? null : '0') };
    const made = commands
        .filter(makesUser)
        .find((command) => accountOf(command) === name || uidOf(command) === name);
    const account = made ? accountOf(made) : null;
    return {
        uid: numeric(name) ?? (made ? uidOf(made) : null),
        gid: numeric(group) ??
            groupOf(group ?? (made ? owner_option(made, /^(?:-g|--gid|-G|--ingroup)$/) : null), commands),
        home: made && account ? (owner_option(made, /^(?:-d|--home|--home-dir|-h)$/) ?? `/home/${account}`) : null,
    };
}
function makesUser({ words }) {
    return /(?:^|\/)(?:useradd|adduser)$/.test(words[0] ?? '');
}
/** The account is the last word, but for `adduser NAME GROUP`, where it is the first without a dash. */
function accountOf(command) {
    const free = [];
    for (let i = 1; i < command.words.length; i += 1) {
        const word = command.words[i] ?? '';
        if (!word.startsWith('-'))
            free.push(word);
        else if (takesValue(word, command.words[0] ?? ''))
            i += 1;
    }
    return free[0] ?? null;
}
function takesValue(word, program) {
    if (word.includes('='))
        return false;
    if (/^--(?:uid|gid|home|home-dir|shell|ingroup|gecos|comment|groups|password|base-dir|skel)$/.test(word))
        return true;
    const last = word.startsWith('--') ? '' : word.slice(-1);
    return (program.endsWith('useradd') ? 'ugGdsckbpKe' : 'uGghsk').includes(last) && last !== '';
}
function uidOf(command) {
    return numeric(owner_option(command, /^(?:-u|--uid|-[a-zA-Z]+u)$/) ?? undefined);
}
function owner_option({ words }, names) {
    for (const [index, word] of words.entries()) {
        const equals = word.indexOf('=');
        if (equals > 0 && names.test(word.slice(0, equals)))
            return word.slice(equals + 1);
        if (names.test(word))
            return words[index + 1] ?? null;
    }
    return null;
}
function groupOf(group, commands) {
    if (group === null)
        return null;
    if (numeric(group))
        return group;
    const made = commands.find(({ words }) => /(?:^|\/)(?:groupadd|addgroup)$/.test(words[0] ?? '') && words.includes(group));
    return numeric((made && owner_option(made, /^(?:-g|--gid|-[a-zA-Z]+g)$/)) ?? undefined);
}
function numeric(text) {
    return text !== undefined && /^\d+$/.test(text) ? text : null;
}

;// CONCATENATED MODULE: ./build/stages/plan/paths.js
/** Whether one of two absolute paths is the other or lies in it; `*` stands for any part of a name. */
function overlaps(left, right) {
    const [a, b] = [segments(left), segments(right)];
    return matches(a, b, Math.min(a.length, b.length));
}
/** Whether `inner` is `outer` or lies in it. */
function within(inner, outer) {
    const [a, b] = [segments(inner), segments(outer)];
    return a.length >= b.length && matches(a, b, b.length);
}
function segments(path) {
    return path.split('/').filter(Boolean);
}
function matches(left, right, length) {
    for (let i = 0; i < length; i += 1) {
        const [a = '', b = ''] = [left[i], right[i]];
        if (a !== b && !paths_glob(a).test(b) && !paths_glob(b).test(a))
            return false;
    }
    return true;
}
function paths_glob(text) {
    const source = text
        .replace(/[.+^${}()|\\]/g, '\\$&')
        .replace(/\*+/g, '.*')
        .replace(/\?/g, '.');
    try {
        return new RegExp(`^${source}$`);
    }
    catch {
        return /^$/;
    }
}

;// CONCATENATED MODULE: ./build/stages/plan/shell.js
const KEYWORDS = new Set('if then else elif fi do done while until for case esac in ! { } time'.split(' '));
const PREFIXES = new Set('exec env nice nohup command builtin sudo time timeout xargs setarch linux32 linux64 stdbuf ionice'.split(' '));
/** Reads the simple commands of a shell script, those of `$( )` and of inner `sh -c` scripts included. */
function shellCommands(text, depth = 0) {
    const scan = { text, at: 0, words: [], word: null, commands: [] };
    const inner = scanCommands(scan);
    const commands = scan.commands.map(toCommand);
    if (depth > 4)
        return commands;
    const nested = commands.flatMap((command) => innerScripts(command));
    return [...commands, ...[...inner, ...nested].flatMap((script) => shellCommands(script, depth + 1))];
}
/** The script a shell, `eval` or `su` is given in a word; empty for other commands. */
function innerScripts({ words }) {
    const program = (words[0] ?? '').split('/').at(-1) ?? '';
    if (program === 'eval')
        return [words.slice(1).join(' ')];
    if (!/^(?:ba|da|a|z|k)?sh$|^su$|^runuser$/.test(program))
        return [];
    const flag = words.findIndex((word, index) => index > 0 && /^-[a-zA-Z]*c$/.test(word));
    return flag > 0 ? words.slice(flag + 1, flag + 2) : [];
}
function scanCommands(scan) {
    const inner = [];
    while (scan.at < scan.text.length) {
        const ch = scan.text.charAt(scan.at);
        if (ch === '#' && scan.word === null)
            skipComment(scan);
        else if (/[\n;&|()]/.test(ch))
            endCommand(scan);
        else if (/\s/.test(ch))
            endWord(scan);
        else if (ch === '\\')
            shell_scanEscape(scan);
        else if (ch === "'")
            scanSingle(scan);
        else if (ch === '"')
            inner.push(...scanDouble(scan));
        else if (ch === '`' || scan.text.startsWith('$(', scan.at))
            inner.push(scanSubstitution(scan));
        else
            scan.word = (scan.word ?? '') + ch;
        scan.at += 1;
    }
    endCommand(scan);
    return inner;
}
function endWord(scan) {
    if (scan.word !== null)
        scan.words.push(scan.word);
    scan.word = null;
}
function endCommand(scan) {
    const ch = scan.text.charAt(scan.at);
    if (ch === '&' && /[<>]/.test(scan.text.charAt(scan.at - 1)))
        return;
    endWord(scan);
    if (scan.words.length > 0)
        scan.commands.push(scan.words);
    scan.words = [];
}
function skipComment(scan) {
    const end = scan.text.indexOf('\n', scan.at);
    scan.at = (end < 0 ? scan.text.length : end) - 1;
}
function shell_scanEscape(scan) {
    scan.at += 1;
    const next = scan.text.charAt(scan.at);
    if (next !== '\n')
        scan.word = (scan.word ?? '') + next;
}
function scanSingle(scan) {
    const end = scan.text.indexOf("'", scan.at + 1);
    const stop = end < 0 ? scan.text.length : end;
    scan.word = (scan.word ?? '') + scan.text.slice(scan.at + 1, stop);
    scan.at = stop;
}
function scanDouble(scan) {
    const inner = [];
    scan.word ??= '';
    scan.at += 1;
    while (scan.at < scan.text.length && scan.text.charAt(scan.at) !== '"') {
        const ch = scan.text.charAt(scan.at);
        if (ch === '\\' && /["\\$`\n]/.test(scan.text.charAt(scan.at + 1)))
            shell_scanEscape(scan);
        else if (ch === '`' || scan.text.startsWith('$(', scan.at))
            inner.push(scanSubstitution(scan));
        else
            scan.word += ch;
        scan.at += 1;
    }
    return inner;
}
/** Leaves the marker `$()` in the word and gives the script inside. */
function scanSubstitution(scan) {
    scan.word = `${scan.word ?? ''}$()`;
    if (scan.text.charAt(scan.at) === '`') {
        const end = scan.text.indexOf('`', scan.at + 1);
        const script = scan.text.slice(scan.at + 1, end < 0 ? undefined : end);
        scan.at = end < 0 ? scan.text.length : end;
        return script;
    }
    const start = scan.at + 2;
    let depth = 1;
    let at = start;
    while (at < scan.text.length && depth > 0) {
        const ch = scan.text.charAt(at);
        depth += ch === '(' ? 1 : ch === ')' ? -1 : 0;
        at += 1;
    }
    scan.at = at - 1;
    return scan.text.slice(start, at - 1);
}
function toCommand(all) {
    const settings = [];
    let at = 0;
    let prefixed = false;
    for (; at < all.length; at += 1) {
        const word = all[at] ?? '';
        const set = /^([A-Za-z_]\w*)=(.*)$/s.exec(word);
        if (set)
            settings.push({ name: set[1] ?? '', value: set[2] ?? '' });
        else if (word === 'sudo' && /^(?:-\w*u|--user)/.test(all[at + 1] ?? ''))
            break;
        else if (PREFIXES.has(word))
            prefixed = true;
        else if (!KEYWORDS.has(word) && !(prefixed && /^(?:-|\d+[smh]?$|[%{}@]+$)/.test(word)))
            break;
    }
    const words = all.slice(at);
    if (/^(?:export|declare|typeset|local|readonly|g?make)$/.test(words[0] ?? '')) {
        for (const word of words.slice(1)) {
            const set = /^([A-Za-z_]\w*)=(.*)$/s.exec(word);
            if (set)
                settings.push({ name: set[1] ?? '', value: set[2] ?? '' });
        }
    }
    return { settings, words };
}

;// CONCATENATED MODULE: ./build/stages/plan/script.js

const POSIX = /^(?:ba|da|a|z|k|mk)?sh$/;
const INTERPRETER = /^#!\s*(\S+)(?:\s+(?:-\S+\s+)*(\S+))?/;
/** Reads the commands of a RUN in the shell in force. */
function scriptOf(run, environment) {
    const text = [run.text, ...run.heredocs.map(({ body }) => body)].join('\n');
    if (run.execForm)
        return { readable: true, commands: execCommands(run.args), text };
    const names = environment.shell.map((word) => word.split('/').at(-1)?.toLowerCase() ?? '');
    const program = (/^(?:env|busybox)$/.test(names[0] ?? '') ? names[1] : names[0]) ?? '';
    const posix = POSIX.test(program);
    if (!posix)
        return { readable: false, why: `the shell ${program || 'in force'} is not one we read`, text };
    return withHeredocs(run, text);
}
function execCommands(args) {
    const outer = { settings: [], words: args };
    const scripts = innerScripts(outer);
    if (scripts.length > 0)
        return scripts.flatMap((script) => shellCommands(script));
    const envWords = args[0]?.endsWith('env') ? args.slice(1) : args;
    const at = envWords.findIndex((word) => !/^\w+=/.test(word));
    const settings = envWords.slice(0, Math.max(at, 0)).map((word) => ({
        name: word.slice(0, word.indexOf('=')),
        value: word.slice(word.indexOf('=') + 1),
    }));
    return [{ settings, words: envWords.slice(Math.max(at, 0)) }];
}
/** Bodies of heredocs are scripts when the line is nothing else, or gives them to a shell. */
function withHeredocs(run, text) {
    const outside = run.text.replace(/\d*<<-?\s*(?:"[^"]*"|'[^']*'|[\w.-]+)/g, ' ').trim();
    const first = run.heredocs[0];
    if (!first)
        return { readable: true, commands: shellCommands(run.text), text };
    if (outside === '') {
        const match = INTERPRETER.exec(first.body);
        const named = match?.[1]?.endsWith('/env') ? match[2] : match?.[1];
        const program = named?.split('/').at(-1) ?? 'sh';
        if (!POSIX.test(program))
            return { readable: false, why: `the heredoc is a script for ${program}`, text };
        return { readable: true, commands: shellCommands(first.body), text };
    }
    const commands = shellCommands(outside);
    const readers = commands.filter(({ words }) => POSIX.test(words[0]?.split('/').at(-1) ?? ''));
    if (readers.length > 0) {
        return {
            readable: true,
            commands: [...commands, ...shellCommands(run.heredocs.map((h) => h.body).join('\n'))],
            text,
        };
    }
    const others = commands.find(({ words }) => /^(?:python|perl|ruby|node|pwsh|powershell)/.test(words[0] ?? ''));
    if (others)
        return { readable: false, why: `the heredoc is a script for ${others.words[0]}`, text };
    return { readable: true, commands, text };
}

;// CONCATENATED MODULE: ./build/stages/plan/targets.js



/** A word of a shell script with its variables replaced; null when one is unknown. */
function shellWord(word, values) {
    if (/[`]|\$[^A-Za-z_{]|\$\(\)/.test(word))
        return null;
    const names = [...word.matchAll(/\$\{?([A-Za-z_]\w*)(:?-)?/g)];
    const known = names.every(([, name = '', fallback]) => fallback || values.has(name));
    return known ? expand(word, values) : null;
}
/** Variables as the go commands of a RUN see them: its own settings, ENV and ARG, `go env -w`. */
function lookupOf(environment, own, persisted, owner) {
    const values = new Map(environment.values);
    if (!values.has('HOME'))
        values.set('HOME', owner.home);
    values.set('PWD', null);
    const set = new Map();
    for (const { name, value } of own) {
        const next = shellWord(value.replace(/^~(?=\/|$)/, '$HOME'), new Map([...values, ...set]));
        set.set(name, set.has(name) && set.get(name) !== next ? null : next);
    }
    return (name) => {
        if (set.has(name))
            return set.get(name);
        const value = environment.values.get(name);
        if (value !== undefined && value !== '')
            return value;
        const written = persisted.findLast((setting) => setting.name === name);
        return written ? shellWord(written.value, values) : value;
    };
}
/** Where go keeps modules and compiled packages. */
function targetsOf(lookup, environment, owner) {
    const home = known(lookup('HOME'), environment.known ? owner.home : null);
    const version = goVersionOf(environment.image);
    const before = (minor) => version !== null && version[0] === 1 && version[1] < minor;
    return {
        mod: before(11) ? null : modTarget(lookup, home, environment.known),
        cache: before(10) ? null : cacheTarget(lookup, home),
    };
}
function modTarget(lookup, home, isKnown) {
    const moved = lookup('GOMODCACHE');
    if (moved !== undefined && moved !== '')
        return absolute(moved);
    const path = lookup('GOPATH');
    if (path === null)
        return null;
    if (path)
        return absolute(path.split(':')[0] ?? '', '/pkg/mod');
    return isKnown || home !== null ? absolute(home, '/go/pkg/mod') : null;
}
function cacheTarget(lookup, home) {
    const moved = lookup('GOCACHE');
    if (moved !== undefined && moved !== '')
        return absolute(moved);
    const base = lookup('XDG_CACHE_HOME');
    if (base !== undefined && base !== '')
        return absolute(base, '/go-build');
    return absolute(home, '/.cache/go-build');
}
function known(value, fallback) {
    return value === undefined || value === '' ? fallback : value;
}
function absolute(path, below = '') {
    if (!path?.startsWith('/') || /[\s,"']/.test(path))
        return null;
    const whole = resolvePath(path + below, null);
    return whole === '/' ? null : whole;
}

;// CONCATENATED MODULE: ./build/stages/plan/facts.js








const TOOLCHAIN = /\bgo\d[\w.]*\.linux|\bgo\$\{?\w+\}?\.linux|(?:go\.dev|golang\.org)\/dl|dl\.google\.com\/go|storage\.googleapis\.com\/golang/;
const PACKAGE = /\b(?:apk|apt|apt-get|dnf|yum|microdnf|pacman|zypper|brew)\b[^;&|]*\s(?:go|golang(?:-[\w.]+)?)(?=\s|$|[=~<>;&|])/;
/** Facts of all RUNs of a stage that build Go; `wanted` says which stages to look at. */
function factsOf(file, stage, buildArgs) {
    const seen = { commands: [], persisted: [], go: false };
    const facts = [];
    for (const part of chainOf(file, stage.index)) {
        seen.go ||= isGolangImage(part.base ?? part.from);
        for (const instruction of part.instructions) {
            seen.go ||= bringsGo(file, instruction);
            if (instruction.keyword !== 'RUN')
                continue;
            const fact = readRun(file, part, instruction, buildArgs, seen);
            if (part.index === stage.index && fact)
                facts.push(fact);
        }
    }
    return facts;
}
function bringsGo(file, instruction) {
    if (instruction.keyword === 'RUN')
        return TOOLCHAIN.test(instruction.text) || PACKAGE.test(instruction.text);
    if (instruction.keyword === 'ADD')
        return TOOLCHAIN.test(instruction.text);
    if (instruction.keyword !== 'COPY')
        return false;
    const from = instruction.flags.find((flag) => flag.name === 'from')?.value ?? null;
    const stage = file.stages.find((other) => other.name !== null && other.name === from?.toLowerCase());
    const image = stage ? stage.base : from;
    return isGolangImage(image) && instruction.args.slice(0, -1).some((path) => overlaps(path, '/usr/local/go'));
}
function readRun(file, stage, run, buildArgs, seen) {
    const environment = environmentAt(file, stage.index, run.line, buildArgs);
    const script = scriptOf(run, environment);
    const commands = script.readable ? script.commands : [];
    const { values } = environment;
    const owner = ownerOf(environment.user, seen.commands);
    const use = goUse(commands, values.get('GOFLAGS') ?? '');
    seen.persisted.push(...use.persisted);
    seen.commands.push(...commands.map((c) => ({ ...c, words: c.words.map((w) => shellWord(w, values) ?? w) })));
    const lookup = lookupOf(environment, use.settings, seen.persisted, owner);
    const targets = targetsOf(lookup, environment, owner);
    const known = new Map([['HOME', owner.home], ...values]);
    const mentions = seen.go && targets.mod !== null && mentionsPath(script.text, targets.mod, known);
    const builds = use.direct || use.cleansModules || (use.indirect && seen.go) || mentions;
    const unread = !script.readable && /\bgo\b/.test(script.text) && seen.go;
    seen.go ||= use.direct;
    if (!builds && !unread)
        return null;
    const touches = touched(commands, environment, known);
    const why = script.readable ? null : script.why;
    return {
        ...{ stage: stage.index, run, environment, use, targets, owner },
        closed: closedBy(file, stage, run, environment, use, why),
        mounts: mountsOf(run, environment),
        ...networkOf(run, script.text, use, lookup, isOld(environment.image)),
        touchesModules: use.cleansModules || touches(targets.mod, 'MOD'),
        touchesCache: use.cleansCache || touches(targets.cache, 'CACHE'),
    };
}
/** Go before 1.11 knows no modules and no GOPROXY. */
function isOld(image) {
    const [major, minor] = goVersionOf(image) ?? [1, 11];
    return major === 1 && minor < 11;
}
function networkOf(run, text, use, lookup, old) {
    const proxy = lookup('GOPROXY');
    const cut = run.flags.some(({ name, value }) => name === 'network' && value === 'none');
    return {
        modules: (use.direct || use.indirect ? use.modules : true) && !old && lookup('GO111MODULE') !== 'off',
        offline: cut || proxy === 'off',
        inlineProxy: /\bGOPROXY=/.test(text) || use.settings.some(({ name }) => name === 'GOPROXY'),
        proxy: proxy || null,
    };
}
/** Says of a path whether these commands remove, move or pack it. */
function touched(commands, environment, known) {
    return (target, kind) => commands.some(({ words }) => {
        const program = (words[0] ?? '').split('/').at(-1) ?? '';
        const removes = /^(?:rm|rmdir|mv|ln)$/.test(program);
        const packs = /^(?:cp|tar|rsync|zip|find)$/.test(program);
        if (!removes && !packs)
            return false;
        return words.slice(1).some((word) => {
            if (removes && word.includes('$()'))
                return asksGo(commands, kind);
            if (target === null || /^-/.test(word))
                return false;
            const path = resolvePath(shellWord(word.replace(/^~(?=\/|$)/, '$HOME'), known) ?? '\0', environment.workdir);
            if (!path)
                return false;
            return removes
                ? overlaps(path, target)
                : path !== '/' && within(target, path) && (program !== 'find' || words.includes('-delete'));
        });
    });
}
function asksGo(commands, kind) {
    const names = kind === 'MOD' ? /^GO(?:MODCACHE|PATH)$/ : /^GOCACHE$/;
    return commands.some(({ words }) => words[1] === 'env' && words.some((word) => names.test(word)));
}
function mentionsPath(text, target, values) {
    const plain = text.replace(/\$\{?(\w+)\}?/g, (whole, name) => values.get(name) ?? whole);
    return plain.includes(target);
}
function closedBy(file, stage, run, environment, use, unread) {
    if (isOff(file, stage, run))
        return 'the comment go-docker-build: off';
    const platform = stage.platform ?? '';
    if (isWindowsImage(environment.image) || /^windows/.test(platform))
        return 'the stage is one of Windows';
    if (unread)
        return unread;
    if (use.switchesUser)
        return 'a part of it runs as another user';
    return /^\s*run(?=\s)/i.test(file.text.split('\n')[run.line - 1] ?? '')
        ? null
        : 'RUN stands alone on its line';
}
/** A comment counts for the RUN it is in, for the next instruction, and before FROM for the whole stage. */
function isOff(file, stage, run) {
    const starts = file.stages.flatMap((s) => [s.line, ...s.instructions.map(({ line }) => line)]);
    return file.offLines.some((line) => {
        if (line >= run.line && line <= run.endLine)
            return true;
        const next = starts.find((start) => start > line);
        const inside = file.stages.some((s) => s.instructions.some((i) => line > i.line && line <= i.endLine));
        return !inside && (next === run.line || next === stage.line);
    });
}

;// CONCATENATED MODULE: ./build/stages/plan/graph.js



/** Stages a stage may be built FROM: several when a variable in its base is unknown. */
function parentsOf(file, stage) {
    if (stage.parent !== null)
        return [stage.parent];
    if (stage.base !== null)
        return [];
    const pattern = stage.from.replace(/[.*+?^()|[\]\\]/g, '\\$&').replace(/\$(?:\{[^}]*\}|\w+)/g, '.*');
    let name;
    try {
        name = new RegExp(`^${pattern}$`, 'i');
    }
    catch {
        return [];
    }
    return file.stages
        .slice(0, stage.index)
        .flatMap((s) => (s.name !== null && name.test(s.name) ? [s.index] : []));
}
/** A stage and all it may be built FROM. */
function lineage(file, index, seen = new Set()) {
    const stage = file.stages[index];
    if (!stage || seen.has(index))
        return seen;
    seen.add(index);
    for (const parent of parentsOf(file, stage))
        lineage(file, parent, seen);
    return seen;
}
/** The stage that is built: by name, by number, or the last one. */
function targetStage(file, target) {
    if (target === null || target === '')
        return file.stages.length > 0 ? file.stages.length - 1 : null;
    const named = file.stages.findLast((stage) => stage.name === target.toLowerCase());
    return named?.index ?? (/^\d+$/.test(target) && file.stages[Number(target)] ? Number(target) : null);
}
/** All stages that the target needs. */
function reachable(file, target, transfers) {
    const seen = new Set();
    const open = [target];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
        const stage = file.stages[index];
        if (!stage || seen.has(index))
            continue;
        seen.add(index);
        open.push(...parentsOf(file, stage));
        for (const { to, from } of transfers)
            if (to === index && from !== null)
                open.push(from);
    }
    return seen;
}
/** Every COPY, ADD and mount of the file that takes files from somewhere. */
function transfersOf(file, buildArgs) {
    return file.stages.flatMap((stage) => stage.instructions.flatMap((instruction) => {
        if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') {
            return [copied(file, stage, instruction, buildArgs)];
        }
        return instruction.keyword === 'RUN' ? mounted(file, stage, instruction, buildArgs) : [];
    }));
}
function copied(file, stage, copy, buildArgs) {
    const environment = environmentAt(file, stage.index, copy.line, buildArgs);
    const any = new Map([...environment.values].map(([name, value]) => [name, value ?? '*']));
    const words = copy.args.map((word) => expand(word.replaceAll('\\', ''), any) ?? '*');
    const last = copy.args.at(-1) ?? '';
    const dest = expand(last, environment.values);
    const name = copy.flags.find((flag) => flag.name === 'from')?.value ?? null;
    return {
        to: stage.index,
        line: copy.line,
        from: sourceStage(file, stage, name),
        sources: words.slice(0, -1).flatMap((word) => resolvePath(word, '/') ?? []),
        dest: dest === null ? null : resolvePath(dest, environment.workdir),
    };
}
function mounted(file, stage, run, buildArgs) {
    return mountsOf(run, environmentAt(file, stage.index, run.line, buildArgs)).flatMap((mount) => {
        if (mount.from === null)
            return [];
        const source = mount.source ?? '/';
        const whole = source === '/' && mount.target !== null && !run.text.includes(`${mount.target}/go/`);
        const sources = whole ? [] : [source];
        return [
            { to: stage.index, line: run.line, from: sourceStage(file, stage, mount.from), sources, dest: null },
        ];
    });
}
function sourceStage(file, stage, name) {
    if (name === null)
        return null;
    const lower = name.toLowerCase();
    const named = file.stages.slice(0, stage.index).findLast((earlier) => earlier.name === lower);
    const later = named ?? file.stages.findLast((other) => other.name === lower);
    return later?.index ?? (/^\d+$/.test(name) && file.stages[Number(name)] ? Number(name) : null);
}

;// CONCATENATED MODULE: ./build/stages/plan/blocks.js




/** Decides for each stage whether its module and build cache may live in mounts. */
function verdicts(file, target, buildArgs) {
    const transfers = transfersOf(file, buildArgs);
    const index = targetStage(file, target);
    const reached = index === null ? new Set() : reachable(file, index, transfers);
    const shipped = index === null ? new Set() : lineage(file, index);
    const facts = file.stages.flatMap((stage) => factsOf(file, stage, buildArgs));
    const work = {
        file,
        facts: facts.filter(({ stage }) => reached.has(stage)),
        mod: new Map(),
        cache: new Map(),
    };
    for (const transfer of transfers)
        if (reached.has(transfer.to))
            blockTransfer(work, transfer);
    for (const fact of work.facts)
        blockRun(work, fact);
    blockTriggers(work, reached);
    const mod = spread(work, reached, shipped);
    return { facts, shipped, reached, mod, cache: inherit(work, work.cache, reached) };
}
function blockTransfer(work, transfer) {
    const givers = transfer.from === null ? new Set() : lineage(work.file, transfer.from);
    for (const { stage, targets } of work.facts) {
        if (!givers.has(stage))
            continue;
        const why = `line ${transfer.line} copies from this stage what would lie in the mount`;
        if (takes(transfer, targets.mod))
            put(work.mod, stage, why);
        if (takes(transfer, targets.cache))
            put(work.cache, stage, why);
    }
    const { dest } = transfer;
    if (dest === null)
        return;
    const full = [...givers].some((giver) => work.mod.has(giver));
    for (const fact of work.facts) {
        if (!chainOf(work.file, fact.stage).some(({ index }) => index === transfer.to))
            continue;
        const why = `the mount would hide what line ${transfer.line} copies there`;
        if (hides(dest, fact.targets.mod, full))
            put(work.mod, transfer.to, why);
        if (hides(dest, fact.targets.cache, false))
            put(work.cache, transfer.to, why);
    }
}
function takes(transfer, target) {
    return target !== null && transfer.sources.some((source) => overlaps(source, target));
}
function hides(dest, target, full) {
    if (target === null)
        return false;
    return within(dest, target) || (full && within(target, dest));
}
function blockRun(work, fact) {
    const why = refusal(fact);
    if (why)
        put(work.mod, fact.stage, `line ${fact.run.line} ${why}`);
}
/** Why a RUN keeps modules out of the mounts of its stage. */
function refusal(fact) {
    if (fact.touchesModules)
        return 'removes or packs the module directory';
    if (!fact.modules)
        return null;
    if (writesBeside(fact))
        return 'writes beside the mount, whose parent belongs to root';
    if (fact.offline)
        return 'builds without network from modules of the layers';
    return fact.closed ? `would not see the mount: ${fact.closed}` : null;
}
/** Directories that a mount makes belong to root: /go/pkg for the sumdb, ~/go for bin. */
function writesBeside({ owner, use, targets }) {
    if (owner.uid === '0')
        return false;
    return use.sums || (use.installs && !targets.mod?.startsWith('/go/'));
}
function blockTriggers({ file, mod }, reached) {
    for (const stage of file.stages) {
        if (!reached.has(stage.index))
            continue;
        const above = chainOf(file, stage.index).slice(0, -1);
        const trigger = above
            .flatMap(({ instructions }) => instructions)
            .find((i) => i.trigger?.keyword === 'RUN' && /\bgo\b|\bmake\b/.test(i.trigger.text));
        if (trigger)
            put(mod, stage.index, `the ONBUILD of line ${trigger.line} would not see the mount`);
    }
}
function put(map, stage, why) {
    if (!map.has(stage))
        map.set(stage, why);
}
/** Reasons of the stages below count for a stage too. */
function inherit({ file }, own, reached) {
    const all = new Map(own);
    for (const index of [...reached].sort((a, b) => a - b)) {
        for (const ancestor of lineage(file, index)) {
            const why = own.get(ancestor);
            if (why)
                put(all, index, why);
        }
    }
    return all;
}
/** Stages that share layers in which modules are read keep them together: in mounts, or in layers. */
function spread(work, reached, shipped) {
    const all = inherit(work, work.mod, reached);
    const users = new Set(work.facts.filter(({ modules }) => modules).map(({ stage }) => stage));
    for (const stage of users)
        if (shipped.has(stage))
            put(all, stage, 'its layers ship with the image, modules included');
    const links = [...reached].flatMap((index) => [...lineage(work.file, index)].filter((a) => a !== index && users.has(a)).map((a) => [a, index]));
    for (let changed = true; changed;) {
        const before = all.size;
        for (const [left, right] of links) {
            const why = all.get(left) ?? all.get(right);
            if (why !== undefined && !(all.has(left) && all.has(right))) {
                put(all, left, why);
                put(all, right, why);
            }
        }
        changed = all.size > before;
    }
    return all;
}

;// CONCATENATED MODULE: ./build/stages/plan/flags.js

/** Id of the secret that fills GOPROXY. */
const PROXY_SECRET = 'go-docker-build-proxy';
/** Name of the build context that holds modules for a builder that reaches no server of ours. */
const MODULE_CONTEXT = 'go-docker-build-modules';
/** Where that context is mounted. */
const MODULE_DIR = '/run/go-docker-build/modules';
/** Chooses the flags of a RUN that builds Go. */
function flagsOf(fact, verdict, options) {
    const none = (why) => ({ changes: [], caches: [], proxy: false, why });
    if (!verdict.reached.has(fact.stage))
        return none('the target does not need its stage');
    if (fact.closed)
        return none(fact.closed);
    if (!options.frontend.mounts)
        return none(options.frontend.why);
    if (verdict.shipped.has(fact.stage))
        return none('its layers ship with the image');
    const noMod = modRefusal(fact, verdict);
    const noCache = cacheRefusal(fact, verdict);
    const caches = [
        ...(noMod ? [] : [mount(fact, 'mod', options)]),
        ...(noCache ? [] : [mount(fact, 'build', options)]),
    ];
    const changes = caches.map((cache) => ({
        line: fact.run.line,
        flag: cacheFlag(cache, fact, options),
        why: cache.kind === 'mod'
            ? 'modules are kept outside the layers'
            : `compiled packages are kept outside the layers${noMod ? `; no module mount: ${noMod}` : ''}`,
    }));
    const noProxy = proxyRefusal(fact, options);
    const proxy = noProxy
        ? []
        : proxyFlags(options).map((flag) => ({ line: fact.run.line, flag, why: PROXY_WHY }));
    return { changes: [...changes, ...proxy], caches, proxy: !noProxy, why: noMod ?? noCache ?? noProxy ?? '' };
}
const PROXY_WHY = 'modules come from the cache of the host; the value is not part of any layer or key';
function modRefusal(fact, verdict) {
    if (fact.use.vendored)
        return 'it builds from vendor/';
    if (!fact.modules)
        return 'it uses no modules';
    const blocked = verdict.mod.get(fact.stage);
    if (blocked)
        return blocked;
    if (fact.targets.mod === null)
        return 'nobody can tell where its modules go';
    return mountRefusal(fact, fact.targets.mod);
}
function cacheRefusal(fact, verdict) {
    if (!fact.use.compiles)
        return 'it compiles nothing';
    const blocked = verdict.cache.get(fact.stage);
    if (blocked)
        return blocked;
    if (fact.touchesCache)
        return 'it removes or packs the build cache';
    if (fact.targets.cache === null)
        return 'nobody can tell where its build cache is';
    return mountRefusal(fact, fact.targets.cache);
}
function mountRefusal(fact, target) {
    const places = fact.mounts.filter(({ type }) => type !== 'ssh');
    if (places.some((own) => own.target === null && (own.type === 'cache' || own.type === 'bind'))) {
        return 'nobody can tell where one of its own mounts is';
    }
    return places.some((own) => own.target !== null && own.type !== 'secret' && overlaps(own.target, target))
        ? `it has a mount of its own at ${target}`
        : null;
}
function proxyRefusal(fact, { delivery, frontend }) {
    if (delivery?.kind === 'off')
        return delivery.why;
    if (!frontend.secretEnv)
        return frontend.why;
    if (!fact.modules)
        return 'it uses no modules';
    if (fact.offline)
        return 'it builds without network';
    if (fact.inlineProxy)
        return 'it sets GOPROXY itself';
    return fact.mounts.some(({ env }) => env === 'GOPROXY') ? 'it has a secret for GOPROXY' : null;
}
function proxyFlags({ delivery }) {
    const bind = `--mount=type=bind,from=${MODULE_CONTEXT},target=${MODULE_DIR}`;
    const secret = `--mount=type=secret,id=${PROXY_SECRET},env=GOPROXY`;
    return delivery?.kind === 'context' ? [bind, secret] : [secret];
}
function mount(fact, kind, options) {
    const { uid, gid } = fact.owner;
    const root = uid === '0';
    const suffix = root ? '' : uid === null ? '-any' : `-u${uid}`;
    const prefix = options.idPrefix.replace(/[^\w.@/-]+/g, '-');
    const owner = root ? '' : uid === null ? 'mode=1777' : `uid=${uid}${gid === null ? '' : `,gid=${gid}`}`;
    const target = (kind === 'mod' ? fact.targets.mod : fact.targets.cache) ?? '';
    return { kind, id: `${prefix}-${kind}${suffix}`, target, owner };
}
/**
 * The build cache is locked, so that a seed goes first; modules only when several platforms unpack at
 * once. BuildKit takes locks in the order of the targets, which must be the same for all RUNs.
 */
function cacheFlag({ kind, id, target, owner }, { targets }, { platforms }) {
    const ordered = targets.cache === null || (targets.mod ?? '') < targets.cache;
    const locked = kind === 'build' || (platforms.length > 1 && ordered);
    return `--mount=type=cache,id=${id},target=${target}${owner && `,${owner}`}${locked ? ',sharing=locked' : ''}`;
}

;// CONCATENATED MODULE: ./build/stages/plan/frontend.js
/** Reads the version out of a `syntax` image; without one the frontend of the builder decides. */
function frontendOf(syntax, builtin) {
    if (syntax === null) {
        return {
            mounts: true,
            secretEnv: builtin === 'ok',
            why: 'the frontend of the builder is older than 1.10',
        };
    }
    const name = syntax.replace(/@.*$/, '').split('/').at(-1) ?? '';
    const [image = '', tag = syntax.includes('@') ? null : 'latest'] = name.split(':');
    const why = `the frontend ${syntax} is older than 1.10`;
    if (!/^dockerfile(?:-upstream)?$/.test(image)) {
        return { mounts: false, secretEnv: false, why: `the frontend ${syntax} is not one we know` };
    }
    if (tag === null)
        return { mounts: true, secretEnv: false, why: `nobody knows the version of ${syntax}` };
    if (tag === 'experimental')
        return { mounts: true, secretEnv: false, why };
    const match = /^(\d+)(?:\.(\d+))?(?:\.\d+)?(-.*)?$/.exec(tag);
    if (!match)
        return { mounts: true, secretEnv: true, why };
    const [major, minor] = [
        Number(match[1]),
        match[2] === undefined ? Number.POSITIVE_INFINITY : Number(match[2]),
    ];
    const mounts = major > 1 || minor >= 2 || /experimental/.test(match[3] ?? '');
    return {
        mounts,
        secretEnv: major > 1 || minor >= 10,
        why: mounts ? why : `the frontend ${syntax} knows no mounts`,
    };
}

;// CONCATENATED MODULE: ./build/stages/plan/plan.js




/** Puts cache mounts and the module proxy into RUN lines that build Go; nothing else changes. */
function plan(dockerfile, options) {
    const buildArgs = { ...platformArgs(options.platforms), ...options.buildArgs };
    const file = withBuildArgs(dockerfile, buildArgs);
    const verdict = verdicts(file, options.target, buildArgs);
    const frontend = frontendOf(options.buildArgs['BUILDKIT_SYNTAX'] ?? file.syntax, options.frontend);
    const chosen = verdict.facts.map((fact) => ({
        fact,
        flags: flagsOf(fact, verdict, { ...options, frontend }),
    }));
    const changes = chosen.flatMap(({ flags }) => flags.changes);
    const proxied = chosen.some(({ flags }) => flags.proxy);
    return {
        dockerfile: insert(dockerfile.text, changes),
        changes,
        skipped: [...skippedOf(chosen), ...triggersOf(file)].sort((a, b) => a.line - b.line),
        ownProxies: ownProxies(chosen),
        secrets: proxied ? [{ id: PROXY_SECRET, env: 'GOPROXY' }] : [],
        ...(proxied && options.delivery?.kind === 'context' ? { moduleContext: MODULE_CONTEXT } : {}),
        caches: distinct(chosen.flatMap(({ flags }) => flags.caches)),
    };
}
/** TARGETPLATFORM and its parts, known when one platform is built. */
function platformArgs(platforms) {
    const only = platforms.length === 1 ? platforms[0] : undefined;
    if (!only)
        return {};
    const [os = '', arch = '', variant = ''] = only.split('/');
    return { TARGETPLATFORM: only, TARGETOS: os, TARGETARCH: arch, TARGETVARIANT: variant };
}
function insert(text, changes) {
    const lines = text.split('\n');
    const byLine = Map.groupBy(changes, ({ line }) => line);
    for (const [line, all] of byLine) {
        const flags = all.map(({ flag }) => flag).join(' ');
        lines[line - 1] = (lines[line - 1] ?? '').replace(/^\s*run(?=\s)/i, (run) => `${run} ${flags}`);
    }
    return lines.join('\n');
}
function skippedOf(chosen) {
    return chosen.flatMap(({ fact, flags }) => flags.changes.length === 0 ? [{ line: fact.run.line, why: flags.why }] : []);
}
function triggersOf(file) {
    const runs = file.stages
        .flatMap(({ instructions }) => instructions)
        .filter((i) => i.trigger?.keyword === 'RUN');
    return runs.map(({ line }) => ({ line, why: 'ONBUILD runs in another build' }));
}
function ownProxies(chosen) {
    const values = chosen.flatMap(({ fact, flags }) => flags.changes.length > 0 && fact.proxy ? [fact.proxy] : []);
    return [...new Set(values)];
}
function distinct(caches) {
    const keyed = new Map(caches.map((cache) => [`${cache.id} ${cache.target} ${cache.owner}`, cache]));
    return [...keyed.values()];
}

;// CONCATENATED MODULE: ./build/text/controls.js
// biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
/** Terminal sequences: CSI, OSC (ended by BEL or ST on the same line), and two-byte escapes. ECMA-48. */
const SEQUENCES = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b\n]*(?:\u0007|\u001b\\)|\u001b[@-_]/g;
/** C0 and C1 controls but tab and line feed, and the marks that reorder text. https://trojansource.codes */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
/** Text without colour, cursor movement, control characters and marks that reorder it. */
const stripControls = (text) => text.replace(SEQUENCES, '').replace(CONTROLS, '');

;// CONCATENATED MODULE: ./build/stages/prewarm/download.js

/** Silence up to here is no news. */
const QUIET = 2_000;
/** Longest time one root may take. */
const download_PATIENCE = 600_000;
/** Lines of `-x` and of progress, which are not the reason of a failure. https://go.dev/ref/mod#go-mod-download */
const CHATTER = /^(?:# |go: downloading |\s*$)/;
const lastWord = (stderr) => stripControls(stderr
    .split('\n')
    .filter((line) => !CHATTER.test(line))
    .at(-1) ?? '')
    .trim()
    .slice(0, 300);
const progress = (ports) => {
    let shown = ports.clock.monotonic();
    let zips = 0;
    let rest = '';
    return (chunk) => {
        const lines = (rest + chunk.toString('utf8')).split('\n');
        rest = lines.pop() ?? '';
        zips += lines.filter((line) => /^# get .*\.zip: 200 /.test(line)).length;
        const now = ports.clock.monotonic();
        if (zips === 0 || now - shown < QUIET)
            return;
        shown = now;
        ports.log.info(`Fetching Go modules: ${zips} so far`);
    };
};
/** Downloads what each root needs; gives one sentence for each root that failed. */
const download = async (roots, env, ports) => {
    const failures = [];
    const onStderr = progress(ports);
    for (const { dir, gowork } of roots) {
        const options = { cwd: dir, env: { ...env, GOWORK: gowork }, timeoutMs: download_PATIENCE, onStderr };
        const done = await ports.shell.run('go', ['mod', 'download', '-x'], options);
        if (done.code === 0)
            continue;
        const word = lastWord(done.stderr) || `exit code ${done.code}`;
        failures.push(`Go modules of ${dir} could not all be fetched ahead of the build: ${word}`);
    }
    return failures;
};

;// CONCATENATED MODULE: ./build/stages/prewarm/go-settings.js
const NAMES = ['GOMODCACHE', 'GOPROXY', 'GOPRIVATE', 'GONOPROXY', 'GONOSUMDB', 'GOSUMDB'];
const join = (...lists) => lists.filter((list) => list !== '').join(',');
const parse = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
};
/** Asks the host's go for its settings, away from the repository so that nothing of it counts; null when there is no go. */
const askGo = async (request, shell) => {
    const quiet = { GOFLAGS: '', GOTOOLCHAIN: 'local', GOWORK: 'off', LC_ALL: 'C' };
    const asked = await shell.run('go', ['env', '-json', ...NAMES], { cwd: '/', env: quiet });
    const machine = asked.code === 0 ? parse(asked.stdout) : null;
    const gomodcache = machine?.GOMODCACHE ?? '';
    if (machine === null || gomodcache === '')
        return null;
    const chain = request.goProxy || machine.GOPROXY || '';
    const extra = request.goPrivate;
    const patterns = extra || machine.GOPRIVATE || '';
    return {
        gomodcache,
        chain,
        private: patterns,
        env: {
            LC_ALL: 'C',
            GOENV: 'off',
            GOFLAGS: '',
            GOMODCACHE: gomodcache,
            GOPROXY: chain,
            GOPRIVATE: patterns,
            GONOPROXY: extra ? join(machine.GONOPROXY ?? '', extra) : machine.GONOPROXY,
            GONOSUMDB: extra ? join(machine.GONOSUMDB ?? '', extra) : machine.GONOSUMDB,
            GOSUMDB: machine.GOSUMDB,
            GIT_TERMINAL_PROMPT: '0',
            GIT_ALLOW_PROTOCOL: 'https:ssh',
            ...(request.untrusted ? { GOTOOLCHAIN: 'local' } : {}),
        },
    };
};

;// CONCATENATED MODULE: ./build/stages/prewarm/keys.js
/** The key of this run's module cache and the starts of keys that help when it is missing; pull requests also read what branches saved. https://docs.github.com/actions/reference/workflows-and-actions/dependency-caching */
const cacheKeys = (parts) => {
    const digest = parts.hash(parts.text);
    const start = (tier) => `go-docker-build-mod-v1-${parts.runnerOs}-${parts.runnerArch}-${tier}-`.replaceAll(',', '_');
    const own = start(parts.tier);
    const branch = start('branch');
    const borrowed = parts.tier === 'pr' ? [`${branch}${digest}`] : [];
    return {
        key: `${own}${digest}`,
        /** Keys under which exactly these modules were saved. */
        same: [`${own}${digest}`, ...borrowed],
        prefixes: [...borrowed, own, ...(parts.tier === 'pr' ? [branch] : [])],
    };
};

;// CONCATENATED MODULE: ./build/stages/prewarm/roots.js

const DEEPEST = 8;
const MOST_DIRECTORIES = 5_000;
const MOST_ROOTS = 64;
/** Go looks into none of these for packages, or their modules are not the build's. https://pkg.go.dev/cmd/go#hdr-Package_lists_and_patterns */
const SKIPPED = new Set(['vendor/', 'node_modules/', '.git/', 'testdata/']);
const TELLING = ['go.mod', 'go.sum', 'go.work', 'go.work.sum'];
const walk = async (top, files) => {
    const seen = [];
    let level = [top];
    let looked = 0;
    for (let depth = 0; depth <= DEEPEST && level.length > 0; depth++) {
        const next = [];
        for (const dir of level) {
            if (++looked > MOST_DIRECTORIES)
                return { seen, isCut: true };
            const names = await files.list(dir);
            if (names.includes('go.mod') || names.includes('go.work'))
                seen.push({ dir, names });
            for (const name of names)
                if (name.endsWith('/') && !SKIPPED.has(name))
                    next.push(external_node_path_.posix.join(dir, name.slice(0, -1)));
        }
        level = next;
    }
    return { seen, isCut: false };
};
/** Directories a workspace file uses. https://go.dev/ref/mod#go-work-file-use */
const usedBy = (work, dir) => {
    const text = work.replace(/\/\/.*$/gm, '');
    const blocks = [...text.matchAll(/^\s*use\s*\(([^)]*)\)/gm)].flatMap((block) => block[1].split('\n'));
    const lines = [...text.matchAll(/^\s*use\s+([^\s(].*)$/gm)].map((line) => line[1]);
    return [...blocks, ...lines]
        .map((line) => line.trim().replace(/^["`](.*)["`]$/, '$1'))
        .filter((path) => path !== '')
        .map((path) => external_node_path_.posix.resolve(dir, path));
};
const hasRequirements = (text) => /^\s*require\b/m.test(text ?? '');
/** Finds every module and workspace of the context that needs modules from elsewhere; vendored ones need none. */
const findRoots = async (top, files) => {
    const { seen, isCut } = await walk(top, files);
    const roots = [];
    const covered = new Set();
    const texts = [];
    const isVendored = (dir) => files.exists(`${dir}/vendor/modules.txt`);
    for (const { dir } of seen.filter(({ names }) => names.includes('go.work'))) {
        const used = usedBy((await files.read(`${dir}/go.work`)) ?? '', dir);
        for (const path of used)
            covered.add(path);
        const needs = await Promise.all(used.map((path) => files.read(`${path}/go.mod`)));
        if (needs.some(hasRequirements) && !(await isVendored(dir)))
            roots.push({ dir, gowork: `${dir}/go.work` });
    }
    for (const { dir, names } of seen) {
        for (const name of TELLING.filter((file) => names.includes(file)))
            texts.push(`${external_node_path_.posix.relative(top, dir)}/${name}\n${(await files.read(`${dir}/${name}`)) ?? ''}`);
        if (covered.has(dir) || !names.includes('go.mod'))
            continue;
        if (!hasRequirements(await files.read(`${dir}/go.mod`)) || (await isVendored(dir)))
            continue;
        roots.push({ dir, gowork: 'off' });
    }
    const isLimited = isCut || roots.length > MOST_ROOTS;
    return {
        roots: roots.slice(0, MOST_ROOTS),
        text: texts.sort().join('\n'),
        degradations: isLimited ? ['The context is large: not all of its Go modules were looked at.'] : [],
    };
};

;// CONCATENATED MODULE: ./build/stages/prewarm/delivery.js
const asContext = (request, why) => request.hasStore ? { kind: 'context', dir: request.store } : { kind: 'off', why };
/** Picks the module server where the builder runs on this machine, else the modules as a named context. */
const pickDelivery = async (request, openMirror) => {
    const { driver, gateway, store, upstream } = request;
    if (driver !== 'docker' && driver !== 'docker-container') {
        const why = `A builder of the ${driver} driver does not reach this machine, and no modules were fetched ahead.`;
        return { delivery: asContext(request, why), mirror: null, degradations: [] };
    }
    if (store === '' || upstream === '') {
        const why = 'There is no go on this machine to ask for its module cache.';
        return { delivery: { kind: 'off', why }, mirror: null, degradations: [] };
    }
    const opened = gateway === null
        ? { ok: false, why: 'The address of this machine as the builder sees it is not known.' }
        : await openMirror({ store, upstream, private: request.private, listen: gateway });
    if (opened.ok)
        return { delivery: { kind: 'proxy', url: opened.mirror.url }, mirror: opened.mirror, degradations: [] };
    return { delivery: asContext(request, opened.why), mirror: null, degradations: [opened.why] };
};

;// CONCATENATED MODULE: ./build/stages/prewarm.js





const NOTHING = {
    key: null,
    restored: 'off',
    shouldSave: false,
    gomodcache: '',
    chain: '',
    private: '',
    seconds: 0,
    degradations: [],
};
const NO_GO = 'No go on this machine, so modules are not fetched ahead of the build: add actions/setup-go before this step.';
const restore = async (store, keys, ports) => {
    if (!ports.cache.available)
        return 'off';
    const found = await ports.cache.restore([store], keys.key, keys.prefixes);
    return found === null ? 'miss' : keys.same.includes(found) ? 'exact' : 'prefix';
};
const withGo = async (request, go, ports) => {
    const settled = { ...NOTHING, gomodcache: go.gomodcache, chain: go.chain, private: go.private };
    const found = await findRoots(request.contextDir, ports.files);
    if (found.roots.length === 0)
        return { ...settled, degradations: found.degradations };
    const tier = request.untrusted ? 'pr' : request.ref?.startsWith('refs/tags/') ? 'release' : 'branch';
    const keys = cacheKeys({ ...request, tier, text: found.text });
    const restored = await restore(`${go.gomodcache}/cache/download`, keys, ports);
    const failed = restored === 'exact' ? [] : await download(found.roots, go.env, ports);
    return {
        ...settled,
        key: keys.key,
        restored,
        shouldSave: request.goCache === 'auto' && !request.untrusted && restored !== 'exact' && ports.cache.available,
        degradations: [...found.degradations, ...failed],
    };
};
/** Fills the host's module cache before the build: from the cache service, then from the upstream chain; never fails. */
const prewarm = async (request, ports) => {
    if (request.goCache === 'off')
        return NOTHING;
    const start = ports.clock.monotonic();
    const go = request.goOnHost === null ? null : await askGo(request, ports.shell);
    if (go === null) {
        const { roots } = await findRoots(request.contextDir, ports.files);
        return roots.length === 0 ? NOTHING : { ...NOTHING, degradations: [NO_GO] };
    }
    const done = await withGo(request, go, ports);
    return { ...done, seconds: (ports.clock.monotonic() - start) / 1000 };
};

;// CONCATENATED MODULE: ./build/text/version.js
/** Says whether a version such as `v0.12.4` or `0.11.0+d3e6` is a release not older than `least`; commit hashes (builds from source) are when `hashes` is true. */
function isAtLeast(version, least, hashes = false) {
    if (version === null)
        return false;
    if (/^[0-9a-f]{7}$/.test(version))
        return hashes;
    const parts = /^v?(\d+)\.(\d+)(?:\.(\d+))?(?:\+.*)?$/.exec(version)?.slice(1, 4);
    if (!parts)
        return false;
    const wanted = least.split('.').map(Number);
    for (const [index, part] of parts.entries()) {
        const difference = Number(part ?? 0) - (wanted[index] ?? 0);
        if (difference !== 0)
            return difference > 0;
    }
    return true;
}

;// CONCATENATED MODULE: ./build/pipeline/modules.js




/** BuildKit whose own Dockerfile frontend is 1.10, the first to give secrets as variables. https://docs.docker.com/build/buildkit/dockerfile-release-notes/#1100 */
const FIRST_WITH_SECRET_ENV = '0.16.0';
const nothing = (why) => ({
    plan: null,
    delivery: { kind: 'off', why },
    mirror: null,
    secrets: [],
    contexts: [],
    degradations: [],
});
/** What RUN lines get as GOPROXY: the mirror or the mounted modules first, then what the Dockerfile itself names. */
const proxyValue = (delivery, own, chain) => {
    const [theirs] = own;
    switch (delivery.kind) {
        case 'proxy':
            return theirs === undefined ? delivery.url : `${delivery.url}|${theirs}`;
        case 'context':
            return ['file:///run/go-docker-build/modules', theirs ?? chain].filter((part) => part !== '').join(',');
        case 'off':
            return theirs ?? chain;
    }
};
/** Build arguments as a table; a name alone takes its value from the environment, as docker does. */
const buildArgTable = (args, env) => Object.fromEntries(args.map((arg) => {
    const [name = '', value] = arg.split(/=(.*)/s);
    return [name, value ?? env[name] ?? ''];
}));
/** Mounts of one repository and one level of trust are never those of another. */
const idPrefix = (world) => [
    'go-docker-build',
    world.identity.repository?.replace(/[^\w.-]+/g, '-') ?? 'local',
    ...(world.isUntrusted ? ['pr'] : []),
].join('-');
/** Picks how modules reach the build, opens the mirror, and writes the Dockerfile copy that uses both. */
const prepare = async (inputs, preflight, prewarmed, world, ports) => {
    if (inputs.own.rewrite === 'off')
        return nothing('The input rewrite is off.');
    const text = preflight.dockerfile === null ? null : await ports.files.read(preflight.dockerfile);
    if (text === null)
        return nothing('The Dockerfile is not on this machine, so it is built as it is.');
    const store = prewarmed.gomodcache === '' ? '' : `${prewarmed.gomodcache}/cache/download`;
    const picked = inputs.own.goCache === 'off'
        ? {
            delivery: { kind: 'off', why: 'The input go-cache is off.' },
            mirror: null,
            degradations: [],
        }
        : await pickDelivery({
            driver: preflight.driver,
            gateway: preflight.gateway,
            store,
            hasStore: store !== '' && (await ports.files.list(store)).length > 0,
            upstream: prewarmed.chain,
            private: prewarmed.private,
        }, ports.openMirror);
    const made = plan(parseDockerfile(text), {
        target: inputs.build.target === '' ? null : inputs.build.target,
        buildArgs: buildArgTable(inputs.build.buildArgs, world.env),
        delivery: picked.delivery,
        platforms: inputs.build.platforms,
        idPrefix: idPrefix(world),
        frontend: isAtLeast(preflight.buildkit, FIRST_WITH_SECRET_ENV, true) ? 'ok' : 'old',
    });
    const value = proxyValue(picked.delivery, made.ownProxies, prewarmed.chain);
    return {
        plan: made,
        ...picked,
        secrets: made.secrets.map(({ id }) => ({ id, value })),
        contexts: made.moduleContext !== undefined && picked.delivery.kind === 'context'
            ? [{ name: made.moduleContext, dir: picked.delivery.dir }]
            : [],
    };
};
/** What the module cache did, once the build is over. */
const modules_accountOf = (prewarmed, prepared) => {
    const served = prepared.mirror?.account() ?? { served: 0, fetched: 0, bytes: 0 };
    const isUsed = prepared.secrets.length > 0;
    const { delivery } = prepared;
    return {
        key: prewarmed.key,
        restored: prewarmed.restored,
        delivery: isUsed ? delivery.kind : 'off',
        why: delivery.kind === 'off' ? delivery.why : isUsed ? null : 'No RUN line takes modules from the host.',
        served: served.served,
        fetched: served.fetched,
        bytes: served.bytes,
        prewarmSeconds: prewarmed.seconds,
    };
};

;// CONCATENATED MODULE: ./build/pipeline/find.js




/** Finds where in the repository a failure is: its line, and the instruction that hit it. */
const find = async (diagnosis, log, inputs, ready, root, env, { files }) => {
    const text = ready.dockerfile === null ? null : await files.read(ready.dockerfile);
    const isOwnGit = ready.context.kind === 'remote' && ready.context.argument === ready.defaultContext;
    const dir = ready.context.kind === 'local' ? ready.context.dir : isOwnGit ? root : null;
    const ignore = dir === null
        ? null
        : ((await files.read(`${ready.dockerfile}.dockerignore`)) ?? (await files.read(`${dir}/.dockerignore`)));
    return locate(diagnosis, log, text === null ? null : withBuildArgs(parseDockerfile(text), buildArgTable(inputs.build.buildArgs, env)), {
        dockerfilePath: ready.dockerfile === null ? '' : (0,posix_.relative)(root, ready.dockerfile),
        contextDir: dir === null ? null : (0,posix_.relative)(root, dir),
        buildContexts: localContexts(inputs, ready, root),
        ignore,
    }, files, root);
};
const localContexts = (inputs, ready, root) => Object.fromEntries(inputs.build.buildContexts
    .map((pair) => pair.split(/=(.*)/s))
    .filter(([, where]) => where !== undefined && !/^[a-z-]+:\/\//.test(where))
    .map(([name, where = '']) => [
    name,
    (0,posix_.relative)(root, where.startsWith('/') ? where : `${ready.cwd}/${where}`),
]));

;// CONCATENATED MODULE: ./build/text/redact.js
/** What stands in the place of a secret. */
const MASK = '***';
/** Values shorter than this would mask ordinary text. */
const SHORTEST = 6;
/** Tokens recognised by their form. https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/ */
const TOKENS = [
    [/(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9_]{20,1000}/g, MASK],
    [/(?<![A-Za-z0-9])github_pat_[A-Za-z0-9_]{20,1000}/g, MASK],
    [/(?<![A-Za-z0-9])glpat-[A-Za-z0-9_-]{20,300}/g, MASK],
    [/(?<![A-Za-z0-9])AKIA[0-9A-Z]{16}(?![A-Za-z0-9])/g, MASK],
    [/(?<![A-Za-z0-9])eyJ[A-Za-z0-9_-]{8,2000}\.[A-Za-z0-9_-]{8,4000}\.[A-Za-z0-9_-]{8,2000}/g, MASK],
    [/(\b[a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/@:'"?#]{0,200}(?::[^\s/'"?#]{0,400})?@/gi, `$1${MASK}@`],
    [
        /(\bauthorization["']?\s{0,4}[:=]\s{0,4}["']?(?:basic|bearer|token)\s{1,4})[^\s'"]{4,4000}/gi,
        `$1${MASK}`,
    ],
];
const formsOf = (secret) => {
    const base64 = [0, 1, 2].map((shift) => {
        const text = Buffer.concat([Buffer.alloc(shift), Buffer.from(secret)]).toString('base64');
        return text
            .slice(shift === 0 ? 0 : shift + 1)
            .replace(/=+$/, '')
            .slice(0, -1);
    });
    const url = encodeURIComponent(secret.toWellFormed());
    return [
        secret,
        url,
        url.replaceAll('%20', '+'),
        JSON.stringify(secret).slice(1, -1),
        ...base64,
        ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
    ];
};
/** Makes a function that puts `***` in the place of the given secrets, in plain, URL, JSON and base64 form, and of tokens of known form. */
const redactor = (secrets) => {
    const lines = secrets.flatMap((secret) => [secret, ...secret.split(/\r?\n/)]);
    const forms = new Set(lines.filter((secret) => secret.trim().length >= SHORTEST).flatMap((secret) => formsOf(secret.trim())));
    const known = [...forms].filter((form) => form.length >= SHORTEST).sort((a, b) => b.length - a.length);
    return (text) => {
        let clean = text;
        for (const form of known)
            clean = clean.replaceAll(form, MASK);
        for (const [pattern, mask] of TOKENS)
            clean = clean.replace(pattern, mask);
        return clean;
    };
};
const SECRET_NAME = /pass|secret|token|key|auth|credential/i;
/** Whether the name of a variable or build argument says that its value is a secret. https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/ */
const isSecretName = (name) => SECRET_NAME.test(name);

;// CONCATENATED MODULE: ./build/pipeline/redact-incident.js

const afterEquals = (pair) => pair.slice(pair.indexOf('=') + 1);
const secretsOf = ({ build }, env) => [
    build.githubToken,
    ...build.secrets.map(afterEquals),
    ...build.secretEnvs.map((pair) => env[afterEquals(pair)] ?? ''),
    ...build.buildArgs.filter((arg) => isSecretName(arg.split('=')[0] ?? '')).map(afterEquals),
];
const redactAll = (value, redact) => {
    if (typeof value === 'string')
        return redact(value);
    if (Array.isArray(value))
        return value.map((item) => redactAll(item, redact));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redactAll(item, redact)]));
};
/** The incident with every secret that was given to the run, and every token of known form, as `***`. */
const redactIncident = (incident, inputs, env) => redactAll(incident, redactor(secretsOf(inputs, env)));

;// CONCATENATED MODULE: ./build/pipeline/reproduce.js

/** Quotes a word for a POSIX shell when it needs it. */
const quote = (word) => /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
const each = (flag, values) => values.flatMap((value) => [flag, value]);
/** The command that repeats the build on a laptop: the user's own Dockerfile and context, no secret, nothing of this run. */
const reproduceCommand = (inputs, dockerfile, context) => {
    const buildArgs = inputs.buildArgs.filter((arg) => !isSecretName(arg.split('=')[0] ?? ''));
    const words = [
        ...['docker', 'buildx', 'build', '--file', dockerfile],
        ...(inputs.target === '' ? [] : ['--target', inputs.target]),
        ...each('--platform', inputs.platforms),
        ...each('--build-arg', buildArgs),
        ...each('--build-context', inputs.buildContexts),
        ...(inputs.network === '' ? [] : ['--network', inputs.network]),
        context,
    ];
    return words.map(quote).join(' ');
};

;// CONCATENATED MODULE: ./build/pipeline/step.js
/** Runs one stage inside a log group of its own. */
const step = async (title, log, work) => {
    log.group(title);
    try {
        return await work();
    }
    finally {
        log.endGroup();
    }
};

;// CONCATENATED MODULE: ./build/stages/attribute/git.js
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

;// CONCATENATED MODULE: ./build/stages/attribute/changed-files.js


const changed_files_CHANGES = {
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
    const text = await textOf(git, ['diff', ...options, '--end-of-options', range.base, range.head, '--']);
    const fields = text.split('\0');
    const files = [];
    for (let at = 0; at + 1 < fields.length;) {
        const status = fields[at] ?? '';
        const isPair = status.startsWith('R') || status.startsWith('C');
        const path = fields[at + (isPair ? 2 : 1)] ?? '';
        at += isPair ? 3 : 2;
        const { why, rank } = reasonFor(path, failing, suspected);
        files.push({ file: { path, change: changed_files_CHANGES[status[0] ?? ''] ?? 'modified', why }, rank });
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
    const text = await textOf(git, ['log', ...options, ...quiet, '--end-of-options', `${base}..${head}`, '--']);
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
    const text = await textOf(git, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', head]);
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
    const text = await textOf(git, ['cat-file', 'blob', '--end-of-options', `${commit}:${place.path}`]);
    return text.split('\n')[place.line - 1]?.replace(/\r$/, '') ?? '';
};
/** The commit that wrote a line as it stands at the head; null when it is older than the range or not there. */
const writerOf = async (git, range, place) => {
    if (place.line === null)
        return null;
    const options = ['--porcelain', '--no-textconv', '-w', '-L', `${place.line},${place.line}`];
    // blame knows no --end-of-options; both ends are full commit ids.
    const ends = [`${range.base}..${range.head}`, '--', place.path];
    const text = await textOf(git, ['blame', ...options, ...ends]);
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

const turning_point_QUIET = ['--no-ext-diff', '--no-textconv', '--no-renames'];
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
    return (await textOf(git, ['log', ...turning_point_QUIET, ...options, ...ends])).split('\n').filter(Boolean);
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
const turning_point_prepare = async (git, probe, range) => {
    const files = probe.compare === 'declarations' ? await declaringFiles(git, probe, range) : [];
    const narrowed = files.length > 0 && files.length <= 60 ? { ...probe, paths: files } : probe;
    const touched = await touching(git, narrowed, range, narrowed !== probe);
    return { probe: narrowed, touched, changed: await touching(git, narrowed, range, false) };
};
/** Follows a clue through the range: where its lines changed, and at which commit they first were as they are at the head. */
const followClue = async (git, clue, commits, range) => {
    const probes = await Promise.all(clue.probes.map((probe) => turning_point_prepare(git, probe, range)));
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
const attribute_answer = (verdict, why, more = {}) => ({
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
    const head = await commitId(git, range.head);
    const base = await commitId(git, range.base);
    if (head === null)
        return `commit ${range.head.slice(0, 12)} is not in the checkout; ${FETCH}`;
    if (base === null)
        return `commit ${range.base.slice(0, 12)}, where the range starts, is not in the checkout; ${FETCH}`;
    const commits = await commitsOf(git, base, head);
    const shallow = (await textOf(git, ['rev-parse', '--is-shallow-repository'])).trim() === 'true';
    if (shallow && commits.some((commit) => commit.parents.length === 0))
        return `the checkout is shallow and ends inside the range; ${FETCH}`;
    return { range: { base, head }, commits };
};
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
        return attribute_answer('infra', 'the cause is infrastructure, not a change');
    if (range === null)
        return attribute_answer('unknown', 'it is not known since which commit the build fails: no base of a pull request and no earlier green run');
    const git = openGit(shell, repository.dir);
    const found = await readRange(git, range);
    if (typeof found === 'string')
        return attribute_answer('unknown', found);
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
        return attribute_answer('unknown', 'no commit lies in the range', more);
    if (diagnosis.blame === 'evidence' && !scored.some(isStrong))
        return attribute_answer('unknown', 'the message can have causes outside the repository and no change in the range points at it', more);
    if (commits.length === 1)
        return attribute_answer('author', 'one commit lies in the range', { ...more, suspects: [onlyCommit(only, scored)] });
    if (scored.length === 0)
        return attribute_answer('unknown', 'no commit in the range touches what the failure names', more);
    const why = `${commits.length}${commits.length === MAX_COMMITS ? ' newest' : ''} commits of the range were compared with what the failure names`;
    return attribute_answer('author', why, { ...more, suspects: scored.map(toSuspect) });
};
/** More than a change next to the failure. */
const isStrong = ({ score }) => score >= 10;

;// CONCATENATED MODULE: ./build/text/template.js
/** Fills `{{defaultContext}}` as build-push-action does; other names are empty, as there. */
function expandTemplate(text, defaultContext) {
    return text.replace(/\{\{\{?\s*([A-Za-z_]\w*)\s*\}?\}\}/g, (_, name) => name === 'defaultContext' ? (defaultContext ?? '') : '');
}

;// CONCATENATED MODULE: ./build/stages/build/attest.js


/** The `--attest` arguments: `provenance` and `sbom` win over `attests`, and provenance is made by default where the builder can. */
function attestArguments(inputs, facts) {
    const found = [];
    const provenance = chooseProvenance(inputs, facts);
    if (provenance)
        found.push(provenance);
    if (inputs.sbom)
        found.push(resolveBooleans(`type=sbom,${inputs.sbom}`));
    for (const attest of inputs.attests) {
        if (hasType('provenance', attest)) {
            if (!inputs.provenance)
                found.push(addBuilderId(attest, facts.origin.runUrl));
        }
        else if (hasType('sbom', attest)) {
            if (!inputs.sbom)
                found.push(attest);
        }
        else
            found.push(resolveBooleans(attest));
    }
    return found.flatMap((value) => ['--attest', value]);
}
/** Whether one of the outputs has this type; an output without a type is a local directory. */
function hasExporter(type, outputs) {
    return outputs.some((output) => {
        const fields = fieldsOf(output);
        if (fields.length === 1 && !fields[0]?.startsWith('type='))
            return type === 'local';
        return hasType(type, output);
    });
}
function chooseProvenance(inputs, facts) {
    const { runUrl, isPrivate, noDefaultAttestations } = facts.origin;
    if (inputs.provenance)
        return resolveBooleans(`type=provenance,${expandProvenance(inputs.provenance, runUrl)}`);
    if (inputs.attests.some((attest) => hasType('provenance', attest)))
        return null;
    if (noDefaultAttestations || runUrl === null || !canAttest(facts))
        return null;
    if (inputs.load || hasExporter('docker', inputs.outputs))
        return null;
    // https://github.com/docker/buildx/blob/fb27e3f919dcbf614d7126b10c2bc2d0b1927eb6/build/build.go#L603
    return `type=provenance,${addBuilderId(isPrivate ? 'mode=min,inline-only=true' : 'mode=max', runUrl)}`;
}
/** BuildKit inside the Docker engine says its version as `v0.11.0-moby` when it can. */
function canAttest({ driver, buildkit }) {
    if (driver === 'docker' && !buildkit?.endsWith('-moby'))
        return false;
    return isAtLeast(buildkit?.replace(/-moby$/, '') ?? null, '0.11.0');
}
function expandProvenance(value, runUrl) {
    if (/^(true|True|TRUE)$/.test(value))
        return runUrl === null ? 'true' : `builder-id=${runUrl}`;
    if (/^(false|False|FALSE)$/.test(value))
        return 'false';
    return addBuilderId(value, runUrl);
}
function addBuilderId(attributes, runUrl) {
    const hasOne = fieldsOf(attributes).some((field) => field.split('=')[0]?.trim() === 'builder-id');
    return hasOne || runUrl === null ? attributes : `${attributes},builder-id=${runUrl}`;
}
/** A bare boolean switches the attestation. https://github.com/docker/buildx/blob/v0.30.0/util/buildflags/attests.go */
function resolveBooleans(attributes) {
    return fieldsOf(attributes)
        .map((field) => {
        if (/^(1|t|T|true|TRUE|True)$/.test(field))
            return 'disabled=false';
        return /^(0|f|F|false|FALSE|False)$/.test(field) ? 'disabled=true' : field;
    })
        .join(',');
}
function hasType(type, attributes) {
    return fieldsOf(attributes).some((field) => {
        const [key, value] = field.split('=').map((part) => part.trim());
        return key === 'type' && value === type;
    });
}
function fieldsOf(attributes) {
    return parseCsv(attributes, { trim: true })?.flat() ?? [attributes];
}

;// CONCATENATED MODULE: ./build/stages/build/secrets.js
/** Turns secrets into `--secret` arguments whose values stand in files and variables, never in an argument. */
function secretArguments(inputs, facts) {
    const warnings = [];
    const pairs = (input, items) => {
        const all = items.map(secrets_split);
        for (const { key, value } of all)
            if (value === '')
                warnings.push(`${input}: ${key.trim()} is empty and is left out`);
        return all.filter(({ value }) => value !== '');
    };
    const envs = pairs('secret-envs', inputs.secretEnvs);
    const values = pairs('secrets', inputs.secrets);
    const files = pairs('secret-files', inputs.secretFiles);
    for (const { key, value } of files)
        if (facts.missingFiles.includes(value))
            warnings.push(`secret-files: ${value}, given for ${key}, is not there and is left out`);
    const found = files.filter(({ value }) => !facts.missingFiles.includes(value));
    const token = tokenSecret(inputs, facts.tokenHost);
    const place = ({ key }, at) => ({ key, value: `${facts.secretDir}/secret-${at}` });
    const placed = [...values, ...token].map(place);
    return {
        envs: toArguments(envs, 'env'),
        values: [
            ...toArguments(placed.slice(0, values.length), 'src'),
            ...toArguments(found, 'src'),
            ...toArguments(placed.slice(values.length), 'src'),
            ...toArguments(facts.planned.map(({ id }, at) => ({ key: id, value: variableName(at) })), 'env'),
        ],
        files: [...values, ...token].map((pair, at) => ({ path: place(pair, at).value, text: pair.value })),
        variables: Object.fromEntries(facts.planned.map(({ value }, at) => [variableName(at), value])),
        warnings,
    };
}
function secrets_split(item) {
    const at = item.indexOf('=');
    return { key: item.slice(0, at), value: item.slice(at + 1) };
}
function variableName(at) {
    return `GO_DOCKER_BUILD_SECRET_${at}`;
}
function toArguments(pairs, kind) {
    return pairs.flatMap(({ key, value }) => ['--secret', `id=${key},${kind}=${value}`]);
}
/** The token for the Git context, unless a secret of that name is already given. */
function tokenSecret(inputs, host) {
    if (inputs.githubToken === '' || host === null)
        return [];
    const names = ['GIT_AUTH_TOKEN=', `GIT_AUTH_TOKEN.${host}=`];
    if (inputs.secrets.some((secret) => names.some((name) => secret.startsWith(name))))
        return [];
    return [{ key: `GIT_AUTH_TOKEN.${host}`, value: inputs.githubToken }];
}

;// CONCATENATED MODULE: ./build/stages/build/command.js




/** The `docker buildx build` command line with the flags of build-push-action in its order, and what the plan adds. */
function buildCommand(inputs, facts) {
    const { preflight } = facts;
    const isAtLeastBuildx = (version) => isAtLeast(preflight.buildx, version, true);
    // A version that could not be asked is taken for a recent one, except for the format of the log.
    const supports = (version) => preflight.buildx === null || isAtLeastBuildx(version);
    const progress = isAtLeastBuildx('0.13.0') ? 'rawjson' : 'plain';
    const secrets = secretArguments(inputs, { ...facts, tokenHost: findTokenHost(preflight) });
    const old = inputs.annotations.length > 0 && !supports('0.12.0');
    const args = [
        'buildx',
        'build',
        ...repeat('--add-host', inputs.addHosts),
        ...repeat('--allow', inputs.allow),
        ...(old ? [] : repeat('--annotation', inputs.annotations)),
        ...repeat('--build-arg', inputs.buildArgs),
        ...contextArguments(inputs, facts),
        ...repeat('--cache-from', inputs.cacheFrom),
        ...repeat('--cache-to', inputs.cacheTo),
        ...given('--call', inputs.call),
        ...given('--cgroup-parent', inputs.cgroupParent),
        ...secrets.envs,
        ...given('--file', facts.dockerfile ?? inputs.file),
        ...imageIdArguments(inputs, facts),
        ...repeat('--label', inputs.labels),
        ...repeat('--no-cache-filter', inputs.noCacheFilters),
        ...repeat('--output', inputs.outputs),
        ...given('--platform', inputs.platforms.join(',')),
        ...(supports('0.10.0') ? attestArguments(inputs, preflight) : []),
        ...secrets.values,
        ...runArguments(inputs),
        ...commonArguments(inputs, facts.metadataFile),
        `--progress=${progress}`,
        preflight.context.argument,
    ];
    const warnings = old ? ['annotations: buildx 0.12.0 or newer is needed; they are left out'] : [];
    return {
        args,
        env: { BUILDX_METADATA_WARNINGS: 'true', ...secrets.variables },
        secretFiles: secrets.files,
        warnings: [...warnings, ...attestWarnings(inputs, supports('0.10.0')), ...secrets.warnings],
        progress,
    };
}
function repeat(flag, values) {
    return values.flatMap((value) => [flag, value]);
}
function given(flag, value) {
    return value === '' ? [] : [flag, value];
}
function contextArguments(inputs, { preflight, contexts }) {
    const theirs = inputs.buildContexts.map((context) => expandTemplate(context, preflight.defaultContext));
    const ours = contexts.map(({ name, dir }) => `${name}=${dir}`);
    return repeat('--build-context', [...theirs, ...ours]);
}
/** Local and tar outputs have no image, so no id of one. */
function imageIdArguments({ outputs }, { imageIdFile }) {
    return hasExporter('local', outputs) || hasExporter('tar', outputs) ? [] : ['--iidfile', imageIdFile];
}
function runArguments(inputs) {
    return [
        ...given('--shm-size', inputs.shmSize),
        ...repeat('--ssh', inputs.ssh),
        ...repeat('--tag', inputs.tags),
        ...given('--target', inputs.target),
        ...repeat('--ulimit', inputs.ulimit),
    ];
}
function commonArguments(inputs, metadataFile) {
    return [
        ...given('--builder', inputs.builder),
        ...(inputs.load ? ['--load'] : []),
        ...['--metadata-file', metadataFile],
        ...given('--network', inputs.network),
        ...(inputs.noCache ? ['--no-cache'] : []),
        ...(inputs.pull ? ['--pull'] : []),
        ...(inputs.push ? ['--push'] : []),
    ];
}
function attestWarnings(inputs, isSupported) {
    const isAsked = inputs.attests.length > 0 || inputs.provenance !== '' || inputs.sbom !== '';
    return isAsked && !isSupported
        ? ['attests, provenance, sbom: buildx 0.10.0 or newer is needed; they are left out']
        : [];
}
/** The builder reads the repository itself only when the context is the Git context. */
function findTokenHost({ context, defaultContext, origin }) {
    if (defaultContext === null || !context.argument.startsWith(defaultContext))
        return null;
    return URL.canParse(origin.serverUrl) ? new URL(origin.serverUrl).host : null;
}

;// CONCATENATED MODULE: ./build/stages/build/records.js
/** The record on a line of `--progress=rawjson`; null when the line is text for people. */
function parseProgress(line) {
    if (!/^\{"(?:vertexes|statuses|logs|warnings)":/.test(line))
        return null;
    try {
        return JSON.parse(line);
    }
    catch {
        return null;
    }
}
/** Seconds between two times as BuildKit writes them; 0 when one is missing. */
function secondsBetween(from, to) {
    const milliseconds = Date.parse(to ?? '') - Date.parse(from ?? '');
    return Number.isFinite(milliseconds) ? Math.max(0, milliseconds / 1000) : 0;
}
/** Bytes for people, in powers of 1000 as docker prints them. */
function renderBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
    return `${power === 0 ? bytes : (bytes / 1000 ** power).toFixed(1)}${units[power]}`;
}

;// CONCATENATED MODULE: ./build/stages/build/step.js

/** A part of a transfer that is worth a line of its own. */
const SHARE = 0.25;
const SECONDS = 5;
/** One step as it is shown: its lines come out whole, its transfers in large parts. */
class ShownStep {
    name;
    /** Lines not yet shown. */
    lines = [];
    partial = '';
    decoder = new TextDecoder();
    transfers = new Map();
    warned = new Set();
    headed = false;
    /** The vertices of the step: one, or all of a progress group. */
    vertices = new Map();
    vertex = {};
    constructor(name) {
        this.name = name.replace(/\s*\n\s*/g, ' ');
    }
    get isRunning() {
        return this.vertex.started !== undefined && this.vertex.completed === undefined;
    }
    get isEnded() {
        return this.vertex.completed !== undefined;
    }
    /** Takes the newest word on the step; true when it has just ended. */
    update(changed) {
        this.vertices.set(changed.digest, changed);
        const vertex = merge([...this.vertices.values()]);
        const ended = vertex.completed !== undefined && vertex.completed !== this.vertex.completed;
        this.vertex = vertex;
        if (!ended)
            return false;
        this.flush();
        if (this.headed || this.lines.length > 0 || vertex.error)
            this.lines.push(this.closing());
        return true;
    }
    write(data) {
        const text = this.partial + this.decoder.decode(Buffer.from(data, 'base64'), { stream: true });
        const lines = text.split(/\r?\n/);
        this.partial = lines.pop() ?? '';
        this.lines.push(...lines.map(lastOverwritten));
    }
    warn(text) {
        if (!this.warned.has(text))
            this.lines.push(`WARN: ${text}`);
        this.warned.add(text);
    }
    transfer(record) {
        const last = this.transfers.get(record.id);
        if (last?.completed !== undefined)
            return;
        if (record.completed === undefined && last !== undefined) {
            const share = record.total ? ((record.current ?? 0) - (last.current ?? 0)) / record.total : 0;
            if (share < SHARE && secondsBetween(last.timestamp, record.timestamp) < SECONDS)
                return;
        }
        this.transfers.set(record.id, record);
        if (last !== undefined || record.completed !== undefined)
            this.lines.push(renderTransfer(record));
    }
    /** The lines to show now: the name first, at once with the end when nothing lies between. */
    take(isContinued) {
        if (this.headed && this.lines.length === 0)
            return [];
        const lines = this.lines;
        this.lines = [];
        if (!this.headed) {
            this.headed = true;
            return this.isEnded && lines.length === 0 ? [`${this.name}  ${this.closing()}`] : [this.name, ...lines];
        }
        return isContinued ? lines : [`${this.name}  (continued)`, ...lines];
    }
    flush() {
        if (this.partial !== '')
            this.lines.push(lastOverwritten(this.partial));
        this.partial = '';
    }
    closing() {
        const { error, cached, started, completed } = this.vertex;
        if (error)
            return error.endsWith('context canceled') ? 'CANCELED' : `ERROR: ${error}`;
        return cached ? 'CACHED' : `done ${secondsBetween(started, completed).toFixed(1)}s`;
    }
}
/** A group runs from its first start until all of it has ended. */
function merge(all) {
    const started = all.flatMap((one) => one.started ?? []).sort()[0];
    const completed = all.flatMap((one) => one.completed ?? []).sort();
    const error = all.find((one) => one.error)?.error;
    return {
        ...(started !== undefined && { started }),
        ...(completed.length === all.length && { completed: completed.at(-1) ?? '' }),
        ...(error !== undefined && { error }),
        cached: all.every((one) => one.cached === true),
    };
}
/** What a terminal would show of a line that was overwritten with carriage returns. */
function lastOverwritten(line) {
    const parts = line.split('\r').filter((part) => part !== '');
    return parts.at(-1) ?? '';
}
function renderTransfer({ id, total, current, timestamp, started, completed }) {
    const words = [id];
    if (total)
        words.push(`${renderBytes(current ?? 0)} / ${renderBytes(total)}`);
    else if (current)
        words.push(renderBytes(current));
    const seconds = secondsBetween(started, completed ?? timestamp);
    if (seconds > 0.01)
        words.push(`${seconds.toFixed(1)}s`);
    if (completed !== undefined)
        words.push('done');
    return words.join(' ');
}

;// CONCATENATED MODULE: ./build/stages/build/progress.js


/** Turns the standard error of buildx into lines for people: one running step is shown live, the others whole when they end. */
class ProgressView {
    steps = new Map();
    keys = new Map();
    decoder = new TextDecoder();
    rest = '';
    live = null;
    last = null;
    /** Takes bytes as they come and gives the lines they complete. */
    feed(chunk) {
        const lines = (this.rest + this.decoder.decode(chunk, { stream: true })).split('\n');
        this.rest = lines.pop() ?? '';
        return lines.flatMap((line) => this.take(line));
    }
    /** Gives what is still held back when the build has ended. */
    end() {
        const rest = this.rest === '' ? [] : this.take(this.rest);
        this.rest = '';
        const open = [...this.steps.values()].filter((step) => step.isRunning);
        return [...rest, ...open.flatMap((step) => this.show(step))];
    }
    take(line) {
        const record = parseProgress(line);
        if (record === null) {
            const text = line.replace(/\r$/, '');
            if (text !== '')
                this.last = null;
            return [text];
        }
        return this.apply(record);
    }
    apply(record) {
        const ended = new Set();
        for (const log of record.logs ?? [])
            this.find(log.vertex)?.write(log.data ?? '');
        for (const status of record.statuses ?? [])
            this.find(status.vertex)?.transfer(status);
        for (const { vertex, short = '', url } of record.warnings ?? [])
            this.find(vertex)?.warn(Buffer.from(short, 'base64').toString('utf8') + (url ? ` (${url})` : ''));
        for (const vertex of record.vertexes ?? []) {
            const step = this.open(vertex);
            if (step.update(vertex))
                ended.add(step);
        }
        return this.render(ended);
    }
    render(ended) {
        const shown = [];
        if (this.live !== null)
            shown.push(...this.show(this.live));
        for (const step of ended)
            shown.push(...this.show(step));
        if (this.live?.isRunning)
            return shown;
        this.live = [...this.steps.values()].find((step) => step.isRunning) ?? null;
        if (this.live !== null)
            shown.push(...this.show(this.live));
        return shown;
    }
    show(step) {
        const lines = step.take(this.last === step);
        if (lines.length > 0)
            this.last = step;
        return lines;
    }
    find(digest) {
        return this.steps.get(this.keys.get(digest) ?? digest);
    }
    open(vertex) {
        const group = vertex.progressGroup;
        const id = group ? `group ${group.id}` : vertex.digest;
        this.keys.set(vertex.digest, id);
        const known = this.steps.get(id);
        if (known)
            return known;
        const step = new ShownStep(group?.name || vertex.name || vertex.digest);
        this.steps.set(id, step);
        return step;
    }
}

;// CONCATENATED MODULE: ./build/stages/build/build.js



/** Runs one build, shows its progress and reads what it made. */
async function build(request, ports) {
    const dir = await ports.files.temporary('build');
    const results = { imageIdFile: (0,posix_.join)(dir, 'image-id.txt'), metadataFile: (0,posix_.join)(dir, 'metadata.json') };
    const command = buildCommand(request.inputs, {
        ...request,
        ...results,
        dockerfile: await copyDockerfile(request, dir, ports),
        planned: request.secrets,
        secretDir: dir,
        missingFiles: await findMissing(request, ports),
    });
    for (const warning of command.warnings)
        ports.log.warning(warning);
    for (const { path, text } of command.secretFiles)
        await ports.files.write(path, text);
    const startedAt = ports.clock.now().toISOString();
    const begin = ports.clock.monotonic();
    const finished = await build_run(request, command, ports);
    const seconds = (ports.clock.monotonic() - begin) / 1000;
    const metadata = readMetadata(await ports.files.read(results.metadataFile));
    const imageId = (await ports.files.read(results.imageIdFile))?.trim() || null;
    await ports.files.remove(dir);
    const digest = metadata?.['containerimage.digest'];
    return {
        exitCode: finished.code,
        startedAt,
        seconds,
        log: finished.stderr,
        progress: command.progress,
        stdout: finished.stdout,
        message: findMessage(request.inputs, finished),
        metadata,
        imageId,
        digest: typeof digest === 'string' ? digest : null,
        args: command.args,
        warnings: command.warnings,
    };
}
async function build_run({ preflight }, command, { shell, log }) {
    const show = (lines) => {
        for (const line of lines)
            log.info(line);
    };
    const progress = new ProgressView();
    const answer = new ProgressView();
    const finished = await shell.run('docker', command.args, {
        cwd: preflight.cwd,
        env: command.env,
        onStderr: (chunk) => show(progress.feed(chunk)),
        onStdout: (chunk) => show(answer.feed(chunk)),
    });
    show([...progress.end(), ...answer.end()]);
    return finished;
}
/** Files BuildKit looks for beside the Dockerfile, by the name of it. https://docs.docker.com/build/concepts/context/#filename-and-location */
const COMPANIONS = ['.dockerignore', '.rego'];
/** Puts the text under the name of the original, so that messages name it, with the files that belong to it. */
async function copyDockerfile({ dockerfile, preflight }, dir, { files }) {
    if (dockerfile === null || preflight.dockerfile === null)
        return null;
    const path = (0,posix_.join)(dir, 'dockerfile', (0,posix_.basename)(preflight.dockerfile));
    await files.write(path, dockerfile);
    for (const ending of COMPANIONS) {
        const text = await files.read(preflight.dockerfile + ending);
        if (text !== null)
            await files.write(path + ending, text);
    }
    return path;
}
async function findMissing({ inputs, preflight }, { files }) {
    const paths = inputs.secretFiles.map((item) => item.slice(item.indexOf('=') + 1));
    const found = await Promise.all(paths.map((path) => files.exists((0,posix_.isAbsolute)(path) ? path : (0,posix_.join)(preflight.cwd, path))));
    return paths.filter((_, at) => !found[at]);
}
function readMetadata(text) {
    try {
        const value = JSON.parse(text ?? 'null');
        return typeof value === 'object' && value !== null && !Array.isArray(value)
            ? value
            : null;
    }
    catch {
        return null;
    }
}
/** As build-push-action words it: a check tells its result on standard output, all else its last line. */
function findMessage({ call }, { code, stdout, stderr }) {
    if (code === 0)
        return null;
    if (call === 'check' && stdout !== '')
        return stdout.split('\n')[0]?.trim() ?? '';
    const last = stderr.trimEnd().split('\n').at(-1)?.trim();
    return last ? `buildx failed with: ${last}` : `buildx failed with exit code ${code}`;
}

;// CONCATENATED MODULE: ./build/text/fill.js
/** `{name}`, with the word before it, which a general word for a missing value would double. */
const PLACEHOLDER = /(\b[A-Za-z]{1,40} )?\{([a-z][A-Za-z0-9_]*)\}/g;
/** `the NAME`, unless the word before says it already: `module {module}`, `the {file}`. */
const generalWord = (before, name) => {
    const word = before.trim().toLowerCase();
    if (word === name.toLowerCase())
        return before.trim();
    return word === 'the' ? `${before}${name}` : `${before}the ${name}`;
};
/** Names of the placeholders of a template. */
const placeholdersOf = (template) => [...template.matchAll(PLACEHOLDER)].map((match) => match[2]);
/** A template with its `{facts}` filled; a missing one becomes `the NAME`. */
const fillText = (template, facts) => template.replace(PLACEHOLDER, (_all, before, name) => facts[name] === undefined ? generalWord(before ?? '', name) : `${before ?? ''}${facts[name]}`);
/** Those templates all of whose `{facts}` are known, filled. */
const fillKnown = (templates, facts) => templates
    .filter((template) => placeholdersOf(template).every((name) => facts[name] !== undefined))
    .map((template) => fillText(template, facts));

;// CONCATENATED MODULE: ./build/stages/classify/fingerprint.js
/** Offset basis and prime of FNV-1a, 64 bits. https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
/** Characters of the masked line that count. */
const LIMIT = 2000;
const WIDTH = 12;
const LOW_BITS = 48;
/** What differs between two runs of the same failure, and what stands in its place; the order matters. */
const MASKS = [
    [/(["'`])(?:\/tmp|\/var|[^"'`\s]{0,200}(?:tmp|temp|go-build))[^"'`\s]{0,400}\1/gi, '<temp>'],
    [/(?<![\w.])\/(?:tmp|var\/folders|var\/tmp)\/[^\s:"'`)]{1,400}/g, '<temp>'],
    [/\b(?:sha(?:256|512):|h1:)[A-Za-z0-9+/=]{8,128}/g, '<hash>'],
    [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, '<hash>'],
    [/\b0x[0-9a-f]{1,32}\b/gi, '<hex>'],
    [/\bv?\d{1,9}\.\d{1,9}(?:\.\d{1,19})?(?:[-+][0-9A-Za-z.+-]{1,100})?\b/g, '<version>'],
    [/\b(?=[a-f]{0,64}\d)[0-9a-f]{7,64}\b/gi, '<hex>'],
    [
        /(?<![\w./<>@+-])(?:\.{0,2}\/)?(?:[\w.@+<>-]{1,100}\/){1,40}(?=[\w.+-]{1,100}\.(?:go|mod|sum|work|c|cc|cpp|h|s)\b)/g,
        '<path>/',
    ],
    [/(?<![\w./<>:-])\/(?:[\w.@+<>-]{1,100}\/){1,40}/g, '<path>/'],
    [/\d{1,40}/g, '<n>'],
];
/** A line with numbers, hashes, versions, paths and names of temporary files masked. */
const maskLine = (text) => MASKS.reduce((masked, [pattern, mask]) => masked.replace(pattern, mask), text.slice(0, LIMIT * 2))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LIMIT);
const fnv1a = (text) => {
    let hash = OFFSET;
    for (const byte of Buffer.from(text, 'utf8'))
        hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
    return hash;
};
/** Name of a failure that is the same in another run: 12 hex digits of its label and its masked evidence. */
const fingerprint = (id, evidence) => {
    const hash = fnv1a(`${id}\n${maskLine(evidence)}`);
    const folded = (hash >> BigInt(LOW_BITS)) ^ BigInt.asUintN(LOW_BITS, hash);
    return folded.toString(16).padStart(WIDTH, '0');
};

;// CONCATENATED MODULE: ./build/stages/classify/prefilter.js
const escapeLiteral = (text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const NONE = [];
const prefilter_build = (rules) => {
    const byLiteral = new Map();
    for (const rule of rules) {
        for (const pattern of rule.patterns) {
            const known = byLiteral.get(pattern.literal);
            if (known === undefined)
                byLiteral.set(pattern.literal, [{ rule, pattern }]);
            else
                known.push({ rule, pattern });
        }
    }
    if (byLiteral.size === 0)
        return () => NONE;
    const literals = [...byLiteral.keys()].sort();
    const any = new RegExp(literals.map(escapeLiteral).join('|'));
    return (text) => {
        const lower = text.toLowerCase();
        if (!any.test(lower))
            return NONE;
        return literals
            .filter((literal) => lower.includes(literal))
            .flatMap((literal) => byLiteral.get(literal) ?? NONE);
    };
};
const built = new WeakMap();
/** The prefilter of a catalogue, built once per catalogue. */
const prefilterOf = (rules) => {
    const known = built.get(rules);
    if (known !== undefined)
        return known;
    const prefilter = prefilter_build(rules);
    built.set(rules, prefilter);
    return prefilter;
};

;// CONCATENATED MODULE: ./build/stages/classify/matches.js

/** From here on a match names the cause itself, and its first line is the one to show. */
const NAMES_CAUSE = 0.9;
/** Matches kept of one rule: the first ones, and the latest. */
const KEPT = 200;
/** What the place of a line takes from the confidence; undefined: the line is no evidence. */
const discountOf = (log, step) => {
    if (log.failedStep === undefined)
        return step?.outcome === 'done' ? undefined : 0;
    if (step === undefined)
        return 0.05;
    if (step.index === log.failedStep)
        return 0;
    if (step.cached || step.outcome === 'done')
        return undefined;
    return step.outcome === undefined ? 0.2 : 0.35;
};
const groupLines = (log) => {
    const lines = new Map();
    const at = log.lines.map((line) => {
        const group = lines.get(line.step);
        if (group === undefined)
            lines.set(line.step, [line]);
        else
            group.push(line);
        return (group?.length ?? 1) - 1;
    });
    return { lines, at };
};
const namedGroups = (match) => Object.fromEntries(Object.entries(match.groups ?? {}).filter(([, value]) => value !== undefined && value !== ''));
/** Characters on each side of the literal that a pattern sees on a very long line: this bounds the time of the slowest one. */
const REACH = 4096;
const execAround = (match, text, at) => match.exec(text.slice(Math.max(0, at - REACH), at + REACH));
/** Tries a pattern on a line; on a very long one around the first and the last place of the literal. */
const execBounded = ({ literal, match }, text) => {
    if (text.length <= 2 * REACH)
        return match.exec(text);
    const lower = text.toLowerCase();
    const first = lower.indexOf(literal);
    const last = lower.lastIndexOf(literal);
    return execAround(match, text, first) ?? (last - first > REACH / 2 ? execAround(match, text, last) : null);
};
/** The facts a pattern takes out of a line; undefined when it does not match or its guard refuses. */
const recognise = ({ pattern }, context) => {
    const match = execBounded(pattern, context.line.text);
    if (match === null)
        return undefined;
    const facts = namedGroups(match);
    const verdict = pattern.guard?.(facts, context) ?? true;
    if (verdict === false)
        return undefined;
    return verdict === true ? facts : { ...facts, ...verdict };
};
const keep = (kept, match) => {
    if (kept.length < KEPT)
        kept.push(match);
    else
        kept[KEPT - 1] = match;
};
/** All rules recognised in a log, each with its matches in the order of the log. */
const findMatches = (log, rules) => {
    const prefilter = prefilterOf(rules);
    const discounts = log.steps.map((step) => discountOf(log, step));
    const ofClient = discountOf(log, undefined);
    const found = new Map();
    let groups;
    log.lines.forEach((line, index) => {
        const discount = line.step === undefined ? ofClient : discounts[line.step];
        if (discount === undefined)
            return;
        for (const recogniser of prefilter(line.text)) {
            groups ??= groupLines(log);
            const step = line.step === undefined ? undefined : log.steps[line.step];
            const context = {
                line,
                lines: groups.lines.get(line.step) ?? [],
                at: groups.at[index] ?? 0,
                ...(step && { step }),
            };
            const facts = recognise(recogniser, context);
            if (facts === undefined)
                continue;
            const { rule, pattern } = recogniser;
            const kept = found.get(rule.id) ?? [];
            found.set(rule.id, kept);
            keep(kept, { rule, line, facts, score: rule.confidence - discount, specific: pattern.literal.length });
        }
    });
    return found;
};

;// CONCATENATED MODULE: ./build/stages/classify/quotes.js
const quotes_LIMIT = 50;
/** A line as a quotation. */
const toEvidence = ({ number, text }) => ({ line: number, text });
/** The matches to quote: the best one, then the others of its rule in the same place of the log, each text once. */
const quotable = (best, all) => {
    const seen = new Set([best.line.text.trim()]);
    const others = all.filter((match) => {
        const text = match.line.text.trim();
        if (match.line.step !== best.line.step || seen.has(text))
            return false;
        seen.add(text);
        return true;
    });
    return [best, ...others].slice(0, quotes_LIMIT);
};
const toCount = (text) => text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
/** The file position that facts name. */
const toLocation = (facts) => {
    const path = facts['file'];
    if (path === undefined)
        return undefined;
    const line = toCount(facts['line']);
    return { path: path.replace(/^\.\//, ''), line, column: line === null ? null : toCount(facts['column']) };
};
/** The file positions that several facts name, each once. */
const locationsOf = (facts) => {
    const places = new Map();
    for (const one of facts) {
        const place = toLocation(one);
        const key = place === undefined ? '' : `${place.path}:${place.line}:${place.column}`;
        if (place !== undefined && !places.has(key))
            places.set(key, place);
    }
    return [...places.values()];
};

;// CONCATENATED MODULE: ./build/stages/classify/rank.js

const namesCause = (match) => match.rule.confidence >= NAMES_CAUSE;
/** Order of the lines: where the cause is named the first counts, the rest is its consequence; of symptoms the last, the others were survived. */
const byPlace = (a, b) => namesCause(a) ? a.line.number - b.line.number : b.line.number - a.line.number;
/** Best first: score, then cause before symptom, place, the more specific text, and the id, so that no order of rules matters. */
const byRank = (a, b) => b.score - a.score ||
    Number(namesCause(b)) - Number(namesCause(a)) ||
    byPlace(a, b) ||
    b.specific - a.specific ||
    (a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0);
/** The best match of all. */
const bestOf = (matches) => {
    let best;
    for (const match of matches)
        if (best === undefined || byRank(match, best) < 0)
            best = match;
    return best;
};

;// CONCATENATED MODULE: ./build/stages/classify/unknown.js


/** Words of lines that tell what went wrong. */
const unknown_TELLING = /\b(?:errors?|fatal|panic|fail(?:ed|ure|s)?|cannot|can't|could not|couldn't|unable|denied|forbidden|unauthorized|not found|no such|undefined|invalid|illegal|unknown|unexpected|missing|refused|reset|time[d ]?-?out|killed|aborted|exceeded|unsupported|mismatch|not allowed|not permitted|conflict|exception|traceback)\b/i;
/** Lines that only say that something before them went wrong, or that say how to use a program. */
const ECHO = [
    /^(?:\S+: )?exit (?:status|code):? \d+$|^(?:ERROR: )?process "|did not complete successfully/,
    /returned a non-zero code|^Process completed|\bfailed to solve: process\b|^\s*make(?:\[\d+\])?: \*\*\*/,
    /^\s*(?:for )?usage\b|\b(?:see|try) .{0,80}--?help\b|complete log of this run/i,
    /^\s*FAIL(?:\s|$)|\.go:\d+ \+0x[0-9a-f]+$|\b(?:0|no) errors\b/,
];
const isEcho = (text) => ECHO.some((words) => words.test(text));
/** Lines that a program marks as its error. */
const DECLARED = /^(?:\S{1,40}[: ] ?)?(?:E|error|fatal|panic|fatal error)(?:\[\w+\])?: /i;
const MARKED_ERROR = /^(?:buildx failed with: )?(?:ERROR|Error|error)\b|\bfailed to solve\b/;
const POSITION = /(?<![\w./@+-])(?<file>[\w./@+-]{1,300}\.[A-Za-z]{1,10}):(?<line>\d{1,9})(?::(?<column>\d{1,9}))?/;
/** Characters at the start of a line in which a position is looked for. */
const POSITION_LIMIT = 4000;
const TITLE_LIMIT = 120;
const isTelling = (line) => unknown_TELLING.test(line.text) && !isEcho(line.text);
const lastLine = (lines) => lines.findLast((line) => DECLARED.test(line.text) && !isEcho(line.text)) ??
    lines.findLast(isTelling) ??
    lines.findLast((line) => !isEcho(line.text));
const bestLine = (log) => {
    const ofStep = log.failedStep === undefined ? [] : log.lines.filter((line) => line.step === log.failedStep);
    const ofClient = log.lines.filter((line) => line.step === undefined);
    return (lastLine(ofStep) ??
        ofClient.findLast((line) => MARKED_ERROR.test(line.text) && !isEcho(line.text)) ??
        ofClient.findLast(isTelling) ??
        ofStep.at(-1) ??
        ofClient.findLast((line) => MARKED_ERROR.test(line.text)) ??
        lastLine(log.lines) ??
        log.lines.at(-1));
};
const clip = (text) => text.length <= TITLE_LIMIT ? text : `${text.slice(0, TITLE_LIMIT - 1).trimEnd()}…`;
const positionIn = (text) => Object.fromEntries(Object.entries(POSITION.exec(text.slice(0, POSITION_LIMIT))?.groups ?? {}).filter(([, value]) => value !== undefined));
/** What is said of a failure no rule recognises: the most telling line, and a fingerprint to know it again. */
const unknownFailure = (log) => {
    const line = bestLine(log);
    if (line === undefined)
        return null;
    const facts = positionIn(line.text);
    return {
        id: 'unknown',
        title: `Unrecognised failure: ${clip(line.text.trim())}`,
        blame: 'evidence',
        retryable: false,
        evidence: toEvidence(line),
        quotes: [toEvidence(line)],
        facts,
        cause: 'No rule recognises this failure; the quoted line is the one that tells most.',
        do: [
            `Read the log around line ${line.number}.`,
            'Add a rule for it under `.github/go-docker-build/` if it comes back.',
        ],
        confidence: 0,
        fingerprint: fingerprint('unknown', line.text),
        ...(line.step === undefined ? {} : { step: line.step }),
        mentioned: locationsOf([facts]),
    };
};

;// CONCATENATED MODULE: ./build/stages/classify/index.js






/** What a match must score to be believed when the log was cut before it says how the build ended. */
const BELIEVED_IN_EXCERPT = 0.5;
const toDiagnosis = (best, all) => {
    const { rule, facts, line } = best;
    const quoted = quotable(best, all);
    return {
        id: rule.id,
        title: fillText(rule.title, facts),
        blame: rule.blame,
        retryable: rule.retryable,
        evidence: toEvidence(line),
        quotes: quoted.map((match) => toEvidence(match.line)),
        facts,
        cause: fillText(rule.cause, facts),
        do: fillKnown(rule.remedies, facts),
        confidence: rule.confidence,
        fingerprint: fingerprint(rule.id, line.text),
        ...(line.step === undefined ? {} : { step: line.step }),
        mentioned: locationsOf(quoted.map((match) => match.facts)),
    };
};
/** Whether the log shows every step to its end and no failure. */
const isPassed = (log) => !log.failed && log.steps.length > 0 && log.steps.every((step) => step.outcome !== undefined);
/** Finds the failure a log shows: the best match of the catalogue, `unknown` when no rule recognises it, null when there is none. */
const classify = (log, rules) => {
    if (isPassed(log))
        return null;
    const found = findMatches(log, rules);
    const best = bestOf([...found.values()].flat());
    const least = log.failed ? 0 : BELIEVED_IN_EXCERPT;
    if (best !== undefined && best.score > 0 && best.score >= least) {
        return toDiagnosis(best, found.get(best.rule.id) ?? [best]);
    }
    return log.failed ? unknownFailure(log) : null;
};

;// CONCATENATED MODULE: ./build/stages/preflight/builder.js

/** A limit for each question to the machine: none of them boots anything. */
const LIMIT_MS = 10_000;
/** Asks for the tools, all at once, each for a few seconds at most; no answer in time is no problem yet. */
async function inspectTools(asked, cwd, shell) {
    const ask = (program, args) => shell.run(program, args, { cwd, timeoutMs: LIMIT_MS, env: { GOTOOLCHAIN: 'local' } });
    const [version, inspect, engine, network, go] = await Promise.all([
        ask('docker', ['buildx', 'version']),
        ask('docker', ['buildx', 'inspect', ...(asked === '' ? [] : [asked])]),
        ask('docker', ['version', '--format', '{{.Server.Version}}']),
        ask('docker', ['network', 'inspect', 'bridge', '--format', '{{json .IPAM.Config}}']),
        ask('go', ['env', 'GOVERSION']),
    ]);
    const found = parseInspect(inspect.stdout);
    const driver = found.driver ?? 'unknown';
    const hasBridge = driver === 'docker' || driver === 'docker-container';
    return {
        builder: found.name ?? asked,
        driver,
        buildx: /\sv?([0-9a-f]{7}|[0-9]+(?:\.[0-9]+)+)/.exec(version.stdout)?.[1] ?? null,
        buildkit: found.buildkit,
        go: go.code === 0 ? (/^go(\d\S*)/.exec(go.stdout)?.[1] ?? null) : null,
        gateway: hasBridge ? findGateway(network) : null,
        problems: findProblem(asked, found, { version, inspect, engine, network }),
    };
}
/** Reads `docker buildx inspect`. https://github.com/docker/buildx/blob/v0.30.0/commands/inspect.go */
function parseInspect(text) {
    const [head = '', nodes = ''] = text.split(/^Nodes:\s*$/m);
    const value = (part, name) => new RegExp(`^${name}:[ \\t]*(\\S.*?)[ \\t\\r]*$`, 'im').exec(part)?.[1] ?? null;
    const errors = nodes
        .split(/^(?=Name:)/m)
        .filter((node) => node.startsWith('Name:'))
        .map((node) => value(node, 'Error'));
    const isDown = errors.every((error) => error !== null);
    return {
        name: value(head, 'Name'),
        driver: value(head, 'Driver'),
        // Before buildx 0.13 the line was `Buildkit:`.
        buildkit: value(nodes, '(?:BuildKit version|Buildkit)'),
        error: value(head, 'Error') ?? (isDown ? (errors[0] ?? null) : null),
    };
}
const TIMED_OUT = 124;
function findProblem(asked, found, answers) {
    const { version, inspect, engine } = answers;
    if (version.code === 127)
        return [{ input: 'docker', seen: 'not found on PATH', remedy: 'install Docker on this machine' }];
    if (version.code !== 0 && version.code !== TIMED_OUT)
        return [{ input: 'docker buildx', seen: builder_lastLine(version), remedy: SETUP }];
    const input = 'builder';
    const name = asked || found.name || 'the default builder';
    if (inspect.code === TIMED_OUT)
        return [];
    if (/no builder .* found/i.test(inspect.stderr))
        return [{ input, seen: name, remedy: 'use a name that `docker buildx ls` shows, or leave builder empty' }];
    const isLocal = found.driver === null || found.driver === 'docker' || found.driver === 'docker-container';
    if (isLocal && engine.code !== 0 && engine.code !== TIMED_OUT)
        return [{ input: 'docker', seen: builder_lastLine(engine), remedy: DAEMON }];
    if (found.error !== null)
        return [{ input, seen: `${name}: ${found.error}`, remedy: START }];
    return inspect.code === 0 ? [] : [{ input, seen: `${name}: ${builder_lastLine(inspect)}`, remedy: START }];
}
const SETUP = 'install buildx, in a workflow with the step `uses: docker/setup-buildx-action@v3`';
const DAEMON = 'start the Docker daemon, or set DOCKER_HOST to one that runs and that this user may use';
const START = 'start it (`docker buildx inspect --bootstrap` shows why it does not answer) or name another builder';
function builder_lastLine({ stdout, stderr }) {
    const lines = (stderr.trim() || stdout.trim()).split('\n').map((line) => line.trim());
    return (lines.find((line) => /cannot connect|error|unknown command|not a docker command/i.test(line)) ??
        lines.at(-1) ??
        '');
}
function findGateway({ code, stdout }) {
    if (code !== 0)
        return null;
    const gateways = [...stdout.matchAll(/"Gateway":"([^"]+)"/g)].map((match) => match[1] ?? '');
    return gateways.find((address) => /^\d+(\.\d+){3}$/.test(address)) ?? null;
}
/** What the inputs ask of buildx that its version cannot do. */
function findTooOld(call, buildx) {
    if (call === '' || buildx === null || isAtLeast(buildx, '0.15.0', true))
        return [];
    return [{ input: 'call', seen: `${call} with buildx ${buildx}`, remedy: 'use buildx 0.15.0 or newer' }];
}

;// CONCATENATED MODULE: ./build/stages/preflight/origin.js

/** Reads the webhook payload; anything unexpected counts as not said. */
function parseEvent(text) {
    try {
        const event = JSON.parse(text ?? '{}');
        const sha = event?.pull_request?.head?.sha;
        return {
            pullHeadSha: typeof sha === 'string' ? sha : null,
            isPrivate: event?.repository?.private === true,
        };
    }
    catch {
        return { pullHeadSha: null, isPrivate: false };
    }
}
/** Where the run comes from. */
function readOrigin(variables, { isPrivate }) {
    const serverUrl = variables['GITHUB_SERVER_URL'] || 'https://github.com';
    const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = variables;
    const attempt = variables['GITHUB_RUN_ATTEMPT'] || '1';
    return {
        serverUrl,
        runUrl: repository && run ? `${serverUrl}/${repository}/actions/runs/${run}/attempts/${attempt}` : null,
        isPrivate,
        noDefaultAttestations: isTrue(variables['BUILDX_NO_DEFAULT_ATTESTATIONS']),
    };
}
/** The Git context of this commit as build-push-action composes it; null outside a workflow. */
function findGitContext(variables, event, buildx) {
    const { GITHUB_REPOSITORY: repository, GITHUB_REF: given = '', GITHUB_SHA: sha } = variables;
    if (!repository || (!given && !sha))
        return null;
    const isPull = given.startsWith('refs/pull/');
    const isHead = isPull && isTrue(variables['DOCKER_DEFAULT_GIT_CONTEXT_PR_HEAD_REF']);
    const branch = given.startsWith('refs/') ? given : `refs/heads/${given}`;
    const ref = isHead ? branch.replace(/\/merge$/, '/head') : branch;
    const pinned = isPull && ref.endsWith('/head') ? (event.pullHeadSha ?? ref) : sha || ref;
    const isQuery = isTrue(variables['BUILDX_SEND_GIT_QUERY_AS_INPUT']) && isAtLeast(buildx, '0.29.0', true);
    const url = `${variables['GITHUB_SERVER_URL'] || 'https://github.com'}/${repository}.git`;
    return isQuery ? `${url}?ref=${pinned}` : `${url}#${pinned}`;
}
/** As Go reads a boolean; anything else counts as false. */
function isTrue(value) {
    return /^(1|t|T|true|TRUE|True)$/.test(value ?? '');
}

;// CONCATENATED MODULE: ./build/stages/preflight/source.js


const REMOTE = /^(?:(?:https?|git|ssh):\/\/|git@|github\.com\/)/;
/** Finds what is built: the context given, else the directory when it holds the Dockerfile, else the Git context. */
async function findSource(inputs, bounds, gitContext, files) {
    const argument = expandTemplate(inputs.context, gitContext);
    if (REMOTE.test(argument))
        return fromRemote(argument);
    if (argument !== '')
        return fromDirectory(inputs, argument, bounds, files);
    const here = await fromDirectory(inputs, '.', bounds, files);
    const isEscape = here.dockerfile !== null;
    return here.problems.length === 0 || gitContext === null || isEscape ? here : fromRemote(gitContext);
}
function fromRemote(argument) {
    return { context: { kind: 'remote', argument }, dockerfile: null, problems: [] };
}
async function fromDirectory({ file }, argument, bounds, files) {
    const dir = (0,posix_.isAbsolute)(argument) ? argument : (0,posix_.join)(bounds.cwd, argument);
    const context = { kind: 'local', argument, dir };
    const problems = await checkDirectory(argument, dir, bounds, files);
    if (REMOTE.test(file) || file === '-' || problems.length > 0)
        return { context, dockerfile: null, problems };
    const wanted = file === '' ? (0,posix_.join)(dir, 'Dockerfile') : (0,posix_.isAbsolute)(file) ? file : (0,posix_.join)(bounds.cwd, file);
    const dockerfile = await findDockerfile(wanted, files);
    if (dockerfile === null)
        return { context, dockerfile, problems: [missingDockerfile(file, wanted)] };
    const isFree = (0,posix_.isAbsolute)(file === '' ? argument : file);
    return {
        context,
        dockerfile,
        problems: isFree ? [] : await checkInside('file', file, dockerfile, bounds, files),
    };
}
async function checkDirectory(seen, dir, bounds, files) {
    if (!(await files.isDirectory(dir)))
        return [
            {
                input: 'context',
                seen,
                remedy: `${dir} is not a directory; check the path, and that actions/checkout ran`,
            },
        ];
    return (0,posix_.isAbsolute)(seen) ? [] : checkInside('context', seen, dir, bounds, files);
}
async function checkInside(input, seen, path, { workspace }, files) {
    if (workspace === null)
        return [];
    const root = (await files.real(workspace)) ?? workspace;
    const real = (await files.real(path)) ?? path;
    if (real === root || real.startsWith(root.endsWith('/') ? root : `${root}/`))
        return [];
    return [
        {
            input,
            seen: seen || path,
            remedy: `it leads to ${real}, outside the workspace; use a path inside ${root} or an absolute path`,
        },
    ];
}
/** As buildx does, `dockerfile` serves where `Dockerfile` is asked for and missing. */
async function findDockerfile(path, files) {
    if (await isFile(path, files))
        return path;
    const lower = (0,posix_.join)((0,posix_.dirname)(path), 'dockerfile');
    return (0,posix_.basename)(path) === 'Dockerfile' && (await isFile(lower, files)) ? lower : null;
}
async function isFile(path, files) {
    return (await files.exists(path)) && !(await files.isDirectory(path));
}
function missingDockerfile(file, wanted) {
    return file === ''
        ? { input: 'file', seen: '', remedy: `there is no ${wanted}; give the path of the Dockerfile in file` }
        : {
            input: 'file',
            seen: file,
            remedy: `there is no ${wanted}; paths start at the workspace, not at the context`,
        };
}

;// CONCATENATED MODULE: ./build/stages/preflight.js



/** Checks what a build needs before it starts and finds what it is made of; all problems are told at once. */
async function preflight({ build }, { variables, cwd, isAction }, { shell, files }) {
    const [tools, eventText] = await Promise.all([
        inspectTools(build.builder || variables['BUILDX_BUILDER'] || '', cwd, shell),
        files.read(variables['GITHUB_EVENT_PATH'] || '/nonexistent'),
    ]);
    const event = parseEvent(eventText);
    const defaultContext = findGitContext(variables, event, tools.buildx);
    const bounds = { cwd, workspace: isAction ? (variables['GITHUB_WORKSPACE'] ?? cwd) : null };
    const source = await findSource(build, bounds, defaultContext, files);
    const problems = [...tools.problems, ...findTooOld(build.call, tools.buildx), ...source.problems];
    if (problems.length > 0)
        return { ok: false, problems };
    const { problems: _, ...found } = tools;
    const { context, dockerfile } = source;
    const origin = readOrigin(variables, event);
    return { ok: true, value: { cwd, ...found, context, dockerfile, defaultContext, origin } };
}

;// CONCATENATED MODULE: ./build/stages/range.js
const range_CALL_MS = 10_000;
const isCommit = (id) => id !== null && /^[0-9a-f]{7,64}$/i.test(id);
const git = (shell, dir, args) => shell.run('git', ['-C', dir, '-c', 'safe.directory=*', ...args], {
    env: { GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' },
    timeoutMs: range_CALL_MS,
});
/** The commits to look at: of a pull request what it adds to its base, else everything since the last green run; null when neither is known. */
const findRange = async (run, lastGreen, repository, shell) => {
    if (!isCommit(run.headSha))
        return null;
    const head = run.headSha.toLowerCase();
    if (isCommit(run.baseSha)) {
        const merged = await git(shell, repository.dir, ['merge-base', run.baseSha, head]);
        const base = merged.stdout.trim();
        return { base: merged.code === 0 && isCommit(base) ? base : run.baseSha.toLowerCase(), head };
    }
    if (run.pullRequest !== null || !isCommit(lastGreen) || lastGreen.toLowerCase() === head)
        return null;
    return { base: lastGreen.toLowerCase(), head };
};

;// CONCATENATED MODULE: ./build/text/clean.js

/** Characters of one line that are looked at: a longer line keeps its head and its tail. */
const LINE_LIMIT = 65_536;
const HALF = LINE_LIMIT / 2;
/** A line of any length cut to 64 KiB: head, ` … `, tail. */
const capLine = (text) => text.length <= LINE_LIMIT ? text : `${text.slice(0, HALF - 3)} … ${text.slice(-HALF)}`;
/** Whether a line needs cleaning at all; most do not. */
const UNCLEAN = /[^\t\n\r\u0020-\u007e\u00a0-\u2029\u202f-\u2065\u206a-\uffff]/;
const withoutReturns = (raw) => {
    let end = raw.length;
    while (raw.charCodeAt(end - 1) === 13)
        end -= 1;
    return raw.slice(0, end);
};
/** A line without colour and control characters; carriage returns inside it stay, those at its end go. */
const cleanLine = (raw) => {
    const line = raw.endsWith('\r') ? withoutReturns(raw) : raw;
    if (!UNCLEAN.test(line))
        return line;
    return line.includes('\r') ? line.split('\r').map(stripControls).join('\r') : stripControls(line);
};
/** What a terminal shows of a line in which carriage returns draw progress: the last part that is not blank. */
const visibleLine = (text) => {
    if (!text.includes('\r'))
        return capLine(text);
    const parts = text.split('\r').filter((part) => part.trim() !== '');
    return capLine(parts.at(-1) ?? '');
};

;// CONCATENATED MODULE: ./build/stages/read-log/draft.js

/** An empty draft. */
const newDraft = () => ({ steps: [], lines: [], clientFailed: false });
/** `[linux/amd64 build 4/6] RUN …`. https://github.com/moby/buildkit/blob/master/frontend/dockerfile/dockerfile2llb/convert.go (prefixCommand) */
const NAME = /^\[((?:[^\]\s]+ +){0,5}) *\d+\/\d+\] (.*)$/s;
/** Platform before the stage, e.g. `linux/amd64->arm64`. */
const isPlatform = (word) => word.includes('/');
/** Gives a step its name, and with it stage and instruction. */
const nameStep = (step, name) => {
    step.name = name;
    const match = NAME.exec(name);
    if (match === null)
        return;
    const stage = (match[1] ?? '').trim().split(/ +/).at(-1);
    if (stage !== undefined && stage !== '' && !isPlatform(stage))
        step.stage = stage;
    step.instruction = match[2];
};
/** Adds a step to the draft. */
const addStep = (draft, name) => {
    const step = { index: draft.steps.length, name: '', cached: false };
    nameStep(step, name);
    draft.steps.push(step);
    return step;
};
/** Adds a line as a person sees it; blank ones are left out. */
const addLine = (draft, number, text, step) => {
    const visible = visibleLine(text);
    if (visible.trim() === '')
        return;
    draft.lines.push(step === undefined ? { number, text: visible } : { number, text: visible, step: step.index });
};
/** Marks a step as failed, or as canceled because another one failed. https://github.com/moby/buildkit/blob/master/util/progress/progressui/printer.go */
const failStep = (draft, step, error) => {
    step.outcome = error.endsWith('context canceled') ? 'canceled' : 'failed';
    step.error = error;
    step.failedAt ??= draft.steps.filter((other) => other.failedAt !== undefined).length;
};

;// CONCATENATED MODULE: ./build/stages/read-log/failure.js
/** What a client says when a build fails, buildx, buildctl, bake, docker, the runners. https://github.com/docker/buildx/blob/master/cmd/buildx/main.go */
const CLIENT_FAILURE = /^(?:buildx failed with: )?(?:ERROR|error|Error): |\bfailed to solve\b|^Process completed with exit code [1-9]|^The operation was canceled|^Error response from daemon|returned a non-zero code: [1-9]/;
/** Whether a line of the client says that the build failed. */
const isClientFailure = (text) => CLIENT_FAILURE.test(text);
/** Words with which go, make, shells and package managers report an error, for logs that have no steps. */
const BARE_FAILURE = [
    /\bexit (?:status|code:?) [1-9]|returned a non-zero code|^Process completed with exit code [1-9]/,
    /^FAIL(?:\s|$)|^\s*--- FAIL|^make(?:\[\d+\])?: \*\*\*|^The operation was canceled/,
    /^(?:\S+: )?(?:ERROR|Error|error|FATAL|Fatal|fatal|panic|E)\b[ :[]|\berror:/,
    /^[\s>]{0,20}(?:vet: )?[^\s>]\S{0,400}\.go:\d+(?::\d+)?: /,
    /^go: (?!(?:downloading|finding|extracting|added|upgraded|downgraded|removed|creating|found|to add|warning|unzipping|switching|no module dep|copying|updating|adding|preserving)\b)/,
    /^(?:package|open|stat|build|cmd\/go|curl|cgo)\b[^:]{0,400}: /,
    /no space left on device|signal: killed|\b(?:command|executable file) not found\b|\bcannot find\b|: not found\b/,
    /\bfailed to |^(?:COPY|ADD) failed|\bdenied\b|\bambiguous import\b|\bno such (?:file|host)\b|\bunsupported\b/,
];
/** What a test wrote with `t.Log`: whether the test failed is told by `--- FAIL`. https://pkg.go.dev/testing#T.Log */
const TEST_LOG = /^\s{4,}\S+_test\.go:\d+: /;
/** Whether a line of a log without steps says that something failed. */
const isBareFailure = (text) => !TEST_LOG.test(text) && BARE_FAILURE.some((words) => words.test(text));
/** Steps whose error does not fail the build: a cache that cannot be read, or written with `ignore-error`. https://docs.docker.com/build/cache/backends/ */
const FORGIVEN = /(?:^|\] )(?:importing cache manifest|inferred cache manifest|exporting cache)\b/;
const bySeniority = (a, b) => (a.failedAt ?? 0) - (b.failedAt ?? 0);
/** What buildx puts before the reason. https://github.com/docker/buildx/blob/master/build/build.go */
const REASON = /\bfailed to solve: (?:rpc error: code = \w+ desc = )?(.+)$/s;
const lastWords = (draft) => draft.lines.filter((line) => line.step === undefined && isClientFailure(line.text)).map((line) => line.text);
const isNamed = (step, words) => step.error !== undefined && step.error !== '' && words.some((text) => text.includes(step.error));
/** The root failure: the failed step that the client's last words name, else the first that failed; never a canceled one. */
const findFailure = (draft) => {
    const broken = draft.steps.filter((step) => step.outcome === 'failed').sort(bySeniority);
    const isCanceled = draft.steps.some((step) => step.outcome === 'canceled');
    const words = broken.length > 0 ? lastWords(draft) : [];
    const root = broken.find((step) => isNamed(step, words)) ?? broken.find((step) => !FORGIVEN.test(step.name));
    if (root === undefined)
        return { failed: draft.clientFailed || isCanceled };
    const reason = root.error === '' ? words.map((text) => REASON.exec(text)?.[1]).find(Boolean) : undefined;
    if (reason !== undefined)
        root.error = reason;
    return { failed: true, step: root };
};

;// CONCATENATED MODULE: ./build/stages/read-log/bare.js


/** Reads a log without build steps, such as the output of go itself, as one step. */
const readBare = (raw) => {
    const draft = newDraft();
    const step = addStep(draft, 'log');
    let isFailed = false;
    for (const line of raw.lines) {
        addLine(draft, line.number, line.text, step);
        isFailed ||= line.marked || isBareFailure(line.text);
    }
    if (raw.passed)
        step.outcome = 'done';
    else if (isFailed) {
        step.outcome = 'failed';
        step.failedAt = 0;
    }
    return draft;
};

;// CONCATENATED MODULE: ./build/stages/read-log/classic.js


/** `Step 4/8 : RUN …`. https://github.com/moby/moby/blob/master/daemon/builder/dockerfile/evaluator.go */
const STEP = /^Step \d+\/\d+ : (.*)$/s;
const FROM = /^FROM\s+(?:--\S+\s+)*\S+(?:\s+AS\s+(\S+))?/i;
const classic_CHATTER = /^ ---> |^Removing (?:intermediate )?container |^Sending build context |^Successfully (?:built|tagged) /;
/** What ends a step that went well: the id of its image. */
const ENDED = /^ ---> [0-9a-f]{8,64}$|^Successfully built /;
const FAILED = /returned a non-zero code: [1-9]/;
const startStep = (reading, instruction) => {
    if (reading.step !== undefined)
        reading.step.outcome = 'done';
    const from = FROM.exec(instruction);
    if (from !== null)
        reading.stage = from[1] ?? `stage-${reading.stages}`;
    if (from !== null)
        reading.stages += 1;
    const step = addStep(reading.draft, instruction);
    step.instruction = instruction;
    if (reading.stage !== undefined)
        step.stage = reading.stage;
    reading.step = step;
    delete reading.last;
};
const readChatter = (reading, text) => {
    if (reading.step === undefined)
        return;
    if (text.startsWith(' ---> Using cache'))
        reading.step.cached = true;
    if (!ENDED.test(text))
        return;
    reading.step.outcome = 'done';
    delete reading.step;
};
const readOutput = (reading, line) => {
    const { draft, step, last } = reading;
    addLine(draft, line.number, line.text, step);
    if (step === undefined && (line.marked || isClientFailure(line.text)))
        draft.clientFailed = true;
    if (line.text.trim() !== '' && !(last !== undefined && FAILED.test(last)))
        reading.last = line.text;
};
/** Reads the output of the classic builder: one step at a time; a last step that never got its image is the failed one. */
const readClassic = (lines) => {
    const reading = { draft: newDraft(), stages: 0 };
    for (const line of lines) {
        const start = STEP.exec(line.text);
        if (start !== null)
            startStep(reading, start[1]);
        else if (classic_CHATTER.test(line.text))
            readChatter(reading, line.text);
        else
            readOutput(reading, line);
    }
    const { draft, step, last } = reading;
    if (step !== undefined && step.outcome === undefined && last !== undefined)
        failStep(draft, step, last);
    return draft;
};

;// CONCATENATED MODULE: ./build/stages/read-log/finish.js

/** Exit code of the process, as BuildKit, older BuildKits and the classic builder say it. */
const EXIT_CODE = /(?:exit code:?|returned a non-zero code:) (\d{1,10})/;
const toStep = (step) => {
    const { failedAt: _rank, ...rest } = step;
    const code = step.error === undefined ? null : EXIT_CODE.exec(step.error);
    return code === null ? rest : { ...rest, exitCode: Number(code[1]) };
};
/** The finished log: the step that failed first is found, and whether the build failed at all. */
const finish = (draft, format) => {
    const { failed, step } = findFailure(draft);
    return {
        format,
        steps: draft.steps.map(toStep),
        lines: draft.lines.filter((line) => line.text !== ''),
        failed,
        ...(step === undefined ? {} : { failedStep: step.index }),
        ...(draft.pointer === undefined ? {} : { pointer: draft.pointer }),
    };
};

;// CONCATENATED MODULE: ./build/stages/read-log/tail.js


const RULE = '------';
const BLOCK_START = /^ > (.+):$/;
const SOURCE_START = /^([^\s:|][^:|]{0,400}):(\d{1,9})$/;
const SOURCE_RULE = /^-{20,}$/;
const SOURCE_LINE = /^ {0,8}(\d{1,9}) \| (>>>)?/;
/** Prefix of a repeated line: the time, in older BuildKits after the number of the step. */
const REPEATED = /^(?:#\d+ )?\d+\.\d{1,3}(?: |$)/;
/** A line that ends a block whose closing rule was cut off. */
const BEYOND_BLOCK = /^(?:#\d+ |(?:ERROR|error): |failed to solve)/;
/** How many of a step's last lines may stand repeated in part. https://github.com/moby/buildkit/blob/master/util/progress/progressui/printer.go (logsBufferSize) */
const REPEATS = 20;
/** A step drawn on a terminal that was too narrow for its name. */
const isCutNameOf = (step, name) => step.outcome === 'failed' && step.name !== '' && name.startsWith(step.name.replace(/\.{3}$/, ''));
const findNamed = (draft, name) => draft.steps.findLast((step) => step.name === name) ??
    draft.steps.findLast((step) => isCutNameOf(step, name));
const openBlock = (draft, name) => {
    const step = findNamed(draft, name) ?? addStep(draft, name);
    if (step.outcome === undefined)
        failStep(draft, step, '');
    const texts = draft.lines.filter((line) => line.step === step.index).map((line) => line.text);
    return { step, seen: new Set(texts), last: texts.slice(-REPEATS) };
};
const addRepeated = (draft, block, number, raw) => {
    const text = visibleLine(raw.replace(REPEATED, ''));
    const isKnown = block.seen.has(text) || (text !== '' && block.last.some((line) => line.startsWith(text)));
    if (!isKnown)
        addLine(draft, number, text, block.step);
};
const addPointer = (draft, file, marked) => {
    const [line] = marked;
    if (line !== undefined)
        draft.pointer = { file, line, endLine: marked.at(-1) ?? line };
};
/**
 * Makes a reader of the two blocks at the end: `------ > [build 4/6] …:` repeats lines that are known already, and
 * `Dockerfile:12` points at the instruction. https://github.com/moby/buildkit/blob/master/solver/errdefs/source.go
 */
const tailReader = (draft) => {
    let before = '';
    let block;
    let source;
    const inSource = (text) => {
        const row = SOURCE_LINE.exec(text);
        if (source === undefined)
            return false;
        if (row !== null) {
            if (row[2] !== undefined)
                source.marked.push(Number(row[1]));
            return true;
        }
        addPointer(draft, source.file, source.marked);
        source = undefined;
        return SOURCE_RULE.test(text);
    };
    const inBlock = (number, text) => {
        if (block === undefined)
            return false;
        const isRepeat = REPEATED.test(text);
        if (text === RULE || (!isRepeat && BEYOND_BLOCK.test(text))) {
            block = undefined;
            return text === RULE;
        }
        addRepeated(draft, block, number, text);
        return true;
    };
    const opens = (text) => {
        const start = before === RULE ? BLOCK_START.exec(text) : null;
        if (start !== null)
            block = openBlock(draft, start[1]);
        const file = SOURCE_RULE.test(text) ? SOURCE_START.exec(before) : null;
        if (file !== null) {
            source = { file: file[1], marked: [] };
            if (draft.lines.at(-1)?.text === before)
                draft.lines.pop();
        }
        return start !== null || file !== null || text === RULE;
    };
    return (number, text) => {
        const isTaken = inSource(text) || inBlock(number, text) || opens(text);
        before = text;
        return isTaken;
    };
};

;// CONCATENATED MODULE: ./build/stages/read-log/plain.js



/** A log that was pasted may be indented. */
const NUMBERED = /^\s{0,8}#(\d{1,9}) (.*)$/s;
const TIMED = /^(\d+\.\d{1,3})(?: |$)/;
const DONE = /^DONE(?: (\d+(?:\.\d+)?)s)?$/;
/** `ERROR: …`, and `error: "…"` of Docker 18.09. */
const plain_FAILED = /^(?:ERROR: (.*)| +error: "(.*)")$/s;
/** Progress drawn for a terminal: ` => ERROR [build 4/6] RUN …   3.2s`. */
const DRAWN = /^ ?=> (ERROR |CACHED |CANCELED )?(?!=> )(.*?)(?: {1,400}(\d{1,7}\.\d)s)?$/;
/** Columns of the widest terminal. */
const WIDEST = 2000;
/** First words of a build, at which the numbers start again. */
const AFRESH = /^(?:building with |\[(?:\S+ )?internal\] load )/;
const stepOf = (reading, number, text) => {
    const known = reading.byNumber.get(number);
    const isAfresh = known !== undefined && known.name !== text && AFRESH.test(text) && Number(number) <= 1;
    if (isAfresh)
        reading.byNumber = new Map();
    if (known !== undefined && !isAfresh)
        return { step: known, isName: known.name === text };
    const isName = !TIMED.test(text) && !DONE.test(text) && !plain_FAILED.test(text);
    const step = addStep(reading.draft, isName ? text : '');
    reading.byNumber.set(number, step);
    return { step, isName };
};
const addTimed = (reading, line, step, time, text) => {
    const { lines } = reading.draft;
    const last = reading.last.get(step);
    const old = last === undefined ? undefined : lines[last.at];
    if (last?.time === time && old !== undefined && old.number < line.number - 1 && text.startsWith(old.text)) {
        lines[last.at] = { ...old, text: '' };
    }
    reading.last.set(step, { time, at: lines.length });
    addLine(reading.draft, line.number, text, step);
};
const endStep = (draft, step, text) => {
    const done = DONE.exec(text);
    if (done === null && text !== 'CACHED' && text !== 'CANCELED')
        return false;
    if (text === 'CANCELED')
        failStep(draft, step, 'context canceled');
    else
        step.outcome ??= 'done';
    if (text === 'CACHED')
        step.cached = true;
    if (done?.[1] !== undefined)
        step.seconds = Number(done[1]);
    return true;
};
const readNumbered = (reading, line, number, text) => {
    const { draft } = reading;
    reading.failing = undefined;
    if (text === '...')
        return;
    const { step, isName } = stepOf(reading, number, text);
    if (isName || endStep(draft, step, text))
        return;
    const timed = TIMED.exec(text);
    if (timed !== null) {
        addTimed(reading, line, step, timed[1], text.slice(timed[0].length));
        return;
    }
    const failed = plain_FAILED.exec(text);
    if (failed !== null) {
        failStep(draft, step, failed[1] ?? failed[2] ?? '');
        reading.failing = step;
    }
    addLine(draft, line.number, text, step);
};
const readDrawn = (reading, text) => {
    const drawn = text.length > WIDEST ? null : DRAWN.exec(text);
    if (drawn === null)
        return false;
    const [, state, rest = '', seconds] = drawn;
    const name = rest.trim();
    const step = reading.byName.get(name) ?? addStep(reading.draft, name);
    reading.byName.set(name, step);
    if (seconds !== undefined)
        step.seconds = Number(seconds);
    if (state === 'CACHED ')
        step.cached = true;
    if (state === 'ERROR ' && step.outcome === undefined)
        failStep(reading.draft, step, '');
    if (state === 'CANCELED ')
        failStep(reading.draft, step, 'context canceled');
    return true;
};
const readClient = (reading, line) => {
    const { draft } = reading;
    const isRest = reading.failing !== undefined && line.text.trim() !== '' && !isClientFailure(line.text);
    if (!isRest)
        reading.failing = undefined;
    if (line.marked || isClientFailure(line.text))
        draft.clientFailed = true;
    addLine(draft, line.number, line.text, isRest ? reading.failing : undefined);
};
/** Rows of a terminal's display that say nothing about a step. */
const DISPLAY = /^\[\+\] (?:Building|Running) |^ ?=> => /;
const readLine = (reading, line) => {
    const { text } = line;
    const numbered = text.startsWith('#') || text.startsWith(' ') ? NUMBERED.exec(text) : null;
    if (numbered !== null)
        readNumbered(reading, line, numbered[1], numbered[2]);
    else if (!DISPLAY.test(text) && !readDrawn(reading, text))
        readClient(reading, line);
};
/** Reads BuildKit's plain progress, the form drawn for a terminal, and the lines of the client around them. */
const readPlain = (lines, draft = newDraft()) => {
    const reading = {
        draft,
        byNumber: new Map(),
        byName: new Map(),
        last: new Map(),
        failing: undefined,
    };
    const readTail = tailReader(draft);
    for (const line of lines) {
        if (readTail(line.number, line.text))
            reading.failing = undefined;
        else
            readLine(reading, line);
    }
    return draft;
};

;// CONCATENATED MODULE: ./build/stages/read-log/solve-status.js
const RECORD = /^\{"(?:vertexes|statuses|logs|warnings)":\[/;
/** Whether a line looks like a record of `--progress=rawjson`. */
const isRecord = (line) => line.startsWith('{') && RECORD.test(line);
const isList = (value) => value === undefined || value === null || Array.isArray(value);
/** The record on a line; undefined when it is cut off or something else. */
const parseRecord = (line) => {
    try {
        const value = JSON.parse(line);
        const lists = [value['vertexes'], value['statuses'], value['logs'], value['warnings']];
        return lists.every(isList) ? value : undefined;
    }
    catch {
        return undefined;
    }
};
/** Seconds from one RFC 3339 time to another; undefined when one is missing. */
const solve_status_secondsBetween = (from, to) => {
    if (from === undefined || to === undefined)
        return undefined;
    const seconds = (Date.parse(to) - Date.parse(from)) / 1000;
    return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
};

;// CONCATENATED MODULE: ./build/stages/read-log/vertices.js

const LINE_FEED = 10;
const newEntry = (name) => ({
    state: { name, seconds: 0, cached: false, error: '', lines: [] },
    pending: new Map(),
    seen: new Set(),
});
/** Puts chunks together to lines; a chunk may end within a line or a character. */
const addChunk = (entry, log) => {
    const { state, pending } = entry;
    const data = Buffer.from(log.data ?? '', 'base64');
    const stream = log.stream ?? 1;
    const now = solve_status_secondsBetween(state.started, log.timestamp) ?? 0;
    let from = 0;
    for (let end = data.indexOf(LINE_FEED); end >= 0; end = data.indexOf(LINE_FEED, from)) {
        const open = pending.get(stream);
        pending.delete(stream);
        const bytes = data.subarray(from, end);
        const text = open === undefined ? bytes.toString('utf8') : Buffer.concat([...open.chunks, bytes]).toString('utf8');
        state.lines.push({ text, seconds: open?.seconds ?? now });
        from = end + 1;
    }
    if (from >= data.length)
        return;
    const open = pending.get(stream) ?? { chunks: [], seconds: now };
    open.chunks.push(data.subarray(from));
    pending.set(stream, open);
};
const flush = (entry) => {
    for (const { chunks, seconds } of entry.pending.values()) {
        entry.state.lines.push({ text: Buffer.concat(chunks).toString('utf8'), seconds });
    }
    entry.pending.clear();
};
const addVertex = (entry, vertex, isGroup) => {
    const { state } = entry;
    if (!isGroup && vertex.name)
        state.name = vertex.name;
    if (vertex.started)
        state.started ??= vertex.started;
    if (vertex.completed) {
        state.completed = vertex.completed;
        state.seconds = solve_status_secondsBetween(state.started, vertex.completed) ?? state.seconds;
    }
    if (vertex.cached)
        state.cached = true;
    if (vertex.error) {
        state.error = vertex.error;
        if (vertex.completed)
            state.endedAt ??= vertex.completed;
    }
};
const addStatus = (entry, status) => {
    if (!status.completed || entry.seen.has(status.id))
        return;
    entry.seen.add(status.id);
    const seconds = solve_status_secondsBetween(status.started, status.completed);
    const took = seconds === undefined || seconds < 0.01 ? '' : ` ${seconds.toFixed(1)}s`;
    entry.state.lines.push({ text: `${status.id}${took} done` });
};
const isVisible = ({ state }) => state.started !== undefined || state.cached || state.error !== '' || state.lines.length > 0;
/** Makes a collector of the records of a build; steps of one progress group count as one, as BuildKit shows them. */
const collectVertices = () => {
    const entries = new Map();
    const groups = new Map();
    const order = [];
    const entryOf = (digest, name) => {
        const key = groups.get(digest) ?? digest;
        const known = entries.get(key);
        if (known !== undefined)
            return known;
        const entry = newEntry(name);
        entries.set(key, entry);
        return entry;
    };
    const touch = (entry) => {
        if (!entry.seen.has('') && isVisible(entry)) {
            entry.seen.add('');
            order.push(entry);
        }
    };
    const add = (record) => {
        for (const vertex of record.vertexes ?? []) {
            const group = vertex.progressGroup?.weak ? undefined : vertex.progressGroup;
            if (group?.id)
                groups.set(vertex.digest, group.id);
            const entry = entryOf(vertex.digest, group?.name ?? vertex.name ?? '');
            addVertex(entry, vertex, group?.id !== undefined);
            touch(entry);
        }
        for (const status of record.statuses ?? [])
            addStatus(entryOf(status.vertex, ''), status);
        for (const warning of record.warnings ?? []) {
            const text = Buffer.from(warning.short ?? '', 'base64').toString('utf8');
            entryOf(warning.vertex, '').state.lines.push({ text: `WARN: ${text}` });
        }
        for (const log of record.logs ?? []) {
            const entry = entryOf(log.vertex, '');
            addChunk(entry, log);
            touch(entry);
        }
    };
    const list = () => {
        for (const entry of entries.values()) {
            flush(entry);
            touch(entry);
        }
        return order.map((entry) => entry.state);
    };
    return { add, list };
};

;// CONCATENATED MODULE: ./build/stages/read-log/rawjson.js





/** Digits after the point, as BuildKit prints times. https://github.com/moby/buildkit/blob/master/util/progress/progressui/display.go */
const timeOf = (seconds) => seconds.toFixed(seconds < 10 ? 3 : seconds < 100 ? 2 : 1);
const endOf = (state) => {
    if (state.error.endsWith('context canceled'))
        return 'CANCELED';
    if (state.error !== '')
        return `ERROR: ${state.error}`;
    if (state.cached)
        return 'CACHED';
    return state.completed === undefined ? undefined : `DONE ${state.seconds.toFixed(1)}s`;
};
const renderStep = (write, step, state) => {
    const prefix = `#${step.index + 1} `;
    write(prefix, state.name, step, false);
    for (const line of state.lines) {
        write(line.seconds === undefined ? prefix : `${prefix}${timeOf(line.seconds)} `, line.text, step, true);
    }
    const end = endOf(state);
    if (end !== undefined)
        write(prefix, end, step, state.error !== '' && end !== 'CANCELED');
};
const settle = (draft, step, state) => {
    step.cached = state.cached;
    if (state.completed !== undefined)
        step.seconds = state.seconds;
    if (state.error !== '')
        failStep(draft, step, state.error);
    else if (state.completed !== undefined || state.cached)
        step.outcome = 'done';
};
const rankErrors = (steps, states) => {
    const at = (step) => states[step.index]?.endedAt ?? '9';
    steps
        .filter((step) => step.failedAt !== undefined)
        .sort((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : a.index - b.index))
        .forEach((step, rank) => {
        step.failedAt = rank;
    });
};
const renderSteps = (rows, draft, states) => {
    const write = (prefix, text, step, isEvidence) => {
        for (const part of text.split('\n')) {
            const clean = cleanLine(part);
            rows.push(prefix + clean);
            if (isEvidence)
                addLine(draft, rows.length, clean, step);
        }
    };
    for (const state of states) {
        const step = addStep(draft, state.name);
        settle(draft, step, state);
        if (rows.length > 0)
            rows.push('');
        renderStep(write, step, state);
    }
    rankErrors(draft.steps, states);
};
/** Renders a log of `--progress=rawjson`: the steps one after the other, then what the client printed after the records. */
const rawjson_renderRawjson = (lines) => {
    const vertices = collectVertices();
    const before = [];
    const after = [];
    let hasRecords = false;
    for (const line of lines) {
        if (isRecord(line.text)) {
            hasRecords = true;
            const record = parseRecord(line.text);
            if (record !== undefined)
                vertices.add(record);
        }
        else if (hasRecords)
            after.push(line);
        else
            before.push(line.text);
    }
    const rows = [...before];
    const draft = newDraft();
    before.forEach((text, index) => {
        addLine(draft, index + 1, text);
    });
    renderSteps(rows, draft, vertices.list());
    if (after.length > 0)
        rows.push('');
    const tail = after.map((line, index) => ({ ...line, number: rows.length + index + 1 }));
    rows.push(...after.map((line) => line.text));
    return { rows, draft: readPlain(tail, draft) };
};

;// CONCATENATED MODULE: ./build/stages/read-log/unwrap.js

/**
 * Timestamps that runners put before a line: GitHub (`2026-01-02T03:04:05.1234567Z `, with `gh run view --log`
 * after job and step), GitLab (`… 01O `), Jenkins (`[…] `).
 * https://docs.gitlab.com/ci/jobs/job_logs/#job-log-timestamps
 */
const TIMESTAMP = /^(?:[^\t]{1,200}\t[^\t]{1,200}\t)?\ufeff?\[?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z\]? ?(?:\d\d[OE][ +])?/;
/** Marks of the GitHub runner and of Azure before a line. https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
const MARK = /^##\[(\w+)\]/;
/** Marks around sections of a GitLab log. https://docs.gitlab.com/ci/jobs/job_logs/#custom-collapsible-sections */
const SECTION = /^section_(?:start|end):\d+:[\w.-]+(?:\[[^\]]*\])?(?:\r|$)/;
/** Last words of a GitHub job. https://github.com/actions/runner/blob/main/src/Runner.Worker/JobExtension.cs */
const LAST_WORDS = 'Cleaning up orphan processes';
const DIGIT_ZERO = 48;
const DIGIT_NINE = 57;
const mayCarryTimestamp = (line) => {
    const code = line.charCodeAt(0);
    return ((code >= DIGIT_ZERO && code <= DIGIT_NINE) ||
        code === 0x5b ||
        code === 0xfeff ||
        (line.includes('\t') && line.includes('Z')));
};
const withoutTimestamp = (line) => mayCarryTimestamp(line) ? line.replace(TIMESTAMP, '') : line;
/** Takes off what a CI runner put around the lines of a log: timestamps, group and section marks, the echo of the script. */
const unwrap_unwrap = (text) => {
    const lines = [];
    let isEcho = false;
    let hasMark = false;
    let isComplete = false;
    const rows = text.startsWith('\ufeff') ? text.slice(1).split('\n') : text.split('\n');
    if (rows.at(-1) === '')
        rows.pop();
    rows.forEach((row, index) => {
        const bare = withoutTimestamp(cleanLine(row)).replace(SECTION, '');
        const mark = bare.startsWith('##[') ? MARK.exec(bare) : null;
        const rest = mark === null ? bare : bare.slice(mark[0].length);
        const kind = mark?.[1];
        if (kind === 'group')
            isEcho = rest.startsWith('Run ');
        const isHidden = isEcho || kind === 'endgroup' || kind === 'group';
        if (kind === 'endgroup')
            isEcho = false;
        if (kind === 'error')
            hasMark = true;
        if (rest.startsWith(LAST_WORDS))
            isComplete = true;
        lines.push({ number: index + 1, text: isHidden ? '' : rest, marked: kind === 'error' });
    });
    return { lines, passed: isComplete && !hasMark };
};

;// CONCATENATED MODULE: ./build/stages/read-log/index.js







const read_log_PLAIN = /^\s{0,8}#\d+ (?:\[|\d+\.\d{1,3}(?: |$)|DONE|CACHED|CANCELED|ERROR: |sha256:|building with |(?:ex|im)porting |resolve |transferring )|^ ?=> (?:ERROR |CACHED |CANCELED )?\[|^ > .+:$|\bfailed to solve\b/;
const CLASSIC = /^Step \d+\/\d+ : /;
const formatOf = (lines) => {
    let isClassic = false;
    let isPlain = false;
    for (const { text } of lines) {
        if (isRecord(text))
            return 'rawjson';
        isPlain ||= read_log_PLAIN.test(text);
        isClassic ||= CLASSIC.test(text);
    }
    if (isPlain)
        return 'plain';
    return isClassic ? 'classic' : 'bare';
};
/** Reads a build log of any form into steps and lines; text without a known form is one step. */
const readLog = (text) => {
    const raw = unwrap_unwrap(text);
    const format = formatOf(raw.lines);
    switch (format) {
        case 'rawjson':
            return finish(rawjson_renderRawjson(raw.lines).draft, format);
        case 'plain':
            return finish(readPlain(raw.lines), format);
        case 'classic':
            return finish(readClassic(raw.lines), format);
        case 'bare':
            return finish(readBare(raw), format);
    }
};
/** A log of `--progress=rawjson` as the text a person reads; line numbers of a log that was read so refer to it. Other text is unchanged. */
const toPlain = (rawjson) => {
    const { lines } = unwrap(rawjson);
    return formatOf(lines) === 'rawjson' ? `${renderRawjson(lines).rows.join('\n')}\n` : rawjson;
};

;// CONCATENATED MODULE: ./build/text/escape.js

/** Invisible joint that keeps GitHub from seeing a mention, reference or link. */
const JOINT = '\u200b';
/** Lines joined by one blank; blanks at both ends of the text stay. */
const oneLine = (text) => {
    const [first = '', ...rest] = stripControls(text).split('\n');
    const last = rest.pop();
    if (last === undefined)
        return first;
    const lines = [first.trimEnd(), ...rest.map((line) => line.trim()), last.trimStart()];
    return lines.filter((line) => line !== '').join(' ');
};
/** Foreign text for a Markdown line: nothing in it is markup, mention, reference, link, image or comment. */
const escapeMarkdown = (text) => oneLine(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]()|~!$]/g, '\\$&')
    .replace(/^[-+=]|^#(?=#*(?:\s|$))/, '\\$&')
    .replace(/^(\d{1,9})\./, '$1\\.')
    .replace(/([@#])(?=[\w-])/g, `$1${JOINT}`)
    .replace(/(GH)-(?=\d)/gi, `$1-${JOINT}`)
    .replace(/(https?|ftp|www)(:\/\/|\.)/gi, `$1${JOINT}$2`);
/** A fence or mark longer than any run of backquotes in the text. */
const longerThanIn = (text, least) => {
    const longest = [...text.matchAll(/`+/g)].reduce((most, run) => Math.max(most, run[0].length), 0);
    return '`'.repeat(Math.max(least, longest + 1));
};
/** Foreign text as a block of code, in a fence longer than any run of backquotes in it. */
const fence = (text, language = 'text') => {
    const clean = stripControls(text);
    const mark = longerThanIn(clean, 3);
    return `${mark}${language}\n${clean}\n${mark}`;
};
/** Foreign text as code inside a line. */
const codeSpan = (text) => {
    const clean = oneLine(text).trim();
    const mark = longerThanIn(clean, 1);
    const pad = /^`|`$/.test(clean) ? ' ' : '';
    return clean === '' ? '' : `${mark}${pad}${clean}${pad}${mark}`;
};
/** The text cut to at most `bytes` bytes of UTF-8 on a character, ending in `…` when something was cut. */
const cutBytes = (text, bytes) => {
    const whole = Buffer.from(text, 'utf8');
    if (whole.length <= bytes)
        return text;
    if (bytes < 3)
        return '';
    let end = bytes - 3;
    while (end > 0 && (whole[end] & 0xc0) === 0x80)
        end--;
    return `${whole.subarray(0, end).toString('utf8')}…`;
};
/** The text as a title: one line of at most so many characters, never ending in half of one. */
const cutTitle = (text, characters) => oneLine(text)
    .trim()
    .slice(0, characters)
    .replace(/[\ud800-\udbff]$/, '');

;// CONCATENATED MODULE: ./build/stages/report/wording.js
/** `4.7 s` below a minute, `2 min 5 s` above. */
const inWords = (seconds) => {
    if (seconds < 59.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    return `${Math.floor(whole / 60)} min ${whole % 60} s`;
};
/** The failure or the success in one line. */
const headline = (incident) => {
    if (incident.outcome === 'success')
        return `Built in ${inWords(incident.seconds)}`;
    return incident.diagnosis?.title ?? 'The build failed';
};
/** First seven digits of a commit, as git shows it. */
const wording_short = (commit) => commit.slice(0, 7);
const asSentence = (text) => text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;
/** Whose the failure is, in one line, with the reasons. */
const whose = (attribution) => {
    const [first] = attribution.suspects;
    switch (attribution.verdict) {
        case 'infra':
            return `Not you: infrastructure. ${asSentence(attribution.why)}`;
        case 'author':
            return first
                ? `Likely committer: ${first.author.login ? `${first.author.name} (${first.author.login})` : first.author.name}, commit ${wording_short(first.commit)} “${first.subject}”: ${first.reasons.join('; ')}`
                : attribution.why;
        case 'unknown':
            return `Likely committer: unknown. ${asSentence(attribution.why)}`;
    }
};
const megabytes = (bytes) => `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`;
const RESTORED = {
    exact: 'module cache restored',
    prefix: 'an older module cache restored',
    miss: 'no module cache to restore',
    off: 'module cache of this machine',
};
/** What the module cache did, in one line. */
const cacheLine = (cache) => {
    const parts = [RESTORED[cache.restored]];
    if (cache.prewarmSeconds >= 0.1)
        parts.push(`ready in ${inWords(cache.prewarmSeconds)}`);
    if (cache.delivery === 'proxy') {
        parts.push(`${cache.served} files served to the build (${megabytes(cache.bytes)}), ${cache.fetched} from the network`);
    }
    else if (cache.delivery === 'context')
        parts.push('handed to the builder as a build context');
    else
        parts.push(`not given to the build: ${cache.why ?? 'nothing to give'}`);
    return parts.join('; ');
};
/** `path:12:5`, as editors and compilers write a position. */
const position = (place) => [place.path, place.line, place.column].filter((part) => part !== null && part !== undefined).join(':');

;// CONCATENATED MODULE: ./build/stages/report/annotations.js



/** Limits of the Checks API: 64 KB of message, 255 characters of title. https://docs.github.com/rest/checks/runs#create-a-check-run */
const MESSAGE_BYTES = 64_000;
const TITLE_CHARACTERS = 255;
/** A line of the log quoted in front of its explanation, which must keep its place. */
const QUOTE_BYTES = 2_000;
/** Annotations made for one failure at most; the API takes 50 in a request. */
const MOST = 50;
const listed = (title, items) => items.length === 0 ? [] : ['', `${title}:`, ...items.map((item) => `- ${item}`)];
const quoted = (evidence) => cutBytes(stripControls(evidence.text).trim(), QUOTE_BYTES);
/** The line of the log that names the place; containers know its directories by other names. */
const quoteOf = (place, quotes) => {
    const file = place.path.split('/').at(-1);
    const naming = quotes.filter((quote) => quote.text.includes(`${file}:${place.line}:`));
    return naming.find((quote) => quote.text.includes(`${place.path}:${place.line}:`)) ?? naming[0];
};
/** The text of the main annotation: the quoted line, why, what to do, whose, what changed, how to reproduce. */
const annotationMessage = (incident) => {
    const { diagnosis, attribution } = incident;
    if (diagnosis === null)
        return headline(incident);
    const files = attribution.files.slice(0, 10).map((file) => `${file.path} (${file.why})`);
    const more = attribution.files.length - files.length;
    const lines = [
        `> ${quoted(diagnosis.evidence)}`,
        '',
        `Why: ${diagnosis.cause}`,
        ...listed('What to do', diagnosis.do),
        '',
        whose(attribution),
        ...listed('Changed files', more > 0 ? [...files, `and ${more} more`] : files),
        ...(incident.reproduce === null ? [] : ['', `Reproduce: ${incident.reproduce}`]),
    ];
    return cutBytes(stripControls(lines.join('\n')), MESSAGE_BYTES);
};
const annotations_at = (place) => {
    const line = place.line ?? 1;
    return {
        path: place.path,
        startLine: line,
        endLine: line,
        ...(place.column === null ? {} : { startColumn: place.column }),
    };
};
const title = (text) => cutTitle(text, TITLE_CHARACTERS);
const same = (a, b) => b !== null && a.path === b.path && a.line === b.line;
/** Every annotation of a failure, the root first: its line, the RUN line that hit it, then the other lines of the same failure. */
const annotationsOf = (incident) => {
    const { diagnosis, location, instruction } = incident;
    if (diagnosis === null)
        return [];
    const made = [];
    if (location !== null) {
        made.push({
            ...annotations_at(location),
            level: 'failure',
            title: title(headline(incident)),
            message: annotationMessage(incident),
        });
    }
    if (instruction !== null && !(location !== null && same(instruction, location))) {
        const where = location === null ? annotationMessage(incident) : `This instruction failed: ${headline(incident)}`;
        made.push({
            ...annotations_at(instruction),
            level: location === null ? 'failure' : 'warning',
            title: title(`Failed here: ${headline(incident)}`),
            message: cutBytes(stripControls(where), MESSAGE_BYTES),
        });
    }
    for (const place of incident.places) {
        if (made.length >= MOST || same(place, location))
            continue;
        const quote = quoteOf(place, diagnosis.quotes);
        made.push({
            ...annotations_at(place),
            level: 'failure',
            title: title(`Same failure: ${diagnosis.id}`),
            message: quote === undefined ? headline(incident) : quoted(quote),
        });
    }
    return made;
};

;// CONCATENATED MODULE: ./build/stages/report/markdown.js


/** Of one line of the log, so that a long one leaves room for what it means. */
const markdown_QUOTE_BYTES = 2_000;
/** Changed files and steps shown before the rest is only counted. */
const FILES_SHOWN = 20;
const STEPS_SHOWN = 40;
const section = (title, lines) => lines.length === 0 ? [] : ['', `### ${title}`, '', ...lines];
const failure = (incident) => {
    const { diagnosis } = incident;
    if (diagnosis === null)
        return [];
    const quotes = (diagnosis.quotes.length === 0 ? [diagnosis.evidence] : diagnosis.quotes).slice(0, 10);
    const where = incident.location ?? incident.instruction;
    return [
        ...(where === null ? [] : [`At ${codeSpan(position(where))}`, '']),
        fence(quotes.map((quote) => cutBytes(quote.text, markdown_QUOTE_BYTES)).join('\n')),
        '',
        keepCode(diagnosis.cause),
        ...section('What to do', diagnosis.do.map((line) => `- ${keepCode(line)}`)),
    ];
};
/** Escapes a remedy but leaves its code spans, which are commands to paste. */
const keepCode = (line) => line
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? codeSpan(part.slice(1, -1)) : escapeMarkdown(part)))
    .join('');
const markdown_changedFiles = (incident) => {
    const { files } = incident.attribution;
    const shown = files
        .slice(0, FILES_SHOWN)
        .map((file) => `- ${codeSpan(file.path)} ${file.change}: ${escapeMarkdown(file.why)}`);
    return files.length > shown.length ? [...shown, `- and ${files.length - shown.length} more`] : shown;
};
const stepTable = (attempt) => {
    const steps = (attempt?.steps ?? []).filter((step) => step.stage !== undefined || step.error !== undefined);
    if (steps.length === 0)
        return [];
    const rows = steps.slice(0, STEPS_SHOWN).map((step) => {
        const result = step.error !== undefined ? '**failed**' : step.cached ? 'cached' : 'done';
        return `| ${escapeMarkdown(cutBytes(step.name, 160))} | ${step.seconds === undefined ? '' : inWords(step.seconds)} | ${result} |`;
    });
    return ['| Step | Time | Result |', '|---|---|---|', ...rows];
};
const markdown_plan = (incident) => {
    const changes = incident.plan.changes.map((change) => `- line ${change.line}: ${codeSpan(change.flag)} (${escapeMarkdown(change.why)})`);
    const skipped = incident.plan.skipped.map((skip) => `- line ${skip.line} left as it is: ${escapeMarkdown(skip.why)}`);
    return [...changes, ...skipped];
};
const folded = (title, lines) => lines.length === 0 ? [] : ['', `<details><summary>${title}</summary>`, '', ...lines, '', '</details>'];
/** The report as Markdown without its heading: what failed, why, what to do, whose, what changed, the steps, the caches. */
const toMarkdown = (incident) => {
    const isFailure = incident.outcome === 'failure';
    return [
        ...failure(incident),
        ...(isFailure ? section('Whose', [escapeMarkdown(whose(incident.attribution))]) : []),
        ...(isFailure ? section('Changed files', markdown_changedFiles(incident)) : []),
        ...(isFailure && incident.reproduce !== null
            ? section('Reproduce', [fence(incident.reproduce, 'sh')])
            : []),
        ...section('Modules', [escapeMarkdown(cacheLine(incident.cache))]),
        ...section('Not as planned', incident.degradations.map((line) => `- ${escapeMarkdown(line)}`)),
        ...folded('Steps', stepTable(incident.attempts.at(-1))),
        ...folded('What was put into the Dockerfile', markdown_plan(incident)),
    ]
        .join('\n')
        .trim();
};
/** The report for the job summary, with its heading. A summary holds 1 MiB. https://docs.github.com/actions/reference/workflow-commands-for-github-actions#step-isolation-and-limits */
const toSummary = (incident) => {
    const mark = incident.outcome === 'success' ? '✅' : '❌';
    const id = incident.diagnosis === null ? '' : `\n\n${codeSpan(incident.diagnosis.id)}`;
    return cutBytes(`## ${mark} ${escapeMarkdown(headline(incident))}${id}\n\n${toMarkdown(incident)}\n`, 1_000_000);
};

;// CONCATENATED MODULE: ./build/stages/report/check-run.js




/** A check run's summary holds 65,535 characters. https://docs.github.com/rest/checks/runs#create-a-check-run */
const SUMMARY_BYTES = 65_000;
/** The check run of an incident, told from those of other steps and matrix legs by the trace; a run without a commit has none. */
const toCheckRun = (incident, name) => {
    const { headSha, runId, runAttempt, job, url, traceId } = incident.run;
    if (headSha === null)
        return null;
    return {
        name,
        headSha,
        conclusion: incident.outcome,
        externalId: [runId ?? 'local', runAttempt ?? 1, job ?? name, traceId].join('/'),
        title: cutTitle(headline(incident), 255),
        summary: cutBytes(toMarkdown(incident) || headline(incident), SUMMARY_BYTES),
        annotations: annotationsOf(incident),
        ...(url === null ? {} : { detailsUrl: url }),
    };
};

;// CONCATENATED MODULE: ./build/stages/report/publish.js



const REMEDIES = {
    401: 'the token is not valid: leave the input github-token at its default',
    403: 'the token may not write checks: give the job `permissions: checks: write` (pull requests of forks never get it)',
    404: 'the token does not see the repository: give the job `permissions: checks: write`',
};
/** GitHub refuses with 403 also for being asked too often, which no permission helps. */
const remedyOf = (status, message) => {
    const remedy = /rate limit|abuse/i.test(message) ? undefined : REMEDIES[status];
    if (status === 0)
        return `GitHub could not be reached: ${message}`;
    return remedy ?? `GitHub answered ${status}: ${message}`;
};
const sendCheckRun = async (incident, name, sinks) => {
    const check = toCheckRun(incident, name);
    if (sinks.github === null)
        return { to: 'check-run', status: 'skipped', detail: 'no token' };
    if (check === null)
        return { to: 'check-run', status: 'skipped', detail: 'the commit is not known' };
    const sent = await sinks.github.createCheckRun(check);
    if (sent.ok)
        return { to: 'check-run', status: 'sent', detail: sent.url };
    return {
        to: 'check-run',
        status: 'failed',
        detail: remedyOf(sent.status, sent.message),
    };
};
/** Annotations of the run itself stand in for those of a check run that could not be made. */
const annotateRun = (incident, hasCheckRun, sinks) => {
    const annotations = annotationsOf(incident);
    if (hasCheckRun || annotations.length === 0) {
        return {
            to: 'annotations',
            status: 'skipped',
            detail: hasCheckRun ? 'the check run has them' : 'nothing to mark',
        };
    }
    for (const annotation of annotations)
        sinks.annotate(annotation);
    return { to: 'annotations', status: 'sent', detail: `${annotations.length}` };
};
const attemptDelivery = async (to, send) => {
    try {
        return await send();
    }
    catch (error) {
        return { to, status: 'failed', detail: error instanceof Error ? error.message : String(error) };
    }
};
/** Delivers the incident everywhere it belongs; a sink that fails is a value and keeps none of the others from theirs. */
const publish = async (incident, targets, sinks) => {
    const check = await attemptDelivery('check-run', () => sendCheckRun(incident, targets.checkName, sinks));
    const marks = await attemptDelivery('annotations', () => annotateRun(incident, check.status === 'sent', sinks));
    const summary = await attemptDelivery('summary', async () => (await sinks.summary(toSummary(incident)))
        ? { to: 'summary', status: 'sent', detail: '' }
        : { to: 'summary', status: 'skipped', detail: 'no job summary here' });
    const delivered = [check, marks, summary];
    const file = await attemptDelivery('incident-file', async () => {
        const own = { to: 'incident-file', status: 'sent', detail: targets.incidentPath };
        await sinks.files.write(targets.incidentPath, `${JSON.stringify({ ...incident, deliveries: [...delivered, own] }, null, 2)}\n`);
        return own;
    });
    return [...delivered, file];
};

;// CONCATENATED MODULE: ./build/pipeline.js
















const NOWHERE = { location: null, instruction: null, places: [] };
const NOBODY = {
    verdict: 'unknown',
    suspects: [],
    files: [],
    why: 'nothing failed',
    range: null,
};
/** The whole run, top to bottom; each line makes one value out of the values above it. Problems are of what the user gave, before anything was built. */
const pipeline_run = async (inputs, catalogue, world, ports) => {
    const started = ports.clock.now();
    const begun = ports.clock.monotonic();
    const checked = await preflight(inputs, { variables: world.env, cwd: world.workspace, isAction: world.isAction }, ports);
    if (!checked.ok)
        return checked;
    const ready = checked.value;
    const prewarmed = await step('Fetch modules', ports.log, () => warm(inputs, ready, world, ports));
    const prepared = await prepare(inputs, ready, prewarmed, world, ports);
    showPlan(prepared, ports);
    const outcome = await build({ inputs: inputs.build, preflight: ready, dockerfile: prepared.plan?.dockerfile ?? null, ...prepared }, ports);
    await prepared.mirror?.close();
    const log = readLog(outcome.log);
    const diagnosis = outcome.exitCode === 0 ? null : (classify(log, catalogue.rules) ?? unknownFailure(log));
    const root = await repositoryRoot(world, ports);
    const located = diagnosis === null ? NOWHERE : await find(diagnosis, log, inputs, ready, root, world.env, ports);
    const attribution = diagnosis === null ? NOBODY : await blame(diagnosis, located, root, world, ports);
    const cache = modules_accountOf(prewarmed, prepared);
    const degradations = [...prewarmed.degradations, ...prepared.degradations];
    const incident = redactIncident({
        schema: 1,
        tool: { name: 'go-docker-build', version: world.version },
        run: world.identity,
        outcome: outcome.exitCode === 0 ? 'success' : 'failure',
        startedAt: started.toISOString(),
        seconds: seconds(ports.clock.monotonic() - begun),
        dockerfile: ready.dockerfile === null
            ? null
            : { path: (0,posix_.relative)(root, ready.dockerfile), target: inputs.build.target || null },
        plan: { changes: prepared.plan?.changes ?? [], skipped: prepared.plan?.skipped ?? [] },
        attempts: [attemptOf(outcome, log, prepared)],
        diagnosis,
        ...located,
        attribution,
        cache,
        degradations,
        degraded: degradedLevel(degradations, cache.delivery, inputs.own.goCache !== 'off'),
        deliveries: [],
        reproduce: diagnosis === null ? null : reproduction(inputs, ready, root),
        image: outcome.exitCode === 0 ? { id: outcome.imageId, digest: outcome.digest } : null,
    }, inputs, world.env);
    if (world.isAction)
        for (const one of incident.degradations)
            ports.log.info(`Not as planned: ${one}`);
    const deliveries = await publish(incident, { checkName: inputs.own.checkName || checkName(world), incidentPath: world.incidentPath }, ports);
    for (const one of deliveries) {
        if (one.status === 'failed')
            ports.log.warning(`${one.to} was not delivered: ${one.detail}`);
    }
    return {
        ok: true,
        value: {
            incident: { ...incident, deliveries },
            incidentPath: world.incidentPath,
            image: {
                imageid: outcome.imageId ?? '',
                digest: outcome.digest ?? '',
                metadata: outcome.metadata === null ? '' : JSON.stringify(outcome.metadata, null, 2),
            },
            keep: prewarmed.key === null ? null : { ...prewarmed, key: prewarmed.key },
            stdout: outcome.stdout,
        },
    };
};
const seconds = (milliseconds) => Math.round(milliseconds) / 1000;
const checkName = ({ identity }) => ['go-docker-build', identity.workflow, identity.job].filter((part) => part !== null).join(' / ');
const warm = (inputs, ready, world, ports) => prewarm({
    contextDir: ready.context.kind === 'local' ? ready.context.dir : '',
    goCache: inputs.own.goCache,
    untrusted: world.isUntrusted,
    ref: world.identity.ref,
    goProxy: inputs.own.goProxy,
    goPrivate: inputs.own.goPrivate,
    goOnHost: ready.go,
    runnerOs: world.os,
    runnerArch: world.arch,
    hash: world.hash,
}, ports);
const showPlan = ({ plan, delivery }, { log }) => {
    if (plan === null)
        return;
    log.group('Dockerfile as it is built');
    for (const change of plan.changes)
        log.info(`line ${change.line}: RUN ${change.flag}  (${change.why})`);
    for (const skip of plan.skipped)
        log.info(`line ${skip.line} stays as it is: ${skip.why}`);
    if (delivery.kind === 'off')
        log.info(`Modules come from the network of the build: ${delivery.why}`);
    log.endGroup();
};
const repositoryRoot = async (world, { shell }) => {
    const found = await shell.run('git', ['-C', world.workspace, '-c', 'safe.directory=*', 'rev-parse', '--show-toplevel'], { timeoutMs: 10_000 });
    return found.code === 0 ? found.stdout.trim() : world.workspace;
};
const blame = async (diagnosis, located, root, world, ports) => {
    const isPush = world.identity.pullRequest === null && world.branch !== null;
    const green = isPush && ports.github !== null ? await ports.github.lastGreen(world.branch) : null;
    const range = await findRange(world.identity, green, { dir: root }, ports.shell);
    const goMod = located.location?.path.endsWith('go.mod') ? (0,posix_.dirname)(located.location.path) : null;
    const repository = { dir: root, ...(goMod === null || goMod === '.' ? {} : { moduleDir: goMod }) };
    return attribute(diagnosis, located.location, located.places, range, repository, ports.shell);
};
/** A step's text as its author wrote it, without the flags of the plan. */
const asWritten = (text, { plan }) => (plan?.changes ?? []).reduce((rest, { flag }) => rest.replace(`${flag} `, ''), text);
const attemptOf = (outcome, log, prepared) => ({
    number: 1,
    startedAt: outcome.startedAt,
    seconds: seconds(outcome.seconds * 1000),
    exitCode: outcome.exitCode,
    steps: log.steps.map(({ index, name, stage, instruction, cached, seconds: took, error, exitCode }) => ({
        index,
        name: asWritten(name, prepared),
        cached,
        ...(stage === undefined ? {} : { stage }),
        ...(instruction === undefined ? {} : { instruction: asWritten(instruction, prepared) }),
        ...(took === undefined ? {} : { seconds: took }),
        ...(error === undefined ? {} : { error: asWritten(error, prepared) }),
        ...(exitCode === undefined ? {} : { exitCode }),
    })),
});
const reproduction = (inputs, ready, root) => ready.dockerfile === null || ready.context.kind !== 'local'
    ? null
    : reproduceCommand(inputs.build, (0,posix_.relative)(root, ready.dockerfile), (0,posix_.relative)(root, ready.context.dir) || '.');

// EXTERNAL MODULE: ./build/state.js
var state = __webpack_require__(8801);
;// CONCATENATED MODULE: ./build/main.js

















const report = (problems) => {
    for (const problem of problems.slice(1))
        core/* error */.z3(sentenceOf(problem));
    if (problems[0])
        core/* setFailed */.C1(sentenceOf(problems[0]));
};
const setOutputs = ({ incident, image, incidentPath }) => {
    core/* setOutput */.uH('imageid', image.imageid);
    core/* setOutput */.uH('digest', image.digest);
    core/* setOutput */.uH('metadata', image.metadata);
    core/* setOutput */.uH('failure-id', incident.diagnosis?.id ?? '');
    core/* setOutput */.uH('failure-title', incident.diagnosis?.title ?? '');
    core/* setOutput */.uH('blame', incident.diagnosis?.blame ?? '');
    core/* setOutput */.uH('retryable', incident.diagnosis === null ? '' : String(incident.diagnosis.retryable));
    core/* setOutput */.uH('suspects', JSON.stringify(incident.attribution.suspects));
    core/* setOutput */.uH('incident', incidentPath);
    core/* setOutput */.uH('degraded', String(incident.degraded));
};
/** The step: reads the inputs, runs the pipeline, sets the outputs; the build's exit code is the only verdict. */
const phase = async () => {
    const inputs = parseInputs((name) => core/* getInput */.V4(name, { trimWhitespace: false }));
    if (!inputs.ok)
        return report(inputs.problems);
    const facts = readRunFacts(process.env);
    const temp = process.env['RUNNER_TEMP'] ?? process.cwd();
    const files = (0,adapters_files/* diskFiles */.T)(temp);
    const workspace = process.env['GITHUB_WORKSPACE'] ?? process.cwd();
    try {
        const result = await pipeline_run(inputs.value, { rules: rules }, {
            ...facts,
            version: version/* VERSION */.x,
            workspace,
            env: process.env,
            os: process.platform,
            arch: process.arch,
            isAction: true,
            incidentPath: (0,external_node_path_.join)(temp, `go-docker-build-${process.pid}`, 'incident.json'),
            hash: sha256,
        }, {
            shell: shell,
            files,
            cache: cache/* actionsCache */.k,
            github: githubApi(inputs.value.build.githubToken, process.env),
            log: log/* actionsLog */._D,
            clock: clock,
            annotate: log/* annotateByCommand */.$1,
            summary: log/* appendSummary */.fe,
            openMirror: mirrorWith(process.env),
        });
        if (!result.ok)
            return report(result.problems);
        core/* saveState */.LZ('run', (0,state/* writeState */.J)({ version: version/* VERSION */.x, keep: result.value.keep }));
        setOutputs(result.value);
        const { incident } = result.value;
        if (incident.outcome === 'failure')
            core/* setFailed */.C1(incident.diagnosis?.title ?? 'The build failed');
    }
    finally {
        await files.close();
    }
};


/***/ }),

/***/ 178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Version of this program; the same as in package.json and the release tag. */
const VERSION = '0.1.0';


/***/ }),

/***/ 8801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ writeState),
/* harmony export */   u: () => (/* binding */ readState)
/* harmony export */ });
/** The state as text, for the one key it is stored under. */
const writeState = (state) => JSON.stringify(state);
const RESTORED = ['exact', 'prefix', 'miss', 'off'];
const isKeep = (value) => {
    if (value === null)
        return true;
    const keep = (typeof value === 'object' ? value : {});
    const isText = typeof keep.key === 'string' && typeof keep.gomodcache === 'string';
    return isText && typeof keep.shouldSave === 'boolean' && RESTORED.includes(keep.restored);
};
/** Reads what `writeState` wrote in the same version; null for anything else. */
const readState = (text, version) => {
    try {
        const state = JSON.parse(text);
        return state?.version === version && isKeep(state.keep) ? state : null;
    }
    catch {
        return null;
    }
};


/***/ })

};
