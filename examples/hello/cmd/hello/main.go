// Command hello serves a greeting over HTTP, or prints it and exits with -once.
package main

import (
	"flag"
	"fmt"
	"log"
	"net/http"
	"time"

	"example.org/hello/internal/greet"
)

func main() {
	addr := flag.String("addr", ":8080", "address to listen on")
	once := flag.Bool("once", false, "print the greeting and exit")
	flag.Parse()

	if *once {
		fmt.Println(greet.Hello(""))
		return
	}

	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintln(w, greet.Hello(r.URL.Query().Get("name")))
	})
	srv := &http.Server{
		Addr:              *addr,
		Handler:           mux,
		ReadHeaderTimeout: 5 * time.Second,
	}
	log.Printf("listening on %s", *addr)
	log.Fatal(srv.ListenAndServe())
}
