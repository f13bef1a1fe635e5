export const id = 252;
export const ids = [252];
export const modules = {

/***/ 2185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ annotationMessage),
  I: () => (/* binding */ annotationsOf)
});

// EXTERNAL MODULE: ./build/text/controls.js
var controls = __webpack_require__(7430);
// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(3699);
// EXTERNAL MODULE: ./build/wording/languages.js + 2 modules
var languages = __webpack_require__(2229);
// EXTERNAL MODULE: ./build/wording/message.js
var message = __webpack_require__(752);
// EXTERNAL MODULE: ./build/wording/translate.js + 7 modules
var translate = __webpack_require__(7071);
// EXTERNAL MODULE: ./build/wording/wording.js
var wording = __webpack_require__(1987);
;// CONCATENATED MODULE: ./build/stages/report/findings.js




/** Findings shown in one run at most; the rest is for `doctor`. */
const MOST = 20;
/** Findings of files as annotations, none of them a failure, the worst first; those without a file belong into the report. */
const findingsToAnnotations = (findings, language = 'en') => {
    const words = (0,languages/* wordsOf */.Z)(language);
    const made = findings.flatMap(({ id, severity, path, line, text, do: remedy, prevents }) => {
        if (path === null || path.startsWith('..'))
            return [];
        const told = [
            (0,translate/* translateFinding */.q)(text, language),
            '',
            `${words.headings.whatToDo}: ${(0,translate/* translateFinding */.q)(remedy, language)}`,
            ...(prevents === null ? [] : [words.prevents(prevents)]),
        ];
        return [
            {
                path,
                startLine: line ?? 1,
                endLine: line ?? 1,
                level: severity === 'notice' ? 'notice' : 'warning',
                title: (0,text_escape/* cutTitle */.dr)(words.foundBefore(id), 255),
                message: (0,text_escape/* cutBytes */.Uw)((0,controls/* stripControls */.$)(told.join('\n')), 64_000),
            },
        ];
    });
    const [warnings, notices] = [
        made.filter(({ level }) => level === 'warning'),
        made.filter(({ level }) => level === 'notice'),
    ];
    return [...warnings, ...notices].slice(0, MOST);
};

// EXTERNAL MODULE: ./build/stages/report/places.js
var places = __webpack_require__(4533);
;// CONCATENATED MODULE: ./build/stages/report/window.js


/** Lines of the same step shown before and after a line of the log, and bytes of each. */
const BEFORE = 20;
const AFTER = 10;
const LINE_BYTES = 1_000;
/** Lines looked through for them, since steps that run side by side mix their output. */
const REACH = 2_000;
/** Lines around a line of the log as text, that one marked, each with its number; null when the log does not have it. At most 35 kB. */
const windowOf = ({ lines, redact }, number) => {
    const at = lines.findIndex((line) => line.number === number);
    const centre = lines[at];
    if (centre === undefined)
        return null;
    const isNear = ({ step }) => step === centre.step;
    const before = lines
        .slice(Math.max(0, at - REACH), at)
        .filter(isNear)
        .slice(-BEFORE);
    const after = lines
        .slice(at + 1, at + 1 + REACH)
        .filter(isNear)
        .slice(0, AFTER);
    const width = String((after.at(-1) ?? centre).number).length;
    return [...before, centre, ...after]
        .map((line) => {
        const text = (0,text_escape/* cutBytes */.Uw)((0,controls/* stripControls */.$)(redact(line.text)).replaceAll('\n', ' '), LINE_BYTES);
        return `${line === centre ? '>' : ' '} ${String(line.number).padStart(width)} │ ${text}`;
    })
        .join('\n');
};

;// CONCATENATED MODULE: ./build/stages/report/annotations.js









/** Limits of the Checks API: 64 KB of message, 255 characters of title. https://docs.github.com/rest/checks/runs#create-a-check-run */
const MESSAGE_BYTES = 64_000;
const TITLE_CHARACTERS = 255;
/** A line of the log quoted in front of its explanation, which must keep its place. */
const QUOTE_BYTES = 2_000;
/** Annotations of one failure at most, which is twenty requests. */
const annotations_MOST = 1_000;
/** Further places of the same error that are named. */
const PLACES_NAMED = 20;
const ORDER = { failure: 0, warning: 1, notice: 2 };
const listed = (title, items) => items.length === 0 ? [] : ['', `${title}:`, ...items.map((item) => `- ${item}`)];
const quoted = (evidence) => (0,text_escape/* cutBytes */.Uw)((0,controls/* stripControls */.$)(evidence.text).trim(), QUOTE_BYTES);
const alsoAt = (also, incident) => {
    if (also.length === 0)
        return [];
    const words = (0,languages/* wordsOf */.Z)(incident.language);
    const named = also.slice(0, PLACES_NAMED).map(wording/* position */.G1);
    const more = also.length - named.length;
    return [words.alsoAt(more > 0 ? [...named, words.more(more)] : named)];
};
/** The text of the main annotation: the quoted line, why, what to do, whose, new or known, what changed, how to reproduce. */
const annotationMessage = (incident, also = []) => {
    const { diagnosis, attribution, language } = incident;
    if (diagnosis === null)
        return (0,wording/* headline */.Pl)(incident);
    const files = attribution.files
        .slice(0, 10)
        .map((file) => `${file.path} (${(0,translate/* translate */.T)(file.why, language)})`);
    const more = attribution.files.length - files.length;
    const page = (0,wording/* pageOf */.ZZ)(incident);
    const words = (0,languages/* wordsOf */.Z)(language);
    const { headings } = words;
    const { history } = incident;
    const lines = [
        `> ${quoted(diagnosis.evidence)}`,
        ...alsoAt(also, incident),
        '',
        `${headings.why}: ${diagnosis.cause}`,
        ...listed(headings.whatToDo, diagnosis.do),
        '',
        (0,wording/* whose */.vU)(attribution, language),
        ...(!history ? [] : ['', `${headings.history}: ${(0,message/* historySentence */.y)(history, language)}`]),
        ...listed(headings.changedFiles, more > 0 ? [...files, words.more(more)] : files),
        ...(incident.reproduce === null ? [] : ['', `${headings.reproduce}: ${incident.reproduce}`]),
        ...(page === null ? [] : ['', `${headings.page}: ${page}`]),
    ];
    return (0,text_escape/* cutBytes */.Uw)((0,controls/* stripControls */.$)(lines.join('\n')), MESSAGE_BYTES);
};
const at = (place) => {
    const line = place.line ?? 1;
    return {
        path: place.path,
        startLine: line,
        endLine: line,
        ...(place.column === null || place.line === null ? {} : { startColumn: place.column }),
    };
};
const title = (text) => (0,text_escape/* cutTitle */.dr)(text, TITLE_CHARACTERS);
const same = (a, b) => a.path === b.path && (a.line ?? 1) === (b.line ?? 1);
const details = (quote, log) => {
    const window = quote === null || log === null ? null : windowOf(log, quote.line);
    return window === null ? {} : { rawDetails: window };
};
const ofRoot = (root, incident, log) => {
    const isMain = root.place === incident.location;
    const label = (0,languages/* wordsOf */.Z)(incident.language).sameFailure(incident.diagnosis?.id ?? 'unknown');
    const told = root.quote === null ? label : quoted(root.quote);
    const message = isMain
        ? annotationMessage(incident, root.also)
        : [told, ...alsoAt(root.also, incident)].join('\n');
    return {
        ...at(root.place),
        level: 'failure',
        title: title(isMain ? (0,wording/* headline */.Pl)(incident) : label),
        message: (0,text_escape/* cutBytes */.Uw)(message, MESSAGE_BYTES),
        ...details(root.quote, log),
    };
};
/** The RUN line that hit the failure; it tells everything where the failure has no place of its own. */
const ofInstruction = (instruction, incident, quote, log) => {
    const words = (0,languages/* wordsOf */.Z)(incident.language);
    const isMain = incident.location === null;
    const message = isMain ? annotationMessage(incident) : words.instructionFailed((0,wording/* headline */.Pl)(incident));
    return {
        ...at(instruction),
        level: isMain ? 'failure' : 'warning',
        title: title(words.failedHere((0,wording/* headline */.Pl)(incident))),
        message: (0,text_escape/* cutBytes */.Uw)((0,controls/* stripControls */.$)(message), MESSAGE_BYTES),
        ...(isMain ? details(quote, log) : {}),
    };
};
/** Findings that can fail a build, of other lines than those that failed and of other failures; what is only slow is not worth a mark in every run. */
const beside = ({ diagnosis, location, instruction, findings }) => findings.filter(({ severity, path, line, prevents }) => {
    const isSaid = [location, instruction].some((place) => place?.path === path && (place.line ?? 1) === (line ?? 1));
    return severity !== 'notice' && !isSaid && (prevents === null || prevents !== diagnosis?.id);
});
const ofFailure = (incident, log) => {
    const { diagnosis, location, instruction } = incident;
    if (diagnosis === null)
        return [];
    const isApart = instruction !== null && !(location !== null && same(instruction, location));
    const hit = isApart ? [ofInstruction(instruction, incident, diagnosis.evidence, log)] : [];
    const roots = (0,places/* rootsOf */.R)(incident, log).map((root) => ofRoot(root, incident, log));
    const [main, rest] = location === null ? [hit, roots] : [roots, hit];
    return [...main, ...rest].toSorted((a, b) => ORDER[a.level] - ORDER[b.level]).slice(0, annotations_MOST);
};
/** Every annotation of a run, the worst first and one for each error: its line, further errors of the same failure, the RUN line that hit it; then what was found beside it, which fails nothing. */
const annotationsOf = (incident, log = null) => [
    ...ofFailure(incident, log),
    ...findingsToAnnotations(beside(incident), incident.language),
];


/***/ }),

/***/ 3211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ toCheckRun)
});

// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(3699);
// EXTERNAL MODULE: ./build/wording/wording.js
var wording = __webpack_require__(1987);
// EXTERNAL MODULE: ./build/stages/report/annotations.js + 2 modules
var annotations = __webpack_require__(2185);
// EXTERNAL MODULE: ./build/stages/report/markdown.js
var markdown = __webpack_require__(804);
;// CONCATENATED MODULE: ./build/stages/report/record.js

/** First words of the block. */
const TITLE = 'This check, for tools:';
const SCHEMA = 'go-docker-build/check/1';
/** The incident in a few fields, as other tools read it out of a check run; its schema is src/model/check-record.schema.json. */
const checkRecord = ({ run, diagnosis, location, attribution, ...incident }) => ({
    schema: SCHEMA,
    incident: [run.runId ?? 'local', run.runAttempt ?? 1, run.spanId].join('/'),
    trace: run.traceId,
    outcome: incident.outcome,
    seconds: incident.seconds,
    degraded: incident.degraded,
    failure: diagnosis === null
        ? null
        : {
            id: diagnosis.id.slice(0, 80),
            title: (0,text_escape/* cutTitle */.dr)(diagnosis.title, 255),
            blame: diagnosis.blame,
            retryable: diagnosis.retryable,
            fingerprint: diagnosis.fingerprint,
            location,
            verdict: attribution.verdict,
        },
    history: incident.history?.state ?? null,
});
/** The record as a block of JSON in one line, which no text in it can end. */
const recordText = (incident) => `${TITLE}\n\n\`\`\`json\n${JSON.stringify(checkRecord(incident))}\n\`\`\``;

;// CONCATENATED MODULE: ./build/stages/report/check-run.js





/** A check run's summary holds 65,535 characters. https://docs.github.com/rest/checks/runs#create-a-check-run */
const SUMMARY_BYTES = 65_000;
/** What finds the check run again in another attempt: run, job, leg of the matrix and step, without the attempt. */
const identityOf = ({ run }, step) => [run.runId ?? 'local', run.job, run.leg ?? run.matrix, step]
    .map((part) => encodeURIComponent((part ?? '-').toWellFormed()).slice(0, 60))
    .join('/');
/** The check run of an incident, told from those of other steps and matrix legs by its external id; its text ends in the record for later runs. A run without a commit has none. */
const toCheckRun = (incident, name, record, options = {}) => {
    const { headSha, url, runAttempt } = incident.run;
    if (headSha === null)
        return null;
    const { step = null, log = null, note = '', isRerun = (runAttempt ?? 1) > 1 } = options;
    const report = (0,markdown/* toMarkdown */.l)(incident) || (0,wording/* headline */.Pl)(incident);
    return {
        name,
        headSha,
        conclusion: incident.outcome,
        externalId: identityOf(incident, step),
        title: (0,text_escape/* cutTitle */.dr)((0,wording/* headline */.Pl)(incident), 255),
        summary: (0,text_escape/* cutBytes */.Uw)([note, report].filter((text) => text !== '').join('\n\n'), SUMMARY_BYTES),
        text: [recordText(incident), record].filter((text) => text).join('\n\n'),
        annotations: (0,annotations/* annotationsOf */.I)(incident, log),
        ...(url === null ? {} : { detailsUrl: url }),
        isRerun,
    };
};


/***/ }),

/***/ 1842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ labelsOf)
});

;// CONCATENATED MODULE: ./build/stages/report/html/labels-en.js
const plural = (count, one) => `${count} ${count === 1 ? one : `${one}s`}`;
/** English. */
const englishLabels = {
    skip: 'Skip to the log',
    sections: 'Sections',
    colon: ': ',
    comma: ', ',
    failed: 'Failed',
    built: 'Built',
    decisive: 'Decisive line',
    inLog: (line) => `line ${line} of the log`,
    moreQuotes: (count) => `and ${plural(count, 'more line')} of the same failure`,
    around: 'Lines of the log around it',
    verdict: 'Verdict',
    likely: 'Likely committer',
    copy: 'Copy',
    commit: 'commit',
    range: (base, head) => `Looked at the commits from ${base} to ${head}.`,
    timeline: 'Timeline',
    timelineHint: 'Each lane is a stage, each bar a step; a bar leads to its lines in the log.',
    estimated: 'The log does not tell when steps began: in each lane they stand one after the other, as long as they took.',
    critical: 'critical path',
    criticalIs: (time) => `The critical path took ${time}: the build gets shorter only where its steps do.`,
    internal: 'BuildKit itself',
    onlyStage: 'Dockerfile',
    fewerSteps: (shown, all) => `${shown} of ${plural(all, 'step')} are drawn: those that failed and those that took longest.`,
    stepTable: 'The steps as a table',
    stage: 'Stage',
    log: 'Log',
    client: 'docker buildx itself',
    lines: (count) => plural(count, 'line'),
    leftOut: (count) => `${plural(count, 'line')} left out to keep this page small; the lines around the failure are all here.`,
    cutLine: (count) => `[${plural(count, 'character')} left out]`,
    search: 'Search the log',
    previous: 'Previous match',
    next: 'Next match',
    toDecisive: 'To the decisive line',
    openAll: 'Open all steps',
    closeAll: 'Close all steps',
    wrap: 'Wrap lines',
    keys: 'Keys: / search, n next match, N previous match, e decisive line, Esc leave the search.',
    needsScript: 'The whole log needs JavaScript; the lines around the failure stand above.',
    cache: 'Cache balance',
    fromCache: (count) => `${count} from the cache`,
    fromNetwork: (count) => `${count} from the network`,
    stepsCached: (count) => `${count} cached`,
    stepsRun: (count) => `${count} run`,
    moduleBalance: 'Modules',
    stepBalance: 'Steps',
    hosts: 'By host',
    hostTable: ['Host', 'Requests', 'Failures', 'Bytes', 'Time', 'State'],
    hostStates: { good: 'good', slow: 'slow', dead: 'dead' },
    slowest: 'Slowest modules',
    slowTable: ['Module', 'Host', 'Bytes', 'Time', 'Retries'],
    faults: 'What upstreams did wrong',
    faultTable: ['Host', 'What', 'Status', 'Time', 'File'],
    load: 'Machine load',
    loads: { cpu: 'CPU', memory: 'Memory', disk: 'Disk' },
    peak: (name, share) => `${name}: at most ${share}`,
    findings: 'Found before the build',
    severities: { error: 'error', warning: 'warning', notice: 'notice' },
    deliveries: 'Deliveries',
    deliveryTable: ['To', 'State', 'Detail'],
    deliveryStates: { sent: 'sent', skipped: 'skipped', failed: 'failed' },
    run: 'This run',
    runFields: {
        started: 'Started',
        event: 'Event',
        attempt: 'Run',
        trace: 'Trace',
        tool: 'Made by',
        image: 'Image',
    },
    changes: { added: 'added', modified: 'modified', deleted: 'deleted', renamed: 'renamed' },
    page: {
        match: '# of ##',
        noMatch: 'no match',
        leftOut: '# lines left out here',
        notThere: 'Line # is not in this page.',
        copied: 'Copied',
        notCopied: 'Could not copy: select the text and copy it yourself',
        lines: '# lines',
        line: '1 line',
        theme: { auto: 'Colours: as the system', light: 'Colours: light', dark: 'Colours: dark' },
        states: { failed: 'failed', canceled: 'canceled', cached: 'cached', done: 'done' },
        unreadable: 'This browser cannot open the log in this page: it has no DecompressionStream.',
    },
};

;// CONCATENATED MODULE: ./build/stages/report/html/labels-zh.js
/** Simplified Chinese. */
const chineseLabels = {
    skip: '跳到日志',
    sections: '章节',
    colon: '：',
    comma: '，',
    failed: '失败',
    built: '成功',
    decisive: '决定性的一行',
    inLog: (line) => `日志第 ${line} 行`,
    moreQuotes: (count) => `同一故障另有 ${count} 行`,
    around: '其前后的日志',
    verdict: '结论',
    likely: '可能的提交者',
    copy: '复制',
    commit: '提交',
    range: (base, head) => `查看了从 ${base} 到 ${head} 的提交。`,
    timeline: '时间线',
    timelineHint: '每条泳道是一个阶段，每个条形是一个步骤；点击条形可跳到它的日志。',
    estimated: '日志没有记录步骤的开始时间：每条泳道中的步骤按所用时长依次排列。',
    critical: '关键路径',
    criticalIs: (time) => `关键路径用时 ${time}：只有缩短其中的步骤才能缩短构建。`,
    internal: 'BuildKit 自身',
    onlyStage: 'Dockerfile',
    fewerSteps: (shown, all) => `共 ${all} 个步骤，画出 ${shown} 个：失败的和用时最长的。`,
    stepTable: '以表格显示步骤',
    stage: '阶段',
    log: '日志',
    client: 'docker buildx 自身',
    lines: (count) => `${count} 行`,
    leftOut: (count) => `为控制页面大小省略了 ${count} 行；故障前后的行都在这里。`,
    cutLine: (count) => `[省略 ${count} 个字符]`,
    search: '搜索日志',
    previous: '上一个匹配',
    next: '下一个匹配',
    toDecisive: '到决定性的一行',
    openAll: '展开所有步骤',
    closeAll: '收起所有步骤',
    wrap: '自动换行',
    keys: '快捷键：/ 搜索，n 下一个匹配，N 上一个匹配，e 决定性的一行，Esc 离开搜索。',
    needsScript: '查看完整日志需要 JavaScript；故障前后的行见上文。',
    cache: '缓存收支',
    fromCache: (count) => `${count} 个来自缓存`,
    fromNetwork: (count) => `${count} 个来自网络`,
    stepsCached: (count) => `${count} 个已缓存`,
    stepsRun: (count) => `${count} 个已执行`,
    moduleBalance: '模块',
    stepBalance: '步骤',
    hosts: '按主机',
    hostTable: ['主机', '请求', '失败', '字节', '用时', '状态'],
    hostStates: { good: '正常', slow: '缓慢', dead: '不可用' },
    slowest: '最慢的模块',
    slowTable: ['模块', '主机', '字节', '用时', '重试'],
    faults: '上游的错误',
    faultTable: ['主机', '错误', '状态码', '用时', '文件'],
    load: '机器负载',
    loads: { cpu: 'CPU', memory: '内存', disk: '磁盘' },
    peak: (name, share) => `${name}：最高 ${share}`,
    findings: '构建前发现的问题',
    severities: { error: '错误', warning: '警告', notice: '提示' },
    deliveries: '送达情况',
    deliveryTable: ['去向', '状态', '详情'],
    deliveryStates: { sent: '已送达', skipped: '已跳过', failed: '失败' },
    run: '本次运行',
    runFields: {
        started: '开始时间',
        event: '事件',
        attempt: '运行',
        trace: '追踪',
        tool: '生成工具',
        image: '镜像',
    },
    changes: { added: '新增', modified: '修改', deleted: '删除', renamed: '重命名' },
    page: {
        match: '第 # 个，共 ## 个',
        noMatch: '没有匹配',
        leftOut: '此处省略 # 行',
        notThere: '第 # 行不在此页面中。',
        copied: '已复制',
        notCopied: '无法复制：请自行选择文本并复制',
        lines: '# 行',
        line: '1 行',
        theme: { auto: '配色：跟随系统', light: '配色：浅色', dark: '配色：深色' },
        states: { failed: '失败', canceled: '已取消', cached: '已缓存', done: '完成' },
        unreadable: '此浏览器没有 DecompressionStream，无法打开页面中的日志。',
    },
};

;// CONCATENATED MODULE: ./build/stages/report/html/languages.js


const LABELS = { en: englishLabels, 'zh-CN': chineseLabels };
/** The labels of a language. */
const labelsOf = (language) => LABELS[language];


/***/ }),

/***/ 7005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   II: () => (/* binding */ timingOf),
/* harmony export */   JM: () => (/* binding */ tellingSteps),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   Pm: () => (/* binding */ withLineTimes),
/* harmony export */   Qv: () => (/* binding */ timesOf),
/* harmony export */   vC: () => (/* binding */ criticalPath)
/* harmony export */ });
/** How a step ended. */
const stateOf = ({ error, cached }) => error === undefined
    ? cached
        ? 'cached'
        : 'done'
    : error.endsWith('context canceled')
        ? 'canceled'
        : 'failed';
/** Steps of the chain that ended last: from its end back through whatever each step waited for longest. */
const criticalPath = (times) => {
    const byStep = new Map(times.map((time) => [time.step, time]));
    const path = new Set();
    const later = (a, b) => (a === undefined || b.end > a.end ? b : a);
    let at = times.reduce(later, undefined);
    while (at !== undefined && !path.has(at.step)) {
        path.add(at.step);
        at = at.after
            .map((step) => byStep.get(step))
            .filter((time) => time !== undefined)
            .reduce(later, undefined);
    }
    return path;
};
/** Least width of a bar, and how far one may stand behind its time to spare a row. */
const LEAST = 0.006;
const SLACK = 0.04;
const inRows = (bars, total) => {
    const rows = [];
    const endOf = (row) => {
        const last = row.at(-1);
        return last === undefined ? 0 : last.x + last.width;
    };
    for (const bar of [...bars].sort((a, b) => a.start - b.start)) {
        const at = Math.min(bar.start / total, 1 - LEAST);
        const width = Math.max(LEAST, (bar.end - bar.start) / total);
        const free = rows.find((row) => {
            const x = Math.max(endOf(row), at);
            return x - at <= SLACK && x + LEAST <= 1;
        });
        const x = Math.max(free === undefined ? 0 : endOf(free), at);
        const placed = { ...bar, x, width: Math.min(width, 1 - x) };
        if (free === undefined)
            rows.push([placed]);
        else
            free.push(placed);
    }
    return rows;
};
const NOBODY = new Set();
/** The times of the log, else those of the steps themselves, which do not tell what a step waited for. */
const timesOf = (steps, times) => {
    if (times.length > 0)
        return times;
    const dated = steps
        .map((step) => ({ step, start: Date.parse(step.startedAt ?? '') / 1000 }))
        .filter(({ start }) => Number.isFinite(start));
    const first = dated.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY);
    return dated.map(({ step, start }) => ({
        step: step.index,
        start: start - first,
        end: start - first + (step.seconds ?? 0),
        after: [],
    }));
};
/** The steps, where a plain log does not tell how long one took with the time of its last line: BuildKit ends a failed step without one. */
const withLineTimes = (steps, lines) => {
    const last = new Map();
    for (const { step, seconds = 0 } of lines)
        if (step !== null && seconds > (last.get(step) ?? 0))
            last.set(step, seconds);
    return steps.map((step) => {
        const seconds = step.seconds ?? (step.cached ? undefined : last.get(step.index));
        return seconds === undefined ? step : { ...step, seconds };
    });
};
/** BuildKit calls the one stage of a Dockerfile `stage-0` in some steps of a log and not at all in others. */
const FIRST = 'stage-0';
/** Puts steps into lanes by their stage, the stages in the order they began in, what BuildKit does by itself last. */
const timingOf = (steps, times) => {
    const byStep = new Map(times.map((time) => [time.step, time]));
    const isMeasured = times.length > 0;
    const isLinked = times.some(({ after }) => after.length > 0);
    const path = isLinked ? criticalPath(times) : NOBODY;
    const byStage = new Map();
    const isBare = steps.some((step) => step.stage === undefined && step.instruction !== undefined);
    for (const step of steps) {
        const given = isBare && step.stage === FIRST ? '' : step.stage;
        const stage = given ?? (step.instruction === undefined ? null : '');
        const lane = byStage.get(stage) ?? [];
        byStage.set(stage, lane);
        const time = byStep.get(step.index);
        const start = time?.start ?? lane.at(-1)?.end ?? 0;
        const end = time?.end ?? start + (isMeasured ? 0 : (step.seconds ?? 0));
        lane.push({ step, state: stateOf(step), start, end, isCritical: path.has(step.index) });
    }
    const seconds = [...byStage.values()].flat().reduce((most, { end }) => Math.max(most, end), 0);
    const lanes = [...byStage]
        .sort(([a], [b]) => Number(a === null) - Number(b === null))
        .map(([stage, bars]) => ({ stage, rows: inRows(bars, seconds || 1) }));
    const critical = times
        .filter(({ step }) => path.has(step))
        .reduce((sum, { start, end }) => sum + end - start, 0);
    return {
        lanes,
        seconds,
        isMeasured,
        critical: isLinked ? critical : null,
    };
};
/** At most so many steps, in their order: those that failed and those on the critical path first, then the longest. */
const tellingSteps = (steps, times, most) => {
    if (steps.length <= most)
        return steps;
    const path = criticalPath(times);
    const weight = (step) => (stateOf(step) === 'failed' ? 2e9 : 0) + (path.has(step.index) ? 1e9 : 0) + (step.seconds ?? 0);
    const chosen = new Set([...steps].sort((a, b) => weight(b) - weight(a)).slice(0, most));
    return steps.filter((step) => chosen.has(step));
};


/***/ }),

/***/ 3145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ toJUnit)
/* harmony export */ });
/* harmony import */ var _text_controls_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7430);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3699);
/* harmony import */ var _wording_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1987);
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2185);




/** Bytes of one text. */
const TEXT_BYTES = 20_000;
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    '\n': '&#10;',
    '\t': '&#9;',
};
/** Characters XML 1.0 allows, and no markup among them. https://www.w3.org/TR/xml/#charsets */
const xml = (text) => (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .cutBytes */ .Uw)((0,_text_controls_js__WEBPACK_IMPORTED_MODULE_3__/* .stripControls */ .$)(text.toWellFormed()), TEXT_BYTES)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"\n\t]/g, (one) => ENTITIES[one] ?? one);
const seconds = (given) => (given ?? 0).toFixed(3);
const caseOf = (name, suite, time, inside) => {
    const head = `    <testcase name="${xml(name)}" classname="${xml(suite)}" time="${seconds(time)}"`;
    return inside === '' ? `${head}/>` : `${head}>${inside}</testcase>`;
};
const isFailed = (step, incident) => step.error !== undefined &&
    (incident.diagnosis?.step === undefined || step.index === incident.diagnosis.step);
/** The incident as JUnit XML: a test suite with a test case for each step of the last attempt, or one for the whole build where none of its steps failed. https://github.com/testmoapp/junitxml */
const toJUnit = (incident) => {
    const { run, outcome, diagnosis } = incident;
    const suite = ['go-docker-build', run.workflow, run.job, run.matrix]
        .filter((part) => part !== null)
        .join('.');
    const steps = (incident.attempts.at(-1)?.steps ?? []).filter(({ stage }) => stage !== undefined);
    const failure = `<failure message="${xml((0,_wording_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .headline */ .Pl)(incident))}" type="${xml(diagnosis?.id ?? 'unknown')}">${xml((0,_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .annotationMessage */ .L)(incident))}</failure>`;
    const failed = outcome === 'failure' ? steps.find((step) => isFailed(step, incident)) : undefined;
    const cases = steps.map((step) => {
        const ended = step.error === undefined ? '' : '<skipped message="canceled"/>';
        return caseOf(step.name, suite, step.seconds, step === failed ? failure : ended);
    });
    const isWhole = outcome === 'failure' && failed === undefined;
    if (isWhole || cases.length === 0)
        cases.push(caseOf('build', suite, incident.seconds, outcome === 'failure' ? failure : ''));
    const skipped = steps.filter((step) => step.error !== undefined && step !== failed).length;
    const counts = `tests="${cases.length}" failures="${outcome === 'failure' ? 1 : 0}" errors="0" skipped="${skipped}" time="${seconds(incident.seconds)}"`;
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="go-docker-build" ${counts}>`,
        `  <testsuite name="${xml(suite)}" ${counts} timestamp="${xml(incident.startedAt.slice(0, 19))}">`,
        ...cases,
        '  </testsuite>',
        '</testsuites>',
        '',
    ].join('\n');
};


/***/ }),

/***/ 804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ toMarkdown)
/* harmony export */ });
/* harmony import */ var _wording_languages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2229);
/* harmony import */ var _sections_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4181);


/** The report as Markdown without its heading: what failed, why, what to do, new or known, whose, the caches, what changed, how to reproduce it, the steps. `timeline` stands between the failure and the caches. */
const toMarkdown = (incident, timeline = []) => {
    const { headings } = (0,_wording_languages_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z)(incident.language);
    const history = (0,_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .historyLine */ .Jo)(incident);
    return [
        ...(0,_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .failureLines */ .w7)(incident),
        ...(history === null ? [] : (0,_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .section */ .uW)(headings.history, [history])),
        ...(0,_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .otherLines */ .qw)(incident),
        ...(incident.outcome === 'failure' ? (0,_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .whoseLines */ .UY)(incident) : []),
        ...(0,_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .section */ .uW)(headings.timeline, timeline),
        ...(0,_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .section */ .uW)(headings.caches, (0,_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .cacheLines */ .wL)(incident).map((line) => `- ${line}`)),
        ...(incident.outcome === 'failure' ? [...(0,_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .fileLines */ .c0)(incident), ...(0,_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .reproduceLines */ .FP)(incident)] : []),
        ...(0,_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .plannedLines */ .sR)(incident),
        ...(0,_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .folded */ .TM)(headings.steps, (0,_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .stepTable */ .Ph)(incident.attempts.at(-1), incident.language)),
        ...(0,_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .folded */ .TM)(headings.plan, (0,_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .planLines */ .HN)(incident)),
    ]
        .join('\n')
        .trim();
};


/***/ }),

/***/ 8518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ notAsPlanned)
/* harmony export */ });
const toLine = ({ attempt, playbook, step, detail }, incident) => {
    const label = incident.attempts.find(({ number }) => number === attempt)?.label;
    const after = attempt === 0 ? 'Before the build' : `After attempt ${attempt}${label ? ` (${label})` : ''}`;
    return `${after}: ${playbook}, ${step}: ${detail}`;
};
/** What was done about attempts that failed, then what did not go as planned: one line each. */
const notAsPlanned = (incident) => [
    ...(incident.remedies ?? []).map((remedy) => toLine(remedy, incident)),
    ...incident.degradations,
];


/***/ }),

/***/ 4533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ rootsOf)
/* harmony export */ });
/** The line of the log that names the place; containers know its directories by other names. */
const quoteOf = (place, quotes) => {
    const file = place.path.split('/').at(-1);
    const naming = quotes.filter((quote) => quote.text.includes(`${file}:${place.line}:`));
    return naming.find((quote) => quote.text.includes(`${place.path}:${place.line}:`)) ?? naming[0] ?? null;
};
/** What a quote says after its position; null when it says nothing or has none. */
const errorIn = (quote) => {
    const [, error = ''] = /:\d+(?::\d+)?:\s*(.+)$/.exec(quote?.text ?? '') ?? [];
    return error.trim() || null;
};
const lineOf = (place) => `${place.path}:${place.line ?? 1}`;
/** Lines of the log looked through for errors that are not quoted. */
const LOOKED_AT = 2_000;
/** Lines of the failing step that name positions, where a diagnosis has no room to quote them all. */
const unquoted = ({ diagnosis, places }, log) => {
    if (diagnosis === null || log === null || diagnosis.quotes.length > places.length)
        return [];
    const decisive = log.lines.find(({ number }) => number === diagnosis.evidence.line);
    return log.lines
        .filter(({ step, text }) => step === decisive?.step && /:\d+:/.test(text))
        .slice(0, LOOKED_AT)
        .map(({ number, text }) => ({ line: number, text: log.redact(text) }));
};
/** The errors of a failure, each once: the failing line first, then the others by their order in the log; the same error on further lines is part of the first. What the diagnosis does not quote is looked up in the log. */
const rootsOf = (incident, log = null) => {
    const { diagnosis, location, places } = incident;
    const quotes = [...(diagnosis?.quotes ?? []), ...unquoted(incident, log)];
    const lines = new Set();
    const byError = new Map();
    const roots = [];
    for (const place of location === null ? places : [location, ...places]) {
        if (lines.has(lineOf(place)))
            continue;
        lines.add(lineOf(place));
        const quote = place === location ? (diagnosis?.evidence ?? null) : quoteOf(place, quotes);
        const error = errorIn(quote);
        const known = error === null ? undefined : byError.get(error);
        if (known !== undefined) {
            known.also.push(place);
            continue;
        }
        const root = { place, quote, also: [] };
        if (error !== null)
            byError.set(error, root);
        roots.push(root);
    }
    return roots;
};


/***/ }),

/***/ 4252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ publish),
  S: () => (/* binding */ remedyOf)
});

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
// EXTERNAL MODULE: ./build/stages/report/annotations.js + 2 modules
var annotations = __webpack_require__(2185);
// EXTERNAL MODULE: ./build/stages/report/check-run.js + 1 modules
var check_run = __webpack_require__(3211);
// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(3699);
// EXTERNAL MODULE: ./build/wording/languages.js + 2 modules
var languages = __webpack_require__(2229);
;// CONCATENATED MODULE: ./build/stages/report/commands.js


/** Annotations of one level the runner keeps of a step, and a message it does not cut at 4,096 characters. https://github.com/actions/runner/blob/main/src/Runner.Worker/ExecutionContext.cs */
const PER_LEVEL = 10;
const MESSAGE_BYTES = 4_000;
/** Annotations as workflow commands can carry them: ten of each level, the last of them saying how many there are more. */
const forCommands = (annotations, language) => {
    const { more } = (0,languages/* wordsOf */.Z)(language);
    return ['failure', 'warning', 'notice'].flatMap((level) => {
        const all = annotations.filter((one) => one.level === level);
        const kept = all.slice(0, PER_LEVEL);
        return kept.map((one, at) => {
            const isLast = at === kept.length - 1 && all.length > kept.length;
            const tail = isLast ? `\n${more(all.length - kept.length)}` : '';
            return { ...one, message: `${(0,text_escape/* cutBytes */.Uw)(one.message, MESSAGE_BYTES - Buffer.byteLength(tail))}${tail}` };
        });
    });
};

// EXTERNAL MODULE: ./build/stages/report/junit.js
var junit = __webpack_require__(3145);
// EXTERNAL MODULE: ./build/stages/report/sarif.js
var sarif = __webpack_require__(4200);
// EXTERNAL MODULE: ./build/wording/wording.js
var wording = __webpack_require__(1987);
// EXTERNAL MODULE: ./build/stages/report/html/timing.js
var timing = __webpack_require__(7005);
;// CONCATENATED MODULE: ./build/stages/report/gantt.js


/** Bars drawn, and characters of a name. */
const MOST_STEPS = 40;
const NAME_CHARACTERS = 60;
/** A step follows another when it starts this soon after its end, or later. */
const SLACK_SECONDS = 0.1;
/** Letters, digits and marks that mean nothing to Mermaid or HTML; `:`, `#`, `;` and `%` end a name, quotes and brackets are markup. https://mermaid.js.org/syntax/gantt.html */
const inert = (text) => text
    .replace(/[^\p{L}\p{N} ._/=+-]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
const nameOf = (step) => inert(step.instruction ?? step.name)
    .slice(0, NAME_CHARACTERS)
    .toWellFormed();
/** Times with the steps each may have waited for, which steps alone do not tell: those of the chain that had ended. */
const linked = (times) => times.map((time) => ({
    ...time,
    after: times
        .filter((other) => other.step !== time.step && other.end <= time.start + SLACK_SECONDS)
        .filter((other) => other.end < time.end)
        .map(({ step }) => step),
}));
const milliseconds = (seconds) => Math.max(0, Math.round(seconds * 1000));
/** The steps of the last attempt as a Mermaid diagram in a fence, failed ones and the longest chain marked; nothing where the log does not tell when they began. Names come from the repository: whatever they hold, they are text. */
const ganttOf = ({ attempts, language }) => {
    const steps = attempts.at(-1)?.steps ?? [];
    const times = linked((0,timing/* timesOf */.Qv)(steps, []));
    const byStep = new Map(times.map((time) => [time.step, time]));
    const path = (0,timing/* criticalPath */.vC)(times);
    const timed = steps.filter(({ index, cached }) => byStep.has(index) && !cached);
    const shown = (0,timing/* tellingSteps */.JM)(timed, times, MOST_STEPS);
    if (shown.length === 0)
        return [];
    const { failed } = (0,languages/* wordsOf */.Z)(language).results;
    const byStage = Map.groupBy(shown, ({ stage }) => inert(stage ?? ''));
    const rows = [...byStage].flatMap(([stage, own]) => [
        `  section ${stage === '' ? '-' : stage.slice(0, NAME_CHARACTERS)}`,
        ...own.map((step) => {
            const { start = 0, end = 0 } = byStep.get(step.index) ?? {};
            const isFailed = (0,timing/* stateOf */.L4)(step) === 'failed';
            const mark = path.has(step.index) || isFailed ? 'crit, ' : '';
            const name = `${step.index + 1}. ${isFailed ? `✗ ${failed} ` : ''}${nameOf(step)}`;
            const long = Math.max(1, milliseconds(end - start));
            return `  ${name} :${mark}s${step.index}, ${milliseconds(start)}, ${long}ms`;
        }),
    ]);
    return ['```mermaid', 'gantt', '  dateFormat x', '  axisFormat %s s', '  todayMarker off', ...rows, '```'];
};

// EXTERNAL MODULE: ./build/stages/report/markdown.js
var markdown = __webpack_require__(804);
// EXTERNAL MODULE: ./build/stages/report/sections.js
var sections = __webpack_require__(4181);
;// CONCATENATED MODULE: ./build/stages/report/summary.js






/** A summary holds 1 MiB. https://docs.github.com/actions/reference/workflow-commands-for-github-actions#step-isolation-and-limits */
const SUMMARY_BYTES = 1_000_000;
const stepsLine = ({ attempts, language }) => {
    const words = (0,languages/* wordsOf */.Z)(language);
    const steps = (attempts.at(-1)?.steps ?? []).filter(({ stage }) => stage !== undefined);
    const [longest] = steps.toSorted((a, b) => (b.seconds ?? 0) - (a.seconds ?? 0));
    const count = words.stepCount(steps.length, steps.filter(({ cached }) => cached).length);
    const seconds = longest?.seconds ?? 0;
    if (longest === undefined || seconds === 0)
        return `${words.headings.steps}: ${count}`;
    const name = (0,text_escape/* escapeMarkdown */.FV)((0,text_escape/* cutTitle */.dr)(longest.instruction ?? longest.name, 80));
    return `${words.headings.steps}: ${count}${words.list}${words.longest(name, (0,wording/* inWords */.r4)(seconds, language))}`;
};
/** Three lines: the verdict, the caches, the steps; more only where something did not go as planned. */
const ofSuccess = (incident) => {
    const history = (0,sections/* historyLine */.Jo)(incident);
    const verdict = `✅ **${(0,text_escape/* escapeMarkdown */.FV)((0,wording/* headline */.Pl)(incident))}**${history === null ? '' : ` · ${history}`}`;
    return [
        [verdict, (0,sections/* cacheLines */.wL)(incident).join(' · '), stepsLine(incident)].join('  \n'),
        ...(0,sections/* plannedLines */.sR)(incident),
    ].join('\n');
};
const ofFailure = (incident) => {
    const id = incident.diagnosis === null ? '' : `\n\n${(0,text_escape/* codeSpan */.SS)(incident.diagnosis.id)}`;
    return `## ❌ ${(0,text_escape/* escapeMarkdown */.FV)((0,wording/* headline */.Pl)(incident))}${id}\n\n${(0,markdown/* toMarkdown */.l)(incident, ganttOf(incident))}`;
};
/** The report for the job summary, the verdict first; three lines of a success. */
const toSummary = (incident) => {
    const text = incident.outcome === 'success' ? ofSuccess(incident) : ofFailure(incident);
    return (0,text_escape/* cutBytes */.Uw)(`${text}\n`, SUMMARY_BYTES);
};

;// CONCATENATED MODULE: ./build/stages/report/publish.js







const REMEDIES = {
    401: 'the token is not valid: leave the input github-token at its default',
    403: 'the token may not write checks: give the job `permissions: checks: write` (pull requests of forks never get it)',
    404: 'the token does not see the repository: give the job `permissions: checks: write`',
};
/** Why the check run could not be made, and what helps. GitHub refuses with 403 also for being asked too often, which no permission helps. */
const remedyOf = (status, message) => {
    const remedy = /rate limit|abuse/i.test(message) ? undefined : REMEDIES[status];
    if (status === 0)
        return `GitHub could not be reached: ${message}`;
    return remedy ?? `GitHub answered ${status}: ${message}`;
};
const sendCheckRun = async (incident, targets, sinks) => {
    const all = (0,annotations/* annotationsOf */.I)(incident, targets.log ?? null);
    const without = (status, detail) => ({
        delivered: { to: 'check-run', status, detail },
        left: all,
    });
    const { checkName: name, record, step = null, log = null } = targets;
    const check = (0,check_run/* toCheckRun */.N)(incident, name, record, { step, log });
    if (sinks.github === null)
        return without('skipped', 'no token');
    if (check === null)
        return without('skipped', 'the commit is not known');
    const sent = await sinks.github.createCheckRun(check);
    if (!sent.ok)
        return without('failed', remedyOf(sent.status, sent.message));
    const left = sent.left ?? [];
    const lacks = left.length === 0 ? '' : ` without ${left.length} of ${all.length} annotations`;
    return { delivered: { to: 'check-run', status: 'sent', detail: `${sent.url}${lacks}` }, left };
};
/** Annotations of the run itself stand in for those the check run does not carry. */
const annotateRun = ({ delivered, left }, incident, sinks) => {
    if (left.length === 0) {
        const isMarked = delivered.status === 'sent' && (0,annotations/* annotationsOf */.I)(incident).length > 0;
        return {
            to: 'annotations',
            status: 'skipped',
            detail: isMarked ? 'the check run has them' : 'nothing to mark',
        };
    }
    const commands = forCommands(left, incident.language);
    for (const annotation of commands)
        sinks.annotate(annotation);
    const detail = commands.length === left.length ? `${left.length}` : `${commands.length} of ${left.length}`;
    return { to: 'annotations', status: 'sent', detail };
};
const wrong = (error) => (error instanceof Error ? error.message : String(error));
const attemptDelivery = async (to, send) => {
    try {
        return await send();
    }
    catch (error) {
        return { to, status: 'failed', detail: wrong(error) };
    }
};
const attemptCheckRun = async (incident, targets, sinks) => {
    try {
        return await sendCheckRun(incident, targets, sinks);
    }
    catch (error) {
        const left = (0,annotations/* annotationsOf */.I)(incident, targets.log ?? null);
        return { delivered: { to: 'check-run', status: 'failed', detail: wrong(error) }, left };
    }
};
/** Writes the incident with its deliveries, and the same as SARIF and JUnit for other tools. */
const writeFiles = async (incident, delivered, path, files) => {
    const own = { to: 'incident-file', status: 'sent', detail: path };
    const whole = { ...incident, deliveries: [...delivered, own] };
    await files.write(path, `${JSON.stringify(whole, null, 2)}\n`);
    await files.write((0,posix_.join)((0,posix_.dirname)(path), 'incident.sarif'), (0,sarif/* toSarif */.z)(incident));
    await files.write((0,posix_.join)((0,posix_.dirname)(path), 'incident.xml'), (0,junit/* toJUnit */.U)(incident));
    return own;
};
/** Delivers the incident everywhere it belongs; a sink that fails is a value and keeps none of the others from theirs. */
const publish = async (incident, targets, sinks) => {
    const checked = await attemptCheckRun(incident, targets, sinks);
    const marks = await attemptDelivery('annotations', () => annotateRun(checked, incident, sinks));
    const summary = await attemptDelivery('summary', async () => (await sinks.summary(toSummary(incident)))
        ? { to: 'summary', status: 'sent', detail: '' }
        : { to: 'summary', status: 'skipped', detail: 'no job summary here' });
    const delivered = [checked.delivered, marks, summary];
    const file = await attemptDelivery('incident-file', () => writeFiles(incident, delivered, targets.incidentPath, sinks.files));
    return [...delivered, file];
};


/***/ }),

/***/ 4200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ toSarif)
/* harmony export */ });
/* harmony import */ var _text_controls_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7430);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3699);
/* harmony import */ var _wording_languages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2229);
/* harmony import */ var _wording_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1987);
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2185);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4533);






/** Bytes of one text. */
const TEXT_BYTES = 20_000;
const text = (given) => ({
    text: (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .cutBytes */ .Uw)((0,_text_controls_js__WEBPACK_IMPORTED_MODULE_4__/* .stripControls */ .$)(given), TEXT_BYTES),
});
/** A path as a URI relative to the root of the repository. */
const uriOf = (path) => path.toWellFormed().split('/').map(encodeURIComponent).join('/');
const locationOf = (place) => ({
    physicalLocation: {
        artifactLocation: { uri: uriOf(place.path), uriBaseId: '%SRCROOT%' },
        region: {
            startLine: place.line ?? 1,
            ...(place.column === null || place.line === null ? {} : { startColumn: place.column }),
        },
    },
});
const resultsOf = (incident) => {
    const { diagnosis, location, instruction } = incident;
    if (diagnosis === null)
        return [];
    const roots = (0,_places_js__WEBPACK_IMPORTED_MODULE_5__/* .rootsOf */ .R)(incident);
    const label = (0,_wording_languages_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z)(incident.language).sameFailure(diagnosis.id);
    const [main, others] = location === null ? [undefined, roots] : [roots[0], roots.slice(1)];
    // Code scanning takes no result without a place: a failure that has none is one of the whole Dockerfile.
    const whole = incident.dockerfile && { path: incident.dockerfile.path, line: null, column: null };
    const place = main?.place ?? instruction ?? whole;
    const made = (message, at, part) => ({
        ruleId: diagnosis.id,
        ruleIndex: 0,
        level: 'error',
        message: text(message),
        locations: at === null ? [] : [locationOf(at)],
        partialFingerprints: { 'failure/v1': `${diagnosis.fingerprint}${part}` },
    });
    return [
        {
            ...made((0,_annotations_js__WEBPACK_IMPORTED_MODULE_2__/* .annotationMessage */ .L)(incident, main?.also), place, ''),
            relatedLocations: [
                ...(main?.also ?? []),
                ...(location !== null && instruction !== null ? [instruction] : []),
            ].map(locationOf),
            properties: { blame: diagnosis.blame, verdict: incident.attribution.verdict },
        },
        ...others.map((root, at) => made(root.quote?.text ?? label, root.place, `-${at + 1}`)),
    ];
};
/** The incident as SARIF 2.1.0 for code scanning, one result for each error; without results for a success. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
const toSarif = (incident) => {
    const { diagnosis, tool, run } = incident;
    const page = (0,_wording_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .pageOf */ .ZZ)(incident);
    const rule = diagnosis && {
        id: diagnosis.id,
        shortDescription: text(diagnosis.title),
        fullDescription: text(diagnosis.cause),
        help: text(diagnosis.do.join('\n') || diagnosis.cause),
        ...(page !== null && URL.canParse(page) ? { helpUri: page } : {}),
        defaultConfiguration: { level: 'error' },
    };
    const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: tool.name,
                        semanticVersion: tool.version,
                        rules: rule === null ? [] : [rule],
                    },
                },
                automationDetails: {
                    id: `${[tool.name, run.workflow, run.job, run.matrix].filter(Boolean).join('/')}/`,
                },
                invocations: [{ executionSuccessful: true, startTimeUtc: incident.startedAt }],
                columnKind: 'utf16CodeUnits',
                results: resultsOf(incident),
            },
        ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
};


/***/ }),

/***/ 4181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FP: () => (/* binding */ reproduceLines),
/* harmony export */   HN: () => (/* binding */ planLines),
/* harmony export */   Jo: () => (/* binding */ historyLine),
/* harmony export */   Ph: () => (/* binding */ stepTable),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   UY: () => (/* binding */ whoseLines),
/* harmony export */   c0: () => (/* binding */ fileLines),
/* harmony export */   qw: () => (/* binding */ otherLines),
/* harmony export */   sR: () => (/* binding */ plannedLines),
/* harmony export */   uW: () => (/* binding */ section),
/* harmony export */   w7: () => (/* binding */ failureLines),
/* harmony export */   wL: () => (/* binding */ cacheLines)
/* harmony export */ });
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3699);
/* harmony import */ var _text_size_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7397);
/* harmony import */ var _wording_languages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2229);
/* harmony import */ var _wording_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(752);
/* harmony import */ var _wording_translate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7071);
/* harmony import */ var _wording_wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1987);
/* harmony import */ var _html_languages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1842);
/* harmony import */ var _not_as_planned_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8518);








/** Of one line of the log, so that a long one leaves room for what it means. */
const QUOTE_BYTES = 2_000;
/** Changed files, steps and other things shown before the rest is only counted. */
const FILES_SHOWN = 20;
const STEPS_SHOWN = 40;
const OTHERS_SHOWN = 10;
const SUSPECTS_SHOWN = 3;
/** Lines below a heading; nothing without lines. */
const section = (title, lines) => lines.length === 0 ? [] : ['', `### ${title}`, '', ...lines];
/** Lines that are seen when somebody opens them; nothing without lines. */
const folded = (title, lines) => lines.length === 0 ? [] : ['', `<details><summary>${title}</summary>`, '', ...lines, '', '</details>'];
/** Escapes a remedy but leaves its code spans, which are commands to paste. */
const keepCode = (line) => line
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .codeSpan */ .SS)(part.slice(1, -1)) : (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(part)))
    .join('');
/** What failed: where, the quoted lines, why, what to do, and the page of the failure. */
const failureLines = (incident) => {
    const { diagnosis } = incident;
    if (diagnosis === null)
        return [];
    const quotes = (diagnosis.quotes.length === 0 ? [diagnosis.evidence] : diagnosis.quotes).slice(0, 10);
    const where = incident.location ?? incident.instruction;
    const page = (0,_wording_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .pageOf */ .ZZ)(incident);
    const words = (0,_wording_languages_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z)(incident.language);
    return [
        ...(where === null ? [] : [`${words.at} ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .codeSpan */ .SS)((0,_wording_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .position */ .G1)(where))}`, '']),
        (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .fence */ .EU)(quotes.map((quote) => (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .cutBytes */ .Uw)(quote.text, QUOTE_BYTES)).join('\n')),
        '',
        keepCode(diagnosis.cause),
        ...section(words.headings.whatToDo, diagnosis.do.map((line) => `- ${keepCode(line)}`)),
        ...(page === null ? [] : ['', `[${words.headings.page}](${page})`]),
    ];
};
/** Further failures of the build that this one does not explain. */
const otherLines = ({ diagnosis, language }) => {
    const others = diagnosis?.others ?? [];
    const shown = others
        .slice(0, OTHERS_SHOWN)
        .map(({ title, evidence }) => `- ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(title)}: ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .codeSpan */ .SS)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .cutBytes */ .Uw)(evidence.text, 500))}`);
    return section((0,_wording_languages_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z)(language).headings.others, shown);
};
/** New, known, flaky or over; nothing where the past is not known, or nothing happened. */
const historyLine = ({ history, outcome, language }) => !history || (outcome === 'success' && history.state !== 'recovered')
    ? null
    : (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)((0,_wording_message_js__WEBPACK_IMPORTED_MODULE_1__/* .historySentence */ .y)(history, language));
const suspectLines = (suspect, language) => {
    const { roles, reviewedBy } = (0,_wording_languages_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z)(language);
    const { author, commit, subject, reasons, role, reviewer, verified } = suspect;
    const notes = [
        ...(role === undefined ? [] : [roles[role]]),
        ...(reviewer === undefined ? [] : [reviewedBy(reviewer.name)]),
        ...(verified === true ? [roles.verified] : []),
    ];
    const name = author.login === undefined ? author.name : `${author.name} (${author.login})`;
    const who = notes.length === 0 ? name : `${name} [${notes.join(', ')}]`;
    return [
        `- ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(who)}, ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .codeSpan */ .SS)((0,_wording_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .short */ .h0)(commit))} ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .cutBytes */ .Uw)(subject, 200))}`,
        ...reasons.map((reason) => `  - ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)((0,_wording_translate_js__WEBPACK_IMPORTED_MODULE_2__/* .translate */ .T)(reason, language))}`),
    ];
};
/** Whose the failure is: the likely committers with their reasons, else why nobody is named, what changed in the world, and who can be asked. */
const whoseLines = ({ attribution, language }) => {
    const { headings } = (0,_wording_languages_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z)(language);
    const { suspects, world = [], owners = [], verdict } = attribution;
    const told = verdict === 'author' && suspects.length > 0
        ? section(headings.suspects, suspects.slice(0, SUSPECTS_SHOWN).flatMap((suspect) => suspectLines(suspect, language)))
        : section(headings.whose, [(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)((0,_wording_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .whose */ .vU)(attribution, language))]);
    return [
        ...told,
        ...section(headings.world, world.slice(0, OTHERS_SHOWN).map(({ text }) => `- ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)((0,_wording_translate_js__WEBPACK_IMPORTED_MODULE_2__/* .translate */ .T)(text, language))}`)),
        ...section(headings.owners, owners
            .slice(0, OTHERS_SHOWN)
            .map(({ path, owners: who }) => `- ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .codeSpan */ .SS)(path)}: ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(who.join(' '))}`)),
    ];
};
/** The files that changed, those of the failure first. */
const fileLines = ({ attribution: { files }, language }) => {
    const { changes, colon } = (0,_html_languages_js__WEBPACK_IMPORTED_MODULE_4__/* .labelsOf */ .P)(language);
    const shown = files
        .slice(0, FILES_SHOWN)
        .map((file) => `- ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .codeSpan */ .SS)(file.path)} ${changes[file.change]}${colon}${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)((0,_wording_translate_js__WEBPACK_IMPORTED_MODULE_2__/* .translate */ .T)(file.why, language))}`);
    const rest = files.length > shown.length ? [`- ${(0,_wording_languages_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z)(language).more(files.length - shown.length)}`] : [];
    return section((0,_wording_languages_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z)(language).headings.changedFiles, [...shown, ...rest]);
};
/** The command that reproduces a failure. */
const reproduceLines = ({ reproduce, language }) => reproduce === null ? [] : section((0,_wording_languages_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z)(language).headings.reproduce, [(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .fence */ .EU)(reproduce, 'sh')]);
/** What the build cache did, in one line. */
const compiledLine = ({ cache: { build }, language }) => {
    const words = (0,_wording_languages_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z)(language);
    if (build.transport === 'off')
        return build.why === null ? words.compiledEmpty : words.notGiven((0,_wording_translate_js__WEBPACK_IMPORTED_MODULE_2__/* .translate */ .T)(build.why, language));
    const { savedSeconds } = build;
    const saved = savedSeconds === null
        ? null
        : { isGain: savedSeconds >= 0, time: (0,_wording_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .inWords */ .r4)(Math.abs(savedSeconds), language) };
    return words.compiled(build.entries, (0,_text_size_js__WEBPACK_IMPORTED_MODULE_6__/* .inMegabytes */ .B)(build.bytes), (0,_wording_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .inWords */ .r4)(build.waitedSeconds, language), saved);
};
/** What the layer cache did: nothing is said of one that is off. */
const layersLines = ({ cache: { layers }, language }) => {
    if (layers === undefined || layers.restored === 'off')
        return [];
    const words = (0,_wording_languages_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z)(language);
    const empty = layers.why === null ? words.compiledEmpty : words.notGiven((0,_wording_translate_js__WEBPACK_IMPORTED_MODULE_2__/* .translate */ .T)(layers.why, language));
    return [layers.restored === 'exact' ? words.layersGiven((0,_text_size_js__WEBPACK_IMPORTED_MODULE_6__/* .inMegabytes */ .B)(layers.bytes)) : empty];
};
/** What the caches did, a line each. */
const cacheLines = (incident) => {
    const { headings } = (0,_wording_languages_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z)(incident.language);
    return [
        `${headings.modules}: ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)((0,_wording_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .cacheLine */ .n8)(incident.cache, incident.language))}`,
        `${headings.compiled}: ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(compiledLine(incident))}`,
        ...layersLines(incident).map((line) => `${headings.layers}: ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(line)}`),
    ];
};
/** What did not go as planned. */
const plannedLines = (incident) => section((0,_wording_languages_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z)(incident.language).headings.notAsPlanned, (0,_not_as_planned_js__WEBPACK_IMPORTED_MODULE_7__/* .notAsPlanned */ .m)(incident).map((line) => `- ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)((0,_wording_translate_js__WEBPACK_IMPORTED_MODULE_2__/* .translate */ .T)(line, incident.language))}`));
/** The steps of the last attempt as a table. */
const stepTable = (attempt, language) => {
    const words = (0,_wording_languages_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z)(language);
    const steps = (attempt?.steps ?? []).filter((step) => step.stage !== undefined || step.error !== undefined);
    if (steps.length === 0)
        return [];
    const rows = steps.slice(0, STEPS_SHOWN).map((step) => {
        const result = step.error !== undefined
            ? `**${words.results.failed}**`
            : words.results[step.cached ? 'cached' : 'done'];
        return `| ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .cutBytes */ .Uw)(step.name, 160))} | ${step.seconds === undefined ? '' : (0,_wording_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .inWords */ .r4)(step.seconds, language)} | ${result} |`;
    });
    return [`| ${words.table.join(' | ')} |`, '|---|---|---|', ...rows];
};
/** What was put into the Dockerfile, and what was left as it is. */
const planLines = ({ plan, language }) => {
    const words = (0,_wording_languages_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z)(language);
    return [
        ...plan.changes.map(({ line, flag, why }) => `- ${words.line(line)}: ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .codeSpan */ .SS)(flag)} (${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)((0,_wording_translate_js__WEBPACK_IMPORTED_MODULE_2__/* .translate */ .T)(why, language))})`),
        ...plan.skipped.map(({ line, why }) => `- ${words.leftAsItIs(line)}: ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)((0,_wording_translate_js__WEBPACK_IMPORTED_MODULE_2__/* .translate */ .T)(why, language))}`),
    ];
};


/***/ }),

/***/ 3699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   Uw: () => (/* binding */ cutBytes),
/* harmony export */   dr: () => (/* binding */ cutTitle)
/* harmony export */ });
/* harmony import */ var _controls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7430);

/** Invisible joint that keeps GitHub from seeing a mention, reference or link. */
const JOINT = '\u200b';
/** Lines joined by one blank; blanks at both ends of the text stay. */
const oneLine = (text) => {
    const [first = '', ...rest] = (0,_controls_js__WEBPACK_IMPORTED_MODULE_0__/* .stripControls */ .$)(text).split('\n');
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
    const clean = (0,_controls_js__WEBPACK_IMPORTED_MODULE_0__/* .stripControls */ .$)(text);
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


/***/ }),

/***/ 2229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ wordsOf)
});

;// CONCATENATED MODULE: ./build/wording/en.js
const plural = (count, one) => `${count} ${count === 1 ? one : `${one}s`}`;
/** English. */
const english = {
    minutes: (minutes, seconds) => `${minutes} min ${seconds} s`,
    seconds: (seconds) => `${seconds} s`,
    builtIn: (time) => `Built in ${time}`,
    buildFailed: 'The build failed',
    notYou: (why) => `Not you: infrastructure. ${why}`,
    unknownCommitter: (why) => `Likely committer: unknown. ${why}`,
    likely: (name, commit, subject, reasons) => `Likely committer: ${name}, commit ${commit} “${subject}”: ${reasons.join('; ')}`,
    restored: {
        exact: 'module cache restored',
        prefix: 'an older module cache restored',
        miss: 'no module cache to restore',
        off: 'module cache of this machine',
    },
    modules: (count, bytes, fromNetwork, time) => [plural(count, 'module'), bytes, `${fromNetwork} from the network`, time].join(', '),
    notGiven: (why) => `not given to the build: ${why}`,
    nothingToGive: 'nothing to give',
    asContext: 'handed to the builder as a build context',
    damaged: (count) => `${count} damaged and fetched anew`,
    list: '; ',
    headings: {
        why: 'Why',
        whatToDo: 'What to do',
        whose: 'Whose',
        changedFiles: 'Changed files',
        reproduce: 'Reproduce',
        modules: 'Modules',
        caches: 'Caches',
        notAsPlanned: 'Not as planned',
        steps: 'Steps',
        plan: 'What was put into the Dockerfile',
        page: 'More about this failure',
        history: 'History',
        timeline: 'Timeline',
        suspects: 'Likely committers',
        others: 'Failed too',
        world: 'Changed outside of the repository',
        owners: 'Owners of what fails',
        compiled: 'Compiled packages',
        layers: 'Layers',
    },
    more: (count) => `and ${count} more`,
    alsoAt: (places) => `The same at ${places.join(', ')}`,
    compiled: (entries, bytes, took, saved) => [
        `${entries} entries`,
        bytes,
        `waited ${took}`,
        ...(saved === null ? [] : [`${saved.isGain ? 'saved' : 'lost'} ${saved.time}`]),
    ].join(', '),
    compiledEmpty: 'nothing to put in yet',
    layersGiven: (bytes) => `no input of the build changed; ${bytes} of layers were given to the builder`,
    stepCount: (count, cached) => `${plural(count, 'step')}, ${cached} cached`,
    longest: (step, time) => `longest ${step} (${time})`,
    roles: { bot: 'a program', merger: 'merged it', verified: 'verified by builds' },
    reviewedBy: (name) => `let in by ${name}`,
    fromFork: (run) => `This is the report of ${run}, of a pull request of a fork. Everything below was written by that run: read its commands before you use one.`,
    failedHere: (what) => `Failed here: ${what}`,
    instructionFailed: (what) => `This instruction failed: ${what}`,
    sameFailure: (id) => `Same failure: ${id}`,
    foundBefore: (id) => `Before it fails: ${id}`,
    prevents: (id) => `Prevents: ${id}`,
    line: (line) => `line ${line}`,
    leftAsItIs: (line) => `line ${line} left as it is`,
    at: 'At',
    table: ['Step', 'Time', 'Result'],
    results: { failed: 'failed', cached: 'cached', done: 'done' },
};

;// CONCATENATED MODULE: ./build/wording/zh.js
/** Simplified Chinese. */
const chinese = {
    minutes: (minutes, seconds) => `${minutes} 分 ${seconds} 秒`,
    seconds: (seconds) => `${seconds} 秒`,
    builtIn: (time) => `构建成功，用时 ${time}`,
    buildFailed: '构建失败',
    notYou: (why) => `与你无关：基础设施故障。${why}`,
    unknownCommitter: (why) => `可能的提交者：未知。${why}`,
    likely: (name, commit, subject, reasons) => `可能的提交者：${name}，提交 ${commit} “${subject}”：${reasons.join('；')}`,
    restored: {
        exact: '已恢复模块缓存',
        prefix: '已恢复较旧的模块缓存',
        miss: '没有可恢复的模块缓存',
        off: '使用本机的模块缓存',
    },
    modules: (count, bytes, fromNetwork, time) => [`${count} 个模块`, bytes, `${fromNetwork} 个来自网络`, time].join('，'),
    notGiven: (why) => `没有提供给构建：${why}`,
    nothingToGive: '没有可提供的模块',
    asContext: '以构建上下文的形式交给构建器',
    damaged: (count) => `${count} 个已损坏并重新下载`,
    list: '；',
    headings: {
        why: '原因',
        whatToDo: '如何修复',
        whose: '责任归属',
        changedFiles: '改动的文件',
        reproduce: '本地复现',
        modules: '模块',
        caches: '缓存',
        notAsPlanned: '与计划不符之处',
        steps: '步骤',
        plan: '加入 Dockerfile 的内容',
        page: '关于此故障的更多说明',
        history: '历史',
        timeline: '时间线',
        suspects: '可能的提交者',
        others: '其他失败',
        world: '仓库之外的变化',
        owners: '失败之处的负责人',
        compiled: '编译结果',
        layers: '镜像层',
    },
    more: (count) => `另有 ${count} 个`,
    alsoAt: (places) => `同样的错误还出现在 ${places.join('、')}`,
    compiled: (entries, bytes, took, saved) => [
        `${entries} 项`,
        bytes,
        `等待 ${took}`,
        ...(saved === null ? [] : [`${saved.isGain ? '节省' : '多用'} ${saved.time}`]),
    ].join('，'),
    compiledEmpty: '尚无可放入的内容',
    layersGiven: (bytes) => `构建的输入没有变化；已向构建器提供 ${bytes} 的镜像层`,
    stepCount: (count, cached) => `${count} 个步骤，其中 ${cached} 个已缓存`,
    longest: (step, time) => `最长的是 ${step}（${time}）`,
    roles: { bot: '程序', merger: '合并者', verified: '已通过构建验证' },
    reviewedBy: (name) => `由 ${name} 批准`,
    fromFork: (run) => `这是 ${run} 的报告，来自复刻仓库的拉取请求。以下内容全部由该运行写出：使用其中的命令之前请先检查。`,
    failedHere: (what) => `在此处失败：${what}`,
    instructionFailed: (what) => `此指令失败：${what}`,
    sameFailure: (id) => `同一故障：${id}`,
    foundBefore: (id) => `在失败之前发现：${id}`,
    prevents: (id) => `可避免的故障：${id}`,
    line: (line) => `第 ${line} 行`,
    leftAsItIs: (line) => `第 ${line} 行保持不变`,
    at: '位置',
    table: ['步骤', '用时', '结果'],
    results: { failed: '失败', cached: '已缓存', done: '完成' },
};

;// CONCATENATED MODULE: ./build/wording/languages.js


const WORDS = { en: english, 'zh-CN': chinese };
/** The words of a language. */
const wordsOf = (language) => WORDS[language];


/***/ }),

/***/ 752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ messageWords),
/* harmony export */   y: () => (/* binding */ historySentence)
/* harmony export */ });
const day = (iso) => iso.slice(0, 10);
const english = {
    state: ({ state, since, seen, bothWays }) => {
        const from = since === null ? '' : ` since run ${since.runId} of ${day(since.at)}`;
        const runs = `${seen} ${seen === 1 ? 'run' : 'runs'}`;
        switch (state) {
            case 'new':
                return 'New failure';
            case 'known':
                return `Known failure${from}, in ${runs} before this one`;
            case 'broken-on-base':
                return `Already broken on ${since?.branch ?? 'the base branch'}${from}`;
            case 'flaky':
                return 'Flaky: the same commit passed in another run';
            case 'recovered':
                return `Works again after ${seen} failed ${seen === 1 ? 'run' : 'runs'}${from}${bothWays ? '; the same commit failed before: flaky' : ''}`;
            case 'passing':
                return 'Passes, as before';
        }
    },
    elsewhere: (count) => `the same failure in ${count} other ${count === 1 ? 'build' : 'builds'} of this run`,
    recovered: (ended) => (ended === null ? 'Builds again' : `Builds again: ${ended} is over`),
    labels: {
        why: 'Why',
        whatToDo: 'What to do',
        whose: 'Whose',
        changedFiles: 'Changed files',
        reproduce: 'Reproduce',
        run: 'Open the run',
        page: 'About this failure',
        at: 'At',
        branch: 'Branch',
        commit: 'Commit',
        job: 'Job',
    },
};
const chinese = {
    state: ({ state, since, seen, bothWays }) => {
        const from = since === null ? '' : `自 ${day(since.at)} 的运行 ${since.runId} 起`;
        switch (state) {
            case 'new':
                return '新故障';
            case 'known':
                return `已知故障：${from}，此前已出现 ${seen} 次`;
            case 'broken-on-base':
                return `${since?.branch ?? '基准分支'} 上已经失败：${from}`;
            case 'flaky':
                return '不稳定：同一提交在另一次运行中通过';
            case 'recovered':
                return `已恢复：${from}共失败 ${seen} 次${bothWays ? '；同一提交此前失败过，属不稳定' : ''}`;
            case 'passing':
                return '一直通过';
        }
    },
    elsewhere: (count) => `本次运行中另有 ${count} 个构建出现同一故障`,
    recovered: (ended) => (ended === null ? '构建恢复正常' : `构建恢复正常：${ended} 已消失`),
    labels: {
        why: '原因',
        whatToDo: '如何修复',
        whose: '责任归属',
        changedFiles: '改动的文件',
        reproduce: '本地复现',
        run: '打开此次运行',
        page: '关于此故障',
        at: '位置',
        branch: '分支',
        commit: '提交',
        job: '任务',
    },
};
const WORDS = { en: english, 'zh-CN': chinese };
/** The words of messages in a language. */
const messageWords = (language) => WORDS[language];
/** What the memory of failures says of this run, one sentence without a full stop. */
const historySentence = (history, language) => {
    const words = messageWords(language);
    const state = words.state(history);
    const mark = language === 'zh-CN' ? '；' : '; ';
    return history.elsewhere > 0 ? `${state}${mark}${words.elsewhere(history.elsewhere)}` : state;
};


/***/ }),

/***/ 1987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G1: () => (/* binding */ position),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   ZZ: () => (/* binding */ pageOf),
/* harmony export */   h0: () => (/* binding */ short),
/* harmony export */   n8: () => (/* binding */ cacheLine),
/* harmony export */   r4: () => (/* binding */ inWords),
/* harmony export */   vU: () => (/* binding */ whose)
/* harmony export */ });
/* harmony import */ var _text_size_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7397);
/* harmony import */ var _languages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2229);
/* harmony import */ var _translate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7071);



/** `4.7 s` below a minute, `2 min 5 s` above. */
const inWords = (seconds, language = 'en') => {
    const words = (0,_languages_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z)(language);
    if (seconds < 59.95)
        return words.seconds(seconds.toFixed(1));
    const whole = Math.round(seconds);
    return words.minutes(Math.floor(whole / 60), whole % 60);
};
/** The failure or the success in one line, in the language of the incident. */
const headline = (incident) => {
    const words = (0,_languages_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z)(incident.language);
    if (incident.outcome === 'success')
        return words.builtIn(inWords(incident.seconds, incident.language));
    return incident.diagnosis?.title ?? words.buildFailed;
};
/** URL of the page of the failure; null when nobody recognised it, or it is not known where the pages are. */
const pageOf = ({ tool, diagnosis }) => diagnosis === null || diagnosis.id === 'unknown' || diagnosis.isOwn === true || tool.pages === null
    ? null
    : `${tool.pages}/${diagnosis.id}.md`;
/** First seven digits of a commit, as git shows it. */
const short = (commit) => commit.slice(0, 7);
const asSentence = (text) => text === '' || text.endsWith('。')
    ? text
    : `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}${/\p{Script=Han}/u.test(text) ? '。' : '.'}`;
/** The reason that says no more than the verdict. */
const INFRA = 'the cause is infrastructure, not a change';
/** Whose the failure is, in one line, with the reasons. */
const whose = (attribution, language = 'en') => {
    const words = (0,_languages_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z)(language);
    const [first] = attribution.suspects;
    switch (attribution.verdict) {
        case 'infra':
            return words
                .notYou(attribution.why === INFRA ? '' : asSentence((0,_translate_js__WEBPACK_IMPORTED_MODULE_1__/* .translate */ .T)(attribution.why, language)))
                .trim();
        case 'author': {
            if (first === undefined)
                return (0,_translate_js__WEBPACK_IMPORTED_MODULE_1__/* .translate */ .T)(attribution.why, language);
            const { name, login } = first.author;
            return words.likely(login ? `${name} (${login})` : name, short(first.commit), first.subject, first.reasons.map((reason) => (0,_translate_js__WEBPACK_IMPORTED_MODULE_1__/* .translate */ .T)(reason, language)));
        }
        case 'unknown':
            return words.unknownCommitter(asSentence((0,_translate_js__WEBPACK_IMPORTED_MODULE_1__/* .translate */ .T)(attribution.why, language)));
    }
};
/** What the module cache did, in one line: how many modules, their bytes, how many came over the network, and the seconds the build waited for them. */
const cacheLine = (cache, language = 'en') => {
    const words = (0,_languages_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z)(language);
    const { modules } = cache;
    const parts = [];
    if (cache.delivery === 'off' || modules === null)
        parts.push(words.notGiven(cache.why === null ? words.nothingToGive : (0,_translate_js__WEBPACK_IMPORTED_MODULE_1__/* .translate */ .T)(cache.why, language)));
    else {
        const time = inWords(cache.prewarmSeconds, language);
        parts.push(words.modules(modules.count, (0,_text_size_js__WEBPACK_IMPORTED_MODULE_2__/* .inMegabytes */ .B)(modules.bytes), modules.fromNetwork, time));
    }
    parts.push(words.restored[cache.restored]);
    if (cache.delivery === 'context')
        parts.push(words.asContext);
    const damaged = modules?.dropped.length ?? 0;
    if (damaged > 0)
        parts.push(words.damaged(damaged));
    return parts.join(words.list);
};
/** `path:12:5`, as editors and compilers write a position. */
const position = (place) => [place.path, place.line, place.column].filter((part) => part !== null && part !== undefined).join(':');


/***/ })

};
