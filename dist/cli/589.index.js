export const id = 589;
export const ids = [589];
export const modules = {

/***/ 6502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ archives)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7067);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8522);








/** Bytes that are read or made at a time. */
const CHUNK = 1024 * 1024;
/** Levels at which a processor keeps up with a disk: 1 GB of compiled packages in 5 s, and in 11 s. */
const ZSTD = { chunkSize: CHUNK, params: { [node_zlib__WEBPACK_IMPORTED_MODULE_7__.constants.ZSTD_c_compressionLevel]: 1 } };
const GZIP = { chunkSize: CHUNK, level: 1 };
const unpacked = (path) => path.endsWith('.zst') ? (0,node_zlib__WEBPACK_IMPORTED_MODULE_7__.createZstdDecompress)({ chunkSize: CHUNK }) : (0,node_zlib__WEBPACK_IMPORTED_MODULE_7__.createGunzip)({ chunkSize: CHUNK });
const packed = (path) => path.endsWith('.zst') ? (0,node_zlib__WEBPACK_IMPORTED_MODULE_7__.createZstdCompress)(ZSTD) : new node_stream__WEBPACK_IMPORTED_MODULE_5__.PassThrough();
/** Lets so many bytes through and breaks off at the next one. */
const upTo = (most) => {
    let left = most;
    return new node_stream__WEBPACK_IMPORTED_MODULE_5__.Transform({
        transform(chunk, _, done) {
            left -= chunk.length;
            done(left < 0 ? new Error('longer than it may be') : null, chunk);
        },
    });
};
const give = async (given, response) => {
    if (given === null)
        response.writeHead(404).end();
    else if ('text' in given)
        response.end(given.text);
    else {
        const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(given.archive, { highWaterMark: CHUNK });
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_6__.pipeline)(read, unpacked(given.archive), upTo(given.most), response);
    }
};
const take = async (request, place, response) => {
    if (place === null)
        response.writeHead(404).end();
    else {
        const { path, most } = place;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(path), { recursive: true });
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_6__.pipeline)(request, upTo(most), packed(path), (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(path));
        response.end();
    }
};
const isSame = (left, right) => {
    const [a, b] = [Buffer.from(left), Buffer.from(right)];
    return a.length === b.length && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(a, b);
};
const serve = async (listen, desk) => {
    const prefix = `/${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString('hex')}/`;
    const answer = async (request, response) => {
        const path = request.url ?? '';
        const name = isSame(path.slice(0, prefix.length), prefix) ? path.slice(prefix.length) : null;
        if (name === null)
            return give(null, response);
        if (request.method === 'PUT')
            return take(request, desk.place(name), response);
        return give(request.method === 'GET' ? await desk.find(name) : null, response);
    };
    const server = (0,node_http__WEBPACK_IMPORTED_MODULE_3__.createServer)((request, response) => {
        answer(request, response).catch(() => response.destroy());
    });
    // An archive may be asked for long before it is here, and take long to be sent.
    server.requestTimeout = 0;
    const isOpen = await new Promise((resolve) => {
        server.once('error', () => resolve(false));
        server.listen(0, listen, () => resolve(true));
    });
    if (!isOpen)
        return null;
    server.unref();
    const { address, port, family } = server.address();
    const host = family === 'IPv6' ? `[${address}]` : address;
    return {
        url: `http://${host}:${port}${prefix.slice(0, -1)}`,
        close: () => new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
        }),
    };
};
/** Archives on this machine; a server is on a free port, answers GET and PUT below its path and nothing else, and keeps no process alive. */
const archives = {
    serve,
    toGzip: (from, to) => (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_6__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(from), unpacked(from), (0,node_zlib__WEBPACK_IMPORTED_MODULE_7__.createGzip)(GZIP), (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(to)).then(() => true, () => false),
};


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

/***/ 1942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ hmacSha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** HMAC-SHA256 of Node's crypto. */
const hmacSha256 = (key, message) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key).update(message).digest();


/***/ }),

/***/ 8455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sA: () => (/* binding */ ALLOW_LOOPBACK),
  ok: () => (/* binding */ httpClient),
  v7: () => (/* binding */ pause),
  TH: () => (/* binding */ sinkClient)
});

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(610);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./build/adapters/http-address.js

/** Addresses that answer with credentials of the machine, or are no host: link-local and metadata of the clouds, this network, multicast. https://www.iana.org/assignments/iana-ipv4-special-registry https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html */
const FORBIDDEN = [
    ['0.0.0.0', 8, 'ipv4'],
    ['169.254.0.0', 16, 'ipv4'],
    ['100.100.100.200', 32, 'ipv4'], // Alibaba Cloud
    ['168.63.129.16', 32, 'ipv4'], // Azure
    ['192.0.0.0', 24, 'ipv4'], // Oracle Cloud
    ['224.0.0.0', 3, 'ipv4'],
    ['::', 128, 'ipv6'],
    ['fe80::', 10, 'ipv6'],
    ['fd00:ec2::254', 128, 'ipv6'],
    ['fd20:ce::254', 128, 'ipv6'], // Google Cloud
    ['ff00::', 8, 'ipv6'],
];
const LOOPBACK = [
    ['127.0.0.0', 8, 'ipv4'],
    ['::1', 128, 'ipv6'],
];
const listOf = (nets) => {
    const list = new external_node_net_.BlockList();
    for (const [net, prefix, family] of nets)
        list.addSubnet(net, prefix, family);
    return list;
};
const forbidden = listOf(FORBIDDEN);
const loopback = listOf(LOOPBACK);
/** IPv6 addresses that carry one of IPv4 in their last 32 bits: mapped, compatible, NAT64. https://www.rfc-editor.org/rfc/rfc4291#section-2.5.5 https://www.rfc-editor.org/rfc/rfc6052 */
const CARRIERS = listOf([
    ['::ffff:0:0', 96, 'ipv6'],
    ['::', 96, 'ipv6'],
    ['64:ff9b::', 96, 'ipv6'],
]);
/** The two last groups of a written IPv6 address as IPv4. */
const carried = (address) => {
    if (!CARRIERS.check(address, 'ipv6'))
        return null;
    const { hostname } = new URL(`http://[${address}]`);
    const groups = hostname.slice(1, -1).split(':');
    const [high, low] = groups.slice(-2).map((group) => Number.parseInt(group || '0', 16));
    if (high === undefined || low === undefined)
        return null;
    return [high >> 8, high & 255, low >> 8, low & 255].join('.');
};
const isIn = (list, address) => {
    const family = (0,external_node_net_.isIP)(address);
    if (family === 4)
        return list.check(address, 'ipv4');
    const inner = carried(address);
    return list.check(address, 'ipv6') || (inner !== null && list.check(inner, 'ipv4'));
};
/** What an address is to a URL of a user: `forbidden` never, `loopback` only where it is allowed, `open` any other, those of private networks among them. */
const kindOfAddress = (address) => {
    const bare = address.replace(/%.*$/, '');
    if ((0,external_node_net_.isIP)(bare) === 0)
        return 'forbidden';
    if (isIn(loopback, bare))
        return 'loopback';
    return isIn(forbidden, bare) ? 'forbidden' : 'open';
};

;// CONCATENATED MODULE: ./build/adapters/http.js





/** Of an answer that is read; what comes behind it is dropped. */
const ANSWER_BYTES = 64 * 1_024;
const machineResolve = (host, done) => (0,external_node_dns_.lookup)(host, { all: true }, (error, found) => done(error, found ?? []));
const REFUSED = 'ADDRESS_REFUSED';
const refusal = () => Object.assign(new Error('the host has no address that may be asked'), { code: REFUSED });
/** What a fault of the network is called, without the URL and the names in it. */
const FAULTS = {
    ENOTFOUND: 'no such host',
    EAI_AGAIN: 'the name service did not answer',
    ECONNREFUSED: 'connection refused',
    ECONNRESET: 'connection reset by peer',
    EHOSTUNREACH: 'no route to the host',
    ENETUNREACH: 'network is unreachable',
    EPIPE: 'the connection was closed',
    CERT_HAS_EXPIRED: 'the certificate has expired',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'the certificate is signed by itself',
    SELF_SIGNED_CERT_IN_CHAIN: 'the certificate is signed by itself',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the certificate is signed by an unknown authority',
    ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is for another host',
};
const faultOf = (error, isLate, timeoutMs) => {
    const { code = '' } = (error ?? {});
    if (isLate)
        return { ok: false, kind: 'time', said: `no answer within ${(timeoutMs / 1000).toFixed(1)} s` };
    if (code === REFUSED)
        return {
            ok: false,
            kind: 'refused-address',
            said: 'the host leads to this machine, to a link-local address or to one that hands out credentials of the machine',
        };
    return { ok: false, kind: 'network', said: FAULTS[code] ?? `fault of the network ${code}`.trim() };
};
/** Seconds or a date. https://www.rfc-editor.org/rfc/rfc9110#name-retry-after */
const retryAfterMs = ({ headers }) => {
    const value = headers['retry-after']?.trim() ?? '';
    if (/^\d{1,6}$/.test(value))
        return Number(value) * 1_000;
    const at = Date.parse(value);
    return Number.isNaN(at) ? null : Math.max(0, at - Date.now());
};
const readSome = async (answer, most) => {
    const parts = [];
    let bytes = 0;
    for await (const part of answer) {
        parts.push(part);
        bytes += part.length;
        if (bytes >= most)
            break;
    }
    return Buffer.concat(parts).subarray(0, most).toString('utf8');
};
/** Gives a socket only addresses that may be asked, so that it connects to what was checked. */
const checkedLookup = (resolve, isAllowed) => (host, options, done) => resolve(host, (error, found) => {
    const open = found.filter(({ address }) => isAllowed(address));
    const [first] = open;
    if (error !== null)
        done(error, []);
    else if (first === undefined)
        done(refusal(), []);
    else if (options.all === true)
        done(null, [...open]);
    else
        done(null, first.address, first.family);
});
/** `isPlain`: hosts beside this machine may be asked over http. */
const asker = ({ loopback, env = {}, resolve = machineResolve, isPlain, }) => {
    const isAllowed = (address) => {
        const kind = kindOfAddress(address);
        return kind === 'open' || (kind === 'loopback' && loopback);
    };
    const lookup = checkedLookup(resolve, isAllowed);
    // A proxy of the runner is asked by its name and resolves the host itself. https://nodejs.org/api/http.html#built-in-proxy-support
    const agents = {
        here: new external_node_http_.Agent(),
        http: new external_node_http_.Agent({ proxyEnv: env }),
        https: new external_node_https_.Agent({ proxyEnv: env }),
    };
    const ask = async (request, signal) => {
        const url = new URL(request.url);
        const host = url.hostname.replace(/^\[|\]$/g, '');
        if ((0,external_node_net_.isIP)(host) !== 0 && !isAllowed(host))
            throw refusal();
        const isHttp = url.protocol === 'http:';
        if (isHttp ? !loopback && !isPlain : url.protocol !== 'https:')
            throw refusal();
        const isHere = isHttp && (host === 'localhost' || kindOfAddress(host) === 'loopback');
        if (isHttp && !isHere && !isPlain)
            throw refusal();
        const open = isHttp ? external_node_http_.request : external_node_https_.request;
        const answer = await new Promise((taken, failed) => {
            const sending = open(url, {
                method: request.method,
                agent: isHere ? agents.here : isHttp ? agents.http : agents.https,
                lookup,
                signal,
                headers: {
                    ...request.headers,
                    'accept-encoding': 'identity',
                    'content-length': Buffer.byteLength(request.body),
                    'user-agent': 'go-docker-build',
                },
            }, taken);
            sending.on('error', failed);
            sending.end(request.body);
        });
        const body = await readSome(answer, request.mostBytes);
        answer.destroy();
        return { ok: true, status: answer.statusCode ?? 0, body, retryAfterMs: retryAfterMs(answer) };
    };
    return (request) => {
        const signal = AbortSignal.timeout(Math.max(0, Math.ceil(request.timeoutMs)));
        return ask(request, signal).catch((error) => faultOf(error, signal.aborted, request.timeoutMs));
    };
};
/** A client for URLs that users give: https only (http to this machine where that is allowed), the runner's proxies, no redirects, no address that hands out credentials. */
const httpClient = (options) => {
    const ask = asker({ ...options, isPlain: false });
    return { post: (request) => ask({ ...request, method: 'POST', mostBytes: ANSWER_BYTES }) };
};
/** A client for sinks of telemetry: as for messages, and over http too, to this machine as to others. */
const sinkClient = (options = {}) => asker({ ...options, loopback: true, isPlain: true });
/** Variable that lets messages go to this machine itself when it is `1`: for tests, never set by a runner. */
const ALLOW_LOOPBACK = 'GO_DOCKER_BUILD_ALLOW_LOOPBACK';
/** Waits so many milliseconds. */
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));


/***/ }),

/***/ 416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ readRunFacts)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/adapters/trace.js

/** https://www.w3.org/TR/trace-context/#traceparent-header; ids of zeros alone are invalid. */
const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}(?:-.*)?$/;
const digest = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
/** TRACEPARENT decides, then GitHub's run by the formulas of the OpenTelemetry Collector, so that its spans and ours are one trace; else the trace is new. https://github.com/open-telemetry/opentelemetry-collector-contrib/blob/main/receiver/githubreceiver/trace_event_handling.go */
const traceContext = (env, checkRunId) => {
    const spanId = (0,external_node_crypto_.randomBytes)(8).toString('hex');
    const [, given, parent = null] = TRACEPARENT.exec(env['TRACEPARENT'] ?? '') ?? [];
    if (given !== undefined)
        return { traceId: given, spanId, parentSpanId: parent };
    const [run, attempt] = [env['GITHUB_RUN_ID'], env['GITHUB_RUN_ATTEMPT'] || '1'];
    if (!run)
        return { traceId: (0,external_node_crypto_.randomBytes)(16).toString('hex'), spanId, parentSpanId: null };
    const parentOf = checkRunId === null ? `${run}${attempt}s` : `${checkRunId}-j`;
    return {
        traceId: digest(`${run}${attempt}t`).slice(0, 32),
        spanId,
        parentSpanId: digest(parentOf).slice(16, 32),
    };
};

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
/** https://docs.github.com/actions/reference/workflows-and-actions/variables (GITHUB_ACTION_REPOSITORY, GITHUB_ACTION_REF) */
const pagesOf = (env) => {
    const [repository = '', ref = ''] = [env['GITHUB_ACTION_REPOSITORY'], env['GITHUB_ACTION_REF']];
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^[\w./-]+$/.test(ref))
        return null;
    return `${env['GITHUB_SERVER_URL'] || 'https://github.com'}/${repository}/blob/${ref}/docs/failures`;
};
/** A fork that was deleted has no name. A comment does not tell where the code it is about comes from. */
const isForkOf = (env, { pull_request: pull, workflow_run: run }) => {
    const head = (pull ? pull.head?.repo : run?.head_repository)?.full_name;
    if (pull || run)
        return head === undefined || head.toLowerCase() !== env['GITHUB_REPOSITORY']?.toLowerCase();
    return env['GITHUB_EVENT_NAME'] === 'issue_comment' || (env['GITHUB_REF'] ?? '').startsWith('refs/pull/');
};
/** Reads the identity of the run from the runner's environment; on a laptop nearly all of it is null. */
const readRunFacts = (env, job) => {
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
            matrix: job.matrix,
            leg: job.leg,
            ...traceContext(env, job.checkRunId),
        },
        isUntrusted: UNTRUSTED.has(env['GITHUB_EVENT_NAME'] ?? '') || (ref?.startsWith('refs/pull/') ?? false),
        isFork: isForkOf(env, event),
        pages: pagesOf(env),
        branch: ref?.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : null,
        before: event.before ?? null,
        defaultBranch: event.repository?.default_branch ?? null,
    };
};


/***/ }),

/***/ 3652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ localised)
/* harmony export */ });
/** The rules with their texts in this language; one that has none keeps its English. */
const localised = (rules, language) => language === 'en' ? rules : rules.map((rule) => (rule.zh === undefined ? rule : { ...rule, ...rule.zh }));


/***/ }),

/***/ 1348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ notifiers)
});

;// CONCATENATED MODULE: ./build/catalogue/notifiers/parts/answers.js
/** A fault of an answer that is not what the service documents. */
const unexpected = ({ status, body }) => {
    if (status >= 300 && status < 400)
        return {
            kind: 'refused',
            said: `HTTP ${status}, a redirect, which is not followed`,
            fix: 'give the URL it leads to, if you trust it',
        };
    const isPage = /^\s*<(?:!doctype|html)/i.test(body);
    return {
        kind: 'refused',
        said: `HTTP ${status}${isPage ? ' and a web page' : body.trim() === '' ? '' : `: ${body}`}`,
        fix: isPage
            ? 'check that the URL is that of the webhook, and that no login page or proxy stands before it'
            : 'check the URL of the webhook; if it is right the service has trouble',
    };
};
/** What a service said in its JSON body; null when the body is none. */
const jsonOf = (body) => {
    try {
        const value = JSON.parse(body);
        return typeof value === 'object' && value !== null ? value : null;
    }
    catch {
        return null;
    }
};
/** Once more when the service names a time, as HTTP has it. https://www.rfc-editor.org/rfc/rfc9110#name-retry-after */
const retryAfter = (reply, fix) => (reply.status === 429 || reply.status === 503) && reply.retryAfterMs !== null
    ? { kind: 'again', afterMs: reply.retryAfterMs, said: `HTTP ${reply.status}: ${reply.body}`, fix }
    : null;

// EXTERNAL MODULE: ./build/text/controls.js
var controls = __webpack_require__(7430);
;// CONCATENATED MODULE: ./build/catalogue/notifiers/parts/inert.js

/** Invisible joint that keeps a chat client from seeing a mention, link or mark. */
const JOINT = '\u200b';
/** Ends of names that clients take for hosts; a name with a path behind it is one with any end. https://www.iana.org/domains/root/db */
const HOSTS = /^(?:[a-z]{2}|com|org|net|edu|gov|info|biz|name|pro|app|dev|xyz|top|site|online|shop|store|club|cloud|link|live|life|tech|vip|wang|icu|page|work|zip|mov|run|world|example|internal|local|lan|corp)$/i;
/** Ends of names that are files and no hosts. */
const FILES = /^(?:go|mod|sum|work|ya?ml|json|toml|txt|log|md|sh|c|h|cc|cpp|s|o|a|so|tar|gz|zip|dockerfile)$/i;
const HOST = /(?<![\w.-])((?:[\w-]{1,63}\.){1,8})([a-z]{2,24})(?![\w.-]*\w)(?=(.?))/gi;
/** Breaks names that a client would turn into a link: schemes, `www.`, and hosts. */
const unlinked = (text) => text
    .replace(/(?<=\w):\/\//g, `:${JOINT}//`)
    .replace(/\b(mailto|javascript|data|tel):/gi, `$1${JOINT}:`)
    .replace(HOST, (all, before, end, next) => next !== '/' && (FILES.test(end) || !HOSTS.test(end))
    ? all
    : `${before.replaceAll('.', `${JOINT}.`)}${end}`);
/** Foreign text as one line without control characters. */
const oneLine = (text) => (0,controls/* stripControls */.$)(text)
    .split(/[\r\n\u0085\u2028\u2029]+/)
    .map((line) => line.trim())
    .join(' ')
    .trim();
/** Foreign text that a client shows as it stands, where the service has a kind of text without markup: only links and mentions are broken. */
const inertText = (text) => unlinked(oneLine(text)).replace(/@(?=\S)/g, `@${JOINT}`);
/** A title where the service shows text alone, back quotes too. */
const inertTitle = (text) => inertText(text).replaceAll('`', "'");
/** Foreign text for the Markdown dialects of DingTalk and WeCom, which know no escape: marks are parted or replaced by look-alikes. */
const inertMarkdown = (text) => inertText(text)
    .replace(/<(?=\S)/g, `<${JOINT}`)
    .replace(/\](?=[([:])/g, `]${JOINT}`)
    .replace(/!(?=\[)/g, `!${JOINT}`)
    .replaceAll('`', "'")
    .replaceAll('*', '∗')
    .replace(/~(?=~)/g, `~${JOINT}`)
    .replace(/(?<=_)_|(?<!\w)_(?=\w)/g, `${JOINT}_`)
    .replace(/^(?=[#>+=|-]|\d{1,9}[.)])/, JOINT);
/** A command to paste between back quotes; only what would end the code or open a mention is changed. */
const inertCode = (text) => `\`${oneLine(text)
    .replaceAll('`', "'")
    .replace(/<(?=@|at\b|font\b)/gi, `<${JOINT}`)}\``;
/** A sentence of ours whose `code` parts are commands to paste and whose rest may hold foreign words. */
const inertSentence = (text) => oneLine(text)
    .split(/(`[^`]+`)/)
    .map((part, at) => (at % 2 === 1 ? inertCode(part.slice(1, -1)) : kept(part, inertMarkdown(part))))
    .join('');
/** A text made inert, with a blank at each end where it had one, which parts it from the code beside it. */
const kept = (before, after) => after === ''
    ? before.trim() === '' && before !== ''
        ? ' '
        : ''
    : `${/^\s/.test(before) ? ' ' : ''}${after}${/\s$/.test(before) ? ' ' : ''}`;
/** A URL that no mark of Markdown can end. */
const safeUrl = (url) => new URL(url).href.replace(/[()<>[\]\s"'`|*~]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

// EXTERNAL MODULE: ./build/wording/message.js
var message = __webpack_require__(752);
;// CONCATENATED MODULE: ./build/catalogue/notifiers/parts/markdown.js


/** First of a title. */
const markOf = (event) => event === 'recovered' || event === 'passed' ? '✅' : '❌';
/** Where it happened, from the repository to the job, and the trace it is found by. */
const placeOf = (facts) => [
    facts.repository,
    facts.branch,
    facts.commit?.slice(0, 7) ?? null,
    [facts.workflow, facts.job, facts.matrix].filter((part) => part !== null).join(' / ') || null,
    `trace ${facts.traceId}`,
]
    .filter((part) => part !== null)
    .join(' · ');
/** The message in Markdown, foreign text inert: title, state, place, quotes, why, what to do, whose, links, mentions. */
const toMarkdownMessage = (facts, dialect) => {
    const { labels } = (0,message/* messageWords */.p)(facts.language);
    const { gap } = dialect;
    const labelled = (label, text) => text === null ? [] : [`**${label}**: ${inertSentence(text)}`];
    const list = (label, items) => items.length === 0
        ? []
        : [[`**${label}**`, ...items.map((item) => `- ${inertSentence(item)}`)].join('\n')];
    const link = (label, url) => url === null ? [] : [`[${label}](${safeUrl(url)})`];
    const id = facts.id === null ? '' : ` · ${inertCode(facts.id)}`;
    const links = [...link(labels.run, facts.links.run), ...link(labels.page, facts.links.page)].join(' · ');
    return [
        dialect.heading(`${markOf(facts.event)} ${facts.brand}: ${inertMarkdown(facts.headline)}`),
        `${dialect.state(inertMarkdown(facts.state), facts.event)}${id}`,
        inertMarkdown(placeOf(facts)),
        ...labelled(labels.at, facts.position),
        ...(facts.quotes.length === 0
            ? []
            : [facts.quotes.map((quote) => `> ${inertMarkdown(quote)}`).join(gap)]),
        ...labelled(labels.why, facts.cause),
        ...list(labels.whatToDo, facts.do),
        ...labelled(labels.whose, facts.whose),
        ...list(labels.changedFiles, facts.files),
        ...labelled(labels.reproduce, facts.reproduce === null ? null : `\`${facts.reproduce}\``),
        ...(links === '' ? [] : [links]),
        ...(facts.mentions.length === 0 ? [] : [facts.mentions.map(dialect.mention).join(' ')]),
    ]
        .filter((part) => part !== '')
        .join(gap);
};

// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(3699);
;// CONCATENATED MODULE: ./build/catalogue/notifiers/parts/shrink.js


/** From all that is readable in a chat down to the headline; the log goes first, the link never. */
const ROOMS = [
    { quotes: 5, quote: 500, remedies: 6, sentence: 900, files: 5, headline: 300 },
    { quotes: 3, quote: 300, remedies: 4, sentence: 500, files: 3, headline: 300 },
    { quotes: 1, quote: 300, remedies: 3, sentence: 300, files: 0, headline: 240 },
    { quotes: 1, quote: 160, remedies: 1, sentence: 200, files: 0, headline: 200 },
    { quotes: 0, quote: 0, remedies: 0, sentence: 120, files: 0, headline: 160 },
    { quotes: 0, quote: 0, remedies: 0, sentence: 0, files: 0, headline: 120 },
];
/** Bytes of a name of a branch, job or file, and of a URL, that are kept. */
const NAME = 120;
const URL_BYTES = 600;
/** Text of at most so many bytes on one line; null when nothing is to be seen of it. */
const shrink_kept = (text, bytes) => text === null || bytes === 0 ? null : oneLine((0,text_escape/* cutBytes */.Uw)(text, bytes)) || null;
const keptAll = (texts, count, bytes) => texts
    .map((text) => shrink_kept(text, bytes))
    .filter((text) => text !== null)
    .slice(0, count);
/** A command that was cut is worse than none. */
const whole = (text, bytes) => Buffer.byteLength(text) <= bytes;
const shrunk = (facts, room) => {
    const isLast = room === ROOMS.at(-1);
    const link = (url) => (url === null || !whole(url, URL_BYTES) ? null : url);
    const { reproduce } = facts;
    return {
        ...facts,
        headline: shrink_kept(facts.headline, room.headline) ?? '-',
        state: shrink_kept(facts.state, 300) ?? '-',
        id: shrink_kept(facts.id, NAME),
        repository: shrink_kept(facts.repository, NAME),
        branch: shrink_kept(facts.branch, NAME),
        workflow: shrink_kept(facts.workflow, NAME),
        job: shrink_kept(facts.job, NAME),
        matrix: shrink_kept(facts.matrix, NAME),
        position: shrink_kept(facts.position, 200),
        quotes: keptAll(facts.quotes, room.quotes, room.quote),
        cause: shrink_kept(facts.cause, room.sentence),
        do: keptAll(facts.do.filter((text) => whole(text, room.sentence)), room.remedies, room.sentence),
        whose: shrink_kept(facts.whose, room.sentence),
        files: keptAll(facts.files, room.files, NAME),
        reproduce: reproduce === null || !whole(reproduce, room.sentence) ? null : shrink_kept(reproduce, room.sentence),
        mentions: facts.mentions.slice(0, 3),
        links: { run: link(facts.links.run), page: isLast ? null : link(facts.links.page) },
    };
};
/** The fullest rendering of at most so many bytes of UTF-8; the last one is small enough for every service. */
const fitted = (facts, bytes, render) => {
    const made = ROOMS.map((room) => () => render(shrunk(facts, room)));
    for (const make of made) {
        const text = make();
        if (Buffer.byteLength(text) <= bytes)
            return text;
    }
    return made.at(-1)?.() ?? '';
};

;// CONCATENATED MODULE: ./build/catalogue/notifiers/dingtalk.js




/** Of the whole body. https://open.dingtalk.com/document/orgapp/custom-robots-send-group-messages */
const BODY_BYTES = 20_000;
/** Ids that are telephone numbers are mentioned by another field than user ids. */
const MOBILE = /^\+?\d[\d-]{5,19}$/;
const DIALECT = {
    gap: '\n\n',
    heading: (text) => `### ${text}`,
    state: (text) => `**${text}**`,
    mention: (id) => `@${id}`,
};
const FIXES = {
    '300001': 'the access_token in the URL is not known: copy the webhook URL of the robot again',
    '300005': 'the access_token in the URL is not known: copy the webhook URL of the robot again',
    '400101': 'the access_token in the URL is not known: copy the webhook URL of the robot again',
    '400102': 'the robot is switched off: switch it on in the settings of the group',
    '400106': 'the robot is not there any more: make a new one and give its URL',
    '400013': 'the group is dissolved: take the line out of notify',
    '130101': 'the robot may send 20 messages a minute and is then mute for 10 minutes: use `notify-on: new`',
    '410100': 'the robot may send 20 messages a minute and is then mute for 10 minutes: use `notify-on: new`',
    '660026': 'the message was too long: tell us, this is a fault of ours',
    '460101': 'the message was too long: tell us, this is a fault of ours',
};
/** One code stands for three settings of the robot, told apart by the text. */
const securityFix = (said) => {
    if (/keyword/i.test(said))
        return 'add the keyword `go-docker-build` to the security settings of the robot';
    if (/\bip\b|whitelist/i.test(said))
        return 'take the IP list off the robot, or add the addresses of the runners';
    const secret = 'give the signing secret of the robot (SEC…) as third word of the line';
    return /timestamp/i.test(said) ? `${secret}; if it is there, set the clock of the runner` : secret;
};
const accepted = (reply) => {
    const answer = jsonOf(reply.body);
    const code = answer?.['errcode'];
    if (answer === null || typeof code !== 'number')
        return unexpected(reply);
    if (code === 0)
        return { kind: 'ok' };
    const said = `errcode ${code}: ${String(answer['errmsg'] ?? '')}`;
    if (code === -1)
        return { kind: 'again', afterMs: 1_000, said, fix: 'the service is busy: run the job again later' };
    const fix = code === 310_000 ? securityFix(said) : FIXES[code];
    return { kind: 'refused', said, fix: fix ?? 'look the code up in the documentation of DingTalk robots' };
};
/** The text `TIMESTAMP\nSECRET` signed under the secret, in the query. https://open.dingtalk.com/document/orgapp/customize-robot-security-settings */
const signed = (_facts, target, seal) => {
    if (target.secret === null)
        return target.url;
    const timestamp = String(seal.now.getTime());
    const sign = Buffer.from(seal.hmac(target.secret, `${timestamp}\n${target.secret}`)).toString('base64');
    const url = new URL(target.url);
    url.searchParams.set('timestamp', timestamp);
    url.searchParams.set('sign', sign);
    return url.href;
};
const bodyOf = (facts) => JSON.stringify({
    msgtype: 'markdown',
    markdown: {
        title: `${markOf(facts.event)} ${facts.brand}: ${inertMarkdown(facts.headline)}`,
        text: toMarkdownMessage(facts, DIALECT),
    },
    at: {
        atMobiles: facts.mentions.filter((id) => MOBILE.test(id)),
        atUserIds: facts.mentions.filter((id) => !MOBILE.test(id)),
        isAtAll: false,
    },
});
/** DingTalk group robot: Markdown, signature in the query, errors inside HTTP 200. */
const dingtalk = {
    kind: 'dingtalk',
    mentionable: /^[\w.+-]{1,64}$/,
    request: (facts, target, seal) => ({
        url: signed(facts, target, seal),
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: fitted(facts, BODY_BYTES, bodyOf),
    }),
    accepted,
};

;// CONCATENATED MODULE: ./build/catalogue/notifiers/feishu.js





/** Of the whole body. https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot */
const feishu_BODY_BYTES = 20 * 1_024;
const feishu_FIXES = {
    '9499': 'the request was not understood: check that the URL is that of a custom bot of version 2',
    '11232': 'the bot may send 100 messages a minute and 5 a second, fewer at full and half hours: use `notify-on: new`',
    '19001': 'the token in the URL is not known: copy the webhook URL of the bot again',
    '19007': 'the bot is switched off: switch it on in the group',
    '19021': 'give the signing secret of the bot as third word of the line; if it is right, set the clock of the runner',
    '19022': 'take the IP list off the bot, or add the addresses of the runners',
    '19024': 'add the keyword `go-docker-build` to the security settings of the bot',
};
const TEMPLATES = { new: 'red', known: 'grey', recovered: 'green', passed: 'green' };
const feishu_accepted = (reply) => {
    const answer = jsonOf(reply.body);
    const code = answer?.['code'] ?? answer?.['StatusCode'];
    const fixOf = (key) => feishu_FIXES[key] ?? 'look the code up in the documentation of Feishu custom bots';
    if (answer === null || typeof code !== 'number')
        return retryAfter(reply, fixOf('11232')) ?? unexpected(reply);
    if (code === 0)
        return { kind: 'ok' };
    const said = `code ${code}: ${String(answer['msg'] ?? '')}`;
    // Five a second is soon over; a hundred a minute is not, and the second refusal stands.
    if (code === 11_232)
        return { kind: 'again', afterMs: 1_000, said, fix: fixOf('11232') };
    return { kind: 'refused', said, fix: fixOf(String(code)) };
};
/** The empty text signed under the key `TIMESTAMP\nSECRET`, in the body. https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot */
const sealOf = ({ secret }, { now, hmac }) => {
    if (secret === null)
        return {};
    const timestamp = String(Math.floor(now.getTime() / 1_000));
    return { timestamp, sign: Buffer.from(hmac(`${timestamp}\n${secret}`, '')).toString('base64') };
};
/** Text without markup: nothing in it is a mention or link. */
const plain = (content) => ({ tag: 'plain_text', content });
const paragraph = (text) => ({ tag: 'div', text: plain(text) });
const label = (text) => ({ tag: 'div', text: { tag: 'lark_md', content: `**${text}**` } });
const section = (title, lines) => lines.length === 0 ? [] : [label(title), paragraph(lines.map(withCommands).join('\n'))];
/** A command can be pasted unless it holds an address, which the client would turn into a link. */
const command = (text) => (text.includes('://') ? inertText(text) : oneLine(text));
const withCommands = (line) => line
    .split(/(`[^`]+`)/)
    .map((part, at) => (at % 2 === 1 ? command(part) : kept(part, inertText(part))))
    .join('');
const feishu_button = (text, url, type) => url === null ? [] : [{ tag: 'button', text: plain(text), url: new URL(url).href, type }];
const cardOf = (facts) => {
    const { labels } = (0,message/* messageWords */.p)(facts.language);
    const optional = (text) => (text === null ? [] : [text]);
    const actions = [
        ...feishu_button(labels.run, facts.links.run, 'primary'),
        ...feishu_button(labels.page, facts.links.page, 'default'),
    ];
    const state = [facts.state, ...optional(facts.id)].join(' · ');
    return {
        config: { wide_screen_mode: true },
        header: {
            template: TEMPLATES[facts.event],
            title: plain(`${markOf(facts.event)} ${facts.brand}: ${inertTitle(facts.headline)}`),
        },
        elements: [
            paragraph([state, placeOf(facts)].map(inertText).join('\n')),
            ...section(labels.at, optional(facts.position)),
            ...(facts.quotes.length === 0
                ? []
                : [{ tag: 'note', elements: [plain(facts.quotes.map(inertText).join('\n'))] }]),
            ...section(labels.why, optional(facts.cause)),
            ...section(labels.whatToDo, facts.do.map((line) => `• ${line}`)),
            ...section(labels.whose, optional(facts.whose)),
            ...section(labels.changedFiles, facts.files),
            ...(facts.reproduce === null ? [] : [label(labels.reproduce), paragraph(command(facts.reproduce))]),
            ...(facts.mentions.length === 0
                ? []
                : [
                    {
                        tag: 'div',
                        text: {
                            tag: 'lark_md',
                            content: facts.mentions.map((id) => `<at id=${id}></at>`).join(' '),
                        },
                    },
                ]),
            ...(actions.length === 0 ? [] : [{ tag: 'hr' }, { tag: 'action', actions }]),
        ],
    };
};
/** Feishu (and Lark) custom bot: a card of plain text, signature in the body, errors inside HTTP 200. */
const feishu = {
    kind: 'feishu',
    mentionable: /^[\w-]{2,64}$/,
    request: (facts, target, seal) => ({
        url: target.url,
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: fitted(facts, feishu_BODY_BYTES, (fitting) => JSON.stringify({ ...sealOf(target, seal), msg_type: 'interactive', card: cardOf(fitting) })),
    }),
    accepted: feishu_accepted,
};

;// CONCATENATED MODULE: ./build/catalogue/notifiers/slack.js






/** Characters of a header. https://docs.slack.dev/reference/block-kit/blocks/header-block */
const HEADER = 150;
/** Bytes of the whole message; a text holds 40,000 characters and is cut from 4,000 on. https://docs.slack.dev/changelog/2018-04-truncating-really-long-messages */
const slack_BODY_BYTES = 12_000;
const URL_FIX = 'the webhook is not known any more: make a new one and give its URL';
/** https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks/#handling_errors */
const slack_FIXES = {
    invalid_payload: 'the message was not understood: tell us, this is a fault of ours',
    invalid_blocks: 'the message was not understood: tell us, this is a fault of ours',
    no_text: 'the message was not understood: tell us, this is a fault of ours',
    user_not_found: 'a mentioned user is not in the workspace: correct the input mentions',
    channel_not_found: 'the channel of the webhook is gone: make a new webhook',
    channel_is_archived: 'the channel of the webhook is archived: make a new webhook',
    action_prohibited: 'an administrator forbids the webhook: ask them',
    posting_to_general_channel_denied: 'only some people may post there: choose another channel',
    no_service: URL_FIX,
    no_service_id: URL_FIX,
    no_team: URL_FIX,
    team_disabled: URL_FIX,
    invalid_token: URL_FIX,
};
const RATE = 'a webhook may send about one message a second: use `notify-on: new`';
const slack_accepted = (reply) => {
    const said = reply.body.trim();
    if (reply.status === 200 && said === 'ok')
        return { kind: 'ok' };
    const again = retryAfter(reply, RATE);
    if (again !== null)
        return again;
    const fix = reply.status === 429 ? RATE : slack_FIXES[said];
    return fix === undefined
        ? unexpected(reply)
        : { kind: 'refused', said: `HTTP ${reply.status}: ${said}`, fix };
};
// Texts of a rich text block are never parsed: no mention, no link, no mark. https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
const slack_text = (content) => ({ type: 'text', text: inertText(content) });
const bold = (content) => ({ ...slack_text(content), style: { bold: true } });
const code = (content) => ({ type: 'text', text: oneLine(content), style: { code: true } });
const slack_section = (...elements) => ({ type: 'rich_text_section', elements });
/** A sentence whose `code` parts are shown as code; a text may not be empty. */
const sentence = (line) => line
    .split(/(`[^`]+`)/)
    .map((part, at) => at % 2 === 1 ? code(part.slice(1, -1)) : { ...slack_text(part), text: kept(part, inertText(part)) })
    .filter((part) => part.text !== '');
const labelled = (label, line) => line === null
    ? []
    : [
        slack_section(bold(`${label}: `), { ...slack_text(' '), text: ' ' }, ...sentence(line), {
            type: 'text',
            text: '\n',
        }),
    ];
const list = (label, items) => items.length === 0
    ? []
    : [
        slack_section(bold(label)),
        {
            type: 'rich_text_list',
            style: 'bullet',
            elements: items.map((item) => slack_section(...sentence(item))),
        },
    ];
const mention = (id) => id.startsWith('S') ? { type: 'usergroup', usergroup_id: id } : { type: 'user', user_id: id };
const slack_link = (label, url) => url === null
    ? []
    : [
        { type: 'link', url: new URL(url).href, text: label },
        { type: 'text', text: '   ' },
    ];
const blocksOf = (facts) => {
    const { labels } = (0,message/* messageWords */.p)(facts.language);
    const title = `${markOf(facts.event)} ${facts.brand}: ${inertTitle(facts.headline)}`;
    const links = [...slack_link(labels.run, facts.links.run), ...slack_link(labels.page, facts.links.page)];
    return [
        { type: 'header', text: { type: 'plain_text', text: (0,text_escape/* cutTitle */.dr)(title, HEADER), emoji: false } },
        {
            type: 'rich_text',
            elements: [
                slack_section(bold(facts.state), ...(facts.id === null ? [] : [{ type: 'text', text: ' · ' }, code(facts.id)]), { type: 'text', text: '\n' }, slack_text(placeOf(facts) || '-'), { type: 'text', text: '\n' }),
                ...labelled(labels.at, facts.position === null ? null : `\`${facts.position}\``),
                ...(facts.quotes.length === 0
                    ? []
                    : [
                        {
                            type: 'rich_text_preformatted',
                            elements: [
                                { type: 'text', text: facts.quotes.map((quote) => inertText(quote) || ' ').join('\n') },
                            ],
                        },
                    ]),
                ...labelled(labels.why, facts.cause),
                ...list(labels.whatToDo, facts.do),
                ...labelled(labels.whose, facts.whose),
                ...list(labels.changedFiles, facts.files),
                ...labelled(labels.reproduce, facts.reproduce === null ? null : `\`${facts.reproduce}\``),
                ...(facts.mentions.length + links.length === 0
                    ? []
                    : [
                        slack_section(...facts.mentions.flatMap((id) => [mention(id), { type: 'text', text: ' ' }]), ...links),
                    ]),
            ],
        },
    ];
};
/** Foreign text where Slack parses marks: `&`, `<` and `>` are all that opens a mention or link. https://docs.slack.dev/messaging/formatting-message-text#escaping */
const escaped = (content) => inertText(content).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
/** Slack incoming webhook: blocks of rich text, no signature, errors as HTTP status and one word. */
const slack = {
    kind: 'slack',
    mentionable: /^[UWS][A-Z0-9]{4,20}$/,
    request: (facts, { url }) => ({
        url,
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: fitted(facts, slack_BODY_BYTES, (fitting) => JSON.stringify({
            text: escaped((0,text_escape/* cutBytes */.Uw)(`${markOf(facts.event)} ${facts.brand}: ${fitting.headline}`, 1_000)),
            unfurl_links: false,
            unfurl_media: false,
            blocks: blocksOf(fitting),
        })),
    }),
    accepted: slack_accepted,
};

;// CONCATENATED MODULE: ./build/catalogue/notifiers/webhook.js


/** Of the whole body. */
const webhook_BODY_BYTES = 64_000;
/** The message as data; receivers that group by `fingerprint` see a storm over repositories as one. */
const webhook_bodyOf = (facts) => JSON.stringify({ schema: 1, ...facts });
const webhook_accepted = (reply) => {
    if (reply.status >= 200 && reply.status < 300)
        return { kind: 'ok' };
    const fix = 'the receiver refuses for a time: see its log';
    const again = retryAfter(reply, fix);
    if (again !== null)
        return again;
    if (reply.status === 401 || reply.status === 403)
        return {
            kind: 'refused',
            said: `HTTP ${reply.status}`,
            fix: 'check that the secret of the line is that of the receiver, and its clock',
        };
    return unexpected(reply);
};
/** Any receiver: the message as JSON, signed with HMAC-SHA256 of `TIMESTAMP.BODY` in a header. */
const webhook = {
    kind: 'webhook',
    mentionable: /^[\w.+@-]{1,64}$/,
    request: (facts, { url, secret }, { now, hmac }) => {
        const body = fitted(facts, webhook_BODY_BYTES, webhook_bodyOf);
        const timestamp = String(Math.floor(now.getTime() / 1_000));
        const signature = secret === null ? null : Buffer.from(hmac(secret, `${timestamp}.${body}`)).toString('hex');
        return {
            url,
            headers: {
                'content-type': 'application/json; charset=utf-8',
                'x-go-docker-build-event': facts.event,
                'x-go-docker-build-delivery': `${facts.traceId}-${facts.spanId}`,
                'x-go-docker-build-timestamp': timestamp,
                ...(signature === null ? {} : { 'x-go-docker-build-signature': `sha256=${signature}` }),
            },
            body,
        };
    },
    accepted: webhook_accepted,
};

;// CONCATENATED MODULE: ./build/catalogue/notifiers/wecom.js



/** Of the content of a Markdown message, in UTF-8. https://developer.work.weixin.qq.com/document/path/99110 */
const CONTENT_BYTES = 4_096;
const wecom_DIALECT = {
    gap: '\n',
    heading: (text) => `### ${text}`,
    state: (text, event) => `<font color="${event === 'recovered' || event === 'passed' ? 'info' : event === 'known' ? 'comment' : 'warning'}">${text}</font>`,
    mention: (id) => `<@${id}>`,
};
const wecom_FIXES = {
    '93000': 'the key in the URL is not known: copy the webhook URL of the robot again',
    '93004': 'the robot is switched off: switch it on in the group',
    '93008': 'the robot is not in the group any more: add it again',
    '45009': 'the robot may send 20 messages a minute: use `notify-on: new`',
    '45033': 'the robot may send 20 messages a minute: use `notify-on: new`',
    '40058': 'the message was too long: tell us, this is a fault of ours',
    '45002': 'the message was too long: tell us, this is a fault of ours',
};
const wecom_accepted = (reply) => {
    const answer = jsonOf(reply.body);
    const code = answer?.['errcode'];
    if (answer === null || typeof code !== 'number')
        return unexpected(reply);
    if (code === 0)
        return { kind: 'ok' };
    const said = `errcode ${code}: ${String(answer['errmsg'] ?? '')}`;
    if (code === -1)
        return { kind: 'again', afterMs: 1_000, said, fix: 'the service is busy: run the job again later' };
    return { kind: 'refused', said, fix: wecom_FIXES[code] ?? 'look the code up in the documentation of WeCom' };
};
const contentOf = (facts) => toMarkdownMessage(facts, wecom_DIALECT);
/** WeCom group robot: Markdown of 4,096 bytes, no signature, errors inside HTTP 200. */
const wecom = {
    kind: 'wecom',
    mentionable: /^[\w.@-]{1,64}$/,
    request: (facts, { url }) => ({
        url,
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify({
            msgtype: 'markdown',
            markdown: { content: fitted(facts, CONTENT_BYTES, contentOf) },
        }),
    }),
    accepted: wecom_accepted,
};

;// CONCATENATED MODULE: ./build/catalogue/notifiers/index.js





/** Every service a message can go to. */
const notifiers = [dingtalk, feishu, slack, webhook, wecom];


/***/ }),

/***/ 278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ parseInputs)
});

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

;// CONCATENATED MODULE: ./build/inputs/go-auth.js
const HOST = /^(?=.{1,253}(?::|$))[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\d{1,5})?$/;
/** Users that go with a token alone. https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/authenticating-as-a-github-app-installation https://support.atlassian.com/bitbucket-cloud/docs/using-access-tokens/ */
const userOf = (host) => (host === 'bitbucket.org' ? 'x-token-auth' : 'x-access-token');
const REMEDY = 'write `HOST USER TOKEN`, `HOST TOKEN` or `ssh`, for example `github.com` and a secret of the repository';
/** Reads one line of go-auth; a refusal never repeats what may be a secret. */
const parseGoAuth = (line) => {
    const refuse = (seen) => ({ ok: false, seen, remedy: REMEDY });
    const words = line.split(/\s+/);
    if (line === 'ssh')
        return { ok: true, value: { kind: 'ssh' } };
    if (words.length === 1)
        return refuse('one word, which is not `ssh` (hidden); the token may be empty');
    if (words.length > 3)
        return refuse(`${words.length} words (hidden)`);
    const [given = '', second = '', third] = words;
    const host = given.toLowerCase();
    if (!HOST.test(host))
        return refuse('the first word (hidden) is not a host name');
    if (third === undefined && second === userOf(host))
        return refuse('a user without a token; the token may be empty');
    if (third === undefined)
        return { ok: true, value: { kind: 'token', host, user: userOf(host), token: second } };
    return { ok: true, value: { kind: 'token', host, user: second, token: third } };
};

;// CONCATENATED MODULE: ./build/inputs/job-identity.js
const NONE = { checkRunId: null, leg: null, matrix: null };
/** Values of a matrix leg as GitHub shows them behind the name of the job: those of an object in their order, nested ones left out. */
const legOf = (matrix) => {
    const values = Object.values((typeof matrix === 'object' ? matrix : null) ?? {});
    const shown = values.filter((value) => ['string', 'number', 'boolean'].includes(typeof value));
    return shown.length === 0 ? null : shown.map(String).join(', ');
};
const digits = (value) => typeof value === 'string' && /^\d{1,20}$/.test(value) ? value : null;
/** Reads what the default of the input `job-identity` says of the job; anything else says nothing. */
const parseJobIdentity = (text) => {
    try {
        const value = JSON.parse(text);
        const leg = legOf(value?.matrix);
        return { checkRunId: digits(value?.checkRun), leg: leg === null ? null : digits(value?.leg), matrix: leg };
    }
    catch {
        return NONE;
    }
};

;// CONCATENATED MODULE: ./build/inputs/notify.js
const KINDS = ['dingtalk', 'wecom', 'feishu', 'slack', 'webhook'];
const AUDIENCES = ['all', 'authors', 'platform'];
const EVENTS = ['new', 'known', 'recovered', 'always', 'never'];
/** What `notify-on` means when it is not given. */
const NOTIFY_ON_DEFAULT = ['new', 'recovered'];
const TARGET = `write \`KIND URL\`, \`KIND URL SECRET\`, and if wanted \`for=authors\` or \`for=platform\` behind it; KIND is one of ${KINDS.join(', ')}, the URL a secret of the repository`;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
/** What is wrong with the URL of a target; null when it can be used. */
const urlFault = (text) => {
    if (!URL.canParse(text))
        return 'the second word (hidden) is not a URL; the secret may be empty';
    const url = new URL(text);
    const isLocal = url.protocol === 'http:' && LOOPBACK.test(url.hostname);
    if (url.protocol !== 'https:' && !isLocal)
        return 'the URL (hidden) is not https';
    if (url.username !== '' || url.password !== '')
        return 'the URL (hidden) holds a user or password';
    return null;
};
/** Reads one line of notify; a refusal never repeats what may be a secret. */
const parseNotify = (line) => {
    const refuse = (seen) => ({ ok: false, seen, remedy: TARGET });
    const [first = '', url, ...rest] = line.split(/\s+/);
    const kind = KINDS.find((one) => one === first.toLowerCase());
    if (kind === undefined)
        return refuse('the first word (hidden) is no kind of target');
    if (url === undefined)
        return refuse(`${kind} without a URL; the secret may be empty`);
    const fault = urlFault(url);
    if (fault !== null)
        return refuse(fault);
    const named = rest.filter((word) => word.startsWith('for='));
    const secrets = rest.filter((word) => !word.startsWith('for='));
    if (named.length > 1 || secrets.length > 1)
        return refuse(`${2 + rest.length} words (hidden)`);
    const audience = AUDIENCES.find((one) => `for=${one}` === (named[0] ?? 'for=all'));
    if (audience === undefined)
        return refuse('the word behind `for=` (hidden) is no audience');
    return { ok: true, value: { kind, url, secret: secrets[0] ?? null, audience } };
};
const MENTION = 'write `LOGIN ID` or `LOGIN KIND:ID`, for example `octocat U012AB3CD`; LOGIN is a GitHub login or a commit email';
/** Names by which services mention a whole channel. */
const EVERYBODY = /^@?(?:all|here|channel|everyone|_all|isatall)$/i;
/** Reads one line of mentions; ids that mean everybody are refused. */
const parseMentions = (line) => {
    const refuse = (seen) => ({ ok: false, seen, remedy: MENTION });
    const words = line.split(/\s+/);
    const [given = '', second = ''] = words;
    if (words.length !== 2)
        return refuse(`${words.length} ${words.length === 1 ? 'word' : 'words'}`);
    const [, prefix, rest = ''] = /^([a-z]+):(.*)$/.exec(second) ?? [undefined, undefined, second];
    const kind = prefix === undefined ? null : KINDS.find((one) => one === prefix);
    if (kind === undefined)
        return refuse(`${prefix} is no kind of target`);
    if (EVERYBODY.test(rest))
        return refuse(`${rest} mentions everybody`);
    if (!/^[\w.+@-]{1,64}$/.test(rest))
        return refuse('the id is empty or has a character that no id has');
    return { ok: true, value: { login: given.replace(/^@/, '').toLowerCase(), id: rest, kind } };
};
/** Reads one line of notify-on, words between commas or blanks. */
const parseNotifyOn = (line) => {
    const words = line.split(/[\s,]+/).filter((word) => word !== '');
    const wrong = words.find((word) => !EVENTS.some((one) => one === word));
    if (wrong !== undefined)
        return { ok: false, seen: wrong, remedy: `use of ${EVENTS.join(', ')}` };
    if (words.length > 1 && words.includes('never'))
        return { ok: false, seen: line, remedy: 'use `never` alone' };
    return { ok: true, value: words };
};

// EXTERNAL MODULE: ./build/text/csv.js
var csv = __webpack_require__(7926);
;// CONCATENATED MODULE: ./build/inputs/list.js

/** Reads a list input, one item a line or comma-separated; null when a double quote is never closed. */
function parseList(text, options = {}) {
    const keepBlanks = options.trim === false;
    const records = (0,csv/* parseCsv */.W)(keepBlanks ? text : text.trim(), { quote: options.quote !== false });
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
        lines(name, parse) {
            return read(name)
                .split(/\r?\n/)
                .flatMap((line, at) => {
                if (line.trim() === '')
                    return [];
                const parsed = parse(line.trim());
                if (parsed.ok)
                    return [parsed.value];
                problems.push({ input: name, seen: `line ${at + 1}: ${parsed.seen}`, remedy: parsed.remedy });
                return [];
            });
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

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
;// CONCATENATED MODULE: ./build/inputs/telemetry.js

const telemetry_REMEDY = 'write `otlp URL`, `pushgateway URL` or `textfile PATH`, for example `otlp http://collector.example.org:4318`';
const isWeb = (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
/** Reads one line of telemetry; what may hold a password is never repeated. */
const parseTelemetry = (line) => {
    const refuse = (seen, remedy = telemetry_REMEDY) => ({ ok: false, seen, remedy });
    const [, kind = '', rest = ''] = /^(\S+)\s*(.*)$/.exec(line) ?? [];
    switch (kind) {
        case 'otlp':
        case 'pushgateway':
            if (!isWeb(rest))
                return refuse(`${kind} with no http or https URL behind it (hidden)`);
            return { ok: true, value: { kind, url: rest } };
        case 'textfile':
            if (!(0,posix_.isAbsolute)(rest) || !rest.endsWith('.prom'))
                return refuse((0,posix_.isAbsolute)(rest) ? `textfile ${rest}` : 'textfile with no absolute path behind it (hidden)', 'give the absolute path of a file that ends in .prom, in the directory node_exporter reads');
            return { ok: true, value: { kind, path: rest } };
        default:
            return refuse('the first word (hidden) is no kind of sink');
    }
};

;// CONCATENATED MODULE: ./build/inputs.js






/** Where a repository keeps its own rules and playbooks. */
const OWN_FILES = '.github/go-docker-build';
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
    const notifyOn = reader.lines('notify-on', parseNotifyOn).flat();
    return {
        goCache: reader.choice('go-cache', ['auto', 'read', 'off']),
        rewrite: reader.choice('rewrite', ['auto', 'off']),
        goProxy: reader.text('go-proxy'),
        goPrivate: reader.text('go-private'),
        goAuth: reader.lines('go-auth', parseGoAuth),
        onTransient: reader.choice('on-transient', ['retry', 'degrade', 'fail']),
        builders: reader.list('builders'),
        rules: reader.text('rules') || OWN_FILES,
        playbooks: reader.text('playbooks') || OWN_FILES,
        checkName: reader.text('check-name'),
        notify: reader.lines('notify', parseNotify),
        notifyOn: notifyOn.length === 0 ? NOTIFY_ON_DEFAULT : notifyOn,
        mentions: reader.lines('mentions', parseMentions),
        language: reader.choice('language', ['en', 'zh-CN']),
        telemetry: reader.lines('telemetry', parseTelemetry),
        artifact: reader.choice('artifact', ['on-failure', 'always', 'never']),
        config: reader.text('config'),
        jobIdentity: parseJobIdentity(reader.text('job-identity')),
    };
}


/***/ }),

/***/ 4086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ pipeline_run)
});

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
// EXTERNAL MODULE: ./build/catalogue/localised.js
var localised = __webpack_require__(3652);
// EXTERNAL MODULE: ./build/catalogue/own/index.js + 3 modules
var catalogue_own = __webpack_require__(1425);
;// CONCATENATED MODULE: ./build/pipeline/account.js
/** Single modules, hosts and faults told of one run. */
const MOST = 20;
const seconds = (value) => Math.round(value * 1000) / 1000;
const modulesOf = (account, { given }) => {
    const used = account.modules.filter(({ hits }) => given !== null || hits > 0);
    const came = account.modules.filter(({ from }) => from !== 'store');
    return {
        count: given?.versions ?? used.length,
        bytes: given?.bytes ?? account.bytes,
        fromNetwork: used.filter(({ from }) => from !== 'store').length,
        ahead: account.ahead,
        aheadBytes: account.aheadBytes,
        dropped: account.dropped.slice(0, MOST),
        hosts: account.hosts.slice(0, MOST).map((one) => ({ ...one, seconds: seconds(one.seconds) })),
        slowest: came
            .sort((a, b) => b.seconds - a.seconds)
            .slice(0, MOST)
            .map(({ module, version, host, bytes, retries, ...use }) => ({
            ...{ module, version, host, bytes, retries },
            seconds: seconds(use.seconds),
        })),
        faults: account.faults.slice(0, MOST).map((fault) => ({ ...fault, seconds: seconds(fault.seconds) })),
    };
};
/** What the caches did, once the build is over. */
const accountOf = (prewarmed, prepared, carried) => {
    const account = prepared.mirror?.account() ?? null;
    const isUsed = prepared.secrets.length > 0;
    const { delivery, plan } = prepared;
    const [refused] = plan?.withoutHost ?? [];
    const unused = refused === undefined
        ? 'No RUN line takes modules from the host.'
        : `Line ${refused.line}: ${refused.why}.`;
    return {
        key: prewarmed.key,
        restored: prewarmed.restored,
        delivery: isUsed ? delivery.kind : 'off',
        why: delivery.kind === 'off' ? delivery.why : isUsed ? null : unused,
        served: account?.served ?? 0,
        fetched: account?.fetched ?? 0,
        bytes: account?.bytes ?? 0,
        prewarmSeconds: seconds(prewarmed.seconds + prepared.seconds),
        modules: account === null ? null : modulesOf(account, prepared),
        build: carried.account,
        layers: carried.layers.account,
    };
};

// EXTERNAL MODULE: ./build/model/problem.js
var problem = __webpack_require__(9241);
// EXTERNAL MODULE: ./build/stages/attempt/decide.js + 3 modules
var decide = __webpack_require__(503);
;// CONCATENATED MODULE: ./build/stages/attempt/perform.js
/** Longest time unused build cache may take to be removed. */
const PRUNE_MS = 120_000;
const NO_TRACKER = 'There is no token, so no issue or label can be made.';
const quoted = (text) => text.replace(/`{3,}/g, (ticks) => "'".repeat(ticks.length));
const issueOf = ({ diagnosis, playbook, redact }) => {
    const { title, evidence, cause, fingerprint } = diagnosis;
    const mark = `go-docker-build:${fingerprint}`;
    const lines = [
        cause,
        '',
        '```text',
        quoted(evidence.text.slice(0, 2_000)),
        '```',
        '',
        ...diagnosis.do.map((one) => `- ${one}`),
        '',
        `Opened by the playbook \`${playbook}\`.`,
        `<!-- ${mark} -->`,
    ];
    return {
        title: redact(title.slice(0, 200)),
        body: redact(lines.join('\n')).replace(/@(?=\w)/g, '@\u200b'),
        mark,
    };
};
/** Carries out a step that acts on the world; gives what came of it, or null where there is nothing to add. A failure is a sentence. */
const perform = async (step, scene, ports) => {
    switch (step.kind) {
        case 'wait':
            await ports.pause(step.seconds * 1000);
            return null;
        case 'free-disk': {
            const args = [
                'buildx',
                'prune',
                '--force',
                ...(scene.builder === '' ? [] : ['--builder', scene.builder]),
            ];
            const { code, stdout, stderr } = await ports.shell.run('docker', args, {
                cwd: scene.cwd,
                timeoutMs: PRUNE_MS,
            });
            const total = /^Total:\s*(\S+)/m.exec(stdout)?.[1];
            if (code === 0)
                return `Unused build cache was removed${total === undefined ? '' : `: ${total}`}.`;
            return `Unused build cache could not be removed: ${(stderr.trim().split('\n').at(-1) ?? '').slice(0, 300)}`;
        }
        case 'annotate':
            ports.annotate({
                path: scene.dockerfile ?? 'Dockerfile',
                startLine: 1,
                endLine: 1,
                level: 'notice',
                title: `Playbook ${scene.playbook}`,
                message: step.text,
            });
            return null;
        case 'open-issue': {
            if (!ports.tracker)
                return NO_TRACKER;
            const { title, body, mark } = issueOf(scene);
            const made = await ports.tracker.openIssue(title, body, mark);
            return made.ok ? `The issue is ${made.url}` : `No issue was opened: ${made.why}`;
        }
        case 'label': {
            if (scene.pullRequest === null)
                return `There is no pull request to put the label ${step.name} on.`;
            if (!ports.tracker)
                return NO_TRACKER;
            const made = await ports.tracker.label(scene.pullRequest, step.name);
            return made.ok ? null : `The label ${step.name} was not put on the pull request: ${made.why}`;
        }
        default:
            return null;
    }
};

;// CONCATENATED MODULE: ./build/stages/failover/heartbeat.js
/** Time between two questions, and how long one may take: a builder that compiles on all processors answers late. */
const EVERY_MS = 3_000;
const ANSWER_MS = 10_000;
/** Questions in a row without an answer, and without a byte of the build in between, after which a builder counts as lost. */
const MISSES = 3;
const lastLine = (text) => text.trim().split('\n').at(-1)?.trim() ?? '';
/** Asks a builder every 3 s whether it is there; buildx notices a closed connection by itself, this finds one that hangs. */
const heartbeat = (builder, cwd, { shell, pause }) => {
    const lost = new AbortController();
    let misses = 0;
    let isOver = false;
    let why = '';
    const ask = async () => {
        const { code, stderr } = await shell.run('docker', ['buildx', 'inspect', ...(builder.startsWith('-') ? ['--'] : []), ...(builder === '' ? [] : [builder])], {
            cwd,
            timeoutMs: ANSWER_MS,
        });
        misses = code === 0 ? 0 : misses + 1;
        if (code !== 0)
            why = code === 124 ? `no answer within ${ANSWER_MS / 1000} s` : lastLine(stderr);
    };
    const watch = async () => {
        while (!isOver) {
            await pause(EVERY_MS);
            if (isOver)
                return;
            await ask();
            if (misses < MISSES || isOver)
                continue;
            lost.abort();
            return;
        }
    };
    // A watch that fails watches no longer; the build goes on.
    void watch().catch(() => undefined);
    return {
        lost: lost.signal,
        heard: () => {
            misses = 0;
        },
        end: () => {
            isOver = true;
            return lost.signal.aborted ? why : null;
        },
    };
};

;// CONCATENATED MODULE: ./build/text/template.js
/** Fills `{{defaultContext}}` as build-push-action does; other names are empty, as there. */
function expandTemplate(text, defaultContext) {
    return text.replace(/\{\{\{?\s*([A-Za-z_]\w*)\s*\}?\}\}/g, (_, name) => name === 'defaultContext' ? (defaultContext ?? '') : '');
}

// EXTERNAL MODULE: ./build/text/version.js
var text_version = __webpack_require__(3758);
// EXTERNAL MODULE: ./build/text/csv.js
var csv = __webpack_require__(7926);
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
    return (0,text_version/* isAtLeast */.d)(buildkit?.replace(/-moby$/, '') ?? null, '0.11.0');
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
    return (0,csv/* parseCsv */.W)(attributes, { trim: true })?.flat() ?? [attributes];
}

;// CONCATENATED MODULE: ./build/stages/build/secrets.js
/** Turns secrets into `--secret` arguments whose values stand in files and variables, never in an argument. */
function secretArguments(inputs, facts) {
    const warnings = [];
    const pairs = (input, items) => {
        const all = items.map(split);
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
function split(item) {
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
    const isAtLeastBuildx = (version) => (0,text_version/* isAtLeast */.d)(preflight.buildx, version, true);
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

// EXTERNAL MODULE: ./build/text/step-name.js
var step_name = __webpack_require__(124);
// EXTERNAL MODULE: ./build/text/typed.js
var typed = __webpack_require__(9494);
;// CONCATENATED MODULE: ./build/stages/build/records.js

const VERTEX = {
    ...{ digest: 'string', name: 'string', started: 'string', completed: 'string' },
    ...{ cached: 'boolean', error: 'string', progressGroup: { id: 'string', name: 'string' } },
};
const TRANSFER = {
    ...{ id: 'string', vertex: 'string', total: 'number', current: 'number' },
    ...{ timestamp: 'string', started: 'string', completed: 'string' },
};
const LOG = { vertex: 'string', data: 'string' };
const WARNING = { vertex: 'string', short: 'string', url: 'string' };
/** The record on a line of `--progress=rawjson`, without what has another type than BuildKit gives it; null when the line is text for people. */
function parseProgress(line) {
    if (!/^\{"(?:vertexes|statuses|logs|warnings)":/.test(line))
        return null;
    try {
        const { vertexes, statuses, logs, warnings } = JSON.parse(line);
        return {
            vertexes: (0,typed/* typedItems */.t)(vertexes, VERTEX, ['digest']),
            statuses: (0,typed/* typedItems */.t)(statuses, TRANSFER, ['id', 'vertex']),
            logs: (0,typed/* typedItems */.t)(logs, LOG, ['vertex']),
            warnings: (0,typed/* typedItems */.t)(warnings, WARNING, ['vertex']),
        };
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

/** What stands before each line a step printed. */
const GUTTER = '  ';
/** Seconds between two lines about bytes on their way. */
const NEWS = 5;
/** Seconds up to which a step of BuildKit's own is nobody's news. */
const SHORT = 2;
/** One step as it is shown: a line when it starts to speak, its lines below, its end; its transfers as one sum. */
class ShownStep {
    name;
    /** Lines not yet shown. */
    lines = [];
    partial = '';
    closing = null;
    decoder = new TextDecoder();
    transfers = new Map();
    warned = new Set();
    isHeaded = false;
    isOver = false;
    told = 0;
    /** The vertices of the step: one, or all of a progress group. */
    vertices = new Map();
    vertex = {};
    constructor(name) {
        this.name = name;
    }
    get isRunning() {
        return this.vertex.started !== undefined && this.vertex.completed === undefined;
    }
    /** A step of the Dockerfile, not of BuildKit's own: `[build 2/5] RUN …`. */
    get isOfDockerfile() {
        return /^\[(?!internal\]|auth\])/.test(this.name);
    }
    /** Takes the newest word on the step; true when it has just ended. */
    update(changed) {
        this.vertices.set(changed.digest, changed);
        const vertex = merge([...this.vertices.values()]);
        const hasEnded = vertex.completed !== undefined && vertex.completed !== this.vertex.completed;
        this.vertex = vertex;
        if (!hasEnded)
            return false;
        this.flush();
        if (!this.isOver || vertex.error)
            this.closing = this.ending();
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
        this.transfers.set(record.id, record);
        const since = secondsBetween(this.vertex.started, record.timestamp);
        if (record.completed !== undefined || since - this.told < NEWS)
            return;
        this.told = since;
        this.lines.push(this.onTheWay(record));
    }
    /** The lines to show now: nothing while there is nothing to say, one line for a step that only ended. */
    take(isContinued) {
        const { lines, closing } = this;
        if (lines.length === 0 && closing === null)
            return this.announce();
        this.lines = [];
        this.closing = null;
        if (closing !== null)
            this.isOver = true;
        if (lines.length === 0)
            return this.endOnly(closing, isContinued);
        const head = isContinued ? [] : [this.isHeaded ? `${this.name}  (continued)` : this.name];
        this.isHeaded = true;
        return [...head, ...[...lines, ...(closing === null ? [] : [closing])].map((line) => GUTTER + line)];
    }
    /** What a RUN line does may take long in silence, so its start is told. */
    announce() {
        if (this.isHeaded || !this.isRunning || !/^\[[^\]]*\] RUN\b/.test(this.name))
            return [];
        this.isHeaded = true;
        return [this.name];
    }
    endOnly(closing, isContinued) {
        if (isContinued && this.isHeaded)
            return [GUTTER + closing];
        const took = secondsBetween(this.vertex.started, this.vertex.completed);
        const isNews = this.isOfDockerfile || this.isHeaded || took >= SHORT || this.vertex.error;
        return isNews ? [`${this.name}  ${closing}`] : [];
    }
    flush() {
        if (this.partial !== '')
            this.lines.push(lastOverwritten(this.partial));
        this.partial = '';
    }
    ending() {
        const { error, cached, started, completed } = this.vertex;
        if (error)
            return error.endsWith('context canceled') ? 'CANCELED' : `ERROR: ${error}`;
        if (cached)
            return 'CACHED';
        const moved = this.sum();
        const bytes = moved.total > 0 ? `, ${renderBytes(moved.total)}` : '';
        return `done ${secondsBetween(started, completed).toFixed(1)}s${bytes}`;
    }
    /** Bytes of all transfers whose size is known. */
    sum() {
        const sized = [...this.transfers.values()].filter((one) => one.total);
        const add = (of) => sized.reduce((sum, one) => sum + of(one), 0);
        return { current: add((one) => one.current ?? 0), total: add((one) => one.total ?? 0) };
    }
    onTheWay({ id, current, started, timestamp }) {
        const { current: have, total } = this.sum();
        if (have < total)
            return `${bar(have / total)} ${renderBytes(have)} of ${renderBytes(total)}`;
        const size = current ? ` ${renderBytes(current)}` : '';
        return `${id.replace(/(sha256:[0-9a-f]{12})[0-9a-f]+/, '$1')}${size} ${secondsBetween(started, timestamp).toFixed(1)}s`;
    }
}
const WIDTH = 20;
/** A bar that is full at 1. */
const bar = (share) => {
    const full = Math.round(Math.min(1, Math.max(0, share)) * WIDTH);
    return '█'.repeat(full) + '·'.repeat(WIDTH - full);
};
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

;// CONCATENATED MODULE: ./build/stages/build/progress.js



/** Seconds of silence after which a running step is named again. */
const SILENCE = 15;
/** Turns the standard error of buildx into lines for people: one running step is shown live, the others whole when they end. */
class ProgressView {
    steps = new Map();
    keys = new Map();
    since = new Map();
    decoder = new TextDecoder();
    inserted;
    now;
    rest = '';
    live = null;
    last = null;
    spoken;
    /** `inserted` are flags of ours that nobody needs to read; `now` gives seconds. */
    constructor(inserted, now) {
        this.inserted = inserted;
        this.now = now;
        this.spoken = now();
    }
    /** Takes bytes as they come and gives the lines they complete. */
    feed(chunk) {
        const lines = (this.rest + this.decoder.decode(chunk, { stream: true })).split('\n');
        this.rest = lines.pop() ?? '';
        return this.spoke(lines.flatMap((line) => this.take(line)));
    }
    /** Gives what is still held back when the build has ended. */
    end() {
        const rest = this.rest === '' ? [] : this.take(this.rest);
        this.rest = '';
        const open = [...this.steps.values()].filter((step) => step.isRunning);
        return [...rest, ...open.flatMap((step) => this.show(step))];
    }
    /** A line that says what is still running, when nothing was said for a while. */
    beat() {
        const oldest = this.oldest();
        if (oldest === undefined || this.now() - this.spoken < SILENCE)
            return [];
        this.last = null;
        return this.spoke([`${oldest.name}  ${this.age(oldest)} s so far`]);
    }
    /** Where the build stands, in one line. */
    status() {
        const ours = [...this.steps.values()].filter((step) => step.isOfDockerfile);
        const known = Math.max(ours.length, this.total());
        const done = ours.filter((step) => !step.isRunning).length;
        const oldest = this.oldest();
        const doing = oldest === undefined ? '' : `  ${this.age(oldest)} s  ${oldest.name}`;
        return `${bar(known === 0 ? 0 : done / known)} ${done} of ${known} steps${doing}`;
    }
    /** Steps of all stages seen, by the count each step's name carries: `[build 2/5]`. */
    total() {
        const stages = new Map();
        for (const { name } of this.steps.values()) {
            const [, stage = '', count] = /^\[(.*?)\s?\d+\/(\d+)\]/.exec(name) ?? [];
            if (count !== undefined)
                stages.set(stage, Number(count));
        }
        return [...stages.values()].reduce((sum, count) => sum + count, 0);
    }
    oldest() {
        const running = [...this.steps.values()].filter((step) => step.isRunning);
        return running.find((step) => step.isOfDockerfile) ?? running[0];
    }
    age(step) {
        return Math.round(this.now() - (this.since.get(step) ?? this.now()));
    }
    spoke(lines) {
        if (lines.length > 0)
            this.spoken = this.now();
        return lines;
    }
    take(line) {
        const record = parseProgress(line);
        if (record !== null)
            return this.apply(record);
        const text = line.replace(/\r$/, '');
        if (text !== '')
            this.last = null;
        return [(0,step_name/* withoutFlags */.K)(text, this.inserted)];
    }
    apply(record) {
        const ended = new Set();
        for (const log of record.logs)
            this.find(log.vertex)?.write(log.data ?? '');
        for (const status of record.statuses)
            this.find(status.vertex)?.transfer(status);
        for (const { vertex, short = '', url } of record.warnings)
            this.find(vertex)?.warn(Buffer.from(short, 'base64').toString('utf8') + (url ? ` (${url})` : ''));
        for (const vertex of record.vertexes) {
            const step = this.open(vertex);
            if (step.update(vertex))
                ended.add(step);
            if (step.isRunning && !this.since.has(step))
                this.since.set(step, this.now());
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
        const step = new ShownStep((0,step_name/* readableStep */.f)(group?.name || vertex.name || vertex.digest, this.inserted));
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
    const finished = await run(request, command, ports);
    const seconds = (ports.clock.monotonic() - begin) / 1000;
    // The build is over: what is read now no longer changes how it ended.
    const read = (path) => ports.files.read(path).catch(() => null);
    const metadata = readMetadata(await read(results.metadataFile));
    const imageId = (await read(results.imageIdFile))?.trim() || null;
    await ports.files.remove(dir).catch(() => undefined);
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
const TICK = 1_000;
async function run({ preflight, inserted = [], env = {}, signal, onSaid }, command, { shell, log, clock }) {
    const show = (lines) => {
        for (const line of lines)
            log.info(line);
    };
    const now = () => clock.monotonic() / 1000;
    const progress = new ProgressView(inserted, now);
    const answer = new ProgressView(inserted, now);
    const tick = () => {
        show(progress.beat());
        log.status(progress.status());
    };
    const finished = await shell.run('docker', command.args, {
        cwd: preflight.cwd,
        env: { ...env, ...command.env },
        isGroup: true,
        ...(signal === undefined ? {} : { signal }),
        onStderr: (chunk) => {
            onSaid?.();
            show(progress.feed(chunk));
        },
        onStdout: (chunk) => show(answer.feed(chunk)),
        tick: { everyMs: TICK, call: tick },
    });
    log.status('');
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

// EXTERNAL MODULE: ./build/wording/translate.js + 7 modules
var translate = __webpack_require__(7071);
;// CONCATENATED MODULE: ./build/stages/classify/in-language.js

const titled = (one, language) => one.id === 'unknown' ? { ...one, title: (0,translate/* translate */.T)(one.title, language) } : one;
/** The diagnosis in the language of the report: rules bring their texts in it, an unknown failure gets them here. */
const inLanguage = (diagnosis, language) => {
    const { others } = diagnosis;
    const told = others === undefined ? diagnosis : { ...diagnosis, others: others.map((one) => titled(one, language)) };
    if (told.id !== 'unknown')
        return told;
    return {
        ...titled(told, language),
        cause: (0,translate/* translate */.T)(told.cause, language),
        do: told.do.map((line) => (0,translate/* translate */.T)(line, language)),
    };
};

// EXTERNAL MODULE: ./build/stages/classify/index.js + 6 modules
var classify = __webpack_require__(2195);
;// CONCATENATED MODULE: ./build/stages/classify/tell-faults.js

/** Rules that speak of the way to modules, of which Go itself often knows no more than `EOF`. */
const OF_THE_NETWORK = /^(?:proxy|sumdb|network)\./;
const inText = (fault) => {
    const status = fault.status === null || fault.what.includes(`${fault.status}`) ? '' : `${fault.status}, `;
    const took = fault.seconds >= 0.1 ? ` after ${fault.seconds.toFixed(1)} s` : '';
    return `${status}${fault.what}${took}`;
};
const escaped = (module) => module.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
/** The fault behind the failure: of the module it names, else of the host it names, else the only one there is. */
const behind = ({ facts }, faults) => {
    const { module, host } = facts;
    const ofModule = module === undefined ? [] : faults.filter(({ path }) => path.startsWith(`${escaped(module)}/@v/`));
    const ofHost = faults.filter((fault) => fault.host === host);
    return ofModule.at(-1) ?? ofHost.at(-1) ?? (faults.length === 1 ? (faults[0] ?? null) : null);
};
/** The build could not reach the module server itself. */
const unreached = (diagnosis, url, language) => {
    const why = 'That address is the module server of this run, which no request of the build reached: a firewall on this machine may keep containers from it.';
    const help = `Let containers reach ${new URL(url).hostname} on this machine, or set the input \`go-cache: off\` to build without the module server.`;
    return {
        ...diagnosis,
        cause: `${diagnosis.cause} ${(0,translate/* translate */.T)(why, language)}`,
        do: [(0,translate/* translate */.T)(help, language), ...diagnosis.do],
    };
};
/** Labels of a connection that was never made. */
const UNREACHED = new Set([
    'proxy.connection-refused',
    'proxy.timeout',
    'proxy.network-unreachable',
]);
/** The upstream in the place of the address of our server, which only passed its answer on. */
const inUpstreamsName = (diagnosis, upstream) => {
    const { host = '' } = diagnosis.facts;
    const named = (text) => text.replaceAll(host, upstream);
    return {
        ...diagnosis,
        title: named(diagnosis.title),
        facts: { ...diagnosis.facts, host: upstream },
        cause: named(diagnosis.cause),
        do: diagnosis.do.map(named),
    };
};
/** Adds to a failure of the module network what the mirror saw of it: host, status, seconds. Everything else stays. */
const tellFaults = (diagnosis, mirror, language = 'en') => {
    if (mirror === null || !OF_THE_NETWORK.test(diagnosis.id))
        return diagnosis;
    const { faults, served, hosts } = mirror.account();
    const fault = behind(diagnosis, faults);
    const isMirror = diagnosis.facts['host']?.replace(/:\d+$/, '') === new URL(mirror.url).hostname;
    if (fault === null && isMirror) {
        if (UNREACHED.has(diagnosis.id))
            return served === 0 ? unreached(diagnosis, mirror.url, language) : diagnosis;
        const [upstream, ...others] = hosts;
        return upstream === undefined || others.length > 0 ? diagnosis : inUpstreamsName(diagnosis, upstream.host);
    }
    if (fault === null)
        return diagnosis;
    const asked = `The module server asked ${fault.host} for ${fault.path}: ${inText(fault)}.`;
    return {
        ...diagnosis,
        facts: {
            ...diagnosis.facts,
            host: fault.host,
            ...(fault.status === null ? {} : { status: `${fault.status}` }),
            seconds: fault.seconds.toFixed(1),
        },
        cause: `${diagnosis.cause} ${(0,translate/* translate */.T)(asked, language)}`,
    };
};

// EXTERNAL MODULE: ./build/stages/classify/unknown.js
var unknown = __webpack_require__(4895);
// EXTERNAL MODULE: ./build/stages/read-log/index.js + 14 modules
var read_log = __webpack_require__(2625);
;// CONCATENATED MODULE: ./build/pipeline/attempt.js







const EMPTY = { format: 'plain', steps: [], lines: [], failed: true };
/** What is said of a failed build whose log could not be read for a fault of ours. */
const unread = ({ message, exitCode }) => {
    const text = message ?? `exit code ${exitCode}`;
    const evidence = { line: 1, text };
    return {
        id: 'unknown',
        title: `Unrecognised failure: ${text.slice(0, 200)}`,
        blame: 'evidence',
        retryable: false,
        evidence,
        quotes: [evidence],
        facts: {},
        cause: 'The build failed, and its log could not be read for a fault of go-docker-build.',
        do: ['Read the log of the build above.'],
        confidence: 0,
        fingerprint: '000000000000',
        mentioned: [],
    };
};
/** Reads and classifies; a fault of ours in it leaves the verdict as it is. */
const diagnose = (outcome, rules) => {
    let log = EMPTY;
    try {
        log = (0,read_log/* readLog */.x6)(outcome.log, (0,classify/* literalsOf */.c)(rules));
        if (outcome.exitCode === 0)
            return { log, failure: null };
        return { log, failure: (0,classify/* classify */.L)(log, rules) ?? (0,unknown/* unknownFailure */.P)(log) ?? unread(outcome) };
    }
    catch {
        return { log, failure: outcome.exitCode === 0 ? null : unread(outcome) };
    }
};
/** Builds once, reads the log and says what failed. `watch` ends a build whose builder is lost, and says so; `env` is added to the environment of docker. */
const attempt = async (number, inputs, preflight, prepared, { rules }, ports, watch = null, env = {}) => {
    const inserted = prepared.plan?.changes.map(({ flag }) => flag) ?? [];
    const built = await build({
        inputs: inputs.build,
        preflight,
        dockerfile: prepared.plan?.dockerfile ?? null,
        inserted,
        secrets: prepared.secrets,
        contexts: prepared.contexts,
        env,
        ...(watch === null ? {} : { signal: watch.lost, onSaid: watch.heard }),
    }, ports);
    const outcome = withLoss(built, preflight.builder, watch?.end() ?? null);
    const { log, failure } = diagnose(outcome, rules);
    const { language } = inputs.own;
    return {
        attempt: attemptOf(number, outcome, log, inserted),
        outcome,
        log,
        diagnosis: failure === null ? null : tellFaults(inLanguage(failure, language), prepared.mirror, language),
    };
};
/** A builder that was given up is told in the log, in the words by which buildx tells of one that is gone. */
const withLoss = (outcome, builder, why) => {
    if (why === null || outcome.exitCode === 0)
        return outcome;
    const line = `ERROR: failed to receive status: rpc error: code = Unavailable desc = the builder ${builder} is lost: ${why}`;
    return { ...outcome, log: `${outcome.log.replace(/\n?$/, '\n')}${line}\n` };
};
const attemptOf = (number, outcome, log, inserted) => ({
    number,
    startedAt: outcome.startedAt,
    seconds: Math.round(outcome.seconds * 1000) / 1000,
    exitCode: outcome.exitCode,
    steps: log.steps.map((step) => asWritten(step, inserted)),
});
/** A step as its author wrote it, without the flags of the plan. */
const asWritten = (step, inserted) => {
    const { index, name, stage, instruction, cached, startedAt, seconds, error, exitCode } = step;
    const plain = (text) => (0,step_name/* withoutFlags */.K)(text, inserted);
    return {
        index,
        name: plain(name),
        cached,
        ...(stage === undefined ? {} : { stage }),
        ...(instruction === undefined ? {} : { instruction: plain(instruction) }),
        ...(startedAt === undefined ? {} : { startedAt }),
        ...(seconds === undefined ? {} : { seconds }),
        ...(error === undefined ? {} : { error: plain(error) }),
        ...(exitCode === undefined ? {} : { exitCode }),
    };
};

;// CONCATENATED MODULE: ./build/pipeline/attempt-log.js

/** Writes the log of an attempt that another one follows beside the record, without secrets; gives its name, nothing where it cannot be written. */
const keepAttemptLog = async (number, log, redact, { incidentPath }, files) => {
    const name = `attempt-${number}.log`;
    const text = log.lines.map((line) => `${redact(line.text)}\n`).join('');
    try {
        await files.write(`${(0,posix_.dirname)(incidentPath)}/${name}`, text);
        return { log: name };
    }
    catch {
        return {};
    }
};

// EXTERNAL MODULE: ./build/stages/preflight/builder.js
var builder = __webpack_require__(9093);
// EXTERNAL MODULE: ./build/git/git.js
var git_git = __webpack_require__(75);
;// CONCATENATED MODULE: ./build/stages/preflight/foreign.js

/** Events whose job has the secrets of the repository and a token that writes, while what they are about may be a stranger's. https://docs.github.com/actions/reference/security/secure-use#mitigating-the-risks-of-untrusted-code-checkout */
const PRIVILEGED = new Set(['pull_request_target', 'workflow_run', 'issue_comment']);
/** Variable that lets such a job build what it checked out when it is `true`. */
const ALLOW_UNTRUSTED = 'GO_DOCKER_BUILD_ALLOW_UNTRUSTED';
const COMMIT = /^[0-9a-f]{40,64}$/;
/** A Git context of a pull request. https://docs.docker.com/build/concepts/context/#git-repositories */
const OF_PULL = /[#?&=]refs\/pull\/\d+/;
/** The commit of a work tree that is not of the branch the event runs for; null when it is, or there is none. */
const foreignHead = async (dir, sha, shell) => {
    const git = (0,git_git/* openGit */.zY)(shell, dir);
    const head = await (0,git_git/* commitId */.xk)(git, 'HEAD');
    if (head === null || head === sha)
        return null;
    if (!COMMIT.test(sha))
        return head;
    const { code } = await git(['merge-base', '--is-ancestor', head, sha]);
    return code === 0 ? null : head;
};
/** The refusal to build a stranger's code in a job that has the secrets of the repository; none where the code is the repository's own. */
async function findForeignCode(context, { variables, isFork }, shell) {
    const event = variables['GITHUB_EVENT_NAME'] ?? '';
    if (!PRIVILEGED.has(event) || !isFork || variables[ALLOW_UNTRUSTED] === 'true')
        return [];
    const sha = variables['GITHUB_SHA'] ?? '';
    const found = context.kind === 'remote'
        ? (OF_PULL.exec(context.argument)?.[0].slice(1) ?? null)
        : await foreignHead(context.dir, sha, shell);
    if (found === null)
        return [];
    return [
        {
            input: 'context',
            seen: `${found.slice(0, 64)} is code of a stranger in a job of ${event}, which has the secrets of the repository`,
            remedy: `build it on pull_request, which has none; or, when someone you trust has read it, set the variable ${ALLOW_UNTRUSTED} to true for this step`,
        },
    ];
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
    const isQuery = isTrue(variables['BUILDX_SEND_GIT_QUERY_AS_INPUT']) && (0,text_version/* isAtLeast */.d)(buildx, '0.29.0', true);
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
    // A directory whose name begins with a dash is no option.
    const context = {
        kind: 'local',
        argument: argument.startsWith('-') ? `./${argument}` : argument,
        dir,
    };
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
async function preflight({ build }, { variables, cwd, isAction, isFork = false }, { shell, files }) {
    const [tools, eventText] = await Promise.all([
        (0,builder/* inspectTools */.ev)(build.builder || variables['BUILDX_BUILDER'] || '', cwd, shell),
        files.read(variables['GITHUB_EVENT_PATH'] || '/nonexistent'),
    ]);
    const event = parseEvent(eventText);
    const defaultContext = findGitContext(variables, event, tools.buildx);
    const bounds = { cwd, workspace: isAction ? (variables['GITHUB_WORKSPACE'] ?? cwd) : null };
    const source = await findSource(build, bounds, defaultContext, files);
    const foreign = await findForeignCode(source.context, { variables, isFork }, shell);
    const problems = [
        ...tools.problems,
        ...(0,builder/* findTooOld */.Zs)(build.call, tools.buildx),
        ...source.problems,
        ...foreign,
    ];
    if (problems.length > 0)
        return { ok: false, problems };
    const { problems: _, ...found } = tools;
    const { context, dockerfile } = source;
    const origin = readOrigin(variables, event);
    return { ok: true, value: { cwd, ...found, context, dockerfile, defaultContext, origin } };
}

;// CONCATENATED MODULE: ./build/pipeline/empty.js
/** A place in no file. */
const NOWHERE = { location: null, instruction: null, places: [] };
/** Nobody is looked for where nothing failed. */
const NOBODY = {
    verdict: 'unknown',
    suspects: [],
    files: [],
    why: 'nothing failed',
    range: null,
};
/** Whose a failure is cannot be told after a fault of ours. */
const UNKNOWN = { ...NOBODY, why: 'it could not be looked into' };
/** No modules from here. */
const notPrewarmed = (why) => ({
    key: null,
    restored: 'off',
    shouldSave: false,
    gomodcache: '',
    serve: null,
    why,
    chain: '',
    tail: '',
    wanted: [],
    seconds: 0,
    degradations: [],
});
const empty_REMOTE = /^(?:(?:https?|git|ssh):\/\/|git@|github\.com\/)/;
/** What is known of a build before anything was asked: enough for the plain build of a directory or a URL. */
const barePreflight = ({ build }, { workspace, env }) => {
    const argument = build.context === '' ? '.' : build.context;
    const dir = argument.startsWith('/') ? argument : `${workspace}/${argument}`;
    return {
        cwd: workspace,
        builder: build.builder,
        driver: 'unknown',
        buildx: null,
        buildkit: null,
        context: empty_REMOTE.test(argument) ? { kind: 'remote', argument } : { kind: 'local', argument, dir },
        defaultContext: null,
        dockerfile: null,
        go: null,
        gateway: null,
        origin: {
            serverUrl: env['GITHUB_SERVER_URL'] ?? 'https://github.com',
            runUrl: null,
            isPrivate: false,
            noDefaultAttestations: (env['BUILDX_NO_DEFAULT_ATTESTATIONS'] ?? '') !== '',
        },
    };
};

// EXTERNAL MODULE: ./build/stages/plan/work-tree.js + 1 modules
var work_tree = __webpack_require__(8311);
;// CONCATENATED MODULE: ./build/pipeline/remote.js

/** Address of the repository of the run; null outside a workflow. */
const addressOf = ({ env }) => {
    const { GITHUB_REPOSITORY: repository, GITHUB_SERVER_URL: server } = env;
    return repository ? `${server || 'https://github.com'}/${repository}` : null;
};
/** Finds the Dockerfile of a context that the builder fetches by itself, where the work tree has the same one; else says why there is none here. */
const withDockerfile = async ({ build }, preflight, world, ports) => {
    const { context, dockerfile } = preflight;
    if (context.kind !== 'remote' || dockerfile !== null)
        return preflight;
    const { argument } = context;
    const request = { argument, file: build.file, dir: world.workspace, own: addressOf(world) };
    const found = await (0,work_tree/* workTreeDockerfile */.Q)(request, ports);
    return found.ok
        ? { ...preflight, dockerfile: found.path }
        : {
            ...preflight,
            withoutDockerfile: `The Dockerfile is not on this machine, so it is built as it is: ${found.why}.`,
        };
};

;// CONCATENATED MODULE: ./build/pipeline/builders.js




/** What is known of a builder, by its name; empty for the one buildx picks. */
const inspectBuilder = async (inputs, builder, world, ports) => {
    const asked = { ...inputs, build: { ...inputs.build, builder } };
    const checked = await preflight(asked, {
        ...{ variables: world.env, cwd: world.workspace, isAction: world.isAction },
        isFork: world.isFork ?? false,
    }, ports);
    return checked.ok ? { ok: true, value: await withDockerfile(asked, checked.value, world, ports) } : checked;
};
/** Problems another builder may not have. */
const isOfBuilder = ({ input }) => input === 'builder' || input === 'docker';
/** The first builder that answers: the one asked for, then those of the input builders. The problems are of the one asked for. */
const firstBuilder = async (inputs, world, ports) => {
    const asked = await inspectBuilder(inputs, inputs.build.builder, world, ports);
    if (asked.ok)
        return { ok: true, value: { inputs, preflight: asked.value, remedies: [] } };
    if (!asked.problems.every(isOfBuilder))
        return asked;
    for (const builder of inputs.own.builders) {
        const checked = await inspectBuilder(inputs, builder, world, ports);
        if (!checked.ok)
            continue;
        const detail = `The build uses the builder ${builder}: ${asked.problems.map(problem/* sentenceOf */.$).join(' ')}`;
        const remedy = {
            attempt: 0,
            playbook: 'builder-lost',
            step: 'switch-builder',
            detail,
            seconds: 0,
        };
        return {
            ok: true,
            value: {
                inputs: { ...inputs, build: { ...inputs.build, builder } },
                preflight: checked.value,
                remedies: [remedy],
            },
        };
    }
    return asked;
};
/** Like `firstBuilder`; a fault of ours in it leaves a builder nothing is known of. */
const beginWith = async (inputs, world, guard, ports) => {
    const again = () => guard.run('preflight', () => ({ ok: true, value: { inputs, preflight: barePreflight(inputs, world), remedies: [] } }), () => firstBuilder(inputs, world, ports));
    const first = await guard.run('preflight', null, () => firstBuilder(inputs, world, ports));
    return first ?? again();
};

;// CONCATENATED MODULE: ./build/pipeline/guard.js
/** Why a part of ours was left out. */
const FAULT = 'A fault of go-docker-build kept it from its work.';
const words = (error) => (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
/** The sentence that tells of a fault of ours. */
const faultOf = (name, error) => `A fault of go-docker-build in ${name}: ${words(error)}. The build does not depend on it.`;
/** Makes the guard of one run. */
const guardOf = () => {
    const faults = [];
    return {
        faults,
        async run(name, empty, work) {
            try {
                return await work();
            }
            catch (error) {
                faults.push(faultOf(name, error));
                return typeof empty === 'function' ? empty() : empty;
            }
        },
    };
};

// EXTERNAL MODULE: ./build/pipeline/modules.js + 1 modules
var modules = __webpack_require__(9656);
;// CONCATENATED MODULE: ./build/text/otlp-headers.js
const decoded = (text) => {
    try {
        return decodeURIComponent(text.trim());
    }
    catch {
        return null;
    }
};
/** Reads `name=value,name=value` with values as URLs have them; what cannot be a header is left out. https://opentelemetry.io/docs/specs/otel/protocol/exporter/#specifying-headers-via-environment-variables */
const parseHeaders = (text) => {
    const headers = {};
    for (const pair of text.split(',')) {
        const [, name = '', raw = ''] = /^\s*([\w!#$%&'*+.^`|~-]+)\s*=(.*)$/s.exec(pair) ?? [];
        const value = decoded(raw);
        if (name !== '' && value !== null && /^[\t\x20-\x7e]+$/.test(value))
            headers[name.toLowerCase()] = value;
    }
    return headers;
};

// EXTERNAL MODULE: ./build/text/redact.js
var text_redact = __webpack_require__(6953);
;// CONCATENATED MODULE: ./build/text/webhook-secrets.js
/** Parts that are no ordinary word: masking such a word would mask it everywhere. */
const isTelling = (part) => part.length >= 16 || (part.length >= 8 && /\d/.test(part));
const partsOf = (text) => {
    if (!URL.canParse(text))
        return [];
    const url = new URL(text);
    const segments = url.pathname.split('/').filter(isTelling);
    const path = `${url.pathname}${url.search}`;
    return [
        url.href,
        ...(isTelling(path) ? [path] : []),
        ...segments,
        ...[...url.searchParams.values()].filter(isTelling),
    ];
};
/** Everything of secret URLs that must appear nowhere: the URL, its path, the telling parts of both, the secret. */
const secretsOf = (targets) => [
    ...new Set(targets
        .flatMap(({ url, secret }) => [url, ...partsOf(url), ...(secret === null ? [] : [secret])])
        .filter((text) => text.length >= 6)),
];

;// CONCATENATED MODULE: ./build/pipeline/redact-incident.js



const afterEquals = (pair) => pair.slice(pair.indexOf('=') + 1);
/** User and password of each entry of a GOPROXY list. */
const inChain = (chain) => [...chain.matchAll(/\/\/([^/@,|]*)@/g)].flatMap(([, userinfo = '']) => {
    const [user = '', password = ''] = userinfo.split(/:(.*)/s);
    const secret = password || user;
    return [secret, redact_incident_decoded(secret)];
});
const redact_incident_decoded = (text) => {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
};
/** User and password of a URL, as written and as they go over the wire. */
const inUrl = (url) => {
    if (!URL.canParse(url))
        return [];
    const { username, password, searchParams } = new URL(url);
    const [user, word] = [redact_incident_decoded(username), redact_incident_decoded(password)];
    const pair = user === '' ? [] : [Buffer.from(`${user}:${word}`).toString('base64')];
    return [password, word, ...pair, ...searchParams.values()].filter((text) => text !== '');
};
/** Secrets of the sinks of measurements: in their URLs, and in the headers OpenTelemetry's variable gives. */
const sinkSecrets = ({ own }, env) => [
    ...own.telemetry.flatMap((sink) => (sink.kind === 'textfile' ? [] : inUrl(sink.url))),
    ...Object.values(parseHeaders(env['OTEL_EXPORTER_OTLP_HEADERS'] ?? '')).flatMap((value) => [
        value,
        value.replace(/^\S+\s+/, ''),
    ]),
];
/** Secrets that give access to modules, with the form that goes over the wire. */
const moduleSecrets = ({ own }, env) => [
    ...own.goAuth.flatMap((auth) => auth.kind === 'token' ? [auth.token, Buffer.from(`${auth.user}:${auth.token}`).toString('base64')] : []),
    ...inChain(own.goProxy),
    ...inChain(env['GOPROXY'] ?? ''),
];
/** Every secret given to the run: access to modules, to sinks and channels, and those of the build. */
const givenSecrets = (inputs, env) => [
    ...moduleSecrets(inputs, env),
    ...sinkSecrets(inputs, env),
    ...secretsOf(inputs.own.notify),
    ...buildSecrets(inputs, env),
];
const buildSecrets = ({ build }, env) => [
    build.githubToken,
    ...build.secrets.map(afterEquals),
    ...build.secretEnvs.map((pair) => env[afterEquals(pair)] ?? ''),
    ...build.buildArgs.filter((arg) => (0,text_redact/* isSecretName */.e)(arg.split('=')[0] ?? '')).map(afterEquals),
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
/** Makes a function that takes every secret that was given to the run, every `hidden` one and every token of known form out of a text. */
const runRedactor = (inputs, env, hidden = []) => (0,text_redact/* redactor */.$)([...givenSecrets(inputs, env), ...hidden]);
/** The incident with every secret that was given to the run, every `hidden` one and every token of known form as `***`. */
const redactIncident = (incident, inputs, env, hidden = []) => redactAll(incident, runRedactor(inputs, env, hidden));

// EXTERNAL MODULE: ./build/dockerfile/parse.js + 1 modules
var parse = __webpack_require__(9732);
// EXTERNAL MODULE: ./build/text/proxy-list.js
var proxy_list = __webpack_require__(6767);
;// CONCATENATED MODULE: ./build/pipeline/rig.js




/** https://docs.docker.com/reference/dockerfile/#buildkit-built-in-build-args */
const NAMESPACE = 'BUILDKIT_CACHE_MOUNT_NS';
/** Flag and secret by which RUN lines with go are told to run one process at a time. https://pkg.go.dev/runtime#hdr-Environment_Variables */
const SERIAL_ID = 'go-docker-build-processes';
const SERIAL_FLAG = `--mount=type=secret,id=${SERIAL_ID},env=GOMAXPROCS`;
const isEnd = (to) => to === 'direct' || to === 'off';
/** Proxies of a chain that can be passed over: all but one. */
const proxiesIn = (chain) => Math.max(0, (0,proxy_list/* parseProxyList */.WY)(chain).filter(({ to }) => !isEnd(to)).length - 1);
/** The chain with its first proxies behind its others; what ends it stays at its end. */
const passProxies = (chain, count) => {
    const links = (0,proxy_list/* parseProxyList */.WY)(chain);
    const proxies = links.filter(({ to }) => !isEnd(to));
    const passed = proxies.length === 0 ? 0 : count % proxies.length;
    const turned = [...proxies.slice(passed), ...proxies.slice(0, passed)];
    // Every proxy but the one that stood last was followed by another one; so is now the one that stood last.
    const marked = turned.map((link) => ({ ...link, mark: link.mark === '' ? '|' : link.mark }));
    return (0,proxy_list/* writeProxyList */.Mj)([...marked, ...links.filter(({ to }) => isEnd(to))]);
};
/** An image as a registry that mirrors Docker Hub, or all registries below a path, has it; null for one that no registry has. */
const mirrored = (image, mirror) => {
    if (image === 'scratch' || /[\s$]/.test(image))
        return null;
    const [first = '', ...rest] = image.split('/');
    const isHost = rest.length > 0 && /[.:]|^localhost$/.test(first);
    if (isHost && first !== 'docker.io' && first !== 'index.docker.io')
        return null;
    const path = (isHost ? rest : [first, ...rest]).join('/');
    return `${mirror}/${path.includes('/') ? path : `library/${path}`}`;
};
/** Base images of a Dockerfile that a mirror of Docker Hub has. */
const mirrorableImages = (text) => {
    const images = (0,parse/* parseDockerfile */.A)(text).stages.flatMap(({ parent, base }) => parent === null && base !== null && mirrored(base, 'mirror.example.org') !== null ? [base] : []);
    return [...new Set(images)];
};
const rig_NOWHERE = { from: null, to: null };
/** What of an image no exporter compressed before is compressed the fast way: what ships is compressed by its exporter, whose blobs are taken then. https://github.com/moby/buildkit/blob/v0.34.2/solver/llbsolver/solver.go#L413 */
const KEPT = 'mode=min,compression-level=1,ignore-error=true';
/** The build with our layer cache, which is never a reason to fail. https://docs.docker.com/build/cache/backends/local/ */
const withLayers = (build, { from, to }) => ({
    ...build,
    cacheFrom: from === null ? build.cacheFrom : [...build.cacheFrom, `type=local,src=${from}`],
    cacheTo: to === null ? build.cacheTo : [...build.cacheTo, `type=local,dest=${to},${KEPT}`],
});
const isPlain = ({ level, without }) => level === 2 || without.includes('rewriting');
/** Parts that a build can be without and still have the same lines. */
const BESIDE = ['cache-import', 'cache-export'];
/** Another builder may know no directories of ours, and layers of lines that are built otherwise are of no use to others. */
const placesOf = (places, { builder, level, isSerial, without }) => builder === null && level < 2 && !isSerial && without.every((part) => BESIDE.includes(part))
    ? places
    : rig_NOWHERE;
const buildInputs = ({ asked, places }, course, images, world) => {
    const { builder, without, baseMirror } = course;
    const build = withLayers(asked, placesOf(places, course));
    const has = (part) => !without.includes(part);
    const fresh = `${NAMESPACE}=go-docker-build-${world.identity.runId ?? world.hash(world.incidentPath).slice(0, 12)}`;
    const contexts = baseMirror === null
        ? []
        : images.map((image) => `${image}=docker-image://${mirrored(image, baseMirror) ?? image}`);
    return {
        ...build,
        builder: builder ?? build.builder,
        cacheFrom: has('cache-import') ? build.cacheFrom : [],
        cacheTo: has('cache-export') ? build.cacheTo : [],
        buildArgs: has('mounts') ? build.buildArgs : [...build.buildArgs, fresh],
        buildContexts: [...build.buildContexts, ...contexts],
    };
};
const serial = (prepared) => {
    if (prepared.plan === null || prepared.plan.changes.length === 0)
        return prepared;
    const lines = prepared.plan.dockerfile.split('\n');
    const changes = [...prepared.plan.changes];
    for (const number of new Set(prepared.plan.changes.map(({ line }) => line))) {
        const flag = prepared.plan.changes.find(({ line }) => line === number)?.flag ?? '';
        const text = lines[number - 1] ?? '';
        if (flag === '' || !text.includes(flag))
            continue;
        lines[number - 1] = text.replace(flag, () => `${SERIAL_FLAG} ${flag}`);
        changes.push({ line: number, flag: SERIAL_FLAG, why: 'one compiler process at a time' });
    }
    const plan = { ...prepared.plan, dockerfile: lines.join('\n'), changes };
    return { ...prepared, plan, secrets: [...prepared.secrets, { id: SERIAL_ID, value: '1' }] };
};
/** The parts a build has that a course can leave out. */
const rig_partsOf = ({ inputs, prepared }) => [
    ...(inputs.build.cacheFrom.length > 0 ? ['cache-import'] : []),
    ...(inputs.build.cacheTo.length > 0 ? ['cache-export'] : []),
    ...((prepared.plan?.changes.length ?? 0) > 0 ? ['rewriting', 'mounts'] : []),
    ...(prepared.mirror !== null && prepared.secrets.length > 0 ? ['mirror'] : []),
];
const isSame = (a, b) => JSON.stringify(a) === JSON.stringify(b);
/** What the next attempt is built with; what stays as it was is used again. The old rig is to be settled where `prepared` is another one. */
const rigOf = async (course, why, first, last, preflight, world, ports) => {
    if (isSame(course, last.course))
        return last;
    const { text } = first;
    const images = text === null ? [] : mirrorableImages(text);
    const build = buildInputs(first, course, images, world);
    const own = isPlain(course) ? { ...first.inputs.own, rewrite: 'off' } : first.inputs.own;
    const inputs = { build, own };
    const withoutServer = course.without.includes('mirror');
    const { serve } = first.prewarmed;
    const prewarmed = {
        ...first.prewarmed,
        ...(withoutServer ? { serve: null, why: 'An attempt with the module server failed.' } : {}),
        ...(withoutServer || serve === null
            ? {}
            : { serve: { ...serve, upstream: passProxies(serve.upstream, course.proxiesPassed) } }),
    };
    const { asked, places } = first;
    const rig = { course, inputs, preflight, prewarmed, text, asked, places };
    if (isPlain(course))
        return { ...rig, prepared: (0,modules/* nothing */.s6)(`An attempt before this one failed, and ${why}.`) };
    const isPrepared = course.builder === last.course.builder &&
        course.isSerial === last.course.isSerial &&
        course.proxiesPassed === last.course.proxiesPassed &&
        withoutServer === last.course.without.includes('mirror') &&
        last.course.level < 2;
    if (isPrepared)
        return { ...rig, prepared: last.prepared };
    const prepared = await (0,modules/* prepare */.iA)(inputs, preflight, prewarmed, world, ports);
    return { ...rig, prepared: course.isSerial ? serial(prepared) : prepared };
};
/** The rig of a first attempt. */
const firstRig = async (inputs, preflight, prewarmed, prepared, places, { files }) => {
    const text = preflight.dockerfile === null ? null : await files.read(preflight.dockerfile).catch(() => null);
    const asked = inputs.build;
    const all = { ...inputs, build: withLayers(asked, places) };
    return { course: decide/* AS_ASKED */.o, inputs: all, preflight, prewarmed, prepared, text, asked, places };
};

;// CONCATENATED MODULE: ./build/pipeline/situation.js


/** Address of our server where the build named it and none of its requests came, as behind a firewall between containers and this machine. */
const unreachedIn = ({ id, facts }, { mirror, delivery }) => {
    if (mirror === null || delivery.kind !== 'proxy' || !UNREACHED.has(id))
        return null;
    const { hostname } = new URL(mirror.url);
    const { served, faults } = mirror.account();
    const isNamed = facts['host']?.replace(/:\d+$/, '') === hostname;
    return isNamed && served === 0 && faults.length === 0 ? hostname : null;
};
/** All that decides what follows a failed attempt. */
const situationOf = (diagnosis, { log }, rig, { own }, used) => {
    const { prepared, course, prewarmed } = rig;
    const parts = rig_partsOf(rig);
    const hasMirror = parts.includes('mirror');
    const at = diagnosis.step ?? log.failedStep;
    const unreached = unreachedIn(diagnosis, prepared);
    const step = at === undefined ? undefined : log.steps[at];
    return {
        diagnosis,
        attempt: used.attempt,
        course,
        onTransient: own.onTransient,
        means: {
            builders: own.builders.filter((name) => !used.builders.includes(name)),
            proxies: hasMirror ? Math.max(0, proxiesIn(prewarmed.serve?.upstream ?? '') - course.proxiesPassed) : 0,
            parts,
            images: rig.text === null ? [] : mirrorableImages(rig.text),
        },
        around: {
            changes: prepared.plan?.changes ?? [],
            hasMirror,
            ...(unreached === null ? {} : { unreached }),
            step: step?.name ?? null,
        },
        added: used.added,
        minutes: used.minutes,
    };
};

;// CONCATENATED MODULE: ./build/pipeline/stop.js
/** Whether this run was asked to end; what was not done by then is not done. */
const isStopped = ({ stop }) => (stop?.asked() ?? null) !== null;
/** What a stopped run gives: nothing failed, and nothing is told to anybody. */
const STOPPED = { ok: false, problems: [] };

// EXTERNAL MODULE: ./build/text/span-id.js
var span_id = __webpack_require__(9264);
;// CONCATENATED MODULE: ./build/pipeline/traceparent.js

/** TRACEPARENT of one attempt, so that spans of buildx and BuildKit are below it. */
const traceparentOf = ({ identity, hash }, attempt) => (0,span_id/* traceparent */.G$)(identity.traceId, (0,span_id/* attemptSpanId */.Rr)(hash, identity.spanId, attempt));

;// CONCATENATED MODULE: ./build/pipeline/attempts.js















/** Faults of ours that are worked around in one run; there is nothing left to leave out after them. */
const MOST_FAULTS = 2;
/** Failures that a build without the module server has for the want of it, so that an earlier one tells more. */
const FOR_WANT_OF_IT = /^(?:auth|proxy|sumdb|network|vcs)\./;
/** All that goes on between the first attempt and the last. */
class Loop {
    remedies = [];
    degradations = [];
    attempts = [];
    mustNotify = false;
    first;
    catalogue;
    world;
    ports;
    rig;
    faults = 0;
    added = 0;
    failedAt = null;
    used;
    settled = new Map();
    redact;
    constructor(first, catalogue, world, ports) {
        this.first = first;
        this.rig = first;
        this.catalogue = catalogue;
        this.world = world;
        this.ports = ports;
        this.redact = runRedactor(first.inputs, world.env, world.hidden);
        this.used = [first.inputs.build.builder, first.preflight.builder];
    }
    async run() {
        let kept = null;
        for (let number = 1;; number++) {
            const tried = await this.build(number);
            if (tried === null)
                continue;
            const { label, ...rest } = { label: tried.diagnosis?.id ?? null, ...tried.attempt };
            const { builder } = this.rig.preflight;
            const isWorse = kept !== null && this.rig.course.level === 2 && this.tellsLess(tried, kept.tried);
            if (!isWorse)
                kept = { tried, rig: this.rig };
            const decision = isStopped(this.world) ? null : this.decide(tried, number);
            const isLast = (decision?.next ?? null) === null;
            const log = isLast
                ? {}
                : await keepAttemptLog(number, tried.log, this.redact, this.world, this.ports.files);
            this.attempts.push({ ...rest, builder, level: this.rig.course.level, label, ...log });
            if (decision !== null)
                await this.follow(decision, tried, number);
            if (decision === null || decision.next === null || isStopped(this.world))
                return this.result(kept ?? { tried, rig: this.rig });
            await this.take(decision.next, decision.why, tried);
        }
    }
    async result({ tried, rig }) {
        const { attempts, remedies, degradations, mustNotify } = this;
        const { level } = this.rig.course;
        await this.settle(this.rig);
        const brought = await this.settle(rig);
        return { tried, rig, brought, attempts, remedies, degradations, level, mustNotify };
    }
    /** A plain build that fails as before, or for the want of the module server, or in words nobody knows, tells less than the one before it. */
    tellsLess({ diagnosis }, before) {
        if (diagnosis === null)
            return false;
        const { id } = diagnosis;
        return id === 'unknown' || id === before.diagnosis?.id || FOR_WANT_OF_IT.test(id);
    }
    /** One build; null where a fault of ours kept it from its end, and the next one has less of ours. */
    async build(number) {
        const { inputs, preflight, prepared } = this.rig;
        const isWatched = inputs.own.builders.length > 0;
        const watch = isWatched ? heartbeat(preflight.builder, preflight.cwd, this.ports) : null;
        try {
            const env = { TRACEPARENT: traceparentOf(this.world, number) };
            return await attempt(number, inputs, preflight, prepared, this.catalogue, this.ports, watch, env);
        }
        catch (error) {
            if (++this.faults > MOST_FAULTS)
                throw error;
            const told = faultOf('build', error);
            this.degradations.push(`${told} The next attempt is the plain build.`);
            await this.settle(this.rig);
            this.rig = {
                ...this.rig,
                course: { ...this.rig.course, level: 2, isSerial: false },
                inputs: { build: this.rig.asked, own: { ...inputs.own, rewrite: 'off' } },
                prepared: (0,modules/* nothing */.s6)('A fault of go-docker-build.'),
            };
            return null;
        }
        finally {
            watch?.end();
        }
    }
    decide(tried, attempt) {
        const { diagnosis } = tried;
        if (diagnosis === null)
            return null;
        const now = this.ports.clock.monotonic();
        this.failedAt ??= now;
        const minutes = (now - this.failedAt) / 60_000;
        const used = { attempt, added: this.added, minutes, builders: this.used };
        return (0,decide/* decide */.L)(situationOf(diagnosis, tried, this.rig, this.first.inputs, used), this.catalogue.playbooks);
    }
    async follow({ moves, playbook, next }, { diagnosis }, attempt) {
        if (diagnosis === null)
            return;
        const { clock, log } = this.ports;
        const { preflight } = this.rig;
        const id = playbook ?? 'fallback';
        const scene = {
            diagnosis,
            playbook: id,
            builder: preflight.builder,
            cwd: preflight.cwd,
            dockerfile: preflight.dockerfile === null ? null : (0,posix_.relative)(this.world.workspace, preflight.dockerfile),
            pullRequest: this.world.identity.pullRequest,
            redact: this.redact,
        };
        if (moves.length > 0)
            log.info(`Attempt ${attempt} failed with ${diagnosis.id}: ${diagnosis.title}`);
        for (const { step, detail, act } of moves) {
            const begun = clock.monotonic();
            if (step === 'notify')
                this.mustNotify = true;
            log.info(`${id}: ${detail}`);
            const came = act === undefined ? null : await this.act(() => perform(act, scene, this.ports));
            if (came !== null)
                log.info(`${id}: ${came}`);
            const seconds = Math.round(clock.monotonic() - begun) / 1000;
            this.remedies.push({ attempt, playbook: id, step, detail: came ?? detail, seconds });
        }
        if (next !== null && moves.some(({ step }) => step === 'retry'))
            this.added++;
    }
    async act(work) {
        try {
            return await work();
        }
        catch (error) {
            return faultOf('a playbook', error);
        }
    }
    /** Prepares the next attempt; a course that cannot be taken leaves the one before it. */
    async take(next, why, { diagnosis, attempt: { number } }) {
        const { course } = this.rig;
        if (next.level > course.level) {
            const label = diagnosis?.id ?? 'unknown';
            const what = next.level === 2 ? 'is the plain build' : 'goes without a part of what was asked';
            const reason = next.level === 2 && why !== '' ? `, and ${why}` : '';
            this.degradations.push(`Attempt ${number + 1} ${what}: attempt ${number} failed with ${label}${reason}. The next run tries all of it again.`);
        }
        const old = this.rig;
        try {
            const preflight = next.builder === course.builder ? old.preflight : await this.switchTo(next.builder);
            const builder = preflight === null ? course.builder : next.builder;
            const taken = { ...next, builder };
            this.rig = await rigOf(taken, why, this.first, old, preflight ?? old.preflight, this.world, this.ports);
        }
        catch (error) {
            this.degradations.push(faultOf('what prepares the next attempt', error));
            this.rig = { ...old, course: { ...next, level: 2 }, prepared: (0,modules/* nothing */.s6)('A fault of go-docker-build.') };
        }
        if (this.rig.prepared !== old.prepared)
            await this.settle(old);
    }
    /** Ends what goes on beside a build, once. */
    settle({ prepared }) {
        const known = this.settled.get(prepared);
        if (known !== undefined)
            return known;
        const made = prepared.settle().catch((error) => {
            this.degradations.push(faultOf('what ends the module server', error));
            return { failed: [], degradations: [] };
        });
        this.settled.set(prepared, made);
        return made;
    }
    /** What is known of another builder; null when it cannot be used, which is told. */
    async switchTo(builder) {
        if (builder === null)
            return null;
        this.used.push(builder);
        const checked = await inspectBuilder(this.first.inputs, builder, this.world, this.ports);
        if (checked.ok)
            return checked.value;
        const why = checked.problems.map(problem/* sentenceOf */.$).join(' ');
        this.degradations.push(`The builder ${builder} was not taken: ${why}`);
        return null;
    }
}
/** Builds until it works or nobody has an idea: what fails in passing is met by playbooks, what could be ours by the plain build. */
const attempts = (first, catalogue, world, ports) => new Loop({ ...first, course: decide/* AS_ASKED */.o }, catalogue, world, ports).run();

// EXTERNAL MODULE: ./build/stages/attribute/index.js + 20 modules
var attribute = __webpack_require__(9655);
;// CONCATENATED MODULE: ./build/text/cache-key.js
const LONGEST = 150;
/** Any text as a part of a cache key: letters, digits, `_`, `.` and `-`, 150 characters at most. */
const keyPart = (text) => text.replace(/[^\w.-]/g, '_').slice(0, LONGEST);

;// CONCATENATED MODULE: ./build/stages/history/order.js
const NUMBER = /^\d{1,15}$/;
/** Which of two runs began earlier: by run and attempt, which GitHub counts; by the clock of the machine only where a run has no number. */
const inOrder = (a, b) => {
    if (NUMBER.test(a.runId) && NUMBER.test(b.runId))
        return Number(a.runId) - Number(b.runId) || a.attempt - b.attempt;
    if (a.runId === b.runId)
        return a.attempt - b.attempt;
    return Date.parse(a.at) - Date.parse(b.at);
};
const keyOf = ({ runId, attempt, subject, leg }) => [runId, attempt, subject, leg].join('/');
/** Records of several places as one list, each once, oldest first; of two with the same name the later one counts. */
const merged = (...lists) => {
    const byKey = new Map();
    for (const record of lists.flat()) {
        const before = byKey.get(keyOf(record));
        if (before === undefined || Date.parse(before.at) <= Date.parse(record.at))
            byKey.set(keyOf(record), record);
    }
    return [...byKey.values()].sort(inOrder);
};
/** Whether both are of the same attempt of the same run. */
const isSameAttempt = (a, b) => a.runId === b.runId && a.attempt === b.attempt;

// EXTERNAL MODULE: ./build/text/ref.js
var ref = __webpack_require__(8739);
;// CONCATENATED MODULE: ./build/stages/history/record.js

/** First words of the block, which say what it is to other tools. */
const TITLE = 'Record of this run, for tools:';
const SCHEMA = 'go-docker-build/record/1';
/** Earlier attempts of the same run a block keeps, whose check run this one may take the place of. */
const ATTEMPTS_KEPT = 5;
/** Stands last in the text, so that nothing quoted before it can pass for it; a record has at most 4 kB. */
const BLOCK = /(?:^|\n)```json\n(\{[^\n]{1,24000}\})\n```\s*$/;
/** What tells builds of one workflow apart in later runs: 12 hex digits of the check name, leg of the matrix, Dockerfile, context, target and platforms. */
const subjectOf = (parts, hash) => hash(JSON.stringify(parts)).slice(0, 12);
/** The record of an incident; null where the run, its commit or its branch is not known, as on a laptop. */
const recordOf = (incident, name, subject) => {
    const { run, diagnosis, attribution, outcome } = incident;
    const branch = (0,ref/* branchOf */.W)(run.ref);
    if (run.runId === null || run.headSha === null || branch === null)
        return null;
    const isFailure = outcome === 'failure';
    return {
        v: 1,
        runId: run.runId,
        attempt: run.runAttempt ?? 1,
        sha: run.headSha,
        branch,
        at: incident.startedAt,
        outcome,
        fingerprint: isFailure ? (diagnosis?.fingerprint ?? null) : null,
        id: isFailure ? (diagnosis?.id ?? null) : null,
        ended: null,
        infra: isFailure && (attribution.verdict === 'infra' || diagnosis?.blame === 'no'),
        name,
        subject,
        leg: run.spanId.slice(0, 8),
    };
};
/** The record as a fenced block of JSON, to stand at the very end of the check run's text; of `records` it keeps the earlier attempts of the same run and subject. */
const recordBlock = (record, records = []) => {
    const { runId, attempt, subject } = record;
    const before = records
        .filter((one) => one.runId === runId && one.subject === subject && one.attempt < attempt)
        .slice(-ATTEMPTS_KEPT);
    const block = { schema: SCHEMA, ...record, ...(before.length === 0 ? {} : { before }) };
    return `${TITLE}\n\n\`\`\`json\n${JSON.stringify(block)}\n\`\`\``;
};
const FORMS = {
    runId: (value) => matches(value, /^[\w-]{1,40}$/),
    attempt: (value) => Number.isSafeInteger(value) && value > 0,
    sha: (value) => matches(value, /^[0-9a-f]{7,64}$/),
    branch: (value) => matches(value, /^[^\r\n]{1,255}$/),
    at: (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
    outcome: (value) => value === 'success' || value === 'failure',
    fingerprint: (value) => value === null || matches(value, /^[0-9a-f]{12}$/),
    id: (value) => value === null || matches(value, /^[\w.-]{1,80}$/),
    ended: (value) => value === null || matches(value, /^[0-9a-f]{12}$/),
    name: (value) => matches(value, /^[^\r\n]{1,500}$/),
    subject: (value) => matches(value, /^[0-9a-f]{12}$/),
    leg: (value) => matches(value, /^[0-9a-f]{8}$/),
};
const matches = (value, form) => typeof value === 'string' && form.test(value);
const KEYS = Object.keys(FORMS);
/** A value that was read as a record, without anything else; null when it is none of version 1. */
const asRecord = (value) => {
    if (typeof value !== 'object' || value === null)
        return null;
    const given = value;
    if (given['v'] !== 1 || typeof given['infra'] !== 'boolean')
        return null;
    if (!KEYS.every((key) => FORMS[key](given[key])))
        return null;
    const kept = Object.fromEntries(KEYS.map((key) => [key, given[key]]));
    return { v: 1, infra: given['infra'], ...kept };
};
const parsed = (json) => {
    try {
        return JSON.parse(json);
    }
    catch {
        return null;
    }
};
/** The records at the end of a check run's text, its own first; empty when there is none. */
const readBlocks = (text) => {
    const [, json] = BLOCK.exec(text.replaceAll('\r\n', '\n').slice(-25_000)) ?? [];
    if (json === undefined)
        return [];
    const value = parsed(json);
    if (value?.schema !== SCHEMA)
        return [];
    const own = asRecord(value);
    const before = Array.isArray(value.before) ? value.before.slice(0, ATTEMPTS_KEPT) : [];
    return own === null ? [] : [own, ...before.flatMap((one) => asRecord(one) ?? [])];
};
/** The record of a check run itself, at the end of its text; null when there is none. */
const readBlock = (text) => readBlocks(text)[0] ?? null;
/** Records of a file with one a line; what is none is left out. */
const fromLines = (text) => text.split('\n').flatMap((line) => asRecord(parsed(line)) ?? []);
/** Records as a file with one a line. */
const record_toLines = (records) => records.map((record) => `${JSON.stringify(record)}\n`).join('');

;// CONCATENATED MODULE: ./build/stages/history/state.js

const past = (record) => record === undefined ? null : { runId: record.runId, sha: record.sha, at: record.at, branch: record.branch };
const attemptsOf = (records) => new Set(records.map(({ runId, attempt }) => `${runId}/${attempt}`)).size;
/** One entry for each attempt of a run, oldest first: it failed when any leg of it failed. */
const byAttempt = (records) => {
    const groups = [];
    for (const record of records) {
        const last = groups.at(-1);
        if (last?.[0] !== undefined && isSameAttempt(last[0], record))
            last.push(record);
        else
            groups.push([record]);
    }
    return groups;
};
/** Failures since the last attempt that passed, oldest first. */
const streakOf = (records) => {
    const groups = byAttempt(records);
    const green = groups.findLastIndex((group) => group.every(({ outcome }) => outcome === 'success'));
    return groups
        .slice(green + 1)
        .flat()
        .filter(({ outcome }) => outcome === 'failure');
};
/** Commit of the newest run before this one in which the build passed on the branch, every leg of it; null when none is known. */
const lastPassed = (records, subject, branch, run) => {
    const alike = merged(records).filter((one) => one.subject === subject && one.branch === branch);
    const passed = byAttempt(alike.filter((one) => inOrder(one, run) < 0)).findLast((group) => group.every(({ outcome }) => outcome === 'success'));
    return passed?.[0]?.sha ?? null;
};
/** Compares a run with those before it on its branch and on the base branch; runs that began later count only for whether its commit went both ways. */
const stateOf = (current, records, baseBranch, source) => {
    const others = merged(records).filter((one) => !(isSameAttempt(one, current) && one.leg === current.leg));
    const alike = others.filter(({ subject }) => subject === current.subject);
    const earlier = alike.filter((one) => !isSameAttempt(one, current) && inOrder(one, current) < 0);
    const streak = streakOf(earlier.filter(({ branch }) => branch === current.branch));
    const sameFailure = (one) => one.fingerprint === current.fingerprint;
    const bothWays = alike.some((one) => !isSameAttempt(one, current) && one.sha === current.sha && one.outcome !== current.outcome);
    const elsewhere = others.filter((one) => isSameAttempt(one, current) && one.outcome === 'failure' && sameFailure(one)).length;
    const made = (state, since, seen) => ({
        ...{ state, since: past(since), seen, ended: null, endedFingerprint: null, endedInfra: false },
        ...{ bothWays, elsewhere: current.outcome === 'failure' ? elsewhere : 0, source },
    });
    if (current.outcome === 'success') {
        const last = streak.at(-1);
        if (last === undefined)
            return made('passing', undefined, 0);
        const recovered = made('recovered', streak[0], attemptsOf(streak));
        return { ...recovered, ended: last.id, endedFingerprint: last.fingerprint, endedInfra: last.infra };
    }
    const seen = streak.filter(sameFailure);
    if (bothWays)
        return made('flaky', seen[0], attemptsOf(seen));
    const onBase = baseBranch === null || baseBranch === current.branch
        ? []
        : streakOf(earlier.filter(({ branch }) => branch === baseBranch)).filter(sameFailure);
    if (onBase.length > 0)
        return made('broken-on-base', onBase[0], attemptsOf(seen));
    return made(seen.length > 0 ? 'known' : 'new', seen[0], attemptsOf(seen));
};

;// CONCATENATED MODULE: ./build/stages/history/storm.js
/** How long one outage counts as one, over all branches. */
const OUTAGE_MS = 60 * 60_000;
const storm_isSame = (a, b) => a.runId === b.runId && a.attempt === b.attempt && a.leg === b.leg;
/** What a message of this run would be about; null when it is about nothing. */
const storm_subjectOf = ({ outcome, fingerprint, ended }) => outcome === 'failure' ? fingerprint : ended;
const storm_isSameAttempt = (a, b) => a.runId === b.runId && a.attempt === b.attempt;
const alike = (current, seen) => seen.filter(({ record }) => record.outcome === current.outcome &&
    storm_subjectOf(record) !== null &&
    storm_subjectOf(record) === storm_subjectOf(current) &&
    !storm_isSame(record, current));
/** How many other builds of this run failed the same way so far. */
const elsewhereIn = (current, seen) => current.outcome === 'success'
    ? 0
    : alike(current, seen).filter(({ record }) => storm_isSameAttempt(record, current)).length;
/**
 * Why somebody else tells of this failure or its end, null when this run does: of all check runs that tell the same
 * the oldest does, in one run for every failure, over all branches and within an hour for infrastructure. Each asks
 * after its own check run stands, so of two at once exactly one is the oldest.
 */
const toldBy = (current, seen) => {
    const own = seen.find(({ record }) => storm_isSame(record, current))?.check ?? Number.POSITIVE_INFINITY;
    const age = ({ at }) => Math.abs(Date.parse(current.at) - Date.parse(at));
    const [first] = alike(current, seen)
        .filter(({ check }) => check < own)
        .filter(({ record }) => storm_isSameAttempt(record, current) || (current.infra && record.infra && age(record) <= OUTAGE_MS))
        .toSorted((a, b) => a.check - b.check);
    if (first === undefined)
        return null;
    const { record } = first;
    return record.runId === current.runId
        ? `the same of this run is told by ${record.name}`
        : `the same of infrastructure is told by run ${record.runId} of ${record.branch}`;
};

;// CONCATENATED MODULE: ./build/stages/history/index.js






/** Records an entry of the cache service keeps. */
const history_KEPT = 200;
const prefixOf = (subject, branch) => `go-docker-build-history-v1-${subject}-${keyPart(branch)}-`;
const entryOf = (directory) => `${directory}/records.jsonl`;
const numbered = async (recentChecks, wanted) => {
    if (recentChecks === null)
        return null;
    const found = await recentChecks(wanted);
    if (!found.ok)
        return null;
    return found.checks.flatMap(({ id, text }) => readBlocks(text).map((record) => ({ check: id, record })));
};
const fromCache = async (asking, { cache, files }) => {
    if (!cache.available)
        return [];
    const lists = [];
    for (const branch of new Set([asking.branch, asking.baseBranch])) {
        if (branch === null)
            continue;
        const prefix = prefixOf(asking.subject, branch);
        const key = await cache.restore([asking.directory], `${prefix}newest`, [prefix]);
        if (key !== null)
            lists.push(fromLines((await files.read(entryOf(asking.directory))) ?? ''));
        await files.remove(asking.directory);
    }
    return merged(...lists);
};
/** Reads earlier runs of this branch and its base from their check runs, else from the cache service; what cannot be read is no record. */
const readHistory = async (asking, ports) => {
    const branches = [asking.headBranch, asking.baseBranch].filter((one) => one !== null);
    const found = await numbered(ports.recentChecks, {
        branches: [...new Set(branches)],
        commits: asking.commit ? [asking.commit] : [],
        everywhere: false,
        name: asking.name,
    });
    if (found !== null && found.length > 0)
        return { records: found.map(({ record }) => record), source: 'checks' };
    const records = await fromCache(asking, ports);
    if (records.length > 0)
        return { records, source: 'cache' };
    return { records: [], source: found === null ? 'none' : 'checks' };
};
/** Check runs of this run's commit (and for infrastructure of every branch) as they stand now; empty when they cannot be read. */
const readNow = async (current, recentChecks) => {
    const wanted = { branches: [], commits: [current.sha], everywhere: current.infra, name: current.name };
    return (await numbered(recentChecks, wanted)) ?? [];
};
/** Leaves the record of this run in the cache service, with those before it, under a key of its own; true when it was stored. Entries never change: what other runs left meanwhile is merged in; of two that end in the same second the next run reads the newer entry. */
const keepHistory = async (current, { records }, asking, ports) => {
    const { cache, files } = ports;
    if (!cache.available)
        return false;
    // What another run left since this one began is read again, so that entries hold it too.
    const all = merged(records, await fromCache(asking, ports), [current]).slice(-history_KEPT);
    await files.write(entryOf(asking.directory), record_toLines(all));
    const { runId, attempt, leg } = current;
    const key = `${prefixOf(asking.subject, asking.branch)}${runId}-${attempt}-${leg}`;
    const isStored = await cache.save([asking.directory], key);
    await files.remove(asking.directory);
    return isStored;
};

;// CONCATENATED MODULE: ./build/git/deepen.js

/** Commits added by each fetch: few ranges are longer than the last. */
const STEPS = [20, 100, 500];
/** Time all fetches may take. */
const BUDGET_MS = 20_000;
/** URL of a remote as `host/owner/name`, whatever its form; null when it is of another kind. */
const repositoryOf = (url) => {
    const found = /^(?:https?|ssh|git):\/\/(?:[^@/]+@)?([\w.-]+)(?::\d+)?\/([\w./-]+?)(?:\.git)?\/?$/.exec(url.trim()) ??
        /^(?:[^@/:]+@)([\w.-]+):([\w./-]+?)(?:\.git)?\/?$/.exec(url.trim());
    return found === null ? null : `${found[1]}/${found[2]}`.toLowerCase();
};
/** Programs a repository's configuration could have git run while it fetches. https://git-scm.com/docs/git-config */
const SAFE = [
    'core.hooksPath=/dev/null',
    'core.sshCommand=ssh',
    'remote.origin.uploadpack=git-upload-pack',
    ...['https', 'http', 'ssh', 'git'].map((name) => `protocol.${name}.allow=always`),
    'maintenance.auto=false',
    'gc.auto=0',
    'fetch.recurseSubmodules=false',
    'transfer.bundleURI=false',
];
const isShallow = async (git) => (await (0,git_git/* textOf */.b6)(git, ['rev-parse', '--is-shallow-repository'])).trim() === 'true';
/** Is a commit there with all that lies between it and the head. */
const isReached = async (git, base, head) => {
    if ((await (0,git_git/* commitId */.xk)(git, base)) === null || (await (0,git_git/* commitId */.xk)(git, head)) === null)
        return false;
    if (!(await isShallow(git)))
        return true;
    return (await git(['merge-base', base, head])).code === 0;
};
/** Fetches history of origin until the range is there, in few and bounded steps; a full clone, another remote and every fault leave the checkout as it is. False when the range is not there at the end. */
const deepenTo = async (git, range, 
/** `host/owner/name` that origin must be; null forbids every fetch. */
repository, now) => {
    if (await isReached(git, range.base, range.head))
        return true;
    const url = await (0,git_git/* textOf */.b6)(git, ['config', '--get', 'remote.origin.url']);
    if (repository === null || repositoryOf(url) !== repository.toLowerCase())
        return false;
    const end = now() + BUDGET_MS;
    const settings = SAFE.flatMap((setting) => ['-c', setting]);
    const pull = async (...args) => {
        const timeoutMs = end - now();
        if (timeoutMs <= 0)
            return;
        const plain = [
            'fetch',
            '--quiet',
            '--no-tags',
            '--no-recurse-submodules',
            '--no-write-fetch-head',
            '--no-auto-maintenance',
        ];
        await git([...settings, ...plain, ...args], { timeoutMs });
    };
    if (await isShallow(git)) {
        for (const depth of STEPS) {
            if (now() >= end)
                break;
            // A base that is not behind the head has to be asked for by name.
            const apart = depth !== STEPS[0] && (await (0,git_git/* commitId */.xk)(git, range.base)) === null ? [range.base] : [];
            await pull(`--deepen=${depth}`, 'origin', range.head, ...apart);
            if (await isReached(git, range.base, range.head))
                return true;
        }
        return false;
    }
    await pull('origin', range.base);
    return isReached(git, range.base, range.head);
};

;// CONCATENATED MODULE: ./build/stages/range.js


const toCommit = (id) => id != null && /^[0-9a-f]{7,64}$/i.test(id) && !/^0+$/.test(id) ? id.toLowerCase() : null;
/** Where a range can start, best first, by what the run knows alone; a sentence when it can start nowhere. */
const startsOf = (run, starts) => {
    const head = toCommit(run.headSha);
    if (head === null)
        return 'the run does not know which commit it builds';
    const given = toCommit(run.baseSha);
    if (run.event === 'merge_group' && given !== null)
        return [{ commit: given, since: 'merge-group' }];
    if (given !== null)
        return [{ commit: given, since: 'pull-request' }];
    if (run.pullRequest !== null)
        return 'the event of the pull request does not name its base';
    const green = toCommit(starts.lastGreen);
    const base = toCommit(starts.baseGreen);
    if (green === head || (green === null && base === head))
        return 'the same commit passed before: no change of the repository explains it, something else changed or it is flaky';
    const before = toCommit(starts.before);
    const all = [
        green === null ? null : { commit: green, since: 'last-green' },
        base === null ? null : { commit: base, since: 'last-green' },
        before === null || before === head ? null : { commit: before, since: 'push' },
    ];
    const found = all.filter((start) => start !== null);
    return found.length > 0
        ? found
        : 'no earlier run of this workflow on this branch passed, and the push names no commit before it';
};
/** Of a checkout of a pull request's merge commit: the commit of the base it was merged with. https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request */
const mergedWith = async (git, head) => {
    const parents = (await (0,git_git/* textOf */.b6)(git, ['log', '-1', '--format=%P', 'HEAD'])).trim().split(' ');
    return parents.length === 2 && parents[1] === head ? toCommit(parents[0]) : null;
};
/** Finds the commits to look at: what a pull request or merge group adds to its base, else all since the last run that passed, else since the push before. History that a shallow checkout lacks is fetched when `fetch` allows it; never fails. */
const knownRange = async (run, starts, repository, shell, 
/** Allows to fetch from origin when it is `host/owner/name`; times are milliseconds that never jump. */
fetch = null) => {
    const candidates = startsOf(run, starts);
    if (typeof candidates === 'string')
        return { ok: false, why: candidates };
    const head = toCommit(run.headSha) ?? '';
    const git = (0,git_git/* openGit */.zY)(shell, repository.dir);
    for (const { commit, since } of candidates) {
        const merged = since === 'pull-request' ? await mergedWith(git, head) : null;
        const start = merged ?? commit;
        if (fetch !== null)
            await deepenTo(git, { base: start, head }, fetch.repository, fetch.now);
        const base = (await (0,git_git/* textOf */.b6)(git, ['merge-base', start, head])).trim();
        if (toCommit(base) !== null && base !== head)
            return { ok: true, base, head, since };
        // A forced push leaves its commits behind; a pull request keeps what it was told, so that the report can say what to fetch.
        if (since === 'pull-request' && base !== head)
            return { ok: true, base: start, head, since };
    }
    const [first] = candidates;
    const [commit, since] = [first?.commit.slice(0, 12), first?.since];
    const what = since === 'last-green' ? 'where the workflow last passed' : 'where the range starts';
    return {
        ok: false,
        why: `commit ${commit}, ${what}, is not in the history of the checkout; check out with \`fetch-depth: 0\`, or the branch was pushed by force`,
    };
};

;// CONCATENATED MODULE: ./build/pipeline/reproduce.js

/** Quotes a word for a POSIX shell when it needs it. */
const quote = (word) => /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
const each = (flag, values) => values.flatMap((value) => [flag, value]);
/** The command that repeats the build on a laptop: the user's own Dockerfile and context, no secret, nothing of this run. */
const reproduceCommand = (inputs, dockerfile, context) => {
    const buildArgs = inputs.buildArgs.filter((arg) => !(0,text_redact/* isSecretName */.e)(arg.split('=')[0] ?? ''));
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

;// CONCATENATED MODULE: ./build/pipeline/blame.js





/** Directory of the repository the user works in; the workspace itself where there is no repository. */
const repositoryRoot = async (world, { shell }) => {
    const found = await shell.run('git', ['-C', world.workspace, '-c', 'safe.directory=*', 'rev-parse', '--show-toplevel'], { timeoutMs: 10_000 });
    return found.code === 0 ? found.stdout.trim() : world.workspace;
};
/** Where history that is not in the checkout may be fetched from; null on a laptop. */
const originOf = (repository, server, { clock }) => repository === null || !server || !URL.canParse(server)
    ? null
    : { repository: `${new URL(server).host}/${repository}`, now: () => clock.monotonic() };
/** Where this build last passed: by the records of its own check runs, else by runs of the whole workflow, on this branch and on the one it starts from. */
const blame_startsOf = async (world, { github, clock }, memory) => {
    const { identity, branch, before, defaultBranch } = world;
    const hasBase = identity.pullRequest !== null || identity.baseSha !== null;
    if (hasBase || branch === null)
        return { lastGreen: null, before };
    const past = await Promise.resolve(memory).catch(() => null);
    const run = {
        runId: identity.runId ?? '',
        attempt: identity.runAttempt ?? 1,
        at: clock.now().toISOString(),
    };
    const recorded = (name) => past == null || name === null ? null : lastPassed(past.remembered.records, past.asking.subject, name, run);
    const asked = async (name) => (name === null ? null : (github?.lastGreen(name) ?? null));
    const lastGreen = recorded(branch) ?? (await asked(branch));
    const base = defaultBranch === branch ? null : defaultBranch;
    const baseGreen = lastGreen === null ? (recorded(base) ?? (await asked(base))) : null;
    return { lastGreen, baseGreen, before };
};
/** Whose the failure is, among the commits since the last build known to pass. */
const blame = async (diagnosis, located, root, world, ports, { memory, ...hints } = {}) => {
    const { identity, env } = world;
    const known = await knownRange(identity, await blame_startsOf(world, ports, memory), { dir: root }, ports.shell, originOf(identity.repository, env['GITHUB_SERVER_URL'], ports));
    const range = known.ok ? { base: known.base, head: known.head } : null;
    const goMod = located.location?.path.endsWith('go.mod') ? (0,posix_.dirname)(located.location.path) : null;
    const repository = { dir: root, ...(goMod === null || goMod === '.' ? {} : { moduleDir: goMod }) };
    return (0,attribute/* attribute */.l)(diagnosis, located.location, located.places, range, repository, ports.shell, {
        ...hints,
        instruction: located.instruction,
        ...(known.ok ? {} : { noRange: known.why }),
    });
};
/** Command that makes the same build on a laptop; null where the files are not of this machine. */
const reproduction = (inputs, ready, root) => ready.dockerfile === null || ready.context.kind !== 'local'
    ? null
    : reproduceCommand(inputs.build, (0,posix_.relative)(root, ready.dockerfile), (0,posix_.relative)(root, ready.context.dir) || '.');

;// CONCATENATED MODULE: ./build/pipeline/check-name.js
/** Steps by the name of check run they asked for, in the directory of the job, which the runner empties between jobs. */
const CLAIMS = 'go-docker-build-checks.json';
const read = (text) => {
    try {
        const value = JSON.parse(text ?? '{}');
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
};
/** `2` of the second step with this action, `__OWNER_REPO_2`; the id of a step that has one. */
const shown = (step) => (step.startsWith('__') ? (/_(\d+)$/.exec(step)?.[1] ?? step) : step);
/** Characters of the jobs that called this workflow. */
const CALLERS = 200;
/** Jobs that called the workflow this job is of, outermost first, from the name GitHub shows of it. https://docs.github.com/actions/how-tos/reuse-automations/reuse-workflows */
const callersOf = (shownName, matrix) => {
    const leg = matrix === null ? '' : ` (${matrix})`;
    const name = leg !== '' && shownName.endsWith(leg) ? shownName.slice(0, -leg.length) : shownName;
    const callers = name.split(' / ').slice(0, -1).join(' / ').replace(/\s+/g, ' ').trim();
    return callers === '' ? null : callers.slice(0, CALLERS);
};
const usual = ({ identity }, shownName) => {
    const { workflow, matrix } = identity;
    const callers = shownName === null ? null : callersOf(shownName, matrix);
    const job = matrix === null ? identity.job : `${identity.job} (${matrix})`;
    return ['go-docker-build', workflow, callers, job].filter((part) => part !== null).join(' / ');
};
/** Name of the check run, `go-docker-build / WORKFLOW / JOB` where none is given; a later step of the same job with a name that is taken has its own behind it, since GitHub shows one check run of a name. `jobName` gives the name GitHub shows of the job: in a workflow that one run calls twice it tells the calls apart. */
const checkNameOf = async (given, world, files, jobName = async () => null) => {
    const name = given || usual(world, await jobName().catch(() => null));
    const [directory, step] = [world.env['RUNNER_TEMP'], world.env['GITHUB_ACTION']];
    if (!directory || !step)
        return name;
    const path = `${directory}/${CLAIMS}`;
    const claims = read(await files.read(path));
    const held = Object.hasOwn(claims, name) ? claims[name] : [];
    const holders = Array.isArray(held) ? held : [];
    await files.write(path, JSON.stringify({ ...claims, [name]: [...holders, step] })).catch(() => undefined);
    if (holders.length === 0)
        return name;
    // Steps within composite actions may have the same id.
    return `${name} / ${holders.includes(step) ? holders.length + 1 : shown(step)}`;
};

;// CONCATENATED MODULE: ./build/pipeline/degradation.js
/** 0 as planned; 1 something worked around; 2 built without the module cache of the host, or with nothing of ours around it. A step down between attempts says it all. */
const degradedLevel = (degradations, delivery, wanted, steppedDown) => {
    if (steppedDown > 0)
        return steppedDown;
    if (degradations.length === 0)
        return 0;
    return wanted && delivery === 'off' ? 2 : 1;
};

;// CONCATENATED MODULE: ./build/stages/prewarm/access.js

const NO_AGENT = 'go-auth: `ssh` is given, but there is no SSH agent in the environment (SSH_AUTH_SOCK). Start one before this step and add the key, for example with webfactory/ssh-agent.';
const NO_HOST = 'go-auth: `ssh` is given, but go-private and GOPRIVATE name no host. Give patterns that start with one, for example `github.com/octo/*`.';
/** What patterns of private modules say before the first glob: hosts, with the path that is sure. */
const prefixes = (patterns) => {
    const found = patterns.split(',').map((pattern) => {
        const elements = pattern.trim().split('/');
        const at = elements.findIndex((element) => /[*?[\\]/.test(element));
        const sure = at < 0 ? elements : elements.slice(0, at);
        return /^[\w.-]+\.[\w-]+$/.test(sure[0] ?? '') ? sure.join('/') + (at < 0 ? '' : '/') : '';
    });
    return [...new Set(found.filter((prefix) => prefix !== ''))];
};
/** An empty header first takes back one that the machine's own configuration adds. https://git-scm.com/docs/git-config#Documentation/git-config.txt-httpextraHeader */
const headers = ({ host, user, token }) => {
    const key = `http.https://${host}/.extraHeader`;
    const basic = Buffer.from(`${user}:${token}`).toString('base64');
    return [
        [key, ''],
        [key, `Authorization: Basic ${basic}`],
    ];
};
/** Git's configuration by variables alone, behind what the environment holds already. https://git-scm.com/docs/git-config#ENVIRONMENT */
const gitConfig = (pairs, env) => {
    if (pairs.length === 0)
        return {};
    const first = Number(env['GIT_CONFIG_COUNT']) || 0;
    const entries = pairs.flatMap(([key, value], at) => [
        [`GIT_CONFIG_KEY_${first + at}`, key],
        [`GIT_CONFIG_VALUE_${first + at}`, value],
    ]);
    return { ...Object.fromEntries(entries), GIT_CONFIG_COUNT: String(first + pairs.length) };
};
/** Go takes one netrc file, so the user's own lines go along; those of the same hosts do not. https://go.dev/ref/mod#private-module-proxy-auth */
const netrc = (tokens, own) => {
    const isOurs = (host) => tokens.some((token) => token.host.replace(/:\d+$/, '') === host);
    const kept = own
        .split(/^(?=[ \t]*(?:machine|default|macdef)\b)/m)
        .filter((entry) => !isOurs(/^\s*machine\s+(\S+)/.exec(entry)?.[1] ?? ''));
    const lines = tokens.map(({ host, user, token }) => `machine ${host.replace(/:\d+$/, '')} login ${user} password ${token}\n`);
    return [...lines, ...kept].join('');
};
/** What a repository could put in the way is switched off; the machine's own git configuration and keys stay in force. https://go.dev/ref/mod#environment-variables */
const guarded = (settings, isUntrusted) => ({
    LC_ALL: 'C',
    GOENV: 'off',
    GOFLAGS: '',
    GOWORK: 'off',
    GOTOOLCHAIN: 'local',
    GOMODCACHE: settings.gomodcache,
    GOPRIVATE: settings.private,
    GONOPROXY: settings.private,
    GONOSUMDB: settings.noSums,
    GOSUMDB: settings.sumdb,
    GOVCS: settings.govcs || (isUntrusted ? '*:git' : ''),
    ...(settings.goauth === '' ? {} : { GOAUTH: settings.goauth }),
    GIT_TERMINAL_PROMPT: '0',
    GIT_ALLOW_PROTOCOL: 'https:ssh',
});
/** Makes the environment in which the host fetches private modules: tokens by variables of git and a netrc in a private directory, SSH through the agent; the machine's own access stays as it is. */
const openAccess = async (auth, settings, run, files) => {
    const tokens = auth.filter((one) => one.kind === 'token');
    const wantsSsh = auth.some(({ kind }) => kind === 'ssh');
    const bySsh = wantsSsh
        ? prefixes(settings.private).filter((prefix) => !tokens.some(({ host }) => prefix.split('/')[0] === host))
        : [];
    const pairs = [
        ...tokens.flatMap(headers),
        ...bySsh.map((prefix) => [`url.ssh://git@${prefix}.insteadOf`, `https://${prefix}`]),
    ];
    const env = { ...guarded(settings, run.isUntrusted), ...gitConfig(pairs, run.env) };
    if (tokens.length > 0) {
        const own = (await files.read(run.env['NETRC'] || `${run.env['HOME'] ?? ''}/.netrc`)) ?? '';
        env['NETRC'] = `${await files.temporary('access')}/netrc`;
        await files.write(env['NETRC'], netrc(tokens, own));
    }
    const credentials = (host) => tokens.find((token) => token.host === host) ?? null;
    return {
        env,
        upstream: (0,proxy_list/* withUserinfo */.mb)(settings.chain, credentials),
        degradations: [
            ...(wantsSsh && !run.env['SSH_AUTH_SOCK'] ? [NO_AGENT] : []),
            ...(wantsSsh && bySsh.length === 0 && tokens.length === 0 ? [NO_HOST] : []),
        ],
    };
};

// EXTERNAL MODULE: ./build/stages/prewarm/entries.js
var entries = __webpack_require__(9137);
;// CONCATENATED MODULE: ./build/stages/prewarm/carry.js

/**
 * The directory that goes to the cache service and comes back, beside the store and always of this name, for the name is part of what the service looks up.
 * The client unpacks with `tar -P`, so an archive could write anywhere this user may: only tiers that a more trusted run wrote are asked for,
 * and of what lies here only files of module versions go into the store, where the mirror hashes them before it serves them.
 * https://github.com/actions/toolkit/blob/main/packages/cache/src/internal/tar.ts
 */
const carrierOf = (gomodcache) => `${gomodcache}/cache/go-docker-build/saved`;
/** The store of a module cache. https://go.dev/ref/mod#module-cache */
const storeOf = (gomodcache) => `${gomodcache}/cache/download`;
const carry_LIST = 'modules.txt';
/** Brings what the cache service has under the key, or under the newest key of a prefix, into the store; the key that matched, null on a miss. */
const restoreInto = async (gomodcache, keys, { cache, files }) => {
    const carrier = carrierOf(gomodcache);
    await files.remove(carrier);
    const found = await cache.restore([carrier], keys.key, keys.prefixes);
    if (found !== null) {
        const versions = (0,entries/* fromLines */.OY)((await files.read(`${carrier}/${carry_LIST}`)) ?? '');
        await (0,entries/* linkVersions */.C_)(versions, carrier, storeOf(gomodcache), files);
    }
    await files.remove(carrier);
    return found;
};
/** Packs these versions, so far as they are in the store, for the cache service; the store stays as it is. */
const pack = async (gomodcache, versions, { files }) => {
    const carrier = carrierOf(gomodcache);
    await files.remove(carrier);
    const { linked, bytes } = await linkVersions(versions, storeOf(gomodcache), carrier, files);
    if (linked.length > 0)
        await files.write(`${carrier}/${carry_LIST}`, toLines(linked));
    return { carrier, versions: linked.length, bytes };
};

// EXTERNAL MODULE: ./build/stages/prewarm/go-settings.js
var go_settings = __webpack_require__(4961);
;// CONCATENATED MODULE: ./build/stages/prewarm/keys.js
/** The key of this run's module cache and the starts of keys that help when it is missing; pull requests also read what branches saved. https://docs.github.com/actions/reference/workflows-and-actions/dependency-caching */
const cacheKeys = (parts) => {
    const digest = parts.hash(parts.text);
    const start = (tier) => `go-docker-build-mod-v2-${parts.runnerOs}-${parts.runnerArch}-${tier}-`.replaceAll(',', '_');
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/@balena/dockerignore/ignore.js
var dockerignore_ignore = __webpack_require__(4158);
;// CONCATENATED MODULE: ./build/stages/prewarm/walk.js


const DEEPEST = 8;
const MOST_DIRECTORIES = 5_000;
/** Go looks into none of these for packages, or their modules are not the build's. https://pkg.go.dev/cmd/go#hdr-Package_lists_and_patterns */
const SKIPPED = new Set(['vendor/', 'node_modules/', '.git/', 'testdata/']);
const TELLING = /^(?:go\.(?:mod|sum|work|work\.sum)|[\w.-]+\.mod|[\w.-]+\.sum)$/;
/** Walks a build context for module and workspace files; what .dockerignore leaves out is not there. */
const walk = async (top, ignore, files) => {
    const rules = ignore === null ? null : dockerignore_ignore["default"]().add(ignore);
    const isLeftOut = (path) => rules?.ignores(external_node_path_.posix.relative(top, path)) ?? false;
    // A directory that is left out may still hold what a later `!` line takes back.
    const canSkip = ignore !== null && !/^\s*!/m.test(ignore);
    const seen = [];
    let level = [top];
    let looked = 0;
    for (let depth = 0; depth <= DEEPEST && level.length > 0; depth++) {
        const next = [];
        for (const dir of level) {
            if (++looked > MOST_DIRECTORIES)
                return { seen, isCut: true };
            const all = await files.list(dir);
            const names = all.filter((name) => TELLING.test(name) && !isLeftOut(external_node_path_.posix.join(dir, name)));
            if (names.length > 0)
                seen.push({ dir, names });
            for (const name of all) {
                const path = external_node_path_.posix.join(dir, name.slice(0, -1));
                if (name.endsWith('/') && !SKIPPED.has(name) && !(canSkip && isLeftOut(path)))
                    next.push(path);
            }
        }
        level = next;
    }
    return { seen, isCut: false };
};

;// CONCATENATED MODULE: ./build/stages/prewarm/roots.js


const MOST_ROOTS = 64;
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
const hasRequirements = (text) => /^\s*require\b/m.test(text);
/** The `go` and `toolchain` lines, which decide how much of the module graph is read. https://go.dev/ref/mod#go-mod-file-go */
const versionLines = (text) => (text.match(/^\s*(?:go|toolchain)\s+\S+/gm) ?? []).map((line) => line.trim()).join('\n');
/** Files that RUN lines give to `-modfile`, the sums of which lie beside them. https://go.dev/ref/mod#build-commands */
const modfiles = (dockerfile) => [...dockerfile.matchAll(/-modfile[= ]["']?([\w./-]+\.mod)\b/g)].map((found) => external_node_path_.posix.normalize(found[1]).replace(/^(?:\.?\.?\/)+/, ''));
class Finder {
    seen;
    files;
    constructor(seen, files) {
        this.seen = seen;
        this.files = files;
    }
    async read(dir, name) {
        const isThere = this.seen.some((one) => one.dir === dir && one.names.includes(name));
        return isThere ? ((await this.files.read(`${dir}/${name}`)) ?? '') : '';
    }
    async texts(pairs) {
        const texts = await Promise.all(pairs.map(([dir, name]) => this.read(dir, name)));
        return texts.filter((text) => text !== '');
    }
    isVendored(dir) {
        return this.files.exists(`${dir}/vendor/modules.txt`);
    }
    having(name) {
        return this.seen.filter(({ names }) => names.includes(name)).map(({ dir }) => dir);
    }
    async workspaces() {
        const roots = [];
        const covered = new Set();
        for (const dir of this.having('go.work')) {
            const used = usedBy(await this.read(dir, 'go.work'), dir);
            for (const path of used)
                covered.add(path);
            const needs = await this.texts(used.map((path) => [path, 'go.mod']));
            if (!needs.some(hasRequirements) || (await this.isVendored(dir)))
                continue;
            const sums = await this.texts([[dir, 'go.work.sum'], ...used.map((path) => [path, 'go.sum'])]);
            roots.push({ dir, gowork: `${dir}/go.work`, sums, mods: [...needs, await this.read(dir, 'go.work')] });
        }
        return { roots, covered };
    }
    async modules(covered) {
        const roots = [];
        for (const dir of this.having('go.mod')) {
            const mod = await this.read(dir, 'go.mod');
            if (covered.has(dir) || !hasRequirements(mod) || (await this.isVendored(dir)))
                continue;
            roots.push({ dir, gowork: 'off', sums: await this.texts([[dir, 'go.sum']]), mods: [mod] });
        }
        return roots;
    }
    /** Where the Dockerfile is when it names such a file is not known, so every file of that name counts. */
    async others(dockerfile) {
        const roots = [];
        for (const path of new Set(modfiles(dockerfile))) {
            const name = external_node_path_.posix.basename(path);
            for (const { dir, names } of this.seen) {
                if (name === 'go.mod' || !names.includes(name) || !`${dir}/${name}`.endsWith(`/${path}`))
                    continue;
                const sums = await this.texts([[dir, name.replace(/\.mod$/, '.sum')]]);
                if (sums.length > 0)
                    roots.push({ dir, gowork: 'off', sums, mods: await this.texts([[dir, name]]) });
            }
        }
        return roots;
    }
    async versions() {
        const pairs = this.seen.flatMap(({ dir, names }) => ['go.mod', 'go.work'].filter((name) => names.includes(name)).map((name) => [dir, name]));
        return (await this.texts(pairs)).map(versionLines).sort().join('\n');
    }
}
/** Finds every module and workspace of the context that needs modules from elsewhere; vendored ones and those of .dockerignore need none. */
const findRoots = async (context, files) => {
    if (context.dir === '')
        return { roots: [], text: '', degradations: [] };
    const { seen, isCut } = await walk(context.dir, context.ignore, files);
    const finder = new Finder(seen, files);
    const { roots: workspaces, covered } = await finder.workspaces();
    const roots = [
        ...workspaces,
        ...(await finder.modules(covered)),
        ...(await finder.others(context.dockerfile ?? '')),
    ];
    const isLimited = isCut || roots.length > MOST_ROOTS;
    const used = roots.slice(0, MOST_ROOTS);
    const sums = used.map(({ dir, sums, mods }) => [external_node_path_.posix.relative(context.dir, dir), ...(sums.length > 0 ? sums : mods)].join('\n'));
    return {
        roots: used,
        text: [...sums.sort(), await finder.versions()].join('\n'),
        degradations: isLimited ? ['The context is large: not all of its Go modules were looked at.'] : [],
    };
};

// EXTERNAL MODULE: ./build/text/module-path.js
var module_path = __webpack_require__(494);
;// CONCATENATED MODULE: ./build/stages/prewarm/wanted.js

const GO_MOD = '/go.mod';
/** Module versions that go.sum and go.work.sum texts name, each once; only a go.mod where no text has a sum of the zip. https://go.dev/ref/mod#go-sum-files */
const wantedOf = (texts) => {
    const wanted = new Map();
    for (const line of texts.flatMap((text) => text.split('\n'))) {
        const [module = '', raw = '', sum = ''] = line.trim().split(/\s+/);
        const isMod = raw.endsWith(GO_MOD);
        const version = isMod ? raw.slice(0, -GO_MOD.length) : raw;
        if (!sum.startsWith('h1:') || (0,module_path/* modulePath */.M)(module, version) === null)
            continue;
        const key = `${module}@${version}`;
        wanted.set(key, { module, version, zip: !isMod || wanted.get(key)?.zip === true });
    }
    return [...wanted.values()];
};
/** Lines of a directive of go.mod, in a block or alone, comments and quotes taken off. https://go.dev/ref/mod#go-mod-file-lexical */
const directives = (goMod, name) => {
    const text = goMod.replace(/\/\/.*$/gm, '').replace(/["`]/g, '');
    const blocks = [...text.matchAll(new RegExp(`^\\s*${name}\\s*\\(([^)]*)\\)`, 'gm'))];
    const lines = [...text.matchAll(new RegExp(`^\\s*${name}\\s+([^\\s(].*)$`, 'gm'))];
    const found = [
        ...blocks.flatMap((block) => block[1].split('\n')),
        ...lines.map((line) => line[1]),
    ];
    return found.map((line) => (line ?? '').trim()).filter((line) => line !== '');
};
/** Module versions that go.mod files require, as their `replace` lines and those of go.work have them. https://go.dev/ref/mod#go-mod-file-require */
const requiredBy = (mods) => {
    const replaced = new Map();
    for (const line of mods.flatMap((mod) => directives(mod, 'replace'))) {
        const [from = '', to = ''] = line.split(/\s*=>\s*/);
        replaced.set(from.replace(/\s+/, '@'), to.replace(/\s+/, '@'));
    }
    return mods
        .flatMap((mod) => directives(mod, 'require'))
        .flatMap((line) => {
        const own = line.replace(/\s+/, '@');
        const [module = '', version = ''] = (replaced.get(own) ??
            replaced.get(own.replace(/@.*/, '')) ??
            own).split('@');
        return (0,module_path/* modulePath */.M)(module, version) === null ? [] : [{ module, version, zip: true }];
    });
};
/** From Go 1.17 on a go.mod requires every module that a build of it reads; before, only the direct ones. https://go.dev/ref/mod#graph-pruning */
const isWhole = (mod) => {
    const [, major, minor] = /^\s*go\s+(\d+)\.(\d+)/m.exec(mod) ?? [];
    return Number(major) > 1 || Number(minor) >= 17;
};
/** What builds of these roots will ask for: of the versions in their sums the zips that their go.mod files require, and each go.mod; without sums, the requirements. In a workspace `go mod download` takes every zip there is a sum of. https://go.dev/ref/mod#go-mod-download */
const wantedBy = (roots) => {
    const wanted = new Map();
    for (const { sums, mods, gowork = 'off' } of roots) {
        const required = requiredBy(mods);
        const keys = new Set(required.map(({ module, version }) => `${module}@${version}`));
        const isNarrow = gowork === 'off' && mods.every(isWhole);
        for (const one of sums.length > 0 ? wantedOf(sums) : required) {
            const key = `${one.module}@${one.version}`;
            const zip = one.zip && (!isNarrow || keys.has(key));
            wanted.set(key, { ...one, zip: zip || wanted.get(key)?.zip === true });
        }
    }
    return [...wanted.values()];
};

;// CONCATENATED MODULE: ./build/stages/prewarm.js







const NOTHING = {
    key: null,
    restored: 'off',
    shouldSave: false,
    gomodcache: '',
    serve: null,
    why: 'The input go-cache is off.',
    chain: '',
    tail: '',
    wanted: [],
    seconds: 0,
    degradations: [],
};
const NO_CHAIN = 'go-proxy: nothing is given, GOPROXY is not set and there is no go on this machine to ask. Give the module proxies in go-proxy, or add actions/setup-go before this step.';
const NO_STORE = 'GOMODCACHE, GOPATH and HOME are not set and there is no go on this machine to ask. Set GOMODCACHE, or add actions/setup-go before this step.';
/** Restores the store from the cache service, in the trust tier of this run. */
const restore = async (request, { gomodcache }, { text }, ports) => {
    const tier = request.isUntrusted ? 'pr' : request.ref?.startsWith('refs/tags/') ? 'release' : 'branch';
    const keys = cacheKeys({ ...request, tier, text });
    if (!ports.cache.available)
        return { key: keys.key, restored: 'off', shouldSave: false };
    const found = await restoreInto(gomodcache, keys, ports);
    const restored = found === null ? 'miss' : keys.same.includes(found) ? 'exact' : 'prefix';
    const mayWrite = request.goCache === 'auto' && !request.isUntrusted;
    return { key: keys.key, restored, shouldSave: mayWrite && restored !== 'exact' };
};
/**
 * Origins are asked by the host's go, with its git and its access, where the run can be trusted.
 * On a run that cannot, a module of the public may name any host and any repository: only private patterns are fetched by the host, and `direct` is left to the build.
 */
const serveWith = async (request, settings, { roots }, ports) => {
    const access = await openAccess(request.goAuth, settings, request, ports.files);
    const isLeftToBuild = request.isUntrusted || !settings.hasGo;
    const { list, tail } = isLeftToBuild ? (0,proxy_list/* cutDirect */.gq)(access.upstream) : { list: access.upstream, tail: '' };
    return {
        tail,
        degradations: access.degradations,
        serve: {
            store: storeOf(settings.gomodcache),
            upstream: list,
            private: settings.private,
            noSums: settings.noSums,
            sumdb: settings.sumdb,
            sums: roots.flatMap(({ sums }) => sums),
            originEnv: access.env,
        },
    };
};
const settle = async (request, ports) => {
    const [settings, roots] = await Promise.all([
        (0,go_settings/* findSettings */.n)(request, request.env, ports.shell),
        findRoots(request.context, ports.files),
    ]);
    const { gomodcache, chain } = settings;
    const missing = gomodcache === '' ? NO_STORE : chain === '' ? NO_CHAIN : null;
    if (missing !== null) {
        const isNeeded = roots.roots.length > 0;
        return { ...NOTHING, why: missing, degradations: isNeeded ? [missing] : [] };
    }
    const served = await serveWith(request, settings, roots, ports);
    const settled = {
        ...NOTHING,
        ...served,
        gomodcache,
        why: '',
        chain: (0,proxy_list/* withoutUserinfo */.Q3)(chain),
        degradations: [...roots.degradations, ...served.degradations],
    };
    if (roots.roots.length === 0)
        return settled;
    const { upstream = '', private: patterns = '' } = served.serve ?? {};
    const hasSource = upstream !== '' || patterns !== '';
    return {
        ...settled,
        ...(await restore(request, settings, roots, ports)),
        wanted: hasSource ? wantedBy(roots.roots) : [],
    };
};
/** Makes the host's modules ready for the build: restored from the cache service, listed, with the way to the rest; never fails. */
const prewarm = async (request, ports) => {
    if (request.goCache === 'off')
        return NOTHING;
    const start = ports.clock.monotonic();
    const done = await settle(request, ports);
    return { ...done, seconds: (ports.clock.monotonic() - start) / 1000 };
};

;// CONCATENATED MODULE: ./build/pipeline/prewarm-request.js
/** What prewarm is to know of the inputs, the machine and the context; a build that is left as it is takes no modules from here, so none are restored. */
const prewarmRequest = async ({ own }, { context, dockerfile, go }, world, { files }) => {
    const dir = context.kind === 'local' ? context.dir : '';
    const ignore = (await files.read(`${dockerfile}.dockerignore`)) ??
        (dir === '' ? null : await files.read(`${dir}/.dockerignore`));
    return {
        context: { dir, dockerfile: dockerfile === null ? null : await files.read(dockerfile), ignore },
        goCache: own.rewrite === 'off' || dockerfile === null ? 'off' : own.goCache,
        isUntrusted: world.isUntrusted,
        ref: world.identity.ref,
        goProxy: own.goProxy,
        goPrivate: own.goPrivate,
        goAuth: own.goAuth,
        goOnHost: go,
        runnerOs: world.os,
        runnerArch: world.arch,
        env: world.env,
        hash: world.hash,
    };
};

// EXTERNAL MODULE: ./build/stages/plan/spared.js
var spared = __webpack_require__(731);
// EXTERNAL MODULE: ./build/dockerfile/environment.js
var dockerfile_environment = __webpack_require__(414);
// EXTERNAL MODULE: ./build/dockerfile/graph.js
var graph = __webpack_require__(4799);
// EXTERNAL MODULE: ./build/dockerfile/images.js
var dockerfile_images = __webpack_require__(6929);
;// CONCATENATED MODULE: ./build/stages/why/list-files.js

/** Files that git does not know, or that differ from the commit, whose bytes are read; more of them count as unchanged. */
const MOST_READ = 2_000;
/** Stands for a file that was not looked at. */
const UNREAD = '?';
const list_files_SHORT = 12;
/** https://git-scm.com/docs/git-diff-index#_raw_output_format */
const CHANGED = /:\d+ (\d+) \w+ \w+ ([A-Z])\d*\0([^\0]+)\0/g;
/** Programs that the configuration names for files do not run. */
const withoutFilters = async (git) => {
    const named = await (0,git_git/* textOf */.b6)(git, ['config', '--name-only', '-z', '--get-regexp', '^filter\\.']);
    const names = [
        ...new Set(named.split('\0').flatMap((key) => /^filter\.([^=\n]*)\.[^.]*$/.exec(key)?.[1] ?? [])),
    ];
    return names.flatMap((name) => ['clean=', 'process=', 'smudge=', 'required=false'].flatMap((end) => ['-c', `filter.${name}.${end}`]));
};
/** Every file of a directory in a work tree, with a short id of its content as git has it: those of the commit, and what was changed or added since. Null outside a work tree. */
const listFiles = async (dir, isWanted, { shell }) => {
    const git = (0,git_git/* openGit */.zY)(shell, dir);
    const [commit, prefix] = (await (0,git_git/* textOf */.b6)(git, ['rev-parse', 'HEAD', '--show-prefix'])).split('\n');
    if (!/^[0-9a-f]{40,64}$/.test(commit ?? '') || commit === undefined)
        return null;
    const off = await withoutFilters(git);
    const [tree, changed, others] = await Promise.all([
        (0,git_git/* textOf */.b6)(git, ['ls-tree', '-r', '-z', 'HEAD']),
        (0,git_git/* textOf */.b6)(git, [...off, 'diff-index', '--raw', '--relative', '--no-renames', '-z', 'HEAD', '--']),
        (0,git_git/* textOf */.b6)(git, ['ls-files', '--others', '-z']),
    ]);
    const files = new Map();
    for (const row of tree.split('\0')) {
        const [, mode, id, path] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(row) ?? [];
        if (mode !== undefined && id !== undefined && path !== undefined && isWanted(path))
            files.set(path, id.slice(0, list_files_SHORT) + (mode === '100755' ? 'x' : ''));
    }
    const read = new Map(others.split('\0').flatMap((path) => (path !== '' && isWanted(path) ? [[path, '']] : [])));
    for (const [, mode, status, path = ''] of changed.matchAll(CHANGED)) {
        if (status === 'D')
            files.delete(path);
        else if (isWanted(path))
            read.set(path, mode === '100755' ? 'x' : '');
    }
    for (const [path, id] of await contentIds(git, dir, [...read.keys()]))
        files.set(path, id + (read.get(path) ?? ''));
    // The repository itself is a part of the context, unless it is left out.
    if (prefix === '' && isWanted('.git/HEAD'))
        files.set('.git/', commit.slice(0, list_files_SHORT));
    return { commit, files: Object.fromEntries(files) };
};
const contentIds = async (git, dir, paths) => {
    const ids = new Map(paths.map((path) => [path, UNREAD]));
    const asked = paths.filter((path) => !/[\n\r]|\/$/.test(path)).slice(0, MOST_READ);
    if (asked.length === 0)
        return ids;
    // In a subdirectory git takes paths from elsewhere, so they are whole.
    const input = asked.map((path) => `${dir}/${path}\n`).join('');
    const done = await git(['hash-object', '--no-filters', '--stdin-paths'], { input });
    for (const [index, id] of done.stdout.trim().split('\n').entries())
        if (/^[0-9a-f]{40,64}$/.test(id))
            ids.set(asked[index] ?? '', id.slice(0, list_files_SHORT));
    return ids;
};

// EXTERNAL MODULE: ./build/dockerfile/copied.js
var copied = __webpack_require__(8511);
// EXTERNAL MODULE: ./build/dockerfile/expand.js
var expand = __webpack_require__(2011);
// EXTERNAL MODULE: ./build/dockerfile/mounts.js
var mounts = __webpack_require__(7137);
;// CONCATENATED MODULE: ./build/stages/why/sources.js





const NONE = { context: [], from: [], remote: [] };
const clean = (path) => external_node_path_.posix.normalize(path).replace(/^\/+|\/+$/g, '') || '.';
/** What COPY, ADD and the bind mounts of a RUN take; a source whose variable nobody knows counts as the whole context. */
const sourcesOf = ({ file, buildArgs }, stage, instruction) => {
    const environment = (0,dockerfile_environment/* environmentAt */.Ff)(file, stage.index, instruction.line, buildArgs);
    if (instruction.keyword === 'RUN') {
        const binds = (0,mounts/* mountsOf */.c)(instruction, environment).filter(({ type }) => type === 'bind');
        return {
            ...NONE,
            context: binds.flatMap(({ from, source }) => (from === null ? [clean(source ?? '.')] : [])),
            from: (0,mounts/* mountsOf */.c)(instruction, environment).flatMap(({ from }) => from ?? []),
        };
    }
    if (instruction.keyword !== 'COPY' && instruction.keyword !== 'ADD')
        return NONE;
    const from = instruction.flags.find(({ name }) => name === 'from')?.value ?? null;
    if (from !== null)
        return { ...NONE, from: [(0,expand/* expand */.f)(from, environment.values) ?? from] };
    const words = instruction.args
        .slice(0, -1)
        .map((word) => (0,expand/* expand */.f)(word, environment.values, file.escape) ?? '.');
    const isAddress = (word) => /^(?:\w+:\/\/|git@)/.test(word) && (0,copied/* isRemote */.Vx)(word, instruction);
    return {
        ...NONE,
        context: words.filter((word) => !isAddress(word) && !word.startsWith('<<')).map(clean),
        remote: words.filter(isAddress),
    };
};
/** Whether a path of the context is among what is taken; one that ends in `/` is when any file below it may be. */
const isTaken = (path, sources) => {
    const name = path.endsWith('/') ? path.slice(0, -1) : path;
    const isDirectory = name !== path;
    return sources.some((source) => {
        if (source === '.')
            return true;
        // Patterns are slow, and rare.
        if (/[*?[\\]/.test(source) || /[*?[\\]/.test(name))
            return (0,copied/* below */.Gz)(name, source) !== null || (isDirectory && (0,copied/* below */.Gz)(source, name) !== null);
        const isBelow = name === source || name.startsWith(`${source}/`);
        return isBelow || (isDirectory && source.startsWith(`${name}/`));
    });
};

;// CONCATENATED MODULE: ./build/stages/why/record.js






/** Instructions that change what is built; the others only describe the image. */
const COUNTED = new Set(['RUN', 'COPY', 'ADD', 'WORKDIR', 'ENV', 'ARG', 'USER', 'SHELL']);
/** Proxies are no part of what BuildKit compares. https://docs.docker.com/reference/dockerfile/#predefined-args */
const FREE = /^(?:https?|ftp|no|all)_proxy$/i;
/** Characters of a digest: too few to find a value by trying. */
const record_SHORT = 6;
/** Instructions of a stage that its result depends on, in order. */
const countedOf = (stage) => stage.instructions.filter(({ keyword }) => COUNTED.has(keyword));
/** Name of a stage in a record. */
const record_keyOf = ({ name, index }) => name ?? String(index);
/** Digests of the images that steps name. */
const imagesOf = (steps) => Object.fromEntries(steps.flatMap(({ name }) => {
    const [, image, digest] = /\bFROM (\S+?)@sha256:([0-9a-f]{64})\b/.exec(name) ?? [];
    return image === undefined || digest === undefined ? [] : [[(0,dockerfile_images/* shortImage */.Uq)(image), digest.slice(0, 12)]];
}));
const stagesOf = ({ stages }, hash) => {
    const short = (text) => hash(text).slice(0, record_SHORT);
    const idOf = ({ keyword, text, flags, heredocs }) => `${short(JSON.stringify([keyword, text.replace(/\s+/g, ' '), heredocs]))}.${short(JSON.stringify(flags))}`;
    return Object.fromEntries(stages.map((stage) => {
        const from = `${short(stage.from)}.${short(stage.platform ?? '')}`;
        return [record_keyOf(stage), [from, ...countedOf(stage).map(idOf)]];
    }));
};
/** Writes down what a build depends on; to be called when its log is there, for the platforms and digests in it. */
const recordInputs = async (request, ports) => {
    const { file, buildArgs, contextDir, hash } = request;
    const built = (0,graph/* targetStage */.Ae)(file, request.target);
    const reached = built === null ? new Set() : (0,graph/* reachable */.Gq)(file, built, (0,graph/* transfersOf */.G5)(file, buildArgs));
    const taken = file.stages
        .filter(({ index }) => reached.has(index))
        .flatMap((stage) => stage.instructions.flatMap((one) => sourcesOf(request, stage, one).context));
    const rules = request.ignore === null ? null : dockerignore_ignore["default"]().add(request.ignore);
    const isWanted = (path) => isTaken(path, taken) && !path.startsWith('../') && !(rules?.ignores(path) ?? false);
    const listed = contextDir === null ? null : await listFiles(contextDir, isWanted, ports);
    return {
        commit: listed?.commit ?? null,
        files: listed?.files ?? null,
        depth: null,
        args: Object.fromEntries(Object.entries(buildArgs).flatMap(([name, value]) => FREE.test(name) || (0,text_redact/* isSecretName */.e)(name) ? [] : [[name, hash(`${name}=${value}`).slice(0, record_SHORT)]])),
        images: imagesOf(request.steps),
        platforms: [...request.platforms].sort(),
        target: request.target ?? '',
        stages: stagesOf(file, hash),
    };
};

;// CONCATENATED MODULE: ./build/stages/why/same-modules.js


const MODULES = /(?:^|\/)go\.(?:mod|sum)$/;
const WORKSPACE = /(?:^|\/)go\.work$/;
/** Texts of the instructions of a stage, FROM included, up to a line; what flags they have does not count. */
const textsUpTo = (ids, count) => ids === undefined || ids.length < count
    ? null
    : ids
        .slice(0, count)
        .map((id) => id.split('.')[0])
        .join(' ');
const isSameUpTo = (stage, line, now, green) => {
    const count = countedOf(stage).filter((one) => one.line <= line).length + 1;
    const [mine, theirs] = [now, green].map(({ stages }) => textsUpTo(stages[record_keyOf(stage)], count));
    return mine != null && mine === theirs;
};
/** Whether a RUN that downloads modules would download what it downloaded in a build that passed: every go.mod and go.sum of the context is as it was, and so are the instructions up to that line. False where nobody can tell, and for workspaces. */
const hasSameModules = (file, line, now, green) => {
    const paths = Object.keys({ ...now.files, ...green.files });
    const modules = paths.filter((path) => MODULES.test(path));
    if (now.files === null || green.files === null || modules.length === 0)
        return false;
    if (paths.some((path) => WORKSPACE.test(path)))
        return false;
    if (modules.some((path) => now.files?.[path] !== green.files?.[path]))
        return false;
    const stage = file.stages.findLast((one) => one.line <= line);
    return (stage !== undefined &&
        (0,dockerfile_environment/* chainOf */.dR)(file, stage.index).every((part) => isSameUpTo(part, part === stage ? line : Infinity, now, green)));
};

;// CONCATENATED MODULE: ./build/stages/why/depth.js
/** The files with one entry for each directory at a depth: `vendor/` at 1. The id of a directory is made of all that is below it. */
const atDepth = (files, depth, hash) => {
    const short = {};
    const deep = new Map();
    for (const [path, id] of Object.entries(files)) {
        const parts = path.split('/');
        if (parts.length <= depth) {
            short[path] = id;
            continue;
        }
        const dir = `${parts.slice(0, depth).join('/')}/`;
        const lines = deep.get(dir) ?? [];
        if (lines.length === 0)
            deep.set(dir, lines);
        lines.push(`${path} ${id}`);
    }
    for (const [dir, lines] of deep)
        short[dir] = hash(lines.sort().join('\n')).slice(0, 12);
    return short;
};

;// CONCATENATED MODULE: ./build/stages/why/text.js

const HEAD = 'go-docker-build inputs 1';
/** Characters a record takes at most; directories are put together until it does. */
const MOST_CHARACTERS = 200_000;
const word = (text) => encodeURI(text).replaceAll('#', '%23').replaceAll('?', '%3F') || '-';
const plain = (text) => (text === '-' ? '' : decodeURIComponent(text));
/** Each path without what it shares with the one before it. */
const fileLines = (files) => {
    let last = '';
    return Object.keys(files)
        .sort()
        .map((path) => {
        let shared = 0;
        while (shared < Math.min(path.length, last.length) && path[shared] === last[shared])
            shared += 1;
        // A pair that makes one character stays together.
        if (/[\ud800-\udbff]/.test(path[shared - 1] ?? ''))
            shared -= 1;
        last = path;
        return `f ${shared} ${word(path.slice(shared))} ${files[path]}`;
    });
};
const write = (record) => [
    HEAD,
    `commit ${record.commit ?? '-'}`,
    `target ${word(record.target)}`,
    `platforms ${record.platforms.map(word).join(' ')}`.trimEnd(),
    ...Object.entries(record.args).map(([name, id]) => `arg ${word(name)} ${id}`),
    ...Object.entries(record.images).map(([name, id]) => `image ${word(name)} ${id}`),
    ...Object.entries(record.stages).map(([name, ids]) => ['stage', word(name), ...ids].join(' ')),
    ...(record.files === null ? [] : [`files ${record.depth ?? '-'}`, ...fileLines(record.files)]),
    '',
].join('\n');
/** A record as text of at most 200,000 characters, to be kept between runs. */
const inputsToText = (record, hash) => {
    const whole = write(record);
    const { files } = record;
    if (whole.length <= MOST_CHARACTERS || files === null)
        return whole;
    const deepest = Math.max(...Object.keys(files).map((path) => path.split('/').length));
    for (let depth = deepest - 1; depth >= 1; depth -= 1) {
        const text = write({ ...record, depth, files: atDepth(files, depth, hash) });
        if (text.length <= MOST_CHARACTERS)
            return text;
    }
    return write({ ...record, files: null });
};
/** Reads such a text again; null for anything else. */
const inputsFromText = (text) => {
    const [head, ...lines] = text.split('\n');
    if (head !== HEAD || !text.endsWith('\n'))
        return null;
    const record = {
        commit: null,
        files: null,
        depth: null,
        args: {},
        images: {},
        platforms: [],
        target: '',
        stages: {},
    };
    let last = '';
    try {
        for (const line of lines.filter((one) => one !== '')) {
            const [kind = '', first = '', ...rest] = line.split(' ');
            const [id = ''] = rest;
            if (kind === 'commit')
                record.commit = first === '-' ? null : first;
            else if (kind === 'target')
                record.target = plain(first);
            else if (kind === 'platforms')
                record.platforms = [first, ...rest].filter(Boolean).map(plain);
            else if (kind === 'arg')
                record.args[plain(first)] = id;
            else if (kind === 'image')
                record.images[plain(first)] = id;
            else if (kind === 'stage')
                record.stages[plain(first)] = rest;
            else if (kind === 'files') {
                record.files = {};
                record.depth = first === '-' ? null : Number(first);
            }
            else if (kind === 'f' && record.files !== null) {
                last = last.slice(0, Number(first)) + plain(id);
                record.files[last] = rest[1] ?? '';
            }
            else
                return null;
        }
    }
    catch {
        return null;
    }
    return record;
};

;// CONCATENATED MODULE: ./build/dockerfile/instructions-of-steps.js
/** Instructions that are steps of their own: BuildKit counts them in `[stage 2/5]`. */
const instructions_of_steps_STEPS = new Set(['ADD', 'COPY', 'RUN', 'WORKDIR']);
/** The instruction a step of the log is: by its words, else by its place; null for steps of BuildKit's own and for FROM. */
function instructions_of_steps_placeOf(file, step) {
    const stage = step.stage === undefined ? lonelyStage(file, step) : stageNamed(file, step.stage);
    if (stage === undefined)
        return null;
    const words = spaced(step.instruction ?? '');
    const keyword = words.split(' ')[0]?.toUpperCase();
    const counted = stage.instructions.filter((one) => instructions_of_steps_STEPS.has(one.keyword));
    const same = counted.filter((one) => wordsOf(one) === words);
    if (same.length === 1 && same[0])
        return { stage, instruction: same[0] };
    // A base that is built, or stands for another one by a named context, is not counted.
    const isPulled = stage.parent === null && stage.from.toLowerCase() !== 'scratch';
    const position = Number(/^\[[^\]]*?(\d+)\/\d+\]/.exec(step.name)?.[1]);
    const placed = [position - (isPulled ? 2 : 1), position - 1].map((at) => counted[at]);
    const likely = same.length > 0 ? same : counted.filter((one) => one.keyword === keyword);
    const instruction = placed.find((one) => one !== undefined && likely.includes(one));
    return instruction ? { stage, instruction } : null;
}
const spaced = (text) => text.replace(/\s+/g, ' ').trim();
const wordsOf = ({ keyword, flags, text }) => spaced([
    keyword,
    ...flags.map(({ name, value }) => (value === null ? `--${name}` : `--${name}=${value}`)),
    text,
].join(' '));
/** A file of one stage without a name has none in its steps: `[2/3] RUN true`. */
const lonelyStage = ({ stages }, { name }) => stages.length === 1 && /^\[[^\]]*\d+\/\d+\]/.test(name) ? stages[0] : undefined;
function stageNamed({ stages }, name) {
    const number = /^stage-(\d+)$/.exec(name)?.[1];
    const named = stages.findLast((stage) => stage.name === name.toLowerCase());
    return named ?? (number === undefined ? undefined : stages[Number(number)]);
}

;// CONCATENATED MODULE: ./build/stages/why/cause.js
/** Arguments that by their name are another value in every build. */
const EVERY_BUILD = /(?:^|_)(?:DATE|TIME|TIMESTAMP|CREATED|NOW|RUN_ID|RUN_NUMBER|BUILD_(?:ID|NUMBER|NUM)|SHA|COMMIT|REVISION|REV|VCS_REF|GIT_\w+)$|BUILD(?:DATE|TIME)/i;
const others = (count) => count === 0 ? '' : `, and ${count} more ${count === 1 ? 'file' : 'files'}`;
const fileSentence = ({ path, change, others: more }) => {
    if (path === '.git/')
        return 'the directory .git is copied too, and it changes with every commit; put .git into .dockerignore';
    if (path.endsWith('/'))
        return `files in ${path} changed${others(more)}`;
    return `${path} ${change === 'changed' ? 'changed' : `was ${change}`}${others(more)}`;
};
const textOf = (cause) => {
    switch (cause.kind) {
        case 'asked':
            return 'no-cache asks for it';
        case 'line':
            return cause.isRemoved ? 'a line before it was removed or moved' : 'the line is new or was changed';
        case 'flags':
            return 'the flags of the line were changed';
        case 'file':
            return fileSentence(cause);
        case 'argument':
            return EVERY_BUILD.test(cause.name)
                ? `the build argument ${cause.name} has another value, as in every build; declare it below the lines that need not change`
                : `the build argument ${cause.name} has another value`;
        case 'image':
            return `the base image ${cause.image} moved: it was sha256:${cause.from}, now it is sha256:${cause.to}`;
        case 'remote':
            return `${cause.address} gives other bytes or another date, or the builder had lost those it had`;
        case 'clock':
            return `nothing it depends on changed, but ${cause.program} gives another result each time it runs`;
        case 'platforms':
            return 'the platforms of the build are others';
        case 'absent':
            return 'nothing it depends on changed: the builder had no result of it to use again';
    }
};
/** One sentence on a cause; `line` is that of the step, and a cause elsewhere is named with its own. */
const sentenceOf = (cause, line) => {
    const text = textOf(cause);
    return 'line' in cause && cause.line !== line ? `line ${cause.line}: ${text}` : text;
};

;// CONCATENATED MODULE: ./build/stages/why/compare.js




/** The first file among those that a line takes which is not as it was; null when none is, or nobody knows. */
const changedFiles = ({ now, green, hash }, taken, line) => {
    if (now.files === null || green.files === null)
        return null;
    const before = green.files;
    const after = green.depth === null ? now.files : atDepth(now.files, green.depth, hash);
    const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])]
        .filter((path) => before[path] !== after[path] && isTaken(path, taken))
        // The repository's own directory changes with every commit: it is named when nothing else is.
        .sort((a, b) => Number(a === '.git/') - Number(b === '.git/') || (a < b ? -1 : 1));
    const [path] = paths;
    if (path === undefined)
        return null;
    const change = before[path] === undefined ? 'added' : after[path] === undefined ? 'removed' : 'changed';
    return { kind: 'file', line, path, change, others: paths.length - 1 };
};
/** Whether a name stands for another image; null when it does not, or nobody knows. */
const changedImage = ({ now, green }, image, line) => {
    const name = [(0,dockerfile_images/* shortImage */.Uq)(image), `${(0,dockerfile_images/* shortImage */.Uq)(image)}:latest`].find((one) => now.images[one] !== undefined);
    const [from, to] = name === undefined ? [] : [green.images[name], now.images[name]];
    if (name === undefined || from === undefined || to === undefined || from === to)
        return null;
    return { kind: 'image', line, image: name, from, to };
};
/** Whether an instruction of a stage is new or has other flags; null stands for its FROM, `order` for the order of all of them. */
const stageChange = ({ now, green }, stage, what) => {
    const [mine = [], theirs] = [now.stages[record_keyOf(stage)], green.stages[record_keyOf(stage)]];
    const removed = { kind: 'line', line: stage.line, isRemoved: true };
    if (what === 'order')
        return theirs !== undefined && mine.join() !== theirs.join() ? removed : null;
    const line = what?.line ?? stage.line;
    const isNew = { kind: 'line', line, isRemoved: false };
    if (theirs === undefined)
        return isNew;
    const at = what === null ? 0 : countedOf(stage).indexOf(what) + 1;
    const id = mine[at] ?? '';
    const known = what === null ? theirs.slice(0, 1) : theirs.slice(1);
    if (known.includes(id))
        return null;
    const [text] = id.split('.');
    return known.some((one) => one.split('.')[0] === text) ? { kind: 'flags', line } : isNew;
};

// EXTERNAL MODULE: ./build/dockerfile/shell.js
var shell = __webpack_require__(6057);
;// CONCATENATED MODULE: ./build/stages/why/restless.js

const FETCHES = /^(?:curl|wget|date|uuidgen)$/;
const MANAGERS = /^(?:apt|apt-get|apk|dnf|microdnf|yum|zypper|pacman)$/;
/** The program of a RUN that gives another result each time: the clock, or what the network has now; null without one. */
const restlessProgram = (instruction) => {
    if (instruction.keyword !== 'RUN')
        return null;
    const scripts = instruction.execForm
        ? [instruction.args.join(' ')]
        : [instruction.text, ...instruction.heredocs.map(({ body }) => body)];
    for (const { words } of scripts.flatMap((script) => (0,shell/* shellCommands */.h)(script))) {
        const program = words[0]?.split('/').at(-1) ?? '';
        const verb = words.slice(1).find((word) => !word.startsWith('-')) ?? '';
        if (FETCHES.test(program))
            return program;
        if (MANAGERS.test(program) && /^(?:update|upgrade|add|install)$/.test(verb))
            return `${program} ${verb}`;
        if (program === 'git' && /^(?:clone|fetch|pull)$/.test(verb))
            return `git ${verb}`;
        if (program === 'go' && words.some((word) => /@latest$/.test(word)))
            return `go ${verb} @latest`;
    }
    return null;
};

;// CONCATENATED MODULE: ./build/stages/why/why-ran.js








/** The first cause among the base image and the instructions of a stage up to one, as far as it counts for that one; null when all is as it was. */
const causeUpTo = (work, stage, last) => {
    for (const part of (0,dockerfile_environment/* chainOf */.dR)(work.file, stage.index)) {
        if (part.parent === null) {
            const cause = baseCause(work, part);
            if (cause)
                return cause;
        }
        for (const instruction of countedOf(part)) {
            const isLast = instruction === last;
            const cause = isLast
                ? ownCause(work, part, instruction)
                : instructions_of_steps_STEPS.has(instruction.keyword)
                    ? causeOf(work, part, instruction)
                    : settingCause(work, part, instruction, last);
            if (cause)
                return cause;
            if (isLast)
                return null;
        }
    }
    return null;
};
/** Memory of `causeUpTo` for one step; only a step that ran can make those after it run. */
const causeOf = (work, stage, instruction) => {
    if (!work.ran.has(instruction))
        return null;
    const known = work.known.get(instruction);
    if (known !== undefined)
        return known;
    work.known.set(instruction, null);
    const cause = causeUpTo(work, stage, instruction);
    work.known.set(instruction, cause);
    return cause;
};
const baseCause = (work, stage) => {
    const changed = stageChange(work, stage, null);
    if (changed)
        return changed;
    const named = changedArguments(work, stage.from)[0];
    if (named !== undefined)
        return { kind: 'argument', line: stage.line, name: named };
    return changedImage(work, stage.base ?? stage.from, stage.line);
};
const changedArguments = ({ now, green }, text) => [...text.matchAll(/\$\{?(\w+)/g)].flatMap(([, name = '']) => now.args[name] === green.args[name] ? [] : [name]);
/** ENV, ARG, USER and SHELL count for RUN lines, and for others only when their text names a variable. */
const settingCause = (work, stage, setting, last) => {
    const isSeen = last === null || last.keyword === 'RUN';
    const isNamed = (name) => new RegExp(`\\$\\{?${name}\\b`).test(last?.text ?? '');
    const names = [...setting.text.matchAll(/(?:^|\s)(\w+)(?==|\s|$)/g)].map(([, name = '']) => name);
    if (!isSeen && !names.some(isNamed))
        return null;
    const changed = stageChange(work, stage, setting);
    if (changed)
        return changed;
    if (setting.keyword !== 'ARG')
        return null;
    const name = names.find((one) => work.now.args[one] !== work.green.args[one] && (isSeen || isNamed(one)));
    return name === undefined ? null : { kind: 'argument', line: setting.line, name };
};
const ownCause = (work, stage, instruction) => {
    const changed = stageChange(work, stage, instruction);
    if (changed)
        return changed;
    const { context, from } = sourcesOf(work, stage, instruction);
    const files = context.length === 0 ? null : changedFiles(work, context, instruction.line);
    if (files)
        return files;
    for (const name of from) {
        const giver = stageBefore(work, stage, name);
        const cause = giver === null ? changedImage(work, name, instruction.line) : stageCause(work, giver);
        if (cause)
            return cause;
    }
    return null;
};
const stageBefore = ({ file }, stage, name) => {
    const before = { ...file, stages: file.stages.slice(0, stage.index) };
    const index = name === '' ? null : (0,graph/* targetStage */.Ae)(before, name);
    return index === null ? null : (file.stages[index] ?? null);
};
/** The cause of all that a stage gives to others. */
const stageCause = (work, stage) => {
    if (work.open.has(stage.index))
        return null;
    work.open.add(stage.index);
    const cause = causeUpTo(work, stage, null);
    work.open.delete(stage.index);
    return cause;
};
/** Where no input changed: what may have, outside of what is written down. */
const otherCause = (work, { stage, instruction }) => {
    const lines = linesBehind(work, stage, instruction, new Set()).filter((one) => work.ran.has(one.instruction));
    if (!work.isFresh) {
        for (const line of lines) {
            const [address] = sourcesOf(work, line.stage, line.instruction).remote;
            if (address !== undefined)
                return { kind: 'remote', line: line.instruction.line, address };
            const program = restlessProgram(line.instruction);
            if (program !== null)
                return { kind: 'clock', line: line.instruction.line, program };
        }
    }
    const isMoved = (0,dockerfile_environment/* chainOf */.dR)(work.file, stage.index).some((part) => stageChange(work, part, 'order') !== null);
    if (isMoved)
        return { kind: 'line', line: instruction.line, isRemoved: true };
    const isSame = work.now.platforms.join() === work.green.platforms.join();
    return { kind: isSame ? 'absent' : 'platforms' };
};
/** The steps a step builds on, those of stages it copies from included, and itself. */
const linesBehind = (work, stage, last, seen) => {
    const lines = [];
    for (const part of (0,dockerfile_environment/* chainOf */.dR)(work.file, stage.index)) {
        for (const instruction of part.instructions.filter(({ keyword }) => instructions_of_steps_STEPS.has(keyword))) {
            if (part.index === stage.index && last !== null && instruction.line > last.line)
                break;
            for (const name of sourcesOf(work, part, instruction).from) {
                const giver = stageBefore(work, part, name);
                if (giver === null || seen.has(giver.index))
                    continue;
                seen.add(giver.index);
                lines.push(...linesBehind(work, giver, null, seen));
            }
            lines.push({ stage: part, instruction });
        }
    }
    return lines;
};
/** Characters of an instruction that are shown. */
const MOST_SHOWN = 200;
const shortened = (text) => {
    const line = text.replace(/\s+/g, ' ');
    return line.length <= MOST_SHOWN ? line : `${line.slice(0, MOST_SHOWN - 1)}…`;
};
/** Each platform has a step of its own; ADD of an address has one that asks it, which is never CACHED, and then one that copies. */
const hasRun = (built, stage, instruction, steps) => {
    const isRemote = sourcesOf(built, stage, instruction).remote.length > 0;
    return (isRemote ? steps.slice(-1) : steps).some(({ cached, outcome }) => !cached && outcome !== 'canceled');
};
/** Says of each line that ran in this build which of its inputs was the first to change since the last green build, in the order of the lines. */
const whyRan = (request) => {
    const placed = request.steps.flatMap((step) => {
        const place = instructions_of_steps_placeOf(request.file, step);
        return place === null ? [] : [{ ...place, step }];
    });
    const ran = new Map([...Map.groupBy(placed, ({ instruction }) => instruction)].flatMap(([instruction, all]) => {
        const [{ stage } = { stage: undefined }] = all;
        const isRun = stage !== undefined &&
            hasRun(request, stage, instruction, all.map(({ step }) => step));
        return isRun ? [[instruction, { stage, instruction }]] : [];
    }));
    const work = {
        ...request,
        ran: new Set(ran.keys()),
        isFresh: placed.every(({ step }) => !step.cached),
        known: new Map(),
        open: new Set(),
    };
    const filters = request.noCacheFilters.map((name) => name.toLowerCase());
    return [...ran.values()]
        .sort((a, b) => a.instruction.line - b.instruction.line)
        .map((one) => {
        const { stage, instruction } = one;
        const isAsked = request.noCache || (stage.name !== null && filters.includes(stage.name));
        const cause = isAsked
            ? { kind: 'asked' }
            : (causeOf(work, stage, instruction) ?? otherCause(work, one));
        const { line, keyword, text } = instruction;
        return { step: shortened(`${keyword} ${text}`), line, why: sentenceOf(cause, line) };
    });
};

;// CONCATENATED MODULE: ./build/pipeline/rebuilt.js





/** Text of the .dockerignore in force; null without one. */
const ignoreOf = async ({ context, dockerfile }, { files }) => {
    const beside = await files.read(`${dockerfile}.dockerignore`);
    return beside ?? (context.kind === 'local' ? files.read(`${context.dir}/.dockerignore`) : null);
};
/** What a build takes, or took: its steps tell the base images, where there are any yet. */
const inputsOf = async ({ build, preflight, ...built }, ports) => recordInputs({
    ...built,
    contextDir: preflight.context.kind === 'local' ? preflight.context.dir : null,
    ignore: await ignoreOf(preflight, ports),
    target: build.target || null,
    platforms: build.platforms,
}, ports);
/** Compares what this build took with what the last green one took; `before` is what that one left, empty when there is none. */
const rebuiltLines = async ({ build, preflight, text, steps }, before, { env, hash }, ports) => {
    if (text === null || preflight.dockerfile === null)
        return { rebuilt: null, inputs: '' };
    const buildArgs = (0,modules/* buildArgTable */.Vt)(build.buildArgs, env);
    const built = { file: (0,parse/* withBuildArgs */.W)((0,parse/* parseDockerfile */.A)(text), buildArgs), buildArgs };
    const now = await inputsOf({ build, preflight, ...built, steps, hash }, ports);
    const green = inputsFromText(before);
    const { noCache, noCacheFilters } = build;
    return {
        rebuilt: green === null ? null : whyRan({ ...built, now, green, hash, steps, noCache, noCacheFilters }),
        inputs: inputsToText(now, hash),
    };
};
/** What is said where nothing was compared. */
const NOT_COMPARED = { rebuilt: null, inputs: '' };
/** The same of the attempt a run reports about, compared with the record of the last build that passed. */
const ranAgain = async ({ rig, tried }, green, world, ports) => rebuiltLines({
    build: rig.inputs.build,
    preflight: rig.preflight,
    text: rig.prepared.plan?.dockerfile ?? rig.text,
    steps: tried.log.steps,
}, await green.inputs(), world, ports);

;// CONCATENATED MODULE: ./build/pipeline/spare.js






/** The record of the last build that passed is not waited for longer than this: what it spares is a few seconds. */
const PATIENCE_MS = 2_000;
const SPARED = 'The modules are those of the last build that passed: lines that only download them are spared, and the others download what they need.';
/** Spares the lines that only download modules where a build with the same ones passed before; else all is as it was. */
const spareDownloads = async (prepared, { build }, preflight, green, world, ports) => {
    const { plan } = prepared;
    if (plan === null || plan.spared.length === 0 || prepared.secrets.length === 0)
        return prepared;
    if (preflight.context.kind !== 'local')
        return prepared;
    const before = await Promise.race([green.inputs(), ports.pause(PATIENCE_MS).then(() => '')]);
    const last = inputsFromText(before);
    if (last === null)
        return prepared;
    const buildArgs = (0,modules/* buildArgTable */.Vt)(build.buildArgs, world.env);
    const file = (0,parse/* withBuildArgs */.W)((0,parse/* parseDockerfile */.A)(plan.dockerfile), buildArgs);
    const now = await inputsOf({ build, preflight, file, buildArgs, steps: [], hash: world.hash }, ports);
    if (!plan.spared.every((line) => hasSameModules(file, line, now, last)))
        return prepared;
    ports.log.info(SPARED);
    return { ...prepared, secrets: [...prepared.secrets, ...spared/* SPARING */.Br] };
};

;// CONCATENATED MODULE: ./build/pipeline/fetch.js







/** Brings modules, writes the Dockerfile copy that takes them, and waits until the caches let the build start: all that the first attempt is built with. */
const fetchAll = async (inputs, preflight, { seeding, green, guard }, world, ports) => {
    const warm = await guard.run('prewarm', notPrewarmed(FAULT), async () => prewarm(await prewarmRequest(inputs, preflight, world, ports), ports));
    const all = await guard.run('plan', (0,modules/* nothing */.s6)(FAULT), () => (0,modules/* prepare */.iA)(inputs, preflight, warm, world, ports));
    const isWaiting = await guard.run('seed', false, seeding.ready);
    // While compiled packages are on their way, unpacking modules costs nobody time.
    const prepared = isWaiting
        ? all
        : await guard.run('plan', all, () => spareDownloads(all, inputs, preflight, green, world, ports));
    return firstRig(inputs, preflight, warm, prepared, seeding.places, ports);
};

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
        const next = change ? (0,dockerfile_environment/* resolvePath */.o1)(fill(change[1] ?? ''), current) : null;
        if (next !== null) {
            current = next;
            passed.push(next);
            continue;
        }
        const inside = RUNS_IN.exec(command);
        const there = inside ? (0,dockerfile_environment/* resolvePath */.o1)(fill(inside[1] ?? ''), current) : null;
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
const module_line_escaped = (text) => text.replace(/[.*+?^$(){}|[\]\\]/g, '\\$&');
const patternsFor = ({ id, facts }) => {
    if (/^toolchain\.|go-version/.test(id))
        return [/^\s*go\s+\d/, /^\s*toolchain\s/];
    const directory = facts['directory'] ?? (/replace/.test(id) ? facts['path'] : undefined);
    const name = (facts['module'] ?? facts['package'])?.replace(/@.*$/, '');
    const parts = name?.split('/') ?? [];
    const prefixes = parts.map((_, at) => module_line_escaped(parts.slice(0, parts.length - at).join('/')));
    const replaced = directory === undefined ? [] : [directory, directory.split('/').at(-1) ?? directory];
    return [
        ...replaced.map((path) => new RegExp(`=>\\s+\\S*${module_line_escaped(path)}/?\\s*(?://.*)?$`)),
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
    for (const one of (0,dockerfile_environment/* chainOf */.dR)(find.dockerfile, stage.index).reverse()) {
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
    const { workdir } = (0,dockerfile_environment/* environmentAt */.Ff)(find.dockerfile, stage.index, run.line);
    for (const { name, value } of [...run.flags].reverse()) {
        if (name !== 'mount' || value === null)
            continue;
        const options = new Map(value.split(',').map((part) => {
            const [key = '', ...rest] = part.split('=');
            return [key.trim().toLowerCase(), rest.join('=')];
        }));
        if ((options.get('type') ?? 'bind') !== 'bind')
            continue;
        const target = (0,dockerfile_environment/* resolvePath */.o1)(options.get('target') ?? options.get('dst') ?? options.get('destination') ?? '', workdir);
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
    const { values, workdir } = (0,dockerfile_environment/* environmentAt */.Ff)(find.dockerfile, stage.index, copy.line);
    const words = copy.args.map((word) => (0,expand/* expand */.f)(word, values, find.dockerfile.escape));
    const target = words.at(-1);
    const to = target ? (0,dockerfile_environment/* resolvePath */.o1)(target, workdir) : null;
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
const step_COUNTED = new Set(['ADD', 'COPY', 'RUN', 'WORKDIR']);
const step_spaced = (text) => text.replace(/\s+/g, ' ').trim();
const wordingOf = (instruction) => {
    const flags = instruction.flags.map(({ name, value }) => value === null ? `--${name}` : `--${name}=${value}`);
    return step_spaced([instruction.keyword, ...flags, instruction.text].join(' '));
};
const atLine = (dockerfile, line) => {
    for (const stage of dockerfile.stages)
        for (const instruction of stage.instructions)
            if (instruction.line <= line && line <= instruction.endLine)
                return { stage, instruction };
    return null;
};
const step_stageNamed = (dockerfile, name) => {
    const number = /^stage-(\d+)$/.exec(name)?.[1];
    return (dockerfile.stages.findLast((stage) => stage.name === name.toLowerCase()) ??
        (number === undefined ? null : (dockerfile.stages[Number(number)] ?? null)));
};
const byPosition = (stage, step) => {
    const position = /^\[[^\]]*?(\d+)\/\d+\]/.exec(step.name)?.[1];
    if (position === undefined)
        return null;
    const isPulled = stage.parent === null && stage.from.toLowerCase() !== 'scratch';
    const counted = stage.instructions.filter((one) => step_COUNTED.has(one.keyword));
    return counted[Number(position) - (isPulled ? 2 : 1)] ?? null;
};
const byStep = (dockerfile, step) => {
    const named = step.stage === undefined ? null : step_stageNamed(dockerfile, step.stage);
    const words = step_spaced(step.instruction ?? step.name);
    for (const stage of named ? [named] : dockerfile.stages) {
        const placed = named ? byPosition(stage, step) : null;
        const keyword = words.split(' ')[0]?.toUpperCase();
        const instruction = stage.instructions.find((one) => wordingOf(one) === words) ??
            stage.instructions.find((one) => step_spaced(`${one.keyword} ${one.text}`) === words) ??
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









/** Positions mapped at most, and the files they may be in. */
const MAX_MENTIONED = 1_000;
const MAX_FILES = 100;
/** Roots of code that is not of the repository. */
const FOREIGN = /^(?:\/usr\/(?:local\/)?(?:go|lib)\/|\/root\/go\/pkg\/|\S*\/pkg\/mod\/|\/root\/\.cache\/)/;
const toGiven = (where) => {
    const rules = where.ignore === null ? null : dockerignore_ignore["default"]().add(where.ignore);
    const isIgnored = (path) => rules !== null && path !== '' && path !== '.' && !path.startsWith('..') && rules.ignores(path);
    return { contextDir: where.contextDir, buildContexts: where.buildContexts, isIgnored };
};
const directoriesAt = (dockerfile, spot) => {
    const { stage, instruction } = spot;
    const { workdir, values } = (0,dockerfile_environment/* environmentAt */.Ff)(dockerfile, stage.index, instruction.line);
    const script = [instruction.text, ...instruction.heredocs.map(({ body }) => body)].join('\n');
    return directoriesOf(instruction.execForm ? instruction.args.join(' ') : script, workdir, values);
};
/** Paths of the repository a file of the image can be, before anything is checked. */
const candidatesFor = ({ given, dockerfile, spot, directories }, printed) => {
    if (!dockerfile || !spot) {
        const own = given.contextDir === null || printed.startsWith('/') ? [] : [external_node_path_.posix.join(given.contextDir, printed)];
        return [...own, printed];
    }
    const inImage = printed.startsWith('/') ? [printed] : directories.map((dir) => (0,dockerfile_environment/* resolvePath */.o1)(printed, dir));
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
    const paths = new Map();
    for (const { path: printed, line, column } of mentioned.slice(0, MAX_MENTIONED)) {
        if (!paths.has(printed) && paths.size < MAX_FILES)
            paths.set(printed, await mapPath(scene, printed));
        const path = paths.get(printed) ?? null;
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

;// CONCATENATED MODULE: ./build/pipeline/find.js




/** Finds where in the repository a failure is: its line, and the instruction that hit it. */
const find = async (diagnosis, log, inputs, ready, root, env, { files }) => {
    const text = ready.dockerfile === null ? null : await files.read(ready.dockerfile);
    const isOwnGit = ready.context.kind === 'remote' && ready.context.argument === ready.defaultContext;
    const dir = ready.context.kind === 'local' ? ready.context.dir : isOwnGit ? root : null;
    const ignore = dir === null
        ? null
        : ((await files.read(`${ready.dockerfile}.dockerignore`)) ?? (await files.read(`${dir}/.dockerignore`)));
    return locate(diagnosis, log, text === null ? null : (0,parse/* withBuildArgs */.W)((0,parse/* parseDockerfile */.A)(text), (0,modules/* buildArgTable */.Vt)(inputs.build.buildArgs, env)), {
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

;// CONCATENATED MODULE: ./build/stages/attribute/fingerprint.js
/** Entries kept of each kind. */
const MAX_ENTRIES = 2000;
/** `docker.io/library/golang:1.26@sha256:…` as `golang:1.26` and its digest. */
const IMAGE = /(?:^|\s)(?:docker\.io\/(?:library\/)?)?([\w][\w./:-]*?)@(sha256:[0-9a-f]{64})\b/;
const TOOL = /\bgo (?:install|run|get)\s[^&|;]*?([\w.-]+\.[a-z]+\/[\w./~-]+)@(latest|master|main|upgrade|patch)\b/g;
/** What installers print for each package. https://manpages.debian.org/dpkg, https://pkgs.alpinelinux.org, https://dnf.readthedocs.io */
const PACKAGES = [
    /^Setting up ([\w.+-]+)(?::\w+)? \(([^)\s]+)\)/,
    /^\(\s*\d+\/\d+\) (?:Installing|Upgrading) ([\w.+-]+) \(([^)\s]+)\)/,
    /^\s*Installing\s+: ([\w.+-]+?)-((?:\d+:)?\d[\w.+~]*-[\w.+~]+)\.\w+/,
];
const put = (entries, name, value) => {
    if (Object.keys(entries).length < MAX_ENTRIES)
        Object.defineProperty(entries, name, { value, enumerable: true, configurable: true, writable: true });
};
const provenanceImages = (metadata, images) => {
    const text = JSON.stringify(metadata ?? {});
    for (const [, name = '', digest = ''] of text.matchAll(/"uri":"pkg:docker\/([^"?]+)(?:\?[^"]*)?","digest":\{"sha256":"([0-9a-f]{64})"/g))
        put(images, decodeURIComponent(name.replace(/%(?![0-9a-f]{2})/gi, '%25'))
            .replace('@', ':')
            .replace(/^library\//, ''), `sha256:${digest}`);
};
const isNewer = (version, other) => other === undefined || version.localeCompare(other, 'en', { numeric: true }) > 0;
/** Reads what a build was made from out of its log and buildx's metadata; works on logs of every form, with what they tell. */
const fingerprintOf = (log, metadata = null) => {
    const images = {};
    const modules = {};
    const packages = {};
    const tools = {};
    const wanted = new Map();
    let goVersion = null;
    provenanceImages(metadata, images);
    for (const step of log.steps) {
        const found = /\bFROM /i.test(step.name) ? IMAGE.exec(step.name) : null;
        if (found)
            put(images, found[1] ?? '', found[2] ?? '');
        for (const [, path = '', query = ''] of (step.instruction ?? step.name).matchAll(TOOL)) {
            tools[`${path}@${query}`] = null;
            wanted.set(step.index, [...(wanted.get(step.index) ?? []), `${path}@${query}`]);
        }
    }
    for (const { text, step } of log.lines) {
        const image = /^(?:resolve|#\d+ resolve) /.test(text) ? IMAGE.exec(text) : null;
        if (image)
            put(images, image[1] ?? '', image[2] ?? '');
        goVersion =
            /\bgo version go(\d[\w.]*)/.exec(text)?.[1] ?? /\(running go (\d[\w.]*)/.exec(text)?.[1] ?? goVersion;
        const [, name = '', version = ''] = /^go: (?:downloading|finding) (\S+) (v\S+)$/.exec(text) ?? [];
        if (name !== '' && isNewer(version, modules[name]))
            put(modules, name, version);
        for (const tool of step === undefined || name === '' ? [] : (wanted.get(step) ?? []))
            if (tool.startsWith(`${name}/`) || tool.startsWith(`${name}@`))
                tools[tool] = version;
        for (const pattern of PACKAGES) {
            const found = pattern.exec(text);
            if (found)
                put(packages, found[1] ?? '', found[2] ?? '');
        }
    }
    return { images, goVersion, tools, modules, packages };
};

;// CONCATENATED MODULE: ./build/stages/attribute/ghosts.js
/** Changes told at most. */
const MAX_TOLD = 20;
const ghosts_short = (digest) => digest.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]+$/, '$1');
const KINDS = [
    {
        kind: 'image',
        values: ({ images }) => images,
        tell: (name, from, to) => `${name} is another image than in the last green build: ${ghosts_short(from)} → ${ghosts_short(to)}`,
    },
    {
        kind: 'toolchain',
        values: ({ goVersion }) => (goVersion === null ? {} : { Go: goVersion }),
        tell: (name, from, to) => `${name} is another version than in the last green build: ${from} → ${to}`,
    },
    {
        kind: 'tool',
        values: ({ tools }) => tools,
        tell: (name, from, to) => `${name} is another version than in the last green build: ${from} → ${to}`,
    },
    {
        kind: 'package',
        values: ({ packages }) => packages,
        tell: (name, from, to) => `the package ${name} has another version than in the last green build: ${from} → ${to}`,
    },
];
const has = (record, key) => Object.hasOwn(record, key);
/** Does the text name it: the image with or without its tag, the tool by its path or last part. */
const isNamedIn = (text, name, values) => {
    const plain = name.replace(/@(?:latest|master|main|upgrade|patch)$/, '');
    const words = [plain, plain.split('/').at(-1) ?? '', ...values.filter((value) => value.length > 4)];
    return words.some((word) => word.length > 2 && mentions(text, word));
};
const mentions = (text, word) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const around = `${text[at - 1] ?? ' '}${text[at + word.length] ?? ' '}`;
        if (!/[\w-]/.test(around))
            return true;
    }
    return false;
};
/** Faults of the world that a message tells by itself, whatever the last green build was. */
const ghosts_TOLD = [
    {
        match: /(?:(?:https:\/\/|dial tcp |Get "https:\/\/)([\w.-]+)[^\n]{0,200}?)?(?:x509: )?certificate has expired/,
        kind: 'certificate',
        tell: (name) => `the certificate of ${name} has expired`,
    },
    {
        match: /([\w./~-]+@v[\w.+-]+): (?:reading [^\n]{1,300}?|invalid version: [^\n]{1,300}?)(?:404 Not Found|410 Gone|unknown revision)/,
        kind: 'vanished',
        tell: (name) => `${name} is no longer there`,
    },
    {
        match: /([\w./~-]+@v[\w.+-]+)[^\n]{0,80}retracted by module author/,
        kind: 'module',
        tell: (name) => `${name} was retracted by its author`,
    },
    {
        match: /([\w.+:/-]+) (?:Release|InRelease|[^\n]{0,80}does not have a Release file)[^\n]{0,200}(?:no longer|not valid|expired)/,
        kind: 'package',
        tell: (name) => `the package index of ${name} is no longer valid`,
    },
];
/** What changed outside of the repository between the last green build and this one, what the failure names first; without a green build only what the message tells by itself. */
const ghosts = (now, green, diagnosis) => {
    const text = [diagnosis.evidence, ...diagnosis.quotes].map((quote) => quote.text).join('\n');
    const told = ghosts_TOLD.flatMap(({ match, kind, tell }) => {
        const found = match.exec(text);
        const name = found?.[1] ?? 'the server';
        const isSure = kind !== 'vanished' || (green !== null && wasThere(green, name));
        return found === null || !isSure
            ? []
            : [{ kind, name, from: null, to: null, text: tell(name), isNamed: true }];
    });
    if (green === null)
        return told;
    const changed = KINDS.flatMap(({ kind, values, tell }) => {
        const [before, after] = [values(green), values(now)];
        return Object.entries(after).flatMap(([name, to]) => {
            const from = has(before, name) ? (before[name] ?? null) : null;
            if (from === null || to === null || from === to)
                return [];
            return [
                { kind, name, from, to, text: tell(name, from, to), isNamed: isNamedIn(text, name, [from, to]) },
            ];
        });
    });
    return [...told, ...changed].sort((a, b) => Number(b.isNamed) - Number(a.isNamed)).slice(0, MAX_TOLD);
};
/** Did the last green build fetch this module version; when it did not, the change that asks for it may be the cause. */
const wasThere = (green, name) => {
    const [module = '', version] = name.split('@');
    return has(green.modules, module) && green.modules[module] === version;
};

// EXTERNAL MODULE: ./build/stages/classify/templates.js
var templates = __webpack_require__(3094);
;// CONCATENATED MODULE: ./build/state/green.js
/** The state as text, for the one key it is stored under. */
const writeGreenState = (state) => JSON.stringify(state);
/** Reads what `writeGreenState` wrote; null for anything else, and for any other directory below `temp`. */
const readGreenState = (text, temp) => {
    try {
        const { key, directory } = JSON.parse(text);
        const isOurs = temp !== '' && directory === greenDirectory(temp);
        return isOurs && typeof key === 'string' && key.startsWith('go-docker-build-green-')
            ? { key, directory: greenDirectory(temp) }
            : null;
    }
    catch {
        return null;
    }
};
/** Directory of the record below the runner's temporary one: the same in every run, as the cache service goes by it. */
const greenDirectory = (temp) => `${temp}/go-docker-build-green`;

;// CONCATENATED MODULE: ./build/pipeline/green.js






const FILE = 'green.json';
/** Larger ones are no record of ours. */
const green_MOST_CHARACTERS = 2_000_000;
/** A branch reads its own record, then that of the branch it starts from; pull requests write none. */
const greenPlace = ({ subject, branch, baseBranch }, world) => {
    const { identity, env, isUntrusted } = world;
    const prefixOf = (name) => `go-docker-build-green-v1-${subject}-${keyPart(name)}-`;
    const names = [...new Set([branch, baseBranch ?? ''])].filter((name) => name !== '');
    const mayWrite = !isUntrusted && identity.runId !== null && branch !== '';
    return {
        directory: greenDirectory(env['RUNNER_TEMP'] ?? '/tmp'),
        prefixes: names.map(prefixOf),
        key: mayWrite ? `${prefixOf(branch)}${identity.runId}-${identity.runAttempt ?? 1}` : null,
    };
};
const isTable = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** A record as text; null for anything else. */
const readGreen = (text) => {
    if (text.length > green_MOST_CHARACTERS)
        return null;
    try {
        const value = JSON.parse(text);
        const print = value?.fingerprint;
        const isWhole = value?.v === 1 &&
            [print?.images, print?.tools, print?.modules, print?.packages].every(isTable) &&
            typeof value.templates === 'string' &&
            typeof value.inputs === 'string';
        return isWhole ? value : null;
    }
    catch {
        return null;
    }
};
/** Reads the record of the newest build that passed, of this branch or else of its base; null when there is none. */
const recallGreen = async ({ directory, prefixes }, { cache, files }) => {
    if (!cache.available || prefixes.length === 0)
        return null;
    await files.remove(directory);
    const [first = ''] = prefixes;
    const found = await cache.restore([directory], `${first}newest`, [...prefixes]);
    const text = found === null ? null : await files.read(`${directory}/${FILE}`);
    await files.remove(directory);
    return text === null ? null : readGreen(text);
};
/** Asks for the record of the last build that passed, beside the build. */
const openGreen = (memory, world, ports) => {
    const before = world.isAction
        ? memory.then(({ asking }) => recallGreen(greenPlace(asking, world), ports)).catch(() => null)
        : Promise.resolve(null);
    return {
        async changes({ log, outcome, diagnosis }) {
            const record = await before;
            if (diagnosis === null)
                return [];
            return ghosts(fingerprintOf(log, outcome.metadata), record?.fingerprint ?? null, diagnosis);
        },
        async sharpen({ log, diagnosis }) {
            const record = await before;
            if (diagnosis?.id !== 'unknown' || record === null)
                return diagnosis;
            return (0,unknown/* unknownFailure */.P)(log, (0,templates/* unpackTemplates */.kC)(record.templates));
        },
        inputs: async () => (await before)?.inputs ?? '',
        async leave({ log, outcome }, inputs) {
            if (!world.isAction || !ports.cache.available)
                return null;
            const { directory, key } = greenPlace((await memory).asking, world);
            if (key === null)
                return null;
            const older = (await before)?.templates ?? '';
            const record = {
                v: 1,
                fingerprint: fingerprintOf(log, outcome.metadata),
                templates: (0,templates/* packTemplates */.XW)((0,templates/* templatesOf */.r3)(log), (0,templates/* unpackTemplates */.kC)(older)),
                inputs,
            };
            await ports.files.write(`${directory}/${FILE}`, JSON.stringify(record));
            return { key, directory };
        },
    };
};

// EXTERNAL MODULE: ./build/catalogue/findings/index.js + 40 modules
var findings = __webpack_require__(4945);
// EXTERNAL MODULE: ./build/stages/doctor/gather.js
var gather = __webpack_require__(3569);
// EXTERNAL MODULE: ./build/stages/doctor/images.js
var doctor_images = __webpack_require__(8852);
// EXTERNAL MODULE: ./build/stages/health/findings.js
var health_findings = __webpack_require__(5071);
// EXTERNAL MODULE: ./build/stages/health/index.js + 3 modules
var stages_health = __webpack_require__(2008);
// EXTERNAL MODULE: ./build/text/architecture.js
var architecture = __webpack_require__(8559);
;// CONCATENATED MODULE: ./build/pipeline/look.js







const look_NOTHING = { findings: [], health: [] };
const look = async ({ build, own }, { dockerfile, context, builder, driver }, root, { env, arch, workspace }, ports) => {
    if (dockerfile === null)
        return look_NOTHING;
    const repository = await (0,gather/* gather */.k)({
        ...{ root, dockerfile, contextDir: context.kind === 'local' ? context.dir : null },
        target: build.target || null,
        buildArgs: (0,modules/* buildArgTable */.Vt)(build.buildArgs, env),
        platforms: build.platforms,
        hostPlatform: `linux/${(0,architecture/* goArchitecture */.K)(arch)}`,
    }, ports);
    if (repository === null)
        return look_NOTHING;
    const health = await (0,stages_health/* checkHealth */.N)({
        proxies: own.goProxy || (env['GOPROXY'] ?? ''),
        sumdb: env['GOSUMDB'] ?? '',
        images: [...(0,doctor_images/* baseImagesOf */.r)(repository), ...(build.push ? build.tags : [])],
        cacheUrl: env['ACTIONS_RESULTS_URL'] || null,
        directories: { work: workspace },
        builder: { name: builder, driver },
    }, ports);
    return { findings: [...(0,findings/* findingsOf */.W)(repository), ...(0,health_findings/* healthFindings */.d)(health)], health };
};
/** Looks at the files and at what the build depends on, beside the build; never rejects and holds nothing up. */
const lookAround = (inputs, preflight, root, world, ports) => {
    const looking = look(inputs, preflight, root, world, ports).catch(() => look_NOTHING);
    return {
        collect: (hasFailed) => (hasFailed ? looking : Promise.race([looking, Promise.resolve(look_NOTHING)])),
    };
};

;// CONCATENATED MODULE: ./build/pipeline/made-by.js
/** What a build made, as the outputs have it: ids, the metadata as JSON (all empty where there are none), and its standard output. */
const madeBy = ({ outcome, }) => ({
    image: {
        imageid: outcome.imageId ?? '',
        digest: outcome.digest ?? '',
        metadata: outcome.metadata === null ? '' : JSON.stringify(outcome.metadata, null, 2),
    },
    stdout: outcome.stdout,
});

;// CONCATENATED MODULE: ./build/model/result.js
/** The result of a run. */
const resultOf = ({ outcome, diagnosis }) => outcome === 'success' ? 'success' : diagnosis?.blame === 'no' ? 'error' : 'failure';

;// CONCATENATED MODULE: ./build/catalogue/metrics/labels.js
/** Every result there is. */
const RESULTS = ['success', 'failure', 'error'];
/** Names of the labels every metric has. */
const COMMON = ['repo', 'workflow'];
/** Labels every series has: never one that names a run, a commit or a pull request. */
const commonOf = ({ run }) => ({
    repo: run.repository ?? 'local',
    workflow: run.workflow ?? '',
});
/** Attributes of the conventions that every metric of theirs has. */
const conventionalOf = ({ run }) => ({
    'cicd.pipeline.name': run.workflow ?? 'local',
});
/** `error.type` of a run that failed: its label, `_OTHER` for one nobody recognised. https://opentelemetry.io/docs/specs/semconv/registry/attributes/error/ */
const errorTypeOf = ({ outcome, diagnosis }) => {
    if (outcome === 'success')
        return {};
    return { 'error.type': diagnosis === null || diagnosis.id === 'unknown' ? '_OTHER' : diagnosis.id };
};

;// CONCATENATED MODULE: ./build/catalogue/metrics/ci-build-completed-timestamp-seconds.js


/** When the last build ended, by result: what tells that there are no builds at all. */
const ciBuildCompletedTimestampSeconds = {
    name: 'ci_build_completed_timestamp_seconds',
    help: 'Time at which the last build ended, by result, in seconds since 1970.',
    type: 'gauge',
    unit: 's',
    labels: [...COMMON, 'result'],
    samples: (incident) => [
        {
            labels: { ...commonOf(incident), result: resultOf(incident) },
            value: Math.round(Date.parse(incident.startedAt) / 1000 + incident.seconds),
        },
    ],
};

;// CONCATENATED MODULE: ./build/catalogue/metrics/ci-build-degradations-total.js

/** Builds that went another way than planned. */
const ciBuildDegradationsTotal = {
    name: 'ci_build_degradations_total',
    help: 'Builds by how far they fell back: 1 with a workaround, 2 without anything of ours.',
    type: 'counter',
    unit: '{build}',
    labels: [...COMMON, 'level'],
    series: (incident) => ['1', '2'].map((level) => ({ ...commonOf(incident), level })),
    samples: (incident) => incident.degraded === 0
        ? []
        : [{ labels: { ...commonOf(incident), level: String(incident.degraded) }, value: 1 }],
};

;// CONCATENATED MODULE: ./build/catalogue/metrics/phases.js
/** Every phase there is. */
const PHASES = ['total', 'prewarm', 'pull', 'download', 'compile', 'export'];
const PATTERNS = [
    ['download', /^RUN\b.{0,2000}\bgo mod (?:download|tidy|vendor)\b/s],
    [
        'compile',
        /^RUN\b.{0,2000}\b(?:go (?:build|install|test|vet|generate)|make|mage|task|goreleaser|xx-go)\b/s,
    ],
    ['pull', /^FROM\b/],
];
/** The phase a step belongs to; undefined for any other. */
const phaseOf = ({ name, instruction = '' }) => name.startsWith('exporting ') ? 'export' : PATTERNS.find(([, pattern]) => pattern.test(instruction))?.[0];
/** Seconds by phase, of all attempts; steps beside each other count each. A phase no step belongs to is left out. */
const secondsOf = (incident) => {
    const sums = {
        total: incident.seconds,
        prewarm: incident.cache.prewarmSeconds,
    };
    for (const step of incident.attempts.flatMap(({ steps }) => steps)) {
        const phase = step.seconds === undefined ? undefined : phaseOf(step);
        if (phase !== undefined)
            sums[phase] = (sums[phase] ?? 0) + (step.seconds ?? 0);
    }
    return sums;
};

;// CONCATENATED MODULE: ./build/catalogue/metrics/ci-build-duration-seconds.js



/** How long builds take, whole and by phase. */
const ciBuildDurationSeconds = {
    name: 'ci_build_duration_seconds',
    help: 'Seconds of a build by result and phase: total, prewarm, pull, download, compile, export.',
    type: 'histogram',
    unit: 's',
    labels: [...COMMON, 'result', 'phase'],
    buckets: [1, 2, 5, 10, 20, 30, 45, 60, 90, 120, 180, 300, 600, 1200, 1800, 3600],
    series: (incident) => RESULTS.flatMap((result) => PHASES.map((phase) => ({ ...commonOf(incident), result, phase }))),
    samples: (incident) => Object.entries(secondsOf(incident)).map(([phase, value]) => ({
        labels: { ...commonOf(incident), result: resultOf(incident), phase },
        value,
    })),
};

;// CONCATENATED MODULE: ./build/catalogue/metrics/ci-build-failures-total.js

/** Failures by their label, and whether a person's change is to blame. */
const ciBuildFailuresTotal = {
    name: 'ci_build_failures_total',
    help: 'Failed builds by failure (a label of docs/failures, or unknown) and blame (yes, no, evidence).',
    type: 'counter',
    unit: '{build}',
    labels: [...COMMON, 'failure', 'blame'],
    samples: (incident) => incident.diagnosis === null
        ? []
        : [
            {
                labels: {
                    ...commonOf(incident),
                    failure: incident.diagnosis.id,
                    blame: incident.diagnosis.blame,
                },
                value: 1,
            },
        ],
};

;// CONCATENATED MODULE: ./build/catalogue/metrics/ci-build-retries-total.js

/** Attempts beyond the first, and whether they helped. */
const ciBuildRetriesTotal = {
    name: 'ci_build_retries_total',
    help: 'Attempts beyond the first by how the build ended: success, failure.',
    type: 'counter',
    unit: '{attempt}',
    labels: [...COMMON, 'outcome'],
    series: (incident) => ['success', 'failure'].map((outcome) => ({ ...commonOf(incident), outcome })),
    samples: (incident) => [
        {
            labels: { ...commonOf(incident), outcome: incident.outcome },
            value: Math.max(0, incident.attempts.length - 1),
        },
    ],
};

;// CONCATENATED MODULE: ./build/catalogue/metrics/ci-builds-total.js


/** Builds by how they ended. */
const ciBuildsTotal = {
    name: 'ci_builds_total',
    help: 'Builds by result: success, failure (of the build), error (of what it runs on).',
    type: 'counter',
    unit: '{build}',
    labels: [...COMMON, 'result'],
    series: (incident) => RESULTS.map((result) => ({ ...commonOf(incident), result })),
    samples: (incident) => [{ labels: { ...commonOf(incident), result: resultOf(incident) }, value: 1 }],
};

;// CONCATENATED MODULE: ./build/catalogue/metrics/ci-cache-bytes-total.js

const SOURCES = ['cache', 'network'];
/** Bytes of modules given to builds, and where they came from. */
const ciCacheBytesTotal = {
    name: 'ci_cache_bytes_total',
    help: 'Bytes of modules by where they came from: cache, network.',
    type: 'counter',
    unit: 'By',
    labels: [...COMMON, 'source'],
    series: (incident) => SOURCES.map((source) => ({ ...commonOf(incident), source })),
    samples: (incident) => {
        const { modules } = incident.cache;
        if (modules === null)
            return [];
        const network = modules.hosts.reduce((sum, { bytes }) => sum + bytes, 0);
        return [
            { labels: { ...commonOf(incident), source: 'cache' }, value: Math.max(0, modules.bytes - network) },
            { labels: { ...commonOf(incident), source: 'network' }, value: network },
        ];
    },
};

;// CONCATENATED MODULE: ./build/catalogue/metrics/ci-cache-requests-total.js

const CACHES = ['steps', 'modules'];
const ci_cache_requests_total_RESULTS = ['hit', 'miss'];
/** Steps that are cached by a builder at all: those of a stage. */
const stepsOf = (incident) => incident.attempts.flatMap(({ steps }) => steps).filter(({ instruction }) => instruction !== undefined);
const counted = (incident, cache, hits, all) => {
    const labels = (result) => ({ ...commonOf(incident), cache, result });
    return [
        { labels: labels('hit'), value: hits },
        { labels: labels('miss'), value: Math.max(0, all - hits) },
    ];
};
/** Steps found in the layer cache, and modules that needed no network. */
const ciCacheRequestsTotal = {
    name: 'ci_cache_requests_total',
    help: 'Requests to a cache by result (hit, miss): steps of the layer cache, modules given to the build.',
    type: 'counter',
    unit: '{request}',
    labels: [...COMMON, 'cache', 'result'],
    series: (incident) => CACHES.flatMap((cache) => ci_cache_requests_total_RESULTS.map((result) => ({ ...commonOf(incident), cache, result }))),
    samples: (incident) => {
        const steps = stepsOf(incident);
        const { modules } = incident.cache;
        return [
            ...counted(incident, 'steps', steps.filter(({ cached }) => cached).length, steps.length),
            ...(modules === null
                ? []
                : counted(incident, 'modules', modules.count - modules.fromNetwork, modules.count)),
        ];
    },
};

;// CONCATENATED MODULE: ./build/catalogue/metrics/ci-cache-saved-seconds-total.js

/** Seconds that compiling took less with the build cache than without. */
const ciCacheSavedSecondsTotal = {
    name: 'ci_cache_saved_seconds_total',
    help: 'Seconds the build cache saved, its own cost subtracted; builds that lost time add nothing.',
    type: 'counter',
    unit: 's',
    labels: [...COMMON],
    series: (incident) => [commonOf(incident)],
    samples: (incident) => {
        const saved = incident.cache.build.savedSeconds;
        return saved === null ? [] : [{ labels: commonOf(incident), value: Math.max(0, saved) }];
    },
};

;// CONCATENATED MODULE: ./build/catalogue/metrics/hosts.js

/** Labels of what is measured by upstream. */
const HOST_LABELS = [...COMMON, 'host'];
/** One sample for each upstream that was asked. */
const byHost = (incident, value) => (incident.cache.modules?.hosts ?? []).map((host) => ({
    labels: { ...commonOf(incident), host: host.host },
    value: value(host),
}));
/** What all metrics by upstream have in common. */
const perHost = (metric, value) => ({
    ...metric,
    type: 'counter',
    labels: HOST_LABELS,
    samples: (incident) => byHost(incident, value),
});

;// CONCATENATED MODULE: ./build/catalogue/metrics/ci-module-download-bytes-total.js

/** Bytes of modules downloaded, by upstream host. */
const ciModuleDownloadBytesTotal = perHost({
    name: 'ci_module_download_bytes_total',
    unit: 'By',
    help: 'Bytes of modules downloaded, by upstream host.',
}, ({ bytes }) => bytes);

;// CONCATENATED MODULE: ./build/catalogue/metrics/ci-module-download-failures-total.js

/** Requests for modules that failed, by upstream host. */
const ciModuleDownloadFailuresTotal = perHost({
    name: 'ci_module_download_failures_total',
    unit: '{request}',
    help: 'Requests for modules that failed, by upstream host.',
}, ({ failures }) => failures);

;// CONCATENATED MODULE: ./build/catalogue/metrics/ci-module-download-requests-total.js

/** Requests for modules, by upstream host. */
const ciModuleDownloadRequestsTotal = perHost({
    name: 'ci_module_download_requests_total',
    unit: '{request}',
    help: 'Requests for modules, by upstream host.',
}, ({ requests }) => requests);

;// CONCATENATED MODULE: ./build/catalogue/metrics/ci-module-download-seconds-total.js

/** Seconds spent downloading modules, by upstream host. */
const ciModuleDownloadSecondsTotal = perHost({
    name: 'ci_module_download_seconds_total',
    unit: 's',
    help: 'Seconds spent downloading modules, by upstream host.',
}, ({ seconds }) => seconds);

;// CONCATENATED MODULE: ./build/catalogue/metrics/ci-report-deliveries-total.js

/** Reports by where they went and whether they arrived. */
const ciReportDeliveriesTotal = {
    name: 'ci_report_deliveries_total',
    help: 'Reports by where they went and status: sent, skipped, failed.',
    type: 'counter',
    unit: '{report}',
    labels: [...COMMON, 'to', 'status'],
    samples: (incident) => incident.deliveries.map(({ to, status }) => ({
        labels: { ...commonOf(incident), to, status },
        value: 1,
    })),
};

;// CONCATENATED MODULE: ./build/catalogue/metrics/cicd-pipeline-run-duration.js



/** How long a run of the pipeline was in the hands of the action. https://opentelemetry.io/docs/specs/semconv/cicd/cicd-metrics/ */
const cicdPipelineRunDuration = {
    name: 'cicd.pipeline.run.duration',
    help: 'Duration of a pipeline run grouped by pipeline, state and result.',
    type: 'histogram',
    unit: 's',
    labels: ['cicd.pipeline.name', 'cicd.pipeline.run.state', 'cicd.pipeline.result', 'error.type'],
    buckets: ciBuildDurationSeconds.buckets ?? [],
    samples: (incident) => [
        {
            labels: {
                ...conventionalOf(incident),
                'cicd.pipeline.run.state': 'executing',
                'cicd.pipeline.result': resultOf(incident),
                ...errorTypeOf(incident),
            },
            value: incident.seconds,
        },
    ],
};

;// CONCATENATED MODULE: ./build/catalogue/metrics/cicd-pipeline-run-errors.js

/** Failed builds by what failed. https://opentelemetry.io/docs/specs/semconv/cicd/cicd-metrics/ */
const cicdPipelineRunErrors = {
    name: 'cicd.pipeline.run.errors',
    help: 'The number of errors encountered in pipeline runs (eg. compile, test failures).',
    type: 'counter',
    unit: '{error}',
    labels: ['cicd.pipeline.name', 'error.type'],
    samples: (incident) => incident.outcome === 'success'
        ? []
        : [{ labels: { ...conventionalOf(incident), ...errorTypeOf(incident) }, value: 1 }],
};

;// CONCATENATED MODULE: ./build/catalogue/metrics/node.js

/** A gauge of the machine, at its worst moment of the build; no sample where the machine was not watched. */
const ofMachine = (metric, value) => ({
    ...metric,
    type: 'gauge',
    labels: [...COMMON],
    samples: (incident) => {
        const { machine } = incident;
        const found = machine == null ? null : value(machine);
        return found == null ? [] : [{ labels: commonOf(incident), value: found }];
    },
});

;// CONCATENATED MODULE: ./build/catalogue/metrics/node-cpu-usage.js

/** Highest share of all cores that was busy for a second of the build. */
const nodeCpuUsage = ofMachine({
    name: 'node_cpu_usage',
    unit: '1',
    help: 'Highest share of all cores that was busy during the last build, 0 to 1.',
}, ({ peaks }) => peaks.cpu?.value);

;// CONCATENATED MODULE: ./build/catalogue/metrics/node-filesystem-avail-bytes.js

/** Least that was left on the disk of the work directory. https://github.com/prometheus/node_exporter/blob/master/collector/filesystem_common.go */
const nodeFilesystemAvailBytes = ofMachine({
    name: 'node_filesystem_avail_bytes',
    unit: 'By',
    help: 'Least that was left on the file system of the work directory during the last build.',
}, ({ peaks }) => peaks.disk?.value);

;// CONCATENATED MODULE: ./build/catalogue/metrics/node-memory-mem-available-bytes.js

/** Least memory that was left during the build. https://github.com/prometheus/node_exporter/blob/master/collector/meminfo.go */
const nodeMemoryMemAvailableBytes = ofMachine({
    name: 'node_memory_MemAvailable_bytes',
    unit: 'By',
    help: 'Least memory that was available during the last build.',
}, ({ memoryBytes, peaks }) => (peaks.memory === null ? null : Math.max(0, memoryBytes - peaks.memory.value)));

;// CONCATENATED MODULE: ./build/catalogue/metrics/node-memory-mem-total-bytes.js

/** Memory there was for the build. https://github.com/prometheus/node_exporter/blob/master/collector/meminfo.go */
const nodeMemoryMemTotalBytes = ofMachine({
    name: 'node_memory_MemTotal_bytes',
    unit: 'By',
    help: 'Memory of the machine of the last build, a limit of its control group counted.',
}, ({ memoryBytes }) => memoryBytes);

;// CONCATENATED MODULE: ./build/catalogue/metrics/index.js




















/** Everything that is measured of a run. */
const metrics = [
    ciBuildsTotal,
    ciBuildDurationSeconds,
    ciBuildFailuresTotal,
    ciBuildRetriesTotal,
    ciBuildDegradationsTotal,
    ciBuildCompletedTimestampSeconds,
    ciCacheRequestsTotal,
    ciCacheBytesTotal,
    ciCacheSavedSecondsTotal,
    ciModuleDownloadSecondsTotal,
    ciModuleDownloadBytesTotal,
    ciModuleDownloadRequestsTotal,
    ciModuleDownloadFailuresTotal,
    ciReportDeliveriesTotal,
    nodeCpuUsage,
    nodeMemoryMemAvailableBytes,
    nodeMemoryMemTotalBytes,
    nodeFilesystemAvailBytes,
];
/** What is measured under the names of OpenTelemetry's conventions; only sinks of OTLP take it. */
const conventional = [cicdPipelineRunDuration, cicdPipelineRunErrors];

;// CONCATENATED MODULE: ./build/stages/measure/otlp.js
/** `error.type` of what has no label of its own. https://opentelemetry.io/docs/specs/semconv/registry/attributes/error/ */
const IS_OTHER = '_OTHER';
/** The semantic conventions the names are of. https://opentelemetry.io/docs/specs/semconv/ */
const SCHEMA_URL = 'https://opentelemetry.io/schemas/1.44.0';
const anyValue = (value) => {
    if (typeof value === 'string')
        return { stringValue: value };
    if (typeof value === 'boolean')
        return { boolValue: value };
    if (typeof value === 'number')
        return Number.isInteger(value) ? { intValue: value } : { doubleValue: value };
    return { arrayValue: { values: value.map(anyValue) } };
};
const listed = (attributes) => Object.entries(attributes).map(([key, value]) => ({ key, value: anyValue(value) }));
const resourceOf = ({ resource }) => ({
    attributes: listed(resource),
    droppedAttributesCount: 0,
});
/** Nanoseconds since 1970 as text, for they do not fit a number. */
const nanos = (milliseconds) => String(BigInt(Math.round(milliseconds * 1000)) * 1000n);
/** https://github.com/open-telemetry/opentelemetry-proto/blob/main/opentelemetry/proto/trace/v1/trace.proto */
const otlp_KINDS = { internal: 1, server: 2, client: 3 };
const STATUS_ERROR = 2;
const SAMPLED = 1;
/** The parent of this span is of another process (0x100 and 0x200), or is known not to be (0x100). */
const [IS_LOCAL, IS_REMOTE] = [0x100, 0x300];
const spanOf = (traceId, span, local) => ({
    traceId,
    spanId: span.spanId,
    ...(span.parentSpanId === null ? {} : { parentSpanId: span.parentSpanId }),
    name: span.name,
    kind: otlp_KINDS[span.kind],
    startTimeUnixNano: nanos(span.start),
    endTimeUnixNano: nanos(Math.max(span.start, span.end)),
    attributes: listed(span.attributes),
    droppedAttributesCount: 0,
    events: (span.events ?? []).map(({ name, time, attributes }) => ({
        attributes: listed(attributes),
        name,
        timeUnixNano: nanos(time),
        droppedAttributesCount: 0,
    })),
    droppedEventsCount: 0,
    status: span.error === undefined ? { code: 0 } : { code: STATUS_ERROR, message: span.error },
    links: [],
    droppedLinksCount: 0,
    flags: SAMPLED | (span.parentSpanId !== null && !local.has(span.parentSpanId) ? IS_REMOTE : IS_LOCAL),
});
/** Spans of one trace as OTLP/JSON. https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding */
const tracesOf = (speaker, traceId, spans) => {
    const local = new Set(spans.map(({ spanId }) => spanId));
    return {
        resourceSpans: [
            {
                resource: resourceOf(speaker),
                scopeSpans: [
                    {
                        scope: speaker.scope,
                        spans: spans.map((span) => spanOf(traceId, span, local)),
                        schemaUrl: SCHEMA_URL,
                    },
                ],
                schemaUrl: SCHEMA_URL,
            },
        ],
    };
};
/** Increments since the start, not sums over all runs: a run knows of no other. */
const DELTA = 1;
const pointOf = ({ type, bounds }, { attributes, values }, times) => {
    const sum = values.reduce((total, value) => total + value, 0);
    if (type !== 'histogram')
        return { attributes: listed(attributes), ...times, asDouble: values.at(-1) ?? 0 };
    const limits = [Number.NEGATIVE_INFINITY, ...bounds, Number.POSITIVE_INFINITY];
    const counts = limits
        .slice(1)
        .map((limit, at) => values.filter((value) => value > limits[at] && value <= limit).length);
    return {
        attributes: listed(attributes),
        ...times,
        count: values.length,
        sum,
        bucketCounts: counts,
        explicitBounds: bounds,
        ...(values.length === 0 ? {} : { min: Math.min(...values), max: Math.max(...values) }),
    };
};
/** Measurements of one run as OTLP/JSON, with delta temporality: a collector adds them up. https://opentelemetry.io/docs/specs/otel/metrics/data-model/#temporality */
const metricsOf = (speaker, all, between) => {
    const times = { startTimeUnixNano: nanos(between.start), timeUnixNano: nanos(between.end) };
    const metrics = all.map((one) => {
        const { name, description, unit, type } = one;
        const dataPoints = one.points.map((point) => pointOf(one, point, times));
        const data = {
            counter: { sum: { dataPoints, aggregationTemporality: DELTA, isMonotonic: true } },
            histogram: { histogram: { dataPoints, aggregationTemporality: DELTA } },
            gauge: { gauge: { dataPoints } },
        }[type];
        return { name, description, unit, ...data };
    });
    return {
        resourceMetrics: [
            {
                resource: resourceOf(speaker),
                scopeMetrics: [{ scope: speaker.scope, metrics, schemaUrl: SCHEMA_URL }],
                schemaUrl: SCHEMA_URL,
            },
        ],
    };
};

;// CONCATENATED MODULE: ./build/stages/measure/resource.js
const kept = (pairs) => Object.fromEntries(Object.entries(pairs).filter((pair) => pair[1] !== null));
/** Page of the repository that a run's URL belongs to; null without one. */
const repositoryUrl = (url) => /^(https?:\/\/.+?)\/actions\/runs\//.exec(url ?? '')?.[1] ?? null;
/** Who speaks, by the conventions. With a version: of spans, which name the run; with null: of metrics, which must name nothing that every run has anew. https://opentelemetry.io/docs/specs/semconv/resource/cicd/ */
const resource_resourceOf = (run, version) => {
    const repository = repositoryUrl(run.url);
    const lasting = {
        'service.name': 'go-docker-build',
        'cicd.pipeline.name': run.workflow,
        'vcs.repository.url.full': repository,
        'vcs.repository.name': run.repository?.split('/').at(-1) ?? null,
        'vcs.owner.name': run.repository?.split('/')[0] ?? null,
        'vcs.provider.name': run.repository === null ? null : 'github',
    };
    if (version === null)
        return kept(lasting);
    return kept({
        ...lasting,
        'service.version': version,
        'cicd.pipeline.run.id': run.runId,
        'cicd.pipeline.run.url.full': run.url,
        'vcs.ref.head.revision': run.headSha,
        'vcs.ref.head.name': run.ref,
        'vcs.change.id': run.pullRequest === null ? null : String(run.pullRequest),
    });
};

// EXTERNAL MODULE: ./build/text/controls.js
var controls = __webpack_require__(7430);
// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(3699);
;// CONCATENATED MODULE: ./build/stages/measure/sink.js


const SAID_BYTES = 300;
/** What a server said, on one line. */
const said = (text) => (0,text_escape/* cutBytes */.Uw)((0,controls/* stripControls */.$)(text).replace(/\s+/g, ' ').trim(), SAID_BYTES);
/** Why an answer is no success; null when it is one. */
const refusalOf = (answer) => {
    if (!answer.ok)
        return answer.said;
    if (answer.status >= 200 && answer.status < 300)
        return null;
    return `the server answered ${answer.status} ${said(answer.body)}`.trim();
};
/** Faults a second try may get over. https://opentelemetry.io/docs/specs/otlp/#failures-1 */
const PASSING = new Set([429, 502, 503, 504]);
const AGAIN_MS = 300;
/** Asks, and once more after a fault that passes, if time allows. */
const twice = async (ask, left, pause) => {
    const first = await ask();
    if (!first.ok || !PASSING.has(first.status))
        return first;
    const wait = first.retryAfterMs ?? AGAIN_MS;
    if (wait >= left())
        return first;
    await pause(wait);
    return ask();
};
/** Address of a sink for people: without user, password and query. */
const sink_placeOf = (url) => {
    const { protocol, host, pathname } = new URL(url);
    return `${protocol}//${host}${pathname === '/' ? '' : pathname}`;
};
/** A URL with more behind its path; user, password and query stay. */
const sink_below = (url, path) => {
    const made = new URL(url);
    made.pathname = `${made.pathname.replace(/\/+$/, '')}${path}`;
    return made.href;
};

;// CONCATENATED MODULE: ./build/stages/measure/spans.js



/** The label of a failure; `_OTHER` for one nobody recognised. */
const errorType = (label) => ({
    'error.type': label == null || label === 'unknown' ? IS_OTHER : label,
});
const time = (iso) => Date.parse(iso);
const rootOf = (incident) => {
    const { run, startedAt, seconds, diagnosis } = incident;
    const start = time(startedAt);
    const end = start + seconds * 1000;
    return {
        spanId: run.spanId,
        parentSpanId: run.parentSpanId,
        name: `BUILD ${run.job ?? 'go-docker-build'}`,
        kind: 'internal',
        start,
        end,
        attributes: {
            'cicd.pipeline.task.name': run.job ?? 'go-docker-build',
            'cicd.pipeline.task.type': 'build',
            'cicd.pipeline.task.run.id': [run.runId ?? 'local', run.runAttempt ?? 1, run.leg]
                .filter((part) => part !== null)
                .join('-'),
            'cicd.pipeline.task.run.result': resultOf(incident),
            ...(run.url === null ? {} : { 'cicd.pipeline.task.run.url.full': run.url }),
            ...(incident.outcome === 'success' ? {} : errorType(diagnosis?.id)),
            'go_docker_build.degraded': incident.degraded,
            ...(diagnosis === null
                ? {}
                : { 'go_docker_build.blame': diagnosis.blame, 'go_docker_build.fingerprint': diagnosis.fingerprint }),
        },
        ...(incident.outcome === 'success' ? {} : { error: diagnosis?.title ?? 'The build failed' }),
        events: incident.deliveries.map(({ to, status }) => ({
            name: 'report delivered',
            time: end,
            attributes: { 'go_docker_build.to': to, 'go_docker_build.status': status },
        })),
    };
};
/** Why an attempt failed: its own label, else that of the run, which is of the last attempt. */
const labelOf = (incident, attempt) => attempt.label ?? (attempt === incident.attempts.at(-1) ? incident.diagnosis?.id : null);
const stepSpan = (hash, incident, attempt, step) => {
    const start = time(step.startedAt ?? attempt.startedAt);
    return {
        spanId: (0,span_id/* stepSpanId */.E_)(hash, incident.run.spanId, attempt.number, step.index),
        parentSpanId: (0,span_id/* attemptSpanId */.Rr)(hash, incident.run.spanId, attempt.number),
        name: step.name,
        kind: 'internal',
        start,
        end: start + (step.seconds ?? 0) * 1000,
        attributes: {
            'go_docker_build.step': step.index,
            'go_docker_build.cached': step.cached,
            ...(step.stage === undefined ? {} : { 'go_docker_build.stage': step.stage }),
            ...(step.exitCode === undefined ? {} : { 'process.exit.code': step.exitCode }),
            ...(step.error === undefined ? {} : errorType(labelOf(incident, attempt))),
        },
        ...(step.error === undefined ? {} : { error: step.error }),
    };
};
const attemptSpans = (hash, incident, attempt) => {
    const start = time(attempt.startedAt);
    const isFailed = attempt.exitCode !== 0;
    return [
        {
            spanId: (0,span_id/* attemptSpanId */.Rr)(hash, incident.run.spanId, attempt.number),
            parentSpanId: (0,span_id/* stageSpanId */.Kq)(hash, incident.run.spanId, 'build'),
            name: `attempt ${attempt.number}`,
            kind: 'internal',
            start,
            end: start + attempt.seconds * 1000,
            attributes: {
                'process.exit.code': attempt.exitCode,
                ...(isFailed ? errorType(labelOf(incident, attempt)) : {}),
            },
            ...(isFailed ? { error: `buildx ended with exit code ${attempt.exitCode}` } : {}),
        },
        ...attempt.steps
            .filter(({ startedAt }) => startedAt !== undefined)
            .map((step) => stepSpan(hash, incident, attempt, step)),
    ];
};
/** One span for each upstream that was asked: from the start of the run, as long as its requests took together but not beyond the run. */
const hostSpans = (hash, incident) => (incident.cache.modules?.hosts ?? []).map(({ host, requests, failures, bytes, seconds, state }) => {
    const start = time(incident.startedAt);
    return {
        spanId: (0,span_id/* spanIdOf */.DR)(hash, incident.run.spanId, 'host', host),
        parentSpanId: incident.run.spanId,
        name: `modules from ${host}`,
        kind: 'client',
        start,
        end: start + Math.min(seconds, incident.seconds) * 1000,
        attributes: {
            'server.address': host,
            'go_docker_build.requests': requests,
            'go_docker_build.failures': failures,
            'go_docker_build.bytes': bytes,
            'go_docker_build.seconds': seconds,
            'go_docker_build.state': state,
        },
    };
});
/** The spans of a run: the run, its stages, its attempts with their steps, and the upstreams of its modules. */
const spansOf = (incident, hash) => [
    rootOf(incident),
    ...incident.stages.map(({ name, startedAt, seconds }) => ({
        spanId: (0,span_id/* stageSpanId */.Kq)(hash, incident.run.spanId, name),
        parentSpanId: incident.run.spanId,
        name,
        kind: 'internal',
        start: time(startedAt),
        end: time(startedAt) + seconds * 1000,
        attributes: {},
    })),
    ...incident.attempts.flatMap((attempt) => attemptSpans(hash, incident, attempt)),
    ...hostSpans(hash, incident),
];

;// CONCATENATED MODULE: ./build/stages/measure/otlp-sink.js





const described = ({ name, help, unit, type, buckets = [] }) => ({
    name,
    description: help,
    unit,
    type,
    bounds: buckets,
});
/** Series at 0, so that a collector has them before the first increment. */
const zeroPoints = (metrics, run) => metrics.flatMap((metric) => {
    const points = (metric.series?.({ run }) ?? []).map((attributes) => ({ attributes, values: [] }));
    return points.length === 0 ? [] : [{ ...described(metric), points }];
});
const pointsOf = (metrics, incident) => metrics.flatMap((metric) => {
    const bySeries = Map.groupBy(metric.samples(incident), ({ labels }) => JSON.stringify(labels));
    const points = [...bySeries.values()].map((samples) => ({
        attributes: samples[0]?.labels ?? {},
        values: metric.type === 'counter' ? [sumOf(samples)] : samples.map(({ value }) => value),
    }));
    return points.length === 0 ? [] : [{ ...described(metric), points }];
});
const sumOf = (samples) => samples.reduce((sum, { value }) => sum + value, 0);
/** What a collector that took only a part says. https://opentelemetry.io/docs/specs/otlp/#partial-success-1 */
const partOf = (answer) => {
    if (!answer.ok || !answer.body.includes('partialSuccess'))
        return null;
    try {
        const { partialSuccess: part } = JSON.parse(answer.body);
        const count = Number(part?.rejectedSpans ?? part?.rejectedDataPoints ?? 0);
        return count > 0 ? `${count} were rejected: ${said(String(part?.errorMessage ?? ''))}` : null;
    }
    catch {
        return null;
    }
};
/** A collector of OTLP over HTTP with JSON: one trace, and increments since the start of the run. https://opentelemetry.io/docs/specs/otlp/#otlphttp */
const otlp = (url, tools) => {
    const { ask, pause, compress, now, version } = tools;
    const metrics = [...tools.metrics, ...tools.conventional];
    const scope = { name: 'go-docker-build', version };
    const headers = {
        ...parseHeaders(tools.otlpHeaders),
        'content-type': 'application/json',
        'content-encoding': 'gzip',
    };
    const post = async (path, body, left) => {
        const packed = compress(JSON.stringify(body));
        const request = { method: 'POST', url: sink_below(url, path), headers, body: packed };
        const answer = await twice(() => ask({ ...request, timeoutMs: left(), mostBytes: 16_384 }), left, pause);
        return refusalOf(answer) ?? partOf(answer);
    };
    /** Told at one moment, for increments that reach back over those of another run are dropped by what adds them up. */
    const postPoints = (run, points, left) => {
        const speaker = { resource: resource_resourceOf(run, null), scope };
        const end = now().getTime();
        return post('/v1/metrics', metricsOf(speaker, points, { start: end - 1, end }), left);
    };
    const postSpans = (incident, left) => {
        const { run } = incident;
        const speaker = { resource: resource_resourceOf(run, version), scope };
        return post('/v1/traces', tracesOf(speaker, run.traceId, spansOf(incident, tools.hash)), left);
    };
    return {
        name: `otlp ${sink_placeOf(url)}`,
        start: (run, left) => postPoints(run, zeroPoints(metrics, run), left),
        end: async (incident, left) => {
            const [traces, measured] = await Promise.all([
                postSpans(incident, left),
                postPoints(incident.run, pointsOf(metrics, incident), left),
            ]);
            if (traces === measured)
                return traces;
            const parts = [
                traces === null ? [] : [`traces: ${traces}`],
                measured === null ? [] : [`metrics: ${measured}`],
            ];
            return parts.flat().join('; ');
        },
    };
};

;// CONCATENATED MODULE: ./build/text/exposition.js
const exposition_escaped = (text) => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('"', '\\"');
const UNESCAPED = { '\\\\': '\\', '\\n': '\n', '\\"': '"' };
const unescaped = (text) => text.replace(/\\[\\n"]/g, (pair) => UNESCAPED[pair] ?? pair);
/** One series as text: `name{a="1"}`; labels sorted by name, so that the same series has the same text; empty ones left out, as they are the same as none. */
const seriesName = (name, labels) => {
    const pairs = Object.entries(labels)
        .filter(([, value]) => value !== '')
        .sort(([one], [other]) => (one < other ? -1 : 1));
    return pairs.length === 0
        ? name
        : `${name}{${pairs.map(([label, value]) => `${label}="${exposition_escaped(value)}"`).join(',')}}`;
};
const LABEL = /([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"(?:,|$)/gy;
/** Labels in the braces of a series; null when they are no such thing. */
const labelsOf = (text) => {
    const labels = {};
    LABEL.lastIndex = 0;
    while (LABEL.lastIndex < text.length) {
        const match = LABEL.exec(text);
        if (match === null)
            return null;
        labels[match[1]] = unescaped(match[2]);
    }
    return labels;
};
const LINE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? ([^ ]+)(?: -?\d+)?$/;
/** Reads the series that have these labels (an empty one: that lack it), without them; what is no series is left out. */
const parseSeries = (text, having = {}) => {
    const found = new Map();
    const wanted = Object.entries(having);
    for (const line of text.split('\n')) {
        const [, name, inside = '', number] = LINE.exec(line.trim()) ?? [];
        const labels = name === undefined ? null : labelsOf(inside);
        if (name === undefined || labels === null)
            continue;
        if (wanted.some(([label, value]) => (labels[label] ?? '') !== value))
            continue;
        const rest = Object.fromEntries(Object.entries(labels).filter(([label]) => !(label in having)));
        const value = number === '+Inf' ? Number.POSITIVE_INFINITY : Number(number);
        if (Number.isFinite(value))
            found.set(seriesName(name, rest), value);
    }
    return found;
};
/** Name of a metric as one series of it is named: without labels, and without what a histogram puts behind it. */
const familyOf = (series) => series.replace(/\{.*$/s, '').replace(/_(?:bucket|sum|count)$/, '');

;// CONCATENATED MODULE: ./build/stages/measure/prometheus.js

/** A histogram as the text format has it: a bucket for each bound counts all that is not above it. */
const observe = ({ name, buckets = [] }, labels, values, add) => {
    for (const bound of [...buckets, Number.POSITIVE_INFINITY]) {
        const le = bound === Number.POSITIVE_INFINITY ? '+Inf' : String(bound);
        add(seriesName(`${name}_bucket`, { ...labels, le }), values.filter((value) => value <= bound).length);
    }
    add(seriesName(`${name}_sum`, labels), values.reduce((sum, value) => sum + value, 0));
    add(seriesName(`${name}_count`, labels), values.length);
};
const less = (labels, without) => Object.fromEntries(Object.entries(labels).filter(([name]) => !without.includes(name)));
const zeroes = (metric, run, without, add) => {
    for (const all of metric.series?.(run) ?? []) {
        const labels = less(all, without);
        if (metric.type === 'histogram')
            observe(metric, labels, [], add);
        else
            add(seriesName(metric.name, labels), 0);
    }
};
/** What was there with the series a run starts with: those that exist at 0 before anything happened, so that the first increment is seen by `rate()`. */
const withZeroes = (before, metrics, run, without = []) => {
    const series = new Map(before);
    const add = (name, value) => series.set(name, (series.get(name) ?? 0) + value);
    for (const metric of metrics)
        zeroes(metric, run, without, add);
    return series;
};
/** What was counted before with what this run adds: counters and histograms grow, gauges are replaced. */
const grown = (before, metrics, incident, without = []) => {
    const series = new Map(withZeroes(before, metrics, incident, without));
    const add = (name, value) => series.set(name, (series.get(name) ?? 0) + value);
    for (const metric of metrics) {
        for (const sample of metric.samples(incident)) {
            const labels = less(sample.labels, without);
            if (metric.type === 'histogram')
                observe(metric, labels, [sample.value], add);
            else if (metric.type === 'counter')
                add(seriesName(metric.name, labels), sample.value);
            else
                series.set(seriesName(metric.name, labels), sample.value);
        }
    }
    return series;
};
/** Of series those that are of these metrics. */
const ofMetrics = (series, metrics) => {
    const names = new Set(metrics.map(({ name }) => name));
    return new Map([...series].filter(([name]) => names.has(familyOf(name)) || names.has(name.replace(/\{.*$/s, ''))));
};
const oneLine = (text) => text.replaceAll('\\', '\\\\').replaceAll('\n', ' ');
/** Series as the text Prometheus, Pushgateway and node_exporter read, each metric with its help and type; series of metrics we do not have come as they are. */
const toExposition = (series, metrics) => {
    const families = Map.groupBy(series, ([name]) => {
        const family = familyOf(name);
        return metrics.some((metric) => metric.name === family) ? family : name.replace(/\{.*$/s, '');
    });
    const blocks = [...families].map(([family, rows]) => {
        const metric = metrics.find(({ name }) => name === family);
        const head = metric === undefined
            ? []
            : [`# HELP ${family} ${oneLine(metric.help)}`, `# TYPE ${family} ${metric.type}`];
        return [...head, ...rows.map(([name, value]) => `${name} ${value}`), ''].join('\n');
    });
    return blocks.join('');
};

;// CONCATENATED MODULE: ./build/stages/measure/pushgateway.js



/** Groups of series the runs of one workflow share: a run writes one of them, so that runs at the same time seldom meet, and their number does not grow with the runs. */
const SLOTS = 8;
const JOB = 'go-docker-build';
/** Labels the key of a group has in the place of each series. */
const IN_KEY = ['repo', 'workflow'];
/** What is read of a Pushgateway at most, which gives all its groups at once. */
const READ_BYTES = 32 * 1_024 * 1_024;
/** The group of a run: the same for all that a run sends, one of eight for all runs of a workflow. */
const groupOf = (run, hash) => {
    const who = run.runId === null ? [run.spanId] : [run.runId, run.runAttempt, run.job, run.leg];
    const slot = Number.parseInt(hash(who.join('/')).slice(0, 8), 16) % SLOTS;
    return { job: JOB, repo: run.repository ?? 'local', workflow: run.workflow ?? '', slot: String(slot) };
};
const base64 = (text) => Buffer.from(text, 'utf8').toString('base64').replaceAll('+', '-').replaceAll('/', '_');
/** https://github.com/prometheus/pushgateway#url */
const pathOf = ({ job, repo, workflow, slot }) => [
    `/metrics/job/${job}`,
    `/repo@base64/${base64(repo)}`,
    ...(workflow === '' ? [] : [`/workflow@base64/${base64(workflow)}`]),
    `/slot/${slot}`,
].join('');
/** A Pushgateway: the group of the run is read, this run is added, and the whole is put back; what is put twice counts once. */
const pushgateway = (url, tools) => {
    const { ask, metrics, hash, pause } = tools;
    const read = async (group, left) => {
        const request = { method: 'GET', url: sink_below(url, '/metrics'), headers: {}, body: '' };
        const answer = await ask({ ...request, timeoutMs: left(), mostBytes: READ_BYTES });
        const why = refusalOf(answer);
        if (why !== null)
            return why;
        const body = answer.ok ? answer.body : '';
        if (body.length >= READ_BYTES)
            return 'it holds more than 32 MiB of series; give this one to fewer';
        return ofMetrics(parseSeries(body, group), metrics);
    };
    const put = async (group, series, left) => {
        const body = toExposition(series, metrics);
        const headers = { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' };
        const request = { method: 'PUT', url: sink_below(url, pathOf(group)), headers, body };
        const answer = await twice(() => ask({ ...request, timeoutMs: left(), mostBytes: 1_024 }), left, pause);
        return refusalOf(answer);
    };
    return {
        name: `pushgateway ${sink_placeOf(url)}`,
        start: async (run, left) => {
            const group = groupOf(run, hash);
            const before = await read(group, left);
            if (typeof before === 'string')
                return before;
            return before.size > 0 ? null : put(group, withZeroes(before, metrics, { run }, IN_KEY), left);
        },
        end: async (incident, left) => {
            const group = groupOf(incident.run, hash);
            const before = await read(group, left);
            if (typeof before === 'string')
                return before;
            return put(group, grown(before, metrics, incident, IN_KEY), left);
        },
    };
};

;// CONCATENATED MODULE: ./build/stages/measure/textfile.js


/** A file node_exporter reads: this run is added to what it holds. Metrics node_exporter has itself stay out, for one that is told twice fails its whole answer. https://github.com/prometheus/node_exporter#textfile-collector */
const textfile = (path, { update, metrics: all }) => {
    const metrics = all.filter(({ name }) => !name.startsWith('node_'));
    return {
        name: `textfile ${path}`,
        start: (run, left) => update(path, (text) => toExposition(withZeroes(parseSeries(text ?? ''), metrics, { run }), metrics), left()),
        end: (incident, left) => update(path, (text) => toExposition(grown(parseSeries(text ?? ''), metrics, incident), metrics), left()),
    };
};

;// CONCATENATED MODULE: ./build/stages/measure/load.js
/** Samples an incident holds at most. */
const load_MOST = 300;
/** Every nth reading, so that not more than `MOST` stay; the last one always. */
const thinned = (all) => {
    const every = Math.ceil(all.length / load_MOST);
    return all.filter((_, at) => (all.length - 1 - at) % every === 0);
};
/** Name of the step that ran at a moment, the one that began last; null when none did. */
const stepAt = ({ attempts }, at) => {
    let [found, began] = [null, Number.NEGATIVE_INFINITY];
    for (const { steps } of attempts)
        for (const { name, startedAt, seconds } of steps) {
            if (startedAt === undefined)
                continue;
            const start = Date.parse(startedAt);
            const isOn = start <= at && at <= start + (seconds ?? Number.POSITIVE_INFINITY) * 1000;
            if (isOn && start >= began)
                [found, began] = [name, start];
        }
    return found;
};
const round = (value, digits) => Number(value.toFixed(digits));
/** What the machine was like during a run: all readings thinned, and the highest use of each part of it with the step it fell in. Null without a reading. */
const machineOf = ({ cores, diskBytes }, readings, incident) => {
    const last = readings.at(-1);
    if (last === undefined)
        return null;
    const begun = Date.parse(incident.startedAt);
    const second = ({ at }) => round(Math.max(0, at - begun) / 1000, 1);
    const peak = (value, isHigher) => {
        let found = null;
        for (const reading of readings) {
            const now = value(reading);
            if (now !== null && (found === null || isHigher(now, found.value)))
                found = { reading, value: now };
        }
        if (found === null)
            return null;
        return { value: found.value, at: second(found.reading), step: stepAt(incident, found.reading.at) };
    };
    const more = (one, other) => one > other;
    return {
        cores,
        memoryBytes: last.memoryTotalBytes,
        diskBytes,
        samples: thinned(readings).map((reading) => ({
            seconds: second(reading),
            cpu: round(reading.cpu, 3),
            memoryBytes: reading.memoryBytes,
            diskFreeBytes: reading.diskFreeBytes,
        })),
        peaks: {
            cpu: peak(({ cpu }) => round(cpu, 3), more),
            memory: peak(({ memoryBytes }) => memoryBytes, more),
            disk: peak(({ diskFreeBytes }) => diskFreeBytes, (one, other) => one < other),
        },
    };
};

;// CONCATENATED MODULE: ./build/stages/measure/index.js




/** What one sink may take at the end of a run. */
const SINK_MS = 5_000;
/** With less time than this nothing is asked any more. */
const LEAST_MS = 100;
const openSink = (sink, tools) => {
    switch (sink.kind) {
        case 'otlp':
            return otlp(sink.url, tools);
        case 'pushgateway':
            return pushgateway(sink.url, tools);
        case 'textfile':
            return textfile(sink.path, tools);
    }
};
const lasting = (clock) => {
    const until = clock.monotonic() + SINK_MS;
    return () => Math.max(1, until - clock.monotonic());
};
const whyOf = (error) => (error instanceof Error ? error.message : String(error));
/** Begins to measure: series that are to be there before the run ends are made while it goes on. Nothing waits for it. */
const startMeasuring = (sinks, run, tools, clock) => {
    const opened = sinks.map((one) => {
        const sink = openSink(one, tools);
        const started = sink.start(run, lasting(clock)).catch(whyOf);
        return { sink, started };
    });
    return {
        end: async (incident) => {
            const told = await Promise.all(opened.map(async ({ sink, started }) => {
                const left = lasting(clock);
                const before = await started;
                const isLate = before !== null && left() < LEAST_MS;
                const why = isLate ? before : await sink.end(incident, left).catch(whyOf);
                return why === null ? [] : [`${sink.name} did not take the measurements of this run: ${why}`];
            }));
            return told.flat();
        },
    };
};

;// CONCATENATED MODULE: ./build/pipeline/measure.js



const measure_EVERY_MS = 1_000;
/** Nothing is watched and nothing is sent. */
const NOT_MEASURED = { machine: () => null, send: async () => undefined };
/** Begins to watch the machine and to measure; nothing waits for it. */
const measure = (inputs, world, ports) => {
    const { telemetry = null } = ports;
    if (telemetry === null)
        return NOT_MEASURED;
    const load = telemetry.watchLoad(world.workspace, measure_EVERY_MS);
    const tools = {
        ask: telemetry.ask,
        update: telemetry.update,
        now: () => ports.clock.now(),
        pause: ports.pause,
        hash: world.hash,
        compress: world.compress,
        otlpHeaders: world.env['OTEL_EXPORTER_OTLP_HEADERS'] ?? '',
        version: world.version,
        metrics: metrics,
        conventional: conventional,
    };
    // What a laptop builds is no build of the pipeline, whatever the configuration file says.
    const sinks = world.isAction ? inputs.own.telemetry : [];
    const measuring = startMeasuring(sinks, world.identity, tools, ports.clock);
    let isSent = false;
    const redact = runRedactor(inputs, world.env, world.hidden);
    return {
        machine: (attempts, startedAt) => machineOf({ cores: load.cores, diskBytes: load.diskBytes() }, load.stop(), {
            attempts,
            startedAt: startedAt.toISOString(),
        }),
        send: async (incident) => {
            if (isSent)
                return;
            isSent = true;
            for (const why of await measuring.end(incident))
                ports.log.warning(redact(why));
        },
    };
};

;// CONCATENATED MODULE: ./build/stages/notify/decide.js
/** Which message this run is worth; a flaky failure is new until it was seen. */
const eventOf = ({ state, seen }) => {
    switch (state) {
        case 'recovered':
            return 'recovered';
        case 'passing':
            return 'passed';
        case 'new':
            return 'new';
        case 'flaky':
            return seen === 0 ? 'new' : 'known';
        case 'known':
        case 'broken-on-base':
            return 'known';
    }
};
/** Whether the user wants to hear of this. */
const isWanted = (event, on) => on.includes('always') || (event !== 'passed' && on.includes(event));
/** Whether the cause is, or was, infrastructure. */
const isInfra = (incident, history) => incident.outcome === 'success'
    ? history.endedInfra
    : incident.attribution.verdict === 'infra' || incident.diagnosis?.blame === 'no';
/** Why a target does not hear of it; null when it does. */
const silence = (target, infra) => {
    if (target.audience === 'authors' && infra)
        return 'infrastructure is not told to authors';
    if (target.audience === 'platform' && !infra)
        return 'only infrastructure is told to the platform';
    return null;
};
/** The login behind a commit email that hides the address. https://docs.github.com/account-and-profile/reference/email-addresses-reference#your-noreply-email-address */
const loginOf = ({ author }) => (author.login ?? /^(?:\d+\+)?([\w-]+)@users\.noreply\./i.exec(author.email)?.[1] ?? null)?.toLowerCase() ??
    null;
/** Ids to mention at a service: of the likeliest person, for a new failure that is a person's, and only from the input. */
const mentionsOf = (incident, event, mentions, notifier) => {
    const [suspect] = incident.attribution.suspects;
    if (event !== 'new' || incident.attribution.verdict !== 'author' || suspect === undefined)
        return [];
    const names = [loginOf(suspect), suspect.author.email.toLowerCase()];
    const ids = mentions
        .filter(({ login }) => names.includes(login))
        .filter(({ kind }) => kind === null || kind === notifier.kind)
        .map(({ id }) => id)
        .filter((id) => notifier.mentionable.test(id));
    return [...new Set(ids)].slice(0, 3);
};

// EXTERNAL MODULE: ./build/wording/message.js
var message = __webpack_require__(752);
// EXTERNAL MODULE: ./build/wording/wording.js
var wording = __webpack_require__(1987);
;// CONCATENATED MODULE: ./build/stages/notify/facts.js




/** Quotes of a log and changed files a message has at most. */
const QUOTES = 5;
const FILES = 5;
const webUrl = (url) => url !== null && /^https?:\/\//.test(url) && URL.canParse(url) ? url : null;
/** What the message of an incident says, without mentions. */
const factsOf = (incident, history, event) => {
    const { language, run, diagnosis, attribution } = incident;
    const isRecovered = event === 'recovered';
    const where = incident.location ?? incident.instruction;
    const colon = language === 'zh-CN' ? '：' : ': ';
    const quotes = diagnosis === null ? [] : diagnosis.quotes.length > 0 ? diagnosis.quotes : [diagnosis.evidence];
    return {
        language,
        event,
        brand: 'go-docker-build',
        headline: isRecovered ? (0,message/* messageWords */.p)(language).recovered(history.ended) : (0,wording/* headline */.Pl)(incident),
        state: (0,message/* historySentence */.y)(history, language),
        id: diagnosis?.id ?? history.ended,
        repository: run.repository,
        branch: (0,ref/* branchOf */.W)(run.ref),
        commit: run.headSha,
        workflow: run.workflow,
        job: run.job,
        matrix: run.matrix,
        position: where === null ? null : (0,wording/* position */.G1)(where),
        quotes: quotes.slice(0, QUOTES).map(({ text }) => text.trim()),
        cause: diagnosis?.cause ?? null,
        do: diagnosis?.do ?? [],
        whose: diagnosis === null ? null : (0,wording/* whose */.vU)(attribution, language),
        files: attribution.files
            .slice(0, FILES)
            .map(({ path, why }) => `${path}${colon}${(0,translate/* translate */.T)(why, language)}`),
        reproduce: incident.reproduce,
        mentions: [],
        links: { run: webUrl(run.url), page: webUrl((0,wording/* pageOf */.ZZ)(incident)) },
        blame: diagnosis?.blame ?? null,
        verdict: attribution.verdict,
        retryable: diagnosis?.retryable ?? null,
        fingerprint: diagnosis?.fingerprint ?? null,
        count: incident.outcome === 'failure' ? history.seen + 1 : 0,
        runId: run.runId,
        runAttempt: run.runAttempt,
        traceId: run.traceId,
        spanId: run.spanId,
        startedAt: incident.startedAt,
    };
};

;// CONCATENATED MODULE: ./build/stages/notify/send.js


/** What one target may take, a second try included. */
const TARGET_MS = 5_000;
/** Of what a service said that is repeated in a warning. */
const send_SAID_BYTES = 300;
const FIXES = {
    time: 'nothing to do if it was once; else see whether the runner reaches the service',
    'refused-address': 'give a URL whose host is an ordinary address of the internet or of your network',
    network: 'see whether the runner reaches the service, and its proxy settings',
};
const send_short = (text) => (0,text_escape/* cutBytes */.Uw)((0,controls/* stripControls */.$)(text).replace(/\s+/g, ' ').trim(), send_SAID_BYTES);
const meaning = (posted, notifier) => posted.ok ? notifier.accepted(posted) : { kind: 'refused', said: posted.said, fix: FIXES[posted.kind] };
/** Sends a request, and once more when the service asks for it and five seconds allow; never rejects. */
const send = async (makeRequest, notifier, { http, clock, pause }) => {
    const begun = clock.monotonic();
    const left = () => TARGET_MS - (clock.monotonic() - begun);
    const attempt = async () => meaning(await http.post({ ...makeRequest(), timeoutMs: Math.max(1, left()) }), notifier);
    let answer = await attempt();
    let tries = 1;
    if (answer.kind === 'again' && answer.afterMs < left()) {
        await pause(answer.afterMs);
        answer = await attempt();
        tries = 2;
    }
    return answer.kind === 'ok' ? { ok: true, tries } : { ok: false, said: send_short(answer.said), fix: answer.fix };
};

;// CONCATENATED MODULE: ./build/stages/notify/index.js






/** A delivery, whose `to` names the service. */
const delivered = (target, status, detail) => ({
    to: `notify:${target.kind}`,
    status,
    detail,
});
/** Sends the incident to every target that is to hear of it, all at once, within five seconds; never rejects, and nothing it says holds a URL or secret. `isRepeated` is why another build of this run tells it; null when none does. */
const notify = async (incident, history, settings, notifiers, isRepeated, ports) => {
    const { targets } = settings;
    const redact = (0,text_redact/* redactor */.$)(secretsOf(targets));
    const event = eventOf(history);
    const infra = isInfra(incident, history);
    const facts = factsOf(incident, history, event);
    const deliver = async (target) => {
        const notifier = notifiers.find(({ kind }) => kind === target.kind);
        if (notifier === undefined)
            return delivered(target, 'failed', 'no notifier of this kind');
        if (!isWanted(event, settings.on))
            return delivered(target, 'skipped', `notify-on does not hold ${event}`);
        const why = silence(target, infra) ?? isRepeated;
        if (why !== null)
            return delivered(target, 'skipped', why);
        const full = {
            ...notify_redactAll(facts, redact),
            mentions: mentionsOf(incident, event, settings.mentions, notifier),
        };
        const seal = { hmac: ports.hmac, now: ports.clock.now() };
        const sent = await send(() => notifier.request(full, target, seal), notifier, ports);
        if (sent.ok)
            return delivered(target, 'sent', sent.tries === 1 ? event : `${event}, at the second try`);
        return delivered(target, 'failed', redact(`the service said: ${sent.said}. What helps: ${sent.fix}`));
    };
    return Promise.all(targets.map(async (target, at) => {
        const one = await deliver(target).catch((error) => delivered(target, 'failed', redact(error instanceof Error ? error.message : String(error))));
        return targets.length === 1 ? one : { ...one, detail: `target ${at + 1}: ${one.detail}` };
    }));
};
/** Every text of a value passed through a function. */
const notify_redactAll = (value, redact) => {
    if (typeof value === 'string')
        return redact(value);
    if (Array.isArray(value))
        return value.map((item) => notify_redactAll(item, redact));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, notify_redactAll(item, redact)]));
};

;// CONCATENATED MODULE: ./build/pipeline/memory.js



/** Reads the past of this build, in some seconds at most; meant to run beside the build. `defaultBranch` is the base of runs that are of no pull request. */
const recall = async (world, checkName, parts, defaultBranch, ports) => {
    const { identity, env } = world;
    const headBranch = env['GITHUB_HEAD_REF'] || world.branch;
    const baseBranch = env['GITHUB_BASE_REF'] || defaultBranch;
    const differences = [parts.file, parts.context, parts.target, ...parts.platforms];
    const asking = {
        name: checkName,
        subject: subjectOf([checkName, identity.matrix, ...differences], world.hash),
        headBranch,
        baseBranch: baseBranch === headBranch ? null : baseBranch,
        branch: (0,ref/* branchOf */.W)(identity.ref) ?? '',
        commit: (identity.runAttempt ?? 1) > 1 ? identity.headSha : null,
        directory: `${env['RUNNER_TEMP'] ?? '/tmp'}/go-docker-build-history`,
    };
    const isKnown = identity.runId !== null && asking.branch !== '';
    const remembered = isKnown ? await readHistory(asking, ports) : { records: [], source: 'none' };
    return { asking, remembered };
};
/** How this run stands to the past, its record, and the block for the end of the check run's text; the record is null on a laptop. */
const compare = (incident, { asking, remembered }) => {
    const made = recordOf(incident, asking.name, asking.subject);
    if (made === null)
        return { history: null, record: null, block: '' };
    const history = stateOf(made, remembered.records, asking.baseBranch, remembered.source);
    const { endedFingerprint: ended, endedInfra } = history;
    const record = { ...made, ended, infra: made.infra || endedInfra };
    return { history, record, block: recordBlock(record, remembered.records) };
};
/** Tells the channels, once for all builds with the same failure, and leaves the record in the cache service where no check run holds it; after the check run stands. */
const tell = async (incident, past, memory, settings, notifiers, ports) => {
    const { history, record } = past;
    if (history === null || record === null)
        return [];
    const isPublished = incident.deliveries.some(({ to, status }) => to === 'check-run' && status === 'sent');
    const isAsked = settings.targets.length > 0 && isWanted(eventOf(history), settings.on);
    const seen = isAsked ? await readNow(record, ports.recentChecks) : [];
    const now = { ...history, elsewhere: Math.max(history.elsewhere, elsewhereIn(record, seen)) };
    const made = await notify(incident, now, settings, notifiers, toldBy(record, seen), ports);
    if (!isPublished)
        await keepHistory(record, memory.remembered, memory.asking, ports);
    return made;
};

// EXTERNAL MODULE: ./build/pipeline/own-playbooks.js + 2 modules
var own_playbooks = __webpack_require__(3728);
// EXTERNAL MODULE: ./build/pipeline/own-rules.js
var own_rules = __webpack_require__(1269);
;// CONCATENATED MODULE: ./build/pipeline/remember.js


const nameOf = ({ module, version }) => `${module}@${version}`;
/** Versions the build was given, each with its zip where it took that. */
const usedOf = (modules) => modules
    .filter(({ hits }) => hits > 0)
    .map(({ module, version, hasZip }) => ({ module, version, zip: hasZip }));
/** Lists without doubles; a zip that one of them wants is wanted. */
const union = (...lists) => {
    const all = new Map();
    for (const one of lists.flat())
        all.set(nameOf(one), { ...one, zip: one.zip || all.get(nameOf(one))?.zip === true });
    return [...all.values()];
};
/**
 * Leaves for the post step which module versions are to be saved: those of the sums and those the build was given. Null when nothing is to be saved.
 * A build that found its layers in the cache is over before all of them came. Then what is there goes under a key of its own below the other one, if any of it is new:
 * a later run starts from it and saves the whole, which it would not if a part had the name of the whole.
 */
const remember = async (prewarmed, { mirror }, { failed }, world, { files }) => {
    const { key, gomodcache, shouldSave, serve } = prewarmed;
    if (key === null || !shouldSave || mirror === null || serve === null)
        return null;
    const without = new Set(failed.map(nameOf));
    const { modules } = mirror.account();
    const wanted = prewarmed.wanted.filter((one) => !without.has(nameOf(one)));
    const all = union(usedOf(modules), wanted).filter((one) => !without.has(nameOf(one)));
    const missing = new Set((await (0,entries/* missingIn */.EH)(serve.store, all, files)).map(nameOf));
    const there = all.filter((one) => !missing.has(nameOf(one)));
    const isWhole = !wanted.some((one) => missing.has(nameOf(one)));
    const isNew = modules.some(({ from }) => from !== 'store');
    if (there.length === 0 || (!isWhole && !isNew))
        return null;
    const lines = (0,entries/* toLines */.P_)(there);
    const list = `${(0,posix_.dirname)(world.incidentPath)}/modules.txt`;
    await files.write(list, lines);
    return { key: isWhole ? key : `${key}-part-${world.hash(lines).slice(0, 16)}`, gomodcache, list };
};

// EXTERNAL MODULE: ./build/stages/read-log/go-event.js
var go_event = __webpack_require__(377);
// EXTERNAL MODULE: ./build/text/clean.js
var text_clean = __webpack_require__(3039);
// EXTERNAL MODULE: ./build/text/colours.js
var colours = __webpack_require__(8671);
;// CONCATENATED MODULE: ./build/pipeline/report-log/line.js




/** A raw line as the reader of the log gives it: cleaned, the last that a terminal shows; empty when nothing is to be seen. */
const seenLine = (raw) => {
    const text = (0,go_event/* goEventText */.w)((0,text_clean/* visibleLine */.P8)((0,text_clean/* cleanLine */.Ow)(raw)));
    return text.trim() === '' ? '' : text;
};
/** What the reader made of a raw line with the colours put back; without them where both differ. */
const withColours = (seen, raw) => {
    if (!(0,colours/* hasColours */.u)(raw))
        return seen;
    const parts = raw.split('\r').filter((part) => (0,controls/* stripControls */.$)(part).trim() !== '');
    const coloured = (0,colours/* keepColours */.h)(parts.at(-1) ?? '');
    return (0,controls/* stripControls */.$)(coloured) === seen ? coloured : seen;
};
/** A line without secrets; one in which colours may hide a secret loses them. */
const withoutSecrets = (text, redact) => {
    if (!(0,colours/* hasColours */.u)(text))
        return redact(text);
    const bare = (0,controls/* stripControls */.$)(text);
    const clean = redact(bare);
    return clean === bare ? redact(text) : clean;
};

// EXTERNAL MODULE: ./build/stages/read-log/solve-status.js
var solve_status = __webpack_require__(4346);
;// CONCATENATED MODULE: ./build/pipeline/report-log/records.js

const LINE_FEED = 10;
const timeOf = (text) => {
    const time = Date.parse(text ?? '');
    return Number.isFinite(time) ? time : undefined;
};
/** Which step a vertex is: the reader of the log knows steps by name, in the order of their first appearance. */
const namer = (steps) => {
    const byName = new Map();
    for (const { name, index } of steps)
        byName.set(name, [...(byName.get(name) ?? []), index]);
    const known = new Map();
    return {
        name: (key, name) => {
            if (known.has(key))
                return;
            const free = byName.get(name);
            const step = (free?.length ?? 0) > 1 ? free?.shift() : free?.[0];
            if (step !== undefined)
                known.set(key, step);
        },
        stepOf: (key) => known.get(key),
    };
};
/** Reads the records of `--progress=rawjson` once more for what the steps' lines do not tell: their time and stream, and when steps began. */
class RecordReader {
    names;
    take;
    groups = new Map();
    moments = new Map();
    begun = new Map();
    open = new Map();
    constructor(steps, take) {
        this.names = namer(steps);
        this.take = take;
    }
    /** Takes one line of the log; false when it is no record. */
    push(line) {
        const record = (0,solve_status/* isRecord */.u4)(line) ? (0,solve_status/* parseRecord */.Hh)(line) : undefined;
        if (record === undefined)
            return false;
        for (const vertex of record.vertexes ?? [])
            this.addVertex(vertex);
        for (const log of record.logs ?? [])
            this.addLog(log);
        return true;
    }
    /** When each step ran; steps without a start or an end are not among them. */
    times() {
        const dated = [...this.moments].filter(([, { started, completed }]) => Number.isFinite(started) && Number.isFinite(completed));
        const first = dated.reduce((least, [, { started }]) => Math.min(least, started), Number.POSITIVE_INFINITY);
        return dated
            .map(([step, { started, completed, inputs }]) => ({
            step,
            start: (started - first) / 1000,
            end: Math.max(started - first, completed - first) / 1000,
            after: [...new Set([...inputs].map((digest) => this.stepOf(digest)))].filter((other) => other !== undefined && other !== step),
        }))
            .sort((a, b) => a.step - b.step);
    }
    /** Lines that were never ended. */
    end() {
        for (const [key, { chunks, seconds }] of this.open)
            this.tell(key, Buffer.concat(chunks), seconds);
        this.open.clear();
    }
    keyOf(digest) {
        return this.groups.get(digest) ?? digest;
    }
    stepOf(digest) {
        return this.names.stepOf(this.keyOf(digest));
    }
    addVertex(vertex) {
        const group = vertex.progressGroup?.weak ? undefined : vertex.progressGroup;
        if (group?.id)
            this.groups.set(vertex.digest, group.id);
        this.names.name(this.keyOf(vertex.digest), group?.name ?? vertex.name ?? '');
        if (vertex.started)
            this.begun.set(vertex.digest, vertex.started);
        const step = this.stepOf(vertex.digest);
        if (step === undefined)
            return;
        const moment = this.moments.get(step) ?? {
            started: Number.POSITIVE_INFINITY,
            completed: Number.NEGATIVE_INFINITY,
            inputs: new Set(),
        };
        this.moments.set(step, moment);
        for (const input of vertex.inputs ?? [])
            moment.inputs.add(input);
        moment.started = Math.min(moment.started, timeOf(vertex.started) ?? moment.started);
        moment.completed = Math.max(moment.completed, timeOf(vertex.completed) ?? moment.completed);
    }
    addLog(log) {
        const key = `${log.stream === 2 ? 2 : 1}${log.vertex}`;
        const now = (0,solve_status/* secondsBetween */.O1)(this.begun.get(log.vertex), log.timestamp);
        const data = Buffer.from(log.data ?? '', 'base64');
        let from = 0;
        for (let end = data.indexOf(LINE_FEED); end >= 0; end = data.indexOf(LINE_FEED, from)) {
            const open = this.open.get(key);
            this.open.delete(key);
            const bytes = Buffer.concat([...(open?.chunks ?? []), data.subarray(from, end)]);
            this.tell(key, bytes, open?.seconds ?? now);
            from = end + 1;
        }
        if (from >= data.length)
            return;
        const open = this.open.get(key) ?? { chunks: [], seconds: now };
        open.chunks.push(data.subarray(from));
        this.open.set(key, open);
    }
    tell(key, bytes, seconds) {
        const step = this.stepOf(key.slice(1));
        if (step !== undefined)
            this.take(step, { text: bytes.toString('utf8'), seconds, stream: key.startsWith('2') ? 2 : 1 });
    }
}

;// CONCATENATED MODULE: ./build/pipeline/report-log/index.js


/** The reader of the log keeps shorter sequences of lines whole. */
const KEPT_WHOLE = 10_000;
/** How far a raw line may stand behind the one that is expected next. */
const REACH = 64;
const TIMED = /^\s{0,8}#\d{1,9} (\d{1,9}\.\d{1,3})(?: |$)/;
const rowsOf = function* (raw) {
    let from = 0;
    for (let end = raw.indexOf('\n'); end >= 0; end = raw.indexOf('\n', from)) {
        yield raw.slice(from, end);
        from = end + 1;
    }
    if (from < raw.length)
        yield raw.slice(from);
};
/** Goes along the lines of one step as their raw forms come. */
class StepLines {
    total = 0;
    own;
    next = 0;
    constructor(own) {
        this.own = own;
    }
    get leftOut() {
        return this.total < KEPT_WHOLE ? 0 : Math.max(0, this.total - this.own.length);
    }
    /** Position of the line with this text among all lines; undefined when it was not kept. */
    find(seen, log) {
        this.total++;
        for (let at = this.next; at < Math.min(this.own.length, this.next + REACH); at++) {
            const line = this.own[at];
            if (log.lines[line]?.text !== seen)
                continue;
            this.next = at + 1;
            return line;
        }
        return undefined;
    }
}
const fromRecords = (raw, log) => {
    const own = new Map();
    log.lines.forEach(({ step }, at) => {
        if (step === undefined)
            return;
        const list = own.get(step);
        if (list === undefined)
            own.set(step, [at]);
        else
            list.push(at);
    });
    const steps = new Map([...own].map(([step, lines]) => [step, new StepLines(lines)]));
    const additions = new Map();
    const take = (step, { text, seconds, stream }) => {
        const seen = seenLine(text);
        const at = seen === '' ? undefined : steps.get(step)?.find(seen, log);
        if (at === undefined)
            return;
        additions.set(at, {
            stream,
            text: withColours(seen, text),
            ...(seconds === undefined ? {} : { seconds }),
        });
    };
    const reader = new RecordReader(log.steps, take);
    for (const row of rowsOf(raw))
        reader.push(row);
    reader.end();
    const leftOut = [...steps.values()].reduce((sum, step) => sum + step.leftOut, 0);
    return { additions, times: reader.times(), leftOut };
};
const fromRows = (raw, log) => {
    const byNumber = new Map(log.lines.map(({ number }, at) => [number, at]));
    const additions = new Map();
    let [number, timed] = [0, 0];
    for (const row of rowsOf(raw)) {
        number++;
        const [prefix = '', seconds] = TIMED.exec(row) ?? [];
        if (seconds !== undefined)
            timed++;
        const at = byNumber.get(number);
        if (at === undefined)
            continue;
        additions.set(at, {
            text: withColours(log.lines[at]?.text ?? '', row.slice(prefix.length)),
            ...(seconds === undefined ? {} : { seconds: Number(seconds) }),
        });
    }
    const lost = log.format === 'plain' ? timed - log.lines.length : number - log.lines.length;
    return { additions, times: [], leftOut: number < KEPT_WHOLE ? 0 : Math.max(0, lost) };
};
/** The log for a report: the lines that were read, with colours, times and streams from the raw text, and without secrets. */
const reportLogOf = (raw, log, redact) => {
    const { additions, times, leftOut } = log.format === 'rawjson' ? fromRecords(raw, log) : fromRows(raw, log);
    const lines = log.lines.map(({ number, text, step }, at) => {
        const { text: coloured = text, ...rest } = additions.get(at) ?? {};
        return { number, text: withoutSecrets(coloured, redact), step: step ?? null, ...rest };
    });
    return { lines, times, leftOut };
};

;// CONCATENATED MODULE: ./build/pipeline/salvage.js





/** The verdict of the build that was made, or of a plain one where none was; nothing is told to anybody. */
const salvage = async (error, made, inputs, { rules }, world, ports) => {
    const told = faultOf('the run', error);
    ports.log.warning(told);
    const started = ports.clock.now();
    const plain = () => attempt(1, inputs, barePreflight(inputs, world), (0,modules/* nothing */.s6)('A fault of go-docker-build.'), { rules }, ports);
    const tried = made?.tried ?? (await plain());
    const { outcome, diagnosis } = tried;
    const isGreen = outcome.exitCode === 0;
    const incident = {
        schema: 1,
        tool: { name: 'go-docker-build', version: world.version, pages: world.pages },
        language: inputs.own.language,
        run: world.identity,
        outcome: isGreen ? 'success' : 'failure',
        startedAt: started.toISOString(),
        seconds: Math.max(0, outcome.seconds),
        dockerfile: null,
        plan: { changes: [], skipped: [] },
        stages: [],
        attempts: made?.attempts ?? [tried.attempt],
        diagnosis,
        ...NOWHERE,
        attribution: isGreen ? NOBODY : UNKNOWN,
        history: null,
        findings: [],
        health: [],
        cache: {
            key: null,
            restored: 'off',
            delivery: 'off',
            why: told,
            served: 0,
            fetched: 0,
            bytes: 0,
            prewarmSeconds: 0,
            modules: null,
            build: {
                key: null,
                restored: 'off',
                why: told,
                transport: 'off',
                mounts: 0,
                entries: 0,
                bytes: 0,
                restoreSeconds: 0,
                seedSeconds: 0,
                waitedSeconds: 0,
                pullSeconds: 0,
                saveSeconds: null,
                savedSeconds: null,
            },
        },
        degradations: [...(made?.degradations ?? []), told],
        degraded: 2,
        deliveries: [],
        reproduce: null,
        image: isGreen ? { id: outcome.imageId, digest: outcome.digest } : null,
    };
    return { incident: redactIncident(incident, inputs, world.env, world.hidden), tried };
};

;// CONCATENATED MODULE: ./build/stages/seed/builder.js
/** A mount with less in it was made and not yet filled. */
const FILLED = 1_000_000;
const UNITS = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 };
const bytesOf = (text) => {
    const [, number, unit = ''] = /^([\d.]+)([kMGT]?B)$/.exec(text) ?? [];
    return Number(number ?? 0) * (UNITS[unit] ?? 0);
};
/** Sizes of cache mounts by id, as `docker buildx du --verbose` tells them. https://github.com/docker/buildx/blob/v0.38.2/commands/diskusage.go */
const mountSizes = (text) => {
    const sizes = new Map();
    for (const record of text.split(/\n(?=ID:)/)) {
        const [, id] = /^Description:\s+cached mount [\s\S]* with id "(.*)"\s*$/m.exec(record) ?? [];
        const [, size = ''] = /^Size:\s+(\S+)\s*$/m.exec(record) ?? [];
        if (id !== undefined)
            sizes.set(id, Math.max(sizes.get(id) ?? 0, bytesOf(size)));
    }
    return sizes;
};
/** Whether the builder kept any of these mounts from an earlier build, so that nothing is to be brought; false when it cannot be asked. */
const isKeptByBuilder = async (builder, mounts, namespace, shell) => {
    const asked = await shell.run('docker', [
        ...['buildx', 'du', ...(builder === '' ? [] : ['--builder', builder])],
        ...['--verbose', '--filter', 'type=exec.cachemount'],
    ], { timeoutMs: 5_000 });
    if (asked.code !== 0)
        return false;
    const sizes = mountSizes(asked.stdout);
    return mounts.some(({ id }) => (sizes.get(`${namespace}/${id}`) ?? 0) >= FILLED);
};

;// CONCATENATED MODULE: ./build/stages/seed/seconds.js
const seconds_SHORT = 16;
const compiles = ({ instruction }, mounts) => instruction !== undefined &&
    /^RUN\s.*--mount=\S*type=cache/s.test(instruction) &&
    mounts.some(({ id }) => instruction.includes(id));
/** Reads from the log how long the lines with these mounts took; their text is kept as a digest, for it may hold build arguments. */
const compileSeconds = ({ steps }, mounts, hash) => {
    const all = steps.filter((step) => compiles(step, mounts));
    const run = all.filter(({ cached, seconds }) => !cached && seconds !== undefined);
    const sums = {};
    for (const { stage = '', instruction = '', seconds = 0 } of run) {
        // Ids of mounts tell the levels of trust apart, which are all to be compared with the same times.
        const digest = hash(`${stage}\0${instruction.replace(/--mount=\S+\s+/g, '')}`).slice(0, seconds_SHORT);
        sums[digest] = (sums[digest] ?? 0) + seconds;
    }
    const whole = run.filter(({ error }) => error === undefined);
    return { seconds: sums, isAnyRun: run.length > 0, areAllRun: all.length > 0 && whole.length === all.length };
};

// EXTERNAL MODULE: ./build/text/size.js
var size = __webpack_require__(7397);
;// CONCATENATED MODULE: ./build/stages/seed/balance.js
/** Losses in a row after which the cache is left alone. */
const MOST_LOSSES = 3;
const COUNT = 'losses';
/** How many runs in a row, up to the last one that wrote it down, lost more time by the build cache than they gained. */
const readLosses = async ({ dir, prefix }, { cache, files }) => {
    const found = await cache.restore([dir], prefix, []);
    const text = found === null ? null : await files.read(`${dir}/${COUNT}`);
    await files.remove(dir);
    return /^[0-9]$/.test(text ?? '') ? Number(text) : 0;
};
/** Writes the count down after a run, when it is another one than before. */
const writeLosses = async ({ dir, prefix }, run, before, isLoss, { cache, files }) => {
    const now = isLoss ? Math.min(before + 1, MOST_LOSSES) : 0;
    if (now === before)
        return now;
    await files.remove(dir);
    await files.write(`${dir}/${COUNT}`, String(now));
    await cache.save([dir], `${prefix}${run}`);
    await files.remove(dir);
    return now;
};

;// CONCATENATED MODULE: ./build/stages/seed/dockerfiles.js
/** File beside Go's entries whose time divides those that were put in from those that were used or made since. */
const dockerfiles_MARK = 'go-docker-build.seed';
/** List of what was put in, beside the mark. */
const dockerfiles_LIST = 'go-docker-build.list';
/** Directory of the mounts and files of a RUN of ours. */
const HERE = '/run/go-docker-build';
/** Files of Go's cache, as `find .` names them. https://github.com/golang/go/blob/go1.26.0/src/cmd/go/internal/cache/cache.go */
const ENTRY = '^\\./[0-9a-f][0-9a-f]/[0-9a-f]{64}-[ad]$';
/** Name of the archive of a mount, without what tells how it is compressed. */
const dockerfiles_nameOf = (at) => `mount-${at}`;
/** Name of the file that is the archive of a mount. */
const dockerfiles_archiveOf = (at, compression) => `${dockerfiles_nameOf(at)}.tar.${compression === 'zstd' ? 'zst' : 'gz'}`;
/** Go's cache in the mount of a RUN of ours. */
const dockerfiles_placeOf = (at, { below }) => `${HERE}/m${at}${below === '' ? '' : `/${below}`}`;
const flagOf = ({ id, owner, isLocked }, at) => `--mount=type=cache,id=${id},target=${HERE}/m${at}${owner && `,${owner}`},sharing=${isLocked ? 'locked' : 'shared'}`;
/** Flags of a RUN of ours: one that reaches no network, and sees the files of the context. */
const dockerfiles_AWAY = ['--network=none', `--mount=type=bind,target=${HERE}/data`];
/** A stage of the base image in which a script has the mounts. */
const dockerfiles_stage = ({ image, platform, mounts }, name, script, flags) => [
    `FROM ${platform === null ? '' : `--platform=${platform} `}${image} AS ${name}`,
    'USER 0:0',
    ['RUN', ...flags, ...mounts.map(flagOf), JSON.stringify(['/bin/sh', '-c', script])].join(' '),
    '',
].join('\n');
/** A Dockerfile that only brings the base image to the builder. */
const pullDockerfile = (plan) => dockerfiles_stage({ ...plan, mounts: [] }, 'go-docker-build-base', ':', dockerfiles_AWAY);
/** Start of a script: the entries of Go's cache in a directory, and the sum of the sizes of files; busybox knows the same options of these programs as the GNU ones. */
const dockerfiles_TOOLS = [
    'set -e',
    'export LC_ALL=C',
    `entries() { find . -type f "$@" | grep -E '${ENTRY}' | sort; }`,
    `sizes() { xargs -r stat -c %s | awk '{ s += $1 } END { printf "%.0f", s }'; }`,
];

;// CONCATENATED MODULE: ./build/stages/seed/manifest.js

/** Name of the seal beside the archives. */
const SEAL = 'seed.json';
/** Entries of one mount: more than a build leaves, and less than what fills a disk. */
const MOST_ENTRIES = 300_000;
/** Their bytes. */
const MOST_BYTES = 6 * 1024 ** 3;
const isCount = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
const isMount = (value) => {
    const { name, owner, below, entries, bytes } = (value ?? {});
    return ([name, owner, below].every((text) => typeof text === 'string') &&
        isCount(entries) &&
        isCount(bytes) &&
        entries <= MOST_ENTRIES &&
        bytes <= MOST_BYTES);
};
/** Reads a seal; null for anything that is none. */
const parseManifest = (text) => {
    try {
        const found = JSON.parse(text ?? '');
        const isWhole = found?.schema === 2 &&
            ['zstd', 'gzip'].includes(found.compression ?? '') &&
            Array.isArray(found.mounts) &&
            found.mounts.length > 0 &&
            found.mounts.every(isMount) &&
            typeof found.cold === 'object' &&
            found.cold !== null &&
            Object.values(found.cold).every((value) => typeof value === 'number' && value >= 0);
        return isWhole ? found : null;
    }
    catch {
        return null;
    }
};
/** Reads the seal of what came from the cache service and looks at the files beside it; a text tells why it is refused. What the archives hold is counted where they are unpacked: away from this machine, in the builder. */
const verify = async (dir, mounts, files) => {
    const manifest = parseManifest(await files.read(`${dir}/${SEAL}`));
    if (manifest === null)
        return 'its seal is missing or broken';
    const expected = [...manifest.mounts.map((_, at) => dockerfiles_archiveOf(at, manifest.compression)), SEAL].sort();
    if ((await files.list(dir)).join(' ') !== expected.join(' '))
        return 'it holds other files than its seal says';
    const top = await files.real(dir);
    for (const name of expected)
        if ((await files.real(`${dir}/${name}`)) !== `${top}/${name}`)
            return 'it holds a link';
    const same = manifest.mounts.map(({ name, owner, below }) => `${name} ${owner} ${below}`).join('\n');
    if (same !== mounts.map(({ name, owner, below }) => `${name} ${owner} ${below}`).join('\n'))
        return 'it was made of other mounts';
    return manifest;
};

;// CONCATENATED MODULE: ./build/stages/seed/bring.js

/**
 * Brings what the cache service has under the newest key of a prefix to a directory, and checks it.
 * The client unpacks with `tar -P`, so only tiers that a more trusted run wrote are asked for; what lies in the directory then is unpacked in the builder, where nothing of this machine is.
 * https://github.com/actions/toolkit/blob/main/packages/cache/src/internal/tar.ts
 */
const bringSeed = async (carrier, { prefixes }, mounts, onFound, ports) => {
    const begun = ports.clock.monotonic();
    const done = (part) => ({
        ...part,
        seconds: (ports.clock.monotonic() - begun) / 1000,
    });
    const [first = '', ...others] = prefixes;
    await ports.files.remove(carrier);
    const key = await ports.cache.restore([carrier], first, others, onFound);
    if (key === null)
        return done({ key, restored: 'miss', manifest: null, refused: null });
    const restored = key.startsWith(first) ? 'exact' : 'prefix';
    const checked = await verify(carrier, mounts, ports.files);
    return done(typeof checked === 'string'
        ? { key, restored, manifest: null, refused: checked }
        : { key, restored, manifest: checked, refused: null });
};

;// CONCATENATED MODULE: ./build/stages/seed/wire.js
/** Id of the secret that is the URL of this machine's archive server. */
const ARCHIVES_SECRET = 'go-docker-build-archives';
/** Flag of a RUN that is told it. */
const wire_TOLD = `--mount=type=secret,id=${ARCHIVES_SECRET}`;
/** What is asked for first, and the answer. */
const HELLO = 'hello';
/** What a RUN prints that cannot ask. */
const wire_UNREACHED = 'go-docker-build: no archive can be asked for';
/** The rest of the arguments runs with the answer as its input. https://www.gnu.org/software/bash/manual/bash.html#Redirections */
const GET = `exec 3<> /dev/tcp/$1/$2
printf "GET %s HTTP/1.0\\r\\n\\r\\n" "$3" >&3
read -r _ status _ <&3
while IFS= read -r line <&3 && [ "$line" != $'"'\\r'"' ]; do :; done
[ "$status" = 200 ] || exit 1
shift 3
exec "$@" <&3`;
/** The rest of the arguments runs with its output, of so many bytes, as what is sent. */
const PUT = (/* unused pure expression or super */ null && (`exec 3<> /dev/tcp/$1/$2
printf "PUT %s HTTP/1.0\\r\\nContent-Length: %s\\r\\n\\r\\n" "$3" "$4" >&3
shift 4
"$@" >&3 || exit 1
read -r _ status _ <&3
[ "$status" = 200 ]`));
const BEGIN = `url=$(cat /run/secrets/${ARCHIVES_SECRET})
unset http_proxy HTTP_PROXY all_proxy ALL_PROXY
place=\${url#http://}
address=\${place%%/*}
host=\${address%:*}
port=\${address##*:}
path=/\${place#*/}`;
const ASK_BY_BASH = `ask() { $soon bash -c '${GET}' bash "$host" "$port" "$path/$1" cat; }`;
const END = `soon='timeout 3'
if [ "$(ask ${HELLO} || true)" != ${HELLO} ]; then echo '${wire_UNREACHED}'; exit 6; fi
soon=`;
/** GNU's tar reads and writes 10 KiB at a time unless it is told more; others know no such option. */
const WIDE = `wide=$(tar --version 2> /dev/null | grep -q GNU && echo '-b 1024' || true)`;
/**
 * Start of a script that asks this machine: `ask NAME` prints what it has, `draw NAME` unpacks it here.
 * Images on Debian have bash, whose tar reads from the connection itself, those on Alpine the wget of busybox, which knows no tries.
 * No proxy stands between a builder and its own machine.
 */
const ASKING = `${BEGIN}
${WIDE}
if command -v bash > /dev/null; then
${ASK_BY_BASH}
draw() { bash -c '${GET}' bash "$host" "$port" "$path/$1" tar -xf - $wide; }
else
if command -v curl > /dev/null; then
ask() { $soon curl -sf "$url/$1"; }
else
once=$(wget --version > /dev/null 2>&1 && echo --tries=1 || true)
ask() { $soon wget -q $once -O - "$url/$1"; }
fi
draw() { ask "$1" | tar -xf -; }
fi
${END}`;
/** Start of a script that sends to this machine: `put NAME BYTES PROGRAM...`. Only bash can, and the bytes of an archive are known for GNU's tar alone. */
const wire_SENDING = (/* unused pure expression or super */ null && (`${BEGIN}
${WIDE}
${ASK_BY_BASH}
put() { name=$1; shift; bash -c '${PUT}' bash "$host" "$port" "$path/$name" "$@"; }
if [ -z "$wide" ]; then echo '${wire_UNREACHED}'; exit 6; fi
${END}`));

;// CONCATENATED MODULE: ./build/stages/seed/unpack.js


/** What the RUN of a seed prints when it has the mounts. */
const SEEDING = 'go-docker-build: the mounts are held';
/** What it prints of an archive that is not what its seal says. */
const REFUSED = 'go-docker-build: the archive is refused';
/** What it prints where a mount has entries already. */
const TAKEN = 'go-docker-build: a mount is in use';
/** Name of the lines that say what each archive holds: entries, a blank, bytes. */
const SEALS = 'seals';
/** Go notes a use only on an entry whose last use is an hour old. https://github.com/golang/go/blob/go1.26.0/src/cmd/go/internal/cache/cache.go */
const AGED = 7200;
const MARKED = 3600;
/** The lines of all archives. */
const sealLines = (sealed) => sealed.map(({ entries, bytes }) => `${entries} ${bytes}\n`).join('');
/** Bytes a tar of this may have. Files and directories have a header of 512 bytes and are filled up to 512. https://www.gnu.org/software/tar/manual/html_node/Standard.html */
const tarBytes = ({ entries, bytes }) => bytes + entries * 1024 + 1_000_000;
/** The archive is read no further than it may be long, and what it left is counted: anything else is taken out again. */
const fill = (mount, at, archive) => `d=${dockerfiles_placeOf(at, mount)}
seal=$(sed -n ${at + 1}p /tmp/${SEALS})
mkdir -p $d
cd $d
if [ -z "$(entries | head -n 1)" ]; then
${archive} || true
entries > /tmp/list
if [ "$(wc -l < /tmp/list) $(sizes < /tmp/list)" != "$seal" ] || find . ! -type d | grep -qvE '${ENTRY}'; then
echo '${REFUSED}'
find . -mindepth 1 -delete
exit 4
fi
then=$(( $(date +%s) - ${AGED} ))
find . -type f -exec touch -d "@$then" {} +
cp /tmp/list ${dockerfiles_LIST}
: > ${dockerfiles_MARK}
touch -d "@$(( $then + ${AGED - MARKED} ))" ${dockerfiles_MARK}
chown -R "$(stat -c %u:%g ${HERE}/m${at})" .
chmod -R "$(stat -c %a ${HERE}/m${at} | grep -q 7$ && echo a+rwX || echo u+rwX)" .
else
echo '${TAKEN}'
taken=5
fi`;
const seedStage = (plan, begin, archive, flags) => {
    const fills = plan.mounts.map((mount, at) => fill(mount, at, archive(at)));
    const script = [...dockerfiles_TOOLS, ...begin, 'taken=0', ...fills, 'exit $taken'].join('\n');
    return dockerfiles_stage(plan, 'go-docker-build-seed', script, flags);
};
/** A Dockerfile whose RUN unpacks the archives of its context into mounts that are empty, and empties them again where one is not what its seal says. */
const seedDockerfile = (plan, sealed) => seedStage(plan, [`echo '${SEEDING}'`, `printf '${sealLines(sealed).replaceAll('\n', '\\n')}' > /tmp/${SEALS}`], (at) => `gzip -dc ${HERE}/data/${dockerfiles_archiveOf(at, 'gzip')} | head -c ${tarBytes(sealed[at] ?? { entries: 0, bytes: 0 })} | tar -xf -`, dockerfiles_AWAY);
/**
 * The same with archives that are asked for while they are on their way: the mounts are held before anything of them is there.
 * A builder that made the same RUN before would not run it again, so `nonce` is part of it.
 */
const streamDockerfile = (plan, nonce) => seedStage(plan, [`: ${nonce}`, ASKING, `echo '${SEEDING}'`, `ask ${SEALS} > /tmp/${SEALS}`], (at) => `draw ${dockerfiles_nameOf(at)}`, [wire_TOLD]);

;// CONCATENATED MODULE: ./build/stages/seed/listen.js


const listen_VERTEX = { digest: 'string', name: 'string' };
const STATUS = { vertex: 'string' };
/** The step that brings the base image to the builder, with what is asked of its registry before. */
const BASE = /^\[[^\]]*\] FROM |^\[internal\] load metadata /;
/** Whether records of buildx have a line that a RUN of ours printed. */
const says = (records, line) => [...records.matchAll(/"data":"([A-Za-z0-9+/=]+)"/g)].some(([, data = '']) => Buffer.from(data, 'base64').toString('utf8').includes(line));
const recordsIn = (line) => {
    const { vertexes, statuses } = objectIn(line);
    return {
        vertexes: (0,typed/* typedItems */.t)(vertexes, listen_VERTEX, ['digest', 'name']),
        statuses: (0,typed/* typedItems */.t)(statuses, STATUS, ['vertex']),
    };
};
const objectIn = (line) => {
    try {
        return JSON.parse(line) ?? {};
    }
    catch {
        return {};
    }
};
/** Listens to the records of a seed as they come. */
class Listener {
    /** Whether a RUN said that it has its mounts. */
    isHeld = false;
    rest = '';
    decoder = new TextDecoder();
    bases = new Set();
    /** Takes what came; true when the base image came further with it. */
    hears(chunk) {
        const lines = (this.rest + this.decoder.decode(chunk, { stream: true })).split('\n');
        this.rest = lines.pop() ?? '';
        this.isHeld ||= lines.some((line) => says(line, SEEDING));
        return lines.map((line) => this.isOfBase(recordsIn(line))).includes(true);
    }
    isOfBase({ vertexes, statuses }) {
        const bases = vertexes.filter(({ name }) => BASE.test(name));
        for (const { digest } of bases)
            this.bases.add(digest);
        return bases.length > 0 || statuses.some(({ vertex }) => this.bases.has(vertex));
    }
}

;// CONCATENATED MODULE: ./build/stages/seed/fill.js



/** A helper build is given up after this long; one that brings a base image, this long after the image last came further, and after the longest time at the latest. */
const LIMIT_MS = 120_000;
const LONGEST_MS = 1_800_000;
/** The build, which needs the base image too, waits until the mounts are held, and no longer than this after the image last came further: whoever comes first then has them. */
const fill_PATIENCE_MS = 45_000;
const TICK_MS = 500;
/** Variable in which buildx finds the secret of a Dockerfile of ours. */
const SECRET = 'GO_DOCKER_BUILD_HELPER_SECRET';
/** Runs a Dockerfile of ours on the builder of the build. */
const fill_runHelper = async (helper, { name, dockerfile, context, output, secret }, { shell, files }, watch = {}) => {
    const path = `${helper.dir}/${name}.Dockerfile`;
    await files.write(path, dockerfile);
    return shell.run('docker', [
        ...['buildx', 'build', ...helper.args, '--file', path, '--output', output],
        ...(secret === undefined ? [] : ['--secret', `id=${secret.id},env=${SECRET}`]),
        ...['--progress=rawjson', context],
    ], {
        timeoutMs: LIMIT_MS,
        ...watch,
        env: {
            BUILDX_NO_DEFAULT_ATTESTATIONS: '1',
            ...(secret === undefined ? {} : { [SECRET]: secret.value }),
        },
    });
};
/** Seconds in which the base image of a helper came to the builder, as buildx's records tell. */
const pullSecondsOf = (records) => {
    const times = [...records.matchAll(/\{[^{}]*"name":"\[[^"\]]*\] FROM [^"]*"[^{}]*\}/g)].flatMap(([record]) => {
        const [, started] = /"started":"([^"]+)"/.exec(record) ?? [];
        const [, completed] = /"completed":"([^"]+)"/.exec(record) ?? [];
        return started === undefined || completed === undefined
            ? []
            : [(Date.parse(completed) - Date.parse(started)) / 1000];
    });
    return Math.max(0, ...times.filter(Number.isFinite));
};
/** Starts the build that unpacks archives into the mounts. While `isComing`, a seed that has the mounts waits for its archives and is not given up. */
const startFilling = (helper, build, ports, isComing = () => false) => {
    const begun = ports.clock.monotonic();
    const listener = new Listener();
    const end = new AbortController();
    const { promise: held, resolve } = Promise.withResolvers();
    let moved = begun;
    const done = fill_runHelper(helper, { name: 'seed', output: 'type=cacheonly', ...build }, ports, {
        timeoutMs: LONGEST_MS,
        signal: end.signal,
        onStderr: (chunk) => {
            if (listener.hears(chunk))
                moved = ports.clock.monotonic();
            if (listener.isHeld)
                resolve('held');
        },
        tick: {
            everyMs: TICK_MS,
            call: () => {
                if (listener.isHeld && isComing())
                    moved = ports.clock.monotonic();
                const since = ports.clock.monotonic() - moved;
                if (since > fill_PATIENCE_MS)
                    resolve('late');
                if (since > LIMIT_MS)
                    end.abort();
            },
        },
    }).then(({ code, stderr }) => {
        resolve('over');
        const seconds = (ports.clock.monotonic() - begun) / 1000;
        const said = (line) => code !== 0 && says(stderr, line);
        return {
            ...{ isFilled: code === 0, isRefused: said(REFUSED), isTaken: said(TAKEN) },
            ...{ isUnreached: said(wire_UNREACHED), seconds, pullSeconds: pullSecondsOf(stderr) },
        };
    });
    return { held, done };
};

;// CONCATENATED MODULE: ./build/stages/seed/pack.js


const weigh = (mount, at, { isTrimmed, leastPercent }) => {
    return `mkdir -p ${placeOf(at, mount)}
cd ${placeOf(at, mount)}
if [ -e ${LIST} ]; then cp ${LIST} /tmp/seeded; else : > /tmp/seeded; fi
entries > /tmp/all
if [ -e ${MARK} ]; then entries -newer ${MARK} > /tmp/used; else cp /tmp/all /tmp/used; fi
comm -13 /tmp/seeded /tmp/used > /tmp/new
cp ${isTrimmed ? '/tmp/used' : '/tmp/all'} /tmp/kept-${at}
kept=$(sizes < /tmp/kept-${at})
new=$(sizes < /tmp/new)
echo "$(wc -l < /tmp/kept-${at}) $kept $(wc -l < /tmp/new) $new" >> /out/${pack_COUNTS}
if [ "$new" -gt 0 ] && [ $(( $new * 100 )) -ge $(( $kept * ${leastPercent} )) ]; then touch /tmp/worth; fi`;
};
/** Name of the file of `keepDockerfile` that says of each mount, a line each: entries to be kept, their bytes, new ones among those used, their bytes. */
const pack_COUNTS = 'counts';
const weighing = (plan, rule) => [
    'mkdir /out',
    ...plan.mounts.map((mount, at) => weigh(mount, at, rule)),
];
/** A Dockerfile whose output is what is to be kept of the mounts: the counts and, where one of them is worth it, the archives. */
const keepDockerfile = (plan, rule) => {
    const pack = plan.mounts.map((mount, at) => `cd ${placeOf(at, mount)}\n{ tar -cf - -T /tmp/kept-${at} || touch /tmp/broken; } | gzip -1 > /out/${archiveOf(at, 'gzip')}\n[ ! -e /tmp/broken ]`);
    const script = [...TOOLS, ...weighing(plan, rule), '[ -e /tmp/worth ] || exit 0', ...pack].join('\n');
    return `${stage(plan, 'go-docker-build-keep', script, AWAY)}FROM scratch\nCOPY --from=go-docker-build-keep /out/ /\n`;
};
/** Bytes of what GNU's tar makes of files: headers, files filled up to 512 bytes, two empty blocks, all filled up to a record of 1024 blocks. https://www.gnu.org/software/tar/manual/html_node/Blocking-Factor.html */
const TAR_BYTES = (/* unused pure expression or super */ null && (`bytes() { xargs -r stat -c %s | awk '{ s += 512 + int(($1 + 511) / 512) * 512 } END { printf "%.0f", int((s + 1024 + 524287) / 524288) * 524288 }'; }`));
/** The same, but all of it is sent to this machine. A builder that made the same RUN before would not run it again, so `nonce` is part of it. */
const pack_sendDockerfile = (plan, rule, nonce) => {
    const send = plan.mounts.map((mount, at) => `cd ${placeOf(at, mount)}\nput ${archiveOf(at, 'zstd')} "$(bytes < /tmp/kept-${at})" tar -cf - $wide -T /tmp/kept-${at}`);
    const script = [
        ...[`: ${nonce}`, ...TOOLS, SENDING, TAR_BYTES, ...weighing(plan, rule)],
        `put ${pack_COUNTS} "$(wc -c < /out/${pack_COUNTS})" cat /out/${pack_COUNTS}`,
        ...['[ -e /tmp/worth ] || exit 0', ...send],
    ].join('\n');
    return stage(plan, 'go-docker-build-keep', script, [TOLD]);
};

;// CONCATENATED MODULE: ./build/stages/seed/stream.js






/** More than a seal allows has no use. */
const stream_MOST = tarBytes({ entries: MOST_ENTRIES, bytes: MOST_BYTES });
const hello = (name) => (name === HELLO ? { text: HELLO } : null);
/** Opens the desk for the builder, and makes of a Dockerfile what is run with it; null where the builder cannot ask. */
const openDesk = async ({ address, dir }, desk, dockerfileOf, { archives, clock }) => {
    const server = address === null ? null : await archives.serve(address, desk);
    if (server === null)
        return null;
    const secret = { id: ARCHIVES_SECRET, value: server.url };
    const dockerfile = dockerfileOf(clock.now().toISOString());
    return { build: { dockerfile, context: dir, secret }, close: server.close };
};
/**
 * Starts a seed that asks this machine for its archives, so that it holds the mounts while they are still on their way.
 * `coming` resolves when they are here and checked, with null when none will come. Null where the builder cannot ask.
 */
const openStream = async ({ plan, helper, carrier }, coming, ports) => {
    let isComing = true;
    const arrived = coming
        .catch(() => null)
        .finally(() => {
        isComing = false;
    });
    const find = async (name) => {
        const manifest = name === HELLO ? null : await arrived;
        if (manifest === null)
            return hello(name);
        if (name === SEALS)
            return { text: sealLines(manifest.mounts) };
        const at = manifest.mounts.findIndex((_, index) => dockerfiles_nameOf(index) === name);
        const mount = manifest.mounts[at];
        if (mount === undefined)
            return null;
        return { archive: `${carrier}/${dockerfiles_archiveOf(at, manifest.compression)}`, most: tarBytes(mount) };
    };
    const desk = await openDesk(helper, { find, place: () => null }, (nonce) => streamDockerfile(plan, nonce), ports);
    if (desk === null)
        return null;
    const filling = startFilling(helper, desk.build, ports, () => isComing);
    return { held: filling.held, done: filling.done.finally(desk.close) };
};
/** Has the builder send what is to be kept: counts, and archives where they are worth it, to the carrier. Null where the builder cannot send. */
const sendKept = async ({ plan, helper, carrier }, rule, ports) => {
    const names = [COUNTS, ...plan.mounts.map((_, at) => archiveOf(at, 'zstd'))];
    const place = (name) => (names.includes(name) ? { path: `${carrier}/${name}`, most: stream_MOST } : null);
    const desk = await openDesk(helper, { find: async (name) => hello(name), place }, (nonce) => sendDockerfile(plan, rule, nonce), ports);
    if (desk === null)
        return null;
    const build = { name: 'keep', output: 'type=cacheonly', ...desk.build };
    return runHelper(helper, build, ports).finally(desk.close);
};

;// CONCATENATED MODULE: ./build/stages/seed/seed.js







const seed_NOTHING = {
    restored: 'off',
    why: null,
    isFilled: false,
    isKept: false,
    isWanted: false,
    manifest: null,
    losses: 0,
    restoreSeconds: 0,
    seedSeconds: 0,
    pullSeconds: 0,
    degradations: [],
};
const seed_KEPT = 'The builder still has the mounts of an earlier build, so nothing was brought.';
const LOSSES = `In ${MOST_LOSSES} runs in a row the build cache took more time than it saved, so it is off until the Dockerfile changes.`;
/** The rest of the way of archives that are here: they go to the builder as files. */
const byContext = async ({ plan, helper, carrier }, brought, pull, ports) => {
    const seeded = await brought;
    const { manifest } = seeded;
    const told = seed_sentenceOf(seeded);
    if (manifest === null)
        return { seeded: brought, filling: null, pull, told, isHolding: false };
    for (const at of manifest.compression === 'gzip' ? [] : plan.mounts.keys()) {
        const [from, to] = [`${carrier}/${dockerfiles_archiveOf(at, 'zstd')}`, `${carrier}/${dockerfiles_archiveOf(at, 'gzip')}`];
        await ports.archives.toGzip(from, to);
        await ports.files.remove(from);
    }
    const dockerfile = seedDockerfile(plan, manifest.mounts);
    const filling = startFilling(helper, { dockerfile, context: carrier }, ports);
    const isHolding = (await mayStart(plan, filling)) === 'held';
    return { seeded: brought, filling, pull, told, isHolding };
};
/** A mount that is shared makes nobody wait, so the build waits here. */
const mayStart = ({ mounts }, { held, done }) => mounts.every(({ isLocked }) => isLocked) ? held : done.then(() => 'over');
const seededOf = ({ manifest, refused, key, restored, seconds }, losses) => {
    const why = refused === null ? null : `The build cache ${key} was refused: ${refused}.`;
    return {
        ...{ ...seed_NOTHING, isWanted: true, losses, restored, manifest, why, restoreSeconds: seconds },
        degradations: why === null ? [] : [why],
    };
};
const begin = async (request, ports) => {
    const { plan, helper, carrier, isKept } = request;
    const settled = (part) => {
        const seeded = { ...seed_NOTHING, ...part };
        return {
            ...{ seeded: Promise.resolve(seeded), filling: null, pull: Promise.resolve(0) },
            ...{ told: seed_sentenceOf(seeded), isHolding: false },
        };
    };
    const losses = await readLosses(request.balance, ports);
    if (isKept)
        return settled({ isKept, losses, why: seed_KEPT });
    if (losses >= MOST_LOSSES)
        return settled({ losses, why: LOSSES });
    const found = Promise.withResolvers();
    const bringing = bringSeed(carrier, request.keys, plan.mounts, () => found.resolve(true), ports);
    const brought = bringing.then((all) => seededOf(all, losses));
    if (!(await Promise.race([found.promise, brought.then(() => false)])))
        return settled(await brought);
    const stream = await openStream(request, brought.then(({ manifest }) => manifest), ports);
    if (stream === null) {
        const base = { dockerfile: pullDockerfile(plan), context: helper.dir, output: 'type=cacheonly' };
        const pull = fill_runHelper(helper, { name: 'pull', ...base }, ports).then(({ stderr }) => pullSecondsOf(stderr), () => 0);
        return byContext(request, brought, pull, ports);
    }
    const state = await mayStart(plan, stream);
    const ended = state === 'over' ? await stream.done : null;
    if (ended?.isUnreached)
        return byContext(request, brought, Promise.resolve(ended.pullSeconds), ports);
    const pull = Promise.resolve(0);
    return { seeded: brought, filling: stream, pull, told: FOUND, isHolding: state === 'held' };
};
const FOUND = 'A build cache was found; it is on its way into the builder.';
const NOT_FILLED = 'The builder did not take the build cache in; this build compiles everything.';
const seed_TAKEN = 'The build was in the mounts before the build cache was; it compiled everything.';
const BROKEN = 'The build cache was refused: an archive is not what its seal says; this build compiles everything.';
const end = async (begun) => {
    const [seeded, pulled, filled] = await Promise.all([begun.seeded, begun.pull, begun.filling?.done]);
    if (filled === undefined || seeded.manifest === null)
        return seeded;
    const { isFilled, isRefused, isTaken, seconds, pullSeconds } = filled;
    const timed = { ...seeded, seedSeconds: seconds, pullSeconds: Math.max(pulled, pullSeconds) };
    if (isFilled)
        return { ...timed, isFilled };
    const why = isRefused ? BROKEN : isTaken ? seed_TAKEN : NOT_FILLED;
    return { ...timed, why, degradations: [why] };
};
const seed_sentenceOf = ({ why, manifest }) => {
    if (manifest === null)
        return why ?? 'The cache service has no build cache for this build yet.';
    const sum = (of) => manifest.mounts.reduce((all, one) => all + of(one), 0);
    return `Build cache: ${sum(({ entries }) => entries)} entries, ${(0,size/* inMegabytes */.B)(sum(({ bytes }) => bytes))}, on their way into the builder.`;
};
/** Starts to bring compiled packages into the mounts of the builder. */
const startSeed = (request, ports) => {
    const failed = (error) => {
        const why = `The build cache was not brought: ${error instanceof Error ? error.message : String(error)}`;
        return { ...seed_NOTHING, why, degradations: [why] };
    };
    const begun = begin(request, ports);
    const ready = begun.catch((error) => ({ told: failed(error).why ?? '', isHolding: false }));
    const done = begun
        .then(end)
        .catch(failed)
        .then(async (seeded) => {
        await ports.files.remove(request.carrier).catch(() => undefined);
        return seeded;
    });
    return { ready, done };
};

// EXTERNAL MODULE: ./build/stages/plan/plan.js + 3 modules
var plan = __webpack_require__(3727);
// EXTERNAL MODULE: ./build/stages/prewarm/delivery.js
var delivery = __webpack_require__(7233);
;// CONCATENATED MODULE: ./build/stages/seed/keys.js
/** Characters of a digest in a key: enough to tell apart, short enough to read. */
const keys_SHORT = 12;
/** The key of a run's build cache and the starts of keys that fit less and less; those of another tier are never among them, but for pull requests, which read those of branches. https://docs.github.com/actions/reference/workflows-and-actions/dependency-caching */
const seedKeys = (parts) => {
    const digest = (texts) => parts.hash(texts.join('\0')).slice(0, keys_SHORT);
    const start = (tier) => `go-docker-build-obj-v2-${parts.runnerOs}-${parts.runnerArch}-${tier}-${digest(parts.settings)}-`;
    const built = `${digest(parts.built)}-`;
    const sums = `${digest([parts.sums])}-`;
    const read = start(parts.tier === 'pr' ? 'branch' : parts.tier);
    return {
        key: `${start(parts.tier)}${built}${sums}${parts.run}`.replaceAll(',', '_'),
        prefixes: [`${read}${built}${sums}`, `${read}${built}`, read].map((one) => one.replaceAll(',', '_')),
    };
};

// EXTERNAL MODULE: ./build/dockerfile/facts.js + 1 modules
var facts = __webpack_require__(1168);
;// CONCATENATED MODULE: ./build/stages/seed/mounts.js






const mounts_fieldsOf = (flag) => new Map(((0,csv/* parseCsv */.W)(flag)?.[0] ?? []).map((field) => {
    const [name = '', value = ''] = field.split(/=(.*)/s);
    return [name.trim().toLowerCase(), value];
}));
const mountIn = (fields, { environment, targets }, prefix) => {
    const raw = fields.get('target') ?? fields.get('dst') ?? fields.get('destination') ?? '';
    const written = (0,expand/* expand */.f)(raw, environment.values);
    const target = written === null ? null : (0,dockerfile_environment/* resolvePath */.o1)(written, environment.workdir);
    const { cache } = targets;
    if (target === null || cache === null || (cache !== target && !cache.startsWith(`${target}/`)))
        return null;
    // A mount over the files of an image or a stage is another one for each of them.
    if (fields.has('from') || ['readonly', 'ro'].some((name) => fields.has(name)))
        return null;
    const owner = ['uid', 'gid', 'mode'].flatMap((name) => fields.has(name) ? [`${name}=${fields.get(name)}`] : []);
    const id = (0,expand/* expand */.f)(fields.get('id') ?? target, environment.values);
    const parts = [id ?? '"', ...owner, cache];
    // What goes into a line of a Dockerfile of ours must not end it, nor a field of it.
    if (parts.some((part) => !/^[\w.@/:=+-]+$/.test(part)))
        return null;
    return {
        id: id,
        name: prefix !== '' && id?.startsWith(prefix) ? id.slice(prefix.length) : id,
        owner: owner.join(','),
        below: cache.slice(target.length + 1),
        isLocked: fields.get('sharing') === 'locked',
    };
};
const mounts_keyOf = ({ id, owner }) => `${id} ${owner}`;
/** Finds the build cache mounts of a Dockerfile as it will be built, those of its author and those of the plan; null when there are none, or nobody can tell their base image. `idPrefix` is what ids of the plan start with. */
const seedPlanOf = (dockerfile, target, buildArgs, idPrefix = '') => {
    const file = (0,parse/* withBuildArgs */.W)(dockerfile, buildArgs);
    const built = (0,graph/* targetStage */.Ae)(file, target);
    if (built === null)
        return null;
    const prefix = idPrefix.replace(/[^\w.@/-]+/g, '-');
    const reached = (0,graph/* reachable */.Gq)(file, built, (0,graph/* transfersOf */.G5)(file, buildArgs));
    const found = new Map();
    let base = null;
    for (const stage of file.stages.filter(({ index }) => reached.has(index))) {
        for (const fact of (0,facts/* factsOf */.x)(file, stage, buildArgs).filter(({ use }) => use.compiles)) {
            const flags = fact.run.flags.flatMap(({ name, value }) => name === 'mount' && value !== null ? [mounts_fieldsOf(value)] : []);
            const mounts = flags
                .filter((fields) => fields.get('type') === 'cache')
                .flatMap((fields) => mountIn(fields, fact, prefix) ?? []);
            const [root] = (0,dockerfile_environment/* chainOf */.dR)(file, stage.index);
            const { image } = (0,dockerfile_environment/* environmentAt */.Ff)(file, stage.index, fact.run.line, buildArgs);
            if (mounts.length === 0 || root?.base == null || image === 'scratch')
                continue;
            base ??= { image: root.base, platform: root.platform };
            for (const mount of mounts) {
                const known = found.get(mounts_keyOf(mount));
                found.set(mounts_keyOf(mount), { ...mount, isLocked: mount.isLocked && (known?.isLocked ?? true) });
            }
        }
    }
    if (base === null || !/^[\w.@/:+-]+$/.test(base.image) || !/^[\w/$.{}:-]*$/.test(base.platform ?? ''))
        return null;
    return { ...base, mounts: [...found.values()] };
};

;// CONCATENATED MODULE: ./build/pipeline/caches-request.js








/** Variables that change what the compiler makes. https://pkg.go.dev/cmd/go#hdr-Environment_variables */
const COMPILING = /^(?:CGO_\w+|GO(?:FLAGS|OS|ARCH|AMD64|ARM|ARM64|386|MIPS\w*|PPC64|RISCV64|WASM|EXPERIMENT|FIPS140|TOOLCHAIN)|CC|CXX)$/;
/** The text that is built: what the plan makes of the Dockerfile, or the Dockerfile. */
const builtText = (text, inputs, preflight, world) => inputs.own.rewrite === 'off'
    ? text
    : (0,plan/* plan */.e)((0,parse/* parseDockerfile */.A)(text), (0,modules/* planOptions */.Su)(inputs, preflight, world)).dockerfile;
const settingsOf = (text, inputs, { image, platform }, args) => {
    const file = (0,parse/* parseDockerfile */.A)(text);
    const values = file.stages.flatMap(({ index }) => [...(0,dockerfile_environment/* environmentAt */.Ff)(file, index, Number.MAX_SAFE_INTEGER, args).values].flatMap(([name, value]) => COMPILING.test(name) ? [`${name}=${value}`] : []));
    return [image, platform ?? '', ...inputs.build.platforms, ...new Set(values)].sort();
};
const tierOf = ({ isUntrusted, identity }) => isUntrusted ? 'pr' : identity.ref?.startsWith('refs/tags/') ? 'release' : 'branch';
/** A context of the user's that stands for the base image does so for us too. */
const helperArgs = ({ build }, { builder }, { image }) => [
    ...(builder === '' ? [] : ['--builder', builder]),
    ...(build.platforms[0] === undefined ? [] : ['--platform', build.platforms[0]]),
    ...build.buildContexts
        .filter((one) => one.startsWith(`${image}=`))
        .flatMap((one) => ['--build-context', one]),
    ...build.buildArgs.filter((one) => one.startsWith(`${caches_request_NAMESPACE}=`)).flatMap((one) => ['--build-arg', one]),
];
const addressFor = ({ build }, { driver, gateway }) => (0,delivery/* isOnThisMachine */.l)(driver) && build.network !== 'none' ? gateway : null;
/** https://docs.docker.com/reference/dockerfile/#buildkit-built-in-build-args */
const caches_request_NAMESPACE = 'BUILDKIT_CACHE_MOUNT_NS';
const sumsOf = async ({ context }, { files }) => {
    if (context.kind !== 'local')
        return '';
    const names = ['go.sum', 'go.work.sum', 'go.mod'];
    return (await Promise.all(names.map((name) => files.read(`${context.dir}/${name}`)))).join('\0');
};
/** Works out what is asked of the cache service; a text says why nothing is. */
const cachesRequest = async (inputs, preflight, world, ports) => {
    const { dockerfile } = preflight;
    const text = dockerfile === null ? null : await ports.files.read(dockerfile);
    if (text === null || dockerfile === null)
        return 'The Dockerfile is not on this machine.';
    const options = (0,modules/* planOptions */.Su)(inputs, preflight, world);
    const built = builtText(text, inputs, preflight, world);
    const seedPlan = seedPlanOf((0,parse/* parseDockerfile */.A)(built), options.target, options.buildArgs, options.idPrefix);
    if (seedPlan === null)
        return 'No RUN line compiles into a cache mount that can be filled.';
    const { identity } = world;
    const temp = world.env['RUNNER_TEMP'] || (0,posix_.dirname)((0,posix_.dirname)(world.incidentPath));
    const tier = tierOf(world);
    const run = [identity.headSha?.slice(0, 12), identity.runId, identity.runAttempt].filter(Boolean).join('.');
    const keys = seedKeys({
        runnerOs: world.os,
        runnerArch: world.arch,
        tier,
        settings: settingsOf(built, inputs, seedPlan, options.buildArgs),
        built: [
            (0,posix_.relative)(world.workspace, dockerfile),
            inputs.build.target,
            ...seedPlan.mounts.map(({ name, owner, below }) => `${name} ${owner} ${below}`),
        ],
        sums: await sumsOf(preflight, ports),
        run,
        hash: world.hash,
    });
    const own = `${(0,posix_.dirname)(world.incidentPath)}/build-cache`;
    const startOfLayers = (who) => `go-docker-build-layers-v1-${world.os}-${world.arch}-${who}-`;
    return {
        seed: {
            plan: seedPlan,
            keys,
            carrier: `${temp}/go-docker-build-cache`,
            helper: {
                args: helperArgs(inputs, preflight, seedPlan),
                dir: own,
                address: addressFor(inputs, preflight),
            },
            balance: {
                dir: `${temp}/go-docker-build-balance`,
                prefix: `${keys.key.replace('-obj-', '-balance-').replace(/-[^-]*$/, '')}-${world.hash(built).slice(0, 12)}-`,
            },
            builder: preflight.builder,
            namespace: options.buildArgs[caches_request_NAMESPACE] ?? '',
        },
        layers: {
            ...{ inputs, text, built, run, temp, preflight: { ...preflight, dockerfile } },
            buildArgs: options.buildArgs,
            prefixes: { read: startOfLayers(tier === 'pr' ? 'branch' : tier), write: startOfLayers(tier) },
        },
    };
};

;// CONCATENATED MODULE: ./build/stages/layers/images.js





/** A registry that has not answered by then is not waited for. */
const images_LIMIT_MS = 10_000;
/** Characters of a digest that are compared: enough to tell two images apart. */
const images_SHORT = 12;
/** The name under which the log of a build gives the digest of an image: without the digest it is pinned to, and with its tag. */
const nameInLog = (image) => {
    const name = (0,dockerfile_images/* shortImage */.Uq)(image);
    const [bare = ''] = name.split('@');
    return bare !== name || /:[^/]*$/.test(bare) ? bare : `${bare}:latest`;
};
/** Images and stages that the instructions of a stage take files from; null for a name nobody knows. */
const givers = (file, stage, buildArgs) => stage.instructions.flatMap((instruction) => {
    const environment = (0,dockerfile_environment/* environmentAt */.Ff)(file, stage.index, instruction.line, buildArgs);
    if (instruction.keyword === 'RUN')
        return (0,mounts/* mountsOf */.c)(instruction, environment).flatMap(({ from }) => (from === null ? [] : [from]));
    const from = instruction.flags.find(({ name }) => name === 'from')?.value ?? null;
    return from === null ? [] : [(0,expand/* expand */.f)(from, environment.values)];
});
/** Images from a registry that these stages are built from, or take files from, with their variables replaced; null when a name is not known. */
const imagesOfStages = (file, stages, buildArgs) => {
    const images = new Set();
    for (const stage of file.stages.filter(({ index }) => stages.has(index))) {
        if (stage.parent === null)
            images.add(stage.base);
        for (const name of givers(file, stage, buildArgs))
            if (name === null || (0,graph/* targetStage */.Ae)(file, name) === null)
                images.add(name);
    }
    images.delete('scratch');
    return images.has(null) ? null : [...images].sort();
};
/** Whether an image is what it was: a name with a digest, or one that a registry gives this digest now. `known` is cut short as ours are. */
const images_isSame = async (image, known, builder, { shell }) => {
    const pinned = /@sha256:([0-9a-f]{64})$/.exec(image)?.[1];
    if (pinned !== undefined)
        return pinned.startsWith(known);
    const args = [
        ...['buildx', 'imagetools', 'inspect', ...(builder === '' ? [] : ['--builder', builder])],
        ...['--format', '{{.Manifest.Digest}}', image],
    ];
    const { code, stdout } = await shell.run('docker', args, { timeoutMs: images_LIMIT_MS });
    return code === 0 && stdout.trim().startsWith(`sha256:${known}`);
};
/** Whether registries give all these images as they were; `before` are digests by name. An image nobody can ask for counts as changed. https://docs.docker.com/reference/cli/docker/buildx/imagetools/inspect/ */
const areSame = async (images, before, builder, ports) => {
    const answers = await Promise.all(images.map((image) => {
        const known = before[nameInLog(image)] ?? '';
        return known.length < images_SHORT ? false : images_isSame(image, known, builder, ports);
    }));
    return answers.every(Boolean);
};

// EXTERNAL MODULE: ./build/dockerfile/go-use.js
var go_use = __webpack_require__(9843);
// EXTERNAL MODULE: ./build/dockerfile/script.js
var dockerfile_script = __webpack_require__(5356);
;// CONCATENATED MODULE: ./build/stages/layers/lasting.js





/** Programs whose result depends on their arguments and on files alone. */
const QUIET = new Set([
    'addgroup adduser groupadd useradd usermod mkdir rmdir cp mv ln rm touch chmod chown chgrp install',
    'cd pwd echo printf cat head tail wc grep sed awk cut sort tr find ls stat test [ [[ : true set export unset',
    'readonly local umask basename dirname readlink realpath tar gzip gunzip xz unzip strip upx file sha256sum',
    'command type which',
]
    .join(' ')
    .split(' '));
/** What go does without asking anything that moves. */
const GO_VERBS = new Set('build vet test version env list fmt clean install mod'.split(' '));
const GO_MOD_VERBS = new Set('download verify vendor graph edit'.split(' '));
/** A version that stays what it is: a tag or a pseudo-version, no branch and no query. https://go.dev/ref/mod#version-queries */
const FIXED = /@v\d+\.\d+\.\d+/;
const isQuietGo = (words) => {
    const call = (0,go_use/* goSubcommand */.s)(words);
    if (call === null || !GO_VERBS.has(call.name))
        return false;
    if (call.name === 'mod')
        return GO_MOD_VERBS.has(call.args[0] ?? '');
    return call.args.every((arg) => arg.startsWith('-') || !arg.includes('@') || FIXED.test(arg));
};
/** The program of a command that may give another result another day; null for none. */
const restless = (command) => {
    const { words } = command;
    const program = (words[0] ?? '').split('/').at(-1) ?? '';
    // A line of settings, and a shell whose script is among the commands too.
    if (program === '' || QUIET.has(program) || (0,shell/* innerScripts */.Z)(command).length > 0)
        return null;
    if (program === 'git')
        return /^(?:rev-parse|describe|log|show|config|status)$/.test(words[1] ?? '') ? null : program;
    return isQuietGo(words) ? null : program;
};
const restlessIn = (file, stage, run, buildArgs) => {
    const environment = (0,dockerfile_environment/* environmentAt */.Ff)(file, stage.index, run.line, buildArgs);
    if ((0,mounts/* mountsOf */.c)(run, environment).some(({ type }) => type === 'secret' || type === 'ssh'))
        return `Line ${run.line} of the Dockerfile is given a secret.`;
    const script = (0,dockerfile_script/* scriptOf */.F)(run, environment);
    if (!script.readable)
        return `Line ${run.line} of the Dockerfile cannot be read: ${script.why}.`;
    const program = script.commands.map(restless).find((found) => found !== null);
    return program === undefined || program === null
        ? null
        : `Line ${run.line} of the Dockerfile runs ${program}, which may give another result another day.`;
};
/** Why the same inputs may give another image another day, or layers that hold what nobody else may see: a sentence about the first such RUN of the stages; null when there is none. `stages` are those the target needs, as the author wrote them. */
const whyNotLasting = (file, stages, buildArgs) => {
    for (const stage of file.stages.filter(({ index }) => stages.has(index)))
        for (const instruction of stage.instructions.filter(({ keyword }) => keyword === 'RUN')) {
            const why = restlessIn(file, stage, instruction, buildArgs);
            if (why !== null)
                return why;
        }
    return null;
};

;// CONCATENATED MODULE: ./build/stages/layers/seal.js
/** Name of the seal beside what BuildKit wrote. */
const seal_SEAL = 'go-docker-build.json';
/** Reads a seal; null for anything that is none. */
const parseSeal = (text) => {
    try {
        const found = JSON.parse(text ?? '');
        const isWhole = found?.schema === 1 &&
            typeof found.images === 'object' &&
            found.images !== null &&
            Object.values(found.images).every((digest) => typeof digest === 'string');
        return isWhole ? found : null;
    }
    catch {
        return null;
    }
};
/** The descriptors of an index or a manifest. https://github.com/opencontainers/image-spec/blob/main/manifest.md */
const descriptors = (text) => {
    try {
        const found = JSON.parse(text ?? '');
        const all = [
            ...(found?.manifests ?? []),
            ...(found?.layers ?? []),
            ...(found?.config ? [found.config] : []),
        ];
        const digests = all.map(({ digest }) => /^sha256:([0-9a-f]{64})$/.exec(String(digest))?.[1] ?? '');
        return digests.length === 0 || digests.includes('') ? null : digests;
    }
    catch {
        return null;
    }
};
const seal_BROKEN = 'its list of layers is broken';
/** Bytes of a directory that BuildKit wrote, when each blob it names is there and has its digest; else a text that tells what is wrong. https://github.com/opencontainers/image-spec/blob/main/image-layout.md */
const verifyLayout = async (dir, files) => {
    const top = await files.real(dir);
    const blobs = `${dir}/blobs/sha256`;
    const tops = descriptors(await files.read(`${dir}/index.json`));
    if (top === null || tops === null)
        return seal_BROKEN;
    const open = [...tops];
    const wanted = new Set();
    for (let digest = open.pop(); digest !== undefined; digest = open.pop()) {
        if (wanted.has(digest))
            continue;
        wanted.add(digest);
        const isTop = tops.includes(digest);
        const below = isTop ? descriptors(await files.read(`${blobs}/${digest}`)) : [];
        if (below === null)
            return seal_BROKEN;
        open.push(...below);
    }
    let bytes = 0;
    for (const digest of wanted) {
        const path = `${blobs}/${digest}`;
        if ((await files.real(path)) !== `${top}/blobs/sha256/${digest}`)
            return 'a layer is missing';
        const found = await files.digest(path);
        if (found === null || found.sha256 !== digest)
            return 'a layer is not what its name says';
        bytes += found.bytes;
    }
    return bytes;
};

;// CONCATENATED MODULE: ./build/pipeline/layers.js









const layers_NOWHERE = { from: null, to: null };
/** No layers from here, and a sentence that says why. */
const noLayers = (why) => ({
    places: layers_NOWHERE,
    isWhole: false,
    settle: async () => ({
        account: { restored: 'off', why, bytes: 0, seconds: 0 },
        keep: null,
        degradations: [],
    }),
});
/** First version that goes on when a cache cannot be written. https://github.com/moby/buildkit/releases/tag/v0.12.0 */
const FIRST_THAT_IGNORES = '0.12.0';
/** Why layers are neither looked for nor kept, as far as the inputs tell; null when they are. */
const whyOff = ({ inputs: { build }, preflight, buildArgs }) => {
    if (preflight.driver === 'docker')
        return 'The builder inside of Docker gives out no layers.';
    if (preflight.buildkit !== null && !(0,text_version/* isAtLeast */.d)(preflight.buildkit, FIRST_THAT_IGNORES, true))
        return `BuildKit ${FIRST_THAT_IGNORES} or newer is needed.`;
    if (build.cacheFrom.length + build.cacheTo.length > 0)
        return 'The inputs cache-from and cache-to are in use.';
    if (build.noCache || build.noCacheFilters.length > 0)
        return 'The build is asked not to use layers.';
    if (build.call !== '' && build.call !== 'build')
        return 'Nothing is built.';
    if (build.buildContexts.length > 0)
        return 'The build has contexts of its own.';
    const secrets = [build.secrets, build.secretEnvs, build.secretFiles, build.ssh].flat();
    if (secrets.length > 0 || Object.keys(buildArgs).some(text_redact/* isSecretName */.e))
        return 'The build is given secrets.';
    return null;
};
const NOT_TAKEN = 'The builder made nothing of the layers it was given; this build compiled everything.';
/** Looks for the layers of a build with the same inputs, and says where BuildKit finds them, or is to leave its own. */
const openLayers = async (request, world, ports) => {
    const off = whyOff(request);
    if (off !== null)
        return noLayers(off);
    const { inputs, preflight, buildArgs, prefixes, temp } = request;
    const { target } = inputs.build;
    const file = (0,parse/* withBuildArgs */.W)((0,parse/* parseDockerfile */.A)(request.text), buildArgs);
    const last = (0,graph/* targetStage */.Ae)(file, target);
    const reached = last === null ? null : (0,graph/* reachable */.Gq)(file, last, (0,graph/* transfersOf */.G5)(file, buildArgs));
    const images = reached === null ? null : imagesOfStages(file, reached, buildArgs);
    if (reached === null || images === null)
        return noLayers('Nobody can tell all base images of the build.');
    const restless = whyNotLasting(file, reached, buildArgs);
    if (restless !== null)
        return noLayers(restless);
    const begun = ports.clock.monotonic();
    const seconds = () => Math.round(ports.clock.monotonic() - begun) / 1000;
    const builtFile = (0,parse/* withBuildArgs */.W)((0,parse/* parseDockerfile */.A)(request.built), buildArgs);
    const inputsOfBuild = await inputsOf({ build: inputs.build, preflight, file: builtFile, buildArgs, steps: [], hash: world.hash }, ports);
    if (inputsOfBuild.files === null)
        return noLayers('The build context is not in a work tree of git.');
    const digest = world.hash(JSON.stringify({ ...inputsOfBuild, commit: null })).slice(0, 16);
    const dir = `${temp}/go-docker-build-layers-${digest}`;
    const account = (part) => ({
        ...{ restored: 'miss', why: null, bytes: 0, seconds: 0 },
        ...part,
    });
    await ports.files.remove(dir);
    const found = await ports.cache.restore([dir], `${prefixes.read}${digest}-`, []);
    const seal = found === null ? null : parseSeal(await ports.files.read(`${dir}/${seal_SEAL}`));
    const [bytes, isCurrent] = await Promise.all([
        found === null ? 0 : seal === null ? 'its seal is missing or broken' : verifyLayout(dir, ports.files),
        seal !== null && areSame(images, seal.images, preflight.builder, ports),
    ]);
    const key = `${prefixes.write}${digest}-${request.run}`;
    const mayWrite = inputs.own.goCache === 'auto' && !world.isUntrusted;
    if (found !== null && typeof bytes === 'number' && isCurrent) {
        const given = account({ restored: 'exact', bytes, seconds: seconds() });
        const settle = async (_exitCode, _log, hasCompiled) => {
            await ports.files.remove(dir);
            return {
                account: given,
                keep: hasCompiled && mayWrite ? { key, dir, images: {}, isVoid: true } : null,
                degradations: hasCompiled ? [NOT_TAKEN] : [],
            };
        };
        return { places: { from: dir, to: null }, isWhole: true, settle };
    }
    await ports.files.remove(dir);
    const refused = typeof bytes === 'string' ? `The layers ${found} were refused: ${bytes}.` : null;
    const isMoved = found !== null && refused === null;
    const missed = account({
        why: refused ?? (isMoved ? 'A base image is not what it was.' : null),
        seconds: seconds(),
    });
    const settle = async (exitCode, log) => {
        const digests = imagesOf(log.steps);
        const isKnown = images.every((image) => digests[nameInLog(image)] !== undefined);
        const isLeft = mayWrite && exitCode === 0 && isKnown && (await ports.files.exists(`${dir}/index.json`));
        if (!isLeft)
            await ports.files.remove(dir);
        return {
            account: missed,
            keep: isLeft ? { key, dir, images: digests, isVoid: false } : null,
            degradations: refused === null ? [] : [refused],
        };
    };
    return { places: { from: null, to: mayWrite ? dir : null }, isWhole: false, settle };
};

;// CONCATENATED MODULE: ./build/pipeline/seed.js





const pipeline_seed_NOTHING = {
    key: null,
    restored: 'off',
    why: null,
    transport: 'off',
    mounts: 0,
    entries: 0,
    bytes: 0,
    restoreSeconds: 0,
    seedSeconds: 0,
    waitedSeconds: 0,
    pullSeconds: 0,
    saveSeconds: null,
    savedSeconds: null,
};
const TOO_LATE = 'The build failed before the mounts were filled.';
const pipeline_seed_KEPT = 'The builder keeps its layers and mounts.';
const WHOLE = 'No input of the build changed, so its layers were brought instead.';
const carried = (account, { degradations, ...layers }) => ({
    ...{ account, layers, degradations, keep: null },
});
/** No compiled packages and no layers from here. */
const notSeeded = (why) => {
    const layers = noLayers(why);
    return {
        places: layers.places,
        ready: async () => false,
        settle: async (exitCode, log) => carried({ ...pipeline_seed_NOTHING, why }, await layers.settle(exitCode, log, false)),
    };
};
/** Nothing is compiled, so that nothing but layers is brought. */
const seed_withLayers = (layers, { plan }, { hash }, { log }) => ({
    places: layers.places,
    ready: async () => {
        log.info('No input of the build changed: its layers are given to the builder.');
        return false;
    },
    settle: async (exitCode, read) => {
        const { isAnyRun } = compileSeconds(read, plan.mounts, hash);
        return carried({ ...pipeline_seed_NOTHING, why: WHOLE }, await layers.settle(exitCode, read, isAnyRun));
    },
});
const seed_round = (value) => Math.round(value * 1000) / 1000;
/** Finds the caches of this build: its layers when none of its inputs changed, else compiled packages, which it starts to bring into the mounts; nothing that goes wrong holds the build up for long, or changes its verdict. */
const openSeeding = async (inputs, preflight, world, ports) => {
    const { goCache } = inputs.own;
    if (goCache === 'off')
        return notSeeded('The input go-cache is off.');
    if (!ports.cache.available)
        return notSeeded('There is no cache service that answers.');
    const asked = await cachesRequest(inputs, preflight, world, ports);
    if (typeof asked === 'string')
        return notSeeded(asked);
    const { builder, plan, namespace, keys } = asked.seed;
    const isKept = await isKeptByBuilder(builder, plan.mounts, namespace, ports.shell);
    const layers = isKept ? noLayers(pipeline_seed_KEPT) : await openLayers(asked.layers, world, ports);
    if (layers.isWhole)
        return seed_withLayers(layers, asked.seed, world, ports);
    const request = { ...asked.seed, isKept };
    const seed = startSeed(request, ports);
    let waited = 0;
    const ready = async () => {
        const begun = ports.clock.monotonic();
        const { told, isHolding } = await seed.ready;
        waited = (ports.clock.monotonic() - begun) / 1000;
        ports.log.info(told);
        return isHolding;
    };
    const settle = async (exitCode, log) => {
        const lines = compileSeconds(log, plan.mounts, world.hash);
        const left = await layers.settle(exitCode, log, lines.isAnyRun);
        // A build that failed early is diagnosed at once: what is still on its way is of no use to it.
        const seeded = await (exitCode === 0 ? seed.done : Promise.race([seed.done, Promise.resolve(null)]));
        if (seeded === null)
            return carried({ ...pipeline_seed_NOTHING, key: keys.key, why: TOO_LATE }, left);
        const account = seed_accountOf(seeded, lines.seconds, waited);
        const cold = { ...seeded.manifest?.cold };
        if (!seeded.isFilled && exitCode === 0 && lines.areAllRun)
            Object.assign(cold, lines.seconds);
        const mayKeep = goCache === 'auto' && !world.isUntrusted && seeded.isWanted && lines.isAnyRun;
        const keep = {
            key: keys.key,
            carrier: request.carrier,
            helper: { ...request.helper, args: [...request.helper.args] },
            plan,
            isTrimmed: exitCode === 0 && lines.areAllRun,
            cold,
            balance: request.balance,
            run: keys.key.split('-').slice(-1)[0] ?? '',
            losses: seeded.losses,
            savedSeconds: account.savedSeconds,
        };
        const { degradations, ...rest } = carried({ ...account, key: keys.key }, left);
        return { ...rest, keep: mayKeep ? keep : null, degradations: [...degradations, ...seeded.degradations] };
    };
    return { places: layers.places, ready, settle };
};
/** The gain: what the same lines took with empty mounts, less what they took now and what the build was held up. */
const seed_accountOf = (seeded, now, waited) => {
    const cold = seeded.manifest?.cold ?? {};
    const same = Object.keys(now).filter((line) => cold[line] !== undefined);
    const gain = same.reduce((sum, line) => sum + (cold[line] ?? 0) - (now[line] ?? 0), 0);
    const pull = Math.min(waited, seeded.pullSeconds);
    const mounts = seeded.isFilled ? (seeded.manifest?.mounts ?? []) : [];
    return {
        ...pipeline_seed_NOTHING,
        restored: seeded.restored,
        why: seeded.why,
        transport: seeded.isFilled ? 'tar' : seeded.isKept ? 'builder' : 'off',
        mounts: mounts.length,
        entries: mounts.reduce((sum, one) => sum + one.entries, 0),
        bytes: mounts.reduce((sum, one) => sum + one.bytes, 0),
        restoreSeconds: seed_round(seeded.restoreSeconds),
        seedSeconds: seed_round(seeded.seedSeconds),
        waitedSeconds: seed_round(waited),
        pullSeconds: seed_round(pull),
        saveSeconds: seeded.manifest?.keepSeconds ?? null,
        savedSeconds: seeded.isFilled && same.length > 0 ? seed_round(gain - waited + pull) : null,
    };
};

;// CONCATENATED MODULE: ./build/pipeline/show-plan.js
/** Shows what is put into the Dockerfile, what is left alone, and why. */
const showPlan = ({ plan, delivery }, { log }) => {
    if (plan === null) {
        if (delivery.kind === 'off')
            log.info(delivery.why);
        return;
    }
    log.group('Dockerfile as it is built');
    for (const change of plan.changes)
        log.info(`line ${change.line}: RUN ${change.flag}  (${change.why})`);
    for (const skip of plan.skipped)
        log.info(`line ${skip.line} stays as it is: ${skip.why}`);
    if (delivery.kind !== 'off')
        for (const { line, why } of plan.withoutHost)
            log.info(`line ${line} takes no modules from the host: ${why}`);
    if (delivery.kind === 'off')
        log.info(`Modules come from the network of the build: ${delivery.why}`);
    log.endGroup();
};

;// CONCATENATED MODULE: ./build/stages/measure/ndjson.js


/** The log of the last attempt, one JSON object a line with the context of each line: the ids are those of its spans. `log` is without secrets already. Time is that of the line where the log tells it, else the start of its step or attempt. */
const toNdjson = (incident, log, hash) => {
    const { run } = incident;
    const attempt = incident.attempts.at(-1);
    const number = attempt?.number ?? 1;
    const parent = (0,span_id/* attemptSpanId */.Rr)(hash, run.spanId, number);
    const steps = new Map(attempt?.steps.map((step) => [step.index, step]));
    const spans = new Map([...steps.keys()].map((at) => [at, (0,span_id/* stepSpanId */.E_)(hash, run.spanId, number, at)]));
    const lines = log.lines.map((line) => {
        const step = line.step === null ? undefined : steps.get(line.step);
        const begun = Date.parse(step?.startedAt ?? attempt?.startedAt ?? incident.startedAt);
        const passed = step?.startedAt === undefined ? 0 : (line.seconds ?? 0);
        return JSON.stringify({
            timestamp: new Date(begun + Math.round(passed * 1000)).toISOString(),
            traceId: run.traceId,
            spanId: step === undefined ? parent : (spans.get(step.index) ?? parent),
            parentSpan: step === undefined ? (0,span_id/* stageSpanId */.Kq)(hash, run.spanId, 'build') : parent,
            service: 'go-docker-build',
            step: step?.name ?? null,
            ...(line.stream === undefined ? {} : { stream: line.stream === 1 ? 'stdout' : 'stderr' }),
            text: (0,controls/* stripControls */.$)(line.text),
        });
    });
    return lines.map((line) => `${line}\n`).join('');
};

;// CONCATENATED MODULE: ./build/stages/snapshot/pick.js
/** How the kernel tells of a process it ended for want of memory. https://github.com/torvalds/linux/blob/master/mm/oom_kill.c */
const OUT_OF_MEMORY = /out of memory|oom[-_ ]?kill|oom_reaper|memory cgroup|invoked oom-killer/i;
/** What is kept of an answer. */
const pick = {
    /** Lines of the kernel about memory that ran out, the last 200. */
    outOfMemory: (text) => {
        const lines = text.split('\n').filter((line) => OUT_OF_MEMORY.test(line));
        return lines.length === 0 ? 'none\n' : `${lines.slice(-200).join('\n')}\n`;
    },
    /** So many lines from the start. */
    first: (count) => (text) => `${text.split('\n').slice(0, count).join('\n').trimEnd()}\n`,
};

;// CONCATENATED MODULE: ./build/stages/snapshot/sections.js

const command = (line, more = {}) => {
    const [program = '', ...args] = line.split(' ');
    return { title: `$ ${line}`, program, args, ...more };
};
/** A repository names neither the toolchain that runs here nor a place to ask: the go command fetches nothing and starts nothing. https://go.dev/ref/mod#environment-variables */
const sections_QUIET = {
    GOTOOLCHAIN: 'local',
    GOFLAGS: '-mod=readonly',
    GOPROXY: 'off',
    GONOPROXY: 'none',
    GOPRIVATE: '',
    GOSUMDB: 'off',
    GOVCS: '*:off',
};
const goSections = ({ cwd, moduleDir }) => {
    const here = { cwd: moduleDir ?? cwd, env: { GOTOOLCHAIN: 'local' } };
    return [
        command('go version', here),
        command('go env', { ...here, title: '$ GOTOOLCHAIN=local go env' }),
        command('go version -m .', here),
    ];
};
const moduleSections = ({ moduleDir, gomodcache }) => {
    if (moduleDir === null)
        return [];
    const env = { ...sections_QUIET, ...(gomodcache === '' ? {} : { GOMODCACHE: gomodcache }) };
    const how = (line) => command(line, { cwd: moduleDir, env, title: `$ GOPROXY=off GOFLAGS=-mod=readonly ${line}` });
    const file = (name) => ({ title: name, path: `${moduleDir}/${name}` });
    return [file('go.work'), file('go.mod'), how('go list -m all'), how('go mod graph')];
};
/** https://github.com/docker/buildx/blob/master/driver/docker-container/factory.go names the container of a node; a builder made by buildx has its name and 0. */
const engineSections = ({ builder, driver }) => driver === 'docker-container' && builder !== ''
    ? [command(`docker logs --timestamps --tail 400 buildx_buildkit_${builder}0`)]
    : [command('journalctl --unit docker --lines 400 --no-pager --output short-iso')];
/** All that the machine is asked about a build that failed, by file. */
const sectionsOf = (scene) => {
    const named = scene.builder === '' ? '' : ` ${scene.builder}`;
    return {
        'versions.txt': [
            command('docker version'),
            command('docker buildx version'),
            command('git --version'),
            command('uname -srm'),
        ],
        'go.txt': goSections(scene),
        'modules.txt': moduleSections(scene),
        'builder.txt': [
            command(`docker buildx inspect${named}`),
            command(`docker buildx du${named === '' ? '' : ` --builder${named}`}`),
        ],
        'machine.txt': [
            command('df -h'),
            command('df -i'),
            command('free -m'),
            { title: '/proc/loadavg: load, running and all processes', path: '/proc/loadavg' },
            {
                title: '/sys/fs/cgroup/memory.events: what the memory limit did',
                path: '/sys/fs/cgroup/memory.events',
            },
            command('dmesg', { title: '$ dmesg, its lines about memory', pick: pick.outOfMemory }),
            command('ps -eo pid,ppid,pcpu,pmem,rss,etimes,comm --sort=-pcpu', { pick: pick.first(21) }),
            command('ps -eo pid,ppid,pcpu,pmem,rss,etimes,comm --sort=-rss', { pick: pick.first(21) }),
        ],
        'engine.log': engineSections(scene),
    };
};

;// CONCATENATED MODULE: ./build/stages/snapshot/collect.js

/** How long one answer may take, and all of them together. */
const EACH_MS = 5_000;
const ALL_MS = 8_000;
/** Kept of one answer: its start and its end. */
const collect_MOST = 1_000_000;
const bounded = (text) => {
    if (text.length <= collect_MOST)
        return text;
    const half = collect_MOST / 2;
    return `${text.slice(0, half)}\n[... ${text.length - collect_MOST} characters left out ...]\n${text.slice(-half)}`;
};
const NOT_THERE = 127;
const TIMED_OUT = 124;
const saidOf = (code) => code === NOT_THERE
    ? 'the program is not there'
    : code === TIMED_OUT
        ? `no end after ${EACH_MS / 1000} s`
        : '';
const ask = async (section, cwd, { shell, files }) => {
    const shown = (text, end = '') => `## ${section.title}\n${bounded(text).trimEnd()}\n${end === '' ? '' : `[${end}]\n`}`;
    if ('path' in section) {
        const text = await files.read(section.path);
        return text === null ? { text: shown('', 'not there'), lack: '' } : { text: shown(text) };
    }
    const { program, args, env = {} } = section;
    const options = { cwd: section.cwd ?? cwd, env: { ...env, LC_ALL: 'C' }, timeoutMs: EACH_MS, isGroup: true };
    const { code, stdout, stderr } = await shell.run(program, args, options);
    if (code === 0)
        return { text: shown((section.pick ?? ((text) => text))(`${stdout}${stderr}`)) };
    const why = saidOf(code) || `exit code ${code}`;
    return { text: shown(`${stdout}${stderr}`, why), lack: `${section.title.replace(/^\$ /, '')}: ${why}` };
};
const noted = (error) => ({
    text: '',
    lack: error instanceof Error ? error.message : String(error),
});
/** Names of the environment, a line each, and no value. */
const environmentNames = (env) => ({
    name: 'environment.txt',
    text: `${Object.keys(env).sort().join('\n')}\n`,
    cut: 'lines',
});
/** Asks the machine all at once, 5 s each and 8 s in all; what has not answered by then is a lack. Never rejects; the texts hold whatever secrets the machine tells. */
const collect = async (scene, ports) => {
    const asked = Object.entries(sectionsOf(scene)).flatMap(([file, sections]) => sections.map((section) => ({ file, section, answer: null })));
    const work = asked.map(async (one) => {
        one.answer = await ask(one.section, scene.cwd, ports).catch(noted);
    });
    await Promise.race([Promise.all(work), ports.pause(ALL_MS)]);
    const late = { text: '', lack: `no answer after ${ALL_MS / 1000} s` };
    const answered = asked.map(({ file, section, answer }) => ({ file, section, ...(answer ?? late) }));
    const names = [...new Set(answered.map(({ file }) => file))];
    const parts = names.flatMap((name) => {
        const text = answered
            .flatMap((one) => (one.file === name && one.text !== '' ? [one.text] : []))
            .join('\n');
        return text === '' ? [] : [{ name, text, cut: 'lines' }];
    });
    const lacks = answered.flatMap(({ file, lack = '' }) => (lack === '' ? [] : [{ name: file, why: lack }]));
    return { parts: [...parts, environmentNames(scene.env)], lacks };
};

;// CONCATENATED MODULE: ./build/stages/snapshot/fit.js
/** Share of the room that goes to the end of what is cut: failures stand at the end. */
const TAIL = 0.7;
/** Room for the line that tells of a cut. */
const MARK_BYTES = 120;
const fit_bytesOf = (text) => Buffer.byteLength(text);
const markOf = (cut, lines, bytes) => cut === 'records'
    ? JSON.stringify({ leftOut: { lines, bytes } })
    : `[... ${lines} lines, ${bytes} bytes left out ...]`;
/** How many of the lines, taken in order, have room. */
const lineCount = (sizes, room) => {
    let [left, count] = [room, 0];
    for (const size of sizes) {
        left -= size + 1;
        if (left < 0)
            break;
        count++;
    }
    return count;
};
/** Bytes of the start of a text, ended at a character. */
const start = (text, bytes) => Buffer.from(text)
    .subarray(0, Math.max(0, bytes))
    .toString('utf8')
    .replace(/\uFFFD+$/, '');
const shorten = ({ name, text, cut }, most) => {
    const lines = text.split('\n');
    const sizes = lines.map(fit_bytesOf);
    const room = most - MARK_BYTES;
    const last = lineCount([...sizes].reverse(), room * TAIL);
    const first = lineCount(sizes.slice(0, sizes.length - last), room * (1 - TAIL));
    const left = sizes.slice(first, sizes.length - last);
    if (first + last === 0 && cut === 'lines') {
        const kept = start(text, room);
        return { name, cut, text: `${kept}\n${markOf(cut, lines.length, fit_bytesOf(text) - fit_bytesOf(kept))}\n` };
    }
    const bytes = left.reduce((sum, size) => sum + size + 1, 0);
    const mark = markOf(cut, left.length, bytes);
    return { name, cut, text: [...lines.slice(0, first), mark, ...lines.slice(sizes.length - last)].join('\n') };
};
/** The size no part may pass for all to have room together: the largest are cut first. */
const levelOf = (sizes, room) => {
    let left = room;
    const rising = [...sizes].sort((a, b) => a - b);
    for (const [at, size] of rising.entries()) {
        const share = left / (rising.length - at);
        if (size > share)
            return Math.floor(share);
        left -= size;
    }
    return Number.POSITIVE_INFINITY;
};
/** Makes the parts take `room` bytes at most: the largest are shortened in their middle, and one that may not be is left out where it takes more than half of all. */
const fitInto = (parts, room) => {
    const whole = parts.filter(({ cut }) => cut === 'never');
    const large = whole.filter(({ text }) => fit_bytesOf(text) > room / 2);
    const kept = parts.filter((part) => !large.includes(part));
    const fixed = kept.filter(({ cut }) => cut === 'never').reduce((sum, { text }) => sum + fit_bytesOf(text), 0);
    const soft = kept.filter(({ cut }) => cut !== 'never');
    const level = levelOf(soft.map(({ text }) => fit_bytesOf(text)), Math.max(0, room - fixed));
    const lacks = large.map(({ name, text }) => ({ name, why: `its ${fit_bytesOf(text)} bytes have no room` }));
    const fitted = kept.map((part) => {
        const bytes = fit_bytesOf(part.text);
        if (part.cut === 'never' || bytes <= level)
            return part;
        const cut = shorten(part, level);
        lacks.push({
            name: part.name,
            why: `its middle is left out: ${bytes} bytes are cut to ${fit_bytesOf(cut.text)}`,
        });
        return cut;
    });
    return { parts: fitted, lacks };
};

;// CONCATENATED MODULE: ./build/stages/snapshot/manifest.js
/** Days the artifact is kept; the repository may set fewer. */
const DAYS = 14;
/** What each file is; the ones that are not there are left out of the manifest. */
const MEANINGS = {
    'incident.json': 'the record of the run: diagnosis, attribution, attempts, caches',
    'report.html': 'the report, to be opened in a browser',
    'build.ndjson': 'the log, a JSON object a line: timestamp, traceId, spanId, parentSpan, service, step, stream, text',
    Dockerfile: 'the Dockerfile as it was built',
    'go.txt': 'go version, go env and the Go programs below the directory of the module',
    'modules.txt': 'go.mod and the module graph, from what is on the machine',
    'versions.txt': 'docker, buildx, BuildKit, git and the system',
    'builder.txt': 'the builder and its disk use',
    'machine.txt': 'disks, memory, what the kernel says of memory, the largest processes',
    'engine.log': 'the end of the log of the engine',
    'environment.txt': 'names of the environment, without values',
};
const meaningOf = (name) => MEANINGS[name] ?? (/^attempt-\d+\.log$/.test(name) ? 'the log of an attempt before the last' : '');
/** The text of MANIFEST.txt: which run it is, what lies in the snapshot, and what does not. */
const manifestOf = ({ tool, run, outcome, diagnosis, startedAt }, files, lacks) => {
    const wide = Math.max(0, ...files.map(({ name }) => name.length));
    const line = ({ name, bytes }) => `  ${name.padEnd(wide)}  ${String(bytes).padStart(9)}  ${meaningOf(name)}`.trimEnd();
    return [
        `Snapshot of a build, go-docker-build ${tool.version}`,
        '',
        `Run:     ${run.url ?? run.runId ?? 'not known'}, job ${run.job ?? 'not known'}, attempt ${run.runAttempt ?? 1}`,
        `Started: ${startedAt}`,
        `Trace:   ${run.traceId}`,
        `Outcome: ${outcome}${diagnosis === null ? '' : `, ${diagnosis.id}: ${diagnosis.title}`}`,
        '',
        'Files and their bytes:',
        ...files.map(line),
        '',
        ...(lacks.length === 0
            ? []
            : ['Not here, or not whole:', ...lacks.map(({ name, why }) => `  ${name}: ${why}`), '']),
        `Secrets that the run knows of are replaced with ***. The artifact is kept for ${DAYS} days at most.`,
        '',
    ].join('\n');
};

;// CONCATENATED MODULE: ./build/stages/snapshot/name.js
/** The service takes 255 characters; a page shows fewer. */
const name_LONGEST = 120;
const name_plain = (text) => text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._]+/g, '-')
    .replace(/^[-_.]+|[-_.]+$/g, '');
/** Names for the artifact, the best first: job, leg, step and attempt tell it from others of its workflow run; the second one is unique where a workflow is called twice. `step` is GITHUB_ACTION. */
const artifactNames = ({ job, matrix, leg, runAttempt, spanId }, step) => {
    const parts = ['go-docker-build', job, matrix, matrix === null ? null : leg, step];
    const name = parts
        .map((part) => name_plain(part ?? ''))
        .filter((part) => part !== '')
        .join('-')
        .slice(0, name_LONGEST);
    const attempt = `${name_plain(name)}-attempt-${runAttempt ?? 1}`;
    return [attempt, `${attempt}-${spanId.slice(0, 8)}`];
};

;// CONCATENATED MODULE: ./build/state/snapshot.js
const isNames = (value, form) => Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string' && form.test(one));
/** No path, no hidden file, and nothing the artifact service refuses. */
const NAME = /^[A-Za-z0-9][\w.-]{0,199}$/;
/** Directory of the snapshot in the directory of a run. */
const snapshotDirectory = (run) => `${run}/snapshot`;
/** The state as text, for the one key it is stored under. */
const writeSnapshotState = (state) => JSON.stringify(state);
/** Reads what `writeSnapshotState` wrote; null for anything else, and for a directory that is not of a run below `temp`. */
const readSnapshotState = (text, temp) => {
    try {
        const { names, directory, files } = JSON.parse(text);
        if (temp === '' || typeof directory !== 'string' || !directory.startsWith(temp))
            return null;
        const isOurs = /^\/go-docker-build-\d+\/snapshot$/.test(directory.slice(temp.length));
        if (!isOurs || !isNames(names, NAME) || !isNames(files, NAME))
            return null;
        return { names: names, directory, files: files };
    }
    catch {
        return null;
    }
};

// EXTERNAL MODULE: ./build/stages/report/html.js + 14 modules
var html = __webpack_require__(6351);
;// CONCATENATED MODULE: ./build/pipeline/html-report.js


/** Writes report.html beside incident.json and gives its path; null when there is nothing to show or it cannot be written, which is said. */
const writeHtmlReport = async (incident, log, isWanted, { incidentPath, compress, hash }, { files, log: said }) => {
    if (!isWanted)
        return null;
    const path = `${(0,posix_.dirname)(incidentPath)}/report.html`;
    try {
        const { language, findings } = incident;
        await files.write(path, (0,html/* toHtml */.V)(incident, log(), { language, compress, hash, findings }));
        return path;
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        said.warning(`The HTML report was not written: ${why}`);
        return null;
    }
};

;// CONCATENATED MODULE: ./build/pipeline/snapshot.js









/** What is written when nothing is. */
const NOTHING_WRITTEN = { reportPath: null, snapshot: null };
/** Bytes of a snapshot, before they are packed. */
const snapshot_MOST = 20_000_000;
/** Kept free for MANIFEST.txt. */
const MANIFEST_BYTES = 50_000;
/** Whether a run leaves a snapshot: strangers may read that of a public repository, so a fork's only when asked. */
const isSnapshotWanted = ({ artifact }, hasFailed, { isAction, isFork = false }) => isAction && (artifact === 'always' || (artifact === 'on-failure' && hasFailed && !isFork));
const moduleDirectory = async ({ preflight }, { workspace }, { files }) => {
    const { context, dockerfile } = preflight;
    const places = [
        ...(context.kind === 'local' ? [context.dir] : []),
        ...(dockerfile === null ? [] : [(0,posix_.dirname)(dockerfile)]),
        workspace,
    ];
    for (const place of places)
        for (const name of ['go.work', 'go.mod'])
            if (await files.exists(`${place}/${name}`))
                return place;
    return null;
};
const snapshot_gather = async (rig, world, ports) => {
    const { builder, driver } = rig.preflight;
    const { gomodcache } = rig.prewarmed;
    const moduleDir = await moduleDirectory(rig, world, ports);
    return collect({ env: world.env, cwd: world.workspace, moduleDir, builder, driver, gomodcache }, ports);
};
/** Logs of the attempts before the last, as they lie beside the record. */
const attemptLogs = async ({ attempts }, run, { files }) => {
    const names = attempts.flatMap(({ log }) => (log === undefined ? [] : [log]));
    const texts = await Promise.all(names.map((name) => files.read(`${run}/${name}`)));
    return names.map((name, at) => ({ name, text: texts[at] ?? '', cut: 'lines' }));
};
/** The record up to the attempt it is about, which is not always the last one. */
const aboutAttempt = (incident, number) => ({
    ...incident,
    attempts: incident.attempts.filter((attempt) => attempt.number <= number),
});
const dockerfileOf = ({ prepared, text }) => prepared.plan?.dockerfile ?? text;
const snapshot_write = async ({ tried, rig }, incident, log, reportPath, collected, world, { files }) => {
    const run = (0,posix_.dirname)(world.incidentPath);
    const directory = snapshotDirectory(run);
    const redact = runRedactor(rig.inputs, world.env, world.hidden);
    const lacks = [...collected.lacks];
    const report = reportPath === null ? null : await files.link(reportPath, `${directory}/report.html`);
    const isReportIn = report !== null && report <= snapshot_MOST / 2;
    if (!isReportIn) {
        lacks.push({
            name: 'report.html',
            why: report === null ? 'it was not written' : `its ${report} bytes have no room`,
        });
        await files.remove(`${directory}/report.html`);
    }
    const dockerfile = dockerfileOf(rig);
    if (dockerfile === null)
        lacks.push({ name: 'Dockerfile', why: 'it is not on this machine' });
    const raw = [
        ...(dockerfile === null ? [] : [{ name: 'Dockerfile', text: dockerfile, cut: 'lines' }]),
        ...(await attemptLogs(incident, run, { files })),
        ...collected.parts,
    ];
    // These two are without secrets already, and one in a number would break their form.
    const clean = [
        { name: 'incident.json', text: `${JSON.stringify(incident, null, 2)}\n`, cut: 'never' },
        {
            name: 'build.ndjson',
            text: toNdjson(aboutAttempt(incident, tried.attempt.number), log, world.hash),
            cut: 'records',
        },
    ];
    const masked = raw.map((part) => ({ ...part, text: redact(part.text) }));
    const fitted = fitInto([...clean, ...masked], snapshot_MOST - MANIFEST_BYTES - (isReportIn ? report : 0));
    const sizes = [
        ...(isReportIn ? [{ name: 'report.html', bytes: report }] : []),
        ...fitted.parts.map(({ name, text }) => ({ name, bytes: Buffer.byteLength(text) })),
    ];
    const manifest = redact(manifestOf(incident, sizes, [...lacks, ...fitted.lacks]));
    await files.write(`${directory}/MANIFEST.txt`, manifest);
    for (const { name, text } of fitted.parts)
        await files.write(`${directory}/${name}`, text);
    const names = artifactNames(incident.run, world.env['GITHUB_ACTION'] ?? '');
    return { names, directory, files: ['MANIFEST.txt', ...sizes.map(({ name }) => name)] };
};
/** Begins to ask the machine about a build that failed, beside what is told of it; of a build that passed nothing is asked, unless the input artifact is always. */
const gatherSnapshot = (attempted, world, ports) => {
    const { tried, rig } = attempted;
    const { own } = rig.inputs;
    const hasFailed = tried.diagnosis !== null;
    const isWanted = isSnapshotWanted(own, hasFailed, world);
    const gathering = isWanted ? snapshot_gather(rig, world, ports) : null;
    gathering?.catch(() => undefined);
    return {
        finish: async (incident, log) => {
            let read = null;
            const readOnce = () => {
                read ??= log();
                return read;
            };
            const isShown = world.isAction && (own.artifact === 'always' || hasFailed);
            const reportPath = await writeHtmlReport(incident, readOnce, isShown, world, ports);
            if (gathering === null)
                return { ...NOTHING_WRITTEN, reportPath };
            try {
                const snapshot = await snapshot_write(attempted, incident, readOnce(), reportPath, await gathering, world, ports);
                ports.log.info(`The post step uploads a snapshot of this build as the artifact ${snapshot.names[0]}.`);
                return { reportPath, snapshot };
            }
            catch (error) {
                const why = error instanceof Error ? error.message : String(error);
                ports.log.warning(`The snapshot of the build was not written: ${why}. The build does not depend on it.`);
                await ports.files.remove(snapshotDirectory((0,posix_.dirname)(world.incidentPath))).catch(() => undefined);
                return { ...NOTHING_WRITTEN, reportPath };
            }
        },
    };
};

;// CONCATENATED MODULE: ./build/pipeline/steady.js
const orElse = (empty, work) => {
    try {
        return work();
    }
    catch {
        return empty;
    }
};
/** The same ports, of which those that only tell people something and those that tell the time never throw: a line that is not shown, or a second that is not counted, stops nothing. */
const steadyPorts = (ports) => {
    const { log, clock } = ports;
    let date = new Date(0);
    let milliseconds = 0;
    return {
        ...ports,
        annotate: (annotation) => orElse(undefined, () => ports.annotate(annotation)),
        log: {
            info: (text) => orElse(undefined, () => log.info(text)),
            warning: (text) => orElse(undefined, () => log.warning(text)),
            status: (text) => orElse(undefined, () => log.status(text)),
            group: (title) => orElse(undefined, () => log.group(title)),
            endGroup: () => orElse(undefined, () => log.endGroup()),
        },
        clock: {
            now: () => {
                date = orElse(date, () => clock.now());
                return date;
            },
            monotonic: () => {
                milliseconds = orElse(milliseconds, () => clock.monotonic());
                return milliseconds;
            },
        },
    };
};

;// CONCATENATED MODULE: ./build/pipeline/step.js
/** Makes the timekeeper of a run. */
const step_stagesOf = ({ log, clock }) => {
    const times = [];
    return {
        times,
        async run(name, work, title) {
            const startedAt = clock.now().toISOString();
            const begun = clock.monotonic();
            if (title !== undefined)
                log.group(title);
            try {
                return await work();
            }
            finally {
                if (title !== undefined)
                    log.endGroup();
                times.push({ name, startedAt, seconds: Math.round(clock.monotonic() - begun) / 1000 });
            }
        },
    };
};

// EXTERNAL MODULE: ./build/stages/report/publish.js + 3 modules
var publish = __webpack_require__(4252);
;// CONCATENATED MODULE: ./build/pipeline.js
































/** The whole run, top to bottom; each line makes one value out of the values above it, and a stage that throws leaves an empty one. */
const whole = async (asked, catalogue, world, made, ports) => {
    const started = ports.clock.now();
    const begun = ports.clock.monotonic();
    const stages = step_stagesOf(ports);
    const guard = guardOf();
    const checked = await stages.run('preflight', () => beginWith(asked, world, guard, ports));
    if (!checked.ok)
        return checked;
    const { inputs, preflight: ready } = checked.value;
    const measured = await guard.run('measure', NOT_MEASURED, () => measure(inputs, world, ports));
    made.measured = measured;
    const { checkRunId } = inputs.own.jobIdentity;
    const jobName = async () => (checkRunId === null ? null : (ports.github?.jobName(checkRunId) ?? null));
    const naming = checkNameOf(inputs.own.checkName, world, ports.files, jobName);
    const memory = naming.then((name) => recall(world, name, inputs.build, world.defaultBranch, ports));
    memory.catch(() => undefined);
    const green = openGreen(memory, world, ports);
    const own = await guard.run('own rules', (0,catalogue_own/* readOwnRules */.E)([]), () => (0,own_rules/* loadOwnRules */.m)(inputs.own.rules, world.workspace, ports.files));
    const booksRead = await guard.run('own playbooks', { playbooks: [], problems: [] }, () => (0,own_playbooks/* loadOwnPlaybooks */.F0)(inputs.own.playbooks, world.workspace, ports.files));
    const ownBooks = world.isUntrusted ? (0,own_playbooks/* forUntrusted */.Q8)(booksRead) : booksRead;
    const rules = [...catalogue.rules, ...(0,localised/* localised */.T)(own.rules, inputs.own.language)];
    const playbooks = [...ownBooks.playbooks, ...catalogue.playbooks];
    const root = await guard.run('git', world.workspace, () => repositoryRoot(world, ports));
    const looking = lookAround(inputs, ready, root, world, ports);
    const seeding = await guard.run('seed', notSeeded(FAULT), () => openSeeding(inputs, ready, world, ports));
    const fetching = () => fetchAll(inputs, ready, { seeding, green, guard }, world, ports);
    const first = await stages.run('prewarm', fetching, 'Fetch modules');
    await guard.run('plan', undefined, () => showPlan(first.prepared, ports));
    const attempted = await stages.run('build', () => attempts(first, { rules, playbooks }, world, ports));
    if (isStopped(world))
        return STOPPED;
    made.attempted = attempted;
    const snapshot = gatherSnapshot(attempted, world, ports);
    const { tried, brought } = attempted;
    const machine = await guard.run('measure', null, () => measured.machine(attempted.attempts, started));
    const { prewarmed, prepared } = attempted.rig;
    const { outcome, log } = tried;
    const diagnosis = await guard.run('templates', tried.diagnosis, () => green.sharpen(tried));
    const unseeded = await notSeeded(FAULT).settle(0, log);
    const carried = await guard.run('seed', unseeded, () => seeding.settle(outcome.exitCode, log));
    const modules = await guard.run('what is kept', null, () => remember(prewarmed, prepared, brought, world, ports));
    const again = await guard.run('what ran again', NOT_COMPARED, () => ranAgain(attempted, green, world, ports));
    const seen = await guard.run('findings', { findings: [], health: [] }, () => looking.collect(diagnosis !== null));
    const located = await stages.run('diagnose', () => guard.run('locate', NOWHERE, () => diagnosis === null ? NOWHERE : find(diagnosis, log, inputs, ready, root, world.env, ports)));
    const attribution = await stages.run('attribute', () => guard.run('attribute', UNKNOWN, async () => diagnosis === null
        ? NOBODY
        : blame(diagnosis, located, root, world, ports, { log, world: await green.changes(tried), memory })));
    const cache = accountOf(prewarmed, prepared, carried);
    const remedies = [...checked.value.remedies, ...attempted.remedies];
    const degradations = [
        ...own.problems,
        ...ownBooks.problems,
        ...own.slow(log),
        ...attempted.degradations,
        ...prewarmed.degradations,
        ...prepared.degradations,
        ...brought.degradations,
        ...carried.degradations,
        ...guard.faults,
    ];
    const isWanted = asked.own.goCache !== 'off';
    const degraded = degradedLevel(degradations, cache.delivery, isWanted, attempted.level);
    const found = redactIncident({
        schema: 1,
        tool: { name: 'go-docker-build', version: world.version, pages: world.pages },
        language: inputs.own.language,
        run: world.identity,
        outcome: outcome.exitCode === 0 ? 'success' : 'failure',
        startedAt: started.toISOString(),
        seconds: Math.round(ports.clock.monotonic() - begun) / 1000,
        dockerfile: ready.dockerfile === null
            ? null
            : { path: (0,posix_.relative)(root, ready.dockerfile), target: inputs.build.target || null },
        plan: { changes: prepared.plan?.changes ?? [], skipped: prepared.plan?.skipped ?? [] },
        stages: stages.times,
        attempts: attempted.attempts,
        ...(remedies.length === 0 ? {} : { remedies }),
        diagnosis,
        ...located,
        attribution,
        history: null,
        ...seen,
        cache,
        ...(machine === null ? {} : { machine }),
        ...(again.rebuilt === null ? {} : { rebuilt: again.rebuilt }),
        degradations,
        degraded,
        deliveries: [],
        reproduce: diagnosis === null ? null : reproduction(inputs, ready, root),
        image: outcome.exitCode === 0 ? { id: outcome.imageId, digest: outcome.digest } : null,
    }, inputs, world.env, world.hidden);
    if (world.isAction)
        for (const one of found.degradations)
            ports.log.info(`Not as planned: ${one}`);
    if (isStopped(world))
        return STOPPED;
    const caught = guard.faults.length;
    const past = await guard.run('history', null, () => memory);
    const compared = past === null ? { history: null, record: null, block: '' } : compare(found, past);
    const told = { ...found, history: compared.history };
    const { incidentPath } = world;
    const checkName = await naming;
    const published = await guard.run('publish', [], () => (0,publish/* publish */.m)(told, {
        ...{ checkName, incidentPath, record: compared.block },
        step: world.env['GITHUB_ACTION'] ?? null,
        log: { lines: log.lines, redact: runRedactor(inputs, world.env, world.hidden) },
    }, ports));
    const { notify: targets, notifyOn, mentions } = inputs.own;
    const on = attempted.mustNotify ? ['always'] : notifyOn;
    const sent = { ...told, deliveries: published };
    const messages = await guard.run('notify', [], async () => past === null ? [] : tell(sent, compared, past, { targets, on, mentions }, catalogue.notifiers, ports));
    const incident = { ...told, deliveries: [...published, ...messages] };
    if (messages.length > 0)
        await guard.run('report', undefined, () => ports.files.write(incidentPath, `${JSON.stringify(incident, null, 2)}\n`));
    for (const one of incident.deliveries) {
        if (one.status === 'failed')
            ports.log.warning(`${one.to} was not delivered: ${one.detail}`);
    }
    const reportLog = () => reportLogOf(outcome.log, log, runRedactor(inputs, world.env, world.hidden));
    const written = await guard.run('report', NOTHING_WRITTEN, () => snapshot.finish(incident, reportLog));
    await guard.run('measure', undefined, () => measured.send(incident));
    const left = await guard.run('green record', null, () => diagnosis === null ? green.leave(tried, again.inputs) : null);
    for (const fault of guard.faults.slice(caught))
        ports.log.warning(fault);
    const isMoved = attempted.rig.preflight.builder !== ready.builder;
    const keep = { modules, build: isMoved ? null : carried.keep, layers: isMoved ? null : carried.layers.keep };
    return {
        ok: true,
        value: { green: left, incident, incidentPath, ...written, ...madeBy(tried), keep, reportLog },
    };
};
/** The run. Problems are of what the user gave, before anything was built; a stopped run has none. The verdict is the build's, whatever of ours throws. */
const pipeline_run = async (inputs, catalogue, world, given) => {
    const ports = steadyPorts(given);
    const made = { attempted: null, measured: NOT_MEASURED };
    try {
        return await whole(inputs, catalogue, world, made, ports);
    }
    catch (error) {
        if (isStopped(world))
            return STOPPED;
        const { incident, tried } = await salvage(error, made.attempted, inputs, catalogue, world, ports);
        await made.measured.send(incident).catch(() => undefined);
        const reportLog = () => reportLogOf(tried.outcome.log, tried.log, runRedactor(inputs, world.env, world.hidden));
        const { incidentPath } = world;
        const keep = { modules: null, build: null, layers: null };
        return {
            ok: true,
            value: { green: null, incident, incidentPath, ...NOTHING_WRITTEN, ...madeBy(tried), keep, reportLog },
        };
    }
};


/***/ }),

/***/ 8311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ workTreeDockerfile)
});

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
// EXTERNAL MODULE: ./build/git/git.js
var git_git = __webpack_require__(75);
;// CONCATENATED MODULE: ./build/stages/plan/remote.js


const FULL = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** A Dockerfile is not larger. */
const MOST_BYTES = 1_000_000;
const MOST_LINKS = 5;
/** Reads a Git context as buildx does: a URL with `#REF:SUBDIR`, or with a query; null for an archive or anything else. https://docs.docker.com/build/concepts/context/#git-repositories */
const parseGitContext = (argument) => {
    const [address = '', fragment = ''] = argument.split(/#(.*)/s);
    const [url = '', query = ''] = address.split(/\?(.*)/s);
    const asked = new URLSearchParams(query);
    const bare = url.replace(/^(?:\w+:\/\/(?:[^/@]*@)?|git@)/, '').replace(/^([^/:]+):(?=\D)/, '$1/');
    const isGit = /\.git$/.test(bare) || /^git(?:@|:)|^ssh:/.test(url) || bare.startsWith('github.com/');
    if (!isGit || /\.(?:tar(?:\.\w+)?|tgz|zip)$/.test(bare))
        return null;
    const [ref = '', subdir = ''] = fragment.split(/:(.*)/s);
    return {
        repository: bare.replace(/\.git$/, '').toLowerCase(),
        ref: ref ||
            asked.get('commit') ||
            asked.get('checksum') ||
            asked.get('ref') ||
            asked.get('tag') ||
            asked.get('branch') ||
            '',
        subdir: subdir || asked.get('subdir') || '',
    };
};
const no = (why) => ({ ok: false, why });
/** Reads the Dockerfile of a Git context from the repository on this machine: only where the context is that repository at a full commit that is there, because a branch may stand for another commit by the time the builder fetches it. BuildKit takes a copy of it with `--file` and an absolute path; no `.dockerignore` counts for such contexts. `own` is the repository's address, e.g. `https://github.com/octocat/app`. */
const remoteDockerfile = async (argument, file, own, git) => {
    const context = parseGitContext(argument);
    if (context === null)
        return no('the context is an archive that the builder fetches by itself');
    if (context.repository !== parseGitContext(`${own.replace(/\.git$/, '')}.git`)?.repository)
        return no('the context is another repository, which the builder fetches by itself');
    if (!FULL.test(context.ref))
        return no(`the context is at ${context.ref === '' ? 'the default branch' : JSON.stringify(context.ref)}, which may be another commit by now; a full commit id tells`);
    if ((await (0,git_git/* commitId */.xk)(git, context.ref)) === null)
        return no('the commit of the context is not on this machine; actions/checkout brings it');
    if (file === '-' || /^(?:\/|\w+:\/\/)/.test(file))
        return no('the Dockerfile is none of the context');
    for (const name of file === '' ? ['Dockerfile', 'dockerfile'] : [file]) {
        const path = await followLinks(git, context, name);
        const text = path === null ? null : await readAt(git, context.ref, path);
        if (path !== null && text !== null)
            return { ok: true, path, text };
    }
    return no(`the commit has no ${(0,posix_.join)(context.subdir, file || 'Dockerfile')}`);
};
/** The path of the file that a name in the context leads to; null when there is none, or it leads out of the context. */
const followLinks = async (git, { ref, subdir }, name) => {
    const root = (0,posix_.normalize)(`./${subdir}/`);
    let path = (0,posix_.normalize)((0,posix_.join)(root, name));
    for (let links = 0; links <= MOST_LINKS; links += 1) {
        if (root === './' ? /^(?:\.\.)?\//.test(path) : !path.startsWith(root))
            return null;
        const row = await (0,git_git/* textOf */.b6)(git, ['ls-tree', '-z', '--full-tree', ref, '--', path]);
        const mode = /^(\d+) blob /.exec(row)?.[1];
        if (mode !== '120000')
            return mode === undefined ? null : path;
        path = (0,posix_.normalize)((0,posix_.join)((0,posix_.dirname)(path), await (0,git_git/* textOf */.b6)(git, ['cat-file', 'blob', `${ref}:${path}`])));
    }
    return null;
};
const readAt = async (git, commit, path) => {
    const object = `${commit}:${path}`;
    const size = Number(await (0,git_git/* textOf */.b6)(git, ['cat-file', '-s', object]));
    if (!(size > 0 && size <= MOST_BYTES))
        return null;
    const done = await git(['cat-file', 'blob', object]);
    return done.code === 0 ? done.stdout : null;
};

;// CONCATENATED MODULE: ./build/stages/plan/work-tree.js



/** Finds the Dockerfile of a Git context in the work tree: only where the work tree has what the commit has, so that each line is at the same place in both. */
const workTreeDockerfile = async ({ argument, file, dir, own }, { shell, files }) => {
    const git = (0,git_git/* openGit */.zY)(shell, dir);
    const address = own ?? (await (0,git_git/* textOf */.b6)(git, ['config', '--get', 'remote.origin.url'])).trim();
    const found = await remoteDockerfile(argument, file, address, git);
    if (!found.ok)
        return found;
    const root = (await (0,git_git/* textOf */.b6)(git, ['rev-parse', '--show-toplevel'])).trim();
    const path = (0,posix_.join)(root, found.path);
    const isSame = root !== '' && (await files.read(path)) === found.text;
    if (isSame)
        return { ok: true, path, text: found.text };
    const why = `${found.path} of the work tree is not as the commit of the context has it`;
    return { ok: false, why };
};


/***/ }),

/***/ 6351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ toHtml)
});

// EXTERNAL MODULE: ./build/wording/languages.js + 2 modules
var languages = __webpack_require__(2229);
// EXTERNAL MODULE: ./build/text/colours.js
var colours = __webpack_require__(8671);
// EXTERNAL MODULE: ./build/wording/wording.js
var wording = __webpack_require__(1987);
// EXTERNAL MODULE: ./build/text/escape.js
var text_escape = __webpack_require__(3699);
// EXTERNAL MODULE: ./build/text/step-name.js
var step_name = __webpack_require__(124);
// EXTERNAL MODULE: ./build/stages/report/html/element.js
var html_element = __webpack_require__(9527);
;// CONCATENATED MODULE: ./build/stages/report/html/parts.js



/** A section with its heading, which names it; null when there is nothing in it. */
const section = (id, title, ...children) => children.every(isEmpty)
    ? null
    : (0,html_element.el)('section', { id, 'aria-labelledby': `${id}-title` }, (0,html_element.el)('h2', { id: `${id}-title` }, title), children);
const isEmpty = (child) => child === null || child === '' || (Array.isArray(child) && child.every(isEmpty));
/** A table in a box of its own that scrolls; null without rows. Columns from `numbers` on are set right. */
const table = (title, heads, rows) => rows.length === 0
    ? null
    : (0,html_element.el)('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': title }, (0,html_element.el)('table', {}, (0,html_element.el)('caption', {}, title), (0,html_element.el)('thead', {}, (0,html_element.el)('tr', {}, heads.map((head) => (0,html_element.el)('th', { scope: 'col' }, head)))), (0,html_element.el)('tbody', {}, rows.map((row) => (0,html_element.el)('tr', {}, row.map((cell, at) => (0,html_element.el)(at === 0 ? 'th' : 'td', at === 0 ? { scope: 'row' } : {}, cell)))))));
/** A list of which the first items are shown and the rest is counted; null when it is empty. */
const list = (scene, items, show) => {
    if (items.length === 0)
        return null;
    const shown = items.slice(0, scene.limits.rows);
    const more = items.length - shown.length;
    return (0,html_element.el)('ul', {}, shown.map((item) => (0,html_element.el)('li', {}, show(item))), more === 0 ? null : (0,html_element.el)('li', {}, scene.words.more(more)));
};
/** The first rows of a table. */
const shown = (scene, rows) => rows.slice(0, scene.limits.rows);
/** A foreign text cut to what is shown of one. */
const cut = ({ limits }, text) => (0,text_escape/* cutBytes */.Uw)(text, limits.text);
/** Bytes of a text to be pasted. */
const PASTED = 20_000;
/** Text to be pasted, with a button that copies it. */
const copyable = (scene, id, text) => (0,html_element.el)('div', { class: 'paste' }, (0,html_element.el)('pre', { id, tabindex: 0 }, (0,text_escape/* cutBytes */.Uw)(text, PASTED)), (0,html_element.el)('button', { type: 'button', class: 'copy', 'data-copies': id }, scene.labels.copy));
/** The name of a step as a person reads it. */
const stepName = (scene, { name }) => cut(scene, (0,step_name/* readableStep */.f)(name, []));
/** A share as a percentage without needless digits. */
const percent = (share) => `${Math.round(share * 1e4) / 100}%`;

// EXTERNAL MODULE: ./build/stages/report/html/timing.js
var html_timing = __webpack_require__(7005);
;// CONCATENATED MODULE: ./build/stages/report/html/arrange.js



/** Step of the lines that no step printed. */
const CLIENT = -1;
/** The lines of the log step by step, in the order of the steps, those of the client last; steps without lines are there too. */
const groupsOf = (scene) => {
    const steps = scene.incident.attempts.at(-1)?.steps ?? [];
    const byStep = new Map(steps.map(({ index }) => [index, []]));
    const client = [];
    for (const line of scene.log.lines)
        (byStep.get(line.step ?? CLIENT) ?? client).push(line);
    const groups = steps.map((step) => ({
        step: step.index,
        name: stepName(scene, step),
        state: (0,html_timing/* stateOf */.L4)(step),
        time: step.seconds === undefined ? '' : (0,wording/* inWords */.r4)(step.seconds, scene.language),
        lines: byStep.get(step.index) ?? [],
    }));
    if (client.length === 0)
        return groups;
    const state = scene.incident.outcome === 'failure' ? 'failed' : 'done';
    return [...groups, { step: CLIENT, name: scene.labels.client, state, time: '', lines: client }];
};
/** Numbers of the lines the diagnosis quotes, the decisive one first, each once. */
const quotedNumbers = ({ incident: { diagnosis } }) => diagnosis === null
    ? []
    : [...new Set([diagnosis.evidence.line, ...diagnosis.quotes.map(({ line }) => line)])];

;// CONCATENATED MODULE: ./build/stages/report/html/fit.js


/** From generous to tight; the last fits always. */
const GRIPS = [
    { quotes: 50, around: 30, width: 4_000 },
    { quotes: 10, around: 10, width: 1_000 },
    { quotes: 1, around: 4, width: 400 },
];
/** Characters handed to the compression at most in the first try: more never fits. */
const MOST_TEXT = 24_000_000;
/** Share of the kept lines that stand at the start. */
const HEAD = 0.25;
/** A line of at most so many characters, its middle left out. */
const narrowed = (scene, text, width) => {
    const clean = (0,colours/* keepColours */.h)(text.toWellFormed()).replace(/[\r\n]/g, ' ');
    if (clean.length <= width)
        return clean;
    const tail = Math.floor(width / 4);
    const left = scene.labels.cutLine(clean.length - width);
    return `${clean.slice(0, width - tail).toWellFormed()} ${left} ${clean.slice(-tail).toWellFormed()}`;
};
/** Positions around the quoted lines. */
const windows = (lines, quoted, around) => {
    const wanted = new Set();
    lines.forEach(({ number }, at) => {
        if (!quoted.has(number))
            return;
        for (let near = at - around; near <= at + around; near++)
            wanted.add(near);
    });
    return wanted;
};
const pack = (scene, groups, keep, width) => {
    const data = {
        numbers: [],
        times: [],
        errors: [],
        gaps: [],
    };
    const texts = [];
    let [at, before, gap] = [0, 0, 0];
    const close = (group) => {
        if (gap > 0)
            data.gaps.push([group, texts.length, gap]);
        gap = 0;
    };
    const shown = groups.map(({ lines, ...group }, own) => {
        const from = texts.length;
        for (const line of lines) {
            if (!keep(at++)) {
                gap++;
                continue;
            }
            close(own);
            if (line.stream === 2)
                data.errors.push(texts.length);
            data.numbers.push(line.number - before);
            data.times.push(line.seconds === undefined ? -1 : Math.round(line.seconds * 1000));
            texts.push(`${narrowed(scene, line.text, width)}\n`);
            before = line.number;
        }
        close(own);
        return { ...group, lines: texts.length - from };
    });
    const page = { groups: shown, ...data, quoted: quotedNumbers(scene), text: texts.join('') };
    return { json: JSON.stringify(page), lines: texts.length };
};
/** The log compressed to at most `room` characters of Base64: cut in the middle where it is too large, never around the quoted lines. */
const fitLog = (scene, room, compress) => {
    const groups = groupsOf(scene);
    const lines = groups.flatMap((group) => group.lines);
    const all = lines.length;
    const characters = lines.reduce((sum, { text }) => sum + Math.min(text.length, 4_000) + 8, 0);
    const numbers = quotedNumbers(scene);
    for (const { quotes, around, width } of GRIPS) {
        const wanted = windows(lines, new Set(numbers.slice(0, quotes)), around);
        let most = Math.floor(all * Math.min(1, MOST_TEXT / Math.max(1, characters)));
        for (;;) {
            const [head, tail] = [Math.floor(most * HEAD), all - Math.ceil(most * (1 - HEAD))];
            const { json, lines: kept } = pack(scene, groups, (at) => at < head || at >= tail || wanted.has(at), width);
            const data = Buffer.from(compress(json)).toString('base64');
            if (data.length <= room)
                return { data, lines: kept, leftOut: all - kept + scene.log.leftOut };
            if (most === 0)
                break;
            most = most < 50 ? 0 : Math.floor(most * Math.min(0.85, (room / data.length) * 0.95));
        }
    }
    return { data: '', lines: 0, leftOut: all + scene.log.leftOut };
};

// EXTERNAL MODULE: ./build/stages/report/html/languages.js + 2 modules
var html_languages = __webpack_require__(1842);
;// CONCATENATED MODULE: ./build/stages/report/html/load.js
const share = (part, whole) => (whole > 0 ? part / whole : Number.NaN);
/** How busy the machine was as shares of what it has; none where it was not watched or its disk could not be asked. */
const loadOf = (machine) => (machine?.samples ?? []).flatMap(({ seconds, cpu, memoryBytes, diskFreeBytes }) => {
    const { diskBytes = null, memoryBytes: all = 0 } = machine ?? {};
    if (diskFreeBytes === null || diskBytes === null)
        return [];
    return [{ at: seconds, cpu, memory: share(memoryBytes, all), disk: 1 - share(diskFreeBytes, diskBytes) }];
});

// EXTERNAL MODULE: ./build/wording/translate.js + 7 modules
var translate = __webpack_require__(7071);
// EXTERNAL MODULE: ./build/stages/report/not-as-planned.js
var not_as_planned = __webpack_require__(8518);
// EXTERNAL MODULE: ./build/wording/message.js
var message = __webpack_require__(752);
;// CONCATENATED MODULE: ./build/stages/report/html/verdict.js





/** Quoted lines of the failure beside the decisive one. */
const QUOTES = 10;
/** The web page of the repository; null when the run has none. */
const repositoryUrl = ({ run }) => {
    const server = /^https?:\/\/[^/]+/i.exec(run.url ?? '')?.[0];
    return server === undefined || run.repository === null ? null : `${server}/${run.repository}`;
};
/** A place of the repository, linked to the line at the built commit. */
const placeLink = (scene, place) => {
    const { incident, limits } = scene;
    const text = (0,html_element.el)('code', {}, cut(scene, (0,wording/* position */.G1)(place)));
    const [base, sha] = [repositoryUrl(incident), incident.run.headSha];
    if (base === null || sha === null || place.path.length > limits.text)
        return text;
    const path = place.path
        .split('/')
        .map((part) => encodeURIComponent(part.toWellFormed()))
        .join('/');
    return (0,html_element/* link */.nf)(`${base}/blob/${sha}/${path}${place.line === null ? '' : `#L${place.line}`}`, text);
};
const commitLink = (incident, commit) => {
    const base = repositoryUrl(incident);
    const text = (0,html_element.el)('code', {}, (0,wording/* short */.h0)(commit));
    return base === null ? text : (0,html_element/* link */.nf)(`${base}/commit/${encodeURIComponent(commit)}`, text);
};
const quotes = (scene) => {
    const { diagnosis } = scene.incident;
    if (diagnosis === null)
        return null;
    const { evidence } = diagnosis;
    const others = diagnosis.quotes.filter(({ line }) => line !== evidence.line);
    const row = (quote, isDecisive) => (0,html_element.el)('li', { class: isDecisive ? 'decisive' : null }, (0,html_element.el)('a', { href: `#L${quote.line}`, 'aria-label': scene.labels.inLog(quote.line) }, quote.line), (0,html_element.el)('code', {}, cut(scene, quote.text)));
    return (0,html_element.el)('figure', { class: 'quote' }, (0,html_element.el)('figcaption', {}, scene.labels.decisive), (0,html_element.el)('ol', { tabindex: 0, role: 'list' }, row(evidence, true), others.slice(0, QUOTES).map((quote) => row(quote, false))), others.length > QUOTES ? (0,html_element.el)('p', {}, scene.labels.moreQuotes(others.length - QUOTES)) : null);
};
/** What else is known of a suspect: a bot or a merger, who let the change in, whether builds proved it. */
const notesOf = ({ words }, { role, reviewer, verified }) => {
    const notes = [
        ...(role === undefined ? [] : [words.roles[role]]),
        ...(reviewer === undefined ? [] : [words.reviewedBy(reviewer.name)]),
        ...(verified === true ? [words.roles.verified] : []),
    ];
    return notes.length === 0 ? '' : ` [${notes.join(', ')}]`;
};
const suspect = (scene, one) => {
    const { author, commit, subject, reasons } = one;
    return [
        (0,html_element.el)('strong', {}, cut(scene, author.login ? `${author.name} (${author.login})` : author.name)),
        cut(scene, notesOf(scene, one)),
        `${scene.labels.comma}${scene.labels.commit} `,
        commitLink(scene.incident, commit),
        ` “${cut(scene, subject)}”`,
        list(scene, reasons, (reason) => cut(scene, (0,translate/* translate */.T)(reason, scene.language))),
    ];
};
const owner = (scene) => {
    const { attribution } = scene.incident;
    const { suspects, verdict, range } = attribution;
    const looked = range === null
        ? null
        : (0,html_element.el)('p', { class: 'quiet' }, scene.labels.range((0,wording/* short */.h0)(range.base), (0,wording/* short */.h0)(range.head)));
    if (verdict !== 'author' || suspects.length === 0)
        return [(0,html_element.el)('p', {}, cut(scene, (0,wording/* whose */.vU)(attribution, scene.language))), looked];
    return [
        (0,html_element.el)('p', {}, `${scene.labels.likely}${scene.labels.colon}`.trimEnd()),
        (0,html_element.el)('ol', { class: 'suspects' }, suspects.slice(0, 5).map((one) => (0,html_element.el)('li', {}, suspect(scene, one)))),
        looked,
    ];
};
const files = (scene) => list(scene, scene.incident.attribution.files, ({ path, change, why }) => [
    placeLink(scene, { path, line: null }),
    ` ${scene.labels.changes[change]}${scene.labels.colon}${cut(scene, (0,translate/* translate */.T)(why, scene.language))}`,
]);
/** What changed outside of the repository, and who can be asked where nobody is suspected. */
const around = (scene) => {
    const { headings } = scene.words;
    const { world = [], owners = [] } = scene.incident.attribution;
    return [
        block(headings.world, 'world', list(scene, world, ({ text }) => cut(scene, (0,translate/* translate */.T)(text, scene.language)))),
        block(headings.owners, 'owners', list(scene, owners, ({ path, owners: who }) => [
            placeLink(scene, { path, line: null }),
            ` ${cut(scene, who.join(' '))}`,
        ])),
    ];
};
/** Failures of the same build that this one does not explain. */
const others = (scene) => list(scene, scene.incident.diagnosis?.others ?? [], ({ title, evidence }) => [
    (0,html_element/* prose */.CS)(cut(scene, title)),
    ' ',
    (0,html_element.el)('a', { href: `#L${evidence.line}`, 'aria-label': scene.labels.inLog(evidence.line) }, evidence.line),
    ' ',
    (0,html_element.el)('code', {}, cut(scene, evidence.text)),
]);
const past = ({ incident: { history }, language }) => history === null ? null : (0,html_element.el)('p', {}, (0,message/* historySentence */.y)(history, language));
const block = (title, id, ...children) => children.every((child) => child === null)
    ? null
    : (0,html_element.el)('div', { class: `block ${id}` }, (0,html_element.el)('h3', {}, title), children);
/** What failed, first of all: the quoted line, why, what to do, whose, what changed, how to reproduce; null when nothing failed. */
const verdict = (scene) => {
    const { incident, words, labels } = scene;
    const { diagnosis } = incident;
    if (diagnosis === null)
        return null;
    const { headings } = words;
    const page = (0,wording/* pageOf */.ZZ)(incident);
    return (0,html_element.el)('section', { id: 'verdict', 'aria-label': labels.verdict }, quotes(scene), (0,html_element.el)('div', { class: 'blocks' }, block(headings.why, 'why', (0,html_element.el)('p', {}, (0,html_element/* prose */.CS)(cut(scene, diagnosis.cause)))), block(headings.whatToDo, 'do', list(scene, diagnosis.do, (remedy) => (0,html_element/* prose */.CS)(cut(scene, remedy))), page === null ? null : (0,html_element.el)('p', {}, (0,html_element/* link */.nf)(page, headings.page))), block(headings.whose, 'whose', owner(scene)), block(headings.changedFiles, 'files', files(scene)), around(scene), block(headings.history, 'history', past(scene)), block(headings.others, 'others', others(scene))), incident.reproduce === null
        ? null
        : (0,html_element.el)('div', { class: 'block' }, (0,html_element.el)('h3', {}, headings.reproduce), copyable(scene, 'command', incident.reproduce)));
};

;// CONCATENATED MODULE: ./build/stages/report/html/details.js





const KINDS = ['cpu', 'memory', 'disk'];
/** Curves of how busy the machine was; null when it was not measured. */
const load = (scene) => {
    const { labels } = scene;
    const samples = scene.load.filter((sample) => KINDS.every((kind) => Number.isFinite(sample[kind])));
    const last = samples.at(-1)?.at ?? 0;
    if (samples.length < 2 || last <= 0)
        return null;
    const share = (value) => Math.min(1, Math.max(0, value));
    const most = (kind) => samples.reduce((peak, sample) => Math.max(peak, share(sample[kind])), 0);
    const peaks = KINDS.map((kind) => labels.peak(labels.loads[kind], percent(Math.round(most(kind) * 100) / 100)));
    const every = Math.max(1, Math.ceil(samples.length / 400));
    const points = (kind) => samples
        .filter((_, at) => at % every === 0 || at === samples.length - 1)
        .map((sample) => `${((sample.at / last) * 1000).toFixed(1)},${(100 - share(sample[kind]) * 100).toFixed(1)}`)
        .join(' ');
    return section('load', labels.load, (0,html_element.el)('svg', {
        class: 'load',
        role: 'img',
        'aria-label': peaks.join('; '),
        viewBox: '0 0 1000 100',
        preserveAspectRatio: 'none',
        width: '100%',
        height: 120,
    }, KINDS.map((kind) => (0,html_element.el)('polyline', {
        class: `curve ${kind}`,
        points: points(kind),
        'vector-effect': 'non-scaling-stroke',
    }))), (0,html_element.el)('ul', { class: 'legend', role: 'list' }, KINDS.map((kind, at) => (0,html_element.el)('li', {}, (0,html_element.el)('svg', { width: 30, height: 10, 'aria-hidden': 'true', focusable: 'false' }, (0,html_element.el)('line', { class: `curve ${kind}`, x1: 0, x2: 30, y1: 5, y2: 5 })), peaks[at] ?? ''))));
};
/** What was found before the build; null when nothing was. */
const findings = (scene) => section('findings', scene.labels.findings, list(scene, scene.findings, (finding) => [
    (0,html_element.el)('span', { class: `state ${finding.severity}` }, scene.labels.severities[finding.severity]),
    ' ',
    finding.path === null ? null : placeLink(scene, { path: finding.path, line: finding.line }),
    ` ${cut(scene, (0,translate/* translateFinding */.q)(finding.text, scene.language))} `,
    (0,html_element.el)('span', { class: 'quiet' }, cut(scene, (0,translate/* translateFinding */.q)(finding.do, scene.language))),
]));
/** What was put into the Dockerfile and what was left as it is. */
const plan = (scene) => {
    const { incident, words, labels } = scene;
    return section('plan', words.headings.plan, list(scene, incident.plan.changes, ({ line, flag, why }) => [
        `${words.line(line)}${labels.colon}`,
        (0,html_element.el)('code', {}, cut(scene, flag)),
        ` (${cut(scene, (0,translate/* translate */.T)(why, scene.language))})`,
    ]), list(scene, incident.plan.skipped, ({ line, why }) => `${words.leftAsItIs(line)}${labels.colon}${cut(scene, (0,translate/* translate */.T)(why, scene.language))}`));
};
/** What did not go as planned. */
const degradations = (scene) => section('degradations', scene.words.headings.notAsPlanned, list(scene, (0,not_as_planned/* notAsPlanned */.m)(scene.incident), (line) => cut(scene, (0,translate/* translate */.T)(line, scene.language))));
/** Where the report went, and what became of it. */
const deliveries = (scene) => {
    const { labels } = scene;
    return section('deliveries', labels.deliveries, table(labels.deliveries, labels.deliveryTable, shown(scene, scene.incident.deliveries).map(({ to, status, detail }) => [
        to,
        (0,html_element.el)('span', { class: `state ${status}` }, labels.deliveryStates[status]),
        detail.length > scene.limits.text ? cut(scene, detail) : (0,html_element/* link */.nf)(detail, cut(scene, detail)),
    ])));
};
/** Which run this was, for whoever comes back to it. */
const identity = (scene) => {
    const { incident, labels } = scene;
    const { run, tool, image } = incident;
    const fields = [
        [labels.runFields.started, incident.startedAt],
        [labels.runFields.event, [run.event, run.ref, run.actor].filter(Boolean).join(', ') || null],
        [labels.runFields.attempt, run.runId === null ? null : `${run.runId} / ${run.runAttempt ?? 1}`],
        [labels.runFields.trace, run.traceId],
        [labels.runFields.image, image?.digest ?? image?.id ?? null],
        [labels.runFields.tool, `${tool.name} ${tool.version}`],
    ];
    return section('run', labels.run, (0,html_element.el)('dl', {}, fields.map(([name, value]) => value === null ? null : [(0,html_element.el)('dt', {}, name), (0,html_element.el)('dd', {}, cut(scene, value))])));
};

;// CONCATENATED MODULE: ./build/stages/report/html/log.js


/** Lines shown without a program, and on paper, before and behind the decisive one. */
const AROUND = 12;
const log_button = (id, text, label) => (0,html_element.el)('button', { type: 'button', id, 'aria-label': label ?? null, title: label ?? null }, text);
const tools = ({ labels, incident }) => (0,html_element.el)('div', { class: 'tools', id: 'tools', role: 'search', hidden: true }, (0,html_element.el)('input', { type: 'search', id: 'query', 'aria-label': labels.search, placeholder: labels.search }), (0,html_element.el)('output', { id: 'count', for: 'query', 'aria-live': 'polite' }), log_button('previous', '↑', labels.previous), log_button('next', '↓', labels.next), incident.diagnosis === null ? null : log_button('decisive', labels.toDecisive), log_button('open-all', labels.openAll), log_button('close-all', labels.closeAll), (0,html_element.el)('label', {}, (0,html_element.el)('input', { type: 'checkbox', id: 'wrap' }), ` ${labels.wrap}`));
/** The lines around the decisive one as they stand in the log, for paper and for a browser without our program. */
const excerpt = (scene) => {
    const { incident, log, labels } = scene;
    const decisive = incident.diagnosis?.evidence.line;
    const at = log.lines.findIndex(({ number }) => number === decisive);
    if (at < 0)
        return null;
    const lines = log.lines.slice(Math.max(0, at - AROUND), at + AROUND + 1);
    return (0,html_element.el)('figure', { id: 'excerpt' }, (0,html_element.el)('figcaption', {}, labels.around), (0,html_element.el)('pre', {}, lines.map(({ number, text }) => [
        (0,html_element.el)(number === decisive ? 'strong' : 'span', {}, `${String(number).padStart(6)}  ${cut(scene, text)}`),
        '\n',
    ])), (0,html_element.el)('noscript', {}, (0,html_element.el)('p', {}, labels.needsScript)));
};
/** The log: its size, the search, a place for the lines, which the page's program fills, and the lines around the failure as text. */
const logSection = (scene, log) => {
    const { labels } = scene;
    return section('log', labels.log, (0,html_element.el)('p', { class: 'quiet' }, labels.lines(log.lines)), log.leftOut === 0 ? null : (0,html_element.el)('p', { id: 'left-out' }, labels.leftOut(log.leftOut)), tools(scene), (0,html_element.el)('p', { class: 'quiet keys' }, labels.keys), (0,html_element.el)('div', { id: 'lines' }), excerpt(scene));
};

// EXTERNAL MODULE: ./build/text/size.js
var size = __webpack_require__(7397);
;// CONCATENATED MODULE: ./build/stages/report/html/modules.js




/** A time with a bar as long as its share of the longest. */
const timed = (scene, seconds, longest) => [
    (0,wording/* inWords */.r4)(seconds, scene.language),
    ' ',
    (0,html_element.el)('svg', { class: 'spark', width: 60, height: 8, 'aria-hidden': 'true', focusable: 'false' }, (0,html_element.el)('rect', {
        class: 'bar done',
        width: percent(longest > 0 ? Math.max(0.02, seconds / longest) : 0),
        height: 8,
    })),
];
const longestOf = (rows) => rows.reduce((most, { seconds }) => Math.max(most, seconds), 0);
const hosts = (scene, { hosts: all }) => {
    const longest = longestOf(all);
    const { labels } = scene;
    return table(labels.hosts, labels.hostTable, shown(scene, [...all].sort((a, b) => b.seconds - a.seconds)).map((host) => [
        cut(scene, host.host),
        host.requests,
        host.failures,
        (0,size/* inMegabytes */.B)(host.bytes),
        timed(scene, host.seconds, longest),
        (0,html_element.el)('span', { class: `state ${host.state}` }, labels.hostStates[host.state]),
    ]));
};
const slowest = (scene, { slowest: all }) => {
    const longest = longestOf(all);
    return table(scene.labels.slowest, scene.labels.slowTable, shown(scene, all).map((one) => [
        (0,html_element.el)('code', {}, cut(scene, `${one.module}@${one.version}`)),
        cut(scene, one.host ?? ''),
        (0,size/* inMegabytes */.B)(one.bytes),
        timed(scene, one.seconds, longest),
        one.retries,
    ]));
};
const faults = (scene, { faults: all }) => table(scene.labels.faults, scene.labels.faultTable, shown(scene, all).map((fault) => [
    cut(scene, fault.host),
    cut(scene, fault.what),
    fault.status ?? '',
    (0,wording/* inWords */.r4)(fault.seconds, scene.language),
    (0,html_element.el)('code', {}, cut(scene, fault.path)),
]));
const balance = (title, good, rest) => {
    const all = good[0] + rest[0];
    if (all === 0)
        return null;
    const share = good[0] / all;
    return (0,html_element.el)('div', { class: 'balance' }, (0,html_element.el)('strong', {}, title), (0,html_element.el)('svg', { width: '100%', height: 14, 'aria-hidden': 'true', focusable: 'false' }, (0,html_element.el)('rect', { class: 'bar rest', width: '100%', height: 14 }), (0,html_element.el)('rect', { class: 'bar good', width: percent(share), height: 14 })), (0,html_element.el)('span', {}, `${good[1]}, ${rest[1]}`));
};
/** What the caches gave and what came from elsewhere: modules and steps, then the modules by host and by time. */
const modules = (scene) => {
    const { labels, incident } = scene;
    const account = incident.cache.modules;
    const steps = (incident.attempts.at(-1)?.steps ?? []).filter(({ instruction }) => instruction !== undefined);
    const cached = steps.filter((step) => step.cached).length;
    const served = account === null ? 0 : Math.max(0, account.count - account.fromNetwork);
    const network = account?.fromNetwork ?? 0;
    return section('cache', labels.cache, (0,html_element.el)('p', {}, cut(scene, (0,wording/* cacheLine */.n8)(incident.cache, scene.language))), balance(labels.moduleBalance, [served, labels.fromCache(served)], [network, labels.fromNetwork(network)]), balance(labels.stepBalance, [cached, labels.stepsCached(cached)], [steps.length - cached, labels.stepsRun(steps.length - cached)]), ...(account === null ? [] : [hosts(scene, account), slowest(scene, account), faults(scene, account)]));
};

;// CONCATENATED MODULE: ./build/stages/report/html/page-script.js
/** The program of the page, made of src/report-page by `node tools/report-page.ts`. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they stand in the program
// biome-ignore format: one line
const PAGE_SCRIPT = '(() => {\n\'use strict\'\nconst select = (element             )       => {\n  const range = document.createRange()\n  range.selectNodeContents(element)\n  const selection = getSelection()\n  selection?.removeAllRanges()\n  selection?.addRange(range)\n}\nconst copy = async (element             )                   => {\n  try {\n    await navigator.clipboard.writeText(element.textContent)\n    return true\n  } catch {\n    select(element)\n    return document.execCommand(\'copy\')\n  }\n}\nconst startCopy = (words           , say                        )       => {\n  for (const button of document.querySelectorAll             (\'[data-copies]\')) {\n    const source = document.getElementById(button.dataset[\'copies\'] ?? \'\')\n    if (source === null) continue\n    button.addEventListener(\'click\', async () => {\n      say((await copy(source)) ? words.copied : words.notCopied)\n    })\n  }\n}\nconst textOf = (id        )         => document.getElementById(id)?.textContent ?? \'\'\nconst readWords = ()            => JSON.parse(textOf(\'words\'))\nconst fillIn = (sentence        , first        , second         )         =>\n  sentence.replace(\'##\', String(second)).replace(\'#\', String(first))\nconst unpack = async (base64        )                  => {\n  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))\n  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(\'gzip\'))\n  return new Response(stream).text()\n}\nconst readLog = async ()                      => {\n  const packed = textOf(\'data\')\n  if (packed === \'\') return null\n  const data = JSON.parse(await unpack(packed))\n  const texts = data.text.split(\'\\n\')\n  texts.pop()\n  let number = 0\n  const numbers = data.numbers.map((step) => (number += step))\n  return { data, texts, numbers, errors: new Set(data.errors), quoted: new Set(data.quoted) }\n}\nconst PLAIN       = { colour: null, bold: false, dim: false, underline: false }\nconst nearest = (red        , green        , blue        )         => {\n  const most = Math.max(red, green, blue)\n  const on = (part        )         => (part > most * 0.6 ? 1 : 0)\n  const bits = most < 48 ? 0 : on(red) + 2 * on(green) + 4 * on(blue)\n  return bits + (most > 200 ? 8 : 0)\n}\nconst LEVELS = [0, 95, 135, 175, 215, 255]\nconst ofPalette = (index        )         => {\n  if (index < 16) return index\n  if (index >= 232) return index < 244 ? 8 : 7\n  const cube = index - 16\n  const at = (part        )         => LEVELS[part % 6] ?? 0\n  return nearest(at(Math.floor(cube / 36)), at(Math.floor(cube / 6)), at(cube))\n}\nconst extended = (codes                   , at        )                                                  => {\n  if (codes[at + 1] === 5) return [ofPalette(codes[at + 2] ?? 0), 2]\n  if (codes[at + 1] === 2) return [nearest(codes[at + 2] ?? 0, codes[at + 3] ?? 0, codes[at + 4] ?? 0), 4]\n  return [null, 0]\n}\nconst apply = (look      , codes                   )       => {\n  let next = { ...look }\n  for (let at = 0; at < codes.length; at++) {\n    const code = codes[at]\n    if (code === 0) next = { ...PLAIN }\n    else if (code === 1) next.bold = true\n    else if (code === 2) next.dim = true\n    else if (code === 4) next.underline = true\n    else if (code === 22) [next.bold, next.dim] = [false, false]\n    else if (code === 24) next.underline = false\n    else if (code >= 30 && code <= 37) next.colour = code - 30\n    else if (code >= 90 && code <= 97) next.colour = code - 82\n    else if (code === 39) next.colour = null\n    else if (code === 38 || code === 48) {\n      const [colour, taken] = extended(codes, at)\n      if (code === 38) next.colour = colour\n      at += taken\n    }\n  }\n  return next\n}\nconst classesOf = ({ colour, bold, dim, underline }      )         =>\n  [colour === null ? \'\' : `c${colour}`, bold ? \'bold\' : \'\', dim ? \'dim\' : \'\', underline ? \'under\' : \'\']\n    .filter((name) => name !== \'\')\n    .join(\' \')\nconst ESCAPE = String.fromCharCode(27)\nconst bare = (text        )         =>\n  text.includes(ESCAPE)\n    ? text\n        .split(`${ESCAPE}[`)\n        .map((part, at) => (at === 0 ? part : part.replace(/^[0-9;:]*m/, \'\')))\n        .join(\'\')\n    : text\nconst pieces = (text        )                   => {\n  const [first = \'\', ...rest] = text.split(`${ESCAPE}[`)\n  const made          = first === \'\' ? [] : [{ text: first, look: \'\' }]\n  let look = PLAIN\n  for (const part of rest) {\n    const end = part.indexOf(\'m\')\n    look = apply(look, part.slice(0, end).split(/[;:]/).map(Number))\n    const shown = part.slice(end + 1)\n    if (shown !== \'\') made.push({ text: shown, look: classesOf(look) })\n  }\n  return made\n}\nconst findLines = (lowered                   , query        )                    => {\n  const wanted = query.toLowerCase()\n  const found           = []\n  if (wanted === \'\') return found\n  for (let at = 0; at < lowered.length; at++) if ((lowered[at]          ).includes(wanted)) found.push(at)\n  return found\n}\nconst stepTo = (found                   , from        , direction        )         => {\n  if (found.length === 0) return -1\n  const at =\n    direction === 1 ? found.findIndex((line) => line > from) : found.findLastIndex((line) => line < from)\n  return at >= 0 ? at : direction === 1 ? 0 : found.length - 1\n}\nconst markMatches = (pieces                  , query        )                    => {\n  const wanted = query.toLowerCase()\n  const text = pieces\n    .map((piece) => piece.text)\n    .join(\'\')\n    .toLowerCase()\n  if (wanted === \'\' || text.length !== pieces.reduce((sum, piece) => sum + piece.text.length, 0))\n    return pieces.map((piece) => ({ ...piece, isMatch: false }))\n  const edges           = []\n  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))\n    edges.push(at, at + wanted.length)\n  const marked           = []\n  let [offset, edge] = [0, 0]\n  for (const { text: part, look } of pieces) {\n    let from = 0\n    while (from < part.length) {\n      while (edge < edges.length && (edges[edge]          ) <= offset + from) edge++\n      const end = Math.min(part.length, (edges[edge] ?? Number.POSITIVE_INFINITY) - offset)\n      marked.push({ text: part.slice(from, end), look, isMatch: edge % 2 === 1 })\n      from = end\n    }\n    offset += part.length\n  }\n  return marked\n}\nclass Finder {\n                   log\n                   view\n                   words\n                   count\n          lowered                           = null\n          found                    = []\n          line = -1\n  constructor(log     , view         , words           , count             ) {\n    this.log = log\n    this.view = view\n    this.words = words\n    this.count = count\n  }\n  look(query        )       {\n    this.lowered ??= this.log.texts.map((text) => bare(text).toLowerCase())\n    this.found = findLines(this.lowered, query)\n    this.view.mark(query)\n    this.line = -1\n    this.count.textContent = query === \'\' ? \'\' : this.words.noMatch\n    if (this.found.length > 0) this.go(1)\n  }\n  go(direction        )       {\n    const at = stepTo(this.found, this.line, direction)\n    if (at < 0) return\n    this.line = this.found[at]\n    this.count.textContent = fillIn(this.words.match, at + 1, this.found.length)\n    this.view.show(this.line, false)\n  }\n}\nconst isTyping = (target                    )          =>\n  target instanceof HTMLElement && target.matches(\'input:not([type=checkbox]), textarea, select\')\nconst startKeys = (actions         )       => {\n  document.addEventListener(\'keydown\', (event) => {\n    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return\n    const action = actions[event.key]\n    if (action === undefined) return\n    event.preventDefault()\n    action()\n  })\n}\nconst startSearchKeys = (query                  , go                             )       => {\n  query.addEventListener(\'keydown\', (event) => {\n    if (event.key === \'Enter\') go(event.shiftKey ? -1 : 1)\n    else if (event.key === \'Escape\') query.blur()\n    else return\n    event.preventDefault()\n  })\n}\nconst make =                                          (\n  tag     ,\n  name = \'\',\n  text = \'\',\n)                             => {\n  const element = document.createElement(tag)\n  if (name !== \'\') element.className = name\n  if (text !== \'\') element.textContent = text\n  return element\n}\nconst timeOf = (milliseconds        )         => (milliseconds < 0 ? \'\' : (milliseconds / 1000).toFixed(2))\nconst makeRow = (log     , at        , { query, current }      )              => {\n  const number = log.numbers[at]\n  const row = make(\'li\', \'row\')\n  row.id = `L${number}`\n  if (at === current) row.classList.add(\'current\')\n  if (log.errors.has(at)) row.classList.add(\'stderr\')\n  if (log.quoted.has(number)) row.classList.add(log.data.quoted[0] === number ? \'decisive\' : \'quoted\')\n  const link = make(\'a\', \'number\', String(number))\n  link.href = `#L${number}`\n  const text = make(\'code\')\n  for (const piece of markMatches(pieces(log.texts[at]          ), query)) {\n    if (!piece.isMatch && piece.look === \'\') text.append(piece.text)\n    else text.append(make(piece.isMatch ? \'mark\' : \'span\', piece.look, piece.text))\n  }\n  row.append(link, make(\'span\', \'time\', timeOf(log.data.times[at] ?? -1)), text)\n  return row\n}\nconst makeGap = (words           , count        )              =>\n  make(\'li\', \'row gap\', fillIn(words.leftOut, count))\nconst CHUNK = 200\nconst ROW = 20\nclass Chunk {\n           element = make(\'ol\', \'chunk\')\n                   log\n                   words\n                   from\n                   to\n                   gaps\n          query                = null\n  constructor(log     , words           , from        , to        , gaps                             ) {\n    this.log = log\n    this.words = words\n    this.from = from\n    this.to = to\n    this.gaps = gaps\n    const rows = to - from + [...gaps.keys()].filter((at) => at >= from && at < to).length\n    this.element.setAttribute(\'role\', \'list\')\n    this.element.style.minHeight = `${rows * ROW}px`\n  }\n  fill(look      )       {\n    if (this.query === look.query) return\n    this.query = look.query\n    const rows                = []\n    for (let at = this.from; at < this.to; at++) {\n      const gap = this.gaps.get(at)\n      if (gap !== undefined) rows.push(makeGap(this.words, gap))\n      rows.push(makeRow(this.log, at, look))\n    }\n    this.element.style.minHeight = \'\'\n    this.element.replaceChildren(...rows)\n  }\n  empty()       {\n    if (this.query === null) return\n    this.query = null\n    this.element.style.minHeight = `${this.element.offsetHeight}px`\n    this.element.replaceChildren()\n  }\n  refresh(look      )       {\n    if (this.query !== null) this.fill(look)\n  }\n}\nconst NEAR = 1500\nclass Group {\n           element = make(\'section\', \'group\')\n           from\n           to\n                   log\n                   words\n                   gaps\n                   look\n                   button = make(\'button\', \'fold\')\n                   body = make(\'div\', \'body\')\n                   chunks          = []\n          observer                              = null\n  constructor(\n    log     ,\n    words           ,\n    group                            ,\n    from        ,\n    gaps                             ,\n    look            ,\n  ) {\n    this.log = log\n    this.words = words\n    this.from = from\n    this.to = from + group.lines\n    this.gaps = gaps\n    this.look = look\n    if (group.step >= 0) this.element.id = `S${group.step}`\n    this.build(group)\n  }\n  get isOpen()          {\n    return !this.body.hidden\n  }\n  toggle(isOpen         )       {\n    if (isOpen && this.observer === null) this.makeChunks()\n    this.body.hidden = !isOpen\n    this.button.setAttribute(\'aria-expanded\', String(isOpen))\n  }\n  showLine(at        )       {\n    this.toggle(true)\n    this.chunks[Math.floor((at - this.from) / CHUNK)]?.fill(this.look())\n  }\n  refresh()       {\n    for (const chunk of this.chunks) chunk.refresh(this.look())\n  }\n  focus()       {\n    this.button.focus({ preventScroll: true })\n    this.element.scrollIntoView({ block: \'start\' })\n  }\n          build(group                            )       {\n    const { button, body, words } = this\n    const heading = make(\'h3\')\n    const count = group.lines === 1 ? words.line : group.lines > 1 ? fillIn(words.lines, group.lines) : \'\'\n    button.type = \'button\'\n    button.append(\n      make(\'span\', `state ${group.state}`, words.states[group.state]),\n      make(\'span\', \'name\', group.name),\n      make(\'span\', \'quiet\', [group.time, count].filter(Boolean).join(\' · \')),\n    )\n    button.addEventListener(\'click\', () => this.toggle(!this.isOpen))\n    body.id = `B${group.step}`\n    button.setAttribute(\'aria-controls\', body.id)\n    this.toggle(false)\n    heading.append(button)\n    this.element.append(heading, body)\n  }\n          makeChunks()       {\n    const byElement = new Map                ()\n    this.observer = new IntersectionObserver(\n      (entries) => {\n        for (const { target, isIntersecting } of entries) {\n          if (isIntersecting) byElement.get(target)?.fill(this.look())\n          else byElement.get(target)?.empty()\n        }\n      },\n      { rootMargin: `${NEAR}px 0px` },\n    )\n    for (let from = this.from; from < this.to; from += CHUNK) {\n      const chunk = new Chunk(this.log, this.words, from, Math.min(this.to, from + CHUNK), this.gaps)\n      byElement.set(chunk.element, chunk)\n      this.chunks.push(chunk)\n      this.body.append(chunk.element)\n      this.observer.observe(chunk.element)\n    }\n    const rest = this.gaps.get(this.to)\n    if (rest !== undefined) this.body.append(makeGap(this.words, rest))\n  }\n}\nclass LogView {\n           groups\n                   log\n                   byNumber\n          look       = { query: \'\', current: -1 }\n  constructor(log     , words           , place             ) {\n    this.log = log\n    this.byNumber = new Map(log.numbers.map((number, at) => [number, at]))\n    let from = 0\n    this.groups = log.data.groups.map((group, own) => {\n      const gaps = new Map(\n        log.data.gaps.filter(([at]) => at === own).map(([, at, count]) => [at, count]         ),\n      )\n      const made = new Group(log, words, group, from, gaps, () => this.look)\n      from += group.lines\n      return made\n    })\n    place.replaceChildren(...this.groups.map((group) => group.element))\n  }\n  mark(query        )       {\n    this.look = { ...this.look, query }\n    for (const group of this.groups) group.refresh()\n  }\n  positionOf(number        )                     {\n    return this.byNumber.get(number)\n  }\n  show(at        , hasFocus         )       {\n    this.look = { ...this.look, current: at }\n    this.groups.find(({ from, to }) => at >= from && at < to)?.showLine(at)\n    const row = document.getElementById(`L${this.log.numbers[at]}`)\n    for (const other of document.querySelectorAll(\'.row.current\')) other.classList.remove(\'current\')\n    row?.classList.add(\'current\')\n    row?.scrollIntoView({ block: \'center\' })\n    if (hasFocus) row?.querySelector(\'a\')?.focus({ preventScroll: true })\n  }\n  toggleAll(isOpen         )       {\n    for (const group of this.groups) group.toggle(isOpen)\n  }\n  showStep(id        )       {\n    const group = this.groups.find(({ element }) => element.id === id)\n    group?.toggle(true)\n    group?.focus()\n  }\n}\nconst THEMES = [\'auto\', \'light\', \'dark\']\nconst KEY = \'go-docker-build-theme\'\nconst remembered = ()        => {\n  try {\n    return THEMES.find((theme) => theme === localStorage.getItem(KEY)) ?? \'auto\'\n  } catch {\n    return \'auto\'\n  }\n}\nconst remember = (theme       )       => {\n  try {\n    localStorage.setItem(KEY, theme)\n  } catch {\n  }\n}\nconst startTheme = (button             , words           )       => {\n  let theme = remembered()\n  const show = ()       => {\n    if (theme === \'auto\') delete document.documentElement.dataset[\'theme\']\n    else document.documentElement.dataset[\'theme\'] = theme\n    button.textContent = words.theme[theme]\n  }\n  button.addEventListener(\'click\', () => {\n    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]\n    remember(theme)\n    show()\n  })\n  button.hidden = false\n  show()\n}\nconst byId = (id        )                     => document.getElementById(id)\nconst say = (text        )       => {\n  const place = byId(\'said\')\n  if (place !== null) place.textContent = text\n}\nconst onClick = (id        , act            )       => byId(id)?.addEventListener(\'click\', act)\nconst follow = (view         , words           )       => {\n  const [, kind, number] = /^#([LS])(\\d{1,9})$/.exec(location.hash) ?? []\n  if (kind === \'S\') view.showStep(`S${number}`)\n  if (kind !== \'L\') return\n  const at = view.positionOf(Number(number))\n  if (at === undefined) say(fillIn(words.notThere, Number(number)))\n  else view.show(at, true)\n}\nconst startLog = (log     , words           , place             )       => {\n  const view = new LogView(log, words, place)\n  const query = byId(\'query\')\n  const finder = new Finder(log, view, words, byId(\'count\')               )\n  const decisive = view.positionOf(log.data.quoted[0] ?? 0)\n  const toDecisive = ()       => {\n    if (decisive !== undefined) view.show(decisive, true)\n  }\n  for (const group of view.groups)\n    group.toggle(\n      decisive === undefined ? view.groups.length === 1 : decisive >= group.from && decisive < group.to,\n    )\n  query.addEventListener(\'input\', () => finder.look(query.value))\n  startSearchKeys(query, (direction) => finder.go(direction))\n  onClick(\'next\', () => finder.go(1))\n  onClick(\'previous\', () => finder.go(-1))\n  onClick(\'decisive\', toDecisive)\n  onClick(\'open-all\', () => view.toggleAll(true))\n  onClick(\'close-all\', () => view.toggleAll(false))\n  byId(\'wrap\')?.addEventListener(\'change\', (event) => {\n    place.classList.toggle(\'wrapped\', (event.target                    ).checked)\n  })\n  startKeys({\n    \'/\': () => query.focus(),\n    n: () => finder.go(1),\n    N: () => finder.go(-1),\n    e: toDecisive,\n  })\n  document.addEventListener(\'click\', (event) => {\n    const link = event.target instanceof Element ? event.target.closest(\'a\') : null\n    if (link !== null && link.getAttribute(\'href\') === location.hash) follow(view, words)\n  })\n  addEventListener(\'hashchange\', () => follow(view, words))\n  const tools = byId(\'tools\')\n  if (tools !== null) tools.hidden = false\n  document.documentElement.classList.add(\'has-log\')\n  follow(view, words)\n}\nconst start = async ()                => {\n  const words = readWords()\n  const button = byId(\'theme\')\n  if (button !== null) startTheme(button, words)\n  startCopy(words, say)\n  const place = byId(\'lines\')\n  if (place === null) return\n  if (typeof DecompressionStream === \'undefined\') {\n    place.textContent = words.unreadable\n    return\n  }\n  const log = await readLog()\n  if (log !== null) startLog(log, words, place)\n}\nvoid start()\n})()';

;// CONCATENATED MODULE: ./build/stages/report/html/style/graphics.js
/** The timeline, the balances and the curves. */
const GRAPHICS = `
.lanes{margin:.75rem 0}
.lane{display:grid;grid-template-columns:140px minmax(0,1fr);gap:10px;padding:2px 0;border-top:1px solid var(--border)}
.lane-name{font-size:.8125rem;font-weight:600;padding-top:3px;overflow-wrap:anywhere}
.lane>svg{display:block;overflow:visible;min-width:0}
.axis{display:block;overflow:visible;border-top:1px solid var(--border)}
.lanes>.axis{margin-left:150px;width:calc(100% - 150px)}
.axis text{font-size:12px;fill:var(--quiet)}
.axis line{stroke:var(--bar-cached-edge)}
.bar{fill:var(--bar-done);stroke:var(--bar-done-edge)}
.bar.cached,.bar.rest{fill:var(--bar-cached);stroke:var(--bar-cached-edge)}
.bar.failed{fill:var(--bar-failed);stroke:var(--bar-failed-edge)}
.bar.canceled{fill:var(--ground);stroke:var(--bar-cached-edge);stroke-dasharray:3 2}
.critical{fill:var(--critical)}
.on-bar{font-size:11px;fill:var(--bar-text);pointer-events:none}
.bar.failed~.on-bar{fill:var(--bar-failed-text)}
.bar.canceled~.on-bar{fill:var(--text)}
.lane a:hover .bar{stroke-width:2.5}
.legend{display:flex;flex-wrap:wrap;gap:4px 20px;list-style:none;padding:0;margin:.5rem 0;font-size:.8125rem}
.legend li{display:flex;gap:8px;align-items:center}
.balance{display:grid;grid-template-columns:90px minmax(80px,360px) 1fr;gap:4px 12px;align-items:center;margin:.4rem 0;font-size:.875rem}
svg.load{background:var(--surface);border:1px solid var(--border);display:block}
.curve{fill:none;stroke-width:2;stroke:var(--bar-done-edge)}
.curve.memory{stroke:var(--critical);stroke-dasharray:8 4}
.curve.disk{stroke:var(--warn);stroke-dasharray:2 3}
@media (max-width:600px){.lane{grid-template-columns:1fr;gap:0}.lanes>.axis{margin-left:0;width:100%}.balance{grid-template-columns:1fr}}`;

// EXTERNAL MODULE: ./build/stages/report/html/style/layout.js
var layout = __webpack_require__(7047);
;// CONCATENATED MODULE: ./build/stages/report/html/style/log.js
/** The log: its tools, the headings of its steps and its lines of 20 pixels. */
const LOG = `
.tools{position:sticky;top:0;z-index:2;display:flex;flex-wrap:wrap;gap:6px;align-items:center;padding:8px 0;background:var(--ground);font-size:.875rem}
.tools input[type=search]{flex:1 1 180px;max-width:340px;min-width:0}
#count{min-width:5.5em;color:var(--quiet)}
.keys{font-size:.8125rem}
.group{border:1px solid var(--border);border-radius:6px;margin:6px 0;overflow:hidden}
.group h3{margin:0}
.fold{display:flex;font-weight:400;gap:4px 10px;width:100%;text-align:left;border:0;border-radius:0;padding:7px 10px;align-items:baseline}
.fold::before{content:"▸";color:var(--quiet)}
.fold[aria-expanded=true]::before{content:"▾"}
.fold:focus-visible{outline-offset:-3px}
.fold .name{flex:1;min-width:0;font:13px/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
.fold .quiet{white-space:nowrap}
.body{overflow-x:auto;background:var(--surface);border-top:1px solid var(--border)}
.chunk{list-style:none;margin:0;padding:0;min-width:max-content}
.row{display:flex;height:20px;line-height:20px;white-space:pre;font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:13px;scroll-margin:90px}
.row code{font-size:13px;padding-right:16px;tab-size:8}
.row .number,.row .time{flex:none;text-align:right;color:var(--quiet);padding-right:10px}
.row .number{width:64px;text-decoration:none}
.row .number:hover{text-decoration:underline}
.row .time{width:72px}
.row.decisive{background:var(--decisive);box-shadow:inset 4px 0 var(--bad)}
.row.quoted{background:var(--quoted);box-shadow:inset 4px 0 var(--warn)}
.row.current{background:var(--current)}
.row.decisive .number,.row.decisive .time,.row.quoted .number,.row.quoted .time,.row.current .number,.row.current .time{color:var(--text)}
.row.decisive span,.row.quoted span,.row.current span{color:var(--text)}
.row.gap{padding-left:146px;font-style:italic;color:var(--quiet)}
.row .bold{font-weight:700}
.row .under{text-decoration:underline}
mark,.row.decisive mark,.row.quoted mark,.row.current mark{background:var(--mark);color:var(--mark-text)}
.row.current mark{outline:2px solid var(--focus)}
.wrapped .chunk{min-width:0}
.wrapped .row{height:auto;min-height:20px}
.wrapped .row code{white-space:pre-wrap;overflow-wrap:anywhere;min-width:0}
#excerpt{margin:1rem 0}
#excerpt pre{overflow-x:auto;background:var(--surface);padding:8px}
.has-log #excerpt{display:none}
@media (max-width:600px){.row .time{display:none}.row .number{width:46px;padding-right:8px}.row.gap{padding-left:46px}.tools{position:static}.fold{flex-wrap:wrap}.fold .name{flex-basis:100%;order:9}}
@media print{.tools,.keys,#lines,nav,#theme,.copy,.skip,#said{display:none!important}.has-log #excerpt{display:block}body{font-size:11pt}pre,.quote li{white-space:pre-wrap!important;overflow-wrap:anywhere}section,figure,tr{break-inside:avoid-page}a{color:inherit}details::details-content{content-visibility:visible!important}}`;

// EXTERNAL MODULE: ./build/stages/report/html/style/palette.js
var palette = __webpack_require__(7394);
;// CONCATENATED MODULE: ./build/stages/report/html/style/index.js




/** The one style sheet of the page. */
const STYLE = [palette/* PALETTE */.Ab, layout/* LAYOUT */.r, GRAPHICS, LOG].join('\n');

;// CONCATENATED MODULE: ./build/stages/report/html/timeline.js




const ROW = 26;
const BAR = 18;
const barOf = (scene, bar, row) => {
    const { step, state, isCritical } = bar;
    const { labels, language } = scene;
    const time = step.seconds === undefined ? [] : [(0,wording/* inWords */.r4)(step.seconds, language)];
    const said = [...time, labels.page.states[state], ...(isCritical ? [labels.critical] : [])].join(labels.comma);
    const name = stepName(scene, { name: step.instruction ?? step.name });
    return (0,html_element.el)('a', { href: `#S${step.index}`, tabindex: -1 }, (0,html_element.el)('title', {}, `${name} (${said})`), (0,html_element.el)('svg', { x: percent(bar.x), y: row * ROW + 2, width: percent(bar.width), height: BAR + 4 }, (0,html_element.el)('rect', { class: `bar ${state}`, width: '100%', height: BAR, rx: 2 }), isCritical ? (0,html_element.el)('rect', { class: 'critical', y: BAR + 1, width: '100%', height: 3 }) : null, bar.width > 0.06 ? (0,html_element.el)('text', { class: 'on-bar', x: 5, y: 12 }, name) : null));
};
const laneName = (scene, stage) => stage === null ? scene.labels.internal : stage === '' ? scene.labels.onlyStage : cut(scene, stage);
const laneOf = (scene, { stage, rows }) => (0,html_element.el)('div', { class: 'lane' }, (0,html_element.el)('div', { class: 'lane-name' }, laneName(scene, stage)), (0,html_element.el)('svg', { width: '100%', height: rows.length * ROW, 'aria-hidden': 'true', focusable: 'false' }, rows.flatMap((row, at) => row.map((bar) => barOf(scene, bar, at)))));
/** Whole steps of 1, 2 or 5 times a power of ten, at most five of them. */
const ticksOf = (seconds) => {
    const rough = seconds / 4;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? rough;
    return Array.from({ length: Math.floor(seconds / step) + 1 }, (_, at) => at * step);
};
const secondsOf = (tick) => `${Math.round(tick * 100) / 100} s`;
const axis = (seconds) => (0,html_element.el)('svg', { class: 'axis', width: '100%', height: 20, 'aria-hidden': 'true', focusable: 'false' }, ticksOf(seconds).map((tick, at) => [
    (0,html_element.el)('line', { x1: percent(tick / seconds), x2: percent(tick / seconds), y1: 0, y2: 5 }),
    (0,html_element.el)('text', {
        x: percent(tick / seconds),
        y: 17,
        'text-anchor': at === 0 ? 'start' : tick / seconds > 0.94 ? 'end' : 'middle',
    }, secondsOf(tick)),
]));
const stepRows = (scene, bars) => bars.map(({ step, state, isCritical }) => [
    (0,html_element.el)('a', { href: `#S${step.index}` }, stepName(scene, step)),
    step.stage === undefined ? '' : cut(scene, step.stage),
    step.seconds === undefined ? '' : (0,wording/* inWords */.r4)(step.seconds, scene.language),
    (0,html_element.el)('span', { class: `state ${state}` }, scene.labels.page.states[state]),
    isCritical ? scene.labels.critical : '',
]);
const legend = (scene, bars) => {
    const states = ['done', 'cached', 'failed', 'canceled'].filter((state) => bars.some((bar) => bar.state === state));
    const entry = (kind, text) => (0,html_element.el)('li', {}, (0,html_element.el)('svg', { width: 22, height: 14, 'aria-hidden': 'true', focusable: 'false' }, (0,html_element.el)('rect', { class: `bar ${kind}`, width: 22, height: 14, rx: 2 }), kind === 'path' ? (0,html_element.el)('rect', { class: 'critical', y: 11, width: 22, height: 3 }) : null), text);
    return (0,html_element.el)('ul', { class: 'legend', role: 'list' }, states.map((state) => entry(state, scene.labels.page.states[state])), bars.some((bar) => bar.isCritical) ? entry('path', scene.labels.critical) : null);
};
/** Steps as bars in lanes of their stages, the critical path marked, and the same as a table; null without steps. */
const timeline = (scene) => {
    const { incident, log, labels, words, limits } = scene;
    const all = incident.attempts.at(-1)?.steps ?? [];
    if (all.length === 0)
        return null;
    const times = (0,html_timing/* timesOf */.Qv)(all, log.times);
    const steps = (0,html_timing/* tellingSteps */.JM)(all, times, limits.steps);
    const timing = (0,html_timing/* timingOf */.II)(steps, times);
    const bars = timing.lanes.flatMap(({ rows }) => rows.flat()).sort((a, b) => a.step.index - b.step.index);
    const heads = [words.table[0], labels.stage, words.table[1], words.table[2], labels.critical];
    return section('timeline', labels.timeline, (0,html_element.el)('p', { class: 'quiet' }, timing.isMeasured ? labels.timelineHint : labels.estimated), steps.length < all.length ? (0,html_element.el)('p', {}, labels.fewerSteps(steps.length, all.length)) : null, (0,html_element.el)('div', { class: 'lanes' }, timing.lanes.map((lane) => laneOf(scene, lane)), timing.seconds > 0 ? axis(timing.seconds) : null), legend(scene, bars), timing.critical === null
        ? null
        : (0,html_element.el)('p', {}, labels.criticalIs((0,wording/* inWords */.r4)(timing.critical, scene.language))), (0,html_element.el)('details', {}, (0,html_element.el)('summary', {}, labels.stepTable), table(labels.stepTable, timing.critical === null ? heads.slice(0, 4) : heads, stepRows(scene, bars).map((row) => (timing.critical === null ? row.slice(0, 4) : row)))));
};

;// CONCATENATED MODULE: ./build/stages/report/html/page.js










const sourceOf = (text, hash) => `'sha256-${Buffer.from(hash(text), 'hex').toString('base64')}'`;
/** Nothing may be loaded, sent or framed; the one style and the one program are known by their hashes. https://www.w3.org/TR/CSP3/ */
const policy = (hash) => [
    "default-src 'none'",
    `style-src ${sourceOf(STYLE, hash)}`,
    `script-src ${sourceOf(PAGE_SCRIPT, hash)}`,
    "base-uri 'none'",
    "form-action 'none'",
].join('; ');
const head = (scene, hash) => (0,html_element.el)('head', {}, (0,html_element.el)('meta', { charset: 'utf-8' }), (0,html_element.el)('meta', { 'http-equiv': 'Content-Security-Policy', content: policy(hash) }), (0,html_element.el)('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }), (0,html_element.el)('meta', { name: 'referrer', content: 'no-referrer' }), (0,html_element.el)('meta', { name: 'color-scheme', content: 'light dark' }), (0,html_element.el)('title', {}, cut(scene, (0,wording/* headline */.Pl)(scene.incident))), (0,html_element.el)('style', {}, (0,html_element/* raw */.lS)(STYLE)));
const summary = (scene) => {
    const { run, seconds, outcome } = scene.incident;
    const job = [run.workflow, run.job].filter((part) => part !== null).join(' / ');
    const parts = [
        (0,wording/* inWords */.r4)(seconds, scene.language),
        run.repository,
        job === '' ? null : job,
        run.pullRequest === null ? null : `#${run.pullRequest}`,
        run.headSha?.slice(0, 7) ?? null,
    ].filter((part) => part !== null);
    const text = cut(scene, parts.join(' · '));
    return (0,html_element.el)('p', { class: 'summary' }, (0,html_element.el)('strong', { class: `outcome ${outcome}` }, scene.labels[outcome === 'failure' ? 'failed' : 'built']), ' ', run.url === null || run.url.length > scene.limits.text ? text : (0,html_element/* link */.nf)(run.url, text));
};
const banner = (scene, sections) => {
    const { incident, labels } = scene;
    const where = incident.location ?? incident.instruction;
    return (0,html_element.el)('header', {}, (0,html_element.el)('div', { class: 'top' }, (0,html_element.el)('nav', { 'aria-label': labels.sections }, sections.map(([id, title]) => (0,html_element.el)('a', { href: `#${id}` }, title))), (0,html_element.el)('button', { type: 'button', id: 'theme', hidden: true }, labels.page.theme.auto)), summary(scene), (0,html_element.el)('h1', {}, (0,html_element/* prose */.CS)(cut(scene, (0,wording/* headline */.Pl)(incident)))), incident.diagnosis === null
        ? null
        : (0,html_element.el)('p', { class: 'where' }, where === null ? null : [placeLink(scene, where), ' '], (0,html_element.el)('code', { class: 'quiet' }, cut(scene, incident.diagnosis.id))));
};
/** The whole page. */
const pageOf = (scene, log, hash) => {
    const { labels, words } = scene;
    const parts = [
        ['timeline', labels.timeline, timeline(scene)],
        ['log', labels.log, logSection(scene, log)],
        ['cache', labels.cache, modules(scene)],
        ['load', labels.load, load(scene)],
        ['findings', labels.findings, findings(scene)],
        ['degradations', words.headings.notAsPlanned, degradations(scene)],
        ['plan', words.headings.plan, plan(scene)],
        ['deliveries', labels.deliveries, deliveries(scene)],
        ['run', labels.run, identity(scene)],
    ];
    const there = parts.filter(([, , content]) => content !== null);
    const page = (0,html_element.el)('html', { lang: scene.language }, head(scene, hash), (0,html_element.el)('body', {}, (0,html_element.el)('a', { class: 'skip', href: '#log' }, labels.skip), banner(scene, there.map(([id, title]) => [id, title])), (0,html_element.el)('main', {}, verdict(scene), there.map(([, , content]) => content)), (0,html_element.el)('p', { id: 'said', role: 'status', 'aria-live': 'polite' }), (0,html_element.el)('script', { type: 'application/json', id: 'words' }, (0,html_element/* jsonFor */.U_)(labels.page)), (0,html_element.el)('script', { type: 'application/octet-stream', id: 'data' }, log.data), (0,html_element.el)('script', {}, (0,html_element/* raw */.lS)(PAGE_SCRIPT))));
    return `<!doctype html>\n${(0,html_element/* render */.XX)(page)}\n`;
};

;// CONCATENATED MODULE: ./build/stages/report/html.js






/** Bytes of the whole page. */
const MOST_BYTES = 500_000;
/** Bytes of the page that the log may not take away. */
const MOST_FRAME = 300_000;
const LIMITS = [
    { steps: 250, rows: 100, text: 2_000 },
    { steps: 40, rows: 10, text: 120 },
];
const NO_LOG = { data: '', lines: 0, leftOut: 0 };
/** The report as one HTML page of at most 500 KB that needs no network: its own style and program, allowed by their hashes, and the log compressed, cut in the middle when it is too large. */
const toHtml = (given, log, options) => {
    const attempts = given.attempts.map((one, at) => at === given.attempts.length - 1 ? { ...one, steps: (0,html_timing/* withLineTimes */.Pm)(one.steps, log.lines) } : one);
    const incident = { ...given, attempts };
    const sceneOf = (limits) => ({
        incident,
        log,
        load: options.load ?? loadOf(incident.machine),
        findings: options.findings ?? [],
        language: options.language,
        words: (0,languages/* wordsOf */.Z)(options.language),
        labels: (0,html_languages/* labelsOf */.P)(options.language),
        limits,
    });
    const frameBytes = (scene) => Buffer.byteLength(pageOf(scene, NO_LOG, options.hash));
    const [wide, tight] = LIMITS;
    const scene = frameBytes(sceneOf(wide)) <= MOST_FRAME ? sceneOf(wide) : sceneOf(tight);
    const room = MOST_BYTES - frameBytes(scene) - 1_000;
    return pageOf(scene, fitLog(scene, room, options.compress), options.hash);
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

/***/ 8671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ keepColours),
/* harmony export */   u: () => (/* binding */ hasColours)
/* harmony export */ });
/* harmony import */ var _controls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7430);
// biome-ignore-all lint/suspicious/noControlCharactersInRegex: colours are what is looked for

/** Colour and weight. ECMA-48, 8.3.117. */
const COLOUR = /\u001b\[[0-9;:]{0,40}m/g;
/** How a sequence that may be a colour begins. */
const START = '\u001b[';
/** Whether the text may carry colours. */
const hasColours = (text) => text.includes(START);
/** Text with its colours and without all other control characters. */
const keepColours = (text) => {
    if (!hasColours(text))
        return (0,_controls_js__WEBPACK_IMPORTED_MODULE_0__/* .stripControls */ .$)(text);
    const colours = text.match(COLOUR) ?? [];
    return text
        .split(COLOUR)
        .map((part, at) => (0,_controls_js__WEBPACK_IMPORTED_MODULE_0__/* .stripControls */ .$)(part) + (colours[at] ?? ''))
        .join('');
};


/***/ }),

/***/ 7926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ parseCsv)
/* harmony export */ });
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


/***/ }),

/***/ 8739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ branchOf)
/* harmony export */ });
/** Branch of a ref as people call it: `main` of `refs/heads/main`, `pull/3` of `refs/pull/3/merge`; null of null. */
const branchOf = (ref) => ref === null ? null : ref.replace(/^refs\/(?:heads|tags)\//, '').replace(/^refs\/(pull\/\d+)\/.*$/, '$1');


/***/ }),

/***/ 9264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DR: () => (/* binding */ spanIdOf),
/* harmony export */   E_: () => (/* binding */ stepSpanId),
/* harmony export */   G$: () => (/* binding */ traceparent),
/* harmony export */   Kq: () => (/* binding */ stageSpanId),
/* harmony export */   Rr: () => (/* binding */ attemptSpanId)
/* harmony export */ });
/** Id of a part of a run, 16 hex digits: the same for the same part, so that logs and spans meet. `hash` gives SHA-256 as hex. */
const spanIdOf = (hash, runSpanId, ...part) => hash([runSpanId, ...part].join('/')).slice(0, 16);
/** Span id of an attempt of the run with this span. */
const attemptSpanId = (hash, runSpanId, attempt) => spanIdOf(hash, runSpanId, 'attempt', attempt);
/** Span id of a step of an attempt; lines of its log carry the same. */
const stepSpanId = (hash, runSpanId, attempt, step) => spanIdOf(hash, runSpanId, 'attempt', attempt, 'step', step);
/** Span id of a stage of the run. */
const stageSpanId = (hash, runSpanId, stage) => spanIdOf(hash, runSpanId, 'stage', stage);
/** TRACEPARENT of programs whose spans belong below this one. https://www.w3.org/TR/trace-context/#traceparent-header */
const traceparent = (traceId, spanId) => `00-${traceId}-${spanId}-01`;


/***/ }),

/***/ 124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ withoutFlags),
/* harmony export */   f: () => (/* binding */ readableStep)
/* harmony export */ });
/** A text without the flags we put into RUN lines: as its author wrote it. */
const withoutFlags = (text, inserted) => inserted.reduce((rest, flag) => rest.replaceAll(`${flag} `, ''), text);
/** A build step's name as a person reads it: one line, without the flags we put in, without digests and the default registry. */
const readableStep = (name, inserted) => withoutFlags(name, inserted)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/(?<=\s)docker\.io\/(?:library\/)?(?=\S+[:@])/g, '')
    .replace(/(?<=\S)@sha256:[0-9a-f]{64}\b/g, '');


/***/ })

};
