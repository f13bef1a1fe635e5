package main

import _ "example.org/price"

func main() {}
