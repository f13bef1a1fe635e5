export const id = 241;
export const ids = [241];
export const modules = {

/***/ 7241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ compile)
});

;// CONCATENATED MODULE: ./build/text/linear/literals.js
/** Most texts one of which must stand in a line. */
const MOST = 12;
/** Characters a class may stand for where each is tried in a text. */
const WIDEST = 4;
const small = (text) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
const shortest = (texts) => Math.min(...texts.map(({ length }) => length));
const unique = (texts) => [...new Set(texts)];
/** The one that says more: its shortest text is longer, or it has fewer. */
const better = (a, b) => {
    if (a === null || b === null)
        return a ?? b;
    const more = shortest(b) - shortest(a);
    return more > 0 || (more === 0 && b.length < a.length) ? b : a;
};
const filled = (texts) => (texts === null || shortest(texts) === 0 ? null : texts);
const textsIn = (ranges) => {
    if (ranges.reduce((count, [first, last]) => count + last - first + 1, 0) > WIDEST)
        return null;
    const points = ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, offset) => first + offset));
    return points.length === 0 ? null : unique(points.map((point) => small(String.fromCodePoint(point))));
};
const needOfAll = (parts) => {
    let isExact = true;
    let run = [''];
    let some = null;
    for (const part of parts) {
        const next = needOf(part);
        some = better(some, next.some);
        const longer = unique(run.flatMap((left) => (next.exact ?? []).map((right) => left + right)));
        if (next.exact !== null && longer.length <= MOST) {
            run = longer;
            continue;
        }
        isExact = false;
        some = better(some, filled(run));
        run = next.exact ?? [''];
    }
    return isExact ? { exact: run, some } : { exact: null, some: better(some, filled(run)) };
};
const needOfEither = (branches) => {
    const needs = branches.map(needOf);
    const exact = unique(needs.flatMap((need) => need.exact ?? []));
    if (needs.every((need) => need.exact !== null) && exact.length <= MOST)
        return { exact, some: null };
    const each = needs.map((need) => better(need.some, filled(need.exact)));
    const some = unique(each.flatMap((texts) => texts ?? []));
    return { exact: null, some: each.every((texts) => texts !== null) && some.length <= MOST ? some : null };
};
const needOf = (node) => {
    switch (node.kind) {
        case 'empty':
        case 'place':
            return { exact: [''], some: null };
        case 'one':
            return { exact: textsIn(node.ranges), some: null };
        case 'fact':
            return needOf(node.of);
        case 'all':
            return needOfAll(node.parts);
        case 'either':
            return needOfEither(node.branches);
        case 'repeat': {
            if (node.min === 0)
                return { exact: null, some: null };
            const { exact, some } = needOf(node.of);
            return node.max === 1 ? { exact, some } : { exact: null, some: better(some, filled(exact)) };
        }
    }
};
/** Texts in small ASCII letters one of which stands in each line the expression matches, the longest such; empty: there are none. */
const requiredTexts = (node) => {
    const { exact, some } = needOf(node);
    return better(some, filled(exact)) ?? [];
};

;// CONCATENATED MODULE: ./build/text/linear/ranges.js
const LAST = 0x10ffff;
const code = (character) => character.codePointAt(0);
const between = (first, last) => [code(first), code(last)];
const DIGITS = [between('0', '9')];
const LOWER = [between('a', 'z')];
const UPPER = [between('A', 'Z')];
const LETTERS = [...UPPER, ...LOWER];
const WORD = [...DIGITS, ...LETTERS, between('_', '_')];
const SPACE = [
    [0x09, 0x0a],
    [0x0c, 0x0d],
    [0x20, 0x20],
];
/** Every character; a line holds no line feed. */
const ANY = [[0, LAST]];
/** `\d`, `\s` and `\w`, ASCII only as in RE2. https://github.com/google/re2/wiki/Syntax */
const PERL = { d: DIGITS, s: SPACE, w: WORD };
/** `[:alpha:]` and its like. https://github.com/google/re2/wiki/Syntax */
const POSIX = {
    alnum: [...DIGITS, ...LETTERS],
    alpha: LETTERS,
    ascii: [[0, 0x7f]],
    blank: [
        [0x09, 0x09],
        [0x20, 0x20],
    ],
    cntrl: [
        [0, 0x1f],
        [0x7f, 0x7f],
    ],
    digit: DIGITS,
    graph: [between('!', '~')],
    lower: LOWER,
    print: [between(' ', '~')],
    punct: [between('!', '/'), between(':', '@'), between('[', '`'), between('{', '~')],
    space: [
        [0x09, 0x0d],
        [0x20, 0x20],
    ],
    upper: UPPER,
    word: WORD,
    xdigit: [...DIGITS, between('A', 'F'), between('a', 'f')],
};
/** The same characters in ascending ranges that do not touch. */
const normal = (ranges) => {
    const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
    const merged = [];
    for (const [first, last] of sorted) {
        const before = merged.at(-1);
        if (before !== undefined && first <= before[1] + 1)
            before[1] = Math.max(before[1], last);
        else
            merged.push([first, last]);
    }
    return merged;
};
/** Every character that is not in the ranges. */
const inverse = (ranges) => {
    let next = 0;
    const gaps = [];
    for (const [first, last] of normal(ranges)) {
        if (first > next)
            gaps.push([next, first - 1]);
        next = last + 1;
    }
    return next > LAST ? gaps : [...gaps, [next, LAST]];
};
/** Characters of a longer range outside ASCII are compared as they are. */
const MOST_FOLDED = 300;
const variantsOf = (point) => {
    const text = String.fromCodePoint(point);
    return [text.toLowerCase(), text.toUpperCase()]
        .filter((variant) => [...variant].length === 1)
        .map((variant) => [code(variant), code(variant)]);
};
/** The characters with their capital and small forms. */
const foldCase = (ranges) => normal(ranges.flatMap(([first, last]) => {
    const end = Math.min(last, first > 0x7f ? first + MOST_FOLDED : Math.max(0x7f, first + MOST_FOLDED));
    const folded = Array.from({ length: end - first + 1 }, (_, offset) => variantsOf(first + offset)).flat();
    return [[first, last], ...folded];
}));
/** Whether the code point is in ascending ranges. */
const holds = (ranges, point) => {
    for (const [first, last] of ranges) {
        if (point < first)
            return false;
        if (point <= last)
            return true;
    }
    return false;
};

;// CONCATENATED MODULE: ./build/text/linear/machine.js

/** Characters passed over in the time of a step. */
const CHARACTERS_A_STEP = 8;
const LAST_ROUND = 0x3fffffff;
const isWord = (point) => (point >= 0x30 && point <= 0x39) ||
    (point >= 0x41 && point <= 0x5a) ||
    point === 0x5f ||
    (point >= 0x61 && point <= 0x7a);
const isAt = (place, text, at) => {
    if (place === 'start')
        return at === 0;
    if (place === 'end')
        return at === text.length;
    const isBoundary = isWord(text.charCodeAt(at - 1)) !== isWord(text.charCodeAt(at));
    return (place === 'boundary') === isBoundary;
};
const accepts = (step, point) => {
    if (step?.kind !== 'one')
        return false;
    return point < 128 ? step.table[point] === 1 : holds(step.ranges, point);
};
/** Threads in the order in which they are preferred: where each stands in the program, and where its facts begin and end. */
class Threads {
    count = 0;
    at;
    slots = [];
    /** The round in which each step was entered last. */
    entered;
    round = 1;
    constructor(size) {
        this.at = new Int32Array(size);
        this.entered = new Int32Array(size);
    }
    clear() {
        this.count = 0;
        this.round = this.round === LAST_ROUND ? 1 : this.round + 1;
        if (this.round === 1)
            this.entered.fill(0);
    }
    /** Follows the steps that read nothing; each step is entered once for a character. The steps entered. */
    enter(program, from, text, at, slots) {
        if (this.entered[from] === this.round)
            return 1;
        this.entered[from] = this.round;
        const step = program.steps[from];
        switch (step.kind) {
            case 'go':
                return 1 + this.enter(program, step.to, text, at, slots);
            case 'fork':
                return (1 +
                    this.enter(program, step.first, text, at, slots) +
                    this.enter(program, step.second, text, at, slots));
            case 'place':
                return isAt(step.place, text, at) ? 1 + this.enter(program, from + 1, text, at, slots) : 1;
            case 'keep': {
                const copy = slots.slice();
                copy[step.slot] = at;
                return 1 + this.enter(program, from + 1, text, at, copy);
            }
            case 'one':
            case 'found':
                this.at[this.count] = from;
                this.slots[this.count++] = slots;
                return 1;
        }
    }
}
const factsOf = (program, text, slots) => Object.fromEntries(program.facts.flatMap((name, index) => {
    const [from = -1, to = -1] = [slots[2 * index], slots[2 * index + 1]];
    return from >= 0 && to > from ? [[name, text.slice(from, to)]] : [];
}));
/** ASCII characters with which a match can begin; null: it may begin with any, or hold none. */
const firstOf = ({ steps }) => {
    const first = new Uint8Array(128);
    const seen = new Set();
    const walk = (from) => {
        if (seen.has(from))
            return true;
        seen.add(from);
        const step = steps[from];
        if (step.kind === 'found')
            return false;
        if (step.kind === 'go')
            return walk(step.to);
        if (step.kind === 'fork')
            return walk(step.first) && walk(step.second);
        if (step.kind !== 'one')
            return walk(from + 1);
        for (let point = 0; point < 128; point++)
            if (step.table[point] === 1)
                first[point] = 1;
        return true;
    };
    return walk(0) ? first : null;
};
/** Offset of the next character with which a match can begin; characters outside ASCII always can. */
const skip = (first, text, from, to) => {
    let at = from;
    while (at < to && first[text.charCodeAt(at)] === 0)
        at++;
    return at;
};
/**
 * Makes the search for a program, which reads each character once: its time is bounded by the length of the line times the
 * size of the program, whatever the two hold. https://swtch.com/~rsc/regexp/regexp2.html
 */
const searchOf = (program) => {
    const none = new Int32Array(2 * program.facts.length).fill(-1);
    const first = firstOf(program);
    let now = new Threads(program.steps.length);
    let next = new Threads(program.steps.length);
    /** Moves each thread over the character; the slots of the one that is through, which ends the ones after it. */
    const advance = (text, point, after, meter) => {
        next.clear();
        meter.left -= now.count + 1;
        for (let index = 0; index < now.count; index++) {
            const at = now.at[index];
            const slots = now.slots[index];
            const step = program.steps[at];
            if (step?.kind === 'found')
                return slots;
            if (point >= 0 && accepts(step, point))
                meter.left -= next.enter(program, at + 1, text, after, slots);
        }
        return undefined;
    };
    return (text, from, to, meter) => {
        let found;
        now.clear();
        for (let at = from; meter.left >= 0;) {
            if (found === undefined && now.count === 0 && first !== null) {
                const start = skip(first, text, at, to);
                meter.left -= (start - at) / CHARACTERS_A_STEP;
                at = start;
            }
            if (found === undefined)
                meter.left -= now.enter(program, 0, text, at, none);
            if (now.count === 0 && found !== undefined)
                break;
            const point = at < to ? text.codePointAt(at) : -1;
            at += point > 0xffff ? 2 : 1;
            found = advance(text, point, at, meter) ?? found;
            const cleared = now;
            now = next;
            next = cleared;
            if (point < 0)
                break;
        }
        return found === undefined || meter.left < 0 ? null : factsOf(program, text, found);
    };
};

;// CONCATENATED MODULE: ./build/text/linear/escapes.js

const CONTROLS = { a: 7, f: 12, t: 9, n: 10, r: 13, v: 11 };
const PLACES = { A: 'start', z: 'end', b: 'boundary', B: 'no-boundary' };
const one = (point, length) => ({ ranges: [[point, point]], length });
const hexadecimal = (text) => {
    const [, long, short] = /^\\x(?:\{([0-9a-fA-F]{1,6})\}|([0-9a-fA-F]{2}))/.exec(text) ?? [];
    const digits = long ?? short;
    const point = digits === undefined ? Number.NaN : Number.parseInt(digits, 16);
    if (digits === undefined || point > 0x10ffff)
        return { message: '`\\x` takes two hexadecimal digits, or a code point as `\\x{4E2D}`' };
    return one(point, digits.length + (long === undefined ? 2 : 4));
};
const REFUSED = [
    [/^[1-9k]/, 'a reference to a group cannot be matched in linear time; write out what the group matches'],
    [/^0/, 'octal escapes are not read; write `\\x` and two hexadecimal digits'],
    [/^[pP]/, 'classes of Unicode are not read; list the characters, or write `.` or `\\S`'],
    [/^Q/, '`\\Q…\\E` is not read; put a backslash before each special character'],
    [/^Z/, '`\\Z` is not read; write `\\z` or `$`'],
];
/** Reads the escape at the start of a text, in or outside a class. https://github.com/google/re2/wiki/Syntax */
const readEscape = (text, isInClass) => {
    const name = String.fromCodePoint(text.codePointAt(1) ?? 0);
    if (text.length < 2)
        return { message: 'a backslash ends the expression; write `\\\\` for a backslash' };
    const perl = PERL[name.toLowerCase()];
    if (perl !== undefined)
        return { ranges: name >= 'a' ? perl : inverse(perl), length: 2 };
    const place = isInClass ? undefined : PLACES[name];
    if (place !== undefined)
        return { node: { kind: 'place', place }, length: 2 };
    const control = CONTROLS[name];
    if (control !== undefined)
        return one(control, 2);
    if (name === 'x')
        return hexadecimal(text);
    const refused = REFUSED.find(([names]) => names.test(name));
    if (refused !== undefined)
        return { message: refused[1] };
    if (name > '\x7f' || /[A-Za-z0-9]/.test(name))
        return { message: `\`\\${name}\` has no meaning; write \`${name}\` alone, or \`\\\\\` for a backslash` };
    return one(name.codePointAt(0), 2);
};

;// CONCATENATED MODULE: ./build/text/linear/brackets.js


const named = (text, at) => {
    const [all = '', not = '', name = ''] = /^\[:(\^?)([a-z]+):\]/.exec(text.slice(at, at + 20)) ?? [];
    const ranges = Object.hasOwn(POSIX, name) ? POSIX[name] : undefined;
    if (ranges === undefined)
        return {
            at,
            message: `\`[:\` opens one of ${Object.keys(POSIX).join(', ')}; write \`[\\[:\` for the characters`,
        };
    return { ranges: not === '' ? ranges : inverse(ranges), end: at + all.length };
};
const item = (text, at) => {
    if (text.startsWith('[:', at))
        return named(text, at);
    if (text[at] === '\\') {
        const found = readEscape(text.slice(at, at + 12), true);
        if ('message' in found)
            return { at, message: found.message };
        if ('ranges' in found)
            return { ranges: found.ranges, end: at + found.length };
    }
    const point = text.codePointAt(at);
    return { ranges: [[point, point]], end: at + (point > 0xffff ? 2 : 1) };
};
const single = ({ ranges }) => ranges.length === 1 && ranges[0]?.[0] === ranges[0]?.[1] ? ranges[0]?.[0] : undefined;
/** An item, or a range of two. */
const span = (text, at) => {
    const first = item(text, at);
    if ('message' in first || text[first.end] !== '-')
        return first;
    if (text[first.end + 1] === ']' || text[first.end + 1] === undefined)
        return first;
    const second = item(text, first.end + 1);
    if ('message' in second)
        return second;
    const [low, high] = [single(first), single(second)];
    if (low === undefined || high === undefined || low > high)
        return {
            at,
            message: 'the range goes from a character to a later one, as in `a-z`; write `\\-` for a minus',
        };
    return { ranges: [[low, high]], end: second.end };
};
/** Reads the class that opens at the offset. */
const readBrackets = (text, open, ignoresCase) => {
    const isInverse = text[open + 1] === '^';
    const start = open + (isInverse ? 2 : 1);
    const all = [];
    let at = start;
    while (at === start || text[at] !== ']') {
        if (at >= text.length)
            return { at: open, message: 'the class has no `]`; write `\\[` for a bracket' };
        const found = span(text, at);
        if ('message' in found)
            return found;
        all.push(...found.ranges);
        at = found.end;
    }
    const ranges = ignoresCase ? foldCase(all) : normal(all);
    return { ranges: isInverse ? inverse(ranges) : ranges, end: at + 1 };
};

;// CONCATENATED MODULE: ./build/text/linear/parse.js



/** Longest expression, in characters. */
const LONGEST = 1_000;
const DEEPEST = 50;
const MOST_REPEATS = 1_000;
const EMPTY = { kind: 'empty' };
const LOOKAROUND = /^\(\?<?[=!]/;
const OPENING = /^\((?:\?P?<(?<name>[^>]*)>|\?(?<flags>[a-zA-Z-]*)(?<end>[:)]))?/;
const REPEAT = /^(?:[*+?]|\{(\d{1,6})(?:(,)(\d{1,6})?)?\})/;
/** Reads an expression from left to right; the first fault ends the reading. */
class Parser {
    text;
    names = new Set();
    at = 0;
    depth = 0;
    flags = { ignoresCase: false, isSwapped: false };
    fault;
    constructor(text) {
        this.text = text;
    }
    whole() {
        const node = this.either();
        if (this.fault === undefined && this.at < this.text.length)
            this.refuse('this `)` closes no group; write `\\)` for a parenthesis');
        return node;
    }
    refuse(message, at = this.at) {
        this.fault ??= { at, message };
        this.at = this.text.length;
        return EMPTY;
    }
    either() {
        const branches = [this.all()];
        while (this.text[this.at] === '|') {
            this.at++;
            branches.push(this.all());
        }
        return branches.length === 1 ? branches[0] : { kind: 'either', branches };
    }
    all() {
        const parts = [];
        while (this.at < this.text.length && this.text[this.at] !== '|' && this.text[this.at] !== ')')
            parts.push(this.repeated());
        return parts.length === 1 ? parts[0] : { kind: 'all', parts };
    }
    repeated() {
        const start = this.at;
        const rest = this.rest();
        if (REPEAT.test(rest))
            return this.refuse('nothing stands before this repetition; write a backslash before the character');
        const of = this.single();
        const [sign, first, comma, last] = REPEAT.exec(this.rest()) ?? [];
        if (sign === undefined || this.fault !== undefined)
            return of;
        this.at += sign.length;
        const isLazy = this.text[this.at] === '?';
        if (isLazy)
            this.at++;
        if (REPEAT.test(this.rest()))
            return this.refuse('a repetition repeats a repetition; keep one of them, or put `(?:…)` around the first');
        const min = first === undefined ? (sign === '+' ? 1 : 0) : Number(first);
        const max = first === undefined
            ? sign === '?'
                ? 1
                : Number.POSITIVE_INFINITY
            : comma === undefined
                ? min
                : Number(last ?? Number.POSITIVE_INFINITY);
        if (min > max || min > MOST_REPEATS || (max !== Number.POSITIVE_INFINITY && max > MOST_REPEATS))
            return this.refuse(`a repetition counts from few to many, at most ${MOST_REPEATS}`, start);
        return { kind: 'repeat', of, min, max, isLazy: isLazy !== this.flags.isSwapped };
    }
    rest() {
        return this.text.slice(this.at, this.at + 60);
    }
    single() {
        const character = this.text[this.at];
        if (character === '(')
            return this.group();
        if (character === '[')
            return this.brackets();
        if (character === '\\')
            return this.escape();
        const point = this.text.codePointAt(this.at);
        this.at += point > 0xffff ? 2 : 1;
        if (character === '.')
            return { kind: 'one', ranges: ANY };
        if (character === '^')
            return { kind: 'place', place: 'start' };
        if (character === '$')
            return { kind: 'place', place: 'end' };
        return this.one([[point, point]]);
    }
    one(ranges) {
        return { kind: 'one', ranges: this.flags.ignoresCase ? foldCase(ranges) : ranges };
    }
    brackets() {
        const found = readBrackets(this.text, this.at, this.flags.ignoresCase);
        if ('message' in found)
            return this.refuse(found.message, found.at);
        this.at = found.end;
        return { kind: 'one', ranges: found.ranges };
    }
    escape() {
        const found = readEscape(this.rest(), false);
        if ('message' in found)
            return this.refuse(found.message);
        this.at += found.length;
        return 'node' in found ? found.node : this.one(found.ranges);
    }
    group() {
        const start = this.at;
        const rest = this.text.slice(start, start + 120);
        if (LOOKAROUND.test(rest))
            return this.refuse('what is ahead or behind cannot be looked at in linear time; match it, or use `not`');
        const opening = OPENING.exec(rest);
        const { name, flags, end } = opening?.groups ?? {};
        if (opening === null || (opening[0] === '(' && rest[1] === '?'))
            return this.refuse('this group is not read; allowed are (…), (?:…), (?P<name>…) and (?i)');
        if (name !== undefined && !this.take(name))
            return EMPTY;
        this.at += opening[0].length;
        const before = this.flags;
        if (flags !== undefined && !this.setFlags(flags, start))
            return EMPTY;
        if (end === ')')
            return EMPTY;
        return this.inside(start, name, before);
    }
    inside(start, name, before) {
        this.depth++;
        if (this.depth > DEEPEST)
            return this.refuse(`groups stand in groups more than ${DEEPEST} deep`, start);
        const of = this.either();
        this.depth--;
        if (this.fault !== undefined)
            return EMPTY;
        if (this.text[this.at] !== ')')
            return this.refuse('the group has no `)`; write `\\(` for a parenthesis', start);
        this.at++;
        this.flags = before;
        return name === undefined ? of : { kind: 'fact', name, of };
    }
    take(name) {
        if (!/^[a-z][A-Za-z0-9_]{0,39}$/.test(name))
            this.refuse('the name of a group is the name of a fact: a small letter, then letters, digits and `_`, at most 40');
        else if (this.names.has(name))
            this.refuse(`two groups are named ${name}; name each fact once in an expression`);
        else
            this.names.add(name);
        return this.fault === undefined;
    }
    setFlags(text, at) {
        if (!/^(?:[imsU]+(?:-[imsU]+)?|-[imsU]+|)$/.test(text)) {
            this.refuse(`the flags ${text} are not read; allowed are i, m, s and U`, at);
            return false;
        }
        const [on = '', off = ''] = text.split('-');
        const set = (flag, was) => (was || on.includes(flag)) && !off.includes(flag);
        this.flags = {
            ignoresCase: set('i', this.flags.ignoresCase),
            isSwapped: set('U', this.flags.isSwapped),
        };
        return true;
    }
}
/** Reads an expression in the syntax of RE2, without classes of Unicode; a line is one line, so `m` and `s` change nothing. https://github.com/google/re2/wiki/Syntax */
const parse = (text) => {
    if (text.length > LONGEST)
        return { at: LONGEST, message: `an expression has at most ${LONGEST} characters, seen ${text.length}` };
    const parser = new Parser(text);
    const node = parser.whole();
    return parser.fault ?? node;
};

;// CONCATENATED MODULE: ./build/text/linear/program.js
/** Most steps of a program: the time for each character is bounded by it. */
const MOST_STEPS = 1_000;
const sum = (counts) => counts.reduce((all, count) => all + count, 0);
/** Steps the expression needs, at least one, so that no repetition of nothing is free; may be far beyond what is allowed. */
const sizeOf = (node) => {
    switch (node.kind) {
        case 'empty':
        case 'one':
        case 'place':
            return 1;
        case 'fact':
            return sizeOf(node.of) + 2;
        case 'all':
            return Math.max(1, sum(node.parts.map(sizeOf)));
        case 'either':
            return sum(node.branches.map((branch) => sizeOf(branch) + 2));
        case 'repeat': {
            const size = sizeOf(node.of);
            if (node.max === Number.POSITIVE_INFINITY)
                return Math.max(node.min, 1) * size + 2;
            return node.min * size + (node.max - node.min) * (size + 1);
        }
    }
};
const tableOf = (ranges) => {
    const table = new Uint8Array(128);
    for (const [first, last] of ranges)
        if (first < 128)
            table.fill(1, first, Math.min(last, 127) + 1);
    return table;
};
class Assembler {
    steps = [];
    facts = [];
    add(node) {
        switch (node.kind) {
            case 'empty':
                return;
            case 'one':
                this.steps.push({ kind: 'one', ranges: node.ranges, table: tableOf(node.ranges) });
                return;
            case 'place':
                this.steps.push(node);
                return;
            case 'all':
                for (const part of node.parts)
                    this.add(part);
                return;
            case 'fact': {
                if (!this.facts.includes(node.name))
                    this.facts.push(node.name);
                this.keep(2 * this.facts.indexOf(node.name), node.of);
                return;
            }
            case 'either':
                this.either(node.branches);
                return;
            case 'repeat':
                this.repeat(node);
        }
    }
    keep(slot, of) {
        this.steps.push({ kind: 'keep', slot });
        this.add(of);
        this.steps.push({ kind: 'keep', slot: slot + 1 });
    }
    either(branches) {
        const ends = [];
        branches.forEach((branch, index) => {
            const fork = this.steps.length;
            const isLast = index === branches.length - 1;
            if (!isLast)
                this.steps.push({ kind: 'found' });
            this.add(branch);
            if (isLast)
                return;
            ends.push(this.steps.push({ kind: 'found' }) - 1);
            this.steps[fork] = { kind: 'fork', first: fork + 1, second: this.steps.length };
        });
        for (const end of ends)
            this.steps[end] = { kind: 'go', to: this.steps.length };
    }
    /** A loop comes back to the start of its last copy, so that a copy that matches nothing ends it as in RE2. */
    repeat({ of, min, max, isLazy }) {
        const fork = (into, out) => isLazy ? { kind: 'fork', first: out, second: into } : { kind: 'fork', first: into, second: out };
        const isEndless = max === Number.POSITIVE_INFINITY;
        const forks = [];
        for (let count = 0; count < (isEndless ? Math.max(min, 1) : max); count++) {
            if (count >= min)
                forks.push(this.steps.push({ kind: 'found' }) - 1);
            const start = this.steps.length;
            this.add(of);
            if (isEndless && count + 1 >= min)
                this.steps.push(fork(start, this.steps.length + 1));
        }
        for (const at of forks)
            this.steps[at] = fork(at + 1, this.steps.length);
    }
}
/** Turns an expression that is small enough into steps. */
const assemble = (node) => {
    const assembler = new Assembler();
    assembler.add(node);
    return { steps: [...assembler.steps, { kind: 'found' }], facts: assembler.facts };
};

;// CONCATENATED MODULE: ./build/text/linear/index.js




/** Makes an expression of a text in the syntax of RE2, or says why it cannot be used. */
const compile = (source) => {
    const node = parse(source);
    if ('message' in node)
        return node;
    const size = sizeOf(node);
    if (size > MOST_STEPS)
        return {
            at: 0,
            message: `its repetitions make it ${size} steps long, and ${MOST_STEPS} are allowed; count to less`,
        };
    const program = assemble(node);
    const search = searchOf(program);
    return {
        source,
        facts: program.facts,
        required: requiredTexts(node),
        search: (line, meter, from = 0, to = line.length) => search(line, from, to, meter),
    };
};


/***/ })

};
