package main

// int twice(int n) { return 2 * n; }
import "C"

func main() { println(C.twice(2)) }
