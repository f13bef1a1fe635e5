/**
 * Names that came to packages of the standard library after Go 1.6, by release, as `package Name Name`; the files
 * api/go1.*.txt of the Go distribution. https://github.com/golang/go/tree/master/api
 */
const NAMES: Readonly<Record<string, string>> = {
  '1.7': `bytes ContainsAny ContainsRune; context Background CancelFunc Canceled Context DeadlineExceeded
    TODO WithCancel WithDeadline WithTimeout WithValue; exec CommandContext; http ErrUseLastResponse
    LocalAddrContextKey ServerContextKey StatusAlreadyReported StatusFailedDependency StatusIMUsed
    StatusInsufficientStorage StatusLocked StatusLoopDetected StatusMultiStatus StatusNotExtended
    StatusPermanentRedirect StatusProcessing StatusUnprocessableEntity StatusUpgradeRequired
    StatusVariantAlsoNegotiates; httptest NewRequest; httptrace ClientTrace ContextClientTrace
    DNSDoneInfo DNSStartInfo GotConnInfo WithClientTrace WroteRequestInfo; reflect StructOf; runtime
    CallersFrames Frame Frames KeepAlive SetCgoTraceback; tls RenegotiationSupport; x509
    SystemCertPool`,
  '1.8': `driver ConnBeginTx ConnPrepareContext ExecerContext NamedValue Pinger QueryerContext
    RowsNextResultSet StmtExecContext StmtQueryContext; http ErrAbortHandler ErrServerClosed NoBody PushOptions Pusher; net Buffers DefaultResolver
    Resolver; os ErrClosed Executable; rand Source64 Uint64; reflect Swapper; runtime MutexProfile
    SetMutexProfileFraction; sort Slice SliceIsSorted SliceStable; sql ColumnType IsolationLevel Named
    NamedArg TxOptions; testing CoverMode; time Until; tls CertificateRequestInfo SignatureScheme; url
    PathEscape PathUnescape`,
  '1.9': `driver ErrRemoveArgument NamedValueChecker; syscall Conn RawConn; types SizesFor; bits LeadingZeros LeadingZeros16 LeadingZeros32 LeadingZeros64 LeadingZeros8 Len Len16 Len32 Len64
    Len8 OnesCount OnesCount16 OnesCount32 OnesCount64 OnesCount8 Reverse Reverse16 Reverse32
    Reverse64 Reverse8 ReverseBytes ReverseBytes16 ReverseBytes32 ReverseBytes64 RotateLeft
    RotateLeft16 RotateLeft32 RotateLeft64 RotateLeft8 TrailingZeros TrailingZeros16 TrailingZeros32
    TrailingZeros64 TrailingZeros8; http ServeTLS; json Valid; reflect MakeMapWithSize; sql Conn
    ErrConnDone Out; sync Map`,
  '1.10': `driver Connector DriverContext SessionResetter; hex NewDecoder NewEncoder; math Erfcinv Erfinv Round RoundToEven; os ErrNoDeadline IsTimeout; rand
    Shuffle; sql OpenDB; strings Builder; time LoadLocationFromTZData; x509 MarshalPKCS1PublicKey
    MarshalPKCS8PrivateKey ParsePKCS1PublicKey; xml NewTokenDecoder TokenReader`,
  '1.11': `pe IMAGE_FILE_MACHINE_ARM64; cipher NewGCMWithTagSize; http SameSite SameSiteDefaultMode SameSiteLaxMode SameSiteStrictMode
    StatusMisdirectedRequest; net ListenConfig; os ModeIrregular UserCacheDir; signal Ignored`,
  '1.12': `debug BuildInfo ReadBuildInfo; pe IMAGE_FILE_MACHINE_ARMNT; bits Add Add32 Add64 Div Div32 Div64 Mul Mul32 Mul64 Sub Sub32 Sub64; bytes ReplaceAll; http
    StatusTooEarly; io StringWriter; os UserHomeDir; reflect MapIter; strings ReplaceAll`,
  '1.13': `bytes ToValidUTF8; ed25519 GenerateKey NewKeyFromSeed PrivateKey PublicKey Sign Verify; errors As
    Is Unwrap; http NewRequestWithContext SameSiteNoneMode StatusEarlyHints; log Writer; os
    UserConfigDir; sql NullInt32 NullTime; strings ToValidUTF8; testing Init`,
  '1.14': `bits Rem Rem32 Rem64; math FMA; tls CipherSuite CipherSuiteName CipherSuites InsecureCipherSuites`,
  '1.15': `driver Validator; bufio ErrBadReadCount; ecdsa SignASN1 VerifyASN1; os ErrDeadlineExceeded; strconv FormatComplex
    ParseComplex; tls Dialer; x509 CreateRevocationList RevocationList`,
  '1.16': `embed FS; filepath WalkDir; flag Func; fs DirEntry ErrClosed ErrExist ErrInvalid ErrNotExist
    ErrPermission FS File FileInfo FileMode Glob GlobFS PathError ReadDir ReadDirFS ReadDirFile
    ReadFile ReadFileFS SkipDir Stat StatFS Sub SubFS ValidPath WalkDir WalkDirFunc; http FS; io
    Discard NopCloser ReadAll ReadSeekCloser; log Default; net ErrClosed; os CreateTemp DirEntry DirFS
    ErrProcessDone MkdirTemp ReadDir ReadFile WriteFile; signal NotifyContext`,
  '1.17': `fs FileInfoToDirEntry; http AllowQuerySemicolons; math MaxInt MaxUint MinInt; reflect
    VisibleFields; sql NullByte NullInt16; strconv QuotedPrefix; time Layout UnixMicro UnixMilli`,
  '1.18': `debug BuildSetting ParseBuildInfo; bytes Cut; http MaxBytesHandler; net TCPAddrFromAddrPort UDPAddrFromAddrPort; netip Addr
    AddrFrom16 AddrFrom4 AddrFromSlice AddrPort AddrPortFrom IPv4Unspecified IPv6LinkLocalAllNodes
    IPv6Unspecified MustParseAddr MustParseAddrPort MustParsePrefix ParseAddr ParseAddrPort
    ParsePrefix Prefix PrefixFrom; reflect PointerTo; strings Clone Cut; testing F InternalFuzzTarget;
    utf8 AppendRune`,
  '1.19': `debug SetMemoryLimit; atomic Bool Int32 Int64 Pointer Uint32 Uint64 Uintptr; binary AppendByteOrder AppendUvarint
    AppendVarint; exec ErrDot; flag TextVar; fmt Append Appendf Appendln; http MaxBytesError; sort
    Find; url JoinPath; x509 ParseRevocationList`,
  '1.20': `bytes Clone CutPrefix CutSuffix; context CancelCauseFunc Cause WithCancelCause; ed25519 Options
    VerifyWithOptions; errors Join; exec ErrWaitDelay; filepath IsLocal SkipAll; fmt FormatString; fs
    SkipAll; http NewResponseController ResponseController; httputil ProxyRequest; io NewOffsetWriter
    OffsetWriter; netip IPv6LinkLocalAllRouters IPv6Loopback; strings CutPrefix CutSuffix; subtle
    XORBytes; time DateOnly DateTime TimeOnly; tls CertificateVerificationError; utf16 AppendRune;
    x509 SetFallbackRoots`,
  '1.21': `binary NativeEndian; bytes ContainsFunc; cmp Compare Less Ordered; context AfterFunc
    WithDeadlineCause WithTimeoutCause WithoutCancel; errors ErrUnsupported; flag BoolFunc; fs
    FormatDirEntry FormatFileInfo; http ErrSchemeMismatch; maps Clone Copy DeleteFunc Equal EqualFunc;
    runtime PanicNilError Pinner; slices BinarySearch BinarySearchFunc Clip Clone Compact CompactFunc
    Compare CompareFunc Contains ContainsFunc Delete DeleteFunc Equal EqualFunc Grow Index IndexFunc
    Insert IsSorted IsSortedFunc Max MaxFunc Min MinFunc Replace Reverse Sort SortFunc SortStableFunc;
    slog Any AnyValue Attr Bool BoolValue Debug DebugContext Default Duration DurationValue Error
    ErrorContext Float64 Float64Value Group GroupValue Handler HandlerOptions Info InfoContext Int
    Int64 Int64Value IntValue JSONHandler Kind Level LevelVar Leveler Log LogAttrs LogValuer Logger
    New NewJSONHandler NewLogLogger NewRecord NewTextHandler Record SetDefault Source String
    StringValue TextHandler Time TimeValue Uint64 Uint64Value Value Warn WarnContext With; strings
    ContainsFunc; sync OnceFunc OnceValue OnceValues; testing Testing; tls AlertError
    NewResumptionState ParseSessionState QUICClient QUICConfig QUICConn QUICEncryptionLevel QUICEvent
    QUICEventKind QUICServer QUICSessionTicketOptions SessionState VersionName; x509
    RevocationListEntry`,
  '1.22': `cmp Or; hex AppendDecode AppendEncode; http FileServerFS NewFileTransportFS ServeFileFS; rand
    ChaCha8 ExpFloat64 Float32 Float64 Int Int32 Int32N Int64 Int64N IntN N New NewChaCha8 NewPCG
    NewZipf NormFloat64 PCG Perm Rand Shuffle Source Uint32 Uint32N Uint64 Uint64N UintN Zipf; reflect
    TypeFor; slices Concat; slog SetLogLoggerLevel; sql Null; x509 OID OIDFromInts`,
  '1.23': `debug SetCrashOutput; atomic AndInt32 AndInt64 AndUint32 AndUint64 AndUintptr OrInt32 OrInt64 OrUint32 OrUint64
    OrUintptr; binary Append Decode Encode; filepath Localize; http ParseCookie ParseSetCookie;
    httptest NewRequestWithContext; iter Pull Pull2 Seq Seq2; maps All Collect Insert Keys Values; net
    KeepAliveConfig; os CopyFS; rand Uint; reflect SliceAt; slices All AppendSeq Backward Chunk
    Collect Repeat Sorted SortedFunc SortedStableFunc Values; structs HostLayout; tls
    ECHRejectionError; unique Handle Make; utf16 RuneLen; x509 ParseOID`,
  '1.24': `bytes FieldsFuncSeq FieldsSeq Lines SplitAfterSeq SplitSeq; cipher NewGCMWithRandomNonce; encoding
    BinaryAppender TextAppender; http HTTP2Config Protocols; os OpenInRoot OpenRoot Root; rand Text;
    runtime AddCleanup Cleanup; slog DiscardHandler; strings FieldsFuncSeq FieldsSeq Lines
    SplitAfterSeq SplitSeq; subtle WithDataIndependentTiming; tls EncryptedClientHelloKey; weak Make
    Pointer; x509 PolicyMapping`,
  '1.25': `crypto MessageSigner SignMessage; ecdsa ParseRawPrivateKey ParseUncompressedPublicKey; fs Lstat
    ReadLink ReadLinkFS; http CrossOriginProtection NewCrossOriginProtection; reflect TypeAssert;
    runtime SetDefaultGOMAXPROCS; slog GroupAttrs`,
  '1.26': `crypto Decapsulator Encapsulator; errors AsType; http ClientConn; os ErrNoHandle; slog
    MultiHandler NewMultiHandler; x509 OIDFromASN1OID`,
}

const RELEASES: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([release, packages]) =>
    packages.split(';').flatMap((words) => {
      const [name, ...members] = words.trim().split(/\s+/)
      return members.map((member) => [`${name}.${member}`, release] as const)
    }),
  ),
)

/** The Go release, e.g. `1.16`, that brought a name of the standard library such as `io.ReadAll`; undefined for older names and all others. */
export const releaseOfStandardName = (name: string): string | undefined => RELEASES.get(name)
