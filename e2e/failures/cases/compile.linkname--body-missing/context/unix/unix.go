package unix

import _ "unsafe"

//go:linkname syscall_syscall syscall.syscall
