// Command ids prints time-ordered UUIDs.
package main

import (
	"context"
	"flag"
	"fmt"
	"log"

	"example.org/vendored/internal/ids"
)

func main() {
	n := flag.Int("n", 1, "how many to print")
	flag.Parse()

	list, err := ids.Make(context.Background(), *n)
	if err != nil {
		log.Fatal(err)
	}
	for _, id := range list {
		fmt.Println(id)
	}
}
