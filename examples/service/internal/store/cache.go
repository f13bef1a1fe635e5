package store

import (
	"context"
	"fmt"
	"time"

	"github.com/redis/go-redis/extra/redisotel/v9"
	"github.com/redis/go-redis/v9"
)

// Cached is a Store with a cache in Redis in front of another.
type Cached struct {
	Store
	rdb *redis.Client
	ttl time.Duration
}

// NewCached puts the cache at url in front of next.
func NewCached(next Store, url string, ttl time.Duration) (*Cached, error) {
	opts, err := redis.ParseURL(url)
	if err != nil {
		return nil, fmt.Errorf("redis: %w", err)
	}
	rdb := redis.NewClient(opts)
	if err := redisotel.InstrumentTracing(rdb); err != nil {
		rdb.Close()
		return nil, fmt.Errorf("redis: %w", err)
	}
	return &Cached{Store: next, rdb: rdb, ttl: ttl}, nil
}

func (c *Cached) Put(ctx context.Context, l Link) error {
	if err := c.Store.Put(ctx, l); err != nil {
		return err
	}
	c.rdb.Set(ctx, key(l.Slug), l.URL, c.ttl)
	return nil
}

// Get asks the cache first. A cache that is down only makes it slower.
func (c *Cached) Get(ctx context.Context, slug string) (Link, error) {
	if url, err := c.rdb.Get(ctx, key(slug)).Result(); err == nil {
		return Link{Slug: slug, URL: url}, nil
	}
	l, err := c.Store.Get(ctx, slug)
	if err != nil {
		return Link{}, err
	}
	c.rdb.Set(ctx, key(slug), l.URL, c.ttl)
	return l, nil
}

func (c *Cached) Close() {
	c.rdb.Close()
	c.Store.Close()
}

func key(slug string) string { return "link:" + slug }
