package main

// #cgo LDFLAGS: -lopus-of-example
// int twice(int n) { return 2 * n; }
import "C"

func main() { println(C.twice(2)) }
