export const id = 27;
export const ids = [27];
export const modules = {

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

/***/ 9599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publish: () => (/* binding */ publish_publish)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/adapters/github.js + 2 modules
var github = __webpack_require__(6215);
// EXTERNAL MODULE: ./build/stages/report/check-run.js + 1 modules
var check_run = __webpack_require__(3211);
// EXTERNAL MODULE: ./build/stages/report/junit.js
var junit = __webpack_require__(3145);
// EXTERNAL MODULE: ./build/stages/report/publish.js + 3 modules
var publish = __webpack_require__(4252);
// EXTERNAL MODULE: ./build/stages/report/sarif.js
var sarif = __webpack_require__(4200);
// EXTERNAL MODULE: ./build/cli/command.js
var command = __webpack_require__(3192);
;// CONCATENATED MODULE: ./build/model/incident.schema.json
const incident_schema_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","title":"incident","description":"The one structured record of a run of go-docker-build; every report is a rendering of it.","type":"object","additionalProperties":false,"properties":{"schema":{"const":1},"language":{"enum":["en","zh-CN"]},"tool":{"type":"object","additionalProperties":false,"properties":{"name":{"const":"go-docker-build"},"version":{"type":"string"},"pages":{"type":["string","null"]}},"required":["name","version","pages"]},"run":{"$ref":"#/$defs/run"},"outcome":{"enum":["success","failure"]},"startedAt":{"type":"string","format":"date-time"},"seconds":{"type":"number","minimum":0},"dockerfile":{"anyOf":[{"type":"object","additionalProperties":false,"properties":{"path":{"type":"string"},"target":{"type":["string","null"]}},"required":["path","target"]},{"type":"null"}]},"plan":{"type":"object","additionalProperties":false,"properties":{"changes":{"type":"array","items":{"$ref":"#/$defs/change"}},"skipped":{"type":"array","items":{"$ref":"#/$defs/skipped"}}},"required":["changes","skipped"]},"stages":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"name":{"enum":["preflight","prewarm","build","diagnose","attribute","report"]},"startedAt":{"type":"string","format":"date-time"},"seconds":{"type":"number","minimum":0}},"required":["name","startedAt","seconds"]}},"attempts":{"type":"array","items":{"$ref":"#/$defs/attempt"}},"remedies":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"attempt":{"type":"integer","minimum":0},"playbook":{"type":"string"},"step":{"enum":["retry","wait","switch-proxy","switch-builder","drop-cache","drop-rewriting","pull-base-from-mirror","free-disk","lower-parallelism","annotate","notify","open-issue","label","plain-build"]},"detail":{"type":"string"},"seconds":{"type":"number","minimum":0}},"required":["attempt","playbook","step","detail","seconds"]}},"diagnosis":{"anyOf":[{"$ref":"#/$defs/diagnosis"},{"type":"null"}]},"location":{"anyOf":[{"$ref":"#/$defs/location"},{"type":"null"}]},"instruction":{"anyOf":[{"$ref":"#/$defs/location"},{"type":"null"}]},"places":{"type":"array","items":{"$ref":"#/$defs/location"}},"attribution":{"$ref":"#/$defs/attribution"},"history":{"anyOf":[{"$ref":"#/$defs/history"},{"type":"null"}]},"findings":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string"},"severity":{"enum":["error","warning","notice"]},"path":{"type":["string","null"]},"line":{"type":["integer","null"]},"text":{"type":"string"},"do":{"type":"string"},"prevents":{"type":["string","null"]}},"required":["id","severity","path","line","text","do","prevents"]}},"health":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string"},"state":{"enum":["ok","slow","failed","unknown"]},"seconds":{"type":"number"},"text":{"type":"string"},"do":{"type":["string","null"]}},"required":["id","state","seconds","text","do"]}},"cache":{"$ref":"#/$defs/cache"},"rebuilt":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["step","line","why"],"properties":{"step":{"type":"string"},"line":{"type":"integer","minimum":1},"why":{"type":"string"}}}},"machine":{"anyOf":[{"$ref":"#/$defs/machine"},{"type":"null"}]},"degradations":{"type":"array","items":{"type":"string"}},"degraded":{"enum":[0,1,2]},"deliveries":{"type":"array","items":{"$ref":"#/$defs/delivered"}},"reproduce":{"type":["string","null"]},"image":{"anyOf":[{"type":"object","additionalProperties":false,"properties":{"id":{"type":["string","null"]},"digest":{"type":["string","null"]}},"required":["id","digest"]},{"type":"null"}]}},"required":["schema","tool","language","run","outcome","startedAt","seconds","dockerfile","plan","stages","attempts","diagnosis","location","instruction","places","attribution","history","findings","health","cache","degradations","degraded","deliveries","reproduce","image"],"$defs":{"machine":{"type":"object","additionalProperties":false,"properties":{"cores":{"type":"integer","minimum":1},"memoryBytes":{"type":"number","minimum":0},"diskBytes":{"type":["number","null"]},"samples":{"type":"array","maxItems":300,"items":{"type":"object","additionalProperties":false,"properties":{"seconds":{"type":"number","minimum":0},"cpu":{"type":"number","minimum":0,"maximum":1},"memoryBytes":{"type":"number","minimum":0},"diskFreeBytes":{"type":["number","null"]}},"required":["seconds","cpu","memoryBytes","diskFreeBytes"]}},"peaks":{"type":"object","additionalProperties":false,"properties":{"cpu":{"$ref":"#/$defs/machinePeak"},"memory":{"$ref":"#/$defs/machinePeak"},"disk":{"$ref":"#/$defs/machinePeak"}},"required":["cpu","memory","disk"]}},"required":["cores","memoryBytes","diskBytes","samples","peaks"]},"machinePeak":{"type":["object","null"],"additionalProperties":false,"properties":{"value":{"type":"number"},"at":{"type":"number","minimum":0},"step":{"type":["string","null"]}},"required":["value","at","step"]},"location":{"type":"object","additionalProperties":false,"properties":{"path":{"type":"string","description":"Relative to the root of the repository."},"line":{"type":["integer","null"],"minimum":1},"column":{"type":["integer","null"],"minimum":1}},"required":["path","line","column"]},"evidence":{"type":"object","additionalProperties":false,"properties":{"line":{"type":"integer","minimum":1,"description":"Line of the readable build log, from 1."},"text":{"type":"string"}},"required":["line","text"]},"pastRun":{"type":"object","additionalProperties":false,"properties":{"runId":{"type":"string"},"sha":{"type":"string"},"at":{"type":"string"},"branch":{"type":"string"}},"required":["runId","sha","at","branch"]},"history":{"type":"object","additionalProperties":false,"properties":{"state":{"enum":["new","known","broken-on-base","flaky","recovered","passing"]},"since":{"anyOf":[{"$ref":"#/$defs/pastRun"},{"type":"null"}]},"seen":{"type":"integer","minimum":0},"ended":{"type":["string","null"]},"endedFingerprint":{"type":["string","null"]},"endedInfra":{"type":"boolean"},"bothWays":{"type":"boolean"},"elsewhere":{"type":"integer","minimum":0},"source":{"enum":["checks","cache","none"]}},"required":["state","since","seen","ended","endedFingerprint","endedInfra","bothWays","elsewhere","source"]},"step":{"type":"object","additionalProperties":false,"properties":{"index":{"type":"integer","minimum":0},"name":{"type":"string"},"stage":{"type":"string"},"instruction":{"type":"string"},"cached":{"type":"boolean"},"startedAt":{"type":"string"},"seconds":{"type":"number","minimum":0},"error":{"type":"string"},"exitCode":{"type":"integer"},"outcome":{"enum":["done","failed","canceled"]}},"required":["index","name","cached"]},"attempt":{"type":"object","additionalProperties":false,"properties":{"number":{"type":"integer","minimum":1},"startedAt":{"type":"string","format":"date-time"},"seconds":{"type":"number","minimum":0},"exitCode":{"type":"integer"},"steps":{"type":"array","items":{"$ref":"#/$defs/step"}},"builder":{"type":"string"},"level":{"enum":[0,1,2]},"label":{"type":["string","null"]},"log":{"type":"string"}},"required":["number","startedAt","seconds","exitCode","steps"]},"diagnosis":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string","description":"Label of the failure, or unknown."},"title":{"type":"string"},"blame":{"enum":["yes","no","evidence"]},"retryable":{"type":"boolean"},"evidence":{"$ref":"#/$defs/evidence"},"quotes":{"type":"array","items":{"$ref":"#/$defs/evidence"},"maxItems":50},"facts":{"type":"object","additionalProperties":{"type":"string"}},"cause":{"type":"string"},"do":{"type":"array","items":{"type":"string"}},"confidence":{"type":"number","minimum":0,"maximum":1},"fingerprint":{"type":"string","pattern":"^[0-9a-f]{12}$"},"step":{"type":"integer","minimum":0},"mentioned":{"type":"array","items":{"$ref":"#/$defs/location"},"description":"Positions as the log words them; the paths may be of the container."},"isOwn":{"const":true},"others":{"type":"array","description":"Further failures that this one does not explain, in log order.","items":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string"},"title":{"type":"string"},"evidence":{"$ref":"#/$defs/evidence"}},"required":["id","title","evidence"]},"minItems":1,"maxItems":10}},"required":["id","title","blame","retryable","evidence","quotes","facts","cause","do","confidence","fingerprint","mentioned"]},"suspect":{"type":"object","additionalProperties":false,"properties":{"commit":{"type":"string"},"author":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string"},"email":{"type":"string"},"login":{"type":"string"}},"required":["name","email"]},"subject":{"type":"string"},"score":{"type":"number"},"reasons":{"type":"array","items":{"type":"string"}},"role":{"enum":["bot","merger"]},"coAuthors":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string"},"email":{"type":"string"}},"required":["name","email"]}},"reviewer":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string"},"email":{"type":"string"}},"required":["name","email"]},"verified":{"type":"boolean"}},"required":["commit","author","subject","score","reasons"]},"file":{"type":"object","additionalProperties":false,"properties":{"path":{"type":"string"},"change":{"enum":["added","modified","deleted","renamed"]},"why":{"type":"string"}},"required":["path","change","why"]},"owned":{"type":"object","additionalProperties":false,"properties":{"path":{"type":"string"},"owners":{"type":"array","items":{"type":"string"}}},"required":["path","owners"]},"worldChange":{"type":"object","additionalProperties":false,"properties":{"kind":{"enum":["image","toolchain","tool","module","package","vanished","certificate"]},"name":{"type":"string"},"from":{"type":["string","null"]},"to":{"type":["string","null"]},"text":{"type":"string"},"isNamed":{"type":"boolean"}},"required":["kind","name","from","to","text","isNamed"]},"attribution":{"type":"object","additionalProperties":false,"properties":{"verdict":{"enum":["author","infra","unknown"]},"suspects":{"type":"array","items":{"$ref":"#/$defs/suspect"}},"files":{"type":"array","items":{"$ref":"#/$defs/file"}},"why":{"type":"string"},"range":{"anyOf":[{"type":"object","additionalProperties":false,"properties":{"base":{"type":"string"},"head":{"type":"string"}},"required":["base","head"]},{"type":"null"}]},"owners":{"type":"array","items":{"$ref":"#/$defs/owned"}},"world":{"type":"array","items":{"$ref":"#/$defs/worldChange"}}},"required":["verdict","suspects","files","why","range"]},"cache":{"type":"object","additionalProperties":false,"properties":{"key":{"type":["string","null"]},"restored":{"enum":["exact","prefix","miss","off"]},"delivery":{"enum":["proxy","context","off"]},"why":{"type":["string","null"]},"served":{"type":"integer","minimum":0},"fetched":{"type":"integer","minimum":0},"bytes":{"type":"integer","minimum":0},"prewarmSeconds":{"type":"number","minimum":0},"modules":{"anyOf":[{"$ref":"#/$defs/modules"},{"type":"null"}]},"build":{"$ref":"#/$defs/buildCache"},"layers":{"$ref":"#/$defs/layers"}},"required":["key","restored","delivery","why","served","fetched","bytes","prewarmSeconds","modules","build"]},"layers":{"type":"object","additionalProperties":false,"properties":{"restored":{"enum":["exact","miss","off"]},"why":{"type":["string","null"]},"bytes":{"type":"integer","minimum":0},"seconds":{"type":"number","minimum":0}},"required":["restored","why","bytes","seconds"]},"buildCache":{"type":"object","additionalProperties":false,"properties":{"key":{"type":["string","null"]},"restored":{"enum":["exact","prefix","miss","off"]},"why":{"type":["string","null"]},"transport":{"enum":["tar","builder","off"]},"mounts":{"type":"integer","minimum":0},"entries":{"type":"integer","minimum":0},"bytes":{"type":"integer","minimum":0},"restoreSeconds":{"type":"number","minimum":0},"seedSeconds":{"type":"number","minimum":0},"waitedSeconds":{"type":"number","minimum":0},"pullSeconds":{"type":"number","minimum":0},"saveSeconds":{"type":["number","null"],"minimum":0},"savedSeconds":{"type":["number","null"]}},"required":["key","restored","why","transport","mounts","entries","bytes","restoreSeconds","seedSeconds","waitedSeconds","pullSeconds","saveSeconds","savedSeconds"]},"modules":{"type":"object","additionalProperties":false,"properties":{"count":{"type":"integer","minimum":0},"bytes":{"type":"integer","minimum":0},"fromNetwork":{"type":"integer","minimum":0},"ahead":{"type":"integer","minimum":0},"aheadBytes":{"type":"integer","minimum":0},"dropped":{"type":"array","maxItems":20,"items":{"type":"string"}},"hosts":{"type":"array","maxItems":20,"items":{"type":"object","additionalProperties":false,"properties":{"host":{"type":"string"},"requests":{"type":"integer","minimum":0},"failures":{"type":"integer","minimum":0},"bytes":{"type":"integer","minimum":0},"seconds":{"type":"number","minimum":0},"state":{"enum":["good","slow","dead"]}},"required":["host","requests","failures","bytes","seconds","state"]}},"slowest":{"type":"array","maxItems":20,"items":{"type":"object","additionalProperties":false,"properties":{"module":{"type":"string"},"version":{"type":"string"},"host":{"type":["string","null"]},"bytes":{"type":"integer","minimum":0},"seconds":{"type":"number","minimum":0},"retries":{"type":"integer","minimum":0}},"required":["module","version","host","bytes","seconds","retries"]}},"faults":{"type":"array","maxItems":20,"items":{"type":"object","additionalProperties":false,"properties":{"host":{"type":"string"},"what":{"type":"string"},"status":{"type":["integer","null"]},"seconds":{"type":"number","minimum":0},"path":{"type":"string"}},"required":["host","what","status","seconds","path"]}}},"required":["count","bytes","fromNetwork","ahead","aheadBytes","dropped","hosts","slowest","faults"]},"delivered":{"type":"object","additionalProperties":false,"properties":{"to":{"enum":["check-run","annotations","summary","incident-file","notify:dingtalk","notify:feishu","notify:slack","notify:webhook","notify:wecom"]},"status":{"enum":["sent","skipped","failed"]},"detail":{"type":"string"}},"required":["to","status","detail"]},"change":{"type":"object","additionalProperties":false,"properties":{"line":{"type":"integer","minimum":1},"flag":{"type":"string"},"why":{"type":"string"}},"required":["line","flag","why"]},"skipped":{"type":"object","additionalProperties":false,"properties":{"line":{"type":"integer","minimum":1},"why":{"type":"string"}},"required":["line","why"]},"run":{"type":"object","additionalProperties":false,"properties":{"repository":{"type":["string","null"]},"workflow":{"type":["string","null"]},"job":{"type":["string","null"]},"runId":{"type":["string","null"]},"runAttempt":{"type":["integer","null"]},"event":{"type":["string","null"]},"ref":{"type":["string","null"]},"headSha":{"type":["string","null"]},"baseSha":{"type":["string","null"]},"pullRequest":{"type":["integer","null"]},"actor":{"type":["string","null"]},"url":{"type":["string","null"]},"matrix":{"type":["string","null"]},"leg":{"type":["string","null"]},"traceId":{"type":"string","pattern":"^[0-9a-f]{32}$"},"spanId":{"type":"string","pattern":"^[0-9a-f]{16}$"},"parentSpanId":{"type":["string","null"]}},"required":["repository","workflow","job","runId","runAttempt","event","ref","headSha","baseSha","pullRequest","actor","url","matrix","leg","traceId","spanId","parentSpanId"]}}}');
;// CONCATENATED MODULE: ./build/cli/publish/schema.js
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const TYPES = {
    object: isObject,
    array: Array.isArray,
    string: (value) => typeof value === 'string',
    number: (value) => typeof value === 'number',
    integer: (value) => Number.isInteger(value),
    boolean: (value) => typeof value === 'boolean',
    null: (value) => value === null,
};
const fault = (isRight, at, what) => isRight ? [] : [`${at || '/'} ${what}`];
const resolved = (root, ref) => ref
    .split('/')
    .slice(1)
    .reduce((schema, key) => schema[key], root);
const CHECKS = {
    $ref: (value, given, at, _schema, root) => faultsIn(resolved(root, given), value, at, root),
    type: (value, given, at) => fault([given].flat().some((name) => TYPES[name]?.(value) === true), at, `is not ${[given].flat().join(' or ')}`),
    const: (value, given, at) => fault(value === given, at, `is not ${JSON.stringify(given)}`),
    enum: (value, given, at) => fault(given.includes(value), at, `is none of ${JSON.stringify(given)}`),
    anyOf: (value, given, at, _schema, root) => {
        const tried = given.map((one) => faultsIn(one, value, at, root));
        if (tried.some((faults) => faults.length === 0))
            return [];
        // The alternative that gets farthest says best what is wrong.
        return tried.toSorted((a, b) => (b[0] ?? '').length - (a[0] ?? '').length)[0] ?? [];
    },
    required: (value, given, at) => isObject(value)
        ? given.flatMap((key) => fault(Object.hasOwn(value, key), at, `has no ${key}`))
        : [],
    properties: (value, given, at, _schema, root) => isObject(value)
        ? Object.entries(given).flatMap(([key, one]) => Object.hasOwn(value, key) ? faultsIn(one, value[key], `${at}/${key}`, root) : [])
        : [],
    additionalProperties: (value, given, at, schema, root) => {
        if (!isObject(value))
            return [];
        const known = (schema['properties'] ?? {});
        return Object.keys(value)
            .filter((key) => !Object.hasOwn(known, key))
            .flatMap((key) => given === false
            ? [`${at || '/'} has ${JSON.stringify(key)}, which is not known`]
            : faultsIn(given, value[key], `${at}/${key}`, root));
    },
    items: (value, given, at, _schema, root) => Array.isArray(value)
        ? value.flatMap((item, index) => faultsIn(given, item, `${at}/${index}`, root))
        : [],
    maxItems: (value, given, at) => fault(!Array.isArray(value) || value.length <= Number(given), at, `has more than ${given} items`),
    minItems: (value, given, at) => fault(!Array.isArray(value) || value.length >= Number(given), at, `has fewer than ${given} items`),
    maxLength: (value, given, at) => fault(typeof value !== 'string' || [...value].length <= Number(given), at, `is longer than ${given}`),
    minLength: (value, given, at) => fault(typeof value !== 'string' || [...value].length >= Number(given), at, `is shorter than ${given}`),
    minimum: (value, given, at) => fault(typeof value !== 'number' || value >= Number(given), at, `is below ${given}`),
    maximum: (value, given, at) => fault(typeof value !== 'number' || value <= Number(given), at, `is above ${given}`),
    pattern: (value, given, at) => fault(typeof value !== 'string' || new RegExp(given, 'u').test(value), at, `does not match ${given}`),
    format: (value, _given, at) => fault(typeof value !== 'string' || (DATE_TIME.test(value) && !Number.isNaN(Date.parse(value))), at, 'is no date and time'),
};
/** Keywords that are checked, and those that only describe. */
const KEYWORDS = new Set([
    ...Object.keys(CHECKS),
    ...['$schema', '$id', '$defs', 'title', 'description', '$comment'],
]);
/** What is wrong with a value, each fault with its place as a JSON pointer; empty when it keeps to the schema. Patterns are those of the schema, never of the value. */
const faultsIn = (schema, value, at = '', root = schema) => Object.entries(schema).flatMap(([keyword, given]) => CHECKS[keyword]?.(value, given, at, schema, root) ?? []);

;// CONCATENATED MODULE: ./build/cli/publish/read.js





/** Bytes of a file at most; the largest of ours has about one megabyte. */
const MOST_BYTES = 10_000_000;
/** Faults that are told. */
const TOLD = 5;
/** Reads an incident.json that may come from anywhere; throws UsageError when it is none that keeps to the schema. */
const readIncident = async (name, { cwd }) => {
    const path = (0,external_node_path_.resolve)(cwd, name);
    const bad = (seen) => new command/* UsageError */.eb(`${JSON.stringify(name)} ${seen}; give an incident.json that this version wrote`);
    const found = await (0,promises_.stat)(path).catch(() => null);
    if (found === null || !found.isFile())
        throw bad('is no file');
    if (found.size > MOST_BYTES)
        throw bad(`has ${found.size} bytes, more than ${MOST_BYTES}`);
    const text = await (0,promises_.readFile)(path, 'utf8').catch((error) => {
        throw bad(`cannot be read: ${error.code}`);
    });
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw bad('is no JSON');
    }
    const faults = faultsIn(incident_schema_namespaceObject, value);
    if (faults.length > 0) {
        const more = faults.length > TOLD ? `, and ${faults.length - TOLD} more` : '';
        throw bad(`does not keep to the schema: ${faults.slice(0, TOLD).join(', ')}${more}`);
    }
    return value;
};

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(3699);
// EXTERNAL MODULE: ./build/wording/languages.js + 2 modules
var languages = __webpack_require__(2229);
;// CONCATENATED MODULE: ./build/cli/publish/trust.js




const followed = (env) => {
    if (env['GITHUB_EVENT_NAME'] !== 'workflow_run')
        return null;
    const event = JSON.parse((0,external_node_fs_.readFileSync)(env['GITHUB_EVENT_PATH'] ?? '', 'utf8'));
    return event.workflow_run;
};
const nameOf = ({ workflow, job, matrix }) => {
    const leg = job !== null && matrix !== null ? `${job} (${matrix})` : job;
    return ['go-docker-build', workflow, leg]
        .filter((part) => part !== null)
        .map((part) => (0,text_escape/* cutTitle */.dr)(part, 100))
        .join(' / ');
};
const differs = (what, seen, allowed) => new command/* UsageError */.eb(`the incident is of ${what} ${JSON.stringify(seen)}, and only ${JSON.stringify(allowed)} may be published here; download the artifact of the run that this workflow follows`);
/**
 * The incident as this workflow may publish it. After another run (`workflow_run`) everything that says where it
 * belongs is taken from GitHub's event, and a file that claims another commit or run is refused; what only that run
 * could know stays, but no link and no command of it. Elsewhere it must be of this repository.
 */
const trusted = (incident, env) => {
    const repository = env['GITHUB_REPOSITORY'] ?? null;
    const run = followed(env);
    if (run === null) {
        if (incident.run.repository !== repository)
            throw differs('repository', incident.run.repository, repository);
        return { incident, name: nameOf(incident.run), note: '' };
    }
    if (incident.run.runId !== `${run.id}`)
        throw differs('run', incident.run.runId, `${run.id}`);
    if (incident.run.headSha !== run.head_sha)
        throw differs('commit', incident.run.headSha, run.head_sha);
    const told = {
        ...incident,
        tool: { ...incident.tool, pages: null },
        run: {
            ...incident.run,
            ...{ repository, workflow: run.name, runId: `${run.id}`, runAttempt: run.run_attempt },
            ...{ headSha: run.head_sha, url: run.html_url, ref: null, pullRequest: null, actor: null },
        },
        history: null,
        reproduce: null,
        deliveries: [],
    };
    const isFork = run.head_repository?.full_name?.toLowerCase() !== repository?.toLowerCase();
    const note = isFork ? (0,languages/* wordsOf */.Z)(incident.language).fromFork(`[${run.id}](${run.html_url})`) : '';
    return { incident: told, name: nameOf(told.run), note };
};

;// CONCATENATED MODULE: ./build/cli/publish.js










/** Incidents of one call at most, as many as a matrix has legs. */
const MOST = 256;
const RENDERERS = {
    sarif: sarif/* toSarif */.z,
    junit: junit/* toJUnit */.U,
};
/** Writes the files that are asked for; false, with the reason said, when one cannot be written. */
const writeFiles = async (incident, args, console) => {
    const written = {};
    for (const [kind, render] of Object.entries(RENDERERS)) {
        const given = args.text(kind);
        if (given === undefined)
            continue;
        const path = (0,external_node_path_.resolve)(console.cwd, given);
        try {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
            await (0,promises_.writeFile)(path, render(incident));
        }
        catch (error) {
            const why = error.code ?? String(error);
            console.say(`go-docker-build: --${kind} ${given} cannot be written (${why}); give a path that can be`);
            return false;
        }
        written[kind] = path;
        console.say(`Written: ${path}`);
    }
    if (args.json)
        console.answer({ check: null, name: null, sarif: null, junit: null, ...written });
    return true;
};
/** Builds of one job share a name: the second has its number behind it. */
const numbered = (all) => {
    const seen = new Map();
    return all
        .toSorted((a, b) => Date.parse(a.incident.startedAt) - Date.parse(b.incident.startedAt))
        .map((one) => {
        const count = (seen.get(one.name) ?? 0) + 1;
        seen.set(one.name, count);
        return count === 1
            ? { ...one, step: null }
            : { ...one, name: `${one.name} / ${count}`, step: `${count}` };
    });
};
const makeChecks = async (incidents, args, console) => {
    const { env } = console;
    const token = env['GITHUB_TOKEN'] ?? '';
    if (token === '' || !env['GITHUB_REPOSITORY'])
        throw new command/* UsageError */.eb('GITHUB_TOKEN or GITHUB_REPOSITORY is not set; run this in a workflow and give GITHUB_TOKEN the value of github.token, or write a file with --sarif or --junit');
    const all = numbered(incidents.map((incident) => trusted(incident, env)));
    let isDone = true;
    for (const { incident, name, note, step } of all) {
        const check = (0,check_run/* toCheckRun */.N)(incident, name, null, { note, step, isRerun: true });
        if (check === null)
            throw new command/* UsageError */.eb('the incident has no commit; give one of a run on GitHub');
        const sent = await (0,github/* githubApi */.M)(token, env)?.createCheckRun(check);
        if (sent?.ok !== true) {
            isDone = false;
            console.say(`go-docker-build: ${name}: ${(0,publish/* remedyOf */.S)(sent?.status ?? 0, sent?.message ?? 'no repository')}`);
            continue;
        }
        const left = sent.left?.length ?? 0;
        console.say(`${name}: ${sent.url}${left === 0 ? '' : ` without ${left} of ${check.annotations.length} annotations`}`);
        if (args.json)
            console.answer({ check: sent.url, name, sarif: null, junit: null });
    }
    return isDone ? 0 : 3;
};
/** Publishes what another run found: its check run, SARIF or JUnit. */
const publish_publish = {
    name: 'publish',
    usage: 'publish INCIDENT.json... [--sarif FILE] [--junit FILE]',
    help: 'Make the check run of an incident.json of another run, or write it as SARIF or JUnit.',
    options: [
        { name: 'sarif', type: 'string', value: 'FILE', help: 'Write SARIF 2.1.0 there and make no check run' },
        { name: 'junit', type: 'string', value: 'FILE', help: 'Write JUnit XML there and make no check run' },
    ],
    async run(args, console) {
        const { words } = args;
        if (words.length === 0 || words.length > MOST)
            throw new command/* UsageError */.eb(`publish takes 1 to ${MOST} files, seen ${words.length}; give paths of incident.json`);
        const isFile = Object.keys(RENDERERS).some((kind) => args.text(kind) !== undefined);
        if (isFile && words.length > 1)
            throw new command/* UsageError */.eb(`--sarif and --junit take one incident, seen ${words.length}; call it once for each`);
        const incidents = await Promise.all(words.map((name) => readIncident(name, console)));
        const [first] = incidents;
        if (isFile && first !== undefined)
            return (await writeFiles(first, args, console)) ? 0 : 3;
        return makeChecks(incidents, args, console);
    },
};


/***/ }),

/***/ 7397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ inMegabytes)
/* harmony export */ });
/** Bytes as `1.2 MB`, without the fraction from 10 MB on. */
const inMegabytes = (bytes) => `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`;


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
