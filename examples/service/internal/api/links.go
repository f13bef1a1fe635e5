// Package api serves links over HTTP and gRPC.
package api

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"net/url"

	"example.org/service/internal/store"
)

const slugLen = 8

var errBadURL = errors.New("not an absolute http(s) URL")

// Links is what both APIs do.
type Links struct {
	Store store.Store
}

func (l Links) create(ctx context.Context, raw string) (store.Link, error) {
	u, err := url.Parse(raw)
	if err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") {
		return store.Link{}, errBadURL
	}
	link := store.Link{Slug: slug(u.String()), URL: u.String()}
	if err := l.Store.Put(ctx, link); err != nil {
		return store.Link{}, err
	}
	return link, nil
}

func slug(url string) string {
	sum := sha256.Sum256([]byte(url))
	return base64.RawURLEncoding.EncodeToString(sum[:])[:slugLen]
}
