package main

import _ "./price"

func main() {}
