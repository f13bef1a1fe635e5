package main

// #cgo LDFLAGS: -lopus
// int twice(int n) { return 2 * n; }
import "C"

func main() { println(C.twice(2)) }
