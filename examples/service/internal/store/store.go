// Package store keeps links.
package store

import (
	"context"
	"errors"
	"sync"
)

// ErrNotFound means that no link has the slug.
var ErrNotFound = errors.New("link not found")

// Link is a shortened URL.
type Link struct {
	Slug string `json:"slug"`
	URL  string `json:"url"`
}

// Store keeps links by their slugs.
type Store interface {
	// Put stores a link, replacing the one with the same slug.
	Put(ctx context.Context, l Link) error
	// Get returns the link with the slug, or ErrNotFound.
	Get(ctx context.Context, slug string) (Link, error)
	// Ping says whether the store can be reached.
	Ping(ctx context.Context) error
	Close()
}

// Memory is a Store that forgets its links when the process ends.
type Memory struct {
	mu    sync.RWMutex
	links map[string]Link
}

// NewMemory returns an empty Memory.
func NewMemory() *Memory {
	return &Memory{links: make(map[string]Link)}
}

func (m *Memory) Put(_ context.Context, l Link) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.links[l.Slug] = l
	return nil
}

func (m *Memory) Get(_ context.Context, slug string) (Link, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	l, ok := m.links[slug]
	if !ok {
		return Link{}, ErrNotFound
	}
	return l, nil
}

func (m *Memory) Ping(context.Context) error { return nil }

func (m *Memory) Close() {}
