export const id = 269;
export const ids = [269];
export const modules = {

/***/ 672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readDocument)
/* harmony export */ });
/* unused harmony export LONGEST_FILE */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

/** Longest file; the time to read a hostile one stays below a second or two. */
const LONGEST_FILE = 64_000;
const DEEPEST = 12;
class Converter {
    troubles = [];
    lines;
    constructor(lines) {
        this.lines = lines;
    }
    place(offset) {
        const { line, col } = this.lines.linePos(offset);
        return { line: Math.max(1, line), column: Math.max(1, col) };
    }
    refuse(offset, seen, remedy) {
        this.troubles.push({ ...this.place(offset), seen, remedy });
        return { kind: 'nothing' };
    }
    value(node, offset, depth) {
        const at = node?.range?.[0] ?? offset;
        return { ...this.place(at), content: this.content(node, at, depth) };
    }
    content(node, at, depth) {
        if (node === null || node === undefined)
            return { kind: 'nothing' };
        if (depth > DEEPEST)
            return this.refuse(at, `values more than ${DEEPEST} deep`, 'a rule is not that deep');
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node))
            return this.scalar(node.value, at);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
            return { kind: 'list', items: node.items.map((item) => this.value(item, at, depth + 1)) };
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
            return this.refuse(at, 'an alias', 'write the value out instead of `*NAME`');
        const fields = new Map();
        for (const { key, value } of node.items) {
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) && typeof key.value === 'string')
                fields.set(key.value, this.value(value, key.range?.[0] ?? at, depth + 1));
            else
                this.refuse(at, 'a key that is not text', 'give each key as a word and a colon, e.g. `title:`');
        }
        return { kind: 'mapping', fields };
    }
    scalar(value, at) {
        if (value === null)
            return { kind: 'nothing' };
        if (typeof value === 'string')
            return { kind: 'text', text: value };
        if (typeof value === 'number')
            return { kind: 'number', number: value };
        if (typeof value === 'boolean')
            return { kind: 'truth', truth: value };
        return this.refuse(at, 'a value of a special kind', 'write text, a number, `true` or `false`');
    }
}
/** Reads a YAML 1.2 file into values with their places; with any trouble the value is not to be used. https://yaml.org/spec/1.2.2/ */
const readDocument = (text) => {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const converter = new Converter(lines);
    const nothing = { line: 1, column: 1, content: { kind: 'nothing' } };
    if (text.length > LONGEST_FILE) {
        const remedy = `put the rules into several files of at most ${LONGEST_FILE} characters under rules/`;
        return { value: nothing, troubles: [{ line: 1, column: 1, seen: `${text.length} characters`, remedy }] };
    }
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter: lines, prettyErrors: false, version: '1.2' });
    for (const { message, pos } of [...document.errors, ...document.warnings].slice(0, 5))
        converter.refuse(pos[0], message.split('\n')[0] ?? '', 'write valid YAML; put quotes around texts with special characters');
    if (converter.troubles.length > 0)
        return { value: nothing, troubles: converter.troubles };
    const value = converter.value(document.contents, 0, 0);
    return { value, troubles: converter.troubles };
};


/***/ }),

/***/ 7456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ Fields)
/* harmony export */ });
const NAMES = {
    mapping: 'a mapping',
    list: 'a list',
    text: 'text',
    number: 'a number',
    truth: '`true` or `false`',
    nothing: 'nothing',
};
const shown = ({ content }) => {
    if (content.kind === 'text')
        return JSON.stringify(content.text.length > 60 ? `${content.text.slice(0, 60)}…` : content.text);
    if (content.kind === 'number')
        return String(content.number);
    if (content.kind === 'truth')
        return String(content.truth);
    return NAMES[content.kind];
};
/** Reads values of one file and collects what is wrong with them; a field that is wrong reads as undefined. */
class Fields {
    told = [];
    file;
    constructor(file) {
        this.file = file;
    }
    /** How many problems were told. */
    get count() {
        return this.told.length;
    }
    /** The problems in the order of the file. */
    problems() {
        const sorted = this.told.toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
        return sorted.map(({ problem }) => problem);
    }
    /** Tells of a trouble at a place; `path` says which field it is. */
    refuse({ line, column }, path, seen, remedy) {
        const input = `${this.file}:${line}:${column}${path === '' ? '' : ` ${path}`}`;
        this.told.push({ at: { line, column }, problem: { input, seen: `seen ${seen}`, remedy } });
        return undefined;
    }
    /** The fields of a mapping that has those it must have and no unknown ones. */
    mapping(value, path, must, may) {
        const { content } = value;
        const allowed = [...must, ...may];
        if (content.kind !== 'mapping')
            return this.refuse(value, path, shown(value), `write a mapping of ${allowed.map((name) => `\`${name}:\``).join(', ') || 'names to texts'}`);
        for (const [name, field] of content.fields)
            if (!allowed.includes(name))
                this.refuse(field, path, `\`${name}\``, `allowed are ${allowed.join(', ')}; remove it or correct its name`);
        for (const name of must)
            if (!content.fields.has(name))
                this.refuse(value, path, `no \`${name}\``, `add \`${name}:\` to it`);
        return content.fields;
    }
    list(value, path, least, most) {
        if (value === undefined)
            return undefined;
        const { content } = value;
        if (content.kind !== 'list')
            return this.refuse(value, path, shown(value), 'write a list, each item on a line after `- `');
        if (content.items.length < least || content.items.length > most)
            return this.refuse(value, path, `${content.items.length} items`, `give ${least} to ${most}`);
        return content.items;
    }
    /** A text; white space within is made single spaces unless it is to be kept. */
    text(value, path, bounds) {
        if (value === undefined)
            return undefined;
        const { content } = value;
        if (content.kind !== 'text')
            return this.refuse(value, path, shown(value), 'write text; put quotes around it where YAML sees something else');
        const length = [...content.text].length;
        if (length > bounds.most)
            return this.refuse(value, path, `${length} characters`, `write at most ${bounds.most}`);
        if (!/\S/.test(content.text))
            return this.refuse(value, path, 'an empty text', 'write what it is to say, or remove the field');
        if (bounds.pattern !== undefined && !bounds.pattern.test(content.text))
            return this.refuse(value, path, shown(value), `allowed: ${bounds.allowed}`);
        return bounds.isVerbatim === true ? content.text : content.text.replace(/\s+/g, ' ').trim();
    }
    texts(value, path, least, most, bounds) {
        return this.each(this.list(value, path, least, most), path, (item, place) => this.text(item, place, bounds));
    }
    /** Each item read; undefined when one of them is wrong. */
    each(items, path, read) {
        const all = items?.map((item, index) => read(item, `${path}[${index}]`));
        const good = all?.filter((one) => one !== undefined);
        return good?.length === all?.length ? good : undefined;
    }
    truth(value, path) {
        if (value === undefined)
            return undefined;
        if (value.content.kind === 'truth')
            return value.content.truth;
        return this.refuse(value, path, shown(value), 'write `true` or `false`');
    }
    share(value, path) {
        if (value === undefined)
            return undefined;
        const { content } = value;
        if (content.kind === 'number' && content.number > 0 && content.number <= 1)
            return content.number;
        return this.refuse(value, path, shown(value), 'write a number above 0 and at most 1, e.g. 0.9');
    }
    oneOf(value, path, allowed) {
        if (value === undefined)
            return undefined;
        const { content } = value;
        const found = content.kind === 'text' ? allowed.find((one) => one === content.text) : undefined;
        return (found ??
            this.refuse(value, path, shown(value), `write one of ${allowed.map((one) => `"${one}"`).join(', ')}`));
    }
}


/***/ }),

/***/ 1425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ readOwnRules)
});

// EXTERNAL MODULE: ./build/model/problem.js
var problem = __webpack_require__(9241);
;// CONCATENATED MODULE: ./build/catalogue/own/compile.js
/** Steps of all own rules together on one log: some seconds. */
const STEPS = 60_000_000;
/** Steps of one rule on one log, so that a slow rule leaves time for the others. */
const STEPS_OF_RULE = 15_000_000;
/** Characters of a very long line that are looked at, and how many of them before the literal. */
const REACH = 65_536;
const BEFORE = 4_096;
const LONGEST_FACT = 500;
/** What is left for each log; the same log always has the same answer, for steps are counted and not seconds. */
class Budgets {
    logs = new WeakMap();
    of(log) {
        const known = this.logs.get(log);
        if (known !== undefined)
            return known;
        const made = { left: STEPS, rules: new Map() };
        this.logs.set(log, made);
        return made;
    }
    /** Runs a part of a rule's work, or refuses when the steps are used up. */
    spend(log, id, work) {
        const all = this.of(log);
        const meter = all.rules.get(id) ?? { left: STEPS_OF_RULE };
        all.rules.set(id, meter);
        if (meter.left < 0 || all.left < 0) {
            meter.left = -1;
            return null;
        }
        const before = meter.left;
        const found = work(meter);
        all.left -= before - meter.left;
        return meter.left < 0 ? null : found;
    }
    /** Ids of the rules that were stopped on the log. */
    stopped(log) {
        return [...(this.logs.get(log)?.rules ?? [])].filter(([, meter]) => meter.left < 0).map(([id]) => id);
    }
}
const clipped = (facts) => Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, value.slice(0, LONGEST_FACT)]));
const factsIn = (pattern, literal, { line, step }, meter) => {
    const { text } = line;
    if (pattern.step !== null && (step === undefined || pattern.step.search(step.name, meter) === null))
        return null;
    const at = text.length <= REACH ? 0 : Math.max(0, text.toLowerCase().indexOf(literal) - BEFORE);
    const to = Math.min(text.length, at + REACH);
    const facts = pattern.match.search(text, meter, at, to);
    if (facts === null || pattern.not.some((not) => not.search(text, meter, at, to) !== null))
        return null;
    return clipped(facts);
};
/** The expression decides in the guard, where it knows how much of the log's budget is left. */
const ANY_LINE = /^/;
const toPatterns = (id, pattern, budgets) => pattern.literals.map((literal) => ({
    literal,
    match: ANY_LINE,
    guard: (_, context) => budgets.spend(context.log, id, (meter) => factsIn(pattern, literal, context, meter)) ?? false,
}));
/** A checked rule as the catalogue has them; its expressions run within the budgets. */
const toRule = ({ line, patterns, ...rest }, path, budgets) => ({
    ...rest,
    patterns: patterns.flatMap((pattern) => toPatterns(rest.id, pattern, budgets)),
    source: `${path}:${line}`,
    own: { path, line, patterns: patterns.map(({ match }) => match.source) },
});

// EXTERNAL MODULE: ./build/text/fill.js
var fill = __webpack_require__(6933);
// EXTERNAL MODULE: ./build/text/linear/index.js + 7 modules
var linear = __webpack_require__(7241);
;// CONCATENATED MODULE: ./build/catalogue/families.js
/** Families of failures, by the first part of their labels. */
const families = {
    auth: { en: 'Credentials for private modules and hosts', zh: '私有模块与主机的凭据' },
    build: { en: 'The build as a whole: its name, its end', zh: '整个构建：名称与中止' },
    buildkit: { en: 'BuildKit itself and what it is asked to mount', zh: 'BuildKit 本身及其挂载' },
    cache: { en: 'Import and export of build caches', zh: '构建缓存的导入与导出' },
    cgo: { en: 'C code in Go packages', zh: 'Go 包中的 C 代码' },
    ci: { en: 'What the job does after the image is built', zh: '镜像构建之后的任务步骤' },
    compile: { en: 'Go code that does not compile', zh: '无法编译的 Go 代码' },
    compose: { en: 'Containers started by docker compose', zh: '由 docker compose 启动的容器' },
    context: { en: 'The build context', zh: '构建上下文' },
    cross: { en: 'Compiling for another platform', zh: '为其他平台编译' },
    daemon: { en: 'The Docker daemon', zh: 'Docker 守护进程' },
    dockerfile: { en: 'The Dockerfile', zh: 'Dockerfile' },
    gocache: { en: 'The build cache of go', zh: 'go 的构建缓存' },
    gomod: { en: 'go.mod, go.sum and the modules they name', zh: 'go.mod、go.sum 及其中的模块' },
    gopath: { en: 'Packages sought in GOROOT and GOPATH', zh: '在 GOROOT 与 GOPATH 中查找的包' },
    image: { en: 'Base images', zh: '基础镜像' },
    link: { en: 'The linker', zh: '链接器' },
    lint: { en: 'Linters', zh: '代码检查工具' },
    modcache: { en: 'The module cache of go', zh: 'go 的模块缓存' },
    network: { en: 'The network of the runner', zh: '运行器的网络' },
    proxy: { en: 'The way to the module proxy', zh: '通往模块代理的网络' },
    registry: { en: 'Image registries', zh: '镜像仓库' },
    runner: { en: 'The machine that runs the job', zh: '运行任务的机器' },
    step: { en: 'RUN lines of other tools than go', zh: '非 go 工具的 RUN 步骤' },
    sumdb: { en: 'The checksum database', zh: '校验和数据库' },
    test: { en: 'Tests', zh: '测试' },
    toolchain: { en: 'Versions of Go', zh: 'Go 的版本' },
    vcs: { en: 'Version control behind modules and builds', zh: '模块与构建背后的版本控制' },
    vendor: { en: 'Vendored modules', zh: 'vendor 目录' },
    vet: { en: 'go vet', zh: 'go vet' },
    workspace: { en: 'go.work', zh: 'go.work' },
};

;// CONCATENATED MODULE: ./build/catalogue/own/decode.js



const MUST = ['id', 'title', 'blame', 'retryable', 'patterns', 'cause', 'do', 'examples'];
const MAY = ['confidence', 'prevention', 'zh'];
const BLAMES = ['yes', 'no', 'evidence'];
const DEFAULT_CONFIDENCE = 0.9;
const ID = {
    most: 80,
    isVerbatim: true,
    pattern: /^[a-z][a-z0-9-]*\.[a-z0-9][a-z0-9-]*$/,
    allowed: 'a family and a name of small letters, digits and `-` with a dot between, e.g. `own.vpn-down`',
};
const FACT = { most: 500, isVerbatim: true };
const LOG = { most: 16_000, isVerbatim: true };
const LINE = { most: 2_000, isVerbatim: true };
const SOURCE = { most: 1_000, isVerbatim: true };
const TITLE = { most: 200 };
const CAUSE = { most: 2_000 };
const SENTENCE = { most: 500 };
const LITERAL = {
    most: 200,
    isVerbatim: true,
    pattern: /^[^\r\n]{3,}$/,
    allowed: 'at least 3 characters of one line',
};
const expression = (fields, value, path) => {
    const source = fields.text(value, path, SOURCE);
    if (value === undefined || source === undefined)
        return undefined;
    const made = (0,linear/* compile */.w)(source);
    if (!('message' in made))
        return made;
    const near = source.slice(made.at, made.at + 12);
    return fields.refuse(value, path, near === '' ? 'the end of the expression' : `\`${near}\` at character ${made.at + 1}`, made.message);
};
const nots = (fields, value, path) => {
    if (value?.content.kind === 'list')
        return fields.each(fields.list(value, path, 1, 10), path, (item, place) => expression(fields, item, place));
    const one = value === undefined ? undefined : expression(fields, value, path);
    return value === undefined ? [] : one && [one];
};
const pattern = (fields, value, path) => {
    const has = fields.mapping(value, path, ['match'], ['literal', 'not', 'step']);
    const match = expression(fields, has?.get('match'), `${path}.match`);
    const not = nots(fields, has?.get('not'), `${path}.not`);
    const step = has?.has('step') === true ? expression(fields, has.get('step'), `${path}.step`) : null;
    const given = fields.text(has?.get('literal'), `${path}.literal`, LITERAL);
    if (match === undefined || not === undefined || step === undefined)
        return undefined;
    if (has?.has('literal') === true && given === undefined)
        return undefined;
    const literals = given === undefined ? match.required : [given.replace(/[A-Z]/g, (letter) => letter.toLowerCase())];
    if (literals.length === 0 || literals.some((text) => text.length < 3 || /[\r\n]/.test(text)))
        return fields.refuse(value, path, 'an expression that can match without any fixed text', 'let at least 3 fixed characters stand in every match, or give them as `literal:`');
    return { literals, match, not, step };
};
const facts = (fields, value, path) => {
    const names = value?.content.kind === 'mapping' ? [...value.content.fields.keys()] : [];
    const has = value && fields.mapping(value, path, [], names);
    const read = [...(has ?? [])].map(([name, one]) => [name, fields.text(one, `${path}.${name}`, FACT)]);
    return Object.fromEntries(read.flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])));
};
const examples = (fields, value, path) => {
    const has = value && fields.mapping(value, path, ['matches'], ['ignores']);
    const matches = fields.each(fields.list(has?.get('matches'), `${path}.matches`, 1, 50), `${path}.matches`, (item, place) => {
        const one = fields.mapping(item, place, ['log'], ['evidence', 'facts']);
        const log = fields.text(one?.get('log'), `${place}.log`, LOG);
        const evidence = fields.text(one?.get('evidence'), `${place}.evidence`, LINE);
        const found = facts(fields, one?.get('facts'), `${place}.facts`);
        if (log === undefined)
            return undefined;
        return {
            log,
            ...(evidence !== undefined && { evidence }),
            ...(one?.has('facts') === true && found && { facts: found }),
        };
    });
    const ignores = has?.has('ignores') === true ? fields.texts(has.get('ignores'), `${path}.ignores`, 0, 50, LOG) : [];
    return matches && ignores && { matches, ignores };
};
const texts = (fields, has, path) => {
    const of = (name) => (path === '' ? name : `${path}.${name}`);
    return {
        title: fields.text(has?.get('title'), of('title'), TITLE),
        cause: fields.text(has?.get('cause'), of('cause'), CAUSE),
        remedies: fields.texts(has?.get('do'), of('do'), 1, 10, SENTENCE),
        prevention: fields.text(has?.get('prevention'), of('prevention'), CAUSE),
    };
};
const chinese = (fields, value, path) => {
    if (value === undefined)
        return undefined;
    const has = fields.mapping(value, path, ['title', 'cause', 'do'], ['prevention']);
    const { title, cause, remedies, prevention } = texts(fields, has, path);
    if (!title || !cause || !remedies)
        return undefined;
    return { title, cause, remedies, prevention: prevention ?? '' };
};
const checkFacts = (fields, value, path, known, said) => {
    const strange = [...new Set(said.flatMap(fill/* placeholdersOf */.iJ))].filter((name) => !known.includes(name));
    if (strange.length > 0)
        fields.refuse(value, path, `{${strange.join('}, {')}} in its texts`, `name a group of a \`match\` so, as in \`(?P<${strange[0]}>…)\`; its groups are: ${known.join(', ') || 'none'}`);
};
const checkFamily = (fields, value, path, id) => {
    const family = id?.split('.')[0] ?? '';
    if (value !== undefined && Object.hasOwn(families, family))
        fields.refuse(value, path, `the family ${family}`, 'which is one of ours: rules can be added, not replaced; write `own.` or a family of your own');
};
/** Reads one rule; undefined when something is wrong with it, which the fields then tell. */
const decodeRule = (fields, value, path) => {
    const before = fields.count;
    const has = fields.mapping(value, path, MUST, MAY);
    const at = (name) => `${path}.${name}`;
    const id = fields.text(has?.get('id'), at('id'), ID);
    checkFamily(fields, has?.get('id'), at('id'), id);
    const blame = fields.oneOf(has?.get('blame'), at('blame'), BLAMES);
    const retryable = fields.truth(has?.get('retryable'), at('retryable'));
    const confidence = has?.has('confidence') === true
        ? fields.share(has.get('confidence'), at('confidence'))
        : DEFAULT_CONFIDENCE;
    const patterns = fields.each(fields.list(has?.get('patterns'), at('patterns'), 1, 20), at('patterns'), (item, place) => pattern(fields, item, place));
    const { title, cause, remedies, prevention } = texts(fields, has, path);
    const zh = chinese(fields, has?.get('zh'), at('zh'));
    const shown = examples(fields, has?.get('examples'), at('examples'));
    if (patterns !== undefined) {
        const known = [...new Set(patterns.flatMap(({ match }) => match.facts))];
        const said = [title, cause, zh?.title, zh?.cause].concat(remedies, zh?.remedies);
        checkFacts(fields, value, path, known, said.filter((text) => text !== undefined));
    }
    if (fields.count > before)
        return undefined;
    if (!id ||
        !blame ||
        retryable === undefined ||
        !confidence ||
        !patterns ||
        !title ||
        !cause ||
        !remedies ||
        !shown)
        return undefined;
    return {
        id,
        title,
        blame,
        retryable,
        confidence,
        patterns,
        cause,
        remedies,
        ...(prevention && { prevention }),
        ...(zh && { zh }),
        examples: shown,
        line: value.line,
    };
};

// EXTERNAL MODULE: ./build/catalogue/own/document.js
var own_document = __webpack_require__(672);
// EXTERNAL MODULE: ./build/catalogue/own/fields.js
var own_fields = __webpack_require__(7456);
;// CONCATENATED MODULE: ./build/catalogue/own/index.js





/** Most rules of a repository. */
const MOST = 300;
/** Most problems that are told; the rest is counted. */
const MOST_TOLD = 50;
const takeRule = (all, fields, item, index, file, budgets) => {
    const rule = decodeRule(fields, item, `rules[${index}]`);
    if (rule === undefined)
        return;
    const twin = all.rules.find(({ id }) => id === rule.id);
    if (twin !== undefined)
        fields.refuse(item, `rules[${index}].id`, `${rule.id} a second time`, `it stands at ${twin.source} already; give this one another name`);
    else if (all.rules.length >= MOST)
        fields.refuse(item, `rules[${index}]`, `more than ${MOST} rules`, 'keep the ones that are needed');
    else
        all.rules.push(toRule(rule, file.path, budgets));
};
const readFile = (all, file, budgets) => {
    const fields = new own_fields/* Fields */.C(file.path);
    const { value, troubles } = (0,own_document/* readDocument */.u)(file.text);
    for (const trouble of troubles)
        fields.refuse(trouble, '', trouble.seen, trouble.remedy);
    if (troubles.length === 0) {
        const items = fields.list(fields.mapping(value, '', ['rules'], [])?.get('rules'), 'rules', 0, MOST);
        items?.forEach((item, index) => {
            takeRule(all, fields, item, index, file, budgets);
        });
    }
    all.problems.push(...fields.problems());
};
/** Reads the rules of files; a rule with a problem is left out, the others stay. */
const readOwnRules = (files) => {
    const all = { rules: [], problems: [] };
    const budgets = new Budgets();
    for (const file of files)
        readFile(all, file, budgets);
    const told = all.problems.slice(0, MOST_TOLD).map(problem/* sentenceOf */.$);
    const rest = all.problems.length - told.length;
    return {
        rules: all.rules,
        problems: rest > 0 ? [...told, `${rest} more problems are in the rules`] : told,
        slow: (log) => budgets.stopped(log).map((id) => {
            const place = all.rules.find((rule) => rule.id === id)?.source ?? id;
            return `${place}: the rule ${id} took too many steps on this log and was stopped. Put more fixed text into its expressions, or count to less`;
        }),
    };
};


/***/ }),

/***/ 9241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ sentenceOf)
/* harmony export */ });
/** The problem as one line: input, value, remedy. */
const sentenceOf = ({ input, seen, remedy }) => {
    if (seen === '')
        return `${input}: ${remedy}`;
    return `${input}: ${seen}${/[.!?]$/.test(seen) ? '' : '.'} ${remedy}`;
};


/***/ }),

/***/ 1269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ OWN_RULES),
/* harmony export */   m: () => (/* binding */ loadOwnRules)
/* harmony export */ });
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _catalogue_own_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1425);


/** Where a repository keeps rules of its own, relative to its root. */
const OWN_RULES = '.github/go-docker-build';
/** Most files that are read. */
const MOST_FILES = 50;
const YAML = /\.ya?ml$/;
const pathsIn = async (dir, files) => {
    const direct = (await files.list(dir)).filter((name) => /^rules\.ya?ml$/.test(name));
    const further = (await files.list((0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.join)(dir, 'rules'))).filter((name) => YAML.test(name));
    return [...direct.map((name) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.join)(dir, name)), ...further.map((name) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.join)(dir, 'rules', name))];
};
const only = (problem) => ({ rules: [], problems: [problem], slow: () => [] });
/**
 * The rules of a repository: of `rules.yml` and `rules/*.yml` in the directory `place`, or of the one file `place`, relative to
 * `root`. The default directory may be missing; one that was asked for may not. Never fails: what is wrong is a sentence.
 */
const loadOwnRules = async (place, root, files) => {
    const given = place.trim() || OWN_RULES;
    const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(given) ? given : (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.join)(root, given);
    const isDirectory = await files.isDirectory(path);
    const paths = isDirectory ? await pathsIn(path, files) : [path];
    if (!isDirectory && given === OWN_RULES)
        return (0,_catalogue_own_index_js__WEBPACK_IMPORTED_MODULE_1__/* .readOwnRules */ .E)([]);
    const known = [];
    const problems = [];
    for (const one of paths.slice(0, MOST_FILES)) {
        const text = await files.read(one);
        const shown = one.startsWith(`${root}/`) ? (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.relative)(root, one) : one;
        if (text !== null)
            known.push({ path: shown, text });
        else
            problems.push(`rules: seen ${shown}, which is no readable file. Give a file, or a directory with rules.yml or rules/NAME.yml`);
    }
    if (paths.length > MOST_FILES)
        problems.push(`rules: seen ${paths.length} files in ${given}. At most ${MOST_FILES} are read; put rules together`);
    if (isDirectory && paths.length === 0 && given !== OWN_RULES)
        return only(`rules: seen ${given} without rules.yml or rules/NAME.yml. Add one, or give another directory`);
    const read = (0,_catalogue_own_index_js__WEBPACK_IMPORTED_MODULE_1__/* .readOwnRules */ .E)(known);
    return { ...read, problems: [...problems, ...read.problems] };
};


/***/ })

};
