/** Id of the secret that is the URL of this machine's archive server. */
export const ARCHIVES_SECRET = 'go-docker-build-archives'
/** Flag of a RUN that is told it. */
export const TOLD = `--mount=type=secret,id=${ARCHIVES_SECRET}`
/** What is asked for first, and the answer. */
export const HELLO = 'hello'
/** What a RUN prints that cannot ask. */
export const UNREACHED = 'go-docker-build: no archive can be asked for'

/** The rest of the arguments runs with the answer as its input. https://www.gnu.org/software/bash/manual/bash.html#Redirections */
const GET = `exec 3<> /dev/tcp/$1/$2
printf "GET %s HTTP/1.0\\r\\n\\r\\n" "$3" >&3
read -r _ status _ <&3
while IFS= read -r line <&3 && [ "$line" != $'"'\\r'"' ]; do :; done
[ "$status" = 200 ] || exit 1
shift 3
exec "$@" <&3`

/** The rest of the arguments runs with its output, of so many bytes, as what is sent. */
const PUT = `exec 3<> /dev/tcp/$1/$2
printf "PUT %s HTTP/1.0\\r\\nContent-Length: %s\\r\\n\\r\\n" "$3" "$4" >&3
shift 4
"$@" >&3 || exit 1
read -r _ status _ <&3
[ "$status" = 200 ]`

const BEGIN = `url=$(cat /run/secrets/${ARCHIVES_SECRET})
unset http_proxy HTTP_PROXY all_proxy ALL_PROXY
place=\${url#http://}
address=\${place%%/*}
host=\${address%:*}
port=\${address##*:}
path=/\${place#*/}`

const ASK_BY_BASH = `ask() { $soon bash -c '${GET}' bash "$host" "$port" "$path/$1" cat; }`

const END = `soon='timeout 3'
if [ "$(ask ${HELLO} || true)" != ${HELLO} ]; then echo '${UNREACHED}'; exit 6; fi
soon=`

/** GNU's tar reads and writes 10 KiB at a time unless it is told more; others know no such option. */
const WIDE = `wide=$(tar --version 2> /dev/null | grep -q GNU && echo '-b 1024' || true)`

/**
 * Start of a script that asks this machine: `ask NAME` prints what it has, `draw NAME` unpacks it here.
 * Images on Debian have bash, whose tar reads from the connection itself, those on Alpine the wget of busybox, which knows no tries.
 * No proxy stands between a builder and its own machine.
 */
export const ASKING = `${BEGIN}
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
${END}`

/** Start of a script that sends to this machine: `put NAME BYTES PROGRAM...`. Only bash can, and the bytes of an archive are known for GNU's tar alone. */
export const SENDING = `${BEGIN}
${WIDE}
${ASK_BY_BASH}
put() { name=$1; shift; bash -c '${PUT}' bash "$host" "$port" "$path/$name" "$@"; }
if [ -z "$wide" ]; then echo '${UNREACHED}'; exit 6; fi
${END}`
