// Command dbversion prints the version of the SQLite it was linked with.
package main

import (
	"context"
	"fmt"
	"log"
	"time"

	"example.org/cgo/internal/db"
)

func main() {
	log.SetFlags(0)
	if err := run(); err != nil {
		log.Fatal(err)
	}
}

func run() error {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()

	conn, err := db.Open(ctx, ":memory:")
	if err != nil {
		return err
	}
	defer conn.Close()

	version, err := db.Version(ctx, conn)
	if err != nil {
		return err
	}
	fmt.Println("sqlite", version)
	return nil
}
