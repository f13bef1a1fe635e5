export const id = 315;
export const ids = [315];
export const modules = {

/***/ 7357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ fingerprint),
/* harmony export */   Z: () => (/* binding */ maskLine)
/* harmony export */ });
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


/***/ }),

/***/ 2195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ classify),
  c: () => (/* reexport */ literalsOf)
});

// EXTERNAL MODULE: ./build/text/fill.js
var fill = __webpack_require__(6933);
;// CONCATENATED MODULE: ./build/wording/general-words.js

/** Chinese nouns for facts that a log does not give. */
const NOUNS = {
    address: '地址',
    compiler: '编译器',
    container: '容器',
    declared: '声明的路径',
    dependency: '依赖',
    directive: '指令',
    directory: '目录',
    error: '错误',
    expression: '表达式',
    fault: '故障',
    file: '文件',
    format: '格式',
    had: '旧版本',
    host: '主机',
    image: '镜像',
    language: '语言',
    library: '库',
    limit: '时限',
    line: '行',
    linter: '检查工具',
    listed: '版本',
    message: '错误',
    module: '模块',
    name: '名称',
    needed: '模块',
    option: '功能',
    package: '包',
    path: '路径',
    pattern: '模式',
    platform: '平台',
    port: '端口',
    problem: '问题',
    program: '程序',
    reason: '原因',
    ref: '引用',
    repository: '仓库',
    required: '要求的路径',
    runner: '主机',
    running: '当前版本',
    secret: 'secret',
    socket: '套接字',
    stage: '阶段',
    status: '错误状态',
    symbol: '符号',
    tag: '标签',
    target: '目标平台',
    test: '测试',
    tool: '工具',
    toolchain: '工具链',
    url: '地址',
    user: '用户',
    variable: '变量',
    version: '版本',
    wanted: '更新的版本',
    where: '包',
};
const CHINESE = /\p{Script=Han}/u;
const BRACKETED = /（\{([a-z]\w*)\}）/gi;
const PLACEHOLDER = /(.{0,6}?) ?\{([a-z]\w*)\} ?/giu;
/** `该` and the noun, unless the words before say it already: `镜像 {image}`. */
const chineseWord = (before, name) => {
    const noun = NOUNS[name] ?? '内容';
    return before.trimEnd().endsWith(noun) ? before.trimEnd() : `${before.trimEnd()}该${noun}`;
};
/** A template with its `{facts}` filled; a missing one becomes a general word in the language of the template, or goes with its brackets. */
const fillTemplate = (template, facts) => {
    if (!CHINESE.test(template))
        return (0,fill/* fillText */.BB)(template, facts);
    const known = template
        .replace(BRACKETED, (all, name) => (facts[name] === undefined ? '' : all))
        .replace(PLACEHOLDER, (all, before, name) => facts[name] === undefined ? chineseWord(before, name) : all);
    return (0,fill/* fillText */.BB)(known, facts);
};

// EXTERNAL MODULE: ./build/stages/classify/fingerprint.js
var fingerprint = __webpack_require__(7357);
// EXTERNAL MODULE: ./build/text/teller.js + 2 modules
var teller = __webpack_require__(2212);
;// CONCATENATED MODULE: ./build/stages/classify/prefilter.js

const NONE = [];
/** The literals of a catalogue: each once, sorted. */
const literalsIn = (rules) => [...new Set(rules.flatMap(({ patterns }) => patterns.map(({ literal }) => literal)))].sort();
const build = (rules) => {
    const literals = literalsIn(rules);
    const numbers = new Map(literals.map((literal, number) => [literal, number]));
    const byNumber = literals.map(() => []);
    for (const rule of rules)
        for (const pattern of rule.patterns)
            byNumber[numbers.get(pattern.literal) ?? 0]?.push({ rule, pattern });
    const search = (0,teller/* searchOf */.E)(literals);
    const prefilter = (text) => {
        const found = search.inText(text);
        return found.length === 0 ? NONE : found.flatMap((number) => byNumber[number] ?? NONE);
    };
    return { literals, prefilter };
};
const built = new WeakMap();
const of = (rules) => {
    const known = built.get(rules);
    if (known !== undefined)
        return known;
    const made = build(rules);
    built.set(rules, made);
    return made;
};
/** The prefilter of a catalogue, built once per catalogue. */
const prefilterOf = (rules) => of(rules).prefilter;
/** Every literal of a catalogue, once per catalogue: the lines they stand in are the ones a reader must keep. */
const literalsOf = (rules) => of(rules).literals;

;// CONCATENATED MODULE: ./build/stages/classify/matches.js

/** From here on a match names the cause itself, and its first line is the one to show. */
const NAMES_CAUSE = 0.9;
/** Matches kept of one rule: the first ones, and the latest. */
const KEPT = 1_000;
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
/** The line of the classic builder that repeats an instruction: what it quotes was not said by a program. */
const INSTRUCTION = /^Step \d+\/\d+ : /;
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
const contextOf = (log, line, groups, index) => {
    const step = line.step === undefined ? undefined : log.steps[line.step];
    const lines = groups.lines.get(line.step) ?? [];
    const at = groups.at[index] ?? 0;
    return step === undefined ? { line, lines, at, log } : { line, lines, at, log, step };
};
const namedGroups = ({ groups }) => {
    const facts = {};
    for (const name in groups)
        if (groups[name])
            facts[name] = groups[name];
    return facts;
};
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
        if (discount === undefined || (log.format === 'classic' && INSTRUCTION.test(line.text)))
            return;
        const recognisers = prefilter(line.text);
        if (recognisers.length === 0)
            return;
        groups ??= groupLines(log);
        const context = contextOf(log, line, groups, index);
        for (const recogniser of recognisers) {
            const facts = recognise(recogniser, context);
            if (facts === undefined)
                continue;
            const { rule, pattern } = recogniser;
            const kept = found.get(rule.id) ?? [];
            found.set(rule.id, kept);
            const confidence = pattern.confidence ?? rule.confidence;
            keep(kept, {
                rule,
                line,
                quoted: pattern.cause?.(context) ?? line,
                facts,
                confidence,
                score: confidence - discount,
                specific: pattern.literal.length,
            });
        }
    });
    return found;
};

;// CONCATENATED MODULE: ./build/stages/classify/packages.js
/** What go prints above the messages of a package: `# example.org/app`, `# example.org/app [example.org/app.test]`. https://github.com/golang/go/blob/master/src/cmd/go/internal/work/shell.go */
const HEADER = /^# \[?([\w.~\-/@$+]{1,300}?)(?:_test)?\]?(?: \[[\w.~\-/@$+]{1,300}\])?$/;
/** What go test prints below the output of a package. https://pkg.go.dev/cmd/go#hdr-Test_packages */
const RESULT = /^(?:FAIL|ok {2}|\? {3})\t(\S{1,300})(?:[\s[]|$)/;
/** Output that is no message of the package in the header above it. */
const BEYOND = /^(?:=== |--- |go: |make(?:\[\d+\])?: |panic: |PASS$|FAIL$)/;
/** Whether a line only says that a package failed, for a reason told elsewhere. */
const isVerdict = (text) => RESULT.test(text);
/** The package each line of a step speaks of, by the number of the line; lines of no package are left out. */
const packagesOf = (lines) => {
    const packages = new Map();
    let header;
    let open = [];
    for (const { number, text } of lines) {
        const result = RESULT.exec(text)?.[1];
        const begun = HEADER.exec(text)?.[1];
        if (result !== undefined)
            for (const one of [...open, number])
                packages.set(one, result);
        if (result !== undefined || begun !== undefined)
            open = [];
        if (begun !== undefined)
            header = begun;
        else if (result !== undefined || BEYOND.test(text))
            header = undefined;
        if (result !== undefined)
            continue;
        if (header === undefined)
            open.push(number);
        else
            packages.set(number, header);
    }
    return packages;
};

// EXTERNAL MODULE: ./build/stages/classify/quotes.js
var quotes = __webpack_require__(5084);
;// CONCATENATED MODULE: ./build/stages/classify/rank.js

const namesCause = (match) => match.confidence >= NAMES_CAUSE;
/** Order of the lines: where the cause is named the first counts, the rest is its consequence; of symptoms the last, the others were survived. */
const byPlace = (a, b) => namesCause(a) && !(a.rule === b.rule && a.rule.quotes === 'last')
    ? a.line.number - b.line.number
    : b.line.number - a.line.number;
const isOwn = ({ rule }) => rule.own !== undefined;
/** Best first: score, then cause before symptom, place, a rule of the repository itself, the more specific text, and the id, so that no order of rules matters. */
const byRank = (a, b) => b.score - a.score ||
    Number(namesCause(b)) - Number(namesCause(a)) ||
    byPlace(a, b) ||
    Number(isOwn(b)) - Number(isOwn(a)) ||
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

// EXTERNAL MODULE: ./build/stages/classify/unknown.js
var classify_unknown = __webpack_require__(4895);
;// CONCATENATED MODULE: ./build/stages/classify/others.js







const LIMIT = 10;
/** A match below this is a symptom that does not tell a failure of its own. */
const TELLS = 0.5;
/** What a step says that was stopped because another one failed. */
const STOPPED = /context canceled\b|^build\.canceled$/;
const toCandidate = ({ rule, facts, line, quoted }) => ({
    id: rule.id,
    title: fillTemplate(rule.title, facts),
    evidence: (0,quotes/* toEvidence */.zR)(quoted),
    fingerprint: (0,fingerprint/* fingerprint */.R)(rule.id, line.text),
    isOutside: rule.blame === 'no',
    isPassing: rule.blame === 'no' && rule.retryable,
});
/** What an instruction that failed beside the root one says for itself: BuildKit never starts a step that needs a failed one. */
const ofStep = (log, step, matches) => {
    const best = bestOf(matches.filter(({ line }) => line.step === step.index));
    if (best !== undefined && best.confidence >= TELLS)
        return toCandidate(best);
    const lines = log.lines.filter((line) => line.step === step.index);
    const unknown = (0,classify_unknown/* unknownFailure */.P)({ ...log, lines, failedStep: step.index });
    return unknown === null ? undefined : { ...unknown, isOutside: false, isPassing: false };
};
const ofSteps = (log, root, matches) => log.steps
    .filter(({ index, outcome, instruction, error = '' }) => {
    const isOther = index !== (root.step ?? log.failedStep);
    return isOther && outcome === 'failed' && instruction !== undefined && !STOPPED.test(error);
})
    .flatMap((step) => ofStep(log, step, matches) ?? []);
/** The failures of other packages in the same step, where go names the packages; a label counts once. */
const ofPackages = (log, root, matches) => {
    const ofRoot = matches.filter(({ line }) => line.step === root.step && !isVerdict(line.text));
    if (ofRoot.every(({ rule }) => rule.id === root.id))
        return [];
    const packages = packagesOf(log.lines.filter((line) => line.step === root.step));
    const own = packages.get(root.evidence.line);
    if (own === undefined)
        return [];
    const byPackage = Map.groupBy(ofRoot, ({ line }) => packages.get(line.number));
    return [...byPackage].flatMap(([name, inPackage]) => {
        const best = name === undefined || name === own ? undefined : bestOf(inPackage);
        const isOther = best !== undefined && best.confidence >= NAMES_CAUSE && best.rule.id !== root.id;
        return isOther ? [toCandidate(best)] : [];
    });
};
/** The failures of the build that do not follow from the root one, in log order, at most 10: of other instructions that failed, and of other packages under another label. */
const othersOf = (log, root, isPassing, matches) => {
    const said = new Set([root.fingerprint, (0,fingerprint/* maskLine */.Z)(root.evidence.text)]);
    const labels = new Set();
    const isKnown = (one) => said.has(one.fingerprint) ||
        said.has((0,fingerprint/* maskLine */.Z)(one.evidence.text)) ||
        (one.id !== 'unknown' && labels.has(one.id)) ||
        (one.id === root.id && one.isOutside) ||
        (isPassing && one.isPassing);
    const kept = [];
    const candidates = [...ofSteps(log, root, matches), ...ofPackages(log, root, matches)];
    for (const one of candidates.sort((a, b) => a.evidence.line - b.evidence.line)) {
        const { id, title, evidence } = one;
        if (isKnown(one) || STOPPED.test(id) || STOPPED.test(evidence.text))
            continue;
        said.add(one.fingerprint);
        labels.add(id);
        kept.push({ id, title, evidence });
    }
    return kept.slice(0, LIMIT);
};

;// CONCATENATED MODULE: ./build/stages/classify/index.js








/** What a match must score to be believed when the log was cut before it says how the build ended. */
const BELIEVED_IN_EXCERPT = 0.5;

const toDiagnosis = (best, all) => {
    const { rule, facts, line } = best;
    const { quoted, naming } = (0,quotes/* quotable */.E7)(best, all);
    return {
        id: rule.id,
        title: fillTemplate(rule.title, facts),
        blame: rule.blame,
        retryable: rule.retryable,
        evidence: (0,quotes/* toEvidence */.zR)(best.quoted),
        quotes: (0,quotes/* toQuotes */.XF)(best, quoted),
        facts,
        cause: fillTemplate(rule.cause, facts),
        do: (0,fill/* fillKnown */.Hc)(rule.remedies, facts),
        confidence: best.confidence,
        fingerprint: (0,fingerprint/* fingerprint */.R)(rule.id, line.text),
        ...(line.step === undefined ? {} : { step: line.step }),
        mentioned: (0,quotes/* locationsOf */.Ue)(naming.map((match) => match.facts)),
        ...(rule.own === undefined ? {} : { isOwn: true }),
    };
};
const withOthers = (log, root, isPassing, matches) => {
    const others = othersOf(log, root, isPassing, matches);
    return others.length === 0 ? root : { ...root, others };
};
/** What buildx says of its builder, numbered like a step, and never ended. https://github.com/moby/buildkit/blob/master/util/progress/progressui/display.go */
const BUILDER = /^building with "/;
/** Whether the log shows every step to its end and no failure. */
const isPassed = (log) => !log.failed && log.steps.length > 0 && log.steps.every((step) => step.outcome !== undefined);
/** Whether every step of a build of buildx ended and none failed it: what else went wrong did so after the build. */
const isThrough = ({ failed, steps }) => !failed &&
    steps.some((step) => step.outcome !== undefined) &&
    steps.every((step) => step.outcome !== undefined || BUILDER.test(step.name));
/** Finds the failure a log shows: the best match of the catalogue, `unknown` when no rule recognises it, null when there is none. Templates `known` from green builds are no news. */
const classify = (log, rules, known) => {
    if (isPassed(log))
        return null;
    const found = findMatches(log, rules);
    const isLater = isThrough(log);
    const matches = [...found.values()].flat().filter(({ line }) => !isLater || line.step === undefined);
    const best = bestOf(matches);
    const least = log.failed ? 0 : BELIEVED_IN_EXCERPT;
    if (best !== undefined && best.score > 0 && best.score >= least) {
        const isPassing = best.rule.blame === 'no' && best.rule.retryable;
        return withOthers(log, toDiagnosis(best, found.get(best.rule.id) ?? [best]), isPassing, matches);
    }
    const unknown = log.failed ? (0,classify_unknown/* unknownFailure */.P)(log, known) : null;
    return unknown === null ? null : withOthers(log, unknown, false, matches);
};


/***/ }),

/***/ 5084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ quotable),
/* harmony export */   Ue: () => (/* binding */ locationsOf),
/* harmony export */   XF: () => (/* binding */ toQuotes),
/* harmony export */   zR: () => (/* binding */ toEvidence)
/* harmony export */ });
const LIMIT = 50;
/** Positions named at most: as many as a check run marks. */
const POSITIONS = 1_000;
/** What BuildKit and its clients put before the reason. https://github.com/docker/buildx/blob/master/cmd/buildx/main.go */
const WRAPPING = /^(?:buildx failed with: )?ERROR: (?:failed to build: )?(?:failed to solve: )?(?=\S)/;
/** A line as a quotation: the reason, without the words that only say that there is one. */
const toEvidence = ({ number, text }) => ({
    line: number,
    text: text.replace(WRAPPING, ''),
});
/** The matches to quote and those that name positions: the best one, then the others of its rule in the same place of the log, each text once. */
const quotable = (best, all) => {
    const seen = new Set([best.line.text.trim()]);
    const others = all.filter((match) => {
        const text = match.line.text.trim();
        if (match.line.step !== best.line.step || seen.has(text))
            return false;
        seen.add(text);
        return true;
    });
    const found = [best, ...others];
    return { quoted: found.slice(0, LIMIT), naming: found.slice(0, POSITIONS) };
};
/** The quotations of a diagnosis: the line to quote of its best match, then those of the others, each once. */
const toQuotes = (best, quoted) => [...new Set([best.quoted, ...quoted.map(({ line }) => line)])].slice(0, LIMIT).map(toEvidence);
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


/***/ }),

/***/ 5472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ isTelling),
/* harmony export */   y: () => (/* binding */ isEcho)
/* harmony export */ });
/** Words of lines that tell what went wrong. */
const TELLING = /\b(?:errors?|fatal|panic|fail(?:ed|ure|s)?|cannot|can't|could not|couldn't|unable|denied|forbidden|unauthorized|not found|no such|undefined|invalid|illegal|unknown|unexpected|missing|refused|reset|time[d ]?-?out|killed|aborted|exceeded|unsupported|mismatch|not allowed|not permitted|conflict|exception|traceback)\b/i;
/** Lines that only say that something before them went wrong, or that say how to use a program. */
const ECHO = [
    /^(?:\S+: )?exit (?:status|code):? \d+$|^(?:ERROR: )?process "|did not complete successfully/,
    /returned a non-zero code|^Process completed|\bfailed to solve: process\b|^\s*make(?:\[\d+\])?: \*\*\*/,
    /^\s*(?:for )?usage\b|\b(?:see|try) .{0,80}--?help\b|complete log of this run/i,
    /^\s*FAIL(?:\s|$)|\.go:\d+ \+0x[0-9a-f]+$|\b(?:0|no) errors\b/,
];
/** Whether a line only says that something before it went wrong, or how to use a program. */
const isEcho = (text) => ECHO.some((words) => words.test(text));
/** Whether a line sounds as if it tells what went wrong. */
const isTelling = (line) => TELLING.test(line.text) && !isEcho(line.text);


/***/ }),

/***/ 3094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XW: () => (/* binding */ packTemplates),
/* harmony export */   kC: () => (/* binding */ unpackTemplates),
/* harmony export */   kW: () => (/* binding */ templateOf),
/* harmony export */   r3: () => (/* binding */ templatesOf)
/* harmony export */ });
/* unused harmony export MOST_TEMPLATES */
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7357);
/* harmony import */ var _telling_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5472);


/** Most templates of a log. */
const MOST_TEMPLATES = 5_000;
/** Lines that are masked at most; the rest of a very long log says what these say. */
const MOST_LINES = 100_000;
const WIDTH = 9;
/** Text forms a template has: nine digits of base 36. */
const TEMPLATE = /^[0-9a-z]{9}$/;
/** Hash of 53 bits, fast and without any promise against forgers. https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js */
const hash = (text) => {
    let [high, low] = [0xdeadbeef, 0x41c6ce57];
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        high = Math.imul(high ^ code, 2_654_435_761);
        low = Math.imul(low ^ code, 1_597_334_677);
    }
    high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
    low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
    return 4_294_967_296 * (0xfffff & low) + (high >>> 0);
};
/** The template of a line: nine characters that are the same for lines that differ in numbers, hashes, versions, paths and temporary names only. */
const templateOf = (text) => hash((0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .maskLine */ .Z)(text)).toString(36).slice(-WIDTH).padStart(WIDTH, '0');
const addAll = (templates, lines) => {
    for (const { text } of lines) {
        if (templates.size >= MOST_TEMPLATES)
            return;
        if (text.trim() !== '')
            templates.add(templateOf(text));
    }
};
/** The templates of the lines of a green log, each once, at most 5,000: those that sound like failures first, then the last ones; what they say is no news in a red one. */
const templatesOf = (log) => {
    const lines = log.lines.slice(-MOST_LINES).toReversed();
    const templates = new Set();
    addAll(templates, lines.filter(_telling_js__WEBPACK_IMPORTED_MODULE_1__/* .isTelling */ .c));
    addAll(templates, lines);
    return [...templates];
};
/** Templates as text for a cache entry, the newest log first: each once, at most 5,000, nine characters and a line feed each. */
const packTemplates = (...logs) => [...new Set(logs.flatMap((templates) => [...templates]))]
    .slice(0, MOST_TEMPLATES)
    .map((template) => `${template}\n`)
    .join('');
/** Templates of such a text; lines that are none are left out, so that a damaged entry does no harm. */
const unpackTemplates = (text) => new Set(text
    .slice(0, MOST_TEMPLATES * (WIDTH + 1))
    .split('\n')
    .filter((line) => TEMPLATE.test(line)));


/***/ }),

/***/ 4895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ unknownFailure)
/* harmony export */ });
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7357);
/* harmony import */ var _quotes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5084);
/* harmony import */ var _telling_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5472);
/* harmony import */ var _templates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3094);




/** Lines that a program marks as its error. */
const DECLARED = /^(?:\S{1,40}[: ] ?)?(?:E|error|fatal|panic|fatal error)(?:\[\w+\])?: /i;
const MARKED_ERROR = /^(?:buildx failed with: )?(?:ERROR|Error|error)\b|\bfailed to solve\b/;
const POSITION = /(?<![\w./@+-])(?<file>[\w./@+-]{1,300}\.[A-Za-z]{1,10}):(?<line>\d{1,9})(?::(?<column>\d{1,9}))?/;
/** Characters at the start of a line in which a position is looked for. */
const POSITION_LIMIT = 4000;
const TITLE_LIMIT = 120;
const lastLine = (lines) => lines.findLast((line) => DECLARED.test(line.text) && !(0,_telling_js__WEBPACK_IMPORTED_MODULE_0__/* .isEcho */ .y)(line.text)) ??
    lines.findLast(_telling_js__WEBPACK_IMPORTED_MODULE_0__/* .isTelling */ .c) ??
    lines.findLast((line) => !(0,_telling_js__WEBPACK_IMPORTED_MODULE_0__/* .isEcho */ .y)(line.text));
const bestOfLines = (all, failedStep) => {
    const ofStep = failedStep === undefined ? [] : all.filter((line) => line.step === failedStep);
    const ofClient = all.filter((line) => line.step === undefined);
    return (lastLine(ofStep) ??
        ofClient.findLast((line) => MARKED_ERROR.test(line.text) && !(0,_telling_js__WEBPACK_IMPORTED_MODULE_0__/* .isEcho */ .y)(line.text)) ??
        ofClient.findLast(_telling_js__WEBPACK_IMPORTED_MODULE_0__/* .isTelling */ .c) ??
        ofStep.at(-1) ??
        ofClient.findLast((line) => MARKED_ERROR.test(line.text)) ??
        lastLine(all) ??
        all.at(-1));
};
/** The best line among the news: what green builds say too did not break this one. Without any news every line may be it. */
const bestLine = (log, known) => {
    const isNews = ({ text }) => text.trim() !== '' && !known.has((0,_templates_js__WEBPACK_IMPORTED_MODULE_1__/* .templateOf */ .kW)(text));
    const hasNews = ({ step }) => log.failedStep === undefined || step === log.failedStep;
    const news = known.size === 0 ? [] : log.lines.filter(isNews);
    const isHelpful = news.some((line) => hasNews(line) && !(0,_telling_js__WEBPACK_IMPORTED_MODULE_0__/* .isEcho */ .y)(line.text));
    return bestOfLines(isHelpful ? news : log.lines, log.failedStep);
};
const clip = (text) => text.length <= TITLE_LIMIT ? text : `${text.slice(0, TITLE_LIMIT - 1).trimEnd()}…`;
const positionIn = (text) => Object.fromEntries(Object.entries(POSITION.exec(text.slice(0, POSITION_LIMIT))?.groups ?? {}).filter(([, value]) => value !== undefined));
const NOTHING_KNOWN = new Set();
/** What is said of a failure no rule recognises: the most telling line, and a fingerprint to know it again. Lines whose template is `known` from green builds are passed over while others are left. */
const unknownFailure = (log, known = NOTHING_KNOWN) => {
    const line = bestLine(log, known);
    if (line === undefined)
        return null;
    const facts = positionIn(line.text);
    return {
        id: 'unknown',
        title: `Unrecognised failure: ${clip(line.text.trim())}`,
        blame: 'evidence',
        retryable: false,
        evidence: (0,_quotes_js__WEBPACK_IMPORTED_MODULE_2__/* .toEvidence */ .zR)(line),
        quotes: [(0,_quotes_js__WEBPACK_IMPORTED_MODULE_2__/* .toEvidence */ .zR)(line)],
        facts,
        cause: 'No rule recognises this failure; the quoted line is the one that tells most.',
        do: [
            `Read the log around line ${line.number}.`,
            'Run the command of the failed step by hand in the image of its stage, which shows more than its last lines.',
        ],
        confidence: 0,
        fingerprint: (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_3__/* .fingerprint */ .R)('unknown', line.text),
        ...(line.step === undefined ? {} : { step: line.step }),
        mentioned: (0,_quotes_js__WEBPACK_IMPORTED_MODULE_2__/* .locationsOf */ .Ue)([facts]),
    };
};


/***/ }),

/***/ 377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ goEventText)
/* harmony export */ });
/** An event of `go build -json`, `go vet -json` or `go test -json`. https://pkg.go.dev/cmd/test2json */
const EVENT = /^\{.{0,4000}"Action":"[a-z-]{1,40}"/;
/** The text an event of go's JSON output carries: empty when it has none. A line that is no event stays as it is. */
const goEventText = (line) => {
    if (!line.startsWith('{"') || !EVENT.test(line))
        return line;
    try {
        const { Output: output } = JSON.parse(line);
        return typeof output === 'string' ? output.replace(/\n$/, '') : '';
    }
    catch {
        return line;
    }
};


/***/ }),

/***/ 2625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w0: () => (/* reexport */ LogReader),
  x6: () => (/* binding */ readLog)
});

// UNUSED EXPORTS: toPlain

;// CONCATENATED MODULE: ./build/text/byte-lines.js
/** One line of a byte stream: a part of a buffer, of which nothing is copied. */
class ByteLine {
    /** 1-based. */
    number;
    /** The line stands in it from `from` to `to`, without its line feed; of one over 64 KiB the part around its first literal, or head, ` … ` and tail. */
    within;
    from;
    to;
    /** How much the literals in it tell. */
    telling;
    /** Whether it has colours, which may hide a literal. */
    isColoured;
    constructor(number, within, from, to, telling, isColoured) {
        this.number = number;
        this.within = within;
        this.from = from;
        this.to = to;
        this.telling = telling;
        this.isColoured = isColoured;
    }
    /** The line, read as UTF-8. */
    text() {
        return this.within.toString('utf8', this.from, this.to);
    }
}
/** Bytes kept of one line: half of it at either end. */
const HALF = 32_768;
/** The same for lines that must stay whole. */
const WIDE_HALF = 33_554_432;
const LINE_FEED = 10;
const GAP = Buffer.from(' … ');
/** A line that came in several parts: its head, what came last, and after a literal as much again. */
class LongLine {
    half;
    head = [];
    headRoom;
    recent = [];
    recentBytes = 0;
    total = 0;
    room = Number.POSITIVE_INFINITY;
    isWhole = true;
    constructor(half) {
        this.half = half;
        this.headRoom = half;
    }
    /** Takes the next part; bytes of a chunk are copied, so that the chunk can go. */
    add(part) {
        this.total += part.length;
        if (this.headRoom > 0)
            this.head.push(Buffer.from(part.subarray(0, this.headRoom)));
        const isOpen = this.room === Number.POSITIVE_INFINITY;
        const beyond = part.subarray(Math.max(0, this.headRoom));
        const rest = Buffer.from(isOpen ? beyond.subarray(-this.half) : beyond.subarray(0, this.room));
        if (isOpen && rest.length < beyond.length)
            this.isWhole = false;
        this.headRoom -= part.length;
        this.room -= rest.length;
        this.recent.push(rest);
        this.recentBytes += rest.length;
        while (isOpen && this.recentBytes - this.recent[0].length > this.half) {
            this.recentBytes -= this.recent.shift().length;
            this.isWhole = false;
        }
    }
    /** From here on only so much is kept: the line is known by what was found. */
    found() {
        this.room = Math.min(this.room, this.half);
    }
    bytes() {
        const head = Buffer.concat(this.head);
        const recent = Buffer.concat(this.recent);
        const isFound = this.room !== Number.POSITIVE_INFINITY;
        if (this.isWhole && (isFound || this.total <= 2 * this.half))
            return Buffer.concat([head, recent]);
        if (isFound)
            return recent;
        return Buffer.concat([head, GAP, recent.subarray(-this.half)]);
    }
}
const never = () => false;
/** Cuts bytes into lines and looks for literals in them at once; chunks may end anywhere; memory is that of one line as it is kept. */
class ByteLines {
    search;
    taker;
    number = 1;
    state = 0;
    telling = 0;
    isColoured = false;
    long = null;
    constructor(search, taker) {
        this.search = search;
        this.taker = { isWide: never, isSilent: never, ...taker };
    }
    push(chunk) {
        const { classes, next, shift } = this.search.automaton;
        const { length } = chunk;
        let { state } = this;
        let from = this.long === null ? this.passSilent(chunk, 0) : 0;
        for (let at = from; at < length; at++) {
            state = next[(state << shift) + classes[chunk[at]]];
            if (state >= 0)
                continue;
            state = ~state;
            from = this.pause(chunk, from, at, state);
            if (from > at)
                at = from - 1;
        }
        this.state = state;
        if (from < length)
            this.carry(chunk, from, length);
    }
    /** The last line, when no line feed ends it. */
    end() {
        if (this.long !== null)
            this.finish(Buffer.alloc(0), 0, 0);
    }
    /** What is to do at a byte with which a line ends, colours begin or literals end; where what is not yet taken of the line begins. */
    pause(chunk, from, at, state) {
        if (state === 0) {
            if (chunk[at] === LINE_FEED) {
                this.finish(chunk, from, at);
                return this.passSilent(chunk, at + 1);
            }
            this.isColoured = true;
            return from;
        }
        if (!this.isFirst(state) || (this.long === null && at - from < HALF))
            return from;
        this.carry(chunk, from, at + 1);
        this.long?.found();
        return at + 1;
    }
    /** Takes the silent lines that begin here and end in the chunk; where the first other one begins. */
    passSilent(chunk, start) {
        let from = start;
        while (this.taker.isSilent(chunk, from)) {
            const to = chunk.indexOf(LINE_FEED, from);
            if (to < 0)
                return from;
            this.finish(chunk, from, to);
            from = to + 1;
        }
        return from;
    }
    /** Weighs the literals that end here; whether they are the first of the line that tell something. */
    isFirst(state) {
        const { telling } = this;
        if (telling === 2)
            return false;
        const weight = this.taker.weigh(this.search.automaton.numbersAt(state));
        if (weight > telling)
            this.telling = weight;
        return telling === 0 && weight > 0;
    }
    carry(chunk, from, to) {
        this.long ??= new LongLine(this.taker.isWide(chunk, from) ? WIDE_HALF : HALF);
        this.long.add(chunk.subarray(from, to));
    }
    finish(chunk, from, to) {
        const { telling, isColoured } = this;
        const number = this.number++;
        this.telling = 0;
        this.isColoured = false;
        if (this.long === null && to - from <= 2 * HALF) {
            this.taker.take(new ByteLine(number, chunk, from, to, telling, isColoured));
            return;
        }
        this.carry(chunk, from, to);
        const bytes = this.long?.bytes() ?? chunk;
        this.long = null;
        this.taker.take(new ByteLine(number, bytes, 0, bytes.length, telling, isColoured));
    }
}

// EXTERNAL MODULE: ./build/text/clean.js
var text_clean = __webpack_require__(3039);
;// CONCATENATED MODULE: ./build/text/keeper.js
/** Keeps of a sequence of any length its head, its tail and every telling item with its surroundings, so far as there is room; in bounded memory. What is kept is turned into its last form late, so that the rest costs little. */
class Keeper {
    limits;
    form;
    kept = [];
    /** The newest items behind the head, as a ring. */
    waiting = [];
    /** How much is wanted of each. */
    wanted;
    count = 0;
    middle = 0;
    little = 0;
    /** How many of the next items are wanted for one that told little, and for one that told much. */
    afterLittle = 0;
    afterMuch = 0;
    /** Number of the newest item before which all are marked as wanted. */
    marked = -1;
    markedMuch = -1;
    constructor(limits, form) {
        this.limits = limits;
        this.form = form;
        this.wanted = new Uint8Array(limits.tail);
    }
    take(item, telling) {
        const { head, tail, before } = this.limits;
        const wanted = this.wantedAfter(telling);
        const number = this.count++;
        if (number < head) {
            this.kept.push(this.form(item));
            return;
        }
        if (telling > 0)
            this.want(number, before, telling);
        const at = (number - head) % tail;
        if (number >= head + tail)
            this.release(at);
        this.waiting[at] = item;
        this.wanted[at] = wanted;
    }
    /** What is kept, in order. */
    items() {
        const { head, tail } = this.limits;
        const items = [...this.kept];
        for (let number = this.firstWaiting(this.count); number < this.count; number++)
            items.push(this.form(this.waiting[(number - head) % tail]));
        return items;
    }
    firstWaiting(count) {
        const { head, tail } = this.limits;
        return Math.max(head, count - tail);
    }
    /** Lets go of the oldest item, or keeps it for good. */
    release(at) {
        const wanted = this.wanted[at];
        if (wanted === 0 || this.middle >= this.limits.most)
            return;
        if (wanted === 1 && this.little++ >= this.limits.mostLittle)
            return;
        this.kept.push(this.form(this.waiting[at]));
        this.middle++;
    }
    /** What is wanted of this item: by itself, or as one that follows another. */
    wantedAfter(telling) {
        const wanted = telling === 2 || this.afterMuch > 0 ? 2 : telling === 1 || this.afterLittle > 0 ? 1 : 0;
        const { after } = this.limits;
        this.afterLittle = telling === 1 ? after : this.afterLittle - 1;
        this.afterMuch = telling === 2 ? after : this.afterMuch - 1;
        return wanted;
    }
    /** Marks the items before one as wanted. */
    want(number, before, telling) {
        const { head, tail } = this.limits;
        const known = telling === 2 ? this.markedMuch : this.marked;
        for (let one = Math.max(this.firstWaiting(number), number - before, known); one < number; one++) {
            const at = (one - head) % tail;
            if (this.wanted[at] < telling)
                this.wanted[at] = telling;
        }
        this.marked = number;
        if (telling === 2)
            this.markedMuch = number;
    }
}

// EXTERNAL MODULE: ./build/text/teller.js + 2 modules
var text_teller = __webpack_require__(2212);
// EXTERNAL MODULE: ./build/stages/read-log/go-event.js
var go_event = __webpack_require__(377);
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
    const visible = (0,go_event/* goEventText */.w)((0,text_clean/* visibleLine */.P8)(text));
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
const CLIENT_FAILURE = /^(?:buildx failed with: )?(?:ERROR|error|Error): (?!\(\*service\)\.Write failed)|\bfailed to solve\b|^Process completed with exit code [1-9]|^The operation was canceled|^Error response from daemon|returned a non-zero code: [1-9]/;
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
/** What git says of a commit, whose subject may speak of errors. */
const COMMIT = /^HEAD is now at /;
/** Whether a line of a log without steps says that something failed. */
const isBareFailure = (text) => !TEST_LOG.test(text) && !COMMIT.test(text) && BARE_FAILURE.some((words) => words.test(text));
/** Steps whose error does not fail the build: a cache that cannot be read, or written with `ignore-error`. https://docs.docker.com/build/cache/backends/ */
const FORGIVEN = /(?:^|\] )(?:importing cache manifest|inferred cache manifest|exporting cache|exporting to (?:GitHub Actions|[\w ]{1,30}) [Cc]ache|preparing build cache for export|sending cache export)\b/;
const bySeniority = (a, b) => (a.failedAt ?? 0) - (b.failedAt ?? 0);
/** What buildx puts before the reason. https://github.com/docker/buildx/blob/master/build/build.go */
const REASON = /\bfailed to solve: (?:rpc error: code = \w+ desc = )?(.+)$/s;
const lastWords = (draft) => draft.lines.filter((line) => line.step === undefined && isClientFailure(line.text)).map((line) => line.text);
const isNamed = (step, words) => step.error !== undefined && step.error !== '' && words.some((text) => text.includes(step.error));
/** A step that was stopped; one that fetches what another way found first is stopped in good builds too. */
const isStopped = ({ outcome, name }) => outcome === 'canceled' && !/^\[(?:\S+ )?(?:internal|auth)\] /.test(name);
/** The last step of a build that went well: the image was written. */
const isExported = ({ outcome, name }) => outcome === 'done' && /^(?:\[\S+\] )?exporting to /.test(name);
/** The root failure: the failed step that the client's last words name, else the first that failed; never a canceled one. */
const findFailure = (draft) => {
    const broken = draft.steps.filter((step) => step.outcome === 'failed').sort(bySeniority);
    const isCanceled = draft.steps.some(isStopped) && !draft.steps.some(isExported);
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



/** The last line of a test run that passed, and what stands in one that did not. https://pkg.go.dev/cmd/go#hdr-Test_packages */
const PASSED = /^(?:PASS|ok {2}\t?\S+\s+(?:\d|\(cached\)).*)$/;
const NOT_PASSED = /^(?:FAIL\b|\s*--- FAIL|panic: |exit status [1-9])/;
/** Reads a log without build steps, such as the output of go itself, as one step. */
const readBare = (raw) => {
    const draft = newDraft();
    const step = addStep(draft, 'log');
    let isFailed = false;
    let isOver = false;
    for (const line of raw.lines) {
        addLine(draft, line.number, line.text, step);
        const text = (0,go_event/* goEventText */.w)(line.text);
        if (isFailed && !isOver && PASSED.test(text))
            isFailed = false;
        isOver ||= line.marked || NOT_PASSED.test(text);
        isFailed ||= line.marked || isBareFailure(text);
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
const CHATTER = /^ ---> |^Removing (?:intermediate )?container |^Sending build context |^Successfully (?:built|tagged) /;
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
        if (start !== null) {
            startStep(reading, start[1]);
            addLine(reading.draft, line.number, line.text, reading.step);
        }
        else if (CHATTER.test(line.text))
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
/** The finished log: the step that failed first is found, and whether the build failed at all; nothing failed in a job that passed. */
const finish = (draft, format, hasPassed = false) => {
    if (hasPassed)
        for (const step of draft.steps)
            step.outcome = 'done';
    const { failed, step } = hasPassed ? { failed: false } : findFailure(draft);
    return {
        format,
        steps: draft.steps.map(toStep),
        lines: draft.lines.filter((line) => line.text !== ''),
        failed,
        ...(step === undefined ? {} : { failedStep: step.index }),
        ...(draft.pointer === undefined ? {} : { pointer: draft.pointer }),
    };
};

;// CONCATENATED MODULE: ./build/stages/read-log/frame.js
const code = (character) => character.charCodeAt(0);
const ZERO = code('0');
const NINE = code('9');
const SPACE = code(' ');
const HASH = code('#');
const DASH = code('-');
const GREATER = code('>');
const EQUALS = code('=');
const BRACE = code('{');
const frame_STEP = code('S');
const ZULU = code('Z');
const frame_LINE_FEED = code('\n');
const isDigit = (byte) => byte !== undefined && byte >= ZERO && byte <= NINE;
/** Longest timestamp of a runner, in bytes. */
const TIMESTAMP = 34;
/** Where the line begins behind the time a runner put before it. */
const behindTimestamp = (bytes, from) => {
    if (!isDigit(bytes[from]) || bytes[from + 4] !== DASH)
        return from;
    for (let at = from; at < from + TIMESTAMP && bytes[at] !== frame_LINE_FEED; at++)
        if (bytes[at] === ZULU)
            return bytes[at + 1] === frame_LINE_FEED ? at + 1 : at + 2;
    return from;
};
/** `#12 …` without a time: the name or the end of a step. */
const isNumbered = (bytes, from) => {
    let at = from + 1;
    while (isDigit(bytes[at]))
        at++;
    return at > from + 1 && bytes[at] === SPACE && !isDigit(bytes[at + 1]);
};
/** `------`, above and below a block at the end. */
const isRule = (bytes, from) => {
    for (let at = from; at < from + 6; at++)
        if (bytes[at] !== DASH)
            return false;
    return true;
};
/** Does the line that begins there belong to the frame of a build: names and ends of steps, rules, rows drawn for a terminal. Nothing is read beyond its line feed. */
const isFrame = (bytes, from) => {
    const start = behindTimestamp(bytes, from);
    let at = start;
    while (bytes[at] === SPACE && at < start + 8)
        at++;
    switch (bytes[at]) {
        case HASH:
            return isNumbered(bytes, at);
        case DASH:
            return isRule(bytes, at);
        case EQUALS:
            return bytes[at + 1] === GREATER;
        case GREATER:
            return at > start;
        case frame_STEP:
            return bytes.toString('latin1', at, at + 5) === 'Step ';
        default:
            return false;
    }
};
/** May the line that begins there be a record of `--progress=rawjson`, perhaps after a timestamp. */
const mayHoldRecord = (bytes, from) => bytes[from] === BRACE || (isDigit(bytes[from]) && bytes[behindTimestamp(bytes, from)] === BRACE);

;// CONCATENATED MODULE: ./build/stages/read-log/tail.js


const RULE = '------';
const BLOCK_START = /^ > (.+):$/;
const SOURCE_START = /^([^\s:|][^:|]{0,400}):(\d{1,9})$/;
const SOURCE_RULE = /^-{20,}$/;
const SOURCE_LINE = /^ {0,8}(\d{1,9}) \| (>>>)? ?(.*)$/;
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
    const text = (0,text_clean/* visibleLine */.P8)(raw.replace(REPEATED, ''));
    const isKnown = block.seen.has(text) || (text !== '' && block.last.some((line) => line.startsWith(text)));
    if (!isKnown)
        addLine(draft, number, text, block.step);
};
const addPointer = (draft, file, marked) => {
    const [first] = marked;
    if (first === undefined)
        return;
    const text = marked.map((one) => one.text).join('\n');
    draft.pointer = { file, line: first.line, endLine: marked.at(-1)?.line ?? first.line, text };
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
                source.marked.push({ line: Number(row[1]), text: row[3] ?? '' });
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
    reading.open = undefined;
    if (text === '...')
        return;
    const { step, isName } = stepOf(reading, number, text);
    if (isName || endStep(draft, step, text))
        return;
    const timed = TIMED.exec(text);
    if (timed !== null) {
        addTimed(reading, line, step, timed[1], text.slice(timed[0].length));
        reading.open = step;
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
/** The time before a line of a closing block whose head was cut off: four digits in all, as BuildKit prints them. https://github.com/moby/buildkit/blob/master/util/progress/progressui/printer.go */
const LONE_TIME = /^(?:\d\.\d{3}|\d\d\.\d\d|\d{3,5}\.\d) (?=\S)/;
/** What follows the lines of a step without being of it: make, and a runner that ends the job. */
const BEYOND = /^(?:make(?:\[\d+\])?: |-{3,}$|\+ |Killed$|Terminated$|::)/;
const readClient = (reading, line) => {
    const { draft, failing, open } = reading;
    const { number, marked } = line;
    const text = line.text.replace(LONE_TIME, '');
    const isLast = marked || isClientFailure(text);
    const isRest = text.trim() !== '' && !isLast && !BEYOND.test(text);
    if (!isRest)
        reading.failing = undefined;
    if (!isRest)
        reading.open = undefined;
    if (isLast)
        draft.clientFailed = true;
    addLine(draft, number, text, isRest ? (failing ?? open) : undefined);
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
        open: undefined,
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
    if (state.started !== undefined)
        step.startedAt = state.started;
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
            const clean = (0,text_clean/* cleanLine */.Ow)(part);
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
/** Renders a log of `--progress=rawjson`: what stood before the records, the steps one after the other, then what the client printed. */
const renderRawjson = (before, states, after) => {
    const rows = before.map(({ text }) => text);
    const draft = newDraft();
    before.forEach(({ text }, index) => {
        addLine(draft, index + 1, text);
    });
    renderSteps(rows, draft, states);
    if (after.length > 0)
        rows.push('');
    const tail = after.map((line, index) => ({ ...line, number: rows.length + index + 1 }));
    rows.push(...after.map((line) => line.text));
    return { rows, draft: readPlain(tail, draft) };
};

// EXTERNAL MODULE: ./build/stages/read-log/solve-status.js
var solve_status = __webpack_require__(4346);
;// CONCATENATED MODULE: ./build/stages/read-log/unwrap.js

/**
 * Timestamps that runners put before a line: GitHub (`2026-01-02T03:04:05.1234567Z `, with `gh run view --log`
 * after job and step), GitLab (`… 01O `), Jenkins (`[…] `).
 * https://docs.gitlab.com/ci/jobs/job_logs/#job-log-timestamps
 */
const unwrap_TIMESTAMP = /^(?:[^\t]{1,200}\t[^\t]{1,200}\t)?\ufeff?\[?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z\]? ?(?:\d\d[OE][ +])?/;
/** Marks of the GitHub runner and of Azure before a line. https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
const MARK = /^##\[(\w+)\]/;
/** Marks around sections of a GitLab log. https://docs.gitlab.com/ci/jobs/job_logs/#custom-collapsible-sections */
const SECTION = /^section_(?:start|end):\d+:[\w.-]+(?:\[[^\]]*\])?(?:\r|$)/;
/** Last words of a job of GitHub, and of one of GitLab and Jenkins that passed. https://github.com/actions/runner/blob/main/src/Runner.Worker/JobExtension.cs */
const LAST_WORDS = /^(?:Cleaning up orphan processes|Job succeeded$|Finished: SUCCESS$)/;
const DIGIT_ZERO = 48;
const DIGIT_NINE = 57;
const mayCarryTimestamp = (line) => {
    const code = line.charCodeAt(0);
    return ((code >= DIGIT_ZERO && code <= DIGIT_NINE) ||
        code === 0x5b ||
        code === 0xfeff ||
        (line.includes('\t') && line.includes('Z')));
};
/** The text of a line of build.ndjson, as snapshots keep the log; another line as it is. */
const ofSnapshot = (line) => {
    if (!line.startsWith('{"timestamp":"') || !line.includes('"service":"go-docker-build"'))
        return line;
    try {
        const { text } = JSON.parse(line);
        return typeof text === 'string' ? text : line;
    }
    catch {
        return line;
    }
};
/** The line without the time a runner put before it. */
const withoutTimestamp = (line) => mayCarryTimestamp(line) ? line.replace(unwrap_TIMESTAMP, '') : line;
/** Takes off what a CI runner or a snapshot put around the lines of a log: timestamps, group and section marks, the echo of the script, the context of each line. */
const unwrap = (rows) => {
    const lines = [];
    let isEcho = false;
    let echoed = [];
    let hasMark = false;
    let isComplete = false;
    for (const { number, text: row } of rows) {
        const given = number === 1 && row.startsWith('\ufeff') ? row.slice(1) : row;
        const bare = withoutTimestamp((0,text_clean/* cleanLine */.Ow)(ofSnapshot(given))).replace(SECTION, '');
        const mark = bare.startsWith('##[') ? MARK.exec(bare) : null;
        const rest = mark === null ? bare : bare.slice(mark[0].length);
        const kind = mark?.[1];
        if (kind === 'group')
            isEcho = rest.startsWith('Run ');
        const isHidden = (isEcho && kind !== 'error') || kind === 'endgroup' || kind === 'group';
        if (kind === 'endgroup')
            isEcho = false;
        if (kind === 'endgroup' || kind === 'group')
            echoed = [];
        if (kind === 'error')
            hasMark = true;
        if (LAST_WORDS.test(rest))
            isComplete = true;
        if (isEcho && kind === undefined)
            echoed.push({ at: lines.length, text: rest });
        lines.push({ number, text: isHidden ? '' : rest, marked: kind === 'error' });
    }
    // The end mark of an echo may be cut out of a log: what follows it then is not the echo alone.
    for (const { at, text } of echoed)
        lines[at] = { ...lines[at], text };
    return { lines, passed: isComplete && !hasMark };
};

;// CONCATENATED MODULE: ./build/stages/read-log/vertices.js


const vertices_LINE_FEED = 10;
const newEntry = (name, teller, limits) => {
    const kept = new Keeper(limits, (line) => line);
    const entry = {
        state: { name, seconds: 0, cached: false, error: '' },
        write: (line) => {
            entry.hasLines = true;
            kept.take(line, teller.telling(line.text));
        },
        lines: () => kept.items(),
        hasLines: false,
        pending: new Map(),
        seen: new Set(),
    };
    return entry;
};
/** Puts chunks together to lines; a chunk may end within a line or a character. */
const addChunk = (entry, log) => {
    const { state, pending } = entry;
    const data = Buffer.from(log.data ?? '', 'base64');
    const stream = log.stream ?? 1;
    const now = (0,solve_status/* secondsBetween */.O1)(state.started, log.timestamp) ?? 0;
    let from = 0;
    for (let end = data.indexOf(vertices_LINE_FEED); end >= 0; end = data.indexOf(vertices_LINE_FEED, from)) {
        const open = pending.get(stream);
        pending.delete(stream);
        const bytes = data.subarray(from, end);
        const text = open === undefined ? bytes.toString('utf8') : Buffer.concat([...open.chunks, bytes]).toString('utf8');
        entry.write({ text, seconds: open?.seconds ?? now });
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
        entry.write({ text: Buffer.concat(chunks).toString('utf8'), seconds });
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
        state.seconds = (0,solve_status/* secondsBetween */.O1)(state.started, vertex.completed) ?? state.seconds;
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
    const seconds = (0,solve_status/* secondsBetween */.O1)(status.started, status.completed);
    const took = seconds === undefined || seconds < 0.01 ? '' : ` ${seconds.toFixed(1)}s`;
    entry.write({ text: `${status.id}${took} done` });
};
const isVisible = ({ state, hasLines }) => state.started !== undefined || state.cached || state.error !== '' || hasLines;
/** Makes a collector of the records of a build; steps of one progress group count as one, as BuildKit shows them; of a step with very many lines those are kept that the limits allow. */
const collectVertices = (teller, limits) => {
    const entries = new Map();
    const groups = new Map();
    const order = [];
    const entryOf = (digest, name) => {
        const key = groups.get(digest) ?? digest;
        const known = entries.get(key);
        if (known !== undefined)
            return known;
        const entry = newEntry(name, teller, limits);
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
            entryOf(warning.vertex, '').write({ text: `WARN: ${text}` });
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
        return order.map(({ state, lines }) => ({ ...state, lines: lines() }));
    };
    return { add, list };
};

;// CONCATENATED MODULE: ./build/stages/read-log/reader.js













/** A log of less than ten thousand lines is kept whole. */
const LIMITS = { head: 2_000, tail: 8_000, before: 60, after: 5, most: 40_000, mostLittle: 5_000 };
const PLAIN = /^\s{0,8}#\d+ (?:\[|\d+\.\d{1,3}(?: |$)|DONE|CACHED|CANCELED|ERROR: |sha256:|building with |(?:ex|im)porting |resolve |transferring )|^ ?=> (?:ERROR |CACHED |CANCELED )?\[|^ > .+:$/;
const CLASSIC = /^Step \d+\/\d+ : /;
const formatOf = (lines) => {
    let [isClassic, isSolved] = [false, false];
    for (const { text } of lines) {
        if (PLAIN.test(text))
            return 'plain';
        isClassic ||= CLASSIC.test(text);
        isSolved ||= text.includes('failed to solve');
    }
    return isClassic ? 'classic' : isSolved ? 'plain' : 'bare';
};
const toRow = (line) => ({ number: line.number, text: line.text() });
/** Reads a build log of any form and length as it comes, in bounded memory. Lines in which one of the literals stands are never left out while there is room. */
class LogReader {
    teller;
    lines;
    before = new Keeper(LIMITS, toRow);
    after = new Keeper(LIMITS, toRow);
    vertices;
    hasRecords = false;
    constructor(literals = []) {
        const teller = new text_teller/* Teller */.T(literals);
        this.teller = teller;
        this.vertices = collectVertices(teller, LIMITS);
        this.lines = new ByteLines(teller.search, {
            take: (line) => this.take(line),
            weigh: (found) => teller.weigh(found),
            isWide: mayHoldRecord,
            isSilent: solve_status/* isRecordStart */.y8,
        });
    }
    /** Takes the next bytes; they may end within a line or a character. */
    push(chunk) {
        this.lines.push(chunk);
    }
    /** The log, read into steps and lines; text without a known form is one step. */
    end() {
        this.lines.end();
        if (this.hasRecords)
            return finish(this.rendered().draft, 'rawjson');
        const raw = unwrap(this.before.items());
        const format = formatOf(raw.lines);
        const draft = format === 'plain'
            ? readPlain(raw.lines)
            : format === 'classic'
                ? readClassic(raw.lines)
                : readBare(raw);
        return finish(draft, format, raw.passed);
    }
    /** The rows a person reads of a rawjson log; null of another one. */
    rows() {
        this.lines.end();
        return this.hasRecords ? this.rendered().rows : null;
    }
    rendered() {
        const before = unwrap(this.before.items()).lines;
        return renderRawjson(before, this.vertices.list(), unwrap(this.after.items()).lines);
    }
    take(line) {
        const { within, from } = line;
        if (mayHoldRecord(within, from) && this.takeRecord(line))
            return;
        const keeper = this.hasRecords ? this.after : this.before;
        keeper.take(line, isFrame(within, from) ? 2 : line.isColoured ? this.tellingBehindColours(line) : line.telling);
    }
    /** Colours hide a literal, or part it. */
    tellingBehindColours(line) {
        const telling = this.teller.telling((0,text_clean/* cleanLine */.Ow)(line.text()));
        return telling === 0 && line.telling > 0 ? 1 : telling;
    }
    takeRecord(line) {
        const text = withoutTimestamp((0,text_clean/* cleanLine */.Ow)(line.text()));
        if (!(0,solve_status/* isRecord */.u4)(text))
            return false;
        this.hasRecords = true;
        const record = (0,solve_status/* parseRecord */.Hh)(text);
        if (record !== undefined)
            this.vertices.add(record);
        return true;
    }
}

;// CONCATENATED MODULE: ./build/stages/read-log/index.js


const readerOf = (text, literals) => {
    const reader = new LogReader(literals);
    reader.push(Buffer.from(text, 'utf8'));
    return reader;
};
/** Reads a build log of any form into steps and lines; text without a known form is one step. */
const readLog = (text, literals) => readerOf(text, literals).end();
/** A log of `--progress=rawjson` as the text a person reads; line numbers of a log that was read so refer to it. Other text is unchanged. */
const toPlain = (rawjson) => {
    const rows = readerOf(rawjson).rows();
    return rows === null ? rawjson : `${rows.join('\n')}\n`;
};


/***/ }),

/***/ 4346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ parseRecord),
/* harmony export */   O1: () => (/* binding */ secondsBetween),
/* harmony export */   u4: () => (/* binding */ isRecord),
/* harmony export */   y8: () => (/* binding */ isRecordStart)
/* harmony export */ });
/* harmony import */ var _text_typed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9494);

const STARTS = ['vertexes', 'statuses', 'logs', 'warnings'].map((name) => `{"${name}":[`);
const START_BYTES = STARTS.map((start) => Buffer.from(start));
const BRACE = 0x7b;
/** Whether a line looks like a record of `--progress=rawjson`. */
const isRecord = (line) => STARTS.some((start) => line.startsWith(start));
/** Whether such a line begins at a place in a buffer. */
const isRecordStart = (within, from) => within[from] === BRACE && START_BYTES.some((start) => start.every((byte, at) => within[from + at] === byte));
const VERTEX = {
    ...{ digest: 'string', name: 'string', started: 'string', completed: 'string' },
    ...{ cached: 'boolean', error: 'string' },
    progressGroup: { id: 'string', name: 'string', weak: 'boolean' },
};
const STATUS = { id: 'string', vertex: 'string', started: 'string', completed: 'string' };
const LOG = { vertex: 'string', stream: 'number', data: 'string', timestamp: 'string' };
const WARNING = { vertex: 'string', short: 'string' };
const isList = (value) => value === undefined || value === null || Array.isArray(value);
/** The record on a line, without what has another type than BuildKit gives it; undefined when it is cut off or something else. */
const parseRecord = (line) => {
    try {
        const value = JSON.parse(line);
        const { vertexes, statuses, logs, warnings } = value;
        if (![vertexes, statuses, logs, warnings].every(isList))
            return undefined;
        return {
            vertexes: (0,_text_typed_js__WEBPACK_IMPORTED_MODULE_0__/* .typedItems */ .t)(vertexes, VERTEX, ['digest']),
            statuses: (0,_text_typed_js__WEBPACK_IMPORTED_MODULE_0__/* .typedItems */ .t)(statuses, STATUS, ['id', 'vertex']),
            logs: (0,_text_typed_js__WEBPACK_IMPORTED_MODULE_0__/* .typedItems */ .t)(logs, LOG, ['vertex']),
            warnings: (0,_text_typed_js__WEBPACK_IMPORTED_MODULE_0__/* .typedItems */ .t)(warnings, WARNING, ['vertex']),
        };
    }
    catch {
        return undefined;
    }
};
/** The last time that was parsed, and what it was: a step's start is asked for with each of its lines. */
let last = { text: '', milliseconds: Number.NaN };
const toMilliseconds = (text) => {
    if (last.text !== text)
        last = { text, milliseconds: Date.parse(text) };
    return last.milliseconds;
};
/** Seconds from one RFC 3339 time to another; undefined when one is missing. */
const secondsBetween = (from, to) => {
    if (from === undefined || to === undefined)
        return undefined;
    const seconds = (Date.parse(to) - toMilliseconds(from)) / 1000;
    return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
};


/***/ }),

/***/ 3039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ow: () => (/* binding */ cleanLine),
/* harmony export */   P8: () => (/* binding */ visibleLine)
/* harmony export */ });
/* unused harmony exports LINE_LIMIT, capLine */
/* harmony import */ var _controls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7430);

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
    return line.includes('\r') ? line.split('\r').map(_controls_js__WEBPACK_IMPORTED_MODULE_0__/* .stripControls */ .$).join('\r') : (0,_controls_js__WEBPACK_IMPORTED_MODULE_0__/* .stripControls */ .$)(line);
};
/** What a terminal shows of a line in which carriage returns draw progress: the last part that is not blank. */
const visibleLine = (text) => {
    if (!text.includes('\r'))
        return capLine(text);
    const parts = text.split('\r').filter((part) => part.trim() !== '');
    return capLine(parts.at(-1) ?? '');
};


/***/ }),

/***/ 6933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ fillText),
/* harmony export */   Hc: () => (/* binding */ fillKnown),
/* harmony export */   iJ: () => (/* binding */ placeholdersOf)
/* harmony export */ });
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


/***/ }),

/***/ 2212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ Teller),
  E: () => (/* binding */ searchOf)
});

;// CONCATENATED MODULE: ./build/text/trie.js
/** Makes the tree of literals whose bytes are of these classes, but of empty ones. */
const trieOf = (literals, classes) => {
    const most = literals.reduce((sum, { length }) => sum + length, 1);
    const kinds = new Uint8Array(most);
    const firstChild = new Int32Array(most);
    const sibling = new Int32Array(most);
    const ending = [undefined];
    const nodes = new Int32Array(literals.length);
    let size = 1;
    const childOf = (node, kind) => {
        for (let child = firstChild[node]; child > 0; child = sibling[child])
            if (kinds[child] === kind)
                return child;
        const child = size++;
        kinds[child] = kind;
        sibling[child] = firstChild[node];
        firstChild[node] = child;
        ending.push(undefined);
        return child;
    };
    let open = [...literals.keys()].filter((number) => literals[number].length > 0);
    for (let depth = 0; open.length > 0; depth++) {
        const longer = [];
        for (const number of open) {
            const literal = literals[number];
            const node = childOf(nodes[number], classes[literal[depth]]);
            nodes[number] = node;
            if (literal.length > depth + 1)
                longer.push(number);
            else
                ending[node] = [...(ending[node] ?? []), number];
        }
        open = longer;
    }
    return { size, firstChild, sibling, kinds, ending };
};

;// CONCATENATED MODULE: ./build/text/literals.js

const LINE_FEED = 10;
const ESCAPE = 27;
/** The class of line feed and escape. */
const BREAK = 1;
/** Bytes that stand in no literal are one class, so that the table stays small. */
const classesOf = (literals) => {
    const classes = new Uint8Array(256);
    let count = 2;
    for (const byte of [LINE_FEED, ESCAPE])
        classes[byte] = BREAK;
    for (const literal of literals)
        for (const byte of literal)
            if (classes[byte] === 0)
                classes[byte] = count++;
    for (let letter = 0x41; letter <= 0x5a; letter++)
        classes[letter] = classes[letter + 0x20];
    return { classes, count };
};
/** Most states whose numbers and their complements fit in 16 bits: a small table stays in the cache of the processor. */
const SMALL = 32_768;
const NONE = [];
/** Fills in where each state goes: where its own branch goes, else where its longest end goes that begins a literal; a literal that such an end is ends there too. */
const automatonOf = (trie, count) => {
    const { size, firstChild, sibling, kinds, ending } = trie;
    const shift = Math.ceil(Math.log2(count));
    const next = size <= SMALL ? new Int16Array(size << shift) : new Int32Array(size << shift);
    const fallback = new Int32Array(size);
    next[BREAK] = ~0;
    for (let state = 0; state < size; state++) {
        const row = state << shift;
        const back = fallback[state] << shift;
        if (state > 0)
            next.copyWithin(row, back, back + count);
        for (let child = firstChild[state]; child > 0; child = sibling[child]) {
            const at = row + kinds[child];
            const other = next[at];
            const end = state === 0 ? 0 : other < 0 ? ~other : other;
            fallback[child] = end;
            const shorter = ending[end];
            if (shorter !== undefined)
                ending[child] = [...(ending[child] ?? NONE), ...shorter];
            next[at] = ending[child] === undefined ? child : ~child;
        }
    }
    return { next, shift, numbersAt: (state) => ending[state] ?? NONE };
};
const isInLine = (text) => !text.includes('\n') && !text.includes('\u001b');
/** Makes a search for literals, which are given in small letters; one that is empty, or holds a line feed or an escape, is never found. */
const searchFor = (texts) => {
    const literals = texts.map((text) => Buffer.from(isInLine(text) ? text : '', 'utf8'));
    const { classes, count } = classesOf(literals);
    const automaton = { classes, ...automatonOf(trieOf(literals, classes), count) };
    const { next, shift, numbersAt } = automaton;
    const inText = (text) => {
        const bytes = Buffer.from(text, 'utf8');
        const hits = [];
        let state = 0;
        for (let at = 0; at < bytes.length; at++) {
            state = next[(state << shift) + classes[bytes[at]]];
            if (state >= 0)
                continue;
            state = ~state;
            hits.push(...numbersAt(state));
        }
        return hits.length > 1 ? [...new Set(hits)].sort((a, b) => a - b) : hits;
    };
    return { inText, automaton };
};

;// CONCATENATED MODULE: ./build/text/teller.js

/** Marks of runners, which build the frame of a log, as literals. */
const MARKS = ['##[', 'cleaning up orphan processes', 'section_start:', 'section_end:', 'failed to solve'];
/** Bytes of a literal that tells much: `eof` or ` 50` stand in every thousandth line of a long log by accident. */
const LONG = 5;
/** From so many places on a literal is chatter of this log, and tells little. */
const CHATTER = 100;
const searches = new WeakMap();
/** The search for these literals, by their numbers, and for the marks of runners, whose numbers follow; made once for each list. */
const searchOf = (literals) => {
    const known = searches.get(literals);
    if (known !== undefined)
        return known;
    const search = searchFor([...literals, ...MARKS]);
    searches.set(literals, search);
    return search;
};
/** Says how much the lines of one log tell: nothing without a literal; little with short ones alone, which ordinary lines hold too, or with those the log is full of; else much. */
class Teller {
    search;
    literals;
    places;
    constructor(literals) {
        this.search = searchOf(literals);
        this.literals = literals;
        this.places = new Uint32Array(literals.length);
    }
    /** What literals tell that were found at one place, or in one line, of the log. */
    weigh(found) {
        let telling = 0;
        for (const number of found) {
            const literal = this.literals[number];
            if (literal === undefined)
                return 2;
            const places = this.places[number] + 1;
            this.places[number] = places;
            if (telling < 2)
                telling = places > CHATTER || literal.length < LONG ? 1 : 2;
        }
        return telling;
    }
    /** What a line tells. */
    telling(text) {
        return this.weigh(this.search.inText(text));
    }
}


/***/ }),

/***/ 9494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ typedItems)
/* harmony export */ });
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const fitting = (value, kind) => {
    if (typeof kind === 'string')
        return typeof value === kind ? value : undefined;
    return isObject(value) ? typed(value, kind) : undefined;
};
/** The object without the fields that have another type than the shape says; the same one when all fit. */
const typed = (value, shape) => {
    let copy;
    for (const name in shape) {
        const given = value[name];
        const kept = given === undefined ? undefined : fitting(given, shape[name]);
        if (kept === given)
            continue;
        copy ??= { ...value };
        if (kept === undefined)
            delete copy[name];
        else
            copy[name] = kept;
    }
    return copy ?? value;
};
/** The items of a list that are objects and have every needed field, each without fields of another type than the shape says; anything but a list has none. */
const typedItems = (list, shape, needed) => {
    const items = [];
    for (const item of Array.isArray(list) ? list : []) {
        if (!isObject(item))
            continue;
        const kept = typed(item, shape);
        if (needed.every((name) => kept[name] !== undefined))
            items.push(kept);
    }
    return items;
};


/***/ })

};
