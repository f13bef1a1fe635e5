export const id = 981;
export const ids = [981];
export const modules = {

/***/ 2981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   diagnose: () => (/* binding */ diagnose)
/* harmony export */ });
/* harmony import */ var _catalogue_rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8896);
/* harmony import */ var _stages_classify_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2334);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3192);
/* harmony import */ var _logs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2770);




/** The answer of `diagnose` for one log: the documented fields and no others. */
const answerOf = (file, diagnosis) => ({
    file,
    failure: diagnosis === null
        ? null
        : {
            id: diagnosis.id,
            title: diagnosis.title,
            blame: diagnosis.blame,
            retryable: diagnosis.retryable,
            evidence: diagnosis.evidence,
            facts: diagnosis.facts,
            location: diagnosis.mentioned[0] ?? null,
            cause: diagnosis.cause,
            do: diagnosis.do,
            confidence: diagnosis.confidence,
        },
});
const toText = (file, diagnosis) => {
    if (diagnosis === null)
        return `${file}: no failure`;
    return [
        `${file}: ${diagnosis.title} [${diagnosis.id}]`,
        `  ${diagnosis.evidence.line} │ ${diagnosis.evidence.text}`,
        `  ${diagnosis.cause}`,
        ...diagnosis.do.map((remedy) => `  • ${remedy}`),
    ].join('\n');
};
/** Classifies logs; a log that shows a failure is an answer, not a failure of the command. */
const diagnose = {
    name: 'diagnose',
    usage: 'diagnose FILE... | -',
    help: 'Say what failed in build logs: BuildKit plain or rawjson, a downloaded Actions log, bare go output.',
    options: [],
    async run(args, console) {
        if (args.words.length === 0)
            throw new _command_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb('diagnose needs at least one FILE, or - for standard input');
        for (const file of args.words) {
            const diagnosis = (0,_stages_classify_index_js__WEBPACK_IMPORTED_MODULE_1__/* .classify */ .L)(await (0,_logs_js__WEBPACK_IMPORTED_MODULE_3__/* .readLogFile */ .j)('FILE', file, (0,_stages_classify_index_js__WEBPACK_IMPORTED_MODULE_1__/* .literalsOf */ .c)(_catalogue_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .rules */ .a), console), _catalogue_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .rules */ .a);
            if (args.json)
                console.answer(answerOf(file, diagnosis));
            else
                console.say(toText(file, diagnosis));
        }
        return 0;
    },
};


/***/ }),

/***/ 2770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readLogFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _stages_read_log_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3198);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3192);




const CHUNK = 1_048_576;
/** Reads a build log, given as the argument `what`, from a file, or from standard input for `-`, in bounded memory; lines in which a literal stands are kept. */
const readLogFile = async (what, file, literals, console) => {
    const reader = new _stages_read_log_index_js__WEBPACK_IMPORTED_MODULE_2__/* .LogReader */ .w0(literals);
    try {
        const bytes = file === '-' ? console.input() : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(console.cwd, file), { highWaterMark: CHUNK });
        for await (const chunk of bytes)
            reader.push(chunk);
    }
    catch (error) {
        const why = error.code ?? String(error);
        throw new _command_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`${what} ${JSON.stringify(file)} cannot be read (${why}); give the path of a build log, or - for standard input`);
    }
    return reader.end();
};


/***/ })

};
