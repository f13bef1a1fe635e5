export const id = 579;
export const ids = [579];
export const modules = {

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

/***/ 653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** SHA-256 of a text, as hex. */
const sha256 = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');


/***/ }),

/***/ 3579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  trend: () => (/* binding */ trend)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/adapters/hash.js
var hash = __webpack_require__(653);
// EXTERNAL MODULE: ./build/stages/classify/unknown-draft.js
var unknown_draft = __webpack_require__(2149);
;// CONCATENATED MODULE: ./build/stages/trend/figures.js
/** The value below which so many per cent lie, by nearest rank; null of no values. https://en.wikipedia.org/wiki/Percentile#The_nearest-rank_method */
const percentile = (values, percent) => {
    if (values.length === 0)
        return null;
    const sorted = Float64Array.from(values).sort();
    return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
};
/** A part of a whole, 0 to 1; null of nothing. */
const share = (part, whole) => (whole === 0 ? null : part / whole);
/** The sum of what is taken of each item. */
const sum = (items, of) => items.reduce((total, item) => total + of(item), 0);
/** The mean of numbers; null of none. */
const mean = (values) => share(sum(values, (value) => value), values.length);
/** Items by a key, in the order in which the keys first appear. */
const groupBy = (items, keyOf) => {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
};

;// CONCATENATED MODULE: ./build/stages/trend/costs.js

/** Upstreams that were asked or that a failure names, those that took most time first. */
const hostsOf = (entries) => {
    const failed = groupBy(entries.filter(({ failedHost }) => failedHost !== null), ({ failedHost }) => failedHost);
    const used = groupBy(entries.flatMap(({ hosts }) => hosts), ({ host }) => host);
    return [...new Set([...used.keys(), ...failed.keys()])]
        .map((host) => {
        const uses = used.get(host) ?? [];
        return {
            host,
            runs: uses.length,
            requests: sum(uses, (one) => one.requests),
            failures: sum(uses, (one) => one.failures),
            bytes: sum(uses, (one) => one.bytes),
            seconds: sum(uses, (one) => one.seconds),
            failedBuilds: failed.get(host)?.length ?? 0,
        };
    })
        .filter(({ requests, failedBuilds }) => requests + failedBuilds > 0)
        .sort((a, b) => b.seconds - a.seconds || b.failedBuilds - a.failedBuilds || (a.host < b.host ? -1 : 1));
};
/** Modules, those that took most time first. */
const modulesOf = (entries) => [
    ...groupBy(entries.flatMap(({ modules }) => modules), ({ module }) => module),
]
    .map(([module, uses]) => ({
    module,
    runs: uses.length,
    seconds: sum(uses, (one) => one.seconds),
    retries: sum(uses, (one) => one.retries),
    bytes: sum(uses, (one) => one.bytes),
}))
    .sort((a, b) => b.seconds - a.seconds || (a.module < b.module ? -1 : 1));
/** Parts of the run in the order in which they first appear; the whole run comes last, as `run`. */
const phasesOf = (entries) => {
    const parts = entries.flatMap(({ stages }) => stages);
    const whole = entries.map(({ startedAt, endedAt }) => ({
        name: 'run',
        seconds: (endedAt - startedAt) / 1_000,
    }));
    return [...groupBy([...parts, ...whole], ({ name }) => name)].map(([phase, times]) => {
        const seconds = times.map((time) => time.seconds);
        return { phase, runs: times.length, p50: percentile(seconds, 50), p95: percentile(seconds, 95) };
    });
};
const hits = (uses, of) => {
    const count = (name) => uses.filter((use) => of(use) === name).length;
    const [exact, prefix, miss, off] = [count('exact'), count('prefix'), count('miss'), count('off')];
    return { exact, prefix, miss, off, rate: share(exact + prefix, exact + prefix + miss) };
};
/** What the caches cost and gave. */
const cachesOf = (entries) => {
    const uses = entries.map(({ cache }) => cache);
    const prewarm = uses.flatMap(({ prewarmSeconds }) => (prewarmSeconds === null ? [] : [prewarmSeconds]));
    const saved = uses.flatMap(({ savedSeconds }) => (savedSeconds === null ? [] : [savedSeconds]));
    return {
        modules: {
            ...hits(uses, ({ modules }) => modules),
            prewarmSeconds: sum(prewarm, (seconds) => seconds),
            prewarmP50: percentile(prewarm, 50),
            fetchedBytes: sum(uses, ({ fetchedBytes }) => fetchedBytes),
        },
        build: {
            ...hits(uses, ({ build }) => build),
            waitedSeconds: sum(uses, ({ waitedSeconds }) => waitedSeconds),
            keptSeconds: sum(uses, ({ keptSeconds }) => keptSeconds),
            savedSeconds: sum(saved, (seconds) => seconds),
            compared: saved.length,
            losses: saved.filter((seconds) => seconds < 0).length,
        },
    };
};

;// CONCATENATED MODULE: ./build/stages/trend/days.js

const DAY_MS = 24 * 3_600_000;
/** The first of January 1970 was a Thursday; weeks begin on Monday. */
const MONDAY_MS = 4 * DAY_MS;
/** Days shown one by one before weeks are clearer. */
const MOST_DAYS = 60;
/** Periods without a run are shown too, unless they are more than this. */
const MOST_PERIODS = 600;
const startOf = (time, span) => span === 'day'
    ? Math.floor(time / DAY_MS) * DAY_MS
    : Math.floor((time - MONDAY_MS) / (7 * DAY_MS)) * 7 * DAY_MS + MONDAY_MS;
/** The span that suits the time between the first and the last run. */
const spanOf = (entries) => {
    let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const { startedAt } of entries) {
        first = Math.min(first, startedAt);
        last = Math.max(last, startedAt);
    }
    return last - first > MOST_DAYS * DAY_MS ? 'week' : 'day';
};
const nameOf = (start) => new Date(start).toISOString().slice(0, 10);
/** How runs ended over time, the oldest period first. */
const periodsOf = (entries, span, isHandled) => {
    const groups = groupBy(entries, ({ startedAt }) => String(startOf(startedAt, span)));
    const starts = [...groups.keys()].map(Number).sort((a, b) => a - b);
    const [first, last] = [starts[0] ?? 0, starts.at(-1) ?? -1];
    const step = span === 'day' ? DAY_MS : 7 * DAY_MS;
    const count = (last - first) / step + 1;
    const shown = count > MOST_PERIODS ? starts : Array.from({ length: Math.max(0, count) }, (_, at) => first + at * step);
    return shown.map((start) => {
        const runs = groups.get(String(start)) ?? [];
        const failures = runs.filter(({ isGreen }) => !isGreen);
        return {
            from: nameOf(start),
            runs: runs.length,
            failures: failures.length,
            infra: failures.filter(({ verdict }) => verdict === 'infra').length,
            handled: runs.filter(isHandled).length,
        };
    });
};

;// CONCATENATED MODULE: ./build/stages/trend/entry.js
/** Family of a label: what stands before its first dot. */
const familyOf = (id) => id.split('.')[0];

;// CONCATENATED MODULE: ./build/stages/trend/repairs.js

/** Every failure by its fingerprint, for each job of each branch by itself; a failure that comes back after a green run is another one. */
const repairsOf = (entries) => {
    const branches = groupBy(entries, ({ repository, job, branch }) => [repository, job, branch].join('\n'));
    return [...branches.values()].flatMap((runs) => {
        const done = [];
        let open = new Map();
        const close = (endedAt) => {
            for (const { repository, id, verdict, endedAt: since } of open.values()) {
                const seconds = endedAt === null ? null : Math.max(0, endedAt - since) / 1_000;
                done.push({ repository, id: id ?? 'unknown', verdict, seconds });
            }
            open = new Map();
        };
        for (const run of runs.toSorted((a, b) => a.startedAt - b.startedAt)) {
            const print = run.fingerprint ?? run.id ?? 'unknown';
            if (run.isGreen)
                close(run.endedAt);
            else if (!open.has(print))
                open.set(print, run);
        }
        close(null);
        return done;
    });
};
/** Mean, median and 95th percentile of repairs. */
const repairTimes = (repairs) => {
    const times = repairs.flatMap(({ seconds }) => (seconds === null ? [] : [seconds]));
    return {
        repaired: times.length,
        open: repairs.length - times.length,
        mean: mean(times),
        p50: percentile(times, 50),
        p95: percentile(times, 95),
    };
};

;// CONCATENATED MODULE: ./build/stages/trend/failures.js



/** Failures by what `nameOf` makes of their label, the most frequent first. */
const classesOf = (facts, nameOf) => {
    const repairs = groupBy(facts.repairs, ({ id }) => nameOf(id));
    const groups = groupBy(facts.failures, ({ id }) => nameOf(id ?? 'unknown'));
    return [...groups]
        .map(([id, group]) => ({
        id,
        count: group.length,
        ofRuns: share(group.length, facts.entries.length),
        ofFailures: share(group.length, facts.failures.length),
        repositories: new Set(group.map(({ repository }) => repository)).size,
        infra: group.filter(({ verdict }) => verdict === 'infra').length,
        named: group.filter(({ isNamed }) => isNamed).length,
        falseAlarms: group.filter((entry) => facts.marked.has(entry)).length,
        last: new Date(group.reduce((newest, one) => Math.max(newest, one.startedAt), 0)).toISOString(),
        repair: repairTimes(repairs.get(id) ?? []),
    }))
        .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
};
/** Labels as they are. */
const asLabel = (id) => id;
/** Families of labels. */
const asFamily = familyOf;
const topOf = (failures) => {
    const groups = [...groupBy(failures, ({ id }) => id ?? 'unknown')];
    return groups.sort((a, b) => b[1].length - a[1].length)[0]?.[0] ?? null;
};
/** Runs by repository, the one with most failures first. */
const repositoriesOf = (facts) => {
    const repairs = groupBy(facts.repairs, ({ repository }) => repository);
    return [...groupBy(facts.entries, ({ repository }) => repository)]
        .map(([repository, runs]) => {
        const failures = runs.filter(({ isGreen }) => !isGreen);
        return {
            repository,
            runs: runs.length,
            failures: failures.length,
            infra: failures.filter(({ verdict }) => verdict === 'infra').length,
            rate: share(failures.length, runs.length),
            top: topOf(failures),
            repair: repairTimes(repairs.get(repository) ?? []),
        };
    })
        .sort((a, b) => b.failures - a.failures || b.runs - a.runs || (a.repository < b.repository ? -1 : 1));
};

;// CONCATENATED MODULE: ./build/stages/trend/handling.js

/** True for a run that is green though something failed in it. */
const isHandled = ({ isGreen, attempts, degraded }) => isGreen && (attempts > 1 || degraded > 0);
const isTransient = ({ isGreen, verdict, isRetryable }) => !isGreen && (verdict === 'infra' || isRetryable);
const playbooksOf = (entries) => [
    ...groupBy(entries.flatMap((entry) => entry.playbooks.map((playbook) => ({ playbook, entry }))), ({ playbook }) => playbook),
]
    .map(([playbook, uses]) => ({
    playbook,
    runs: uses.length,
    green: uses.filter(({ entry }) => entry.isGreen).length,
}))
    .sort((a, b) => b.runs - a.runs || (a.playbook < b.playbook ? -1 : 1));
/** How much trouble was handled without a person. */
const handlingOf = (entries) => {
    const handled = entries.filter(isHandled);
    const troubled = handled.length + entries.filter(isTransient).length;
    const byRetry = handled.filter(({ attempts }) => attempts > 1).length;
    return {
        troubled,
        handled: handled.length,
        share: share(handled.length, troubled),
        byRetry,
        byDegrade: handled.length - byRetry,
        playbooks: playbooksOf(entries),
    };
};
/** How much was tried again, and how much of it in vain. */
const retryingOf = (entries) => {
    const retried = entries.filter(({ attempts }) => attempts > 1);
    const vain = retried.filter(({ isGreen }) => !isGreen);
    return {
        runs: retried.length,
        inVain: vain.length,
        share: share(vain.length, retried.length),
        secondsInVain: sum(vain, ({ retrySeconds }) => retrySeconds),
    };
};

;// CONCATENATED MODULE: ./build/stages/trend/marks.js
const KEY = /^(?:\d+(?:\/\d+)?|[0-9a-f]{12}|[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+|unknown)$/;
/** Reads a marks file: on each line a key and, if one likes, the reason; `#` starts a comment. A line that is wrong is told with what is allowed. */
const readMarks = (text) => {
    const marks = [];
    for (const [index, raw] of text.split('\n').entries()) {
        const line = raw.replace(/(?:^|\s)#.*/, '').trim();
        if (line === '')
            continue;
        const [key = '', ...why] = line.split(/\s+/);
        if (!KEY.test(key))
            return `line ${index + 1}: ${JSON.stringify(key.slice(0, 80))} is no mark; start a line with a run id (77), an attempt of a run (77/2), a fingerprint (12 hex digits) or a label (step.script-error)`;
        marks.push({ line: index + 1, key, why: why.join(' ') });
    }
    return marks;
};
const keysOf = ({ runId, runAttempt, fingerprint, id }) => [
    runId,
    `${runId}/${runAttempt}`,
    fingerprint,
    id,
];
/** Which failures were marked, and the marks that mean none of them. */
const markedOf = (failures, marks) => {
    const wanted = new Set(marks.map(({ key }) => key));
    const met = new Set();
    const marked = new Set();
    if (wanted.size > 0)
        for (const entry of failures)
            for (const key of keysOf(entry))
                if (key !== null && wanted.has(key)) {
                    met.add(key);
                    marked.add(entry);
                }
    return { marked, unmet: marks.filter(({ key }) => !met.has(key)) };
};

;// CONCATENATED MODULE: ./build/stages/trend/unknowns.js

/** Rules drafted; what is rarer is listed without. */
const MOST_DRAFTS = 50;
/** Repositories named in a group. */
const MOST_REPOSITORIES = 10;
/** Unknown failures by fingerprint, the most frequent first. */
const unknownsOf = (failures, draft) => {
    const groups = groupBy(failures.filter(({ unknown, fingerprint }) => unknown !== null && fingerprint !== null), ({ fingerprint }) => fingerprint);
    const iso = (time) => new Date(time).toISOString();
    return [...groups]
        .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
        .map(([fingerprint, group], at) => {
        const inTime = group.toSorted((a, b) => a.startedAt - b.startedAt);
        const [oldest, newest] = [inTime[0], inTime.at(-1)];
        const failure = newest.unknown;
        return {
            fingerprint,
            count: group.length,
            repositories: [...new Set(group.map(({ repository }) => repository))].slice(0, MOST_REPOSITORIES),
            runId: newest.runId,
            first: iso(oldest.startedAt),
            last: iso(newest.startedAt),
            title: failure.title,
            evidence: failure.text,
            draft: at < MOST_DRAFTS ? draft(failure, fingerprint) : '',
        };
    });
};

;// CONCATENATED MODULE: ./build/stages/trend/index.js








const timesOf = (entries) => {
    if (entries.length === 0)
        return { from: null, to: null };
    const at = (pick) => new Date(entries.map(({ startedAt }) => startedAt).reduce((a, b) => pick(a, b))).toISOString();
    return { from: at(Math.min), to: at(Math.max) };
};
/** Counts what incidents tell together; each of them once. */
const trendOf = (entries, options) => {
    const failures = entries.filter(({ isGreen }) => !isGreen);
    const repairs = repairsOf(entries);
    const { marked, unmet } = markedOf(failures, options.marks);
    const facts = { entries, failures, repairs, marked };
    const span = options.span ?? spanOf(entries);
    return {
        schema: 1,
        ...timesOf(entries),
        runs: entries.length,
        failures: failures.length,
        rate: share(failures.length, entries.length),
        infra: failures.filter(({ verdict }) => verdict === 'infra').length,
        labels: classesOf(facts, asLabel),
        families: classesOf(facts, asFamily),
        repositories: repositoriesOf(facts),
        span,
        periods: periodsOf(entries, span, isHandled),
        repair: repairTimes(repairs),
        handling: handlingOf(entries),
        retrying: retryingOf(entries),
        falseAlarms: {
            marked: marked.size,
            share: share(marked.size, failures.length),
            named: [...marked].filter(({ isNamed }) => isNamed).length,
            unmet: unmet.map(({ key }) => key),
        },
        hosts: hostsOf(entries),
        modules: modulesOf(entries),
        caches: cachesOf(entries),
        phases: phasesOf(entries),
        unknowns: unknownsOf(failures, options.draft),
    };
};

// EXTERNAL MODULE: ./build/text/controls.js
var controls = __webpack_require__(7430);
// EXTERNAL MODULE: ./build/text/neutralise.js
var neutralise = __webpack_require__(1786);
;// CONCATENATED MODULE: ./build/stages/trend/amounts.js
/** Seconds as people say them: `0.4 s`, `12 s`, `5 min`, `3.2 h`, `4.5 d`; `–` of null. */
const duration = (seconds) => {
    if (seconds === null)
        return '–';
    const size = Math.abs(seconds);
    if (size < 9.95)
        return `${seconds.toFixed(1)} s`;
    if (size < 99.5)
        return `${seconds.toFixed(0)} s`;
    if (size < 99.5 * 60)
        return `${(seconds / 60).toFixed(0)} min`;
    if (size < 48 * 3_600)
        return `${(seconds / 3_600).toFixed(1)} h`;
    return `${(seconds / 86_400).toFixed(1)} d`;
};
/** A share of 0 to 1 in per cent; `–` of null. */
const percent = (value) => value === null ? '–' : `${(value * 100).toFixed(value > 0 && value < 0.0995 ? 1 : 0)} %`;
/** Bytes in decimal units. */
const bytes = (value) => {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    const at = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, value)) / 3)));
    return `${(value / 1_000 ** at).toFixed(at === 0 ? 0 : 1)} ${units[at]}`;
};

;// CONCATENATED MODULE: ./build/stages/trend/terminal.js



/** Rows of a table that are shown; `--json` and `--html` have more. */
const ROWS = 10;
const cell = (text, most) => {
    const plain = [...(0,controls/* stripControls */.$)(text).replace(/\s+/g, ' ')];
    return plain.length > most ? `${plain.slice(0, Math.max(1, most - 1)).join('')}…` : plain.join('');
};
/** The first column to the left, the others to the right; what does not fit is cut in the first. */
const tableOf = (head, rows, width) => {
    const shown = rows.slice(0, ROWS);
    const widths = head.map((name, at) => Math.max(name.length, ...shown.map((row) => [...(row[at] ?? '')].length)));
    const others = widths.slice(1).reduce((sum, one) => sum + one + 2, 0);
    const first = Math.max(16, Math.min(widths[0] ?? 0, width - others - 2));
    const line = (row) => `  ${row
        .map((text, at) => (at === 0 ? cell(text, first).padEnd(first) : text.padStart(widths[at] ?? 0)))
        .join('  ')
        .trimEnd()}`;
    const more = rows.length > shown.length ? [`  … ${rows.length - shown.length} more`] : [];
    return [line(head), ...shown.map(line), ...more];
};
const BLOCKS = ' ▁▂▃▄▅▆▇█';
/** One character for each period, as high as its share of failures; a dot where nothing ran. */
const spark = ({ periods }, width) => periods
    .slice(-width)
    .map(({ runs, failures }) => (runs === 0 ? '·' : (BLOCKS[Math.ceil((failures / runs) * 8)] ?? ' ')))
    .join('');
const summary = (trend) => {
    const { handling, retrying, falseAlarms, repair } = trend;
    return [
        `  ${trend.failures} of ${trend.runs} runs failed (${percent(trend.rate)}), ${trend.infra} by infrastructure`,
        `  Repaired ${repair.repaired} times, on average after ${duration(repair.mean)} (p50 ${duration(repair.p50)}, p95 ${duration(repair.p95)}); ${repair.open} still open`,
        `  Handled without a person: ${handling.handled} of ${handling.troubled} (${percent(handling.share)}): ${handling.byRetry} by a further attempt, ${handling.byDegrade} by leaving something out`,
        `  Retried in vain: ${retrying.inVain} of ${retrying.runs} (${percent(retrying.share)}), ${duration(retrying.secondsInVain)} lost`,
        `  False alarms marked by people: ${falseAlarms.marked} of ${trend.failures} (${percent(falseAlarms.share)})`,
    ];
};
const caches = ({ caches: { modules, build } }) => [
    `  Modules  found ${percent(modules.rate)}, waited ${duration(modules.prewarmSeconds)} in all (p50 ${duration(modules.prewarmP50)})`,
    `  Builds   found ${percent(build.rate)}, won ${duration(build.savedSeconds)} in ${build.compared} runs (${build.losses} lost time), waited ${duration(build.waitedSeconds)}, spent ${duration(build.keptSeconds)} on keeping`,
];
/** The trend as tables for a terminal, inert where foreign text stands in it. */
const trendToTerminal = (trend, { colour, width }) => {
    const bold = (text) => (colour ? `\u001b[1m${text}\u001b[0m` : text);
    const part = (title, lines) => lines.length === 0 ? [] : ['', bold(title), ...lines];
    const table = (title, head, rows) => part(title, rows.length === 0 ? [] : tableOf(head, rows, width));
    const labels = trend.labels.map((one) => {
        const [count, repositories] = [String(one.count), String(one.repositories)];
        return [
            one.id,
            count,
            percent(one.ofFailures),
            repositories,
            duration(one.repair.mean),
            String(one.falseAlarms),
        ];
    });
    const lines = [
        bold(`${trend.runs} runs, ${(trend.from ?? '').slice(0, 10)} to ${(trend.to ?? '').slice(0, 10)}`),
        ...summary(trend),
        ...part(`Share of failures by ${trend.span}`, [`  ${spark(trend, width - 4)}`]),
        ...table('Failures', ['label', 'runs', 'share', 'repositories', 'repaired in', 'false'], labels),
        ...table('Repositories', ['repository', 'runs', 'failed', 'rate', 'by infrastructure', 'repaired in'], trend.repositories.map((one) => {
            const counts = [String(one.runs), String(one.failures), percent(one.rate), String(one.infra)];
            return [one.repository, ...counts, duration(one.repair.mean)];
        })),
        ...table('Playbooks', ['playbook', 'runs', 'green'], trend.handling.playbooks.map((one) => [one.playbook, String(one.runs), String(one.green)])),
        ...table('Hosts', ['host', 'requests', 'failed', 'bytes', 'time', 'red builds'], trend.hosts.map((one) => {
            const counts = [String(one.requests), String(one.failures), bytes(one.bytes), duration(one.seconds)];
            return [one.host, ...counts, String(one.failedBuilds)];
        })),
        ...table('Slowest modules', ['module', 'runs', 'retries', 'bytes', 'time'], trend.modules.map((one) => {
            const counts = [String(one.runs), String(one.retries), bytes(one.bytes)];
            return [one.module, ...counts, duration(one.seconds)];
        })),
        ...part('Caches', caches(trend)),
        ...table('Time by part of the run', ['part', 'runs', 'p50', 'p95'], trend.phases.map((one) => [one.phase, String(one.runs), duration(one.p50), duration(one.p95)])),
        ...table('Unknown failures', ['line', 'fingerprint', 'runs', 'repositories'], trend.unknowns.map((one) => [
            one.evidence,
            one.fingerprint,
            String(one.count),
            String(one.repositories.length),
        ])),
        ...(trend.unknowns.length === 0
            ? []
            : ['', '  `--drafts` prints a rule for each; --json and --html have them too.']),
        '',
    ];
    return (0,neutralise/* disarm */.Jt)(lines.join('\n'));
};

// EXTERNAL MODULE: ./build/cli/command.js
var command = __webpack_require__(3192);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/adapters/github/api.js
var api = __webpack_require__(813);
// EXTERNAL MODULE: ./build/text/typed.js
var typed = __webpack_require__(9494);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./build/mirror/sums/zip-directory.js
var zip_directory = __webpack_require__(3274);
;// CONCATENATED MODULE: ./build/cli/trend/archive.js



/** No incident is larger, in bytes. */
const LARGEST = 32 * 1024 * 1024;
const HEADER_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
const contentOf = async (file, { method, size, packed, at }) => {
    if (size > LARGEST || packed > LARGEST)
        throw new Error(`has more than ${LARGEST} bytes`);
    const header = await (0,zip_directory/* readExactly */.Lo)(file, at, HEADER_BYTES);
    const start = at + HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
    const bytes = await (0,zip_directory/* readExactly */.Lo)(file, start, packed);
    if (method === STORED)
        return bytes;
    if (method !== DEFLATED)
        throw new Error('is packed in an unknown way');
    return (0,external_node_zlib_.inflateRawSync)(bytes, { maxOutputLength: Math.max(1, size) });
};
/** The files of a zip whose names are wanted, in their order, one in memory at a time; one that is damaged is given with the reason. Throws where the zip as a whole is damaged. */
async function* readArchive(path, isWanted) {
    const file = await (0,promises_.open)(path);
    try {
        const { size } = await file.stat();
        for (const entry of await (0,zip_directory/* readDirectory */.gZ)(file, size)) {
            const name = Buffer.from(entry.name, 'latin1').toString('utf8');
            if (!isWanted(name))
                continue;
            const found = await contentOf(file, entry).catch((error) => error);
            if (found instanceof Error)
                yield { name, why: found.message };
            else
                yield { name, text: found.toString('utf8') };
        }
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./build/cli/trend/github.js





/** Requests at the same time. https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api */
const AT_ONCE = 6;
const PAGE = 100;
const REQUEST_MS = 60_000;
const github_DAY_MS = 86_400_000;
/** How the artifacts of a snapshot begin. */
const OURS = 'go-docker-build-';
const RUN = { id: 'number', created_at: 'string' };
const ARTIFACT = { id: 'number', name: 'string', size_in_bytes: 'number', expired: 'boolean' };
const LABEL = { name: 'string' };
/** What GitHub's refusal means to the person who asked. */
const remedyOf = (error) => {
    const refusal = (0,api/* refusalOf */.Of)(error);
    const { status, message, waitSeconds } = refusal;
    if ((0,api/* isLimited */.lU)(refusal)) {
        const wait = waitSeconds === null ? 'an hour' : `${Math.ceil(waitSeconds / 60)} min`;
        return `GitHub's limit of requests is reached: wait ${wait}, or give fewer --days`;
    }
    if (status === 401)
        return 'GITHUB_TOKEN is not valid: give one that is';
    if (status === 403 || status === 404)
        return `GitHub answered ${status}: give GITHUB_TOKEN \`permissions: actions: read\` and, for labels, \`pull-requests: read\` on GITHUB_REPOSITORY`;
    return status === 0 ? `GitHub could not be reached: ${message}` : `GitHub answered ${status}: ${message}`;
};
/** Works on items, so many at once; the first that fails ends it, with its error. */
const eachOf = async (items, work) => {
    let next = 0;
    let failure = null;
    const worker = async () => {
        while (next < items.length && failure === null)
            await work(items[next++]).catch((error) => {
                failure ??= error ?? new Error('unknown');
            });
    };
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker));
    return failure;
};
/** The incidents that one repository keeps on GitHub. */
class Kept {
    octokit;
    repository;
    constructor(octokit, repository) {
        this.octokit = octokit;
        this.repository = repository;
    }
    place() {
        const [owner = '', repo = ''] = this.repository.split('/');
        return { owner, repo, request: { signal: AbortSignal.timeout(REQUEST_MS) } };
    }
    /** Ids of the runs that ended and were created since then; GitHub lists the newest first. */
    async runsSince(sinceMs, found) {
        for (let page = 1;; page++) {
            const asked = { status: 'completed', per_page: PAGE, page };
            const { data } = await this.octokit.rest.actions.listWorkflowRunsForRepo({ ...this.place(), ...asked });
            const told = (0,typed/* typedItems */.t)(data.workflow_runs, RUN, ['id', 'created_at']);
            const young = told.filter((run) => Date.parse(run.created_at) >= sinceMs);
            for (const { id } of young)
                found.add(id);
            if (told.length < PAGE || young.length < told.length)
                return;
        }
    }
    async artifactsOf(run) {
        const all = [];
        for (let page = 1;; page++) {
            const { data } = await this.octokit.rest.actions.listWorkflowRunArtifacts({
                ...this.place(),
                ...{ run_id: run, per_page: PAGE, page },
            });
            const told = (0,typed/* typedItems */.t)(data.artifacts, ARTIFACT, ['id', 'name', 'size_in_bytes']);
            all.push(...told.filter(({ name }) => name.startsWith(OURS)));
            if (told.length < PAGE)
                return all;
        }
    }
    /** Brings the snapshots of the runs of these last days into a directory, one zip each, named `RUN-ARTIFACT.zip`; a refusal ends it and what came before it stays. */
    async bring(days, directory, nowMs) {
        const runs = new Set();
        let [artifacts, gone] = [0, 0];
        const fetchOf = async (run) => {
            for (const { id, expired, size_in_bytes: bytes } of await this.artifactsOf(run)) {
                if (expired === true || bytes > LARGEST) {
                    gone += 1;
                    continue;
                }
                const { data } = await this.octokit.rest.actions.downloadArtifact({
                    ...this.place(),
                    ...{ artifact_id: id, archive_format: 'zip' },
                });
                await (0,promises_.writeFile)((0,external_node_path_.join)(directory, `${run}-${id}.zip`), Buffer.from(data));
                artifacts += 1;
            }
        };
        const since = nowMs - days * github_DAY_MS;
        const failure = (await eachOf([since], (one) => this.runsSince(one, runs))) ?? (await eachOf([...runs], fetchOf));
        return { runs: runs.size, artifacts, gone, why: failure === null ? null : remedyOf(failure) };
    }
    /** Which of these pull requests bear the label, and why not all could be asked. */
    async labelled(pulls, label) {
        const found = new Set();
        const failure = await eachOf(pulls, async (number) => {
            const { data } = await this.octokit.rest.pulls.get({ ...this.place(), pull_number: number });
            const labels = (0,typed/* typedItems */.t)(data.labels, LABEL, ['name']);
            if (labels.some(({ name }) => name.toLowerCase() === label.toLowerCase()))
                found.add(number);
        });
        return { pulls: found, why: failure === null ? null : remedyOf(failure) };
    }
}

;// CONCATENATED MODULE: ./build/cli/trend/api.js






const DAYS = 7;
const api_MOST_DAYS = 90;
const api_LABEL = 'false-alarm';
/** Options of reading from GitHub. */
const API_OPTIONS = [
    {
        name: 'api',
        type: 'boolean',
        help: 'Read the artifacts of GITHUB_REPOSITORY from GitHub, with GITHUB_TOKEN',
    },
    {
        name: 'days',
        type: 'string',
        value: 'N',
        help: `With --api: runs of the last N days, 1 to ${api_MOST_DAYS} (default ${DAYS})`,
    },
    {
        name: 'label',
        type: 'string',
        value: 'NAME',
        help: `With --api: red runs of pull requests with this label are false alarms (default ${api_LABEL})`,
    },
];
const daysOf = (given) => {
    const days = given === undefined ? DAYS : Number(given);
    if (Number.isInteger(days) && days >= 1 && days <= api_MOST_DAYS)
        return days;
    throw new command/* UsageError */.eb(`--days is ${JSON.stringify(given)}; give a whole number from 1 to ${api_MOST_DAYS}`);
};
/** Reads the options; null without --api. Throws UsageError where something is missing. */
const apiWanted = async (args, { env }) => {
    if (!args.flag('api')) {
        const stray = ['days', 'label'].find((name) => args.text(name) !== undefined);
        if (stray !== undefined)
            throw new command/* UsageError */.eb(`--${stray} goes with --api only; give both or leave it out`);
        return null;
    }
    const [token, repository] = [env['GITHUB_TOKEN'] ?? '', env['GITHUB_REPOSITORY'] ?? ''];
    if (token === '')
        throw new command/* UsageError */.eb('--api needs GITHUB_TOKEN, which is not set; in a workflow give it github.token and the job `permissions: actions: read`, elsewhere the output of `gh auth token`');
    if (!/^[^/\s]+\/[^/\s]+$/.test(repository))
        throw new command/* UsageError */.eb(`--api needs GITHUB_REPOSITORY, which is ${JSON.stringify(repository)}; give OWNER/REPO`);
    const [days, label] = [daysOf(args.text('days')), args.text('label') ?? api_LABEL];
    const baseUrl = env['GITHUB_API_URL'];
    const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(413)]).then(__webpack_require__.bind(__webpack_require__, 2413));
    const octokit = getOctokit(token, baseUrl ? { baseUrl } : {});
    return { kept: new Kept(octokit, repository), repository, days, label };
};
/** Brings the artifacts into a directory that is gone after `read`; gives what `read` gives, and whether GitHub gave everything. */
const withArtifacts = async ({ kept, repository, days }, console, read) => {
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'go-docker-build-trend-'));
    try {
        const { runs, artifacts, gone, why } = await kept.bring(days, directory, Date.now());
        const lost = gone === 0 ? '' : `, ${gone} are removed or too large`;
        console.say(`${repository}: ${runs} runs in ${days} days, ${artifacts} artifacts read${lost}`);
        if (why !== null)
            console.say((0,neutralise/* disarm */.Jt)(`go-docker-build: not everything was read. ${why}`));
        return { found: await read(directory), isWhole: why === null };
    }
    finally {
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
};
const pullOf = ({ branch }) => {
    const [, number] = /^pull\/(\d+)$/.exec(branch) ?? [];
    return number === undefined ? null : Number(number);
};
/** Marks of the red runs whose pull requests bear the label. */
const labelMarks = async ({ kept, label }, entries, console) => {
    const red = entries.filter(({ isGreen, runId }) => !isGreen && runId !== null);
    const pulls = [...new Set(red.map(pullOf).filter((one) => one !== null))];
    const { pulls: labelled, why } = await kept.labelled(pulls, label);
    if (why !== null)
        console.say((0,neutralise/* disarm */.Jt)(`go-docker-build: not all labels were read. ${why}`));
    return red
        .filter((entry) => labelled.has(pullOf(entry) ?? -1))
        .map(({ runId }) => ({ line: 0, key: runId ?? '', why: `the pull request has the label ${label}` }));
};

// EXTERNAL MODULE: ./build/text/ref.js
var ref = __webpack_require__(8739);
;// CONCATENATED MODULE: ./build/stages/trend/values.js
/** The field of an object; undefined where it is none. */
const field = (value, ...names) => {
    let found = value;
    for (const name of names) {
        if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name))
            return undefined;
        found = found[name];
    }
    return found;
};
/** Texts longer than this are of no use in a table. */
const LONGEST = 2_000;
/** A text that is not empty, else null. */
const values_text = (value) => typeof value === 'string' && value !== '' ? value.slice(0, LONGEST) : null;
/** A number that is finite, else null. */
const number = (value) => typeof value === 'number' && Number.isFinite(value) ? value : null;
/** A number from 0 up; 0 where it is none. */
const amount = (value) => Math.max(0, number(value) ?? 0);
/** The items of a list, at most so many; none where it is no list. */
const list = (value, most = 1_000) => Array.isArray(value) ? value.slice(0, most) : [];

;// CONCATENATED MODULE: ./build/stages/trend/read.js


/** Newest schema this reads; what is older has the same fields or fewer. */
const SCHEMA = 1;
/** No run is longer; what is beyond is a broken clock. */
const LONGEST_SECONDS = 7 * 24 * 3_600;
const seconds = (value) => Math.min(amount(value), LONGEST_SECONDS);
const read_hostsOf = (incident) => list(field(incident, 'cache', 'modules', 'hosts'), 50).flatMap((one) => {
    const host = values_text(field(one, 'host'));
    if (host === null)
        return [];
    const [requests, failures] = [amount(field(one, 'requests')), amount(field(one, 'failures'))];
    return [
        {
            host,
            requests,
            failures,
            bytes: amount(field(one, 'bytes')),
            seconds: seconds(field(one, 'seconds')),
        },
    ];
});
const read_modulesOf = (incident) => list(field(incident, 'cache', 'modules', 'slowest'), 50).flatMap((one) => {
    const module = values_text(field(one, 'module'));
    if (module === null)
        return [];
    const [spent, retries] = [seconds(field(one, 'seconds')), amount(field(one, 'retries'))];
    return [{ module, seconds: spent, retries, bytes: amount(field(one, 'bytes')) }];
});
const cacheOf = (incident) => {
    const cache = field(incident, 'cache');
    const build = field(cache, 'build');
    const prewarm = number(field(cache, 'prewarmSeconds'));
    return {
        modules: values_text(field(cache, 'restored')),
        prewarmSeconds: prewarm === null ? null : seconds(prewarm),
        fetchedBytes: amount(field(cache, 'bytes')),
        build: values_text(field(build, 'restored')),
        waitedSeconds: seconds(field(build, 'waitedSeconds')),
        savedSeconds: number(field(build, 'savedSeconds')),
        keptSeconds: seconds(field(build, 'saveSeconds')),
    };
};
const unknownOf = (diagnosis) => {
    const words = values_text(field(diagnosis, 'evidence', 'text'));
    if (field(diagnosis, 'id') !== 'unknown' || words === null)
        return null;
    const line = amount(field(diagnosis, 'evidence', 'line'));
    return { title: values_text(field(diagnosis, 'title')) ?? words, line, text: words };
};
const failureOf = (incident) => {
    const diagnosis = field(incident, 'diagnosis');
    const verdict = field(incident, 'attribution', 'verdict');
    return {
        id: values_text(field(diagnosis, 'id')) ?? 'unknown',
        fingerprint: values_text(field(diagnosis, 'fingerprint')),
        verdict: verdict === 'author' || verdict === 'infra' ? verdict : 'unknown',
        isRetryable: field(diagnosis, 'retryable') === true,
        isNamed: list(field(incident, 'attribution', 'suspects')).length > 0,
        unknown: unknownOf(diagnosis),
        failedHost: values_text(field(diagnosis, 'facts', 'host')),
    };
};
const NO_FAILURE = {
    ...{ id: null, fingerprint: null, verdict: 'unknown', isRetryable: false },
    ...{ isNamed: false, unknown: null, failedHost: null },
};
const runOf = (incident) => {
    const run = field(incident, 'run');
    const id = field(run, 'runId');
    const runId = typeof id === 'number' ? String(id) : values_text(id);
    const parts = [field(run, 'workflow'), field(run, 'job'), field(run, 'matrix')].map(values_text);
    const pull = number(field(run, 'pullRequest'));
    const branch = pull === null ? (0,ref/* branchOf */.W)(values_text(field(run, 'ref'))) : `pull/${pull}`;
    return {
        repository: values_text(field(run, 'repository')) ?? 'unknown',
        job: parts.filter((part) => part !== null).join(' / '),
        branch: branch ?? 'unknown',
        runId,
        runAttempt: number(field(run, 'runAttempt')),
    };
};
/** What the trend keeps of a value that may be an incident of any version, whole or in part; else why it is none. */
const readEntry = (incident) => {
    if (typeof incident !== 'object' || incident === null || Array.isArray(incident))
        return 'is no JSON object';
    const schema = field(incident, 'schema');
    if (schema !== undefined && typeof schema !== 'number')
        return 'has a schema that is no number';
    if (typeof schema === 'number' && schema > SCHEMA)
        return `has schema ${schema}, newer than this version reads (${SCHEMA})`;
    const outcome = field(incident, 'outcome');
    if (outcome !== 'success' && outcome !== 'failure')
        return 'has no outcome, success or failure';
    const startedAt = Date.parse(values_text(field(incident, 'startedAt')) ?? '');
    if (Number.isNaN(startedAt))
        return 'has no time in startedAt';
    const run = runOf(incident);
    const attempts = list(field(incident, 'attempts'));
    const names = list(field(incident, 'remedies')).map((one) => values_text(field(one, 'playbook')));
    const span = values_text(field(incident, 'run', 'spanId'));
    return {
        ...run,
        key: [run.repository, run.runId, run.runAttempt, run.job, run.branch, span, startedAt].join('\n'),
        startedAt,
        endedAt: startedAt + seconds(field(incident, 'seconds')) * 1_000,
        isGreen: outcome === 'success',
        ...(outcome === 'success' ? NO_FAILURE : failureOf(incident)),
        attempts: Math.max(1, attempts.length),
        retrySeconds: attempts.slice(1).reduce((sum, one) => sum + seconds(field(one, 'seconds')), 0),
        degraded: amount(field(incident, 'degraded')),
        playbooks: [...new Set(names.filter((name) => name !== null))],
        stages: list(field(incident, 'stages'), 50).flatMap((one) => {
            const name = values_text(field(one, 'name'));
            return name === null ? [] : [{ name, seconds: seconds(field(one, 'seconds')) }];
        }),
        hosts: read_hostsOf(incident),
        modules: read_modulesOf(incident),
        cache: cacheOf(incident),
    };
};

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/cli/trend/sources.js




/** Names of files in folders and archives that may hold incidents; other files beside them, such as logs, are passed over. */
const isIncidentName = (name) => /(?:^|\/)[^/]*incident[^/]*\.(?:json|ndjson|jsonl)$/i.test(name);
const isArchiveName = (name) => /\.zip$/i.test(name);
const whyOf = (error) => error.code ?? (error instanceof Error ? error.message : String(error));
const parsed = (name, text) => {
    try {
        return { name, value: JSON.parse(text) };
    }
    catch {
        return { name, why: 'is no JSON' };
    }
};
const piecesOfLine = (name, number, line) => line.trim() === '' ? [] : [parsed(`${name}:${number}`, line)];
/** Lines of a stream, each of at most so many bytes; a longer one is given as null. */
async function* linesOf(chunks) {
    let parts = [];
    let bytes = 0;
    const line = () => {
        const text = bytes > LARGEST ? null : Buffer.concat(parts).toString('utf8');
        parts = [];
        bytes = 0;
        return text;
    };
    const push = (part) => {
        bytes += part.length;
        if (bytes <= LARGEST)
            parts.push(part);
    };
    for await (const chunk of chunks) {
        let from = 0;
        for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
            push(chunk.subarray(from, at));
            yield line();
            from = at + 1;
        }
        push(chunk.subarray(from));
    }
    if (bytes > 0)
        yield line();
}
/** Values of a stream with one JSON value a line. */
async function* readLines(name, chunks) {
    let number = 0;
    for await (const line of linesOf(chunks)) {
        number += 1;
        if (line === null)
            yield { name: `${name}:${number}`, why: `has more than ${LARGEST} bytes` };
        else
            yield* piecesOfLine(name, number, line);
    }
}
/** One JSON value, or one a line. */
const piecesOf = (name, text) => {
    const whole = parsed(name, text);
    if (whole.why === undefined)
        return [whole];
    const lines = text.split('\n').flatMap((line, at) => piecesOfLine(name, at + 1, line));
    return lines.length > 1 && lines[0]?.why === undefined ? lines : [whole];
};
/** Read at once: thousands of small files one after the other are read faster so than with a wait for each. */
async function* readOne(path, name) {
    const isLarge = () => (0,external_node_fs_.statSync)(path).size > LARGEST;
    if (isArchiveName(path))
        yield* readZip(path, name);
    else if (/\.(?:ndjson|jsonl)$/i.test(path) || isLarge())
        yield* readLines(name, (0,external_node_fs_.createReadStream)(path, { highWaterMark: 1_048_576 }));
    else {
        const bytes = (0,external_node_fs_.readFileSync)(path);
        if (bytes.toString('latin1', 0, 4) === 'PK\x03\x04')
            yield* readZip(path, name);
        else
            yield* piecesOf(name, bytes.toString('utf8'));
    }
}
async function* readZip(path, name) {
    for await (const { name: inner, text, why } of readArchive(path, isIncidentName))
        if (text === undefined)
            yield { name: `${name}: ${inner}`, why: why ?? '' };
        else
            yield* piecesOf(`${name}: ${inner}`, text);
}
async function* tolerant(path, name) {
    try {
        yield* readOne(path, name);
    }
    catch (error) {
        yield { name, why: `cannot be read (${whyOf(error)})` };
    }
}
async function* readFolder(path, name) {
    for await (const item of await (0,promises_.opendir)(path)) {
        const [inner, shown] = [(0,external_node_path_.join)(path, item.name), (0,external_node_path_.join)(name, item.name)];
        if (item.isDirectory()) {
            try {
                yield* readFolder(inner, shown);
            }
            catch (error) {
                yield { name: shown, why: `cannot be read (${whyOf(error)})` };
            }
        }
        else if (item.isFile() && (isIncidentName(item.name) || isArchiveName(item.name)))
            yield* tolerant(inner, shown);
    }
}
/** All values of a file (JSON, one JSON value a line, or a zip of such files) or of a folder and those below it, one in memory at a time. Throws where the path itself cannot be read. */
async function* readPieces(path, name) {
    if ((await (0,promises_.stat)(path)).isDirectory())
        yield* readFolder(path, name);
    else {
        await (await (0,promises_.open)(path)).close();
        yield* tolerant(path, name);
    }
}

;// CONCATENATED MODULE: ./build/cli/trend/collect.js





/** Reasons that are told one by one. */
const MOST_REASONS = 5;
const isMissing = (error) => typeof error.code === 'string';
const collect_piecesOf = (word, console) => word === '-' ? readLines('-', console.input()) : readPieces((0,external_node_path_.resolve)(console.cwd, word), word);
/** Reads incidents of files and folders, `-` for standard input; what is none is counted and told. Throws UsageError for a path that is not there. */
const collect = async (words, console) => {
    const entries = new Map();
    const reasons = [];
    let [skipped, copies] = [0, 0];
    const take = ({ name, value, why }) => {
        const read = why ?? readEntry(value);
        if (typeof read === 'string') {
            skipped += 1;
            if (reasons.length < MOST_REASONS)
                reasons.push((0,controls/* stripControls */.$)(`${name} ${read}`.replace(/\s+/g, ' ')));
        }
        else if (entries.has(read.key))
            copies += 1;
        else
            entries.set(read.key, read);
    };
    for (const word of words)
        try {
            for await (const piece of collect_piecesOf(word, console))
                take(piece);
        }
        catch (error) {
            if (!isMissing(error))
                throw error;
            throw new command/* UsageError */.eb(`FILE ${JSON.stringify(word)} cannot be read (${error.code}); give incident.json files, folders or downloaded artifacts with them, or - for standard input`);
        }
    return { entries: [...entries.values()], skipped, copies, reasons };
};

// EXTERNAL MODULE: ./build/stages/report/html/element.js
var html_element = __webpack_require__(9527);
// EXTERNAL MODULE: ./build/stages/report/html/style/layout.js
var layout = __webpack_require__(7047);
// EXTERNAL MODULE: ./build/stages/report/html/style/palette.js
var palette = __webpack_require__(7394);
;// CONCATENATED MODULE: ./build/cli/trend/plots.js

const WIDTH = 960;
const HEIGHT = 220;
const LEFT = 44;
const BOTTOM = 26;
const TOP = 10;
/** Width of a date below a column. */
const DATE = 56;
const round = (value) => Math.round(value * 10) / 10;
/** A number of the form 1, 2 or 5 times a power of ten that is not below the value. */
const ceiling = (value) => {
    const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
    return ([1, 2, 5, 10].find((step) => step * power >= value) ?? 10) * power;
};
const plots_text = (x, y, anchor, ...words) => (0,html_element.el)('text', { x: round(x), y: round(y), 'text-anchor': anchor }, words);
const rect = (className, x, y, width, height) => (0,html_element.el)('rect', { class: className, x: round(x), y: round(y), width: round(width), height: round(height) });
const drawing = (title, height, children) => (0,html_element.el)('svg', { class: 'plot', viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': title }, (0,html_element.el)('title', {}, title), children);
const LAYERS = [
    { class: 'author', of: ({ failures, infra }) => failures - infra },
    { class: 'infra', of: ({ infra }) => infra },
    { class: 'handled', of: ({ handled }) => handled },
    { class: 'green', of: ({ runs, failures, handled }) => runs - failures - handled },
];
/** Runs over time as stacked columns: red of the code, red of infrastructure, green in spite of trouble, green. */
const columns = (title, periods) => {
    const most = ceiling(Math.max(1, ...periods.map(({ runs }) => runs)));
    const [width, height] = [(WIDTH - LEFT) / Math.max(1, periods.length), HEIGHT - BOTTOM - TOP];
    const every = Math.ceil(periods.length / 8);
    const lines = [0, 0.5, 1].map((part) => {
        const y = TOP + height * (1 - part);
        return [
            (0,html_element.el)('line', { x1: LEFT, x2: WIDTH, y1: round(y), y2: round(y) }),
            plots_text(LEFT - 6, y + 4, 'end', round(most * part)),
        ];
    });
    const bars = periods.map((period, at) => {
        let top = TOP + height;
        const parts = LAYERS.map((layer) => {
            const size = (layer.of(period) / most) * height;
            top -= size;
            return size === 0 ? null : rect(layer.class, LEFT + at * width + 1, top, Math.max(1, width - 2), size);
        });
        const said = `${period.from}: ${period.runs} runs, ${period.failures} red, ${period.infra} of them by infrastructure, ${period.handled} handled`;
        const x = LEFT + at * width + 1;
        const isRoom = at % every === 0 && x + DATE <= WIDTH;
        const name = isRoom ? plots_text(x, HEIGHT - 8, 'start', period.from.slice(2)) : null;
        return [(0,html_element.el)('g', {}, (0,html_element.el)('title', {}, said), parts), name];
    });
    return drawing(title, HEIGHT, [lines, bars]);
};
const NAMES = 280;
const AFTER = 300;
const ROW = 24;
/** Names with bars of the length of their values. */
const bars = (title, className, items) => {
    const most = Math.max(1e-9, ...items.map(({ value, whole }) => Math.max(value, whole ?? 0)));
    const room = WIDTH - NAMES - AFTER;
    const rows = items.map(({ name, value, whole, text: words }, at) => {
        const y = at * ROW;
        const length = (size) => Math.max(size > 0 ? 1 : 0, (size / most) * room);
        const short = [...name].length > 38 ? `${[...name].slice(0, 37).join('')}…` : name;
        return (0,html_element.el)('g', {}, (0,html_element.el)('title', {}, `${name}: ${words}`), plots_text(NAMES - 8, y + 16, 'end', short), whole === undefined ? null : rect('rest', NAMES, y + 4, length(whole), ROW - 8), rect(className, NAMES, y + 4, length(value), ROW - 8), plots_text(NAMES + length(Math.max(value, whole ?? 0)) + 8, y + 16, 'start', words));
    });
    return drawing(title, items.length * ROW + 4, rows);
};

;// CONCATENATED MODULE: ./build/cli/trend/style.js
/** Plots and figures of the trend's page. */
const PLOTS = `
header{padding-top:24px}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(210px,1fr));gap:12px}
.tile{border:1px solid var(--border);border-radius:6px;background:var(--surface);padding:10px 14px}
.tile strong{display:block;font-size:1.6rem;line-height:1.3;color:var(--text)}
.tile dd{color:var(--quiet)}
.plot{display:block;width:100%;min-width:640px;height:auto;margin:.75rem 0}
section{overflow-x:auto}
.plot text{font-size:13px;fill:var(--text)}
.plot line{stroke:var(--border)}
.author{fill:var(--bar-failed)}
.infra{fill:var(--critical)}
.handled{fill:var(--bar-done-edge)}
.green{fill:var(--bar-done)}
.rest{fill:var(--bar-cached);stroke:var(--bar-cached-edge)}
.legend{display:flex;flex-wrap:wrap;gap:4px 20px;list-style:none;padding:0;font-size:.8125rem}
.legend li{display:flex;gap:8px;align-items:center}
td.number,th.number{text-align:right}
.draft{padding:8px 12px;overflow-x:auto;background:var(--surface);border:1px solid var(--border);border-radius:6px}`;

;// CONCATENATED MODULE: ./build/cli/trend/tables.js


const table = (caption, head, rows, most) => (0,html_element.el)('div', { class: 'scroll' }, (0,html_element.el)('table', {}, (0,html_element.el)('caption', {}, caption), (0,html_element.el)('thead', {}, (0,html_element.el)('tr', {}, head.map((name, at) => (0,html_element.el)('th', { scope: 'col', class: at === 0 ? null : 'number' }, name)))), (0,html_element.el)('tbody', {}, rows.slice(0, most).map((row) => (0,html_element.el)('tr', {}, row.map((cell, at) => (0,html_element.el)('td', { class: at === 0 ? null : 'number' }, cell)))))), rows.length > most
    ? (0,html_element.el)('p', { class: 'quiet' }, `${rows.length - most} more; --json has them all.`)
    : null);
const CLASS_HEAD = [
    'runs',
    'of all runs',
    'repositories',
    'infrastructure',
    'somebody named',
    'false alarms',
    'repaired in',
    'open',
    'last',
];
const classRow = (one) => [
    one.id,
    ...[one.count, percent(one.ofRuns), one.repositories, one.infra, one.named, one.falseAlarms].map(String),
    duration(one.repair.mean),
    String(one.repair.open),
    one.last.slice(0, 10),
];
/** Failures by family and label, and runs by repository. */
const failureTables = (trend, most) => [
    table('By family', ['family', ...CLASS_HEAD], trend.families.map(classRow), most),
    table('By label', ['label', ...CLASS_HEAD], trend.labels.map(classRow), most),
    table('By repository', ['repository', 'runs', 'red', 'rate', 'infrastructure', 'repaired in', 'most frequent'], trend.repositories.map((one) => [
        one.repository,
        ...[one.runs, one.failures, percent(one.rate), one.infra].map(String),
        duration(one.repair.mean),
        one.top ?? '',
    ]), most),
    trend.handling.playbooks.length === 0
        ? null
        : table('Playbooks', ['playbook', 'runs', 'green after it'], trend.handling.playbooks.map((one) => [one.playbook, String(one.runs), String(one.green)]), most),
];
/** Failures no rule recognises, each with a rule that would. */
const unknowns = (groups, most) => groups
    .slice(0, most)
    .map((one) => (0,html_element.el)('details', {}, (0,html_element.el)('summary', {}, (0,html_element.el)('code', {}, one.evidence), ` × ${one.count}`), (0,html_element.el)('p', { class: 'quiet' }, `${one.fingerprint}; ${one.first.slice(0, 10)} to ${one.last.slice(0, 10)}; ${one.repositories.join(', ')}`, one.runId === null ? null : `; newest run ${one.runId}`), one.draft === '' ? null : (0,html_element.el)('pre', { class: 'draft' }, one.draft)));

;// CONCATENATED MODULE: ./build/cli/trend/page.js







/** Rows and bars of one section. */
const page_ROWS = 25;
const STYLE = [palette/* PALETTE */.Ab, layout/* LAYOUT */.r, PLOTS].join('\n');
/** Nothing may be loaded, run, sent or framed; the one style is known by its hash. https://www.w3.org/TR/CSP3/ */
const policy = (hash) => [
    "default-src 'none'",
    `style-src 'sha256-${Buffer.from(hash(STYLE), 'hex').toString('base64')}'`,
    "base-uri 'none'",
    "form-action 'none'",
].join('; ');
const tile = (name, value, more) => (0,html_element.el)('div', { class: 'tile' }, (0,html_element.el)('dt', {}, name), (0,html_element.el)('dd', {}, (0,html_element.el)('strong', {}, value), ' ', more));
const tiles = ({ repair, handling, retrying, falseAlarms, ...trend }) => (0,html_element.el)('dl', { class: 'tiles' }, tile('Failed', percent(trend.rate), `${trend.failures} of ${trend.runs} runs, ${trend.infra} by infrastructure`), tile('Mean time to repair', duration(repair.mean), `p50 ${duration(repair.p50)}, p95 ${duration(repair.p95)}; ${repair.repaired} repaired, ${repair.open} open`), tile('Handled without a person', percent(handling.share), `${handling.handled} of ${handling.troubled}: ${handling.byRetry} by a further attempt, ${handling.byDegrade} by leaving something out`), tile('Retried in vain', percent(retrying.share), `${retrying.inVain} of ${retrying.runs} runs, ${duration(retrying.secondsInVain)} lost`), tile('False alarms', percent(falseAlarms.share), `${falseAlarms.marked} marked by people`));
const overTime = ({ periods, span }) => [
    columns(`Runs by ${span}`, periods),
    (0,html_element.el)('ul', { class: 'legend' }, [
        ['author', 'red by the code, or not known'],
        ['infra', 'red by infrastructure'],
        ['handled', 'green though something failed'],
        ['green', 'green'],
    ].map(([key, words]) => (0,html_element.el)('li', {}, (0,html_element.el)('svg', { width: 12, height: 12, 'aria-hidden': 'true' }, (0,html_element.el)('rect', { class: key, width: 12, height: 12 })), words))),
];
const failures = (trend) => [
    bars('Failures by label', 'author', trend.labels.slice(0, page_ROWS).map(({ id, count, ofFailures }) => ({
        ...{ name: id, value: count, text: `${count}, ${percent(ofFailures)}` },
    }))),
    failureTables(trend, page_ROWS),
];
const hosts = (trend) => [
    bars('Hosts by the time they took', 'green', trend.hosts.slice(0, page_ROWS).map((one) => ({
        name: one.host,
        value: one.seconds,
        text: `${duration(one.seconds)}, ${one.failures} of ${one.requests} failed, ${one.failedBuilds} red builds`,
    }))),
    trend.modules.length === 0
        ? null
        : bars('Modules by the time they took', 'green', trend.modules.slice(0, page_ROWS).map((one) => ({
            name: one.module,
            value: one.seconds,
            text: `${duration(one.seconds)}, ${one.retries} retries, ${bytes(one.bytes)}`,
        }))),
];
const page_caches = ({ caches: { modules, build } }) => [
    bars('Seconds of the build cache', 'handled', [
        { name: 'won', value: Math.max(0, build.savedSeconds), text: duration(build.savedSeconds) },
        { name: 'waited for it', value: build.waitedSeconds, text: duration(build.waitedSeconds) },
        { name: 'keeping it, after the verdict', value: build.keptSeconds, text: duration(build.keptSeconds) },
        { name: 'waited for modules', value: modules.prewarmSeconds, text: duration(modules.prewarmSeconds) },
    ]),
    (0,html_element.el)('p', {}, `Build cache: found ${percent(build.rate)}; ${build.compared} runs could compare, ${build.losses} of them lost time by it. What was waited is already taken off what was won. Modules: found ${percent(modules.rate)}, ${bytes(modules.fetchedBytes)} given to builds.`),
];
const phases = (trend) => bars('Time by part of the run, p50 of p95', 'green', trend.phases.map(({ phase, p50, p95 }) => ({
    ...{ name: phase, value: p50 ?? 0, whole: p95 ?? 0 },
    text: `p50 ${duration(p50)}, p95 ${duration(p95)}`,
})));
/** The trend as one HTML page with plots: no script, nothing from elsewhere, light or dark as the system is. `hash` is SHA-256 as hex. */
const trendPage = (trend, hash) => {
    const section = (id, title, content) => (0,html_element.el)('section', { id }, (0,html_element.el)('h2', {}, title), content);
    const title = `${trend.runs} runs, ${(trend.from ?? '').slice(0, 10)} to ${(trend.to ?? '').slice(0, 10)}`;
    const parts = [
        section('time', 'Over time', overTime(trend)),
        trend.failures === 0 ? null : section('failures', 'Failures', failures(trend)),
        trend.hosts.length === 0 ? null : section('hosts', 'Hosts and modules', hosts(trend)),
        section('caches', 'Caches', page_caches(trend)),
        section('phases', 'Time', phases(trend)),
        trend.unknowns.length === 0
            ? null
            : section('unknown', 'Unknown failures', unknowns(trend.unknowns, page_ROWS)),
    ];
    const page = (0,html_element.el)('html', { lang: 'en' }, (0,html_element.el)('head', {}, (0,html_element.el)('meta', { charset: 'utf-8' }), (0,html_element.el)('meta', { 'http-equiv': 'Content-Security-Policy', content: policy(hash) }), (0,html_element.el)('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }), (0,html_element.el)('meta', { name: 'referrer', content: 'no-referrer' }), (0,html_element.el)('meta', { name: 'color-scheme', content: 'light dark' }), (0,html_element.el)('title', {}, title), (0,html_element.el)('style', {}, (0,html_element/* raw */.lS)(STYLE))), (0,html_element.el)('body', {}, (0,html_element.el)('header', {}, (0,html_element.el)('h1', {}, title), tiles(trend)), (0,html_element.el)('main', {}, parts)));
    return `<!doctype html>\n${(0,html_element/* render */.XX)(page)}\n`;
};

;// CONCATENATED MODULE: ./build/cli/trend.js












const OPTIONS = [
    {
        name: 'marks',
        type: 'string',
        value: 'FILE',
        help: 'Failures that people call false alarms: on each line a run id, a fingerprint or a label',
    },
    { name: 'by', type: 'string', value: 'SPAN', help: 'day or week (default: what suits the time there is)' },
    {
        name: 'html',
        type: 'string',
        value: 'FILE.html',
        help: 'Write one page with plots that needs no network',
    },
    { name: 'drafts', type: 'boolean', help: 'Print a rule for each unknown failure too' },
    ...API_OPTIONS,
];
const trend_spanOf = (args) => {
    const by = args.text('by');
    if (by === undefined || by === 'day' || by === 'week')
        return by ?? null;
    throw new command/* UsageError */.eb(`--by is ${JSON.stringify(by)}; give day or week`);
};
const pagePath = (args, { cwd }) => {
    const given = args.text('html');
    if (given === undefined)
        return null;
    if (!/\.html?$/i.test(given))
        throw new command/* UsageError */.eb(`--html ${JSON.stringify(given)} does not end in .html; give the path of the page to write, e.g. trend.html`);
    return (0,external_node_path_.resolve)(cwd, given);
};
const marksOf = async (file, { cwd }) => {
    if (file === undefined)
        return [];
    const text = await (0,promises_.readFile)((0,external_node_path_.resolve)(cwd, file), 'utf8').catch(({ code }) => {
        throw new command/* UsageError */.eb(`--marks ${JSON.stringify(file)} cannot be read (${code}); give a file of marks`);
    });
    const marks = readMarks(text);
    if (typeof marks === 'string')
        throw new command/* UsageError */.eb(`--marks ${JSON.stringify(file)}, ${marks}`);
    return marks;
};
const draft = ({ title, line, text }, fingerprint) => {
    const evidence = { line, text };
    const diagnosis = {
        ...{ id: 'unknown', title, blame: 'evidence', retryable: false, evidence, quotes: [evidence] },
        ...{ facts: {}, cause: '', do: [], confidence: 0, fingerprint, mentioned: [] },
    };
    return (0,unknown_draft/* draftRule */.c)(diagnosis, {
        ...{ format: 'bare', steps: [], failed: true },
        lines: [{ number: line, text }],
    });
};
const tellSkipped = ({ skipped, copies, reasons, entries }, console) => {
    for (const reason of reasons)
        console.say((0,neutralise/* disarm */.Jt)(`go-docker-build: skipped: ${reason}`));
    if (skipped > reasons.length)
        console.say(`go-docker-build: and ${skipped - reasons.length} more were skipped`);
    if (skipped + copies > 0)
        console.say(`go-docker-build: read ${entries.length} incidents, skipped ${skipped} that are none or damaged, left out ${copies} copies`);
};
const writePage = async (path, trend, console) => {
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,promises_.writeFile)(path, trendPage(trend, hash/* sha256 */.s));
    }
    catch (error) {
        const why = error.code ?? String(error);
        console.say(`go-docker-build: the page cannot be written to ${path} (${why}); give --html a path that can be written`);
        return false;
    }
    console.say(`Page: ${path}`);
    return true;
};
/** Incidents of the words and, where that is asked for, of GitHub; false where GitHub did not give everything. */
const readAll = async (words, api, console) => api === null
    ? { found: await collect(words, console), isWhole: true }
    : withArtifacts(api, console, (directory) => collect([...words, directory], console));
const noIncident = (words, api) => new command/* UsageError */.eb(api === null
    ? `no incident in ${words.join(' ')}; give incident.json files, folders or downloaded artifacts with them`
    : `no incident in the artifacts of ${api.repository}; give more --days, or set the input artifact to always`);
/** Says what incidents tell together; what it finds is an answer, not a failure of the command. */
const trend = {
    name: 'trend',
    usage: 'trend FILE... | DIR... | - | --api [--days N] [--marks FILE] [--by day|week] [--html FILE.html] [--drafts]',
    help: 'Count what incidents tell together: failures by label and over time, repairs, what was handled, hosts, caches.',
    options: OPTIONS,
    async run(args, console) {
        const api = await apiWanted(args, console);
        if (args.words.length === 0 && api === null)
            throw new command/* UsageError */.eb('trend needs at least one FILE or DIR with incident.json, - for standard input with one incident a line, or --api');
        const [span, path] = [trend_spanOf(args), pagePath(args, console)];
        const given = await marksOf(args.text('marks'), console);
        const { found: collected, isWhole } = await readAll(args.words, api, console);
        tellSkipped(collected, console);
        const { entries, skipped, copies } = collected;
        if (entries.length === 0 && !isWhole)
            return 3;
        if (entries.length === 0)
            throw noIncident(args.words, api);
        const marks = api === null ? given : [...given, ...(await labelMarks(api, entries, console))];
        const found = trendOf(entries, { marks, span, draft });
        for (const key of found.falseAlarms.unmet)
            console.say(`go-docker-build: the mark ${key} means no failure that was read`);
        if (found.failures === found.runs)
            console.say('go-docker-build: no run is green here, so rates and repairs say nothing; keep incidents of green runs too, by the input artifact: always');
        const isWritten = path === null || (await writePage(path, found, console));
        if (args.json)
            console.answer({ ...found, skipped, copies });
        else {
            console.say(trendToTerminal(found, console));
            if (args.flag('drafts'))
                for (const one of found.unknowns.filter((unknown) => unknown.draft !== ''))
                    console.say((0,neutralise/* disarm */.Jt)(one.draft));
        }
        return isWritten && isWhole ? 0 : 3;
    },
};


/***/ }),

/***/ 3274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lo: () => (/* binding */ readExactly),
/* harmony export */   WM: () => (/* binding */ Damaged),
/* harmony export */   gZ: () => (/* binding */ readDirectory)
/* harmony export */ });
/* unused harmony export LIMIT */
/** A damaged archive: the message says how. */
class Damaged extends Error {
}
/** Largest module zip, and largest content of one, in bytes. https://go.dev/ref/mod#zip-path-size-constraints */
const LIMIT = 500 * 1024 * 1024;
const DIRECTORY_LIMIT = 64 * 1024 * 1024;
const END = 0x06054b50;
const END_BYTES = 22;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_64_BYTES = 20;
const END_64 = 0x06064b50;
const END_64_BYTES = 56;
const HEADER = 0x02014b50;
const HEADER_BYTES = 46;
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;
const EXTRA_64 = 1;
/** Reads exactly `length` bytes; throws Damaged where the file ends before. */
const readExactly = async (file, at, length) => {
    const bytes = Buffer.allocUnsafe(length);
    let done = 0;
    while (done < length) {
        const { bytesRead } = await file.read(bytes, done, length - done, at + done);
        if (bytesRead === 0)
            throw new Damaged('unexpected end of file');
        done += bytesRead;
    }
    return bytes;
};
const number64 = (bytes, at) => {
    const value = Number(bytes.readBigUInt64LE(at));
    if (value > Number.MAX_SAFE_INTEGER)
        throw new Damaged('a number in the directory is out of range');
    return value;
};
/** The 64 bit end record, which stands before its locator. */
const findEnd64 = async (file, locatorAt) => {
    const locator = locatorAt < 0 ? null : await readExactly(file, locatorAt, LOCATOR_64_BYTES);
    if (locator?.readUInt32LE(0) !== LOCATOR_64)
        throw new Damaged('no 64 bit end of the directory');
    const at = number64(locator, 8);
    const end = await readExactly(file, at, END_64_BYTES);
    if (end.readUInt32LE(0) !== END_64)
        throw new Damaged('no 64 bit end of the directory');
    return { entries: number64(end, 32), bytes: number64(end, 40), at: number64(end, 48) };
};
/** Finds the directory through the end record; nothing but its comment may follow that. */
const findDirectory = async (file, size) => {
    const tailAt = Math.max(0, size - END_BYTES - FULL_16);
    const tail = await readExactly(file, tailAt, size - tailAt);
    let at = tail.length - END_BYTES;
    while (at >= 0 && tail.readUInt32LE(at) !== END)
        at--;
    if (at < 0 || at + END_BYTES + tail.readUInt16LE(at + 20) !== tail.length)
        throw new Damaged('no end of the directory: it is cut short or not a zip file');
    const found = {
        entries: tail.readUInt16LE(at + 10),
        bytes: tail.readUInt32LE(at + 12),
        at: tail.readUInt32LE(at + 16),
    };
    const isFull = found.entries === FULL_16 || found.bytes === FULL_32 || found.at === FULL_32;
    const directory = isFull ? await findEnd64(file, tailAt + at - LOCATOR_64_BYTES) : found;
    if (directory.at + directory.bytes > tailAt + at)
        throw new Damaged('the directory is out of the file');
    if (directory.bytes > DIRECTORY_LIMIT)
        throw new Damaged('the directory is too large');
    return directory;
};
/** The 64 bit values of an entry that stand for full 32 bit ones, in their order. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
const widen = (sizes, extra) => {
    let field = 0;
    while (field + 4 <= extra.length && extra.readUInt16LE(field) !== EXTRA_64)
        field += 4 + extra.readUInt16LE(field + 2);
    let next = field + 4;
    const end = next <= extra.length ? Math.min(extra.length, next + extra.readUInt16LE(field + 2)) : 0;
    const take = (value) => {
        if (value !== FULL_32)
            return value;
        if (next + 8 > end)
            throw new Damaged('a 64 bit size is missing');
        next += 8;
        return number64(extra, next - 8);
    };
    const size = take(sizes.size);
    return { size, packed: take(sizes.packed), at: take(sizes.at) };
};
const readEntry = (bytes, at) => {
    if (at + HEADER_BYTES > bytes.length || bytes.readUInt32LE(at) !== HEADER)
        throw new Damaged('the directory is not whole');
    const nameEnd = at + HEADER_BYTES + bytes.readUInt16LE(at + 28);
    const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
    const next = extraEnd + bytes.readUInt16LE(at + 32);
    if (next > bytes.length)
        throw new Damaged('the directory is not whole');
    const sizes = {
        packed: bytes.readUInt32LE(at + 20),
        size: bytes.readUInt32LE(at + 24),
        at: bytes.readUInt32LE(at + 42),
    };
    const entry = {
        name: bytes.toString('latin1', at + HEADER_BYTES, nameEnd),
        method: bytes.readUInt16LE(at + 10),
        crc: bytes.readUInt32LE(at + 16),
        hasDescriptor: (bytes.readUInt16LE(at + 8) & 8) !== 0,
        ...widen(sizes, bytes.subarray(nameEnd, extraEnd)),
    };
    return { entry, next };
};
/** The entries of a zip file of this size in the order of their bytes, each name once; throws Damaged. */
const readDirectory = async (file, size) => {
    if (size > LIMIT)
        throw new Damaged(`it has ${size} bytes, more than the ${LIMIT} a module may have`);
    const directory = await findDirectory(file, size);
    const bytes = await readExactly(file, directory.at, directory.bytes);
    const entries = new Map();
    let total = 0;
    for (let at = 0; at < bytes.length;) {
        const { entry, next } = readEntry(bytes, at);
        if (entries.has(entry.name))
            throw new Damaged('a name stands in it twice');
        if (entry.name.includes('\n'))
            throw new Damaged('a name has a line break');
        if (entry.at + entry.packed > directory.at)
            throw new Damaged('an entry is out of the file');
        total += entry.size;
        if (total > LIMIT)
            throw new Damaged(`its files have more than the ${LIMIT} bytes a module may have`);
        entries.set(entry.name, entry);
        at = next;
    }
    if (entries.size !== directory.entries)
        throw new Damaged(`it has ${entries.size} entries and says ${directory.entries}`);
    return [...entries.values()].sort((left, right) => left.at - right.at);
};


/***/ }),

/***/ 2149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ draftRule)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _text_linear_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7241);


/** Characters of the evidence that the expression is made of. */
const LONGEST = 240;
/** Characters of the line that is the example. */
const LONGEST_EXAMPLE = 2_000;
/** Fixed text that every expression needs. */
const LEAST = 3;
/** Steps that the expression may take on its own line. */
const STEPS = 10_000_000;
/** The first so many of what varies are positions in files. */
const POSITIONS = 2;
/** What differs between two runs, and the expression in its place; a position becomes facts. */
const VARYING = [
    [
        /(?<![\w./@+-])(?:[\w.@+-]{1,100}\/){0,20}[\w.@+-]{1,100}\.[A-Za-z]{1,10}:\d{1,9}:\d{1,9}/,
        '(?P<file>\\S+):(?P<line>\\d+):(?P<column>\\d+)',
    ],
    [
        /(?<![\w./@+-])(?:[\w.@+-]{1,100}\/){0,20}[\w.@+-]{1,100}\.[A-Za-z]{1,10}:\d{1,9}/,
        '(?P<file>\\S+):(?P<line>\\d+)',
    ],
    [/(?:sha(?:256|512):|h1:)[A-Za-z0-9+/=]{8,128}|0x[0-9a-fA-F]+/, '\\S+'],
    [/(?<![\w./])\/?(?:[\w.@+-]{1,100}\/){2,20}[\w.@+-]{0,100}/, '\\S+'],
    [/\bv?\d{1,9}\.\d{1,9}(?:\.\d{1,19})?(?:[-+][0-9A-Za-z.+-]{1,100})?\b/, '[\\w.+-]+'],
    [/\b(?=[a-f]{0,64}\d)[0-9a-f]{7,64}\b/, '[0-9a-f]+'],
    [/\d+/, '\\d+'],
];
const escaped = (text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/[ \t]+/g, '\\s+');
/** The text as an expression; what varies is replaced from left to right, the first position by facts. */
const generalised = (text) => {
    const pieces = [];
    let isPlaced = false;
    for (let rest = text; rest !== '';) {
        const found = VARYING.flatMap(([varying, source], kind) => {
            const match = kind < POSITIONS && isPlaced ? null : varying.exec(rest);
            return match === null ? [] : [{ at: match.index, length: match[0].length, source, kind }];
        });
        const next = found.sort((a, b) => a.at - b.at || a.kind - b.kind)[0];
        pieces.push(escaped(rest.slice(0, next?.at)));
        if (next === undefined)
            break;
        pieces.push(next.source);
        isPlaced ||= next.kind < POSITIONS;
        rest = rest.slice(next.at + next.length);
    }
    return pieces.join('');
};
/** The expression with the facts it finds in the line, where it has enough fixed text. */
const tried = (source, line) => {
    const made = (0,_text_linear_index_js__WEBPACK_IMPORTED_MODULE_1__/* .compile */ .w)(source);
    if ('message' in made || made.required.length === 0)
        return null;
    if (made.required.some((text) => text.length < LEAST))
        return null;
    const facts = made.search(line, { left: STEPS });
    return facts === null ? null : { source, facts };
};
const drafted = (line) => {
    const text = [...line].slice(0, LONGEST).join('').trimEnd();
    return tried(generalised(text), line) ?? tried(escaped(text), line);
};
const nameOf = (evidence, fingerprint) => {
    const words = evidence.toLowerCase().match(/[a-z]{3,16}/g) ?? [];
    return [
        'own',
        [...words.filter((word) => word !== 'error').slice(0, 4), fingerprint.slice(0, 6)].join('-'),
    ].join('.');
};
const titleOf = (evidence) => {
    const text = evidence.replace(/[{}]/g, ' ').replace(/\s+/g, ' ').trim();
    return text.length > 120 ? `${text.slice(0, 119).trimEnd()}…` : text;
};
const HEAD = `# Put this into .github/go-docker-build/rules.yml, say in cause and do what your team knows of it, and run:
#   go-docker-build rules test .github/go-docker-build/rules.yml
`;
/** A rule of the repository's own for a failure that no rule recognises, as a YAML file with its test; empty where the line has too little text to know it by. */
const draftRule = (diagnosis, log) => {
    const { text, line } = diagnosis.evidence;
    const whole = log.lines.find(({ number }) => number === line)?.text ?? text;
    const evidence = whole.trim().slice(0, LONGEST_EXAMPLE);
    const draft = drafted(text.trim().slice(0, LONGEST_EXAMPLE));
    if (draft === null)
        return '';
    const { source, facts } = draft;
    const example = { log: evidence, ...(Object.keys(facts).length > 0 && { facts }) };
    const rule = {
        id: nameOf(text, diagnosis.fingerprint),
        title: titleOf(text),
        blame: 'evidence',
        retryable: false,
        confidence: 0.9,
        patterns: [{ match: source }],
        cause: 'Say here why this breaks the build.',
        do: ['Say here what to do; a command in backquotes can be pasted.'],
        examples: { matches: [example], ignores: [] },
    };
    return HEAD + (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)({ rules: [rule] }, { lineWidth: 0, aliasDuplicateObjects: false });
};


/***/ }),

/***/ 9527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   U_: () => (/* binding */ jsonFor),
/* harmony export */   XX: () => (/* binding */ render),
/* harmony export */   el: () => (/* binding */ el),
/* harmony export */   lS: () => (/* binding */ raw),
/* harmony export */   nf: () => (/* binding */ link)
/* harmony export */ });
/* unused harmony export escapeHtml */
/* harmony import */ var _text_controls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7430);

const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** Foreign text for HTML, inside an element or an attribute in quotes: no markup, no control characters, no marks that reorder it. */
const escapeHtml = (text) => (0,_text_controls_js__WEBPACK_IMPORTED_MODULE_0__/* .stripControls */ .$)(text.toWellFormed()).replace(/[&<>"']/g, (character) => ENTITIES[character]);
/** HTML of a child. */
const render = (child) => {
    if (child === null)
        return '';
    if (typeof child === 'string')
        return escapeHtml(child);
    if (typeof child === 'number')
        return String(child);
    return 'html' in child ? child.html : child.map(render).join('');
};
const VOID = new Set(['meta', 'br', 'hr', 'input', 'rect', 'line', 'use']);
/** An element; every foreign text in it is escaped. */
const el = (tag, attributes, ...children) => {
    const written = Object.entries(attributes)
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`));
    const start = `<${tag}${written.join('')}>`;
    return { html: VOID.has(tag) ? close(tag, start) : `${start}${render(children)}</${tag}>` };
};
const SHAPES = new Set(['rect', 'line', 'use']);
const close = (tag, start) => (SHAPES.has(tag) ? start.replace(/>$/, '/>') : start);
/** Text of ours, script or style, that must stand as it is. */
const raw = (html) => ({ html });
/** JSON inside a script element that is data: no end tag can stand in it. https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements */
const jsonFor = (value) => raw(JSON.stringify(value).replaceAll('<', '\\u003c'));
/** A link where the target is a web address, else its text. */
const link = (target, ...children) => /^https?:\/\//i.test(target) ? el('a', { href: target, rel: 'noreferrer noopener' }, children) : children;
/** A remedy or a cause: the parts in backquotes are code. */
const prose = (text) => text.split(/`([^`]+)`/).map((part, at) => (at % 2 === 1 ? el('code', {}, part) : part));


/***/ }),

/***/ 7047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ LAYOUT)
/* harmony export */ });
/** The page as a whole, its texts, tables and buttons. */
const LAYOUT = `
*{box-sizing:border-box}
html{scroll-padding-top:4.5rem}
body{margin:0;background:var(--ground);color:var(--text);font:16px/1.5 system-ui,-apple-system,"Segoe UI","Noto Sans","PingFang SC","Microsoft YaHei",sans-serif;overflow-wrap:break-word}
header,main{max-width:1240px;margin:0 auto;padding:0 16px}
main{padding-bottom:64px}
h1 code{font-size:.95em}
h1{font-size:1.6rem;line-height:1.25;margin:.25rem 0 .5rem}
h2{font-size:1.25rem;margin:2.5rem 0 .75rem;padding-bottom:.3rem;border-bottom:1px solid var(--border)}
h3{font-size:1rem;margin:0 0 .4rem}
p{margin:.4rem 0}
a{color:var(--link)}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.875em}
.quiet,.keys{color:var(--quiet)}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:3px}
.skip{position:absolute;left:-9999px}
.skip:focus{left:8px;top:8px;padding:8px 12px;background:var(--ground);z-index:9}
.top{display:flex;gap:8px 16px;align-items:center;justify-content:space-between;flex-wrap:wrap;padding:10px 0;margin-bottom:1rem;border-bottom:1px solid var(--border)}
nav{display:flex;gap:2px 14px;flex-wrap:wrap;font-size:.875rem}
nav a{padding:3px 0;text-decoration:none}
nav a:hover{text-decoration:underline}
button,input[type=search]{font:inherit;font-size:.875rem;color:var(--text);background:var(--surface);border:1px solid var(--bar-cached-edge);border-radius:6px;padding:4px 10px;min-height:32px}
button{cursor:pointer}
button:hover{border-color:var(--focus)}
.outcome{padding:2px 10px;border-radius:999px;border:1px solid currentcolor}
.outcome.failure,.state.failed,.state.dead,.state.error{color:var(--bad)}
.outcome.success,.state.good,.state.sent{color:var(--good)}
.state.slow,.state.warning,.state.canceled{color:var(--warn)}
.state.cached,.state.done,.state.skipped,.state.notice{color:var(--quiet)}
.summary,.where{margin:.25rem 0}
.summary{margin-bottom:.75rem}
.quote{margin:1rem 0;border:1px solid var(--border);border-left:4px solid var(--bad);border-radius:6px;background:var(--surface);padding:10px 14px}
figcaption{font-size:.875rem;color:var(--quiet)}
.quote ol{list-style:none;margin:.3rem 0 0;padding:0;overflow-x:auto}
.quote li{display:flex;gap:14px;white-space:pre-wrap}
.quote li code{min-width:0;overflow-wrap:anywhere}
.quote li a{min-width:3.5em;text-align:right;font:.8125rem/1.6 ui-monospace,monospace}
.quote .decisive code{font-weight:700}
.blocks{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,460px),1fr));gap:18px 32px;margin-bottom:18px}
.block{min-width:0}
.block ul,.block ol{margin:.2rem 0;padding-left:1.2rem}
.paste{display:flex;gap:8px;align-items:flex-start}
.paste pre{flex:1;min-width:0;margin:0;padding:8px 12px;overflow-x:auto;background:var(--surface);border:1px solid var(--border);border-radius:6px}
.scroll{overflow-x:auto;margin:.75rem 0}
table{border-collapse:collapse;font-size:.875rem;min-width:min(100%,520px)}
caption{text-align:left;font-weight:600;padding:4px 0}
th,td{text-align:left;padding:5px 18px 5px 0;border-bottom:1px solid var(--border);vertical-align:top;font-weight:400}
thead th{color:var(--quiet);font-weight:600}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 18px;font-size:.875rem}
dt{color:var(--quiet)}
dd{margin:0;min-width:0;overflow-wrap:anywhere}
summary{cursor:pointer;padding:4px 0}
#said{position:fixed;right:16px;bottom:16px;margin:0;padding:8px 14px;background:var(--text);color:var(--ground);border-radius:6px}
#said:empty{display:none}
[hidden]{display:none!important}
@media (max-width:600px){h1 code{font-size:.95em}
h1{font-size:1.3rem}dl{grid-template-columns:1fr}dd{margin-bottom:8px}.paste{flex-direction:column;align-items:stretch}.quote{padding:8px 10px}}`;


/***/ }),

/***/ 7394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ab: () => (/* binding */ PALETTE)
/* harmony export */ });
/* unused harmony exports LIGHT, DARK */
/** On white. */
const LIGHT = {
    ground: '#ffffff',
    surface: '#f6f8fa',
    border: '#c4ccd4',
    text: '#1f2328',
    quiet: '#59636e',
    link: '#0550ae',
    focus: '#0550ae',
    bad: '#a40e26',
    good: '#116329',
    warn: '#7d4e00',
    mark: '#fff2a8',
    'mark-text': '#1f2328',
    decisive: '#ffe3e0',
    quoted: '#fff4dc',
    current: '#dbeafe',
    'bar-done': '#b6d4fe',
    'bar-done-edge': '#0969da',
    'bar-cached': '#e4e8ec',
    'bar-cached-edge': '#6e7781',
    'bar-failed': '#cf222e',
    'bar-failed-edge': '#82071e',
    'bar-text': '#0a2540',
    'bar-failed-text': '#ffffff',
    critical: '#6639ba',
    c0: '#1f2328',
    c1: '#a40e26',
    c2: '#116329',
    c3: '#7d4e00',
    c4: '#0550ae',
    c5: '#6639ba',
    c6: '#0e5c66',
    c7: '#4c555e',
    c8: '#57606a',
    c9: '#b0121f',
    c10: '#156b2d',
    c11: '#7a5200',
    c12: '#0a58b8',
    c13: '#7340c9',
    c14: '#12646e',
    c15: '#32383f',
};
/** On near black. */
const DARK = {
    ground: '#0d1117',
    surface: '#161b22',
    border: '#3d444d',
    text: '#e6edf3',
    quiet: '#9da7b3',
    link: '#79c0ff',
    focus: '#79c0ff',
    bad: '#ff9d97',
    good: '#56d364',
    warn: '#e3b341',
    mark: '#e3b341',
    'mark-text': '#0d1117',
    decisive: '#4a1a1d',
    quoted: '#3a2d10',
    current: '#12365e',
    'bar-done': '#1f4272',
    'bar-done-edge': '#58a6ff',
    'bar-cached': '#30363d',
    'bar-cached-edge': '#8b949e',
    'bar-failed': '#b62324',
    'bar-failed-edge': '#ff7b72',
    'bar-text': '#e6edf3',
    'bar-failed-text': '#ffffff',
    critical: '#bc8cff',
    c0: '#b1bac4',
    c1: '#ffa198',
    c2: '#56d364',
    c3: '#e3b341',
    c4: '#79c0ff',
    c5: '#d2a8ff',
    c6: '#56d4dd',
    c7: '#c9d1d9',
    c8: '#b1bac4',
    c9: '#ffb1aa',
    c10: '#7ee787',
    c11: '#f2cc60',
    c12: '#a5d6ff',
    c13: '#e2c5ff',
    c14: '#8be9f0',
    c15: '#ffffff',
};
const variables = (palette) => Object.entries(palette)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');
/** The palettes as variables: as the system wants it, or as the button says. */
const PALETTE = `
:root{color-scheme:light;${variables(LIGHT)}}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${variables(DARK)}}}
:root[data-theme=dark]{color-scheme:dark;${variables(DARK)}}
@media print{:root,:root[data-theme=dark],:root:not([data-theme=light]){color-scheme:light;${variables(LIGHT)}}}
${Array.from({ length: 16 }, (_, at) => `.c${at}{color:var(--c${at})}`).join('\n')}`;


/***/ }),

/***/ 8739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ branchOf)
/* harmony export */ });
/** Branch of a ref as people call it: `main` of `refs/heads/main`, `pull/3` of `refs/pull/3/merge`; null of null. */
const branchOf = (ref) => ref === null ? null : ref.replace(/^refs\/(?:heads|tags)\//, '').replace(/^refs\/(pull\/\d+)\/.*$/, '$1');


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
