/**
 * Methods and fields that came to types of the standard library after Go 1.6, by release, as `package.Type Member
 * Member`: of types that are older than the member, in packages that programs use most; from the files api/go1.*.txt
 * of the Go distribution. https://github.com/golang/go/tree/master/api
 */
const MEMBERS: Readonly<Record<string, string>> = {
  '1.7': `big.Float GobDecode GobEncode; bytes.Reader Reset; http.Request Context Response WithContext;
    http.Response Uncompressed; http.Transport DialContext IdleConnTimeout MaxIdleConns
    MaxResponseHeaderBytes; httptest.ResponseRecorder Result; json.Encoder SetEscapeHTML SetIndent;
    net.Dialer DialContext; reflect.StructTag Lookup; strings.Reader Reset; testing.B Run;
    testing.InternalExample Unordered; testing.T Run; tls.Config DynamicRecordSizingDisabled
    Renegotiation; url.URL ForceQuery; x509.SystemRootsError Err`,
  '1.8': `big.Float Scan; big.Int Sqrt; http.Request GetBody; http.Server Close IdleTimeout
    ReadHeaderTimeout Shutdown; http.Transport ProxyConnectHeader; httputil.ReverseProxy ModifyResponse;
    json.UnmarshalTypeError Field Struct; net.Dialer Resolver; net.UnixListener SetUnlinkOnClose; sql.DB
    BeginTx ExecContext PingContext PrepareContext QueryContext QueryRowContext; sql.Rows ColumnTypes
    NextResultSet; sql.Stmt ExecContext QueryContext QueryRowContext; sql.Tx ExecContext PrepareContext
    QueryContext QueryRowContext StmtContext; testing.B Name; testing.T Name; tls.ClientHelloInfo Conn
    SignatureSchemes SupportedProtos SupportedVersions; tls.Config Clone GetClientCertificate
    GetConfigForClient KeyLogWriter VerifyPeerCertificate; tls.Conn CloseWrite; url.URL Hostname
    MarshalBinary Port UnmarshalBinary; x509.UnknownAuthorityError Cert`,
  '1.9': `ast.TypeSpec Assign; big.Int IsInt64 IsUint64; csv.Reader ReuseRecord; http.Server
    RegisterOnShutdown ServeTLS; httptest.Server Certificate Client; net.IPConn SyscallConn;
    net.Resolver Dial StrictErrors; net.TCPConn SyscallConn; net.UDPConn SyscallConn; net.UnixConn
    SyscallConn; sql.DB Conn; testing.B Helper; testing.T Helper; time.Duration Round Truncate;
    types.TypeName IsAlias; x509.Certificate ExcludedDNSDomains`,
  '1.10': `big.Float Sqrt; big.Int CmpAbs; bufio.Reader Size; bufio.Writer Size; csv.ParseError
    StartLine; flag.FlagSet ErrorHandling Name Output; json.Decoder DisallowUnknownFields;
    net.TCPListener SyscallConn; net.UnixListener SyscallConn; os.File SetDeadline SetReadDeadline
    SetWriteDeadline; os.PathError Timeout; os.SyscallError Timeout; x509.Certificate
    ExcludedEmailAddresses ExcludedIPRanges ExcludedURIDomains PermittedEmailAddresses PermittedIPRanges
    PermittedURIDomains URIs; x509.CertificateInvalidError Detail; x509.CertificateRequest URIs;
    x509.PublicKeyAlgorithm String; x509.VerifyOptions MaxConstraintComparisions`,
  '1.11': `ast.CompositeLit Incomplete; http.Cookie SameSite; http.Transport MaxConnsPerHost;
    httputil.ReverseProxy ErrorHandler; net.Dialer Control; sql.DBStats Idle InUse MaxIdleClosed
    MaxLifetimeClosed MaxOpenConnections WaitCount WaitDuration; sql.IsolationLevel String;
    tls.ConnectionState ExportKeyingMaterial; token.File AddLineColumnInfo; types.Interface
    EmbeddedType; types.Var Embedded`,
  '1.12': `exec.ExitError ExitCode; http.Client CloseIdleConnections; log.Logger Writer; os.File
    SyscallConn; os.ProcessState ExitCode; reflect.Value MapRange; strings.Builder Cap;
    tls.RecordHeaderError Conn; token.File LineStart`,
  '1.13': `big.Int TrailingZeroBits; big.Rat SetUint64; csv.ParseError Unwrap; exec.Cmd String;
    exec.Error Unwrap; http.Header Clone; http.Request Clone; http.Server BaseContext ConnContext;
    http.Transport Clone ForceAttemptHTTP2 ReadBufferSize WriteBufferSize; json.MarshalerError Unwrap;
    net.DNSConfigError Unwrap; net.DNSError IsNotFound; net.ListenConfig KeepAlive; net.OpError Unwrap;
    os.LinkError Unwrap; os.PathError Unwrap; os.SyscallError Unwrap; reflect.Value IsZero; sql.Conn
    Raw; template.ExecError Unwrap; testing.B ReportMetric; testing.BenchmarkResult Extra; time.Duration
    Microseconds Milliseconds; url.Error Unwrap`,
  '1.14': `http.Header Values; http.Transport DialTLSContext; httptest.Server EnableHTTP2; json.Decoder
    InputOffset; strconv.NumError Unwrap; testing.B Cleanup; testing.T Cleanup; tls.Certificate
    SupportedSignatureAlgorithms; tls.CertificateRequestInfo SupportsCertificate Version;
    tls.ClientHelloInfo SupportsCertificate`,
  '1.15': `big.Int FillBytes; net.Resolver LookupIP; os.File ReadFrom; regexp.Regexp SubexpIndex; sql.DB
    SetConnMaxIdleTime; sql.DBStats MaxIdleTimeClosed; sql.Row Err; sync.Map LoadAndDelete; testing.B
    TempDir; testing.T Deadline TempDir; time.Ticker Reset; tls.ClientAuthType String; tls.Config
    VerifyConnection; tls.CurveID String; tls.SignatureScheme String; url.URL EscapedFragment
    RawFragment Redacted`,
  '1.16': `flag.FlagSet Func; http.Transport GetProxyConnectHeader; os.File ReadDir; template.Template
    ParseFS ParseFS; x509.SystemRootsError Unwrap`,
  '1.17': `atomic.Value CompareAndSwap Swap; csv.Reader FieldPos; net.ParseError Temporary Timeout;
    reflect.Method IsExported; reflect.StructField IsExported; reflect.Value CanConvert; testing.B
    Setenv; testing.T Setenv; time.Time GoString IsDST UnixMicro UnixMilli; tls.CertificateRequestInfo
    Context; tls.ClientHelloInfo Context; tls.Conn HandshakeContext; url.Values Has`,
  '1.18': `ast.FuncType TypeParams; ast.TypeSpec TypeParams; bufio.ReadWriter AvailableBuffer;
    bufio.Writer AvailableBuffer; http.Cookie Valid; net.Resolver LookupNetIP; net.TCPAddr AddrPort;
    net.UDPAddr AddrPort; net.UDPConn ReadFromUDPAddrPort ReadMsgUDPAddrPort WriteMsgUDPAddrPort
    WriteToUDPAddrPort; reflect.MapIter Reset; reflect.Value CanComplex CanFloat CanInt CanUint
    FieldByIndexErr SetIterKey SetIterValue UnsafePointer; sync.Mutex TryLock; sync.RWMutex TryLock
    TryRLock; tls.Conn NetConn; types.Config Context GoVersion; types.Info Instances; types.Interface
    IsComparable IsImplicit IsMethodSet MarkImplicit; types.Named Origin SetTypeParams TypeArgs
    TypeParams; types.Signature RecvTypeParams TypeParams`,
  '1.19': `csv.Reader InputOffset; exec.Cmd Environ Err; flag.FlagSet TextVar; time.Duration Abs;
    time.Time ZoneBounds; types.Func Origin; types.Var Origin; url.URL JoinPath OmitHost; x509.CertPool
    Clone Equal; x509.RevocationList AuthorityKeyId CheckSignatureFrom Extensions Issuer Raw RawIssuer
    RawTBSRevocationList Signature; xml.Decoder InputPos`,
  '1.20': `ast.File FileEnd FileStart; ast.RangeStmt Range; exec.Cmd Cancel WaitDelay; http.Server
    DisableGeneralOptionsHandler; http.Transport OnProxyConnectResponse; httputil.ReverseProxy Rewrite;
    net.Dialer ControlContext; reflect.Value Comparable Equal Grow SetZero; sync.Map CompareAndDelete
    CompareAndSwap Swap; testing.B Elapsed; time.Time Compare; token.FileSet RemoveFile; xml.Encoder
    Close`,
  '1.21': `ast.File GoVersion; big.Int Float64; bytes.Buffer Available AvailableBuffer; flag.FlagSet
    BoolFunc; http.ProtocolError Is; http.ResponseController EnableFullDuplex; net.Dialer MultipathTCP
    SetMultipathTCP; net.ListenConfig MultipathTCP SetMultipathTCP; net.TCPConn MultipathTCP;
    reflect.Value Clear; regexp.Regexp MarshalText UnmarshalText; tls.ClientSessionState
    ResumptionState; tls.Config DecryptTicket EncryptTicket UnwrapSession WrapSession; token.File Lines;
    types.Package GoVersion; x509.RevocationList RevokedCertificateEntries`,
  '1.22': `big.Rat FloatPrec; http.Request PathValue SetPathValue; io.SectionReader Outer; net.TCPConn
    WriteTo; os.File WriteTo; types.Checker PkgNameOf; types.Info FileVersions PkgNameOf; x509.CertPool
    AddCertWithConstraint; x509.Certificate Policies`,
  '1.23': `atomic.Int32 And Or; atomic.Int64 And Or; atomic.Uint32 And Or; atomic.Uint64 And Or;
    atomic.Uintptr And Or; http.Cookie Partitioned Quoted; http.Request CookiesNamed Pattern;
    net.DNSError Unwrap UnwrapErr; net.Dialer KeepAliveConfig; net.ListenConfig KeepAliveConfig;
    net.TCPConn SetKeepAliveConfig; reflect.Value Seq Seq2; sync.Map Clear; tls.Config
    EncryptedClientHelloConfigList EncryptedClientHelloRejectionVerify; tls.ConnectionState ECHAccepted;
    tls.QUICConfig EnableSessionEvents; tls.QUICConn StoreSession; tls.QUICEvent SessionState;
    tls.QUICSessionTicketOptions Extra; types.Alias Origin Rhs SetTypeParams TypeArgs TypeParams;
    types.Func Signature; x509.OID MarshalBinary MarshalText UnmarshalBinary UnmarshalText`,
  '1.24': `big.Float AppendText; big.Int AppendText; big.Rat AppendText; http.Server HTTP2 Protocols;
    http.Transport HTTP2 Protocols; regexp.Regexp AppendText; slog.Level AppendText; slog.LevelVar
    AppendText; testing.B Chdir Context Loop; testing.F Chdir Context; testing.T Chdir Context;
    time.Time AppendBinary AppendText; tls.ClientHelloInfo Extensions; tls.Config
    EncryptedClientHelloKeys; types.Interface EmbeddedTypes ExplicitMethods Methods; types.MethodSet
    Methods; types.Named Methods; types.Scope Children; types.Struct Fields; types.Tuple Variables;
    types.TypeList Types; types.TypeParamList TypeParams; types.Union Terms; url.URL AppendBinary;
    x509.Certificate InhibitAnyPolicy InhibitAnyPolicyZero InhibitPolicyMapping InhibitPolicyMappingZero
    PolicyMappings RequireExplicitPolicy RequireExplicitPolicyZero; x509.OID AppendBinary AppendText;
    x509.VerifyOptions CertificatePolicies`,
  '1.25': `os.Root Chmod Chown Chtimes Lchown Link MkdirAll ReadFile Readlink RemoveAll Rename Symlink
    WriteFile; slog.Record Source; sync.WaitGroup Go; testing.B Attr Output; testing.F Attr Output;
    testing.T Attr Output; tls.Config GetEncryptedClientHelloKeys; tls.ConnectionState CurveID;
    token.FileSet AddExistingFiles; types.Var Kind SetKind`,
  '1.26': `ast.BasicLit ValueEnd; bytes.Buffer Peek; http.HTTP2Config StrictMaxConcurrentRequests;
    http.Transport NewClientConn; net.Dialer DialIP DialTCP DialUDP DialUnix; os.Process WithHandle;
    reflect.Value Fields Methods; testing.B ArtifactDir; testing.F ArtifactDir; testing.T ArtifactDir;
    tls.ClientHelloInfo HelloRetryRequest; tls.ConnectionState HelloRetryRequest; tls.QUICEvent Err;
    token.File End; x509.ExtKeyUsage OID String; x509.KeyUsage String`,
}

const RELEASES: ReadonlyMap<string, string> = new Map(
  Object.entries(MEMBERS).flatMap(([release, types]) =>
    types.split(';').flatMap((words) => {
      const [type, ...members] = words.trim().split(/\s+/)
      return members.map((member) => [`${type}.${member}`, release] as const)
    }),
  ),
)

/** The Go release, e.g. `1.12`, that brought a method or field of a type of the standard library, both as the compiler names them: `reflect.Value`, `MapRange`; undefined for older ones and all others. */
export const releaseOfStandardMember = (type: string, member: string): string | undefined =>
  RELEASES.get(`${type}.${member}`)
