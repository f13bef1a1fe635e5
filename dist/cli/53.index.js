export const id = 53;
export const ids = [53];
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

/***/ 6215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ githubApi)
});

// EXTERNAL MODULE: ./build/adapters/github/answers.js
var answers = __webpack_require__(1042);
// EXTERNAL MODULE: ./build/adapters/github/api.js
var api = __webpack_require__(813);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/adapters/github/session.js


/** Pauses for a server that gave no answer at all: one that is gone stays gone longer than a report waits. */
const UNREACHED_MS = 2_000;
/** Requests of one delivery to one repository, which end when its time is over. */
class Session {
    octokit;
    repository;
    patience;
    end;
    endsAt;
    constructor(octokit, repository, patience) {
        this.octokit = octokit;
        this.repository = repository;
        this.patience = patience;
        this.end = AbortSignal.timeout(patience.totalMs);
        this.endsAt = performance.now() + patience.totalMs;
    }
    /** Parameters every request has. */
    request() {
        const [owner = '', repo = ''] = this.repository.split('/');
        const signal = AbortSignal.any([AbortSignal.timeout(this.patience.requestMs), this.end]);
        return { owner, repo, request: { signal } };
    }
    /** Waits as long as GitHub asks, else for the pause; false when that is later than the end. */
    async wait(refusal, pauseMs) {
        const asked = refusal.waitSeconds === null ? 0 : refusal.waitSeconds * 1000;
        const milliseconds = Math.max(asked, pauseMs);
        if (performance.now() + milliseconds >= this.endsAt)
            return false;
        await (0,promises_.setTimeout)(milliseconds, undefined, { signal: this.end }).catch(() => undefined);
        return !this.end.aborted;
    }
    /**
     * Makes a request until it is done, refused for good, or the time is over. After a fault that may have left
     * something behind, `look` says what: the result when it was done, null when it was not, undefined when that
     * cannot be told; only what was surely not done is made again.
     */
    async once(make, look) {
        let made = await make();
        for (const pauseMs of this.patience.pausesMs) {
            if (!isRefusal(made) || !((0,api/* isPassing */.WG)(made) || (0,api/* isLimited */.lU)(made)))
                return made;
            if (made.status === 0 && pauseMs > UNREACHED_MS)
                return made;
            // A limit that names no time lasts a minute at least, which is longer than a report waits.
            if ((0,api/* isLimited */.lU)(made) && made.waitSeconds === null)
                return made;
            if (!(await this.wait(made, pauseMs)))
                return made;
            const found = (0,api/* isPassing */.WG)(made) ? await look() : null;
            if (found === undefined)
                continue;
            made = found ?? (await make());
        }
        return made;
    }
}
/** Whether this is a refusal, and not what was asked for. */
const isRefusal = (made) => 'status' in made && 'message' in made;

;// CONCATENATED MODULE: ./build/adapters/github/publish.js



/** Annotations one request takes. https://docs.github.com/rest/checks/runs#update-a-check-run */
const PER_REQUEST = 50;
/** Annotations one page of a list holds, and pages that are read of an earlier check run. */
const PER_PAGE = 100;
const PAGES = 20;
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
/** The answer to a request that made none, as far as it says: whether it did has to be looked up. */
const NO_CHECK_RUN = { status: 0, message: 'the answer holds no check run', waitSeconds: null };
/** What makes two annotations the same for a reader: place, level and title. */
const markOf = (path, start, end, level = '', title = '') => JSON.stringify([path, start, end, level, title]);
const toMark = (one) => markOf(one.path, one.startLine, one.endLine, one.level, one.title);
const plain = (text) => (text ?? '').replaceAll('\r\n', '\n').trimEnd();
const batches = (annotations) => Array.from({ length: Math.ceil(annotations.length / PER_REQUEST) }, (_all, at) => annotations.slice(at * PER_REQUEST, (at + 1) * PER_REQUEST));
/** Brings one check run to GitHub. */
class CheckRunDelivery {
    session;
    check;
    left = [];
    constructor(session, check) {
        this.session = session;
        this.check = check;
    }
    get checks() {
        return this.session.octokit.rest.checks;
    }
    output(annotations) {
        const { title, summary, text } = this.check;
        return { title, summary, ...(text === undefined ? {} : { text }), annotations: annotations.map(toApi) };
    }
    /** Check runs of this name and identity, newest first; undefined when that cannot be told. */
    async list() {
        const { headSha, name, externalId } = this.check;
        const asked = { ref: headSha, check_name: name, filter: 'all', per_page: 100 };
        const found = await this.checks.listForRef({ ...this.session.request(), ...asked }).catch(() => undefined);
        return (0,answers/* checkRunsIn */.SJ)(found?.data)
            ?.filter((one) => one.external_id === externalId)
            .toSorted((a, b) => b.id - a.id);
    }
    /** The check run a request made although its answer was lost: it says what we said. */
    async find() {
        const { summary, text } = this.check;
        const listed = await this.list();
        const run = listed?.find(({ output }) => plain(output.summary) === plain(summary) && plain(output.text) === plain(text));
        if (run === undefined)
            return listed === undefined ? undefined : null;
        return { id: run.id, url: run.html_url ?? '', count: run.output.annotations_count ?? 0 };
    }
    async create(annotations) {
        const { name, headSha, conclusion, externalId, detailsUrl } = this.check;
        const made = await this.checks
            .create({
            ...this.session.request(),
            ...{ name, head_sha: headSha, status: 'completed', conclusion, external_id: externalId },
            ...(detailsUrl === undefined ? {} : { details_url: detailsUrl }),
            output: this.output(annotations),
        })
            .catch(api/* refusalOf */.Of);
        if (!('data' in made))
            return made;
        const run = (0,answers/* checkRunIn */.ny)(made.data);
        return run === null ? NO_CHECK_RUN : { id: run.id, url: run.html_url ?? '', count: annotations.length };
    }
    /** Annotations are appended, so that a repeated request would double them. https://docs.github.com/rest/checks/runs#update-a-check-run */
    async update(run, annotations) {
        const request = { check_run_id: run.id, output: this.output(annotations) };
        const done = await this.session.once(async () => {
            const answer = await this.checks.update({ ...this.session.request(), ...request }).catch(api/* refusalOf */.Of);
            return 'data' in answer ? { ...run, count: run.count + annotations.length } : answer;
        }, async () => {
            const found = await this.checks
                .get({ ...this.session.request(), check_run_id: run.id })
                .catch(() => undefined);
            const count = (0,answers/* checkRunIn */.ny)(found?.data)?.output.annotations_count;
            return count === undefined ? undefined : count === run.count ? null : { ...run, count };
        });
        if (isRefusal(done))
            return done;
        run.count = done.count;
        return null;
    }
    /** Appends annotations; what GitHub finds invalid is halved until only the invalid ones are left out. False when GitHub cannot be reached any more. */
    async append(run, annotations) {
        const refusal = await this.update(run, annotations);
        if (refusal === null)
            return true;
        if (refusal.status !== 422 || annotations.length <= 1) {
            this.left.push(...annotations);
            return refusal.status === 422;
        }
        const half = Math.ceil(annotations.length / 2);
        const goesOn = await this.append(run, annotations.slice(0, half));
        if (goesOn)
            return this.append(run, annotations.slice(half));
        this.left.push(...annotations.slice(half));
        return false;
    }
    async appendAll(run, annotations) {
        const parts = batches(annotations);
        for (const [at, part] of parts.entries()) {
            if (await this.append(run, part))
                continue;
            this.left.push(...parts.slice(at + 1).flat());
            return;
        }
    }
    async annotationsOf(run) {
        const { annotations_count: count } = run.output;
        const pages = Math.ceil((count ?? Number.POSITIVE_INFINITY) / PER_PAGE);
        if (pages > PAGES)
            return null;
        const marks = [];
        for (let page = 1; page <= pages; page++) {
            const found = await this.checks
                .listAnnotations({ ...this.session.request(), check_run_id: run.id, per_page: PER_PAGE, page })
                .catch(() => null);
            if (found === null)
                return null;
            marks.push(...(0,answers/* annotationsIn */.sw)(found.data).map((one) => markOf(one.path, one.start_line, one.end_line, one.annotation_level, one.title)));
        }
        return marks.length === count ? marks : null;
    }
    /** The check run of an earlier attempt when all it says is still true, and the annotations it lacks; null when a new one has to take its place, since annotations cannot be taken away. */
    async earlier() {
        const [run] = (await this.list()) ?? [];
        if (run === undefined || run.conclusion !== this.check.conclusion)
            return null;
        const marks = await this.annotationsOf(run);
        const wanted = new Set(this.check.annotations.map(toMark));
        if (marks === null || !marks.every((mark) => wanted.has(mark)))
            return null;
        const there = new Set(marks);
        const missing = this.check.annotations.filter((one) => !there.has(toMark(one)));
        return { run: { id: run.id, url: run.html_url ?? '', count: marks.length }, missing };
    }
    sent(run) {
        return { ok: true, url: run.url, ...(this.left.length === 0 ? {} : { left: this.left }) };
    }
    /** Makes the check run with all its valid annotations once, or brings the one of an earlier attempt up to date. */
    async send() {
        const before = this.check.isRerun ? await this.earlier() : null;
        if (before !== null && (await this.update(before.run, [])) === null) {
            await this.appendAll(before.run, before.missing);
            return this.sent(before.run);
        }
        const [first = [], ...rest] = batches(this.check.annotations);
        const make = (annotations) => this.session.once(() => this.create(annotations), () => this.find());
        let made = await make(first);
        const isInvalid = isRefusal(made) && made.status === 422 && first.length > 0;
        if (isInvalid)
            made = await make([]);
        if (isRefusal(made))
            return { ok: false, status: made.status, message: made.message };
        await this.appendAll(made, isInvalid ? this.check.annotations : rest.flat());
        return this.sent(made);
    }
}

;// CONCATENATED MODULE: ./build/adapters/github.js




/** Runs of a workflow looked through for one of this repository. */
const RUNS_LOOKED_AT = 20;
/** How long the name of a job is waited for. */
const NAME_MS = 3_000;
const lastGreen = async (session, branch, workflow) => {
    const found = await session.octokit.rest.actions
        .listWorkflowRuns({
        ...session.request(),
        ...{ workflow_id: workflow, branch, status: 'success', per_page: RUNS_LOOKED_AT },
    })
        .catch(() => null);
    return (0,answers/* commitsIn */.kS)(found?.data, session.repository)[0] ?? null;
};
/** GitHub's API with this token; null without a token or repository. The client is loaded at the first call. */
const githubApi = (token, env, patience = api/* PATIENCE */.aZ) => {
    const repository = env['GITHUB_REPOSITORY'];
    if (token === '' || !repository?.includes('/'))
        return null;
    const baseUrl = env['GITHUB_API_URL'];
    const open = async (limits = patience) => {
        const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(413)]).then(__webpack_require__.bind(__webpack_require__, 2413));
        return new Session(getOctokit(token, baseUrl ? { baseUrl } : {}), repository, limits);
    };
    return {
        createCheckRun: async (check) => {
            try {
                return await new CheckRunDelivery(await open(), check).send();
            }
            catch (error) {
                const { status, message } = (0,api/* refusalOf */.Of)(error);
                return { ok: false, status, message };
            }
        },
        lastGreen: async (branch) => {
            const file = (0,api/* workflowFile */.EY)(env['GITHUB_WORKFLOW_REF']);
            return file === null ? null : lastGreen(await open(), branch, file);
        },
        jobName: async (checkRunId) => {
            const requestMs = Math.min(patience.requestMs, NAME_MS);
            const session = await open({ ...patience, requestMs });
            const found = await session.octokit.rest.checks
                .get({ ...session.request(), check_run_id: Number(checkRunId) })
                .catch(() => null);
            return (0,answers/* checkRunIn */.ny)(found?.data)?.name ?? null;
        },
    };
};


/***/ }),

/***/ 1042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SJ: () => (/* binding */ checkRunsIn),
/* harmony export */   kS: () => (/* binding */ commitsIn),
/* harmony export */   ny: () => (/* binding */ checkRunIn),
/* harmony export */   rj: () => (/* binding */ listedCommitsIn),
/* harmony export */   sw: () => (/* binding */ annotationsIn)
/* harmony export */ });
/* unused harmony export issuesIn */
/* harmony import */ var _text_typed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9494);

const CHECK_RUN = {
    ...{ id: 'number', name: 'string', html_url: 'string', external_id: 'string', conclusion: 'string' },
    output: { summary: 'string', text: 'string', annotations_count: 'number' },
};
const ANNOTATION = {
    ...{ path: 'string', start_line: 'number', end_line: 'number' },
    ...{ annotation_level: 'string', title: 'string' },
};
const ISSUE = { html_url: 'string', body: 'string' };
const RUN = { head_sha: 'string', head_repository: { full_name: 'string' } };
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const listIn = (data, name) => typeof data === 'object' && data !== null ? data[name] : undefined;
/** The check run an answer holds; null when it holds none, as a page of something that stands before GitHub. */
const checkRunIn = (data) => (0,_text_typed_js__WEBPACK_IMPORTED_MODULE_0__/* .typedItems */ .t)([data], CHECK_RUN, ['id', 'output'])[0] ?? null;
/** The check runs a list holds; null when it is no list. */
const checkRunsIn = (data) => {
    const list = listIn(data, 'check_runs');
    return Array.isArray(list) ? (0,_text_typed_js__WEBPACK_IMPORTED_MODULE_0__/* .typedItems */ .t)(list, CHECK_RUN, ['id', 'output']) : null;
};
/** The annotations a list holds. */
const annotationsIn = (data) => (0,_text_typed_js__WEBPACK_IMPORTED_MODULE_0__/* .typedItems */ .t)(data, ANNOTATION, ['path', 'start_line', 'end_line']);
/** The issues a list holds. */
const issuesIn = (data) => typedItems(data, ISSUE, ['html_url']);
/** The commits a list of runs names, without those of other repositories, which may have a branch of the same name. */
const commitsIn = (data, repository) => (0,_text_typed_js__WEBPACK_IMPORTED_MODULE_0__/* .typedItems */ .t)(listIn(data, 'workflow_runs'), RUN, ['head_sha', 'head_repository'])
    .filter(({ head_repository }) => head_repository.full_name?.toLowerCase() === repository.toLowerCase())
    .map(({ head_sha }) => head_sha)
    .filter((sha) => COMMIT.test(sha));
/** The commits a list of commits names. https://docs.github.com/rest/commits/commits#list-commits */
const listedCommitsIn = (data) => (0,_text_typed_js__WEBPACK_IMPORTED_MODULE_0__/* .typedItems */ .t)(data, { sha: 'string' }, ['sha'])
    .map(({ sha }) => sha)
    .filter((sha) => COMMIT.test(sha));


/***/ }),

/***/ 813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EY: () => (/* binding */ workflowFile),
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   WG: () => (/* binding */ isPassing),
/* harmony export */   aZ: () => (/* binding */ PATIENCE),
/* harmony export */   lU: () => (/* binding */ isLimited)
/* harmony export */ });
/** What a build's report waits for GitHub at most. */
const PATIENCE = {
    requestMs: 10_000,
    totalMs: 30_000,
    pausesMs: [500, 1_500, 4_000, 8_000],
};
const secondsOf = (headers, nowMs) => {
    const after = Number(headers['retry-after']);
    if (headers['retry-after'] !== undefined && after >= 0)
        return after;
    if (String(headers['x-ratelimit-remaining']) !== '0')
        return null;
    const reset = Number(headers['x-ratelimit-reset']);
    return reset > 0 ? Math.max(0, reset - nowMs / 1000) : null;
};
/** The refusal in an error of the client, which reports a fault of the network as status 500 without a response. */
const refusalOf = (error) => {
    const { status, response } = (error ?? {});
    return {
        status: typeof status === 'number' && response !== undefined ? status : 0,
        message: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
        waitSeconds: secondsOf(response?.headers ?? {}, Date.now()),
    };
};
/** Whether the request may have been carried out all the same, so that it must be looked up before it is made again. */
const isPassing = (refusal) => refusal.status === 0 || refusal.status >= 500;
/** Whether GitHub was asked too often: nothing was carried out. https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit */
const isLimited = ({ status, message, waitSeconds }) => status === 429 || (status === 403 && (waitSeconds !== null || /rate limit|abuse/i.test(message)));
/** `o/r/.github/workflows/ci.yml@refs/heads/main` names the file `ci.yml`; null when there is none. */
const workflowFile = (ref) => /([^/@]+\.ya?ml)@/.exec(ref ?? '')?.[1] ?? null;


/***/ }),

/***/ 8682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  drill: () => (/* binding */ drill)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/text/controls.js
var controls = __webpack_require__(7430);
// EXTERNAL MODULE: ./build/text/neutralise.js
var neutralise = __webpack_require__(1786);
// EXTERNAL MODULE: ./build/cli/command.js
var command = __webpack_require__(3192);
;// CONCATENATED MODULE: ./build/cli/drill/drill.js
/** A drill that cannot be held on this machine: the message says what is missing and what helps. */
class CannotDrill extends Error {
}
/** A drill that was ended because it went on far beyond its limit; no other one can be held by this process. */
class Overdue extends Error {
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/adapters/shell.js
var shell = __webpack_require__(5031);
;// CONCATENATED MODULE: ./build/cli/drill/builder.js




const remove = (name) => ['buildx', 'rm', '--force', name];
/** Makes a builder with the network of this machine; `limits` are further options of its driver. https://docs.docker.com/build/builders/drivers/docker-container/ */
const makeBuilder = async ({ builderConfig }, limits = []) => {
    const name = `drill-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`;
    const options = ['network=host', ...limits].flatMap((option) => ['--driver-opt', option]);
    const config = builderConfig === null ? [] : ['--buildkitd-config', builderConfig];
    const leave = (signal) => {
        (0,external_node_child_process_.spawnSync)('docker', [...remove(name)], { stdio: 'ignore' });
        process.exit(signal === 'SIGINT' ? 130 : 143);
    };
    process.once('SIGINT', leave).once('SIGTERM', leave);
    const close = async () => {
        process.off('SIGINT', leave).off('SIGTERM', leave);
        // Not through the shell of the run, which starts nothing any more once the run was ended.
        (0,external_node_child_process_.spawnSync)('docker', [...remove(name)], { stdio: 'ignore', timeout: 60_000 });
    };
    const create = ['buildx', 'create', '--name', name, '--driver', 'docker-container'];
    const made = await shell/* shell */.vf.run('docker', [...create, ...options, ...config, '--bootstrap'], {
        timeoutMs: 300_000,
    });
    if (made.code !== 0) {
        await close();
        const said = made.stderr.trim().split('\n').at(-1);
        throw new CannotDrill(`docker buildx create failed: ${said}; a drill needs a builder in a container of its own`);
    }
    return {
        name,
        kill: async () => void (await shell/* shell */.vf.run('docker', ['kill', `buildx_buildkit_${name}0`])),
        close,
    };
};

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/cli/drill/scratch.js





/** Author of the last commit: named where the failure is theirs, and nowhere else. */
const AUTHOR = 'Drill Author';
const BEFORE = 'Drill Founder';
/** A service without modules; drills write over what they break. */
const SERVICE = {
    'go.mod': 'module example.org/service\n\ngo 1.21\n',
    'main.go': 'package main\n\nimport "net/http"\n\nfunc main() {\n\t_ = http.ListenAndServe(":8080", http.NotFoundHandler())\n}\n',
    Dockerfile: 'FROM scratch\nCOPY . /src\n',
};
/** A Dockerfile that brings modules and compiles. */
const COMPILES = `FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -o /service .
FROM scratch
COPY --from=build /service /service
`;
/** A hash of the right form that no file has. */
const NO_HASH = `h1:${'A'.repeat(43)}=`;
/** The service with one module that it needs. */
const needing = (module) => ({
    'go.mod': `module example.org/service\n\ngo 1.21\n\nrequire ${module} v1.0.0\n`,
    'go.sum': `${module} v1.0.0 ${NO_HASH}\n${module} v1.0.0/go.mod ${NO_HASH}\n`,
    Dockerfile: COMPILES,
});
/** Makes the repository: the service with files over it in a first commit, further ones in a second commit by somebody else. */
const makeScratch = async ({ before = {}, files, }) => {
    const top = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'go-docker-build-drill-'));
    const dir = (0,external_node_path_.join)(top, 'service');
    const temp = (0,external_node_path_.join)(top, 'run');
    (0,external_node_fs_.mkdirSync)(temp);
    const write = (all) => {
        for (const [path, text] of Object.entries(all)) {
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)((0,external_node_path_.join)(dir, path)), { recursive: true });
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(dir, path), text);
        }
    };
    const close = () => (0,external_node_fs_.rmSync)(top, { recursive: true, force: true });
    const git = async (...args) => {
        const { code, stdout, stderr } = await shell/* shell */.vf.run('git', args, {
            cwd: dir,
            env: { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_DIR: undefined },
        });
        if (code === 0)
            return stdout.trim();
        close();
        throw new CannotDrill(`git ${args[0]} failed: ${stderr.trim().split('\n')[0]}; see that git works here`);
    };
    const commit = async (name, subject) => {
        await git('add', '-A');
        const who = ['-c', `user.name=${name}`, '-c', 'user.email=drill@example.org'];
        await git(...who, 'commit', '-q', '--no-verify', '--allow-empty', '-m', subject);
        return git('rev-parse', 'HEAD');
    };
    write({ ...SERVICE, ...before });
    await git('init', '-q', '-b', 'main');
    const base = await commit(BEFORE, 'Serve');
    write({ 'README.md': 'A drill.\n', ...files });
    return { dir, temp, base, head: await commit(AUTHOR, 'Change the service'), close };
};

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./build/cli/drill/server.js


/** No request of ours is larger, in bytes. */
const LARGEST = 8 * 1024 * 1024;
/** Opens an HTTP server on loopback that keeps what it was asked. */
const listen = async (answer) => {
    const received = [];
    const server = (0,external_node_http_.createServer)((request, response) => {
        const parts = [];
        let bytes = 0;
        request.on('data', (part) => {
            bytes += part.length;
            if (bytes <= LARGEST)
                parts.push(part);
        });
        request.on('error', () => undefined);
        request.on('end', () => {
            const body = Buffer.concat(parts).toString('utf8');
            const path = decodeURIComponent(request.url ?? '/');
            received.push({ method: request.method ?? '', path, body, at: performance.now() });
            answer(request, response, body);
        });
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address();
    const close = () => new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
    });
    return { url: `http://127.0.0.1:${port}`, received, close };
};
/** An address on loopback that nobody listens at. */
const nobody = async () => {
    const server = (0,external_node_net_.createServer)();
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address();
    await new Promise((resolve) => server.close(resolve));
    return `http://127.0.0.1:${port}`;
};
const json = (status, value) => (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
};
const NONE = { total_count: 0, check_runs: [], workflow_runs: [], annotations: [] };
const MADE = { id: 7, url: 'https://api.example.org/7', html_url: 'https://git.example.org/7', output: {} };
/** As much of GitHub's API as a report needs: there is nothing yet, and every check run is taken. https://docs.github.com/rest/checks/runs */
const goodApi = (request, response, body) => {
    const isAsking = request.method === 'GET';
    json(isAsking ? 200 : request.method === 'POST' ? 201 : 200, isAsking ? NONE : MADE)(request, response, body);
};
/** An API that is down. */
const badApi = json(503, { message: 'Service unavailable' });

;// CONCATENATED MODULE: ./build/cli/drill/drills.js



const RED = { named: 'nobody', outcome: 'failure', checkRun: 'sent' };
const OF_MODULES = ['docker', 'git', 'go'];
const OF_BUILDERS = ['docker', 'git', 'linux'];
const onBuilder = (builder) => (builder === '' ? {} : { builder });
/** A build whose modules come from a server that answers so. */
const behind = async ({ module, builder }, answer) => {
    const proxy = await listen(answer);
    const inputs = { 'go-proxy': proxy.url, ...onBuilder(builder) };
    return { files: needing(module), inputs, close: proxy.close };
};
/** A build on a builder in a container, with what its steps may use. */
const onOwn = async (means, dockerfile, limits = []) => {
    const { name: builder, close } = await makeBuilder(means, limits);
    return { files: { Dockerfile: dockerfile }, inputs: { builder }, close };
};
const deadProxy = {
    name: 'dead-proxy',
    about: 'Nobody listens where the module proxy should be.',
    needs: OF_MODULES,
    limitSeconds: 300,
    expect: { ...RED, label: 'proxy.connection-refused', playbook: 'module-proxy' },
    cause: async ({ module, builder }) => ({
        files: needing(module),
        inputs: { 'go-proxy': await nobody(), ...onBuilder(builder) },
        close: async () => undefined,
    }),
};
const slowProxy = {
    name: 'slow-proxy',
    about: 'The module proxy takes requests and never answers.',
    needs: OF_MODULES,
    limitSeconds: 540,
    expect: { ...RED, label: 'proxy.timeout', playbook: 'module-proxy' },
    cause: (means) => behind(means, () => undefined),
};
const expiredCredential = {
    name: 'expired-credential',
    about: 'The module proxy does not take the credential any more: it answers 401.',
    needs: OF_MODULES,
    limitSeconds: 300,
    expect: { ...RED, label: 'proxy.forbidden', playbook: null },
    cause: (means) => behind(means, (_request, response) => {
        response.writeHead(401, { 'content-type': 'text/plain', 'www-authenticate': 'Basic' });
        response.end('the token expired\n');
    }),
};
const badChecksum = {
    name: 'bad-checksum',
    about: 'The module proxy gives other bytes than go.sum has recorded.',
    needs: OF_MODULES,
    limitSeconds: 300,
    expect: { ...RED, label: 'gomod.checksum-mismatch', playbook: null },
    // go.sum is not of the last commit: its author has nothing to do with it.
    cause: async (means) => {
        const { files: before, ...caused } = await behind(means, ({ url = '' }, response) => {
            const info = JSON.stringify({ Version: 'v1.0.0', Time: '2024-01-02T03:04:05Z' });
            if (url.endsWith('.mod'))
                response.end(`module ${means.module}\n`);
            else if (url.endsWith('.info'))
                response.end(info);
            else
                response.writeHead(404, { 'content-type': 'text/plain' }).end('not found\n');
        });
        return { ...caused, before, files: {} };
    },
};
const fullDisk = {
    name: 'full-disk',
    about: 'A step writes 16 MiB to a disk of 8 MiB.',
    needs: OF_BUILDERS,
    limitSeconds: 300,
    expect: { ...RED, label: 'runner.disk-full', playbook: 'disk-full' },
    cause: (means) => onOwn(means, 'FROM alpine:3\nRUN --mount=type=tmpfs,target=/data,size=8m dd if=/dev/zero of=/data/index bs=1M count=16\n'),
};
const oom = {
    name: 'oom',
    about: 'A step wants 1 GiB of memory on a builder that has 256 MiB.',
    needs: OF_BUILDERS,
    limitSeconds: 300,
    expect: { ...RED, label: 'runner.oom', playbook: 'out-of-memory' },
    cause: (means) => onOwn(means, 'FROM alpine:3\nRUN dd if=/dev/zero of=/dev/null bs=1G count=2\n', [
        'memory=256m',
        'memory-swap=256m',
    ]),
};
const lostBuilder = {
    name: 'lost-builder',
    about: 'The builder is killed while it builds; another one is there to take over.',
    needs: OF_BUILDERS,
    limitSeconds: 300,
    expect: {
        ...{ label: 'buildkit.connection-lost', named: 'nobody', playbook: 'builder-lost' },
        ...{ outcome: 'success', checkRun: 'sent' },
    },
    cause: async (means) => {
        const first = await makeBuilder(means);
        let asked = 0;
        // The first build that fetches the file loses its builder, or the file where that cannot be killed; later ones get it.
        const files = await listen((_request, response) => {
            if (++asked === 1)
                void first.kill().then(() => response.destroy());
            else
                response.end('here\n');
        });
        const close = async () => {
            await files.close();
            await first.close();
        };
        return {
            files: { Dockerfile: `FROM scratch\nADD ${files.url}/file /file\n` },
            inputs: { builder: first.name, builders: means.builder || 'default' },
            close,
        };
    },
};
const apiDown = {
    name: 'api-down',
    about: 'GitHub’s API answers 503 while a build fails of its author’s own making.',
    needs: ['docker', 'git'],
    limitSeconds: 240,
    expect: {
        ...{ label: 'dockerfile.copy-missing', named: 'author', playbook: null },
        ...{ outcome: 'failure', checkRun: 'failed' },
    },
    api: badApi,
    cause: async ({ builder }) => ({
        files: { Dockerfile: 'FROM scratch\nCOPY settings.yml /settings.yml\n' },
        inputs: onBuilder(builder),
        close: async () => undefined,
    }),
};
/** All drills, in the order in which the list shows them. */
const drills = [
    deadProxy,
    slowProxy,
    badChecksum,
    expiredCredential,
    fullDisk,
    oom,
    lostBuilder,
    apiDown,
];

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./build/adapters/archives.js
var archives = __webpack_require__(6502);
// EXTERNAL MODULE: ./build/adapters/clock.js
var clock = __webpack_require__(1759);
// EXTERNAL MODULE: ./build/adapters/files.js
var adapters_files = __webpack_require__(3058);
// EXTERNAL MODULE: ./build/adapters/github/answers.js
var answers = __webpack_require__(1042);
// EXTERNAL MODULE: ./build/adapters/github/api.js
var api = __webpack_require__(813);
;// CONCATENATED MODULE: ./build/adapters/github/recent-checks.js


/** Runs of a branch, and of all branches, whose check runs are read. */
const RUNS_OF_A_BRANCH = 10;
const RUNS_EVERYWHERE = 20;
/** Requests at the same time. */
const AT_ONCE = 6;
const PATIENCE = { requestMs: 5_000, totalMs: 8_000 };
const refusalOf = (error) => {
    const { status } = (error ?? {});
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return typeof status === 'number' && status < 500 ? `GitHub answered ${status}: ${message}` : message;
};
/** Works on items, so many at once, and keeps their order. */
const eachOf = async (items, work) => {
    const made = [];
    let next = 0;
    const worker = async () => {
        for (let at = next++; at < items.length; at = next++)
            made[at] = await work(items[at]);
    };
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker));
    return made;
};
class Reading {
    octokit;
    repository;
    workflow;
    requestMs;
    end;
    constructor(octokit, repository, workflow, patience) {
        this.octokit = octokit;
        this.repository = repository;
        this.workflow = workflow;
        this.requestMs = patience.requestMs;
        this.end = AbortSignal.timeout(patience.totalMs);
    }
    request() {
        const [owner = '', repo = ''] = this.repository.split('/');
        const signal = AbortSignal.any([AbortSignal.timeout(this.requestMs), this.end]);
        return { owner, repo, request: { signal } };
    }
    async commitsOfRuns(branch) {
        const { data } = await this.octokit.rest.actions.listWorkflowRuns({
            ...this.request(),
            workflow_id: this.workflow ?? '',
            ...(branch === null ? {} : { branch }),
            per_page: branch === null ? RUNS_EVERYWHERE : RUNS_OF_A_BRANCH,
        });
        return (0,answers/* commitsIn */.kS)(data, this.repository);
    }
    /** Runs can be listed only with `actions: read`; commits of a branch with what the action needs anyway. */
    async commitsOf(branch) {
        const ofRuns = this.workflow === null ? [] : await this.commitsOfRuns(branch).catch(() => []);
        if (ofRuns.length > 0)
            return ofRuns;
        const listed = await this.octokit.rest.repos
            .listCommits({ ...this.request(), sha: branch, per_page: RUNS_OF_A_BRANCH })
            .catch(() => null);
        return (0,answers/* listedCommitsIn */.rj)(listed?.data);
    }
    async checksOf(sha, name) {
        const { data } = await this.octokit.rest.checks.listForRef({
            ...this.request(),
            ref: sha,
            ...(name === null ? {} : { check_name: name }),
            filter: 'all',
            per_page: 100,
        });
        const runs = (0,answers/* checkRunsIn */.SJ)(data);
        if (runs === null)
            throw new Error('GitHub gave no list of check runs');
        return runs.flatMap(({ id, name: given = '', output: { text } }) => text === undefined ? [] : [{ id, name: given, sha, text }]);
    }
    async read(wanted) {
        const lists = await eachOf(wanted.branches, (branch) => this.commitsOf(branch));
        const everywhere = wanted.everywhere && this.workflow !== null ? await this.commitsOfRuns(null).catch(() => []) : [];
        const asked = [
            ...wanted.commits.map((sha) => ({ sha, name: null })),
            ...[...new Set([...lists.flat(), ...everywhere])]
                .filter((sha) => !wanted.commits.includes(sha))
                .map((sha) => ({ sha, name: wanted.name })),
        ];
        // A commit that was pushed away is refused; only when none can be read, nothing is known.
        const refusals = [];
        const found = await eachOf(asked, ({ sha, name }) => this.checksOf(sha, name).catch((error) => {
            refusals.push(error);
            return [];
        }));
        if (asked.length > 0 && refusals.length === asked.length)
            throw refusals[0];
        return found.flat();
    }
}
/** Reads earlier check runs with this token, within a few seconds; null without a token or repository. The client is loaded at the first call. */
const recentChecks = (token, env, patience = PATIENCE) => {
    const repository = env['GITHUB_REPOSITORY'];
    if (token === '' || !repository?.includes('/'))
        return null;
    const baseUrl = env['GITHUB_API_URL'];
    return async (wanted) => {
        try {
            const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(413)]).then(__webpack_require__.bind(__webpack_require__, 2413));
            const octokit = getOctokit(token, baseUrl ? { baseUrl } : {});
            const reading = new Reading(octokit, repository, (0,api/* workflowFile */.EY)(env['GITHUB_WORKFLOW_REF']), patience);
            return { ok: true, checks: await reading.read(wanted) };
        }
        catch (error) {
            return { ok: false, why: refusalOf(error) };
        }
    };
};

// EXTERNAL MODULE: ./build/adapters/github.js + 2 modules
var github = __webpack_require__(6215);
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
// EXTERNAL MODULE: ./build/adapters/machine.js
var machine = __webpack_require__(9644);
// EXTERNAL MODULE: ./build/adapters/probe.js
var probe = __webpack_require__(2927);
// EXTERNAL MODULE: ./build/catalogue/notifiers/index.js + 9 modules
var notifiers = __webpack_require__(1348);
// EXTERNAL MODULE: ./build/catalogue/playbooks/index.js + 13 modules
var playbooks = __webpack_require__(9548);
// EXTERNAL MODULE: ./build/catalogue/rules/index.js + 211 modules
var rules = __webpack_require__(9712);
// EXTERNAL MODULE: ./build/inputs.js + 7 modules
var build_inputs = __webpack_require__(278);
// EXTERNAL MODULE: ./build/mirror/index.js + 37 modules
var mirror = __webpack_require__(2579);
// EXTERNAL MODULE: ./build/model/problem.js
var problem = __webpack_require__(9241);
// EXTERNAL MODULE: ./build/model/version.js
var version = __webpack_require__(178);
// EXTERNAL MODULE: ./build/pipeline.js + 161 modules
var pipeline = __webpack_require__(4086);
;// CONCATENATED MODULE: ./build/cli/drill/chain.js
























const NO_SERVICE = { available: false, restore: async () => null, save: async () => false };
/** Each program that runs hears the signals of this process, and a run has many at once. https://nodejs.org/api/events.html#emittersetmaxlistenersn */
const MOST_LISTENERS = 100;
/** Variables of a job that this process may itself run in; a drill is a run of its own. */
const OF_JOB = /^(?:GITHUB|ACTIONS|RUNNER|INPUT|STATE)_/;
const jobOf = (env, { head, temp }, api) => ({
    ...Object.fromEntries(Object.entries(env).filter(([name]) => !OF_JOB.test(name))),
    GITHUB_REPOSITORY: 'drill/service',
    GITHUB_WORKFLOW: 'drill',
    GITHUB_JOB: 'build',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_SHA: head,
    GITHUB_API_URL: api,
    RUNNER_TEMP: temp,
});
/** The machine's programs, with a module cache that nothing was ever put into. */
const shellOf = ({ temp }) => (0,shell/* shellWith */.Ro)({ GOMODCACHE: (0,external_node_path_.join)(temp, 'modules'), GOFLAGS: '-modcacherw', GOPRIVATE: '', GONOPROXY: '' });
const logInto = (lines) => {
    const add = (text) => void lines.push(text);
    return { info: add, warning: add, status: () => undefined, group: add, endGroup: () => undefined };
};
/** Runs the pipeline as a job of a workflow would, in the scratch repository and with reports to loopback. Throws CannotDrill where it refuses to begin, and Overdue where it had to be ended. */
const runChain = async (scratch, given, targets, machineEnv) => {
    const asked = {
        context: '.',
        'github-token': 'drill',
        notify: `webhook ${targets.webhook}`,
        'notify-on': 'always',
        'on-transient': 'retry',
        ...given,
    };
    const inputs = (0,build_inputs/* parseInputs */.T)((name) => asked[name] ?? '');
    const refuse = (problems) => new CannotDrill(problems.map(problem/* sentenceOf */.$).join('; '));
    if (!inputs.ok)
        throw refuse([...inputs.problems]);
    const env = jobOf(machineEnv, scratch, targets.api);
    const facts = (0,identity/* readRunFacts */.F)(env, inputs.value.own.jobIdentity);
    const files = (0,adapters_files/* diskFiles */.T)(scratch.temp);
    const log = [];
    const annotations = [];
    process.setMaxListeners(MOST_LISTENERS);
    let ending = null;
    const timer = setTimeout(() => {
        ending = 'SIGTERM';
        void (0,shell/* endChildren */.PH)('SIGTERM');
    }, targets.endSeconds * 1_000);
    const startedAt = performance.now();
    try {
        const result = await (0,pipeline/* run */.e)(inputs.value, { rules: rules/* rules */.a, notifiers: notifiers/* notifiers */.y, playbooks: playbooks/* playbooks */.n }, {
            ...facts,
            identity: { ...facts.identity, baseSha: scratch.base },
            version: version/* VERSION */.x,
            workspace: scratch.dir,
            env,
            os: process.platform,
            arch: process.arch,
            isAction: true,
            stop: { asked: () => ending },
            incidentPath: (0,external_node_path_.join)(scratch.temp, 'incident.json'),
            hash: hash/* sha256 */.s,
            compress: (text) => (0,external_node_zlib_.gzipSync)(text),
        }, {
            shell: shellOf(scratch),
            files,
            cache: NO_SERVICE,
            github: (0,github/* githubApi */.M)('drill', env),
            recentChecks: recentChecks('drill', env),
            http: (0,http/* httpClient */.ok)({ loopback: true, env: {} }),
            hmac: hmac/* hmacSha256 */.T,
            listing: listing/* listing */.R,
            probe: (0,probe/* openProbe */.R)(env),
            machine: (0,machine/* machine */.A)(),
            pause: http/* pause */.v7,
            log: logInto(log),
            clock: clock/* clock */.p,
            annotate: (annotation) => void annotations.push(annotation),
            summary: async () => true,
            openMirror: (0,mirror/* mirrorWith */.k)(env),
            archives: archives/* archives */.E,
        });
        if (ending !== null)
            throw new Overdue(`it was not over after ${targets.endSeconds} s and was ended`);
        if (!result.ok)
            throw refuse([...result.problems]);
        return { incident: result.value.incident, annotations, log, startedAt, endedAt: performance.now() };
    }
    finally {
        clearTimeout(timer);
        await files.close();
    }
};

;// CONCATENATED MODULE: ./build/cli/drill/checks.js

const round = (milliseconds) => Math.round(milliseconds / 100) / 10;
const detected = ({ incident }) => {
    const [first] = incident.attempts;
    const isFound = first !== undefined && first.exitCode !== 0;
    const start = Date.parse(incident.startedAt);
    const end = first === undefined ? start : Date.parse(first.startedAt) + first.seconds * 1_000;
    const seen = isFound ? `attempt 1 failed with exit code ${first.exitCode}` : 'no attempt failed';
    return { check: 'detected', ok: isFound, seconds: round(end - start), seen };
};
const label = ({ incident }, { label: wanted }) => {
    const found = incident.attempts[0]?.label ?? incident.diagnosis?.id ?? 'none';
    const isSame = incident.outcome === 'success' || incident.diagnosis?.id === wanted;
    const line = incident.diagnosis?.evidence.text ?? '';
    const seen = found === wanted ? found : `${found}, not ${wanted}: ${line}`;
    const reported = isSame ? seen : `${seen}; reported as ${incident.diagnosis?.id}: ${line}`;
    return { check: 'label', ok: found === wanted && isSame, seconds: null, seen: reported };
};
/** The author's name may stand nowhere that people read: not among suspects, in the check run, or in a message. */
const named = ({ incident, messages, calls }, { named: allowed }) => {
    const names = incident.attribution.suspects.map(({ author }) => author.name);
    if (allowed === 'author') {
        const ok = names.length > 0 && names.every((name) => name === AUTHOR);
        return { check: 'named', ok, seconds: null, seen: names.join(', ') || 'nobody, though a commit broke it' };
    }
    const where = [...messages, ...calls].filter(({ body }) => body.includes(AUTHOR));
    const ok = names.length === 0 && where.length === 0;
    const told = where.length === 0 ? '' : ` in ${where.map(({ path }) => path).join(', ')}`;
    return { check: 'named', ok, seconds: null, seen: ok ? 'nobody' : `${names.join(', ') || AUTHOR}${told}` };
};
const playbook = ({ incident }, { playbook: wanted }) => {
    const remedies = incident.remedies ?? [];
    const again = remedies.filter(({ step }) => step === 'retry');
    const did = remedies.map((one) => `${one.playbook}: ${one.step}`).join(', ') || 'nothing was done';
    const ok = wanted === null
        ? again.length === 0
        : again.some((one) => one.playbook === wanted) && incident.attempts.length > 1;
    return { check: 'playbook', ok, seconds: null, seen: ok ? did : `${did}; wanted ${wanted ?? 'no retry'}` };
};
const verdict = ({ incident }, { outcome }) => {
    const seen = `${incident.outcome} after ${incident.attempts.length} attempts`;
    return { check: 'verdict', ok: incident.outcome === outcome, seconds: null, seen };
};
const since = ({ startedAt }, received) => received === undefined ? null : round(received.at - startedAt);
const isCheckRun = ({ method, path }) => method !== 'GET' && /\/check-runs/.test(path);
const checkRun = (observed, { checkRun: wanted }) => {
    const { incident, annotations, calls } = observed;
    const found = incident.deliveries.find(({ to }) => to === 'check-run');
    // What the check run cannot carry, the run itself has to.
    const ok = found?.status === wanted && (wanted === 'sent' || annotations.length > 0);
    const beside = wanted === 'sent' ? '' : `; ${annotations.length} annotations on the run itself`;
    const seen = `${found?.status ?? 'none'}: ${found?.detail ?? ''}${beside}`;
    return { check: 'check-run', ok, seconds: since(observed, calls.find(isCheckRun)), seen };
};
const factOf = ({ body }, name) => {
    try {
        return JSON.parse(body)[name];
    }
    catch {
        return undefined;
    }
};
const message = (observed, expect) => {
    const { messages } = observed;
    const wanted = expect.outcome === 'failure' ? expect.label : null;
    const right = messages.find((one) => (factOf(one, 'id') ?? null) === wanted);
    const events = messages.map((one) => `${factOf(one, 'event')}: ${factOf(one, 'headline')}`).join(', ');
    const ok = right !== undefined && messages.length === 1;
    return { check: 'message', ok, seconds: since(observed, right), seen: events || 'none came' };
};
const time = ({ startedAt, endedAt }, { limitSeconds }) => {
    const seconds = round(endedAt - startedAt);
    return { check: 'time', ok: seconds <= limitSeconds, seconds, seen: `at most ${limitSeconds} s` };
};
/** Holds what was observed against what a drill expects, a line for each link of the chain. */
const checksOf = (observed, drill) => [
    detected(observed),
    label(observed, drill.expect),
    named(observed, drill.expect),
    playbook(observed, drill.expect),
    verdict(observed, drill.expect),
    checkRun(observed, drill.expect),
    message(observed, drill.expect),
    time(observed, drill),
];

;// CONCATENATED MODULE: ./build/cli/drill/hold.js









/** A run is ended after so many times its limit, so that a link that hangs is a finding too. */
const hold_PATIENCE = 1.5;
/** How each need is met: a program that must end well, and what helps. */
const PROGRAMS = {
    docker: [
        ['docker', ['version', '--format', '{{.Server.Version}}'], 'install Docker and start its daemon'],
        ['docker', ['buildx', 'version'], 'install the buildx plugin of Docker'],
    ],
    git: [['git', ['--version'], 'install git']],
    go: [
        ['go', ['version'], 'install Go, in a workflow by actions/setup-go: modules come through this machine'],
    ],
};
/** Why a drill cannot be held on this machine, one sentence; null when it can. */
const obstacleOf = async ({ needs }) => {
    for (const need of needs) {
        if (need === 'linux') {
            if (process.platform !== 'linux')
                return `needs Linux, where a builder in a container shares the network of the machine; this is ${process.platform}`;
            continue;
        }
        for (const [program, args, remedy] of PROGRAMS[need]) {
            const { code, stderr } = await shell/* shell */.vf.run(program, args, { timeoutMs: 20_000 });
            const said = stderr.trim().split('\n').at(-1);
            if (code !== 0)
                return `needs ${program}: ${said || `exit code ${code}`}; ${remedy}`;
        }
    }
    return null;
};
const keepAll = async (dir, name, temp, log) => {
    const folder = (0,external_node_path_.join)(dir, name);
    await (0,promises_.mkdir)(folder, { recursive: true });
    for (const file of ['incident.json', 'incident.sarif', 'incident.xml', 'report.html'])
        await (0,promises_.cp)((0,external_node_path_.join)(temp, file), (0,external_node_path_.join)(folder, file)).catch(() => undefined);
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'log.txt'), `${log.join('\n')}\n`);
};
/** Causes the failure in a scratch repository, runs the whole chain over it, and says which links held. Throws CannotDrill where it cannot begin, Overdue where it does not end. */
const hold = async (drill, options) => {
    const { builder, builderConfig, keep, env } = options;
    const obstacle = await obstacleOf(drill);
    if (obstacle !== null)
        throw new CannotDrill(obstacle);
    const module = `example.org/drill-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    const caused = await drill.cause({ builder, builderConfig, module });
    const api = await listen(drill.api ?? goodApi);
    const webhook = await listen((_request, response) => void response.end('ok'));
    try {
        const scratch = await makeScratch(caused);
        try {
            const endSeconds = drill.limitSeconds * hold_PATIENCE;
            const targets = { api: api.url, webhook: `${webhook.url}/hook`, endSeconds };
            const ran = await runChain(scratch, caused.inputs, targets, env);
            const observed = { ...ran, messages: webhook.received, calls: api.received };
            const checks = checksOf(observed, drill);
            if (keep !== null)
                await keepAll(keep, drill.name, scratch.temp, ran.log);
            return { drill: drill.name, ok: checks.every(({ ok }) => ok), checks };
        }
        finally {
            scratch.close();
        }
    }
    finally {
        await webhook.close();
        await api.close();
        await caused.close();
    }
};

;// CONCATENATED MODULE: ./build/cli/drill.js








const OPTIONS = [
    {
        name: 'builder',
        type: 'string',
        value: 'NAME',
        help: 'Builder for drills that need none of their own, and the one that takes over from a lost one',
    },
    {
        name: 'builder-config',
        type: 'string',
        value: 'FILE',
        help: 'BuildKit configuration of builders that drills make, e.g. with mirrors of registries',
    },
    {
        name: 'keep',
        type: 'string',
        value: 'DIR',
        help: 'Keep incident.json, report.html and the log of each drill below DIR',
    },
];
const NAMES = drills.map(({ name }) => name).join(', ');
const wanted = (words) => {
    if (words.length === 1 && words[0] === 'all')
        return drills;
    return words.map((word) => {
        const drill = drills.find(({ name }) => name === word);
        if (drill !== undefined)
            return drill;
        throw new command/* UsageError */.eb(`NAME ${JSON.stringify(word)} is no drill; allowed are ${NAMES}, or all alone`);
    });
};
const holdOptions = (args, { cwd, env }) => {
    const [config, keep] = [args.text('builder-config'), args.text('keep')];
    const path = config === undefined ? null : (0,external_node_path_.resolve)(cwd, config);
    if (path !== null && !(0,external_node_fs_.existsSync)(path))
        throw new command/* UsageError */.eb(`--builder-config ${JSON.stringify(config)} is not there; give a configuration file of BuildKit`);
    const folder = keep === undefined ? null : (0,external_node_path_.resolve)(cwd, keep);
    return { builder: args.text('builder') ?? '', builderConfig: path, keep: folder, env };
};
const toText = ({ drill, checks, ok }, colour) => {
    const paint = (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
    const mark = (isRight) => (isRight ? paint('32', '✓') : paint('31', '✗'));
    return [
        `${mark(ok)} ${drill}`,
        ...checks.map(({ check, ok: isRight, seconds, seen }) => {
            const time = seconds === null ? '' : `${seconds.toFixed(1)} s`;
            const line = (0,controls/* stripControls */.$)(seen.replace(/\s+/g, ' ')).slice(0, 300);
            return `  ${mark(isRight)} ${check.padEnd(10)} ${time.padStart(8)}  ${line}`;
        }),
    ].join('\n');
};
const list = (args, console) => {
    const width = Math.max(...drills.map(({ name }) => name.length));
    for (const { name, about, needs, limitSeconds } of drills)
        if (args.json)
            console.answer({ drill: name, about, needs, limitSeconds });
        else
            console.say(`  ${name.padEnd(width)}  ${about} Needs ${needs.join(', ')}; at most ${limitSeconds} s.`);
    return 0;
};
/** Causes known failures on purpose and checks that the whole chain answers. */
const drill = {
    name: 'drill',
    usage: 'drill [NAME... | all] [--builder NAME] [--builder-config FILE] [--keep DIR]',
    help: 'Cause a known failure on purpose in a scratch repository and check that the whole chain answers.',
    options: OPTIONS,
    async run(args, console) {
        if (args.words.length === 0)
            return list(args, console);
        const asked = wanted(args.words);
        const options = holdOptions(args, console);
        let code = 0;
        for (const one of asked)
            try {
                const held = await hold(one, options);
                if (args.json)
                    console.answer(held);
                else
                    console.say((0,neutralise/* disarm */.Jt)(toText(held, console.colour)));
                if (!held.ok && code === 0)
                    code = 1;
            }
            catch (error) {
                if (!(error instanceof CannotDrill || error instanceof Overdue))
                    throw error;
                console.say((0,neutralise/* disarm */.Jt)(`go-docker-build: ${one.name}: ${error.message}`));
                if (args.json)
                    console.answer({ drill: one.name, ok: false, checks: [], why: error.message });
                if (error instanceof Overdue)
                    return 1;
                code = 3;
            }
        return code;
    },
};


/***/ })

};
