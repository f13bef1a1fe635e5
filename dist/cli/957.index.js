export const id = 957;
export const ids = [957];
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

/***/ 8664:
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
// EXTERNAL MODULE: ./build/catalogue/findings/index.js + 40 modules
var findings = __webpack_require__(4945);
// EXTERNAL MODULE: ./build/pipeline/modules.js + 1 modules
var modules = __webpack_require__(9656);
// EXTERNAL MODULE: ./build/stages/doctor/gather.js
var gather = __webpack_require__(3569);
// EXTERNAL MODULE: ./build/stages/health/findings.js
var health_findings = __webpack_require__(5071);
// EXTERNAL MODULE: ./build/text/architecture.js
var architecture = __webpack_require__(8559);
// EXTERNAL MODULE: ./build/wording/translate.js + 7 modules
var translate = __webpack_require__(7071);
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
    const { code, stdout } = await shell/* shell */.vf.run(program, args, {
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

;// CONCATENATED MODULE: ./build/wording/doctor-words.js
const english = {
    machine: 'This machine',
    severities: { error: 'error', warning: 'warning', notice: 'notice' },
    line: (line) => `line ${line}`,
    nothing: 'Nothing was found.',
    well: 'Well: ',
    unknown: 'Not known: ',
    found: (counts) => `Found: ${counts.map(([severity, count]) => `${count} ${severity}${count === 1 ? '' : 's'}`).join(', ')}.`,
};
const severities = { error: '错误', warning: '警告', notice: '提示' };
const chinese = {
    machine: '本机',
    severities,
    line: (line) => `第 ${line} 行`,
    nothing: '没有发现问题。',
    well: '正常：',
    unknown: '未知：',
    found: (counts) => `发现：${counts.map(([severity, count]) => `${count} 个${severities[severity]}`).join('，')}。`,
};
const WORDS = { en: english, 'zh-CN': chinese };
/** The words of doctor in a language. */
const doctorWords = (language) => WORDS[language];

;// CONCATENATED MODULE: ./build/cli/doctor/paint.js

const COLOURS = { error: '31', warning: '33', notice: '36' };
/** Findings for people, file by file, worst first, then how many there are; their texts are in the language already. */
const paintFindings = (findings, results, isColoured, language = 'en') => {
    const words = doctorWords(language);
    const paint = (code, text) => (isColoured ? `\u001b[${code}m${text}\u001b[0m` : text);
    const groups = Map.groupBy(findings, ({ path }) => path ?? words.machine);
    const lines = [...groups].flatMap(([path, all]) => [
        paint('1', path),
        ...all.flatMap((one) => [
            `  ${paint(COLOURS[one.severity], words.severities[one.severity])}${one.line === null ? '' : ` ${words.line(one.line)}`}  ${one.text} ${paint('2', `[${one.id}]`)}`,
            `    • ${one.do}`,
        ]),
        '',
    ]);
    const well = results.filter(({ state }) => state === 'ok').map(({ id }) => id);
    const unknown = results
        .filter(({ state }) => state === 'unknown')
        .map(({ text }) => `${words.unknown}${text}`);
    return [
        ...lines,
        ...(well.length === 0 ? [] : [`${words.well}${well.join(', ')}`]),
        ...unknown,
        findings.length === 0 ? words.nothing : words.found(countsOf(findings)),
    ];
};
const countsOf = (findings) => ['error', 'warning', 'notice'].flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [[severity, count]];
});

// EXTERNAL MODULE: ./build/cli/language.js
var cli_language = __webpack_require__(3711);
;// CONCATENATED MODULE: ./build/cli/doctor.js













const PLATFORM = /^[a-z0-9]+\/[a-z0-9]+(?:\/[a-z0-9.]+)?$/;
const hostPlatform = `linux/${(0,architecture/* goArchitecture */.K)(process.arch)}`;
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
        cli_language/* LANGUAGE_OPTION */.l,
        { name: 'no-network', type: 'boolean', help: 'Ask no server, builder or disk: files only' },
    ],
    async run(args, console) {
        if (args.words.length > 1)
            throw new command/* UsageError */.eb(`one DIR is allowed, seen ${args.words.join(' ')}`);
        const language = (0,cli_language/* languageOf */.e)(args);
        const dir = (0,external_node_path_.resolve)(console.cwd, args.words[0] ?? '.');
        const { repository, findings: seen } = await look(args, console, dir);
        const results = args.flag('no-network') ? [] : await lookAround(repository, dir, console.env);
        const findings = [...seen, ...(0,health_findings/* healthFindings */.d)(results)].map((one) => ({
            ...one,
            text: (0,translate/* translateFinding */.q)(one.text, language),
            do: (0,translate/* translateFinding */.q)(one.do, language),
        }));
        if (args.json) {
            console.answer({
                findings: findings.map(({ id, severity, path, line, text, do: remedy }) => ({
                    ...{ id, severity, path, line, text },
                    do: remedy,
                })),
            });
        }
        else
            for (const line of paintFindings(findings, results, console.colour, language))
                console.say(line);
        return findings.some(({ severity }) => severity !== 'notice') ? 1 : 0;
    },
};


/***/ }),

/***/ 3711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ languageOf),
/* harmony export */   l: () => (/* binding */ LANGUAGE_OPTION)
/* harmony export */ });
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3192);

const LANGUAGES = ['en', 'zh-CN'];
/** The option `--language` of commands whose texts are in more than one. */
const LANGUAGE_OPTION = {
    name: 'language',
    type: 'string',
    value: 'LANG',
    help: `Of the texts: ${LANGUAGES.join(', ')} (default: en)`,
};
/** The language that is asked for; throws UsageError for one that is none of ours. */
const languageOf = (args) => {
    const given = args.text('language') ?? 'en';
    const language = LANGUAGES.find((one) => one === given);
    if (language === undefined)
        throw new _command_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`--language ${JSON.stringify(given)} is none of ours; allowed are ${LANGUAGES.join(', ')}`);
    return language;
};


/***/ })

};
