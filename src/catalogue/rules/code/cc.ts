/** Names of C and C++ compilers as cgo is told them: with a directory, a target before and a version after. */
export const C_COMPILER = String.raw`(?:[^\s"'\/]{0,100}\/){0,8}(?:[\w.]{1,30}-){0,5}(?:gcc|g\+\+|cc|c\+\+|clang|clang\+\+)(?:-\d{1,3}(?:\.\d{1,3})?)?`

/** A compiler that is named after its target, e.g. `aarch64-linux-gnu-gcc`. */
export const CROSS_COMPILER = String.raw`(?:[^\s"'\/]{0,100}\/){0,8}(?:aarch64|arm|armv\d\w{0,3}|x86_64|amd64|i[3-6]86|powerpc64le|ppc64le|s390x|riscv64|mips\w{0,10}|loongarch64|o64|oa64)[\w.-]{0,60}-(?:gcc|g\+\+|cc|c\+\+|clang|clang\+\+)(?:-\d{1,3}(?:\.\d{1,3})?)?`

/** Programs that link: GNU ld, gold, lld, mold, with a directory and a target before. */
export const LINKER = String.raw`(?:[^\s:"]{0,200}[\/-])?(?:ld|ld\.bfd|ld\.gold|ld\.lld|ld64\.lld|ld\.mold|mold|gold|lld)(?:\.exe)?`
