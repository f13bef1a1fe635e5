package main

// int twice(int n);
import "C"

func main() { println(C.twice(2)) }
