package main

import _ "example.org/shop/tray"

func main() {}
