export const id = 859;
export const ids = [859];
export const modules = {

/***/ 2579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ mirrorWith)
});

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/mirror/account.js
/** Most versions and faults that are remembered each, for a server that stays. */
const KEPT = 20_000;
const KEPT_FAULTS = 200;
/** Counts what the server gives and gets. */
class Account {
    served = 0;
    fetched = 0;
    bytes = 0;
    ahead = 0;
    aheadBytes = 0;
    dropped = new Set();
    modules = new Map();
    faults = new Map();
    /** A file was given to the build; `isFetched` when the network was asked for it then. */
    gave(of, bytes, isFetched) {
        this.served++;
        this.bytes += bytes;
        if (isFetched)
            this.fetched++;
        if (of === null)
            return;
        const use = this.use(of);
        use.hits++;
        use.hasZip ||= of.ext === 'zip';
        use.bytes += bytes;
    }
    /** A file was brought. */
    brought(of, how) {
        const use = this.use(of);
        use.seconds += how.seconds;
        use.retries += how.retries;
        if (how.from === 'store')
            return;
        use.from = how.from;
        use.host = how.host;
    }
    /** A file was brought before the build asked for it. */
    cameAhead(bytes) {
        this.ahead++;
        this.aheadBytes += bytes;
    }
    /** An upstream failed; that it has not a file is told for each file. */
    failed(fault) {
        const { host, what, status, path } = fault;
        const key = `${host} ${what}${status === 404 || status === 410 ? ` ${path}` : ''}`;
        if (!this.faults.has(key) && this.faults.size < KEPT_FAULTS)
            this.faults.set(key, fault);
    }
    damaged({ module, version }) {
        this.dropped.add(`${module}@${version}`);
    }
    read(hosts) {
        const { served, fetched, bytes, ahead, aheadBytes } = this;
        return {
            ...{ served, fetched, bytes, ahead, aheadBytes, hosts },
            dropped: [...this.dropped],
            modules: [...this.modules.values()].map((use) => ({ ...use })),
            faults: [...this.faults.values()],
        };
    }
    use({ module, version }) {
        const key = `${module}@${version}`;
        const known = this.modules.get(key);
        if (known)
            return known;
        const [oldest] = this.modules.keys();
        if (oldest !== undefined && this.modules.size >= KEPT)
            this.modules.delete(oldest);
        const use = {
            ...{ module, version, hits: 0, hasZip: false, bytes: 0, seconds: 0 },
            ...{ from: 'store', host: null, retries: 0 },
        };
        this.modules.set(key, use);
        return use;
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
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
/** The chain in runs joined by `|`: within one the order is free, between them only a missing file moves on. */
const runsOf = (chain) => {
    const runs = [[]];
    for (const one of chain) {
        runs.at(-1)?.push(one);
        if (!one.link.passesFaults)
            runs.push([]);
    }
    return runs.filter((run) => run.length > 0);
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

;// CONCATENATED MODULE: ./build/mirror/flights.js
/** Does each piece of work once, whatever the number of askers; when none is left, it is stopped. */
class Flights {
    under = new Map();
    /** Joins the work of that name or starts it; `isFirst` tells which. The result is released with `left` when the last asker is done with it. Rejects when the asker or the work is stopped. */
    async join(key, asker, work, use, left = async () => undefined) {
        asker.signal.throwIfAborted();
        const known = this.under.get(key);
        const flight = known ?? this.start(key, asker, work);
        if (asker.isUrgent)
            flight.who.isUrgent = true;
        flight.waiting++;
        try {
            const result = await unless(asker.signal, flight.result);
            return await use(result, known === undefined);
        }
        finally {
            if (--flight.waiting === 0) {
                if (this.under.get(key) === flight) {
                    this.under.delete(key);
                    flight.stop.abort(new Error('nobody waits for it any more'));
                }
                flight.result.then(left).catch(() => undefined);
            }
        }
    }
    start(key, asker, work) {
        const who = { isUrgent: asker.isUrgent };
        const stop = new AbortController();
        const result = work(who, stop.signal);
        const flight = { who, stop, result, waiting: 0 };
        this.under.set(key, flight);
        const land = () => {
            if (this.under.get(key) === flight)
                this.under.delete(key);
        };
        result.then(land, land);
        return flight;
    }
}
/** The result, or a rejection as soon as the signal is given. */
const unless = (signal, result) => new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted)
        return stop();
    signal.addEventListener('abort', stop, { once: true });
    result.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
});

;// CONCATENATED MODULE: ./build/mirror/part.js

/** The disk did not take what was written to it. */
class Unwritable extends Error {
}
const onDisk = async (doing) => {
    try {
        return await doing;
    }
    catch (error) {
        throw new Unwritable(error.message, { cause: error });
    }
};
/** A file on its way: what has come of it so far stays when the next server goes on with it. Every method throws `Unwritable` when the disk does not take it. */
class Part {
    /** Bytes that have come. */
    size = 0;
    /** Bytes it shall have; null while nobody said. */
    total = null;
    path;
    file;
    isOpen = true;
    constructor(path, file) {
        this.path = path;
        this.file = file;
    }
    static async make(path) {
        return new Part(path, await onDisk((0,promises_.open)(path, 'wx', 0o666)));
    }
    async add(chunk) {
        for (let at = 0; at < chunk.length;) {
            const { bytesWritten } = await onDisk(this.file.write(chunk, at, chunk.length - at, this.size));
            at += bytesWritten;
            this.size += bytesWritten;
        }
    }
    /** Forgets what has come. */
    async restart() {
        if (this.size > 0)
            await onDisk(this.file.truncate(0));
        this.size = 0;
        this.total = null;
    }
    /** Ends the writing; the file stays. */
    async close() {
        if (!this.isOpen)
            return;
        this.isOpen = false;
        await onDisk(this.file.close());
    }
    /** Ends the writing and removes the file. */
    async remove() {
        await this.close().catch(() => undefined);
        await (0,promises_.rm)(this.path, { force: true }).catch(() => undefined);
    }
}

;// CONCATENATED MODULE: ./build/mirror/sums/go-mod-hash.js

/** SHA-256 of bytes, in hex. */
const sha256 = (bytes) => (0,external_node_crypto_.hash)('sha256', bytes, 'hex');
/** Go's hash of a set of files: names as bytes in latin1, contents as SHA-256 in hex. https://pkg.go.dev/golang.org/x/mod/sumdb/dirhash#Hash1 */
const hash1 = (files) => {
    const summary = (0,external_node_crypto_.createHash)('sha256');
    for (const name of [...files.keys()].sort())
        summary.update(`${files.get(name)}  ${name}\n`, 'latin1');
    return `h1:${summary.digest('base64')}`;
};
/** The `h1:` sum of a go.mod file, as the `/go.mod` lines of go.sum have it. https://go.dev/ref/mod#go-sum-files */
const hashGoMod = (bytes) => hash1(new Map([['go.mod', sha256(bytes)]]));

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/mirror/sums/zip-batch.js


/** Every gzip member starts with these. */
const MAGIC = Buffer.from([0x1f, 0x8b, 8]);
const HEAD = Buffer.from([...MAGIC, 0, 0, 0, 0, 0, 0, 0xff]);
const TRAILER_BYTES = 8;
const unpackMembers = (0,external_node_util_.promisify)(external_node_zlib_.gunzip);
const trailer = ({ crc, size }) => {
    const bytes = Buffer.allocUnsafe(TRAILER_BYTES);
    bytes.writeUInt32LE(crc, 0);
    bytes.writeUInt32LE(size, 4);
    return bytes;
};
const countOf = (mark, bytes) => {
    let count = 0;
    for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1))
        count++;
    return count;
};
/**
 * The contents of deflated entries, none of them empty, in their order, unpacked in one trip to another thread; null when anything about any of them is not as it should be, so that they are to be looked at one by one.
 * Each becomes a member of one gzip file whose trailer is what the directory says, so zlib compares sum and size of every member. A member can start nowhere but at our own heads, as there are no others;
 * one that ran into the next would end at a trailer that tells less than it gave. So each content is that of its entry alone. https://www.rfc-editor.org/rfc/rfc1952#page-5
 */
const unpackTogether = async (packed) => {
    if (packed.length === 0)
        return [];
    const total = packed.reduce((sum, { entry }) => sum + entry.size, 0);
    const members = Buffer.concat(packed.flatMap(({ entry, bytes }) => [HEAD, bytes, trailer(entry)]));
    if (countOf(MAGIC, members) !== packed.length)
        return null;
    const options = { chunkSize: Math.max(total + 1, 64), maxOutputLength: total };
    const whole = await unpackMembers(members, options).catch(() => null);
    if (whole?.length !== total)
        return null;
    let at = 0;
    return packed.map(({ entry }) => {
        at += entry.size;
        return whole.subarray(at - entry.size, at);
    });
};

// EXTERNAL MODULE: ./build/mirror/sums/zip-directory.js
var zip_directory = __webpack_require__(3274);
;// CONCATENATED MODULE: ./build/mirror/sums/zip-hash.js








/** Bytes read from the file at once. */
const WINDOW = 1024 * 1024;
/** Files with more are hashed as they are unpacked; the ones unpacked together have no more. */
const WHOLE = 4 * 1024 * 1024;
const STORED = 0;
const DEFLATED = 8;
const HEADER = 0x04034b50;
const HEADER_BYTES = 30;
const DESCRIPTOR = 0x08074b50;
/** Most bytes of an entry besides its content: header, name, extra field, descriptor. */
const AROUND = HEADER_BYTES + 2 * 0xffff + 24;
const unpackWhole = (0,external_node_util_.promisify)(external_node_zlib_.inflateRaw);
const spansOf = (entries, size) => entries.map((entry, index) => {
    const end = Math.min(entries[index + 1]?.at ?? size, size, entry.at + entry.packed + AROUND);
    if (entry.at + HEADER_BYTES + entry.packed > end)
        throw new zip_directory/* Damaged */.WM('two entries overlap');
    return { entry, end };
});
/** Where the content of an entry starts, from its local header. */
const contentAt = (header) => {
    if (header.readUInt32LE(0) !== HEADER)
        throw new zip_directory/* Damaged */.WM('an entry has no header');
    return HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
};
/** Checks the sum of the content and the copy of it that follows the content, as archive/zip does. https://go.dev/src/archive/zip/reader.go */
const checkCrc = ({ entry }, crc, after) => {
    if (entry.hasDescriptor) {
        if (after.length < 8)
            throw new zip_directory/* Damaged */.WM(`unexpected end of file after ${entry.name}`);
        const at = after.readUInt32LE(0) === DESCRIPTOR ? 4 : 0;
        if (after.readUInt32LE(at) !== entry.crc)
            throw new zip_directory/* Damaged */.WM(`checksum error in ${entry.name}`);
    }
    else if (entry.crc === 0)
        return;
    if (crc !== entry.crc)
        throw new zip_directory/* Damaged */.WM(`checksum error in ${entry.name}`);
};
/** One piece with room for a byte too many shows a wrong size. */
const unpack = (packed, size) => unpackWhole(packed, { maxOutputLength: Math.max(size, 1), chunkSize: Math.max(size + 1, 64) });
const readSpan = (span, bytes) => {
    const start = contentAt(bytes);
    const end = start + span.entry.packed;
    if (end > bytes.length)
        throw new zip_directory/* Damaged */.WM('two entries overlap');
    return { span, packed: bytes.subarray(start, end), after: bytes.subarray(end) };
};
const hashWhole = async ({ span, packed, after }) => {
    const { entry } = span;
    const content = entry.method === STORED ? packed : await unpack(packed, entry.size);
    if (content.length !== entry.size)
        throw new zip_directory/* Damaged */.WM(`${entry.name} has another size than it says`);
    checkCrc(span, (0,external_node_zlib_.crc32)(content), after);
    return sha256(content);
};
/** Hashes entries that were read together; one by one where they are not all well, so that the damaged one is named. */
const hashTogether = async (all) => {
    const isQuick = ({ span: { entry } }) => entry.method === DEFLATED && entry.crc !== 0 && entry.size > 0;
    const quick = all.filter(isQuick);
    const contents = await unpackTogether(quick.map(({ span, packed }) => ({ entry: span.entry, bytes: packed })));
    if (contents === null)
        return Promise.all(all.map(hashWhole));
    const sums = new Map(quick.map((read, at) => {
        checkCrc(read.span, read.span.entry.crc, read.after);
        return [read, sha256(contents[at])];
    }));
    return Promise.all(all.map((read) => sums.get(read) ?? hashWhole(read)));
};
/** A range of the file, piece by piece. */
async function* readChunks(file, start, end) {
    for (let at = start; at < end; at += WINDOW)
        yield (0,zip_directory/* readExactly */.Lo)(file, at, Math.min(WINDOW, end - at));
}
const hashStreamed = async (file, span) => {
    const { entry } = span;
    const start = entry.at + contentAt(await (0,zip_directory/* readExactly */.Lo)(file, entry.at, HEADER_BYTES));
    const end = start + entry.packed;
    if (end > span.end)
        throw new zip_directory/* Damaged */.WM('two entries overlap');
    const source = readChunks(file, start, end);
    const digest = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    let crc = 0;
    const take = async (chunks) => {
        for await (const chunk of chunks) {
            size += chunk.length;
            if (size > entry.size)
                throw new zip_directory/* Damaged */.WM(`${entry.name} has another size than it says`);
            crc = (0,external_node_zlib_.crc32)(chunk, crc);
            digest.update(chunk);
        }
    };
    await (entry.method === STORED
        ? (0,external_node_stream_promises_.pipeline)(source, take)
        : (0,external_node_stream_promises_.pipeline)(source, (0,external_node_zlib_.createInflateRaw)({ chunkSize: WINDOW }), take));
    if (size !== entry.size)
        throw new zip_directory/* Damaged */.WM(`${entry.name} has another size than it says`);
    checkCrc(span, crc, await (0,zip_directory/* readExactly */.Lo)(file, end, Math.min(span.end - end, 24)));
    return digest.digest('hex');
};
const isLarge = ({ entry }) => entry.size > WHOLE || entry.packed > WINDOW;
const checkKind = ({ name, method, size }) => {
    if (method !== STORED && method !== DEFLATED)
        throw new zip_directory/* Damaged */.WM(`${name} is packed in an unknown way`);
    if (name.endsWith('/') && size > 0)
        throw new zip_directory/* Damaged */.WM(`${name} is a directory with content`);
};
/** How many of the spans, from the first on, are read together. */
const together = (spans, first) => {
    const { entry } = spans[first];
    let { size } = entry;
    for (let next = first + 1; next < spans.length; next++) {
        const span = spans[next];
        size += span.entry.size;
        if (isLarge(span) || size > WHOLE || span.end - entry.at > WINDOW)
            return next;
    }
    return spans.length;
};
const hashEntries = async (file, size) => {
    const entries = await (0,zip_directory/* readDirectory */.gZ)(file, size);
    const spans = spansOf(entries, size);
    const sums = new Map();
    for (let first = 0; first < spans.length;) {
        const span = spans[first];
        checkKind(span.entry);
        if (isLarge(span)) {
            sums.set(span.entry.name, await hashStreamed(file, span));
            first++;
            continue;
        }
        const next = together(spans, first);
        const start = span.entry.at;
        const bytes = await (0,zip_directory/* readExactly */.Lo)(file, start, spans[next - 1].end - start);
        const read = spans.slice(first, next).map((one) => {
            checkKind(one.entry);
            return readSpan(one, bytes.subarray(one.entry.at - start, one.end - start));
        });
        const hashed = await hashTogether(read);
        for (const [index, { span: of }] of read.entries())
            sums.set(of.entry.name, hashed[index]);
        first = next;
    }
    return hash1(sums);
};
/** The `h1:` sum of a module zip as go.sum has it, or why the file is no whole module zip; memory does not grow with the file. https://pkg.go.dev/golang.org/x/mod/sumdb/dirhash#HashZip */
const hashZip = async (path) => {
    const file = await (0,promises_.open)(path).catch(({ code }) => String(code));
    if (typeof file === 'string')
        return { ok: false, why: `it cannot be read: ${file}` };
    try {
        const { size } = await file.stat();
        return { ok: true, h1: await hashEntries(file, size) };
    }
    catch (error) {
        const { code = '', message } = error;
        if (error instanceof zip_directory/* Damaged */.WM)
            return { ok: false, why: message };
        if (code.startsWith('Z_') || code === 'ERR_BUFFER_TOO_LARGE' || /^E[A-Z]+$/.test(code))
            return { ok: false, why: `it cannot be unpacked: ${message}` };
        throw error;
    }
    finally {
        await file.close();
    }
};

;// CONCATENATED MODULE: ./build/mirror/verify.js




/** Go's own limits. https://pkg.go.dev/golang.org/x/mod/zip#pkg-constants */
const LIMITS = { zip: 500 * 2 ** 20, mod: 16 * 2 ** 20, info: 2 ** 20, other: 64 * 2 ** 20 };
/** Toolchains are in no go.sum, so the database decides whatever GOSUMDB says. https://go.dev/ref/mod#checksum-database */
const TOOLCHAIN = 'golang.org/toolchain';
const GOOD = { kind: 'good', h1: null };
const mismatch = (file, h1, known, where) => ({
    kind: 'bad',
    why: `verifying ${file.module}@${file.version}${file.ext === 'mod' ? '/go.mod' : ''}: checksum mismatch\n\tdownloaded: ${h1}\n\t${where}: ${known}`,
});
/** What go.sum says of a sum; null when it says nothing. */
const bySums = (file, h1, sums) => {
    const known = sums.of(file.module, file.version, file.ext === 'zip' ? 'zip' : 'mod');
    if (known.size === 0)
        return null;
    return known.has(h1) ? { kind: 'good', h1 } : mismatch(file, h1, [...known].join(' '), 'go.sum');
};
const byDatabase = async (file, h1, records) => {
    const { module, version, ext } = file;
    const isFree = records.sumdb === 'off' || matchesPrivate(records.noSums, module);
    if (isFree && module !== TOOLCHAIN)
        return { kind: 'good', h1 };
    const recorded = await records.database.lookup(module, version);
    const known = ext === 'zip' ? recorded.zip : recorded.mod;
    if (known === null)
        return { kind: 'unknown', h1 };
    return known === h1 ? { kind: 'good', h1 } : mismatch(file, h1, known, 'checksum database');
};
/** Go takes an answer only for the very version it asked for. https://go.dev/src/cmd/go/internal/modfetch/proxy.go */
const lookAtInfo = async (file, path) => {
    try {
        const { Version } = JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
        if (Version === file.version)
            return GOOD;
        return {
            kind: 'bad',
            why: `proxy returned info for version ${String(Version).slice(0, 100)} instead of requested version`,
        };
    }
    catch {
        return { kind: 'bad', why: 'invalid response from proxy: unexpected end of JSON input' };
    }
};
const hash = async (file, path, records, who, signal) => {
    if (file.ext === 'mod')
        return { ok: true, h1: hashGoMod(await (0,promises_.readFile)(path)) };
    const leave = await records.slots.take(who, signal);
    try {
        return await hashZip(path);
    }
    finally {
        leave();
    }
};
/** Compares what came from an upstream with go.sum, else with the checksum database, as Go would. */
const verifyArrived = async (file, path, records, who, signal) => {
    if (file.ext === 'info')
        return lookAtInfo(file, path);
    const hashed = await hash(file, path, records, who, signal);
    if (!hashed.ok)
        return { kind: 'bad', why: `zip: not a valid zip file: ${hashed.why}` };
    return bySums(file, hashed.h1, records.sums) ?? byDatabase(file, hashed.h1, records);
};
/** Compares what was in the store with go.sum and with the sum that go left beside it, as `go mod verify` does; the network is not asked. https://go.dev/ref/mod#go-mod-verify */
const verifyStored = async (file, path, records, who, signal) => {
    if (file.ext === 'info')
        return lookAtInfo(file, path);
    const hashed = await hash(file, path, records, who, signal);
    if (!hashed.ok)
        return { kind: 'bad', why: hashed.why };
    const { h1 } = hashed;
    const bySum = bySums(file, h1, records.sums);
    if (bySum !== null)
        return bySum;
    const beside = file.ext === 'zip' ? await (0,promises_.readFile)(`${path}hash`, 'utf8').catch(() => null) : null;
    if (beside !== null && beside.trim() !== h1)
        return mismatch(file, h1, beside.trim().slice(0, 100), 'ziphash');
    return { kind: 'good', h1 };
};

;// CONCATENATED MODULE: ./build/mirror/body.js
const TEXT_LIMIT = 4_096;
/** Lets an answer go whose body nobody reads. */
const discard = (reply) => void reply.body.on('error', () => undefined).destroy();
/** The body of an answer in plain text, the first of it; empty for any other. */
const readText = async (reply, time, patience) => {
    let text = '';
    if (!/^text\/plain\b/i.test(reply.headers['content-type'] ?? '')) {
        discard(reply);
        return text;
    }
    const cancel = time.after(patience, () => reply.body.destroy(new Error('i/o timeout')));
    try {
        for await (const chunk of reply.body.setEncoding('utf8')) {
            text += chunk;
            if (text.length > TEXT_LIMIT)
                break;
        }
    }
    catch {
        return text;
    }
    finally {
        cancel();
    }
    return text.slice(0, TEXT_LIMIT);
};
/** What Retry-After asks for, in milliseconds; null when it is not there. https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
const retryAfter = (headers) => {
    const text = headers['retry-after'];
    if (text === undefined)
        return null;
    if (/^\d{1,9}$/.test(text.trim()))
        return Number(text) * 1000;
    const [date, from] = [Date.parse(/^[A-Z]/.test(text) ? text : ''), Date.parse(headers.date ?? '')];
    return Number.isNaN(date) ? null : Math.max(0, date - (Number.isNaN(from) ? Date.now() : from));
};
/** Is this the rest of what is there already. https://www.rfc-editor.org/rfc/rfc9110#field.content-range */
const continues = ({ status, headers }, part) => {
    const [, from, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers['content-range'] ?? '') ?? [];
    return status === 206 && Number(from) === part.size && (part.total === null || Number(total) === part.total);
};
/** Puts a body into the part; rejects when it ends early or is larger than it may be. */
const take = async (body, part, limit, got) => {
    for await (const chunk of body) {
        got(chunk.length);
        await part.add(chunk);
        if (part.size > limit)
            throw new Error('downloaded file too large');
    }
    if (part.total !== null && part.size < part.total)
        throw new Error('unexpected EOF');
};

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
    if (error.message === 'aborted')
        return 'unexpected EOF';
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
    return (error.message ?? 'unknown fault')
        .replace(/\s+/g, ' ')
        .replace(/\/\/[^/@\s]*@/g, '//')
        .slice(0, 200);
};
const GONE = new Set([
    'ECONNREFUSED',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ETIMEDOUT',
    'ENOTFOUND',
    'EAI_AGAIN',
    'ETLSTIMEOUT',
]);
const codeOf = (fault) => {
    const outer = fault;
    return (outer.errors?.[0] ?? outer).code ?? '';
};
/** Was there no server at all to talk to. */
const isGone = (fault) => {
    const code = codeOf(fault);
    return GONE.has(code) || code in CERTIFICATE || code === 'EPROTO' || /^ERR_(?:SSL|TLS)_/.test(code);
};
/** May the same question have an answer a moment later: not for a name nobody has, or a certificate nobody signed. */
const isPassing = (fault) => {
    const code = codeOf(fault);
    const isCertain = code === 'ENOTFOUND' || code === 'EPROTO' || code.startsWith('ERR_') || code in CERTIFICATE;
    return code !== '' ? !isCertain : /timeout|EOF|socket hang up/.test(fault.message ?? '');
};

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/mirror/time.js

/** The time of the machine. */
const realTime = {
    now: () => performance.now(),
    after: (milliseconds, act) => {
        const timer = setTimeout(act, milliseconds);
        return () => clearTimeout(timer);
    },
    pause: async (milliseconds, signal) => {
        await (0,external_node_timers_promises_.setTimeout)(milliseconds, undefined, { signal }).catch(() => undefined);
    },
};
/** How many bytes must come within one limit of silence for a transfer to count as moving. */
const LEAST = 1024;
/** Watches a transfer: `stalled` is called once when no byte came for `limit` milliseconds, or only a drip. */
const watchFlow = (time, limit, stalled) => {
    let last = time.now();
    let since = last;
    let inWindow = 0;
    let cancel = () => undefined;
    const look = () => {
        const now = time.now();
        const isOver = now - since >= limit;
        if (now - last >= limit || (isOver && inWindow < LEAST)) {
            stalled();
            return;
        }
        if (isOver) {
            since = now;
            inWindow = 0;
        }
        cancel = time.after(Math.max(1, Math.min(last, since) + limit - now), look);
    };
    cancel = time.after(limit, look);
    return {
        got: (bytes) => {
            last = time.now();
            inWindow += bytes;
        },
        end: () => cancel(),
    };
};

;// CONCATENATED MODULE: ./build/mirror/pull.js




const TRIES = 3;
const PATIENCE_MS = 30_000;
const SHORT_PATIENCE_MS = 10_000;
const SHORT_CONNECT_MS = 5_000;
/** A wait longer than this is not made. */
const LONGEST_WAIT_MS = 30_000;
/** Where another upstream can serve, a wait longer than this is not made either. */
const SHORT_WAIT_MS = 1_000;
const BACKOFF_MS = 300;
/** The address of a path below an upstream. */
const urlBelow = (base, path) => {
    const url = new URL(base);
    url.pathname = `${url.pathname.replace(/\/$/, '')}/${path}`;
    return url;
};
/** Fetches a file from one upstream into the part, in at most three tries, or in one when it is known to answer nobody, going on where the part stops; rejects only when the disk does not take it or the signal is given. */
const pull = async (upstream, part, want, way) => {
    const { time, transport } = way;
    const { base, health } = upstream;
    if (base === null || !['http:', 'https:', 'file:'].includes(base.protocol))
        return {
            kind: 'fault',
            what: 'invalid proxy URL scheme (must be https, http, file)',
            status: null,
            seconds: 0,
        };
    const url = urlBelow(base, want.path);
    const patience = want.hasOther ? SHORT_PATIENCE_MS : PATIENCE_MS;
    // Who found out first waited long and often; the rest is told sooner.
    const isSilent = health.isGone && /timeout/.test(health.why ?? '');
    const connectMs = want.hasOther || isSilent ? SHORT_CONNECT_MS : PATIENCE_MS;
    const tries = isSilent ? 1 : TRIES;
    const start = time.now();
    const seconds = () => (time.now() - start) / 1000;
    const ask = (from) => {
        const useless = want.hasOther ? health.going : null;
        const limits = { connectMs, headersMs: patience, ...(useless ? { useless } : {}) };
        return transport.ask(url, { method: 'GET', from, ...limits, signal: want.signal });
    };
    const receive = async (reply) => {
        const length = Number(reply.headers['content-length'] ?? Number.NaN);
        if (reply.status === 200)
            await part.restart();
        part.total = Number.isNaN(length) ? null : part.size + length;
        const flow = watchFlow(time, patience, () => reply.body.destroy(Object.assign(new Error('i/o timeout'), { code: 'ESTALLED' })));
        try {
            await take(reply.body, part, want.limit, flow.got);
        }
        finally {
            flow.end();
            reply.body.destroy();
        }
    };
    const refused = (reply) => {
        discard(reply);
        const { status } = reply;
        const what = `${status} ${reply.statusText}`.trim();
        health.failed(what, status === 429 || status >= 500 ? 'ill' : 'refused');
        return {
            kind: 'fault',
            what,
            status,
            seconds: seconds(),
            isPassing: status === 429 || status >= 500,
            waitMs: retryAfter(reply.headers),
        };
    };
    const broken = (error, status) => {
        const isStalled = error.code === 'ESTALLED';
        const what = isStalled ? 'i/o timeout' : inGoWords(error, base.hostname);
        const failure = isGone(error) ? 'gone' : /timeout/.test(what) ? 'silent' : 'ill';
        health.failed(what, failure);
        const mayPass = isPassing(error) && !(want.hasOther && failure !== 'ill');
        return { kind: 'fault', what, status, seconds: seconds(), isPassing: mayPass, waitMs: null };
    };
    const once = async () => {
        let status = null;
        const asked = time.now();
        health.asked();
        try {
            let reply = await ask(part.size);
            if (reply.status === 416 || (reply.status === 206 && !continues(reply, part))) {
                discard(reply);
                await part.restart();
                reply = await ask(0);
            }
            status = reply.status;
            health.answered(time.now() - asked);
            if (status === 404 || status === 410) {
                health.worked();
                return { kind: 'missing', status, text: await readText(reply, time, patience) };
            }
            if (status !== 200 && status !== 206)
                return refused(reply);
            await receive(reply);
            return { kind: 'done' };
        }
        catch (error) {
            if (error instanceof Unwritable || want.signal.aborted)
                throw error;
            return broken(error, status);
        }
    };
    for (let attempt = 1;; attempt++) {
        const before = part.size;
        const leave = await way.slots.take(want.who, want.signal);
        const began = time.now();
        const pulled = await once().finally(leave);
        health.carried(Math.max(0, part.size - before), time.now() - began);
        if (!('isPassing' in pulled))
            return pulled;
        const { isPassing: mayPass, waitMs, ...fault } = pulled;
        const backoff = BACKOFF_MS * 4 ** (attempt - 1) * (0.5 + way.random());
        const wait = Math.max(waitMs ?? 0, backoff);
        const longest = want.hasOther ? SHORT_WAIT_MS : LONGEST_WAIT_MS;
        const isLeft = want.hasOther && health.state === 'dead';
        if (!mayPass || isLeft || attempt >= tries || wait > longest)
            return { ...fault, seconds: seconds() };
        want.again();
        await time.pause(wait, want.signal);
        want.signal.throwIfAborted();
    }
};

;// CONCATENATED MODULE: ./build/mirror/health.js
/** Faults in a row after which an upstream counts as dead, if not a lost connection said so at once. */
const FAULTS = 3;
/** An upstream that takes longer than this for an answer, on average, is slow. */
const SLOW_MS = 2_000;
/** How long a stall is held against an upstream. */
const MEMORY_MS = 60_000;
/** How long a dead upstream is left alone before it is tried again. */
const REST_MS = 30_000;
/** How well one upstream does, as far as requests to it told. */
class Health {
    host;
    time;
    requests = 0;
    failures = 0;
    bytes = 0;
    milliseconds = 0;
    row = 0;
    average = 0;
    stalledAt = Number.NEGATIVE_INFINITY;
    deadSince = null;
    isSpared = false;
    leaving = new AbortController();
    lastFault = '';
    constructor(host, time) {
        this.host = host;
        this.time = time;
    }
    /** A request is made. */
    asked() {
        this.requests++;
    }
    /** An answer came, after so many milliseconds. */
    answered(milliseconds) {
        this.average = this.average === 0 ? milliseconds : this.average * 0.8 + milliseconds * 0.2;
    }
    /** The answer was a good one, to its end. */
    worked() {
        this.row = 0;
        this.deadSince = null;
        if (this.leaving.signal.aborted)
            this.leaving = new AbortController();
    }
    /** No good answer came, or no whole one. */
    failed(what, failure) {
        this.failures++;
        this.lastFault = what;
        if (failure === 'refused')
            return;
        this.row++;
        if (failure === 'silent')
            this.stalledAt = this.time.now();
        if (failure !== 'gone' && this.row < FAULTS)
            return;
        this.deadSince ??= this.time.now();
        this.isSpared = failure !== 'ill';
        if (this.isSpared)
            this.leaving.abort();
    }
    /** What a transfer brought, and how long it took with everything. */
    carried(bytes, milliseconds) {
        this.bytes += bytes;
        this.milliseconds += milliseconds;
    }
    get state() {
        if (this.deadSince !== null)
            return 'dead';
        const hasStalled = this.time.now() - this.stalledAt < MEMORY_MS;
        return hasStalled || this.average > SLOW_MS ? 'slow' : 'good';
    }
    /** Is it better not asked at all: it is dead, and asking it costs a long wait or is in vain. */
    get isGone() {
        return this.deadSince !== null && this.isSpared;
    }
    /** Given when it is found to be gone; null when that is known already. */
    get going() {
        return this.leaving.signal.aborted ? null : this.leaving.signal;
    }
    /** Why it is dead, in Go's words; null while it is not. */
    get why() {
        return this.deadSince === null ? null : this.lastFault;
    }
    /** Is it time to try one that is gone again; true once per rest. */
    wakes() {
        if (this.deadSince === null || this.time.now() - this.deadSince < REST_MS)
            return false;
        this.deadSince = this.time.now();
        return true;
    }
    read() {
        const { host, requests, failures, bytes, state } = this;
        return { host, requests, failures, bytes, seconds: this.milliseconds / 1000, state };
    }
}

;// CONCATENATED MODULE: ./build/mirror/upstreams.js



/** Longest wait for a sign of life. */
const PROBE_MS = 5_000;
const RANK = { good: 0, slow: 1, dead: 2 };
const hostOf = (base, to) => {
    if (base?.protocol === 'file:')
        return `file://${base.pathname}`;
    if (base)
        return base.host;
    return to === 'direct' || to === 'off' ? to : '(upstream)';
};
/** Opens one link. */
const openUpstream = (link, time) => {
    const base = URL.canParse(link.to) ? new URL(link.to) : null;
    const host = hostOf(base, link.to);
    return { link, base, host, health: new Health(host, time) };
};
/** Opens a GOPROXY list. */
const openUpstreams = (list, time) => readChain(list).map((link) => openUpstream(link, time));
/** The members of a run in the order to try them: the good first, then the slow, then the dead, each in the order given; those that are gone are left out until their rest is over, unless there is nothing else. */
const inOrder = (run) => {
    const isFixed = ({ base }) => base === null;
    const free = run.filter((one) => !isFixed(one));
    const canSpare = run.some(({ link, health }) => link.to === 'direct' || (link.to !== 'off' && !health.isGone));
    const kept = free.filter(({ health }) => !canSpare || !health.isGone || health.wakes());
    const sorted = [...kept].sort((a, b) => RANK[a.health.state] - RANK[b.health.state]);
    return [...sorted, ...run.filter(isFixed)];
};
/** Asks every upstream that shares a run with another one for a sign of life, so that the order is known before the first fault costs time; never rejects. */
const probe = async (chain, { transport, time }, signal, failed) => {
    const asked = runsOf(chain)
        .filter((run) => run.length > 1)
        .flat()
        .filter(({ base }) => base?.protocol === 'http:' || base?.protocol === 'https:');
    const patience = { connectMs: PROBE_MS, headersMs: PROBE_MS };
    await Promise.all(asked.map(async ({ base, health, host }) => {
        const start = time.now();
        const asking = { method: 'HEAD', from: 0, ...patience, signal };
        try {
            const reply = await transport.ask(base, asking);
            reply.body.resume();
            health.answered(time.now() - start);
            health.worked();
        }
        catch (error) {
            if (signal.aborted)
                return;
            const what = inGoWords(error, base.hostname);
            health.failed(what, 'gone');
            failed({ host, what, status: null, seconds: (time.now() - start) / 1000, path: '' });
        }
    }));
};

;// CONCATENATED MODULE: ./build/mirror/walk.js




/** A file that is not what it should be is fetched once more from its start, then the upstream has failed. */
const ROUNDS = 2;
const tryOne = async (upstream, walk, hasOther, way) => {
    const { host, health } = upstream;
    const fail = (what, status, seconds) => {
        walk.failed({ host, what: what.split('\n')[0], status, seconds, path: walk.path });
        return { kind: 'fault', host, what };
    };
    const start = way.time.now();
    for (let round = 1;; round++) {
        const pulled = await pull(upstream, walk.part, { ...walk, hasOther }, way);
        if (pulled.kind === 'missing')
            return pulled;
        if (pulled.kind === 'fault')
            return fail(pulled.what, pulled.status, pulled.seconds);
        const verdict = await walk.verify();
        if (verdict.kind !== 'bad') {
            health.worked();
            return { kind: 'arrived', host, isVerified: verdict.kind === 'good', h1: verdict.h1 };
        }
        await walk.part.restart();
        if (round === ROUNDS) {
            health.failed(verdict.why.split('\n')[0], 'ill');
            return fail(verdict.why, 200, (way.time.now() - start) / 1000);
        }
        walk.again();
    }
};
const canServe = ({ link, health }) => link.to === 'direct' || (link.to !== 'off' && health.state !== 'dead');
/** Of other files a build asks for many that nobody has, to find where a module begins. https://go.dev/ref/mod#resolve-pkg-mod */
const VERSION_FILE = /\/@v\/v[^/]+\.(?:info|mod|zip)$/;
/** A missing file counts less than a fault of an upstream that is there, and more than one of an upstream that is gone. */
const best = (tried) => {
    const faults = tried.filter(({ outcome }) => outcome.kind === 'fault');
    const missing = tried.find(({ outcome }) => outcome.kind === 'missing');
    const alive = faults.findLast(({ upstream }) => !upstream.health.isGone);
    return alive ?? missing ?? faults.at(-1) ?? null;
};
/** What is told of the tries; a file that one upstream has not and another might have had is told with both. */
const told = (tried, passed, walk) => {
    const { outcome = null, upstream } = best(tried) ?? {};
    if (outcome?.kind !== 'missing' || upstream === undefined)
        return outcome;
    const gone = passed
        .filter(({ health }) => health.isGone)
        .map(({ host, health }) => `${host} was not reached: ${health.why}`);
    if (gone.length === 0)
        return outcome;
    const { status, text } = outcome;
    const others = gone.join('; ');
    const what = `${status} ${external_node_http_.STATUS_CODES[status]}; ${others}`;
    if (VERSION_FILE.test(walk.path))
        walk.failed({ host: upstream.host, what, status, seconds: 0, path: walk.path });
    const answered = `${upstream.host} answered ${status}; ${others}`;
    return { ...outcome, text: text === '' ? answered : `${text.trimEnd()}\n${answered}` };
};
/** Takes a file from the chain with Go's meaning of `,` and `|`: after `,` only a missing file moves on, after `|` any fault does; among links joined by `|` health decides the order. https://go.dev/ref/mod#environment-variables */
const walkChain = async (chain, walk, way) => {
    const tried = [];
    const passed = [];
    for (const run of runsOf(chain)) {
        const order = inOrder(run);
        passed.push(...run);
        for (const [at, upstream] of order.entries()) {
            if (upstream.link.to === 'direct')
                return { kind: 'direct', otherwise: told(tried, passed, walk) };
            if (upstream.link.to === 'off')
                return told(tried, passed, walk) ?? missing('module lookup disabled by GOPROXY=off');
            const hasOther = order.slice(at + 1).some(canServe);
            const outcome = await tryOne(upstream, walk, hasOther, way);
            if (outcome.kind === 'arrived')
                return outcome;
            tried.push({ upstream, outcome });
        }
        const last = tried.find(({ upstream }) => upstream === run.at(-1));
        if (last?.outcome.kind !== 'missing')
            break;
    }
    return told(tried, passed, walk) ?? missing('not found: no upstream is known');
};
const missing = (text) => ({ kind: 'missing', status: 404, text });

;// CONCATENATED MODULE: ./build/mirror/bring.js






/** A file of a version, which never changes. */
const isModuleFile = (wanted) => wanted.kind === 'file' && wanted.module !== null && wanted.version !== null;
/** Bytes such a file may have at most. */
const limitOf = ({ ext }) => ext === 'zip' || ext === 'mod' || ext === 'info' ? LIMITS[ext] : LIMITS.other;
/** Brings files from the chain or from their origin; rejects when the signal is given, or with `Unwritable`. */
class Bringer {
    sources;
    fetches = new Flights();
    tells = new Flights();
    constructor(sources) {
        this.sources = sources;
    }
    /** Brings it, whether it is in the store or not. */
    async bring(wanted, who, signal) {
        const isPrivate = wanted.module !== null && matchesPrivate(this.sources.private, wanted.module);
        return isPrivate ? this.fromOrigin(wanted, who, signal, null) : this.fromChain(wanted, who, signal);
    }
    async fromChain(wanted, who, signal) {
        const { store, chain, account, way } = this.sources;
        const part = await Part.make(await store.draft());
        const start = way.time.now();
        let retries = 0;
        const walk = {
            ...{ path: wanted.path, part, limit: limitOf(wanted), who, signal },
            again: () => retries++,
            failed: (fault) => account.failed(fault),
            verify: () => this.verify(wanted, part.path, who, signal),
        };
        try {
            const walked = await this.orDatabase(wanted, await walkChain(chain, walk, way), walk);
            await part.close();
            if (walked.kind !== 'arrived') {
                await part.remove();
                return walked.kind === 'direct' ? this.fromOrigin(wanted, who, signal, walked.otherwise) : walked;
            }
            const seconds = (way.time.now() - start) / 1000;
            const { host, h1, isVerified } = walked;
            if (isModuleFile(wanted))
                account.brought(wanted, { from: 'network', host, seconds, retries });
            if (!isVerified)
                return { kind: 'loose', path: part.path };
            await this.place(wanted, part.path, h1);
            return { kind: 'stored' };
        }
        catch (error) {
            await part.remove();
            throw error;
        }
    }
    async verify(wanted, path, who, signal) {
        if (!isModuleFile(wanted))
            return { kind: 'unknown', h1: null };
        return verifyArrived(wanted, path, this.sources.records, who, signal);
    }
    /** Where no upstream passes requests to the checksum database on, go would ask it directly: so does the server, with the host's network. */
    async orDatabase(wanted, walked, walk) {
        if (wanted.kind !== 'sumdb' || walked.kind === 'arrived' || walked.kind === 'fault')
            return walked;
        const otherwise = lacking(walked.kind === 'direct' ? walked.otherwise : walked) ?? notFound('not found');
        const [, name = '', rest = ''] = /^sumdb\/(.+?)\/((?:supported|latest|lookup|tile)(?:\/.*)?)$/.exec(wanted.path) ?? [];
        const database = this.sources.databaseAt(name);
        if (database === null)
            return otherwise;
        if (rest === 'supported')
            return { kind: 'arrived', host: database.host, isVerified: false, h1: null };
        return walkChain([database], { ...walk, path: rest }, this.sources.way);
    }
    /** Go finds a zip only with its sum beside it, which therefore comes first. https://go.dev/src/cmd/go/internal/modfetch/fetch.go */
    async place(wanted, from, h1) {
        const { store } = this.sources;
        const zip = { from, path: wanted.path };
        if (wanted.ext !== 'zip' || h1 === null)
            return store.put([zip]);
        const sum = { from: await store.jot(h1), path: `${wanted.path}hash` };
        try {
            await store.put([sum, zip]);
        }
        finally {
            await (0,promises_.rm)(sum.from, { force: true }).catch(() => undefined);
        }
    }
    async fromOrigin(wanted, who, signal, otherwise) {
        const { module, version, path, ext } = wanted;
        if (module === null)
            return lacking(otherwise) ?? notFound('not found');
        const { origin, account, way, store } = this.sources;
        const host = module.split('/')[0];
        const start = way.time.now();
        const asker = { ...who, signal };
        const query = version ?? 'latest';
        const fetched = isModuleFile(wanted)
            ? await this.fetches.join(`${module}@${version}`, asker, (whose, stop) => origin.fetch(module, query, whose, stop), async (result) => result)
            : await this.tells.join(`${module}@${query}`, asker, (whose, stop) => origin.tell(module, query, whose, stop), async (result) => result);
        const seconds = (way.time.now() - start) / 1000;
        if (!fetched.ok) {
            const what = fetched.why;
            if (fetched.kind === 'no go')
                return lacking(otherwise) ?? notFound(`not found: ${module}: ${what}`);
            if (fetched.kind === 'unknown')
                return notFound(`not found: ${what}`);
            account.failed({ host, what, status: null, seconds, path });
            return { kind: 'fault', host, what };
        }
        if (fetched.kind === 'told')
            return { kind: 'loose', path: await store.jot(ext === 'list' ? fetched.list : fetched.info) };
        if (isModuleFile(wanted))
            account.brought(wanted, { from: 'origin', host, seconds, retries: 0 });
        return { kind: 'delivered' };
    }
}
const notFound = (text) => ({ kind: 'missing', status: 404, text });
const lacking = (walked) => walked?.kind === 'missing' || walked?.kind === 'fault' ? walked : null;

;// CONCATENATED MODULE: ./build/mirror/reply.js

/** Go prints a body of plain text after `server response:`. https://go.dev/src/cmd/go/internal/web/http.go */
const PLAIN = 'text/plain; charset=utf-8';
const TYPES = {
    info: 'application/json',
    latest: 'application/json',
    mod: PLAIN,
    list: PLAIN,
    zip: 'application/zip',
};
const typeOf = ({ ext, kind }) => TYPES[ext ?? ''] ?? (kind === 'sumdb' ? PLAIN : 'application/octet-stream');
/** Answers with words. */
const say = (response, status, text, type = PLAIN) => {
    const body = text === '' ? '' : `${text.trimEnd()}\n`;
    response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) }).end(body);
};
/** Answers with a file, or for HEAD with what it is like; `given` is called before the last byte leaves; rejects when the asker goes away. */
const give = async (response, wanted, file, isHead, given) => {
    response.writeHead(200, { 'content-type': typeOf(wanted), 'content-length': file.size });
    if (isHead) {
        await file.close();
        response.end();
        return;
    }
    const source = file.stream();
    let left = file.size;
    source.on('data', (chunk) => {
        left -= chunk.length;
        if (left === 0)
            given(file.size);
    });
    await (0,external_node_stream_promises_.pipeline)(source, response);
};
/** Hands on what comes as it comes, where the disk takes no file; what was sent cannot be taken back. */
class Hose {
    size = 0;
    total = null;
    response;
    wanted;
    constructor(response, wanted) {
        this.response = response;
        this.wanted = wanted;
    }
    async add(chunk) {
        this.open();
        this.size += chunk.length;
        if (this.response.destroyed)
            throw new Error('the asker has gone');
        if (!this.response.write(chunk))
            await new Promise((resolve) => this.response.once('drain', resolve).once('close', resolve));
    }
    async restart() {
        if (this.size > 0)
            throw new Error('unexpected EOF');
        this.total = null;
    }
    /** Ends the answer. */
    end() {
        this.open();
        this.response.end();
    }
    open() {
        if (this.response.headersSent)
            return;
        const length = this.total === null ? {} : { 'content-length': this.total };
        this.response.writeHead(200, { 'content-type': typeOf(this.wanted), ...length });
    }
}

;// CONCATENATED MODULE: ./build/mirror/answer.js




const lack = (response, told) => told.kind === 'missing'
    ? say(response, told.status, told.text)
    : say(response, 502, `upstream ${told.host}: ${told.what}`);
/** Where the disk takes no file the build still gets it, unverified, as from any proxy: go in the build verifies by itself. */
const passOn = async (wanted, response, { sources }, signal) => {
    const hose = new Hose(response, wanted);
    const { chain, way, account } = sources;
    const walked = await walkChain(chain, {
        ...{ path: wanted.path, part: hose, limit: limitOf(wanted), who: { isUrgent: true }, signal },
        again: () => undefined,
        verify: async () => ({ kind: 'unknown', h1: null }),
        failed: (fault) => account.failed(fault),
    }, way);
    if (walked.kind === 'arrived') {
        if (isModuleFile(wanted))
            account.gave(wanted, hose.size, true);
        hose.end();
        return;
    }
    if (response.headersSent)
        response.destroy();
    else if (walked.kind === 'direct')
        say(response, 502, 'the disk of the module server takes no file');
    else
        lack(response, walked);
};
/** Answers one request; never rejects. */
const answer = async (wanted, isHead, response, desk, signal) => {
    const { supply, sources } = desk;
    try {
        const supplied = await supply.get(wanted, { isUrgent: true, signal });
        if (supplied.kind !== 'file')
            return lack(response, supplied);
        await give(response, wanted, supplied.file, isHead, (bytes) => {
            if (isModuleFile(wanted))
                sources.account.gave(wanted, bytes, supplied.isFetched);
        });
    }
    catch (error) {
        if (response.headersSent || signal.aborted || response.destroyed)
            return void response.destroy();
        if (!(error instanceof Unwritable))
            return say(response, 500, 'fault of the module server');
        if (isHead)
            return say(response, 502, 'the disk of the module server takes no file');
        await passOn(wanted, response, desk, signal).catch(() => response.destroy());
    }
};

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/text/redact.js
var text_redact = __webpack_require__(6953);
;// CONCATENATED MODULE: ./build/mirror/origin.js



/** Longest time one module may take. */
const origin_PATIENCE_MS = 300_000;
const NO_GO = 127;
const OUTPUT_LIMIT = 4 * 2 ** 20;
/** Words of Go and git for a network that failed, in the place of a module that is not there; the last is what go makes of a git host that did not answer. */
const FAULT = /dial tcp|i\/o timeout|TLS handshake|connection (?:refused|reset|timed out)|Could not resolve host|unexpected disconnect|early EOF|5\d\d (?:Bad Gateway|Service|Internal|Gateway)|returned error: 5\d\d|context deadline|no secure protocol found/i;
/** Ends the whole group: go starts git, and git starts more. */
const kill = (child) => {
    if (child.pid === undefined)
        return;
    try {
        process.kill(-child.pid, 'SIGKILL');
    }
    catch {
        child.kill('SIGKILL');
    }
};
const run = (args, cwd, env, signal) => new Promise((resolve) => {
    const child = (0,external_node_child_process_.spawn)('go', args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const text = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'])
        child[name].setEncoding('utf8').on('data', (chunk) => {
            if (text[name].length < OUTPUT_LIMIT)
                text[name] += chunk;
        });
    const stop = () => kill(child);
    const timer = setTimeout(stop, origin_PATIENCE_MS);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted)
        stop();
    const end = (code, more = '') => {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
        resolve({ code, stdout: text.stdout, stderr: text.stderr + more });
    };
    child.on('error', ({ code }) => end(NO_GO, code === 'ENOENT' ? 'there is no go on this machine to fetch it from its origin' : `go: ${code}`));
    child.on('close', (code) => end(code ?? 1));
});
const parse = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return {};
    }
};
/** Fetches with the host's go, which has the host's git and its credentials and checks sums by itself. https://go.dev/ref/mod#private-modules */
const originByGo = (options) => {
    const secrets = Object.entries(options.env).flatMap(([name, value]) => value && (0,text_redact/* isSecretName */.e)(name) ? [value] : []);
    const redact = (0,text_redact/* redactor */.$)(secrets);
    const env = {
        GIT_TERMINAL_PROMPT: '0',
        GIT_ALLOW_PROTOCOL: 'https:ssh',
        GOTOOLCHAIN: 'local',
        ...options.env,
        ...{ GOPROXY: 'direct', GOPRIVATE: options.private, GONOPROXY: '', GONOSUMDB: options.noSums },
        ...(options.sumdb === '' ? {} : { GOSUMDB: options.sumdb }),
        ...{ GOENV: 'off', GOFLAGS: '', GOWORK: 'off', GO111MODULE: 'on', LC_ALL: 'C' },
    };
    const go = async (args, modcache, who, signal) => {
        const leave = await options.slots.take(who, signal);
        try {
            const ended = await run(args, await options.scratch(), { ...env, GOMODCACHE: modcache }, signal);
            signal.throwIfAborted();
            const printed = parse(ended.stdout);
            const { Error: error } = printed;
            const said = (typeof error === 'string' ? error : error?.Err) ?? ended.stderr;
            const why = redact(said.trim()).slice(0, 2_000) || `go ended with code ${ended.code}`;
            const kind = ended.code === NO_GO ? 'no go' : FAULT.test(why) ? 'fault' : 'unknown';
            const denied = { ok: false, kind, why };
            return ended.code === 0 && error === undefined ? { ok: true, printed } : denied;
        }
        finally {
            leave();
        }
    };
    return {
        fetch: async (module, version, who, signal) => {
            const args = ['mod', 'download', '-json', '--', `${module}@${version}`];
            const done = await go(args, (0,external_node_path_.dirname)((0,external_node_path_.dirname)(options.store)), who, signal);
            return done.ok ? { ok: true, kind: 'delivered' } : done;
        },
        tell: async (module, query, who, signal) => {
            const args = ['list', '-m', '-versions', '-json', '--', `${module}@${query}`];
            const modcache = `${await options.scratch()}/mod`;
            const done = await go(args, modcache, who, signal);
            if (!done.ok)
                return done;
            const { Version, Time, Origin, Versions = [] } = done.printed;
            return {
                ok: true,
                kind: 'told',
                info: JSON.stringify({ Version, Time, Origin }),
                list: Versions.map((v) => `${v}\n`).join(''),
            };
        },
    };
};

;// CONCATENATED MODULE: ./build/mirror/request-path.js
/** Characters of escaped module paths, versions and checksum database paths. https://pkg.go.dev/golang.org/x/mod/module#EscapePath */
const SEGMENT = /^[A-Za-z0-9!._~+@-]{1,255}$/;
/** Paths the checksum database protocol knows. https://go.dev/design/25530-sumdb#checksum-database */
const SUMDB = /^sumdb\/[^/]+(?:\/[^/]+)*?\/(?:supported|latest|lookup\/.+|tile\/.+)$/;
/** Versions that never change; anything else is a question. https://go.dev/ref/mod#versions */
const CANONICAL = /^v(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z.-]+)?(?:\+incompatible)?$/;
const unescapeCapitals = (text) => text.replace(/!([a-z])/g, (_, letter) => letter.toUpperCase());
/** Capitals as file systems that know none can keep them. https://go.dev/ref/mod#module-cache */
const escapeCapitals = (text) => text.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
/** The file of a module version, as a request for it would be read; null where the names are none of a module. */
const fileOf = (module, version, ext) => readRequestPath(`${escapeCapitals(module)}/@v/${escapeCapitals(version)}.${ext}`);
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
    if (path === null || path.length > 2000 || path.startsWith('-'))
        return null;
    const segments = path.split('/');
    if (!segments.every((segment) => SEGMENT.test(segment) && !/^\.+$/.test(segment)))
        return null;
    if (segments[0] === 'sumdb')
        return SUMDB.test(path) ? { path, kind: 'sumdb', module: null, version: null, ext: null } : null;
    const [, where = '', latest, list, named = '', ext = ''] = /^([^@]+)\/(?:(@latest)|@v\/(?:(list)|([^/@]+)\.(info|mod|zip)))$/.exec(path) ?? [];
    if (where === '')
        return null;
    const module = unescapeCapitals(where);
    if (latest)
        return { path, kind: 'query', module, version: null, ext: 'latest' };
    if (list)
        return { path, kind: 'query', module, version: null, ext: 'list' };
    const version = unescapeCapitals(named);
    const kind = CANONICAL.test(version) ? 'file' : 'query';
    return { path, kind, module, version, ext: ext };
};

;// CONCATENATED MODULE: ./build/mirror/slots.js
/** So many may go at once; the rest wait, the urgent before the others, else in the order they came. */
class Slots {
    line = [];
    free;
    constructor(count) {
        this.free = count;
    }
    /** Waits for a slot and gives the function that leaves it; rejects with the reason of the signal. */
    async take(who, signal) {
        signal.throwIfAborted();
        if (this.free > 0)
            this.free--;
        else
            await this.wait(who, signal);
        let isLeft = false;
        return () => {
            if (isLeft)
                return;
            isLeft = true;
            this.next();
        };
    }
    wait(who, signal) {
        return new Promise((resolve, reject) => {
            const give = () => {
                this.line.splice(this.line.indexOf(place), 1);
                reject(signal.reason);
            };
            const place = {
                who,
                go: () => {
                    signal.removeEventListener('abort', give);
                    resolve();
                },
            };
            signal.addEventListener('abort', give, { once: true });
            this.line.push(place);
        });
    }
    next() {
        const urgent = this.line.findIndex(({ who }) => who.isUrgent);
        const [place] = this.line.splice(Math.max(urgent, 0), 1);
        if (place)
            place.go();
        else
            this.free++;
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/mirror/store.js





/** Half-written files older than this were left by a run that was killed. */
const STALE_MS = 24 * 3_600_000;
/** Opens a file that is no link; null when it is not there, is none, or is empty and may not be. */
const openFile = async (path, mayBeEmpty = false) => {
    const file = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW).catch(() => null);
    const found = await file?.stat().catch(() => null);
    if (!file || !found?.isFile() || (found.size === 0 && !mayBeEmpty)) {
        await file?.close();
        return null;
    }
    return {
        size: found.size,
        mark: `${found.ino} ${found.size} ${found.mtimeMs}`,
        stream: () => (0,external_node_fs_.createReadStream)('', { fd: file, start: 0 }),
        close: () => file.close(),
    };
};
/** Is the directory still there: it is marked as in use, so that no other run takes it for one left behind. */
const isKept = async (dir) => {
    const now = new Date();
    return (0,promises_.utimes)(dir, now, now).then(() => true, () => false);
};
/** A directory in download-cache layout, and beside it a place for files on their way; nothing leads out of either. */
class Store {
    top;
    desk = null;
    /** Where the store really is, with a separator at the end. */
    root = null;
    made = 0;
    /** The directory needs not be there yet. */
    constructor(top) {
        this.top = top;
    }
    /** Where that file is; null when it is not there, or a link leads out of the store. */
    async find(path) {
        const real = await (0,promises_.realpath)((0,external_node_path_.join)(this.top, path)).catch(() => null);
        return real !== null && (await this.isWithin(real)) ? real : null;
    }
    /** Opens a file; null when it is not there. */
    async open(path) {
        const real = await this.find(path);
        return real === null ? null : openFile(real);
    }
    /** Writes a small file on its way. */
    async jot(text) {
        const path = await this.draft();
        try {
            await (0,promises_.writeFile)(path, text);
        }
        catch (error) {
            throw new Unwritable(error.message, { cause: error });
        }
        return path;
    }
    /** A directory for what must not come into the store as it is. */
    async room() {
        return (0,external_node_path_.dirname)(await this.draft());
    }
    /** A new path for a file on its way, on the file system of the store. */
    async draft() {
        this.desk ??= this.makeDesk();
        try {
            if (!(await isKept(await this.desk)))
                this.desk = this.makeDesk();
            return (0,external_node_path_.join)(await this.desk, `${++this.made}`);
        }
        catch (error) {
            this.desk = null;
            throw error;
        }
    }
    /** Moves finished files into place, in this order, each at once and whole; what two runs put there is the same. */
    async put(files) {
        try {
            for (const { from, path } of files)
                await (0,promises_.rename)(from, (0,external_node_path_.join)(await this.folder((0,external_node_path_.dirname)(path)), (0,external_node_path_.basename)(path)));
        }
        catch (error) {
            if (error instanceof Unwritable)
                throw error;
            throw new Unwritable(error.message, { cause: error });
        }
    }
    /** Takes a file out of the store. */
    async drop(path) {
        const real = await this.find(path);
        if (real !== null)
            await (0,promises_.unlink)(real).catch(() => undefined);
    }
    /** Removes what was on its way. */
    async close() {
        const desk = await this.desk?.catch(() => null);
        if (!desk)
            return;
        await (0,promises_.rm)(desk, { recursive: true, force: true }).catch(() => undefined);
        await (0,promises_.rmdir)((0,external_node_path_.dirname)(desk)).catch(() => undefined);
    }
    async folder(path) {
        const wanted = (0,external_node_path_.join)(this.top, path);
        await (0,promises_.mkdir)(wanted, { recursive: true });
        const real = await (0,promises_.realpath)(wanted);
        if (!(await this.isWithin(real)))
            throw new Unwritable(`a link leads out of the store: ${path}`);
        return real;
    }
    /** The place of the store is asked for again only when a path is not in it: it may have been moved. */
    async isWithin(real) {
        if (this.root !== null && real.startsWith(this.root))
            return true;
        const root = await (0,promises_.realpath)(this.top).catch(() => null);
        this.root = root === null ? null : root + external_node_path_.sep;
        return this.root !== null && real.startsWith(this.root);
    }
    async makeDesk() {
        const place = (0,external_node_path_.join)((0,external_node_path_.dirname)(this.top), 'go-docker-build');
        const mine = (0,external_node_path_.join)(place, (0,external_node_crypto_.randomBytes)(8).toString('hex'));
        try {
            await (0,promises_.mkdir)(place, { recursive: true });
            await (0,promises_.mkdir)(mine, { mode: 0o700 });
        }
        catch (error) {
            throw new Unwritable(error.message, { cause: error });
        }
        for (const name of await (0,promises_.readdir)(place)) {
            const other = (0,external_node_path_.join)(place, name);
            const found = await (0,promises_.stat)(other).catch(() => null);
            if (found && Date.now() - found.mtimeMs > STALE_MS)
                await (0,promises_.rm)(other, { recursive: true, force: true });
        }
        return mine;
    }
}

;// CONCATENATED MODULE: ./build/mirror/sums/note.js

/** Key of the database Go uses unless told otherwise, and the hash it has with that database's name. https://go.dev/src/cmd/go/internal/modfetch/key.go */
const KNOWN_HASH = '033de0ae';
const KNOWN_KEY = 'Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8';
const ED25519 = 1;
const SIGNATURE = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/;
/** First four bytes of the SHA-256 of name and key. https://pkg.go.dev/golang.org/x/mod/sumdb/note#hdr-Verifying_Notes */
const hashOf = (name, key) => (0,external_node_crypto_.createHash)('sha256').update(`${name}\n`).update(key).digest('hex').slice(0, 8);
const verifierOf = (name, bytes) => {
    if (bytes.length !== 33 || bytes[0] !== ED25519)
        return null;
    const x = bytes.subarray(1).toString('base64url');
    const key = (0,external_node_crypto_.createPublicKey)({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return { name, key, keyHash: (of) => hashOf(of, bytes) };
};
/** The verifier of a GOSUMDB key: `NAME+HASH+KEY`, or the bare name of the database whose key Go knows; null when it is neither. */
const readVerifier = (text) => {
    const [, name = '', hash = '', key = ''] = /^([^\s+]+)(?:\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2}))?$/.exec(text) ?? [];
    const bytes = Buffer.from(key === '' ? KNOWN_KEY : key, 'base64');
    const wanted = key === '' ? KNOWN_HASH : hash;
    return name !== '' && hashOf(name, bytes) === wanted ? verifierOf(name, bytes) : null;
};
/** The verifier of the database Go uses unless told otherwise, where it is reached under another name. */
const knownVerifier = () => {
    const known = verifierOf(null, Buffer.from(KNOWN_KEY, 'base64'));
    return { ...known, keyHash: (name) => (known.keyHash(name) === KNOWN_HASH ? KNOWN_HASH : '') };
};
/** The text of a note that this verifier's key has signed; null when it is malformed, unsigned or a signature is wrong. https://pkg.go.dev/golang.org/x/mod/sumdb/note#Open */
const openNote = (note, verifier) => {
    const split = note.lastIndexOf('\n\n');
    if (split < 0 || !note.endsWith('\n'))
        return null;
    const text = note.slice(0, split + 1);
    let isSigned = false;
    for (const line of note.slice(split + 2, -1).split('\n')) {
        const [, name = '', base64 = ''] = SIGNATURE.exec(line) ?? [];
        const bytes = Buffer.from(base64, 'base64');
        if (name === '' || bytes.length < 5)
            return null;
        if (verifier.name !== null && name !== verifier.name)
            continue;
        if (bytes.toString('hex', 0, 4) !== verifier.keyHash(name))
            continue;
        if (!(0,external_node_crypto_.verify)(null, Buffer.from(text), verifier.key, bytes.subarray(4)))
            return null;
        isSigned = true;
    }
    return isSigned ? text : null;
};
/** The name under which this verifier's key signed a note that it has opened. */
const signerOf = (note, verifier) => {
    if (verifier.name !== null)
        return verifier.name;
    const names = [...note.matchAll(/^— (\S+) /gm)].map(([, name]) => name);
    return names.find((name) => verifier.keyHash(name) !== '') ?? '';
};

;// CONCATENATED MODULE: ./build/mirror/sums/place.js

/** Name under which the database Go uses can be asked in China. https://go.dev/src/cmd/go/internal/modfetch/sumdb.go */
const ALIAS = 'sum.golang.google.cn';
/** Reads a GOSUMDB value, `NAME`, `NAME+HASH+KEY` or either with a URL; a text says why it names no database. https://go.dev/ref/mod#environment-variables */
const readDatabaseName = (value) => {
    const [key = '', address, ...more] = value.trim().split(/\s+/);
    if (key === '')
        return 'missing GOSUMDB';
    if (key === 'off')
        return 'checksum database disabled by GOSUMDB=off';
    if (more.length > 0)
        return 'invalid GOSUMDB: too many fields';
    if (key === ALIAS && address === undefined)
        return { verifier: knownVerifier(), address: `https://${ALIAS}` };
    const verifier = readVerifier(key);
    if (verifier === null)
        return 'invalid GOSUMDB: malformed verifier id';
    if (!/^[A-Za-z0-9.-]+(?::\d+)?(?:\/[\w.~-]+)*$/.test(verifier.name ?? ''))
        return `invalid sumdb name (must be host[/path]): ${verifier.name}`;
    if (address !== undefined && !/^https?:\/\//.test(address))
        return 'invalid GOSUMDB URL';
    return { verifier, address: address ?? null };
};
/** Where the database answers: at its address, else behind the first proxy of the chain that says it passes requests on, else at its own host. https://go.dev/design/25530-sumdb#proxying-a-checksum-database */
const findPlace = async (named, links, ask) => {
    if (named.address !== null)
        return { url: named.address.replace(/\/$/, '') };
    const name = named.verifier.name;
    for (const link of links) {
        if (link.to === 'direct' || link.to === 'off')
            break;
        const url = `${link.to.replace(/\/$/, '')}/sumdb/${name}`;
        const asked = await ask(`${url}/supported`);
        if (asked.kind === 'found')
            return { url };
        if (asked.kind === 'fault' && !link.passesFaults)
            return { why: asked.why };
    }
    return { url: `https://${name}` };
};

;// CONCATENATED MODULE: ./build/mirror/sumdb.js





/** A file kept in memory, for the few kilobytes that lookups and tiles have. */
class Sheet {
    size = 0;
    total = null;
    chunks = [];
    async add(chunk) {
        this.chunks.push(chunk);
        this.size += chunk.length;
    }
    async restart() {
        this.chunks = [];
        this.size = 0;
        this.total = null;
    }
    read() {
        return Buffer.concat(this.chunks);
    }
}
const LIMIT = 2 ** 20;
/** Asks for lookups and tiles with the tries and the patience that files have, and with what is known of the upstreams; never rejects. */
const askWith = (way, chain, signal) => async (url) => {
    const cut = url.lastIndexOf('/');
    const link = { to: url.slice(0, cut), passesFaults: false };
    const known = chain.find(({ base, link: { to } }) => base !== null && url.startsWith(to));
    const { base, host, health: unknown } = openUpstream(link, way.time);
    const health = known?.health ?? unknown;
    const sheet = new Sheet();
    const want = { path: url.slice(cut + 1), limit: LIMIT, hasOther: false, who: { isUrgent: true }, signal };
    try {
        const pulled = await pull({ link, base, host, health }, sheet, { ...want, again: () => undefined }, way);
        if (pulled.kind === 'done') {
            health.worked();
            return { kind: 'found', body: sheet.read() };
        }
        return pulled.kind === 'missing' ? pulled : { kind: 'fault', why: `${host}: ${pulled.what}` };
    }
    catch (error) {
        return { kind: 'fault', why: `${host}: ${error.message}` };
    }
};
const sumdb_SUMDB = 'sumdb';
/** Keeps lookups and tiles where go has them, so that go on the host and a later run ask for nothing again; a disk that takes nothing is no fault. https://go.dev/ref/mod#module-cache */
const diskIn = (store) => ({
    names: async () => {
        const top = await store.find(sumdb_SUMDB);
        return top === null ? [] : (0,promises_.readdir)(top).catch(() => []);
    },
    read: async (path) => {
        const file = await store.open(`${sumdb_SUMDB}/${path}`);
        if (file === null)
            return null;
        await file.close();
        if (file.size > LIMIT)
            return null;
        const at = await store.find(`${sumdb_SUMDB}/${path}`);
        return at === null ? null : (0,promises_.readFile)(at).catch(() => null);
    },
    keep: async (path, bytes) => {
        try {
            await store.put([{ from: await store.jot(bytes), path: `${sumdb_SUMDB}/${path}` }]);
        }
        catch (error) {
            if (!(error instanceof Unwritable))
                throw error;
        }
    },
});
/** The way to the checksum database itself, where the build asks for the one the host has chosen and no upstream passes requests on; null for any other database, so that the server reaches no host the build makes up. */
const databaseAt = (sumdb, chain, way) => {
    const named = readDatabaseName(sumdb);
    const isOff = chain.some(({ link }) => link.to === 'off');
    if (typeof named === 'string' || isOff)
        return () => null;
    const known = new Map();
    return (name) => {
        const { verifier, address } = named;
        if (verifier.name === null ? verifier.keyHash(name) === '' : verifier.name !== name)
            return null;
        const at = known.get(name) ?? openUpstream({ to: address ?? `https://${name}`, passesFaults: false }, way.time);
        known.set(name, at);
        return at;
    };
};

;// CONCATENATED MODULE: ./build/mirror/sums/memory.js
/** Most answers kept. */
const memory_KEPT = 2_000;
/** Asks once for all who want the same, keeps what worked, and forgets the oldest. */
class Memory {
    kept = new Map();
    get(key, make, isWorth) {
        const known = this.kept.get(key);
        if (known !== undefined)
            return known;
        const [oldest] = this.kept.keys();
        if (oldest !== undefined && this.kept.size >= memory_KEPT)
            this.kept.delete(oldest);
        const made = make();
        this.kept.set(key, made);
        const forget = () => {
            if (this.kept.get(key) === made)
                this.kept.delete(key);
        };
        made.then((value) => isWorth(value) || forget(), forget);
        return made;
    }
    clear() {
        this.kept.clear();
    }
}

;// CONCATENATED MODULE: ./build/mirror/sums/shelf.js
/** Most proven files remembered; the rest is proven again. */
const shelf_KEPT = 5_000;
/** The files of one database: those on disk, which are to be proven, and those that were. */
class Shelf {
    disk;
    verifier;
    proven = new Map();
    fromDisk = new Set();
    isTrusted = true;
    name = null;
    constructor(disk, verifier) {
        this.disk = disk;
        this.verifier = verifier;
    }
    /** A file of the disk, unproven; null when it is not there or the disk was found to lie. */
    async read(path) {
        const name = this.disk !== null && this.isTrusted ? await this.place() : null;
        const bytes = name === null ? null : ((await this.disk?.read(`${name}/${path}`)) ?? null);
        if (bytes !== null)
            this.fromDisk.add(path);
        return bytes;
    }
    /** Tells that a proof failed; true when the disk may be why, so that it is worth another try without it. */
    distrust() {
        const wasUsed = this.isTrusted && this.fromDisk.size > 0;
        this.isTrusted = false;
        this.fromDisk.clear();
        return wasUsed;
    }
    /** Takes a file that was proven, under the name of the database that signed. */
    async keep(name, path, bytes) {
        this.name = Promise.resolve(name);
        if (this.proven.has(path))
            return;
        if (this.proven.size >= shelf_KEPT)
            this.proven.clear();
        this.proven.set(path, bytes);
        if (!this.fromDisk.has(path))
            await this.disk?.keep(`${name}/${path}`, bytes);
    }
    /** A file that was proven; null for any other. */
    get(path) {
        return this.proven.get(path) ?? null;
    }
    /** Is that the database of these files. */
    isOf(name) {
        return this.verifier.name === null ? this.verifier.keyHash(name) !== '' : this.verifier.name === name;
    }
    /** Where only the key is known, the disk may know the name that belongs to it. */
    async place() {
        if (this.verifier.name !== null)
            return this.verifier.name;
        this.name ??= this.disk?.names().then((names) => names.find((name) => this.isOf(name)) ?? null) ?? null;
        const name = await this.name;
        if (name === null)
            this.name = null;
        return name;
    }
}

;// CONCATENATED MODULE: ./build/mirror/sums/tree.js

/** Why hashes cannot be proven to be in a tree. */
class Unproven extends Error {
}
const HASH = 32;
/** Hashes of a full tile, of the height Go uses. https://go.dev/design/25530-sumdb#checksum-database */
const FULL = 256;
const digest = (prefix, ...parts) => (0,external_node_crypto_.hash)('sha256', Buffer.concat([Uint8Array.of(prefix), ...parts]), 'buffer');
/** Hash of a record's text. https://datatracker.ietf.org/doc/html/rfc6962#section-2.1 */
const recordHash = (text) => digest(0, Buffer.from(text));
/** Hash of two neighbours. https://datatracker.ietf.org/doc/html/rfc6962#section-2.1 */
const nodeHash = (left, right) => digest(1, left, right);
/** The root over hashes side by side, as RFC 6962 splits them: the largest power of two to the left. */
const rootOf = (hashes) => {
    const count = hashes.length / HASH;
    if (count === 1)
        return hashes;
    const left = 2 ** (Math.ceil(Math.log2(count)) - 1) * HASH;
    return nodeHash(rootOf(hashes.subarray(0, left)), rootOf(hashes.subarray(left)));
};
/** Reads a signed tree's text: a fixed line, the size, the root; null when it is malformed. https://pkg.go.dev/golang.org/x/mod/sumdb/tlog#ParseTree */
const readTree = (text) => {
    const [kind, size = '', root = '', ...more] = text.split('\n');
    const isWhole = kind === 'go.sum database tree' && more.length > 0 && /^(?:0|[1-9]\d{0,14})$/.test(size);
    return isWhole && /^[A-Za-z0-9+/]{43}=$/.test(root) ? { size: Number(size), root } : null;
};
/** Path of a tile below the database, as in `tile/8/0/x123/456.p/7`. https://pkg.go.dev/golang.org/x/mod/sumdb/tlog#Tile.Path */
const tilePath = (level, index, width) => {
    const digits = String(index);
    const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? [];
    const name = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
    return `tile/8/${level}/${name}${width === FULL ? '' : `.p/${width}`}`;
};
/** Tiles at the right edge of a tree, the lowest level first; each is full of hashes the root is made of. */
const edgesOf = (size) => {
    const edges = [];
    for (let level = 0, count = size; count > 0; level++, count = Math.floor(count / FULL)) {
        const width = count % FULL;
        if (width > 0)
            edges.push({ level, index: Math.floor(count / FULL), width });
    }
    return edges;
};
/** The peaks of the edge, left to right within each tile and from the highest tile down, folded into a root. */
const fold = (edges) => {
    let root = null;
    for (const edge of edges) {
        const own = rootOf(edge);
        root = root === null ? own : foldInto(edge, root);
    }
    return root ?? (0,external_node_crypto_.hash)('sha256', Buffer.alloc(0), 'buffer');
};
/** Puts what stands right of an edge tile under that tile's peaks. */
const foldInto = (edge, right) => {
    const count = edge.length / HASH;
    if (count === 0)
        return right;
    const left = 2 ** Math.floor(Math.log2(count)) * HASH;
    return nodeHash(rootOf(edge.subarray(0, left)), foldInto(edge.subarray(left), right));
};
/** Opens a tree whose root is trusted over tiles that are not. https://research.swtch.com/tlog#authenticating_tiles */
const proveTree = async (tree, readTile) => {
    const read = async (level, index, width) => {
        const bytes = await readTile(level, index, width);
        if (bytes.length === width * HASH)
            return bytes;
        throw new Unproven(`${tilePath(level, index, width)} has ${bytes.length} bytes, not ${width * HASH}`);
    };
    const edges = edgesOf(tree.size);
    const bytes = await Promise.all(edges.map(({ level, index, width }) => read(level, index, width)));
    if (fold(bytes).toString('base64') !== tree.root)
        throw new Unproven('the tiles at the edge do not have the root that was signed');
    const proven = new Map(edges.map((edge, at) => [`${edge.level}/${edge.index}`, { ...edge, bytes: bytes[at] }]));
    const tile = async (level, index) => {
        const key = `${level}/${index}`;
        const known = proven.get(key);
        if (known)
            return known.bytes;
        const [own, parent] = await Promise.all([
            read(level, index, FULL),
            tile(level + 1, Math.floor(index / FULL)),
        ]);
        const at = (index % FULL) * HASH;
        if (!rootOf(own).equals(parent.subarray(at, at + HASH)))
            throw new Unproven(`${tilePath(level, index, FULL)} is not of the tree that was signed`);
        proven.set(key, { level, index, width: FULL, bytes: own });
        return own;
    };
    return {
        record: async (index) => {
            if (!(index >= 0 && index < tree.size))
                throw new Unproven(`there is no record ${index} in ${tree.size}`);
            const at = (index % FULL) * HASH;
            return (await tile(0, Math.floor(index / FULL))).subarray(at, at + HASH);
        },
        rootAt: async (size) => {
            if (size > tree.size)
                throw new Unproven(`the tree has ${tree.size} records, not ${size}`);
            const older = await Promise.all(edgesOf(size).map(async ({ level, index, width }) => (await tile(level, index)).subarray(0, width * HASH)));
            return fold(older).toString('base64');
        },
        tiles: () => [...proven.values()].map((one) => [tilePath(one.level, one.index, one.width), one.bytes]),
    };
};

;// CONCATENATED MODULE: ./build/mirror/sums/timeline.js

/** The states of one log that were seen, each of which the newest one must contain. */
class Timeline {
    newest = null;
    seen = new Set();
    turn = Promise.resolve();
    prove;
    constructor(prove) {
        this.prove = prove;
    }
    /** The newest tree, once this one is proven to be of the same history; throws Unproven. */
    async join(tree) {
        const joined = this.turn.then(() => this.add(tree));
        this.turn = joined.catch(() => undefined);
        return joined;
    }
    async add(tree) {
        const { newest } = this;
        const id = `${tree.size} ${tree.root}`;
        if (newest !== null && this.seen.has(id))
            return newest.proven;
        const isNewer = newest === null || tree.size > newest.tree.size;
        const proven = isNewer ? await this.prove(tree) : newest.proven;
        const [older, under] = isNewer ? [newest?.tree, proven] : [tree, newest.proven];
        if (older && (await under.rootAt(older.size)) !== older.root)
            throw new Unproven('two trees that were signed are not of one history');
        if (isNewer)
            this.newest = { tree, proven };
        this.seen.add(id);
        return proven;
    }
}

;// CONCATENATED MODULE: ./build/mirror/sums/database.js







const nothing = (why) => ({ zip: null, mod: null, why });
const database_escapeCapitals = (text) => text.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
const restoreCapitals = (text) => text.replace(/!([a-z])/g, (_, letter) => letter.toUpperCase());
const lookupPath = (module, version) => `lookup/${database_escapeCapitals(module)}@${database_escapeCapitals(version)}`;
/** A record as lookups answer it: number, text, signed tree. https://pkg.go.dev/golang.org/x/mod/sumdb/tlog#ParseRecord */
const readRecord = (answer) => {
    const [, number = '', text = '', note = ''] = /^(\d{1,15})\n((?:[^\n]+\n)+)\n([\s\S]*)$/.exec(answer) ?? [];
    return number === '' ? null : { index: Number(number), text, note };
};
const sumOf = (text, start) => text
    .split('\n')
    .find((line) => line.startsWith(`${start} h1:`))
    ?.slice(start.length + 1) ?? null;
class Unreachable extends Error {
}
/** The record itself is at fault, not the tiles. */
class Disbelieved extends Error {
}
/** Opens the checksum database of a GOSUMDB value; what it says is believed only with its signature and the proof that it is recorded. https://go.dev/design/25530-sumdb#checksum-database */
const openDatabase = ({ name, links, ask, noSums = '', disk }) => {
    const named = readDatabaseName(name);
    const places = new Memory();
    const tiles = new Memory();
    const lookups = new Memory();
    if (typeof named === 'string')
        return { lookup: async () => nothing(named), file: async () => null };
    const shelf = new Shelf(disk ?? null, named.verifier);
    const read = async (path) => {
        const place = await places.get('', () => findPlace(named, links, ask), (found) => 'url' in found);
        if ('why' in place)
            throw new Unreachable(place.why);
        const asked = await ask(`${place.url}/${path}`);
        if (asked.kind === 'fault')
            throw new Unreachable(asked.why);
        return asked.kind === 'found' ? Buffer.from(asked.body) : null;
    };
    /** A partial tile that is gone has become a full one. */
    const readTile = (level, index, width) => {
        const path = tilePath(level, index, width);
        const full = width < 256 ? tilePath(level, index, 256) : null;
        const begin = (whole) => whole.length === 256 * 32 ? whole.subarray(0, width * 32) : whole;
        const from = async (source) => {
            const tile = await source(path);
            if (tile !== null)
                return tile;
            const whole = full === null ? null : await source(full);
            return whole === null ? null : begin(whole);
        };
        const make = async () => {
            const tile = (await from((at) => shelf.read(at))) ?? (await from(read));
            if (tile === null)
                throw new Unreachable(`${path}: not found`);
            return tile;
        };
        return tiles.get(path, make, () => true);
    };
    const timeline = new Timeline((tree) => proveTree(tree, readTile));
    const prove = async (module, version) => {
        const path = lookupPath(module, version);
        const answer = (await shelf.read(path)) ?? (await read(path));
        if (answer === null)
            return nothing('not found in the checksum database');
        const record = readRecord(answer.toString());
        if (record === null)
            throw new Disbelieved('malformed record data');
        const text = openNote(record.note, named.verifier);
        const tree = text === null ? null : readTree(text);
        if (tree === null)
            throw new Disbelieved('reading tree note: note has no verifiable signatures');
        const newest = await timeline.join(tree);
        if (!(await newest.record(record.index)).equals(recordHash(record.text)))
            throw new Disbelieved('cannot authenticate record data in server response');
        const zip = sumOf(record.text, `${module} ${version}`);
        const mod = sumOf(record.text, `${module} ${version}/go.mod`);
        if (zip === null && mod === null)
            throw new Disbelieved('checksum missing from sumdb response');
        const signer = signerOf(record.note, named.verifier);
        await Promise.all(newest.tiles().map(([at, bytes]) => shelf.keep(signer, at, bytes)));
        await shelf.keep(signer, path, answer);
        return { zip, mod, why: null };
    };
    /** What lies on disk may be damaged: then the database itself is asked. */
    const proveTwice = async (module, version) => {
        try {
            return await prove(module, version);
        }
        catch (error) {
            if (error instanceof Unreachable)
                return nothing(error.message);
            const isOfTiles = error instanceof Unproven;
            if (!isOfTiles && !(error instanceof Disbelieved))
                throw error;
            if (isOfTiles)
                tiles.clear();
            if (shelf.distrust())
                return proveTwice(module, version);
            return nothing(isOfTiles ? `downloaded inconsistent tile: ${error.message}` : error.message);
        }
    };
    const lookup = (module, version) => {
        if (module !== 'golang.org/toolchain' && matchesPrivate(noSums, module))
            return Promise.resolve(nothing('skipped (listed in GONOSUMDB)'));
        return lookups.get(`${module}@${version}`, () => proveTwice(module, version), ({ why }) => why === null);
    };
    const file = async (of, path) => {
        if (!shelf.isOf(of))
            return null;
        const known = shelf.get(path);
        const [, module = '', version = ''] = /^lookup\/(.+)@([^@/]+)$/.exec(path) ?? [];
        if (known !== null || module === '' || (await shelf.read(path)) === null)
            return known;
        await lookup(restoreCapitals(module), restoreCapitals(version));
        return shelf.get(path);
    };
    return { lookup, file };
};

;// CONCATENATED MODULE: ./build/mirror/sums/go-sum.js
/** Sum of an empty go.mod, which an old fault of Go recorded and Go drops. https://go.dev/src/cmd/go/internal/modfetch/fetch.go */
const EMPTY_GO_MOD = 'h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=';
const SUM = /^h1:[A-Za-z0-9+/]{43}=$/;
/** Letters of module paths and versions; no element is empty or starts with a dot. https://pkg.go.dev/golang.org/x/mod/module#CheckPath */
const MODULE = /^[A-Za-z0-9_~][\w.~-]*(?:\/[A-Za-z0-9_~-][\w.~-]*)*$/;
const VERSION = /^v[0-9][A-Za-z0-9.+-]*$/;
const NONE = new Set();
/** Reads go.sum and go.work.sum texts; lines that are not `MODULE VERSION[/go.mod] h1:SUM` are left out. https://go.dev/ref/mod#go-sum-files */
const readSums = (texts) => {
    const sums = new Map();
    const wanted = new Map();
    for (const line of texts.join('\n').split('\n')) {
        const [module = '', named = '', sum = '', ...more] = line.trim().split(/\s+/);
        const version = named.replace(/\/go\.mod$/, '');
        if (more.length > 0 || !MODULE.test(module) || !VERSION.test(version) || !SUM.test(sum))
            continue;
        if (sum === EMPTY_GO_MOD)
            continue;
        const key = `${module} ${named}`;
        const known = sums.get(key) ?? new Set();
        sums.set(key, known.add(sum));
        const both = `${module} ${version}`;
        const zip = named === version || wanted.get(both)?.zip === true;
        wanted.set(both, { module, version, zip });
    }
    return {
        of: (module, version, kind) => sums.get(`${module} ${version}${kind === 'mod' ? '/go.mod' : ''}`) ?? NONE,
        modules: () => [...wanted.values()],
    };
};

;// CONCATENATED MODULE: ./build/mirror/supply.js





/** Most files whose marks are remembered, for a server that stays; the rest is looked at again. */
const supply_KEPT = 100_000;
/** Gives files: from the store when they are there and whole, else from where the bringer finds them, each once for all who ask. */
class Supply {
    sources;
    bringer;
    flights = new Flights();
    /** Files of the store that were looked at, and their marks. */
    verified = new Map();
    constructor(sources) {
        this.sources = sources;
        this.bringer = new Bringer(sources);
    }
    /** Rejects when the signal is given, or with `Unwritable` when the disk does not take the file. */
    async get(wanted, asker) {
        const ready = isModuleFile(wanted) ? await this.openVerified(wanted) : null;
        if (ready)
            return { kind: 'file', file: ready, isStored: true, isFetched: false };
        return this.flights.join(wanted.path, asker, (who, signal) => isModuleFile(wanted) ? this.file(wanted, who, signal) : this.query(wanted, who, signal), (landed, isFirst) => this.hand(wanted, landed, isFirst), async (landed) => {
            if (landed.kind === 'loose')
                await (0,promises_.rm)(landed.path, { force: true });
        });
    }
    async hand(wanted, landed, isFirst) {
        if (landed.kind === 'missing' || landed.kind === 'fault')
            return landed;
        const isStored = landed.kind === 'stored';
        const file = isStored ? await this.sources.store.open(wanted.path) : await openFile(landed.path, true);
        if (!file)
            return { kind: 'missing', status: 404, text: `not found: ${wanted.path}` };
        return { kind: 'file', file, isStored, isFetched: isFirst && (!isStored || landed.isFetched) };
    }
    know(path, mark) {
        if (this.verified.size >= supply_KEPT)
            this.verified.clear();
        this.verified.set(path, mark);
    }
    async openVerified(wanted) {
        const mark = this.verified.get(wanted.path);
        if (mark === undefined)
            return null;
        const file = await this.sources.store.open(wanted.path);
        if (file?.mark === mark)
            return file;
        await file?.close();
        return null;
    }
    async file(wanted, who, signal) {
        if ((await this.look(wanted, who, signal))?.kind === 'good')
            return { kind: 'stored', isFetched: false };
        const brought = await this.bringer.bring(wanted, who, signal);
        if (brought.kind === 'stored') {
            const file = await this.sources.store.open(wanted.path);
            if (file)
                this.know(wanted.path, file.mark);
            await file?.close();
            return { kind: 'stored', isFetched: true };
        }
        if (brought.kind !== 'delivered')
            return brought;
        const found = await this.look(wanted, who, signal);
        if (found?.kind === 'good')
            return { kind: 'stored', isFetched: true };
        const what = found?.kind === 'bad' ? found.why : `${wanted.path} is not there after its download`;
        return { kind: 'fault', host: wanted.module.split('/')[0], what };
    }
    /** Looks at a file of the store, takes it out when it is not what it should be; null when there is none. */
    async look(wanted, who, signal) {
        const { store, records, account } = this.sources;
        const path = await store.find(wanted.path);
        const file = path === null ? null : await openFile(path);
        if (path === null || file === null)
            return null;
        await file.close();
        const verdict = file.size > limitOf(wanted)
            ? { kind: 'bad', why: 'it is too large' }
            : await verifyStored(wanted, path, records, who, signal);
        if (verdict.kind !== 'bad') {
            this.know(wanted.path, file.mark);
            return verdict;
        }
        account.damaged(wanted);
        await store.drop(wanted.path);
        if (wanted.ext === 'zip')
            await store.drop(`${wanted.path}hash`);
        return verdict;
    }
    /** What the checksum database was proven to have recorded never changes. Other questions are put to the chain first, so that the answer is fresh; what the store knows is better than nothing. */
    async query(wanted, who, signal) {
        const { store, records } = this.sources;
        const [, name = '', path = ''] = /^sumdb\/(.+?)\/((?:lookup|tile)\/.+)$/.exec(wanted.path) ?? [];
        const proven = path === '' ? null : await records.database.file(name, path);
        if (proven !== null)
            return { kind: 'loose', path: await store.jot(proven) };
        const brought = await this.bringer.bring(wanted, who, signal);
        if (brought.kind === 'loose')
            return brought;
        const stays = wanted.ext === 'list' || /\/(?:lookup|tile)\//.test(wanted.path);
        if (stays && (await store.find(wanted.path)) !== null)
            return { kind: 'stored', isFetched: false };
        return brought.kind === 'missing' || brought.kind === 'fault'
            ? brought
            : { kind: 'missing', status: 404, text: 'not found' };
    }
}

// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./build/mirror/goauth.js



/** Longest time a helper may take. */
const goauth_PATIENCE_MS = 30_000;
const goauth_OUTPUT_LIMIT = 2 ** 20;
const NAME = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/;
/** Runs a program without a shell and without a terminal to ask on; null when it fails. What it complains of is not shown, as it may hold what it knows. */
const goauth_run = (command, cwd, env, input) => new Promise((resolve) => {
    const [program = '', ...args] = command;
    const quiet = { ...env, GIT_TERMINAL_PROMPT: '0' };
    const child = (0,external_node_child_process_.spawn)(program, args, { cwd, env: quiet, stdio: ['pipe', 'pipe', 'ignore'] });
    const timer = setTimeout(() => child.kill('SIGKILL'), goauth_PATIENCE_MS);
    const end = (result) => {
        clearTimeout(timer);
        resolve(result);
    };
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
        if (text.length < goauth_OUTPUT_LIMIT)
            text += chunk;
    });
    child.on('error', () => end(null));
    child.on('close', (code) => end(code === 0 ? text : null));
    child.stdin.on('error', () => undefined).end(input);
});
/** A prefix as credentials are kept under it. */
const prefixOf = (url) => url.replace(/^https:\/\//, '').replace(/\/$/, '');
/** Asks git's credential helpers in a directory for a URL, as `GOAUTH=git DIR` does; null when they know nothing. https://pkg.go.dev/cmd/go#hdr-GOAUTH_environment_variable */
const askGit = async (dir, url, env) => {
    const isThere = (0,external_node_path_.isAbsolute)(dir) && (await (0,promises_.stat)(dir).catch(() => null))?.isDirectory() === true;
    const answer = isThere ? await goauth_run(['git', 'credential', 'fill'], dir, env, `url=${url}\n`) : null;
    if (answer === null)
        return null;
    const said = {};
    for (const line of answer.split('\n')) {
        const [key = '', value] = line.trim().split(/=(.*)/s);
        if (value !== undefined)
            said[key] = value;
    }
    const { protocol, host, path = '', username = '', password = '' } = said;
    const prefix = `${protocol}://${host}${path === '' ? '' : `/${path.replace(/^\//, '')}`}`;
    if (protocol !== 'https' || !host || !url.startsWith(prefix))
        return null;
    const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
    return { found: new Map([[prefixOf(prefix), { authorization }]]), answer };
};
/** Tells git's helpers whether what they knew was right, so that they keep or forget it. https://git-scm.com/docs/git-credential */
const tellGit = async (dir, answer, isGood, env) => {
    await goauth_run(['git', 'credential', isGood ? 'approve' : 'reject'], dir, env, answer);
};
/** Reads what a command of GOAUTH printed: URLs, an empty line, headers, an empty line, and so on; null when it is anything else. https://pkg.go.dev/cmd/go#hdr-GOAUTH_environment_variable */
const readCredentials = (text) => {
    const found = new Map();
    const lines = text.split('\n');
    if (lines.pop() !== '')
        return null;
    while (lines.length > 0) {
        const urls = lines.splice(0, lines.indexOf('') + 1);
        const fields = lines.splice(0, lines.indexOf('') + 1);
        if (urls.pop() !== '' || fields.pop() !== '' || !urls.every((url) => URL.canParse(url)))
            return null;
        const headers = {};
        for (const field of fields) {
            const [, name = '', value = ''] = /^([^:]+): (.*)$/.exec(field) ?? [];
            if (!NAME.test(name) || /[^\t\x20-\x7e\x80-\xff]/.test(value))
                return null;
            headers[name.toLowerCase()] = value.trim();
        }
        for (const url of urls)
            found.set(prefixOf(url), headers);
    }
    return found;
};
/** Words of a command; quotes keep spaces together. */
const wordsOf = (command) => [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, one, two, bare]) => one ?? two ?? bare ?? '');
/** Runs a command of GOAUTH: without a URL before the first request, with it and the answer after a refusal. */
const askCommand = async (command, refused, env) => {
    const words = [...wordsOf(command), ...(refused === null ? [] : [refused.url])];
    const lines = Object.entries(refused?.refusal.headers ?? {}).map(([name, value]) => `${name}: ${[value ?? ''].flat().join(', ')}\n`);
    const start = `HTTP/1.1 ${refused?.refusal.status} ${refused?.refusal.statusText}\n`;
    const text = await goauth_run(words, '/', env, refused === null ? '' : `${start}${lines.join('')}\n`);
    return text === null ? null : readCredentials(text);
};

;// CONCATENATED MODULE: ./build/mirror/credentials.js



const basic = (user, password) => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
/** Reads a .netrc as Go does: host to Authorization header, the first entry of a host counts. https://go.dev/src/cmd/go/internal/auth/netrc.go */
const readNetrc = (text) => {
    const found = new Map();
    let [machine, login, password] = ['', '', ''];
    let isMacro = false;
    for (const line of text.split('\n')) {
        if (isMacro) {
            isMacro = line !== '';
            continue;
        }
        const words = line.split(/\s+/).filter((word) => word !== '');
        for (let at = 0; at + 1 < words.length; at += 2) {
            const value = words[at + 1];
            if (words[at] === 'machine')
                [machine, login, password] = [value, '', ''];
            else if (words[at] === 'login')
                login = value;
            else if (words[at] === 'password')
                password = value;
            else if (words[at] === 'macdef')
                isMacro = true;
            if (machine === '' || login === '' || password === '')
                continue;
            if (!found.has(machine))
                found.set(machine, basic(login, password));
            machine = '';
        }
        if (words.length % 2 === 1 && words.at(-1) === 'default')
            break;
    }
    return found;
};
/** Is that host this machine itself. */
const isLoopback = (hostname) => hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
const readNetrcOf = async (env) => {
    const path = env['NETRC'] || (env['HOME'] && (0,external_node_path_.join)(env['HOME'], '.netrc'));
    const entries = readNetrc(path ? await (0,promises_.readFile)(path, 'utf8').catch(() => '') : '');
    return new Map([...entries].map(([host, authorization]) => [host, { authorization }]));
};
const credentials_NONE = {};
/** The methods of GOAUTH, in their order; empty when one of them is `off`. https://pkg.go.dev/cmd/go#hdr-GOAUTH_environment_variable */
const methodsOf = (env) => {
    const methods = (env['GOAUTH'] || 'netrc').split(';').map((method) => method.trim());
    return methods.includes('off') ? [] : methods.filter((method) => method !== '');
};
/** What the methods of GOAUTH told, and what they tell of a host that refused, each host asked about once. */
class Known {
    env;
    methods;
    prefixes = new Map();
    refused = new Map();
    filled = new Map();
    started = null;
    constructor(env) {
        this.env = env;
        this.methods = methodsOf(env);
    }
    /** The longest prefix of the URL counts. */
    async headers(url) {
        this.started ??= this.ask(null);
        await this.started;
        for (let at = prefixOf(url.href.replace(/[?#].*/, '')); at !== ''; at = at.replace(/(?:^|\/)[^/]*$/, '')) {
            const headers = this.prefixes.get(at);
            if (headers !== undefined)
                return headers;
        }
        return credentials_NONE;
    }
    /** Asks once more, now that the host has refused; null when nothing else is known of it. */
    async again(url, used, refusal) {
        const isAsking = this.methods.some((method) => method !== 'netrc');
        if (!isAsking)
            return null;
        const known = this.refused.get(url.host) ?? this.ask({ url: url.href, refusal });
        this.refused.set(url.host, known);
        await known;
        const after = await this.headers(url);
        return JSON.stringify(after) === JSON.stringify(used) ? null : after;
    }
    /** Tells git how it went with what its helpers gave for that host, the first time. */
    async judge(url, status) {
        const filled = this.filled.get(url.host);
        if (filled === undefined || (status >= 400 && status !== 401))
            return;
        this.filled.delete(url.host);
        await tellGit(filled.dir, filled.answer, status !== 401, this.env);
    }
    /** The last method first, so that what the first one says stands. */
    async ask(refused) {
        for (const method of this.methods.toReversed())
            for (const [prefix, headers] of await this.askOne(method, refused))
                if (Object.keys(headers).length > 0)
                    this.prefixes.set(prefix, headers);
                else
                    this.prefixes.delete(prefix);
    }
    async askOne(method, refused) {
        if (method === 'netrc')
            return readNetrcOf(this.env);
        const [, dir] = /^git\s+(\S+)$/.exec(method) ?? [];
        if (dir === undefined)
            return (await askCommand(method, refused, this.env)) ?? new Map();
        const asked = refused === null ? null : await askGit(dir, refused.url, this.env);
        if (asked === null || refused === null)
            return new Map();
        this.filled.set(new URL(refused.url).host, { dir, answer: asked.answer });
        return asked.found;
    }
}
/** Credentials from the URL itself and, over https, what GOAUTH of the host says; throws in Go's words rather than send any in clear. https://go.dev/src/cmd/go/internal/web/http.go */
const openCredentials = (env) => {
    const known = new Known(env);
    const isAsked = (url) => url.username === '' && url.protocol === 'https:';
    return {
        headers: async (url) => {
            const isSafe = url.protocol === 'https:' || isLoopback(url.hostname);
            if (url.username !== '') {
                if (!isSafe)
                    throw new Error('refusing to pass credentials to insecure URL');
                return { authorization: basic(decodeURIComponent(url.username), decodeURIComponent(url.password)) };
            }
            return isAsked(url) ? known.headers(url) : credentials_NONE;
        },
        again: async (url, used, refusal) => (isAsked(url) ? known.again(url, used, refusal) : null),
        judge: (url, status) => known.judge(url, status),
    };
};

;// CONCATENATED MODULE: ./build/mirror/transport.js







const NO_HEADERS = 'net/http: timeout awaiting response headers';
/** Go stops after ten redirects. https://pkg.go.dev/net/http#Client */
const REDIRECTS = 10;
const MOVED = new Set([301, 302, 303, 307, 308]);
/** Answers for a `file:` URL as Go does. https://go.dev/src/cmd/go/internal/web/http.go */
const askFile = async (url, asking) => {
    const none = external_node_stream_.Readable.from([]);
    try {
        const file = await (0,promises_.open)((0,external_node_url_.fileURLToPath)(url));
        const found = await file.stat();
        if (found.isFile()) {
            const isPart = asking.from > 0;
            const range = `bytes ${asking.from}-${found.size - 1}/${found.size}`;
            const headers = {
                'content-length': String(found.size - asking.from),
                ...(isPart ? { 'content-range': range } : {}),
            };
            const body = asking.method === 'HEAD' ? none : file.createReadStream({ start: asking.from });
            if (asking.method === 'HEAD')
                await file.close();
            return { status: isPart ? 206 : 200, statusText: 'OK', headers, body };
        }
        await file.close();
        return { status: 404, statusText: 'Not Found', headers: {}, body: none };
    }
    catch (error) {
        const { code } = error;
        if (code === 'EACCES')
            return { status: 403, statusText: 'Forbidden', headers: {}, body: none };
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return { status: 404, statusText: 'Not Found', headers: {}, body: none };
        throw error;
    }
};
/** The address a URL gives itself: to such a one the connection begins before anybody can listen. */
const addressOf = ({ hostname, port, protocol }) => {
    const address = hostname.replace(/^\[(.*)\]$/, '$1');
    return (0,external_node_net_.isIP)(address) === 0 ? {} : { address, port: Number(port) || (protocol === 'https:' ? 443 : 80) };
};
/** The fault of a connection that did not come about in time, with the address that was tried. */
const notConnected = (socket, tried) => socket?.connecting === false
    ? Object.assign(new Error('net/http: TLS handshake timeout'), { code: 'ETLSTIMEOUT' })
    : Object.assign(new Error('i/o timeout'), { code: 'ETIMEDOUT', ...tried });
/** Opens the way to the servers; proxies and credentials of the environment are used. https://nodejs.org/api/http.html#built-in-proxy-support */
const openTransport = (env, time) => {
    const kept = { keepAlive: true, maxFreeSockets: 16 };
    const agents = {
        'http:': new external_node_http_.Agent({ ...kept, proxyEnv: env }),
        'https:': new external_node_https_.Agent({ ...kept, proxyEnv: env }),
    };
    // Go never takes a proxy to the machine itself. https://pkg.go.dev/net/http#ProxyFromEnvironment
    const here = { 'http:': new external_node_http_.Agent(kept), 'https:': new external_node_https_.Agent(kept) };
    const credentials = openCredentials(env);
    const once = (url, asking, login) => new Promise((resolve, reject) => {
        const protocol = url.protocol;
        const send = protocol === 'https:' ? external_node_https_.request : external_node_http_.request;
        const options = {
            method: asking.method,
            agent: (isLoopback(url.hostname) ? here : agents)[protocol],
            headers: {
                'accept-encoding': 'identity',
                ...(asking.from > 0 ? { range: `bytes=${asking.from}-` } : {}),
                ...login,
            },
            signal: asking.signal,
        };
        const plain = new URL(url);
        plain.username = plain.password = '';
        const tried = addressOf(url);
        const request = send(plain, options, (response) => {
            calm();
            const { statusCode: status = 0, statusMessage: statusText = '', headers } = response;
            resolve({ status, statusText, headers, body: response });
        });
        const isConnected = time.after(asking.connectMs, () => request.destroy(notConnected(request.socket, tried)));
        const hasHeaders = time.after(asking.headersMs, () => request.destroy(new Error(NO_HEADERS)));
        const giveUp = () => void request.destroy(new Error(NO_HEADERS));
        asking.useless?.addEventListener('abort', giveUp, { once: true });
        const calm = () => {
            isConnected();
            hasHeaders();
            asking.useless?.removeEventListener('abort', giveUp);
        };
        request.on('socket', (socket) => {
            if (!socket.connecting)
                return isConnected();
            socket.on('connectionAttempt', (address, port) => Object.assign(tried, { address, port }));
            socket.once(protocol === 'https:' ? 'secureConnect' : 'connect', isConnected);
        });
        request.on('error', (error) => {
            calm();
            reject(error);
        });
        request.end();
    });
    const follow = async (start, asking, login) => {
        let url = start;
        for (let hops = 0; hops <= REDIRECTS; hops++) {
            const isHome = url.host === start.host;
            const reply = await once(url, asking, isHome ? login : {});
            const { location } = reply.headers;
            if (!MOVED.has(reply.status) || !location)
                return reply;
            reply.body.resume();
            if (!URL.canParse(location, url.href))
                throw new Error('redirected to a URL that cannot be read');
            const next = new URL(location, url);
            if (url.protocol === 'https:' && next.protocol !== 'https:')
                throw new Error('redirected from secure URL to insecure URL');
            if (!(next.protocol in agents))
                throw new Error('redirected to a URL that is not http or https');
            url = next;
        }
        throw new Error('stopped after 10 redirects');
    };
    /** What a helper of the host knows is asked for only after a refusal, as go does. */
    const ask = async (url, asking) => {
        if (url.protocol === 'file:')
            return askFile(url, asking);
        const first = await credentials.headers(url);
        const reply = await follow(url, asking, first);
        const isRefused = reply.status >= 400 && reply.status < 500;
        const login = isRefused ? await credentials.again(url, first, reply) : null;
        if (login === null)
            return reply;
        reply.body.resume();
        const second = await follow(url, asking, login);
        await credentials.judge(url, second.status);
        return second;
    };
    return {
        ask,
        close: () => {
            for (const agent of [...Object.values(agents), ...Object.values(here)])
                agent.destroy();
        },
    };
};

;// CONCATENATED MODULE: ./build/mirror/warm.js



/** Versions brought at a time; the rest of the connections is left to what the build itself asks for. */
const AT_A_TIME = 24;
const filesOf = ({ module, version, zip }) => (zip ? ['zip', 'mod', 'info'] : ['mod'])
    .map((ext) => fileOf(module, version, ext))
    .filter((file) => file !== null)
    .filter(isModuleFile);
const bringVersion = async (wanted, supply, account, signal) => {
    const files = filesOf(wanted);
    if (files.length === 0)
        return { why: 'malformed module path or version' };
    let fetched = 0;
    let bytes = 0;
    for (const file of files) {
        const got = await supply.get(file, { isUrgent: false, signal });
        if (got.kind === 'missing')
            return { why: got.text || 'not found' };
        if (got.kind === 'fault')
            return { why: `${got.host}: ${got.what}` };
        await got.file.close();
        if (!got.isStored)
            return { why: 'no go.sum names it, and the checksum database cannot be asked' };
        if (!got.isFetched)
            continue;
        fetched++;
        bytes += got.file.size;
        account.cameAhead(got.file.size);
    }
    return { fetched, bytes };
};
/** Brings versions into the store, many at a time; what was there already is verified; a disk that takes no more ends it; never rejects. */
const warmUp = async (wanted, supply, account, options) => {
    const { time, signal, onProgress } = options;
    const start = time.now();
    const failed = [];
    const sum = { done: 0, present: 0, fetched: 0, bytes: 0 };
    const line = wanted.values();
    let full = null;
    const bring = async (one) => {
        if (signal.aborted || full !== null)
            return { why: full ?? 'stopped' };
        try {
            return await bringVersion(one, supply, account, signal);
        }
        catch (error) {
            if (signal.aborted)
                return { why: 'stopped' };
            const { message } = error;
            if (error instanceof Unwritable)
                full = message;
            return { why: message };
        }
    };
    const work = async () => {
        for (const one of line) {
            const { module, version } = one;
            const ready = await bring(one);
            sum.done++;
            if ('why' in ready)
                failed.push({ module, version, why: ready.why });
            else {
                sum.present++;
                sum.bytes += ready.bytes;
                if (ready.fetched > 0)
                    sum.fetched++;
            }
            onProgress?.(sum.done, wanted.length, sum.bytes);
        }
    };
    await Promise.all(Array.from({ length: Math.min(AT_A_TIME, wanted.length) }, work));
    const { present, fetched, bytes } = sum;
    return { present, fetched, bytes, seconds: (time.now() - start) / 1000, failed };
};

;// CONCATENATED MODULE: ./build/mirror/server.js


















/** Connections to upstreams at a time. */
const CONNECTIONS = 32;
/** How long a connection of the build may rest between two files. */
const KEEP_ALIVE_MS = 120_000;
/** Zips hashed at a time besides one for each processor: while one is unpacked in another thread, the next is read. */
const HASHING_BEHIND = 2;
/** Origins asked at a time: each is a go and a git. */
const ORIGINS = 4;
const isSame = (left, right) => {
    const [a, b] = [Buffer.from(left), Buffer.from(right)];
    return a.length === b.length && (0,external_node_crypto_.timingSafeEqual)(a, b);
};
const listen = (server, address, port) => new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => resolve(server.address()));
});
const openSources = (options, way, signal) => {
    const { noSums, sumdb, env = {} } = options;
    const store = new Store(options.store);
    const chain = openUpstreams(options.upstream, way.time);
    const links = chain.map(({ link }) => link);
    const database = openDatabase({
        name: sumdb,
        links,
        ask: askWith(way, chain, signal),
        noSums,
        disk: diskIn(store),
    });
    const slots = new Slots((0,external_node_os_.availableParallelism)() + HASHING_BEHIND);
    const records = { sums: readSums(options.sums), database, noSums, sumdb, slots };
    const origin = originByGo({
        ...{ store: options.store, scratch: () => store.room(), private: options.private, noSums, sumdb },
        ...{ env: { ...env, ...options.originEnv }, slots: new Slots(ORIGINS) },
    });
    return {
        ...{ store, chain, private: options.private, records, way, account: new Account() },
        origin: options.origin ?? origin,
        databaseAt: databaseAt(sumdb, chain, way),
    };
};
/** The part of a path below the prefix; null when the prefix is another one. */
const below = (path, prefix) => {
    const start = `${prefix}/`;
    return path.length >= start.length && isSame(path.slice(0, start.length), start)
        ? path.slice(start.length)
        : null;
};
/** Opens the module server on one address, below a prefix; rejects when the address cannot be listened on. */
const startMirror = async (options) => {
    const { env = {}, originEnv = {}, time = realTime, random = Math.random } = options;
    const prefix = options.prefix ?? `/${(0,external_node_crypto_.randomBytes)(16).toString('hex')}`;
    const closing = new AbortController();
    const transport = openTransport({ ...env, ...originEnv }, time);
    const way = { transport, slots: new Slots(CONNECTIONS), time, random };
    const sources = openSources(options, way, closing.signal);
    const supply = new Supply(sources);
    const desk = { supply, sources };
    const serve = (url, method, response) => {
        const isRead = method === 'GET' || method === 'HEAD';
        const [path = ''] = url.split(/[?#]/);
        const rest = isRead ? below(path, prefix) : null;
        const wanted = rest === null ? null : readRequestPath(rest);
        const page = isRead && wanted === null ? options.page?.(path) : null;
        if (page)
            say(response, page.status, page.text, page.type);
        else if (wanted === null)
            say(response, 404, '');
        else
            supplyTo(response, wanted, method === 'HEAD');
    };
    const supplyTo = (response, wanted, isHead) => {
        options.asked?.(wanted.path, response);
        const gone = new AbortController();
        response.once('close', () => gone.abort(new Error('the asker has gone')));
        const signal = AbortSignal.any([gone.signal, closing.signal]);
        void answer(wanted, isHead, response, desk, signal);
    };
    const server = (0,external_node_http_.createServer)((request, response) => serve(request.url ?? '', request.method ?? '', response));
    server.keepAliveTimeout = KEEP_ALIVE_MS;
    const { address, port, family } = await listen(server, options.listen, options.port ?? 0);
    void probe(sources.chain, way, closing.signal, (fault) => sources.account.failed(fault));
    const host = family === 'IPv6' ? `[${address}]` : address;
    const close = async () => {
        if (closing.signal.aborted)
            return;
        closing.abort(new Error('the module server is closing'));
        const closed = new Promise((resolve) => server.close(resolve));
        server.closeAllConnections();
        transport.close();
        await closed;
        await sources.store.close();
    };
    return {
        url: `http://${host}:${port}${prefix}`,
        warm: (wanted, { signal, onProgress } = {}) => warmUp(wanted, supply, sources.account, {
            time,
            signal: signal ? AbortSignal.any([signal, closing.signal]) : closing.signal,
            ...(onProgress ? { onProgress } : {}),
        }),
        account: () => sources.account.read(sources.chain.filter(({ base }) => base !== null).map(({ health }) => health.read())),
        close,
    };
};

;// CONCATENATED MODULE: ./build/mirror/index.js


/** Trusts what the machine trusts, as go does, and not only what Node brings. https://nodejs.org/api/tls.html#tlssetdefaultcacertificatescerts */
const trustTheMachine = () => external_node_tls_.setDefaultCACertificates([...external_node_tls_.getCACertificates('default'), ...external_node_tls_.getCACertificates('system')]);
/** The module server as a port; proxies, credentials and the ways of git come from the given environment. */
const mirrorWith = (env) => async (options) => {
    try {
        trustTheMachine();
        return { ok: true, mirror: await startMirror({ ...options, env }) };
    }
    catch (error) {
        const { code = '', message } = error;
        const isElsewhere = code === 'EADDRNOTAVAIL';
        const why = isElsewhere ? 'it is not an address of this machine' : message.replace(/\s+/g, ' ');
        return { ok: false, why: `The module server cannot listen on ${options.listen}: ${why}.` };
    }
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

/***/ 4961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ findSettings)
/* harmony export */ });
const NAMES = [
    'GOMODCACHE',
    'GOPATH',
    'GOPROXY',
    'GOPRIVATE',
    'GONOPROXY',
    'GONOSUMDB',
    'GOSUMDB',
    'GOVCS',
    'GOAUTH',
];
/** A checksum database Go knows by this name, with its key. https://go.dev/ref/mod#checksum-database */
const KNOWN_DATABASE = 'sum.golang.google.cn';
const join = (...lists) => lists.filter((list) => list !== '').join(',');
const parse = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
};
/** Away from the repository, so that no go.env, go.work or toolchain line of it counts. */
const askGo = async (shell) => {
    const env = { GOFLAGS: '', GOTOOLCHAIN: 'local', GOWORK: 'off', LC_ALL: 'C' };
    const asked = await shell.run('go', ['env', '-json', ...NAMES], { cwd: '/', env, timeoutMs: 10_000 });
    const values = asked.code === 0 ? parse(asked.stdout) : null;
    return values?.GOMODCACHE ? values : null;
};
/** Where Go would put modules if it were here. https://go.dev/ref/mod#environment-variables */
const withoutGo = (env) => {
    const values = {};
    for (const name of NAMES)
        values[name] = env[name] ?? '';
    const gopath = values['GOPATH']?.split(':')[0] || (env['HOME'] ? `${env['HOME']}/go` : '');
    const gomodcache = values['GOMODCACHE'] || (gopath === '' ? '' : `${gopath}/pkg/mod`);
    return { GOSUMDB: KNOWN_DATABASE, ...values, GOMODCACHE: gomodcache };
};
/** Asks the host's go for its settings, or reads the variables it would read when there is none; the inputs win. */
const findSettings = async (wishes, env, shell) => {
    const asked = wishes.goOnHost === null ? null : await askGo(shell);
    const values = asked ?? withoutGo(env);
    const patterns = wishes.goPrivate;
    const privateOf = (own) => own || values.GOPRIVATE || '';
    return {
        gomodcache: values.GOMODCACHE ?? '',
        chain: wishes.goProxy || values.GOPROXY || '',
        private: join(privateOf(values.GONOPROXY), patterns),
        noSums: join(privateOf(values.GONOSUMDB), patterns),
        sumdb: values.GOSUMDB || KNOWN_DATABASE,
        govcs: values.GOVCS ?? '',
        goauth: values.GOAUTH ?? '',
        hasGo: asked !== null,
    };
};


/***/ }),

/***/ 6953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ redactor),
/* harmony export */   e: () => (/* binding */ isSecretName)
/* harmony export */ });
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
    // `git` alone is the user of every SSH remote and no secret: commands to paste need it.
    [/(\b[a-z][a-z0-9+.-]{1,20}:\/\/)(?!git@)[^\s/@:'"?#]{0,200}(?::[^\s/'"?#]{0,400})?@/gi, `$1${MASK}@`],
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


/***/ })

};
