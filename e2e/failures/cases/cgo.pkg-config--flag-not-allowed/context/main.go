package main

// #cgo LDFLAGS: -fplugin=shop.so
import "C"

func main() {}
