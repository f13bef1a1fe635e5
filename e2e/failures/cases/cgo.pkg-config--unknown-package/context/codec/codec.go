package codec

// #cgo pkg-config: opus-of-example
// int twice(int n) { return 2 * n; }
import "C"

// Twice is n and n.
func Twice(n int) int { return int(C.twice(C.int(n))) }
